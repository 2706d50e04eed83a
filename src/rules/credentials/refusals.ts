// The reading of refusals that several rules on credentials need, in one place, so that they cannot contradict each other.
import { answerOf, failuresOf, isFailed, provesCredentials, underTest } from '../../answers.ts';
import { isOptInRegion } from '../../knowledge/regions.ts';
import type { FailedObservation, Observation, Scene } from '../../types.ts';

export const SKEW_LIMIT_SECONDS = 300;

/** Whether any service accepted the same signature: then a refusal elsewhere is not the credentials' fault. */
export const acceptedSomewhere = (scene: Scene): boolean => underTest(scene).some(provesCredentials);

/** Answers that do not know the key, or the key and its token as a pair. */
export const unrecognized = (scene: Scene): FailedObservation[] => failuresOf(scene, 'key-unrecognized');

/** Signature refusals while the clock is right. */
export const mismatches = (scene: Scene): FailedObservation[] => failuresOf(scene, 'signature-mismatch').filter((o) => Math.abs(o.error.skewSeconds ?? 0) < SKEW_LIMIT_SECONDS);

/** The same credentials, asked in the partition's default Region because this one refused them. */
export const inDefaultRegion = (scene: Scene): Observation | undefined => scene.observations.find((o) => o.followUp && o.operation === 'GetCallerIdentity' && o.region !== scene.settings.region && (o.signer === 'base' || o.signer === 'role'));

/** The Region is the reason: a default Region accepts what this one does not. */
export function regionRefuses(scene: Scene): boolean {
  const elsewhere = inDefaultRegion(scene);
  return elsewhere !== undefined && provesCredentials(elsewhere) && !acceptedSomewhere(scene) && failuresOf(scene, 'key-unrecognized', 'token-undecodable', 'not-subscribed').length > 0;
}

/** S3 could not decode the token, where a version 1 token is not the reason. */
export const undecodable = (scene: Scene): FailedObservation[] => (isOptInRegion(scene.settings.region) ? [] : failuresOf(scene, 'token-undecodable'));

const hasStrayToken = ({ credentials: c }: Scene): boolean => c.prefix === 'AKIA' && c.sessionToken !== null;

export type StrayToken = { verdict: 'stray' | 'dead-key'; certain: boolean; proof: Observation | null };

/**
 * Beside a long-term key, a token is wrong whatever it holds. Whether it is the only fault is told by the same question without it, or by S3,
 * which checks a long-term key's existence and signature before it looks at a stray token.
 */
export function strayToken(scene: Scene): StrayToken | null {
  if (!hasStrayToken(scene) || acceptedSomewhere(scene)) return null;
  const refused = failuresOf(scene, 'key-unrecognized', 'token-undecodable', 'expired');
  if (refused.length === 0) return null;
  const without = scene.observations.find((o) => o.signer === 'without-token');
  if (without && provesCredentials(without)) return { verdict: 'stray', certain: true, proof: without };
  if (without && answerOf(without) === 'key-unrecognized') return { verdict: 'dead-key', certain: true, proof: without };
  const s3 = refused.find((o) => o.service === 's3');
  if (s3 && answerOf(s3) === 'key-unrecognized') return { verdict: 'dead-key', certain: false, proof: s3 };
  return { verdict: 'stray', certain: s3 !== undefined, proof: s3 ?? null };
}

/** The known end of the credentials given has passed. */
export const knownEndPassed = ({ credentials: c, now }: Scene): boolean => c.expiresAt !== null && Date.parse(c.expiresAt) <= now;

export const isTemporary = ({ credentials: c }: Scene): boolean => c.prefix !== 'AKIA' && c.sessionToken !== null;

/** A service that refuses the key by way of an endpoint override, while STS accepts it. */
export function refusedByOverride(scene: Scene, o: FailedObservation): boolean {
  const overridden = scene.endpoints.some((e) => e.service === 'all' || e.service === o.service || (o.service === 'bedrock' && e.service === 'bedrock-runtime'));
  return overridden && o.service !== 'sts' && scene.observations.some((other) => other.service === 'sts' && other.signer === o.signer && !other.followUp && provesCredentials(other)) && isFailed(o);
}
