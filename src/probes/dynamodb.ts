import {
  DescribeTable$,
  type DescribeTableCommandInput,
  type DescribeTableCommandOutput,
  GetItem$,
  type GetItemCommandInput,
  ListTables$,
  type ListTablesCommandInput,
  type ListTablesCommandOutput,
} from '@aws-sdk/client-dynamodb';
import { answerOf, provesCredentials } from '../answers/answer.ts';
import { regionOfArn } from '../answers/table-region.ts';
import { DYNAMODB } from '../aws/apis/dynamodb.ts';
import { type Connection, clientOf } from '../aws/connection.ts';
import { notEvaluated, ofOtherPartition } from '../aws/not-evaluated.ts';
import type { FailedObservation, Observation, Signer } from '../aws/observation.ts';
import { observe } from '../aws/observe.ts';
import { foreignPartition, partitionOf } from '../knowledge/regions.ts';
import { parseArn, tableName } from '../names/arn.ts';
import { regionalHome } from '../names/bucket-name.ts';
import type { TargetLists } from '../services/registry.ts';
import type { FollowUp, Probe, ProbeContext } from './probe.ts';

const TABLE_NAME = /^[a-zA-Z0-9_.-]{3,255}$/; // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html

export const probeDynamodb: Probe = ({ connection, settings, signer }) => {
  if (settings.tables.length > 0) return settings.tables.map((table) => describe(connection, signer, table));
  const client = clientOf(connection, DYNAMODB, signer);
  return [
    observe(
      connection,
      { service: 'dynamodb', operation: 'ListTables', signer },
      client,
      { operation: ListTables$, input: { Limit: 1 } satisfies ListTablesCommandInput },
      ({ TableNames }: ListTablesCommandOutput) => (Array.isArray(TableNames) ? {} : null),
    ),
  ];
};

/** In the job's Region, also where an ARN names another one: so the job's tools will ask. */
function describe(connection: Connection, signer: Signer, table: string): Promise<Observation> {
  const { region } = connection;
  const question = { service: 'dynamodb', operation: 'DescribeTable', target: table, region, signer } as const;
  if (!TABLE_NAME.test(tableName(table)))
    return Promise.resolve(
      notEvaluated(question, region, 'the name breaks DynamoDB’s naming rules, so no such table can exist'),
    );
  const partition = foreignPartition(parseArn(table)?.partition, region);
  if (partition) return Promise.resolve(notEvaluated(question, region, ofOtherPartition(partition)));
  return describeIn(connection, signer, table, region, false);
}

function describeIn(
  connection: Connection,
  signer: Signer,
  table: string,
  region: string,
  followUp: boolean,
): Promise<Observation> {
  const client = clientOf(connection, DYNAMODB, signer, region);
  return observe(
    connection,
    { service: 'dynamodb', operation: 'DescribeTable', target: table, region, signer, followUp },
    client,
    () => ({ operation: DescribeTable$, input: { TableName: table } satisfies DescribeTableCommandInput }),
    ({ Table }: DescribeTableCommandOutput) => {
      const keyArn = Table?.SSEDescription?.KMSMasterKeyArn;
      return Table
        ? {
            ...(Table.TableStatus ? { tableStatus: Table.TableStatus } : {}),
            ...(Table.TableArn ? { tableArn: Table.TableArn } : {}),
            ...(keyArn ? { keyArn } : {}),
          }
        : null;
    },
  );
}

/** A denied DescribeTable is followed by a read; a table that is not found is looked for by its name, here and in other Regions. */
export const followUpDynamodb: FollowUp = (context, observations) => {
  const failed = observations.filter(
    (o): o is FailedObservation => o.operation === 'DescribeTable' && !o.followUp && o.status === 'failed',
  );
  const misplaced = observations.filter((o) => !o.followUp && o.status !== 'not-evaluated' && regionOfArn(o) !== null);
  const here = failed.filter((o) => !misplaced.includes(o));
  const missing = here.filter((o) => o.error.code === 'ResourceNotFoundException');
  return [
    ...misplaced.filter(provesCredentials).map((o) => describeWhereArnSays(context, o)),
    ...here.filter((o) => answerOf(o) === 'denied' && isRead(context, o)).map((o) => readNothing(context, o)),
    ...missing.flatMap((o) => lookElsewhere(context, o)),
    ...[...new Set(missing.map(({ region }) => region))].map((region) => listNames(context, region)),
  ];
};

/** A table that is only written needs no read. */
const isRead = ({ settings }: ProbeContext, { target }: Observation): boolean =>
  settings.tableTargets.find((named) => named.target === target)?.uses.includes('read') ?? true;

const describeWhereArnSays = ({ connection, signer }: ProbeContext, o: Observation): Promise<Observation> =>
  describeIn(connection, signer, o.target ?? '', regionOfArn(o) ?? o.region, true);

/** Where GetItem is granted, AWS answers that a key that cannot exist does not fit the table's schema. */
function readNothing(
  { connection, signer }: ProbeContext,
  { target, region }: FailedObservation,
): Promise<Observation> {
  return observe(
    connection,
    { service: 'dynamodb', operation: 'GetItem', target, region, signer, followUp: true },
    clientOf(connection, DYNAMODB, signer, region),
    {
      operation: GetItem$,
      input: {
        TableName: target ?? '',
        Key: { 'aws-credentials-preflight/no-such-key': { S: '-' } },
      } satisfies GetItemCommandInput,
    },
    () => ({}),
  );
}

const lookElsewhere = (
  { connection, signer, settings, namedRegions }: ProbeContext,
  o: FailedObservation,
): Promise<Observation>[] =>
  parseArn(o.target ?? '')
    ? []
    : otherRegions(settings, o.region, namedRegions).map((region) =>
        describeIn(connection, signer, o.target ?? '', region, true),
      );

const MOST_REGIONS = 3;
const USUAL = ['us-east-1', 'us-west-2', 'eu-west-1', 'eu-central-1', 'us-east-2'];

/** Where else a table may be: the Regions that the run names elsewhere, then the usual ones of the partition. */
export function otherRegions(
  { tables, buckets, models }: TargetLists,
  here: string,
  namedRegions: readonly string[] = [],
): readonly string[] {
  const partition = partitionOf(here);
  const ofArns = [...tables, ...buckets, ...models].flatMap((target) => parseArn(target)?.region ?? []);
  const ofNames = buckets.flatMap((bucket) => regionalHome(bucket)?.region ?? []);
  const named = [...ofArns, ...ofNames, ...namedRegions];
  const usual = partition.id === 'aws' ? USUAL : partition.defaultRegions;
  return [...new Set([...named.filter((region) => partition.pattern.test(region)), ...usual])]
    .filter((region) => region !== here)
    .slice(0, MOST_REGIONS);
}

/** One page of names: enough to recognize a mistyped one. */
function listNames({ connection, signer }: ProbeContext, region: string): Promise<Observation> {
  return observe(
    connection,
    { service: 'dynamodb', operation: 'ListTables', region, signer, followUp: true },
    clientOf(connection, DYNAMODB, signer, region),
    { operation: ListTables$, input: {} },
    ({ TableNames }: ListTablesCommandOutput) => (Array.isArray(TableNames) ? { tableNames: TableNames } : null),
  );
}
