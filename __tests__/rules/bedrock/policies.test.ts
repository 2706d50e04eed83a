// The smallest policies, wherever a run offers one for a model.
import { describe, expect, it } from 'vitest';
import { requestedStatements } from '../../../src/remedies/requested.ts';
import { noAllow } from '../../../src/rules/permissions/no-allow.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import type { Observation, Scene } from '../../../src/scene.ts';
import { denied, ok, profiles, scene, USER } from './scene.ts';

const BASE = 'anthropic.claude-sonnet-4-6';
const model = (region: string, base = BASE): string => `arn:aws:bedrock:${region}::foundation-model/${base}`;
const profile = (id: string, region = 'us-east-1'): string =>
  `arn:aws:bedrock:${region}:123456789012:inference-profile/${id}`;
const sts = ok(null, { accountId: '123456789012', arn: USER }, { service: 'sts', operation: 'GetCallerIdentity' });
const APP = 'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abcd1234';
const entry: Observation = ok(
  APP,
  {
    inferenceProfile: {
      id: 'abcd1234',
      arn: APP,
      status: 'ACTIVE',
      modelArns: [model('us-east-1'), model('us-west-2')],
    },
  },
  { operation: 'GetInferenceProfile', followUp: true },
);

const resources = (rule: Rule, s: Scene): unknown =>
  rule
    .evaluate(s)[0]
    ?.remedies[0].changes.flatMap((change) =>
      change.kind === 'attach-policy' ? change.document.Statement.map(({ Resource }) => Resource) : [],
    )[0];
const allowed = (target: string, resource: string, ...more: Observation[]): unknown =>
  resources(noAllow, scene([denied(target, 'bedrock:InvokeModel', resource), sts, ...more]));

describe('a denied profile', () => {
  it('is allowed with its models in each destination, whichever ARN the denial names first', () => {
    const whole = [profile(`us.${BASE}`), model('us-east-1'), model('us-east-2'), model('us-west-2')];
    expect(allowed(`us.${BASE}`, profile(`us.${BASE}`))).toEqual(whole);
    expect(allowed(`us.${BASE}`, model('us-east-1'))).toEqual(whole);
    expect(
      allowed(`us.${BASE}`, profile(`us.${BASE}`), profiles([`us.${BASE}`], 'us-east-1', ['us-east-1', 'us-west-2'])),
    ).toEqual([profile(`us.${BASE}`), model('us-east-1'), model('us-west-2')]);
  });
  it('of the whole world has the model’s ARN without a Region', () =>
    expect(allowed(`global.${BASE}`, profile(`global.${BASE}`))).toEqual([
      profile(`global.${BASE}`),
      model('us-east-1'),
      model(''),
    ]));
  it('of the account’s own is allowed with what its entry names, and alone where that may not be read', () => {
    expect(allowed(APP, APP, entry)).toEqual([APP, model('us-east-1'), model('us-west-2')]);
    expect(allowed(APP, APP)).toBe(APP);
  });
});

describe('what else a denial may name', () => {
  it.each([
    ['amazon.nova-lite-v1:0', 'bedrock:InvokeModel', model('us-east-1', 'amazon.nova-lite-v1:0')],
    [`us.${BASE}`, 'bedrock:InvokeModel', 'arn:aws:bedrock:us-east-1:123456789012:project/default'],
    [`us.${BASE}`, 'bedrock:ApplyGuardrail', 'arn:aws:bedrock:us-east-1:123456789012:guardrail/abc'],
  ])('%s: %s on %s is all that is allowed', (target, action, resource) =>
    expect(resources(noAllow, scene([denied(target, action, resource), sts]))).toBe(resource),
  );
});

describe('the least privilege for a run', () => {
  const forModels = (...models: string[]): unknown => {
    const s = scene([sts], { region: 'eu-central-1', models, tables: [], buckets: [] });
    return requestedStatements(s, '123456789012')[0]?.Resource;
  };
  it('names each destination', () => {
    expect(forModels(`eu.${BASE}`)).toEqual([
      profile(`eu.${BASE}`, 'eu-central-1'),
      ...['eu-central-1', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-west-1', 'eu-west-3'].map((r) => model(r)),
    ]);
    expect(forModels('amazon.titan-embed-text-v2:0')).toEqual([model('eu-central-1', 'amazon.titan-embed-text-v2:0')]);
    expect(forModels('openai.gpt-oss-120b-1:0')).toEqual([model('eu-central-1', 'openai.gpt-oss-120b-1:0')]);
    expect(forModels(APP)).toEqual([APP]);
  });
  it('has every Region where nobody knows the destinations', () =>
    expect(forModels('mars.acme.model-v1')).toEqual([
      profile('mars.acme.model-v1', 'eu-central-1'),
      model('*', 'acme.model-v1'),
    ]));
});
