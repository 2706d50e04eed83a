import { execFileSync } from 'node:child_process';
import type { Case, Need } from './case.ts';
import type { Way } from './isolate.ts';

const has = (program: string): boolean => {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const NEEDS: Readonly<Record<Need, { why: string; met: (way: Way) => boolean }>> = {
  namespace: { why: 'they need a network namespace', met: (way) => way === 'namespace' },
  faketime: { why: 'they need faketime', met: () => has('faketime') },
  root: {
    why: 'they mount file systems, as root alone may',
    met: (way) => way === 'namespace' && process.getuid?.() === 0,
  },
};

/** The cases that can run here, and how many cannot for which reason. */
export function possible(cases: readonly Case[], way: Way): [Case[], Record<string, number>] {
  const met = Object.fromEntries(Object.entries(NEEDS).map(([need, { met }]) => [need, met(way)]));
  const able: Case[] = [];
  const unable: Record<string, number> = {};
  for (const one of cases) {
    const missing = one.needs?.find((need) => !met[need]);
    if (missing === undefined) able.push(one);
    else unable[NEEDS[missing].why] = (unable[NEEDS[missing].why] ?? 0) + 1;
  }
  return [able, unable];
}
