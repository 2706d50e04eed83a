import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { alone } from './alone.ts';

const PINS = path.join(import.meta.dirname, 'npm');
const FOLDER = path.resolve(import.meta.dirname, '../../.third-party/npm');

/** What requires the pinned servers' packages; installed once per lock file, without running a script of any of them. */
export const npmPackages = (): Promise<NodeJS.Require> => alone(FOLDER, prepare);

async function prepare(): Promise<NodeJS.Require> {
  const lock = readFileSync(path.join(PINS, 'package-lock.json'));
  const stamp = path.join(FOLDER, 'pins');
  const wanted = createHash('sha256').update(process.version).update(lock).digest('hex');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    mkdirSync(FOLDER, { recursive: true });
    for (const file of ['package.json', 'package-lock.json'])
      copyFileSync(path.join(PINS, file), path.join(FOLDER, file));
    await promisify(execFile)('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], {
      cwd: FOLDER,
      shell: process.platform === 'win32',
    });
    writeFileSync(stamp, wanted);
  }
  return createRequire(path.join(FOLDER, 'package.json'));
}
