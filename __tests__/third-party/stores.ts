// S3-compatible stores that others wrote, each started on loopback with one key of its own and one bucket.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { install, isInstalled } from '../../scripts/tools.ts';
import { alone } from './alone.ts';

export const BUCKET = 'shop-assets';
export const KEY = { accessKeyId: 'ci-access', secretAccessKey: 'ci-secret-of-the-store' };

export type Running = { url: string; stop(): Promise<void> };

/** The folder is the store's own, and has a folder for the bucket. */
type Place = { folder: string; port: number };

type Store = {
  /** Whether it is there without being installed now. */
  ready(): boolean;
  program(): Promise<readonly string[]>;
  args(place: Place): readonly string[];
  env?: (place: Place) => Readonly<Record<string, string>>;
  /** Whether it looks at keys and signatures. */
  verifies: boolean;
};

const HERE = import.meta.dirname;
const LIBRARIES = path.resolve(HERE, '../../.third-party/stores');

/** What Maven resolves from the POM of that name, as a class path. */
function fromMaven(name: string, main: string): Pick<Store, 'ready' | 'program'> {
  const folder = path.join(LIBRARIES, name);
  const done = path.join(folder, 'installed');
  const pom = path.join(HERE, 'stores', name, 'pom.xml');
  return {
    ready: () => existsSync(done),
    program: async () => {
      await alone(folder, async () => {
        if (existsSync(done)) return;
        const copy = ['dependency:copy-dependencies', `-DoutputDirectory=${folder}`, '-DincludeScope=runtime'];
        await promisify(execFile)('mvn', ['--batch-mode', '--quiet', '--file', pom, ...copy]);
        writeFileSync(done, '');
      });
      return ['java', '-XX:TieredStopAtLevel=1', '-cp', `${folder}/*`, main];
    },
  };
}

const compiled = (name: 'rclone' | 'versitygw'): Pick<Store, 'ready' | 'program'> => ({
  ready: () => isInstalled(name),
  program: async () => [await install(name)],
});

export const STORES: Readonly<Record<string, Store>> = {
  rclone: {
    ...compiled('rclone'),
    verifies: true,
    args: ({ folder, port }) => [
      ...['serve', 's3', '--addr', `127.0.0.1:${port}`, '--config', '/dev/null'],
      ...['--auth-key', `${KEY.accessKeyId},${KEY.secretAccessKey}`, folder],
    ],
  },
  versitygw: {
    ...compiled('versitygw'),
    verifies: true,
    args: ({ folder, port }) => ['--port', `127.0.0.1:${port}`, 'posix', folder],
    env: () => ({ ROOT_ACCESS_KEY: KEY.accessKeyId, ROOT_SECRET_KEY: KEY.secretAccessKey }),
  },
  s3proxy: {
    ...fromMaven('s3proxy', 'org.gaul.s3proxy.Main'),
    verifies: true,
    args: ({ folder, port }) => {
      const file = path.join(path.dirname(folder), `${path.basename(folder)}.properties`);
      const settings = {
        's3proxy.authorization': 'aws-v2-or-v4',
        's3proxy.endpoint': `http://127.0.0.1:${port}`,
        's3proxy.identity': KEY.accessKeyId,
        's3proxy.credential': KEY.secretAccessKey,
        'jclouds.provider': 'filesystem-nio2',
        'jclouds.filesystem.basedir': folder,
      };
      const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
      writeFileSync(file, lines.join(''));
      return ['--properties', file];
    },
  },
  s3mock: {
    ...fromMaven('s3mock', 'com.adobe.testing.s3mock.S3MockApplication'),
    verifies: false,
    args: ({ port }) => ['--server.port=0', `--com.adobe.testing.s3mock.httpPort=${port}`],
    env: ({ folder }) => ({
      COM_ADOBE_TESTING_S3MOCK_STORE_ROOT: path.join(folder, 'own'),
      COM_ADOBE_TESTING_S3MOCK_STORE_INITIAL_BUCKETS: BUCKET,
    }),
  },
};

export async function startStore({ program, args, env }: Store): Promise<Running> {
  const [command = '', ...first] = await program();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'store-'));
  mkdirSync(path.join(folder, BUCKET));
  const place = { folder, port: await freePort() };
  const child = spawn(command, [...first, ...args(place)], {
    env: { PATH: process.env.PATH ?? '', HOME: folder, ...env?.(place) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = `http://127.0.0.1:${place.port}`;
  await answering(url, child);
  return {
    url,
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await gone;
      rmSync(folder, { recursive: true, force: true });
      rmSync(`${folder}.properties`, { force: true });
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

const START_WITHIN_MS = 90_000;

/** Any answer will do: an unsigned request is refused. */
async function answering(url: string, child: ChildProcess): Promise<void> {
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => {
      said = `${said}${part}`.slice(-2_000);
    });
  for (const end = Date.now() + START_WITHIN_MS; Date.now() < end && child.exitCode === null; await delay(200)) {
    const answers = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answers) return;
  }
  child.kill();
  throw new Error(`The store did not start: ${said}`);
}
