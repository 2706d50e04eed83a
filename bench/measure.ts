// One process, measured from outside: wall time, CPU, peak memory, and when its requests arrived.
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { NODE } from '../scenarios/node.ts';
import type { StandInNews, StandInOptions } from './stand-in.ts';

/**
 * Times in milliseconds since the process was started, memory in MiB. `last` and `first` are the requests' arrivals;
 * NaN where none came.
 */
export type Sample = { wall: number; cpu: number; memory: number; first: number; last: number; exit: number | null };

export type StandIn = {
  url: string;
  keys: { accessKeyId: string; secretAccessKey: string; sessionToken?: string };
  tables: string[];
  buckets: string[];
  /** Takes what arrived since it was last called. */
  arrivals(): number[];
  stop(): void;
};

export async function startStandIn(options: StandInOptions): Promise<StandIn> {
  const child: ChildProcess = fork(path.join(import.meta.dirname, 'stand-in.ts'), [JSON.stringify(options)], {
    execPath: NODE,
  });
  let arrived: number[] = [];
  const ready = Promise.withResolvers<Exclude<StandInNews, { arrivedAt: number }>>();
  child.on('message', (news: StandInNews) => {
    if ('arrivedAt' in news) arrived.push(news.arrivedAt);
    else ready.resolve(news);
  });
  child.once('exit', () => ready.reject(new Error('The stand-in for AWS ended.')));
  const { url, keys, tables, buckets } = await ready.promise;
  return {
    url,
    keys,
    tables,
    buckets,
    arrivals: () => {
      const all = arrived;
      arrived = [];
      return all;
    },
    stop: () => child.kill(),
  };
}

/** Runs the JavaScript file once, as a runner starts an action, with `environment` and the runner's own files. */
export async function measure(file: string, environment: Record<string, string>, standIn: StandIn): Promise<Sample> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  const runner = runnerIn(folder);
  standIn.arrivals();
  const started = performance.timeOrigin + performance.now();
  const child = spawn(NODE, ['--require', path.join(import.meta.dirname, 'usage.cjs'), file], {
    cwd: path.join(folder, 'work'),
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    env: { ...runner, ...environment },
  });
  let usage = '';
  child.stdio[3]?.on('data', (chunk: Buffer) => {
    usage += chunk.toString();
  });
  const closed = once(child, 'close');
  const [exit] = (await once(child, 'exit')) as [number | null];
  const wall = performance.timeOrigin + performance.now() - started;
  await closed;
  // The stand-in's last message may still be on its way.
  await new Promise((resolve) => setTimeout(resolve, 5));
  const arrivals = standIn.arrivals().map((at) => at - started);
  fs.rmSync(folder, { recursive: true, force: true });
  const { cpuMs, memoryMiB } = JSON.parse(usage) as { cpuMs: number; memoryMiB: number };
  return {
    wall,
    cpu: cpuMs,
    memory: memoryMiB,
    first: arrivals.length > 0 ? Math.min(...arrivals) : Number.NaN,
    last: arrivals.length > 0 ? Math.max(...arrivals) : Number.NaN,
    exit,
  };
}

/** A runner's environment, with its files and folders in `folder`. */
function runnerIn(folder: string): Record<string, string> {
  const file = (name: string): string => {
    fs.writeFileSync(path.join(folder, name), '');
    return path.join(folder, name);
  };
  for (const name of ['home', 'work', 'temp']) fs.mkdirSync(path.join(folder, name));
  return {
    PATH: process.env.PATH ?? '',
    HOME: path.join(folder, 'home'),
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: file('output'),
    GITHUB_ENV: file('env'),
    GITHUB_STATE: file('state'),
    GITHUB_PATH: file('path'),
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_EVENT_PATH: file('event.json'),
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REPOSITORY: 'octo/shop',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    GITHUB_WORKFLOW: 'Deploy',
    GITHUB_ACTOR: 'mona',
    GITHUB_RUN_ID: '1',
    GITHUB_JOB: 'deploy',
    GITHUB_WORKSPACE: path.join(folder, 'work'),
    // Loopback's discard port: nothing answers there, and nothing leaves the machine.
    GITHUB_API_URL: 'http://127.0.0.1:9',
    RUNNER_TEMP: path.join(folder, 'temp'),
    RUNNER_OS: 'Linux',
    RUNNER_ENVIRONMENT: 'github-hosted',
  };
}
