// An AWS on loopback that refuses what a test names, each in the wire format of its protocol, so that a tool prints what it
// prints against AWS. What no fault names is answered by `behind`, or with 501.

import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import { crc32 } from 'node:zlib';

export type Fault = {
  /** Service as in the credential scope of the signature, operation as AWS names it; either left out matches all. */
  service?: string;
  operation?: string;
  /** For services without an operation in the request: part of method, blank and path. */
  path?: string;
  status: number;
  code: string;
  message: string;
  headers?: Readonly<Record<string, string>>;
  /** Sent as it stands in place of the protocol's error document. */
  body?: string;
  /** Only the first so many matching requests. */
  times?: number;
};

type Asked = { method: string; url: string; service: string; region: string; operation: string; protocol: Protocol };
type Protocol = 'json' | 'cbor' | 'query' | 'ec2' | 's3' | 'rest-xml' | 'rest-json';
type Answer = { status: number; headers: Record<string, string>; body: string | Buffer };

const REQUEST_ID = '5f3c1a2e-7b64-4c0d-9e21-8a6f0d4b7c93';
const escaped = (text: string): string =>
  text.replace(/[<>&]/g, (sign) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;' })[sign] ?? sign);

/** Starts the server; `behind` is the address of a server that answers what no fault names. */
export async function startFaults(
  faults: readonly Fault[],
  behind?: string,
): Promise<{ url: string; asked: string[]; close(): Promise<void> }> {
  const left = faults.map((fault) => ({ fault, times: fault.times ?? Number.POSITIVE_INFINITY }));
  const asked: string[] = [];
  const server = http.createServer((request, response) => {
    void body(request).then(async (content) => {
      const about = questionOf(request, content);
      asked.push(`${about.service}:${about.operation || `${about.method} ${about.url}`}`);
      const match = left.find(({ fault, times }) => times > 0 && fits(fault, about));
      if (match) {
        match.times -= 1;
        send(response, about, answerOf(match.fault, about));
      } else await pass(request, content, response, behind);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function body(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function questionOf(request: IncomingMessage, content: Buffer): Asked {
  const { method = '', url = '', headers } = request;
  const [, region = '', service = ''] =
    /Credential=[^/]+\/\d+\/([^/]+)\/([^/]+)\/aws4_request/.exec(headers.authorization ?? '') ?? [];
  const asked = { method, url, region, service };
  const target = String(headers['x-amz-target'] ?? '');
  if (target) return { ...asked, operation: target.split('.').pop() ?? '', protocol: 'json' };
  const action = new URLSearchParams(content.toString()).get('Action');
  if (action)
    return { ...asked, service: service || 'sts', operation: action, protocol: service === 'ec2' ? 'ec2' : 'query' };
  const cbor = headers['smithy-protocol'] === 'rpc-v2-cbor' ? /\/operation\/(\w+)$/.exec(url)?.[1] : undefined;
  if (cbor) return { ...asked, operation: cbor, protocol: 'cbor' };
  return { ...asked, operation: '', protocol: restProtocol(service) };
}

function restProtocol(service: string): Protocol {
  if (service === '' || service.startsWith('s3')) return 's3';
  return /^(?:cloudfront|route53)$/.test(service) ? 'rest-xml' : 'rest-json';
}

const fits = (fault: Fault, about: Asked): boolean =>
  (fault.service === undefined || fault.service === about.service) &&
  (fault.operation === undefined || fault.operation === about.operation) &&
  (fault.path === undefined || `${about.method} ${about.url}`.includes(fault.path));

function answerOf({ status, code, message, headers = {}, body: given }: Fault, { protocol, method }: Asked): Answer {
  if (method === 'HEAD') return { status, headers, body: '' };
  if (given !== undefined) return { status, headers, body: given };
  const error = `<Code>${code}</Code><Message>${escaped(message)}</Message>`;
  const xml = '<?xml version="1.0" encoding="UTF-8"?>\n';
  switch (protocol) {
    case 'json':
      return said(status, 'application/x-amz-json-1.0', headers, JSON.stringify({ __type: code, message }));
    case 'cbor':
      return said(
        status,
        'application/cbor',
        { 'smithy-protocol': 'rpc-v2-cbor', ...headers },
        cborOf({ __type: code, message }),
      );
    case 'query':
    case 'rest-xml':
      return said(
        status,
        'text/xml',
        headers,
        `<ErrorResponse><Error><Type>Sender</Type>${error}</Error><RequestId>${REQUEST_ID}</RequestId></ErrorResponse>`,
      );
    case 'ec2':
      return said(
        status,
        'text/xml',
        headers,
        `${xml}<Response><Errors><Error>${error}</Error></Errors><RequestID>${REQUEST_ID}</RequestID></Response>`,
      );
    case 's3':
      return said(
        status,
        'application/xml',
        headers,
        `${xml}<Error>${error}<RequestId>4Q8WJ2ZC1KX7M5DB</RequestId><HostId>q1Zx3v0c8bN5m7L9k2J4h6G8f0D1s3A5</HostId></Error>`,
      );
    case 'rest-json':
      return said(status, 'application/json', { 'x-amzn-errortype': code, ...headers }, JSON.stringify({ message }));
  }
}

const said = (status: number, type: string, headers: Fault['headers'], content: string | Buffer): Answer => ({
  status,
  headers: { 'content-type': type, ...headers },
  body: content,
});

/** A map of texts in CBOR: https://www.rfc-editor.org/rfc/rfc8949#section-3.1 */
function cborOf(fields: Readonly<Record<string, string>>): Buffer {
  const text = (value: string): Buffer => {
    const bytes = Buffer.from(value);
    const length = Buffer.alloc(3);
    length.writeUInt8(0x79);
    length.writeUInt16BE(bytes.length, 1);
    return Buffer.concat([length, bytes]);
  };
  const entries = Object.entries(fields);
  return Buffer.concat([Buffer.from([0xa0 + entries.length]), ...entries.flat().map(text)]);
}

function send(
  response: ServerResponse,
  { protocol, service }: Asked,
  { status, headers, body: content }: Answer,
): void {
  const ids =
    protocol === 's3'
      ? { 'x-amz-request-id': '4Q8WJ2ZC1KX7M5DB', 'x-amz-id-2': 'q1Zx3v0c8bN5m7L9k2J4h6G8f0D1s3A5' }
      : { 'x-amzn-requestid': REQUEST_ID };
  const sum = service === 'dynamodb' ? { 'x-amz-crc32': String(crc32(content)) } : {};
  response.writeHead(status, { ...ids, ...sum, ...headers });
  response.end(content);
}

async function pass(
  request: IncomingMessage,
  content: Buffer,
  response: ServerResponse,
  behind?: string,
): Promise<void> {
  if (!behind) {
    response.writeHead(501);
    response.end();
    return;
  }
  const other = http.request(
    new URL(request.url ?? '/', behind),
    { method: request.method, headers: request.headers },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  other.on('error', () => response.destroy());
  other.end(content);
}
