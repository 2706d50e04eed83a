// Targets whose ARN is of another partition than the Region's: they are not asked for, and no credentials of the job
// reach them.
import { foreignPartition } from '../knowledge/regions.ts';
import { parseArn } from '../names/arn.ts';
import type { Observation } from '../scene.ts';

export type OtherPartition = { partition: string; region: string | null };

/** What the ARN of a target names, where the target was left out for it. */
export function ofForeignPartition(o: Observation): OtherPartition | null {
  if (o.followUp || o.status !== 'not-evaluated' || o.signer === 'none') return null;
  const arn = parseArn(o.target ?? '');
  const partition = foreignPartition(arn?.partition, o.region);
  return partition ? { partition, region: arn?.region || null } : null;
}
