import { expect, it } from 'vitest';
import { describeRoleWay, roleWay } from '../../src/report/role-way.ts';
import { plain } from '../../src/text.ts';
import { factsOfJob } from '../rules/context/jobs.ts';
import { ROLE, scene } from '../trust-policy/scene.ts';

const chaining = (value: string, role = ROLE) =>
  factsOfJob({
    after: `- uses: aws-actions/configure-aws-credentials@v6\n  with:\n    role-chaining: ${value}\n    role-to-assume: ${role}`,
  });

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
    'a token, on a machine that may have a role',
    { credentials: { insteadOfToken: 'machine' } },
    'assume-with: credentials takes the runner’s own role, if it has one',
  ],
  [
    'a token, and a step that chains the role',
    { credentials: { insteadOfToken: 'environment' }, context: chaining('true') },
    'takes the access key of the environment, as the job’s step with role-chaining: true does',
  ],
  [
    'an instance’s role, and no token',
    { credentials: { source: 'instance', idToken: false } },
    'This step asked for the role with the role of the runner’s instance; the job’s OIDC token would be the other way',
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
  ['a key of the environment alone', { credentials: { source: 'environment', idToken: false } }],
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
  [
    'a machine that may have a role',
    { credentials: { insteadOfToken: 'machine' } },
    { with: 'oidc', other: 'machine' },
  ],
  ['a key, and a token', { credentials: { source: 'inputs', idToken: true } }, { with: 'credentials', other: 'oidc' }],
  ['a key alone', { credentials: { source: 'inputs', idToken: false } }, { with: 'credentials', other: null }],
  [
    'a key, and the token by name',
    { credentials: { source: 'inputs', idToken: true }, settings: { assumeWith: 'oidc' } },
    { with: 'oidc', other: null },
  ],
  ['no role', { credentials: { source: 'inputs', idToken: true }, settings: { roleToAssume: '' } }, null],
] as const)('is in the report: %s', (_, parts, expected) => expect(roleWay(scene(parts))).toEqual(expected));

it.each([
  ['that does not chain', chaining('false')],
  ['that chains another role', chaining('true', `${ROLE}-2`)],
] as const)('leaves a step aside %s', (_, context) =>
  expect(way({ credentials: { insteadOfToken: 'environment' }, context })).not.toContain('role-chaining'),
);
