// The main job against the embedded sandbox: the built action, run three times as a runner would run it.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { showLog } from './runner-log.ts';
import { startSandbox } from './server.ts';
import { healthyWorld, sessionCredentials } from './worlds.ts';

type Inputs = Readonly<Record<string, string>>;
type Run = { title: string; inputs: Inputs; expected: string };

const root = path.resolve(import.meta.dirname, '..');
const output = path.join(root, 'demo-output');
const region = 'us-east-2';

const world = healthyWorld({ region });
const session = sessionCredentials(world);
const otherToken = world.sessions.find((s) => s.accessKeyId !== session.accessKeyId)?.token ?? '';
const stored = {
  'aws-access-key-id': session.accessKeyId,
  'aws-secret-access-key': session.secretAccessKey,
  'aws-region': region,
};

const runs: readonly Run[] = [
  {
    title: 'An ASIA key in us-east-2, stored without its token',
    inputs: stored,
    expected: 'credentials/missing-session-token',
  },
  {
    title: 'The same key beside another session’s token',
    inputs: { ...stored, 'aws-session-token': otherToken },
    expected: 'credentials/session-invalid',
  },
  { title: 'A live session', inputs: { ...stored, 'aws-session-token': session.sessionToken ?? '' }, expected: '' },
];

fs.rmSync(output, { recursive: true, force: true });
fs.mkdirSync(output, { recursive: true });
const sandbox = await startSandbox(world);
let wrong = 0;
for (const [index, run] of runs.entries()) wrong += (await play(run, index + 1)) ? 0 : 1;
await sandbox.close();
process.exitCode = wrong === 0 ? 0 : 1;

async function play({ title, inputs, expected }: Run, number: number): Promise<boolean> {
  const folder = path.join(output, `run-${number}`);
  fs.mkdirSync(folder);
  const file = (name: string): string => {
    const full = path.join(folder, name);
    fs.writeFileSync(
      full,
      name === 'event.json'
        ? JSON.stringify({ repository: { private: true, visibility: 'private', full_name: 'octo/shop' } })
        : '',
    );
    return full;
  };
  const summary = file('summary.md');
  const outputs = file('outputs.txt');
  const env = {
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    PATH: process.env.PATH ?? '',
    HOME: folder,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: outputs,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: file('event.json'),
    GITHUB_REPOSITORY: 'octo/shop',
    GITHUB_REPOSITORY_ID: '100200300',
    GITHUB_REPOSITORY_OWNER: 'octo',
    GITHUB_REPOSITORY_OWNER_ID: '400500',
    GITHUB_ACTOR: 'mona',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_JOB: 'deploy',
    GITHUB_WORKFLOW_REF: 'octo/shop/.github/workflows/deploy.yml@refs/heads/main',
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: folder,
    RUNNER_ENVIRONMENT: 'github-hosted',
    AWS_ENDPOINT_URL: sandbox.url,
    ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
  };
  console.log(`\n━━━ ${number} of ${runs.length}: ${title}\n`);
  const asked = sandbox.requests.length;
  const child = spawn(process.execPath, [path.join(root, 'dist', 'index.js')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let log = '';
  child.stdout.on('data', (chunk) => {
    log += String(chunk);
  });
  const exit = await new Promise<number | null>((resolve) => child.on('close', resolve));
  console.log(showLog(log));
  const found = /root-cause<<(\S+)\r?\n([\s\S]*?)\r?\n\1/.exec(fs.readFileSync(outputs, 'utf8'))?.[2] ?? '';
  console.log(`\n    exit status   ${exit}`);
  console.log(`    root cause    ${found || 'none'}`);
  console.log(`    sent to AWS   ${sandbox.requests.length - asked} requests`);
  console.log(`    job summary   ${path.relative(process.cwd(), summary)}`);
  const right = found === expected && exit === (expected ? 1 : 0);
  if (!right) console.log(`    not as expected: ${expected || 'no root cause'}`);
  return right;
}
