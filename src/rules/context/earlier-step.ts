import { givenKey } from '../../answers/given-key.ts';
import { stepsBefore } from '../../answers/job-steps.ts';
import { type EarlierSignIn, earlierSignIn, isSessionOf, isUsedOtherwise, roleIn } from '../../answers/sign-in.ts';
import { given, isLiteral } from '../../knowledge/neighbours/neighbour.ts';
import { isConfigure } from '../../knowledge/neighbours/table.ts';
import { principalKind } from '../../names/arn.ts';
import { ask, introduce } from '../../remedies/people.ts';
import type { Change, Remedy, StepOf } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { storeSecret } from '../../remedies/secrets.ts';
import { acceptFinding } from '../../remedies/values.ts';
import type { JobStep, Scene } from '../../scene.ts';
import { enumerate, join, type Text, text } from '../../text.ts';
import { type KnownIdentity, knownIdentity } from '../credentials/identity-check.ts';
import { evidence, proof } from '../evidence.ts';
import { type Found, rule, type Severity } from '../rule.ts';
import { describeTrap, exportToo, mendTrap, stepName, stepRef, type Trapped } from './neighbour-words.ts';

const ID = 'context/earlier-step';

/** What the file says that the step sets up, and is not there. */
type Expected =
  | { kind: 'role'; role: string }
  /** An expression gives the role; `from` where it is a reference and nothing else. */
  | { kind: 'some role'; from: string | null }
  | { kind: 'accounts'; accounts: readonly string[] };

type Why =
  | 'was skipped'
  | 'failed'
  | 'exported nothing'
  | 'kept others'
  | 'cannot work'
  | 'got no role'
  | 'was replaced';

type Earlier = Found & {
  step: JobStep;
  at: StepOf;
  away: number;
  /** Null where the step cannot work as it is written, and nothing says whether the identity is meant. */
  expected: Expected | null;
  identity: KnownIdentity;
  why: Why;
  trapped: Trapped | null;
  exportsNothing: EarlierSignIn['exportsNothing'];
  /** Keys that the step exports before it assumes its role, and that stay where the role is refused. */
  keysStay: boolean;
  run: RunFacts;
  ignored: readonly string[];
};

export const earlierStep = rule<Earlier>({
  id: ID,
  severities: ['error', 'warning', 'notice'],
  title: 'The job does not have the credentials that an earlier step names',
  since: '1.0',
  points: ({ away, trapped, expected }) => [
    { away, name: trapped?.name ?? (expected?.kind === 'accounts' ? 'allowed-account-ids' : 'role-to-assume') },
  ],
  explains: ['credentials/wrong-account', 'credentials/wrong-principal', 'permissions/*'],
  find(scene) {
    const identity = knownIdentity(scene);
    const source = givenKey(scene.credentials)?.source;
    const { roleToAssume, ignore } = scene.settings;
    if (!identity || roleToAssume || source === 'inputs' || isOwnVariable(scene)) return [];
    const profile = source === 'profile' ? (scene.credentials.beside.profile ?? 'default') : null;
    const signIn = earlierSignIn(scene, profile);
    if (!signIn || signIn.replaced === 'by a script') return [];
    const judged = judge(scene, signIn, identity, profile);
    if (!judged) return [];
    const { step, away } = signIn;
    const before = scene.context.jobSteps?.before ?? [];
    const at = stepRef(step, away, before);
    const trap = judged.trap ? { ...judged.trap, step, at, alone: signIn.around.key === null } : null;
    return [
      {
        subjects: [stepName(step)],
        confidence: signIn.replaced ? 'possible' : judged.expected ? 'certain' : 'likely',
        severity: severityOf(signIn, judged.expected, source === 'environment'),
        step,
        at,
        away,
        expected: judged.expected,
        identity,
        why: judged.why,
        trapped: trap,
        exportsNothing: signIn.exportsNothing,
        keysStay: given(step, 'aws-access-key-id') !== '' && given(step, 'role-to-assume') !== '',
        run: runFacts(scene),
        ignored: ignore,
      },
    ];
  },
  tell: (facts) => ({
    headline: headlineOf(facts),
    explanation: explanationOf(facts),
    evidence: evidence([
      { text: text`The step ${stepName(facts.step)} before this one has ${enumerate(asWritten(facts))}.` },
      proof(facts.identity.observation, text`${facts.identity.arn}`),
    ]),
    remedies: remediesOf(facts),
  }),
});

/** This step's own `env:` names the credentials: they are meant. */
const isOwnVariable = ({ context: { variableLevels } }: Scene): boolean =>
  ['AWS_ACCESS_KEY_ID', 'AWS_PROFILE'].some((name) => variableLevels[name] === 'step');

type Judged = { expected: Expected | null; why: Why; trap: EarlierSignIn['traps'][number] | null };

function judge(scene: Scene, signIn: EarlierSignIn, identity: KnownIdentity, profile: string | null): Judged | null {
  const { step, traps, mayHaveFailed } = signIn;
  const fails = mayHaveFailed
    ? (traps.find(({ does, trap }) => does === 'fails' && trap !== 'lower-case proxy') ?? null)
    : null;
  const keeps = traps.find(({ does }) => does === 'keeps-others') ?? null;
  const expected = missed(step, identity);
  if (!expected) return fails && step.condition === '' ? { expected: null, why: 'cannot work', trap: fails } : null;
  const writesIt = profile !== null && given(step, 'aws-profile') === profile;
  if (signIn.exportsNothing && !writesIt)
    // Somebody of the job takes it by another way.
    return isUsedOtherwise(signIn, scene) || given(step, 'output-credentials') !== ''
      ? null
      : { expected, why: 'exported nothing', trap: null };
  if (step.condition !== '' && isOfAnother(scene, signIn, identity)) return null;
  if (keeps) return { expected, why: 'kept others', trap: keeps };
  if (fails) return { expected, why: 'cannot work', trap: fails };
  if (step.condition !== '') return { expected, why: 'was skipped', trap: null };
  if (mayHaveFailed) return { expected, why: 'failed', trap: null };
  if (expected.kind === 'some role') return { expected, why: 'got no role', trap: null };
  return { expected, why: 'was replaced', trap: null };
}

/** The step before it, which signs in as somebody else, is the one that is meant where this one has a condition. */
const isOfAnother = (scene: Scene, signIn: EarlierSignIn, { arn }: KnownIdentity): boolean =>
  stepsBefore(scene).some(({ step, away }) => {
    const role = roleIn(given(step, 'role-to-assume'));
    return away < signIn.away && isConfigure(step) && role !== null && isSessionOf(arn, role);
  });

const REFERENCE = /^\$\{\{\s*((?:secrets|vars|env|inputs|steps|needs|matrix)\.[\w.-]{1,200})\s*\}\}$/;

/** What the file says of the identity, and the identity is not; null where it is, or nothing is said. */
function missed(step: JobStep, identity: KnownIdentity): Expected | null {
  const written = given(step, 'role-to-assume');
  const role = roleIn(written);
  if (role && (role.account || role.name) && !isSessionOf(identity.arn, role)) return { kind: 'role', role: written };
  // Whatever the role is, its session is none of a user's.
  if (role && !role.account && !role.name && isNoSession(identity.arn))
    return { kind: 'some role', from: REFERENCE.exec(written)?.[1] ?? null };
  const accounts = accountsOf(step);
  return accounts.length > 0 && !accounts.includes(identity.accountId) ? { kind: 'accounts', accounts } : null;
}

const isNoSession = (arn: string): boolean => ['user', 'root'].includes(principalKind(arn) ?? '');

/** The accounts that the step allows, where it can read the list. */
function accountsOf(step: JobStep): string[] {
  const items = given(step, 'allowed-account-ids')
    .split(',')
    .map((item) => item.trim());
  return items.every((item) => /^\d{12}$/.test(item)) ? items : [];
}

function severityOf({ step, replaced }: EarlierSignIn, expected: Expected | null, environment: boolean): Severity {
  if (expected?.kind === 'some role') return isOptional(given(step, 'role-to-assume')) ? 'notice' : 'warning';
  const literal = expected?.kind === 'accounts' || (expected?.kind === 'role' && isLiteral(expected.role));
  return literal && step.condition === '' && environment && !replaced ? 'error' : 'warning';
}

/** An expression that says itself that it may be empty. */
const isOptional = (written: string): boolean => /\|\||\binputs\./.test(written);

// ── the words

const asWritten = ({ step, trapped, expected }: Earlier): string[] => {
  const names = [
    ...(expected?.kind === 'accounts' ? ['allowed-account-ids'] : ['role-to-assume']),
    ...(trapped ? [trapped.name] : []),
  ];
  const lines = [...new Set(names)].flatMap((name) => {
    const value = step.with[name];
    return value
      ? [
          `${name}: ${value
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean)
            .join(' ')}`,
        ]
      : [];
  });
  return lines.length > 0 ? lines : [`uses: ${step.uses}`];
};

function headlineOf({ step, expected, identity }: Earlier): Text {
  const uses = stepName(step);
  if (!expected) return text`The step ${uses} before this one cannot work as it is written.`;
  const is = text`the job runs as ${identity.arn}`;
  if (expected.kind === 'role') return text`The step ${uses} names the role ${expected.role}, but ${is}.`;
  if (expected.kind === 'some role') return text`The step ${uses} should assume a role, but ${is}.`;
  return text`The step ${uses} allows ${enumerate(expected.accounts, 'or')}, but ${is}.`;
}

function explanationOf(facts: Earlier): Text {
  const later = facts.expected
    ? text`Every later step that takes its credentials from the environment works as that identity.`
    : text`The credentials in use are from before that step.`;
  return join([whyText(facts), later]);
}

function whyText({ why, trapped, exportsNothing, keysStay, expected, step }: Earlier): Text {
  const stay = keysStay
    ? text` It exports its keys before it assumes the role, so they stay if AWS refuses the role.`
    : [];
  switch (why) {
    case 'kept others':
    case 'cannot work':
      return trapped ? text`The reason: ${describeTrap(trapped)}.` : [];
    case 'exported nothing':
      return exportsNothing
        ? text`The step exports nothing, because of ${`${exportsNothing.name}: ${exportsNothing.value}`}: this step used other credentials.`
        : [];
    case 'was skipped':
      return text`The step has a condition, ${step.condition}: it was skipped, or it failed.`;
    case 'failed':
      return text`The step failed, and the job went on.${stay}${expected?.kind === 'accounts' ? AFTER_EXPORT : []}`;
    case 'got no role':
      return text`Most likely ${'role-to-assume'} was empty there: the step then keeps the credentials that it finds.`;
    case 'was replaced':
      return text`The step kept credentials of the job that were there before, or something between that step and this one replaced its credentials.`;
  }
}

const AFTER_EXPORT = text` It exports credentials before it compares the account, so they stay.`;

function remediesOf(facts: Earlier): readonly [Remedy, ...Remedy[]] {
  const { why, trapped, step, at, expected, run, ignored } = facts;
  const accept = acceptFinding(ID, ignored);
  const role = expected?.kind === 'role' && isLiteral(expected.role) ? expected.role : null;
  if (trapped) return withAccept(mendTrap(trapped, { role, run }), accept, facts);
  if (why === 'exported nothing') return withAccept(exportAgain(facts, step, at), accept, facts);
  if (expected?.kind === 'some role') return withAccept(fillRole(expected.from, run), accept, facts);
  if (role?.startsWith('arn:')) return withAccept(assumeHere(role, run), accept, facts);
  return withAccept(look(facts), accept, facts);
}

const withAccept = (first: Remedy, accept: Remedy, { severity }: Earlier): readonly [Remedy, ...Remedy[]] =>
  severity === 'error' ? [first] : [first, accept];

const exportAgain = ({ exportsNothing }: Earlier, step: JobStep, at: StepOf): Remedy =>
  exportsNothing?.name === 'aws-profile'
    ? exportToo(step, at)
    : {
        title: text`Let the step ${stepName(step)} export its credentials`,
        changes: [{ kind: 'remove-input', name: 'output-env-credentials', ...(at === 'this' ? {} : { step: at }) }],
        after: text`the step ${stepName(step)} sets ${'AWS_ACCESS_KEY_ID'} for the steps after it`,
      };

function fillRole(from: string | null, run: RunFacts): Remedy {
  const [, store, name] = /^(secrets|vars)\.([\w-]+)$/.exec(from ?? '') ?? [];
  if (store === 'secrets' && name)
    return {
      title: text`Store the role’s ARN as the secret ${name}`,
      changes: [storeSecret(run, name, 'role-arn')],
      after: text`this step shows a session of the role`,
    };
  return ask({
    whom: text`whoever set up this workflow`,
    title: text`Give the earlier step its role`,
    message: `${introduce(run)} Its step that signs in got no role${from ? ` from ${from}` : ''}. Which value should it have?`,
    after: text`this step shows a session of the role`,
  });
}

/** Here a refusal is explained; and where the role is granted, the steps after this one still need the step before. */
function assumeHere(role: string, run: RunFacts): Remedy {
  const changes: readonly [Change, ...Change[]] = [{ kind: 'set-input', name: 'role-to-assume', value: role }];
  return {
    title: text`Let this step assume the role, to see why AWS refuses it`,
    changes,
    after: text`this step shows a session of ${role}, or says why there is none`,
    notes: [
      text`The steps after this one still use the earlier step’s credentials: remove ${'continue-on-error'} there, so that the job stops if that step fails.`,
      ...(run.idToken ? [] : [text`The job’s credentials assume the role here, since it has no OIDC token.`]),
    ],
  };
}

const look = ({ step, identity, run, expected }: Earlier): Remedy =>
  ask({
    whom: text`whoever set up this workflow`,
    title: text`Ask which identity is intended`,
    message: `${introduce(run)} Its step ${stepName(step)} should use ${wanted(expected)}, but the job runs as ${identity.arn}. Did that step fail, or do its credentials belong to another account?`,
    after: text`this step shows the intended identity`,
  });

function wanted(expected: Expected | null): string {
  if (expected?.kind === 'accounts') return `the account ${expected.accounts.join(' or ')}`;
  return expected?.kind === 'role' ? expected.role : 'a role';
}
