// Why no credentials arrived, the likeliest first: by the workflow file where it can be read, else by what was set and is empty.

import type { Forge } from '../../names/forge.ts';
import { readingOf } from '../../names/reference.ts';
import type { RunContext, Scene } from '../../scene.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { type EmptyCause, type Filled, filledFrom, filledOf, isSureEmpty, whyEmpty } from '../context/why-empty.ts';
import { citeEmpty, citeFilled, describeEmpty } from '../context/why-empty-words.ts';
import type { Evidence } from '../rule.ts';
import { describeLeft, isLeftBySignIn, isSureOfSignIn, type LeftBySignIn, leftBySignIn } from './left-by-sign-in.ts';
import { type MeantInput, type Misspelt, meantInput } from './misspelt.ts';

export type MissingCause =
  | EmptyCause
  | { kind: 'misspelt'; misspelt: readonly [Misspelt, ...Misspelt[]]; missing: readonly string[] }
  | { kind: 'role is empty'; from: string }
  | { kind: 'signs in later'; uses: string }
  | LeftBySignIn
  | { kind: 'token without a role' }
  | { kind: 'nothing named' }
  /** Nothing is known of the workflow; `emptied` where variables are set, but empty. */
  | { kind: 'unread'; emptied: boolean; forge: Forge };

export type MissingCauses = readonly [MissingCause, ...MissingCause[]];

export function missingCauses(scene: Scene): MissingCauses {
  const { context } = scene;
  const filled = filledIn(context);
  const [first, ...others] = [
    ...misspelt(context),
    ...emptyRole(context),
    ...signedIn(scene),
    ...whyEmpty(context, filled),
    ...notGiven(scene, filled),
  ];
  return first ? [first, ...others] : [{ kind: 'unread', emptied: hasEmptyVariable(scene), forge: context.forge }];
}

const KEY_INPUTS = ['aws-access-key-id', 'aws-secret-access-key'] as const;
const KEY_VARIABLES = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'] as const;

/** What fills the key, by the step's inputs and the variables around it. */
function filledIn(context: RunContext): Filled[] {
  const { expressions, variableExpressions } = context;
  const among = (all: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> =>
    Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
  return filledFrom(context, {
    ...among(expressions ?? {}, KEY_INPUTS),
    ...among(variableExpressions, KEY_VARIABLES),
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
  const [first] = readingOf(expressions?.['role-to-assume'] ?? '')?.references ?? [];
  return first ? [{ kind: 'role is empty', from: first.text }] : [];
}

const hasEmptyVariable = ({ credentials }: Pick<Scene, 'credentials'>): boolean =>
  credentials.beside.empty.some((name) => name === 'AWS_ACCESS_KEY_ID' || name === 'AWS_SECRET_ACCESS_KEY');

/** An earlier step was to set it. */
function signedIn(scene: Scene): MissingCause[] {
  const left = leftBySignIn(scene);
  return left ? [left] : [];
}

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
  if (signInBefore) return [];
  return [{ kind: idToken ? 'token without a role' : 'nothing named' }];
}

/** What the workflow file leaves no doubt of: whatever else is wrong, nothing arrives this way. */
const SURE = ['misspelt', 'role is empty', 'signs in later', 'token without a role', 'nothing named'] as const;

type Own = Exclude<MissingCause, EmptyCause | LeftBySignIn>;
const OWN = [...SURE, 'unread'] as const satisfies readonly Own['kind'][];

const isOwn = (cause: MissingCause): cause is Own => OWN.some((kind) => kind === cause.kind);

export function isSure(cause: MissingCause): boolean {
  if (isLeftBySignIn(cause)) return isSureOfSignIn(cause);
  return isOwn(cause) ? SURE.some((kind) => kind === cause.kind) : isSureEmpty(cause);
}

// ── the words

/** What is told of a cause: one clause or several, each of which may follow “Most likely” or “Or”. */
export function describeCause(cause: MissingCause): readonly [Text, ...Text[]] {
  if (isLeftBySignIn(cause)) return [describeLeft(cause)];
  if (!isOwn(cause)) return [describeEmpty(cause)];
  switch (cause.kind) {
    case 'misspelt':
      return [
        text`an input’s name is mistyped: ${enumerate(cause.misspelt.map(({ given }) => given))} should be ${enumerate(cause.misspelt.map(({ meant }) => meant))}`,
      ];
    case 'role is empty':
      return [text`${cause.from}, from which the workflow fills ${'role-to-assume'}, is empty`];
    case 'signs in later':
      return [text`the step ${cause.uses}, which signs in, comes after this one`];
    case 'token without a role':
      return [
        text`the job can request an OIDC token, but it has no role to use it for: ${'role-to-assume'} is not set`,
      ];
    case 'nothing named':
      return [text`nothing gives this step a key or a role`];
    case 'unread':
      return withoutEnvironment(cause.forge, cause.emptied ? EMPTIED : UNREAD);
  }
}

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
  text`the step that should create the credentials comes later, or was skipped`,
];

const withoutEnvironment = (
  forge: Forge,
  [first, ...others]: readonly [Text, ...Text[]],
): readonly [Text, ...Text[]] => [first, ...others.filter((cause) => forge === 'github' || cause !== IN_ENVIRONMENT)];

/** What the workflow file shows of the causes. */
export const citeCauses = (causes: readonly MissingCause[]): Evidence[] => [
  ...causes.flatMap(citeCause),
  ...citeFilled(causes.flatMap((cause) => (isOwn(cause) || isLeftBySignIn(cause) ? [] : filledOf(cause)))),
];

function citeCause(cause: MissingCause): Evidence[] {
  if (isLeftBySignIn(cause)) return [];
  if (!isOwn(cause)) return citeEmpty(cause);
  switch (cause.kind) {
    case 'misspelt':
      return [
        {
          text: text`The step gives ${enumerate(cause.misspelt.map(({ given }) => given))}, and this action has no such input.`,
        },
      ];
    case 'role is empty':
      return [{ text: text`The workflow fills ${'role-to-assume'} from ${cause.from}, and nothing arrived.` }];
    case 'signs in later':
    case 'token without a role':
    case 'nothing named':
      return [{ text: text`Neither the step’s ${'with:'} nor an ${'env:'} around it names an access key.` }];
    default:
      return [];
  }
}

/** The input or the secret that was meant, where the cause is a slip in its name. */
export function meantInstead(cause: MissingCause): string | null {
  if (cause.kind === 'misspelt') return cause.misspelt.length === 1 ? cause.misspelt[0].meant : null;
  return cause.kind === 'nearly another name' ? `${cause.store}.${cause.other}` : null;
}
