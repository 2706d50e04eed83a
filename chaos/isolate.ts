// Where the real host names lead to this machine: a network namespace where one may be made, else a preload.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { FORMS, PLACES, type Place } from './places.ts';

export type Way = 'namespace' | 'preload';

export type Isolation = {
  way: Way;
  /** What the action's environment needs. */
  variables(ports: Record<Place, number>): Record<string, string>;
};

const UNSHARE: readonly (readonly string[])[] = [
  ['--net', '--mount'],
  ['--map-root-user', '--net', '--mount'],
];

const canRun = (args: readonly string[]): boolean => {
  try {
    execFileSync('unshare', [...args, 'sh', '-c', 'ip link set lo up && mount --bind /etc/hosts /etc/hosts'], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
};

/** The arguments with which a namespace may be made here; null where none may. */
const namespace = (): readonly string[] | null =>
  process.platform === 'linux' ? (UNSHARE.find(canRun) ?? null) : null;

export const chosen = (): { way: Way; unshare: readonly string[] | null } => {
  const unshare = namespace();
  return { way: unshare ? 'namespace' : 'preload', unshare };
};

/** Starts a worker inside. Its messages come by the IPC channel. */
export function startWorker(file: string, args: readonly string[], unshare: readonly string[] | null): ChildProcess {
  const stdio = ['ignore', 'inherit', 'inherit', 'ipc'] as ('ignore' | 'inherit' | 'ipc')[];
  if (unshare === null) return spawn(process.execPath, [file, '--way', 'preload', ...args], { stdio });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'chaos-'));
  const resolv = path.join(folder, 'resolv.conf');
  fs.writeFileSync(resolv, 'nameserver 127.0.0.53\n');
  const script = 'ip link set lo up && mount --bind "$0" /etc/resolv.conf && exec "$@"';
  return spawn(
    'unshare',
    [...unshare, 'sh', '-c', script, resolv, process.execPath, file, '--way', 'namespace', ...args],
    { stdio },
  );
}

const PRELOAD = path.join(import.meta.dirname, 'reroute.cjs');

export const isolationOf = (way: Way): Isolation => ({
  way,
  variables: (ports) =>
    way === 'namespace'
      ? {}
      : {
          NODE_OPTIONS: `--require ${PRELOAD}`,
          CHAOS_ROUTES: JSON.stringify(PLACES.map((place) => [FORMS[place].source, ports[place]])),
        },
});
