import { describe, expect, it } from 'vitest';
import { agreementPending } from '../../../src/rules/bedrock/agreement-pending.ts';
import { failed, scene } from './scene.ts';

const MODEL = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';
const judge = (message: string, code: string, httpStatus: number) => agreementPending.evaluate(scene([failed(MODEL, { message, code, httpStatus })]));

describe('matches', () => {
  it.each<[string, string, number]>([['Your account is not authorized to access this model. Your AWS Marketplace subscription for this model is still being processed', 'AccessDeniedException', 403]])('%s', (message, code, status) => {
    const [match] = judge(message, code, status);
    expect(match?.subjects).toEqual([MODEL]);
    expect(match?.evidence[0].observation?.target).toBe(MODEL);
  });
});

describe('ignores', () => {
  it.each<[string, string, number, string]>([
    ['The account 123456789012 does not have an agreement to this model.', 'AccessDeniedException', 403, 'an agreement that nobody made'],
    ['Your account is not authorized to access this model.', 'AccessDeniedException', 403, 'the same beginning, with nothing pending'],
    ['Model is not ready for inference. Wait and try your request again.', 'ModelNotReadyException', 429, 'a model that is warming up'],
  ])('%s', (message, code, status) => expect(judge(message, code, status)).toEqual([]));
});
