import { givenKey } from '../../answers/given-key.ts';
import { text } from '../../text.ts';
import { citeAll, evidence, proof } from '../evidence.ts';
import { inputs, proseRule } from '../rule.ts';
import { refusalsOf, strayToken } from './refusals.ts';
import { sourceLabel } from './written.ts';

export const unexpectedSessionToken = proseRule({
  id: 'credentials/unexpected-session-token',
  severities: ['error'],
  title: 'A session token beside a long-term key',
  since: '1.0',
  points: inputs('aws-session-token', 'aws-access-key-id'),
  explains: ['credentials/session-expired', 'credentials/session-invalid', 'credentials/unknown-key'],
  evaluate(scene) {
    const stray = strayToken(scene);
    if (stray?.verdict !== 'stray') return [];
    const refused = refusalsOf(scene, 'key-unrecognized', 'token-undecodable', 'expired');
    const proven = stray.proof?.followUp === true;
    return [
      {
        subjects: ['AKIA…', 'aws-session-token'],
        headline: text`A session token that belongs to something else is sent beside the long-term key ${'AKIA…'}.`,
        explanation: text`A key that begins with ${'AKIA'} has no session, so any token beside it is wrong, and AWS refuses the request because of it. ${proven ? text`Without the token the same key is accepted.` : stray.proof ? text`S3 checks such a key’s signature before it looks at the token: the secret is right.` : text`Whether the key itself is good cannot be told from these answers.`}`,
        evidence: evidence([
          {
            text: text`The key id from ${[sourceLabel(scene)]} begins with ${'AKIA'}, and a token of ${givenKey(scene.credentials)?.sessionToken?.length ?? 0} characters comes with it.`,
          },
          ...(stray.proof && proven ? [proof(stray.proof, text`accepted without the token`)] : []),
          ...citeAll(refused),
        ]),
        fixes: [
          {
            title: text`Remove the token`,
            steps: [
              text`Leave ${'aws-session-token'} away, and unset ${'AWS_SESSION_TOKEN'} where an earlier step or the job’s ${'env:'} sets it.`,
            ],
            snippets: [
              { language: 'yaml', caption: text`For this step alone`, content: "env:\n  AWS_SESSION_TOKEN: ''" },
            ],
          },
        ],
        confidence: stray.certain ? 'certain' : 'likely',
        lookalikes: [
          text`A key that is deleted or inactive is answered in the same words by STS; S3 tells the two apart.`,
        ],
      },
    ];
  },
});
