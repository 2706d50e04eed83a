import { getEventListeners } from 'node:events';
import { expect, it } from 'vitest';
import { beforeDeadline } from '../../src/aws/before-deadline.ts';

const never = new Promise<never>(() => {});

it('hands on what comes in time, and leaves no listener', async () => {
  const { signal } = new AbortController();
  await expect(beforeDeadline(Promise.resolve(7), signal)).resolves.toBe(7);
  await expect(beforeDeadline(Promise.reject(new Error('no')), signal)).rejects.toThrow('no');
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});
it('gives up at the deadline', async () => {
  const controller = new AbortController();
  const asked = beforeDeadline(never, controller.signal);
  controller.abort();
  await expect(asked).rejects.toThrow(expect.objectContaining({ name: 'TimeoutError' }));
});
it('does not begin after the deadline', () =>
  expect(beforeDeadline(never, AbortSignal.abort())).rejects.toThrow('no answer within the time limit'));
