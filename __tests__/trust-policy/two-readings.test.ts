// The evaluator of the diagnosis and the one by which the sandbox's STS grants roles were written apart: where the first has a verdict, they agree.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptsToken } from '../../sandbox/federation.ts';
import type { TrustPolicy } from '../../sandbox/world.ts';
import { readTrustPolicy } from '../../src/trust-policy/document.ts';
import { evaluateTrustPolicy } from '../../src/trust-policy/evaluate.ts';
import { CASES } from './conditions.ts';
import { CLAIMS, PROVIDER, PROVIDER_ARN, policyWith, ROLE } from './scene.ts';

function bothOf(document: unknown, claims: Record<string, unknown>): { diagnosis: string; sandbox: string } {
  const policy = readTrustPolicy(document);
  if (!policy) throw new Error('no policy');
  const provider = String(claims.iss).replace('https://', '');
  return {
    diagnosis: evaluateTrustPolicy(policy, { claims, roleArn: ROLE, sessionName: 'preflight' }).decision,
    sandbox: acceptsToken(document as TrustPolicy, {
      claims,
      provider,
      providerArn: `arn:aws:iam::123456789012:oidc-provider/${provider}`,
      sessionName: 'preflight',
    })
      ? 'accepts'
      : 'refuses',
  };
}

/** Operators and escapes that the sandbox does not know: it refuses what it does not know. */
const BEYOND = /Arn|Bool|\$\{/;

describe('the table', () => {
  it.each(
    CASES.filter(([, condition, decision]) => decision !== 'unknown' && !BEYOND.test(JSON.stringify(condition) ?? '')),
  )('%s', (_, condition, decision, __, claims) =>
    expect(bothOf(policyWith(condition), { ...CLAIMS, ...claims })).toEqual({ diagnosis: decision, sandbox: decision }),
  );
});

const subject = fc.constantFrom(
  'repo:octo/shop:ref:refs/heads/main',
  'repo:Octo/shop:ref:refs/heads/main',
  'repo:octo/shop:pull_request',
  'repo:octo/shop:environment:prod',
  'repo:octo@400500/shop@100200300:ref:refs/heads/main',
  'repo:octo/shop-api:ref:refs/heads/main',
);
const pattern = fc.oneof(
  subject,
  fc.constantFrom(
    'repo:octo/*',
    'repo:octo/shop:*',
    '*',
    'repo:octo*/shop*:*',
    'repo:octo/shop:ref:refs/heads/?ain',
    'repo:OCTO/*',
    '',
  ),
);
const operator = fc
  .tuple(
    fc.constantFrom('', 'ForAllValues:', 'ForAnyValue:'),
    fc.constantFrom(
      'StringEquals',
      'StringNotEquals',
      'StringLike',
      'StringNotLike',
      'StringEqualsIgnoreCase',
      'StringNotEqualsIgnoreCase',
    ),
    fc.constantFrom('', 'IfExists'),
  )
  .map((parts) => parts.join(''));
const key = fc.constantFrom('sub', 'aud', 'environment', 'repository', 'SUB').map((claim) => `${PROVIDER}:${claim}`);
const statement = fc.record({
  Effect: fc.constantFrom('Allow', 'Allow', 'Deny'),
  Principal: fc.constantFrom(
    { Federated: PROVIDER_ARN },
    { Federated: [PROVIDER_ARN, 'cognito-identity.amazonaws.com'] },
    { Federated: `${PROVIDER_ARN}x` },
    { AWS: '*' },
  ),
  Action: fc.constantFrom(
    'sts:AssumeRoleWithWebIdentity',
    'sts:*',
    ['sts:TagSession', 'STS:assumeRoleWith*'],
    'sts:AssumeRole',
  ),
  Condition: fc.dictionary(
    operator,
    fc.dictionary(key, fc.oneof(pattern, fc.array(pattern, { maxLength: 3 })), { maxKeys: 2 }),
    { maxKeys: 3 },
  ),
});

it('any policy, any subject', () => {
  fc.assert(
    fc.property(
      fc.array(statement, { maxLength: 4 }),
      subject,
      fc.option(fc.constantFrom('prod', 'dev'), { nil: undefined }),
      (Statement, sub, environment) => {
        const { diagnosis, sandbox } = bothOf(
          { Version: '2012-10-17', Statement },
          { ...CLAIMS, sub, ...(environment ? { environment } : {}) },
        );
        return diagnosis === 'unknown' || diagnosis === sandbox;
      },
    ),
    { numRuns: 3000 },
  );
});
