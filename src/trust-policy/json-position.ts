// Where a text stops being JSON. `JSON.parse` tells it in words that quote the text, and an error must name line and column, never content.
const SPACE = /[ \t\r\n]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them within a string
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const MAX_DEPTH = 200;

type Cursor = { source: string; at: number };

/** The first place that is no JSON, counted from 1, or null where the whole text is JSON. */
export function jsonFault(source: string): { line: number; column: number } | null {
  const cursor = { source, at: 0 };
  if (value(cursor, 0) && ended(cursor)) return null;
  const before = source.slice(0, cursor.at).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function skip(cursor: Cursor, pattern: RegExp): boolean {
  pattern.lastIndex = cursor.at;
  if (!pattern.test(cursor.source)) return false;
  cursor.at = pattern.lastIndex;
  return true;
}

function ended(cursor: Cursor): boolean {
  skip(cursor, SPACE);
  return cursor.at === cursor.source.length;
}

function name(cursor: Cursor): boolean {
  skip(cursor, SPACE);
  return skip(cursor, STRING);
}

function token(cursor: Cursor, character: string): boolean {
  skip(cursor, SPACE);
  if (cursor.source[cursor.at] !== character) return false;
  cursor.at += 1;
  return true;
}

function value(cursor: Cursor, depth: number): boolean {
  skip(cursor, SPACE);
  if (depth > MAX_DEPTH) return false;
  if (token(cursor, '{'))
    return members(cursor, '}', () => name(cursor) && token(cursor, ':') && value(cursor, depth + 1));
  if (token(cursor, '[')) return members(cursor, ']', () => value(cursor, depth + 1));
  return skip(cursor, STRING) || skip(cursor, SCALAR);
}

function members(cursor: Cursor, close: string, member: () => boolean): boolean {
  if (token(cursor, close)) return true;
  do {
    if (!member()) return false;
  } while (token(cursor, ','));
  return token(cursor, close);
}
