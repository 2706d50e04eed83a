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
  const crash = await import('./report/crash.ts').catch(() => null);
  leave(crash ? await crash.publishCrash(error, process.env) : tellUnreadable());
});

/** Its own files cannot be opened, so no other module can say so. */
function tellUnreadable(): 1 {
  const start = process.env.GITHUB_ACTIONS === 'true' ? '::error title=AWS preflight%3A internal error::' : '';
  process.stdout.write(
    `${start}This action cannot open its own files. Let the machine open more files at once (ulimit -n). This says nothing about the credentials.\n`,
  );
  return 1;
}
