// The forms of a job token's `sub`. https://docs.github.com/en/actions/reference/security/oidc: `repo:OWNER/REPO:<context>`, and
// `repo:OWNER@OWNER_ID/REPO@REPO_ID:<context>` for repositories made, renamed or transferred after 15 July 2026, or opted in.
// https://forgejo.org/docs/latest/user/actions/security-openid-connect/: Forgejo 16 writes `repo:OWNER-ID/REPO-ID:<context>` for repositories
// whose Actions were switched on since, and names for others. It has no environments, and encodes nothing.

import type { Forge } from '../names/forge.ts';
import type { RunContext } from '../scene.ts';
import { type Text, text } from '../text.ts';
import type { Claims } from './context-keys.ts';
import { forgeOf, issuerKind } from './issuer.ts';

export type Subject = {
  /** `hyphens` is Forgejo's immutable form. */
  form: 'names' | 'immutable' | 'hyphens';
  /** Owner and repository as they are. */
  place: string;
  owner: string;
  repository: string;
  ownerId: string | null;
  repositoryId: string | null;
  kind: 'branch' | 'tag' | 'ref' | 'pull-request' | 'environment';
  /** The branch, tag, ref or environment; empty for a pull request. */
  name: string;
  /** What follows the repository, as it is. */
  tail: string;
};

const SUBJECT = /^repo:([^/@:]+)(?:@(\d+))?\/([^/@:]+)(?:@(\d+))?:(.+)$/s;
const TAIL = /^(?:(pull_request)|environment:([^:]+)|ref:(refs\/[^:]+))$/s;

/** A subject in a form of its forge; null for one that the owner has customised. `claims` are those of the same token. */
export function parseSubject(sub: unknown, claims: Claims | null = null): Subject | null {
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
    ...(ownerId && repositoryId
      ? { form: 'immutable', owner, repository, ownerId, repositoryId }
      : (hyphened(owner, repository, claims) ?? {
          form: 'names',
          owner,
          repository,
          ownerId: null,
          repositoryId: null,
        })),
    place: `${owner}${ownerId ? `@${ownerId}` : ''}/${repository}${repositoryId ? `@${repositoryId}` : ''}`,
    kind,
    name: name ?? environment?.replaceAll('%3A', ':') ?? ref ?? '',
    tail,
  };
}

type Named = Pick<Subject, 'form' | 'owner' | 'repository' | 'ownerId' | 'repositoryId'>;

/** A name may end with a hyphen and digits of its own: the token's own numbers tell. */
function hyphened(owner: string, repository: string, claims: Claims | null): Named | null {
  const [ownerId, repositoryId] = [id(claims?.repository_owner_id), id(claims?.repository_id)];
  if (issuerKind(String(claims?.iss)) !== 'forgejo' || ownerId === null || repositoryId === null) return null;
  const [ofOwner, ofRepository] = [`-${ownerId}`, `-${repositoryId}`];
  if (!owner.endsWith(ofOwner) || !repository.endsWith(ofRepository)) return null;
  const names = { owner: owner.slice(0, -ofOwner.length), repository: repository.slice(0, -ofRepository.length) };
  return { form: 'hyphens', ...names, ownerId, repositoryId };
}

// https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/configuring-pull-request-merges/managing-a-merge-queue:
// a queue tests each entry in a branch of its own.
const QUEUE = /^gh-readonly-queue\/(.+)\/pr-\d+-[0-9a-f]+$/s;

/** The branch into which a merge queue merges, where the run belongs to one entry of the queue. */
export const queueTarget = (subject: Subject | null): string | null =>
  subject?.kind === 'branch' ? (QUEUE.exec(subject.name)?.[1] ?? null) : null;

/** The subject of every entry of the same merge queue, as a pattern; any other subject as it is. */
export const forEveryEntry = (subject: string): string =>
  subject.replace(/(:ref:refs\/heads\/gh-readonly-queue\/.{1,600}\/)pr-\d{1,9}-[0-9a-f]{1,64}$/s, '$1*');

export type ReusableWorkflow = { workflow: string; repository: string };

/** The reusable workflow of another repository in which the job runs. The subject is that of the repository that calls it. */
export function reusableWorkflowOf(claims: Claims | null): ReusableWorkflow | null {
  const [caller, workflow] = [claims?.repository, claims?.job_workflow_ref];
  if (typeof caller !== 'string' || typeof workflow !== 'string') return null;
  const repository = /^([^/@]+\/[^/@]+)\/\.github\/workflows\//.exec(workflow)?.[1];
  return repository && repository.toLowerCase() !== caller.toLowerCase() ? { workflow, repository } : null;
}

/** How a token came by its `sub`, in one sentence or two. */
export function describeSubject(claims: Claims): Text {
  const { sub, iss } = claims;
  const subject = parseSubject(sub, claims);
  const kind = issuerKind(String(iss));
  if (!subject && kind === 'forgejo')
    return text`The subject has neither of Forgejo’s formats. A trust policy must contain it as it is.`;
  if (!subject)
    return text`The subject has neither of GitHub’s own formats: the repository or its organization has customized it (${'include_claim_keys'}). A trust policy must contain it as it is.`;
  const format = kind === 'github.com' || kind === 'forgejo' ? FORMATS[kind][subject.form] : null;
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
  if (kind === 'branch') return text`The run is for the branch ${name}, without an environment.`;
  return kind === 'tag'
    ? text`The run is for the tag ${name}, without an environment.`
    : text`The run is for the ref ${name}, without an environment.`;
}

type Formats = Readonly<Partial<Record<Subject['form'], Text>>>;

// GitHub Enterprise Server has the format of names alone.
const FORMATS: Readonly<Record<'github.com' | 'forgejo', Formats>> = {
  'github.com': {
    immutable: text`The subject has GitHub’s immutable format, with the numbers of owner and repository behind each ${'@'}. Repositories that were created, renamed or transferred after 15 July 2026 have it. A trust policy that has only names refuses it.`,
    names: text`The subject has the format of names. GitHub adds the numbers of owner and repository (${'repo:OWNER@OWNER_ID/REPO@REPO_ID:…'}) when a repository is renamed or transferred, so accept both.`,
  },
  forgejo: {
    hyphens: text`The subject has Forgejo’s immutable format, with the numbers of owner and repository behind a hyphen each (${'repo:OWNER-ID/REPO-ID:…'}). A trust policy that has only names refuses it.`,
    names: text`The subject has the format of names, as Forgejo gives it to repositories whose Actions are older than Forgejo 16.`,
  },
};

/** What would follow the repository in the subject of a job, from its context alone; null where an expression that cannot be read decides it. */
export function expectedTail({ environmentName, workflowJob, eventName, ref, forge }: RunContext): string | null {
  if (forge !== 'github') return eventName === 'pull_request' ? 'pull_request' : ref ? `ref:${ref}` : null;
  if (workflowJob?.environment === 'open') return null;
  // A colon within a value is written %3A, so that it cannot pass for the next part.
  if (environmentName) return `environment:${environmentName.replaceAll(':', '%3A')}`;
  if (eventName === 'pull_request') return 'pull_request';
  return ref ? `ref:${ref.replaceAll(':', '%3A')}` : null;
}

/** Every subject under which this job may be presented: names, immutable, and the token's own where it is customised. */
export function subjectsOf(claims: Claims | null, context: RunContext): readonly string[] {
  const actual = parseSubject(claims?.sub, claims);
  const forge = forgeOf(claims, context);
  // Of another forge than GitHub a repository keeps its form.
  if (claims && typeof claims.sub === 'string' && (!actual || forge !== 'github')) return [claims.sub];
  const [owner, repository] = actual ? [actual.owner, actual.repository] : context.repository.split('/');
  const tail = actual?.tail ?? expectedTail(context);
  if (!owner || !repository || !tail) return [];
  const here = `${owner}/${repository}`.toLowerCase() === context.repository.toLowerCase();
  const ownerId = actual?.ownerId ?? id(claims?.repository_owner_id) ?? (here ? id(context.ownerId) : null);
  const repositoryId = actual?.repositoryId ?? id(claims?.repository_id) ?? (here ? id(context.repositoryId) : null);
  return [
    `repo:${owner}/${repository}:${tail}`,
    ...(ownerId && repositoryId ? [immutableSubject(forge, { owner, ownerId, repository, repositoryId, tail })] : []),
  ];
}

type Numbered = { owner: string; ownerId: string; repository: string; repositoryId: string; tail: string };

const immutableSubject = (forge: Forge, { owner, ownerId, repository, repositoryId, tail }: Numbered): string => {
  const mark = forge === 'github' ? '@' : '-';
  return `repo:${owner}${mark}${ownerId}/${repository}${mark}${repositoryId}:${tail}`;
};

const id = (value: unknown): string | null =>
  (typeof value === 'string' || typeof value === 'number') && /^\d{1,20}$/.test(String(value)) ? String(value) : null;
