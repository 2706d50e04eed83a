import { expect, test } from 'vitest';
import { editJson } from '../../src/remedies/edit-json.ts';
import { editValue } from '../../src/remedies/edit-value.ts';
import type { JsonEdit } from '../../src/remedies/remedy.ts';

const POLICY = {
  Version: '2012-10-17',
  Statement: [
    { Sid: 'First', Principal: { Federated: 'arn:1' }, Condition: { StringEquals: { aud: ['a', 'b'] } } },
    { Sid: 'Second', Action: 'sts:AssumeRole' },
  ],
};

test.each<[string, JsonEdit[]]>([
  ['a value', [{ op: 'set', path: ['Statement', 0, 'Sid'], value: 'Other' }]],
  ['a key in a place that is not there', [{ op: 'set', path: ['Statement', 1, 'Condition', 'Bool'], value: { a: 1 } }]],
  [
    'a list that grows',
    [{ op: 'set', path: ['Statement', 0, 'Condition', 'StringEquals', 'aud'], value: ['a', 'b', 'c'] }],
  ],
  ['a new list', [{ op: 'set', path: ['Statement', 0, 'Condition', 'StringEquals', 'aud'], value: ['c'] }]],
  ['a key less', [{ op: 'remove', path: ['Statement', 0, 'Condition'] }]],
  ['an item less', [{ op: 'remove', path: ['Statement', 0] }]],
  [
    'several',
    [
      { op: 'set', path: ['Statement', 0, 'Condition', 'StringLike'], value: { sub: 'repo:*' } },
      { op: 'remove', path: ['Statement', 0, 'Condition', 'StringEquals'] },
    ],
  ],
])('%s is edited as in the text', (_, edits) => {
  const text = editJson(JSON.stringify(POLICY, null, 2), edits);
  const before = structuredClone(POLICY);
  expect(editValue(POLICY, edits)).toEqual(JSON.parse(text ?? 'null'));
  expect(POLICY).toEqual(before);
});

test('a path through a value leads nowhere', () =>
  expect(editValue(POLICY, [{ op: 'set', path: ['Version', 'x'], value: 1 }])).toBeNull());
