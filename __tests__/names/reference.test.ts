import { describe, expect, it } from 'vitest';
import { endsEmpty, readingOf, referenceOf } from '../../src/names/reference.ts';

const texts = (expression: string) => readingOf(expression)?.references.map(({ text }) => text) ?? null;

describe('readingOf', () => {
  it.each([
    ['${{ secrets.KEY }}', ['secrets.KEY']],
    ['${{secrets.KEY}}', ['secrets.KEY']],
    [" ${{ secrets['KEY'] }} ", ['secrets.KEY']],
    ['${{ Secrets.KEY }}', ['secrets.KEY']],
    ['${{ needs.login.outputs.key-id }}', ['needs.login.outputs.key-id']],
    ['${{ github.event.inputs.role }}', ['inputs.role']],
    ['${{ inputs.role || vars.ROLE }}', ['inputs.role', 'vars.ROLE']],
    ["${{ vars.ROLE || '' }}", ['vars.ROLE']],
  ])('%s', (expression, expected) => expect(texts(expression)).toEqual(expected));
  it.each([
    'secrets.KEY',
    '$${{ secrets.KEY }}',
    '${{ secrets[format(env.X)] }}',
    "${{ github.ref == 'x' && vars.A || vars.B }}",
    '${{ vars.A }}-${{ vars.B }}',
    '${{ github.repository }}',
    '${{ secrets }}',
    '${{ toJSON(secrets) }}',
    "${{ vars.A || 'literal' }}",
    '${{ }}',
  ])('reads nothing of %s', (expression) => expect(readingOf(expression)).toBeNull());
  it('tells an empty fallback', () => {
    expect(readingOf("${{ vars.ROLE || '' }}")?.fallback).toBe(true);
    expect(readingOf('${{ vars.ROLE || vars.OTHER }}')?.fallback).toBe(false);
  });
});

describe('endsEmpty', () => {
  it.each(["${{ vars.A || '' }}", "${{ github.ref == 'x' && vars.A || '' }}", "${{ (a && b || '') }}"])('%s', (each) =>
    expect(endsEmpty(each)).toBe(true),
  );
  it.each(['${{ vars.A }}', "${{ vars.A || 'x' }}", "${{ '' || vars.A }}", "|| ''"])('not %s', (each) =>
    expect(endsEmpty(each)).toBe(false),
  );
});

it('knows no reference of a foreign form', () => {
  for (const text of ['secrets.', 'secrets.A B', `vars.${'x'.repeat(300)}`, 'vars.A\nB', 'matrix', "vars['A.B']"])
    expect(referenceOf(text)).toBeNull();
});
