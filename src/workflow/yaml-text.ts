// Edits of a YAML text in place: places come from the parser, and the text is spliced, so that comments, quotes and blank lines stay as they are.
// Null where the text is not written in a way that these edits know, such as behind an alias.
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { isItem } from './list-item.ts';
import { typedValue } from './typed-value.ts';

export type Path = readonly (string | number)[];
export type Value = string | Readonly<Record<string, string>>;

// One remedy's edits begin at the same text, and each at what the one before it made. Parsing is all that takes time here.
const MOST_KEPT = 8;
const kept = new Map<string, Document | null>();

function parse(text: string): Document | null {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent' });
  const usable = document.errors.length > 0 ? null : document;
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(text, usable);
  return usable;
}

type Keyed = Pair<Scalar, Node | null>;

const pairsOf = (map: YAMLMap): readonly Keyed[] =>
  map.items.filter((pair): pair is Keyed => isScalar(pair.key) && pair.key.range !== undefined);

const pairAt = (map: YAMLMap, key: string): Keyed | undefined =>
  pairsOf(map).find((pair) => String(pair.key.value).toLowerCase() === key.toLowerCase());

/** Undefined where an alias is in the way, null where there is nothing. */
function nodeAt(document: Document, path: Path): Node | null | undefined {
  let node = document.contents as Node | null;
  for (const key of path) {
    if (isAlias(node)) return undefined;
    if (isMap(node) && typeof key === 'string') node = pairAt(node, key)?.value ?? null;
    else if (isSeq(node) && typeof key === 'number') node = (node.items[key] as Node | undefined) ?? null;
    else return null;
  }
  return isAlias(node) ? undefined : node;
}

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;
const lineEnd = (text: string, offset: number): number => {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
};
const columnOf = (text: string, offset: number): number => offset - lineStart(text, offset);
const splice = (text: string, from: number, to: number, into: string): string =>
  text.slice(0, from) + into + text.slice(to);

/** Where the last character of a node is: what follows on its line, such as a comment, belongs to it. */
function contentEnd(text: string, node: Node | null, otherwise: number): number {
  if (isMap(node) && !node.flow) {
    const last = pairsOf(node).at(-1);
    return last ? contentEnd(text, last.value, last.key.range?.[1] ?? otherwise) : otherwise;
  }
  if (isSeq(node) && !node.flow) return contentEnd(text, (node.items.at(-1) as Node | undefined) ?? null, otherwise);
  const [from, to] = node?.range ?? [otherwise, otherwise];
  return Math.max(otherwise, text.slice(from, to).trimEnd().length + from);
}

const pairEnd = (text: string, { key, value }: Keyed): number => contentEnd(text, value, key.range?.[1] ?? 0);

const withBreak = (text: string, at: number, lines: string): string =>
  at > 0 && text[at - 1] !== '\n'
    ? splice(text, at, at, `${eol(text)}${lines.trimEnd()}`)
    : splice(text, at, at, lines);

const eol = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** A scalar as YAML takes it, in quotes only where it needs them. */
const scalarText = (value: string): string => stringify(value, { lineWidth: 0, singleQuote: true }).trimEnd();

const keyed = (key: string, value: string): string =>
  typeof typedValue(key, value) === 'string' ? scalarText(value) : value;

/** The lines of a key and its value, indented. */
function lines(key: string, value: Value, indent: number, end: string): string {
  const pad = ' '.repeat(indent);
  if (typeof value !== 'string')
    return [`${pad}${key}:`, ...Object.entries(value).map(([k, v]) => `${pad}  ${k}: ${scalarText(v)}`), ''].join(end);
  if (!value.includes('\n')) return `${pad}${key}: ${keyed(key, value)}${end}`;
  return [
    `${pad}${key}: |`,
    ...value
      .trimEnd()
      .split('\n')
      .map((line) => `${pad}  ${line}`),
    '',
  ].join(end);
}

type Placing = {
  /** A new key comes after the last of these that the mapping has, else at its end. */
  after?: readonly string[];
  /** Else before this one. */
  before?: readonly string[];
};

/** Sets one key of the mapping at a path; the mapping is made where its own parent is there. */
export function setKey(text: string, path: Path, key: string, value: Value, placing: Placing = {}): string | null {
  const document = parse(text);
  const map = document && nodeAt(document, path);
  if (map === undefined || !document) return null;
  if (map === null || (isScalar(map) && map.value === null)) {
    const parent = path.slice(0, -1);
    const name = path.at(-1);
    if (typeof name !== 'string' || path.length === 0 || typeof value !== 'string') return null;
    return setKey(text, parent, name, { [key]: value }, placing);
  }
  if (!isMap(map)) return null;
  const present = pairAt(map, key);
  if (map.flow) return setInFlow(text, map, key, value);
  // Of a mapping, what stays keeps its lines and comments.
  if (present && typeof value !== 'string' && isMap(present.value) && !present.value.flow)
    return Object.entries(value).reduce<string | null>(
      (result, [name, each]) => result && setKey(result, [...path, key], name, each),
      text,
    );
  if (present) return replacePair(text, present, value);
  const pairs = pairsOf(map);
  const [first] = pairs;
  if (!first) return null;
  const indent = columnOf(text, first.key.range?.[0] ?? 0);
  const sibling = placing.after?.length
    ? pairs.findLast(({ key: k }) => placing.after?.includes(String(k.value)))
    : undefined;
  const next = placing.before?.length
    ? pairs.find(({ key: k }) => placing.before?.includes(String(k.value)))
    : undefined;
  const nextFrom = next?.key.range?.[0] ?? 0;
  // The first key of a list's item shares its line with the dash.
  if (!sibling && next && text.slice(lineStart(text, nextFrom), nextFrom).trim() === '') {
    const at = lineStart(text, nextFrom);
    return splice(text, at, at, lines(key, value, indent, eol(text)));
  }
  const at = lineEnd(text, pairEnd(text, sibling ?? (pairs.at(-1) as Keyed)));
  return withBreak(text, at, lines(key, value, indent, eol(text)));
}

function replacePair(text: string, pair: Keyed, value: Value): string | null {
  const { key, value: node } = pair;
  if (isAlias(node)) return null;
  const keyFrom = key.range?.[0] ?? 0;
  if (isScalar(node) && node.value === value) return text;
  const plain = typeof value === 'string' && !value.includes('\n') && isScalar(node) && node.value !== null;
  if (plain && node.range && node.type !== Scalar.BLOCK_LITERAL && node.type !== Scalar.BLOCK_FOLDED)
    return splice(text, node.range[0], node.range[1], quotedLike(node, String(key.value), value));
  const from = lineStart(text, keyFrom);
  const to = lineEnd(text, pairEnd(text, pair));
  const lead = text.slice(from, keyFrom);
  const indent = columnOf(text, keyFrom);
  const made = lines(String(key.value), value, indent, eol(text));
  return splice(text, from, to, lead + made.slice(indent));
}

const quotedLike = ({ type }: Scalar, key: string, value: string): string => {
  if (type === Scalar.QUOTE_DOUBLE) return JSON.stringify(value);
  return type === Scalar.QUOTE_SINGLE ? `'${value.replaceAll("'", "''")}'` : keyed(key, value);
};

function setInFlow(text: string, map: YAMLMap, key: string, value: Value): string | null {
  if (typeof value !== 'string' || !map.range) return null;
  const kept = pairsOf(map).filter((pair) => String(pair.key.value).toLowerCase() !== key.toLowerCase());
  return flowOf(text, map, [...kept.map((pair) => sourceOf(text, pair)), `${key}: ${inFlow(key, value)}`]);
}

const inFlow = (key: string, value: string): string =>
  /[,[\]{}]/.test(value) ? JSON.stringify(value) : keyed(key, value);

const sourceOf = (text: string, { key, value }: Keyed): string =>
  text.slice(key.range?.[0] ?? 0, value?.range?.[1] ?? key.range?.[1] ?? 0).trim();

const flowOf = (text: string, map: YAMLMap, parts: readonly string[]): string | null =>
  map.range ? splice(text, map.range[0], map.range[1], `{ ${parts.join(', ')} }`) : null;

/** Removes one key, and the mapping with it where nothing is left in it. The text itself where the key is not there. */
export function removeKey(text: string, path: Path, key: string): string | null {
  const document = parse(text);
  const map = document && nodeAt(document, path);
  if (map === undefined || !document) return null;
  if (!isMap(map)) return text;
  const pair = pairAt(map, key);
  if (!pair) return text;
  const rest = pairsOf(map).filter((other) => other !== pair);
  const name = path.at(-1);
  if (rest.length === 0) return typeof name === 'string' ? removeKey(text, path.slice(0, -1), name) : null;
  if (map.flow)
    return flowOf(
      text,
      map,
      rest.map((other) => sourceOf(text, other)),
    );
  const from = lineStart(text, pair.key.range?.[0] ?? 0);
  const keyFrom = pair.key.range?.[0] ?? 0;
  const end = lineEnd(text, pairEnd(text, pair));
  if (text.slice(from, keyFrom).trim() === '') return splice(text, from, end, '');
  // The first key of a list's item shares its line with the dash.
  const next = pairsOf(map)[pairsOf(map).indexOf(pair) + 1];
  return next ? splice(text, keyFrom, next.key.range?.[0] ?? end, '') : null;
}

type Item = { from: number; to: number; dash: number };

/** The whole lines of one item of a list, with the comment lines right above it. */
function itemAt(text: string, seq: YAMLSeq, index: number): Item | null {
  const node = seq.items[index] as Node | undefined;
  if (seq.flow || !node?.range) return null;
  const dash = text.lastIndexOf('-', node.range[0] - 1);
  if (dash < 0 || text.slice(lineStart(text, dash), dash).trim() !== '') return null;
  let from = lineStart(text, dash);
  for (;;) {
    const above = lineStart(text, from - 1);
    if (from === 0 || !/^\s*#/.test(text.slice(above, from))) break;
    from = above;
  }
  return { from, to: lineEnd(text, contentEnd(text, node, node.range[0])), dash };
}

function seqAt(text: string, path: Path): YAMLSeq | null {
  const document = parse(text);
  const node = document && nodeAt(document, path);
  return isSeq(node) ? node : null;
}

/** A blank line between items is the style of some files. */
const spaced = (text: string, { from }: Item): boolean => /(^|\n)[^\S\n]{0,99}\n$/.test(text.slice(0, from));

/** Lines of a new item, before or after another one. `source` is the item's text without indentation, beginning with its dash. */
export function insertItem(
  text: string,
  path: Path,
  index: number,
  where: 'before' | 'after',
  source: string,
): string | null {
  const seq = seqAt(text, path);
  const item = seq && itemAt(text, seq, index);
  if (!seq || !item) return null;
  const end = eol(text);
  const pad = ' '.repeat(columnOf(text, item.dash));
  const made = `${source
    .trimEnd()
    .split('\n')
    .map((line) => (line ? pad + line : line))
    .join(end)}${end}`;
  const apart = seq.items.some((_, i) => {
    const each = itemAt(text, seq, i);
    return i > 0 && each !== null && spaced(text, each);
  });
  const gap = apart ? end : '';
  return where === 'before'
    ? splice(text, item.from, item.from, `${made}${gap}`)
    : withBreak(text, item.to, `${gap}${made}`);
}

/** An item changes its place to right before or after another one. */
export function moveItem(text: string, path: Path, from: number, to: number, where: 'before' | 'after'): string | null {
  const seq = seqAt(text, path);
  const moved = seq && itemAt(text, seq, from);
  const other = seq && itemAt(text, seq, to);
  if (!moved || !other || from === to) return null;
  const own = text.slice(moved.from, moved.to);
  const source = own.endsWith('\n') ? own : `${own}${eol(text)}`;
  const at = where === 'before' ? other.from : other.to;
  if (at > moved.from) {
    const moving = withBreak(text, at, source);
    return splice(moving, moved.from, moved.to, '');
  }
  return splice(splice(text, moved.from, moved.to, ''), at, at, source);
}

type Token = { value: string; from: number; to: number; line: number };

/** The items of a list that is one scalar, by lines and commas, with their places: what is a comment in it does not count. */
function tokensOf(source: string, block: boolean): readonly Token[] {
  let offset = 0;
  return source.split('\n').flatMap((line, number) => {
    const start = offset;
    offset += line.length + 1;
    if (block && number === 0) return [];
    let at = start;
    return line
      .replace(/(^|\s)#.*/, '')
      .split(',')
      .flatMap((part) => {
        const value = part
          .trim()
          .replace(/^['"]|['"]$/g, '')
          .trim();
        const from = at + part.indexOf(value);
        at += part.length + 1;
        return value ? [{ value, from, to: from + value.length, line: number }] : [];
      });
  });
}

type Written = { from: number; to: number; source: string; block: boolean; tokens: readonly Token[] };

function scalarAt(text: string, path: Path): Written | null {
  const document = parse(text);
  const node = document && nodeAt(document, path);
  if (!isScalar(node) || !node.range) return null;
  const [from, to] = node.range;
  const block = node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED;
  const source = text.slice(from, to);
  return { from, to, source, block, tokens: tokensOf(source, block) };
}

/** One item of a list that is one scalar becomes another; null where it is not there as it is written. */
export function replaceListItem(text: string, path: Path, from: string, to: string): string | null {
  const written = scalarAt(text, path);
  const token = written?.tokens.find(({ value }) => isItem(value, from));
  if (!written || !token) return null;
  if (!written.block && written.source === from) return splice(text, written.from, written.to, scalarText(to));
  if (/[\n'"\\]/.test(to)) return null;
  return splice(text, written.from + token.from, written.from + token.to, `${to}${token.value.slice(from.length)}`);
}

/** One item leaves a list that is one scalar; the key itself where it was the only one. */
export function removeListItem(text: string, path: Path, item: string): string | null {
  const written = scalarAt(text, path);
  const token = written?.tokens.find(({ value }) => isItem(value, item));
  const key = path.at(-1);
  if (!written || !token || typeof key !== 'string') return null;
  const { tokens, source, from } = written;
  if (tokens.length === 1) return removeKey(text, path.slice(0, -1), key);
  const row = tokens.filter(({ line }) => line === token.line);
  const at = row.indexOf(token);
  const [before, next] = [row[at - 1], row[at + 1]];
  const cut = (start: number, end: number): string => splice(text, from + start, from + end, '');
  if (next) return cut(token.from, next.from);
  if (before) return cut(before.to, token.to);
  return cut(lineStart(source, token.from), lineEnd(source, token.from));
}

/** The scalar at a path as the runner takes it; null where there is none. */
export function valueAt(text: string, path: Path): string | null {
  const document = parse(text);
  const node = document && nodeAt(document, path);
  return isScalar(node) && node.value !== null ? String(node.value) : null;
}

/** Whether there is something at a path. */
export function hasNode(text: string, path: Path): boolean {
  const document = parse(text);
  return Boolean(document && nodeAt(document, path));
}

/** One key of each item of a list, as the runner takes it; null where an item has none. */
export function valuesAt(text: string, path: Path, key: string): readonly (string | null)[] {
  return seqAt(text, path)?.items.map((_, i) => valueAt(text, [...path, i, key])) ?? [];
}
