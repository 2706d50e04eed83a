import { sayDenied } from '../denials.ts';
import { dynamodbError, dynamodbReply } from '../errors.ts';
import type { Exchange } from '../exchange.ts';
import { type Denial, denialOf, writeDenial } from '../permissions.ts';
import type { Reply } from '../wire.ts';
import type { Table } from '../world.ts';

type Input = {
  TableName?: string;
  Limit?: number;
  ExclusiveStartTableName?: string;
  Key?: Record<string, Record<string, unknown>>;
};

const WRITE =
  /^(Put|Delete|Create|Update|Batch(Write|Execute)|Transact(Write)|Execute|Tag|Untag|Restore|Import|Export|Enable|Disable)/;
const NAME = /^[a-zA-Z0-9_.-]{3,255}$/;

// The order after authentication: the input's form, permission, whether the table exists, then the key's schema. A caller without
// permission is denied for a missing table too: https://github.com/project-zot/zot/issues/4260
export function answerDynamodb(exchange: Exchange): Reply {
  const { call, incoming, principal } = exchange;
  let input: Input;
  try {
    input = JSON.parse(incoming.body.toString() || '{}') as Input;
  } catch {
    return dynamodbError('SerializationException');
  }
  const action = `dynamodb:${call.operation}`;
  const refusal = (resource: string, denial: Denial) =>
    dynamodbError('AccessDeniedException', sayDenied(exchange, { action, resource, shown: resource }, denial));
  if (WRITE.test(call.operation)) {
    const resource = tableAt(exchange, input.TableName ?? '*').arn;
    return refusal(resource, writeDenial(principal, action, resource));
  }
  if (call.operation === 'ListTables') {
    const resource = tableAt(exchange, '*').arn;
    const denial = denialOf(principal, action, resource);
    return denial ? refusal(resource, denial) : listTables(exchange, input);
  }
  if (call.operation !== 'DescribeTable' && call.operation !== 'GetItem')
    return dynamodbError('UnknownOperationException');

  const wanted = tableAt(exchange, input.TableName ?? '');
  if (!NAME.test(wanted.name))
    return dynamodbError(
      'ValidationException',
      "Invalid table/index name.  Table/index names must be between 3 and 255 characters long, and may contain only the characters a-z, A-Z, 0-9, '_', '-', and '.'",
    );
  if (call.operation === 'GetItem' && !input.Key)
    return dynamodbError(
      'ValidationException',
      "1 validation error detected: Value null at 'key' failed to satisfy constraint: Member must not be null",
    );
  const denial = denialOf(principal, action, wanted.arn);
  if (denial) return refusal(wanted.arn, denial);
  // Another account's table would need a resource-based policy, and no table here has one.
  if (wanted.account !== principal.account) return refusal(wanted.arn, { layer: 'resource', implicit: true });
  const { tables } = exchange.directory.world;
  const table =
    wanted.region === exchange.region
      ? tables.find((t) => t.name === wanted.name && t.region === wanted.region && t.account === wanted.account)
      : undefined;
  if (!table)
    return dynamodbError(
      'ResourceNotFoundException',
      `Requested resource not found${call.operation === 'DescribeTable' ? `: Table: ${wanted.name} not found` : ''}`,
    );
  if (call.operation === 'DescribeTable')
    return dynamodbReply(200, { Table: description(table, wanted.arn, exchange.now) });
  const [name, ...more] = Object.keys(input.Key ?? {});
  const fits = name === hashKey(table) && more.length === 0 && typeof input.Key?.[name]?.S === 'string';
  return fits
    ? dynamodbReply(200, {})
    : dynamodbError('ValidationException', 'The provided key element does not match the schema');
}

const hashKey = (table: Table): string => table.hashKey ?? 'pk';

/** A table by name, or by ARN. */
function tableAt(
  { region, principal }: Exchange,
  asked: string,
): { name: string; region: string; account: string; arn: string } {
  const parts = /^arn:[\w-]+:dynamodb:([\w-]+):(\d{12}):table\/([^/]+)$/.exec(asked);
  if (parts) return { region: parts[1] ?? '', account: parts[2] ?? '', name: parts[3] ?? '', arn: asked };
  return {
    name: asked,
    region,
    account: principal.account,
    arn: `arn:aws:dynamodb:${region}:${principal.account}:table/${asked}`,
  };
}

function listTables(
  { directory, principal, region }: Exchange,
  { Limit = 100, ExclusiveStartTableName = '' }: Input,
): Reply {
  const names = directory.world.tables
    .filter((t) => t.region === region && t.account === principal.account)
    .map((t) => t.name);
  const after = names.sort().filter((name) => name > ExclusiveStartTableName);
  const page = after.slice(0, Limit);
  return dynamodbReply(200, {
    TableNames: page,
    ...(after.length > page.length ? { LastEvaluatedTableName: page.at(-1) } : {}),
  });
}

const description = (table: Table, arn: string, now: number) => ({
  TableName: table.name,
  TableArn: arn,
  TableStatus: table.status,
  AttributeDefinitions: [{ AttributeName: hashKey(table), AttributeType: 'S' }],
  KeySchema: [{ AttributeName: hashKey(table), KeyType: 'HASH' }],
  BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
  CreationDateTime: Math.floor(now / 1000) - 90 * 86_400,
  DeletionProtectionEnabled: false,
  ItemCount: 0,
  TableSizeBytes: 0,
});
