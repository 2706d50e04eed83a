// Runs the action with hostile text and made-up secrets wherever text comes in, and judges every place where text comes out:
//   npm run fuzz -- [--runs N] [--seed S] [--only WORD …] [--path P] [--dist FOLDER] [--workers N]
// Most runs are in one process, over the source; one in 25 is a process of its own, over the bundle. A run that breaks
// something is told with the seed and the path that repeat it alone.
import { fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { TARGETS } from './case.ts';
import type { Batch, Outcome } from './worker.ts';

const { values: flags } = parseArgs({
  options: {
    runs: { type: 'string', default: '500' },
    seed: { type: 'string' },
    only: { type: 'string', multiple: true, default: [] },
    path: { type: 'string' },
    dist: { type: 'string', default: path.resolve(import.meta.dirname, '../dist') },
    workers: { type: 'string', default: '2' },
    shrink: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
});

const BATCH = 25;

const seed = flags.seed === undefined ? Math.floor(Math.random() * 0x7fffffff) : Number(flags.seed);
const dist = fs.existsSync(path.join(flags.dist, 'index.js')) ? path.resolve(flags.dist) : null;

function batches(): Batch[] {
  if (flags.path !== undefined) return [{ seed, runs: BATCH, path: flags.path }];
  const runs = Number(flags.runs);
  return Array.from({ length: Math.ceil(runs / BATCH) }, (_, i) => ({
    seed: seed + i,
    runs: Math.min(BATCH, runs - i * BATCH),
  }));
}

/** One worker, until no batch is left. */
function work(queue: Batch[], outcomes: Outcome[]): Promise<void> {
  const args = [
    ...flags.only.flatMap((word) => ['--only', word]),
    ...(dist ? ['--dist', dist] : []),
    ...['--shrink', flags.shrink ? '1' : '0'],
  ];
  return new Promise((resolve, reject) => {
    const worker = fork(path.join(import.meta.dirname, 'worker.ts'), args);
    worker.on('error', reject);
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a worker ended with ${code}`))));
    worker.on('message', (message: Outcome | 'ready') => {
      if (message !== 'ready') note(message, outcomes);
      worker.send(queue.shift() ?? 'end');
    });
  });
}

function note(outcome: Outcome, outcomes: Outcome[]): void {
  outcomes.push(outcome);
  const { failure } = outcome;
  if (failure) {
    const only = flags.only.map((word) => ` --only ${word}`).join('');
    console.log(`FAIL ${failure.target}: npm run fuzz -- --seed ${outcome.seed} --path ${failure.path}${only}`);
    for (const fault of failure.faults) console.log(`     ${fault.replaceAll('\n', '\n     ')}`);
    if (flags.path !== undefined || flags.shrink) console.log(`     ${failure.texts}`);
  }
  const done = outcomes.reduce((sum, { runs }) => sum + runs, 0);
  if (outcomes.length % 40 === 0) console.log(`     ${done} runs`);
}

async function main(): Promise<void> {
  if (flags.list) return void console.log(TARGETS.join('\n'));
  const started = performance.now();
  const queue = batches();
  const outcomes: Outcome[] = [];
  await Promise.all(Array.from({ length: Math.min(Number(flags.workers), queue.length) }, () => work(queue, outcomes)));
  const runs = outcomes.reduce((sum, each) => sum + each.runs, 0);
  const children = outcomes.reduce((sum, each) => sum + each.children, 0);
  const failed = outcomes.filter(({ failure }) => failure !== null).length;
  const reached = new Set(outcomes.flatMap(({ targets }) => Object.keys(targets)));
  console.log(
    `${runs} runs with seed ${seed} in ${Math.round((performance.now() - started) / 1000)} s, ${dist ? children : 0} of them of the bundle, at ${reached.size} of ${TARGETS.length} targets: ${failed === 0 ? 'nothing broke' : `${failed} batches broke`}`,
  );
  if (failed > 0 || runs === 0) process.exitCode = 1;
}

await main();
