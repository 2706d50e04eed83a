import { spawn } from 'node:child_process';
import path from 'node:path';

export type Targets = { table: string; bucket: string };
export type CliAnswer = { ok: boolean; said: string };
export type CliAnswers = Record<'sts' | 'dynamodb' | 's3', CliAnswer>;

const COMMANDS = path.join(import.meta.dirname, 'aws-cli.py');
const LONGEST_MS = 90_000;

/** Asks with the AWS CLI what the action asks: who the caller is, one table, one bucket. The environment is given whole; nothing of ours is inherited. */
export async function askCli(
  programs: string,
  env: Record<string, string>,
  { table, bucket }: Targets,
): Promise<CliAnswers> {
  const commands = [
    ['sts', 'get-caller-identity'],
    ['dynamodb', 'describe-table', '--table-name', table],
    ['s3api', 'head-bucket', '--bucket', bucket],
  ];
  const child = spawn(path.join(programs, 'python'), [COMMANDS, JSON.stringify(commands)], {
    env: { ...env, PATH: process.env.PATH ?? '', LANG: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, log] = ['', ''];
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (log += chunk));
  const hung = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS);
  const exit = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  clearTimeout(hung);
  if (exit !== 0) throw new Error(`The AWS CLI did not run to its end (exit ${exit}):\n${out}${log}`);
  const [sts, dynamodb, s3] = JSON.parse(out) as [CliAnswer, CliAnswer, CliAnswer];
  return { sts, dynamodb, s3 };
}
