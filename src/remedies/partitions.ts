// Remedies for a resource whose ARN is of another partition than the job's Region.
import { enumerate, text } from '../text.ts';
import { ask, introduce } from './people.ts';
import type { ResourceInput } from './regions.ts';
import type { Remedy } from './remedy.ts';
import type { RunFacts } from './run-facts.ts';
import { replaceValues } from './values.ts';

export type Foreign = {
  run: RunFacts;
  input: ResourceInput;
  /** Each ARN with the bare name, which means the same in any partition. */
  names: readonly (readonly [arn: string, name: string])[];
  partition: string;
};

/** Which of the two is wrong, nothing tells: the ARN, copied from elsewhere, or the Region with its credentials. */
export const remediesForPartition = ({ run, input, names, partition }: Foreign): readonly [Remedy, ...Remedy[]] => {
  const arns = names.map(([arn]) => arn);
  const other = ask({
    whom: text`whoever manages the job’s accounts`,
    title: text`Use credentials and a Region of the partition ${partition}`,
    message: `${introduce(run)} It should use ${arns.join(', ')}, which belongs to the partition ${partition}: accounts, keys and roles of ${run.partition} do not work there. Which role or key of ${partition} should the job use, and in which Region?`,
    after: text`this step signs in to ${partition}, and checks ${enumerate(arns)} there`,
  });
  // An access point’s ARN has no bare name.
  const [first, ...others] = names.filter(([arn, name]) => arn !== name);
  if (!first) return [other];
  const rename = replaceValues(input, [first, ...others], {
    title: text`Name the resource in the partition ${run.partition}`,
    after: text`${input} names no ARN of ${partition}`,
    notes: [text`It must exist there under this name.`],
  });
  return [rename, other];
};
