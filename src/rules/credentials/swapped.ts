import { text } from '../../text.ts';
import { inputs, proseRule } from '../rule.ts';
import { sourceLabel } from './written.ts';

export const swapped = proseRule({
  id: 'credentials/swapped',
  severities: ['error'],
  title: 'Key id and secret stand in each other’s place',
  since: '1.0',
  points: inputs('aws-access-key-id'),
  stops: true,
  explains: ['credentials/malformed-key-id', 'credentials/malformed-secret', 'credentials/missing-session-token'],
  evaluate(scene) {
    const { given } = scene.credentials;
    if (given.state !== 'swapped-pair') return [];
    return [
      {
        subjects: ['aws-access-key-id', 'aws-secret-access-key'],
        headline: text`The access key id and the secret access key stand in each other’s place.`,
        explanation: text`The value given as the secret has the form of an access key id; the one given as the id does not. Key ids are sent in plain text, so nothing was sent.`,
        evidence: [
          {
            text: text`From ${[sourceLabel(scene)]}: the secret has 20 characters and begins like an access key id; the key id has ${given.keyId.length} characters.`,
          },
        ],
        fixes: [
          {
            title: text`Swap the two values`,
            steps: [
              text`Put the value that begins with ${'AKIA'} or ${'ASIA'} into ${'AWS_ACCESS_KEY_ID'}, the other into ${'AWS_SECRET_ACCESS_KEY'}.`,
            ],
          },
          {
            title: text`Consider the secret exposed`,
            steps: [text`Other tools of this job may have sent or logged it as a key id. A new key costs a minute.`],
          },
        ],
        confidence: 'certain',
      },
    ];
  },
});
