import {
  GetFoundationModelAvailabilityCommand,
  ListFoundationModelsCommand,
  PutUseCaseForModelAccessCommand,
} from '@aws-sdk/client-bedrock';
import { BedrockRuntimeClient, ConverseCommand, InvokeModelCommand } from '@aws-sdk/client-bedrock-runtime';
import {
  DescribeTableCommand,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { DeleteAccessKeyCommand } from '@aws-sdk/client-iam';
import { HeadBucketCommand, ListBucketsCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { DecodeAuthorizationMessageCommand, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { describe, expect, it } from 'vitest';
import type { Bucket, Deny, Permissions, World } from '../../sandbox/world.ts';
import { healthyWorld } from '../../sandbox/worlds.ts';
import { clientsOf, failureOf, REGION, type Settings, start } from './harness.ts';

const USER = 'User: arn:aws:sts::123456789012:assumed-role/github-deploy/GitHubActions is not authorized to perform:';
const HAIKU = 'anthropic.claude-haiku-4-5-20251001-v1:0';
const HELLO = [{ role: 'user' as const, content: [{ text: '.' }] }];

async function using(change: (world: World) => void, settings?: Settings) {
  const world = healthyWorld();
  change(world);
  const sandbox = await start(world);
  return { world, sandbox, ...clientsOf(world, sandbox, settings) };
}
type Change = (world: World) => void;
const change =
  (permissions: Partial<Permissions>): Change =>
  (world) => {
    for (const role of world.roles) Object.assign(role, permissions);
  };
const allow = (...actions: string[]): Change => change({ allow: actions });
const deny = (...denials: Deny[]): Change => change({ deny: denials });
const buckets =
  (difference: Partial<Bucket>): Change =>
  (world) => {
    for (const bucket of world.buckets) Object.assign(bucket, difference);
  };

describe('S3 in the wrong Region', () => {
  it('is told where the bucket is', async () => {
    const { s3 } = await using(() => {}, { region: 'us-east-1' });
    const failure = await failureOf(s3.send(new ListObjectsV2Command({ Bucket: 'acme-artifacts' })));
    expect(failure).toMatchObject({
      name: 'AuthorizationHeaderMalformed',
      status: 400,
      message: "The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'us-east-2'",
    });
    expect(failure.error.Region).toBe('us-east-2');
    expect(failure.headers['x-amz-bucket-region']).toBe('us-east-2');
    expect(await failureOf(s3.send(new HeadBucketCommand({ Bucket: 'acme-artifacts' })))).toMatchObject({
      status: 400,
      headers: { 'x-amz-bucket-region': 'us-east-2' },
    });
  });

  it('is redirected where the bucket redirects', async () => {
    const { s3 } = await using(buckets({ wrongRegion: 'redirect' }), { region: 'us-west-2' });
    const failure = await failureOf(s3.send(new ListObjectsV2Command({ Bucket: 'acme-artifacts' })));
    expect(failure).toMatchObject({
      name: 'PermanentRedirect',
      status: 301,
      headers: { 'x-amz-bucket-region': 'us-east-2' },
    });
    expect(failure.error.Endpoint).toBe('acme-artifacts.s3.us-east-2.amazonaws.com');
  });

  it('is refused without a redirect by a Region launched after March 2019', async () => {
    const { s3 } = await using(buckets({ region: 'eu-south-1' }));
    expect(await failureOf(s3.send(new ListObjectsV2Command({ Bucket: 'acme-artifacts' })))).toMatchObject({
      name: 'IllegalLocationConstraintException',
      status: 400,
      message:
        'The eu-south-1 location constraint is incompatible for the region specific endpoint this request was sent to.',
    });
  });
});

describe('what is not there', () => {
  it('is not found, by name or Region', async () => {
    const { dynamodb, s3, world, sandbox } = await using(() => {});
    expect(await failureOf(dynamodb.send(new DescribeTableCommand({ TableName: 'ordres' })))).toMatchObject({
      name: 'ResourceNotFoundException',
      status: 400,
      message: 'Requested resource not found: Table: ordres not found',
    });
    const west = clientsOf(world, sandbox, { region: 'us-west-2' });
    expect(await failureOf(west.dynamodb.send(new DescribeTableCommand({ TableName: 'orders' })))).toMatchObject({
      name: 'ResourceNotFoundException',
    });
    expect(
      await failureOf(
        west.dynamodb.send(
          new DescribeTableCommand({ TableName: `arn:aws:dynamodb:${REGION}:123456789012:table/orders` }),
        ),
      ),
    ).toMatchObject({ name: 'ResourceNotFoundException' });
    const missing = await failureOf(s3.send(new ListObjectsV2Command({ Bucket: 'acme-artefacts' })));
    expect(missing).toMatchObject({ name: 'NoSuchBucket', status: 404 });
    expect(missing.headers).not.toHaveProperty('x-amz-bucket-region');
  });

  it('is denied rather than not found where only the right name is allowed', async () => {
    const { dynamodb } = await using(allow(`dynamodb:* on arn:aws:dynamodb:${REGION}:123456789012:table/orders`));
    await expect(dynamodb.send(new DescribeTableCommand({ TableName: 'orders' }))).resolves.toBeDefined();
    expect(await failureOf(dynamodb.send(new DescribeTableCommand({ TableName: 'ordres' })))).toMatchObject({
      name: 'AccessDeniedException',
    });
  });

  it('is a key that does not fit the schema', async () => {
    const { dynamodb } = await using(() => {});
    expect(
      await failureOf(dynamodb.send(new GetItemCommand({ TableName: 'orders', Key: { nope: { S: '-' } } }))),
    ).toMatchObject({
      name: 'ValidationException',
      status: 400,
      message: 'The provided key element does not match the schema',
    });
  });
});

describe('denials, word for word', () => {
  it('without a policy that allows', async () => {
    const { dynamodb, s3, bedrock, runtime, sts } = await using(allow());
    const table = `arn:aws:dynamodb:${REGION}:123456789012:table/orders`;
    expect(await failureOf(dynamodb.send(new DescribeTableCommand({ TableName: 'orders' })))).toMatchObject({
      name: 'AccessDeniedException',
      status: 400,
      message: `${USER} dynamodb:DescribeTable on resource: ${table} because no identity-based policy allows the dynamodb:DescribeTable action`,
    });
    const listing = await failureOf(s3.send(new ListObjectsV2Command({ Bucket: 'acme-artifacts' })));
    expect(listing).toMatchObject({
      name: 'AccessDenied',
      status: 403,
      message: `${USER} s3:ListBucket on resource: "arn:aws:s3:::acme-artifacts" because no identity-based policy allows the s3:ListBucket action`,
    });
    expect(listing.headers['x-amz-bucket-region']).toBe(REGION);
    expect((await failureOf(s3.send(new ListBucketsCommand({})))).message).toBe(
      `${USER} s3:ListAllMyBuckets because no identity-based policy allows the s3:ListAllMyBuckets action`,
    );
    expect(await failureOf(bedrock.send(new ListFoundationModelsCommand({})))).toMatchObject({
      name: 'AccessDeniedException',
      status: 403,
      message: `${USER} bedrock:ListFoundationModels because no identity-based policy allows the bedrock:ListFoundationModels action`,
    });
    expect(
      (await failureOf(runtime.send(new ConverseCommand({ modelId: 'amazon.nova-lite-v1:0', messages: HELLO }))))
        .message,
    ).toBe(
      `${USER} bedrock:InvokeModel on resource: arn:aws:bedrock:${REGION}::foundation-model/amazon.nova-lite-v1:0 because no identity-based policy allows the bedrock:InvokeModel action`,
    );
    // STS answers this one whatever the policies say.
    await expect(sts.send(new GetCallerIdentityCommand({}))).resolves.toBeDefined();
  });

  it.each([
    [{ layer: 'identity' }, ' with an explicit deny in an identity-based policy'],
    [
      { layer: 'scp', policyArn: 'arn:aws:organizations::210987654321:policy/o-a/service_control_policy/p-b' },
      ' with an explicit deny in a service control policy: arn:aws:organizations::210987654321:policy/o-a/service_control_policy/p-b',
    ],
    [{ layer: 'rcp' }, ' with an explicit deny in a resource control policy'],
    [{ layer: 'boundary', implicit: true }, ' because no permissions boundary allows the dynamodb:ListTables action'],
    [{ layer: 'session', implicit: true }, ' because no session policy allows the dynamodb:ListTables action'],
    [{ layer: 'resource' }, ' with an explicit deny in a resource-based policy'],
    [{ layer: 'vpc', implicit: true }, ' because no VPC endpoint policy allows the dynamodb:ListTables action'],
  ] as const)('by %o', async (layer, clause) => {
    const { dynamodb } = await using(deny({ action: 'dynamodb:List*', ...layer }));
    expect((await failureOf(dynamodb.send(new ListTablesCommand({})))).message).toBe(
      `${USER} dynamodb:ListTables on resource: arn:aws:dynamodb:${REGION}:123456789012:table/*${clause}`,
    );
    await expect(dynamodb.send(new DescribeTableCommand({ TableName: 'orders' }))).resolves.toBeDefined();
  });

  it('name an explicit deny before one that only fails to allow', async () => {
    const { dynamodb } = await using(
      deny({ action: '*', layer: 'boundary', implicit: true }, { action: '*', layer: 'scp' }),
    );
    expect((await failureOf(dynamodb.send(new ListTablesCommand({})))).message).toMatch(
      /with an explicit deny in a service control policy$/,
    );
  });

  it('by the policy that a session was given', async () => {
    const { dynamodb } = await using((world) => {
      for (const session of world.sessions) session.sessionPolicy = ['dynamodb:DescribeTable'];
    });
    await expect(dynamodb.send(new DescribeTableCommand({ TableName: 'orders' }))).resolves.toBeDefined();
    expect((await failureOf(dynamodb.send(new ListTablesCommand({})))).message).toMatch(
      /because no session policy allows the dynamodb:ListTables action$/,
    );
  });

  it('of what belongs to another account', async () => {
    const account = '210987654321';
    const { dynamodb, s3 } = await using((world) => {
      world.tables.push({ name: 'theirs', region: REGION, account, status: 'ACTIVE' });
      world.buckets.push({ name: 'theirs', region: REGION, account });
    });
    const arn = `arn:aws:dynamodb:${REGION}:${account}:table/theirs`;
    expect((await failureOf(dynamodb.send(new DescribeTableCommand({ TableName: arn })))).message).toBe(
      `${USER} dynamodb:DescribeTable on resource: ${arn} because no resource-based policy allows the dynamodb:DescribeTable action`,
    );
    expect(await failureOf(s3.send(new ListObjectsV2Command({ Bucket: 'theirs' })))).toMatchObject({
      name: 'AccessDenied',
      status: 403,
      message: 'Access Denied',
    });
    expect(
      await failureOf(s3.send(new ListObjectsV2Command({ Bucket: 'acme-artifacts', ExpectedBucketOwner: account }))),
    ).toMatchObject({ name: 'AccessDenied', message: 'Access Denied' });
  });

  it("of one destination stops a profile, and names that destination's Region", async () => {
    const { runtime } = await using(
      deny({ action: 'bedrock:*', layer: 'scp', resource: 'arn:aws:bedrock:us-west-2:*' }),
    );
    const failure = await failureOf(runtime.send(new ConverseCommand({ modelId: `us.${HAIKU}`, messages: HELLO })));
    expect(failure.message).toBe(
      `${USER} bedrock:InvokeModel on resource: arn:aws:bedrock:us-west-2::foundation-model/${HAIKU} with an explicit deny in a service control policy`,
    );
  });
});

describe('Bedrock', () => {
  const converse = (modelId: string, maxTokens = 1) =>
    new ConverseCommand({ modelId, messages: HELLO, inferenceConfig: { maxTokens } });

  it('knows ids, profiles and bodies', async () => {
    const { runtime } = await using(() => {});
    expect(await failureOf(runtime.send(converse('amazon.nova-light-v1:0')))).toMatchObject({
      name: 'ValidationException',
      status: 400,
      message: 'The provided model identifier is invalid.',
    });
    expect((await failureOf(runtime.send(converse(HAIKU)))).message).toBe(
      `Invocation of model ID ${HAIKU} with on-demand throughput isn’t supported. Retry your request with the ID or ARN of an inference profile that contains this model.`,
    );
    expect((await failureOf(runtime.send(converse('amazon.nova-lite-v1:0', 0)))).message).toContain(
      "'inferenceConfig.maxTokens' failed to satisfy constraint",
    );
    expect((await failureOf(runtime.send(converse('amazon.titan-embed-text-v2:0')))).message).toMatch(
      /^This action doesn't support the model/,
    );
    expect(
      (await failureOf(runtime.send(new InvokeModelCommand({ modelId: 'amazon.nova-lite-v1:0', body: '{}' })))).message,
    ).toMatch(/^Malformed input request/);
  });

  it('refuses a profile in a Region that it does not start from', async () => {
    const { runtime } = await using(() => {}, { region: 'eu-west-1' });
    expect((await failureOf(runtime.send(converse(`us.${HAIKU}`)))).message).toBe(
      'The provided model identifier is invalid.',
    );
  });

  it('refuses models that ended, are not enabled, or lack the form', async () => {
    const { world, runtime, bedrock } = await using(() => {});
    const [nova] = world.models;
    if (nova) nova.enabled = false;
    expect(await failureOf(runtime.send(converse('amazon.nova-lite-v1:0')))).toMatchObject({
      name: 'AccessDeniedException',
      status: 403,
      message: "You don't have access to the model with the specified model ID.",
    });
    expect(
      await bedrock.send(new GetFoundationModelAvailabilityCommand({ modelId: 'amazon.nova-lite-v1:0' })),
    ).toMatchObject({ agreementAvailability: { status: 'NOT_AVAILABLE' } });
    if (nova) nova.lifecycle = { status: 'LEGACY', endOfLifeTime: Date.now() - 1000 };
    expect(await failureOf(runtime.send(converse('amazon.nova-lite-v1:0')))).toMatchObject({
      name: 'ResourceNotFoundException',
      status: 404,
      message: expect.stringContaining('end of its life'),
    });
    for (const account of world.accounts) account.anthropicFormSubmitted = false;
    expect(await failureOf(runtime.send(converse(`us.${HAIKU}`)))).toMatchObject({
      name: 'ResourceNotFoundException',
      message: expect.stringMatching(/^Model use case details have not been submitted/),
    });
  });

  it('takes API keys as bearer tokens', async () => {
    const { world, sandbox } = await using(() => {});
    const [key] = world.bedrockApiKeys;
    const client = (token: string) =>
      new BedrockRuntimeClient({
        region: REGION,
        endpoint: sandbox.url,
        token: { token },
        authSchemePreference: ['httpBearerAuth'],
        maxAttempts: 1,
        requestHandler: new NodeHttpHandler(),
      });
    const ask = (token = key?.token ?? '') => client(token).send(converse('amazon.nova-lite-v1:0'));
    await expect(ask()).resolves.toMatchObject({ usage: { outputTokens: 1 } });
    expect(await failureOf(ask('ABSKwrong'))).toMatchObject({
      name: 'AccessDeniedException',
      status: 403,
      message: 'Authentication failed: Please make sure your API Key is valid.',
    });
    if (key) key.expiresAt = Date.now() - 1000;
    expect((await failureOf(ask())).message).toBe('Bearer Token has expired');
    if (key) {
      delete key.expiresAt;
      key.regions = ['us-west-2'];
    }
    expect((await failureOf(ask())).message).toMatch(/^Authentication failed/);
    if (key) key.regions = [REGION];
    for (const user of world.users) user.allow = ['bedrock:InvokeModel'];
    expect((await failureOf(ask())).message).toBe(
      'User: arn:aws:iam::123456789012:user/deploy is not authorized to perform: bedrock:CallWithBearerToken on resource: * because no identity-based policy allows the bedrock:CallWithBearerToken action',
    );
  });
});

it('refuses every write, whatever is allowed, and records it', async () => {
  const { dynamodb, s3, iam, bedrock, sandbox } = await using(allow('*'));
  const failures = [
    await failureOf(dynamodb.send(new PutItemCommand({ TableName: 'orders', Item: { pk: { S: '1' } } }))),
    await failureOf(s3.send(new PutObjectCommand({ Bucket: 'acme-artifacts', Key: 'a/b c+d', Body: 'text' }))),
    await failureOf(iam.send(new DeleteAccessKeyCommand({ AccessKeyId: 'AKIAQAAAAAAAAAAAAAAA' }))),
    await failureOf(
      bedrock.send(new PutUseCaseForModelAccessCommand({ formData: Buffer.from('{"companyName":"x"}') })),
    ),
  ];
  expect(failures.map((f) => f.name)).toEqual([
    'AccessDeniedException',
    'AccessDenied',
    'AccessDenied',
    'AccessDeniedException',
  ]);
  for (const { message } of failures) expect(message).toContain('with an explicit deny in a service control policy');
  expect(sandbox.requests.map((r) => `${r.operation} ${r.status}`)).toEqual([
    'PutItem 400',
    'PutObject 403',
    'DeleteAccessKey 403',
    'PutUseCaseForModelAccess 403',
  ]);
});

it('does not know what it does not know', async () => {
  const { dynamodb, sts } = await using(() => {});
  expect(await failureOf(dynamodb.send(new ScanCommand({ TableName: 'orders' })))).toMatchObject({
    name: 'UnknownOperationException',
    status: 400,
  });
  expect(await failureOf(sts.send(new DecodeAuthorizationMessageCommand({ EncodedMessage: 'x' })))).toMatchObject({
    name: 'InvalidAction',
    status: 400,
  });
});
