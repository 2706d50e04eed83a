// Remedies that change a key of the job, or the order of its steps.
import type { Permissions } from '../scene.ts';
import { type Text, text } from '../text.ts';
import { grantIdToken } from './oidc.ts';
import type { Change, Remedy, StepOf } from './remedy.ts';
import type { RunFacts } from './run-facts.ts';

type JobKey = (Change & { kind: 'job' })['key'];
type Words = { title: Text; after: Text; notes?: readonly Text[]; job?: string };

export const setJobKey = (key: JobKey, value: string, { title, after, notes, job }: Words): Remedy => ({
  title,
  changes: [{ kind: 'job', key, value, ...(job ? { job } : {}) }],
  after,
  ...(notes ? { notes } : {}),
});

/** What a token takes: in the job's own block, and in the caller's, which bounds it. */
export function allowIdToken({ forge, permissions, caller, job }: RunFacts): Remedy {
  if (forge === 'forgejo')
    return {
      title: text`Let the job ${job} request an OIDC token`,
      changes: [grantIdToken(forge, null)],
      after: text`the job ${job} says ${'enable-openid-connect: true'}`,
      notes: [text`Forgejo has had OIDC tokens since version 15; it ignores a ${'permissions'} block.`],
    };
  const grant = (block: Permissions | null, other?: string) => grantIdToken(forge, block, other);
  const below = permissions?.idToken || (caller && !permissions) ? [] : [grant(permissions)];
  const above = caller && !caller.permissions?.idToken ? [grant(caller.permissions, caller.job)] : [];
  const [first = grant(permissions), ...others] = [...above, ...below];
  return {
    title: text`Let the job ${above.length > 0 && caller ? caller.job : job} request an OIDC token`,
    changes: [first, ...others],
    after: text`the log of the job, under ${'Set up job'}, lists ${'IdToken: write'}`,
    notes: [text`A ${'permissions'} block removes every permission that it does not name.`],
  };
}

/** A review of a pull request is an event of another name, and has the same payload. */
const NO_PULL_REQUEST = (event: string): string =>
  event === 'pull_request' ? "github.event_name != 'pull_request'" : 'github.event.pull_request == null';

/** Runs for pull requests of other repositories are left out, pushes and the repository's own pull requests are not. */
export const skipForks = (event = 'pull_request'): Remedy => ({
  title: text`Skip this job for pull requests from other repositories`,
  changes: [
    {
      kind: 'job',
      key: 'if',
      value: `${NO_PULL_REQUEST(event)} || github.event.pull_request.head.repo.full_name == github.repository`,
    },
  ],
  after: text`the job runs for pushes and for pull requests of this repository, and is skipped for forks`,
});

export const skipDependabot = (): Remedy => ({
  title: text`Skip this job for Dependabot’s runs`,
  changes: [{ kind: 'job', key: 'if', value: "github.actor != 'dependabot[bot]'" }],
  after: text`the job is skipped for runs that Dependabot started, and runs for everybody else`,
});

/** A step that signs in comes after this one, which then has nothing to check. */
export const signInFirst = (uses: string): Remedy => {
  const step: StepOf = { uses, where: 'after' };
  return {
    title: text`Move the step ${uses} before this one`,
    changes: [{ kind: 'move-step', step, to: 'before-this' }],
    after: text`the step ${uses} runs before this one`,
  };
};
