// Reads an AWS denial to the last word. The clauses: "because no <type> policy allows the <action> action" and
// "with an explicit deny in a(n) <type> policy", since 2026 followed by ": <policy arn>".
// https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
export type PolicyLayer =
  | 'identity'
  | 'organization'
  | 'boundary'
  | 'session'
  | 'resource'
  | 'vpc-endpoint'
  | 'role-trust'
  | 'kms'
  | 'unspecified';

/** Which policy of an organization decides. */
export type Organization = 'service control' | 'resource control' | 'VPC endpoint';

export type Denial = {
  principal: string | null;
  action: string | null;
  resource: string | null;
  layer: PolicyLayer;
  organization: Organization | null;
  explicit: boolean;
  policyArn: string | null;
};

const PRINCIPAL = /User: (arn:[^\s"]+|[^\s"]*\*{3}[^\s"]*)/;
const ACTION = /not authorized to perform:? ([\w-]+:\w+)/i;
// S3 puts the resource in double quotes, other services do not.
const RESOURCE = /on (?:the )?resource:? "?(arn:[^\s"]*[^\s".,;]|\*)"?/i;
const NO_ALLOW = /because no (.{1,300}?) (?:allows|allow) (?:the )?([\w-]+:\w+)?/i;
// A service that asked another one on the caller's behalf says "due to an explicit deny" as well.
const EXPLICIT = /explicit deny in ([\w -]+)(?:: (arn:[^\s"]*[^\s".,;)]))?/i;
const POLICY_ARN = /: (arn:[\w-]+:(?:iam|organizations|s3|dynamodb|kms)[^\s"]*?)\.?\s*$/m;
// What an SDK adds behind the service's own words, where one service hands on another's refusal.
const WRAPPER = /\s{0,9}\((?:Service|Status Code): [^()]{0,600}(?:\([^()]{0,300}\)[^()]{0,300}){0,9}\)\s{0,9}$/i;
// Since November 2026: https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
const DETAILS =
  /\.?\s{0,9}(Go to https?:\/\/\S{1,600} for complete details, or )?call the GetRequestAuthorizationDetails API.*/is;
// DynamoDB wraps KMS's refusal in words of its own: "KMS key access denied error: … (Service: AWSKMS; …)".
const KMS =
  /^(?:[\w.]+: )*KMS key access denied|\(Service: (AWS)?Kms\w*;|model\.(AWS)?KMSException|not authorized to perform:? kms:[A-Z]\w+/i;

/** AWS's words without what leads to their details. */
export const withoutDetails = (message: string): string => message.replace(DETAILS, '.');

export function parseDenial(told: string): Denial {
  const whole = withoutDetails(told);
  const message = whole.replace(WRAPPER, '');
  const explicit = EXPLICIT.exec(message);
  const noAllow = explicit ? null : NO_ALLOW.exec(message);
  const action = ACTION.exec(message)?.[1] ?? noAllow?.[2] ?? null;
  const clause = explicit?.[1] ?? noAllow?.[1] ?? /S3 Block Public Access/i.exec(message)?.[0] ?? '';
  const layer = layerIn(whole, action, layerOf(clause));
  return {
    principal: PRINCIPAL.exec(message)?.[1] ?? null,
    action,
    resource: RESOURCE.exec(message)?.[1] ?? null,
    layer,
    organization: layer === 'organization' ? organizationIn(clause) : null,
    explicit: /explicit deny/i.test(message),
    // Without a clause, the ARN at the end is the resource's.
    policyArn: explicit?.[2] ?? (noAllow ? POLICY_ARN.exec(message)?.[1] : null) ?? null,
  };
}

/** A key that is out of reach is the key's matter, unless a policy that bounds the caller as a whole is named. */
function layerIn(message: string, action: string | null, layer: PolicyLayer): PolicyLayer {
  const ofKey = KMS.test(message) || action?.startsWith('kms:');
  return ofKey && (layer === 'identity' || layer === 'resource' || layer === 'unspecified') ? 'kms' : layer;
}

function organizationIn(clause: string): Organization {
  if (/resource control/i.test(clause)) return 'resource control';
  return /vpc endpoint/i.test(clause) ? 'VPC endpoint' : 'service control';
}

function layerOf(clause: string): PolicyLayer {
  // "VPC endpoint policy transitively through a service control policy" is the organisation's to change.
  if (/(service|resource) control/i.test(clause)) return 'organization';
  if (/vpc endpoint/i.test(clause)) return 'vpc-endpoint';
  if (/boundary/i.test(clause)) return 'boundary';
  if (/sessions? polic/i.test(clause)) return 'session';
  if (/role trust/i.test(clause)) return 'role-trust';
  if (/resource-based|block public access|bucket policy/i.test(clause)) return 'resource';
  if (/identity-based/i.test(clause)) return 'identity';
  return 'unspecified';
}

export const isQuarantine = (denial: Denial): boolean => /AWSCompromisedKeyQuarantine/i.test(denial.policyArn ?? '');

// Some tools put the API before it, and print the body of an answer that has none as `null`.
const BARE = /^(API: [\w:-]{1,80} )?(access ?denied|forbidden)?(: null)?[.!]?$/i;
// The last two are of MinIO's STS, https://github.com/minio/minio/blob/master/cmd/sts-errors.go, and of Garage.
const WITHOUT_CLAUSE =
  /not authorized to perform|explicit deny[.]?$|temporary credentials not allowed for this request|^forbidden: operation is not allowed for this key/i;
const CLAUSE = /because no |explicit deny in /i;

/**
 * A denial that names no layer is known by its words alone: it says no more than that, or its clause is left out. Other
 * words say something that no rule knows.
 */
export function hasUnknownWords(message: string): boolean {
  if (parseDenial(message).layer !== 'unspecified') return false;
  const words = withoutDetails(message).trim();
  return !BARE.test(words) && (!WITHOUT_CLAUSE.test(words) || CLAUSE.test(words));
}
