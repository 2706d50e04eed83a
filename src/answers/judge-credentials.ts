// What the answers together say of the credentials under test, in one place, so that the rules that need it cannot contradict each other.

import { isOptInRegion } from '../knowledge/regions.ts';
import type { EndpointOverride, FailedObservation, Observation, Scene } from '../scene.ts';
import { type Answer, acceptsCredentials, answerOf, failuresOf, REFUSES_CREDENTIALS, underTest } from './answer.ts';
import { hasNoSts, speaksFor, standInFor } from './stand-in.ts';

export const SKEW_LIMIT_SECONDS = 300;

/** Whether any service accepted the same signature: then a refusal elsewhere is not the credentials' fault. A stand-in's acceptance says nothing of AWS's refusal. */
export function acceptedSomewhere(scene: Scene): boolean {
  const refused = underTest(scene).filter((o) => REFUSES_CREDENTIALS.has(answerOf(o)));
  return underTest(scene).some((o) => acceptsCredentials(o) && refused.every((r) => speaksFor(scene, o, r)));
}

/** What a stand-in accepted, and how it was reached. */
export type StandInAcceptance = { accepted: Observation; override: EndpointOverride };

/** A stand-in that accepts what AWS refuses. */
export function acceptedByStandIn(scene: Scene): StandInAcceptance | null {
  const accepted = acceptedSomewhere(scene) ? undefined : underTest(scene).find(acceptsCredentials);
  const override = accepted && standInFor(scene, accepted.service);
  return override ? { accepted, override } : null;
}

/** Refusals that count against the credentials: not those of a stand-in that has no STS of its own. */
export const refusalsOf = (scene: Scene, ...answers: Answer[]): FailedObservation[] =>
  failuresOf(scene, ...answers).filter((o) => !hasNoSts(scene, o));

/** Answers that do not know the key, or the key and its token as a pair. */
export const unrecognized = (scene: Scene): FailedObservation[] => refusalsOf(scene, 'key-unrecognized');

/** Signature refusals while the clock is right. */
export const mismatches = (scene: Scene): FailedObservation[] =>
  failuresOf(scene, 'signature-mismatch').filter((o) => Math.abs(o.error.skewSeconds ?? 0) < SKEW_LIMIT_SECONDS);

/** The same credentials, asked in the partition's default Region because this one refused them. */
export const inDefaultRegion = (scene: Scene): Observation | undefined =>
  scene.observations.find(
    (o) =>
      o.followUp &&
      o.operation === 'GetCallerIdentity' &&
      o.region !== scene.settings.region &&
      (o.signer === 'base' || o.signer === 'role'),
  );

/** The Region is the reason: a default Region accepts what this one does not. */
export function regionRefuses(scene: Scene): boolean {
  const elsewhere = inDefaultRegion(scene);
  return (
    elsewhere !== undefined &&
    acceptsCredentials(elsewhere) &&
    !acceptedSomewhere(scene) &&
    failuresOf(scene, 'key-unrecognized', 'token-undecodable', 'not-subscribed').length > 0
  );
}

/** S3 could not decode the token, where a version 1 token is not the reason. */
export const undecodable = (scene: Scene): FailedObservation[] =>
  isOptInRegion(scene.settings.region) ? [] : refusalsOf(scene, 'token-undecodable');

const hasStrayToken = ({ credentials: { given } }: Scene): boolean =>
  given.state === 'long-term-pair' && given.sessionToken !== null;

export type StrayToken = { verdict: 'stray' | 'dead-key'; certain: boolean; proof: Observation | null };

/**
 * Beside a long-term key, a token is wrong whatever is in it. Whether it is the only fault is told by the same question without it, or by S3,
 * which checks a long-term key's existence and signature before it looks at a stray token.
 */
export function strayToken(scene: Scene): StrayToken | null {
  if (!hasStrayToken(scene) || acceptedSomewhere(scene)) return null;
  const refused = refusalsOf(scene, 'key-unrecognized', 'token-undecodable', 'expired');
  if (refused.length === 0) return null;
  const without = scene.observations.find((o) => o.signer === 'without-token');
  if (without && acceptsCredentials(without)) return { verdict: 'stray', certain: true, proof: without };
  if (without && answerOf(without) === 'key-unrecognized')
    return { verdict: 'dead-key', certain: true, proof: without };
  const s3 = refused.find((o) => o.service === 's3');
  if (s3 && answerOf(s3) === 'key-unrecognized') return { verdict: 'dead-key', certain: false, proof: s3 };
  return { verdict: 'stray', certain: s3 !== undefined, proof: s3 ?? null };
}

/** The known end of the credentials given has passed. */
export const knownEndPassed = ({ credentials: { end }, now }: Scene): boolean =>
  end !== null && Date.parse(end.at) <= now;

export const isTemporary = ({ credentials }: Scene): boolean => credentials.given.state === 'session';

/** Whether an endpoint override decides where requests to this service go. */
const isOverridden = (scene: Scene, o: Observation): boolean =>
  hasOwnOverride(scene, o) || scene.endpoints.some((e) => e.service === 'all');

/** The service's own variable, which leaves the other services where they were. */
export const hasOwnOverride = (scene: Scene, o: Observation): boolean =>
  scene.endpoints.some((e) => e.service === o.service);

/** A service that refuses the key by way of an endpoint override, while STS accepts it, or while there is no STS at that override. */
export function refusedByOverride(scene: Scene, o: FailedObservation): boolean {
  if (hasNoSts(scene, o)) return true;
  return (
    isOverridden(scene, o) &&
    o.service !== 'sts' &&
    scene.observations.some(
      (other) => other.service === 'sts' && other.signer === o.signer && !other.followUp && acceptsCredentials(other),
    )
  );
}
