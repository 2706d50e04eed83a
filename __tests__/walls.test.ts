// The walls are lint rules: a breach of each, planted in a house of its own with this project's biome.json, must be an error.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PURE, WALLS } from '../scripts/walls.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const LOOSE = new Set(['text', 'files', 'json-fault', 'scene', 'diagnosis', 'finding', 'diagnose', 'main', 'index']);
const OUTSIDE = ['@aws-sdk/client-s3', '@smithy/types', '@actions/core', 'node:fs', 'node:process'];

/** Where a file of a room is, and how it reaches the other rooms. */
const placeOf = (room: string): { file: string; up: string } => {
  if (LOOSE.has(room)) return { file: `src/${room}.ts`, up: './' };
  if (room === 'rules') return { file: 'src/rules/s3/planted.ts', up: '../../' };
  return { file: `src/${room}/planted.ts`, up: '../' };
};

const importsOf = (room: string, others: readonly string[]): string[] => {
  const { up } = placeOf(room);
  return others.map((other) => (LOOSE.has(other) ? `${up}${other}.ts` : `${up}${other}/other.ts`));
};

const allowedTo = (room: string): readonly string[] => WALLS[room] ?? [];
const forbiddenTo = (room: string): string[] =>
  [...Object.keys(WALLS), 'main', 'index'].filter((other) => other !== room && !allowedTo(room).includes(other));

const houses: string[] = [];
afterAll(() => {
  for (const house of houses) fs.rmSync(house, { recursive: true });
});

/** How many imports lint refuses in each room, when every room imports these modules. */
function breaches(modulesOf: (room: string) => readonly string[]): Map<string, number> {
  const house = fs.mkdtempSync(path.join(os.tmpdir(), 'house-'));
  houses.push(house);
  const config = JSON.parse(fs.readFileSync(path.join(ROOT, 'biome.json'), 'utf8'));
  const { $schema: _, vcs: __, ...rest } = config;
  fs.writeFileSync(path.join(house, 'biome.json'), JSON.stringify(rest));
  for (const room of Object.keys(WALLS)) {
    const file = path.join(house, placeOf(room).file);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const lines = modulesOf(room).map((name, i) => `import { x as x${i} } from '${name}';\nconsole.log(x${i});\n`);
    fs.writeFileSync(file, lines.join('') || 'console.log();\n');
  }
  const { stdout } = spawnSync(
    process.execPath,
    [
      path.join(ROOT, 'node_modules/@biomejs/biome/bin/biome'),
      ...['lint', '--only=style/noRestrictedImports', '--reporter=json', '--max-diagnostics=none', 'src'],
    ],
    { cwd: house, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const { diagnostics } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as {
    diagnostics: { category: string; location: { path: string | { file: string } } }[];
  };
  const counts = new Map<string, number>();
  for (const { category, location } of diagnostics) {
    if (category !== 'lint/style/noRestrictedImports') continue;
    const file = typeof location.path === 'string' ? location.path : location.path.file;
    counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  return counts;
}

const rooms = Object.keys(WALLS);

describe('a breach of a wall', () => {
  const found = breaches((room) => importsOf(room, forbiddenTo(room)));
  it.each(rooms)('is an error in src/%s', (room) =>
    expect(found.get(placeOf(room).file)).toBe(forbiddenTo(room).length),
  );
});

describe('an import that the table allows', () => {
  const found = breaches((room) => importsOf(room, allowedTo(room)));
  it.each(rooms)('is none in src/%s', (room) => expect(found.get(placeOf(room).file)).toBeUndefined());
});

describe('the SDK, the runner, a file or the network', () => {
  const found = breaches(() => OUTSIDE);
  it.each([...PURE])('is an error in the pure room src/%s', (room) =>
    expect(found.get(placeOf(room).file)).toBe(OUTSIDE.length),
  );
});
