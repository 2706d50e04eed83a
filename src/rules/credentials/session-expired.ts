import { failuresOf, isFailed } from '../../answers/answer.ts';
import { givenKey, profileUsed, signInFault } from '../../answers/given-key.ts';
import { hiddenCredentials } from '../../answers/hidden-credentials.ts';
import {
  acceptedSomewhere,
  isTemporary,
  knownEndPassed,
  regionRefuses,
  unrecognized,
} from '../../answers/judge-credentials.ts';
import { type Bounds, minute, sessionBounds } from '../../answers/session-time.ts';
import { offered } from '../../remedies/offered.ts';
import { assumeRoleWithOidc, type OidcFacts, oidcFacts } from '../../remedies/oidc.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { renewOrUnhide } from '../../remedies/renew-session.ts';
import type { RunFacts } from '../../remedies/run-facts.ts';
import { signIn } from '../../remedies/sign-in.ts';
import { repairMachine } from '../../remedies/sources.ts';
import type { FailedObservation, OkOf, Scene, SignInFault } from '../../scene.ts';
import { isSource } from '../../services/registry.ts';
import { type Text, text } from '../../text.ts';
import { cite, citeAll, evidence } from '../evidence.ts';
import { type Evidence, type Found, inputs, rule, type Told } from '../rule.ts';
import { citeHidden, sayHidden } from './tell-acceptance.ts';

/** Credentials that AWS refused. */
type Refused = Found & {
  kind: 'refused';
  refused: readonly FailedObservation[];
  /** The end that somebody told, where it has passed. */
  end: { at: string; toldBy: string } | null;
  /** When the session must have ended, where nobody told its end; `now` where that is later than this run. */
  bounds: (Bounds & { over: boolean }) | null;
  hidden: OkOf<'GetCallerIdentity'> | null;
  oidc: OidcFacts;
};

/** A profile that needs a person's sign-in. */
type SignedOut = Found & {
  kind: 'signed-out';
  fault: SignInFault;
  profile: string;
  /** What AWS answered to the cached sign-in, where it was asked. */
  refusal: FailedObservation | null;
  oidc: OidcFacts;
};

/** A command that hands out a session which is over. */
type Printed = Found & {
  kind: 'printed';
  profile: string;
  program: string;
  refusal: FailedObservation;
  oidc: OidcFacts;
};

type Expired = Refused | SignedOut | Printed;

export const sessionExpired = rule<Expired>({
  id: 'credentials/session-expired',
  severities: ['error'],
  title: 'The session has expired',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('aws-session-token', 'aws-access-key-id'),
  stops: true,
  explains: ['credentials/session-invalid', 'credentials/session-expiring', 'credentials/session-shorter-than-job'],
  find: (scene) => [...findSignedOut(scene), ...findPrinted(scene), ...findRefused(scene)],
  tell: (facts) =>
    facts.kind === 'signed-out'
      ? tellSignedOut(facts)
      : facts.kind === 'printed'
        ? tellPrinted(facts)
        : tellRefused(facts),
});

/** A profile beside the credentials under test may have ended without harm to them. */
function findSignedOut(scene: Scene): readonly SignedOut[] {
  const fault = signInFault(scene.credentials);
  const profile = profileUsed(scene.credentials) ?? 'default';
  if (!fault) return [];
  const refusal = scene.observations.filter(isFailed).find((o) => isSource(o.service)) ?? null;
  return [
    { kind: 'signed-out', subjects: [profile], confidence: 'certain', fault, profile, refusal, oidc: oidcFacts(scene) },
  ];
}

function findPrinted(scene: Scene): readonly Printed[] {
  const { failure } = scene.credentials;
  const refusal = scene.observations.filter(isFailed).find((o) => o.operation === 'RunCredentialProcess');
  if (failure?.kind !== 'process' || failure.fault !== 'ended' || !refusal) return [];
  const { profile, program } = failure;
  return [
    {
      kind: 'printed',
      subjects: [profile],
      confidence: 'certain',
      profile,
      program,
      refusal,
      oidc: oidcFacts(scene),
    },
  ];
}

const tellPrinted = ({ profile, program, refusal, oidc }: Printed): Told => ({
  headline: text`The command of the profile ${profile} returns a session that has ended.`,
  explanation: text`Its ${'credential_process'} runs ${program}, and ${[refusal.error.message]}. The AWS CLI, boto3 and the JavaScript SDK refuse that; the SDKs for Go, Rust and Java send it, and AWS refuses.`,
  evidence: [cite(refusal)],
  remedies: offered(
    repairMachine(
      text`Let ${program} make a new session`,
      text`${program} prints an ${'Expiration'} that is still to come`,
    ),
    assumeRoleWithOidc(oidc),
  ),
});

function findRefused(scene: Scene): readonly Refused[] {
  const refused = [...saidByAws(scene), ...saidByTheClock(scene)];
  if (refused.length === 0) return [];
  const end = knownEndPassed(scene) ? scene.credentials.end : null;
  const known = end ? null : sessionBounds(scene);
  // A session that has ended before any session of its age could have tells nothing by its time of issue.
  const bounds = known && Date.parse(known.earliest) <= scene.now ? known : null;
  return [
    {
      kind: 'refused',
      subjects: [`${givenKey(scene.credentials)?.prefix ?? ''}…`],
      confidence: 'certain',
      refused,
      end,
      bounds: bounds && { ...bounds, over: Date.parse(bounds.latest) < scene.now },
      hidden: hiddenCredentials(scene),
      oidc: oidcFacts(scene),
    },
  ];
}

const saidByAws = (scene: Scene): FailedObservation[] =>
  scene.credentials.given.state === 'long-term-pair' ? [] : failuresOf(scene, 'expired');

/** So long after its end, AWS may no longer say "expired". */
const saidByTheClock = (scene: Scene): FailedObservation[] =>
  knownEndPassed(scene) && isTemporary(scene) && !acceptedSomewhere(scene) && !regionRefuses(scene)
    ? [...unrecognized(scene), ...failuresOf(scene, 'token-undecodable')]
    : [];

function tellRefused({ refused, end, bounds, hidden, oidc }: Refused): Told {
  const known: Evidence[] = end
    ? [{ text: text`Its known end, ${end.at} from ${end.toldBy}, has passed.` }]
    : bounds
      ? [{ text: describeEnd(bounds) }]
      : [];
  return {
    headline: text`The temporary credentials have expired.`,
    explanation: [...whyOver(oidc.run), ...(hidden ? [' ', ...sayHidden(hidden)] : [])],
    evidence: evidence([...citeAll(refused), ...known, ...citeHidden(hidden)]),
    remedies: renewOrUnhide(oidc, hidden?.facts.arn ?? null),
  };
}

const describeEnd = ({ issuedAt, earliest, latest, over }: Bounds & { over: boolean }): Text =>
  text`According to its token, the session was issued at ${minute(issuedAt)}: it ended between ${minute(earliest)} and ${over ? minute(latest) : 'now'}. AWS does not document that time, so it is a hint.`;

function whyOver({ terminal, source, signInBefore }: RunFacts): Text {
  if (terminal) return text`The session was valid, and has ended.`;
  if (source === 'environment' && signInBefore)
    return text`The step ${signInBefore.uses} signed in, and that session ended before this step. A role’s session lasts one hour, unless the step asks for more.`;
  if (source === 'container' || source === 'instance')
    return text`The session was valid, and has ended. The runner’s own role should renew it before it ends.`;
  return text`The session was valid, and has ended. A stored session ends by design, after 15 minutes to 36 hours: renewing it helps until it ends again.`;
}

type SignInWords = { headline: (profile: string) => Text; explanation: Text; evidence: Text; how: 'sso' | 'login' };

const CENTER = text`The profile gets its credentials from IAM Identity Center`;
const LOGIN = text`The profile gets its credentials from ${'aws login'}`;
const NOTHING_ASKED = text`It gave no key, so no service was asked.`;
const CACHE_ENDED = text`The profile’s cached sign-in has expired, and could not be refreshed.`;
const NO_CACHE = text`The folder of cached sign-ins has no readable one for this profile.`;

const SIGN_IN_WORDS: Readonly<Record<SignInFault, SignInWords>> = {
  'sso-expired': {
    headline: (profile) => text`The single sign-on session of the profile ${profile} has ended.`,
    explanation: text`${CENTER}, and that sign-in has expired. ${NOTHING_ASKED}`,
    evidence: CACHE_ENDED,
    how: 'sso',
  },
  'sso-absent': {
    headline: (profile) => text`The profile ${profile} has no single sign-on session here.`,
    explanation: text`${CENTER}, and nobody is signed in on this machine. ${NOTHING_ASKED}`,
    evidence: NO_CACHE,
    how: 'sso',
  },
  'login-expired': {
    headline: (profile) => text`The ${'aws login'} session of the profile ${profile} has ended.`,
    explanation: text`${LOGIN}, and that sign-in has expired. ${NOTHING_ASKED}`,
    evidence: text`The sign-in service did not renew the profile’s cached sign-in.`,
    how: 'login',
  },
  'login-absent': {
    headline: (profile) => text`The profile ${profile} has no ${'aws login'} session here.`,
    explanation: text`${LOGIN}, and nobody is signed in on this machine. If you copy a configuration file, the cached sign-ins are not copied with it. ${NOTHING_ASKED}`,
    evidence: NO_CACHE,
    how: 'login',
  },
};

/** What was not yet past its end was sent, and is not accepted. */
const isEndedByAws = (refusal: FailedObservation | null): boolean => refusal?.operation === 'GetRoleCredentials';

const ENDED_BY_AWS = text`The profile’s cached sign-in was sent, and IAM Identity Center no longer accepts it.`;

function tellSignedOut({ fault, profile, refusal, oidc }: SignedOut): Told {
  const { headline, explanation, evidence: piece, how } = SIGN_IN_WORDS[fault];
  const remedy = signIn({ profile: oidc.run.profile, how, first: fault === 'sso-absent' || fault === 'login-absent' });
  const onRunner: Remedy = {
    ...remedy,
    title: text`Sign in on the runner, as the user that runs its jobs`,
    notes: [
      oidc.run.forge === 'github'
        ? text`You must sign in again whenever the sign-in ends, and a GitHub-hosted runner keeps no sign-in: use a role assumed with OIDC there.`
        : text`You must sign in again whenever the sign-in ends.`,
    ],
  };
  return {
    headline: headline(profile),
    explanation,
    evidence: evidence([...(refusal ? [cite(refusal)] : []), { text: isEndedByAws(refusal) ? ENDED_BY_AWS : piece }]),
    remedies: oidc.run.terminal ? [remedy] : offered(onRunner, assumeRoleWithOidc(oidc)),
  };
}
