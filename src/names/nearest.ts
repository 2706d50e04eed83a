// Which names that exist a mistyped one may have meant.
import { distance } from 'fastest-levenshtein';

const MOST = 3;
// Further apart than this, two names have nothing in common.
const FARTHEST = 0.34;

const wordsOf = (name: string): string =>
  name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('-');

/** The nearest of the names that exist, best first: those that differ in form alone, then those with few edits, then those that have it as a part. */
export function nearestNames(wanted: string, known: readonly string[]): readonly string[] {
  const own = wordsOf(wanted);
  const score = (name: string): number => {
    const other = wordsOf(name);
    const edits = distance(own, other) / Math.max(own.length, other.length, 1);
    const isPart = own.length >= 3 && `-${other}-`.includes(`-${own}-`);
    return isPart ? Math.min(edits, FARTHEST) : edits;
  };
  return known
    .filter((name) => name !== wanted)
    .map((name) => ({ name, score: score(name) }))
    .filter(({ score }) => score <= FARTHEST)
    .sort((a, b) => a.score - b.score)
    .slice(0, MOST)
    .map(({ name }) => name);
}
