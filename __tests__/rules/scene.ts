// Scenes for the rules: what AWS answered, in each service's dialect, beside plain facts of the credentials and the run.
import { inspectCredentials, type KeyReading, keyState } from '../../src/credentials/inspect-credentials.ts';
import { describeVariables } from '../../src/credentials/job-environment.ts';
import { parseSharedFile } from '../../src/credentials/shared-file-grammar.ts';
import { resolveStatic } from '../../src/credentials/source.ts';
import type { RawInputs } from '../../src/inputs/input-table.ts';
import { parseInputs, readInputs } from '../../src/inputs/parse-inputs.ts';
import {
  type BesideCredentials,
  type CredentialFacts,
  type CredentialSource,
  type EndpointOverride,
  type FactsOf,
  type FailedObservation,
  frozen,
  type JobEnvironment,
  type JobVariables,
  type Observation,
  type ObservedError,
  type OkObservation,
  type OkOf,
  type Operation,
  type ProbeService,
  type Requirement,
  type RunContext,
  type Scene,
  type Settings,
  type SourceFailure,
  type ValueShape,
} from '../../src/scene.ts';
import { isServiceId, SERVICES } from '../../src/services/registry.ts';

export const NOW = Date.parse('2026-11-23T12:00:00Z');
export const REGION = 'us-east-2';
export const ACCOUNT = '123456789012';
export const USER = `arn:aws:iam::${ACCOUNT}:user/deployer`;
export const SESSION = `arn:aws:sts::${ACCOUNT}:assumed-role/deploy/ci`;
export const ROLE = `arn:aws:iam::${ACCOUNT}:role/deploy`;

export const inMinutes = (minutes: number): string => new Date(NOW + minutes * 60_000).toISOString();

const UNSTATED = readInputs({});
const SETTINGS: Settings = { ...parseInputs(UNSTATED, {}).settings, region: REGION, regionSource: 'aws-region' };

const CONTEXT: RunContext = {
  inActions: true,
  eventName: 'push',
  actor: 'mona',
  repository: 'octo/shop',
  repositoryId: '100200300',
  runId: '1234567890',
  ownerId: '400500',
  ref: 'refs/heads/main',
  job: 'deploy',
  environmentName: null,
  serverUrl: 'https://github.com',
  visibility: 'private',
  foreignHead: false,
  stepDebug: false,
  jobTimeoutMinutes: null,
  workflowJob: null,
  calledBy: null,
  expressions: null,
  variableExpressions: {},
  variableLevels: {},
  givenInputs: null,
  jobSteps: null,
  signInBefore: null,
  signInAfter: null,
  signInElsewhere: {},
  otherEnvironments: [],
  toolsAfter: null,
  variablesAfter: {},
  credentialsGiven: null,
  emptyInputs: [],
  traces: {},
  namesRead: { secrets: {}, vars: {} },
  strangeInputs: [],
  emulated: false,
  forge: 'github',
};

export const NO_VARIABLES: JobVariables = {
  regions: { AWS_REGION: null, AWS_DEFAULT_REGION: null },
  key: null,
  sessionToken: false,
  otherSources: false,
  proxies: [],
};

/** Credentials told flat, as a table of scenes tells them: the code's own maker finds their state. */
export type FlatCredentials = Omit<KeyReading, 'source' | 'profile'> &
  BesideCredentials & {
    readonly failure: SourceFailure | null;
    readonly source: CredentialSource | null;
    readonly expiresAt: string | null;
    readonly expirySource: string | null;
  };

export const NONE: FlatCredentials = {
  source: null,
  prefix: null,
  keyId: null,
  secret: null,
  sessionToken: null,
  tokenContents: null,
  swapped: false,
  accountInKey: null,
  tokenJoins: false,
  expiresAt: null,
  expirySource: null,
  profileFault: null,
  failure: null,
  environmentKey: null,
  variables: NO_VARIABLES,
  empty: [],
  profile: null,
  bearerToken: false,
  ignoredVariables: [],
  idToken: false,
  insteadOfToken: null,
};

export const shape = (length: number, more: Partial<ValueShape> = {}): ValueShape => ({
  length,
  faults: [],
  oddities: [],
  placeholder: null,
  dollar: false,
  keyOf: null,
  bedrockKey: false,
  ...more,
});

export const LONG_TERM: FlatCredentials = {
  ...NONE,
  source: 'inputs',
  prefix: 'AKIA',
  keyId: shape(20),
  secret: shape(40),
};
export const TEMPORARY: FlatCredentials = {
  ...NONE,
  source: 'inputs',
  prefix: 'ASIA',
  keyId: shape(20),
  secret: shape(40),
  sessionToken: shape(800),
};
/** A long-term key beside a token that belongs to something else. */
export const STRAY: FlatCredentials = { ...LONG_TERM, sessionToken: shape(800) };
export const BEARER: FlatCredentials = { ...NONE, bearerToken: true };
/** A job that assumes its role with GitHub's token. */
export const OIDC: FlatCredentials = { ...NONE, idToken: true };

/** The facts of credentials told flat. A profile is beside a role that GitHub's token assumes, and fails as the source where there is no other. */
export function credentialsOf(
  flat: FlatCredentials,
  { roleToAssume }: Pick<Settings, 'roleToAssume'>,
): CredentialFacts {
  const { source, failure, profileFault, expiresAt, expirySource, environmentKey, empty, profile, ...rest } = flat;
  const { bearerToken, ignoredVariables, idToken, insteadOfToken, variables, ...key } = rest;
  const given = source ? keyState({ ...key, source }) : { state: 'nothing' as const };
  const failed = given.state === 'nothing' && profileFault && !(roleToAssume && idToken);
  return {
    given: failed ? { state: 'profile-failed', fault: profileFault } : given,
    failure,
    end: expiresAt ? { at: expiresAt, toldBy: expirySource ?? 'credential-expiration' } : null,
    beside: {
      environmentKey,
      variables,
      empty,
      profile,
      profileFault: failed ? null : profileFault,
      bearerToken,
      ignoredVariables,
      idToken,
      insteadOfToken,
    },
  };
}

/** DynamoDB by way of an emulator, the rest at AWS. */
export const EMULATED: readonly EndpointOverride[] = [
  { variable: 'AWS_ENDPOINT_URL_DYNAMODB', service: 'dynamodb', host: 'localhost:8000' },
];
/** Everything by way of one emulator. */
export const ALL_EMULATED: readonly EndpointOverride[] = [
  { variable: 'AWS_ENDPOINT_URL', service: 'all', host: 'localhost:9000' },
];

type GivenParts = Partial<FlatCredentials> | CredentialFacts;

export type Parts = {
  settings?: Partial<Settings>;
  credentials?: GivenParts;
  context?: Partial<RunContext>;
  environment?: Around;
  endpoints?: readonly EndpointOverride[];
  observations?: readonly Observation[];
  requirements?: readonly Requirement[];
  now?: number;
};

/** Everything plain but what is told; the credentials are a temporary set. */
/**
 * Variables and shared files of the job as text; `tilde` is what the tilde in the path of the credentials file means.
 */
export type Around = {
  variables?: Readonly<Record<string, string>>;
  credentialsFile?: string;
  configFile?: string;
  tilde?: string;
  ofSource?: JobEnvironment['ofSource'];
};

export const around = ({
  variables = {},
  credentialsFile,
  configFile,
  tilde,
  ofSource = [],
}: Around): JobEnvironment => ({
  variables: describeVariables(variables),
  files: {
    credentials: credentialsFile === undefined ? null : parseSharedFile(credentialsFile, 'credentials'),
    config: configFile === undefined ? null : parseSharedFile(configFile, 'config'),
  },
  tilde: tilde ?? null,
  ofSource,
});

const KEY_LINES = 'aws_access_key_id = AKIA\naws_secret_access_key = secret\n';

/** What would have brought such facts of credentials about. */
function environmentFor({ beside, given }: CredentialFacts, observations: readonly Observation[]): JobEnvironment {
  const { profile, bearerToken, empty } = beside;
  const environmentKey = observations.some(({ signer }) => signer === 'environment') ? 'pair' : beside.environmentKey;
  const fault = given.state === 'profile-failed' ? given.fault : beside.profileFault;
  const isDefault = profile === null && 'source' in given && given.source === 'profile';
  const name = profile ?? (isDefault ? 'default' : null);
  return around({
    variables: {
      ...(environmentKey === 'pair' || environmentKey === 'ID alone' ? { AWS_ACCESS_KEY_ID: 'AKIA' } : {}),
      ...(environmentKey === 'pair' || environmentKey === 'secret alone' ? { AWS_SECRET_ACCESS_KEY: 'secret' } : {}),
      ...(profile === null ? {} : { AWS_PROFILE: profile }),
      ...(bearerToken ? { AWS_BEARER_TOKEN_BEDROCK: 'token' } : {}),
      ...Object.fromEntries(empty.filter((variable) => variable.startsWith('AWS_')).map((variable) => [variable, ''])),
    },
    ...(name === null ? {} : { credentialsFile: `[${fault === 'profile-not-found' ? 'other' : name}]\n${KEY_LINES}` }),
  });
}

export function scene({
  settings,
  credentials,
  context,
  environment,
  endpoints = [],
  observations = [],
  requirements = [],
  now = NOW,
}: Parts = {}): Scene {
  const all = { ...SETTINGS, ...settings };
  const facts =
    credentials && 'given' in credentials ? credentials : credentialsOf({ ...TEMPORARY, ...credentials }, all);
  return frozen({
    settings: all,
    credentials: facts,
    context: { ...CONTEXT, ...context },
    environment: environment ? around(environment) : environmentFor(facts, observations),
    endpoints,
    claims: null,
    trustPolicy: null,
    requirements,
    observations,
    retried: null,
    now,
  });
}

/** The same credentials and settings, and these answers. */
export const saw = (credentials: GivenParts, ...observations: readonly Observation[]): Scene =>
  scene({ credentials, observations });

/** The facts that the code itself reads from three values given as inputs. */
export function written(
  keyId: string,
  secret: string,
  sessionToken = '',
  env: NodeJS.ProcessEnv = {},
): CredentialFacts {
  const raw: RawInputs = {
    ...UNSTATED,
    'aws-access-key-id': keyId,
    'aws-secret-access-key': secret,
    'aws-session-token': sessionToken,
  };
  return inspectCredentials(resolveStatic(raw, env), raw, env, SETTINGS);
}

type More = Partial<Pick<Observation, 'target' | 'region' | 'signer' | 'followUp' | 'durationMs'>> & {
  operation?: Operation;
};

function firstOperation(service: ProbeService, target: string | null | undefined): Operation {
  if (service === 'iam') return 'ListAccessKeys';
  if (service === 'iam-toolbox') return 'GetRequestAuthorizationDetails';
  if (service === 'github') return 'getIDToken';
  if (service === 'sso') return 'GetRoleCredentials';
  if (service === 'signin') return 'CreateOAuth2Token';
  if (service === 'machine') return 'GetInstanceCredentials';
  if (!isServiceId(service)) throw new Error(`${service} is told of by logs alone`);
  const { targets, listing } = SERVICES[service];
  if (!target || !targets) return listing;
  return service === 'bedrock' ? 'Converse' : targets.operation;
}

const base = (service: ProbeService, more: More) => ({
  service,
  operation: firstOperation(service, more.target),
  target: null,
  region: REGION,
  durationMs: 40,
  signer: 'base' as const,
  followUp: false,
  ...more,
});

/** The facts are to be those of the operation. */
export const ok = (service: ProbeService, facts: FactsOf<Operation> = {}, more: More = {}): OkObservation =>
  ({ ...base(service, more), status: 'ok', facts }) as OkObservation;

/** STS names the caller. */
export const identity = (arn: string = SESSION, more: More = {}) =>
  ok('sts', { accountId: /:(\d{12}):/.exec(arn)?.[1] ?? ACCOUNT, arn }, more) as OkOf<'GetCallerIdentity'>;

export const unasked = (service: ProbeService, reason: string, more: More = {}): Observation => ({
  ...base(service, more),
  status: 'not-evaluated',
  reason,
});

type Words = readonly [code: string, message: string, httpStatus?: number];

export const failed = (
  service: ProbeService,
  [code, message, httpStatus]: Words,
  more: More = {},
  error: Partial<ObservedError> = {},
): FailedObservation => ({
  ...base(service, more),
  status: 'failed',
  error: {
    kind: 'service',
    code,
    message,
    requestId: 'R-1',
    ...(httpStatus === undefined ? {} : { httpStatus }),
    ...error,
  },
});

/** A failure that is no answer of AWS's. */
export const fault = (
  service: ProbeService,
  kind: ObservedError['kind'],
  code: string,
  message: string,
  more: More = {},
  error: Partial<ObservedError> = {},
): FailedObservation => {
  const { requestId: _, ...words } = failed(service, [code, message], more).error;
  return {
    ...base(service, more),
    status: 'failed',
    error: { ...words, kind, host: `${service}.${more.region ?? REGION}.amazonaws.com`, ...error },
  };
};

export const unresolved = (
  service: ProbeService,
  more: More = {},
  error: Partial<ObservedError> = {},
): FailedObservation => {
  const host = error.host ?? `${service}.${more.region ?? REGION}.amazonaws.com`;
  return fault(service, 'network', 'ENOTFOUND', `getaddrinfo ENOTFOUND ${host}`, more, { host, ...error });
};

const INVALID = 'The security token included in the request is invalid.';
const EXPIRED = 'The security token included in the request is expired';
const MISMATCH =
  'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';
const MISMATCH_S3 =
  'The request signature we calculated does not match the signature you provided. Check your key and signing method.';
const LATE = 'Signature expired: 20261123T110000Z is now earlier than 20261123T115500Z (20261123T120000Z - 5 min.)';

/** One fault, as each service words it. */
export const DIALECT = {
  unknown: {
    sts: ['InvalidClientTokenId', INVALID, 403],
    dynamodb: ['UnrecognizedClientException', INVALID, 400],
    s3: ['InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.', 403],
    bedrock: ['UnrecognizedClientException', INVALID, 403],
  },
  undecodable: {
    sts: ['InvalidClientTokenId', INVALID, 403],
    dynamodb: ['UnrecognizedClientException', INVALID, 400],
    s3: ['InvalidToken', 'The provided token is malformed or otherwise invalid.', 400],
    bedrock: ['UnrecognizedClientException', INVALID, 403],
  },
  expired: {
    sts: ['ExpiredToken', EXPIRED, 403],
    dynamodb: ['ExpiredTokenException', EXPIRED, 400],
    s3: ['ExpiredToken', 'The provided token has expired.', 400],
    bedrock: ['ExpiredTokenException', EXPIRED, 403],
  },
  mismatch: {
    sts: ['SignatureDoesNotMatch', MISMATCH, 403],
    dynamodb: ['InvalidSignatureException', MISMATCH, 400],
    s3: ['SignatureDoesNotMatch', MISMATCH_S3, 403],
    bedrock: ['InvalidSignatureException', MISMATCH, 403],
  },
  late: {
    sts: ['SignatureDoesNotMatch', LATE, 403],
    dynamodb: ['InvalidSignatureException', LATE, 400],
    s3: ['RequestTimeTooSkewed', 'The difference between the request time and the current time is too large.', 403],
    bedrock: ['InvalidSignatureException', LATE, 403],
  },
  unsubscribed: {
    sts: ['OptInRequired', 'The AWS Access Key Id needs a subscription for the service', 403],
    dynamodb: ['SubscriptionRequiredException', 'The AWS Access Key Id needs a subscription for the service', 400],
    s3: [
      'NotSignedUp',
      'Your account is not signed up for the S3 service. You must sign up before you can use S3.',
      403,
    ],
    bedrock: ['SubscriptionRequiredException', 'The AWS Access Key Id needs a subscription for the service', 403],
  },
  throttled: {
    sts: ['Throttling', 'Rate exceeded', 400],
    dynamodb: ['ThrottlingException', 'Throughput exceeds the current capacity of your table or index.', 400],
    s3: ['SlowDown', 'Please reduce your request rate.', 503],
    bedrock: ['ThrottlingException', 'Too many requests, please wait before trying again.', 429],
  },
  unavailable: {
    sts: [
      'ServiceUnavailable',
      'The request processing has failed because of an unknown error, exception or failure.',
      503,
    ],
    dynamodb: ['InternalServerError', 'The request could not be processed because of an internal error.', 500],
    s3: ['InternalError', 'We encountered an internal error. Please try again.', 500],
    bedrock: ['ServiceUnavailableException', 'Bedrock is unable to process your request.', 503],
  },
  misscoped: {
    sts: ['SignatureDoesNotMatch', 'Credential should be scoped to a valid region. ', 403],
    dynamodb: ['InvalidSignatureException', "Credential should be scoped to a valid region, not 'us-east-1'. ", 400],
    s3: ['SignatureDoesNotMatch', 'Credential should be scoped to a valid Region, not region-code', 403],
    bedrock: ['InvalidSignatureException', "Credential should be scoped to correct service: 'bedrock'. ", 403],
  },
} as const satisfies Record<string, Record<'sts' | 'dynamodb' | 's3' | 'bedrock', Words>>;

export type Situation = keyof typeof DIALECT;

export const says = (
  situation: Situation,
  service: 'sts' | 'dynamodb' | 's3' | 'bedrock',
  more: More = {},
  error: Partial<ObservedError> = {},
): FailedObservation => failed(service, DIALECT[situation][service], more, error);

/** Every service says so. */
export const everyone = (
  situation: Situation,
  more: More = {},
  error: Partial<ObservedError> = {},
): FailedObservation[] =>
  (['sts', 'dynamodb', 's3', 'bedrock'] as const).map((service) => says(situation, service, more, error));

const ACTIONS: Readonly<Record<string, string>> = {
  DescribeTable: 'dynamodb:DescribeTable',
  ListTables: 'dynamodb:ListTables',
  ListObjectsV2: 's3:ListBucket',
  ListBuckets: 's3:ListAllMyBuckets',
  GetCallerIdentity: 'sts:GetCallerIdentity',
  ListFoundationModels: 'bedrock:ListFoundationModels',
  Converse: 'bedrock:InvokeModel',
};

/** A denial with its clause, such as `because no identity-based policy allows the ACTION action`; an empty clause is AWS's older wording. */
export function denied(
  service: 'sts' | 'dynamodb' | 's3' | 'bedrock',
  clause: string,
  more: More & { principal?: string; resource?: string; action?: string } = {},
): FailedObservation {
  const { principal = SESSION, resource, action, ...rest } = more;
  const { operation, target } = base(service, rest);
  const what = action ?? ACTIONS[operation] ?? `${service}:${operation}`;
  const arn =
    resource ??
    (target === null
      ? ''
      : service === 's3'
        ? `"arn:aws:s3:::${target}"`
        : `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/${target}`);
  const message = [
    `User: ${principal} is not authorized to perform: ${what}`,
    ...(arn ? [`on resource: ${arn}`] : []),
    ...(clause ? [clause.replaceAll('ACTION', what)] : []),
  ].join(' ');
  return failed(
    service,
    [
      service === 'dynamodb' || service === 'bedrock' ? 'AccessDeniedException' : 'AccessDenied',
      message,
      service === 'dynamodb' ? 400 : 403,
    ],
    rest,
  );
}

export const CLAUSES = {
  noAllow: 'because no identity-based policy allows the ACTION action',
  explicitDeny: 'with an explicit deny in an identity-based policy',
  explicitDenyNamed: `with an explicit deny in an identity-based policy: arn:aws:iam::${ACCOUNT}:policy/Guard`,
  quarantine:
    'with an explicit deny in an identity-based policy: arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3',
  scp: 'with an explicit deny in a service control policy',
  scpNamed:
    'with an explicit deny in a service control policy: arn:aws:organizations::210987654321:policy/o-example/service_control_policy/p-example',
  scpNoAllow: 'because no service control policy allows the ACTION action',
  rcp: 'with an explicit deny in a resource control policy',
  boundary: 'because no permissions boundary allows the ACTION action',
  boundaryDeny: 'with an explicit deny in a permissions boundary',
  session: 'because no session policy allows the ACTION action',
  sessionDeny: 'with an explicit deny in a session policy',
  resource: 'because no resource-based policy allows the ACTION action',
  resourceDeny: 'with an explicit deny in a resource-based policy',
  vpc: 'because no VPC endpoint policy allows the ACTION action',
  vpcDeny: 'with an explicit deny in a VPC endpoint policy',
  vpcThroughScp: 'with an explicit deny in a VPC endpoint policy transitively through a service control policy',
  bare: '',
} as const;

/** S3 as it answers without a reason. */
export const bareDenial = (more: More = {}): FailedObservation =>
  failed('s3', ['AccessDenied', 'Access Denied', 403], more);
