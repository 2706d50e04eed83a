// Edits of a JSON document in place: what stays keeps its indentation and its order.
import { applyEdits, findNodeAtLocation, getNodeValue, type JSONPath, modify, parseTree } from 'jsonc-parser';
import type { JsonEdit } from './remedy.ts';

/** Null where the text has no such place. */
export function editJson(text: string, edits: readonly JsonEdit[]): string | null {
  try {
    return edits.flatMap((edit) => stepsOf(text, edit)).reduce(applyOne, text);
  } catch {
    return null; // a path that leads through a value
  }
}

const applyOne = (text: string, { path, value, insert }: Step): string =>
  applyEdits(
    text,
    modify(text, path, value, {
      formattingOptions: indentationOf(text),
      ...(insert ? { isArrayInsertion: true } : {}),
    }),
  );

type Step = { path: JSONPath; value: unknown; insert?: boolean };

/** A list that only grows gets its new items; a list that is new is written whole. */
function stepsOf(text: string, edit: JsonEdit): readonly Step[] {
  const path = [...edit.path];
  if (edit.op === 'remove') return [{ path, value: undefined }];
  const root = parseTree(text);
  const node = root && findNodeAtLocation(root, path);
  const before: unknown = node && getNodeValue(node);
  const { value } = edit;
  if (!Array.isArray(before) || !Array.isArray(value) || !startsWith(value, before) || before.length === 0)
    return [{ path, value }];
  return value
    .slice(before.length)
    .map((item, i) => ({ path: [...path, before.length + i], value: item, insert: true }));
}

const startsWith = (list: readonly unknown[], start: readonly unknown[]): boolean =>
  start.every((item, i) => JSON.stringify(item) === JSON.stringify(list[i]));

function indentationOf(text: string): { insertSpaces: boolean; tabSize: number; eol: string } {
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  return {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.startsWith('\t') ? 1 : indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}
