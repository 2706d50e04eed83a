// Who asks for which role, and what STS answers.
import type { Scene, Settings } from '../../../src/scene.ts';
import { assumeRole, scene } from '../../trust-policy/scene.ts';

export const USER = 'arn:aws:iam::123456789012:user/deploy';
export const TARGET = 'arn:aws:iam::210987654321:role/target';
export const SESSION = 'arn:aws:sts::123456789012:assumed-role/deploy/GitHubActions';
export const KEY = { source: 'inputs', idToken: false } as const;

export const denied = (message: string) => assumeRole('AccessDenied', message);
export const notAuthorized = (caller: string, role: string, clause = '', action = 'sts:AssumeRole') =>
  denied(`User: ${caller} is not authorized to perform: ${action} on resource: ${role}${clause}`);

/** A job with a key of its own, that asks for a role of another account. */
export const saw = (...observations: Scene['observations']) =>
  scene({ claims: null, credentials: KEY, settings: { roleToAssume: TARGET }, observations });
/** Nothing asked yet. */
export const given = (settings: Partial<Settings>, credentials: object = KEY) =>
  scene({ claims: null, credentials, settings });

export const PLAIN = notAuthorized(USER, TARGET);
export const MAXIMUM = assumeRole(
  'ValidationError',
  'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
);
export const CHAIN = assumeRole(
  'ValidationError',
  'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
);
export const PACKED = assumeRole(
  'PackedPolicyTooLarge',
  'Packed size of session tags consumes 498% of allotted space.',
);
