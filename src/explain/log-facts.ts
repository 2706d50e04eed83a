import type { FailedObservation } from '../aws/observation.ts';
import type { FoundSecret } from './log-error.ts';

/** What was read of a log, or of several files: never a line of it as it stands. */
export type LogFacts = Readonly<{
  /** As they were named; `-` for standard input. */
  files: readonly string[];
  lines: number;
  /** Only the end of it was read. */
  isCut: boolean;
  /** Different errors beyond the most that are kept. */
  left: number;
  observations: readonly FailedObservation[];
  secrets: readonly FoundSecret[];
}>;
