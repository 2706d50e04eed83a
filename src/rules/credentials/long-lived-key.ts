import { provesCredentials, underTest } from '../../answers/answer.ts';
import { adviseOidc } from '../../remedies/oidc-role.ts';
import { text } from '../../text.ts';
import { proof } from '../evidence.ts';
import type { Rule } from '../rule.ts';
import { acceptedSomewhere } from './refusals.ts';

export const longLivedKey: Rule = {
  id: 'credentials/long-lived-key',
  severity: 'notice',
  title: 'A long-term key is stored for this workflow',
  says: [],
  why: 'A key that begins with `AKIA` never ends, so a leak has no end either. GitHub’s OIDC gives each run a session of its own, and stores nothing.',
  causes: ['The workflow was set up before GitHub had OIDC, or before the role was made.'],
  check: 'The key id begins with `AKIA`.',
  mend: 'Let the job assume a role with OIDC; the finding shows the trust policy for exactly this repository.',
  references: [
    'https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
  ],
  evaluate(scene) {
    const works = underTest(scene).find((o) => o.signer === 'base' && provesCredentials(o));
    if (scene.credentials.prefix !== 'AKIA' || !scene.context.inActions || !works || !acceptedSomewhere(scene))
      return [];
    return [
      {
        subjects: ['AKIA…'],
        headline: text`The long-term key ${'AKIA…'} works; a role assumed with OIDC would need no stored key.`,
        explanation: text`Nothing is wrong. A stored key that never ends is worth replacing when there is time.`,
        evidence: [proof(works, text`accepted, signed with a key that begins with ${'AKIA'}`)],
        fixes: [adviseOidc(scene)],
        confidence: 'certain',
      },
    ];
  },
};
