// Whose error it is, and about what: service, operation, Region, bucket, table and model, as far as the text tells.
import { serviceOfAction } from '../knowledge/iam-actions.ts';
import type { LogError } from './log-error.ts';

type Known = Pick<LogError, 'service' | 'operation' | 'code' | 'message' | 'host'> & { text: string; around: string };
type Whereabouts = Pick<LogError, 'service' | 'operation' | 'host' | 'region' | 'target'>;

const HOST =
  /\b(?:([\w.-]{1,120})\.)?([a-z][a-z0-9-]{1,40})[.-]((?:[a-z]{2}|us-gov|us-iso[a-z]?|cn|mx|il|eusc-[a-z]{2})-(?:gov-)?[a-z]{4,12}-\d)\.(?:amazonaws\.com|api\.aws|on\.aws)/;
const ARN = /arn:(aws[\w-]*):([a-z0-9-]{1,40}):([a-z0-9-]*):(\d{12}|\*{3})?:([^\s"',;)]{1,300})/;

export function whereabouts({ service, operation, code, message, host, text, around }: Known): Whereabouts {
  const action = /not authorized to perform:? ([a-z0-9-]{1,40}):(\w{1,80})/i.exec(message);
  const asked = operation ?? assumed(message) ?? action?.[2] ?? operationIn(text);
  const endpoint = HOST.exec(host ?? '') ?? HOST.exec(text);
  const named = service ?? serviceOf(asked, action?.[1] ?? null, endpoint?.[2] ?? null, { code, message, around });
  return {
    service: named,
    operation: asked,
    host: host ?? /https?:\/\/([\w.-]{1,200}\.(?:amazonaws\.com(?:\.cn)?|api\.aws))/.exec(text)?.[1] ?? null,
    region: endpoint?.[3] ?? regionIn(message, text),
    target: targetOf(named, message, text, around),
  };
}

/** What STS was asked, from its words alone. */
function assumed(message: string): string | null {
  const named = /\bsts:(\w+)/i.exec(message)?.[1];
  if (named) return /^(?:TagSession|SetSourceIdentity)$/i.test(named) ? 'AssumeRole' : named;
  if (OF_WEB_IDENTITY.test(message)) return 'AssumeRoleWithWebIdentity';
  return OF_ASSUMED_ROLE.test(message) ? 'AssumeRole' : null;
}

const regionIn = (message: string, text: string): string | null => {
  const arn = ARN.exec(message);
  if (arn?.[3]) return arn[3];
  return /\b(?:region['"]?[:= ]{1,3}['"]?|--region )((?:[a-z]{2}|us-gov)-[a-z]{4,12}-\d)\b/i.exec(text)?.[1] ?? null;
};

const operationIn = (text: string): string | null =>
  /\b(AssumeRoleWithWebIdentity|AssumeRoleWithSAML|AssumeRole|GetCallerIdentity|InvokeModelWithResponseStream|InvokeModel|ConverseStream|Converse|ListObjectsV2|HeadBucket|HeadObject|GetObject|PutObject|ListBuckets|DescribeTable|GetItem|PutItem|UpdateItem|BatchWriteItem|Query|Scan)(?:Command|Error|\b)/.exec(
    text,
  )?.[1] ?? (/with OIDC|WebIdentity/i.test(text) ? 'AssumeRoleWithWebIdentity' : null);

function serviceOf(
  asked: string | null,
  prefix: string | null,
  endpoint: string | null,
  { code, message, around }: { code: string; message: string; around: string },
): string | null {
  const words = `${code} ${message}`;
  const operation = asked ?? '';
  const only = ofOperation(operation) ?? (OF_TOKENS.test(words) ? 'STS' : null);
  if (only) return only;
  if (endpoint && endpoint !== 'dualstack') return endpoint;
  const known = operation === '' ? [] : serviceOfAction(operation);
  if (prefix && known.includes(prefix.toLowerCase())) return prefix;
  if (known.length === 1 && known[0]) return known[0];
  return (
    (OF_MODELS.test(operation) || OF_BEDROCK.test(words) ? 'bedrock-runtime' : null) ??
    /\baws (s3|s3api|[a-z][a-z0-9-]{1,30}) [a-z]/.exec(around)?.[1] ??
    ofWords(code, message) ??
    known.find((each) => PREFERRED.has(each)) ??
    prefix ??
    serviceAround(around)
  );
}

function ofOperation(operation: string): string | null {
  if (OF_STS.test(operation)) return 'STS';
  return OPERATIONS_OF_S3.test(operation) ? 'S3' : null;
}

/** Codes and words that one service alone has. */
function ofWords(code: string, message: string): string | null {
  if (OF_S3.test(code) || WORDS_OF_S3.test(message)) return 'S3';
  return OF_DYNAMODB.test(message) ? 'DynamoDB' : null;
}

const OF_MODELS = /^(?:Invoke|Converse)/;
const OF_STS = /^AssumeRole|GetCallerIdentity|GetSessionToken|DecodeAuthorizationMessage/;
const OF_TOKENS = /InvalidIdentityToken|OpenIDConnect|PackedPolicy|IDPCommunication/;
const OF_WEB_IDENTITY =
  /OpenIDConnect|Incorrect token audience|verification key from your identity provider|Token expired: current date\/time|Request ARN is invalid/i;
const OF_ASSUMED_ROLE =
  /DurationSeconds exceeds|Packed size of session tags|packed policy size|source identity is already set|STS is not activated in this region/i;
const OF_BEDROCK =
  /bedrock|foundation model|model identifier|too many tokens|too many requests, please wait|model with the specified|use[- ]case (?:form|details)|on-demand throughput|marked by provider as legacy|channel program|marketplace|unsupported countries|API key is valid|bearer token|authorized to (?:invoke this API operation|access this model)|available for this account|model version has reached|model is not ready|INVALID_PAYMENT_INSTRUMENT|prompt caching|^ValidationException Operation not allowed|Viewing service quotas|support the model/i;
const OF_S3 =
  /^(?:InvalidAccessKeyId|NoSuchBucket|NoSuchKey|InvalidBucketName|PermanentRedirect|IllegalLocation\w+|AuthorizationHeaderMalformed|AllAccessDisabled|AccessControlListNotSupported|RequestTimeTooSkewed|NotSignedUp|InvalidToken|SlowDown|BucketAlready\w+)$/;
const WORDS_OF_S3 =
  /Access Key Id you provided|provided token (?:is malformed|has expired)|specified bucket|addressed using the specified endpoint|location constraint|authorization header is malformed|time and the current time|All access to this|reduce your request rate|for the S3 service|allow ACLs/i;
const OF_DYNAMODB =
  /Requested resource not found|non-existent table|provisioned throughput|throughput exceeds the current capacity/i;
/** IAM has no action of these names, or names another service's. */
const OPERATIONS_OF_S3 =
  /^(?:HeadObject|HeadBucket|ListObjects(?:V2)?|ListBuckets|CopyObject|UploadPart|CreateMultipartUpload|CompleteMultipartUpload|DeleteObjects|GetObjectLockConfiguration)$/;

const serviceAround = (around: string): string | null => {
  if (/\bBedrock/i.test(around)) return 'bedrock-runtime';
  return /DynamoDB/i.test(around) ? 'DynamoDB' : null;
};

/** Operations that several services have are mostly meant of these. */
const PREFERRED = new Set(['s3', 'dynamodb', 'ec2', 'iam', 'lambda', 'ecs', 'cloudformation', 'ssm', 'secretsmanager']);

function targetOf(service: string | null, message: string, text: string, around: string): string | null {
  const kind = kindOf(service);
  if (kind === 's3') {
    const bucket =
      /arn:aws[\w-]*:s3:::([\w.*-]{3,63})/.exec(message)?.[1] ??
      /\bs3:\/\/([a-z0-9][a-z0-9.-]{1,62})/.exec(text)?.[1] ??
      /https?:\/\/([a-z0-9][a-z0-9.-]{1,62})\.s3[.-]/.exec(text)?.[1] ??
      /<BucketName>([\w.-]{3,63})</.exec(text)?.[1] ??
      /\bBucket ?(?:\(|[:=] ?'?"?)([a-z0-9][a-z0-9.-]{2,62})/.exec(text)?.[1] ??
      /\bs3:\/\/([a-z0-9][a-z0-9.-]{1,62})/.exec(around)?.[1];
    return bucket && !bucket.includes('***') ? bucket : null;
  }
  if (kind === 'dynamodb')
    return (
      /:table\/([\w.-]{3,255})/.exec(message)?.[1] ??
      /Table: ([\w.-]{3,255}) not found/.exec(message)?.[1] ??
      /(?:TableName['"]?[:=] ?['"]?|--table-name )([\w.-]{3,255})/.exec(around)?.[1] ??
      null
    );
  if (kind === 'bedrock')
    return (
      /(arn:aws[\w-]*:bedrock:[\w-]*:\d*:(?:inference-profile|application-inference-profile|provisioned-model|imported-model|custom-model)\/[\w.:/-]{1,200})/.exec(
        message,
      )?.[1] ??
      /foundation-model\/([\w.:-]{1,150})/.exec(message)?.[1] ??
      /model ID ([\w.:-]{3,150}) with/.exec(message)?.[1] ??
      /\/model\/([\w.:%-]{3,200})\//.exec(text)?.[1]?.replaceAll('%3A', ':') ??
      /(?:modelId['"]?[:=] ?['"]?|--model-id |bedrock\/(?:converse\/)?)([a-z][\w.:-]{5,150})/.exec(around)?.[1] ??
      null
    );
  if (kind === 'sts')
    return (
      /(arn:aws[\w-]*:iam::(?:\d{12}|\*{3}):role\/[\w+=,.@/-]{1,200})/.exec(message.replace(/User: \S+/, ''))?.[1] ??
      /role-to-assume: (arn:\S{10,200})/.exec(around)?.[1] ??
      null
    );
  return null;
}

/** Which of the services that this action knows a tool means. */
export function kindOf(service: string | null): 'sts' | 's3' | 'dynamodb' | 'bedrock' | null {
  const name = (service ?? '')
    .toLowerCase()
    .replace(/^(?:amazon|aws)\s?/, '')
    .replace(/[^a-z0-9]/g, '');
  if (/^(?:sts|securitytoken(?:service)?|awssecuritytokenservice)$/.test(name)) return 'sts';
  if (/^(?:s3|s3api|s3internal|simplestorageservice|s3express)$/.test(name)) return 's3';
  if (/^dynamodb(?:v2|streams)?$/.test(name)) return 'dynamodb';
  if (/^bedrock(?:runtime)?$/.test(name)) return 'bedrock';
  return null;
}
