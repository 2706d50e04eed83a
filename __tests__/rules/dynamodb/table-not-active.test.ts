import { describe, expect, it } from 'vitest';
import { tableNotActive } from '../../../src/rules/dynamodb/table-not-active.ts';
import type { Observation, OkOf } from '../../../src/scene.ts';
import { finds, told } from '../facts.ts';
import { identity, LONG_TERM, ok, REGION, saw, says } from '../scene.ts';

const table = (tableStatus: string, target = 'orders', more = {}) =>
  ok('dynamodb', { tableStatus }, { target, ...more }) as OkOf<'DescribeTable'>;
const world = (...observations: Observation[]) => saw(LONG_TERM, identity(), ...observations);
type Facts = ReturnType<typeof tableNotActive.find>[number];
const found = (status: string, ...described: OkOf<'DescribeTable'>[]): Facts => ({
  subjects: described.map(({ target }) => target ?? ''),
  confidence: 'certain',
  status,
  tables: described.map((o) => ({
    table: o.target ?? '',
    status,
    region: REGION,
    described: o,
  })) as unknown as Facts['tables'],
});
const creating = table('CREATING');
const carts = table('CREATING', 'carts');
const deleting = table('DELETING');
const archived = table('ARCHIVED');

finds(tableNotActive, {
  matches: [
    ['being created', world(creating), [found('CREATING', creating)]],
    ['two being created', world(creating, carts), [found('CREATING', creating, carts)]],
    ['being deleted', world(deleting), [found('DELETING', deleting)]],
    ['archived', world(archived), [found('ARCHIVED', archived)]],
    [
      'one being created, one archived',
      world(carts, archived),
      [found('CREATING', carts), found('ARCHIVED', archived)],
    ],
  ],
  ignores: [
    ['active', world(table('ACTIVE'))],
    ['being updated, which serves reads and writes', world(table('UPDATING'))],
    ['of unknown status', world(ok('dynamodb', {}, { target: 'orders' }))],
    ['its key is out of reach', world(table('INACCESSIBLE_ENCRYPTION_CREDENTIALS'))],
    ['elsewhere, by a look', world(table('CREATING', 'orders', { region: 'eu-west-1', followUp: true }))],
    ['a listing', world(ok('dynamodb'))],
    ['throttled', saw(LONG_TERM, says('throttled', 'dynamodb', { target: 'orders' }))],
  ],
});

describe('words', () => {
  const words = (...observations: Observation[]): string =>
    tableNotActive
      .find(world(...observations))
      .map((facts) => told(tableNotActive.tell(facts)))
      .join('\n\n');

  it('while they are created', () =>
    expect(words(creating, carts)).toMatchInlineSnapshot(`
      "The tables orders and carts exist and are CREATING.
      The credentials reach it; reads and writes will be refused until it is active.
      - DynamoDB DescribeTable of orders: status CREATING
      - DynamoDB DescribeTable of carts: status CREATING
      → Wait until orders is active
        wait {"until":"the table orders is ACTIVE in us-east-2","minutes":10}
        This command ends when the table is active: aws dynamodb wait table-exists --table-name orders --region us-east-2
        ✓ the table orders is ACTIVE in us-east-2"
    `));
  it('while it is deleted', () =>
    expect(words(deleting)).toMatchInlineSnapshot(`
      "The table orders exists and is DELETING.
      The credentials reach it, and it will be gone within minutes: reads and writes are refused.
      - DynamoDB DescribeTable of orders: status DELETING
      → Name the table that replaces orders
        replace-value {"name":"dynamodb-tables","from":"orders","to":"YOUR_TABLE"}
        (Change the name where the job uses it, too.)
        ✓ dynamodb-tables names a table that is ACTIVE
      → If this job creates orders again later, do not check it here
        remove-value {"name":"dynamodb-tables","item":"orders"}
        ✓ dynamodb-tables does not name orders"
    `));
  it('for one that is archived', () =>
    expect(words(archived)).toMatchInlineSnapshot(`
      "The table orders exists and is ARCHIVED.
      The credentials reach it. DynamoDB archives a table whose KMS key was out of reach for seven days, and keeps a backup: it cannot be read or written again.
      - DynamoDB DescribeTable of orders: status ARCHIVED
      → Restore the table orders from its backup
        command {"run":"aws dynamodb restore-table-from-backup --region us-east-2 --target-table-name orders --backup-arn BACKUP_ARN","by":"aws-admin","effect":"restore-resource"}
        (Delete the archived table first, if it has the same name.)
        The backups of the table: aws dynamodb list-backups --region us-east-2 --table-name orders
        ✓ the table orders is ACTIVE in us-east-2
      → Name the table that replaces orders
        replace-value {"name":"dynamodb-tables","from":"orders","to":"YOUR_TABLE"}
        (Change the name where the job uses it, too.)
        ✓ dynamodb-tables names a table that is ACTIVE"
    `));
});
