import { describe, expect, it } from 'vitest';
import { inWords, localFailure } from '../../../src/credentials/local-failure.ts';
import { runFacts } from '../../../src/remedies/run-facts.ts';
import { trustFacts } from '../../../src/remedies/trust.ts';
import { trustPolicyMismatch } from '../../../src/rules/oidc/trust-policy-mismatch.ts';
import type { FailedObservation, Observation, Scene } from '../../../src/scene.ts';
import { evaluateTrustPolicy } from '../../../src/trust-policy/evaluate.ts';
import { readablePolicies } from '../../../src/trust-policy/exchange.ts';
import {
  CLAIMS,
  DENIED,
  getRole,
  granted,
  PROVIDER,
  policyWith,
  ROLE,
  scene,
  webIdentity,
} from '../../trust-policy/scene.ts';
import { factsOfJob } from '../context/jobs.ts';
import { finds, told } from '../facts.ts';
import { AUDIENCE, BAD_ARN, EXPIRED, KEY_DENIED, KEYS, noProvider, THUMBPRINT } from './refusals.ts';

type Facts = ReturnType<typeof trustPolicyMismatch.find>[number];
type Refused = Extract<Facts, { granted: false; ofRunner: false }>;
type Parts = NonNullable<Parameters<typeof scene>[0]>;

const SUB = `${PROVIDER}:sub`;
const OTHER_BRANCH = policyWith({
  StringEquals: { [`${PROVIDER}:aud`]: 'sts.amazonaws.com' },
  StringLike: { [SUB]: 'repo:octo/shop:ref:refs/heads/release/*' },
});
const THIS_JOB = policyWith({ StringEquals: { [SUB]: CLAIMS.sub } });
const [ALLOW] = THIS_JOB.Statement;
const RUNNER = 'arn:aws:iam::123456789012:role/ci-runner';
const FOR_RUNNER = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: RUNNER }, Action: 'sts:AssumeRole' }],
};
const with2 = (...more: object[]) => ({ Version: '2012-10-17', Statement: [ALLOW, ...more] });
const UNKNOWN_DENY = { ...ALLOW, Effect: 'Deny', Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } };
const MANY = {
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' },
    {
      Effect: 'Allow',
      Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/github.example.net/_services/token' },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: { StringEquals: { 'github.example.net/_services/token:sub': 'x' } },
    },
    { ...ALLOW, Effect: 'Deny', Sid: 'OwnOnly', Condition: { StringNotLike: { [SUB]: 'repo:octo/*' } } },
    { ...ALLOW, Condition: { StringLike: { [SUB]: 'repo:octo/shop:ref:refs/tags/*' } } },
  ],
};
const QUEUED = 'repo:octo/shop:ref:refs/heads/gh-readonly-queue/main/pr-712-9dd56bde';

const claimed = (claims: Record<string, unknown>, more: Parts = {}) =>
  scene({ claims: { ...CLAIMS, ...claims }, observations: [DENIED], ...more });
const held = (trustPolicy: unknown, claims: Record<string, unknown> = {}) => claimed(claims, { trustPolicy });
const live = (document: unknown, more: Parts = {}) =>
  scene({
    observations: [DENIED, getRole({ trustPolicy: encodeURIComponent(JSON.stringify(document)) })],
    ...more,
  });
const words = (clause: string) =>
  webIdentity('AccessDenied', `Not authorized to perform sts:AssumeRoleWithWebIdentity${clause}`);

const judged = (of: Scene): Refused['judged'] =>
  of.claims
    ? readablePolicies(of).map(({ policy, ...rest }) => ({
        ...rest,
        evaluation: evaluateTrustPolicy(policy, {
          claims: of.claims ?? {},
          roleArn: ROLE,
          sessionName: 'aws-credentials-preflight',
        }),
      }))
    : [];
const refused = (of: Scene, more: Partial<Refused> = {}): Facts[] => [
  {
    granted: false,
    ofRunner: false,
    subjects: [ROLE],
    confidence: 'likely',
    refusals: of.observations.filter((o): o is FailedObservation => o.status === 'failed'),
    cause: 'not read',
    policyArn: null,
    role: ROLE,
    claims: of.claims,
    judged: judged(of),
    trust: trustFacts(of, judged(of)[0] ?? null),
    denied: false,
    trusted: [],
    beside: besideOf(of),
    fits: null,
    chained: false,
    chains: null,
    run: runFacts(of),
    ...more,
  },
];
function besideOf({ credentials }: Scene): Refused['beside'] {
  const by = credentials.beside.insteadOfToken;
  return by && { by, arn: null };
}
const hit = (name: string, of: Scene, more: Partial<Refused> = {}): [string, Scene, Facts[]] => [
  name,
  of,
  refused(of, more),
];
const SIGNED_IN = { signInBefore: { uses: 'aws-actions/configure-aws-credentials', inputs: ['role-to-assume'] } };
const CHAINS = (value: string, role: string): string =>
  `- uses: aws-actions/configure-aws-credentials@v6\n  with:\n    role-chaining: ${value}\n    role-to-assume: ${role}`;
const SESSION = 'arn:aws:sts::123456789012:assumed-role/ci-runner/i-0abc';
const READ = { cause: 'other identities', confidence: 'certain', trusted: [RUNNER] } as const;
const NO_ROLE: FailedObservation = {
  ...localFailure(
    { operation: 'GetInstanceCredentials', target: null, region: 'us-east-1', started: 0 },
    inWords('NotFound', 'no role is listed'),
  ),
  followUp: true,
};
const machine = (more: readonly Observation[]): Scene =>
  scene({ credentials: { insteadOfToken: 'machine' }, observations: [DENIED, ...more] });
const whoIs = (arn: string): Observation => ({
  ...getRole({}),
  ...{ service: 'sts', operation: 'GetCallerIdentity', target: null, signer: 'instead' },
  facts: { accountId: '123456789012', arn },
});
const STALE = scene({ trustPolicy: OTHER_BRANCH, observations: [granted()] });

finds(trustPolicyMismatch, {
  matches: [
    hit('without a policy', scene({ observations: [DENIED] })),
    hit('with a full stop', scene({ observations: [words('.')] })),
    hit('without claims', scene({ claims: null, observations: [DENIED] })),
    hit('an environment', claimed({ sub: 'repo:octo/shop:environment:production', environment: 'production' })),
    hit('the immutable form', claimed({ sub: 'repo:octo@400500/shop@100200300:ref:refs/heads/main' })),
    hit('a pull request', claimed({ sub: 'repo:octo/shop:pull_request' })),
    hit('a customized subject', claimed({ sub: 'repository_id:100200300' })),
    hit('a merge queue', claimed({ sub: QUEUED })),
    hit(
      'a reusable workflow of another repository',
      claimed({
        job_workflow_ref: 'octo/workflows/.github/workflows/deploy.yml@refs/heads/main',
      }),
    ),
    hit(
      'beside the role of an earlier step',
      scene({
        credentials: { insteadOfToken: 'environment' },
        context: SIGNED_IN,
        observations: [DENIED],
      }),
      { chained: true },
    ),
    hit(
      'a role that a later step chains',
      scene({
        credentials: { insteadOfToken: 'environment' },
        context: factsOfJob({ after: CHAINS('true', ROLE) }),
        observations: [DENIED],
      }),
      { chains: 'aws-actions/configure-aws-credentials' },
    ),
    hit(
      'a role that a later step assumes by its token',
      scene({
        credentials: { insteadOfToken: 'environment' },
        context: factsOfJob({ after: CHAINS('false', ROLE) }),
        observations: [DENIED],
      }),
    ),
    hit(
      'another role that a later step chains',
      scene({
        credentials: { insteadOfToken: 'environment' },
        context: factsOfJob({ after: CHAINS('true', `${ROLE}-2`) }),
        observations: [DENIED],
      }),
    ),
    hit(
      'beside a key of the environment',
      scene({ credentials: { insteadOfToken: 'environment' }, observations: [DENIED] }),
    ),
    hit('a file of another branch', held(OTHER_BRANCH), { cause: 'conditions' }),
    hit('a wildcard under StringEquals', held(policyWith({ StringEquals: { [SUB]: 'repo:octo/shop:*' } })), {
      cause: 'conditions',
    }),
    hit('letter case', held(policyWith({ StringLike: { [SUB]: 'repo:Octo/Shop:*' } })), { cause: 'conditions' }),
    hit(
      'names in the policy, numbers in the token',
      held(policyWith({ StringLike: { [SUB]: 'repo:octo/shop:*' } }), {
        sub: 'repo:octo@400500/shop@100200300:pull_request',
      }),
      { cause: 'conditions' },
    ),
    hit(
      "the organization's URL as audience",
      held(policyWith({ StringEquals: { [`${PROVIDER}:aud`]: 'https://github.com/octo' } })),
      { cause: 'conditions' },
    ),
    hit(
      "another provider's key",
      held(policyWith({ StringEquals: { 'github.example.net/_services/token:sub': 'x' } })),
      { cause: 'conditions' },
    ),
    hit('a file that would accept', held(THIS_JOB), { cause: 'none in the policy' }),
    hit('what AWS has', live(OTHER_BRANCH), { cause: 'conditions', confidence: 'certain' }),
    hit('what AWS has, and it would accept', live(THIS_JOB), { cause: 'none in the policy' }),
    hit('a role of the runner', live(FOR_RUNNER, { credentials: { insteadOfToken: 'container' } }), {
      cause: 'other identities',
      confidence: 'certain',
      trusted: [RUNNER],
    }),
    hit('a role of the runner, by a file', held(FOR_RUNNER), { cause: 'other identities', trusted: [RUNNER] }),
    hit('a statement that matters among others that do not', held(MANY), { cause: 'conditions' }),
    hit(
      'a Deny that is met',
      held(with2({ ...ALLOW, Effect: 'Deny', Condition: { StringLike: { [SUB]: 'repo:octo/*' } } })),
      { cause: 'conditions', denied: true },
    ),
    hit('a Deny that may be met', held(with2(UNKNOWN_DENY)), { cause: 'not to be judged', denied: true }),
    hit(
      'a Deny outright, in AWS’s words',
      scene({ observations: [words(' with an explicit deny in the role trust policy')] }),
      { cause: 'explicit deny', confidence: 'certain' },
    ),
    hit(
      'a VPC endpoint',
      scene({
        observations: [words(' because no VPC endpoint policy allows the sts:AssumeRoleWithWebIdentity action')],
      }),
      { cause: 'vpc-endpoint', confidence: 'certain' },
    ),
    hit('an organization', scene({ observations: [words(' with an explicit deny in a resource control policy')] }), {
      cause: 'organization',
      confidence: 'certain',
    }),
    [
      'granted, and the file would refuse',
      STALE,
      [
        {
          granted: true,
          subjects: ['infra/trust.json'],
          severity: 'notice',
          confidence: 'certain',
          role: ROLE,
          claims: CLAIMS,
          judged: [judged(STALE)[0]!],
          trust: trustFacts(STALE, judged(STALE)[0]!),
        },
      ],
    ],
  ],
  ignores: [
    ['granted, and the file accepts', scene({ trustPolicy: THIS_JOB, observations: [granted()] })],
    [
      'granted, and the file cannot be judged',
      scene({ trustPolicy: policyWith({ IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }), observations: [granted()] }),
    ],
    [
      'granted, and a Deny of the file may be met',
      scene({ trustPolicy: with2(UNKNOWN_DENY), observations: [granted()] }),
    ],
    ['granted, without a file', scene({ observations: [granted()] })],
    [
      'granted, and a later step chains the role',
      scene({ context: factsOfJob({ after: CHAINS('true', ROLE) }), observations: [granted()] }),
    ],
    [
      'granted beside credentials, and a later step chains the role',
      scene({
        credentials: { insteadOfToken: 'environment' },
        context: factsOfJob({ after: CHAINS('true', ROLE) }),
        observations: [granted()],
      }),
    ],
    [
      'refused with an access key, and a later step chains the role',
      scene({ context: factsOfJob({ after: CHAINS('true', ROLE) }), observations: [KEY_DENIED] }),
    ],
    [
      'granted, and what AWS has cannot be what refuses',
      scene({ observations: [granted(), getRole({ trustPolicy: JSON.stringify(OTHER_BRANCH) })] }),
    ],
    [
      'granted, and the claims are not known',
      scene({ claims: null, trustPolicy: OTHER_BRANCH, observations: [granted()] }),
    ],
    ['granted, and the file is no policy', scene({ trustPolicy: { hello: 'world' }, observations: [granted()] })],
    ['granted in a merge queue', claimed({ sub: QUEUED }, { observations: [granted()] })],
    [
      'granted beside a key of the environment',
      scene({ credentials: { insteadOfToken: 'environment' }, observations: [granted()] }),
    ],
    ['a file, and nothing asked', scene({ trustPolicy: OTHER_BRANCH })],
    ['a policy for the runner, and nothing asked', scene({ trustPolicy: FOR_RUNNER })],
    ['no provider', scene({ observations: [noProvider()] })],
    ['no provider, and a file', scene({ trustPolicy: OTHER_BRANCH, observations: [noProvider()] })],
    ['the audience', scene({ observations: [AUDIENCE] })],
    ['the audience, and a file that asks for another', scene({ trustPolicy: OTHER_BRANCH, observations: [AUDIENCE] })],
    ['an expired token', scene({ observations: [EXPIRED] })],
    ['the keys', scene({ observations: [KEYS] })],
    ['the certificate', scene({ observations: [THUMBPRINT] })],
    ['a key', scene({ observations: [KEY_DENIED] })],
    ['a key, and a file', scene({ trustPolicy: FOR_RUNNER, observations: [KEY_DENIED] })],
    ['the ARN', scene({ observations: [BAD_ARN] })],
    ['the session name', scene({ observations: [webIdentity('ValidationError', "at 'roleSessionName' failed")] })],
    [
      'the duration',
      scene({
        observations: [
          webIdentity(
            'ValidationError',
            'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
          ),
        ],
      }),
    ],
    [
      'session tags',
      scene({
        observations: [
          webIdentity('AccessDenied', 'User: x is not authorized to perform: sts:TagSession on resource: y'),
        ],
      }),
    ],
    ['no answer', scene({ observations: [webIdentity('TimeoutError', 'timed out', { kind: 'timeout' })] })],
    ["a proxy's page", scene({ observations: [webIdentity('HTTP 403', '', { kind: 'protocol', httpStatus: 403 })] })],
    ['throttled', scene({ observations: [webIdentity('Throttling', 'Rate exceeded')] })],
    ['STS out of order', scene({ observations: [webIdentity('InternalFailure', 'x', { httpStatus: 500 })] })],
    ['a denied question that came later', scene({ observations: [{ ...DENIED, followUp: true }] })],
  ],
});

const tellOf = (of: Scene): string =>
  trustPolicyMismatch.find(of).map((each) => told(trustPolicyMismatch.tell(each)))[0] ?? '';
const remedies = (of: Scene): string[] =>
  trustPolicyMismatch
    .find(of)
    .flatMap((each) => trustPolicyMismatch.tell(each).remedies ?? [])
    .map(({ changes }) => changes.map(({ kind }) => kind).join('+'));

describe('what is told', () => {
  it('of a policy that could not be read', () =>
    expect(tellOf(scene({ observations: [DENIED] }))).toMatchInlineSnapshot(`
      "AWS does not let this job assume the role: its trust policy does not accept the token’s claims.
      The run is for the branch main, without an environment. The subject has the format of names. GitHub adds the numbers of owner and repository (repo:OWNER@OWNER_ID/REPO@REPO_ID:…) when a repository is renamed or transferred, so accept both. AWS does not say which condition failed, and the trust policy could not be read here. Its conditions must accept the token’s claims.
      - STS AssumeRoleWithWebIdentity of arn:aws:iam::123456789012:role/deploy answered 403 AccessDenied Not authorized to perform sts:AssumeRoleWithWebIdentity
      - sub is repo:octo/shop:ref:refs/heads/main
      - aud is sts.amazonaws.com
      - iss is https://token.actions.githubusercontent.com
      - repository is octo/shop
      - ref is refs/heads/main
      - job_workflow_ref is octo/shop/.github/workflows/deploy.yml@refs/heads/main
      - event_name is push
      ~ A role that does not exist, or whose name differs in upper and lower case, gives the same error.
      ~ So does a role whose Principal names the provider of another account, and a role that was created or changed within the last minute.
      → Let the trust policy of deploy accept this job
        edit-trust-policy {"role":"arn:aws:iam::123456789012:role/deploy","edits":[],"file":null,"document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{"token.actions.githubusercontent.com:aud":"sts.amazonaws.com","token.actions.githubusercontent.com:sub":["repo:octo/shop:ref:refs/heads/main","repo:octo@400500/shop@100200300:ref:refs/heads/main"]}}}]},"says":"Add the values of this policy’s conditions to those that the trust policy of deploy accepts."}
        (Do not replace the whole policy: other jobs may rely on what it has.)
        What the role’s trust policy says now: aws iam get-role --role-name deploy --query Role.AssumeRolePolicyDocument
        ✓ the trust policy of deploy accepts repo:octo/shop:ref:refs/heads/main and repo:octo@400500/shop@100200300:ref:refs/heads/main"
    `));
  it('of one value that is missing in the file at hand', () =>
    expect(
      tellOf(held(OTHER_BRANCH, { sub: 'repo:octo/shop:environment:production', environment: 'production' })),
    ).toMatchInlineSnapshot(`
      "The role’s trust policy refuses this job.
      The job names the environment production, which takes the place of the branch or tag in the subject. The subject has the format of names. GitHub adds the numbers of owner and repository (repo:OWNER@OWNER_ID/REPO@REPO_ID:…) when a repository is renamed or transferred, so accept both. This token does not meet every condition of the policy.
      - STS AssumeRoleWithWebIdentity of arn:aws:iam::123456789012:role/deploy answered 403 AccessDenied Not authorized to perform sts:AssumeRoleWithWebIdentity
      - sub is repo:octo/shop:environment:production
      - aud is sts.amazonaws.com
      - iss is https://token.actions.githubusercontent.com
      - repository is octo/shop
      - ref is refs/heads/main
      - environment is production
      - job_workflow_ref is octo/shop/.github/workflows/deploy.yml@refs/heads/main
      - event_name is push
      - the trust policy from infra/trust.json refuses this job
      - ✓ StringEquals token.actions.githubusercontent.com:aud asks for sts.amazonaws.com; the token has sts.amazonaws.com
      - ✗ StringLike token.actions.githubusercontent.com:sub asks for repo:octo/shop:ref:refs/heads/release/*; the token has repo:octo/shop:environment:production: the job names the environment production, which takes the place of the branch in the subject
      ~ A role that does not exist, or whose name differs in upper and lower case, gives the same error.
      ~ So does a role whose Principal names the provider of another account, and a role that was created or changed within the last minute.
      → Let the trust policy of deploy accept this job
        edit-trust-policy {"role":"arn:aws:iam::123456789012:role/deploy","edits":[{"op":"set","path":["Statement",0,"Condition","StringLike","token.actions.githubusercontent.com:sub"],"value":["repo:octo/shop:ref:refs/heads/release/*","repo:octo/shop:environment:production","repo:octo@400500/shop@100200300:environment:production"]}],"file":"infra/trust.json","document":null,"says":"In infra/trust.json, add repo:octo/shop:environment:production and repo:octo@400500/shop@100200300:environment:production to token.actions.githubusercontent.com:sub."}
        (AWS uses the policy that was last applied: apply infra/trust.json after the change.)
        ✓ the trust policy of deploy accepts repo:octo/shop:environment:production and repo:octo@400500/shop@100200300:environment:production"
    `));
  it('of a merge queue', () =>
    expect(
      tellOf(held(policyWith({ StringLike: { [SUB]: ['repo:octo/shop:pull_request', CLAIMS.sub] } }), { sub: QUEUED })),
    ).toMatchInlineSnapshot(`
      "The role’s trust policy refuses this job.
      The run belongs to the merge queue of main, which makes a branch of its own for each entry. The subject has the format of names. GitHub adds the numbers of owner and repository (repo:OWNER@OWNER_ID/REPO@REPO_ID:…) when a repository is renamed or transferred, so accept both. This token does not meet every condition of the policy.
      - STS AssumeRoleWithWebIdentity of arn:aws:iam::123456789012:role/deploy answered 403 AccessDenied Not authorized to perform sts:AssumeRoleWithWebIdentity
      - sub is repo:octo/shop:ref:refs/heads/gh-readonly-queue/main/pr-712-9dd56bde
      - aud is sts.amazonaws.com
      - iss is https://token.actions.githubusercontent.com
      - repository is octo/shop
      - ref is refs/heads/main
      - job_workflow_ref is octo/shop/.github/workflows/deploy.yml@refs/heads/main
      - event_name is push
      - the trust policy from infra/trust.json refuses this job
      - ✗ StringLike token.actions.githubusercontent.com:sub asks for repo:octo/shop:pull_request or repo:octo/shop:ref:refs/heads/main; the token has repo:octo/shop:ref:refs/heads/gh-readonly-queue/main/pr-712-9dd56bde: the run belongs to the merge queue of main, whose branches begin with gh-readonly-queue/main/
      ~ A role that does not exist, or whose name differs in upper and lower case, gives the same error.
      ~ So does a role whose Principal names the provider of another account, and a role that was created or changed within the last minute.
      → Let the trust policy of deploy accept this job
        edit-trust-policy {"role":"arn:aws:iam::123456789012:role/deploy","edits":[{"op":"set","path":["Statement",0,"Condition","StringLike","token.actions.githubusercontent.com:sub"],"value":["repo:octo/shop:pull_request","repo:octo/shop:ref:refs/heads/main","repo:octo/shop:ref:refs/heads/gh-readonly-queue/main/*","repo:octo@400500/shop@100200300:ref:refs/heads/gh-readonly-queue/main/*"]}],"file":"infra/trust.json","document":null,"says":"In infra/trust.json, add repo:octo/shop:ref:refs/heads/gh-readonly-queue/main/* and repo:octo@400500/shop@100200300:ref:refs/heads/gh-readonly-queue/main/* to token.actions.githubusercontent.com:sub."}
        (AWS uses the policy that was last applied: apply infra/trust.json after the change.)
        (A merge queue makes a branch for each entry, so the value ends with *.)
        ✓ the trust policy of deploy accepts repo:octo/shop:ref:refs/heads/gh-readonly-queue/main/* and repo:octo@400500/shop@100200300:ref:refs/heads/gh-readonly-queue/main/*"
    `));
  it('of a reusable workflow', () =>
    expect(
      tellOf(
        held(policyWith({ StringEquals: { [SUB]: 'repo:octo/workflows:ref:refs/heads/main' } }), {
          job_workflow_ref: 'octo/workflows/.github/workflows/deploy.yml@refs/heads/main',
        }),
      ),
    ).toMatchInlineSnapshot(`
      "The role’s trust policy refuses this job.
      The run is for the branch main, without an environment. The subject has the format of names. GitHub adds the numbers of owner and repository (repo:OWNER@OWNER_ID/REPO@REPO_ID:…) when a repository is renamed or transferred, so accept both. The job is part of a reusable workflow, octo/workflows/.github/workflows/deploy.yml@refs/heads/main. The subject names the caller, the repository octo/shop; job_workflow_ref names the reusable workflow. This token does not meet every condition of the policy.
      - STS AssumeRoleWithWebIdentity of arn:aws:iam::123456789012:role/deploy answered 403 AccessDenied Not authorized to perform sts:AssumeRoleWithWebIdentity
      - sub is repo:octo/shop:ref:refs/heads/main
      - aud is sts.amazonaws.com
      - iss is https://token.actions.githubusercontent.com
      - repository is octo/shop
      - ref is refs/heads/main
      - job_workflow_ref is octo/workflows/.github/workflows/deploy.yml@refs/heads/main
      - event_name is push
      - the trust policy from infra/trust.json refuses this job
      - ✗ StringEquals token.actions.githubusercontent.com:sub asks for repo:octo/workflows:ref:refs/heads/main; the token has repo:octo/shop:ref:refs/heads/main: the policy names octo/workflows, which has the reusable workflow: the subject is that of the repository that calls it
      ~ A role that does not exist, or whose name differs in upper and lower case, gives the same error.
      ~ So does a role whose Principal names the provider of another account, and a role that was created or changed within the last minute.
      → Let the trust policy of deploy accept this job
        edit-trust-policy {"role":"arn:aws:iam::123456789012:role/deploy","edits":[{"op":"set","path":["Statement",0,"Condition","StringEquals","token.actions.githubusercontent.com:sub"],"value":["repo:octo/workflows:ref:refs/heads/main","repo:octo/shop:ref:refs/heads/main","repo:octo@400500/shop@100200300:ref:refs/heads/main"]}],"file":"infra/trust.json","document":null,"says":"In infra/trust.json, add repo:octo/shop:ref:refs/heads/main and repo:octo@400500/shop@100200300:ref:refs/heads/main to token.actions.githubusercontent.com:sub."}
        (AWS uses the policy that was last applied: apply infra/trust.json after the change.)
        (To trust only this reusable workflow, add a condition on job_workflow_ref: its value is octo/workflows/.github/workflows/deploy.yml@refs/heads/main.)
        ✓ the trust policy of deploy accepts repo:octo/shop:ref:refs/heads/main and repo:octo@400500/shop@100200300:ref:refs/heads/main"
    `));
  it('of a role that is the runner’s: it is not opened to GitHub', () =>
    expect(tellOf(live(FOR_RUNNER, { credentials: { insteadOfToken: 'container' } }))).toMatchInlineSnapshot(`
      "The role trusts other identities, not this job’s OIDC token.
      Its trust policy accepts arn:aws:iam::123456789012:role/ci-runner. This step sent the job’s OIDC token, because the job can request one.
      - STS AssumeRoleWithWebIdentity of arn:aws:iam::123456789012:role/deploy answered 403 AccessDenied Not authorized to perform sts:AssumeRoleWithWebIdentity
      - sub is repo:octo/shop:ref:refs/heads/main
      - aud is sts.amazonaws.com
      - iss is https://token.actions.githubusercontent.com
      - repository is octo/shop
      - ref is refs/heads/main
      - job_workflow_ref is octo/shop/.github/workflows/deploy.yml@refs/heads/main
      - event_name is push
      - the trust policy from iam:GetRole refuses this job
      - ✗ its action is sts:AssumeRole, not sts:AssumeRoleWithWebIdentity
      - this step asked for the role with the job’s OIDC token; the runner’s own role, which its container gives, is another way
      → Assume arn:aws:iam::123456789012:role/deploy with the runner’s own credentials, not with the job’s OIDC token
        set-input {"name":"assume-with","value":"credentials"}
        (Do not let the role accept OIDC tokens: its trust policy is right as it is.)
        ✓ this step assumes arn:aws:iam::123456789012:role/deploy with the runner’s own credentials"
    `));
  it('of a policy that AWS has, and that would accept: it was changed just now', () =>
    expect(tellOf(live(THIS_JOB))).toMatchInlineSnapshot(`
      "AWS does not let this job assume the role, although the trust policy that this step read would accept it.
      The run is for the branch main, without an environment. The subject has the format of names. GitHub adds the numbers of owner and repository (repo:OWNER@OWNER_ID/REPO@REPO_ID:…) when a repository is renamed or transferred, so accept both. The trust policy from iam:GetRole would accept this token. It was changed within the last minute and AWS does not use it everywhere yet, or another policy denies the role.
      - STS AssumeRoleWithWebIdentity of arn:aws:iam::123456789012:role/deploy answered 403 AccessDenied Not authorized to perform sts:AssumeRoleWithWebIdentity
      - sub is repo:octo/shop:ref:refs/heads/main
      - aud is sts.amazonaws.com
      - iss is https://token.actions.githubusercontent.com
      - repository is octo/shop
      - ref is refs/heads/main
      - job_workflow_ref is octo/shop/.github/workflows/deploy.yml@refs/heads/main
      - event_name is push
      - the trust policy from iam:GetRole would accept this job
      - ✓ StringEquals token.actions.githubusercontent.com:sub asks for repo:octo/shop:ref:refs/heads/main; the token has repo:octo/shop:ref:refs/heads/main
      ~ A role that does not exist, or whose name differs in upper and lower case, gives the same error.
      ~ So does a role whose Principal names the provider of another account, and a role that was created or changed within the last minute.
      → Wait a minute, and run the job again
        command {"run":"gh run rerun 1234567890 --repo octo/shop --failed","by":"workflow","effect":"run-again"}
        (If the job itself creates the role, retry-for-seconds makes this step wait for it.)
        (You can run it again once this run has ended, also with “Re-run jobs” on its page.)
        ✓ a minute has passed since the role or its trust policy was changed
      → Ask the owner of the role to trust this job
        ask {"whom":"the owner of the role arn:aws:iam::123456789012:role/deploy","message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-1. AWS does not let it assume the role arn:aws:iam::123456789012:role/deploy with its OIDC token. Please let the trust policy accept the subject repo:octo/shop:ref:refs/heads/main or repo:octo@400500/shop@100200300:ref:refs/heads/main, and look for a statement that denies it.","requestId":"r-1"}
        ✓ the role’s trust policy accepts this job, and no Deny statement matches it"
    `));
  it('of an organization’s policy', () =>
    expect(
      tellOf(
        scene({
          observations: [
            words(
              ' with an explicit deny in a service control policy: arn:aws:organizations::999999999999:policy/o-1/service_control_policy/p-1',
            ),
          ],
        }),
      ),
    ).toMatchInlineSnapshot(`
      "A policy of the organization prevents this job from assuming the role.
      AWS names the kind of policy that denies it: a service or resource control policy, which applies to the whole account. Nothing in the role’s trust policy can override it.
      - STS AssumeRoleWithWebIdentity of arn:aws:iam::123456789012:role/deploy answered 403 AccessDenied Not authorized to perform sts:AssumeRoleWithWebIdentity with an explicit deny in a service control policy: arn:aws:organizations::999999999999:policy/o-1/service_control_policy/p-1
      - sub is repo:octo/shop:ref:refs/heads/main
      - aud is sts.amazonaws.com
      - iss is https://token.actions.githubusercontent.com
      - repository is octo/shop
      - ref is refs/heads/main
      - job_workflow_ref is octo/shop/.github/workflows/deploy.yml@refs/heads/main
      - event_name is push
      → Ask whoever runs the organization to let this job’s OIDC token assume arn:aws:iam::123456789012:role/deploy
        ask {"whom":["whoever runs the AWS organization"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-1. A service or resource control policy (arn:aws:organizations::999999999999:policy/o-1/service_control_policy/p-1) denies sts:AssumeRoleWithWebIdentity on arn:aws:iam::123456789012:role/deploy. Please exclude this role or the identity provider token.actions.githubusercontent.com from it.","requestId":"r-1"}
        ✓ the organization’s policies let this job’s OIDC token perform sts:AssumeRoleWithWebIdentity on arn:aws:iam::123456789012:role/deploy"
    `));
  it('of a file that is older than the role', () =>
    expect(tellOf(STALE)).toMatchInlineSnapshot(`
      "AWS let this job assume the role, but the trust policy in infra/trust.json would refuse it.
      The file is not what AWS has for this role: applying it would lock this job out.
      - AWS granted AssumeRoleWithWebIdentity for arn:aws:iam::123456789012:role/deploy
      - sub is repo:octo/shop:ref:refs/heads/main
      - aud is sts.amazonaws.com
      - iss is https://token.actions.githubusercontent.com
      - repository is octo/shop
      - ref is refs/heads/main
      - job_workflow_ref is octo/shop/.github/workflows/deploy.yml@refs/heads/main
      - event_name is push
      - the trust policy from infra/trust.json refuses this job
      - ✓ StringEquals token.actions.githubusercontent.com:aud asks for sts.amazonaws.com; the token has sts.amazonaws.com
      - ✗ StringLike token.actions.githubusercontent.com:sub asks for repo:octo/shop:ref:refs/heads/release/*; the token has repo:octo/shop:ref:refs/heads/main: the policy names another branch
      → Let the trust policy of deploy accept this job
        edit-trust-policy {"role":"arn:aws:iam::123456789012:role/deploy","edits":[{"op":"set","path":["Statement",0,"Condition","StringLike","token.actions.githubusercontent.com:sub"],"value":["repo:octo/shop:ref:refs/heads/release/*","repo:octo/shop:ref:refs/heads/main","repo:octo@400500/shop@100200300:ref:refs/heads/main"]}],"file":"infra/trust.json","document":null,"says":"In infra/trust.json, add repo:octo/shop:ref:refs/heads/main and repo:octo@400500/shop@100200300:ref:refs/heads/main to token.actions.githubusercontent.com:sub."}
        (AWS uses the policy that was last applied: apply infra/trust.json after the change.)
        ✓ the trust policy of deploy accepts repo:octo/shop:ref:refs/heads/main and repo:octo@400500/shop@100200300:ref:refs/heads/main"
    `));
  it('of statements that matter, and of others', () =>
    expect(tellOf(held(MANY))).toMatch(
      /– statement 1 \(Allow\): its action is sts:AssumeRole[\s\S]*– statement 2 \(Allow\): it trusts .*another provider\n- ✓ statement 3, OwnOnly, \(Deny\): StringNotLike .*: so it does not deny this job\n- ✗ statement 4/,
    ));
});

describe('what is changed', () => {
  it.each([
    [
      'a role that an earlier step’s role is to assume is not opened first',
      refusedBeside('environment', SIGNED_IN),
      ['set-input', 'edit-trust-policy'],
    ],
    ['a key in the environment is the other way', refusedBeside('environment'), ['edit-trust-policy', 'set-input']],
    ['a file that would accept is applied', held(THIS_JOB), ['edit-trust-policy', 'command']],
    ['a policy that would accept takes its time', live(THIS_JOB), ['command', 'ask']],
    [
      'a Deny is its owner’s',
      held(with2({ ...ALLOW, Effect: 'Deny', Condition: { StringLike: { [SUB]: 'repo:octo/*' } } })),
      ['ask'],
    ],
    [
      'a Deny for all but some takes the job among them',
      held(with2({ ...ALLOW, Effect: 'Deny', Condition: { StringNotLike: { [SUB]: 'repo:octo/app:*' } } })),
      ['edit-trust-policy'],
    ],
    [
      'a VPC endpoint has a policy of its own',
      scene({
        observations: [words(' because no VPC endpoint policy allows the sts:AssumeRoleWithWebIdentity action')],
      }),
      ['attach-policy'],
    ],
  ])('%s', (_, of, kinds) => expect(remedies(of)).toEqual(kinds));
  it.each(['repo:octo/shop:ref:refs/heads/${aws:username}', 'repo:octo/shop:environment:*'])(
    '%s is shown, and enters no policy',
    (sub) => {
      const of = claimed({ sub });
      expect(tellOf(of)).toContain(sub);
      expect(remedies(of)).toEqual(['ask']);
    },
  );
});

function refusedBeside(beside: 'environment', context: Parts['context'] = {}): Scene {
  return scene({ credentials: { insteadOfToken: beside }, context, observations: [DENIED] });
}

describe('what could assume the role in the place of the token', () => {
  it.each([
    hit(
      'the role of the machine, which the policy names',
      machine([getRole({ trustPolicy: JSON.stringify(FOR_RUNNER) }), whoIs(SESSION)]),
      { ...READ, beside: { by: 'machine', arn: SESSION }, fits: true },
    ),
    hit(
      'the role of the machine, which the policy does not name',
      machine([getRole({ trustPolicy: JSON.stringify(FOR_RUNNER) }), whoIs(SESSION.replace('ci-runner', 'ops'))]),
      { ...READ, beside: { by: 'machine', arn: SESSION.replace('ci-runner', 'ops') }, fits: false },
    ),
    hit('the role of the machine, where the policy is not read', machine([whoIs(SESSION)]), {
      beside: { by: 'machine', arn: SESSION },
    }),
    hit('a machine without a role', machine([NO_ROLE]), { refusals: [DENIED], beside: null }),
  ])('%s', (_, of, facts) => expect(trustPolicyMismatch.find(of)).toEqual(facts));
});
