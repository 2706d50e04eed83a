import { denialOf, isFailed } from '../../answers/answer.ts';
import { isQuarantine } from '../../answers/denial.ts';
import { text } from '../../text.ts';
import { cite, evidence } from '../evidence.ts';
import type { Evidence, Rule } from '../rule.ts';
import { keyLabel } from './written.ts';

export const quarantined: Rule = {
  id: 'credentials/quarantined',
  severity: 'error',
  title: 'AWS has quarantined this key: it was found in public',
  says: ['with an explicit deny in an identity-based policy: arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3'],
  why: 'AWS watches public places for access keys. It found this one and attached its quarantine policy to the user, which denies what attackers do first. Others may already have used the key.',
  causes: ['The key was committed to a public repository.', 'The key stood in a public log, package, image or chat.'],
  check:
    '`aws iam list-attached-user-policies --user-name USER` lists `AWSCompromisedKeyQuarantine…`; CloudTrail shows what the key did.',
  mend: 'Treat it as an emergency: deactivate the key, look at CloudTrail, remove what was made, then replace the key. Only then detach the policy.',
  references: [
    'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSCompromisedKeyQuarantineV3.html',
    'https://repost.aws/knowledge-center/potential-account-compromise',
  ],
  explains: ['permissions/*', 'bedrock/*', 'dynamodb/*', 's3/*'],
  evaluate(scene) {
    const denied: Evidence[] = scene.observations.filter(isFailed).flatMap((o) => {
      const denial = denialOf(o);
      return denial && isQuarantine(denial) ? [cite(o)] : [];
    });
    const attached = scene.observations.flatMap((o) =>
      o.status === 'ok'
        ? (o.facts.attachedPolicies ?? [])
            .filter((arn) => /AWSCompromisedKeyQuarantine/.test(arn))
            .map((arn): Evidence => ({ text: text`Attached to the caller: ${arn}.`, observation: o }))
        : [],
    );
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
};
