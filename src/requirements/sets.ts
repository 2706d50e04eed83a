// What common deploys call, by name. Each was read in its tool's own documentation or code, whose version is told.
import { parseArn } from '../names/arn.ts';

/** Actions on resources, and the context keys that such a request has. */
export type Need = {
  actions: readonly string[];
  resources: readonly string[];
  context?: Readonly<Record<string, string>>;
};

/** What a line gives beside the name: ARNs, and words such as `qualifier=shop`. */
export type Given = { arns: readonly string[]; options: Readonly<Record<string, string>> };

export type ActionSet = {
  /** What the job does. */
  does: string;
  /** The ARNs that it takes, in words. */
  takes: string;
  /** The words that it takes, with what each is for. */
  options: Readonly<Record<string, string>>;
  source: string;
  /** Of what the source was read. */
  version: string;
  needs(given: Given): readonly Need[];
};

const ANY: readonly string[] = ['*'];
const orAny = (arns: readonly string[]): readonly string[] => (arns.length > 0 ? arns : ANY);
const ofService = ({ arns }: Given, service: string): readonly string[] =>
  arns.filter((arn) => parseArn(arn)?.service === service);

/** A bucket's ARN, and what follows it: a prefix, or a key. */
function bucketIn(arn: string): { bucket: string; key: string } {
  const [bucket = '', ...rest] = arn.split('/');
  return { bucket, key: rest.join('/') };
}

/** Objects below a prefix; a whole key stays as it is. */
const objects = ({ bucket, key }: ReturnType<typeof bucketIn>): string =>
  `${bucket}/${key}${key === '' || key.endsWith('/') ? '*' : ''}`;
const prefixOf = (key: string): Readonly<Record<string, string>> => ({ 's3:prefix': key.replace(/\*$/, '') });

/** `iam:PassRole` on the roles that a line names, for the service that takes them. */
const passing = (given: Given, service: string, always: boolean): readonly Need[] => {
  const roles = ofService(given, 'iam');
  return roles.length > 0 || always
    ? [{ actions: ['iam:PassRole'], resources: orAny(roles), context: { 'iam:PassedToService': service } }]
    : [];
};

const CDK_ROLES = ['deploy-role', 'file-publishing-role', 'image-publishing-role', 'lookup-role'] as const;

/** The roles of the environments that a line names as CDK does, `aws://ACCOUNT/REGION`; of the caller's own where it names none. */
function cdkRoles({ options }: Given): readonly string[] {
  const { qualifier = 'hnb659fds', account = '{account}', region = '{region}' } = options;
  return CDK_ROLES.map((role) => `arn:{partition}:iam::${account}:role/cdk-${qualifier}-${role}-${account}-${region}`);
}

export const SETS: Readonly<Record<string, ActionSet>> = {
  'ecr-push': {
    does: 'pushes an image to Amazon ECR',
    takes: 'repositories',
    options: {},
    source: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-push-iam.html',
    version: 'read 2026-11',
    needs: ({ arns }) => [
      { actions: ['ecr:GetAuthorizationToken'], resources: ANY },
      {
        actions: [
          'ecr:BatchCheckLayerAvailability',
          'ecr:InitiateLayerUpload',
          'ecr:UploadLayerPart',
          'ecr:CompleteLayerUpload',
          'ecr:PutImage',
          'ecr:BatchGetImage',
        ],
        resources: orAny(arns),
      },
    ],
  },
  'ecr-pull': {
    does: 'pulls an image from Amazon ECR',
    takes: 'repositories',
    options: {},
    source: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/security_iam_id-based-policy-examples.html',
    version: 'read 2026-11',
    needs: ({ arns }) => [
      { actions: ['ecr:GetAuthorizationToken'], resources: ANY },
      {
        actions: ['ecr:BatchCheckLayerAvailability', 'ecr:GetDownloadUrlForLayer', 'ecr:BatchGetImage'],
        resources: orAny(arns),
      },
    ],
  },
  'lambda-update': {
    does: 'updates a function’s code and configuration, and waits for it',
    takes: 'functions; roles, if the update passes one',
    options: {},
    source: 'https://github.com/aws-actions/aws-lambda-deploy#permissions',
    version: 'aws-actions/aws-lambda-deploy v1.1.0',
    needs: (given) => [
      {
        actions: ['lambda:GetFunctionConfiguration', 'lambda:UpdateFunctionCode', 'lambda:UpdateFunctionConfiguration'],
        resources: orAny(ofService(given, 'lambda')),
      },
      ...passing(given, 'lambda.amazonaws.com', false),
    ],
  },
  'ecs-deploy': {
    does: 'registers a task definition and updates a service to it',
    takes: 'services; the task’s role and its execution role',
    options: {},
    source: 'https://github.com/aws-actions/amazon-ecs-deploy-task-definition#permissions',
    version: 'aws-actions/amazon-ecs-deploy-task-definition v2',
    needs: (given) => [
      { actions: ['ecs:RegisterTaskDefinition'], resources: ANY },
      { actions: ['ecs:UpdateService', 'ecs:DescribeServices'], resources: orAny(ofService(given, 'ecs')) },
      ...passing(given, 'ecs-tasks.amazonaws.com', true),
    ],
  },
  's3-sync': {
    does: 'copies files into a bucket with `aws s3 sync`',
    takes: 'buckets, each perhaps with a prefix',
    options: { delete: '`delete=true`, if the job uses `--delete`' },
    source: 'https://docs.aws.amazon.com/cli/latest/reference/s3/sync.html',
    version: 'AWS CLI 1.46.2',
    needs: ({ arns, options }) =>
      orAny(arns).flatMap((arn): Need[] => {
        const writes = ['s3:PutObject', ...(options.delete === 'true' ? ['s3:DeleteObject'] : [])];
        if (arn === '*') return [{ actions: ['s3:ListBucket', ...writes], resources: ANY }];
        const place = bucketIn(arn);
        return [
          { actions: ['s3:ListBucket'], resources: [place.bucket], context: prefixOf(place.key) },
          { actions: writes, resources: [objects(place)] },
        ];
      }),
  },
  'cloudfront-invalidate': {
    does: 'invalidates paths of a distribution',
    takes: 'distributions',
    options: { wait: '`wait=true`, if the job waits until it ends' },
    source: 'https://docs.aws.amazon.com/cli/latest/reference/cloudfront/create-invalidation.html',
    version: 'AWS CLI 1.46.2',
    needs: ({ arns, options }) => [
      {
        actions: ['cloudfront:CreateInvalidation', ...(options.wait === 'true' ? ['cloudfront:GetInvalidation'] : [])],
        resources: orAny(arns),
      },
    ],
  },
  'cdk-deploy': {
    does: 'deploys with AWS CDK, whose roles from `cdk bootstrap` do the work',
    takes: 'the roles, if they have names of their own',
    options: {
      qualifier: '`qualifier=NAME`, if `cdk bootstrap` had one',
      account: '`account=ID`, if the stacks are in another account',
      region: '`region=REGION`, if they are in another Region',
    },
    source: 'https://github.com/aws/aws-cdk-cli/blob/main/packages/aws-cdk/lib/api/bootstrap/bootstrap-template.yaml',
    version: 'CDK CLI 2.1148.1, bootstrap template 33',
    needs: (given) => [
      { actions: ['sts:AssumeRole'], resources: given.arns.length > 0 ? given.arns : cdkRoles(given) },
    ],
  },
  'terraform-s3-state': {
    does: 'keeps Terraform’s state in S3, locked by S3’s own lock file, or by a table if one is named',
    takes: 'the bucket with the state’s key; the table, if it locks',
    options: {},
    source: 'https://developer.hashicorp.com/terraform/language/backend/s3',
    version: 'read 2026-11',
    needs: (given) => {
      const tables = ofService(given, 'dynamodb');
      const states = given.arns.filter((arn) => !tables.includes(arn));
      return [
        ...orAny(states).flatMap((arn) => stateNeeds(arn, tables.length === 0)),
        ...(tables.length > 0
          ? [
              {
                actions: ['dynamodb:DescribeTable', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:DeleteItem'],
                resources: tables,
              },
            ]
          : []),
      ];
    },
  },
  'sam-deploy': {
    does: 'deploys with AWS SAM by a change set',
    takes: 'the stack, the bucket of its artifacts, and the role that CloudFormation takes',
    options: {},
    source:
      'https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-permissions-cloudformation.html',
    version: 'SAM CLI 1.170.0',
    needs: (given) => [
      {
        actions: [
          'cloudformation:CreateChangeSet',
          'cloudformation:DescribeChangeSet',
          'cloudformation:ExecuteChangeSet',
          'cloudformation:DescribeStackEvents',
          'cloudformation:DescribeStacks',
        ],
        resources: orAny(ofService(given, 'cloudformation')),
      },
      { actions: ['cloudformation:GetTemplateSummary'], resources: ANY },
      {
        actions: ['cloudformation:CreateChangeSet'],
        resources: ['arn:{partition}:cloudformation:{region}:aws:transform/Serverless-2016-10-31'],
      },
      ...ofService(given, 's3').map((arn) => ({
        actions: ['s3:GetObject', 's3:PutObject'],
        resources: [objects(bucketIn(arn))],
      })),
      ...passing(given, 'cloudformation.amazonaws.com', false),
    ],
  },
  'bedrock-invoke': {
    does: 'calls a model of Amazon Bedrock',
    takes: 'models and inference profiles',
    options: {},
    source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-prereq.html',
    version: 'read 2026-11',
    needs: ({ arns }) => [
      { actions: ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'], resources: orAny(arns) },
    ],
  },
};

function stateNeeds(arn: string, lockFile: boolean): readonly Need[] {
  const state = ['s3:GetObject', 's3:PutObject'];
  const lock = ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'];
  if (arn === '*') return [{ actions: ['s3:ListBucket', ...(lockFile ? lock : state)], resources: ANY }];
  const { bucket, key } = bucketIn(arn);
  const object = objects({ bucket, key });
  return [
    { actions: ['s3:ListBucket'], resources: [bucket], context: prefixOf(key) },
    { actions: state, resources: [object] },
    ...(lockFile ? [{ actions: lock, resources: [`${object}.tflock`] }] : []),
  ];
}
