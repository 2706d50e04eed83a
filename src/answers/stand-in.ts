// Where a service's requests go. An endpoint override may lead to a system that stands in for AWS: it knows other keys, and may verify none.

import type { EndpointOverride, Observation, ProbeService, Scene } from '../scene.ts';
import { answerOf, isFailed } from './answer.ts';

// The suffixes of all partitions, dual-stack and VPC endpoints included: https://docs.aws.amazon.com/general/latest/gr/rande.html
const AWS_HOST =
  /(^|\.)(amazonaws\.(com|com\.cn|eu)|api\.aws|api\.amazonwebservices\.(com\.cn|eu)|c2s\.ic\.gov|sc2s\.sgov\.gov|cloud\.adc-e\.uk|csp\.hci\.ic\.gov)(:\d+)?$/i;

/** The override that a service's requests follow: one of its own, else the one for all; null where it leads to AWS, or there is none. */
export function standInFor(scene: Scene, service: ProbeService): EndpointOverride | null {
  const own = scene.endpoints.find((e) => e.service === service);
  const override = own ?? scene.endpoints.find((e) => e.service === 'all');
  return override && !AWS_HOST.test(override.host) ? override : null;
}

const hostFor = (scene: Scene, service: ProbeService): string | null => standInFor(scene, service)?.host ?? null;

export const sameEndpoint = (scene: Scene, a: Observation, b: Observation): boolean =>
  hostFor(scene, a.service) === hostFor(scene, b.service);

/** Whether accepting one request says anything of a refusal of another: AWS's word does, and STS's to a stand-in for another service; any other stand-in speaks for itself alone. */
export const speaksFor = (scene: Scene, accepted: Observation, refused: Observation): boolean =>
  hostFor(scene, accepted.service) === null ||
  sameEndpoint(scene, accepted, refused) ||
  (accepted.service === 'sts' && hostFor(scene, refused.service) !== null);

// Services say so of an operation that is another's, emulators of one that they lack; AWS answers none of what is asked here with 501.
const NOT_SERVED = /^(UnknownOperationException|NotImplemented|InvalidAction)$/;
const NOT_SERVED_WORDS = /requested operation is not recognized by the service|^unsupported action /i;

/** An answer of a system that does not have the operation: another service than the one that was meant, or a stand-in's gap. */
export const isNotServed = (o: Observation): boolean =>
  isFailed(o) &&
  o.error.kind === 'service' &&
  (NOT_SERVED.test(o.error.code) || NOT_SERVED_WORDS.test(o.error.message) || o.error.httpStatus === 501);

/** The same stand-in that is asked for STS has none: what it says of keys is its own matter, and not AWS's. */
export function hasNoSts(scene: Scene, o: Observation): boolean {
  const sts = scene.observations.find(
    (other) => other.service === 'sts' && !other.followUp && other.signer === o.signer,
  );
  if (!sts || o.service === 'sts' || hostFor(scene, o.service) === null || !sameEndpoint(scene, o, sts)) return false;
  return isNotServed(sts) || (answerOf(sts) === 'network' && isFailed(sts) && sts.error.kind === 'protocol');
}
