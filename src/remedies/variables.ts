// Remedies for one variable of the job.
import { text } from '../text.ts';
import type { Remedy } from './remedy.ts';
import { levelOf, type RunFacts } from './run-facts.ts';
import { unsetKeys } from './secrets.ts';

/** It goes altogether: tools obey an empty variable, each in its own way. */
export const removeVariable = (run: RunFacts, name: string): Remedy => ({
  ...unsetKeys(run, [name]),
  title: text`Remove ${name}`,
  notes: [
    text`Leave it out of ${'env'}, or run ${`unset ${name}`} before the tool: an empty value is not the same as none.`,
  ],
});

export const setVariableTo = (run: RunFacts, name: string, value: string): Remedy => ({
  title: text`Set ${name} to ${value}`,
  changes: [{ kind: 'set-variable', name, value, at: levelOf(run, name) }],
  after: text`${name} is ${value}`,
});
