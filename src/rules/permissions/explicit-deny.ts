import { policiesOfCaller } from '../../answers/caller-identity.ts';
import { text } from '../../text.ts';
import { inputs, proseRule } from '../rule.ts';
import { denialsOf } from './denials.ts';
import { callerOf, describeDenials } from './describe-denials.ts';

export const explicitDeny = proseRule({
  id: 'permissions/explicit-deny',
  severities: ['error', 'warning'],
  title: 'A policy of the caller denies it',
  since: '1.0',
  points: inputs('role-to-assume', 'aws-access-key-id'),
  evaluate(scene) {
    const denied = denialsOf(scene, 'identity').filter((d) => d.denial.explicit);
    const attached = policiesOfCaller(scene).map(({ arn }) => arn);
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
});
