// With what the role was asked for, and what the other way would be: a job may have both a token and a key.
import { givenKey } from '../answers/given-key.ts';
import type { InsteadOfToken, Scene } from '../scene.ts';
import { type Text, text } from '../text.ts';

const OTHER: Readonly<Record<Exclude<InsteadOfToken, 'machine'>, Text>> = {
  environment: text`the access key of the environment`,
  'web-identity': text`the runner’s web identity`,
  profile: text`the profile of the shared files`,
  container: text`the role of the runner’s container`,
};

export type RoleWay = {
  with: 'oidc' | 'credentials';
  /**
   * What the other way would take: GitHub’s token, or a source of credentials. Null where there is none, or none is
   * known.
   */
  other: 'oidc' | Exclude<InsteadOfToken, 'machine'> | null;
};

/** Which way `role-to-assume` is assumed; null where no role was asked for. */
export function roleWay({ settings, credentials }: Scene): RoleWay | null {
  const { roleToAssume, assumeWith } = settings;
  if (!roleToAssume) return null;
  const { idToken, insteadOfToken } = credentials.beside;
  const key = givenKey(credentials);
  const byToken = assumeWith === 'oidc' || (assumeWith === 'auto' && idToken && key?.source !== 'inputs');
  if (!byToken) return { with: 'credentials', other: idToken ? 'oidc' : null };
  return { with: 'oidc', other: insteadOfToken === 'machine' ? null : insteadOfToken };
}

/** Null where there is one way alone, where an input chose it, or where no role was asked for. */
export function describeRoleWay({ settings, credentials }: Scene): Text | null {
  if (!settings.roleToAssume || settings.assumeWith !== 'auto') return null;
  const { idToken, insteadOfToken } = credentials.beside;
  if (givenKey(credentials))
    return idToken
      ? text`The role was asked for with the access key; ${'assume-with: oidc'} takes the job’s OIDC token.`
      : null;
  return insteadOfToken && insteadOfToken !== 'machine'
    ? text`The role was asked for with the job’s OIDC token; ${'assume-with: credentials'} takes ${OTHER[insteadOfToken]}.`
    : null;
}
