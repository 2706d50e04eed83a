export type Queue = {
  /** Runs a task in its turn. Rejects with `NOT_REACHED` where the time is over before it comes. */
  inTurn<T>(task: () => Promise<T>, lane?: string): Promise<T>;
  /** Whether the turn of some task never came. */
  isCut(): boolean;
};

export const NOT_REACHED = Symbol('not reached');

type Waiting = { lane: string; start(): void; giveUp(): void };

/** Lets at most `width` tasks run at once, and fewer of a lane that is narrower; the others wait until `end` aborts. */
export function limited(width: number, end: AbortSignal, lanes: Readonly<Partial<Record<string, number>>> = {}): Queue {
  const running = new Map<string, number>();
  const waiting: Waiting[] = [];
  let [all, isCut] = [0, false];
  end.addEventListener(
    'abort',
    () => {
      isCut = waiting.length > 0;
      for (const { giveUp } of waiting.splice(0)) giveUp();
    },
    { once: true },
  );
  const hasRoom = (lane: string): boolean => all < width && (running.get(lane) ?? 0) < (lanes[lane] ?? width);
  const count = (lane: string, more: 1 | -1): void => {
    all += more;
    running.set(lane, (running.get(lane) ?? 0) + more);
  };
  const startNext = (): void => {
    const index = waiting.findIndex(({ lane }) => hasRoom(lane));
    const [next] = index < 0 ? [] : waiting.splice(index, 1);
    if (!next) return;
    count(next.lane, 1);
    next.start();
  };
  return {
    isCut: () => isCut,
    inTurn: async (task, lane = '') => {
      if (hasRoom(lane) || end.aborted) count(lane, 1);
      else await new Promise<void>((start, reject) => waiting.push({ lane, start, giveUp: () => reject(NOT_REACHED) }));
      try {
        return await task();
      } finally {
        count(lane, -1);
        startNext();
      }
    },
  };
}
