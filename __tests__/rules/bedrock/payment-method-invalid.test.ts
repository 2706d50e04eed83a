import { describe, expect, it } from 'vitest';
import { paymentMethodInvalid } from '../../../src/rules/bedrock/payment-method-invalid.ts';
import { failed, scene } from './scene.ts';

const MODEL = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';
const judge = (message: string, code: string, httpStatus: number) => paymentMethodInvalid.evaluate(scene([failed(MODEL, { message, code, httpStatus })]));

describe('matches', () => {
  it.each<[string, string, number]>([['Model access is denied due to INVALID_PAYMENT_INSTRUMENT:A valid payment instrument must be provided. Your AWS Marketplace subscription for this model cannot be completed at this time.', 'AccessDeniedException', 403]])('%s', (message, code, status) => {
    const [match] = judge(message, code, status);
    expect(match?.subjects).toEqual([MODEL]);
    expect(match?.evidence[0].observation?.target).toBe(MODEL);
  });
});

describe('ignores', () => {
  it.each<[string, string, number, string]>([
    ['Your account is not authorized to access this model. Your AWS Marketplace subscription for this model is still being processed', 'AccessDeniedException', 403, 'a subscription that is being made'],
    ['The AWS Access Key Id needs a subscription for the service', 'SubscriptionRequiredException', 403, 'an account that is not activated'],
  ])('%s', (message, code, status) => expect(judge(message, code, status)).toEqual([]));
});
