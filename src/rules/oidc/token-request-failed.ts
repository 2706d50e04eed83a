import { allowIdToken } from '../../remedies/job.ts';
import { ask, introduce, onRunner, runAgain } from '../../remedies/people.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { unsetKeys } from '../../remedies/secrets.ts';
import type { FailedObservation } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { evidence } from '../evidence.ts';
import { type Evidence, type Found, rule } from '../rule.ts';
import { failuresAt } from './github-failures.ts';

type Fault = 'address' | 'failed' | 'refused' | 'no token' | 'unreachable';

type TokenRequestFailed = Found & {
  failures: readonly FailedObservation[];
  fault: Fault;
  host: string | null;
  run: RunFacts;
};

export const tokenRequestFailed = rule<TokenRequestFailed>({
  id: 'oidc/token-request-failed',
  severities: ['error'],
  title: 'GitHub did not give the job its OIDC token',
  since: '1.0',
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
        run: runFacts(scene),
      },
    ];
  },
  tell: ({ failures, fault, host, run }) => ({
    ...WORDS[fault],
    evidence: evidence(failures.map(seen)),
    remedies: REMEDIES[fault](run, host),
  }),
});

function faultOf({ error: { kind, code, httpStatus = 0 } }: FailedObservation): Fault {
  if (code === 'InsecureTokenEndpoint' || code === 'InvalidUrl') return 'address';
  if (kind === 'service') return httpStatus >= 500 ? 'failed' : 'refused';
  return kind === 'protocol' ? 'no token' : 'unreachable';
}

function seen(observation: FailedObservation): Evidence {
  const { code, message, host } = observation.error;
  const where = host ? text` ${host}` : [];
  const why = message ? text`, ${message}` : [];
  return { text: text`GitHub’s token endpoint${where}: ${code}${why}`, observation };
}

const WORDS: Readonly<Record<Fault, { headline: Text; explanation: Text }>> = {
  address: {
    headline: text`The address of GitHub’s token endpoint cannot be used.`,
    explanation: text`A runner of GitHub gives an ${'https'} address. The runner’s right to ask for tokens must not cross a network in the clear.`,
  },
  failed: {
    headline: text`GitHub’s OIDC token endpoint failed.`,
    explanation: text`The fault is GitHub’s and is likely to pass. AWS was not asked.`,
  },
  refused: {
    headline: text`GitHub refused to give this job an OIDC token.`,
    explanation: text`The runner has an address and a right to ask, and the endpoint refused. Either the job lacks ${'id-token: write'}, or the right was another job’s and ended with it, or a rule of the organization or enterprise forbids it.`,
  },
  'no token': {
    headline: text`What answered in place of GitHub’s token endpoint gave no OIDC token.`,
    explanation: text`The answer has no token in it. It may be a proxy’s own page, or an endpoint that is not GitHub’s.`,
  },
  unreachable: {
    headline: text`GitHub’s OIDC token endpoint could not be reached.`,
    explanation: text`No answer came, so AWS was not asked. The credentials and the role are not in question.`,
  },
};

const again = (run: RunFacts): Remedy =>
  runAgain(run, 'failed', { after: text`${'https://www.githubstatus.com'} reports no fault of Actions` });

const TOKEN_URL = 'ACTIONS_ID_TOKEN_REQUEST_URL';

const keepRunnersAddress = (run: RunFacts): Remedy => ({
  ...unsetKeys(run, [TOKEN_URL]),
  title: text`Leave ${TOKEN_URL} as the runner sets it`,
  after: text`no step and no ${'env:'} sets ${TOKEN_URL}`,
});

const askOwners = (run: RunFacts): Remedy =>
  ask({
    whom: text`the owners of the GitHub organization`,
    title: text`Ask whether OIDC is restricted in the organization`,
    message: `${introduce(run)} The job has the permission "id-token: write", and GitHub refuses to give it an OIDC token. Is OIDC restricted in our organization or enterprise?`,
    after: text`the organization lets the job ask for an OIDC token`,
    notes: [text`No step may save ${'ACTIONS_ID_TOKEN_REQUEST_TOKEN'} for another job: it ends with its own.`],
  });

const reachGitHub = (host: string | null): Remedy =>
  onRunner({
    title: text`Let the runner reach GitHub`,
    setting: 'firewall',
    says: text`Let ${host ?? '*.actions.githubusercontent.com'} through the firewall and the proxy, port 443. The endpoint heeds ${'HTTPS_PROXY'} and ${'NO_PROXY'}.`,
    after: text`${host ?? '*.actions.githubusercontent.com'} answers the runner`,
  });

const lookAtProxy = onRunner({
  title: text`Let the runner reach GitHub itself`,
  setting: 'proxy',
  says: text`Look at the proxy of this runner, and whether a step sets ${TOKEN_URL}.`,
  after: text`GitHub’s token endpoint answers the runner, and no proxy in its place`,
});

const REMEDIES: Readonly<Record<Fault, (run: RunFacts, host: string | null) => readonly [Remedy, ...Remedy[]]>> = {
  address: (run) => [keepRunnersAddress(run)],
  failed: (run) => [again(run)],
  // The runner gives the address and the right to ask only where the permission is there, unless another job saved them.
  refused: (run) =>
    run.permissions?.idToken === false ? [allowIdToken(run), askOwners(run), again(run)] : [askOwners(run), again(run)],
  'no token': (run) => [lookAtProxy, again(run)],
  unreachable: (run, host) => [reachGitHub(host), again(run)],
};
