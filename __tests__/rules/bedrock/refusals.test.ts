import { describe, expect, it } from 'vitest';
import { told } from '../facts.ts';
import { rulesOf } from '../table.ts';
import { availability, failed, idsOf, listed, ok, profiles, scene } from './scene.ts';

const HAIKU = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';
const only = (
  message: string,
  code = 'ValidationException',
  httpStatus = 400,
  model = HAIKU,
  signer: 'base' | 'bearer' = 'base',
) => idsOf(rulesOf('bedrock'), scene([failed(model, { message, code, httpStatus }, { signer })]));

// The same reason comes under different names and statuses: only the words tell.
// Each has a word in common with a finding, and is none.
const IGNORES: readonly [string, string, number][] = [
  ['Too many tokens, please wait before trying again.', 'ThrottlingException', 429],
  ['Too many requests, please wait before trying again.', 'ThrottlingException', 429],
  ['Model is not ready for inference. Wait and try your request again.', 'ModelNotReadyException', 429],
  ['Bedrock is unable to process your request.', 'ServiceUnavailableException', 503],
  ['The security token included in the request is invalid.', 'UnrecognizedClientException', 403],
  ['The security token included in the request is expired', 'ExpiredTokenException', 403],
  ['The AWS Access Key Id needs a subscription for the service', 'SubscriptionRequiredException', 403],
  [
    'User: arn:aws:iam::123456789012:user/deploy is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/x because no identity-based policy allows the bedrock:InvokeModel action',
    'AccessDeniedException',
    403,
  ],
  [
    'User: arn:aws:iam::123456789012:user/deploy is not authorized to perform: bedrock:CallWithBearerToken on resource: * with an explicit deny in a service control policy',
    'AccessDeniedException',
    403,
  ],
  [
    'User: arn:aws:iam::1:user/u is not authorized to perform: bedrock:ApplyGuardrail on resource: arn:aws:bedrock:us-east-1:210987654321:guardrail/abc123',
    'AccessDeniedException',
    403,
  ],
  ['Authentication failed: Please make sure your API Key is valid.', 'AccessDeniedException', 403], // signed with a key pair: no API key was sent
  ['You invoked an unsupported model or your request did not allow prompt caching.', 'AccessDeniedException', 403],
];

// Words that were not seen yet, and mean what others say.
const OTHER_WORDS: readonly [string, string, string, number][] = [
  ['bedrock/model-end-of-life', 'The model us.acme.m-v1 has been retired.', 'ValidationException', 400],
  ['bedrock/model-end-of-life', 'This model is no longer available.', 'ResourceNotFoundException', 404],
  ['bedrock/model-not-in-region', 'This model is no longer available in this Region.', 'ValidationException', 400],
  ['bedrock/model-not-in-region', 'The requested model isn’t available in us-east-1.', 'ValidationException', 400],
  ['bedrock/model-not-in-region', 'This model isn’t supported in your current Region.', 'ValidationException', 400],
  ['bedrock/inference-profile-required', 'The model doesn’t support on-demand inference.', 'ValidationException', 400],
  [
    'bedrock/quota-exhausted',
    'Your account has exceeded its daily token limit for this model.',
    'ThrottlingException',
    429,
  ],
];
const MORE_IGNORES: readonly [string, string, number][] = [
  ['Something entirely new has happened.', 'ResourceNotFoundException', 404],
  ['The guardrail identifier or version provided in the request does not exist.', 'ValidationException', 400],
  ['Streaming is no longer supported with this tool configuration.', 'ValidationException', 400],
];

describe('refusals', () => {
  it.each(OTHER_WORDS)('%s: %s', (id, message, code, status) => expect(only(message, code, status)).toEqual([id]));
  it.each(MORE_IGNORES)('no finding of a model: %s', (message, code, status) =>
    expect(only(message, code, status)).toEqual([]),
  );
  it.each(IGNORES)('no bedrock finding: %s', (message, code, status) =>
    expect(only(message, code, status)).toEqual([]),
  );

  it('judges an API key only where one was sent', () => {
    expect(
      only(
        'Authentication failed: Please make sure your API Key is valid.',
        'AccessDeniedException',
        403,
        HAIKU,
        'bearer',
      ),
    ).toEqual(['bedrock/api-key-rejected']);
    expect(only('Bearer Token has expired', 'HTTP 403', 403, HAIKU, 'bearer')).toEqual(['bedrock/api-key-rejected']);
    expect(
      only('The security token included in the request is expired', 'ExpiredTokenException', 403, HAIKU, 'bearer'),
    ).toEqual(['bedrock/api-key-rejected']);
    expect(
      only(
        'User: x is not authorized to perform: bedrock:CallWithBearerToken on resource: *',
        'AccessDeniedException',
        403,
        HAIKU,
        'bearer',
      ),
    ).toEqual([]);
  });

  it('says nothing of a network fault, a success or a follow-up', () => {
    expect(
      idsOf(
        rulesOf('bedrock'),
        scene([
          failed(HAIKU, {
            kind: 'network',
            code: 'ENOTFOUND',
            message: 'getaddrinfo ENOTFOUND bedrock-runtime.us-east-1.amazonaws.com',
          }),
        ]),
      ),
    ).toEqual([]);
    expect(idsOf(rulesOf('bedrock'), scene([ok(HAIKU)]))).toEqual([]);
    expect(
      idsOf(
        rulesOf('bedrock'),
        scene([ok(HAIKU), failed(null, { message: 'Operation not allowed' }, { followUp: true })]),
      ),
    ).toEqual([]);
  });

  it('is one finding for several models of one cause, and two for two causes', () => {
    const message = "You don't have access to the model with the specified model ID.";
    const s = scene([
      failed(HAIKU, { message, code: 'AccessDeniedException', httpStatus: 403 }),
      failed('amazon.nova-lite-v1:0', { message, code: 'AccessDeniedException', httpStatus: 403 }),
      failed('deepseek.r1-v1:0', { message: 'Operation not allowed' }),
      ok('amazon.nova-pro-v1:0'),
    ]);
    const matches = rulesOf('bedrock').flatMap((rule) => rule.evaluate(s));
    expect(matches.map((m) => m.subjects)).toEqual([[HAIKU, 'amazon.nova-lite-v1:0'], ['deepseek.r1-v1:0']]);
    expect(matches.flatMap((m) => m.evidence.flatMap((e) => e.observation?.target ?? []))).toHaveLength(3);
  });

  it('tells the account’s block on the service too', () => {
    const [match] = rulesOf('bedrock').flatMap((rule) =>
      rule.evaluate(
        scene([
          failed(null, {
            message: 'Your account is not authorized to invoke this API operation.',
            code: 'AccessDeniedException',
            httpStatus: 403,
          }),
        ]),
      ),
    );
    expect(match?.subjects).toEqual(['Bedrock']);
  });

  it('shows what the catalogue says of a refused model', () => {
    const base = 'anthropic.claude-haiku-4-5-20251001-v1:0';
    const s = scene([
      failed(HAIKU, {
        message: "You don't have access to the model with the specified model ID.",
        code: 'AccessDeniedException',
      }),
      listed([{ id: base }]),
      profiles([HAIKU]),
      availability(base, { agreement: 'NOT_AVAILABLE' }),
    ]);
    const [match] = rulesOf('bedrock').flatMap((rule) => rule.evaluate(s));
    expect(match && told(match)).toMatch(/agreement NOT_AVAILABLE/);
    expect(match && told(match)).not.toMatch(/Model access page/);
  });

  it('points to the hand-granted access of GovCloud there alone', () => {
    const error = {
      message: "You don't have access to the model with the specified model ID.",
      code: 'AccessDeniedException',
    };
    const there = rulesOf('bedrock').flatMap((rule) =>
      rule.evaluate(scene([failed('us-gov.anthropic.claude-haiku-5-5', error, { region: 'us-gov-west-1' })])),
    );
    expect(there[0] && told(there[0])).toMatch(/Model access page/);
  });
});
