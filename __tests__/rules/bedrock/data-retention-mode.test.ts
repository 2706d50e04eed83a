import { describe, expect, it } from 'vitest';
import { dataRetentionMode } from '../../../src/rules/bedrock/data-retention-mode.ts';
import { facts, failed, read, scene, wordsOf } from './scene.ts';
import { findsBySentence } from './sentences.ts';

findsBySentence(
  dataRetentionMode,
  (s, refused) =>
    facts(s, 'data-retention-mode', [refused], {
      mode: 'none',
      read: false,
      needs: null,
      least: 'default',
      offers: [],
    }),
  [
    ['Operation not allowed', 'ValidationException', 400, 'an account that is held back'],
    [
      'Malformed input request: extraneous key [mode] is not permitted',
      'ValidationException',
      400,
      'a malformed request',
    ],
  ],
);

const refusedFor = (model: string, mode: string) =>
  failed(model, { message: `data retention mode '${mode}' is not available for this model` });

describe('the least open mode that is enough', () => {
  it.each([
    ['us.anthropic.claude-sonnet-5', 'none', 'default'],
    ['us.anthropic.claude-sonnet-5', 'inherit', 'default'],
    ['us.anthropic.claude-sonnet-5', 'default', 'aws_review'],
    ['us.anthropic.claude-sonnet-5', 'aws_review', 'provider_data_share'],
    ['us.anthropic.claude-sonnet-5', 'something_new', 'default'],
    ['us.anthropic.claude-fable-5', 'none', 'aws_review'], // the model’s own demand
    ['us.anthropic.claude-fable-5', 'default', 'aws_review'],
  ])('%s, refused under %s: %s', (model, mode, least) =>
    expect(dataRetentionMode.find(scene([refusedFor(model, mode)]))).toMatchObject([{ mode, least }]),
  );
  it('of several models, the most demanding one’s', () =>
    expect(
      dataRetentionMode.find(
        scene([refusedFor('us.anthropic.claude-sonnet-5', 'none'), refusedFor('us.anthropic.claude-fable-5', 'none')]),
      ),
    ).toMatchObject([{ needs: 'aws_review', least: 'aws_review' }]));
  it('by what the account itself says', () =>
    expect(
      dataRetentionMode.find(
        scene([
          failed('us.anthropic.claude-sonnet-5', { message: 'The data retention mode does not allow this model.' }),
          read('GetAccountDataRetention', { dataRetention: 'inherit' }),
        ]),
      ),
    ).toMatchObject([{ mode: 'inherit', read: true, least: 'default' }]));
});

describe('words', () => {
  it('no mode that keeps more than is needed', () => {
    const s = scene([
      refusedFor('us.anthropic.claude-sonnet-5', 'none'),
      read('GetAccountDataRetention', { dataRetention: 'none' }),
    ]);
    expect(wordsOf(dataRetentionMode, s)).toMatchInlineSnapshot(`
      "us.anthropic.claude-sonnet-5 is not offered under the account’s data retention mode none.
      The mode is set for the account in us-east-1, and is stricter than the model allows. Credentials and permissions are right.
      - Bedrock Converse of us.anthropic.claude-sonnet-5 answered 400 ValidationException data retention mode 'none' is not available for this model
      - GetAccountDataRetention in us-east-1: none
      → Set the account’s data retention mode in us-east-1 to default
        command {"run":"aws bedrock put-account-data-retention --region us-east-1 --mode default","by":"aws-admin","effect":"set-data-retention"}
        (Under default, each model’s usual handling of data applies, and its provider does not receive the prompts.)
        (The mode applies to the whole account in us-east-1. First ask whoever is responsible for the data.)
        The mode that is set now: aws bedrock get-account-data-retention --region us-east-1
        ✓ the data retention mode of the account in us-east-1 is default"
    `);
    expect(wordsOf(dataRetentionMode, s)).not.toMatch(/aws_review|provider_data_share/);
  });
  it('the model’s own demand', () =>
    expect(
      wordsOf(dataRetentionMode, scene([refusedFor('us.anthropic.claude-fable-5', 'default')])),
    ).toMatchInlineSnapshot(`
      "us.anthropic.claude-fable-5 is not offered under the account’s data retention mode default.
      The mode is set for the account in us-east-1, and is stricter than the model allows. Credentials and permissions are right. The model is known to need aws_review.
      - Bedrock Converse of us.anthropic.claude-fable-5 answered 400 ValidationException data retention mode 'default' is not available for this model
      → Set the account’s data retention mode in us-east-1 to aws_review
        command {"run":"aws bedrock put-account-data-retention --region us-east-1 --mode aws_review","by":"aws-admin","effect":"set-data-retention"}
        (Under aws_review, AWS may review the account’s prompts. The model’s provider does not receive them.)
        (The mode applies to the whole account in us-east-1. First ask whoever is responsible for the data.)
        The mode that is set now: aws bedrock get-account-data-retention --region us-east-1
        ✓ the data retention mode of the account in us-east-1 is aws_review
      → Use us.anthropic.claude-haiku-5-5 instead of us.anthropic.claude-fable-5
        replace-value {"name":"bedrock-models","from":"us.anthropic.claude-fable-5","to":"us.anthropic.claude-haiku-5-5"}
        (us.anthropic.claude-haiku-5-5: from this action’s table of 2026-11-22, which is a hint.)
        (Or us.anthropic.claude-opus-5-5 or us.anthropic.claude-opus-5.)
        (It is another model: compare its answers and its price before you switch.)
        (Change the ID where the job calls the model, too.)
        ✓ the model us.anthropic.claude-haiku-5-5 answers in us-east-1"
    `));
});
