// S3-compatible stores that others wrote, each started on loopback with one key of its own and one bucket.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { install, type Store } from '../../scripts/tools.ts';

export const BUCKET = 'shop-assets';
export const KEY = { accessKeyId: 'ci-access', secretAccessKey: 'ci-secret-of-the-store' };

export type Running = { url: string; stop(): Promise<void> };

/** How a store is started: the folder is its own, and has a folder for the bucket. */
type Command = (at: { folder: string; port: number }) => {
  args: readonly string[];
  env?: Readonly<Record<string, string>>;
};

const COMMANDS: Readonly<Record<Store, Command>> = {
  rclone: ({ folder, port }) => ({
    args: [
      ...['serve', 's3', '--addr', `127.0.0.1:${port}`, '--config', '/dev/null'],
      ...['--auth-key', `${KEY.accessKeyId},${KEY.secretAccessKey}`, folder],
    ],
  }),
  versitygw: ({ folder, port }) => ({
    args: ['--port', `127.0.0.1:${port}`, 'posix', folder],
    env: { ROOT_ACCESS_KEY: KEY.accessKeyId, ROOT_SECRET_KEY: KEY.secretAccessKey },
  }),
};

export async function startStore(store: Store): Promise<Running> {
  const file = await install(store);
  const folder = mkdtempSync(path.join(os.tmpdir(), `${store}-`));
  mkdirSync(path.join(folder, BUCKET));
  const port = await freePort();
  const { args, env } = COMMANDS[store]({ folder, port });
  const child = spawn(file, args, {
    env: { PATH: process.env.PATH ?? '', HOME: folder, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const url = `http://127.0.0.1:${port}`;
  await answering(url, child);
  return {
    url,
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const START_WITHIN_MS = 20_000;

/** Any answer will do: an unsigned request is refused. */
async function answering(url: string, child: ChildProcess): Promise<void> {
  let said = '';
  child.stderr?.on('data', (part: Buffer) => {
    said = `${said}${part}`.slice(-2_000);
  });
  for (const end = Date.now() + START_WITHIN_MS; Date.now() < end; await delay(100)) {
    if (child.exitCode !== null) break;
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return;
  }
  throw new Error(`The store did not start: ${said}`);
}
