import { denialOf, isFailed } from '../../answers/answer.ts';
import { policiesOfCaller } from '../../answers/caller-identity.ts';
import { isQuarantine } from '../../answers/denial.ts';
import { text } from '../../text.ts';
import { cite, evidence } from '../evidence.ts';
import { type Evidence, inputs, proseRule } from '../rule.ts';
import { keyLabel } from './written.ts';

export const quarantined = proseRule({
  id: 'credentials/quarantined',
  severities: ['error'],
  title: 'AWS has quarantined this key: it was found in public',
  since: '1.0',
  points: inputs('aws-access-key-id'),
  explains: ['permissions/*', 'bedrock/*', 'dynamodb/*', 's3/*'],
  evaluate(scene) {
    const denied: Evidence[] = scene.observations.filter(isFailed).flatMap((o) => {
      const denial = denialOf(o);
      return denial && isQuarantine(denial) ? [cite(o)] : [];
    });
    const attached = policiesOfCaller(scene)
      .filter(({ arn }) => /AWSCompromisedKeyQuarantine/.test(arn))
      .map(({ arn, observation }): Evidence => ({ text: text`Attached to the caller: ${arn}.`, observation }));
    if (denied.length + attached.length === 0) return [];
    const key = keyLabel(scene);
    return [
      {
        subjects: [key],
        headline: text`Emergency: AWS found the key ${key} in public and quarantined it.`,
        explanation: text`AWS attaches its ${'AWSCompromisedKeyQuarantine'} policy when it finds a key in a public place. The denial is not yours to repair in a policy: the key is known to others, and may have been used by them.`,
        evidence: evidence([...denied, ...attached]),
        fixes: [
          {
            title: text`Stop the key, now`,
            steps: [
              text`Deactivate it, create a new one only for what must go on, and look at CloudTrail and the bill for what the old one did, in every Region.`,
              text`Remove the key from where it was published, its history included. Answer AWS’s support case, then delete the key and detach the quarantine policy.`,
            ],
            snippets: [
              {
                language: 'bash',
                caption: text`With an administrator’s credentials`,
                content:
                  'aws iam update-access-key --user-name USER --access-key-id KEY_ID --status Inactive\naws cloudtrail lookup-events --lookup-attributes AttributeKey=AccessKeyId,AttributeValue=KEY_ID',
              },
            ],
          },
        ],
        confidence: 'certain',
      },
    ];
  },
});
