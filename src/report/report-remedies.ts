// Remedies as the report has them: the same data, with plain strings for texts.
import { blanksOf, sayBlanks } from '../remedies/blanks.ts';
import { sentencesOf } from '../remedies/change-words.ts';
import { minutesOf, whoOf } from '../remedies/effort.ts';
import type { Change, Remedy } from '../remedies/remedy.ts';
import { runFacts } from '../remedies/run-facts.ts';
import type { Scene } from '../scene.ts';
import { plain, type Span, type Text } from '../text.ts';

type WithoutTexts<T> = T extends Text ? string : T;
type PlainOf<C> = C extends Change ? { [K in keyof C]: WithoutTexts<C[K]> } : never;
export type ReportChange = PlainOf<Change>;

export type ReportRemedy = {
  title: string;
  who: string;
  /** Null where it depends on somebody else, or on AWS's own time. */
  minutes: number | null;
  changes: ReportChange[];
  after: string;
  notes?: string[];
  /** Commands that only show something. */
  looks?: { caption: string; run: string }[];
  /** Words in capitals in it, for which the reader puts a value. */
  blanks?: { name: string; means: string }[];
};

export function toReportRemedy(remedy: Remedy): ReportRemedy {
  const blanks = blanksOf(remedy).map(({ name, means }) => ({ name, means: plain(means) }));
  return { ...dataOf(remedy), ...(blanks.length > 0 ? { blanks } : {}) };
}

const dataOf = (remedy: Remedy): ReportRemedy => ({
  title: plain(remedy.title),
  who: whoOf(remedy),
  minutes: minutesOf(remedy),
  changes: remedy.changes.map(toReportChange),
  after: plain(remedy.after),
  ...(remedy.notes?.length ? { notes: remedy.notes.map(plain) } : {}),
  ...(remedy.looks?.length
    ? { looks: remedy.looks.map(({ caption, run }) => ({ caption: plain(caption), run })) }
    : {}),
});

const toReportChange = (change: Change): ReportChange =>
  Object.fromEntries(
    Object.entries(change).map(([name, value]) => [name, TEXTS.has(name) && isText(value) ? plain(value) : value]),
  ) as ReportChange;

const TEXTS: ReadonlySet<string> = new Set(['says', 'until', 'whom', 'console']);

const isText = (value: unknown): value is readonly Span[] => Array.isArray(value);

/** The title and the sentences, for readers of `fixes`. */
export function fixLines(remedy: Remedy, scene: Scene): string {
  const { title, changes, notes = [] } = remedy;
  const { terminal, forge, job } = runFacts(scene);
  const words = { terminal, forge, job, elsewhere: () => false };
  return [title, ...sentencesOf(changes, words), ...notes, ...sayBlanks(blanksOf(remedy))].map(plain).join('\n');
}
