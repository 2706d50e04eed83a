import { describe, expect, it } from 'vitest';
import { invocationNotProven } from '../../../src/rules/bedrock/invocation-not-proven.ts';
import type { Observation } from '../../../src/scene.ts';
import { rulesOf } from '../table.ts';
import { availability, idsOf, listed, notAsked, ok, profiles, scene } from './scene.ts';

const NOVA = 'amazon.nova-lite-v1:0';
const HAIKU = 'anthropic.claude-haiku-4-5-20251001-v1:0';
const catalog = (model: string, ...more: Observation[]) =>
  scene([notAsked(model, 'bedrock-probe is catalog, so no model is invoked'), ...more], { bedrockProbe: 'catalog' });
const form = (formSubmitted: boolean): Observation =>
  ok(null, { formSubmitted }, { operation: 'GetUseCaseForModelAccess', followUp: true });

describe('under catalog', () => {
  it('a model that nothing speaks against is a notice', () => {
    const [match] = invocationNotProven.evaluate(
      catalog(NOVA, listed([{ id: NOVA }]), profiles([]), availability(NOVA)),
    );
    expect(match?.severity).toBe('notice');
    expect(idsOf(rulesOf('bedrock'), catalog(NOVA, listed([{ id: NOVA }]), profiles([]), availability(NOVA)))).toEqual([
      'bedrock/invocation-not-proven',
    ]);
  });

  it('a catalogue that may not be read proves nothing: a warning', () => {
    expect(invocationNotProven.evaluate(catalog(NOVA))[0]?.severity).toBe('warning');
  });

  it.each<[string, string, Observation[]]>([
    [
      'bedrock/account-restricted',
      NOVA,
      [listed([{ id: NOVA }]), availability(NOVA, { authorization: 'NOT_AUTHORIZED' })],
    ],
    ['bedrock/model-not-in-region', NOVA, [listed([{ id: NOVA }]), availability(NOVA, { region: 'NOT_AVAILABLE' })]],
    [
      'bedrock/agreement-pending',
      `us.${HAIKU}`,
      [profiles([`us.${HAIKU}`]), availability(HAIKU, { agreement: 'PENDING' })],
    ],
    [
      'bedrock/payment-method-invalid',
      `us.${HAIKU}`,
      [profiles([`us.${HAIKU}`]), availability(HAIKU, { agreement: 'ERROR: INVALID_PAYMENT_INSTRUMENT' })],
    ],
    [
      'bedrock/use-case-form-required',
      `us.${HAIKU}`,
      [profiles([`us.${HAIKU}`]), availability(HAIKU, { agreement: 'NOT_AVAILABLE' }), form(false)],
    ],
    [
      'bedrock/inference-profile-required',
      HAIKU,
      [listed([{ id: HAIKU, inferenceTypes: ['INFERENCE_PROFILE'] }]), profiles([`us.${HAIKU}`])],
    ],
    ['bedrock/invalid-model-id', 'amazon.nova-light-v1:0', [listed([{ id: NOVA }]), profiles([])]],
    ['bedrock/model-not-in-region', 'amazon.rerank-v1:0', [listed([{ id: NOVA }]), profiles([])]],
    [
      'bedrock/profile-wrong-geography',
      `eu.${HAIKU}`,
      [listed([{ id: HAIKU, inferenceTypes: ['INFERENCE_PROFILE'] }]), profiles([`us.${HAIKU}`])],
    ],
    ['bedrock/model-end-of-life', NOVA, [listed([{ id: NOVA, endOfLife: '2026-11-01' }])]],
  ])('%s for %s', (id, model, more) => expect(idsOf(rulesOf('bedrock'), catalog(model, ...more))).toEqual([id]));

  it.each<[string, string, Observation[]]>([
    [
      'no agreement yet: the first call makes it',
      `us.${HAIKU}`,
      [profiles([`us.${HAIKU}`]), availability(HAIKU, { agreement: 'NOT_AVAILABLE' })],
    ],
    [
      'a form that is missing beside an agreement',
      `us.${HAIKU}`,
      [profiles([`us.${HAIKU}`]), availability(HAIKU), form(false)],
    ],
    [
      'a missing form for a model that needs none',
      NOVA,
      [listed([{ id: NOVA }]), availability(NOVA, { agreement: 'NOT_AVAILABLE' }), form(false)],
    ],
    ['an id that only the other list could tell of', `us.${HAIKU}`, [listed([{ id: NOVA }])]],
    [
      'an application profile, which no list shows',
      'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abcd',
      [listed([]), profiles([])],
    ],
  ])('accuses nobody over %s', (_, model, more) =>
    expect(idsOf(rulesOf('bedrock'), catalog(model, ...more))).toEqual(['bedrock/invocation-not-proven']),
  );
});
