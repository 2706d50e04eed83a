import type { Policy } from './policies/document.ts';

/** The kinds of policy that AWS names when it denies: https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html */
export type PolicyLayer = 'identity' | 'scp' | 'rcp' | 'boundary' | 'session' | 'resource' | 'vpc';

export type Deny = {
  /** An action pattern: `dynamodb:DescribeTable`, `s3:*`. */
  action: string;
  layer: PolicyLayer;
  /** An ARN pattern; every resource when left out. */
  resource?: string;
  policyArn?: string;
  /** "because no … policy allows" in place of "with an explicit deny in a … policy". */
  implicit?: boolean;
  /** Of the statement that denies, where the world explains its denials. */
  sid?: string;
  condition?: Record<string, Record<string, string | string[]>>;
};

export type Permissions = {
  /** Whole policies, which then decide instead of the patterns. */
  policies?: AttachedPolicies;
  /** Action patterns, each for every resource or, written `s3:ListBucket on arn:aws:s3:::acme-*`, for some. */
  allow: string[];
  deny?: Deny[];
};

/** Why a request is denied. */
export type Denial = Pick<Deny, 'layer' | 'policyArn' | 'implicit'>;

/** By kind; an organization's by level, from its root to the account. */
export type AttachedPolicies = {
  identity: readonly Policy[];
  boundary?: readonly Policy[];
  scp?: readonly (readonly Policy[])[];
};

export type Account = {
  id: string;
  enabledOptInRegions: string[];
  /** Whether Anthropic's use-case form was filled in for this account. */
  anthropicFormSubmitted: boolean;
  /** The IAM identity providers of the account; none when left out. */
  oidcProviders?: OidcProvider[];
};

/** `url` is the issuer as tokens name it; `clientIds` are the audiences that it lists. */
export type OidcProvider = { url: string; clientIds: string[] };

export type AccessKey = { id: string; secret: string; status: 'active' | 'inactive'; createdAt: number };

export type User = Permissions & {
  name: string;
  account: string;
  arn: string;
  userId: string;
  accessKeys: AccessKey[];
  attachedPolicies?: string[];
};

export type TrustStatement = {
  Effect: 'Allow' | 'Deny';
  Principal: '*' | { AWS?: string | string[]; Federated?: string | string[]; Service?: string | string[] };
  Action?: string | string[];
  NotAction?: string | string[];
  Condition?: Record<string, Record<string, string | string[]>>;
};
export type TrustPolicy = { Version: '2012-10-17'; Statement: TrustStatement[] };

export type Role = Permissions & {
  name: string;
  account: string;
  arn: string;
  /** `AROA…`. A role that was deleted and created again has another one, and the sessions of the old one die with it. */
  roleId: string;
  trustPolicy: TrustPolicy;
  maxSessionSeconds: number;
  attachedPolicies?: string[];
};

export type Session = {
  accessKeyId: string;
  secret: string;
  token: string;
  /** `arn:aws:sts::…:assumed-role/ROLE/SESSION`, or a user's ARN for GetSessionToken's sessions. */
  principalArn: string;
  /** `AROA…:SESSION`, or the user's id. */
  userId: string;
  account: string;
  /** Milliseconds since the epoch, by AWS's clock. */
  expiresAt: number;
  /** Version 1, from the global STS endpoint, is refused in opt-in Regions. Version 2 when left out. */
  tokenVersion?: 1 | 2;
  /** A session policy: what the session may do at most. */
  sessionPolicy?: string[];
};

export type Table = {
  name: string;
  region: string;
  account: string;
  status: 'ACTIVE' | 'CREATING' | 'UPDATING' | 'DELETING' | 'ARCHIVED';
  hashKey?: string;
};

export type Bucket = {
  name: string;
  region: string;
  account: string;
  /** How a request for the wrong Region is refused: 400 AuthorizationHeaderMalformed unless `redirect`, which is 301 PermanentRedirect. */
  wrongRegion?: 'malformed' | 'redirect';
};

export type Model = {
  id: string;
  regions: string[];
  inferenceTypes: ('ON_DEMAND' | 'INFERENCE_PROFILE' | 'PROVISIONED')[];
  enabled: boolean;
  outputModalities: ('TEXT' | 'IMAGE' | 'EMBEDDING' | 'VIDEO' | 'SPEECH')[];
  lifecycle: { status: 'ACTIVE' | 'LEGACY'; endOfLifeTime?: number };
};

export type InferenceProfile = { id: string; sourceRegions: string[]; modelArns: string[] };

export type BedrockApiKey = {
  token: string;
  principalArn: string;
  account: string;
  regions?: string[];
  expiresAt?: number;
};

export type World = {
  /** AWS's clock minus this machine's. */
  clockOffsetSeconds: number;
  /** The Region that a bearer request counts as sent to: it signs no scope, and a loopback address names no Region. */
  bearerRegion: string;
  /** Whether a denial ends in an authorization id, which IAM Toolbox explains. */
  explainsDenials?: boolean;
  accounts: Account[];
  users: User[];
  roles: Role[];
  sessions: Session[];
  tables: Table[];
  buckets: Bucket[];
  models: Model[];
  inferenceProfiles: InferenceProfile[];
  bedrockApiKeys: BedrockApiKey[];
};
