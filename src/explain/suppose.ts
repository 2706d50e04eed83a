// What a text leaves open, as suppositions: each is a state of the credentials in which the same words would have been
// printed. The rules judge the words under each of them, the likeliest first.
import { answerOf } from '../answers/answer.ts';
import { hasBedrock, isKnownRegion, isOptInRegion, isWellFormedRegion } from '../knowledge/regions.ts';
import type { RuleId } from '../rules/ids.ts';
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
  /** Beside what the log says; `alone` where the words themselves are not answer of AWS's. */
  observations?: readonly Observation[];
  alone?: true;
  /** The rules that may judge it; left out for every rule that reads answers. */
  reads?: readonly RuleId[];
  /** What AWS would have said, where the text has no words of its own, as an answer without a body has none. */
  answer?: { code: string; message: string };
  /** The same words told as another cause, which no rule can tell from a text alone. */
  as?: RuleId;
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
const CHANGED_SECRET = facts({
  state: 'long-term-pair',
  ...key('AKIA'),
  secret: shape(39, { oddities: ['does not have 40 characters'] }),
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
  user: { apart: text`The key ID begins with ${'AKIA'}, and no session token comes with it.`, credentials: USER },
  session: { apart: text`The key ID begins with ${'ASIA'}, and a session token comes with it.`, credentials: SESSION },
  stray: {
    apart: text`The key ID begins with ${'AKIA'}, and ${'AWS_SESSION_TOKEN'} is set all the same.`,
    credentials: STRAY,
  },
  tokenless: {
    apart: text`The key ID begins with ${'ASIA'}, and no session token comes with it.`,
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

/** Where no rule sees what was supposed: the words as they are. */
export const AS_IT_STANDS: Supposition = { apart: text``, credentials: SESSION };

/** For what the log says; at most three, the likeliest first. */
export function suppositionsFor(error: FoundError, o: FailedObservation, scene: Scene): readonly Supposition[] {
  if (error.local) return local(error.local, error, scene);
  const ofHost = byHost(o);
  if (ofHost) return ofHost;
  if (isBodiless(o)) return BODILESS;
  if (isUnnamedModel(o)) return UNNAMED_MODEL;
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
      return mismatch(o);
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

/** Three things change a signature: another secret, a changed one, and somebody who rewrites the request. */
const mismatch = (o: FailedObservation): readonly Supposition[] => [
  { ...S.user, apart: text`AWS refuses every tool in the same way, and the secret has 40 characters.` },
  {
    apart: text`The secret does not have 40 characters, or has a blank, a quote or a line break in it.`,
    credentials: CHANGED_SECRET,
    reads: ['credentials/malformed-secret'],
  },
  {
    apart: text`Another service accepts the same key: a proxy, or a client that does not sign as AWS asks, changes the request.`,
    credentials: USER,
    observations: [accepted(o.service === 'sts' ? 's3' : 'sts')],
    reads: ['environment/request-altered'],
  },
];

const accepted = (service: 's3' | 'sts'): Observation =>
  ({
    service,
    operation: service === 's3' ? 'ListBuckets' : 'GetCallerIdentity',
    target: null,
    region: '',
    durationMs: 0,
    signer: 'base',
    followUp: false,
    status: 'ok',
    facts: service === 's3' ? {} : { accountId: '', arn: '' },
  }) as Observation;

/** A host of AWS’s with a Region in its name that is none, or that has no such service. */
function byHost(o: FailedObservation): readonly Supposition[] | null {
  const label = /(?:^|\.)([a-z0-9_-]{4,40})\.(?:amazonaws\.com|api\.aws)/.exec(o.error.host ?? '')?.[1] ?? '';
  if (
    o.error.kind !== 'network' ||
    !/^[a-z]{2}(?:-[a-z]+)+-|\d|_|^[a-z]+-[a-z]+$/.test(label) ||
    label.startsWith('s3')
  )
    return null;
  const settings = { region: label, regionSource: 'aws-region' };
  if (!isWellFormedRegion(label))
    return [{ apart: text``, credentials: USER, settings, alone: true, reads: ['region/malformed'] }];
  if (!isKnownRegion(label))
    return [
      {
        apart: text``,
        credentials: USER,
        settings,
        answer: { ...o.error, code: 'ENOTFOUND' },
        reads: ['region/unknown'],
      },
    ];
  if (o.service === 'bedrock' && !hasBedrock(label))
    return [
      {
        apart: text``,
        credentials: USER,
        settings: { ...settings, named: ['bedrock'], services: ['bedrock'] },
        reads: ['region/without-bedrock'],
      },
    ];
  return null;
}

/** A HEAD request that is refused has a status and no words. */
const isBodiless = ({ service, error }: FailedObservation): boolean =>
  (service === 's3' && error.httpStatus === 400 && /^(?:400|HTTP 400|BadRequest)$/.test(error.code)) ||
  (service === 's3' && /^400$/.test(error.code));

const BODILESS: readonly Supposition[] = [
  {
    apart: text`A GET request says ${'ExpiredToken'}: ${'aws s3api list-objects-v2 --bucket BUCKET --max-keys 1'}.`,
    credentials: SESSION,
    answer: { code: 'ExpiredToken', message: 'The provided token has expired.' },
    reads: ['credentials/session-expired'],
  },
  {
    apart: text`A GET request names another Region.`,
    credentials: SESSION,
    answer: {
      code: 'PermanentRedirect',
      message: 'The bucket you are attempting to access must be addressed using the specified endpoint.',
    },
    reads: ['s3/bucket-in-other-region'],
  },
  {
    apart: text`A GET request says ${'InvalidToken'}, or STS refuses the session as well.`,
    credentials: SESSION,
    answer: {
      code: 'InvalidAccessKeyId',
      message: 'The AWS Access Key Id you provided does not exist in our records.',
    },
    reads: ['credentials/session-invalid'],
  },
];

const isUnnamedModel = ({ service, target, error }: FailedObservation): boolean =>
  service === 'bedrock' && target === 'MODEL_ID' && /model identifier|foundation model from/i.test(error.message);

/** Bedrock has one sentence for an ID that it does not know, here or anywhere, or no longer. */
const UNNAMED_MODEL: readonly Supposition[] = [
  {
    apart: text`No Region has a model of this ID: ${'aws bedrock list-foundation-models'} does not list it.`,
    credentials: SESSION,
  },
  { apart: text`Another Region lists the ID.`, credentials: SESSION, as: 'bedrock/model-not-in-region' },
  {
    apart: text`The model’s card says that its end of life has passed.`,
    credentials: SESSION,
    as: 'bedrock/model-end-of-life',
  },
];

/** What AWS could not even read: a key of several parts, or none. */
function incomplete({ message, code }: FoundError): readonly Supposition[] {
  const broken: Supposition = {
    apart: text`The key ID has white space, a line break or quotes in it.`,
    credentials: BROKEN_KEY,
    alone: true,
    reads: ['credentials/malformed-key-id'],
  };
  if (/not a valid key=value pair/i.test(message)) return [broken];
  if (/^MissingAuthenticationToken/.test(code))
    return [{ ...S.nothing, alone: true, reads: ['credentials/missing'] }, S.user];
  if (/Credential is mal-?formed|requires three components/i.test(message)) return [broken, S.user];
  return [S.user];
}

const WITH_ROLE = { roleToAssume: 'arn:aws:iam::ACCOUNT_ID:role/ROLE' };

type Local = Omit<Supposition, 'apart' | 'alone'> & { apart?: Text };

const IN_ACTIONS = { settings: WITH_ROLE, context: { inActions: true } } as const;
const WITHOUT_PERMISSION: Local = {
  reads: ['oidc/permission-missing'],
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
    { apart: text`The key ID has the stray character.`, credentials: BROKEN_KEY },
    { apart: text`The secret has it.`, credentials: BROKEN_SECRET },
  ],
  'source-failed': () => [{ credentials: NOTHING }],
  'endpoint-settings': () => [{ credentials: USER }],
};

const local = (fault: LocalFault, { message, code }: FoundError, scene: Scene): readonly Supposition[] =>
  LOCAL[fault](`${code} ${message}`, scene).map((each) => ({
    apart: text``,
    reads: READS[fault],
    ...each,
    alone: true,
  }));

const READS: Readonly<Record<LocalFault, readonly RuleId[]>> = {
  'no-credentials': ['credentials/missing'],
  'half-pair': ['credentials/incomplete'],
  'no-region': ['region/missing'],
  'malformed-region': ['region/malformed'],
  'unknown-profile': ['credentials/missing', 'environment/variable-refused'],
  'sign-in-ended': ['credentials/session-expired'],
  'no-id-token': ['oidc/permission-missing'],
  'id-token-refused': ['oidc/permission-missing', 'oidc/token-request-failed'],
  'malformed-key': ['credentials/malformed-key-id', 'credentials/malformed-secret'],
  'source-failed': ['credentials/missing'],
  'endpoint-settings': ['environment/endpoint-mismatch'],
};

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
