// What the job will do, asked of a sandbox whose policy simulator evaluates real policies.
import { describe, expect, it } from 'vitest';
import type { Policy } from '../../sandbox/policies/document.ts';
import type { AttachedPolicies } from '../../sandbox/world.ts';
import { healthyWorld, sessionCredentials } from '../../sandbox/worlds.ts';
import { type ReportedRun, runReported } from '../helpers/run-action.ts';
import { inputsOf, sandboxOf } from './sandboxed.ts';

const ACCOUNT = '123456789012';
const ROLE = `arn:aws:iam::${ACCOUNT}:role/github-deploy`;
const REGION = 'us-east-2';

const policy = (Id: string, ...Statement: object[]): Policy => ({ Version: '2012-10-17', Id, Statement }) as Policy;
const ITSELF = policy('itself', {
  Effect: 'Allow',
  Action: ['iam:SimulatePrincipalPolicy', 'iam:GetRole'],
  Resource: ROLE,
});
// As AWS's guide has it for a role that deploys with CDK.
const CDK = policy('cdk', {
  Effect: 'Allow',
  Action: 'sts:AssumeRole',
  Resource: ['deploy', 'file-publishing', 'image-publishing', 'lookup'].map(
    (role) => `arn:aws:iam::${ACCOUNT}:role/cdk-hnb659fds-${role}-role-${ACCOUNT}-${REGION}`,
  ),
});
const TASK = `arn:aws:iam::${ACCOUNT}:role/shop-task`;
const SERVICE = `arn:aws:ecs:${REGION}:${ACCOUNT}:service/shop/web`;
const ECS = policy(
  'ecs',
  { Effect: 'Allow', Action: 'ecs:RegisterTaskDefinition', Resource: '*' },
  { Effect: 'Allow', Action: ['ecs:UpdateService', 'ecs:DescribeServices'], Resource: SERVICE },
);
const PASS = policy('pass', {
  Effect: 'Allow',
  Action: 'iam:PassRole',
  Resource: TASK,
  Condition: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } },
});
const WRITE = policy('write', {
  Effect: 'Allow',
  Action: 's3:PutObject',
  Resource: 'arn:aws:s3:::acme-artifacts/site/*',
});

type Tried = ReportedRun & { asked: number };

async function preflight(policies: Partial<AttachedPolicies>, inputs: Record<string, string>): Promise<Tried> {
  const world = healthyWorld({ region: REGION });
  const [role] = world.roles;
  if (role) role.policies = { identity: [], ...policies };
  const sandbox = await sandboxOf(world);
  const run = await runReported(
    sandbox.url,
    inputsOf(sessionCredentials(world), REGION, { services: 'sts', ...inputs }),
  );
  return { ...run, asked: sandbox.requests.length };
}

const found = ({ report }: Tried): string[] => report.findings.map(({ id }) => id);
const statements = ({ report }: Tried): unknown =>
  (report.findings[0] as unknown as { remedies: { changes: { document?: { Statement: unknown } }[] }[] }).remedies[0]
    ?.changes[0]?.document?.Statement;

describe('a deploy', () => {
  it('with CDK passes with a role that may assume the roles of the bootstrap', async () => {
    const run = await preflight({ identity: [ITSELF, CDK] }, { 'required-actions': '@cdk-deploy' });
    expect([run.report.verdict, found(run)]).toEqual(['pass', []]);
    expect(run.summary).toContain('What the job will do');
  });
  it('to ECS is red where the role may not be passed, with the exact statement', async () => {
    const inputs = { 'required-actions': `@cdk-deploy\n@ecs-deploy ${SERVICE} ${TASK}` };
    const run = await preflight({ identity: [ITSELF, CDK, ECS] }, inputs);
    expect(run.report.findings).toMatchObject([
      { id: 'permissions/no-allow', severity: 'error', confidence: 'likely', subjects: [TASK] },
    ]);
    expect(statements(run)).toEqual([{ Effect: 'Allow', Action: 'iam:PassRole', Resource: TASK }]);
    const passed = await preflight({ identity: [ITSELF, CDK, ECS, PASS] }, inputs);
    expect([passed.report.verdict, found(passed)]).toEqual(['pass', []]);
  });
  it('is a warning where the role may not simulate itself, with the exact statement', async () => {
    const run = await preflight({ identity: [CDK] }, { 'required-actions': '@cdk-deploy' });
    expect(run.report.findings).toMatchObject([{ id: 'permissions/not-simulated', severity: 'warning' }]);
    expect(statements(run)).toEqual([
      {
        Effect: 'Allow',
        Action: ['iam:SimulatePrincipalPolicy', 'iam:GetRole'],
        Resource: [ROLE, `arn:aws:iam::${ACCOUNT}:role/*/github-deploy`],
      },
    ]);
  });
  it('is denied by its organization or its boundary', async () => {
    const all = policy('all', { Effect: 'Allow', Action: '*', Resource: '*' });
    const deny = policy('p-guard', { Effect: 'Deny', Action: 'sts:AssumeRole', Resource: '*' });
    const organization = await preflight(
      { identity: [ITSELF, CDK], scp: [[all, deny]] },
      { 'required-actions': '@cdk-deploy' },
    );
    expect(found(organization)).toEqual(['permissions/organization-policy']);
    const boundary = await preflight(
      { identity: [ITSELF, CDK], boundary: [ITSELF] },
      { 'required-actions': '@cdk-deploy' },
    );
    expect(found(boundary)).toEqual(['permissions/permissions-boundary']);
  });
});

describe('a bucket that is only written', () => {
  const inputs = { services: 'sts,s3', 's3-buckets': 'acme-artifacts/site/ write' };
  it('needs no permission to list it', async () => {
    const run = await preflight({ identity: [ITSELF, WRITE] }, inputs);
    expect([run.report.verdict, found(run), run.report.services.s3]).toEqual([
      'pass',
      [],
      { status: 'connected', ready: true },
    ]);
  });
  it('is red where another prefix is written', async () => {
    const run = await preflight(
      { identity: [ITSELF, WRITE] },
      { ...inputs, 's3-buckets': 'acme-artifacts/docs/ write' },
    );
    expect(found(run)).toEqual(['permissions/no-allow']);
    expect(statements(run)).toEqual([
      { Effect: 'Allow', Action: 's3:PutObject', Resource: 'arn:aws:s3:::acme-artifacts/docs/*' },
    ]);
  });
});

describe('the cost', () => {
  const actions = Array.from({ length: 4 }, (_, list) =>
    [
      Array.from({ length: 25 }, (_, index) => `dynamodb:Action${list}${index}`).join(', '),
      `on arn:aws:s3:::bucket-${list}/a, arn:aws:s3:::bucket-${list}/b`,
    ].join(' '),
  ).join('\n');
  it('of a hundred actions on four lists of resources is five requests', async () => {
    const without = await preflight({ identity: [ITSELF] }, {});
    const run = await preflight({ identity: [ITSELF] }, { 'required-actions': actions });
    expect(run.asked - without.asked).toBe(5);
    expect(run.report.findings).toMatchObject([{ id: 'permissions/no-allow' }]);
  });
});
