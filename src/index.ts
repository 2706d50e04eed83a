#!/usr/bin/env node
import { run } from './main.ts';

// Whoever reads the log may close it (`| head`), and its disk may be full: the verdict, the report and the outputs do not
// depend on it.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

// A socket that hangs must not keep the process: the run has ended when its report is written.
const leave = (code: number): void => {
  process.exitCode = code;
  setTimeout(() => process.exit(), 250).unref();
};

run({
  env: process.env,
  args: process.argv.slice(2),
  bundle: import.meta.url,
  node: process.versions.node,
  now: Date.now,
}).then(leave, async (error: unknown) => {
  const { publishCrash } = await import('./report/crash.ts');
  leave(await publishCrash(error, process.env));
});
