import { isBedrockOwned } from '../../answers/bedrock-cause.ts';
import { failures } from '../../answers/query.ts';
import { waitUntil } from '../../remedies/people.ts';
import type { FailedObservation, Scene } from '../../scene.ts';
import { isAws } from '../../services/registry.ts';
import { type Text, text } from '../../text.ts';
import { citeAll, evidence, servicesOf, subjectsOf } from '../evidence.ts';
import { type Found, rule } from '../rule.ts';

type Throttled = Found & {
  failures: readonly FailedObservation[];
  /** A token of GitHub's is sent unsigned: whom it belongs to has not been looked at. */
  proven: boolean;
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
  points: [],
  find(scene) {
    const refused = throttledNow(scene);
    if (refused.length === 0) return [];
    const proven = refused.every((o) => o.signer !== 'none');
    return [{ subjects: subjectsOf(refused), confidence: 'certain', failures: refused, proven }];
  },
  tell: (facts) => ({
    ...words(facts),
    evidence: evidence(citeAll(facts.failures)),
    remedies: [LATER],
  }),
});

function words({ failures: refused, proven }: Throttled): { headline: Text; explanation: Text } {
  if (proven)
    return {
      headline: text`${servicesOf(refused)} throttles the requests; access is proven.`,
      explanation: text`AWS throttles after it has accepted the credentials. The job may meet the same limit.`,
    };
  return {
    headline: text`${servicesOf(refused)} throttles the requests.`,
    explanation: text`The role’s session could not be asked for, so nothing could be asked as the role.`,
  };
}

const LATER = {
  ...waitUntil(text`Run the job again, and spread its load`, text`AWS answers this step without throttling it`, 5),
  notes: [text`Let the SDK retry, or ask for a higher quota in Service Quotas, where the job meets the limit too.`],
};
