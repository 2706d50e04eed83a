import { text } from '../../text.ts';
import { inputs, proseRule } from '../rule.ts';
import { evidenceOf, matchOf, namesOf } from './advice.ts';
import { judged } from './judge.ts';

export const paymentMethodInvalid = proseRule({
  id: 'bedrock/payment-method-invalid',
  severities: ['error'],
  title: 'The account has no valid payment method for AWS Marketplace',
  since: '1.0',
  points: inputs('bedrock-models'),
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
});
