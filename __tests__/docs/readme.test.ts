import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { parseTargets } from '../../src/fan-out/target-list.ts';
import { ACTION } from '../../src/report/documentation.ts';
import { lintWorkflow } from './workflow-lint.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');
const guides = fs.globSync('docs/*.md', { cwd: root });
const goldens = fs.globSync('__tests__/golden/*.md', { cwd: root });
const pages = [
  ...guides,
  'README.md',
  'CHANGELOG.md',
  '.github/CONTRIBUTING.md',
  '.github/SECURITY.md',
  ...fs.globSync('docs/findings/**/*.md', { cwd: root }),
];
const metadata = parse(read('action.yml')) as { inputs: Record<string, unknown>; outputs: Record<string, unknown> };
const reusable = (parse(read('.github/workflows/preflight.yml')) as { on: { workflow_call: typeof metadata } }).on
  .workflow_call;

type Step = { uses: string; id?: string; with?: Record<string, unknown> };

const blocksOf = (file: string, language: string): string[] =>
  [...read(file).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    (match) => match[1] ?? '',
  );

/** Every step of a workflow or of a fragment of one. */
function stepsIn(node: unknown): Step[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'uses' in node && typeof node.uses === 'string' ? [node as Step] : [];
  return [...own, ...Object.values(node).flatMap(stepsIn)];
}

const isOurs = ({ uses }: Step): boolean => uses.split('@')[0] === ACTION.split('@')[0];

describe.each(['README.md', 'docs/recipes.md'])('%s', (page) => {
  test.each(blocksOf(page, 'yaml').map((block, i) => [i + 1, block] as const))(
    'YAML block %i is valid and uses what exists',
    async (_, block) => {
      const document = parseDocument(block);
      expect([...document.errors, ...document.warnings]).toEqual([]);
      const steps = stepsIn(document.toJS());
      for (const step of steps) expect(step.uses, 'by major version').toMatch(/^[\w.-]+\/[\w./-]+@v\d+$|^\.\//);
      for (const { uses, with: given = {} } of steps.filter(({ uses }) => uses.includes('/preflight.yml@'))) {
        expect(uses).toBe(ACTION.replace('@', '/.github/workflows/preflight.yml@'));
        for (const name of Object.keys(given)) expect(Object.keys(reusable.inputs)).toContain(name);
        expect((await parseTargets(String(given.targets))).problems).toEqual([]);
        for (const [, name] of block.matchAll(/needs\.preflight\.outputs\.([\w-]+)/g))
          expect(Object.keys(reusable.outputs)).toContain(name);
      }
      for (const step of steps.filter(isOurs)) {
        expect(step.uses).toBe(ACTION);
        for (const name of Object.keys(step.with ?? {})) expect(Object.keys(metadata.inputs)).toContain(name);
        const used = [...block.matchAll(new RegExp(`steps\\.${step.id ?? '-'}\\.outputs\\.([\\w-]+)`, 'g'))].map(
          (match) => match[1],
        );
        for (const name of used) expect(Object.keys(metadata.outputs)).toContain(name);
      }
    },
  );
});

test.each(
  guides.flatMap((file) => blocksOf(file, 'json').map((block, i) => [`${file}, block ${i + 1}`, block] as const)),
)('JSON of %s is valid', (_, block) => {
  expect(() => JSON.parse(block)).not.toThrow();
});

const workflows = ['README.md', ...guides, ...goldens, ...fs.globSync('docs/findings/**/*.md', { cwd: root })].flatMap(
  (file) => blocksOf(file, 'yaml').map((block, i) => [`${file}, block ${i + 1}`, block] as const),
);

test.each(workflows)('GitHub would run the workflow of %s', async (_, block) => {
  expect(await lintWorkflow(block)).toEqual([]);
});

test('a workflow that GitHub would not run is seen', async () => {
  expect(await lintWorkflow('- uses: actions/checkout@v5\n  wiht:\n    path: x\n')).toEqual([
    expect.stringContaining('wiht'),
  ]);
  expect(
    await lintWorkflow('jobs:\n  a:\n    needs: b\n    runs-on: ubuntu-latest\n    steps:\n      - run: true\n'),
  ).not.toEqual([]);
  expect(await lintWorkflow('permissions:\n  id-token: read-write\n')).not.toEqual([]);
  expect(await lintWorkflow('if: ${{ nonsense(1) }}\n')).not.toEqual([]);
});

test('the README shows the action at work', () => {
  expect(
    blocksOf('README.md', 'yaml')
      .flatMap((block) => stepsIn(parse(block)))
      .filter(isOurs).length,
  ).toBeGreaterThan(3);
});

test('the README begins with a whole workflow that stores no key, and names a bucket, a table and a model', () => {
  const [first = ''] = blocksOf('README.md', 'yaml');
  expect(Object.keys(parse(first) as object)).toEqual(['name', 'on', 'permissions', 'jobs']);
  expect(first).not.toContain('secrets.');
  const given = stepsIn(parse(first)).find(isOurs)?.with ?? {};
  expect(Object.keys(given).sort()).toEqual(['bedrock-models', 'dynamodb-tables', 's3-buckets']);
});

test('the README has the two commands of a fresh machine: one runs the action, one runs the tests', () => {
  const commands = blocksOf('README.md', 'sh').join('\n').split('\n');
  expect(commands).toContain('npm ci && npm run demo');
  expect(commands).toContain('npm ci && npm test');
});

test('the README can be read at once', () => {
  expect(read('README.md').split('\n').length).toBeLessThanOrEqual(330);
});

test.each(pages)('every relative link of %s leads to a file', (file) => {
  const links = [
    ...read(file)
      .replace(/^```[\s\S]*?^```$/gm, '')
      .matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g),
  ].map((match) => match[1] ?? '');
  for (const link of links)
    expect(fs.existsSync(path.resolve(root, path.dirname(file), link)), `${file} → ${link}`).toBe(true);
});

const prose = (file: string): string => read(file).replace(/^```[\s\S]*?^```$/gm, '');

const anchorsOf = (file: string): string[] =>
  [...prose(file).matchAll(/^#+ (.+)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

test.each(pages)('every link of %s to a heading leads to one', (file) => {
  for (const [, target = '', anchor] of prose(file).matchAll(/\]\((?!https?:)([^)#\s]*)#([^)]+)\)/g)) {
    const page = target ? path.relative(root, path.resolve(root, path.dirname(file), target)) : file;
    expect(anchorsOf(page), `${file} → ${page}#${anchor}`).toContain(anchor);
  }
});
