import type { Rule } from '../rule.ts';
import { audienceMismatch } from './audience-mismatch.ts';
import { invalidRoleArn } from './invalid-role-arn.ts';
import { permissionMissing } from './permission-missing.ts';
import { providerMissing } from './provider-missing.ts';
import { providerUnreachable } from './provider-unreachable.ts';
import { tokenExpired } from './token-expired.ts';
import { tokenRequestFailed } from './token-request-failed.ts';
import { trustPolicyMismatch } from './trust-policy-mismatch.ts';
import { trustPolicyTooOpen } from './trust-policy-too-open.ts';

export const oidcRules: readonly Rule[] = [
  permissionMissing,
  tokenRequestFailed,
  invalidRoleArn,
  providerMissing,
  audienceMismatch,
  trustPolicyMismatch,
  trustPolicyTooOpen,
  tokenExpired,
  providerUnreachable,
];
