// The action and its reusable workflow under act, a runner that others wrote, against the embedded sandbox. What act does
// otherwise than GitHub's runner is in ../README.md. It takes minutes to compile, so a job of its own in ci.yml installs
// it, which sets WITH_GO; elsewhere these tests run where it is installed already.
import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Sandbox, startSandbox } from '../../../sandbox/server.ts';
import type { World } from '../../../sandbox/world.ts';
import { healthyWorld, sessionCredentials } from '../../../sandbox/worlds.ts';
import { install, isTaken } from '../../../scripts/tools.ts';
import { type ActRun, runAct, type Workflow } from './act.ts';

const RUN_MS = 150_000;
const INSTALL_MS = 15 * 60_000;
const MANY = 50;

test('a job of its own runs what needs Go with every change', () => {
  const file = new URL('../../../.github/workflows/ci.yml', import.meta.url);
  const { jobs } = parse(fs.readFileSync(file, 'utf8')) as {
    jobs: Record<string, { steps: { run?: string; env?: Record<string, string> }[] }>;
  };
  const steps = jobs.go?.steps.filter(({ env }) => env?.WITH_GO !== undefined).map(({ run }) => run);
  expect(steps).toEqual([
    'npx vitest run __tests__/third-party/{act,lint-workflows,snippets} __tests__/scenarios/scenarios.test.ts',
  ]);
});

describe.each(isTaken('act') ? ['act'] : [])('under %s (needs Go)', () => {
  let world: World;
  let sandbox: Sandbox;
  let secrets: Record<string, string>;

  beforeAll(async () => {
    await install('act');
    world = healthyWorld();
    sandbox = await startSandbox(world);
    const keys = sessionCredentials(world);
    const other = world.sessions.find((s) => s.accessKeyId !== keys.accessKeyId);
    secrets = {
      AWS_ACCESS_KEY_ID: keys.accessKeyId,
      AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
      AWS_SESSION_TOKEN: keys.sessionToken ?? '',
      OTHER_TOKEN: other?.token ?? '',
    };
  }, INSTALL_MS);
  afterAll(() => sandbox.close());

  async function run(name: string, more: Partial<Workflow> = {}): Promise<ActRun> {
    const result = await runAct({ name, endpoint: sandbox.url, secrets, ...more });
    // Whatever a workflow does: no secret of its is in anything that the runner printed.
    for (const secret of Object.values(secrets))
      expect(result.masked.includes(secret), 'a secret in the log').toBe(false);
    return result;
  }
  const job = (result: ActRun, id: string) => result.jobs.find(({ job: name }) => name === id);
  const lines = (result: ActRun, id: string): string => job(result, id)?.lines.join('\n') ?? '';

  test(
    'pass: the job succeeds, and the next step reads every output',
    async () => {
      const result = await run('pass');
      expect(result.exit, result.log).toBe(0);
      expect(lines(result, 'preflight')).toContain('outcome=success');
      const outputs = JSON.parse(/^\{"outputs".*$/m.exec(lines(result, 'preflight'))?.[0] ?? '{}').outputs as Record<
        string,
        string
      >;
      expect(outputs).toMatchObject({
        verdict: 'pass',
        'root-cause': '',
        'account-id': '123456789012',
        'principal-type': 'assumed-role',
        'credential-type': 'temporary',
      });
      expect(Object.keys(outputs).sort()).toEqual([
        'account-id',
        'credential-type',
        'expires-at',
        'findings',
        'first-fix',
        'principal-arn',
        'principal-type',
        'report-path',
        'root-cause',
        'root-cause-title',
        'verdict',
      ]);
      expect(lines(result, 'preflight')).toContain('{"schema":1,"verdict":"pass"}');
      expect(result.summaries.join('\n')).toContain('## ✅ AWS preflight');
    },
    RUN_MS,
  );

  test(
    'fail: the job fails before its next step, and a job that needs it does not start',
    async () => {
      const result = await run('fail');
      expect(result.exit).toBe(1);
      expect(job(result, 'preflight')?.result).toBe('failure');
      expect(result.log).not.toContain('must not run"');
      expect(lines(result, 'preflight')).not.toContain('must not run');
      expect(job(result, 'deploy')?.result ?? null).not.toBe('success');
      expect(result.annotations).toHaveLength(1);
      expect(result.annotations[0]).toMatch(/^error: AWS preflight/);
      expect(result.summaries.join('\n')).toContain('credentials/missing-session-token');
    },
    RUN_MS,
  );

  test(
    'continue-on-error: the next step and job read why, and the deploy job is gated',
    async () => {
      const result = await run('continue');
      expect(result.exit, result.log).toBe(0);
      expect(lines(result, 'preflight')).toContain('outcome=failure conclusion=success');
      expect(lines(result, 'preflight')).toContain('root-cause=credentials/session-invalid');
      expect(lines(result, 'preflight')).toContain('a secret in the log: ***');
      expect(lines(result, 'deploy')).toBe('');
      expect(lines(result, 'explain')).toContain('not deployed, credentials/session-invalid');
    },
    RUN_MS,
  );

  test(
    'matrix: each Region has its own verdict',
    async () => {
      const result = await run('matrix');
      expect(result.exit).toBe(1);
      const said = result.jobs
        .map(({ lines: l }) => l.filter((line) => line.startsWith('region=')).join())
        .filter(Boolean)
        .sort();
      expect(said).toEqual([
        'region=eu-central-1 verdict=fail root-cause=dynamodb/table-not-found',
        'region=us-east-2 verdict=pass root-cause=',
      ]);
    },
    RUN_MS,
  );

  test(
    'two uses in one job: neither takes anything of the other',
    async () => {
      const result = await run('twice');
      expect(result.exit, result.log).toBe(0);
      expect(lines(result, 'preflight')).toContain('first=pass second=fail cause=dynamodb/table-not-found');
      expect(lines(result, 'preflight')).toContain('report of the first: pass');
    },
    RUN_MS,
  );

  test(
    'keys that an earlier step left in the environment are found there',
    async () => {
      const result = await run('environment');
      expect(result.exit, result.log).toBe(0);
      expect(lines(result, 'preflight')).toContain('verdict=pass');
    },
    RUN_MS,
  );

  describe('the reusable workflow', () => {
    type Target = Record<string, unknown>;
    const target = (name: string, more: Target = {}): Target => ({
      name,
      'aws-region': 'us-east-2',
      services: ['dynamodb'],
      ...more,
    });
    const fanOut = (targets: unknown, more: Partial<Workflow> = {}): Promise<ActRun> =>
      run('fan-out', { vars: { TARGETS: typeof targets === 'string' ? targets : JSON.stringify(targets) }, ...more });

    test(`${MANY} targets: one summary, one verdict, one merged report`, async () => {
      const targets = Array.from({ length: MANY }, (_, i) =>
        target(
          `t${i}`,
          i % 10 === 3 ? { 'dynamodb-tables': [`absent-${i}`, 'orders'] } : { 'dynamodb-tables': 'orders' },
        ),
      );
      const result = await fanOut(targets, { withinMs: 280_000 });
      const failed = targets.map(({ name }) => String(name)).filter((_, i) => i % 10 === 3);
      expect(job(result, 'merge')?.outputs, result.log.slice(-4_000)).toMatchObject({
        verdict: 'fail',
        failed: failed.join(','),
        missing: '',
        'root-causes': 'dynamodb/table-not-found',
      });
      expect(result.exit).toBe(1);
      const merged = JSON.parse(result.artifacts['merged-preflight-report'] ?? '') as {
        verdict: string;
        targets: { name: string; result: { verdict: string; report: { checks: unknown[] } } }[];
      };
      expect(merged.targets.map(({ name, result: r }) => [name, r.verdict, r.report.checks.length > 0])).toEqual(
        targets.map(({ name }) => [name, failed.includes(String(name)) ? 'fail' : 'pass', true]),
      );
      const summary =
        result.summaries.find((text) => text.includes('## ❌ AWS preflight: 5 of 50 targets failed')) ?? '';
      expect(summary).toContain('dynamodb/table-not-found');
      for (const { name } of targets) expect(summary).toContain(`\`${name}\``);
    }, 300_000);

    test(
      'one target: its artifact is unpacked without a folder, and the verdict is pass',
      async () => {
        const result = await fanOut([target('only')]);
        expect(result.exit, result.log.slice(-4_000)).toBe(0);
        expect(lines(result, 'deploy')).toContain('verdict=pass failed= missing= causes=');
      },
      RUN_MS,
    );

    test(
      'a target whose job left no result is never green',
      async () => {
        const broken = (repository: string): void => {
          const file = `${repository}/.github/workflows/preflight.yml`;
          fs.writeFileSync(
            file,
            fs
              .readFileSync(file, 'utf8')
              .replace(
                '      - name: Preflight\n',
                "      - if: matrix.target.name == 'lost'\n        run: exit 1\n      - name: Preflight\n",
              ),
          );
        };
        const result = await fanOut([target('fine'), target('lost')], { prepare: broken });
        expect(job(result, 'merge')?.outputs, result.log.slice(-4_000)).toMatchObject({
          verdict: 'warn',
          failed: '',
          missing: 'lost',
          'root-causes': '',
        });
        expect(result.exit).toBe(1);
      },
      RUN_MS,
    );

    test(
      'targets that cannot be used are named together, and no job starts',
      async () => {
        const asked = sandbox.requests.length;
        const result = await fanOut([
          target('a', { regoin: 'x' }),
          target('a'),
          { name: 'no region' },
          target('b', { 'allowed-account-ids': 12345678901 }),
        ]);
        expect(result.exit).toBe(1);
        const [error] = result.annotations;
        for (const part of [
          '"regoin" is not a key of a target',
          'the name a occurs twice',
          'name: "no region" is not a valid name',
          'aws-region: each target must name its own',
          'YAML drops a leading zero',
        ])
          expect(error).toContain(part);
        expect(sandbox.requests.length).toBe(asked);
        expect(lines(result, 'target')).toBe('');
      },
      RUN_MS,
    );
  });
});
