import { answerOf, isFailed, provesCredentials, REFUSES_CREDENTIALS } from '../../answers/answer.ts';
import { isNotServed } from '../../answers/stand-in.ts';
import { text } from '../../text.ts';
import { citeAll, evidence, servicesOf, subjectsOf } from '../evidence.ts';
import type { Rule } from '../rule.ts';

export const serviceUnavailable: Rule = {
  id: 'environment/service-unavailable',
  severity: 'error',
  alsoSeverity: ['warning'],
  title: 'AWS answers with an error of its own',
  says: [
    'The request processing has failed because of an unknown error, exception or failure.',
    'Bedrock is unable to process your request.',
    'We encountered an internal error. Please try again.',
  ],
  why: 'A status of 5xx is the service’s fault or its lack of capacity, after several tries. It says nothing against the credentials.',
  causes: [
    'The service, or the model’s capacity in this Region, has a bad hour.',
    'An endpoint override leads to something that answers 5xx.',
  ],
  check: 'The AWS Health Dashboard; the same request some minutes later.',
  mend: 'Run again later. For a model short of capacity, a cross-Region inference profile spreads the load.',
  references: [
    'https://health.aws.amazon.com/health/status',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html',
  ],
  evaluate(scene) {
    const failures = scene.observations
      .filter(isFailed)
      .filter((o) => !o.followUp && answerOf(o) === 'unavailable' && !isNotServed(o) && o.service !== 'github');
    if (failures.length === 0) return [];
    const refused = scene.observations.some(
      (o) => o.service === 'sts' && !o.followUp && REFUSES_CREDENTIALS.has(answerOf(o)),
    );
    const identified = scene.observations.some((o) => o.service === 'sts' && !o.followUp && provesCredentials(o));
    return [
      {
        subjects: subjectsOf(failures),
        headline: text`${servicesOf(failures)} answers with an error of its own.`,
        explanation: text`The service is unavailable or short of capacity, after several tries. ${identified ? text`STS accepts the credentials; whether this target may be used was not proven.` : refused ? text`What STS says of the credentials stands in a finding of its own.` : text`Nothing is known of the credentials.`}`,
        evidence: evidence(citeAll(failures)),
        fixes: [
          {
            title: text`Run again later`,
            steps: [text`See the AWS Health Dashboard for this Region. The fault is not in this workflow.`],
          },
        ],
        confidence: 'certain',
        severity: identified || refused ? 'warning' : 'error',
      },
    ];
  },
};
