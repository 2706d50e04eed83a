import { describe, expect, it } from 'vitest';
import { parseTrustPolicy } from '../../src/trust-policy/content.ts';
import { readTrustPolicy } from '../../src/trust-policy/document.ts';
import { policyWith } from './scene.ts';

const POLICY = policyWith({ StringLike: { 'token.actions.githubusercontent.com:sub': ['repo:octo/shop:*'] } });

describe('what a file may hold', () => {
  it.each([
    ['the policy', JSON.stringify(POLICY)],
    [
      'with a byte order mark and line ends of Windows',
      `\uFEFF${JSON.stringify(POLICY, null, 2).replaceAll('\n', '\r\n')}\r\n`,
    ],
    ['aws iam get-role', JSON.stringify({ Role: { RoleName: 'deploy', AssumeRolePolicyDocument: POLICY } })],
    [
      "the API's own answer",
      JSON.stringify({ Role: { AssumeRolePolicyDocument: encodeURIComponent(JSON.stringify(POLICY)) } }),
    ],
    ['--query Role', JSON.stringify({ AssumeRolePolicyDocument: POLICY })],
    ['URL-encoded', `${encodeURIComponent(JSON.stringify(POLICY))}\n`],
    ['a JSON string', JSON.stringify(JSON.stringify(POLICY))],
  ])('%s', (_, content) => {
    const parsed = parseTrustPolicy(content);
    expect('document' in parsed && readTrustPolicy(parsed.document)).toEqual(readTrustPolicy(POLICY));
  });

  it('a single statement without a list', () =>
    expect(readTrustPolicy({ Statement: POLICY.Statement[0] })?.statements).toHaveLength(1));
  it('a number or a boolean as a value', () =>
    expect(readTrustPolicy(policyWith({ Null: { k: false } }))?.statements[0]?.conditions).toEqual([
      { operator: 'Null', key: 'k', expected: ['false'] },
    ]));

  it.each([
    ['an empty object', '{}'],
    ['a list', '[]'],
    ['a number', '7'],
    ['a permissions file of another kind', '{"Role":{"RoleName":"x"}}'],
    ['statements that are none', '{"Statement":["x"]}'],
  ])('refuses %s', (_, content) => expect(parseTrustPolicy(content)).toHaveProperty('error'));

  it('names line and column, never content', () => {
    const parsed = parseTrustPolicy('{\n  "Version": "2012-10-17",\n  "hunter2": ,\n}');
    expect(parsed).toEqual({ error: 'line 3, column 14: this is not JSON' });
  });
});

describe('where JSON ends', () => {
  it.each([
    ['', 1, 1],
    ['nope', 1, 1],
    ['{"a":1,}', 1, 8],
    ["{'a':1}", 1, 2],
    ['[1 2]', 1, 4],
    ['{"a":1}\n{"b":2}', 2, 1],
    ['{"a":"x\ny"}', 1, 6],
    ['{"a":01}', 1, 7],
    ['{"a"', 1, 5],
    ['["\\x"]', 1, 2],
    ['{"a":1} // note', 1, 9],
  ])('%j', (source, line, column) =>
    expect(parseTrustPolicy(source)).toEqual({ error: `line ${line}, column ${column}: this is not JSON` }),
  );

  it.each(['{}', ' [ ] ', '{"a":[1,-2.5e+3,true,false,null,"\\u00e9\\n"]}\n', '"x"', '0'])('%j is JSON', (source) => {
    expect(() => JSON.parse(source)).not.toThrow();
    expect(parseTrustPolicy(source)).toEqual({ error: expect.stringContaining('this JSON has no trust policy') });
  });

  it('ends on deep nesting', () =>
    expect(parseTrustPolicy('['.repeat(60_000))).toEqual({ error: expect.stringContaining('this is not JSON') }));
});
