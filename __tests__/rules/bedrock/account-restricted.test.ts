import { describe, expect, it } from 'vitest';
import { accountRestricted } from '../../../src/rules/bedrock/account-restricted.ts';
import { failed, scene } from './scene.ts';

const MODEL = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';
const judge = (message: string, code: string, httpStatus: number) => accountRestricted.evaluate(scene([failed(MODEL, { message, code, httpStatus })]));

describe('matches', () => {
  it.each<[string, string, number]>([
    ['Operation not allowed', 'ValidationException', 400],
    ['Your account is not authorized to invoke this API operation.', 'AccessDeniedException', 403],
    ['Your account is not authorized to perform this action. Please open a support case.', 'ValidationException', 400],
    ['anthropic.claude-opus-5 is not available for this account. For additional access options, contact AWS Sales at https://aws.amazon.com/contact-us/sales-support/', 'permission_error', 403],
    ['Access to this model is not available for channel program accounts. Reach out to your AWS Solution Provider', 'ValidationException', 400],
    ['Access to Anthropic models is not allowed from unsupported countries, regions, or territories.', 'ValidationException', 400],
  ])('%s', (message, code, status) => {
    const [match] = judge(message, code, status);
    expect(match?.subjects).toEqual([MODEL]);
    expect(match?.evidence[0].observation?.target).toBe(MODEL);
  });
});

describe('ignores', () => {
  it.each<[string, string, number, string]>([
    ['This operation is not allowed by the policy of the guardrail', 'ValidationException', 400, '"operation" and "not allowed" in another sentence'],
    ["You don't have access to the model with the specified model ID.", 'AccessDeniedException', 403, 'a model that was not enabled'],
    ['This model is not available to your account until it is enabled.', 'AccessDeniedException', 403, 'a model that the account may enable'],
  ])('%s', (message, code, status) => expect(judge(message, code, status)).toEqual([]));
});
