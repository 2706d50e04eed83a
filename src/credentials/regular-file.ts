import fs from 'node:fs';

/**
 * The text of a regular file: to read a pipe may never end, and nobody reads it twice. Throws what the system says, or
 * an error with the code `NotAFile`.
 */
export function readRegular(file: string): string {
  if (!fs.statSync(file).isFile()) throw Object.assign(new Error('it is not a regular file'), { code: 'NotAFile' });
  return fs.readFileSync(file, 'utf8');
}
