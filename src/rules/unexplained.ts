import { isFailed } from '../answers/answer.ts';
import { ask } from '../remedies/people.ts';
import type { Remedy } from '../remedies/remedy.ts';
import type { FailedObservation } from '../scene.ts';
import { text } from '../text.ts';
import type { RuleId } from './ids.ts';
import { type Found, rule, type Told } from './rule.ts';

/** Several failures with one answer, or a rule of this action that failed. */
type Unexplained = Found &
  ({ answers: readonly [FailedObservation, ...FailedObservation[]] } | { brokenRule: RuleId; error: string });

/** Given the failures that no other rule cites: one finding for each distinct answer. */
export const unexplained = rule<Unexplained>({
  id: 'unexplained',
  severities: ['error'],
  title: 'A failure that no rule explains',
  since: '1.0',
  points: [],
  find(scene) {
    const groups = Map.groupBy(
      scene.observations.filter(isFailed),
      (o) => `${o.error.kind} ${o.error.code} ${o.error.message}`,
    );
    return [...groups.values()].map((group) => ({
      subjects: group.map((o) => o.target ?? o.service),
      confidence: 'certain',
      answers: group as [FailedObservation, ...FailedObservation[]],
    }));
  },
  tell: (facts) => ('answers' in facts ? tellAnswers(facts.answers) : tellBrokenRule(facts.brokenRule, facts.error)),
});

/** A fault of one rule must not silence the others, nor let the run pass. The error's name is shown, and none of its text: it may hold anything. */
export const brokenRule = (id: RuleId, error: unknown): Unexplained => ({
  subjects: [id],
  confidence: 'certain',
  brokenRule: id,
  error: error instanceof Error && /^\w+$/.test(error.name) ? error.name : typeof error,
});

function tellBrokenRule(id: RuleId, error: string): Told {
  return {
    headline: text`This action’s own rule ${id} failed.`,
    explanation: text`The rule could not be evaluated, so this run cannot tell whether its cause applies. The other findings are complete.`,
    evidence: [{ text: text`The rule ${id} ended with ${error}.` }],
    remedies: [
      ask({
        whom: text`the maintainers of this action`,
        title: text`Report it`,
        message: `The rule ${id} of this action ended with ${error}. The report file of the run is attached.`,
        after: text`the next release of this action evaluates the rule ${id}`,
        notes: [text`Please report it as an issue, with the rule’s ID and the report file.`],
      }),
    ],
  };
}

function tellAnswers(group: readonly [FailedObservation, ...FailedObservation[]]): Told {
  const [first] = group;
  const { code, message, httpStatus, requestId } = first.error;
  const status = httpStatus === undefined ? text`without a status` : text`with status ${httpStatus}`;
  const request = requestId ? text`Request ID ${requestId}.` : text`The answer carries no request ID.`;
  return {
    headline: text`${first.operation} failed with ${code}, which no rule explains.`,
    explanation: text`${first.service} answered ${status}: ${message || code}. ${request}`,
    evidence: [
      { text: text`${first.operation}: ${code} ${message}`, observation: first },
      ...group.slice(1).map((o) => ({
        text: text`${o.operation}${o.target ? text` of ${o.target}` : text``}: the same`,
        observation: o,
      })),
    ],
    remedies: [askSupport(first)],
  };
}

/** What the service said is all that is known; its owner can look the request up. */
const askSupport = ({ operation, service, error: { code, message, requestId } }: FailedObservation): Remedy => ({
  ...ask({
    whom: text`AWS Support, or whoever owns what answered`,
    title: text`Follow the service’s own words`,
    message: `${operation} of ${service} failed with ${code}${message ? `: ${message}` : ''}. What does that mean for this request?`,
    requestId: requestId ?? null,
    after: text`${operation} answers without ${code}`,
  }),
  notes: [text`Repeat the request with the AWS CLI and ${'--debug'} first: it shows every header of the answer.`],
});
