import { describe, expect, it } from 'vitest';
import { vpcEndpointPolicy } from '../../../src/rules/permissions/vpc-endpoint-policy.ts';
import type { FailedObservation } from '../../../src/scene.ts';
import { finds, told } from '../facts.ts';
import { CLAUSES, denied, LONG_TERM, ok, saw } from '../scene.ts';
import { bucket, factsOf, others, table, world } from './tables.ts';

const orders = table(CLAUSES.vpc);
const assets = bucket(CLAUSES.vpcDeny);
const whoami = denied('sts', CLAUSES.vpc);
const proven = saw(LONG_TERM, whoami, ok('dynamodb'));

finds(vpcEndpointPolicy, {
  matches: [
    ['none that allows it', world(orders), [factsOf(world(orders), [orders])]],
    ['a deny in it', world(assets), [factsOf(world(assets), [assets])]],
    ['GetCallerIdentity, while another service proves the key', proven, [factsOf(proven, [whoami])]],
  ],
  ignores: others('vpc', 'vpcDeny'),
});

describe('words', () => {
  const words = (denial: FailedObservation): string =>
    vpcEndpointPolicy
      .find(world(denial))
      .map((facts) => told(vpcEndpointPolicy.tell(facts)))
      .join();

  it('where it does not allow', () =>
    expect(words(orders)).toMatchInlineSnapshot(`
      "The VPC endpoint’s policy does not let dynamodb:DescribeTable on orders through.
      This runner reaches AWS through a VPC endpoint, and its policy stops the request. The role need not change. The denial shows that the credentials work: AWS names the caller, arn:aws:sts::123456789012:assumed-role/deploy/ci.
      - DynamoDB DescribeTable of orders answered 400 AccessDeniedException User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: dynamodb:DescribeTable on resource: arn:aws:dynamodb:us-east-2:123456789012:table/orders because no VPC endpoint policy allows the dynamodb:DescribeTable action
      - STS GetCallerIdentity: accepted, so key, secret, token and clock are right
      → Let the policy of the VPC endpoint allow dynamodb:DescribeTable
        attach-policy {"to":{"type":"vpc-endpoint","name":null,"account":null},"policyName":"allow-dynamodb-DescribeTable-a85ad5","document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"dynamodb:DescribeTable","Resource":"arn:aws:dynamodb:us-east-2:123456789012:table/orders","Principal":"*"}]}}
        (The command replaces the existing policy: if there is one, add the statement to it.)
        The VPC endpoints for DynamoDB: aws ec2 describe-vpc-endpoints --region us-east-2 --filters Name=service-name,Values=com.amazonaws.us-east-2.dynamodb
        ✓ the policy of the VPC endpoint allows dynamodb:DescribeTable on arn:aws:dynamodb:us-east-2:123456789012:table/orders
      → Or ask whoever runs the network of the runner
        ask {"whom":["whoever runs the network of the runner"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-2. The policy of a VPC endpoint prevents arn:aws:iam::123456789012:role/deploy from performing dynamodb:DescribeTable on orders. Please allow this action and resource in the policy of the endpoint.","requestId":"R-1"}
        ✓ the endpoint’s policy lets dynamodb:DescribeTable on orders through"
    `));
  it('where it does not let GetCallerIdentity through', () =>
    expect(words(whoami)).toMatchInlineSnapshot(`
      "The VPC endpoint’s policy does not let sts:GetCallerIdentity through.
      This runner reaches AWS through a VPC endpoint, and its policy stops the request. The role need not change. The denial shows that the credentials work: AWS names the caller, arn:aws:sts::123456789012:assumed-role/deploy/ci.
      - STS GetCallerIdentity answered 403 AccessDenied User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: sts:GetCallerIdentity because no VPC endpoint policy allows the sts:GetCallerIdentity action
      → Let the policy of the VPC endpoint allow sts:GetCallerIdentity
        attach-policy {"to":{"type":"vpc-endpoint","name":null,"account":null},"policyName":"allow-sts-GetCallerIdentity-242e70","document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:GetCallerIdentity","Resource":"*","Principal":"*"}]}}
        (The command replaces the existing policy: if there is one, add the statement to it.)
        The VPC endpoints for STS: aws ec2 describe-vpc-endpoints --region us-east-2 --filters Name=service-name,Values=com.amazonaws.us-east-2.sts
        ✓ the policy of the VPC endpoint allows sts:GetCallerIdentity on *
      → Or ask whoever runs the network of the runner
        ask {"whom":["whoever runs the network of the runner"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-2. The policy of a VPC endpoint prevents arn:aws:iam::123456789012:role/deploy from performing sts:GetCallerIdentity. Please allow this action and resource in the policy of the endpoint.","requestId":"R-1"}
        ✓ the endpoint’s policy lets sts:GetCallerIdentity through"
    `));
  it('where it denies', () =>
    expect(words(assets)).toMatchInlineSnapshot(`
      "The VPC endpoint’s policy does not let s3:ListBucket on assets through.
      This runner reaches AWS through a VPC endpoint, and its policy stops the request. The role need not change. The denial shows that the credentials work: AWS names the caller, arn:aws:sts::123456789012:assumed-role/deploy/ci.
      - S3 ListObjectsV2 of assets answered 403 AccessDenied User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: s3:ListBucket on resource: "arn:aws:s3:::assets" with an explicit deny in a VPC endpoint policy
      - STS GetCallerIdentity: accepted, so key, secret, token and clock are right
      → Exclude s3:ListBucket on assets from the deny
        edit-policy {"of":{"type":"vpc-endpoint","name":null,"account":null},"policy":null,"edits":[],"file":null,"says":"In the policy of the VPC endpoint, change the statement with \\"Effect\\": \\"Deny\\" so that it does not match s3:ListBucket on assets for arn:aws:iam::123456789012:role/deploy."}
        (A deny is rarely an accident: first ask whoever wrote it.)
        The VPC endpoints for S3: aws ec2 describe-vpc-endpoints --region us-east-2 --filters Name=service-name,Values=com.amazonaws.us-east-2.s3
        ✓ no Deny statement matches s3:ListBucket on assets for arn:aws:iam::123456789012:role/deploy
      → Or ask whoever runs the network of the runner
        ask {"whom":["whoever runs the network of the runner"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-2. The policy of a VPC endpoint prevents arn:aws:iam::123456789012:role/deploy from performing s3:ListBucket on assets. Please allow this action and resource in the policy of the endpoint.","requestId":"R-1"}
        ✓ the endpoint’s policy lets s3:ListBucket on assets through"
    `));
});
