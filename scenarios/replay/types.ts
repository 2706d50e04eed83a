export type Identity = { account?: string; arn?: string; userId?: string };

/** One answer of the scenario's AWS; the first rule that matches a request wins. `*` is allowed in the five patterns. */
export type Rule = {
  service?: string;
  operation?: string;
  region?: string;
  resource?: string;
  accessKey?: string;
  withToken?: boolean;
  times?: number;
  status?: number;
  error?: { code?: string; message?: string; [field: string]: unknown };
  fault?: 'reset' | 'hang' | 'garbage' | 'truncate';
  body?: unknown;
  delayMs?: number;
  headers?: Record<string, string>;
  clockSkewMs?: number;
  ok?: { lifetimeSeconds?: number };
};

export type Decision = 'allowed' | 'implicitDeny' | 'explicitDeny';

/** What the policy simulator says of an action on a resource; the first rule that matches wins, and no rule allows. */
export type SimulationRule = {
  action?: string;
  resource?: string;
  decision: Decision;
  /** Context keys without which the decision is `implicitDeny`, and is said to lack them. */
  needs?: string[];
  byOrganization?: boolean;
  byBoundary?: boolean;
  /** The policy that decided. */
  policy?: string;
};

export type Simulation = {
  /** The ARNs that may be simulated; by default the caller's own. */
  principals?: string[];
  rules?: SimulationRule[];
};

/** What a scenario says of AWS and of GitHub's token endpoint. */
export type Replayed = {
  aws?: Rule[];
  /** The models that the step asks for: the catalogue lists them. */
  asked?: string[];
  oidcClaims?: Record<string, unknown>;
  identity?: Identity;
  assumedIdentity?: Identity;
  identities?: Record<string, Identity>;
  models?: string[];
  inferenceProfiles?: unknown[];
  bucketRegions?: Record<string, string>;
  tables?: string[];
  /** What `iam:SimulatePrincipalPolicy` answers; without it the operation is denied. */
  simulation?: Simulation;
  /** The ARN of each role that `iam:GetRole` finds, by name. */
  roles?: Record<string, string>;
  delayMs?: number;
  tls?: boolean;
  proxy?: { status?: number };
};

export type Target = { service: string; operation: string; region: string | null; resource: string | null };

export type Call = Target & {
  method: string;
  /** The fields of a Query-protocol request. */
  form: URLSearchParams | null;
  /** The key id that signed. */
  accessKey: string | null;
  token: boolean;
  /** Why a healthy model would refuse the body. */
  malformed: string | null;
};

/** Chooses the rule that answers a call, knowing the rule that it meets; null grants it. */
export type Decide = (call: Call, rule: Rule | null) => Rule | null;

/** Of the last role assumed from this replay. */
export type AssumedRole = { arn: string | null; session: string | null };

export type Exchange = {
  call: Call;
  rule: Rule | null;
  replayed: Replayed;
  identity: Required<Identity>;
  assumed: Required<Identity>;
  role: AssumedRole;
};

export type Reply = { status: number; headers: Record<string, string>; body: string };

export type Recorded = Target & { audience?: string | null };
