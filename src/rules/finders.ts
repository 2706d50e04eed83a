// Written by npm run docs from ids.ts and the rules. Do not edit.
import { withheldFromFork as contextWithheldFromFork } from './context/withheld-from-fork.ts';
import { withheldFromDependabot as contextWithheldFromDependabot } from './context/withheld-from-dependabot.ts';
import { emptyInput as contextEmptyInput } from './context/empty-input.ts';
import { earlierStep as contextEarlierStep } from './context/earlier-step.ts';
import { roleMissing as oidcRoleMissing } from './oidc/role-missing.ts';
import { sourceFailed as credentialsSourceFailed } from './credentials/source-failed.ts';
import { missing as credentialsMissing } from './credentials/missing.ts';
import { incomplete as credentialsIncomplete } from './credentials/incomplete.ts';
import { placeholder as credentialsPlaceholder } from './credentials/placeholder.ts';
import { swapped as credentialsSwapped } from './credentials/swapped.ts';
import { malformedKeyId as credentialsMalformedKeyId } from './credentials/malformed-key-id.ts';
import { malformedSecret as credentialsMalformedSecret } from './credentials/malformed-secret.ts';
import { malformedSessionToken as credentialsMalformedSessionToken } from './credentials/malformed-session-token.ts';
import { missingSessionToken as credentialsMissingSessionToken } from './credentials/missing-session-token.ts';
import { missing as regionMissing } from './region/missing.ts';
import { malformed as regionMalformed } from './region/malformed.ts';
import { unknown as regionUnknown } from './region/unknown.ts';
import { clockSkew as environmentClockSkew } from './environment/clock-skew.ts';
import { dnsFailure as environmentDnsFailure } from './environment/dns-failure.ts';
import { connectionFailed as environmentConnectionFailed } from './environment/connection-failed.ts';
import { timeout as environmentTimeout } from './environment/timeout.ts';
import { tlsUntrusted as environmentTlsUntrusted } from './environment/tls-untrusted.ts';
import { proxyRejected as environmentProxyRejected } from './environment/proxy-rejected.ts';
import { unexpectedResponse as environmentUnexpectedResponse } from './environment/unexpected-response.ts';
import { endpointMismatch as environmentEndpointMismatch } from './environment/endpoint-mismatch.ts';
import { requestAltered as environmentRequestAltered } from './environment/request-altered.ts';
import { serviceUnavailable as environmentServiceUnavailable } from './environment/service-unavailable.ts';
import { throttled as environmentThrottled } from './environment/throttled.ts';
import { targetsNotReached as environmentTargetsNotReached } from './environment/targets-not-reached.ts';
import { unexpectedSessionToken as credentialsUnexpectedSessionToken } from './credentials/unexpected-session-token.ts';
import { sessionExpired as credentialsSessionExpired } from './credentials/session-expired.ts';
import { sessionInvalid as credentialsSessionInvalid } from './credentials/session-invalid.ts';
import { unknownKey as credentialsUnknownKey } from './credentials/unknown-key.ts';
import { wrongSecret as credentialsWrongSecret } from './credentials/wrong-secret.ts';
import { optInRejected as regionOptInRejected } from './region/opt-in-rejected.ts';
import { stsNotActive as regionStsNotActive } from './region/sts-not-active.ts';
import { accountNotActivated as credentialsAccountNotActivated } from './credentials/account-not-activated.ts';
import { quarantined as credentialsQuarantined } from './credentials/quarantined.ts';
import { wrongAccount as credentialsWrongAccount } from './credentials/wrong-account.ts';
import { wrongPrincipal as credentialsWrongPrincipal } from './credentials/wrong-principal.ts';
import { variableRefused as environmentVariableRefused } from './environment/variable-refused.ts';
import { split as regionSplit } from './region/split.ts';
import { guardNotChecked as credentialsGuardNotChecked } from './credentials/guard-not-checked.ts';
import { sessionExpiring as credentialsSessionExpiring } from './credentials/session-expiring.ts';
import { sessionEndUnknown as credentialsSessionEndUnknown } from './credentials/session-end-unknown.ts';
import { sessionShorterThanJob as credentialsSessionShorterThanJob } from './credentials/session-shorter-than-job.ts';
import { rootUser as credentialsRootUser } from './credentials/root-user.ts';
import { storedSession as credentialsStoredSession } from './credentials/stored-session.ts';
import { conflictingSources as credentialsConflictingSources } from './credentials/conflicting-sources.ts';
import { bedrockKeyOnly as credentialsBedrockKeyOnly } from './credentials/bedrock-key-only.ts';
import { longLivedKey as credentialsLongLivedKey } from './credentials/long-lived-key.ts';
import { keyTooOld as credentialsKeyTooOld } from './credentials/key-too-old.ts';
import { permissionMissing as oidcPermissionMissing } from './oidc/permission-missing.ts';
import { tokenRequestFailed as oidcTokenRequestFailed } from './oidc/token-request-failed.ts';
import { invalidRoleArn as oidcInvalidRoleArn } from './oidc/invalid-role-arn.ts';
import { providerMissing as oidcProviderMissing } from './oidc/provider-missing.ts';
import { audienceMismatch as oidcAudienceMismatch } from './oidc/audience-mismatch.ts';
import { trustPolicyMismatch as oidcTrustPolicyMismatch } from './oidc/trust-policy-mismatch.ts';
import { trustPolicyTooOpen as oidcTrustPolicyTooOpen } from './oidc/trust-policy-too-open.ts';
import { tokenExpired as oidcTokenExpired } from './oidc/token-expired.ts';
import { providerUnreachable as oidcProviderUnreachable } from './oidc/provider-unreachable.ts';
import { denied as assumeRoleDenied } from './assume-role/denied.ts';
import { tagSessionDenied as assumeRoleTagSessionDenied } from './assume-role/tag-session-denied.ts';
import { invalidParameter as assumeRoleInvalidParameter } from './assume-role/invalid-parameter.ts';
import { durationExceeded as assumeRoleDurationExceeded } from './assume-role/duration-exceeded.ts';
import { noAllow as permissionsNoAllow } from './permissions/no-allow.ts';
import { explicitDeny as permissionsExplicitDeny } from './permissions/explicit-deny.ts';
import { organizationPolicy as permissionsOrganizationPolicy } from './permissions/organization-policy.ts';
import { permissionsBoundary as permissionsPermissionsBoundary } from './permissions/permissions-boundary.ts';
import { sessionPolicy as permissionsSessionPolicy } from './permissions/session-policy.ts';
import { resourcePolicy as permissionsResourcePolicy } from './permissions/resource-policy.ts';
import { vpcEndpointPolicy as permissionsVpcEndpointPolicy } from './permissions/vpc-endpoint-policy.ts';
import { kmsKey as permissionsKmsKey } from './permissions/kms-key.ts';
import { listingDenied as permissionsListingDenied } from './permissions/listing-denied.ts';
import { notSimulated as permissionsNotSimulated } from './permissions/not-simulated.ts';
import { undecided as permissionsUndecided } from './permissions/undecided.ts';
import { unspecified as permissionsUnspecified } from './permissions/unspecified.ts';
import { tableNotFound as dynamodbTableNotFound } from './dynamodb/table-not-found.ts';
import { tableInOtherRegion as dynamodbTableInOtherRegion } from './dynamodb/table-in-other-region.ts';
import { tableNotActive as dynamodbTableNotActive } from './dynamodb/table-not-active.ts';
import { tableKeyInaccessible as dynamodbTableKeyInaccessible } from './dynamodb/table-key-inaccessible.ts';
import { bucketNotFound as s3BucketNotFound } from './s3/bucket-not-found.ts';
import { bucketInOtherRegion as s3BucketInOtherRegion } from './s3/bucket-in-other-region.ts';
import { bucketDisabled as s3BucketDisabled } from './s3/bucket-disabled.ts';
import { invalidBucketName as s3InvalidBucketName } from './s3/invalid-bucket-name.ts';
import { notProven as s3NotProven } from './s3/not-proven.ts';
import { withoutBedrock as regionWithoutBedrock } from './region/without-bedrock.ts';
import { modelNotEnabled as bedrockModelNotEnabled } from './bedrock/model-not-enabled.ts';
import { useCaseFormRequired as bedrockUseCaseFormRequired } from './bedrock/use-case-form-required.ts';
import { marketplaceSubscriptionRequired as bedrockMarketplaceSubscriptionRequired } from './bedrock/marketplace-subscription-required.ts';
import { paymentMethodInvalid as bedrockPaymentMethodInvalid } from './bedrock/payment-method-invalid.ts';
import { agreementPending as bedrockAgreementPending } from './bedrock/agreement-pending.ts';
import { accountRestricted as bedrockAccountRestricted } from './bedrock/account-restricted.ts';
import { invalidModelId as bedrockInvalidModelId } from './bedrock/invalid-model-id.ts';
import { modelNotInRegion as bedrockModelNotInRegion } from './bedrock/model-not-in-region.ts';
import { otherEndpoint as bedrockOtherEndpoint } from './bedrock/other-endpoint.ts';
import { inferenceProfileRequired as bedrockInferenceProfileRequired } from './bedrock/inference-profile-required.ts';
import { profileWrongGeography as bedrockProfileWrongGeography } from './bedrock/profile-wrong-geography.ts';
import { destinationRegionDenied as bedrockDestinationRegionDenied } from './bedrock/destination-region-denied.ts';
import { modelLegacy as bedrockModelLegacy } from './bedrock/model-legacy.ts';
import { modelEndOfLife as bedrockModelEndOfLife } from './bedrock/model-end-of-life.ts';
import { modelRetiring as bedrockModelRetiring } from './bedrock/model-retiring.ts';
import { quotaExhausted as bedrockQuotaExhausted } from './bedrock/quota-exhausted.ts';
import { apiKeyRejected as bedrockApiKeyRejected } from './bedrock/api-key-rejected.ts';
import { dataRetentionMode as bedrockDataRetentionMode } from './bedrock/data-retention-mode.ts';
import { invocationNotProven as bedrockInvocationNotProven } from './bedrock/invocation-not-proven.ts';
import { laterStep as contextLaterStep } from './context/later-step.ts';
import type { Finder } from './rule.ts';

/** Each rule of the catalogue, as what it finds. A run needs no more of those that find nothing. */
export const FINDERS: readonly Finder[] = [
  contextWithheldFromFork,
  contextWithheldFromDependabot,
  contextEmptyInput,
  contextEarlierStep,
  oidcRoleMissing,
  credentialsSourceFailed,
  credentialsMissing,
  credentialsIncomplete,
  credentialsPlaceholder,
  credentialsSwapped,
  credentialsMalformedKeyId,
  credentialsMalformedSecret,
  credentialsMalformedSessionToken,
  credentialsMissingSessionToken,
  regionMissing,
  regionMalformed,
  regionUnknown,
  environmentClockSkew,
  environmentDnsFailure,
  environmentConnectionFailed,
  environmentTimeout,
  environmentTlsUntrusted,
  environmentProxyRejected,
  environmentUnexpectedResponse,
  environmentEndpointMismatch,
  environmentRequestAltered,
  environmentServiceUnavailable,
  environmentThrottled,
  environmentTargetsNotReached,
  credentialsUnexpectedSessionToken,
  credentialsSessionExpired,
  credentialsSessionInvalid,
  credentialsUnknownKey,
  credentialsWrongSecret,
  regionOptInRejected,
  regionStsNotActive,
  credentialsAccountNotActivated,
  credentialsQuarantined,
  credentialsWrongAccount,
  credentialsWrongPrincipal,
  environmentVariableRefused,
  regionSplit,
  credentialsGuardNotChecked,
  credentialsSessionExpiring,
  credentialsSessionEndUnknown,
  credentialsSessionShorterThanJob,
  credentialsRootUser,
  credentialsStoredSession,
  credentialsConflictingSources,
  credentialsBedrockKeyOnly,
  credentialsLongLivedKey,
  credentialsKeyTooOld,
  oidcPermissionMissing,
  oidcTokenRequestFailed,
  oidcInvalidRoleArn,
  oidcProviderMissing,
  oidcAudienceMismatch,
  oidcTrustPolicyMismatch,
  oidcTrustPolicyTooOpen,
  oidcTokenExpired,
  oidcProviderUnreachable,
  assumeRoleDenied,
  assumeRoleTagSessionDenied,
  assumeRoleInvalidParameter,
  assumeRoleDurationExceeded,
  permissionsNoAllow,
  permissionsExplicitDeny,
  permissionsOrganizationPolicy,
  permissionsPermissionsBoundary,
  permissionsSessionPolicy,
  permissionsResourcePolicy,
  permissionsVpcEndpointPolicy,
  permissionsKmsKey,
  permissionsListingDenied,
  permissionsNotSimulated,
  permissionsUndecided,
  permissionsUnspecified,
  dynamodbTableNotFound,
  dynamodbTableInOtherRegion,
  dynamodbTableNotActive,
  dynamodbTableKeyInaccessible,
  s3BucketNotFound,
  s3BucketInOtherRegion,
  s3BucketDisabled,
  s3InvalidBucketName,
  s3NotProven,
  regionWithoutBedrock,
  bedrockModelNotEnabled,
  bedrockUseCaseFormRequired,
  bedrockMarketplaceSubscriptionRequired,
  bedrockPaymentMethodInvalid,
  bedrockAgreementPending,
  bedrockAccountRestricted,
  bedrockInvalidModelId,
  bedrockModelNotInRegion,
  bedrockOtherEndpoint,
  bedrockInferenceProfileRequired,
  bedrockProfileWrongGeography,
  bedrockDestinationRegionDenied,
  bedrockModelLegacy,
  bedrockModelEndOfLife,
  bedrockModelRetiring,
  bedrockQuotaExhausted,
  bedrockApiKeyRejected,
  bedrockDataRetentionMode,
  bedrockInvocationNotProven,
  contextLaterStep,
];
