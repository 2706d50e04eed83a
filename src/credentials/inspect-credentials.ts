import { INPUTS, type RawInputs } from '../inputs/input-table.ts';
import { parseTime, unquote } from '../inputs/session-end.ts';
import type { Settings } from '../inputs/settings.ts';
import type { CredentialFacts } from './credential-facts.ts';
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
export function credentialFacts(
  resolved: Resolved,
  raw: RawInputs,
  env: NodeJS.ProcessEnv,
  settings: Settings,
): CredentialFacts {
  const { keyId, secret, sessionToken } = resolved.values;
  const bare = keyId.trim().replace(/^["']|["']$/g, '');
  const prefix = /^[A-Z]{4}/.exec(bare)?.[0] ?? null;
  const end = expiry(resolved, env, settings);
  return {
    source: resolved.source,
    type:
      prefix === 'AKIA'
        ? 'long-term'
        : prefix === 'ASIA' || (resolved.source !== null && sessionToken)
          ? 'temporary'
          : resolved.source === null && env.AWS_BEARER_TOKEN_BEDROCK
            ? 'bedrock-api-key'
            : null,
    prefix,
    keyId: keyId ? shapeOf('key id', keyId) : null,
    secret: secret ? shapeOf('secret', secret) : null,
    sessionToken: sessionToken ? shapeOf('session token', sessionToken) : null,
    tokenContents: readSessionToken(sessionToken),
    swapped: areSwapped(keyId, secret),
    accountInKey: accountInKey(keyId),
    expiresAt: prefix === 'AKIA' ? null : end.expiresAt,
    expirySource: prefix === 'AKIA' ? null : end.expirySource,
    sourceError: resolved.sourceError,
    environmentKey: keyIn(env),
    empty: [
      ...halfToken(env),
      ...EMPTY_MATTERS.filter((name) => env[name] === ''),
      ...(raw['aws-access-key-id'] === '' && raw['aws-secret-access-key'] === ''
        ? []
        : (['aws-access-key-id', 'aws-secret-access-key'] as const).filter((name) => raw[name] === '')),
    ],
    profile: env.AWS_PROFILE || null,
    bearerToken: Boolean(env.AWS_BEARER_TOKEN_BEDROCK),
    ignoredVariables: end.ignored,
    idToken: Boolean(env.ACTIONS_ID_TOKEN_REQUEST_URL && env.ACTIONS_ID_TOKEN_REQUEST_TOKEN),
    beside: null,
  };
}

function keyIn({
  AWS_ACCESS_KEY_ID: id,
  AWS_SECRET_ACCESS_KEY: secret,
}: NodeJS.ProcessEnv): CredentialFacts['environmentKey'] {
  if (id) return secret ? 'pair' : 'id alone';
  return secret ? 'secret alone' : null;
}

/** The input tells of whatever is under test; the environment's variables tell of the environment's credentials alone. */
function expiry(
  resolved: Resolved,
  env: NodeJS.ProcessEnv,
  settings: Settings,
): { expiresAt: string | null; expirySource: string | null; ignored: string[] } {
  const ignored: string[] = [];
  const variables = INPUTS['credential-expiration'].variables.map((name) => [name, env[name]] as const);
  const candidates: (readonly [string, string | null | undefined])[] = [
    ['credential-expiration', settings.credentialExpiration],
    ...(resolved.source === 'environment' ? variables : []),
  ];
  for (const [name, value] of candidates) {
    if (!value) continue;
    const time = parseTime(unquote(value));
    if (time !== null) return { expiresAt: new Date(time).toISOString(), expirySource: name, ignored };
    ignored.push(name);
  }
  return {
    expiresAt: resolved.expiresAt,
    expirySource: resolved.expiresAt ? 'the source of the credentials' : null,
    ignored,
  };
}

/** Of the two variables that a job with `id-token: write` has, the one that did not reach the step. */
function halfToken(env: NodeJS.ProcessEnv): string[] {
  const names = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
  const absent = names.filter((name) => !env[name]);
  return absent.length === 1 ? absent : [];
}
