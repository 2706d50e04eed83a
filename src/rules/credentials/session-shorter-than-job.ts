import { lastingEnd } from '../../answers/caller-identity.ts';
import { setJobKey } from '../../remedies/job.ts';
import { offered } from '../../remedies/offered.ts';
import { type RunFacts, runFacts, signingStep } from '../../remedies/run-facts.ts';
import { setInput } from '../../remedies/values.ts';
import { text } from '../../text.ts';
import { type Found, rule } from '../rule.ts';
import { minutesLeft } from './session-expiring.ts';

// The job began before this step, so a session as long as the job outlasts it.
const TOLERANCE_MS = 2 * 60_000;

type Shorter = Found & { end: string; left: number; minutes: number; job: string; run: RunFacts };

export const sessionShorterThanJob = rule<Shorter>({
  id: 'credentials/session-shorter-than-job',
  severities: ['warning'],
  title: 'The session may end before the job does',
  since: '1.0',
  points: [{ key: 'timeout-minutes' }],
  find(scene) {
    const end = lastingEnd(scene);
    const { jobTimeoutMinutes: minutes, job } = scene.context;
    const time = end ? Date.parse(end) : 0;
    if (!end || minutes === null || time <= scene.now || time + TOLERANCE_MS >= scene.now + minutes * 60_000) return [];
    return [
      {
        subjects: [job],
        confidence: 'likely',
        end,
        left: minutesLeft(end, scene.now),
        minutes,
        job,
        run: runFacts(scene),
      },
    ];
  },
  tell: ({ end, left, minutes, job, run }) => ({
    headline: text`The session ends in ${left} minutes, and the job ${job} may run for ${minutes}.`,
    explanation: text`A job that takes its full time loses its credentials at ${end}.`,
    evidence: [{ text: text`Known end: ${end}. The workflow gives the job ${`timeout-minutes: ${minutes}`}.` }],
    remedies: offered(shortenJob(left), longerSession(run, minutes)),
  }),
});

const shortenJob = (left: number) =>
  setJobKey('timeout-minutes', String(Math.max(1, left)), {
    title: text`Let the job run no longer than its session`,
    after: text`the job says ${`timeout-minutes: ${Math.max(1, left)}`}`,
    notes: [text`If the job takes longer, assume the role again before its last steps.`],
  });

const longerSession = (run: RunFacts, minutes: number) => {
  const seconds = Math.min(43_200, minutes * 60);
  return setInput('role-duration-seconds', String(seconds), {
    title: text`Request a session as long as the job`,
    after: text`the session lasts ${seconds} seconds`,
    step: run.roleToAssume ? 'this' : signingStep(run),
    notes: [text`The role’s maximum session duration must allow it.`],
  });
};
