// Failures that are not faults, and need no explanation.
import type { Observation, Scene } from '../scene.ts';
import { isIn } from '../services/registry.ts';
import { isFailed, isUnresolved } from './answer.ts';
import { sourceFailure } from './source-failure.ts';
import { needlessSts } from './stand-in.ts';
import { isUnneeded } from './unneeded.ts';

/**
 * Where nobody asked for it by name: a service that its Region does not have, as Bedrock in some, and STS at a store
 * that has S3 alone. Also the silence of a machine from which nothing was expected, and a denial of what is not needed.
 */
export function isExcused(observation: Observation, scene: Scene): boolean {
  if (observation.operation === 'GetInstanceCredentials' && !sourceFailure(scene)) return true;
  if (isUnneeded(scene, observation)) return true;
  if (!isFailed(observation) || scene.settings.named.some((service) => service === observation.service)) return false;
  const isAbsent = isUnresolved(observation) && !isIn(observation.service, scene.settings.region);
  return isAbsent || needlessSts(scene).includes(observation);
}
