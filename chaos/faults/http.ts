// Answers that no service of AWS's gives, or not in this way.
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { type Answer, type Exchange, type Fault, http, reply } from '../fault.ts';
import { ELSEWHERE, type Place } from '../places.ts';

/** A fault with the causes that are right for it. */
export type Row = {
  name: string;
  fault: Fault;
  right: readonly (string | null)[];
  /** AWS itself answers, in a way that proves the access. */
  proven?: boolean;
};

export const UNEXPECTED = ['environment/unexpected-response'];
const UNAVAILABLE = ['environment/unexpected-response', 'environment/service-unavailable'];
const CUT = ['environment/connection-failed', 'environment/unexpected-response'];
const SLOW = ['environment/timeout'];
const HEALTHY = [null];

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const JSON_TYPE = { 'content-type': 'application/json' };
const PAGE = '<!doctype html><html><head><title>Blocked</title></head><body><h1>Blocked by policy</h1></body></html>';

const BODIES: Readonly<Record<string, [Record<string, string>, string]>> = {
  html: [HTML, PAGE],
  empty: [{}, ''],
  text: [{ 'content-type': 'text/plain' }, 'Access to this site is blocked.'],
  xml: [{ 'content-type': 'text/xml' }, '<?xml version="1.0"?><page><title>Blocked</title></page>'],
  json: [JSON_TYPE, '{"blocked":true,"message":"Blocked by policy"}'],
};

// biome-ignore format: a table
const STATUSES = [
  200, 201, 202, 203, 300, 302, 307, 400, 401, 402, 403, 404, 405, 406, 408, 410, 413, 418, 421, 426, 429, 431, 451,
  500, 501, 502, 503, 504, 505, 507, 511, 520, 525,
];

const pages = (): Row[] =>
  STATUSES.flatMap((status) =>
    Object.entries(BODIES).map(([form, [headers, body]]) => ({
      name: `${status}-${form}`,
      fault: reply(status, headers, body),
      right: status >= 500 || status === 408 ? UNAVAILABLE : UNEXPECTED,
    })),
  );

const redirects = (): Row[] =>
  [301, 302, 303, 307, 308].flatMap((status) => [
    {
      name: `${status}-to-elsewhere`,
      fault: reply(status, { location: `https://${ELSEWHERE}/portal` }, ''),
      right: UNEXPECTED,
    },
    {
      name: `${status}-to-itself`,
      fault: http(({ request, response }) =>
        response.writeHead(status, { location: `https://${request.headers.host}${request.url}` }).end(),
      ),
      right: UNEXPECTED,
    },
  ]);

/** A request ID as the place has them: the answer is AWS's, whatever is in it. */
export const signed = (place: Place): Record<string, string> =>
  place === 's3'
    ? {
        'x-amz-request-id': '4442587FB7D0A2F9',
        'x-amz-id-2': 'vlR7PnpV2Ce81l0PRw6jlUpck7Jo5ZsQjryTjKlc5aLWGVHPZLj5NeC6qMa0emYBDXOo6QBU0Wo=',
      }
    : { 'x-amzn-requestid': randomUUID() };

const typeOf = (place: Place): Record<string, string> =>
  ['sts', 'iam', 's3'].includes(place) ? { 'content-type': 'text/xml' } : { 'content-type': 'application/json' };

const odd = (status: number, body: string | Buffer, ids = false): Fault =>
  http(({ place, response }) =>
    response
      .writeHead(status, {
        ...typeOf(place),
        ...(ids ? signed(place) : {}),
        'content-length': String(Buffer.byteLength(body)),
      })
      .end(body),
  );

const DEEP = 10_000;
const deepXml = `${'<a>'.repeat(DEEP)}${'</a>'.repeat(DEEP)}`;
const deepJson = `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`;
const WRONG_TYPES =
  '{"Table":7,"TableNames":"all","modelSummaries":{"a":1},"inferenceProfileSummaries":5,"output":[1],"usage":"much","message":{"a":[1]}}';

const bodies = (): Row[] =>
  [200, 403].flatMap((status) =>
    Object.entries({
      null: 'null',
      number: '42',
      string: '"ok"',
      list: '[]',
      'wrong-types': WRONG_TYPES,
      'deep-json': deepJson,
      'deep-xml': deepXml,
      'cut-json': '{"Table":{"TableName":"ord',
      'cut-xml': '<?xml version="1.0"?><GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:',
      bom: `\ufeff${PAGE}`,
      utf16: Buffer.from(PAGE, 'utf16le'),
      binary: Buffer.from([0x80, 0xff, 0, 0xfe, 0xc3, 0x28, 0x1f, 0x8b]),
      spaces: ' '.repeat(4_096),
      doctype: `<?xml version="1.0"?><!DOCTYPE page [<!ENTITY name "text">]><page>&name;</page>`,
      html: PAGE,
      form: 'status=blocked&reason=policy',
    } satisfies Record<string, string | Buffer>).map(([name, body]) => ({
      name: `${status}-typed-${name}`,
      fault: odd(status, body),
      right: UNEXPECTED,
    })),
  );

/** The start of a 200, and then what the fault does with the connection. */
const raw =
  (head: string, then: (socket: NonNullable<ServerResponse['socket']>) => unknown) =>
  ({ response }: Exchange): void => {
    const { socket } = response;
    if (!socket) return;
    socket.on('error', () => {});
    socket.write(head);
    then(socket);
  };

const OK = 'HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n';
const END = (socket: NonNullable<ServerResponse['socket']>) => socket.end();
const KEEP = () => {};

/** Writes for ever what `next` gives, as fast as it is read. */
function flood(socket: NonNullable<ServerResponse['socket']>, next: Buffer): void {
  const push = (): void => {
    while (!socket.destroyed && socket.writable && socket.write(next));
    if (!socket.destroyed) socket.once('drain', push);
  };
  push();
}

const LETTERS = Buffer.alloc(65_536, 'a');
const chunk = (text: string): string => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
const CHUNKED = Buffer.from(chunk(LETTERS.toString()));

const statusLine = (status: number): string => `HTTP/1.1 ${status} Something\r\nContent-Type: text/plain\r\n`;

function long(status: number): Row[] {
  const right = status >= 500 ? UNAVAILABLE : UNEXPECTED;
  const endless = status === 200 ? [...right, ...SLOW] : right;
  return [
    {
      name: `${status}-100-mib`,
      fault: http(
        raw(`${statusLine(status)}Content-Length: ${1600 * LETTERS.length}\r\n\r\n`, (socket) =>
          flood(socket, LETTERS),
        ),
      ),
      right,
    },
    {
      name: `${status}-endless`,
      fault: http(raw(`${statusLine(status)}\r\n`, (socket) => flood(socket, LETTERS))),
      right: endless,
    },
    {
      name: `${status}-endless-chunks`,
      fault: http(raw(`${statusLine(status)}Transfer-Encoding: chunked\r\n\r\n`, (socket) => flood(socket, CHUNKED))),
      right: endless,
    },
    { name: `${status}-2-mib`, fault: reply(status, { 'content-type': 'text/plain' }, 'a'.repeat(2 << 20)), right },
  ];
}

/** A byte a second, or nothing more. */
const trickle = (head: string) =>
  raw(head, (socket) => {
    const timer = setInterval(() => socket.write('a'), 1_000);
    socket.on('close', () => clearInterval(timer));
  });

const framing = (): Row[] => [
  { name: 'bad-chunk-size', fault: http(raw(`${OK}Transfer-Encoding: chunked\r\n\r\nZZ\r\nabc\r\n`, END)), right: CUT },
  { name: 'short-body', fault: http(raw(`${OK}Content-Length: 1000\r\n\r\n<a>`, END)), right: CUT },
  { name: 'cut-chunk', fault: http(raw(`${OK}Transfer-Encoding: chunked\r\n\r\nff\r\nabc`, END)), right: CUT },
  {
    name: 'reset-in-body',
    fault: http(raw(`${OK}Content-Length: 1000\r\n\r\n<a>`, (s) => setTimeout(() => s.destroy(), 50))),
    right: CUT,
  },
  { name: 'no-length-page', fault: http(raw(`${OK}\r\n${PAGE}`, END)), right: UNEXPECTED },
  {
    name: 'http-1.0',
    fault: http(raw(`HTTP/1.0 403 Forbidden\r\nContent-Type: text/html\r\n\r\n${PAGE}`, END)),
    right: UNEXPECTED,
  },
  { name: 'http-9.9', fault: http(raw(`HTTP/9.9 200 OK\r\nContent-Length: 2\r\n\r\nok`, END)), right: CUT },
  { name: 'no-status-line', fault: http(raw(PAGE, END)), right: CUT },
  { name: 'two-lengths', fault: http(raw(`${OK}Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd`, END)), right: CUT },
  {
    name: 'length-and-chunks',
    fault: http(raw(`${OK}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n`, END)),
    right: CUT,
  },
  { name: 'header-flood', fault: http(raw(`${OK}${'X-Filler: filler\r\n'.repeat(4_000)}\r\n`, END)), right: CUT },
  { name: 'long-header', fault: http(raw(`${OK}X-Filler: ${'a'.repeat(100_000)}\r\n\r\n`, END)), right: CUT },
  {
    name: 'endless-header',
    fault: http(raw(`${OK}X-Filler: `, (socket) => flood(socket, LETTERS))),
    right: [...CUT, ...SLOW],
  },
  { name: 'fin-at-once', fault: http(({ response }) => response.socket?.end()), right: CUT },
  { name: 'reset-at-once', fault: http(({ response }) => response.socket?.destroy()), right: CUT },
  { name: 'silence', fault: http(KEEP), right: SLOW },
  { name: 'head-only', fault: http(raw(OK, KEEP)), right: SLOW },
  { name: 'body-stalls', fault: http(raw(`${OK}Content-Length: 1000\r\n\r\n<a>`, KEEP)), right: SLOW },
  { name: 'body-trickles', fault: http(trickle(`${OK}Content-Length: 1000\r\n\r\n`)), right: SLOW },
  {
    name: 'refusal-stalls',
    fault: http(raw(`${statusLine(403)}Content-Length: 1000\r\n\r\n{`, KEEP)),
    right: [...SLOW, ...UNEXPECTED],
  },
  {
    name: 'refusal-trickles',
    fault: http(trickle(`${statusLine(403)}Content-Length: 1000\r\n\r\n`)),
    right: [...SLOW, ...UNEXPECTED],
  },
  { name: 'header-trickles', fault: http(trickle(`${OK}X-Slow: `)), right: SLOW },
  {
    name: 'endless-100',
    fault: http(
      raw('', (socket) => {
        const timer = setInterval(() => socket.write('HTTP/1.1 100 Continue\r\n\r\n'), 200);
        socket.on('close', () => clearInterval(timer));
      }),
    ),
    right: SLOW,
  },
  {
    name: '101',
    fault: http(raw('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n', KEEP)),
    right: [...UNEXPECTED, ...SLOW],
  },
  { name: '204', fault: reply(204, {}, ''), right: UNEXPECTED },
  { name: '304', fault: reply(304, {}, ''), right: UNEXPECTED },
  { name: '407', fault: reply(407, { 'proxy-authenticate': 'Basic' }, ''), right: ['environment/proxy-rejected'] },
  { name: 'says-gzip', fault: reply(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }, 'not gzip'), right: UNEXPECTED },
  { name: '200-empty-with-id', fault: odd(200, '', true), right: UNEXPECTED },
  { name: '200-html-with-id', fault: odd(200, PAGE, true), right: UNEXPECTED },
];

const whole = (exchange: Exchange, change: (answer: Answer) => Answer): Promise<void> =>
  exchange.healthy().then((answer) => {
    const { status, headers, body } = change(answer);
    exchange.response.sendDate = false;
    exchange.response.writeHead(status, headers).end(body);
  });

const withDate = (date: string | null): Fault =>
  http((exchange) =>
    whole(exchange, ({ headers: { date: _, ...headers }, ...answer }) => ({
      ...answer,
      headers: date === null ? headers : { ...headers, date },
    })),
  );

/** Odd, and yet a good answer. */
const healthy = (): Row[] => [
  { name: 'ok-no-date', fault: withDate(null), right: HEALTHY },
  { name: 'ok-unreadable-date', fault: withDate('yesterday'), right: HEALTHY },
  { name: 'ok-date-1970', fault: withDate('Thu, 01 Jan 1970 00:00:00 GMT'), right: HEALTHY },
  {
    name: 'ok-after-hints',
    fault: http(async (exchange) => {
      for (let i = 0; i < 200; i++) exchange.response.writeProcessing();
      await whole(exchange, (answer) => answer);
    }),
    right: HEALTHY,
  },
  {
    name: 'ok-after-a-second',
    fault: http(async (exchange) => {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await whole(exchange, (answer) => answer);
    }),
    right: HEALTHY,
  },
  {
    name: 'ok-closes',
    fault: http((exchange) =>
      whole(exchange, (answer) => ({ ...answer, headers: { ...answer.headers, connection: 'close' } })),
    ),
    right: HEALTHY,
  },
  {
    name: 'ok-more-headers',
    fault: http((exchange) =>
      whole(exchange, (answer) => ({
        ...answer,
        headers: { ...answer.headers, via: '1.1 gateway', 'x-cache': 'MISS', 'set-cookie': 'a=b' },
      })),
    ),
    right: HEALTHY,
  },
  {
    name: 'ok-after-one-reset',
    fault: http((exchange) =>
      exchange.count === 1 ? exchange.response.socket?.destroy() : whole(exchange, (answer) => answer),
    ),
    right: HEALTHY,
  },
  {
    name: 'ok-after-one-502',
    fault: http((exchange) =>
      exchange.count === 1 ? exchange.response.writeHead(502, HTML).end(PAGE) : whole(exchange, (answer) => answer),
    ),
    right: HEALTHY,
  },
  {
    name: 'ok-after-two-503',
    fault: http((exchange) =>
      exchange.count <= 2 ? ofAws(503, 'ServiceUnavailable', {})(exchange) : whole(exchange, (answer) => answer),
    ),
    right: HEALTHY,
  },
];

/** AWS's own refusal, in the form of the place, with a request ID. */
const ofAws =
  (status: number, code: string, headers: Record<string, string>) =>
  ({ place, response }: Exchange): void => {
    const ids = signed(place);
    const document = `<Error><Code>${code}</Code><Message>Please try again.</Message></Error>`;
    const body =
      place === 's3'
        ? `<?xml version="1.0" encoding="UTF-8"?>\n${document.replace('</Error>', `<RequestId>${ids['x-amz-request-id']}</RequestId></Error>`)}`
        : ['sts', 'iam'].includes(place)
          ? `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">${document}<RequestId>${ids['x-amzn-requestid']}</RequestId></ErrorResponse>`
          : `{"__type":"com.amazon.coral.service#${code}","message":"Please try again."}`;
    const type = ['dynamodb', 'bedrock', 'bedrock-runtime'].includes(place) ? { 'x-amzn-errortype': code } : {};
    response.writeHead(status, { ...typeOf(place), ...ids, ...type, ...headers }).end(body);
  };

const DOWN = ['environment/service-unavailable'];
const THROTTLED = ['environment/throttled', 'environment/service-unavailable'];
const DAY = '86400';

const refusals = (): Row[] =>
  [
    { name: '500-of-aws', status: 500, code: 'InternalFailure', right: DOWN },
    { name: '503-of-aws', status: 503, code: 'ServiceUnavailable', right: DOWN },
    { name: '504-of-aws', status: 504, code: 'GatewayTimeout', right: DOWN },
    { name: '503-slow-down', status: 503, code: 'SlowDown', right: THROTTLED },
    { name: '400-throttling', status: 400, code: 'ThrottlingException', right: THROTTLED },
    { name: '429-throttling', status: 429, code: 'TooManyRequestsException', right: THROTTLED },
    {
      name: '503-retry-in-a-day',
      status: 503,
      code: 'ServiceUnavailable',
      headers: { 'retry-after': DAY },
      right: DOWN,
    },
    {
      name: '503-retry-at-a-date',
      status: 503,
      code: 'ServiceUnavailable',
      headers: { 'retry-after': 'Fri, 01 Jan 2100 00:00:00 GMT' },
      right: DOWN,
    },
    {
      name: '429-retry-in-a-day',
      status: 429,
      code: 'ThrottlingException',
      headers: { 'retry-after': DAY },
      right: THROTTLED,
    },
    {
      name: '400-amz-retry-in-a-day',
      status: 400,
      code: 'ThrottlingException',
      headers: { 'x-amz-retry-after': '86400000' },
      right: THROTTLED,
    },
  ].map(({ name, status, code, headers, right }) => ({
    name,
    fault: http(ofAws(status, code, headers ?? {})),
    right,
    proven: right === THROTTLED,
  }));

/** Pages that ask to be tried again much later. */
const later = (): Row[] =>
  [429, 503].map((status) => ({
    name: `${status}-page-retry-in-a-day`,
    fault: reply(status, { ...HTML, 'retry-after': DAY }, PAGE),
    right: status === 503 ? UNAVAILABLE : UNEXPECTED,
  }));

export const HTTP_ROWS: readonly Row[] = [
  ...pages(),
  ...redirects(),
  ...bodies(),
  ...[200, 403, 503].flatMap(long),
  ...framing(),
  ...refusals(),
  ...later(),
  ...healthy(),
];

const CODED: readonly [string, number, Record<string, string>, string][] = [
  ['403-code', 403, JSON_TYPE, '{"code":"AccessDenied","message":"Blocked by policy"}'],
  ['403-type', 403, JSON_TYPE, '{"__type":"AccessDeniedException","message":"Blocked by policy"}'],
  ['403-upper-code', 403, JSON_TYPE, '{"Code":"AccessDenied","Message":"Blocked by policy"}'],
  ['403-error-header', 403, { ...JSON_TYPE, 'x-amzn-errortype': 'AccessDeniedException' }, '{"message":"Blocked"}'],
  [
    '403-s3-xml',
    403,
    { 'content-type': 'application/xml' },
    '<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>Blocked</Message></Error>',
  ],
  [
    '403-query-xml',
    403,
    { 'content-type': 'text/xml' },
    '<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>Blocked</Message></Error></ErrorResponse>',
  ],
  ['403-nested', 403, JSON_TYPE, '{"error":{"code":"AccessDenied","message":"Blocked"}}'],
  ['401-code', 401, JSON_TYPE, '{"code":"Unauthorized","message":"Sign in first"}'],
  ['400-code', 400, JSON_TYPE, '{"code":"BadRequest","message":"Blocked"}'],
  ['400-type-expired', 400, JSON_TYPE, '{"__type":"ExpiredTokenException","message":"Your session has expired"}'],
  [
    '400-xml-expired',
    400,
    { 'content-type': 'text/xml' },
    '<Error><Code>ExpiredToken</Code><Message>Sign in again</Message></Error>',
  ],
  ['404-code', 404, JSON_TYPE, '{"code":"NotFound","message":"No such page"}'],
  ['404-type', 404, JSON_TYPE, '{"__type":"ResourceNotFoundException","message":"No such page"}'],
  ['429-code', 429, JSON_TYPE, '{"code":"TooManyRequests","message":"Slow down"}'],
  ['429-type', 429, JSON_TYPE, '{"__type":"ThrottlingException","message":"Rate exceeded"}'],
  ['500-code', 500, JSON_TYPE, '{"code":"InternalError","message":"Broken"}'],
  ['503-code', 503, JSON_TYPE, '{"code":"ServiceUnavailable","message":"Broken"}'],
  ['200-code', 200, JSON_TYPE, '{"code":"AccessDenied","message":"Blocked by policy"}'],
];

/** Error documents of a gateway: a code, and no request ID. */
export const GATEWAY_ROWS: readonly Row[] = CODED.map(([name, status, headers, body]) => ({
  name,
  fault: reply(status, headers, body),
  right: status >= 500 ? UNAVAILABLE : UNEXPECTED,
}));
