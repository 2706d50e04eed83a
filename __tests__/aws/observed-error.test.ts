import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answered, observedError } from '../../src/aws/observed-error.ts';
import { makeScrub } from '../../src/aws/scrub.ts';

const { scrub } = makeScrub(['kV3h9'.concat('/Zp2sQ+8mNc1RtY6uWx0LbJfDgEa4oHiKsT')]);
const NOTHING: Answered = { service: 'sts', status: undefined, headers: {}, host: 'sts.us-east-2.amazonaws.com' };
const read = (thrown: unknown, answered: Partial<Answered> = {}) =>
  observedError(thrown, { ...NOTHING, ...answered }, scrub);
const thrown = (fields: Record<string, unknown>, message = 'x') => Object.assign(new Error(message), fields);
const service = (name: string, message: string, status: number, more: Record<string, unknown> = {}) =>
  thrown({ name, $fault: 'client', $metadata: { httpStatusCode: status, requestId: 'R-1' }, ...more }, message);

describe('a service’s own answer', () => {
  it('keeps code, message, status and request ID', () =>
    expect(
      read(service('InvalidClientTokenId', 'The security token included in the request is invalid.', 403)),
    ).toMatchObject({
      kind: 'service',
      code: 'InvalidClientTokenId',
      message: 'The security token included in the request is invalid.',
      httpStatus: 403,
      requestId: 'R-1',
      host: 'sts.us-east-2.amazonaws.com',
    }));
  it('keeps nothing else: an allow-list', () => {
    const error = read(
      service('InvalidToken', 'The provided token is malformed or otherwise invalid.', 400, {
        'Token-0': 'IQoJ',
        AWSAccessKeyId: 'AKIA',
        StringToSign: 's',
        CanonicalRequest: 'c',
        config: {},
      }),
      { headers: { authorization: 'x', 'set-cookie': 'y' } },
    );
    expect(Object.keys(error).sort()).toEqual(['code', 'host', 'httpStatus', 'kind', 'message', 'requestId']);
  });
  it('scrubs code, message and request ID', () =>
    expect(
      JSON.stringify(
        read(
          service(
            'kV3h9'.concat('/Zp2sQ+8mNc1RtY6uWx0LbJfDgEa4oHiKsT'),
            'key kV3h9/Zp2sQ+8mNc1RtY6uWx0LbJfDgEa4oHiKsT of AKIAQYLPMN5HFIQR7ZAB',
            403,
          ),
        ),
      ),
    ).not.toMatch(/kV3h9|QYLPMN/));
  it('makes one line of the message, and not a long one', () => {
    expect(read(service('X', 'a\r\n::error::b\n\n c', 400)).message).toBe('a ::error::b c');
    expect(read(service('X', 'a'.repeat(9_000), 400)).message.length).toBeLessThanOrEqual(2_000);
  });
  it('names a body-less answer of S3’s by its status', () => {
    for (const name of ['403', 'Forbidden', 'UnknownError', 'Unknown'])
      expect(read(service(name, 'UnknownError', 403), { headers: { 'x-amz-request-id': 'S' } })).toMatchObject({
        kind: 'service',
        code: 'HTTP 403',
        message: '',
        httpStatus: 403,
      });
  });
  it('takes the bucket’s Region from the header or the body, where it is one', () => {
    expect(
      read(service('AccessDenied', 'Access Denied', 403), { headers: { 'x-amz-bucket-region': 'eu-west-1' } })
        .bucketRegion,
    ).toBe('eu-west-1');
    expect(read(service('AuthorizationHeaderMalformed', 'x', 400, { Region: 'eu-central-1' })).bucketRegion).toBe(
      'eu-central-1',
    );
    expect(
      read(service('AccessDenied', 'x', 403), { headers: { 'x-amz-bucket-region': '<b>x</b>' } }),
    ).not.toHaveProperty('bucketRegion');
  });
  it('measures the clock by the answer’s date', () => {
    const receivedAt = Date.parse('2026-11-23T12:00:00Z');
    expect(
      read(service('X', 'x', 403), { headers: { date: 'Mon, 23 Nov 2026 13:00:00 GMT' }, receivedAt }).skewSeconds,
    ).toBe(3600);
    expect(read(service('X', 'x', 403), { headers: { date: 'yesterday' }, receivedAt })).not.toHaveProperty(
      'skewSeconds',
    );
    expect(read(service('X', 'x', 403), { headers: { date: 'Mon, 23 Nov 2026 13:00:00 GMT' } })).not.toHaveProperty(
      'skewSeconds',
    );
  });
  it('reads the XML that an emulator gives in the place of JSON', () => {
    const body =
      '<?xml version="1.0"?><ErrorResponse><Error><Code>InvalidClientTokenId</Code><Message>bad</Message></Error></ErrorResponse>';
    expect(read(thrown({ name: 'SyntaxError', $metadata: { httpStatusCode: 403 } }), { refusal: body })).toMatchObject({
      kind: 'service',
      code: 'InvalidClientTokenId',
      message: 'bad',
    });
  });
  it.each([
    ['<UnknownOperationException/>\n', 'UnknownOperationException', ''],
    ['<Error><Code>NotImplemented</Code><Message>no</Message></Error>', 'NotImplemented', 'no'],
  ])('reads %j where the SDK found no words', (refusal, code, message) =>
    expect(read(service('NotFound', 'UnknownError', 404), { refusal })).toMatchObject({
      kind: 'service',
      code,
      message,
    }),
  );
  it.each([['<!DOCTYPE html><title>404</title>'], ['<UnknownOperationExceptional/>'], ['Not Found'], ['<Error/>']])(
    'does not take %j for a service’s',
    (refusal) =>
      expect(read(thrown({ name: 'SyntaxError', $metadata: { httpStatusCode: 404 } }), { refusal })).toMatchObject({
        kind: 'protocol',
        code: 'HTTP 404',
      }),
  );
});

describe('no answer of AWS’s', () => {
  it.each([
    ['ENOTFOUND', 'network'],
    ['EAI_AGAIN', 'network'],
    ['ECONNREFUSED', 'network'],
    ['ECONNRESET', 'network'],
    ['EPIPE', 'network'],
    ['EHOSTUNREACH', 'network'],
    ['ENETUNREACH', 'network'],
    ['ERR_STREAM_PREMATURE_CLOSE', 'network'],
    ['ETIMEDOUT', 'timeout'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'tls'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'tls'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
    ['CERT_HAS_EXPIRED', 'tls'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
    ['EPROTO', 'protocol'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'protocol'],
    ['ERR_PROXY_TUNNEL', 'proxy'],
    ['HPE_INVALID_CONSTANT', 'protocol'],
    ['ERR_INVALID_CHAR', 'client'],
  ])('%s is %s', (code, kind) => expect(read(thrown({ code }))).toMatchObject({ kind, code }));
  it('takes a reset connection for one, though the SDK calls it TimeoutError', () =>
    expect(read(thrown({ name: 'TimeoutError', code: 'ECONNRESET' })).kind).toBe('network'));
  it('takes an abort for the end of the time', () => expect(read(thrown({ name: 'AbortError' })).kind).toBe('timeout'));
  it('finds a code in a cause, and in the errors of several addresses', () => {
    expect(read(new Error('x', { cause: thrown({ code: 'ENOTFOUND' }) }))).toMatchObject({
      kind: 'network',
      code: 'ENOTFOUND',
    });
    expect(read(new AggregateError([thrown({ code: 'ECONNREFUSED' })]))).toMatchObject({
      kind: 'network',
      code: 'ECONNREFUSED',
    });
  });
  it.each([
    [407, {}, 'proxy'],
    [403, { 'content-type': 'text/html' }, 'protocol'],
    [200, { 'content-type': 'text/html; charset=utf-8' }, 'protocol'],
    [502, {}, 'protocol'],
    [403, { 'x-amzn-requestid': 'R' }, 'service'],
  ] as const)('an answer of %i with %j is %s', (status, headers, kind) =>
    expect(
      read(thrown({ name: 'Error', $fault: 'client', $metadata: { httpStatusCode: status } }), { status, headers })
        .kind,
    ).toBe(kind),
  );
  it.each([
    ['sts', 'sts.us-east-2.amazonaws.com', {}, 'protocol'],
    ['sts', 'sts.us-east-2.amazonaws.com', { 'x-amzn-requestid': 'R' }, 'service'],
    ['dynamodb', 'dynamodb.cn-north-1.amazonaws.com.cn', { 'x-request-id': 'R' }, 'protocol'],
    ['dynamodb', 'dynamodb.us-gov-west-1.amazonaws.com', { 'x-amz-request-id': 'R' }, 'protocol'],
    ['s3', 'shop.s3.us-east-2.amazonaws.com', { 'x-amzn-requestid': 'R' }, 'protocol'],
    ['s3', 'shop.s3.us-east-2.amazonaws.com', { 'x-amz-request-id': 'R' }, 'service'],
    ['s3', 'vpce-1a2b.s3.us-east-2.vpce.amazonaws.com', {}, 'protocol'],
    // Behind an override, emulators and stores seldom give an id.
    ['dynamodb', '127.0.0.1:4566', {}, 'service'],
    ['s3', 'minio.corp.test', {}, 'service'],
    ['sts', 'amazonaws.com.example.com', {}, 'service'],
  ] as const)('a denial of %s at %s with %j is %s', (asked, host, headers, kind) => {
    const error = thrown(
      { name: 'AccessDenied', $fault: 'client', $metadata: { httpStatusCode: 403 } },
      'Access Denied',
    );
    expect(read(error, { service: asked, host, status: 403, headers })).toMatchObject({
      kind,
      code: kind === 'service' ? 'AccessDenied' : 'HTTP 403',
    });
  });
  it.each([
    new TypeError("Cannot read properties of null (reading 'modelSummaries')"),
    new RangeError('Maximum call stack size exceeded'),
    'a text',
    null,
  ])('whatever a parser throws: %s', (error) =>
    expect(read(error, { status: 200, headers: { 'x-amzn-requestid': 'R' } })).toMatchObject({
      kind: 'protocol',
      code: 'HTTP 200',
      httpStatus: 200,
    }),
  );
  it('keeps no status that is not a number', () =>
    expect(read(thrown({ code: 'ERR_PROXY_TUNNEL', statusCode: Number.NaN }))).not.toHaveProperty('httpStatus'));
  it.each([
    ['UNSPECIFIED', 'tls'],
    ['EMFILE', 'network'],
    ['ERR_PROXY_CLOSED', 'proxy'],
  ])('%s is %s', (code, kind) => expect(read(thrown({ code })).kind).toBe(kind));
  it.each([
    [
      'S3’s 404 without a body or a request ID',
      service('NotFound', 'UnknownError', 404, { $metadata: { httpStatusCode: 404 } }),
      {},
      'protocol',
    ],
    ['S3’s 404 without a body', service('NotFound', 'UnknownError', 404), {}, 'service'],
    [
      'another dialect, with a request ID',
      thrown({ name: 'Error', $metadata: { httpStatusCode: 400 } }, '@aws-sdk XML parse error: unexpected content.'),
      { headers: { 'x-amzn-requestid': 'R' } },
      'protocol',
    ],
    [
      'a service that breaks, with a request ID',
      thrown({ name: 'SyntaxError', $metadata: { httpStatusCode: 500 } }, 'Unexpected token'),
      { headers: { 'x-amzn-requestid': 'R' } },
      'service',
    ],
  ] as const)('%s', (_, error, answered, kind) => expect(read(error, answered).kind).toBe(kind));
  it('calls a page by its status', () =>
    expect(
      read(service('AccessDenied', 'x', 403, { $metadata: { httpStatusCode: 403 } }), {
        headers: { 'content-type': 'text/html' },
      }),
    ).toMatchObject({ kind: 'protocol', code: 'HTTP 403' }));
  it('calls a fault of the client’s so', () =>
    expect(read(new TypeError('Invalid character in header content ["authorization"]'))).toMatchObject({
      kind: 'client',
      code: 'TypeError',
    }));
});

it.each([
  [null],
  [undefined],
  ['x'],
  [7],
  [{ name: [] }],
  [{ message: 7 }],
  [{ Code: 7 }],
  [{ code: {} }],
  [{ cause: { errors: [null] } }],
])('reads %j', (value) => expect(typeof read(value).message).toBe('string'));

it('reads anything that can be thrown', () =>
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const error = read(value);
      expect(typeof error.code).toBe('string');
      expect(typeof error.message).toBe('string');
      expect(error.message).not.toMatch(/[\r\n]/);
    }),
  ));

// Our own limit, by plain length.
it.each([
  ['one letter', 'a'],
  ['spaces', ' '],
])('takes little time for a message of 256 KiB of %s', (_, said) => {
  const before = process.cpuUsage();
  expect(read(service('AccessDenied', `${said.repeat(256 * 1024)}.`, 403)).message.length).toBeLessThanOrEqual(2_000);
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(1_000);
});

it('leaves out the SDK’s advice to whoever debugs it', () =>
  expect(
    read(service('Error', 'it broke \n  Deserialization error: to see the raw response, inspect the hidden field', 500))
      .message,
  ).toBe('it broke'));
