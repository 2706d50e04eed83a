import { answerOf, isFailed } from '../../answers/answer.ts';
import type { FailedObservation, Scene } from '../../scene.ts';
import { text } from '../../text.ts';
import { SKEW_LIMIT_SECONDS } from '../credentials/refusals.ts';
import { citeAll, evidence } from '../evidence.ts';
import { proseRule } from '../rule.ts';

function skewed(scene: Scene): FailedObservation[] {
  return scene.observations
    .filter(isFailed)
    .filter(
      (o) =>
        !o.followUp &&
        (answerOf(o) === 'clock' ||
          (answerOf(o) === 'signature-mismatch' && Math.abs(o.error.skewSeconds ?? 0) >= SKEW_LIMIT_SECONDS)),
    );
}

export const clockSkew = proseRule({
  id: 'environment/clock-skew',
  severities: ['error'],
  title: 'The runner’s clock is wrong',
  since: '1.0',
  points: [],
  explains: ['credentials/wrong-secret'],
  evaluate(scene) {
    const failures = skewed(scene);
    if (failures.length === 0) return [];
    const skew = failures.map((o) => o.error.skewSeconds).find((s) => s !== undefined);
    const late = skew !== undefined && Math.abs(skew) < 60;
    const measured =
      skew === undefined
        ? text`AWS’s answers carry no time to measure it by`
        : text`It is ${Math.abs(skew)} s ${[skew > 0 ? 'behind' : 'ahead of']} AWS’s`;
    return [
      {
        subjects: ['clock'],
        headline: late
          ? text`The requests reached AWS long after they were signed.`
          : text`The runner’s clock is wrong${skew === undefined ? text`` : text`: ${describe(Math.abs(skew))} ${[skew > 0 ? 'behind' : 'ahead']}`}.`,
        explanation: late
          ? text`The clocks agree now (${Math.abs(skew)} s apart), so the machine was paused or overloaded between signing and sending. The secret was not judged.`
          : text`${measured}; AWS allows five minutes. A wrong secret would be refused in other words, and the secret was not judged.`,
        evidence: evidence([
          ...citeAll(failures),
          ...(skew === undefined
            ? []
            : [{ text: text`AWS’s ${'Date'} header and this machine’s clock are ${Math.abs(skew)} s apart.` }]),
        ]),
        fixes: [
          {
            title: late ? text`Give the runner air` : text`Set the runner’s clock`,
            steps: [
              late
                ? text`Look for a suspended machine, a full CPU or a paused container, and run again.`
                : text`Let a time service keep it, and run again. Every other tool on this machine is refused alike.`,
            ],
            snippets: [
              {
                language: 'bash',
                caption: text`On a Linux runner`,
                content: 'sudo timedatectl set-ntp true\ntimedatectl status',
              },
            ],
          },
        ],
        confidence: late ? 'likely' : 'certain',
      },
    ];
  },
});

const describe = (seconds: number): readonly string[] => [
  seconds >= 5400
    ? `${Math.round(seconds / 360) / 10} hours`
    : seconds >= 120
      ? `${Math.round(seconds / 60)} minutes`
      : `${seconds} s`,
];
