import type { Rule } from './types.ts';

type Answer = readonly [status: number, message: string];

const INVALID = 'The security token included in the request is invalid.';
const EXPIRED = 'The security token included in the request is expired';
const SIGNATURE = 'The request signature we calculated does not match the signature you provided.';
const SIGNATURE_ELSEWHERE = `${SIGNATURE} Check your AWS Secret Access Key and signing method. Consult the service documentation for details.`;
const SUBSCRIPTION = 'The AWS Access Key Id needs a subscription for the service';
const RATE = 'Rate exceeded';

const BEDROCK = {
  ExpiredTokenException: [403, EXPIRED],
  InternalServerException: [
    500,
    'The system encountered an unexpected error during processing. Try your request again.',
  ],
  InvalidSignatureException: [403, SIGNATURE_ELSEWHERE],
  MissingAuthenticationTokenException: [403, 'Missing Authentication Token'],
  SubscriptionRequiredException: [403, SUBSCRIPTION],
  ThrottlingException: [429, RATE],
  UnrecognizedClientException: [403, INVALID],
} as const satisfies Record<string, Answer>;

/** What each service says with a code whose words are always the same. */
const ANSWERS = {
  sts: {
    ExpiredToken: [403, EXPIRED],
    InternalFailure: [500, 'Internal error'],
    InvalidClientTokenId: [403, INVALID],
    MissingAuthenticationToken: [403, 'Request is missing Authentication Token'],
    OptInRequired: [403, SUBSCRIPTION],
    RegionDisabledException: [
      403,
      'STS is not activated in this region for account:123456789012. Your account administrator can activate STS in this region using the IAM Console.',
    ],
    SignatureDoesNotMatch: [403, SIGNATURE_ELSEWHERE],
    Throttling: [400, RATE],
  },
  s3: {
    AccessDenied: [403, 'Access Denied'],
    AllAccessDisabled: [403, 'All access to this object has been disabled'],
    ExpiredToken: [400, 'The provided token has expired.'],
    InternalError: [500, 'We encountered an internal error. Please try again.'],
    InvalidAccessKeyId: [403, 'The AWS Access Key Id you provided does not exist in our records.'],
    InvalidBucketName: [400, 'The specified bucket is not valid.'],
    InvalidToken: [400, 'The provided token is malformed or otherwise invalid.'],
    NoSuchBucket: [404, 'The specified bucket does not exist'],
    NotSignedUp: [403, 'Your account is not signed up for the S3 service. You must sign up before you can use S3.'],
    RequestTimeTooSkewed: [403, 'The difference between the request time and the current time is too large.'],
    SignatureDoesNotMatch: [403, `${SIGNATURE} Check your key and signing method.`],
    SlowDown: [503, 'Please reduce your request rate.'],
  },
  dynamodb: {
    ExpiredTokenException: [400, EXPIRED],
    InternalServerError: [500, 'The request processing has failed because of an unknown error, exception or failure.'],
    InvalidSignatureException: [400, SIGNATURE_ELSEWHERE],
    MissingAuthenticationTokenException: [400, 'Request is missing Authentication Token'],
    ProvisionedThroughputExceededException: [
      400,
      'The level of configured provisioned throughput for the table was exceeded. Consider increasing your provisioning level with the UpdateTable API.',
    ],
    SubscriptionRequiredException: [400, SUBSCRIPTION],
    UnrecognizedClientException: [400, INVALID],
  },
  bedrock: BEDROCK,
  'bedrock-runtime': {
    ...BEDROCK,
    ServiceUnavailableException: [503, 'Bedrock is unable to process your request.'],
    ValidationException: [400, 'The provided model identifier is invalid.'],
  },
} as const satisfies Record<string, Record<string, Answer>>;

export type KnownService = keyof typeof ANSWERS;
export type KnownCode<S extends KnownService> = keyof (typeof ANSWERS)[S] & string;

/** A service's refusal with this code, in its own words. */
export function knownAnswer<S extends KnownService>(service: S, code: KnownCode<S>): Rule {
  const answers: Readonly<Record<string, Answer>> = ANSWERS[service];
  const answer = answers[code];
  if (answer === undefined) throw new Error(`The words of ${service} with ${code} are not known here.`);
  const [status, message] = answer;
  return { service, status, error: { code, message } };
}
