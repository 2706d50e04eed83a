import { answerOf, isNotServed, provesCredentials, REFUSES_CREDENTIALS, saysNotServed } from '../../answers/answer.ts';
import { failures } from '../../answers/query.ts';
import { runAgain } from '../../remedies/people.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import type { FailedObservation, Scene } from '../../scene.ts';
import { isAws } from '../../services/registry.ts';
import { type Text, text } from '../../text.ts';
import { citeAll, evidence, servicesOf, subjectsOf } from '../evidence.ts';
import { type Found, rule } from '../rule.ts';
import { overridesOf } from './network-fault.ts';

type Unavailable = Found & {
  failures: readonly FailedObservation[];
  /** What STS says of the credentials. */
  sts: 'accepts' | 'refuses' | 'nothing';
  run: RunFacts;
};

export const serviceUnavailable = rule<Unavailable>({
  id: 'environment/service-unavailable',
  severities: ['error', 'warning'],
  title: 'AWS answers with a server error',
  since: '1.0',
  onlyInTrouble: true,
  points: [],
  find(scene) {
    const refused = failures(scene, { answer: 'unavailable' }).filter(
      (o) => !isMisdirected(scene, o) && isAws(o.service),
    );
    if (refused.length === 0) return [];
    const answers = scene.observations.filter((o) => o.service === 'sts' && !o.followUp);
    const refuses = answers.some((o) => REFUSES_CREDENTIALS.has(answerOf(o)));
    const sts = answers.some(provesCredentials) ? 'accepts' : refuses ? 'refuses' : 'nothing';
    return [
      {
        subjects: subjectsOf(refused),
        confidence: 'certain',
        severity: sts === 'nothing' ? 'error' : 'warning',
        failures: refused,
        sts,
        run: runFacts(scene),
      },
    ];
  },
  tell: ({ failures: refused, sts, run }) => ({
    headline: text`${servicesOf(refused)} answers with a server error.`,
    explanation: text`After several tries, the service is still unavailable or short of capacity. ${OF_CREDENTIALS[sts]}`,
    evidence: evidence(citeAll(refused)),
    remedies: [again(run, sts)],
  }),
});

/** What an override leads to may lack the operation: then environment/endpoint-mismatch says so. */
const isMisdirected = (scene: Scene, o: FailedObservation): boolean =>
  isNotServed(o) && (saysNotServed(o) || overridesOf(scene, [o]).length > 0);

const OF_CREDENTIALS: Readonly<Record<Unavailable['sts'], Text>> = {
  accepts: text`STS accepts the credentials; whether this target may be used was not proven.`,
  refuses: text`Another finding shows what STS says about the credentials.`,
  nothing: text`Nothing is known of the credentials.`,
};

const again = (run: RunFacts, sts: Unavailable['sts']): Remedy =>
  runAgain(run, sts === 'nothing' ? 'failed' : 'passed', {
    title: text`Run the job again later`,
    after: text`the AWS Health Dashboard (${'https://health.aws.amazon.com/health/status'}) reports no fault of the service in this Region`,
    minutes: null,
  });
