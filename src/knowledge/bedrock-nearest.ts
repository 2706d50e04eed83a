// What a mistyped id may have meant.
import { distance } from 'fastest-levenshtein';
import { parseModelId } from './bedrock-ids.ts';
import { callableIds, endOfLife, isMantleOnly, modelIds, modelOf, runtimeIdFor } from './bedrock-models.ts';

// Without provider, date and version, an alias such as `claude-sonnet-4-5` or `sonnet` is compared with what it names.
const bare = (id: string): string =>
  id
    .replace(/^[a-z0-9]+\.(?=[a-z])/, '')
    .replace(/-\d{8}(?=-|$)/, '')
    .replace(/-?v\d+(:\d+)?(:\w+)?$/, '')
    .replace(/[-:]+$/, '');
const wordsOf = (id: string): string[] =>
  id
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

export type NearestOptions = {
  /** Then only what that Region can call is offered, in the form in which it does. */
  region?: string;
  /** Models that have ended by this time are left out. */
  now?: number;
  count?: number;
  /** Ids of the account's own catalogue that the table may not have. */
  extra?: readonly string[];
};

// Further apart than this, two names have nothing in common.
const FARTHEST = 0.4;

/** Real ids near to what was written, nearest first: an alias's newest bearers, else the fewest edits. */
export function nearestIds(written: string, { region, now, count = 3, extra = [] }: NearestOptions = {}): string[] {
  const { base, prefix } = parseModelId(written.trim());
  const wanted = (base ?? written).toLowerCase();
  const words = wordsOf(bare(wanted));
  const near = [...new Set([...modelIds, ...extra.map((id) => parseModelId(id).base ?? id)])].flatMap((id) => {
    const eol = endOfLife(id);
    if (isMantleOnly(id) || (eol && now !== undefined && Date.parse(eol) <= now)) return [];
    const own = wordsOf(bare(id));
    const edits = Math.min(distance(wanted, id) / Math.max(wanted.length, id.length), distance(bare(wanted), bare(id)) / Math.max(bare(wanted).length, bare(id).length) + 0.01);
    const named = words.length > 0 && words.every((w) => own.includes(w));
    const score = id === runtimeIdFor(wanted) ? -1 : Math.min(edits, named ? 0.2 : 1);
    return score < FARTHEST ? [{ id, score, start: modelOf(id)?.start ?? '' }] : [];
  });
  near.sort((a, b) => a.score - b.score || b.start.localeCompare(a.start));
  const ids = near.flatMap(({ id }) => {
    if (region === undefined) return [prefix ? `${prefix}.${id}` : id];
    const live = extra.filter((e) => e === id || e.endsWith(`.${id}`));
    const callable = live.length > 0 ? live : callableIds(id, region);
    return [callable.find((c) => prefix !== null && c.startsWith(`${prefix}.`)) ?? callable[0] ?? []].flat();
  });
  return [...new Set(ids)].slice(0, count);
}
