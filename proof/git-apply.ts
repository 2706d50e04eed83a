// What a person does with a diff that is shown: pastes it into `git apply`.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

type Files = Readonly<Record<string, string>>;

export function writeFiles(folder: string, files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
}

/** The files after a diff, or what git says against it. */
export function applied(diff: string, files: Files): { files: Files } | { fault: string } {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'diff-'));
  try {
    writeFiles(folder, files);
    // It applies without a repository too, and no other one above is to be taken.
    const env = { ...process.env, GIT_CEILING_DIRECTORIES: path.dirname(folder) };
    execFileSync('git', ['apply', '-'], { cwd: folder, env, input: `${diff}\n`, stdio: 'pipe' });
    return {
      files: Object.fromEntries(
        Object.keys(files).map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]),
      ),
    };
  } catch (error) {
    return { fault: String((error as { stderr?: Buffer }).stderr ?? error).trim() };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
