import { text } from '../../text.ts';
import type { Rule } from '../rule.ts';
import { denialsOf } from './denials.ts';
import { allowIt, callerOf, describeDenials } from './describe-denials.ts';

export const permissionsBoundary: Rule = {
  id: 'permissions/permissions-boundary',
  severity: 'error',
  alsoSeverity: ['warning'],
  title: 'The permissions boundary does not allow it',
  says: [
    'because no permissions boundary allows the dynamodb:DescribeTable action',
    'with an explicit deny in a permissions boundary',
  ],
  why: 'A permissions boundary is the outer limit of what an identity’s policies can allow. This action lies outside it.',
  causes: [
    'The boundary was written before the job needed this action.',
    'The boundary restricts resources by name or tag.',
  ],
  check: '`aws iam get-role --role-name ROLE --query Role.PermissionsBoundary`',
  mend: 'Whoever owns the boundary adds the action to it; the identity’s own policy must allow it as well.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html'],
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
};
