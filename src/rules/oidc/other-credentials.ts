// The other way in which a role can be assumed: with credentials that the job or its runner has beside GitHub's token.
import type { InsteadOfToken } from '../../scene.ts';
import { type Text, text } from '../../text.ts';

/** That a self-hosted runner has a role of its own is a guess. */
export const isSure = (beside: InsteadOfToken | null): boolean => beside !== null && beside !== 'machine';

const WORDS: Readonly<Record<InsteadOfToken, Text>> = {
  environment: text`the environment has an access key too`,
  'web-identity': text`the runner has a web identity of its own too (${'AWS_WEB_IDENTITY_TOKEN_FILE'})`,
  profile: text`the shared files of AWS have a profile too`,
  container: text`the runner’s container has a role of its own too`,
  machine: text`the runner is self-hosted, and may have a role of its own`,
};

/** With what the role was asked for, and with what else it could be. */
export const describeBeside = (beside: InsteadOfToken): Text =>
  text`the role was asked for with GitHub’s token; ${WORDS[beside]}`;
