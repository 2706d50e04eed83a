// Remedies for one variable of the job, or of later steps that set it for themselves.
import { type Text, text } from '../text.ts';
import type { Change, Remedy, StepOf } from './remedy.ts';
import { levelOf, type RunFacts } from './run-facts.ts';

/** Where a variable is set: for the whole job, and in the `env:` of later steps. One of them at least. */
export type SetAt = { job: boolean; steps: readonly StepOf[] };

const EVERYWHERE: SetAt = { job: true, steps: [] };

type Variable = { kind: 'unset-variable'; name: string } | { kind: 'set-variable'; name: string; value: string };

function everywhere(run: RunFacts, { job, steps }: SetAt, change: Variable): [Change, ...Change[]] {
  const here: Change = { ...change, at: levelOf(run, change.name) };
  const there = steps.map((step): Change => ({ ...change, at: 'step', step }));
  const [first = here, ...others] = [...(job ? [here] : []), ...there];
  return [first, ...others];
}

const ofLater = ({ job, steps }: SetAt): Text =>
  job || steps.length === 0 ? [] : [steps.length === 1 ? ' in the later step' : ' in the later steps'];

/** It goes altogether: tools obey an empty variable, each in its own way. */
export const removeVariable = (run: RunFacts, name: string, at: SetAt): Remedy => ({
  title: text`Remove ${name}`,
  changes: everywhere(run, at, { kind: 'unset-variable', name }),
  after: text`${name} is not set${ofLater(at)}`,
  notes: [
    text`Leave it out of ${'env'}, or run ${`unset ${name}`} before the tool: an empty value is not the same as none.`,
  ],
});

export const setVariableTo = (run: RunFacts, name: string, value: string, at = EVERYWHERE): Remedy => ({
  title: text`Set ${name} to ${value}`,
  changes: everywhere(run, at, { kind: 'set-variable', name, value }),
  after: text`${name} is ${value}${ofLater(at)}`,
});
