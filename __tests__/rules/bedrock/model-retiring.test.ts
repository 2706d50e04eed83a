import { describe, expect, it } from 'vitest';
import { parseModelId } from '../../../src/knowledge/bedrock-ids.ts';
import { runFacts } from '../../../src/remedies/run-facts.ts';
import { modelRetiring } from '../../../src/rules/bedrock/model-retiring.ts';
import type { Offer } from '../../../src/rules/bedrock/offer-models.ts';
import type { Observation, Scene } from '../../../src/scene.ts';
import { finds } from '../facts.ts';
import { failed, listed, notAsked, ok, profiles, scene, wordsOf } from './scene.ts';

const NOVA = 'amazon.nova-lite-v1:0';
const BASE = 'anthropic.claude-opus-4-1-20250805-v1:0';
const OPUS = `us.${BASE}`;
const JAMBA = 'ai21.jamba-1-5-mini-v1:0';
const live = (endOfLife: string | null, lifecycle = 'LEGACY') =>
  listed([{ id: BASE, endOfLife, lifecycle, inferenceTypes: ['INFERENCE_PROFILE'] }]);

type Day = { day: string; live: boolean; left: number; published: string | null };
const OFFERS = [
  {
    written: OPUS,
    ids: ['us.anthropic.claude-opus-5-5', 'us.anthropic.claude-opus-5', 'us.anthropic.claude-opus-4-8'].map((id) => ({
      id,
      word: 'table' as const,
    })),
  },
] as unknown as readonly Offer[];
const facts = (
  s: Scene,
  observation: Observation,
  day: Day,
  offers: readonly Offer[] = OFFERS,
): Parameters<typeof modelRetiring.tell>[0] => ({
  subjects: [observation.target ?? ''],
  confidence: day.live ? ('certain' as const) : ('likely' as const),
  items: [
    {
      cause: 'model-end-of-life' as const,
      observation,
      ref: parseModelId(observation.target ?? ''),
      region: 'us-east-1',
      ...day,
    },
  ] as const,
  region: 'us-east-1',
  run: runFacts(s),
  offers,
  ignored: [],
});

const answers = ok(OPUS);
const throttled = failed(OPUS, { code: 'ThrottlingException', httpStatus: 429, message: 'Too many requests' });
const read = notAsked(OPUS, 'bedrock-probe is catalog, so no model is invoked');
const byAccount = scene([answers, live('2027-01-08')]);
const moved = scene([answers, live('2027-01-15')]);
const byTable = scene([ok(JAMBA)]);
const tomorrow = scene([throttled, live('2026-11-23')]);
const catalog = scene([read, live('2027-01-08'), profiles([OPUS])], { bedrockProbe: 'catalog' });

finds(modelRetiring, {
  matches: [
    [
      'by the account’s catalog',
      byAccount,
      [facts(byAccount, answers, { day: '2027-01-08', live: true, left: 47, published: null })],
    ],
    [
      'by the account’s catalog, where the table has another day',
      moved,
      [facts(moved, answers, { day: '2027-01-15', live: true, left: 54, published: '2027-01-08' })],
    ],
    [
      'by the table, where the catalog is closed',
      byTable,
      [
        facts(
          byTable,
          byTable.observations[0] as Observation,
          {
            day: '2026-11-26',
            live: false,
            left: 4,
            published: null,
          },
          [],
        ),
      ],
    ],
    [
      'a throttled model, on the last day but one',
      tomorrow,
      [facts(tomorrow, throttled, { day: '2026-11-23', live: true, left: 1, published: '2027-01-08' })],
    ],
    [
      'under catalog',
      catalog,
      [facts(catalog, read, { day: '2027-01-08', live: true, left: 47, published: null }, [])],
    ],
  ],
  ignores: [
    ['an end more than 90 days away', scene([answers, live('2027-02-22')])],
    ['a live entry that is active and has no end', scene([answers, live(null, 'ACTIVE')])],
    ['an end that has passed, for a model that answers', scene([ok('amazon.nova-premier-v1:0')])],
    ['a date before which a model will not end', scene([ok('us.anthropic.claude-opus-5-5')])],
    [
      'a model that is refused',
      scene([
        failed(OPUS, { message: 'Access denied. This Model is marked by provider as Legacy' }),
        live('2027-01-08'),
      ]),
    ],
    ['a model without an end', scene([ok(NOVA)])],
  ],
});

describe('words', () => {
  it('without a successor at hand', () =>
    expect(wordsOf(modelRetiring, byAccount)).toMatchInlineSnapshot(`
      "us.anthropic.claude-opus-4-1-20250805-v1:0 reaches its end of life on 2027-01-08, in 47 days.
      The model works today. On the day of its end of life, AWS withdraws a model for every account.
      - Bedrock Converse of us.anthropic.claude-opus-4-1-20250805-v1:0: end of life 2027-01-08, in 47 days, according to the account’s catalog
      → Use us.anthropic.claude-opus-5-5 instead of us.anthropic.claude-opus-4-1-20250805-v1:0
        replace-value {"name":"bedrock-models","from":"us.anthropic.claude-opus-4-1-20250805-v1:0","to":"us.anthropic.claude-opus-5-5"}
        (us.anthropic.claude-opus-5-5: from this action’s table of 2026-11-22, which is a hint.)
        (Or us.anthropic.claude-opus-5 or us.anthropic.claude-opus-4-8.)
        (It is another model: compare its answers and its price before you switch.)
        (Change the ID where the job calls the model, too.)
        ✓ the model us.anthropic.claude-opus-5-5 answers in us-east-1
      → Accept it until the change is planned
        set-input {"name":"ignore","value":"bedrock/model-retiring"}
        The IDs that you can call from us-east-1: aws bedrock list-foundation-models --region us-east-1 --by-inference-type ON_DEMAND --query 'modelSummaries[].modelId'
      aws bedrock list-inference-profiles --region us-east-1 --query 'inferenceProfileSummaries[].inferenceProfileId'
        ✓ the finding bedrock/model-retiring is listed as accepted"
    `));
  it('with one', () =>
    expect(wordsOf(modelRetiring, scene([answers]))).toMatchInlineSnapshot(`
      "us.anthropic.claude-opus-4-1-20250805-v1:0 reaches its end of life on 2027-01-08, in 47 days.
      The model works today. On the day of its end of life, AWS withdraws a model for every account.
      - Bedrock Converse of us.anthropic.claude-opus-4-1-20250805-v1:0: end of life 2027-01-08, in 47 days, according to the action’s table of 2026-11-22
      → Use us.anthropic.claude-opus-5-5 instead of us.anthropic.claude-opus-4-1-20250805-v1:0
        replace-value {"name":"bedrock-models","from":"us.anthropic.claude-opus-4-1-20250805-v1:0","to":"us.anthropic.claude-opus-5-5"}
        (us.anthropic.claude-opus-5-5: from this action’s table of 2026-11-22, which is a hint.)
        (Or us.anthropic.claude-opus-5 or us.anthropic.claude-opus-4-8.)
        (It is another model: compare its answers and its price before you switch.)
        (Change the ID where the job calls the model, too.)
        ✓ the model us.anthropic.claude-opus-5-5 answers in us-east-1
      → Accept it until the change is planned
        set-input {"name":"ignore","value":"bedrock/model-retiring"}
        The IDs that you can call from us-east-1: aws bedrock list-foundation-models --region us-east-1 --by-inference-type ON_DEMAND --query 'modelSummaries[].modelId'
      aws bedrock list-inference-profiles --region us-east-1 --query 'inferenceProfileSummaries[].inferenceProfileId'
        ✓ the finding bedrock/model-retiring is listed as accepted"
    `));
  it('several', () =>
    expect(wordsOf(modelRetiring, scene([answers, ok(JAMBA)]))).toMatch(
      /^2 of the models reach their end of life within 90 days, the first on 2026-11-26\.\nThe models work today/,
    ));
});
