import { judged } from '../../answers/bedrock-cause.ts';
import { waitUntil } from '../../remedies/people.ts';
import { text } from '../../text.ts';
import { inputs, rule } from '../rule.ts';
import { availabilityLook, evidenceOf, isSome, type ModelFacts, modelFacts, namesOf } from './describe-models.ts';

export const agreementPending = rule<ModelFacts>({
  id: 'bedrock/agreement-pending',
  severities: ['warning'],
  title: 'The model’s subscription is still being processed',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('bedrock-models'),
  explains: ['bedrock/invocation-not-proven'],
  find(scene) {
    const items = judged(scene, 'agreement-pending');
    return isSome(items) ? [modelFacts(scene, items)] : [];
  },
  tell: ({ items }) => ({
    headline: text`The account’s subscription to ${namesOf(items)} is still being processed.`,
    explanation: text`Nothing needs fixing now. If Bedrock still refuses after 15 minutes, the agreement failed: check the payment method and Marketplace’s email to the account’s owner.`,
    evidence: evidenceOf(items, () => text`GetFoundationModelAvailability reports the agreement as pending.`),
    remedies: [
      {
        ...waitUntil(
          text`Wait up to 15 minutes, then run again`,
          text`the agreement of ${namesOf(items)} shows as ${'AVAILABLE'}`,
          15,
        ),
        looks: availabilityLook(items),
      },
    ],
  }),
});
