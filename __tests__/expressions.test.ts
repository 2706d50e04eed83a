// The check of lint for expressions whose time grows faster than their text. No expression here is ever run.
import { describe, expect, it } from 'vitest';
import { EXCEPTIONS, expressionsIn, faultsIn, growthOf } from '../scripts/expressions.ts';

const GROWING: readonly [string, RegExp][] = [
  ['two repetitions that take the same letters', /^a+a+b$/],
  ['the same with a fixed letter between them', /^\w+:?\w+$/],
  ['the same with a fixed word between them', /^x:.*\/road\/.*\/y$/],
  ['a repetition in a repetition', /^(?:a+)+b$/],
  ['a search that begins again at each letter', /a+b/],
  ['a search that begins again at each word', /start.*end/],
  ['a search that begins again at the edge of a word', /\b[a-z][a-z.]*:\/\//],
  ['a search behind a letter that the repetition takes too', /(?<=\.)[\w.]+@/],
  ['spaces before the end', /\s+$/],
  ['a later repetition that takes the start too', /(x:[^y]+)y.*z$/],
  ['one alternative of several', /fixed|also fixed|more .*than fixed/],
];

const STEADY: readonly [string, RegExp][] = [
  ['no repetition', /abc|d/],
  ['a repetition from the start', /^a+b$/],
  ['repetitions with a boundary between them', /^[^:]*:[^:]*$/],
  ['a bounded search', /start.{0,200}end/],
  ['the rest of the text', /start.*/s],
  ['a repetition that cannot meet itself', /^(?:a+b)+$/],
];

describe('the check of expressions', () => {
  it.each(GROWING)('finds %s', (_, { source, flags }) => expect(growthOf(source, flags)).not.toEqual([]));
  it.each(STEADY)('accepts %s', (_, { source, flags }) => expect(growthOf(source, flags)).toEqual([]));

  const text =
    'const one = /^a+a+b$/u;\nconst two = new RegExp(`^${name}+a+b$`, "i");\nconst three = new RegExp("c+d");\n';

  it('reads literals and what `new RegExp` is given, with their lines', () => {
    expect(expressionsIn(text, 'file.ts')).toEqual([
      { file: 'file.ts', line: 1, source: '^a+a+b$', flags: 'u' },
      { file: 'file.ts', line: 2, source: '^a+a+b$', flags: 'i' },
      { file: 'file.ts', line: 3, source: 'c+d', flags: '' },
    ]);
  });

  it('fails with the place of each, unless an exception names it', () => {
    const found = expressionsIn(text, 'file.ts');
    expect(faultsIn(found, [])).toEqual([
      'file.ts:1: Trade: /^a+a+b$/u',
      'file.ts:2: Trade: /^a+a+b$/i',
      'file.ts:3: Move: /c+d/',
    ]);
    const why = 'The text is short.';
    const exceptions = ['^a+', 'c+'].map((begins) => ({ file: 'file.ts', begins, why }));
    expect(faultsIn(found, exceptions)).toEqual([]);
  });

  it('fails for an exception that nothing needs, and asks a reason of each', () => {
    const idle = { file: 'file.ts', begins: 'b', why: 'The text is short.' };
    expect(faultsIn(expressionsIn(text, 'file.ts'), [idle])).toContain(
      'scripts/expressions.ts: nothing needs the exception for /b… of file.ts',
    );
    for (const { why } of EXCEPTIONS) expect(why).toMatch(/\w+ \w+.*\.$/);
  });
});
