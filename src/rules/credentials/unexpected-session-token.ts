import { text } from '../../text.ts';
import { citeAll, evidence, proof } from '../evidence.ts';
import type { Rule } from '../rule.ts';
import { TOKEN_REFUSED } from '../service-answers.ts';
import { refusalsOf, strayToken } from './refusals.ts';
import { sourceLabel } from './written.ts';

export const unexpectedSessionToken: Rule = {
  id: 'credentials/unexpected-session-token',
  severity: 'error',
  title: 'A session token beside a long-term key',
  says: [
    'The provided token is malformed or otherwise invalid.',
    'The security token included in the request is invalid.',
    'The security token included in the request is expired',
  ],
  why: 'A key that begins with `AKIA` has no session. A token left over from another login is sent along all the same, and every request is refused for it. S3 checks a long-term key’s signature first, so its `InvalidToken` proves the secret right.',
  causes: [
    '`AWS_SESSION_TOKEN` is left over from an earlier step, or from a session that was stored before the key.',
    'The step passes `aws-session-token` although the stored key is an IAM user’s.',
    'The key id was replaced by a long-term one, and the token’s secret was kept.',
  ],
  answers: TOKEN_REFUSED,
  check: 'Ask `aws sts get-caller-identity` with `AWS_SESSION_TOKEN` unset.',
  mend: 'Unset `AWS_SESSION_TOKEN`, or leave the input away.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_use-resources.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html',
  ],
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
            text: text`The key id from ${[sourceLabel(scene)]} begins with ${'AKIA'}, and a token of ${scene.credentials.sessionToken?.length ?? 0} characters comes with it.`,
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
};
