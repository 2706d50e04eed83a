import { describe, expect, it } from 'vitest';
import { resourcePolicy } from '../../../src/rules/permissions/resource-policy.ts';
import type { FailedObservation, Scene } from '../../../src/scene.ts';
import { finds, told } from '../facts.ts';
import { CLAUSES, denied } from '../scene.ts';
import { bucket, factsOf, others, table, world } from './tables.ts';

const FOREIGN = 'arn:aws:dynamodb:us-east-2:210987654321:table/orders';
const assets = bucket(CLAUSES.resourceDeny);
const orders = table(CLAUSES.resource);
const named = bucket(`${CLAUSES.resourceDeny}: arn:aws:s3:::assets`);
const foreign = denied('dynamodb', CLAUSES.resource, { target: FOREIGN, resource: FOREIGN });
const open = bucket('because public access is blocked by the S3 Block Public Access settings of the bucket');
const person = denied('s3', CLAUSES.resource, {
  target: 'assets',
  principal: 'arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/jane@example.com',
});

type Facts = ReturnType<typeof resourcePolicy.find>[number];
const ASSETS = { type: 'bucket', name: 'assets', account: null } as const;
const found = (at: Scene, denial: FailedObservation, more: Partial<Facts> = {}): Facts => ({
  ...factsOf(at, [denial]),
  holder: ASSETS,
  across: false,
  publicAccess: false,
  ...more,
});
const ORDERS = {
  type: 'table',
  name: 'arn:aws:dynamodb:us-east-2:123456789012:table/orders',
  account: '123456789012',
} as const;
const both = world(assets, orders);

finds(resourcePolicy, {
  matches: [
    ['a bucket’s deny', world(assets), [found(world(assets), assets)]],
    [
      'a table’s policy that does not name the caller',
      world(orders),
      [found(world(orders), orders, { holder: ORDERS })],
    ],
    ['its policy named', world(named), [found(world(named), named)]],
    [
      'a table of another account',
      world(foreign),
      [
        found(world(foreign), foreign, {
          holder: { type: 'table', name: FOREIGN, account: '210987654321' },
          across: true,
        }),
      ],
    ],
    ['S3’s block on public access', world(open), [found(world(open), open, { publicAccess: true })]],
    ['each resource by itself', both, [found(both, assets), found(both, orders, { holder: ORDERS })]],
  ],
  ignores: others('resource', 'resourceDeny'),
});

describe('words', () => {
  const words = (denial: FailedObservation): string =>
    resourcePolicy
      .find(world(denial))
      .map((facts) => told(resourcePolicy.tell(facts)))
      .join();

  it('where it denies', () =>
    expect(words(assets)).toMatchInlineSnapshot(`
      "The resource’s own policy does not let the caller do s3:ListBucket on assets.
      The owner’s policy and the caller’s own policies decide together. The denial shows that the credentials work: AWS names the caller, arn:aws:sts::123456789012:assumed-role/deploy/ci.
      - S3 ListObjectsV2 of assets answered 403 AccessDenied User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: s3:ListBucket on resource: "arn:aws:s3:::assets" with an explicit deny in a resource-based policy
      - STS GetCallerIdentity: accepted, so key, secret, token and clock are right
      → Exclude s3:ListBucket on assets from the deny
        edit-policy {"of":{"type":"bucket","name":"assets","account":null},"policy":null,"edits":[],"file":null,"says":"In the policy of the bucket assets, change the statement with \\"Effect\\": \\"Deny\\" so that it does not match s3:ListBucket on assets for arn:aws:iam::123456789012:role/deploy."}
        (A deny is rarely an accident: first ask whoever wrote it.)
        (Often the policy has a condition on a VPC, an IP address or an organization: a runner is rarely inside them.)
        ✓ no Deny statement matches s3:ListBucket on assets for arn:aws:iam::123456789012:role/deploy
      → Ask the owner of the resource to allow the caller
        ask {"whom":["the owner of the resource"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-2. A Deny statement in the policy of the resource prevents arn:aws:iam::123456789012:role/deploy from performing s3:ListBucket on assets. Please exclude it from that statement.","requestId":"R-1"}
        ✓ the policy of the resource lets the caller do s3:ListBucket on assets"
    `));
  it('where it does not name the caller', () =>
    expect(words(orders)).toMatchInlineSnapshot(`
      "The resource’s own policy does not let the caller do dynamodb:DescribeTable on orders.
      The owner’s policy and the caller’s own policies decide together. The denial shows that the credentials work: AWS names the caller, arn:aws:sts::123456789012:assumed-role/deploy/ci.
      - DynamoDB DescribeTable of orders answered 400 AccessDeniedException User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: dynamodb:DescribeTable on resource: arn:aws:dynamodb:us-east-2:123456789012:table/orders because no resource-based policy allows the dynamodb:DescribeTable action
      - STS GetCallerIdentity: accepted, so key, secret, token and clock are right
      → Let the policy of the table arn:aws:dynamodb:us-east-2:123456789012:table/orders name the caller
        attach-policy {"to":{"type":"table","name":"arn:aws:dynamodb:us-east-2:123456789012:table/orders","account":"123456789012"},"policyName":"allow-dynamodb-DescribeTable-88d7b4","document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"dynamodb:DescribeTable","Resource":"arn:aws:dynamodb:us-east-2:123456789012:table/orders","Principal":{"AWS":"arn:aws:iam::123456789012:role/deploy"}}]}}
        (If the caller’s role has a path, write it before its name.)
        (The command replaces the existing policy: if there is one, add the statement to it.)
        ✓ the policy of the table arn:aws:dynamodb:us-east-2:123456789012:table/orders allows dynamodb:DescribeTable on arn:aws:dynamodb:us-east-2:123456789012:table/orders
      → Ask the owner of the resource to allow the caller
        ask {"whom":"the owner of the resource, account 123456789012","message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-2. No policy of the resource lets arn:aws:iam::123456789012:role/deploy perform dynamodb:DescribeTable on orders. Please add it to the policy of the resource.","requestId":"R-1"}
        ✓ the policy of the resource lets the caller do dynamodb:DescribeTable on orders"
    `));
  it('where another account owns it', () =>
    expect(words(foreign)).toMatchInlineSnapshot(`
      "The resource’s own policy does not let the caller do dynamodb:DescribeTable on arn:aws:dynamodb:us-east-2:210987654321:table/orders.
      The account 210987654321 owns the resource. That account’s policy and the caller’s own policies decide together. The denial shows that the credentials work: AWS names the caller, arn:aws:sts::123456789012:assumed-role/deploy/ci.
      - DynamoDB DescribeTable of arn:aws:dynamodb:us-east-2:210987654321:table/orders answered 400 AccessDeniedException User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: dynamodb:DescribeTable on resource: arn:aws:dynamodb:us-east-2:210987654321:table/orders because no resource-based policy allows the dynamodb:DescribeTable action
      - STS GetCallerIdentity: accepted, so key, secret, token and clock are right
      → Ask the owner of the resource to allow the caller
        ask {"whom":"the owner of the resource, account 210987654321","message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-2. No policy of the resource lets arn:aws:iam::123456789012:role/deploy perform dynamodb:DescribeTable on arn:aws:dynamodb:us-east-2:210987654321:table/orders. Please add it to the policy of the resource.","requestId":"R-1"}
        ✓ the policy of the resource lets the caller do dynamodb:DescribeTable on arn:aws:dynamodb:us-east-2:210987654321:table/orders
      → Let the policy of the table arn:aws:dynamodb:us-east-2:210987654321:table/orders name the caller
        attach-policy {"to":{"type":"table","name":"arn:aws:dynamodb:us-east-2:210987654321:table/orders","account":"210987654321"},"policyName":"allow-dynamodb-DescribeTable-dfa9e9","document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"dynamodb:DescribeTable","Resource":"arn:aws:dynamodb:us-east-2:210987654321:table/orders","Principal":{"AWS":"arn:aws:iam::123456789012:role/deploy"}}]}}
        (Across accounts the caller’s own policy must allow it as well.)
        (If the caller’s role has a path, write it before its name.)
        (The command replaces the existing policy: if there is one, add the statement to it.)
        ✓ the policy of the table arn:aws:dynamodb:us-east-2:210987654321:table/orders allows dynamodb:DescribeTable on arn:aws:dynamodb:us-east-2:210987654321:table/orders"
    `));
  it('where the caller is a person', () =>
    expect(words(person)).toMatchInlineSnapshot(`
      "The resource’s own policy does not let the caller do s3:ListBucket on assets.
      The owner’s policy and the caller’s own policies decide together. The denial shows that the credentials work: AWS names the caller, arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/jane@example.com.
      - S3 ListObjectsV2 of assets answered 403 AccessDenied User: arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/jane@example.com is not authorized to perform: s3:ListBucket on resource: "arn:aws:s3:::assets" because no resource-based policy allows the s3:ListBucket action
      - STS GetCallerIdentity: accepted, so key, secret, token and clock are right
      → Let the policy of the bucket assets name the caller
        attach-policy {"to":{"type":"bucket","name":"assets","account":null},"policyName":"allow-s3-ListBucket-563b7b","document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::assets","Principal":{"AWS":"arn:aws:iam::123456789012:root"},"Condition":{"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/*/AWSReservedSSO_Dev_*"}}}]}}
        (The command replaces the existing policy: if there is one, add the statement to it.)
        ✓ the policy of the bucket assets allows s3:ListBucket on arn:aws:s3:::assets
      → Ask the owner of the resource to allow the caller
        ask {"whom":["the owner of the resource"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-2. No policy of the resource lets arn:aws:iam::123456789012:role/AWSReservedSSO_Dev_0123456789abcdef perform s3:ListBucket on assets. Please add it to the policy of the resource.","requestId":"R-1"}
        ✓ the policy of the resource lets the caller do s3:ListBucket on assets"
    `));
});
