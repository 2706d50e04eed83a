import { describe, expect, it } from 'vitest';
import { marketplaceSubscriptionRequired } from '../../../src/rules/bedrock/marketplace-subscription-required.ts';
import { told } from '../facts.ts';
import { facts, failed, scene, sts } from './scene.ts';
import { findsBySentence } from './sentences.ts';

findsBySentence(
  marketplaceSubscriptionRequired,
  (s, refused) => facts(s, 'marketplace-subscription-required', [refused], {}),
  [
    [
      'Model access is denied due to INVALID_PAYMENT_INSTRUMENT:A valid payment instrument must be provided. Your AWS Marketplace subscription for this model cannot be completed at this time.',
      'AccessDeniedException',
      403,
      'a payment that failed, in a Marketplace sentence',
    ],
    [
      'Your account is not authorized to access this model. Your AWS Marketplace subscription for this model is still being processed',
      'AccessDeniedException',
      403,
      'a subscription that is being made',
    ],
    [
      'User: x is not authorized to perform: bedrock:InvokeModel on resource: y',
      'AccessDeniedException',
      403,
      'a missing permission of Bedrock’s own',
    ],
  ],
);

describe('words', () => {
  const message =
    'Model access is denied due to IAM user or service role is not authorized to perform the required AWS Marketplace actions (aws-marketplace:ViewSubscriptions, aws-marketplace:Subscribe)';
  const refused = failed('us.anthropic.claude-sonnet-4-6', { message, code: 'AccessDeniedException', httpStatus: 403 });
  const words = (arn?: string) =>
    marketplaceSubscriptionRequired
      .find(scene(arn === undefined ? [refused] : [refused, sts(arn)]))
      .map((f) => told(marketplaceSubscriptionRequired.tell(f)))
      .join('\n');
  it('an administrator once, or this caller', () =>
    expect(words('arn:aws:sts::123456789012:assumed-role/deploy/ci')).toMatchInlineSnapshot(`
      "Nobody in the account has subscribed to us.anthropic.claude-sonnet-4-6, and this caller is not allowed to.
      The first call to a third-party model creates an AWS Marketplace subscription for the whole account. The caller can call Bedrock, but lacks the Marketplace actions for that first call.
      - Bedrock Converse of us.anthropic.claude-sonnet-4-6 answered 403 AccessDeniedException Model access is denied due to IAM user or service role is not authorized to perform the required AWS Marketplace actions (aws-marketplace:ViewSubscriptions, aws-marketplace:Subscribe)
      ~ Somebody fixed the permissions a moment ago: wait the minutes that AWS’s message names.
      → Accept the agreement of anthropic.claude-sonnet-4-6, once for the account
        command {"run":"aws bedrock create-foundation-model-agreement --region us-east-1 --model-id anthropic.claude-sonnet-4-6 --offer-token \\"$(aws bedrock list-foundation-model-agreement-offers --region us-east-1 --model-id anthropic.claude-sonnet-4-6 --query 'offers[0].offerToken' --output text)\\"","by":"aws-admin","effect":"accept-agreement","console":"Amazon Bedrock console of us-east-1 → Model catalog → anthropic.claude-sonnet-4-6 → open it in the playground."}
        (It is ready within 15 minutes, mostly within two.)
        What the account’s catalog says: aws bedrock get-foundation-model-availability --region us-east-1 --model-id anthropic.claude-sonnet-4-6
        ✓ aws bedrock get-foundation-model-availability --region us-east-1 --model-id anthropic.claude-sonnet-4-6 shows the agreement as AVAILABLE
      → Allow aws-marketplace:ViewSubscriptions and aws-marketplace:Subscribe for the role deploy
        attach-policy {"to":{"type":"role","name":"deploy","account":"123456789012"},"policyName":"allow-aws-marketplace-ViewSubscriptions-c97397","document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["aws-marketplace:ViewSubscriptions","aws-marketplace:Subscribe"],"Resource":"*"}]}}
        (These actions do not support resources: they cover every product of the Marketplace, unless a condition on aws-marketplace:ProductId limits them.)
        ✓ the role deploy may do aws-marketplace:ViewSubscriptions and aws-marketplace:Subscribe on *"
    `));
  it('no policy for a caller that nobody knows', () => expect(words()).not.toMatch(/attach-policy/));
});
