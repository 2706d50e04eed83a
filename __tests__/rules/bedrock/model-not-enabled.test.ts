import { describe, expect, it } from 'vitest';
import { modelNotEnabled } from '../../../src/rules/bedrock/model-not-enabled.ts';
import type { Observation } from '../../../src/scene.ts';
import { told } from '../facts.ts';
import { availability, facts, failed, read, scene, sts } from './scene.ts';
import { findsBySentence } from './sentences.ts';

findsBySentence(
  modelNotEnabled,
  (s, refused) => facts(s, 'model-not-enabled', [refused], { known: [], way: 'agreement', requestId: 'r-1' }),
  [
    [
      'User: arn:aws:iam::123456789012:user/deploy is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/x',
      'AccessDeniedException',
      403,
      'a missing permission',
    ],
    [
      'Your account is not authorized to access this model. Your AWS Marketplace subscription for this model is still being processed',
      'AccessDeniedException',
      403,
      'a subscription that is being made',
    ],
    [
      'anthropic.claude-opus-5 is not available for this account. For additional access options, contact AWS Sales',
      'AccessDeniedException',
      403,
      'a model that only AWS Sales opens',
    ],
  ],
);

const REFUSED = {
  message: "You don't have access to the model with the specified model ID.",
  code: 'AccessDeniedException',
  httpStatus: 403,
};
const HAIKU = 'anthropic.claude-haiku-4-5-20251001-v1:0';
const find = (model: string, more: Observation[] = [], region = 'us-east-1') =>
  modelNotEnabled.find(scene([failed(model, REFUSED, { region }), ...more]));

describe('who can open it', () => {
  it.each([
    ['the agreement, where nobody may read more', `us.${HAIKU}`, [], 'agreement', 'certain'],
    [
      'the agreement, where there is none',
      `us.${HAIKU}`,
      [availability(HAIKU, { agreement: 'NOT_AVAILABLE' })],
      'agreement',
      'certain',
    ],
    [
      'the form before it',
      `us.${HAIKU}`,
      [read('GetUseCaseForModelAccess', { formSubmitted: false })],
      'form',
      'certain',
    ],
    [
      'not a form that a model of another provider does not take',
      'meta.llama3-8b-instruct-v1:0',
      [read('GetUseCaseForModelAccess', { formSubmitted: false })],
      'agreement',
      'certain',
    ],
    ['AWS, where its catalogue says that all is granted', `us.${HAIKU}`, [availability(HAIKU)], 'support', 'likely'],
    ['AWS, for a model of its own, which takes no agreement', 'amazon.nova-lite-v1:0', [], 'support', 'certain'],
  ] as const)('%s', (_, model, more, way, confidence) =>
    expect(find(model, [...more])).toMatchObject([{ way, confidence }]),
  );
  it('GovCloud’s own page', () =>
    expect(find('us-gov.anthropic.claude-haiku-5-5', [], 'us-gov-west-1')).toMatchObject([{ way: 'gov' }]));
});

describe('words', () => {
  const words = (model: string, more: Observation[] = [], region = 'us-east-1') =>
    find(model, [sts(), ...more], region)
      .map((f) => told(modelNotEnabled.tell(f)))
      .join('\n');
  it('the agreement', () =>
    expect(words(`us.${HAIKU}`, [availability(HAIKU, { agreement: 'NOT_AVAILABLE' })])).toMatchInlineSnapshot(`
      "The account has no access to us.anthropic.claude-haiku-4-5-20251001-v1:0.
      AWS accepted the credentials and refused the model, so the problem is neither the key nor a missing IAM action. Nobody has accepted the agreement for the model in this account, or it was not completed.
      - Bedrock Converse of us.anthropic.claude-haiku-4-5-20251001-v1:0 answered 403 AccessDeniedException You don't have access to the model with the specified model ID.
      - GetFoundationModelAvailability of anthropic.claude-haiku-4-5-20251001-v1:0: agreement NOT_AVAILABLE, authorization AUTHORIZED, entitlement AVAILABLE, Region AVAILABLE
      ~ Access was granted in another account: compare the account in the report with the one where the model works.
      → Accept the agreement of anthropic.claude-haiku-4-5-20251001-v1:0, once for the account
        command {"run":"aws bedrock create-foundation-model-agreement --region us-east-1 --model-id anthropic.claude-haiku-4-5-20251001-v1:0 --offer-token \\"$(aws bedrock list-foundation-model-agreement-offers --region us-east-1 --model-id anthropic.claude-haiku-4-5-20251001-v1:0 --query 'offers[0].offerToken' --output text)\\"","by":"aws-admin","effect":"accept-agreement","console":"Amazon Bedrock console of us-east-1 → Model catalog → anthropic.claude-haiku-4-5-20251001-v1:0 → open it in the playground."}
        (It is ready within 15 minutes, mostly within two.)
        ✓ aws bedrock get-foundation-model-availability --region us-east-1 --model-id anthropic.claude-haiku-4-5-20251001-v1:0 shows the agreement as AVAILABLE
      → Open a case with AWS Support
        ask {"whom":["AWS Support, as a case of the kind “Account and billing”"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-1. The account is 123456789012. Bedrock refuses anthropic.claude-haiku-4-5-20251001-v1:0 in us-east-1 with \\"You don't have access to the model\\". Please tell us what is missing, or give us access.","requestId":"r-1"}
        (Account and billing cases are free on every support plan: https://console.aws.amazon.com/support/.)
        What the account’s catalog says: aws bedrock get-foundation-model-availability --region us-east-1 --model-id anthropic.claude-haiku-4-5-20251001-v1:0
        ✓ the model us.anthropic.claude-haiku-4-5-20251001-v1:0 answers in us-east-1"
    `));
  it('the form first', () =>
    expect(words(`us.${HAIKU}`, [read('GetUseCaseForModelAccess', { formSubmitted: false })])).toMatchInlineSnapshot(`
      "The account has no access to us.anthropic.claude-haiku-4-5-20251001-v1:0.
      AWS accepted the credentials and refused the model, so the problem is neither the key nor a missing IAM action. Anthropic’s use case form has not been submitted in this account. AWS makes no agreement without it.
      - Bedrock Converse of us.anthropic.claude-haiku-4-5-20251001-v1:0 answered 403 AccessDeniedException You don't have access to the model with the specified model ID.
      ~ Access was granted in another account: compare the account in the report with the one where the model works.
      → Submit Anthropic’s use case form, then accept the agreement of anthropic.claude-haiku-4-5-20251001-v1:0
        command {"run":"aws bedrock put-use-case-for-model-access --region us-east-1 --form-data fileb://use-case.json","by":"aws-admin","effect":"submit-use-case-form","console":"Amazon Bedrock console of us-east-1 → Model catalog → any Claude model → Submit use case details.","files":{"use-case.json":{"companyName":"COMPANY","companyWebsite":"https://COMPANY_WEBSITE","intendedUsers":"0","industryOption":"INDUSTRY","otherIndustryOption":"","useCases":"USE_CASE"}}}
        command {"run":"aws bedrock create-foundation-model-agreement --region us-east-1 --model-id anthropic.claude-haiku-4-5-20251001-v1:0 --offer-token \\"$(aws bedrock list-foundation-model-agreement-offers --region us-east-1 --model-id anthropic.claude-haiku-4-5-20251001-v1:0 --query 'offers[0].offerToken' --output text)\\"","by":"aws-admin","effect":"accept-agreement","console":"Amazon Bedrock console of us-east-1 → Model catalog → anthropic.claude-haiku-4-5-20251001-v1:0 → open it in the playground."}
        (The form takes effect within 15 minutes.)
        (If you submit it in the management account, it covers all member accounts. Opt-in Regions need their own.)
        ✓ aws bedrock get-foundation-model-availability --region us-east-1 --model-id anthropic.claude-haiku-4-5-20251001-v1:0 shows the agreement as AVAILABLE
      → Open a case with AWS Support
        ask {"whom":["AWS Support, as a case of the kind “Account and billing”"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-1. The account is 123456789012. Bedrock refuses anthropic.claude-haiku-4-5-20251001-v1:0 in us-east-1 with \\"You don't have access to the model\\". Please tell us what is missing, or give us access.","requestId":"r-1"}
        (Account and billing cases are free on every support plan: https://console.aws.amazon.com/support/.)
        What the account’s catalog says: aws bedrock get-foundation-model-availability --region us-east-1 --model-id anthropic.claude-haiku-4-5-20251001-v1:0
        ✓ the model us.anthropic.claude-haiku-4-5-20251001-v1:0 answers in us-east-1"
    `));
  it('AWS alone', () =>
    expect(words('amazon.nova-lite-v1:0')).toMatchInlineSnapshot(`
      "The account has no access to amazon.nova-lite-v1:0.
      AWS accepted the credentials and refused the model, so the problem is neither the key nor a missing IAM action. The account has everything that it can grant itself, so AWS blocks the model.
      - Bedrock Converse of amazon.nova-lite-v1:0 answered 403 AccessDeniedException You don't have access to the model with the specified model ID.
      ~ Access was granted in another account: compare the account in the report with the one where the model works.
      → Open a case with AWS Support
        ask {"whom":["AWS Support, as a case of the kind “Account and billing”"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-1. The account is 123456789012. Bedrock refuses amazon.nova-lite-v1:0 in us-east-1 with \\"You don't have access to the model\\". Please tell us what is missing, or give us access.","requestId":"r-1"}
        (Account and billing cases are free on every support plan: https://console.aws.amazon.com/support/.)
        What the account’s catalog says: aws bedrock get-foundation-model-availability --region us-east-1 --model-id amazon.nova-lite-v1:0
        ✓ the model amazon.nova-lite-v1:0 answers in us-east-1"
    `));
  it('GovCloud', () =>
    expect(words('us-gov.anthropic.claude-haiku-5-5', [], 'us-gov-west-1')).toMatchInlineSnapshot(`
      "The account has no access to us-gov.anthropic.claude-haiku-5-5.
      AWS accepted the credentials and refused the model, so the problem is neither the key nor a missing IAM action. In GovCloud an administrator enables each model by hand, and nobody has enabled this one.
      - Bedrock Converse of us-gov.anthropic.claude-haiku-5-5 answered 403 AccessDeniedException You don't have access to the model with the specified model ID.
      ~ Access was granted in another account: compare the account in the report with the one where the model works.
      → Enable anthropic.claude-haiku-5-5 on the Model access page of GovCloud
        command {"run":null,"by":"aws-admin","effect":"accept-agreement","console":"Amazon Bedrock console of us-gov-west-1 → Model access → Modify model access → anthropic.claude-haiku-5-5."}
        (If Amazon is not the model’s provider, somebody must first call it once in the linked commercial account.)
        ✓ the Model access page shows anthropic.claude-haiku-5-5 as granted
      → Open a case with AWS Support
        ask {"whom":["AWS Support, as a case of the kind “Account and billing”"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-gov-west-1. The account is 123456789012. Bedrock refuses anthropic.claude-haiku-5-5 in us-gov-west-1 with \\"You don't have access to the model\\". Please tell us what is missing, or give us access.","requestId":"r-1"}
        (Account and billing cases are free on every support plan: https://console.aws.amazon.com/support/.)
        What the account’s catalog says: aws bedrock get-foundation-model-availability --region us-gov-west-1 --model-id anthropic.claude-haiku-5-5
        ✓ the model us-gov.anthropic.claude-haiku-5-5 answers in us-gov-west-1"
    `));
});
