import { failures } from '../../answers/query.ts';
import { bucketName } from '../../names/arn.ts';
import { bucketNameFault } from '../../names/bucket-name.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { BUCKET_STAND_IN, listBuckets } from '../../remedies/resources.ts';
import { replaceValues } from '../../remedies/values.ts';
import type { FailedObservation } from '../../scene.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { citeAll, evidence } from '../evidence.ts';
import { meant as likely } from '../meant.ts';
import { type Found, inputs, rule } from '../rule.ts';

type InvalidBucketName = Found & {
  /** Names that were not sent, and the rule that each breaks. */
  broken: readonly { bucket: string; fault: string }[];
  refusals: readonly FailedObservation[];
  /** For each name the one that seems to be meant; null where nothing tells. */
  meant: readonly (readonly [bucket: string, meant: string | null])[];
};

export const invalidBucketName = rule<InvalidBucketName>({
  id: 's3/invalid-bucket-name',
  severities: ['error'],
  title: 'No bucket can have this name',
  since: '1.0',
  points: inputs('s3-buckets'),
  find(scene) {
    const refusals = failures(scene, { service: 's3', code: 'InvalidBucketName' });
    const isAsked = (bucket: string) => scene.observations.some((o) => o.service === 's3' && o.target === bucket);
    const broken = scene.settings.buckets.filter(isAsked).flatMap((bucket) => {
      const fault = bucketNameFault(bucket);
      return fault ? [{ bucket, fault }] : [];
    });
    const subjects = [
      ...new Set([...broken.map(({ bucket }) => bucket), ...refusals.map(({ target }) => target ?? '')]),
    ];
    if (subjects.length === 0) return [];
    const meant = subjects.map((bucket) => [bucket, meantBy(bucket)] as const);
    return [{ subjects, confidence: 'certain', broken, refusals, meant }];
  },
  tell: ({ subjects, broken, refusals, meant }) => ({
    headline: text`No bucket can be called ${enumerate(subjects)}.`,
    explanation: refusals.length > 0 ? BREAKS_RULES : NOT_SENT,
    evidence: evidence([
      ...broken.map(({ bucket, fault }) => ({ text: text`${bucket}: ${[fault]}.` })),
      ...citeAll(refusals),
    ]),
    remedies: [useNames(meant)],
    ...likely(meant.length === 1 ? meant[0]?.[1] : null),
  }),
});

const BREAKS_RULES: Text = text`The name breaks S3’s naming rules.`;
const NOT_SENT: Text = text`The name breaks S3’s naming rules, so no request was sent for it.`;

/** The bucket in a URL or a path, or the same name in lowercase letters, where that can be a name. */
function meantBy(written: string): string | null {
  const [name = ''] = bucketName(written)
    .replace(/^s3:\/\//i, '')
    .split('/');
  const small = name.toLowerCase();
  return small !== written && !written.startsWith('arn:') && bucketNameFault(small) === null ? small : null;
}

function useNames(meant: InvalidBucketName['meant']): Remedy {
  const [first, ...others] = meant.map(([bucket, name]) => [bucket, name ?? BUCKET_STAND_IN] as const);
  const names = [...new Set(meant.flatMap(([, name]) => name ?? []))];
  const isKnown = names.length > 0 && meant.every(([, name]) => name !== null);
  const words = {
    title: isKnown ? text`Write ${enumerate(names)} alone` : text`Write the bucket’s name alone`,
    after: isKnown
      ? text`${'s3-buckets'} names ${enumerate(names)}`
      : text`${'s3-buckets'} has a name that a bucket can have`,
    notes: [
      text`The name has no ${'s3://'}, path or quotes; an ARN ${'arn:aws:s3:::NAME'} is taken too. If the value comes from a variable, check that it was filled in.`,
    ],
  };
  const remedy = replaceValues('s3-buckets', [first as readonly [string, string], ...others], words);
  return isKnown ? remedy : { ...remedy, looks: [listBuckets] };
}
