import { describe, expect, it } from 'vitest';
import { modelNotEnabled } from '../../../src/rules/bedrock/model-not-enabled.ts';
import { failed, scene } from './scene.ts';

const MODEL = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';
const judge = (message: string, code: string, httpStatus: number) => modelNotEnabled.evaluate(scene([failed(MODEL, { message, code, httpStatus })]));

describe('matches', () => {
  it.each<[string, string, number]>([
    ["You don't have access to the model with the specified model ID.", 'AccessDeniedException', 403],
    ['You don’t have access to the model with the specified model ID.', 'AccessDeniedException', 403],
    ['The account 123456789012 does not have an agreement to this model.', 'AccessDeniedException', 403],
    ['This model is not available to your account until it is enabled.', 'AccessDeniedException', 403],
  ])('%s', (message, code, status) => {
    const [match] = judge(message, code, status);
    expect(match?.subjects).toEqual([MODEL]);
    expect(match?.evidence[0].observation?.target).toBe(MODEL);
  });
});

describe('ignores', () => {
  it.each<[string, string, number, string]>([
    ['User: arn:aws:iam::123456789012:user/deploy is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/x', 'AccessDeniedException', 403, 'a missing permission'],
    ['Your account is not authorized to access this model. Your AWS Marketplace subscription for this model is still being processed', 'AccessDeniedException', 403, 'a subscription that is being made'],
    ['anthropic.claude-opus-5 is not available for this account. For additional access options, contact AWS Sales', 'AccessDeniedException', 403, 'a model that only AWS Sales opens'],
  ])('%s', (message, code, status) => expect(judge(message, code, status)).toEqual([]));
});
