// A text as `explain` reads it, without a process: the ids that it names, each with its confidence.
import { explain } from '../../src/explain/explain.ts';
import { openReader } from '../../src/explain/read-log.ts';

export type Named = { id: string; confidence: string; severity: string };

export const namedIn = async (log: string): Promise<readonly Named[]> => (await readIn(log)).named;

/** `lines` are those where an error begins. */
export async function readIn(log: string): Promise<{ named: readonly Named[]; lines: readonly number[] }> {
  const reader = openReader();
  reader.feed(log);
  const opened = { files: ['log'], isCut: false, ...reader.end() };
  const { diagnosis } = await explain(opened, {}, (text) => text, Date.UTC(2026, 10, 30));
  return {
    named: diagnosis.findings.map(({ id, confidence, severity }) => ({ id, confidence, severity })),
    lines: opened.errors.map(({ line }) => line),
  };
}

/** The right id first, or among at most three that are all possible. */
export function isRight(named: readonly Named[], right: readonly string[]): boolean {
  const [first] = named;
  if (!first) return false;
  if (right.includes(first.id)) return true;
  const possible = named.filter(({ confidence }) => confidence === 'possible');
  return first.confidence === 'possible' && possible.length <= 3 && possible.some(({ id }) => right.includes(id));
}

/** That nothing explains it accuses nobody. */
export const isWrongForCertain = (named: readonly Named[], right: readonly string[]): boolean =>
  named.some(({ id, confidence }) => confidence === 'certain' && id !== 'unexplained' && !right.includes(id));
