import { acceptedSomewhere, refusalsOf } from '../../answers/judge-credentials.ts';
import { text } from '../../text.ts';
import { inputs, rule } from '../rule.ts';
import { findMalformed, type Malformed, tellMalformed } from './malformed.ts';

export const malformedKeyId = rule<Malformed>({
  id: 'credentials/malformed-key-id',
  severities: ['error'],
  title: 'The access key ID is malformed',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('aws-access-key-id'),
  stops: true,
  explains: ['credentials/unknown-key', 'credentials/session-invalid', 'credentials/missing-session-token'],
  find(scene) {
    const refused = acceptedSomewhere(scene) ? [] : refusalsOf(scene, 'key-unrecognized', 'signature-incomplete');
    return findMalformed(scene, 'keyId', refused);
  },
  tell: (facts) => tellMalformed(facts, text`AWS looks up the key ID exactly as it is sent.`),
});
