import { X509Certificate } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';
import tls from 'node:tls';
import { expect, it } from 'vitest';
import { healthyWorld, sessionCredentials } from '../../sandbox/worlds.ts';
import { runAction } from '../helpers/run-action.ts';
import { inputsOf, sandboxOf, untilTheEnd } from './sandboxed.ts';

const authority = path.resolve(import.meta.dirname, '../helpers/replay/self-signed-cert.pem');
const issuer = new X509Certificate(fs.readFileSync(authority)).issuer.replace(/^.*CN=/s, '').split('\n')[0] ?? '';
const named = { 'dynamodb-tables': 'orders', 's3-buckets': 'acme-artifacts', 'bedrock-models': 'us.anthropic.claude-haiku-4-5-20251001-v1:0' };

/** TLS in front of a plain server, with a certificate that only a named authority vouches for. */
async function behindTls(target: string): Promise<string> {
  const { port } = new URL(target);
  const server = tls.createServer({ cert: fs.readFileSync(authority), key: fs.readFileSync(authority.replace('cert', 'key')) }, (socket) => {
    const inner = net.connect(Number(port), '127.0.0.1');
    socket.on('error', () => inner.destroy());
    inner.on('error', () => socket.destroy());
    socket.pipe(inner).pipe(socket);
  });
  return `https://127.0.0.1:${await listen(server)}`;
}

/** A forward proxy that opens tunnels, with a login where one is asked for. */
async function forwardProxy(login?: string): Promise<{ url: string; tunnels: string[] }> {
  const tunnels: string[] = [];
  const server = http.createServer((_, response) => response.writeHead(405).end());
  server.on('connect', (request, socket) => {
    socket.on('error', () => {});
    if (login && request.headers['proxy-authorization'] !== `Basic ${Buffer.from(login).toString('base64')}`) return socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n');
    tunnels.push(request.url ?? '');
    const [host, port] = (request.url ?? '').split(':');
    const inner = net.connect(Number(port), host, () => socket.write('HTTP/1.1 200 Connection Established\r\n\r\n'));
    inner.on('error', () => socket.destroy());
    socket.pipe(inner).pipe(socket);
    return undefined;
  });
  return { url: `http://${login ? `${login}@` : ''}127.0.0.1:${await listen(server)}`, tunnels };
}

async function listen(server: net.Server): Promise<number> {
  const sockets = new Set<net.Socket>();
  server.on('connection', (socket: net.Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  untilTheEnd({
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(resolve));
    },
  });
  return (server.address() as net.AddressInfo).port;
}

it.each(['AWS_CA_BUNDLE', 'NODE_EXTRA_CA_CERTS'])('trusts the authority of %s for every client', async (variable) => {
  const world = healthyWorld();
  const endpoint = await behindTls((await sandboxOf(world)).url);
  const run = await runAction(endpoint, inputsOf(sessionCredentials(world), 'us-east-2', named), { [variable]: authority });
  expect(run.outputs.verdict, run.log).toBe('pass');
});

it('blames the certificate, and not the credentials, where nobody vouches for it', async () => {
  const world = healthyWorld();
  const sandbox = await sandboxOf(world);
  const run = await runAction(await behindTls(sandbox.url), inputsOf(sessionCredentials(world), 'us-east-2', named));
  expect(run.report?.findings.filter((f) => f.severity === 'error').map((f) => f.id)).toEqual(['environment/tls-untrusted']);
  expect(run.log).toContain(`was issued by ${issuer}`);
  expect(sandbox.requests).toHaveLength(0);
});

it('sends every client through the proxy of the input, with its login', async () => {
  const world = healthyWorld();
  const endpoint = await behindTls((await sandboxOf(world)).url);
  const proxy = await forwardProxy('builder:s3cret-passw0rd');
  const run = await runAction(endpoint, inputsOf(sessionCredentials(world), 'us-east-2', { ...named, 'http-proxy': proxy.url }), { AWS_CA_BUNDLE: authority });
  expect(run.outputs.verdict, run.log).toBe('pass');
  expect(new Set(proxy.tunnels)).toEqual(new Set([new URL(endpoint).host]));
  expect(proxy.tunnels.length).toBeGreaterThanOrEqual(4);
  const masked = run.log.split('\n').filter((line) => !line.startsWith('::add-mask::')).join('\n');
  expect(masked + run.summary + JSON.stringify(run.outputs)).not.toContain('s3cret-passw0rd');
});

it('tells a proxy that wants a login from a refusal of AWS', async () => {
  const world = healthyWorld();
  const endpoint = await behindTls((await sandboxOf(world)).url);
  const { url } = await forwardProxy('builder:right');
  const run = await runAction(endpoint, inputsOf(sessionCredentials(world)), { HTTPS_PROXY: url.replace('builder:right@', ''), AWS_CA_BUNDLE: authority });
  expect(run.report?.rootCause).toBe('environment/proxy-rejected');
});

it('goes around the proxy for hosts in no-proxy', async () => {
  const world = healthyWorld();
  const endpoint = await behindTls((await sandboxOf(world)).url);
  const proxy = await forwardProxy();
  const run = await runAction(endpoint, inputsOf(sessionCredentials(world), 'us-east-2', { 'http-proxy': proxy.url, 'no-proxy': '127.0.0.1' }), { AWS_CA_BUNDLE: authority });
  expect(run.outputs.verdict, run.log).toBe('pass');
  expect(proxy.tunnels).toEqual([]);
});

it('sends no session token over plain HTTP to another machine', async () => {
  const world = healthyWorld();
  // An address of this machine that is none of the loopback range would do; 0.0.0.0 reaches loopback and is not of its range.
  const { port } = new URL((await sandboxOf(world)).url);
  const run = await runAction(`http://0.0.0.0:${port}`, inputsOf(sessionCredentials(world)));
  expect(run.report?.rootCause).toBe('environment/endpoint-mismatch');
  expect(run.log).toContain('plain HTTP');
});
