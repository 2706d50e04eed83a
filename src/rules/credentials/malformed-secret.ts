import { text } from '../../text.ts';
import type { Rule } from '../rule.ts';
import { malformedMatch } from './malformed.ts';
import { acceptedSomewhere, mismatches } from './refusals.ts';

export const malformedSecret: Rule = {
  id: 'credentials/malformed-secret',
  severity: 'error',
  title: 'The secret access key is not written as one',
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
