import type { ServiceId } from '../services/registry.ts';
import type { Kind } from './input-kinds.ts';
import type { InputName, InputRows } from './input-table.ts';

type SettingOf<Row> = Row extends { setting: infer Setting extends string } ? Setting : never;
type ValueOf<Row> = Row extends { kind: Kind<infer Value> } ? Value : never;

/** What each input says, by the name of its setting. */
export type StatedSettings = {
  readonly [Name in InputName as SettingOf<InputRows[Name]>]: ValueOf<InputRows[Name]>;
};

/** What the inputs say, validated, without the secrets. */
export type Settings = StatedSettings & {
  /** Where the Region came from, e.g. `aws-region` or `AWS_REGION`; null where none was given. */
  readonly regionSource: string | null;
  /**
   * The services to probe. `sts` is among them, unless it could only be asked of AWS for keys that are used elsewhere
   * alone.
   */
  readonly services: readonly ServiceId[];
  /** The tables and buckets that the inputs list, without their uses. */
  readonly tables: readonly string[];
  readonly buckets: readonly string[];
  /** The services that the inputs name. */
  readonly named: readonly ServiceId[];
};
