// How a step uses its tables and buckets, as actions: what no request of this action may prove is asked of the simulator.
import type { NamedTarget } from '../inputs/named-target.ts';
import type { Settings } from '../inputs/settings.ts';
import { SERVICES } from '../services/registry.ts';
import type { Requirement } from './requirement.ts';

const HOME = { partition: '{partition}', region: '{region}', account: '{account}' };

/** The live uses are left out: a request tells more than a simulation. */
export const usesOf = ({
  tableTargets,
  bucketTargets,
}: Pick<Settings, 'tableTargets' | 'bucketTargets'>): Requirement[] => [
  ...tableTargets.flatMap((target) => simulated('dynamodb', target)),
  ...bucketTargets.flatMap((target) => simulated('s3', target)),
];

function simulated(service: 'dynamodb' | 's3', { target, uses, written }: NamedTarget): Requirement[] {
  const { targets } = SERVICES[service];
  if (!targets) return [];
  return uses.flatMap((use) => {
    const { actions, resources } = targets.simulated?.(use, target, HOME) ?? { actions: [], resources: [] };
    return actions.flatMap((action) =>
      resources.map(
        (resource): Requirement => ({
          action,
          resource,
          by: targets.input === 's3-buckets' ? 's3-buckets' : 'dynamodb-tables',
          asked: written,
          context: {},
          unaskable: null,
          conditional: false,
          onAnyOnly: false,
          tags: null,
        }),
      ),
    );
  });
}
