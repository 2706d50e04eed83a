import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import type { Duplex } from 'node:stream';
import tls from 'node:tls';
import { getProxyForUrl } from 'proxy-from-env';
import { authorities, type EarlySockets } from './early-sockets.ts';
import { watchForm } from './read-whole.ts';
import { tellCertificate } from './tell-certificate.ts';
import type { ProxyAddress, Target } from './tunnel.ts';

export type Agents = { httpAgent: http.Agent; httpsAgent: https.Agent; destroy(): void };

type Trust = tls.SecureContextOptions;
type Done = (error: Error | null, stream: Duplex) => void;

/** Each bucket is a host of its own, and each host would keep its sockets for the next request. */
const MOST_IDLE = 16;

const POOL = { keepAlive: true, maxSockets: 50 } as const;

/**
 * Agents that ask the proxy variables again for each host, as `proxy-from-env` reads them. Node's own `proxyEnv` is
 * younger than the oldest Node that this runs on, and reads each proxy's answer without telling a refusal by its status.
 */
export function makeAgents(caBundle: string | undefined, early?: EarlySockets): Agents {
  const ca = authorities(caBundle);
  const trust = ca ? { ca } : {};
  const [plain, secure] = [new PlainAgent(trust), new SecureAgent(trust, early)];
  return {
    httpAgent: plain,
    httpsAgent: secure,
    destroy: () => {
      early?.close();
      plain.destroy();
      secure.destroy();
    },
  };
}

/** To a host by TLS: straight, or in a tunnel through the proxy. */
class SecureAgent extends https.Agent {
  readonly #early: EarlySockets | undefined;
  readonly #trust: Trust;
  readonly #open = new Set<http.ClientRequest>();

  constructor(trust: Trust, early: EarlySockets | undefined) {
    super({ ...POOL, ...trust });
    this.#early = early;
    this.#trust = trust;
  }

  addRequest(request: http.ClientRequest, options: http.RequestOptions): void {
    watchForm(request);
    (https.Agent.prototype as unknown as Queued).addRequest.call(this, request, options);
  }

  // Its answer says whether the socket is kept, though its type does not:
  // https://nodejs.org/api/http.html#agentkeepsocketalivesocket
  override keepSocketAlive(socket: Duplex): boolean {
    const idle = Object.values(this.freeSockets).flatMap((sockets) => sockets ?? []).length;
    return idle < MOST_IDLE && (super.keepSocketAlive(socket) as unknown as boolean);
  }

  override createConnection(options: https.RequestOptions, done?: Done): net.Socket | undefined {
    const { host, port } = placeOf(options, 443);
    const connect = (own: object): net.Socket =>
      super.createConnection({ ...options, ...own }) as unknown as net.Socket;
    const fail = (error: Error): void => done?.(error, undefined as never);
    try {
      const proxy = proxyFor('https', { host, port });
      if (!proxy) return telling(this.#early?.take(host, port) ?? connect({}));
      this.#through(proxy, { host, port }).then((socket) => done?.(null, telling(connect({ socket }))), fail);
    } catch (error) {
      fail(error as Error);
    }
    return undefined;
  }

  async #through(proxy: ProxyAddress, target: Target): Promise<net.Socket> {
    const { openTunnel } = await import('./tunnel.ts');
    return openTunnel(proxy, target, { trust: this.#trust, open: this.#open });
  }

  override destroy(): void {
    for (const request of this.#open) request.destroy();
    super.destroy();
  }
}

const telling = (socket: net.Socket): net.Socket =>
  socket instanceof tls.TLSSocket ? tellCertificate(socket) : socket;

/** What Node calls for each request; every agent of a package overrides it: https://github.com/nodejs/node/blob/main/lib/_http_agent.js */
type Queued = { addRequest(request: http.ClientRequest, options: http.RequestOptions): void };
type Sent = http.ClientRequest & { onSocket(socket: null, error: Error): void };

/** To a host by plain HTTP: straight, or by its whole address through the proxy. A token goes to this machine alone. */
class PlainAgent extends http.Agent {
  readonly #open = new http.Agent(POOL);
  readonly #own = new http.Agent({ ...POOL, lookup: onThisMachine } as http.AgentOptions);
  readonly #toProxy: https.Agent;

  constructor(trust: Trust) {
    super(POOL);
    this.#toProxy = new https.Agent({ ...POOL, ...trust });
  }

  addRequest(request: http.ClientRequest, options: http.RequestOptions): void {
    watchForm(request);
    try {
      this.#send(request, options);
    } catch (error) {
      (request as Sent).onSocket(null, error as Error);
    }
  }

  #send(request: http.ClientRequest, options: http.RequestOptions): void {
    const { host, port } = placeOf(options, 80);
    const proxy = proxyFor('http', { host, port });
    const secret = bearsToken(request);
    // A name is asked where it is connected to, so that what was checked is what is used.
    if (secret && net.isIP(host) && !LOOPBACK.test(host)) throw insecure();
    const straight = secret ? this.#own : this.#open;
    if (!proxy) {
      queue(straight, request, options);
      return;
    }
    // Who resolves the name behind a proxy is the proxy.
    if (secret && ![host, proxy.url.hostname].every((name) => name === 'localhost' || LOOPBACK.test(bare(name))))
      throw insecure();
    request.path = `http://${request.getHeader('host') ?? authority(host, port)}${request.path}`;
    for (const [name, value] of Object.entries(proxy.login)) request.setHeader(name, value);
    const isSecure = proxy.url.protocol === 'https:';
    const at = {
      host: bare(proxy.url.hostname),
      port: Number(proxy.url.port || (isSecure ? 443 : 80)),
      servername: net.isIP(bare(proxy.url.hostname)) ? '' : proxy.url.hostname,
    };
    queue(isSecure ? this.#toProxy : straight, request, { ...options, ...at });
  }

  override destroy(): void {
    for (const agent of [this.#open, this.#own, this.#toProxy]) agent.destroy();
    super.destroy();
  }
}

const queue = (agent: http.Agent, request: http.ClientRequest, options: http.RequestOptions): void =>
  (agent as unknown as Queued).addRequest(request, options);

const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');
const authority = (host: string, port: number): string => `${host.includes(':') ? `[${host}]` : host}:${port}`;

const placeOf = ({ host, port }: http.RequestOptions, usual: number): Target => ({
  host: bare(host ?? 'localhost'),
  port: Number(port ?? usual),
});

function proxyFor(scheme: 'http' | 'https', { host, port }: Target): ProxyAddress | null {
  const stated = getProxyForUrl(`${scheme}://${authority(host, port)}`);
  if (!stated) return null;
  const url = new URL(stated);
  const login = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  return {
    url,
    login: login === ':' ? {} : { 'proxy-authorization': `Basic ${Buffer.from(login).toString('base64')}` },
  };
}

const TOKENS = ['x-amz-security-token', 'x-amz-s3session-token'];

/** A session token, a bearer token, or, in a request that is not signed, a web-identity token in the body. */
const bearsToken = (request: http.ClientRequest): boolean =>
  TOKENS.some((name) => request.hasHeader(name)) || !/^AWS4-/.test(String(request.getHeader('authorization') ?? ''));

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

const insecure = (): Error =>
  Object.assign(new Error('the endpoint is plain HTTP and not on this machine, so no token was sent to it'), {
    code: 'ERR_INSECURE_ENDPOINT',
  });

/** Finds the addresses of a name, where they are all this machine's. A name that does not exist is told as that. */
export const onThisMachine: net.LookupFunction = (hostname, options, callback) =>
  dns.lookup(hostname, options, (error, found, family) => {
    const addresses = Array.isArray(found) ? found.map(({ address }) => address) : [found];
    if (!error && !addresses.every((address) => LOOPBACK.test(address))) return callback(insecure(), [], 0);
    return callback(error, found as string, family);
  });
