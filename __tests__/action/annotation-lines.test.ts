// The built action, with its workflow file in the workspace or behind GitHub's API.
import fs from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { healthyWorld, sessionCredentials } from '../../sandbox/worlds.ts';
import { runAction } from '../helpers/run-action.ts';
import { inputsOf, sandboxOf, untilTheEnd } from './sandboxed.ts';

const FILE = '.github/workflows/deploy.yml';
const WORKFLOW = `on: push
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - uses: octo/aws-credentials-preflight@v1
        with:
          aws-access-key-id: \${{ secrets.AWS_ACCESS_KEY_ID }}
          aws-secret-access-key: \${{ secrets.AWS_SECRET_ACCESS_KEY }}
          aws-session-token: \${{ secrets.AWS_SESSION_TOKEN }}
          aws-region: us-east-2
          services: \${{ vars.SERVICES }}
          dynamodb-tables: |
            orders
            nowhere
`;
const TOKEN = 'ghs_0123456789abcdefghijklmnopqrstuvwxyz';
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true });
});

function workspace(content: string | null): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'workspace-'));
  folders.push(folder);
  if (content !== null) {
    fs.mkdirSync(path.join(folder, '.github/workflows'), { recursive: true });
    fs.writeFileSync(path.join(folder, FILE), content);
  }
  return folder;
}

type Asked = { url: string; authorization: string | undefined };

/** GitHub's API, which has one file. */
async function gitHub(answer: (request: IncomingMessage) => { status: number; body: unknown } | 'hang') {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    asked.push({ url: request.url ?? '', authorization: request.headers.authorization });
    const said = answer(request);
    if (said !== 'hang')
      response.writeHead(said.status, { 'content-type': 'application/json' }).end(JSON.stringify(said.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  untilTheEnd({
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}
const file = (content: string) => ({
  status: 200,
  body: { type: 'file', encoding: 'base64', size: content.length, content: Buffer.from(content).toString('base64') },
});

async function run({
  checkedOut = null,
  env = {},
  inputs = {},
}: {
  checkedOut?: string | null;
  env?: Record<string, string>;
  inputs?: Record<string, string>;
}) {
  const world = healthyWorld();
  const sandbox = await sandboxOf(world);
  return runAction(
    sandbox.url,
    inputsOf(sessionCredentials(world), 'us-east-2', {
      'dynamodb-tables': 'orders\nnowhere\n',
      services: 'dynamodb',
      ...inputs,
    }),
    { GITHUB_WORKSPACE: workspace(checkedOut), GITHUB_ACTION_REPOSITORY: 'octo/aws-credentials-preflight', ...env },
  );
}
const errors = (log: string) => log.match(/^::error .*$/gm) ?? [];
const TABLE = /^::error title=[^:]*,file=\.github\/workflows\/deploy\.yml,line=15::/;

describe('the workflow that is checked out', () => {
  it('gets the annotation on the line of the table', async () => {
    const { log } = await run({ checkedOut: WORKFLOW });
    expect(errors(log)).toEqual([expect.stringMatching(TABLE)]);
  });
  it('gets none on a line of another text', async () => {
    const { log } = await run({ checkedOut: WORKFLOW.replace('us-east-2', 'eu-west-1') });
    expect(errors(log)).toEqual([expect.stringMatching(/^::error title=[^:,]*::/)]);
  });
  it('gets one before anything is sent, too', async () => {
    const { log } = await run({
      checkedOut: WORKFLOW.replace('us-east-2', 'us_east_2'),
      inputs: { 'aws-region': 'us_east_2' },
    });
    expect(errors(log)).toEqual([expect.stringMatching(/,line=11::/)]);
  });
  it('gets the error of an invalid input, on the line of the first', async () => {
    const { log, exit } = await run({
      checkedOut: WORKFLOW.replace('${{ vars.SERVICES }}', 'dynamo'),
      inputs: { services: 'dynamo' },
    });
    expect(errors(log)).toEqual([
      expect.stringMatching(/^::error title=[^:]*invalid inputs,file=\.github\/workflows\/deploy\.yml,line=12::/),
    ]);
    expect(exit).toBe(1);
  });
  it('acts by nothing that stands in it', async () => {
    const hostile = WORKFLOW.replace('nowhere', '::error::x').replace(
      'runs-on: ubuntu-latest',
      'environment: "\\n::add-mask::x##[add-path]/tmp"\n    timeout-minutes: 1',
    );
    const { log, exit } = await run({ checkedOut: hostile, inputs: { 'dynamodb-tables': 'orders\n::error::x\n' } });
    expect(log).not.toContain('##[');
    expect(log).not.toMatch(/^\s*::error::/m);
    expect(errors(log)[0]).toMatch(/,line=16::/);
    expect(exit).toBe(1);
  });
});

describe('the workflow behind GitHub’s API', () => {
  const withToken = (url: string, more: Record<string, string> = {}) =>
    run({ env: { GITHUB_API_URL: url, ...more }, inputs: { 'github-token': TOKEN } });

  it('is read where it is not checked out, at the commit that runs', async () => {
    const api = await gitHub(() => file(WORKFLOW));
    const { log } = await withToken(api.url);
    expect(errors(log)).toEqual([expect.stringMatching(TABLE)]);
    expect(api.asked).toEqual([
      {
        url: '/repos/octo/shop/contents/.github%2Fworkflows%2Fdeploy.yml?ref=0123456789abcdef0123456789abcdef01234567',
        authorization: `token ${TOKEN}`,
      },
    ]);
    expect(log).not.toContain(TOKEN);
  });
  it('is not asked for where it is checked out', async () => {
    const api = await gitHub(() => file(WORKFLOW));
    await run({ checkedOut: WORKFLOW, env: { GITHUB_API_URL: api.url }, inputs: { 'github-token': TOKEN } });
    expect(api.asked).toEqual([]);
  });
  it('is not asked for where there is nothing to show, or no annotation is wanted', async () => {
    const api = await gitHub(() => file(WORKFLOW));
    await run({ env: { GITHUB_API_URL: api.url }, inputs: { 'github-token': TOKEN, 'dynamodb-tables': '' } });
    await run({ env: { GITHUB_API_URL: api.url }, inputs: { 'github-token': TOKEN, annotate: 'false' } });
    expect(api.asked).toEqual([]);
  });
  it.each([
    ['may not be read', () => ({ status: 404, body: { message: '::error::Not Found ##[error]' } })],
    [
      'is too long',
      () => ({
        status: 200,
        body: { type: 'file', encoding: 'base64', size: 70_000, content: Buffer.from(WORKFLOW).toString('base64') },
      }),
    ],
    ['is a folder', () => ({ status: 200, body: [] })],
    ['is nonsense', () => ({ status: 200, body: { type: 'file', size: 3, content: 7 } })],
  ] as const)('that %s leaves the annotation without a line, and says nothing', async (_, answer) => {
    const api = await gitHub(answer);
    const { log } = await withToken(api.url);
    expect(api.asked).toHaveLength(1);
    expect(errors(log)).toEqual([expect.stringMatching(/^::error title=[^:,]*::/)]);
    expect(log).not.toContain('##[');
    expect(log).not.toContain('Not Found');
  });
  it('that hangs is given up soon', async () => {
    const api = await gitHub(() => 'hang');
    const started = performance.now();
    const { log } = await withToken(api.url);
    expect(errors(log)).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
  it('is asked for through the proxy', async () => {
    const tunnels: (string | undefined)[] = [];
    const proxy = createServer().on('connect', (request, socket) => {
      tunnels.push(request.url);
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    untilTheEnd({ close: async () => void proxy.close() });
    const { log } = await run({
      env: { GITHUB_API_URL: 'https://api.github.example' },
      inputs: {
        'github-token': TOKEN,
        'http-proxy': `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
        'no-proxy': '127.0.0.1',
      },
    });
    expect(tunnels).toEqual(['api.github.example:443']);
    expect(errors(log)).toEqual([expect.stringMatching(/^::error title=[^:,]*::/)]);
  });
  it('is never asked for over plain HTTP at another machine', async () => {
    const proxy = await gitHub(() => file(WORKFLOW));
    const { log } = await withToken('http://github.example.com/api/v3', {
      http_proxy: proxy.url,
      no_proxy: '127.0.0.1',
    });
    expect(proxy.asked).toEqual([]);
    expect(errors(log)).toHaveLength(1);
  });
});
