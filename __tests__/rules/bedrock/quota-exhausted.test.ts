import { describe, expect, it } from 'vitest';
import { quotaExhausted } from '../../../src/rules/bedrock/quota-exhausted.ts';
import { facts, failed, listed, ok, profiles, scene, wordsOf } from './scene.ts';
import { findsBySentence } from './sentences.ts';

const GLOBAL = 'global.anthropic.claude-haiku-4-5-20251001-v1:0';

const quotaIn = (message: string) => {
  if (/requests per day/.test(message)) return 'requests-per-day';
  return /per day/.test(message) ? 'tokens-per-day' : 'unknown';
};

findsBySentence(
  quotaExhausted,
  (s, refused) =>
    facts(s, 'quota-exhausted', [refused], {
      quota: quotaIn(refused.error.message),
      zero: 'unknown',
      daily: /per day/.test(refused.error.message),
      offers: [{ written: refused.target ?? '', ids: [{ id: GLOBAL, word: 'table' }] }],
    }),
  [
    ['Too many tokens, please wait before trying again.', 'ThrottlingException', 429, 'throttling for the moment'],
    ['Too many requests, please wait before trying again.', 'ThrottlingException', 429, 'throttling for the moment'],
    [
      'Model is not ready for inference. Wait and try your request again.',
      'ModelNotReadyException',
      429,
      'a model that is warming up',
    ],
  ],
);

const perDay = (model: string, message = 'Too many tokens per day, please wait before trying again.') =>
  failed(model, { message, code: 'ThrottlingException', httpStatus: 429 });

describe('zero', () => {
  it('is likely where every model is refused alike, and not where one answers', () => {
    const [nova, llama] = ['amazon.nova-lite-v1:0', 'meta.llama3-8b-instruct-v1:0'];
    expect(quotaExhausted.find(scene([perDay(nova), perDay(llama)]))).toMatchObject([{ zero: 'likely' }]);
    expect(quotaExhausted.find(scene([perDay(nova), ok(llama)]))).toMatchObject([{ zero: 'unknown' }]);
  });
  it('is what AWS says', () =>
    expect(
      quotaExhausted.find(
        scene([perDay('amazon.nova-lite-v1:0', 'The quota of tokens per day is 0 for your account')]),
      ),
    ).toMatchObject([{ zero: 'yes' }]));
});

describe('words', () => {
  it('used up, or zero', () =>
    expect(
      wordsOf(
        quotaExhausted,
        scene([perDay('amazon.nova-lite-v1:0'), listed([{ id: 'amazon.nova-lite-v1:0' }]), profiles([])]),
      ),
    ).toMatchInlineSnapshot(`
      "The account has used up its tokens per day (the quota Model invocation max tokens per day) for amazon.nova-lite-v1:0, or that quota is zero.
      Access is proven: AWS counts only calls that it has authorized. The quota belongs to the account, not to the caller.
      - Bedrock Converse of amazon.nova-lite-v1:0 answered 429 ThrottlingException Too many tokens per day, please wait before trying again.
      ~ A used-up quota and a quota of zero give the same error: check the applied value.
      → Wait until the daily quota resets
        wait {"until":"the quota for amazon.nova-lite-v1:0 has reset","minutes":null}
        (Bedrock reserves max_tokens or maxTokens in advance, so a smaller value allows more calls.)
        The applied quotas of us-east-1: a value of 0 is AWS’s limit on the account: aws service-quotas list-service-quotas --service-code bedrock --region us-east-1 --query "Quotas[?contains(QuotaName, 'per day')].[QuotaName,Value,Adjustable]" --output table
        ✓ the quota for amazon.nova-lite-v1:0 has reset
      → Open a case with AWS Support
        ask {"whom":["AWS Support, as a case of the kind “Account and billing”"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-1. Bedrock refuses amazon.nova-lite-v1:0 in us-east-1: a quota of the account is used up or zero. Please raise it. Our load is DAILY_LOAD.","requestId":"r-1"}
        (Account and billing cases are free on every support plan: https://console.aws.amazon.com/support/.)
        The applied quotas of us-east-1: a value of 0 is AWS’s limit on the account: aws service-quotas list-service-quotas --service-code bedrock --region us-east-1 --query "Quotas[?contains(QuotaName, 'per day')].[QuotaName,Value,Adjustable]" --output table
        ✓ Service Quotas of us-east-1 shows an applied value above 0 for amazon.nova-lite-v1:0"
    `));
  it('zero, in all likelihood', () =>
    expect(
      wordsOf(quotaExhausted, scene([perDay('amazon.nova-lite-v1:0'), perDay('meta.llama3-8b-instruct-v1:0')])),
    ).toMatchInlineSnapshot(`
      "The account has used up its tokens per day (the quota Model invocation max tokens per day) for amazon.nova-lite-v1:0 and meta.llama3-8b-instruct-v1:0, or that quota is zero.
      Access is proven: AWS counts only calls that it has authorized. The quota belongs to the account, not to the caller. AWS refuses every model in the same way, which suggests a quota of zero.
      - Bedrock Converse of amazon.nova-lite-v1:0 answered 429 ThrottlingException Too many tokens per day, please wait before trying again.
      - Bedrock Converse of meta.llama3-8b-instruct-v1:0 answered 429 ThrottlingException Too many tokens per day, please wait before trying again.
      ~ A used-up quota and a quota of zero give the same error: check the applied value.
      → Open a case with AWS Support
        ask {"whom":["AWS Support, as a case of the kind “Account and billing”"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-1. Bedrock refuses amazon.nova-lite-v1:0, meta.llama3-8b-instruct-v1:0 in us-east-1: a quota of the account is used up or zero. Please raise it. Our load is DAILY_LOAD.","requestId":"r-1"}
        (Account and billing cases are free on every support plan: https://console.aws.amazon.com/support/.)
        The applied quotas of us-east-1: a value of 0 is AWS’s limit on the account: aws service-quotas list-service-quotas --service-code bedrock --region us-east-1 --query "Quotas[?contains(QuotaName, 'per day')].[QuotaName,Value,Adjustable]" --output table
        ✓ Service Quotas of us-east-1 shows an applied value above 0 for amazon.nova-lite-v1:0 and meta.llama3-8b-instruct-v1:0"
    `));
  it('a global profile is counted apart', () =>
    expect(wordsOf(quotaExhausted, scene([perDay('us.anthropic.claude-haiku-4-5-20251001-v1:0')]))).toMatch(
      /global profile has quotas of its own/,
    ));
});
