import type { Text } from './text.ts';

export type ServiceId = 'sts' | 'dynamodb' | 's3' | 'bedrock';
export type Severity = 'error' | 'warning' | 'notice';
export type Confidence = 'certain' | 'likely' | 'possible';
export type ErrorKind = 'service' | 'network' | 'timeout' | 'tls' | 'proxy' | 'protocol' | 'client';

/** What is kept of a failed request: an allow-list. There is no room for the fields in which AWS echoes tokens and canonical requests. */
export type ObservedError = {
  kind: ErrorKind;
  code: string;
  /** Scrubbed of every secret value under test. */
  message: string;
  httpStatus?: number;
  requestId?: string;
  /** AWS's clock less ours, in seconds, from the first answer's `Date` header. */
  skewSeconds?: number;
  bucketRegion?: string;
  /** The host that was asked, without credentials, path or query. */
  host?: string;
  /** The issuer of the certificate that was not trusted. */
  issuer?: string;
};

/** Whose signature a request carried. `environment` and `profile` are the identities other tools in the job would use. */
export type Signer = 'base' | 'role' | 'bearer' | 'without-token' | 'environment' | 'profile' | 'none';

/** What a successful answer taught. Each field is set by the operations that can know it. */
export type Facts = {
  accountId?: string;
  arn?: string;
  userId?: string;
  expiresAt?: string;
  tableStatus?: string;
  tableArn?: string;
  bucketRegion?: string;
  models?: readonly CatalogueModel[];
  inferenceProfiles?: readonly CatalogueProfile[];
  availability?: ModelAvailability;
  formSubmitted?: boolean;
  /** The account's data-retention mode in the Region. */
  dataRetention?: string;
  /** Tokens the invocation was billed for. */
  inputTokens?: number;
  outputTokens?: number;
  /** When the access key under test was created, ISO 8601. */
  keyCreatedAt?: string;
  attachedPolicies?: readonly string[];
  trustPolicy?: string;
  maxSessionDuration?: number;
};

export type CatalogueModel = {
  id: string;
  inferenceTypes: readonly string[];
  outputModalities: readonly string[];
  lifecycle: string | null;
  endOfLife: string | null;
};
export type CatalogueProfile = { id: string; arn: string; modelArns: readonly string[]; status: string };
export type ModelAvailability = { agreement: string; authorization: string; entitlement: string; region: string };

export type ProbeService = ServiceId | 'iam' | 'github';

export type Observation = {
  service: ProbeService;
  operation: string;
  target: string | null;
  region: string;
  durationMs: number;
  signer: Signer;
  /** Asked because of other observations: its failure never worsens the verdict. */
  followUp: boolean;
} & (
  | { status: 'ok'; facts: Facts }
  | { status: 'failed'; error: ObservedError }
  | { status: 'not-evaluated'; reason: string }
);

export type FailedObservation = Extract<Observation, { status: 'failed' }>;
export type OkObservation = Extract<Observation, { status: 'ok' }>;

export type Source = 'inputs' | 'environment' | 'profile' | 'oidc' | 'assume-role' | 'container' | 'instance';

/** One of the three secret values, as far as it may be spoken of: never the value. */
export type ValueShape = {
  length: number;
  /** Faults that no service can forgive: found before any request. */
  faults: readonly string[];
  /** Oddities that count only once AWS has refused: a length or an alphabet. */
  oddities: readonly string[];
  /** The template text it matches, which is nobody's secret. */
  placeholder: string | null;
};

/** What a session token says in the open: a hint, since AWS documents none of it. Account and Region stand only in tokens of the newer kind. */
export type TokenContents = { issuedAt: string; account: string | null; region: string | null };

export type CredentialType = 'long-term' | 'temporary' | 'bedrock-api-key';

export type CredentialFacts = {
  /** Where key id, secret and token came from; null where no source had any. */
  source: Source | null;
  type: CredentialType | null;
  /** The first four letters of the key id, where they are letters. */
  prefix: string | null;
  keyId: ValueShape | null;
  secret: ValueShape | null;
  sessionToken: ValueShape | null;
  /** What the session token says in the open, where it can be read. */
  tokenContents: TokenContents | null;
  swapped: boolean;
  /** The account that the key id encodes, where it can be read; a hint, never an identity. */
  accountInKey: string | null;
  /** The known end of the credentials given, ISO 8601. */
  expiresAt: string | null;
  /** The input or variable that told the end. */
  expirySource: string | null;
  /** A source that was asked for and could not serve. */
  sourceError: {
    source: Source;
    reason: 'profile-not-found' | 'sso-expired' | 'profile-unusable' | 'request-failed';
    detail: string;
  } | null;
  /** What the environment holds of a key, used or not: other tools of the job take it. */
  environmentKey: 'pair' | 'id alone' | 'secret alone' | null;
  /** Variables or inputs that were set but empty. */
  empty: readonly string[];
  profile: string | null;
  bearerToken: boolean;
  /** Environment variables that could not be read, e.g. an expiration that is no time. */
  ignoredVariables: readonly string[];
  /** Whether the job can ask GitHub for an OIDC token. */
  idToken: boolean;
};

export type RunContext = {
  inActions: boolean;
  eventName: string;
  actor: string;
  repository: string;
  repositoryId: string;
  ownerId: string;
  ref: string;
  job: string;
  /** The job's environment, where the workflow file names it. */
  environmentName: string | null;
  /** `owner/repo/path@ref` of the workflow. */
  workflowRef: string;
  serverUrl: string;
  visibility: 'public' | 'private' | 'internal' | 'unknown';
  /** A pull request whose head is another repository, or gone. */
  foreignHead: boolean;
  stepDebug: boolean;
  /** `timeout-minutes` of this job, where the workflow file states it as a number and the job uses this action. */
  jobTimeoutMinutes: number | null;
  /** What the workflow file says of this job; null where it cannot be read, or is not sure to be the one that runs. */
  workflowJob: WorkflowJob | null;
  /** The job of the workflow file that calls the reusable workflow to which this job belongs; null where it belongs to none, or that is unknown. */
  calledBy: { job: string; uses: string; secrets: 'inherit' | 'named' | 'none' } | null;
  /** This step's inputs that the workflow file gives by an expression, as written, e.g. `${{ secrets.AWS_ACCESS_KEY_ID }}`; null where the step is unknown. */
  expressions: Readonly<Record<string, string>> | null;
  /** Likewise the variables of an access key in the `env:` of the step, the job or the workflow, the nearest of each name. */
  keyVariables: Readonly<Record<string, string>>;
  /** What the step gives under names that are no inputs of this action. */
  strangeInputs: readonly string[];
  /** The run is by an emulator of GitHub's runner on somebody's machine, which has no OIDC token. */
  emulated: boolean;
};

export type WorkflowJob = {
  timeoutMinutes: number | null;
  /** The environment that the job names; `open` where an expression decides it. */
  environment: { name: string } | 'open' | null;
  permissions: Permissions | null;
  container: boolean;
  /** The job that calls the reusable workflow in which this job stands, and that workflow's path. */
  caller: { job: string; file: string; permissions: Permissions | null } | null;
};

/** A `permissions` block: where it stands, and what it grants beside `id-token`. */
export type Permissions = {
  place: 'job' | 'workflow';
  idToken: boolean;
  granted: readonly (readonly [name: string, access: string])[];
};

export type Scene = {
  settings: Settings;
  credentials: CredentialFacts;
  context: RunContext;
  /** Endpoint overrides in force: the variable and the host it names. */
  endpoints: readonly EndpointOverride[];
  /** The claims of this run's OIDC token; never the token. */
  claims: Readonly<Record<string, unknown>> | null;
  trustPolicy: TrustPolicyDocument | null;
  observations: readonly Observation[];
  /** Milliseconds since the epoch. */
  now: number;
};

export type EndpointOverride = {
  variable: string;
  service: ServiceId | 'iam' | 'bedrock-runtime' | 'all';
  host: string;
};

export type TrustPolicyDocument = { source: string; document: unknown };

/** `condition` and `tool` are the same as `text` in parts, for sinks that have tables. */
export type Evidence = { text: Text; observation?: Observation; condition?: PolicyCondition; tool?: ToolIdentity };

/** A condition of a trust policy beside what the token has. */
export type PolicyCondition = { mark: string; name: Text; asks: Text; has: Text; hint: Text | null };

/** What one kind of tool takes from the job's environment, and who that is. */
export type ToolIdentity = { tool: string; uses: Text; who: Text };

export type Snippet = { language: 'yaml' | 'json' | 'bash' | 'ini'; caption: Text; content: string };

export type Fix = {
  title: Text;
  steps: readonly Text[];
  snippets?: readonly Snippet[];
};

export type Match = {
  subjects: readonly string[];
  headline: Text;
  explanation: Text;
  evidence: readonly [Evidence, ...Evidence[]];
  /** At least one, the best for this situation first. */
  fixes: readonly Fix[];
  confidence: Confidence;
  /** Where the situation decides it; otherwise the rule's own. */
  severity?: Severity;
  /** What would look the same, and what tells it apart. */
  lookalikes?: readonly Text[];
};

/** A refusal as it goes over the wire; `service` as the SDK for Go names it. */
export type ServiceAnswer = { service: string; operation: string; status: number; code: string; message: string };

export type Rule = {
  id: string;
  severity: Severity;
  /** Severities a match may carry instead. */
  alsoSeverity?: readonly Severity[];
  /** Names the cause, not the cure. */
  title: string;
  /** What AWS, GitHub or the system says, verbatim, one per entry; empty where nothing is said because nothing was asked. */
  says: readonly string[];
  /** What that proves, and how the cause comes about. */
  why: string;
  /** What brings it about, the likeliest first. */
  causes?: readonly string[];
  /** How services answer it, code and message, where that is AWS's part. */
  answers?: readonly ServiceAnswer[];
  /** How to see for oneself, as a command or a look. */
  check: string;
  /** How it is mended, in general; the run's own fixes are in the match. */
  mend: string;
  /** The same as one would write it, with names to put one's own in the place of. */
  example?: { language: 'yaml' | 'json' | 'sh'; content: string };
  references: readonly [string, ...string[]];
  /** A fault that is certain before any request: nothing is sent. */
  stops?: true | ((scene: Scene) => boolean);
  /** Findings that are this one's symptoms: ids, or `area/*`. */
  explains?: readonly string[];
  evaluate(scene: Scene): readonly Match[];
};

export type Finding = Match & { id: string; severity: Severity; title: string; ignored: boolean; rank: number };
export type Symptom = Finding & { of: string };

export type Verdict = 'pass' | 'warn' | 'fail' | 'skipped';

export type Diagnosis = {
  verdict: Verdict;
  rootCause: Finding | null;
  findings: readonly Finding[];
  symptoms: readonly Symptom[];
};

/** What the inputs say, validated, without the secrets. */
export type Settings = {
  region: string;
  /** Where the region came from, e.g. `aws-region` or `AWS_REGION`; null where none was given. */
  regionSource: string | null;
  roleToAssume: string;
  audience: string;
  roleSessionName: string;
  roleDurationSeconds: number | null;
  roleExternalId: string;
  trustPolicyPath: string;
  allowedAccountIds: readonly string[];
  allowedPrincipals: readonly string[];
  /** The services to probe, `sts` always among them. */
  services: readonly ServiceId[];
  /** The services that the inputs name. */
  named: readonly ServiceId[];
  tables: readonly string[];
  buckets: readonly string[];
  models: readonly string[];
  bedrockProbe: 'invoke' | 'catalog';
  credentialExpiration: string | null;
  minSessionMinutes: number;
  onFork: 'fail' | 'warn' | 'skip';
  failOn: 'error' | 'warning' | 'never';
  ignore: readonly string[];
  timeoutSeconds: number;
  httpProxy: string;
  noProxy: string;
  summary: 'always' | 'on-failure' | 'never';
  annotate: boolean;
  redact: 'auto' | 'true' | 'false';
  reportPath: string;
};
