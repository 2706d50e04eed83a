// ARNs of the account's own resources, several Regions at once, and what the table says where nobody could be asked.
import { describe, expect, it } from 'vitest';
import type { Observation, Settings } from '../../../src/scene.ts';
import { told } from '../facts.ts';
import { rulesOf } from '../table.ts';
import { failed, notAsked, ok, scene, sts } from './scene.ts';

const INVALID = { message: 'The provided model identifier is invalid.' };
const SONNET = 'anthropic.claude-sonnet-4-5-20250929-v1:0';
const matchesOf = (observations: Observation[], settings: Partial<Settings> = {}) =>
  rulesOf('bedrock').flatMap((rule) =>
    rule.evaluate(scene(observations, settings)).map((match) => ({ id: rule.id, match, told: told(match) })),
  );

describe('a resource of the account’s own that is not there', () => {
  const gone = { message: 'The requested resource was not found.', code: 'ResourceNotFoundException', httpStatus: 404 };
  it.each([
    ['application-inference-profile/a1', 'application inference profile', '--type-equals APPLICATION'],
    ['provisioned-model/a1', 'provisioned throughput', 'list-provisioned-model-throughputs'],
    ['imported-model/a1', 'imported model', 'list-imported-models'],
    ['custom-model-deployment/a1', 'custom model', 'list-custom-model-deployments'],
    ['prompt-router/a1', 'prompt router', 'list-prompt-routers'],
  ])('%s', (resource, name, list) => {
    const [match] = matchesOf([failed(`arn:aws:bedrock:us-east-1:123456789012:${resource}`, gone), sts()]);
    expect(match?.id).toBe('bedrock/invalid-model-id');
    expect(match?.told).toContain(name);
    expect(match?.told).toContain(list);
    expect(match?.told).not.toMatch(/names account/);
  });
});

describe('a profile of another geography beside a model that answers', () => {
  it('is mended here first, then in the nearest Region that calls it', () => {
    const models = [`us.${SONNET}`, 'cohere.rerank-v3-5:0'];
    const [match] = matchesOf(
      [
        failed(models[0] as string, INVALID, { region: 'eu-west-1' }),
        ok(models[1] as string, {}, { region: 'eu-west-1' }),
      ],
      { region: 'eu-west-1', models },
    );
    expect(match?.id).toBe('bedrock/profile-wrong-geography');
    expect(match?.told).toMatch(/→ Use eu\.[\s\S]*→ Check us\.\S+ in ca-central-1, in a separate step/);
  });
});

describe('models in two Regions', () => {
  it('are told of Region by Region', () => {
    const found = matchesOf([
      failed('amazon.rerank-v1:0', INVALID),
      failed('amazon.rerank-v1:0', INVALID, { region: 'eu-west-1' }),
    ]);
    expect(found.map((m) => m.told.match(/(\S+) does not offer/)?.[1])).toEqual(['us-east-1', 'eu-west-1']);
  });
});

describe('what is known when nobody could be asked', () => {
  it.each([
    ['amazon.nova-lite-v1:0', /can be called from us-east-1 as it is/],
    [SONNET, /is called from us-east-1 as us\.anthropic/],
    ['us.amazon.nova-premier-v1:0', /ended on 2026-09-14/],
    ['amazon.rerank-v1:0', /us-east-1 does not offer it, and the nearest Region that does is us-west-2/],
  ])('%s: the table’s hint, with its date', (model, words) => {
    const [match] = matchesOf([
      notAsked(model, 'STS has not confirmed that the account is one of allowed-account-ids, so no model is invoked'),
    ]);
    expect(match?.told).toMatch(words);
    expect(match?.told).toMatch(/table of \d{4}-\d\d-\d\d, which is a hint/);
  });
});
