import fs from 'node:fs';
import path from 'node:path';
import { NODE } from '../helpers/node.ts';
import { presetRules } from '../helpers/replay/presets.ts';
import { startReplay } from '../helpers/replay/server.ts';
import { limitSeconds, runChild } from './child.ts';
import { prepare } from './environment.ts';
import { brokenExpectations } from './expectations.ts';
import { brokenInvariants } from './invariants.ts';
import { type Observed, observe } from './observed.ts';
import type { Scenario } from './scenario.ts';

const ROOT = path.join(import.meta.dirname, '../..');
/** The committed bundle, or another build of it. */
export const BUNDLE = path.resolve(ROOT, process.env.PREFLIGHT_DIST || 'dist/index.js');

/** `wrong` says what does not hold; it is empty for a scenario that passes. */
export type Outcome = Observed & { wrong: string[] };

/** Runs the bundle as a runner would, against the scenario's AWS. It throws where the tests themselves fail. */
export async function runScenario(original: Scenario): Promise<Outcome> {
  if (!fs.existsSync(BUNDLE)) throw new Error(`${BUNDLE} does not exist: build it first.`);
  const scenario = dated(original);
  const replay = await startReplay({
    ...scenario,
    asked: askedModels(scenario),
    aws: [...(scenario.aws ?? []), ...presets(scenario)],
  });
  let dir = '';
  try {
    const surroundings = prepare(scenario, replay.url);
    dir = surroundings.dir;
    const { env, workspace: cwd } = surroundings;
    const seen = observe(
      await runChild({ node: NODE, bundle: BUNDLE, cwd, env, limitSeconds: limitSeconds(scenario) }),
      env,
      replay.calls,
    );
    if (replay.faults.length > 0)
      throw new AggregateError(replay.faults, `The replay failed: ${replay.faults.join('; ')}`);
    return { ...seen, wrong: [...brokenExpectations(scenario, seen), ...brokenInvariants(scenario, seen)] };
  } finally {
    await replay.close();
    if (dir) fs.rmSync(dir, { recursive: true, force: true });
  }
}

/** `{now+15m}` as a time, anywhere in the scenario. */
function dated(scenario: Scenario): Scenario {
  const text = JSON.stringify(scenario).replace(/\{now([+-]\d+)m\}/g, (_, minutes: string) =>
    new Date(Date.now() + Number(minutes) * 60_000).toISOString(),
  );
  return JSON.parse(text) as Scenario;
}

const askedModels = ({ inputs }: Scenario): string[] =>
  [...(inputs?.['bedrock-models'] ?? '').matchAll(/[^,\n#]+/g)].map(([id]) => id.trim()).filter(Boolean);

function presets({ preset, presetFor }: Scenario) {
  const rules = [preset ?? []].flat().flatMap(presetRules);
  return presetFor === undefined ? rules : rules.map((rule) => ({ ...rule, accessKey: presetFor }));
}
