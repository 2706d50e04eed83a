// What a text leaves open, as suppositions: each is a state of the credentials in which the same words would have been
// printed. The rules judge the words under each of them, the likeliest first.
import { answerOf } from '../answers/answer.ts';
import { isOptInRegion } from '../knowledge/regions.ts';
import type { CredentialFacts, FailedObservation, Observation, ProfileFault, Scene, ValueShape } from '../scene.ts';
import { type Text, text } from '../text.ts';
import type { FoundError, LocalFault } from './log-error.ts';

export type Supposition = {
  /** What tells it apart from the others. */
  apart: Text;
  credentials?: CredentialFacts;
  settings?: Partial<Scene['settings']>;
  context?: Partial<Scene['context']>;
  environment?: Scene['environment'];
  /** Beside what the log says; `alone` where the words themselves are no answer of AWS's. */
  observations?: readonly Observation[];
  alone?: true;
};

const shape = (length: number, more: Partial<ValueShape> = {}): ValueShape => ({
  length,
  faults: [],
  oddities: [],
  placeholder: null,
  dollar: false,
  keyOf: null,
  bedrockKey: false,
  ...more,
});

const BESIDE: CredentialFacts['beside'] = {
  environmentKey: null,
  variables: {
    regions: { AWS_REGION: null, AWS_DEFAULT_REGION: null },
    key: null,
    sessionToken: false,
    otherSources: false,
    proxies: [],
  },
  profile: null,
  profileFault: null,
  bearerToken: false,
  idToken: false,
  insteadOfToken: null,
  empty: [],
  ignoredVariables: [],
};

const facts = (given: CredentialFacts['given'], beside: Partial<CredentialFacts['beside']> = {}): CredentialFacts => ({
  given,
  failure: null,
  end: null,
  beside: { ...BESIDE, ...beside },
});

const key = (prefix: string) => ({
  source: 'environment' as const,
  prefix,
  accountInKey: null,
  tokenJoins: false,
  keyId: shape(20),
  secret: shape(40),
});
const NOTHING = facts({ state: 'nothing' });
export const NO_CREDENTIALS = NOTHING;
const USER = facts({ state: 'long-term-pair', ...key('AKIA'), sessionToken: null });
const STRAY = facts({ state: 'long-term-pair', ...key('AKIA'), sessionToken: shape(800) });
const SESSION = facts({ state: 'session', ...key('ASIA'), sessionToken: shape(800), tokenContents: null });
const HALF = facts({ state: 'half-pair', ...key('AKIA'), secret: null, sessionToken: null });
const TOKENLESS = facts({ state: 'session-without-token', ...key('ASIA'), sessionToken: null });
const OIDC = facts({ state: 'nothing' }, { idToken: true });
const BEARER = facts({ state: 'nothing' }, { bearerToken: true });
const BROKEN_KEY = facts({
  state: 'long-term-pair',
  ...key('AKIA'),
  keyId: shape(21, { faults: [{ says: 'has a character that does not belong there', stray: 'the stray character' }] }),
  sessionToken: null,
});
const BROKEN_SECRET = facts({
  state: 'long-term-pair',
  ...key('AKIA'),
  secret: shape(41, { faults: [{ says: 'has a character that does not belong there', stray: 'the stray character' }] }),
  sessionToken: null,
});

const profileFailed = (fault: ProfileFault, profile: string): CredentialFacts =>
  facts({ state: 'profile-failed', fault, profile }, { profile });

const S = {
  user: { apart: text`The key id begins with ${'AKIA'}, and no session token comes with it.`, credentials: USER },
  session: { apart: text`The key id begins with ${'ASIA'}, and a session token comes with it.`, credentials: SESSION },
  stray: {
    apart: text`The key id begins with ${'AKIA'}, and ${'AWS_SESSION_TOKEN'} is set all the same.`,
    credentials: STRAY,
  },
  tokenless: {
    apart: text`The key id begins with ${'ASIA'}, and no session token comes with it.`,
    credentials: TOKENLESS,
  },
  nothing: { apart: text`The step has no key, no role and no profile.`, credentials: NOTHING },
  half: { apart: text`Only one of the two variables of a key is set.`, credentials: HALF },
} as const satisfies Record<string, Supposition>;

/** The Region is the reason where the same credentials work in a default Region. */
const optIn = (region: string): Supposition => ({
  apart: text`The same credentials work in a default Region such as ${'us-east-1'}.`,
  credentials: SESSION,
  observations: [
    {
      service: 'sts',
      operation: 'GetCallerIdentity',
      target: null,
      region: region.startsWith('us-east-1') ? 'us-west-2' : 'us-east-1',
      durationMs: 0,
      signer: 'base',
      followUp: true,
      status: 'ok',
      facts: { accountId: '', arn: '' },
    },
  ],
});

/** For what the log says; at most three, the likeliest first. */
export function suppositionsFor(error: FoundError, o: FailedObservation, scene: Scene): readonly Supposition[] {
  if (error.local) return local(error.local, error, scene);
  if (o.operation === 'getIDToken') return [{ apart: text``, credentials: NOTHING, settings: WITH_ROLE }];
  if (o.signer === 'bearer') return [{ apart: text``, credentials: BEARER }];
  if (o.signer === 'none') return [{ apart: text``, credentials: OIDC, settings: { roleToAssume: o.target ?? '' } }];
  const settings = o.operation === 'AssumeRole' ? { settings: { roleToAssume: o.target ?? '' } } : {};
  const generic: Supposition = { ...(error.keyPrefix === 'AKIA' ? S.user : S.session), ...settings };
  switch (answerOf(o)) {
    case 'key-unrecognized':
      return unrecognized(error, o);
    case 'token-undecodable':
      return isOptInRegion(o.region) ? [optIn(o.region), S.session, S.stray] : [S.session, S.stray, optIn(o.region)];
    case 'signature-mismatch':
      return [generic];
    case 'signature-incomplete':
      return incomplete(error);
    default:
      return [generic];
  }
}

function unrecognized({ keyPrefix, message }: FoundError, o: FailedObservation): readonly Supposition[] {
  if (keyPrefix === 'ASIA') return isOptInRegion(o.region) ? [optIn(o.region), S.session] : [S.session];
  if (keyPrefix === 'AKIA') return /Access Key Id you provided/i.test(message) ? [S.user] : [S.user, S.stray];
  if (isOptInRegion(o.region) || o.error.code === 'AuthFailure') return [S.user, S.session, optIn(o.region)];
  // S3 looks at the key before the token.
  if (o.service === 's3') return [S.user, S.session];
  return [S.user, S.session, S.stray];
}

/** What AWS could not even read: a key of several parts, or none. */
function incomplete({ message, code }: FoundError): readonly Supposition[] {
  const broken: Supposition = {
    apart: text`The key id has white space, a line break or quotes in it.`,
    credentials: BROKEN_KEY,
    alone: true,
  };
  if (/not a valid key=value pair/i.test(message)) return [broken];
  if (/^MissingAuthenticationToken/.test(code)) return [{ ...S.nothing, alone: true }, S.user];
  if (/Credential is mal-?formed|requires three components/i.test(message)) return [broken, S.user];
  return [S.user];
}

const WITH_ROLE = { roleToAssume: 'arn:aws:iam::ACCOUNT_ID:role/ROLE' };

type Local = Omit<Supposition, 'apart' | 'alone'> & { apart?: Text };

const IN_ACTIONS = { settings: WITH_ROLE, context: { inActions: true } } as const;
const WITHOUT_PERMISSION: Local = {
  apart: text`The step gives ${'role-to-assume'}, and the job has no ${'id-token: write'}.`,
  credentials: NOTHING,
  ...IN_ACTIONS,
};

/** What was found before anything was sent, by the words of the tool. */
const LOCAL: Readonly<Record<LocalFault, (message: string, scene: Scene) => readonly Local[]>> = {
  'no-credentials': (message) =>
    // configure-aws-credentials says so of both.
    /check your action inputs/i.test(message)
      ? [WITHOUT_PERMISSION, { ...S.nothing, context: { inActions: true } }]
      : [{ credentials: NOTHING }],
  'half-pair': () => [{ credentials: HALF }],
  'no-region': () => [{ credentials: USER, settings: { region: '', regionSource: null } }],
  'malformed-region': (message) => [
    { credentials: USER, settings: { region: regionIn(message), regionSource: 'aws-region' } },
  ],
  'unknown-profile': (message, { environment }) => {
    const name = (/profile \(?["']?([^)"',]{0,80})/i.exec(message)?.[1] ?? 'PROFILE').trim();
    return name === ''
      ? [{ credentials: USER, environment: { ...environment, variables: { AWS_PROFILE: { is: 'empty', shown: '' } } } }]
      : [{ credentials: profileFailed('profile-not-found', name) }];
  },
  'sign-in-ended': (message) => [
    {
      credentials: profileFailed(
        /does not exist|was not found/i.test(message) ? 'sso-absent' : 'sso-expired',
        profileIn(message),
      ),
    },
  ],
  'no-id-token': () => [WITHOUT_PERMISSION],
  'id-token-refused': (message) => [
    { ...WITHOUT_PERMISSION, apart: text`The job has no ${'id-token: write'}.` },
    {
      apart: text`GitHub’s status page reports an incident, or a second run passes.`,
      credentials: OIDC,
      ...IN_ACTIONS,
      observations: [tokenRefused(message)],
    },
  ],
  'malformed-key': () => [
    { apart: text`The key id has the stray character.`, credentials: BROKEN_KEY },
    { apart: text`The secret has it.`, credentials: BROKEN_SECRET },
  ],
  'source-failed': () => [{ credentials: NOTHING }],
  'endpoint-settings': () => [{ credentials: USER }],
};

const local = (fault: LocalFault, { message, code }: FoundError, scene: Scene): readonly Supposition[] =>
  LOCAL[fault](`${code} ${message}`, scene).map((each) => ({ apart: text``, ...each, alone: true }));

const regionIn = (message: string): string =>
  /(?:not valid: |region[_ ]?(?:name)?[=:]? ?|Region: )["']?([^"',]{1,60}?)["']?(?:[,.]|$| is not| doesn't)/i
    .exec(message)?.[1]
    ?.trim() || 'REGION';

const profileIn = (message: string): string =>
  /profile[= (]{1,3}["']?([\w.-]{1,80})/i.exec(message.replace(/this profile/gi, ''))?.[1] ?? 'default';

const tokenRefused = (message: string): Observation => ({
  service: 'github',
  operation: 'getIDToken',
  target: null,
  region: '',
  durationMs: 0,
  signer: 'none',
  followUp: false,
  status: 'failed',
  error: {
    kind: 'service',
    code: `HTTP ${/Error Code ?: (\d{3})/.exec(message)?.[1] ?? '403'}`,
    message,
    httpStatus: Number(/Error Code ?: (\d{3})/.exec(message)?.[1] ?? '403'),
  },
});
