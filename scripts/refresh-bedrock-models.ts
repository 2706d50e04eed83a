// Rebuilds src/knowledge/bedrock-models.json. Usage: node scripts/refresh-bedrock-models.ts INPUT [OUTPUT]
// INPUT is one of two shapes: a collection (models, routeSets, partitions, …), or recorded control-plane answers,
// { "recorded": "YYYY-MM-DD", "regions": { "us-east-1": { "modelSummaries": […], "inferenceProfileSummaries": […] } } }.
// Answers replace what the present table says of the Regions they cover; the other Regions, and models that only pages describe, stay.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { ModelTable, TableModel } from '../src/knowledge/bedrock-table.ts';

type CollectedModel = {
  id: string;
  status?: string;
  lifecycle?: { start?: string; eol?: string };
  out?: string[];
  onDemand?: string[];
  onDemandUnsure?: string[];
  profiles?: Record<string, null | string[] | Record<string, string[]>>;
  runtime?: boolean;
  dataRetention?: string;
};
export type Collection = {
  compiled: string;
  partitions: Record<string, { bedrock: string[] }>;
  prefixSourceRegions: Record<string, string[]>;
  routeSets: Record<string, string[]>;
  mantleToRuntimeId?: Record<string, string>;
  orphanProfiles?: Record<string, string[]>;
  goneBefore202608?: Record<string, string>;
  models: CollectedModel[];
};
type Summary = { modelId: string; outputModalities?: string[]; inferenceTypesSupported?: string[]; modelLifecycle?: { status?: string; startOfLifeTime?: string; endOfLifeTime?: string } };
type Profile = { inferenceProfileId: string; type?: string; models?: { modelArn?: string }[] };
export type Answers = { recorded: string; regions: Record<string, { modelSummaries: Summary[]; inferenceProfileSummaries: Profile[] }> };

const sorted = (regions: Iterable<string>): string[] => [...new Set(regions)].sort();

/** Region lists repeat: each is kept once, and named by its place. */
function setTable(sets: string[] = []) {
  return {
    sets,
    put(regions: Iterable<string>): number {
      const key = sorted(regions).join(' ');
      const at = sets.indexOf(key);
      return at >= 0 ? at : sets.push(key) - 1;
    },
  };
}

const kindOf = (out: readonly string[]): TableModel['kind'] | undefined => {
  const lower = out.map((o) => o.toLowerCase());
  return (['speech', 'image', 'video', 'embedding'] as const).find((kind) => lower.includes(kind));
};

export function fromCollection(input: Collection): ModelTable {
  const { sets, put } = setTable();
  const models: Record<string, TableModel> = {};
  for (const m of [...input.models].sort((a, b) => a.id.localeCompare(b.id))) {
    const profiles: NonNullable<TableModel['profiles']> = {};
    for (const [prefix, routes] of Object.entries(m.profiles ?? {})) {
      profiles[prefix] = routes === null ? null : Array.isArray(routes) ? [[null, put(routes)]] : Object.entries(routes).map(([set, sources]) => [put(input.routeSets[set] ?? []), put(sources)]);
    }
    const kind = kindOf(m.out ?? []);
    models[m.id] = {
      ...(m.lifecycle?.start ? { start: m.lifecycle.start } : {}),
      ...(m.status === 'LEGACY' ? { legacy: true } : {}),
      ...(m.lifecycle?.eol ? { eol: m.lifecycle.eol } : {}),
      ...(m.onDemand?.length ? { onDemand: put(m.onDemand) } : {}),
      ...(m.onDemandUnsure?.length ? { unsure: put(m.onDemandUnsure) } : {}),
      ...(Object.keys(profiles).length > 0 ? { profiles } : {}),
      ...(m.runtime === false ? { mantleOnly: true } : {}),
      ...(kind ? { kind } : {}),
      ...(m.dataRetention ? { retention: m.dataRetention } : {}),
    };
  }
  const orphans = Object.keys(input.orphanProfiles ?? {})
    .map((id) => id.slice(id.indexOf('.') + 1))
    .filter((id) => !(id in models));
  return {
    date: input.compiled,
    regions: put(Object.values(input.partitions).flatMap((p) => p.bedrock)),
    prefixes: Object.fromEntries(Object.entries(input.prefixSourceRegions).map(([prefix, regions]) => [prefix, put(regions)])),
    mantleToRuntime: input.mantleToRuntimeId ?? {},
    gone: sorted([...Object.keys(input.goneBefore202608 ?? {}).flatMap(goneIds), ...orphans]),
    sets,
    models,
  };
}

/** `anthropic.claude-v2, claude-v2:1` names two models of one provider, and so does `amazon.x-v1/v2`; a trailing `*` stays, as a wildcard. */
function goneIds(list: string): string[] {
  let provider = '';
  return list.split(',').flatMap((raw) => {
    const [first = '', ...others] = raw.trim().split('/');
    provider = /^([a-z0-9]+)\./.exec(first)?.[1] ?? provider;
    const id = first.startsWith(`${provider}.`) ? first : `${provider}.${first}`;
    return [id, ...others.map((version) => id.replace(/v\d+$/, version))];
  });
}

/** The present table with recorded answers laid over it. */
export function withAnswers(table: ModelTable, answers: Answers): ModelTable {
  const covered = new Set(Object.keys(answers.regions));
  const { sets, put } = setTable();
  const expand = (index: number | undefined): string[] => (index === undefined ? [] : (table.sets[index] ?? '').split(' ').filter(Boolean));
  const elsewhere = (index: number | undefined): string[] => expand(index).filter((r) => !covered.has(r));
  const summaries = Object.entries(answers.regions).flatMap(([region, a]) => a.modelSummaries.map((s) => ({ region, ...s })));
  const routes = Object.entries(answers.regions).flatMap(([region, a]) => a.inferenceProfileSummaries.filter((p) => p.type !== 'APPLICATION').map((p) => ({ region, ...p })));
  const listed = new Set([...summaries.map((s) => s.modelId).filter((id) => !/:(\d+k|mm)$/.test(id)), ...Object.keys(table.models)]);
  const models: Record<string, TableModel> = {};
  for (const id of [...listed].sort()) {
    const before: TableModel = table.models[id] ?? {};
    const here = summaries.filter((s) => s.modelId === id);
    const life = here.map((s) => s.modelLifecycle).find(Boolean);
    const onDemand = [...elsewhere(before.onDemand), ...here.filter((s) => s.inferenceTypesSupported?.includes('ON_DEMAND')).map((s) => s.region)];
    const unsure = elsewhere(before.unsure);
    const profiles: NonNullable<TableModel['profiles']> = {};
    for (const [prefix, known] of Object.entries(before.profiles ?? {})) {
      const kept = known?.map(([to, from]) => [to === null ? null : put(expand(to)), elsewhere(from)] as const).filter(([, from]) => from.length > 0);
      if (!kept || kept.length > 0) profiles[prefix] = kept?.map(([to, from]) => [to, put(from)]) ?? null;
    }
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
    const kind = kindOf(here[0]?.outputModalities ?? []) ?? before.kind;
    const start = life?.startOfLifeTime?.slice(0, 10) ?? before.start;
    const eol = life?.endOfLifeTime?.slice(0, 10) ?? before.eol;
    models[id] = {
      ...(start ? { start } : {}),
      ...((life ? life.status === 'LEGACY' : before.legacy) ? { legacy: true } : {}),
      ...(eol ? { eol } : {}),
      ...(onDemand.length > 0 ? { onDemand: put(onDemand) } : {}),
      ...(unsure.length > 0 ? { unsure: put(unsure) } : {}),
      ...(Object.keys(profiles).length > 0 ? { profiles } : {}),
      ...(before.mantleOnly && here.length === 0 ? { mantleOnly: true } : {}),
      ...(kind ? { kind } : {}),
      ...(before.retention ? { retention: before.retention } : {}),
    };
  }
  const prefixes = Object.fromEntries(
    sorted([...Object.keys(table.prefixes), ...Object.values(models).flatMap((m) => Object.keys(m.profiles ?? {}))]).map((prefix) => [prefix, put([...expand(table.prefixes[prefix]), ...Object.values(models).flatMap((m) => (m.profiles?.[prefix] ?? []).flatMap(([, from]) => (sets[from] ?? '').split(' ')))])]),
  );
  return { ...table, date: answers.recorded, regions: put([...expand(table.regions), ...covered]), prefixes, sets, models };
}

/** One line a model, so that a refresh reads as a diff of models. */
export function print(table: ModelTable): string {
  const rows = (value: object): string =>
    Object.entries(value)
      .map(([key, v]) => `    ${JSON.stringify(key)}: ${JSON.stringify(v)}`)
      .join(',\n');
  const { models, sets, ...rest } = table;
  const head = Object.entries(rest)
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    .join(',\n');
  return `{\n${head},\n  "sets": [\n${sets.map((s) => `    ${JSON.stringify(s)}`).join(',\n')}\n  ],\n  "models": {\n${rows(models)}\n  }\n}\n`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , input, output = new URL('../src/knowledge/bedrock-models.json', import.meta.url)] = process.argv;
  if (!input) throw new Error('usage: node scripts/refresh-bedrock-models.ts INPUT [OUTPUT]');
  const read = JSON.parse(readFileSync(input, 'utf8')) as Collection | Answers;
  const table = 'recorded' in read ? withAnswers(JSON.parse(readFileSync(output, 'utf8')) as ModelTable, read) : fromCollection(read);
  writeFileSync(output, print(table));
}
