// The built entry, as the runner starts it: a child process with its inputs in the environment.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NODE } from '../../scenarios/node.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
let folder = '';

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fan-out-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function run(
  task: string,
  inputs: Record<string, string>,
  event: unknown = {},
  without: { GITHUB_OUTPUT?: undefined } = {},
) {
  const file = (name: string, content = ''): string => {
    const full = path.join(folder, name);
    fs.writeFileSync(full, content);
    return full;
  };
  const env = {
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(event)),
    RUNNER_TEMP: folder,
    INPUT_TASK: task,
  };
  const named = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
  const { status, stdout, stderr } = spawnSync(NODE, [path.join(ROOT, 'dist/fan-out/index.js')], {
    env: { ...env, ...named, ...without },
    encoding: 'utf8',
  });
  const outputs = Object.fromEntries(
    [...fs.readFileSync(env.GITHUB_OUTPUT, 'utf8').matchAll(/^(.+)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(
      ([, name, , value]) => [name, value ?? ''],
    ),
  );
  return { status, log: `${stdout}${stderr}`, outputs, summary: fs.readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8') };
}

const targets = JSON.stringify([
  { name: 'a', 'aws-region': 'us-east-2' },
  { name: 'b', 'aws-region': 'eu-central-1' },
]);
const reportOf = (verdict: string) => ({
  schema: 1,
  verdict,
  rootCause: null,
  headline: 'x',
  region: 'us-east-2',
  identity: { accountId: '123456789012' },
  services: { sts: { status: 'connected', ready: true } },
  findings: [],
});

function leave(name: string, verdict: string, at = `preflight-${name}`): void {
  fs.mkdirSync(path.join(folder, 'results', at), { recursive: true });
  fs.writeFileSync(
    path.join(folder, 'results', at, 'preflight-result.json'),
    JSON.stringify({ schema: 1, name, verdict, rootCause: null, title: null, services: {}, report: null }),
  );
}
const mergeInputs = (more: Record<string, string> = {}) => ({
  targets,
  results: path.join(folder, 'results'),
  'artifact-prefix': 'preflight-',
  ...more,
});

test('plan passes targets that can be used', () => {
  expect(run('plan', { targets, 'artifact-prefix': 'preflight-' })).toMatchObject({ status: 0, summary: '' });
});

test('plan names what is said once for all targets, too', () => {
  const { status, log, summary } = run('plan', {
    targets: '[]',
    'artifact-prefix': 'a/b',
    'fail-on': 'sometimes',
    redact: 'perhaps',
  });
  expect(status).toBe(1);
  for (const part of [
    'the list is empty',
    'artifact-prefix: "a/b" is not a valid prefix',
    'fail-on: "sometimes"',
    'redact: "perhaps"',
  ]) {
    expect(log).toContain(part);
    expect(summary.replaceAll(/&#(\d+);/g, (_, c) => String.fromCodePoint(Number(c)))).toContain(part);
  }
});

test('plan holds what a target ignores against the catalogue', () => {
  const ignoring = (ignore: string) =>
    run('plan', {
      targets: JSON.stringify([{ name: 'a', 'aws-region': 'us-east-2', ignore }]),
      'artifact-prefix': 'p',
    });
  expect(ignoring('credentials/root-user').status).toBe(0);
  const { status, log } = ignoring('credentials/missing');
  expect(status).toBe(1);
  expect(log).toContain('ignore: "credentials/missing" is not an ID of a warning or notice');
});

test('plan lets no target speak to the runner', () => {
  const { log } = run('plan', {
    targets: JSON.stringify([{ name: '\n::set-env name=X::y\n##[add-mask]z' }]),
    'artifact-prefix': 'p',
  });
  expect(log).not.toMatch(/^::set-env/m);
  expect(log).not.toContain('##[add-mask]');
});

test.each([
  ['private', 'auto', true],
  ['public', 'auto', false],
  ['public', 'false', true],
  ['private', 'true', false],
])('pack in a %s repository with redact %s keeps the report: %s', (visibility, redact, kept) => {
  const report = path.join(folder, 'report.json');
  fs.writeFileSync(report, JSON.stringify(reportOf('pass')));
  const { status, outputs } = run(
    'pack',
    { name: 'a', verdict: 'pass', 'report-path': report, redact },
    { repository: { visibility } },
  );
  expect(status).toBe(0);
  expect(fs.readFileSync(outputs.path ?? '', 'utf8').includes('123456789012')).toBe(kept);
});

test('pack without a verdict leaves no result', () => {
  expect(run('pack', { name: 'a', verdict: '' })).toMatchObject({ status: 0, outputs: {} });
});

test('merge gives one verdict, and obeys fail-on', () => {
  leave('a', 'pass');
  leave('b', 'warn');
  expect(run('merge', mergeInputs())).toMatchObject({
    status: 0,
    outputs: { verdict: 'warn', failed: '', missing: '' },
  });
  expect(run('merge', mergeInputs({ 'fail-on': 'warning' })).status).toBe(1);
  leave('b', 'fail');
  expect(run('merge', mergeInputs())).toMatchObject({ status: 1, outputs: { verdict: 'fail', failed: 'b' } });
  expect(run('merge', mergeInputs({ 'fail-on': 'never' }))).toMatchObject({ status: 0, outputs: { verdict: 'fail' } });
});

test('merge finds a single artifact, which is unpacked without a folder', () => {
  leave('b', 'pass', '.');
  expect(run('merge', mergeInputs())).toMatchObject({ outputs: { verdict: 'warn', missing: 'a' } });
});

test('merge without any result is a warning, and tells which targets are missing', () => {
  const { status, outputs, summary } = run('merge', mergeInputs());
  expect([status, outputs.verdict, outputs.missing]).toEqual([0, 'warn', 'a,b']);
  expect(summary).toContain('No result from 2 targets');
});

test('merge follows no link, and takes no result of another target', () => {
  leave('a', 'pass', 'elsewhere');
  fs.mkdirSync(path.join(folder, 'results/preflight-a'));
  fs.symlinkSync(
    path.join(folder, 'results/elsewhere/preflight-result.json'),
    path.join(folder, 'results/preflight-a/preflight-result.json'),
  );
  leave('a', 'pass', 'preflight-b');
  expect(run('merge', mergeInputs()).outputs.missing).toBe('a,b');
});

test('another task is refused', () => {
  expect(run('deploy', {})).toMatchObject({ status: 1 });
});

test('without a file for outputs, none goes to the log', () => {
  leave('a', 'pass');
  leave('b', 'fail');
  const { status, log } = run('merge', mergeInputs(), {}, { GITHUB_OUTPUT: undefined });
  expect(status).toBe(1);
  expect(log).not.toContain('set-output');
  expect(log).toContain('GITHUB_OUTPUT names no file');
});
