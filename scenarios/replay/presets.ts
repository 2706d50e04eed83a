import { knownAnswer } from './known-answers.ts';
import type { Rule } from './types.ts';

/** A fault in every service's own dialect. */
type Dialects = { sts: Rule; s3: Rule; dynamodb: Rule; bedrock: Rule };

const refused = (status: number, code: string, message: string): Rule => ({ status, error: { code, message } });

const everywhere = ({ sts, s3, dynamodb, bedrock }: Dialects): Rule[] => [
  { ...sts, service: 'sts', operation: 'Get*' },
  { ...sts, service: 'sts', operation: 'AssumeRole' },
  { ...sts, service: 'iam' },
  { ...s3, service: 's3' },
  { ...dynamodb, service: 'dynamodb' },
  { ...bedrock, service: 'bedrock' },
  { ...bedrock, service: 'bedrock-runtime' },
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
    s3: knownAnswer('s3', 'RequestTimeTooSkewed'),
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
        sts: knownAnswer('sts', 'InvalidClientTokenId'),
        s3: knownAnswer('s3', 'InvalidAccessKeyId'),
        dynamodb: knownAnswer('dynamodb', 'UnrecognizedClientException'),
        bedrock: knownAnswer('bedrock', 'UnrecognizedClientException'),
      }),
  ],
  [
    'invalid-token',
    () =>
      whereTokenSent(
        everywhere({
          sts: knownAnswer('sts', 'InvalidClientTokenId'),
          s3: knownAnswer('s3', 'InvalidToken'),
          dynamodb: knownAnswer('dynamodb', 'UnrecognizedClientException'),
          bedrock: knownAnswer('bedrock', 'UnrecognizedClientException'),
        }),
      ),
  ],
  [
    'expired',
    () =>
      whereTokenSent(
        everywhere({
          sts: knownAnswer('sts', 'ExpiredToken'),
          s3: knownAnswer('s3', 'ExpiredToken'),
          dynamodb: knownAnswer('dynamodb', 'ExpiredTokenException'),
          bedrock: knownAnswer('bedrock', 'ExpiredTokenException'),
        }),
      ),
  ],
  [
    'wrong-secret',
    () =>
      everywhere({
        sts: knownAnswer('sts', 'SignatureDoesNotMatch'),
        s3: knownAnswer('s3', 'SignatureDoesNotMatch'),
        dynamodb: knownAnswer('dynamodb', 'InvalidSignatureException'),
        bedrock: knownAnswer('bedrock', 'InvalidSignatureException'),
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
        sts: knownAnswer('sts', 'OptInRequired'),
        s3: knownAnswer('s3', 'NotSignedUp'),
        dynamodb: knownAnswer('dynamodb', 'SubscriptionRequiredException'),
        bedrock: knownAnswer('bedrock', 'SubscriptionRequiredException'),
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
        sts: knownAnswer('sts', 'InternalFailure'),
        s3: knownAnswer('s3', 'InternalError'),
        dynamodb: knownAnswer('dynamodb', 'InternalServerError'),
        bedrock: knownAnswer('bedrock', 'InternalServerException'),
      }),
  ],
]);

export function presetRules(name: string): Rule[] {
  const preset = PRESETS.get(name);
  if (!preset) throw new Error(`There is no preset ${name}.`);
  return preset();
}
