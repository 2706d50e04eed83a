import { createHmac } from 'node:crypto';
import { ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import { DescribeTableCommand, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import type { HttpRequest } from '@smithy/types';
import { describe, expect, it } from 'vitest';
import { makeSecret } from '../../sandbox/keys.ts';
import { healthyWorld, makeRole, sessionCredentials, userCredentials } from '../../sandbox/worlds.ts';
import { clientsOf, failureOf, start } from './harness.ts';

const PROFILE = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';
const HELLO = [{ role: 'user' as const, content: [{ text: '.' }] }];

type Stack = {
  add(middleware: (next: (args: never) => Promise<never>) => (args: never) => Promise<never>, options: object): void;
};

/** Changes requests between the signer, which runs in `finalizeRequest`, and the wire. */
function afterSigning(client: { middlewareStack: unknown }, change: (request: HttpRequest) => void): void {
  const middleware = (next: (args: never) => Promise<never>) => (args: never) => {
    change((args as { request: HttpRequest }).request);
    return next(args);
  };
  (client.middlewareStack as Stack).add(middleware, { step: 'deserialize', priority: 'low' });
}

async function healthy() {
  const world = healthyWorld();
  const sandbox = await start(world);
  return { world, sandbox, ...clientsOf(world, sandbox) };
}

describe('what was signed may not change on the way', () => {
  it('the operation, which DynamoDB reads in a header', async () => {
    const { dynamodb, sandbox } = await healthy();
    afterSigning(dynamodb, ({ headers }) => Object.assign(headers, { 'x-amz-target': 'DynamoDB_20120810.ListTables' }));
    expect(await failureOf(dynamodb.send(new DescribeTableCommand({ TableName: 'orders' })))).toMatchObject({
      name: 'InvalidSignatureException',
      status: 400,
    });
    expect(sandbox.requests).toMatchObject([{ operation: 'ListTables', status: 400 }]);
  });
  it('the time, by a minute that the clock check lets pass', async () => {
    const { sts } = await healthy();
    afterSigning(sts, ({ headers }) => {
      headers['x-amz-date'] = new Date(Date.now() - 60_000).toISOString().replace(/[-:]|\.\d+/g, '');
    });
    expect(await failureOf(sts.send(new GetCallerIdentityCommand({})))).toMatchObject({
      name: 'SignatureDoesNotMatch',
      message: expect.stringMatching(/^The request signature/),
    });
  });
  it("S3's query", async () => {
    const { s3 } = await healthy();
    afterSigning(s3, (request) => Object.assign(request.query ?? {}, { 'max-keys': '2' }));
    expect(await failureOf(s3.send(new ListObjectsV2Command({ Bucket: 'acme-artifacts', MaxKeys: 1 })))).toMatchObject({
      name: 'SignatureDoesNotMatch',
      status: 403,
    });
  });
  it("the model in Bedrock's path", async () => {
    const { runtime } = await healthy();
    afterSigning(runtime, (request) => {
      request.path = request.path.replace('us.', 'eu.');
    });
    expect(await failureOf(runtime.send(new ConverseCommand({ modelId: PROFILE, messages: HELLO })))).toMatchObject({
      name: 'InvalidSignatureException',
      status: 403,
    });
  });
  it('the table, in a body of the same length', async () => {
    const { dynamodb } = await healthy();
    afterSigning(dynamodb, (request) => {
      request.body = '{"TableName":"orderz"}';
    });
    expect(await failureOf(dynamodb.send(new DescribeTableCommand({ TableName: 'orders' })))).toMatchObject({
      name: 'InvalidSignatureException',
      status: 400,
    });
  });
  it('a digit of the signature', async () => {
    const { sts } = await healthy();
    afterSigning(sts, ({ headers }) => {
      headers.authorization = (headers.authorization ?? '').replace(/[0-9a-f]$/, (digit) =>
        digit === '0' ? '1' : '0',
      );
    });
    expect(await failureOf(sts.send(new GetCallerIdentityCommand({})))).toMatchObject({
      name: 'SignatureDoesNotMatch',
      status: 403,
    });
  });
});

it('S3 keys are encoded once for the signature, whatever is in them', async () => {
  const { s3 } = await healthy();
  const failure = await failureOf(
    s3.send(new GetObjectCommand({ Bucket: 'acme-artifacts', Key: "dir//a b+c&d=e'(ü)*~.txt" })),
  );
  expect(failure).toMatchObject({ name: 'NoSuchKey', status: 404 });
});

it('the string to sign that S3 echoes gives, with the secret that was used, the signature that was sent', async () => {
  const { world, sandbox } = await healthy();
  const secretAccessKey = makeSecret();
  const { s3 } = clientsOf(world, sandbox, { credentials: { ...userCredentials(world), secretAccessKey } });
  const { error } = await failureOf(s3.send(new ListObjectsV2Command({ Bucket: 'acme-artifacts' })));
  const text = String(error.StringToSign);
  const scope = (text.split('\n')[2] ?? '').split('/');
  const key = scope.reduce<Buffer | string>(
    (k, part) => createHmac('sha256', k).update(part).digest(),
    `AWS4${secretAccessKey}`,
  );
  expect(createHmac('sha256', key).update(text).digest('hex')).toBe(error.SignatureProvided);
});

describe('a session token', () => {
  it('dies with its role, and no new role of that name revives it', async () => {
    const { world, sts, s3 } = await healthy();
    world.roles = world.roles.map((role) => makeRole(role.name));
    expect(await failureOf(sts.send(new GetCallerIdentityCommand({})))).toMatchObject({
      name: 'InvalidClientTokenId',
      status: 403,
    });
    expect(await failureOf(s3.send(new ListObjectsV2Command({ Bucket: 'acme-artifacts' })))).toMatchObject({
      name: 'InvalidAccessKeyId',
      status: 403,
    });
  });
  it('of the other login in a healthy world is no use here, and DynamoDB says so without the full stop', async () => {
    const { world, sandbox } = await healthy();
    const other = world.sessions[1];
    const own = clientsOf(world, sandbox, {
      credentials: {
        accessKeyId: other?.accessKeyId ?? '',
        secretAccessKey: other?.secret ?? '',
        sessionToken: other?.token ?? '',
      },
    });
    expect((await own.sts.send(new GetCallerIdentityCommand({}))).Arn).toBe(
      'arn:aws:sts::123456789012:assumed-role/reporting/nightly',
    );
    const mixed = clientsOf(world, sandbox, {
      credentials: { ...sessionCredentials(world), sessionToken: other?.token ?? '' },
    });
    expect(await failureOf(mixed.dynamodb.send(new ListTablesCommand({})))).toMatchObject({
      name: 'UnrecognizedClientException',
      status: 400,
      message: 'The security token included in the request is invalid',
    });
  });
});
