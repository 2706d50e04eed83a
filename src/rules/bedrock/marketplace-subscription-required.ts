import { policyDocument } from '../../remedies/policy.ts';
import { text } from '../../text.ts';
import type { Rule } from '../rule.ts';
import { adminCall, evidenceOf, matchOf, namesOf } from './advice.ts';
import { judged } from './judge.ts';

export const marketplaceSubscriptionRequired: Rule = {
  id: 'bedrock/marketplace-subscription-required',
  severity: 'error',
  title: 'The caller may not make the model’s Marketplace subscription',
  says: [
    'Model access is denied due to IAM user or service role is not authorized to perform the required AWS Marketplace actions (aws-marketplace:ViewSubscriptions, aws-marketplace:Subscribe) to enable access to this model.',
  ],
  why: 'Models of third parties are sold through AWS Marketplace. The first call in an account subscribes by itself, with the caller’s permissions. Nobody in this account has subscribed yet, and this caller may not. Models of Amazon, DeepSeek, Meta, Mistral AI and Qwen need no subscription.',
  causes: [
    'It is the account’s first call of the model, made by a role without Marketplace rights.',
    'An organisation’s policy keeps Marketplace closed.',
  ],
  answers: [
    {
      service: 'Bedrock Runtime',
      operation: 'Converse',
      status: 403,
      code: 'AccessDeniedException',
      message:
        'Model access is denied due to IAM user or service role is not authorized to perform the required AWS Marketplace actions (aws-marketplace:ViewSubscriptions, aws-marketplace:Subscribe) to enable access to this model.',
    },
  ],
  check: 'AWS Marketplace → Manage subscriptions, in the same account.',
  mend: 'Let an administrator call the model once, or add the two Marketplace actions to the role.',
  references: [
    'https://docs.aws.amazon.com/bedrock/latest/userguide/model-access.html',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/model-access-product-ids.html',
  ],
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
};
