import { describe, expect, it } from 'vitest';
import { otherEndpoint } from '../../../src/rules/bedrock/other-endpoint.ts';
import { finds } from '../facts.ts';
import { facts, failed, listed, ok, profiles, scene, sts, wordsOf } from './scene.ts';

const INVALID = { message: 'The provided model identifier is invalid.' };
const GPT = 'openai.gpt-5.5';
const ROLE = 'arn:aws:sts::123456789012:assumed-role/review/ci';

const refused = failed(GPT, INVALID);
const unread = scene([refused, sts(ROLE)]);
const readable = scene([refused, listed([{ id: 'amazon.nova-lite-v1:0' }]), profiles([])]);
const byKey = failed(GPT, INVALID, { signer: 'bearer', region: 'us-west-2' });
const keyed = scene([byKey]);

finds(otherEndpoint, {
  matches: [
    [
      'the table’s word, where no list could be read',
      unread,
      [
        facts(
          unread,
          'other-endpoint',
          [refused],
          {
            readable: false,
            host: 'bedrock-mantle.us-east-1.api.aws',
            project: 'arn:aws:bedrock-mantle:us-east-1:123456789012:project/default',
            bearer: false,
            others: [
              {
                written: GPT,
                ids: [
                  { id: 'us.openai.gpt-6-sol', word: 'table' },
                  { id: 'us.openai.gpt-5.6-luna', word: 'table' },
                  { id: 'us.openai.gpt-5.6-sol', word: 'table' },
                ],
              },
            ],
          },
          'likely',
        ),
      ],
    ],
    [
      'the account’s lists do not have it',
      readable,
      [
        facts(readable, 'other-endpoint', [refused], {
          readable: true,
          host: 'bedrock-mantle.us-east-1.api.aws',
          project: 'arn:aws:bedrock-mantle:us-east-1:*:project/default',
          bearer: false,
          others: [],
        }),
      ],
    ],
    [
      'an API key has an action of its own there',
      keyed,
      [
        {
          ...facts(
            keyed,
            'other-endpoint',
            [byKey],
            {
              readable: false,
              host: 'bedrock-mantle.us-west-2.api.aws',
              project: 'arn:aws:bedrock-mantle:us-west-2:*:project/default',
              bearer: true,
              others: [
                {
                  written: GPT,
                  ids: [
                    { id: 'us.openai.gpt-6-sol', word: 'table' as const },
                    { id: 'us.openai.gpt-5.6-luna', word: 'table' as const },
                    { id: 'us.openai.gpt-5.6-sol', word: 'table' as const },
                  ],
                },
              ],
            },
            'likely',
          ),
        },
      ],
    ],
  ],
  ignores: [
    ['bedrock-runtime has it by another id', scene([failed('openai.gpt-oss-120b', INVALID, { region: 'us-west-2' })])],
    ['bedrock-runtime serves it by now', scene([ok(GPT)])],
    [
      'the account’s own list has it',
      scene([refused, listed([{ id: GPT, inferenceTypes: ['INFERENCE_PROFILE'] }]), profiles([`us.${GPT}`])]),
    ],
    ['a model of another Region', scene([failed('amazon.rerank-v1:0', INVALID)])],
    ['a mistyped id', scene([failed('openai.gpt-55', INVALID)])],
    ['another refusal of it', scene([failed(GPT, { message: 'Operation not allowed' })])],
  ],
});

describe('words', () => {
  it('the host, the client, the actions, and a model that is served here', () =>
    expect(wordsOf(otherEndpoint, unread)).toMatchInlineSnapshot(`
      "The endpoint bedrock-mantle serves openai.gpt-5.5, and bedrock-runtime does not.
      A client of bedrock-runtime (Converse, InvokeModel) gets no answer from this model. The job must call https://bedrock-mantle.us-east-1.api.aws/v1 with a client for OpenAI’s APIs, and needs bedrock-mantle:CreateInference instead of bedrock:InvokeModel. The account’s list of models in us-east-1 could not be read. This comes from this action’s table of 2026-11-22, which is a hint.
      - Bedrock Converse of openai.gpt-5.5 answered 400 ValidationException The provided model identifier is invalid.
      ~ If bedrock-runtime serves the model by now, its answer is different.
      → Call openai.gpt-5.5 at bedrock-mantle, and remove it from this check
        remove-value {"name":"bedrock-models","item":"openai.gpt-5.5"}
        attach-policy {"to":{"type":"role","name":"review","account":"123456789012"},"policyName":"allow-bedrock-mantle-CreateInference-0cba86","document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"bedrock-mantle:CreateInference","Resource":"arn:aws:bedrock-mantle:us-east-1:123456789012:project/default"}]}}
        (This action asks only bedrock-runtime: it cannot prove that a model works at bedrock-mantle.)
        (Set the base URL of the job’s client to https://bedrock-mantle.us-east-1.api.aws/v1. Use a Bedrock API key, or sign for the service bedrock-mantle.)
        ✓ the job calls openai.gpt-5.5 at bedrock-mantle.us-east-1.api.aws, and this step checks only other models
      → Use us.openai.gpt-6-sol instead of openai.gpt-5.5
        replace-value {"name":"bedrock-models","from":"openai.gpt-5.5","to":"us.openai.gpt-6-sol"}
        (us.openai.gpt-6-sol: from this action’s table of 2026-11-22, which is a hint.)
        (Or us.openai.gpt-5.6-luna or us.openai.gpt-5.6-sol.)
        (It is another model: compare its answers and its price before you switch.)
        (Change the ID where the job calls the model, too.)
        ✓ the model us.openai.gpt-6-sol answers in us-east-1"
    `));
  it('with an API key', () => {
    const s = scene([byKey, sts(ROLE)]);
    expect(wordsOf(otherEndpoint, s)).toContain('bedrock-mantle:CallWithBearerToken');
  });
});
