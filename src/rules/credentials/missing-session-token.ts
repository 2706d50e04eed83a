import { adviseRenewSession, adviseStoredKey } from '../../remedies/credentials.ts';
import { adviseOidc } from '../../remedies/oidc-role.ts';
import { text } from '../../text.ts';
import { inputs, proseRule } from '../rule.ts';
import { sourceLabel } from './written.ts';

export const missingSessionToken = proseRule({
  id: 'credentials/missing-session-token',
  severities: ['error'],
  title: 'A temporary key without its session token',
  since: '1.0',
  points: inputs('aws-session-token', 'aws-access-key-id'),
  stops: true,
  evaluate(scene) {
    const { given, beside } = scene.credentials;
    if (given.state !== 'session-without-token' || given.keyId.placeholder || given.secret.placeholder) return [];
    const empty = beside.empty.includes('AWS_SESSION_TOKEN');
    return [
      {
        subjects: ['ASIA…', 'aws-session-token'],
        headline: text`The temporary key ${'ASIA…'} came without its session token.`,
        explanation: text`A key that begins with ${'ASIA'} belongs to a session and works only together with that session’s token. Without it DynamoDB calls the token invalid and S3 says that the key does not exist, although nothing need have expired. Nothing was sent.`,
        evidence: [
          { text: text`The key id from ${[sourceLabel(scene)]} begins with ${'ASIA'}: temporary.` },
          {
            text: empty
              ? text`${'AWS_SESSION_TOKEN'} is set, but empty.`
              : text`Neither ${'aws-session-token'} nor ${'AWS_SESSION_TOKEN'} holds a token for it.`,
          },
        ],
        fixes: [adviseOidc(scene), adviseRenewSession(scene), adviseStoredKey(scene)],
        confidence: 'certain',
      },
    ];
  },
});
