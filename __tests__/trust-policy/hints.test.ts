import { describe, expect, it } from 'vitest';
import { plain } from '../../src/text.ts';
import { evaluateCondition } from '../../src/trust-policy/evaluate.ts';
import { hintFor } from '../../src/trust-policy/hints.ts';
import { describeSubject, parseSubject } from '../../src/trust-policy/subject.ts';
import { CLAIMS, PROVIDER, ROLE } from './scene.ts';

const QUEUED = 'repo:octo/shop:ref:refs/heads/gh-readonly-queue/release/1/pr-7-9dd56bde';
const IMMUTABLE = 'repo:octo@400500/shop@100200300:ref:refs/heads/main';
const FORGEJO = {
  iss: 'https://git.example.org/api/actions',
  sub: 'repo:octo-400500/shop-100200300:ref:refs/heads/main',
};
const FORGEJO_SUB = 'git.example.org/api/actions:sub';

function hint(
  operator: string,
  expected: string | string[],
  claims: Record<string, unknown> = {},
  key = `${PROVIDER}:sub`,
): string {
  const job = { claims: { ...CLAIMS, ...claims }, roleArn: ROLE };
  const found = hintFor(
    evaluateCondition({ operator, key, expected: [expected].flat() }, '2012-10-17', job),
    job.claims,
  );
  return found ? plain(found) : '';
}

describe('why a condition fails', () => {
  it.each<[string, string, string | string[], RegExp, Record<string, unknown>?, string?]>([
    ['met', 'StringEquals', CLAIMS.sub as string, /^$/],
    ['another branch', 'StringEquals', 'repo:octo/shop:ref:refs/heads/dev', /^the policy names another branch$/],
    [
      'another branch by a pattern',
      'StringLike',
      'repo:octo/*:ref:refs/heads/dev',
      /^the policy names another branch$/,
    ],
    [
      'another repository',
      'StringEquals',
      'repo:octo/app:ref:refs/heads/main',
      /^the policy names another repository$/,
    ],
    [
      'another repository that begins alike',
      'StringLike',
      'repo:octo/shop-api:*',
      /^the policy names another repository$/,
    ],
    ['letters of the repository', 'StringLike', 'repo:Octo/Shop:*', /^the values differ in the case/],
    [
      'letters of the repository, and another branch',
      'StringEquals',
      'repo:Octo/Shop:ref:refs/heads/dev',
      /^the repository differs in the case/,
    ],
    [
      'a star taken literally',
      'StringEquals',
      'repo:octo/shop:*',
      /^StringEquals takes \* and \? as they are: only StringLike/,
    ],
    ['a star taken literally, in a set', 'ForAnyValue:StringEquals', 'repo:octo/shop:*', /only ForAnyValue:StringLike/],
    ['a star that would not fit either', 'StringEquals', 'repo:octo/app:*', /^the policy names another repository$/],
    [
      'names and numbers',
      'StringEquals',
      CLAIMS.sub as string,
      /^the policy has the format of names/,
      { sub: IMMUTABLE },
    ],
    [
      'names and numbers, and another branch',
      'StringEquals',
      'repo:octo/shop:ref:refs/heads/dev',
      /format of names.*; the policy names another branch$/,
      { sub: IMMUTABLE },
    ],
    [
      'names and numbers, and a star taken literally',
      'StringEquals',
      'repo:octo/shop:*',
      /StringLike.*; the policy has the format of names/,
      { sub: IMMUTABLE },
    ],
    ['numbers and names', 'StringEquals', IMMUTABLE, /^the policy has the immutable format/],
    [
      'a branch and an environment',
      'StringEquals',
      CLAIMS.sub as string,
      /environment prod, which takes the place/,
      { sub: 'repo:octo/shop:environment:prod' },
    ],
    [
      'an environment and a branch',
      'StringEquals',
      'repo:octo/shop:environment:prod',
      /^the policy asks for an environment/,
    ],
    [
      'a branch and a pull request',
      'StringEquals',
      CLAIMS.sub as string,
      /belongs to a pull request/,
      { sub: 'repo:octo/shop:pull_request' },
    ],
    ['a pull request and a branch', 'StringEquals', 'repo:octo/shop:pull_request', /only pull requests/],
    [
      'a branch and a tag',
      'StringLike',
      'repo:octo/shop:ref:refs/heads/*',
      /run is of a tag/,
      { sub: 'repo:octo/shop:ref:refs/tags/v1' },
    ],
    ['a short branch', 'StringEquals', 'repo:octo/shop:ref:main', /ref:refs\/heads\/NAME/],
    ['nothing after the repository', 'StringEquals', 'repo:octo/shop', /goes on with :ref:refs\/heads\/main/],
    [
      'a branch among other kinds: the branch is what differs',
      'StringLike',
      ['repo:octo/shop:pull_request', 'repo:octo/shop:ref:refs/tags/*', 'repo:octo/shop:ref:refs/heads/dev'],
      /^the policy names another branch$/,
    ],
    [
      'other kinds alone, none of which is to blame',
      'StringLike',
      ['repo:octo/shop:pull_request', 'repo:octo/shop:ref:refs/tags/*'],
      /^none of the policy’s values is for a branch$/,
    ],
    [
      'this repository among others',
      'StringEquals',
      ['repo:octo/app:ref:refs/heads/main', 'repo:octo/shop:pull_request'],
      /only pull requests/,
    ],
    [
      'another entry of the queue',
      'StringEquals',
      'repo:octo/shop:ref:refs/heads/gh-readonly-queue/release/1/pr-6-0123abcd',
      /another entry of the merge queue/,
      { sub: QUEUED },
    ],
    ['a queue and a branch', 'StringEquals', CLAIMS.sub as string, /merge queue of release\/1/, { sub: QUEUED }],
    [
      'hyphens in the place of @',
      'StringEquals',
      'repo:octo-400500/shop-100200300:ref:refs/heads/main',
      /hyphens before the numbers/,
      { sub: IMMUTABLE },
    ],
    [
      'hyphens and numbers for a token of names',
      'StringLike',
      'repo:octo-400500/shop-100200300:*',
      /hyphens and numbers behind the names, as GitHub first announced it/,
    ],
    [
      'names for Forgejo’s numbers',
      'StringEquals',
      CLAIMS.sub as string,
      /Forgejo’s immutable format/,
      FORGEJO,
      FORGEJO_SUB,
    ],
    [
      'GitHub’s form for Forgejo’s',
      'StringEquals',
      IMMUTABLE,
      /has @ before the numbers, as GitHub writes them, and Forgejo writes a hyphen/,
      FORGEJO,
      FORGEJO_SUB,
    ],
    [
      'another branch of Forgejo',
      'StringEquals',
      'repo:octo-400500/shop-100200300:ref:refs/heads/old',
      /^the policy names another branch$/,
      FORGEJO,
      FORGEJO_SUB,
    ],
    [
      'a colon in the name of an environment',
      'StringEquals',
      'repo:octo/shop:environment:prod:eu',
      /is written %3A/,
      { sub: 'repo:octo/shop:environment:prod%3Aeu' },
    ],
    [
      'the repository of the reusable workflow, whatever its letters',
      'StringLike',
      'repo:Octo/Workflows:*',
      /names octo\/workflows, which has the reusable workflow/,
      { job_workflow_ref: 'octo/workflows/.github/workflows/deploy.yml@v1' },
    ],
    [
      'a third repository beside a reusable workflow',
      'StringLike',
      'repo:octo/app:*',
      /^the policy names another repository$/,
      { job_workflow_ref: 'octo/workflows/.github/workflows/deploy.yml@v1' },
    ],
    ['a line break', 'StringEquals', `${CLAIMS.sub}\n`, /white space/],
    ['the audience', 'StringEquals', 'https://github.com/octo', /ask for sts\.amazonaws\.com/, {}, `${PROVIDER}:aud`],
    ['no environment', 'StringEquals', 'prod', /names no environment/, {}, `${PROVIDER}:environment`],
    [
      "another provider's key",
      'StringEquals',
      'x',
      /another provider: this token's keys begin with token\.actions\.githubusercontent\.com:/,
      {},
      'token.actions.acme.ghe.com:sub',
    ],
    ['a claim that AWS may not know', 'StringEquals', 'octo', /does not document/, {}, `${PROVIDER}:repository_owner`],
    ['an operator', 'DateLessThan', 'x', /operator is not evaluated/],
    ['what it is not', 'StringNotEquals', CLAIMS.sub as string, /^$/],
  ])('%s', (_, operator, expected, words, claims, key) => expect(hint(operator, expected, claims, key)).toMatch(words));
});

describe('the forms of a subject', () => {
  it.each([
    ['repo:octo/shop:ref:refs/heads/feature/a', 'names', 'branch', 'feature/a'],
    ['repo:octo/shop:ref:refs/tags/v1', 'names', 'tag', 'v1'],
    ['repo:octo/shop:ref:refs/pull/8/merge', 'names', 'ref', 'refs/pull/8/merge'],
    ['repo:octo/shop:pull_request', 'names', 'pull-request', ''],
    ['repo:octo@1/shop@2:environment:prod', 'immutable', 'environment', 'prod'],
  ])('%s', (sub, form, kind, name) => expect(parseSubject(sub)).toMatchObject({ form, kind, name }));
  it.each([
    'repo:octo/shop',
    'repo:octo@1/shop:pull_request',
    'repo:octo/shop:pull_request:workflow:x',
    'repository_id:7',
    'repo:octo/shop:job_workflow_ref:x',
    '',
    7,
    undefined,
  ])('%j is of no such form', (sub) => expect(parseSubject(sub)).toBeNull());
  it('a customized one is said to be so', () =>
    expect(plain(describeSubject({ ...CLAIMS, sub: 'repository_id:7' }))).toContain('customized'));
  it('an Enterprise Server has one format alone', () =>
    expect(plain(describeSubject({ ...CLAIMS, iss: 'https://github.example.net/_services/token' }))).toBe(
      'The run is for the branch main, without an environment.',
    ));
  it('of a merge queue is that of one entry', () =>
    expect(plain(describeSubject({ ...CLAIMS, sub: QUEUED }))).toContain(
      'belongs to the merge queue of release/1, which makes a branch of its own for each entry',
    ));
});
