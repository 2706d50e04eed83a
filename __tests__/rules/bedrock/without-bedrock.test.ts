import { describe, expect, it } from 'vitest';
import { withoutBedrock } from '../../../src/rules/region/without-bedrock.ts';
import type { ServiceId } from '../../../src/scene.ts';
import { failed, ok, scene, told } from './scene.ts';

const HK = { region: 'ap-east-1' };
const dns = {
  kind: 'network',
  code: 'ENOTFOUND',
  message: 'getaddrinfo ENOTFOUND bedrock-runtime.ap-east-1.amazonaws.com',
} as const;
const timeout = { kind: 'timeout', code: 'TimeoutError', message: '' } as const;
const override = {
  endpoints: [{ variable: 'AWS_ENDPOINT_URL_BEDROCK', service: 'bedrock' as const, host: 'bedrock.internal' }],
};

describe('matches', () => {
  it('a host that does not resolve, where Bedrock is named', () => {
    const [match] = withoutBedrock.evaluate(
      scene([
        failed('global.anthropic.claude-haiku-4-5-20251001-v1:0', dns, HK),
        failed(null, dns, { ...HK, followUp: true }),
      ]),
    );
    expect(match?.evidence).toHaveLength(2);
    expect(match && told(match)).toMatch(/ap-east-2/);
  });
  it('a name server that does not answer', () =>
    expect(withoutBedrock.evaluate(scene([failed(null, { ...dns, code: 'EAI_AGAIN' }, HK)]))).toHaveLength(1));
  it('any network fault behind an endpoint override', () =>
    expect(withoutBedrock.evaluate(scene([failed(null, timeout, HK)], {}, override))).toHaveLength(1));
  it('a partition without Bedrock', () =>
    expect(withoutBedrock.evaluate(scene([failed(null, dns, { region: 'cn-north-1' })]))).toHaveLength(1));
});

describe('ignores', () => {
  it('a Region where nobody asked for Bedrock', () =>
    expect(withoutBedrock.evaluate(scene([failed(null, dns, HK)], { named: [] as ServiceId[] }))).toEqual([]));
  it('a Region that has Bedrock', () =>
    expect(withoutBedrock.evaluate(scene([failed(null, dns, { region: 'us-east-1' })]))).toEqual([]));
  it('a Region that does not exist', () =>
    expect(withoutBedrock.evaluate(scene([failed(null, dns, { region: 'ap-esat-1' })]))).toEqual([]));
  it('a Bedrock that answers all the same', () =>
    expect(withoutBedrock.evaluate(scene([ok(null, { models: [] }, HK)], {}, override))).toEqual([]));
  it('a timeout without an override: the host is there', () =>
    expect(withoutBedrock.evaluate(scene([failed(null, timeout, HK)]))).toEqual([]));
  it('an answer of AWS’s', () =>
    expect(
      withoutBedrock.evaluate(
        scene([failed(null, { code: 'AccessDeniedException', httpStatus: 403 }, HK)], {}, override),
      ),
    ).toEqual([]));
});
