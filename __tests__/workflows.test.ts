// What every workflow of the project keeps to, whatever a linter thinks of it.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ACTION } from '../src/report/documentation.ts';
import { lintWorkflow } from './docs/workflow-lint.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');
const workflows = fs.globSync('.github/workflows/*.yml', { cwd: ROOT });

describe('every workflow', () => {
  type Workflow = {
    on: unknown;
    permissions?: unknown;
    concurrency?: unknown;
    jobs: Record<
      string,
      {
        'timeout-minutes'?: number;
        permissions?: unknown;
        steps?: { uses?: string; run?: string; with?: Record<string, unknown> }[];
      }
    >;
  };
  const parsed = workflows.map((file) => [file, parse(read(file)) as Workflow] as const);
  const reusable = ({ on }: Workflow): boolean => typeof on === 'object' && on !== null && 'workflow_call' in on;

  test.each(parsed.filter(([, workflow]) => !reusable(workflow)))(
    '%s grants nothing at its top, and bounds its runs',
    (_, workflow) => {
      expect(workflow.permissions).toEqual({});
      expect(workflow.concurrency).toBeTruthy();
    },
  );

  test.each(parsed)('%s: each job has its own rights and its time, and no checkout keeps the token', (_, workflow) => {
    for (const [name, job] of Object.entries(workflow.jobs)) {
      if (!job.steps) continue;
      expect(job['timeout-minutes'], name).toBeTypeOf('number');
      if (!reusable(workflow)) expect(job.permissions, name).toBeTypeOf('object');
      for (const { uses, with: given } of job.steps)
        if (uses?.startsWith('actions/checkout@')) expect(given?.['persist-credentials'], name).toBe(false);
    }
  });

  // Whoever gets code into a package of the lock file would have the job's rights.
  test.each(parsed)('%s: no job that signs or writes runs the scripts of packages', (_, workflow) => {
    for (const [name, { permissions, steps = [] }] of Object.entries(workflow.jobs)) {
      const rights = (permissions ?? {}) as Record<string, string>;
      if (rights['id-token'] !== 'write' && rights.contents !== 'write') continue;
      for (const { run = '' } of steps)
        for (const [command] of run.matchAll(/npm (ci|install|i|publish)\b.*/g))
          expect(command, name).toContain('--ignore-scripts');
    }
  });

  test('a release has its attestations among its files', () => {
    const release = read('.github/workflows/release.yml');
    expect(release).toMatch(/cp "\$PROVENANCE" "release\/.*\.intoto\.jsonl"/);
    expect(release.indexOf('outputs.bundle-path')).toBeLessThan(release.indexOf('actions/upload-artifact'));
  });

  test.each(workflows)('%s is one by GitHub’s own parser', async (file) => {
    expect(await lintWorkflow(read(file))).toEqual([]);
  });

  test.each(workflows)('%s gives a reason for each finding that it accepts', (file) => {
    for (const [line] of read(file).matchAll(/zizmor: ignore.*$/gm))
      expect(line).toMatch(/^zizmor: ignore\[[\w,-]+\] \w+( \S+){2,}/);
  });

  test.each(workflows)('%s has one version of each action', (file) => {
    const pins = new Map<string, string>();
    for (const name of workflows)
      for (const [, action, pin] of read(name).matchAll(/uses: ([\w./-]+)@([0-9a-f]{40} # \S+)/g))
        pins.set(action ?? '', pins.get(action ?? '') ?? pin ?? '');
    for (const [, action, pin] of read(file).matchAll(/uses: ([\w./-]+)@([0-9a-f]{40} # \S+)/g))
      expect(pin, action).toBe(pins.get(action ?? ''));
  });

  test.each(workflows)('%s pins each action by commit, with its version', (file) => {
    for (const [, uses = ''] of read(file).matchAll(/^[ -]*uses: (.+)$/gm)) {
      if (uses.startsWith('./')) continue;
      // The prober alone follows a tag that moves: that tag is what it probes.
      if (file.endsWith('prober.yml'))
        expect(uses).toMatch(new RegExp(`^${ACTION} # zizmor: ignore\\[unpinned-uses\\] `));
      else expect(uses).toMatch(/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });
});
