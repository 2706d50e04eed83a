// Completes what the bundler writes of licences, which leaves some packages out, and fails the build where a bundled package's licence is not permissive.
// `node scripts/licenses.ts STATS FOLDER`: the bundler's list of modules, and the folder with its licenses.txt.
import fs from 'node:fs';
import path from 'node:path';
import { isPermissive } from './permissive.ts';

type Module = { nameForCondition?: string | null; name?: string; modules?: Module[] };
type Manifest = { name: string; license?: string };

const [statsFile = '', folder = ''] = process.argv.slice(2);
const root = path.resolve(import.meta.dirname, '..');
const { modules } = JSON.parse(fs.readFileSync(statsFile, 'utf8')) as { modules: Module[] };
const licenses = path.join(folder, 'licenses.txt');
const written = fs.readFileSync(licenses, 'utf8');
const known = new Set(written.split('\n'));

const packages = [...new Set(packagesOf(modules))].sort();
const manifests = packages.map(
  (name) => JSON.parse(fs.readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8')) as Manifest,
);
const refused = manifests.filter(({ license }) => !isPermissive(license));
if (refused.length > 0)
  throw new Error(
    `Not permissive: ${refused.map(({ name, license }) => `${name} (${license ?? 'no licence'})`).join(', ')}`,
  );

const missing = manifests.filter(({ name }) => !known.has(name));
fs.writeFileSync(licenses, [written.trimEnd(), ...missing.map(notice), ''].join('\n\n').replace(/\n+$/, '\n'));

function packagesOf(list: readonly Module[]): string[] {
  return list.flatMap(({ nameForCondition, name, modules: inner = [] }) => {
    const found = [
      ...(nameForCondition ?? name ?? '').replaceAll('\\', '/').matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)/g),
    ].at(-1)?.[1];
    return [...(found ? [found] : []), ...packagesOf(inner)];
  });
}

/** As the bundler writes it: name, licence, the licence's text. */
function notice({ name, license }: Manifest): string {
  const folderOf = path.join(root, 'node_modules', name);
  const file = fs.readdirSync(folderOf).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file
    ? fs.readFileSync(path.join(folderOf, file), 'utf8').trim()
    : `The package comes without a licence file: https://www.npmjs.com/package/${name}`;
  return [name, license, text].join('\n');
}
