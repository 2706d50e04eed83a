import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  IAMClient,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { NodeHttpHandler } from '@smithy/node-http-handler';

export const REGION = 'us-east-2';
export const OTHER_REGION = 'us-west-2';

export type Key = { accessKeyId: string; secretAccessKey: string };
export type Account = {
  accountId: string;
  table: string;
  tableElsewhere: string;
  bucket: string;
  bucketElsewhere: string;
  /** May read the table and the bucket, and assume the role. */
  deployer: Key;
  /** Exists, has a key, and has no policy. */
  newcomer: Key;
  /** May do everything but is denied the table. */
  restricted: Key;
  role: string;
  /** Trusts somebody else. */
  closedRole: string;
};

const ACCOUNT_ID = '123456789012'; // the account that moto gives to every key it does not know yet

const policy = (...statements: object[]) => JSON.stringify({ Version: '2012-10-17', Statement: statements });
const READS = {
  Effect: 'Allow',
  Action: [
    'dynamodb:DescribeTable',
    'dynamodb:ListTables',
    'dynamodb:GetItem',
    's3:ListAllMyBuckets',
    's3:ListBucket',
    's3:GetBucketLocation',
  ],
  Resource: '*',
};

/** Fills an empty moto through the real SDK's clients, while moto does not yet enforce IAM. */
export async function createAccount(endpoint: string): Promise<Account> {
  const settings = {
    endpoint,
    credentials: {
      accessKeyId: 'AKIAMOTOSETUPSETUPSE',
      secretAccessKey: 'moto-takes-any-secret-until-iam-is-enforced',
    },
    requestHandler: new NodeHttpHandler(),
  };
  const iam = new IAMClient({ ...settings, region: 'us-east-1' });

  async function createUser(name: string, document?: string): Promise<Key> {
    await iam.send(new CreateUserCommand({ UserName: name }));
    if (document) {
      const created = await iam.send(
        new CreatePolicyCommand({ PolicyName: `${name}-access`, PolicyDocument: document }),
      );
      await iam.send(new AttachUserPolicyCommand({ UserName: name, PolicyArn: created.Policy!.Arn }));
    }
    const { AccessKey: key } = await iam.send(new CreateAccessKeyCommand({ UserName: name }));
    return { accessKeyId: key!.AccessKeyId!, secretAccessKey: key!.SecretAccessKey! };
  }
  async function createRole(name: string, trusted: string): Promise<string> {
    const trust = policy({
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${ACCOUNT_ID}:user/${trusted}` },
      Action: ['sts:AssumeRole', 'sts:TagSession'],
    });
    const { Role: role } = await iam.send(new CreateRoleCommand({ RoleName: name, AssumeRolePolicyDocument: trust }));
    await iam.send(new PutRolePolicyCommand({ RoleName: name, PolicyName: 'access', PolicyDocument: policy(READS) }));
    return role!.Arn!;
  }
  async function createTable(region: string, name: string): Promise<string> {
    const dynamodb = new DynamoDBClient({ ...settings, region });
    await dynamodb.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      }),
    );
    return name;
  }
  async function createBucket(region: 'us-east-2' | 'us-west-2', name: string): Promise<string> {
    const s3 = new S3Client({ ...settings, region, forcePathStyle: true });
    await s3.send(new CreateBucketCommand({ Bucket: name, CreateBucketConfiguration: { LocationConstraint: region } }));
    return name;
  }

  return {
    accountId: ACCOUNT_ID,
    table: await createTable(REGION, 'orders'),
    tableElsewhere: await createTable(OTHER_REGION, 'orders-west'),
    bucket: await createBucket(REGION, 'shop-assets'),
    bucketElsewhere: await createBucket(OTHER_REGION, 'shop-assets-west'),
    deployer: await createUser(
      'deployer',
      policy(READS, { Effect: 'Allow', Action: ['sts:AssumeRole', 'sts:TagSession'], Resource: '*' }),
    ),
    newcomer: await createUser('newcomer'),
    restricted: await createUser(
      'restricted',
      policy({ Effect: 'Allow', Action: '*', Resource: '*' }, { Effect: 'Deny', Action: 'dynamodb:*', Resource: '*' }),
    ),
    role: await createRole('deploy', 'deployer'),
    closedRole: await createRole('closed', 'somebody-else'),
  };
}
