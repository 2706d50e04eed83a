import { answerOf, underTest } from '../../answers/answer.ts';
import { givenKey } from '../../answers/given-key.ts';
import { speaksFor } from '../../answers/stand-in.ts';
import { adviseReplaceKey } from '../../remedies/credentials.ts';
import { adviseOidc } from '../../remedies/oidc-role.ts';
import { text } from '../../text.ts';
import { citeAll, evidence } from '../evidence.ts';
import { type Evidence, inputs, proseRule } from '../rule.ts';
import { acceptedByStandIn, acceptedSomewhere, mismatches } from './refusals.ts';
import { keyLabel } from './written.ts';

export const wrongSecret = proseRule({
  id: 'credentials/wrong-secret',
  severities: ['error'],
  title: 'The secret does not belong to this key',
  since: '1.0',
  points: inputs('aws-secret-access-key', 'aws-access-key-id'),
  explains: ['assume-role/denied'],
  evaluate(scene) {
    const refused = mismatches(scene);
    if (refused.length === 0 || acceptedSomewhere(scene)) return [];
    const answered = underTest(scene).filter(
      (o) => !['none', 'network'].includes(answerOf(o)) && refused.some((r) => speaksFor(scene, o, r)),
    );
    // A service that does not know the key contradicts one that found it: then the key is the question, not the secret.
    if (
      answered.some((o) => answerOf(o) === 'key-unrecognized') &&
      !refused.some((o) => o.service === 'sts' || o.service === 's3')
    )
      return [];
    const skew = refused.find((o) => o.error.skewSeconds !== undefined)?.error.skewSeconds;
    const known: Evidence[] = [
      {
        text: text`A signature is checked after the key${givenKey(scene.credentials)?.sessionToken ? text` and its session token` : text``}: ${givenKey(scene.credentials)?.sessionToken ? text`both are` : text`the key is`} known to AWS.`,
      },
      ...(skew === undefined
        ? []
        : [
            {
              text: text`The runner’s clock is ${Math.abs(skew)} s from AWS’s, well within the five minutes that signatures allow.`,
            },
          ]),
    ];
    const all = answered.every((o) => answerOf(o) === 'signature-mismatch');
    return [
      {
        subjects: [keyLabel(scene)],
        headline: text`The secret access key does not belong to the key ${keyLabel(scene)}.`,
        explanation: text`AWS knows the key and computes another signature than the one it was sent. ${all && answered.length > 1 ? text`All ${answered.length} answers say so` : text`No service accepts the signature`}, and the clock is right, so the secret is of another key, or was changed on its way into the secret store.`,
        evidence: evidence([...citeAll(refused), ...known, ...acceptedByStandIn(scene)]),
        fixes: [adviseReplaceKey(scene), adviseOidc(scene)],
        confidence: answered.length > 1 && all ? 'certain' : 'likely',
        lookalikes: [
          text`Something on the way that rewrites every request; other tools on this runner would fail alike.`,
        ],
      },
    ];
  },
});
