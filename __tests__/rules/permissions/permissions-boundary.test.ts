import { describe, expect, it } from 'vitest';
import { permissionsBoundary } from '../../../src/rules/permissions/permissions-boundary.ts';
import type { FailedObservation } from '../../../src/scene.ts';
import { finds, told } from '../facts.ts';
import { CLAUSES } from '../scene.ts';
import { bucket, factsOf, others, table, world } from './tables.ts';

const orders = table(CLAUSES.boundary);
const assets = bucket(CLAUSES.boundaryDeny);
const named = table(`${CLAUSES.boundaryDeny}: arn:aws:iam::123456789012:policy/Edge`);
const hit = (name: string, denial: FailedObservation) =>
  [name, world(denial), [factsOf(world(denial), [denial])]] as const;

finds(permissionsBoundary, {
  matches: [hit('none that allows it', orders), hit('a deny in it', assets), hit('a deny in it, named', named)],
  ignores: others('boundary', 'boundaryDeny'),
});

describe('words', () => {
  const words = (denial: FailedObservation): string =>
    permissionsBoundary
      .find(world(denial))
      .map((facts) => told(permissionsBoundary.tell(facts)))
      .join();

  it('where it does not allow', () =>
    expect(words(orders)).toMatchInlineSnapshot(`
      "The caller’s permissions boundary does not allow dynamodb:DescribeTable on orders.
      The boundary limits what the identity’s policies can allow. The denial shows that the credentials work: AWS names the caller, arn:aws:sts::123456789012:assumed-role/deploy/ci.
      - DynamoDB DescribeTable of orders answered 400 AccessDeniedException User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: dynamodb:DescribeTable on resource: arn:aws:dynamodb:us-east-2:123456789012:table/orders because no permissions boundary allows the dynamodb:DescribeTable action
      - STS GetCallerIdentity: accepted, so key, secret, token and clock are right
      → Let the policy of the permissions boundary allow dynamodb:DescribeTable
        attach-policy {"to":{"type":"boundary","name":null,"account":null},"policyName":"allow-dynamodb-DescribeTable-36d612","document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"dynamodb:DescribeTable","Resource":"arn:aws:dynamodb:us-east-2:123456789012:table/orders"}]}}
        (The identity’s own policy must allow it as well.)
        (The command replaces the existing policy: if there is one, add the statement to it.)
        Which policy is the boundary: aws iam get-role --role-name deploy --query Role.PermissionsBoundary
        ✓ the policy of the permissions boundary allows dynamodb:DescribeTable on arn:aws:dynamodb:us-east-2:123456789012:table/orders
      → Ask an administrator of the AWS account to allow it
        ask {"whom":["an administrator of the AWS account"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-2. Its permissions boundary prevents arn:aws:iam::123456789012:role/deploy from performing dynamodb:DescribeTable on orders. Please allow it, or tell us which role to use instead.","requestId":"R-1"}
        ✓ AWS no longer denies dynamodb:DescribeTable on orders"
    `));
  it('where it denies', () =>
    expect(words(named)).toMatchInlineSnapshot(`
      "The caller’s permissions boundary does not allow dynamodb:DescribeTable on orders.
      The boundary limits what the identity’s policies can allow. The denial shows that the credentials work: AWS names the caller, arn:aws:sts::123456789012:assumed-role/deploy/ci.
      - DynamoDB DescribeTable of orders answered 400 AccessDeniedException User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: dynamodb:DescribeTable on resource: arn:aws:dynamodb:us-east-2:123456789012:table/orders with an explicit deny in a permissions boundary: arn:aws:iam::123456789012:policy/Edge
      - The message names the policy arn:aws:iam::123456789012:policy/Edge.
      - STS GetCallerIdentity: accepted, so key, secret, token and clock are right
      → Exclude dynamodb:DescribeTable on orders from the deny
        edit-policy {"of":{"type":"boundary","name":"arn:aws:iam::123456789012:policy/Edge","account":null},"policy":"arn:aws:iam::123456789012:policy/Edge","edits":[],"file":null,"says":"In the policy arn:aws:iam::123456789012:policy/Edge, change the statement with \\"Effect\\": \\"Deny\\" so that it does not match dynamodb:DescribeTable on orders for arn:aws:iam::123456789012:role/deploy."}
        (A deny is rarely an accident: first ask whoever wrote it.)
        (The identity’s own policy must allow it as well.)
        ✓ no Deny statement matches dynamodb:DescribeTable on orders for arn:aws:iam::123456789012:role/deploy
      → Ask an administrator of the AWS account to allow it
        ask {"whom":["an administrator of the AWS account"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-2. Its permissions boundary (arn:aws:iam::123456789012:policy/Edge) prevents arn:aws:iam::123456789012:role/deploy from performing dynamodb:DescribeTable on orders. Please allow it, or tell us which role to use instead.","requestId":"R-1"}
        ✓ AWS no longer denies dynamodb:DescribeTable on orders"
    `));
});
