import type { Observation } from '../scene.ts';

const REGION_CODE = /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/;
// A store that finds the Region of a signature wrong names its own, which may be `garage` or `us-west-004`.
const STORES_CODE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const FINDS_WRONG = /^(AuthorizationHeaderMalformed|InvalidRegionName)$/;

/** The Region that S3 names for a bucket, in a header or in words; null where it names none, and of any other service. */
export function realRegion(observation: Observation): string | null {
  if (observation.service !== 's3') return null;
  if (observation.status === 'ok' && observation.operation === 'ListObjectsV2')
    return observation.facts.bucketRegion ?? null;
  if (observation.status !== 'failed') return null;
  const words =
    /expecting ['"]([\w-]{1,60})['"]|expected: '?\d{8}\/([\w-]{1,60})\/s3\/|must be one of: .{0,600}\b(auto)\b|The ([\w-]{1,60}) location constraint|\.s3[.-]([a-z]{2,4}(?:-[a-z]{1,20}){1,4}-\d)\.amazonaws/i.exec(
      observation.error.message,
    );
  const named = observation.error.bucketRegion ?? words?.slice(1).find((named) => named !== undefined);
  // "The unspecified location constraint" is us-east-1, where a bucket has none.
  if (named === 'unspecified') return 'us-east-1';
  const form = FINDS_WRONG.test(observation.error.code) ? STORES_CODE : REGION_CODE;
  return named && form.test(named) ? named : null;
}
