import dns from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import type { Duplex } from 'node:stream';
import tls from 'node:tls';
import { Agent, type AgentConnectOpts } from 'agent-base';
import { getProxyForUrl } from 'proxy-from-env';
import { authorities, type EarlySockets } from './early-sockets.ts';
import { watchForm } from './read-whole.ts';
import { tellCertificate } from './tell-certificate.ts';

export type Agents = { httpAgent: http.Agent; httpsAgent: https.Agent; destroy(): void };

/** Each bucket is a host of its own, and each host would keep its sockets for the next request. */
const MOST_IDLE = 16;

class TellingAgent extends https.Agent {
  readonly early: EarlySockets | undefined;

  constructor(options: https.AgentOptions, early: EarlySockets | undefined) {
    super(options);
    this.early = early;
  }

  override createConnection(
    ...args: Parameters<https.Agent['createConnection']>
  ): ReturnType<https.Agent['createConnection']> {
    const [{ host, port }] = args as unknown as [https.RequestOptions];
    const socket = this.early?.take(host ?? '', Number(port ?? 443)) ?? super.createConnection(...args);
    return socket instanceof tls.TLSSocket ? tellCertificate(socket) : socket;
  }

  // Its answer says whether the socket is kept, though its type does not:
  // https://nodejs.org/api/http.html#agentkeepsocketalivesocket
  override keepSocketAlive(socket: Duplex): boolean {
    const idle = Object.values(this.freeSockets).flatMap((sockets) => sockets ?? []).length;
    return idle < MOST_IDLE && (super.keepSocketAlive(socket) as unknown as boolean);
  }
}

/** Agents that ask the proxy variables anew for each host, as `proxy-from-env` reads them. */
export function makeAgents(caBundle: string | undefined, early?: EarlySockets): Agents {
  const ca = authorities(caBundle);
  const trust = ca ? { ca } : {};
  const direct = {
    http: new http.Agent({ keepAlive: true, maxSockets: 50 }),
    https: new TellingAgent({ keepAlive: true, maxSockets: 50, ...trust }, early),
  };
  const tunnels = new Map<string, http.Agent>();
  const pick = async (proxy: string, secure: boolean): Promise<http.Agent> => {
    const { openTunnel } = await import('./tunnel.ts');
    const key = `${secure} ${proxy}`;
    const agent = tunnels.get(key) ?? openTunnel(proxy, secure, trust);
    tunnels.set(key, agent);
    return agent;
  };
  class ChoosingAgent extends Agent {
    readonly secure: boolean;

    constructor(secure: boolean) {
      super();
      this.secure = secure;
    }

    /** Said at once: the library asks several times a request, and looks for the answer in a stack trace. */
    override isSecureEndpoint(): boolean {
      return this.secure;
    }

    // agent-base is extended, not configured: https://github.com/TooTallNate/proxy-agents/tree/main/packages/agent-base
    override async connect(request: http.ClientRequest, options: AgentConnectOpts): Promise<http.Agent> {
      watchForm(request);
      const port = options.port ? `:${options.port}` : '';
      const proxy = getProxyForUrl(
        `${options.secureEndpoint ? 'https' : 'http'}://${request.getHeader('host') ?? `${options.host}${port}`}`,
      );
      if (!options.secureEndpoint && bearsToken(request))
        await refuseUnlessLoopback(proxy ? new URL(proxy).hostname : (options.host ?? ''));
      if (!proxy) return options.secureEndpoint ? direct.https : direct.http;
      return pick(proxy, options.secureEndpoint);
    }
  }
  const [plain, secure] = [new ChoosingAgent(false), new ChoosingAgent(true)];
  return {
    httpAgent: plain,
    httpsAgent: secure as unknown as https.Agent,
    destroy: () => {
      early?.close();
      for (const each of [plain, secure, direct.http, direct.https, ...tunnels.values()]) each.destroy();
    },
  };
}

/** A session token, a bearer token, or, in a request that is not signed, a web-identity token in the body. */
const bearsToken = (request: http.ClientRequest): boolean =>
  request.hasHeader('x-amz-security-token') || !/^AWS4-/.test(String(request.getHeader('authorization') ?? ''));

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/** No token goes over plain HTTP to another machine. The name is resolved first, so that one that does not exist is told as that. */
async function refuseUnlessLoopback(host: string): Promise<void> {
  const { address } = await dns.lookup(host.replace(/^\[|\]$/g, ''));
  if (!LOOPBACK.test(address))
    throw Object.assign(new Error('the endpoint is plain HTTP and not on this machine, so no token was sent to it'), {
      code: 'ERR_INSECURE_ENDPOINT',
    });
}
