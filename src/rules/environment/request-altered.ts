import { acceptsCredentials, failuresOf, isByCodeAlone, underTest } from '../../answers/answer.ts';
import { acceptedSomewhere, hasOwnOverride, mismatches } from '../../answers/judge-credentials.ts';
import { speaksFor } from '../../answers/stand-in.ts';
import { hostOf } from '../../names/host.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import type { EndpointOverride, FailedObservation, Observation, Scene } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { citeAll, evidence, proof, servicesOf, subjectsOf } from '../evidence.ts';
import { type Evidence, type Found, rule } from '../rule.ts';
import { overrideEvidence, overridesOf, proxyEvidence } from './network-fault.ts';
import { goAround, passUnchanged } from './network-remedies.ts';

type Altered = Found & {
  failures: readonly FailedObservation[];
  /** A service that accepts the same secret; null where the signature did not arrive at all. */
  accepted: Observation | null;
  overrides: readonly EndpointOverride[];
  proxy: string | null;
  hosts: readonly string[];
  run: RunFacts;
};

export const requestAltered = rule<Altered>({
  id: 'environment/request-altered',
  severities: ['error'],
  title: 'Something rewrites the request on its way',
  since: '1.0',
  onlyInTrouble: true,
  points: [],
  find: (scene) => [...otherSignature(scene), ...noSignature(scene)],
  tell: (facts) => ({
    ...words(facts),
    evidence: evidence([
      ...citeAll(facts.failures),
      ...accepts(facts.accepted),
      ...overrideEvidence(facts.overrides),
      ...proxyEvidence(facts.proxy),
    ]),
    remedies: [
      passUnchanged(facts.run, facts.proxy),
      ...(facts.proxy === null ? [] : goAround(facts.run, facts.hosts)),
    ],
    ...(facts.accepted
      ? { lookalikes: [text`An endpoint override sends the requests to a system with other secrets.`] }
      : {}),
  }),
});

const basics = (scene: Scene, refused: readonly FailedObservation[]) => ({
  subjects: subjectsOf(refused),
  failures: refused,
  proxy: scene.settings.httpProxy ? hostOf(scene.settings.httpProxy) : null,
  hosts: [...new Set(refused.flatMap((o) => o.error.host ?? []))],
  run: runFacts(scene),
});

function otherSignature(scene: Scene): Altered[] {
  const refused = mismatches(scene);
  const accepted = underTest(scene).find(
    (o) => acceptsCredentials(o) && refused.some((r) => r.signer === o.signer && speaksFor(scene, o, r)),
  );
  if (refused.length === 0 || !accepted) return [];
  return [{ ...basics(scene, refused), confidence: 'likely', accepted, overrides: overridesOf(scene, refused) }];
}

/** The header that carries the signature is missing or cut, and this action sends it whole. A key ID that is not written as one would break it too. */
function withoutSignature(scene: Scene): FailedObservation[] {
  const { given } = scene.credentials;
  if ('keyId' in given && given.keyId?.oddities.length) return [];
  return failuresOf(scene, 'signature-incomplete').filter((o) => !hasOwnOverride(scene, o));
}

function noSignature(scene: Scene): Altered[] {
  const refused = withoutSignature(scene);
  if (refused.length === 0) return [];
  const confidence = acceptedSomewhere(scene) && !refused.every(isByCodeAlone) ? 'likely' : 'possible';
  return [{ ...basics(scene, refused), confidence, accepted: null, overrides: [] }];
}

function words({ failures, accepted }: Altered): { headline: Text; explanation: Text } {
  if (accepted)
    return {
      headline: text`${servicesOf(failures)} rejects the signature, while ${servicesOf([accepted])} accepts the same secret.`,
      explanation: text`So the secret is right, and the request was changed between this machine and the service: a proxy, a gateway or an endpoint that rewrites headers, the path or the body.`,
    };
  return {
    headline: text`${servicesOf(failures)} did not receive the whole signature.`,
    explanation: text`Every request left this machine with its ${'Authorization'} header, and the service found none, or a part of one: a proxy or gateway removes or rewrites it. The service has not checked the key.`,
  };
}

const accepts = (accepted: Observation | null): Evidence[] =>
  accepted ? [proof(accepted, text`accepted, signed with the same secret`)] : [];
