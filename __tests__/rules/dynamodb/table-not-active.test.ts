import { tableNotActive } from '../../../src/rules/dynamodb/table-not-active.ts';
import { identity, LONG_TERM, ok, saw, says } from '../scene.ts';
import { judge } from '../table.ts';

const status = (tableStatus: string, more = {}) =>
  saw(LONG_TERM, identity(), ok('dynamodb', { tableStatus }, { target: 'orders', ...more }));

judge(tableNotActive, {
  matches: [
    [
      'being created',
      status('CREATING'),
      {
        severity: 'warning',
        confidence: 'certain',
        subjects: ['orders'],
        headline: /^The table orders exists and is CREATING/,
        says: /status CREATING/,
      },
    ],
    ['being deleted', status('DELETING'), {}],
    ['archived', status('ARCHIVED'), { fix: /restored/ }],
  ],
  ignores: [
    ['active', status('ACTIVE')],
    ['being updated, which serves reads and writes', status('UPDATING')],
    ['of unknown status', saw(LONG_TERM, identity(), ok('dynamodb', {}, { target: 'orders' }))],
    ['elsewhere, by a look', status('CREATING', { region: 'eu-west-1', followUp: true })],
    ['a listing', saw(LONG_TERM, identity(), ok('dynamodb'))],
    ['throttled', saw(LONG_TERM, says('throttled', 'dynamodb', { target: 'orders' }))],
  ],
});
