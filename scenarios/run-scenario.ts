import fs from 'node:fs';
import path from 'node:path';
import { limitSeconds, runChild } from './child.ts';
import { prepare } from './environment.ts';
import { brokenExpectations } from './expectations.ts';
import { brokenInvariants } from './invariants.ts';
import { NODE } from './node.ts';
import { type Observed, observe } from './observed.ts';
import { presetRules } from './replay/presets.ts';
import { startReplay } from './replay/server.ts';
import type { Decide, Replayed, Rule } from './replay/types.ts';
import type { Scenario, Wrong } from './scenario.ts';

const ROOT = path.join(import.meta.dirname, '..');

/** The committed bundle, or another build of it. */
export const BUNDLE = path.resolve(ROOT, process.env.PREFLIGHT_DIST || 'dist/index.js');

export type RunOptions = {
  /** The bundle that runs; by default the committed one. */
  dist?: string;
  /** The Node that runs it; by default the one that npm installs, which is the one that GitHub uses. */
  node?: string;
  /** More files of the workspace, which win over the scenario's own. */
  files?: Readonly<Record<string, string>>;
  /** Whether the workspace is a Git repository, with all its files committed. */
  git?: boolean;
  /** Chooses the answer to a request in place of the rule that the request meets; null grants it. */
  decide?: Decide;
};

export type Outcome = Observed & {
  /** What does not hold; empty for a scenario that passes. */
  wrong: Wrong[];
  /** The variables that the step was given, inputs among them. */
  env: Record<string, string>;
};

/** Runs the bundle as a runner would, against the scenario's AWS. It throws where the runner itself fails. */
export async function runScenario(original: Scenario, options: RunOptions = {}): Promise<Outcome> {
  const bundle = options.dist === undefined ? BUNDLE : path.resolve(options.dist);
  if (!fs.existsSync(bundle)) throw new Error(`${bundle} does not exist: build it first.`);
  const scenario = dated({ ...original, files: { ...original.files, ...options.files } });
  const replay = await startReplay(replayedBy(scenario), options.decide);
  let dir = '';
  try {
    const surroundings = prepare(scenario, replay.url, options.git);
    dir = surroundings.dir;
    const { env, workspace: cwd } = surroundings;
    const node = options.node ?? NODE;
    const ended = await runChild({ node, bundle, cwd, env, limitSeconds: limitSeconds(scenario) });
    if (replay.faults.length > 0)
      throw new AggregateError(replay.faults, `The replay failed: ${replay.faults.join('; ')}`);
    const seen = observe(ended, env, replay.calls);
    return { ...seen, env, wrong: [...brokenExpectations(scenario, seen), ...brokenInvariants(scenario, seen)] };
  } finally {
    await replay.close();
    if (dir) fs.rmSync(dir, { recursive: true, force: true });
  }
}

/** What AWS answers in a scenario: its own rules first, then those of its presets. */
export const replayedBy = (scenario: Scenario): Replayed => ({
  ...scenario,
  asked: askedModels(scenario),
  aws: [...(scenario.aws ?? []), ...presets(scenario)],
});

/** `{now+15m}` as a time, anywhere in the scenario. */
export function dated(scenario: Scenario): Scenario {
  const text = JSON.stringify(scenario).replace(/\{now([+-]\d+)m\}/g, (_, minutes: string) =>
    new Date(Date.now() + Number(minutes) * 60_000).toISOString(),
  );
  return JSON.parse(text) as Scenario;
}

const askedModels = ({ inputs }: Scenario): string[] =>
  [...(inputs?.['bedrock-models'] ?? '').matchAll(/[^,\n#]+/g)].map(([id]) => id.trim()).filter(Boolean);

function presets({ preset, presetFor }: Scenario): Rule[] {
  const rules = [preset ?? []].flat().flatMap(presetRules);
  return presetFor === undefined ? rules : rules.map((rule) => ({ ...rule, accessKey: presetFor }));
}
