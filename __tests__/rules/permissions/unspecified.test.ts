import { describe, expect, it } from 'vitest';
import { unspecified } from '../../../src/rules/permissions/unspecified.ts';
import type { FailedObservation, Scene } from '../../../src/scene.ts';
import { finds, told } from '../facts.ts';
import { bareDenial, CLAUSES, denied, failed, LONG_TERM, ok, ROLE, saw } from '../scene.ts';
import { factsOf, others, table, world } from './tables.ts';

const bare = bareDenial({ target: 'assets' });
const bodyless = failed('s3', ['HTTP 403', '', 403], { target: 'assets' });
const here = { ...bare, error: { ...bare.error, bucketRegion: 'us-east-2' } };
const older = table(CLAUSES.bare);
const deny = table('with an explicit deny');
const whoami = failed('sts', ['AccessDenied', 'Access Denied', 403]);
const proven = saw(LONG_TERM, whoami, ok('s3'));
const mixed = world(bare, deny);
const other = (message: string) => failed('dynamodb', ['AccessDeniedException', message, 400], { target: 'orders' });

type Facts = ReturnType<typeof unspecified.find>[number];
const found = (kind: Facts['kind'], at: Scene, ...denials: FailedObservation[]): Facts => ({
  ...factsOf(at, denials, 'likely'),
  kind,
  store: null,
});

finds(unspecified, {
  matches: [
    ['S3 gives no reason', world(bare), [found('bucket', world(bare), bare)]],
    ['S3 gives no body', world(bodyless), [found('bucket', world(bodyless), bodyless)]],
    ['an older wording without a clause', world(older), [found('other', world(older), older)]],
    [
      'GetCallerIdentity, while another service proves the key',
      proven,
      [{ ...found('identity', proven, whoami), severity: 'warning' }],
    ],
    [
      'an explicit deny without its place: another allow does not help',
      world(deny),
      [found('explicit deny', world(deny), deny)],
    ],
    [
      'an explicit deny beside a denial without a reason',
      mixed,
      [found('bucket', mixed, bare), found('explicit deny', mixed, deny)],
    ],
    ['a bucket that is in this Region, by its header', world(here), [found('bucket', world(here), here)]],
  ],
  ignores: [
    ...others('bare'),
    ['a bucket that is elsewhere', world({ ...bare, error: { ...bare.error, bucketRegion: 'eu-west-1' } })],
    [
      'a role that may not be assumed with GitHub’s token',
      saw(LONG_TERM, denied('sts', '', { operation: 'AssumeRoleWithWebIdentity', target: ROLE })),
    ],
    ['a role that may not be assumed', saw(LONG_TERM, denied('sts', '', { operation: 'AssumeRole', target: ROLE }))],
    ['an error of another kind', world(failed('s3', ['InvalidRequest', 'x', 400], { target: 'assets' }))],
    ['words that no rule knows', world(other('The feature is in preview, and your account is not part of it.'))],
    ['a kind of policy that no rule knows', world(table('because no galaxy policy allows the ACTION action'))],
    ['a deny of such a kind', world(table('with an explicit deny in a galaxy policy'))],
  ],
});

describe('words', () => {
  const words = (...denials: FailedObservation[]): string =>
    unspecified
      .find(world(...denials))
      .map((facts) => told(unspecified.tell(facts)))
      .join('\n\n');

  it('for a bucket', () =>
    expect(words(bare)).toMatchInlineSnapshot(`
    "AWS denies ListObjectsV2 on assets, and does not say which policy.
    The credentials are accepted. Within one account S3 names the policy that decides; without a reason, it is usually the bucket of another account.
    - S3 ListObjectsV2 of assets answered 403 AccessDenied Access Denied
    - STS GetCallerIdentity: accepted, so key, secret, token and clock are right
    ~ The resource may not exist: if the caller is not allowed to list, S3 answers 403 instead of 404.
    ~ The readers of the bucket may have to pay (requester pays): S3 then refuses every request without x-amz-request-payer, which this action does not send.
    ~ S3’s block on public access, or a KMS key of the bucket’s owner.
    → Let the caller’s policy and the bucket’s own policy allow s3:ListBucket
      attach-policy {"to":{"type":"role","name":"deploy","account":"123456789012"},"policyName":"allow-s3-ListBucket-c4088e","document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::assets"}]}}
      attach-policy {"to":{"type":"bucket","name":"assets","account":null},"policyName":"allow-s3-ListBucket-76d619","document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::assets","Principal":{"AWS":"arn:aws:iam::123456789012:role/deploy"}}]}}
      (The owner of the bucket runs the second command; within one account, the first is enough.)
      (If the caller’s role has a path, write it before its name.)
      ✓ a policy of the caller and that of the bucket allow ListObjectsV2 on assets
    → If readers of assets pay, do not check it here
      remove-value {"name":"s3-buckets","item":"assets"}
      (The job’s own requests must say so: --request-payer requester in the AWS CLI.)
      ✓ s3-buckets does not name assets"
  `));
  it('for a table', () =>
    expect(words(older)).toMatchInlineSnapshot(`
      "AWS denies dynamodb:DescribeTable on orders, and does not say which policy.
      The credentials are accepted, and the request is denied without a reason. The denial shows that the credentials work: AWS names the caller, arn:aws:sts::123456789012:assumed-role/deploy/ci.
      - DynamoDB DescribeTable of orders answered 400 AccessDeniedException User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: dynamodb:DescribeTable on resource: arn:aws:dynamodb:us-east-2:123456789012:table/orders
      - STS GetCallerIdentity: accepted, so key, secret, token and clock are right
      ~ The resource’s own policy, its KMS key and an organization’s policy can deny with the same error. The event in CloudTrail has the request ID.
      → Allow dynamodb:DescribeTable for the role deploy
        attach-policy {"to":{"type":"role","name":"deploy","account":"123456789012"},"policyName":"allow-dynamodb-DescribeTable-36d612","document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"dynamodb:DescribeTable","Resource":"arn:aws:dynamodb:us-east-2:123456789012:table/orders"}]}}
        (Add the actions that the job itself performs on the same resource.)
        ✓ the role deploy may do dynamodb:DescribeTable on arn:aws:dynamodb:us-east-2:123456789012:table/orders
      → Ask an administrator which policy denies it
        ask {"whom":["an administrator of the AWS account"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-2. AWS denies arn:aws:iam::123456789012:role/deploy dynamodb:DescribeTable on orders and does not say which policy. Please look it up by the request ID in CloudTrail, in the policies of the caller, the resource, the VPC endpoint and the organization, and allow it.","requestId":"R-1"}
        ✓ no policy denies dynamodb:DescribeTable on orders"
    `));
  it('for a deny without its place', () =>
    expect(words(deny)).toMatchInlineSnapshot(`
      "AWS denies dynamodb:DescribeTable on orders, and does not say which policy.
      The message names an explicit deny, but not where it is. Another allow does not help. The denial shows that the credentials work: AWS names the caller, arn:aws:sts::123456789012:assumed-role/deploy/ci.
      - DynamoDB DescribeTable of orders answered 400 AccessDeniedException User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: dynamodb:DescribeTable on resource: arn:aws:dynamodb:us-east-2:123456789012:table/orders with an explicit deny
      - STS GetCallerIdentity: accepted, so key, secret, token and clock are right
      → Ask an administrator which policy denies it
        ask {"whom":["an administrator of the AWS account"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-2. AWS denies arn:aws:iam::123456789012:role/deploy dynamodb:DescribeTable on orders, with an explicit deny, and does not say which policy. Please look it up by the request ID in CloudTrail, in the policies of the caller, the resource, the VPC endpoint and the organization, and allow it.","requestId":"R-1"}
        ✓ no policy denies dynamodb:DescribeTable on orders"
    `));
  it('for a request that no policy need allow', () =>
    expect(words(whoami)).toMatchInlineSnapshot(`
    "AWS denies GetCallerIdentity, and does not say which policy.
    This request needs no permission, so something denies it: an organization’s policy, or that of a VPC endpoint.
    - STS GetCallerIdentity answered 403 AccessDenied Access Denied
    → Ask an administrator which policy denies it
      ask {"whom":["an administrator of the AWS account"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-2. AWS denies arn:aws:iam::123456789012:role/deploy GetCallerIdentity and does not say which policy. Please look it up by the request ID in CloudTrail, in the policies of the caller, the resource, the VPC endpoint and the organization, and allow it.","requestId":"R-1"}
      ✓ no policy denies GetCallerIdentity"
  `));
});
