import { successes } from '../../answers/query.ts';
import { parseArn, tableName } from '../../names/arn.ts';
import { table } from '../../names/table.ts';
import { waitUntil } from '../../remedies/people.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { awaitTable, restoreTable, TABLE_STAND_IN } from '../../remedies/resources.ts';
import { removeItem, replaceValue } from '../../remedies/values.ts';
import type { OkOf, Scene } from '../../scene.ts';
import { enumerate, forCount, type Text, text } from '../../text.ts';
import { evidence, proof } from '../evidence.ts';
import { type Found, inputs, rule } from '../rule.ts';

type Described = OkOf<'DescribeTable'>;

/** Whether a table may be read and written, as far as its status is told. */
export const isUsable = ({ facts: { tableStatus: status } }: Described): boolean =>
  status === undefined || status === 'ACTIVE' || status === 'UPDATING';

export const isKeyInaccessible = ({ facts: { tableStatus } }: Described): boolean =>
  tableStatus === 'INACCESSIBLE_ENCRYPTION_CREDENTIALS';

type Inactive = { table: string; status: string; region: string; described: Described };

/** Tables of one status, which one remedy fixes. */
type TableNotActive = Found & { status: string; tables: readonly [Inactive, ...Inactive[]] };

export const tableNotActive = rule<TableNotActive>({
  id: 'dynamodb/table-not-active',
  severities: ['warning'],
  title: 'The table is not ready',
  since: '1.0',
  points: inputs('dynamodb-tables'),
  find: (scene) =>
    [...Map.groupBy(inactiveTables(scene), ({ status }) => status)].map(([status, group]) => ({
      subjects: group.map(({ table }) => table),
      confidence: 'certain',
      status,
      tables: group as [Inactive, ...Inactive[]],
    })),
  tell: ({ subjects, status, tables }) => ({
    headline: headline(subjects, status),
    explanation: EXPLAIN[status] ?? UNTIL_ACTIVE,
    evidence: evidence(tables.map(({ described }) => proof(described, text`status ${status}`))),
    remedies: remediesFor(status, tables[0]),
  }),
});

const inactiveTables = (scene: Scene): Inactive[] =>
  successes(scene, 'DescribeTable').flatMap((described) => {
    const { target, region, facts } = described;
    if (!facts.tableStatus || isUsable(described) || isKeyInaccessible(described)) return [];
    return [{ table: target ?? '', status: facts.tableStatus, region, described }];
  });

const headline = (tables: readonly string[], status: string): Text =>
  forCount(
    tables,
    text`The table ${enumerate(tables)} exists and is ${status}.`,
    text`The tables ${enumerate(tables)} exist and are ${status}.`,
  );

const UNTIL_ACTIVE = text`The credentials reach it; reads and writes will be refused until it is active.`;
// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TableDescription.html
const ARCHIVED = text`The credentials reach it. DynamoDB archives a table whose KMS key was out of reach for seven days, and keeps a backup: it cannot be read or written again.`;
const EXPLAIN: Readonly<Partial<Record<string, Text>>> = table({
  DELETING: text`The credentials reach it, and it will be gone within minutes: reads and writes are refused.`,
  ARCHIVING: ARCHIVED,
  ARCHIVED,
});

function remediesFor(status: string, { table, region }: Inactive): readonly [Remedy, ...Remedy[]] {
  switch (status) {
    case 'DELETING':
      return [nameAnother(table), leaveOut(table)];
    case 'ARCHIVING':
    case 'ARCHIVED':
      return [restoreTable(tableName(table), region), nameAnother(table)];
    default:
      return [awaitActive(table, region, status === 'CREATING' ? MADE_WITHIN : null)];
  }
}

/** Minutes: as long as the AWS CLI waits for a table. */
const MADE_WITHIN = 10;

const awaitActive = (table: string, region: string, minutes: number | null): Remedy => ({
  ...waitUntil(text`Wait until ${table} is active`, text`the table ${table} is ${'ACTIVE'} in ${region}`, minutes),
  looks: [awaitTable(tableName(table), region)],
});

const nameAnother = (table: string): Remedy =>
  replaceValue('dynamodb-tables', table, standIn(table), {
    title: text`Name the table that replaces ${table}`,
    after: text`${'dynamodb-tables'} names a table that is ${'ACTIVE'}`,
    notes: [text`Change the name where the job uses it, too.`],
  });

/** An ARN keeps its form. */
export const standIn = (table: string): string =>
  parseArn(table) ? table.replace(/table\/.*/, `table/${TABLE_STAND_IN}`) : TABLE_STAND_IN;

const leaveOut = (table: string): Remedy =>
  removeItem('dynamodb-tables', table, {
    title: text`If this job creates ${table} again later, do not check it here`,
    after: text`${'dynamodb-tables'} does not name ${table}`,
  });
