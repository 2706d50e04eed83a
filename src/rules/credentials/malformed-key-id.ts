import { text } from '../../text.ts';
import type { Rule } from '../rule.ts';
import { malformedMatch } from './malformed.ts';
import { acceptedSomewhere, refusalsOf } from './refusals.ts';

export const malformedKeyId: Rule = {
  id: 'credentials/malformed-key-id',
  severity: 'error',
  title: 'The access key id is not written as one',
  says: [
    'The security token included in the request is invalid.',
    "'/20260101/us-east-1/sts/aws4_request' not a valid key=value pair (missing equal-sign) in Authorization header",
    'Invalid character in header content ["authorization"]',
  ],
  why: 'White space, quotes or foreign characters came along when the value was copied, characters were lost, or a unique id of IAM (`AIDA…`, `AROA…`) was taken for a key.',
  causes: [
    'A line break or blank was stored with the value (`echo` adds one, a copy from a table often does).',
    'Quotes of a `.env` file or of a credentials file came along.',
    'An IAM user’s or role’s unique id (`AIDA…`, `AROA…`) was taken for an access key id.',
    'A character was lost at either end.',
  ],
  check: 'An access key id has 20 capital letters and digits, and begins with `AKIA` or `ASIA`.',
  mend: 'Store the bare value again; `printf %s` adds no line break, where `echo` does.',
  example: { language: 'sh', content: 'printf %s "$KEY_ID" | gh secret set AWS_ACCESS_KEY_ID' },
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes'],
  stops: true,
  explains: ['credentials/unknown-key', 'credentials/session-invalid', 'credentials/missing-session-token'],
  evaluate(scene) {
    const refused = acceptedSomewhere(scene) ? [] : refusalsOf(scene, 'key-unrecognized', 'signature-incomplete');
    return malformedMatch(
      scene,
      'aws-access-key-id',
      refused,
      text`AWS looks a key up by exactly what it is sent, so one character more or less makes it another key.`,
    );
  },
};
