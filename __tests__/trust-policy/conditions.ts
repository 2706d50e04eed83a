// Conditions on a token's claims, each with its verdict: read by the table's own test, and by the one that holds two evaluators against each other.
import { CLAIMS, PROVIDER } from './scene.ts';

const SUB = `${PROVIDER}:sub`;
const AUD = `${PROVIDER}:aud`;
const key = (claim: string) => `${PROVIDER}:${claim}`;

export type Case = [name: string, condition: unknown, decision: 'accepts' | 'refuses' | 'unknown', marks: string, claims?: Record<string, unknown>];
const ENVIRONMENT = { sub: 'repo:octo/shop:environment:production', environment: 'production' };
const PULL = { sub: 'repo:octo/shop:pull_request', ref: 'refs/pull/8/merge', event_name: 'pull_request' };
const TAG = { sub: 'repo:octo/shop:ref:refs/tags/v1', ref: 'refs/tags/v1' };
const IMMUTABLE = { sub: 'repo:octo@400500/shop@100200300:ref:refs/heads/main' };
const MANY = { amr: ['mfa', 'otp'] };

export const CASES: Case[] = [
  // StringEquals
  ['the exact subject', { StringEquals: { [SUB]: CLAIMS.sub } }, 'accepts', '✓'],
  ['subject and audience', { StringEquals: { [SUB]: CLAIMS.sub, [AUD]: 'sts.amazonaws.com' } }, 'accepts', '✓✓'],
  ['another branch', { StringEquals: { [SUB]: 'repo:octo/shop:ref:refs/heads/dev' } }, 'refuses', '✗'],
  ['one of several values', { StringEquals: { [SUB]: ['repo:octo/shop:pull_request', CLAIMS.sub] } }, 'accepts', '✓'],
  ['none of several values', { StringEquals: { [SUB]: ['repo:octo/shop:pull_request', 'repo:octo/app:pull_request'] } }, 'refuses', '✗'],
  ['no value at all', { StringEquals: { [SUB]: [] } }, 'refuses', '✗'],
  ['a star taken literally', { StringEquals: { [SUB]: 'repo:octo/shop:*' } }, 'refuses', '✗'],
  ['the owner in other letters', { StringEquals: { [SUB]: 'repo:Octo/shop:ref:refs/heads/main' } }, 'refuses', '✗'],
  ['the key in other letters', { StringEquals: { [SUB.toUpperCase()]: CLAIMS.sub } }, 'accepts', '✓'],
  ['a blank behind the value', { StringEquals: { [SUB]: `${CLAIMS.sub} ` } }, 'refuses', '✗'],
  ['the branch without refs/heads', { StringEquals: { [SUB]: 'repo:octo/shop:ref:main' } }, 'refuses', '✗'],
  ["GitHub's own audience", { StringEquals: { [SUB]: CLAIMS.sub, [AUD]: 'https://github.com/octo' } }, 'refuses', '✓✗'],
  ['an audience of the token alone', { StringEquals: { [AUD]: 'sigstore' } }, 'accepts', '✓', { aud: 'sigstore' }],
  // the forms of the subject
  ['a branch where the job has an environment', { StringEquals: { [SUB]: CLAIMS.sub } }, 'refuses', '✗', ENVIRONMENT],
  ['the environment', { StringEquals: { [SUB]: ENVIRONMENT.sub } }, 'accepts', '✓', ENVIRONMENT],
  ['the environment in other letters', { StringEquals: { [SUB]: 'repo:octo/shop:environment:Production' } }, 'refuses', '✗', ENVIRONMENT],
  ['an environment where the job has none', { StringEquals: { [SUB]: ENVIRONMENT.sub } }, 'refuses', '✗'],
  ['a branch for a pull request', { StringLike: { [SUB]: 'repo:octo/shop:ref:*' } }, 'refuses', '✗', PULL],
  ['a pull request', { StringEquals: { [SUB]: PULL.sub } }, 'accepts', '✓', PULL],
  ['a branch for a tag', { StringLike: { [SUB]: 'repo:octo/shop:ref:refs/heads/*' } }, 'refuses', '✗', TAG],
  ['all tags', { StringLike: { [SUB]: 'repo:octo/shop:ref:refs/tags/*' } }, 'accepts', '✓', TAG],
  ['names for the immutable form', { StringEquals: { [SUB]: CLAIMS.sub } }, 'refuses', '✗', IMMUTABLE],
  ['all of a repository by name for the immutable form', { StringLike: { [SUB]: 'repo:octo/shop:*' } }, 'refuses', '✗', IMMUTABLE],
  ['the immutable form', { StringEquals: { [SUB]: IMMUTABLE.sub } }, 'accepts', '✓', IMMUTABLE],
  ['the immutable form for names', { StringEquals: { [SUB]: IMMUTABLE.sub } }, 'refuses', '✗'],
  ['both forms with a wildcard for the numbers', { StringLike: { [SUB]: 'repo:octo*/shop*:ref:refs/heads/main' } }, 'accepts', '✓', IMMUTABLE],
  // StringLike
  ['a star for the branch', { StringLike: { [SUB]: 'repo:octo/shop:ref:refs/heads/*' } }, 'accepts', '✓'],
  ['a star that stands for nothing', { StringLike: { [SUB]: `${CLAIMS.sub}*` } }, 'accepts', '✓'],
  ['a star in the middle', { StringLike: { [SUB]: 'repo:octo/*:ref:refs/heads/main' } }, 'accepts', '✓'],
  ['release branches', { StringLike: { [SUB]: 'repo:octo/shop:ref:refs/heads/release/*' } }, 'refuses', '✗'],
  ['a pattern that stops after the repository', { StringLike: { [SUB]: 'repo:octo/shop' } }, 'refuses', '✗'],
  ['one question mark for one character', { StringLike: { [SUB]: 'repo:octo/shop:ref:refs/heads/mai?' } }, 'accepts', '✓'],
  ['a question mark too many', { StringLike: { [SUB]: `${CLAIMS.sub}?` } }, 'refuses', '✗'],
  ['a pattern in other letters', { StringLike: { [SUB]: 'repo:OCTO/*' } }, 'refuses', '✗'],
  ['a dot is a dot', { StringLike: { [SUB]: 'repo:octo/s.op:*' } }, 'refuses', '✗'],
  ['a star written as itself', { StringLike: { [SUB]: 'repo:octo/shop:${*}' } }, 'refuses', '✗'],
  ['a policy variable', { StringLike: { [SUB]: 'repo:octo/${aws:PrincipalTag/repo}:*' } }, 'unknown', '?'],
  ['a policy variable beside a value that fits', { StringLike: { [SUB]: ['${aws:username}', 'repo:octo/shop:*'] } }, 'accepts', '✓'],
  // negated
  ['not a pull request', { StringNotEquals: { [SUB]: 'repo:octo/shop:pull_request' } }, 'accepts', '✓'],
  ['not this one', { StringNotEquals: { [SUB]: ['x', CLAIMS.sub] } }, 'refuses', '✗'],
  ['not like this', { StringNotLike: { [SUB]: 'repo:octo/*' } }, 'refuses', '✗'],
  ['not, of a claim that is missing', { StringNotEquals: { [key('environment')]: 'production' } }, 'accepts', '✓'],
  // letter case ignored
  ['equal but for the letters', { StringEqualsIgnoreCase: { [SUB]: 'REPO:Octo/Shop:ref:refs/heads/main' } }, 'accepts', '✓'],
  ['a star is no wildcard there', { StringEqualsIgnoreCase: { [SUB]: 'repo:octo/*' } }, 'refuses', '✗'],
  ['not equal, letters ignored', { StringNotEqualsIgnoreCase: { [SUB]: 'REPO:OCTO/SHOP:REF:REFS/HEADS/MAIN' } }, 'refuses', '✗'],
  // IfExists, Null
  ['IfExists of a missing claim', { StringEqualsIfExists: { [key('environment')]: 'production' } }, 'accepts', '✓'],
  ['IfExists of a claim that differs', { StringEqualsIfExists: { [key('ref')]: 'refs/heads/dev' } }, 'refuses', '✗'],
  ['StringLikeIfExists that fits', { StringLikeIfExists: { [SUB]: 'repo:octo/shop:*' } }, 'accepts', '✓'],
  ['Null true of a missing claim', { Null: { [key('environment')]: 'true' } }, 'accepts', '✓'],
  ['Null false of a missing claim', { Null: { [key('environment')]: 'false' } }, 'refuses', '✗'],
  ['Null false of a claim that is there', { Null: { [SUB]: false } }, 'accepts', '✓'],
  ['a missing claim', { StringEquals: { [key('environment')]: 'production' } }, 'refuses', '✗'],
  // sets
  ['ForAnyValue, one fits', { 'ForAnyValue:StringEquals': { [key('amr')]: ['otp'] } }, 'accepts', '✓', MANY],
  ['ForAnyValue, none fits', { 'ForAnyValue:StringEquals': { [key('amr')]: ['sms'] } }, 'refuses', '✗', MANY],
  ['ForAllValues, one does not fit', { 'ForAllValues:StringEquals': { [key('amr')]: ['otp'] } }, 'refuses', '✗', MANY],
  ['ForAllValues, all fit', { 'ForAllValues:StringLike': { [key('amr')]: ['otp', 'm*'] } }, 'accepts', '✓', MANY],
  ['ForAllValues of a missing claim', { 'ForAllValues:StringEquals': { [key('environment')]: 'production' } }, 'accepts', '✓'],
  ['ForAnyValue of a missing claim', { 'ForAnyValue:StringEquals': { [key('environment')]: 'production' } }, 'refuses', '✗'],
  ['ForAnyValue IfExists of a missing claim', { 'ForAnyValue:StringEqualsIfExists': { [key('environment')]: 'production' } }, 'refuses', '✗'],
  ['ForAnyValue, negated', { 'ForAnyValue:StringNotEquals': { [key('amr')]: 'mfa' } }, 'accepts', '✓', MANY],
  ['ForAllValues, negated', { 'ForAllValues:StringNotEquals': { [key('amr')]: 'mfa' } }, 'refuses', '✗', MANY],
  ['ForAllValues on the subject', { 'ForAllValues:StringLike': { [SUB]: 'repo:octo/app:*' } }, 'refuses', '✗'],
  ['several values under an operator for one', { StringEquals: { [key('amr')]: 'otp' } }, 'unknown', '?', MANY],
  // other operators
  ['Bool', { Bool: { [key('workflow')]: 'TRUE' } }, 'accepts', '✓', { workflow: true }],
  ['Bool that differs', { Bool: { [key('workflow')]: 'false' } }, 'refuses', '✗', { workflow: true }],
  ['ArnLike of an ARN', { ArnLike: { [key('workflow')]: 'arn:aws:iam::*:role/*' } }, 'accepts', '✓', { workflow: 'arn:aws:iam::123456789012:role/x' }],
  ['ArnEquals of another ARN', { ArnEquals: { [key('workflow')]: 'arn:aws:s3::*:role/*' } }, 'refuses', '✗', { workflow: 'arn:aws:iam::123456789012:role/x' }],
  ['ArnLike of what is no ARN', { ArnLike: { [SUB]: 'repo:octo/shop:*' } }, 'unknown', '?'],
  ['an operator that is not evaluated', { NumericEquals: { [key('actor_id')]: '1' } }, 'unknown', '?', { actor_id: '1' }],
  ['an operator that does not exist', { StringMatches: { [SUB]: '*' } }, 'unknown', '?'],
  ['a failing condition beside one without verdict', { StringMatches: { [SUB]: '*' }, StringEquals: { [AUD]: 'x' } }, 'refuses', '?✗'],
  // other keys
  ['a documented claim', { StringEquals: { [key('repository_id')]: '100200300' } }, 'accepts', '✓'],
  ['actor', { StringEquals: { [key('actor')]: 'mona' } }, 'accepts', '✓'],
  ['actor_id', { StringEquals: { [key('actor_id')]: '43' } }, 'refuses', '✗', { actor_id: '42' }],
  ['repository', { StringLike: { [key('repository')]: 'octo/*' } }, 'accepts', '✓'],
  ['workflow', { StringEquals: { [key('workflow')]: 'deploy' } }, 'refuses', '✗'],
  ['ref', { StringEquals: { [key('ref')]: 'refs/heads/main' } }, 'accepts', '✓'],
  ['environment', { StringEquals: { [key('environment')]: 'production' } }, 'accepts', '✓', ENVIRONMENT],
  ['enterprise_id', { StringEquals: { [key('enterprise_id')]: '77' } }, 'accepts', '✓', { enterprise_id: '77' }],
  ['enterprise_id of a repository outside of any', { StringEquals: { [key('enterprise_id')]: '77' } }, 'refuses', '✗'],
  ['the called workflow, where the caller is asked for', { StringLike: { [key('job_workflow_ref')]: 'octo/shop/*' } }, 'refuses', '✗', { job_workflow_ref: 'octo/ci/.github/workflows/ship.yml@refs/tags/v3' }],
  ['a merge queue', { StringLike: { [SUB]: 'repo:octo/shop:ref:refs/heads/gh-readonly-queue/main/*' } }, 'accepts', '✓', { sub: 'repo:octo/shop:ref:refs/heads/gh-readonly-queue/main/pr-8-0123456' }],
  ['a customised subject', { StringEquals: { [SUB]: 'repo:octo/shop:ref:refs/heads/main:workflow:Deploy' } }, 'accepts', '✓', { sub: 'repo:octo/shop:ref:refs/heads/main:workflow:Deploy' }],
  ['a customised subject, and a policy for the usual one', { StringEquals: { [SUB]: CLAIMS.sub } }, 'refuses', '✗', { sub: 'repo:octo/shop:ref:refs/heads/main:workflow:Deploy' }],
  ["GitHub's claim where the issuer is an Enterprise Server: AWS documents the keys for github.com alone, and the statement trusts another provider", { StringEquals: { 'github.example.net/_services/token:repository_id': '100200300' } }, 'refuses', '?', { iss: 'https://github.example.net/_services/token' }],
  ['a number in the claim', { StringEquals: { [key('repository_id')]: '100200300' } }, 'accepts', '✓', { repository_id: 100200300 }],
  ['job_workflow_ref', { StringLike: { [key('job_workflow_ref')]: 'octo/shop/.github/workflows/deploy.yml@*' } }, 'accepts', '✓'],
  ['a claim that AWS does not document, and that fits', { StringEquals: { [key('repository_owner')]: 'octo' } }, 'unknown', '?'],
  ['a claim that AWS does not document, and that does not fit', { StringEquals: { [key('repository_owner')]: 'other' } }, 'refuses', '✗'],
  ["another provider's key", { StringEquals: { 'token.actions.example.ghe.com:sub': CLAIMS.sub } }, 'refuses', '✗'],
  ['a global key', { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }, 'unknown', '?'],
  ['a global key with a known operator', { StringEquals: { 'aws:RequestedRegion': 'us-east-1' } }, 'unknown', '?'],
  ['the session name', { StringEquals: { 'sts:RoleSessionName': 'preflight' } }, 'accepts', '✓'],
  ['another session name', { StringLike: { 'sts:RoleSessionName': 'deploy-*' } }, 'refuses', '✗'],
  ['no condition', undefined, 'accepts', ''],
];
