// Diffs and snippets in the workflow in which they are placed, read by actionlint.
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { writeFiles } from '../../../proof/git-apply.ts';
import { install } from '../../../scripts/tools.ts';
import { completed } from '../../docs/workflow-lint.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

export type Files = Readonly<Record<string, string>>;

export const yamlFault = (text: string): string | null => {
  const errors = parseAllDocuments(text).flatMap((document) => ('errors' in document ? document.errors : []));
  return errors[0]?.message ?? null;
};

const INPUTS = Object.keys(
  (parse(fs.readFileSync(path.join(ROOT, 'action.yml'), 'utf8')) as { inputs: object }).inputs,
);
const STEP = '- uses: aws-credentials-preflight/aws-credentials-preflight@v1';

const indented = (text: string, by: number): string => text.replace(/^(?=.)/gm, ' '.repeat(by));

/**
 * A snippet as a workflow: inputs are of a step of this action, and so is `with:`; a workflow that it calls is there,
 * and so is an earlier step whose outputs it reads.
 */
export function inWorkflow(snippet: string, files: Files): Files {
  const document = parse(snippet) as object | null;
  const keys = Object.keys(document ?? {});
  const bare = keys.length > 0 && keys.every((key) => INPUTS.includes(key));
  const inStep = bare ? `with:\n${indented(snippet, 2)}` : snippet;
  const isStep = bare || (keys.includes('with') && !keys.includes('uses'));
  const called = [...snippet.matchAll(/uses: \.\/(\.github\/workflows\/[\w.-]+)/g)].map(([, file = '']) => file);
  const stubs = called.map((file) => [
    file,
    files[file] ?? 'on: workflow_call\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n      - run: true\n',
  ]);
  const steps = isStep ? `${STEP}\n${indented(inStep, 2)}` : snippet;
  const read = Array.isArray(parse(steps)) ? [...steps.matchAll(/\bsteps\.([\w-]+)\.outputs\b/g)] : [];
  const missing = new Set(read.map(([, id = '']) => id).filter((id) => !new RegExp(`\\bid: ${id}\\b`).test(steps)));
  const earlier = [...missing].map((id) => `- id: ${id}\n  uses: octo/action@v1\n`);
  return {
    ...Object.fromEntries(stubs),
    '.github/workflows/snippet.yml': completed(`${earlier.join('')}${steps}`),
  };
}

/**
 * What actionlint says of each set of files, in the order in which they come; each is a repository of its own, so that
 * called workflows are found. One process reads all of them.
 */
export async function lint(sets: readonly Files[]): Promise<string[][]> {
  const actionlint = await install('actionlint');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'workflows-'));
  try {
    const names = sets.flatMap((files, index) => {
      // actionlint takes a folder for a part of any repository whose name it begins with.
      const repository = path.join(folder, `${index}.repository`);
      writeFiles(repository, files);
      fs.mkdirSync(path.join(repository, '.git'), { recursive: true });
      return Object.keys(files).flatMap((name) => (/\.ya?ml$/.test(name) ? [`${index}.repository/${name}`] : []));
    });
    const said = sets.map((): string[] => []);
    if (names.length === 0) return said;
    for (const line of await run(actionlint, folder, names)) {
      const [, index = '', rest = ''] = /^(\d+)\.repository\/(.+)$/.exec(line) ?? [];
      const of = said[Number(index || Number.NaN)];
      if (!of) throw new Error(`actionlint said, of no file: ${line}`);
      of.push(rest);
    }
    return said;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Without the tools for other languages, which not every machine has. */
function run(actionlint: string, cwd: string, files: readonly string[]): Promise<string[]> {
  // Forgejo and Gitea take an action by its whole address, and Forgejo has a key of its own for tokens:
  // https://forgejo.org/docs/latest/user/actions/reference/
  const known = ['-ignore', 'specifying action "https://', '-ignore', 'unexpected key "enable-openid-connect"'];
  const args = ['-no-color', '-oneline', '-shellcheck=', '-pyflakes=', ...known, ...files];
  return new Promise((resolve) =>
    execFile(actionlint, args, { cwd, maxBuffer: 64 * 1024 * 1024 }, (_, stdout, stderr) =>
      resolve(`${stdout}${stderr}`.split('\n').filter(Boolean)),
    ),
  );
}
