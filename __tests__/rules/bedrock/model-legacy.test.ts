import { describe, expect, it } from 'vitest';
import { modelLegacy } from '../../../src/rules/bedrock/model-legacy.ts';
import { facts, failed, listed, profiles, scene, wordsOf } from './scene.ts';
import { findsBySentence } from './sentences.ts';

const table = (id: string) => ({ id, word: 'table' as const });

findsBySentence(
  modelLegacy,
  (s, refused) =>
    facts(s, 'model-legacy', [refused], {
      days: [],
      offers: [
        {
          written: 'us.anthropic.claude-haiku-4-5-20251001-v1:0',
          ids: [
            table('us.anthropic.claude-haiku-5-5'),
            table('us.anthropic.claude-opus-5-5'),
            table('us.anthropic.claude-opus-5'),
          ],
        },
      ],
    }),
  [
    ['Access denied', 'AccessDeniedException', 403, 'a bare denial'],
    ['This model version has reached the end of its life.', 'ResourceNotFoundException', 404, 'a model that has ended'],
  ],
);

const LEGACY = {
  message:
    'Access denied. This Model is marked by provider as Legacy and you have not been actively using the model in the last 30 days.',
  code: 'ResourceNotFoundException',
  httpStatus: 404,
};
const OPUS = 'us.anthropic.claude-opus-4-1-20250805-v1:0';

describe('a successor', () => {
  it('is one that the account lists, where its lists could be read', () =>
    expect(
      modelLegacy.find(
        scene([
          failed(OPUS, LEGACY),
          listed([
            { id: 'anthropic.claude-opus-4-8', inferenceTypes: ['INFERENCE_PROFILE'] },
            {
              id: 'anthropic.claude-opus-4-1-20250805-v1:0',
              inferenceTypes: ['INFERENCE_PROFILE'],
              lifecycle: 'LEGACY',
            },
          ]),
          profiles(['us.anthropic.claude-opus-4-8', OPUS]),
        ]),
      ),
    ).toMatchObject([{ offers: [{ written: OPUS, ids: [{ id: 'us.anthropic.claude-opus-4-8', word: 'account' }] }] }]));
  it('is none that this run asked for and that was refused too', () => {
    const s = scene([
      failed(OPUS, LEGACY),
      failed('us.anthropic.claude-opus-5-5', { message: 'Operation not allowed' }),
    ]);
    expect(JSON.stringify(modelLegacy.find(s)[0]?.offers)).not.toContain('"us.anthropic.claude-opus-5-5"');
  });
});

describe('words', () => {
  it('with a successor', () =>
    expect(wordsOf(modelLegacy, scene([failed(OPUS, LEGACY)]))).toMatchInlineSnapshot(`
      "us.anthropic.claude-opus-4-1-20250805-v1:0 is Legacy, and this account lost access because it has not used it recently.
      Credentials and permissions are right. A Legacy model is open only to accounts that have called it in recent weeks. It ends on 2027-01-08.
      - Bedrock Converse of us.anthropic.claude-opus-4-1-20250805-v1:0 answered 404 ResourceNotFoundException Access denied. This Model is marked by provider as Legacy and you have not been actively using the model in the last 30 days.
      → Use us.anthropic.claude-opus-5-5 instead of us.anthropic.claude-opus-4-1-20250805-v1:0
        replace-value {"name":"bedrock-models","from":"us.anthropic.claude-opus-4-1-20250805-v1:0","to":"us.anthropic.claude-opus-5-5"}
        (us.anthropic.claude-opus-5-5: from this action’s table of 2026-11-22, which is a hint.)
        (Or us.anthropic.claude-opus-5 or us.anthropic.claude-opus-4-8.)
        (It is another model: compare its answers and its price before you switch.)
        (Change the ID where the job calls the model, too.)
        The IDs that you can call from us-east-1: aws bedrock list-foundation-models --region us-east-1 --by-inference-type ON_DEMAND --query 'modelSummaries[].modelId'
      aws bedrock list-inference-profiles --region us-east-1 --query 'inferenceProfileSummaries[].inferenceProfileId'
        ✓ the model us.anthropic.claude-opus-5-5 answers in us-east-1
      → Open a case with AWS Support
        ask {"whom":["AWS Support, as a case of the kind “Account and billing”"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-1. Bedrock refuses the Legacy model anthropic.claude-opus-4-1-20250805-v1:0 in us-east-1, because the account has not used it recently. Please give the account access until the model ends.","requestId":"r-1"}
        (Account and billing cases are free on every support plan: https://console.aws.amazon.com/support/.)
        The IDs that you can call from us-east-1: aws bedrock list-foundation-models --region us-east-1 --by-inference-type ON_DEMAND --query 'modelSummaries[].modelId'
      aws bedrock list-inference-profiles --region us-east-1 --query 'inferenceProfileSummaries[].inferenceProfileId'
        ✓ us.anthropic.claude-opus-4-1-20250805-v1:0 answers in us-east-1 until it ends"
    `));
  it('without one', () =>
    expect(wordsOf(modelLegacy, scene([failed(OPUS, LEGACY), listed([]), profiles([])]))).toMatchInlineSnapshot(`
      "us.anthropic.claude-opus-4-1-20250805-v1:0 is Legacy, and this account lost access because it has not used it recently.
      Credentials and permissions are right. A Legacy model is open only to accounts that have called it in recent weeks. It ends on 2027-01-08.
      - Bedrock Converse of us.anthropic.claude-opus-4-1-20250805-v1:0 answered 404 ResourceNotFoundException Access denied. This Model is marked by provider as Legacy and you have not been actively using the model in the last 30 days.
      → Open a case with AWS Support
        ask {"whom":["AWS Support, as a case of the kind “Account and billing”"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-1. Bedrock refuses the Legacy model anthropic.claude-opus-4-1-20250805-v1:0 in us-east-1, because the account has not used it recently. Please give the account access until the model ends.","requestId":"r-1"}
        (Account and billing cases are free on every support plan: https://console.aws.amazon.com/support/.)
        The IDs that you can call from us-east-1: aws bedrock list-foundation-models --region us-east-1 --by-inference-type ON_DEMAND --query 'modelSummaries[].modelId'
      aws bedrock list-inference-profiles --region us-east-1 --query 'inferenceProfileSummaries[].inferenceProfileId'
        ✓ us.anthropic.claude-opus-4-1-20250805-v1:0 answers in us-east-1 until it ends"
    `));
});
