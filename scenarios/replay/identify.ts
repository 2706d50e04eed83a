import type { IncomingMessage } from 'node:http';
import { malformedReason } from './malformed.ts';
import type { Call, Target } from './types.ts';

type Named = Target & { form?: URLSearchParams };
type Request = {
  url: URL;
  path: string;
  method: string;
  headers: IncomingMessage['headers'];
  body: string;
  region: string | null;
  signedFor: string;
};

const RUNTIME_OPERATIONS: Record<string, string> = {
  invoke: 'InvokeModel',
  converse: 'Converse',
  'converse-stream': 'ConverseStream',
  'invoke-with-response-stream': 'InvokeModelWithResponseStream',
  'count-tokens': 'CountTokens',
};
const CONTROL_OPERATIONS = new Map([
  ['foundation-model-availability', { one: 'GetFoundationModelAvailability', all: 'GetFoundationModelAvailability' }],
  ['foundation-models', { one: 'GetFoundationModel', all: 'ListFoundationModels' }],
  ['inference-profiles', { one: 'GetInferenceProfile', all: 'ListInferenceProfiles' }],
  ['use-case-for-model-access', { one: 'GetUseCaseForModelAccess', all: 'GetUseCaseForModelAccess' }],
  [
    'list-foundation-model-agreement-offers',
    { one: 'ListFoundationModelAgreementOffers', all: 'ListFoundationModelAgreementOffers' },
  ],
  ['data-retention', { one: 'GetAccountDataRetention', all: 'GetAccountDataRetention' }],
]);
const OBJECT_OPERATIONS: Record<string, string> = {
  HEAD: 'HeadObject',
  GET: 'GetObject',
  PUT: 'PutObject',
  DELETE: 'DeleteObject',
};

/** Names what a request asks for, and who asks. */
export function identify(incoming: IncomingMessage, body: string): Call {
  const url = new URL(incoming.url ?? '/', 'http://localhost');
  const authorization = incoming.headers.authorization ?? '';
  const scope = /Credential=[^/]*\/\d{8}\/([^/]+)\/([^/]+)\/aws4_request/.exec(authorization);
  const request: Request = {
    url,
    path: decoded(url.pathname),
    method: incoming.method ?? 'GET',
    headers: incoming.headers,
    body,
    region: scope?.[1] ?? null,
    signedFor: scope?.[2] ?? '',
  };
  const { form = null, ...target } =
    fromForm(request) ??
    fromTarget(request) ??
    fromCbor(request) ??
    fromModelPath(request) ??
    fromControlPath(request) ??
    fromAuthorizationPath(request) ??
    fromBucketPath(request);
  return {
    ...target,
    form,
    method: request.method,
    accessKey: /Credential=([^/]+)\//.exec(authorization)?.[1] ?? null,
    token: 'x-amz-security-token' in incoming.headers,
    malformed: malformedReason(target, body),
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** STS and IAM. */
function fromForm({ headers, body, region, signedFor }: Request): Named | null {
  if (!/x-www-form-urlencoded/.test(headers['content-type'] ?? '')) return null;
  const form = new URLSearchParams(body);
  const operation = form.get('Action');
  if (!operation) return null;
  const service = signedFor === 'iam' || form.get('Version') === '2010-05-08' ? 'iam' : 'sts';
  return { service, operation, region, resource: form.get('RoleArn'), form };
}

function fromTarget({ headers, body, region }: Request): Named | null {
  const target = headers['x-amz-target'];
  if (typeof target !== 'string' || !target.startsWith('DynamoDB')) return null;
  let table: string | null = null;
  try {
    table = (JSON.parse(body || '{}') as { TableName?: string }).TableName ?? null;
  } catch {
    // Answered as it is.
  }
  return { service: 'dynamodb', operation: target.split('.').pop() ?? '', region, resource: table };
}

/** The replay speaks no CBOR: a client that does is told so. */
function fromCbor({ headers, path, region }: Request): Named | null {
  if (headers['smithy-protocol'] !== 'rpc-v2-cbor') return null;
  return { service: 'unknown-cbor', operation: path.split('/').pop() ?? '', region, resource: null };
}

function fromModelPath({ path, region }: Request): Named | null {
  const [, resource = null, verb = ''] =
    /^\/model\/(.+)\/(invoke|converse|converse-stream|invoke-with-response-stream|count-tokens)$/.exec(path) ?? [];
  const operation = RUNTIME_OPERATIONS[verb];
  return operation ? { service: 'bedrock-runtime', operation, region, resource } : null;
}

function fromControlPath({ path, region, signedFor }: Request): Named | null {
  const [, noun = '', id] = /^\/([a-z-]+)(?:\/(.+))?$/.exec(path) ?? [];
  const operations = CONTROL_OPERATIONS.get(noun);
  if (!operations || signedFor.includes('s3')) return null;
  return { service: 'bedrock', operation: id ? operations.one : operations.all, region, resource: id ?? null };
}

/** The service that explains a denial by its ID. */
function fromAuthorizationPath({ path, region, signedFor }: Request): Named | null {
  const [, resource, policy] = /^\/authorization-details\/([^/]+)(\/policy)?$/.exec(path) ?? [];
  if (resource === undefined || signedFor === 's3') return null;
  const operation = policy ? 'GetRequestAuthorizationPolicy' : 'GetRequestAuthorizationDetails';
  return { service: 'iam-toolbox', operation, region, resource };
}

function fromBucketPath({ url, path, method, region }: Request): Named {
  const [, bucket = '', ...key] = path.split('/');
  return {
    service: 's3',
    // Of a directory bucket the SDK writes the path with two slashes behind the name.
    operation: bucketOperation(url, method, bucket, key.join('/').replace(/^\/+$/, '')),
    region,
    resource: bucket || null,
  };
}

function bucketOperation(url: URL, method: string, bucket: string, key: string): string {
  if (!bucket) return 'ListBuckets';
  if (key) return OBJECT_OPERATIONS[method] ?? `${method} object`;
  if (method === 'HEAD') return 'HeadBucket';
  if (url.searchParams.has('location')) return 'GetBucketLocation';
  if (url.searchParams.has('session')) return 'CreateSession';
  if (url.searchParams.get('list-type') === '2') return 'ListObjectsV2';
  return `${method} bucket`;
}
