import { text } from '../../text.ts';
import { inputs, proseRule } from '../rule.ts';
import { denialsOf } from './denials.ts';
import { describeDenials } from './describe-denials.ts';

export const vpcEndpointPolicy = proseRule({
  id: 'permissions/vpc-endpoint-policy',
  severities: ['error', 'warning'],
  title: 'The VPC endpoint’s policy denies it',
  since: '1.0',
  points: inputs('role-to-assume', 'aws-access-key-id'),
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
});
