import { spawn } from 'node:child_process';
import { COMPILED } from './node.ts';
import type { Scenario } from './scenario.ts';

export type Ended = { exit: number | null; log: string; wallMs: number; killedAfterSeconds: number | null };

type Command = { node: string; bundle: string; cwd: string; env: Record<string, string>; limitSeconds: number };

/** The step's own time limit and ten seconds; the action's default is where the input is not a number. */
export function limitSeconds({ inputs }: Scenario): number {
  const asked = Number(inputs?.['timeout-seconds'] || 30);
  return (Number.isFinite(asked) ? asked : 30) + 10;
}

export async function runChild({ node, bundle, cwd, env, limitSeconds }: Command): Promise<Ended> {
  const started = performance.now();
  const child = spawn(node, [bundle], {
    env: { NODE_COMPILE_CACHE: COMPILED, ...env },
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
  }
  let killed = false;
  const timer = setTimeout(() => {
    killed = true;
    child.kill('SIGKILL');
  }, limitSeconds * 1000);
  try {
    const exit = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    return { exit, log, wallMs: performance.now() - started, killedAfterSeconds: killed ? limitSeconds : null };
  } finally {
    clearTimeout(timer);
  }
}
