import { answerOf, isFailed, provesCredentials, REFUSES_CREDENTIALS } from '../../answers/answer.ts';
import { isNotServed } from '../../answers/stand-in.ts';
import { isAws } from '../../services/registry.ts';
import { text } from '../../text.ts';
import { citeAll, evidence, servicesOf, subjectsOf } from '../evidence.ts';
import { proseRule } from '../rule.ts';

export const serviceUnavailable = proseRule({
  id: 'environment/service-unavailable',
  severities: ['error', 'warning'],
  title: 'AWS answers with an error of its own',
  since: '1.0',
  points: [],
  evaluate(scene) {
    const failures = scene.observations
      .filter(isFailed)
      .filter((o) => !o.followUp && answerOf(o) === 'unavailable' && !isNotServed(o) && isAws(o.service));
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
});
