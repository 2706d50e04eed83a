// What a mistyped ID may have meant.
import { distance } from 'fastest-levenshtein';
import { parseModelId } from './bedrock-ids.ts';
import { callableIds, endOfLife, isMantleOnly, modelIds, modelOf, runtimeIdFor } from './bedrock-models.ts';

// Without provider, date and version, an alias such as `claude-sonnet-4-5` or `sonnet` is compared with what it names.
const bare = (id: string): string =>
  id
    .replace(/^[a-z0-9]+\.(?=[a-z])/, '')
    .replace(/-\d{8}(?=-|$)/, '')
    .replace(/-?v\d+(:\d+)?(:\w+)?$/, '')
    .replace(/[-:]{1,9}$/, '');
const wordsOf = (id: string): string[] =>
  id
    .toLowerCase()
    .split(/[^a-z0-9]+|(?<=[a-z])(?=\d)/)
    .filter(Boolean);

/** As other tools write it: `bedrock/…` before the id, a slash after the provider, `@` before the date, `-latest` at the end. */
const withoutForeignForm = (written: string): string =>
  written
    .trim()
    .replace(/^(?:(?:amazon[.-])?bedrock|converse|aws)[/:]/i, '')
    .replace(/^([a-z0-9]+)\//i, '$1.')
    .replace(/[-:@]latest$/i, '')
    .replace('@', '-');

export type NearestOptions = {
  /** Then only what that Region can call is offered, in the form in which it does. */
  region?: string;
  /** Models that have ended by this time are left out. */
  now?: number;
  count?: number;
  /** Ids of the account's own catalog that the table may not have. */
  extra?: readonly string[];
};

// Further apart than this, two names have nothing in common.
const FARTHEST = 0.4;
// Every word that was written, and more besides.
const NAMED = 0.1;

/** Real IDs near to what was written, nearest first: an alias's newest bearers, else the fewest edits. */
export function nearestIds(written: string, { region, now, count = 3, extra = [] }: NearestOptions = {}): string[] {
  const { base, prefix } = parseModelId(withoutForeignForm(written));
  const wanted = (base ?? written).toLowerCase();
  const words = wordsOf(bare(wanted));
  const near = [...new Set([...modelIds, ...extra.map((id) => parseModelId(id).base ?? id)])].flatMap((id) => {
    const eol = endOfLife(id);
    if (isMantleOnly(id) || (eol && now !== undefined && Date.parse(eol) <= now)) return [];
    const own = wordsOf(id);
    const edits = Math.min(
      distance(wanted, id) / Math.max(wanted.length, id.length),
      distance(bare(wanted), bare(id)) / Math.max(bare(wanted).length, bare(id).length) + 0.01,
    );
    const named = words.some((w) => /^[a-z]{3,}$/.test(w)) && words.every((w) => own.includes(w));
    const score = id === runtimeIdFor(wanted) ? -1 : Math.min(edits, named ? NAMED : 1);
    const more = own.slice(1).filter((w) => /^[a-z]{2,}$/.test(w) && !words.includes(w)).length;
    return score < FARTHEST ? [{ id, score, more, start: modelOf(id)?.start ?? '' }] : [];
  });
  near.sort((a, b) => a.score - b.score || a.more - b.more || b.start.localeCompare(a.start));
  const ids = near.flatMap(({ id }) => {
    if (region === undefined) return [prefix ? `${prefix}.${id}` : id];
    const live = extra.filter((e) => e === id || e.endsWith(`.${id}`));
    const callable = live.length > 0 ? live : callableIds(id, region);
    return [callable.find((c) => prefix !== null && c.startsWith(`${prefix}.`)) ?? callable[0] ?? []].flat();
  });
  return [...new Set(ids)].slice(0, count);
}

/** Whether two IDs are of one generation of a family, as far as their names tell: another one answers otherwise, at another price. */
export function isSameGeneration(written: string, id: string): boolean {
  const [a, b] = [written, id].map((each) => parseModelId(withoutForeignForm(each)).base ?? each) as [string, string];
  const numbers = (base: string): string =>
    wordsOf(bare(base))
      .filter((word) => /^\d/.test(word))
      .join('.');
  // An alias such as `sonnet` names every generation.
  return numbers(a) === '' || numbers(a) === numbers(b) || runtimeIdFor(a) === b;
}
