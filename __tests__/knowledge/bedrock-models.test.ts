import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseModelId } from '../../src/knowledge/bedrock-ids.ts';
import {
  callableIds,
  endOfLife,
  isBedrockRegion,
  isGone,
  modelIds,
  modelOf,
  offlineAnswer,
  ownPrefix,
  prefixesOf,
  prefixRegions,
  profilesFor,
  regionsServing,
  retentionOf,
  successors,
} from '../../src/knowledge/bedrock-models.ts';
import { isSameGeneration, nearestIds } from '../../src/knowledge/bedrock-nearest.ts';
import { invokeBody, smallestCall } from '../../src/knowledge/bedrock-requests.ts';
import type { ModelTable } from '../../src/knowledge/bedrock-table.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const file = readFileSync(new URL('../../src/knowledge/bedrock-models.json', import.meta.url), 'utf8');
const table = JSON.parse(file) as ModelTable;

// Read from the JSON by hand, not by the lookups under test: every (id, Region) that the table says works.
const works = new Set<string>();
const sources = new Map<string, Set<string>>();
for (const [base, m] of Object.entries(table.models)) {
  const add = (id: string, regions: string): void => {
    for (const region of regions.split(' ')) {
      works.add(`${id} ${region}`);
      sources.set(base, (sources.get(base) ?? new Set()).add(region));
    }
  };
  for (const set of [m.onDemand, m.unsure]) if (set !== undefined) add(base, table.sets[set] ?? '');
  for (const [prefix, routes] of Object.entries(m.profiles ?? {}))
    for (const [, from] of routes ?? []) add(`${prefix}.${base}`, table.sets[from] ?? '');
}
const ended = (id: string): boolean => (table.models[id]?.eol ?? '9999') <= '2026-11-22';
const pairs = [...works].map((pair) => pair.split(' ') as [string, string]);

describe('the table', () => {
  it('stays small: it is bundled', () => expect(file.length).toBeLessThan(60_000));
  it('has every model once, and no Region that is none', () => {
    expect(modelIds.length).toBeGreaterThan(140);
    for (const region of new Set(pairs.map(([, r]) => r))) expect(isBedrockRegion(region), region).toBe(true);
  });
  it('knows where Bedrock is not', () => {
    for (const region of ['ap-east-1', 'cn-north-1', 'me-west-1', 'eu-isoe-west-1'])
      expect(isBedrockRegion(region), region).toBe(false);
  });
});

describe('the offline answer', () => {
  it(`is right for each of the ${pairs.length} pairs that work`, () => {
    for (const [id, region] of pairs) {
      const { base } = parseModelId(id);
      expect(offlineAnswer(id, region, NOW).answer, `${id} in ${region}`).toBe(
        base && ended(base) ? 'ended' : 'callable',
      );
    }
  });

  it('is right for a model’s other forms in each of its Regions', () => {
    for (const [base, regions] of sources) {
      for (const region of regions) {
        const answer = offlineAnswer(base, region, NOW);
        expect(answer.answer, `${base} in ${region}`).toBe(
          ended(base) ? 'ended' : works.has(`${base} ${region}`) ? 'callable' : 'needs-profile',
        );
        if (answer.answer === 'needs-profile')
          for (const id of answer.ids) expect(works.has(`${id} ${region}`), `${id} in ${region}`).toBe(true);
      }
    }
  });

  // Every seventh of the pairs that do not work, so that all models and Regions take part.
  const regions = (table.sets[table.regions] ?? '').split(' ');
  const broken = [...sources.keys()]
    .flatMap((base) => regions.filter((r) => !sources.get(base)?.has(r)).map((r) => [base, r] as const))
    .filter((_, i) => i % 7 === 0);
  it(`is right for ${broken.length} pairs that do not work`, () => {
    expect(broken.length).toBeGreaterThan(200);
    for (const [base, region] of broken) {
      const answer = offlineAnswer(base, region, NOW);
      expect(answer.answer, `${base} in ${region}`).toBe(ended(base) ? 'ended' : 'elsewhere');
      if (answer.answer === 'elsewhere') for (const r of answer.regions) expect(sources.get(base)?.has(r)).toBe(true);
    }
  });

  const geographies = Object.keys(table.prefixes).filter((p) => p !== 'global');
  const misplaced = pairs.filter(([id]) => id.startsWith('us.') || id.startsWith('eu.')).filter((_, i) => i % 5 === 0);
  it(`is never "callable" for a prefix of another geography (${misplaced.length} ids × ${geographies.length})`, () => {
    for (const [id, region] of misplaced) {
      const { base } = parseModelId(id);
      for (const prefix of geographies.filter((p) => !prefixRegions(p).includes(region)))
        expect(offlineAnswer(`${prefix}.${base}`, region, NOW).answer).not.toBe('callable');
    }
  });

  it('knows nothing of what the table does not have', () => {
    for (const id of [
      'sonnet',
      'acme.model-v1',
      'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abc',
    ])
      expect(offlineAnswer(id, 'us-east-1', NOW)).toEqual({ answer: 'unknown' });
  });
});

describe('facts read from the pages by a person', () => {
  it('agree', () => {
    expect(callableIds('anthropic.claude-haiku-4-5-20251001-v1:0', 'ap-northeast-1')).toEqual([
      'jp.anthropic.claude-haiku-4-5-20251001-v1:0',
      'global.anthropic.claude-haiku-4-5-20251001-v1:0',
    ]);
    expect(profilesFor('anthropic.claude-sonnet-4-5-20250929-v1:0', 'eu-west-1')[0]?.destinations).toEqual([
      'eu-central-1',
      'eu-north-1',
      'eu-south-1',
      'eu-south-2',
      'eu-west-1',
      'eu-west-3',
    ]);
    expect(
      profilesFor('anthropic.claude-sonnet-4-6', 'us-east-1').find((p) => p.prefix === 'global')?.destinations,
    ).toEqual(['us-east-1', '']);
    expect(regionsServing('amazon.rerank-v1:0')).toEqual([
      'ap-northeast-1',
      'ca-central-1',
      'eu-central-1',
      'us-west-2',
    ]);
    expect(endOfLife('anthropic.claude-opus-4-1-20250805-v1:0')).toBe('2027-01-08');
    expect(endOfLife('anthropic.claude-opus-5-5')).toBeNull(); // "no sooner than" is no date
  });
  it('tell the gone from those whose names begin alike', () => {
    for (const id of [
      'anthropic.claude-opus-4-20250514-v1:0',
      'anthropic.claude-v2',
      'anthropic.claude-v2:1',
      'amazon.titan-text-lite-v1',
      'amazon.titan-image-generator-v2:0',
      'meta.llama3-2-90b-instruct-v1:0',
    ])
      expect(isGone(id), id).toBe(true);
    for (const id of [
      'anthropic.claude-opus-4-8',
      'anthropic.claude-opus-4-1-20250805-v1:0',
      'anthropic.claude-v3',
      'amazon.titan-embed-text-v2:0',
    ])
      expect(isGone(id), id).toBe(false);
  });
  it('name successors that go on', () => {
    expect(successors('anthropic.claude-3-haiku-20240307-v1:0', NOW)[0]).toBe('anthropic.claude-haiku-5-5');
    expect(successors('amazon.nova-canvas-v1:0', NOW)).toEqual([]); // no other image model of Amazon's
    for (const id of successors('twelvelabs.marengo-embed-2-7-v1:0', NOW)) expect(ended(id)).toBe(false);
  });
});

describe('parseModelId', () => {
  it.each<[string, string, string | null, string | null]>([
    ['amazon.nova-lite-v1:0', 'model', null, 'amazon.nova-lite-v1:0'],
    ['us.amazon.nova-lite-v1:0', 'profile', 'us', 'amazon.nova-lite-v1:0'],
    ['us-gov.anthropic.claude-haiku-5-5', 'profile', 'us-gov', 'anthropic.claude-haiku-5-5'],
    ['mars.anthropic.claude-haiku-5-5', 'profile', 'mars', 'anthropic.claude-haiku-5-5'],
    ['openai.gpt-5.6-luna', 'model', null, 'openai.gpt-5.6-luna'],
    ['in.openai.gpt-5.6-luna', 'profile', 'in', 'openai.gpt-5.6-luna'],
    ['acme.model-v1.5', 'model', null, 'acme.model-v1.5'],
    ['us.acme.model-v1', 'profile', 'us', 'acme.model-v1'],
    ['sonnet', 'model', null, 'sonnet'],
    ['arn:aws:bedrock:us-west-2::foundation-model/amazon.rerank-v1:0', 'model', null, 'amazon.rerank-v1:0'],
    [
      'arn:aws-us-gov:bedrock:us-gov-west-1:123456789012:inference-profile/us-gov.anthropic.claude-haiku-5-5',
      'profile',
      'us-gov',
      'anthropic.claude-haiku-5-5',
    ],
    ['arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abcd', 'application-profile', null, null],
    ['arn:aws:bedrock:us-east-1:123456789012:provisioned-model/abcd', 'provisioned', null, null],
    ['arn:aws:bedrock:us-east-1:123456789012:imported-model/abcd', 'imported', null, null],
    ['arn:aws:bedrock:us-east-1:123456789012:custom-model-deployment/abcd', 'custom', null, null],
    ['arn:aws:bedrock:us-east-1:123456789012:default-prompt-router/anthropic.claude:1', 'router', null, null],
    ['arn:aws:sagemaker:us-east-1:123456789012:endpoint/mine', 'other', null, null],
  ])('%s', (id, kind, prefix, base) => expect(parseModelId(id)).toMatchObject({ written: id, kind, prefix, base }));
  it('takes Region and account from an ARN', () =>
    expect(parseModelId('arn:aws:bedrock:us-west-2::foundation-model/amazon.rerank-v1:0')).toMatchObject({
      region: 'us-west-2',
      account: null,
    }));
  it('knows a model behind every form', () => {
    for (const id of [
      'us.amazon.nova-lite-v1:0',
      'arn:aws:bedrock:eu-west-1::foundation-model/amazon.nova-lite-v1:0',
      'amazon.nova-lite-v1:0:300k',
      'mars.amazon.nova-lite-v1:0',
    ])
      expect(modelOf(parseModelId(id).base ?? ''), id).not.toBeNull();
    expect(modelOf('amazon.nova-light-v1:0')).toBeNull();
  });
});

describe('nearest', () => {
  it.each<[string, string]>([
    ['us.anthropic.claude-opus-4-8-v1', 'us.anthropic.claude-opus-4-8'],
    ['anthropic.claude-sonet-4-5-20250929-v1:0', 'us.anthropic.claude-sonnet-4-5-20250929-v1:0'],
    ['claude-sonnet-4-5', 'us.anthropic.claude-sonnet-4-5-20250929-v1:0'],
    ['openai.gpt-oss-20b', 'openai.gpt-oss-20b-1:0'],
    ['amazon.nova-lite', 'amazon.nova-lite-v1:0'],
    ['Amazon.Nova-Micro-v1:0', 'amazon.nova-micro-v1:0'],
    ['gpt-oss-120b', 'openai.gpt-oss-120b-1:0'], // and not the one with more in its name
    ['mistral-large', 'mistral.mistral-large-2402-v1:0'],
    // As other tools write it.
    ['anthropic/claude-sonnet-4.5', 'us.anthropic.claude-sonnet-4-5-20250929-v1:0'],
    ['claude-sonnet-4-5@20250929', 'us.anthropic.claude-sonnet-4-5-20250929-v1:0'],
    ['claude-haiku-4-5-latest', 'us.anthropic.claude-haiku-4-5-20251001-v1:0'],
    ['bedrock/anthropic.claude-haiku-4-5', 'us.anthropic.claude-haiku-4-5-20251001-v1:0'],
    ['bedrock/us.anthropic.claude-sonnet-4-5-20250929-v1:0', 'us.anthropic.claude-sonnet-4-5-20250929-v1:0'],
    ['meta-llama/Llama-3.3-70B-Instruct', 'us.meta.llama3-3-70b-instruct-v1:0'],
    ['openai/gpt-6-sol', 'us.openai.gpt-6-sol'],
    ['us.claude-haiku-4-5', 'us.anthropic.claude-haiku-4-5-20251001-v1:0'],
  ])('%s is near to %s', (written, id) => expect(nearestIds(written, { region: 'us-east-1', now: NOW })[0]).toBe(id));
  it('offers nothing where nothing is near', () => {
    for (const written of ['gpt-4o', 'zzz', 'a', 'v1', 'model', 'text-embedding-3-small', 'amazon.ai21.j2-ultra-v1'])
      expect(nearestIds(written, { region: 'us-east-1', now: NOW })).toEqual([]);
  });
  it('offers no model that has ended', () =>
    expect(nearestIds('haiku', { now: NOW })).not.toContain('anthropic.claude-3-haiku-20240307-v1:0'));
});

describe('the same generation', () => {
  it.each<[string, string, boolean]>([
    ['amazon.nova-light-v1:0', 'us.amazon.nova-lite-v1:0', true],
    ['anthropic.claude-sonnet-4-5-20250929', 'us.anthropic.claude-sonnet-4-5-20250929-v1:0', true],
    ['bedrock/anthropic/claude-sonnet-4.5', 'us.anthropic.claude-sonnet-4-5-20250929-v1:0', true],
    ['us.anthropic.claude-opus-4-8-v1', 'us.anthropic.claude-opus-4-8', true],
    ['openai.gpt-oss-120b', 'openai.gpt-oss-120b-1:0', true], // one model by two names
    ['sonnet', 'us.anthropic.claude-sonnet-5-5', true], // an alias asks for none
    ['anthropic.claude-3.5-sonnet', 'us.anthropic.claude-sonnet-4-5-20250929-v1:0', false],
    ['us.anthropic.claude-opus-4-1-20250805-v1:0', 'us.anthropic.claude-opus-5-5', false],
  ])('%s and %s: %s', (written, id, same) => expect(isSameGeneration(written, id)).toBe(same));
});

describe('prefixes and modes', () => {
  it('of a Region, those of most models first', () => {
    expect(prefixesOf('us-east-1')).toEqual(['us', 'global']);
    expect(prefixesOf('us-gov-west-1')).toEqual(['us-gov']);
    expect(prefixesOf('ap-northeast-1')).toContain('jp');
    expect(prefixesOf('ap-east-1')).toEqual([]);
  });
  it('of a partition whose profiles never leave it', () =>
    expect(['us-gov-east-1', 'us-east-1', 'eusc-de-east-1', 'cn-north-1'].map(ownPrefix)).toEqual([
      'us-gov',
      null,
      null,
      null,
    ]));
  it('a mode where a model asks for more than every account has', () => {
    expect(retentionOf('anthropic.claude-fable-5')).toBe('aws_review');
    expect(retentionOf('anthropic.claude-sonnet-5')).toBeNull();
  });
  it('a successor is of the same kind', () =>
    expect(successors('amazon.rerank-v1:0', NOW).some((id) => id.includes('nova'))).toBe(false));
});

describe('the smallest call', () => {
  it('exists for each model, or a plain reason why not', () => {
    const converse: string[] = [];
    for (const id of modelIds) {
      const call = smallestCall(id);
      if (call.call === 'converse') converse.push(id);
      if (call.call === 'none') expect(call.reason, id).toMatch(/not invoked$/);
      const kind = table.models[id]?.kind;
      if (kind === 'image' || kind === 'video' || kind === 'speech') expect(call.call, id).toBe('none');
      if (kind === 'embedding') expect(call.call, id).not.toBe('converse');
    }
    expect(converse.length).toBeGreaterThan(90);
  });
  it('asks for one token, sixteen of OpenAI’s from GPT-5 on', () => {
    expect(smallestCall('anthropic.claude-opus-5')).toEqual({ call: 'converse', maxTokens: 1 });
    expect(smallestCall('openai.gpt-oss-120b-1:0')).toEqual({ call: 'converse', maxTokens: 1 });
    for (const id of ['openai.gpt-5.6-luna', 'openai.gpt-6-sol', 'openai.gpt-10-x'])
      expect(smallestCall(id)).toEqual({ call: 'converse', maxTokens: 16 });
    expect(smallestCall(null)).toEqual({ call: 'converse', maxTokens: 1 });
  });
  it('never invokes what has no small request, also when the table does not know it', () => {
    for (const id of [
      'stability.new-v9',
      'amazon.nova-canvas-v2:0',
      'amazon.nova-3-sonic-v1:0',
      'luma.ray-v3:0',
      'amazon.titan-image-generator-v3',
    ])
      expect(smallestCall(id).call, id).toBe('none');
  });
  it('has a body for rerankers and embeddings, and bounds every output', () => {
    expect(smallestCall('cohere.rerank-v3-5:0')).toMatchObject({ call: 'invoke', body: { api_version: 2, top_n: 1 } });
    expect(smallestCall('cohere.embed-v4:0')).toMatchObject({ call: 'invoke', body: { input_type: 'search_query' } });
    for (const id of modelIds.filter((m) => smallestCall(m).call === 'converse')) {
      const body = invokeBody(id);
      if (body)
        expect(JSON.stringify(body), id).toMatch(
          /max_tokens":1|max_gen_len":1|maxTokens":1|max_completion_tokens":1|maxTokenCount":1/,
        );
    }
    expect(invokeBody('acme.model')).toBeNull();
    expect(invokeBody(null)).toBeNull();
  });
});
