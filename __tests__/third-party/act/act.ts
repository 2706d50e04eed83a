// Runs a workflow of this folder under act, on this machine and without containers, in a repository made for it.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { install } from '../../../scripts/tools.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
// The Node 24 that npm brings stands first on the PATH: act runs `node24` actions with the `node` that it finds.
const PATH = [path.join(ROOT, 'node_modules/.bin'), process.env.PATH].join(path.delimiter);
const STAND_INS = ['actions/checkout', 'actions/upload-artifact', 'actions/download-artifact'] as const;

export type Workflow = {
  /** A file of `workflows/`, without its ending. */
  name: string;
  /** Where AWS is: an endpoint on loopback. */
  endpoint: string;
  secrets: Readonly<Record<string, string>>;
  vars?: Readonly<Record<string, string>>;
  /** act is ended after so long. */
  withinMs?: number;
  /** Changes the repository before the run. */
  prepare?: (repository: string) => void;
};

export type JobRun = {
  job: string;
  matrix: Readonly<Record<string, unknown>>;
  result: string | null /** What its steps printed. */;
  lines: readonly string[] /** What its steps put out, of a name the last. */;
  outputs: Readonly<Record<string, string>>;
};
export type ActRun = {
  exit: number | null /** Everything that act printed. */;
  log: string /** The same without the entries whose unmasked value act adds to its JSON: masks, and what a step adds to the environment. */;
  masked: string;
  jobs: readonly JobRun[];
  summaries: readonly string[];
  annotations: readonly string[];
  artifacts: Readonly<Record<string, string>>;
};

/** One line of act's `--json` log. */
type Entry = {
  jobID?: string;
  job?: string;
  matrix?: Record<string, unknown>;
  msg?: string;
  raw_output?: boolean;
  jobResult?: string;
  command?: string;
  name?: string;
  arg?: string;
  kvPairs?: Record<string, string> | null;
};

export async function runAct({
  name,
  endpoint,
  secrets,
  vars = {},
  withinMs = 120_000,
  prepare = () => {},
}: Workflow): Promise<ActRun> {
  const act = await install('act');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'act-'));
  try {
    const repository = makeRepository(folder, name);
    prepare(repository);
    const artifacts = path.join(folder, 'artifacts');
    fs.mkdirSync(artifacts);
    const event = path.join(folder, 'event.json');
    fs.writeFileSync(
      event,
      JSON.stringify({ repository: { private: true, visibility: 'private', full_name: 'octo/shop' } }),
    );
    const file = (title: string, values: Readonly<Record<string, string>>): string => {
      const target = path.join(folder, title);
      fs.writeFileSync(
        target,
        Object.entries(values)
          .map(([key, value]) => `${key}=${JSON.stringify(value)}\n`)
          .join(''),
        { mode: 0o600 },
      );
      return target;
    };
    const args = [
      'push',
      '--workflows',
      `.github/workflows/${name}.yml`,
      '--eventpath',
      event,
      '--platform',
      'ubuntu-latest=-self-hosted',
      '--json',
      '--no-cache-server',
      '--pull=false',
      '--concurrent-jobs',
      '2',
      '--secret-file',
      file('secrets', secrets),
      '--var-file',
      file('vars', vars),
      '--env-file',
      file('env', {
        AWS_ENDPOINT_URL: endpoint,
        AWS_EC2_METADATA_DISABLED: 'true',
        STAND_IN_REPOSITORY: repository,
        STAND_IN_ARTIFACTS: artifacts,
      }),
      ...localRepositories(repository),
    ];
    const env = { PATH, HOME: folder, XDG_CACHE_HOME: path.join(folder, 'cache'), LANG: 'C.UTF-8' };
    const { exit, log } = await end(
      spawn(act, args, { cwd: repository, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true }),
      withinMs,
    );
    return { exit, log, artifacts: filesIn(artifacts), ...readLog(log) };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** What a checkout of this repository has that a workflow needs: metadata, bundle, workflows. */
function makeRepository(folder: string, name: string): string {
  const repository = path.join(folder, 'repository');
  fs.mkdirSync(path.join(repository, '.github/workflows'), { recursive: true });
  for (const item of ['action.yml', 'dist', 'fan-out'])
    fs.cpSync(path.join(ROOT, item), path.join(repository, item), { recursive: true });
  fs.copyFileSync(
    path.join(ROOT, '.github/workflows/preflight.yml'),
    path.join(repository, '.github/workflows/preflight.yml'),
  );
  fs.copyFileSync(
    path.join(import.meta.dirname, 'workflows', `${name}.yml`),
    path.join(repository, `.github/workflows/${name}.yml`),
  );
  const git = (...args: string[]): void =>
    void execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.com', ...args], {
      cwd: repository,
      stdio: 'ignore',
    });
  git('init', '--initial-branch=main');
  git('remote', 'add', 'origin', 'https://github.com/octo/shop.git');
  git('add', '--all');
  git('commit', '--message', 'Everything');
  return repository;
}

/** act takes each of GitHub's actions, at the commit that the workflow pins, from a folder of ours: nothing is fetched. */
function localRepositories(repository: string): string[] {
  const workflow = fs.readFileSync(path.join(repository, '.github/workflows/preflight.yml'), 'utf8');
  return STAND_INS.flatMap((action) => {
    const pin = new RegExp(`uses: ${action}@([0-9a-f]{40})`).exec(workflow)?.[1];
    if (!pin) throw new Error(`preflight.yml does not use ${action}`);
    return [
      '--local-repository',
      `${action}@${pin}=${path.join(import.meta.dirname, 'stand-ins', path.basename(action))}`,
    ];
  });
}

/** act's own processes end with it: it leads a process group. */
async function end(child: ReturnType<typeof spawn>, withinMs: number): Promise<{ exit: number | null; log: string }> {
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (chunk: string) => (log += chunk));
  const hung = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), withinMs);
  const exit = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  clearTimeout(hung);
  if (exit === null) throw new Error(`act did not end within ${withinMs / 1000} s:\n${log.slice(-8_000)}`);
  return { exit, log };
}

function readLog(log: string): Pick<ActRun, 'masked' | 'jobs' | 'summaries' | 'annotations'> {
  const lines = log
    .split('\n')
    .map((line) => ({ line, entry: line.startsWith('{') ? (JSON.parse(line) as Entry) : null }));
  const entries = lines.flatMap(({ entry }) => (entry ? [entry] : []));
  const jobs = new Map<
    string,
    {
      job: string;
      matrix: Record<string, unknown>;
      result: string | null;
      lines: string[];
      outputs: Record<string, string>;
    }
  >();
  for (const { jobID, matrix = {}, msg = '', raw_output: raw, jobResult, command, name = '', arg = '' } of entries) {
    if (!jobID) continue;
    const key = JSON.stringify([jobID, matrix]);
    const job = jobs.get(key) ?? { job: jobID, matrix, result: null, lines: [], outputs: {} };
    if (raw) job.lines.push(...msg.trimEnd().split('\n'));
    if (command === 'set-output') job.outputs[name] = arg;
    if (jobResult) job.result = jobResult;
    jobs.set(key, job);
  }
  return {
    masked: lines
      .map(({ line, entry }) =>
        entry?.command === 'add-mask' || entry?.command === 'set-env' ? (entry.msg ?? '') : line,
      )
      .join('\n'),
    jobs: [...jobs.values()],
    summaries: entries.filter(({ command }) => command === 'summary').map(({ msg, arg }) => arg ?? msg ?? ''),
    annotations: entries
      .filter(({ command, kvPairs }) => ['error', 'warning', 'notice'].includes(command ?? '') && kvPairs?.title)
      .map(({ command, kvPairs, arg }) => `${command}: ${kvPairs?.title}: ${arg ?? ''}`),
  };
}

const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    fs
      .globSync('*/*', { cwd: folder })
      .map((file) => [path.dirname(file), fs.readFileSync(path.join(folder, file), 'utf8')]),
  );
