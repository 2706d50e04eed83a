import { describe, expect, it } from 'vitest';
import { parseModelId } from '../../src/knowledge/bedrock-ids.ts';
import { callableIds, endOfLife, modelIds } from '../../src/knowledge/bedrock-models.ts';
import { adviseRegionsFor, regionsCalling } from '../../src/knowledge/bedrock-regions.ts';
import { distanceKm, nearestFirst } from '../../src/knowledge/region-distance.ts';
import { partitionOf } from '../../src/knowledge/regions.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const HAIKU = 'anthropic.claude-haiku-4-5-20251001-v1:0';
const SONNET = 'anthropic.claude-sonnet-4-6';
const together = (models: string[], from: string) => adviseRegionsFor(models, from, NOW).together;

// Read by hand from the user guide's tables of models and Regions.
describe('Regions that serve all of a set', () => {
  it.each<[string, string[], string, [region: string, ...ids: string[]][]]>([
    [
      'a reranker beside a model of one Region',
      ['amazon.rerank-v1:0', 'mistral.mistral-large-2407-v1:0'],
      'us-east-1',
      [['us-west-2', 'amazon.rerank-v1:0', 'mistral.mistral-large-2407-v1:0']],
    ],
    [
      'two rerankers, from Virginia',
      ['amazon.rerank-v1:0', 'cohere.rerank-v3-5:0'],
      'us-east-1',
      [
        ['us-west-2', 'amazon.rerank-v1:0', 'cohere.rerank-v3-5:0'],
        ['ca-central-1', 'amazon.rerank-v1:0', 'cohere.rerank-v3-5:0'],
      ],
    ],
    [
      'a model of profiles beside a reranker, from London',
      [HAIKU, 'cohere.rerank-v3-5:0'],
      'eu-west-2',
      [['eu-central-1', `eu.${HAIKU}`, 'cohere.rerank-v3-5:0']],
    ],
    [
      'the same from Singapore',
      [HAIKU, 'cohere.rerank-v3-5:0'],
      'ap-southeast-1',
      [['ap-northeast-1', `jp.${HAIKU}`, 'cohere.rerank-v3-5:0']],
    ],
    [
      'a bare id where one serves',
      ['anthropic.claude-opus-4-6-v1'],
      'eu-west-2',
      [
        ['eu-west-2', 'anthropic.claude-opus-4-6-v1'],
        ['eu-west-3', 'eu.anthropic.claude-opus-4-6-v1'],
      ],
    ],
    ['a global profile where no geography has one', [SONNET], 'sa-east-1', [['sa-east-1', `global.${SONNET}`]]],
    ['Regions without Bedrock have neighbours', [SONNET], 'ap-east-1', [['ap-east-2', `global.${SONNET}`]]],
    [
      'GovCloud stays in GovCloud',
      ['anthropic.claude-haiku-5-5'],
      'us-gov-east-1',
      [
        ['us-gov-east-1', 'us-gov.anthropic.claude-haiku-5-5'],
        ['us-gov-west-1', 'us-gov.anthropic.claude-haiku-5-5'],
      ],
    ],
  ])('%s', (_, models, from, expected) => {
    expect(
      together(models, from)
        .slice(0, expected.length)
        .map(({ region, ids }) => [region, ...ids]),
    ).toEqual(expected);
  });

  it('names the prefixes', () => {
    expect(together([HAIKU, 'amazon.nova-lite-v1:0'], 'eu-central-1')[0]).toEqual({
      region: 'eu-central-1',
      ids: [`eu.${HAIKU}`, 'eu.amazon.nova-lite-v1:0'],
      prefixes: ['eu'],
    });
    expect(together(['amazon.nova-lite-v1:0'], 'us-east-1')[0]?.prefixes).toEqual([]);
  });

  it('says by which Regions a set can be served between them, where none serves it all', () => {
    const { together: none, apart } = adviseRegionsFor(
      ['amazon.rerank-v1:0', 'twelvelabs.marengo-embed-3-0-v1:0', 'amazon.nova-2-multimodal-embeddings-v1:0'],
      'us-east-1',
      NOW,
    );
    expect(none).toEqual([]);
    expect(apart.map(({ region, ids }) => [region, ...ids])).toEqual([
      ['us-east-1', 'twelvelabs.marengo-embed-3-0-v1:0', 'amazon.nova-2-multimodal-embeddings-v1:0'],
      ['us-west-2', 'amazon.rerank-v1:0'],
    ]);
  });

  it('leaves out what has ended, what it does not know, and what another endpoint serves', () => {
    const models = ['amazon.nova-canvas-v1:0', 'acme.model-v1', 'zai.glm-4.6', 'amazon.nova-lite-v1:0'];
    expect(adviseRegionsFor(models, 'us-east-1', NOW)).toMatchObject({
      unplaced: models.slice(0, 3),
      together: [
        { region: 'us-east-1', ids: ['amazon.nova-lite-v1:0'] },
        ...Array.from({ length: together(['amazon.nova-lite-v1:0'], 'us-east-1').length - 1 }, () => ({})),
      ],
    });
    expect(adviseRegionsFor([], 'us-east-1', NOW)).toEqual({ together: [], apart: [], unplaced: [] });
    expect(adviseRegionsFor(['amazon.nova-lite-v1:0'], 'cn-north-1', NOW)).toEqual({
      together: [],
      apart: [],
      unplaced: ['amazon.nova-lite-v1:0'],
    });
  });

  it('holds for every pair of models: each Region named calls each model by the id named', () => {
    const from = ['us-east-1', 'eu-central-1', 'ap-southeast-2', 'sa-east-1'];
    for (const [i, a] of modelIds.entries()) {
      const b = modelIds[(i * 37 + 11) % modelIds.length] as string;
      const home = from[i % from.length] as string;
      const { together: all, apart, unplaced } = adviseRegionsFor([a, b], home, NOW);
      expect(all.length > 0 && apart.length > 0).toBe(false);
      for (const { region, ids } of [...all, ...apart]) {
        expect(partitionOf(region).id).toBe('aws');
        for (const id of ids)
          expect(callableIds(parseModelId(id).base ?? '', region), `${id} in ${region}`).toContain(id);
      }
      for (const { ids } of all) expect(ids.length).toBe(new Set([a, b]).size - unplaced.length);
      for (const id of unplaced)
        expect((endOfLife(id) ?? '9') <= '2026-11-22' || callableIds(id, home).length === 0).toBe(true);
      if (apart.length > 0)
        expect(new Set(apart.flatMap((s) => s.ids.map((id) => parseModelId(id).base)))).toEqual(new Set([a, b]));
    }
  });
});

describe('Regions that call ids as they are written', () => {
  it.each<[string[], string, string[]]>([
    [[`us.${HAIKU}`], 'eu-west-1', ['ca-central-1', 'us-east-1', 'us-east-2', 'us-west-2', 'us-west-1']],
    [[`jp.${HAIKU}`], 'us-west-2', ['ap-northeast-1', 'ap-northeast-3']],
    [[`us.${HAIKU}`, 'cohere.rerank-v3-5:0'], 'eu-west-1', ['ca-central-1', 'us-east-1', 'us-west-2']],
    [[`us.${HAIKU}`, `eu.${HAIKU}`], 'eu-west-1', []],
    [['usa.acme.model'], 'us-east-1', []],
    [[], 'us-east-1', []],
  ])('%j from %s', (ids, from, expected) => expect(regionsCalling(ids, from)).toEqual(expected));
});

describe('nearness', () => {
  it('is the own area first, then by distance; other partitions are left out', () => {
    expect(
      nearestFirst(['ap-south-1', 'eu-west-1', 'us-west-2', 'ca-central-1', 'us-east-2', 'us-gov-west-1'], 'us-east-1'),
    ).toEqual(['us-east-2', 'us-west-2', 'ca-central-1', 'eu-west-1', 'ap-south-1']);
    expect(
      nearestFirst(['ap-south-1', 'ap-southeast-1', 'ap-southeast-4', 'ap-northeast-1'], 'ap-southeast-2'),
    ).toEqual(['ap-southeast-4', 'ap-southeast-1', 'ap-northeast-1', 'ap-south-1']);
    expect(nearestFirst(['us-east-1', 'eu-south-1', 'eu-north-1'], 'il-central-1')).toEqual([
      'eu-south-1',
      'eu-north-1',
      'us-east-1',
    ]);
  });
  it('puts a Region whose place is not known last in its area', () =>
    expect(nearestFirst(['eu-west-9', 'eu-north-1', 'us-east-1'], 'eu-west-1')).toEqual([
      'eu-north-1',
      'eu-west-9',
      'us-east-1',
    ]));
  // https://www.distance.to/Frankfurt/London and the like, within the rounding of a degree.
  it.each([
    ['eu-central-1', 'eu-west-2', 640],
    ['us-east-1', 'us-west-2', 3600],
    ['ap-northeast-1', 'ap-southeast-2', 7800],
  ])('%s to %s is about %i km', (a, b, km) => expect(Math.abs(distanceKm(a, b) - km)).toBeLessThan(km * 0.1));
});
