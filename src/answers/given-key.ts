// What the rules and the report ask of the credentials that were given, whatever their state.
import type { CredentialFacts, GivenKey, ProfileFault, SignInFault } from '../scene.ts';

/** The key, or what there is of it; null where no source gave one. */
export const givenKey = ({ given }: CredentialFacts): GivenKey | null =>
  given.state === 'nothing' || given.state === 'profile-failed' ? null : given;

/** Why the profile supplies nothing, whether it was the source or is beside it. */
export function profileFault({ given, failure, beside }: CredentialFacts): ProfileFault | null {
  if (given.state === 'profile-failed') return given.fault;
  return failure?.profile ? 'request-failed' : beside.profileFault;
}

/** The profile that has the key or that failed, of a chain the link; else the one that a variable names. */
export const profileUsed = ({ given, failure, beside }: CredentialFacts): string | null =>
  (given.state === 'nothing' ? failure?.profile : given.profile) ?? beside.profile;

const SIGN_IN_FAULTS: readonly string[] = [
  'sso-expired',
  'sso-absent',
  'login-expired',
  'login-absent',
] satisfies SignInFault[];

export const isSignInFault = (fault: ProfileFault): fault is SignInFault => SIGN_IN_FAULTS.includes(fault);

/** The profile is what was to supply the credentials, and nobody is signed in. */
export const signInFault = ({ given }: CredentialFacts): SignInFault | null =>
  given.state === 'profile-failed' && isSignInFault(given.fault) ? given.fault : null;

export function credentialType(credentials: CredentialFacts): 'long-term' | 'temporary' | 'bedrock-api-key' | null {
  const key = givenKey(credentials);
  if (!key) return credentials.beside.bearerToken ? 'bedrock-api-key' : null;
  if (key.prefix === 'AKIA') return 'long-term';
  return key.prefix === 'ASIA' || key.sessionToken ? 'temporary' : null;
}
