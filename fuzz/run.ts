// Runs a case: in this process over the source, or in a process of its own over the bundle. What every reader could see
// of it comes back.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { COMPILED, NODE } from '../scenarios/node.ts';
import type { Case } from './case.ts';
import { startServer } from './server.ts';
import { COMMAND_FILES, givenSecrets, makeWorld, type World } from './world.ts';

export type Seen = {
  exit: number | null;
  stdout: string;
  stderr: string;
  summary: string;
  /** As the runner reads it. */
  outputs: string;
  /** Every file that the run left, by its path, but for those that it was given. */
  files: Readonly<Record<string, string>>;
  /** What only the runner's own commands may fill. */
  commandFiles: string;
  ms: number;
  /** What this process worked; of another one it is not known. */
  busyMs: number;
  /** An exception that nothing caught. */
  thrown: string | null;
  secrets: ReadonlyMap<string, string>;
};

/** What a run may take. Whoever is busy elsewhere gets a little more. */
export const LIMIT_SECONDS = 6;
const GRACE_MS = 20_000;

/** The child runs that bundle; without one every run is in this process. */
export async function runCase(one: Case, dist: string | null): Promise<Seen> {
  const given = givenSecrets(one);
  const server = await startServer(one, given);
  const world = makeWorld(one, server.url);
  const before = filesIn(world.dir);
  const [started, worked] = [performance.now(), process.cpuUsage()];
  try {
    const ended = await (one.child && dist ? inChild(world, dist) : inProcess(world));
    const ms = performance.now() - started;
    const { user, system } = process.cpuUsage(worked);
    const read = (name: string): string => readOr(path.join(world.dir, name));
    return {
      ...ended,
      ms,
      busyMs: (user + system) / 1000,
      summary: read('summary'),
      outputs: read('output'),
      commandFiles: COMMAND_FILES.map(read).join(''),
      files: Object.fromEntries(
        [...filesIn(world.dir)]
          .filter((file) => !before.has(file))
          .map((file) => [path.relative(world.dir, file), readOr(file)]),
      ),
      secrets: new Map([...given, ...server.handed]),
    };
  } finally {
    await server.close();
    fs.rmSync(world.dir, { recursive: true, force: true });
  }
}

const readOr = (file: string): string => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '');

const filesIn = (dir: string): Set<string> =>
  new Set(
    fs
      .readdirSync(dir, { recursive: true, withFileTypes: true })
      .flatMap((entry) => (entry.isFile() ? [path.join(entry.parentPath, entry.name)] : [])),
  );

type Ended = Pick<Seen, 'exit' | 'stdout' | 'stderr' | 'thrown'>;

async function inChild({ env, args, dir, way }: World, dist: string): Promise<Ended> {
  const bundle = path.join(dist, way === 'fan-out' ? 'fan-out/index.js' : 'index.js');
  const child = spawn(NODE, [bundle, ...args], {
    env: { NODE_COMPILE_CACHE: COMPILED, ...env, 'INPUT_TIMEOUT-SECONDS': String(LIMIT_SECONDS) },
    cwd: path.join(dir, 'work'),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (part) => (said.stdout += part));
  child.stderr.on('data', (part) => (said.stderr += part));
  const timer = setTimeout(() => child.kill('SIGKILL'), LIMIT_SECONDS * 1000 + GRACE_MS);
  const exit = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  clearTimeout(timer);
  return { exit, ...said, thrown: null };
}

const HOME = os.tmpdir();

async function inProcess(world: World): Promise<Ended> {
  const before = { ...process.env };
  const kept = new Set(['PATH', 'TMPDIR', 'NODE_COMPILE_CACHE']);
  for (const name of Object.keys(process.env)) if (!kept.has(name)) delete process.env[name];
  // The run counts its time from the start of the process, which has had many.
  const limit = Math.ceil(performance.now() / 1000) + LIMIT_SECONDS;
  Object.assign(process.env, world.env, { 'INPUT_TIMEOUT-SECONDS': String(limit) });
  process.chdir(path.join(world.dir, 'work'));
  const heard = listen();
  try {
    const exit = await (world.way === 'fan-out' ? runTask() : runAction(world.args));
    return { exit, ...heard.end(), thrown: null };
  } catch (error) {
    return {
      exit: null,
      ...heard.end(),
      thrown: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  } finally {
    heard.end();
    process.chdir(HOME);
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

async function runAction(args: readonly string[]): Promise<number> {
  const { run } = await import('../src/main.ts');
  const bundle = new URL('../dist/index.js', import.meta.url).href;
  return run({ env: process.env, args, bundle, node: process.versions.node, now: Date.now });
}

async function runTask(): Promise<number> {
  const [{ mergeAll, pack, plan }, core, { harmless }] = await Promise.all([
    import('../src/fan-out/tasks.ts'),
    import('@actions/core'),
    import('../src/report/log.ts'),
  ]);
  const task = { plan, pack, merge: mergeAll }[process.env.INPUT_TASK as 'plan'];
  process.exitCode = 0;
  // As the entry of the tasks does.
  try {
    await task();
  } catch (error) {
    core.setFailed(harmless(error instanceof Error ? error.message : String(error)));
  }
  const { exitCode } = process;
  process.exitCode = 0;
  return Number(exitCode ?? 0);
}

/** Takes what this process writes, and its warnings, until the end. */
function listen(): { end(): { stdout: string; stderr: string } } {
  const said = { stdout: '', stderr: '' };
  const own = { stdout: process.stdout.write, stderr: process.stderr.write };
  const warn = ({ name, message }: Error): void => {
    said.stderr += `${name}: ${message}
`;
  };
  process.on('warning', warn);
  for (const name of ['stdout', 'stderr'] as const)
    process[name].write = ((chunk: string | Uint8Array) => {
      said[name] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
      return true;
    }) as typeof process.stdout.write;
  return {
    end: () => {
      process.stdout.write = own.stdout;
      process.stderr.write = own.stderr;
      process.off('warning', warn);
      return said;
    },
  };
}
