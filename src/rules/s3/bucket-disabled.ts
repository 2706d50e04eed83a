import { failures } from '../../answers/query.ts';
import { ask, introduce } from '../../remedies/people.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { BUCKET_STAND_IN, listBuckets } from '../../remedies/resources.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { replaceEach } from '../../remedies/values.ts';
import type { FailedObservation } from '../../scene.ts';
import { enumerate, forCount, text } from '../../text.ts';
import { citeAll, evidence } from '../evidence.ts';
import { type Found, inputs, rule } from '../rule.ts';

type BucketDisabled = Found & { refusals: readonly FailedObservation[]; run: RunFacts };

export const bucketDisabled = rule<BucketDisabled>({
  id: 's3/bucket-disabled',
  severities: ['error'],
  title: 'AWS has disabled the bucket',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('s3-buckets'),
  find(scene) {
    const refusals = failures(scene, { service: 's3', target: { any: true }, code: 'AllAccessDisabled' });
    if (refusals.length === 0) return [];
    const subjects = refusals.map(({ target }) => target ?? '');
    return [{ subjects, confidence: 'certain', refusals, run: runFacts(scene) }];
  },
  tell: ({ subjects, refusals, run }) => ({
    headline: text`AWS has disabled the ${forCount(subjects, ['bucket'], ['buckets'])} ${enumerate(subjects)}.`,
    explanation: text`No permission can open it. Often the name is one from a tutorial.`,
    evidence: evidence(citeAll(refusals)),
    remedies: [useOwnBucket(subjects), askSupport(subjects, refusals, run)],
  }),
});

const useOwnBucket = (buckets: readonly string[]): Remedy => ({
  ...replaceEach('s3-buckets', buckets, BUCKET_STAND_IN, {
    title: text`Name a bucket of your own instead of ${enumerate(buckets)}`,
    after: text`${'s3-buckets'} names a bucket that is yours`,
    notes: [text`Change the name where the job uses it, too.`],
  }),
  looks: [listBuckets],
});

const askSupport = (buckets: readonly string[], [first]: readonly FailedObservation[], run: RunFacts): Remedy =>
  ask({
    whom: text`AWS Support`,
    title: text`If the bucket is yours, ask AWS Support why it was disabled`,
    message: `${introduce(run)} S3 refuses every request for our bucket ${buckets.join(', ')} with AllAccessDisabled. Please tell us why it was disabled, and what we have to do so that it is enabled again.`,
    requestId: first?.error.requestId ?? null,
    after: text`AWS Support has enabled ${enumerate(buckets)} again`,
  });
