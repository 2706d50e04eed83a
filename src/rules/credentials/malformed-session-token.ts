import { givenKey } from '../../answers/given-key.ts';
import { adviseRenewSession } from '../../remedies/credentials.ts';
import { adviseOidc } from '../../remedies/oidc-role.ts';
import type { Scene } from '../../scene.ts';
import { text } from '../../text.ts';
import { citeAll, evidence } from '../evidence.ts';
import { inputs, type Prose, proseRule } from '../rule.ts';
import { malformedMatch, oddValue } from './malformed.ts';
import {
  acceptedSomewhere,
  isTemporary,
  knownEndPassed,
  refusalsOf,
  regionRefuses,
  undecodable,
  unrecognized,
} from './refusals.ts';

export const malformedSessionToken = proseRule({
  id: 'credentials/malformed-session-token',
  severities: ['error'],
  title: 'The session token is damaged',
  since: '1.0',
  points: inputs('aws-session-token', 'aws-access-key-id'),
  stops: true,
  explains: ['credentials/session-invalid', 'credentials/unexpected-session-token'],
  evaluate(scene) {
    if (oddValue(scene, 'aws-session-token')?.faults.length)
      return malformedMatch(
        scene,
        'aws-session-token',
        [],
        text`The token is part of every signed request. AWS decodes it as it stands.`,
      );
    if (!isTemporary(scene) || acceptedSomewhere(scene) || regionRefuses(scene) || knownEndPassed(scene)) return [];
    const refused = refusalsOf(scene, 'token-undecodable', 'key-unrecognized');
    const byShape = malformedMatch(
      scene,
      'aws-session-token',
      refused,
      text`AWS decodes the token before anything else, and this one does not have the form of one.`,
    );
    return byShape.length > 0 ? byShape : saidByS3(scene);
  },
});

function saidByS3(scene: Scene): Prose[] {
  const s3 = undecodable(scene);
  if (s3.length === 0) return [];
  return [
    {
      subjects: ['aws-session-token'],
      headline: text`The session token is damaged: S3 cannot decode it.`,
      explanation: text`S3 decodes a temporary key’s token before it looks at the pair, and calls a token that it can read but does not know by another name. It says nothing of the secret.`,
      evidence: evidence([
        ...citeAll(s3),
        ...citeAll(unrecognized(scene)),
        { text: text`The token has ${givenKey(scene.credentials)?.sessionToken?.length ?? 0} characters.` },
      ]),
      fixes: [adviseOidc(scene), adviseRenewSession(scene)],
      confidence: 'certain',
      lookalikes: [text`A token of another partition, or of a system that is not AWS.`],
    },
  ];
}
