import { describe, expect, it } from 'vitest';
import { organizationPolicy } from '../../../src/rules/permissions/organization-policy.ts';
import type { FailedObservation, Scene } from '../../../src/scene.ts';
import { finds, told } from '../facts.ts';
import { ACCOUNT, CLAUSES, denied, LONG_TERM, ok, saw } from '../scene.ts';
import { bucket, factsOf, others, table, world } from './tables.ts';

const scp = table(CLAUSES.scp);
const scpNamed = table(CLAUSES.scpNamed);
const scpNoAllow = table(CLAUSES.scpNoAllow);
const rcp = bucket(CLAUSES.rcp);
const foreign = denied('dynamodb', CLAUSES.rcp, {
  target: 'arn:aws:dynamodb:us-east-2:210987654321:table/orders',
  resource: 'arn:aws:dynamodb:us-east-2:210987654321:table/orders',
});
const endpoint = table(CLAUSES.vpcThroughScp);
const whoami = denied('sts', CLAUSES.scp);
const proven = saw(LONG_TERM, whoami, ok('s3'));
const both = world(scp, foreign);

type Facts = ReturnType<typeof organizationPolicy.find>[number];
const found = (at: Scene, denial: FailedObservation, more: Pick<Facts, 'kind' | 'account'>): Facts => ({
  ...factsOf(at, [denial]),
  ...more,
});
const SCP = { kind: 'service control', account: ACCOUNT } as const;

finds(organizationPolicy, {
  matches: [
    ['a service control policy’s deny', world(scp), [found(world(scp), scp, SCP)]],
    ['the policy named', world(scpNamed), [found(world(scpNamed), scpNamed, SCP)]],
    ['none that allows it', world(scpNoAllow), [found(world(scpNoAllow), scpNoAllow, SCP)]],
    ['a resource control policy', world(rcp), [found(world(rcp), rcp, { kind: 'resource control', account: null })]],
    [
      'one of each, for two accounts',
      both,
      [found(both, scp, SCP), found(both, foreign, { kind: 'resource control', account: '210987654321' })],
    ],
    [
      'by way of a VPC endpoint',
      world(endpoint),
      [found(world(endpoint), endpoint, { kind: 'VPC endpoint', account: ACCOUNT })],
    ],
    ['GetCallerIdentity, while another service proves the key', proven, [found(proven, whoami, SCP)]],
  ],
  ignores: others('scp', 'scpNamed', 'scpNoAllow', 'rcp', 'vpcThroughScp'),
});

describe('words', () => {
  const words = (denial: FailedObservation): string =>
    organizationPolicy
      .find(world(denial))
      .map((facts) => told(organizationPolicy.tell(facts)))
      .join();

  it('with the policy', () =>
    expect(words(scpNamed)).toMatchInlineSnapshot(`
      "A service control policy of the AWS organization denies dynamodb:DescribeTable on orders.
      It limits every identity of the caller’s account 123456789012. The role’s own policies are not the problem and cannot override it. The denial shows that the credentials work: AWS names the caller, arn:aws:sts::123456789012:assumed-role/deploy/ci.
      - DynamoDB DescribeTable of orders answered 400 AccessDeniedException User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: dynamodb:DescribeTable on resource: arn:aws:dynamodb:us-east-2:123456789012:table/orders with an explicit deny in a service control policy: arn:aws:organizations::210987654321:policy/o-example/service_control_policy/p-example
      - The message names the policy arn:aws:organizations::210987654321:policy/o-example/service_control_policy/p-example.
      - STS GetCallerIdentity: accepted, so key, secret, token and clock are right
      → Ask whoever manages the policies of the AWS organization
        ask {"whom":"whoever manages the policies of the AWS organization of the account 123456789012","message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-2. The service control policy arn:aws:organizations::210987654321:policy/o-example/service_control_policy/p-example prevents arn:aws:iam::123456789012:role/deploy from performing dynamodb:DescribeTable on orders. Please allow it for the account 123456789012, or tell us which Region, service or role to use instead.","requestId":"R-1"}
        (A policy of the role cannot override it. If the organization allows other Regions or services, use one of those.)
        ✓ no policy of the organization keeps the caller from performing dynamodb:DescribeTable on orders
      → Exclude dynamodb:DescribeTable on orders from the deny
        edit-policy {"of":{"type":"organization","name":"p-example","account":null},"policy":"arn:aws:organizations::210987654321:policy/o-example/service_control_policy/p-example","edits":[],"file":null,"says":"In the policy arn:aws:organizations::210987654321:policy/o-example/service_control_policy/p-example, change the statement with \\"Effect\\": \\"Deny\\" so that it does not match dynamodb:DescribeTable on orders for arn:aws:iam::123456789012:role/deploy."}
        (A deny is rarely an accident: first ask whoever wrote it.)
        ✓ no Deny statement matches dynamodb:DescribeTable on orders for arn:aws:iam::123456789012:role/deploy"
    `));
  it('where none allows it', () =>
    expect(words(scpNoAllow)).toMatchInlineSnapshot(`
      "A service control policy of the AWS organization denies dynamodb:DescribeTable on orders.
      It limits every identity of the caller’s account 123456789012. The role’s own policies are not the problem and cannot override it. The denial shows that the credentials work: AWS names the caller, arn:aws:sts::123456789012:assumed-role/deploy/ci.
      - DynamoDB DescribeTable of orders answered 400 AccessDeniedException User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: dynamodb:DescribeTable on resource: arn:aws:dynamodb:us-east-2:123456789012:table/orders because no service control policy allows the dynamodb:DescribeTable action
      - STS GetCallerIdentity: accepted, so key, secret, token and clock are right
      → Ask whoever manages the policies of the AWS organization
        ask {"whom":"whoever manages the policies of the AWS organization of the account 123456789012","message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-2. A service control policy prevents arn:aws:iam::123456789012:role/deploy from performing dynamodb:DescribeTable on orders. Please allow it for the account 123456789012, or tell us which Region, service or role to use instead.","requestId":"R-1"}
        (A policy of the role cannot override it. If the organization allows other Regions or services, use one of those.)
        ✓ no policy of the organization keeps the caller from performing dynamodb:DescribeTable on orders
      → Let the policy of the organization allow dynamodb:DescribeTable
        attach-policy {"to":{"type":"organization","name":null,"account":null},"policyName":"allow-dynamodb-DescribeTable-36d612","document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"dynamodb:DescribeTable","Resource":"arn:aws:dynamodb:us-east-2:123456789012:table/orders"}]}}
        (The command replaces the existing policy: if there is one, add the statement to it.)
        ✓ the policy of the organization allows dynamodb:DescribeTable on arn:aws:dynamodb:us-east-2:123456789012:table/orders"
    `));
  it('for the resource’s organization', () =>
    expect(words(foreign)).toMatchInlineSnapshot(`
      "A resource control policy of the resource’s AWS organization denies dynamodb:DescribeTable on arn:aws:dynamodb:us-east-2:210987654321:table/orders.
      It limits the resources of the account 210987654321, whoever asks for them. The caller’s own policies are not the problem and cannot override it. The denial shows that the credentials work: AWS names the caller, arn:aws:sts::123456789012:assumed-role/deploy/ci.
      - DynamoDB DescribeTable of arn:aws:dynamodb:us-east-2:210987654321:table/orders answered 400 AccessDeniedException User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: dynamodb:DescribeTable on resource: arn:aws:dynamodb:us-east-2:210987654321:table/orders with an explicit deny in a resource control policy
      - STS GetCallerIdentity: accepted, so key, secret, token and clock are right
      → Ask whoever manages the policies of the resource’s AWS organization
        ask {"whom":"whoever manages the policies of the resource’s AWS organization of the account 210987654321","message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-2. A resource control policy prevents arn:aws:iam::123456789012:role/deploy from performing dynamodb:DescribeTable on arn:aws:dynamodb:us-east-2:210987654321:table/orders. Please allow it for the account 210987654321, or tell us which Region, service or role to use instead.","requestId":"R-1"}
        (A policy of the role cannot override it. If the organization allows other Regions or services, use one of those.)
        ✓ no policy of the organization keeps the caller from performing dynamodb:DescribeTable on arn:aws:dynamodb:us-east-2:210987654321:table/orders
      → Exclude dynamodb:DescribeTable on arn:aws:dynamodb:us-east-2:210987654321:table/orders from the deny
        edit-policy {"of":{"type":"organization","name":null,"account":null},"policy":null,"edits":[],"file":null,"says":"In the policy of the organization, change the statement with \\"Effect\\": \\"Deny\\" so that it does not match dynamodb:DescribeTable on arn:aws:dynamodb:us-east-2:210987654321:table/orders for arn:aws:iam::123456789012:role/deploy."}
        (A deny is rarely an accident: first ask whoever wrote it.)
        ✓ no Deny statement matches dynamodb:DescribeTable on arn:aws:dynamodb:us-east-2:210987654321:table/orders for arn:aws:iam::123456789012:role/deploy"
    `));
});
