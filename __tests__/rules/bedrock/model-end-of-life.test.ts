import { describe, expect, it } from 'vitest';
import { modelEndOfLife } from '../../../src/rules/bedrock/model-end-of-life.ts';
import { facts, failed, listed, profiles, scene, wordsOf } from './scene.ts';
import { findsBySentence } from './sentences.ts';

const table = (id: string) => ({ id, word: 'table' as const });

findsBySentence(
  modelEndOfLife,
  (s, refused) =>
    facts(s, 'model-end-of-life', [refused], {
      proofs: [],
      ended: null,
      offers: [
        {
          written: refused.target ?? '',
          ids: [
            table('us.anthropic.claude-haiku-5-5'),
            table('us.anthropic.claude-opus-5-5'),
            table('us.anthropic.claude-opus-5'),
          ],
        },
      ],
      away: null,
      answering: [],
    }),
  [
    [
      'Access denied. This Model is marked by provider as Legacy and you have not been actively using the model in the last 15 days.',
      'ResourceNotFoundException',
      404,
      'a Legacy model',
    ],
    [
      'Model use case details have not been submitted for this account.',
      'ResourceNotFoundException',
      404,
      'a missing form',
    ],
  ],
);

const INVALID = { message: 'The provided model identifier is invalid.' };
const ENDED = {
  message: 'This model version has reached the end of its life.',
  code: 'ResourceNotFoundException',
  httpStatus: 404,
};

describe('what proves it, where the refusal does not say so', () => {
  const find = (model: string, ...more: Parameters<typeof scene>[0]) =>
    modelEndOfLife.find(scene([failed(model, INVALID), ...more]));
  it('the model’s own entry', () => {
    const entry = failed('acme.old-v1', ENDED, { operation: 'GetFoundationModel', followUp: true });
    expect(find('us.acme.old-v1', listed([]), profiles([]), entry)).toMatchObject([
      { confidence: 'certain', proofs: [{ by: 'entry', entry }] },
    ]);
  });
  it('a day of the account’s catalogue', () =>
    expect(
      find('acme.old-v1', listed([{ id: 'acme.old-v1', lifecycle: 'LEGACY', endOfLife: '2026-11-01' }])),
    ).toMatchObject([{ confidence: 'likely', ended: '2026-11-01', proofs: [{ by: 'account', day: '2026-11-01' }] }]));
  it('a day of the table', () =>
    expect(find('amazon.nova-premier-v1:0')).toMatchObject([
      { confidence: 'likely', ended: '2026-09-14', proofs: [{ by: 'table', day: '2026-09-14' }] },
    ]));
  it('its absence from every catalogue', () =>
    expect(find('amazon.titan-text-express-v1')).toMatchObject([
      { confidence: 'likely', ended: null, proofs: [{ by: 'absence' }] },
    ]));
});

describe('words', () => {
  const SONNET = 'us.anthropic.claude-sonnet-4-20250514-v1:0';
  const lists = [
    listed([
      { id: 'anthropic.claude-sonnet-5', inferenceTypes: ['INFERENCE_PROFILE'] },
      { id: 'anthropic.claude-sonnet-4-6', inferenceTypes: ['INFERENCE_PROFILE'] },
    ]),
    profiles(['us.anthropic.claude-sonnet-5', 'us.anthropic.claude-sonnet-4-6']),
  ];
  it('successors that the account’s list has', () =>
    expect(wordsOf(modelEndOfLife, scene([failed(SONNET, ENDED), ...lists]))).toMatchInlineSnapshot(`
      "us.anthropic.claude-sonnet-4-20250514-v1:0 has reached the end of its life.
      AWS has withdrawn it: no permission or form can bring it back. It ended on 2026-10-14.
      - Bedrock Converse of us.anthropic.claude-sonnet-4-20250514-v1:0 answered 404 ResourceNotFoundException This model version has reached the end of its life.
      → Use us.anthropic.claude-sonnet-5 instead of us.anthropic.claude-sonnet-4-20250514-v1:0
        replace-value {"name":"bedrock-models","from":"us.anthropic.claude-sonnet-4-20250514-v1:0","to":"us.anthropic.claude-sonnet-5"}
        (The account’s own list in us-east-1 has us.anthropic.claude-sonnet-5.)
        (Or us.anthropic.claude-sonnet-4-6.)
        (It is another model: compare its answers and its price before you switch.)
        (Change the ID where the job calls the model, too.)
        The IDs that you can call from us-east-1: aws bedrock list-foundation-models --region us-east-1 --by-inference-type ON_DEMAND --query 'modelSummaries[].modelId'
      aws bedrock list-inference-profiles --region us-east-1 --query 'inferenceProfileSummaries[].inferenceProfileId'
        ✓ the model us.anthropic.claude-sonnet-5 answers in us-east-1"
    `));
  it('none at hand', () =>
    expect(wordsOf(modelEndOfLife, scene([failed(SONNET, ENDED), listed([]), profiles([])]))).toMatchInlineSnapshot(`
      "us.anthropic.claude-sonnet-4-20250514-v1:0 has reached the end of its life.
      AWS has withdrawn it: no permission or form can bring it back. It ended on 2026-10-14.
      - Bedrock Converse of us.anthropic.claude-sonnet-4-20250514-v1:0 answered 404 ResourceNotFoundException This model version has reached the end of its life.
      → Choose a model that you can call from us-east-1
        ask {"whom":["whoever chose the model"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-1. It calls us.anthropic.claude-sonnet-4-20250514-v1:0, which AWS has withdrawn, and no list has a successor. Which model should replace it?","requestId":"r-1"}
        (Successors that AWS recommends: https://docs.aws.amazon.com/bedrock/latest/userguide/model-lifecycle.html.)
        The IDs that you can call from us-east-1: aws bedrock list-foundation-models --region us-east-1 --by-inference-type ON_DEMAND --query 'modelSummaries[].modelId'
      aws bedrock list-inference-profiles --region us-east-1 --query 'inferenceProfileSummaries[].inferenceProfileId'
        ✓ this step names a model that you can call from us-east-1"
    `));
});
