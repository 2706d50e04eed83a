// Written by npm run docs from ids.ts and the rules. Do not edit.
import { withheldFromFork as contextWithheldFromFork } from './context/withheld-from-fork.ts';
import { withheldFromDependabot as contextWithheldFromDependabot } from './context/withheld-from-dependabot.ts';
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
import { sessionExpired as credentialsSessionExpired } from './credentials/session-expired.ts';
import { wrongAccount as credentialsWrongAccount } from './credentials/wrong-account.ts';
import { permissionMissing as oidcPermissionMissing } from './oidc/permission-missing.ts';
import { invalidRoleArn as oidcInvalidRoleArn } from './oidc/invalid-role-arn.ts';
import { invalidParameter as assumeRoleInvalidParameter } from './assume-role/invalid-parameter.ts';
import { durationExceeded as assumeRoleDurationExceeded } from './assume-role/duration-exceeded.ts';
import type { Finder } from './rule.ts';

/** The rules that can stop a run before any request. They are loaded first, the others while the requests are on their way. */
export const BEFORE_REQUESTS: readonly Finder[] = [
  contextWithheldFromFork,
  contextWithheldFromDependabot,
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
  credentialsSessionExpired,
  credentialsWrongAccount,
  oidcPermissionMissing,
  oidcInvalidRoleArn,
  assumeRoleInvalidParameter,
  assumeRoleDurationExceeded,
];
