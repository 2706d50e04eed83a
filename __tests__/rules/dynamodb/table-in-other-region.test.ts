import { describe, expect, it } from 'vitest';
import { runFacts } from '../../../src/remedies/run-facts.ts';
import { tableInOtherRegion } from '../../../src/rules/dynamodb/table-in-other-region.ts';
import type { Observation, OkOf, Scene } from '../../../src/scene.ts';
import { finds, told } from '../facts.ts';
import { CLAUSES, denied, failed, identity, LONG_TERM, ok, REGION, saw, says, scene, unasked } from '../scene.ts';

const missing = (target: string, more: { region?: string; followUp?: boolean } = {}) =>
  failed('dynamodb', ['ResourceNotFoundException', `Requested resource not found: Table: ${target} not found`, 400], {
    target,
    ...more,
  });
const described = (target: string, more: { region?: string; followUp?: boolean } = {}) =>
  ok('dynamodb', { tableStatus: 'ACTIVE' }, { target, ...more }) as OkOf<'DescribeTable'>;
const looked = (target: string, region: string) => described(target, { region, followUp: true });
const ARN = 'arn:aws:dynamodb:eu-west-1:123456789012:table/orders';
const HERE = 'arn:aws:dynamodb:us-east-2:123456789012:table/orders';

const orders = missing('orders');
const carts = missing('carts');
const ordersThere = looked('orders', 'eu-west-1');
const cartsThere = looked('carts', 'eu-west-1');
const cartsWest = looked('carts', 'us-west-2');
const byArn = missing(ARN);
const byArnThere = looked(ARN, 'eu-west-1');
const CHINA = 'arn:aws-cn:dynamodb:cn-north-1:123456789012:table/orders';
const byPartition = unasked('dynamodb', 'its ARN is of another partition', {
  operation: 'DescribeTable',
  target: CHINA,
});
const items = described('items');

type Facts = ReturnType<typeof tableInOtherRegion.find>[number];
type Each = Facts['tables'][0];
const each = (there: OkOf<'DescribeTable'>, answered: Observation): Each => ({
  table: there.target ?? '',
  region: there.region,
  by: there.target === ARN ? 'ARN' : 'look',
  partition: null,
  answered,
  there,
});
const unlooked = (answered: Observation): Each => ({
  table: ARN,
  region: 'eu-west-1',
  by: 'ARN',
  partition: null,
  answered,
  there: null,
});
const world = (...observations: Observation[]): Scene => saw(LONG_TERM, identity(), ...observations);
const found = (confidence: Facts['confidence'], tables: Facts['tables'], answering: readonly string[] = []): Facts => ({
  subjects: tables.map(({ table }) => table),
  confidence,
  region: tables[0].region,
  partition: tables[0].partition,
  here: REGION,
  tables,
  answering,
  run: runFacts(world()),
});
const withItems = scene({
  credentials: LONG_TERM,
  settings: { tables: ['orders', 'items'] },
  observations: [identity(), orders, ordersThere, items],
});

finds(tableInOtherRegion, {
  matches: [
    ['a look elsewhere finds it', world(orders, ordersThere), [found('likely', [each(ordersThere, orders)])]],
    ['its ARN says so', world(byArn, byArnThere), [found('certain', [each(byArnThere, byArn)])]],
    ['its ARN says so, and it was not asked there', world(byArn), [found('certain', [unlooked(byArn)])]],
    [
      'its ARN says so, and a policy denies what the ARN is taken for here',
      world(denied('dynamodb', CLAUSES.noAllow, { target: ARN })),
      [found('certain', [unlooked(denied('dynamodb', CLAUSES.noAllow, { target: ARN }))])],
    ],
    ['another table of the name answers here', world(described(ARN)), [found('certain', [unlooked(described(ARN))])]],
    [
      'an ARN of another partition',
      world(byPartition),
      [
        found('certain', [
          { table: CHINA, region: 'cn-north-1', by: 'ARN', partition: 'aws-cn', answered: byPartition, there: null },
        ]),
      ],
    ],
    [
      'two tables in two Regions',
      world(orders, ordersThere, carts, cartsWest),
      [found('likely', [each(ordersThere, orders)]), found('likely', [each(cartsWest, carts)])],
    ],
    [
      'two tables in one',
      world(orders, ordersThere, carts, cartsThere),
      [found('likely', [each(ordersThere, orders), each(cartsThere, carts)])],
    ],
    [
      'one by its ARN, another by a look',
      world(byArn, byArnThere, carts, cartsThere),
      [found('likely', [each(byArnThere, byArn), each(cartsThere, carts)])],
    ],
    ['beside a table that is here', withItems, [found('likely', [each(ordersThere, orders)], ['items'])]],
  ],
  ignores: [
    ['nowhere', world(orders, missing('orders', { region: 'eu-west-1', followUp: true }))],
    ['here', world(described('orders'))],
    ['an ARN of this Region', world(described(HERE))],
    [
      'an access point of a bucket in another Region',
      world(ok('s3', {}, { target: 'arn:aws:s3:eu-west-1:123456789012:accesspoint/ap', region: 'eu-west-1' })),
    ],
    ['another table is found there', world(orders, cartsThere)],
    [
      'denied there: nobody knows',
      world(orders, denied('dynamodb', CLAUSES.noAllow, { target: 'orders', region: 'eu-west-1', followUp: true })),
    ],
    [
      'the very table of the ARN answers here',
      world(ok('dynamodb', { tableStatus: 'ACTIVE', tableArn: ARN }, { target: ARN })),
    ],
    ['the credentials are refused', world(says('expired', 'dynamodb', { operation: 'DescribeTable', target: ARN }))],
    [
      'an ARN of this partition that was not asked for',
      world(unasked('dynamodb', 'the run stopped', { operation: 'DescribeTable', target: ARN })),
    ],
    [
      'an ARN of another partition, where nobody was there to ask',
      world(unasked('dynamodb', 'nobody', { operation: 'DescribeTable', target: CHINA, signer: 'none' })),
    ],
    ['an ARN of this Region, denied', world(denied('dynamodb', CLAUSES.noAllow, { target: HERE }))],
  ],
});

describe('words', () => {
  const words = (scene: Scene): string =>
    tableInOtherRegion
      .find(scene)
      .map((facts) => told(tableInOtherRegion.tell(facts)))
      .join('\n\n');

  it('by a look', () =>
    expect(words(world(orders, ordersThere))).toMatchInlineSnapshot(`
      "The table orders is in eu-west-1, and the job runs in us-east-2.
      A client for us-east-2 does not find it. A table of the same name in eu-west-1 may be another table: compare before you switch.
      - DynamoDB DescribeTable of orders answered 400 ResourceNotFoundException Requested resource not found: Table: orders not found
      - DynamoDB DescribeTable of orders in eu-west-1: there is such a table
      → Use the Region eu-west-1
        set-input {"name":"aws-region","value":"eu-west-1"}
        (The steps that use AWS need the same Region.)
        ✓ this step asks AWS in eu-west-1
      → Replicate the table orders to us-east-2
        command {"run":"aws dynamodb update-table --region eu-west-1 --table-name orders --replica-updates Create={RegionName=us-east-2}","by":"aws-admin","effect":"create-resource"}
        (A replica costs as much as a table, and every write goes to both Regions.)
        ✓ the table orders is ACTIVE in us-east-2"
    `));
  it('by its ARN', () =>
    expect(words(world(byArn, byArnThere))).toMatchInlineSnapshot(`
      "The table arn:aws:dynamodb:eu-west-1:123456789012:table/orders is in eu-west-1, and the job runs in us-east-2.
      SDKs send the request to the client’s Region, whatever the ARN names: a client for us-east-2 does not reach this table.
      - The ARN arn:aws:dynamodb:eu-west-1:123456789012:table/orders names eu-west-1; the job’s Region is us-east-2.
      - DynamoDB DescribeTable of arn:aws:dynamodb:eu-west-1:123456789012:table/orders answered 400 ResourceNotFoundException Requested resource not found: Table: arn:aws:dynamodb:eu-west-1:123456789012:table/orders not found
      - DynamoDB DescribeTable of arn:aws:dynamodb:eu-west-1:123456789012:table/orders in eu-west-1: there is such a table
      → Use the Region eu-west-1
        set-input {"name":"aws-region","value":"eu-west-1"}
        (The steps that use AWS need the same Region.)
        ✓ this step asks AWS in eu-west-1"
    `));
  it('by an ARN of another partition', () =>
    expect(words(world(byPartition))).toMatchInlineSnapshot(`
      "arn:aws-cn:dynamodb:cn-north-1:123456789012:table/orders belongs to the partition aws-cn, and the job runs in us-east-2.
      Accounts, keys and roles of one partition do not work in another, so no request was sent.
      - The ARN arn:aws-cn:dynamodb:cn-north-1:123456789012:table/orders belongs to the partition aws-cn.
      → Name the resource in the partition aws
        replace-value {"name":"dynamodb-tables","from":"arn:aws-cn:dynamodb:cn-north-1:123456789012:table/orders","to":"orders"}
        (It must exist there under this name.)
        ✓ dynamodb-tables names no ARN of aws-cn
      → Use credentials and a Region of the partition aws-cn
        ask {"whom":["whoever manages the job’s accounts"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-2. It should use arn:aws-cn:dynamodb:cn-north-1:123456789012:table/orders, which belongs to the partition aws-cn: accounts, keys and roles of aws do not work there. Which role or key of aws-cn should the job use, and in which Region?"}
        ✓ this step signs in to aws-cn, and checks arn:aws-cn:dynamodb:cn-north-1:123456789012:table/orders there"
    `));
  it('where another table must stay', () =>
    expect(words(withItems)).toMatchInlineSnapshot(`
      "The table orders is in eu-west-1, and the job runs in us-east-2.
      A client for us-east-2 does not find it. A table of the same name in eu-west-1 may be another table: compare before you switch.
      - DynamoDB DescribeTable of orders answered 400 ResourceNotFoundException Requested resource not found: Table: orders not found
      - DynamoDB DescribeTable of orders in eu-west-1: there is such a table
      → Check orders in eu-west-1, in a separate step
        second-step {"with":{"aws-access-key-id":"\${{ secrets.AWS_ACCESS_KEY_ID }}","aws-secret-access-key":"\${{ secrets.AWS_SECRET_ACCESS_KEY }}","aws-region":"eu-west-1","services":"dynamodb","dynamodb-tables":"orders"},"moves":[{"name":"dynamodb-tables","item":"orders"}]}
        (Changing the Region of this step would break items, which answered in us-east-2.)
        (Give the clients of the job that use orders the Region eu-west-1 too.)
        ✓ the second step finds orders in eu-west-1, and this step still finds items
      → Replicate the table orders to us-east-2
        command {"run":"aws dynamodb update-table --region eu-west-1 --table-name orders --replica-updates Create={RegionName=us-east-2}","by":"aws-admin","effect":"create-resource"}
        (A replica costs as much as a table, and every write goes to both Regions.)
        ✓ the table orders is ACTIVE in us-east-2"
    `));
});
