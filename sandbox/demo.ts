// The built action, run as a runner would run it, against an AWS of its own on this machine. Each job summary is also
// written as a page, as GitHub shows it.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { summaryPage } from '../scripts/summary-page.ts';
import { type Issuer, startIssuer } from './issuer.ts';
import { showLog } from './runner-log.ts';
import { type Sandbox, startSandbox } from './server.ts';
import type { World } from './world.ts';
import { healthyWorld, sessionCredentials } from './worlds.ts';

type Case = {
  name: string;
  title: string;
  inputs: Readonly<Record<string, string>>;
  /** The ids of the errors that it must find, the root cause first. */
  expected: readonly string[];
  /** The job may ask for an OIDC token. */
  oidc?: true;
  /** Files of the repository, by name. */
  files?: Readonly<Record<string, string>>;
};

type Played = Case & {
  folder: string;
  page: string;
  log: string;
  exit: number | null;
  requests: number;
  right: boolean;
};

const ROOT = path.resolve(import.meta.dirname, '..');
const OUTPUT = path.join(ROOT, 'demo-output');
const REGION = 'us-east-2';
const ROLE = 'arn:aws:iam::123456789012:role/github-deploy';
const MODEL = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';

/** An account in good order, but for a bucket in another Region and a model that the policies deny. */
function demoWorld(): World {
  const world = healthyWorld({ region: REGION });
  world.buckets.push({ name: 'acme-reports', region: 'eu-west-1', account: '123456789012' });
  const [role] = world.roles;
  if (role) role.deny = [{ action: 'bedrock:InvokeModel*', layer: 'identity', implicit: true }];
  return world;
}

const TRUST_POLICY = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com' },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: {
          'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
          'token.actions.githubusercontent.com:sub': 'repo:octo/shop:environment:production',
        },
      },
    },
  ],
};

function casesOf(world: World): readonly Case[] {
  const { accessKeyId, secretAccessKey, sessionToken } = sessionCredentials(world);
  const stored = {
    'aws-access-key-id': accessKeyId,
    'aws-secret-access-key': secretAccessKey,
    'aws-region': REGION,
  };
  const session = { ...stored, 'aws-session-token': sessionToken };
  return [
    {
      name: '1-missing-token',
      title: 'A temporary key, stored without its session token',
      inputs: stored,
      expected: ['credentials/missing-session-token'],
    },
    {
      name: '2-trust-policy',
      title: 'A role that trusts another environment than this job’s branch',
      inputs: { 'aws-region': REGION, 'role-to-assume': ROLE, 'trust-policy': 'infra/trust-policy.json' },
      expected: ['oidc/trust-policy-mismatch'],
      oidc: true,
      files: { 'infra/trust-policy.json': `${JSON.stringify(TRUST_POLICY, null, 2)}\n` },
    },
    {
      name: '3-bucket-and-model',
      title: 'A bucket in another Region, and a model that the role may not invoke',
      inputs: { ...session, services: 's3, bedrock', 's3-buckets': 'acme-reports', 'bedrock-models': MODEL },
      expected: ['permissions/no-allow', 's3/bucket-in-other-region'],
    },
    {
      name: '4-all-green',
      title: 'Everything works',
      inputs: { ...session, 'dynamodb-tables': 'orders', 's3-buckets': 'acme-artifacts', services: 'dynamodb, s3' },
      expected: [],
    },
  ];
}

const world = demoWorld();
const [role] = world.roles;
if (role) role.trustPolicy = TRUST_POLICY as never;
const issuer = await startIssuer();
const sandbox = await startSandbox(world, { issuers: { [issuer.name]: issuer.url } });
fs.rmSync(OUTPUT, { recursive: true, force: true });
const played: Played[] = [];
for (const each of casesOf(world)) played.push(await play(each, sandbox, issuer));
await Promise.all([sandbox.close(), issuer.close()]);
print(played);
process.exitCode = played.every(({ right }) => right) ? 0 : 1;

/** What to open comes first; then each log, as the runner would show it. */
function print(cases: readonly Played[]): void {
  const shown = (file: string): string => path.relative(process.cwd(), file);
  console.log('Open these pages in a browser: each is a job summary, as GitHub shows it.\n');
  for (const { page, title } of cases) console.log(`  ${shown(page).padEnd(44)}${title}`);
  console.log(
    '\nThe logs follow. “Endpoint override” is the demo’s own AWS: no request leaves this machine, and no account is used.',
  );
  for (const [index, { title, log, exit, requests, folder, expected, right }] of cases.entries()) {
    console.log(`\n━━━ ${index + 1} of ${cases.length}: ${title}\n`);
    console.log(showLog(log));
    console.log(`\n    exit status   ${exit}`);
    console.log(`    errors        ${expected.join(', ') || 'none'}`);
    console.log(`    requests sent ${requests}`);
    console.log(`    job summary   ${shown(path.join(folder, 'summary.md'))}`);
    if (!right) console.log('    This is not what the demo expects.');
  }
}

async function play(each: Case, { url, requests }: Sandbox, { environment }: Issuer): Promise<Played> {
  const { name, title, inputs, expected, oidc, files = {} } = each;
  const folder = path.join(OUTPUT, name);
  const write = (file: string, content = ''): string => {
    const full = path.join(folder, file);
    fs.mkdirSync(path.dirname(full), { recursive: true });
    fs.writeFileSync(full, content);
    return full;
  };
  for (const [file, content] of Object.entries(files)) write(file, content);
  const summary = write('summary.md');
  const report = path.join(folder, 'report.json');
  const repository = { private: true, visibility: 'private', full_name: 'octo/shop' };
  const env = {
    ...Object.fromEntries(Object.entries(inputs).map(([input, value]) => [`INPUT_${input.toUpperCase()}`, value])),
    'INPUT_REPORT-PATH': report,
    PATH: process.env.PATH ?? '',
    HOME: folder,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: write('outputs.txt'),
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: write('event.json', JSON.stringify({ repository })),
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
    AWS_ENDPOINT_URL: url,
    ...(oidc ? environment : {}),
    ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
  };
  const before = requests.length;
  const child = spawn(process.execPath, [path.join(ROOT, 'dist', 'index.js')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const log = text(child.stdout);
  const exit = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const { findings } = JSON.parse(fs.readFileSync(report, 'utf8')) as { findings: { id: string; severity: string }[] };
  const errors = findings.filter(({ severity }) => severity === 'error').map(({ id }) => id);
  const markdown = fs.readFileSync(summary, 'utf8');
  return {
    ...each,
    folder,
    page: write('summary.html', summaryPage(markdown, { scheme: 'auto', padding: 32, title })),
    log: await log,
    exit,
    requests: requests.length - before,
    right: errors.join() === expected.join() && exit === (expected.length > 0 ? 1 : 0),
  };
}
