import { describe, expect, it } from 'vitest';
import { listingDenied } from '../../../src/rules/permissions/listing-denied.ts';
import type { FailedObservation, Observation, Scene, Settings } from '../../../src/scene.ts';
import { finds, told } from '../facts.ts';
import { bareDenial, CLAUSES, denied, failed, identity, LONG_TERM, ok, saw, says, scene } from '../scene.ts';
import { factsOf, world } from './tables.ts';

const ALL = ['sts', 'dynamodb', 's3', 'bedrock'] as const;
const describeDenied = denied('dynamodb', CLAUSES.noAllow, { target: 'orders' });
const getItem = { operation: 'GetItem', target: 'orders', followUp: true } as const;
const read = failed(
  'dynamodb',
  ['ValidationException', 'The provided key element does not match the schema', 400],
  getItem,
);
const throttled = failed('dynamodb', ['ProvisionedThroughputExceededException', 'x', 400], getItem);
const buckets = denied('s3', CLAUSES.noAllow);
const tables = denied('dynamodb', CLAUSES.noAllow);
const tablesByScp = denied('dynamodb', CLAUSES.scp);
const bare = bareDenial();
const models = denied('bedrock', CLAUSES.noAllow);
const at = (settings: Partial<Settings>, ...observations: Observation[]): Scene =>
  scene({ credentials: LONG_TERM, settings, observations: [identity(), ...observations] });
const bucketNamed = at({ buckets: ['assets'] }, ok('s3', {}, { target: 'assets' }), tables);
const modelNamed = at({ models: ['amazon.nova-lite-v1:0'] }, models);
const tableNamed = at({ tables: ['orders'] }, describeDenied, read);
const tableThrottled = at({ tables: ['orders'] }, describeDenied, throttled);

type Facts = ReturnType<typeof listingDenied.find>[number];
function found(
  world: Scene,
  denials: FailedObservation[],
  unnamed: Facts['unnamed'],
  more: Partial<Facts> = {},
): Facts {
  const { subjects, refusals, principal, statements } = factsOf(world, denials);
  return {
    subjects,
    confidence: 'certain',
    refusals,
    principal,
    statements,
    operations: denials.map(({ operation }) => operation),
    readGranted: false,
    unnamed,
    others: ALL.filter((service) => !unnamed.includes(service)),
    namesAny: false,
    ignored: [],
    ...more,
  };
}

finds(listingDenied, {
  matches: [
    ['ListBuckets', world(buckets), [found(world(buckets), [buckets], ['s3'])]],
    ['ListTables, by an organisation', world(tablesByScp), [found(world(tablesByScp), [tablesByScp], ['dynamodb'])]],
    ['ListBuckets, without a reason', world(bare), [found(world(bare), [bare], ['s3'])]],
    ['two of them', world(buckets, tables), [found(world(buckets, tables), [buckets, tables], ['dynamodb', 's3'])]],
    [
      'ListTables, where a bucket is named',
      bucketNamed,
      [found(bucketNamed, [tables], ['dynamodb'], { namesAny: true })],
    ],
    ['the catalogue, where a model is named', modelNamed, [found(modelNamed, [models], [], { namesAny: true })]],
    [
      'DescribeTable, where GetItem is granted',
      tableNamed,
      [found(tableNamed, [describeDenied], [], { namesAny: true, readGranted: true })],
    ],
    [
      'DescribeTable, where GetItem is throttled',
      tableThrottled,
      [found(tableThrottled, [describeDenied], [], { namesAny: true, readGranted: true })],
    ],
  ],
  ignores: [
    ['a named table', world(describeDenied)],
    [
      'a named table that GetItem may not read either',
      world(describeDenied, denied('dynamodb', CLAUSES.noAllow, getItem)),
    ],
    [
      'a named table, and GetItem of another',
      world(describeDenied, ok('dynamodb', {}, { ...getItem, target: 'carts' })),
    ],
    ['a named bucket', world(denied('s3', CLAUSES.noAllow, { target: 'assets' }))],
    ['GetCallerIdentity', saw(LONG_TERM, denied('sts', CLAUSES.noAllow), ok('s3'))],
    ['a quarantine', world(denied('s3', CLAUSES.quarantine))],
    [
      'a named bucket of the same name as a table that GetItem reads',
      world(denied('s3', CLAUSES.noAllow, { target: 'orders' }), ok('dynamodb', {}, getItem)),
    ],
    ['a refusal of GitHub’s', world({ ...buckets, service: 'github' })],
    [
      'a model’s catalogue that a rule of Bedrock’s owns',
      world(
        failed('bedrock', [
          'AccessDeniedException',
          'Your account is not authorized to invoke this API operation.',
          403,
        ]),
      ),
    ],
    ['a key that is not known', saw(LONG_TERM, says('unknown', 's3'))],
    ['a question of our own', world(denied('sts', CLAUSES.noAllow, { operation: 'ListAccessKeys', followUp: true }))],
    ['the names near a table that is not found', world(denied('dynamodb', CLAUSES.noAllow, { followUp: true }))],
  ],
});

describe('words', () => {
  const words = (at: Scene): string =>
    listingDenied
      .find(at)
      .map((facts) => told(listingDenied.tell(facts)))
      .join();

  it('where the step names nothing', () =>
    expect(words(world(buckets, tables))).toMatchInlineSnapshot(`
      "ListBuckets and ListTables are denied, and nothing depends on them.
      AWS accepted the credentials before it denied the listing: the service is reachable.
      - S3 ListBuckets answered 403 AccessDenied User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: s3:ListAllMyBuckets because no identity-based policy allows the s3:ListAllMyBuckets action
      - DynamoDB ListTables answered 400 AccessDeniedException User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: dynamodb:ListTables because no identity-based policy allows the dynamodb:ListTables action
      → Name what the job uses of DynamoDB and S3
        set-input {"name":"dynamodb-tables","value":"YOUR_TABLE"}
        set-input {"name":"s3-buckets","value":"YOUR_BUCKET"}
        (Then this step asks for exactly that, and no listing is needed.)
        ✓ dynamodb-tables and s3-buckets name what the job uses
      → If the job does not use DynamoDB or S3, do not check it
        set-input {"name":"services","value":"sts, bedrock"}
        ✓ services of this step is sts, bedrock
      → Or allow it
        attach-policy {"to":{"type":"role","name":"deploy","account":"123456789012"},"policyName":"allow-s3-ListAllMyBuckets-d4de75","document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:ListAllMyBuckets","dynamodb:ListTables"],"Resource":"*"}]}}
        ✓ the role deploy may do s3:ListAllMyBuckets and dynamodb:ListTables on *
      → Accept it, if this is intended
        set-input {"name":"ignore","value":"permissions/listing-denied"}
        ✓ the finding permissions/listing-denied is listed as accepted"
    `));
  it('where the step names something else', () =>
    expect(words(bucketNamed)).toMatchInlineSnapshot(`
      "ListTables is denied, and nothing depends on it.
      AWS accepted the credentials before it denied the listing: the service is reachable.
      - DynamoDB ListTables answered 400 AccessDeniedException User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: dynamodb:ListTables because no identity-based policy allows the dynamodb:ListTables action
      → If the job does not use DynamoDB, do not check it
        set-input {"name":"services","value":"sts, s3, bedrock"}
        ✓ services of this step is sts, s3, bedrock
      → Or allow it
        attach-policy {"to":{"type":"role","name":"deploy","account":"123456789012"},"policyName":"allow-dynamodb-ListTables-0d5e83","document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"dynamodb:ListTables","Resource":"*"}]}}
        ✓ the role deploy may do dynamodb:ListTables on *
      → Accept it, if this is intended
        set-input {"name":"ignore","value":"permissions/listing-denied"}
        ✓ the finding permissions/listing-denied is listed as accepted"
    `));
  it('where the step names a model', () =>
    expect(words(modelNamed)).toMatchInlineSnapshot(`
    "ListFoundationModels is denied, and nothing depends on it.
    AWS accepted the credentials before it denied the listing: the service is reachable.
    - Bedrock ListFoundationModels answered 403 AccessDeniedException User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: bedrock:ListFoundationModels because no identity-based policy allows the bedrock:ListFoundationModels action
    → Accept it, if this is intended
      set-input {"name":"ignore","value":"permissions/listing-denied"}
      ✓ the finding permissions/listing-denied is listed as accepted
    → Or allow it
      attach-policy {"to":{"type":"role","name":"deploy","account":"123456789012"},"policyName":"allow-bedrock-ListFoundationModels-78b4c0","document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"bedrock:ListFoundationModels","Resource":"*"}]}}
      ✓ the role deploy may do bedrock:ListFoundationModels on *"
  `));
  it('where the table can be read', () =>
    expect(words(tableNamed)).toMatchInlineSnapshot(`
    "DescribeTable is denied, and nothing depends on it.
    The table is still readable: GetItem is allowed, which is what an application’s role needs.
    - DynamoDB DescribeTable of orders answered 400 AccessDeniedException User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: dynamodb:DescribeTable on resource: arn:aws:dynamodb:us-east-2:123456789012:table/orders because no identity-based policy allows the dynamodb:DescribeTable action
    → Accept it, if this is intended
      set-input {"name":"ignore","value":"permissions/listing-denied"}
      ✓ the finding permissions/listing-denied is listed as accepted
    → Or allow it
      attach-policy {"to":{"type":"role","name":"deploy","account":"123456789012"},"policyName":"allow-dynamodb-DescribeTable-36d612","document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"dynamodb:DescribeTable","Resource":"arn:aws:dynamodb:us-east-2:123456789012:table/orders"}]}}
      ✓ the role deploy may do dynamodb:DescribeTable on arn:aws:dynamodb:us-east-2:123456789012:table/orders"
  `));
});
