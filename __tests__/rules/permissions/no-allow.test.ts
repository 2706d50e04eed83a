import { noAllow } from '../../../src/rules/permissions/no-allow.ts';
import { CLAUSES, denied, failed, identity, LONG_TERM, ok, ROLE, SESSION, saw, scene } from '../scene.ts';
import { judge } from '../table.ts';
import { bucket, others, table } from './tables.ts';

const describeDenied = denied('dynamodb', CLAUSES.noAllow, { target: 'orders' });
const getItem = { operation: 'GetItem', target: 'orders', followUp: true } as const;

judge(noAllow, {
  matches: [
    [
      'a named table',
      table(CLAUSES.noAllow),
      {
        severity: 'error',
        confidence: 'certain',
        subjects: ['orders'],
        says: /AWS knows the caller as arn:aws:sts::123456789012:assumed-role\/deploy\/ci/,
        fix: /"Action": \[\s*"dynamodb:DescribeTable"\s*\],\s*"Resource": "arn:aws:dynamodb:us-east-2:123456789012:table\/orders"/,
        silent: /secret is wrong|expired/,
      },
    ],
    [
      'a named bucket',
      bucket(CLAUSES.noAllow),
      { subjects: ['assets'], says: /AWS denies before it looks/, fix: /s3:ListBucket[\s\S]*"arn:aws:s3:::assets"/ },
    ],
    [
      'a bucket whose name GitHub has masked',
      saw(LONG_TERM, identity(), denied('s3', CLAUSES.noAllow, { target: 'assets', resource: '"arn:aws:s3:::***"' })),
      { fix: /"Resource": "arn:aws:s3:::assets"/ },
    ],
    [
      'an index of the table',
      saw(
        LONG_TERM,
        identity(),
        denied('dynamodb', CLAUSES.noAllow, {
          target: 'orders',
          resource: 'arn:aws:dynamodb:us-east-2:123456789012:table/orders/index/by-date',
        }),
      ),
      { says: /a part of orders/ },
    ],
    [
      'two tables, one cause',
      saw(LONG_TERM, identity(), describeDenied, denied('dynamodb', CLAUSES.noAllow, { target: 'carts' })),
      { subjects: ['orders', 'carts'], cites: 3 },
    ],
    [
      'a table that is denied to GetItem as well',
      saw(LONG_TERM, identity(), describeDenied, denied('dynamodb', CLAUSES.noAllow, getItem)),
      {},
    ],
    [
      'a table whose GetItem met an error of AWS’s own',
      saw(LONG_TERM, identity(), describeDenied, failed('dynamodb', ['InternalServerError', 'x', 500], getItem)),
      {},
    ],
    [
      'GetCallerIdentity, while another service proves the key',
      saw(LONG_TERM, denied('sts', CLAUSES.noAllow), ok('s3')),
      { severity: 'warning' },
    ],
    [
      'GetCallerIdentity, where sts was named',
      scene({
        credentials: LONG_TERM,
        settings: { named: ['sts'] },
        observations: [denied('sts', CLAUSES.noAllow), ok('s3')],
      }),
      { severity: 'error' },
    ],
    ['GetCallerIdentity, and no other proof', saw(LONG_TERM, denied('sts', CLAUSES.noAllow)), { severity: 'error' }],
    [
      'GetCallerIdentity and a table',
      saw(LONG_TERM, denied('sts', CLAUSES.noAllow), describeDenied),
      { severity: 'error' },
    ],
    [
      'a table named after KMS',
      saw(LONG_TERM, identity(), denied('dynamodb', CLAUSES.noAllow, { target: 'AWSKMSAudit' })),
      { subjects: ['AWSKMSAudit'] },
    ],
    [
      'a role named after KMS',
      saw(
        LONG_TERM,
        identity(),
        denied('dynamodb', CLAUSES.noAllow, {
          target: 'orders',
          principal: 'arn:aws:sts::123456789012:assumed-role/AWSKMSAdmin/ci',
        }),
      ),
      {},
    ],
  ],
  ignores: [
    ...others('noAllow'),
    [
      'a table that GetItem may read: no such key, says AWS',
      saw(
        LONG_TERM,
        identity(),
        describeDenied,
        failed('dynamodb', ['ValidationException', 'The provided key element does not match the schema', 400], getItem),
      ),
    ],
    ['a table that GetItem reads', saw(LONG_TERM, identity(), describeDenied, ok('dynamodb', {}, getItem))],
    [
      'a role that may not be assumed',
      saw(LONG_TERM, denied('sts', CLAUSES.noAllow, { operation: 'AssumeRole', target: ROLE })),
    ],
    [
      'a question of our own',
      saw(
        LONG_TERM,
        identity(SESSION),
        denied('sts', CLAUSES.noAllow, { operation: 'ListAccessKeys', followUp: true }),
      ),
    ],
    [
      'a bucket that is elsewhere',
      saw(LONG_TERM, identity(), {
        ...denied('s3', CLAUSES.noAllow, { target: 'assets' }),
        error: { ...denied('s3', CLAUSES.noAllow, { target: 'assets' }).error, bucketRegion: 'eu-west-1' },
      }),
    ],
  ],
});
