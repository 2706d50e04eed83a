// A reported failure as a scene: what this action would have seen, had it met the same answer. What a case says of its context decides the
// kind of credentials; everything else is the answer's own code, status and words.
import { diagnose } from '../../src/diagnose.ts';
import { RULES } from '../../src/rules/catalogue.ts';
import type { ErrorKind, FailedObservation, Operation, ProbeService, Settings, Signer } from '../../src/scene.ts';
import {
  type FlatCredentials,
  identity,
  LONG_TERM,
  NONE,
  OIDC,
  REGION,
  ROLE,
  SESSION,
  STRAY,
  scene,
  shape,
  TEMPORARY,
} from '../rules/scene.ts';

export type Case = {
  id: string;
  service: string;
  operation: string | null;
  error_name: string | null;
  http_status: number | null;
  message: string;
  context: string;
  cause: string;
};

type Asked = {
  service: ProbeService;
  operation: Operation;
  target: string | null;
  signer: Signer;
  settings: Partial<Settings>;
};

const MODEL = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';
const NETWORK = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|EPIPE|EHOSTUNREACH|ENETUNREACH)\b/;
const TLS =
  /\b(SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT_LOCALLY|CERT_HAS_EXPIRED)\b|self.signed certificate|unable to (get local issuer|verify the first) certificate|CERTIFICATE_VERIFY_FAILED/i;

function asked({ service, operation, error_name: name, message }: Case): Asked {
  const assume = /AssumeRole\w*/.exec(`${operation ?? ''} ${message}`)?.[0];
  if (service === 'oidc' || assume === 'AssumeRoleWithWebIdentity')
    return {
      service: 'sts',
      operation: 'AssumeRoleWithWebIdentity',
      target: ROLE,
      signer: 'none',
      settings: { roleToAssume: ROLE },
    };
  if (
    service === 'sts' &&
    (assume || /DurationSeconds|PackedPolicy|source identity|TagSession/i.test(`${name} ${message}`))
  )
    return { service: 'sts', operation: 'AssumeRole', target: ROLE, signer: 'base', settings: { roleToAssume: ROLE } };
  if (service === 'dynamodb')
    return {
      service,
      operation: 'DescribeTable',
      target: 'orders',
      signer: 'base',
      settings: { tables: ['orders'], named: ['dynamodb'] },
    };
  if (service === 's3')
    return {
      service,
      operation: 'ListObjectsV2',
      target: 'acme-site',
      signer: 'base',
      settings: { buckets: ['acme-site'], named: ['s3'] },
    };
  if (service.startsWith('bedrock'))
    return {
      service: 'bedrock',
      operation: 'Converse',
      target: MODEL,
      signer: /api.?key|bearer/i.test(message) && !/signature/i.test(message) ? 'bearer' : 'base',
      settings: { models: [MODEL], named: ['bedrock'] },
    };
  return { service: 'sts', operation: 'GetCallerIdentity', target: null, signer: 'base', settings: {} };
}

function kindOf({ message, http_status: status }: Case): { kind: ErrorKind; code?: string } {
  const network = NETWORK.exec(message)?.[1];
  if (network) return { kind: 'network', code: network };
  if (TLS.test(message)) return { kind: 'tls' };
  if (/ETIMEDOUT|timed? ?out/i.test(message) && status === null) return { kind: 'timeout' };
  return { kind: 'service' };
}

/** The wrappers in which clients and reports hand AWS's words on. */
const bare = (message: string): string =>
  message
    .replace(/^.*?An error occurred \(\w+\) when calling the \w+ operation(?: \([^)]*\))?: /s, '')
    .replace(/^\w*(Exception|Error): /, '');

/** The errors and warnings that the answer leads to; null where the case is no answer that a request of ours could get. */
export function judgeCase(one: Case): string[] | null {
  const { kind, code } = kindOf(one);
  if (kind === 'service' && (one.http_status === null || one.error_name === null)) return null;
  const question = asked(one);
  const credentials = credentialsOf(one, question.signer);
  const region = isOptIn(one) ? OPT_IN_REGION : REGION;
  const failure: FailedObservation = {
    ...question,
    region,
    durationMs: 1,
    followUp: false,
    status: 'failed',
    error: {
      kind,
      code: code ?? one.error_name ?? 'Error',
      message: bare(one.message),
      ...(one.http_status === null ? {} : { httpStatus: one.http_status, requestId: 'request' }),
    },
  };
  // A fault in a value, or that there is none, is found before any request.
  const observations =
    credentials.keyId?.faults.length || credentials === NONE
      ? []
      : [failure, ...(isOptIn(one) ? [identity(SESSION, { region: 'us-east-1', followUp: true })] : [])];
  const { findings } = diagnose(
    scene({ settings: { ...question.settings, region }, credentials, observations }),
    RULES,
  );
  return findings.filter((f) => f.severity !== 'notice').map((f) => f.id);
}

const OPT_IN_REGION = 'ap-southeast-4';

/** Refused in an opt-in Region alone: a run asks in a default Region too, which accepts. */
const isOptIn = ({ context, cause }: Case): boolean =>
  /V(ersion )?1 (STS |session )?tokens?.*opt-in region/i.test(cause) && /opt-in|ap-east-1/i.test(context);

/** What a run knows of the credentials besides the answer, as far as the report tells it. */
function credentialsOf({ context, cause }: Case, signer: Signer): FlatCredentials {
  const told = `${context} ${cause}`;
  if (signer === 'none') return OIDC;
  if (/no credentials (in the environment|were resolved)/i.test(cause)) return NONE;
  if (/access[ _]key[ _]id (contains|starts with|has) (a|characters|whitespace)/i.test(cause))
    return {
      ...LONG_TERM,
      keyId: shape(21, { faults: [{ says: 'has white space in the middle', stray: 'the white space' }] }),
    };
  if (/SMTP/.test(cause))
    return { ...LONG_TERM, secret: shape(44, { oddities: ['has 44 characters; an SES SMTP password has 44'] }) };
  if (/chopped off/.test(cause)) return { ...LONG_TERM, secret: shape(39, { oddities: ['has 39 characters'] }) };
  if (/long-term key/.test(told) && /leftover|stays/.test(told)) return STRAY;
  return /ASIA|temporary|session|SSO|assumed|token/i.test(told) ? TEMPORARY : LONG_TERM;
}
