import { enumerate, text } from '../../text.ts';
import type { Rule } from '../rule.ts';
import { adviseSuccessors, evidenceOf, matchOf, namesOf } from './advice.ts';
import { lastDay } from './catalogue-facts.ts';
import { judged } from './judge.ts';

export const modelLegacy: Rule = {
  id: 'bedrock/model-legacy',
  severity: 'error',
  title: 'The model is Legacy, and closed to accounts that have not used it lately',
  says: [
    'Access denied. This Model is marked by provider as Legacy and you have not been actively using the model in the last 15 days. Please upgrade to an active model on Amazon Bedrock',
  ],
  why: 'A Legacy model takes no new customers, and drops those who have not called it for 15 or 30 days. The answer begins with "Access denied" and is a 404; no permission mends it.',
  causes: [
    'The account has not called the model for 15 or 30 days.',
    'The account is new to a model that takes no new customers.',
  ],
  answers: [
    {
      service: 'Bedrock Runtime',
      operation: 'Converse',
      status: 404,
      code: 'ResourceNotFoundException',
      message:
        'Access denied. This Model is marked by provider as Legacy and you have not been actively using the model in the last 15 days. Please upgrade to an active model on Amazon Bedrock',
    },
  ],
  check:
    '`aws bedrock get-foundation-model --model-identifier MODEL_ID --region REGION --query modelDetails.modelLifecycle`',
  mend: 'Move to an active model.',
  references: ['https://docs.aws.amazon.com/bedrock/latest/userguide/model-lifecycle.html'],
  explains: ['bedrock/invocation-not-proven'],
  evaluate(scene) {
    const items = judged(scene, 'model-legacy');
    if (items.length === 0) return [];
    const days = [
      ...new Set(items.flatMap((j) => (j.ref?.base ? (lastDay(scene, j.ref.base, j.region)?.day ?? []) : []))),
    ];
    return [
      matchOf({
        items,
        headline: text`${namesOf(items)} ${items.length > 1 ? text`are` : text`is`} Legacy, and this account has lost access by not using ${items.length > 1 ? text`them` : text`it`}.`,
        explanation: text`Credentials and permissions are right. A Legacy model is open only to accounts that have called it within the last weeks${days.length > 0 ? text`; it ends on ${enumerate(days)}` : text``}.`,
        evidence: evidenceOf(items, () => text``),
        fixes: [
          ...adviseSuccessors(scene, items),
          {
            title: text`Choose an active model`,
            steps: [
              text`Lifecycle dates: https://docs.aws.amazon.com/bedrock/latest/userguide/model-lifecycle.html. Access to a Legacy model comes back only by way of AWS Support or the account manager.`,
            ],
          },
        ],
      }),
    ];
  },
};
