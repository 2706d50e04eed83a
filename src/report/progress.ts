// One line on a terminal that tells what is going on, and leaves nothing behind. Where nobody watches, nothing is written.
import readline from 'node:readline';

const FRAMES = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';
const INTERVAL_MS = 80;

export type Progress = { tell(text: string): void; stop(): void };

export function startProgress(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Progress {
  if (!stream.isTTY || env.TERM === 'dumb') return { tell: () => {}, stop: () => {} };
  let text = 'asking AWS';
  let frame = 0;
  const clear = (): void => {
    readline.cursorTo(stream, 0);
    readline.clearLine(stream, 0);
  };
  const draw = (): void => {
    clear();
    stream.write(`${FRAMES[frame++ % FRAMES.length]} ${text}`.slice(0, Math.max(1, (stream.columns || 80) - 1)));
  };
  const timer = setInterval(draw, INTERVAL_MS).unref();
  draw();
  return {
    tell: (next) => {
      text = next;
    },
    stop: () => {
      clearInterval(timer);
      clear();
    },
  };
}
