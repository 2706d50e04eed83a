import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { COMPILED, NODE } from '../../scenarios/node.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const BUNDLE = path.resolve(ROOT, process.env.PREFLIGHT_DIST ?? 'dist/index.js');
const LONGEST_MS = 45_000;

export type Report = {
  schema: number;
  verdict: string;
  rootCause: string | null;
  headline: string;
  region: string | null;
  identity: { accountId: string | null; arn: string | null; type: string | null };
  services: Record<string, { status: string; ready: boolean; error?: string }>;
  checks: {
    service: string;
    operation: string;
    target?: string | null;
    status: string;
    error?: { kind: string; code: string; message: string; httpStatus?: number; requestId?: string };
  }[];
  findings: { id: string; severity: string; confidence: string; subjects: string[] }[];
  symptoms: { id: string; of: string }[];
};
export type ActionRun = {
  exit: number | null;
  outputs: Record<string, string>;
  report: Report | null;
  log: string;
  summary: string;
};

/** Reads what a step wrote to GITHUB_OUTPUT or GITHUB_ENV: name=value lines and name<<delimiter blocks, later ones winning. */
export function parseFileCommands(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const block = /^([^=<]+)<<(.+)$/.exec(line);
    if (block)
      outputs[block[1]!] = lines
        .splice(0, lines.indexOf(block[2]!) + 1)
        .slice(0, -1)
        .join('\n');
    else if (line.includes('=')) outputs[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1);
  }
  return outputs;
}

function prepare(folder: string, endpoint: string, inputs: Record<string, string>, more: Record<string, string>) {
  const file = (name: string, content = '') => {
    writeFileSync(path.join(folder, name), content);
    return path.join(folder, name);
  };
  for (const name of ['home', 'work', 'temp', 'tools']) mkdirSync(path.join(folder, name));
  const environment: Record<string, string> = {
    PATH: process.env.PATH ?? '',
    HOME: path.join(folder, 'home'),
    LANG: 'C.UTF-8',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_ENV: file('env'),
    GITHUB_STATE: file('state'),
    GITHUB_PATH: file('path'),
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: file(
      'event.json',
      JSON.stringify({ repository: { private: true, visibility: 'private', full_name: 'octo/shop' } }),
    ),
    GITHUB_REPOSITORY: 'octo/shop',
    GITHUB_REPOSITORY_OWNER: 'octo',
    GITHUB_REPOSITORY_ID: '100200300',
    GITHUB_REPOSITORY_OWNER_ID: '400500',
    GITHUB_ACTOR: 'mona',
    GITHUB_TRIGGERING_ACTOR: 'mona',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    GITHUB_WORKFLOW: 'Deploy',
    GITHUB_WORKFLOW_REF: 'octo/shop/.github/workflows/deploy.yml@refs/heads/main',
    GITHUB_WORKFLOW_SHA: '0123456789abcdef0123456789abcdef01234567',
    GITHUB_JOB: 'deploy',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_ACTION: 'preflight',
    GITHUB_WORKSPACE: path.join(folder, 'work'),
    GITHUB_SERVER_URL: 'https://github.com',
    // Loopback's discard port: should the action ever ask GitHub here, nothing answers and nothing leaves the machine.
    GITHUB_API_URL: 'http://127.0.0.1:9',
    GITHUB_GRAPHQL_URL: 'http://127.0.0.1:9/graphql',
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'runner',
    RUNNER_TEMP: path.join(folder, 'temp'),
    RUNNER_TOOL_CACHE: path.join(folder, 'tools'),
    RUNNER_ENVIRONMENT: 'github-hosted',
    AWS_EC2_METADATA_DISABLED: 'true',
    ...(endpoint === '' ? {} : { AWS_ENDPOINT_URL: endpoint }),
    ...more,
  };
  for (const [name, value] of Object.entries(inputs)) environment[`INPUT_${name.toUpperCase()}`] = value;
  return environment;
}

/** Runs the built action as a runner would, with AWS at the endpoint given, and reads what a workflow could see of it. */
export async function runAction(
  endpoint: string,
  inputs: Record<string, string>,
  more: Record<string, string> = {},
): Promise<ActionRun> {
  for (const file of [NODE, BUNDLE])
    if (!existsSync(file)) throw new Error(`${path.relative(ROOT, file)} does not exist: install and build first.`);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'action-'));
  try {
    const env = prepare(folder, endpoint, inputs, more);
    const child = spawn(NODE, [BUNDLE], {
      env: { NODE_COMPILE_CACHE: COMPILED, ...env },
      cwd: path.join(folder, 'work'),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let log = '';
    child.stdout.on('data', (chunk) => (log += chunk));
    child.stderr.on('data', (chunk) => (log += chunk));
    const hung = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS);
    const exit = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
    clearTimeout(hung);
    if (exit === null) throw new Error(`The action did not end within ${LONGEST_MS / 1000} s:\n${log}`);
    const outputs = parseFileCommands(readFileSync(env.GITHUB_OUTPUT!, 'utf8'));
    const report = outputs['report-path'] ? (JSON.parse(readFileSync(outputs['report-path'], 'utf8')) as Report) : null;
    return { exit, outputs, report, log, summary: readFileSync(env.GITHUB_STEP_SUMMARY!, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export type ReportedRun = ActionRun & { report: Report };

/** The same, for runs that must end with a report. */
export async function runReported(...args: Parameters<typeof runAction>): Promise<ReportedRun> {
  const run = await runAction(...args);
  if (!run.report) throw new Error(`The action wrote no report (exit ${run.exit}):\n${run.log}`);
  return { ...run, report: run.report };
}
