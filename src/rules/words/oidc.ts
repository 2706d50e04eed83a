// Written by npm run docs from ids.ts and the rules. Do not edit.
import { roleMissing as oidcRoleMissing } from '../oidc/role-missing.ts';
import { permissionMissing as oidcPermissionMissing } from '../oidc/permission-missing.ts';
import { tokenRequestFailed as oidcTokenRequestFailed } from '../oidc/token-request-failed.ts';
import { invalidRoleArn as oidcInvalidRoleArn } from '../oidc/invalid-role-arn.ts';
import { providerMissing as oidcProviderMissing } from '../oidc/provider-missing.ts';
import { audienceMismatch as oidcAudienceMismatch } from '../oidc/audience-mismatch.ts';
import { trustPolicyMismatch as oidcTrustPolicyMismatch } from '../oidc/trust-policy-mismatch.ts';
import { trustPolicyTooOpen as oidcTrustPolicyTooOpen } from '../oidc/trust-policy-too-open.ts';
import { tokenExpired as oidcTokenExpired } from '../oidc/token-expired.ts';
import { providerUnreachable as oidcProviderUnreachable } from '../oidc/provider-unreachable.ts';
import type { Words } from '../rule.ts';

/** The rules of one area, as what they say. */
export const WORDS: readonly Words[] = [
  oidcRoleMissing,
  oidcPermissionMissing,
  oidcTokenRequestFailed,
  oidcInvalidRoleArn,
  oidcProviderMissing,
  oidcAudienceMismatch,
  oidcTrustPolicyMismatch,
  oidcTrustPolicyTooOpen,
  oidcTokenExpired,
  oidcProviderUnreachable,
];
