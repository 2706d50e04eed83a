import { answerOf, isFailed } from '../../answers/answer.ts';
import type { FailedObservation, Scene } from '../../scene.ts';
import { isAws } from '../../services/registry.ts';
import { text } from '../../text.ts';
import { isBedrockOwned } from '../bedrock/claims.ts';
import { citeAll, evidence, servicesOf, subjectsOf } from '../evidence.ts';
import { proseRule } from '../rule.ts';

/** Throttling for the moment. A quota of a day, or none at all, is another fault. A table is judged by GetItem where DescribeTable is denied. */
const throttledNow = (scene: Scene): FailedObservation[] =>
  scene.observations
    .filter(isFailed)
    .filter(
      (o) =>
        (!o.followUp || o.operation === 'GetItem') &&
        isAws(o.service) &&
        answerOf(o) === 'throttled' &&
        !isBedrockOwned(o, scene),
    );

export const throttled = proseRule({
  id: 'environment/throttled',
  severities: ['warning'],
  title: 'AWS throttles the requests',
  since: '1.0',
  points: [],
  evaluate(scene) {
    const failures = throttledNow(scene);
    if (failures.length === 0) return [];
    // A token of GitHub's is sent unsigned: whom it belongs to has not been looked at.
    const proven = failures.every((o) => o.signer !== 'none');
    return [
      {
        subjects: subjectsOf(failures),
        headline: proven
          ? text`${servicesOf(failures)} throttles the requests; access is proven.`
          : text`${servicesOf(failures)} throttles the requests.`,
        explanation: proven
          ? text`AWS throttles after it has accepted the credentials. The job may meet the same limit.`
          : text`The role’s session could not be asked for, so nothing could be asked as the role.`,
        evidence: evidence(citeAll(failures)),
        fixes: [
          {
            title: text`Slow down, or raise the limit`,
            steps: [text`Spread the load, let the SDK retry, or ask for a higher quota in Service Quotas.`],
          },
        ],
        confidence: 'certain',
      },
    ];
  },
});
