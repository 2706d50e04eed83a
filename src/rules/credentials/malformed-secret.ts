import { text } from '../../text.ts';
import type { Rule } from '../rule.ts';
import { SIGNATURE_REFUSED } from '../service-answers.ts';
import { malformedMatch } from './malformed.ts';
import { acceptedSomewhere, mismatches } from './refusals.ts';

export const malformedSecret: Rule = {
  id: 'credentials/malformed-secret',
  severity: 'error',
  title: 'The secret access key is not written as one',
  says: [
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.',
  ],
  why: 'Every request is signed with the secret. A line break, a quote, a lost character, or another kind of password (an SES SMTP password has 44 characters) gives another signature, and no service can say why.',
  causes: [
    'A line break or blank was stored with the value.',
    'The last character was not selected when it was copied: 39 remain of 40.',
    'Quotes came along, or a shell ate a special character.',
    'Another kind of password was stored: an SES SMTP password, or a console password.',
  ],
  answers: SIGNATURE_REFUSED,
  check: 'A secret access key has 40 characters of letters, digits, `/` and `+`.',
  mend: 'Store the bare value again; if it is lost, create a new key, since AWS shows a secret once.',
  example: { language: 'sh', content: 'printf %s "$SECRET" | gh secret set AWS_SECRET_ACCESS_KEY' },
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
    'https://docs.aws.amazon.com/ses/latest/dg/smtp-credentials.html',
  ],
  stops: true,
  explains: ['credentials/wrong-secret'],
  evaluate(scene) {
    return malformedMatch(
      scene,
      'aws-secret-access-key',
      acceptedSomewhere(scene) ? [] : mismatches(scene),
      text`The secret signs every request; a single character too many or too few gives a signature that no service accepts.`,
    );
  },
};
