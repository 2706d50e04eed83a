import { text } from '../../text.ts';
import { inputs, proseRule } from '../rule.ts';
import { denialsOf } from './denials.ts';
import { callerOf, describeDenials, smallestPolicy } from './describe-denials.ts';

export const kmsKey = proseRule({
  id: 'permissions/kms-key',
  severities: ['error', 'warning'],
  title: 'The KMS key is out of the caller’s reach',
  since: '1.0',
  points: inputs('role-to-assume', 'aws-access-key-id'),
  evaluate(scene) {
    return describeDenials(scene, denialsOf(scene, 'kms'), {
      headline: (what) => text`The KMS key behind it is out of the caller’s reach: ${what} is denied.`,
      explanation: text`The resource is encrypted with a key that this caller may not use.`,
      fixes: (s, d) => {
        const keyed = d.filter(({ denial }) => denial.action?.startsWith('kms:') && denial.resource?.includes(':kms:'));
        return [
          {
            title: text`Let the caller use the key`,
            steps: [
              text`Allow ${'kms:Decrypt'} and, for writing, ${'kms:GenerateDataKey'} on the key’s ARN for ${callerOf(d)}, in its own policy and, across accounts or where the key policy does not delegate to IAM, in the key’s policy.`,
            ],
            ...(keyed.length > 0
              ? {
                  snippets: [
                    {
                      language: 'json' as const,
                      caption: text`For the caller’s policy`,
                      content: smallestPolicy(s, keyed),
                    },
                  ],
                }
              : {}),
          },
          {
            title: text`See whether the key is alive`,
            steps: [
              text`A key that is disabled, scheduled for deletion or of another Region is refused in the same words.`,
            ],
          },
        ];
      },
    });
  },
});
