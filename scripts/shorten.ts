// Takes out of dist what no run needs: white space, comments, and the long names that the last bundler gives to the
// modules it joins. Each run reads and compiles these files again, so their length is part of its time. Functions and
// classes keep their names: a fault's stack must be readable, and the SDK tells its clients and errors apart by them.
// `node scripts/shorten.ts FOLDER…`: each JavaScript file in the folder, in place.
import fs from 'node:fs';
import path from 'node:path';
import { minify } from 'rolldown/utils';
import { SHORTER } from './shorter.ts';

for (const folder of process.argv.slice(2))
  for (const name of fs.readdirSync(folder).filter((each) => each.endsWith('.js'))) {
    const file = path.join(folder, name);
    const { code, errors } = await minify(name, fs.readFileSync(file, 'utf8'), {
      ...SHORTER,
      module: true,
      // What the bundler before it left is as small as it gets.
      compress: false,
    });
    if (errors.length > 0) throw new Error(`${file}: ${errors.map(({ message }) => message).join(', ')}`);
    fs.writeFileSync(file, inAscii(code));
  }

/**
 * One character beyond Latin-1 makes V8 keep a whole file at two bytes a character. Code without `String.raw` means the
 * same with escapes, in a string, a template and an expression.
 */
function inAscii(code: string): string {
  if (code.includes('String.raw')) throw new Error('String.raw would show the escapes that are written here.');
  return code.replace(/[^\0-\x7f]/g, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
