// ARNs of another Region or account, several Regions at once, and advice for several models.
import { describe, expect, it } from 'vitest';
import { withoutBedrock } from '../../../src/rules/region/without-bedrock.ts';
import type { Observation, Settings } from '../../../src/scene.ts';
import { rulesOf } from '../table.ts';
import { failed, idsOf, notAsked, ok, scene, told, USER } from './scene.ts';

const INVALID = { message: 'The provided model identifier is invalid.' };
const SONNET = 'anthropic.claude-sonnet-4-5-20250929-v1:0';
const matchesOf = (observations: Observation[], settings: Partial<Settings> = {}) =>
  rulesOf('bedrock').flatMap((rule) =>
    rule.evaluate(scene(observations, settings)).map((match) => ({ id: rule.id, match, told: told(match) })),
  );
const sts = ok(null, { accountId: '123456789012', arn: USER }, { service: 'sts', operation: 'GetCallerIdentity' });

describe('an ARN of another Region', () => {
  const arn = `arn:aws:bedrock:us-west-2:123456789012:inference-profile/us.${SONNET}`;

  it('is not in the job’s Region, by AWS’s word; what its own Region answered is evidence', () => {
    const [only, ...others] = matchesOf([failed(arn, INVALID), ok(arn, {}, { region: 'us-west-2', followUp: true })]);
    expect(others).toEqual([]);
    expect(only?.id).toBe('bedrock/model-not-in-region');
    expect(only?.match.confidence).toBe('certain');
    expect(only?.told).toMatch(/belongs to us-west-2, and the job calls us-east-1/);
    expect(only?.told).toMatch(/accepted/);
    expect(only?.told).toContain(`Instead of ${arn}: us.${SONNET}`);
  });
  it('is likely refused under catalog, where nobody asked', () => {
    const s = scene([notAsked(arn, 'bedrock-probe is catalog, so no model is invoked')], { bedrockProbe: 'catalog' });
    expect(idsOf(rulesOf('bedrock'), s)).toEqual(['bedrock/model-not-in-region']);
    expect(rulesOf('bedrock').flatMap((rule) => rule.evaluate(s))[0]?.confidence).toBe('likely');
  });
  it('is no fault where AWS serves it, throttles it, or refuses it for another reason', () => {
    expect(matchesOf([ok(arn)])).toEqual([]);
    expect(
      matchesOf([
        failed(arn, { message: 'Too many requests, please wait', code: 'ThrottlingException', httpStatus: 429 }),
      ]),
    ).toEqual([]);
    expect(matchesOf([failed(arn, { message: 'Operation not allowed' })]).map((m) => m.id)).toEqual([
      'bedrock/account-restricted',
    ]);
  });
  it('says so where it lies in another partition', () =>
    expect(
      matchesOf([
        failed('arn:aws-us-gov:bedrock:us-gov-west-1::foundation-model/anthropic.claude-haiku-5-5', INVALID),
      ])[0]?.told,
    ).toMatch(/another partition/));
});

describe('a resource of the account’s own that is not there', () => {
  const gone = { message: 'The requested resource was not found.', code: 'ResourceNotFoundException', httpStatus: 404 };
  it.each([
    ['application-inference-profile/a1', 'application inference profile', '--type-equals APPLICATION'],
    ['provisioned-model/a1', 'provisioned throughput', 'list-provisioned-model-throughputs'],
    ['imported-model/a1', 'imported model', 'list-imported-models'],
    ['custom-model-deployment/a1', 'custom model', 'list-custom-model-deployments'],
    ['prompt-router/a1', 'prompt router', 'list-prompt-routers'],
  ])('%s', (resource, name, list) => {
    const [match] = matchesOf([failed(`arn:aws:bedrock:us-east-1:123456789012:${resource}`, gone), sts]);
    expect(match?.id).toBe('bedrock/invalid-model-id');
    expect(match?.told).toContain(name);
    expect(match?.told).toContain(list);
    expect(match?.told).not.toMatch(/names account/);
  });
  it('of another account than the caller’s names both', () =>
    expect(matchesOf([failed('arn:aws:bedrock:us-east-1:210987654321:imported-model/a1', gone), sts])[0]?.told).toMatch(
      /names account 210987654321, and the caller is of 123456789012/,
    ));
});

describe('advice for several models', () => {
  it('names the Regions that serve them all, the nearest first, with the ids there', () => {
    const [match] = matchesOf(
      [failed('amazon.rerank-v1:0', INVALID, { region: 'eu-west-3' }), ok(`eu.${SONNET}`, {}, { region: 'eu-west-3' })],
      { region: 'eu-west-3' },
    );
    expect(match?.told).toMatch(
      /serves all the models asked for.*eu-central-1\b[^:"]*: amazon\.rerank-v1:0 and eu\.anthropic.*us-west-2/s,
    );
  });
  it('splits them where no Region serves all', () => {
    const models = ['amazon.rerank-v1:0', 'amazon.nova-2-multimodal-embeddings-v1:0'];
    const [match] = matchesOf([failed('amazon.rerank-v1:0', INVALID), ok(models[1] as string)], { models });
    expect(match?.told).toMatch(/none serves all.*us-east-1.*nova-2-multimodal.*us-west-2.*rerank/s);
  });
  it('stands beside the right prefix for a profile of another geography', () => {
    const models = [`us.${SONNET}`, 'cohere.rerank-v3-5:0'];
    const [match] = matchesOf(
      [
        failed(models[0] as string, INVALID, { region: 'eu-west-1' }),
        ok(models[1] as string, {}, { region: 'eu-west-1' }),
      ],
      { region: 'eu-west-1', models },
    );
    expect(match?.id).toBe('bedrock/profile-wrong-geography');
    expect(match?.told).toMatch(/Instead of us\..*: eu\./);
    expect(match?.told).toMatch(/cohere\.rerank-v3-5:0 are called from ca-central-1, us-east-1 or us-west-2/);
    expect(match?.told).toMatch(/serves all the models asked for.*eu-central-1/s);
  });
  it('is given where the Region has no Bedrock at all', () => {
    const unresolved = failed(
      'amazon.nova-lite-v1:0',
      { kind: 'network', code: 'ENOTFOUND', message: 'getaddrinfo ENOTFOUND bedrock-runtime.ap-east-1.amazonaws.com' },
      { region: 'ap-east-1' },
    );
    const [match] = withoutBedrock.evaluate(
      scene([unresolved], { region: 'ap-east-1', models: ['amazon.nova-lite-v1:0', `global.${SONNET}`] }),
    );
    expect(match && told(match)).toMatch(
      /serves all the models asked for.*ap-east-2.*apac\.amazon\.nova-lite-v1:0 and global\./s,
    );
    const [bare] = withoutBedrock.evaluate(
      scene([{ ...unresolved, target: null }], { region: 'ap-east-1', models: [] }),
    );
    expect(bare && told(bare)).toMatch(/Nearest: ap-east-2/);
  });
});

describe('models in two Regions', () => {
  it('are told of Region by Region', () => {
    const found = matchesOf([
      failed('amazon.rerank-v1:0', INVALID),
      failed('amazon.rerank-v1:0', INVALID, { region: 'eu-west-1' }),
    ]);
    expect(found.map((m) => m.told.match(/(\S+) does not serve/)?.[1])).toEqual([
      expect.stringContaining('us-east-1'),
      expect.stringContaining('eu-west-1'),
    ]);
  });
});

describe('what is known when nobody could be asked', () => {
  it.each([
    ['amazon.nova-lite-v1:0', /can be called from us-east-1 as it is/],
    [SONNET, /is called from us-east-1 as us\.anthropic/],
    ['us.amazon.nova-premier-v1:0', /ended on 2026-09-14/],
    ['amazon.rerank-v1:0', /is not served in us-east-1, and nearest in us-west-2/],
  ])('%s: the table’s hint, with its date', (model, words) => {
    const [match] = matchesOf([
      notAsked(model, 'STS has not confirmed that the account is one of allowed-account-ids, so no model is invoked'),
    ]);
    expect(match?.told).toMatch(words);
    expect(match?.told).toMatch(/table of \d{4}-\d\d-\d\d, a hint/);
  });
});
