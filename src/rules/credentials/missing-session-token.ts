import { adviseRenewSession, adviseStoredKey } from '../../remedies/credentials.ts';
import { adviseOidc } from '../../remedies/oidc-role.ts';
import { text } from '../../text.ts';
import type { Rule } from '../rule.ts';
import { KEY_UNKNOWN } from '../service-answers.ts';
import { sourceLabel } from './written.ts';

export const missingSessionToken: Rule = {
  id: 'credentials/missing-session-token',
  severity: 'error',
  title: 'A temporary key without its session token',
  says: [
    'The security token included in the request is invalid.',
    'The AWS Access Key Id you provided does not exist in our records.',
  ],
  why: 'A key that begins with `ASIA` is one third of a set: id, secret and session token. Without the token AWS does not know the key, and answers as if it were invalid or did not exist; nothing has expired.',
  causes: [
    'Only key id and secret of an SSO login or `aws sts assume-role` were stored, as two secrets.',
    'The token is stored, and the step does not pass it on: no `aws-session-token`, no `AWS_SESSION_TOKEN`.',
    'The token’s secret has another name, so it expands to nothing.',
  ],
  answers: KEY_UNKNOWN,
  check: '`aws configure export-credentials --format env` prints all three values of a session.',
  mend: 'Pass the token beside the key, or, better, assume a role with OIDC and store nothing.',
  example: {
    language: 'yaml',
    content: [
      '- uses: aws-actions/configure-aws-credentials@v6',
      '  with:',
      '    aws-access-key-id: ${{ secrets.AWS_ACCESS_KEY_ID }}',
      '    aws-secret-access-key: ${{ secrets.AWS_SECRET_ACCESS_KEY }}',
      '    aws-session-token: ${{ secrets.AWS_SESSION_TOKEN }}',
      '    aws-region: us-east-2',
    ].join('\n'),
  },
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_use-resources.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes',
  ],
  stops: true,
  evaluate(scene) {
    const { credentials: c } = scene;
    if (c.prefix !== 'ASIA' || c.sessionToken || !c.keyId || !c.secret || c.keyId.placeholder || c.secret.placeholder)
      return [];
    const empty = c.empty.includes('AWS_SESSION_TOKEN');
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
};
