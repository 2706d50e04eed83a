import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { complaints, differences, generate, write } from '../../scripts/docs.ts';
import { readPage } from '../../scripts/finding-source.ts';
import { renderHtml } from '../../scripts/github-markdown.ts';
import { explain } from '../../src/explain/explain.ts';
import { openReader } from '../../src/explain/read-log.ts';
import { RULES } from '../../src/rules/catalogue.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const ids = RULES.map(({ id }) => id);
const generated = generate();
const { files } = generated;

const textOf = (id: string): string => fs.readFileSync(path.join(ROOT, `docs/findings/${id}.md`), 'utf8');
const sourceOf = (id: string) => {
  const { source } = readPage(textOf(id), id, ids);
  if (!source) throw new Error(`docs/findings/${id}.md cannot be read`);
  return source;
};
const withoutFences = (text: string): string => text.replace(/^(`{3,})\w*\n[\s\S]*?^\1$/gm, '');

test('the committed documentation is complete, and what the rules, the pages and action.yml generate (npm run docs)', () => {
  expect(complaints(generated)).toEqual([]);
});

test('what a page says of a log is true: the words of its services are found in one', async () => {
  for (const id of ids)
    for (const { code, operation, message } of sourceOf(id).data.answers ?? []) {
      const reader = openReader();
      reader.feed(`An error occurred (${code}) when calling the ${operation} operation: ${message}\n`);
      const opened = { files: [], isCut: false, ...reader.end() };
      const { diagnosis } = await explain(opened, {}, (value) => value, 0);
      expect(
        diagnosis.findings.map((finding) => finding.id).filter((each) => each !== 'unexplained'),
        id,
      ).not.toEqual([]);
    }
});

test('every rule has its page', () => {
  for (const id of ids) expect(files.has(`docs/findings/${id}.md`), id).toBe(true);
});

test('every page begins with its data: what is said, how services answer, sources', () => {
  for (const id of ids) {
    const [, yaml = ''] = /^<!-- finding\n([\s\S]*?)\n-->\n\n<!-- generated:head:start -->\n/.exec(textOf(id)) ?? [];
    const data = parse(yaml) as Record<string, unknown>;
    const keys = ['says', ...('answers' in data ? ['answers'] : []), 'references'];
    expect(Object.keys(data), id).toEqual(keys);
    for (const key of keys) expect(Array.isArray(data[key]), `${id}: ${key}`).toBe(true);
  }
});

test('every page has its headings, in their order', () => {
  const order = (id: string): readonly string[] => [
    'What you see',
    'What it proves',
    ...(id === 'unexplained' ? [] : ['Causes, the most likely first']),
    'Check',
    'Fix',
    'Sources',
  ];
  for (const id of ids) {
    const headings = [...withoutFences(textOf(id)).matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);
    expect(
      headings.filter(
        (heading) => !/^(Related: what (it explains|explains it)|At an S3-compatible store)$/.test(heading),
      ),
      id,
    ).toEqual(order(id));
    expect(headings.at(-1), id).toBe('Sources');
  }
});

test('a page shows every message verbatim', () => {
  for (const id of ids)
    for (const message of sourceOf(id).data.says)
      expect(files.get(`docs/findings/${id}.md`), id).toContain(`\n${message}\n`);
});

test('a page tells the causes, a command to check where there is one, and the fix', () => {
  for (const id of ids.filter((id) => id !== 'unexplained')) {
    const page = files.get(`docs/findings/${id}.md`) ?? '';
    const { sections } = sourceOf(id);
    expect(sections.get('Causes, the most likely first'), id).toMatch(/^1\. \S/);
    for (const text of sections.values()) expect(text, id).not.toBe('');
    if (/`aws [^`]+`/.test(sections.get('Check') ?? '')) expect(page, id).toMatch(/^```sh\naws /m);
  }
});

test('what tools print carries the message of the page', () => {
  const bare = (value: string): string => value.replace(/\.$/, '');
  const answered = ids.map((id) => ({ id, ...sourceOf(id).data })).filter(({ answers }) => answers);
  expect(answered.length).toBeGreaterThan(30);
  for (const { id, says, answers = [] } of answered) {
    expect(
      answers.some(({ message }) => says.some((said) => bare(message).includes(bare(said)) || said.includes(message))),
      id,
    ).toBe(true);
    for (const { code, operation, message } of answers)
      expect(files.get(`docs/findings/${id}.md`), id).toContain(
        `\nAn error occurred (${code}) when calling the ${operation} operation: ${message}\n`,
      );
  }
});

test('the index, to which the README leads, names every finding', () => {
  expect(files.get('README.md')).toContain('docs/findings/README.md');
  for (const id of ids) expect(files.get('docs/findings/README.md'), id).toContain(`(${id}.md)`);
});

test('readers see nothing of the data or of the marks', () => {
  for (const id of ids) {
    const html = renderHtml(textOf(id));
    expect(html.trimStart(), id).toMatch(/^<h1>/);
    expect(html, id).not.toMatch(/generated:|references:|<!--|--(>|&gt;)/);
  }
});

describe('a page that is not as it should be', () => {
  const id = 's3/bucket-not-found';
  const page = textOf(id);
  const problems = (text: string): string => {
    expect(text).not.toBe(page);
    return readPage(text, id, ids).problems.join('\n');
  };
  const data = (text: string): string => problems(page.replace(/^<!-- finding\n[\s\S]*?^-->$/m, text));
  const [said, source] = ['says: [x]', 'references: [https://docs.aws.amazon.com/x]'];

  test('is not the committed one', () => expect(readPage(page, id, ids).problems).toEqual([]));
  test.each([
    ['no data', '', 'does not begin with the comment'],
    ['data that is not YAML', '<!-- finding\nsays: [\n-->', 'Flow sequence'],
    ['data that ends early', `<!-- finding\nsays: [a --> b]\n${source}\n-->`, 'ends early'],
    ['no messages', `<!-- finding\n${source}\n-->`, "must have required property 'says'"],
    ['an empty message', `<!-- finding\nsays: [' ']\n${source}\n-->`, 'says/0 must match pattern'],
    ['a message twice', `<!-- finding\nsays: [x, x]\n${source}\n-->`, 'says must NOT have duplicate items'],
    ['a message that is a number', `<!-- finding\nsays: [403]\n${source}\n-->`, 'says/0 must be string'],
    ['another field', `<!-- finding\n${said}\n${source}\nwhy: x\n-->`, 'must NOT have additional properties'],
    ['no sources', `<!-- finding\n${said}\nreferences: []\n-->`, 'names no source'],
    ['a source without TLS', `<!-- finding\n${said}\nreferences: [http://x]\n-->`, 'references/0 must match pattern'],
    [
      'half an answer',
      `<!-- finding\n${said}\nanswers: [{ service: S3, operation: X, code: Y, message: Z }]\n${source}\n-->`,
      "answers/0 must have required property 'status'",
    ],
    [
      'an answer that succeeded',
      `<!-- finding\n${said}\nanswers: [{ service: S3, operation: X, status: 200, code: Y, message: Z }]\n${source}\n-->`,
      'answers/0/status must be >=',
    ],
  ])('has %s', (_, text, problem) => expect(data(text)).toContain(problem));

  const check = /^## Check\n\n[\s\S]*?\n\n(?=## Fix)/m;
  test.each([
    ['lacks a section', page.replace(check, ''), 'its headings are'],
    ['has a section of its own', page.replace('## Fix', '## Notes\n\nx\n\n## Fix'), 'its headings are'],
    [
      'has its sections in another order',
      page.replace('## Check', '## X').replace('## Fix', '## Check').replace('## X', '## Fix'),
      'its headings are',
    ],
    ['has text before its sections', page.replace('## What it proves', 'x\n\n## What it proves'), 'its headings are'],
    ['leaves a section empty', page.replace(check, '## Check\n\n'), '"Check" is not written yet'],
    ['keeps a hint', page.replace(check, '## Check\n\nx\n\n<!-- Write: How. -->\n\n'), '"Check" is not written yet'],
    ['lists its causes by points', page.replace(/^\d\. /gm, '- '), 'not a numbered list'],
    ['has a cause in prose', page.replace(/^1\. /gm, ''), 'not a numbered list'],
    ['names a finding and does not link it', page.replace(check, '## Check\n\n`s3/bucket-disabled`\n\n'), 'not a link'],
    ['has a command in a sentence alone', page.replace(check, '## Check\n\nRun `aws s3 ls`.\n\n'), 'not in a block'],
    ['lost the end of a block', page.replace('<!-- generated:head:end -->', ''), 'has no partner'],
  ])('%s', (_, text, problem) => expect(problems(text)).toContain(problem));

  test.each([
    ['itself named', '`s3/bucket-not-found`'],
    ['a finding linked', '[`s3/bucket-disabled`](bucket-disabled.md)'],
    ['a finding in a command', 'x\n\n```sh\necho `s3/bucket-disabled`\n```'],
    ['a command repeated', 'Run `aws s3 ls`.\n\n```sh\naws s3 ls\n```'],
    ['a heading in a command', 'x\n\n```sh\n## Fix\n```'],
    ['a heading of a lower level', 'x\n\n### By hand\n\ny'],
  ])('is not one with %s', (_, text) => expect(problems(page.replace(check, `## Check\n\n${text}\n\n`))).toBe(''));
});

describe('npm run docs', () => {
  let root = '';
  const file = (name: string): string => path.join(root, name);
  const change = (name: string, from: string | RegExp, to: string): void => {
    const text = fs.readFileSync(file(name), 'utf8');
    expect(text).toMatch(from);
    fs.writeFileSync(file(name), text.replace(from, to));
  };
  beforeAll(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'docs-'));
    const pages = ['docs/findings', 'docs/tools.md', 'docs/required-actions.md'];
    for (const name of ['README.md', 'action.yml', 'src/report/report.schema.json', ...pages])
      fs.cpSync(path.join(ROOT, name), file(name), { recursive: true });
  });
  afterAll(() => fs.rmSync(root, { recursive: true }));

  const [missing, stale, foreign, broken] = [
    's3/bucket-not-found',
    's3/bucket-disabled',
    's3/no-such',
    'region/missing',
  ];
  const at = (id: string): string => `docs/findings/${id}.md`;

  test('has nothing to do where everything is as committed', () =>
    expect(complaints(generate(root), root)).toEqual([]));

  test('tells everything that is wrong at once', () => {
    fs.rmSync(file(at(missing)));
    fs.writeFileSync(file(at(foreign)), '# Notes of mine\n');
    change(at(stale), '# AWS has disabled the bucket', '# AWS has closed the bucket');
    change(at(broken), '## Check', '## Look');
    change('src/report/report.schema.json', '"region/missing",', '');
    const told = complaints(generate(root), root);
    for (const name of [at(missing), at(stale), 'src/report/report.schema.json'])
      expect(told).toContain(`${name} differs from its source: npm run docs`);
    expect(told).toContain(`${at(foreign)}: no rule has this id`);
    expect(told.filter((line) => line.startsWith(`${at(broken)}: its headings are`))).toHaveLength(1);
  });

  test('mends its own blocks, and gives a rule without a page one to fill in', () => {
    write(generate(root), root);
    const after = generate(root);
    expect(differences(after, root)).toEqual([]);
    expect(fs.readFileSync(file(at(stale)), 'utf8')).toBe(textOf(stale));
    const page = fs.readFileSync(file(at(missing)), 'utf8');
    expect(page).toContain('\n# The bucket does not exist\n');
    expect(after.problems.filter((problem) => problem.startsWith(at(missing)))).toEqual([
      `${at(missing)}: \`references\` names no source`,
      ...['What it proves', 'Causes, the most likely first', 'Check', 'Fix'].map(
        (name) => `${at(missing)}: "${name}" is not written yet`,
      ),
    ]);
  });

  test('leaves what a person wrote where it cannot be read, or has no rule', () => {
    expect(fs.readFileSync(file(at(foreign)), 'utf8')).toBe('# Notes of mine\n');
    expect(fs.readFileSync(file(at(broken)), 'utf8')).toContain('\n## Look\n');
  });

  test('takes the page once it is filled in', () => {
    change(at(missing), 'references: []', 'references: [https://docs.aws.amazon.com/s3/]');
    change(at(missing), 'says: []', 'says: [The specified bucket does not exist]');
    change(at(missing), /(## Causes, the most likely first\n\n)<!-- Write: .*? -->/, '$11. Another account has it.');
    for (const name of ['What it proves', 'Check', 'Fix'])
      change(at(missing), new RegExp(`(## ${name}\\n\\n)<!-- Write: .*? -->`), '$1Words.');
    write(generate(root), root);
    expect(generate(root).problems.filter((problem) => problem.startsWith(at(missing)))).toEqual([]);
    expect(fs.readFileSync(file(at(missing)), 'utf8')).toContain('```text\nThe specified bucket does not exist\n```');
  });
});
