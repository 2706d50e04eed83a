import { isFailed, provesCredentials } from '../../answers/answer.ts';
import { ofForeignPartition } from '../../answers/other-partition.ts';
import { regionOfArn } from '../../answers/table-region.ts';
import { tableName } from '../../names/arn.ts';
import { remediesForPartition } from '../../remedies/partitions.ts';
import { answeringHere, useRegionOf } from '../../remedies/regions.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { replicateTable } from '../../remedies/resources.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import type { Observation, Scene } from '../../scene.ts';
import { enumerate, forCount, join, type Text, text } from '../../text.ts';
import { citeAll, evidence, proof } from '../evidence.ts';
import { type Evidence, type Found, inputs, rule } from '../rule.ts';
import { foundElsewhere, missingTables } from './table-not-found.ts';

/**
 * A table of another Region. `here` is what was answered in the job's; `there` what was in the table's, null where it
 * was not asked there. `partition` is that of an ARN that is not of the job's.
 */
type Elsewhere = {
  table: string;
  region: string;
  by: 'look' | 'ARN';
  partition: string | null;
  answered: Observation;
  there: Observation | null;
};

type TableInOtherRegion = Found & {
  region: string;
  partition: string | null;
  /** The job's. */
  here: string;
  tables: readonly [Elsewhere, ...Elsewhere[]];
  /** What would break if the whole step moved. */
  answering: readonly string[];
  run: RunFacts;
};

export const tableInOtherRegion = rule<TableInOtherRegion>({
  id: 'dynamodb/table-in-other-region',
  severities: ['error'],
  title: 'The table is in another Region',
  since: '1.0',
  points: inputs('dynamodb-tables'),
  find(scene) {
    const run = runFacts(scene);
    const tables = [...ofPartition(scene), ...elsewhereByArn(scene), ...elsewhereByLook(scene)];
    return [...Map.groupBy(tables, ({ region }) => region)].map(([region, group]) => {
      const subjects = group.map(({ table }) => table);
      return {
        subjects,
        // A table of the same name may be another one; an ARN names one table.
        confidence: group.every(({ by }) => by === 'ARN') ? 'certain' : 'likely',
        region,
        partition: group[0]?.partition ?? null,
        here: scene.settings.region,
        tables: group as [Elsewhere, ...Elsewhere[]],
        answering: answeringHere(scene, subjects),
        run,
      };
    });
  },
  tell: (facts) => ({
    headline: headline(facts),
    explanation: facts.confidence === 'certain' ? byArn(facts) : byName(facts),
    evidence: evidence(facts.tables.flatMap((each) => evidenceOf(each, facts.here))),
    remedies: remediesFor(facts),
  }),
});

const elsewhereByLook = (scene: Scene): Elsewhere[] =>
  missingTables(scene).flatMap((answered) => {
    const table = answered.target ?? '';
    const [there] = foundElsewhere(scene, table);
    return there ? [{ table, region: there.region, by: 'look', partition: null, answered, there }] : [];
  });

/** Only where the credentials are accepted: otherwise they are the fault. */
const elsewhereByArn = (scene: Scene): Elsewhere[] =>
  scene.observations.flatMap((answered) => {
    const region = answered.followUp || answered.operation !== 'DescribeTable' ? null : regionOfArn(answered);
    if (!region || !provesCredentials(answered)) return [];
    const table = answered.target ?? '';
    const there = scene.observations.find((o) => o.followUp && o.operation === 'DescribeTable' && o.target === table);
    return [{ table, region, by: 'ARN', partition: null, answered, there: there ?? null }];
  });

const ofPartition = (scene: Scene): Elsewhere[] =>
  scene.observations.flatMap((answered) => {
    const other = answered.operation === 'DescribeTable' ? ofForeignPartition(answered) : null;
    if (!other) return [];
    const { partition, region } = other;
    return [{ table: answered.target ?? '', region: region ?? partition, by: 'ARN', partition, answered, there: null }];
  });

const headline = ({ subjects, region, partition, here }: TableInOtherRegion): Text =>
  partition
    ? text`${enumerate(subjects)} belongs to the partition ${partition}, and the job runs in ${here}.`
    : headlineOfRegion(subjects, region, here);

const headlineOfRegion = (subjects: readonly string[], region: string, here: string): Text =>
  forCount(
    subjects,
    text`The table ${enumerate(subjects)} is in ${region}, and the job runs in ${here}.`,
    text`The tables ${enumerate(subjects)} are in ${region}, and the job runs in ${here}.`,
  );

const byName = ({ region, here }: TableInOtherRegion): Text =>
  text`A client for ${here} does not find it. A table of the same name in ${region} may be another table: compare before you switch.`;

// https://docs.aws.amazon.com/sdkref/latest/guide/feature-region.html: the client's Region decides where a request goes, not the ARN in it.
function byArn({ here, partition, tables }: TableInOtherRegion): Text {
  if (partition) return text`Accounts, keys and roles of one partition do not work in another, so no request was sent.`;
  const sent = text`SDKs send the request to the client’s Region, whatever the ARN names: a client for ${here} does not reach this table.`;
  return tables.some(({ answered }) => answered.status === 'ok')
    ? join([sent, text`A table of the same name in ${here} is another table.`])
    : sent;
}

function evidenceOf({ table, region, by, partition, answered, there }: Elsewhere, here: string): Evidence[] {
  if (partition)
    return [{ text: text`The ARN ${table} belongs to the partition ${partition}.`, observation: answered }];
  const named = { text: text`The ARN ${table} names ${region}; the job’s Region is ${here}.`, observation: answered };
  return [
    ...(by === 'ARN' ? [named] : []),
    ...(isFailed(answered) ? citeAll([answered]) : []),
    ...(there && isFailed(there) ? citeAll([there]) : []),
    ...(there?.status === 'ok' ? [proof(there, text`there is such a table`)] : []),
  ];
}

function remediesFor(facts: TableInOtherRegion): readonly [Remedy, ...Remedy[]] {
  const { subjects, region, partition, here, answering, tables, run } = facts;
  const [only, ...others] = tables;
  if (partition) {
    const names = tables.map(({ table }) => [table, tableName(table)] as const);
    return remediesForPartition({ run, input: 'dynamodb-tables', names, partition });
  }
  const move = useRegionOf(run, { input: 'dynamodb-tables', items: subjects, to: region, answering });
  return only.by === 'look' && others.length === 0 ? [move, replicateTable(only.table, region, here)] : [move];
}
