import { provesCredentials, underTest } from '../../answers/answer.ts';
import { adviseOidc } from '../../remedies/oidc-role.ts';
import { text } from '../../text.ts';
import { proof } from '../evidence.ts';
import { inputs, proseRule } from '../rule.ts';
import { acceptedSomewhere } from './refusals.ts';

export const longLivedKey = proseRule({
  id: 'credentials/long-lived-key',
  severities: ['notice'],
  title: 'A long-term key is stored for this workflow',
  since: '1.0',
  points: inputs('aws-access-key-id'),
  evaluate(scene) {
    const works = underTest(scene).find((o) => o.signer === 'base' && provesCredentials(o));
    if (
      scene.credentials.given.state !== 'long-term-pair' ||
      !scene.context.inActions ||
      !works ||
      !acceptedSomewhere(scene)
    )
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
});
