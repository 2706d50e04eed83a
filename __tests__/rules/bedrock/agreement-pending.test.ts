import { describe, expect, it } from 'vitest';
import { agreementPending } from '../../../src/rules/bedrock/agreement-pending.ts';
import { told } from '../facts.ts';
import { facts, failed, scene } from './scene.ts';
import { findsBySentence } from './sentences.ts';

findsBySentence(agreementPending, (s, refused) => facts(s, 'agreement-pending', [refused], {}), [
  [
    'The account 123456789012 does not have an agreement to this model.',
    'AccessDeniedException',
    403,
    'an agreement that nobody made',
  ],
  [
    'Your account is not authorized to access this model.',
    'AccessDeniedException',
    403,
    'the same beginning, with nothing pending',
  ],
  [
    'Model is not ready for inference. Wait and try your request again.',
    'ModelNotReadyException',
    429,
    'a model that is warming up',
  ],
]);

describe('words', () => {
  it('nothing but time', () => {
    const s = scene([
      failed('us.anthropic.claude-sonnet-4-6', {
        message:
          'Your account is not authorized to access this model. Your AWS Marketplace subscription for this model is still being processed',
        code: 'AccessDeniedException',
        httpStatus: 403,
      }),
    ]);
    expect(
      agreementPending
        .find(s)
        .map((f) => told(agreementPending.tell(f)))
        .join(),
    ).toMatchInlineSnapshot(`
      "The account’s subscription to us.anthropic.claude-sonnet-4-6 is still being processed.
      Nothing needs fixing now. If Bedrock still refuses after 15 minutes, the agreement failed: check the payment method and Marketplace’s email to the account’s owner.
      - Bedrock Converse of us.anthropic.claude-sonnet-4-6 answered 403 AccessDeniedException Your account is not authorized to access this model. Your AWS Marketplace subscription for this model is still being processed
      → Wait up to 15 minutes, then run again
        wait {"until":"the agreement of us.anthropic.claude-sonnet-4-6 shows as AVAILABLE","minutes":15}
        What the account’s catalog says: aws bedrock get-foundation-model-availability --region us-east-1 --model-id anthropic.claude-sonnet-4-6
        ✓ the agreement of us.anthropic.claude-sonnet-4-6 shows as AVAILABLE"
    `);
  });
});
