import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { alone } from './alone.ts';

/**
 * `npm` are servers; `old-node` are Nodes that are old on purpose; `iam-simulate` is a policy simulator whose licence, the AGPL, keeps it apart from everything else;
 * the others are tools of a job.
 */
export type PinnedSet = 'npm' | 'iam-simulate' | 'old-node' | 'tools/programs/javascript';

/** What requires the pinned packages of a set; installed once per lock file, without running a script of any of them. */
export const npmPackages = async (set: PinnedSet = 'npm'): Promise<NodeJS.Require> =>
  createRequire(path.join(await npmFolder(set), 'package.json'));

/** The folder where they are installed. */
export function npmFolder(set: PinnedSet): Promise<string> {
  const folder = path.resolve(import.meta.dirname, '../../.third-party', set);
  return alone(folder, () => prepare(path.join(import.meta.dirname, set), folder));
}

async function prepare(pins: string, folder: string): Promise<string> {
  const lock = readFileSync(path.join(pins, 'package-lock.json'));
  const stamp = path.join(folder, 'pins');
  const wanted = createHash('sha256').update(process.version).update(lock).digest('hex');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    mkdirSync(folder, { recursive: true });
    for (const file of ['package.json', 'package-lock.json'])
      copyFileSync(path.join(pins, file), path.join(folder, file));
    await promisify(execFile)('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], {
      cwd: folder,
      shell: process.platform === 'win32',
    });
    writeFileSync(stamp, wanted);
  }
  return folder;
}
