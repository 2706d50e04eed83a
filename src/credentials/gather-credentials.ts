import type { KeyPair } from '../aws/connection.ts';
import type { FailedObservation } from '../aws/observation.ts';
import type { Scrubber } from '../aws/scrub.ts';
import type { RawInputs } from '../inputs/input-table.ts';
import type { Settings } from '../inputs/settings.ts';
import type { BesideCredentials, CredentialFacts, ProfileFault } from './credential-facts.ts';
import { inspectCredentials } from './inspect-credentials.ts';
import type { SourceTrait } from './job-environment.ts';
import { isSecret } from './known-secrets.ts';
import { hasSharedFiles, namedProfile, readSharedFiles } from './profile-files.ts';
import {
  fromEnvironment,
  NOTHING,
  type Outward,
  pairOf,
  type Resolved,
  resolveStatic,
  type SecretValues,
  webIdentityIn,
} from './source.ts';

/** What the profile beside the credentials has; where it has nothing, tools that heed it will fail. */
export type OtherProfile = {
  pair: KeyPair | null;
  fault: ProfileFault | null;
  /** What its source answered; the words of the SDK for JavaScript where there was no answer. */
  says: string | null;
};

/** What that source has, or the answer of the one that failed. */
export type Instead = { pair: KeyPair | null; refusal: FailedObservation | null };

export type Gathered = {
  facts: CredentialFacts;
  /** Signs the first request; null where there is none, or where only a token of GitHub's is used. */
  base: KeyPair | null;
  bearer: string | null;
  /** What the environment has beside the credentials under test, and what other tools would therefore use. */
  environment: KeyPair | null;
  /** Asks the profile that `AWS_PROFILE` names beside the credentials under test. */
  profile: (() => Promise<OtherProfile>) | null;
  /**
   * Asks the source that would sign in the place of GitHub's token; null where there is none, or where it is one of
   * those above.
   */
  instead: (() => Promise<Instead>) | null;
  /** Asks another profile of the shared files; null where nothing is under test. */
  otherProfile: ((name: string) => Promise<OtherProfile>) | null;
  /** What `AWS_ACCESS_KEY` and `AWS_SECRET_KEY` hold. */
  oldNames: KeyPair | null;
  /** The session of the profile's role that the AWS CLI takes from its cache. */
  cached: KeyPair | null;
  traits: readonly SourceTrait[];
  /** What the source answered that failed: then nobody is left to sign the others. */
  refusal: FailedObservation | null;
  /** The claims of the token that a source failed to exchange. */
  claims: Readonly<Record<string, unknown>> | null;
  /** The role is assumed with GitHub's token. */
  useOidc: boolean;
};

type GatherOptions = {
  raw: RawInputs;
  env: NodeJS.ProcessEnv;
  given: NodeJS.ProcessEnv;
  settings: Settings;
  deadline: AbortSignal;
  secrets: Pick<Scrubber, 'scrub' | 'learn'>;
};

/** Resolves the credentials under test, in the contract's order, and what is beside them. */
export async function gatherCredentials(options: GatherOptions): Promise<Gathered> {
  const { raw, env, given, settings, deadline, secrets } = options;
  const learn = (more: readonly string[]): void => secrets.learn(more.filter(isSecret));
  const outward = {
    ...{ env, region: settings.region, deadline, caBundle: env.AWS_CA_BUNDLE },
    ...{ scrub: secrets.scrub, learn },
  };
  const fixed = resolveStatic(raw, env);
  const idToken = Boolean(env.ACTIONS_ID_TOKEN_REQUEST_URL && env.ACTIONS_ID_TOKEN_REQUEST_TOKEN);
  const byToken = isByToken(settings, { idToken, keyInputs: fixed.source === 'inputs' });
  const useOidc = byToken && idToken;
  const resolved = byToken ? NOTHING : await resolve(fixed, outward);
  const inspected = inspectCredentials(resolved, raw, given, settings);
  const instead = useOidc ? findInsteadOfToken(env) : null;
  // Whoever asks for the token by name needs no other way.
  const insteadOfToken = settings.assumeWith === 'auto' ? instead : null;
  const facts: CredentialFacts = { ...inspected, beside: { ...inspected.beside, insteadOfToken } };
  const environment = fromEnvironment(env);
  const base = withAccount(pairOf(resolved.values), resolved, env);
  if (resolved.source !== 'inputs') learn([...Object.values(resolved.values), ...(resolved.secrets ?? [])]);
  const isEnvironment = resolved.source === 'environment' && settings.roleToAssume === '';
  return {
    facts,
    base,
    bearer: env.AWS_BEARER_TOKEN_BEDROCK || null,
    environment: isEnvironment || sameValues(environment, resolved.values, settings) ? null : pairOf(environment),
    ...profilesBeside(resolved, { useOidc, outward }),
    instead: askerOf(instead, outward),
    oldNames: oldNames(env),
    cached: resolved.cached ?? null,
    traits: resolved.traits ?? [],
    refusal: resolved.refusal,
    claims: resolved.claims ?? null,
    useOidc,
  };
}

/** The account of a key in the environment is what a variable says. */
function withAccount(pair: KeyPair | null, { source, accountId }: Resolved, env: NodeJS.ProcessEnv): KeyPair | null {
  const account = accountId ?? (source === 'environment' ? env.AWS_ACCOUNT_ID : undefined) ?? '';
  return pair && /^\d{12}$/.test(account) ? { ...pair, accountId: account } : pair;
}

type Beside = Pick<Gathered, 'profile' | 'otherProfile'>;

/** Profiles are asked only beside something that is under test. */
function profilesBeside({ source }: Resolved, { useOidc, outward }: { useOidc: boolean; outward: Outward }): Beside {
  if (source === null && !useOidc) return { profile: null, otherProfile: null };
  const { AWS_PROFILE: named } = outward.env;
  return {
    profile: named && source !== 'profile' ? () => otherProfile(named, outward) : null,
    otherProfile: (name) => otherProfile(name, outward),
  };
}

const oldNames = ({ AWS_ACCESS_KEY: keyId = '', AWS_SECRET_KEY: secret = '' }: NodeJS.ProcessEnv): KeyPair | null =>
  pairOf({ keyId, secret, sessionToken: '' });

/** Whether GitHub's token is what assumes the role: by `assume-with`, or since nothing was given for it and the job has one. */
function isByToken(
  { roleToAssume, assumeWith }: Settings,
  { idToken, keyInputs }: { idToken: boolean; keyInputs: boolean },
): boolean {
  return roleToAssume !== '' && (assumeWith === 'oidc' || (assumeWith === 'auto' && idToken && !keyInputs));
}

/** The first source that is configured decides. If it fails no later one is tried, as in the AWS CLI. */
async function resolve(fixed: Resolved, outward: Outward): Promise<Resolved> {
  const { env } = outward;
  if (fixed.source) return fixed;
  const webIdentity = webIdentityIn(env);
  if (webIdentity) return (await import('./web-identity.ts')).askWebIdentity(webIdentity, outward);
  const named = namedProfile(env);
  const fromProfile = named || hasSharedFiles(env) ? await ofProfile(named ?? 'default', outward) : NOTHING;
  // A profile that has a Region and no credentials is none; so is a default profile that is not there.
  const isNone =
    fromProfile.profileFault === 'profile-unusable' || (!named && fromProfile.profileFault === 'profile-not-found');
  if (fromProfile.source || fromProfile.failure || (fromProfile.profileFault && !isNone)) return fromProfile;
  const fromMachine = await ofMachine(outward);
  if (fromMachine.source || !named) return fromMachine;
  return { ...fromMachine, profile: named, profileFault: fromProfile.profileFault };
}

async function ofProfile(profile: string, outward: Outward): Promise<Resolved> {
  const [{ resolveProfile }, files] = await Promise.all([import('./profile.ts'), readSharedFiles()]);
  return resolveProfile(profile, files, outward);
}

/** Never on GitHub's own machines, where nothing answers. */
async function ofMachine(outward: Outward): Promise<Resolved> {
  const { env } = outward;
  if (env.RUNNER_ENVIRONMENT === 'github-hosted') return NOTHING;
  const { askContainer, hasContainer } = await import('./container.ts');
  if (hasContainer(env)) return askContainer(outward);
  return (await import('./instance.ts')).askInstance(outward);
}

/** What would sign in the token's place: the same order, without asking any of it. */
function findInsteadOfToken(env: NodeJS.ProcessEnv): BesideCredentials['insteadOfToken'] {
  if (pairOf(fromEnvironment(env))) return 'environment';
  if (webIdentityIn(env)) return 'web-identity';
  if (namedProfile(env) || hasSharedFiles(env)) return 'profile';
  if (env.RUNNER_ENVIRONMENT === 'github-hosted') return null;
  if (env.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI || env.AWS_CONTAINER_CREDENTIALS_FULL_URI) return 'container';
  return env.RUNNER_ENVIRONMENT === 'self-hosted' ? 'machine' : null;
}

/** A key of the environment, and the profile that `AWS_PROFILE` names, are asked anyhow. */
function askerOf(source: BesideCredentials['insteadOfToken'], outward: Outward): Gathered['instead'] {
  const { env } = outward;
  if (source === null || source === 'environment') return null;
  if (source !== 'profile') return () => ofSource(source === 'web-identity', outward);
  return env.AWS_PROFILE
    ? null
    : async () => ({ pair: (await otherProfile(namedProfile(env) ?? 'default', outward)).pair, refusal: null });
}

async function ofSource(isWebIdentity: boolean, outward: Outward): Promise<Instead> {
  const webIdentity = isWebIdentity ? webIdentityIn(outward.env) : null;
  const { values, accountId, refusal } = webIdentity
    ? await (await import('./web-identity.ts')).askWebIdentity(webIdentity, outward)
    : await ofMachine(outward);
  const pair = pairOf(values);
  return { pair: pair && accountId ? { ...pair, accountId } : pair, refusal };
}

/**
 * To compare identities, no program is run, and no sign-in is renewed: that would use up its refresh token and write
 * its cache.
 */
async function otherProfile(profile: string, outward: Outward): Promise<OtherProfile> {
  const [{ resolveProfile, chainOf }, { wouldRenewSso, wouldRenewLogin }, { isUnanswered }, files] = await Promise.all([
    import('./profile.ts'),
    import('./sign-in.ts'),
    import('./local-failure.ts'),
    readSharedFiles(),
  ]);
  const acts = chainOf(files, profile).some(
    ({ link, profile: name }) =>
      link === 'process' ||
      (link === 'sso' && wouldRenewSso(name, files, outward.env)) ||
      (link === 'login' && wouldRenewLogin(name, files, outward.env)),
  );
  if (acts) return { pair: null, fault: null, says: null };
  const { source, values, refusal, profileFault, failure } = await resolveProfile(profile, files, outward);
  // What the network did to this question says nothing of the other tools.
  const unheard = refusal !== null && refusal.service !== 'machine' && isUnanswered(refusal.error);
  const fault = unheard ? null : failure ? 'request-failed' : profileFault;
  return {
    pair: source && !failure ? pairOf(values) : null,
    fault,
    says: fault && !unheard ? saidOf({ refusal, failure, fault, profile }) : null,
  };
}

type Unsupplied = Pick<Resolved, 'refusal' | 'failure'> & { fault: ProfileFault; profile: string };

/** A sign-in's refusal is handed on by the SDK for JavaScript; of a cache that it cannot use it says the same each time. */
function saidOf({ refusal, failure, fault, profile }: Unsupplied): string | null {
  if (refusal?.service === 'sso' && refusal.operation === 'GetRoleCredentials')
    return `${refusal.error.code}: ${refusal.error.message}`;
  const unusable = failure && 'fault' in failure && failure.fault === 'cache' ? failure.kind : null;
  if (fault === 'sso-absent' || unusable === 'sso')
    return `The SSO session token associated with profile=${profile} was not found or is invalid.`;
  return fault === 'login-absent' || unusable === 'login' ? 'Failed to load token from' : null;
}

const sameValues = (a: SecretValues, b: SecretValues, settings: Settings): boolean =>
  settings.roleToAssume === '' && a.keyId === b.keyId && a.secret === b.secret && a.sessionToken === b.sessionToken;
