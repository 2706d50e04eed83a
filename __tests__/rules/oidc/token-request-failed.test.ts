import { expect, it } from 'vitest';
import { runFacts } from '../../../src/remedies/run-facts.ts';
import { tokenRequestFailed } from '../../../src/rules/oidc/token-request-failed.ts';
import type { FailedObservation, Permissions, Scene } from '../../../src/scene.ts';
import { DENIED, granted, scene, tokenFailed } from '../../trust-policy/scene.ts';
import { finds, told } from '../facts.ts';

type Facts = ReturnType<typeof tokenRequestFailed.find>[number];

const hit = (name: string, failure: FailedObservation, more: Partial<Facts>): [string, Scene, Facts[]] => {
  const of = scene({ observations: [failure] });
  const found = {
    subjects: ['getIDToken'],
    confidence: 'certain',
    failures: [failure],
    fault: 'refused',
    host: null,
    clock: null,
    run: runFacts(of),
  } as const;
  return [name, of, [{ ...found, ...more }]];
};
const REFUSED = tokenFailed({ httpStatus: 403 });
const RESET = tokenFailed({
  kind: 'network',
  code: 'ECONNRESET',
  message: 'socket hang up',
  host: 'x.actions.githubusercontent.com',
});
const EARLY = tokenFailed({ kind: 'tls', code: 'CERT_NOT_YET_VALID', message: 'certificate is not yet valid' });
const half = (name: string) =>
  tokenFailed({ kind: 'client', code: 'MissingVariable', message: `Unable to get ${name} env variable` });

finds(tokenRequestFailed, {
  matches: [
    hit('refused', REFUSED, { fault: 'refused' }),
    hit('failed', tokenFailed({ code: 'HTTP 500', message: 'Internal Server Error', httpStatus: 500 }), {
      fault: 'failed',
    }),
    hit('no token in the answer', tokenFailed({ kind: 'protocol', code: 'NotAToken', message: 'x' }), {
      fault: 'no token',
    }),
    hit('reset', RESET, {
      fault: 'unreachable',
      subjects: ['x.actions.githubusercontent.com'],
      host: 'x.actions.githubusercontent.com',
    }),
    hit('hanging', tokenFailed({ kind: 'timeout', code: 'TimeoutError', message: 'no answer' }), {
      fault: 'unreachable',
    }),
    hit('out of time', EARLY, { fault: 'out of time', clock: new Date(scene().now).toISOString() }),
    hit('in the clear', tokenFailed({ kind: 'client', code: 'InsecureTokenEndpoint', message: 'x' }), {
      fault: 'address',
    }),
  ],
  ignores: [
    ['a variable is missing', scene({ observations: [half('ACTIONS_ID_TOKEN_REQUEST_TOKEN')] })],
    ['the other variable is missing', scene({ observations: [half('ACTIONS_ID_TOKEN_REQUEST_URL')] })],
    ['AWS refuses', scene({ observations: [DENIED] })],
    ['AWS’s certificate is out of time', scene({ observations: [{ ...DENIED, error: EARLY.error }] })],
    ['AWS grants', scene({ observations: [granted()] })],
    ['nothing asked', scene()],
    ['another question to GitHub', scene({ observations: [{ ...REFUSED, operation: 'getContent' } as never] })],
  ],
});

const tellOf = (of: Scene): string =>
  tokenRequestFailed.find(of).map((each) => told(tokenRequestFailed.tell(each)))[0] ?? '';

it('tells of a refusal', () =>
  expect(tellOf(scene({ observations: [REFUSED] }))).toMatchInlineSnapshot(`
    "GitHub refused to give this job an OIDC token.
    The runner has the endpoint’s address and a request token, but the endpoint refused. Either the job lacks id-token: write, or the request token belonged to another job and ended with it, or a rule of the organization or enterprise forbids it.
    - GitHub’s token endpoint: HTTP 403, Resource not accessible by integration
    → Ask whether OIDC is restricted in the organization
      ask {"whom":["the owners of the GitHub organization"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-1. The job has the permission \\"id-token: write\\", but GitHub refuses to give it an OIDC token. Is OIDC restricted in our organization or enterprise?"}
      (Do not save ACTIONS_ID_TOKEN_REQUEST_TOKEN for another job: it works only in its own job.)
      ✓ the organization lets the job request an OIDC token
    → Run the job again
      command {"run":"gh run rerun 1234567890 --repo octo/shop --failed","by":"workflow","effect":"run-again"}
      (You can run it again once this run has ended, also with “Re-run jobs” on its page.)
      ✓ https://www.githubstatus.com reports no fault of Actions"
  `));
it('grants nothing that the file grants already', () => {
  const permissions: Permissions = { place: 'job', idToken: true, granted: [['id-token', 'write']] };
  const workflowJob = { timeoutMinutes: null, environment: null, permissions, container: false, caller: null };
  const [found] = tokenRequestFailed.find(scene({ observations: [REFUSED], context: { workflowJob } }));
  expect(found && tokenRequestFailed.tell(found).remedies?.map(({ changes }) => changes[0].kind)).toEqual([
    'ask',
    'command',
  ]);
});
it('tells of no answer', () =>
  expect(tellOf(scene({ observations: [RESET] }))).toMatchInlineSnapshot(`
    "GitHub’s OIDC token endpoint could not be reached.
    No answer came, so AWS was not asked. This says nothing about the credentials or the role.
    - GitHub’s token endpoint x.actions.githubusercontent.com: ECONNRESET, socket hang up
    → Let the runner reach GitHub
      runner {"setting":"firewall","says":"Let x.actions.githubusercontent.com through the firewall and the proxy, port 443. Requests to the endpoint use HTTPS_PROXY and NO_PROXY."}
      ✓ x.actions.githubusercontent.com answers the runner
    → Run the job again
      command {"run":"gh run rerun 1234567890 --repo octo/shop --failed","by":"workflow","effect":"run-again"}
      (You can run it again once this run has ended, also with “Re-run jobs” on its page.)
      ✓ https://www.githubstatus.com reports no fault of Actions"
  `));
it('tells of a clock that no certificate fits', () =>
  expect(tellOf(scene({ observations: [EARLY] }))).toMatchInlineSnapshot(`
    "The runner’s clock and the certificate of GitHub’s OIDC token endpoint do not fit.
    By the runner’s clock, the certificate is not valid. The clock is probably wrong. The connection was closed before AWS was asked. The credentials and the role are not the cause.
    - GitHub’s token endpoint: CERT_NOT_YET_VALID, certificate is not yet valid
    - The runner’s clock shows 2026-11-23T12:00:00.000Z.
    → Set the runner’s clock
      runner {"setting":"clock","says":["Let a time service set the clock of the runner."],"run":"sudo timedatectl set-ntp true"}
      ✓ timedatectl status on the runner says that the system clock is synchronized
    → Let the runner reach GitHub itself
      runner {"setting":"proxy","says":"Check the proxy of this runner, and check whether a step sets ACTIONS_ID_TOKEN_REQUEST_URL."}
      ✓ GitHub’s token endpoint answers the runner, and no proxy in its place"
  `));
it('tells no clock of an authority that is not trusted', () => {
  const untrusted = tokenFailed({ kind: 'tls', code: 'SELF_SIGNED_CERT_IN_CHAIN', message: 'self-signed certificate' });
  expect(tokenRequestFailed.find(scene({ observations: [untrusted] }))).toMatchObject([
    { fault: 'unreachable', clock: null },
  ]);
});
it('tells of an address that is not the runner’s', () =>
  expect(
    tellOf(scene({ observations: [tokenFailed({ kind: 'client', code: 'InsecureTokenEndpoint', message: 'x' })] })),
  ).toMatchInlineSnapshot(`
    "The address of GitHub’s token endpoint cannot be used.
    A runner of GitHub gives an https address. The runner’s request token must not cross a network without encryption.
    - GitHub’s token endpoint: InsecureTokenEndpoint, x
    → Leave ACTIONS_ID_TOKEN_REQUEST_URL as the runner sets it
      unset-variable {"name":"ACTIONS_ID_TOKEN_REQUEST_URL","at":"job"}
      ✓ no step and no env: sets ACTIONS_ID_TOKEN_REQUEST_URL"
  `));
