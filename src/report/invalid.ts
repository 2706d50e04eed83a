import type { Scrubber } from '../aws/scrub.ts';
import { harmless } from './log.ts';

// A secret that is in no other place than the wrong one is in no set: letters of all kinds, as many as a secret key has.
const KEY_LIKE = /(?<![\w/+=])(?=[\w/+]{0,39}\d)(?=[\w/+]{0,39}[a-z])(?=[\w/+]{0,39}[A-Z])[\w/+]{40}(?![\w/+=])/g;
const LONGEST_QUOTE = 80;

/** The one error that names everything wrong, without a secret that was put into the wrong input. */
export function describeInvalid(
  problems: readonly string[],
  { scrub }: Pick<Scrubber, 'scrub'>,
): { lines: string[]; message: string } {
  const lines = problems.map((problem) => harmless(shortened(scrub(problem)).replace(KEY_LIKE, '***')));
  return {
    lines,
    message: ['The inputs cannot be used, and nothing was sent to AWS.', ...lines.map((line) => `- ${line}`)].join(
      '\n',
    ),
  };
}

/** What is quoted is quoted to be recognised. */
const shortened = (problem: string): string =>
  problem.replace(/"([^"]*)"/g, (quote, inside: string) =>
    inside.length > LONGEST_QUOTE ? `"${inside.slice(0, LONGEST_QUOTE).toWellFormed()}…"` : quote,
  );
