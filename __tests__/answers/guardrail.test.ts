import { describe, expect, it } from 'vitest';
import { mayAskForGuardrail } from '../../src/answers/guardrail.ts';
import { denied, failed } from '../rules/bedrock/scene.ts';
import { scene } from '../rules/scene.ts';

const MODEL = 'eu.anthropic.claude-sonnet-4-6';
const PROFILE = `arn:aws:bedrock:eu-west-1:123456789012:inference-profile/${MODEL}`;
const by = (policy: string) =>
  `with an explicit deny in an identity-based policy: arn:aws:iam::123456789012:policy/${policy}`;

describe('a denial that may ask for a guardrail', () => {
  it.each(['RequireGuardrail', 'deny-without-guardrail', 'bedrock_guard_rail_only'])('%s', (policy) =>
    expect(mayAskForGuardrail(scene(), denied(MODEL, 'bedrock:InvokeModel', PROFILE, by(policy)))).toBe(true),
  );
  it.each([
    ['a policy of another name', denied(MODEL, 'bedrock:InvokeModel', PROFILE, by('DenyBedrock'))],
    ['nothing that allows', denied(MODEL, 'bedrock:InvokeModel', PROFILE)],
    [
      'the guardrail itself',
      denied(
        MODEL,
        'bedrock:ApplyGuardrail',
        'arn:aws:bedrock:eu-west-1:123456789012:guardrail/a',
        by('RequireGuardrail'),
      ),
    ],
    [
      'another refusal',
      failed(MODEL, { message: 'The guardrail identifier or version provided in the request does not exist.' }),
    ],
  ])('not %s', (_, o) => expect(mayAskForGuardrail(scene(), o)).toBe(false));
});
