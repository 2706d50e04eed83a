import { isFailed } from '../../answers/answer.ts';
import { enumerate, text } from '../../text.ts';
import { citeAll, evidence } from '../evidence.ts';
import { inputs, proseRule } from '../rule.ts';

export const bucketDisabled = proseRule({
  id: 's3/bucket-disabled',
  severities: ['error'],
  title: 'AWS has disabled the bucket',
  since: '1.0',
  points: inputs('s3-buckets'),
  evaluate(scene) {
    const failures = scene.observations
      .filter(isFailed)
      .filter((o) => !o.followUp && o.error.code === 'AllAccessDisabled');
    if (failures.length === 0) return [];
    const buckets = failures.map((o) => o.target ?? 'S3');
    return [
      {
        subjects: buckets,
        headline: text`AWS has disabled the bucket ${enumerate(buckets)}.`,
        explanation: text`No permission can open it. Names out of tutorials are usual here.`,
        evidence: evidence(citeAll(failures)),
        fixes: [
          {
            title: text`Use a bucket of your own`,
            steps: [
              text`Check where the name comes from. Where the bucket is yours, ask AWS Support why it was closed.`,
            ],
          },
        ],
        confidence: 'certain',
      },
    ];
  },
});
