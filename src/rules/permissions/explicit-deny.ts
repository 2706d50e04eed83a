import { text } from '../../text.ts';
import type { Rule } from '../rule.ts';
import { denialsOf } from './denials.ts';
import { callerOf, describeDenials } from './describe-denials.ts';

export const explicitDeny: Rule = {
  id: 'permissions/explicit-deny',
  severity: 'error',
  alsoSeverity: ['warning'],
  title: 'A policy of the caller denies it',
  says: [
    'is not authorized to perform: dynamodb:GetItem on resource: arn:aws:dynamodb:us-east-2:123456789012:table/orders with an explicit deny in an identity-based policy: arn:aws:iam::123456789012:policy/Guard',
  ],
  why: 'An explicit deny in a policy attached to the user, its group or the role wins over every allow. Since 2026 the message names the policy; AWS Budgets actions and ended lab accounts leave such policies too.',
  causes: [
    'A guard policy denies the action, the Region or requests without MFA.',
    'An AWS Budgets action or an ended lab account attached a deny.',
    'AWS attached its quarantine policy: `credentials/quarantined`.',
  ],
  check: '`aws iam list-attached-role-policies --role-name ROLE`, and look for `"Effect": "Deny"`.',
  mend: 'Narrow the deny, or use an identity that it does not meet; another allow does not help.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html',
  ],
  evaluate(scene) {
    const denied = denialsOf(scene, 'identity').filter((d) => d.denial.explicit);
    const attached = scene.observations.flatMap((o) => (o.status === 'ok' ? (o.facts.attachedPolicies ?? []) : []));
    return describeDenials(scene, denied, {
      headline: (what) => text`A policy of the caller denies ${what}.`,
      explanation: text`An explicit deny wins over every allow: adding permissions will not help.${attached.length > 0 ? text` Attached to the caller: ${attached.join(', ')}.` : text``}`,
      fixes: (_, d) => [
        {
          title: text`Narrow the deny`,
          steps: [
            text`Find the statement with ${'"Effect": "Deny"'} in the policies of ${callerOf(d)}, its groups included, and except this action or resource. Ask whoever wrote it first: a deny is seldom an accident.`,
          ],
        },
        { title: text`Or use another identity`, steps: [text`Let the job assume a role that the deny does not meet.`] },
      ],
    });
  },
};
