import { isFailed } from '../../answers/answer.ts';
import { parseArn } from '../../names/arn.ts';
import type { Observation, Scene } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { cite, evidence, proof } from '../evidence.ts';
import { type Evidence, inputs, proseRule } from '../rule.ts';
import { foundIn, missingTables } from './table-not-found.ts';

type Elsewhere = { table: string; region: string; evidence: Evidence[] };

function elsewhere(scene: Scene): Elsewhere[] {
  const byLook = missingTables(scene).flatMap((o): Elsewhere[] => {
    const [found] = foundIn(scene, o.target ?? '');
    return found
      ? [
          {
            table: o.target ?? '',
            region: found.region,
            evidence: [...(isFailed(o) ? [cite(o)] : []), proof(found, text`there is such a table`)],
          },
        ]
      : [];
  });
  const byArn = scene.observations
    .filter((o) => isForeign(o, scene))
    .map(
      (o): Elsewhere => ({
        table: o.target ?? '',
        region: o.region,
        evidence: [
          {
            text: text`The ARN ${o.target ?? ''} names ${o.region}; the job’s Region is ${scene.settings.region}.`,
            observation: o,
          },
        ],
      }),
    );
  return [...byArn, ...byLook];
}

const isForeign = (o: Observation, scene: Scene): boolean =>
  o.operation === 'DescribeTable' &&
  !o.followUp &&
  o.status === 'ok' &&
  (parseArn(o.target ?? '')?.region ?? scene.settings.region) !== scene.settings.region;

export const tableInOtherRegion = proseRule({
  id: 'dynamodb/table-in-other-region',
  severities: ['error'],
  title: 'The table is in another Region',
  since: '1.0',
  points: inputs('dynamodb-tables'),
  evaluate(scene) {
    return [...Map.groupBy(elsewhere(scene), (e) => e.region)].map(([region, group]) => {
      const tables: Text = group.flatMap((e, i) => (i === 0 ? [{ code: e.table }] : [', ', { code: e.table }]));
      return {
        subjects: group.map((e) => e.table),
        headline: text`The table ${tables} is in ${region}, and the job runs in ${scene.settings.region}.`,
        explanation: text`A client for ${scene.settings.region} does not find it. A table of the same name in ${region} may be another one: compare before switching.`,
        evidence: evidence(group.flatMap((e) => e.evidence)),
        fixes: [
          {
            title: text`Use the table’s Region`,
            steps: [text`Set the Region to ${region}, here and for the clients that use the table.`],
            snippets: [
              {
                language: 'yaml' as const,
                caption: text`In the step`,
                content: `with:\n  aws-region: ${/^[a-z0-9-]+$/.test(region) ? region : 'REGION'}`,
              },
            ],
          },
          {
            title: text`Or replicate it`,
            steps: [text`Make it a global table with a replica in ${scene.settings.region}.`],
          },
        ],
        confidence: group.every((e) => parseArn(e.table)) ? ('certain' as const) : ('likely' as const),
      };
    });
  },
});
