import { describe, expect, it } from 'vitest';
import { profileWrongGeography } from '../../../src/rules/bedrock/profile-wrong-geography.ts';
import { failed, profiles, scene, told } from './scene.ts';

const MODEL = 'anthropic.claude-haiku-4-5-20251001-v1:0';
const judge = (prefix: string, region: string, base = MODEL) =>
  profileWrongGeography.evaluate(
    scene([failed(`${prefix}.${base}`, { message: 'The provided model identifier is invalid.' }, { region })]),
  );

describe('matches', () => {
  it.each([
    ['us', 'eu-central-1', 'eu'],
    ['eu', 'us-east-1', 'us'],
    ['us', 'ap-northeast-3', 'jp'],
    ['jp', 'ap-southeast-2', 'au'],
    ['us', 'sa-east-1', 'global'],
    ['apac', 'ap-northeast-1', 'jp'],
  ])('%s. in %s: %s. is right', (prefix, region, right) => {
    const [match] = judge(prefix, region);
    expect(match && told(match)).toContain(`${right}.${MODEL}`);
  });
  it('reads the right prefix from the account’s catalogue', () => {
    const s = scene([
      failed(`us.${MODEL}`, { message: 'The provided model identifier is invalid.' }, { region: 'eu-west-1' }),
      profiles([`newgeo.${MODEL}`], 'eu-west-1'),
    ]);
    const [match] = profileWrongGeography.evaluate(s);
    expect(match?.confidence).toBe('certain');
    expect(match && told(match)).toContain(`newgeo.${MODEL}`);
  });
  it('says where the prefix does serve', () =>
    expect(judge('us', 'eu-central-1').map(told).join()).toMatch(
      /us\.anthropic\.claude-haiku-4-5-20251001-v1:0 is called from .*us-east-1/,
    ));
});

describe('ignores', () => {
  it('the right prefix', () => expect(judge('us', 'us-east-1')).toEqual([]));
  it('a prefix that does not exist', () => expect(judge('usa', 'us-east-1')).toEqual([]));
  it('a model that nothing here calls', () => expect(judge('us', 'eu-central-1', 'deepseek.r1-v1:0')).toEqual([]));
  it('a bare id', () =>
    expect(
      profileWrongGeography.evaluate(
        scene([failed(MODEL, { message: 'The provided model identifier is invalid.' }, { region: 'eu-central-1' })]),
      ),
    ).toEqual([]));
});
