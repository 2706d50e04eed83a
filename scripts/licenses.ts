// Writes the licences of what is bundled, and fails the build where one of them is not permissive.
// `node scripts/licenses.ts LIST FOLDER`: the names of the packages, and the folder for licenses.txt.
import fs from 'node:fs';
import path from 'node:path';
import { isPermissive } from './permissive.ts';

type Manifest = { name: string; license?: string };

const [listFile = '', folder = ''] = process.argv.slice(2);
const root = path.resolve(import.meta.dirname, '..');
const packages = JSON.parse(fs.readFileSync(listFile, 'utf8')) as string[];
const licenses = path.join(folder, 'licenses.txt');

const manifests = packages.map(
  (name) => JSON.parse(fs.readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8')) as Manifest,
);
const refused = manifests.filter(({ license }) => !isPermissive(license));
if (refused.length > 0)
  throw new Error(
    `Not permissive: ${refused.map(({ name, license }) => `${name} (${license ?? 'no licence'})`).join(', ')}`,
  );

fs.writeFileSync(licenses, `${manifests.map(notice).join('\n\n')}\n`.replaceAll('\r\n', '\n'));

/** Name, licence, the licence's text. */
function notice({ name, license }: Manifest): string {
  const folderOf = path.join(root, 'node_modules', name);
  const file = fs.readdirSync(folderOf).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file
    ? fs.readFileSync(path.join(folderOf, file), 'utf8').trim()
    : `The package comes without a licence file: https://www.npmjs.com/package/${name}`;
  return [name, license, text].join('\n');
}
