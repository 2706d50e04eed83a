import { lastingEnd } from '../../answers/caller-identity.ts';
import { allowDuration } from '../../remedies/administration.ts';
import { offered } from '../../remedies/offered.ts';
import type { Remedy, StepOf } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts, signingStep } from '../../remedies/run-facts.ts';
import { renewSession } from '../../remedies/secrets.ts';
import { signIn } from '../../remedies/sign-in.ts';
import { setInput } from '../../remedies/values.ts';
import { text } from '../../text.ts';
import { type Found, inputs, rule } from '../rule.ts';

type Expiring = Found & {
  /** ISO 8601. */
  end: string;
  toldBy: string;
  left: number;
  wanted: number;
  /** The role whose session it is, by its name; null where it is not a role's. */
  roleName: string | null;
  run: RunFacts;
};

/** The role behind a session: the one this step assumes, else the one that STS names. */
const roleNameOf = ({ roleToAssume, principal }: RunFacts): string | null =>
  /:role\/(?:.{0,600}\/)?([\w+=,.@-]{1,64})$/.exec(roleToAssume)?.[1] ??
  /:assumed-role\/([\w+=,.@-]{1,64})\//.exec(principal ?? '')?.[1] ??
  null;

export const minutesLeft = (end: string, now: number): number => Math.floor((Date.parse(end) - now) / 60_000);

// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_manage-assume.html#id_roles_use_max-session: the usual maximum, and the highest.
const USUAL_MAXIMUM_SECONDS = 3600;
const HIGHEST_SECONDS = 43_200;

export const sessionExpiring = rule<Expiring>({
  id: 'credentials/session-expiring',
  severities: ['error'],
  title: 'The session ends too soon',
  since: '1.0',
  points: inputs('credential-expiration', 'min-session-minutes'),
  explains: ['credentials/session-shorter-than-job'],
  find(scene) {
    const end = lastingEnd(scene);
    const wanted = scene.settings.minSessionMinutes;
    // A session of exactly the length asked for has lost some seconds since it was made.
    if (!end || wanted === 0 || Date.parse(end) - scene.now > wanted * 60_000 - 30_000) return [];
    const run = runFacts(scene);
    return [
      {
        subjects: [end],
        confidence: 'certain',
        end,
        toldBy: scene.credentials.end?.toldBy ?? 'the role’s assumption',
        left: Math.max(0, minutesLeft(end, scene.now)),
        wanted,
        roleName: roleNameOf(run),
        run,
      },
    ];
  },
  tell: (facts) => ({
    headline: text`The session ends in ${facts.left} minutes, and this job needs ${facts.wanted}.`,
    explanation: text`It works now, and will stop at ${facts.end}, in the middle of the job.`,
    evidence: [
      {
        text: text`Known end: ${facts.end}, from ${facts.toldBy}; ${'min-session-minutes'} is ${facts.wanted}.`,
      },
    ],
    remedies: remediesFor(facts),
  }),
});

function remediesFor({ run, wanted, roleName }: Expiring): readonly [Remedy, ...Remedy[]] {
  const seconds = Math.min(HIGHEST_SECONDS, Math.max(900, wanted * 60));
  if (run.terminal && run.profile) return [signIn({ profile: run.profile, how: 'sso' })];
  const step: StepOf = run.roleToAssume ? 'this' : signingStep(run);
  if (step === 'this' && !run.roleToAssume) return [renewSession(run)];
  return offered(
    longerSession(seconds, step, roleName),
    roleName !== null && seconds > USUAL_MAXIMUM_SECONDS ? allowDuration(roleName, seconds) : null,
  );
}

/** A longer session than the role's maximum is refused, so both change together. */
function longerSession(seconds: number, step: StepOf, roleName: string | null): Remedy {
  const ask = setInput('role-duration-seconds', String(seconds), {
    title: text`Request a session of ${seconds} seconds`,
    after: text`the session lasts at least ${seconds} seconds`,
    step,
    notes: [text`A role that is assumed from another role’s session lasts one hour at most.`],
  });
  if (roleName === null || seconds <= USUAL_MAXIMUM_SECONDS) return ask;
  return { ...ask, changes: [...allowDuration(roleName, seconds).changes, ...ask.changes] };
}
