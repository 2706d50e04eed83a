// The same fault in each service's dialect.
import type { Service } from './attempt.ts';
import { bedrockFrontError, dynamodbError, queryError, s3Error } from './errors.ts';
import type { Fault } from './fault.ts';
import type { Reply } from './wire.ts';

const INVALID_TOKEN = 'The security token included in the request is invalid.';
const EXPIRED_TOKEN = 'The security token included in the request is expired';
const WRONG_SIGNATURE =
  'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';
const NO_DATE = "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.";
const HOST_UNSIGNED = "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.";

export function refuse(service: Service, fault: Fault): Reply {
  if (service === 's3') return refuseS3(fault);
  if (service === 'sts' || service === 'iam') return refuseQuery(service, fault);
  return refuseJson(service, fault);
}

function refuseQuery(service: 'sts' | 'iam', fault: Fault): Reply {
  const error = (code: string, message: string, status = 403) => queryError(service, status, code, message);
  switch (fault.kind) {
    case 'unsigned':
      return error('MissingAuthenticationToken', 'Request is missing Authentication Token');
    case 'malformed':
      return error('IncompleteSignature', fault.message, 400);
    case 'other-algorithm':
      return error('IncompleteSignature', 'Unsupported AWS signature algorithm', 400);
    case 'no-date':
      return error('IncompleteSignature', NO_DATE, 400);
    case 'host-unsigned':
      return error('SignatureDoesNotMatch', HOST_UNSIGNED);
    case 'scope':
    case 'clock':
      return error('SignatureDoesNotMatch', fault.message);
    case 'signature':
      return error('SignatureDoesNotMatch', WRONG_SIGNATURE);
    case 'expired':
      return error('ExpiredToken', EXPIRED_TOKEN);
    default:
      return error('InvalidClientTokenId', INVALID_TOKEN);
  }
}

function refuseJson(service: Exclude<Service, 's3' | 'sts' | 'iam'>, fault: Fault): Reply {
  const error = (code: string, message: string) =>
    service === 'dynamodb' ? dynamodbError(code, message) : bedrockFrontError(403, code, message);
  switch (fault.kind) {
    case 'unsigned':
      return error(
        'MissingAuthenticationTokenException',
        service === 'dynamodb'
          ? 'Request must contain a valid (registered) AWS Access Key ID.'
          : 'Missing Authentication Token',
      );
    case 'malformed':
      return error('IncompleteSignatureException', fault.message);
    case 'other-algorithm':
      return error('IncompleteSignatureException', 'Unsupported AWS signature algorithm');
    case 'no-date':
      return error('IncompleteSignatureException', NO_DATE);
    case 'host-unsigned':
      return error('InvalidSignatureException', HOST_UNSIGNED);
    case 'scope':
    case 'clock':
      return error('InvalidSignatureException', fault.message);
    case 'signature':
      return error('InvalidSignatureException', WRONG_SIGNATURE);
    case 'expired':
      return error('ExpiredTokenException', EXPIRED_TOKEN);
    case 'key-unknown':
      return error('UnrecognizedClientException', INVALID_TOKEN);
    default:
      // DynamoDB leaves the full stop out where the token is at fault (dynalite's notes of 2013).
      return error('UnrecognizedClientException', service === 'dynamodb' ? INVALID_TOKEN.slice(0, -1) : INVALID_TOKEN);
  }
}

const hexBytes = (text: string): string => (Buffer.from(text).toString('hex').match(/../g) ?? []).join(' ');

/** S3 echoes what it was sent: the key id, the token, the string to sign. https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
function refuseS3(fault: Fault): Reply {
  switch (fault.kind) {
    case 'unsigned':
      return s3Error(403, 'AccessDenied', 'Access Denied');
    case 'other-algorithm':
      return s3Error(
        400,
        'InvalidRequest',
        'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.',
      );
    case 'no-date':
      return s3Error(403, 'AccessDenied', 'AWS authentication requires a valid Date or x-amz-date header');
    case 'malformed':
      return s3Error(
        400,
        'AuthorizationHeaderMalformed',
        `The authorization header is malformed; ${fault.part === 'credential' ? 'the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".' : 'the authorization header requires three components: Credential, SignedHeaders, and Signature.'}`,
      );
    case 'host-unsigned':
      return s3Error(403, 'AccessDenied', HOST_UNSIGNED);
    case 'scope':
      return s3Error(400, 'AuthorizationHeaderMalformed', fault.message, { Region: fault.region });
    case 'bucket-elsewhere':
      return refuseElsewhere(fault);
    case 'clock':
      return s3Error(403, 'RequestTimeTooSkewed', fault.message);
    case 'clock-s3':
      return s3Error(
        403,
        'RequestTimeTooSkewed',
        'The difference between the request time and the current time is too large.',
        { RequestTime: fault.requestTime, ServerTime: fault.serverTime, MaxAllowedSkewMilliseconds: 900000 },
      );
    case 'key-unknown':
    case 'token-missing':
    case 'token-foreign':
    case 'issuer-gone':
      return s3Error(403, 'InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.', {
        AWSAccessKeyId: fault.accessKeyId,
      });
    case 'token-undecodable':
    case 'token-stray':
      return s3Error(400, 'InvalidToken', 'The provided token is malformed or otherwise invalid.', {
        'Token-0': fault.token,
      });
    case 'expired':
      return s3Error(400, 'ExpiredToken', 'The provided token has expired.', { 'Token-0': fault.token });
    case 'signature':
      return s3Error(
        403,
        'SignatureDoesNotMatch',
        'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
        {
          AWSAccessKeyId: fault.accessKeyId,
          StringToSign: fault.stringToSign,
          SignatureProvided: fault.provided,
          StringToSignBytes: hexBytes(fault.stringToSign),
          CanonicalRequest: fault.canonicalRequest,
          CanonicalRequestBytes: hexBytes(fault.canonicalRequest),
        },
      );
    case 'body-hash':
      return s3Error(
        400,
        'XAmzContentSHA256Mismatch',
        "The provided 'x-amz-content-sha256' header does not match what was computed.",
        { ClientComputedContentSHA256: fault.declared, S3ComputedContentSHA256: fault.computed },
      );
  }
}

function refuseElsewhere({ how, asked, bucket, region }: Extract<Fault, { kind: 'bucket-elsewhere' }>): Reply {
  const headers = { 'x-amz-bucket-region': region };
  if (how === 'location')
    return s3Error(
      400,
      'IllegalLocationConstraintException',
      `The ${region} location constraint is incompatible for the region specific endpoint this request was sent to.`,
      {},
      headers,
    );
  if (how === 'malformed')
    return s3Error(
      400,
      'AuthorizationHeaderMalformed',
      `The authorization header is malformed; the region '${asked}' is wrong; expecting '${region}'`,
      { Region: region },
      headers,
    );
  const message =
    'The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.';
  return s3Error(
    301,
    'PermanentRedirect',
    message,
    { Endpoint: `${bucket}.s3.${region}.amazonaws.com`, Bucket: bucket },
    headers,
  );
}
