import { describe, expect, it } from 'vitest';
import { kmsKey } from '../../../src/rules/permissions/kms-key.ts';
import type { FailedObservation, Scene } from '../../../src/scene.ts';
import { finds, told } from '../facts.ts';
import { ACCOUNT, CLAUSES, denied, failed, SESSION } from '../scene.ts';
import { factsOf, others, world } from './tables.ts';

const KEY = 'arn:aws:kms:us-east-2:123456789012:key/1a2b3c4d-0000-4000-8000-123456789abc';
const said = (message: string) => failed('s3', ['AccessDenied', message, 403], { target: 'assets' });
const caller = said(
  `User: ${SESSION} is not authorized to perform: kms:GenerateDataKey on this resource because no identity-based policy allows the kms:GenerateDataKey action`,
);
const untold = said(
  `User: ${SESSION} is not authorized to perform: kms:Decrypt on this resource because the resource does not exist in this Region, no resource-based policies allow access, or a resource-based policy explicitly denies access`,
);
const named = said(
  `User: ${SESSION} is not authorized to perform: kms:Decrypt on resource: ${KEY} because no resource-based policy allows the kms:Decrypt action`,
);
const wrapped = failed(
  'dynamodb',
  [
    'AccessDeniedException',
    'KMS key access denied error: com.amazonaws.services.kms.model.AWSKMSException: The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access. (Service: AWSKMS; Status Code: 400; Error Code: AccessDeniedException; Request ID: 00000000-0000-0000-0000-000000000000)',
    400,
  ],
  { target: 'orders' },
);

type Facts = ReturnType<typeof kmsKey.find>[number];
const via = (service: string) => ({
  Resource: `arn:aws:kms:us-east-2:${ACCOUNT}:key/*`,
  Condition: { StringEquals: { 'kms:ViaService': `${service}.us-east-2.amazonaws.com` } },
});
const found = (at: Scene, denial: FailedObservation, more: Partial<Facts>): Facts => ({
  ...factsOf(at, [denial]),
  lacking: null,
  key: null,
  onKey: { Effect: 'Allow', Action: 'kms:Decrypt', ...via('s3') },
  look: expect.objectContaining({ run: expect.stringContaining('get-bucket-encryption') }),
  ...more,
});

finds(kmsKey, {
  matches: [
    [
      'the caller’s policies do not allow the key',
      world(caller),
      [
        found(world(caller), caller, {
          lacking: 'caller',
          onKey: { Effect: 'Allow', Action: 'kms:GenerateDataKey', ...via('s3') },
        }),
      ],
    ],
    [
      'the key is elsewhere, or its policy says no',
      world(untold),
      [found(world(untold), untold, { lacking: 'key policy' })],
    ],
    [
      'the key named, and its policy says no',
      world(named),
      [
        found(world(named), named, {
          lacking: 'key policy',
          key: KEY,
          onKey: { Effect: 'Allow', Action: 'kms:Decrypt', Resource: KEY },
          look: null,
        }),
      ],
    ],
    [
      'DynamoDB’s words',
      world(wrapped),
      [
        found(world(wrapped), wrapped, {
          onKey: { Effect: 'Allow', Action: 'kms:Decrypt', ...via('dynamodb') },
          look: expect.objectContaining({ run: expect.stringContaining('describe-table') }),
        }),
      ],
    ],
  ],
  ignores: [
    ...others('noAllow'),
    ['a table named after KMS', world(denied('dynamodb', CLAUSES.noAllow, { target: 'AWSKMSAudit' }))],
    [
      'a role named after KMS',
      world(
        denied('dynamodb', CLAUSES.noAllow, {
          target: 'orders',
          principal: 'arn:aws:sts::123456789012:assumed-role/AWSKMSAdmin/ci',
        }),
      ),
    ],
  ],
});

describe('words', () => {
  const words = (denial: FailedObservation): string =>
    kmsKey
      .find(world(denial))
      .map((facts) => told(kmsKey.tell(facts)))
      .join();

  it('where the caller may not use it', () =>
    expect(words(caller)).toMatchInlineSnapshot(`
      "The caller cannot use the KMS key behind it, so kms:GenerateDataKey on assets is denied.
      The resource is encrypted with a key that this caller may not use. The denial shows that the credentials work: AWS names the caller, arn:aws:sts::123456789012:assumed-role/deploy/ci.
      - S3 ListObjectsV2 of assets answered 403 AccessDenied User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: kms:GenerateDataKey on this resource because no identity-based policy allows the kms:GenerateDataKey action
      - STS GetCallerIdentity: accepted, so key, secret, token and clock are right
      → Allow kms:GenerateDataKey for the role deploy
        attach-policy {"to":{"type":"role","name":"deploy","account":"123456789012"},"policyName":"allow-kms-GenerateDataKey-0cce3b","document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"kms:GenerateDataKey","Resource":"arn:aws:kms:us-east-2:123456789012:key/*","Condition":{"StringEquals":{"kms:ViaService":"s3.us-east-2.amazonaws.com"}}}]}}
        The key of assets: aws s3api get-bucket-encryption --region us-east-2 --bucket assets
        ✓ the role deploy may do kms:GenerateDataKey on arn:aws:kms:us-east-2:123456789012:key/*
      → Ask the owner of the KMS key whether it is enabled, and to let the caller use it
        ask {"whom":["the owner of the KMS key"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-2. arn:aws:iam::123456789012:role/deploy is denied kms:GenerateDataKey on assets, because it may not use the KMS key. Please check that the key is enabled, and allow this identity in the key’s policy.","requestId":"R-1"}
        The key of assets: aws s3api get-bucket-encryption --region us-east-2 --bucket assets
        ✓ the KMS key is enabled, and its policy lets the caller use it"
    `));
  it('where its policy does not let the caller in', () =>
    expect(words(named)).toMatchInlineSnapshot(`
      "The caller cannot use the KMS key behind it, so kms:Decrypt on assets is denied.
      The resource is encrypted with a key that this caller may not use. The denial shows that the credentials work: AWS names the caller, arn:aws:sts::123456789012:assumed-role/deploy/ci.
      - S3 ListObjectsV2 of assets answered 403 AccessDenied User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: kms:Decrypt on resource: arn:aws:kms:us-east-2:123456789012:key/1a2b3c4d-0000-4000-8000-123456789abc because no resource-based policy allows the kms:Decrypt action
      - The denial is about arn:aws:kms:us-east-2:123456789012:key/1a2b3c4d-0000-4000-8000-123456789abc, which is not assets.
      - STS GetCallerIdentity: accepted, so key, secret, token and clock are right
      ~ The key is disabled, is pending deletion or belongs to another Region: AWS gives the same error.
      → Let the policy of the KMS key arn:aws:kms:us-east-2:123456789012:key/1a2b3c4d-0000-4000-8000-123456789abc allow kms:Decrypt
        attach-policy {"to":{"type":"kms-key","name":"arn:aws:kms:us-east-2:123456789012:key/1a2b3c4d-0000-4000-8000-123456789abc","account":null},"policyName":"allow-kms-Decrypt-de68ad","document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"kms:Decrypt","Resource":"*","Principal":{"AWS":"arn:aws:iam::123456789012:role/deploy"}}]}}
        (A key policy with a statement for arn:aws:iam::ACCOUNT_ID:root leaves the decision to the caller’s own policies. Then you need not change it.)
        (The command replaces the existing policy: if there is one, add the statement to it.)
        ✓ the policy of the KMS key arn:aws:kms:us-east-2:123456789012:key/1a2b3c4d-0000-4000-8000-123456789abc allows kms:Decrypt on *
      → Allow kms:Decrypt for the role deploy
        attach-policy {"to":{"type":"role","name":"deploy","account":"123456789012"},"policyName":"allow-kms-Decrypt-a31c7b","document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"kms:Decrypt","Resource":"arn:aws:kms:us-east-2:123456789012:key/1a2b3c4d-0000-4000-8000-123456789abc"}]}}
        (For writing, allow kms:GenerateDataKey too.)
        ✓ the role deploy may do kms:Decrypt on arn:aws:kms:us-east-2:123456789012:key/1a2b3c4d-0000-4000-8000-123456789abc"
    `));
  it('where nobody tells', () =>
    expect(words(wrapped)).toMatchInlineSnapshot(`
      "The caller cannot use the KMS key behind it, so DescribeTable on orders is denied.
      The resource is encrypted with a key that this caller may not use, or that no longer exists.
      - DynamoDB DescribeTable of orders answered 400 AccessDeniedException KMS key access denied error: com.amazonaws.services.kms.model.AWSKMSException: The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access. (Service: AWSKMS; Status Code: 400; Error Code: AccessDeniedException; Request ID: 00000000-0000-0000-0000-000000000000)
      - STS GetCallerIdentity: accepted, so key, secret, token and clock are right
      ~ The key is disabled, is pending deletion or belongs to another Region: AWS gives the same error.
      → Allow kms:Decrypt for the role deploy
        attach-policy {"to":{"type":"role","name":"deploy","account":"123456789012"},"policyName":"allow-kms-Decrypt-6a9d9c","document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"kms:Decrypt","Resource":"arn:aws:kms:us-east-2:123456789012:key/*","Condition":{"StringEquals":{"kms:ViaService":"dynamodb.us-east-2.amazonaws.com"}}}]}}
        (For writing, allow kms:GenerateDataKey too.)
        The key of orders: aws dynamodb describe-table --region us-east-2 --table-name orders --query Table.SSEDescription.KMSMasterKeyArn
        ✓ the role deploy may do kms:Decrypt on arn:aws:kms:us-east-2:123456789012:key/*
      → Ask the owner of the KMS key whether it is enabled, and to let the caller use it
        ask {"whom":["the owner of the KMS key"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-2. arn:aws:iam::123456789012:role/deploy is denied DescribeTable on orders, because it may not use the KMS key. Please check that the key is enabled, and allow this identity in the key’s policy.","requestId":"R-1"}
        The key of orders: aws dynamodb describe-table --region us-east-2 --table-name orders --query Table.SSEDescription.KMSMasterKeyArn
        ✓ the KMS key is enabled, and its policy lets the caller use it"
    `));
});
