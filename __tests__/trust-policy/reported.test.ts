// What people reported, as far as the report told it: the condition that their role had, the claims that their job had, and what was wrong.
import { describe, expect, it } from 'vitest';
import { describeEvaluation } from '../../src/rules/oidc/describe-conditions.ts';
import { plain } from '../../src/text.ts';
import { readTrustPolicy } from '../../src/trust-policy/document.ts';
import { evaluateTrustPolicy } from '../../src/trust-policy/evaluate.ts';
import { CLAIMS, PROVIDER, policyWith, ROLE } from './scene.ts';

const SUB = `${PROVIDER}:sub`;
const AUD = `${PROVIDER}:aud`;

type Reported = {
  id: string;
  source: string;
  condition: unknown;
  claims: Record<string, unknown>;
  conditions: RegExp[];
};

const REPORTED: Reported[] = [
  {
    id: 'oidc-not-authorized-aud-set-to-org-url',
    source: 'https://github.com/aws-actions/configure-aws-credentials/issues/317',
    condition: {
      StringEquals: {
        [AUD]: 'https://github.com/octo-org',
        [SUB]: 'repo:octo-org/octo-repo:ref:refs/heads/octo-branch',
      },
    },
    claims: { sub: 'repo:octo-org/octo-repo:ref:refs/heads/octo-branch' },
    conditions: [/^✗ .*:aud .*the audience that GitHub uses if none is requested/, /^✓ .*:sub/],
  },
  {
    id: 'oidc-not-authorized-environment',
    source: 'https://github.com/aws-actions/configure-aws-credentials/issues/511',
    condition: { StringEquals: { [AUD]: 'sts.amazonaws.com', [SUB]: 'repo:ORG/REPO:ref:refs/heads/test' } },
    claims: { sub: 'repo:ORG/REPO:environment:develop', environment: 'develop' },
    conditions: [/^✓ .*:aud/, /^✗ .*:sub .*environment develop, which takes the place of the branch/],
  },
  {
    id: 'oidc-not-authorized-immutable-sub-2026',
    source: 'https://github.com/terraform-aws-modules/terraform-aws-iam/issues/659',
    condition: {
      StringEquals: { [AUD]: 'sts.amazonaws.com' },
      StringLike: { [SUB]: ['repo:octocat/my-repo:ref:refs/heads/main'] },
    },
    claims: { sub: 'repo:octocat@123456/my-repo@456789:ref:refs/heads/main' },
    conditions: [/^✓ .*:aud/, /^✗ .*:sub .*format of names, and the token has GitHub’s immutable format/],
  },
  {
    id: 'oidc-not-authorized-sub-mismatch',
    source: 'https://github.com/aws-actions/configure-aws-credentials/issues/1446',
    condition: { StringEquals: { [AUD]: 'sts.amazonaws.com', [SUB]: 'repo:my-org/my-repo:*' } },
    claims: { sub: 'repo:my-org/my-repo:ref:refs/heads/main' },
    conditions: [/^✓ .*:aud/, /^✗ .*:sub .*only StringLike reads them as wildcards/],
  },
  {
    id: 'pull requests under a policy of branches',
    source: 'https://github.com/falcosecurity/test-infra/pull/1433',
    condition: {
      StringEquals: { [AUD]: 'sts.amazonaws.com', [SUB]: 'repo:falcosecurity/test-infra:ref:refs/heads/master' },
    },
    claims: { sub: 'repo:falcosecurity/test-infra:pull_request', event_name: 'pull_request' },
    conditions: [/^✓ .*:aud/, /^✗ .*:sub .*belongs to a pull request, whose subject names no branch/],
  },
  {
    id: 'oidc-no-provider-ghes, once the provider is there and the conditions still are those of github.com',
    source: 'https://github.com/aws-actions/configure-aws-credentials/issues/727',
    condition: { StringLike: { [SUB]: 'repo:octo/shop:*' } },
    claims: { iss: 'https://github.myorg.example/_services/token' },
    conditions: [/^✗ .*another provider/],
  },
  {
    id: 'a merge queue under a policy of pull requests, one branch and tags',
    source: 'https://github.com/JuliaCloud/AWS.jl/pull/713',
    condition: {
      StringEquals: { [AUD]: 'sts.amazonaws.com' },
      StringLike: {
        [SUB]: ['repo:octo/shop:pull_request', 'repo:octo/shop:ref:refs/heads/main', 'repo:octo/shop:ref:refs/tags/*'],
      },
    },
    claims: { sub: 'repo:octo/shop:ref:refs/heads/gh-readonly-queue/main/pr-712-9dd56bde' },
    conditions: [/^✓ .*:aud/, /^✗ .*:sub .*belongs to the merge queue of main, whose branches begin with gh-readonly/],
  },
  {
    id: 'the repository of a reusable workflow in the place of the one that calls it',
    source: 'https://github.com/aws-actions/configure-aws-credentials/issues/331',
    condition: {
      StringEquals: { [SUB]: ['repo:octo/workflows:ref:refs/heads/main', 'repo:octo/workflows:pull_request'] },
    },
    claims: { job_workflow_ref: 'octo/workflows/.github/workflows/deploy.yml@refs/heads/main' },
    conditions: [/^✗ .*names octo\/workflows, which has the reusable workflow: the subject is that of the repository/],
  },
];

describe.each(REPORTED)('$id ($source)', ({ condition, claims: own, conditions }) => {
  const claims = { ...CLAIMS, ...own };
  const policy = readTrustPolicy(policyWith(condition));
  const evaluation = policy ? evaluateTrustPolicy(policy, { claims, roleArn: ROLE }) : null;
  it('is refused', () => expect(evaluation?.decision).toBe('refuses'));
  it('for the reason that was found', () => {
    const lines = evaluation ? describeEvaluation(evaluation, claims).map((e) => plain(e.text)) : [];
    expect(lines).toEqual(conditions.map((words) => expect.stringMatching(words)));
  });
});
