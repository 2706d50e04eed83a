// How each log of `logs/` is made: a tool, what AWS answers it, and what the log says.
import type { Fault } from './fault-server.ts';
import type { Recipe } from './recipe.ts';

const ACCOUNT = '123456789012';
const USER = `arn:aws:iam::${ACCOUNT}:user/shop-deploy`;
const SESSION = `arn:aws:sts::${ACCOUNT}:assumed-role/shop-deploy/GitHubActions`;
const INVALID = 'The security token included in the request is invalid.';
const EXPIRED = 'The security token included in the request is expired';

const noAllow = (action: string, resource: string, who = SESSION): string =>
  `User: ${who} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;
const denied = (service: string, operation: string | undefined, message: string, more: Partial<Fault> = {}): Fault => ({
  service,
  ...(operation ? { operation } : {}),
  status: service === 'dynamodb' ? 400 : 403,
  code: 'AccessDeniedException',
  message,
  ...more,
});

const TABLE = `arn:aws:dynamodb:us-east-1:${ACCOUNT}:table/orders`;
const tableDenied = denied('dynamodb', undefined, noAllow('dynamodb:DescribeTable', TABLE));
const objectDenied: Fault = {
  service: 's3',
  status: 403,
  code: 'AccessDenied',
  message: noAllow('s3:GetObject', 'arn:aws:s3:::shop-artifacts/build/app.zip').replace(
    /resource: (\S+)/,
    'resource: "$1"',
  ),
};
const expired: Fault = { service: 'sts', status: 403, code: 'ExpiredToken', message: EXPIRED };
const expiredJson: Fault = { service: 'dynamodb', status: 400, code: 'ExpiredTokenException', message: EXPIRED };
const unknownKey: Fault = { service: 'sts', status: 403, code: 'InvalidClientTokenId', message: INVALID };
const NO_ALLOW = ['permissions/no-allow'];
/** What the text alone leaves open. */
const INVALID_TOKEN = ['credentials/unknown-key', 'credentials/session-invalid', 'region/opt-in-rejected'];
const ENCODED =
  'mVnP6QYg5dT0r8sKx1uZc3JwLb9hEo7iNfAq2vRtCk4GyXzB8DpMeSlW5aUjHO0T7r1f3n6c9KdQ2xLsV4gYbZtEwJiPuMhRoNqAvCkXyBzD8pGeSl5WaUjHO0Tmt2Q';

const unset = 'unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY\n';
const S3 = 'shop-artifacts.s3.us-east-1.amazonaws.com';
const DDB = 'dynamodb.us-east-1.amazonaws.com';

const CLI1 = { tool: 'AWS CLI 1', version: 'aws --version' };
const BOTO3 = { tool: 'boto3', version: `python -c 'import boto3; print(boto3.__version__)'` };

const awsCli1: Record<string, Recipe> = {
  'aws-cli-1-dynamodb-denied': {
    ...CLI1,
    how: 'aws dynamodb describe-table, refused',
    faults: [tableDenied],
    script:
      'echo "Run aws dynamodb describe-table --table-name orders"; aws dynamodb describe-table --table-name orders',
    expects: [{ id: NO_ALLOW, at: 'AccessDeniedException' }],
  },
  'aws-cli-1-s3-cp-upload-denied': {
    ...CLI1,
    how: 'aws s3 cp of a folder, every upload refused',
    host: S3,
    files: { 'dist/index.html': '<p>shop</p>', 'dist/app.js': 'go()' },
    faults: [{ ...objectDenied, message: noAllow('s3:PutObject', 'arn:aws:s3:::shop-artifacts/index.html') }],
    script: 'aws s3 cp dist s3://shop-artifacts/ --recursive',
    replace: [[/Completed [^\r]*\r/g, '']],
    expects: [{ id: NO_ALLOW, at: 'upload failed' }],
  },
  'aws-cli-1-s3-cp-head-403': {
    ...CLI1,
    how: 'aws s3 cp of one object, HeadObject answered with an empty 403',
    faults: [{ service: 's3', status: 403, code: 'AccessDenied', message: 'Access Denied' }],
    script: 'aws s3 cp s3://shop-artifacts/build/app.zip .',
    expects: [{ id: ['permissions/unspecified'], at: '(403)' }],
  },
  'aws-cli-1-s3-ls-no-such-bucket': {
    ...CLI1,
    how: 'aws s3 ls of a bucket that does not exist',
    faults: [{ service: 's3', status: 404, code: 'NoSuchBucket', message: 'The specified bucket does not exist' }],
    script: 'aws s3 ls s3://shop-artifact/',
    expects: [{ id: ['s3/bucket-not-found'], at: 'NoSuchBucket' }],
  },
  'aws-cli-1-expired': {
    ...CLI1,
    how: 'aws sts get-caller-identity with an ended session',
    faults: [expired],
    script: 'aws sts get-caller-identity',
    expects: [{ id: ['credentials/session-expired'], at: 'ExpiredToken' }],
  },
  'aws-cli-1-invalid-token': {
    ...CLI1,
    how: 'aws sts get-caller-identity with an unknown key',
    faults: [unknownKey],
    script: 'aws sts get-caller-identity',
    expects: [{ id: INVALID_TOKEN, at: 'InvalidClientTokenId' }],
  },
  'aws-cli-1-no-credentials': {
    ...CLI1,
    how: 'aws s3 ls with no credentials',
    script: `${unset}aws s3 ls`,
    expects: [{ id: ['credentials/missing'], at: 'Unable to locate credentials' }],
  },
  'aws-cli-1-no-region': {
    ...CLI1,
    how: 'aws ec2 describe-instances with no Region',
    script: 'unset AWS_DEFAULT_REGION AWS_REGION AWS_ENDPOINT_URL\naws ec2 describe-instances',
    expects: [{ id: ['region/missing'], at: 'You must specify a region' }],
  },
  'aws-cli-1-profile': {
    ...CLI1,
    how: 'aws s3 ls with a profile that does not exist',
    script: 'AWS_PROFILE=shop-prod aws s3 ls',
    expects: [{ id: ['credentials/missing'], at: 'could not be found' }],
  },
  'aws-cli-1-ec2-encoded': {
    ...CLI1,
    how: 'aws ec2 run-instances, refused with an encoded authorization message',
    faults: [
      {
        service: 'ec2',
        status: 403,
        code: 'UnauthorizedOperation',
        message: `You are not authorized to perform this operation. User: ${USER} is not authorized to perform: ec2:RunInstances on resource: arn:aws:ec2:us-east-1:${ACCOUNT}:instance/* because no identity-based policy allows the ec2:RunInstances action. Encoded authorization failure message: ${ENCODED}`,
      },
    ],
    script: 'aws ec2 run-instances --image-id ami-0abcdef1234567890 --instance-type t3.micro',
    expects: [{ id: NO_ALLOW, at: 'UnauthorizedOperation' }],
  },
  'aws-cli-1-ec2-encoded-only': {
    ...CLI1,
    how: 'aws ec2 run-instances, refused with an encoded authorization message alone, as before 2023',
    faults: [
      {
        service: 'ec2',
        status: 403,
        code: 'UnauthorizedOperation',
        message: `You are not authorized to perform this operation. Encoded authorization failure message: ${ENCODED}`,
      },
    ],
    script: 'aws ec2 run-instances --image-id ami-0abcdef1234567890 --instance-type t3.micro',
    expects: [{ id: ['permissions/unspecified'], at: 'UnauthorizedOperation' }],
  },
  'aws-cli-1-wrong-endpoint': {
    ...CLI1,
    how: 'aws ec2 describe-volumes with an availability zone as its Region, in a place without DNS',
    script: 'unset AWS_ENDPOINT_URL\nAWS_DEFAULT_REGION=eu-west-1a aws ec2 describe-volumes',
    expects: [{ id: ['region/malformed', 'environment/dns-failure'], at: 'Could not connect' }],
  },
  'aws-cli-1-clock': {
    ...CLI1,
    how: 'aws dynamodb list-tables with a clock that is behind',
    faults: [
      {
        service: 'dynamodb',
        status: 400,
        code: 'InvalidSignatureException',
        message: 'Signature expired: 20261130T093000Z is now earlier than 20261130T094012Z (20261130T094512Z - 5 min.)',
      },
    ],
    script: 'aws dynamodb list-tables',
    expects: [{ id: ['environment/clock-skew'], at: 'Signature expired' }],
  },
  'aws-cli-1-assume-role': {
    ...CLI1,
    how: 'aws sts assume-role, refused',
    faults: [
      {
        service: 'sts',
        status: 403,
        code: 'AccessDenied',
        message: `User: ${USER} is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::210987654321:role/shop-prod`,
      },
    ],
    script: 'aws sts assume-role --role-arn arn:aws:iam::210987654321:role/shop-prod --role-session-name ci',
    expects: [{ id: ['assume-role/denied'], at: 'AssumeRole operation' }],
  },
  'aws-cli-1-ecr-login': {
    ...CLI1,
    how: 'aws ecr get-login-password piped into docker login, refused',
    faults: [{ ...denied('ecr', undefined, noAllow('ecr:GetAuthorizationToken', '*')), status: 400 }],
    script:
      'aws ecr get-login-password | docker login --username AWS --password-stdin 123456789012.dkr.ecr.us-east-1.amazonaws.com',
    expects: [{ id: NO_ALLOW, at: 'AccessDeniedException' }],
  },
  'aws-cli-1-cloudformation-events': {
    ...CLI1,
    how: 'aws cloudformation describe-stack-events of a rolled-back stack, as JSON',
    faults: [
      {
        operation: 'DescribeStackEvents',
        status: 200,
        code: '',
        message: '',
        headers: { 'content-type': 'text/xml' },
        body: `<DescribeStackEventsResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><DescribeStackEventsResult><StackEvents>
<member><StackId>arn:aws:cloudformation:us-east-1:${ACCOUNT}:stack/shop/5f3c1a2e</StackId><EventId>e3</EventId><StackName>shop</StackName><LogicalResourceId>shop</LogicalResourceId><PhysicalResourceId>arn:aws:cloudformation:us-east-1:${ACCOUNT}:stack/shop/5f3c1a2e</PhysicalResourceId><ResourceType>AWS::CloudFormation::Stack</ResourceType><Timestamp>2026-11-30T09:41:12.000Z</Timestamp><ResourceStatus>ROLLBACK_IN_PROGRESS</ResourceStatus><ResourceStatusReason>The following resource(s) failed to create: [Queue]. Rollback requested by user.</ResourceStatusReason></member>
<member><StackId>arn:aws:cloudformation:us-east-1:${ACCOUNT}:stack/shop/5f3c1a2e</StackId><EventId>e2</EventId><StackName>shop</StackName><LogicalResourceId>Queue</LogicalResourceId><PhysicalResourceId></PhysicalResourceId><ResourceType>AWS::SQS::Queue</ResourceType><Timestamp>2026-11-30T09:41:11.000Z</Timestamp><ResourceStatus>CREATE_FAILED</ResourceStatus><ResourceStatusReason>Resource handler returned message: "User: ${SESSION} is not authorized to perform: sqs:createqueue on resource: arn:aws:sqs:us-east-1:${ACCOUNT}:shop-orders because no identity-based policy allows the sqs:createqueue action (Service: Sqs, Status Code: 403, Request ID: 5f3c1a2e-7b64-4c0d-9e21-8a6f0d4b7c93)" (RequestToken: 0c1d2e3f, HandlerErrorCode: AccessDenied)</ResourceStatusReason></member>
</StackEvents></DescribeStackEventsResult></DescribeStackEventsResponse>`,
      },
    ],
    script: 'aws cloudformation describe-stack-events --stack-name shop',
    expects: [{ id: NO_ALLOW, at: 'sqs:createqueue' }],
  },
};

const boto3: Record<string, Recipe> = {
  'boto3-traceback-dynamodb': {
    ...BOTO3,
    how: 'a script that lets the ClientError through',
    faults: [{ ...denied('dynamodb', 'PutItem', noAllow('dynamodb:PutItem', TABLE)) }],
    files: {
      'deploy.py':
        "import boto3\n\ntable = boto3.resource('dynamodb').Table('orders')\n\n\ndef seed():\n    table.put_item(Item={'id': '1'})\n\n\nseed()\n",
    },
    script: 'python deploy.py',
    expects: [{ id: NO_ALLOW, at: 'botocore.exceptions.ClientError' }],
  },
  'boto3-logged-without-traceback': {
    ...BOTO3,
    how: 'a script that logs the error alone',
    faults: [
      {
        service: 'secretsmanager',
        status: 400,
        code: 'AccessDeniedException',
        message: `User: ${SESSION} is not authorized to perform: secretsmanager:GetSecretValue on resource: arn:aws:secretsmanager:us-east-1:${ACCOUNT}:secret:shop/db-AbCdEf because no session policy allows the secretsmanager:GetSecretValue action`,
      },
    ],
    files: {
      'deploy.py':
        "import logging\nimport boto3\nfrom botocore.exceptions import ClientError\n\nlogging.basicConfig(format='%(asctime)s %(levelname)s [%(name)s] %(message)s', level=logging.INFO)\ntry:\n    boto3.client('secretsmanager').get_secret_value(SecretId='shop/db')\nexcept ClientError as error:\n    logging.getLogger('deploy').error('cannot read the database password: %s', error)\n    raise SystemExit(1)\n",
    },
    script: 'python deploy.py',
    expects: [{ id: ['permissions/session-policy'], at: 'AccessDeniedException' }],
  },
  'boto3-no-credentials': {
    ...BOTO3,
    how: 'a script with no credentials',
    files: { 'deploy.py': "import boto3\n\nboto3.client('s3').list_buckets()\n" },
    script: `${unset}python deploy.py 2>&1 | tail -n 12`,
    expects: [{ id: ['credentials/missing'], at: 'botocore.exceptions.NoCredentialsError' }],
  },
  'boto3-upload-failed': {
    ...BOTO3,
    how: 'upload_file of a script, refused with a bare Access Denied',
    host: S3,
    files: {
      'deploy.py': "import boto3\n\nboto3.client('s3').upload_file('deploy.py', 'shop-artifacts', 'deploy.py')\n",
    },
    faults: [{ service: 's3', status: 403, code: 'AccessDenied', message: 'Access Denied' }],
    script: 'python deploy.py',
    expects: [{ id: ['permissions/unspecified'], at: 'botocore.errorfactory.AccessDenied' }],
  },
  'boto3-bedrock-throttled': {
    ...BOTO3,
    how: 'a call of a model, throttled until the retries ended',
    env: { AWS_MAX_ATTEMPTS: '2' },
    faults: [
      {
        service: 'bedrock',
        status: 429,
        code: 'ThrottlingException',
        message: 'Too many tokens per day, please wait before trying again.',
      },
    ],
    files: {
      'ask.py':
        "import boto3\n\nboto3.client('bedrock-runtime').converse(modelId='us.anthropic.claude-sonnet-4-20250514-v1:0', messages=[{'role': 'user', 'content': [{'text': 'hello'}]}])\n",
    },
    script: 'python ask.py',
    expects: [{ id: ['bedrock/quota-exhausted'], at: 'ThrottlingException:' }],
  },
  'boto3-endpoint': {
    ...BOTO3,
    how: 'a Region that does not exist, in a place without DNS',
    files: { 'ask.py': "import boto3\n\nboto3.client('dynamodb').list_tables()\n" },
    script: 'unset AWS_ENDPOINT_URL\nAWS_DEFAULT_REGION=eu-wset-1 AWS_REGION= python ask.py 2>&1 | tail -n 5',
    expects: [{ id: ['region/unknown', 'environment/dns-failure'], at: 'botocore.exceptions.EndpointConnectionError' }],
  },
};

const JS3 = {
  tool: 'AWS SDK for JavaScript 3',
  version: `node -p "require('$ROOT/node_modules/@aws-sdk/client-dynamodb/package.json').version"`,
};
const link = 'ln -s $ROOT/node_modules node_modules\n';
const js3 = (body: string): string =>
  `import { DynamoDBClient, GetItemCommand, ListTablesCommand } from '@aws-sdk/client-dynamodb';\nimport { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';\nimport { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';\nimport { BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';\nimport { NodeHttpHandler } from '@smithy/node-http-handler';\n\nasync function deploy() {\n  ${body}\n}\n\n`;
const THROWN = 'await deploy();\n';
const getItem =
  "await new DynamoDBClient({}).send(new GetItemCommand({ TableName: 'orders', Key: { id: { S: '1' } } }));";
const getObject =
  "await new S3Client({ forcePathStyle: true }).send(new GetObjectCommand({ Bucket: 'shop-artifacts', Key: 'build/app.zip' }));";
const converse =
  "await new BedrockRuntimeClient({ requestHandler: new NodeHttpHandler() }).send(new ConverseCommand({ modelId: 'anthropic.claude-sonnet-4-20250514-v1:0', messages: [{ role: 'user', content: [{ text: 'hello' }] }] }));";

const javascript: Record<string, Recipe> = {
  'js-3-uncaught-dynamodb': {
    ...JS3,
    how: 'a script that lets the error of GetItem through',
    faults: [denied('dynamodb', undefined, noAllow('dynamodb:GetItem', TABLE))],
    files: { 'deploy.mjs': js3(getItem) + THROWN },
    script: `${link}node deploy.mjs`,
    expects: [{ id: NO_ALLOW, at: 'AccessDeniedException: User' }],
  },
  'js-3-uncaught-s3': {
    ...JS3,
    how: 'a script that lets the error of GetObject through',
    host: S3,
    faults: [objectDenied],
    files: { 'deploy.mjs': js3(getObject) + THROWN },
    script: `${link}node deploy.mjs`,
    expects: [{ id: NO_ALLOW, at: 'AccessDenied: User' }],
  },
  'js-3-message-only': {
    ...JS3,
    how: 'a script that prints the name and the message',
    faults: [expiredJson],
    files: {
      'deploy.mjs': `${js3(getItem)}deploy().catch((error) => {\n  console.error(\`❌ Deploy failed: \${error}\`);\n  process.exit(1);\n});\n`,
    },
    script: `${link}node deploy.mjs`,
    expects: [{ id: ['credentials/session-expired'], at: 'Deploy failed' }],
  },
  'js-3-json': {
    ...JS3,
    how: 'a script that logs the error as JSON',
    faults: [
      {
        service: 'bedrock',
        status: 400,
        code: 'ValidationException',
        message:
          'Invocation of model ID anthropic.claude-sonnet-4-20250514-v1:0 with on-demand throughput isn’t supported. Retry your request with the ID or ARN of an inference profile that contains this model.',
      },
    ],
    files: {
      'deploy.mjs': `${js3(converse)}deploy().catch((error) => {\n  console.log(JSON.stringify({ level: 'error', service: 'shop', msg: error.message, err: { ...error, name: error.name } }));\n  process.exit(1);\n});\n`,
    },
    script: `${link}node deploy.mjs`,
    expects: [{ id: ['bedrock/inference-profile-required'], at: 'ValidationException' }],
  },
  'js-3-no-credentials': {
    ...JS3,
    how: 'a script with no credentials',
    files: { 'deploy.mjs': js3(getItem) + THROWN },
    script: `${unset}${link}node deploy.mjs`,
    expects: [{ id: ['credentials/missing'], at: 'CredentialsProviderError: Could' }],
  },
  'js-3-no-region': {
    ...JS3,
    how: 'a script with no Region',
    files: { 'deploy.mjs': js3(getItem) + THROWN },
    script: `unset AWS_REGION\n${link}node deploy.mjs`,
    expects: [{ id: ['region/missing'], at: 'Error: Region is missing' }],
  },
  'js-3-newline-in-key': {
    ...JS3,
    how: 'a script whose access key id ends in a line break',
    files: { 'deploy.mjs': js3(getItem) + THROWN },
    script: `${link}export AWS_ACCESS_KEY_ID="$AWS_ACCESS_KEY_ID\n"; node deploy.mjs`,
    expects: [
      { id: ['credentials/malformed-key-id', 'credentials/malformed-secret'], at: 'Invalid character in header' },
    ],
  },
  'js-3-dns': {
    ...JS3,
    how: 'a call of Bedrock in a Region where it has no endpoint, in a place without DNS',
    files: { 'deploy.mjs': js3(converse) + THROWN },
    script: `${link}unset AWS_ENDPOINT_URL; AWS_REGION=ap-east-1 AWS_MAX_ATTEMPTS=1 node deploy.mjs`,
    expects: [{ id: ['environment/dns-failure', 'region/without-bedrock'], at: 'getaddrinfo' }],
  },
  'js-3-refused': {
    ...JS3,
    how: 'a script that is given the address of an endpoint where nothing listens',
    files: { 'deploy.mjs': js3('await new STSClient({}).send(new GetCallerIdentityCommand({}));') + THROWN },
    script: `${link}AWS_ENDPOINT_URL=http://127.0.0.1:9 AWS_MAX_ATTEMPTS=1 node deploy.mjs`,
    replace: [
      [/127\.0\.0\.1:9/g, '10.0.4.17:443'],
      [/'127\.0\.0\.1'/g, "'10.0.4.17'"],
      ['port: 9', 'port: 443'],
    ],
    expects: [{ id: ['environment/connection-failed'], at: 'ECONNREFUSED' }],
  },
  'js-2-uncaught-dynamodb': {
    tool: 'AWS SDK for JavaScript 2',
    version: `node -p "require('$TOOLS/js2/node_modules/aws-sdk/package.json').version"`,
    how: 'a script that lets the error of describeTable through',
    env: { AWS_SDK_JS_SUPPRESS_MAINTENANCE_MODE_MESSAGE: '1' },
    faults: [tableDenied],
    files: {
      'deploy.js': `const AWS = require('aws-sdk');\n\nnew AWS.DynamoDB({ endpoint: process.env.AWS_ENDPOINT_URL })\n  .describeTable({ TableName: 'orders' })\n  .promise()\n  .then(console.log);\n`,
    },
    script: 'ln -s $TOOLS/js2/node_modules node_modules\nnode deploy.js',
    expects: [{ id: NO_ALLOW, at: 'AccessDeniedException: User' }],
  },
  'js-2-sts-logged': {
    tool: 'AWS SDK for JavaScript 2',
    version: `node -p "require('$TOOLS/js2/node_modules/aws-sdk/package.json').version"`,
    how: 'a script that logs the error of getCallerIdentity as an object',
    env: { AWS_SDK_JS_SUPPRESS_MAINTENANCE_MODE_MESSAGE: '1' },
    faults: [unknownKey],
    files: {
      'deploy.js': `const AWS = require('aws-sdk');\n\nnew AWS.STS({ endpoint: process.env.AWS_ENDPOINT_URL }).getCallerIdentity({}, (error) => {\n  console.log('deploy failed', error);\n});\n`,
    },
    script: 'ln -s $TOOLS/js2/node_modules node_modules\nnode deploy.js',
    expects: [{ id: INVALID_TOKEN, at: 'InvalidClientTokenId' }],
  },
};

const goModule = (module: string): string =>
  `go version -m $TOOLS/go-v${module.includes('v2') ? 2 : 1} | grep ${module} | head -n 1 | awk '{print $3}'`;
const GO2 = { tool: 'AWS SDK for Go 2', version: goModule('aws-sdk-go-v2') };
const GO1 = { tool: 'AWS SDK for Go 1', version: goModule('aws/aws-sdk-go') };
const compiled: Record<string, Recipe> = {
  'go-2-dynamodb': {
    ...GO2,
    how: 'log.Fatalf of the error of DescribeTable',
    faults: [tableDenied],
    script: '$TOOLS/go-v2 dynamodb',
    expects: [{ id: NO_ALLOW, at: 'api error AccessDeniedException' }],
  },
  'go-2-s3': {
    ...GO2,
    how: 'log.Fatalf of the error of GetObject',
    host: S3,
    faults: [objectDenied],
    script: '$TOOLS/go-v2 s3',
    expects: [{ id: NO_ALLOW, at: 'api error AccessDenied' }],
  },
  'go-2-sts': {
    ...GO2,
    how: 'log.Fatalf of the error of GetCallerIdentity',
    faults: [unknownKey],
    script: '$TOOLS/go-v2 sts',
    expects: [{ id: INVALID_TOKEN, at: 'InvalidClientTokenId' }],
  },
  'go-2-no-credentials': {
    ...GO2,
    how: 'log.Fatalf of the error of GetCallerIdentity with no credentials',
    script: `${unset}$TOOLS/go-v2 sts`,
    expects: [{ id: ['credentials/missing'], at: 'deploy:' }],
  },
  'go-1-dynamodb': {
    ...GO1,
    how: 'the error of DescribeTable, printed',
    faults: [tableDenied],
    script: '$TOOLS/go-v1 dynamodb',
    expects: [{ id: NO_ALLOW, at: 'AccessDeniedException' }],
  },
  'go-1-s3': {
    ...GO1,
    how: 'the error of GetObject, printed',
    host: S3,
    faults: [{ service: 's3', status: 404, code: 'NoSuchBucket', message: 'The specified bucket does not exist' }],
    script: '$TOOLS/go-v1 s3',
    expects: [{ id: ['s3/bucket-not-found'], at: 'NoSuchBucket' }],
  },
  'go-1-no-credentials': {
    ...GO1,
    how: 'the error of GetCallerIdentity with no credentials, printed',
    script: `${unset}$TOOLS/go-v1 sts`,
    expects: [{ id: ['credentials/missing'], at: 'NoCredentialProviders' }],
  },
  'java-1-dynamodb': {
    tool: 'AWS SDK for Java 1',
    version: '=1.12.797',
    how: 'a main method that lets the error of describeTable through',
    host: DDB,
    faults: [tableDenied],
    script: 'java -cp $TOOLS/java1/target/classes:$(cat $TOOLS/java1/cp.txt) Deploy dynamodb',
    expects: [{ id: NO_ALLOW, at: 'is not authorized' }],
  },
  'java-1-s3': {
    tool: 'AWS SDK for Java 1',
    version: '=1.12.797',
    how: 'a main method that lets the error of getObject through',
    host: S3,
    faults: [
      {
        service: 's3',
        status: 403,
        code: 'InvalidAccessKeyId',
        message: 'The AWS Access Key Id you provided does not exist in our records.',
      },
    ],
    script: 'java -cp $TOOLS/java1/target/classes:$(cat $TOOLS/java1/cp.txt) Deploy s3',
    expects: [{ id: ['credentials/unknown-key', 'credentials/session-invalid'], at: 'does not exist in our records' }],
  },
  'java-1-no-credentials': {
    tool: 'AWS SDK for Java 1',
    version: '=1.12.797',
    how: 'a main method with no credentials',
    script: `${unset}java -cp $TOOLS/java1/target/classes:$(cat $TOOLS/java1/cp.txt) Deploy dynamodb`,
    expects: [{ id: ['credentials/missing'], at: 'Unable to load AWS credentials' }],
  },
  'java-2-dynamodb': {
    tool: 'AWS SDK for Java 2',
    version: '=2.31.0',
    how: 'a main method that lets the error of describeTable through',
    host: DDB,
    faults: [expiredJson],
    script: 'java -cp $TOOLS/java2/target/classes:$(cat $TOOLS/java2/cp.txt) Deploy dynamodb',
    expects: [{ id: ['credentials/session-expired'], at: 'is expired' }],
  },
  'java-2-s3': {
    tool: 'AWS SDK for Java 2',
    version: '=2.31.0',
    how: 'a main method that lets the error of getObject through',
    host: S3,
    faults: [objectDenied],
    script: 'java -cp $TOOLS/java2/target/classes:$(cat $TOOLS/java2/cp.txt) Deploy s3',
    expects: [{ id: NO_ALLOW, at: 'is not authorized' }],
  },
  'java-2-no-credentials': {
    tool: 'AWS SDK for Java 2',
    version: '=2.31.0',
    how: 'a main method with no credentials',
    script: `${unset}java -cp $TOOLS/java2/target/classes:$(cat $TOOLS/java2/cp.txt) Deploy dynamodb`,
    expects: [{ id: ['credentials/missing'], at: 'Unable to load credentials' }],
  },
  'rust-debug': {
    tool: 'AWS SDK for Rust',
    version: `grep -A1 'name = "aws-sdk-dynamodb"' $TOOLS/rust/Cargo.lock | tail -n 1 | cut -d'"' -f2`,
    how: 'a main function that returns the error of ListTables',
    faults: [
      denied('dynamodb', undefined, noAllow('dynamodb:ListTables', `arn:aws:dynamodb:us-east-1:${ACCOUNT}:table/*`)),
    ],
    script: '$TOOLS/rust/target/debug/shop dynamodb',
    expects: [{ id: ['permissions/listing-denied', 'permissions/no-allow'], at: 'AccessDeniedException' }],
  },
  'rust-display': {
    tool: 'AWS SDK for Rust',
    version: `grep -A1 'name = "aws-sdk-dynamodb"' $TOOLS/rust/Cargo.lock | tail -n 1 | cut -d'"' -f2`,
    how: 'the error of ListTables through DisplayErrorContext',
    faults: [expiredJson],
    script: '$TOOLS/rust/target/debug/shop display',
    expects: [{ id: ['credentials/session-expired'], at: 'ExpiredTokenException' }],
  },
  'rust-no-credentials': {
    tool: 'AWS SDK for Rust',
    version: `grep -A1 'name = "aws-sdk-sts"' $TOOLS/rust/Cargo.lock | tail -n 1 | cut -d'"' -f2`,
    how: 'a main function that returns the error of GetCallerIdentity with no credentials',
    script: `${unset}$TOOLS/rust/target/debug/shop sts`,
    expects: [{ id: ['credentials/missing'], at: 'redential' }],
  },
  'cpp-arrow-s3': {
    tool: 'pyarrow (AWS SDK for C++)',
    version: `$TOOLS/arrow/bin/python -c 'import pyarrow; print(pyarrow.__version__)'`,
    how: 'pyarrow.fs.S3FileSystem, a read refused',
    host: S3,
    faults: [objectDenied],
    files: {
      'read.py': `import os\nfrom pyarrow import fs\n\nstore = fs.S3FileSystem(endpoint_override=os.environ['AWS_ENDPOINT_URL'].split('//')[1], scheme='http')\nstore.open_input_stream('shop-artifacts/build/app.zip').read()\n`,
    },
    script: '$TOOLS/arrow/bin/python read.py',
    expects: [{ id: ['permissions/no-allow', 'permissions/unspecified'], at: 'ACCESS_DENIED' }],
  },
};

const inChroot = (command: string): string =>
  `chroot $TOOLS/root env -i PATH=/usr/bin:/bin HOME=/root LANG=C.UTF-8 AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1 AWS_EC2_METADATA_DISABLED=true AWS_ACCESS_KEY_ID=$AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY=$AWS_SECRET_ACCESS_KEY ${command}`;
const CLI2 = { tool: 'AWS CLI 2 (Debian)', version: inChroot('aws --version') };
const RUBY = {
  tool: 'AWS SDK for Ruby (Debian)',
  version: inChroot(`ruby -e 'require "aws-sdk-core"; puts Aws::CORE_GEM_VERSION'`),
};
const debian: Record<string, Recipe> = {
  'aws-cli-2-dynamodb-denied': {
    ...CLI2,
    how: 'aws dynamodb describe-table, refused',
    faults: [tableDenied],
    script: inChroot('aws --endpoint-url {server} dynamodb describe-table --table-name orders'),
    expects: [{ id: NO_ALLOW, at: 'AccessDeniedException' }],
  },
  'aws-cli-2-expired': {
    ...CLI2,
    how: 'aws sts get-caller-identity with an ended session',
    faults: [expired],
    script: inChroot('aws --endpoint-url {server} sts get-caller-identity'),
    expects: [{ id: ['credentials/session-expired'], at: 'ExpiredToken' }],
  },
  'aws-cli-2-s3-sync': {
    ...CLI2,
    how: 'aws s3 sync of a prefix, the listing refused',
    host: S3,
    faults: [{ ...objectDenied, message: noAllow('s3:ListBucket', '"arn:aws:s3:::shop-artifacts"') }],
    script: inChroot('aws --endpoint-url {server} s3 sync s3://shop-artifacts/build /tmp/build'),
    expects: [{ id: NO_ALLOW, at: 'ListObjectsV2' }],
  },
  'aws-cli-2-no-credentials': {
    ...CLI2,
    how: 'aws sts get-caller-identity with no credentials',
    script: inChroot(
      'env -u AWS_ACCESS_KEY_ID -u AWS_SECRET_ACCESS_KEY aws --endpoint-url {server} sts get-caller-identity',
    ),
    expects: [{ id: ['credentials/missing'], at: 'Unable to locate credentials' }],
  },
  'ruby-uncaught-s3': {
    ...RUBY,
    how: 'a script that lets the error of get_object through',
    host: S3,
    faults: [
      {
        service: 's3',
        status: 403,
        code: 'SignatureDoesNotMatch',
        message:
          'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
      },
    ],
    script: inChroot(
      `ruby -e 'require "aws-sdk-s3"; Aws::S3::Client.new(endpoint: "{server}", force_path_style: true).get_object(bucket: "shop-artifacts", key: "build/app.zip")'`,
    ),
    expects: [
      {
        id: ['credentials/wrong-secret', 'credentials/malformed-secret', 'environment/request-altered'],
        at: 'Aws::S3::Errors',
      },
    ],
  },
  'ruby-rescued-sts': {
    ...RUBY,
    how: 'a script that prints class and message',
    faults: [expired],
    script: inChroot(
      `ruby -e 'require "aws-sdk-core"; begin; Aws::STS::Client.new(endpoint: "{server}").get_caller_identity; rescue Aws::Errors::ServiceError => e; warn "deploy failed: #{e.class}: #{e.message}"; exit 1; end'`,
    ),
    expects: [{ id: ['credentials/session-expired'], at: 'Aws::STS::Errors' }],
  },
  'ruby-no-credentials': {
    ...RUBY,
    how: 'a script with no credentials',
    script: inChroot(
      `env -u AWS_ACCESS_KEY_ID -u AWS_SECRET_ACCESS_KEY ruby -e 'require "aws-sdk-s3"; Aws::S3::Client.new(endpoint: "{server}").list_buckets'`,
    ),
    expects: [{ id: ['credentials/missing'], at: 'MissingCredentials' }],
  },
  'rclone-copy': {
    tool: 'rclone (Debian)',
    version: inChroot('rclone version'),
    how: 'rclone ls of a bucket, refused',
    host: S3,
    faults: [{ service: 's3', status: 403, code: 'AccessDenied', message: 'Access Denied' }],
    script: inChroot(
      'rclone --retries 1 --low-level-retries 1 --s3-provider Other --s3-env-auth --s3-region us-east-1 --s3-endpoint {server} ls :s3:shop-artifacts/build',
    ),
    expects: [{ id: ['permissions/unspecified'], at: 'AccessDenied' }],
  },
  'rclone-no-such-bucket': {
    tool: 'rclone (Debian)',
    version: inChroot('rclone version'),
    how: 'rclone ls of a bucket that does not exist',
    host: S3,
    faults: [{ service: 's3', status: 404, code: 'NoSuchBucket', message: 'The specified bucket does not exist' }],
    script: inChroot(
      'rclone --retries 1 --low-level-retries 1 --s3-provider Other --s3-env-auth --s3-region us-east-1 --s3-endpoint {server} ls :s3:shop-artifacts/build',
    ),
    // rclone does not say whose directory it was.
    expects: [],
  },
};

const ECR = `${ACCOUNT}.dkr.ecr.us-east-1.amazonaws.com`;
const V2: Fault = { path: 'GET /v2/ ', status: 200, code: '', message: '', body: '{}' };
const BASIC = {
  'www-authenticate': `Basic realm="https://${ECR}/",service="ecr.amazonaws.com"`,
  'docker-distribution-api-version': 'registry/2.0',
};
const registry = (path: string, status: number, code: string, message: string): Fault => ({
  path,
  status,
  code,
  message,
  headers: { ...BASIC, 'content-type': 'application/json' },
  body: `${JSON.stringify({ errors: [{ code, message }] })}\n`,
});
const DOCKER = {
  tool: 'Docker',
  version: `docker -H unix://$TOOLS/root/run/docker.sock version --format '{{.Client.Version}} (engine {{.Server.Version}})'`,
  host: ECR,
  env: { DOCKER_HOST_SOCKET: '' },
};
const docker = 'docker -H unix://$TOOLS/root/run/docker.sock';
const containers: Record<string, Recipe> = {
  'docker-pull-no-basic-auth': {
    ...DOCKER,
    how: 'docker pull without a login to the registry',
    faults: [{ path: '/v2/', status: 401, code: '', message: '', headers: BASIC, body: 'Not Authorized\n' }],
    script: `${docker} pull {host}/shop:latest`,
    expects: [
      {
        id: ['permissions/unspecified', 'credentials/missing', 'credentials/session-expired', 'unexplained'],
        at: 'no basic auth',
      },
    ],
  },
  'docker-login-expired': {
    ...DOCKER,
    how: 'docker login with a password that AWS does not accept any more',
    faults: [
      {
        path: '/v2/',
        status: 400,
        code: '',
        message: '',
        headers: { 'content-type': 'text/plain' },
        body: 'Bad Request\n',
      },
    ],
    script: `echo secret | ${docker} login --username AWS --password-stdin {host}`,
    expects: [{ id: ['credentials/session-expired', 'permissions/unspecified', 'unexplained'], at: '400 Bad Request' }],
  },
  'docker-pull-expired-token': {
    ...DOCKER,
    how: 'docker pull with a login that has expired',
    faults: [registry('/v2/', 403, 'DENIED', 'Your authorization token has expired. Reauthenticate and try again.')],
    script: `${docker} pull {host}/shop:latest`,
    expects: [{ id: ['credentials/session-expired'], at: 'authorization token has expired' }],
  },
  'docker-push-denied': {
    ...DOCKER,
    how: 'docker push, refused',
    faults: [
      { path: 'HEAD /v2/', status: 404, code: '', message: '' },
      registry(
        'POST /v2/',
        403,
        'DENIED',
        noAllow('ecr:InitiateLayerUpload', `arn:aws:ecr:us-east-1:${ACCOUNT}:repository/shop`),
      ),
      {
        path: 'GET /v2/',
        status: 200,
        code: '',
        message: '',
        headers: { 'docker-distribution-api-version': 'registry/2.0' },
        body: '{}',
      },
    ],
    script: `tar cf - -C / etc/hostname | ${docker} import - {host}/shop:latest > /dev/null; ${docker} push {host}/shop:latest; ${docker} rmi {host}/shop:latest > /dev/null`,
    expects: [{ id: NO_ALLOW, at: 'denied: ' }],
  },
  'docker-pull-rate': {
    ...DOCKER,
    how: 'docker pull, throttled',
    faults: [registry('/v2/', 429, 'TOOMANYREQUESTS', 'Rate exceeded')],
    script: `${docker} pull {host}/shop:latest`,
    expects: [{ id: ['environment/throttled'], at: 'toomanyrequests' }],
  },
  'skopeo-inspect': {
    tool: 'skopeo (Debian)',
    version: inChroot('skopeo --version'),
    how: 'skopeo inspect, refused',
    host: ECR,
    faults: [
      registry(
        '/v2/shop',
        403,
        'DENIED',
        noAllow('ecr:BatchGetImage', `arn:aws:ecr:us-east-1:${ACCOUNT}:repository/shop`),
      ),
      { ...V2, path: '/v2/' },
    ],
    script: inChroot('skopeo inspect --tls-verify=false docker://{host}/shop:latest'),
    expects: [{ id: NO_ALLOW, at: 'ecr:BatchGetImage' }],
  },
  'kubectl-eks-get-token': {
    tool: 'kubectl',
    version: 'kubectl version --client | head -n 1',
    how: 'kubectl get pods with aws eks get-token as its exec plugin, and no credentials',
    files: {
      kubeconfig: `apiVersion: v1\nkind: Config\ncurrent-context: shop\nclusters:\n- name: shop\n  cluster:\n    server: https://5F3C1A2E7B644C0D9E21.gr7.us-east-1.eks.amazonaws.com\ncontexts:\n- name: shop\n  context:\n    cluster: shop\n    user: shop\nusers:\n- name: shop\n  user:\n    exec:\n      apiVersion: client.authentication.k8s.io/v1beta1\n      command: aws\n      args: [eks, get-token, --cluster-name, shop]\n      interactiveMode: Never\n`,
    },
    script: `${unset}KUBECONFIG=kubeconfig kubectl get pods`,
    expects: [{ id: ['credentials/missing'], at: 'Unable to locate credentials' }],
  },
  'kubectl-eks-unauthorized': {
    tool: 'kubectl',
    version: 'kubectl version --client | head -n 1',
    how: 'kubectl get pods of a cluster that does not know the identity',
    host: '5F3C1A2E7B644C0D9E21.gr7.us-east-1.eks.amazonaws.com',
    faults: [
      {
        status: 401,
        code: '',
        message: '',
        headers: { 'content-type': 'application/json' },
        body: '{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"Unauthorized","reason":"Unauthorized","code":401}',
      },
    ],
    script: 'kubectl --server {server} --token k8s-aws-v1.aHR0cHM6Ly9zdHM get pods',
    expects: [],
  },
};

const TERRAFORM = { tool: 'Terraform', version: 'terraform version' };
const backend =
  'terraform {\n  backend "s3" {\n    bucket         = "shop-terraform-state"\n    key            = "prod/terraform.tfstate"\n    region         = "us-east-1"\n    dynamodb_table = "shop-terraform-lock"\n  }\n}\n';
const state =
  'data "terraform_remote_state" "network" {\n  backend = "s3"\n  config = {\n    bucket = "shop-terraform-state"\n    key    = "network/terraform.tfstate"\n    region = "us-east-1"\n  }\n}\n';
const TF_ENV = {
  AWS_S3_USE_PATH_STYLE: 'true',
  TF_IN_AUTOMATION: 'true',
  TF_CLI_CONFIG_FILE: '/dev/null',
  CHECKPOINT_DISABLE: '1',
};
const pathStyle = (text: string): string =>
  text.replace(/( *)region( *)= "us-east-1"\n/, '$&$1use_path_style = true\n');
const terraform: Record<string, Recipe> = {
  'terraform-init-expired': {
    ...TERRAFORM,
    how: 'terraform init with the S3 backend and an ended session',
    env: TF_ENV,
    files: { 'main.tf': pathStyle(backend) },
    faults: [expired],
    script: 'terraform init -input=false',
    expects: [{ id: ['credentials/session-expired'], at: 'ExpiredToken' }],
  },
  'terraform-init-no-credentials': {
    ...TERRAFORM,
    how: 'terraform init with the S3 backend and no credentials',
    env: TF_ENV,
    files: { 'main.tf': pathStyle(backend) },
    script: `${unset}terraform init -input=false`,
    expects: [{ id: ['credentials/missing'], at: 'No valid credential sources' }],
  },
  'terraform-init-denied': {
    ...TERRAFORM,
    how: 'terraform init -no-color with the S3 backend, HeadObject answered with an empty 403',
    env: TF_ENV,
    files: { 'main.tf': pathStyle(backend) },
    moto: true,
    faults: [{ ...objectDenied, message: noAllow('s3:ListBucket', '"arn:aws:s3:::shop-terraform-state"') }],
    script: 'terraform init -input=false -no-color',
    expects: [{ id: ['permissions/unspecified'], at: 'HeadObject' }],
  },
  'terraform-plan-remote-state': {
    ...TERRAFORM,
    how: 'terraform plan with two remote states, HeadObject answered with an empty 403',
    env: TF_ENV,
    files: { 'main.tf': pathStyle(state) + pathStyle(state).replaceAll('network', 'cluster') },
    moto: true,
    faults: [
      {
        ...objectDenied,
        message: noAllow('s3:GetObject', '"arn:aws:s3:::shop-terraform-state/network/terraform.tfstate"'),
      },
    ],
    script: 'terraform init -input=false > /dev/null; terraform plan -input=false',
    expects: [{ id: ['permissions/unspecified'], at: 'Unable to access object' }],
  },
  'terraform-apply-lock-denied': {
    ...TERRAFORM,
    how: 'terraform apply with the S3 backend, the lock in DynamoDB refused',
    env: TF_ENV,
    files: { 'main.tf': `${pathStyle(backend)}\nresource "terraform_data" "shop" {}\n` },
    moto: true,
    faults: [
      denied(
        'dynamodb',
        'PutItem',
        noAllow('dynamodb:PutItem', `arn:aws:dynamodb:us-east-1:${ACCOUNT}:table/shop-terraform-lock`),
      ),
    ],
    script:
      'aws s3 mb s3://shop-terraform-state > /dev/null; terraform init -input=false > /dev/null; terraform apply -input=false -auto-approve',
    expects: [{ id: NO_ALLOW, at: 'Error acquiring the state lock' }],
  },
  'terraform-init-bucket-elsewhere': {
    ...TERRAFORM,
    how: 'terraform init with the S3 backend and a bucket of another Region',
    env: TF_ENV,
    files: { 'main.tf': pathStyle(backend) },
    moto: true,
    faults: [
      {
        service: 's3',
        status: 301,
        code: 'PermanentRedirect',
        message:
          'The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.',
        headers: { 'x-amz-bucket-region': 'eu-west-1' },
      },
    ],
    script: 'terraform init -input=false',
    expects: [{ id: ['s3/bucket-in-other-region'], at: 'requested bucket from' }],
  },
};

const CDK = { tool: 'AWS CDK', version: '$ROOT/.third-party/newest/cdk/node_modules/.bin/cdk --version' };
const cdk = '$ROOT/.third-party/newest/cdk/node_modules/.bin/cdk --no-notices --app cdk.out';
const ASSEMBLY = {
  'cdk.out/manifest.json': JSON.stringify({
    version: '36.0.0',
    artifacts: {
      Shop: {
        type: 'aws:cloudformation:stack',
        environment: `aws://${ACCOUNT}/us-east-1`,
        properties: {
          templateFile: 'Shop.template.json',
          assumeRoleArn: `arn:aws:iam::${ACCOUNT}:role/cdk-hnb659fds-deploy-role-${ACCOUNT}-us-east-1`,
          cloudFormationExecutionRoleArn: `arn:aws:iam::${ACCOUNT}:role/cdk-hnb659fds-cfn-exec-role-${ACCOUNT}-us-east-1`,
          requiresBootstrapStackVersion: 6,
          bootstrapStackVersionSsmParameter: '/cdk-bootstrap/hnb659fds/version',
        },
        displayName: 'Shop',
      },
    },
  }),
  'cdk.out/Shop.template.json': JSON.stringify({ Resources: { Orders: { Type: 'AWS::SQS::Queue' } } }),
};
const cdkRecipes: Record<string, Recipe> = {
  'cdk-deploy-no-credentials': {
    ...CDK,
    how: 'cdk deploy with no credentials',
    files: ASSEMBLY,
    script: `${unset}${cdk} deploy --require-approval never`,
    expects: [{ id: ['credentials/missing'], at: 'Need to perform AWS calls' }],
  },
  'cdk-deploy-expired': {
    ...CDK,
    how: 'cdk deploy with an ended session',
    files: ASSEMBLY,
    faults: [expired],
    script: `${cdk} deploy --require-approval never`,
    expects: [
      { id: ['credentials/session-expired', 'credentials/missing'], at: 'no credentials have been configured' },
    ],
  },
  'cdk-deploy-role-denied': {
    ...CDK,
    how: 'cdk deploy, its role refused, and the version parameter too',
    files: ASSEMBLY,
    moto: true,
    faults: [
      {
        service: 'sts',
        operation: 'AssumeRole',
        status: 403,
        code: 'AccessDenied',
        message: `User: ${USER} is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::${ACCOUNT}:role/cdk-hnb659fds-deploy-role-${ACCOUNT}-us-east-1`,
      },
      denied(
        'ssm',
        undefined,
        noAllow('ssm:GetParameter', `arn:aws:ssm:us-east-1:${ACCOUNT}:parameter/cdk-bootstrap/hnb659fds/version`, USER),
        { status: 400 },
      ),
    ],
    script: `${cdk} deploy --require-approval never`,
    expects: [{ id: ['assume-role/denied', 'permissions/no-allow'], at: 'is not authorized' }],
  },
};

const OSLS = {
  tool: 'osls (Serverless)',
  version: `node -p "require('$TOOLS/osls/node_modules/osls/package.json').version"`,
  host: 'cloudformation.us-east-1.amazonaws.com',
};
const YML = {
  'serverless.yml':
    'service: shop\nprovider:\n  name: aws\n  runtime: nodejs20.x\n  region: us-east-1\nfunctions:\n  hello:\n    handler: handler.hello\n',
  'handler.js': 'exports.hello = async () => ({});\n',
};
const serverless: Record<string, Recipe> = {
  'serverless-deploy-denied': {
    ...OSLS,
    how: 'osls deploy, the stack refused',
    files: YML,
    faults: [
      {
        service: 'cloudformation',
        status: 403,
        code: 'AccessDenied',
        message: noAllow(
          'cloudformation:DescribeStacks',
          `arn:aws:cloudformation:us-east-1:${ACCOUNT}:stack/shop-dev/*`,
          USER,
        ),
      },
    ],
    script: '$TOOLS/osls/node_modules/.bin/osls deploy',
    expects: [{ id: NO_ALLOW, at: 'is not authorized' }],
  },
  'serverless-deploy-no-credentials': {
    ...OSLS,
    how: 'osls deploy with no credentials',
    files: YML,
    script: `${unset}$TOOLS/osls/node_modules/.bin/osls deploy`,
    expects: [{ id: ['credentials/missing'], at: 'redential' }],
  },
  'serverless-deploy-expired': {
    ...OSLS,
    how: 'osls deploy with an ended session',
    files: YML,
    faults: [{ service: 'cloudformation', status: 403, code: 'ExpiredToken', message: EXPIRED }],
    script: '$TOOLS/osls/node_modules/.bin/osls deploy',
    expects: [{ id: ['credentials/session-expired'], at: 'is expired' }],
  },
};

const SAM = { tool: 'AWS SAM CLI', version: '$TOOLS/sam/bin/sam --version' };
const TEMPLATE = {
  'template.yaml':
    'AWSTemplateFormatVersion: "2010-09-09"\nTransform: AWS::Serverless-2016-10-31\nResources:\n  Orders:\n    Type: AWS::SQS::Queue\n',
};
const samDeploy =
  'SAM_CLI_TELEMETRY=0 $TOOLS/sam/bin/sam deploy --stack-name shop --s3-bucket shop-artifacts --no-confirm-changeset --no-progressbar';
const sam: Record<string, Recipe> = {
  'sam-deploy-denied': {
    ...SAM,
    how: 'sam deploy, the change set refused',
    files: TEMPLATE,
    moto: true,
    faults: [
      {
        service: 'cloudformation',
        operation: 'CreateChangeSet',
        status: 403,
        code: 'AccessDenied',
        message: noAllow('cloudformation:CreateChangeSet', `arn:aws:cloudformation:us-east-1:${ACCOUNT}:stack/shop/*`),
      },
    ],
    script: `aws s3 mb s3://shop-artifacts > /dev/null; ${samDeploy}`,
    expects: [{ id: NO_ALLOW, at: 'is not authorized' }],
  },
  'sam-deploy-expired': {
    ...SAM,
    how: 'sam deploy with an ended session',
    files: TEMPLATE,
    faults: [
      { service: 's3', status: 400, code: 'ExpiredToken', message: 'The provided token has expired.' },
      { status: 403, code: 'ExpiredToken', message: EXPIRED },
    ],
    script: samDeploy,
    expects: [{ id: ['credentials/session-expired'], at: 'expired' }],
  },
  'sam-deploy-no-credentials': {
    ...SAM,
    how: 'sam deploy with no credentials',
    files: TEMPLATE,
    script: `${unset}${samDeploy}`,
    expects: [{ id: ['credentials/missing'], at: 'redential' }],
  },
};

const artifact = `shop-${ACCOUNT}.d.codeartifact.us-east-1.amazonaws.com`;
const LITELLM = { tool: 'litellm', version: `$TOOLS/llm/bin/pip show litellm 2>/dev/null | grep Version` };
const others: Record<string, Recipe> = {
  's3cmd-put-denied': {
    tool: 's3cmd',
    version: '$TOOLS/s3cmd/bin/s3cmd --version',
    how: 's3cmd put, refused',
    faults: [{ service: 's3', status: 403, code: 'AccessDenied', message: 'Access Denied' }],
    host: 's3.amazonaws.com',
    script:
      'echo x > app.zip; $TOOLS/s3cmd/bin/s3cmd --no-ssl --host {host} --host-bucket {host} put app.zip s3://shop-artifacts/',
    expects: [{ id: ['permissions/unspecified'], at: '403' }],
  },
  's3cmd-ls-invalid-key': {
    tool: 's3cmd',
    version: '$TOOLS/s3cmd/bin/s3cmd --version',
    how: 's3cmd ls with an unknown key',
    faults: [
      {
        service: 's3',
        status: 403,
        code: 'InvalidAccessKeyId',
        message: 'The AWS Access Key Id you provided does not exist in our records.',
      },
    ],
    host: 's3.amazonaws.com',
    script: '$TOOLS/s3cmd/bin/s3cmd --no-ssl --host {host} --host-bucket {host} ls s3://shop-artifacts',
    expects: [{ id: ['credentials/unknown-key', 'credentials/session-invalid'], at: 'InvalidAccessKeyId' }],
  },
  'npm-codeartifact-401': {
    tool: 'npm',
    version: 'npm --version',
    how: 'npm install from CodeArtifact with an ended token',
    host: artifact,
    files: {
      '.npmrc': 'registry={server}/npm/shop/\n//{host}/npm/shop/:_authToken=eyJ2ZXIiOjEsImlzdSI6MTYwMDAwMDAwMH0\n',
      'package.json': '{"name":"shop","version":"1.0.0","private":true,"dependencies":{"@shop/ui":"1.2.0"}}\n',
    },
    faults: [
      {
        path: '/npm/',
        status: 401,
        code: '',
        message: '',
        headers: { 'www-authenticate': 'Bearer realm="CodeArtifact"', 'content-type': 'application/json' },
        body: '{"message":"Unauthenticated: request did not include an Authorization header. Do you have your CodeArtifact token configured?"}',
      },
    ],
    script: 'npm install --no-audit --no-fund --fetch-retries=0',
    replace: [[/\/\S*\/_logs\/\S+/g, '/home/runner/.npm/_logs/2026-11-30T13_01_12_123Z-debug-0.log']],
    // npm does not say whose registry it was.
    expects: [],
  },
  'npm-codeartifact-403': {
    tool: 'npm',
    version: 'npm --version',
    how: 'npm install from CodeArtifact, refused',
    host: artifact,
    files: {
      '.npmrc': 'registry={server}/npm/shop/\n//{host}/npm/shop/:_authToken=eyJ2ZXIiOjEsImlzdSI6MTYwMDAwMDAwMH0\n',
      'package.json': '{"name":"shop","version":"1.0.0","private":true,"dependencies":{"@shop/ui":"1.2.0"}}\n',
    },
    faults: [
      {
        path: '/npm/',
        status: 403,
        code: '',
        message: '',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          message: noAllow(
            'codeartifact:ReadFromRepository',
            `arn:aws:codeartifact:us-east-1:${ACCOUNT}:repository/shop/shop`,
          ),
        }),
      },
    ],
    script: 'npm install --no-audit --no-fund --fetch-retries=0',
    replace: [[/\/\S*\/_logs\/\S+/g, '/home/runner/.npm/_logs/2026-11-30T13_01_12_123Z-debug-0.log']],
    expects: [{ id: ['permissions/no-allow', 'permissions/unspecified', 'unexplained'], at: '403 Forbidden' }],
  },
  'pip-codeartifact-401': {
    tool: 'pip',
    version: 'python -m pip --version | cut -d" " -f1-2',
    how: 'pip install from CodeArtifact with an ended token',
    host: artifact,
    faults: [
      {
        path: '/pypi/',
        status: 401,
        code: '',
        message: '',
        headers: { 'www-authenticate': 'Basic realm="CodeArtifact"' },
        body: '',
      },
    ],
    script:
      'python -m pip install --disable-pip-version-check --index-url http://aws:eyJ2ZXIi@{host}/pypi/shop/simple/ shop-ui',
    env: { PIP_CONFIG_FILE: '/dev/null', PIP_FIND_LINKS: '' },
    replace: [['http://aws', 'https://aws']],
    expects: [
      {
        id: ['credentials/session-expired', 'credentials/missing', 'permissions/unspecified', 'unexplained'],
        at: '401',
      },
    ],
  },
  'git-codecommit-403': {
    tool: 'git',
    version: 'git --version',
    how: 'git clone from CodeCommit, refused',
    host: 'git-codecommit.us-east-1.amazonaws.com',
    faults: [{ status: 403, code: '', message: '', body: '' }],
    env: { GIT_TERMINAL_PROMPT: '0' },
    script: 'git clone {server}/v1/repos/shop',
    expects: [
      {
        id: ['permissions/unspecified', 'credentials/session-expired', 'credentials/wrong-secret', 'unexplained'],
        at: 'error: 403',
      },
    ],
  },
  'litellm-bedrock-denied': {
    ...LITELLM,
    how: 'litellm.completion of a model of Bedrock, refused',
    host: 'bedrock-runtime.us-east-1.amazonaws.com',
    faults: [
      denied(
        'bedrock',
        undefined,
        `User: ${SESSION} is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1:${ACCOUNT}:inference-profile/us.anthropic.claude-sonnet-4-20250514-v1:0 because no identity-based policy allows the bedrock:InvokeModel action`,
      ),
    ],
    files: {
      'ask.py':
        "import os\nimport litellm\n\nlitellm.completion(model='bedrock/us.anthropic.claude-sonnet-4-20250514-v1:0', messages=[{'role': 'user', 'content': 'hello'}], aws_bedrock_runtime_endpoint=os.environ['AWS_ENDPOINT_URL'])\n",
    },
    script: 'LITELLM_LOCAL_MODEL_COST_MAP=True $TOOLS/llm/bin/python ask.py 2>&1 | tail -n 40',
    expects: [{ id: NO_ALLOW, at: 'litellm.' }],
  },
  'litellm-bedrock-invalid': {
    ...LITELLM,
    how: 'litellm.completion with an unknown key',
    host: 'bedrock-runtime.us-east-1.amazonaws.com',
    faults: [{ service: 'bedrock', status: 403, code: 'UnrecognizedClientException', message: INVALID }],
    files: {
      'ask.py':
        "import os\nimport litellm\n\nlitellm.completion(model='bedrock/us.anthropic.claude-sonnet-4-20250514-v1:0', messages=[{'role': 'user', 'content': 'hello'}], aws_bedrock_runtime_endpoint=os.environ['AWS_ENDPOINT_URL'])\n",
    },
    script: 'LITELLM_LOCAL_MODEL_COST_MAP=True $TOOLS/llm/bin/python ask.py 2>&1 | tail -n 40',
    expects: [{ id: INVALID_TOKEN, at: 'litellm.' }],
  },
  'langchain-bedrock-model-access': {
    tool: 'langchain-aws',
    version: `$TOOLS/llm/bin/pip show langchain-aws 2>/dev/null | grep Version`,
    how: 'ChatBedrockConverse.invoke of a model that is not enabled',
    host: 'bedrock-runtime.us-east-1.amazonaws.com',
    faults: [denied('bedrock', undefined, "You don't have access to the model with the specified model ID.")],
    files: {
      'ask.py':
        "from langchain_aws import ChatBedrockConverse\n\nChatBedrockConverse(model='anthropic.claude-3-5-sonnet-20240620-v1:0', region_name='us-east-1').invoke('hello')\n",
    },
    script: '$TOOLS/llm/bin/python ask.py',
    expects: [{ id: ['bedrock/model-not-enabled'], at: 'AccessDeniedException:' }],
  },
};

const action = (name: string): string => `node $TOOLS/actions/${name}/dist/index.js`;
const CAC = {
  tool: 'configure-aws-credentials',
  version: '=6.2.3',
  replace: [[/::(?:add-mask|debug)::.*\n/g, ''] as const, [/AKIA6ODU5DHT7VPXGSKE/g, '***'] as const],
};
const JOB = {
  GITHUB_ACTIONS: 'true',
  GITHUB_REPOSITORY: 'octo/shop',
  GITHUB_ACTOR: 'mona',
  GITHUB_WORKFLOW: 'deploy',
  GITHUB_ACTION: 'login',
  GITHUB_RUN_ID: '1234567890',
  GITHUB_SHA: '5f3c1a2e7b644c0d9e218a6f0d4b7c93aabbccdd',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_WORKSPACE: '/home/runner/work/shop/shop',
};
const files =
  'export GITHUB_ENV=$PWD/env GITHUB_OUTPUT=$PWD/output GITHUB_STATE=$PWD/state GITHUB_STEP_SUMMARY=$PWD/summary; touch env output state summary\n';
const actions: Record<string, Recipe> = {
  'configure-aws-credentials-oidc-refused': {
    ...CAC,
    how: 'its bundle with a role and an id-token, the exchange refused by the trust policy',
    env: {
      ...JOB,
      'INPUT_AWS-REGION': 'us-east-1',
      'INPUT_ROLE-TO-ASSUME': `arn:aws:iam::${ACCOUNT}:role/shop-deploy`,
      INPUT_AUDIENCE: 'sts.amazonaws.com',
      'INPUT_RETRY-MAX-ATTEMPTS': '2',
      ACTIONS_ID_TOKEN_REQUEST_URL: '{server}/token?api-version=1',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'token',
    },
    faults: [
      {
        path: '/token',
        status: 200,
        code: '',
        message: '',
        headers: { 'content-type': 'application/json' },
        body: '{"value":"eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJyZXBvOm9jdG8vc2hvcDpyZWY6cmVmcy9oZWFkcy9tYWluIn0.c2ln"}',
      },
      {
        operation: 'AssumeRoleWithWebIdentity',
        status: 403,
        code: 'AccessDenied',
        message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
      },
    ],
    script: `${unset}${files}${action('configure-aws-credentials')}`,
    expects: [{ id: ['oidc/trust-policy-mismatch'], at: '::error::' }],
  },
  'configure-aws-credentials-no-permission': {
    ...CAC,
    how: 'its bundle with a role, in a job without id-token: write',
    env: {
      ...JOB,
      'INPUT_AWS-REGION': 'us-east-1',
      'INPUT_ROLE-TO-ASSUME': `arn:aws:iam::${ACCOUNT}:role/shop-deploy`,
    },
    script: `${unset}${files}${action('configure-aws-credentials')}`,
    expects: [{ id: ['oidc/permission-missing', 'credentials/missing'], at: '::error::' }],
  },
  'configure-aws-credentials-keys-invalid': {
    ...CAC,
    how: 'its bundle with keys that AWS does not know',
    env: {
      ...JOB,
      'INPUT_AWS-REGION': 'us-east-1',
      'INPUT_AWS-ACCESS-KEY-ID': 'AKIA6ODU5DHT7VPXGSKE',
      'INPUT_AWS-SECRET-ACCESS-KEY': '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',
    },
    faults: [unknownKey],
    script: `${unset}${files}${action('configure-aws-credentials')}`,
    expects: [{ id: INVALID_TOKEN, at: '::error::' }],
  },
  'amazon-ecr-login-denied': {
    tool: 'amazon-ecr-login',
    version: '=2.1.7',
    how: 'its bundle, GetAuthorizationToken refused',
    env: { ...JOB, 'INPUT_MASK-PASSWORD': 'true', 'INPUT_REGISTRY-TYPE': 'private' },
    faults: [denied('ecr', undefined, noAllow('ecr:GetAuthorizationToken', '*'), { status: 400 })],
    script: `${files}${action('amazon-ecr-login')}`,
    expects: [{ id: NO_ALLOW, at: 'is not authorized' }],
  },
};

const act: Record<string, Recipe> = {
  'act-workflow': {
    tool: 'act',
    version: `$ROOT/.third-party/github.com-nektos-act@v0.2.89/act --version`,
    how: 'a workflow of three steps on the host runner; the second is aws s3 cp, refused',
    host: S3,
    env: { AWS_ENDPOINT_URL: '{server}' },
    faults: [{ ...objectDenied, message: noAllow('s3:PutObject', '"arn:aws:s3:::shop-artifacts/app.js"') }],
    files: {
      '.github/workflows/deploy.yml':
        'name: deploy\non: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    env:\n      AWS_ENDPOINT_URL: {server}\n      AWS_REGION: us-east-1\n      AWS_DEFAULT_REGION: us-east-1\n      AWS_ACCESS_KEY_ID: ${{ secrets.AWS_ACCESS_KEY_ID }}\n      AWS_SECRET_ACCESS_KEY: ${{ secrets.AWS_SECRET_ACCESS_KEY }}\n    steps:\n      - run: mkdir dist && echo "go()" > dist/app.js\n      - name: Upload\n        run: aws s3 cp dist/app.js s3://shop-artifacts/app.js --no-progress\n      - run: echo done\n',
    },
    script:
      'git init -q . && git add -A && git -c user.email=m@example.com -c user.name=mona commit -qm first && $ROOT/.third-party/github.com-nektos-act@v0.2.89/act push -P ubuntu-latest=-self-hosted -s AWS_ACCESS_KEY_ID -s AWS_SECRET_ACCESS_KEY --rm',
    expects: [{ id: NO_ALLOW, at: 'upload failed' }],
  },
};

const IN_RUNNER: Record<string, Recipe> = {
  'github-log-aws-cli': {
    ...CLI1,
    how: 'aws s3 sync, every upload refused, put into the form of a downloaded log with the bucket masked',
    runner: true,
    host: S3,
    files: { 'dist/index.html': '<p>shop</p>', 'dist/app.js': 'go()' },
    faults: [
      { ...objectDenied, message: noAllow('s3:PutObject', '"arn:aws:s3:::shop-artifacts/index.html"') },
      { service: 's3', status: 200, code: '', message: '', body: '<ListBucketResult/>' },
    ],
    script: 'aws s3 cp dist s3://shop-artifacts/ --recursive --no-progress',
    replace: [['shop-artifacts', '***']],
    expects: [{ id: NO_ALLOW, at: 'upload failed' }],
  },
  'github-log-js': {
    ...JS3,
    how: 'a script that lets the error of GetItem through, put into the form of a downloaded log',
    runner: true,
    faults: [expiredJson],
    files: { 'deploy.mjs': js3(getItem) + THROWN },
    script: `${link}node deploy.mjs`,
    expects: [{ id: ['credentials/session-expired'], at: 'ExpiredTokenException: The' }],
  },
  'github-log-terraform': {
    ...TERRAFORM,
    how: 'terraform apply with the S3 backend, the lock in DynamoDB refused, put into the form of a downloaded log',
    runner: true,
    env: TF_ENV,
    files: { 'main.tf': `${pathStyle(backend)}\nresource "terraform_data" "shop" {}\n` },
    moto: true,
    faults: [
      denied(
        'dynamodb',
        'PutItem',
        noAllow('dynamodb:PutItem', `arn:aws:dynamodb:us-east-1:${ACCOUNT}:table/shop-terraform-lock`),
      ),
    ],
    script:
      'aws s3 mb s3://shop-terraform-state > /dev/null; terraform init -input=false > /dev/null; terraform apply -input=false -auto-approve',
    expects: [{ id: NO_ALLOW, at: 'Error acquiring the state lock' }],
  },
};

export const RECIPES: Readonly<Record<string, Recipe>> = {
  ...awsCli1,
  ...boto3,
  ...javascript,
  ...compiled,
  ...debian,
  ...containers,
  ...terraform,
  ...cdkRecipes,
  ...serverless,
  ...sam,
  ...others,
  ...actions,
  ...act,
  ...IN_RUNNER,
};
