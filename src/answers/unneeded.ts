// Denials of what a step does not ask for: it also looks for a bucket or a table that is only written, which may be
// missing, or in another Region.
import type { Observation, Scene, Settings } from '../scene.ts';
import { denialOf } from './answer.ts';

const LIVE_USES = { ListObjectsV2: 'list', DescribeTable: 'read' } as const;

/** Whether the step needs no such permission of this target. */
export function isUnneeded({ settings }: Scene, o: Observation): boolean {
  const use = LIVE_USES[o.operation as keyof typeof LIVE_USES];
  if (!use || denialOf(o) === null) return false;
  const named = [...settings.bucketTargets, ...settings.tableTargets].find(({ target }) => target === o.target);
  return named !== undefined && !named.uses.includes(use);
}

/** Whether a request proves what the step asks of a target, or a simulation alone could. */
export const isAskedLive = ({ bucketTargets, tableTargets }: Settings, target: string): boolean =>
  (bucketTargets.find((named) => named.target === target)?.uses.includes('list') ?? true) &&
  (tableTargets.find((named) => named.target === target)?.uses.includes('read') ?? true);
