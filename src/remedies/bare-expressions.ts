// What the workflow puts around an expression becomes part of the value: a second dollar sign, quotes inside of quotes.
import { enumerate, type Text, text } from '../text.ts';
import type { Change, Level, Remedy } from './remedy.ts';

/** An input or a variable whose value is to be the expression and nothing else. */
export type Repair = { name: string; at: 'input' | Level; value: string };

/** The secrets that the caller of a reusable workflow passes by name. */
export type CallerRepair = { job: string; passed: Readonly<Record<string, string>> };

export function writeBareExpressions(repairs: readonly [Repair, ...Repair[]] | CallerRepair, stray: Text): Remedy {
  if ('passed' in repairs)
    return {
      title: text`In the job ${repairs.job}, write the expressions alone, without ${stray}`,
      changes: [{ kind: 'job', key: 'secrets', value: repairs.passed, job: repairs.job }],
      after: text`each secret that the job ${repairs.job} passes is an expression and nothing else`,
    };
  const [first, ...others] = repairs.map(changeOf);
  return {
    title: text`Write the expression alone, without ${stray}`,
    changes: [first as Change, ...others],
    after: text`in the workflow, ${enumerate(repairs.map(({ name, value }) => `${name}: ${value}`))}`,
  };
}

const changeOf = ({ name, at, value }: Repair): Change =>
  at === 'input' ? { kind: 'set-input', name, value } : { kind: 'set-variable', name, value, at };
