// Where a set of models can be called together: from the bundled table, so a hint.
import { parseModelId } from './bedrock-ids.ts';
import { callableIds, endOfLife, regionsServing } from './bedrock-models.ts';
import { nearestFirst } from './region-distance.ts';

/** A Region, and for each model the ID by which it is called there: the bare one where that serves, else the narrowest profile's. */
export type Serving = {
  region: string;
  ids: readonly string[] /** `us`, `global`, …; empty where bare ids serve. */;
  prefixes: readonly string[];
};

export type RegionAdvice = {
  /** Regions that serve every model, the nearest first. */
  together: readonly Serving[];
  /** Where no Region serves them all: for each Region needed, the nearest, the models it serves. */
  apart: readonly Serving[];
  /** Models of which the table knows no Region here, or that have ended: no advice is true for them. */
  unplaced: readonly string[];
};

const serving = (region: string, bases: readonly string[]): Serving => {
  const ids = bases.flatMap((base) => callableIds(base, region)[0] ?? []);
  return { region, ids, prefixes: [...new Set(ids.flatMap((id) => parseModelId(id).prefix ?? []))] };
};

/** The Regions of `from`'s partition for a set of models, given by their bare ids, at a time. */
export function adviseRegionsFor(models: readonly string[], from: string, now: number): RegionAdvice {
  const bases = [...new Set(models)];
  const ended = (base: string): boolean => Date.parse(endOfLife(base) ?? '') <= now;
  const places = new Map(bases.map((base) => [base, ended(base) ? [] : nearestFirst(regionsServing(base), from)]));
  const placed = bases.filter((base) => (places.get(base) ?? []).length > 0);
  const unplaced = bases.filter((base) => !placed.includes(base));
  const [first, ...others] = placed;
  if (first === undefined) return { together: [], apart: [], unplaced };
  const common = (places.get(first) ?? []).filter((region) =>
    others.every((base) => places.get(base)?.includes(region)),
  );
  if (common.length > 0) return { together: common.map((region) => serving(region, placed)), apart: [], unplaced };
  return { together: [], apart: fewestRegions(placed, places), unplaced };
}

/** Region by Region the one that serves most of what is left; among equals the nearest. */
function fewestRegions(placed: readonly string[], places: ReadonlyMap<string, readonly string[]>): Serving[] {
  const chosen: Serving[] = [];
  let left = placed;
  while (left.length > 0) {
    const served = Map.groupBy(
      left.flatMap((base) =>
        (places.get(base) ?? []).map((region) => ({ base, region, place: (places.get(base) ?? []).indexOf(region) })),
      ),
      (s) => s.region,
    );
    const [best] = [...served].sort(
      ([, a], [, b]) => b.length - a.length || Math.min(...a.map((s) => s.place)) - Math.min(...b.map((s) => s.place)),
    );
    if (!best) break;
    const [region, group] = best;
    const bases = group.map((s) => s.base);
    chosen.push(serving(region, bases));
    left = left.filter((base) => !bases.includes(base));
  }
  return chosen;
}

/** The Regions of `from`'s partition from which every id can be called just as it is written, the nearest first. */
export function regionsCalling(ids: readonly string[], from: string): string[] {
  const [first, ...others] = ids.map(parseModelId);
  if (!first?.base) return [];
  const calls = (region: string): boolean =>
    [first, ...others].every(
      ({ base, prefix }) => base !== null && callableIds(base, region).includes(prefix ? `${prefix}.${base}` : base),
    );
  return nearestFirst(regionsServing(first.base).filter(calls), from);
}
