import { isFailed } from '../../answers/answer.ts';
import { enumerate, text } from '../../text.ts';
import { citeAll, evidence } from '../evidence.ts';
import { inputs, proseRule } from '../rule.ts';

export const bucketNotFound = proseRule({
  id: 's3/bucket-not-found',
  severities: ['error'],
  title: 'The bucket does not exist',
  since: '1.0',
  points: inputs('s3-buckets'),
  evaluate(scene) {
    const failures = scene.observations
      .filter(isFailed)
      .filter(
        (o) =>
          o.service === 's3' &&
          !o.followUp &&
          o.target !== null &&
          o.error.kind === 'service' &&
          (o.error.code === 'NoSuchBucket' ||
            (o.error.httpStatus === 404 && /^(NotFound|HTTP 404)$/.test(o.error.code))),
      );
    if (failures.length === 0) return [];
    const buckets = failures.map((o) => o.target ?? '');
    return [
      {
        subjects: buckets,
        headline: text`The bucket ${enumerate(buckets)} does not exist.`,
        explanation: text`S3 accepts the credentials and knows no bucket of this name in any account of the partition.`,
        evidence: evidence(citeAll(failures)),
        fixes: [
          {
            title: text`Correct the name`,
            steps: [text`Compare with what the account has.`],
            snippets: [
              {
                language: 'bash',
                caption: text`The account’s buckets`,
                content: "aws s3api list-buckets --query 'Buckets[].Name'",
              },
            ],
          },
          {
            title: text`Or create it first`,
            steps: [
              text`Where this job creates the bucket later, take it out of ${'s3-buckets'}. Once a bucket is deleted, somebody else may take its name.`,
            ],
          },
        ],
        confidence: 'certain',
      },
    ];
  },
});
