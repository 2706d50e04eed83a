import { text } from '../../text.ts';
import { inputs, proseRule } from '../rule.ts';
import { availabilityCheck, evidenceOf, matchOf, namesOf } from './advice.ts';
import { judged } from './judge.ts';

export const agreementPending = proseRule({
  id: 'bedrock/agreement-pending',
  severities: ['warning'],
  title: 'The model’s subscription is still being processed',
  since: '1.0',
  points: inputs('bedrock-models'),
  explains: ['bedrock/invocation-not-proven'],
  evaluate(scene) {
    const items = judged(scene, 'agreement-pending');
    if (items.length === 0) return [];
    return [
      matchOf({
        items,
        headline: text`The account’s subscription to ${namesOf(items)} is still being processed.`,
        explanation: text`Nothing needs mending now. A refusal that stays after 15 minutes means that the agreement failed: then look at the payment method and at Marketplace’s e-mail to the account’s owner.`,
        evidence: evidenceOf(items, () => text`GetFoundationModelAvailability reports the agreement as pending.`),
        fixes: [
          {
            title: text`Wait up to 15 minutes, then run again`,
            steps: [text`The agreement is made once for the account.`],
            snippets: [availabilityCheck(items)],
          },
        ],
      }),
    ];
  },
});
