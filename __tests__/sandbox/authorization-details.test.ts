// The sandbox explains its denials as AWS does, and the built action tells them to the statement.
import { describe, expect, it } from 'vitest';
import type { Deny, World } from '../../sandbox/world.ts';
import { healthyWorld, userCredentials } from '../../sandbox/worlds.ts';
import { inputsOf, sandboxOf } from '../action/sandboxed.ts';
import { runReported } from '../helpers/run-action.ts';

const SCP = 'arn:aws:organizations::123456789012:policy/o-acme/service_control_policy/p-regions';
const GUARDRAILS = 'arn:aws:iam::123456789012:policy/guardrails';
const TOOLBOX = ['iam:GetRequestAuthorizationDetails', 'iam:GetRequestAuthorizationPolicy'];

function denying(deny: Deny[], more: Partial<World> & { allow?: string[] } = {}): World {
  const { allow = TOOLBOX, ...rest } = more;
  const world = { ...healthyWorld(), explainsDenials: true, ...rest };
  const [user] = world.users;
  if (user) Object.assign(user, { deny, allow: [...user.allow, ...allow] });
  return world;
}

async function preflight(world: World, inputs: Record<string, string>) {
  const sandbox = await sandboxOf(world);
  const { report } = await runReported(sandbox.url, { ...inputsOf(userCredentials(world)), ...inputs });
  const asked = sandbox.requests.filter(({ service }) => service === 'iam-toolbox').map(({ operation }) => operation);
  const found = report.findings.filter(({ severity }: { severity: string }) => severity === 'error');
  return { report, asked, found, text: JSON.stringify(found) };
}

const TABLE = { services: 'dynamodb', 'dynamodb-tables': 'orders' };

describe('a denial that AWS explains', () => {
  it('names the check, the policy and the statement of an organization', async () => {
    const deny: Deny = { action: 'dynamodb:*', layer: 'scp', policyArn: SCP, sid: 'OnlyEurope' };
    const { found, asked, text } = await preflight(denying([deny]), TABLE);
    expect(found).toMatchObject([{ id: 'permissions/organization-policy', confidence: 'certain' }]);
    expect(text).toMatch(/SERVICE_CONTROL_POLICY/);
    expect(text).toContain(SCP);
    expect(new Set(asked)).toEqual(new Set(['GetRequestAuthorizationDetails', 'GetRequestAuthorizationPolicy']));
  });

  it('names every check that decided, where two layers deny', async () => {
    const { text } = await preflight(
      denying([
        { action: 'dynamodb:*', layer: 'scp', policyArn: SCP },
        { action: 'dynamodb:DescribeTable', layer: 'identity', policyArn: GUARDRAILS },
        { action: 'dynamodb:GetItem', layer: 'identity', policyArn: GUARDRAILS },
      ]),
      TABLE,
    );
    expect(text).toMatch(/SERVICE_CONTROL_POLICY/);
    expect(text).toMatch(/PRINCIPAL/);
  });

  it('is the probe’s lack where the statement asks for a guardrail', async () => {
    const { report, found } = await preflight(
      denying([
        {
          action: 'bedrock:InvokeModel',
          layer: 'identity',
          policyArn: GUARDRAILS,
          sid: 'Guarded',
          condition: { StringNotEquals: { 'bedrock:GuardrailIdentifier': 'gr-1' } },
        },
      ]),
      { services: 'bedrock', 'bedrock-models': 'amazon.nova-lite-v1:0' },
    );
    expect(found).toEqual([]);
    expect(report.findings.map(({ id }: { id: string }) => id)).toContain('bedrock/invocation-not-proven');
  });

  it('names the command for an administrator, where the caller may not read it', async () => {
    const { found, text } = await preflight(denying([{ action: 'dynamodb:*', layer: 'scp' }], { allow: [] }), TABLE);
    expect(found).toMatchObject([{ id: 'permissions/organization-policy' }]);
    expect(text).toMatch(/get-request-authorization-details --region us-east-2 --authorization-id [0-9a-f]{40}/);
  });

  it('is told by its words alone, where AWS gives no id', async () => {
    const deny: Deny = { action: 'dynamodb:*', layer: 'scp', policyArn: SCP };
    const { found, asked } = await preflight(denying([deny], { explainsDenials: false }), TABLE);
    expect(found).toMatchObject([{ id: 'permissions/organization-policy' }]);
    expect(asked).toEqual([]);
  });
});
