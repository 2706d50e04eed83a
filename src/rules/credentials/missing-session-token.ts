import { isAtStores } from '../../answers/stand-in.ts';
import { assumeRoleWithOidc, type OidcFacts, oidcFacts } from '../../remedies/oidc.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import {
  giveSessionToken,
  newKeyPair,
  passesToken,
  passToken,
  renewSession,
  useEnvironment,
} from '../../remedies/secrets.ts';
import type { Scene } from '../../scene.ts';
import { join, type Text, text } from '../../text.ts';
import { type EmptyCause, type Filled, filledFrom, whyEmpty } from '../context/why-empty.ts';
import { remediesForEmpty } from '../context/why-empty-remedies.ts';
import { citeEmpty, citeFilled, inOrder, nameMeant } from '../context/why-empty-words.ts';
import { describeTools, labelsWith, verb } from '../describe-tools.ts';
import { meant } from '../meant.ts';
import { type Found, inputs, rule } from '../rule.ts';
import { sourceLabel } from './written.ts';

/**
 * How the workflow hands the token on: not at all, by an expression that came to nothing, or by a variable that is
 * empty.
 */
type Passed = 'no' | 'empty expression' | 'empty variable';

type MissingSessionToken = Found & {
  source: string;
  passed: Passed;
  /** Where the file tells from what the token is filled. */
  filled: readonly Filled[];
  causes: readonly EmptyCause[];
  /** The token is in the variable that older tools know, which only some read: by the tools that send it, and that do not. */
  older: { sends: readonly string[]; lacks: readonly string[] } | null;
  /** A key in the environment that the inputs of this step hide: left by a step that signs in, or by something else. */
  hidden: 'by a step' | 'other' | null;
  run: RunFacts;
  oidc: OidcFacts;
};

export const missingSessionToken = rule<MissingSessionToken>({
  id: 'credentials/missing-session-token',
  severities: ['error'],
  title: 'A temporary key without its session token',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('aws-session-token', 'aws-access-key-id'),
  stops: true,
  find(scene) {
    const { given } = scene.credentials;
    if (given.state !== 'session-without-token' || given.keyId.placeholder || given.secret.placeholder) return [];
    if (isAtStores(scene)) return [];
    const run = runFacts(scene);
    const filled = filledOf(scene);
    return [
      {
        subjects: ['ASIA…', 'aws-session-token'],
        confidence: 'certain',
        source: sourceLabel(scene),
        passed: passedOf(scene, run),
        filled,
        causes: filled.length > 0 ? whyEmpty(scene.context, filled) : [],
        hidden: hiddenOf(scene, run),
        older: olderOf(scene, run),
        run,
        oidc: oidcFacts(scene),
      },
    ];
  },
  tell: ({ source, passed, filled, causes, hidden, older, run, oidc }) => ({
    headline: text`The temporary key ${'ASIA…'} came without its session token.`,
    explanation: join([
      text`A key that begins with ${'ASIA'} belongs to a session and works only together with that session’s token. Without it DynamoDB calls the token invalid and S3 says that the key does not exist; the session itself may be fine. Nothing was sent.`,
      ...(causes.length > 0 ? [inOrder(causes)] : []),
      ...(older ? [OLDER(older)] : []),
    ]),
    evidence: [
      { text: text`The key ID from ${[source]} begins with ${'ASIA'}: temporary.` },
      ...(filled.length > 0 ? [...citeFilled(filled), ...causes.flatMap(citeEmpty)] : [{ text: PASSED[passed](run) }]),
      ...(hidden ? [{ text: HIDDEN }] : []),
      ...(older ? [{ text: text`${OLD_NAME} is set, an older name of the same variable.` }] : []),
    ],
    remedies: remediesFor({ passed, causes, hidden, older, run, oidc }),
    ...meant(nameMeant(causes)),
  }),
});

/** By the step's input, else by the variable where the environment gives the key. */
function filledOf({ context, credentials }: Scene): Filled[] {
  const { expressions, variableExpressions } = context;
  const input = expressions?.['aws-session-token'];
  if (input) return filledFrom(context, { 'aws-session-token': input });
  const variable = variableExpressions.AWS_SESSION_TOKEN;
  const fromVariable = variable && credentials.beside.empty.includes('AWS_SESSION_TOKEN');
  return fromVariable ? filledFrom(context, { AWS_SESSION_TOKEN: variable }) : [];
}

function passedOf({ credentials, context }: Scene, run: RunFacts): Passed {
  if (context.expressions?.['aws-session-token']) return 'empty expression';
  if (credentials.beside.empty.includes('AWS_SESSION_TOKEN')) return 'empty variable';
  return passesToken(run) ? 'empty expression' : 'no';
}

function hiddenOf({ credentials }: Scene, run: RunFacts): MissingSessionToken['hidden'] {
  if (run.source !== 'inputs' || credentials.beside.environmentKey !== 'pair') return null;
  return run.signInBefore ? 'by a step' : 'other';
}

const PASSED: Readonly<Record<Passed, (run: RunFacts) => Text>> = {
  no: () => text`Neither ${'aws-session-token'} nor ${'AWS_SESSION_TOKEN'} has a token for it.`,
  'empty expression': ({ secretNames }) =>
    text`The workflow passes the session token from ${`secrets.${secretNames.token}`}: that secret is empty or does not exist, or this job cannot see it.`,
  'empty variable': () => text`${'AWS_SESSION_TOKEN'} is set but empty.`,
};

const OLD_NAME = 'AWS_SECURITY_TOKEN';

function olderOf({ environment }: Scene, run: RunFacts): MissingSessionToken['older'] {
  if (run.source !== 'environment' || environment.variables[OLD_NAME]?.is !== 'set') return null;
  return {
    sends: labelsWith('old-token-name', (outcome) => 'sends' in outcome && outcome.sends === 'with the token'),
    lacks: labelsWith('old-token-name', (outcome) => 'sends' in outcome && outcome.sends === 'without a token'),
  };
}

const OLDER = ({ sends, lacks }: { sends: readonly string[]; lacks: readonly string[] }): Text =>
  text`${OLD_NAME} has a token: ${describeTools(sends)} ${verb(sends, 'sends', 'send')} it, and ${describeTools(lacks)} ${verb(lacks, 'does', 'do')} not.`;

const HIDDEN = text`The environment has a key pair of its own, which the inputs of this step hide.`;

type Facts = Pick<MissingSessionToken, 'passed' | 'causes' | 'hidden' | 'older' | 'run' | 'oidc'>;

function remediesFor({ passed, causes, hidden, older, run, oidc }: Facts): readonly [Remedy, ...Remedy[]] {
  const role = assumeRoleWithOidc(oidc);
  const give = giveToken({ passed, causes, run });
  const rest = [...(role ? [role] : []), newKeyPair(run)];
  if (older) return [renameToken(run), ...rest];
  if (hidden === null) return [give, ...rest];
  const byEnvironment = useEnvironment(run, null);
  return hidden === 'by a step' ? [byEnvironment, give, ...rest] : [give, byEnvironment, ...rest];
}

/**
 * A token that the store lacks is stored; what keeps it from the step is fixed there. From no other place may a secret
 * come.
 */
function giveToken({ passed, causes, run }: Pick<Facts, 'passed' | 'causes' | 'run'>): Remedy {
  if (run.source === 'profile') return renewSession(run);
  const [cause] = causes;
  if (cause && MENDED.some((kind) => kind === cause.kind)) return remediesForEmpty(cause, run)[0];
  const isStored = cause === undefined || 'store' in cause;
  return giveSessionToken(run, passed !== 'no' && isStored);
}

const MENDED: readonly EmptyCause['kind'][] = [
  'withheld',
  'caller passes none',
  'caller passes others',
  'caller hides the environment',
  'in the other store',
  'nearly another name',
];

const renameToken = (run: RunFacts): Remedy => ({
  title: text`Give the token as ${'AWS_SESSION_TOKEN'} too`,
  changes: [passToken(run)],
  after: text`${'AWS_SESSION_TOKEN'} has the token of the same session as the key`,
  notes: [text`Every tool reads this name; you can keep ${OLD_NAME} for older tools.`],
});
