// The bundler leaves chunks of earlier builds behind: the folders are made again.
import fs from 'node:fs';
import path from 'node:path';

for (const folder of ['build', 'dist'])
  fs.rmSync(path.resolve(import.meta.dirname, '..', folder), { recursive: true, force: true });
