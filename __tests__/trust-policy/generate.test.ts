import { describe, expect, it } from 'vitest';
import { readTrustPolicy } from '../../src/trust-policy/document.ts';
import { evaluateTrustPolicy } from '../../src/trust-policy/evaluate.ts';
import { generateTrustPolicy, trustPolicyForJob } from '../../src/trust-policy/generate.ts';
import { lintTrustPolicy } from '../../src/trust-policy/lint.ts';
import { CLAIMS, ROLE, scene } from './scene.ts';

const IMMUTABLE = 'repo:octo@400500/shop@100200300:ref:refs/heads/main';
const policyFor = (parts: Parameters<typeof scene>[0]) => {
  const generated = trustPolicyForJob(scene(parts));
  if ('refused' in generated) throw new Error(generated.refused);
  const policy = readTrustPolicy(JSON.parse(generated.json));
  if (!policy) throw new Error('no policy');
  return { policy, json: generated.json };
};
const decide = (parts: Parameters<typeof scene>[0], claims: Record<string, unknown>, roleArn = ROLE) =>
  evaluateTrustPolicy(policyFor(parts).policy, { claims: { ...CLAIMS, ...claims }, roleArn }).decision;

describe('the generated policy, loaded back', () => {
  const sources: [string, Parameters<typeof scene>[0]][] = [
    ['from a token in the form of names', {}],
    ['from a token in the immutable form', { claims: { ...CLAIMS, sub: IMMUTABLE } }],
    ["from the run's context alone", { claims: null }],
    [
      "from a token without ids, and the run's context",
      { claims: { iss: CLAIMS.iss, sub: CLAIMS.sub, aud: CLAIMS.aud } },
    ],
  ];
  describe.each(sources)('%s', (_, parts) => {
    it.each([
      ['names', CLAIMS.sub],
      ['immutable', IMMUTABLE],
    ])('accepts this job: %s', (__, sub) => expect(decide(parts, { sub })).toBe('accepts'));
    it.each([
      ['another branch', 'repo:octo/shop:ref:refs/heads/dev'],
      ['another branch, immutable', 'repo:octo@400500/shop@100200300:ref:refs/heads/dev'],
      ['a branch that goes on', 'repo:octo/shop:ref:refs/heads/main2'],
      ['a tag of the same name', 'repo:octo/shop:ref:refs/tags/main'],
      ['a pull request', 'repo:octo/shop:pull_request'],
      ['an environment', 'repo:octo/shop:environment:main'],
      ['another repository of the owner', 'repo:octo/app:ref:refs/heads/main'],
      ['the repository renamed', 'repo:octo/store:ref:refs/heads/main'],
      ['the repository renamed, immutable', 'repo:octo@400500/store@100200300:ref:refs/heads/main'],
      ['the name taken over by another repository', 'repo:octo@400500/shop@999:ref:refs/heads/main'],
      ["the owner's name taken over", 'repo:octo@999/shop@100200300:ref:refs/heads/main'],
      ['a fork', 'repo:stranger/shop:ref:refs/heads/main'],
      ['other letters', 'repo:Octo/shop:ref:refs/heads/main'],
    ])('refuses %s', (__, sub) => expect(decide(parts, { sub })).toBe('refuses'));
    it('refuses another audience', () => expect(decide(parts, { aud: 'https://github.com/octo' })).toBe('refuses'));
    it('refuses another issuer', () =>
      expect(decide(parts, { iss: 'https://github.example.net/_services/token' })).toBe('refuses'));
    it('is not too open', () => expect(lintTrustPolicy(policyFor(parts).policy)).toEqual([]));
  });

  it('of an environment refuses the branch', () => {
    const parts = { claims: { ...CLAIMS, sub: 'repo:octo/shop:environment:prod%3Aeu' } };
    expect([decide(parts, { sub: 'repo:octo/shop:environment:prod%3Aeu' }), decide(parts, {})]).toEqual([
      'accepts',
      'refuses',
    ]);
  });
  it('of a pull request, from the context', () =>
    expect(
      decide(
        { claims: null, context: { eventName: 'pull_request', ref: 'refs/pull/8/merge' } },
        { sub: 'repo:octo/shop:pull_request' },
      ),
    ).toBe('accepts'));
  it('escapes a colon in the name of an environment', () =>
    expect(policyFor({ claims: null, context: { environmentName: 'a:b' } }).json).toContain('environment:a%3Ab'));
  it('of a merge queue accepts every entry of it, and no other branch', () => {
    const queue = 'repo:octo/shop:ref:refs/heads/gh-readonly-queue/main';
    const parts = { claims: { ...CLAIMS, sub: `${queue}/pr-7-9dd56bde` } };
    expect([
      decide(parts, { sub: `${queue}/pr-7-9dd56bde` }),
      decide(parts, { sub: `${queue}/pr-8-0123abcd` }),
      decide(parts, { sub: 'repo:octo/shop:ref:refs/heads/gh-readonly-queue/dev/pr-8-0123abcd' }),
      decide(parts, {}),
      decide(parts, { sub: `${queue}/pr-8-0123abcd`, aud: 'https://github.com/octo' }),
    ]).toEqual(['accepts', 'accepts', 'refuses', 'refuses', 'refuses']);
    expect(lintTrustPolicy(policyFor(parts).policy)).toEqual([]);
  });
  it('repeats a customised subject and adds no other', () => {
    const sub = 'repository_owner_id:400500:job_workflow_ref:octo/shop/.github/workflows/deploy.yml@refs/heads/main';
    const parts = { claims: { ...CLAIMS, sub } };
    expect([decide(parts, { sub }), decide(parts, {})]).toEqual(['accepts', 'refuses']);
  });
  it('of an Enterprise Server names its own issuer', () => {
    const iss = 'https://github.example.net/_services/token';
    expect([decide({ claims: { ...CLAIMS, iss } }, { iss }), decide({ claims: { ...CLAIMS, iss } }, {})]).toEqual([
      'accepts',
      'refuses',
    ]);
    expect(policyFor({ claims: null, context: { serverUrl: 'https://github.example.net' } }).json).toContain(
      'github.example.net/_services/token:sub',
    );
    expect(policyFor({ claims: null, context: { serverUrl: 'https://acme.ghe.com' } }).json).toContain(
      'token.actions.acme.ghe.com:sub',
    );
  });
  it.each([
    ['aws-us-gov', 'us-gov-west-1', 'sts.amazonaws.com'],
    ['aws-cn', 'cn-north-1', 'sts.amazonaws.com.cn'],
    ['aws-eusc', 'eusc-de-east-1', 'sts.amazonaws.com'],
  ])('of the partition %s', (partition, region, audience) => {
    const roleToAssume = `arn:${partition}:iam::123456789012:role/deploy`;
    const parts = { claims: null, settings: { region, roleToAssume } };
    expect(decide(parts, { aud: audience }, roleToAssume)).toBe('accepts');
    expect(decide(parts, { aud: audience })).toBe('refuses');
  });
});

describe('what does not enter it', () => {
  const valid = {
    partition: 'aws',
    account: '123456789012',
    issuer: 'https://token.actions.githubusercontent.com',
    audience: 'sts.amazonaws.com',
    subjects: ['repo:octo/shop:pull_request'],
  };
  it('is valid to begin with', () => expect(generateTrustPolicy(valid)).toHaveProperty('json'));
  it.each([
    'repo:octo/shop:environment:*',
    'repo:octo/shop:environment:a?',
    'repo:octo/shop:ref:refs/heads/gh-readonly-queue/*/pr-7-9dd56bde',
    'repo:octo/shop:ref:refs/heads/${aws:username}',
    'repo:octo/shop:environment:a\nb',
    'repo:octo/shop:environment:a\u202eb',
    'repo:octo/shop:environment:a\u0000',
    '',
  ])('the subject %j', (subject) => {
    expect(generateTrustPolicy({ ...valid, subjects: [subject] })).toHaveProperty('refused');
  });
  it.each(['*', '${x}', ''])('the audience %j', (audience) =>
    expect(generateTrustPolicy({ ...valid, audience })).toHaveProperty('refused'),
  );
  it.each([
    'http://token.actions.githubusercontent.com',
    'https://*',
    'https://a b',
    'https://x/"',
    'token.actions.githubusercontent.com',
    '',
  ])('the issuer %j', (issuer) => expect(generateTrustPolicy({ ...valid, issuer })).toHaveProperty('refused'));
  it.each([{ partition: 'aws*' }, { account: '1234' }, { account: '*' }, { subjects: [] }])('%j', (bad) =>
    expect(generateTrustPolicy({ ...valid, ...bad })).toHaveProperty('refused'),
  );
  it('a reason that repeats the value', () =>
    expect(JSON.stringify(generateTrustPolicy({ ...valid, subjects: ['hunter2*'] }))).not.toContain('hunter2'));
});
