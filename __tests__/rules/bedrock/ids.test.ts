import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../src/scene.ts';
import { told } from '../facts.ts';
import { rulesOf } from '../table.ts';
import { failed, idsOf, listed, ok, profiles, scene } from './scene.ts';

const INVALID = { message: 'The provided model identifier is invalid.' };
const judge = (model: string, region: string, ...more: Observation[]) =>
  idsOf(rulesOf('bedrock'), scene([failed(model, INVALID, { region }), ...more]));
const tell = (model: string, region: string, ...more: Observation[]) =>
  rulesOf('bedrock')
    .flatMap((rule) => rule.evaluate(scene([failed(model, INVALID, { region }), ...more])))
    .map(told)
    .join('\n');
const SONNET = 'anthropic.claude-sonnet-4-5-20250929-v1:0';

describe('"The provided model identifier is invalid"', () => {
  it.each([
    ['sonnet', 'us-east-1', 'bedrock/invalid-model-id'],
    ['us.anthropic.claude-opus-4-8-v1', 'us-east-1', 'bedrock/invalid-model-id'],
    ['amazon.ai21.j2-ultra-v1', 'us-east-1', 'bedrock/invalid-model-id'],
    ['openai.gpt-oss-120b', 'us-west-2', 'bedrock/invalid-model-id'], // a name of bedrock-mantle's
    ['usa.amazon.nova-lite-v1:0', 'us-east-1', 'bedrock/invalid-model-id'],
    ['us.mistral.mistral-7b-instruct-v0:2', 'us-east-1', 'bedrock/invalid-model-id'], // no profile of it exists
    [
      'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/gone',
      'us-east-1',
      'bedrock/invalid-model-id',
    ],
    ['amazon.rerank-v1:0', 'us-east-1', 'bedrock/model-not-in-region'],
    ['mistral.mistral-large-2407-v1:0', 'eu-west-3', 'bedrock/model-not-in-region'],
    ['us.deepseek.r1-v1:0', 'eu-central-1', 'bedrock/model-not-in-region'],
    ['zai.glm-4.6', 'us-east-1', 'bedrock/other-endpoint'],
    ['amazon.nova-lite-v1:0', 'us-east-1', 'bedrock/model-not-in-region'], // the table has it; AWS, asked now, does not
    [SONNET, 'us-east-1', 'bedrock/inference-profile-required'],
    [`us.${SONNET}`, 'eu-central-1', 'bedrock/profile-wrong-geography'],
    [`eu.${SONNET}`, 'ap-northeast-1', 'bedrock/profile-wrong-geography'],
    ['apac.anthropic.claude-opus-4-8', 'ap-northeast-1', 'bedrock/profile-wrong-geography'],
    [
      `arn:aws:bedrock:eu-west-1:123456789012:inference-profile/us.${SONNET}`,
      'eu-west-1',
      'bedrock/profile-wrong-geography',
    ],
    ['amazon.nova-premier-v1:0', 'us-east-1', 'bedrock/model-end-of-life'],
    ['us.anthropic.claude-3-opus-20240229-v1:0', 'us-east-1', 'bedrock/model-end-of-life'],
    ['amazon.titan-text-express-v1', 'us-east-1', 'bedrock/model-end-of-life'],
  ])('%s in %s is %s', (model, region, id) => expect(judge(model, region)).toEqual([id]));

  it('offers what was meant, in the form that the Region calls', () => {
    expect(tell('us.anthropic.claude-opus-4-8-v1', 'us-east-1')).toMatch(/us\.anthropic\.claude-opus-4-8(?!-v1)/);
    expect(tell('openai.gpt-oss-120b', 'us-west-2')).toContain('openai.gpt-oss-120b-1:0');
    expect(tell('amazon.nova-light-v1:0', 'eu-central-1')).toContain('eu.amazon.nova-lite-v1:0');
    expect(tell('amazon.rerank-v1:0', 'us-east-1')).toMatch(/can be called from us-west-2/);
    expect(tell(`us.${SONNET}`, 'eu-central-1')).toContain(`eu.${SONNET}`);
    expect(tell(`us.${SONNET}`, 'ap-southeast-2')).toContain(`au.${SONNET}`);
    expect(tell('anthropic.claude-3-haiku-20240307-v1:0', 'eu-west-1')).toContain('eu.anthropic.claude-haiku-5-5');
  });

  it('believes the account’s catalogue before the table', () => {
    const none = [listed([]), profiles([])];
    expect(judge(SONNET, 'us-east-1', ...none)).toEqual(['bedrock/model-not-in-region']);
    expect(judge('acme.new-model-v1', 'us-east-1', ...none)).toEqual(['bedrock/invalid-model-id']);
    expect(
      judge(
        'acme.new-model-v1',
        'us-east-1',
        listed([{ id: 'acme.new-model-v1', inferenceTypes: ['INFERENCE_PROFILE'] }]),
        profiles(['us.acme.new-model-v1']),
      ),
    ).toEqual(['bedrock/inference-profile-required']);
    expect(
      tell(
        'eu.acme.new-model-v1',
        'us-east-1',
        listed([{ id: 'acme.new-model-v1', inferenceTypes: ['INFERENCE_PROFILE'] }]),
        profiles(['us.acme.new-model-v1']),
      ),
    ).toContain('us.acme.new-model-v1');
    expect(
      judge(
        `jp.${SONNET}`,
        'ap-northeast-1',
        listed([{ id: SONNET, inferenceTypes: ['INFERENCE_PROFILE'] }], 'ap-northeast-1'),
        profiles([`global.${SONNET}`], 'ap-northeast-1'),
      ),
    ).toEqual(['bedrock/profile-wrong-geography']);
  });

  it('does not believe a list that shows a withdrawn model', () => {
    const old = 'us.meta.llama3-2-1b-instruct-v1:0';
    expect(judge(old, 'us-east-1', listed([]), profiles([old]))).not.toContain('bedrock/invocation-not-proven');
    expect(tell(old, 'us-east-1', listed([]), profiles([old]))).not.toContain(`Use ${old} instead`);
  });

  it('knows of an end that only the model’s own entry tells', () => {
    const entry = failed(
      'acme.old-v1',
      {
        message: 'This model version has reached the end of its life.',
        code: 'ResourceNotFoundException',
        httpStatus: 404,
      },
      { operation: 'GetFoundationModel', followUp: true },
    );
    expect(judge('us.acme.old-v1', 'us-east-1', listed([]), profiles([]), { ...entry, target: 'acme.old-v1' })).toEqual(
      ['bedrock/model-end-of-life'],
    );
  });

  it('is less sure where the catalogue could not be read', () => {
    const sure = (...more: Observation[]) =>
      rulesOf('bedrock').flatMap((rule) => rule.evaluate(scene([failed('amazon.rerank-v1:0', INVALID), ...more])))[0]
        ?.confidence;
    expect(sure()).toBe('likely');
    expect(sure(listed([{ id: 'amazon.nova-lite-v1:0' }]), profiles([]))).toBe('certain');
  });

  it('gives the Regions that serve every model asked for', () => {
    const s = scene([failed('amazon.rerank-v1:0', INVALID), ok('cohere.rerank-v3-5:0')]);
    const [match] = rulesOf('bedrock').flatMap((rule) => rule.evaluate(s));
    expect(match && told(match)).toMatch(/us-west-2 serves all the models asked for[\s\S]*Or ca-central-1/);
  });
});
