import { judged } from '../../answers/bedrock-cause.ts';
import { addPaymentMethod } from '../../remedies/administration.ts';
import { text } from '../../text.ts';
import { inputs, rule } from '../rule.ts';
import { evidenceOf, isSome, type ModelFacts, modelFacts, namesOf } from './describe-models.ts';

export const paymentMethodInvalid = rule<ModelFacts>({
  id: 'bedrock/payment-method-invalid',
  severities: ['error'],
  title: 'The account has no valid payment method for AWS Marketplace',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('bedrock-models'),
  explains: ['bedrock/invocation-not-proven'],
  find(scene) {
    const items = judged(scene, 'payment-method-invalid');
    return isSome(items) ? [modelFacts(scene, items)] : [];
  },
  tell: ({ items, region }) => ({
    headline: text`The account’s payment method is not valid for ${namesOf(items)}.`,
    explanation: text`AWS could not charge for the subscription that the first call makes. Credentials and permissions are right. ${UNSOLD}`,
    evidence: evidenceOf(
      items,
      () => text`GetFoundationModelAvailability reports that the agreement failed because of the payment instrument.`,
    ),
    remedies: [addPaymentMethod(text`${namesOf(items)} answers in ${region}`)],
  }),
});

// https://docs.aws.amazon.com/bedrock/latest/userguide/model-access-product-ids.html
const UNSOLD = text`AWS itself bills the models of Amazon, DeepSeek, Meta, Mistral AI and Qwen: they need no subscription.`;
