import { isWellFormedRegion } from '../knowledge/regions.ts';
import type { Scene } from '../scene.ts';

/**
 * Whether the run has nothing that a rule could stop it for: a whole key without a fault, a Region that is written as
 * one, and no role to assume. Then it asks at once, and the rules are loaded while the requests are on their way. Where
 * this is false, the rules decide.
 */
export function isOrdinary({ credentials: { given, failure }, settings }: Scene): boolean {
  if (given.state !== 'session' && given.state !== 'long-term-pair') return false;
  const values = [given.keyId, given.secret, ...(given.sessionToken ? [given.sessionToken] : [])];
  return (
    failure === null &&
    values.every(({ faults, placeholder }) => faults.length === 0 && placeholder === null) &&
    isWellFormedRegion(settings.region) &&
    settings.roleToAssume === ''
  );
}
