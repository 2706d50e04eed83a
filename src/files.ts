import fs from 'node:fs';
import path from 'node:path';

export const READ_LIMIT_BYTES = 64 * 1024;

/** Reads a regular file that lies, after resolving links, in one of the folders. Throws an Error whose message names no content. */
export function readContained(file: string, folders: readonly string[]): string {
  const real = containedFile(file, folders);
  const stat = fs.statSync(real);
  if (stat.size > READ_LIMIT_BYTES) throw new Error(`it is larger than ${READ_LIMIT_BYTES / 1024} KiB`);
  return fs.readFileSync(real, 'utf8');
}

/** Where a regular file is, after resolving links, in one of the folders. Throws likewise. */
export function containedFile(file: string, folders: readonly string[]): string {
  const real = fs.realpathSync(path.resolve(folders[0] ?? '.', file));
  if (!within(real, folders)) throw new Error('it lies outside the workspace');
  if (!fs.statSync(real).isFile()) throw new Error('it is no regular file');
  return real;
}

/** Writes a new or regular file in one of the folders, after resolving links in its path. */
export function writeContained(file: string, content: string, folders: readonly string[]): void {
  const target = path.resolve(folders[0] ?? '.', file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  const real = path.join(fs.realpathSync(path.dirname(target)), path.basename(target));
  if (folders.length > 0 && !within(real, folders)) throw new Error('it lies outside the workspace and RUNNER_TEMP');
  const existing = fs.lstatSync(real, { throwIfNoEntry: false });
  if (existing && !existing.isFile()) throw new Error('it is no regular file');
  fs.writeFileSync(real, content, { mode: 0o600 });
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
