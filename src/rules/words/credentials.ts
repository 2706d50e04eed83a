// Written by npm run docs from ids.ts and the rules. Do not edit.
import { sourceFailed as credentialsSourceFailed } from '../credentials/source-failed.ts';
import { missing as credentialsMissing } from '../credentials/missing.ts';
import { incomplete as credentialsIncomplete } from '../credentials/incomplete.ts';
import { placeholder as credentialsPlaceholder } from '../credentials/placeholder.ts';
import { swapped as credentialsSwapped } from '../credentials/swapped.ts';
import { malformedKeyId as credentialsMalformedKeyId } from '../credentials/malformed-key-id.ts';
import { malformedSecret as credentialsMalformedSecret } from '../credentials/malformed-secret.ts';
import { malformedSessionToken as credentialsMalformedSessionToken } from '../credentials/malformed-session-token.ts';
import { missingSessionToken as credentialsMissingSessionToken } from '../credentials/missing-session-token.ts';
import { unexpectedSessionToken as credentialsUnexpectedSessionToken } from '../credentials/unexpected-session-token.ts';
import { sessionExpired as credentialsSessionExpired } from '../credentials/session-expired.ts';
import { sessionInvalid as credentialsSessionInvalid } from '../credentials/session-invalid.ts';
import { unknownKey as credentialsUnknownKey } from '../credentials/unknown-key.ts';
import { wrongSecret as credentialsWrongSecret } from '../credentials/wrong-secret.ts';
import { accountNotActivated as credentialsAccountNotActivated } from '../credentials/account-not-activated.ts';
import { quarantined as credentialsQuarantined } from '../credentials/quarantined.ts';
import { wrongAccount as credentialsWrongAccount } from '../credentials/wrong-account.ts';
import { wrongPrincipal as credentialsWrongPrincipal } from '../credentials/wrong-principal.ts';
import { guardNotChecked as credentialsGuardNotChecked } from '../credentials/guard-not-checked.ts';
import { sessionExpiring as credentialsSessionExpiring } from '../credentials/session-expiring.ts';
import { sessionEndUnknown as credentialsSessionEndUnknown } from '../credentials/session-end-unknown.ts';
import { sessionShorterThanJob as credentialsSessionShorterThanJob } from '../credentials/session-shorter-than-job.ts';
import { rootUser as credentialsRootUser } from '../credentials/root-user.ts';
import { storedSession as credentialsStoredSession } from '../credentials/stored-session.ts';
import { conflictingSources as credentialsConflictingSources } from '../credentials/conflicting-sources.ts';
import { bedrockKeyOnly as credentialsBedrockKeyOnly } from '../credentials/bedrock-key-only.ts';
import { longLivedKey as credentialsLongLivedKey } from '../credentials/long-lived-key.ts';
import { keyTooOld as credentialsKeyTooOld } from '../credentials/key-too-old.ts';
import type { Words } from '../rule.ts';

/** The rules of one area, as what they say. */
export const WORDS: readonly Words[] = [
  credentialsSourceFailed,
  credentialsMissing,
  credentialsIncomplete,
  credentialsPlaceholder,
  credentialsSwapped,
  credentialsMalformedKeyId,
  credentialsMalformedSecret,
  credentialsMalformedSessionToken,
  credentialsMissingSessionToken,
  credentialsUnexpectedSessionToken,
  credentialsSessionExpired,
  credentialsSessionInvalid,
  credentialsUnknownKey,
  credentialsWrongSecret,
  credentialsAccountNotActivated,
  credentialsQuarantined,
  credentialsWrongAccount,
  credentialsWrongPrincipal,
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
];
