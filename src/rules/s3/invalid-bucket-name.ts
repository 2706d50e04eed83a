import { isFailed } from '../../answers/answer.ts';
import { bucketNameFault } from '../../names/bucket-name.ts';
import { enumerate, text } from '../../text.ts';
import { cite, evidence } from '../evidence.ts';
import { type Evidence, inputs, proseRule } from '../rule.ts';

export const invalidBucketName = proseRule({
  id: 's3/invalid-bucket-name',
  severities: ['error'],
  title: 'No bucket can have this name',
  since: '1.0',
  points: inputs('s3-buckets'),
  evaluate(scene) {
    const refused = scene.observations
      .filter(isFailed)
      .filter((o) => o.service === 's3' && !o.followUp && o.error.code === 'InvalidBucketName');
    const broken = scene.settings.buckets.filter(
      (bucket) =>
        bucketNameFault(bucket) !== null && scene.observations.some((o) => o.service === 's3' && o.target === bucket),
    );
    const pieces: Evidence[] = [
      ...broken.map((bucket) => ({ text: text`${bucket}: ${[bucketNameFault(bucket) ?? '']}.` })),
      ...refused.map(cite),
    ];
    if (pieces.length === 0) return [];
    const names = [...new Set([...broken, ...refused.map((o) => o.target ?? '')])];
    return [
      {
        subjects: names,
        headline: text`No bucket can be called ${enumerate(names)}.`,
        explanation:
          refused.length === 0
            ? text`The name breaks S3’s naming rules, so no request was sent for it.`
            : text`The name breaks S3’s naming rules.`,
        evidence: evidence(pieces),
        fixes: [
          {
            title: text`Write the bucket’s name alone`,
            steps: [
              text`Without ${'s3://'}, path or quotes; or as an ARN ${'arn:aws:s3:::name'}. Check that the variable it comes from was filled in.`,
            ],
          },
        ],
        confidence: 'certain',
      },
    ];
  },
});
