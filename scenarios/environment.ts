import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { RunContext, Scenario } from './scenario.ts';

export type Surroundings = { dir: string; workspace: string; env: Record<string, string> };

/** GitHub's request token; it must never be shown. */
export const REQUEST_TOKEN = 'runner-request-token-0001';

const SHA = '0123456789abcdef0123456789abcdef01234567';
const EVENT = { repository: { private: true, visibility: 'private', full_name: 'octo/shop' } };
const WORKFLOW_REF = 'octo/shop/.github/workflows/deploy.yml@refs/heads/main';

/** Makes the folders, files and variables that a runner would give the step; the caller removes `dir`. */
export function prepare(scenario: Scenario, server: string, git = false): Surroundings {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'scenario-'));
  const workspace = path.join(dir, 'work');
  for (const folder of ['work', 'home', 'temp']) fs.mkdirSync(path.join(dir, folder));
  for (const [name, content] of Object.entries(scenario.files ?? {})) write(dir, path.join('work', name), content);
  if (git) commitAll(workspace);
  const env: Record<string, string> = {
    ...runner(dir),
    ...github(scenario.context ?? {}, dir, server),
    AWS_ENDPOINT_URL: server,
    AWS_EC2_METADATA_DISABLED: 'true',
    ...(scenario.oidc ? idToken(server) : {}),
  };
  const fill = (value: string): string =>
    value
      .replaceAll('{server}', server)
      .replaceAll('{dir}', dir)
      .replaceAll('{proxyWithPassword}', server.replace('//', '//builder:hunter2-hunter2@'));
  for (const [name, content] of Object.entries(scenario.homeFiles ?? {}))
    write(dir, path.join('home', name), fill(content));
  for (const [name, value] of Object.entries(scenario.inputs ?? {})) env[`INPUT_${name.toUpperCase()}`] = fill(value);
  for (const [name, value] of Object.entries(scenario.env ?? {})) {
    if (value === null) delete env[name];
    else env[name] = fill(value);
  }
  return { dir, workspace, env };
}

function commitAll(workspace: string): void {
  const author = ['-c', 'user.name=mona', '-c', 'user.email=mona@example.com', '-c', 'commit.gpgsign=false'];
  for (const command of [['init'], ['add', '--all'], [...author, 'commit', '--allow-empty', '--message=start']])
    execFileSync('git', ['-c', 'init.defaultBranch=main', ...command], { cwd: workspace, stdio: 'ignore' });
}

function write(dir: string, name: string, content = ''): string {
  const file = path.join(dir, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, content);
  return file;
}

const runner = (dir: string): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  HOME: path.join(dir, 'home'),
  LANG: 'C.UTF-8',
  CI: 'true',
  RUNNER_OS: 'Linux',
  RUNNER_ARCH: 'X64',
  RUNNER_NAME: 'runner',
  RUNNER_TEMP: path.join(dir, 'temp'),
  RUNNER_TOOL_CACHE: path.join(dir, 'tools'),
  RUNNER_ENVIRONMENT: 'github-hosted',
});

const github = (context: RunContext, dir: string, server: string): Record<string, string> => ({
  GITHUB_ACTIONS: 'true',
  GITHUB_OUTPUT: write(dir, 'output'),
  GITHUB_STEP_SUMMARY: write(dir, 'summary'),
  GITHUB_ENV: write(dir, 'env'),
  GITHUB_STATE: write(dir, 'state'),
  GITHUB_PATH: write(dir, 'path'),
  GITHUB_EVENT_NAME: context.eventName ?? 'push',
  GITHUB_EVENT_PATH: write(dir, 'event.json', JSON.stringify(context.event ?? EVENT)),
  GITHUB_REPOSITORY: 'octo/shop',
  GITHUB_REPOSITORY_OWNER: 'octo',
  GITHUB_REPOSITORY_ID: '100200300',
  GITHUB_REPOSITORY_OWNER_ID: '400500',
  GITHUB_ACTOR: context.actor ?? 'mona',
  GITHUB_TRIGGERING_ACTOR: context.actor ?? 'mona',
  GITHUB_REF: context.ref ?? 'refs/heads/main',
  GITHUB_REF_NAME: 'main',
  GITHUB_REF_TYPE: 'branch',
  GITHUB_SHA: SHA,
  GITHUB_WORKFLOW: 'Deploy',
  GITHUB_WORKFLOW_REF: context.workflowRef ?? WORKFLOW_REF,
  GITHUB_WORKFLOW_SHA: SHA,
  GITHUB_JOB: 'deploy',
  GITHUB_RUN_ID: '1',
  GITHUB_RUN_NUMBER: '1',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_ACTION: 'preflight',
  GITHUB_WORKSPACE: path.join(dir, 'work'),
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_API_URL: `${server}/_github`,
  GITHUB_GRAPHQL_URL: `${server}/_github/graphql`,
});

const idToken = (server: string): Record<string, string> => ({
  ACTIONS_ID_TOKEN_REQUEST_URL: `${server}/_oidc/token?api-version=2.0`,
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: REQUEST_TOKEN,
});
