import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { healthyWorld, type KeyPair, makeUser, sessionCredentials, userCredentials } from '../../sandbox/worlds.ts';
import { inputsOf } from '../action/sandboxed.ts';
import { type ReportedRun, runReported } from '../helpers/run-action.ts';
import { INSTALLING_MS } from './alone.ts';
import { npmPackages } from './npm-packages.ts';

type S3rver = { run(): Promise<AddressInfo>; close(): Promise<void> };

const REGION = 'us-east-2';
/** The one key that s3rver has. */
const S3RVER: KeyPair = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
const reversed = (text: string): string => [...text].reverse().join('');

const world = healthyWorld({ region: REGION });
const shared = {
  ...makeUser('shared'),
  accessKeys: [
    {
      id: S3RVER.accessKeyId,
      secret: S3RVER.secretAccessKey,
      status: 'active' as const,
      createdAt: Date.parse('2026-11-01T00:00:00Z'),
    },
  ],
};
world.users.push(shared);
const session = sessionCredentials(world);
const user = userCredentials(world);

let aws: Sandbox;
let dynalite: Server;
let s3rver: S3rver;
let tables: string;
let buckets: string;
let stored: string;

beforeAll(async () => {
  const packages = await npmPackages();
  aws = await startSandbox(world);
  dynalite = (packages('dynalite') as (options: object) => Server)({ createTableMs: 0 });
  await new Promise<void>((resolve) => dynalite.listen(0, '127.0.0.1', resolve));
  tables = `http://127.0.0.1:${(dynalite.address() as AddressInfo).port}`;
  await new DynamoDBClient({
    region: REGION,
    endpoint: tables,
    credentials: user,
    requestHandler: new NodeHttpHandler(),
  }).send(
    new CreateTableCommand({
      TableName: 'orders',
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    }),
  );
  stored = mkdtempSync(path.join(os.tmpdir(), 's3rver-'));
  s3rver = new (packages('s3rver') as new (options: object) => S3rver)({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: stored,
    configureBuckets: [{ name: 'shop-assets' }],
  });
  buckets = `http://127.0.0.1:${(await s3rver.run()).port}`;
}, INSTALLING_MS);
afterAll(async () => {
  const closed = dynalite && new Promise((resolve) => dynalite.close(resolve));
  dynalite?.closeAllConnections();
  await Promise.all([aws?.close(), s3rver?.close(), closed]);
  if (stored) rmSync(stored, { recursive: true, force: true });
});

const says = ({ report }: ReportedRun) => ({
  verdict: report.verdict,
  errors: report.findings
    .filter(({ severity }) => severity === 'error')
    .map(({ id, confidence }) => `${id} ${confidence}`),
});
const statuses = ({ report }: ReportedRun) =>
  Object.fromEntries(Object.entries(report.services).map(([service, { status }]) => [service, status]));

/** STS at the sandbox, DynamoDB at dynalite. */
const atDynalite = (keys: KeyPair, table: string | null = 'orders') =>
  runReported(
    aws.url,
    inputsOf(keys, REGION, { services: 'sts,dynamodb', ...(table ? { 'dynamodb-tables': table } : {}) }),
    { AWS_ENDPOINT_URL_DYNAMODB: tables },
  );
/** STS at the sandbox, S3 at s3rver. */
const atS3rver = (keys: KeyPair, bucket: string | null = 'shop-assets') =>
  runReported(aws.url, inputsOf(keys, REGION, { services: 'sts,s3', ...(bucket ? { 's3-buckets': bucket } : {}) }), {
    AWS_ENDPOINT_URL_S3: buckets,
  });

describe('dynalite as DynamoDB', () => {
  it.each([['orders'], [null]])('connects for the table %s', async (table) => {
    const run = await atDynalite(session, table);
    expect(says(run)).toEqual({ verdict: 'pass', errors: [] });
    expect(statuses(run)).toEqual({ sts: 'connected', dynamodb: 'connected' });
  });

  it('knows no other table', async () =>
    expect(says(await atDynalite(session, 'nowhere'))).toEqual({
      verdict: 'fail',
      errors: ['dynamodb/table-not-found certain'],
    }));

  // It verifies no signature and no key, so it accepts what AWS refuses.
  it.each([
    ['a wrong secret', 'credentials/wrong-secret likely', { ...user, secretAccessKey: reversed(user.secretAccessKey) }],
    ['an unknown key', 'credentials/unknown-key likely', { ...user, accessKeyId: 'AKIAQYLPMN5HHHFPZAM2' }],
    [
      'a session that never was',
      'credentials/session-invalid likely',
      { ...session, accessKeyId: 'ASIAQYLPMN5HHHFPZAM2' },
    ],
  ])('proves nothing of %s', async (_, expected, keys) => {
    const run = await atDynalite(keys);
    expect(says(run)).toEqual({ verdict: 'fail', errors: [expected] });
    expect(run.summary).toMatch(/which is not AWS/);
    expect(run.report.findings.map(({ id }) => id)).not.toContain('credentials/long-lived-key');
  });

  it('takes no ARN for a name, which is shown as it says it', async () =>
    expect(says(await atDynalite(session, `arn:aws:dynamodb:${REGION}:123456789012:table/orders`))).toEqual({
      verdict: 'fail',
      errors: ['unexplained certain'],
    }));

  it('is no STS and no S3, where AWS_ENDPOINT_URL sends everything to it', async () => {
    const run = await runReported(
      tables,
      inputsOf(user, REGION, { services: 'sts,dynamodb,s3', 'dynamodb-tables': 'orders' }),
    );
    expect(says(run)).toEqual({
      verdict: 'fail',
      errors: ['environment/unexpected-response certain', 'environment/endpoint-mismatch likely'],
    });
    expect(statuses(run)).toEqual({ sts: 'error', dynamodb: 'connected', s3: 'error' });
  });
});

describe('s3rver as S3', () => {
  it.each([['shop-assets'], [null]])('connects for the bucket %s', async (bucket) => {
    const run = await atS3rver(S3RVER, bucket);
    expect(says(run)).toEqual({ verdict: 'pass', errors: [] });
    expect(statuses(run)).toEqual({ sts: 'connected', s3: 'connected' });
  });

  it('knows no other bucket', async () =>
    expect(says(await atS3rver(S3RVER, 'nobody-made-this-bucket'))).toEqual({
      verdict: 'fail',
      errors: ['s3/bucket-not-found certain'],
    }));

  // Its keys are its own, so it refuses what STS accepts.
  it.each([
    ['a user’s key', user],
    ['a session', session],
  ])('does not know %s: the endpoint is the fault', async (_, keys) =>
    expect(says(await atS3rver(keys))).toEqual({ verdict: 'fail', errors: ['environment/endpoint-mismatch likely'] }),
  );

  it('has no STS and no DynamoDB, so its refusal of a key is no word of AWS’s', async () => {
    const run = await runReported(
      buckets,
      inputsOf(user, REGION, { services: 'sts,dynamodb,s3', 's3-buckets': 'shop-assets' }),
    );
    expect(says(run)).toEqual({
      verdict: 'fail',
      errors: ['environment/unexpected-response certain', 'environment/endpoint-mismatch likely'],
    });
    expect(statuses(run)).toEqual({ sts: 'error', dynamodb: 'error', s3: 'error' });
  });

  it('has no STS, so its acceptance is no green', async () => {
    const run = await runReported(
      buckets,
      inputsOf(S3RVER, REGION, { services: 'sts,s3', 's3-buckets': 'shop-assets' }),
    );
    expect(says(run)).toEqual({ verdict: 'fail', errors: ['environment/unexpected-response certain'] });
    expect(statuses(run)).toEqual({ sts: 'error', s3: 'connected' });
  });
});

/** S3 at s3rver and nothing at AWS: STS is not asked. */
const atS3rverAlone = (keys: KeyPair, { bucket = 'shop-assets', region = REGION } = {}) =>
  runReported('', inputsOf(keys, region, { services: 's3', 's3-buckets': bucket }), { AWS_ENDPOINT_URL_S3: buckets });

describe('s3rver as the only store', () => {
  it.each(['us-east-2', 'garage', 'auto'])(
    'is green with a key of its own and the Region %s, and no STS',
    async (region) => {
      const run = await atS3rverAlone(S3RVER, { region });
      expect(says(run)).toEqual({ verdict: 'pass', errors: [] });
      expect(statuses(run)).toEqual({ s3: 'connected' });
      expect(run.report.checks).toHaveLength(1);
    },
  );

  it.each([
    ['a key that AWS would call an example', { accessKeyId: 'changeme', secretAccessKey: 'changeme' }],
    ['a key of AWS’s form', user],
  ])('does not know %s', async (_, keys) => {
    const run = await atS3rverAlone(keys);
    expect(says(run)).toEqual({ verdict: 'fail', errors: ['credentials/unknown-key certain'] });
    expect(run.report.checks).toHaveLength(1);
  });

  it('has no other bucket', async () =>
    expect(says(await atS3rverAlone(S3RVER, { bucket: 'nobody-made-this-bucket' }))).toEqual({
      verdict: 'fail',
      errors: ['s3/bucket-not-found certain'],
    }));

  it('has no STS, which nobody asked for where one override serves all', async () => {
    const run = await runReported(buckets, inputsOf(S3RVER, REGION, { services: 's3', 's3-buckets': 'shop-assets' }));
    expect(says(run)).toEqual({ verdict: 'pass', errors: [] });
    expect(statuses(run)).toEqual({ sts: 'not-evaluated', s3: 'connected' });
  });
});
