import { describe, expect, it } from 'vitest';
import { invalidModelId } from '../../../src/rules/bedrock/invalid-model-id.ts';
import { failed, listed, profiles, scene, told } from './scene.ts';

const INVALID = 'The provided model identifier is invalid.';
const judge = (model: string, message = INVALID, code = 'ValidationException') =>
  invalidModelId.evaluate(
    scene([failed(model, { message, code }), listed([{ id: 'amazon.nova-lite-v1:0' }]), profiles([])]),
  );

describe('matches', () => {
  it.each([
    ['amazon.nova-light-v1:0', INVALID, 'ValidationException'],
    [
      'amazon.nova-light-v1:0',
      'Could not resolve the foundation model from the provided model identifier.',
      'ResourceNotFoundException',
    ],
    [
      'bad id',
      "1 validation error detected: Value 'bad id' at 'modelId' failed to satisfy constraint: Member must satisfy regular expression pattern",
      'ValidationException',
    ],
    [
      'arn:aws:bedrock:us-east-1:123456789012:provisioned-model/gone',
      'The requested resource was nowhere.',
      'ResourceNotFoundException',
    ],
  ])('%s: %s', (model, message, code) => expect(judge(model, message, code)[0]?.subjects).toEqual([model]));
  it('offers the account’s own ids first', () =>
    expect(judge('amazon.nova-light-v1:0').map(told).join()).toContain(
      'Instead of amazon.nova-light-v1:0: amazon.nova-lite-v1:0',
    ));
  it('writes nothing foreign into a snippet', () => {
    const [match] = judge('x"; rm -rf /');
    expect(
      match?.fixes
        ?.flatMap((f) => f.snippets ?? [])
        .map((s) => s.content)
        .join(),
    ).not.toContain('rm -rf');
  });
});

describe('ignores', () => {
  it.each([
    ['amazon.rerank-v1:0', INVALID, 'ValidationException'], // real, elsewhere
    ['amazon.nova-premier-v1:0', INVALID, 'ValidationException'], // ended
    ['amazon.nova-light-v1:0', 'Operation not allowed', 'ValidationException'],
    ['amazon.nova-light-v1:0', 'Malformed input request: extraneous key [x] is not permitted', 'ValidationException'],
  ])('%s: %s', (model, message, code) => expect(judge(model, message, code)).toEqual([]));
});
