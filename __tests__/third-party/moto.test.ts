import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReportedRun as ActionRun, runReported as runAction } from '../helpers/run-action.ts';
import { type Account, createAccount, type Key, REGION } from './account.ts';
import { INSTALLING_MS } from './alone.ts';
import { type Moto, startMoto } from './moto-server.ts';
import { pythonEnvironment } from './python-environment.ts';

// Whatever credentials, endpoints or proxies the surroundings have are not for these tests.
for (const name of Object.keys(process.env)) if (/^AWS_/i.test(name)) delete process.env[name];

let moto: Moto;
let account: Account;

beforeAll(async () => {
  moto = await startMoto(await pythonEnvironment());
  account = await createAccount(moto.url);
  await moto.enforceIam();
}, INSTALLING_MS);
afterAll(() => moto?.stop());

const reversed = (text: string) => [...text].reverse().join('');
const wrongSecret = (key: Key): Key => ({ ...key, secretAccessKey: reversed(key.secretAccessKey) });
const unknownKey = (key: Key): Key => ({ ...key, accessKeyId: `AKIA${reversed(key.accessKeyId.slice(4))}` });
const FOREIGN_TOKEN = Buffer.from('a session token of somebody else, '.repeat(9)).toString('base64');

const as = (key: Key, more: Record<string, string> = {}): Record<string, string> => ({
  'aws-access-key-id': key.accessKeyId,
  'aws-secret-access-key': key.secretAccessKey,
  'aws-region': REGION,
  services: 'sts,dynamodb,s3',
  ...more,
});
const named = (): Record<string, string> => ({ 'dynamodb-tables': account.table, 's3-buckets': account.bucket });

/** What holds of every run, whatever moto answered: a whole report that the outputs agree with, a titled error when it fails, and no secret. */
function expectSensible({ exit, outputs, report, log, summary }: ActionRun, inputs: Record<string, string>): void {
  expect(report.schema).toBe(1);
  expect(outputs.verdict).toBe(report.verdict);
  expect(outputs['root-cause'] ?? '').toBe(report.rootCause ?? '');
  expect(exit).toBe(report.verdict === 'fail' ? 1 : 0);
  expect(/^::error [^:]*title=/m.test(log)).toBe(report.verdict === 'fail');
  expect(report.headline).not.toBe('');
  expect(summary.trim()).not.toBe('');
  expect(log).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  for (const { id } of [...report.findings, ...report.symptoms]) expect(id).toMatch(/^[a-z0-9-]+\/[a-z0-9-]+$/);
  for (const check of report.checks)
    if (check.status === 'failed')
      expect(check.error).toMatchObject({
        code: expect.stringMatching(/./),
        message: expect.stringMatching(/./),
        httpStatus: expect.any(Number),
      });

  const visible = [
    log.replace(/^::add-mask::.*$/gm, ''),
    summary,
    JSON.stringify(outputs),
    JSON.stringify(report),
  ].join('\n');
  expect(visible).not.toContain(inputs['aws-access-key-id']?.slice(4));
  expect(visible).not.toContain(inputs['aws-secret-access-key']);
  if (inputs['aws-session-token']) expect(visible).not.toContain(inputs['aws-session-token']);
}

/** Runs the action against moto. Every request that moto received stands in the report: nothing was retried, nothing was sent in silence. */
async function preflight(inputs: Record<string, string>): Promise<ActionRun> {
  // moto writes its log a little after it answers: what the filling of the account left there must not be counted.
  do await delay(150);
  while (moto.requestsSince().length > 0);
  const run = await runAction(moto.url, inputs);
  expectSensible(run, inputs);
  let received = 0;
  const asked = run.report.checks.filter((check) => check.status !== 'not-evaluated').length;
  await expect.poll(() => (received += moto.requestsSince().length), { timeout: 2_000 }).toBe(asked);
  return run;
}

const statuses = ({ report }: ActionRun) =>
  Object.fromEntries(Object.entries(report.services).map(([service, { status }]) => [service, status]));
const errorsOf = ({ report }: ActionRun) =>
  report.findings.filter(({ severity }) => severity === 'error').map(({ id }) => id);

describe('what moto accepts', () => {
  it('passes a good key with its table and its bucket', async () => {
    const run = await preflight(as(account.deployer, named()));
    expect(run.report).toMatchObject({
      verdict: 'pass',
      rootCause: null,
      identity: { accountId: account.accountId, arn: `arn:aws:iam::${account.accountId}:user/deployer`, type: 'user' },
    });
    expect(statuses(run)).toEqual({ sts: 'connected', dynamodb: 'connected', s3: 'connected' });
    expect(run.outputs).toMatchObject({
      'account-id': account.accountId,
      'principal-type': 'user',
      'credential-type': 'long-term',
    });
  });

  it('passes a good key that names nothing', async () => {
    const run = await preflight(as(account.deployer));
    expect(run.report.verdict).toBe('pass');
    expect(statuses(run)).toEqual({ sts: 'connected', dynamodb: 'connected', s3: 'connected' });
  });

  it('takes the key from the environment too', async () => {
    const { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY } = account.deployer;
    const run = await runAction(
      moto.url,
      { services: 'sts,dynamodb,s3', ...named() },
      { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION: REGION, AWS_DEFAULT_REGION: REGION },
    );
    expectSensible(run, { 'aws-access-key-id': AWS_ACCESS_KEY_ID, 'aws-secret-access-key': AWS_SECRET_ACCESS_KEY });
    expect(run.report.verdict).toBe('pass');
  });

  it('assumes a role and probes as the role', async () => {
    const run = await preflight(as(account.deployer, { ...named(), 'role-to-assume': account.role }));
    expect(run.report).toMatchObject({
      verdict: 'pass',
      identity: {
        arn: `arn:aws:sts::${account.accountId}:assumed-role/deploy/aws-credentials-preflight`,
        type: 'assumed-role',
      },
    });
    expect(statuses(run)).toEqual({ sts: 'connected', dynamodb: 'connected', s3: 'connected' });
    expect(run.outputs).toMatchObject({
      'principal-type': 'assumed-role',
      'credential-type': 'temporary',
      'expires-at': expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    });
  });
});

describe('what moto answers as AWS does', () => {
  it.each([
    [
      'a table that is nowhere',
      'dynamodb/table-not-found',
      () => as(account.deployer, { 'dynamodb-tables': 'nowhere' }),
    ],
    [
      'a table in another Region',
      'dynamodb/table-in-other-region',
      () => as(account.deployer, { 'dynamodb-tables': account.tableElsewhere }),
    ],
    [
      'a bucket that does not exist',
      's3/bucket-not-found',
      () => as(account.deployer, { 's3-buckets': 'nobody-made-this-bucket' }),
    ],
    [
      'a key of another account than the one allowed',
      'credentials/wrong-account',
      () => as(account.deployer, { ...named(), 'allowed-account-ids': '210987654321' }),
    ],
  ])('%s: %s', async (_, expected, inputs) => {
    const run = await preflight(inputs());
    expect(run.report.rootCause).toBe(expected);
    expect(errorsOf(run)).toEqual([expected]);
  });
});

// moto labels the refusals of every service but S3 as text/html, wraps them in <Errors>, gives them to DynamoDB's clients as XML, and names no
// policy in a denial (README.md). `onAws` is what the same fault is on AWS.
describe('what moto refuses in a form that is not that of AWS', () => {
  it.each([
    {
      fault: 'an unknown key',
      onAws: 'credentials/unknown-key',
      inputs: () => as(unknownKey(account.deployer), named()),
    },
    {
      fault: 'a wrong secret',
      onAws: 'credentials/wrong-secret',
      inputs: () => as(wrongSecret(account.deployer), named()),
    },
    {
      fault: 'a long-term key with a session token',
      onAws: 'credentials/unexpected-session-token',
      inputs: () => as(account.deployer, { ...named(), 'aws-session-token': FOREIGN_TOKEN }),
    },
    {
      fault: 'a session that never was',
      onAws: 'credentials/session-invalid',
      inputs: () =>
        as(
          { ...account.deployer, accessKeyId: `ASIA${account.deployer.accessKeyId.slice(4)}` },
          { ...named(), 'aws-session-token': FOREIGN_TOKEN },
        ),
    },
    {
      fault: 'a user without a policy, and a bucket',
      onAws: 'permissions/no-allow',
      here: 'permissions/unspecified',
      inputs: () => as(account.newcomer, { 's3-buckets': account.bucket }),
    },
    {
      fault: 'a user without a policy, and a table',
      onAws: 'permissions/no-allow',
      here: 'permissions/unspecified',
      inputs: () => as(account.newcomer, { 'dynamodb-tables': account.table }),
    },
    {
      fault: 'a user who is denied the table',
      onAws: 'permissions/explicit-deny',
      here: 'permissions/unspecified',
      inputs: () => as(account.restricted, named()),
    },
    {
      fault: 'a user who may not assume the role',
      onAws: 'assume-role/denied',
      inputs: () => as(account.newcomer, { ...named(), 'role-to-assume': account.role }),
    },
    {
      fault: 'a role that trusts somebody else',
      onAws: 'assume-role/denied',
      inputs: () => as(account.deployer, { ...named(), 'role-to-assume': account.closedRole }),
    },
  ])('$fault (on AWS: $onAws)', async ({ onAws, here = onAws, inputs }) => {
    const run = await preflight(inputs());
    expect(run.report.verdict).toBe('fail');
    expect(errorsOf(run)).toEqual([here]);
    expect(run.report.rootCause).toBe(here);
  });

  it('passes a user without a policy where nothing is named: denied listings prove the credentials', async () => {
    const run = await preflight(as(account.newcomer));
    expect(run.report.verdict).toBe('pass');
    expect(run.report.findings.map(({ id }) => id)).toContain('permissions/listing-denied');
  });

  it('still knows the identity and the services that moto did grant', async () => {
    const run = await preflight(as(account.restricted, named()));
    expect(run.report.identity.arn).toBe(`arn:aws:iam::${account.accountId}:user/restricted`);
    expect(statuses(run)).toEqual({ sts: 'connected', dynamodb: 'error', s3: 'connected' });
  });
});

describe('what moto does and AWS would not', () => {
  it('serves a bucket from every Region, so that nothing tells where it is', async () => {
    const run = await preflight(as(account.deployer, { 's3-buckets': account.bucketElsewhere }));
    expect(run.report.verdict).toBe('pass'); // on AWS: s3/bucket-in-other-region
  });

  it('assumes a role that does not exist, and then breaks on its session', async () => {
    const inputs = as(account.deployer, {
      ...named(),
      'role-to-assume': `arn:aws:iam::${account.accountId}:role/nobody-made-this-role`,
    });
    const run = await runAction(moto.url, inputs); // a page with status 500 is what the action takes it for: no answer of AWS's
    expectSensible(run, inputs);
    expect(errorsOf(run)).toEqual(['environment/unexpected-response']); // on AWS: assume-role/denied
    expect(statuses(run)).toEqual({ sts: 'connected', dynamodb: 'error', s3: 'error' });
  });
});
