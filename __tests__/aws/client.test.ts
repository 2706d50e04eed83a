// What this action's client sends is what the SDK's own client would send: same host, path, query, body, and a signature
// over the same headers, whatever decides of the endpoint.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { BedrockClient, ListFoundationModels$, ListFoundationModelsCommand } from '@aws-sdk/client-bedrock';
import { BedrockRuntimeClient, Converse$, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import {
  DescribeTable$,
  DescribeTableCommand,
  DynamoDBClient,
  ListTables$,
  ListTablesCommand,
} from '@aws-sdk/client-dynamodb';
import { GetRole$, GetRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { ListBuckets$, ListBucketsCommand, ListObjectsV2$, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import {
  AssumeRoleWithWebIdentity$,
  AssumeRoleWithWebIdentityCommand,
  GetCallerIdentity$,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BEDROCK } from '../../src/aws/apis/bedrock.ts';
import { BEDROCK_RUNTIME } from '../../src/aws/apis/bedrock-runtime.ts';
import { DYNAMODB } from '../../src/aws/apis/dynamodb.ts';
import { IAM } from '../../src/aws/apis/iam.ts';
import { S3 } from '../../src/aws/apis/s3.ts';
import { STS } from '../../src/aws/apis/sts.ts';
import { type ClientSettings, type Command, makeClient } from '../../src/aws/client.ts';
import { cautiousRetries } from '../../src/aws/retry.ts';

type Sent = {
  method: string;
  protocol: string;
  hostname: string;
  port?: number;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  body?: unknown;
};

/** Takes the request in the place of the network, and answers with an error that nobody sends again. */
function taking() {
  const sent: Sent[] = [];
  const handle = async (request: Sent): Promise<never> => {
    sent.push(request);
    throw new Error('taken');
  };
  return { sent, requestHandler: { handle } as unknown as ClientSettings['requestHandler'] };
}

// What differs by design: how the sender calls itself, and the count of its attempts.
const OWN = /^(user-agent|x-amz-user-agent|amz-sdk-(invocation-id|request)|x-amz-date|authorization)$/;
const SIGNED = /Credential=[^/]+\/\d{8}\/([^,]+), SignedHeaders=([^,]+)/;

function telling({ method, protocol, hostname, port, path: asked, query, headers, body }: Sent) {
  const [, scope, signed = ''] = SIGNED.exec(headers.authorization ?? '') ?? [];
  const names = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  return {
    ...{ method, protocol, hostname, port, path: asked, query },
    body: body instanceof Uint8Array ? Buffer.from(body).toString('utf8') : body,
    headers: Object.fromEntries(names.filter(([name]) => !OWN.test(name)).sort()),
    scope: scope ?? headers.authorization,
    signed: signed.split(';').filter((name) => !OWN.test(name)),
  };
}

const PAIR = { accessKeyId: `AKIA${'X'.repeat(16)}`, secretAccessKey: 'x'.repeat(40) };
const SESSION = { ...PAIR, sessionToken: 'token'.repeat(60), accountId: '111122223333' };
const BUCKETS = [
  ...['acme-artifacts', 'acme.with.dots', 'Acme_Old', 'ab'],
  'arn:aws:s3:eu-west-1:111122223333:accesspoint/reports',
  'arn:aws:s3-outposts:eu-west-1:111122223333:outpost/op-01ac5d28a6a232904/accesspoint/reports',
];

type Case = {
  name: string;
  Theirs: new (settings: object) => { send(command: never): Promise<unknown> };
  command: object;
  api: Parameters<typeof makeClient>[0];
  ours: Command;
  plain?: boolean;
};

const CASES: Case[] = [
  {
    name: 'sts GetCallerIdentity',
    ...{ Theirs: STSClient as never, api: STS },
    ...{ command: new GetCallerIdentityCommand({}), ours: { operation: GetCallerIdentity$, input: {} } },
  },
  {
    name: 'dynamodb ListTables',
    ...{ Theirs: DynamoDBClient as never, api: DYNAMODB },
    ...{ command: new ListTablesCommand({ Limit: 1 }), ours: { operation: ListTables$, input: { Limit: 1 } } },
  },
  ...['orders', 'arn:aws:dynamodb:us-west-2:444455556666:table/orders'].map((TableName) => ({
    name: `dynamodb DescribeTable ${TableName}`,
    ...{ Theirs: DynamoDBClient as never, api: DYNAMODB },
    ...{ command: new DescribeTableCommand({ TableName }), ours: { operation: DescribeTable$, input: { TableName } } },
  })),
  {
    name: 's3 ListBuckets',
    ...{ Theirs: S3Client as never, api: S3 },
    ...{
      command: new ListBucketsCommand({ MaxBuckets: 1 }),
      ours: { operation: ListBuckets$, input: { MaxBuckets: 1 } },
    },
  },
  ...BUCKETS.map((Bucket) => ({
    name: `s3 ListObjectsV2 ${Bucket}`,
    ...{ Theirs: S3Client as never, api: S3 },
    command: new ListObjectsV2Command({ Bucket, MaxKeys: 1, Prefix: 'reports/a b+c/' }),
    ours: { operation: ListObjectsV2$, input: { Bucket, MaxKeys: 1, Prefix: 'reports/a b+c/' } },
  })),
  {
    name: 'bedrock ListFoundationModels',
    ...{ Theirs: BedrockClient as never, api: BEDROCK },
    ...{ command: new ListFoundationModelsCommand({}), ours: { operation: ListFoundationModels$, input: {} } },
  },
  ...['amazon.nova-lite-v1:0', 'arn:aws:bedrock:eu-west-1:111122223333:inference-profile/eu.x'].map((modelId) => {
    const input = { modelId, messages: [{ role: 'user' as const, content: [{ text: '.' }] }] };
    return {
      name: `bedrock-runtime Converse ${modelId}`,
      ...{ Theirs: BedrockRuntimeClient as never, api: BEDROCK_RUNTIME },
      ...{ command: new ConverseCommand(input), ours: { operation: Converse$, input } },
    };
  }),
  {
    name: 'iam GetRole',
    ...{ Theirs: IAMClient as never, api: IAM },
    ...{
      command: new GetRoleCommand({ RoleName: 'deploy' }),
      ours: { operation: GetRole$, input: { RoleName: 'deploy' } },
    },
  },
];

const REGIONS = ['us-east-1', 'eu-west-1', 'us-gov-west-1', 'cn-north-1', 'xx-new-1'];
const ENVIRONMENTS: Record<string, Record<string, string>> = {
  plain: {},
  fips: { AWS_USE_FIPS_ENDPOINT: 'true' },
  'dual-stack': { AWS_USE_DUALSTACK_ENDPOINT: 'true' },
  both: { AWS_USE_FIPS_ENDPOINT: 'true', AWS_USE_DUALSTACK_ENDPOINT: 'true' },
  override: { AWS_ENDPOINT_URL: 'http://127.0.0.1:4566' },
  'an override for each': {
    AWS_ENDPOINT_URL: 'http://127.0.0.1:4566/all',
    AWS_ENDPOINT_URL_S3: 'https://minio.example.com:9000',
    AWS_ENDPOINT_URL_STS: 'https://[::1]:8443/sts',
    AWS_ENDPOINT_URL_BEDROCK_RUNTIME: 'https://gateway.example.com/bedrock/',
  },
  'an override that is ignored': {
    AWS_ENDPOINT_URL: 'http://127.0.0.1:4566',
    AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true',
  },
  'no host of an account': { AWS_ACCOUNT_ID_ENDPOINT_MODE: 'disabled' },
  'the Region of an ARN': { AWS_S3_USE_ARN_REGION: 'true' },
};

let folder = '';
let before: NodeJS.ProcessEnv = {};
beforeEach(() => {
  before = { ...process.env };
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'client-'));
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) delete process.env[name];
  process.env.HOME = folder;
});
afterEach(() => {
  process.env = before;
  fs.rmSync(folder, { recursive: true });
});

type Told = ReturnType<typeof telling> | { refused: string };

async function both({ Theirs, command, api, ours }: Case, region: string, credentials = SESSION) {
  const [theirs, own] = [taking(), taking()];
  const settings = { region, credentials };
  const refusal = (error: Error): string => error.message;
  const asked = new Theirs({ ...settings, requestHandler: theirs.requestHandler, maxAttempts: 1 }).send(
    command as never,
  );
  const theirError = await asked.then(() => '', refusal);
  const client = makeClient(api, { ...settings, requestHandler: own.requestHandler, retryStrategy: cautiousRetries() });
  const ourError = await client.send(ours, { abortSignal: AbortSignal.timeout(5_000) }).then(() => '', refusal);
  const told = ({ sent }: typeof theirs, error: string): Told =>
    sent[0] ? telling(sent[0]) : { refused: error.split('\n')[0] ?? '' };
  return { theirs: told(theirs, theirError), ours: told(own, ourError) };
}

describe.each(Object.entries(ENVIRONMENTS))('%s', (_, variables) => {
  test.each(CASES)('$name', async (each) => {
    Object.assign(process.env, variables);
    for (const region of REGIONS) {
      const { theirs, ours } = await both(each, region);
      expect(ours, region).toEqual(theirs);
    }
  });
});

test('settings of a profile decide as those of variables do', async () => {
  const config = path.join(folder, 'config');
  fs.writeFileSync(config, '[default]\nuse_fips_endpoint = true\nuse_dualstack_endpoint = true\n');
  process.env.AWS_CONFIG_FILE = config;
  for (const each of CASES) {
    const { theirs, ours } = await both(each, 'us-east-1');
    expect(ours, each.name).toEqual(theirs);
    if ('hostname' in ours && each.api === STS) expect(ours.hostname).toContain('fips');
  }
});

test('a setting that is neither true nor false counts as little as for the SDK', async () => {
  process.env.AWS_ENDPOINT_URL = 'http://127.0.0.1:4566';
  for (const name of ['AWS_USE_FIPS_ENDPOINT', 'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS']) {
    process.env[name] = 'yes';
    for (const each of CASES) {
      const { theirs, ours } = await both(each, 'us-east-1');
      expect(ours, each.name).toEqual(theirs);
    }
    delete process.env[name];
  }
});

test('a request for a web identity bears no signature', async () => {
  const input = { RoleArn: 'arn:aws:iam::111122223333:role/deploy', RoleSessionName: 'x', WebIdentityToken: 'a.b.c' };
  const { sent, requestHandler } = taking();
  const client = makeClient(STS, {
    ...{ region: 'eu-west-1', credentials: null, requestHandler, retryStrategy: cautiousRetries() },
  });
  const command = { operation: AssumeRoleWithWebIdentity$, input };
  await client.send(command, { abortSignal: AbortSignal.timeout(5_000) }).catch(() => {});
  const theirs = taking();
  const sdk = new STSClient({ region: 'eu-west-1', requestHandler: theirs.requestHandler, maxAttempts: 1 });
  await sdk.send(new AssumeRoleWithWebIdentityCommand(input)).catch(() => {});
  expect(telling(sent[0] as Sent)).toEqual(telling(theirs.sent[0] as Sent));
  expect(sent[0]?.headers.authorization).toBeUndefined();
});

test('a Bedrock API key is sent as it is, in the place of a signature', async () => {
  const { sent, requestHandler } = taking();
  const settings = { region: 'us-east-1', credentials: null, requestHandler, retryStrategy: cautiousRetries() };
  const client = makeClient(BEDROCK, { ...settings, bearer: 'an-api-key' });
  const command = { operation: ListFoundationModels$, input: {} };
  await client.send(command, { abortSignal: AbortSignal.timeout(5_000) }).catch(() => {});
  expect(sent[0]?.headers.authorization).toBe('Bearer an-api-key');
  expect(sent[0]?.headers['x-amz-date']).toBeUndefined();
});
