// The catalogue: every rule, most fundamental first.

import { assumeRoleRules } from './assume-role/index.ts';
import { bedrockRules } from './bedrock/index.ts';
import { BEFORE_REQUESTS } from './before-requests.ts';
import { accountNotActivated } from './credentials/account-not-activated.ts';
import { bedrockKeyOnly } from './credentials/bedrock-key-only.ts';
import { conflictingSources } from './credentials/conflicting-sources.ts';
import { keyTooOld } from './credentials/key-too-old.ts';
import { longLivedKey } from './credentials/long-lived-key.ts';
import { quarantined } from './credentials/quarantined.ts';
import { rootUser } from './credentials/root-user.ts';
import { sessionExpiring } from './credentials/session-expiring.ts';
import { sessionInvalid } from './credentials/session-invalid.ts';
import { sessionShorterThanJob } from './credentials/session-shorter-than-job.ts';
import { storedSession } from './credentials/stored-session.ts';
import { unexpectedSessionToken } from './credentials/unexpected-session-token.ts';
import { unknownKey } from './credentials/unknown-key.ts';
import { wrongAccount } from './credentials/wrong-account.ts';
import { wrongPrincipal } from './credentials/wrong-principal.ts';
import { wrongSecret } from './credentials/wrong-secret.ts';
import { tableInOtherRegion } from './dynamodb/table-in-other-region.ts';
import { tableNotActive } from './dynamodb/table-not-active.ts';
import { tableNotFound } from './dynamodb/table-not-found.ts';
import { clockSkew } from './environment/clock-skew.ts';
import { connectionFailed } from './environment/connection-failed.ts';
import { dnsFailure } from './environment/dns-failure.ts';
import { endpointMismatch } from './environment/endpoint-mismatch.ts';
import { proxyRejected } from './environment/proxy-rejected.ts';
import { requestAltered } from './environment/request-altered.ts';
import { serviceUnavailable } from './environment/service-unavailable.ts';
import { throttled } from './environment/throttled.ts';
import { timeout } from './environment/timeout.ts';
import { tlsUntrusted } from './environment/tls-untrusted.ts';
import { unexpectedResponse } from './environment/unexpected-response.ts';
import { rankOf } from './ids.ts';
import { oidcRules } from './oidc/index.ts';
import { explicitDeny } from './permissions/explicit-deny.ts';
import { kmsKey } from './permissions/kms-key.ts';
import { listingDenied } from './permissions/listing-denied.ts';
import { noAllow } from './permissions/no-allow.ts';
import { organizationPolicy } from './permissions/organization-policy.ts';
import { permissionsBoundary } from './permissions/permissions-boundary.ts';
import { resourcePolicy } from './permissions/resource-policy.ts';
import { sessionPolicy } from './permissions/session-policy.ts';
import { unspecified } from './permissions/unspecified.ts';
import { vpcEndpointPolicy } from './permissions/vpc-endpoint-policy.ts';
import { optInRejected } from './region/opt-in-rejected.ts';
import { unknown as regionUnknown } from './region/unknown.ts';
import { withoutBedrock } from './region/without-bedrock.ts';
import type { Rule } from './rule.ts';
import { bucketDisabled } from './s3/bucket-disabled.ts';
import { bucketInOtherRegion } from './s3/bucket-in-other-region.ts';
import { bucketNotFound } from './s3/bucket-not-found.ts';
import { invalidBucketName } from './s3/invalid-bucket-name.ts';

const environment = [
  clockSkew,
  dnsFailure,
  connectionFailed,
  timeout,
  tlsUntrusted,
  proxyRejected,
  unexpectedResponse,
  endpointMismatch,
  requestAltered,
  serviceUnavailable,
  throttled,
];
const credentials = [
  unexpectedSessionToken,
  sessionInvalid,
  unknownKey,
  wrongSecret,
  accountNotActivated,
  quarantined,
  wrongAccount,
  wrongPrincipal,
  sessionExpiring,
  sessionShorterThanJob,
  rootUser,
  storedSession,
  conflictingSources,
  bedrockKeyOnly,
  longLivedKey,
  keyTooOld,
];
const permissions = [
  noAllow,
  explicitDeny,
  organizationPolicy,
  permissionsBoundary,
  sessionPolicy,
  resourcePolicy,
  vpcEndpointPolicy,
  kmsKey,
  listingDenied,
  unspecified,
];
const resources = [
  tableNotFound,
  tableInOtherRegion,
  tableNotActive,
  bucketNotFound,
  bucketInOtherRegion,
  bucketDisabled,
  invalidBucketName,
];

const all: readonly Rule[] = [
  ...BEFORE_REQUESTS,
  regionUnknown,
  optInRejected,
  withoutBedrock,
  ...environment,
  ...credentials,
  ...oidcRules,
  ...assumeRoleRules,
  ...permissions,
  ...resources,
  ...bedrockRules,
];

/** Each rule once, by the rank that its id has in `ids.ts`. */
export const RULES: readonly Rule[] = [...new Map(all.map((rule) => [rule.id, rule])).values()].sort(
  (a, b) => rankOf(a.id) - rankOf(b.id),
);
