// The project's workflows and the README's, read by actionlint and zizmor. With GH_TOKEN set, zizmor also compares pins with their tags and asks for advisories.
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { canInstall, install, isTaken } from '../../scripts/tools.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');
const LINT_WITHIN_MS = 120_000;
const INSTALL_WITHIN_MS = 15 * 60_000;

type Outcome = { code: number; said: string };

const lint = (file: string, args: readonly string[], cwd = ROOT): Promise<Outcome> =>
  new Promise((resolve) => {
    execFile(
      file,
      args,
      { cwd, env: { ...process.env, NO_COLOR: '1' }, maxBuffer: 16 * 1024 * 1024 },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code ?? 1) : 0, said: `${stdout}${stderr}` }),
    );
  });

describe.each(isTaken('actionlint') ? ['actionlint'] : [])('%s (needs Go)', () => {
  let actionlint = '';
  let folder = '';
  beforeAll(async () => {
    actionlint = await install('actionlint');
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'readme-'));
  }, INSTALL_WITHIN_MS);
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  test(
    'finds nothing in the project’s workflows',
    async () => {
      expect(await lint(actionlint, ['-no-color'])).toEqual({ code: 0, said: '' });
    },
    LINT_WITHIN_MS,
  );

  test(
    'does find a fault that is there',
    async () => {
      const file = path.join(folder, 'faulty.yml');
      fs.writeFileSync(
        file,
        read('.github/workflows/ci.yml').replace('steps.preflight.outputs.verdict', 'steps.preflite.outputs.verdict'),
      );
      expect((await lint(actionlint, ['-no-color', file])).code).toBe(1);
    },
    LINT_WITHIN_MS,
  );

  test.each([
    ['README.md', 4],
    ['docs/recipes.md', 10],
    ['docs/beside-other-actions.md', 10],
  ])(
    'finds nothing in the workflows of %s',
    async (page, least) => {
      const files = workflowsOf(page).map((content, i) => {
        const file = path.join(folder, `${path.basename(page, '.md')}-${i + 1}.yml`);
        fs.writeFileSync(file, content);
        return file;
      });
      expect(files.length).toBeGreaterThanOrEqual(least);
      // actionlint knows the inputs of an older v6 of the action.
      const known = ['-ignore', 'input "aws-profile" is not defined'];
      expect(await lint(actionlint, ['-no-color', ...known, ...files], folder)).toEqual({ code: 0, said: '' });
    },
    LINT_WITHIN_MS,
  );
});

// Continuous integration skips nothing; a machine without Python still runs all other tests.
describe.runIf(Boolean(process.env.CI) || canInstall('zizmor'))('zizmor (needs Python 3)', () => {
  let zizmor = '';
  const args = [
    '--pedantic',
    '--no-progress',
    '--quiet',
    '--strict-collection',
    ...(process.env.GH_TOKEN ? [] : ['--offline']),
  ];
  beforeAll(async () => {
    zizmor = await install('zizmor');
  }, INSTALL_WITHIN_MS);

  test(
    'finds nothing in the project’s workflows and actions',
    async () => {
      const { code, said } = await lint(zizmor, [...args, '--config', '.github/zizmor.yml', '.']);
      expect(said.replace(/^.*No findings to report.*\n?/m, '').trim()).toBe('');
      expect(code).toBe(0);
    },
    LINT_WITHIN_MS,
  );

  // A page names an action by its major version, and leaves out what does not belong to what it shows.
  test(
    'finds nothing to be abused in the workflows of the pages',
    async () => {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zizmor-pages-'));
      const config = path.join(folder, 'zizmor.yml');
      fs.writeFileSync(
        config,
        'rules: { unpinned-uses: { disable: true }, excessive-permissions: { disable: true } }\n',
      );
      const pages = ['README.md', 'docs/recipes.md', 'docs/many-targets.md'];
      const files = pages.flatMap((page) =>
        workflowsOf(page).map((content, i) => {
          const file = path.join(folder, `${path.basename(page, '.md')}-${i + 1}.yml`);
          fs.writeFileSync(file, content);
          return file;
        }),
      );
      const { code, said } = await lint(zizmor, [
        '--offline',
        '--quiet',
        '--no-progress',
        '--config',
        config,
        ...files,
      ]);
      expect(said.replace(/^.*No findings to report.*\n?/m, '').trim()).toBe('');
      expect(code).toBe(0);
      fs.rmSync(folder, { recursive: true });
    },
    LINT_WITHIN_MS,
  );

  test(
    'does find a fault that is there',
    async () => {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zizmor-'));
      const file = path.join(folder, 'faulty.yml');
      fs.writeFileSync(file, read('.github/workflows/ci.yml').replace(/@[0-9a-f]{40} # v[\d.]+/, '@v7'));
      expect((await lint(zizmor, ['--offline', '--quiet', '--no-progress', '--no-config', file])).code).toBeGreaterThan(
        10,
      );
      fs.rmSync(folder, { recursive: true });
    },
    LINT_WITHIN_MS,
  );
});

/** A page's blocks, those that show a part of a workflow completed to a whole one. */
function workflowsOf(page: string): string[] {
  const blocks = [...read(page).matchAll(/^```yaml\n([\s\S]*?)^```$/gm)]
    .map(([, block]) => block ?? '')
    .filter((block) => block.includes('uses:'));
  return blocks.map((block) => {
    const shown = parseDocument(block).toJS() as Record<string, unknown> | unknown[];
    const job = Array.isArray(shown)
      ? { 'runs-on': 'ubuntu-latest', steps: shown }
      : 'jobs' in shown
        ? null
        : { 'runs-on': 'ubuntu-latest', ...shown };
    return stringify({ on: 'push', ...(job ? { jobs: { shown: job } } : shown) });
  });
}
