// Tools that others wrote, at the versions of tools.json, in a folder of the project's own: `node scripts/tools.ts [NAME…]` installs them and prints where they are.
// Go checks a module's hash against its public checksum database;
// Python takes wheels alone, which run no code when they are installed.
import { execFile, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import PINS from './tools.json' with { type: 'json' };

export type Store = keyof typeof PINS.stores;
export type Tool = keyof typeof PINS.go | Store | keyof typeof PINS.python;

const run = promisify(execFile);
const ROOT = path.resolve(import.meta.dirname, '..');
const FOLDER = path.join(ROOT, '.third-party');
const GO_FLAGS = '-trimpath -buildvcs=false';
const EXE = process.platform === 'win32' ? '.exe' : '';
const GO: Readonly<Record<string, string>> = { ...PINS.go, ...PINS.stores };
/** What is written in Go takes minutes to compile: it is installed by name alone. */
const BY_NAME: ReadonlySet<string> = new Set([...Object.keys(PINS.go), ...Object.keys(PINS.stores)]);
const PYTHON: Readonly<Record<string, string>> = PINS.python;
const INSTALL_WITHIN_MS = 15 * 60_000;

const language = (tool: Tool): string => (tool in PYTHON ? 'python3' : 'go');

/** Whether this machine has the language that a tool is installed with. */
export const canInstall = (tool: Tool): boolean =>
  spawnSync(language(tool), [tool in PYTHON ? '--version' : 'version']).status === 0;

/** Where a tool is, or will be once it is installed. */
function placeOf(tool: Tool): { pin: string; folder: string; file: string; done: string } {
  const pin = GO[tool] ?? PYTHON[tool] ?? tool;
  const folder = path.join(FOLDER, pin.replace(/[^\w.=@-]+/g, '-'));
  const file =
    tool in PYTHON
      ? path.join(folder, process.platform === 'win32' ? 'Scripts' : 'bin', `${tool}${EXE}`)
      : path.join(folder, `${tool}${EXE}`);
  return { pin, folder, file, done: path.join(folder, 'installed') };
}

export const isInstalled = (tool: Tool): boolean => fs.existsSync(placeOf(tool).done);

/** Whether tests take a tool that is written in Go: where it is installed, and in the job that installs it, which sets WITH_GO. */
export const isTaken = (tool: keyof typeof PINS.go): boolean => process.env.WITH_GO !== undefined || isInstalled(tool);

/** The tool's executable, installed first where it is not there at its pinned version. Errors name what the machine lacks, or what the installer said. */
export async function install(tool: Tool): Promise<string> {
  const { pin, folder, file, done } = placeOf(tool);
  fs.mkdirSync(FOLDER, { recursive: true });
  await alone(`${folder}.lock`, async () => {
    if (fs.existsSync(done)) return;
    if (!canInstall(tool)) throw new Error(`${tool} is installed with ${language(tool)}, which is not on the PATH.`);
    const go = { env: { ...process.env, GOBIN: folder, GOFLAGS: GO_FLAGS }, timeout: INSTALL_WITHIN_MS };
    if (tool in GO) await run('go', ['install', pin], go);
    else await installWheel(folder, pin);
    fs.writeFileSync(done, '');
  });
  return file;
}

async function installWheel(folder: string, pin: string): Promise<void> {
  await run('python3', ['-m', 'venv', folder]);
  const python = path.join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  await run(
    python,
    [
      '-m',
      'pip',
      'install',
      '--quiet',
      '--disable-pip-version-check',
      '--no-input',
      '--no-deps',
      '--only-binary',
      ':all:',
      pin,
    ],
    { timeout: INSTALL_WITHIN_MS },
  );
}

/** One process installs, the others wait for it. A lock whose owner is gone is taken over. */
async function alone(lock: string, work: () => Promise<void>): Promise<void> {
  const end = Date.now() + INSTALL_WITHIN_MS;
  for (;;) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (Date.now() > end)
        throw new Error(`${lock} was locked for ${INSTALL_WITHIN_MS / 60_000} minutes.`, { cause: error });
      if (abandoned(lock)) fs.rmSync(lock, { force: true });
      else await delay(500);
    }
  }
  try {
    await work();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

function abandoned(lock: string): boolean {
  try {
    process.kill(Number(fs.readFileSync(lock, 'utf8')) || -1, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

if (import.meta.main) {
  const wanted = process.argv.slice(2);
  const all = [GO, PYTHON].flatMap((tools) => Object.keys(tools));
  const usual = all.filter((name) => !BY_NAME.has(name));
  for (const name of wanted)
    if (!all.includes(name)) throw new Error(`There is no ${name} in tools.json: ${all.join(', ')}.`);
  for (const tool of (wanted.length > 0 ? wanted : usual) as Tool[]) console.log(`${tool} ${await install(tool)}`);
}
