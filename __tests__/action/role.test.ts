// The built action assuming a role with a key, on an STS that holds trust policy, external ID and lengths against the request.
import { beforeEach, describe, expect, it } from 'vitest';
import type { TrustStatement, World } from '../../sandbox/world.ts';
import { healthyWorld, sessionCredentials, userCredentials } from '../../sandbox/worlds.ts';
import { type ReportedRun, runReported } from '../helpers/run-action.ts';
import { inputsOf, sandboxOf } from './sandboxed.ts';

const ROLE = 'arn:aws:iam::123456789012:role/reporting';
let world: World;
beforeEach(() => {
  world = healthyWorld();
});

function trust(statement: Partial<TrustStatement>): void {
  const role = world.roles.find((r) => r.arn === ROLE);
  if (role)
    role.trustPolicy = {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::123456789012:user/deploy' },
          Action: 'sts:AssumeRole',
          ...statement,
        },
      ],
    };
}

async function preflight(inputs: Record<string, string> = {}, keys = userCredentials(world)): Promise<ReportedRun> {
  const sandbox = await sandboxOf(world);
  const run = await runReported(sandbox.url, {
    ...inputsOf(keys),
    services: 'sts,s3',
    'role-to-assume': ROLE,
    ...inputs,
  });
  expect(`${run.log.replace(/^::add-mask::.*$/gm, '')}${run.summary}${JSON.stringify(run.report)}`).not.toContain(
    keys.secretAccessKey,
  );
  return run;
}

const first = ({ report }: ReportedRun) =>
  report.findings[0] as unknown as { id: string; confidence: string; explanation: string };

describe('an external ID', () => {
  const asked = { Condition: { StringEquals: { 'sts:ExternalId': 'vendor-7' } } };
  it('that fits is granted', async () => {
    trust(asked);
    const { report } = await preflight({ 'role-external-id': 'vendor-7' });
    expect([report.identity.arn, report.findings.filter((f) => f.severity === 'error')]).toEqual([
      'arn:aws:sts::123456789012:assumed-role/reporting/aws-credentials-preflight',
      [],
    ]);
  });
  it('that is missing fits four causes, where the role cannot be read', async () => {
    trust(asked);
    expect(first(await preflight())).toMatchObject({
      id: 'assume-role/denied',
      confidence: 'likely',
      explanation: expect.stringContaining('fits four causes'),
    });
  });
  it.each(['', 'vendor-8'])('%j is named as the cause, where the role can be read', async (id) => {
    trust(asked);
    world.users[0]?.allow.push('iam:GetRole');
    const found = first(await preflight(id ? { 'role-external-id': id } : {}));
    expect(found).toMatchObject({
      id: 'assume-role/denied',
      confidence: 'certain',
      explanation: expect.stringContaining('external ID'),
    });
    expect(JSON.stringify(found)).not.toContain('vendor-8');
  });
});

it('a role that trusts somebody else, where it can be read', async () => {
  trust({ Principal: { AWS: 'arn:aws:iam::123456789012:role/ops' } });
  world.users[0]?.allow.push('iam:GetRole');
  expect(first(await preflight())).toMatchObject({
    id: 'assume-role/denied',
    confidence: 'certain',
    explanation: expect.stringContaining('does not name the caller'),
  });
});

describe('a session of a role, which is a chain', () => {
  it('of an hour is granted', async () => {
    trust({ Principal: { AWS: 'arn:aws:iam::123456789012:root' } });
    const { report } = await preflight({ 'role-duration-seconds': '3600' }, sessionCredentials(world));
    expect(report.identity.type).toBe('assumed-role');
    expect(report.findings.filter((f) => f.severity === 'error')).toEqual([]);
  });
  it('of more is refused, whatever the role allows', async () => {
    trust({ Principal: { AWS: 'arn:aws:iam::123456789012:root' } });
    for (const role of world.roles) role.maxSessionSeconds = 43_200;
    expect(first(await preflight({ 'role-duration-seconds': '7200' }, sessionCredentials(world)))).toMatchObject({
      id: 'assume-role/duration-exceeded',
      explanation: expect.stringContaining('one hour at most'),
    });
  });
});
