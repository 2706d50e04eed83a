// Runs batches of cases, one after the other, and tells the parent of each that broke something.
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { type Case, caseOf } from './case.ts';
import { judge } from './judge.ts';
import { runCase } from './run.ts';

export type Batch = { seed: number; runs: number; path?: string };
export type Outcome = {
  seed: number;
  runs: number;
  /** How often each target came up, and in how many processes of their own. */
  targets: Record<string, number>;
  children: number;
  failure: { path: string; target: string; faults: string[]; texts: string } | null;
};

const { values: flags } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    dist: { type: 'string', default: '' },
    shrink: { type: 'string', default: '30' },
  },
});

class Broken extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

async function runBatch({ seed, runs, path }: Batch): Promise<Outcome> {
  const outcome: Outcome = { seed, runs: 0, targets: {}, children: 0, failure: null };
  let failed = false;
  const property = fc.asyncProperty(caseOf(flags.only), async (one) => {
    if (!failed) {
      outcome.runs += 1;
      outcome.targets[one.target] = (outcome.targets[one.target] ?? 0) + 1;
      if (one.child) outcome.children += 1;
    }
    const faults = judge(one, await runCase(one, flags.dist || null));
    if (faults.length === 0) return;
    failed = true;
    throw new Broken(faults);
  });
  const result = await fc.check(property, {
    seed,
    numRuns: runs,
    ...(path === undefined ? {} : { path }),
    ...(flags.shrink === '0' ? { endOnFailure: true } : {}),
    interruptAfterTimeLimit: 600_000,
    skipAllAfterTimeLimit: 600_000,
  });
  if (!result.failed) return outcome;
  const [one] = result.counterexample as [Case];
  const faults =
    result.errorInstance instanceof Broken ? [...result.errorInstance.faults] : [String(result.errorInstance)];
  return {
    ...outcome,
    failure: { path: result.counterexamplePath ?? '', target: one.target, faults, texts: describe(one) },
  };
}

/** What was not as usual in the case. */
function describe({ texts, answers, switches, child }: Case): string {
  const said = Object.entries(texts).filter(([, text]) => text !== null);
  return JSON.stringify({ texts: Object.fromEntries(said), answers, switches, child });
}

// The first run loads the whole source, which takes longer than a run may.
const [first] = fc.sample(caseOf(['runner/inputs']), { numRuns: 1, seed: 1 });
if (first) await runCase({ ...first, child: false }, null);

process.on('message', (batch: Batch | 'end') => {
  if (batch === 'end') process.exit(0);
  runBatch(batch).then((outcome) => process.send?.(outcome));
});
process.send?.('ready');
