import { describe, expect, it } from 'vitest';
import { quotaExhausted } from '../../../src/rules/bedrock/quota-exhausted.ts';
import { failed, scene } from './scene.ts';

const MODEL = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';
const judge = (message: string, code: string, httpStatus: number) => quotaExhausted.evaluate(scene([failed(MODEL, { message, code, httpStatus })]));

describe('matches', () => {
  it.each<[string, string, number]>([
    ['Too many tokens per day, please wait before trying again.', 'ThrottlingException', 429],
    ['Too many requests per day', 'ThrottlingException', 429],
    ['Your request exceeds the service quota for your account.', 'ServiceQuotaExceededException', 400],
  ])('%s', (message, code, status) => {
    const [match] = judge(message, code, status);
    expect(match?.subjects).toEqual([MODEL]);
    expect(match?.evidence[0].observation?.target).toBe(MODEL);
  });
});

describe('ignores', () => {
  it.each<[string, string, number, string]>([
    ['Too many tokens, please wait before trying again.', 'ThrottlingException', 429, 'throttling for the moment'],
    ['Too many requests, please wait before trying again.', 'ThrottlingException', 429, 'throttling for the moment'],
    ['Model is not ready for inference. Wait and try your request again.', 'ModelNotReadyException', 429, 'a model that is warming up'],
  ])('%s', (message, code, status) => expect(judge(message, code, status)).toEqual([]));
});
