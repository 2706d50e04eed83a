import { describe, expect, it } from 'vitest';
import { inferenceProfileRequired } from '../../../src/rules/bedrock/inference-profile-required.ts';
import type { Observation } from '../../../src/scene.ts';
import { facts, failed, listed, profiles, scene, sts, wordsOf } from './scene.ts';
import { findsBySentence } from './sentences.ts';

const ON_DEMAND = { message: 'Invocation of model ID x with on-demand throughput isn’t supported.' };
const SONNET = 'anthropic.claude-sonnet-4-6';
const bare = failed(SONNET, ON_DEMAND);

findsBySentence(
  inferenceProfileRequired,
  (s, refused) =>
    facts(s, 'inference-profile-required', [refused], {
      readable: false,
      told: true,
      offers: [
        {
          written: refused.target ?? '',
          ids: [{ id: 'global.anthropic.claude-haiku-4-5-20251001-v1:0', word: 'table' }],
        },
      ],
      allowance: null,
      away: null,
      answering: [],
    }),
  [
    ['On-demand capacity for this model is exhausted.', 'ServiceUnavailableException', 503, 'a lack of capacity'],
    ['The provided model identifier is invalid.', 'ValidationException', 400, 'a profile’s id that is invalid here'],
  ],
);

const find = (...observations: Observation[]) => inferenceProfileRequired.find(scene(observations));

describe('which profile', () => {
  it('the account’s own list decides, where it could be read', () =>
    expect(
      find(bare, listed([{ id: SONNET, inferenceTypes: ['INFERENCE_PROFILE'] }]), profiles([`global.${SONNET}`])),
    ).toMatchObject([{ offers: [{ ids: [{ id: `global.${SONNET}`, word: 'account' }] }] }]));
  it('one of the Region’s geography, by its form alone, where no list has the model', () =>
    expect(find(failed('acme.brand-new', ON_DEMAND))).toMatchObject([
      {
        offers: [
          {
            ids: [
              { id: 'us.acme.brand-new', word: 'form' },
              { id: 'global.acme.brand-new', word: 'form' },
            ],
          },
        ],
      },
    ]));
  it('none that the account’s list denies: then another Region', () =>
    expect(
      find(
        failed('deepseek.r1-v1:0', ON_DEMAND, { region: 'eu-central-1' }),
        listed([{ id: 'deepseek.r1-v1:0', inferenceTypes: ['INFERENCE_PROFILE'] }], 'eu-central-1'),
        profiles([], 'eu-central-1'),
      ),
    ).toMatchObject([{ offers: [], away: { moves: [{ items: [{ id: 'us.deepseek.r1-v1:0' }] }] } }]));
  it('none that the list denies, and nowhere else: somebody must say', () =>
    expect(find(failed('acme.brand-new', ON_DEMAND), listed([]), profiles([]))).toMatchObject([
      { offers: [], away: null },
    ]));
});

describe('words', () => {
  it('the id, and the policy that it takes', () =>
    expect(
      wordsOf(
        inferenceProfileRequired,
        scene([bare, sts('arn:aws:sts::123456789012:assumed-role/deploy/ci'), profiles([`us.${SONNET}`])]),
      ),
    ).toMatchInlineSnapshot(`
      "? did you mean us.anthropic.claude-sonnet-4-6
      You can call anthropic.claude-sonnet-4-6 only through an inference profile.
      The model ID alone has no on-demand throughput: from us-east-1 the ID is us.anthropic.claude-sonnet-4-6. The account’s own list of models in us-east-1 was read.
      - Bedrock Converse of anthropic.claude-sonnet-4-6 answered 400 ValidationException Invocation of model ID x with on-demand throughput isn’t supported.
      → Use us.anthropic.claude-sonnet-4-6 instead of anthropic.claude-sonnet-4-6
        replace-value {"name":"bedrock-models","from":"anthropic.claude-sonnet-4-6","to":"us.anthropic.claude-sonnet-4-6"}
        (The account’s own list in us-east-1 has us.anthropic.claude-sonnet-4-6.)
        (Change the ID where the job calls the model, too.)
        The profiles of us-east-1: aws bedrock list-inference-profiles --region us-east-1
        ✓ the model us.anthropic.claude-sonnet-4-6 answers in us-east-1
      → Use us.anthropic.claude-sonnet-4-6, and allow it if the caller’s policy does not yet
        replace-value {"name":"bedrock-models","from":"anthropic.claude-sonnet-4-6","to":"us.anthropic.claude-sonnet-4-6"}
        attach-policy {"to":{"type":"role","name":"deploy","account":"123456789012"},"policyName":"allow-bedrock-InvokeModel-767294","document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["bedrock:InvokeModel","bedrock:InvokeModelWithResponseStream"],"Resource":["arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.claude-sonnet-4-6","arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-sonnet-4-6"]}]}}
        (A caller needs permission for the profile’s own ARN, and for the model’s ARN in every Region that the profile routes to.)
        ✓ the model us.anthropic.claude-sonnet-4-6 answers in us-east-1"
    `));
  it('where nobody knows a profile', () =>
    expect(
      wordsOf(inferenceProfileRequired, scene([failed('acme.brand-new', ON_DEMAND), listed([]), profiles([])])),
    ).toMatchInlineSnapshot(`
      "You can call acme.brand-new only through an inference profile.
      The model ID alone has no on-demand throughput, and no profile of it is known in us-east-1. The account’s own list of models in us-east-1 was read.
      - Bedrock Converse of acme.brand-new answered 400 ValidationException Invocation of model ID x with on-demand throughput isn’t supported.
      → Ask for an inference profile of the model
        ask {"whom":["whoever chose the model"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-1. Bedrock accepts acme.brand-new only through an inference profile, and we know no profile of it there. Which one can we use?","requestId":"r-1"}
        The profiles of us-east-1: aws bedrock list-inference-profiles --region us-east-1
        ✓ this step names an inference profile of the model"
    `));
});
