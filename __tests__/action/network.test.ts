import { X509Certificate } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import tls from 'node:tls';
import { describe, expect, it } from 'vitest';
import { GITHUB, startIssuer } from '../../sandbox/issuer.ts';
import { startSandbox } from '../../sandbox/server.ts';
import { healthyWorld, sessionCredentials, userCredentials } from '../../sandbox/worlds.ts';
import { runAction } from '../helpers/run-action.ts';
import { inputsOf, sandboxOf, untilTheEnd } from './sandboxed.ts';

const authority = path.resolve(import.meta.dirname, '../../scenarios/replay/self-signed-cert.pem');
const issuer = new X509Certificate(fs.readFileSync(authority)).issuer.replace(/^.*CN=/s, '').split('\n')[0] ?? '';
const named = {
  'dynamodb-tables': 'orders',
  's3-buckets': 'acme-artifacts',
  'bedrock-models': 'us.anthropic.claude-haiku-4-5-20251001-v1:0',
};

// An authority of the tests' own, and a certificate that it issued to this machine and to *.preflight.test.
const root = path.resolve(import.meta.dirname, '../helpers/authority/root.pem');
const ISSUED = {
  cert: fs.readFileSync(root.replace('root', 'server')),
  key: fs.readFileSync(root.replace('root', 'server-key')),
};
// For names of AWS's own: it vouches for itself, and nothing outside these tests trusts it.
const awsAuthority = root.replace('root', 'aws');
const OF_AWS = {
  cert: fs.readFileSync(awsAuthority),
  key: fs.readFileSync(awsAuthority.replace('aws.pem', 'aws-key.pem')),
};
const SELF_SIGNED = { cert: fs.readFileSync(authority), key: fs.readFileSync(authority.replace('cert', 'key')) };

/** TLS in front of a plain server, with a certificate that only a named authority vouches for. */
async function behindTls(target: string, pair: { cert: Buffer; key: Buffer } = SELF_SIGNED): Promise<string> {
  const { port } = new URL(target);
  const server = tls.createServer(pair, (socket) => {
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
    if (login && request.headers['proxy-authorization'] !== `Basic ${Buffer.from(login).toString('base64')}`)
      return socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n');
    tunnels.push(request.url ?? '');
    const [host = '', port] = (request.url ?? '').split(':');
    // Names that this proxy alone can resolve: a client that does not go through it gets nowhere.
    const inner = net.connect(Number(port), host.endsWith('.preflight.test') ? '127.0.0.1' : host, () =>
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n'),
    );
    inner.on('error', () => socket.destroy());
    socket.pipe(inner).pipe(socket);
    return undefined;
  });
  return { url: `http://${login ? `${login}@` : ''}127.0.0.1:${await listen(server)}`, tunnels };
}

/** A proxy that opens tunnels to some names of AWS alone, all of them to one server. */
async function proxyFor(hosts: readonly string[], endpoint: string): Promise<{ url: string; refused: string[] }> {
  const refused: string[] = [];
  const server = http.createServer((_, response) => response.writeHead(405).end());
  server.on('connect', (request, socket) => {
    socket.on('error', () => {});
    const host = (request.url ?? '').replace(/:443$/, '');
    if (!hosts.includes(host)) {
      refused.push(host);
      return socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
    }
    const inner = net.connect(Number(new URL(endpoint).port), '127.0.0.1', () =>
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n'),
    );
    inner.on('error', () => socket.destroy());
    socket.pipe(inner).pipe(socket);
    return undefined;
  });
  return { url: `http://127.0.0.1:${await listen(server)}`, refused };
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

const EVERY_CLIENT = ['bedrock', 'bedrock-runtime', 'dynamodb', 'iam', 's3', 'sts'];
const asked = (requests: readonly { service: string; status: number }[]): string[] =>
  [...new Set(requests.map(({ service }) => service))].sort();

/** The endpoint under a name that only a proxy resolves. */
const throughProxyAlone = (endpoint: string, host = 'aws.preflight.test'): string =>
  `https://${host}:${new URL(endpoint).port}`;

// Servers, proxy and TLS are all in this process: on a machine under load an answer may take longer than the 10 s that
// the action waits for it, and then the run says so.
const UNHURRIED = { retry: 2 };

describe('every client', UNHURRIED, () => {
  const login = 'builder:s3cret-passw0rd';
  it.each([
    [
      'the input',
      (url: string) => ({ inputs: { 'http-proxy': url } as Record<string, string>, env: {} as Record<string, string> }),
    ],
    ['HTTPS_PROXY', (url: string) => ({ inputs: {}, env: { HTTPS_PROXY: url } })],
    ['https_proxy', (url: string) => ({ inputs: {}, env: { https_proxy: url } })],
  ] as const)('goes through the proxy of %s, to hosts that nothing else resolves', async (_, of) => {
    const world = healthyWorld();
    const sandbox = await sandboxOf(world);
    const endpoint = throughProxyAlone(await behindTls(sandbox.url, ISSUED));
    const proxy = await forwardProxy(login);
    const { inputs, env } = of(proxy.url);
    const run = await runAction(endpoint, inputsOf(userCredentials(world), 'us-east-2', { ...named, ...inputs }), {
      AWS_CA_BUNDLE: root,
      ...env,
    });
    expect(
      run.report?.findings.filter((f) => f.severity === 'error'),
      run.log,
    ).toEqual([]);
    expect(asked(sandbox.requests)).toEqual(EVERY_CLIENT);
    expect(new Set(proxy.tunnels)).toEqual(new Set([new URL(endpoint).host]));
    expect(
      [run.log.replace(/^::add-mask::.*$/gm, ''), run.summary, JSON.stringify(run.outputs)].join('\n'),
    ).not.toContain('s3cret-passw0rd');
  });

  it.each([
    ['NO_PROXY', '127.0.0.1'],
    ['no_proxy', 'localhost, 127.0.0.1'],
    ['no_proxy', '*'],
  ])('goes around the proxy for %s: %s', async (variable, hosts) => {
    const world = healthyWorld();
    const sandbox = await sandboxOf(world);
    const proxy = await forwardProxy();
    await runAction(await behindTls(sandbox.url, ISSUED), inputsOf(userCredentials(world), 'us-east-2', named), {
      AWS_CA_BUNDLE: root,
      https_proxy: proxy.url,
      [variable]: hosts,
    });
    expect(asked(sandbox.requests)).toEqual(EVERY_CLIENT);
    expect(proxy.tunnels).toEqual([]);
  });

  it.each(['AWS_CA_BUNDLE', 'NODE_EXTRA_CA_CERTS'])('trusts what an authority of %s has issued', async (variable) => {
    const world = healthyWorld();
    const sandbox = await sandboxOf(world);
    await runAction(await behindTls(sandbox.url, ISSUED), inputsOf(userCredentials(world), 'us-east-2', named), {
      [variable]: root,
    });
    expect(asked(sandbox.requests)).toEqual(EVERY_CLIENT);
  });

  it('asks GitHub for the token through the proxy too, and trusts the same authority', async () => {
    const world = healthyWorld();
    const issuer = untilTheEnd(await startIssuer());
    const sandbox = untilTheEnd(await startSandbox(world, { issuers: { [GITHUB]: issuer.url } }));
    const [role] = world.roles;
    issuer.claims.sub = 'repo:acme/shop:ref:refs/heads/main';
    const proxy = await forwardProxy(login);
    const tokenEndpoint = throughProxyAlone(await behindTls(issuer.url, ISSUED), 'token.preflight.test');
    const endpoint = throughProxyAlone(await behindTls(sandbox.url, ISSUED));
    const environment = {
      ...issuer.environment,
      ACTIONS_ID_TOKEN_REQUEST_URL: (issuer.environment.ACTIONS_ID_TOKEN_REQUEST_URL ?? '').replace(
        issuer.url,
        tokenEndpoint,
      ),
    };
    const run = await runAction(
      endpoint,
      { 'aws-region': 'us-east-2', 'role-to-assume': role?.arn ?? '', services: 'sts', 'http-proxy': proxy.url },
      { ...environment, NODE_EXTRA_CA_CERTS: root },
    );
    expect(run.report?.identity.arn, run.log).toMatch(/assumed-role\/github-deploy/);
    expect(new Set(proxy.tunnels)).toEqual(new Set([new URL(tokenEndpoint).host, new URL(endpoint).host]));
  });

  it('lets a profile assume its role through the proxy too, and trusts the same authority', async () => {
    const world = healthyWorld();
    const sandbox = await sandboxOf(world);
    const { accessKeyId, secretAccessKey } = userCredentials(world);
    const [role] = world.roles;
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'profile-'));
    const config = path.join(folder, 'config');
    fs.writeFileSync(
      config,
      `[profile base]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n\n[profile ci]\nrole_arn = ${role?.arn}\nsource_profile = base\nregion = us-east-2\n`,
    );
    const proxy = await forwardProxy(login);
    const endpoint = throughProxyAlone(await behindTls(sandbox.url, ISSUED));
    const run = await runAction(
      endpoint,
      { 'aws-region': 'us-east-2', services: 'sts', 'http-proxy': proxy.url },
      { AWS_CONFIG_FILE: config, AWS_PROFILE: 'ci', AWS_CA_BUNDLE: root },
    );
    fs.rmSync(folder, { recursive: true, force: true });
    expect(
      sandbox.requests.map((r) => r.operation),
      run.log,
    ).toContain('AssumeRole');
    expect(run.report?.identity.arn).toMatch(/assumed-role\/github-deploy/);
  });
});

it('blames the certificate, and not the credentials, where nobody vouches for it', async () => {
  const world = healthyWorld();
  const sandbox = await sandboxOf(world);
  const run = await runAction(await behindTls(sandbox.url), inputsOf(sessionCredentials(world), 'us-east-2', named));
  expect(run.report?.findings.filter((f) => f.severity === 'error').map((f) => f.id)).toEqual([
    'environment/tls-untrusted',
  ]);
  expect(run.log).toContain(`was issued by ${issuer}`);
  expect(sandbox.requests).toHaveLength(0);
});

it('tells a proxy that wants a login from a refusal of AWS', async () => {
  const world = healthyWorld();
  const endpoint = await behindTls((await sandboxOf(world)).url);
  const { url } = await forwardProxy('builder:right');
  const run = await runAction(endpoint, inputsOf(sessionCredentials(world)), {
    HTTPS_PROXY: url.replace('builder:right@', ''),
    AWS_CA_BUNDLE: authority,
  });
  expect(run.report?.rootCause).toBe('environment/proxy-rejected');
});

it('goes around the proxy for hosts in no-proxy', UNHURRIED, async () => {
  const world = healthyWorld();
  const endpoint = await behindTls((await sandboxOf(world)).url);
  const proxy = await forwardProxy();
  const run = await runAction(
    endpoint,
    inputsOf(sessionCredentials(world), 'us-east-2', { 'http-proxy': proxy.url, 'no-proxy': '127.0.0.1' }),
    { AWS_CA_BUNDLE: authority },
  );
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

describe('DynamoDB, where a proxy lets only some hosts through', UNHURRIED, () => {
  const STS = 'sts.us-east-2.amazonaws.com';
  const REGIONAL = 'dynamodb.us-east-2.amazonaws.com';
  const OF_ACCOUNT = '123456789012.ddb.us-east-2.amazonaws.com';
  const job = async (lets: readonly string[], env: Record<string, string>) => {
    const world = healthyWorld();
    const proxy = await proxyFor(lets, await behindTls((await sandboxOf(world)).url, OF_AWS));
    const { accessKeyId, secretAccessKey } = userCredentials(world);
    const inputs = {
      'aws-region': 'us-east-2',
      services: 'sts, dynamodb',
      'dynamodb-tables': 'orders',
      'http-proxy': proxy.url,
    };
    const run = await runAction('', inputs, {
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      AWS_CA_BUNDLE: awsAuthority,
      ...env,
    });
    // Of a key's age: who may not ask loses nothing.
    return { ...run, refused: proxy.refused.filter((host) => host !== 'iam.amazonaws.com') };
  };

  it('is asked at the account’s host, which is named, with the setting that asks the other one', async () => {
    const run = await job([STS, REGIONAL], { AWS_ACCOUNT_ID: '123456789012' });
    expect([run.report?.rootCause, new Set(run.refused)], run.log).toEqual([
      'environment/proxy-rejected',
      new Set([OF_ACCOUNT]),
    ]);
    expect(run.summary).toContain(OF_ACCOUNT);
    expect(run.summary).toContain('AWS_ACCOUNT_ID_ENDPOINT_MODE: disabled');
  });
  it.each([
    [
      'the Region’s host, where the setting asks that',
      REGIONAL,
      { AWS_ACCOUNT_ID: '123456789012', AWS_ACCOUNT_ID_ENDPOINT_MODE: 'disabled' },
    ],
    ['the Region’s host, where nothing tells the account', REGIONAL, {}],
    ['the account’s host', OF_ACCOUNT, { AWS_ACCOUNT_ID: '123456789012' }],
  ])('works at %s', async (_, host, env) => {
    const run = await job([STS, host], env);
    expect([run.report?.services.dynamodb?.status, run.refused], run.log).toEqual(['connected', []]);
  });
  it('is not said to have another host, where nothing tells the account', async () => {
    const run = await job([STS, OF_ACCOUNT], {});
    expect([run.report?.rootCause, new Set(run.refused)], run.log).toEqual([
      'environment/proxy-rejected',
      new Set([REGIONAL]),
    ]);
    expect(run.summary).not.toContain('AWS_ACCOUNT_ID_ENDPOINT_MODE');
  });
});

describe('a web identity of the runner', () => {
  const ROLE = (partition: string) => `arn:${partition}:iam::123456789012:role/ci`;
  const jwt = ['{"alg":"RS256"}', '{"iss":"https://oidc.example.com"}', 'signature']
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.');

  it.each([
    ['in the Region of the job', 'aws', 'eu-west-1', 'sts.eu-west-1.amazonaws.com'],
    ['in the partition of the job’s Region', 'aws-cn', 'cn-north-1', 'sts.cn-north-1.amazonaws.com.cn'],
    ['in the partition of its role, where no Region is given', 'aws-us-gov', '', 'sts.us-gov-west-1.amazonaws.com'],
  ])('is exchanged %s', async (_, partition, region, host) => {
    const proxy = await proxyFor([], 'http://127.0.0.1:9');
    const token = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'token-')), 'token');
    fs.writeFileSync(token, jwt);
    const inputs = { 'aws-region': region, services: 'sts', 'http-proxy': proxy.url };
    const run = await runAction('', inputs, { AWS_WEB_IDENTITY_TOKEN_FILE: token, AWS_ROLE_ARN: ROLE(partition) });
    expect(new Set(proxy.refused), run.log).toEqual(new Set([host]));
  });
});
