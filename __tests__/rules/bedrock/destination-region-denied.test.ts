import { describe, expect, it } from 'vitest';
import { isBedrockOwned } from '../../../src/rules/bedrock/claims.ts';
import { destinationRegionDenied } from '../../../src/rules/bedrock/destination-region-denied.ts';
import { denied, failed, profiles, scene, told } from './scene.ts';

const BASE = 'anthropic.claude-sonnet-4-6';
const arn = (region: string): string => `arn:aws:bedrock:${region}::foundation-model/${BASE}`;
const matches = (...o: Parameters<typeof denied>) => destinationRegionDenied.evaluate(scene([denied(...o)]));

describe('matches', () => {
  it.each([
    [`us.${BASE}`, arn('us-west-2'), 'because no identity-based policy allows the bedrock:InvokeModel action'],
    [`us.${BASE}`, arn('us-east-2'), 'with an explicit deny in a service control policy'],
    [
      `us.${BASE}`,
      arn('us-east-2'),
      'with an explicit deny in a service control policy: arn:aws:organizations::111122223333:policy/o-a/service_control_policy/p-1',
    ],
    [`us.${BASE}`, arn('us-east-2'), 'because no session policy allows the bedrock:InvokeModel action'],
    [`us.${BASE}`, arn('us-east-2'), 'because no permissions boundary allows the bedrock:InvokeModel action'],
    [`global.${BASE}`, arn(''), 'with an explicit deny in a service control policy'],
    [
      'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abcd1234',
      arn('us-west-2'),
      'because no identity-based policy allows the bedrock:InvokeModel action',
    ],
  ])('%s, denied on %s %s', (model, resource, clause) => {
    const o = denied(model, 'bedrock:InvokeModel', resource, clause);
    expect(destinationRegionDenied.evaluate(scene([o]))).toHaveLength(1);
    expect(isBedrockOwned(o, scene([o]))).toBe(true);
  });

  it('writes the smallest policy: the profile and the model in each destination', () => {
    const o = denied(`us.${BASE}`, 'bedrock:InvokeModel', arn('us-west-2'));
    const [match] = destinationRegionDenied.evaluate(
      scene([o, profiles([`us.${BASE}`], 'us-east-1', ['us-east-1', 'us-east-2', 'us-west-2'])]),
    );
    const policy = match?.fixes?.[0]?.snippets?.[0]?.content ?? '';
    expect(JSON.parse(policy).Statement[0].Resource).toEqual([
      'arn:aws:bedrock:us-east-1:ACCOUNT_ID:inference-profile/us.anthropic.claude-sonnet-4-6',
      arn('us-east-1'),
      arn('us-east-2'),
      arn('us-west-2'),
    ]);
  });

  it('takes the destinations from the table where the catalogue is closed, and the region-less ARN for a global profile', () => {
    const [match] = matches(
      `global.${BASE}`,
      'bedrock:InvokeModel',
      arn(''),
      'because no identity-based policy allows the bedrock:InvokeModel action',
    );
    expect(match && told(match)).toContain(`"${arn('')}"`.replaceAll('"', ''));
    expect(JSON.parse(match?.fixes?.[0]?.snippets?.[0]?.content ?? '').Statement[0].Resource).toContain(arn(''));
  });

  it('names aws:RequestedRegion’s value of a global profile to the organisation’s administrator', () => {
    const [match] = matches(
      `global.${BASE}`,
      'bedrock:InvokeModel',
      arn(''),
      'with an explicit deny in a service control policy',
    );
    expect(match && told(match)).toContain('unspecified');
  });
});

describe('ignores', () => {
  it.each([
    [`us.${BASE}`, arn('us-east-1'), undefined, 'the client’s own Region: a plain missing permission'],
    [
      `us.${BASE}`,
      'arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.claude-sonnet-4-6',
      undefined,
      'the profile itself',
    ],
    [BASE, arn('us-west-2'), undefined, 'a bare model routes nowhere'],
    [
      `us.${BASE}`,
      arn('us-east-2'),
      'with an explicit deny in an identity-based policy: arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV2',
      'a quarantined key',
    ],
    [`us.${BASE}`, 'arn:aws:bedrock:us-west-2:210987654321:guardrail/abc', undefined, 'a guardrail is no model'],
  ] as [string, string, string | undefined, string][])('%s denied on %s', (model, resource, clause) => {
    const o = denied(model, 'bedrock:InvokeModel', resource, clause);
    expect(destinationRegionDenied.evaluate(scene([o]))).toEqual([]);
    expect(isBedrockOwned(o, scene([o]))).toBe(false);
  });

  it('a model named by an ARN of another Region is asked for there: that Region is the client’s', () => {
    const o = denied(
      `arn:aws:bedrock:eu-west-1:123456789012:inference-profile/eu.${BASE}`,
      'bedrock:InvokeModel',
      arn('eu-west-1'),
      undefined,
      { region: 'eu-west-1' },
    );
    expect(destinationRegionDenied.evaluate(scene([o], { region: 'us-east-1' }))).toEqual([]);
  });
});

describe('isBedrockOwned', () => {
  it('leaves plain throttling, network faults and denied listings to others', () => {
    for (const o of [
      failed('amazon.nova-lite-v1:0', { code: 'ThrottlingException', httpStatus: 429, message: 'Too many requests' }),
      failed('amazon.nova-lite-v1:0', { kind: 'timeout', code: 'TimeoutError' }),
      failed(null, {
        code: 'AccessDeniedException',
        message: 'User: x is not authorized to perform: bedrock:ListFoundationModels on resource: *',
      }),
    ]) {
      expect(isBedrockOwned(o, scene([o]))).toBe(false);
    }
  });
});
