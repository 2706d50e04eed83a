// The other way in which a role can be assumed: with credentials that the job or its runner has beside GitHub's token.
import type { Remedy } from '../../remedies/remedy.ts';
import { assumeWith } from '../../remedies/trust.ts';
import type { InsteadOfToken } from '../../scene.ts';
import { type Text, text } from '../../text.ts';

/** That a self-hosted runner has a role of its own is a guess. */
export const isSure = (beside: InsteadOfToken | null): boolean => beside !== null && beside !== 'machine';

const WORDS: Readonly<Record<InsteadOfToken, Text>> = {
  environment: text`the environment has an access key too`,
  'web-identity': text`the runner’s own role (${'AWS_WEB_IDENTITY_TOKEN_FILE'}) is another way`,
  profile: text`a profile in the shared files of AWS is another way`,
  container: text`the runner’s own role, which its container gives, is another way`,
  machine: text`if the self-hosted runner has a role of its own, that is another way`,
};

/** With what the role was asked for, and with what else it could be. */
export const describeBeside = (beside: InsteadOfToken): Text =>
  text`the role was asked for with the job’s OIDC token; ${WORDS[beside]}`;

const WHOSE: Readonly<Record<InsteadOfToken, Text>> = {
  environment: text`the access key of the environment`,
  'web-identity': text`the runner’s own credentials`,
  profile: text`the profile’s credentials`,
  container: text`the runner’s own credentials`,
  machine: text`the runner’s own credentials, if it has a role`,
};

/** The role is right, and so is its trust policy: another identity than GitHub's token is meant to assume it. */
export const assumeWithOther = (beside: InsteadOfToken | null, role: string): Remedy =>
  assumeWith('credentials', role, beside ? WHOSE[beside] : text`the credentials of the job`);
