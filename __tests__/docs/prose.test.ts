// The rules of plain English that `npm run lint` checks: each finds a sentence of the old kind, and leaves alone what only looks like one.
import { describe, expect, it } from 'vitest';
import { MOST_WORDS, passagesOfPage, passagesOfSource, problemsOf } from '../../scripts/prose.ts';

const rulesFor = (text: string, kind: 'page' | 'string' | 'comment' = 'page'): string[] =>
  problemsOf({ file: 'a.md', line: 1, text, kind }).map(({ rule }) => rule);

describe('a sentence of the old kind', () => {
  it.each([
    ['The address is no URL.', 'write "is not a", not "is no"'],
    ['Account ids stand in quotes.', 'no thing stands'],
    ['It prints where each summary lies.', 'no thing lies'],
    ['The proxy wants a login.', 'no thing wants'],
    ['The file holds two keys.', 'say "contains", "has" or "is true", not "holds"'],
    ['No permission mends it.', 'say "fix"'],
    ['The count starts anew.', 'say "again"'],
    ['Leave away the checkout.', 'say "leave out" or "remove"'],
    ['A key has no token: leave both away.', 'say "leave out" or "remove"'],
    ['Run the the command.', 'Unexpected repeated `the`, remove one occurrence'],
    ['This is a error.', 'Unexpected article `a` before `error`, expected `an`'],
  ])('%s', (text, rule) => expect(rulesFor(text)).toEqual([rule]));

  it('is too long, whatever it says', () => {
    const words = (count: number) =>
      `The key ${Array.from({ length: count - 3 }, (_, i) => (i % 2 ? 'very' : 'really')).join(' ')} works.`;
    expect(rulesFor(words(MOST_WORDS))).toEqual([]);
    expect(rulesFor(words(MOST_WORDS + 1))).toEqual([`${MOST_WORDS + 1} words, at most ${MOST_WORDS}`]);
    // A comment may explain at length, and a list of code is easy to read.
    expect(rulesFor(words(60), 'comment')).toEqual([]);
    expect(rulesFor(`The tools are ${'CODE, '.repeat(60)}and CODE.`)).toEqual([]);
  });

  it('points elsewhere in a text that is reused', () => {
    expect(rulesFor('Take the first fix above.', 'string')).toEqual(['reused text has no above or below']);
    expect(rulesFor('Take the first fix above.')).toEqual([]);
  });
});

it.each([
  'There is no bucket of this name.',
  'The key is no longer active.',
  'A stand-in for S3 answers.',
  'The name stands for an account.',
  'If you want a shorter session, set the input.',
  'Hold the key down.',
  'It is below zero.',
])('a near miss is left alone: %s', (text) => expect(rulesFor(text, 'string')).toEqual([]));

it('code of a page is not read as English, wherever it is', () =>
  expect(
    passagesOfPage('a.md', '# `holds` it\n\nRun `it stands`.\n\n```\nis no code\n```\n\n- one `lies` [two](x)\n').map(
      ({ line, text }) => [line, text],
    ),
  ).toEqual([
    [1, 'CODE it'],
    [3, 'Run CODE.'],
    [9, 'one CODE two'],
  ]));

it('strings and comments of a source are read, and what is put into them is not', () => {
  const source = [
    '// The file holds two keys, as it should.',
    "const a = 'it holds a path';",
    "const b = text`the name ${'it holds nothing at all'} is long`;",
    '/**',
    ' * The rows of a table',
    ' * that stands here.',
    ' */',
    "const c = 'a/path/that/holds';",
  ].join('\n');
  expect(passagesOfSource('a.ts', source).map(({ kind, line, text }) => [kind, line, text])).toEqual([
    ['string', 2, 'it holds a path'],
    ['string', 3, 'the name CODE is long'],
    ['comment', 1, 'The file holds two keys, as it should.'],
    ['comment', 4, 'The rows of a table that stands here.'],
  ]);
});
