import { randomUUID } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { writeContained } from '../files.ts';
import { writableFolders } from '../inputs/allowed-folders.ts';
import type { Settings } from '../scene.ts';
import type { Report } from './report.ts';

/** Writes the whole report and returns its path; null where it could not be written, which never changes the verdict. */
export function writeReport(env: NodeJS.ProcessEnv, settings: Settings, report: Report): string | null {
  const folder = env.RUNNER_TEMP || os.tmpdir();
  const file = settings.reportPath
    ? path.resolve(env.GITHUB_WORKSPACE || env.RUNNER_TEMP || '.', settings.reportPath)
    : path.join(folder, `aws-credentials-preflight-${randomUUID()}.json`);
  try {
    const folders = settings.reportPath ? writableFolders(env) : [folder];
    writeContained(file, `${JSON.stringify(report, null, 2)}\n`, folders, commandFiles(env));
    return file;
  } catch {
    return null;
  }
}

/** What a job's next steps obey, wherever the runner keeps it. */
const commandFiles = (env: NodeJS.ProcessEnv): string[] =>
  ['GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'GITHUB_EVENT_PATH'].flatMap(
    (variable) => env[variable] ?? [],
  );
