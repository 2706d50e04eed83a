// The real host names' own servers: one listener for each place, TLS with certificates of the suite's authority, healthy
// answers from the sandbox, and the fault of the run in front of them.
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import type tls from 'node:tls';
import { certify, type Holder, keyPem } from './certificate.ts';
import type { Answer, Authority, Exchange, Fault } from './fault.ts';
import { addressOf, CERTIFIED, PLACES, type Place } from './places.ts';

export type Faults = Readonly<Partial<Record<Place, Fault>>>;

export type Front = {
  /** The port of each place; 443 in a namespace. */
  ports: Record<Place, number>;
  authority: Authority;
  /** Sets the faults of the next run, and where healthy answers come from. */
  arm(faults: Faults, backends: Backends): Promise<void>;
  /** Ends every connection, and heals every host. Returns how often each place was asked. */
  disarm(): Promise<Record<Place, number>>;
  close(): Promise<void>;
};

export type Backends = {
  /** Where the sandbox is reached. */
  aws: string;
  /** Where the issuer of OIDC tokens is reached. */
  token: string;
  /** GitHub's own answer. */
  api(): Answer;
};

const NO_COUNTS = (): Record<Place, number> =>
  Object.fromEntries(PLACES.map((place) => [place, 0])) as Record<Place, number>;

export function makeAuthority(): Authority {
  const root = certify({ name: 'Chaos Root', hosts: [] });
  return {
    root,
    intermediate: certify({ name: 'Chaos Intermediate', hosts: [], issuer: root }),
    stranger: certify({ name: 'Stranger Root', hosts: [] }),
  };
}

/** A certificate of a host with the chain to show for it. */
export const identityOf = (holder: Holder, ...chain: readonly Holder[]): tls.TlsOptions => ({
  key: keyPem(holder),
  cert: [holder, ...chain].map(({ certificate }) => certificate).join(''),
});

/** `port` 443 takes one address for each place; 0 takes ports of 127.0.0.1 as they come. */
export async function openFront(port: 0 | 443): Promise<Front> {
  const authority = makeAuthority();
  const sound = identityOf(certify({ name: 'amazonaws.com', hosts: CERTIFIED, issuer: authority.root }));
  const sockets = new Set<net.Socket>();
  let faults: Faults = {};
  let backends: Backends | null = null;
  let counts = NO_COUNTS();

  const handle = (place: Place) => (request: http.IncomingMessage, response: http.ServerResponse) => {
    // What leads elsewhere may be followed, but never with what proves who asks.
    if (place !== 'elsewhere' || bearsProof(request)) counts[place]++;
    response.on('error', () => {});
    const fault = faults[place];
    const exchange: Exchange = {
      ...{ place, request, response },
      count: counts[place],
      healthy: () => forward(place, request, backends),
    };
    const done = fault?.kind === 'http' ? fault.answer(exchange) : pass(exchange);
    if (done instanceof Promise) done.catch(() => response.destroy());
  };
  const speak = (place: Place, options: tls.TlsOptions): https.Server => {
    const server = https.createServer({ ...options, keepAlive: true, insecureHTTPParser: true }, handle(place));
    server.on('tlsClientError', (_, socket) => socket.destroy());
    server.on('clientError', (_, socket) => socket.destroy());
    server.on('upgrade', (request, socket) => {
      socket.on('error', () => {});
      const response = new http.ServerResponse(request);
      response.assignSocket(socket as net.Socket);
      handle(place)(request, response);
    });
    return server;
  };
  const healthy = Object.fromEntries(PLACES.map((place) => [place, speak(place, sound)])) as Record<
    Place,
    https.Server
  >;
  const faulty = new Map<Place, https.Server>();

  const ports = NO_COUNTS();
  const listeners = Object.fromEntries(
    PLACES.map((place) => [
      place,
      net.createServer((socket) => {
        sockets.add(socket);
        socket.on('close', () => sockets.delete(socket)).on('error', () => {});
        const fault = faults[place];
        if (fault?.kind === 'tcp') fault.meet(socket);
        else (faulty.get(place) ?? healthy[place]).emit('connection', socket);
      }),
    ]),
  ) as Record<Place, net.Server>;
  const listen = (place: Place): Promise<void> =>
    new Promise((resolve, reject) => {
      const at = { host: port === 443 ? addressOf(place) : '127.0.0.1', port: ports[place] || port };
      listeners[place].once('error', reject).listen(at, () => {
        ports[place] = (listeners[place].address() as net.AddressInfo).port;
        resolve();
      });
    });
  const stop = (place: Place): Promise<void> => new Promise((resolve) => listeners[place].close(() => resolve()));
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  await Promise.all(PLACES.map(listen));

  return {
    ports,
    authority,
    async arm(next, behind) {
      [faults, backends, counts] = [next, behind, NO_COUNTS()];
      for (const place of PLACES) {
        const fault = faults[place];
        if (fault?.kind === 'tls') faulty.set(place, speak(place, { ...sound, ...fault.options(authority) }));
        if (fault?.kind === 'closed') await stop(place);
      }
    },
    async disarm() {
      const seen = counts;
      const closed = PLACES.filter((place) => faults[place]?.kind === 'closed');
      [faults, backends] = [{}, null];
      cut();
      faulty.clear();
      for (const place of closed) await listen(place);
      return seen;
    },
    async close() {
      cut();
      await Promise.all(PLACES.map(stop));
    },
  };
}

const bearsProof = ({ headers }: http.IncomingMessage): boolean =>
  headers.authorization !== undefined ||
  headers['x-amz-date'] !== undefined ||
  headers['x-amz-security-token'] !== undefined;

async function pass({ healthy, response, request }: Exchange): Promise<void> {
  const { status, headers, body } = await healthy();
  response.writeHead(status, headers).end(request.method === 'HEAD' ? '' : body);
}

function forward(place: Place, request: http.IncomingMessage, backends: Backends | null): Promise<Answer> {
  if (backends === null) return Promise.reject(new Error('no run is on'));
  if (place === 'api') return Promise.resolve(backends.api());
  const target = place === 'token' ? backends.token : backends.aws;
  return new Promise((resolve, reject) => {
    const { method, url, rawHeaders } = request;
    const inner = http.request(new URL(target), { method, path: url, headers: rawHeaders, agent: false }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      answer.on('end', () => {
        const { connection, 'transfer-encoding': chunked, ...headers } = answer.headers;
        resolve({ status: answer.statusCode ?? 500, headers: headers as Record<string, string>, body });
      });
    });
    inner.on('error', reject);
    request.pipe(inner);
  });
}
