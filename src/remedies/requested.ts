// What this run asked for, as statements: the least that the role of this job must allow. Listings that only this action asks for are left out.
import { partitionOf } from '../knowledge/regions.ts';
import type { Scene } from '../scene.ts';
import { SERVICE_IDS, SERVICES, targetsOf } from '../services/registry.ts';
import type { PolicyStatement } from './remedy.ts';

// Only names that AWS could have accepted enter a policy: no wildcard comes in through an input.
const SAFE_NAME = /^[A-Za-z0-9_.:/@+=-]+$/;

export function requestedStatements({ settings }: Scene, account: string): readonly PolicyStatement[] {
  const place = { partition: partitionOf(settings.region).id, region: settings.region, account };
  return SERVICE_IDS.flatMap((service): PolicyStatement[] => {
    const { targets } = SERVICES[service];
    const named = targetsOf(settings, service).filter((name) => SAFE_NAME.test(name));
    if (!targets || named.length === 0) return [];
    const resources = [...new Set(named.flatMap((name) => targets.resources(name, place)))];
    const byActions = Map.groupBy(resources, (resource) => targets.uses(resource).join());
    return [...byActions.values()].map(
      (group): PolicyStatement => ({ Effect: 'Allow', Action: targets.uses(group[0] ?? ''), Resource: group }),
    );
  });
}
