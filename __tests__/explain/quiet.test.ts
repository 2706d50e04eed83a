import { expect, it } from 'vitest';
import { namedIn } from './judge-text.ts';
import { quietLogs } from './quiet-logs.ts';

it('finds nothing where AWS refused nothing', async () => {
  const logs = quietLogs();
  expect(logs.length).toBeGreaterThanOrEqual(200);
  const loud: string[] = [];
  for (const { name, log } of logs) {
    const named = await namedIn(log);
    if (named.length > 0) loud.push(`${name}: ${named.map(({ id }) => id).join(', ')}`);
  }
  expect(loud).toEqual([]);
}, 120_000);
