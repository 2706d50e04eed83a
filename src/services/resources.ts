// What a question about a target is authorised against. Apart from the registry, which every run loads first: models need
// a long table.
import { parseModelId } from '../knowledge/bedrock-ids.ts';
import { profilesFor } from '../knowledge/bedrock-models.ts';
import { parseArn } from '../names/arn.ts';
import { SERVICES, type ServiceId } from './registry.ts';
import type { Place, Targets } from './service.ts';

/** Every ARN against which the first question about this target is authorised. */
export function resourcesOf(service: ServiceId, target: string, place: Place): string[] {
  const targets: Targets | null = SERVICES[service].targets;
  return targets?.arn ? [targets.arn(target, place)] : (SEVERAL[service]?.(target, place) ?? []);
}

/** A profile needs its own ARN, and the model’s here and in every Region it routes to, where the table has them. */
function modelArns(model: string, { partition, region, account }: Place): string[] {
  if (parseArn(model)) return [model];
  const { prefix, base } = parseModelId(model);
  const modelArn = (where: string): string => `arn:${partition}:bedrock:${where}::foundation-model/${base}`;
  if (base === null) return [];
  if (prefix === null) return [modelArn(region)];
  const destinations = profilesFor(base, region).find((p) => p.prefix === prefix)?.destinations;
  // A global profile's requests name no Region: https://docs.aws.amazon.com/bedrock/latest/userguide/global-cross-region-inference.html
  const everywhere = prefix === 'global' ? [''] : [];
  const routes = destinations ? [...new Set([region, ...destinations, ...everywhere])] : ['*'];
  return [`arn:${partition}:bedrock:${region}:${account}:inference-profile/${model}`, ...routes.map(modelArn)];
}

/** Where a target's name alone does not tell its ARN. */
const SEVERAL: Partial<Record<ServiceId, (target: string, place: Place) => string[]>> = { bedrock: modelArns };
