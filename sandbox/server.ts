import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import { answer } from './answer.ts';
import type { Directory } from './directory.ts';
import { identify } from './identify.ts';
import type { Incoming, Reply } from './wire.ts';
import type { World } from './world.ts';

export type RecordedRequest = {
  service: string;
  operation: string;
  region: string | null;
  resource: string | null;
  accessKeyId: string | null;
  status: number;
  /** What Bedrock would bill, for an invocation. */
  tokens?: { input: number; output: number };
};

export type Sandbox = {
  url: string;
  /** What was asked, in the order of the answers. */
  requests: ReadonlyArray<RecordedRequest>;
  close(): Promise<void>;
};

export type SandboxOptions = {
  port?: number;
  /**
   * Where an issuer of OIDC tokens is reached: nothing leaves the machine, whatever host the issuer has in its name.
   */
  issuers?: Readonly<Record<string, string>>;
  /** How long each answer waits, as the way to AWS and back would make it. */
  delayMs?: number;
  /** With it the sandbox speaks TLS: a key and a certificate, as PEM. */
  tls?: { key: string; cert: string };
  /** Called when the head of a request arrives. */
  onArrival?: () => void;
};

const LARGEST_BODY = 4 * 1024 * 1024;

/** Serves `world` on a loopback port. The world is read again for every request, so a change to it shows at once. */
export async function startSandbox(world: World, options: SandboxOptions = {}): Promise<Sandbox> {
  const directory: Directory = { world, issued: [], denials: new Map() };
  const requests: RecordedRequest[] = [];
  const reach = new Map(Object.entries(options.issuers ?? {}));
  const listen = (request: IncomingMessage, response: ServerResponse): void => {
    options.onArrival?.();
    const waited = options.delayMs ? after(options.delayMs) : Promise.resolve();
    handle(request, response, { directory, requests, reach, waited }).catch(() => response.destroy());
  };
  const server = options.tls ? createTlsServer(options.tls, listen) : createServer(listen);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  return {
    url: `${options.tls ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Handling = {
  directory: Directory;
  requests: RecordedRequest[];
  reach: ReadonlyMap<string, string>;
  waited: Promise<unknown>;
};

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  { directory, requests, reach, waited }: Handling,
): Promise<void> {
  const now = () => Date.now() + directory.world.clockOffsetSeconds * 1000;
  const incoming = await read(request);
  if (!incoming) return void response.writeHead(413, { connection: 'close' }).end();
  const call = identify(incoming);
  const reply = await answer(call, incoming, directory, now(), reach).catch(crashed);
  const { service, operation, region, resource, accessKeyId } = call;
  requests.push({ service, operation, region, resource, accessKeyId, status: reply.status, ...billed(reply) });
  await waited;
  const body = request.method === 'HEAD' ? '' : reply.body;
  response.sendDate = false;
  response
    .writeHead(reply.status, {
      ...reply.headers,
      date: new Date(now()).toUTCString(),
      ...(request.method === 'HEAD' ? {} : { 'content-length': Buffer.byteLength(body) }),
    })
    .end(body);
}

function billed({ headers }: Reply): Pick<RecordedRequest, 'tokens'> {
  const [input, output] = [headers['x-amzn-bedrock-input-token-count'], headers['x-amzn-bedrock-output-token-count']];
  return input === undefined ? {} : { tokens: { input: Number(input), output: Number(output) } };
}

/** A fault of the sandbox itself, which must not pass for one of AWS's answers. */
const crashed = (error: unknown): Reply => ({
  status: 500,
  headers: { 'content-type': 'text/plain' },
  body: `The sandbox failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
});

async function read(request: IncomingMessage): Promise<Incoming | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) return null;
    chunks.push(chunk);
  }
  const headers = new Map<string, string>();
  for (let i = 0; i < request.rawHeaders.length; i += 2) {
    const name = (request.rawHeaders[i] ?? '').toLowerCase();
    // Node reads headers as Latin-1; signers hash UTF-8.
    const value = Buffer.from(request.rawHeaders[i + 1] ?? '', 'latin1').toString();
    const before = headers.get(name);
    headers.set(name, before === undefined ? value : `${before},${value}`);
  }
  const target = request.url ?? '/';
  const [path = '/', query = ''] = target.split(/\?(.*)/s);
  const bucket = /^([a-z0-9.-]+)\.s3\.[a-z0-9-]+\.amazonaws\.com$/.exec(headers.get('host') ?? '')?.[1];
  return {
    method: request.method ?? 'GET',
    target,
    path: bucket === undefined ? path : `/${bucket}${path}`,
    query: new URLSearchParams(query),
    headers,
    body: Buffer.concat(chunks),
  };
}
