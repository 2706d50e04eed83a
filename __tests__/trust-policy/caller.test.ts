import { describe, expect, it } from 'vitest';
import { readForCaller } from '../../src/trust-policy/caller.ts';
import { readTrustPolicy } from '../../src/trust-policy/document.ts';

const USER = 'arn:aws:iam::123456789012:user/deployer';
const SESSION = 'arn:aws:sts::123456789012:assumed-role/deployer/ci';

function causeOf(
  principal: unknown,
  {
    caller = USER,
    externalId = '',
    ...more
  }: { caller?: string; externalId?: string; Condition?: unknown; Action?: unknown; Effect?: string } = {},
) {
  const policy = readTrustPolicy({
    Statement: { Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole', ...more },
  });
  return policy ? readForCaller(policy, { caller, externalId }).cause : 'no policy';
}

describe('who is named', () => {
  it.each([
    ['the user', { AWS: USER }],
    ['among others', { AWS: ['arn:aws:iam::123456789012:user/other', USER] }],
    ['its account by number', { AWS: '123456789012' }],
    ['its account by root', { AWS: 'arn:aws:iam::123456789012:root' }],
    ['everybody', { AWS: '*' }],
    ['everybody, plainly', '*'],
  ])('%s', (_, principal) => expect(causeOf(principal)).toBe('caller'));
  it.each([
    ['the role of a session', { AWS: 'arn:aws:iam::123456789012:role/deployer' }],
    [
      'the role with its path, which a session does not show',
      { AWS: 'arn:aws:iam::123456789012:role/ci/github/deployer' },
    ],
    ['the session itself', { AWS: SESSION }],
  ])('%s', (_, principal) => expect(causeOf(principal, { caller: SESSION })).toBe('caller'));
  it.each([
    ['another user', { AWS: 'arn:aws:iam::123456789012:user/deployer2' }],
    ['another account', { AWS: 'arn:aws:iam::210987654321:root' }],
    ['the same name in another account', { AWS: 'arn:aws:iam::210987654321:user/deployer' }],
    ['a role of the user’s name', { AWS: 'arn:aws:iam::123456789012:role/deployer' }],
    ['other letters', { AWS: 'arn:aws:iam::123456789012:user/Deployer' }],
    ['a service', { Service: 'ec2.amazonaws.com' }],
    ['a star within an ARN, which IAM does not read', { AWS: 'arn:aws:iam::123456789012:user/*' }],
  ])('not by %s', (_, principal) => expect(causeOf(principal)).toBe('not-named'));
  it('not by another action', () =>
    expect(causeOf({ AWS: USER }, { Action: 'sts:AssumeRoleWithWebIdentity' })).toBe('not-named'));
});

describe('the external id', () => {
  const asks = (...wanted: string[]) => ({ Condition: { StringEquals: { 'sts:externalid': wanted } } });
  it('none sent', () => expect(causeOf({ AWS: USER }, asks('a'))).toBe('external-id'));
  it('another one', () => expect(causeOf({ AWS: USER }, { ...asks('a', 'b'), externalId: 'A' })).toBe('external-id'));
  it('one of those asked for', () =>
    expect(causeOf({ AWS: USER }, { ...asks('a', 'b'), externalId: 'b' })).toBe('caller'));
  it('beside a condition that is not known here', () =>
    expect(
      causeOf(
        { AWS: USER },
        {
          Condition: { StringEquals: { 'sts:ExternalId': 'a' }, Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
          externalId: 'a',
        },
      ),
    ).toBeNull());
});
