// Recorded answers of Bedrock's control plane: their shape, and how they are checked and laid over the table.
import type { ModelTable, TableModel } from '../src/knowledge/bedrock-table.ts';
import { kindOf, setTable, sorted } from './bedrock-sets.ts';

type Summary = {
  modelId: string;
  outputModalities?: string[];
  inferenceTypesSupported?: string[];
  modelLifecycle?: { status?: string; startOfLifeTime?: string; endOfLifeTime?: string };
};
type Profile = { inferenceProfileId: string; type?: string; models?: { modelArn?: string }[] };
type RegionAnswers = { modelSummaries: Summary[]; inferenceProfileSummaries: Profile[] };
export type Answers = { recorded: string; regions: Record<string, RegionAnswers> };

const REGION = /^[a-z]{2,4}(-[a-z]+)+-\d+$/;
const ID = /^[a-z0-9-]+\.[A-Za-z0-9._:-]+$/;
const MODEL_ARN = /^arn:aws[\w-]*:bedrock:([a-z0-9-]*)::foundation-model\/.+$/;

const isList = (value: unknown): value is Record<string, unknown>[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null);
const isDate = (value: unknown): boolean =>
  value === undefined || (typeof value === 'string' && !Number.isNaN(Date.parse(value)));

/** The answers, if they are whole and well formed. Throws one error that names everything wrong: a table must not be made from half an answer. */
export function checkAnswers(value: unknown): Answers {
  const { recorded, regions } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const faults: string[] = [];
  if (typeof recorded !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(recorded))
    faults.push('recorded: no date of the form YYYY-MM-DD');
  const entries = typeof regions === 'object' && regions !== null ? Object.entries(regions) : [];
  if (entries.length === 0) faults.push('regions: none');
  for (const [region, answers] of entries)
    faults.push(...faultsIn(region, (answers ?? {}) as Record<string, unknown>).map((fault) => `${region}: ${fault}`));
  if (faults.length > 0) throw new Error(`The recorded answers cannot be used:\n  ${faults.join('\n  ')}`);
  return value as Answers;
}

function faultsIn(
  region: string,
  { modelSummaries: models, inferenceProfileSummaries: profiles, nextToken }: Record<string, unknown>,
): string[] {
  if (!REGION.test(region)) return ['no Region'];
  if (!isList(models) || !isList(profiles))
    return [`${isList(models) ? 'inferenceProfileSummaries' : 'modelSummaries'}: no list of objects`];
  return [
    ...(nextToken ? ['a page is left unread'] : []),
    ...(models.length + profiles.length === 0 ? ['both lists are empty'] : []),
    ...models.flatMap((m, i) =>
      typeof m.modelId === 'string' && ID.test(m.modelId) ? [] : [`modelSummaries[${i}].modelId: no model id`],
    ),
    ...models.flatMap((m, i) => {
      const life = (m.modelLifecycle ?? {}) as Record<string, unknown>;
      return isDate(life.startOfLifeTime) && isDate(life.endOfLifeTime)
        ? []
        : [`modelSummaries[${i}].modelLifecycle: no date`];
    }),
    ...profiles.flatMap((p, i) =>
      typeof p.inferenceProfileId === 'string' && p.inferenceProfileId !== ''
        ? []
        : [`inferenceProfileSummaries[${i}].inferenceProfileId: none`],
    ),
    ...profiles.flatMap((p, i) =>
      p.type === 'APPLICATION' ||
      (isList(p.models) && p.models.length > 0 && p.models.every((m) => MODEL_ARN.test(String(m.modelArn))))
        ? []
        : [`inferenceProfileSummaries[${i}].models: no foundation-model ARNs`],
    ),
  ];
}

type Seen = { region: string } & Summary;

/** The present table with recorded answers laid over it: they replace what it says of the Regions they cover; the other Regions, and models that only pages describe, stay. */
export function withAnswers(table: ModelTable, answers: Answers): ModelTable {
  const covered = new Set(Object.keys(answers.regions));
  const { sets, put } = setTable();
  const expand = (index: number | undefined): string[] =>
    index === undefined ? [] : (table.sets[index] ?? '').split(' ').filter(Boolean);
  const elsewhere = (index: number | undefined): string[] => expand(index).filter((r) => !covered.has(r));
  const seen: Seen[] = Object.entries(answers.regions).flatMap(([region, a]) =>
    a.modelSummaries.map((s) => ({ region, ...s })),
  );
  const routes = Object.entries(answers.regions).flatMap(([region, a]) =>
    a.inferenceProfileSummaries.filter((p) => p.type !== 'APPLICATION').map((p) => ({ region, ...p })),
  );
  const listed = new Set([
    ...seen.map((s) => s.modelId).filter((id) => !/:(\d+k|mm)$/.test(id)),
    ...Object.keys(table.models),
  ]);
  const models: Record<string, TableModel> = {};
  const gone = new Set(table.gone);
  for (const id of [...listed].sort()) {
    const before: TableModel = table.models[id] ?? {};
    const here = seen.filter((s) => s.modelId === id);
    const onDemand = [
      ...elsewhere(before.onDemand),
      ...here.filter((s) => s.inferenceTypesSupported?.includes('ON_DEMAND')).map((s) => s.region),
    ];
    const unsure = elsewhere(before.unsure);
    const profiles = keptProfiles(
      before,
      (index) => put(expand(index)),
      (index) => ({ regions: elsewhere(index), put }),
    );
    for (const route of routes.filter((r) => r.inferenceProfileId.endsWith(`.${id}`))) {
      const prefix = route.inferenceProfileId.slice(0, -id.length - 1);
      const to = route.models?.map((m) => m.modelArn?.split(':')[3] ?? '') ?? [];
      const target = to.includes('') ? null : put(to);
      profiles[prefix] ??= [];
      const rows = profiles[prefix];
      const row = rows.find(([set]) => set === target);
      if (row) row[1] = put([...(sets[row[1]] ?? '').split(' '), route.region]);
      else rows.push([target, put([route.region])]);
    }
    const had =
      before.onDemand !== undefined ||
      before.unsure !== undefined ||
      Object.values(before.profiles ?? {}).some((p) => p !== null);
    const life = lifeOf(here, before);
    if (
      had &&
      onDemand.length + unsure.length + Object.keys(profiles).length === 0 &&
      here.length === 0 &&
      !life.eol &&
      !before.mantleOnly
    ) {
      gone.add(id);
      continue;
    }
    const kind = kindOf(here[0]?.outputModalities ?? []) ?? before.kind;
    models[id] = {
      ...life,
      ...(onDemand.length > 0 ? { onDemand: put(onDemand) } : {}),
      ...(unsure.length > 0 ? { unsure: put(unsure) } : {}),
      ...(Object.keys(profiles).length > 0 ? { profiles } : {}),
      ...(before.mantleOnly && here.length === 0 ? { mantleOnly: true } : {}),
      ...(kind ? { kind } : {}),
      ...(before.retention ? { retention: before.retention } : {}),
    };
  }
  const sourcesOf = (prefix: string): string[] =>
    Object.values(models).flatMap((m) =>
      (m.profiles?.[prefix] ?? []).flatMap(([, from]) => (sets[from] ?? '').split(' ')),
    );
  const prefixes = Object.fromEntries(
    sorted([
      ...Object.keys(table.prefixes),
      ...Object.values(models).flatMap((m) => Object.keys(m.profiles ?? {})),
    ]).map((prefix) => [prefix, put([...expand(table.prefixes[prefix]), ...sourcesOf(prefix)])]),
  );
  return {
    ...table,
    date: answers.recorded,
    regions: put([...expand(table.regions), ...covered]),
    prefixes,
    gone: sorted([...gone].filter((id) => !(id in models))),
    sets,
    models,
  };
}

type Profiles = NonNullable<TableModel['profiles']>;
type Rest = { regions: string[]; put: (regions: string[]) => number };

/** What the table has of a model's profiles in the Regions that were not read. */
function keptProfiles(before: TableModel, target: (index: number) => number, rest: (index: number) => Rest): Profiles {
  const kept: Profiles = {};
  for (const [prefix, known] of Object.entries(before.profiles ?? {})) {
    const rows = known
      ?.map(([to, from]) => [to === null ? null : target(to), rest(from)] as const)
      .filter(([, { regions }]) => regions.length > 0);
    if (!rows || rows.length > 0) kept[prefix] = rows?.map(([to, { regions, put }]) => [to, put(regions)]) ?? null;
  }
  return kept;
}

/** A model's life over all the Regions that list it: it ends with the last of them, and is Legacy where it is so everywhere. */
function lifeOf(here: readonly Seen[], before: TableModel): Pick<TableModel, 'start' | 'legacy' | 'eol'> {
  const lives = here.flatMap((s) => s.modelLifecycle ?? []);
  const starts = lives.flatMap((l) => l.startOfLifeTime?.slice(0, 10) ?? []).sort();
  const ends = lives.flatMap((l) => l.endOfLifeTime?.slice(0, 10) ?? []).sort();
  const legacy = lives.length > 0 ? lives.every((l) => l.status === 'LEGACY') : before.legacy;
  const eol = ends.length > 0 ? ends.at(-1) : lives.length === 0 || legacy ? before.eol : undefined;
  const start = starts[0] ?? before.start;
  return { ...(start ? { start } : {}), ...(legacy ? { legacy: true } : {}), ...(eol ? { eol } : {}) };
}
