// Installs what the third-party tests take from registries, at their pins: `node __tests__/third-party/install.ts`. Each
// of them does so by itself; continuous integration begins with it, so that no test has to wait for the network.
import { npmFolder } from './npm-packages.ts';
import { pythonEnvironment } from './python-environment.ts';

async function npmFolders(): Promise<void> {
  for (const set of ['npm', 'tools/programs/javascript', 'old-node', 'iam-simulate'] as const) await npmFolder(set);
}

await Promise.all([pythonEnvironment(), npmFolders()]);
