import type { Outcome } from '../../../src/knowledge/tool-behaviours.ts';

/**
 * Whether the table says what was seen. Of words, the table has a part, with `{value}` for the value of the variable.
 */
export const agrees = (cell: Outcome, seen: Outcome, value = ''): boolean =>
  'fails' in cell && 'fails' in seen
    ? seen.fails !== '' && seen.fails.includes(cell.fails.replaceAll('{value}', value))
    : JSON.stringify(cell) === JSON.stringify(seen);
