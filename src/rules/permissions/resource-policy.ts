import { text } from '../../text.ts';
import type { Rule } from '../rule.ts';
import { denialsOf } from './denials.ts';
import { callerOf, describeDenials } from './describe-denials.ts';

export const resourcePolicy: Rule = {
  id: 'permissions/resource-policy',
  severity: 'error',
  alsoSeverity: ['warning'],
  title: 'The resource’s own policy does not let the caller in',
  says: [
    'with an explicit deny in a resource-based policy',
    'because no resource-based policy allows the dynamodb:DescribeTable action',
  ],
  why: 'The policy on the bucket, table or key decides besides the caller’s own: it denies the caller, or, across accounts, it does not name the caller at all.',
  causes: [
    'The bucket’s or table’s policy denies whoever is not listed, or whoever comes from another network.',
    'The resource belongs to another account, and its policy does not name the caller.',
  ],
  check: '`aws s3api get-bucket-policy --bucket BUCKET`, `aws dynamodb get-resource-policy --resource-arn ARN`',
  mend: 'The resource’s owner changes its policy; across accounts both sides must allow.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies-cross-account-resource-access.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html',
  ],
  evaluate(scene) {
    return describeDenials(scene, denialsOf(scene, 'resource'), {
      headline: (what) => text`The resource’s own policy does not let the caller do ${what}.`,
      explanation: text`Its owner decides about this, besides the caller’s own policies.`,
      fixes: (_, d) => [
        {
          title: text`Have the resource’s policy changed`,
          steps: [
            text`Ask the owner of the resource to let ${callerOf(d)} in, or to except it from the deny. Conditions on VPC, address or organization are usual reasons: a runner is seldom inside them. Across accounts the caller’s own policy must allow it as well.`,
          ],
        },
      ],
    });
  },
};
