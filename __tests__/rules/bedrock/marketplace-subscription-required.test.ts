import { describe, expect, it } from 'vitest';
import { marketplaceSubscriptionRequired } from '../../../src/rules/bedrock/marketplace-subscription-required.ts';
import { failed, scene } from './scene.ts';

const MODEL = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';
const judge = (message: string, code: string, httpStatus: number) => marketplaceSubscriptionRequired.evaluate(scene([failed(MODEL, { message, code, httpStatus })]));

const MARKETPLACE = 'Model access is denied due to IAM user or service role is not authorized to perform the required AWS Marketplace actions (aws-marketplace:ViewSubscriptions, aws-marketplace:Subscribe)';

describe('matches', () => {
  it.each<[string, string, number]>([
    [`${MARKETPLACE} to enable access to this model. If you recently fixed this issue, try again after 15 minutes.`, 'AccessDeniedException', 403],
    [MARKETPLACE.replace('perform the', 'perform\nthe'), 'AccessDeniedException', 403],
    ['User: arn:aws:iam::123456789012:user/deploy is not authorized to perform: aws-marketplace:Subscribe because no identity-based policy allows the aws-marketplace:Subscribe action', 'AccessDeniedException', 403],
  ])('%s', (message, code, status) => {
    const [match] = judge(message, code, status);
    expect(match?.subjects).toEqual([MODEL]);
    expect(match?.evidence[0].observation?.target).toBe(MODEL);
  });
});

describe('ignores', () => {
  it.each<[string, string, number, string]>([
    ['Model access is denied due to INVALID_PAYMENT_INSTRUMENT:A valid payment instrument must be provided. Your AWS Marketplace subscription for this model cannot be completed at this time.', 'AccessDeniedException', 403, 'a payment that failed, in a Marketplace sentence'],
    ['Your account is not authorized to access this model. Your AWS Marketplace subscription for this model is still being processed', 'AccessDeniedException', 403, 'a subscription that is being made'],
    ['User: x is not authorized to perform: bedrock:InvokeModel on resource: y', 'AccessDeniedException', 403, 'a missing permission of Bedrock’s own'],
  ])('%s', (message, code, status) => expect(judge(message, code, status)).toEqual([]));
});
