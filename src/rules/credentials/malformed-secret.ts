import { acceptedSomewhere, mismatches } from '../../answers/judge-credentials.ts';
import { text } from '../../text.ts';
import { inputs, rule } from '../rule.ts';
import { findMalformed, type Malformed, tellMalformed } from './malformed.ts';

export const malformedSecret = rule<Malformed>({
  id: 'credentials/malformed-secret',
  severities: ['error'],
  title: 'The secret access key is malformed',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('aws-secret-access-key', 'aws-access-key-id'),
  stops: true,
  explains: ['credentials/wrong-secret'],
  find: (scene) => findMalformed(scene, 'secret', acceptedSomewhere(scene) ? [] : mismatches(scene)),
  tell: (facts) =>
    tellMalformed(
      facts,
      text`The secret signs every request; one character too many or too few makes a signature that no service accepts.`,
    ),
});
