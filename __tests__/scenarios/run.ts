// Runs scenarios without vitest and shows what the action said: node __tests__/scenarios/run.ts [TEXT IN THE ID …]
import { loadPending, loadScenarios } from './load.ts';
import { BUNDLE, runScenario } from './run-scenario.ts';

const texts = process.argv.slice(2);
const pending = loadPending();
const queue = loadScenarios().filter(({ id }) => texts.length === 0 || texts.some((text) => id.includes(text)));
const total = queue.length;
const failed: string[] = [];

async function runQueue(): Promise<void> {
  for (let scenario = queue.shift(); scenario; scenario = queue.shift()) {
    const { id, title } = scenario;
    const { wrong, log, report, calls, wallMs } = await runScenario(scenario);
    if (wrong.length > 0) failed.push(id);
    console.log(
      `${wrong.length > 0 ? 'FAIL' : 'ok  '} ${id}${pending.includes(id) ? ' (pending)' : ''}: ${title} (${Math.round(wallMs)} ms, ${calls.length} requests, root cause ${report?.rootCause ?? 'none'})`,
    );
    for (const text of wrong) console.log(`     ${text}`);
    if (texts.length > 0) console.log(log.replace(/^/gm, '     | '));
  }
}

await Promise.all([runQueue(), runQueue()]);
console.log(
  `${BUNDLE}: ${total - failed.length} of ${total} pass${failed.length > 0 ? `; failed: ${JSON.stringify(failed.sort())}` : ''}`,
);
process.exitCode = failed.every((id) => pending.includes(id)) ? 0 : 1;
