import {
  GetFoundationModelAvailabilityCommand,
  GetFoundationModelCommand,
  GetInferenceProfileCommand,
  GetUseCaseForModelAccessCommand,
  ListFoundationModelsCommand,
  ListInferenceProfilesCommand,
} from '@aws-sdk/client-bedrock';
import { ConverseCommand, InvokeModelCommand } from '@aws-sdk/client-bedrock-runtime';
import { DescribeTableCommand, DynamoDBClient, GetItemCommand, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { GetRoleCommand, ListAccessKeysCommand } from '@aws-sdk/client-iam';
import {
  GetBucketLocationCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
} from '@aws-sdk/client-s3';
import { AssumeRoleCommand, GetAccessKeyInfoCommand, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { accountInKeyId } from '../../sandbox/keys.ts';
import { healthyWorld, makeRole, makeUser, sessionCredentials, userCredentials } from '../../sandbox/worlds.ts';
import { clientsOf, failureOf, REGION, start } from './harness.ts';

const PROFILE = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';
const HELLO = [{ role: 'user' as const, content: [{ text: 'Hello there' }] }];

afterEach(() => vi.unstubAllEnvs());

describe.each(['session', 'user'] as const)('the credentials of a %s', (kind) => {
  async function healthy() {
    const world = healthyWorld();
    const sandbox = await start(world);
    return {
      world,
      sandbox,
      ...clientsOf(world, sandbox, {
        credentials: kind === 'session' ? sessionCredentials(world) : userCredentials(world),
      }),
    };
  }

  it('are who STS says', async () => {
    const { world, sts } = await healthy();
    const { Arn, Account, UserId } = await sts.send(new GetCallerIdentityCommand({}));
    const expected = kind === 'session' ? world.sessions[0] : world.users[0];
    expect({ Arn, Account, UserId }).toEqual({
      Arn: expected && ('arn' in expected ? expected.arn : expected.principalArn),
      Account: '123456789012',
      UserId: expected?.userId,
    });
  });

  it('read DynamoDB, by name and by ARN', async () => {
    const { dynamodb } = await healthy();
    const arn = `arn:aws:dynamodb:${REGION}:123456789012:table/orders`;
    expect((await dynamodb.send(new ListTablesCommand({}))).TableNames).toEqual(['orders']);
    expect((await dynamodb.send(new DescribeTableCommand({ TableName: 'orders' }))).Table).toMatchObject({
      TableName: 'orders',
      TableStatus: 'ACTIVE',
      TableArn: arn,
    });
    expect((await dynamodb.send(new DescribeTableCommand({ TableName: arn }))).Table?.TableArn).toBe(arn);
    expect(
      (await dynamodb.send(new GetItemCommand({ TableName: 'orders', Key: { pk: { S: 'none' } } }))).Item,
    ).toBeUndefined();
  });

  it('read S3', async () => {
    const { s3 } = await healthy();
    expect((await s3.send(new ListBucketsCommand({}))).Buckets?.map((b) => [b.Name, b.BucketRegion])).toEqual([
      ['acme-artifacts', REGION],
    ]);
    // A prefix with every kind of character that S3's and SigV4's encodings treat differently.
    const listed = await s3.send(
      new ListObjectsV2Command({ Bucket: 'acme-artifacts', Prefix: "a b/+&=!'()*~é%2F", MaxKeys: 1 }),
    );
    expect({ name: listed.Name, count: listed.KeyCount, prefix: listed.Prefix }).toEqual({
      name: 'acme-artifacts',
      count: 0,
      prefix: "a b/+&=!'()*~é%2F",
    });
    expect((await s3.send(new HeadBucketCommand({ Bucket: 'acme-artifacts' }))).BucketRegion).toBe(REGION);
    expect((await s3.send(new GetBucketLocationCommand({ Bucket: 'acme-artifacts' }))).LocationConstraint).toBe(REGION);
  });

  it('read Bedrock, whose ids are encoded twice for the signature', async () => {
    const { bedrock } = await healthy();
    const ids = (
      await bedrock.send(new ListFoundationModelsCommand({ byOutputModality: 'EMBEDDING' }))
    ).modelSummaries?.map((m) => m.modelId);
    expect(ids).toEqual(['amazon.titan-embed-text-v2:0']);
    expect(
      (await bedrock.send(new GetFoundationModelCommand({ modelIdentifier: 'amazon.nova-lite-v1:0' }))).modelDetails
        ?.inferenceTypesSupported,
    ).toEqual(['ON_DEMAND']);
    expect(
      await bedrock.send(new GetFoundationModelAvailabilityCommand({ modelId: 'amazon.nova-lite-v1:0' })),
    ).toMatchObject({ agreementAvailability: { status: 'AVAILABLE' }, regionAvailability: 'AVAILABLE' });
    expect(
      (await bedrock.send(new ListInferenceProfilesCommand({}))).inferenceProfileSummaries?.map(
        (p) => p.inferenceProfileId,
      ),
    ).toEqual([PROFILE]);
    expect(
      (await bedrock.send(new GetInferenceProfileCommand({ inferenceProfileIdentifier: PROFILE }))).models,
    ).toHaveLength(3);
    const { formData } = await bedrock.send(new GetUseCaseForModelAccessCommand({}));
    expect(JSON.parse(Buffer.from(formData ?? []).toString())).toMatchObject({ companyName: 'Acme' });
  });

  it.each(['amazon.nova-lite-v1:0', PROFILE, `arn:aws:bedrock:${REGION}:123456789012:inference-profile/${PROFILE}`])(
    'converse with %s',
    async (modelId) => {
      const { runtime } = await healthy();
      const answer = await runtime.send(
        new ConverseCommand({ modelId, messages: HELLO, inferenceConfig: { maxTokens: 1 } }),
      );
      expect(answer.output?.message?.role).toBe('assistant');
      expect(answer.usage).toMatchObject({ inputTokens: 10, outputTokens: 1, totalTokens: 11 });
    },
  );

  it('invoke a model and an embedding', async () => {
    const { runtime } = await healthy();
    const invoke = async (modelId: string, body: unknown) =>
      JSON.parse(
        (await runtime.send(new InvokeModelCommand({ modelId, body: JSON.stringify(body) }))).body.transformToString(),
      );
    expect(
      await invoke(PROFILE, {
        anthropic_version: 'bedrock-2023-05-31',
        max_tokens: 1,
        messages: [{ role: 'user', content: '.' }],
      }),
    ).toMatchObject({ usage: { input_tokens: 8, output_tokens: 1 } });
    expect(await invoke('amazon.titan-embed-text-v2:0', { inputText: 'four' })).toMatchObject({
      inputTextTokenCount: 1,
    });
  });
});

describe('STS issues sessions', () => {
  it('that work until the world no longer has their role', async () => {
    const world = healthyWorld();
    const sandbox = await start(world);
    const { sts } = clientsOf(world, sandbox, { credentials: userCredentials(world) });
    const { Credentials, AssumedRoleUser } = await sts.send(
      new AssumeRoleCommand({ RoleArn: world.roles[0]?.arn, RoleSessionName: 'check' }),
    );
    const credentials = {
      accessKeyId: Credentials?.AccessKeyId ?? '',
      secretAccessKey: Credentials?.SecretAccessKey ?? '',
      sessionToken: Credentials?.SessionToken ?? '',
    };
    const assumed = clientsOf(world, sandbox, { credentials });
    expect((await assumed.sts.send(new GetCallerIdentityCommand({}))).Arn).toBe(AssumedRoleUser?.Arn);
    world.roles.splice(0, 1, makeRole('github-deploy'));
    expect(await failureOf(assumed.sts.send(new GetCallerIdentityCommand({})))).toMatchObject({
      name: 'InvalidClientTokenId',
      status: 403,
    });
    expect(await failureOf(assumed.s3.send(new ListBucketsCommand({})))).toMatchObject({
      name: 'InvalidAccessKeyId',
      status: 403,
    });
  });

  it('not for a role that does not trust, in the same words as for one that does not exist', async () => {
    const world = healthyWorld();
    const stranger = { ...makeRole('vendor', '210987654321') };
    world.roles.push(stranger);
    const { sts } = clientsOf(world, await start(world), { credentials: userCredentials(world) });
    const words = async (RoleArn: string) =>
      (await failureOf(sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'check' })))).message;
    const missing = 'arn:aws:iam::210987654321:role/missing';
    expect(await words(missing)).toBe(
      `User: arn:aws:iam::123456789012:user/deploy is not authorized to perform: sts:AssumeRole on resource: ${missing}`,
    );
    expect(await words(stranger.arn)).toBe((await words(missing)).replace(missing, stranger.arn));
  });

  it('for at most as long as the role allows, after checking the range', async () => {
    const world = healthyWorld();
    const { sts } = clientsOf(world, await start(world), { credentials: userCredentials(world) });
    const ask = (DurationSeconds: number) =>
      failureOf(
        sts.send(new AssumeRoleCommand({ RoleArn: world.roles[0]?.arn, RoleSessionName: 'check', DurationSeconds })),
      );
    expect((await ask(60)).message).toContain("'durationSeconds' failed to satisfy constraint");
    expect((await ask(7200)).message).toBe(
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    );
    if (world.roles[0]) world.roles[0].maxSessionSeconds = 43_200;
    const chained = clientsOf(world, await start(world)).sts;
    expect(
      (
        await failureOf(
          chained.send(
            new AssumeRoleCommand({ RoleArn: world.roles[0]?.arn, RoleSessionName: 'check', DurationSeconds: 7200 }),
          ),
        )
      ).message,
    ).toContain('1 hour session limit for roles assumed by role chaining');
  });
});

it('IAM answers what is allowed and denies the rest', async () => {
  const world = healthyWorld();
  const sandbox = await start(world);
  const { iam } = clientsOf(world, sandbox, { credentials: userCredentials(world) });
  expect(await failureOf(iam.send(new GetRoleCommand({ RoleName: 'github-deploy' })))).toMatchObject({
    name: 'AccessDenied',
    status: 403,
    message:
      'User: arn:aws:iam::123456789012:user/deploy is not authorized to perform: iam:GetRole on resource: role github-deploy because no identity-based policy allows the iam:GetRole action',
  });
  world.users[0]?.allow.push('iam:GetRole', 'iam:ListAccessKeys');
  const { Role } = await iam.send(new GetRoleCommand({ RoleName: 'github-deploy' }));
  expect(JSON.parse(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? ''))).toEqual(world.roles[0]?.trustPolicy);
  const { AccessKeyMetadata } = await iam.send(new ListAccessKeysCommand({}));
  expect(AccessKeyMetadata?.[0]).toMatchObject({ AccessKeyId: userCredentials(world).accessKeyId, Status: 'Active' });
});

it('key ids carry their account, as GetAccessKeyInfo says', async () => {
  const other = makeUser('someone', '029608264753');
  const id = other.accessKeys[0]?.id ?? '';
  expect(id).toMatch(/^AKIA[A-Z2-7]{16}$/);
  expect(accountInKeyId(id)).toBe('029608264753');
  expect(accountInKeyId('ASIAY34FZKBOKMUTVV7A')).toBe('609629065308'); // published with its account: see keys.ts
  const world = healthyWorld();
  const { sts } = clientsOf(world, await start(world));
  expect((await sts.send(new GetAccessKeyInfoCommand({ AccessKeyId: id }))).Account).toBe('029608264753');
});

it('is reached through AWS_ENDPOINT_URL, and records what it was asked', async () => {
  const world = healthyWorld({ region: 'eu-west-1' });
  const sandbox = await start(world);
  const { accessKeyId, secretAccessKey, sessionToken } = sessionCredentials(world);
  for (const [name, value] of Object.entries({
    AWS_ENDPOINT_URL: sandbox.url,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  }))
    vi.stubEnv(name, value);
  await new DynamoDBClient({}).send(new DescribeTableCommand({ TableName: 'orders' }));
  expect(sandbox.requests).toEqual([
    {
      service: 'dynamodb',
      operation: 'DescribeTable',
      region: 'eu-west-1',
      resource: 'orders',
      accessKeyId,
      status: 200,
    },
  ]);
});
