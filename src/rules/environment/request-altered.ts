import { acceptsCredentials, failuresOf, underTest } from '../../answers/answer.ts';
import { givenKey } from '../../answers/given-key.ts';
import { speaksFor } from '../../answers/stand-in.ts';
import type { FailedObservation, Scene } from '../../scene.ts';
import { text } from '../../text.ts';
import { acceptedSomewhere, hasOwnOverride, mismatches } from '../credentials/refusals.ts';
import { citeAll, evidence, proof, servicesOf, subjectsOf } from '../evidence.ts';
import { type Prose, proseRule } from '../rule.ts';
import { overrides, proxyNote } from './faults.ts';

export const requestAltered = proseRule({
  id: 'environment/request-altered',
  severities: ['error'],
  title: 'Something rewrites the request on its way',
  since: '1.0',
  points: [],
  evaluate: (scene) => [...otherSignature(scene), ...noSignature(scene)],
});

const LET_PASS = text`Take the host out of the proxy’s way with ${'no-proxy'}, or have it pass ${'Host'}, ${'Authorization'}, ${'x-amz-*'} headers, the path and the query as they are.`;

function otherSignature(scene: Scene): Prose[] {
  const refused = mismatches(scene);
  const accepted = underTest(scene).find(
    (o) => acceptsCredentials(o) && refused.some((r) => r.signer === o.signer && speaksFor(scene, o, r)),
  );
  if (refused.length === 0 || !accepted) return [];
  return [
    {
      subjects: subjectsOf(refused),
      headline: text`${servicesOf(refused)} finds the signature wrong, while ${servicesOf([accepted])} accepts the same secret.`,
      explanation: text`So the secret is right, and the request was changed between this machine and the service: a proxy, a gateway or an endpoint that rewrites headers, the path or the body.`,
      evidence: evidence([
        ...citeAll(refused),
        proof(accepted, text`accepted, signed with the same secret`),
        ...overrides(scene, refused),
        ...proxyNote(scene),
      ]),
      fixes: [{ title: text`Let requests pass unchanged`, steps: [LET_PASS] }],
      confidence: 'likely',
      lookalikes: [text`An endpoint override to a system with other secrets.`],
    },
  ];
}

/** The header that carries the signature is missing or cut, and this action sends it whole. A key id that is not written as one would break it too. */
const withoutSignature = (scene: Scene): FailedObservation[] =>
  givenKey(scene.credentials)?.keyId?.oddities.length
    ? []
    : failuresOf(scene, 'signature-incomplete').filter((o) => !hasOwnOverride(scene, o));

function noSignature(scene: Scene): Prose[] {
  const refused = withoutSignature(scene);
  if (refused.length === 0) return [];
  return [
    {
      subjects: subjectsOf(refused),
      headline: text`The signature did not reach ${servicesOf(refused)} whole.`,
      explanation: text`Every request left this machine with its ${'Authorization'} header, and the service found none, or a part of one: a proxy or gateway removes or rewrites it. The service has not looked at the key.`,
      evidence: evidence([...citeAll(refused), ...proxyNote(scene)]),
      fixes: [{ title: text`Let the header pass`, steps: [LET_PASS] }],
      confidence: acceptedSomewhere(scene) ? 'likely' : 'possible',
    },
  ];
}
