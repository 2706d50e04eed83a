// What a workflow file says of one job, read from its parsed YAML. A file is foreign: every value is taken only where it has the form that GitHub gives it.
import type { Permissions, WorkflowJob } from './types.ts';

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const at = (value: unknown, name: string): unknown => (isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined);

/** Reads another workflow of this repository by its path, e.g. `.github/workflows/deploy.yml`; null where it cannot be read. */
export type ReadWorkflow = (file: string) => unknown;

/**
 * The job that runs, in the workflow itself or in one of the reusable workflows of this repository that it calls. Null where no job of that id uses
 * this action, or where more than one call would fit.
 */
export function jobIn(workflow: unknown, id: string, read: ReadWorkflow): WorkflowJob | null {
  const own = at(at(workflow, 'jobs'), id);
  if (usesThisAction(own)) return describe(own, workflow, null);
  const calls = callsIn(workflow).flatMap((call) => {
    const called = read(call.file);
    const job = at(at(called, 'jobs'), id);
    return usesThisAction(job) ? [describe(job, called, { job: call.job, file: call.file, permissions: permissionsOf(call.content, workflow) }, at(call.content, 'with'))] : [];
  });
  return calls.length === 1 ? (calls[0] ?? null) : null;
}

const LOCAL = /^\.\/(\.github\/workflows\/[\w.-]+\.ya?ml)$/;

function callsIn(workflow: unknown): { job: string; file: string; content: unknown }[] {
  const jobs = at(workflow, 'jobs');
  return Object.entries(isObject(jobs) ? jobs : {}).flatMap(([job, content]) => {
    const uses = at(content, 'uses');
    const file = typeof uses === 'string' ? LOCAL.exec(uses)?.[1] : undefined;
    return file ? [{ job, file, content }] : [];
  });
}

/** Another job of the same id in another workflow would not have this step. */
function usesThisAction(job: unknown): boolean {
  const steps = at(job, 'steps');
  return Array.isArray(steps) && steps.some((step) => { const uses = at(step, 'uses'); return typeof uses === 'string' && (/aws-credentials-preflight/i.test(uses) || /^\.{1,2}\//.test(uses)); });
}

function describe(job: unknown, workflow: unknown, caller: WorkflowJob['caller'], given?: unknown): WorkflowJob {
  const minutes = at(job, 'timeout-minutes');
  return {
    timeoutMinutes: typeof minutes === 'number' && minutes > 0 ? minutes : null,
    environment: environmentOf(job, given),
    permissions: permissionsOf(job, workflow),
    container: at(job, 'container') !== undefined,
    caller,
  };
}

/** The environment by its name; `open` where an expression decides it that cannot be read from the files. */
function environmentOf(job: unknown, given: unknown): WorkflowJob['environment'] {
  const written = at(job, 'environment');
  const name = isObject(written) ? written.name : written;
  if (name === undefined || name === null || name === '') return null;
  if (typeof name !== 'string' && typeof name !== 'number') return 'open';
  const input = /^\$\{\{\s*inputs\.([\w-]+)\s*\}\}$/.exec(String(name))?.[1];
  const value = input ? at(given, input) : name;
  return (typeof value === 'string' || typeof value === 'number') && !String(value).includes('${{') ? { name: String(value) } : 'open';
}

/** The block that decides: a job's own replaces the workflow's. Null where there is neither, and the defaults hold, which never have `id-token`. */
function permissionsOf(job: unknown, workflow: unknown): Permissions | null {
  const own = at(job, 'permissions');
  const block = own === undefined ? at(workflow, 'permissions') : own;
  if (block === undefined) return null;
  const place = own === undefined ? 'workflow' : 'job';
  if (typeof block === 'string') return { place, idToken: block === 'write-all', granted: [] };
  const granted = Object.entries(isObject(block) ? block : {}).filter((entry): entry is [string, string] => /^[a-z][a-z-]*$/.test(entry[0]) && typeof entry[1] === 'string' && /^(read|write|none)$/.test(entry[1]));
  return { place, idToken: granted.some(([name, access]) => name === 'id-token' && access === 'write'), granted };
}
