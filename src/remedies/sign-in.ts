// Remedies of a person at a machine: sign in, where a profile's session is over.
import { text } from '../text.ts';
import { shellWord } from './oidc-role.ts';
import type { Remedy } from './remedy.ts';

export type SignIn = { profile: string | null; how: 'sso' | 'login' };

/** `aws login` is the AWS CLI's own since 2.32: https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-sign-in.html */
export function signIn({ profile, how }: SignIn): Remedy {
  const run = `aws ${how === 'sso' ? 'sso login' : 'login'}${profile ? ` --profile ${shellWord(profile)}` : ''}`;
  return {
    title: text`Sign in again`,
    changes: [{ kind: 'command', run, by: 'person', effect: 'sign-in' }],
    after: text`${`aws sts get-caller-identity${profile ? ` --profile ${shellWord(profile)}` : ''}`} answers`,
  };
}
