import {
  DescribeTableCommand,
  type DescribeTableCommandOutput,
  DynamoDBClient,
  GetItemCommand,
  ListTablesCommand,
  type ListTablesCommandOutput,
} from '@aws-sdk/client-dynamodb';
import { answerOf } from '../answers/answer.ts';
import { type Connection, clientSettings } from '../aws/connection.ts';
import { notEvaluated } from '../aws/not-evaluated.ts';
import type { Observation, Signer } from '../aws/observation.ts';
import { observe } from '../aws/observe.ts';
import { partitionOf } from '../knowledge/regions.ts';
import { parseArn, tableName } from '../names/arn.ts';
import type { FollowUp, Probe } from './probe.ts';

const TABLE_NAME = /^[a-zA-Z0-9_.-]{3,255}$/; // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html

export const probeDynamodb: Probe = ({ connection, settings, signer }) => {
  if (settings.tables.length > 0) return settings.tables.map((table) => describe(connection, signer, table));
  const client = new DynamoDBClient(clientSettings(connection, signer));
  return [
    observe(
      connection,
      { service: 'dynamodb', operation: 'ListTables', signer },
      client,
      new ListTablesCommand({ Limit: 1 }),
      ({ TableNames }: ListTablesCommandOutput) => (TableNames ? {} : null),
    ),
  ];
};

/** A table given as an ARN is asked for where the ARN puts it: in another Region AWS would refuse the ARN itself. */
function describe(connection: Connection, signer: Signer, table: string): Promise<Observation> {
  const region = parseArn(table)?.region || connection.region;
  const question = { service: 'dynamodb', operation: 'DescribeTable', target: table, region, signer } as const;
  if (!TABLE_NAME.test(tableName(table)))
    return Promise.resolve(
      notEvaluated(question, region, 'the name breaks DynamoDB’s naming rules, so no such table can exist'),
    );
  return describeIn(connection, signer, table, region, false);
}

function describeIn(
  connection: Connection,
  signer: Signer,
  table: string,
  region: string,
  followUp: boolean,
): Promise<Observation> {
  const client = new DynamoDBClient(clientSettings(connection, signer, region));
  return observe(
    connection,
    { service: 'dynamodb', operation: 'DescribeTable', target: table, region, signer, followUp },
    client,
    new DescribeTableCommand({ TableName: table }),
    ({ Table }: DescribeTableCommandOutput) =>
      Table ? (Table.TableStatus ? { tableStatus: Table.TableStatus } : {}) : null,
  );
}

/**
 * A denied DescribeTable is followed by a read of a key that cannot exist: where GetItem is granted, AWS answers that the key does not fit the
 * table's schema. A table that is not found is looked for in the partition's default-enabled Regions.
 */
export const followUpDynamodb: FollowUp = ({ connection, signer }, observations) =>
  observations
    .filter((o) => o.operation === 'DescribeTable' && !o.followUp && o.status === 'failed')
    .flatMap((o) => {
      const table = o.target ?? '';
      if (answerOf(o) === 'denied') {
        const client = new DynamoDBClient(clientSettings(connection, signer, o.region));
        const command = new GetItemCommand({
          TableName: table,
          Key: { 'aws-credentials-preflight/no-such-key': { S: '-' } },
        });
        return [
          observe(
            connection,
            { service: 'dynamodb', operation: 'GetItem', target: table, region: o.region, signer, followUp: true },
            client,
            command,
            () => ({}),
          ),
        ];
      }
      if (o.status === 'failed' && o.error.code === 'ResourceNotFoundException' && !parseArn(table)) {
        return partitionOf(connection.region)
          .defaultRegions.filter((region) => region !== o.region)
          .map((region) => describeIn(connection, signer, table, region, true));
      }
      return [];
    });
