import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox } from '../../sandbox/server.ts';
import { healthyWorld } from '../../sandbox/worlds.ts';
import { INSTALLING_MS } from './alone.ts';
import { type AwsCli, startAwsCli } from './aws-cli.ts';
import { judge, verdicts } from './judge.ts';
import { pythonEnvironment } from './python-environment.ts';
import { SET_UPS, TARGETS } from './set-ups.ts';

let awsCli: AwsCli;
beforeAll(async () => {
  awsCli = startAwsCli(await pythonEnvironment());
}, INSTALLING_MS);
afterAll(() => awsCli?.stop());

describe('the AWS CLI succeeds exactly where the action says connected', { timeout: 180_000 }, () => {
  it('has set-ups enough, and a reason for every difference', () => {
    expect(SET_UPS.length).toBeGreaterThanOrEqual(30);
    expect(new Set(SET_UPS.map(({ name }) => name)).size).toBe(SET_UPS.length);
    for (const { differs = {} } of SET_UPS)
      for (const { because } of Object.values(differs)) expect(because).toMatch(/\w{3}/);
    expect(SET_UPS.filter(({ differs }) => !differs).length).toBeGreaterThan(SET_UPS.length / 2);
  });

  it.concurrent.each(SET_UPS)('$name: $says', check);
});

async function check({
  name,
  job,
  credentials,
  config,
  targets,
  says,
  differs = {},
}: (typeof SET_UPS)[number]): Promise<void> {
  const world = healthyWorld();
  const variables = job(world);
  const sandbox = await startSandbox(world);
  try {
    const outcome = await judge(awsCli, {
      endpoint: sandbox.url,
      variables,
      targets: { ...TARGETS, ...targets },
      credentials: credentials?.(world),
      config: config?.(world),
    });
    const { judged, expected } = verdicts(outcome, differs);
    expect(judged, `${name}: ${JSON.stringify(outcome.cli)}`).toEqual(expected);
    expect(outcome.run.report.rootCause ?? '', name).toBe(says);
    expect(outcome.run.log, name).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  } finally {
    await sandbox.close();
  }
}
