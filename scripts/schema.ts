// Writes the finding ids, by rank, into the report's JSON Schema. `--check` fails where it is not up to date.
import fs from 'node:fs';
import path from 'node:path';
import { IDS } from '../src/rules/ids.ts';

const file = path.resolve(import.meta.dirname, '../src/report/report.schema.json');
const before = fs.readFileSync(file, 'utf8');
const schema = JSON.parse(before) as { definitions: { findingId: { enum: string[] } } };
const current = JSON.stringify(schema.definitions.findingId.enum);
const wanted = Object.keys(IDS);

if (process.argv.includes('--check')) {
  if (current !== JSON.stringify(wanted)) {
    console.error('src/report/report.schema.json is out of date: run `npm run docs`');
    process.exitCode = 1;
  }
} else {
  const list = wanted.map((id) => `        ${JSON.stringify(id)}`).join(',\n');
  fs.writeFileSync(file, before.replace(/("findingId": \{[^}]*"enum": )\[[^\]]*\]/, `$1[\n${list}\n      ]`));
}
