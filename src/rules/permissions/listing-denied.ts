import { enumerate, text } from '../../text.ts';
import { citeAll, evidence, subjectsOf } from '../evidence.ts';
import type { Rule } from '../rule.ts';
import { listingsDenied } from './denials.ts';

export const listingDenied: Rule = {
  id: 'permissions/listing-denied',
  severity: 'notice',
  title: 'A listing is denied, on which nothing depends',
  says: [
    'is not authorized to perform: s3:ListAllMyBuckets because no identity-based policy allows the s3:ListAllMyBuckets action',
  ],
  why: 'Listing is how this action asks whether a service can be reached when nothing is named. The denial proves that AWS accepts the credentials, and least privilege denies listings rightly.',
  causes: ['Least privilege: the policy allows named resources, and no listing.'],
  check: 'Name the table, bucket or model that the job needs, so that it is asked for itself.',
  mend: 'Nothing. Name the resources that matter.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege'],
  evaluate(scene) {
    const denied = listingsDenied(scene);
    if (denied.length === 0) return [];
    const observations = denied.map((d) => d.observation);
    const described = observations.filter((o) => o.target !== null);
    return [
      {
        subjects: subjectsOf(observations),
        headline: text`${enumerate([...new Set(observations.map((o) => o.operation))])} is denied, on which nothing depends.`,
        explanation:
          described.length > 0
            ? text`The table is readable all the same: GetItem is granted, as an application’s role needs it.`
            : text`AWS accepted the credentials before it denied the listing: the service is reachable.`,
        evidence: evidence(citeAll(observations)),
        fixes: [
          {
            title: text`Name what the job needs`,
            steps: [
              text`List it under ${'dynamodb-tables'}, ${'s3-buckets'} or ${'bedrock-models'}, and this run asks for exactly that.`,
            ],
          },
        ],
        confidence: 'certain',
      },
    ];
  },
};
