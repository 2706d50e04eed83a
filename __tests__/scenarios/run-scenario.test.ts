import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runScenario } from '../../scenarios/run-scenario.ts';
import type { Scenario } from '../../scenarios/scenario.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'run-scenario-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const scenario = (more: Partial<Scenario> = {}): Scenario => ({
  id: 'x',
  title: 'x',
  source: 'x',
  expect: { noReport: true, exit: 0 },
  ...more,
});

/** A step of these lines, in place of the bundle. */
function step(lines: string): string {
  const file = path.join(fs.mkdtempSync(path.join(folder, 'step-')), 'step.mjs');
  fs.writeFileSync(
    file,
    `import fs from 'node:fs'; import { execFileSync } from 'node:child_process'; const { env } = process;\n${lines}`,
  );
  return file;
}
const ASK = (more = '') =>
  `const asked = await fetch(env.AWS_ENDPOINT_URL, { method: 'POST', body: new URLSearchParams({ Action: 'GetCallerIdentity' }) }); console.log(asked.status);${more}`;

describe('a run', () => {
  it('is of the bundle and the Node that are named', async () => {
    const dist = step('console.log(process.execPath)');
    expect((await runScenario(scenario(), { dist, node: process.execPath })).log.trim()).toBe(process.execPath);
    await expect(runScenario(scenario(), { dist: `${dist}.gone` })).rejects.toThrow('build it first');
  });
  it('tells what the step was given, and what it exported', async () => {
    const dist = step("fs.appendFileSync(env.GITHUB_ENV, 'REGION=eu-west-1\\n')");
    const { env, exported } = await runScenario(
      scenario({ inputs: { 'aws-region': 'x' }, env: { HOME: null, A: '{server}' } }),
      { dist },
    );
    expect(env).toMatchObject({ 'INPUT_AWS-REGION': 'x', A: env.AWS_ENDPOINT_URL });
    expect(env).not.toHaveProperty('HOME');
    expect(exported).toEqual({ REGION: 'eu-west-1' });
  });
  it('has more files, which win over the scenario’s own', async () => {
    const dist = step("console.log(fs.readFileSync('a', 'utf8') + fs.readFileSync('folder/b', 'utf8'))");
    const files = { a: 'given', 'folder/b': ' too' };
    expect((await runScenario(scenario({ files: { a: 'own' } }), { dist, files })).log.trim()).toBe('given too');
  });
  it('has a Git repository where one is asked for', async () => {
    const dist = step("console.log(execFileSync('git', ['status', '--short', '--branch']).toString())");
    expect((await runScenario(scenario({ files: { a: '' } }), { dist, git: true })).log.trim()).toBe('## main');
    const without = await runScenario(scenario({ files: { a: '' } }), { dist });
    expect(without.wrong).toMatchObject([{ check: 'exit' }]);
  });
  it('may be answered from outside', async () => {
    const denied = scenario({ aws: [{ service: 'sts', status: 403 }] });
    const { log, calls } = await runScenario(denied, { dist: step(ASK()), decide: () => null });
    expect([log.trim(), calls.length]).toEqual(['200', 1]);
    expect((await runScenario(denied, { dist: step(ASK()) })).log.trim()).toBe('403');
  });
  it('fails as a whole where the replay does', async () => {
    const broken = scenario({ aws: [{ service: 'sts', status: 403, body: {} }] });
    await expect(runScenario(broken, { dist: step(ASK()) })).rejects.toThrow('The replay failed');
  });
  it('leaves nothing behind', async () => {
    const { env } = await runScenario(scenario(), { dist: step('') });
    expect(fs.existsSync(env.RUNNER_TEMP ?? '')).toBe(false);
  });
});
