// The workflow file of this run, as far as it can be read: from the workspace, or from GitHub. Whatever fails here is silent: the action works without it.
import path from 'node:path';
import { readContained } from '../files.ts';
import type { RawInputs } from '../inputs/input-table.ts';
import { forgeIn } from '../names/forge.ts';
import { WORKFLOW_UNKNOWN, type WorkflowFacts } from './known-facts.ts';
import type { Caller, Place } from './place.ts';
import { candidates, type Running, runningStep } from './step.ts';
import { parseWorkflow } from './workflow.ts';
import { factsOf } from './workflow-facts.ts';

export type WorkflowReading = { place: Place | null; facts: WorkflowFacts };

export type WorkflowFiles = {
  /** A file of the repository by its path; null where it cannot be had. */
  read(file: string): string | null | Promise<string | null>;
  /** Whether these are the files of the very commit whose workflow runs. */
  exact: boolean;
};

// In these events the files that are checked out are as a rule not those of the commit whose workflow runs, and may be a stranger's.
const OTHER_COMMIT = new Set(['pull_request_target', 'workflow_run']);

// A reusable workflow may call another: https://docs.github.com/en/actions/how-tos/reuse-automations/reuse-workflows
const DEEPEST_CALL = 4;
const MOST_FILES = 10;

/** The path in `owner/repo/PATH@ref`; null where the workflow is another repository's, or none that is in a file, or its name is not fit to be shown. */
export function workflowPath(workflowRef: string, repository: string): string | null {
  const rest = repository && workflowRef.startsWith(`${repository}/`) ? workflowRef.slice(repository.length + 1) : '';
  return /^(\.(?:github|forgejo|gitea)\/workflows\/[\p{L}\p{N}_ .()+-]+?\.ya?ml)(@|$)/u.exec(rest)?.[1] ?? null;
}

/** Reads from the workspace: regular files alone, after resolving links. */
export const fromWorkspace = (workspace: string | undefined): WorkflowFiles => ({
  exact: false,
  read: (file) => {
    try {
      return workspace ? readContained(path.join(workspace, file), [workspace]) : null;
    } catch {
      return null; // most runs have nothing checked out when this step comes
    }
  },
});

/** Null where the workflow file itself cannot be had. */
export async function readWorkflow(
  env: NodeJS.ProcessEnv,
  inputs: RawInputs,
  source: WorkflowFiles,
): Promise<WorkflowReading | null> {
  const file = workflowPath(env.GITHUB_WORKFLOW_REF ?? '', env.GITHUB_REPOSITORY ?? '');
  const own = source.exact || !OTHER_COMMIT.has(env.GITHUB_EVENT_NAME ?? '');
  const top = file ? await load(file, source, own) : null;
  if (!file || !top) return null;
  const place = onePlace(await findPlaces({ file, ...top, caller: null }, { ...runningOf(env, inputs), own }, source));
  const facts = own ? factsOf(place, top.workflow, inputs) : WORKFLOW_UNKNOWN;
  const forge = forgeIn(env);
  return { place, facts: forge === 'github' ? facts : withoutGitHubs(facts) };
}

/** Forgejo and Gitea know no environments, and give no token for a permission. */
const withoutGitHubs = (facts: WorkflowFacts): WorkflowFacts => ({
  ...facts,
  environmentName: null,
  otherEnvironments: [],
  workflowJob: facts.workflowJob && {
    ...facts.workflowJob,
    environment: null,
    permissions: null,
    caller: facts.workflowJob.caller && { ...facts.workflowJob.caller, permissions: null },
  },
});

const runningOf = (env: NodeJS.ProcessEnv, inputs: RawInputs): Running => ({
  job: env.GITHUB_JOB ?? '',
  action: env.GITHUB_ACTION ?? '',
  actionRepository: env.GITHUB_ACTION_REPOSITORY ?? '',
  repository: env.GITHUB_REPOSITORY ?? '',
  inputs,
});

type Loaded = Pick<Place, 'text' | 'workflow'>;

async function load(file: string, source: WorkflowFiles, own: boolean): Promise<Loaded | null> {
  const text = await source.read(file);
  const workflow = text === null ? null : parseWorkflow(text);
  return workflow && { text: own ? text : null, workflow };
}

type Level = Pick<Place, 'file' | 'text' | 'workflow'> & { caller: Caller | null };

/** Every job that may be this one, in the workflow and in the repository's own reusable workflows that it calls. */
async function findPlaces(top: Level, running: Running & { own: boolean }, source: WorkflowFiles): Promise<Place[]> {
  const places: Place[] = [];
  let level: Level[] = [top];
  let files = 1;
  for (let depth = 0; depth <= DEEPEST_CALL && level.length > 0; depth++) {
    for (const each of level) {
      const found = candidates(each.workflow, running);
      if (found) places.push({ ...each, job: found.job, step: runningStep(found, running) });
    }
    const calls = level.flatMap(callsIn).slice(0, MOST_FILES - files);
    files += calls.length;
    const called = await Promise.all(
      calls.map(async ({ file, caller }) => ({ file, caller, loaded: await load(file, source, running.own) })),
    );
    level = called.flatMap(({ loaded, ...call }) => (loaded ? [{ ...call, ...loaded }] : []));
  }
  return places;
}

/** The one whose step fits this run's inputs; else the only one there is. One file called from several jobs is one place whose caller is unknown. */
function onePlace(places: readonly Place[]): Place | null {
  const fitting = places.filter((place) => place.step);
  const [first, ...others] = fitting.length > 0 ? fitting : places;
  if (!first || others.some((other) => other.file !== first.file)) return null;
  return others.length > 0 ? { ...first, caller: 'several' } : first;
}

/** Reusable workflows of the same repository and commit. */
function callsIn({ file: from, text, workflow }: Level): { file: string; caller: Caller }[] {
  return workflow.jobs.flatMap((job) => {
    const file = job.call?.uses.replace(/^\.\//, '') ?? '';
    return job.call?.uses.startsWith('./') &&
      /^\.(github|forgejo|gitea)\/workflows\/[\p{L}\p{N}_ .()+-]+\.ya?ml$/u.test(file)
      ? [{ file, caller: { file: from, text, job, call: job.call, workflow } }]
      : [];
  });
}
