import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeAgents } from '../../src/aws/proxy.ts';

const root = path.resolve(import.meta.dirname, '../helpers/authority/root.pem');
const ISSUED = {
  cert: fs.readFileSync(root.replace('root', 'server')),
  key: fs.readFileSync(root.replace('root', 'server-key')),
};
const TOKEN = { authorization: 'AWS4-HMAC-SHA256 x', 'x-amz-security-token': 'IQoJb3JpZ2lu' };
const KEY_ALONE = { authorization: 'AWS4-HMAC-SHA256 x' };

const atTheEnd: (() => void)[] = [];
afterEach(() => {
  vi.unstubAllEnvs();
  for (const end of atTheEnd.splice(0)) end();
});

async function listen(server: http.Server): Promise<number> {
  const sockets = new Set<net.Socket>();
  server.on('connection', (socket: net.Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atTheEnd.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as net.AddressInfo).port;
}

type Answer = (socket: net.Socket, target: string) => void;

const through: Answer = (socket, target) => {
  const inner = net.connect(Number(target.split(':').at(-1)), '127.0.0.1', () =>
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n'),
  );
  inner.on('error', () => socket.destroy());
  socket.pipe(inner).pipe(socket);
};

/** A proxy that answers CONNECT so, and says of plain requests what it was asked. */
async function proxy(answer: Answer, secure = false) {
  const logins: (string | undefined)[] = [];
  const told: http.RequestListener = ({ url, headers }, response) => {
    logins.push(headers['proxy-authorization']);
    response.end(url);
  };
  const server = secure ? https.createServer(ISSUED, told) : http.createServer(told);
  server.on('connect', ({ url = '', headers }: http.IncomingMessage, socket: net.Socket) => {
    socket.on('error', () => {});
    logins.push(headers['proxy-authorization']);
    answer(socket, url);
  });
  return { url: `${secure ? 'https' : 'http'}://us%65r:p%40ss@127.0.0.1:${await listen(server)}`, logins };
}

const target = (): Promise<number> => listen(https.createServer(ISSUED, (_, response) => response.end('the target')));

type Seen = { body?: string; code?: string; statusCode?: number; ms: number };

function get(url: string, headers: Record<string, string> = {}): Promise<Seen> {
  const agents = makeAgents(root);
  atTheEnd.push(agents.destroy);
  const started = performance.now();
  const isSecure = url.startsWith('https');
  const { promise, resolve } = Promise.withResolvers<Seen>();
  const done = (seen: Omit<Seen, 'ms'>): void => resolve({ ...seen, ms: performance.now() - started });
  const request = (isSecure ? https : http).get(
    url,
    { agent: isSecure ? agents.httpsAgent : agents.httpAgent, headers },
    (response) => {
      let body = '';
      response.on('data', (part) => (body += part));
      response.on('end', () => done({ body }));
    },
  );
  request.on('error', ({ code, statusCode }: NodeJS.ErrnoException & { statusCode?: number }) =>
    done({ ...(code ? { code } : {}), ...(statusCode ? { statusCode } : {}) }),
  );
  return promise;
}

const LOGIN = `Basic ${Buffer.from('user:p@ss').toString('base64')}`;

describe('a tunnel', () => {
  it.each([false, true])('leads to the target, with the login; the proxy by TLS: %s', async (secure) => {
    const { url, logins } = await proxy(through, secure);
    vi.stubEnv('https_proxy', url);
    expect((await get(`https://aws.preflight.test:${await target()}/`)).body).toBe('the target');
    expect(logins).toEqual([LOGIN]);
  });

  it.each<[string, Answer, object]>([
    [
      'a refusal, by its status',
      (socket) => socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n'),
      { code: 'ERR_PROXY_TUNNEL', statusCode: 407 },
    ],
    ['no answer', (socket) => socket.end(), { code: 'ERR_PROXY_CLOSED' }],
    ['no HTTP', (socket) => socket.end('no HTTP\r\n\r\n'), { code: 'ERR_PROXY_NOT_HTTP' }],
    [
      'headers without an end',
      (socket) => {
        const more = (): void => void (socket.destroyed || socket.write(`X-More: ${'x'.repeat(1_000)}\r\n`, more));
        socket.write('HTTP/1.1 200 OK\r\n');
        more();
      },
      { code: 'ERR_PROXY_NOT_HTTP' },
    ],
    ['silence', () => {}, { code: 'ETIMEDOUT' }],
    [
      'a little now and then',
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\nX-More: ');
        const timer = setInterval(() => socket.write('x'), 300);
        socket.on('close', () => clearInterval(timer));
      },
      { code: 'ETIMEDOUT' },
    ],
  ])('ends where the proxy gives %s', async (_, answer, expected) => {
    vi.stubEnv('https_proxy', (await proxy(answer)).url);
    const { ms, ...seen } = await get(`https://aws.preflight.test:${await target()}/`);
    expect(seen).toEqual(expected);
    expect(ms).toBeLessThan(8_000);
  });

  it('is asked for with all of its requests at an end when the agents end', async () => {
    vi.stubEnv('https_proxy', (await proxy(() => {})).url);
    const agents = makeAgents(root);
    const failed = Promise.withResolvers<void>();
    https.get('https://aws.preflight.test:1/', { agent: agents.httpsAgent }).on('error', () => failed.resolve());
    await new Promise((resolve) => setTimeout(resolve, 300));
    agents.destroy();
    await failed.promise;
  });
});

describe('a token over plain HTTP', () => {
  const plain = (): Promise<number> => listen(http.createServer((_, response) => response.end('the target')));

  it.each(['127.0.0.1', 'localhost'])('goes to this machine, by %s', async (host) =>
    expect((await get(`http://${host}:${await plain()}/`, TOKEN)).body).toBe('the target'),
  );

  // 0.0.0.0 leads to this machine too, and is not of the range of loopback.
  it.each([
    ['a session token', TOKEN],
    ['a session of S3 Express', { ...KEY_ALONE, 'x-amz-s3session-token': 'x' }],
    ['a bearer token', { authorization: 'Bearer x' }],
    ['a request that is not signed', {}],
  ])('%s goes nowhere else', async (_, headers) =>
    expect((await get(`http://0.0.0.0:${await plain()}/`, headers)).code).toBe('ERR_INSECURE_ENDPOINT'),
  );

  it('a key alone goes where it is sent', async () =>
    expect((await get(`http://0.0.0.0:${await plain()}/`, KEY_ALONE)).body).toBe('the target'));

  it('a name that does not exist is told as that', async () =>
    expect((await get('http://nowhere.invalid/', TOKEN)).code).toMatch(/^(ENOTFOUND|EAI_AGAIN)$/));

  it('does not leave by a proxy of this machine', async () => {
    const { url, logins } = await proxy(through);
    vi.stubEnv('http_proxy', url);
    expect((await get('http://aws.example.com/', TOKEN)).code).toBe('ERR_INSECURE_ENDPOINT');
    expect(logins).toEqual([]);
  });

  it('may go by a proxy of this machine to this machine', async () => {
    const { url, logins } = await proxy(through);
    vi.stubEnv('http_proxy', url);
    expect((await get('http://127.0.0.1:9/a?b', TOKEN)).body).toBe('http://127.0.0.1:9/a?b');
    expect(logins).toEqual([LOGIN]);
  });

  it('inside a tunnel any proxy serves', async () => {
    const { url } = await proxy(through);
    vi.stubEnv('https_proxy', url);
    expect((await get(`https://aws.preflight.test:${await target()}/`, TOKEN)).body).toBe('the target');
  });
});
