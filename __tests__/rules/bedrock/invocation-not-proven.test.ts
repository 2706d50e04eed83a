import { describe, expect, it } from 'vitest';
import { invocationNotProven } from '../../../src/rules/bedrock/invocation-not-proven.ts';
import { availability, failed, listed, notAsked, ok, profiles, scene, told } from './scene.ts';

const NOVA = 'amazon.nova-lite-v1:0';

describe('matches', () => {
  it('is a notice under catalog, where the catalogue was read', () => {
    const s = scene(
      [
        notAsked(NOVA, 'bedrock-probe is catalog, so no model is invoked'),
        listed([{ id: NOVA }]),
        profiles([]),
        availability(NOVA),
      ],
      { bedrockProbe: 'catalog' },
    );
    expect(invocationNotProven.evaluate(s).map((m) => m.severity)).toEqual(['notice']);
  });
  it('is a warning for a model that has no small call', () => {
    const [match] = invocationNotProven.evaluate(
      scene([
        notAsked('stability.sd3-5-large-v1:0', 'an image model has no small request, so it was not invoked'),
        listed([{ id: 'stability.sd3-5-large-v1:0' }]),
      ]),
    );
    expect(match?.severity).toBe('warning');
    expect(match && told(match)).toMatch(/an image model/);
  });
  it('covers a model that itself failed after AWS had passed the call on', () => {
    expect(
      invocationNotProven.evaluate(
        scene([failed(NOVA, { code: 'ModelTimeoutException', httpStatus: 408, message: 'Model took too long' })]),
      ),
    ).toHaveLength(1);
  });
});

describe('ignores', () => {
  it('a model that answered, one that was throttled, and one that another finding explains', () => {
    expect(
      invocationNotProven.evaluate(
        scene([
          ok(NOVA),
          failed('amazon.nova-pro-v1:0', {
            code: 'ThrottlingException',
            httpStatus: 429,
            message: 'Too many requests',
          }),
          failed('deepseek.r1-v1:0', { message: 'Operation not allowed' }),
        ]),
      ),
    ).toEqual([]);
  });
  it('a service of which no model was listed', () => {
    expect(invocationNotProven.evaluate(scene([listed([{ id: NOVA }])]))).toEqual([]);
  });
});
