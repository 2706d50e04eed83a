// One change, made in the text of the workflow file.
import { stringify } from 'yaml';
import { withoutAddress } from '../names/forge.ts';
import {
  hasNode,
  insertItem,
  moveItem,
  type Path,
  removeKey,
  removeListItem,
  replaceListItem,
  setKey,
  type Value,
  valueAt,
  valuesAt,
} from '../workflow/yaml-text.ts';
import type { Change, Level, StepOf } from './remedy.ts';

/** A workflow file at hand, and where in it this step is; `step` is null where only the job is certain. */
export type WorkflowText = { file: string; text: string; job: string; step: number | null };

// Sign-in inputs are read together.
const SIGN_IN_INPUTS = [
  'aws-access-key-id',
  'aws-secret-access-key',
  'aws-session-token',
  'role-to-assume',
  'audience',
  'aws-region',
];

// The order in which most workflows write a job.
const JOB_KEYS = [
  'name',
  'needs',
  'if',
  'runs-on',
  'environment',
  'permissions',
  'enable-openid-connect',
  'timeout-minutes',
  'env',
  'uses',
  'with',
  'secrets',
  'container',
  'services',
  'steps',
];

/** Null where the file has no such place, or is not written in a way that can be edited. */
export function editWorkflow(at: WorkflowText, change: Change): WorkflowText | null {
  const text = (result: string | null): WorkflowText | null =>
    result === null || result === at.text ? null : { ...at, text: result };
  switch (change.kind) {
    case 'set-input':
      return text(onStep(at, change.step, (path) => setInput(at.text, path, change.name, change.value)));
    case 'remove-input':
      return text(onStep(at, change.step, (path) => removeKey(at.text, [...path, 'with'], change.name)));
    case 'set-variable':
      return text(onLevel(at, change, (path) => setVariable(at.text, path, change.name, change.value)));
    case 'unset-variable':
      return text(onLevel(at, change, (path) => removeKey(at.text, [...path, 'env'], change.name)));
    case 'job':
      return text(setJobKey(at, change.key, change.value, change.job));
    case 'replace-value':
      return text(onValue(at, change, (path) => replaceListItem(at.text, path, change.from, change.to)));
    case 'remove-value':
      return text(onValue(at, change, (path) => removeListItem(at.text, path, change.item)));
    case 'step':
      return text(onStep(at, change.step, (path) => setStepKey(at.text, path, change)));
    case 'move-step':
      return moveStep(at, change.step, change.to);
    case 'add-step':
      return addStep(at, 'before', { uses: change.uses, with: change.with });
    case 'second-step':
      return secondStep(at, change);
    default:
      return null;
  }
}

const stepsOf = ({ job }: WorkflowText): Path => ['jobs', job, 'steps'];

/** The index of a step: this one, or the nearest before or after it that uses an action. */
export function stepIndex(at: WorkflowText, step: StepOf = 'this'): number | null {
  if (step === 'this' || at.step === null) return step === 'this' ? at.step : null;
  const own = at.step;
  if (step.away !== undefined) return step.where === 'before' ? own - step.away : own + step.away;
  const action = (uses: string | null): string => (withoutAddress(uses ?? '').split('@')[0] ?? '').toLowerCase();
  const using = valuesAt(at.text, stepsOf(at), 'uses').flatMap((uses, i) =>
    action(uses) === action(step.uses) ? [i] : [],
  );
  return (step.where === 'before' ? using.findLast((i) => i < own) : using.find((i) => i > own)) ?? null;
}

function onStep(at: WorkflowText, step: StepOf | undefined, edit: (path: Path) => string | null): string | null {
  const index = stepIndex(at, step);
  return index === null ? null : edit([...stepsOf(at), index]);
}

const setInput = (text: string, step: Path, name: string, value: string): string | null => {
  const order = SIGN_IN_INPUTS.indexOf(name);
  return setKey(
    text,
    [...step, 'with'],
    name,
    value,
    order < 0 ? {} : { after: SIGN_IN_INPUTS.slice(0, order), before: SIGN_IN_INPUTS.slice(order + 1) },
  );
};

type Levelled = { at: Level; step?: StepOf };

function onLevel(at: WorkflowText, { at: level, step }: Levelled, edit: (path: Path) => string | null): string | null {
  if (level === 'step') return onStep(at, step, edit);
  if (level === 'job') return edit(['jobs', at.job]);
  return level === 'workflow' ? edit([]) : null;
}

const setVariable = (text: string, path: Path, name: string, value: string): string | null =>
  setKey(text, [...path, 'env'], name, value, path.length === 0 ? { before: ['jobs'] } : beside('env', path));

/** A step has no order of its own: what is new comes last. */
const beside = (key: string, path: Path): { after?: readonly string[]; before?: readonly string[] } =>
  path.length === 2
    ? { after: JOB_KEYS.slice(0, JOB_KEYS.indexOf(key)), before: JOB_KEYS.slice(JOB_KEYS.indexOf(key) + 1) }
    : {};

function setJobKey(at: WorkflowText, key: string, value: Value, other: string | undefined): string | null {
  const path = ['jobs', other ?? at.job];
  if (!hasNode(at.text, path)) return null;
  return key === 'if' && typeof value === 'string'
    ? joinCondition(at.text, path, value, beside(key, path))
    : setKey(at.text, path, key, value, beside(key, path));
}

/** A condition that is there stays. Of a step, a new one comes first, where readers look for it. */
function joinCondition(text: string, path: Path, value: string, order = BEFORE_ALL): string | null {
  const condition = valueAt(text, [...path, 'if']);
  return setKey(text, path, 'if', condition === null ? value : `(${bare(condition)}) && (${value})`, order);
}

const setStepKey = (text: string, path: Path, { key, value }: Change & { kind: 'step' }): string | null =>
  key === 'if' ? joinCondition(text, path, value) : setKey(text, path, key, value, AFTER_USES);

/** Where most workflows have it: beside what the step does, before its inputs. */
const AFTER_USES: ReturnType<typeof beside> = { after: ['name', 'uses'], before: ['if', 'run', 'with', 'env'] };

const BEFORE_ALL: ReturnType<typeof beside> = { after: ['name', 'id'], before: ['uses', 'run'] };

const bare = (condition: string): string =>
  condition
    .trim()
    .replace(/^\$\{\{(.*)\}\}$/s, '$1')
    .trim();

type Named = { name: string; step?: StepOf };

/** Where a value is written: an input of a step, else a variable of the nearest `env:`. */
function onValue(at: WorkflowText, { name, step }: Named, edit: (path: Path) => string | null): string | null {
  const index = stepIndex(at, step);
  const own: readonly Path[] = index === null ? [] : [[...stepsOf(at), index]];
  const places: readonly Path[] = [
    ...own.map((path) => [...path, 'with', name]),
    ...[...own, ['jobs', at.job], []].map((path) => [...path, 'env', name]),
  ];
  const place = places.find((path) => valueAt(at.text, path) !== null);
  return place ? edit(place) : null;
}

function moveStep(at: WorkflowText, step: StepOf, to: 'before-this' | 'after-this'): WorkflowText | null {
  const from = stepIndex(at, step);
  if (from === null || at.step === null) return null;
  const text = moveItem(at.text, stepsOf(at), from, at.step, to === 'before-this' ? 'before' : 'after');
  const shift = to === 'before-this' ? Number(from > at.step) : -Number(from < at.step);
  return text === null ? null : { ...at, text, step: at.step + shift };
}

type NewStep = { uses: string; with: Readonly<Record<string, string>> };

/** A step as YAML, from its dash on. */
export const stepYaml = ({ uses, with: inputs }: NewStep): string =>
  stringify([{ uses, ...(Object.keys(inputs).length > 0 ? { with: inputs } : {}) }], {
    lineWidth: 0,
    singleQuote: true,
  });

function addStep(at: WorkflowText, where: 'before' | 'after', step: NewStep): WorkflowText | null {
  if (at.step === null) return null;
  const text = insertItem(at.text, stepsOf(at), at.step, where, stepYaml(step));
  return text === null ? null : { ...at, text, step: at.step + Number(where === 'before') };
}

function secondStep(at: WorkflowText, change: Change & { kind: 'second-step' }): WorkflowText | null {
  if (at.step === null) return null;
  const uses = valueAt(at.text, [...stepsOf(at), at.step, 'uses']);
  const added = uses === null ? null : addStep(at, 'after', { uses, with: change.with });
  const path = [...stepsOf(at), at.step, 'with'];
  const text = change.moves.reduce<string | null>(
    (result, { name, item }) => result && removeListItem(result, [...path, name], item),
    added?.text ?? null,
  );
  return added && text !== null ? { ...added, text } : null;
}
