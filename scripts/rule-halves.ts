// Cuts each rule in two for the bundle: what it finds, which every run needs, and what it says, which a run needs only
// where something was found. In the sources both are in one file, and one call of `rule`.
import fs from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'rolldown';
import { parseAst } from 'rolldown/parseAst';

type Half = 'finds' | 'says';

/** The lists of rules in src/rules, and what else every run reads of them, with the half that each takes. */
const LISTS: readonly (readonly [RegExp, Half])[] = [
  [/^(finders|quiet-finders|before-requests|service-status)\.js$/, 'finds'],
  [/^words[/\\]/, 'says'],
];

/** What a half keeps of the definition that `rule` is given: see Finder and Words in src/rules/rule.ts. */
const KEEPS: Readonly<Record<Half, (field: string) => boolean>> = {
  finds: (field) => !OF_WORDS.has(field),
  says: (field) => field === 'id' || OF_WORDS.has(field),
};
const OF_WORDS: ReadonlySet<string> = new Set(['tell', 'points']);

/** Whose functions find on one side and say on the other. */
const ROOMS = ['rules', 'remedies'];

/**
 * Modules of `folder`, the compiled src, that the lists reach are taken once for each half. What only the other half
 * calls falls away from each as any unused code does.
 */
export function ruleHalves(folder: string): Plugin {
  const isHalved = (file: string): boolean =>
    ROOMS.some((room) => file.startsWith(path.join(folder, room) + path.sep)) && !listOf(file);
  const listOf = (file: string): Half | undefined =>
    LISTS.find(([list]) => list.test(path.relative(path.join(folder, 'rules'), file)))?.[1];
  return {
    name: 'rule-halves',
    resolveId(source, importer) {
      if (!importer || !source.startsWith('.')) return null;
      const [from = '', query] = importer.split('?');
      const half = query === 'finds' || query === 'says' ? query : listOf(from);
      const file = path.resolve(path.dirname(from), source);
      return half && isHalved(file) ? { id: `${file}?${half}`, moduleSideEffects: false } : null;
    },
    load(id) {
      const [file = '', query] = id.split('?');
      return query === 'finds' || query === 'says' ? halfOf(fs.readFileSync(file, 'utf8'), query) : null;
    },
  };
}

type Span = { start: number; end: number };
type Node = Span & { type: string } & Record<string, unknown>;

/** Each call of `rule` as the plain object that it is given, with the fields of the half alone. */
function halfOf(code: string, half: Half): string {
  const cuts: Span[] = [];
  for (const call of callsOfRule(parseAst(code))) {
    const [definition] = call.arguments as Node[];
    if (definition?.type !== 'ObjectExpression') throw new Error('`rule` takes an object literal: it is cut in two.');
    const fields = definition.properties as (Node & { key: { name: string } })[];
    const kept = fields.filter(({ key }) => KEEPS[half](key.name));
    // The object's braces stay, and what is kept with its commas.
    cuts.push({ start: call.start, end: definition.start }, { start: definition.end, end: call.end });
    cuts.push(...fields.filter((field) => !kept.includes(field)).map((field) => withComma(code, field)));
  }
  let left = code;
  for (const { start, end } of cuts.sort((a, b) => b.start - a.start)) left = left.slice(0, start) + left.slice(end);
  return left;
}

function* callsOfRule(node: unknown): Generator<Node> {
  if (typeof node !== 'object' || node === null) return;
  const { type, callee } = node as { type?: string; callee?: { type: string; name?: string } };
  if (type === 'CallExpression' && callee?.type === 'Identifier' && callee.name === 'rule') yield node as Node;
  for (const child of Object.values(node)) yield* callsOfRule(child);
}

const withComma = (code: string, { start, end }: Span): Span => ({
  start,
  end: end + (/^\s*,/.exec(code.slice(end))?.[0].length ?? 0),
});
