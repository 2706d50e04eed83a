// Remedies of a person at a machine: sign in, where a profile's session is over.
import { type Text, text } from '../text.ts';
import type { Change, Remedy } from './remedy.ts';
import type { RunFacts } from './run-facts.ts';
import { shellWord } from './shell-word.ts';

export type SignIn = { profile: string | null; how: 'sso' | 'login'; first?: boolean };

/** `aws login` is the AWS CLI's own since 2.32: https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-sign-in.html */
export function signIn({ profile, how, first = false }: SignIn): Remedy {
  const run = `aws ${how === 'sso' ? 'sso login' : 'login'}${profile ? ` --profile ${shellWord(profile)}` : ''}`;
  return {
    title: first ? text`Sign in` : text`Sign in again`,
    changes: [{ kind: 'command', run, by: 'person', effect: 'sign-in' }],
    after: text`${`aws sts get-caller-identity${profile ? ` --profile ${shellWord(profile)}` : ''}`} answers`,
  };
}

const OWN_PROFILE = 'PROFILE';
const MUST_BE_TRUSTED = text`The role’s trust policy must name that identity.`;
const signInAs = (more: readonly string[] = []): Change => ({
  kind: 'command',
  run: [`aws sso login --profile ${OWN_PROFILE}`, ...more].join('\n'),
  by: 'person',
  effect: 'sign-in',
});

/** Where there is no token of GitHub's, a person's own profile assumes the role. */
export const useOwnProfile = (): Remedy => ({
  title: text`Assume the role with credentials of your own`,
  changes: [signInAs(), { kind: 'set-variable', name: 'AWS_PROFILE', value: OWN_PROFILE, at: 'terminal' }],
  after: text`${`aws sts get-caller-identity --profile ${OWN_PROFILE}`} answers, and ${'AWS_PROFILE'} names the profile`,
  notes: [MUST_BE_TRUSTED],
});

/** A terminal without credentials: a profile of the person's own supplies them. */
export const signInOnMachine = (): Remedy => ({
  title: text`Sign in on this machine`,
  changes: [signInAs(), { kind: 'set-variable', name: 'AWS_PROFILE', value: OWN_PROFILE, at: 'terminal' }],
  after: text`${`aws sts get-caller-identity --profile ${OWN_PROFILE}`} answers, and ${'AWS_PROFILE'} names the profile`,
  notes: [text`A profile that has an access key, or a role, needs no sign-in: the variable is enough.`],
  looks: [{ caption: text`The profiles of this machine`, run: 'aws configure list-profiles' }],
});

const KEY_VARIABLES = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];

/** A terminal whose credentials are somebody else's. The environment's keys win over a profile. */
export function useOtherProfile({ source }: RunFacts, title: Text, after: Text): Remedy {
  const unset = KEY_VARIABLES.map((name): Change => ({ kind: 'unset-variable', name, at: 'terminal' }));
  const select: Change = { kind: 'set-variable', name: 'AWS_PROFILE', value: OWN_PROFILE, at: 'terminal' };
  return {
    title,
    changes: source === 'environment' ? [select, ...unset] : [select],
    after,
    looks: [{ caption: text`The profiles of this machine`, run: 'aws configure list-profiles' }],
  };
}

/** https://nektosact.com/usage/index.html#env-file: the emulator hands the file's variables to every step. */
export const useOwnProfileInEmulator = (): Remedy => ({
  title: text`Give ${'act'} credentials of your own that can assume the role`,
  changes: [
    signInAs([
      `aws configure export-credentials --profile ${OWN_PROFILE} --format env-no-export > aws.env`,
      'act --env-file aws.env',
    ]),
  ],
  after: text`the run by ${'act'} has ${'AWS_ACCESS_KEY_ID'}, ${'AWS_SECRET_ACCESS_KEY'} and ${'AWS_SESSION_TOKEN'}`,
  notes: [MUST_BE_TRUSTED, text`Do not commit ${'aws.env'}.`],
});
