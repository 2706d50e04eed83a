import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { makeScrub } from '../../src/aws/scrub.ts';
import { resolveProfile } from '../../src/credentials/profile.ts';
import { readSharedFiles } from '../../src/credentials/profile-files.ts';

afterEach(() => vi.unstubAllEnvs());

const LOGIN = 'arn:aws:iam::123456789012:user/mona';
const ROLE = ['sso_account_id = 123456789012', 'sso_role_name = Dev'];
const SESSION = [
  '[profile dev]',
  'sso_session = corp',
  ...ROLE,
  '[sso-session corp]',
  'sso_start_url = https://corp.awsapps.com/start',
  'sso_region = us-east-2',
];
const OLDER = ['[profile dev]', 'sso_start_url = https://corp.awsapps.com/start', 'sso_region = us-east-2', ...ROLE];
const ENDED = { accessToken: 'token', expiresAt: '2020-01-01T00:00:00Z', startUrl: 'https://corp.awsapps.com/start' };
const hash = (algorithm: string, value: string): string => createHash(algorithm).update(value).digest('hex');

/** The fault of a profile in a home folder of its own, with its cached sign-ins. */
async function faultOf(config: readonly string[], cached: Readonly<Record<string, unknown>> = {}) {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'home-'));
  const files = { '.aws/config': config.join('\n'), ...cached };
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(home, name)), { recursive: true });
    fs.writeFileSync(path.join(home, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  vi.stubEnv('HOME', home);
  for (const name of ['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE', 'AWS_LOGIN_CACHE_DIRECTORY'])
    vi.stubEnv(name, undefined);
  const { profileFault, failure } = await resolveProfile('dev', await readSharedFiles(), {
    env: process.env,
    region: 'us-east-2',
    deadline: AbortSignal.timeout(5000),
    caBundle: undefined,
    ...makeScrub([]),
  });
  return failure ? `${failure.kind} ${failure.fault}` : profileFault;
}

it.each<[string, readonly string[], Record<string, unknown>, string]>([
  ['nobody has signed in', SESSION, {}, 'sso-absent'],
  ['nobody has signed in, in the older form', OLDER, {}, 'sso-absent'],
  [
    'the sign-in has ended, and has no refresh token',
    SESSION,
    { [`.aws/sso/cache/${hash('sha1', 'corp')}.json`]: ENDED },
    'sso-expired',
  ],
  [
    'the sign-in has ended, in the older form',
    OLDER,
    { [`.aws/sso/cache/${hash('sha1', ENDED.startUrl)}.json`]: ENDED },
    'sso-expired',
  ],
  [
    'the cached sign-in is of another session',
    SESSION,
    { [`.aws/sso/cache/${hash('sha1', 'other')}.json`]: ENDED },
    'sso-absent',
  ],
  ['a setting of the single sign-on is missing', SESSION.filter((line) => line !== ROLE[1]), {}, 'sso settings'],
  ['the sso-session is missing', SESSION.slice(0, 4), {}, 'sso session-section'],
  ['aws login was run on another machine', ['[profile dev]', `login_session = ${LOGIN}`], {}, 'login-absent'],
  [
    'the cache of aws login cannot be read',
    ['[profile dev]', `login_session = ${LOGIN}`],
    { [`.aws/login/cache/${hash('sha256', LOGIN)}.json`]: '{' },
    'login cache',
  ],
  ['there is no such profile', ['[profile other]', 'region = us-east-2'], {}, 'profile-not-found'],
  [
    'the command of the profile is not there',
    ['[profile dev]', 'credential_process = /nowhere/command-that-is-not-found'],
    {},
    'process not-there',
  ],
])('tells why a profile supplies nothing: %s', async (_, config, cached, fault) =>
  expect(await faultOf(config, cached)).toBe(fault),
);
