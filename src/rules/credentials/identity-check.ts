import { type IdentityObservation, identityObservation } from '../../answers/caller-identity.ts';
import type { Scene } from '../../scene.ts';

export type KnownIdentity = { accountId: string; arn: string; observation: IdentityObservation };

/** Who the credentials under test are, where STS has said so. */
export function knownIdentity(scene: Scene): KnownIdentity | null {
  const observation = identityObservation(scene);
  const { accountId, arn } = observation?.facts ?? {};
  return observation && accountId && arn ? { accountId, arn, observation } : null;
}
