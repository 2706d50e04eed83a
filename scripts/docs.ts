// Writes what can be generated of the documentation: the marked blocks of each finding's page and a page to fill in for a rule that has none,
// the index of findings, the page of the tools, the README's tables of inputs and outputs from action.yml, and the ids
// in the report's JSON Schema.
// `--check` writes nothing, and tells at once everything that differs or is not complete.
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { SETS } from '../src/requirements/sets.ts';
import { RULES } from '../src/rules/catalogue.ts';
import { RULE_IDS } from '../src/rules/ids.ts';
import type { Rule } from '../src/rules/rule.ts';
import { unexplained } from '../src/rules/unexplained.ts';
import { SERVICE_IDS, SERVICES } from '../src/services/registry.ts';
import { type Catalogue, link, renderPage, words } from './finding-page.ts';
import { readPage, skeleton } from './finding-source.ts';
import { staleRegistry } from './registry.ts';
import { toolsPage } from './tool-tables.ts';

type Entry = { description: string; default?: string };
type Metadata = { inputs: Record<string, Entry>; outputs: Record<string, Entry> };

const ROOT = path.resolve(import.meta.dirname, '..');
const PAGES = 'docs/findings';
const SCHEMA = 'src/report/report.schema.json';
const ACTIONS = 'docs/required-actions.md';

const AREAS: Readonly<Record<string, string>> = {
  context: 'what GitHub withholds from a run',
  credentials: 'key id, secret and session token, as written and as AWS sees them',
  region: 'the Region, as written and as AWS sees it',
  environment: 'the network, the clock and the endpoints between the runner and AWS',
  oidc: 'the token of GitHub and the role’s trust in it',
  'assume-role': 'a role that is assumed with credentials',
  permissions: 'which policy denies',
  dynamodb: 'tables',
  s3: 'buckets',
  bedrock: 'models and what an account may do with them',
};

/** Every rule that has a page, by rank; what nothing explains comes last. */
const catalogue: readonly Rule[] = [...RULES.filter((rule) => rule.id !== unexplained.id), unexplained];

/** Path, from the project's folder, and content of every file that is written in whole or in part; and what only a person can complete. */
export type Generated = { files: ReadonlyMap<string, string>; problems: readonly string[] };

export function generate(root = ROOT): Generated {
  const pages = generatePages(root);
  const files = new Map([
    ...pages.files,
    [`${PAGES}/README.md`, index()],
    ['README.md', readme(fs.readFileSync(path.join(root, 'README.md'), 'utf8'), root)],
    ['docs/tools.md', toolsPage()],
    [ACTIONS, between(fs.readFileSync(path.join(root, ACTIONS), 'utf8'), 'sets', setsTable())],
    [SCHEMA, reportSchema(fs.readFileSync(path.join(root, SCHEMA), 'utf8'))],
  ]);
  return { files, problems: [...pages.problems, ...pagesWithoutRule(root)] };
}

function generatePages(root: string): Generated {
  const ids = catalogue.map(({ id }) => id);
  const pages = catalogue.map((rule) => {
    const name = `${PAGES}/${rule.id}.md`;
    return { rule, name, ...readPage(read(path.join(root, name)) ?? skeleton(rule.id), rule.id, ids) };
  });
  const all: Catalogue = {
    rules: catalogue,
    data: new Map(pages.flatMap(({ rule, source }) => (source ? [[rule.id, source.data] as const] : []))),
  };
  return {
    files: new Map(
      pages.flatMap(({ rule, name, source }) => (source ? [[name, renderPage(rule, source, all)] as const] : [])),
    ),
    problems: pages.flatMap(({ name, problems }) => problems.map((problem) => `${name}: ${problem}`)),
  };
}

function pagesWithoutRule(root: string): string[] {
  const known = new Set(['README.md', ...catalogue.map(({ id }) => `${id}.md`)]);
  return fs
    .globSync('**/*.md', { cwd: path.join(root, PAGES) })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => !known.has(name))
    .map((name) => `${PAGES}/${name}: no rule has this id`);
}

/** The committed files that differ from what would be generated. */
export const differences = ({ files }: Generated, root = ROOT): string[] =>
  [...files].filter(([name, content]) => read(path.join(root, name)) !== content).map(([name]) => name);

const read = (file: string): string | null => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null);

/** The finding ids, by rank, and the services. */
function reportSchema(source: string): string {
  const ids = RULE_IDS.map((id) => `        ${JSON.stringify(id)}`);
  const services = SERVICE_IDS.map(
    (id) => `        ${JSON.stringify(SERVICES[id].reportKey)}: { "$ref": "#/definitions/service" }`,
  );
  return source
    .replace(/("findingId": \{[^}]*"enum": )\[[^\]]*\]/, `$1[\n${ids.join(',\n')}\n      ]`)
    .replace(
      /("services": \{\s+"type": "object",[^{]*"properties": )\{(?:[^{}]|\{[^{}]*\})*\}/,
      `$1{\n${services.join(',\n')}\n      }`,
    );
}

type Area = { name: string; rules: readonly Rule[] };

/** The areas in the order of their most fundamental rule. */
const areas = (): readonly Area[] =>
  [...Map.groupBy(RULES, (rule) => rule.id.split('/')[0] ?? '')]
    .filter(([name]) => name !== unexplained.id)
    .map(([name, rules]) => ({ name, rules }));

const table = (rules: readonly Rule[], base: string): string =>
  [
    '| Finding | Severity | Cause |',
    '|---|---|---|',
    ...rules.map((rule) => `| ${link(rule, base)} | ${rule.severities.join(', ')} | ${words(rule.title)} |`),
  ].join('\n');

const lastWord = (base: string): string =>
  `A failure that fits none of them is shown as it came: ${link(unexplained, base)}.`;

function index(): string {
  const sections = areas().map(({ name, rules }) => `## ${name}\n\n${sentence(AREAS[name] ?? '')}${table(rules, '')}`);
  return `${['# Findings', 'Every cause that the action can name, by area. Within an area the more fundamental cause comes first; of several findings the most fundamental error is the root cause.', ...sections, '## unexplained', lastWord('')].join('\n\n')}\n`;
}

const sentence = (value: string): string => (value ? `${value.charAt(0).toUpperCase()}${value.slice(1)}.\n\n` : '');

function readme(source: string, root: string): string {
  const metadata = parse(fs.readFileSync(path.join(root, 'action.yml'), 'utf8')) as Metadata;
  const inputs = Object.entries(metadata.inputs).map(
    ([name, input]) =>
      `| \`${name}\` | ${input.default === undefined ? '' : `\`${input.default}\``} | ${words(input.description)} |`,
  );
  const outputs = Object.entries(metadata.outputs).map(
    ([name, output]) => `| \`${name}\` | ${words(output.description)} |`,
  );
  const blocks = {
    inputs: ['| Input | Default | Meaning |', '|---|---|---|', ...inputs].join('\n'),
    outputs: ['| Output | Meaning |', '|---|---|', ...outputs].join('\n'),
  };
  return Object.entries(blocks).reduce((text, [name, content]) => between(text, name, content), source);
}

/** The sets of actions, with the source of each. */
function setsTable(): string {
  const rows = Object.entries(SETS).map(([name, { does, takes, options, source, version, needs }]) => {
    const words = Object.values(options);
    const asked = needs({ arns: [], options: { delete: 'true', wait: 'true' } }).flatMap(({ actions }) => actions);
    return `| \`@${name}\` | ${does} | ${[takes, ...words].join('; ')} | ${[...new Set(asked)].map((action) => `\`${action}\``).join(', ')} | [${version}](${source}) |`;
  });
  return ['| Set | The job … | ARNs and words | Actions | Source |', '|---|---|---|---|---|', ...rows].join('\n');
}

function between(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has no place for ${name}: ${start} … ${end}`);
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`;
}

/** Every difference between the committed files and what they should be. */
export const complaints = (generated: Generated, root = ROOT): string[] => [
  ...generated.problems,
  ...differences(generated, root).map((name) => `${name} differs from its source: npm run docs`),
];

export function write({ files }: Generated, root = ROOT): void {
  for (const [name, content] of files) {
    const file = path.join(root, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
}

if (import.meta.main) {
  const generated = generate();
  const check = process.argv.includes('--check');
  if (!check) {
    const changed = differences(generated).length;
    write(generated);
    console.log(`${generated.files.size} files, ${changed} changed.`);
  }
  const found = [...(await staleRegistry()), ...complaints(generated)];
  for (const complaint of found) console.error(complaint);
  process.exitCode = found.length > 0 ? 1 : 0;
}
