// Rebuilds src/knowledge/bedrock-models.json. Usage: node scripts/refresh-bedrock-models.ts INPUT [OUTPUT]
// INPUT is one of two shapes: a collection (models, routeSets, partitions, …), or recorded control-plane answers as scripts/collect-bedrock-answers.ts
// writes them, { "recorded": "YYYY-MM-DD", "regions": { "us-east-1": { "modelSummaries": […], "inferenceProfileSummaries": […] } } }.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { ModelTable, TableModel } from '../src/knowledge/bedrock-table.ts';
import { checkAnswers, withAnswers } from './bedrock-answers.ts';
import { kindOf, setTable, sorted } from './bedrock-sets.ts';

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
export function fromCollection(input: Collection): ModelTable {
  const { sets, put } = setTable();
  const models: Record<string, TableModel> = {};
  for (const m of [...input.models].sort((a, b) => a.id.localeCompare(b.id))) {
    const profiles: NonNullable<TableModel['profiles']> = {};
    for (const [prefix, routes] of Object.entries(m.profiles ?? {})) {
      profiles[prefix] =
        routes === null
          ? null
          : Array.isArray(routes)
            ? [[null, put(routes)]]
            : Object.entries(routes).map(([set, sources]) => [put(input.routeSets[set] ?? []), put(sources)]);
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
    prefixes: Object.fromEntries(
      Object.entries(input.prefixSourceRegions).map(([prefix, regions]) => [prefix, put(regions)]),
    ),
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
  const read = JSON.parse(readFileSync(input, 'utf8')) as Collection | object;
  const table =
    'compiled' in read
      ? fromCollection(read)
      : withAnswers(JSON.parse(readFileSync(output, 'utf8')) as ModelTable, checkAnswers(read));
  writeFileSync(output, print(table));
}
