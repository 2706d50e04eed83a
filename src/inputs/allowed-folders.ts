import path from 'node:path';

/** Where the report may be written and files may be read: the workspace and the runner's temporary folder. */
export const writableFolders = (env: NodeJS.ProcessEnv): string[] =>
  [env.GITHUB_WORKSPACE, env.RUNNER_TEMP].filter((f): f is string => Boolean(f));

/** Whether a path is inside one of the folders, by name alone; links are resolved where the file is opened. */
export function isInside(file: string, folders: readonly string[]): boolean {
  const resolved = path.resolve(folders[0] ?? '.', file);
  return folders.some((folder) => resolved.startsWith(`${path.resolve(folder)}${path.sep}`));
}
