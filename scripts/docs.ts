// Writes what can be generated of the documentation: a page for each finding from its rule, the index of findings, and the README's tables of
// inputs and outputs from action.yml. `--check` writes nothing and fails where a file differs.
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { fence, prose } from '../src/report/markdown.ts';
import { RULES } from '../src/rules/index.ts';
import type { Rule } from '../src/rules/rule.ts';
import { unexplained } from '../src/rules/unexplained.ts';

type Entry = { description: string; default?: string };
type Metadata = { inputs: Record<string, Entry>; outputs: Record<string, Entry> };

const ROOT = path.resolve(import.meta.dirname, '..');
const PAGES = 'docs/findings';

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

/** Path, from the project's folder, and content of every generated file. */
export function generate(root = ROOT): ReadonlyMap<string, string> {
  const files = new Map(catalogue.map((rule) => [`${PAGES}/${rule.id}.md`, page(rule)]));
  files.set(`${PAGES}/README.md`, index());
  files.set('README.md', readme(fs.readFileSync(path.join(root, 'README.md'), 'utf8'), root));
  return files;
}

/** The committed files that differ from what would be generated: changed, missing, or of a rule that does not exist. */
export function differences(files = generate(), root = ROOT): string[] {
  const changed = [...files].filter(([name, content]) => read(path.join(root, name)) !== content).map(([name]) => name);
  return [...changed, ...stalePages(files, root)];
}

function stalePages(files: ReadonlyMap<string, string>, root: string): string[] {
  const folder = path.join(root, PAGES);
  if (!fs.existsSync(folder)) return [];
  const pages = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  return pages.map((name) => `${PAGES}/${name.split(path.sep).join('/')}`).filter((name) => !files.has(name));
}

const read = (file: string): string | null => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null);

function page(rule: Rule): string {
  const lines = [
    `# ${words(rule.title)}`,
    `\`${rule.id}\` · ${severity(rule)}`,
    '## What you see',
    whatYouSee(rule),
    ...asToolsWordIt(rule),
    '## What it proves',
    words(rule.why, rule),
    ...beforeRequests(rule),
    ...causes(rule),
    '## Check',
    ...check(rule),
    '## Fix',
    words(rule.mend, rule),
    ...(rule.example ? [fence(rule.example.language, rule.example.content)] : []),
    ...recipe(rule),
    ...accepted(rule),
    ...relations(rule),
    '## Sources',
    rule.references.map((url) => `- <${url}>`).join('\n'),
    '---',
    `[All findings](${up(rule)}README.md) · [README](${up(rule)}../../README.md)`,
  ];
  return `${lines.join('\n\n')}\n`;
}

/** From a page to the folder of all pages. */
const up = (rule: Rule): string => '../'.repeat(rule.id.split('/').length - 1);

function severity({ severity: own, alsoSeverity = [] }: Rule): string {
  return alsoSeverity.length === 0 ? own : `${own}, or ${alsoSeverity.join(' or ')} where the situation asks for less`;
}

function whatYouSee(rule: Rule): string {
  if (rule.id === unexplained.id) return 'Any message that no other finding knows.';
  if (rule.says.length === 0) return 'There is no error message for this.';
  const blocks = rule.says.map((message) => fence('text', message));
  const others = catalogue.filter(
    (other) =>
      other.id !== rule.id && other.says.some((message) => rule.says.some((own) => normal(own) === normal(message))),
  );
  return [
    ...blocks,
    ...(others.length > 0
      ? [`The same words also come with ${others.map((other) => link(other, up(rule))).join(', ')}.`]
      : []),
  ].join('\n\n');
}

/** The whole lines that the AWS CLI, the SDKs and Terraform print: what people search for. */
function asToolsWordIt({ answers = [] }: Rule): string[] {
  if (answers.length === 0) return [];
  const tools = {
    'AWS CLI, boto3': answers.map(
      (a) => `An error occurred (${a.code}) when calling the ${a.operation} operation: ${a.message}`,
    ),
    'AWS SDK for JavaScript': answers.map((a) => `${a.code}: ${a.message}`),
    'AWS SDK for Go, Terraform': answers.map(
      (a) =>
        `operation error ${a.service}: ${a.operation}, https response error StatusCode: ${a.status}, RequestID: …, api error ${a.code}: ${a.message}`,
    ),
  };
  const exchanges = answers.flatMap(({ operation, message }) =>
    operation === 'AssumeRoleWithWebIdentity' ? [`Could not assume role with OIDC: ${message}`] : [],
  );
  const table = [
    '| Service | Status | Code |',
    '|---|---|---|',
    ...answers.map((a) => `| ${a.service}, ${a.operation} | ${a.status} | \`${a.code}\` |`),
  ].join('\n');
  const blocks = Object.entries({
    ...tools,
    ...(exchanges.length > 0 ? { 'aws-actions/configure-aws-credentials': exchanges } : {}),
  }).flatMap(([tool, lines]) => [`${tool}:`, fence('text', [...new Set(lines)].join('\n'))]);
  return [
    `<details><summary>As each service answers, and as tools word it</summary>\n\n${[table, ...blocks].join('\n\n')}\n\n</details>`,
  ];
}

function causes(rule: Rule): string[] {
  if (!rule.causes) return [];
  return [
    '## Causes, the likeliest first',
    rule.causes.map((cause, i) => `${i + 1}. ${words(cause, rule)}`).join('\n'),
  ];
}

/** What to look at, and the commands within it, each on a line of its own, to copy. */
function check(rule: Rule): string[] {
  const found = [...rule.check.matchAll(/`((?:aws|curl|nslookup|openssl|env|date) [^`]+)`/g)].map(
    (match) => match[1] ?? '',
  );
  const alone = rule.check.replace(/`[^`]+`|[\s,.;]|and/g, '') === '';
  return [
    ...(alone && found.length > 0 ? [] : [words(rule.check, rule)]),
    ...(found.length > 0 ? [fence('sh', found.join('\n'))] : []),
  ];
}

/** Where the README shows the whole workflow. */
function recipe(rule: Rule): string[] {
  if (!/assume[^.]* with OIDC|by OIDC/i.test(rule.mend)) return [];
  return [`The workflow for that: [a role by OIDC](${up(rule)}../../README.md#a-role-by-oidc).`];
}

const normal = (message: string): string => message.trim().replace(/\.$/, '').toLowerCase();

function beforeRequests({ stops }: Rule): string[] {
  return stops ? ['Where it is certain beforehand, nothing is sent to AWS.'] : [];
}

function accepted({ id, severity: own, alsoSeverity = [] }: Rule): string[] {
  if ([own, ...alsoSeverity].every((s) => s === 'error')) return [];
  return [
    `Where it is meant to be so, accept it with \`ignore: ${id}\`${own === 'error' ? '; as an error it cannot be ignored' : ''}.`,
  ];
}

function relations(rule: Rule): string[] {
  const below = catalogue.filter((other) => other.id !== rule.id && explains(rule, other));
  const above = catalogue.filter((other) => other.id !== rule.id && explains(other, rule));
  return [
    ...(below.length > 0
      ? ['## Related: what it explains', `Found beside it, these are its symptoms:\n\n${list(below, rule)}`]
      : []),
    ...(above.length > 0
      ? ['## Related: what explains it', `Found beside one of these, it is that one’s symptom:\n\n${list(above, rule)}`]
      : []),
  ];
}

const explains = (rule: Rule, other: Rule): boolean =>
  (rule.explains ?? []).some((id) => id === other.id || (id.endsWith('/*') && other.id.startsWith(id.slice(0, -1))));
const list = (rules: readonly Rule[], from: Rule): string =>
  rules.map((rule) => `- ${link(rule, up(from))}: ${words(rule.title)}`).join('\n');
const link = (rule: Rule, base: string): string => `[\`${rule.id}\`](${base}${rule.id}.md)`;

/** The rule's own words: code spans and addresses stay as they are, a finding's id leads to its page, the rest is no markup. */
const words = (value: string, from?: Rule): string =>
  value
    .split(/(`[^`]*`|https?:\/\/[^\s)]*[^\s).,;])/)
    .map((part, i) =>
      i % 2 === 0
        ? prose(part).replace(/(?<=\w)\\_(?=\w)/g, '_')
        : part.startsWith('http')
          ? `<${part}>`
          : linked(part, from),
    )
    .join('');

function linked(span: string, from: Rule | undefined): string {
  const named = from && catalogue.find((rule) => rule.id !== from.id && span === `\`${rule.id}\``);
  return named && from ? link(named, up(from)) : span;
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
    ...rules.map(
      (rule) =>
        `| ${link(rule, base)} | ${[rule.severity, ...(rule.alsoSeverity ?? [])].join(', ')} | ${words(rule.title)} |`,
    ),
  ].join('\n');

const lastWord = (base: string): string =>
  `A failure that fits none of them is shown as it came: ${link(unexplained, base)}.`;

function index(): string {
  const sections = areas().map(({ name, rules }) => `## ${name}\n\n${sentence(AREAS[name] ?? '')}${table(rules, '')}`);
  return `${['# Findings', 'Every cause that the action can name, by area. Within an area the more fundamental cause comes first; of several findings the most fundamental error is the root cause.', ...sections, '## unexplained', lastWord('')].join('\n\n')}\n`;
}

const sentence = (value: string): string => (value ? `${value.charAt(0).toUpperCase()}${value.slice(1)}.\n\n` : '');

/** By area, as names alone: the index has severities and causes. */
function findings(): string {
  const sections = areas().map(
    ({ name, rules }) =>
      `- **[${name}](${PAGES}/README.md#${name})**, ${AREAS[name] ?? ''}: ${rules.map((rule) => `[${rule.id.slice(name.length + 1)}](${PAGES}/${rule.id}.md)`).join(' · ')}`,
  );
  return [sections.join('\n'), lastWord(`${PAGES}/`)].join('\n\n');
}

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
    findings: findings(),
  };
  return Object.entries(blocks).reduce((text, [name, content]) => between(text, name, content), source);
}

function between(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has no place for ${name}: ${start} … ${end}`);
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`;
}

function write(files: ReadonlyMap<string, string>): void {
  for (const name of stalePages(files, ROOT)) fs.rmSync(path.join(ROOT, name));
  for (const [name, content] of files) {
    const file = path.join(ROOT, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
}

if (import.meta.main) {
  const files = generate();
  const differing = differences(files);
  if (process.argv.includes('--check')) {
    for (const name of differing) console.error(`${name} differs from its source: npm run docs`);
    process.exitCode = differing.length > 0 ? 1 : 0;
  } else {
    write(files);
    console.log(`${files.size} files, ${differing.length} changed.`);
  }
}
