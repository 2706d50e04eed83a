import { setTimeout as sleep } from 'node:timers/promises';
import { askPlainly, type PlainAnswer } from '../aws/ask-plainly.ts';
import type { Observation, ObservedError } from '../aws/observation.ts';
import { observedError } from '../aws/observed-error.ts';
import type { Scrub } from '../aws/scrub.ts';
import { isLoopback } from '../names/host.ts';
import { inWords } from './local-failure.ts';
import { jsonOf } from './local-request.ts';

export type IdToken = { observation: Observation; token: string | null; claims: Record<string, unknown> | null };

type Asking = { audience: string; deadline: AbortSignal; scrub: Scrub };

/**
 * Asks GitHub for the job's OIDC token, as `getIDToken` of the toolkit does, but for redirects: the right to ask is for
 * one host alone. The token is returned to be exchanged at once and kept nowhere; its claims are data.
 * https://docs.github.com/en/actions/reference/security/oidc#methods-for-requesting-the-oidc-token
 */
export async function requestIdToken({ audience, deadline, scrub }: Asking): Promise<IdToken> {
  const started = performance.now();
  const { ACTIONS_ID_TOKEN_REQUEST_URL: stated, ACTIONS_ID_TOKEN_REQUEST_TOKEN: right } = process.env;
  const url = URL.parse(stated ?? '');
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
  if (!stated) return failed(lacking('ACTIONS_ID_TOKEN_REQUEST_URL'));
  if (!right) return failed(lacking('ACTIONS_ID_TOKEN_REQUEST_TOKEN'));
  if (!url || !/^https?:$/.test(url.protocol)) return failed(inWords('InvalidUrl', 'Invalid URL'));
  if (url.protocol !== 'https:' && !isLoopback(url.hostname))
    return failed(
      inWords('InsecureTokenEndpoint', 'the token endpoint is not an https URL, so nothing was sent to it'),
    );
  url.search = `${url.search}${url.search ? '&' : '?'}audience=${encodeURIComponent(audience)}`;
  try {
    const answer = await askPatiently(url, right, deadline);
    if (answer.status !== 200) return failed(refusal(answer, scrub));
    const token = jsonOf(answer.body)?.value;
    const claims = decodeClaims(token);
    if (typeof token !== 'string' || !claims)
      return failed({ kind: 'protocol', code: 'NotAToken', message: 'the answer is not a JSON Web Token' });
    return { observation: { ...base, durationMs: took(), status: 'ok', facts: {} }, token, claims };
  } catch (error) {
    return failed(observedError(error, { service: 'github', status: undefined, headers: {}, host: url.host }, scrub));
  }
}

const lacking = (variable: string): ObservedError =>
  inWords('MissingVariable', `Unable to get ${variable} env variable`);

const MAY_PASS: ReadonlySet<number> = new Set([502, 503, 504]);
const PAUSES_MS = [250, 500, 1_000];

/** Again after an answer of a gateway, as the toolkit does. */
async function askPatiently(url: URL, right: string, signal: AbortSignal): Promise<PlainAnswer> {
  const headers = {
    authorization: `Bearer ${right}`,
    accept: 'application/json',
    'user-agent': 'aws-credentials-preflight',
  };
  for (const pause of PAUSES_MS) {
    const answer = await askPlainly(url, { headers, signal });
    if (!MAY_PASS.has(answer.status)) return answer;
    await sleep(pause, undefined, { signal });
  }
  return askPlainly(url, { headers, signal });
}

const MOST_WORDS = 2_000;

function refusal({ status, headers, body }: PlainAnswer, scrub: Scrub): ObservedError {
  if (status < 200 || (status >= 300 && status < 400)) {
    const to = URL.parse(headers.location ?? '')?.host;
    const where = to ? ` to ${to}` : '';
    return { ...refused(status), message: scrub(`it redirects${where}, where the request token was not sent`) };
  }
  if (status < 300)
    return { kind: 'protocol', code: `HTTP ${status}`, message: 'the answer has no token', httpStatus: status };
  const said = jsonOf(body)?.message ?? (/^\s*</.test(body) ? '' : body);
  return { ...refused(status), message: scrub(String(said).slice(0, MOST_WORDS).replace(/\s+/g, ' ').trim()) };
}

const refused = (status: number) => ({ kind: 'service' as const, code: `HTTP ${status}`, httpStatus: status });

/** The claims of a token, unverified: AWS verifies it. Null for what is not a token. */
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
