import { createHash } from 'node:crypto';
import { createServer, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ListFoundationModelsCommand } from '@aws-sdk/client-bedrock';
import { ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, ListBucketsCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { afterEach, describe, expect, it } from 'vitest';
import { healthyWorld, userCredentials } from '../../sandbox/worlds.ts';
import { clientsOf, failureOf, start } from './harness.ts';

type Sent = { method: string; path: string; headers: IncomingHttpHeaders; body: string };
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A proxy between the SDK and the sandbox that changes what passes. It keeps the Host header, as a transparent one does. */
async function proxyTo(url: string, tamper: (sent: Sent) => Sent): Promise<string> {
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
    const sent = tamper({
      method: incoming.method ?? 'GET',
      path: incoming.url ?? '/',
      headers: incoming.headers,
      body: Buffer.concat(chunks).toString(),
    });
    const headers = { ...sent.headers, 'content-length': String(Buffer.byteLength(sent.body)) };
    const forward = httpRequest(
      new URL(sent.path, url),
      { method: sent.method, headers, path: sent.path },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(outgoing);
      },
    );
    forward.end(sent.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('a request that was changed on the way', () => {
  async function through(tamper: (sent: Sent) => Sent) {
    const world = healthyWorld();
    const sandbox = await start(world);
    return clientsOf(world, sandbox, { endpoint: await proxyTo(sandbox.url, tamper) });
  }
  const header = (name: string, value: string) => (sent: Sent) => ({
    ...sent,
    headers: { ...sent.headers, [name]: value },
  });

  it('only in headers that were not signed is accepted', async () => {
    const { sts, dynamodb, s3, bedrock, runtime } = await through((sent) =>
      header('x-forwarded-for', '192.0.2.1')(header('via', '1.1 proxy')(sent)),
    );
    await expect(sts.send(new GetCallerIdentityCommand({}))).resolves.toBeDefined();
    await expect(dynamodb.send(new ListTablesCommand({}))).resolves.toBeDefined();
    await expect(s3.send(new ListBucketsCommand({}))).resolves.toBeDefined();
    await expect(bedrock.send(new ListFoundationModelsCommand({}))).resolves.toBeDefined();
    await expect(
      runtime.send(
        new ConverseCommand({
          modelId: 'amazon.nova-lite-v1:0',
          messages: [{ role: 'user', content: [{ text: '.' }] }],
        }),
      ),
    ).resolves.toBeDefined();
  });

  it.each([
    ['a signed header', header('host', 'sts.us-east-2.amazonaws.com')],
    ['the content type', header('content-type', 'application/x-www-form-urlencoded; charset=utf-8')],
    ['the body', (sent: Sent) => ({ ...sent, body: `${sent.body}&Tampered=1` })],
    ['the query', (sent: Sent) => ({ ...sent, path: `${sent.path}?tampered=1` })],
    ['the path', (sent: Sent) => ({ ...sent, path: '/tampered' })],
  ])('in %s is refused by STS', async (_what, tamper) => {
    const { sts } = await through(tamper);
    expect(await failureOf(sts.send(new GetCallerIdentityCommand({})))).toMatchObject({
      name: 'SignatureDoesNotMatch',
      status: 403,
      message: expect.stringMatching(/^The request signature we calculated/),
    });
  });

  it('in a signed header is refused by every other service', async () => {
    const { dynamodb, s3, bedrock } = await through(header('host', 'example.com'));
    expect(await failureOf(dynamodb.send(new ListTablesCommand({})))).toMatchObject({
      name: 'InvalidSignatureException',
      status: 400,
    });
    expect(await failureOf(s3.send(new ListBucketsCommand({})))).toMatchObject({
      name: 'SignatureDoesNotMatch',
      status: 403,
    });
    expect(await failureOf(bedrock.send(new ListFoundationModelsCommand({})))).toMatchObject({
      name: 'InvalidSignatureException',
      status: 403,
    });
  });

  it('in its body is refused by S3 for the hash', async () => {
    const world = healthyWorld();
    const sandbox = await start(world);
    const { s3 } = clientsOf(world, sandbox, {
      credentials: userCredentials(world),
      endpoint: await proxyTo(sandbox.url, (sent) => ({ ...sent, body: sent.body.replace('text', 'TEXT') })),
    });
    expect(
      await failureOf(s3.send(new PutObjectCommand({ Bucket: 'acme-artifacts', Key: 'a', Body: 'text' }))),
    ).toMatchObject({ name: 'XAmzContentSHA256Mismatch', status: 400 });
  });
});

it('a header that aws4 would leave out counts where the caller signed it', async () => {
  const world = healthyWorld();
  const { s3 } = clientsOf(world, await start(world));
  expect(
    await failureOf(
      s3.send(new GetObjectCommand({ Bucket: 'acme-artifacts', Key: "a/b c+d'(é).txt", Range: 'bytes=0-1' })),
    ),
  ).toMatchObject({ name: 'NoSuchKey', status: 404 });
});

it('a signed hash of another body does not pass for one of the body', async () => {
  const world = healthyWorld();
  const { dynamodb } = clientsOf(world, await start(world));
  dynamodb.middlewareStack.add(
    (next) => (args) => {
      Object.assign((args.request as { headers: object }).headers, {
        'x-amz-content-sha256': createHash('sha256').update('{"Limit":1}').digest('hex'),
      });
      return next(args);
    },
    { step: 'build' },
  );
  await expect(dynamodb.send(new ListTablesCommand({ Limit: 1 }))).resolves.toBeDefined();
  expect(await failureOf(dynamodb.send(new ListTablesCommand({ Limit: 2 })))).toMatchObject({
    name: 'InvalidSignatureException',
    status: 400,
  });
});

describe('a request without credentials', () => {
  const ask = (url: string, init: RequestInit & { path?: string } = {}) => fetch(`${url}${init.path ?? '/'}`, init);

  it('is refused in each form', async () => {
    const { url } = await start(healthyWorld());
    const sts = await ask(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'Action=GetCallerIdentity&Version=2011-06-15',
    });
    expect([sts.status, await sts.text()]).toEqual([
      403,
      expect.stringContaining('<Code>MissingAuthenticationToken</Code>'),
    ]);
    const dynamodb = await ask(url, {
      method: 'POST',
      headers: { 'x-amz-target': 'DynamoDB_20120810.ListTables' },
      body: '{}',
    });
    expect([dynamodb.status, await dynamodb.json()]).toEqual([
      400,
      {
        __type: 'com.amazon.coral.service#MissingAuthenticationTokenException',
        message: 'Request must contain a valid (registered) AWS Access Key ID.',
      },
    ]);
    const bedrock = await ask(url, { path: '/foundation-models' });
    expect([bedrock.status, bedrock.headers.get('x-amzn-errortype')]).toEqual([
      403,
      expect.stringMatching(/^MissingAuthenticationTokenException/),
    ]);
  });

  it('still learns the Region of a bucket from S3', async () => {
    const { url } = await start(healthyWorld());
    const head = await ask(url, { path: '/acme-artifacts', method: 'HEAD' });
    expect([head.status, head.headers.get('x-amz-bucket-region')]).toEqual([403, 'us-east-2']);
    expect((await ask(url, { path: '/acme-artefacts', method: 'HEAD' })).headers.get('x-amz-bucket-region')).toBeNull();
  });
});

it('answers with the request ids of each service', async () => {
  const world = healthyWorld();
  const { sts, s3, dynamodb } = clientsOf(world, await start(world));
  expect((await sts.send(new GetCallerIdentityCommand({}))).$metadata.requestId).toMatch(
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  );
  expect((await dynamodb.send(new ListTablesCommand({}))).$metadata.requestId).toMatch(/^[A-Z0-9]{52}$/);
  const { requestId, extendedRequestId } = (await s3.send(new ListBucketsCommand({}))).$metadata;
  expect([requestId, extendedRequestId]).toEqual([
    expect.stringMatching(/^[0-9A-F]{16}$/),
    expect.stringMatching(/^[\w+/]{70,}=*$/),
  ]);
});

it('listens on loopback alone and frees its port when closed', async () => {
  const first = await start(healthyWorld());
  const { hostname, port } = new URL(first.url);
  expect(hostname).toBe('127.0.0.1');
  await expect(start(healthyWorld(), { port: Number(port) })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await first.close();
  expect(new URL((await start(healthyWorld(), { port: Number(port) })).url).port).toBe(port);
});
