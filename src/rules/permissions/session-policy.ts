import { text } from '../../text.ts';
import type { Rule } from '../rule.ts';
import { denialsOf } from './denials.ts';
import { describeDenials } from './describe-denials.ts';

export const sessionPolicy: Rule = {
  id: 'permissions/session-policy',
  severity: 'error',
  alsoSeverity: ['warning'],
  title: 'The session’s own policy does not allow it',
  says: ['because no session policy allows the s3:ListBucket action', 'with an explicit deny in a session policy'],
  why: 'Whoever made the session passed a policy with it, and a session can do no more than that, even where the role can.',
  causes: [
    'The step that assumed the role passed `inline-session-policy` or `managed-session-policies`.',
    'A broker in the company narrows every session.',
  ],
  check: 'Look for `inline-session-policy` or `managed-session-policies` where the role is assumed.',
  mend: 'Widen or drop the session policy; the role itself need not change.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session'],
  evaluate(scene) {
    return describeDenials(scene, denialsOf(scene, 'session'), {
      headline: (what) => text`The session’s own policy does not allow ${what}.`,
      explanation: text`The role may be allowed to; this session of it was made narrower.`,
      fixes: () => [
        {
          title: text`Widen or drop the session policy`,
          steps: [
            text`Where the role is assumed, look for ${'inline-session-policy'} and ${'managed-session-policies'} (configure-aws-credentials), ${'Policy'} and ${'PolicyArns'} (STS), or a credential broker that adds one.`,
          ],
        },
      ],
    });
  },
};
