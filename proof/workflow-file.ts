// The workflow files of a scenario, changed as a person would change them. It knows YAML and GitHub's words, and nothing of the action's own reading of them.
import { type Document, isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Scenario } from '../scenarios/scenario.ts';
import type { StepOf } from './remedy.ts';

type Path = readonly (string | number)[];
type Data = Readonly<Record<string, unknown>>;

export type FileLevel = 'step' | 'job' | 'workflow';

/** The step that a scenario runs, in its file. */
export type Place = { file: string; job: string; step: number };

export type Workflows = { documents: ReadonlyMap<string, Document>; place: Place | null };

export type StepData = { if?: string; uses?: string; id?: string; with?: Data; env?: Data };

export const isWorkflow = (file: string): boolean => /^\.(github|forgejo|gitea)\/workflows\/[^/]+\.ya?ml$/.test(file);
const isOwn = (uses: unknown): boolean => /(^|\/)aws-credentials-preflight(@|$)/.test(String(uses ?? ''));

export function openWorkflows({ files = {}, env = {} }: Pick<Scenario, 'files' | 'env'>): Workflows {
  const texts = Object.entries(files).filter(([file]) => isWorkflow(file));
  const documents = new Map(texts.map(([file, text]): [string, Document] => [file, parseDocument(text)]));
  return { documents, place: findPlace(documents, env.GITHUB_JOB ?? 'deploy') };
}

function findPlace(documents: ReadonlyMap<string, Document>, job: string): Place | null {
  for (const [file, document] of documents) {
    const steps = document.getIn(['jobs', job, 'steps']);
    const step = isSeq(steps) ? steps.items.findIndex((each) => isMap(each) && isOwn(each.get('uses'))) : -1;
    if (step >= 0) return { file, job, step };
  }
  return null;
}

/** The files as texts, by name. */
export const textsOf = ({ documents }: Workflows): Record<string, string> =>
  Object.fromEntries([...documents].map(([file, document]) => [file, String(document)]));

type Own = { document: Document; place: Place; steps: YAMLSeq };

function own({ documents, place }: Workflows): Own | null {
  const document = place ? documents.get(place.file) : undefined;
  const steps = document?.getIn(['jobs', place?.job ?? '', 'steps']);
  return document && place && isSeq(steps) ? { document, place, steps } : null;
}

const isUse = (step: unknown, uses: string): boolean =>
  isMap(step) && String(step.get('uses') ?? '').split('@')[0] === uses.split('@')[0];

/** Where a step is among the job's; null where there is no such step. */
export function indexOf(workflows: Workflows, step: StepOf = 'this'): number | null {
  const found = own(workflows);
  if (!found) return null;
  const { place, steps } = found;
  if (step === 'this') return place.step;
  if (step.away !== undefined) {
    const index = step.where === 'before' ? place.step - step.away : place.step + step.away;
    return isMap(steps.items[index]) ? index : null;
  }
  const uses = steps.items.flatMap((each, index) => (isUse(each, step.uses) ? [index] : []));
  const nearest =
    step.where === 'before' ? uses.filter((i) => i < place.step).at(-1) : uses.find((i) => i > place.step);
  return nearest ?? null;
}

export function stepData(workflows: Workflows, step: StepOf = 'this'): StepData | null {
  const index = indexOf(workflows, step);
  const found = index === null ? null : own(workflows)?.steps.items[index];
  return isMap(found) ? (found.toJSON() as StepData) : null;
}

/** The steps before this one. */
export const stepsBefore = (workflows: Workflows): StepData[] =>
  (own(workflows)?.steps.items ?? [])
    .slice(0, workflows.place?.step ?? 0)
    .flatMap((each) => (isMap(each) ? [each.toJSON() as StepData] : []));

/** `env` of the workflow, of the job and of the step: the last that sets a variable wins. */
export function environments(workflows: Workflows): Data[] {
  const found = own(workflows);
  const data = found?.document.toJS() as { env?: Data; jobs?: Record<string, { env?: Data }> } | undefined;
  return [data?.env ?? {}, data?.jobs?.[found?.place.job ?? '']?.env ?? {}, stepData(workflows)?.env ?? {}];
}

const REFERENCE = /\$\{\{\s*(env|inputs|secrets)\.([A-Za-z_][\w-]*)\s*\}\}/g;
const FURTHEST = 3;

/** A text with its references followed: to an `env:`, and to what the job that calls this workflow gives or passes. */
export function followed(workflows: Workflows, text: string): string {
  const { env, inputs, secrets } = around(workflows);
  const from: Readonly<Record<string, Data>> = { env, inputs, secrets };
  let result = text;
  for (let i = 0; i < FURTHEST; i++)
    result = result.replace(REFERENCE, (whole, context: string, name: string) => {
      const value = from[context]?.[name];
      return value === undefined ? whole : String(value);
    });
  return result;
}

function around(workflows: Workflows): { env: Data; inputs: Data; secrets: Data } {
  const calls = [...workflows.documents.values()].flatMap((document) => {
    const data = document.toJS() as { jobs?: Record<string, { uses?: string; with?: Data; secrets?: unknown }> } | null;
    return Object.values(data?.jobs ?? {}).filter((job) => job?.uses?.replace(/^\.\//, '') === workflows.place?.file);
  });
  const { secrets, with: inputs } = calls[0] ?? {};
  return {
    env: Object.assign({}, ...environments(workflows)) as Data,
    inputs: inputs ?? {},
    secrets: typeof secrets === 'object' && secrets !== null ? (secrets as Data) : {},
  };
}

/** A key of this job, or of another one. */
export function jobKey(workflows: Workflows, key: string, job = workflows.place?.job ?? ''): unknown {
  const data = fileOf(workflows, job)?.toJS() as { jobs?: Record<string, Data> } | undefined;
  return data?.jobs?.[job]?.[key];
}

function fileOf(workflows: Workflows, job: string): Document | null {
  const all = [own(workflows)?.document, ...workflows.documents.values()];
  return all.find((document) => document?.hasIn(['jobs', job])) ?? null;
}

function stepPath(workflows: Workflows, step: StepOf): { document: Document; path: Path } | null {
  const index = indexOf(workflows, step);
  const found = own(workflows);
  return index === null || !found
    ? null
    : { document: found.document, path: ['jobs', found.place.job, 'steps', index] };
}

// Each change answers false where the file has nothing of that name to change.

export function setInput(workflows: Workflows, step: StepOf, name: string, value: string): boolean {
  const found = stepPath(workflows, step);
  found?.document.setIn([...found.path, 'with', name], value);
  return found !== null;
}

export function removeInput(workflows: Workflows, step: StepOf, name: string): boolean {
  const found = stepPath(workflows, step);
  return found !== null && remove(found.document, [...found.path, 'with', name]);
}

function variablePath({ place }: Workflows, at: FileLevel): Path {
  const job: Path = ['jobs', place?.job ?? ''];
  if (at === 'workflow') return ['env'];
  return at === 'job' ? [...job, 'env'] : [...job, 'steps', place?.step ?? 0, 'env'];
}

export function setVariable(workflows: Workflows, at: FileLevel, name: string, value: string): boolean {
  const found = own(workflows);
  found?.document.setIn([...variablePath(workflows, at), name], value);
  return found !== null;
}

/** In another step's own `env:`. */
export function setVariableOfStep(workflows: Workflows, step: StepOf, name: string, value: string): boolean {
  const found = stepPath(workflows, step);
  found?.document.setIn([...found.path, 'env', name], value);
  return found !== null;
}

/** Of another step's own `env:`. */
export function unsetVariableOfStep(workflows: Workflows, step: StepOf, name: string): boolean {
  const found = stepPath(workflows, step);
  return found !== null && remove(found.document, [...found.path, 'env', name]);
}

export function unsetVariable(workflows: Workflows, at: FileLevel, name: string): boolean {
  const found = own(workflows);
  return found !== null && remove(found.document, [...variablePath(workflows, at), name]);
}

/** A map that is left without a key goes too. */
function remove(document: Document, path: Path): boolean {
  if (!document.hasIn(path)) return false;
  document.deleteIn(path);
  const parent = path.slice(0, -1);
  const rest = document.getIn(parent);
  if (isMap(rest) && rest.items.length === 0) document.deleteIn(parent);
  return true;
}

export function setJobKey(
  workflows: Workflows,
  key: string,
  value: unknown,
  job = workflows.place?.job ?? '',
): boolean {
  const document = fileOf(workflows, job);
  const there = jobKey(workflows, key, job);
  // What else the job gives to the workflow that it calls stays.
  const given = key === 'with' ? { ...(there as object | undefined), ...(value as object) } : value;
  const whole = key === 'if' ? both(there, String(value)) : asWritten(key, given);
  document?.setIn(['jobs', job, key], document.createNode(whole));
  return document !== null;
}

/** A number or a boolean is written without quotes. */
const asWritten = (key: string, value: unknown): unknown =>
  key === 'timeout-minutes' || key === 'enable-openid-connect' ? JSON.parse(String(value)) : value;

/** A person keeps the condition that is there. */
export const both = (there: unknown, value: string): string =>
  there === undefined || there === null
    ? value
    : `(${String(there).replace(/^\s*\$\{\{\s*([\s\S]*?)\s*\}\}\s*$/, '$1')}) && (${value})`;

export function setStepCondition(workflows: Workflows, step: StepOf, value: string): boolean {
  const found = stepPath(workflows, step);
  found?.document.setIn([...found.path, 'if'], both(stepData(workflows, step)?.if, value));
  return found !== null;
}

export function setStepId(workflows: Workflows, step: StepOf, value: string): boolean {
  const found = stepPath(workflows, step);
  found?.document.setIn([...found.path, 'id'], value);
  return found !== null;
}

export function moveStep(workflows: Workflows, step: StepOf, to: 'before-this' | 'after-this'): boolean {
  const from = indexOf(workflows, step);
  const found = own(workflows);
  if (from === null || !found) return false;
  const { place, steps } = found;
  const [moved] = steps.items.splice(from, 1);
  const here = place.step - (from < place.step ? 1 : 0);
  const target = to === 'before-this' ? here : here + 1;
  steps.items.splice(target, 0, moved);
  place.step = here + (target <= here ? 1 : 0);
  return true;
}

export function addStep(workflows: Workflows, where: 'before' | 'after', step: Data): boolean {
  const found = own(workflows);
  if (!found) return false;
  const { document, place, steps } = found;
  steps.items.splice(place.step + (where === 'before' ? 0 : 1), 0, document.createNode(step) as YAMLMap);
  if (where === 'before') place.step += 1;
  return true;
}
