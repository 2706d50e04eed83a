// The workflow file: from the workspace at once; from GitHub only where it is not there, and only on demand.
import fs from 'node:fs';
import path from 'node:path';
import type { RawInputs } from '../inputs/input-table.ts';
import type { WorkflowReading } from './read.ts';

export type WorkflowReader = {
  checkedOut(): Promise<WorkflowReading | null>;
  fromGitHub(): Promise<WorkflowReading | null>;
};

export function workflowReader(env: NodeJS.ProcessEnv, raw: RawInputs, deadline: AbortSignal): WorkflowReader {
  return {
    checkedOut: async () => {
      // Where nothing is checked out, the library that reads YAML is not loaded.
      const isThere = (folder: string): boolean =>
        fs.existsSync(path.join(env.GITHUB_WORKSPACE ?? '', folder, 'workflows'));
      if (!['.github', '.forgejo', '.gitea'].some(isThere)) return null;
      const { fromWorkspace, readWorkflow } = await import('./read.ts');
      return readWorkflow(env, raw, fromWorkspace(env.GITHUB_WORKSPACE));
    },
    fromGitHub: async () => {
      const token = raw['github-token'].trim();
      if (!token) return null;
      const [{ readWorkflow }, { fromGitHub }] = await Promise.all([import('./read.ts'), import('./github.ts')]);
      const source = await fromGitHub({ env, token, deadline });
      return source && readWorkflow(env, raw, source);
    },
  };
}

/** Outside of GitHub Actions there is no workflow. */
export const NO_WORKFLOW: WorkflowReader = { checkedOut: async () => null, fromGitHub: async () => null };
