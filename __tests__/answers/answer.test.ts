import { describe, expect, it } from 'vitest';
import {
  type Answer,
  acceptsCredentials,
  answerOf,
  denialOf,
  failuresOf,
  isUnresolved,
  provesCredentials,
  REFUSES_CREDENTIALS,
  readGranted,
  underTest,
} from '../../src/answers/answer.ts';
import { isExcused } from '../../src/answers/excused.ts';
import type { Observation } from '../../src/scene.ts';
import {
  bareDenial,
  CLAUSES,
  DIALECT,
  denied,
  failed,
  fault,
  identity,
  LONG_TERM,
  ok,
  type Situation,
  saw,
  says,
  scene,
  unasked,
  unresolved,
} from '../rules/scene.ts';

const SERVICES = ['sts', 'dynamodb', 's3', 'bedrock'] as const;
const MEANS: Record<Situation, Answer> = {
  unknown: 'key-unrecognized',
  undecodable: 'key-unrecognized',
  expired: 'expired',
  mismatch: 'signature-mismatch',
  late: 'clock',
  unsubscribed: 'not-subscribed',
  throttled: 'throttled',
  unavailable: 'unavailable',
  misscoped: 'scope-mismatch',
};
const cases = (Object.keys(DIALECT) as Situation[]).flatMap((situation) =>
  SERVICES.map((service) => ({
    situation,
    service,
    answer: situation === 'undecodable' && service === 's3' ? ('token-undecodable' as const) : MEANS[situation],
  })),
);

describe('the same fault in each dialect', () => {
  it.each(cases)('$service: $situation', ({ situation, service, answer }) =>
    expect(answerOf(says(situation, service))).toBe(answer),
  );
  it.each(cases)('$service: $situation proves credentials only where AWS throttles', ({ situation, service }) =>
    expect(provesCredentials(says(situation, service))).toBe(situation === 'throttled'),
  );
});

describe('answers that are told apart by their words', () => {
  const rows: [string, Observation, Answer][] = [
    [
      'a clock under the name of a signature',
      failed('dynamodb', [
        'InvalidSignatureException',
        'Signature not yet current: 20190305T002809Z is still later than 20190304T214315Z (20190304T212815Z + 15 min.)',
        400,
      ]),
      'clock',
    ],
    [
      'a Region under the name of a signature',
      failed('sts', ['SignatureDoesNotMatch', 'Credential should be scoped to a valid region. ', 403]),
      'scope-mismatch',
    ],
    [
      'a bucket’s Region under the name of a header',
      failed(
        's3',
        [
          'AuthorizationHeaderMalformed',
          "The authorization header is malformed; the region 's3' is wrong; expecting 'us-east-1'",
          400,
        ],
        { target: 'assets' },
      ),
      'elsewhere',
    ],
    [
      'a bucket’s Region without quotes',
      failed('s3', ['AuthorizationHeaderMalformed', 'the region us-east-1 is wrong; expecting eu-central-1', 400], {
        target: 'assets',
      }),
      'elsewhere',
    ],
    ['a clock in fewer words', failed('s3', ['AccessDenied', 'Request expired', 403]), 'clock'],
    ['a clock in more words', failed('s3', ['AccessDenied', 'Request has expired', 403]), 'clock'],
    [
      'a header that is malformed',
      failed('s3', [
        'AuthorizationHeaderMalformed',
        'The authorization header is malformed; the authorization header requires three components: Credential, SignedHeaders, and Signature.',
        400,
      ]),
      'signature-incomplete',
    ],
    ['a redirect without a body', failed('s3', ['HTTP 301', '', 301], { target: 'assets' }), 'elsewhere'],
    ['a 403 of S3’s without a body', failed('s3', ['HTTP 403', '', 403], { target: 'assets' }), 'denied'],
    [
      'words of a denial under another code',
      failed('bedrock', [
        'ValidationException',
        'User: arn:aws:iam::123456789012:user/x is not authorized to perform: bedrock:InvokeModel',
        400,
      ]),
      'denied',
    ],
    ['an error of DynamoDB’s with a redirect’s status', failed('dynamodb', ['HTTP 301', '', 301]), 'other'],
    [
      'a 403 of S3’s whose body is its status',
      failed('s3', ['Forbidden', 'Forbidden', 403], { target: 'assets' }),
      'denied',
    ],
    [
      'a 403 of S3’s that the SDK cannot read',
      failed('s3', ['UnknownError', 'UnknownError', 403], { target: 'assets' }),
      'denied',
    ],
    ['a 403 of S3’s by its number', failed('s3', ['HTTP 403', 'Forbidden', 403], { target: 'assets' }), 'denied'],
    [
      'a 403 of S3’s with a reason of its own',
      failed('s3', ['ForbiddenByQuota', 'no more', 403], { target: 'assets' }),
      'other',
    ],
    [
      'a 403 of S3’s with a name that ends so',
      failed('s3', ['NotForbidden', 'no more', 403], { target: 'assets' }),
      'other',
    ],
    ['a 403 of DynamoDB’s without a body', failed('dynamodb', ['HTTP 403', '', 403]), 'other'],
    ['a 400 of S3’s without a body', failed('s3', ['HTTP 400', '', 400], { target: 'assets' }), 'other'],
    ['499 alone', failed('s3', ['HTTP 499', '', 499]), 'other'],
    ['500 alone', failed('s3', ['HTTP 500', '', 500]), 'unavailable'],
    ['no status at all', failed('s3', ['Odd', 'x']), 'other'],
    ['429 alone', failed('bedrock', ['HTTP 429', '', 429]), 'throttled'],
    ['503 alone', failed('s3', ['HTTP 503', '', 503]), 'unavailable'],
    [
      'no such table',
      failed('dynamodb', ['ResourceNotFoundException', 'Requested resource not found', 400], { target: 'orders' }),
      'other',
    ],
    [
      'disabled',
      failed('s3', ['AllAccessDisabled', 'All access to this object has been disabled', 403], { target: 'assets' }),
      'other',
    ],
    [
      'nothing sent',
      failed('sts', ['MissingAuthenticationToken', 'Request is missing Authentication Token', 403]),
      'signature-incomplete',
    ],
    [
      'a Bedrock key that is wrong',
      failed(
        'bedrock',
        ['AccessDeniedException', 'Authentication failed: Please make sure your API Key is valid.', 403],
        { signer: 'bearer' },
      ),
      'bearer-rejected',
    ],
    [
      'the same words to a signed request',
      failed('bedrock', [
        'AccessDeniedException',
        'Authentication failed: Please make sure your API Key is valid.',
        403,
      ]),
      'denied',
    ],
    ['no name', unresolved('sts'), 'network'],
    ['no time', fault('sts', 'timeout', 'TimeoutError', 'x'), 'network'],
    ['a page with 403', fault('s3', 'protocol', 'HTTP 403', '', {}, { httpStatus: 403 }), 'network'],
    ['a proxy', fault('s3', 'proxy', 'ERR_PROXY_TUNNEL', '', {}, { httpStatus: 407 }), 'network'],
    ['a success', identity(), 'accepted'],
    ['not asked', unasked('s3', 'x'), 'none'],
    [
      'a table whose name sounds like a clock’s fault',
      denied('dynamodb', CLAUSES.noAllow, { target: 'request-expired' }),
      'denied',
    ],
  ];
  it.each(rows.map(([name, observation, answer]) => ({ name, observation, answer })))(
    '$name',
    ({ observation, answer }) => expect(answerOf(observation)).toBe(answer),
  );
});

describe('an answer whose code is lost', () => {
  it.each<[Answer, string]>([
    ['expired', 'The security token included in the request is expired'],
    ['expired', 'The provided token has expired.'],
    ['key-unrecognized', 'The security token included in the request is invalid.'],
    ['key-unrecognized', 'The AWS Access Key Id you provided does not exist in our records.'],
    ['key-unrecognized', 'AWS was not able to validate the provided access credentials'],
    ['token-undecodable', 'The provided token is malformed or otherwise invalid.'],
    ['signature-mismatch', 'The request signature we calculated does not match the signature you provided.'],
    [
      'signature-incomplete',
      "'/20260101/us-east-1/sts/aws4_request' not a valid key=value pair (missing equal-sign) in Authorization header",
    ],
    [
      'signature-incomplete',
      'The authorization header is malformed; the authorization header requires three components',
    ],
    ['signature-incomplete', 'Request is missing Authentication Token'],
    ['signature-incomplete', 'Missing Authentication Token'],
    ['signature-incomplete', 'Credential must contain a valid (registered) AWS access key ID.'],
    [
      'signature-incomplete',
      'AWS query-string parameters must contain either a valid (registered) AWS access key ID or X.509 certificate',
    ],
    ['not-subscribed', 'The AWS Access Key Id needs a subscription for the service'],
    ['not-subscribed', 'Your account is not signed up for the S3 service.'],
    ['not-subscribed', 'This account is currently blocked and not recognized as a valid account.'],
    ['throttled', 'Rate exceeded'],
    ['throttled', 'Too many requests, please wait before trying again.'],
    ['throttled', 'Too many tokens, please wait before trying again.'],
    ['throttled', 'Please reduce your request rate.'],
    ['denied', 'User: arn:aws:iam::123456789012:user/x is not authorized to perform: s3:ListBucket'],
    ['denied', 'It was refused with an explicit deny'],
    ['other', 'The limit is: too many requests per table'],
    ['other', 'x'],
  ])('%s: %s', (answer, message) => expect(answerOf(failed('sts', ['Unheard', message, 400]))).toBe(answer));
});

describe('what proves credentials', () => {
  it.each([
    ['a success', identity()],
    ['a denial', denied('s3', CLAUSES.noAllow, { target: 'assets' })],
    ['a bare denial', bareDenial({ target: 'assets' })],
    [
      'an error of the service’s own',
      failed('dynamodb', ['ResourceNotFoundException', 'x', 400], { target: 'orders' }),
    ],
    ['throttling', says('throttled', 'dynamodb')],
    ['an error of STS’s own', failed('sts', ['ValidationError', 'x', 400])],
    ['a 404 of another service’s', failed('s3', ['NoSuchBucket', 'x', 404], { target: 'assets' })],
  ] as const)('%s', (_, observation) => expect(provesCredentials(observation)).toBe(true));
  it.each([
    ['nobody’s signature', says('throttled', 'sts', { signer: 'none' })],
    ['nobody’s denial', { ...denied('sts', '', { operation: 'AssumeRoleWithWebIdentity' }), signer: 'none' as const }],
    ['a page', fault('s3', 'protocol', 'HTTP 403', '', {}, { httpStatus: 403 })],
    ['an error of AWS’s', says('unavailable', 's3')],
    ['another bucket’s Region', failed('s3', ['PermanentRedirect', 'x', 301])],
    ['what was not asked', unasked('s3', 'x')],
    ['a 404 of STS', failed('sts', ['NotFound', 'x', 404])],
  ] as const)('not %s', (_, observation) => expect(provesCredentials(observation)).toBe(false));
  it('is no acceptance where the request may have been turned away unread', () => {
    expect([identity(), bareDenial({ target: 'assets' })].map(acceptsCredentials)).toEqual([true, true]);
    expect([says('throttled', 'dynamodb'), says('unavailable', 's3')].map(acceptsCredentials)).toEqual([false, false]);
  });
  it('never lies in an answer that refuses them', () => {
    for (const { situation, service, answer } of cases)
      if (REFUSES_CREDENTIALS.has(answer)) expect(provesCredentials(says(situation, service))).toBe(false);
  });
});

describe('whose requests count', () => {
  it('are those of the credentials under test, follow-ups aside', () => {
    const mine = [identity(), says('unknown', 's3', { signer: 'role' })];
    const others = (['bearer', 'without-token', 'environment', 'profile', 'none'] as const).map((signer) =>
      says('unknown', 'sts', { signer }),
    );
    const world = saw(LONG_TERM, ...mine, ...others, says('unknown', 'sts', { followUp: true }));
    expect(underTest(world)).toEqual(mine);
    expect(failuresOf(world, 'key-unrecognized')).toEqual([mine[1]]);
  });
});

describe('readGranted', () => {
  const describeDenied = denied('dynamodb', CLAUSES.noAllow, { target: 'orders' });
  const more = { operation: 'GetItem', target: 'orders', followUp: true } as const;
  it.each([
    ['a success', ok('dynamodb', {}, more), true],
    ['a key that does not fit', failed('dynamodb', ['ValidationException', 'x', 400], more), true],
    ['throttling', says('throttled', 'dynamodb', more), true],
    ['a denial', denied('dynamodb', CLAUSES.noAllow, more), false],
    ['a failure of AWS’s', says('unavailable', 'dynamodb', more), false],
    ['another table’s', ok('dynamodb', {}, { ...more, target: 'carts' }), false],
    ['a look in another Region', ok('dynamodb', {}, { target: 'orders', region: 'eu-west-1', followUp: true }), false],
    ['no such table', failed('dynamodb', ['ResourceNotFoundException', 'x', 400], more), true],
    ['a longer code', failed('dynamodb', ['ValidationExceptionOfTheProxy', 'x', 400], more), false],
    ['a code that ends so', failed('dynamodb', ['NoValidationException', 'x', 400], more), false],
    ['not asked', unasked('dynamodb', 'x', more), false],
  ] as const)('%s', (_, answer, expected) =>
    expect(readGranted(saw(LONG_TERM, describeDenied, answer), describeDenied)).toBe(expected),
  );
});

describe('isExcused', () => {
  const at = (region: string, named: readonly ('bedrock' | 's3')[]) => scene({ settings: { region, named } });
  const silent = unresolved('bedrock', { region: 'ap-east-1' });
  it('is a Bedrock that is not there and that nobody named', () =>
    expect(isExcused(silent, at('ap-east-1', []))).toBe(true));
  it.each([
    ['named', silent, at('ap-east-1', ['bedrock'])],
    ['where there is one', unresolved('bedrock'), at('us-east-2', [])],
    ['another service', unresolved('s3'), at('ap-east-1', [])],
    ['another fault', says('unknown', 'bedrock'), at('ap-east-1', [])],
  ] as const)('is not: %s', (_, observation, world) => expect(isExcused(observation, world)).toBe(false));
});

describe('isUnresolved', () => {
  const network = (code: string, kind: 'network' | 'timeout' = 'network') => fault('sts', kind, code, 'x');
  it.each(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA'])('is %s', (code) => expect(isUnresolved(network(code))).toBe(true));
  it.each([
    network('ECONNREFUSED'),
    network('XENOTFOUND'),
    network('ENOTFOUND_ELSEWHERE'),
    network('EAI_'),
    network('EAI_AGAIN.'),
    network('ENOTFOUND', 'timeout'),
    failed('sts', ['ENOTFOUND', 'x', 400]),
  ])('is not: $error.kind $error.code', (o) => expect(isUnresolved(o)).toBe(false));
});

describe('denialOf', () => {
  it('reads denials alone', () => {
    expect(denialOf(denied('s3', CLAUSES.noAllow, { target: 'assets' }))?.layer).toBe('identity');
    for (const o of [identity(), says('unknown', 's3'), unasked('s3', 'x'), unresolved('s3')])
      expect(denialOf(o)).toBeNull();
  });
});
