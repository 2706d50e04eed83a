// What this run asked for, as statements: the least that the role of this job must allow. Listings that only this action asks for are left out.
import { isAskedLive } from '../answers/unneeded.ts';
import { partitionOf } from '../knowledge/regions.ts';
import { fillArn, type HomePlace } from '../names/arn-template.ts';
import type { Requirement, Scene } from '../scene.ts';
import { SERVICE_IDS, SERVICES, targetsOf } from '../services/registry.ts';
import { resourcesOf } from '../services/resources.ts';
import { mergeStatements } from './attach-policy.ts';
import type { PolicyStatement } from './remedy.ts';

// Only names that AWS could have accepted enter a policy: no wildcard comes in through the name of a target.
const SAFE_NAME = /^[A-Za-z0-9_.:/@+=-]+$/;
const SAFE_RESOURCE = /^(\*|arn:[A-Za-z0-9_.:/@+=*?,-]+)$/;

/** `role` is the role that is to have them, where it is known: it asks IAM about itself. */
export function requestedStatements(
  { settings, requirements }: Pick<Scene, 'settings' | 'requirements'>,
  account: string,
  role: string | null = null,
): readonly PolicyStatement[] {
  const place = { partition: partitionOf(settings.region).id, region: settings.region, account };
  const live = SERVICE_IDS.flatMap((service): PolicyStatement[] => {
    const { targets } = SERVICES[service];
    const named = targetsOf(settings, service).filter((name) => SAFE_NAME.test(name) && isAskedLive(settings, name));
    if (!targets || named.length === 0) return [];
    const resources = [...new Set(named.flatMap((name) => resourcesOf(service, name, place)))];
    const byActions = Map.groupBy(resources, (resource) => targets.uses(resource).join());
    return [...byActions.values()].map(
      (group): PolicyStatement => ({ Effect: 'Allow', Action: targets.uses(group[0] ?? ''), Resource: group }),
    );
  });
  if (requirements.length === 0) return live;
  const itself: PolicyStatement[] = role
    ? [{ Effect: 'Allow', Action: 'iam:SimulatePrincipalPolicy', Resource: role }]
    : [];
  return [...mergeStatements([...live, ...requiredStatements(requirements, place)]), ...itself];
}

/** As the step writes them: a wildcard stays one. */
function requiredStatements(requirements: readonly Requirement[], place: HomePlace): readonly PolicyStatement[] {
  const pairs = requirements.map(({ action, asked, resource, onAnyOnly }) => ({
    action: /^[\w-]+:.*[*?]/.test(asked) ? asked : action,
    resource: onAnyOnly ? '*' : fillArn(resource, place),
  }));
  const byAction = Map.groupBy(
    pairs.filter(({ resource }) => SAFE_RESOURCE.test(resource)),
    ({ action }) => action,
  );
  return [...byAction].map(([action, group]) => ({
    Effect: 'Allow',
    Action: action,
    Resource: [...new Set(group.map(({ resource }) => resource))],
  }));
}
