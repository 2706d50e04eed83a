// Changes of a workflow file that is not at hand, as YAML to place: whole steps, and whole keys of the job.

import { Document } from 'yaml';
import { table } from '../names/table.ts';
import { typedValue } from '../workflow/typed-value.ts';
import type { Change, StepOf } from './remedy.ts';

type Inputs = Readonly<Record<string, string>>;

/** What is known of this step without its file. */
export type KnownStep = { uses: string; with: Inputs };

type Step = { uses: string; with: Inputs; env: Inputs; if?: string; id?: string };
type Job = { keys: Readonly<Record<string, string | number | boolean | Inputs>>; env: Inputs };
type Draft = { env: Inputs; job: Job; callers: Readonly<Record<string, Job['keys']>>; own: Step | null; others: Steps };
type Steps = { before: readonly Step[]; after: readonly Step[] };

// Of another action the version is not known without the file.
const VERSIONS: Readonly<Record<string, string>> = table({ 'aws-actions/configure-aws-credentials': 'v6' });

/** What it is: the top of the file, the job that calls this workflow, keys of this job with steps of it, or steps alone. */
export type Snippet = { of: 'file' | 'caller' | 'job' | 'steps'; job: string | null; content: string };

export type Place = {
  own: KnownStep;
  /** What the job that calls this workflow uses; null where that is unknown. */
  calledAs: string | null;
  /** A text as it may be shown. */
  show: (value: string) => string;
};

/** Each whole in itself: a job of another workflow, keys of this job, steps. None where nothing can be written without the file. */
export function snippetsOf(changes: readonly Change[], { own, calledAs, show }: Place): readonly Snippet[] {
  // Written without `stringify`, which brings the parser along. A name that takes the place of another is quoted where it needs it.
  const yaml = (value: unknown): string =>
    new Document(value, (_, each: unknown) => (typeof each === 'string' ? show(each) : each))
      .toString({ lineWidth: 0, singleQuote: true })
      .trimEnd();
  const empty: Draft = {
    env: {},
    job: { keys: {}, env: {} },
    callers: {},
    own: null,
    others: { before: [], after: [] },
  };
  const draft = changes.reduce((sum, change) => draftOf(sum, change, own), empty);
  const steps = [...draft.others.before, ...(draft.own ? [draft.own] : []), ...draft.others.after].map(stepOf);
  const keys = { ...draft.job.keys, ...some('env', draft.job.env) };
  const top = some('env', draft.env);
  const job = { ...keys, ...(steps.length > 0 ? { steps } : {}) };
  return [
    ...(Object.keys(top).length > 0 ? [{ of: 'file', job: null, content: yaml(top) } as const] : []),
    ...Object.entries(draft.callers).flatMap(([name, each]): Snippet[] => {
      const { permissions, ...rest } = each;
      const whole = { ...(permissions ? { permissions } : {}), uses: calledAs, ...rest };
      return calledAs === null ? [] : [{ of: 'caller', job: name, content: yaml({ jobs: { [name]: whole } }) }];
    }),
    ...(Object.keys(keys).length > 0 ? [{ of: 'job', job: null, content: yaml(job) } as const] : []),
    ...(Object.keys(keys).length === 0 && steps.length > 0
      ? [{ of: 'steps', job: null, content: yaml(steps) } as const]
      : []),
  ];
}

const some = (key: string, map: Inputs): object => (Object.keys(map).length > 0 ? { [key]: map } : {});

const stepOf = ({ uses, with: inputs, env, if: condition, id }: Step): object => ({
  ...(condition === undefined ? {} : { if: condition }),
  uses,
  ...(id === undefined ? {} : { id }),
  ...some('env', env),
  ...some('with', inputs),
});

function draftOf(draft: Draft, change: Change, known: KnownStep): Draft {
  const own: Step = draft.own ?? { ...known, env: {} };
  switch (change.kind) {
    case 'set-input':
      return onInputs(draft, change.step, own, (inputs) => ({ ...inputs, [change.name]: change.value }));
    case 'remove-input':
      return onInputs(draft, change.step, own, (inputs) => without(inputs, change.name));
    case 'replace-value':
      return change.name in own.with
        ? onInputs(draft, change.step, own, (inputs) => ({
            ...inputs,
            [change.name]: items(inputs[change.name], (item) => (item === change.from ? [change.to] : [item])),
          }))
        : draft;
    case 'remove-value':
      return { ...draft, own: { ...own, with: take(own.with, change) } };
    case 'set-variable':
      return setVariable(draft, own, change);
    case 'job':
      return change.job
        ? {
            ...draft,
            callers: { ...draft.callers, [change.job]: { ...draft.callers[change.job], [change.key]: change.value } },
          }
        : {
            ...draft,
            job: {
              ...draft.job,
              keys: {
                ...draft.job.keys,
                [change.key]: typeof change.value === 'string' ? typedValue(change.key, change.value) : change.value,
              },
            },
          };
    case 'step':
      return onStep(draft, change.step, own, (step) => ({ ...step, [change.key]: change.value }));
    case 'add-step':
      return {
        ...draft,
        others: {
          ...draft.others,
          before: [...draft.others.before, { uses: change.uses, with: change.with, env: {} }],
        },
      };
    case 'second-step':
      return {
        ...draft,
        own: { ...own, with: change.moves.reduce(take, own.with) },
        others: { ...draft.others, after: [...draft.others.after, { uses: known.uses, with: change.with, env: {} }] },
      };
    default:
      return draft;
  }
}

const take = (inputs: Inputs, { name, item }: { name: string; item: string }): Inputs => {
  const rest = items(inputs[name], (each) => (each === item ? [] : [each]));
  return rest === '' ? without(inputs, name) : { ...inputs, [name]: rest };
};

const without = (inputs: Inputs, name: string): Inputs =>
  Object.fromEntries(Object.entries(inputs).filter(([each]) => each !== name));

const items = (value: string | undefined, change: (item: string) => readonly string[]): string =>
  (value ?? '')
    .split(/[,\n]/)
    .map((item) => item.trim())
    .filter(Boolean)
    .flatMap(change)
    .join(', ');

const onInputs = (draft: Draft, step: StepOf | undefined, own: Step, change: (inputs: Inputs) => Inputs): Draft =>
  onStep(draft, step, own, (each) => ({ ...each, with: change(each.with) }));

function onStep(draft: Draft, step: StepOf | undefined, own: Step, change: (step: Step) => Step): Draft {
  if (step === undefined || step === 'this') return { ...draft, own: change(own) };
  const version = VERSIONS[step.uses];
  if (version === undefined) return draft;
  const uses = `${step.uses}@${version}`;
  const list = draft.others[step.where];
  const present = list.find((each) => each.uses === uses);
  const next = change(present ?? { uses, env: {}, with: {} });
  const others = present ? list.map((each) => (each === present ? next : each)) : [...list, next];
  return { ...draft, others: { ...draft.others, [step.where]: others } };
}

function setVariable(draft: Draft, own: Step, { name, value, at, step }: Change & { kind: 'set-variable' }): Draft {
  if (at === 'step') return onStep(draft, step, own, (each) => ({ ...each, env: { ...each.env, [name]: value } }));
  if (at === 'job') return { ...draft, job: { ...draft.job, env: { ...draft.job.env, [name]: value } } };
  return at === 'workflow' ? { ...draft, env: { ...draft.env, [name]: value } } : draft;
}
