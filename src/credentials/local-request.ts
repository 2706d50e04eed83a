// A request to an endpoint of the machine's own, which hands out credentials: without a proxy, and with each answer
// told, which the SDK's providers drop.
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import tls from 'node:tls';
import type { ObservedError } from '../aws/observation.ts';
import type { Scrub } from '../aws/scrub.ts';

export type LocalAnswer = { status: number; body: string };

type LocalRequest = {
  method?: 'GET' | 'PUT';
  headers?: Record<string, string>;
  deadline: AbortSignal;
  caBundle?: string | undefined;
};

// https://docs.aws.amazon.com/sdkref/latest/guide/feature-imds-credentials.html: the SDKs wait a second for an answer.
const ANSWER_WITHIN_MS = 1_000;
const LIMIT_BYTES = 64 * 1024;

/** Throws what the network did to it, by its code; `ETIMEDOUT` where no answer came within a second. */
export function askLocal(url: URL, { method = 'GET', headers = {}, deadline, caBundle }: LocalRequest) {
  return new Promise<LocalAnswer>((resolve, reject) => {
    const client = url.protocol === 'https:' ? https : http;
    const ca =
      url.protocol === 'https:' && caBundle
        ? { ca: [...tls.getCACertificates('default'), fs.readFileSync(caBundle, 'utf8')] }
        : {};
    const request = client.request(
      url,
      { method, headers, agent: false, timeout: ANSWER_WITHIN_MS, ...ca },
      (answer) => {
        const parts: Buffer[] = [];
        let length = 0;
        answer.on('data', (part: Buffer) => {
          length += part.length;
          if (length <= LIMIT_BYTES) parts.push(part);
        });
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') }),
        );
        answer.on('error', reject);
      },
    );
    const giveUp = () =>
      request.destroy(
        Object.assign(new Error(`no answer from ${url.host}`), { code: 'ETIMEDOUT', name: 'TimeoutError' }),
      );
    if (deadline.aborted) giveUp();
    deadline.addEventListener('abort', giveUp, { once: true });
    request.on('timeout', giveUp);
    request.on('error', reject);
    request.on('close', () => deadline.removeEventListener('abort', giveUp));
    request.end();
  });
}

const MOST_WORDS = 500;

/** A refusal in the endpoint's own words. An EKS agent hands on the answer of AWS that it got, as one line of text. */
export function refusedLocally({ status, body }: LocalAnswer, host: string, scrub: Scrub): ObservedError {
  const parsed = jsonOf(body);
  const { code, message } = {
    code: parsed?.Code ?? parsed?.code ?? /\b([A-Z]\w{1,80}Exception)\b/.exec(body)?.[1] ?? `HTTP ${status}`,
    message: parsed?.Message ?? parsed?.message ?? (/^\s*[<{]/.test(body) ? '' : body),
  };
  return {
    kind: 'service',
    code: scrub(String(code)).slice(0, 200),
    message: scrub(String(message).replace(/\s+/g, ' ').trim()).slice(0, MOST_WORDS),
    httpStatus: status,
    host: scrub(host),
  };
}

export function jsonOf(body: string): Record<string, unknown> | null {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? (parsed as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
