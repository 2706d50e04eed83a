import type { CheckName, Wrong } from '../../scenarios/scenario.ts';

/**
 * Scenarios that the action does not meet yet, each with the checks that it breaks. They run with all others: breaking
 * another check is a failure, and so is breaking none, until the scenario is taken off this list.
 */
export const OPEN: Readonly<Partial<Record<string, readonly CheckName[]>>> = {};

/** What a scenario breaks that this list does not say. */
export const unforeseen = (id: string, wrong: readonly Wrong[]): Wrong[] =>
  wrong.filter(({ check }) => !OPEN[id]?.includes(check));
