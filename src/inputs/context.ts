// What the run is: event, fork, actor, visibility. What the workflow file adds is read later. Data only; the event payload is foreign and read field by field.
import fs from 'node:fs';
import { type Forge, forgeIn } from '../names/forge.ts';
import { isInputName } from './input-table.ts';

const EVENT_LIMIT_BYTES = 5 * 1024 * 1024;
const FORK_EVENTS = new Set(['pull_request', 'pull_request_review', 'pull_request_review_comment']);

type Payload = {
  repository?: { private?: unknown; visibility?: unknown; full_name?: unknown; id?: unknown };
  pull_request?: {
    head?: { repo?: { full_name?: unknown; id?: unknown } | null };
    base?: { repo?: { full_name?: unknown; id?: unknown } | null };
  };
};

/** What the runner tells of a run. */
export type RunnerContext = {
  inActions: boolean;
  eventName: string;
  actor: string;
  repository: string;
  repositoryId: string;
  ownerId: string;
  ref: string;
  job: string;
  /** Of the whole run, over all its attempts; empty outside Actions. */
  runId: string;
  serverUrl: string;
  visibility: 'public' | 'private' | 'internal' | 'unknown';
  /** A pull request whose head is another repository, or gone. */
  foreignHead: boolean;
  stepDebug: boolean;
  /** What the step gives under names that are not inputs of this action. */
  strangeInputs: readonly string[];
  /** The run is by an emulator of GitHub's runner on somebody's machine, which has no OIDC token. */
  emulated: boolean;
  /** Whose Actions they are, by the variables of the runner. */
  forge: Forge;
};

export function readContext(env: NodeJS.ProcessEnv): RunnerContext {
  const payload = readPayload(env.GITHUB_EVENT_PATH);
  const eventName = env.GITHUB_EVENT_NAME ?? '';
  const forge = forgeIn(env);
  return {
    inActions: env.GITHUB_ACTIONS === 'true',
    eventName,
    actor: env.GITHUB_ACTOR ?? '',
    repository: env.GITHUB_REPOSITORY ?? '',
    repositoryId: env.GITHUB_REPOSITORY_ID ?? '',
    ownerId: env.GITHUB_REPOSITORY_OWNER_ID ?? '',
    ref: env.GITHUB_REF ?? '',
    job: env.GITHUB_JOB ?? '',
    runId: env.GITHUB_RUN_ID ?? '',
    serverUrl: env.GITHUB_SERVER_URL ?? 'https://github.com',
    visibility: visibilityOf(payload),
    foreignHead: FORK_EVENTS.has(eventName) && isForeign(payload, env.GITHUB_REPOSITORY),
    stepDebug: env.RUNNER_DEBUG === '1',
    strangeInputs: strangeInputs(env),
    // https://nektosact.com/usage/index.html#skipping-steps; runners of Gitea and Forgejo are made of act, and say the same.
    emulated: env.ACT === 'true' && forge === 'github',
    forge,
  };
}

/** The runner warns of an input that an action does not have, and hands it over all the same, by its name in capitals. */
const strangeInputs = (env: NodeJS.ProcessEnv): string[] =>
  Object.keys(env)
    .flatMap((name) => /^INPUT_([\w-]{1,100})$/.exec(name)?.[1]?.toLowerCase() ?? [])
    .filter((name) => !isInputName(name));

function readPayload(file: string | undefined): Payload {
  try {
    const found = file ? fs.statSync(file) : null;
    // A pipe has no size, and to read it may never end.
    if (!file || !found?.isFile() || found.size > EVENT_LIMIT_BYTES) return {};
    const payload: unknown = JSON.parse(fs.readFileSync(file, 'utf8'));
    return typeof payload === 'object' && payload !== null ? payload : {};
  } catch {
    return {}; // without a payload the run is not a pull request, and the repository's visibility is unknown
  }
}

/** The `fork` flag of the head says only that the head is a fork of something; what withholds secrets is that it is another repository. */
function isForeign({ pull_request: pr }: Payload, repository = ''): boolean {
  if (!pr?.head) return false;
  const { repo: head } = pr.head;
  if (!head) return true;
  const base = pr.base?.repo;
  if (head.id !== undefined && base?.id !== undefined) return head.id !== base.id;
  return (
    typeof head.full_name === 'string' &&
    head.full_name.toLowerCase() !== String(base?.full_name ?? repository).toLowerCase()
  );
}

function visibilityOf({ repository }: Payload): RunnerContext['visibility'] {
  const stated = repository?.visibility;
  if (stated === 'public' || stated === 'private' || stated === 'internal') return stated;
  if (repository?.private === true) return 'private';
  return repository?.private === false ? 'public' : 'unknown';
}
