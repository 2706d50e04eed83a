import fs from 'node:fs';
import { prepare } from '../../scenarios/environment.ts';
import { startReplay } from '../../scenarios/replay/server.ts';
import { replayedBy } from '../../scenarios/run-scenario.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { run } from '../../src/main.ts';

export const NOW = Date.parse('2026-11-26T12:00:00Z');

/**
 * Runs the pipeline against the scenario's AWS, in this process, and returns the job summary's file: what was in it
 * before, and what the run wrote. The clock does not move unless `now` says so; a run that asks again until a time is
 * over needs one that moves.
 */
export async function summarise(scenario: Scenario, before = '', now = (): number => NOW): Promise<string> {
  const inputs: Record<string, string> = { 'timeout-seconds': '120', ...scenario.inputs };
  const replay = await startReplay(replayedBy({ ...scenario, inputs }));
  const { dir, env } = prepare({ ...scenario, inputs }, replay.url);
  const surroundings = { ...process.env };
  try {
    fs.writeFileSync(env.GITHUB_STEP_SUMMARY ?? '', before);
    setEnvironment(env);
    await run({ env: process.env, args: [], bundle: import.meta.url, node: process.versions.node, now });
    return settled(fs.readFileSync(env.GITHUB_STEP_SUMMARY ?? '', 'utf8'));
  } finally {
    setEnvironment(surroundings);
    fs.rmSync(dir, { recursive: true, force: true });
    await replay.close();
  }
}

function setEnvironment(env: NodeJS.Dict<string>): void {
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
}

/** What differs from run to run, and what only says that AWS is replayed here. */
const settled = (summary: string): string =>
  summary
    .replace(/\n\n[^\n]*Endpoint overrides? in use: `AWS_ENDPOINT_URL` → `127\.0\.0\.1:\d+`\.(?=\n)/g, '')
    .replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:8080')
    .replace(/(?<=\| )\d+&nbsp;ms(?= \|)/g, '40&nbsp;ms');
