import os from 'node:os';
import path from 'node:path';

/** The Node 24 that npm brings, on which the action runs; on Windows npm links it as a script that cannot be spawned, and the tests' own Node, 24 too in continuous integration, is in. */
export const NODE =
  process.platform === 'win32' ? process.execPath : path.resolve(import.meta.dirname, '../node_modules/.bin/node');

/** Where Node keeps what it compiled of the bundle for the next run of a test, which takes a sixth less of the processor. */
export const COMPILED = path.join(os.tmpdir(), 'aws-credentials-preflight-compiled');
