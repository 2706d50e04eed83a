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
  for (const { id, says } of RULES)
    for (const message of says) expect(files.get(`docs/findings/${id}.md`), id).toContain(`\n${message}\n`);
});

test('a page tells the causes, a command to check where there is one, and the fix', () => {
  for (const rule of RULES.filter(({ id }) => id !== 'unexplained')) {
    const page = files.get(`docs/findings/${rule.id}.md`) ?? '';
    expect(rule.causes?.length ?? 0, rule.id).toBeGreaterThan(0);
    for (const heading of [
      '## What you see',
      '## What it proves',
      '## Causes, the likeliest first',
      '## Check',
      '## Fix',
      '## Sources',
    ])
      expect(page, rule.id).toContain(`\n${heading}\n`);
    if (/`aws [^`]+`/.test(rule.check)) expect(page, rule.id).toMatch(/^```sh\naws /m);
  }
});

test('what tools print carries the message of the page', () => {
  const bare = (value: string): string => value.replace(/\.$/, '');
  for (const { id, says, answers = [] } of RULES.filter((rule) => rule.answers))
    expect(
      answers.some(({ message }) => says.some((said) => bare(message).includes(bare(said)) || said.includes(message))),
      id,
    ).toBe(true);
});

test('the README names every finding', () => {
  for (const { id } of RULES) expect(files.get('README.md'), id).toContain(`docs/findings/${id}.md`);
});
