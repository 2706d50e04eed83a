// Edits of a JSON value that nobody reads as a text: what keeps the form of a text is a library, in edit-json.ts.
import type { JsonEdit } from './remedy.ts';

type Container = Record<string | number, unknown>;

/** A copy with the edits made; null where a path leads through what has no members. */
export function editValue(value: unknown, edits: readonly JsonEdit[]): unknown {
  const root: Container = { root: structuredClone(value) };
  return edits.every((edit) => editOne(root, edit)) ? root.root : null;
}

function editOne(root: Container, edit: JsonEdit): boolean {
  const path = ['root', ...edit.path];
  const last = path.pop() as string | number;
  let parent = root;
  for (const key of path) {
    if (edit.op === 'set') parent[key] ??= {};
    const next = parent[key];
    if (next === undefined || next === null) return edit.op === 'remove';
    if (typeof next !== 'object') return false;
    parent = next as Container;
  }
  if (edit.op === 'set') parent[last] = edit.value;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
  return true;
}
