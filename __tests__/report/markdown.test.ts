import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { code, fence, markdown, prose, visible } from '../../src/report/markdown.ts';
import { text } from '../../src/text.ts';

const HOSTILE = [
  '`',
  '``',
  '```',
  '|',
  '\n',
  '\r\n',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '![x](https://evil.example/x.png)',
  '@octocat',
  '#1',
  'GH-1',
  'https://evil.example',
  'www.evil.example',
  '&lt;b&gt;',
  '&#60;',
  '\\',
  '**b**',
  '_i_',
  '~~s~~',
  '::error::x',
  '##[error]x',
  '$x$',
  '$`x`$',
  '<!-- x',
  '-->',
  '</details>',
  '</code>',
  '\u202e',
  '\u200b',
  '\u0000',
  '\ud800',
  '😀',
  '|---|',
  '    ',
  ':tada:',
];
const hostile = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...HOSTILE, 'a', ' '), { maxLength: 12 }).map((parts) => parts.join('')),
);
// A comment within breaks what GitHub would link; it is never seen.
const decode = (value: string): string =>
  value.replaceAll('<!-- -->', '').replace(/&#(\d+);/g, (_, point: string) => String.fromCodePoint(Number(point)));

describe('code', () => {
  it.each([
    ['orders', '`orders`'],
    ['arn:aws:iam::123456789012:role/x', '`arn:aws:iam::123456789012:role/x`'],
    ['', '` `'],
    ['a`b', '<code>a&#96;b</code>'],
    ['a|b', '<code>a&#124;b</code>'],
    [' a', '<code> a</code>'],
  ])('%j', (value, expected) => expect(code(value)).toBe(expected));
  it('is one span or one element that nothing in it can leave', () =>
    fc.assert(
      fc.property(hostile, (value) => {
        const made = code(value);
        expect(made).toMatch(
          made.startsWith('`') ? /^`[^`|\\\r\n]+`$/ : /^<code>(?:[A-Za-z0-9 ]|&#\d+;|<!-- -->)*<\/code>$/,
        );
      }),
      { numRuns: 3_000 },
    ));
  it('shows what it was given', () =>
    fc.assert(
      fc.property(hostile, (value) => {
        const made = code(value);
        const shown = made.startsWith('`') ? made.slice(1, -1) : decode(made.slice(6, -7));
        expect(shown).toBe(visible(value) || ' ');
      }),
    ));
  it.each(HOSTILE)('holds %j', (value) => expect(code(value)).not.toMatch(/[\r\n]|^<(?!code>)/));
});

describe('prose', () => {
  it('has no character that is markup', () =>
    fc.assert(
      fc.property(hostile, (value) => {
        expect(
          prose(value)
            .replace(/\\[\\`*_{}[\]#|~]/g, '')
            .replace(/&#\d+;|@<!-- -->/g, ''),
        ).not.toMatch(/[\\`*_{}[\]<>|~@&]/);
      }),
      { numRuns: 3_000 },
    ));
  it('mentions nobody', () => expect(prose('by @octocat')).toBe('by @<!-- -->octocat'));
});

describe('markdown', () => {
  it('makes code of what is foreign and prose of the rest', () =>
    expect(markdown(text`The table ${'or_ders'} is *gone*.`, (v) => v)).toBe('The table `or_ders` is \\*gone\\*.'));
  it('tells its redactor which is which', () => {
    const seen: [string, boolean][] = [];
    markdown(text`a ${'b'}`, (value, foreign) => {
      seen.push([value, foreign]);
      return value;
    });
    expect(seen).toEqual([
      ['a ', false],
      ['b', true],
    ]);
  });
  it('breaks no row of a table', () =>
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 4 }), (cells) => {
        const row = `| ${cells.map((cell) => markdown(text`seen: ${cell}`, (v) => v)).join(' | ')} |`;
        expect(row).not.toMatch(/[\r\n]/);
        expect(row.split('|')).toHaveLength(cells.length + 2);
      }),
    ));
  it('lets nothing begin a command of the runner’s', () =>
    fc.assert(
      fc.property(hostile, (value) => {
        expect(markdown(text`${value}`, (v) => v)).not.toMatch(/^::/m);
      }),
    ));
});

describe('fence', () => {
  it('is longer than any run of backticks within', () =>
    fc.assert(
      fc.property(hostile, (value) => {
        const block = fence('bash', value);
        const marks = /^`+/.exec(block)?.[0] ?? '';
        expect(marks.length).toBeGreaterThanOrEqual(3);
        expect(block.startsWith(`${marks}bash\n`) && block.endsWith(`\n${marks}`)).toBe(true);
        expect(block.slice(marks.length, -marks.length)).not.toContain(marks);
      }),
    ));
});

describe('visible', () => {
  it('keeps what is seen and shows what is not', () =>
    expect(visible('a\r\nb\tc\u202ed\u0000é')).toBe('a b c\ufffdd\ufffdé'));
});
