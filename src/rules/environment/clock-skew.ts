import { isClockWrong, type OutOfTime, outOfTime } from '../../answers/certificate-time.ts';
import { SKEW_LIMIT_SECONDS } from '../../answers/judge-credentials.ts';
import { failures } from '../../answers/query.ts';
import { onRunner, runAgain } from '../../remedies/people.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import type { FailedObservation, Scene } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { citeAll, evidence } from '../evidence.ts';
import { type Found, rule } from '../rule.ts';
import { faultsOf } from './network-fault.ts';

type ClockSkew = Found & {
  failures: readonly FailedObservation[];
  /** AWS's clock less the runner's; null where no answer tells the time. */
  skewSeconds: number | null;
  /** The clocks agree, so that the requests themselves were late. */
  late: boolean;
  /** A certificate that is valid at another time than the clock shows, where no answer arrived. */
  certificate: OutOfTime | null;
  run: RunFacts;
};

// A difference below this is the network's, and not a clock's.
const AGREES_SECONDS = 60;

export const clockSkew = rule<ClockSkew>({
  id: 'environment/clock-skew',
  severities: ['error'],
  title: 'The runner’s clock is wrong',
  since: '1.0',
  onlyInTrouble: true,
  points: [],
  explains: ['credentials/wrong-secret'],
  find(scene) {
    const refused = [
      ...failures(scene, { answer: 'clock' }),
      ...failures(scene, { answer: 'signature-mismatch' }).filter(
        (o) => Math.abs(o.error.skewSeconds ?? 0) >= SKEW_LIMIT_SECONDS,
      ),
    ];
    if (refused.length === 0) return byCertificate(scene);
    const skewSeconds = refused.map((o) => o.error.skewSeconds).find((s) => s !== undefined) ?? null;
    const late = skewSeconds !== null && Math.abs(skewSeconds) < AGREES_SECONDS;
    return [
      {
        subjects: ['clock'],
        confidence: late ? 'likely' : 'certain',
        failures: scene.observations.filter((o): o is FailedObservation => refused.some((r) => r === o)),
        skewSeconds,
        late,
        certificate: null,
        run: runFacts(scene),
      },
    ];
  },
  tell: (facts) => ({
    ...words(facts),
    evidence: evidence([...citeAll(facts.failures), ...measured(facts.skewSeconds), ...dates(facts.certificate)]),
    remedies: facts.late ? [again(facts.run)] : [setClock],
  }),
});

function byCertificate(scene: Scene): ClockSkew[] {
  const refused = faultsOf(scene, 'tls').filter((o) => isClockWrong(scene, o));
  const [first] = refused;
  const certificate = first ? outOfTime(scene, first) : null;
  if (!certificate) return [];
  return [
    {
      subjects: ['clock'],
      confidence: 'certain',
      failures: refused,
      skewSeconds: null,
      late: false,
      certificate,
      run: runFacts(scene),
    },
  ];
}

function words({ skewSeconds, late, certificate }: ClockSkew): { headline: Text; explanation: Text } {
  if (certificate)
    return {
      headline: text`The runner’s clock is wrong: it shows ${certificate.clock.slice(0, 10)}.`,
      explanation: text`By that date, the certificate of AWS’s host is not valid, so the connection was closed before anything was sent. This says nothing about the credentials.`,
    };
  if (skewSeconds === null)
    return {
      headline: text`The runner’s clock is wrong.`,
      explanation: text`AWS’s answers contain no time to compare it with; ${NOT_JUDGED}`,
    };
  const apart = Math.abs(skewSeconds);
  if (late)
    return {
      headline: text`The requests reached AWS long after they were signed.`,
      explanation: text`The clocks agree now (${apart} s apart), so the machine was paused or overloaded between signing and sending. The secret was not checked.`,
    };
  const side = skewSeconds > 0 ? text`behind` : text`ahead`;
  const sideOf = skewSeconds > 0 ? text`behind` : text`ahead of`;
  return {
    headline: text`The runner’s clock is wrong: ${duration(apart)} ${side}.`,
    explanation: text`It is ${apart} s ${sideOf} AWS’s; ${NOT_JUDGED}`,
  };
}

const NOT_JUDGED = text`AWS allows five minutes. A wrong secret would give another error, and the secret was not checked.`;

/** The certificate's time beside the runner's. */
export const dates = (certificate: OutOfTime | null): { text: Text }[] =>
  certificate === null
    ? []
    : [
        {
          text: text`The certificate is valid from ${certificate.from} to ${certificate.to}; the runner’s clock shows ${certificate.clock}.`,
        },
      ];

const measured = (skewSeconds: number | null): { text: Text }[] =>
  skewSeconds === null
    ? []
    : [{ text: text`AWS’s ${'Date'} header and this machine’s clock are ${Math.abs(skewSeconds)} s apart.` }];

function duration(seconds: number): Text {
  if (seconds >= 5400) return [`${Math.round(seconds / 360) / 10} hours`];
  return [seconds >= 120 ? `${Math.round(seconds / 60)} minutes` : `${seconds} s`];
}

export const setClock: Remedy = onRunner({
  title: text`Set the runner’s clock`,
  setting: 'clock',
  says: text`Let a time service set the clock of the runner.`,
  run: 'sudo timedatectl set-ntp true',
  after: text`${'timedatectl status'} on the runner says that the system clock is synchronized`,
  notes: [text`AWS refuses every other tool on this machine for the same reason.`],
});

const again = (run: RunFacts): Remedy =>
  runAgain(run, 'failed', { after: text`the runner is not suspended, paused or overloaded while the job runs` });
