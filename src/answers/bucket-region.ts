import type { Observation } from '../scene.ts';

const REGION_CODE = /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/;

/** The Region that S3 names for a bucket, in a header or in words; null where it names none, and of any other service. */
export function realRegion(observation: Observation): string | null {
  if (observation.service !== 's3') return null;
  if (observation.status === 'ok' && observation.operation === 'ListObjectsV2')
    return observation.facts.bucketRegion ?? null;
  if (observation.status !== 'failed') return null;
  const words =
    /expecting '([\w-]+)'|The ([\w-]+) location constraint|\.s3[.-]([a-z]{2,4}(?:-[a-z]+)+-\d)\.amazonaws/.exec(
      observation.error.message,
    );
  const named = observation.error.bucketRegion ?? words?.[1] ?? words?.[2] ?? words?.[3];
  // "The unspecified location constraint" is us-east-1, where a bucket has none.
  if (named === 'unspecified') return 'us-east-1';
  return named && REGION_CODE.test(named) ? named : null;
}
