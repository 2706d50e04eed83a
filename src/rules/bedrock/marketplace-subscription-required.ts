import { policyDocument } from '../../remedies/policy.ts';
import { text } from '../../text.ts';
import { inputs, proseRule } from '../rule.ts';
import { adminCall, evidenceOf, matchOf, namesOf } from './advice.ts';
import { judged } from './judge.ts';

export const marketplaceSubscriptionRequired = proseRule({
  id: 'bedrock/marketplace-subscription-required',
  severities: ['error'],
  title: 'The caller may not make the model’s Marketplace subscription',
  since: '1.0',
  points: inputs('bedrock-models'),
  explains: ['bedrock/invocation-not-proven'],
  evaluate(scene) {
    const items = judged(scene, 'marketplace-subscription-required');
    if (items.length === 0) return [];
    return [
      matchOf({
        items,
        headline: text`Nobody in the account has subscribed to ${namesOf(items)}, and this caller may not.`,
        explanation: text`The first call to a third party’s model makes an AWS Marketplace subscription for the whole account. The caller may call Bedrock; what it lacks are the Marketplace actions for that one time.`,
        evidence: evidenceOf(items, () => text``),
        fixes: [
          {
            title: text`Let an administrator call the model once — recommended, the job’s role stays small`,
            steps: [
              text`After that the account is subscribed, and every other caller needs only ${'bedrock:InvokeModel'}. It is ready within 15 minutes, mostly within two.`,
            ],
            snippets: [adminCall(items)],
          },
          {
            title: text`Or let this caller subscribe`,
            steps: [
              text`The actions know no resource, so they cover every Marketplace product unless a condition on ${'aws-marketplace:ProductId'} limits them.`,
            ],
            snippets: [
              {
                language: 'json',
                caption: text`Beside the policy that allows the invocation`,
                content: policyDocument([
                  {
                    Effect: 'Allow',
                    Action: ['aws-marketplace:ViewSubscriptions', 'aws-marketplace:Subscribe'],
                    Resource: '*',
                  },
                ]),
              },
            ],
          },
        ],
        lookalikes: [
          text`Permissions that were mended a moment ago: AWS asks to wait the minutes that the message names.`,
        ],
      }),
    ];
  },
});
