// The findings of the layers, where the policy simulator alone denies.
import { describe, expect, it } from 'vitest';
import { explicitDeny } from '../../../src/rules/permissions/explicit-deny.ts';
import { noAllow } from '../../../src/rules/permissions/no-allow.ts';
import { organizationPolicy } from '../../../src/rules/permissions/organization-policy.ts';
import { permissionsBoundary } from '../../../src/rules/permissions/permissions-boundary.ts';
import type { FactRule } from '../../../src/rules/rule.ts';
import type { Scene } from '../../../src/scene.ts';
import { told } from '../facts.ts';
import { failed, identity, ok, scene } from '../scene.ts';
import { REPO, required, result, simulated, simulation } from './simulated.ts';

const PUSH = [required('ecr:PutImage'), required('ecr:GetAuthorizationToken', REPO, { onAnyOnly: true })];
const ALLOWED = result('ecr:GetAuthorizationToken', 'allowed');
const by = (more: Partial<Parameters<typeof result>[2]>, decision: 'implicitDeny' | 'explicitDeny' = 'implicitDeny') =>
  simulated(PUSH, simulation(result('ecr:PutImage', decision, more), ALLOWED));

const LAYERS: readonly (readonly [string, Scene, FactRule<never>])[] = [
  ['no policy', by({}), noAllow],
  ['a policy of the caller', by({ policies: ['guard'] }, 'explicitDeny'), explicitDeny],
  ['the organization', by({ organization: false }, 'explicitDeny'), organizationPolicy],
  ['the boundary', by({ boundary: false }), permissionsBoundary],
] as unknown as readonly (readonly [string, Scene, FactRule<never>])[];

describe('a simulated denial', () => {
  it.each(LAYERS)('by %s is the finding of its layer, and of no other', (_, world, own) => {
    for (const [, , rule] of LAYERS)
      expect(
        rule.evaluate(world).map(({ confidence, severity, subjects }) => [confidence, severity, subjects]),
      ).toEqual(rule === own ? [['likely', 'error', [REPO]]] : []);
  });
  it.each(LAYERS)('by %s says that it is simulated', (_, world, rule) => {
    const [match] = rule.evaluate(world);
    expect(match && told(match)).toMatch(/According to the simulation: ecr:PutImage on arn:.* is (denied|not allowed)/);
    expect(match && told(match)).toContain('does not include a session policy, resource policy');
  });
});

describe('one missing policy', () => {
  it('is one finding with what was asked live, and one document', () => {
    const denied = failed(
      's3',
      [
        'AccessDenied',
        'User: arn:aws:iam::123456789012:user/x is not authorized to perform: s3:ListBucket on resource: "arn:aws:s3:::assets" because no identity-based policy allows the s3:ListBucket action',
        403,
      ],
      { target: 'assets' },
    );
    const world = scene({
      requirements: [required('ecr:PutImage'), required('ecr:BatchGetImage')],
      observations: [
        identity(),
        denied,
        simulation(result('ecr:PutImage', 'implicitDeny'), result('ecr:BatchGetImage', 'implicitDeny')),
      ],
    });
    expect(noAllow.find(world)).toMatchObject([
      {
        confidence: 'certain',
        subjects: ['assets', REPO],
        statements: [
          { Action: 's3:ListBucket', Resource: ['arn:aws:s3:::assets'] },
          { Action: ['ecr:PutImage', 'ecr:BatchGetImage'], Resource: [REPO] },
        ],
      },
    ]);
  });
  it('allows an action that knows no resource on any', () =>
    expect(
      noAllow.find(
        simulated(
          PUSH,
          simulation(result('ecr:GetAuthorizationToken', 'implicitDeny'), result('ecr:PutImage', 'allowed')),
        ),
      ),
    ).toMatchObject([{ statements: [{ Action: 'ecr:GetAuthorizationToken', Resource: ['*'] }] }]));
  it('allows a wildcard as it was asked, where all of it is denied', () => {
    const all = ['ecr:PutImage', 'ecr:PutImageScanningConfiguration'];
    const asked = all.map((action) => required(action, REPO, { asked: 'ecr:PutImage*' }));
    const decided = (second: 'allowed' | 'implicitDeny') =>
      noAllow.find(simulated(asked, simulation(result('ecr:PutImage', 'implicitDeny'), result(all[1] ?? '', second))));
    expect(decided('implicitDeny')).toMatchObject([{ statements: [{ Action: 'ecr:PutImage*' }] }]);
    expect(decided('allowed')).toMatchObject([{ statements: [{ Action: 'ecr:PutImage' }] }]);
  });
});

describe('a live answer', () => {
  const LIST = [required('s3:ListBucket', 'arn:aws:s3:::assets')];
  const denied = simulation(result('s3:ListBucket', 'implicitDeny', { resource: 'arn:aws:s3:::assets' }));
  const listed = (target: string) => ok('s3', {}, { operation: 'ListObjectsV2', target });
  it('beats the simulation', () => {
    expect(noAllow.find(simulated(LIST, denied))).toHaveLength(1);
    expect(noAllow.find(simulated(LIST, denied, listed('assets')))).toEqual([]);
  });
  it('below a prefix says nothing of the whole bucket', () =>
    expect(noAllow.find(simulated(LIST, denied, listed('assets/site/')))).toHaveLength(1));
});
