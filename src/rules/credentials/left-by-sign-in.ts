// Why the step that signs in, before this one, left no credentials: told by its own lines.
import { type EarlierSignIn, earlierSignIn } from '../../answers/sign-in.ts';
import { given, isTrue } from '../../knowledge/neighbours/neighbour.ts';
import { actionOf, isConfigure } from '../../knowledge/neighbours/table.ts';
import type { Change, Remedy, StepOf } from '../../remedies/remedy.ts';
import type { RunFacts } from '../../remedies/run-facts.ts';
import { KEY_INPUTS } from '../../remedies/secrets.ts';
import type { JobStep, Scene } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { describeTrap, exportToo, mendTrap, stepRef, type Trapped } from '../context/neighbour-words.ts';

type Of = { uses: string; step: JobStep; at: StepOf };

export type LeftBySignIn = Of &
  (
    | { kind: 'sign-in exports nothing'; name: string; value: string; region: string | null }
    /** This step takes outputs that the other does not make. */
    | { kind: 'sign-in has no outputs' }
    | { kind: 'sign-in cannot work'; trapped: Trapped }
    | { kind: 'sign-in left nothing'; why: 'skipped or failed' | 'failed' | 'emptied' }
  );

const KINDS: readonly string[] = [
  'sign-in exports nothing',
  'sign-in has no outputs',
  'sign-in cannot work',
  'sign-in left nothing',
] satisfies LeftBySignIn['kind'][];

export const isLeftBySignIn = <C extends { kind: string }>(cause: C | LeftBySignIn): cause is LeftBySignIn =>
  KINDS.includes(cause.kind);

/** Beyond doubt by the file alone. */
export const isSureOfSignIn = ({ kind }: LeftBySignIn): boolean => kind !== 'sign-in left nothing';

/** Null where no step before this one signs in, or this step is given a key or a role of its own. */
export function leftBySignIn(scene: Scene): LeftBySignIn | null {
  const { expressions, jobSteps } = scene.context;
  const written = Object.entries(expressions ?? {}).filter(([name]) => /access-key|role-to-assume/.test(name));
  const outputs = takesOutputs(
    written.map(([, expression]) => expression),
    jobSteps?.before ?? [],
  );
  if (outputs) return { kind: 'sign-in has no outputs', ...of(outputs, jobSteps?.before ?? []) };
  // A variable of the file is a source of its own.
  const named = { ...jobSteps?.env, ...jobSteps?.own.env };
  if (!expressions || written.length > 0 || 'AWS_ACCESS_KEY_ID' in named) return null;
  const signIn = earlierSignIn(scene);
  return signIn && why(signIn, jobSteps?.before ?? []);
}

const of = (step: JobStep, before: readonly JobStep[]): Of => ({
  uses: actionOf(step.uses),
  step,
  at: stepRef(step, before.indexOf(step) - before.length, before),
});

/** The step whose credentials are taken as outputs, where it makes none. */
const takesOutputs = (expressions: readonly string[], before: readonly JobStep[]): JobStep | undefined =>
  before.find(
    (step) =>
      isConfigure(step) &&
      step.id !== '' &&
      given(step, 'output-credentials') === '' &&
      expressions.some((each) => each.includes(`steps.${step.id}.outputs.`)),
  );

function why(signIn: EarlierSignIn, before: readonly JobStep[]): LeftBySignIn {
  const { step, around, exportsNothing, traps, mayHaveFailed } = signIn;
  const own = of(step, before);
  const fails = traps.find(({ does, trap }) => does === 'fails' && trap !== 'lower-case proxy');
  if (fails && mayHaveFailed)
    return { kind: 'sign-in cannot work', ...own, trapped: { ...fails, ...own, alone: around.key === null } };
  if (exportsNothing) {
    const region = given(step, 'aws-region');
    return { kind: 'sign-in exports nothing', ...own, ...exportsNothing, region: region === '' ? null : region };
  }
  if (step.condition !== '') return { kind: 'sign-in left nothing', ...own, why: 'skipped or failed' };
  return { kind: 'sign-in left nothing', ...own, why: mayHaveFailed ? 'failed' : 'emptied' };
}

/** Whether the Region was to come from that step as well. */
export const takesRegionOfSignIn = (scene: Scene): boolean => leftBySignIn(scene)?.kind === 'sign-in exports nothing';

/** A clause that may follow “The reason: ” or “Most likely ”. */
export function describeLeft(cause: LeftBySignIn): Text {
  const step = text`the step ${cause.uses} before this one`;
  switch (cause.kind) {
    case 'sign-in exports nothing':
      return cause.name === 'aws-profile'
        ? text`${step} writes its credentials only to the profile ${cause.value}: with ${'aws-profile'} it exports nothing, not even a Region`
        : text`${step} has ${`${cause.name}: ${cause.value}`}, so it exports nothing, not even a Region`;
    case 'sign-in has no outputs':
      return text`${step} outputs its credentials only with ${'output-credentials: true'}, which is not set`;
    case 'sign-in cannot work':
      return text`${step} cannot work as it is written: ${describeTrap(cause.trapped)}`;
    case 'sign-in left nothing':
      return leftNothing(step, cause);
  }
}

function leftNothing(step: Text, cause: LeftBySignIn & { kind: 'sign-in left nothing' }): Text {
  if (cause.why === 'skipped or failed')
    return text`${step} was skipped by its condition ${cause.step.condition}, or it failed`;
  return cause.why === 'failed'
    ? text`${step} failed, and the job went on`
    : text`something between ${step} and this one emptied its variables`;
}

/** The smallest change first. */
export function remediesForLeft(cause: LeftBySignIn, run: RunFacts): readonly Remedy[] {
  switch (cause.kind) {
    case 'sign-in exports nothing':
      return cause.name === 'aws-profile'
        ? [exportToo(cause.step, cause.at), nameProfile(cause)]
        : handOver(cause, run);
    case 'sign-in has no outputs':
      return [makeOutputs(cause)];
    case 'sign-in cannot work':
      return [mendTrap(cause.trapped, { role: null, run })];
    case 'sign-in left nothing':
      return assumeHere(cause);
  }
}

const onStep = (at: StepOf): { step?: StepOf } => (at === 'this' ? {} : { step: at });

type ExportsNothing = LeftBySignIn & { kind: 'sign-in exports nothing' };

const regionChange = ({ region }: ExportsNothing, run: RunFacts | null): readonly Change[] =>
  region !== null && !run?.region ? [{ kind: 'set-input', name: 'aws-region', value: region }] : [];

const nameProfile = (cause: ExportsNothing): Remedy => ({
  title: text`Name the profile for this step`,
  changes: [
    { kind: 'set-variable', name: 'AWS_PROFILE', value: cause.value, at: 'step' },
    ...regionChange(cause, null),
  ],
  after: text`this step shows the identity of the profile ${cause.value}`,
  notes: [text`Each later step needs the variable too.`],
});

/** Outputs that the step makes already are handed over; else it exports. */
function handOver(cause: ExportsNothing, run: RunFacts): readonly Remedy[] {
  const { step, uses, at } = cause;
  const exporting: Remedy = {
    title: text`Let the step ${uses} export its credentials`,
    changes: [{ kind: 'remove-input', name: cause.name, ...onStep(at) }],
    after: text`the step ${uses} sets ${'AWS_ACCESS_KEY_ID'} for the steps after it`,
  };
  if (step.id === '' || !isTrue(given(step, 'output-credentials'))) return [exporting];
  const [first, ...others] = KEY_INPUTS.map(
    (name): Change => ({ kind: 'set-input', name, value: `\${{ steps.${step.id}.outputs.${name} }}` }),
  );
  const handed: readonly Remedy[] = first
    ? [
        {
          title: text`Pass the outputs of the step ${uses} to this one`,
          changes: [first, ...others, ...regionChange(cause, run)],
          after: text`this step gets the outputs of the step ${step.id}`,
        },
      ]
    : [];
  return [...handed, exporting];
}

const makeOutputs = ({ uses, at }: Of): Remedy => ({
  title: text`Let the step ${uses} output its credentials`,
  changes: [{ kind: 'set-input', name: 'output-credentials', value: 'true', ...onStep(at) }],
  after: text`the step ${uses} has ${'output-credentials: true'}`,
});

/** Here a refusal is explained. Nothing where that step assumes no role. */
function assumeHere({ step, uses }: LeftBySignIn & { kind: 'sign-in left nothing' }): readonly Remedy[] {
  const role = given(step, 'role-to-assume');
  // Of a name alone, this action cannot know the account.
  if (!/^arn:|\$\{\{/.test(role) || given(step, 'aws-access-key-id') !== '') return [];
  return [
    {
      title: text`Let this step assume the role, to see why AWS refuses it`,
      changes: [{ kind: 'set-input', name: 'role-to-assume', value: role }],
      after: text`this step shows a session of the role, or says why there is none`,
      notes: [
        text`The steps after this one still need the step ${uses}: remove its ${'continue-on-error'}, so that the job stops if it fails.`,
      ],
    },
  ];
}
