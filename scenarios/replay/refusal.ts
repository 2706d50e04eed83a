import type { Reply, Rule, Target } from './types.ts';
import { dateOf, REQUEST_ID, xml } from './wire.ts';

type Details = { code: string | undefined; message: string; extra: Record<string, unknown> };
type Dialect = { type: string; headers?: Record<string, string>; body: string };

/** The rule's error in the dialect of the service that was asked; a `body` is sent as it is. */
export function refusal({ service }: Target, rule: Rule): Reply {
  const { code, message = '', ...extra } = rule.error ?? {};
  const headers: Record<string, string> = {
    ...(rule.error ? { 'x-amzn-requestid': REQUEST_ID } : {}),
    date: dateOf(rule),
    ...rule.headers,
  };
  const status = rule.status ?? 400;
  if (rule.body !== undefined) return { status, headers, body: rawBody(rule.body) };
  if (service === 's3') delete headers['x-amzn-requestid'];
  const dialect = dialectOf(service, { code, message, extra });
  return {
    status,
    headers: { ...headers, ...dialect.headers, 'content-type': headers['content-type'] ?? dialect.type },
    body: dialect.body,
  };
}

function rawBody(body: unknown): string {
  if (typeof body === 'string') return body;
  throw new Error('The body of a refusal is sent as it is: it must be a text.');
}

function dialectOf(service: string, details: Details): Dialect {
  if (service === 's3')
    return { type: 'application/xml', headers: { 'x-amz-request-id': 'SCENARIO' }, body: s3Error(details) };
  if (service === 'sts' || service === 'iam') return { type: 'text/xml', body: queryError(details) };
  if (service === 'dynamodb') return { type: 'application/x-amz-json-1.0', body: dynamodbError(details) };
  const { code, message, extra } = details;
  return {
    type: 'application/json',
    headers: code ? { 'x-amzn-errortype': code } : {},
    body: JSON.stringify({ message, ...extra }),
  };
}

function s3Error({ code, message, extra }: Details): string {
  if (!code) return '';
  const more = Object.entries(extra).map(([name, value]) => `<${name}>${xml(value)}</${name}>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${xml(code)}</Code><Message>${xml(message)}</Message>${more.join('')}<RequestId>SCENARIO</RequestId><HostId>scenario</HostId></Error>`;
}

const queryError = ({ code, message }: Details): string =>
  `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>${xml(code)}</Code><Message>${xml(message)}</Message></Error><RequestId>${REQUEST_ID}</RequestId></ErrorResponse>`;

function dynamodbError({ code, message, extra }: Details): string {
  if (!code) return '{}';
  const own = /^(ResourceNotFound|Throttling|ProvisionedThroughput|RequestLimit|InternalServer)/.test(code);
  return JSON.stringify({
    __type: `${own ? 'com.amazonaws.dynamodb.v20120810' : 'com.amazon.coral.service'}#${code}`,
    message,
    ...extra,
  });
}
