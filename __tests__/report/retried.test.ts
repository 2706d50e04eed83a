import { expect, it } from 'vitest';
import { describeRetries } from '../../src/report/retried.ts';
import { plain } from '../../src/text.ts';
import { scene } from '../rules/scene.ts';

const told = (times: number): string =>
  plain(describeRetries({ ...scene({ settings: { retryForSeconds: 20 } }), retried: { times, seconds: 9 } }) ?? []);

it('says how often and how long', () => {
  expect(told(1)).toBe(
    'AWS was asked once more within 9 s, as retry-for-seconds: 20 says. These are its last answers.',
  );
  expect(told(3)).toContain('3 more times within 9 s');
});
it('says nothing where all was asked once', () => expect(describeRetries(scene())).toBeNull());
