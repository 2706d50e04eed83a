// With what the role was asked for, and what the other way would be: a job may have both a token and a key.
import { givenKey } from '../answers/given-key.ts';
import { isSureWay, type OtherWay, otherWay } from '../answers/other-way.ts';
import { chainingStep } from '../answers/role-chaining.ts';
import type { CredentialSource, InsteadOfToken, Scene } from '../scene.ts';
import { type Text, text } from '../text.ts';

const OTHER: Readonly<Record<InsteadOfToken, Text>> = {
  environment: text`the access key of the environment`,
  'web-identity': text`the runner’s web identity`,
  profile: text`the profile of the shared files`,
  container: text`the role of the runner’s container`,
  machine: text`the runner’s own role, if it has one`,
};

const TAKEN: Readonly<Record<CredentialSource, Text>> = {
  inputs: text`the access key`,
  environment: text`the access key of the environment`,
  'web-identity': OTHER['web-identity'],
  profile: OTHER.profile,
  container: OTHER.container,
  instance: text`the role of the runner’s instance`,
};

export type RoleWay = {
  with: 'oidc' | 'credentials';
  /**
   * What the other way would take: GitHub’s token, or a source of credentials; `machine` is a self-hosted runner’s role,
   * of which nothing is known. Null where there is none.
   */
  other: 'oidc' | InsteadOfToken | null;
};

/** Which way `role-to-assume` is assumed; null where no role was asked for. */
export function roleWay(scene: Scene): RoleWay | null {
  const { settings, credentials } = scene;
  const { roleToAssume, assumeWith } = settings;
  if (!roleToAssume) return null;
  const { idToken } = credentials.beside;
  const key = givenKey(credentials);
  const byToken = assumeWith === 'oidc' || (assumeWith === 'auto' && idToken && key?.source !== 'inputs');
  return byToken
    ? { with: 'oidc', other: otherWay(scene)?.by ?? null }
    : { with: 'credentials', other: idToken ? 'oidc' : null };
}

/** Null where there is one way alone, where an input chose it, or where no role was asked for. */
export function describeRoleWay(scene: Scene): Text | null {
  const { settings, credentials, context } = scene;
  if (!settings.roleToAssume || settings.assumeWith !== 'auto') return null;
  const { idToken } = credentials.beside;
  const key = givenKey(credentials);
  if (key && idToken)
    return text`This step asked for the role with ${TAKEN[key.source]}; ${'assume-with: oidc'} takes the job’s OIDC token.`;
  // A job on a machine with a role of its own may have been meant to use its token.
  if (key && OF_MACHINE.has(key.source) && context.inActions && context.forge !== 'gitea')
    return text`This step asked for the role with ${TAKEN[key.source]}; the job’s OIDC token would be the other way, but the job cannot request one.`;
  const other = otherWay(scene);
  if (!other) return null;
  const chaining = chainingStep(scene) ? text`, as the job’s step with ${'role-chaining: true'} does` : [];
  return text`This step asked for the role with the job’s OIDC token; ${'assume-with: credentials'} takes ${describeOther(other)}${chaining}.`;
}

const describeOther = (other: OtherWay): Text =>
  text`${other.by === 'machine' && isSureWay(other) ? text`the runner’s own role` : OTHER[other.by]}${other.arn ? text` (${other.arn})` : []}`;

const OF_MACHINE: ReadonlySet<CredentialSource> = new Set(['web-identity', 'container', 'instance']);
