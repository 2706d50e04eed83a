// What an answer says of the credentials, read from its code and words alone. The same fault has another name on each service:
// InvalidClientTokenId (Query) = UnrecognizedClientException (JSON) = InvalidAccessKeyId (S3).
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html, .../AmazonS3/latest/API/ErrorResponses.html

import { table } from '../names/table.ts';
import type { FailedObservation, Observation, Scene } from '../scene.ts';
import { isSource } from '../services/registry.ts';
import { type Denial, hasUnknownWords, parseDenial } from './denial.ts';

export type Answer =
  | 'accepted' // the request was served
  | 'key-unrecognized' // the key, or the key and token as a pair, is not known
  | 'token-undecodable' // S3's InvalidToken
  | 'expired'
  | 'signature-mismatch'
  | 'signature-incomplete'
  | 'scope-mismatch' // signed for another region or service
  | 'clock'
  | 'not-subscribed'
  | 'sts-not-active' // STS is switched off in this region, for the account that is to issue the session
  | 'bearer-rejected'
  | 'denied'
  | 'throttled'
  | 'unavailable'
  | 'elsewhere' // S3 names another region for the bucket
  | 'other' // an error of the service's own, after authentication
  | 'network' // no answer of AWS at all
  | 'none'; // not asked

const CODES: Readonly<Record<string, Answer>> = table({
  InvalidClientTokenId: 'key-unrecognized',
  UnrecognizedClientException: 'key-unrecognized',
  InvalidAccessKeyId: 'key-unrecognized',
  InvalidSecurity: 'key-unrecognized',
  XAdminUserNotFound: 'key-unrecognized', // versitygw
  AuthFailure: 'key-unrecognized',
  InvalidToken: 'token-undecodable',
  InvalidTokenId: 'token-undecodable',
  ExpiredToken: 'expired',
  ExpiredTokenException: 'expired',
  TokenRefreshRequired: 'expired',
  SignatureDoesNotMatch: 'signature-mismatch',
  InvalidSignatureException: 'signature-mismatch',
  InvalidSignature: 'signature-mismatch',
  IncompleteSignature: 'signature-incomplete',
  IncompleteSignatureException: 'signature-incomplete',
  AuthorizationHeaderMalformed: 'signature-incomplete',
  MissingAuthenticationToken: 'signature-incomplete',
  MissingAuthenticationTokenException: 'signature-incomplete',
  RequestTimeTooSkewed: 'clock',
  RequestExpired: 'clock',
  RequestInTheFuture: 'clock',
  OptInRequired: 'not-subscribed',
  NotSignedUp: 'not-subscribed',
  SubscriptionRequiredException: 'not-subscribed',
  AccountProblem: 'not-subscribed',
  Blocked: 'not-subscribed',
  PendingVerification: 'not-subscribed',
  RegionDisabledException: 'sts-not-active',
  PermanentRedirect: 'elsewhere',
  TemporaryRedirect: 'elsewhere',
  IllegalLocationConstraintException: 'elsewhere',
  AccessDenied: 'denied',
  AccessDeniedException: 'denied',
  UnauthorizedOperation: 'denied',
  UnauthorizedException: 'denied',
  AuthorizationError: 'denied',
  AllAccessDisabled: 'other',
  Throttling: 'throttled',
  ThrottlingException: 'throttled',
  ThrottledException: 'throttled',
  TooManyRequestsException: 'throttled',
  RequestThrottled: 'throttled',
  RequestThrottledException: 'throttled',
  RequestLimitExceeded: 'throttled',
  ProvisionedThroughputExceededException: 'throttled',
  BandwidthLimitExceeded: 'throttled',
  SlowDown: 'throttled',
  ModelNotReadyException: 'throttled',
});

// Codes that several faults have, or that another system than AWS may give as well: without words that are known they
// tell less.
const VAGUE = /^(InvalidSecurity|AuthFailure|AccountProblem|Blocked|PendingVerification|AuthorizationHeaderMalformed)$/;

/** Whether an answer is judged by such a code alone. */
export const isByCodeAlone = ({ error: { code, message } }: FailedObservation): boolean =>
  VAGUE.test(code) && !WORDS.some(([words]) => words.test(message));

const CLOCK_WORDS =
  /signature (expired|not yet current)|request (has )?expired|difference between the request time and the (current|server(['’]s)?) time|^(bad request: )?date is too old/i;
const SCOPE_WORDS = /credential should be scoped|date in credential scope does not match/i;
// AWS's, those of versitygw, Garage and Cloudflare R2.
const BUCKET_REGION_WORDS =
  /region ['"]?[\w-]{1,60}['"]? is wrong; expecting|location constraint is incompatible|unexpected scope: .{0,200}\/aws4_request|region name '[^']{0,200}' is not valid\. must be one of/i;
const BEARER_WORDS =
  /make sure your API key is valid|bearer token (has expired|is invalid)|invalid bearer token|api key (is invalid|has expired)|invalid api key format/i;
// "no identity-based policy allows the aws-marketplace:Subscribe" and the like are said in words of a denial under other codes too.
const DENIAL_WORDS = /is not authorized to perform|explicit deny/i;

// An answer whose code is lost or new still says what it means.
const WORDS: readonly (readonly [RegExp, Answer])[] = [
  [/security token included in the request is expired|provided token has expired/i, 'expired'],
  [
    /security token included in the request is invalid|access key id .{0,100}does not exist in our records|not able to validate the provided access credentials|provided security credentials are not valid/i,
    'key-unrecognized',
  ],
  [/provided token is malformed/i, 'token-undecodable'],
  [/request signature we calculated does not match/i, 'signature-mismatch'],
  [
    /not a valid key=value pair|authorization header (requires|is malformed)|missing authentication token|must contain (either )?a valid \(registered\) AWS access key id/i,
    'signature-incomplete',
  ],
  [
    /access key id needs a subscription|account is not signed up|account is currently blocked|pending verification/i,
    'not-subscribed',
  ],
  [/STS is not activated in this region/i, 'sts-not-active'],
  [/^(rate exceeded|too many (requests|tokens))|reduce your request rate/i, 'throttled'],
];

// What S3-compatible stores say under a code that means something else at AWS. Garage:
// https://git.deuxfleurs.fr/Deuxfleurs/garage (src/api/common); Cloudflare R2:
// https://github.com/grafana/loki/issues/9224, https://github.com/remotely-save/remotely-save/issues/706
const STORE_WORDS: readonly (readonly [RegExp, Answer])[] = [
  [/^AccessDenied: Forbidden: No such key\b/i, 'key-unrecognized'],
  [/^AccessDenied: Forbidden: Invalid signature/i, 'signature-mismatch'],
  [/^InvalidArgument: .*Credential access key has length \d+, should be \d+/i, 'key-unrecognized'],
  [/^Unauthorized: Unauthorized$/, 'key-unrecognized'],
];

export function answerOf(observation: Observation): Answer {
  if (observation.status === 'not-evaluated') return 'none';
  if (observation.status === 'ok') return 'accepted';
  const { kind, code, message, httpStatus } = observation.error;
  if (kind !== 'service') return 'network';
  if (isSource(observation.service))
    return (httpStatus ?? 0) >= 500 && observation.service !== 'machine' ? 'unavailable' : 'other';
  // A store's word on a request that it does not know.
  if (observation.error.s3Form) return 'other';
  if (observation.signer === 'bearer' && BEARER_WORDS.test(message)) return 'bearer-rejected';
  if (SCOPE_WORDS.test(message)) return 'scope-mismatch';
  if (CLOCK_WORDS.test(message)) return 'clock';
  if (BUCKET_REGION_WORDS.test(message)) return 'elsewhere';
  const byStore = observation.service === 's3' && STORE_WORDS.find(([words]) => words.test(`${code}: ${message}`))?.[1];
  if (byStore) return byStore;
  const known = CODES[code];
  if (known) return known;
  const meant = WORDS.find(([words]) => words.test(message))?.[1];
  if (meant) return meant;
  if (DENIAL_WORDS.test(message)) return 'denied';
  if (observation.service === 's3' && httpStatus === 301) return 'elsewhere';
  if (httpStatus === 429) return 'throttled';
  if ((httpStatus ?? 0) >= 500) return 'unavailable';
  // S3 without a body has no code: a 403 to a request that AWS could read is a denial that gives no reason.
  if (observation.service === 's3' && httpStatus === 403 && /^(HTTP 403|403|Forbidden|Unknown\w*)$/.test(code))
    return 'denied';
  return 'other';
}

/** Answers that come only after AWS has accepted the key, the token, the signature and the clock. */
const PROVES_CREDENTIALS: ReadonlySet<Answer> = new Set(['accepted', 'denied', 'throttled']);

// Errors of a service's own about what was asked for. A code that nobody knows may come before authentication as well.
const ABOUT_THE_REQUEST =
  /^(Validation(Error|Exception)|\w*NotFound(Exception|Fault)?|HTTP 404|NoSuch\w+|InvalidBucketName|InvalidBucketState|AllAccessDisabled|Model\w+Exception|ServiceQuotaExceeded(Exception)?|LimitExceeded(Exception)?|Conflict(Exception)?|MalformedPolicyDocument(Exception)?|PackedPolicyTooLarge(Exception)?)$/;

/** Answers in which the credentials themselves are refused. */
export const REFUSES_CREDENTIALS: ReadonlySet<Answer> = new Set([
  'key-unrecognized',
  'token-undecodable',
  'expired',
  'signature-mismatch',
  'signature-incomplete',
  'not-subscribed',
]);

// Services say so of an operation that is another's, emulators of one that they lack; AWS answers none of what is asked
// here with 501.
const NOT_SERVED = /^(UnknownOperationException|NotImplemented|InvalidAction)$/;
const NOT_SERVED_WORDS = /requested operation is not recognized by the service|^unsupported action /i;

/**
 * An answer of a system that does not have the operation: another service than the one that was meant, or a stand-in's
 * gap.
 */
export const isNotServed = (o: Observation): boolean =>
  isFailed(o) && o.error.kind === 'service' && (saysNotServed(o) || o.error.httpStatus === 501);

/** Whether it says so itself, and not by its status alone. */
export const saysNotServed = ({ error }: FailedObservation): boolean =>
  error.s3Form === true || NOT_SERVED.test(error.code) || NOT_SERVED_WORDS.test(error.message);

/**
 * Whether this answer proves that the signing credentials are accepted. Some errors come before authentication, and a bare S3 denial may be
 * given to an anonymous request, but every request here is signed.
 */
export function provesCredentials(observation: Observation): boolean {
  const answer = answerOf(observation);
  return (
    (PROVES_CREDENTIALS.has(answer) ||
      (answer === 'other' && isFailed(observation) && ABOUT_THE_REQUEST.test(observation.error.code))) &&
    observation.signer !== 'none' &&
    !isNotServed(observation) &&
    !(observation.status === 'failed' && observation.error.httpStatus === 404 && observation.service === 'sts')
  );
}

/**
 * An acceptance that counts against another service's refusal. A throttled request may have been turned away at the
 * door, before its signature was read, and a denial in words that nobody knows may be about anything.
 */
export const acceptsCredentials = (observation: Observation): boolean =>
  provesCredentials(observation) &&
  answerOf(observation) !== 'throttled' &&
  !(isFailed(observation) && answerOf(observation) === 'denied' && hasUnknownWords(observation.error.message));

export function denialOf(observation: Observation): Denial | null {
  return observation.status === 'failed' && answerOf(observation) === 'denied'
    ? parseDenial(observation.error.message)
    : null;
}

export const isFailed = (observation: Observation): observation is FailedObservation => observation.status === 'failed';

/** Requests signed with the credentials under test, follow-ups in the same region excluded. */
export function underTest(scene: Scene): readonly Observation[] {
  return scene.observations.filter((o) => (o.signer === 'base' || o.signer === 'role') && !o.followUp);
}

export function failuresOf(scene: Scene, ...answers: Answer[]): FailedObservation[] {
  return underTest(scene)
    .filter(isFailed)
    .filter((o) => answers.includes(answerOf(o)));
}

export const isUnresolved = (o: FailedObservation): boolean =>
  o.error.kind === 'network' && /^(ENOTFOUND|EAI_\w+)$/.test(o.error.code);

/** Whether GetItem was granted where DescribeTable is denied: an answer about the key comes only after authorisation. */
export function readGranted(scene: Scene, denied: Observation): boolean {
  return scene.observations.some(
    (o) =>
      o.followUp &&
      o.operation === 'GetItem' &&
      o.target === denied.target &&
      (o.status === 'ok' ||
        answerOf(o) === 'throttled' ||
        (o.status === 'failed' && /^(Validation|ResourceNotFound)Exception$/.test(o.error.code))),
  );
}
