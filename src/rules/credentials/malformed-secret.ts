import { text } from '../../text.ts';
import { inputs, proseRule } from '../rule.ts';
import { malformedMatch } from './malformed.ts';
import { acceptedSomewhere, mismatches } from './refusals.ts';

export const malformedSecret = proseRule({
  id: 'credentials/malformed-secret',
  severities: ['error'],
  title: 'The secret access key is not written as one',
  since: '1.0',
  points: inputs('aws-secret-access-key', 'aws-access-key-id'),
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
});
