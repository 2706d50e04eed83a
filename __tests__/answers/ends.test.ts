import { expect, it } from 'vitest';
import { endsOf } from '../../src/answers/ends.ts';
import { listed, ok as modelOk, scene as modelScene } from '../rules/bedrock/scene.ts';
import { identity, LONG_TERM, NOW, ok, saw, scene, USER } from '../rules/scene.ts';

const DAY = 86_400_000;
const day = (days: number): string => new Date(NOW + days * DAY).toISOString();
const key = (days: number) =>
  saw(LONG_TERM, identity(USER), ok('iam', { keyCreatedAt: day(-days) }, { followUp: true }));

it.each([
  [1, 89],
  [90, 0],
  [91, -1],
  [300, -210],
])('an access key of %i days has %i left', (age, days) =>
  expect(endsOf(key(age))).toEqual([{ what: 'access-key', name: null, at: day(90 - age), days }]),
);

it('a model ends on the day that the account’s catalogue has', () => {
  const OPUS = 'anthropic.claude-opus-4-1-20250805-v1:0';
  const last = modelScene([
    modelOk(`us.${OPUS}`),
    listed([{ id: OPUS, endOfLife: '2027-01-08', lifecycle: 'LEGACY', inferenceTypes: ['INFERENCE_PROFILE'] }]),
  ]);
  const days = Math.floor((Date.parse('2027-01-08') - last.now) / DAY);
  expect(endsOf(last)).toContainEqual({ what: 'model', name: `us.${OPUS}`, at: '2027-01-08', days });
});

it('nothing is said where nothing ends', () => {
  expect(endsOf(scene())).toEqual([]);
  expect(endsOf(saw(LONG_TERM, identity(USER)))).toEqual([]);
});
