import { describe, expect, it } from 'vitest';
import { modelNotInRegion } from '../../../src/rules/bedrock/model-not-in-region.ts';
import { failed, scene, told } from './scene.ts';

const judge = (model: string, region: string, message = 'The provided model identifier is invalid.') =>
  modelNotInRegion.evaluate(scene([failed(model, { message }, { region })]));

describe('matches', () => {
  it.each([
    ['amazon.rerank-v1:0', 'us-east-1', 'us-west-2'],
    ['mistral.mistral-large-2407-v1:0', 'us-east-1', 'us-west-2'],
    ['us.anthropic.claude-opus-4-1-20250805-v1:0', 'eu-west-1', 'us-east-1'],
  ])('%s in %s: %s', (model, region, offered) => expect(judge(model, region).map(told).join()).toContain(offered));
  it('the words of a Region that does not support a model', () =>
    expect(judge('amazon.nova-lite-v1:0', 'us-west-1', 'The model is not supported in this Region.')).toHaveLength(1));
  it('a model of the other endpoint, and says so', () =>
    expect(judge('zai.glm-4.6', 'us-east-1').map(told).join()).toContain('bedrock-mantle'));
  it('a model whose Regions are not recorded, without inventing some', () =>
    expect(judge('anthropic.claude-mythos-5-1', 'us-east-1').map(told).join()).toMatch(/not recorded/));
});

describe('ignores', () => {
  it.each([
    ['anthropic.claude-sonnet-4-6', 'us-east-1'], // a profile serves it here
    ['us.anthropic.claude-sonnet-4-6', 'eu-west-1'], // another prefix serves it here
    ['amazon.nova-light-v1:0', 'us-east-1'], // no model
    ['amazon.nova-canvas-v1:0', 'us-east-1'], // ended
  ])('%s in %s', (model, region) => expect(judge(model, region)).toEqual([]));
});
