import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enumerate, join, plain, text } from '../src/text.ts';

describe('text', () => {
  it('draws the line between prose and what is foreign', () =>
    expect(text`The table ${'orders'} is gone.`).toEqual(['The table ', { code: 'orders' }, ' is gone.']));
  it('takes numbers and other texts as they are', () =>
    expect(text`${3} of ${text`all ${'x'}`}`).toEqual(['3', ' of ', 'all ', { code: 'x' }]));
  it('never lets a foreign string become prose', () =>
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(text`a ${value} b`.filter((span) => typeof span === 'string')).toEqual(['a ', ' b']);
      }),
    ));
  it('loses nothing in plain', () =>
    fc.assert(
      fc.property(fc.string(), fc.integer(), (value, number) => {
        expect(plain(text`a ${value} b ${number}`)).toBe(`a ${value} b ${number}`);
      }),
    ));
});

describe('enumerate', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ] as const)('%j', (names, expected) => expect(plain(enumerate(names))).toBe(expected));
  it('takes another word for the last', () => expect(plain(enumerate(['a', 'b'], 'or'))).toBe('a or b'));
  it('makes each name a code span', () =>
    expect(enumerate(['a', 'b'])).toEqual([{ code: 'a' }, ' and ', { code: 'b' }]));
});

describe('join', () => {
  it('puts a space between', () => expect(plain(join([text`A.`, text`B.`]))).toBe('A. B.'));
  it('is empty for nothing', () => expect(join([])).toEqual([]));
});

describe('a long enumeration', () => {
  const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `n${i + 1}`);
  it('tells twelve names whole', () =>
    expect(plain(enumerate(names(12)))).toBe('n1, n2, n3, n4, n5, n6, n7, n8, n9, n10, n11 and n12'));
  it('counts what it leaves out', () =>
    expect(plain(enumerate(names(250), 'or'))).toBe('n1, n2, n3, n4, n5, n6, n7, n8 or 242 more'));
});
