// The command `explain` without `--ask`: no request is sent. Usage errors end with 2, a failing verdict with 1.
import { keepSecrets } from '../aws/scrub.ts';
import { knownSecrets } from '../credentials/known-secrets.ts';
import { readInputs } from '../inputs/parse-inputs.ts';
import { openTerminal } from '../report/terminal.ts';
import type { ExplainLine } from './command.ts';
import { explain } from './explain.ts';
import { LogFault, type Opened, readPaths, readStream, together } from './open-log.ts';

export async function openLogs(files: readonly string[]): Promise<Opened> {
  if (files.length > 0) return readPaths(files);
  if (process.stdin.isTTY)
    throw new LogFault(
      'name a file, or pipe a log into standard input: aws … 2>&1 | aws-credentials-preflight explain',
    );
  return together([], [await readStream(process.stdin)]);
}

/** The text, or why there is none, told on stderr. */
export async function openOrRefuse(line: ExplainLine): Promise<Opened | null> {
  const refuse = (problems: readonly string[]): null => {
    for (const problem of problems) process.stderr.write(`explain: ${problem}\n`);
    return null;
  };
  if (line.problems.length > 0)
    return refuse([...line.problems, 'usage: aws-credentials-preflight explain [FILE…] [--ask] [--json]']);
  try {
    return await openLogs(line.files);
  } catch (error) {
    if (error instanceof LogFault) return refuse([error.message]);
    throw error;
  }
}

export async function explainAlone(
  opened: Opened,
  { json }: ExplainLine,
  env: NodeJS.ProcessEnv,
  now: number,
): Promise<0 | 1> {
  // Nobody's log is to show what this machine's variables and files hold.
  const secrets = keepSecrets(knownSecrets(readInputs(env), env, ''));
  const { scene, diagnosis } = await explain(opened, env, secrets.scrub, now);
  return openTerminal({ env, scene, secrets, json }).publish({ scene, diagnosis, place: null });
}
