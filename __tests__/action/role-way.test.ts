// The built action in a job that may ask for a token, and whose runner or earlier step has credentials too: a role that
// refuses the token may be meant for those, and those may be the ones that can read its trust policy.
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { GITHUB, type Issuer, startIssuer } from '../../sandbox/issuer.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import type { Role, Session, World } from '../../sandbox/world.ts';
import { healthyWorld, makeRole, makeSession } from '../../sandbox/worlds.ts';
import { type ReportedRun, runReported } from '../helpers/run-action.ts';
import { untilTheEnd } from './sandboxed.ts';

const ACCOUNT = '123456789012';
const DEPLOY = `arn:aws:iam::${ACCOUNT}:role/deploy`;
const RUNNER = `arn:aws:iam::${ACCOUNT}:role/ci-runner`;
const SESSION = `arn:aws:sts::${ACCOUNT}:assumed-role/ci-runner/i-0abc`;

let world: World;
let issuer: Issuer;
let sandbox: Sandbox;
let runner: Role;
let session: Session;

/** The role under test trusts the runner’s role alone, and the runner may assume it. */
beforeEach(async () => {
  world = healthyWorld();
  issuer = untilTheEnd(await startIssuer(GITHUB));
  sandbox = untilTheEnd(await startSandbox(world, { issuers: { [GITHUB]: issuer.url } }));
  runner = makeRole('ci-runner');
  const deploy = makeRole('deploy');
  deploy.trustPolicy = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: RUNNER }, Action: 'sts:AssumeRole' }],
  };
  session = makeSession(runner, 'i-0abc');
  world.roles.push(runner, deploy);
  world.sessions.push(session);
});

type Machine = { url: string; asked: string[] };

/** The metadata service of an instance with that role, or with none; and the endpoint of a container. */
async function machine(has: Session | null): Promise<Machine> {
  const asked: string[] = [];
  const keys = (of: Session) => ({
    Code: 'Success',
    AccessKeyId: of.accessKeyId,
    SecretAccessKey: of.secret,
    Token: of.token,
    Expiration: new Date(of.expiresAt).toISOString(),
  });
  const roles = '/latest/meta-data/iam/security-credentials/';
  const server = http.createServer(({ url = '' }, response) => {
    asked.push(url);
    if (url === '/latest/api/token') return response.end('metadata-token');
    if (has && url === roles) return response.end('ci-runner');
    if (has && (url === `${roles}ci-runner` || url === '/container')) return response.end(JSON.stringify(keys(has)));
    return response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  untilTheEnd({
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const onInstance = ({ url }: Machine): Record<string, string> => ({
  RUNNER_ENVIRONMENT: 'self-hosted',
  AWS_EC2_METADATA_DISABLED: 'false',
  AWS_EC2_METADATA_SERVICE_ENDPOINT: url,
});

const ofEarlierStep = (): Record<string, string> => ({
  AWS_ACCESS_KEY_ID: session.accessKeyId,
  AWS_SECRET_ACCESS_KEY: session.secret,
  AWS_SESSION_TOKEN: session.token,
});

async function preflight(env: Record<string, string>, inputs: Record<string, string> = {}): Promise<ReportedRun> {
  const run = await runReported(
    sandbox.url,
    { 'aws-region': 'us-east-2', 'role-to-assume': DEPLOY, services: 'sts', ...inputs },
    { ...issuer.environment, ...env },
  );
  const visible = [run.log.replace(/^::add-mask::.*$/gm, ''), run.summary, JSON.stringify(run.outputs)].join('\n');
  for (const secret of [session.secret, session.token, ...issuer.tokens]) expect(visible).not.toContain(secret);
  return run;
}

type Told = { id: string; confidence: string; evidence: string[]; fixes: string[]; remedies: { changes: object[] }[] };
const first = ({ report }: ReportedRun) => report.findings[0] as unknown as Told;
const reads = (): number => sandbox.requests.filter(({ operation }) => operation === 'GetRole').length;
const assumed = ({ report }: ReportedRun) => (report as unknown as { assumed: object }).assumed;

const OTHER_WAY = { kind: 'set-input', name: 'assume-with', value: 'credentials' };

const SOURCES: readonly [string, (runs: Machine) => Record<string, string>][] = [
  ['its instance', onInstance],
  [
    'its container',
    ({ url }) => ({
      RUNNER_ENVIRONMENT: 'self-hosted',
      AWS_CONTAINER_CREDENTIALS_FULL_URI: `${url}/container`,
    }),
  ],
  ['an earlier step', ofEarlierStep],
];

describe.each(SOURCES)('a role that trusts what the runner has of %s, and not the token', (_, env) => {
  it('is read by that, and the remedy is the other way, which works', async () => {
    runner.allow.push('iam:GetRole');
    const has = await machine(session);
    const run = await preflight(env(has));
    expect(first(run), run.log).toMatchObject({
      id: 'oidc/trust-policy-mismatch',
      confidence: 'certain',
      evidence: expect.arrayContaining([
        expect.stringContaining(SESSION),
        expect.stringContaining(`the trust policy names ${SESSION}`),
      ]),
      remedies: [{ changes: [OTHER_WAY] }],
    });
    expect(reads()).toBe(1);
    expect(run.summary).toContain('assume-with: credentials');
    expect(run.summary).not.toContain('CALLER_ARN');
    const { report } = await preflight(env(has), { 'assume-with': 'credentials' });
    expect([report.identity.arn, report.findings.filter(({ severity }) => severity === 'error')]).toEqual([
      `arn:aws:sts::${ACCOUNT}:assumed-role/deploy/aws-credentials-preflight`,
      [],
    ]);
  });

  it('is not accused where that may not read it, and whose it is is told', async () => {
    const run = await preflight(env(await machine(session)));
    expect(first(run)).toMatchObject({
      id: 'oidc/trust-policy-mismatch',
      confidence: 'likely',
      evidence: expect.arrayContaining([expect.stringContaining(SESSION)]),
    });
    expect(JSON.stringify(first(run).remedies.map(({ changes }) => changes[0]))).toContain('"assume-with"');
    expect(run.report.findings.filter(({ severity }) => severity === 'error')).toHaveLength(1);
  });
});

describe('a runner with a role of its own', () => {
  it('is not asked for it where the token is granted', async () => {
    const has = await machine(session);
    const role = world.roles.find(({ arn }) => arn === DEPLOY) as Role;
    role.trustPolicy = makeRole('deploy').trustPolicy;
    issuer.claims.sub = 'repo:acme/shop:ref:refs/heads/main';
    const run = await preflight(onInstance(has));
    expect([run.report.identity.arn, has.asked, assumed(run)]).toEqual([
      `arn:aws:sts::${ACCOUNT}:assumed-role/deploy/aws-credentials-preflight`,
      [],
      { with: 'oidc', other: 'machine' },
    ]);
  });

  it('is not asked on a runner of GitHub’s', async () => {
    const has = await machine(session);
    const run = await preflight({ ...onInstance(has), RUNNER_ENVIRONMENT: 'github-hosted' });
    expect([first(run).id, has.asked]).toEqual(['oidc/trust-policy-mismatch', []]);
  });

  it('of another account does not read a role of that name there', async () => {
    const elsewhere = makeRole('ci-runner', '210987654321');
    elsewhere.allow.push('iam:GetRole');
    const stranger = makeSession(elsewhere, 'i-0abc');
    world.accounts.push({
      id: '210987654321',
      enabledOptInRegions: [],
      anthropicFormSubmitted: true,
      oidcProviders: [],
    });
    world.roles.push(elsewhere);
    world.sessions.push(stranger);
    const run = await preflight(onInstance(await machine(stranger)));
    expect([first(run).confidence, reads()]).toEqual(['likely', 0]);
  });

  it('that the role does not trust either is told as that', async () => {
    runner.allow.push('iam:GetRole');
    const role = world.roles.find(({ arn }) => arn === DEPLOY) as Role;
    const ops = `arn:aws:iam::${ACCOUNT}:role/ops`;
    role.trustPolicy.Statement = [{ Effect: 'Allow', Principal: { AWS: ops }, Action: 'sts:AssumeRole' }];
    const run = await preflight(onInstance(await machine(session)));
    expect(first(run).evidence).toContain(`the trust policy does not name ${SESSION}`);
    expect(run.summary).toContain(ops);
  });
});

it('a self-hosted runner without a role is not offered as the other way', async () => {
  const has = await machine(null);
  const run = await preflight(onInstance(has));
  expect(has.asked.length).toBeGreaterThan(0);
  expect([first(run).id, assumed(run)]).toEqual(['oidc/trust-policy-mismatch', { with: 'oidc', other: null }]);
  expect(run.summary).not.toMatch(/runner’s own|role of its own/);
});

it('a web identity of the runner that may assume the role is the other way', async () => {
  runner.allow.push('iam:GetRole');
  runner.trustPolicy = makeRole('ci-runner').trustPolicy;
  issuer.claims.sub = 'repo:acme/shop:ref:refs/heads/main';
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'web-identity-')), 'token');
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer = '' } = issuer.environment;
  const answer = await fetch(`${url}&audience=sts.amazonaws.com`, { headers: { authorization: `Bearer ${bearer}` } });
  fs.writeFileSync(file, ((await answer.json()) as { value: string }).value);
  const run = await preflight({ AWS_WEB_IDENTITY_TOKEN_FILE: file, AWS_ROLE_ARN: RUNNER });
  expect(first(run), run.log).toMatchObject({ confidence: 'certain', remedies: [{ changes: [OTHER_WAY] }] });
});
