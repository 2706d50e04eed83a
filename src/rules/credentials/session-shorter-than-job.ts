import { endOf } from '../../answers/caller-identity.ts';
import { text } from '../../text.ts';
import { proseRule } from '../rule.ts';
import { minutesLeft } from './session-expiring.ts';

// The job began before this step, so a session as long as the job outlasts it.
const TOLERANCE_MS = 2 * 60_000;

export const sessionShorterThanJob = proseRule({
  id: 'credentials/session-shorter-than-job',
  severities: ['warning'],
  title: 'The session may end before the job does',
  since: '1.0',
  points: [{ key: 'timeout-minutes' }],
  evaluate(scene) {
    const end = endOf(scene);
    const minutes = scene.context.jobTimeoutMinutes;
    const time = end ? Date.parse(end) : 0;
    if (!end || minutes === null || time <= scene.now || time + TOLERANCE_MS >= scene.now + minutes * 60_000) return [];
    const left = minutesLeft(end, scene.now);
    return [
      {
        subjects: [scene.context.job],
        headline: text`The session ends in ${left} minutes, and the job ${scene.context.job} may run for ${minutes}.`,
        explanation: text`A job that takes its full time loses its credentials at ${end}.`,
        evidence: [{ text: text`Known end: ${end}. The workflow gives the job ${`timeout-minutes: ${minutes}`}.` }],
        fixes: [
          {
            title: text`Make the session as long as the job`,
            steps: [
              text`Set ${'role-duration-seconds'} to ${minutes * 60}, where the role’s maximum session duration allows it.`,
            ],
          },
          {
            title: text`Or make the job as short as the session`,
            steps: [
              text`Lower ${'timeout-minutes'} to ${left}, or assume the role again before the steps that come late.`,
            ],
          },
        ],
        confidence: 'likely',
      },
    ];
  },
});
