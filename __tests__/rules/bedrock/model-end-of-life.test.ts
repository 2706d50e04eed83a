import { describe, expect, it } from 'vitest';
import { modelEndOfLife } from '../../../src/rules/bedrock/model-end-of-life.ts';
import { failed, scene } from './scene.ts';

const MODEL = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';
const judge = (message: string, code: string, httpStatus: number) => modelEndOfLife.evaluate(scene([failed(MODEL, { message, code, httpStatus })]));

describe('matches', () => {
  it.each<[string, string, number]>([['This model version has reached the end of its life. Please refer to the AWS documentation for more details.', 'ResourceNotFoundException', 404]])('%s', (message, code, status) => {
    const [match] = judge(message, code, status);
    expect(match?.subjects).toEqual([MODEL]);
    expect(match?.evidence[0].observation?.target).toBe(MODEL);
  });
});

describe('ignores', () => {
  it.each<[string, string, number, string]>([
    ['Access denied. This Model is marked by provider as Legacy and you have not been actively using the model in the last 15 days.', 'ResourceNotFoundException', 404, 'a Legacy model'],
    ['Model use case details have not been submitted for this account.', 'ResourceNotFoundException', 404, 'a missing form'],
  ])('%s', (message, code, status) => expect(judge(message, code, status)).toEqual([]));
});
