import { FORGE_NAMES } from '../../names/forge.ts';
import { allowIdToken } from '../../remedies/job.ts';
import { ask, introduce, onRunner, runAgain } from '../../remedies/people.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { unsetKeys } from '../../remedies/secrets.ts';
import type { FailedObservation } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { setClock } from '../environment/clock-skew.ts';
import { evidence } from '../evidence.ts';
import { type Evidence, type Found, rule } from '../rule.ts';
import { failuresAt } from './github-failures.ts';

type Fault = 'address' | 'failed' | 'refused' | 'no token' | 'unreachable' | 'out of time';

type TokenRequestFailed = Found & {
  failures: readonly FailedObservation[];
  fault: Fault;
  host: string | null;
  /** What the runner's clock shows, ISO 8601, where the certificate is not valid at that time. */
  clock: string | null;
  run: RunFacts;
};

export const tokenRequestFailed = rule<TokenRequestFailed>({
  id: 'oidc/token-request-failed',
  severities: ['error'],
  title: 'The job did not get its OIDC token',
  since: '1.0',
  onlyInTrouble: true,
  points: [{ key: 'permissions' }],
  find(scene) {
    const failures = failuresAt(scene)
      .filter(({ lacks }) => lacks === null)
      .map(({ failure }) => failure);
    const [first] = failures;
    if (!first) return [];
    const host = first.error.host ?? null;
    return [
      {
        subjects: [host ?? 'getIDToken'],
        confidence: 'certain',
        failures,
        fault: faultOf(first),
        host,
        clock: faultOf(first) === 'out of time' ? new Date(scene.now).toISOString() : null,
        run: runFacts(scene),
      },
    ];
  },
  tell: ({ failures, fault, host, clock, run }) => ({
    ...WORDS[fault](FORGE_NAMES[run.forge]),
    evidence: evidence([
      ...failures.map((failure) => seen(failure, FORGE_NAMES[run.forge])),
      ...(clock === null ? [] : [{ text: text`The runner’s clock shows ${clock}.` }]),
    ]),
    remedies: REMEDIES[fault](run, host),
  }),
});

/** https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const OUT_OF_TIME: ReadonlySet<string> = new Set(['CERT_NOT_YET_VALID', 'CERT_HAS_EXPIRED']);

function faultOf({ error: { kind, code, httpStatus = 0 } }: FailedObservation): Fault {
  if (code === 'InsecureTokenEndpoint' || code === 'InvalidUrl') return 'address';
  if (OUT_OF_TIME.has(code)) return 'out of time';
  if (kind === 'service') return httpStatus >= 500 ? 'failed' : 'refused';
  return kind === 'protocol' ? 'no token' : 'unreachable';
}

function seen(observation: FailedObservation, forge: string): Evidence {
  const { code, message, host } = observation.error;
  const where = host ? text` ${host}` : [];
  const why = message ? text`, ${message}` : [];
  return { text: text`${[forge]}’s token endpoint${where}: ${code}${why}`, observation };
}

const WORDS: Readonly<Record<Fault, (forge: string) => { headline: Text; explanation: Text }>> = {
  address: (forge) => ({
    headline: text`The address of ${[forge]}’s token endpoint cannot be used.`,
    explanation: text`${forge === 'GitHub' ? text`A runner of GitHub gives an ${'https'} address.` : text`AWS takes tokens of an issuer with an ${'https'} address alone.`} The runner’s request token must not cross a network without encryption.`,
  }),
  failed: (forge) => ({
    headline: text`${[forge]}’s OIDC token endpoint failed.`,
    explanation: text`The problem is on the side of ${[forge]} and will probably pass. AWS was not asked.`,
  }),
  refused: (forge) => ({
    headline: text`${[forge]} refused to give this job an OIDC token.`,
    explanation: text`The runner has the endpoint’s address and a request token, but the endpoint refused. ${refusal(forge)}`,
  }),
  'no token': (forge) => ({
    headline: text`What answered in place of ${[forge]}’s token endpoint gave no OIDC token.`,
    explanation: text`The answer has no token in it. It may be a proxy’s own page, or an endpoint that is not ${[forge]}’s.`,
  }),
  unreachable: (forge) => ({
    headline: text`${[forge]}’s OIDC token endpoint could not be reached.`,
    explanation: text`No answer came, so AWS was not asked. This says nothing about the credentials or the role.`,
  }),
  'out of time': (forge) => ({
    headline: text`The runner’s clock and the certificate of ${[forge]}’s OIDC token endpoint do not fit.`,
    explanation: text`By the runner’s clock, the certificate is not valid. The clock is probably wrong. The connection was closed before AWS was asked. The credentials and the role are not the cause.`,
  }),
};

const refusal = (forge: string): Text =>
  forge === 'GitHub'
    ? text`Either the job lacks ${'id-token: write'}, or the request token belonged to another job and ended with it, or a rule of the organization or enterprise forbids it.`
    : text`The request token may have belonged to another job, and ended with it.`;

const again = (run: RunFacts): Remedy =>
  runAgain(run, 'failed', {
    after:
      run.forge === 'github'
        ? text`${'https://www.githubstatus.com'} reports no fault of Actions`
        : text`${FORGE_NAMES[run.forge]} answers requests for tokens`,
  });

const TOKEN_URL = 'ACTIONS_ID_TOKEN_REQUEST_URL';

const keepRunnersAddress = (run: RunFacts): Remedy => ({
  ...unsetKeys(run, [TOKEN_URL]),
  title: text`Leave ${TOKEN_URL} as the runner sets it`,
  after: text`no step and no ${'env:'} sets ${TOKEN_URL}`,
});

const serveByHttps = (run: RunFacts): Remedy =>
  ask({
    whom: text`whoever runs the ${[FORGE_NAMES[run.forge]]} server`,
    title: text`Make the server reachable by HTTPS`,
    message: `${introduce(run)} AWS takes its OIDC tokens only from an issuer with an https address. Please serve ${FORGE_NAMES[run.forge]} by HTTPS, and set its ROOT_URL accordingly.`,
    after: text`${TOKEN_URL} begins with ${'https://'}`,
  });

const askOwners = (run: RunFacts): Remedy =>
  ask({
    whom: text`the owners of the GitHub organization`,
    title: text`Ask whether OIDC is restricted in the organization`,
    message: `${introduce(run)} The job has the permission "id-token: write", but GitHub refuses to give it an OIDC token. Is OIDC restricted in our organization or enterprise?`,
    after: text`the organization lets the job request an OIDC token`,
    notes: [text`Do not save ${'ACTIONS_ID_TOKEN_REQUEST_TOKEN'} for another job: it works only in its own job.`],
  });

const reachForge = ({ forge }: RunFacts, host: string | null): Remedy =>
  onRunner({
    title: text`Let the runner reach ${[FORGE_NAMES[forge]]}`,
    setting: 'firewall',
    says: text`Let ${host ?? '*.actions.githubusercontent.com'} through the firewall and the proxy, port 443. Requests to the endpoint use ${'HTTPS_PROXY'} and ${'NO_PROXY'}.`,
    after: text`${host ?? '*.actions.githubusercontent.com'} answers the runner`,
  });

const lookAtProxy = ({ forge }: RunFacts): Remedy =>
  onRunner({
    title: text`Let the runner reach ${[FORGE_NAMES[forge]]} itself`,
    setting: 'proxy',
    says: text`Check the proxy of this runner, and check whether a step sets ${TOKEN_URL}.`,
    after: text`${[FORGE_NAMES[forge]]}’s token endpoint answers the runner, and no proxy in its place`,
  });

const REMEDIES: Readonly<Record<Fault, (run: RunFacts, host: string | null) => readonly [Remedy, ...Remedy[]]>> = {
  address: (run) => [run.forge === 'github' ? keepRunnersAddress(run) : serveByHttps(run)],
  failed: (run) => [again(run)],
  // The runner gives the address and the right to ask only where the permission is there, unless another job saved them.
  refused: (run) =>
    run.forge !== 'github'
      ? [again(run)]
      : run.permissions?.idToken === false
        ? [allowIdToken(run), askOwners(run), again(run)]
        : [askOwners(run), again(run)],
  'no token': (run) => [lookAtProxy(run), again(run)],
  unreachable: (run, host) => [reachForge(run, host), again(run)],
  'out of time': (run) => [{ ...setClock, notes: [] }, lookAtProxy(run)],
};
