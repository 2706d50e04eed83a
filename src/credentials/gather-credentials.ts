import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { KeyPair } from '../aws/connection.ts';
import type { FailedObservation } from '../aws/observation.ts';
import { INPUTS, type RawInputs, SECRET_VARIABLES, secretValues } from '../inputs/input-table.ts';
import type { Settings } from '../inputs/settings.ts';
import type { BesideCredentials, CredentialFacts, ProfileFault } from './credential-facts.ts';
import { inspectCredentials } from './inspect-credentials.ts';
import { resolveProfile } from './profile.ts';
import {
  fromEnvironment,
  NO_VALUES,
  type Outward,
  type Resolved,
  resolveMetadata,
  resolveStatic,
  type SecretValues,
} from './source.ts';

/** What the profile beside the credentials holds; where it holds nothing, tools that heed it will fail. */
export type OtherProfile = { pair: KeyPair | null; fault: ProfileFault | null };

export type Gathered = {
  facts: CredentialFacts;
  /** Signs the first request; null where there is none, or where only a token of GitHub's is used. */
  base: KeyPair | null;
  bearer: string | null;
  /** What the environment holds beside the credentials under test, and what other tools would therefore use. */
  environment: KeyPair | null;
  /** Asks the profile that `AWS_PROFILE` names beside the credentials under test. */
  profile: (() => Promise<OtherProfile>) | null;
  /** Every secret value known, for scrubbing. */
  secrets: string[];
  /** Secrets that did not come as inputs, for the runner's mask. */
  toMask: string[];
  /** The request of a profile's provider that failed: then nobody is left to sign the others. */
  refusal: FailedObservation | null;
  /** The role is assumed with GitHub's token. */
  useOidc: boolean;
};

type GatherOptions = {
  raw: RawInputs;
  env: NodeJS.ProcessEnv;
  given: NodeJS.ProcessEnv;
  settings: Settings;
  deadline: AbortSignal;
};

/** Resolves the credentials under test, in the contract's order, and what stands beside them. */
export async function gatherCredentials({ raw, env, given, settings, deadline }: GatherOptions): Promise<Gathered> {
  const outward = { deadline, caBundle: env.AWS_CA_BUNDLE };
  const fixed = resolveStatic(raw, env);
  const idToken = Boolean(env.ACTIONS_ID_TOKEN_REQUEST_URL && env.ACTIONS_ID_TOKEN_REQUEST_TOKEN);
  const byToken = isByToken(settings, { idToken, keyInputs: fixed.source === 'inputs' });
  const useOidc = byToken && idToken;
  const resolved = byToken ? { ...NOTHING } : await resolve(fixed, env, settings.region, outward);
  const inspected = inspectCredentials(resolved, raw, given, settings);
  // Who asks for the token by name wants no other way.
  const insteadOfToken = useOidc && settings.assumeWith === 'auto' ? findInsteadOfToken(env) : null;
  const facts: CredentialFacts = { ...inspected, beside: { ...inspected.beside, insteadOfToken } };
  const environment = fromEnvironment(env);
  const base = pairOf(resolved.values);
  const foreign = [
    ...SECRET_VARIABLES.map((variable) => env[variable] ?? ''),
    env.AWS_BEARER_TOKEN_BEDROCK ?? '',
    env.ACTIONS_ID_TOKEN_REQUEST_TOKEN ?? '',
    ...passwordsIn([
      settings.httpProxy,
      ...INPUTS['http-proxy'].variables.map((variable) => env[variable]),
      env.AWS_ENDPOINT_URL,
    ]),
  ];
  const fromElsewhere =
    resolved.source === 'inputs'
      ? foreign
      : [...foreign, resolved.values.keyId, resolved.values.secret, resolved.values.sessionToken];
  const isEnvironment = resolved.source === 'environment' && settings.roleToAssume === '';
  return {
    facts,
    base,
    bearer: env.AWS_BEARER_TOKEN_BEDROCK || null,
    environment: isEnvironment || sameValues(environment, resolved.values, settings) ? null : pairOf(environment),
    profile:
      env.AWS_PROFILE && resolved.source !== 'profile' && (resolved.source !== null || useOidc)
        ? () => otherProfile(env, settings.region, outward)
        : null,
    secrets: [...secretValues(raw), ...fromElsewhere].filter(Boolean),
    toMask: fromElsewhere.filter(Boolean),
    refusal: resolved.refusal,
    useOidc,
  };
}

/** Whether GitHub's token is what assumes the role: by `assume-with`, or since nothing was given for it and the job has one. */
function isByToken(
  { roleToAssume, assumeWith }: Settings,
  { idToken, keyInputs }: { idToken: boolean; keyInputs: boolean },
): boolean {
  return roleToAssume !== '' && (assumeWith === 'oidc' || (assumeWith === 'auto' && idToken && !keyInputs));
}

const NOTHING: Resolved = { source: null, values: NO_VALUES, expiresAt: null, profileFault: null, refusal: null };

async function resolve(fixed: Resolved, env: NodeJS.ProcessEnv, region: string, outward: Outward): Promise<Resolved> {
  if (fixed.source) return fixed;
  const profile = env.AWS_PROFILE || (hasSharedFiles(env) ? 'default' : undefined);
  const fromProfile = profile ? await resolveProfile(env.AWS_PROFILE, region, outward) : NOTHING;
  if (fromProfile.source || fromProfile.profileFault) return fromProfile;
  return env.RUNNER_ENVIRONMENT === 'github-hosted' ? fromProfile : resolveMetadata(env, outward);
}

/** What would sign in the token's place: the same order, without asking any of it. */
function findInsteadOfToken(env: NodeJS.ProcessEnv): BesideCredentials['insteadOfToken'] {
  if (pairOf(fromEnvironment(env))) return 'environment';
  if (env.AWS_PROFILE || hasSharedFiles(env)) return 'profile';
  if (env.RUNNER_ENVIRONMENT === 'github-hosted') return null;
  if (env.AWS_WEB_IDENTITY_TOKEN_FILE && env.AWS_ROLE_ARN) return 'web-identity';
  if (env.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI || env.AWS_CONTAINER_CREDENTIALS_FULL_URI) return 'container';
  return env.RUNNER_ENVIRONMENT === 'self-hosted' ? 'machine' : null;
}

function hasSharedFiles(env: NodeJS.ProcessEnv): boolean {
  const home = path.join(env.HOME ?? os.homedir(), '.aws');
  return [
    env.AWS_SHARED_CREDENTIALS_FILE ?? path.join(home, 'credentials'),
    env.AWS_CONFIG_FILE ?? path.join(home, 'config'),
  ].some((file) => fs.existsSync(file));
}

async function otherProfile(env: NodeJS.ProcessEnv, region: string, outward: Outward): Promise<OtherProfile> {
  const { values, refusal, profileFault } = await resolveProfile(env.AWS_PROFILE, region, outward);
  // What the network did to this question says nothing of the other tools.
  return { pair: pairOf(values), fault: refusal && refusal.error.kind !== 'service' ? null : profileFault };
}

const sameValues = (a: SecretValues, b: SecretValues, settings: Settings): boolean =>
  settings.roleToAssume === '' && a.keyId === b.keyId && a.secret === b.secret && a.sessionToken === b.sessionToken;

const pairOf = ({ keyId, secret, sessionToken }: SecretValues): KeyPair | null =>
  keyId && secret ? { accessKeyId: keyId, secretAccessKey: secret, ...(sessionToken ? { sessionToken } : {}) } : null;

function passwordsIn(urls: readonly (string | undefined)[]): string[] {
  return urls.flatMap((url) => {
    try {
      const { username, password } = new URL(url ?? '');
      return password
        ? [
            decodeURIComponent(password),
            Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64'),
          ]
        : [];
    } catch {
      return [];
    }
  });
}
