import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { makeScrub } from '../../src/aws/scrub.ts';
import { decodeClaims, requestIdToken } from '../../src/credentials/request-id-token.ts';

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const TOKEN = `${part({ alg: 'RS256' })}.${part({ sub: 'repo:octo/shop:pull_request', aud: 'sts.amazonaws.com' })}.c2ln`;
const scrub = makeScrub(['runner-request-token']).scrub;
const open: http.Server[] = [];

async function ask(
  handler: http.RequestListener | null,
  options: { url?: string; timeout?: number; audience?: string } = {},
) {
  let url = options.url;
  if (handler) {
    const server = http.createServer(handler).listen(0, '127.0.0.1');
    open.push(server);
    await new Promise((resolve) => server.once('listening', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/token?api-version=2.0`;
  }
  if (url) process.env.ACTIONS_ID_TOKEN_REQUEST_URL = url;
  process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN ??= 'runner-request-token';
  const result = await requestIdToken({
    audience: options.audience ?? 'sts.amazonaws.com',
    deadline: AbortSignal.timeout(options.timeout ?? 5000),
    scrub,
  });
  return { ...result, error: result.observation.status === 'failed' ? result.observation.error : null };
}

afterEach(() => {
  delete process.env.ACTIONS_ID_TOKEN_REQUEST_URL;
  delete process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN;
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const json =
  (value: unknown, status = 200): http.RequestListener =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));

describe('requestIdToken', () => {
  it('returns the token and its claims, and keeps neither in the observation', async () => {
    const seen: string[] = [];
    const { token, claims, observation } = await ask(
      (request, response) => {
        seen.push(request.url ?? '', request.headers.authorization ?? '');
        json({ value: TOKEN })(request, response as never);
      },
      { audience: 'a b&c' },
    );
    expect([token, claims?.sub, observation.status, observation.service, observation.signer]).toEqual([
      TOKEN,
      'repo:octo/shop:pull_request',
      'ok',
      'github',
      'none',
    ]);
    expect(seen).toEqual(['/token?api-version=2.0&audience=a%20b%26c', 'Bearer runner-request-token']);
    expect(JSON.stringify(observation)).not.toContain(TOKEN.split('.')[1]);
  });
  it('a refusal', async () =>
    expect((await ask(json({ message: 'Resource not accessible by integration' }, 403))).error).toMatchObject({
      kind: 'service',
      code: 'HTTP 403',
      httpStatus: 403,
      message: 'Resource not accessible by integration',
    }));
  it('a failure', async () =>
    expect((await ask((_, r) => r.writeHead(500).end('Internal Server Error'))).error).toMatchObject({
      kind: 'service',
      httpStatus: 500,
      message: 'Internal Server Error',
    }));
  it.each([
    ['no value', {}],
    ['an empty value', { value: '' }],
    ['a value that is no token', { value: 'hello' }],
    ['a token without claims', { value: 'a.b.c' }],
  ])('%s', async (_, body) => expect((await ask(json(body))).error).toMatchObject({ kind: 'protocol' }));
  it('a page', async () =>
    expect(
      (await ask((_, r) => r.writeHead(200, { 'content-type': 'text/html' }).end('<html>blocked</html>'))).error,
    ).toMatchObject({ kind: 'protocol' }));
  it('a reset', async () =>
    expect((await ask((request) => void request.socket.destroy())).error).toMatchObject({
      kind: 'network',
      code: 'ECONNRESET',
    }));
  it('a refused connection', async () =>
    expect((await ask(null, { url: 'http://127.0.0.1:1/x?y=z' })).error).toMatchObject({
      kind: 'network',
      code: 'ECONNREFUSED',
      host: '127.0.0.1:1',
    }));
  it('a hang ends with the deadline', async () => {
    const started = Date.now();
    expect((await ask(() => {}, { timeout: 200 })).error).toMatchObject({ kind: 'timeout' });
    expect(Date.now() - started).toBeLessThan(2000);
  });
  it('nothing crosses a network in the clear', async () => {
    expect((await ask(null, { url: 'http://tokens.example.com/x?y=z', timeout: 500 })).error).toMatchObject({
      kind: 'client',
      code: 'InsecureTokenEndpoint',
      host: 'tokens.example.com',
    });
    expect((await ask(null, { url: 'http://127.0.0.1.example.com/x', timeout: 500 })).error).toMatchObject({
      code: 'InsecureTokenEndpoint',
    });
  });
  it('no address', async () =>
    expect((await ask(null)).error).toMatchObject({
      kind: 'client',
      message: 'Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable',
    }));
  it('the request token in an answer is not repeated', async () =>
    expect(JSON.stringify((await ask(json({ message: 'bad runner-request-token' }, 401))).observation)).not.toContain(
      'runner-request-token',
    ));
  it.each([301, 302, 303, 307, 308])('the right to ask does not follow a redirect (%d)', async (status) => {
    const seen: string[] = [];
    const elsewhere = http.createServer((request, response) => {
      seen.push(request.headers.authorization ?? 'without');
      json({ value: TOKEN })(request, response as never);
    });
    open.push(elsewhere.listen(0, '127.0.0.1'));
    await new Promise((resolve) => elsewhere.once('listening', resolve));
    const to = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/token`;
    const { error, token } = await ask((_, response) => response.writeHead(status, { location: to }).end());
    expect([token, seen]).toEqual([null, []]);
    expect(error).toMatchObject({ kind: 'service', code: `HTTP ${status}` });
    expect(error?.message).toContain(new URL(to).host);
  });
  it('a gateway that answers for a moment is asked again', async () => {
    let times = 0;
    const { token } = await ask((request, response) => {
      times++;
      if (times === 1) response.writeHead(503).end();
      else json({ value: TOKEN })(request, response as never);
    });
    expect([token, times]).toEqual([TOKEN, 2]);
  });
  it('an answer without an end is not read to it', async () => {
    const started = Date.now();
    const { error } = await ask(
      (_, response) => {
        const more = (): void => void (response.destroyed || response.write('x'.repeat(65_536), more));
        response.writeHead(200, { 'content-type': 'application/json' });
        more();
      },
      { timeout: 4_000 },
    );
    expect(error).not.toBeNull();
    expect(Date.now() - started).toBeLessThan(5_000);
  });
});

describe('decodeClaims', () => {
  it.each([
    '',
    'a.b',
    'a.b.c',
    `${part([])}.${part({})}.x`,
    `${part({})}.${part('x')}.x`,
    `${part({})}.${part({})}`,
    `${part({})}.${part({})}.`,
    undefined,
    7,
  ])('%j is no token', (value) => expect(decodeClaims(value)).toBeNull());
  it('letters beyond ASCII', () =>
    expect(decodeClaims(`${part({})}.${part({ environment: 'größe' })}.x`)).toEqual({ environment: 'größe' }));
});
