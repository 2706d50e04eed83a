import { describe, expect, it } from 'vitest';
import { modelRetiring } from '../../../src/rules/bedrock/model-retiring.ts';
import type { Observation } from '../../../src/scene.ts';
import { failed, listed, ok, scene, told } from './scene.ts';

const NOVA = 'amazon.nova-lite-v1:0';
const live = (endOfLife: string | null, lifecycle = 'LEGACY') =>
  listed([
    { id: 'anthropic.claude-opus-4-1-20250805-v1:0', endOfLife, lifecycle, inferenceTypes: ['INFERENCE_PROFILE'] },
  ]);
const OPUS = 'us.anthropic.claude-opus-4-1-20250805-v1:0';

describe('matches', () => {
  it('counts the days by the account’s catalogue', () => {
    const [match] = modelRetiring.evaluate(scene([ok(OPUS), live('2027-01-08')]));
    expect(match && told(match)).toMatch(/2027-01-08, in 47 days/);
    expect(match?.confidence).toBe('certain');
  });
  it('takes the table’s date where the catalogue is closed', () => {
    const [match] = modelRetiring.evaluate(scene([ok('ai21.jamba-1-5-mini-v1:0')]));
    expect(match && told(match)).toMatch(/2026-11-26, in 4 days/);
    expect(match?.confidence).toBe('likely');
  });
  it('tells the day itself, and a throttled model too', () => {
    const throttled = failed(OPUS, { code: 'ThrottlingException', httpStatus: 429, message: 'Too many requests' });
    expect(
      modelRetiring
        .evaluate(scene([throttled, live('2026-11-23')]))
        .map(told)
        .join(),
    ).toMatch(/tomorrow/);
  });
});

describe('ignores', () => {
  it.each<[string, Observation[]]>([
    ['an end more than 90 days away', [ok(OPUS), live('2027-02-22')]],
    ['a live entry that is active and has no end', [ok(OPUS), live(null, 'ACTIVE')]],
    ['an end that has passed, for a model that answers', [ok('amazon.nova-premier-v1:0')]],
    ['a date before which a model will not end', [ok('us.anthropic.claude-opus-5-5')]],
    [
      'a model that is refused',
      [failed(OPUS, { message: 'Access denied. This Model is marked by provider as Legacy' }), live('2027-01-08')],
    ],
    ['a model without an end', [ok(NOVA)]],
  ])('%s', (_, observations) => expect(modelRetiring.evaluate(scene(observations))).toEqual([]));
});
