import { expect, it } from 'vitest';
import { describeRoleWay, roleWay } from '../../src/report/role-way.ts';
import { plain } from '../../src/text.ts';
import { scene } from '../trust-policy/scene.ts';

const way = (parts: Parameters<typeof scene>[0]): string | null => {
  const told = describeRoleWay(scene(parts));
  return told && plain(told);
};

it.each([
  [
    'a token, and a key in the environment',
    { credentials: { insteadOfToken: 'environment' } },
    'assume-with: credentials takes the access key of the environment',
  ],
  [
    'a token, and a role of the container',
    { credentials: { insteadOfToken: 'container' } },
    'the role of the runner’s container',
  ],
  [
    'a key, and a token',
    { credentials: { source: 'inputs', idToken: true } },
    'assume-with: oidc takes the job’s OIDC token',
  ],
] as const)('tells the way taken and the other one: %s', (_, parts, words) => expect(way(parts)).toContain(words));

it.each([
  ['a token alone', {}],
  ['a key alone', { credentials: { source: 'inputs', idToken: false } }],
  ['a machine that may have a role', { credentials: { insteadOfToken: 'machine' } }],
  [
    'a way that was asked for',
    { credentials: { source: 'inputs', idToken: true }, settings: { assumeWith: 'credentials' } },
  ],
  ['no role', { credentials: { source: 'inputs', idToken: true }, settings: { roleToAssume: '' } }],
] as const)('is silent of %s', (_, parts) => expect(way(parts)).toBeNull());

it.each([
  ['a token alone', {}, { with: 'oidc', other: null }],
  [
    'a token, and a key in the environment',
    { credentials: { insteadOfToken: 'environment' } },
    { with: 'oidc', other: 'environment' },
  ],
  ['a machine that may have a role', { credentials: { insteadOfToken: 'machine' } }, { with: 'oidc', other: null }],
  ['a key, and a token', { credentials: { source: 'inputs', idToken: true } }, { with: 'credentials', other: 'oidc' }],
  ['a key alone', { credentials: { source: 'inputs', idToken: false } }, { with: 'credentials', other: null }],
  [
    'a key, and the token by name',
    { credentials: { source: 'inputs', idToken: true }, settings: { assumeWith: 'oidc' } },
    { with: 'oidc', other: null },
  ],
  ['no role', { credentials: { source: 'inputs', idToken: true }, settings: { roleToAssume: '' } }, null],
] as const)('is in the report: %s', (_, parts, expected) => expect(roleWay(scene(parts))).toEqual(expected));
