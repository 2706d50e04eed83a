// The rules of plain English that can be checked, over every text that a person reads: pages, descriptions of inputs, the words of findings and
// remedies, errors, help and comments. Part of `npm run lint`; CONTRIBUTING says what each rule is for.
//
//   node scripts/prose.ts [FILE …]   all files, or these
import fs from 'node:fs';
import path from 'node:path';
import type { Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import retextEnglish from 'retext-english';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextRepeatedWords from 'retext-repeated-words';
import { parseAst } from 'rolldown/parseAst';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { parseDocument, visit as visitYaml } from 'yaml';

const ROOT = path.resolve(import.meta.dirname, '..');

/** A text that somebody reads. `CODE` is in the place of its code, so that no rule reads that as English. */
export type Passage = { file: string; line: number; text: string; kind: 'page' | 'string' | 'comment' };
export type Problem = { file: string; line: number; rule: string; excerpt: string };

// A sentence of more words is hard to follow at first reading. About 25 is the aim; a list of names may need some more.
export const MOST_WORDS = 32;

/** Words that say what a person does of a thing, and turns that no developer would say. */
export const TURNS: readonly { rule: string; pattern: RegExp; only?: Passage['kind'] }[] = [
  {
    rule: 'write "is not a", not "is no"',
    pattern: /(?<!\b(?:there|here) )\b(?:is|are|was|were|be) no (?!longer\b|more\b|less\b|later\b)[a-z]+/i,
  },
  { rule: 'no thing stands', pattern: /\b(?:stand|stands|stood|standing)\b(?!-| for\b)/i },
  { rule: 'no thing lies', pattern: /\b(?:lie|lies|lay|lying)\b/i },
  { rule: 'no thing wants', pattern: /\b(?:wants|wanted)\b/i },
  { rule: 'say "contains", "has" or "is true", not "holds"', pattern: /\b(?:holds|held)\b/i },
  { rule: 'say "fix"', pattern: /\bmend(?:s|ed|ing)?\b/i },
  { rule: 'say "again"', pattern: /\banew\b/i },
  { rule: 'say "leave out" or "remove"', pattern: /\bleav(?:e|es|ing) (?:(?:it|them|this|that|both) )?away\b/i },
  {
    rule: 'reused text has no above or below',
    pattern: /\b(?:above|below)\b(?! (?:the|its?|\d|zero))/i,
    only: 'string',
  },
];

const english = unified().use(retextEnglish).use(retextIndefiniteArticle).use(retextRepeatedWords);

// One letter would read as an initial, behind which a sentence goes on.
const CODE = 'CODE';

type Node = { type: string; children?: Node[]; value?: string };

const sentencesOf = (node: Node): Node[] =>
  node.type === 'SentenceNode' ? [node] : (node.children ?? []).flatMap(sentencesOf);
/** Code is not counted: a list of names is long, and easy to read. */
const wordsIn = (node: Node): number =>
  node.type === 'WordNode'
    ? Number(textOf(node) !== CODE)
    : (node.children ?? []).reduce((sum, child) => sum + wordsIn(child), 0);
const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');

/** Everything that breaks a rule in one text. */
export function problemsOf(passage: Passage): Problem[] {
  const { file, line, text, kind } = passage;
  const problem = (rule: string, excerpt: string): Problem => ({ file, line, rule, excerpt: excerpt.slice(0, 140) });
  const found = TURNS.flatMap(({ rule, pattern, only }) => {
    const hit = only && only !== kind ? null : pattern.exec(text);
    return hit ? [problem(rule, text.slice(Math.max(0, hit.index - 50), hit.index + 70))] : [];
  });
  const source = new VFile(text);
  const tree = english.parse(source);
  english.runSync(tree, source);
  const long = sentencesOf(tree as Node)
    .filter((sentence) => kind !== 'comment' && wordsIn(sentence) > MOST_WORDS)
    .map((sentence) => problem(`${wordsIn(sentence)} words, at most ${MOST_WORDS}`, textOf(sentence)));
  // What code begins with decides its article, and nobody can read that here.
  const said = source.messages
    .filter(({ reason }) => !/`(?:CODE)+`|`https`/.test(reason))
    .map(({ reason }) => problem(reason, text));
  return [...found, ...long, ...said];
}

/** Paragraphs, headings, list items and cells of a page. */
export function passagesOfPage(file: string, markdown: string): Passage[] {
  const passages: Passage[] = [];
  const walk = (node: Root | RootContent): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      passages.push({ file, line: node.position?.start.line ?? 1, text: inline(node), kind: 'page' });
      return;
    }
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(unified().use(remarkParse).use(remarkGfm).parse(markdown));
  return passages;
}

const inline = (node: Root | RootContent): string => {
  if (node.type === 'inlineCode' || node.type === 'image') return CODE;
  if (node.type === 'html') return /^<br/.test(node.value) ? '. ' : '';
  if ('value' in node) return node.value.replaceAll(' · ', '. ');
  return 'children' in node ? node.children.map(inline).join('') : '';
};

type Syntax = { type: string; start: number; [key: string]: unknown };

// A name, a path or a command has no sentence in it.
const isSentence = (text: string): boolean => /[a-z]+ [a-z]+ [a-z]+/i.test(text) && !/^(?:aws|gh|git|npx) /.test(text);

/** Strings and comments of a source file. What is put into a template is a name or somebody else’s words. */
export function passagesOfSource(file: string, source: string): Passage[] {
  const lineOf = (offset: number): number => source.slice(0, offset).split('\n').length;
  const passages: Passage[] = [];
  const add = (offset: number, text: string, kind: Passage['kind']): void => {
    if (isSentence(text)) passages.push({ file, line: lineOf(offset), text, kind });
  };
  const walk = (node: unknown, inTemplate: boolean): void => {
    if (Array.isArray(node)) for (const child of node) walk(child, inTemplate);
    if (!node || typeof node !== 'object' || Array.isArray(node) || !('type' in node)) return;
    const syntax = node as Syntax;
    if (syntax.type === 'TemplateLiteral') {
      const quasis = syntax.quasis as { value: { cooked: string } }[];
      add(syntax.start, quasis.map((q) => q.value.cooked).join(CODE), 'string');
      for (const child of syntax.expressions as Syntax[]) walk(child, true);
      return;
    }
    if (syntax.type === 'Literal' && typeof syntax.value === 'string' && !inTemplate)
      add(syntax.start, syntax.value, 'string');
    for (const [key, child] of Object.entries(syntax))
      if (key !== 'type' && child && typeof child === 'object') walk(child, inTemplate && syntax.type === 'Literal');
  };
  walk(parseAst(source, { lang: 'ts' }), false);
  return [...passages, ...comments(file, source)];
}

/** Comments, the lines of one joined. Instructions to tools are not for people. */
function comments(file: string, source: string): Passage[] {
  const found: Passage[] = [];
  const block = /^[ \t]*\/\*\*?([\s\S]*?)\*\/|((?:^[ \t]*\/\/.*\n?)+)|[;,{(] +\/\/ (.*)$/gm;
  for (const hit of source.matchAll(block)) {
    const text = (hit[1] ?? hit[2] ?? hit[3] ?? '')
      .split('\n')
      .map((line) => line.replace(/^\s*(?:\/\/|\*)\s?/, '').trim())
      .filter((line) => !/^(?:biome-ignore|@|#!|https?:)/.test(line))
      .join(' ')
      .replace(/`[^`]*`/g, CODE)
      .replace(/https?:\S+/g, CODE)
      .trim();
    if (isSentence(text))
      found.push({ file, line: source.slice(0, hit.index).split('\n').length, text, kind: 'comment' });
  }
  return found;
}

/** The descriptions of an action or a workflow. */
function passagesOfYaml(file: string, source: string): Passage[] {
  const found: Passage[] = [];
  visitYaml(parseDocument(source), {
    Pair(_, { key, value }) {
      const name = key && typeof key === 'object' && 'value' in key ? key.value : key;
      if (name !== 'description' || !value || typeof value !== 'object' || !('value' in value)) return;
      const range = 'range' in value && Array.isArray(value.range) ? Number(value.range[0]) : 0;
      const text = String(value.value).replace(/`[^`]*`/g, CODE);
      found.push({ file, line: source.slice(0, range).split('\n').length, text, kind: 'page' });
    },
  });
  return found;
}

// This file names the words that it looks for.
const OWN = 'scripts/prose.ts';
const FOLDERS = ['src', 'docs', 'scripts', 'sandbox', 'scenarios', 'proof', 'bench', 'fan-out'];
const FILES = ['README.md', 'action.yml', '.github/CONTRIBUTING.md', '.github/SECURITY.md'];

const inFolder = (folder: string): string[] =>
  fs
    .readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|md|yml)$/.test(entry.name))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)));

export function passagesOf(file: string): Passage[] {
  const source = fs.readFileSync(path.join(ROOT, file), 'utf8');
  // What the sandbox answers is AWS’s own wording.
  if (file.startsWith('sandbox/')) return comments(file, source);
  if (file.endsWith('.md')) return passagesOfPage(file, source);
  return file.endsWith('.yml') ? passagesOfYaml(file, source) : passagesOfSource(file, source);
}

if (import.meta.main) {
  const given = process.argv.slice(2);
  const files =
    given.length > 0 ? given : [...FILES, ...FOLDERS.flatMap(inFolder)].filter((file) => file !== OWN).sort();
  const problems = files.flatMap(passagesOf).flatMap(problemsOf);
  for (const { file, line, rule, excerpt } of problems) process.stdout.write(`${file}:${line}: ${rule}: ${excerpt}\n`);
  process.stdout.write(`${problems.length} problems in ${files.length} files\n`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
