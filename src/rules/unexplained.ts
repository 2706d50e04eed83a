import { isFailed } from '../answers/answer.ts';
import type { FailedObservation } from '../scene.ts';
import { text } from '../text.ts';
import type { Match, Rule } from './rule.ts';

/** Given the failures that no other rule cites: one finding for each distinct answer. */
export const unexplained: Rule = {
  id: 'unexplained',
  severity: 'error',
  title: 'A failure that no rule explains',
  evaluate(scene) {
    const groups = Map.groupBy(
      scene.observations.filter(isFailed),
      (o) => `${o.error.kind} ${o.error.code} ${o.error.message}`,
    );
    return [...groups.values()].map((group) => describe(group as [FailedObservation, ...FailedObservation[]]));
  },
};

function describe(group: readonly [FailedObservation, ...FailedObservation[]]): Match {
  const [first] = group;
  const { code, message, httpStatus, requestId } = first.error;
  const status = httpStatus === undefined ? text`without a status` : text`with status ${httpStatus}`;
  return {
    subjects: group.map((o) => o.target ?? o.service),
    headline: text`${first.operation} failed with ${code}, which no rule explains.`,
    explanation: text`${first.service} answered ${status}: ${message || code}. ${requestId ? text`Request ID ${requestId}.` : text`The answer carries no request ID.`}`,
    evidence: [
      { text: text`${first.operation}: ${code} ${message}`, observation: first },
      ...group.slice(1).map((o) => ({
        text: text`${o.operation}${o.target ? text` of ${o.target}` : text``}: the same`,
        observation: o,
      })),
    ],
    fixes: [
      {
        title: text`Follow the service’s own words`,
        steps: [
          text`Repeat the request with the AWS CLI and ${'--debug'}, and give the request ID to AWS Support where the words do not help.`,
        ],
      },
    ],
    confidence: 'certain',
  };
}
