import type { Exchange, Reply } from '../types.ts';
import { jsonReply } from '../wire.ts';

export function answerDynamodb({ call, rule, replayed, identity }: Exchange): Reply {
  const reply = (value: unknown): Reply => jsonReply(rule, value, 'application/x-amz-json-1.0');
  if (rule?.body !== undefined) return reply(rule.body);
  if (call.operation === 'ListTables') return reply({ TableNames: replayed.tables ?? [] });
  if (call.operation !== 'DescribeTable') return reply({});
  return reply({
    Table: {
      TableName: call.resource,
      TableStatus: 'ACTIVE',
      ItemCount: 0,
      TableArn: `arn:aws:dynamodb:${call.region}:${identity.account}:table/${call.resource}`,
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    },
  });
}
