// The command as a process: what it says of a text, its exit status, and that it sends nothing.

import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExplainLine } from '../../src/explain/command.ts';
import { explain } from '../../src/explain/explain.ts';
import { LogFault, readPaths } from '../../src/explain/open-log.ts';
import { openReader } from '../../src/explain/read-log.ts';
import { openReport } from '../../src/report/report.ts';

const judge = async (text: string) => {
  const reader = openReader();
  reader.feed(text);
  const { scene, diagnosis } = await explain({ files: [], isCut: false, ...reader.end() }, {}, (value) => value, 0);
  return openReport(scene, diagnosis);
};

const said = async (text: string): Promise<string[]> =>
  (await judge(text)).findings.map(({ id, confidence }) => `${id} ${confidence}`);

// Made up: the process has it in its environment.
const SECRET = 'q8Zf3LkV0nXbR7sTjY2mWc5HdPaG9uEo1iK4vB6x';

const cli = (code: string, operation: string, message: string): string =>
  `An error occurred (${code}) when calling the ${operation} operation: ${message}\n`;

const INVALID = 'The security token included in the request is invalid.';
const denial = (action: string, resource: string, who = 'arn:aws:sts::123456789012:assumed-role/deploy/ci'): string =>
  `User: ${who} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;

describe('what a text proves', () => {
  it('lists the causes of a refused key, none of them as certain', async () => {
    expect(await said(cli('InvalidClientTokenId', 'GetCallerIdentity', INVALID))).toEqual([
      'credentials/unknown-key possible',
      'credentials/session-invalid possible',
      'credentials/unexpected-session-token possible',
    ]);
    const [first] = (await judge(cli('InvalidClientTokenId', 'GetCallerIdentity', INVALID))).findings;
    expect(first?.explanation).toContain('aws sts get-caller-identity');
  });

  it.each([
    [cli('ExpiredToken', 'PutObject', 'The provided token has expired.'), ['credentials/session-expired likely']],
    [
      cli('AccessDenied', 'PutObject', denial('s3:PutObject', '"arn:aws:s3:::shop/x"')),
      ['permissions/no-allow certain'],
    ],
    [
      'Unable to locate credentials. You can configure credentials by running "aws configure".\n',
      ['credentials/missing likely'],
    ],
    ['You must specify a region.\n', ['region/missing likely']],
    [
      'Could not connect to the endpoint URL: "https://ec2.ap-southeast-1a.amazonaws.com/"\n',
      ['region/malformed likely'],
    ],
    [
      'Error: Credentials could not be loaded, please check your action inputs: Could not load credentials from any providers\n',
      ['oidc/permission-missing possible', 'credentials/missing possible'],
    ],
    [cli('WeirdException', 'DescribeWidgets', 'The widget is unhappy.'), ['unexplained likely']],
    ['all is well\n', []],
  ])('%s', async (text, ids) => expect(await said(text)).toEqual(ids));

  it('gives each check its line, and no service of its own', async () => {
    const report = await judge(
      `building\n${cli('UnauthorizedOperation', 'DescribeInstances', 'You are not authorized to perform this operation.')}`,
    );
    expect(report.services).toEqual({});
    expect(report.checks).toMatchObject([{ source: 'log', line: 2, operation: 'DescribeInstances', status: 'failed' }]);
  });
});

describe('the smallest policy for a denial of any service', () => {
  const allowed = async (action: string, resource: string): Promise<unknown> => {
    const [change] =
      (await judge(cli('AccessDenied', 'Anything', denial(action, resource)))).findings[0]?.remedies[0]?.changes ?? [];
    return change?.kind === 'attach-policy' ? [change.to.type, change.document] : change?.kind;
  };
  const policy = (action: string, resource: string) => [
    'role',
    { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: resource }] },
  ];

  it.each([
    ['iam:PassRole', 'arn:aws:iam::123456789012:role/task', 'arn:aws:iam::123456789012:role/task'],
    [
      'lambda:InvokeFunction',
      'arn:aws:lambda:us-east-2:123456789012:function:f:7',
      'arn:aws:lambda:us-east-2:123456789012:function:f:7',
    ],
    ['ecr:GetAuthorizationToken', '*', '*'],
    // IAM knows no resource for it, whatever the message says.
    ['ecr:GetAuthorizationToken', 'arn:aws:ecr:us-east-2:123456789012:repository/shop', '*'],
    ['ec2:DescribeInstances', '*', '*'],
    ['s3:GetObject', '"arn:aws:s3:::shop"', 'arn:aws:s3:::shop/*'],
    ['s3:GetObject', '"arn:aws:s3:::shop/a/b"', 'arn:aws:s3:::shop/a/b'],
    ['s3:ListBucket', '"arn:aws:s3:::shop/a/b"', 'arn:aws:s3:::shop'],
    ['s3:GetBucketObjectLockConfiguration', '"arn:aws:s3:::shop"', 'arn:aws:s3:::shop'],
    [
      'logs:CreateLogStream',
      'arn:aws:logs:us-east-2:123456789012:log-group:/app:log-stream:x',
      'arn:aws:logs:us-east-2:123456789012:log-group:/app:log-stream:x',
    ],
  ])('%s on %s', async (action, resource, named) =>
    expect(await allowed(action, resource)).toEqual(policy(action, named)),
  );

  it.each([
    ['ssm:GetParameter', 'arn:aws:ssm:us-east-2:***:parameter/x'],
    ['ssm:GetParameter', 'arn:aws:ssm:...'],
  ])('names no resource that is not whole: %s on %s', async (action, resource) =>
    expect(await allowed(action, resource)).toBe('ask'),
  );

  it('gives the command for an encoded message', async () => {
    const encoded = 'Zm9v'.repeat(20);
    const text = cli(
      'UnauthorizedOperation',
      'RunInstances',
      `You are not authorized to perform this operation. Encoded authorization failure message: ${encoded}`,
    );
    const [finding] = (await judge(text)).findings;
    expect(finding?.id).toBe('permissions/unspecified');
    expect(finding?.remedies[0]?.looks?.[0]?.run).toBe(
      `aws sts decode-authorization-message --encoded-message ${encoded} --query DecodedMessage --output text`,
    );
    expect(finding?.evidence.join(' ')).not.toContain(encoded);
  });
});

describe('the process', () => {
  let folder = '';
  let requests = 0;
  const server = http.createServer((_, response) => {
    requests += 1;
    response.writeHead(500).end();
  });
  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'explain-'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    server.close();
    fs.rmSync(folder, { recursive: true });
  });
  const run = async (args: readonly string[], input: string) => {
    const { port } = server.address() as { port: number };
    const at = `http://127.0.0.1:${port}`;
    const child = spawn(process.execPath, ['src/index.ts', 'explain', ...args], {
      cwd: path.resolve(import.meta.dirname, '../..'),
      env: {
        PATH: process.env.PATH,
        AWS_ENDPOINT_URL: at,
        HTTPS_PROXY: at,
        AWS_ACCESS_KEY_ID: 'AKIAEXAMPLEEXAMPLE00',
        AWS_SECRET_ACCESS_KEY: SECRET,
      },
    });
    child.stdin.end(input);
    let stdout = '';
    child.stdout.on('data', (bytes: Buffer) => {
      stdout += bytes;
    });
    const status = await new Promise((resolve) => child.on('close', resolve));
    return { status, stdout };
  };
  const file = (name: string, content: string | Buffer): string => {
    const whole = path.join(folder, name);
    fs.mkdirSync(path.dirname(whole), { recursive: true });
    fs.writeFileSync(whole, content);
    return whole;
  };

  it('shows none of this machine’s secrets', async () => {
    const { stdout } = await run(
      [],
      cli('AccessDenied', 'PutObject', `Signed with ${SECRET} and ${Buffer.from(SECRET).toString('base64')}`),
    );
    expect(stdout).toContain('AccessDenied');
    expect(stdout).not.toContain(SECRET.slice(0, 12));
    expect(stdout).not.toContain(Buffer.from(SECRET).toString('base64').slice(0, 16));
  });

  it('explains standard input, and sends nothing', async () => {
    const { status, stdout } = await run(
      ['--json'],
      cli('ExpiredToken', 'PutObject', 'The provided token has expired.'),
    );
    expect([status, JSON.parse(stdout).rootCause]).toEqual([1, 'credentials/session-expired']);
    expect(requests).toBe(0);
  });

  it('ends with 2 for a flag that it does not have', async () => expect((await run(['--jsn'], '')).status).toBe(2));

  it('reads a folder of text files, and names the file of each line', () => {
    file('jobs/1_build.txt', 'all is well\n');
    file('jobs/2_deploy.txt', `one\n${cli('ExpiredToken', 'PutObject', 'The provided token has expired.')}`);
    file('jobs/deploy/1_step.txt', cli('ExpiredToken', 'PutObject', 'The provided token has expired.'));
    expect(readPaths([path.join(folder, 'jobs')]).errors).toMatchObject([{ file: '2_deploy.txt', line: 2 }]);
  });

  it('reads the end alone of a file that is too long', () => {
    const long = file(
      'long.log',
      `${cli('ExpiredToken', 'PutObject', 'The provided token has expired.')}${'all is well\n'.repeat(2_000)}`,
    );
    expect(readPaths([long], 4_096)).toMatchObject({ isCut: true, errors: [] });
  });

  it.each([
    ['an archive', 'logs.zip', Buffer.from('PK\u0003\u0004xx'), /unpack it/],
    ['a compressed file', 'log.gz', Buffer.from([0x1f, 0x8b, 8, 0]), /gunzip/],
  ])('refuses %s, and says how to unpack it', (_, name, content, words) => {
    const refused = file(name, content);
    expect(() => readPaths([refused])).toThrow(LogFault);
    expect(() => readPaths([refused])).toThrow(words);
  });

  it('refuses a file that is not there', () =>
    expect(() => readPaths([path.join(folder, 'none.log')])).toThrow(/there is no such file/));
});

describe('the words behind explain', () => {
  it.each([
    [['a.log', 'b.log', '--json'], { files: ['a.log', 'b.log'], json: true, ask: false, problems: [] }],
    [['-'], { files: [], problems: [] }],
    [
      ['a.log', '--ask', '--aws-region', 'us-east-2'],
      { files: ['a.log'], ask: true, inputs: { 'aws-region': 'us-east-2' }, problems: [] },
    ],
    [['--aws-region', 'us-east-2'], { problems: ['--aws-region: only --ask reads it'] }],
  ])('%j', (args, line) => expect(readExplainLine(args)).toMatchObject(line));
});
