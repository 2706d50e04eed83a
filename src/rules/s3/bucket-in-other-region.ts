import { answerOf, isFailed, provesCredentials } from '../../answers/answer.ts';
import { realRegion } from '../../answers/bucket-region.ts';
import type { FailedObservation, Scene } from '../../scene.ts';
import { enumerate, text } from '../../text.ts';
import { citeAll, evidence, proof } from '../evidence.ts';
import { inputs, proseRule } from '../rule.ts';

function misplaced(scene: Scene): FailedObservation[] {
  return scene.observations.filter(isFailed).filter((o) => {
    const there = realRegion(o);
    if (o.service !== 's3' || o.followUp || o.target === null || o.error.code === 'NoSuchBucket') return false;
    return (
      answerOf(o) === 'elsewhere' || (['denied', 'other'].includes(answerOf(o)) && there !== null && there !== o.region)
    );
  });
}

export const bucketInOtherRegion = proseRule({
  id: 's3/bucket-in-other-region',
  severities: ['error'],
  title: 'The bucket is in another Region',
  since: '1.0',
  points: inputs('s3-buckets'),
  evaluate(scene) {
    return [...Map.groupBy(misplaced(scene), (o) => realRegion(o) ?? '')].map(([region, group]) => {
      const buckets = group.map((o) => o.target ?? '');
      const there = scene.observations.filter(
        (o) => o.followUp && o.service === 's3' && buckets.includes(o.target ?? '') && o.region === region,
      );
      const where = region ? text`in ${region}` : text`in another Region`;
      const works = there.find((o) => answerOf(o) === 'accepted');
      const denied = there.find((o) => isFailed(o) && provesCredentials(o));
      return {
        subjects: buckets,
        headline: text`The bucket ${enumerate(buckets)} is ${where}, and the job runs in ${scene.settings.region}.`,
        explanation: works
          ? text`Asked there, S3 lists it: the Region is the only fault.`
          : denied && isFailed(denied)
            ? text`Asked there, S3 refuses with ${denied.error.code}: the Region is not the only fault.`
            : text`S3 names the Region itself; the credentials are not the fault.`,
        evidence: evidence([
          ...citeAll(group),
          ...(region ? [{ text: text`S3 names ${region} as the bucket’s Region.` }] : []),
          ...(works ? [proof(works, text`listed`)] : []),
          ...(denied && isFailed(denied) ? citeAll([denied]) : []),
        ]),
        fixes: [
          {
            title: text`Use the bucket’s Region`,
            steps: [
              region
                ? text`Set the Region to ${region}, here and for the S3 clients of the job.`
                : text`Ask for it with ${'aws s3api head-bucket'}.`,
            ],
            ...(region
              ? {
                  snippets: [
                    {
                      language: 'yaml' as const,
                      caption: text`In the step`,
                      content: `with:\n  aws-region: ${region}`,
                    },
                  ],
                }
              : {}),
          },
          {
            title: text`Or check the name`,
            steps: [text`A bucket of somebody else may have the name that was mistyped.`],
          },
        ],
        confidence: 'certain' as const,
      };
    });
  },
});
