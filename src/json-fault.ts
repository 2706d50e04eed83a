import { type ParseError, parse } from 'jsonc-parser';

/**
 * The first place that is not JSON, counted from 1. `JSON.parse` tells it in words that quote the text, and an error must name line and column, never
 * content.
 */
export function jsonFault(source: string): { line: number; column: number } {
  const errors: ParseError[] = [];
  try {
    parse(source, errors, { disallowComments: true });
  } catch {
    // nested deeper than anything that is meant
  }
  const before = source.slice(0, errors[0]?.offset ?? 0).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
