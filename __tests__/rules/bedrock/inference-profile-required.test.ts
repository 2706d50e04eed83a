import { describe, expect, it } from 'vitest';
import { inferenceProfileRequired } from '../../../src/rules/bedrock/inference-profile-required.ts';
import { failed, scene } from './scene.ts';

const MODEL = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';
const judge = (message: string, code: string, httpStatus: number) => inferenceProfileRequired.evaluate(scene([failed(MODEL, { message, code, httpStatus })]));

describe('matches', () => {
  it.each<[string, string, number]>([
    ['Invocation of model ID x with on-demand throughput isn’t supported. Retry your request with the ID or ARN of an inference profile that contains this model.', 'ValidationException', 400],
    ["Invocation of model ID x with on-demand throughput isn't supported.", 'ValidationException', 400],
  ])('%s', (message, code, status) => {
    const [match] = judge(message, code, status);
    expect(match?.subjects).toEqual([MODEL]);
    expect(match?.evidence[0].observation?.target).toBe(MODEL);
  });
});

describe('ignores', () => {
  it.each<[string, string, number, string]>([
    ['On-demand capacity for this model is exhausted.', 'ServiceUnavailableException', 503, 'a lack of capacity'],
    ['The provided model identifier is invalid.', 'ValidationException', 400, 'a profile’s id that is invalid here'],
  ])('%s', (message, code, status) => expect(judge(message, code, status)).toEqual([]));
});
