import { expect, it } from 'vitest';
import { runFacts } from '../../../src/remedies/run-facts.ts';
import { withheldFromDependabot } from '../../../src/rules/context/withheld-from-dependabot.ts';
import type { Permissions, WorkflowJob } from '../../../src/scene.ts';
import { finds, told } from '../facts.ts';
import { BEARER, LONG_TERM, NONE, OIDC, type Parts, ROLE, scene } from '../scene.ts';

const DEPENDABOT = { actor: 'dependabot[bot]', eventName: 'pull_request' } as const;
const here = (parts: Parts = {}) =>
  scene({ credentials: NONE, ...parts, context: { ...DEPENDABOT, ...parts.context } });
const facts = (parts: Parts = {}, more: object = {}) => ({
  subjects: ['dependabot[bot]'],
  confidence: 'certain' as const,
  severity: 'error' as const,
  way: 'key' as const,
  endsQuietly: false,
  noRegion: null,
  run: runFacts(here(parts)),
  ...more,
});
const job = (idToken: boolean): WorkflowJob => ({
  timeoutMinutes: null,
  environment: null,
  permissions: { place: 'workflow', idToken, granted: [['contents', 'read']] } as Permissions,
  container: false,
  caller: null,
});
const withRole = (idToken: boolean): Parts => ({
  settings: { roleToAssume: ROLE },
  context: { workflowJob: job(idToken), givenInputs: ['role-to-assume'] },
});
const HALF: Parts = { credentials: { ...LONG_TERM, keyId: null, prefix: null } };
const WARNED: Parts = { settings: { onFork: 'warn' } };
const SKIPPED: Parts = { settings: { onFork: 'skip' } };
const NO_REGION: Parts = { settings: { region: '', regionSource: null } };
const REGION_SECRET: Parts = { ...NO_REGION, context: { expressions: { 'aws-region': '${{ secrets.REGION }}' } } };
const BY_STEP: Parts = {
  context: {
    workflowJob: job(false),
    givenInputs: [],
    signInBefore: { uses: 'aws-actions/configure-aws-credentials', inputs: ['role-to-assume'] },
  },
};

finds(withheldFromDependabot, {
  matches: [
    ['nothing arrived', here(), [facts()]],
    ['half a pair', here(HALF), [facts(HALF)]],
    ['warned about', here(WARNED), [facts(WARNED, { severity: 'warning' })]],
    ['no Region either', here(NO_REGION), [facts(NO_REGION, { noRegion: { secret: null } })]],
    [
      'no Region either, which is a secret',
      here(REGION_SECRET),
      [facts(REGION_SECRET, { noRegion: { secret: 'REGION' } })],
    ],
    ['skipped', here(SKIPPED), [facts(SKIPPED, { severity: 'notice', endsQuietly: true })]],
    [
      'a role, and no right to a token',
      here(withRole(false)),
      [facts(withRole(false), { way: 'role, token not granted' })],
    ],
    [
      'a role, and a right that GitHub withholds',
      here(withRole(true)),
      [facts(withRole(true), { way: 'role, token granted' })],
    ],
    [
      'a role, and a workflow that cannot be read',
      here({ settings: { roleToAssume: ROLE } }),
      [facts({ settings: { roleToAssume: ROLE } }, { way: 'role, file unknown' })],
    ],
    ['a role that a step before assumes', here(BY_STEP), [facts(BY_STEP, { way: 'role, token not granted' })]],
  ],
  ignores: [
    ['a secret of Dependabot’s own', here({ credentials: LONG_TERM })],
    ['somebody else', here({ context: { actor: 'mona' } })],
    ['a name that only begins so', here({ context: { actor: 'dependabot' } })],
    ['another bot', here({ context: { actor: 'renovate[bot]' } })],
    ['an id-token', here({ credentials: OIDC })],
    ['a Bedrock key', here({ credentials: BEARER })],
    ['a fork, which is the deeper reason', here({ context: { foreignHead: true } })],
    ['a Region alone that is empty', here({ ...NO_REGION, credentials: LONG_TERM })],
    ['a role that was assumed', here({ credentials: OIDC, settings: { roleToAssume: ROLE } })],
    ['a push of somebody who merges', here({ context: { actor: 'mona', eventName: 'push' } })],
  ],
});

it('is told where a stored key is read', () =>
  expect(told(withheldFromDependabot.tell(facts()))).toMatchInlineSnapshot(`
    "GitHub passes only Dependabot secrets to a run that Dependabot started.
    GitHub does not pass the repository’s Actions secrets to such a run, even if somebody else runs it again. Nothing is wrong with the credentials, and nothing was sent to AWS.
    - The run’s actor is dependabot[bot], and no complete set of credentials arrived.
    → Store AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY as Dependabot secrets, and pass them
      set-secret {"name":"AWS_ACCESS_KEY_ID","store":"dependabot","with":"access-key-id"}
      set-secret {"name":"AWS_SECRET_ACCESS_KEY","store":"dependabot","with":"secret-access-key"}
      set-input {"name":"aws-access-key-id","value":"\${{ secrets.AWS_ACCESS_KEY_ID }}"}
      set-input {"name":"aws-secret-access-key","value":"\${{ secrets.AWS_SECRET_ACCESS_KEY }}"}
      (Give Dependabot a key that can only read: its runs execute the code of new dependencies.)
      ✓ the Dependabot secrets of the repository have AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY
    → Skip this job for Dependabot’s runs
      job {"key":"if","value":"github.actor != 'dependabot[bot]'"}
      ✓ the job is skipped for runs that Dependabot started, and runs for everybody else
    → Let this step end without an error in such runs
      set-input {"name":"on-fork","value":"skip"}
      (Later steps that need AWS still fail in such runs.)
      ✓ the step is skipped with a notice where the secrets are withheld"
  `));
it('is told where no Region arrived either', () =>
  expect(told(withheldFromDependabot.tell(facts(NO_REGION, { noRegion: { secret: null } })))).toMatchInlineSnapshot(`
    "GitHub passes only Dependabot secrets to a run that Dependabot started.
    GitHub does not pass the repository’s Actions secrets to such a run, even if somebody else runs it again. Nothing is wrong with the credentials, and nothing was sent to AWS.
    - The run’s actor is dependabot[bot], and no complete set of credentials arrived.
    → Store AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY as Dependabot secrets, and pass them
      set-secret {"name":"AWS_ACCESS_KEY_ID","store":"dependabot","with":"access-key-id"}
      set-secret {"name":"AWS_SECRET_ACCESS_KEY","store":"dependabot","with":"secret-access-key"}
      set-input {"name":"aws-access-key-id","value":"\${{ secrets.AWS_ACCESS_KEY_ID }}"}
      set-input {"name":"aws-secret-access-key","value":"\${{ secrets.AWS_SECRET_ACCESS_KEY }}"}
      set-input {"name":"aws-region","value":"us-east-1"}
      (Give Dependabot a key that can only read: its runs execute the code of new dependencies.)
      (The step has no Region either: us-east-1 is an example.)
      ✓ the Dependabot secrets of the repository have AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY
    → Skip this job for Dependabot’s runs
      job {"key":"if","value":"github.actor != 'dependabot[bot]'"}
      ✓ the job is skipped for runs that Dependabot started, and runs for everybody else
    → Let this step end without an error in such runs
      set-input {"name":"on-fork","value":"skip"}
      (Later steps that need AWS still fail in such runs.)
      ✓ the step is skipped with a notice where the secrets are withheld"
  `));
it('is told where a role is assumed', () =>
  expect(
    told(withheldFromDependabot.tell(facts(withRole(false), { way: 'role, token not granted' }))),
  ).toMatchInlineSnapshot(`
    "GitHub passes only Dependabot secrets to a run that Dependabot started.
    The token of such a run is read-only by default, and it has no OIDC token unless the job’s permissions name id-token: write. Nothing is wrong with the credentials, and nothing was sent to AWS.
    - The run’s actor is dependabot[bot], and no complete set of credentials arrived.
    → Let the job deploy request an OIDC token
      job {"key":"permissions","value":{"id-token":"write","contents":"read"}}
      (Let the role do no more than these runs need: they execute the code of new dependencies.)
      ✓ the log of the job, under Set up job, lists IdToken: write
    → Skip this job for Dependabot’s runs
      job {"key":"if","value":"github.actor != 'dependabot[bot]'"}
      ✓ the job is skipped for runs that Dependabot started, and runs for everybody else
    → Let this step end without an error in such runs
      set-input {"name":"on-fork","value":"skip"}
      (Later steps that need AWS still fail in such runs.)
      ✓ the step is skipped with a notice where the secrets are withheld"
  `));
it('is told where the file grants the token, and the run ends quietly', () =>
  expect(
    told(withheldFromDependabot.tell(facts(withRole(true), { way: 'role, token granted', endsQuietly: true }))),
  ).toMatchInlineSnapshot(`
    "GitHub passes only Dependabot secrets to a run that Dependabot started.
    The workflow file grants id-token: write, but this run still has no OIDC token: GitHub withholds it. Nothing is wrong with the credentials, and nothing was sent to AWS. on-fork: skip is set, so this step ends without an error. Nothing has to change.
    - The run’s actor is dependabot[bot], and no complete set of credentials arrived.
    → Skip this job for Dependabot’s runs
      job {"key":"if","value":"github.actor != 'dependabot[bot]'"}
      ✓ the job is skipped for runs that Dependabot started, and runs for everybody else"
  `));
