// Prints the changelog's section of a version, `node scripts/release-notes.ts v1.2.3`; fails where there is none, so that no release goes out unexplained.
import fs from 'node:fs';
import path from 'node:path';

const version = (process.argv[2] ?? '').replace(/^v/, '');
const changelog = fs.readFileSync(path.resolve(import.meta.dirname, '../CHANGELOG.md'), 'utf8');
const section = changelog.split(/^## /m).find((part) => part.startsWith(`[${version}]`));
if (version && section) console.log(section.slice(section.indexOf('\n')).trim());
else {
  console.error(`CHANGELOG.md has no section [${version}]`);
  process.exitCode = 1;
}
