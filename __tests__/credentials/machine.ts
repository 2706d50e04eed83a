// A machine with its own sources of credentials, on loopback: a home folder, endpoints that hand out keys, and the
// whole action run in this process.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach } from 'vitest';
import { run } from '../../src/main.ts';
import type { Report } from '../../src/report/report.ts';

type Answer = { status?: number; body?: unknown; headers?: Record<string, string> } | 'silence';

export type Routes = Readonly<Record<string, Answer | ((request: http.IncomingMessage, body: string) => Answer)>>;

export type Endpoint = { url: string; asked: string[]; bodies: string[] };

const open: http.Server[] = [];
const before = { ...process.env };

afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  Object.assign(process.env, before);
});

/** Answers by method and path; what is not listed is a 404. */
export async function serve(routes: Routes): Promise<Endpoint> {
  const endpoint: Endpoint = { url: '', asked: [], bodies: [] };
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      const asked = `${request.method} ${request.url?.split('?')[0]}`;
      endpoint.asked.push(asked);
      endpoint.bodies.push(body);
      const found = routes[asked] ?? { status: 404, body: '' };
      const answer = typeof found === 'function' ? found(request, body) : found;
      if (answer === 'silence') return;
      const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? '');
      response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers }).end(text);
    });
  });
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return endpoint;
}

export type Machine = {
  /** Files of the home folder and of the workspace; `{dir}` is the folder that has both. */
  home?: Readonly<Record<string, unknown>>;
  work?: Readonly<Record<string, unknown>>;
  env?: Readonly<Record<string, string>>;
  inputs?: Readonly<Record<string, string>>;
  /** Where AWS is. */
  aws?: string;
  at?: 'self-hosted' | 'github-hosted' | 'terminal';
};

export type Seen = {
  report: Report;
  root: string | null;
  /** All that a reader sees, and the report. */
  shown: string;
  dir: string;
  exit: number;
};

const WORKFLOW = `on: push
jobs:
  deploy:
    runs-on: [self-hosted, linux]
    steps:
      - uses: aws-credentials-preflight/aws-credentials-preflight@v1
        with:
          aws-region: us-east-2
          services: sts
`;

/** Runs the action on such a machine. */
export async function on({
  home = {},
  work = {},
  env = {},
  inputs = {},
  aws,
  at = 'self-hosted',
}: Machine): Promise<Seen> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'machine-'));
  for (const folder of ['home', 'work', 'temp']) fs.mkdirSync(path.join(dir, folder));
  const write = (name: string, content: unknown): void => {
    const file = path.join(dir, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    fs.writeFileSync(file, text.replaceAll('{dir}', dir), { mode: 0o755 });
  };
  const files = at === 'terminal' ? work : { '.github/workflows/deploy.yml': WORKFLOW, ...work };
  for (const [name, content] of Object.entries(home)) write(`home/${name}`, content);
  for (const [name, content] of Object.entries(files)) write(`work/${name}`, content);
  for (const name of Object.keys(process.env))
    if (/^(AWS|GITHUB|RUNNER|INPUT|ACTIONS)_/.test(name)) delete process.env[name];
  const report = path.join(dir, 'temp/report.json');
  Object.assign(process.env, {
    HOME: path.join(dir, 'home'),
    ...(aws ? { AWS_ENDPOINT_URL: aws } : {}),
    ...(at === 'terminal' ? terminal(dir) : runner(dir, at)),
    'INPUT_REPORT-PATH': report,
    'INPUT_AWS-REGION': 'us-east-2',
    INPUT_SERVICES: 'sts',
    // The run counts its time from the process's start, and this process has many runs.
    'INPUT_TIMEOUT-SECONDS': '3600',
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    ...Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value.replaceAll('{dir}', dir)])),
  });
  let shown = '';
  const log = process.stdout.write;
  process.stdout.write = ((chunk: string | Uint8Array) => {
    shown += String(chunk);
    return true;
  }) as typeof process.stdout.write;
  try {
    const exit = await run({
      env: process.env,
      args: at === 'terminal' ? ['--json'] : [],
      bundle: 'file:///dist/index.js',
      node: process.versions.node,
      now: Date.now,
    });
    const found = (at === 'terminal' ? JSON.parse(shown) : JSON.parse(fs.readFileSync(report, 'utf8'))) as Report;
    shown += JSON.stringify(found);
    if (at !== 'terminal') shown += fs.readFileSync(path.join(dir, 'summary'), 'utf8');
    return { report: found, root: found.rootCause, shown, dir, exit };
  } finally {
    process.stdout.write = log;
  }
}

const terminal = (dir: string): Record<string, string> => ({
  GITHUB_WORKSPACE: path.join(dir, 'work'),
  RUNNER_TEMP: path.join(dir, 'temp'),
});

function runner(dir: string, environment: string): Record<string, string> {
  for (const name of ['output', 'summary', 'env', 'state']) fs.writeFileSync(path.join(dir, name), '');
  fs.writeFileSync(
    path.join(dir, 'event.json'),
    JSON.stringify({ repository: { private: true, visibility: 'private' } }),
  );
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: path.join(dir, 'output'),
    GITHUB_STEP_SUMMARY: path.join(dir, 'summary'),
    GITHUB_ENV: path.join(dir, 'env'),
    GITHUB_STATE: path.join(dir, 'state'),
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: path.join(dir, 'event.json'),
    GITHUB_REPOSITORY: 'octo/shop',
    GITHUB_REPOSITORY_OWNER: 'octo',
    GITHUB_REPOSITORY_ID: '100200300',
    GITHUB_REPOSITORY_OWNER_ID: '400500',
    GITHUB_ACTOR: 'mona',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_WORKFLOW_REF: 'octo/shop/.github/workflows/deploy.yml@refs/heads/main',
    GITHUB_JOB: 'deploy',
    GITHUB_ACTION: '__aws-credentials-preflight_aws-credentials-preflight',
    GITHUB_ACTION_REPOSITORY: 'aws-credentials-preflight/aws-credentials-preflight',
    GITHUB_WORKSPACE: path.join(dir, 'work'),
    // Nothing answers there, and nothing leaves the machine.
    GITHUB_API_URL: 'http://127.0.0.1:9',
    GITHUB_SERVER_URL: 'https://github.com',
    RUNNER_TEMP: path.join(dir, 'temp'),
    RUNNER_ENVIRONMENT: environment,
  };
}

/** The name of a cached sign-in. */
export const cacheName = (algorithm: 'sha1' | 'sha256', value: string): string =>
  `${createHash(algorithm).update(value).digest('hex')}.json`;

export const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();
