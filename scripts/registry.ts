// Writes the lists of rules from the list of ids and the rules' own files: all of them, what they find, which of them a
// quiet run needs, what those of each area say, and which come before any request.
import fs from 'node:fs';
import path from 'node:path';
import { RULE_IDS, type RuleId } from '../src/rules/ids.ts';
import type { Rule } from '../src/rules/rule.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

type Entry = { id: RuleId; exported: string; alias: string; stops: boolean; always: boolean };

/** Path, from the project's folder, and content of the generated files. Throws an Error that names every rule without a file or export. */
export async function generateRegistry(root = ROOT): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all(RULE_IDS.map((id) => readEntry(root, id)));
  const problems = found.filter((each): each is string => typeof each === 'string');
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const entries = found.filter((each): each is Entry => typeof each !== 'string');
  const explaining = entries.filter(({ id }) => id !== 'unexplained');
  const areas = [...Map.groupBy(explaining, ({ id }) => id.split('/')[0] ?? '')];
  return new Map([
    ['src/rules/catalogue.ts', listing(CATALOGUE, explaining)],
    ['src/rules/finders.ts', listing(FINDERS, explaining)],
    [
      'src/rules/quiet-finders.ts',
      listing(
        QUIET_FINDERS,
        explaining.filter(({ always }) => always),
      ),
    ],
    ...areas.map(([area, rules]) => [`src/rules/words/${area}.ts`, listing(WORDS, rules)] as const),
    ['src/rules/words/areas.ts', areasOf(areas.map(([area]) => area))],
    [
      'src/rules/before-requests.ts',
      listing(
        BEFORE_REQUESTS,
        entries.filter(({ stops }) => stops),
      ),
    ],
  ]);
}

async function readEntry(root: string, id: RuleId): Promise<Entry | string> {
  const file = path.join(root, 'src/rules', `${id}.ts`);
  if (!fs.existsSync(file)) return `src/rules/${id}.ts is missing: src/rules/ids.ts lists ${id}`;
  const exports = Object.entries((await import(file)) as Record<string, unknown>);
  const own = exports.find((pair): pair is [string, Rule] => (pair[1] as Rule | null)?.id === id);
  if (!own) return `src/rules/${id}.ts exports no rule whose id is ${id}`;
  const [exported, { stops, onlyInTrouble }] = own;
  return { id, exported, alias: camel(id), stops: stops !== undefined, always: !onlyInTrouble };
}

const camel = (id: string): string => id.replace(/[/-](\w)/g, (_, letter: string) => letter.toUpperCase());

const HEAD = '// Written by npm run docs from ids.ts and the rules. Do not edit.\n';

const importLines = (entries: readonly Entry[], up: string): string =>
  entries
    .map(
      ({ id, exported, alias }) =>
        `import { ${exported === alias ? alias : `${exported} as ${alias}`} } from '${up}/${id}.ts';\n`,
    )
    .join('');

const list = (entries: readonly Entry[]): string => entries.map(({ alias }) => `  ${alias},\n`).join('');

type Listing = { name: string; type: 'Rule' | 'Finder' | 'Words'; what: string };

const CATALOGUE: Listing = {
  name: 'RULES',
  type: 'Rule',
  what: 'Each rule once, most fundamental first. What no rule explains comes last, and has a rule of its own.',
};
const FINDERS: Listing = {
  name: 'FINDERS',
  type: 'Finder',
  what: 'Each rule of the catalogue, as what it finds. A run needs no more of those that find nothing.',
};
const QUIET_FINDERS: Listing = {
  name: 'QUIET_FINDERS',
  type: 'Finder',
  what: 'The rules that may find something in a quiet run: see isQuiet.',
};
const WORDS: Listing = { name: 'WORDS', type: 'Words', what: 'The rules of one area, as what they say.' };
const BEFORE_REQUESTS: Listing = {
  name: 'BEFORE_REQUESTS',
  type: 'Finder',
  what: 'The rules that can stop a run before any request. They are loaded first, the others while the requests are on their way.',
};

const listing = ({ name, type, what }: Listing, entries: readonly Entry[]): string => {
  const up = type === 'Words' ? '..' : '.';
  return `${HEAD}${importLines(entries, up)}import type { ${type} } from '${up}/rule.ts';\n\n/** ${what} */\nexport const ${name}: readonly ${type}[] = [\n${list(entries)}];\n`;
};

const areasOf = (areas: readonly string[]): string =>
  `${HEAD}import type { Words } from '../rule.ts';\n\n/** What the rules of each area say. An area is loaded where one of its rules finds something. */\nexport const AREAS: Readonly<Record<string, () => Promise<{ WORDS: readonly Words[] }>>> = {\n${areas.map((area) => `  '${area}': () => import('./${area}.ts'),\n`).join('')}};\n`;

/** What keeps the committed lists from being the generated ones: one sentence a file, or a rule that cannot be found. */
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
    for (const [name, content] of await generateRegistry()) {
      fs.mkdirSync(path.dirname(path.join(ROOT, name)), { recursive: true });
      fs.writeFileSync(path.join(ROOT, name), content);
    }
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
