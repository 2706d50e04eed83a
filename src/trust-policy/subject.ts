// The forms of a GitHub token's `sub`. https://docs.github.com/en/actions/reference/security/oidc: `repo:OWNER/REPO:<context>`, and
// `repo:OWNER@OWNER_ID/REPO@REPO_ID:<context>` for repositories made, renamed or transferred after 15 July 2026, or opted in.

import type { RunContext } from '../scene.ts';
import { type Text, text } from '../text.ts';
import type { Claims } from './context-keys.ts';

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

/** How a token came by its `sub`, in one sentence or two. */
export function describeSubject(sub: unknown): Text {
  const subject = parseSubject(sub);
  if (!subject)
    return text`The subject has neither of GitHub's own forms: the repository or its organisation has customised it (${'include_claim_keys'}), so a trust policy must repeat it as it stands.`;
  return [...origin(subject), ' ', ...form(subject)];
}

function origin({ kind, name }: Subject): Text {
  if (kind === 'environment')
    return text`The job names the environment ${name}, and an environment takes the place of the branch or tag in the subject.`;
  if (kind === 'pull-request') return text`The run belongs to a pull request, and the subject then names no branch.`;
  if (kind === 'branch') return text`The run is of the branch ${name}, outside of any environment.`;
  return kind === 'tag'
    ? text`The run is of the tag ${name}, outside of any environment.`
    : text`The run is of the ref ${name}, outside of any environment.`;
}

function form({ form }: Subject): Text {
  return form === 'immutable'
    ? text`The numbers behind each ${'@'} are the immutable form of the subject, which GitHub gives to repositories made, renamed or transferred after 15 July 2026, or opted in: a trust policy of names alone refuses it.`
    : text`It is the form of names; were the repository renamed or transferred, GitHub would add the numbers of its owner and itself.`;
}

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
