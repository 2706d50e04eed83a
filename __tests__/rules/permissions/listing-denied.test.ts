import { listingDenied } from '../../../src/rules/permissions/listing-denied.ts';
import { bareDenial, CLAUSES, denied, failed, identity, LONG_TERM, ok, saw, says } from '../scene.ts';
import { judge } from '../table.ts';

const describeDenied = denied('dynamodb', CLAUSES.noAllow, { target: 'orders' });
const getItem = { operation: 'GetItem', target: 'orders', followUp: true } as const;

judge(listingDenied, {
  matches: [
    [
      'ListBuckets',
      saw(LONG_TERM, identity(), denied('s3', CLAUSES.noAllow)),
      {
        severity: 'notice',
        confidence: 'certain',
        subjects: ['S3'],
        headline: /^ListBuckets is denied/,
        says: /reachable/,
      },
    ],
    [
      'ListTables, by an organisation',
      saw(LONG_TERM, identity(), denied('dynamodb', CLAUSES.scp)),
      { severity: 'notice' },
    ],
    ['ListBuckets, without a reason', saw(LONG_TERM, identity(), bareDenial()), {}],
    [
      'two of them',
      saw(LONG_TERM, identity(), denied('s3', CLAUSES.noAllow), denied('dynamodb', CLAUSES.noAllow)),
      { subjects: ['S3', 'DynamoDB'], headline: /^ListBuckets and ListTables is denied/, cites: 2 },
    ],
    [
      'DescribeTable, where GetItem is granted',
      saw(
        LONG_TERM,
        identity(),
        describeDenied,
        failed('dynamodb', ['ValidationException', 'The provided key element does not match the schema', 400], getItem),
      ),
      { subjects: ['orders'], says: /GetItem is granted/ },
    ],
    [
      'DescribeTable, where GetItem is throttled',
      saw(
        LONG_TERM,
        identity(),
        describeDenied,
        failed('dynamodb', ['ProvisionedThroughputExceededException', 'x', 400], getItem),
      ),
      {},
    ],
  ],
  ignores: [
    ['a named table', saw(LONG_TERM, identity(), describeDenied)],
    [
      'a named table that GetItem may not read either',
      saw(LONG_TERM, identity(), describeDenied, denied('dynamodb', CLAUSES.noAllow, getItem)),
    ],
    [
      'a named table, and GetItem of another',
      saw(LONG_TERM, identity(), describeDenied, ok('dynamodb', {}, { ...getItem, target: 'carts' })),
    ],
    ['a named bucket', saw(LONG_TERM, identity(), denied('s3', CLAUSES.noAllow, { target: 'assets' }))],
    ['GetCallerIdentity', saw(LONG_TERM, denied('sts', CLAUSES.noAllow), ok('s3'))],
    ['a quarantine', saw(LONG_TERM, identity(), denied('s3', CLAUSES.quarantine))],
    [
      'a named bucket of the same name as a table that GetItem reads',
      saw(LONG_TERM, identity(), denied('s3', CLAUSES.noAllow, { target: 'orders' }), ok('dynamodb', {}, getItem)),
    ],
    ['a refusal of GitHub’s', saw(LONG_TERM, identity(), { ...denied('s3', CLAUSES.noAllow), service: 'github' })],
    [
      'a model’s catalogue that a rule of Bedrock’s owns',
      saw(
        LONG_TERM,
        identity(),
        failed('bedrock', [
          'AccessDeniedException',
          'Your account is not authorized to invoke this API operation.',
          403,
        ]),
      ),
    ],
    ['a key that is not known', saw(LONG_TERM, says('unknown', 's3'))],
    [
      'a question of our own',
      saw(LONG_TERM, identity(), denied('sts', CLAUSES.noAllow, { operation: 'ListAccessKeys', followUp: true })),
    ],
  ],
});
