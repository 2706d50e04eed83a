/** What is said of a request that the time limit ended, whatever became of its socket. */
export const outOfTime = (): Error =>
  Object.assign(new Error('no answer within the time limit'), { name: 'TimeoutError' });

/** What takes no signal goes on after the deadline, and nobody waits for it. */
export function beforeDeadline<T>(promise: Promise<T>, deadline: AbortSignal): Promise<T> {
  promise.catch(() => {}); // may fail after the deadline has won
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(outOfTime());
    if (deadline.aborted) return giveUp();
    deadline.addEventListener('abort', giveUp, { once: true });
    promise.then(resolve, reject).finally(() => deadline.removeEventListener('abort', giveUp));
  });
}
