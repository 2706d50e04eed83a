// A table's ARN names a Region, and the SDKs do not heed it: a request goes to the client's Region, and so it is asked
// and judged here.
// https://docs.aws.amazon.com/sdkref/latest/guide/feature-region.html
import { parseArn } from '../names/arn.ts';
import type { Observation } from '../scene.ts';

/**
 * The Region that a table's ARN names, where it is another one than the one asked; null of an answer that shows the
 * very table of the ARN.
 */
export function regionOfArn(o: Observation): string | null {
  if (o.operation !== 'DescribeTable' && o.operation !== 'GetItem') return null;
  const region = parseArn(o.target ?? '')?.region;
  if (!region || region === o.region) return null;
  return o.status === 'ok' && o.operation === 'DescribeTable' && o.facts.tableArn === o.target ? null : region;
}
