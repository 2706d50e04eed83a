import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { readContained } from './files.ts';
import type { RunContext, WorkflowJob } from './types.ts';
import { jobIn } from './workflow-job.ts';

// In these events the files that are checked out are as a rule not those of the commit whose workflow runs, and may be a stranger's.
const OTHER_COMMIT = new Set(['pull_request_target', 'workflow_run']);

/** The path in `owner/repo/PATH@ref`. */
export function workflowPath(workflowRef: string, repository: string): string | null {
  const at = workflowRef.lastIndexOf('@refs/') > 0 ? workflowRef.lastIndexOf('@refs/') : workflowRef.lastIndexOf('@');
  const whole = at > 0 ? workflowRef.slice(0, at) : workflowRef;
  return whole.startsWith(`${repository}/`) ? whole.slice(repository.length + 1) : null;
}

/** What the checked-out workflow says of the job that runs: its time limit, its environment and its permissions. */
export function withWorkflow(context: RunContext, env: NodeJS.ProcessEnv): RunContext {
  const job = context.inActions ? workflowJob(env) : null;
  if (!job) return context;
  return { ...context, workflowJob: job, jobTimeoutMinutes: job.timeoutMinutes, environmentName: job.environment && job.environment !== 'open' ? job.environment.name : null };
}

function workflowJob(env: NodeJS.ProcessEnv): WorkflowJob | null {
  const workspace = env.GITHUB_WORKSPACE;
  const file = workflowPath(env.GITHUB_WORKFLOW_REF ?? '', env.GITHUB_REPOSITORY ?? '');
  if (!workspace || !file || OTHER_COMMIT.has(env.GITHUB_EVENT_NAME ?? '')) return null;
  const read = (name: string): unknown => {
    const whole = path.join(workspace, name);
    if (!fs.existsSync(whole)) return null;
    try {
      return parse(readContained(whole, [workspace]), { maxAliasCount: 20 });
    } catch {
      return null; // a workflow that cannot be read says nothing of the job
    }
  };
  return jobIn(read(file), env.GITHUB_JOB ?? '', read);
}
