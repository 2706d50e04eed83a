import { expect, it } from 'vitest';
import { withheldFromFork } from '../../../src/rules/context/withheld-from-fork.ts';
import { finds, told } from '../facts.ts';
import { BEARER, LONG_TERM, NONE, OIDC, type Parts, ROLE, scene, TEMPORARY } from '../scene.ts';

const FORK = { eventName: 'pull_request', foreignHead: true } as const;
const HALF = { ...LONG_TERM, secret: null };
const FOUND = {
  subjects: ['pull_request'],
  confidence: 'certain',
  severity: 'error',
  event: 'pull_request',
  forge: 'github',
  endsQuietly: false,
} as const;
const withFork = (parts: Parts = {}) => scene({ credentials: NONE, context: FORK, ...parts });

finds(withheldFromFork, {
  matches: [
    ['nothing arrived', withFork(), [FOUND]],
    ['half a pair arrived', withFork({ credentials: HALF }), [FOUND]],
    [
      'a review of such a pull request',
      withFork({ context: { ...FORK, eventName: 'pull_request_review' } }),
      [{ ...FOUND, subjects: ['pull_request_review'], event: 'pull_request_review' }],
    ],
    ['warned about', withFork({ settings: { onFork: 'warn' } }), [{ ...FOUND, severity: 'warning' }]],
    ['skipped', withFork({ settings: { onFork: 'skip' } }), [{ ...FOUND, severity: 'notice', endsQuietly: true }]],
    ['the Region withheld too', withFork({ settings: { region: '', regionSource: null } }), [FOUND]],
    ['a role asked for that no token can open', withFork({ settings: { roleToAssume: ROLE } }), [FOUND]],
    ['Dependabot, from a fork', withFork({ context: { ...FORK, actor: 'dependabot[bot]' } }), [FOUND]],
  ],
  ignores: [
    ['a pull request of the repository itself', withFork({ context: { eventName: 'pull_request' } })],
    ['a push', scene({ credentials: NONE })],
    ['pull_request_target, which keeps its secrets', withFork({ context: { eventName: 'pull_request_target' } })],
    ['a pair that arrived all the same', withFork({ credentials: LONG_TERM })],
    ['a temporary set', withFork({ credentials: TEMPORARY })],
    [
      'a temporary pair without its token: that is another fault',
      withFork({ credentials: { ...TEMPORARY, sessionToken: null } }),
    ],
    ['an id-token, as private repositories may allow', withFork({ credentials: OIDC })],
    ['a Bedrock key', withFork({ credentials: BEARER })],
    ['the role of a machine of one’s own', withFork({ credentials: { ...TEMPORARY, source: 'instance' } })],
  ],
});

it('is told', () =>
  expect(told(withheldFromFork.tell(FOUND))).toMatchInlineSnapshot(`
    "GitHub withholds this repository’s secrets from a pull request of a fork.
    GitHub does not pass secrets, variables or the OIDC token to a run that another repository’s pull request starts. Nothing is wrong with the credentials, and nothing was sent to AWS.
    - The event is pull_request, and the head of the pull request is in another repository than its base, or was deleted.
    - No complete set of credentials arrived, and the job has no OIDC token.
    → Skip this job for pull requests from other repositories
      job {"key":"if","value":"github.event_name != 'pull_request' || github.event.pull_request.head.repo.full_name == github.repository"}
      (Do not switch to pull_request_target and check out the fork’s code: that hands your secrets to it.)
      (To check such a change, run the job on push or workflow_dispatch once a maintainer has read it.)
      ✓ the job runs for pushes and for pull requests of this repository, and is skipped for forks
    → Let this step end without an error in such runs
      set-input {"name":"on-fork","value":"skip"}
      (Later steps that need AWS still fail in such runs.)
      ✓ the step is skipped with a notice where the secrets are withheld"
  `));
it('is told of a review, whose event has another name', () =>
  expect(told(withheldFromFork.tell({ ...FOUND, event: 'pull_request_review' }))).toMatchInlineSnapshot(`
    "GitHub withholds this repository’s secrets from a pull request of a fork.
    GitHub does not pass secrets, variables or the OIDC token to a run that another repository’s pull request starts. Nothing is wrong with the credentials, and nothing was sent to AWS.
    - The event is pull_request_review, and the head of the pull request is in another repository than its base, or was deleted.
    - No complete set of credentials arrived, and the job has no OIDC token.
    → Skip this job for pull requests from other repositories
      job {"key":"if","value":"github.event.pull_request == null || github.event.pull_request.head.repo.full_name == github.repository"}
      (Do not switch to pull_request_target and check out the fork’s code: that hands your secrets to it.)
      (To check such a change, run the job on push or workflow_dispatch once a maintainer has read it.)
      ✓ the job runs for pushes and for pull requests of this repository, and is skipped for forks
    → Let this step end without an error in such runs
      set-input {"name":"on-fork","value":"skip"}
      (Later steps that need AWS still fail in such runs.)
      ✓ the step is skipped with a notice where the secrets are withheld"
  `));
it('is told where the run ends quietly as it is', () =>
  expect(told(withheldFromFork.tell({ ...FOUND, severity: 'notice', endsQuietly: true }))).toMatchInlineSnapshot(`
    "GitHub withholds this repository’s secrets from a pull request of a fork.
    GitHub does not pass secrets, variables or the OIDC token to a run that another repository’s pull request starts. Nothing is wrong with the credentials, and nothing was sent to AWS. on-fork: skip is set, so this step ends without an error. Nothing has to change.
    - The event is pull_request, and the head of the pull request is in another repository than its base, or was deleted.
    - No complete set of credentials arrived, and the job has no OIDC token.
    → Skip this job for pull requests from other repositories
      job {"key":"if","value":"github.event_name != 'pull_request' || github.event.pull_request.head.repo.full_name == github.repository"}
      (Do not switch to pull_request_target and check out the fork’s code: that hands your secrets to it.)
      (To check such a change, run the job on push or workflow_dispatch once a maintainer has read it.)
      ✓ the job runs for pushes and for pull requests of this repository, and is skipped for forks"
  `));
