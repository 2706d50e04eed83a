import type { ProbeService } from '../services/service.ts';

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
