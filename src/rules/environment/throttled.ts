import { isBedrockOwned } from '../../answers/bedrock-cause.ts';
import { failures } from '../../answers/query.ts';
import { offered } from '../../remedies/offered.ts';
import { runAgain } from '../../remedies/people.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import type { FailedObservation, Scene } from '../../scene.ts';
import { isAws } from '../../services/registry.ts';
import { type Text, text } from '../../text.ts';
import { citeAll, evidence, servicesOf, subjectsOf } from '../evidence.ts';
import { type Found, rule } from '../rule.ts';

type Throttled = Found & {
  failures: readonly FailedObservation[];
  /** A token of GitHub's is sent unsigned: whom it belongs to has not been looked at. */
  proven: boolean;
  run: RunFacts;
};

/** Throttling for the moment. A quota of a day, or none at all, is another fault. A table is judged by GetItem where DescribeTable is denied. */
const throttledNow = (scene: Scene): FailedObservation[] =>
  failures(scene, { answer: 'throttled', followUp: 'too' }).filter(
    (o) => (!o.followUp || o.operation === 'GetItem') && isAws(o.service) && !isBedrockOwned(o, scene),
  );

export const throttled = rule<Throttled>({
  id: 'environment/throttled',
  severities: ['warning'],
  title: 'AWS throttles the requests',
  since: '1.0',
  onlyInTrouble: true,
  points: [],
  find(scene) {
    const refused = throttledNow(scene);
    if (refused.length === 0) return [];
    const proven = refused.every((o) => o.signer !== 'none');
    return [{ subjects: subjectsOf(refused), confidence: 'certain', failures: refused, proven, run: runFacts(scene) }];
  },
  tell: (facts) => ({
    ...words(facts),
    evidence: evidence(citeAll(facts.failures)),
    remedies: offered(later(facts.run), facts.run.terminal ? null : retryMore),
  }),
});

function words({ failures: refused, proven }: Throttled): { headline: Text; explanation: Text } {
  if (proven)
    return {
      headline: text`${servicesOf(refused)} throttles the requests; access is proven.`,
      explanation: text`AWS throttles after it has accepted the credentials. The job may reach the same limit.`,
    };
  return {
    headline: text`${servicesOf(refused)} throttles the requests.`,
    explanation: text`The role could not be assumed, so nothing could be checked as the role.`,
  };
}

const later = (run: RunFacts): Remedy =>
  runAgain(run, 'passed', {
    title: text`Run the job again, and spread its load`,
    after: text`AWS answers this step without throttling it`,
    notes: [text`Ask for a higher quota in Service Quotas if the job itself reaches the limit.`],
  });

const ATTEMPTS = '10';

/** Read by the AWS CLI and the SDKs: https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html */
const retryMore: Remedy = {
  title: text`Let the tools of the job retry more often`,
  changes: [
    { kind: 'set-variable', name: 'AWS_RETRY_MODE', value: 'standard', at: 'job' },
    { kind: 'set-variable', name: 'AWS_MAX_ATTEMPTS', value: ATTEMPTS, at: 'job' },
  ],
  after: text`the AWS CLI and the SDKs in this job try each request up to ${ATTEMPTS} times`,
};
