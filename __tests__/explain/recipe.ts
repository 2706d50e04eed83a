// A log to make, and how it must be read.
import type { Fault } from './fault-server.ts';

/** What a log must be read as: `id` is one of the ids that are right for the error in the line that `at` matches. */
export type Expected = { id: readonly string[]; at: string };
export type Recipe = {
  tool: string;
  /** A command that prints the version, or the version as a text behind `=`. */
  version: string;
  /** One line on how the log was made, beside the script. */
  how: string;
  script: string;
  faults?: readonly Fault[];
  /** Answers of a healthy account behind the faults: an own server that a recipe starts, or moto. */
  moto?: true;
  env?: Readonly<Record<string, string>>;
  files?: Readonly<Record<string, string>>;
  /** AWS's host that the tool would have named in place of the loopback address. */
  host?: string;
  /** Kept as GitHub's runner would have logged it, in the form of a downloaded log. */
  runner?: true;
  /** More texts to replace, in order. */
  replace?: readonly (readonly [RegExp | string, string])[];
  /** Its errors, in order; empty for a log that must give no finding. */
  expects: readonly Expected[];
};
