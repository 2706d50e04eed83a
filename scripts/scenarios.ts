// Runs scenarios without vitest, and shows what the action said:
//   node scripts/scenarios.ts [--only TEXT …] [--verbose] [--dist FILE] [--node FILE] [--json FILE] [FILE|FOLDER …]
// Without a file it takes the project's own. It fails where a scenario breaks what `open.ts` does not list.
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { OPEN, unforeseen } from '../__tests__/scenarios/open.ts';
import { CASES, loadScenarios } from '../scenarios/load.ts';
import { BUNDLE, type Outcome, type RunOptions, runScenario } from '../scenarios/run-scenario.ts';
import type { Scenario, Wrong } from '../scenarios/scenario.ts';
import { scenarioFaults } from '../scenarios/scenario-faults.ts';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', multiple: true, default: [] },
    verbose: { type: 'boolean', default: false },
    dist: { type: 'string', default: BUNDLE },
    node: { type: 'string' },
    json: { type: 'string' },
  },
});

type Result = {
  id: string;
  wrong: Wrong[];
  expected: unknown;
  found: string | null;
  wallMs: number;
  requests: number;
};

const options: RunOptions = { dist: flags.dist, ...(flags.node === undefined ? {} : { node: flags.node }) };
const isAsked = ({ id }: Scenario): boolean => flags.only.length === 0 || flags.only.some((text) => id.includes(text));
const queue = loadScenarios(positionals.length > 0 ? positionals : [CASES]).filter(isAsked);
const results: Result[] = [];
const failed: string[] = [];

async function runQueue(): Promise<void> {
  for (let scenario = queue.shift(); scenario; scenario = queue.shift()) {
    for (const fault of scenarioFaults(scenario)) console.error(`${scenario.id}: ${fault}`);
    note(scenario, await runScenario(scenario, options));
  }
}

function note({ id, title, expect }: Scenario, { wrong, log, report, calls, wallMs }: Outcome): void {
  const found = report?.rootCause ?? null;
  results.push({
    id,
    wrong,
    expected: expect.rootCause,
    found,
    wallMs: Math.round(wallMs),
    requests: calls.length,
  });
  if (unforeseen(id, wrong).length > 0) failed.push(id);
  const mark = wrong.length === 0 ? 'ok  ' : 'FAIL';
  const open = OPEN[id] === undefined ? '' : ' (open)';
  const cost = `${Math.round(wallMs)} ms, ${calls.length} requests`;
  console.log(`${mark} ${id}${open}: ${title} (${cost}, root cause ${found ?? 'none'})`);
  for (const { text } of wrong) console.log(`     ${text}`);
  if (flags.verbose) console.log(log.replace(/^/gm, '     | '));
}

await Promise.all([runQueue(), runQueue()]);
if (flags.json !== undefined) fs.writeFileSync(flags.json, JSON.stringify(results, null, 2));
const passed = results.filter(({ wrong }) => wrong.length === 0).length;
console.log(`${passed} of ${results.length} pass${failed.length > 0 ? `; failed: ${failed.sort().join(' ')}` : ''}`);
process.exitCode = failed.length > 0 ? 1 : 0;
