import { describe, expect, it } from 'vitest';
import { paymentMethodInvalid } from '../../../src/rules/bedrock/payment-method-invalid.ts';
import { told } from '../facts.ts';
import { facts, failed, scene } from './scene.ts';
import { findsBySentence } from './sentences.ts';

findsBySentence(paymentMethodInvalid, (s, refused) => facts(s, 'payment-method-invalid', [refused], {}), [
  [
    'Your account is not authorized to access this model. Your AWS Marketplace subscription for this model is still being processed',
    'AccessDeniedException',
    403,
    'a subscription that is being made',
  ],
  [
    'The AWS Access Key Id needs a subscription for the service',
    'SubscriptionRequiredException',
    403,
    'an account that is not activated',
  ],
]);

describe('words', () => {
  it('who pays mends it', () => {
    const s = scene([
      failed('us.anthropic.claude-sonnet-4-6', {
        message:
          'Model access is denied due to INVALID_PAYMENT_INSTRUMENT:A valid payment instrument must be provided.',
        code: 'AccessDeniedException',
        httpStatus: 403,
      }),
    ]);
    expect(
      paymentMethodInvalid
        .find(s)
        .map((f) => told(paymentMethodInvalid.tell(f)))
        .join(),
    ).toMatchInlineSnapshot(`
      "The account’s payment method is not valid for us.anthropic.claude-sonnet-4-6.
      AWS could not charge for the subscription that the first call makes. Credentials and permissions are right. AWS itself bills the models of Amazon, DeepSeek, Meta, Mistral AI and Qwen: they need no subscription.
      - Bedrock Converse of us.anthropic.claude-sonnet-4-6 answered 403 AccessDeniedException Model access is denied due to INVALID_PAYMENT_INSTRUMENT:A valid payment instrument must be provided.
      → Add a valid payment method to the account that pays
        command {"run":null,"by":"aws-admin","effect":"add-payment-method","console":["Billing and Cost Management console of the account that pays → Payment preferences → Add payment method → Set as default."]}
        (The account that pays is the organization’s management account, if there is one.)
        (The card must allow international payments. AWS subscribes automatically at the next call, some minutes later.)
        ✓ us.anthropic.claude-sonnet-4-6 answers in us-east-1"
    `);
  });
});
