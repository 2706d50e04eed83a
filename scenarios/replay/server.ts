import { readFileSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { answer } from './answer.ts';
import { answerApi, answerToken, audienceOf } from './github.ts';
import { identify } from './identify.ts';
import { identitiesOf } from './identities.ts';
import { ruleFinder } from './rules.ts';
import type { AssumedRole, Decide, Recorded, Replayed, Reply, Rule } from './types.ts';
import { dateOf } from './wire.ts';

export type Replay = {
  url: string;
  /** What was asked, in order. */
  calls: readonly Recorded[];
  /** What the replay itself failed at, which must not pass for an answer of AWS's. */
  faults: readonly unknown[];
  close(): Promise<void>;
};

/** Replays a scenario's AWS on a free loopback port, in the services' own wire formats. It checks no signature. */
export async function startReplay(replayed: Replayed, decide: Decide = (_, rule) => rule): Promise<Replay> {
  const calls: Recorded[] = [];
  const faults: unknown[] = [];
  const sockets = new Set<Socket>();
  const handle = handlerOf(replayed, calls, decide);
  const server = create(replayed.tls === true, (request, response) => {
    handle(request, response).catch((error: unknown) => {
      faults.push(error);
      response.destroy();
    });
  });
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    calls.push({ service: 'proxy', operation: 'GetTunnel', region: null, resource: request.url ?? null });
    refuseTunnel(socket, replayed.proxy?.status ?? 407);
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `${replayed.tls ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    faults,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function create(tls: boolean, listener: RequestListener): Server {
  const pem = (name: string): Buffer => readFileSync(new URL(name, import.meta.url));
  return tls
    ? createTlsServer({ key: pem('self-signed-key.pem'), cert: pem('self-signed-cert.pem') }, listener)
    : createServer(listener);
}

function handlerOf(replayed: Replayed, calls: Recorded[], decide: Decide): RequestHandler {
  const role: AssumedRole = { arn: null, session: null };
  const ruleFor = ruleFinder(replayed.aws ?? []);
  return async (request, response) => {
    const body = await read(request);
    if (body === null) return;
    const url = request.url ?? '/';
    if (url.startsWith('/_oidc/')) {
      calls.push({
        service: 'github-oidc',
        operation: 'getIDToken',
        region: null,
        resource: null,
        audience: audienceOf(url),
      });
      const reply = answerToken(url, replayed);
      if (reply === 'reset') request.socket.destroy();
      else if (reply !== 'hang') send(response, reply);
      return;
    }
    if (url.startsWith('/_github')) return send(response, answerApi());
    const call = identify(request, body);
    const { service, operation, region, resource } = call;
    calls.push({ service, operation, region, resource });
    const rule = decide(call, ruleFor(call));
    const wait = rule?.delayMs ?? replayed.delayMs ?? 0;
    if (wait) await delay(wait);
    if (rule?.fault) return fail(request, response, rule);
    send(response, answer({ call, rule, replayed, role, ...identitiesOf(call, replayed, role) }));
  };
}

type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The body, or null where the client went away. */
async function read(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  } catch {
    return null;
  }
  return Buffer.concat(chunks).toString();
}

function send(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, headers).end(response.req.method === 'HEAD' ? undefined : body);
}

async function fail({ socket }: IncomingMessage, response: ServerResponse, rule: Rule): Promise<void> {
  if (rule.fault === 'hang') return;
  if (rule.fault === 'garbage')
    return send(response, {
      status: rule.status ?? 200,
      headers: { 'content-type': 'text/html', date: dateOf(rule), ...rule.headers },
      body: '<html><body>Blocked by proxy</body></html>',
    });
  if (rule.fault === 'truncate') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '4096' }).write('{"par');
    await delay(20);
  }
  socket.destroy();
}

/** As a forward proxy, it refuses every tunnel. */
function refuseTunnel(socket: Socket, status: number): void {
  socket.on('error', () => {});
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Refused'}\r\nProxy-Authenticate: Basic realm="proxy"\r\nContent-Length: 0\r\n\r\n`,
  );
}
