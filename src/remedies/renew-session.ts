// A session that has ended, or that AWS does not know, is made again where it was made: in the secrets, by the step that signs in, in a profile,
// or by the machine.
import { type Text, text } from '../text.ts';
import { allowDuration } from './administration.ts';
import { offered } from './offered.ts';
import { assumeRoleWithOidc, type OidcFacts } from './oidc.ts';
import { onRunner } from './people.ts';
import type { Change, Remedy, StepOf, Who } from './remedy.ts';
import type { RunFacts } from './run-facts.ts';
import { newKeyPair, renewSession, storeSecretValue, useEnvironment } from './secrets.ts';
import { shellWord } from './shell-word.ts';
import { setInput } from './values.ts';

/** The step before this one that makes a session of a role; null where it only hands stored values on. */
const roleStep = ({ source, signInBefore }: RunFacts): RunFacts['signInBefore'] =>
  source === 'environment' && signInBefore?.inputs.includes('role-to-assume') ? signInBefore : null;

/** Key inputs that hide working credentials go; else the session is made again where it was made. */
export function renewOrUnhide(oidc: OidcFacts, hidden: string | null): readonly [Remedy, ...Remedy[]] {
  const { run } = oidc;
  const others = [roleStep(run) ? lengthenSession(run) : assumeRoleWithOidc(oidc)];
  const renew = renewAtSource(run);
  return hidden === null ? offered(renew, ...others) : offered(useEnvironment(run, hidden), renew, ...others);
}

/** The smallest change after which this step has a live session. */
export function renewAtSource(run: RunFacts): Remedy {
  if (run.source === 'profile') return renewProfile(run);
  if (run.source === 'container' || run.source === 'instance') return restartRunner(run.source);
  return roleStep(run) ? signInAgain(run) : renewSession(run);
}

const BETWEEN: Text = text`Steps between the first sign-in and this one keep the first session.`;

/** The same sign-in a second time, directly before this step: the first session may have ended on the way. */
function signInAgain({ signInBefore }: RunFacts): Remedy {
  const { uses, written } = signInBefore ?? { uses: '' };
  const title = text`Sign in again directly before this step`;
  const after = text`the step ${uses} runs directly before this one`;
  if (written) return { title, changes: [{ kind: 'add-step', ...written }], after, notes: [BETWEEN] };
  return {
    title,
    changes: [{ kind: 'move-step', step: { uses, where: 'before' }, to: 'before-this' }],
    after,
    notes: [text`Steps between the two that use AWS then run before the sign-in: move them too.`],
  };
}

const USUAL_SECONDS = 3600;
const LONGER_SECONDS = 4 * USUAL_SECONDS;

/** Where the step that signs in names its role: a session that lasts as long as the job. */
function lengthenSession(run: RunFacts): Remedy | null {
  const before = roleStep(run);
  const name = /^arn:[\w-]+:iam::\d{12}:role\/(?:.*\/)?([\w+=,.@-]{1,64})$/.exec(
    before?.written?.with['role-to-assume'] ?? '',
  )?.[1];
  if (!before || !name) return null;
  const step: StepOf = { uses: before.uses, where: 'before' };
  const longer = setInput('role-duration-seconds', String(LONGER_SECONDS), {
    title: text`Let the first session last ${LONGER_SECONDS / USUAL_SECONDS} hours`,
    after: text`the session of ${name} lasts ${LONGER_SECONDS} seconds`,
    notes: [text`A role that is assumed from another role’s session lasts one hour at most.`],
    step,
  });
  return { ...longer, changes: [...allowDuration(name, LONGER_SECONDS).changes, ...longer.changes] };
}

const setInProfile = (profile: string, name: string, value: string): string =>
  `aws configure set ${name} ${value} --profile ${shellWord(profile)}`;

const signedInAs = (profile: string): Text =>
  text`${`aws sts get-caller-identity --profile ${shellWord(profile)}`} answers`;

const whoWrites = ({ terminal }: RunFacts): Who => (terminal ? 'person' : 'runner-admin');

/** A profile of the shared files has a session as values. */
function renewProfile(run: RunFacts): Remedy {
  const profile = run.profile ?? 'default';
  const lines = [
    setInProfile(profile, 'aws_access_key_id', 'ACCESS_KEY_ID'),
    setInProfile(profile, 'aws_secret_access_key', 'SECRET_ACCESS_KEY'),
    setInProfile(profile, 'aws_session_token', 'SESSION_TOKEN'),
  ];
  const change: Change = { kind: 'command', run: lines.join('\n'), by: whoWrites(run), effect: 'sign-in' };
  return {
    title: text`Write the three values of a new session into the profile ${profile}`,
    changes: [change],
    after: signedInAs(profile),
    notes: [text`Where a tool writes the profile, let that tool sign in again.`],
  };
}

/** The key stays, and gets the secret that was made with it. */
export function storeSameSecret(run: RunFacts): Remedy {
  if (run.source !== 'profile')
    return {
      ...storeSecretValue(run, 'secret', {
        title: text`Store the secret that belongs to the same key`,
        notes: [ONLY_ONCE],
      }),
      after: text`${run.secretNames.secret} is the secret that was made with the key`,
    };
  const profile = run.profile ?? 'default';
  const line = setInProfile(profile, 'aws_secret_access_key', 'SECRET_ACCESS_KEY');
  return {
    title: text`Write the secret of the same key into the profile ${profile}`,
    changes: [{ kind: 'command', run: line, by: whoWrites(run), effect: 'sign-in' }],
    after: signedInAs(profile),
    notes: [ONLY_ONCE],
  };
}

const ONLY_ONCE = text`AWS shows a secret only when its key is made: without a copy of it, create a new key.`;

/** A new key, where the old one was read from. */
export function newKeyAtSource(run: RunFacts): Remedy {
  const remedy = newKeyPair(run);
  if (run.source !== 'profile') return remedy;
  const profile = run.profile ?? 'default';
  const lines = [
    setInProfile(profile, 'aws_access_key_id', 'ACCESS_KEY_ID'),
    setInProfile(profile, 'aws_secret_access_key', 'SECRET_ACCESS_KEY'),
  ];
  return {
    ...remedy,
    title: text`Create a new access key, and write it into the profile ${profile}`,
    changes: [remedy.changes[0], { kind: 'command', run: lines.join('\n'), by: whoWrites(run), effect: 'sign-in' }],
    after: signedInAs(profile),
  };
}

const restartRunner = (source: 'container' | 'instance'): Remedy =>
  onRunner({
    title: text`Restart the runner, so that its role provides a new session`,
    setting: 'software',
    says:
      source === 'container'
        ? text`Start the runner’s container again.`
        : text`Start the runner’s instance again, and see that it still has its instance profile.`,
    after: text`the runner’s role provides a session that AWS accepts`,
  });
