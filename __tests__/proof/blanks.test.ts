import { describe, expect, it } from 'vitest';
import { fillBlanks, unexplained } from '../../proof/blanks.ts';
import type { ReportedChange } from '../../proof/remedy.ts';
import { remedy } from './scene.ts';

const table = (to: string): ReportedChange => ({ kind: 'replace-value', name: 'dynamodb-tables', from: 'orders', to });
const named = (...names: string[]) => names.map((name) => ({ name, means: 'something' }));

describe('what is filled in', () => {
  it('is what the remedy lists, and nothing else', () => {
    const given = { ...remedy(table('YOUR_TABLE'), table('YOUR_MODEL')), blanks: named('YOUR_TABLE') };
    expect(fillBlanks(given, {}).changes).toEqual([table('a-table-that-exists'), table('YOUR_MODEL')]);
  });
  it('is what the account tells, before anything else', () =>
    expect(
      fillBlanks({ ...remedy(table('YOUR_TABLE')), blanks: named('YOUR_TABLE') }, { YOUR_TABLE: 'orders-2' }).changes,
    ).toEqual([table('orders-2')]));
  it('is no part of another word', () =>
    expect(
      fillBlanks({ ...remedy(table('secrets.ROLE $ROLE ROLE_NAME ROLE=x ROLE')), blanks: named('ROLE') }, { ROLE: 'r' })
        .changes,
    ).toEqual([table('secrets.ROLE $ROLE ROLE_NAME ROLE=x r')]));
});

describe('a word that nothing explains', () => {
  it.each([
    ['in capitals', table('MODEL_ID'), ['MODEL_ID']],
    ['in small letters', table('your-bucket'), ['your-bucket']],
    [
      'an example’s host',
      { kind: 'set-input', name: 'http-proxy', value: 'http://proxy.example.com' },
      ['example.com'],
    ],
    ['none in an expression', { kind: 'set-input', name: 'role-to-assume', value: '${{ secrets.DEPLOY_ROLE }}' }, []],
    ['none among variables of AWS', table('AWS_ENDPOINT_URL'), []],
    ['none in a name', table('orders'), []],
  ] as [string, ReportedChange, string[]][])('%s', (_, change, words) =>
    expect(unexplained(remedy(change))).toEqual(words),
  );
  it('is one that the list does not have', () =>
    expect(unexplained({ ...remedy(table('YOUR_TABLE')), blanks: named('YOUR_TABLE') })).toEqual([]));
});
