import { expect, it } from 'vitest';
import type { Match } from '../../src/rules/rule.ts';
import { unexplained } from '../../src/rules/unexplained.ts';
import { plain } from '../../src/text.ts';
import { failed, fault, identity, LONG_TERM, ok, saw, unasked } from './scene.ts';
import { judge, words } from './table.ts';

const ODD = ['Blocked', 'This account is currently blocked and not recognized as a valid account.', 400] as const;

judge(unexplained, {
  matches: [
    [
      'a code that nobody knows',
      saw(LONG_TERM, failed('sts', ODD)),
      {
        severity: 'error',
        confidence: 'certain',
        says: /status 400[\s\S]*currently blocked[\s\S]*R-1/,
        headline: /GetCallerIdentity failed with Blocked/,
        silent: /secret|expired|denied/,
      },
    ],
    [
      'the same from two services',
      saw(LONG_TERM, failed('sts', ODD), failed('dynamodb', ODD, { target: 'orders' })),
      { cites: 2, subjects: ['sts', 'orders'] },
    ],
    [
      'two different ones',
      saw(LONG_TERM, failed('sts', ODD), failed('s3', ['InvalidRequest', 'x', 400])),
      { count: 2 },
    ],
    [
      'without a status, a request ID or words',
      saw(LONG_TERM, fault('sts', 'client', 'TypeError', '')),
      { says: /without a status[\s\S]*no request ID/ },
    ],
  ],
  ignores: [
    ['nothing', saw(LONG_TERM)],
    ['a success', saw(LONG_TERM, identity())],
    ['what was not asked', saw(LONG_TERM, unasked('s3', 'x'))],
    ['several successes', saw(LONG_TERM, identity(), ok('s3'))],
  ],
});

it('gives code, status, message and request ID of every failure', () => {
  const [match] = unexplained.evaluate(
    saw(LONG_TERM, failed('s3', ['Odd', 'Something odd.', 418], { target: 'assets' })),
  ) as [Match];
  expect(words(match)).toMatch(/Odd[\s\S]*418[\s\S]*Something odd\.[\s\S]*R-1/);
  expect(plain(match.headline)).toContain('ListObjectsV2');
});
