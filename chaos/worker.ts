// Runs cases one after the other where the real names lead here, and tells the parent what each came to.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startIssuer } from '../sandbox/issuer.ts';
import type { Case } from './case.ts';
import { openFront } from './front.ts';
import { isolationOf, type Way } from './isolate.ts';
import { judge, type Seen, type Wrong } from './judge.ts';
import { CASES } from './matrix.ts';
import { openResolver } from './resolver.ts';
import { runCase } from './run-case.ts';

export type Result = {
  id: string;
  group: string;
  wrong: Wrong[];
  root: string | null;
  findings: string[];
  exit: number | null;
  wallMs: number;
  peakMib: number;
  starvedMs: number;
  busyMs: number;
  /** What the action said, where it was wrong. */
  log?: string;
};

const { values: flags } = parseArgs({
  options: {
    way: { type: 'string', default: 'preload' },
    dist: { type: 'string', default: '' },
    timeout: { type: 'string', default: '6' },
  },
});
const way = flags.way as Way;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'chaos-'));
const rootFile = path.join(folder, 'root.pem');
const front = await openFront(way === 'namespace' ? 443 : 0);
fs.writeFileSync(rootFile, front.authority.root.certificate);
const resolver = way === 'namespace' ? await openResolver() : null;
const issuer = await startIssuer();
issuer.claims.sub = 'repo:acme/shop:ref:refs/heads/main';
const surface = {
  timeoutSeconds: Number(flags.timeout),
  front,
  issuer,
  resolver,
  rootFile,
  isolation: isolationOf(way),
  bundle: path.join(flags.dist, 'index.js'),
};
const cases = new Map(CASES.map((one) => [one.id, one]));

function resultOf(id: string, seen: Seen, wrong: Wrong[]): Result {
  return {
    ...{ id, wrong },
    group: cases.get(id)?.group ?? '',
    root: seen.report?.rootCause ?? null,
    findings: (seen.report?.findings ?? []).map(({ id, severity }) => `${severity} ${id}`),
    exit: seen.exit,
    wallMs: Math.round(seen.wallMs),
    ...{ peakMib: seen.peakMib, starvedMs: seen.starvedMs, busyMs: seen.busyMs },
    ...(wrong.length > 0 ? { log: seen.log.slice(-6_000) } : {}),
  };
}

/** A fault of the suite itself. */
const unjudged = ({ id, group }: Case, fault: unknown): Result => ({
  ...{ id, group, root: null, findings: [], exit: null, wallMs: 0, peakMib: 0, starvedMs: 0, busyMs: 0 },
  wrong: [{ breach: 'not judged', text: String(fault) }],
});

process.on('message', async ({ id }: { id: string | null }) => {
  const one = id === null ? undefined : cases.get(id);
  if (one === undefined) {
    resolver?.close();
    await Promise.all([front.close(), issuer.close()]);
    fs.rmSync(folder, { recursive: true, force: true });
    process.disconnect();
    return;
  }
  try {
    const seen = await runCase(one, surface);
    process.send?.(resultOf(one.id, seen, judge(one, seen)));
  } catch (fault) {
    process.send?.(unjudged(one, fault));
  }
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
