import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { readContained } from './files.ts';

type Workflow = { jobs?: Record<string, { 'timeout-minutes'?: unknown; steps?: { uses?: unknown }[] } | null> };

/** The path in `owner/repo/PATH@ref`. */
export function workflowPath(workflowRef: string, repository: string): string | null {
  const at = workflowRef.lastIndexOf('@refs/') > 0 ? workflowRef.lastIndexOf('@refs/') : workflowRef.lastIndexOf('@');
  const whole = at > 0 ? workflowRef.slice(0, at) : workflowRef;
  return whole.startsWith(`${repository}/`) ? whole.slice(repository.length + 1) : null;
}

/** `timeout-minutes` of the job that runs, where the checked-out workflow states a number in the job `GITHUB_JOB` and that job uses this action. */
export function jobTimeoutMinutes(env: NodeJS.ProcessEnv): number | null {
  const workspace = env.GITHUB_WORKSPACE;
  const file = workflowPath(env.GITHUB_WORKFLOW_REF ?? '', env.GITHUB_REPOSITORY ?? '');
  if (!workspace || !file || !fs.existsSync(path.join(workspace, file))) return null;
  try {
    const workflow = parse(readContained(path.join(workspace, file), [workspace]), { maxAliasCount: 20 }) as Workflow | null;
    const job = workflow?.jobs?.[env.GITHUB_JOB ?? ''];
    // Another job of the same id in another workflow would not have this step.
    const usesThis = job?.steps?.some((step) => typeof step?.uses === 'string' && (/aws-credentials-preflight/i.test(step.uses) || /^\.{1,2}\//.test(step.uses)));
    const minutes = job?.['timeout-minutes'];
    return usesThis && typeof minutes === 'number' && minutes > 0 ? minutes : null;
  } catch {
    return null; // a workflow that cannot be read says nothing of the job's time
  }
}
