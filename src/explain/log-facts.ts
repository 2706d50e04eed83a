import type { FailedObservation } from '../aws/observation.ts';
import type { FoundError, FoundSecret } from './log-error.ts';

/** What was read of a log, or of several files: never a line of it as it is. */
export type LogFacts = Readonly<{
  /** As they were named; `-` for standard input. */
  files: readonly string[];
  lines: number;
  /** Only the end of it was read. */
  isCut: boolean;
  /** Different errors beyond the most that are kept. */
  left: number;
  /** Why nothing was read, where that is so. */
  problem: string | null;
  errors: readonly FoundError[];
  /** The errors as a probe would have seen them, in the same order. */
  observations: readonly FailedObservation[];
  secrets: readonly FoundSecret[];
}>;
