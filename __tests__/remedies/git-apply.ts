// What a person does with a diff that is shown: pastes it into `git apply`.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The file after the patch; throws in git's own words where it does not apply. */
export function gitApply(file: string, before: string, patch: string): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'apply-'));
  try {
    const at = path.join(root, file);
    fs.mkdirSync(path.dirname(at), { recursive: true });
    fs.writeFileSync(at, before);
    const git = (args: string[], input?: string): void =>
      void execFileSync('git', args, { cwd: root, input, stdio: ['pipe', 'pipe', 'pipe'] });
    git(['init', '--quiet']);
    git(['apply', '--verbose', '-'], `${patch}\n`);
    return fs.readFileSync(at, 'utf8');
  } finally {
    fs.rmSync(root, { recursive: true });
  }
}
