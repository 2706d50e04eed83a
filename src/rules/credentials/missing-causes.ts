// Why no credentials arrived, the likeliest first: by the workflow file where it can be read, else by what was set and is empty.
import type { RunContext, Scene } from '../../scene.ts';
import { enumerate, type Text, text } from '../../text.ts';
import type { Evidence } from '../rule.ts';
import { type MeantInput, type Misspelt, meantInput } from './misspelt.ts';

/** What the workflow fills an input or a variable of the key from, e.g. `secrets.AWS_KEY`. */
export type Filled = { name: string; from: string };

export type SignInOfJob = { job: string; uses: string; role: string | null; region: string | null };

export type MissingCause =
  | { kind: 'misspelt'; misspelt: readonly [Misspelt, ...Misspelt[]]; missing: readonly string[] }
  | { kind: 'role is empty'; from: string }
  /** The outputs of another job. `signIn` is the step of that job that signs in, where the file has one. */
  | { kind: 'job outputs'; filled: readonly Filled[]; job: string; signIn: SignInOfJob | null }
  | { kind: 'caller passes none'; job: string; uses: string }
  | {
      kind: 'caller passes others';
      job: string;
      uses: string;
      passed: Readonly<Record<string, string>>;
      lacking: readonly string[];
    }
  /** The caller sees no secrets of an environment, passes empty ones, and so hides those that this job would have. */
  | { kind: 'caller hides the environment'; job: string; uses: string; names: readonly string[] }
  | { kind: 'signs in later'; uses: string }
  | { kind: 'sign-in left nothing'; uses: string; inputs: readonly string[] }
  | { kind: 'token without a role' }
  | { kind: 'nothing named' }
  | { kind: 'in an environment'; names: readonly string[]; filled: readonly Filled[]; candidates: readonly string[] }
  | { kind: 'not in the environment'; names: readonly string[]; filled: readonly Filled[]; environment: string }
  | { kind: 'in another environment'; names: readonly string[]; filled: readonly Filled[] }
  | { kind: 'secret is not there'; names: readonly string[] }
  | { kind: 'other values empty'; filled: readonly Filled[] }
  /** Nothing is known of the workflow; `emptied` where variables are set, but empty. */
  | { kind: 'unread'; emptied: boolean };

export type MissingCauses = readonly [MissingCause, ...MissingCause[]];

export function missingCauses(scene: Scene): MissingCauses {
  const { context } = scene;
  const filled = filledIn(context);
  const [first, ...others] = [
    ...misspelt(context),
    ...emptyRole(context),
    ...jobOutputs(context, filled),
    ...notPassed(context, filled),
    ...notGiven(scene, filled),
    ...empty(context, filled),
  ];
  return first ? [first, ...others] : [{ kind: 'unread', emptied: hasEmptyVariable(scene) }];
}

// A reference and nothing else: what is put together from several is not named.
const REFERENCE = /^\$\{\{\s*((?:secrets|vars|env|inputs|steps|needs)\.[\w.-]{1,200})\s*\}\}$/;
const KEY_INPUTS = ['aws-access-key-id', 'aws-secret-access-key'] as const;

/** What fills the key, by the step's inputs and the variables around it. */
function filledIn({ expressions, keyVariables }: RunContext): Filled[] {
  const inputs = Object.entries(expressions ?? {}).filter(([name]) => KEY_INPUTS.some((input) => input === name));
  return [...inputs, ...Object.entries(keyVariables)].flatMap(([name, expression]) => {
    const from = REFERENCE.exec(expression)?.[1];
    return from ? [{ name, from }] : [];
  });
}

/** Only names that stand for an input of the key: any other says nothing of why there is none. */
function misspelt({ strangeInputs, expressions, givenInputs }: RunContext): MissingCause[] {
  const found = strangeInputs.flatMap((given): (Misspelt & { meant: MeantInput })[] => {
    const meant = meantInput(given);
    return meant ? [{ given, meant, value: expressions?.[given.toLowerCase()] ?? null }] : [];
  });
  const [first, ...others] = found;
  if (!first) return [];
  const named = [...(givenInputs ?? []), ...found.map(({ meant }) => meant)];
  const missing = named.includes('role-to-assume') ? [] : KEY_INPUTS.filter((input) => !named.includes(input));
  return [{ kind: 'misspelt', misspelt: [first, ...others], missing }];
}

function emptyRole({ expressions }: RunContext): MissingCause[] {
  const from = REFERENCE.exec(expressions?.['role-to-assume'] ?? '')?.[1];
  return from ? [{ kind: 'role is empty', from }] : [];
}

/** https://github.com/actions/runner/issues/1498: the runner drops an output that has the value of a secret. */
function jobOutputs({ signInElsewhere }: RunContext, filled: readonly Filled[]): MissingCause[] {
  const fromJobs = filled.filter(({ from }) => /^needs\.[\w-]+\.outputs\./.test(from));
  const job = fromJobs[0]?.from.split('.')[1];
  if (job === undefined) return [];
  const signIn = signInElsewhere[job];
  return [{ kind: 'job outputs', filled: fromJobs, job, signIn: signIn ? { job, ...signIn } : null }];
}

const secretsIn = (filled: readonly Filled[]): string[] => [
  ...new Set(filled.flatMap(({ from }) => /^secrets\.(.+)$/.exec(from)?.[1] ?? [])),
];

/** A reusable workflow sees the secrets that its caller hands on, and no others. */
function notPassed({ calledBy, expressions, workflowJob }: RunContext, filled: readonly Filled[]): MissingCause[] {
  const names = secretsIn(filled);
  if (!calledBy || calledBy.secrets === 'inherit' || (expressions && names.length === 0)) return [];
  const { job, uses, passed } = calledBy;
  if (calledBy.secrets === 'none') return [{ kind: 'caller passes none', job, uses }];
  const lacking = names.filter((name) => !(name in passed));
  if (names.length === 0 || lacking.length > 0) return [{ kind: 'caller passes others', job, uses, passed, lacking }];
  return workflowJob?.environment ? [{ kind: 'caller hides the environment', job, uses, names }] : [];
}

const hasEmptyVariable = ({ credentials }: Pick<Scene, 'credentials'>): boolean =>
  credentials.beside.empty.some((name) => name === 'AWS_ACCESS_KEY_ID' || name === 'AWS_SECRET_ACCESS_KEY');

/** Nothing names a key: an earlier step was to set it, or nobody. */
function notGiven({ context, credentials }: Scene, filled: readonly Filled[]): MissingCause[] {
  const { expressions, signInBefore, signInAfter, strangeInputs } = context;
  const { idToken } = credentials.beside;
  const isGiven =
    !expressions ||
    Object.keys(expressions).some((name) => /access-key|role-to-assume/.test(name)) ||
    strangeInputs.some((name) => meantInput(name) !== null) ||
    filled.length > 0 ||
    hasEmptyVariable({ credentials });
  if (isGiven) return [];
  if (signInAfter && !signInBefore) return [{ kind: 'signs in later', uses: signInAfter }];
  if (signInBefore) return [{ kind: 'sign-in left nothing', ...signInBefore }];
  return [{ kind: idToken ? 'token without a role' : 'nothing named' }];
}

function empty(context: RunContext, filled: readonly Filled[]): MissingCause[] {
  const secrets = filled.filter(({ from }) => from.startsWith('secrets.'));
  const others = filled.filter(({ from }) => !/^(secrets|needs)\./.test(from));
  const names = secretsIn(secrets);
  return [
    ...(secrets.length > 0 ? [placeOf(context, names, secrets), { kind: 'secret is not there', names } as const] : []),
    ...(others.length > 0 ? [{ kind: 'other values empty', filled: others } as const] : []),
  ];
}

/** Where the secret may be, and this job cannot see it. */
function placeOf(
  { workflowJob, otherEnvironments }: RunContext,
  names: readonly string[],
  filled: readonly Filled[],
): MissingCause {
  const environment = workflowJob?.environment;
  if (environment === null) return { kind: 'in an environment', names, filled, candidates: otherEnvironments };
  if (environment && environment !== 'open')
    return { kind: 'not in the environment', names, filled, environment: environment.name };
  return { kind: 'in another environment', names, filled };
}

/** What the workflow file leaves no doubt of: whatever else is wrong, nothing arrives this way. */
const SURE: ReadonlySet<MissingCause['kind']> = new Set([
  'misspelt',
  'role is empty',
  'job outputs',
  'caller passes none',
  'signs in later',
  'token without a role',
  'nothing named',
]);

export const isSure = ({ kind }: MissingCause): boolean => SURE.has(kind);

// ── the words

/** What is told of a cause: one clause or several, each of which may follow “Most likely” or “Or”. */
export function describeCause(cause: MissingCause): readonly [Text, ...Text[]] {
  switch (cause.kind) {
    case 'misspelt':
      return [
        text`an input’s name is mistyped: ${enumerate(cause.misspelt.map(({ given }) => given))} should be ${enumerate(cause.misspelt.map(({ meant }) => meant))}`,
      ];
    case 'role is empty':
      return [text`${cause.from}, from which the workflow fills ${'role-to-assume'}, is empty`];
    case 'job outputs':
      return [
        text`the job ${cause.job} hands the key on by its outputs: GitHub leaves out an output that may contain a secret, so it arrives empty`,
      ];
    case 'caller passes none':
      return [text`the job ${cause.job} calls this reusable workflow without ${'secrets: inherit'}, and passes none`];
    case 'caller passes others':
      return [PASSES_OTHERS(cause)];
    case 'caller hides the environment':
      return [
        text`the job ${cause.job} passes ${enumerate(cause.names)} by name: a job that calls a workflow has no ${'environment'}, so it passes empty values, and those hide the secrets of this job’s environment`,
      ];
    case 'signs in later':
      return [text`the step ${cause.uses}, which signs in, comes after this one`];
    case 'sign-in left nothing':
      return [cause.inputs.includes('output-env-credentials') ? DOES_NOT_EXPORT(cause.uses) : LEFT_NOTHING(cause.uses)];
    case 'token without a role':
      return [
        text`the job may ask for an OIDC token, and nothing gives a role that the token could open: ${'role-to-assume'} is not set`,
      ];
    case 'nothing named':
      return [text`nothing gives this step a key or a role`];
    case 'in an environment':
      return [text`${enumerate(cause.names, 'or')} belongs to an environment, and this job names none`];
    case 'not in the environment':
      return [
        text`the environment ${cause.environment} has no ${enumerate(cause.names, 'or')}, and neither has the repository`,
      ];
    case 'in another environment':
      return [text`${enumerate(cause.names, 'or')} belongs to another environment than this job’s`];
    case 'secret is not there':
      return [text`${enumerate(cause.names, 'or')} is mistyped, or was deleted`];
    case 'other values empty':
      return [
        text`${enumerate(cause.filled.map(({ from }) => from))} is empty: it is mistyped, or what sets it did not run`,
      ];
    case 'unread':
      return cause.emptied ? EMPTIED : UNREAD;
  }
}

const LEFT_NOTHING = (uses: string): Text =>
  text`the step ${uses} before this one left no credentials: it was skipped, or it failed and the job went on`;
const DOES_NOT_EXPORT = (uses: string): Text =>
  text`the step ${uses} before this one does not export its credentials, because it sets ${'output-env-credentials'}`;

const PASSES_OTHERS = ({ job, lacking }: MissingCause & { kind: 'caller passes others' }): Text =>
  lacking.length > 0
    ? text`the job ${job} calls this reusable workflow and does not pass ${enumerate(lacking)}`
    : text`the job ${job} calls this reusable workflow and passes other secrets than the ones that it reads`;

const IN_ENVIRONMENT = text`the secret belongs to an environment that the job does not name`;
const NOT_INHERITED = text`this is a reusable workflow, and its caller does not say ${'secrets: inherit'}`;
const EMPTIED: readonly [Text, ...Text[]] = [
  text`the secret is not stored under this name`,
  IN_ENVIRONMENT,
  NOT_INHERITED,
];
const UNREAD: readonly [Text, ...Text[]] = [
  text`the workflow does not pass the key to this step, or the secret is not stored under the name that it reads`,
  IN_ENVIRONMENT,
  NOT_INHERITED,
  text`the step that was to make the credentials comes later, or was skipped`,
];

/** What the workflow file shows of a cause. */
export function citeCause(cause: MissingCause): Evidence[] {
  switch (cause.kind) {
    case 'misspelt':
      return [
        {
          text: text`The step gives ${enumerate(cause.misspelt.map(({ given }) => given))}, and this action has no such input.`,
        },
      ];
    case 'role is empty':
      return [{ text: text`The workflow fills ${'role-to-assume'} from ${cause.from}, and nothing arrived.` }];
    case 'caller passes none':
      return [{ text: text`The job ${cause.job} calls ${cause.uses} and passes no secrets.` }];
    case 'caller passes others':
    case 'caller hides the environment':
      return [{ text: text`The job ${cause.job} calls ${cause.uses} and passes secrets by name.` }];
    case 'signs in later':
    case 'token without a role':
    case 'nothing named':
      return [{ text: text`Neither the step’s ${'with:'} nor an ${'env:'} around it names an access key.` }];
    case 'job outputs':
    case 'in an environment':
    case 'not in the environment':
    case 'in another environment':
    case 'other values empty':
      return [
        {
          text: text`The workflow fills ${enumerate(cause.filled.map(({ name }) => name))} from ${enumerate([...new Set(cause.filled.map(({ from }) => from))])}, and nothing arrived.`,
        },
      ];
    default:
      return [];
  }
}
