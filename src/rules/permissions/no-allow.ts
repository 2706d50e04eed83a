import { text } from '../../text.ts';
import type { Rule } from '../rule.ts';
import { denialsOf } from './denials.ts';
import { allowIt, describeDenials } from './describe-denials.ts';

export const noAllow: Rule = {
  id: 'permissions/no-allow',
  severity: 'error',
  alsoSeverity: ['warning'],
  title: 'No policy of the caller allows it',
  says: [
    'User: arn:aws:sts::123456789012:assumed-role/deploy/session is not authorized to perform: dynamodb:DescribeTable on resource: arn:aws:dynamodb:us-east-1:123456789012:table/orders because no identity-based policy allows the dynamodb:DescribeTable action',
  ],
  why: 'AWS knows the caller, found no explicit deny, and no identity-based policy that allows this action on this resource. A policy of single resources turns a mistyped name or Region into such a denial too.',
  causes: [
    'The policy of the user or role does not have this action.',
    'It has the action on another resource: a mistyped name, another Region, another account, a missing `/*`.',
    'The job runs as another identity than the one whose policy was changed.',
    'The policy was changed seconds ago.',
  ],
  answers: [
    {
      service: 'DynamoDB',
      operation: 'DescribeTable',
      status: 400,
      code: 'AccessDeniedException',
      message:
        'User: arn:aws:sts::123456789012:assumed-role/deploy/session is not authorized to perform: dynamodb:DescribeTable on resource: arn:aws:dynamodb:us-east-1:123456789012:table/orders because no identity-based policy allows the dynamodb:DescribeTable action',
    },
    {
      service: 'S3',
      operation: 'ListObjectsV2',
      status: 403,
      code: 'AccessDenied',
      message:
        'User: arn:aws:sts::123456789012:assumed-role/deploy/session is not authorized to perform: s3:ListBucket on resource: "arn:aws:s3:::shop-assets" because no identity-based policy allows the s3:ListBucket action',
    },
  ],
  check: '`aws iam simulate-principal-policy --policy-source-arn ARN --action-names ACTION --resource-arns RESOURCE`',
  mend: 'Allow exactly this action on exactly this resource.',
  example: {
    language: 'json',
    content: [
      '{',
      '  "Version": "2012-10-17",',
      '  "Statement": [{ "Effect": "Allow", "Action": "dynamodb:DescribeTable", "Resource": "arn:aws:dynamodb:us-east-1:123456789012:table/orders" }]',
      '}',
    ].join('\n'),
  },
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html'],
  evaluate(scene) {
    const denied = denialsOf(scene, 'identity').filter((d) => !d.denial.explicit);
    return describeDenials(scene, denied, {
      headline: (what) => text`No policy of the caller allows ${what}.`,
      explanation: text`Nothing forbids it; nothing allows it either.`,
      fixes: (s, d) => [
        allowIt(s, d),
        {
          title: text`Check the name and the Region`,
          steps: [
            text`A policy that lists single resources denies a mistyped name just so. Compare the resource in the message with what is meant.`,
          ],
        },
      ],
      lookalikes: [text`A resource that does not exist: AWS denies before it looks.`],
    });
  },
};
