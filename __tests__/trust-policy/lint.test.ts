import { describe, expect, it } from 'vitest';
import { readTrustPolicy } from '../../src/trust-policy/document.ts';
import { lintTrustPolicy } from '../../src/trust-policy/lint.ts';
import { PROVIDER, PROVIDER_ARN, policyWith } from './scene.ts';

const SUB = `${PROVIDER}:sub`;
const AUD = { [`${PROVIDER}:aud`]: 'sts.amazonaws.com' };
const kinds = (document: unknown) =>
  lintTrustPolicy(readTrustPolicy(document) ?? { version: '', statements: [] }).map((o) => o.kind);
const like = (...values: string[]) => policyWith({ StringEquals: AUD, StringLike: { [SUB]: values } });

describe('too open', () => {
  it.each([
    ['no condition at all', policyWith(undefined), 'no-subject'],
    ['the audience alone', policyWith({ StringEquals: AUD }), 'no-subject'],
    [
      'a misspelt key',
      policyWith({ StringEquals: { [`${PROVIDER}:subject`]: 'repo:octo/shop:ref:refs/heads/main' } }),
      'no-subject',
    ],
    [
      "another provider's subject, if it is there",
      policyWith({ StringEqualsIfExists: { 'token.actions.example.ghe.com:sub': 'repo:octo/shop:pull_request' } }),
      'no-subject',
    ],
    [
      "an address beside the audience: no other provider's key",
      policyWith({ StringEquals: AUD, IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }),
      'no-subject',
    ],
    ['what it is not', policyWith({ StringNotLike: { [SUB]: 'repo:evil/*' } }), 'no-subject'],
    ['that it is there', policyWith({ Null: { [SUB]: 'false' } }), 'no-subject'],
    [
      'the repository without its subject',
      policyWith({ StringEquals: { [`${PROVIDER}:repository`]: 'octo/shop' } }),
      'no-subject',
    ],
    [
      'ForAllValues alone',
      policyWith({ 'ForAllValues:StringEquals': { [SUB]: 'repo:octo/shop:pull_request', ...AUD } }),
      'for-all-values',
    ],
    ['everything', like('*'), 'wildcard-owner'],
    ['every repository', like('repo:*'), 'wildcard-owner'],
    ['every repository, without the colon', like('repo*'), 'wildcard-owner'],
    ['owners that begin so', like('repo:octo*/shop:*'), 'wildcard-owner'],
    ['owners that begin so, without a repository', like('repo:octo*'), 'wildcard-owner'],
    ['any owner, one repository', like('repo:*/shop:ref:refs/heads/main'), 'wildcard-owner'],
    ['a question mark in the owner', like('repo:oct?/shop:*'), 'wildcard-owner'],
    ['a star before the repository', like('*octo/shop:*'), 'wildcard-owner'],
    ['every repository of the owner', like('repo:octo/*'), 'wildcard-repository'],
    ['every repository of the owner, one branch', like('repo:octo/*:ref:refs/heads/main'), 'wildcard-repository'],
    ['every repository of the owner by number', like('repo:octo@400500/*'), 'wildcard-repository'],
    ['repositories that begin so', like('repo:octo/shop*'), 'wildcard-repository'],
    ['one narrow value and one open', like('repo:octo/shop:*', 'repo:octo/*'), 'wildcard-repository'],
    ['all actions', policyWith({ StringEquals: AUD }, { Action: 'sts:*' }), 'no-subject'],
    [
      'an Enterprise Server',
      policyWith(undefined, {
        Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/github.example.net/_services/token' },
      }),
      'no-subject',
    ],
  ])('%s', (_, document, kind) => expect(kinds(document)).toEqual([kind]));
});

describe('not too open', () => {
  it.each([
    [
      "another provider's subject, which no token of this one has: nobody can assume the role",
      policyWith({ StringEquals: { 'token.actions.example.ghe.com:sub': 'repo:octo/shop:pull_request' } }),
    ],
    [
      "the plain host's keys under an enterprise's own issuer",
      policyWith(
        { StringEquals: { ...AUD, [SUB]: 'repo:octo/shop:pull_request' } },
        { Principal: { Federated: `${PROVIDER_ARN}/octocorp` } },
      ),
    ],
    ['the subject to the letter', policyWith({ StringEquals: { [SUB]: 'repo:octo/shop:ref:refs/heads/main' } })],
    ['all of one repository', like('repo:octo/shop:*')],
    ['all branches', like('repo:octo/shop:ref:refs/heads/*')],
    ['the immutable form with any numbers', like('repo:octo@*/shop@*:ref:refs/heads/main')],
    ['two repositories', like('repo:octo/shop:*', 'repo:octo/app:*')],
    ['a star that StringEquals takes literally', policyWith({ StringEquals: { [SUB]: 'repo:octo/*' } })],
    ['ForAnyValue', policyWith({ 'ForAnyValue:StringLike': { [SUB]: 'repo:octo/shop:*' } })],
    [
      'ForAllValues beside a condition that counts',
      policyWith({
        'ForAllValues:StringLike': { [SUB]: 'repo:octo/*' },
        StringEquals: { [SUB]: 'repo:octo/shop:pull_request' },
      }),
    ],
    [
      'an open condition and a narrow one',
      policyWith({ StringLike: { [SUB]: 'repo:octo/*' }, StringEquals: { [SUB]: 'repo:octo/shop:pull_request' } }),
    ],
    [
      'an open subject of a repository that is pinned',
      policyWith({
        StringLike: { [SUB]: 'repo:octo/*' },
        StringEquals: { [`${PROVIDER}:repository_id`]: '100200300' },
      }),
    ],
    [
      'repository and branch by their own claims',
      policyWith({
        StringEquals: { [`${PROVIDER}:repository_id`]: '100200300', [`${PROVIDER}:ref`]: 'refs/heads/main' },
      }),
    ],
    ['a customised subject', like('repository_owner_id:400500:repository_id:100200300:*')],
    ['the key in other letters', policyWith({ StringEquals: { [SUB.toUpperCase()]: 'repo:octo/shop:pull_request' } })],
    ['another action', policyWith(undefined, { Action: 'sts:TagSession' })],
    [
      'an AWS principal',
      policyWith(undefined, { Principal: { AWS: 'arn:aws:iam::123456789012:root' }, Action: 'sts:AssumeRole' }),
    ],
    [
      'another kind of provider',
      policyWith(undefined, {
        Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/oidc.eks.us-east-1.amazonaws.com/id/X' },
      }),
    ],
    ['a Deny', policyWith(undefined, { Effect: 'Deny' })],
    [
      'closed by a Deny',
      {
        Version: '2012-10-17',
        Statement: [
          ...policyWith({ StringEquals: AUD }).Statement,
          ...policyWith(
            { StringNotLike: { [SUB]: 'repo:octo/shop:*' } },
            { Effect: 'Deny', Principal: { Federated: PROVIDER_ARN } },
          ).Statement,
        ],
      },
    ],
  ])('%s', (_, document) => expect(kinds(document)).toEqual([]));
});
