import { type RawInputs, secretValues } from '../inputs/input-table.ts';
import { harmless } from './log.ts';

/** The one error that names everything wrong, without a secret that was put into the wrong input. */
export function describeInvalid(problems: readonly string[], raw: RawInputs): { lines: string[]; message: string } {
  const secrets = secretValues(raw)
    .map((value) => value.trim())
    .filter((value) => value.length >= 4);
  const lines = problems.map((problem) =>
    harmless(secrets.reduce((text, secret) => text.replaceAll(secret, '***'), problem)),
  );
  return {
    lines,
    message: ['The inputs cannot be used, and nothing was sent to AWS.', ...lines.map((line) => `- ${line}`)].join(
      '\n',
    ),
  };
}
