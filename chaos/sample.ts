import type { Case } from './case.ts';

/** An even spread: every group has its share, at least one, and within a group the cases stand equally far apart. */
export function sampleOf(cases: readonly Case[], size: number): Case[] {
  const groups = [...Map.groupBy(cases, ({ group }) => group).values()];
  const shares = groups.map(() => 0);
  // Each group has one first; then one goes each time to the group that is furthest behind the root of its size.
  for (let left = Math.min(size, cases.length); left > 0; left--) {
    const behind = groups.map((of, i) =>
      shares[i] === of.length ? -1 : Math.sqrt(of.length) / ((shares[i] ?? 0) + 1),
    );
    const at = shares.includes(0) ? shares.indexOf(0) : behind.indexOf(Math.max(...behind));
    shares[at] = (shares[at] ?? 0) + 1;
  }
  return groups.flatMap((of, i) => {
    const share = shares[i] ?? 0;
    return Array.from({ length: share }, (_, at) => of[Math.floor(((at + 0.5) * of.length) / share)] as Case);
  });
}
