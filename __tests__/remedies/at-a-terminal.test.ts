// A person at a machine has a shell and profiles, and no secrets of a repository.
import { expect, it } from 'vitest';
import { describeWho } from '../../src/remedies/effort.ts';
import { onThisMachine } from '../../src/report/terminal.ts';
import { wrongAccount } from '../../src/rules/credentials/wrong-account.ts';
import { wrongPrincipal } from '../../src/rules/credentials/wrong-principal.ts';
import type { FactRule, Found } from '../../src/rules/rule.ts';
import type { Scene } from '../../src/scene.ts';
import { identity, scene } from '../rules/scene.ts';

const OTHER_ACCOUNT = { allowedAccountIds: ['999999999999'] };
const OTHER_ROLE = { allowedPrincipals: ['arn:aws:iam::123456789012:role/release'] };
const kinds = <F extends Found>(rule: FactRule<F>, given: Scene): string[] =>
  rule
    .evaluate(given)
    .flatMap(({ remedies: [{ changes }] }) => changes.map((c) => ('name' in c ? `${c.kind} ${c.name}` : c.kind)));

const KEYS = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'].map(
  (name) => `unset-variable ${name}`,
);

it.each([
  ['another account', wrongAccount as FactRule<never>, OTHER_ACCOUNT],
  ['another principal', wrongPrincipal as FactRule<never>, OTHER_ROLE],
])('%s: another profile, and no keys in its way', (_, rule, settings) => {
  const at = (source: 'environment' | 'profile', inActions: boolean): Scene =>
    scene({ settings, credentials: { source }, context: { inActions }, observations: [identity()] });
  expect(kinds(rule, at('environment', false))).toEqual(['set-variable AWS_PROFILE', ...KEYS]);
  expect(kinds(rule, at('profile', false))).toEqual(['set-variable AWS_PROFILE']);
  expect(kinds(rule, at('environment', true))).not.toContain('set-variable AWS_PROFILE');
});

it('there is no runner', () => {
  expect(onThisMachine('The runner’s clock is wrong. Let the runner reach AWS: this step asks there.')).toBe(
    'This machine’s clock is wrong. Let this machine reach AWS: this check asks there.',
  );
  expect(onThisMachine('the runners of a group')).toBe('the runners of a group');
  const remedy = {
    title: ['x'],
    changes: [{ kind: 'runner', setting: 'clock', says: ['x'] }],
    after: ['x'],
  } as const;
  expect(describeWho(remedy, true)).toBe('whoever runs this machine');
  expect(describeWho(remedy, false)).toBe('whoever runs the runner');
});
