// The sandbox's policy simulator: the shape that the API has since 2026, and the published examples of IAM's evaluation.
import { GetRoleCommand, IAMClient, SimulatePrincipalPolicyCommand } from '@aws-sdk/client-iam';
import { afterEach, describe, expect, it } from 'vitest';
import type { Policy } from '../../sandbox/policies/document.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { simulate } from '../../sandbox/simulation.ts';
import { healthyWorld, sessionCredentials } from '../../sandbox/worlds.ts';

const ACCOUNT = '123456789012';
const USER = `arn:aws:iam::${ACCOUNT}:user/carlos`;
const policy = (Id: string, ...Statement: object[]): Policy => ({ Version: '2012-10-17', Id, Statement }) as Policy;

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics-single-account.html
const CARLOS = policy(
  'carlos',
  {
    Sid: 'AllowS3ListRead',
    Effect: 'Allow',
    Action: ['s3:GetBucketLocation', 's3:GetAccountPublicAccessBlock', 's3:ListAccessPoints', 's3:ListAllMyBuckets'],
    Resource: 'arn:aws:s3:::*',
  },
  {
    Sid: 'AllowS3Self',
    Effect: 'Allow',
    Action: ['s3:*'],
    Resource: ['arn:aws:s3:::carlossalazar/*', 'arn:aws:s3:::carlossalazar'],
  },
  { Sid: 'DenyS3Logs', Effect: 'Deny', Action: 's3:*', Resource: 'arn:aws:s3:::*log*' },
);
// https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
const BOUNDARY = policy('boundary', { Effect: 'Allow', Action: ['s3:*', 'cloudwatch:*', 'ec2:*'], Resource: '*' });
const CREATE_USER = policy('create-user', { Effect: 'Allow', Action: 'iam:CreateUser', Resource: '*' });
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_deny-requested-region.html
const OUTSIDE = policy('outside', {
  Effect: 'Deny',
  NotAction: ['cloudfront:*', 'iam:*', 'organizations:*', 'route53:*', 'support:*'],
  Resource: '*',
  Condition: { StringNotEquals: { 'aws:RequestedRegion': ['eu-central-1', 'eu-west-1'] } },
});
const ALL = policy('all', { Effect: 'Allow', Action: '*', Resource: '*' });

type Asked = { actions: string[]; resources?: string[]; context?: Record<string, string[]> };
const asked = (permissions: object, { actions, resources = [], context = {} }: Asked) =>
  simulate({ source: USER, actions, resources, context }, { allow: [], ...permissions });

describe('the published examples', () => {
  it.each([
    ['a bucket of one’s own', 's3:PutObject', 'arn:aws:s3:::carlossalazar/notes.txt', 'allowed'],
    ['what nothing allows', 's3:PutObject', 'arn:aws:s3:::other/notes.txt', 'implicitDeny'],
    ['what is denied by name', 's3:PutObject', 'arn:aws:s3:::carlossalazar-logs/notes.txt', 'explicitDeny'],
    ['a deny wins over an allow', 's3:GetObject', 'arn:aws:s3:::carlossalazar/log.txt', 'explicitDeny'],
    ['a listing', 's3:ListAllMyBuckets', 'arn:aws:s3:::*', 'allowed'],
  ])('%s', (_, action, resource, decision) =>
    expect(asked({ policies: { identity: [CARLOS] } }, { actions: [action], resources: [resource] })).toMatchObject([
      { decision, resources: [{ resource, decision }] },
    ]),
  );
  it('a boundary grants nothing, and limits what is granted', () => {
    const [outside] = asked(
      { policies: { identity: [CREATE_USER], boundary: [BOUNDARY] } },
      { actions: ['iam:CreateUser'] },
    );
    expect(outside).toMatchObject({ decision: 'implicitDeny', boundary: false });
    const [alone] = asked({ policies: { identity: [], boundary: [BOUNDARY] } }, { actions: ['s3:GetObject'] });
    expect(alone).toMatchObject({ decision: 'implicitDeny', boundary: true });
  });
  it.each([
    ['a Region that is meant', 'ec2:RunInstances', 'eu-west-1', 'allowed'],
    ['another Region', 'ec2:RunInstances', 'us-east-1', 'explicitDeny'],
    ['a service without Regions', 'iam:CreateUser', 'us-east-1', 'allowed'],
  ])('%s', (_, action, region, decision) => {
    const context = { 'aws:RequestedRegion': [region] };
    expect(asked({ policies: { identity: [ALL, OUTSIDE] } }, { actions: [action], context })).toMatchObject([
      { decision },
    ]);
    const [organization] = asked(
      { policies: { identity: [ALL], scp: [[ALL, OUTSIDE]] } },
      { actions: [action], context },
    );
    expect(organization).toMatchObject({ decision, organization: decision === 'allowed' });
  });
});

describe('the answer', () => {
  it('decides over all resources by the strictest, and names the policy', () => {
    const resources = ['arn:aws:s3:::carlossalazar/a', 'arn:aws:s3:::other/a', 'arn:aws:s3:::carlossalazar-logs/a'];
    const [whole] = asked({ policies: { identity: [CARLOS] } }, { actions: ['s3:PutObject'], resources });
    expect(whole).toMatchObject({ decision: 'explicitDeny', matched: ['carlos'] });
    expect(whole?.resources.map(({ decision }) => decision)).toEqual(['allowed', 'implicitDeny', 'explicitDeny']);
  });
  it('lists missing keys of the identity’s policies, and none of the organization’s', () => {
    const conditional = policy('conditional', {
      Effect: 'Allow',
      Action: 's3:*',
      Resource: '*',
      Condition: { StringEquals: { 'aws:SourceVpc': 'vpc-1' } },
    });
    expect(
      asked({ policies: { identity: [conditional], scp: [[ALL, OUTSIDE]] } }, { actions: ['s3:PutObject'] }),
    ).toMatchObject([{ decision: 'explicitDeny', organization: false, missing: ['aws:SourceVpc'], matched: [] }]);
  });
  it('reads patterns as the policies that they stand for', () => {
    const deny = [
      { action: 's3:DeleteObject', layer: 'scp' as const },
      { action: 's3:PutObject', layer: 'boundary' as const, implicit: true },
    ];
    const decisions = asked(
      { allow: ['s3:*'], deny },
      { actions: ['s3:GetObject', 's3:DeleteObject', 's3:PutObject', 'sqs:SendMessage'] },
    );
    expect(decisions.map(({ decision, organization, boundary }) => [decision, organization, boundary])).toEqual([
      ['allowed', true, true],
      ['explicitDeny', false, true],
      ['implicitDeny', true, false],
      ['implicitDeny', true, true],
    ]);
  });
});

describe('over the wire', () => {
  let sandbox: Sandbox | undefined;
  afterEach(() => sandbox?.close());
  async function client(actions: string[]) {
    const world = healthyWorld();
    const [role] = world.roles;
    if (!role) throw new Error('a world without roles');
    role.arn = `arn:aws:iam::${ACCOUNT}:role/ci/${role.name}`;
    role.policies = {
      identity: [CARLOS, policy('itself', { Effect: 'Allow', Action: actions, Resource: role.arn })],
    };
    sandbox = await startSandbox(world);
    const iam = new IAMClient({ region: 'us-east-1', endpoint: sandbox.url, credentials: sessionCredentials(world) });
    return { iam, role };
  }
  it('pages, and has a template at the top', async () => {
    const { iam, role } = await client(['iam:SimulatePrincipalPolicy', 'iam:GetRole']);
    const { Role } = await iam.send(new GetRoleCommand({ RoleName: role.name }));
    expect([Role?.Path, Role?.Arn]).toEqual(['/ci/', role.arn]);
    const command = (Marker?: string) =>
      new SimulatePrincipalPolicyCommand({
        PolicySourceArn: role.arn,
        ActionNames: ['s3:PutObject', 's3:GetObject'],
        ResourceArns: ['arn:aws:s3:::carlossalazar/a'],
        MaxItems: 1,
        Marker,
      });
    const first = await iam.send(command());
    expect(first).toMatchObject({
      IsTruncated: true,
      EvaluationResults: [
        {
          EvalActionName: 's3:PutObject',
          EvalResourceName: 'arn:${Partition}:s3:::${Resource}',
          EvalDecision: 'allowed',
          ResourceSpecificResults: [
            { EvalResourceName: 'arn:aws:s3:::carlossalazar/a', EvalResourceDecision: 'allowed' },
          ],
        },
      ],
    });
    const second = await iam.send(command(first.Marker));
    expect(second).toMatchObject({ IsTruncated: false, EvaluationResults: [{ EvalActionName: 's3:GetObject' }] });
  });
  it('is denied to an identity that may not simulate itself, and knows no session', async () => {
    const { iam, role } = await client(['iam:GetRole']);
    const ask = (PolicySourceArn: string) =>
      iam.send(new SimulatePrincipalPolicyCommand({ PolicySourceArn, ActionNames: ['s3:PutObject'] }));
    await expect(ask(role.arn)).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(ask(`arn:aws:iam::${ACCOUNT}:root`)).rejects.toThrow();
  });
});
