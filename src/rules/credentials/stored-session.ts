import { minute, sessionBounds } from '../../answers/session-time.ts';
import { parseArn } from '../../names/arn.ts';
import { adviseStoredKey } from '../../remedies/credentials.ts';
import { adviseOidc } from '../../remedies/oidc-role.ts';
import { text } from '../../text.ts';
import { proof } from '../evidence.ts';
import { inputs, proseRule } from '../rule.ts';
import { knownIdentity } from './identity-check.ts';

export const storedSession = proseRule({
  id: 'credentials/stored-session',
  severities: ['warning'],
  title: 'A person’s sign-in session serves a workflow',
  since: '1.0',
  points: inputs('aws-session-token', 'aws-access-key-id'),
  evaluate(scene) {
    const identity = knownIdentity(scene);
    if (
      !scene.context.inActions ||
      !identity ||
      !parseArn(identity.arn)?.resource.startsWith('assumed-role/AWSReservedSSO_')
    )
      return [];
    const bounds = sessionBounds(scene);
    return [
      {
        subjects: [identity.arn],
        headline: text`This workflow runs on a person’s sign-in session, which will end.`,
        explanation: text`IAM Identity Center made the session for somebody who signed in. Stored as a secret it works until it ends, at most twelve hours later, and then nobody knows why the job fails.`,
        evidence: [
          proof(identity.observation, text`${identity.arn}`),
          ...(bounds
            ? [
                {
                  text: text`By its token, the session was issued at ${minute(bounds.issuedAt)}, so it ends by ${minute(bounds.latest)}. AWS does not document that time, so it is a hint.`,
                },
              ]
            : []),
        ],
        fixes: [adviseOidc(scene), adviseStoredKey(scene)],
        confidence: 'certain',
      },
    ];
  },
});
