import { describe, expect, it } from 'vitest';
import { readTrustPolicy } from '../../src/trust-policy/document.ts';
import { evaluateTrustPolicy } from '../../src/trust-policy/evaluate.ts';
import { CASES } from './conditions.ts';
import { CLAIMS, PROVIDER, PROVIDER_ARN, policyWith, ROLE } from './scene.ts';

const SUB = `${PROVIDER}:sub`;

const evaluate = (document: unknown, claims: Record<string, unknown> = {}) => {
  const policy = readTrustPolicy(document);
  if (!policy) throw new Error('no policy');
  return evaluateTrustPolicy(policy, { claims: { ...CLAIMS, ...claims }, roleArn: ROLE, sessionName: 'preflight' });
};
const marksOf = (evaluation: ReturnType<typeof evaluate>) =>
  evaluation.statements
    .flatMap((s) => s.conditions)
    .map((c) => ({ met: '✓', unmet: '✗', unknown: '?' })[c.verdict])
    .join('');

describe('conditions', () => {
  it('has at least sixty pairs', () => expect(CASES.length).toBeGreaterThanOrEqual(60));
  it.each(CASES)('%s', (_, condition, decision, marks, claims) => {
    const evaluation = evaluate(policyWith(condition), claims);
    expect([evaluation.decision, marksOf(evaluation)]).toEqual([decision, marks]);
  });
});

describe('statements', () => {
  const allow = policyWith({ StringEquals: { [SUB]: CLAIMS.sub } }).Statement[0];
  const of = (...statements: unknown[]) => evaluate({ Version: '2012-10-17', Statement: statements }).decision;

  it('one of several is enough', () =>
    expect(of({ ...allow, Condition: { StringEquals: { [SUB]: 'x' } } }, allow)).toBe('accepts'));
  it('a Deny outweighs', () => expect(of(allow, { ...allow, Effect: 'Deny' })).toBe('refuses'));
  it('a Deny of others does not', () =>
    expect(of(allow, { ...allow, Effect: 'Deny', Condition: { StringNotLike: { [SUB]: 'repo:octo/shop:*' } } })).toBe(
      'accepts',
    ));
  it('a Deny that cannot be judged leaves it open', () =>
    expect(of(allow, { ...allow, Effect: 'Deny', Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } })).toBe(
      'unknown',
    ));
  it('a Deny that cannot be judged changes nothing where nothing is allowed', () =>
    expect(
      of(
        { ...allow, Condition: { StringEquals: { [SUB]: 'x' } } },
        { ...allow, Effect: 'Deny', Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } },
      ),
    ).toBe('refuses'));
  it('a list of actions with wildcards', () =>
    expect(of({ ...allow, Action: ['sts:TagSession', 'STS:AssumeRoleWith*'] })).toBe('accepts'));
  it('AssumeRole alone is another action', () => expect(of({ ...allow, Action: 'sts:AssumeRole' })).toBe('refuses'));
  it('all actions', () => expect(of({ ...allow, Action: '*' })).toBe('accepts'));
  it('NotAction', () =>
    expect([
      of({ ...allow, Action: undefined, NotAction: 'sts:TagSession' }),
      of({ ...allow, Action: undefined, NotAction: 'sts:Assume*' }),
    ]).toEqual(['accepts', 'refuses']));
  it('one of several providers', () =>
    expect(of({ ...allow, Principal: { Federated: ['cognito-identity.amazonaws.com', PROVIDER_ARN] } })).toBe(
      'accepts',
    ));
  it("another account's provider", () =>
    expect(of({ ...allow, Principal: { Federated: PROVIDER_ARN.replace('123456789012', '210987654321') } })).toBe(
      'refuses',
    ));
  it('another issuer', () =>
    expect(
      of({
        ...allow,
        Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/github.example.net/_services/token' },
      }),
    ).toBe('refuses'));
  it('an AWS principal alone', () =>
    expect(of({ ...allow, Principal: { AWS: 'arn:aws:iam::123456789012:root' } })).toBe('refuses'));
  it('everybody is not judged', () => expect(of({ ...allow, Principal: '*' })).toBe('unknown'));
  it('a policy variable is text before version 2012-10-17', () =>
    expect(evaluate({ Statement: { ...allow, Condition: { StringEquals: { [SUB]: '${a}' } } } }).decision).toBe(
      'refuses',
    ));
  it('no statement', () => expect(of()).toBe('refuses'));
});
