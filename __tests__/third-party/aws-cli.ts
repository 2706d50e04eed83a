import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';

export type Targets = { table: string; bucket: string };
export type CliAnswer = { ok: boolean; said: string };
export type CliAnswers = Record<'sts' | 'dynamodb' | 's3', CliAnswer>;

/** How a command ended: its exit, what it printed, and whether it came to its request. */
export type Ended = { exit: number | null; said: string; sent: boolean };

export type AwsCli = {
  /**
   * Runs commands, each without the leading `aws`, one after the other, in the folder that `HOME` names. The
   * environment is given whole; nothing of ours is inherited. Without `send` they are parsed, and nothing is sent.
   */
  run(
    env: { HOME: string; [name: string]: string },
    commands: readonly (readonly string[])[],
    send?: boolean,
  ): Promise<Ended[]>;
  /** Asks what the action asks: who the caller is, one table, one bucket. */
  ask(env: { HOME: string; [name: string]: string }, targets: Targets): Promise<CliAnswers>;
  stop(): void;
};

const COMMANDS = path.join(import.meta.dirname, 'aws-cli.py');
const LONGEST_MS = 90_000;

/** The AWS CLI of the environment's programs, loaded once for all that it is asked. */
export function startAwsCli(programs: string): AwsCli {
  const language = { PATH: process.env.PATH ?? '', LANG: 'C.UTF-8' };
  const child = spawn(path.join(programs, 'python'), [COMMANDS], {
    // The CLI looks for its caches' folders when it is loaded. Each command works in its own home, and finds them there.
    env: { ...language, HOME: '.', AWS_EC2_METADATA_DISABLED: 'true' },
    cwd: programs,
    stdio: 'pipe',
  });
  const waiting = new Map<number, (answers: Ended[]) => void>();
  let log = '';
  child.stderr.on('data', (chunk) => (log += chunk));
  child.stdin.on('error', () => {});
  createInterface({ input: child.stdout }).on('line', (line) => {
    const { id, answers } = JSON.parse(line) as { id: number; answers: Ended[] };
    waiting.get(id)?.(answers);
  });
  let next = 0;
  const run: AwsCli['run'] = async (given, commands, send = true) => {
    next += 1;
    const id = next;
    const job = { id, env: { ...given, ...language }, commands, send };
    const answers = await new Promise<Ended[]>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`The AWS CLI did not run to its end:\n${log}`)), LONGEST_MS);
      waiting.set(id, (said) => {
        clearTimeout(late);
        resolve(said);
      });
      child.stdin.write(`${JSON.stringify(job)}\n`);
    });
    waiting.delete(id);
    return answers;
  };
  return { run, ask: (given, targets) => asked(run, given, targets), stop: () => end(child) };
}

async function asked(run: AwsCli['run'], env: { HOME: string }, { table, bucket }: Targets): Promise<CliAnswers> {
  const answers = await run(env, [
    ['sts', 'get-caller-identity'],
    ['dynamodb', 'describe-table', '--table-name', table],
    ['s3api', 'head-bucket', '--bucket', bucket],
  ]);
  const [sts, dynamodb, s3] = answers.map(({ exit, said }) => ({ ok: exit === 0, said }));
  if (!sts || !dynamodb || !s3) throw new Error(`The AWS CLI ended early: ${JSON.stringify(answers)}`);
  return { sts, dynamodb, s3 };
}

/** It ends with its input. */
const end = (child: ChildProcessWithoutNullStreams): void => {
  child.stdin.end();
};
