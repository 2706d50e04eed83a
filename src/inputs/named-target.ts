// Items of the lists of tables and buckets: a name or an ARN, and perhaps how the job uses it.

export type Use = 'list' | 'read' | 'write';

export type NamedTarget = {
  /** As the step writes it. */
  written: string;
  /** Without its uses. A bucket may have a prefix behind its name. */
  target: string;
  uses: readonly Use[];
};

const isUse = (word: string): word is Use => word === 'list' || word === 'read' || word === 'write';

/**
 * A name never has a blank, so known words behind one are uses; of other words the name itself is left to be found
 * wrong. `null` where a use is not one of this list.
 */
export function readTarget(written: string, allowed: readonly Use[], usual: Use): NamedTarget | { problem: string } {
  const [target = '', ...words] = written.split(/\s+/);
  const small = words.map((word) => word.toLowerCase());
  if (!small.some(isUse)) return { written, target: written, uses: [usual] };
  const strange = words.find((_, index) => !(allowed as readonly string[]).includes(small[index] ?? ''));
  if (strange !== undefined) return { problem: `"${written}": "${strange}" is not one of ${allowed.join(', ')}` };
  return { written, target, uses: allowed.filter((use) => small.includes(use)) };
}

/** One target for each name, with all its uses. */
export function mergeTargets(targets: readonly NamedTarget[]): NamedTarget[] {
  const merged = new Map<string, NamedTarget>();
  for (const each of targets) {
    const before = merged.get(each.target);
    merged.set(each.target, before ? { ...before, uses: [...new Set([...before.uses, ...each.uses])] } : each);
  }
  return [...merged.values()];
}
