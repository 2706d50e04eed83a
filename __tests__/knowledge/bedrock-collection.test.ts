// The offline answer for every model of the collection that the table was made from, in every Region: what is expected is read from the collection
// itself, which spells out each Region, and not from the compact table or its lookups.
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { type Collection, fromCollection } from '../../scripts/refresh-bedrock-models.ts';
import type { OfflineAnswer } from '../../src/knowledge/bedrock-models.ts';

const collection = JSON.parse(
  readFileSync(new URL('../fixtures/bedrock-collection.json', import.meta.url), 'utf8'),
) as Collection;

// A refresh changes the bundled table; these answers are those of the collection's day.
vi.doMock('../../src/knowledge/bedrock-models.json', () => ({ default: fromCollection(collection) }));
const { offlineAnswer } = await import('../../src/knowledge/bedrock-models.ts');
const { causeOf } = await import('../../src/answers/bedrock-cause.ts');
const { failed, scene } = await import('../rules/bedrock/scene.ts');

const NOW = Date.parse('2026-11-22T12:00:00Z');
const REGIONS = Object.values(collection.partitions).flatMap((p) => p.bedrock);
const area = (region: string): string => /^(us-gov|us-iso\w?|eu-iso\w?|eusc)-/.exec(region)?.[1] ?? 'aws';

/** Every Region from which an id can be called, spelt out. */
const calls = new Map<string, Set<string>>();
const add = (id: string, regions: readonly string[]): void => {
  calls.set(id, new Set([...(calls.get(id) ?? []), ...regions]));
};
for (const m of collection.models) {
  add(m.id, [...(m.onDemand ?? []), ...(m.onDemandUnsure ?? [])]);
  for (const [prefix, routes] of Object.entries(m.profiles ?? {}))
    add(`${prefix}.${m.id}`, routes === null ? [] : Array.isArray(routes) ? routes : Object.values(routes).flat());
}
const idsOf = (model: string): string[] => [...calls.keys()].filter((id) => id === model || id.endsWith(`.${model}`));

function expected(written: string, model: (typeof collection.models)[number], region: string): OfflineAnswer['answer'] {
  if ((model.lifecycle?.eol ?? '9999-12-31') <= '2026-11-22') return 'ended';
  if (calls.get(written)?.has(region)) return 'callable';
  return idsOf(model.id).some((id) => calls.get(id)?.has(region)) ? 'needs-profile' : 'elsewhere';
}

const rows = collection.models.flatMap((model) =>
  idsOf(model.id).flatMap((id) =>
    REGIONS.map((region) => ({ id, model, region, answer: expected(id, model, region) })),
  ),
);
const of = (answer: OfflineAnswer['answer']) => rows.filter((r) => r.answer === answer);

describe(`${collection.models.length} models in ${REGIONS.length} Regions: ${rows.length} answers`, () => {
  it(`"callable" for each of the ${of('callable').length} ids in each of its listed Regions`, () => {
    expect(of('callable').length).toBeGreaterThan(1500);
    for (const { id, region } of of('callable'))
      expect(offlineAnswer(id, region, NOW).answer, `${id} in ${region}`).toBe('callable');
  });

  it(`"needs a profile", and which, for ${of('needs-profile').length}`, () => {
    expect(of('needs-profile').length).toBeGreaterThan(200);
    for (const { id, model, region } of of('needs-profile')) {
      const answer = offlineAnswer(id, region, NOW);
      expect(answer.answer, `${id} in ${region}`).toBe('needs-profile');
      const working = idsOf(model.id).filter((each) => calls.get(each)?.has(region));
      if (answer.answer === 'needs-profile')
        expect([...answer.ids].sort(), `${id} in ${region}`).toEqual(working.sort());
    }
  });

  it(`"not here but there", and where, for ${of('elsewhere').length}`, () => {
    expect(of('elsewhere').length).toBeGreaterThan(200);
    for (const { id, model, region } of of('elsewhere')) {
      const answer = offlineAnswer(id, region, NOW);
      expect(answer.answer, `${id} in ${region}`).toBe('elsewhere');
      const there = new Set(idsOf(model.id).flatMap((each) => [...(calls.get(each) ?? [])]));
      if (answer.answer === 'elsewhere')
        expect([...answer.regions].sort(), `${id} in ${region}`).toEqual(
          [...there].filter((r) => area(r) === area(region)).sort(),
        );
    }
  });

  it(`"ended", and when, for ${of('ended').length}`, () => {
    expect(of('ended').length).toBeGreaterThan(100);
    for (const { id, model, region } of of('ended'))
      expect(offlineAnswer(id, region, NOW)).toEqual({ answer: 'ended', eol: model.lifecycle?.eol });
  });

  // What a run says when AWS refuses the id and the account's catalogue may not be read.
  it('and the finding is the one that fits, for each', () => {
    const finding: Record<OfflineAnswer['answer'], (id: string, model: string, region: string) => string> = {
      callable: () => 'model-not-in-region', // AWS, asked now, beats the table
      'needs-profile': (id, model, region) =>
        id === model
          ? 'inference-profile-required'
          : [...calls].some(([each, regions]) => each !== model && each.endsWith(`.${model}`) && regions.has(region)) ||
              !collection.prefixSourceRegions[id.slice(0, id.indexOf('.'))]?.includes(region)
            ? 'profile-wrong-geography'
            : 'invalid-model-id',
      elsewhere: (id, model, region) => {
        if (collection.models.find((m) => m.id === model)?.runtime === false)
          return collection.mantleToRuntimeId?.[model] ? 'invalid-model-id' : 'other-endpoint';
        // GovCloud's profiles have one prefix: any other is wrong there, whether the model is there or not.
        const foreign = area(region) === 'us-gov' && id !== model && !id.startsWith('us-gov.');
        return foreign ? 'profile-wrong-geography' : 'model-not-in-region';
      },
      ended: () => 'model-end-of-life',
      unknown: () => 'invalid-model-id',
    };
    for (const { id, model, region, answer } of rows) {
      const refusal = failed(id, { message: 'The provided model identifier is invalid.' }, { region });
      expect(causeOf(refusal, scene([refusal])), `${id} in ${region}`).toBe(finding[answer](id, model.id, region));
    }
  });

  it('and nothing but "unknown" for what the collection does not have', () => {
    for (const region of REGIONS)
      for (const id of ['acme.model-v1', 'us.acme.model-v1', 'anthropic.claude-sonnet', 'nova'])
        expect(offlineAnswer(id, region, NOW)).toEqual({ answer: 'unknown' });
  });
});

// Typed from the pages of the user guide, model by model.
describe('rows that a person read', () => {
  it.each<[string, string, OfflineAnswer['answer'], string]>([
    ['anthropic.claude-opus-4-8', 'us-east-1', 'needs-profile', 'us.anthropic.claude-opus-4-8'],
    ['anthropic.claude-opus-4-8', 'eu-central-1', 'needs-profile', 'eu.anthropic.claude-opus-4-8'],
    ['anthropic.claude-opus-4-8', 'ap-northeast-1', 'needs-profile', 'jp.anthropic.claude-opus-4-8'],
    ['anthropic.claude-opus-4-8', 'ap-southeast-2', 'needs-profile', 'au.anthropic.claude-opus-4-8'],
    ['anthropic.claude-opus-4-8', 'sa-east-1', 'needs-profile', 'global.anthropic.claude-opus-4-8'],
    ['us.anthropic.claude-opus-4-8', 'eu-west-1', 'needs-profile', 'eu.anthropic.claude-opus-4-8'],
    ['anthropic.claude-opus-5-5', 'eu-west-2', 'callable', 'anthropic.claude-opus-5-5'],
    ['us.deepseek.r1-v1:0', 'us-east-2', 'callable', 'us.deepseek.r1-v1:0'],
    ['us.deepseek.r1-v1:0', 'eu-west-1', 'elsewhere', 'us-west-2'],
    ['us-gov.anthropic.claude-haiku-5-5', 'us-gov-west-1', 'callable', 'us-gov.anthropic.claude-haiku-5-5'],
    ['us.anthropic.claude-haiku-5-5', 'us-gov-west-1', 'needs-profile', 'us-gov.anthropic.claude-haiku-5-5'],
    ['in.openai.gpt-5.6-luna', 'ap-south-2', 'callable', 'in.openai.gpt-5.6-luna'],
    ['ca.amazon.nova-lite-v1:0', 'ca-west-1', 'callable', 'ca.amazon.nova-lite-v1:0'],
    ['amazon.nova-micro-v1:0', 'eu-west-2', 'callable', 'amazon.nova-micro-v1:0'],
    ['amazon.nova-micro-v1:0', 'us-east-2', 'needs-profile', 'us.amazon.nova-micro-v1:0'],
    ['amazon.rerank-v1:0', 'us-east-1', 'elsewhere', 'us-west-2'],
    ['mistral.mistral-large-2407-v1:0', 'eu-west-3', 'elsewhere', 'us-west-2'],
    ['anthropic.claude-sonnet-4-20250514-v1:0', 'us-east-1', 'ended', '2026-10-14'],
    ['us.amazon.nova-premier-v1:0', 'us-west-2', 'ended', '2026-09-14'],
    ['amazon.titan-embed-text-v2:0', 'eu-south-2', 'callable', 'amazon.titan-embed-text-v2:0'],
  ])('%s in %s: %s, %s', (id, region, answer, detail) => {
    const given = offlineAnswer(id, region, NOW);
    expect(given.answer).toBe(answer);
    expect(JSON.stringify(given)).toContain(`"${detail}"`);
  });
});
