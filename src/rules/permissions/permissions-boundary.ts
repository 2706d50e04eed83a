import { text } from '../../text.ts';
import { inputs, proseRule } from '../rule.ts';
import { denialsOf } from './denials.ts';
import { allowIt, callerOf, describeDenials } from './describe-denials.ts';

export const permissionsBoundary = proseRule({
  id: 'permissions/permissions-boundary',
  severities: ['error', 'warning'],
  title: 'The permissions boundary does not allow it',
  since: '1.0',
  points: inputs('role-to-assume', 'aws-access-key-id'),
  evaluate(scene) {
    return describeDenials(scene, denialsOf(scene, 'boundary'), {
      headline: (what) => text`The caller’s permissions boundary does not allow ${what}.`,
      explanation: text`The boundary limits what the identity’s policies can allow, whatever they say.`,
      fixes: (s, d) => [
        {
          title: text`Have the boundary widened`,
          steps: [
            text`Ask whoever owns the boundary of ${callerOf(d)} to add this action and resource. The identity’s own policy must allow it as well.`,
          ],
          snippets: allowIt(s, d).snippets ?? [],
        },
      ],
    });
  },
});
