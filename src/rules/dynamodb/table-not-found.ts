import { isFailed } from '../../answers/answer.ts';
import { parseArn, tableName } from '../../names/arn.ts';
import { accountOf } from '../../remedies/policy.ts';
import type { Observation, Scene } from '../../scene.ts';
import { enumerate, text } from '../../text.ts';
import { cite, evidence } from '../evidence.ts';
import { type Evidence, inputs, proseRule } from '../rule.ts';

const saysMissing = (o: Observation): boolean =>
  isFailed(o) &&
  o.error.kind === 'service' &&
  (o.error.code === 'ResourceNotFoundException' ||
    /non-existent table|Requested resource not found/i.test(o.error.message));

/** Missing by DescribeTable's word, by GetItem's where describing is denied, or by a name that no table can have. */
const isMissing = (o: Observation): boolean =>
  (o.operation === 'DescribeTable' &&
    !o.followUp &&
    (saysMissing(o) || (o.status === 'not-evaluated' && /naming rules/.test(o.reason)))) ||
  (o.operation === 'GetItem' && saysMissing(o));

/** Other Regions in which a table that is missing here was found. */
export const foundIn = (scene: Scene, table: string): Observation[] =>
  scene.observations.filter(
    (o) => o.followUp && o.operation === 'DescribeTable' && o.target === table && o.status === 'ok',
  );

export const missingTables = (scene: Scene): Observation[] => scene.observations.filter(isMissing);

export const tableNotFound = proseRule({
  id: 'dynamodb/table-not-found',
  severities: ['error'],
  title: 'The table does not exist here',
  since: '1.0',
  points: inputs('dynamodb-tables'),
  evaluate(scene) {
    const missing = missingTables(scene).filter((o) => foundIn(scene, o.target ?? '').length === 0);
    if (missing.length === 0) return [];
    const tables = missing.map((o) => o.target ?? '');
    const regions = [...new Set(missing.map((o) => o.region))];
    const looked = [
      ...new Set(
        scene.observations
          .filter(
            (o) => o.followUp && o.operation === 'DescribeTable' && o.status === 'failed' && o.error.kind === 'service',
          )
          .map((o) => o.region),
      ),
    ];
    const pieces: Evidence[] = missing.map((o) =>
      isFailed(o)
        ? cite(o)
        : {
            text: text`${o.target ?? ''} breaks DynamoDB’s naming rules (3 to 255 letters, digits, ${'_'}, ${'.'}, ${'-'}).`,
          },
    );
    return [
      {
        subjects: tables,
        headline: text`The table ${enumerate(tables)} does not exist in ${enumerate(regions)}, account ${accountOf(scene)}.`,
        explanation: text`The credentials are accepted, and DynamoDB has no table of this name there.${looked.length > 0 ? text` It is in none of the Regions that were also asked.` : text``}`,
        evidence: evidence([
          ...pieces,
          ...(looked.length > 0
            ? [{ text: text`Also asked, and not found or not readable: ${enumerate(looked)}.` }]
            : []),
        ]),
        fixes: [
          {
            title: text`Correct the name, Region or account`,
            steps: [text`Compare with what is there.`],
            snippets: [
              {
                language: 'bash',
                caption: text`The tables of this Region`,
                content: `aws dynamodb list-tables --region ${/^[a-z0-9-]+$/.test(scene.settings.region) ? scene.settings.region : 'REGION'}`,
              },
            ],
          },
          {
            title: text`Or deploy the table first`,
            steps: [
              text`Where this job creates it later, take ${enumerate(tables.map((t) => (parseArn(t) ? tableName(t) : t)))} out of ${'dynamodb-tables'}.`,
            ],
          },
        ],
        confidence: 'certain',
        lookalikes: [text`A table of another account: the credentials may be those of the wrong one.`],
      },
    ];
  },
});
