// The ways through a proxy, loaded only where there is one.
import type http from 'node:http';
import tls from 'node:tls';
import type { AgentConnectOpts } from 'agent-base';
import { HttpProxyAgent } from 'http-proxy-agent';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { tellIssuer } from './tell-issuer.ts';

/** Thrown when a proxy refuses the tunnel; `code` and `statusCode` tell it from an answer of the host behind it. */
type TunnelRefused = Error & { code: 'ERR_PROXY_TUNNEL'; statusCode: number };

const tunnelRefused = (statusCode: number): TunnelRefused =>
  Object.assign(new Error(`the proxy refused the tunnel with status ${statusCode}`), {
    code: 'ERR_PROXY_TUNNEL' as const,
    statusCode,
  });

/** The package would hand a refused tunnel's answer on as if the host had given it. */
class TunnelAgent extends HttpsProxyAgent<string> {
  readonly trust: tls.SecureContextOptions;

  // What the package's own options trust is the proxy; the host behind the tunnel is trusted by what the request
  // brings.
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

export const openTunnel = (proxy: string, secure: boolean, trust: tls.SecureContextOptions): http.Agent =>
  secure ? new TunnelAgent(proxy, trust) : new HttpProxyAgent(proxy, trust);
