// Proves remedies: runs each scenario, applies the first remedy of its root cause as somebody would who does that and nothing more, and runs it again.
//   npm run remedies [-- --only TEXT …] [--per-id N] [--allow-missing] [--verbose] [--dist FILE] [--json FILE] [FILE|FOLDER …]
// The diffs that the summary shows of that remedy are applied by git, and must make the same files. `--verbose` prints
// what was changed before the second run. Without a file it takes the project's own. It fails where a cause is still
// there afterwards, where something broke, and where there is no remedy.
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { type Proof, prove } from '../proof/prove.ts';
import { CASES, loadScenarios } from '../scenarios/load.ts';
import { BUNDLE } from '../scenarios/run-scenario.ts';
import type { Scenario } from '../scenarios/scenario.ts';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', multiple: true, default: [] },
    'per-id': { type: 'string' },
    'allow-missing': { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    dist: { type: 'string', default: BUNDLE },
    json: { type: 'string' },
  },
});

const VERDICTS = ['green', 'next', 'human', 'same', 'worse'] as const;

const proofs: Proof[] = [];
let judged = 0;
let leftOut = 0;
const queue = chosen(loadScenarios(positionals.length > 0 ? positionals : [CASES]));

/** `--per-id`: at most so many scenarios of the same expected root cause, spread over all of them. */
function chosen(all: readonly Scenario[]): Scenario[] {
  const asked = all.filter(({ id }) => flags.only.length === 0 || flags.only.some((text) => id.includes(text)));
  const most = Number(flags['per-id'] ?? Number.POSITIVE_INFINITY);
  const byCause = Map.groupBy(asked, ({ expect }) => JSON.stringify(expect.rootCause ?? null));
  return [...byCause.values()].flatMap((same) => {
    const step = Math.max(1, Math.ceil(same.length / most));
    return same.filter((_, index) => index % step === 0);
  });
}

async function work(): Promise<void> {
  for (let scenario = queue.shift(); scenario; scenario = queue.shift()) {
    const found = await prove(scenario, { dist: flags.dist }).catch((error: Error) => [failed(scenario, error)]);
    if (!found) leftOut += 1;
    else {
      judged += 1;
      proofs.push(...found);
      for (const proof of found) show(proof);
    }
  }
}

/** A remedy that cannot be tried is not proven. */
const failed = ({ id }: Scenario, error: Error): Proof => ({
  id,
  remedy: 1,
  verdict: 'worse',
  title: 'the proof itself failed',
  because: error.message,
  done: [],
  faults: [error.stack ?? ''],
});

function show({ id, remedy, verdict, because, title, done, faults }: Proof): void {
  const which = remedy === 1 ? '' : ` (remedy ${remedy})`;
  console.log(
    `${verdict.padEnd(7)} ${id}${which}: ${verdict === 'missing' ? `no remedy for ${because}` : `${title} — ${because}`}`,
  );
  const tells = flags.verbose || verdict === 'same' || verdict === 'worse';
  if (tells) for (const text of done) console.log(`        did: ${text}`);
  if (tells) for (const text of faults) console.log(`        could not: ${text}`);
}

await Promise.all([work(), work()]);
if (flags.json !== undefined) fs.writeFileSync(flags.json, JSON.stringify(proofs, null, 2));

const count = (verdict: Proof['verdict'], list = proofs.filter((proof) => proof.remedy === 1)): number =>
  list.filter((proof) => proof.verdict === verdict).length;
const seconds = proofs.filter((proof) => proof.remedy > 1);
if (leftOut > 0) console.log(`${leftOut} scenarios have no root cause, or another one than they expect.`);
if (count('missing') > 0) console.log(`${count('missing')} scenarios have no remedy.`);
if (seconds.length > 0)
  console.log(`Second remedies: ${VERDICTS.map((verdict) => `${count(verdict, seconds)} ${verdict}`).join(', ')}`);
console.log(`${judged} scenarios: ${VERDICTS.map((verdict) => `${count(verdict)} ${verdict}`).join(', ')}`);
const bad = proofs.some(({ verdict }) => verdict === 'same' || verdict === 'worse');
process.exitCode = bad || (count('missing') > 0 && !flags['allow-missing']) ? 1 : 0;
