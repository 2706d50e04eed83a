import type { Operation, ProbeService } from '../services/registry.ts';
import type { Validity } from './tell-certificate.ts';

export type ErrorKind = 'service' | 'network' | 'timeout' | 'tls' | 'proxy' | 'protocol' | 'client';

/** What is kept of a failed request: an allow-list. There is no room for the fields in which AWS echoes tokens and canonical requests. */
export type ObservedError = Readonly<{
  kind: ErrorKind;
  code: string;
  /** Scrubbed of every secret value under test. */
  message: string;
  httpStatus?: number;
  requestId?: string;
  /** AWS's clock less ours, in seconds, from the first answer's `Date` header. */
  skewSeconds?: number;
  bucketRegion?: string;
  /**
   * The error document has S3's form, and another service was asked: what answers is a store, and has no such service.
   */
  s3Form?: true;
  /** The host that was asked, without credentials, path or query. */
  host?: string;
  /** The host of the proxy through which it was asked, where no answer arrived. */
  proxy?: string;
  /** The issuer of the certificate that was not trusted. */
  issuer?: string;
  /** When the certificate that was not trusted is valid, where its time is the reason. */
  validity?: Validity;
}>;

/**
 * Whose signature a request carried. `environment` and `profile` are the identities other tools in the job would use;
 * `instead` is another source that could assume the role in the place of GitHub's token.
 */
export type Signer = 'base' | 'role' | 'bearer' | 'without-token' | 'environment' | 'profile' | 'instead' | 'none';

/** What a successful answer taught, by operation. A field that AWS may leave out is optional. */
type Taught = {
  GetCallerIdentity: { accountId: string; arn: string };
  AssumeRole: SessionFacts;
  AssumeRoleWithWebIdentity: SessionFacts;
  DecodeAuthorizationMessage: DecodedMessage;
  /** `keyArn` is that of the KMS key under which the table is encrypted, where it is not DynamoDB's own. */
  DescribeTable: { tableStatus?: string; keyArn?: string; tableArn?: string };
  /** Names of tables, where a name is looked for. */
  ListTables: { tableNames?: readonly string[] };
  ListObjectsV2: { bucketRegion?: string };
  ListFoundationModels: { models: readonly CatalogueModel[] };
  GetFoundationModel: { model: CatalogueModel };
  ListInferenceProfiles: { inferenceProfiles: readonly CatalogueProfile[] };
  GetInferenceProfile: { inferenceProfile: CatalogueProfile };
  GetFoundationModelAvailability: { availability: ModelAvailability };
  GetUseCaseForModelAccess: { formSubmitted: boolean };
  /** The account's data-retention mode in the Region. */
  GetAccountDataRetention: { dataRetention: string };
  /** When the access key under test was created, ISO 8601. */
  ListAccessKeys: { keyCreatedAt?: string };
  ListAttachedUserPolicies: { attachedPolicies: readonly string[] };
  ListAttachedRolePolicies: { attachedPolicies: readonly string[] };
  /** `roleArn` where the role is asked for its path. */
  GetRole: { trustPolicy?: string; maxSessionDuration?: number; roleArn?: string };
  /** What IAM's policy simulator decides, action by action and resource by resource. */
  SimulatePrincipalPolicy: { results: readonly SimulatedResult[] };
  /** Why a request was denied, by the ID at the end of the denial. */
  GetRequestAuthorizationDetails: { evaluations: readonly AuthorizationEvaluation[] };
  /** A policy as it was when the request was denied. */
  GetRequestAuthorizationPolicy: { statements: readonly PolicyStatementSeen[] };
};

/** What an encoded authorization message of a log says. `statements` are those that decided, by their ids. */
export type DecodedMessage = Readonly<{
  encoded: string;
  principal: string;
  action: string;
  resource: string;
  explicit: boolean;
  statements: readonly string[];
}>;

type SessionFacts = { accountId?: string; arn?: string; expiresAt?: string };

/** Of every other operation, no more than that it was granted. */
type NoFacts = { readonly [key: string]: never };

export type FactsOf<O extends Operation> = O extends keyof Taught ? Readonly<Taught[O]> : NoFacts;

export type CatalogueModel = Readonly<{
  id: string;
  inferenceTypes: readonly string[];
  outputModalities: readonly string[];
  lifecycle: string | null;
  endOfLife: string | null;
}>;

export type CatalogueProfile = Readonly<{ id: string; arn: string; modelArns: readonly string[]; status: string }>;

/**
 * One action on one resource. `effect` is ALLOW, EXPLICIT_DENY or IMPLICIT_DENY; `checks` is null where AWS shows none
 * to this caller.
 */
export type AuthorizationEvaluation = Readonly<{
  action: string;
  resource: string;
  effect: string;
  checks: readonly AuthorizationCheck[] | null;
}>;

/**
 * `type` is SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY, VPC_ENDPOINT, RESOURCE, PRINCIPAL, PERMISSIONS_BOUNDARY or
 * SESSION; `effect` may be NO_IMPACT too.
 */
export type AuthorizationCheck = Readonly<{
  type: string;
  effect: string;
  /** What an organization's policy is attached to. */
  target: string | null;
  policies: readonly MatchedPolicy[];
}>;

/** `uri` is the ARN of a managed policy, and opaque for an inline one. */
export type MatchedPolicy = Readonly<{
  uri: string;
  type: string | null;
  inline: boolean;
  attachedTo: readonly string[];
  statements: readonly Readonly<{ sid: string | null; effect: string }>[];
}>;

export type SimulationDecision = 'allowed' | 'explicitDeny' | 'implicitDeny';

/** One action on one resource. `missing` are context keys that some policy asks for and the request did not have. */
export type SimulatedResult = Readonly<{
  action: string;
  resource: string;
  decision: SimulationDecision;
  missing: readonly string[];
  /** Whether the organization's policies allow it; null where the answer does not say so of this resource. */
  organization: boolean | null;
  boundary: boolean | null;
  /** The policies whose statements decided, by name. */
  policies: readonly string[];
}>;

export type PolicyStatementSeen = Readonly<{ sid: string | null; effect: string; conditionKeys: readonly string[] }>;

export type ModelAvailability = Readonly<{
  agreement: string;
  authorization: string;
  entitlement: string;
  region: string;
}>;

type Asked<O extends Operation> = {
  readonly service: ProbeService;
  readonly operation: O;
  readonly target: string | null;
  readonly region: string;
  readonly durationMs: number;
  readonly signer: Signer;
  /** Asked because of other observations: its failure never worsens the verdict. */
  readonly followUp: boolean;
};

export type OkOf<O extends Operation> = {
  [K in O]: Asked<K> & { readonly status: 'ok'; readonly facts: FactsOf<K> };
}[O];

export type OkObservation = OkOf<Operation>;

/** Where a log says it: the tool that printed it, the line and, of several files, which. */
export type LoggedAt = Readonly<{
  tool: string | null;
  line: number;
  file?: string;
  times: number;
  /** As the text has them. */
  service: string | null;
  operation: string | null;
  /** Of a denial: the resources that a policy names to allow what was denied. */
  resources: readonly string[];
  /** What only `sts:DecodeAuthorizationMessage` can read. */
  encoded?: string;
}>;

/** A log may tell of any service and operation; `log` is there only where a log told it. */
export type FailedObservation = Omit<Asked<Operation>, 'operation'> & {
  readonly operation: string;
  readonly status: 'failed';
  readonly error: ObservedError;
  readonly log?: LoggedAt;
};

export type UnaskedObservation = Asked<Operation> & {
  readonly status: 'not-evaluated';
  readonly reason: string;
  /** The time of the run was used up before its turn came. */
  readonly tooLate?: true;
};

/** What became of a question with one of these operations. */
export type ObservationOf<O extends Operation> = OkOf<O> | FailedObservation | UnaskedObservation;

export type Observation = ObservationOf<Operation>;
