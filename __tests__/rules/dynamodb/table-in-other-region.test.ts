import { tableInOtherRegion } from '../../../src/rules/dynamodb/table-in-other-region.ts';
import { CLAUSES, denied, failed, identity, LONG_TERM, ok, saw } from '../scene.ts';
import { judge } from '../table.ts';

const gone = (target: string, more: { region?: string; followUp?: boolean } = {}) =>
  failed('dynamodb', ['ResourceNotFoundException', `Requested resource not found: Table: ${target} not found`, 400], {
    target,
    ...more,
  });
const found = (target: string, region: string) =>
  ok('dynamodb', { tableStatus: 'ACTIVE' }, { target, region, followUp: true });
const ARN = 'arn:aws:dynamodb:eu-west-1:123456789012:table/orders';
const HERE = 'arn:aws:dynamodb:us-east-2:123456789012:table/orders';

judge(tableInOtherRegion, {
  matches: [
    [
      'a look elsewhere finds it',
      saw(LONG_TERM, identity(), gone('orders'), found('orders', 'eu-west-1')),
      {
        severity: 'error',
        confidence: 'likely',
        subjects: ['orders'],
        headline: /^The table orders is in eu-west-1[\s\S]*us-east-2/,
        says: /may be another one/,
        cites: 2,
      },
    ],
    [
      'its ARN says so',
      saw(LONG_TERM, identity(), ok('dynamodb', { tableStatus: 'ACTIVE' }, { target: ARN, region: 'eu-west-1' })),
      {
        confidence: 'certain',
        says: /The ARN arn:aws:dynamodb:eu-west-1:123456789012:table\/orders names eu-west-1; the job’s Region is us-east-2/,
        fix: /aws-region: eu-west-1/,
      },
    ],
    [
      'two tables in two Regions',
      saw(
        LONG_TERM,
        identity(),
        gone('orders'),
        found('orders', 'eu-west-1'),
        gone('carts'),
        found('carts', 'us-west-2'),
      ),
      { count: 2 },
    ],
    [
      'two tables in one',
      saw(
        LONG_TERM,
        identity(),
        gone('orders'),
        found('orders', 'eu-west-1'),
        gone('carts'),
        found('carts', 'eu-west-1'),
      ),
      { subjects: ['orders', 'carts'], headline: /^The table orders, carts is in/ },
    ],
    [
      'one by its ARN, another by a look',
      saw(
        LONG_TERM,
        identity(),
        ok('dynamodb', { tableStatus: 'ACTIVE' }, { target: ARN, region: 'eu-west-1' }),
        gone('carts'),
        found('carts', 'eu-west-1'),
      ),
      { confidence: 'likely', subjects: [ARN, 'carts'] },
    ],
  ],
  ignores: [
    ['nowhere', saw(LONG_TERM, identity(), gone('orders'), gone('orders', { region: 'eu-west-1', followUp: true }))],
    ['here', saw(LONG_TERM, identity(), ok('dynamodb', { tableStatus: 'ACTIVE' }, { target: 'orders' }))],
    ['an ARN of this Region', saw(LONG_TERM, identity(), ok('dynamodb', { tableStatus: 'ACTIVE' }, { target: HERE }))],
    [
      'an access point of a bucket in another Region',
      saw(
        LONG_TERM,
        identity(),
        ok('s3', {}, { target: 'arn:aws:s3:eu-west-1:123456789012:accesspoint/ap', region: 'eu-west-1' }),
      ),
    ],
    ['another table is found there', saw(LONG_TERM, identity(), gone('orders'), found('carts', 'eu-west-1'))],
    [
      'denied there: nobody knows',
      saw(
        LONG_TERM,
        identity(),
        gone('orders'),
        denied('dynamodb', CLAUSES.noAllow, { target: 'orders', region: 'eu-west-1', followUp: true }),
      ),
    ],
    [
      'denied by its ARN',
      saw(LONG_TERM, identity(), denied('dynamodb', CLAUSES.noAllow, { target: ARN, region: 'eu-west-1' })),
    ],
  ],
});
