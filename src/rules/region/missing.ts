import { isWellFormedRegion } from '../../knowledge/regions.ts';
import { parseArn } from '../../names/arn.ts';
import { useRegion } from '../../remedies/regions.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { text } from '../../text.ts';
import { withheldFrom } from '../context/withheld.ts';
import { type Found, inputs, rule } from '../rule.ts';

type Missing = Found & {
  /** The Region of a table, bucket or model that the step names by its ARN. */
  ofTarget: string | null;
  run: RunFacts;
};

// Only where nothing tells the Region: it is shown as an example.
const EXAMPLE = 'us-east-1';

export const missing = rule<Missing>({
  id: 'region/missing',
  severities: ['error'],
  title: 'No Region was given',
  since: '1.0',
  points: inputs('aws-region'),
  stops: true,
  find(scene) {
    const { region, tables, buckets, models } = scene.settings;
    if (region || withheldFrom(scene)) return [];
    const regions = [...tables, ...buckets, ...models].flatMap((target) => parseArn(target)?.region ?? []);
    return [
      {
        subjects: ['aws-region'],
        confidence: 'certain',
        ofTarget: regions.find(isWellFormedRegion) ?? null,
        run: runFacts(scene),
      },
    ];
  },
  tell: ({ ofTarget, run }) => ({
    headline: text`No Region was given.`,
    explanation: text`Without one no request can be addressed. Nothing was sent.`,
    evidence: [{ text: text`${'aws-region'}, ${'AWS_REGION'} and ${'AWS_DEFAULT_REGION'} are all empty.` }],
    remedies: [
      ofTarget === null
        ? {
            ...useRegion(run, EXAMPLE, text`Name the Region`),
            after: text`this step names the Region of the job’s tables, buckets and models`,
            notes: [text`${EXAMPLE} is an example: use the Region in which the job’s tables, buckets and models are.`],
          }
        : useRegion(run, ofTarget),
    ],
  }),
});
