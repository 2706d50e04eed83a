import { describe, expect, it } from 'vitest';
import { tableNotFound } from '../../../src/rules/dynamodb/table-not-found.ts';
import type { Observation, OkOf, Scene } from '../../../src/scene.ts';
import { finds, told } from '../facts.ts';
import {
  ACCOUNT,
  CLAUSES,
  denied,
  failed,
  fault,
  identity,
  LONG_TERM,
  ok,
  REGION,
  saw,
  says,
  unasked,
  unresolved,
} from '../scene.ts';

const gone = (target: string, more: { region?: string; followUp?: boolean } = {}) =>
  failed('dynamodb', ['ResourceNotFoundException', `Requested resource not found: Table: ${target} not found`, 400], {
    target,
    ...more,
  });
const ARN = 'arn:aws:dynamodb:eu-west-1:123456789012:table/orders';
const listed = (...tableNames: string[]) =>
  ok('dynamodb', { tableNames }, { operation: 'ListTables', followUp: true }) as OkOf<'ListTables'>;

const orders = gone('orders');
const carts = gone('carts');
const emulated = failed(
  'dynamodb',
  ['ResourceNotFoundException', 'Cannot do operations on a non-existent table', 400],
  {
    target: 'orders',
  },
);
const unsent = unasked('dynamodb', 'the name breaks DynamoDB’s naming rules, so no such table can exist', {
  target: 'a b',
});
const byCode = failed('dynamodb', ['ResourceNotFoundException', 'x', 400], { target: 'orders' });
const byWords = failed('dynamodb', ['HTTP 400', 'Requested resource not found', 400], { target: 'orders' });
const arn = failed('dynamodb', ['ResourceNotFoundException', 'Requested resource not found', 400], {
  target: ARN,
  region: 'eu-west-1',
});
const read = failed('dynamodb', ['ResourceNotFoundException', 'Requested resource not found', 400], {
  operation: 'GetItem',
  target: 'orders',
  followUp: true,
});
const names = listed('Orders', 'prod-orders', 'items', 'order');

const world = (...observations: Observation[]): Scene => saw(LONG_TERM, identity(), ...observations);
type Parts = {
  near?: readonly string[];
  lookedIn?: readonly string[];
  listing?: OkOf<'ListTables'> | null;
  region?: string;
  account?: string | null;
};
type Facts = ReturnType<typeof tableNotFound.find>[number];
const found = (answers: Observation[], { near = [], ...parts }: Parts = {}): Facts => ({
  subjects: answers.map(({ target }) => target ?? ''),
  confidence: 'certain',
  missing: answers.map((answer) => ({ table: answer.target ?? '', answer, near })) as unknown as Facts['missing'],
  region: REGION,
  account: ACCOUNT,
  lookedIn: [],
  listing: null,
  ...parts,
});

finds(tableNotFound, {
  matches: [
    ['not here', world(orders), [found([orders])]],
    [
      'nowhere else either',
      world(
        orders,
        gone('orders', { region: 'us-east-1', followUp: true }),
        gone('orders', { region: 'eu-west-1', followUp: true }),
      ),
      [found([orders], { lookedIn: ['us-east-1', 'eu-west-1'] })],
    ],
    [
      'a look elsewhere that met no answer',
      world(
        orders,
        fault('dynamodb', 'timeout', 'TimeoutError', 'timed out', {
          target: 'orders',
          region: 'eu-west-1',
          followUp: true,
        }),
        failed('s3', ['NoSuchBucket', 'x', 404], { target: 'assets', region: 'eu-central-1', followUp: true }),
      ),
      [found([orders])],
    ],
    [
      'a bucket of that name elsewhere',
      world(orders, ok('s3', {}, { target: 'orders', region: 'eu-west-1', followUp: true })),
      [found([orders])],
    ],
    [
      'names that are near',
      world(orders, names),
      [found([orders], { near: ['Orders', 'order', 'prod-orders'], listing: names })],
    ],
    ['no name that is near', world(carts, names), [found([carts], { listing: names })]],
    ['an account that nobody knows', saw(LONG_TERM, orders), [found([orders], { account: null })]],
    ['an emulator’s words', world(emulated), [found([emulated])]],
    ['a name that no table can have', world(unsent), [found([unsent])]],
    ['by its code alone', world(byCode), [found([byCode])]],
    ['by its words alone', world(byWords), [found([byWords])]],
    ['two tables', world(orders, carts), [found([orders, carts])]],
    ['an ARN of another Region, where it was looked for', world(arn), [found([arn], { region: 'eu-west-1' })]],
    [
      'GetItem is granted and does not find what DescribeTable may not see',
      world(denied('dynamodb', CLAUSES.noAllow, { target: 'orders' }), read),
      [found([read])],
    ],
  ],
  ignores: [
    ['it is there', saw(LONG_TERM, identity(), ok('dynamodb', { tableStatus: 'ACTIVE' }, { target: 'orders' }))],
    [
      'it is in another Region',
      saw(
        LONG_TERM,
        identity(),
        gone('orders'),
        ok('dynamodb', { tableStatus: 'ACTIVE' }, { target: 'orders', region: 'eu-west-1', followUp: true }),
      ),
    ],
    ['described here', saw(LONG_TERM, identity(), ok('dynamodb', { tableStatus: 'CREATING' }, { target: 'orders' }))],
    [
      'a read that is denied',
      saw(
        LONG_TERM,
        identity(),
        denied('dynamodb', CLAUSES.noAllow, { operation: 'GetItem', target: 'orders', followUp: true }),
      ),
    ],
    ['denied', saw(LONG_TERM, identity(), denied('dynamodb', CLAUSES.noAllow, { target: 'orders' }))],
    [
      'only elsewhere it is not',
      saw(
        LONG_TERM,
        identity(),
        ok('dynamodb', {}, { target: 'orders' }),
        gone('orders', { region: 'eu-west-1', followUp: true }),
      ),
    ],
    [
      'a page in its words',
      saw(
        LONG_TERM,
        identity(),
        fault(
          'dynamodb',
          'protocol',
          'HTTP 404',
          'Requested resource not found',
          { target: 'orders' },
          { httpStatus: 404 },
        ),
      ),
    ],
    ['no answer', saw(LONG_TERM, identity(), unresolved('dynamodb', { target: 'orders' }))],
    [
      'not asked, for another reason',
      saw(
        LONG_TERM,
        unasked('dynamodb', 'nothing was sent: the problem was clear before any request', { target: 'orders' }),
      ),
    ],
    [
      'a model of Bedrock’s that is not found',
      saw(
        LONG_TERM,
        identity(),
        failed('bedrock', ['ResourceNotFoundException', 'x', 404], { target: 'amazon.nova-lite-v1:0' }),
      ),
    ],
    [
      'a listing that could be read, and no table that is missing',
      world(ok('dynamodb', {}, { target: 'orders' }), listed('orders')),
    ],
    ['a listing that is denied', world(denied('dynamodb', CLAUSES.noAllow))],
    ['throttled', world(says('throttled', 'dynamodb', { target: 'orders' }))],
    ['a key that is not known', saw(LONG_TERM, says('unknown', 'dynamodb', { target: 'orders' }))],
  ],
});

describe('words', () => {
  const words = (...observations: Observation[]): string =>
    tableNotFound
      .find(world(...observations))
      .map((facts) => told(tableNotFound.tell(facts)))
      .join('\n\n');

  it('for two tables', () =>
    expect(words(orders, carts)).toMatchInlineSnapshot(`
    "The tables orders and carts do not exist in us-east-2, account 123456789012.
    The credentials are accepted, and DynamoDB has no table of this name there.
    - DynamoDB DescribeTable of orders answered 400 ResourceNotFoundException Requested resource not found: Table: orders not found
    - DynamoDB DescribeTable of carts answered 400 ResourceNotFoundException Requested resource not found: Table: carts not found
    ~ The table belongs to another account: the credentials may be for the wrong one.
    → Correct the names orders and carts
      replace-value {"name":"dynamodb-tables","from":"orders","to":"YOUR_TABLE"}
      replace-value {"name":"dynamodb-tables","from":"carts","to":"YOUR_TABLE"}
      (Change the name where the job uses it, too.)
      The tables of the account in us-east-2: aws dynamodb list-tables --region us-east-2
      ✓ dynamodb-tables names a table that exists in us-east-2
    → If this job creates orders and carts later, do not check it here
      remove-value {"name":"dynamodb-tables","item":"orders"}
      remove-value {"name":"dynamodb-tables","item":"carts"}
      ✓ dynamodb-tables does not name orders or carts"
  `));
  it('with names that are near, and other Regions', () =>
    expect(words(orders, names, gone('orders', { region: 'us-east-1', followUp: true }))).toMatchInlineSnapshot(`
      "? did you mean Orders
      The table orders does not exist in us-east-2, account 123456789012.
      The credentials are accepted, and DynamoDB has no table of this name there. It is in none of the Regions that were also asked.
      - DynamoDB DescribeTable of orders answered 400 ResourceNotFoundException Requested resource not found: Table: orders not found
      - DynamoDB ListTables in us-east-2: the account has Orders, order and prod-orders
      - Other Regions that have no such table, or do not let this step look: us-east-1.
      ~ The table belongs to another account: the credentials may be for the wrong one.
      → Use Orders instead of orders
        replace-value {"name":"dynamodb-tables","from":"orders","to":"Orders"}
        (Other similar names: order and prod-orders.)
        (Change the name where the job uses it, too.)
        The tables of the account in us-east-2: aws dynamodb list-tables --region us-east-2
        ✓ dynamodb-tables names Orders
      → If this job creates orders later, do not check it here
        remove-value {"name":"dynamodb-tables","item":"orders"}
        ✓ dynamodb-tables does not name orders"
    `));
  it('for an ARN', () =>
    expect(words(arn)).toMatchInlineSnapshot(`
    "The table arn:aws:dynamodb:eu-west-1:123456789012:table/orders does not exist in eu-west-1, account 123456789012.
    The credentials are accepted, and DynamoDB has no table of this name there.
    - DynamoDB DescribeTable of arn:aws:dynamodb:eu-west-1:123456789012:table/orders answered 400 ResourceNotFoundException Requested resource not found
    ~ The table belongs to another account: the credentials may be for the wrong one.
    → Correct the name arn:aws:dynamodb:eu-west-1:123456789012:table/orders
      replace-value {"name":"dynamodb-tables","from":"arn:aws:dynamodb:eu-west-1:123456789012:table/orders","to":"arn:aws:dynamodb:eu-west-1:123456789012:table/YOUR_TABLE"}
      (Change the name where the job uses it, too.)
      The tables of the account in eu-west-1: aws dynamodb list-tables --region eu-west-1
      ✓ dynamodb-tables names a table that exists in eu-west-1
    → If this job creates orders later, do not check it here
      remove-value {"name":"dynamodb-tables","item":"arn:aws:dynamodb:eu-west-1:123456789012:table/orders"}
      ✓ dynamodb-tables does not name orders"
  `));
  it('for a name that no table can have', () =>
    expect(words(unsent)).toMatchInlineSnapshot(`
    "The table a b does not exist in us-east-2, account 123456789012.
    The credentials are accepted, and DynamoDB has no table of this name there.
    - a b breaks DynamoDB’s naming rules (3 to 255 letters, digits, _, ., -).
    ~ The table belongs to another account: the credentials may be for the wrong one.
    → Correct the name a b
      replace-value {"name":"dynamodb-tables","from":"a b","to":"YOUR_TABLE"}
      (Change the name where the job uses it, too.)
      The tables of the account in us-east-2: aws dynamodb list-tables --region us-east-2
      ✓ dynamodb-tables names a table that exists in us-east-2
    → If this job creates a b later, do not check it here
      remove-value {"name":"dynamodb-tables","item":"a b"}
      ✓ dynamodb-tables does not name a b"
  `));
});
