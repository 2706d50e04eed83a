import { enumerate, text } from '../../text.ts';
import { inputs, proseRule } from '../rule.ts';
import { adviseSuccessors, evidenceOf, matchOf, namesOf } from './advice.ts';
import { lastDay } from './catalogue-facts.ts';
import { judged } from './judge.ts';

export const modelLegacy = proseRule({
  id: 'bedrock/model-legacy',
  severities: ['error'],
  title: 'The model is Legacy, and closed to accounts that have not used it lately',
  since: '1.0',
  points: inputs('bedrock-models'),
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
});
