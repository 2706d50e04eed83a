import { expect, it } from 'vitest';
import { namedIn } from './judge-text.ts';
import { quietLogs } from './quiet-logs.ts';

it('finds nothing where AWS refused nothing', () => {
  const logs = quietLogs();
  expect(logs.length).toBeGreaterThanOrEqual(200);
  const loud = logs.flatMap(({ name, log }) => {
    const named = namedIn(log);
    return named.length === 0 ? [] : [`${name}: ${named.map(({ id }) => id).join(', ')}`];
  });
  expect(loud).toEqual([]);
});
