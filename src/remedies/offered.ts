import type { Remedy } from './remedy.ts';

/** A remedy that is always there, and those of the others that can be carried out. */
export const offered = (first: Remedy, ...others: readonly (Remedy | null)[]): readonly [Remedy, ...Remedy[]] => [
  first,
  ...others.filter((remedy) => remedy !== null),
];
