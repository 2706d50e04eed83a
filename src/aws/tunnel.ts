// The ways through a proxy, loaded only where there is one.
import type http from 'node:http';
import tls from 'node:tls';
import type { AgentConnectOpts } from 'agent-base';
import { HttpProxyAgent } from 'http-proxy-agent';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { tellCertificate } from './tell-certificate.ts';

type ProxyCode = 'ERR_PROXY_TUNNEL' | 'ERR_PROXY_CLOSED' | 'ERR_PROXY_NOT_HTTP';

/** Tells what the proxy did from an answer of the host behind it. */
const atProxy = (code: ProxyCode, message: string, statusCode?: number): Error =>
  Object.assign(new Error(message), { code, ...(statusCode === undefined ? {} : { statusCode }) });

const tunnelRefused = (statusCode: number): Error =>
  Number.isInteger(statusCode)
    ? atProxy('ERR_PROXY_TUNNEL', `the proxy refused the tunnel with status ${statusCode}`, statusCode)
    : notHttp();

const notHttp = (): Error => atProxy('ERR_PROXY_NOT_HTTP', 'what answers at the proxy’s address does not speak HTTP');

/** The package gives its own errors no code. */
function inCode(error: unknown): unknown {
  const { message = '' } = error as { message?: string };
  if (/^Proxy connection ended before/.test(message))
    return atProxy('ERR_PROXY_CLOSED', 'the proxy closed the connection before it answered');
  return /^(No|Invalid) header .*from proxy CONNECT/.test(message) ? notHttp() : error;
}

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
    const connecting = super.connect(request, { ...options, ...this.trust } as AgentConnectOpts);
    const socket = await connecting.catch((error: unknown) => {
      throw inCode(error);
    });
    if (status === 200) return socket instanceof tls.TLSSocket ? tellCertificate(socket) : socket;
    socket.destroy();
    throw tunnelRefused(status);
  }
}

export const openTunnel = (proxy: string, secure: boolean, trust: tls.SecureContextOptions): http.Agent =>
  secure ? new TunnelAgent(proxy, trust) : new HttpProxyAgent(proxy, trust);
