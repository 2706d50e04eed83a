import { describe, expect, it } from 'vitest';
import { profileWrongGeography } from '../../../src/rules/bedrock/profile-wrong-geography.ts';
import { finds } from '../facts.ts';
import { facts, failed, ok, profiles, scene, sts, wordsOf } from './scene.ts';

const MODEL = 'anthropic.claude-haiku-4-5-20251001-v1:0';
const INVALID = { message: 'The provided model identifier is invalid.' };
const refused = (id: string, region: string) => failed(id, INVALID, { region });
const alone = (id: string, region: string) => scene([refused(id, region)]);
const firstOffered = (prefix: string, region: string, base = MODEL) =>
  profileWrongGeography.find(alone(`${prefix}.${base}`, region))[0]?.offers[0]?.ids[0];

const live = refused(`us.${MODEL}`, 'eu-west-1');
const byList = scene([live, profiles([`newgeo.${MODEL}`], 'eu-west-1')]);
const gov = refused('us.anthropic.claude-opus-4-8', 'us-gov-west-1');
const inGov = scene([gov]);

finds(profileWrongGeography, {
  matches: [
    [
      'by the account’s own list',
      byList,
      [
        facts(byList, 'profile-wrong-geography', [live], {
          readable: true,
          prefixes: ['us'],
          offers: [{ written: `us.${MODEL}`, ids: [{ id: `newgeo.${MODEL}`, word: 'account' }] }],
          allowance: null,
          callers: ['ca-central-1', 'us-east-1', 'us-east-2', 'us-west-2'],
          answering: [],
        }),
      ],
    ],
    [
      'in GovCloud, of a model that no list places there',
      inGov,
      [
        facts(
          inGov,
          'profile-wrong-geography',
          [gov],
          {
            readable: false,
            prefixes: ['us'],
            offers: [
              {
                written: 'us.anthropic.claude-opus-4-8',
                ids: [{ id: 'us-gov.anthropic.claude-opus-4-8', word: 'form' }],
              },
            ],
            allowance: null,
            callers: [],
            answering: [],
          },
          'likely',
        ),
      ],
    ],
  ],
  ignores: [
    ['the right prefix', alone(`us.${MODEL}`, 'us-east-1')],
    ['a prefix that does not exist', alone(`usa.${MODEL}`, 'us-east-1')],
    ['a model that nothing here calls', alone('us.deepseek.r1-v1:0', 'eu-central-1')],
    ['a bare id', alone(MODEL, 'eu-central-1')],
    ['a profile that answers', scene([ok(`us.${MODEL}`, {}, { region: 'eu-central-1' })])],
    ['GovCloud, whose list has no profile of the model', scene([gov, profiles([], 'us-gov-west-1')])],
  ],
});

describe('the right prefix', () => {
  it.each([
    ['us', 'eu-central-1', 'eu'],
    ['eu', 'us-east-1', 'us'],
    ['us', 'ap-northeast-3', 'jp'],
    ['jp', 'ap-southeast-2', 'au'],
    ['us', 'sa-east-1', 'global'],
    ['apac', 'ap-northeast-1', 'jp'],
  ])('%s. in %s: %s.', (prefix, region, right) =>
    expect(firstOffered(prefix, region)).toEqual({ id: `${right}.${MODEL}`, word: 'table' }),
  );
  it('us-gov. in GovCloud, by the table', () =>
    expect(firstOffered('us', 'us-gov-west-1', 'anthropic.claude-sonnet-4-5-20250929-v1:0')).toEqual({
      id: 'us-gov.anthropic.claude-sonnet-4-5-20250929-v1:0',
      word: 'table',
    }));
});

describe('words', () => {
  it('the id here first, then its policy, then the Region that calls what was written', () =>
    expect(
      wordsOf(
        profileWrongGeography,
        scene([
          refused(`us.${MODEL}`, 'eu-central-1'),
          ok('eu.amazon.nova-lite-v1:0', {}, { region: 'eu-central-1' }),
          sts('arn:aws:sts::123456789012:assumed-role/deploy/ci'),
        ]),
      ),
    ).toMatchInlineSnapshot(`
      "us. profiles of this model cannot be called from eu-central-1.
      From eu-central-1 the ID is eu.anthropic.claude-haiku-4-5-20251001-v1:0. The account’s list of models in eu-central-1 could not be read. This comes from this action’s table of 2026-11-22, which is a hint.
      - Bedrock Converse of us.anthropic.claude-haiku-4-5-20251001-v1:0 answered 400 ValidationException The provided model identifier is invalid.
      → Use eu.anthropic.claude-haiku-4-5-20251001-v1:0 instead of us.anthropic.claude-haiku-4-5-20251001-v1:0
        replace-value {"name":"bedrock-models","from":"us.anthropic.claude-haiku-4-5-20251001-v1:0","to":"eu.anthropic.claude-haiku-4-5-20251001-v1:0"}
        (eu.anthropic.claude-haiku-4-5-20251001-v1:0: from this action’s table of 2026-11-22, which is a hint.)
        (Or global.anthropic.claude-haiku-4-5-20251001-v1:0.)
        (Change the ID where the job calls the model, too.)
        The IDs that you can call from eu-central-1: aws bedrock list-foundation-models --region eu-central-1 --by-inference-type ON_DEMAND --query 'modelSummaries[].modelId'
      aws bedrock list-inference-profiles --region eu-central-1 --query 'inferenceProfileSummaries[].inferenceProfileId'
        ✓ the model eu.anthropic.claude-haiku-4-5-20251001-v1:0 answers in eu-central-1
      → Use eu.anthropic.claude-haiku-4-5-20251001-v1:0, and allow it if the caller’s policy does not yet
        replace-value {"name":"bedrock-models","from":"us.anthropic.claude-haiku-4-5-20251001-v1:0","to":"eu.anthropic.claude-haiku-4-5-20251001-v1:0"}
        attach-policy {"to":{"type":"role","name":"deploy","account":"123456789012"},"policyName":"allow-bedrock-InvokeModel-a18d7e","document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["bedrock:InvokeModel","bedrock:InvokeModelWithResponseStream"],"Resource":["arn:aws:bedrock:eu-central-1:123456789012:inference-profile/eu.anthropic.claude-haiku-4-5-20251001-v1:0","arn:aws:bedrock:eu-central-1::foundation-model/anthropic.claude-haiku-4-5-20251001-v1:0","arn:aws:bedrock:eu-north-1::foundation-model/anthropic.claude-haiku-4-5-20251001-v1:0","arn:aws:bedrock:eu-south-1::foundation-model/anthropic.claude-haiku-4-5-20251001-v1:0","arn:aws:bedrock:eu-south-2::foundation-model/anthropic.claude-haiku-4-5-20251001-v1:0","arn:aws:bedrock:eu-west-1::foundation-model/anthropic.claude-haiku-4-5-20251001-v1:0","arn:aws:bedrock:eu-west-3::foundation-model/anthropic.claude-haiku-4-5-20251001-v1:0"]}]}}
        (A caller needs permission for the profile’s own ARN, and for the model’s ARN in every Region that the profile routes to.)
        ✓ the model eu.anthropic.claude-haiku-4-5-20251001-v1:0 answers in eu-central-1
      → Check us.anthropic.claude-haiku-4-5-20251001-v1:0 in ca-central-1, in a separate step
        second-step {"with":{"aws-access-key-id":"\${{ secrets.AWS_ACCESS_KEY_ID }}","aws-secret-access-key":"\${{ secrets.AWS_SECRET_ACCESS_KEY }}","aws-session-token":"\${{ secrets.AWS_SESSION_TOKEN }}","aws-region":"ca-central-1","services":"bedrock","bedrock-models":"us.anthropic.claude-haiku-4-5-20251001-v1:0"},"moves":[{"name":"bedrock-models","item":"us.anthropic.claude-haiku-4-5-20251001-v1:0"}]}
        (Changing the Region of this step would break eu.amazon.nova-lite-v1:0, which answered in eu-central-1.)
        (Or us-east-1, us-east-2 or us-west-2, further away.)
        (Give the job’s Bedrock client ca-central-1 as its Region.)
        ✓ the model us.anthropic.claude-haiku-4-5-20251001-v1:0 answers in ca-central-1, and this step still finds eu.amazon.nova-lite-v1:0"
    `));
  it('GovCloud', () =>
    expect(wordsOf(profileWrongGeography, inGov)).toMatchInlineSnapshot(`
      "us. profiles of this model cannot be called from us-gov-west-1.
      All profiles of us-gov-west-1’s partition have the prefix us-gov., so the ID is us-gov.anthropic.claude-opus-4-8, if the Region offers the model.
      - Bedrock Converse of us.anthropic.claude-opus-4-8 answered 400 ValidationException The provided model identifier is invalid.
      → Use us-gov.anthropic.claude-opus-4-8 instead of us.anthropic.claude-opus-4-8
        replace-value {"name":"bedrock-models","from":"us.anthropic.claude-opus-4-8","to":"us-gov.anthropic.claude-opus-4-8"}
        (No list confirms that you can call us-gov.anthropic.claude-opus-4-8 from us-gov-west-1: the profiles of the Region have this form.)
        (Change the ID where the job calls the model, too.)
        The IDs that you can call from us-gov-west-1: aws bedrock list-foundation-models --region us-gov-west-1 --by-inference-type ON_DEMAND --query 'modelSummaries[].modelId'
      aws bedrock list-inference-profiles --region us-gov-west-1 --query 'inferenceProfileSummaries[].inferenceProfileId'
        ✓ the model us-gov.anthropic.claude-opus-4-8 answers in us-gov-west-1"
    `));
});
