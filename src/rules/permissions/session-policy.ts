import { text } from '../../text.ts';
import { inputs, proseRule } from '../rule.ts';
import { denialsOf } from './denials.ts';
import { describeDenials } from './describe-denials.ts';

export const sessionPolicy = proseRule({
  id: 'permissions/session-policy',
  severities: ['error', 'warning'],
  title: 'The session’s own policy does not allow it',
  since: '1.0',
  points: inputs('role-to-assume', 'aws-access-key-id'),
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
});
