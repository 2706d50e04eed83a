import { successes } from '../../answers/query.ts';
import { parseArn } from '../../names/arn.ts';
import { answeringHere, useRegionOf } from '../../remedies/regions.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { replicateTable } from '../../remedies/resources.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import type { Observation, OkOf, Scene } from '../../scene.ts';
import { enumerate, forCount, type Text, text } from '../../text.ts';
import { citeAll, evidence, proof } from '../evidence.ts';
import { type Evidence, type Found, inputs, rule } from '../rule.ts';
import { foundElsewhere, missingTables } from './table-not-found.ts';

/** A table that answered in another Region. `missing` is what was answered here; null where its ARN names the Region, so that it was not asked here. */
type Elsewhere = { table: string; region: string; missing: Observation | null; found: OkOf<'DescribeTable'> };

type TableInOtherRegion = Found & {
  region: string;
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
    const tables = [...elsewhereByArn(scene), ...elsewhereByLook(scene)];
    return [...Map.groupBy(tables, ({ region }) => region)].map(([region, group]) => {
      const subjects = group.map(({ table }) => table);
      return {
        subjects,
        // A table of the same name may be another one; an ARN names one table.
        confidence: group.every(({ missing }) => missing === null) ? 'certain' : 'likely',
        region,
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
  missingTables(scene).flatMap((missing) => {
    const table = missing.target ?? '';
    const [found] = foundElsewhere(scene, table);
    return found ? [{ table, region: found.region, missing, found }] : [];
  });

const elsewhereByArn = (scene: Scene): Elsewhere[] =>
  successes(scene, 'DescribeTable').flatMap((found) => {
    const table = found.target ?? '';
    const region = parseArn(table)?.region ?? scene.settings.region;
    return region === scene.settings.region ? [] : [{ table, region: found.region, missing: null, found }];
  });

const headline = ({ subjects, region, here }: TableInOtherRegion): Text =>
  forCount(
    subjects,
    text`The table ${enumerate(subjects)} is in ${region}, and the job runs in ${here}.`,
    text`The tables ${enumerate(subjects)} are in ${region}, and the job runs in ${here}.`,
  );

const byName = ({ region, here }: TableInOtherRegion): Text =>
  text`A client for ${here} does not find it. A table of the same name in ${region} may be another one: compare before switching.`;

// https://docs.aws.amazon.com/sdkref/latest/guide/feature-region.html: the client's Region decides where a request goes, not the ARN in it.
const byArn = ({ here }: TableInOtherRegion): Text =>
  text`A client for ${here} does not find it: SDKs send the request to the client’s Region, whatever the ARN names.`;

function evidenceOf({ table, region, missing, found }: Elsewhere, here: string): Evidence[] {
  if (missing === null)
    return [{ text: text`The ARN ${table} names ${region}; the job’s Region is ${here}.`, observation: found }];
  return [...(missing.status === 'failed' ? citeAll([missing]) : []), proof(found, text`there is such a table`)];
}

function remediesFor({
  subjects,
  region,
  here,
  answering,
  tables,
  run,
}: TableInOtherRegion): readonly [Remedy, ...Remedy[]] {
  const move = useRegionOf(run, { input: 'dynamodb-tables', items: subjects, to: region, answering });
  const [only, ...others] = tables;
  return only.missing && others.length === 0 ? [move, replicateTable(only.table, region, here)] : [move];
}
