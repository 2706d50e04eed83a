import { describe, expect, it } from 'vitest';
import { limited, NOT_REACHED } from '../../src/aws/limited.ts';

const never = new AbortController().signal;
const pause = () => new Promise((r) => setTimeout(r, 3));

describe('a queue', () => {
  it('runs no more than its width at once, and all in the end', async () => {
    const { inTurn, isCut } = limited(2, never);
    let now = 0;
    let most = 0;
    const task = async (): Promise<number> => {
      most = Math.max(most, ++now);
      await pause();
      return now--;
    };
    expect(await Promise.all(Array.from({ length: 9 }, () => inTurn(task)))).toHaveLength(9);
    expect(most).toBe(2);
    expect(isCut()).toBe(false);
  });
  it('goes on after a task that fails', async () => {
    const { inTurn } = limited(1, never);
    await expect(inTurn(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await inTurn(async () => 1)).toBe(1);
  });
  it('lets others pass a lane that is full', async () => {
    const { inTurn } = limited(3, never, { narrow: 1 });
    const ended: string[] = [];
    const task = (name: string, lane: string) => inTurn(() => pause().then(() => ended.push(name)), lane);
    await Promise.all([task('n1', 'narrow'), task('n2', 'narrow'), task('n3', 'narrow'), task('w', 'wide')]);
    expect(ended.indexOf('w')).toBeLessThan(2);
    expect(ended.filter((name) => name !== 'w')).toEqual(['n1', 'n2', 'n3']);
  });
  it('tells who was not reached when the time ended, and lets the others end', async () => {
    const end = new AbortController();
    const { inTurn, isCut } = limited(1, end.signal);
    const first = inTurn(() => pause().then(() => 'first'));
    const second = inTurn(async () => 'second');
    end.abort();
    await expect(second).rejects.toBe(NOT_REACHED);
    expect(await first).toBe('first');
    expect(isCut()).toBe(true);
  });
  it('keeps nobody waiting after the end', async () => {
    const end = new AbortController();
    const { inTurn } = limited(1, end.signal);
    void inTurn(() => new Promise(() => {}));
    end.abort();
    expect(await inTurn(async () => 'late')).toBe('late');
  });
});
