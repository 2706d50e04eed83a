// The bundles on older Nodes themselves: 20, which runners on 32-bit ARM have, and 16, of older images of act. Both must be
// read as far as the one annotation that they end with.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { INSTALLING_MS } from './alone.ts';
import { npmFolder } from './npm-packages.ts';

const DIST = path.resolve(import.meta.dirname, '../../dist');
const NODES = ['node-16', 'node-20'] as const;
/** The packages are of this machine alone. */
const CAN_RUN = process.platform === 'linux' && process.arch === 'x64';

let folder = '';
beforeAll(async () => {
  folder = await npmFolder('old-node');
}, INSTALLING_MS);

function runOn(node: (typeof NODES)[number], bundle: string, args: readonly string[], env: Record<string, string>) {
  const program = path.join(folder, 'node_modules', node, 'bin/node');
  expect(existsSync(program)).toBe(true);
  const version = spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout.trim();
  expect(version).toMatch(new RegExp(`^v${node.replace('node-', '')}\\.`));
  const output = path.join(mkdtempSync(path.join(os.tmpdir(), 'old-node-')), 'output');
  const ran = spawnSync(program, [path.join(DIST, bundle), ...args], {
    env: { PATH: process.env.PATH ?? '', GITHUB_OUTPUT: output, ...env },
    encoding: 'utf8',
  });
  const outputs = existsSync(output) ? readFileSync(output, 'utf8') : '';
  return { ...ran, outputs, version: version.replace('v', '') };
}

describe.runIf(CAN_RUN).each(NODES)('on %s', (node) => {
  it.each([
    ['the action', 'index.js', { INPUT_SERVICES: 'sts' }],
    ['a step of the reusable workflow', 'fan-out/index.js', { INPUT_TASK: 'plan', INPUT_TARGETS: '[' }],
    ['a step of the reusable workflow, without its input', 'fan-out/index.js', {}],
  ])('%s ends with one annotation', (_, bundle, inputs) => {
    const { stdout, stderr, status, outputs, version } = runOn(node, bundle, [], { GITHUB_ACTIONS: 'true', ...inputs });
    expect(stdout.trim().split('\n')).toEqual([
      expect.stringContaining(
        `::error title=AWS preflight%3A Node is too old::This needs Node 22.15 or later; this is Node ${version}.`,
      ),
    ]);
    expect([stderr, status, outputs]).toEqual(['', 1, 'verdict=fail\n']);
  });

  it.each([[[]], [['--services', 'sts']], [['explain', '--ask', 'log.txt']]])(
    'a run at a terminal with %j ends with one line',
    (args) => {
      const { stdout, stderr, status, version } = runOn(node, 'index.js', args, {});
      expect([stdout, stderr, status]).toEqual(['', `This needs Node 22.15 or later; this is Node ${version}.\n`, 1]);
    },
  );
});
