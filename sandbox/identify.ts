// Which service a request is for, and what it asks: one port serves them all, so only the request itself can tell.
import type { Service } from './attempt.ts';
import { parseAuthorization } from './authorization.ts';
import { decoded, type Incoming } from './wire.ts';

export type Call = {
  service: Service;
  operation: string;
  region: string | null;
  /** The table, bucket, role or model that is asked for. */
  resource: string | null;
  accessKeyId: string | null;
  /** The form of a Query request; empty for the other protocols. */
  form: URLSearchParams;
};

/** GET operations of Bedrock's control plane: with an id in the path, and without. */
const BEDROCK_READS: Record<string, [withId: string | null, plain: string | null]> = {
  'foundation-models': ['GetFoundationModel', 'ListFoundationModels'],
  'foundation-model-availability': ['GetFoundationModelAvailability', null],
  'inference-profiles': ['GetInferenceProfile', 'ListInferenceProfiles'],
  'use-case-for-model-access': [null, 'GetUseCaseForModelAccess'],
  'data-retention': [null, 'GetAccountDataRetention'],
};
const BEDROCK_WRITES: Record<string, string> = {
  'use-case-for-model-access': 'PutUseCaseForModelAccess',
  'create-foundation-model-agreement': 'CreateFoundationModelAgreement',
};
const RUNTIME: Record<string, string> = {
  converse: 'Converse',
  invoke: 'InvokeModel',
  'converse-stream': 'ConverseStream',
  'invoke-with-response-stream': 'InvokeModelWithResponseStream',
  'count-tokens': 'CountTokens',
};

export function identify(incoming: Incoming): Call {
  const parsed = parseAuthorization(incoming);
  const scope = parsed.kind === 'sigv4' ? parsed.authorization.scope : null;
  const form = incoming.headers.get('content-type')?.includes('x-www-form-urlencoded')
    ? new URLSearchParams(incoming.body.toString())
    : incoming.query;
  const call = (service: Service, operation: string, resource: string | null): Call => ({
    service,
    operation,
    resource,
    region: scope?.region ?? null,
    accessKeyId: scope?.accessKeyId ?? null,
    form,
  });

  const action = form.get('Action');
  if (action)
    return call(
      form.get('Version') === '2010-05-08' ? 'iam' : 'sts',
      action,
      form.get('RoleArn') ?? form.get('RoleName') ?? form.get('UserName') ?? form.get('AccessKeyId'),
    );
  const target = incoming.headers.get('x-amz-target');
  if (target) return call('dynamodb', /^DynamoDB_20120810\.(\w+)$/.exec(target)?.[1] ?? target, tableIn(incoming));

  const details = /^\/authorization-details\/([^/]+)(\/policy)?$/.exec(incoming.path);
  if (details && scope?.service !== 's3')
    return call(
      'iam-toolbox',
      details[2] ? 'GetRequestAuthorizationPolicy' : 'GetRequestAuthorizationDetails',
      decoded(details[1] ?? ''),
    );
  const runtime = /^\/model\/([^/]+)\/([\w-]+)$/.exec(incoming.path);
  const operation = RUNTIME[runtime?.[2] ?? ''];
  if (runtime && operation) return call('bedrock-runtime', operation, decoded(runtime[1] ?? ''));
  const [, noun = '', ...rest] = incoming.path.split('/');
  if (scope?.service === 'bedrock' || parsed.kind === 'bearer' || (scope?.service !== 's3' && noun in BEDROCK_READS)) {
    const id = decoded(rest.join('/')) || null;
    const names = BEDROCK_READS[noun];
    const known = incoming.method === 'GET' ? names?.[id === null ? 1 : 0] : BEDROCK_WRITES[noun];
    return call('bedrock', known ?? `${incoming.method} ${incoming.path}`, id);
  }
  const key = decoded(rest.join('/'));
  return call('s3', s3Operation(incoming, noun !== '', key !== ''), noun ? decoded(noun) : null);
}

function tableIn(incoming: Incoming): string | null {
  try {
    const name: unknown = (JSON.parse(incoming.body.toString() || '{}') as { TableName?: unknown }).TableName;
    return typeof name === 'string' ? name : null;
  } catch {
    return null;
  }
}

function s3Operation({ method, query }: Incoming, bucket: boolean, key: boolean): string {
  if (!bucket) return method === 'GET' ? 'ListBuckets' : `${method} /`;
  const names: Record<string, string> = key
    ? {
        GET: 'GetObject',
        HEAD: 'HeadObject',
        PUT: 'PutObject',
        POST: 'CompleteMultipartUpload',
        DELETE: 'DeleteObject',
      }
    : { HEAD: 'HeadBucket', PUT: 'CreateBucket', POST: 'DeleteObjects', DELETE: 'DeleteBucket' };
  // Sub-resources (?policy, ?acl …) are operations of their own; those with a value are parameters.
  const sub = [...query].find(
    ([name, value]) => value === '' && !['prefix', 'delimiter', 'marker'].includes(name),
  )?.[0];
  if (!key && method === 'GET') {
    if (sub === 'location') return 'GetBucketLocation';
    if (sub === undefined) return query.get('list-type') === '2' ? 'ListObjectsV2' : 'ListObjects';
  }
  return sub === undefined || sub === 'delete'
    ? (names[method] ?? `${method} ${key ? 'object' : 'bucket'}`)
    : `${method} ${key ? 'object' : 'bucket'}?${sub}`;
}
