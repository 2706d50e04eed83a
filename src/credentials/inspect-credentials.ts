import { INPUTS, type RawInputs } from '../inputs/input-table.ts';
import { parseTime, unquote } from '../inputs/session-end.ts';
import type { Settings } from '../inputs/settings.ts';
import type {
  BesideCredentials,
  CredentialFacts,
  GivenCredentials,
  GivenKey,
  SessionGiven,
} from './credential-facts.ts';
import { jobVariables } from './job-variables.ts';
import { readSessionToken } from './session-token.ts';
import { accountInKey, areSwapped, shapeOf } from './shape.ts';
import type { Resolved } from './source.ts';

const EMPTY_MATTERS = [
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'AWS_PROFILE',
  'AWS_BEARER_TOKEN_BEDROCK',
  'AWS_REGION',
  'AWS_DEFAULT_REGION',
];

/** What may be said of the credentials: shapes, sources and times, never a value. `env` is the environment before empty variables were dropped. */
export function inspectCredentials(
  resolved: Resolved,
  raw: RawInputs,
  env: NodeJS.ProcessEnv,
  settings: Settings,
): CredentialFacts {
  const { end, ignored } = findEnd(resolved, env, settings);
  return {
    given: givenCredentials(resolved),
    failure: resolved.failure,
    // A long-term key has no end, whatever was told of one.
    end: prefixOf(resolved.values.keyId) === 'AKIA' ? null : end,
    beside: {
      environmentKey: keyIn(env),
      variables: jobVariables(env),
      profile: env.AWS_PROFILE || null,
      profileFault: null,
      bearerToken: Boolean(env.AWS_BEARER_TOKEN_BEDROCK),
      idToken: Boolean(env.ACTIONS_ID_TOKEN_REQUEST_URL && env.ACTIONS_ID_TOKEN_REQUEST_TOKEN),
      insteadOfToken: null,
      empty: emptyNames(raw, env),
      ignoredVariables: ignored,
    },
  };
}

function givenCredentials({ source, values, profile, profileFault, tokenJoins = false }: Resolved): GivenCredentials {
  const { keyId, secret, sessionToken } = values;
  if (source === null || !(keyId || secret))
    return profileFault
      ? { state: 'profile-failed', fault: profileFault, ...(profile ? { profile } : {}) }
      : { state: 'nothing' };
  return keyState({
    source,
    ...(profile ? { profile } : {}),
    prefix: prefixOf(keyId),
    accountInKey: accountInKey(keyId),
    keyId: keyId ? shapeOf('key ID', keyId) : null,
    secret: secret ? shapeOf('secret', secret) : null,
    sessionToken: sessionToken ? shapeOf('session token', sessionToken) : null,
    tokenContents: readSessionToken(sessionToken),
    tokenJoins,
    swapped: areSwapped(keyId, secret),
  });
}

/** What was read of the three values, before it is known which case it is. */
export type KeyReading = Pick<
  GivenKey,
  'source' | 'profile' | 'prefix' | 'accountInKey' | 'keyId' | 'secret' | 'sessionToken' | 'tokenJoins'
> &
  Pick<SessionGiven, 'tokenContents'> & { readonly swapped: boolean };

/** The case that the values make: the one place that decides it. */
export function keyState({
  keyId,
  secret,
  sessionToken,
  tokenContents,
  swapped,
  ...key
}: KeyReading): GivenCredentials {
  if (!keyId) return secret ? { state: 'half-pair', ...key, keyId, secret, sessionToken } : { state: 'nothing' };
  if (!secret) return { state: 'half-pair', ...key, keyId, secret, sessionToken };
  const pair = { ...key, keyId, secret };
  if (swapped) return { state: 'swapped-pair', ...pair, sessionToken };
  if (key.prefix === 'AKIA') return { state: 'long-term-pair', ...pair, sessionToken };
  if (sessionToken) return { state: 'session', ...pair, sessionToken, tokenContents };
  return { state: key.prefix === 'ASIA' ? 'session-without-token' : 'unrecognised-pair', ...pair, sessionToken };
}

const prefixOf = (keyId: string): string | null =>
  /^[A-Z]{4}/.exec(keyId.trim().replace(/^["']|["']$/g, ''))?.[0] ?? null;

const emptyNames = (raw: RawInputs, env: NodeJS.ProcessEnv): string[] => [
  ...halfToken(env),
  ...EMPTY_MATTERS.filter((name) => env[name] === ''),
  ...(raw['aws-access-key-id'] === '' && raw['aws-secret-access-key'] === ''
    ? []
    : (['aws-access-key-id', 'aws-secret-access-key'] as const).filter((name) => raw[name] === '')),
];

function keyIn({
  AWS_ACCESS_KEY_ID: id,
  AWS_SECRET_ACCESS_KEY: secret,
}: NodeJS.ProcessEnv): BesideCredentials['environmentKey'] {
  if (id) return secret ? 'pair' : 'ID alone';
  return secret ? 'secret alone' : null;
}

/** The input tells of whatever is under test; the environment's variables tell of the environment's credentials alone. */
function findEnd(
  resolved: Resolved,
  env: NodeJS.ProcessEnv,
  settings: Settings,
): { end: CredentialFacts['end']; ignored: string[] } {
  const ignored: string[] = [];
  const variables = INPUTS['credential-expiration'].variables.map((name) => [name, env[name]] as const);
  const candidates: (readonly [string, string | null | undefined])[] = [
    ['credential-expiration', settings.credentialExpiration],
    ...(resolved.source === 'environment' ? variables : []),
  ];
  for (const [name, value] of candidates) {
    if (!value) continue;
    const time = parseTime(unquote(value));
    if (time !== null) return { end: { at: new Date(time).toISOString(), toldBy: name }, ignored };
    ignored.push(name);
  }
  return {
    end: resolved.expiresAt ? { at: resolved.expiresAt, toldBy: 'the source of the credentials' } : null,
    ignored,
  };
}

/** Of the two variables that a job with `id-token: write` has, the one that did not reach the step. */
function halfToken(env: NodeJS.ProcessEnv): string[] {
  const names = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
  const absent = names.filter((name) => !env[name]);
  return absent.length === 1 ? absent : [];
}
