import { describe, expect, it } from 'vitest';
import { runFacts } from '../../../src/remedies/run-facts.ts';
import { tableKeyInaccessible } from '../../../src/rules/dynamodb/table-key-inaccessible.ts';
import type { Observation, OkOf } from '../../../src/scene.ts';
import { finds, told } from '../facts.ts';
import { CLAUSES, denied, identity, LONG_TERM, ok, REGION, saw, says } from '../scene.ts';

const KEY = 'arn:aws:kms:us-east-2:123456789012:key/1a2b3c4d-0000-4000-8000-123456789abc';
const table = (tableStatus: string, keyArn?: string, target = 'orders', more = {}) =>
  ok('dynamodb', { tableStatus, ...(keyArn ? { keyArn } : {}) }, { target, ...more }) as OkOf<'DescribeTable'>;
const LOCKED = 'INACCESSIBLE_ENCRYPTION_CREDENTIALS';
const orders = table(LOCKED, KEY);
const carts = table(LOCKED, KEY, 'carts');
const untold = table(LOCKED);
const world = (...observations: Observation[]) => saw(LONG_TERM, identity(), ...observations);
type Facts = ReturnType<typeof tableKeyInaccessible.find>[number];
const found = (key: string | null, ...described: OkOf<'DescribeTable'>[]): Facts => ({
  subjects: described.map(({ target }) => target ?? ''),
  confidence: 'certain',
  key,
  region: REGION,
  described,
  run: runFacts(world()),
});

finds(tableKeyInaccessible, {
  matches: [
    ['the key is named', world(orders), [found(KEY, orders)]],
    ['two tables of one key', world(orders, carts), [found(KEY, orders, carts)]],
    ['the key is not named', world(untold), [found(null, untold)]],
  ],
  ignores: [
    ['active, under a key', world(table('ACTIVE', KEY))],
    ['archived for its key', world(table('ARCHIVED', KEY))],
    ['elsewhere, by a look', world(table(LOCKED, KEY, 'orders', { region: 'eu-west-1', followUp: true }))],
    ['denied', world(denied('dynamodb', CLAUSES.noAllow, { target: 'orders' }))],
    ['throttled', world(says('throttled', 'dynamodb', { target: 'orders' }))],
  ],
});

describe('words', () => {
  const words = (...observations: Observation[]): string =>
    tableKeyInaccessible
      .find(world(...observations))
      .map((facts) => told(tableKeyInaccessible.tell(facts)))
      .join();

  it('with the key', () =>
    expect(words(orders, carts)).toMatchInlineSnapshot(`
    "DynamoDB cannot use the KMS key of the tables orders and carts, so every read and write fails.
    The credentials reach the table. Its key is disabled, is pending deletion, or no longer lets DynamoDB use it. After seven days DynamoDB archives the table.
    - DynamoDB DescribeTable of orders: status INACCESSIBLE_ENCRYPTION_CREDENTIALS
    - DynamoDB DescribeTable of carts: status INACCESSIBLE_ENCRYPTION_CREDENTIALS
    - The table is encrypted under arn:aws:kms:us-east-2:123456789012:key/1a2b3c4d-0000-4000-8000-123456789abc.
    → Restore the KMS key arn:aws:kms:us-east-2:123456789012:key/1a2b3c4d-0000-4000-8000-123456789abc
      command {"run":"aws kms cancel-key-deletion --region us-east-2 --key-id arn:aws:kms:us-east-2:123456789012:key/1a2b3c4d-0000-4000-8000-123456789abc\\naws kms enable-key --region us-east-2 --key-id arn:aws:kms:us-east-2:123456789012:key/1a2b3c4d-0000-4000-8000-123456789abc","by":"aws-admin","effect":"cancel-key-deletion","console":"KMS console of us-east-2 → Customer managed keys → the key → Key actions → Cancel key deletion, then Enable."}
      ✓ the KMS key arn:aws:kms:us-east-2:123456789012:key/1a2b3c4d-0000-4000-8000-123456789abc is enabled
    → If the key is enabled, ask its owner to let DynamoDB use it again
      ask {"whom":["the owner of the table’s KMS key"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-2. DynamoDB cannot use the KMS key arn:aws:kms:us-east-2:123456789012:key/1a2b3c4d-0000-4000-8000-123456789abc of the table orders, carts in us-east-2 any more (INACCESSIBLE_ENCRYPTION_CREDENTIALS). Please enable the key, cancel its deletion, or let DynamoDB use it again in its policy and grants: after seven days the table is archived."}
      The state of the key: aws kms describe-key --region us-east-2 --key-id arn:aws:kms:us-east-2:123456789012:key/1a2b3c4d-0000-4000-8000-123456789abc --query KeyMetadata.KeyState
      The key’s policy: aws kms get-key-policy --region us-east-2 --key-id arn:aws:kms:us-east-2:123456789012:key/1a2b3c4d-0000-4000-8000-123456789abc --policy-name default
      ✓ the table orders and carts is ACTIVE in us-east-2"
  `));
  it('without it', () =>
    expect(words(untold)).toMatchInlineSnapshot(`
    "DynamoDB cannot use the KMS key of the table orders, so every read and write fails.
    The credentials reach the table. Its key is disabled, is pending deletion, or no longer lets DynamoDB use it. After seven days DynamoDB archives the table.
    - DynamoDB DescribeTable of orders: status INACCESSIBLE_ENCRYPTION_CREDENTIALS
    → Ask the owner of the table’s KMS key to let DynamoDB use it again
      ask {"whom":["the owner of the table’s KMS key"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-2. DynamoDB cannot use the KMS key of the table orders in us-east-2 any more (INACCESSIBLE_ENCRYPTION_CREDENTIALS). Please enable the key, cancel its deletion, or let DynamoDB use it again in its policy and grants: after seven days the table is archived."}
      ✓ the table orders is ACTIVE in us-east-2"
  `));
});
