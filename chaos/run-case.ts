// One run of the built action, as a runner would start it, with one fault on the way.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Issuer } from '../sandbox/issuer.ts';
import { makeSecret } from '../sandbox/keys.ts';
import { startSandbox } from '../sandbox/server.ts';
import type { World } from '../sandbox/world.ts';
import { healthyWorld, type KeyPair, makeSession, sessionCredentials, userCredentials } from '../sandbox/worlds.ts';
import { prepare } from '../scenarios/environment.ts';
import { COMPILED, NODE } from '../scenarios/node.ts';
import { observe } from '../scenarios/observed.ts';
import type { Case, Lab, Who } from './case.ts';
import type { Answer } from './fault.ts';
import type { Front } from './front.ts';
import type { Isolation } from './isolate.ts';
import type { Seen } from './judge.ts';
import { addressOf, type Place, placeOf, TOKEN_HOST } from './places.ts';
import { openProxy, PROXY_LOGIN } from './proxy.ts';
import type { Resolver } from './resolver.ts';

const PATIENCE_SECONDS = 8;
const REGION = 'us-east-2';
const DAY_MS = 86_400_000;
const GITHUB_TOKEN = `ghs_${randomBytes(18).toString('hex')}`;

const TARGETS = {
  'dynamodb-tables': 'orders',
  's3-buckets': 'shop-assets',
  'bedrock-models': 'amazon.nova-lite-v1:0',
};
const NAMED: Readonly<Record<NonNullable<Case['named']>, Readonly<Record<string, string>>>> = {
  all: TARGETS,
  write: { ...TARGETS, 'dynamodb-tables': 'orders read write' },
  none: {},
};

function makeWorld(): World {
  const world = healthyWorld({ region: REGION });
  const [table, user] = [world.tables[0], world.users[0]];
  if (!table || !user) throw new Error('This world has no table or user.');
  world.buckets.push({ name: 'shop-assets', region: REGION, account: table.account });
  user.allow.push('iam:*');
  for (const key of user.accessKeys) key.createdAt = Date.now() - 10 * DAY_MS;
  return world;
}

function keysOf(world: World, who: Who): KeyPair | null {
  const [role] = world.roles;
  if (who === 'oidc') return null;
  if (who === 'session') return sessionCredentials(world);
  if (who === 'expired' && role) {
    const gone = makeSession(role, 'GitHubActions', { region: REGION, seconds: 900, now: Date.now() - DAY_MS });
    world.sessions.unshift(gone);
    return { accessKeyId: gone.accessKeyId, secretAccessKey: gone.secret, sessionToken: gone.token };
  }
  const keys = userCredentials(world);
  if (who === 'wrong-secret') return { ...keys, secretAccessKey: makeSecret() };
  if (who === 'unknown-key') world.users.splice(0);
  return keys;
}

const inputsOf = (keys: KeyPair | null): Record<string, string> =>
  keys === null
    ? {}
    : {
        'aws-access-key-id': keys.accessKeyId,
        'aws-secret-access-key': keys.secretAccessKey,
        ...(keys.sessionToken ? { 'aws-session-token': keys.sessionToken } : {}),
      };

export type Surface = {
  timeoutSeconds: number;
  front: Front;
  issuer: Issuer;
  resolver: Resolver | null;
  isolation: Isolation;
  rootFile: string;
  bundle: string;
};

const NOT_FOUND: Answer = {
  status: 404,
  headers: { 'content-type': 'application/json' },
  body: '{"message":"Not Found"}',
};

/** Runs a case. The surface serves one run at a time. */
export async function runCase(one: Case, surface: Surface): Promise<Seen> {
  const { front, issuer, resolver, bundle } = surface;
  issuer.tokens.splice(0);
  const world = makeWorld();
  const sandbox = await startSandbox(world, { issuers: { [issuer.name]: issuer.url } });
  const reached = (place: Place): string => (front.ports[place] === 443 ? addressOf(place) : '127.0.0.1');
  const proxy = one.proxy === undefined ? null : await openProxy(one.proxy, front.ports, reached);
  const timeoutSeconds = one.timeoutSeconds ?? surface.timeoutSeconds;
  const lab: Lab = {
    ...labOf(one, world, timeoutSeconds, surface),
    proxy: proxy?.url ?? '',
  };
  try {
    one.set?.(lab);
    await front.arm(one.faults ?? {}, { aws: sandbox.url, token: issuer.url, api: () => NOT_FOUND });
    const { dns } = one;
    if (resolver && dns) resolver.faultOf = (name) => (isUnder(name, dns.of) ? dns.fault : undefined);
    const { peakMib, starvedMs, busyMs, ...ended } = await start(one, lab, bundle, timeoutSeconds + PATIENCE_SECONDS);
    const counts = await front.disarm();
    return {
      ...observe(ended, readable(lab.env), []),
      ...{ counts, timeoutSeconds, peakMib, starvedMs, busyMs },
      secrets: secretsOf(lab, issuer),
      files: filesIn(path.join(lab.dir, 'temp')),
    };
  } finally {
    if (resolver) resolver.faultOf = () => undefined;
    await Promise.all([front.disarm(), sandbox.close(), proxy?.close()]);
    fs.rmSync(lab.dir, { recursive: true, force: true });
  }
}

function labOf(
  one: Case,
  world: World,
  timeoutSeconds: number,
  { front, issuer, isolation, rootFile }: Surface,
): Omit<Lab, 'proxy'> {
  const keys = keysOf(world, one.who ?? 'user');
  const inputs: Record<string, string> = {
    'aws-region': REGION,
    'timeout-seconds': String(timeoutSeconds),
    ...inputsOf(keys),
    ...(one.who === 'oidc' ? { 'role-to-assume': world.roles[0]?.arn ?? '' } : {}),
    ...NAMED[one.named ?? 'all'],
    ...one.inputs,
  };
  const { dir, workspace, env } = prepare(
    { id: one.id, title: one.id, source: '', inputs, expect: {}, env: { AWS_ENDPOINT_URL: null } },
    'https://api.github.com',
  );
  const token = { ...issuer.environment, ACTIONS_ID_TOKEN_REQUEST_URL: `https://${TOKEN_HOST}/token?api-version=2.0` };
  Object.assign(env, {
    GITHUB_API_URL: 'https://api.github.com',
    NODE_EXTRA_CA_CERTS: rootFile,
    'INPUT_GITHUB-TOKEN': GITHUB_TOKEN,
    ...(one.who === 'oidc' ? token : {}),
    ...isolation.variables(front.ports),
  });
  return { dir, workspace, env, rootFile, world, keys, authority: front.authority };
}

const secretsOf = ({ keys, env, world }: Lab, issuer: Issuer): string[] =>
  [
    ...[keys?.secretAccessKey, keys?.sessionToken, env.ACTIONS_ID_TOKEN_REQUEST_TOKEN, GITHUB_TOKEN],
    ...[...issuer.tokens, PROXY_LOGIN.split(':')[1]],
    ...world.sessions.flatMap(({ secret, token }) => [secret, token]),
  ].filter((secret): secret is string => Boolean(secret));

const filesIn = (folder: string): string[] =>
  fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? fs.readdirSync(folder) : [];

const isUnder = (name: string, places: readonly string[] | undefined): boolean => {
  const place = placeOf(name);
  return place !== null && (places === undefined || places.includes(place));
};

/** Files that are no ordinary files are not read: a pipe would block the judge. */
function readable(env: Record<string, string>): Record<string, string> {
  const isFile = (file: string | undefined): boolean =>
    Boolean(file && fs.statSync(file, { throwIfNoEntry: false })?.isFile());
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name, value]) => !/^GITHUB_(OUTPUT|STEP_SUMMARY|ENV|STATE)$/.test(name) || isFile(value),
    ),
  );
}

async function start(one: Case, lab: Lab, bundle: string, limitSeconds: number) {
  const env = { NODE_COMPILE_CACHE: COMPILED, ...lab.env };
  const started = performance.now();
  const options = {
    cwd: lab.workspace,
    stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'],
    detached: true,
  };
  const child = lab.shell
    ? spawn('bash', ['-c', lab.shell], { ...options, env: { ...env, NODE, BUNDLE: bundle } })
    : spawn(NODE, [bundle], { ...options, env });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      log = (log + text).slice(-4_000_000);
    });
  }
  const watched = watch(child);
  let killed = false;
  const timer = setTimeout(() => {
    killed = true;
    if (child.pid) process.kill(-child.pid, 'SIGKILL');
  }, limitSeconds * 1000);
  one.act?.(child, lab);
  try {
    const { exit, signal } = await new Promise<{ exit: number | null; signal: NodeJS.Signals | null }>(
      (resolve, reject) => {
        child.on('error', reject);
        child.on('close', (exit, signal) => resolve({ exit, signal }));
      },
    );
    return {
      exit: exit ?? (signal && !killed ? 128 + (os.constants.signals[signal] ?? 0) : null),
      log,
      wallMs: performance.now() - started,
      killedAfterSeconds: killed ? limitSeconds : null,
      ...watched.stop(),
    };
  } finally {
    clearTimeout(timer);
    watched.stop();
  }
}

type Watched = {
  /** The most memory that the action's process held, in MiB. */
  peakMib: number;
  /** How long its main thread was ready to run while other processes had the processor. */
  starvedMs: number;
  /** How much of the processor it used. */
  busyMs: number;
};

/** What /proc tells of the action's process; zeros where the system has none. */
function watch({ pid }: ChildProcess): { stop(): Watched } {
  let [peak, starved, busy] = [0, 0, 0];
  const look = (of: number): void => {
    try {
      const status = fs.readFileSync(`/proc/${of}/status`, 'utf8');
      peak = Math.max(peak, Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0));
      const [ran, waited] = fs.readFileSync(`/proc/${of}/schedstat`, 'utf8').split(' ').map(Number);
      [busy, starved] = [Math.max(busy, ran ?? 0), Math.max(starved, waited ?? 0)];
      const children = fs.readFileSync(`/proc/${of}/task/${of}/children`, 'utf8');
      for (const child of children.split(' ').filter(Boolean)) look(Number(child));
    } catch {
      // It has ended, or the system has no /proc.
    }
  };
  const timer = setInterval(() => pid && look(pid), 40);
  return {
    stop: () => {
      clearInterval(timer);
      return { peakMib: Math.round(peak / 1024), starvedMs: Math.round(starved / 1e6), busyMs: Math.round(busy / 1e6) };
    },
  };
}
