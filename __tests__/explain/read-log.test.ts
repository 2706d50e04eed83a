// The reader, form by form: what is found, and what only mentions an error.
import { describe, expect, it } from 'vitest';
import { openReader } from '../../src/explain/read-log.ts';

const read = (text: string, size = text.length) => {
  const reader = openReader();
  for (let at = 0; at < text.length; at += size) reader.feed(text.slice(at, at + size));
  return reader.end();
};

const inShort = (text: string) =>
  read(text).errors.map(({ code, operation, httpStatus, local, line }) => ({
    code,
    operation,
    httpStatus,
    local,
    line,
  }));

const DENIAL =
  'User: arn:aws:iam::123456789012:user/ci is not authorized to perform: s3:PutObject on resource: "arn:aws:s3:::shop/x" because no identity-based policy allows the s3:PutObject action';

describe('a form in which tools print an error', () => {
  it.each([
    [
      'the AWS CLI',
      `An error occurred (AccessDenied) when calling the PutObject operation: ${DENIAL}`,
      'AccessDenied',
      'PutObject',
    ],
    [
      'the AWS CLI behind its own words',
      `upload failed: ./x to s3://shop/x An error occurred (ExpiredToken) when calling the PutObject operation: The provided token has expired.`,
      'ExpiredToken',
      'PutObject',
    ],
    [
      'the SDK for Go, version 2',
      'operation error S3: PutObject, https response error StatusCode: 403, RequestID: 96ed64c8-a7eb, HostID: x, api error AccessDenied: Access Denied',
      'AccessDenied',
      'PutObject',
    ],
    [
      'the SDK for Java',
      'software.amazon.awssdk.services.dynamodb.model.DynamoDbException: The security token included in the request is expired (Service: DynamoDb, Status Code: 400, Request ID: ABC123)',
      'ExpiredToken',
      null,
    ],
    [
      'the SDK for Rust',
      'service error: unhandled error (ExpiredToken): Error { code: "ExpiredToken", message: "The security token included in the request is expired", aws_request_id: "0f1e2d3c" }',
      'ExpiredToken',
      null,
    ],
    [
      'XML',
      '<Error><Code>InvalidAccessKeyId</Code><Message>The AWS Access Key Id you provided does not exist in our records.</Message></Error>',
      'InvalidAccessKeyId',
      null,
    ],
    ['s3cmd', 'ERROR: S3 error: 403 (AccessDenied): Access Denied', 'AccessDenied', null],
    [
      'a runner of GitHub',
      `2026-11-30T12:00:00.1234567Z ##[error]Could not assume role with OIDC: Not authorized to perform sts:AssumeRoleWithWebIdentity`,
      'AccessDenied',
      'AssumeRoleWithWebIdentity',
    ],
  ])('%s', (_, text, code, operation) => {
    const [first, ...others] = inShort(`building\n${text}\ndone\n`);
    expect(first).toMatchObject({ code, operation, line: 2 });
    expect(others).toEqual([]);
  });

  it('reads a box of Terraform as one sentence', () => {
    const { errors } = read(
      [
        '╷',
        '│ Error: operation error EC2: RunInstances, https response error',
        '│ StatusCode: 403, RequestID: 96ed64c8-a7eb, api error UnauthorizedOperation: You are',
        '│ not authorized to perform this operation.',
        '│ ',
        '│   with aws_instance.web,',
        '│   on main.tf line 3, in resource "aws_instance" "web":',
        '╵',
      ].join('\n'),
    );
    expect(errors).toMatchObject([
      { code: 'UnauthorizedOperation', message: 'You are not authorized to perform this operation.', httpStatus: 403 },
    ]);
  });

  it.each([
    ['Unable to locate credentials. You can configure credentials by running "aws configure".', 'no-credentials'],
    ['Error: No valid credential sources found', 'no-credentials'],
    ['You must specify a region. You can also configure your region by running "aws configure".', 'no-region'],
    ['The config profile (deploy) could not be found', 'unknown-profile'],
    ['Error when retrieving token from sso: Token has expired and refresh failed', 'sign-in-ended'],
  ])('without a request: %s', (text, local) => expect(inShort(text)).toMatchObject([{ local }]));
});

describe('a text that only mentions an error', () => {
  it.each([
    `# An error occurred (AccessDenied) when calling the PutObject operation: ${DENIAL}`,
    `  // ExpiredTokenException: The security token included in the request is expired`,
    `if aws s3 ls 2>&1 | grep -q "An error occurred (AccessDenied) when calling"; then`,
    `expect(error.message).toBe('AccessDenied: Access Denied')`,
    `    with pytest.raises(ClientError, match="An error occurred (AccessDenied) when calling the PutObject operation: x"):`,
    `  ✓ tells ExpiredTokenException: The security token included in the request is expired`,
    `raise ValueError("An error occurred (AccessDenied) when calling the PutObject operation: Access Denied")`,
    'ValidationError: "name" is required',
    'Error: connect ECONNREFUSED 127.0.0.1:5432',
    'npm ERR! code E401',
    'docs: explain what AccessDenied means',
  ])('%s', (text) => expect(read(`${text}\n`).errors).toEqual([]));
});

describe('a long text', () => {
  const line = `An error occurred (AccessDenied) when calling the PutObject operation: ${DENIAL}\n`;

  it('is the same in pieces of any size', () => {
    const text = `one\ntwo\n${line}three\n╷\n│ Error: api error ExpiredToken: The provided token\n│ has expired.\n╵\n`;
    const whole = read(text);
    for (const size of [1, 7, 64, 1000]) expect(read(text, size)).toEqual(whole);
  });

  it('has each error once, counted', () => {
    const { errors, left, lines } = read(line.repeat(500));
    expect(errors).toMatchObject([{ line: 1, times: 500 }]);
    expect({ left, lines }).toEqual({ left: 0, lines: 500 });
  });

  it('keeps no more than the first two hundred different errors', () => {
    const many = Array.from(
      { length: 260 },
      (_, i) =>
        `An error occurred (AccessDenied) when calling the Put${String.fromCharCode(97 + (i % 26)).repeat(1 + Math.floor(i / 26))} operation: no\n`,
    );
    const { errors, left } = read(many.join(''));
    expect([errors.length, left]).toEqual([200, 60]);
  });

  it('takes time in proportion to its length, also without line ends or with open braces', () => {
    const time = (text: string): number => {
      const start = performance.now();
      read(text, 65_536);
      return performance.now() - start;
    };
    for (const piece of [
      'error '.repeat(20),
      'error: {\n',
      'Error: "\\" (Service: \n',
      'User: arn:aws:iam '.repeat(4),
    ]) {
      time(piece.repeat(2_000));
      const short = time(piece.repeat(4_000));
      expect(time(piece.repeat(32_000))).toBeLessThan(Math.max(400, short * 30));
    }
  });
});

describe('secrets of a log', () => {
  it.each([
    ['export AWS_SECRET_ACCESS_KEY=Qm9yaW5nU2VjcmV0VmFsdWUxMjM0NTY3ODkwYWJj', 'secret access key'],
    ['"SecretAccessKey": "Qm9yaW5nU2VjcmV0VmFsdWUxMjM0NTY3ODkwYWJj",', 'secret access key'],
    [`AWS_SESSION_TOKEN=IQoJb3JpZ2luX2Vj${'x'.repeat(60)}`, 'session token'],
    [`GET https://shop.s3.amazonaws.com/x?X-Amz-Signature=${'0a'.repeat(32)}`, 'signed URL'],
    ['fetching https://shop:hunter2secret@example.com/x', 'password in a URL'],
    ['-----BEGIN RSA PRIVATE KEY-----', 'private key'],
  ])('%s', (text, kind) => expect(read(`a\n${text}\n`).secrets).toEqual([{ kind, line: 2 }]));

  it.each([
    'AWS_SECRET_ACCESS_KEY: ***',
    'AWS_SECRET_ACCESS_KEY=$AWS_SECRET_ACCESS_KEY',
    'aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    'https://x-access-token:***@github.com/octo/shop',
    'git@github.com:octo/shop.git',
  ])('not: %s', (text) => expect(read(`${text}\n`).secrets).toEqual([]));
});
