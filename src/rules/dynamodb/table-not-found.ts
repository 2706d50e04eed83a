import { isFailed } from '../../answers/answer.ts';
import { ofForeignPartition } from '../../answers/other-partition.ts';
import { failures, successes } from '../../answers/query.ts';
import { regionOfArn } from '../../answers/table-region.ts';
import { parseArn, tableName } from '../../names/arn.ts';
import { nearestNames } from '../../names/nearest.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { listTables } from '../../remedies/resources.ts';
import { runFacts } from '../../remedies/run-facts.ts';
import { removeItems, replaceValues } from '../../remedies/values.ts';
import type { Observation, OkOf, Scene } from '../../scene.ts';
import { enumerate, forCount, type Text, text } from '../../text.ts';
import { cite, evidence, proof } from '../evidence.ts';
import { meant } from '../meant.ts';
import { type Evidence, type Found, inputs, rule } from '../rule.ts';
import { standIn } from './table-not-active.ts';

type Missing = {
  table: string;
  answer: Observation;
  /** Tables of that Region with a name like it, the nearest first. */
  near: readonly string[];
};

type TableNotFound = Found & {
  missing: readonly [Missing, ...Missing[]];
  region: string;
  account: string | null;
  /** Other Regions that answered, and do not have it or do not tell. */
  lookedIn: readonly string[];
  listing: OkOf<'ListTables'> | null;
};

export const tableNotFound = rule<TableNotFound>({
  id: 'dynamodb/table-not-found',
  severities: ['error'],
  title: 'The table does not exist here',
  since: '1.0',
  points: inputs('dynamodb-tables'),
  find(scene) {
    const { account } = runFacts(scene);
    const nowhere = missingTables(scene).filter(({ target }) => foundElsewhere(scene, target ?? '').length === 0);
    return [...Map.groupBy(nowhere, ({ region }) => region)].map(([region, answers]) => {
      const [listing = null] = successes(scene, 'ListTables', { followUp: true, region });
      const missing = answers.map((answer) => missingTable(answer, listing));
      return {
        subjects: missing.map(({ table }) => table),
        confidence: 'certain',
        missing: missing as [Missing, ...Missing[]],
        region,
        account,
        lookedIn: regionsLookedIn(scene),
        listing,
      };
    });
  },
  tell: (facts) => ({
    headline: headline(facts),
    explanation: facts.lookedIn.length > 0 ? NOWHERE : NOT_THERE,
    evidence: evidence([...facts.missing.map(evidenceOf), ...citeNear(facts), ...citeLooks(facts.lookedIn)]),
    remedies: [correctNames(facts), leaveOut(facts.subjects)],
    ...meant(facts.missing.length === 1 ? facts.missing[0].near[0] : null),
    lookalikes: [text`The table belongs to another account: the credentials may be for the wrong one.`],
  }),
});

const saysMissing = (o: Observation): boolean =>
  isFailed(o) &&
  o.error.kind === 'service' &&
  (o.error.code === 'ResourceNotFoundException' ||
    /non-existent table|Requested resource not found/i.test(o.error.message));

/** Missing by DescribeTable's word, by GetItem's where describing is denied, or by a name that no table can have. */
export const missingTables = (scene: Scene): Observation[] =>
  scene.observations.filter((o) => {
    if (regionOfArn(o) !== null || ofForeignPartition(o)) return false;
    if (o.operation === 'GetItem') return saysMissing(o);
    if (o.operation !== 'DescribeTable' || o.followUp) return false;
    return saysMissing(o) || (o.status === 'not-evaluated' && /naming rules/.test(o.reason));
  });

/** Other Regions in which a table that is missing here was found. */
export const foundElsewhere = (scene: Scene, table: string): OkOf<'DescribeTable'>[] =>
  successes(scene, 'DescribeTable', { followUp: true, target: table });

function missingTable(answer: Observation, listing: OkOf<'ListTables'> | null): Missing {
  const table = answer.target ?? '';
  return { table, answer, near: nearestNames(tableName(table), listing?.facts.tableNames ?? []) };
}

const regionsLookedIn = (scene: Scene): readonly string[] => [
  ...new Set(
    failures(scene, { operation: 'DescribeTable', followUp: true, kind: 'service' }).map(({ region }) => region),
  ),
];

function headline({ subjects, region, account }: TableNotFound): Text {
  const where = account ? text`${region}, account ${account}` : text`${region}`;
  return forCount(
    subjects,
    text`The table ${enumerate(subjects)} does not exist in ${where}.`,
    text`The tables ${enumerate(subjects)} do not exist in ${where}.`,
  );
}

const NOT_THERE = text`The credentials are accepted, and DynamoDB has no table of this name there.`;
const NOWHERE = text`The credentials are accepted, and DynamoDB has no table of this name there. It is in none of the Regions that were also asked.`;

const evidenceOf = ({ table, answer }: Missing): Evidence =>
  isFailed(answer)
    ? cite(answer)
    : { text: text`${table} breaks DynamoDB’s naming rules (3 to 255 letters, digits, ${'_'}, ${'.'}, ${'-'}).` };

function citeNear({ missing, listing }: TableNotFound): Evidence[] {
  const near = [...new Set(missing.flatMap((each) => each.near))];
  return listing && near.length > 0 ? [proof(listing, text`the account has ${enumerate(near)}`)] : [];
}

const citeLooks = (regions: readonly string[]): Evidence[] =>
  regions.length > 0
    ? [{ text: text`Other Regions that have no such table, or do not let this step look: ${enumerate(regions)}.` }]
    : [];

function correctNames({ missing, region }: TableNotFound): Remedy {
  const pairs = missing.map((each): readonly [string, string] => [each.table, replacementFor(each)]);
  const isKnown = missing.every(({ near }) => near.length > 0);
  const others = isKnown ? [...new Set(missing.flatMap(({ near }) => near.slice(1)))] : [];
  const tables = missing.map(({ table }) => table);
  const words = {
    ...(isKnown ? {} : { title: text`Correct the ${forCount(tables, ['name'], ['names'])} ${enumerate(tables)}` }),
    after: isKnown
      ? text`${'dynamodb-tables'} names ${enumerate(pairs.map(([, to]) => to))}`
      : text`${'dynamodb-tables'} names a table that exists in ${region}`,
    notes: [
      ...(others.length > 0 ? [text`Other similar names: ${enumerate(others)}.`] : []),
      text`Change the name where the job uses it, too.`,
    ],
  };
  return {
    ...replaceValues('dynamodb-tables', pairs as [readonly [string, string]], words),
    looks: [listTables(region)],
  };
}

/** An ARN keeps its form. */
function replacementFor({ table, near: [nearest] }: Missing): string {
  if (nearest === undefined) return standIn(table);
  return parseArn(table) ? table.replace(/table\/.*/, `table/${nearest}`) : nearest;
}

const leaveOut = (tables: readonly string[]): Remedy =>
  removeItems('dynamodb-tables', tables, {
    title: text`If this job creates ${enumerate(tables.map(tableName))} later, do not check it here`,
    after: text`${'dynamodb-tables'} does not name ${enumerate(tables.map(tableName), 'or')}`,
  });
