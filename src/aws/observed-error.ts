import { parseXML } from '@aws-sdk/xml-builder';
import type { ProbeService } from '../services/registry.ts';
import type { ErrorKind, ObservedError } from './observation.ts';
import { NOT_AN_ANSWER } from './read-whole.ts';
import type { Scrub } from './scrub.ts';
import { requestIdIn, speaksForAws } from './speaks-for-aws.ts';
import type { Validity } from './tell-certificate.ts';

/** What was seen of the first answer, if there was one. */
export type Answered = {
  status: number | undefined;
  headers: Record<string, string>;
  host: string | undefined;
  proxy?: string | undefined;
  receivedAt?: number;
  foreign?: boolean;
  /** Who was asked: what the machine supplies itself has no service of AWS's. */
  service: ProbeService;
  refusal?: string | undefined;
};

type Thrown = {
  name?: unknown;
  message?: unknown;
  code?: unknown;
  Code?: unknown;
  statusCode?: number;
  cause?: unknown;
  errors?: unknown[];
  $fault?: string;
  $metadata?: { httpStatusCode?: number; requestId?: string };
  $response?: { statusCode?: number; headers?: Record<string, string> };
  Region?: string;
  issuer?: unknown;
  validity?: Validity;
};

// UNSPECIFIED is Node's name for what OpenSSL finds wrong and Node has no name for: a key or a digest that is too weak.
const TLS_CODES =
  /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|CERT_\w+|ERR_TLS_\w+|HOSTNAME_MISMATCH|CRL_\w+|INVALID_CA|INVALID_PURPOSE|UNSPECIFIED)$/;
const OUT_OF_TIME = /^CERT_(NOT_YET_VALID|HAS_EXPIRED)$/;
const NETWORK_CODES =
  /^(ENOTFOUND|EAI_\w+|ECONN(REFUSED|RESET|ABORTED)|EPIPE|EHOST(UNREACH|DOWN)|ENET(UNREACH|DOWN)|EADDRNOTAVAIL|EACCES|EMFILE|ENFILE|ERR_STREAM_PREMATURE_CLOSE|ERR_SOCKET_\w+|UND_ERR_SOCKET)$/;
const PROXY_CODES = /^ERR_PROXY_/;
const TIMEOUT_CODES = /^(ETIMEDOUT|ESOCKETTIMEDOUT|ERR_SOCKET_CONNECTION_TIMEOUT)$/;
const MAX_MESSAGE = 2_000;
/** Where no answer arrived, the proxy may be the reason. */
const UNANSWERED: ReadonlySet<ErrorKind> = new Set(['network', 'timeout', 'tls', 'proxy']);

/** Reads a thrown value by name, code and message: `instanceof` is false for the SDK's classes in a bundle. */
export function observedError(thrown: unknown, answered: Answered, scrub: Scrub): ObservedError {
  const error = unwrap(thrown);
  const headers = { ...error.$response?.headers, ...answered.headers };
  const httpStatus = statusOf(error, answered);
  // What the SDK could not read, or found no words in, may still be another service's or an emulator's error document.
  const s3Form = answered.service !== 's3' && isS3Document(answered.refusal);
  const salvaged =
    answered.refusal && (s3Form || error.name === 'SyntaxError' || wordsOf(error) === '')
      ? xmlError(answered.refusal)
      : null;
  const code = salvaged?.code ?? codeOf(error, httpStatus);
  const requestId = error.$metadata?.requestId ?? requestIdIn(headers);
  const isForeign = answered.foreign === true || isOfAnother(answered, httpStatus, headers);
  const kind = kindOf(error, code, httpStatus, requestId, headers, isForeign, salvaged !== null);
  const bucketRegion = kind === 'service' ? (headers['x-amz-bucket-region'] ?? error.Region) : undefined;
  const skew = skewSeconds(headers.date, answered.receivedAt);
  return {
    kind,
    code: scrub(kind === 'protocol' && httpStatus !== undefined ? `HTTP ${httpStatus}` : code).slice(0, 200),
    message: scrub((salvaged?.message ?? wordsOf(error)).replace(/\s+/g, ' ').trim()).slice(0, MAX_MESSAGE),
    ...(httpStatus === undefined ? {} : { httpStatus }),
    ...(requestId === undefined ? {} : { requestId: scrub(requestId).slice(0, 200) }),
    ...(skew === undefined ? {} : { skewSeconds: skew }),
    ...(bucketRegion && /^[a-z0-9-]{4,40}$/.test(bucketRegion) ? { bucketRegion } : {}),
    ...(s3Form ? { s3Form: true } : {}),
    ...(typeof error.issuer === 'string' && error.issuer ? { issuer: scrub(error.issuer).slice(0, 200) } : {}),
    ...(error.validity && OUT_OF_TIME.test(code) ? { validity: error.validity } : {}),
    ...(answered.host ? { host: scrub(answered.host).slice(0, 300) } : {}),
    ...(answered.proxy && UNANSWERED.has(kind) ? { proxy: scrub(answered.proxy).slice(0, 300) } : {}),
  };
}

/** A proxy may answer with a status line that has no number. */
function statusOf(error: Thrown, { status }: Answered): number | undefined {
  const found = error.$metadata?.httpStatusCode ?? error.$response?.statusCode ?? status ?? error.statusCode;
  return Number.isInteger(found) ? found : undefined;
}

/** Something answers at AWS's own host that is not AWS. */
const isOfAnother = ({ service, host, status }: Answered, httpStatus: number | undefined, headers: Headers): boolean =>
  status !== undefined && httpStatus !== undefined && !speaksForAws(service, host, headers);
type Headers = Readonly<Record<string, string>>;

/** The error that tells most: a network code may hide in a cause or in an AggregateError of several addresses. */
function unwrap(thrown: unknown, depth = 0): Thrown {
  const error = (typeof thrown === 'object' && thrown !== null ? thrown : { message: String(thrown) }) as Thrown;
  if (typeof error.code === 'string' || error.$response || error.$metadata?.httpStatusCode || depth > 4) return error;
  const inner = error.cause ?? error.errors?.[0];
  const deeper = inner ? unwrap(inner, depth + 1) : null;
  return typeof deeper?.code === 'string' ? deeper : error;
}

function codeOf(error: Thrown, httpStatus: number | undefined): string {
  if (typeof error.code === 'string' && (!error.$metadata?.httpStatusCode || NETWORK_CODES.test(error.code)))
    return error.code;
  if (error.message === 'aborted') return 'ECONNRESET';
  const name = [error.Code, error.name].find((each): each is string => typeof each === 'string' && each !== '') ?? '';
  // S3 names a body-less answer after its status, or not at all.
  if (!name || /^(Unknown|UnknownError|Error|\d{3}|Forbidden|BadRequest)$/.test(name))
    return httpStatus ? `HTTP ${httpStatus}` : name || 'Error';
  return name;
}

// The longest message of AWS's has some KiB; what is longer is cut before any expression reads it, with the word that the
// cut goes through, which may be half a secret.
const MOST_READ = 16 * 1024;
const MOST_WORD = 8 * 1024;

function cut(message: string): string {
  if (message.length <= MOST_READ) return message;
  const head = message.slice(0, MOST_READ);
  return head.slice(0, Math.max(head.lastIndexOf(' '), MOST_READ - MOST_WORD));
}

/** The SDK's own advice to whoever debugs it is left out. */
const withoutAdvice = (message: string): string =>
  (cut(message).split('Deserialization error: to see the raw response')[0] ?? '').trimEnd();

function wordsOf(error: Thrown): string {
  // An emulator may put a number or an object where the message belongs.
  const message = typeof error.message === 'string' ? error.message : JSON.stringify(error.message ?? '');
  return /^(UnknownError|Unknown|\d{3})$/.test(message) ? '' : withoutAdvice(message);
}

function kindOf(
  error: Thrown,
  code: string,
  status: number | undefined,
  requestId: string | undefined,
  headers: Record<string, string>,
  foreign: boolean,
  salvaged: boolean,
): ErrorKind {
  if (PROXY_CODES.test(code) || status === 407) return 'proxy';
  // The SDK names a reset connection TimeoutError too: the code is asked first.
  if (NETWORK_CODES.test(code)) return 'network';
  if (error.name === 'AbortError' || error.name === 'TimeoutError' || TIMEOUT_CODES.test(code)) return 'timeout';
  if (TLS_CODES.test(code)) return 'tls';
  // What speaks no TLS, or no HTTP, is not an endpoint of AWS's.
  if (/^(HPE_|EPROTO$|ERR_SSL_)/.test(code) || code === NOT_AN_ANSWER || foreign) return 'protocol';
  if (status === undefined) return 'client';
  if (salvaged) return 'service';
  // What the SDK throws for an error of the service's says whose fault it is; its parsers throw whatever they meet.
  if (error.$fault === undefined && status < 500) return 'protocol';
  const html = /html/i.test(headers['content-type'] ?? '');
  const unread = error.name === 'SyntaxError' || /XML parse error/.test(wordsOf(error));
  // The SDK has a name for S3's 404 without a body, whoever gave it.
  const unparsed = unread || /^HTTP \d+$/.test(code) || (code === 'NotFound' && wordsOf(error) === '');
  // A page, or an answer that neither parses nor carries a request ID, is none of AWS's.
  return (html && (unparsed || !requestId)) || (unparsed && (!requestId || status < 300)) || (unread && status < 500)
    ? 'protocol'
    : 'service';
}

/**
 * S3's error is the root of its document; the other services that speak XML wrap theirs:
 * https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
 */
const isS3Document = (refusal: string | undefined): boolean => /^\s*(<\?xml[^>]*>\s*)?<Error[\s>]/.test(refusal ?? '');

/** An error document of a service that should have spoken JSON, as emulators give it. */
function xmlError(body: string): { code: string; message: string } | null {
  if (!/^\s*<(\?xml|Error|UnknownOperationException)/.test(body)) return null;
  try {
    const root = parseXML(body) as {
      ErrorResponse?: { Error?: XmlError; Errors?: { Error?: XmlError } };
      Error?: XmlError;
      Response?: { Errors?: { Error?: XmlError } };
      UnknownOperationException?: unknown;
    };
    if (root.UnknownOperationException !== undefined) return { code: 'UnknownOperationException', message: '' };
    const found =
      root.ErrorResponse?.Error ?? root.ErrorResponse?.Errors?.Error ?? root.Error ?? root.Response?.Errors?.Error;
    return found?.Code ? { code: String(found.Code), message: String(found.Message ?? '') } : null;
  } catch {
    return null;
  }
}
type XmlError = { Code?: unknown; Message?: unknown };

function skewSeconds(date: string | undefined, receivedAt: number | undefined): number | undefined {
  const server = date ? Date.parse(date) : Number.NaN;
  return Number.isNaN(server) || receivedAt === undefined ? undefined : Math.round((server - receivedAt) / 1000);
}
