import { notEvaluated } from '../aws/not-evaluated.ts';
import type { Observation } from '../aws/observation.ts';
import type { Settings } from '../inputs/settings.ts';
import { firstQuestion, type ServiceId } from '../services/registry.ts';

/** A service's first questions that were not put, target by target: there was nobody to sign them. */
export function notAsked(service: ServiceId, settings: Settings, reason: string): Observation[] {
  const { operation, targets } = firstQuestion(settings, service);
  return targets.map((target) => notEvaluated({ service, operation, target, signer: 'none' }, settings.region, reason));
}
