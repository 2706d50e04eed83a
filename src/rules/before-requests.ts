// The rules that can stop a run before any request. They are loaded first; the whole catalogue comes while the requests are on their way.

import { durationExceeded } from './assume-role/duration-exceeded.ts';
import { invalidParameter } from './assume-role/invalid-parameter.ts';
import { withheldFromDependabot } from './context/withheld-from-dependabot.ts';
import { withheldFromFork } from './context/withheld-from-fork.ts';
import { incomplete } from './credentials/incomplete.ts';
import { malformedKeyId } from './credentials/malformed-key-id.ts';
import { malformedSecret } from './credentials/malformed-secret.ts';
import { malformedSessionToken } from './credentials/malformed-session-token.ts';
import { missing as credentialsMissing } from './credentials/missing.ts';
import { missingSessionToken } from './credentials/missing-session-token.ts';
import { placeholder } from './credentials/placeholder.ts';
import { sessionExpired } from './credentials/session-expired.ts';
import { swapped } from './credentials/swapped.ts';
import { invalidRoleArn } from './oidc/invalid-role-arn.ts';
import { permissionMissing } from './oidc/permission-missing.ts';
import { malformed as regionMalformed } from './region/malformed.ts';
import { missing as regionMissing } from './region/missing.ts';
import type { Rule } from './rule.ts';

export const BEFORE_REQUESTS: readonly Rule[] = [
  withheldFromFork,
  withheldFromDependabot,
  credentialsMissing,
  incomplete,
  placeholder,
  swapped,
  malformedKeyId,
  malformedSecret,
  malformedSessionToken,
  missingSessionToken,
  regionMissing,
  regionMalformed,
  sessionExpired,
  permissionMissing,
  invalidRoleArn,
  invalidParameter,
  durationExceeded,
];
