import { tableNotFound } from '../../../src/rules/dynamodb/table-not-found.ts';
import { CLAUSES, denied, failed, fault, identity, LONG_TERM, ok, saw, says, unasked, unresolved } from '../scene.ts';
import { judge } from '../table.ts';

const gone = (target: string, more: { region?: string; followUp?: boolean } = {}) =>
  failed('dynamodb', ['ResourceNotFoundException', `Requested resource not found: Table: ${target} not found`, 400], {
    target,
    ...more,
  });
const ARN = 'arn:aws:dynamodb:eu-west-1:123456789012:table/orders';

judge(tableNotFound, {
  matches: [
    [
      'not here',
      saw(LONG_TERM, identity(), gone('orders')),
      {
        severity: 'error',
        confidence: 'certain',
        subjects: ['orders'],
        headline: /us-east-2, account 123456789012/,
        fix: /take orders out of dynamodb-tables/,
        silent: /secret is wrong|denied|also asked/i,
      },
    ],
    [
      'nowhere else either',
      saw(
        LONG_TERM,
        identity(),
        gone('orders'),
        gone('orders', { region: 'us-east-1', followUp: true }),
        gone('orders', { region: 'eu-west-1', followUp: true }),
      ),
      { says: /in none of the Regions that were also asked[\s\S]*not readable: us-east-1 and eu-west-1\./ },
    ],
    [
      'a look elsewhere that met no answer',
      saw(
        LONG_TERM,
        identity(),
        gone('orders'),
        fault('dynamodb', 'timeout', 'TimeoutError', 'timed out', {
          target: 'orders',
          region: 'eu-west-1',
          followUp: true,
        }),
        failed('s3', ['NoSuchBucket', 'x', 404], { target: 'assets', region: 'eu-central-1', followUp: true }),
      ),
      { silent: /also asked/i },
    ],
    [
      'a bucket of that name elsewhere',
      saw(
        LONG_TERM,
        identity(),
        gone('orders'),
        ok('s3', {}, { target: 'orders', region: 'eu-west-1', followUp: true }),
      ),
      {},
    ],
    [
      'an emulator’s words',
      saw(
        LONG_TERM,
        identity(),
        failed('dynamodb', ['ResourceNotFoundException', 'Cannot do operations on a non-existent table', 400], {
          target: 'orders',
        }),
      ),
      {},
    ],
    [
      'a name that no table can have',
      saw(
        LONG_TERM,
        identity(),
        unasked('dynamodb', 'the name breaks DynamoDB’s naming rules, so no such table can exist', { target: 'a b' }),
      ),
      { subjects: ['a b'], says: /^a b breaks DynamoDB’s naming rules/m },
    ],
    [
      'by its code alone',
      saw(LONG_TERM, identity(), failed('dynamodb', ['ResourceNotFoundException', 'x', 400], { target: 'orders' })),
      {},
    ],
    [
      'by its words alone',
      saw(
        LONG_TERM,
        identity(),
        failed('dynamodb', ['HTTP 400', 'Requested resource not found', 400], { target: 'orders' }),
      ),
      {},
    ],
    ['two tables', saw(LONG_TERM, identity(), gone('orders'), gone('carts')), { subjects: ['orders', 'carts'] }],
    [
      'an ARN of another Region, where it was looked for',
      saw(
        LONG_TERM,
        identity(),
        failed('dynamodb', ['ResourceNotFoundException', 'Requested resource not found', 400], {
          target: ARN,
          region: 'eu-west-1',
        }),
      ),
      { headline: /in eu-west-1/, fix: /take orders out/ },
    ],
    [
      'GetItem is granted and does not find what DescribeTable may not see',
      saw(
        LONG_TERM,
        identity(),
        denied('dynamodb', CLAUSES.noAllow, { target: 'orders' }),
        failed('dynamodb', ['ResourceNotFoundException', 'Requested resource not found', 400], {
          operation: 'GetItem',
          target: 'orders',
          followUp: true,
        }),
      ),
      {},
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
        unasked('dynamodb', 'nothing was sent: a fault was certain before any request', { target: 'orders' }),
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
    ['a key that is not known', saw(LONG_TERM, says('unknown', 'dynamodb', { target: 'orders' }))],
  ],
});
