import { describe, expect, it } from 'vitest';
import { accountRestricted } from '../../../src/rules/bedrock/account-restricted.ts';
import { availability, facts, failed, listed, notAsked, scene, wordsOf } from './scene.ts';
import { findsBySentence } from './sentences.ts';

const blockIn = (message: string) => {
  if (/channel program/.test(message)) return 'reseller';
  if (/unsupported countries/.test(message)) return 'country';
  return /AWS Sales/.test(message) ? 'sales' : 'account';
};

findsBySentence(
  accountRestricted,
  (s, refused) =>
    facts(s, 'account-restricted', [refused], {
      block: blockIn(refused.error.message),
      unauthorized: [],
      requestId: 'r-1',
      offers: accountRestricted.find(s)[0]?.offers ?? [],
    }),
  [
    [
      'This operation is not allowed by the policy of the guardrail',
      'ValidationException',
      400,
      '"operation" and "not allowed" in another sentence',
    ],
    [
      "You don't have access to the model with the specified model ID.",
      'AccessDeniedException',
      403,
      'a model that was not enabled',
    ],
    [
      'This model is not available to your account until it is enabled.',
      'AccessDeniedException',
      403,
      'a model that the account may enable',
    ],
  ],
);

const NOVA = 'amazon.nova-lite-v1:0';

describe('the account’s own catalogue', () => {
  it('says it too, or alone under catalog', () => {
    const denied = availability(NOVA, { authorization: 'NOT_AUTHORIZED' });
    expect(accountRestricted.find(scene([failed(NOVA, { message: 'Operation not allowed' }), denied]))).toMatchObject([
      { unauthorized: [NOVA] },
    ]);
    const catalog = scene([notAsked(NOVA, 'bedrock-probe is catalog'), listed([{ id: NOVA }]), denied], {
      bedrockProbe: 'catalog',
    });
    expect(accountRestricted.find(catalog)).toMatchObject([{ unauthorized: [NOVA], requestId: null }]);
  });
});

describe('words', () => {
  const words = (message: string, model = 'us.anthropic.claude-opus-5') =>
    wordsOf(accountRestricted, scene([failed(model, { message })]));
  it('an account that is held back', () =>
    expect(words('Operation not allowed')).toMatchInlineSnapshot(`
      "AWS blocks this account from us.anthropic.claude-opus-5.
      AWS blocks the account, not the caller: no IAM policy can change that. New accounts are often blocked until they are verified or have paid a first invoice. The credentials were accepted, and the refusal names no policy.
      - Bedrock Converse of us.anthropic.claude-opus-5 answered 400 ValidationException Operation not allowed
      → Open a case with AWS Support
        ask {"whom":["AWS Support, as a case of the kind “Account and billing”"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-1. Bedrock refuses anthropic.claude-opus-5 in us-east-1, and names no policy. Please open the account’s access to Bedrock.","requestId":"r-1"}
        (Account and billing cases are free on every support plan: https://console.aws.amazon.com/support/.)
        What the account’s catalog says: aws bedrock get-foundation-model-availability --region us-east-1 --model-id anthropic.claude-opus-5
        ✓ us.anthropic.claude-opus-5 answers in us-east-1"
    `));
  it('a model that only AWS Sales opens', () =>
    expect(
      words(
        'anthropic.claude-opus-5 is not available for this account. For additional access options, contact AWS Sales',
      ),
    ).toMatchInlineSnapshot(`
      "AWS does not offer us.anthropic.claude-opus-5 to this account.
      AWS opens some newer models account by account. The catalog may show no problem: only a call shows it. The previous generation is usually open to every account. The credentials were accepted, and the refusal names no policy.
      - Bedrock Converse of us.anthropic.claude-opus-5 answered 400 ValidationException anthropic.claude-opus-5 is not available for this account. For additional access options, contact AWS Sales
      → Use us.anthropic.claude-opus-4-6-v1 instead of us.anthropic.claude-opus-5
        replace-value {"name":"bedrock-models","from":"us.anthropic.claude-opus-5","to":"us.anthropic.claude-opus-4-6-v1"}
        (us.anthropic.claude-opus-4-6-v1: from this action’s table of 2026-11-22, which is a hint.)
        (Or us.anthropic.claude-opus-4-5-20251101-v1:0 or us.anthropic.claude-sonnet-4-6.)
        (Only a call shows whether the account can use a model.)
        (It is another model: compare its answers and its price before you switch.)
        (Change the ID where the job calls the model, too.)
        ✓ the model us.anthropic.claude-opus-4-6-v1 answers in us-east-1
      → Ask AWS Sales to open the model to the account
        ask {"whom":["AWS Sales (https://aws.amazon.com/contact-us/sales-support/), or the account manager"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-1. Bedrock answers that anthropic.claude-opus-5 is not available for the account in us-east-1. Please open the model to it.","requestId":"r-1"}
        What the account’s catalog says: aws bedrock get-foundation-model-availability --region us-east-1 --model-id anthropic.claude-opus-5
        ✓ us.anthropic.claude-opus-5 answers in us-east-1"
    `));
  it('a reseller’s account', () =>
    expect(
      words(
        'Access to this model is not available for channel program accounts. Reach out to your AWS Solution Provider',
      ),
    ).toMatch(/→ Ask the reseller to open the model\n {2}ask/));
  it('a country that the provider does not serve', () =>
    expect(
      words('Access to Anthropic models is not allowed from unsupported countries, regions, or territories.'),
    ).toMatch(/→ Ask for a check of the account’s address and the runner’s country\n {2}ask/));
});
