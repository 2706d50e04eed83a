import fs from 'node:fs';
import path from 'node:path';

export const READ_LIMIT_BYTES = 64 * 1024;

/** Reads a regular file that is, after resolving links, in one of the folders. Throws an Error whose message names no content. */
export function readContained(file: string, folders: readonly string[]): string {
  const real = containedFile(file, folders);
  const stat = fs.statSync(real);
  if (stat.size > READ_LIMIT_BYTES) throw new Error(`it is larger than ${READ_LIMIT_BYTES / 1024} KiB`);
  return fs.readFileSync(real, 'utf8');
}

/** Where a regular file is, after resolving links, in one of the folders. Throws likewise. */
export function containedFile(file: string, folders: readonly string[]): string {
  const real = fs.realpathSync(path.resolve(folders[0] ?? '.', file));
  if (!within(real, folders)) throw new Error('it is outside the workspace');
  if (!fs.statSync(real).isFile()) throw new Error('it is not a regular file');
  return real;
}

/**
 * Writes a new or regular file in one of the folders, after resolving links in its path. Nothing is made before that is
 * certain. Not in Git's own folder nor the runner's, and not what has another name or is one of `never`.
 */
export function writeContained(
  file: string,
  content: string,
  folders: readonly string[],
  never: readonly string[] = [],
): void {
  const [first] = folders;
  if (first === undefined) throw new Error('there is neither a workspace nor RUNNER_TEMP');
  const { existing, missing } = nearest(path.dirname(path.resolve(first, file)));
  const folder = path.join(fs.realpathSync(existing), ...missing);
  const real = path.join(folder, path.basename(file));
  if (!within(real, folders)) throw new Error('it is outside the workspace and RUNNER_TEMP');
  if (real.split(path.sep).some((part) => OTHERS.has(part.toLowerCase())) || never.some((other) => isSame(other, real)))
    throw new Error('it belongs to Git or to the runner');
  fs.mkdirSync(folder, { recursive: true });
  if (fs.realpathSync(folder) !== folder) throw new Error('it is outside the workspace and RUNNER_TEMP');
  const found = fs.lstatSync(real, { throwIfNoEntry: false });
  if (found && (!found.isFile() || found.nlink > 1)) throw new Error('it is not a regular file of its own');
  const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW } = fs.constants;
  fs.writeFileSync(real, content, { mode: 0o600, flag: (O_WRONLY | O_CREAT | O_TRUNC | (O_NOFOLLOW ?? 0)) as never });
}

const OTHERS: ReadonlySet<string> = new Set(['.git', '_runner_file_commands', '_github_workflow']);

/** The nearest folder that is there, and what is missing below it. A link that leads nowhere is there, and cannot be resolved. */
function nearest(folder: string): { existing: string; missing: string[] } {
  const missing: string[] = [];
  let existing = folder;
  while (fs.lstatSync(existing, { throwIfNoEntry: false }) === undefined && path.dirname(existing) !== existing) {
    missing.unshift(path.basename(existing));
    existing = path.dirname(existing);
  }
  return { existing, missing };
}

function isSame(other: string, real: string): boolean {
  try {
    return fs.realpathSync(other) === real;
  } catch {
    return false; // what is not there cannot be overwritten
  }
}

/** Why a file of the workspace could not be read, in words that name no content. */
export function readFault(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file';
  return message.startsWith('it ') ? message : 'it cannot be read';
}

function within(real: string, folders: readonly string[]): boolean {
  return folders.some((folder) => {
    try {
      return real.startsWith(`${fs.realpathSync(folder)}${path.sep}`);
    } catch {
      return false;
    }
  });
}
