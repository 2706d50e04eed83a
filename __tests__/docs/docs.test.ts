import { expect, test } from 'vitest';
import { differences, generate } from '../../scripts/docs.ts';
import { RULES } from '../../src/rules/index.ts';

const files = generate();

test('the committed documentation is what the rules and action.yml generate (npm run docs)', () => {
  expect(differences(files)).toEqual([]);
});

test('every rule has its page', () => {
  for (const { id } of RULES) expect(files.has(`docs/findings/${id}.md`), id).toBe(true);
});

test('a page shows every message verbatim', () => {
  for (const { id, says } of RULES) for (const message of says) expect(files.get(`docs/findings/${id}.md`), id).toContain(`\n${message}\n`);
});

test('the README names every finding', () => {
  for (const { id } of RULES) expect(files.get('README.md'), id).toContain(`docs/findings/${id}.md`);
});
