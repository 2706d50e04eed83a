import { answerOf } from '../../answers/answer.ts';
import { givenKey } from '../../answers/given-key.ts';
import { failedIdentityQuestions, knownCaller } from '../../answers/known-caller.ts';
import { askToAllow } from '../../remedies/deny.ts';
import { assumeRoleWithOidc, type OidcFacts, oidcFacts } from '../../remedies/oidc.ts';
import { runAgain } from '../../remedies/people.ts';
import type { Change, Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import type { FailedObservation, Scene } from '../../scene.ts';
import { enumerate, forCount, join, type Text, text } from '../../text.ts';
import { withheldFrom } from '../context/withheld.ts';
import { cite, evidence } from '../evidence.ts';
import { type Found, inputs, rule } from '../rule.ts';

const GUARDS = ['allowed-account-ids', 'allowed-principals'] as const;
type Guard = (typeof GUARDS)[number];

/** Why nothing told whose the credentials are. */
type Why = 'denied' | 'throttled' | 'bearer alone' | 'other';

type GuardNotChecked = Found & {
  guards: readonly Guard[];
  why: Why;
  refusals: readonly FailedObservation[];
  /** The account that the key ID encodes: a hint, which AWS does not document. */
  hint: { account: string; allowed: boolean } | null;
  oidc: OidcFacts;
  run: RunFacts;
};

export const guardNotChecked = rule<GuardNotChecked>({
  id: 'credentials/guard-not-checked',
  severities: ['error'],
  title: 'The identity is unknown, so a guard could not be checked',
  since: '1.0',
  points: inputs('allowed-account-ids', 'allowed-principals'),
  follows: true,
  find(scene) {
    const guards = uncheckedGuards(scene);
    // GitHub withholds the credentials, and `on-fork` says what that is worth.
    if (guards.length === 0 || (withheldFrom(scene) && scene.settings.onFork !== 'fail')) return [];
    const refusals = failedIdentityQuestions(scene);
    return [
      {
        subjects: guards,
        confidence: 'certain',
        guards,
        why: whyUnknown(scene, refusals),
        refusals,
        hint: hintFor(scene, guards),
        oidc: oidcFacts(scene),
        run: runFacts(scene),
      },
    ];
  },
  tell: (facts) => ({
    headline: text`AWS has not said whose credentials these are, so ${enumerate(facts.guards)} could not be checked.`,
    explanation: join([EXPLAIN[facts.why], NOT_SKIPPED, ...hintWords(facts)]),
    evidence: evidence([
      ...facts.refusals.map(cite),
      ...(facts.refusals.length === 0 ? [{ text: NOT_ASKED }] : []),
      {
        text: forCount(
          facts.guards,
          text`${enumerate(facts.guards)} is set.`,
          text`${enumerate(facts.guards)} are set.`,
        ),
      },
    ]),
    remedies: remediesFor(facts),
  }),
});

/** Each guard that is set, and for which no answer tells what it asks for. */
function uncheckedGuards(scene: Scene): readonly Guard[] {
  const caller = knownCaller(scene);
  const { allowedAccountIds, allowedPrincipals } = scene.settings;
  return GUARDS.filter((guard) =>
    guard === 'allowed-account-ids'
      ? allowedAccountIds.length > 0 && !caller
      : allowedPrincipals.length > 0 && !caller?.arn,
  );
}

function whyUnknown({ credentials, settings }: Scene, refusals: readonly FailedObservation[]): Why {
  const answers = new Set(refusals.filter((o) => o.operation === 'GetCallerIdentity').map(answerOf));
  if (answers.has('denied')) return 'denied';
  if (answers.has('throttled')) return 'throttled';
  const alone = !givenKey(credentials) && credentials.beside.bearerToken && !settings.roleToAssume;
  return refusals.length === 0 && alone ? 'bearer alone' : 'other';
}

function hintFor({ credentials, settings }: Scene, guards: readonly Guard[]): GuardNotChecked['hint'] {
  const account = settings.roleToAssume ? null : givenKey(credentials)?.accountInKey;
  return account && guards.includes('allowed-account-ids')
    ? { account, allowed: settings.allowedAccountIds.includes(account) }
    : null;
}

const NOT_ASKED = text`STS was not asked who the caller is.`;
const NOT_SKIPPED = text`A guard that cannot be checked fails. Otherwise it would protect nothing.`;

const EXPLAIN: Readonly<Record<Why, Text>> = {
  denied: text`GetCallerIdentity needs no permission, so something denies it: an organization’s policy, or that of a VPC endpoint. The denial does not name the caller.`,
  throttled: text`STS throttled the request for the caller’s identity.`,
  'bearer alone': text`${'AWS_BEARER_TOKEN_BEDROCK'} is all that was supplied, and STS does not accept bearer tokens.`,
  other: text`No answer from AWS names the caller.`,
};

const hintWords = ({ hint }: GuardNotChecked): Text[] =>
  hint
    ? [
        text`The access key ID encodes the account ${hint.account}, which ${'allowed-account-ids'} ${[hint.allowed ? 'lists' : 'does not list']}. AWS does not document this, so it is a hint and not a proof.`,
      ]
    : [];

function remediesFor(facts: GuardNotChecked): readonly [Remedy, ...Remedy[]] {
  const drop = dropGuards(facts.guards);
  switch (facts.why) {
    case 'denied':
      return [letAsk(facts), drop];
    case 'bearer alone': {
      const role = assumeRoleWithOidc(facts.oidc);
      return role ? [role, drop] : [drop];
    }
    default:
      return [runAgain(facts.run, 'failed', { after: text`STS answers GetCallerIdentity` }), drop];
  }
}

const letAsk = ({ run, refusals }: GuardNotChecked): Remedy =>
  askToAllow({
    run,
    whom: text`whoever manages the VPC endpoints and the organization’s policies`,
    title: text`Ask an administrator to allow ${'sts:GetCallerIdentity'}`,
    keeps: 'A policy of a VPC endpoint or of the organization prevents the job from performing sts:GetCallerIdentity.',
    please: 'Please allow it: it returns who the caller is, and nothing else.',
    requestId: refusals.flatMap(({ error }) => error.requestId ?? [])[0] ?? null,
    after: text`STS answers GetCallerIdentity`,
  });

/** Both at once: with one of them left, the run would fail again. */
function dropGuards(guards: readonly Guard[]): Remedy {
  const [first, ...others] = guards.map((name): Change => ({ kind: 'remove-input', name }));
  return {
    title: text`Remove the guard ${enumerate(guards)}`,
    changes: [first as Change, ...others],
    after: text`this step does not set ${enumerate(guards, 'or')}`,
    notes: [text`Then nothing stops a job that has another account’s credentials.`],
  };
}
