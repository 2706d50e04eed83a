import { type ConfigureTrap, configureAwsCredentials } from './configure-aws-credentials.ts';
import type { Neighbour, StepText } from './neighbour.ts';
import { OTHERS, type OtherTrap } from './others.ts';

export type TrapId = ConfigureTrap | OtherTrap;

export const NEIGHBOURS: readonly Neighbour<TrapId>[] = [configureAwsCredentials, ...OTHERS];

/** An action without its version; empty for a step that runs a script. */
export const actionOf = (uses: string): string => uses.split('@')[0] ?? '';

/** The row of a step, whatever its version. */
export const neighbourOf = ({ uses, run }: Pick<StepText, 'uses' | 'run'>): Neighbour<TrapId> | null =>
  NEIGHBOURS.find((row) =>
    uses ? row.uses !== null && row.uses === actionOf(uses).toLowerCase() : row.runs?.test(run),
  ) ?? null;

export const isConfigure = ({ uses }: Pick<StepText, 'uses'>): boolean =>
  actionOf(uses).toLowerCase() === configureAwsCredentials.uses;
