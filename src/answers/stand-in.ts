// Where a service's requests go. An endpoint override may lead to a system that replaces AWS: it knows other keys, and may verify none.

import type { EndpointOverride, FailedObservation, Observation, ProbeService, Scene } from '../scene.ts';
import { asksStoresAlone, standInOf } from '../services/endpoint-override.ts';
import { answerOf, isFailed, isNotServed } from './answer.ts';

/** The override that a service's requests follow to a system that is not AWS; null where there is none. */
export const standInFor = ({ endpoints }: Scene, service: ProbeService): EndpointOverride | null =>
  standInOf(endpoints, service);

/**
 * Whether all that is asked is asked of S3-compatible stores and the like, with keys of their own. What one variable
 * puts in the place of S3 and of STS is a copy of AWS where the key has the form of AWS's keys: a store hands out keys
 * of its own form.
 */
export const isAtStores = ({ settings, endpoints, credentials }: Scene): boolean =>
  asksStoresAlone(settings, endpoints) && !(settings.services.includes('sts') && hasAwsKey(credentials));

function hasAwsKey({ given }: Scene['credentials']): boolean {
  if (!('keyId' in given) || given.keyId === null) return false;
  return (given.prefix === 'AKIA' || given.prefix === 'ASIA') && given.keyId.oddities.length === 0;
}

const hostFor = (scene: Scene, service: ProbeService): string | null => standInFor(scene, service)?.host ?? null;

export const sameEndpoint = (scene: Scene, a: Observation, b: Observation): boolean =>
  hostFor(scene, a.service) === hostFor(scene, b.service);

/**
 * Whether accepting one request says anything of a refusal of another: AWS's word does, a stand-in speaks for itself
 * alone. STS at one stand-in tells that a key is meant to be known at another; it cannot tell the secret that the other
 * has for it.
 */
export const speaksFor = (scene: Scene, accepted: Observation, refused: Observation): boolean =>
  hostFor(scene, accepted.service) === null ||
  sameEndpoint(scene, accepted, refused) ||
  (accepted.service === 'sts' &&
    hostFor(scene, refused.service) !== null &&
    answerOf(refused) !== 'signature-mismatch');

const isNoSts = (o: Observation): boolean =>
  isFailed(o) && o.service === 'sts' && !o.followUp && (isNotServed(o) || o.error.kind === 'protocol');

const isStsMissingAt = (scene: Scene, o: Observation): boolean =>
  scene.observations.some((other) => isNoSts(other) && other.signer === o.signer && sameEndpoint(scene, o, other));

/** The same stand-in that is asked for STS has none: what it says of an AWS key is its own matter, and not AWS's. */
export const hasNoSts = (scene: Scene, o: Observation): boolean =>
  o.service !== 'sts' && hostFor(scene, o.service) !== null && !isStoresKey(scene) && isStsMissingAt(scene, o);

/** A key that is used at stores alone, or that has not the form of an AWS key, is a store's to judge. */
function isStoresKey(scene: Scene): boolean {
  const { given } = scene.credentials;
  return isAtStores(scene) || ('keyId' in given && given.keyId !== null && given.keyId.oddities.length > 0);
}

/**
 * The S3-compatible store that refuses a key of its own; null where AWS refuses it, or a system that replaces AWS
 * as a whole.
 */
export function storeRefusing(scene: Scene, [refused]: readonly FailedObservation[]): EndpointOverride | null {
  if (!refused || refused.service === 'sts' || !isStoresKey(scene)) return null;
  return isAtStores(scene) || isStsMissingAt(scene, refused) ? standInFor(scene, refused.service) : null;
}

/** What a store answers for itself. */
const isStoresOwn = (o: Observation): boolean =>
  o.service === 's3' && (o.status === 'ok' || (isFailed(o) && o.error.kind === 'service' && !isNotServed(o)));

const isForeign = (o: Observation): boolean =>
  o.service !== 's3' && isFailed(o) && (isNotServed(o) || o.error.kind === 'protocol');

/** Questions for other services that came to a store, which has S3 alone. */
export const lackedByStores = (scene: Scene): FailedObservation[] =>
  scene.observations.filter(
    (o): o is FailedObservation =>
      isForeign(o) &&
      hostFor(scene, o.service) !== null &&
      scene.observations.some((other) => isStoresOwn(other) && sameEndpoint(scene, o, other)),
  );

/** What a store answers in the place of STS, where nobody asked for STS. */
export const needlessSts = (scene: Scene): FailedObservation[] =>
  isAtStores(scene) ? lackedByStores(scene).filter(isNoSts) : [];

/**
 * Whether AWS's forms of keys say nothing here: all goes to stores, or, as their answers show, to one that lacks STS.
 */
export const hasStoresKeys = (scene: Scene): boolean =>
  isAtStores(scene) ||
  (scene.settings.services.every((service) => standInFor(scene, service)) && lackedByStores(scene).some(isNoSts));
