import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmless, type Line, observationLine, renderLine } from '../../src/report/log.ts';
import { paintForRunner } from '../../src/report/paint.ts';
import { failed, ok, unasked } from '../rules/scene.ts';

const same = (value: string): string => value;
const colour = paintForRunner({});
const plain = paintForRunner({ NO_COLOR: '1' });
// biome-ignore lint/suspicious/noControlCharactersInRegex: a colour begins with one
const uncoloured = (value: string): string => value.replace(/\u001b\[\d+m/g, '');

describe('a line of a request', () => {
  const line = (...args: Parameters<typeof observationLine>) => renderLine(observationLine(...args), same, plain);
  it('tells what was asked, how long it took and what came', () => {
    expect(line(ok('sts', { arn: 'arn:aws:sts::123456789012:assumed-role/a/b' }), same)).toBe(
      '✓ STS GetCallerIdentity (40 ms): arn:aws:sts::123456789012:assumed-role/a/b',
    );
    expect(
      line(failed('s3', ['NoSuchBucket', 'The specified bucket does not exist', 404], { target: 'assets' }), same),
    ).toBe('✗ S3 ListObjectsV2 assets (40 ms): 404 NoSuchBucket The specified bucket does not exist');
    expect(line(unasked('dynamodb', 'nobody to ask'), same)).toBe('– DynamoDB ListTables: nobody to ask');
    expect(line(failed('sts', ['ExpiredToken', 'x', 403], { followUp: true }), same)).toMatch(
      /^· STS GetCallerIdentity in us-east-2/,
    );
  });
  it('shows names as they are to be shown', () =>
    expect(line(ok('s3', {}, { target: 'assets' }), (value) => value.replace('assets', 'bucket-1'))).toContain(
      'bucket-1',
    ));
});

describe('a line', () => {
  const lines: fc.Arbitrary<Line> = fc.record(
    {
      text: fc.string({ unit: 'binary' }),
      mark: fc.constantFrom('✓', '→', '1.'),
      style: fc.constantFrom('red', 'bold'),
      indent: fc.nat(4),
    },
    { requiredKeys: ['text'] },
  );
  const stings = fc.constantFrom(
    '',
    '::error::',
    ' ::x::',
    '\u00a0::x::',
    '\u2003::x::',
    '\ufeff::x::',
    '##[error]',
    '###[[',
    '\r\n::x::',
    '\u2028::x::',
    '\u0085::x::',
    '\u001b[2K::x::',
    '\u001b]8;;http://x\u0007',
    '#\u200b#[x]',
  );

  it('is one line, and no command, with or without colours', () =>
    fc.assert(
      fc.property(lines, stings, fc.string(), (line, sting, rest) => {
        for (const paint of [colour, plain]) {
          const shown = renderLine({ ...line, text: `${sting}${line.text}${sting}${rest}` }, same, paint);
          expect(shown).not.toMatch(/[\r\n\u2028\u2029\u0085]/);
          expect(shown).not.toContain('##[');
          expect(shown.trimStart().startsWith('::')).toBe(false);
          expect(uncoloured(shown)).not.toMatch(/\p{Cc}/u);
          expect(uncoloured(shown).trimStart().startsWith('::')).toBe(false);
        }
      }),
    ));
  it('is coloured only after it is clean', () =>
    expect(renderLine({ text: 'a secret', style: 'bold' }, (value) => value.replace('secret', '***'), colour)).toBe(
      '\u001b[1ma ***\u001b[22m',
    ));
  it('says the same without colours', () =>
    fc.assert(
      fc.property(
        lines,
        (line) => void expect(uncoloured(renderLine(line, same, colour))).toBe(renderLine(line, same, plain)),
      ),
    ));
  it('leaves an ordinary one as it is', () =>
    expect(harmless('arn:aws:iam::123456789012:role/x is C::B, #[1]')).toBe(
      'arn:aws:iam::123456789012:role/x is C::B, #[1]',
    ));
});
