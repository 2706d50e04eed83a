import { describe, expect, it } from 'vitest';
import { limited } from '../../src/aws/limited.ts';

describe('limited', () => {
  it('runs no more than its width at once, and all in the end', async () => {
    const run2 = limited(2);
    let now = 0;
    let most = 0;
    const task = async (): Promise<number> => {
      most = Math.max(most, ++now);
      await new Promise((r) => setTimeout(r, 3));
      return now--;
    };
    expect(await Promise.all(Array.from({ length: 9 }, () => run2(task)))).toHaveLength(9);
    expect(most).toBe(2);
  });
  it('goes on after a task that fails', async () => {
    const run1 = limited(1);
    await expect(run1(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await run1(async () => 1)).toBe(1);
  });
});
