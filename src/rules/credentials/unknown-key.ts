import { givenKey } from '../../answers/given-key.ts';
import { partitionOf } from '../../knowledge/regions.ts';
import { adviseReplaceKey } from '../../remedies/credentials.ts';
import { adviseOidc } from '../../remedies/oidc-role.ts';
import { text } from '../../text.ts';
import { citeAll, evidence } from '../evidence.ts';
import { type Evidence, inputs, proseRule } from '../rule.ts';
import {
  acceptedByStandIn,
  acceptedSomewhere,
  refusalsOf,
  regionRefuses,
  strayToken,
  unrecognized,
} from './refusals.ts';
import { keyLabel } from './written.ts';

export const unknownKey = proseRule({
  id: 'credentials/unknown-key',
  severities: ['error'],
  title: 'AWS does not know this access key',
  since: '1.0',
  points: inputs('aws-access-key-id'),
  explains: ['assume-role/denied'],
  evaluate(scene) {
    const key = givenKey(scene.credentials);
    const stray = strayToken(scene);
    const isLongTerm = key?.prefix !== 'ASIA' && !key?.sessionToken;
    if (!(isLongTerm || stray?.verdict === 'dead-key') || acceptedSomewhere(scene) || regionRefuses(scene)) return [];
    const refused = unrecognized(scene);
    if (refused.length === 0) return [];
    const label = keyLabel(scene);
    const standIn = acceptedByStandIn(scene);
    const known: Evidence[] = [
      ...(key?.accountInKey
        ? [
            {
              text: text`The key id encodes account ${key.accountInKey}: look there first. A typo could have changed it.`,
            },
          ]
        : [{ text: text`The key id does not tell its account.` }]),
      ...(stray
        ? [
            {
              text: text`A session token comes with it, which a key that begins with ${'AKIA'} never has; ${stray.certain ? text`without the token the key is refused as well` : text`S3 looks at the key before the token, and does not know it`}.`,
            },
          ]
        : [{ text: text`No session token comes with it, so none is in the way.` }]),
    ];
    return [
      {
        subjects: [label],
        headline: text`AWS does not know the access key ${label}: it is deleted, inactive, mistyped, or of another partition.`,
        explanation: text`Keys are looked up before anything else, so this says nothing of the secret or of permissions. In the partition ${partitionOf(scene.settings.region).id} no active key has this id.`,
        evidence: evidence([...citeAll([...refused, ...refusalsOf(scene, 'token-undecodable')]), ...known, ...standIn]),
        fixes: [adviseOidc(scene), adviseReplaceKey(scene)],
        confidence: standIn.length > 0 || (stray && !stray.certain) ? 'likely' : 'certain',
        lookalikes: [text`A key made seconds ago is not known everywhere yet.`],
      },
    ];
  },
});
