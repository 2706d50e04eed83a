// Error answers in each protocol's shape; the words come from the caller.
import { crc32 } from 'node:zlib';
import { dynamodbRequestId, elements, queryRequestId, type Reply, s3HostId, s3RequestId, xml } from './wire.ts';

const NAMESPACES = {
  sts: 'https://sts.amazonaws.com/doc/2011-06-15/',
  iam: 'https://iam.amazonaws.com/doc/2010-05-08/',
} as const;

export function queryError(service: 'sts' | 'iam', status: number, code: string, message: string): Reply {
  const id = queryRequestId();
  const body = `<ErrorResponse xmlns="${NAMESPACES[service]}">\n  <Error>\n    <Type>Sender</Type>\n    <Code>${xml(code)}</Code>\n    <Message>${xml(message)}</Message>\n  </Error>\n  <RequestId>${id}</RequestId>\n</ErrorResponse>\n`;
  return { status, headers: { 'content-type': 'text/xml', 'x-amzn-requestid': id }, body };
}

/** `result` is XML already; an operation without a result has an empty one. */
export function queryResult(service: 'sts' | 'iam', operation: string, result: string): Reply {
  const id = queryRequestId();
  const body = `<${operation}Response xmlns="${NAMESPACES[service]}">\n<${operation}Result>${result}</${operation}Result>\n<ResponseMetadata><RequestId>${id}</RequestId></ResponseMetadata>\n</${operation}Response>\n`;
  return { status: 200, headers: { 'content-type': 'text/xml', 'x-amzn-requestid': id }, body };
}

export function dynamodbReply(status: number, value: unknown): Reply {
  const body = JSON.stringify(value);
  return {
    status,
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amzn-requestid': dynamodbRequestId(),
      'x-amz-crc32': String(crc32(body)),
    },
    body,
  };
}

/** DynamoDB's client errors are all 400: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html */
export function dynamodbError(code: string, message?: string): Reply {
  const own = /^(ResourceNotFound|Validation)/.test(code);
  const prefix =
    code === 'ValidationException'
      ? 'com.amazon.coral.validate'
      : own
        ? 'com.amazonaws.dynamodb.v20120810'
        : 'com.amazon.coral.service';
  // The authorisation layer writes `Message`, the others `message`.
  return dynamodbReply(400, {
    __type: `${prefix}#${code}`,
    ...(message === undefined ? {} : { [code === 'AccessDeniedException' ? 'Message' : 'message']: message }),
  });
}

export function bedrockReply(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json', 'x-amzn-requestid': queryRequestId(), ...headers },
    body: JSON.stringify(value),
  };
}

/** An error of the layer before Bedrock, which authenticates and authorises; IAM's denials have the key `Message` there. */
export function bedrockFrontError(status: number, code: string, message: string): Reply {
  const key = code === 'AccessDeniedException' ? 'Message' : 'message';
  return bedrockReply(
    status,
    { [key]: message },
    { 'x-amzn-errortype': `${code}:http://internal.amazon.com/coral/com.amazon.coral.service/` },
  );
}

export function bedrockError(status: number, code: string, message: string): Reply {
  return bedrockReply(
    status,
    { message },
    { 'x-amzn-errortype': `${code}:http://internal.amazon.com/coral/com.amazon.bedrock/` },
  );
}

export function s3Reply(status: number, body: string, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: {
      'content-type': 'application/xml',
      'x-amz-request-id': s3RequestId(),
      'x-amz-id-2': s3HostId(),
      server: 'AmazonS3',
      ...headers,
    },
    body,
  };
}

export function s3Error(
  status: number,
  code: string,
  message: string,
  fields: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Reply {
  const [requestId, hostId] = [s3RequestId(), s3HostId()];
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${elements({ Code: code, Message: message, ...fields, RequestId: requestId, HostId: hostId })}</Error>`;
  return s3Reply(status, body, { 'x-amz-request-id': requestId, 'x-amz-id-2': hostId, ...headers });
}
