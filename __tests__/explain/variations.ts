// Answers that no reported case has: other services, other layers of policy, AWS's other words for the same refusal.
import type { Said } from './dialects.ts';

export type Variation = Said & { right: readonly string[] };

const ACCOUNT = '123456789012';
const WHO = [`arn:aws:iam::${ACCOUNT}:user/ci`, `arn:aws:sts::${ACCOUNT}:assumed-role/deploy/GitHubActions`] as const;

/** Service, operation, action and resource of one request, and the code and status with which the service refuses it. */
const REQUESTS: readonly (readonly [string, string, string, string, string, number])[] = [
  ['lambda', 'UpdateFunctionCode', 'lambda:UpdateFunctionCode', `arn:aws:lambda:eu-west-1:${ACCOUNT}:function:shop`, 'AccessDeniedException', 403],
  ['sqs', 'CreateQueue', 'sqs:createqueue', `arn:aws:sqs:eu-west-1:${ACCOUNT}:orders`, 'AccessDenied', 403],
  ['sns', 'Publish', 'SNS:Publish', `arn:aws:sns:eu-west-1:${ACCOUNT}:orders`, 'AuthorizationError', 403],
  ['secretsmanager', 'GetSecretValue', 'secretsmanager:GetSecretValue', `arn:aws:secretsmanager:eu-west-1:${ACCOUNT}:secret:db-AbCdEf`, 'AccessDeniedException', 400],
  ['ssm', 'GetParameter', 'ssm:GetParameter', `arn:aws:ssm:eu-west-1:${ACCOUNT}:parameter/shop/db`, 'AccessDeniedException', 400],
  ['ecs', 'UpdateService', 'ecs:UpdateService', `arn:aws:ecs:eu-west-1:${ACCOUNT}:service/shop/web`, 'AccessDeniedException', 400],
  ['ecr', 'GetAuthorizationToken', 'ecr:GetAuthorizationToken', '*', 'AccessDeniedException', 400],
  ['iam', 'CreateRole', 'iam:CreateRole', `arn:aws:iam::${ACCOUNT}:role/shop`, 'AccessDenied', 403],
  ['iam', 'PassRole', 'iam:PassRole', `arn:aws:iam::${ACCOUNT}:role/shop-task`, 'AccessDenied', 403],
  ['cloudformation', 'CreateChangeSet', 'cloudformation:CreateChangeSet', `arn:aws:cloudformation:eu-west-1:${ACCOUNT}:stack/shop/*`, 'AccessDenied', 403],
  ['ec2', 'DescribeVpcs', 'ec2:DescribeVpcs', '*', 'UnauthorizedOperation', 403],
  ['eks', 'DescribeCluster', 'eks:DescribeCluster', `arn:aws:eks:eu-west-1:${ACCOUNT}:cluster/shop`, 'AccessDeniedException', 403],
  ['logs', 'CreateLogGroup', 'logs:CreateLogGroup', `arn:aws:logs:eu-west-1:${ACCOUNT}:log-group:/shop:log-stream:`, 'AccessDeniedException', 400],
  ['cloudfront', 'CreateInvalidation', 'cloudfront:CreateInvalidation', `arn:aws:cloudfront::${ACCOUNT}:distribution/E2EXAMPLE`, 'AccessDenied', 403],
  ['codeartifact', 'GetAuthorizationToken', 'codeartifact:GetAuthorizationToken', `arn:aws:codeartifact:eu-west-1:${ACCOUNT}:domain/shop`, 'AccessDeniedException', 403],
  ['s3', 'PutObject', 's3:PutObject', '"arn:aws:s3:::shop-artifacts/app.js"', 'AccessDenied', 403],
  ['dynamodb', 'PutItem', 'dynamodb:PutItem', `arn:aws:dynamodb:eu-west-1:${ACCOUNT}:table/orders`, 'AccessDeniedException', 400],
];

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html */
const LAYERS: readonly (readonly [(action: string) => string, string])[] = [
  [(action) => `because no identity-based policy allows the ${action} action`, 'permissions/no-allow'],
  [() => 'with an explicit deny in an identity-based policy', 'permissions/explicit-deny'],
  [() => `with an explicit deny in an identity-based policy: arn:aws:iam::${ACCOUNT}:policy/Guard`, 'permissions/explicit-deny'],
  [(action) => `because no service control policy allows the ${action} action`, 'permissions/organization-policy'],
  [() => `with an explicit deny in a service control policy: arn:aws:organizations::210987654321:policy/o-exampleorgid/service_control_policy/p-examplepolicyid`, 'permissions/organization-policy'],
  [() => 'with an explicit deny in a resource control policy', 'permissions/organization-policy'],
  [(action) => `because no permissions boundary allows the ${action} action`, 'permissions/permissions-boundary'],
  [() => 'with an explicit deny in a permissions boundary', 'permissions/permissions-boundary'],
  [(action) => `because no session policy allows the ${action} action`, 'permissions/session-policy'],
  [(action) => `because no resource-based policy allows the ${action} action`, 'permissions/resource-policy'],
  [() => 'with an explicit deny in a resource-based policy', 'permissions/resource-policy'],
  [(action) => `because no VPC endpoint policy allows the ${action} action`, 'permissions/vpc-endpoint-policy'],
  [() => '', 'permissions/unspecified'],
];

const denials = REQUESTS.flatMap(([service, operation, action, resource, code, status], i): Variation[] =>
  LAYERS.map(([clause, id], j) => ({
    service,
    operation,
    code,
    status,
    message: `User: ${WHO[(i + j) % 2]} is not authorized to perform: ${action} on resource: ${resource} ${clause(action)}`.trim(),
    right: [id],
  })),
);

const INVALID = ['credentials/unknown-key', 'credentials/session-invalid', 'credentials/unexpected-session-token', 'credentials/missing-session-token'];
const said = (service: string, operation: string, status: number, code: string, message: string, ...right: string[]): Variation => ({
  service,
  operation,
  status,
  code,
  message,
  right,
});

const OTHERS: readonly Variation[] = [
  said('ec2', 'DescribeInstances', 401, 'AuthFailure', 'AWS was not able to validate the provided access credentials', ...INVALID),
  said('ec2', 'DescribeInstances', 400, 'RequestExpired', 'Request has expired.', 'environment/clock-skew', 'credentials/session-expired'),
  said('ec2', 'RunInstances', 401, 'OptInRequired', 'You are not subscribed to this service. Please go to http://aws.amazon.com to subscribe.', 'credentials/account-not-activated'),
  said('ec2', 'RunInstances', 400, 'PendingVerification', 'Your account is currently being verified. Verification normally takes less than 2 hours.', 'credentials/account-not-activated'),
  said('ec2', 'DescribeInstances', 503, 'RequestLimitExceeded', 'Request limit exceeded.', 'environment/throttled'),
  said('cloudformation', 'DescribeStacks', 400, 'Throttling', 'Rate exceeded', 'environment/throttled'),
  said('lambda', 'Invoke', 429, 'TooManyRequestsException', 'Rate Exceeded.', 'environment/throttled'),
  said('s3', 'PutObject', 503, 'SlowDown', 'Please reduce your request rate.', 'environment/throttled'),
  said('s3', 'ListObjectsV2', 400, 'ExpiredToken', 'The provided token has expired.', 'credentials/session-expired'),
  said('ecr', 'DescribeRepositories', 400, 'ExpiredTokenException', 'The security token included in the request is expired', 'credentials/session-expired'),
  said('ecr', 'GetAuthorizationToken', 400, 'UnrecognizedClientException', 'The security token included in the request is invalid.', ...INVALID),
  said('lambda', 'UpdateFunctionCode', 403, 'InvalidSignatureException', 'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.', 'credentials/wrong-secret'),
  said('secretsmanager', 'GetSecretValue', 400, 'InvalidSignatureException', 'Signature expired: 20261130T093000Z is now earlier than 20261130T094012Z (20261130T094512Z - 5 min.)', 'environment/clock-skew'),
  said('cloudformation', 'DescribeStacks', 403, 'SignatureDoesNotMatch', 'Signature not yet current: 20261130T104012Z is still later than 20261130T094512Z (20261130T094012Z + 5 min.)', 'environment/clock-skew'),
  said('kms', 'Decrypt', 400, 'AccessDeniedException', 'The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access.', 'permissions/kms-key'),
  said('kms', 'Decrypt', 400, 'AccessDeniedException', `User: ${WHO[1]} is not authorized to perform: kms:Decrypt on resource: arn:aws:kms:eu-west-1:${ACCOUNT}:key/0c1d2e3f-4a5b-6c7d-8e9f-0a1b2c3d4e5f because no resource-based policy allows the kms:Decrypt action`, 'permissions/kms-key', 'permissions/resource-policy'),
  said('secretsmanager', 'GetSecretValue', 400, 'AccessDeniedException', 'Access to KMS is not allowed', 'permissions/kms-key'),
  said('sts', 'AssumeRole', 403, 'AccessDenied', `User: ${WHO[0]} is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::${ACCOUNT}:role/deploy because no identity-based policy allows the sts:AssumeRole action`, 'assume-role/denied'),
  said('sts', 'AssumeRole', 403, 'AccessDenied', `User: ${WHO[1]} is not authorized to perform: sts:TagSession on resource: arn:aws:iam::${ACCOUNT}:role/deploy`, 'assume-role/tag-session-denied'),
  said('sts', 'AssumeRole', 403, 'RegionDisabledException', 'STS is not activated in this region for account:123456789012. Your account administrator can activate STS in this region using the IAM Console.', 'region/sts-not-active'),
  said('sts', 'AssumeRoleWithWebIdentity', 400, 'ExpiredTokenException', 'Token expired: current date/time 1764490000 must be before the expiration date/time 1764480000', 'oidc/token-expired'),
  said('sts', 'AssumeRoleWithWebIdentity', 400, 'InvalidIdentityToken', 'No OpenIDConnect provider found in your account for https://token.actions.githubusercontent.com', 'oidc/provider-missing'),
  said('sts', 'AssumeRoleWithWebIdentity', 400, 'InvalidIdentityToken', 'Incorrect token audience', 'oidc/audience-mismatch'),
  said('sts', 'AssumeRoleWithWebIdentity', 403, 'AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity', 'oidc/trust-policy-mismatch'),
  said('dynamodb', 'DescribeTable', 400, 'ResourceNotFoundException', 'Requested resource not found: Table: orders not found', 'dynamodb/table-not-found'),
  said('dynamodb', 'Query', 400, 'ResourceNotFoundException', 'Requested resource not found', 'dynamodb/table-not-found'),
  said('s3', 'GetObject', 404, 'NoSuchBucket', 'The specified bucket does not exist', 's3/bucket-not-found'),
  said('s3', 'ListObjectsV2', 400, 'AuthorizationHeaderMalformed', "The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'eu-west-1'", 's3/bucket-in-other-region'),
  said('s3', 'PutObject', 403, 'RequestTimeTooSkewed', 'The difference between the request time and the current time is too large.', 'environment/clock-skew'),
  said('s3', 'PutObject', 403, 'AccessDenied', 'Access Denied', 'permissions/unspecified'),
  said('sqs', 'SendMessage', 403, 'InvalidClientTokenId', 'The security token included in the request is invalid.', ...INVALID),
  said('bedrock-runtime', 'Converse', 429, 'ThrottlingException', 'Too many requests, please wait before trying again.', 'environment/throttled', 'bedrock/quota-exhausted'),
  said('bedrock-runtime', 'InvokeModel', 404, 'ResourceNotFoundException', 'This model version has reached the end of its life. Please refer to the AWS documentation for more details.', 'bedrock/model-end-of-life'),
  said('bedrock-runtime', 'InvokeModel', 403, 'AccessDeniedException', "You don't have access to the model with the specified model ID.", 'bedrock/model-not-enabled'),
  said('dynamodb', 'ListTables', 500, 'InternalServerError', 'Internal server error', 'environment/service-unavailable'),
  said('lambda', 'GetFunction', 503, 'ServiceUnavailableException', 'Service is unavailable. Please try again later.', 'environment/service-unavailable'),
  // What has no rule is said to be unexplained, and nothing else.
  said('lambda', 'GetFunction', 404, 'ResourceNotFoundException', `Function not found: arn:aws:lambda:eu-west-1:${ACCOUNT}:function:shop`, 'unexplained'),
  said('cloudformation', 'UpdateStack', 400, 'ValidationError', 'No updates are to be performed.', 'unexplained'),
  said('ecs', 'UpdateService', 400, 'ClusterNotFoundException', 'Cluster not found.', 'unexplained'),
  said('iam', 'CreateRole', 409, 'EntityAlreadyExists', 'Role with name shop already exists.', 'unexplained'),
];

export const VARIATIONS: readonly Variation[] = [...denials, ...OTHERS];
