import { describe, expect, test } from 'vitest';
import { legendOf } from '../../src/report/legend.ts';
import { redactor } from '../../src/report/redact.ts';
import { plain } from '../../src/text.ts';
import { identity, scene } from '../rules/scene.ts';

const ROLE = 'arn:aws:iam::210987654321:role/ship';
const world = scene({
  context: { visibility: 'public' },
  settings: { roleToAssume: ROLE, tables: ['orders'], buckets: ['assets'], allowedAccountIds: ['345678901234'] },
  observations: [identity()],
});

function legend(...values: string[]): string[] {
  const show = redactor(world);
  const shown = values.map((value) => show(value, true)).join(' ');
  return legendOf(shown, show.names ?? new Map(), { scene: world, place: null }).map(plain);
}

describe('the legend', () => {
  test('says where each name’s thing is found, and never what it is', () => {
    const lines = legend(ROLE, 'orders', 'arn:aws:s3:::assets/*', '345678901234', 'arn:aws:iam::123456789012:role/x');
    expect(lines).toEqual([
      'table-1: named in dynamodb-tables',
      'bucket-1: named in s3-buckets',
      'account-1: the account of the role in role-to-assume',
      'role-1: the role in role-to-assume',
      'account-2: the account of the credentials under test',
      'account-3: named in allowed-account-ids',
      'role-3: a role in what AWS answered, or in a file of the workspace',
    ]);
    expect(lines.join()).not.toMatch(/ship|orders|assets|\d{12}/);
  });
  test('has only the names that are shown', () =>
    expect(legend('orders')).toEqual(['table-1: named in dynamodb-tables']));
  test('is empty where nothing is hidden', () => expect(legend('us-east-2')).toEqual([]));
});
