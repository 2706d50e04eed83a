import { describe, expect, it } from 'vitest';
import { noAllow } from '../../../src/rules/permissions/no-allow.ts';
import type { FailedObservation, Scene } from '../../../src/scene.ts';
import { finds, told } from '../facts.ts';
import { BEARER, CLAUSES, denied, failed, identity, LONG_TERM, ok, ROLE, SESSION, saw, scene } from '../scene.ts';
import { bucket, factsOf, others, table, world } from './tables.ts';

const orders = table(CLAUSES.noAllow);
const carts = denied('dynamodb', CLAUSES.noAllow, { target: 'carts' });
const assets = bucket(CLAUSES.noAllow);
const masked = denied('s3', CLAUSES.noAllow, { target: 'assets', resource: '"arn:aws:s3:::***"' });
const index = denied('dynamodb', CLAUSES.noAllow, {
  target: 'orders',
  resource: 'arn:aws:dynamodb:us-east-2:123456789012:table/orders/index/by-date',
});
const directory = denied('s3', CLAUSES.noAllow, {
  target: 'cache--use2-az1--x-s3',
  action: 's3express:CreateSession',
  resource: 'arn:aws:s3express:us-east-2:123456789012:bucket/cache--use2-az1--x-s3',
});
const getItem = { operation: 'GetItem', target: 'orders', followUp: true } as const;
const whoami = denied('sts', CLAUSES.noAllow);
const kmsTable = denied('dynamodb', CLAUSES.noAllow, { target: 'AWSKMSAudit' });
const kmsRole = denied('dynamodb', CLAUSES.noAllow, {
  target: 'orders',
  principal: 'arn:aws:sts::123456789012:assumed-role/AWSKMSAdmin/ci',
});
const person = denied('dynamodb', CLAUSES.noAllow, {
  target: 'orders',
  principal: 'arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/jane@example.com',
});
const bearer = denied('bedrock', CLAUSES.noAllow, {
  target: 'amazon.nova-lite-v1:0',
  action: 'bedrock:CallWithBearerToken',
  resource: '*',
  signer: 'bearer',
});

const found = (at: Scene, ...denials: FailedObservation[]) => [{ ...factsOf(at, denials), bearer: null }];
const hit = (name: string, at: Scene, ...denials: FailedObservation[]) => [name, at, found(at, ...denials)] as const;
const stsNamed = scene({ credentials: LONG_TERM, settings: { named: ['sts'] }, observations: [whoami, ok('s3')] });
const besideKey = world(bearer);
const bearerAlone = saw(BEARER, bearer);

finds(noAllow, {
  matches: [
    hit('a named table', world(orders), orders),
    hit('a named bucket', world(assets), assets),
    hit('a bucket whose name GitHub has masked', world(masked), masked),
    hit('an index of the table', world(index), index),
    hit('a directory bucket', world(directory), directory),
    hit('two tables, one cause', world(orders, carts), orders, carts),
    hit(
      'a table that is denied to GetItem as well',
      world(orders, denied('dynamodb', CLAUSES.noAllow, getItem)),
      orders,
    ),
    hit(
      'a table whose GetItem met an error of AWS’s own',
      world(orders, failed('dynamodb', ['InternalServerError', 'x', 500], getItem)),
      orders,
    ),
    hit('GetCallerIdentity, while another service proves the key', saw(LONG_TERM, whoami, ok('s3')), whoami),
    hit('GetCallerIdentity, where sts was named', stsNamed, whoami),
    hit('GetCallerIdentity, and no other proof', saw(LONG_TERM, whoami), whoami),
    hit('GetCallerIdentity and a table', saw(LONG_TERM, whoami, orders), whoami, orders),
    hit('a table named after KMS', world(kmsTable), kmsTable),
    hit('a role named after KMS', world(kmsRole), kmsRole),
    ['a Bedrock API key beside a key', besideKey, [{ ...factsOf(besideKey, [bearer]), bearer: 'beside' }]],
    [
      'a Bedrock API key alone',
      bearerAlone,
      [{ ...factsOf(bearerAlone, [bearer]), principal: SESSION, bearer: 'alone' }],
    ],
  ],
  ignores: [
    ...others('noAllow'),
    [
      'a table that GetItem may read: no such key, says AWS',
      world(
        orders,
        failed('dynamodb', ['ValidationException', 'The provided key element does not match the schema', 400], getItem),
      ),
    ],
    ['a table that GetItem reads', world(orders, ok('dynamodb', {}, getItem))],
    [
      'a role that may not be assumed',
      saw(LONG_TERM, denied('sts', CLAUSES.noAllow, { operation: 'AssumeRole', target: ROLE })),
    ],
    [
      'a question of our own',
      saw(
        LONG_TERM,
        identity(SESSION),
        denied('sts', CLAUSES.noAllow, { operation: 'ListAccessKeys', followUp: true }),
      ),
    ],
    ['a bucket that is elsewhere', world({ ...assets, error: { ...assets.error, bucketRegion: 'eu-west-1' } })],
  ],
});

describe('severity', () => {
  it.each([
    ['a warning, while another service proves the key', saw(LONG_TERM, whoami, ok('s3')), 'warning'],
    ['an error, where sts was named', stsNamed, 'error'],
    ['an error without other proof', saw(LONG_TERM, whoami), 'error'],
    ['an error with a table beside it', saw(LONG_TERM, whoami, orders), 'error'],
  ])('%s', (_, at, severity) => expect(noAllow.find(at)[0]?.severity).toBe(severity));
});

describe('words', () => {
  const words = (...observations: FailedObservation[]): string =>
    noAllow
      .find(world(...observations))
      .map((facts) => told(noAllow.tell(facts)))
      .join();

  it('for a role', () =>
    expect(words(orders, assets)).toMatchInlineSnapshot(`
      "No policy of the caller allows dynamodb:DescribeTable and s3:ListBucket on orders and assets.
      No policy denies it, but no policy allows it either. The denial shows that the credentials work: AWS names the caller, arn:aws:sts::123456789012:assumed-role/deploy/ci.
      - DynamoDB DescribeTable of orders answered 400 AccessDeniedException User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: dynamodb:DescribeTable on resource: arn:aws:dynamodb:us-east-2:123456789012:table/orders because no identity-based policy allows the dynamodb:DescribeTable action
      - S3 ListObjectsV2 of assets answered 403 AccessDenied User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: s3:ListBucket on resource: "arn:aws:s3:::assets" because no identity-based policy allows the s3:ListBucket action
      - STS GetCallerIdentity: accepted, so key, secret, token and clock are right
      ~ The resource may not exist: AWS checks the permission first.
      ~ The name may be mistyped, or the Region wrong: if a policy lists certain resources, the error is the same.
      → Allow dynamodb:DescribeTable and s3:ListBucket for the role deploy
        attach-policy {"to":{"type":"role","name":"deploy","account":"123456789012"},"policyName":"allow-dynamodb-DescribeTable-c02166","document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"dynamodb:DescribeTable","Resource":"arn:aws:dynamodb:us-east-2:123456789012:table/orders"},{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::assets"}]}}
        (Add the actions that the job itself performs on the same resource.)
        ✓ the role deploy may do dynamodb:DescribeTable and s3:ListBucket on arn:aws:dynamodb:us-east-2:123456789012:table/orders and arn:aws:s3:::assets"
    `));
  it('for a permission set', () =>
    expect(words(person)).toMatchInlineSnapshot(`
      "No policy of the caller allows dynamodb:DescribeTable on orders.
      No policy denies it, but no policy allows it either. The denial shows that the credentials work: AWS names the caller, arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/jane@example.com.
      - DynamoDB DescribeTable of orders answered 400 AccessDeniedException User: arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/jane@example.com is not authorized to perform: dynamodb:DescribeTable on resource: arn:aws:dynamodb:us-east-2:123456789012:table/orders because no identity-based policy allows the dynamodb:DescribeTable action
      - STS GetCallerIdentity: accepted, so key, secret, token and clock are right
      ~ The resource may not exist: AWS checks the permission first.
      ~ The name may be mistyped, or the Region wrong: if a policy lists certain resources, the error is the same.
      → Allow dynamodb:DescribeTable for the permission set Dev
        attach-policy {"to":{"type":"permission-set","name":"Dev","account":"123456789012"},"policyName":"allow-dynamodb-DescribeTable-36d612","document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"dynamodb:DescribeTable","Resource":"arn:aws:dynamodb:us-east-2:123456789012:table/orders"}]}}
        (Add the actions that the job itself performs on the same resource.)
        (The command replaces the existing policy: if there is one, add the statement to it.)
        ✓ the permission set Dev may do dynamodb:DescribeTable on arn:aws:dynamodb:us-east-2:123456789012:table/orders"
    `));
  it('for a directory bucket', () =>
    expect(words(directory)).toMatchInlineSnapshot(`
      "No policy of the caller allows s3express:CreateSession on cache--use2-az1--x-s3.
      No policy denies it, but no policy allows it either. The denial shows that the credentials work: AWS names the caller, arn:aws:sts::123456789012:assumed-role/deploy/ci.
      - S3 ListObjectsV2 of cache--use2-az1--x-s3 answered 403 AccessDenied User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: s3express:CreateSession on resource: arn:aws:s3express:us-east-2:123456789012:bucket/cache--use2-az1--x-s3 because no identity-based policy allows the s3express:CreateSession action
      - STS GetCallerIdentity: accepted, so key, secret, token and clock are right
      ~ The resource may not exist: AWS checks the permission first.
      ~ The name may be mistyped, or the Region wrong: if a policy lists certain resources, the error is the same.
      → Allow s3express:CreateSession for the role deploy
        attach-policy {"to":{"type":"role","name":"deploy","account":"123456789012"},"policyName":"allow-s3express-CreateSession-150754","document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3express:CreateSession","Resource":"arn:aws:s3express:us-east-2:123456789012:bucket/cache--use2-az1--x-s3"}]}}
        ✓ the role deploy may do s3express:CreateSession on arn:aws:s3express:us-east-2:123456789012:bucket/cache--use2-az1--x-s3"
    `));
  it('for a Bedrock API key', () =>
    expect(words(bearer)).toMatchInlineSnapshot(`
      "No policy of the caller allows bedrock:CallWithBearerToken on amazon.nova-lite-v1:0.
      No policy denies it, but no policy allows it either. The denial shows that the credentials work: AWS names the caller, arn:aws:sts::123456789012:assumed-role/deploy/ci.
      - Bedrock Converse of amazon.nova-lite-v1:0 answered 403 AccessDeniedException User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: bedrock:CallWithBearerToken on resource: * because no identity-based policy allows the bedrock:CallWithBearerToken action
      - Bedrock was asked with the API key in AWS_BEARER_TOKEN_BEDROCK, which acts for the identity that made it.
      - STS GetCallerIdentity: accepted, so key, secret, token and clock are right
      → Allow bedrock:CallWithBearerToken for the role deploy
        attach-policy {"to":{"type":"role","name":"deploy","account":"123456789012"},"policyName":"allow-bedrock-CallWithBearerToken-0c677c","document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"bedrock:CallWithBearerToken","Resource":"*"}]}}
        ✓ the role deploy may do bedrock:CallWithBearerToken on *
      → Or call Bedrock with the job’s other credentials: unset AWS_BEARER_TOKEN_BEDROCK
        unset-variable {"name":"AWS_BEARER_TOKEN_BEDROCK","at":"job"}
        (The SDKs take the key before every other credential, as long as it is set.)
        ✓ AWS_BEARER_TOKEN_BEDROCK is not set"
    `));
  it('for a request that no policy need allow', () =>
    expect(words(whoami)).toMatchInlineSnapshot(`
      "No policy of the caller allows sts:GetCallerIdentity.
      No policy denies it, but no policy allows it either. The denial shows that the credentials work: AWS names the caller, arn:aws:sts::123456789012:assumed-role/deploy/ci.
      - STS GetCallerIdentity answered 403 AccessDenied User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: sts:GetCallerIdentity because no identity-based policy allows the sts:GetCallerIdentity action
      → Ask an administrator of the AWS account to allow it
        ask {"whom":["an administrator of the AWS account"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-2. A policy prevents arn:aws:iam::123456789012:role/deploy from performing sts:GetCallerIdentity. Please allow it, or tell us which role to use instead.","requestId":"R-1"}
        ✓ AWS no longer denies sts:GetCallerIdentity"
    `));
});
