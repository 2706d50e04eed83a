import { beforeDeadline } from '../aws/before-deadline.ts';
import type { ErrorKind, Observation, ObservedError } from '../aws/observation.ts';
import type { Scrub } from '../aws/scrub.ts';
import { isLoopback } from '../names/host.ts';

export type IdToken = { observation: Observation; token: string | null; claims: Record<string, unknown> | null };

/**
 * Asks GitHub for the job's OIDC token. The token is returned to be exchanged at once and kept nowhere; its claims are data. `getIDToken` masks
 * the token itself, asks again after 5xx answers, and knows no deadline: it may still hold a socket when this has given up.
 */
export async function requestIdToken(options: {
  audience: string;
  deadline: AbortSignal;
  scrub: Scrub;
}): Promise<IdToken> {
  const started = performance.now();
  const url = endpoint();
  const base = {
    service: 'github' as const,
    operation: 'getIDToken' as const,
    target: null,
    region: '',
    signer: 'none' as const,
    followUp: false,
  };
  const took = () => Math.round(performance.now() - started);
  const failed = (error: ObservedError): IdToken => ({
    observation: {
      ...base,
      durationMs: took(),
      status: 'failed',
      error: { ...error, ...(url ? { host: url.host } : {}) },
    },
    token: null,
    claims: null,
  });
  if (url && url.protocol !== 'https:' && !isLoopback(url.hostname)) {
    return failed({
      kind: 'client',
      code: 'InsecureTokenEndpoint',
      message: 'the token endpoint is no https URL, so nothing was sent to it',
    });
  }
  try {
    const { getIDToken } = await import('@actions/core');
    const token = await beforeDeadline(getIDToken(options.audience), options.deadline);
    const claims = decodeClaims(token);
    if (!claims) return failed({ kind: 'protocol', code: 'NotAToken', message: 'the answer is no JSON Web Token' });
    return { observation: { ...base, durationMs: took(), status: 'ok', facts: {} }, token, claims };
  } catch (error) {
    return failed(observedTokenError(error, options.scrub));
  }
}

function endpoint(): URL | null {
  try {
    return new URL(process.env.ACTIONS_ID_TOKEN_REQUEST_URL ?? '');
  } catch {
    return null; // getIDToken says so itself
  }
}

/** The claims of a token, unverified: AWS verifies it. Null for what is no token. */
export function decodeClaims(token: unknown): Record<string, unknown> | null {
  const parts = typeof token === 'string' ? token.split('.') : [];
  if (parts.length !== 3 || parts.some((part) => !/^[\w-]+$/.test(part))) return null;
  try {
    const [header, claims] = parts
      .slice(0, 2)
      .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as unknown);
    return isRecord(header) && isRecord(claims) ? claims : null;
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// getIDToken keeps the words of an error and drops its code: https://github.com/actions/toolkit/blob/main/packages/core/src/oidc-utils.ts
const WORDS: readonly [RegExp, ErrorKind, string][] = [
  [/Unable to get ACTIONS_ID_TOKEN_REQUEST_\w+ env variable/, 'client', 'MissingVariable'],
  [/tunneling socket could not be established|proxy (authentication|response)/i, 'proxy', 'ERR_PROXY_TUNNEL'],
  [/no answer within the time limit|timed? ?out|ETIMEDOUT/i, 'timeout', 'TimeoutError'],
  [
    /self.signed certificate|unable to (get|verify)[\w ]*certificate|certificate (has expired|is not yet valid)|altnames|SSL routines/i,
    'tls',
    'CertificateNotTrusted',
  ],
  [/socket hang up|ECONNRESET/, 'network', 'ECONNRESET'],
  [/ID Token field/i, 'protocol', 'NoToken'],
  [/Invalid URL|Unsupported protocol/i, 'client', 'InvalidUrl'],
];

export function observedTokenError(thrown: unknown, scrub: Scrub): ObservedError {
  const raw = thrown instanceof Error ? thrown.message : String(thrown);
  const httpStatus =
    Number(/Error Code : (\d{3})\b/.exec(raw)?.[1] ?? /statusCode=(\d{3})/.exec(raw)?.[1]) || undefined;
  const words = raw
    .replace(/^[\s\S]*Error Message: /, '')
    .replace(/^Error message: /, '')
    .replace(/\s+/g, ' ')
    .trim();
  const message = scrub(withoutRequestToken(words)).slice(0, 2_000);
  const code = /\b(E[A-Z]{4,}|EAI_[A-Z]+)\b/.exec(words)?.[1];
  if (httpStatus === 407 || /tunneling socket/.test(words))
    return { kind: 'proxy', code: 'ERR_PROXY_TUNNEL', message, ...(httpStatus ? { httpStatus } : {}) };
  if (httpStatus) return { kind: 'service', code: `HTTP ${httpStatus}`, message, httpStatus };
  const known = WORDS.find(([pattern]) => pattern.test(words));
  if (known) return { kind: known[1], code: known[2], message };
  return code ? { kind: 'network', code, message } : { kind: 'client', code: 'Error', message };
}

function withoutRequestToken(message: string): string {
  const requestToken = process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN;
  return requestToken && requestToken.length >= 4 ? message.replaceAll(requestToken, '***') : message;
}
