import { text } from '../../text.ts';
import type { Rule } from '../rule.ts';
import { denialsOf } from './denials.ts';
import { describeDenials } from './describe-denials.ts';

export const vpcEndpointPolicy: Rule = {
  id: 'permissions/vpc-endpoint-policy',
  severity: 'error',
  alsoSeverity: ['warning'],
  title: 'The VPC endpoint’s policy denies it',
  says: [
    'because no VPC endpoint policy allows the dynamodb:DescribeTable action',
    'with an explicit deny in a VPC endpoint policy',
  ],
  why: 'The request passed through a VPC endpoint whose policy does not let it through. The caller’s own permissions are not the fault: from another network the same call may work.',
  causes: [
    'The endpoint’s policy lists accounts, buckets or tables, and this one is not among them.',
    'The endpoint’s policy wants the organisation’s own identities.',
  ],
  check: '`aws ec2 describe-vpc-endpoints --query "VpcEndpoints[].PolicyDocument"`',
  mend: 'Whoever runs the network adds the action and resource to the endpoint’s policy.',
  references: ['https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html'],
  evaluate(scene) {
    return describeDenials(scene, denialsOf(scene, 'vpc-endpoint'), {
      headline: (what) => text`The VPC endpoint’s policy does not let ${what} through.`,
      explanation: text`This runner reaches AWS through a VPC endpoint, and its policy stops the request. The role need not change.`,
      fixes: () => [
        {
          title: text`Have the endpoint’s policy changed`,
          steps: [
            text`Ask whoever runs the runner’s network to allow this action and resource in the endpoint’s policy.`,
          ],
        },
      ],
    });
  },
};
