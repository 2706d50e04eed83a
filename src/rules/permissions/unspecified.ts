import { text } from '../../text.ts';
import type { Rule } from '../rule.ts';
import { denialsOf } from './denials.ts';
import { allowIt, describeDenials } from './describe-denials.ts';

export const unspecified: Rule = {
  id: 'permissions/unspecified',
  severity: 'error',
  alsoSeverity: ['warning'],
  title: 'AWS denies it and gives no reason',
  says: [
    'Access Denied',
    'Forbidden',
    'User: arn:aws:iam::123456789012:user/deploy is not authorized to perform: dynamodb:DescribeTable on resource: arn:aws:dynamodb:us-east-1:123456789012:table/orders',
  ],
  why: 'The denial names no policy: S3 leaves it out across accounts and organizations, some services never say. Any layer may be behind it, from a missing allow to a bucket policy, a block on public access or a key.',
  causes: [
    'The caller’s policy has no such action.',
    'The bucket or object belongs to another account.',
    'The bucket’s policy, its block on public access or its key refuses.',
    'The object does not exist, and the caller may not list the bucket: S3 then says 403 instead of 404.',
  ],
  answers: [{ service: 'S3', operation: 'ListObjectsV2', status: 403, code: 'AccessDenied', message: 'Access Denied' }],
  check: 'CloudTrail’s event of this request ID; `aws iam simulate-principal-policy` for the caller’s own policies.',
  mend: 'Check the caller’s policy first, then the resource’s, then the organization’s.',
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html',
  ],
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
};
