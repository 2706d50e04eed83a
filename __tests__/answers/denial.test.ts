import { describe, expect, it } from 'vitest';
import { type Denial, isQuarantine, type PolicyLayer, parseDenial } from '../../src/answers/denial.ts';

const WHO = 'User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform:';
const TABLE = 'arn:aws:dynamodb:us-east-1:123456789012:table/orders';

// As AWS words them, without what the tools put around.
const WORDINGS: readonly [message: string, layer: PolicyLayer, expected?: Partial<Denial>][] = [
  [
    `${WHO} dynamodb:Query on resource: ${TABLE} because no identity-based policy allows the dynamodb:Query action`,
    'identity',
    {
      action: 'dynamodb:Query',
      resource: TABLE,
      explicit: false,
      policyArn: null,
      principal: 'arn:aws:sts::123456789012:assumed-role/deploy/ci',
    },
  ],
  [
    `${WHO} dynamodb:GetItem on resource: ${TABLE} because no permissions boundary allows the dynamodb:GetItem action`,
    'boundary',
    { explicit: false },
  ],
  [
    'not authorized to perform: dynamodb:GetItem on table/dayec-cost-centers because no permissions boundary allows the dynamodb:GetItem action',
    'boundary',
    { action: 'dynamodb:GetItem', principal: null },
  ],
  [
    '... because no resource-based policy allows the dynamodb:DescribeTable action',
    'resource',
    { action: 'dynamodb:DescribeTable' },
  ],
  [
    `${WHO} dynamodb:UpdateItem on resource: ${TABLE} with an explicit deny in an identity-based policy: arn:aws:iam::123456789012:policy/IntraleKernelStore`,
    'identity',
    { explicit: true, policyArn: 'arn:aws:iam::123456789012:policy/IntraleKernelStore' },
  ],
  [
    `${WHO} s3:GetObject on resource: "arn:aws:s3:::payslips/x/file.pdf" with an explicit deny in an identity-based policy: arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3`,
    'identity',
    {
      explicit: true,
      resource: 'arn:aws:s3:::payslips/x/file.pdf',
      policyArn: 'arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3',
    },
  ],
  [
    'You are not authorized to perform this operation. User: arn:aws:sts::123456789012:assumed-role/voclabs/user4549459=a@example.com is not authorized to perform: ec2:DescribeImages with an explicit deny in an identity-based policy: arn:aws:iam::123456789012:policy/voc-cancel-cred',
    'identity',
    {
      action: 'ec2:DescribeImages',
      explicit: true,
      principal: 'arn:aws:sts::123456789012:assumed-role/voclabs/user4549459=a@example.com',
    },
  ],
  [
    `${WHO} ssm:GetParameter on resource: arn:aws:ssm:us-east-1::parameter/x because no service control policy allows the ssm:GetParameter action`,
    'organization',
    { explicit: false },
  ],
  [
    `${WHO} s3:GetBucketObjectLockConfiguration on resource: "arn:aws:s3:::state" with an explicit deny in a service control policy: arn:aws:organizations::210987654321:policy/o-x/service_control_policy/p-x`,
    'organization',
    { explicit: true, policyArn: 'arn:aws:organizations::210987654321:policy/o-x/service_control_policy/p-x' },
  ],
  [
    `${WHO} rds:DescribeDBInstances on resource: arn:aws:rds:ap-south-1:123456789012:db:* with an explicit deny in a service control policy`,
    'organization',
    { explicit: true, policyArn: null },
  ],
  [
    `${WHO} s3:ListBucket on resource: "arn:aws:s3:::b" with an explicit deny in a resource control policy`,
    'organization',
    { explicit: true },
  ],
  [
    `${WHO} dynamodb:Query on resource: ${TABLE} because no VPC endpoint policy allows the dynamodb:Query action`,
    'vpc-endpoint',
  ],
  [
    `${WHO} dynamodb:Query on resource: ${TABLE} with an explicit deny in a VPC endpoint policy`,
    'vpc-endpoint',
    { explicit: true },
  ],
  [
    `${WHO} dynamodb:Query on resource: ${TABLE} with an explicit deny in a VPC endpoint policy transitively through a service control policy`,
    'organization',
    { explicit: true },
  ],
  [
    `${WHO} s3:ListBucket on resource: "arn:aws:s3:::b" because no session policy allows the s3:ListBucket action`,
    'session',
  ],
  [
    `${WHO} s3:ListBucket on resource: "arn:aws:s3:::b" with an explicit deny in a sessions policy`,
    'session',
    { explicit: true },
  ],
  [
    `${WHO} s3:ListBucket on resource: "arn:aws:s3:::b" with an explicit deny in a resource-based policy`,
    'resource',
    { explicit: true },
  ],
  [
    'User: arn:aws:iam::777788889999:user/JohnDoe is not authorized to perform: sts:AssumeRole with an explicit deny in the role trust policy',
    'role-trust',
    { explicit: true, action: 'sts:AssumeRole' },
  ],
  [
    `${WHO} s3:ListAllMyBuckets because no identity-based policy allows the s3:ListAllMyBuckets action`,
    'identity',
    { resource: null, action: 's3:ListAllMyBuckets' },
  ],
  [
    `${WHO} s3:ListBucket on resource: "arn:aws:s3:::***" because no identity-based policy allows the s3:ListBucket action`,
    'identity',
    { resource: 'arn:aws:s3:::***' },
  ],
  [
    `${WHO} kms:GenerateDataKey on this resource because the resource does not exist in this Region, no resource-based policies allow access, or a resource-based policy explicitly denies access`,
    'kms',
    { action: 'kms:GenerateDataKey' },
  ],
  [
    'User: arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_PermSetName_0123456789abcdef/abcde\nis not authorized to perform: kms:GenerateDataKey\non this resource\nbecause no identity-based policy allows the kms:GenerateDataKey action',
    'kms',
  ],
  [
    'KMS key access denied error: com.amazonaws.services.kms.model.AWSKMSException: The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access. (Service: AWSKMS; Status Code: 400; Error Code: AccessDeniedException; Request ID: 00000000-0000-0000-0000-000000000000)',
    'kms',
  ],
  [
    'User: arn:aws:iam::123456789012:user/x is not authorized to perform: s3:PutBucketPolicy on resource: "arn:aws:s3:::b" because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access.',
    'resource',
  ],
  [
    'User: cloud_user is not authorized to perform: bedrock:InvokeAgent ... because no service control policy allows the bedrock:InvokeAgent action',
    'organization',
    { principal: null },
  ],
  [
    `${WHO} s3:GetObject on resource: "arn:aws:s3:::payslips/x" with an explicit deny in an identity-based policy: arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3 (Service: S3, Status Code: 403, Request ID: NM0S425JDCAGFGE9)`,
    'identity',
    { explicit: true, policyArn: 'arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3' },
  ],
  [
    `${WHO} dynamodb:Query on resource: ${TABLE} because no identity-based policy allows the dynamodb:Query action (Service: AmazonDynamoDBv2; Status Code: 400; Error Code: AccessDeniedException; Request ID: 7A; Proxy: null)`,
    'identity',
    { explicit: false, policyArn: null, resource: TABLE },
  ],
  [
    '...not authorized to perform: bedrock:CallWithBearerToken ... explicit deny in a service control policy',
    'organization',
    { explicit: true, action: 'bedrock:CallWithBearerToken' },
  ],
  [
    `${WHO} s3:ListBucket on resource: "arn:aws-us-gov:s3:::b" due to an explicit deny in a Service Control Policy`,
    'organization',
    { explicit: true, resource: 'arn:aws-us-gov:s3:::b' },
  ],
  [
    `${WHO} s3:ListBucket on resource: "arn:aws-cn:s3:::b" with an explicit deny in a permissions boundary: arn:aws-cn:iam::123456789012:policy/Boundary`,
    'boundary',
    { explicit: true, policyArn: 'arn:aws-cn:iam::123456789012:policy/Boundary' },
  ],
  [
    `${WHO} s3:ListBucket on resource: "arn:aws-eusc:s3:::b" because no session policy allows the s3:ListBucket action: arn:aws-eusc:iam::123456789012:policy/Session`,
    'session',
    { explicit: false, policyArn: 'arn:aws-eusc:iam::123456789012:policy/Session' },
  ],
  [
    `${WHO} kms:Decrypt on resource: arn:aws:kms:us-east-1:123456789012:key/abc with an explicit deny in a service control policy`,
    'organization',
    { action: 'kms:Decrypt', explicit: true },
  ],
  [
    `${WHO} kms:Decrypt on resource: arn:aws:kms:us-east-1:123456789012:key/abc because no permissions boundary allows the kms:Decrypt action`,
    'boundary',
  ],
  [
    `${WHO} kms:Decrypt on resource: arn:aws:kms:us-east-1:123456789012:key/abc with an explicit deny in a resource-based policy`,
    'kms',
    { resource: 'arn:aws:kms:us-east-1:123456789012:key/abc', explicit: true },
  ],
  [
    `${WHO} dynamodb:UpdateItem on resource: ${TABLE}`,
    'unspecified',
    { explicit: false, action: 'dynamodb:UpdateItem', resource: TABLE },
  ],
  [
    'User: arn:aws:iam::123456789012:user/Scout is not authorized to perform: iam:ListUsers on resource: arn:aws:iam::123456789012:user/ with an explicit deny',
    'unspecified',
    { explicit: true },
  ],
  ['Not authorized to perform sts:AssumeRole', 'unspecified', { action: 'sts:AssumeRole', principal: null }],
  ['Access Denied', 'unspecified', { action: null, resource: null, principal: null, explicit: false, policyArn: null }],
  ['', 'unspecified', { action: null }],
  [
    'User: ***:assumed-role/deploy/ci is not authorized to perform: s3:ListBucket',
    'unspecified',
    { principal: '***:assumed-role/deploy/ci' },
  ],
  ['User: deploy-***-ci is not authorized to perform: s3:ListBucket', 'unspecified', { principal: 'deploy-***-ci' }],
  ['User: deploy-*-ci is not authorized to perform: s3:ListBucket', 'unspecified', { principal: null }],
  [`${WHO} dynamodb:Query on the resource ${TABLE}`, 'unspecified', { resource: TABLE }],
  [
    'The request was denied because no identity-based policy allows s3:ListBucket',
    'identity',
    { action: 's3:ListBucket' },
  ],
  ['The request was denied because no identity-based policies allow it', 'identity', { action: null }],
  [`${WHO} s3:ListBucket due to an explicit deny in identity-based policy`, 'identity', { explicit: true }],
  [
    'The ciphertext refers to a key that does not exist (Service: AWSKMS; Status Code: 400; Error Code: AccessDeniedException)',
    'kms',
  ],
  ['The ciphertext refers to a key that does not exist (Service: Kms; Status Code: 400)', 'kms'],
  ['The ciphertext refers to a key that does not exist (Service: AWSKMSV2; Status Code: 400)', 'kms'],
  ['com.amazonaws.services.kms.model.KMSException: out of reach', 'kms'],
  ['com.amazonaws.services.kms.model.AWSKMSException: out of reach', 'kms'],
  ['KMS key access denied error: out of reach', 'kms'],
  ['com.amazonaws.dynamodb: Encryption: KMS key access denied error: out of reach', 'kms'],
  ['dynamodb:PutItem is not authorized, since: not authorized to perform kms:GenerateDataKey on this resource', 'kms'],
  [
    `${WHO} dynamodb:PutItem on resource: ${TABLE}; the table’s key: not authorized to perform: kms:GenerateDataKey`,
    'kms',
    { action: 'dynamodb:PutItem' },
  ],
  ['The tag “KMS key access denied” is not allowed', 'unspecified'],
  [
    'The request was denied because no resource-based policy allows the kms:Decrypt action',
    'kms',
    { action: 'kms:Decrypt' },
  ],
  [
    `${WHO} dynamodb:Query on resource: ${TABLE} with an explicit deny in a policy`,
    'unspecified',
    { explicit: true, policyArn: null },
  ],
];

describe('parseDenial', () => {
  it.each(WORDINGS.map(([message, layer, expected = {}]) => ({ message, layer, expected })))(
    '$layer: $message',
    ({ message, layer, expected }) => {
      // A full stop may follow a clause; behind an ARN alone it could be a part of it.
      for (const words of [
        message,
        ...(/(polic(y|ies)|action|boundary|deny)\.?$/.test(message) || expected.policyArn
          ? [`${message.replace(/\.$/, '')}.`]
          : []),
      ])
        expect(parseDenial(words)).toMatchObject({ layer, ...expected });
    },
  );

  it.each([
    ' (Service: S3, Status Code: 403 (retried) and (given up) at last, Request ID: NM0S)',
    ' (Status Code: 403)\n',
  ])('reads the policy before what an SDK adds: %j', (added) =>
    expect(
      parseDenial(
        `${WHO} s3:ListBucket because no session policy allows the s3:ListBucket action: arn:aws:iam::123456789012:policy/Session${added}`,
      ),
    ).toMatchObject({ layer: 'session', policyArn: 'arn:aws:iam::123456789012:policy/Session' }),
  );

  it.each([
    [
      'a table named after KMS',
      `${WHO} dynamodb:DescribeTable on resource: arn:aws:dynamodb:us-east-1:123456789012:table/AWSKMSAudit because no identity-based policy allows the dynamodb:DescribeTable action`,
      'identity',
    ],
    [
      'a table named after a layer',
      `${WHO} dynamodb:DescribeTable on resource: arn:aws:dynamodb:us-east-1:123456789012:table/service-control because no identity-based policy allows the dynamodb:DescribeTable action`,
      'identity',
    ],
    [
      'a bucket named after a layer',
      `${WHO} s3:ListBucket on resource: "arn:aws:s3:::permissions-boundary" because no identity-based policy allows the s3:ListBucket action`,
      'identity',
    ],
    [
      'a role named after a layer',
      `User: arn:aws:sts::123456789012:assumed-role/session-policy/vpc-endpoint is not authorized to perform: s3:ListBucket on resource: "arn:aws:s3:::b" with an explicit deny in a resource-based policy`,
      'resource',
    ],
  ] as const)('is not misled by %s', (_, message, layer) => expect(parseDenial(message).layer).toBe(layer));

  it('ends on any text, quickly', () => {
    const started = performance.now();
    for (const part of ['because no ', 'with an explicit deny in a ', 'on resource: "', 'User: arn:', ': arn:aws:iam'])
      parseDenial(part.repeat(2_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('isQuarantine', () => {
  const deny = (arn: string) =>
    parseDenial(`${WHO} s3:GetObject with an explicit deny in an identity-based policy: ${arn}`);
  it.each(['V1', 'V2', 'V3', ''])('knows version %j', (version) =>
    expect(isQuarantine(deny(`arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantine${version}`))).toBe(true),
  );
  it.each(['arn:aws:iam::123456789012:policy/Guard', 'arn:aws:iam::aws:policy/AWSDenyAll'])('is not %j', (arn) =>
    expect(isQuarantine(deny(arn))).toBe(false),
  );
  it('is not a resource of that name', () =>
    expect(
      isQuarantine(
        parseDenial(
          `${WHO} s3:GetObject on resource: "arn:aws:s3:::awscompromisedkeyquarantine" with an explicit deny in an identity-based policy`,
        ),
      ),
    ).toBe(false));
});
