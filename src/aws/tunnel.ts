// The way through a proxy, loaded only where there is one.
import http from 'node:http';
import https from 'node:https';
import type net from 'node:net';
import type tls from 'node:tls';

export type Target = { host: string; port: number };

/** A proxy of the variables, and the header that logs in to it. */
export type ProxyAddress = { url: URL; login: Readonly<Record<string, string>> };

type ProxyCode = 'ERR_PROXY_TUNNEL' | 'ERR_PROXY_CLOSED' | 'ERR_PROXY_NOT_HTTP';

/** Tells what the proxy did from an answer of the host behind it. */
const atProxy = (code: ProxyCode, message: string, statusCode?: number): Error =>
  Object.assign(new Error(message), { code, ...(statusCode === undefined ? {} : { statusCode }) });

/** Node has one error for a connection that was cut and one that ended before there was an answer. */
function inCode(error: NodeJS.ErrnoException): Error {
  if (/^HPE_/.test(error.code ?? ''))
    return atProxy('ERR_PROXY_NOT_HTTP', 'the server at the proxy’s address does not speak HTTP');
  return error.message === 'socket hang up'
    ? atProxy('ERR_PROXY_CLOSED', 'the proxy closed the connection before it answered')
    : error;
}

// As long as a connection may take without a proxy.
const LIMIT_MS = 5_000;

/**
 * A socket to the target through the proxy. What the proxy says is read by Node's own parser, which has a limit for
 * headers. `open` has the requests that are not answered yet.
 */
export function openTunnel(
  { url, login }: ProxyAddress,
  { host, port }: Target,
  { trust, open }: { trust: tls.SecureContextOptions; open: Set<http.ClientRequest> },
): Promise<net.Socket> {
  const authority = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  const request = (url.protocol === 'https:' ? https : http).request({
    ...addressOf(url),
    ...(url.protocol === 'https:' ? trust : {}),
    method: 'CONNECT',
    path: authority,
    headers: { host: authority, ...login },
    agent: false,
  });
  open.add(request);
  return new Promise<net.Socket>((resolve, reject) => {
    // A proxy that sends a little now and then is not idle, and has not answered either.
    const timer = setTimeout(
      () => request.destroy(Object.assign(new Error('the proxy did not answer'), { code: 'ETIMEDOUT' })),
      LIMIT_MS,
    );
    request.once('close', () => clearTimeout(timer));
    request.once('error', (error) => reject(inCode(error)));
    request.once('connect', ({ statusCode = 0 }: http.IncomingMessage, socket: net.Socket, head: Buffer) => {
      clearTimeout(timer);
      if (statusCode !== 200) {
        socket.destroy();
        return reject(
          atProxy('ERR_PROXY_TUNNEL', `the proxy refused the tunnel with status ${statusCode}`, statusCode),
        );
      }
      if (head.length > 0) socket.unshift(head);
      resolve(socket);
    });
    request.end();
  }).finally(() => open.delete(request));
}

/** Where a proxy is, as Node's clients take it. */
export const addressOf = (url: URL): Target => ({
  host: url.hostname.replace(/^\[|\]$/g, ''),
  port: Number(url.port || (url.protocol === 'https:' ? 443 : 80)),
});
