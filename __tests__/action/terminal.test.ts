// The bundle outside of GitHub Actions: flags, the report for reading or as JSON, and nothing that only a runner obeys.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { healthyWorld, type KeyPair, sessionCredentials } from '../../sandbox/worlds.ts';
import { schemaFaults } from '../../scenarios/report-schema.ts';
import { inputsOf, sandboxOf } from './sandboxed.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const NODE = path.join(ROOT, 'node_modules/.bin/node');
const BUNDLE = path.resolve(ROOT, process.env.PREFLIGHT_DIST ?? 'dist/index.js');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'terminal-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

type Run = { exit: number | null; stdout: string; stderr: string };
const HOME = path.join(folder, 'home');
fs.mkdirSync(path.join(HOME, '.aws'), { recursive: true });

function start(command: string, args: readonly string[], env: Record<string, string>): Promise<Run> {
  const child = spawn(command, args, {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', HOME, AWS_EC2_METADATA_DISABLED: 'true', TERM: 'xterm-256color', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr] = [text(child.stdout), text(child.stderr)];
  return new Promise((resolve, reject) =>
    child
      .on('error', reject)
      .on('close', async (exit) => resolve({ exit, stdout: await stdout, stderr: await stderr })),
  );
}
const run = (args: readonly string[], env: Record<string, string> = {}) => start(NODE, [BUNDLE, ...args], env);

async function signedIn(): Promise<{ keys: KeyPair; env: Record<string, string>; requests: () => number }> {
  const world = healthyWorld();
  const sandbox = await sandboxOf(world);
  const keys = sessionCredentials(world);
  return {
    keys,
    requests: () => sandbox.requests.length,
    env: {
      AWS_ENDPOINT_URL: sandbox.url,
      AWS_ACCESS_KEY_ID: keys.accessKeyId,
      AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
      AWS_SESSION_TOKEN: keys.sessionToken ?? '',
    },
  };
}
/** The command's first line asks for whichever Node is first on the path. */
const NEW_NODE = { PATH: `${path.dirname(NODE)}${path.delimiter}${process.env.PATH}` };
const ESC = '\u001b';
const REGION = ['--aws-region', 'us-east-2'];

describe('outside of GitHub Actions', () => {
  it('tells the cause, the way out and the verdict, and fails', async () => {
    const { env, keys } = await signedIn();
    const { exit, stdout, stderr } = await run(
      [...REGION, '--services', 'dynamodb', '--dynamodb-tables', 'orders', '--dynamodb-tables', 'nowhere'],
      env,
    );
    expect(exit).toBe(1);
    for (const part of [
      'The table nowhere does not exist',
      'How we know',
      'What to do',
      'dynamodb/table-not-found (certain)',
      'DescribeTable orders',
      'Verdict: fail.',
    ])
      expect(stdout).toContain(part);
    expect(stdout + stderr).not.toMatch(/^\s*::|##\[/m);
    expect(stdout).not.toContain(ESC);
    for (const secret of [keys.accessKeyId, keys.secretAccessKey, keys.sessionToken ?? 'none'])
      expect(stdout + stderr).not.toContain(secret);
    expect(stderr).toBe('');
  });
  it('passes', async () => {
    const { env } = await signedIn();
    const { exit, stdout } = await run([...REGION, '--services', 'sts'], env);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/Identity: arn:aws:sts::\d{12}:assumed-role\/\S+[\s\S]*Verdict: pass\./);
  });
  it('--json prints the report alone, valid by its schema, with the same exit status', async () => {
    const { env } = await signedIn();
    for (const [table, status] of [
      ['orders', 0],
      ['nowhere', 1],
    ] as const) {
      const { exit, stdout } = await run(
        [...REGION, '--services', 'dynamodb', '--dynamodb-tables', table, '--json'],
        env,
      );
      const report: unknown = JSON.parse(stdout);
      expect(exit).toBe(status);
      expect(schemaFaults(report)).toEqual([]);
    }
  });
  it('speaks of this machine, and of no runner, workflow or secret of a repository', async () => {
    const { env, keys } = await signedIn();
    const late = healthyWorld();
    late.clockOffsetSeconds = 1200;
    const { accessKeyId, secretAccessKey, sessionToken } = sessionCredentials(late);
    const there = {
      AWS_ENDPOINT_URL: (await sandboxOf(late)).url,
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      AWS_SESSION_TOKEN: sessionToken,
    };
    const shown = await Promise.all([
      run([...REGION, '--services', 'sts'], there),
      run([...REGION, '--services', 'sts', '--allowed-account-ids', '210987654321'], env),
      run([...REGION, '--services', 'sts'], { AWS_ENDPOINT_URL: env.AWS_ENDPOINT_URL ?? '' }),
      run(REGION, { ...env, AWS_SESSION_TOKEN: '', AWS_ACCESS_KEY_ID: keys.accessKeyId }),
      run([...REGION, '--services', 'sts', '--http-proxy', 'http://127.0.0.1:9'], {
        ...env,
        AWS_ENDPOINT_URL: 'http://sts.example.invalid',
      }),
    ]);
    expect(shown.map(({ exit }) => exit)).toEqual([1, 1, 1, 1, 1]);
    for (const { stdout } of shown) {
      const remedies = /What to do[\s\S]*?\n\n/.exec(stdout)?.[0] ?? '';
      expect(remedies).toMatch(/\(.*, (?:\d+ minutes|depends)/);
      expect(remedies).not.toMatch(
        /\bworkflow|secrets\.|uses:|this step|gh secret|whoever runs the runner|of the runner/,
      );
    }
    expect(shown[0]?.stdout).toContain('This machine’s clock');
    expect(shown[1]?.stdout).toContain('export AWS_PROFILE=');
  });
  it('--fail-on holds', async () => {
    const { env } = await signedIn();
    expect(
      (await run([...REGION, '--services', 'dynamodb', '--dynamodb-tables', 'nowhere', '--fail-on', 'never'], env))
        .exit,
    ).toBe(0);
  });
  it('names everything wrong with the flags and inputs in one error, repeats no value, and sends nothing', async () => {
    const { env, requests } = await signedIn();
    const secret = 'q8Zf3LkV0nXbR7sTjY2mWc5HdPaG9uEo1iK4vB6x';
    const { exit, stdout, stderr } = await run(
      [
        '--aws-secret-access-key',
        secret,
        '--aws-access-key-id=AKIAQYLPMN5HFIQR7AAA',
        '--region',
        'x',
        '--services',
        'ec2',
        secret,
        '--fail-on',
        '--json',
      ],
      env,
    );
    expect(exit).toBe(2);
    expect(stdout).toBe('');
    for (const part of [
      '--aws-secret-access-key: no flag takes a secret',
      '--aws-access-key-id: no flag takes a secret',
      'did you mean --aws-region?',
      'services: "ec2"',
      'an argument has no flag',
      '--fail-on needs a value',
    ])
      expect(stderr).toContain(part);
    expect(stderr).not.toContain(secret);
    expect(stderr).not.toContain('AKIAQYLPMN5HFIQR7AAA');
    expect(requests()).toBe(0);
  });
  it('takes credentials and Region from a profile, as the AWS CLI does', async () => {
    const { env, keys } = await signedIn();
    const { AWS_ACCESS_KEY_ID: _, AWS_SECRET_ACCESS_KEY: __, AWS_SESSION_TOKEN: ___, ...rest } = env;
    fs.writeFileSync(
      path.join(HOME, '.aws/config'),
      '[profile dev]\nregion = us-east-2\n[default]\nregion = eu-west-1\n',
    );
    fs.writeFileSync(
      path.join(HOME, '.aws/credentials'),
      `[dev]\naws_access_key_id = ${keys.accessKeyId}\naws_secret_access_key = ${keys.secretAccessKey}\naws_session_token = ${keys.sessionToken}\n`,
    );
    const { exit, stdout } = await run(['--services', 'sts'], { ...rest, AWS_PROFILE: 'dev' });
    expect(stdout).toContain('credentials (ASIA…) from profile, Region us-east-2');
    expect(exit).toBe(0);
    expect(
      (await run(['--services', 'sts'], { ...rest, AWS_PROFILE: 'dev', AWS_REGION: 'us-west-2' })).stdout,
    ).toContain('Region us-west-2');
  });
  it('asks GitHub for no token, whose mask would be printed', async () => {
    const { env } = await signedIn();
    const { stdout, stderr } = await run(
      [...REGION, '--role-to-assume', 'arn:aws:iam::123456789012:role/deploy', '--json'],
      {
        AWS_ENDPOINT_URL: env.AWS_ENDPOINT_URL ?? '',
        ACTIONS_ID_TOKEN_REQUEST_URL: `${env.AWS_ENDPOINT_URL}/token`,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token-0001',
      },
    );
    expect(JSON.parse(stdout)).toMatchObject({ rootCause: 'oidc/permission-missing' });
    expect(stdout + stderr).not.toMatch(/::add-mask::|request-token-0001/);
  });
  it('heeds a runner’s input variables, and flags before them', async () => {
    const { env, keys } = await signedIn();
    const inputs = Object.fromEntries(
      Object.entries(inputsOf(keys, 'us-west-2', { services: 'sts' })).map(([name, value]) => [
        `INPUT_${name.toUpperCase()}`,
        value,
      ]),
    );
    const bare = { AWS_ENDPOINT_URL: env.AWS_ENDPOINT_URL ?? '', ...inputs };
    expect((await run([], bare)).stdout).toContain('from inputs, Region us-west-2, asking sts\n');
    expect((await run(REGION, bare)).stdout).toContain('from inputs, Region us-east-2, asking sts\n');
  });
  it('writes a report file only where one is named, and inside the working folder', async () => {
    const { env } = await signedIn();
    await run([...REGION, '--services', 'sts', '--report-path', 'out/report.json'], env);
    expect(JSON.parse(fs.readFileSync(path.join(folder, 'out/report.json'), 'utf8'))).toMatchObject({
      verdict: 'pass',
    });
    expect((await run([...REGION, '--report-path', '../../../etc/report.json'], env)).stderr).toContain('report-path');
  });
  it('survives a reader that has seen enough', async () => {
    const { env } = await signedIn();
    const { stderr } = await start(
      'sh',
      ['-c', `"${NODE}" "${BUNDLE}" --aws-region us-east-2 --services sts --json | head -n 1`],
      env,
    );
    expect(stderr).toBe('');
  });
});

describe('in GitHub Actions', () => {
  it('without inputs is the action with its defaults', async () => {
    const { env } = await signedIn();
    const { stdout } = await run([], { ...env, AWS_REGION: 'us-east-2', GITHUB_ACTIONS: 'true', RUNNER_TEMP: folder });
    expect(stdout).toMatch(/^::add-mask::/m);
    expect(stdout).toContain('asking sts, dynamodb, s3, bedrock');
  });
  it('takes flags in a run: step, and refuses --json', async () => {
    const { env } = await signedIn();
    const actions = { ...env, GITHUB_ACTIONS: 'true', RUNNER_TEMP: folder };
    expect((await run([...REGION, '--services', 'sts'], actions)).stdout).toContain('Region us-east-2, asking sts');
    expect((await run([...REGION, '--json'], actions)).stdout).toMatch(/^::error title=[^:]*::.*--json/m);
  });
});

describe('what is asked for instead of a run', () => {
  it.each([['--help'], ['-h']])(
    '%s lists every input that is no secret, with its words from action.yml',
    async (flag) => {
      const { exit, stdout } = await run([flag]);
      expect(exit).toBe(0);
      const { inputs } = (await import('yaml')).parse(fs.readFileSync(path.join(ROOT, 'action.yml'), 'utf8')) as {
        inputs: Record<string, { description: string }>;
      };
      const { INPUTS } = await import('../../src/inputs/input-table.ts');
      const flat = stdout.replace(/\s+/g, ' ');
      for (const [name, { description }] of Object.entries(inputs)) {
        const { secret } = INPUTS[name as keyof typeof INPUTS].kind;
        expect(stdout.includes(`--${name} `), name).toBe(!secret);
        if (!secret) expect(flat).toContain(description.replace(/\s+/g, ' '));
      }
      // Nobody says here how wide the terminal is. An address is not broken.
      for (const line of stdout.split('\n')) expect(line.replace(/^https:\S+$/, '').length).toBeLessThanOrEqual(80);
    },
  );
  it.each([['--version'], ['-v']])('%s', async (flag) =>
    expect(await run([flag])).toEqual({
      exit: 0,
      stdout: `${(JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string }).version}\n`,
      stderr: '',
    }),
  );
  it('--help has two examples, the exit statuses and a link, and is as wide as the terminal', async () => {
    const { stdout } = await run(['--help']);
    expect(stdout.match(/^ {4}(?:AWS_PROFILE=\S+ )?aws-credentials-preflight --/gm)).toHaveLength(2);
    expect(stdout).toMatch(/Exit status: 0 .* 1 .* 2 /s);
    expect(stdout).toContain('/docs/findings/README.md');
    expect(stdout).toContain('aws-credentials-preflight explain [FILE…]');
  });
  it('works from the package as it is packed', async () => {
    const { stdout } = await start('npm', ['pack', '--json', '--pack-destination', folder, ROOT], {
      npm_config_cache: path.join(folder, 'cache'),
    });
    const [packed] = JSON.parse(stdout) as { filename: string; files: { path: string }[] }[];
    const names = packed?.files.map((file) => file.path) ?? [];
    expect(
      names.filter((name) => !/^(dist\/[\w.]+|action\.yml|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/.test(name)),
    ).toEqual([]);
    // npm installs it with nothing else: the bundle has all of its packages in it.
    const place = path.join(folder, 'clean');
    fs.mkdirSync(place);
    const installed = await start(
      'npm',
      ['install', '--offline', '--no-audit', '--no-fund', '--prefix', place, path.join(folder, packed?.filename ?? '')],
      { npm_config_cache: path.join(folder, 'empty-cache') },
    );
    expect(installed.stderr).toBe('');
    expect(fs.readdirSync(path.join(place, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'aws-credentials-preflight',
    ]);
    const { env } = await signedIn();
    const command = path.join(place, 'node_modules/.bin/aws-credentials-preflight');
    expect((await start(command, ['--help'], NEW_NODE)).stdout).toContain('--bedrock-models');
    const checked = await start(command, [...REGION, '--s3-buckets', 'nowhere'], { ...env, ...NEW_NODE });
    expect(checked.exit).toBe(1);
    expect(checked.stdout).toContain('s3/bucket-not-found');
    const npx = ['--offline', '--prefix', place, 'aws-credentials-preflight', '--bogus'];
    expect(await start('npx', npx, NEW_NODE)).toMatchObject({ exit: 2, stdout: '' });
  });
});

describe('on a terminal', () => {
  // Runs a command on a pseudo-terminal of its own and prints what that showed.
  const PTY = [
    'import fcntl, os, pty, struct, sys, termios',
    'pid, fd = pty.fork()',
    "columns = int(os.environ.get('TEST_COLUMNS', '0'))",
    "if pid == 0: fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack('HHHH', 24, columns, 0, 0))",
    'if pid == 0: os.execvp(sys.argv[1], sys.argv[1:])',
    'while True:',
    '  try: data = os.read(fd, 4096)',
    '  except OSError: break',
    '  if not data: break',
    '  sys.stdout.buffer.write(data)',
    'sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))',
  ].join('\n');
  const onTerminal = (args: readonly string[], env: Record<string, string>) =>
    start('python3', ['-c', PTY, NODE, BUNDLE, ...args], env);
  const ARGS = [...REGION, '--services', 'sts'];

  it('shows progress and colours, and leaves no trace of the progress', async () => {
    const { env } = await signedIn();
    const { stdout, exit } = await onTerminal(ARGS, env);
    expect(exit).toBe(0);
    expect(stdout).toContain('⠋ asking AWS');
    expect(stdout).toContain('\u001b[32m✓\u001b[39m');
    expect(stdout).toContain(`${ESC}[1G${ESC}[2K${ESC}[1mAWS Credentials Preflight`);
  });
  it.each([50, 100])('wraps at %i columns, but no word and nothing that is to be copied', async (columns) => {
    const { env } = await signedIn();
    const wide = { ...env, NO_COLOR: '1', TERM: 'dumb', TEST_COLUMNS: String(columns) };
    const { stdout } = await onTerminal([...REGION, '--services', 's3', '--s3-buckets', 'nowhere'], wide);
    const rows = stdout.split('\r\n');
    const long = rows.filter((row) => row.length > columns);
    expect(rows.length).toBeGreaterThan(20);
    // A row that is too wide is one word after its mark, or a line of a snippet, which is 9 columns in at least.
    for (const row of long) expect(row).toMatch(/^ *(?:\S{1,2} )?\S+$|^ {9}/);
    const { stdout: help } = await onTerminal(['--help'], wide);
    for (const row of help.split('\r\n').filter((row) => row.length > columns))
      expect(row).toMatch(/^ *\S+$|^ {4}|^ {2}--/);
  });
  it('honours NO_COLOR', async () =>
    expect((await onTerminal(ARGS, { ...(await signedIn()).env, NO_COLOR: '1' })).stdout).not.toContain('[32m'));
  it('is what FORCE_COLOR makes of a pipe, progress aside', async () => {
    const { stdout, stderr } = await run(ARGS, { ...(await signedIn()).env, FORCE_COLOR: '1' });
    expect(stdout).toContain('\u001b[32m✓\u001b[39m');
    expect(stderr).toBe('');
  });
  it('keeps its progress out of a report that goes to a file', async () => {
    const { env } = await signedIn();
    const file = path.join(folder, 'report.json');
    const { stdout } = await start(
      'python3',
      ['-c', PTY, 'sh', '-c', `"${NODE}" "${BUNDLE}" ${ARGS.join(' ')} --json > "${file}"`],
      env,
    );
    expect(stdout).toContain('asking AWS');
    expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toMatchObject({ verdict: 'pass' });
  });
});
