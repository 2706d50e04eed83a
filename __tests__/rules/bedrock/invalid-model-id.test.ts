import { describe, expect, it } from 'vitest';
import { invalidModelId } from '../../../src/rules/bedrock/invalid-model-id.ts';
import type { Observation } from '../../../src/scene.ts';
import { finds } from '../facts.ts';
import { facts, failed, listed, ok, profiles, scene, sts, wordsOf } from './scene.ts';

const INVALID = 'The provided model identifier is invalid.';
const NOVA = 'amazon.nova-lite-v1:0';
const here = [listed([{ id: NOVA }]), profiles([])];

const refused = (model: string, message = INVALID, code = 'ValidationException') => failed(model, { message, code });
const withLists = (o: Observation, ...more: Observation[]) => scene([o, ...here, ...more]);

const nothing = {
  what: 'model' as const,
  readable: true,
  away: null,
  answering: [],
  otherModel: false,
  maybeNew: false,
  listed: [],
};
const offersNova = (written: string) => ({
  ...nothing,
  offers: [{ written, ids: [{ id: NOVA, word: 'account' as const }] as const }],
});

const light = refused('amazon.nova-light-v1:0');
const unresolved = refused(
  'amazon.nova-light-v1:0',
  'Could not resolve the foundation model from the provided model identifier.',
  'ResourceNotFoundException',
);
const bad = refused(
  'bad id',
  "1 validation error detected: Value 'bad id' at 'modelId' failed to satisfy constraint: Member must satisfy regular expression pattern",
);
const gone = refused(
  'arn:aws:bedrock:us-east-1:123456789012:provisioned-model/gone',
  'The requested resource was nowhere.',
  'ResourceNotFoundException',
);
const foreign = refused(
  'arn:aws:bedrock:us-east-1:210987654321:imported-model/a1',
  'Not found.',
  'ResourceNotFoundException',
);
const newer = refused('acme.model-v9:0');

const cases = {
  light: withLists(light),
  unresolved: withLists(unresolved),
  bad: withLists(bad),
  gone: withLists(gone),
  foreign: withLists(foreign, sts()),
  newer: scene([newer]),
};

finds(invalidModelId, {
  matches: [
    [
      'a name near to one that the account lists',
      cases.light,
      [facts(cases.light, 'invalid-model-id', [light], offersNova('amazon.nova-light-v1:0'))],
    ],
    [
      'the words of 2024',
      cases.unresolved,
      [facts(cases.unresolved, 'invalid-model-id', [unresolved], offersNova('amazon.nova-light-v1:0'))],
    ],
    ['no id at all', cases.bad, [facts(cases.bad, 'invalid-model-id', [bad], { ...nothing, offers: [] })]],
    [
      'a form that ids have, near to none: it may be new',
      cases.newer,
      [
        facts(
          cases.newer,
          'invalid-model-id',
          [newer],
          { ...nothing, readable: false, offers: [], maybeNew: true },
          'likely',
        ),
      ],
    ],
    [
      'a resource of the account’s own',
      cases.gone,
      [
        facts(cases.gone, 'invalid-model-id', [gone], {
          what: 'provisioned' as const,
          caller: null,
          foreign: [],
          confidence: 'likely',
        }),
      ],
    ],
    [
      'a resource of another account',
      cases.foreign,
      [
        facts(cases.foreign, 'invalid-model-id', [foreign], {
          what: 'imported' as const,
          caller: '123456789012',
          foreign: ['210987654321'],
        }),
      ],
    ],
  ],
  ignores: [
    ['real, elsewhere', withLists(refused('amazon.rerank-v1:0'))],
    ['ended', withLists(refused('amazon.nova-premier-v1:0'))],
    ['served by another endpoint alone', withLists(refused('zai.glm-4.6'))],
    ['another refusal', withLists(refused('amazon.nova-light-v1:0', 'Operation not allowed'))],
    [
      'a malformed request',
      withLists(refused('amazon.nova-light-v1:0', 'Malformed input request: extraneous key [x] is not permitted')),
    ],
    ['it answers', withLists(ok('amazon.nova-light-v1:0'))],
  ],
});

describe('words', () => {
  it('an id of the account’s own list', () =>
    expect(wordsOf(invalidModelId, cases.light)).toMatchInlineSnapshot(`
      "? did you mean amazon.nova-lite-v1:0
      Bedrock has no model called amazon.nova-light-v1:0.
      No model and no inference profile has this ID. Similar IDs: amazon.nova-lite-v1:0. The account’s own list of models in us-east-1 was read.
      - Bedrock Converse of amazon.nova-light-v1:0 answered 400 ValidationException The provided model identifier is invalid.
      → Use amazon.nova-lite-v1:0 instead of amazon.nova-light-v1:0
        replace-value {"name":"bedrock-models","from":"amazon.nova-light-v1:0","to":"amazon.nova-lite-v1:0"}
        (The account’s own list in us-east-1 has amazon.nova-lite-v1:0.)
        (Change the ID where the job calls the model, too.)
        The IDs that you can call from us-east-1: aws bedrock list-foundation-models --region us-east-1 --by-inference-type ON_DEMAND --query 'modelSummaries[].modelId'
      aws bedrock list-inference-profiles --region us-east-1 --query 'inferenceProfileSummaries[].inferenceProfileId'
        ✓ the model amazon.nova-lite-v1:0 answers in us-east-1"
    `));
  it('another generation is another model, and the table is not called the account’s list', () => {
    const words = wordsOf(invalidModelId, scene([refused('anthropic.claude-3.5-sonnet')]));
    expect(words).toMatchInlineSnapshot(`
      "Bedrock has no model called anthropic.claude-3.5-sonnet.
      No model and no inference profile has this ID. Similar IDs: us.anthropic.claude-sonnet-5, us.anthropic.claude-sonnet-4-6 or us.anthropic.claude-sonnet-5-5. The account’s list of models in us-east-1 could not be read. This comes from this action’s table of 2026-11-22, which is a hint.
      - Bedrock Converse of anthropic.claude-3.5-sonnet answered 400 ValidationException The provided model identifier is invalid.
      ~ A model gets the same error if it is newer than this action’s table and not offered in this Region: compare the ID with the provider’s page in the Bedrock user guide.
      → Use us.anthropic.claude-sonnet-5 instead of anthropic.claude-3.5-sonnet
        replace-value {"name":"bedrock-models","from":"anthropic.claude-3.5-sonnet","to":"us.anthropic.claude-sonnet-5"}
        (us.anthropic.claude-sonnet-5: from this action’s table of 2026-11-22, which is a hint.)
        (Or us.anthropic.claude-sonnet-4-6 or us.anthropic.claude-sonnet-5-5.)
        (It is another model: compare its answers and its price before you switch.)
        (Change the ID where the job calls the model, too.)
        The IDs that you can call from us-east-1: aws bedrock list-foundation-models --region us-east-1 --by-inference-type ON_DEMAND --query 'modelSummaries[].modelId'
      aws bedrock list-inference-profiles --region us-east-1 --query 'inferenceProfileSummaries[].inferenceProfileId'
        ✓ the model us.anthropic.claude-sonnet-5 answers in us-east-1"
    `);
    expect(words).not.toMatch(/account’s own list/);
  });
  it('nothing near is on the account’s lists: the nearest real model, where it is served', () =>
    expect(wordsOf(invalidModelId, withLists(refused('deepseek.r2-v1:0')))).toMatchInlineSnapshot(`
      "Bedrock has no model called deepseek.r2-v1:0.
      No model and no inference profile has this ID. Similar IDs: us.deepseek.r1-v1:0. The account’s own list of models in us-east-1 was read.
      - Bedrock Converse of deepseek.r2-v1:0 answered 400 ValidationException The provided model identifier is invalid.
      → Use the Region us-east-2
        set-input {"name":"aws-region","value":"us-east-2"}
        replace-value {"name":"bedrock-models","from":"deepseek.r2-v1:0","to":"us.deepseek.r1-v1:0"}
        (It is another model: compare its answers and its price before you switch.)
        (Change the ID where the job calls the model, too.)
        (The steps that use AWS need the same Region.)
        The IDs that you can call from us-east-1: aws bedrock list-foundation-models --region us-east-1 --by-inference-type ON_DEMAND --query 'modelSummaries[].modelId'
      aws bedrock list-inference-profiles --region us-east-1 --query 'inferenceProfileSummaries[].inferenceProfileId'
        ✓ the model us.deepseek.r1-v1:0 answers in us-east-2"
    `));
  it('nothing near at all', () =>
    expect(wordsOf(invalidModelId, cases.bad)).toMatchInlineSnapshot(`
      "Bedrock has no model called bad id.
      No model and no inference profile has this ID. The account’s own list of models in us-east-1 was read.
      - Bedrock Converse of bad id answered 400 ValidationException 1 validation error detected: Value 'bad id' at 'modelId' failed to satisfy constraint: Member must satisfy regular expression pattern
      → Ask which model is meant
        ask {"whom":["whoever chose the model"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-1. Bedrock has no model called bad id in us-east-1. Which ID do you mean?","requestId":"r-1"}
        The IDs that you can call from us-east-1: aws bedrock list-foundation-models --region us-east-1 --by-inference-type ON_DEMAND --query 'modelSummaries[].modelId'
      aws bedrock list-inference-profiles --region us-east-1 --query 'inferenceProfileSummaries[].inferenceProfileId'
        ✓ this step names an ID of the account’s own list"
    `));
  it('a resource of another account', () =>
    expect(wordsOf(invalidModelId, cases.foreign)).toMatchInlineSnapshot(`
      "Bedrock has no imported model arn:aws:bedrock:us-east-1:210987654321:imported-model/a1 in us-east-1.
      It was deleted or mistyped, or is in another Region or account. The ARN names account 210987654321, and the caller belongs to 123456789012.
      - Bedrock Converse of arn:aws:bedrock:us-east-1:210987654321:imported-model/a1 answered 400 ResourceNotFoundException Not found.
      → Ask for a role in the account that has it
        ask {"whom":"the owners of account 210987654321","message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-1. It has to call arn:aws:bedrock:us-east-1:210987654321:imported-model/a1, and its credentials belong to account 123456789012. Please give us a role in your account that can call it, for the input role-to-assume.","requestId":"r-1"}
        What the account has in us-east-1: aws bedrock list-imported-models --region us-east-1
        ✓ this step assumes a role of account 210987654321"
    `));
  it('writes nothing foreign into a command', () => {
    const [only] = invalidModelId.find(withLists(refused('x"; rm -rf /')));
    const remedies = only ? (invalidModelId.tell(only).remedies ?? []) : [];
    expect(remedies.flatMap(({ looks = [] }) => looks.map(({ run }) => run)).join()).not.toContain('rm -rf');
    expect(remedies.flatMap(({ changes }) => changes).some((change) => change.kind === 'command')).toBe(false);
  });
});
