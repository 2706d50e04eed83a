import { text } from '../../text.ts';
import { inputs, proseRule } from '../rule.ts';
import { denialsOf } from './denials.ts';
import { allowIt, describeDenials } from './describe-denials.ts';

export const noAllow = proseRule({
  id: 'permissions/no-allow',
  severities: ['error', 'warning'],
  title: 'No policy of the caller allows it',
  since: '1.0',
  points: inputs('role-to-assume', 'aws-access-key-id'),
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
});
