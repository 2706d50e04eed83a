// Finds regular expressions of src whose time grows faster than the text that they read. Each is bounded, or has an
// entry in EXCEPTIONS that says what bounds its text.
import fs from 'node:fs';
import path from 'node:path';
import { parseAst } from 'rolldown/parseAst';
import { type AnalysisResult, analyse } from 'scslre';

const ROOT = path.resolve(import.meta.dirname, '..');

export type Exception = {
  file: string;
  /** The start of the expression. */
  begins: string;
  /** What bounds its text or its time. */
  why: string;
};

/** Expressions that may stay as they are. */
export const EXCEPTIONS: readonly Exception[] = [
  {
    file: 'src/report/redact.ts',
    begins: '(arn:aws',
    why: 'An ARN that begins is passed over whole, and its own last letter ends it: no letter is read twice.',
  },
];

type Found = { file: string; line: number; source: string; flags: string };
type Syntax = { type?: string; start?: number; [name: string]: unknown };

/** The literals of a file of TypeScript, and what `new RegExp` makes of a text; what a template inserts reads as a letter. */
export function expressionsIn(text: string, file: string): Found[] {
  const found: Found[] = [];
  const note = (start: number, source: string, flags: string): void => {
    found.push({ file, line: text.slice(0, start).split('\n').length, source, flags });
  };
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const { regex, type, start = 0, callee, arguments: given, ...rest } = value as Syntax;
    if (regex) {
      const { pattern, flags } = regex as { pattern: string; flags: string };
      note(start, pattern, flags);
    }
    if (type === 'NewExpression' && (callee as Syntax).name === 'RegExp') {
      const [source, flags] = (given as Syntax[]).map(textOf);
      if (source) note(start, source, flags ?? '');
    }
    visit([callee, given]);
    Object.values(rest).forEach(visit);
  };
  visit(parseAst(text, { lang: 'ts' }));
  return found;
}

/** A constant text; null where it is made while the program runs. */
function textOf({ type, value, quasis }: Syntax): string | null {
  if (type === 'Literal' && typeof value === 'string') return value;
  if (type !== 'TemplateLiteral') return null;
  return (quasis as { value: { cooked: string } }[]).map((part) => part.value.cooked).join('a');
}

/**
 * How an expression's time grows with the text: `Trade` or `Self` between repetitions that can take each other's
 * letters, `Move` where the same letters are read again from each start. Nothing where it grows as the text does.
 */
export function growthOf(source: string, flags: string): string[] {
  const { parsed, reports } = analyse({ source, flags });
  const all = reports.length > 0 ? reports : analyse({ source: withoutFixed(source, flags, parsed), flags }).reports;
  return [...new Set(all.map(({ type }) => type))];
}

type Pattern = AnalysisResult['parsed']['pattern'];
type Alternative = Pattern['alternatives'][number];
type Element = Alternative['elements'][number];
type OfOne = Extract<Element, { type: 'Character' | 'CharacterClass' | 'CharacterSet' }>;

/**
 * The analysis tries texts that repeat one letter. In a text that repeats them all, fixed letters that the repetitions
 * around them take too are not a boundary, and the edge of a word is not one either. Without these, one letter shows
 * the same growth.
 */
function withoutFixed(source: string, flags: string, { pattern }: AnalysisResult['parsed']): string {
  const cuts = pattern.alternatives.flatMap((each) => fixedIn(each, flags));
  return cuts
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => `${text.slice(0, start)}(?:)${text.slice(end)}`, source);
}

function fixedIn(alternative: Alternative, flags: string): Element[] {
  const elements = elementsOf(alternative);
  const cuts = elements.filter(isEdge);
  // What was passed since the start, where the search may begin at any letter, and since the last repetition; null
  // behind what may take anything.
  let sinceStart: Element[] | null = flags.includes('y') ? null : [];
  let sinceLast: [last: OfOne, passed: Element[]] | null = null;
  for (const element of elements.filter((each) => !isPassedOver(each))) {
    const one = ofOne(element);
    if (!one) [sinceStart, sinceLast] = [null, null];
    else if (isEndless(element)) {
      const [last, passed] = sinceLast ?? [one, []];
      if (passed.every((each) => isShared(each, [last, one], flags))) cuts.push(...passed);
      if (sinceStart?.every((each) => isShared(each, [one], flags))) cuts.push(...sinceStart);
      sinceLast = [one, []];
    } else sinceLast?.[1].push(element);
    if (one) sinceStart?.push(element);
  }
  return [...new Set(cuts)];
}

const isEndless = (element: Element): boolean => element.type === 'Quantifier' && element.max === Infinity;

/** What takes no letter and is not a start. */
const isPassedOver = (element: Element): boolean => element.type === 'Assertion' && element.kind !== 'start';

/** In their order, with those of groups that have one alternative. */
const elementsOf = ({ elements }: Alternative): Element[] =>
  elements.flatMap((element) => {
    const inner = element.type === 'Quantifier' && element.max === 1 ? element.element : element;
    const [only, ...others] = inner.type === 'Group' || inner.type === 'CapturingGroup' ? inner.alternatives : [];
    return only && others.length === 0 ? elementsOf(only) : [element];
  });

function ofOne(element: Element): OfOne | null {
  if (element.type === 'Quantifier') return ofOne(element.element);
  const isOne = ['Character', 'CharacterClass', 'CharacterSet'].includes(element.type);
  return isOne ? (element as OfOne) : null;
}

const isEdge = (element: Element): boolean =>
  element.type === 'Assertion' && (element.kind === 'word' || element.kind === 'lookbehind');

const LETTERS = [...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)), 'é'];

const isShared = (element: Element, around: readonly OfOne[], flags: string): boolean => {
  const one = ofOne(element);
  if (!one || (element.type === 'Quantifier' && element.min === 0)) return true;
  const of = [one, ...around].map(({ raw }) => new RegExp(`^${raw}$`, flags.replace(/[gmy]/g, '')));
  return LETTERS.some((letter) => of.every((each) => each.test(letter)));
};

const filesOf = (folder: string): string[] =>
  fs
    .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => path.join(folder, name))
    .sort();

/** What is wrong with the expressions found: those that grow without an exception, and exceptions that nothing needs. */
export function faultsIn(found: readonly Found[], exceptions: readonly Exception[]): string[] {
  const growing = found.filter(({ source, flags }) => growthOf(source, flags).length > 0);
  const covers = ({ file, begins }: Exception, each: Found): boolean =>
    file === each.file && each.source.startsWith(begins);
  return [
    ...growing
      .filter((each) => !exceptions.some((exception) => covers(exception, each)))
      .map(({ file, line, source, flags }) => `${file}:${line}: ${growthOf(source, flags)}: /${source}/${flags}`),
    ...exceptions
      .filter((exception) => !growing.some((each) => covers(exception, each)))
      .map(({ file, begins }) => `scripts/expressions.ts: nothing needs the exception for /${begins}… of ${file}`),
  ];
}

if (import.meta.main) {
  const found = filesOf('src').flatMap((file) => expressionsIn(fs.readFileSync(path.join(ROOT, file), 'utf8'), file));
  const faults = faultsIn(found, EXCEPTIONS);
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  process.stdout.write(`${faults.length} problems in ${found.length} expressions\n`);
  if (faults.length > 0) {
    process.stdout.write('Bound the quantifier or the text, or say in EXCEPTIONS what bounds it.\n');
    process.exitCode = 1;
  }
}
