import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isNewEnough } from '../../src/report/old-node.ts';

const MAIN = path.resolve(import.meta.dirname, '../../src/main.ts');

/** The pipeline as an older Node would run it: nothing but the version differs. */
function runWith(version: string, env: NodeJS.ProcessEnv) {
  const code = `
    const { run } = await import(${JSON.stringify(MAIN)});
    process.exitCode = await run({ env: process.env, args: [], bundle: '', node: ${JSON.stringify(version)}, now: Date.now });`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', code], { env, encoding: 'utf8' });
}

describe('an older Node', () => {
  it.each(['22.15.0', '22.15.1', '22.16.0', '24.0.0', '100.1.0'])('is none of %s', (version) =>
    expect(isNewEnough(version)).toBe(true),
  );
  it.each(['22.14.9', '22.2.0', '20.20.2', '18.0.0', '9.9.9'])('is %s', (version) =>
    expect(isNewEnough(version)).toBe(false),
  );
  it('ends the step with one annotation', () => {
    const output = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'old-node-')), 'output');
    const { stdout, stderr, status } = runWith('20.20.2', { GITHUB_ACTIONS: 'true', GITHUB_OUTPUT: output });
    expect(stdout.trim().split('\n')).toEqual([
      expect.stringMatching(
        /^::error title=AWS preflight%3A Node is too old::This needs Node 22\.15 or later; this is Node 20\.20\.2\./,
      ),
    ]);
    expect(stderr).toBe('');
    expect(status).toBe(1);
    expect(fs.readFileSync(output, 'utf8')).toBe('verdict=fail\n');
  });
  it('ends a run in a terminal with one line', () => {
    const { stdout, stderr, status } = runWith('20.20.2', {});
    expect(stdout).toBe('');
    expect(stderr).toBe('This needs Node 22.15 or later; this is Node 20.20.2.\n');
    expect(status).toBe(1);
  });
});
