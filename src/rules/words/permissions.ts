// Written by npm run docs from ids.ts and the rules. Do not edit.
import { noAllow as permissionsNoAllow } from '../permissions/no-allow.ts';
import { explicitDeny as permissionsExplicitDeny } from '../permissions/explicit-deny.ts';
import { organizationPolicy as permissionsOrganizationPolicy } from '../permissions/organization-policy.ts';
import { permissionsBoundary as permissionsPermissionsBoundary } from '../permissions/permissions-boundary.ts';
import { sessionPolicy as permissionsSessionPolicy } from '../permissions/session-policy.ts';
import { resourcePolicy as permissionsResourcePolicy } from '../permissions/resource-policy.ts';
import { vpcEndpointPolicy as permissionsVpcEndpointPolicy } from '../permissions/vpc-endpoint-policy.ts';
import { kmsKey as permissionsKmsKey } from '../permissions/kms-key.ts';
import { listingDenied as permissionsListingDenied } from '../permissions/listing-denied.ts';
import { notSimulated as permissionsNotSimulated } from '../permissions/not-simulated.ts';
import { undecided as permissionsUndecided } from '../permissions/undecided.ts';
import { unspecified as permissionsUnspecified } from '../permissions/unspecified.ts';
import type { Words } from '../rule.ts';

/** The rules of one area, as what they say. */
export const WORDS: readonly Words[] = [
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
];
