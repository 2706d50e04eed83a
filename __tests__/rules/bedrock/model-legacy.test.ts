import { describe, expect, it } from 'vitest';
import { modelLegacy } from '../../../src/rules/bedrock/model-legacy.ts';
import { failed, scene } from './scene.ts';

const MODEL = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';
const judge = (message: string, code: string, httpStatus: number) => modelLegacy.evaluate(scene([failed(MODEL, { message, code, httpStatus })]));

describe('matches', () => {
  it.each<[string, string, number]>([['Access denied. This Model is marked by provider as Legacy and you have not been actively using the model in the last 30 days. Please upgrade to an active model on Amazon Bedrock', 'ResourceNotFoundException', 404]])('%s', (message, code, status) => {
    const [match] = judge(message, code, status);
    expect(match?.subjects).toEqual([MODEL]);
    expect(match?.evidence[0].observation?.target).toBe(MODEL);
  });
});

describe('ignores', () => {
  it.each<[string, string, number, string]>([
    ['Access denied', 'AccessDeniedException', 403, 'a bare denial'],
    ['This model version has reached the end of its life.', 'ResourceNotFoundException', 404, 'a model that has ended'],
  ])('%s', (message, code, status) => expect(judge(message, code, status)).toEqual([]));
});
