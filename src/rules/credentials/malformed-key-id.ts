import { text } from '../../text.ts';
import { inputs, proseRule } from '../rule.ts';
import { malformedMatch } from './malformed.ts';
import { acceptedSomewhere, refusalsOf } from './refusals.ts';

export const malformedKeyId = proseRule({
  id: 'credentials/malformed-key-id',
  severities: ['error'],
  title: 'The access key id is not written as one',
  since: '1.0',
  points: inputs('aws-access-key-id'),
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
});
