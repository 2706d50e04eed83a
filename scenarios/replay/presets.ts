import type { Rule } from './types.ts';

/** A fault in every service's own dialect. */
type Dialects = { sts: Rule; s3: Rule; dynamodb: Rule; bedrock: Rule };

const INVALID = 'The security token included in the request is invalid.';
const EXPIRED = 'The security token included in the request is expired';
const SIGNATURE = 'The request signature we calculated does not match the signature you provided.';
const SIGNATURE_ELSEWHERE = `${SIGNATURE} Check your AWS Secret Access Key and signing method. Consult the service documentation for details.`;
const SUBSCRIPTION = 'The AWS Access Key Id needs a subscription for the service';

const refused = (status: number, code: string, message: string): Rule => ({ status, error: { code, message } });

const everywhere = ({ sts, s3, dynamodb, bedrock }: Dialects): Rule[] => [
  { service: 'sts', operation: 'Get*', ...sts },
  { service: 'sts', operation: 'AssumeRole', ...sts },
  { service: 'iam', ...sts },
  { service: 's3', ...s3 },
  { service: 'dynamodb', ...dynamodb },
  { service: 'bedrock', ...bedrock },
  { service: 'bedrock-runtime', ...bedrock },
];

/** What is said of a token is said only where one was sent. */
const whereTokenSent = (rules: Rule[]): Rule[] => rules.map((rule) => ({ ...rule, withToken: true }));

const stamp = (ms: number): string => new Date(Date.now() + ms).toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '');

/** The runner's clock is `ms` ahead of AWS's: the answers' Date header shows it, and so does the wording. */
function skewed(ms: number): Rule[] {
  const words =
    ms > 0
      ? `Signature not yet current: ${stamp(0)} is still later than ${stamp(-ms + 300_000)} (${stamp(-ms)} + 5 min.)`
      : `Signature expired: ${stamp(0)} is now earlier than ${stamp(-ms - 300_000)} (${stamp(-ms)} - 5 min.)`;
  const rules = everywhere({
    sts: refused(403, 'SignatureDoesNotMatch', words),
    s3: refused(
      403,
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
    ),
    dynamodb: refused(400, 'InvalidSignatureException', words),
    bedrock: refused(403, 'InvalidSignatureException', words),
  });
  return rules.map((rule) => ({ ...rule, clockSkewMs: -ms }));
}

const lacksEqualSign = (service: string): string =>
  `'/20260101/us-east-1/${service}/aws4_request' not a valid key=value pair (missing equal-sign) in Authorization header`;

const PRESETS = new Map<string, () => Rule[]>([
  [
    'unknown-key',
    () =>
      everywhere({
        sts: refused(403, 'InvalidClientTokenId', INVALID),
        s3: refused(403, 'InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.'),
        dynamodb: refused(400, 'UnrecognizedClientException', INVALID),
        bedrock: refused(403, 'UnrecognizedClientException', INVALID),
      }),
  ],
  [
    'invalid-token',
    () =>
      whereTokenSent(
        everywhere({
          sts: refused(403, 'InvalidClientTokenId', INVALID),
          s3: refused(400, 'InvalidToken', 'The provided token is malformed or otherwise invalid.'),
          dynamodb: refused(400, 'UnrecognizedClientException', INVALID),
          bedrock: refused(403, 'UnrecognizedClientException', INVALID),
        }),
      ),
  ],
  [
    'expired',
    () =>
      whereTokenSent(
        everywhere({
          sts: refused(403, 'ExpiredToken', EXPIRED),
          s3: refused(400, 'ExpiredToken', 'The provided token has expired.'),
          dynamodb: refused(400, 'ExpiredTokenException', EXPIRED),
          bedrock: refused(403, 'ExpiredTokenException', EXPIRED),
        }),
      ),
  ],
  [
    'wrong-secret',
    () =>
      everywhere({
        sts: refused(403, 'SignatureDoesNotMatch', SIGNATURE_ELSEWHERE),
        s3: refused(403, 'SignatureDoesNotMatch', `${SIGNATURE} Check your key and signing method.`),
        dynamodb: refused(400, 'InvalidSignatureException', SIGNATURE_ELSEWHERE),
        bedrock: refused(403, 'InvalidSignatureException', SIGNATURE_ELSEWHERE),
      }),
  ],
  [
    'incomplete-signature',
    () =>
      everywhere({
        sts: refused(403, 'IncompleteSignature', `${lacksEqualSign('sts')}: 'AWS4-HMAC-SHA256 Credential=…'.`),
        s3: refused(
          400,
          'AuthorizationHeaderMalformed',
          'The authorization header is malformed; the authorization header requires three components: Credential, SignedHeaders, and Signature.',
        ),
        dynamodb: refused(400, 'IncompleteSignatureException', `${lacksEqualSign('dynamodb')}.`),
        bedrock: refused(
          403,
          'IncompleteSignatureException',
          'not a valid key=value pair (missing equal-sign) in Authorization header.',
        ),
      }),
  ],
  [
    'not-activated',
    () =>
      everywhere({
        sts: refused(403, 'OptInRequired', SUBSCRIPTION),
        s3: refused(
          403,
          'NotSignedUp',
          'Your account is not signed up for the S3 service. You must sign up before you can use S3.',
        ),
        dynamodb: refused(400, 'SubscriptionRequiredException', SUBSCRIPTION),
        bedrock: refused(403, 'SubscriptionRequiredException', SUBSCRIPTION),
      }),
  ],
  ['clock-behind', () => skewed(-3_600_000)],
  ['clock-ahead', () => skewed(5_400_000)],
  [
    'clock-behind-once',
    () => [...skewed(-3_600_000).map((rule) => ({ ...rule, times: 1 })), { service: '*', clockSkewMs: 3_600_000 }],
  ],
  ['hang', () => [{ service: '*', fault: 'hang' }]],
  ['reset', () => [{ service: '*', fault: 'reset' }]],
  ['block-page', () => [{ service: '*', fault: 'garbage' }]],
  [
    'proxy-407',
    () => [
      {
        service: '*',
        status: 407,
        body: '<html>Proxy Authentication Required</html>',
        headers: { 'content-type': 'text/html', 'proxy-authenticate': 'Basic realm="proxy"' },
      },
    ],
  ],
  [
    'all-500',
    () =>
      everywhere({
        sts: refused(500, 'InternalFailure', 'Internal error'),
        s3: refused(500, 'InternalError', 'We encountered an internal error. Please try again.'),
        dynamodb: refused(
          500,
          'InternalServerError',
          'The request processing has failed because of an unknown error, exception or failure.',
        ),
        bedrock: refused(
          500,
          'InternalServerException',
          'The system encountered an unexpected error during processing. Try your request again.',
        ),
      }),
  ],
]);

export function presetRules(name: string): Rule[] {
  const preset = PRESETS.get(name);
  if (!preset) throw new Error(`There is no preset ${name}.`);
  return preset();
}
