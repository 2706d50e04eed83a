// Which step of a workflow this run is. The file that is checked out need not be the one that runs (`pull_request_target`, another ref), and in a
// reusable workflow GITHUB_WORKFLOW_REF names the caller's: only a step whose text fits this run's inputs is taken for it.

import { INPUT_NAMES, INPUTS, type RawInputs } from '../inputs/input-table.ts';
import { withoutAddress } from '../names/forge.ts';
import type { Entry, Job, Step, Workflow } from './workflow.ts';

/** What the runner says of the step that runs. */
export type Running = {
  /** GITHUB_JOB. */
  job: string;
  /** GITHUB_ACTION: the step's ID, or a name made from what it uses. */
  action: string;
  /** GITHUB_ACTION_REPOSITORY; empty for an action of the workflow's own repository. */
  actionRepository: string;
  /** GITHUB_REPOSITORY. */
  repository: string;
  inputs: RawInputs;
};

/** The job that runs, in one file, and its steps that use this action. */
export type Candidates = { job: Job; steps: readonly Step[] };

/** Null where the workflow has no such job, or the job no such step. */
export function candidates(workflow: Workflow, running: Running): Candidates | null {
  const job = workflow.jobs.find((j) => j.id === running.job);
  const steps = job?.steps.filter((step) => usesThisAction(step, running)) ?? [];
  return job && steps.length > 0 ? { job, steps } : null;
}

/** The one step that this run is; null where none fits, or several do and nothing tells them apart. */
export function runningStep({ job, steps }: Candidates, running: Running): Step | null {
  const ids = stepIds(job);
  const named = steps.filter((step) => ids.get(step) === running.action);
  const fitting = (named.length > 0 ? named : steps).filter((step) => fitsInputs(step, running));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

function usesThisAction(
  { uses, with: inputs }: Step,
  { actionRepository, repository: own, inputs: known }: Running,
): boolean {
  if (/^\.{1,2}[/\\]/.test(uses) || uses === '.')
    return (
      (actionRepository === '' || actionRepository.toLowerCase() === own.toLowerCase()) &&
      inputs.every(({ name }) => Object.hasOwn(known, name.toLowerCase()))
    );
  const [path = ''] = withoutAddress(uses).split('@');
  const repository = path.split('/').slice(0, 2).join('/').toLowerCase();
  return actionRepository
    ? repository === withoutAddress(actionRepository).toLowerCase()
    : repository.endsWith('/aws-credentials-preflight');
}

/**
 * The ids that the runner gives to steps without one: https://github.com/actions/languageservices/blob/main/workflow-parser/src/model/converter/steps.ts
 */
function stepIds(job: Job): ReadonlyMap<Step, string> {
  const taken = new Set(job.steps.map((step) => step.id.toLowerCase()).filter(Boolean));
  const ids = new Map<Step, string>();
  for (const step of job.steps) {
    const base = `__${nameOf(step.uses)}`.replace(/[^\w-]/g, '_');
    let id = step.id || base;
    for (let attempt = 2; !step.id && taken.has(id.toLowerCase()); attempt++) id = `${base}_${attempt}`;
    taken.add(id.toLowerCase());
    ids.set(step, id);
  }
  return ids;
}

function nameOf(uses: string): string {
  if (uses === '') return 'run';
  if (/^\.{1,2}[/\\]/.test(uses)) return 'self';
  if (uses.startsWith('docker://')) return uses.slice('docker://'.length);
  return (uses.split('@')[0] ?? '').split('/').slice(0, 2).join('/');
}

/** Every input is what the step's `with:` says, or its default where that says nothing. */
function fitsInputs(step: Step, { inputs }: Running): boolean {
  const written = new Map(step.with.map((entry) => [entry.name.toLowerCase(), entry]));
  return INPUT_NAMES.every((name) => {
    const entry = written.get(name);
    if (entry) return fitsText(entry, inputs[name]);
    const { default: usual, filledByRunner } = INPUTS[name];
    return filledByRunner !== null || inputs[name] === '' || inputs[name] === usual;
  });
}

/**
 * Whether a text with expressions could have become this value: an expression may have become anything, also nothing.
 */
export const fitsText = ({ value: written }: Pick<Entry, 'value'>, value: string): boolean =>
  // At an end, what became nothing leaves a line break that belongs to the text.
  [value.trim(), value, value.trimEnd(), value.trimStart()].some((text) => fits(written.trim(), text));

function fits(written: string, text: string): boolean {
  const [first = '', ...rest] = written.split(/\$\{\{.{0,4000}?\}\}/s);
  const last = rest.pop();
  if (last === undefined) return first === text;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
