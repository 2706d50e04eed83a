import type { TableModel } from '../src/knowledge/bedrock-table.ts';

export const sorted = (regions: Iterable<string>): string[] => [...new Set(regions)].sort();

/** Region lists repeat: each is kept once, and named by its place. */
export function setTable(sets: string[] = []) {
  return {
    sets,
    put(regions: Iterable<string>): number {
      const key = sorted(regions).join(' ');
      const at = sets.indexOf(key);
      return at >= 0 ? at : sets.push(key) - 1;
    },
  };
}

export const kindOf = (out: readonly string[]): TableModel['kind'] | undefined => {
  const lower = out.map((o) => o.toLowerCase());
  return (['speech', 'image', 'video', 'embedding'] as const).find((kind) => lower.includes(kind));
};
