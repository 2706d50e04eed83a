// A remedy as the report has it. The harness knows no more of it than whoever reads the report: these types are all that it shares with the action.
import type {
  Change,
  Look,
  PolicyDocument,
  PolicyHolder,
  PolicyStatement,
  StepOf,
  Who,
} from '../src/remedies/remedy.ts';
import type { Text } from '../src/text.ts';

export type { PolicyDocument, PolicyHolder, PolicyStatement, StepOf, Who };

/** What is text with marks within the action is a plain string in the report. */
type Plain<T> = { [Key in keyof T]: T[Key] extends Text | undefined ? string : T[Key] };
type Distributed<T> = T extends unknown ? Plain<T> : never;

export type ReportedChange = Distributed<Change>;
export type ChangeOf<Kind extends Change['kind']> = Extract<ReportedChange, { kind: Kind }>;

export type ReportedRemedy = {
  title: string;
  who: Who;
  minutes: number | null;
  changes: readonly ReportedChange[];
  after: string;
  notes?: readonly string[];
  looks?: readonly Plain<Look>[];
  /** Words in capitals, for which a person puts a value; nothing else is filled in. */
  blanks?: readonly { name: string; means: string }[];
};

/** Of an older build the report has no remedies at all. */
export const remediesOf = (finding: object | undefined): readonly ReportedRemedy[] =>
  (finding as { remedies?: readonly ReportedRemedy[] } | undefined)?.remedies ?? [];
