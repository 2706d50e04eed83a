// Bedrock on loopback, in the form of its wire protocol: healthy, unless a test answers otherwise.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { crc32 } from 'node:zlib';

export type Asked = {
  method: string;
  path: string;
  body: { inferenceConfig?: { maxTokens: number } } & Record<string, unknown>;
  bearer: boolean;
  region: string | undefined;
  query: URLSearchParams;
};
export type Answer = { status?: number; code?: string; body: unknown; headers?: Record<string, string> };

/** Messages in the framing of https://smithy.io/2.0/aws/amazon-eventstream.html; `kind` is `exception` for an error within the stream. */
export function eventStream(
  events: readonly [type: string, payload: object][],
  kind: 'event' | 'exception' = 'event',
): Buffer {
  const header = (name: string, value: string): Buffer => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(value.length);
    return Buffer.concat([Buffer.from([name.length]), Buffer.from(name), Buffer.from([7]), length, Buffer.from(value)]);
  };
  const number = (n: number): Buffer => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(n);
    return bytes;
  };
  return Buffer.concat(
    events.map(([type, payload]) => {
      const headers = Buffer.concat([
        header(':message-type', kind),
        header(`:${kind}-type`, type),
        header(':content-type', 'application/json'),
      ]);
      const body = Buffer.from(JSON.stringify(payload));
      const prelude = Buffer.concat([number(16 + headers.length + body.length), number(headers.length)]);
      const message = Buffer.concat([prelude, number(crc32(prelude)), headers, body]);
      return Buffer.concat([message, number(crc32(message))]);
    }),
  );
}

const INVALID = {
  status: 400,
  code: 'ValidationException',
  body: { message: 'The provided model identifier is invalid.' },
};

function healthy(call: Asked): Answer {
  if (call.path.endsWith('/converse'))
    return {
      body: {
        output: { message: { role: 'assistant', content: [{ text: '.' }] } },
        stopReason: 'max_tokens',
        usage: { inputTokens: 8, outputTokens: 1, totalTokens: 9 },
        metrics: { latencyMs: 1 },
      },
    };
  if (call.path.endsWith('/converse-stream'))
    return {
      body: eventStream([
        ['messageStart', { role: 'assistant' }],
        ['messageStop', { stopReason: 'max_tokens' }],
        ['metadata', { usage: { inputTokens: 8, outputTokens: 1, totalTokens: 9 }, metrics: { latencyMs: 1 } }],
      ]),
      headers: { 'content-type': 'application/vnd.amazon.eventstream' },
    };
  if (call.path.endsWith('/invoke'))
    return { body: { embedding: [0], inputTextTokenCount: 3 }, headers: { 'x-amzn-bedrock-input-token-count': '3' } };
  if (call.path === '/foundation-models')
    return {
      body: {
        modelSummaries: [
          {
            modelId: 'amazon.nova-lite-v1:0',
            modelArn: 'a',
            inferenceTypesSupported: ['ON_DEMAND'],
            outputModalities: ['TEXT'],
            modelLifecycle: { status: 'LEGACY', endOfLifeTime: '2027-01-08T00:00:00Z' },
          },
        ],
      },
    };
  if (call.path === '/inference-profiles') return { body: { inferenceProfileSummaries: [] } };
  if (call.path.startsWith('/foundation-model-availability/'))
    return {
      body: {
        modelId: 'x',
        agreementAvailability: { status: 'ERROR', errorMessage: 'INVALID_PAYMENT_INSTRUMENT' },
        authorizationStatus: 'AUTHORIZED',
        entitlementAvailability: 'AVAILABLE',
        regionAvailability: 'AVAILABLE',
      },
    };
  if (call.path === '/use-case-for-model-access')
    return {
      status: 404,
      code: 'ResourceNotFoundException',
      body: { message: 'You have not filled out the request form. Fill out the form before getting access.' },
    };
  return INVALID;
}

const read = async (req: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of req) text += chunk;
  return text;
};

export type Replay = { asked: Asked[]; answer: (call: Asked) => Answer | null; close(): void };

/** Starts it, and leads the SDK there. */
export async function openReplay(): Promise<Replay> {
  const replay: Replay = {
    asked: [],
    answer: () => null,
    close: () => {
      delete process.env.AWS_ENDPOINT_URL;
      server.close();
    },
  };
  const server = createServer(async (req, res) => {
    const text = await read(req);
    const call: Asked = {
      method: req.method ?? '',
      path: decodeURIComponent(new URL(req.url ?? '/', 'http://x').pathname),
      body: text ? JSON.parse(text) : {},
      bearer: /^Bearer /.test(req.headers.authorization ?? ''),
      query: new URL(req.url ?? '/', 'http://x').searchParams,
      region: /Credential=[^/]*\/\d{8}\/([^/]+)\//.exec(req.headers.authorization ?? '')?.[1],
    };
    replay.asked.push(call);
    const { status = 200, code, body, headers = {} } = replay.answer(call) ?? healthy(call);
    res.writeHead(status, {
      'content-type': 'application/json',
      ...(code ? { 'x-amzn-errortype': code } : {}),
      'x-amzn-requestid': 'r-1',
      ...headers,
    });
    res.end(typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  process.env.AWS_ENDPOINT_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return replay;
}
