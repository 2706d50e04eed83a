// The changes of a remedy that are made in files at hand: each file before and after, as a diff that `git apply` takes.
import { diffLines, FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';
import { editJson } from './edit-json.ts';
import { editWorkflow, type WorkflowText } from './edit-workflow.ts';
import type { Change } from './remedy.ts';

export type FilesAtHand = {
  workflow: WorkflowText | null;
  /** The file whose job calls the reusable workflow to which this job belongs. */
  caller: WorkflowText | null;
  /** Texts of JSON documents in the workspace, by the path that the input gives. */
  json: Readonly<Record<string, string>>;
};

export const NO_FILES: FilesAtHand = { workflow: null, caller: null, json: {} };

export type FileChange = { file: string; before: string; after: string; changes: readonly Change[] };

/** `diff` is one that `git apply` takes. */
export type ChangedFile = FileChange & { diff: string; changedLines: number };

export type ChangedFiles = { files: readonly ChangedFile[]; left: readonly Change[] };

type Texts = { workflow: WorkflowText | null; caller: WorkflowText | null; json: Readonly<Record<string, string>> };

/** What became of each file, in the order of the changes; and the changes that no file at hand could take. */
export function changeFiles(changes: readonly Change[], files: FilesAtHand): ChangedFiles {
  const changed = new Map<string, FileChange>();
  const left: Change[] = [];
  let texts: Texts = files;
  for (const change of changes) {
    const edited = editOne(texts, change);
    if (!edited) {
      left.push(change);
      continue;
    }
    const { file, before, after } = edited;
    const known = changed.get(file);
    changed.set(file, { file, before: known?.before ?? before, after, changes: [...(known?.changes ?? []), change] });
    texts = edited.texts;
  }
  return { files: [...changed.values()].map(withDiff), left };
}

type Edited = { file: string; before: string; after: string; texts: Texts };

function editOne(texts: Texts, change: Change): Edited | null {
  const { workflow, caller, json } = texts;
  if (change.kind === 'edit-policy' || change.kind === 'edit-trust-policy') {
    const { file, edits } = change;
    const before = file === null ? undefined : json[file];
    const after = before !== undefined && edits.length > 0 ? editJson(before, edits) : null;
    if (file === null || before === undefined || after === null || after === before) return null;
    return { file, before, after, texts: { ...texts, json: { ...json, [file]: after } } };
  }
  const other = change.kind === 'job' ? change.job : undefined;
  if (caller && other !== undefined && other === caller.job) {
    const edited = editWorkflow(caller, change);
    return (
      edited && {
        file: caller.file,
        before: caller.text,
        after: edited.text,
        // A workflow that calls itself is one file.
        texts: {
          ...texts,
          caller: edited,
          workflow: workflow && (workflow.file === caller.file ? { ...workflow, text: edited.text } : workflow),
        },
      }
    );
  }
  const edited = workflow && editWorkflow(workflow, change);
  return (
    edited && {
      file: workflow.file,
      before: workflow.text,
      after: edited.text,
      texts: {
        ...texts,
        workflow: edited,
        caller: caller && (caller.file === workflow.file ? { ...caller, text: edited.text } : caller),
      },
    }
  );
}

const withDiff = (change: FileChange): ChangedFile => ({
  ...change,
  diff: unifiedDiff(change),
  changedLines: changedLines(change),
});

/** Unified, with the real line numbers, and paths as `git diff` writes them. Its last line may be an empty one of the file. */
function unifiedDiff({ file, before, after }: Pick<FileChange, 'file' | 'before' | 'after'>): string {
  const path = file.replace(/^(\.\/)+/, '');
  const patch = structuredPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context: 3 });
  return formatPatch(patch, FILE_HEADERS_ONLY).replace(/\n$/, '');
}

/** A line that is replaced is one line. */
function changedLines({ before, after }: FileChange): number {
  const parts = diffLines(before, after);
  return parts.reduce((sum, { added, removed, count: lines }, i) => {
    const replaced = added && parts[i - 1]?.removed ? (parts[i - 1]?.count ?? 0) : 0;
    return sum + (added ? Math.max(0, lines - replaced) : removed ? lines : 0);
  }, 0);
}
