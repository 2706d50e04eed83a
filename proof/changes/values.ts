// Inputs, variables, and the step's place among others.
import { isKeyRefusal } from '../denial.ts';
import type { ChangeOf, StepOf } from '../remedy.ts';
import type { Trial } from '../trial.ts';
import {
  addStep,
  environments,
  type FileLevel,
  moveStep,
  removeInput as removeInputOf,
  setInput as setInputOf,
  setVariable as setVariableOf,
  setVariableOfStep,
  stepData,
  unsetVariable as unsetVariableOf,
  unsetVariableOfStep,
} from '../workflow-file.ts';
import { giveExternalId } from './policies.ts';
import { passTokenRequest } from './runner.ts';

const isThis = (step: StepOf | undefined): boolean => step === undefined || step === 'this';

export function setInput(trial: Trial, { name, value, step = 'this' }: ChangeOf<'set-input'>): void {
  const written = setInputOf(trial.workflows, step, name, value);
  if (!isThis(step)) {
    if (!written) trial.faults.push(`the job has no step ${describe(step)} whose ${name} could be set`);
    trial.done.push(`${name}: ${value} (${describe(step)})`);
    return;
  }
  inputs(trial)[name] = value;
  trial.changedInputs.add(name);
  if (name === 'role-external-id') giveExternalId(trial);
  trial.done.push(`${name}: ${value}`);
}

export function removeInput(trial: Trial, { name, step = 'this' }: ChangeOf<'remove-input'>): void {
  const written = removeInputOf(trial.workflows, step, name);
  if (isThis(step)) {
    delete inputs(trial)[name];
    trial.done.push(`${name} removed`);
  } else if (!written) trial.faults.push(`the step ${describe(step)} has no input ${name}`);
  else trial.done.push(`${name} removed from ${describe(step)}`);
}

const inputs = (trial: Trial): Record<string, string> => trial.scenario.inputs;
const variables = (trial: Trial): Record<string, string | null> => trial.scenario.env;
const describe = (step: StepOf): string => {
  if (step === 'this') return 'this step';
  return `${step.uses || 'script'} ${step.away ? `${step.away} ` : ''}${step.where} this step`;
};
const isFileLevel = (at: string): at is FileLevel => ['step', 'job', 'workflow'].includes(at);

/** The value that the nearest level of the file gives a variable. */
function written(trial: Trial, name: string): string | null {
  const level = environments(trial.workflows).findLast((each) => name in each);
  return level === undefined ? null : String(level[name] ?? '');
}

export function setVariable(trial: Trial, { name, value, at, step = 'this' }: ChangeOf<'set-variable'>): void {
  if (step !== 'this') {
    if (!setVariableOfStep(trial.workflows, step, name, value))
      trial.faults.push(`the job has no step ${describe(step)} whose ${name} could be set`);
    trial.done.push(`${name}=${value} (${describe(step)})`);
    return;
  }
  if (isFileLevel(at)) setVariableOf(trial.workflows, at, name, value);
  variables(trial)[name] = (isFileLevel(at) ? written(trial, name) : null) ?? value;
  if (/^AWS_ENDPOINT_URL_/.test(name)) askOtherStore(trial, name);
  trial.changedVariables.add(name);
  trial.done.push(`${name}=${value} (${at})`);
}

/** A store that is not AWS's knows the key that AWS refuses; in a scenario the replay is that store. */
function askOtherStore(trial: Trial, name: string): void {
  const service = name.replace('AWS_ENDPOINT_URL_', '').toLowerCase();
  variables(trial)[name] = '{server}';
  trial.lifts.push((rule, call) => call.service === service && isKeyRefusal(rule));
}

/** A variable that another level of the file sets stays set. One that the file sets nowhere comes from outside, and goes there. */
export function unsetVariable(trial: Trial, { name, at, step }: ChangeOf<'unset-variable'>): void {
  if (!isThis(step)) {
    if (!unsetVariableOfStep(trial.workflows, step ?? 'this', name))
      trial.faults.push(`the step has no ${name} to remove`);
    trial.done.push(`${name} removed from another step`);
    return;
  }
  // The runner itself sets these, where nothing empties them.
  if (/^ACTIONS_ID_TOKEN_REQUEST_/.test(name)) passTokenRequest(trial);
  leaveEndpoint(trial, name);
  const known = written(trial, name) !== null;
  if (known && !(isFileLevel(at) && unsetVariableOf(trial.workflows, at, name)))
    trial.faults.push(`${name} is not set at the level of the ${at}`);
  const left = written(trial, name);
  if (left === null) delete variables(trial)[name];
  else variables(trial)[name] = left;
  trial.done.push(`${name} unset (${at})`);
  trial.changedVariables.add(name);
}

/** What answered at an endpoint that a variable named says nothing of AWS's own. */
function leaveEndpoint({ original, lifts, remedy }: Trial, name: string): void {
  const [, service] = /^AWS_ENDPOINT_URL(?:_(\w+))?$/.exec(name) ?? [];
  // The replay's own address counts where nothing else is changed.
  const inForce = original.env?.[name] !== undefined || remedy.changes.length === 1;
  if (!name.startsWith('AWS_ENDPOINT_URL') || !inForce) return;
  const id = service?.toLowerCase().replaceAll('_', '-');
  lifts.push((_, call) => id === undefined || call.service === id);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** One item of a list, or all of the value. */
const itemPattern = (item: string): RegExp => new RegExp(`(?<=^|[\\s,])${escaped(item)}(?=$|[\\s,#])`, 'g');

export function replaceValue(trial: Trial, { name, from, to, step = 'this' }: ChangeOf<'replace-value'>): void {
  const found = stepData(trial.workflows, step)?.with?.[name];
  const replace = (text: string): string => (text === from ? to : text.replace(itemPattern(from), () => to));
  if (found !== undefined && replace(String(found)) !== String(found))
    setInputOf(trial.workflows, step, name, replace(String(found)));
  if (!isThis(step)) return;
  const place = name in inputs(trial) ? inputs(trial) : variables(trial);
  const old = place[name] ?? '';
  const now = replace(old);
  if (now === old) {
    trial.faults.push(`${name} does not have ${from}`);
    return;
  }
  place[name] = now;
  trial.done.push(`${name}: ${from} → ${to}`);
}

export function removeValue(trial: Trial, { name, item }: ChangeOf<'remove-value'>): void {
  const without = (text: string): string =>
    text
      .split(/([,\n])/)
      .filter((part) => part.trim() !== item && !new RegExp(`^\\s*${escaped(item)}\\s`).test(part))
      .join('')
      .replace(/^[,\s]+|[,\s]+$/g, '')
      .replace(/([,\n])\s*(?=[,\n])/g, '');
  const old = inputs(trial)[name] ?? '';
  const now = without(old);
  if (now === old) trial.faults.push(`${name} does not have ${item}`);
  inputs(trial)[name] = now;
  const found = stepData(trial.workflows)?.with?.[name];
  if (found !== undefined) setInputOf(trial.workflows, 'this', name, without(String(found)));
  trial.done.push(`${item} removed from ${name}`);
}

export function moveStepOf(trial: Trial, { step, to }: ChangeOf<'move-step'>): void {
  if (!moveStep(trial.workflows, step, to)) trial.faults.push(`the job has no step ${describe(step)} to move`);
  trial.done.push(`${describe(step)} moved ${to}`);
}

export function addStepOf(trial: Trial, { uses, with: given }: ChangeOf<'add-step'>): void {
  addStep(trial.workflows, 'before', { uses, with: given });
  trial.done.push(`a step before this one: ${uses} ${JSON.stringify(given)}`);
}

export function secondStep(trial: Trial, { with: given, moves }: ChangeOf<'second-step'>): void {
  for (const { name, item } of moves) removeValue(trial, { kind: 'remove-value', name, item });
  const own = stepData(trial.workflows);
  addStep(trial.workflows, 'after', {
    uses: own?.uses ?? 'aws-credentials-preflight/aws-credentials-preflight@v1',
    with: given,
  });
  trial.second = { ...given };
  trial.done.push(`a second step: ${JSON.stringify(given)}`);
}
