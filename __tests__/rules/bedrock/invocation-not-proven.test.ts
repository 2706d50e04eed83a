import { describe, expect, it } from 'vitest';
import { runFacts } from '../../../src/remedies/run-facts.ts';
import { invocationNotProven } from '../../../src/rules/bedrock/invocation-not-proven.ts';
import type { Observation } from '../../../src/scene.ts';
import { finds } from '../facts.ts';
import { availability, failed, listed, notAsked, ok, profiles, scene, sts, wordsOf } from './scene.ts';

const NOVA = 'amazon.nova-lite-v1:0';
const SD = 'stability.sd3-5-large-v1:0';
const GRANTED = { agreement: 'AVAILABLE', authorization: 'AUTHORIZED', entitlement: 'AVAILABLE', region: 'AVAILABLE' };
const CATALOG = 'bedrock-probe is catalog, so no model is invoked';
const IMAGE = 'an image model has no small request, so it was not invoked';

const unread = notAsked(NOVA, CATALOG);
const catalog = (...more: Observation[]) => scene([unread, ...more], { bedrockProbe: 'catalog' });
const readable = catalog(listed([{ id: NOVA }]), profiles([]), availability(NOVA));
const closed = catalog();
const picture = notAsked(SD, IMAGE);
const pictured = scene([picture, listed([{ id: SD }])]);
const slow = failed(NOVA, { code: 'ModelTimeoutException', httpStatus: 408, message: 'Model took too long' });
const timedOut = scene([slow]);
const HINT = { answer: 'callable' as const, ids: [NOVA, `us.${NOVA}`] };

finds(invocationNotProven, {
  matches: [
    [
      'a notice under catalog, where the catalogue was read',
      readable,
      [
        {
          subjects: [NOVA],
          confidence: 'certain',
          severity: 'notice',
          models: [{ observation: unread, hint: null, availability: GRANTED }],
          reason: CATALOG,
          why: 'catalog',
          readable: true,
          run: runFacts(readable),
          ignored: [],
        },
      ],
    ],
    [
      'a warning under catalog, where it could not be read',
      closed,
      [
        {
          subjects: [NOVA],
          confidence: 'certain',
          severity: 'warning',
          models: [{ observation: unread, hint: HINT, availability: null }],
          reason: CATALOG,
          why: 'catalog',
          readable: false,
          run: runFacts(closed),
          ignored: [],
        },
      ],
    ],
    [
      'a warning for a model that has no small call',
      pictured,
      [
        {
          subjects: [SD],
          confidence: 'certain',
          severity: 'warning',
          models: [{ observation: picture, hint: null, availability: null }],
          reason: IMAGE,
          why: 'unasked',
          readable: true,
          run: runFacts(pictured),
          ignored: [],
        },
      ],
    ],
    [
      'a model that itself failed after AWS had passed the call on',
      timedOut,
      [
        {
          subjects: [NOVA],
          confidence: 'certain',
          severity: 'warning',
          models: [{ observation: slow, hint: HINT, availability: null }],
          reason: 'AWS passed the call on, and the model itself failed',
          why: 'model',
          readable: false,
          run: runFacts(timedOut),
          ignored: [],
        },
      ],
    ],
  ],
  ignores: [
    ['a model that answered', scene([ok(NOVA)])],
    [
      'one that was throttled',
      scene([
        failed('amazon.nova-pro-v1:0', { code: 'ThrottlingException', httpStatus: 429, message: 'Too many requests' }),
      ]),
    ],
    ['one that another finding explains', scene([failed('deepseek.r1-v1:0', { message: 'Operation not allowed' })])],
    ['a service of which no model was listed', scene([listed([{ id: NOVA }])])],
    ['what nobody was there to sign', scene([notAsked(NOVA, 'there are no credentials', { signer: 'none' })])],
    ['a follow-up', scene([notAsked(NOVA, CATALOG, { followUp: true })])],
  ],
});

describe('words', () => {
  it('one token proves it', () =>
    expect(wordsOf(invocationNotProven, readable)).toMatchInlineSnapshot(`
      "amazon.nova-lite-v1:0 was not invoked.
      The reason: bedrock-probe is catalog, so no model is invoked. The account’s catalog shows no problem. It does not prove that policies, quota and agreement allow a call.
      - amazon.nova-lite-v1:0: bedrock-probe is catalog, so no model is invoked. The catalog says agreement AVAILABLE, authorization AUTHORIZED, Region AVAILABLE
      → Prove it with one token
        set-input {"name":"bedrock-probe","value":"invoke"}
        (invoke makes the smallest real call for each model. A model’s first call in an account may start its Marketplace subscription.)
        ✓ this step has invoked amazon.nova-lite-v1:0
      → Accept it, if this is intended
        set-input {"name":"ignore","value":"bedrock/invocation-not-proven"}
        ✓ the finding bedrock/invocation-not-proven is listed as accepted"
    `));
  it('nothing could be read: the table’s hint, and what may be allowed', () =>
    expect(
      wordsOf(invocationNotProven, catalog(sts('arn:aws:sts::123456789012:assumed-role/deploy/ci'))),
    ).toMatchInlineSnapshot(`
      "amazon.nova-lite-v1:0 was not invoked.
      The reason: bedrock-probe is catalog, so no model is invoked. The catalog could not be read either, so nothing is known about the model in this account.
      - amazon.nova-lite-v1:0: bedrock-probe is catalog, so no model is invoked. According to this action’s table of 2026-11-22, which is a hint, it can be called from us-east-1 as it is
      → Prove it with one token
        set-input {"name":"bedrock-probe","value":"invoke"}
        (invoke makes the smallest real call for each model. A model’s first call in an account may start its Marketplace subscription.)
        ✓ this step has invoked amazon.nova-lite-v1:0
      → Accept it, if this is intended
        set-input {"name":"ignore","value":"bedrock/invocation-not-proven"}
        ✓ the finding bedrock/invocation-not-proven is listed as accepted
      → Let the caller read the catalog
        attach-policy {"to":{"type":"role","name":"deploy","account":"123456789012"},"policyName":"allow-bedrock-ListFoundationModels-08a605","document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["bedrock:ListFoundationModels","bedrock:ListInferenceProfiles","bedrock:GetFoundationModelAvailability"],"Resource":"*"}]}}
        (Reading is free, and shows what can be known without a call.)
        ✓ the role deploy may do bedrock:ListFoundationModels, bedrock:ListInferenceProfiles and bedrock:GetFoundationModelAvailability on *"
    `));
  it('no small call', () =>
    expect(wordsOf(invocationNotProven, pictured)).toMatchInlineSnapshot(`
      "stability.sd3-5-large-v1:0 was not invoked.
      The reason: an image model has no small request, so it was not invoked. The account’s catalog shows no problem. It does not prove that policies, quota and agreement allow a call.
      - stability.sd3-5-large-v1:0: an image model has no small request, so it was not invoked
      → Accept it, if this is intended
        set-input {"name":"ignore","value":"bedrock/invocation-not-proven"}
        ✓ the finding bedrock/invocation-not-proven is listed as accepted"
    `));
  it('the model failed', () =>
    expect(wordsOf(invocationNotProven, timedOut)).toMatchInlineSnapshot(`
      "amazon.nova-lite-v1:0 was not invoked.
      The reason: AWS passed the call on, and the model itself failed. The catalog could not be read either, so nothing is known about the model in this account.
      - Bedrock Converse of amazon.nova-lite-v1:0 answered 408 ModelTimeoutException Model took too long
      → Run the job again
        command {"run":"gh run rerun 1234567890 --repo octo/shop","by":"workflow","effect":"run-again"}
        (You can run it again once this run has ended, also with “Re-run jobs” on its page.)
        ✓ amazon.nova-lite-v1:0 answers
      → Accept it, if this is intended
        set-input {"name":"ignore","value":"bedrock/invocation-not-proven"}
        ✓ the finding bedrock/invocation-not-proven is listed as accepted"
    `));
});
