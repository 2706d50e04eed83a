import { givenKey } from '../../answers/given-key.ts';
import {
  acceptedSomewhere,
  isTemporary,
  knownEndPassed,
  refusalsOf,
  regionRefuses,
  undecodable,
  unrecognized,
} from '../../answers/judge-credentials.ts';
import { isAtStores } from '../../answers/stand-in.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { renewSession } from '../../remedies/secrets.ts';
import type { FailedObservation, Scene } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { citeAll, evidence } from '../evidence.ts';
import { type Found, inputs, rule, type Told } from '../rule.ts';
import { findMalformed, hasFault, type Malformed, tellMalformed } from './malformed.ts';

/** S3 says so of a token that has the form of one. */
type Undecodable = Found & {
  s3: readonly FailedObservation[];
  others: readonly FailedObservation[];
  length: number;
  run: RunFacts;
};

export const malformedSessionToken = rule<Malformed | Undecodable>({
  id: 'credentials/malformed-session-token',
  severities: ['error'],
  title: 'The session token is damaged',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('aws-session-token', 'aws-access-key-id'),
  stops: true,
  explains: ['credentials/session-invalid', 'credentials/unexpected-session-token'],
  find(scene) {
    if (hasFault(scene, 'token')) return findMalformed(scene, 'token', []);
    if (!isTemporary(scene) || acceptedSomewhere(scene) || regionRefuses(scene) || knownEndPassed(scene)) return [];
    const byShape = findMalformed(scene, 'token', refusalsOf(scene, 'token-undecodable', 'key-unrecognized'));
    return byShape.length > 0 || isAtStores(scene) ? byShape : saidByS3(scene);
  },
  tell: (facts) => ('s3' in facts ? tellUndecodable(facts) : tellMalformed(facts, DECODED_FIRST)),
});

const DECODED_FIRST: Text = text`The token is part of every signed request, and AWS decodes it before anything else.`;

function saidByS3(scene: Scene): Undecodable[] {
  const s3 = undecodable(scene);
  if (s3.length === 0) return [];
  return [
    {
      subjects: ['aws-session-token'],
      confidence: 'certain',
      s3,
      others: unrecognized(scene),
      length: givenKey(scene.credentials)?.sessionToken?.length ?? 0,
      run: runFacts(scene),
    },
  ];
}

const tellUndecodable = ({ s3, others, length, run }: Undecodable): Told => ({
  headline: text`The session token is damaged: S3 cannot decode it.`,
  explanation: text`S3 decodes the token of a temporary key before it checks key and secret. A token that S3 can read but does not know gives another error. This does not tell whether the secret is right.`,
  evidence: evidence([...citeAll(s3), ...citeAll(others), { text: text`The token has ${length} characters.` }]),
  remedies: [renewSession(run)],
  lookalikes: [text`A token from another partition, or from a system that is not AWS.`],
});
