import dns from 'node:dns/promises';
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import tls from 'node:tls';
import { Agent, type AgentConnectOpts } from 'agent-base';
import { HttpProxyAgent } from 'http-proxy-agent';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { getProxyForUrl } from 'proxy-from-env';

export type Agents = { httpAgent: http.Agent; httpsAgent: https.Agent; destroy(): void };

/** Thrown when a proxy refuses the tunnel; `code` and `statusCode` tell it from an answer of the host behind it. */
export type TunnelRefused = Error & { code: 'ERR_PROXY_TUNNEL'; statusCode: number };

const tunnelRefused = (statusCode: number): TunnelRefused =>
  Object.assign(new Error(`the proxy refused the tunnel with status ${statusCode}`), {
    code: 'ERR_PROXY_TUNNEL' as const,
    statusCode,
  });

/** An untrusted certificate's error does not say who issued it, and that is what its reader must know. */
function tellIssuer(socket: tls.TLSSocket): tls.TLSSocket {
  return socket.prependListener('secure', () => {
    const { issuer } = socket.getPeerCertificate();
    const name = issuer && [issuer.CN, issuer.O].flat().filter(Boolean).join(', ');
    socket.once('error', (error) => Object.assign(error, { issuer: name }));
  });
}

class TellingAgent extends https.Agent {
  override createConnection(
    ...args: Parameters<https.Agent['createConnection']>
  ): ReturnType<https.Agent['createConnection']> {
    const socket = super.createConnection(...args);
    return socket instanceof tls.TLSSocket ? tellIssuer(socket) : socket;
  }
}

/** The package would hand a refused tunnel's answer on as if the host had given it. */
class TunnelAgent extends HttpsProxyAgent<string> {
  readonly trust: tls.SecureContextOptions;

  // What the package's own options trust is the proxy; the host behind the tunnel is trusted by what the request brings.
  constructor(proxy: string, trust: tls.SecureContextOptions) {
    super(proxy, trust);
    this.trust = trust;
  }

  override async connect(
    request: http.ClientRequest,
    options: AgentConnectOpts,
  ): ReturnType<HttpsProxyAgent<string>['connect']> {
    let status = 200;
    request.once('proxyConnect', (answer: { statusCode: number }) => {
      status = answer.statusCode;
    });
    const socket = await super.connect(request, { ...options, ...this.trust } as AgentConnectOpts);
    if (status === 200) return socket instanceof tls.TLSSocket ? tellIssuer(socket) : socket;
    socket.destroy();
    throw tunnelRefused(status);
  }
}

/**
 * Agents that ask the proxy variables anew for each host, as `proxy-from-env` reads them. The extra authorities of `AWS_CA_BUNDLE` are added
 * to Node's own: a custom `ca` would replace them.
 */
export function makeAgents(caBundle: string | undefined): Agents {
  const ca = caBundle ? [...tls.getCACertificates('default'), fs.readFileSync(caBundle, 'utf8')] : undefined;
  const trust = ca ? { ca } : {};
  const direct = {
    http: new http.Agent({ keepAlive: true, maxSockets: 50 }),
    https: new TellingAgent({ keepAlive: true, maxSockets: 50, ...trust }),
  };
  const tunnels = new Map<string, http.Agent>();
  const pick = (proxy: string, secure: boolean): http.Agent => {
    const key = `${secure} ${proxy}`;
    const known = tunnels.get(key);
    if (known) return known;
    const agent = secure ? new TunnelAgent(proxy, trust) : new HttpProxyAgent(proxy, trust);
    tunnels.set(key, agent);
    return agent;
  };
  class ChoosingAgent extends Agent {
    // agent-base is extended, not configured: https://github.com/TooTallNate/proxy-agents/tree/main/packages/agent-base
    override async connect(request: http.ClientRequest, options: AgentConnectOpts): Promise<http.Agent> {
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
  const agent = new ChoosingAgent();
  return {
    httpAgent: agent,
    httpsAgent: agent as unknown as https.Agent,
    destroy: () => {
      for (const each of [agent, direct.http, direct.https, ...tunnels.values()]) each.destroy();
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
