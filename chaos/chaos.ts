// Runs the built action against AWS's real host names with a fault on the way, and judges each run:
//   npm run chaos -- [--sample N] [--only TEXT …] [--dist FOLDER] [--json FILE] [--workers N] [--timeout SECONDS] [--way preload] [--list] [--verbose]
// Without a sample it runs every case. It fails on a false green or a shown secret, or where more than one run in 200 is
// wrong; of a sample every run must be right.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chosen, startWorker } from './isolate.ts';
import type { Breach } from './judge.ts';
import { CASES } from './matrix.ts';
import { possible } from './possible.ts';
import { sampleOf } from './sample.ts';
import type { Result } from './worker.ts';

const { values: flags } = parseArgs({
  options: {
    sample: { type: 'string' },
    only: { type: 'string', multiple: true, default: [] },
    dist: { type: 'string', default: path.resolve(import.meta.dirname, '../dist') },
    json: { type: 'string' },
    timeout: { type: 'string', default: '6' },
    workers: { type: 'string', default: '3' },
    way: { type: 'string' },
    list: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
});

const LEAST_RIGHT = 0.995;

const { way, unshare } = flags.way === 'preload' ? { way: 'preload' as const, unshare: null } : chosen();
const asked = CASES.filter(({ id }) => flags.only.length === 0 || flags.only.some((text) => id.includes(text)));
const [able, unable] = possible(asked, way);
const cases = flags.sample === undefined ? able : sampleOf(able, Number(flags.sample));

async function runAll(): Promise<Result[]> {
  const queue = cases.map(({ id }) => id);
  const results: Result[] = [];
  const workers = Array.from({ length: Math.min(Number(flags.workers), queue.length) }, () => work(queue, results));
  await Promise.all(workers);
  return results;
}

/** One worker, until the queue is empty. */
function work(queue: string[], results: Result[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = startWorker(
      path.join(import.meta.dirname, 'worker.ts'),
      ['--dist', path.resolve(flags.dist), '--timeout', flags.timeout],
      unshare,
    );
    worker.on('error', reject);
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a worker ended with ${code}`))));
    worker.on('message', (message: Result | 'ready') => {
      if (message !== 'ready' && !isWorthRepeating(message)) note(message, results);
      else if (message !== 'ready') queue.push(message.id);
      worker.send({ id: queue.shift() ?? null });
    });
  });
}

const STARVED_MS = 400;
const LATE_MS = 1_500;
const MOST_TRIES = 3;
/** What another cause changes. */
const OF_CAUSE: ReadonlySet<Breach> = new Set(['root cause', 'second finding', 'exit']);
const OUT_OF_TIME = new Set(['environment/timeout', 'environment/targets-not-reached']);
const tries = new Map<string, number>();

/** A run that other processes kept from the processor may have met its own time limits: it is judged by another one. */
function isWorthRepeating({ id, wrong, starvedMs }: Result): boolean {
  const tried = (tries.get(id) ?? 0) + 1;
  tries.set(id, tried);
  return wrong.length > 0 && starvedMs > STARVED_MS && tried < MOST_TRIES;
}

function note(result: Result, results: Result[]): void {
  results.push(result);
  const { id, wrong, root, wallMs, peakMib } = result;
  if (wrong.length > 0 || flags.verbose || cases.length <= 10)
    console.log(
      `${wrong.length === 0 ? 'ok  ' : isUnjudged(result) ? '?   ' : 'FAIL'} ${id} (${(wallMs / 1000).toFixed(1)} s, ${peakMib} MiB, ${root ?? 'none'})`,
    );
  for (const { breach, text } of wrong) console.log(`     ${breach}: ${text}`);
  if (results.length % 100 === 0) console.log(`     ${results.length} of ${cases.length}`);
  if (flags.verbose && result.log) console.log(result.log.replace(/^/gm, '     | '));
}

function tell(results: readonly Result[]): void {
  const groups = Map.groupBy(results, ({ group }) => group);
  console.log('group: runs, wrong, most MiB, longest run');
  for (const [group, of] of groups)
    console.log(
      `${group}: ${of.length}, ${of.filter(isWrong).length}, ${Math.max(...of.map(({ peakMib }) => peakMib))}, ${(Math.max(...of.map(({ wallMs }) => wallMs)) / 1000).toFixed(1)} s`,
    );
  const wrong = results.filter(isWrong);
  const breaches = new Map<string, number>();
  for (const { wrong } of results.filter(isWrong))
    for (const breach of new Set(wrong.map(({ breach }) => breach)))
      breaches.set(breach, (breaches.get(breach) ?? 0) + 1);
  for (const [breach, count] of [...breaches].sort((a, b) => b[1] - a[1])) console.log(`wrong by ${breach}: ${count}`);
  const unjudged = results.filter(isUnjudged).length;
  const judged = results.length - unjudged;
  const right = (judged - wrong.length) / Math.max(1, judged);
  console.log(`${judged} runs judged, ${wrong.length} wrong, ${(right * 100).toFixed(2)} % right`);
  if (unjudged > 0) console.log(`${unjudged} runs are not judged: other processes had the processor`);
  const never = (breaches.get('false green') ?? 0) + (breaches.get('secret') ?? 0);
  if (results.length === 0 || never > 0 || right < (flags.sample === undefined ? LEAST_RIGHT : 1)) process.exitCode = 1;
}

function isWrong(result: Result): boolean {
  return result.wrong.length > 0 && !isUnjudged(result);
}

/** The processor was busy elsewhere in every try, and the action says that it ran out of time: that may be true. */
function isUnjudged({ root, wrong, starvedMs }: Result): boolean {
  return (
    wrong.length > 0 &&
    wrong.every(({ breach }) => OF_CAUSE.has(breach)) &&
    OUT_OF_TIME.has(root ?? '') &&
    starvedMs > LATE_MS
  );
}

if (flags.list) {
  for (const { id } of cases) console.log(id);
} else {
  console.log(
    way === 'namespace'
      ? 'The real host names lead to this machine in a network namespace.'
      : 'A preload leads the real host names to this machine, without a network namespace.',
  );
  for (const [why, count] of Object.entries(unable)) console.log(`${count} cases are left out: ${why}`);
  const results = await runAll();
  if (flags.json !== undefined) fs.writeFileSync(flags.json, JSON.stringify(results, null, 1));
  tell(results);
}
