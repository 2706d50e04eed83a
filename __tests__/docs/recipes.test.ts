// The scripts of the recipes, as the page has them, against an API of GitHub and a webhook on loopback.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { getOctokit } from '@actions/github';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type FakeGitHub, type Issue, startGitHub } from './github-api.ts';

const PAGE = fs.readFileSync(path.resolve(import.meta.dirname, '../../docs/recipes.md'), 'utf8');

type Step = { uses?: string; run?: string; if?: string; with?: Record<string, string>; env?: Record<string, string> };

/** The steps of the workflow under a heading. */
function stepsOf(heading: string): Step[] {
  const block = PAGE.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0];
  const workflow = parse(/^```yaml\n([\s\S]*?)^```$/m.exec(block ?? '')?.[1] ?? '') as {
    steps?: Step[];
    jobs?: Record<string, { steps: Step[] }>;
  };
  return workflow.steps ?? Object.values(workflow.jobs ?? {}).flatMap(({ steps }) => steps);
}

const scriptOf = (heading: string): string =>
  stepsOf(heading).find(({ uses }) => uses?.startsWith('actions/github-script@'))?.with?.script ?? '';

const AsyncFunction = (async () => {}).constructor as new (...args: string[]) => (...given: unknown[]) => Promise<void>;

let github: FakeGitHub;
let folder: string;
beforeEach(async () => {
  github = await startGitHub();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'recipes-'));
});
afterEach(async () => {
  await github.close();
  fs.rmSync(folder, { recursive: true });
});

type Seen = { VERDICT: string; CAUSE?: string; FIX?: string; REPORT?: string };

/** Runs a script as actions/github-script does: https://github.com/actions/github-script/blob/main/src/async-function.ts */
async function run(heading: string, seen: Seen): Promise<void> {
  const process = { env: { CAUSE: '', FIX: '', REPORT: '', ...seen } };
  const context = {
    repo: { owner: 'octo', repo: 'shop' },
    issue: { number: 7 },
    serverUrl: 'https://github.com',
    runId: 42,
  };
  const octokit = getOctokit('token', { baseUrl: github.url });
  const call = new AsyncFunction('require', 'process', 'github', 'context', scriptOf(heading));
  await call(createRequire(import.meta.url), process, octokit, context);
}

const DENIED = { VERDICT: 'fail', CAUSE: 'No policy allows the action', FIX: 'Allow the action' };
const PASS = { VERDICT: 'pass' };
const RUN = 'https://github.com/octo/shop/actions/runs/42';
const open = (): Issue[] => github.issues.filter(({ state }) => state === 'open');

describe('a nightly canary', () => {
  const canary = (seen: Seen) => run('A nightly canary', seen);
  const other = (more: Partial<Issue>): Issue => {
    const issue: Issue = {
      number: github.issues.length + 1,
      title: 'x',
      body: 'x',
      state: 'open',
      user: { login: 'github-actions[bot]', type: 'Bot' },
      ...more,
    };
    github.issues.push(issue);
    return issue;
  };

  it('opens one issue, and leaves it as it is while the cause is the same', async () => {
    for (const night of [1, 2, 3]) {
      await canary(DENIED);
      expect(open(), `night ${night}`).toHaveLength(1);
    }
    expect(github.issues).toHaveLength(1);
    expect(github.comments).toEqual([]);
    expect(open()[0]).toMatchObject({ title: 'AWS canary: No policy allows the action' });
    expect(open()[0]?.body).toContain(`**First fix:** Allow the action`);
    expect(open()[0]?.body).toContain(RUN);
  });
  it('renames the issue and says so once, when the cause changes', async () => {
    await canary(DENIED);
    await canary({ ...DENIED, CAUSE: 'The access key is unknown' });
    await canary({ ...DENIED, CAUSE: 'The access key is unknown' });
    expect(open().map(({ title }) => title)).toEqual(['AWS canary: The access key is unknown']);
    expect(github.comments.map(({ body }) => body)).toEqual([`AWS canary: The access key is unknown: [run](${RUN})`]);
  });
  it('closes it when all is well, and opens another one when it fails again', async () => {
    await canary(DENIED);
    await canary(PASS);
    expect(open()).toEqual([]);
    expect(github.issues).toMatchObject([{ state: 'closed', state_reason: 'completed' }]);
    expect(github.comments.map(({ body }) => body)).toEqual([`All is well again: [run](${RUN})`]);
    await canary(PASS);
    expect(github.comments).toHaveLength(1);
    await canary(DENIED);
    expect(open().map(({ number }) => number)).toEqual([2]);
  });
  it('keeps the oldest of several, and closes the others', async () => {
    await canary(DENIED);
    const mark = open()[0]?.body ?? '';
    for (let i = 0; i < 3; i++) other({ body: mark });
    await canary(DENIED);
    expect(open().map(({ number }) => number)).toEqual([1]);
    expect(github.issues.slice(1).every(({ state_reason }) => state_reason === 'not_planned')).toBe(true);
  });
  it('finds its issue behind a hundred others, and touches nobody else’s', async () => {
    for (let i = 0; i < 150; i++) other({ title: 'another bot’s' });
    const persons = other({ body: '<!-- aws-canary --> copied by a person', user: { login: 'mona', type: 'User' } });
    const pull = other({ body: '<!-- aws-canary --> x', pull_request: {} });
    await canary(DENIED);
    await canary(DENIED);
    expect(github.issues).toHaveLength(153);
    await canary(PASS);
    expect(persons.state).toBe('open');
    expect(pull.state).toBe('open');
    expect(open()).toHaveLength(152);
  });
  it('opens an issue for a warning, for a wrong input and for a step that did not finish', async () => {
    for (const [seen, title] of [
      [{ VERDICT: 'warn', CAUSE: 'The model reaches its end of life soon' }, 'The model reaches its end of life soon'],
      [{ VERDICT: 'fail' }, 'the check did not finish'],
      [{ VERDICT: '' }, 'the check did not finish'],
    ] as const) {
      await canary(seen);
      expect(open().map((issue) => issue.title)).toEqual([`AWS canary: ${title}`]);
    }
  });
  it('leaves all as it is where GitHub withheld the credentials', async () => {
    await canary(DENIED);
    const before = structuredClone(github.issues);
    await canary({ VERDICT: 'skipped' });
    expect(github.issues).toEqual(before);
  });
  it('shows the days that are left, and no account', async () => {
    const report = path.join(folder, 'report.json');
    const ends = [
      { what: 'access-key', name: null, at: '2026-12-11T04:17:00.000Z', days: 10 },
      { what: 'model', name: 'us.amazon.nova-micro-v1:0', at: '2027-02-01', days: 62 },
      {
        what: 'model',
        name: 'arn:aws:bedrock:us-east-2:123456789012:application-inference-profile/x',
        at: '2027-03-01',
        days: 90,
      },
    ];
    fs.writeFileSync(report, JSON.stringify({ ends }));
    await canary({ ...DENIED, REPORT: report });
    const body = open()[0]?.body ?? '';
    expect(body).toContain(
      '| access-key | 2026-12-11 | 10 |\n| `us.amazon.nova-micro-v1:0` | 2027-02-01 | 62 |\n| model |',
    );
    expect(body).not.toMatch(/\d{12}|arn:/);
    await canary({ ...DENIED, REPORT: path.join(folder, 'missing.json') });
    expect(open()).toHaveLength(1);
  });
});

describe('a comment on the pull request', () => {
  const comment = (seen: Seen) => run('A comment on the pull request', seen);
  it('is written once, and changed afterwards', async () => {
    github.comments.push({ id: 1, issue: 7, body: '<!-- aws-preflight -->', user: { login: 'mona', type: 'User' } });
    await comment(DENIED);
    await comment({ ...DENIED, CAUSE: 'The access key is unknown' });
    await comment(PASS);
    expect(github.comments).toHaveLength(2);
    expect(github.comments[1]).toMatchObject({ issue: 7, body: expect.stringContaining('all is well') });
  });
  it('says the cause and the first fix', async () => {
    await comment(DENIED);
    expect(github.comments.map(({ body }) => body)).toEqual([
      `<!-- aws-preflight -->\n**AWS preflight: No policy allows the action**\n\nAllow the action\n\n[Open the run](${RUN})`,
    ]);
  });
  it('is not written where all was well from the start', async () => {
    await comment(PASS);
    await comment({ VERDICT: 'skipped' });
    expect(github.comments).toEqual([]);
  });
});

describe('a message in Slack', () => {
  it('is JSON with the cause, the first fix and the run, whatever characters they have', async () => {
    const received: unknown[] = [];
    const server = http.createServer(async (request, response) => {
      received.push(await json(request));
      response.end('ok');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const [, step] = stepsOf('A message in Slack');
    const child = spawn('bash', ['-eo', 'pipefail', '-c', step?.run ?? ''], {
      env: {
        PATH: process.env.PATH ?? '',
        WEBHOOK: `http://127.0.0.1:${(server.address() as AddressInfo).port}/services/T/B/x`,
        CAUSE: 'It is "quoted" $(here) `now`',
        FIX: 'Set the input aws-region',
        RUN,
      },
      stdio: 'ignore',
    });
    const exit = await new Promise((resolve) => child.on('close', resolve));
    await new Promise((resolve) => server.close(resolve));
    expect(exit).toBe(0);
    expect(received).toEqual([
      { text: `*AWS preflight: It is "quoted" $(here) \`now\`*\nSet the input aws-region\n<${RUN}|Open the run>` },
    ]);
    expect(Object.keys(step?.env ?? {}).sort()).toEqual(['CAUSE', 'FIX', 'RUN', 'WEBHOOK']);
  });
});
