import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { newKeyPair, storeInPlace, swapInputs } from '../../remedies/secrets.ts';
import { text } from '../../text.ts';
import { type Found, inputs, rule } from '../rule.ts';
import { sourceLabel } from './written.ts';

type Swapped = Found & {
  source: string;
  /** Of what was given as the key ID. */
  length: number;
  /** The workflow gives each input the secret whose name is the other's. */
  inWorkflow: boolean;
  run: RunFacts;
};

export const swapped = rule<Swapped>({
  id: 'credentials/swapped',
  severities: ['error'],
  title: 'The key ID and the secret are swapped',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('aws-access-key-id'),
  stops: true,
  explains: ['credentials/malformed-key-id', 'credentials/malformed-secret', 'credentials/missing-session-token'],
  find(scene) {
    const { given } = scene.credentials;
    if (given.state !== 'swapped-pair') return [];
    const run = runFacts(scene);
    return [
      {
        subjects: ['aws-access-key-id', 'aws-secret-access-key'],
        confidence: 'certain',
        source: sourceLabel(scene),
        length: given.keyId.length,
        inWorkflow: run.secretNamesRead && SECRET.test(run.secretNames.keyId) && !SECRET.test(run.secretNames.secret),
        run,
      },
    ];
  },
  tell: ({ source, length, inWorkflow, run }) => ({
    headline: text`The access key ID and the secret access key are swapped.`,
    explanation: text`The value given as the secret has the form of an access key ID; the one given as the ID does not. Key IDs are sent in plain text, so nothing was sent.`,
    evidence: [
      {
        text: text`From ${[source]}: the secret has 20 characters and begins like an access key ID; the key ID has ${length} characters.`,
      },
    ],
    remedies: [inWorkflow ? swapInputs(run) : storeInPlace(run), replaceKey(inWorkflow ? exchanged(run) : run)],
  }),
});

const SECRET = /secret/i;

/** The secrets' names tell what each is to have. */
const exchanged = (run: RunFacts): RunFacts => ({
  ...run,
  secretNames: { ...run.secretNames, keyId: run.secretNames.secret, secret: run.secretNames.keyId },
});

const replaceKey = (run: RunFacts): Remedy => ({
  ...newKeyPair(run),
  title: text`Replace the key, if another tool of this job has sent or logged the secret as a key id`,
});
