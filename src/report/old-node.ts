// A runner may bring an older Node than action.yml asks for: 20 on 32-bit ARM, and whatever is on the path where
// another program runs workflows. It is told with nothing that an older Node does not have.
import fs from 'node:fs';

const OLDEST = [22, 15] as const;

/** Whether this Node has what the action is written with. */
export function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/** Says so once: on stderr, or as the annotation of the step. */
export function refuseOldNode(env: NodeJS.ProcessEnv, version: string): 1 {
  const needs = `This needs Node ${OLDEST.join('.')} or later; this is Node ${version.replace(/[^\w.+-]/g, '')}.`;
  if (env.GITHUB_ACTIONS !== 'true') {
    process.stderr.write(`${needs}\n`);
    return 1;
  }
  process.stdout.write(`::error title=AWS preflight%3A Node is too old::${needs} ${ON_RUNNERS}\n`);
  try {
    if (env.GITHUB_OUTPUT) fs.appendFileSync(env.GITHUB_OUTPUT, 'verdict=fail\n');
  } catch {
    // without an output file there is nobody to tell
  }
  return 1;
}

// https://github.com/actions/runner/releases/tag/v2.327.1,
// https://github.blog/changelog/2025-09-19-deprecation-of-node-20-on-github-actions-runners/
const ON_RUNNERS =
  'Nothing was asked of AWS, and this says nothing about the credentials. GitHub’s runner has Node 24 from version 2.327.1 on, but not on 32-bit ARM. act and other programs use the Node of their image: use an image with Node 24.';
