// When the workflow file is read: from the workspace at once; from GitHub only where it is not there and a finding is to be shown on its line.
import { diagnose } from '../diagnose.ts';
import type { RawInputs } from '../inputs/inputs.ts';
import type { Scene } from '../scene.ts';
import type { WorkflowReading } from './read.ts';

export type WorkflowReader = {
  checkedOut(): Promise<WorkflowReading | null>;
  fromGitHub(scene: Scene): Promise<WorkflowReading | null>;
};

export function workflowReader(env: NodeJS.ProcessEnv, raw: RawInputs, deadline: AbortSignal): WorkflowReader {
  return {
    checkedOut: async () => {
      const { fromWorkspace, readWorkflow } = await import('./read.ts');
      return readWorkflow(env, raw, fromWorkspace(env.GITHUB_WORKSPACE));
    },
    fromGitHub: async (scene) => {
      const token = raw['github-token'].trim();
      if (!token || !scene.settings.annotate || !(await hasFindings(scene))) return null;
      const [{ readWorkflow }, { fromGitHub }] = await Promise.all([import('./read.ts'), import('./github.ts')]);
      const source = await fromGitHub({ env, token, deadline });
      return source && readWorkflow(env, raw, source);
    },
  };
}

async function hasFindings(scene: Scene): Promise<boolean> {
  const { RULES } = await import('../rules/catalogue.ts');
  return diagnose(scene, RULES).findings.some((finding) => !finding.ignored);
}

/** Outside of GitHub Actions there is no workflow. */
export const NO_WORKFLOW: WorkflowReader = { checkedOut: async () => null, fromGitHub: async () => null };
