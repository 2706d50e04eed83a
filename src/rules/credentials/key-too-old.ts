import { successes } from '../../answers/query.ts';
import { adviseReplaceKey } from '../../remedies/credentials.ts';
import { adviseOidc } from '../../remedies/oidc-role.ts';
import { text } from '../../text.ts';
import { proof } from '../evidence.ts';
import { inputs, proseRule } from '../rule.ts';

const LIMIT_DAYS = 90; // https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-3

export const keyTooOld = proseRule({
  id: 'credentials/key-too-old',
  severities: ['warning'],
  title: 'The access key is older than 90 days',
  since: '1.0',
  points: inputs('aws-access-key-id'),
  evaluate(scene) {
    const [listed] = successes(scene, 'ListAccessKeys', { followUp: true });
    const created = listed?.facts.keyCreatedAt;
    if (!created) return [];
    const days = Math.floor((scene.now - Date.parse(created)) / 86_400_000);
    if (days <= LIMIT_DAYS) return [];
    return [
      {
        subjects: ['AKIA…'],
        headline: text`The access key is ${days} days old.`,
        explanation: text`It was created on ${created.slice(0, 10)}. AWS’s controls ask for a new key after ${LIMIT_DAYS} days.`,
        evidence: [proof(listed, text`created ${created}`)],
        fixes: [adviseOidc(scene), adviseReplaceKey(scene)],
        confidence: 'certain',
      },
    ];
  },
});
