// Roles on moto's STS: by a key, in a chain, and with a token of an issuer of our own. moto's IAM stays off, since with it on the unsigned
// AssumeRoleWithWebIdentity ends in a page with status 500; moto then grants every role, and checks no token, no trust policy and no maximum.
import { CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GITHUB, type Issuer, startIssuer } from '../../sandbox/issuer.ts';
import { type ReportedRun, runReported } from '../helpers/run-action.ts';
import { INSTALLING_MS } from './alone.ts';
import { type Moto, startMoto } from './moto-server.ts';
import { pythonEnvironment } from './python-environment.ts';

for (const name of Object.keys(process.env)) if (/^AWS_/i.test(name)) delete process.env[name];

const ACCOUNT = '123456789012';
const REGION = 'us-east-2';
const KEY = {
  'aws-access-key-id': 'AKIAQ3EGVD5MKZT4WPY6',
  'aws-secret-access-key': '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',
};

let moto: Moto;
let issuer: Issuer;
let role: string;

beforeAll(async () => {
  [moto, issuer] = await Promise.all([pythonEnvironment().then(startMoto), startIssuer()]);
  const iam = new IAMClient({
    endpoint: moto.url,
    region: REGION,
    credentials: { accessKeyId: KEY['aws-access-key-id'], secretAccessKey: KEY['aws-secret-access-key'] },
    requestHandler: new NodeHttpHandler(),
  });
  const provider = `arn:aws:iam::${ACCOUNT}:oidc-provider/${GITHUB.replace('https://', '')}`;
  const trust = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Federated: provider }, Action: 'sts:AssumeRoleWithWebIdentity' }],
  };
  role =
    (
      await iam.send(
        new CreateRoleCommand({
          RoleName: 'deploy',
          Path: '/ci/',
          AssumeRolePolicyDocument: JSON.stringify(trust),
          MaxSessionDuration: 7200,
        }),
      )
    ).Role?.Arn ?? '';
}, INSTALLING_MS);
afterAll(() => Promise.all([moto?.stop(), issuer?.close()]));

async function preflight(inputs: Record<string, string>, env: Record<string, string> = {}): Promise<ReportedRun> {
  const run = await runReported(
    moto.url,
    { 'aws-region': REGION, services: 'sts,s3', 'role-to-assume': role, ...inputs },
    env,
  );
  const visible = [
    run.log.replace(/^::add-mask::.*$/gm, ''),
    run.summary,
    JSON.stringify(run.outputs),
    JSON.stringify(run.report),
  ].join('\n');
  for (const secret of [KEY['aws-secret-access-key'], ...issuer.tokens]) expect(visible).not.toContain(secret);
  return run;
}

const operations = ({ report }: ReportedRun) => report.checks.filter((c) => c.status === 'ok').map((c) => c.operation);
const minutesLeft = ({ outputs }: ReportedRun) => (Date.parse(outputs['expires-at'] ?? '') - Date.now()) / 60_000;
const sessionOf = (name: string) => `arn:aws:sts::${ACCOUNT}:assumed-role/deploy/${name}`;

describe('a role on an STS that nobody here wrote', () => {
  it('by a token', async () => {
    const run = await preflight({}, issuer.environment);
    expect(operations(run)).toEqual(['getIDToken', 'AssumeRoleWithWebIdentity', 'GetCallerIdentity', 'ListBuckets']);
    expect(run.report).toMatchObject({
      verdict: 'pass',
      rootCause: null,
      identity: { accountId: ACCOUNT, type: 'assumed-role' },
    });
    expect(run.report.identity.arn).toBe(sessionOf('aws-credentials-preflight'));
    expect(minutesLeft(run)).toBeGreaterThan(55);
    expect(minutesLeft(run)).toBeLessThan(61);
  });

  it('by a token, with a name and a length', async () => {
    const run = await preflight({ 'role-session-name': 'ship-7', 'role-duration-seconds': '7200' }, issuer.environment);
    expect([run.report.verdict, run.report.identity.arn]).toEqual(['pass', sessionOf('ship-7')]);
    expect(minutesLeft(run)).toBeGreaterThan(115);
    expect(minutesLeft(run)).toBeLessThan(121);
  });

  it('by a token, for less time than the job asks for', async () => {
    const run = await preflight({ 'role-duration-seconds': '900', 'min-session-minutes': '30' }, issuer.environment);
    expect(run.report.rootCause).toBe('credentials/session-expiring');
  });

  it('by a key given as an input, although the job has a token', async () => {
    const run = await preflight({ ...KEY, 'role-external-id': 'vendor-7' }, issuer.environment);
    expect(operations(run)).toEqual(['AssumeRole', 'GetCallerIdentity', 'ListBuckets']);
    expect([run.report.verdict, run.report.identity.arn]).toEqual(['pass', sessionOf('aws-credentials-preflight')]);
  });

  it('by a key of the environment, where the job has no token', async () => {
    const run = await preflight(
      { 'role-duration-seconds': '3600' },
      { AWS_ACCESS_KEY_ID: KEY['aws-access-key-id'], AWS_SECRET_ACCESS_KEY: KEY['aws-secret-access-key'] },
    );
    expect(operations(run).slice(0, 2)).toEqual(['AssumeRole', 'GetCallerIdentity']);
    expect(run.report.identity.type).toBe('assumed-role');
  });

  it('neither name nor number that STS would refuse is sent', async () => {
    const run = await preflight({ 'role-session-name': 'feature/login' }, issuer.environment);
    expect(run.report.rootCause).toBe('assume-role/invalid-parameter');
    expect(run.report.checks.every((c) => c.status === 'not-evaluated')).toBe(true);
  });
});
