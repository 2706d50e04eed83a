// One fault in each service's own dialect, for the findings' pages: https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html, https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
import type { ServiceAnswer } from './rule.ts';

type Said = readonly [status: number, code: string, message: string];

const everywhere = (sts: Said, dynamodb: Said, s3: Said, bedrock: Said): readonly ServiceAnswer[] =>
  (
    [
      ['STS', 'GetCallerIdentity', sts],
      ['DynamoDB', 'ListTables', dynamodb],
      ['S3', 'ListBuckets', s3],
      ['Bedrock', 'ListFoundationModels', bedrock],
    ] as const
  ).map(([service, operation, [status, code, message]]) => ({ service, operation, status, code, message }));

const INVALID = 'The security token included in the request is invalid.';

/** A key that AWS does not know, or a token that is not its own. */
export const KEY_UNKNOWN = everywhere(
  [403, 'InvalidClientTokenId', INVALID],
  [400, 'UnrecognizedClientException', INVALID],
  [403, 'InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.'],
  [403, 'UnrecognizedClientException', INVALID],
);

/** A token that cannot be read, or stands beside a key that has none. */
export const TOKEN_REFUSED = everywhere(
  [403, 'InvalidClientTokenId', INVALID],
  [400, 'UnrecognizedClientException', INVALID],
  [400, 'InvalidToken', 'The provided token is malformed or otherwise invalid.'],
  [403, 'UnrecognizedClientException', INVALID],
);

const EXPIRED = 'The security token included in the request is expired';

export const SESSION_EXPIRED = everywhere(
  [403, 'ExpiredToken', EXPIRED],
  [400, 'ExpiredTokenException', EXPIRED],
  [400, 'ExpiredToken', 'The provided token has expired.'],
  [403, 'ExpiredTokenException', EXPIRED],
);

const SIGNATURE = 'The request signature we calculated does not match the signature you provided.';
const SIGNATURE_IN_FULL = `${SIGNATURE} Check your AWS Secret Access Key and signing method. Consult the service documentation for details.`;

export const SIGNATURE_REFUSED = everywhere(
  [403, 'SignatureDoesNotMatch', SIGNATURE_IN_FULL],
  [400, 'InvalidSignatureException', SIGNATURE_IN_FULL],
  [403, 'SignatureDoesNotMatch', `${SIGNATURE} Check your key and signing method.`],
  [403, 'InvalidSignatureException', SIGNATURE_IN_FULL],
);

const BEHIND = 'Signature expired: 20260101T000000Z is now earlier than 20260101T005500Z (20260101T010000Z - 5 min.)';

export const CLOCK_REFUSED = everywhere(
  [403, 'SignatureDoesNotMatch', BEHIND],
  [400, 'InvalidSignatureException', BEHIND],
  [403, 'RequestTimeTooSkewed', 'The difference between the request time and the current time is too large.'],
  [403, 'InvalidSignatureException', BEHIND],
);

const SUBSCRIPTION = 'The AWS Access Key Id needs a subscription for the service';

export const NOT_SIGNED_UP = everywhere(
  [403, 'OptInRequired', SUBSCRIPTION],
  [400, 'SubscriptionRequiredException', SUBSCRIPTION],
  [403, 'NotSignedUp', 'Your account is not signed up for the S3 service. You must sign up before you can use S3.'],
  [403, 'SubscriptionRequiredException', SUBSCRIPTION],
);
