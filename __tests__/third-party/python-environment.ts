import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { alone } from './alone.ts';

const PINS = path.join(import.meta.dirname, 'requirements.txt');
const ENVIRONMENT = path.resolve(import.meta.dirname, '../../.third-party/python');
const OLDEST_PYTHON = [3, 11] as const;

type Outcome = { code: number | null; output: string };

function run(command: string, args: string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject).on('close', (code) => resolve({ code, output }));
  });
}

async function step(what: string, command: string, args: string[]): Promise<string> {
  const { code, output } = await run(command, args);
  if (code !== 0) throw new Error(`${what} failed (exit ${code}):\n${output.trim()}`);
  return output;
}

/** The version line of the python3 on the PATH; a machine without a fit one fails the test, it does not skip it. */
async function requirePython(): Promise<string> {
  const wanted = OLDEST_PYTHON.join('.');
  const answer = await run('python3', ['-c', 'import sys, venv, ensurepip; print(*sys.version_info[:3])']).catch(
    (error: NodeJS.ErrnoException) => {
      throw new Error(
        `The third-party test needs python3 (${wanted} or later) on the PATH, with venv and pip: ${error.message}`,
      );
    },
  );
  const version = /^(\d+) (\d+) \d+\s*$/.exec(answer.output);
  if (answer.code !== 0 || !version)
    throw new Error(
      `The third-party test needs a python3 with venv and pip (on Debian and Ubuntu the package python3-venv):\n${answer.output.trim()}`,
    );
  const [major, minor] = [Number(version[1]), Number(version[2])];
  if (major !== OLDEST_PYTHON[0] || minor < OLDEST_PYTHON[1])
    throw new Error(`The third-party test needs Python ${wanted} or later; python3 is ${major}.${minor}.`);
  return answer.output.trim();
}

/** The folder of the programs of a virtual environment that holds exactly the pinned packages; made once per set of pins, by whichever test file comes first. */
export const pythonEnvironment = (): Promise<string> => alone(ENVIRONMENT, prepare);

async function prepare(): Promise<string> {
  const python = await requirePython();
  const programs = path.join(ENVIRONMENT, 'bin');
  const stamp = path.join(ENVIRONMENT, 'pins');
  const wanted = createHash('sha256').update(python).update(readFileSync(PINS)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return programs;

  rmSync(ENVIRONMENT, { recursive: true, force: true });
  await step('Making the virtual environment', 'python3', ['-m', 'venv', ENVIRONMENT]);
  // Wheels only: installing runs no code of a package.
  await step('Installing the pinned packages', path.join(programs, 'python'), [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '--no-input',
    '--only-binary',
    ':all:',
    '--require-hashes',
    '-r',
    PINS,
  ]);
  writeFileSync(stamp, wanted);
  return programs;
}
