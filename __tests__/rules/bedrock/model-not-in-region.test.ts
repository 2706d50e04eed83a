import { describe, expect, it } from 'vitest';
import { modelNotInRegion } from '../../../src/rules/bedrock/model-not-in-region.ts';
import type { Observation } from '../../../src/scene.ts';
import { finds } from '../facts.ts';
import { availability, facts, failed, listed, notAsked, ok, profiles, scene, wordsOf } from './scene.ts';

const INVALID = { message: 'The provided model identifier is invalid.' };
const RERANK = 'amazon.rerank-v1:0';
const SONNET = 'anthropic.claude-sonnet-4-5-20250929-v1:0';
const ARN = `arn:aws:bedrock:us-west-2:123456789012:inference-profile/us.${SONNET}`;
const refused = (model: string, region = 'us-east-1', message = INVALID.message) =>
  failed(model, { message }, { region });

const rerank = refused(RERANK);
const alone = scene([rerank]);
const arn = refused(ARN);
const answered = ok(ARN, {}, { region: 'us-west-2', followUp: true });
const elsewhere = scene([arn, answered]);

finds(modelNotInRegion, {
  matches: [
    [
      'a model that other Regions serve, by the table',
      alone,
      [
        facts(
          alone,
          'model-not-in-region',
          [rerank],
          {
            what: 'not-served' as const,
            readable: false,
            listed: [],
            served: [
              {
                base: RERANK,
                regions: ['us-west-2', 'ca-central-1', 'eu-central-1', 'ap-northeast-1'],
                unrecorded: [],
              },
            ],
            away: {
              moves: [{ to: 'us-west-2', items: [{ written: RERANK, id: RERANK }] }] as const,
              others: ['ca-central-1', 'eu-central-1', 'ap-northeast-1'],
            },
            answering: [],
            asked: 1,
            together: null,
            unrecorded: [],
            others: [],
          },
          'likely',
        ),
      ],
    ],
    [
      'an ARN of another Region',
      elsewhere,
      [
        facts(elsewhere, 'model-not-in-region', [arn], {
          what: 'arn' as const,
          homes: ['us-west-2'],
          foreign: false,
          there: [answered],
          offers: [
            {
              written: ARN,
              ids: [
                { id: `us.${SONNET}`, word: 'table' as const },
                { id: `global.${SONNET}`, word: 'table' as const },
              ] as const,
            },
          ],
          answering: [],
        }),
      ],
    ],
  ],
  ignores: [
    ['a profile serves it here', scene([refused('anthropic.claude-sonnet-4-6')])],
    ['another prefix serves it here', scene([refused('us.anthropic.claude-sonnet-4-6', 'eu-west-1')])],
    ['a mistyped ID', scene([refused('amazon.nova-light-v1:0')])],
    ['ended', scene([refused('amazon.nova-canvas-v1:0')])],
    ['served by another endpoint alone', scene([refused('zai.glm-4.6')])],
    ['it answers', scene([ok(RERANK)])],
    ['an ARN of another Region that AWS serves all the same', scene([ok(ARN)])],
    [
      'an ARN of another Region that is throttled',
      scene([failed(ARN, { message: 'Too many requests', code: 'ThrottlingException', httpStatus: 429 })]),
    ],
    [
      'an ARN of another Region that is refused for another reason',
      scene([refused(ARN, 'us-east-1', 'Operation not allowed')]),
    ],
  ],
});

describe('how sure it is', () => {
  const confidence = (observations: Observation[]) =>
    modelNotInRegion.find(scene(observations)).map((f) => f.confidence);
  const nova = 'amazon.nova-lite-v1:0';
  it.each<[string, Observation[], string]>([
    ['the table alone', [rerank], 'likely'],
    ['the account’s lists do not have it', [rerank, listed([{ id: nova }]), profiles([])], 'certain'],
    ['the account’s list has it all the same', [refused(nova), listed([{ id: nova }]), profiles([])], 'possible'],
    [
      'AWS’s words for the Region, and the account’s list has it',
      [refused(nova, 'us-east-1', 'The model is not supported in this Region.'), listed([{ id: nova }]), profiles([])],
      'possible',
    ],
    [
      'the list has it, and the catalog says that the Region has it not',
      [refused(nova), listed([{ id: nova }]), profiles([]), availability(nova, { region: 'NOT_AVAILABLE' })],
      'certain',
    ],
    ['an ARN that AWS refused', [arn], 'certain'],
  ])('%s: %s', (_, observations, sure) => expect(confidence(observations)).toEqual([sure]));
  it('an ARN that nobody asked for', () =>
    expect(
      modelNotInRegion.find(scene([notAsked(ARN, 'bedrock-probe is catalog')], { bedrockProbe: 'catalog' })),
    ).toMatchObject([{ confidence: 'likely' }]));
});

describe('words', () => {
  it('the whole step moves, where nothing else answered here', () =>
    expect(wordsOf(modelNotInRegion, alone)).toMatchInlineSnapshot(`
      "us-east-1 does not offer amazon.rerank-v1:0.
      amazon.rerank-v1:0 can be called from us-west-2, ca-central-1, eu-central-1 or ap-northeast-1. The account’s list of models in us-east-1 could not be read. This comes from this action’s table of 2026-11-22, which is a hint.
      - Bedrock Converse of amazon.rerank-v1:0 answered 400 ValidationException The provided model identifier is invalid.
      ~ A mistyped ID and a model past its end of life get the same error. This ID is real, and its model has not ended as far as is known.
      → Use the Region us-west-2
        set-input {"name":"aws-region","value":"us-west-2"}
        (Or ca-central-1, eu-central-1 or ap-northeast-1, further away.)
        (The steps that use AWS need the same Region.)
        ✓ the model amazon.rerank-v1:0 answers in us-west-2"
    `));
  it('a step of its own, where something else did', () => {
    const table = ok('orders', { tableStatus: 'ACTIVE' }, { service: 'dynamodb', operation: 'DescribeTable' });
    const s = scene([rerank, table], { models: [RERANK], tables: ['orders'] });
    expect(wordsOf(modelNotInRegion, s)).toMatchInlineSnapshot(`
      "us-east-1 does not offer amazon.rerank-v1:0.
      amazon.rerank-v1:0 can be called from us-west-2, ca-central-1, eu-central-1 or ap-northeast-1. The account’s list of models in us-east-1 could not be read. This comes from this action’s table of 2026-11-22, which is a hint.
      - Bedrock Converse of amazon.rerank-v1:0 answered 400 ValidationException The provided model identifier is invalid.
      ~ A mistyped ID and a model past its end of life get the same error. This ID is real, and its model has not ended as far as is known.
      → Check amazon.rerank-v1:0 in us-west-2, in a separate step
        second-step {"with":{"aws-access-key-id":"\${{ secrets.AWS_ACCESS_KEY_ID }}","aws-secret-access-key":"\${{ secrets.AWS_SECRET_ACCESS_KEY }}","aws-session-token":"\${{ secrets.AWS_SESSION_TOKEN }}","aws-region":"us-west-2","services":"bedrock","bedrock-models":"amazon.rerank-v1:0"},"moves":[{"name":"bedrock-models","item":"amazon.rerank-v1:0"}]}
        (Changing the Region of this step would break orders, which answered in us-east-1.)
        (Or ca-central-1, eu-central-1 or ap-northeast-1, further away.)
        (Give the job’s Bedrock client us-west-2 as its Region.)
        ✓ the model amazon.rerank-v1:0 answers in us-west-2, and this step still finds orders"
    `);
  });
  it('one Region for every model asked for, with the IDs there', () => {
    const s = scene([refused(RERANK, 'eu-west-3'), ok(`eu.${SONNET}`, {}, { region: 'eu-west-3' })], {
      region: 'eu-west-3',
    });
    expect(wordsOf(modelNotInRegion, s)).toMatch(
      /in eu-central-1, in a separate step[\s\S]*Use the Region eu-central-1 for the whole step[\s\S]*serves all the models asked for/,
    );
  });
  it('several Regions, where none serves all', () => {
    const models = [RERANK, 'amazon.nova-2-multimodal-embeddings-v1:0'] as const;
    const s = scene(models.map((model) => refused(model, 'eu-west-3')));
    expect(wordsOf(modelNotInRegion, s)).toMatch(/each Region in a separate step/);
  });
  it('a list that has it all the same', () =>
    expect(
      wordsOf(
        modelNotInRegion,
        scene([refused('amazon.nova-lite-v1:0'), listed([{ id: 'amazon.nova-lite-v1:0' }]), profiles([])]),
      ),
    ).toMatch(/^us-east-1 refuses amazon.nova-lite-v1:0, although the account’s own list has it\./));
  it('no Region is invented', () =>
    expect(wordsOf(modelNotInRegion, scene([refused('anthropic.claude-mythos-5-1')]))).toMatch(/table does not say/));
  it('an ARN of another Region', () =>
    expect(wordsOf(modelNotInRegion, elsewhere)).toMatchInlineSnapshot(`
      "arn:aws:bedrock:us-west-2:123456789012:inference-profile/us.anthropic.claude-sonnet-4-5-20250929-v1:0 belongs to us-west-2, and the job calls us-east-1.
      A Bedrock ARN works only in its own Region: a client for us-east-1 gets the error that there is no such model. Some tools take the Region from the ARN; the SDKs do not.
      - Bedrock Converse of arn:aws:bedrock:us-west-2:123456789012:inference-profile/us.anthropic.claude-sonnet-4-5-20250929-v1:0 answered 400 ValidationException The provided model identifier is invalid.
      - Bedrock Converse of arn:aws:bedrock:us-west-2:123456789012:inference-profile/us.anthropic.claude-sonnet-4-5-20250929-v1:0 in us-west-2: accepted
      → Use the Region us-west-2
        set-input {"name":"aws-region","value":"us-west-2"}
        (The steps that use AWS need the same Region.)
        ✓ the model arn:aws:bedrock:us-west-2:123456789012:inference-profile/us.anthropic.claude-sonnet-4-5-20250929-v1:0 answers in us-west-2
      → Use us.anthropic.claude-sonnet-4-5-20250929-v1:0 instead of arn:aws:bedrock:us-west-2:123456789012:inference-profile/us.anthropic.claude-sonnet-4-5-20250929-v1:0
        replace-value {"name":"bedrock-models","from":"arn:aws:bedrock:us-west-2:123456789012:inference-profile/us.anthropic.claude-sonnet-4-5-20250929-v1:0","to":"us.anthropic.claude-sonnet-4-5-20250929-v1:0"}
        (us.anthropic.claude-sonnet-4-5-20250929-v1:0: from this action’s table of 2026-11-22, which is a hint.)
        (Or global.anthropic.claude-sonnet-4-5-20250929-v1:0.)
        (Change the ID where the job calls the model, too.)
        ✓ the model us.anthropic.claude-sonnet-4-5-20250929-v1:0 answers in us-east-1"
    `));
  it('an ARN of another partition, whose credentials are others: an ID here', () =>
    expect(
      wordsOf(
        modelNotInRegion,
        scene([refused('arn:aws-us-gov:bedrock:us-gov-west-1::foundation-model/anthropic.claude-haiku-5-5')]),
      ),
    ).toMatch(/→ Use us\.anthropic\.claude-haiku-5-5 instead of arn:aws-us-gov/));
});
