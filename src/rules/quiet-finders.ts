// Written by npm run docs from ids.ts and the rules. Do not edit.
import { emptyInput as contextEmptyInput } from './context/empty-input.ts';
import { earlierStep as contextEarlierStep } from './context/earlier-step.ts';
import { roleMissing as oidcRoleMissing } from './oidc/role-missing.ts';
import { targetsNotReached as environmentTargetsNotReached } from './environment/targets-not-reached.ts';
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
import { longLivedKey as credentialsLongLivedKey } from './credentials/long-lived-key.ts';
import { keyTooOld as credentialsKeyTooOld } from './credentials/key-too-old.ts';
import { tableNotFound as dynamodbTableNotFound } from './dynamodb/table-not-found.ts';
import { tableInOtherRegion as dynamodbTableInOtherRegion } from './dynamodb/table-in-other-region.ts';
import { tableNotActive as dynamodbTableNotActive } from './dynamodb/table-not-active.ts';
import { tableKeyInaccessible as dynamodbTableKeyInaccessible } from './dynamodb/table-key-inaccessible.ts';
import { bucketInOtherRegion as s3BucketInOtherRegion } from './s3/bucket-in-other-region.ts';
import { invalidBucketName as s3InvalidBucketName } from './s3/invalid-bucket-name.ts';
import { notProven as s3NotProven } from './s3/not-proven.ts';
import { modelRetiring as bedrockModelRetiring } from './bedrock/model-retiring.ts';
import { invocationNotProven as bedrockInvocationNotProven } from './bedrock/invocation-not-proven.ts';
import { laterStep as contextLaterStep } from './context/later-step.ts';
import type { Finder } from './rule.ts';

/** The rules that may find something in a quiet run: see isQuiet. */
export const QUIET_FINDERS: readonly Finder[] = [
  contextEmptyInput,
  contextEarlierStep,
  oidcRoleMissing,
  environmentTargetsNotReached,
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
  credentialsLongLivedKey,
  credentialsKeyTooOld,
  dynamodbTableNotFound,
  dynamodbTableInOtherRegion,
  dynamodbTableNotActive,
  dynamodbTableKeyInaccessible,
  s3BucketInOtherRegion,
  s3InvalidBucketName,
  s3NotProven,
  bedrockModelRetiring,
  bedrockInvocationNotProven,
  contextLaterStep,
];
