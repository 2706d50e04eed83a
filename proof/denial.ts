// What a refusal of the replayed AWS is about, from its code and its words.

import type { PolicyLayer } from '../sandbox/world.ts';
import type { Call, Rule } from '../scenarios/replay/types.ts';

/** Who signed a request, and where it belongs. */
export type Caller = { arn: string; account: string };

export type Denied = {
  caller: string;
  actions: readonly string[];
  resources: readonly string[];
  layer: PolicyLayer;
  implicit: boolean;
  /** Whether the words name a layer: otherwise it is the identity's, which is the most common. */
  named: boolean;
  policy: string | null;
  /** The service that asked for a key on the caller's behalf. */
  via: string | null;
};

const wordsOf = ({ error, body }: Rule): string => error?.message ?? (typeof body === 'string' ? body : '');
const codeOf = (rule: Rule): string => rule.error?.code ?? '';

const CLOCK = /signature (expired|not yet current)|earlier than|skewed|later than/i;
const KEY_CODES =
  /^(InvalidClientTokenId|UnrecognizedClientException|InvalidAccessKeyId|InvalidToken|ExpiredToken(Exception)?|IncompleteSignature(Exception)?|SignatureDoesNotMatch|InvalidSignatureException|MissingAuthenticationToken(Exception)?|AuthFailure)$/;
const HEADER = /requires (three components|'Credential'|equal)|missing equal-sign/i;
const SCOPE = /should be scoped/i;
const SIGNATURE = /^(SignatureDoesNotMatch|InvalidSignatureException)$/;
// S3-compatible stores say so under other codes.
const STORES_KEY = /^Forbidden: (No such key|Invalid signature)|Credential access key has length/i;
const STORES_SIGNATURE = /^Forbidden: Invalid signature/i;

export const isClockRefusal = (rule: Rule): boolean =>
  CLOCK.test(wordsOf(rule)) || /RequestTimeTooSkewed/.test(codeOf(rule)) || Boolean(rule.clockSkewMs);

export const isScopeRefusal = (rule: Rule): boolean => SCOPE.test(wordsOf(rule));

/** A refusal of the credentials themselves, whatever is asked. */
export const isKeyRefusal = (rule: Rule): boolean =>
  !isClockRefusal(rule) &&
  !isScopeRefusal(rule) &&
  // STS says so of a web identity's token, not of a key.
  !/^Token expired: current date/.test(wordsOf(rule)) &&
  (KEY_CODES.test(codeOf(rule)) || HEADER.test(wordsOf(rule)) || STORES_KEY.test(wordsOf(rule)));

export const isSignatureRefusal = (rule: Rule): boolean =>
  isKeyRefusal(rule) && (SIGNATURE.test(codeOf(rule)) || STORES_SIGNATURE.test(wordsOf(rule)));

export const isBearerRefusal = (rule: Rule): boolean => /API Key|Bearer Token/i.test(wordsOf(rule));

const VALUE =
  /identifier is invalid|at 'modelId'|on-demand (throughput|inference)|resolve the foundation model|provisioned model throughput|inference profile (not found|does not exist)|marked by provider as Legacy|end of its life|not found|non-existent table|specified bucket|location constraint|is wrong; expecting|must be addressed|Request ARN is invalid|validation error detected|Packed size|DurationSeconds exceeds|have access to the model|is not available for this account|not supported in this region|isn.t supported/i;

/** An explicit deny of a model in a Region that an inference profile routes to: another profile of the model routes elsewhere. */
const DESTINATION = /on resource: arn:[\w-]+:bedrock:[\w-]*::foundation-model\/\S+ with an explicit deny/;

/** A refusal of what was asked for, by its name or value: another value would meet another answer. */
export const isValueRefusal = (rule: Rule): boolean =>
  VALUE.test(wordsOf(rule)) ||
  DESTINATION.test(wordsOf(rule)) ||
  /^(NoSuchBucket|InvalidBucketName|AllAccessDisabled|PermanentRedirect)$/.test(codeOf(rule));

/** DynamoDB hands on a refusal of KMS's, which names neither action nor key. */
const KEY = /KMS key access denied/;

const LAYERS: readonly [RegExp, PolicyLayer][] = [
  [/service control policy/, 'scp'],
  [/resource control policy/, 'rcp'],
  [/permissions boundary/, 'boundary'],
  [/session policy/, 'session'],
  [/VPC endpoint policy/, 'vpc'],
  [/resource-based policy|role trust policy/, 'resource'],
  [/identity-based policy/, 'identity'],
];

type Details = {
  evaluations?: readonly {
    action: string;
    resource: string;
    evaluatedEffect: string;
    checks?: readonly {
      checkType: string;
      evaluatedEffect: string;
      matchedPolicies?: readonly { uri: string }[];
    }[];
  }[];
};

const CHECKED: Readonly<Record<string, string>> = {
  SERVICE_CONTROL_POLICY: 'service control policy',
  RESOURCE_CONTROL_POLICY: 'resource control policy',
  VPC_ENDPOINT: 'VPC endpoint policy',
  RESOURCE: 'resource-based policy',
  PRINCIPAL: 'identity-based policy',
  PERMISSIONS_BOUNDARY: 'permissions boundary',
  SESSION: 'session policy',
};

/** A denial that ends in an id, in the words that AWS uses where it names the policy itself: its details name it. */
export function explained(rule: Rule, rules: readonly Rule[]): Rule {
  const words = wordsOf(rule);
  const id = /authorization id: (\w+)/.exec(words)?.[1];
  if (id === undefined || / with an explicit deny in | because no /.test(words)) return rule;
  const pages = rules.filter(
    ({ operation, resource }) => operation === 'GetRequestAuthorizationDetails' && resource === id,
  );
  const denials = pages
    .flatMap(({ body }) => (body as Details | undefined)?.evaluations ?? [])
    .flatMap((evaluation) =>
      (Array.isArray(evaluation?.checks) ? evaluation.checks : []).flatMap((check) =>
        check?.evaluatedEffect === 'ALLOW' ? [] : [{ ...check, action: evaluation.action, on: evaluation.resource }],
      ),
    );
  const [first] = denials.toSorted((a, b) => a?.evaluatedEffect.localeCompare(b.evaluatedEffect));
  const kind = CHECKED[first?.checkType ?? ''];
  if (!first || !kind) return rule;
  const policy = first.matchedPolicies?.[0]?.uri;
  const clause =
    first.evaluatedEffect === 'EXPLICIT_DENY'
      ? `with an explicit deny in a ${kind}${policy ? `: ${policy}` : ''}`
      : `because no ${kind} allows the ${first.action} action`;
  const message = `${words.split(/\. Go to /)[0]} is not authorized to perform: ${first.action} on resource: ${first.on} ${clause}`;
  return { ...rule, error: { ...rule.error, code: codeOf(rule), message } };
}

/** Null where the rule does not deny by IAM. */
export function denialIn(rule: Rule, call: Call, caller: Caller): Denied | null {
  const words = wordsOf(rule);
  const code = codeOf(rule);
  const bare = code === 'AccessDenied' || (rule.status === 403 && code === '' && call.service === 's3');
  if (!/not authorized to perform/i.test(words) && !bare && !/^Access ?Denied/i.test(words) && !KEY.test(words))
    return null;
  const clause = / with an explicit deny in (.*)| because no (.*?) allows?/s.exec(words);
  const found = LAYERS.find(([pattern]) => pattern.test(clause?.[0] ?? ''));
  const named =
    /perform(?:ing)?:? ((?:the )?[\s\S]*?)(?: on resource: "?([^\s"]+)"?| because | with an explicit|$)/.exec(words);
  const said = [...(named?.[1] ?? '').matchAll(/\b[a-z0-9-]+:[A-Z]\w+/g)].map(([action]) => action);
  const actions = KEY.test(words) ? ['kms:Decrypt'] : said;
  return {
    caller: /User: (arn:\S+) is not/.exec(words)?.[1] ?? caller.arn,
    actions: actions.length > 0 ? actions : actionsOf(call),
    resources: named?.[2] ? [named[2]] : resourcesOf(call, caller, actions),
    layer: found?.[1] ?? 'identity',
    implicit: clause === null || clause[2] !== undefined,
    named: found !== undefined,
    policy: /: (arn:\S+?)[.)]?$/.exec(clause?.[1] ?? '')?.[1] ?? null,
    via: actions.some((action) => action.startsWith('kms:')) ? `${call.service}.${call.region}.amazonaws.com` : null,
  };
}

const S3_ACTIONS: Readonly<Record<string, string>> = {
  ListBuckets: 's3:ListAllMyBuckets',
  ListObjectsV2: 's3:ListBucket',
  HeadBucket: 's3:ListBucket',
  HeadObject: 's3:GetObject',
};

/** The IAM action of a request: for most services the operation's own name. */
export function actionsOf({ service, operation }: Call): string[] {
  if (service === 's3') return [S3_ACTIONS[operation] ?? `s3:${operation}`];
  if (service === 'bedrock-runtime') return ['bedrock:InvokeModel'];
  return [`${service}:${operation}`];
}

/** The ARNs that a request names; `*` for a listing. */
export function resourcesOf(
  { service, operation, region, resource, form }: Call,
  { arn, account }: Caller,
  actions: readonly string[] = [],
): string[] {
  const partition = arn.split(':')[1] || 'aws';
  if (actions.some((action) => action.startsWith('aws-marketplace:'))) return ['*'];
  if (actions.some((action) => action.startsWith('kms:')))
    return [`arn:${partition}:kms:${region}:${account}:key/1a2b3c4d-0000-4000-8000-123456789abc`];
  const role = form?.get('RoleArn');
  if (role) return [role];
  const source = form?.get('PolicySourceArn');
  if (source) return [source];
  const named = form?.get('RoleName');
  if (named) return [`arn:${partition}:iam::${account}:role/${named}`];
  if (resource === null) return ['*'];
  if (resource.startsWith('arn:')) return [resource];
  if (service === 's3') return [`arn:${partition}:s3:::${resource}`];
  if (service === 'dynamodb') return [`arn:${partition}:dynamodb:${region}:${account}:table/${resource}`];
  if (service !== 'bedrock-runtime' && !/^Get(FoundationModel$|InferenceProfile)/.test(operation)) return ['*'];
  const profile = /^(us|eu|apac|jp|au|in|ca|us-gov|global)\.(.+)$/.exec(resource);
  if (!profile) return [`arn:${partition}:bedrock:${region}::foundation-model/${resource}`];
  return [
    `arn:${partition}:bedrock:${region}:${account}:inference-profile/${resource}`,
    `arn:${partition}:bedrock:${region}::foundation-model/${profile[2]}`,
  ];
}
