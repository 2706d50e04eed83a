// A remedy, applied like a person who does exactly what it says and nothing more.

import { letTimePass, runCommand } from './changes/commands.ts';
import { changeJob, changeStep } from './changes/job.ts';
import { attachPolicy, editPolicy, editTrustPolicy, liftByPolicies } from './changes/policies.ts';
import { changeRunner } from './changes/runner.ts';
import { setSecret } from './changes/secrets.ts';
import {
  addStepOf,
  moveStepOf,
  removeInput,
  removeValue,
  replaceValue,
  secondStep,
  setInput,
  setVariable,
  unsetVariable,
} from './changes/values.ts';
import type { ChangeOf, ReportedChange, ReportedRemedy } from './remedy.ts';
import { settle } from './settle.ts';
import type { Trial } from './trial.ts';

/** Where somebody has to decide, or nobody can say how long it takes, nothing can be tried. */
export const needsHuman = ({ changes }: ReportedRemedy): boolean =>
  changes.some((change) => change.kind === 'ask' || (change.kind === 'wait' && change.minutes === null));

const nothing = (): void => {};

const APPLY: { readonly [Kind in ReportedChange['kind']]: (trial: Trial, change: ChangeOf<Kind>) => void } = {
  'set-input': setInput,
  'remove-input': removeInput,
  'set-variable': setVariable,
  'unset-variable': unsetVariable,
  'replace-value': replaceValue,
  'remove-value': removeValue,
  'move-step': moveStepOf,
  'add-step': addStepOf,
  'second-step': secondStep,
  'set-secret': setSecret,
  job: changeJob,
  step: changeStep,
  'attach-policy': attachPolicy,
  'edit-policy': editPolicy,
  'edit-trust-policy': editTrustPolicy,
  command: runCommand,
  runner: changeRunner,
  wait: letTimePass,
  ask: nothing,
};

export function apply(trial: Trial): void {
  for (const change of trial.remedy.changes)
    (APPLY[change.kind] as (trial: Trial, change: ReportedChange) => void)(trial, change);
  liftByPolicies(trial);
  settle(trial);
}
