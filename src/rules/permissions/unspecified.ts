import { text } from '../../text.ts';
import { inputs, proseRule } from '../rule.ts';
import { denialsOf } from './denials.ts';
import { allowIt, describeDenials } from './describe-denials.ts';

export const unspecified = proseRule({
  id: 'permissions/unspecified',
  severities: ['error', 'warning'],
  title: 'AWS denies it and gives no reason',
  since: '1.0',
  points: inputs('role-to-assume', 'aws-access-key-id'),
  evaluate(scene) {
    return describeDenials(scene, denialsOf(scene, 'unspecified', 'role-trust'), {
      headline: (what) => text`AWS denies ${what}, and does not say which policy.`,
      explanation: text`The credentials are accepted, and the request is denied without a reason.`,
      fixes: (s, d) => [
        ...(d.some(({ denial }) => denial.explicit)
          ? [
              {
                title: text`Find the deny`,
                steps: [
                  text`The message names an explicit deny without its place: another allow does not help. Look through the policies of the caller, the resource and the organization.`,
                ],
              },
            ]
          : [allowIt(s, d)]),
        {
          title: text`Then look at the other side`,
          steps: [
            text`The resource’s own policy, its KMS key, S3’s block on public access, and an organization’s policies can deny in the same words; a bucket of another account always does. CloudTrail’s event has the request ID.`,
          ],
        },
      ],
      confidence: 'likely',
      lookalikes: [
        text`A resource that does not exist, where the caller may not list: S3 answers 403 in the place of 404.`,
      ],
    });
  },
});
