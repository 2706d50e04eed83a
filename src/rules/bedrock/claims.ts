import type { Observation, Scene } from '../../scene.ts';
import { SERVICES } from '../../services/registry.ts';
import { causeOf } from './judge.ts';

/** Whether a failed answer of Bedrock belongs to a rule in this folder, so that rules on permissions, throttling and the like leave it alone. */
export const isBedrockOwned = (observation: Observation, scene: Scene): boolean =>
  observation.status === 'failed' && causeOf(observation, scene) !== null;

export const isInvocation = ({ operation }: Observation): boolean =>
  SERVICES.bedrock.provenBy?.includes(operation) ?? false;
