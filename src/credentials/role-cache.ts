// The AWS CLI's own cache of the sessions of profiles' roles. No SDK reads it; the CLI asks nobody while it has one.
// https://github.com/boto/botocore/blob/develop/botocore/credentials.py: CachedCredentialFetcher
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { KeyPair } from '../aws/connection.ts';
import { cliCacheOf, readCache } from './profile-files.ts';

type Settings = Readonly<Record<string, string | undefined>>;

/** `end` is ISO 8601. */
export type CachedSession = { pair: KeyPair; end: string };

// The CLI asks again where less is left.
const USED_UNTIL_MS = 15 * 60_000;

/** The session that the AWS CLI would take for the role of these settings; null where it would ask for one. */
export function cachedSession(env: NodeJS.ProcessEnv, profile: Settings): CachedSession | null {
  const cached = readCache(path.join(cliCacheOf(env), `${nameOf(profile)}.json`));
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = (cached?.Credentials ?? {}) as Record<
    string,
    unknown
  >;
  const end = new Date(String(Expiration));
  if (Number.isNaN(end.getTime()) || end.getTime() - Date.now() < USED_UNTIL_MS) return null;
  if (typeof AccessKeyId !== 'string' || typeof SecretAccessKey !== 'string' || typeof SessionToken !== 'string')
    return null;
  return {
    pair: { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken },
    end: end.toISOString(),
  };
}

/** The hash of what it would ask, as Python writes JSON: by name, with a blank behind each comma and colon. */
function nameOf(profile: Settings): string {
  const seconds = /^\d+$/.test(profile.duration_seconds ?? '') ? Number(profile.duration_seconds) : undefined;
  const asked = {
    DurationSeconds: seconds,
    ExternalId: profile.external_id,
    RoleArn: profile.role_arn,
    RoleSessionName: profile.role_session_name,
    SerialNumber: profile.mfa_serial,
  };
  const written = Object.entries(asked).flatMap(([name, value]) =>
    value === undefined ? [] : [`"${name}": ${JSON.stringify(value)}`],
  );
  return createHash('sha1')
    .update(`{${written.join(', ')}}`)
    .digest('hex');
}
