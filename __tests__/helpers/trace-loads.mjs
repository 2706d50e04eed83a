// Preloaded into a run: the files that it loads, one a line, in the order in which they are compiled.
import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';

registerHooks({
  load(url, context, nextLoad) {
    if (url.startsWith('file:')) appendFileSync(process.env.LOADED_FILES, `${path.basename(url)}\n`);
    return nextLoad(url, context);
  },
});
