// Preloaded into a run: the files that it loads, and "(written)" for each request that its socket has taken whole, a
// line each, as they happen.
import diagnostics from 'node:diagnostics_channel';
import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';

const put = (line) => appendFileSync(process.env.TRACE_FILE, `${line}\n`);

registerHooks({
  load(url, context, nextLoad) {
    if (url.startsWith('file:')) put(path.basename(url));
    return nextLoad(url, context);
  },
});
diagnostics.subscribe('http.client.request.start', ({ request }) => request.once('finish', () => put('(written)')));
