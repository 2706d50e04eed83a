// A profile of the shared files, link by link in the JavaScript SDK's order: static keys, a role with a source, a
// token's file, a command, a sign-in. The SDK's own chain drops why a link failed. What a link asks of AWS is an
// observation like any other where it fails.
// https://github.com/aws/aws-sdk-js-v3/tree/main/packages/credential-provider-ini/src

import { type KeyPair, openConnection } from '../aws/connection.ts';
import { askContainer } from './container.ts';
import type { SourceFailure } from './credential-facts.ts';
import { askInstance } from './instance.ts';
import { inWords, isUnanswered, localFailure } from './local-failure.ts';
import { runProcess } from './process.ts';
import { isInWorkspace, type SharedFiles } from './profile-files.ts';
import { assumeRole } from './role.ts';
import { type CachedSession, cachedSession } from './role-cache.ts';
import { askLogin, askSso } from './sign-in.ts';
import { failedSource, fromEnvironment, NOTHING, type Outward, pairOf, provided, type Resolved } from './source.ts';
import { askWebIdentity } from './web-identity.ts';

type Settings = Readonly<Record<string, string | undefined>>;

/** What a profile gets its credentials by. `absent` and `nothing` supply none. */
export type Link = 'absent' | 'nothing' | 'static' | 'role' | 'web-identity' | 'process' | 'sso' | 'login';

const SSO_SETTINGS = ['sso_start_url', 'sso_account_id', 'sso_session', 'sso_region', 'sso_role_name'];

/** `asSource`: of a profile that is to assume another one's role, its own keys come first. */
export function linkOf(data: Settings | undefined, asSource = false): Link {
  if (!data) return 'absent';
  const isStatic = data.aws_access_key_id !== undefined && data.aws_secret_access_key !== undefined;
  if (asSource && isStatic) return 'static';
  if (data.role_arn && (data.source_profile || data.credential_source)) return 'role';
  if (isStatic) return 'static';
  if (data.web_identity_token_file && data.role_arn) return 'web-identity';
  if (data.credential_process) return 'process';
  if (SSO_SETTINGS.some((name) => data[name])) return 'sso';
  return data.login_session ? 'login' : 'nothing';
}

/** The links of a profile's chain, from the profile that is asked to the last. */
export function chainOf({ profiles }: SharedFiles, profile: string): readonly { profile: string; link: Link }[] {
  const chain: { profile: string; link: Link }[] = [];
  for (let name: string | undefined = profile; name !== undefined && !chain.some((each) => each.profile === name); ) {
    const link = linkOf(profiles[name], chain.length > 0);
    chain.push({ profile: name, link });
    name = link === 'role' ? profiles[name]?.source_profile : undefined;
  }
  return chain;
}

type Walk = { files: SharedFiles; outward: Outward };

/** What the profile supplies, or why it does not. */
export const resolveProfile = (profile: string, files: SharedFiles, outward: Outward): Promise<Resolved> =>
  follow(profile, [], { files, outward });

async function follow(profile: string, visited: readonly string[], walk: Walk): Promise<Resolved> {
  const { files, outward } = walk;
  const data = files.profiles[profile] ?? {};
  const link = linkOf(files.profiles[profile], visited.length > 0);
  switch (link) {
    case 'absent':
      return { ...NOTHING, profile, profileFault: 'profile-not-found' };
    case 'nothing':
      return { ...NOTHING, profile, profileFault: 'profile-unusable' };
    case 'static':
      return {
        ...provided('profile', {
          accessKeyId: data.aws_access_key_id ?? '',
          secretAccessKey: data.aws_secret_access_key ?? '',
          sessionToken: data.aws_session_token ?? '',
        }),
        profile,
      };
    case 'role':
      return assume(profile, data, visited, walk);
    case 'web-identity': {
      const { role_arn: role = '', web_identity_token_file: file = '', role_session_name: sessionName } = data;
      const resolved = await askWebIdentity({ role, file, sessionName: sessionName ?? null, profile }, outward);
      return resolved.source ? { ...resolved, source: 'profile', profile } : resolved;
    }
    case 'process': {
      const variable = files.inCredentials[profile]?.credential_process
        ? 'AWS_SHARED_CREDENTIALS_FILE'
        : 'AWS_CONFIG_FILE';
      const inWorkspace = isInWorkspace(outward.env, variable) ? variable : null;
      return runProcess({ profile, command: data.credential_process ?? '', inWorkspace }, outward);
    }
    case 'sso':
      return askSso(profile, files, outward);
    case 'login':
      return askLogin(profile, data, outward);
  }
}

type Role = Extract<SourceFailure, { kind: 'role' }>;

/** The source's credentials are asked for first; where AWS then refuses the role, they are what was given. */
async function assume(profile: string, data: Settings, visited: readonly string[], walk: Walk): Promise<Resolved> {
  const { outward } = walk;
  const started = performance.now();
  const { role_arn: role = '', mfa_serial: mfa, source_profile: sourceProfile } = data;
  const source = sourceProfile ?? data.credential_source ?? '';
  const failure = (fault: Role['fault']): Role => ({ kind: 'role', profile, role, source, fault });
  const fail = (fault: Role['fault'], code: string, message: string): Resolved => {
    const place = { operation: 'ReadProfile', target: profile, region: outward.region, started } as const;
    return failedSource(failure(fault), localFailure(place, inWords(code, message)));
  };
  const cached = cachedSession(outward.env, data);
  outward.learn(secretsOf(cached));
  if (mfa)
    return cached
      ? { ...fromCache(cached), profile, traits: [{ is: 'mfa-session-in-cli-cache', profile, end: cached.end }] }
      : fail('mfa', 'MfaRequired', `mfa_serial is ${mfa}, and nobody can type a code`);
  const next = [...visited, profile];
  if (sourceProfile && next.includes(sourceProfile) && !isStaticSource(sourceProfile, walk))
    return fail('cycle', 'Cycle', `source_profile leads back to ${sourceProfile}`);
  const base = await (sourceProfile ? follow(sourceProfile, next, walk) : askNamedSource(source, profile, outward));
  if (base.failure || isSignIn(base.profileFault)) return base;
  const pair = pairOf(base.values);
  if (pair) {
    const resolved = await withRole(base, pair, { data, failure, outward, profile });
    return cached && !resolved.failure ? { ...resolved, cached: cached.pair } : resolved;
  }
  return base.profileFault === 'profile-not-found'
    ? fail('source-profile', 'ProfileNotFound', `source_profile is ${source}, and there is no such profile`)
    : fail('source-empty', 'NoCredentials', `${source} supplies no credentials`);
}

const secretsOf = (cached: CachedSession | null): string[] =>
  cached ? [cached.pair.secretAccessKey, cached.pair.sessionToken ?? ''] : [];

const fromCache = ({ pair, end }: CachedSession): Resolved =>
  provided('profile', { ...pair, expiration: new Date(end) });

type Asking = { data: Settings; failure: (fault: Role['fault']) => Role; outward: Outward; profile: string };

async function withRole(base: Resolved, pair: KeyPair, { data, failure, outward, profile }: Asking): Promise<Resolved> {
  const {
    role_arn: role = '',
    role_session_name: name,
    external_id: externalId = '',
    duration_seconds: seconds,
  } = data;
  outward.learn([...(base.secrets ?? []), ...Object.values(base.values)]);
  const connection = openConnection({ ...outward, region: outward.region || data.region || 'us-east-1' });
  connection.identities.base = pair;
  try {
    const { observation, credentials } = await assumeRole(
      connection,
      { role, sessionName: name || 'aws-credentials-preflight', seconds: Number(seconds) || null, externalId },
      { signer: 'base', token: null },
    );
    const secrets = [...(base.secrets ?? []), ...Object.values(base.values)];
    if (observation.status === 'ok' && credentials) {
      const { expiresAt } = observation.facts;
      const identity = { ...credentials, ...(expiresAt ? { expiration: new Date(expiresAt) } : {}) };
      return { ...provided('profile', identity), profile, secrets, traits: base.traits ?? [] };
    }
    const refusal = observation.status === 'failed' ? observation : null;
    const fault = refusal && isUnanswered(refusal.error) ? 'unreachable' : 'refused';
    return { ...base, failure: failure(fault), refusal, secrets };
  } finally {
    connection.close();
  }
}

/** A profile may name itself as the source of its role, where it has keys of its own. */
const isStaticSource = (profile: string, { files }: Walk): boolean =>
  linkOf(files.profiles[profile], true) === 'static';

const isSignIn = (fault: Resolved['profileFault']): boolean =>
  fault !== null && fault !== 'profile-not-found' && fault !== 'profile-unusable';

async function askNamedSource(source: string, profile: string, outward: Outward): Promise<Resolved> {
  switch (source) {
    case 'Environment':
      return { ...NOTHING, source: 'environment', values: fromEnvironment(outward.env) };
    case 'EcsContainer':
      return askContainer(outward, profile);
    case 'Ec2InstanceMetadata':
      return askInstance(outward, profile);
    default:
      return NOTHING;
  }
}
