// Models, Regions and inference profiles, as a hint: collected from control-plane answers and AWS's model cards; `tableDate` tells when.
// What the account's own catalogue says in this Region beats it. scripts/refresh-bedrock-models.ts rebuilds the JSON.

import { parseModelId, withoutVariant } from './bedrock-ids.ts';
import data from './bedrock-models.json' with { type: 'json' };
import type { ModelTable, TableModel } from './bedrock-table.ts';
import { partitionOf } from './regions.ts';

const TABLE = data as unknown as ModelTable;

export const tableDate: string = TABLE.date;

export type Profile = {
  id: string;
  prefix: string;
  /** Where a request from the Region may run; null where that was not recorded; '' stands for a global profile's region-less ARN. */
  destinations: readonly string[] | null;
};

const expand = (index: number | undefined): readonly string[] =>
  index === undefined ? [] : (TABLE.sets[index] ?? '').split(' ').filter(Boolean);

export const modelIds: readonly string[] = Object.keys(TABLE.models);
export const modelOf = (base: string): TableModel | null => TABLE.models[withoutVariant(base)] ?? null;

/** Whether Bedrock has an endpoint there, by the list of botocore 1.44.8, 2026-11-20. */
export const bedrockRegions: readonly string[] = expand(TABLE.regions);
export const isBedrockRegion = (region: string): boolean => bedrockRegions.includes(region);

/** The Regions from which a profile of that prefix may be called, over all models. */
export const prefixRegions = (prefix: string): readonly string[] => expand(TABLE.prefixes[prefix]);

/** The prefixes whose profiles may be called from a Region, those of most models first. */
export const prefixesOf = (region: string): readonly string[] =>
  Object.keys(TABLE.prefixes)
    .filter((prefix) => prefixRegions(prefix).includes(region))
    .map((prefix) => ({ prefix, models: modelIds.filter((id) => modelOf(id)?.profiles?.[prefix]).length }))
    .sort((a, b) => b.models - a.models)
    .map(({ prefix }) => prefix);

export const servesOnDemand = (base: string, region: string): boolean => {
  const model = modelOf(base);
  return model !== null && (expand(model.onDemand).includes(region) || expand(model.unsure).includes(region));
};

/** The profiles of a model that may be called from a Region, the narrowest geography first. */
export function profilesFor(base: string, region: string): Profile[] {
  const id = withoutVariant(base);
  const found = Object.entries(modelOf(id)?.profiles ?? {}).flatMap(([prefix, routes]) =>
    (routes ?? [])
      .filter(([, sources]) => expand(sources).includes(region))
      .map(
        ([to]): Profile => ({
          id: `${prefix}.${id}`,
          prefix,
          destinations: to === null ? (prefix === 'global' ? [region, ''] : null) : expand(to),
        }),
      ),
  );
  return found.sort((a, b) => width(a.prefix) - width(b.prefix));
}

/** The one prefix of a partition whose profiles never leave it; null where prefixes are of geographies. */
export const ownPrefix = (region: string): string | null => (partitionOf(region).id === 'aws-us-gov' ? 'us-gov' : null);

const width = (prefix: string): number =>
  prefix === 'global' ? Number.MAX_SAFE_INTEGER : prefixRegions(prefix).length;

/** The IDs with which a model may be called from a Region: the bare one, then its profiles. */
export const callableIds = (base: string, region: string): string[] => [
  ...(servesOnDemand(base, region) ? [withoutVariant(base)] : []),
  ...profilesFor(base, region).map((p) => p.id),
];

/** Every Region from which a model may be called in some way. */
export function regionsServing(base: string): string[] {
  const model = modelOf(base);
  if (!model) return [];
  const sources = Object.values(model.profiles ?? {}).flatMap((routes) =>
    (routes ?? []).flatMap(([, from]) => expand(from)),
  );
  return [...new Set([...expand(model.onDemand), ...expand(model.unsure), ...sources])].sort();
}

/** Profiles of a model whose Regions the table does not have. */
export const unrecordedProfiles = (base: string): string[] =>
  Object.entries(modelOf(base)?.profiles ?? {})
    .filter(([, routes]) => routes === null)
    .map(([prefix]) => `${prefix}.${base}`);

/** The data-retention mode that a model takes at least, where it is another than every account's. */
export const retentionOf = (base: string): string | null => modelOf(base)?.retention ?? null;

/** The published last day, `YYYY-MM-DD`. A date before which a model will not end is none. */
export const endOfLife = (base: string): string | null => modelOf(base)?.eol ?? null;

/** Whether the model had left the catalog when the table was made. */
export const isGone = (base: string): boolean =>
  !modelOf(base) &&
  TABLE.gone.some((pattern) =>
    pattern.endsWith('*')
      ? base.startsWith(pattern.slice(0, -1))
      : base === pattern || (base.startsWith(pattern) && /^(-\d{8}.*|:.*)$/.test(base.slice(pattern.length))),
  );

/** The ID under which bedrock-runtime serves what another endpoint, bedrock-mantle, knows by this one. */
export const runtimeIdFor = (base: string): string | null => TABLE.mantleToRuntime[base] ?? null;
export const isMantleOnly = (base: string): boolean => modelOf(base)?.mantleOnly === true;

/**
 * Models that could take the place of one that ends: of the same provider and kind, the nearest line first, then the newest. `extra` are ids of
 * the account's own catalog, which may be newer than the table.
 */
export function successors(base: string, now: number, extra: readonly string[] = []): string[] {
  const kindOf = (id: string): string | undefined => (/\brerank\b/.test(id) ? 'rerank' : modelOf(id)?.kind);
  const kind = kindOf(base);
  const words = (id: string): string[] => id.split(/[.:-]/).filter((w) => /^[a-z]{3,}$/.test(w));
  const wanted = words(base);
  const goesOn = (id: string): boolean => {
    const m = modelOf(id);
    return (
      !m || (kindOf(id) === kind && !m.legacy && !m.mantleOnly && !(m.eol && Date.parse(m.eol) - now < 90 * 86_400_000))
    );
  };
  return [...new Set([...modelIds, ...extra])]
    .filter((id) => id !== base && id.split('.')[0] === base.split('.')[0] && goesOn(id))
    .map((id) => ({ id, score: words(id).filter((w) => wanted.includes(w)).length, start: modelOf(id)?.start ?? '' }))
    .sort((a, b) => b.score - a.score || b.start.localeCompare(a.start))
    .map(({ id }) => id);
}

export type OfflineAnswer =
  | { answer: 'callable'; ids: string[] }
  | { answer: 'needs-profile'; ids: string[] }
  | { answer: 'elsewhere'; regions: string[]; ids: string[] }
  | { answer: 'ended'; eol: string }
  | { answer: 'unknown' };

/** What the table says of an ID in a Region at a time, without asking anyone. */
export function offlineAnswer(written: string, region: string, now: number): OfflineAnswer {
  const { base } = parseModelId(written);
  if (base === null || modelOf(base) === null) return { answer: 'unknown' };
  const eol = endOfLife(base);
  if (eol && Date.parse(eol) <= now) return { answer: 'ended', eol };
  const ids = callableIds(base, region);
  if (ids.includes(bareOrProfile(written))) return { answer: 'callable', ids };
  if (ids.length > 0) return { answer: 'needs-profile', ids };
  return {
    answer: 'elsewhere',
    regions: regionsServing(base).filter((r) => partitionOf(r).id === partitionOf(region).id),
    ids: [],
  };
}

const bareOrProfile = (written: string): string => {
  const { prefix, base } = parseModelId(written);
  return prefix ? `${prefix}.${base}` : (base ?? written);
};
