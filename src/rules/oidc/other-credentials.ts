// The other way in which a role can be assumed: with credentials that the job or its runner has beside GitHub's token.
import type { OtherWay } from '../../answers/other-way.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { assumeWith } from '../../remedies/trust.ts';
import type { InsteadOfToken } from '../../scene.ts';
import { type Text, text } from '../../text.ts';

const WORDS: Readonly<Record<InsteadOfToken, Text>> = {
  environment: text`the environment has an access key too`,
  'web-identity': text`the runner’s own role (${'AWS_WEB_IDENTITY_TOKEN_FILE'}) is another way`,
  profile: text`a profile in the shared files of AWS is another way`,
  container: text`the runner’s own role, which its container gives, is another way`,
  machine: text`if the self-hosted runner has a role of its own, that is another way`,
};

const OF_MACHINE = text`the runner’s own role is another way`;

/** With what the role was asked for, and with what else it could be. */
export function describeBeside({ by, arn }: OtherWay): Text {
  const words = by === 'machine' && arn !== null ? OF_MACHINE : WORDS[by];
  return text`this step asked for the role with the job’s OIDC token; ${words}${arn === null ? [] : text` (${arn})`}`;
}

const WHOSE: Readonly<Record<InsteadOfToken, Text>> = {
  environment: text`the access key of the environment`,
  'web-identity': text`the runner’s own credentials`,
  profile: text`the profile’s credentials`,
  container: text`the runner’s own credentials`,
  machine: text`the runner’s own credentials, if it has a role`,
};

/** The role is right, and so is its trust policy: another identity than GitHub's token is meant to assume it. */
export const assumeWithOther = (way: OtherWay | null, role: string): Remedy =>
  assumeWith('credentials', role, way ? whose(way) : text`the credentials of the job`);

const whose = ({ by, arn }: OtherWay): Text => (by === 'machine' && arn !== null ? WHOSE.container : WHOSE[by]);
