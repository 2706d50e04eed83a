import { text } from '../../text.ts';
import type { Rule } from '../rule.ts';
import { denialsOf } from './denials.ts';
import { callerOf, describeDenials, smallestPolicy } from './describe-denials.ts';

export const kmsKey: Rule = {
  id: 'permissions/kms-key',
  severity: 'error',
  alsoSeverity: ['warning'],
  title: 'The KMS key is out of the caller’s reach',
  says: [
    'is not authorized to perform: kms:GenerateDataKey on this resource because no identity-based policy allows the kms:GenerateDataKey action',
    'KMS key access denied error',
    'The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access.',
  ],
  why: 'The data is encrypted with a customer-managed key, and the caller may not use it, or the key is disabled, deleted, or in another Region or account. Access to the bucket or table does not bring access to its key.',
  causes: [
    'The caller’s policy allows the bucket or table and not its key.',
    'The key’s policy does not name the caller’s account or role.',
    'The key is disabled, waits for deletion, or is in another Region.',
  ],
  check: '`aws kms describe-key --key-id KEY` and `aws kms get-key-policy --key-id KEY --policy-name default`',
  mend: 'Let the key’s policy and the caller’s own policy allow the kms actions named.',
  references: [
    'https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html',
  ],
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
};
