import { expect, it } from 'vitest';
import { titleOf } from '../../src/report/title.ts';
import { plain } from '../../src/text.ts';

it('asks for the likely value, which is shown as code', () => {
  const title = titleOf({ title: 'There is no such Region', meant: 'us-east-1' });
  expect(plain(title)).toBe('There is no such Region: did you mean us-east-1?');
  expect(title).toContainEqual({ code: 'us-east-1' });
});

it('is the rule’s own words where no value is near', () =>
  expect(titleOf({ title: 'There is no such Region' })).toEqual(['There is no such Region']));
