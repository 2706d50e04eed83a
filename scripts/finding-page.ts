// The generated blocks of a finding's page: what a rule and the data of all pages tell.
import { fence, prose } from '../src/report/markdown.ts';
import type { Rule } from '../src/rules/rule.ts';
import { unexplained } from '../src/rules/unexplained.ts';
import { type FindingSource, generatedBlock, type PageData, type ServiceAnswer } from './finding-source.ts';

/** Every rule by rank, and the data of each page that could be read. */
export type Catalogue = { rules: readonly Rule[]; data: ReadonlyMap<string, PageData> };

export function renderPage(rule: Rule, { comment, data, sections }: FindingSource, catalogue: Catalogue): string {
  const head = [
    `# ${words(rule.title)}`,
    `\`${rule.id}\` · ${severity(rule)}`,
    '## What you see',
    whatYouSee(rule, data, catalogue),
    ...asToolsWordIt(data.answers ?? []),
  ];
  const foot = [
    ...accepted(rule),
    ...relations(rule, catalogue.rules),
    '## Sources',
    data.references.map((url) => `- <${url}>`).join('\n'),
    '---',
    `[All findings](${up(rule)}README.md) · [README](${up(rule)}../../README.md)`,
  ];
  const written = [...sections].flatMap(([name, text]) => [
    `## ${name}`,
    text,
    ...(name === 'What it proves' ? beforeRequests(rule) : []),
  ]);
  const parts = [comment, generatedBlock('head', joined(head)), ...written, generatedBlock('foot', joined(foot))];
  return `${joined(parts)}\n`;
}

const joined = (parts: readonly string[]): string => parts.join('\n\n');

/** From a page to the folder of all pages. */
const up = (rule: Rule): string => '../'.repeat(rule.id.split('/').length - 1);

function severity({ severities: [own, ...others] }: Rule): string {
  return others.length === 0 ? own : `${own}, or ${others.join(' or ')} in a less serious situation`;
}

function whatYouSee(rule: Rule, { says }: PageData, { rules, data }: Catalogue): string {
  if (rule.id === unexplained.id) return 'Any message that no other finding knows.';
  if (says.length === 0) return 'There is no error message for this.';
  const own = new Set(says.map(normal));
  const others = rules.filter(
    ({ id }) => id !== rule.id && data.get(id)?.says.some((message) => own.has(normal(message))),
  );
  return joined([
    ...says.map((message) => fence('text', message)),
    ...(others.length > 0
      ? [`The same words also come with ${others.map((other) => link(other, up(rule))).join(', ')}.`]
      : []),
  ]);
}

const normal = (message: string): string => message.trim().replace(/\.$/, '').toLowerCase();

const IN_A_LOG =
  'To find these words in the log of another tool, run `npx aws-credentials-preflight explain FILE`, or set the input `log-file`.';

/** The whole lines that the AWS CLI, the SDKs and Terraform print: what people search for. */
function asToolsWordIt(answers: readonly ServiceAnswer[]): string[] {
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
    IN_A_LOG,
  ];
}

function beforeRequests({ stops }: Rule): string[] {
  return stops ? [generatedBlock('beforehand', 'If this is certain before any request, nothing is sent to AWS.')] : [];
}

function accepted({ id, severities }: Rule): string[] {
  if (severities.every((s) => s === 'error')) return [];
  return [
    `If this is intended, add \`ignore: ${id}\`.${severities[0] === 'error' ? ' It works for warnings and notices, not for errors.' : ''}`,
  ];
}

function relations(rule: Rule, rules: readonly Rule[]): string[] {
  const below = rules.filter((other) => other.id !== rule.id && explains(rule, other));
  const above = rules.filter((other) => other.id !== rule.id && explains(other, rule));
  return [
    ...(below.length > 0
      ? ['## Related: what it explains', `Found beside it, these are its symptoms:\n\n${list(below, rule)}`]
      : []),
    ...(above.length > 0
      ? ['## Related: what explains it', `If one of these is reported as well, fix that first:\n\n${list(above, rule)}`]
      : []),
  ];
}

const explains = (rule: Rule, other: Rule): boolean =>
  (rule.explains ?? []).some((id) => id === other.id || (id.endsWith('/*') && other.id.startsWith(id.slice(0, -1))));
const list = (rules: readonly Rule[], from: Rule): string =>
  rules.map((rule) => `- ${link(rule, up(from))}: ${words(rule.title)}`).join('\n');

export const link = (rule: Rule, base: string): string => `[\`${rule.id}\`](${base}${rule.id}.md)`;

/** The project's own words: code spans and addresses stay as they are, the rest is not a markup. */
export const words = (value: string): string =>
  value
    .split(/(`[^`]*`|https?:\/\/[^\s)]*[^\s).,;])/)
    .map((part, i) =>
      i % 2 === 0 ? prose(part).replace(/(?<=\w)\\_(?=\w)/g, '_') : part.startsWith('http') ? `<${part}>` : part,
    )
    .join('');
