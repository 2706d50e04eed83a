export const id = 96;
export const ids = [96];
export const modules = {

/***/ 8096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  clientSettings: () => (/* binding */ clientSettings),
  openConnection: () => (/* binding */ openConnection),
  openHandler: () => (/* binding */ openHandler)
});

// EXTERNAL MODULE: ./node_modules/@smithy/node-http-handler/dist-cjs/index.js
var dist_cjs = __webpack_require__(1279);
// EXTERNAL MODULE: external "node:dns/promises"
var promises_ = __webpack_require__(1553);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: ./node_modules/agent-base/dist/index.js + 1 modules
var dist = __webpack_require__(319);
// EXTERNAL MODULE: ./node_modules/http-proxy-agent/dist/index.js
var http_proxy_agent_dist = __webpack_require__(8947);
// EXTERNAL MODULE: ./node_modules/https-proxy-agent/dist/index.js + 1 modules
var https_proxy_agent_dist = __webpack_require__(1566);
// EXTERNAL MODULE: ./node_modules/proxy-from-env/index.js
var proxy_from_env = __webpack_require__(8182);
;// CONCATENATED MODULE: ./build/src/aws/proxy.js









const tunnelRefused = (statusCode) => Object.assign(new Error(`the proxy refused the tunnel with status ${statusCode}`), {
    code: 'ERR_PROXY_TUNNEL',
    statusCode,
});
/** An untrusted certificate's error does not say who issued it, and that is what its reader must know. */
function tellIssuer(socket) {
    return socket.prependListener('secure', () => {
        const { issuer } = socket.getPeerCertificate();
        const name = issuer && [issuer.CN, issuer.O].flat().filter(Boolean).join(', ');
        socket.once('error', (error) => Object.assign(error, { issuer: name }));
    });
}
class TellingAgent extends external_node_https_.Agent {
    createConnection(...args) {
        const socket = super.createConnection(...args);
        return socket instanceof external_node_tls_.TLSSocket ? tellIssuer(socket) : socket;
    }
}
/** The package would hand a refused tunnel's answer on as if the host had given it. */
class TunnelAgent extends https_proxy_agent_dist/* HttpsProxyAgent */.b {
    trust;
    // What the package's own options trust is the proxy; the host behind the tunnel is trusted by what the request brings.
    constructor(proxy, trust) {
        super(proxy, trust);
        this.trust = trust;
    }
    async connect(request, options) {
        let status = 200;
        request.once('proxyConnect', (answer) => {
            status = answer.statusCode;
        });
        const socket = await super.connect(request, { ...options, ...this.trust });
        if (status === 200)
            return socket instanceof external_node_tls_.TLSSocket ? tellIssuer(socket) : socket;
        socket.destroy();
        throw tunnelRefused(status);
    }
}
/**
 * Agents that ask the proxy variables anew for each host, as `proxy-from-env` reads them. The extra authorities of `AWS_CA_BUNDLE` are added
 * to Node's own: a custom `ca` would replace them.
 */
function makeAgents(caBundle) {
    const ca = caBundle ? [...external_node_tls_.getCACertificates('default'), external_node_fs_.readFileSync(caBundle, 'utf8')] : undefined;
    const trust = ca ? { ca } : {};
    const direct = {
        http: new external_node_http_.Agent({ keepAlive: true, maxSockets: 50 }),
        https: new TellingAgent({ keepAlive: true, maxSockets: 50, ...trust }),
    };
    const tunnels = new Map();
    const pick = (proxy, secure) => {
        const key = `${secure} ${proxy}`;
        const known = tunnels.get(key);
        if (known)
            return known;
        const agent = secure ? new TunnelAgent(proxy, trust) : new http_proxy_agent_dist/* HttpProxyAgent */.s(proxy, trust);
        tunnels.set(key, agent);
        return agent;
    };
    class ChoosingAgent extends dist/* Agent */.g6 {
        // agent-base is extended, not configured: https://github.com/TooTallNate/proxy-agents/tree/main/packages/agent-base
        async connect(request, options) {
            const port = options.port ? `:${options.port}` : '';
            const proxy = (0,proxy_from_env/* getProxyForUrl */.T)(`${options.secureEndpoint ? 'https' : 'http'}://${request.getHeader('host') ?? `${options.host}${port}`}`);
            if (!options.secureEndpoint && bearsToken(request))
                await refuseUnlessLoopback(proxy ? new URL(proxy).hostname : (options.host ?? ''));
            if (!proxy)
                return options.secureEndpoint ? direct.https : direct.http;
            return pick(proxy, options.secureEndpoint);
        }
    }
    const agent = new ChoosingAgent();
    return {
        httpAgent: agent,
        httpsAgent: agent,
        destroy: () => {
            for (const each of [agent, direct.http, direct.https, ...tunnels.values()])
                each.destroy();
        },
    };
}
/** A session token, a bearer token, or, in a request that is not signed, a web-identity token in the body. */
const bearsToken = (request) => request.hasHeader('x-amz-security-token') || !/^AWS4-/.test(String(request.getHeader('authorization') ?? ''));
const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
/** No token goes over plain HTTP to another machine. The name is resolved first, so that one that does not exist is told as that. */
async function refuseUnlessLoopback(host) {
    const { address } = await promises_.lookup(host.replace(/^\[|\]$/g, ''));
    if (!LOOPBACK.test(address))
        throw Object.assign(new Error('the endpoint is plain HTTP and not on this machine, so no token was sent to it'), {
            code: 'ERR_INSECURE_ENDPOINT',
        });
}

// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/retry/index.js
var retry = __webpack_require__(3609);
;// CONCATENATED MODULE: ./build/src/aws/retry.js

const CONNECTION_FAULTS = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN']);
/** The SDK's standard strategy, for throttling, 5xx and connection faults alone: it would also send again after an expired signature. */
function cautiousRetries() {
    const standard = new retry.StandardRetryStrategy(3);
    return {
        acquireInitialRetryToken: (scope) => standard.acquireInitialRetryToken(scope),
        recordSuccess: (token) => standard.recordSuccess(token),
        refreshRetryTokenForRetry: async (token, info) => {
            if (!worthRepeating(info))
                throw new Error('not repeated');
            return standard.refreshRetryTokenForRetry(token, info);
        },
    };
}
function worthRepeating(info) {
    const error = info.error ?? {};
    // A daily quota is not back within seconds.
    if (/per day/i.test(error.message ?? ''))
        return false;
    if (info.errorType === 'THROTTLING')
        return true;
    const status = error.$metadata?.httpStatusCode;
    // 501 is for good.
    if (status !== undefined)
        return status >= 500 && status !== 501;
    return CONNECTION_FAULTS.has(error.code ?? '');
}

;// CONCATENATED MODULE: ./build/src/aws/connection.js



// A request that has not answered by now will not help this run; the run's own deadline may come sooner.
const REQUEST_LIMIT_MS = 10_000;
const CONNECT_LIMIT_MS = 5_000;
/** The one way out of this machine: proxies, authorities and time limits. */
function openHandler(caBundle) {
    const agents = makeAgents(caBundle);
    const requestHandler = new dist_cjs.NodeHttpHandler({
        httpAgent: agents.httpAgent,
        httpsAgent: agents.httpsAgent,
        connectionTimeout: CONNECT_LIMIT_MS,
        requestTimeout: REQUEST_LIMIT_MS,
        throwOnRequestTimeout: true,
    });
    return {
        requestHandler,
        close: () => {
            requestHandler.destroy();
            agents.destroy();
        },
    };
}
function openConnection(options) {
    return {
        ...openHandler(options.caBundle),
        region: options.region,
        identities: {},
        bearer: null,
        deadline: options.deadline,
        scrub: options.scrub,
    };
}
/** The settings of an SDK client that signs as `signer` in `region`. */
function clientSettings(connection, signer, region = connection.region) {
    const identity = signer === 'bearer' || signer === 'none' ? undefined : connection.identities[signer];
    return {
        region,
        requestHandler: connection.requestHandler,
        retryStrategy: cautiousRetries(),
        // A corrected clock would hide the fault from this run and leave it to every other tool of the job.
        disableClockSkewCorrection: true,
        customUserAgent: 'aws-credentials-preflight',
        ...(signer === 'bearer' && connection.bearer
            ? { token: connection.bearer, authSchemePreference: ['httpBearerAuth'] }
            : {
                credentials: identity ?? { accessKeyId: 'unsigned', secretAccessKey: 'unsigned' },
                authSchemePreference: ['sigv4'],
            }),
    };
}


/***/ })

};
