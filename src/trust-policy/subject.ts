// The forms of a GitHub token's `sub`. https://docs.github.com/en/actions/reference/security/oidc: `repo:OWNER/REPO:<context>`, and
// `repo:OWNER@OWNER_ID/REPO@REPO_ID:<context>` for repositories made, renamed or transferred after 15 July 2026, or opted in.

import type { RunContext } from '../scene.ts';
import { type Text, text } from '../text.ts';
import type { Claims } from './context-keys.ts';
import { issuerKind } from './issuer.ts';

export type Subject = {
  form: 'names' | 'immutable';
  owner: string;
  repository: string;
  ownerId: string | null;
  repositoryId: string | null;
  kind: 'branch' | 'tag' | 'ref' | 'pull-request' | 'environment';
  /** The branch, tag, ref or environment; empty for a pull request. */
  name: string;
  /** What follows the repository, as it stands. */
  tail: string;
};

const SUBJECT = /^repo:([^/@:]+)(?:@(\d+))?\/([^/@:]+)(?:@(\d+))?:(.+)$/s;
const TAIL = /^(?:(pull_request)|environment:([^:]+)|ref:(refs\/[^:]+))$/s;

/** A subject in one of GitHub's own forms; null for one that the owner has customised. */
export function parseSubject(sub: unknown): Subject | null {
  const parts = typeof sub === 'string' ? SUBJECT.exec(sub) : null;
  if (!parts) return null;
  const [, owner = '', ownerId, repository = '', repositoryId, tail = ''] = parts;
  const context = TAIL.exec(tail);
  if (!context || (ownerId === undefined) !== (repositoryId === undefined)) return null;
  const [, pull, environment, ref] = context;
  const [, group, name] = /^refs\/(heads|tags)\/(.+)$/s.exec(ref ?? '') ?? [];
  const kind = pull
    ? 'pull-request'
    : environment !== undefined
      ? 'environment'
      : group === 'heads'
        ? 'branch'
        : group === 'tags'
          ? 'tag'
          : 'ref';
  return {
    form: ownerId ? 'immutable' : 'names',
    owner,
    repository,
    ownerId: ownerId ?? null,
    repositoryId: repositoryId ?? null,
    kind,
    name: name ?? environment ?? ref ?? '',
    tail,
  };
}

// https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/configuring-pull-request-merges/managing-a-merge-queue:
// a queue tests each entry in a branch of its own.
const QUEUE = /^gh-readonly-queue\/(.+)\/pr-\d+-[0-9a-f]+$/s;

/** The branch into which a merge queue merges, where the run belongs to one entry of the queue. */
export const queueTarget = (subject: Subject | null): string | null =>
  subject?.kind === 'branch' ? (QUEUE.exec(subject.name)?.[1] ?? null) : null;

/** The subject of every entry of the same merge queue, as a pattern; any other subject as it is. */
export const forEveryEntry = (subject: string): string =>
  subject.replace(/(:ref:refs\/heads\/gh-readonly-queue\/.+\/)pr-\d+-[0-9a-f]+$/s, '$1*');

export type ReusableWorkflow = { workflow: string; repository: string };

/** The reusable workflow of another repository in which the job runs. The subject is that of the repository that calls it. */
export function reusableWorkflowOf(claims: Claims | null): ReusableWorkflow | null {
  const [caller, workflow] = [claims?.repository, claims?.job_workflow_ref];
  if (typeof caller !== 'string' || typeof workflow !== 'string') return null;
  const repository = /^([^/@]+\/[^/@]+)\/\.github\/workflows\//.exec(workflow)?.[1];
  return repository && repository.toLowerCase() !== caller.toLowerCase() ? { workflow, repository } : null;
}

/** How a token came by its `sub`, in one sentence or two. */
export function describeSubject({ sub, iss }: Claims): Text {
  const subject = parseSubject(sub);
  if (!subject)
    return text`The subject has neither of GitHub’s own formats: the repository or its organization has customized it (${'include_claim_keys'}). A trust policy must repeat it as it is.`;
  const format = issuerKind(String(iss)) === 'github.com' ? FORMATS[subject.form] : null;
  return [...origin(subject), ...(format ? [' ', ...format] : [])];
}

function origin(subject: Subject): Text {
  const { kind, name } = subject;
  const queue = queueTarget(subject);
  if (queue)
    return text`The run belongs to the merge queue of ${queue}, which makes a branch of its own for each entry.`;
  if (kind === 'environment')
    return text`The job names the environment ${name}, which takes the place of the branch or tag in the subject.`;
  if (kind === 'pull-request') return text`The run belongs to a pull request, whose subject names no branch.`;
  if (kind === 'branch') return text`The run is of the branch ${name}, outside of any environment.`;
  return kind === 'tag'
    ? text`The run is of the tag ${name}, outside of any environment.`
    : text`The run is of the ref ${name}, outside of any environment.`;
}

// GitHub Enterprise Server has the format of names alone.
const FORMATS: Readonly<Record<Subject['form'], Text>> = {
  immutable: text`The subject has GitHub’s immutable format, with the numbers of owner and repository behind each ${'@'}. Repositories that were made, renamed or transferred after 15 July 2026 have it. A trust policy of names alone refuses it.`,
  names: text`The subject has the format of names. GitHub adds the numbers of owner and repository (${'repo:OWNER@OWNER_ID/REPO@REPO_ID:…'}) when a repository is renamed or transferred, so accept both.`,
};

/** What would follow the repository in the subject of a job, from its context alone; null where an expression that cannot be read decides it. */
export function expectedTail({ environmentName, workflowJob, eventName, ref }: RunContext): string | null {
  if (workflowJob?.environment === 'open') return null;
  // A colon within a value is written %3A, so that it cannot pass for the next part.
  if (environmentName) return `environment:${environmentName.replaceAll(':', '%3A')}`;
  if (eventName === 'pull_request') return 'pull_request';
  return ref ? `ref:${ref.replaceAll(':', '%3A')}` : null;
}

/** Every subject under which GitHub may present exactly this job: names, immutable, and the token's own where it is customised. */
export function subjectsOf(claims: Claims | null, context: RunContext): readonly string[] {
  const actual = parseSubject(claims?.sub);
  if (claims && typeof claims.sub === 'string' && !actual) return [claims.sub];
  const [owner, repository] = actual ? [actual.owner, actual.repository] : context.repository.split('/');
  const tail = actual?.tail ?? expectedTail(context);
  if (!owner || !repository || !tail) return [];
  const here = `${owner}/${repository}`.toLowerCase() === context.repository.toLowerCase();
  const ownerId = actual?.ownerId ?? id(claims?.repository_owner_id) ?? (here ? id(context.ownerId) : null);
  const repositoryId = actual?.repositoryId ?? id(claims?.repository_id) ?? (here ? id(context.repositoryId) : null);
  return [
    `repo:${owner}/${repository}:${tail}`,
    ...(ownerId && repositoryId ? [`repo:${owner}@${ownerId}/${repository}@${repositoryId}:${tail}`] : []),
  ];
}

const id = (value: unknown): string | null =>
  (typeof value === 'string' || typeof value === 'number') && /^\d{1,20}$/.test(String(value)) ? String(value) : null;
