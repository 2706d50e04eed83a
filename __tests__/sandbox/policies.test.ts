import { describe, expect, it } from 'vitest';
import { conditionsHold } from '../../sandbox/policies/conditions.ts';
import { lookupIn, type Policy, type Statement } from '../../sandbox/policies/document.ts';
import { evaluate } from '../../sandbox/policies/evaluate.ts';
import { fitsArn } from '../../sandbox/policies/pattern.ts';

// What the other evaluator, against which all of it is held, decides otherwise or has no word for.
const ACCOUNT = '123456789012';
const SESSION = `arn:aws:sts::${ACCOUNT}:assumed-role/ci/run-1`;
const policy = (statement: Partial<Statement>, Version = '2012-10-17'): Policy => ({
  Version,
  Statement: { Effect: 'Allow', Action: '*', Resource: '*', ...statement },
});
const request = {
  principal: SESSION,
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::shop/a',
  account: ACCOUNT,
};

describe('the layer that a denial names', () => {
  const all = policy({});
  const none = policy({ Action: 'sts:*' });
  const deny = policy({ Effect: 'Deny' });
  it.each([
    ['nothing attached', {}, { layer: 'identity', implicit: true }],
    ['another action allowed', { identity: [none] }, { layer: 'identity', implicit: true }],
    ['a deny beside an allow', { identity: [all, deny] }, { layer: 'identity' }],
    [
      'an organization that allows at one of two levels',
      { identity: [all], scp: [[all], [none]] },
      { layer: 'scp', implicit: true },
    ],
    ['an organization that denies', { identity: [all], scp: [[all], [all, deny]] }, { layer: 'scp' }],
    [
      'a resource control policy',
      { identity: [all], rcp: [policy({ Effect: 'Deny', Principal: '*' })] },
      { layer: 'rcp' },
    ],
    ['a boundary that lacks it', { identity: [all], boundary: [none] }, { layer: 'boundary', implicit: true }],
    ['a session policy that lacks it', { identity: [all], session: [none] }, { layer: 'session', implicit: true }],
    ['a VPC endpoint that lacks it', { identity: [all], vpc: [none] }, { layer: 'vpc', implicit: true }],
    [
      'a bucket that denies',
      { identity: [all], resource: policy({ Effect: 'Deny', Principal: '*' }) },
      { layer: 'resource' },
    ],
    [
      'a bucket that denies somebody else',
      { identity: [all], resource: policy({ Effect: 'Deny', Principal: { AWS: 'arn:aws:iam::123456789012:user/a' } }) },
      null,
    ],
  ] as const)('%s', (_, policies, denial) => expect(evaluate(request, policies)).toEqual(denial));
  it('of another account’s bucket is the bucket’s policy', () =>
    expect(evaluate({ ...request, account: '210987654321' }, { identity: [all] })).toEqual({
      layer: 'resource',
      implicit: true,
    }));
});

describe('a session that a resource’s policy names', () => {
  const none = [policy({ Action: 'sts:*' })];
  it('needs neither boundary nor session policy', () =>
    expect(
      evaluate(request, { boundary: none, session: none, resource: policy({ Principal: { AWS: SESSION } }) }),
    ).toBeNull());
  it('needs both where only its role is named', () =>
    expect(
      evaluate(request, {
        session: none,
        resource: policy({ Principal: { AWS: `arn:aws:iam::${ACCOUNT}:role/x/ci` } }),
      }),
    ).toEqual({
      layer: 'session',
      implicit: true,
    }));
  it('is not the session of a role whose name ends alike', () =>
    expect(
      evaluate(request, { resource: policy({ Principal: { AWS: `arn:aws:iam::${ACCOUNT}:role/not-ci` } }) })?.layer,
    ).toBe('identity'));
});

describe('what cannot be decided grants nothing', () => {
  const condition = { BinaryEquals: { 'aws:x': 'a' } };
  it('as an Allow', () =>
    expect(evaluate(request, { identity: [policy({ Condition: condition })] })?.layer).toBe('identity'));
  it('as a Deny', () =>
    expect(evaluate(request, { identity: [policy({}), policy({ Effect: 'Deny', Condition: condition })] })).toEqual({
      layer: 'identity',
    }));
});

describe('patterns', () => {
  const lookup = lookupIn({ 'aws:username': 'mona', 'aws:TagKeys': ['a', 'b'] });
  it.each([
    ['arn:aws:s3:::home/${aws:username}/*', 'arn:aws:s3:::home/mona/a', true],
    ['arn:aws:s3:::home/${AWS:UserName}/*', 'arn:aws:s3:::home/mona/a', true],
    ['arn:aws:s3:::home/${aws:TagKeys}', 'arn:aws:s3:::home/a', null],
    ['arn:aws:s3:::home/${*}', 'arn:aws:s3:::home/*', true],
    ['arn:aws:s3:::home/${*}', 'arn:aws:s3:::home/mona', false],
    ['arn:aws:s3:*', 'arn:aws:s3:::home', false],
    ['arn:aws:sns:*:orders', 'arn:aws:sns:us-east-1:123456789012:orders', false],
    ['arn:aws:sns:*:*:a*c', 'arn:aws:sns:us-east-1:123456789012:a:b:c', true],
    ['arn:aws:s3:::Home', 'arn:aws:s3:::home', false],
  ])('%s for %s: %s', (pattern, arn, fits) => expect(fitsArn(pattern, arn, lookup)).toBe(fits));
  it('of the old version have no variables', () =>
    expect(
      evaluate(
        { ...request, resource: 'arn:aws:s3:::${a}' },
        { identity: [policy({ Resource: 'arn:aws:s3:::${a}' }, '2008-10-17')] },
      ),
    ).toBeNull());
});

describe('an IPv6 address', () => {
  const lookup = lookupIn({ 'aws:SourceIp': '2001:db8::1' });
  it.each([
    ['IpAddress', '2001:db8::/32', true],
    ['IpAddress', '203.0.113.0/24', false],
    ['NotIpAddress', '203.0.113.0/24', true],
    ['NotIpAddress', '2001:db8::1', false],
  ])('%s %s: %s', (operator, wanted, holds) =>
    expect(conditionsHold({ [operator]: { 'aws:SourceIp': wanted } }, lookup, lookup)).toBe(holds),
  );
});
