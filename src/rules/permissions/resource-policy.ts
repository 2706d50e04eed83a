import { text } from '../../text.ts';
import { inputs, proseRule } from '../rule.ts';
import { denialsOf } from './denials.ts';
import { callerOf, describeDenials } from './describe-denials.ts';

export const resourcePolicy = proseRule({
  id: 'permissions/resource-policy',
  severities: ['error', 'warning'],
  title: 'The resource’s own policy does not let the caller in',
  since: '1.0',
  points: inputs('role-to-assume', 'aws-access-key-id'),
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
});
