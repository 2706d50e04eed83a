import { describe, expect, it } from 'vitest';
import { apiKeyRejected } from '../../../src/rules/bedrock/api-key-rejected.ts';
import { failed, scene, told } from './scene.ts';

const judge = (
  message: string,
  code = 'AccessDeniedException',
  httpStatus = 403,
  signer: 'bearer' | 'base' = 'bearer',
  target: string | null = 'amazon.nova-lite-v1:0',
) => apiKeyRejected.evaluate(scene([failed(target, { message, code, httpStatus }, { signer })]));

describe('matches', () => {
  it.each([
    ['Authentication failed: Please make sure your API Key is valid.', 'HTTP 403', 403],
    ['Bearer Token has expired', 'AccessDeniedException', 403],
    ['Invalid bearer token', 'HTTP 401', 401],
    ['The security token included in the request is invalid', 'UnrecognizedClientException', 403],
  ])('%s', (message, code, status) => expect(judge(message, code, status)).toHaveLength(1));
  it('the list too, where no model was asked for', () =>
    expect(judge('Bearer Token has expired', 'HTTP 403', 403, 'bearer', null)).toHaveLength(1));
  it('tells an expired key from one that is not known', () => {
    expect(judge('Bearer Token has expired').map(told).join()).toMatch(/has expired\./);
    expect(judge('Authentication failed: Please make sure your API Key is valid.').map(told).join()).toMatch(
      /another Region than us-east-1/,
    );
  });
});

describe('ignores', () => {
  it('a key pair', () =>
    expect(
      judge('The security token included in the request is expired', 'ExpiredTokenException', 403, 'base'),
    ).toEqual([]));
  it.each([
    [
      'User: arn:aws:iam::123456789012:user/BedrockAPIKey-abcd is not authorized to perform: bedrock:CallWithBearerToken on resource: * because no identity-based policy allows the bedrock:CallWithBearerToken action',
    ],
    [
      'User: arn:aws:iam::123456789012:user/BedrockAPIKey-abcd is not authorized to perform: bedrock:InvokeModel on resource: x',
    ],
    ["You don't have access to the model with the specified model ID."],
  ])('a key that AWS has accepted: %s', (message) => expect(judge(message)).toEqual([]));
});
