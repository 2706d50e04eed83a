// Every finding id with the severities it can carry, most fundamental first. It stands apart from the rules, so that the inputs can be checked
// without loading them; the catalogue test holds the two together.
import type { Severity } from './rule.ts';

const E: readonly Severity[] = ['error'];
const W: readonly Severity[] = ['warning'];
const N: readonly Severity[] = ['notice'];
const ANY: readonly Severity[] = ['error', 'warning', 'notice'];
const EW: readonly Severity[] = ['error', 'warning'];

/** The rank of an id is its place here. Ids only grow: one that has been released is never renamed or removed. */
export const IDS = {
  'context/withheld-from-fork': ANY,
  'context/withheld-from-dependabot': ANY,
  'credentials/missing': E,
  'credentials/incomplete': E,
  'credentials/placeholder': E,
  'credentials/swapped': E,
  'credentials/malformed-key-id': E,
  'credentials/malformed-secret': E,
  'credentials/malformed-session-token': E,
  'credentials/missing-session-token': E,
  'region/missing': E,
  'region/malformed': E,
  'region/unknown': E,
  'environment/clock-skew': E,
  'environment/dns-failure': E,
  'environment/connection-failed': E,
  'environment/timeout': E,
  'environment/tls-untrusted': E,
  'environment/proxy-rejected': E,
  'environment/unexpected-response': E,
  'environment/endpoint-mismatch': E,
  'environment/request-altered': E,
  'environment/service-unavailable': EW,
  'environment/throttled': W,
  'credentials/unexpected-session-token': E,
  'credentials/session-expired': E,
  'credentials/session-invalid': E,
  'credentials/unknown-key': E,
  'credentials/wrong-secret': E,
  'region/opt-in-rejected': E,
  'credentials/account-not-activated': E,
  'credentials/quarantined': E,
  'credentials/wrong-account': E,
  'credentials/wrong-principal': E,
  'credentials/session-expiring': E,
  'credentials/session-shorter-than-job': W,
  'credentials/root-user': W,
  'credentials/stored-session': W,
  'credentials/conflicting-sources': W,
  'credentials/bedrock-key-only': W,
  'credentials/long-lived-key': N,
  'credentials/key-too-old': W,
  'oidc/permission-missing': E,
  'oidc/token-request-failed': E,
  'oidc/invalid-role-arn': E,
  'oidc/provider-missing': E,
  'oidc/audience-mismatch': E,
  'oidc/trust-policy-mismatch': ['error', 'notice'],
  'oidc/trust-policy-too-open': W,
  'oidc/token-expired': E,
  'oidc/provider-unreachable': E,
  'assume-role/denied': E,
  'assume-role/tag-session-denied': E,
  'assume-role/invalid-parameter': E,
  'assume-role/duration-exceeded': E,
  'permissions/no-allow': EW,
  'permissions/explicit-deny': EW,
  'permissions/organization-policy': EW,
  'permissions/permissions-boundary': EW,
  'permissions/session-policy': EW,
  'permissions/resource-policy': EW,
  'permissions/vpc-endpoint-policy': EW,
  'permissions/kms-key': EW,
  'permissions/listing-denied': N,
  'permissions/unspecified': EW,
  'dynamodb/table-not-found': E,
  'dynamodb/table-in-other-region': E,
  'dynamodb/table-not-active': W,
  's3/bucket-not-found': E,
  's3/bucket-in-other-region': E,
  's3/bucket-disabled': E,
  's3/invalid-bucket-name': E,
  'region/without-bedrock': E,
  'bedrock/model-not-enabled': E,
  'bedrock/use-case-form-required': E,
  'bedrock/marketplace-subscription-required': E,
  'bedrock/payment-method-invalid': E,
  'bedrock/agreement-pending': W,
  'bedrock/account-restricted': E,
  'bedrock/invalid-model-id': E,
  'bedrock/model-not-in-region': E,
  'bedrock/inference-profile-required': E,
  'bedrock/profile-wrong-geography': E,
  'bedrock/destination-region-denied': E,
  'bedrock/model-legacy': E,
  'bedrock/model-end-of-life': E,
  'bedrock/model-retiring': W,
  'bedrock/quota-exhausted': E,
  'bedrock/api-key-rejected': E,
  'bedrock/data-retention-mode': E,
  'bedrock/invocation-not-proven': ['warning', 'notice'],
  unexplained: E,
} as const satisfies Record<string, readonly Severity[]>;

export type RuleId = keyof typeof IDS;

const ORDER = Object.keys(IDS);

export const rankOf = (id: string): number => ORDER.indexOf(id);

/** Whether an id may stand in `ignore`: it can be a warning or a notice. An error of the same id is never ignored. */
export const isAcceptable = (id: string): boolean =>
  Object.hasOwn(IDS, id) && IDS[id as RuleId].some((s) => s !== 'error');
