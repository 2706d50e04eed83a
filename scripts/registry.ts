// Writes the catalogue from the list of ids and the rules' own files: which rules there are, and which of them come before any request.
import fs from 'node:fs';
import path from 'node:path';
import { RULE_IDS, type RuleId } from '../src/rules/ids.ts';
import type { Rule } from '../src/rules/rule.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

type Entry = { id: RuleId; exported: string; alias: string; stops: boolean };

/** Path, from the project's folder, and content of the two generated files. Throws an Error that names every rule without a file or export. */
export async function generateRegistry(root = ROOT): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all(RULE_IDS.map((id) => readEntry(root, id)));
  const problems = found.filter((each): each is string => typeof each === 'string');
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const entries = found.filter((each): each is Entry => typeof each !== 'string');
  return new Map([
    ['src/rules/catalogue.ts', catalogue(entries.filter(({ id }) => id !== 'unexplained'))],
    ['src/rules/before-requests.ts', beforeRequests(entries.filter(({ stops }) => stops))],
  ]);
}

async function readEntry(root: string, id: RuleId): Promise<Entry | string> {
  const file = path.join(root, 'src/rules', `${id}.ts`);
  if (!fs.existsSync(file)) return `src/rules/${id}.ts is missing: src/rules/ids.ts lists ${id}`;
  const exports = Object.entries((await import(file)) as Record<string, unknown>);
  const own = exports.find((pair): pair is [string, Rule] => (pair[1] as Rule | null)?.id === id);
  if (!own) return `src/rules/${id}.ts exports no rule whose id is ${id}`;
  const [exported, { stops }] = own;
  return { id, exported, alias: camel(id), stops: stops !== undefined };
}

const camel = (id: string): string => id.replace(/[/-](\w)/g, (_, letter: string) => letter.toUpperCase());

const HEAD = '// Written by npm run docs from ids.ts and the rules. Do not edit.\n';

const importLines = (entries: readonly Entry[]): string =>
  entries
    .map(
      ({ id, exported, alias }) =>
        `import { ${exported === alias ? alias : `${exported} as ${alias}`} } from './${id}.ts';\n`,
    )
    .join('');

const list = (entries: readonly Entry[]): string => entries.map(({ alias }) => `  ${alias},\n`).join('');

const catalogue = (entries: readonly Entry[]): string =>
  `${HEAD}${importLines(entries)}import type { Rule } from './rule.ts';\n\n/** Each rule once, most fundamental first. What no rule explains comes last, and has a rule of its own. */\nexport const RULES: readonly Rule[] = [\n${list(entries)}];\n`;

const beforeRequests = (entries: readonly Entry[]): string =>
  `${HEAD}${importLines(entries)}import type { Rule } from './rule.ts';\n\n/** The rules that can stop a run before any request. They are loaded first, the whole catalogue while the requests are on their way. */\nexport const BEFORE_REQUESTS: readonly Rule[] = [\n${list(entries)}];\n`;

/** What keeps the committed catalogue from being the generated one: one sentence a file, or a rule that cannot be found. */
export async function staleRegistry(root = ROOT): Promise<string[]> {
  try {
    const files = await generateRegistry(root);
    const stale = [...files].filter(([name, content]) => read(path.join(root, name)) !== content);
    return stale.map(([name]) => `${name} differs from its source: npm run docs`);
  } catch (error) {
    return (error as Error).message.split('\n');
  }
}

const read = (file: string): string | null => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null);

if (import.meta.main) {
  try {
    for (const [name, content] of await generateRegistry()) fs.writeFileSync(path.join(ROOT, name), content);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
