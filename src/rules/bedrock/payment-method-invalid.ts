import { text } from '../../text.ts';
import type { Rule } from '../rule.ts';
import { evidenceOf, matchOf, namesOf } from './advice.ts';
import { judged } from './judge.ts';

export const paymentMethodInvalid: Rule = {
  id: 'bedrock/payment-method-invalid',
  severity: 'error',
  title: 'The account has no valid payment method for AWS Marketplace',
  says: ['Model access is denied due to INVALID_PAYMENT_INSTRUMENT:A valid payment instrument must be provided.'],
  why: 'A third party’s model is bought through AWS Marketplace, which takes not every way of paying: prepaid and credits-only accounts, cards without international payments, and some Regions’ direct debits are refused, although they pay for AWS itself.',
  causes: [
    'The account pays by credits, prepaid or direct debit, which Marketplace does not take.',
    'The card is expired, or not open to international payments.',
    'The payer’s account, not this one, lacks a valid method.',
  ],
  answers: [
    {
      service: 'Bedrock Runtime',
      operation: 'Converse',
      status: 403,
      code: 'AccessDeniedException',
      message: 'Model access is denied due to INVALID_PAYMENT_INSTRUMENT:A valid payment instrument must be provided.',
    },
  ],
  check: 'Billing and Cost Management → Payment preferences, in the paying account.',
  mend: 'Set a valid card as the default payment method in the account that pays, and call the model again after some minutes.',
  references: [
    'https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html',
    'https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/manage-payments.html',
  ],
  explains: ['bedrock/invocation-not-proven'],
  evaluate(scene) {
    const items = judged(scene, 'payment-method-invalid');
    if (items.length === 0) return [];
    return [
      matchOf({
        items,
        headline: text`The account’s payment method is not valid for ${namesOf(items)}.`,
        explanation: text`The subscription that the first call makes could not be paid for. Credentials and permissions are right.`,
        evidence: evidenceOf(
          items,
          () => text`GetFoundationModelAvailability reports that the agreement failed over the payment instrument.`,
        ),
        fixes: [
          {
            title: text`Mend the payment method`,
            steps: [
              text`In the account that pays (the organisation’s management account, where there is one): Billing and Cost Management → Payment preferences, add a card that allows international payments, and make it the default.`,
              text`Call the model again some minutes later; AWS subscribes anew by itself.`,
            ],
          },
          {
            title: text`Or use a model that needs no subscription`,
            steps: [
              text`Models of Amazon, such as the Nova family, and of DeepSeek, Meta, Mistral AI and Qwen are billed by AWS itself, not through Marketplace.`,
            ],
          },
        ],
      }),
    ];
  },
};
