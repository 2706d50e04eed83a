// The built action in a job with `id-token: write`: a token of a real issuer, and an STS that verifies it before it grants the role.
import { beforeEach, describe, expect, it } from 'vitest';
import { acceptsToken } from '../../sandbox/federation.ts';
import { GITHUB, type Issuer, startIssuer } from '../../sandbox/issuer.ts';
import type { Sandbox } from '../../sandbox/server.ts';
import { startSandbox } from '../../sandbox/server.ts';
import type { TrustStatement, World } from '../../sandbox/world.ts';
import { healthyWorld, userCredentials } from '../../sandbox/worlds.ts';
import type { ReportFinding } from '../../src/report/report.ts';
import { type ReportedRun, runReported } from '../helpers/run-action.ts';
import { untilTheEnd } from './sandboxed.ts';

const ACCOUNT = '123456789012';
const ROLE = `arn:aws:iam::${ACCOUNT}:role/github-deploy`;
const CONDITION = {
  StringEquals: {
    [`${host(GITHUB)}:aud`]: 'sts.amazonaws.com',
    [`${host(GITHUB)}:sub`]: 'repo:octo/shop:ref:refs/heads/main',
  },
};

function host(issuer: string): string {
  return issuer.replace('https://', '');
}

let world: World;
let issuer: Issuer;
let sandbox: Sandbox;

async function prepare(name = GITHUB): Promise<void> {
  world = healthyWorld();
  issuer = untilTheEnd(await startIssuer(name));
  sandbox = untilTheEnd(await startSandbox(world, { issuers: { [name]: issuer.url } }));
  const [account] = world.accounts;
  if (account) account.oidcProviders = [{ url: name, clientIds: ['sts.amazonaws.com'] }];
  trust({ Condition: CONDITION });
}
beforeEach(() => prepare());

/** The role trusts the issuer's tokens on these terms, and nobody else. */
function trust(...statements: Partial<TrustStatement>[]): void {
  const [role] = world.roles;
  const Principal = { Federated: `arn:aws:iam::${ACCOUNT}:oidc-provider/${host(issuer.name)}` };
  if (role)
    role.trustPolicy = {
      Version: '2012-10-17',
      Statement: statements.map((statement) => ({
        Effect: 'Allow',
        Principal,
        Action: 'sts:AssumeRoleWithWebIdentity',
        ...statement,
      })),
    };
}

const on = (claim: string, operator: string, ...values: string[]) => ({
  Condition: { [operator]: { [`${host(issuer.name)}:${claim}`]: values } },
});

async function preflight(inputs: Record<string, string> = {}, env: Record<string, string> = {}): Promise<ReportedRun> {
  const run = await runReported(
    sandbox.url,
    { 'aws-region': 'us-east-2', 'role-to-assume': ROLE, services: 'sts,s3', ...inputs },
    { ...issuer.environment, ...env },
  );
  const visible = [
    run.log.replace(/^::add-mask::.*$/gm, ''),
    run.summary,
    JSON.stringify(run.outputs),
    JSON.stringify(run.report),
  ].join('\n');
  for (const secret of [
    issuer.environment.ACTIONS_ID_TOKEN_REQUEST_TOKEN ?? '',
    ...issuer.tokens,
    ...issuer.tokens.map((token) => token.split('.')[2] ?? ''),
  ])
    expect(visible).not.toContain(secret);
  return run;
}

const granted = ({ report }: ReportedRun) =>
  expect([
    report.verdict,
    report.findings.filter((f) => f.severity !== 'notice').map((f) => f.id),
    report.identity.arn,
  ]).toEqual(['pass', [], `arn:aws:sts::${ACCOUNT}:assumed-role/github-deploy/aws-credentials-preflight`]);

function refused({ report, exit }: ReportedRun, id: string): string {
  expect([report.rootCause, exit]).toEqual([id, 1]);
  // One question to STS, and no other with or without credentials.
  expect(sandbox.requests.filter((r) => r.operation === 'AssumeRoleWithWebIdentity')).toHaveLength(1);
  return JSON.stringify(report.findings);
}

describe('no role yet', () => {
  it('shows the claims of the token, the policy that accepts exactly this job, and asks AWS nothing', async () => {
    const { report, summary, exit } = await preflight({ 'role-to-assume': '' });
    expect([report.rootCause, exit, sandbox.requests.length]).toEqual(['oidc/role-missing', 1, 0]);
    expect(issuer.tokens).toHaveLength(1);
    expect(summary).toContain('- `sub`: `repo:octo/shop:ref:refs/heads/main`\n');
    const policy = JSON.parse(/accepts exactly this job:\n\n```json\n([^`]+)\n```/.exec(summary)?.[1] ?? '{}');
    const [statement] = policy.Statement;
    expect(statement.Condition.StringEquals[`${host(GITHUB)}:sub`]).toContain('repo:octo/shop:ref:refs/heads/main');
    // The policy does what the summary says: the sandbox’s STS accepts the job with it.
    trust({ Condition: statement.Condition });
    granted(await preflight());
  });
});

describe('a token that the role trusts', () => {
  it('of a branch', async () => {
    const run = await preflight();
    granted(run);
    expect(sandbox.requests.map((r) => `${r.operation} ${r.status}`)).toEqual([
      'AssumeRoleWithWebIdentity 200',
      'GetCallerIdentity 200',
      'ListBuckets 200',
    ]);
    expect(run.outputs['credential-type']).toBe('temporary');
    expect(Date.parse(run.outputs['expires-at'] ?? '')).toBeGreaterThan(Date.now() + 3_500_000);
  });

  it.each([
    [
      'of an environment',
      { sub: 'repo:octo/shop:environment:production', environment: 'production' },
      'StringEquals',
      'repo:octo/shop:environment:production',
    ],
    [
      'of a pull request',
      { sub: 'repo:octo/shop:pull_request', event_name: 'pull_request', ref: 'refs/pull/8/merge' },
      'StringLike',
      'repo:octo/shop:*',
    ],
    [
      'of a tag',
      { sub: 'repo:octo/shop:ref:refs/tags/v1.2', ref: 'refs/tags/v1.2', ref_type: 'tag' },
      'StringLike',
      'repo:octo/shop:ref:refs/tags/v*',
    ],
    [
      'in the immutable form',
      { sub: 'repo:octo@400500/shop@100200300:ref:refs/heads/main' },
      'StringEquals',
      'repo:octo@400500/shop@100200300:ref:refs/heads/main',
    ],
    [
      'of a merge queue',
      { sub: 'repo:octo/shop:ref:refs/heads/gh-readonly-queue/main/pr-8-abc', event_name: 'merge_group' },
      'ForAnyValue:StringLike',
      'repo:octo/shop:ref:refs/heads/gh-readonly-queue/*',
    ],
    [
      'with a customised subject',
      { sub: 'repository_owner_id:400500:job_workflow_ref:octo/ci/.github/workflows/ship.yml@refs/heads/main' },
      'StringEquals',
      'repository_owner_id:400500:job_workflow_ref:octo/ci/.github/workflows/ship.yml@refs/heads/main',
    ],
  ])('%s', async (_, claims, operator, value) => {
    Object.assign(issuer.claims, claims);
    trust(on('sub', operator, value));
    granted(await preflight());
  });

  it('by the claims that AWS knows since 2026', async () => {
    trust({
      Condition: {
        StringEquals: { [`${host(GITHUB)}:repository_id`]: '100200300', [`${host(GITHUB)}:ref`]: 'refs/heads/main' },
        StringLike: { [`${host(GITHUB)}:job_workflow_ref`]: 'octo/shop/.github/workflows/*' },
      },
    });
    granted(await preflight());
  });

  it.each(['https://github.example.net/_services/token', 'https://token.actions.acme.ghe.com', `${GITHUB}/acme`])(
    'of the issuer %s',
    async (name) => {
      await prepare(name);
      trust(on('sub', 'StringEquals', 'repo:octo/shop:ref:refs/heads/main'));
      granted(await preflight());
    },
  );

  it('with the session name that the role asks for', async () => {
    trust({ Condition: { ...CONDITION, StringLike: { 'sts:RoleSessionName': 'ship-*' } } });
    granted(
      await preflight({ 'role-session-name': 'ship-7' }).then((run) => ({
        ...run,
        report: {
          ...run.report,
          identity: {
            ...run.report.identity,
            arn: run.report.identity.arn?.replace('ship-7', 'aws-credentials-preflight') ?? null,
          },
        },
      })),
    );
  });

  it('beside an access key in the environment, which is not used', async () => {
    const { accessKeyId, secretAccessKey } = userCredentials(world);
    const { report } = await preflight({}, { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey });
    expect([report.identity.type, report.rootCause]).toEqual(['assumed-role', 'credentials/conflicting-sources']);
  });
});

describe('a token that the role does not trust', () => {
  it.each([
    ['another branch', { sub: 'repo:octo/shop:ref:refs/heads/dev', ref: 'refs/heads/dev' }, /without an environment/],
    [
      'an environment in the place of the branch',
      { sub: 'repo:octo/shop:environment:production', environment: 'production' },
      /takes the place of the branch/,
    ],
    ['a pull request', { sub: 'repo:octo/shop:pull_request' }, /belongs to a pull request/],
    ['the immutable form', { sub: 'repo:octo@400500/shop@100200300:ref:refs/heads/main' }, /immutable form/],
    [
      'another letter case',
      { sub: 'repo:Octo/Shop:ref:refs/heads/main', repository: 'Octo/Shop' },
      /repo:Octo\/Shop:ref:refs\/heads\/main/,
    ],
    [
      'a repository whose name begins alike',
      { sub: 'repo:octo/shop-api:ref:refs/heads/main', repository: 'octo/shop-api' },
      /repo:octo\/shop-api/,
    ],
    [
      'a fork',
      { sub: 'repo:stranger/shop:ref:refs/heads/main', repository: 'stranger/shop', repository_owner: 'stranger' },
      /repo:stranger\/shop/,
    ],
    [
      'a tag of the branch’s name',
      { sub: 'repo:octo/shop:ref:refs/tags/main', ref: 'refs/tags/main' },
      /for the tag main/,
    ],
    ['a customised subject', { sub: 'repo:octo/shop:ref:refs/heads/main:workflow:Deploy' }, /customi[sz]ed/],
  ])('%s', async (_, claims, says) => {
    Object.assign(issuer.claims, claims);
    const shown = refused(await preflight(), 'oidc/trust-policy-mismatch');
    expect(shown).toMatch(says);
    expect(shown).toContain(JSON.stringify(claims.sub).slice(1, -1));
  });

  it('a role that does not exist is refused in the same words, and that is said', async () => {
    expect(
      refused(
        await preflight({ 'role-to-assume': `arn:aws:iam::${ACCOUNT}:role/Github-Deploy` }),
        'oidc/trust-policy-mismatch',
      ),
    ).toContain('role/Github-Deploy');
  });

  it('what another identity of the job may read of the role settles it', async () => {
    issuer.claims.sub = 'repo:octo/shop:ref:refs/heads/dev';
    const [user] = world.users;
    user?.allow.push('iam:GetRole');
    const { accessKeyId, secretAccessKey } = userCredentials(world);
    const { report } = await preflight({}, { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey });
    expect(report.findings[0]).toMatchObject({
      id: 'oidc/trust-policy-mismatch',
      confidence: 'certain',
      evidence: expect.arrayContaining([
        expect.stringMatching(
          /^✗ StringEquals .*:sub asks for repo:octo\/shop:ref:refs\/heads\/main; the token has repo:octo\/shop:ref:refs\/heads\/dev: the policy names another branch/,
        ),
        expect.stringMatching(/^✓ StringEquals .*:aud/),
      ]),
    });
  });

  it('a role of the same name in that identity’s own account is another role', async () => {
    const other = '210987654321';
    world.accounts.push({
      id: other,
      enabledOptInRegions: [],
      anthropicFormSubmitted: true,
      oidcProviders: [{ url: GITHUB, clientIds: ['sts.amazonaws.com'] }],
    });
    world.users[0]?.allow.push('iam:GetRole');
    const { accessKeyId, secretAccessKey } = userCredentials(world);
    const { report } = await preflight(
      { 'role-to-assume': ROLE.replace(ACCOUNT, other) },
      { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey },
    );
    expect(report.checks.filter((c) => c.operation === 'GetRole')).toEqual([]);
    expect(report.findings[0]).toMatchObject({
      id: 'oidc/trust-policy-mismatch',
      confidence: 'likely',
      evidence: expect.not.arrayContaining([expect.stringContaining('iam:GetRole')]),
    });
  });

  it('where that identity may not read it, nothing is lost', async () => {
    issuer.claims.sub = 'repo:octo/shop:ref:refs/heads/dev';
    const { accessKeyId, secretAccessKey } = userCredentials(world);
    const { report } = await preflight({}, { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey });
    expect(report.findings.filter((f) => f.severity === 'error').map((f) => f.id)).toEqual([
      'oidc/trust-policy-mismatch',
    ]);
    expect(report.findings[0]?.confidence).toBe('likely');
  });
});

describe('the policy that the report offers, put in the place of the one that refused', () => {
  it.each([
    ['names', { sub: 'repo:octo/shop:ref:refs/heads/dev', ref: 'refs/heads/dev' }],
    ['numbers', { sub: 'repo:octo@400500/shop@100200300:environment:prod', environment: 'prod' }],
  ])('lets this job in, in the form of %s, and no other', async (_, claims) => {
    Object.assign(issuer.claims, claims);
    const { report } = await preflight();
    const [finding] = report.findings as unknown as Pick<ReportFinding, 'remedies'>[];
    const [change] = finding?.remedies[0]?.changes ?? [];
    if (change?.kind !== 'edit-trust-policy') throw new Error(`the first change is ${change?.kind}`);
    const offered = change.document as unknown as Parameters<typeof acceptsToken>[0];
    const [role] = world.roles;
    if (role) role.trustPolicy = offered;
    granted(await preflight());
    const token = {
      claims: { ...issuer.claims, aud: 'sts.amazonaws.com' },
      provider: host(GITHUB),
      providerArn: `arn:aws:iam::${ACCOUNT}:oidc-provider/${host(GITHUB)}`,
      sessionName: 'x',
    };
    expect(acceptsToken(offered, token)).toBe(true);
    for (const sub of [
      'repo:octo/shop:ref:refs/heads/main',
      'repo:octo/shop:pull_request',
      'repo:octo/app:ref:refs/heads/dev',
      'repo:octo/store:ref:refs/heads/dev',
      'repo:stranger/shop:ref:refs/heads/dev',
      'repo:octo@400500/shop@9:environment:prod',
    ]) {
      expect([sub, acceptsToken(offered, { ...token, claims: { ...token.claims, sub } })]).toEqual([sub, false]);
    }
  });
});

describe('a token that STS does not take', () => {
  it('for an audience that the provider does not list', async () =>
    expect(refused(await preflight({ audience: 'sigstore' }), 'oidc/audience-mismatch')).toContain('sigstore'));
  it('of an issuer that the account does not know', async () => {
    if (world.accounts[0])
      world.accounts[0].oidcProviders = [
        { url: 'https://github.example.net/_services/token', clientIds: ['sts.amazonaws.com'] },
      ];
    expect(refused(await preflight(), 'oidc/provider-missing')).toContain(GITHUB);
  });
  it('of a role in an account without providers', async () =>
    expect(
      refused(
        await preflight({ 'role-to-assume': 'arn:aws:iam::210987654321:role/github-deploy' }),
        'oidc/provider-missing',
      ),
    ).toContain('210987654321'));
  it('that is past its end', async () => {
    issuer.making.issuedSecondsAgo = 3600;
    refused(await preflight(), 'oidc/token-expired');
  });
  it('whose key the issuer does not publish', async () => {
    issuer.making.kid = 'rotated';
    refused(await preflight(), 'oidc/provider-unreachable');
  });
  it('while the issuer’s documents cannot be had', async () => {
    issuer.published = false;
    refused(await preflight(), 'oidc/provider-unreachable');
  });
  it('that another key signed: nothing known is blamed', async () => {
    issuer.making.signedBy = 'stranger';
    expect(refused(await preflight(), 'unexplained')).toContain('not a valid JWT');
  });
  it('GitHub refuses to give', async () => {
    const { report } = await preflight({}, { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'the-token-of-another-job' });
    expect(report.rootCause).toBe('oidc/token-request-failed');
    expect(sandbox.requests).toHaveLength(0);
  });
  it('for longer than the role allows', async () => {
    refused(await preflight({ 'role-duration-seconds': '7200' }), 'assume-role/duration-exceeded');
  });
});
