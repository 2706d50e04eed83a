// A request that is not one of an SDK's, by the same way out: proxies, authorities, limits. No redirect is followed, so
// that what the request bears reaches no host but the one that it is for.
import type { NodeHttpHandler } from '@smithy/node-http-handler';
import { openHandler } from './connection.ts';

export type PlainAnswer = { status: number; headers: Readonly<Record<string, string>>; body: string };

const LIMIT_BYTES = 1024 * 1024;

/** Throws what the network did to it, or that the answer is longer than a MiB. */
export async function askPlainly(
  url: URL,
  { headers, signal }: { headers: Readonly<Record<string, string>>; signal: AbortSignal },
): Promise<PlainAnswer> {
  const { requestHandler, close } = openHandler(undefined);
  const request = {
    ...{ protocol: url.protocol, hostname: url.hostname, ...(url.port ? { port: Number(url.port) } : {}) },
    ...{ method: 'GET', path: `${url.pathname}${url.search}`, query: {} },
    headers: { host: url.host, ...headers },
  } as unknown as Parameters<NodeHttpHandler['handle']>[0];
  try {
    const { response } = await requestHandler.handle(request, { abortSignal: signal });
    return { status: response.statusCode, headers: response.headers, body: await textOf(response.body) };
  } finally {
    close();
  }
}

async function textOf(body: Uint8Array | AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body instanceof Uint8Array ? [body] : body) {
    length += part.length;
    if (length > LIMIT_BYTES) throw new Error(`the answer is longer than ${LIMIT_BYTES / 1024} KiB`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
