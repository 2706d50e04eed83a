import { describe, expect, it } from 'vitest';
import { useCaseFormRequired } from '../../../src/rules/bedrock/use-case-form-required.ts';
import { told } from '../facts.ts';
import { availability, facts, failed, notAsked, profiles, read, scene } from './scene.ts';
import { findsBySentence } from './sentences.ts';

findsBySentence(
  useCaseFormRequired,
  (s, refused) => facts(s, 'use-case-form-required', [refused], { onFile: null, refused: true }),
  [
    ['This model version has reached the end of its life.', 'ResourceNotFoundException', 404, 'another 404 of a model'],
    ['The provided model identifier is invalid.', 'ValidationException', 400, 'an id that no model has'],
  ],
);

const HAIKU = 'anthropic.claude-haiku-4-5-20251001-v1:0';
const REFUSED = {
  message: 'Model use case details have not been submitted for this account.',
  code: 'ResourceNotFoundException',
  httpStatus: 404,
};
const find = (formSubmitted: boolean) =>
  useCaseFormRequired.find(
    scene([failed(`us.${HAIKU}`, REFUSED), read('GetUseCaseForModelAccess', { formSubmitted })]),
  );

describe('the form', () => {
  it('is on file or not, where that may be asked', () => {
    expect(find(true)).toMatchObject([{ onFile: true, refused: true }]);
    expect(find(false)).toMatchObject([{ onFile: false, refused: true }]);
  });
  it('is likely missing under catalog, where no agreement shows', () => {
    const s = scene(
      [
        notAsked(`us.${HAIKU}`, 'bedrock-probe is catalog, so no model is invoked'),
        profiles([`us.${HAIKU}`]),
        availability(HAIKU, { agreement: 'NOT_AVAILABLE' }),
        read('GetUseCaseForModelAccess', { formSubmitted: false }),
      ],
      { bedrockProbe: 'catalog' },
    );
    expect(useCaseFormRequired.find(s)).toMatchObject([{ confidence: 'likely', onFile: false, refused: false }]);
  });
});

describe('words', () => {
  const words = (formSubmitted: boolean) =>
    find(formSubmitted)
      .map((f) => told(useCaseFormRequired.tell(f)))
      .join('\n');
  it('nobody has sent it', () =>
    expect(words(false)).toMatchInlineSnapshot(`
      "Anthropic’s use case form has not been submitted for this account.
      us.anthropic.claude-haiku-4-5-20251001-v1:0 will not answer until it is submitted. The credentials and the IAM policies are not the cause.
      - Bedrock Converse of us.anthropic.claude-haiku-4-5-20251001-v1:0 answered 404 ResourceNotFoundException Model use case details have not been submitted for this account.
      - GetUseCaseForModelAccess in us-east-1: the form has not been filled out
      → Submit Anthropic’s use case form, once for the account
        command {"run":"aws bedrock put-use-case-for-model-access --region us-east-1 --form-data fileb://use-case.json","by":"aws-admin","effect":"submit-use-case-form","console":"Amazon Bedrock console of us-east-1 → Model catalog → any Claude model → Submit use case details.","files":{"use-case.json":{"companyName":"COMPANY","companyWebsite":"https://COMPANY_WEBSITE","intendedUsers":"0","industryOption":"INDUSTRY","otherIndustryOption":"","useCases":"USE_CASE"}}}
        (The form takes effect within 15 minutes.)
        (If you submit it in the management account, it covers all member accounts. Opt-in Regions need their own.)
        ✓ aws bedrock get-use-case-for-model-access --region us-east-1 answers with the form"
    `));
  it('somebody has, a moment ago', () =>
    expect(words(true)).toMatchInlineSnapshot(`
      "Anthropic’s use case form has not been submitted for this account.
      us.anthropic.claude-haiku-4-5-20251001-v1:0 will not answer until it is submitted. The credentials and the IAM policies are not the cause. A form has been submitted by now: somebody sent it a moment ago, or for another Region.
      - Bedrock Converse of us.anthropic.claude-haiku-4-5-20251001-v1:0 answered 404 ResourceNotFoundException Model use case details have not been submitted for this account.
      → Wait until the submitted form takes effect
        wait {"until":"the submitted form takes effect in us-east-1, 15 minutes after it was sent","minutes":15}
        ✓ the submitted form takes effect in us-east-1, 15 minutes after it was sent
      → Submit Anthropic’s use case form, once for the account
        command {"run":"aws bedrock put-use-case-for-model-access --region us-east-1 --form-data fileb://use-case.json","by":"aws-admin","effect":"submit-use-case-form","console":"Amazon Bedrock console of us-east-1 → Model catalog → any Claude model → Submit use case details.","files":{"use-case.json":{"companyName":"COMPANY","companyWebsite":"https://COMPANY_WEBSITE","intendedUsers":"0","industryOption":"INDUSTRY","otherIndustryOption":"","useCases":"USE_CASE"}}}
        (The form takes effect within 15 minutes.)
        (If you submit it in the management account, it covers all member accounts. Opt-in Regions need their own.)
        ✓ aws bedrock get-use-case-for-model-access --region us-east-1 answers with the form"
    `));
});
