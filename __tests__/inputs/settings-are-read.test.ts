// A setting that nothing reads is an input that does nothing. The compiler knows every reader: it names each one where
// `Settings` has no properties.
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, it } from 'vitest';
import { parseInputs, readInputs } from '../../src/inputs/parse-inputs.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SETTINGS = Object.keys(parseInputs(readInputs({}), {}).settings);
/** What makes a setting from another does not read it for the run. */
const MAKER = 'src/inputs/parse-inputs.ts';

let complaints = '';

beforeAll(async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'settings-'));
  try {
    complaints = await compileWithoutSettings(folder);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});

async function compileWithoutSettings(folder: string): Promise<string> {
  for (const part of ['src', 'package.json'])
    fs.cpSync(path.join(ROOT, part), path.join(folder, part), { recursive: true });
  fs.symlinkSync(fs.realpathSync(path.join(ROOT, 'node_modules')), path.join(folder, 'node_modules'));
  fs.writeFileSync(
    path.join(folder, 'src/inputs/settings.ts'),
    'export type Settings = Record<never, never>;\nexport type StatedSettings = Settings;\n',
  );
  const config = {
    extends: path.join(ROOT, 'tsconfig.json'),
    compilerOptions: { noEmit: true, rewriteRelativeImportExtensions: false, rootDir: '.' },
    include: ['src'],
  };
  fs.writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(config));
  const compiler = path.join(folder, 'node_modules/.bin/tsc');
  const { stdout } = await promisify(execFile)(compiler, ['--pretty', 'false'], { cwd: folder }).catch(
    (failure: { stdout: string }) => failure,
  );
  return stdout;
}

function unread(settings: readonly string[]): string[] {
  const ofReaders = complaints.split('\n').filter((line) => !line.startsWith(MAKER));
  return settings.filter((setting) => !ofReaders.some((line) => new RegExp(`['"]${setting}['"]`).test(line)));
}

it('each setting is read', () => expect(unread(SETTINGS)).toEqual([]));

it('a setting that nothing reads is told', () =>
  expect(unread(['region', 'notReadByAnything'])).toEqual(['notReadByAnything']));
