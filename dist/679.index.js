export const id = 679;
export const ids = [679,497];
export const modules = {

/***/ 6497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  clientSettings: () => (/* binding */ clientSettings),
  openConnection: () => (/* binding */ openConnection),
  openHandler: () => (/* binding */ openHandler)
});

// EXTERNAL MODULE: ../../main/node_modules/@smithy/node-http-handler/dist-cjs/index.js
var dist_cjs = __webpack_require__(7105);
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
// EXTERNAL MODULE: ../../main/node_modules/agent-base/dist/index.js + 1 modules
var dist = __webpack_require__(5933);
// EXTERNAL MODULE: ../../main/node_modules/http-proxy-agent/dist/index.js
var http_proxy_agent_dist = __webpack_require__(5689);
// EXTERNAL MODULE: ../../main/node_modules/https-proxy-agent/dist/index.js + 1 modules
var https_proxy_agent_dist = __webpack_require__(2327);
// EXTERNAL MODULE: ../../main/node_modules/proxy-from-env/index.js
var proxy_from_env = __webpack_require__(7948);
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

// EXTERNAL MODULE: ../../main/node_modules/@smithy/core/dist-cjs/submodules/retry/index.js
var retry = __webpack_require__(8367);
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


/***/ }),

/***/ 4388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ observe)
/* harmony export */ });
/* harmony import */ var _observed_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5461);

/** The text of a refusal, which the SDK keeps from whoever asks when it cannot read it. The body is put back for the SDK. */
async function readRefusal(response) {
    const { body, statusCode = 0 } = response;
    if (statusCode < 400 || !body || !(Symbol.asyncIterator in body))
        return undefined;
    const parts = [];
    for await (const part of body)
        parts.push(part);
    const whole = Buffer.concat(parts);
    response.body = new Uint8Array(whole);
    return whole.length <= REFUSAL_LIMIT_BYTES ? whole.toString('utf8') : undefined;
}
const REFUSAL_LIMIT_BYTES = 64 * 1024;
/**
 * Sends one command and tells what was seen, whatever happens: it never throws. `learn` picks the facts out of the output and returns null
 * where the answer lacks what every real answer has.
 */
async function observe(connection, question, client, command, learn) {
    const started = performance.now();
    const answered = { status: undefined, headers: {}, host: undefined };
    command.middlewareStack.add((next) => async (args) => {
        answered.host = args.request?.hostname
            ? `${args.request.hostname}${args.request.port ? `:${args.request.port}` : ''}`
            : undefined;
        const result = await next(args);
        answered.status = result.response?.statusCode;
        answered.headers = result.response?.headers ?? {};
        answered.receivedAt = Date.now();
        if (result.response)
            answered.refusal = await readRefusal(result.response);
        return result;
    }, { step: 'deserialize', priority: 'low', name: 'observe' });
    const base = {
        service: question.service,
        operation: question.operation,
        target: question.target ?? null,
        region: question.region ?? connection.region,
        signer: question.signer,
        followUp: question.followUp ?? false,
    };
    const took = () => Math.round(performance.now() - started);
    try {
        const output = (await client.send(command, { abortSignal: connection.deadline }));
        const facts = /html/i.test(answered.headers['content-type'] ?? '') ? null : learn(output, answered.headers);
        if (facts)
            return { ...base, durationMs: took(), status: 'ok', facts };
        return {
            ...base,
            durationMs: took(),
            status: 'failed',
            error: (0,_observed_error_js__WEBPACK_IMPORTED_MODULE_0__.observedError)(new Error('the answer is not one that AWS gives'), { ...answered, foreign: true }, connection.scrub),
        };
    }
    catch (error) {
        return { ...base, durationMs: took(), status: 'failed', error: (0,_observed_error_js__WEBPACK_IMPORTED_MODULE_0__.observedError)(error, answered, connection.scrub) };
    }
}


/***/ }),

/***/ 5461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   observedError: () => (/* binding */ observedError)
/* harmony export */ });
/* harmony import */ var _aws_sdk_xml_builder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3756);

const TLS_CODES = /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|CERT_\w+|ERR_TLS_\w+|HOSTNAME_MISMATCH|CRL_\w+|INVALID_CA|INVALID_PURPOSE)$/;
const NETWORK_CODES = /^(ENOTFOUND|EAI_\w+|ECONN(REFUSED|RESET|ABORTED)|EPIPE|EHOST(UNREACH|DOWN)|ENET(UNREACH|DOWN)|EADDRNOTAVAIL|EACCES|ERR_STREAM_PREMATURE_CLOSE|ERR_SOCKET_\w+|UND_ERR_SOCKET)$/;
const TIMEOUT_CODES = /^(ETIMEDOUT|ESOCKETTIMEDOUT|ERR_SOCKET_CONNECTION_TIMEOUT)$/;
const REQUEST_IDS = ['x-amzn-requestid', 'x-amz-request-id', 'x-amzn-request-id', 'x-amz-id-2'];
const MAX_MESSAGE = 2_000;
/** Reads a thrown value by name, code and message: `instanceof` is false for the SDK's classes in a bundle. */
function observedError(thrown, answered, scrub) {
    const error = unwrap(thrown);
    const headers = { ...error.$response?.headers, ...answered.headers };
    const httpStatus = error.$metadata?.httpStatusCode ?? error.$response?.statusCode ?? answered.status ?? error.statusCode;
    // What the SDK could not read, or found no words in, may still be another service's or an emulator's error document.
    const salvaged = answered.refusal && (error.name === 'SyntaxError' || wordsOf(error) === '') ? xmlError(answered.refusal) : null;
    const code = salvaged?.code ?? codeOf(error, httpStatus);
    const requestId = error.$metadata?.requestId ?? REQUEST_IDS.map((name) => headers[name]).find(Boolean);
    const kind = kindOf(error, code, httpStatus, requestId, headers, answered.foreign === true, salvaged !== null);
    const bucketRegion = headers['x-amz-bucket-region'] ?? error.Region;
    const skew = skewSeconds(headers.date, answered.receivedAt);
    return {
        kind,
        code: scrub(kind === 'protocol' && !salvaged && httpStatus !== undefined ? `HTTP ${httpStatus}` : code).slice(0, 200),
        message: scrub((salvaged?.message ?? wordsOf(error)).replace(/\s+/g, ' ').trim()).slice(0, MAX_MESSAGE),
        ...(httpStatus === undefined ? {} : { httpStatus }),
        ...(requestId === undefined ? {} : { requestId: scrub(requestId).slice(0, 200) }),
        ...(skew === undefined ? {} : { skewSeconds: skew }),
        ...(bucketRegion && /^[a-z0-9-]{4,40}$/.test(bucketRegion) ? { bucketRegion } : {}),
        ...(typeof error.issuer === 'string' && error.issuer ? { issuer: scrub(error.issuer).slice(0, 200) } : {}),
        ...(answered.host ? { host: scrub(answered.host).slice(0, 300) } : {}),
    };
}
/** The error that tells most: a network code may hide in a cause or in an AggregateError of several addresses. */
function unwrap(thrown, depth = 0) {
    const error = (typeof thrown === 'object' && thrown !== null ? thrown : { message: String(thrown) });
    if (typeof error.code === 'string' || error.$response || error.$metadata?.httpStatusCode || depth > 4)
        return error;
    const inner = error.cause ?? error.errors?.[0];
    const deeper = inner ? unwrap(inner, depth + 1) : null;
    return typeof deeper?.code === 'string' ? deeper : error;
}
function codeOf(error, httpStatus) {
    if (typeof error.code === 'string' && (!error.$metadata?.httpStatusCode || NETWORK_CODES.test(error.code)))
        return error.code;
    if (error.message === 'aborted')
        return 'ECONNRESET';
    const name = [error.Code, error.name].find((each) => typeof each === 'string' && each !== '') ?? '';
    // S3 names a body-less answer after its status, or not at all.
    if (!name || /^(Unknown|UnknownError|Error|\d{3}|Forbidden|BadRequest)$/.test(name))
        return httpStatus ? `HTTP ${httpStatus}` : name || 'Error';
    return name;
}
function wordsOf(error) {
    // An emulator may put a number or an object where the message belongs.
    const message = typeof error.message === 'string' ? error.message : JSON.stringify(error.message ?? '');
    return /^(UnknownError|Unknown|\d{3})$/.test(message)
        ? ''
        : message.replace(/\s*Deserialization error: to see the raw response[\s\S]*$/, '');
}
function kindOf(error, code, status, requestId, headers, foreign, salvaged) {
    if (code === 'ERR_PROXY_TUNNEL' || status === 407)
        return 'proxy';
    // The SDK names a reset connection TimeoutError too: the code is asked first.
    if (NETWORK_CODES.test(code))
        return 'network';
    if (error.name === 'AbortError' || error.name === 'TimeoutError' || TIMEOUT_CODES.test(code))
        return 'timeout';
    if (TLS_CODES.test(code))
        return 'tls';
    // What speaks no TLS, or no HTTP, is no endpoint of AWS's.
    if (/^(HPE_|EPROTO$|ERR_SSL_)/.test(code) || foreign)
        return 'protocol';
    if (status === undefined)
        return 'client';
    if (salvaged)
        return 'service';
    const html = /html/i.test(headers['content-type'] ?? '');
    const unread = error.name === 'SyntaxError' || /XML parse error/.test(wordsOf(error));
    // The SDK has a name for S3's 404 without a body, whoever gave it.
    const unparsed = unread || /^HTTP \d+$/.test(code) || (code === 'NotFound' && wordsOf(error) === '');
    // A page, or an answer that neither parses nor carries a request ID, is none of AWS's.
    return (html && (unparsed || !requestId)) || (unparsed && (!requestId || status < 300)) || (unread && status < 500)
        ? 'protocol'
        : 'service';
}
/** An error document of a service that should have spoken JSON, as emulators give it. */
function xmlError(body) {
    if (!/^\s*<(\?xml|Error|UnknownOperationException)/.test(body))
        return null;
    try {
        const root = (0,_aws_sdk_xml_builder__WEBPACK_IMPORTED_MODULE_0__.parseXML)(body);
        if (root.UnknownOperationException !== undefined)
            return { code: 'UnknownOperationException', message: '' };
        const found = root.ErrorResponse?.Error ?? root.ErrorResponse?.Errors?.Error ?? root.Error ?? root.Response?.Errors?.Error;
        return found?.Code ? { code: String(found.Code), message: String(found.Message ?? '') } : null;
    }
    catch {
        return null;
    }
}
function skewSeconds(date, receivedAt) {
    const server = date ? Date.parse(date) : Number.NaN;
    return Number.isNaN(server) || receivedAt === undefined ? undefined : Math.round((server - receivedAt) / 1000);
}


/***/ }),

/***/ 7679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ask: () => (/* binding */ ask)
});

// EXTERNAL MODULE: ./build/src/answers/answer.js
var answer = __webpack_require__(1274);
// EXTERNAL MODULE: ./build/src/aws/connection.js + 2 modules
var aws_connection = __webpack_require__(6497);
// EXTERNAL MODULE: ./build/src/services/registry.js + 4 modules
var registry = __webpack_require__(1784);
// EXTERNAL MODULE: ../../main/node_modules/@aws-sdk/client-sts/dist-cjs/index.js
var dist_cjs = __webpack_require__(7453);
// EXTERNAL MODULE: ./build/src/aws/observe.js
var observe = __webpack_require__(4388);
// EXTERNAL MODULE: ./build/src/knowledge/regions.js
var regions = __webpack_require__(284);
;// CONCATENATED MODULE: ./build/src/probes/sts.js





/** GetCallerIdentity needs no permission: that it succeeds proves the credentials and nothing more. */
function callerIdentity(connection, signer, options = {}) {
    const region = options.region ?? connection.region;
    const client = new dist_cjs/* STSClient */.iM((0,aws_connection.clientSettings)(connection, signer, region));
    return (0,observe/* observe */.l)(connection, { service: 'sts', operation: 'GetCallerIdentity', region, signer, followUp: options.followUp ?? false }, client, new dist_cjs/* GetCallerIdentityCommand */.zI({}), ({ Account, Arn }) => (Account && Arn ? { accountId: Account, arn: Arn } : null));
}
const probeSts = ({ connection, signer, signed }) => (signed ? [callerIdentity(connection, signer)] : []);
const UNCLEAR = new Set(['key-unrecognized', 'token-undecodable', 'signature-mismatch']);
/** The same question where it tells causes apart: in a default Region, and without the token that does not belong to an `AKIA` key. */
const followUpSts = ({ connection, signer }, observations) => {
    const asked = [];
    const refused = observations.some((o) => o.signer === signer && !o.followUp && (UNCLEAR.has((0,answer/* answerOf */.ut)(o)) || (0,answer/* answerOf */.ut)(o) === 'expired'));
    const silent = observations.some((o) => o.signer === signer && !o.followUp && (0,answer/* answerOf */.ut)(o) === 'network');
    const { region } = connection;
    const home = (0,regions/* partitionOf */.iQ)(region).home;
    if (region !== home &&
        ((refused && ((0,regions/* isOptInRegion */.rr)(region) || !(0,regions/* isKnownRegion */.Kk)(region))) || (silent && !(0,regions/* isKnownRegion */.Kk)(region)))) {
        asked.push(callerIdentity(connection, signer, { region: home, followUp: true }));
    }
    const identity = connection.identities[signer];
    if (refused && identity?.accessKeyId.startsWith('AKIA') && identity.sessionToken) {
        const { sessionToken: _, ...withoutToken } = identity;
        connection.identities['without-token'] = withoutToken;
        asked.push(callerIdentity(connection, 'without-token', { followUp: true }));
    }
    return asked;
};

;// CONCATENATED MODULE: ./build/src/probes/identities.js

/** Who the job's other tools would be: asked of STS, since two keys may belong to one principal. */
function otherIdentities(connection) {
    const others = ['environment', 'profile'].filter((signer) => connection.identities[signer]);
    return others.map((signer) => callerIdentity(connection, signer, { followUp: true }));
}

// EXTERNAL MODULE: ./build/src/probes/questions.js
var questions = __webpack_require__(1481);
;// CONCATENATED MODULE: ./build/src/probes/ask.js
// Sends the questions and collects the answers: role first where there is one, then all services at once, then what only the answers make worth asking.






const PROBES = {
    // STS is always asked; the other services' chunks share its SDK.
    sts: async () => ({ probe: probeSts, followUp: () => [] }),
    dynamodb: () => Promise.all(/* import() */[__webpack_require__.e(759), __webpack_require__.e(830)]).then(__webpack_require__.bind(__webpack_require__, 3830)).then((m) => ({ probe: m.probeDynamodb, followUp: m.followUpDynamodb })),
    s3: () => Promise.all(/* import() */[__webpack_require__.e(265), __webpack_require__.e(996)]).then(__webpack_require__.bind(__webpack_require__, 9996)).then((m) => ({ probe: m.probeS3, followUp: m.followUpS3 })),
    bedrock: () => Promise.all(/* import() */[__webpack_require__.e(186), __webpack_require__.e(102)]).then(__webpack_require__.bind(__webpack_require__, 1102)).then((m) => ({ probe: m.probeBedrock, followUp: m.followUpBedrock })),
};
async function ask(scene, gathered, { progress, keepSecret, ...options }) {
    const connection = (0,aws_connection.openConnection)({ region: scene.settings.region, ...options });
    try {
        return await askAll(connection, scene, gathered, progress, keepSecret);
    }
    finally {
        connection.close();
    }
}
async function askAll(connection, scene, gathered, report, mask) {
    const { settings } = scene;
    if (gathered.base)
        connection.identities.base = gathered.base;
    if (gathered.bearer)
        connection.bearer = { token: gathered.bearer };
    const others = ask_otherIdentities(connection, gathered, mask);
    const role = settings.roleToAssume ? await takeRole(connection, scene, gathered, report, mask) : null;
    if (role && !role.credentials) {
        const skipped = settings.services
            .filter((s) => s !== 'sts')
            .flatMap((service) => (0,questions/* notAsked */.O)(service, settings, 'the role could not be assumed'));
        // Beside a token, these may be the ones that read the role.
        if (!gathered.base)
            await others;
        const followed = await afterRefusal(connection, scene, role.observations);
        const { observations, profileFault } = await others;
        return {
            observations: [...role.observations, ...skipped, ...followed, ...observations],
            claims: role.claims,
            profileFault,
        };
    }
    if (role?.credentials)
        connection.identities.role = role.credentials;
    const signer = role ? 'role' : 'base';
    const signed = connection.identities[signer] !== undefined;
    const confirmed = Promise.withResolvers();
    if (settings.allowedAccountIds.length === 0)
        confirmed.resolve(true);
    if (!signed)
        confirmed.resolve(false);
    const probeContext = { connection, settings, signer, signed, accountConfirmed: confirmed.promise };
    const perService = await Promise.all(settings.services.map((service) => askService(service, probeContext, report, confirmed.resolve)));
    const observations = [...(role?.observations ?? []), ...perService.flat()];
    const followed = connection.deadline.aborted
        ? []
        : await Promise.all(await lateQuestions(probeContext, observations));
    const beside = await others;
    return {
        observations: [...observations, ...followed, ...beside.observations],
        claims: role?.claims ?? null,
        profileFault: beside.profileFault,
    };
}
async function askService(service, context, report, confirm) {
    const { connection, settings, signed } = context;
    if (!signed && !(registry/* SERVICES */.Bg[service].takesBearer && connection.bearer))
        return (0,questions/* notAsked */.O)(service, settings, 'there are no credentials that this service takes');
    const { probe, followUp } = await PROBES[service]();
    const asked = await Promise.all(probe(context).map(async (promise) => {
        const observation = await promise;
        report(observation);
        if (observation.operation === 'GetCallerIdentity')
            confirm(observation.status === 'ok' && settings.allowedAccountIds.includes(observation.facts.accountId));
        return observation;
    }));
    const more = connection.deadline.aborted ? [] : await Promise.all(followUp(context, asked));
    return [...asked, ...more];
}
/** Questions that several services' answers lead to. */
async function lateQuestions(context, observations) {
    const asked = [...(context.signed ? followUpSts(context, observations) : [])];
    if (!context.signed || !mayAskIam(context, observations))
        return asked;
    const { followUpIam } = await Promise.all(/* import() */[__webpack_require__.e(290), __webpack_require__.e(901)]).then(__webpack_require__.bind(__webpack_require__, 4901));
    return [...asked, ...followUpIam(context, observations)];
}
/** IAM is asked only where its answer could be used: a user's own key, or a denial that names no policy. */
function mayAskIam({ connection, signer }, observations) {
    const longTerm = connection.identities[signer]?.accessKeyId.startsWith('AKIA') &&
        observations.some((o) => o.operation === 'GetCallerIdentity' && o.status === 'ok');
    return (Boolean(longTerm) || observations.map(answer/* denialOf */.Z9).some((d) => d?.explicit && d.layer === 'identity' && !d.policyArn));
}
async function takeRole(connection, { settings }, gathered, report, mask) {
    const observations = [];
    let token = null;
    let claims = null;
    const loading = __webpack_require__.e(/* import() */ 635).then(__webpack_require__.bind(__webpack_require__, 9635));
    if (gathered.useOidc) {
        const { requestIdToken } = await __webpack_require__.e(/* import() */ 694).then(__webpack_require__.bind(__webpack_require__, 2694));
        const answer = await requestIdToken({
            audience: settings.audience,
            deadline: connection.deadline,
            scrub: connection.scrub,
        });
        observations.push(answer.observation);
        report(answer.observation);
        if (!answer.token)
            return { observations, credentials: null, claims: null };
        ({ token, claims } = answer);
        mask([answer.token]);
    }
    const { assumeRole } = await loading;
    const assumed = await assumeRole(connection, settings, { signer: gathered.base ? 'base' : null, token });
    observations.push(assumed.observation);
    report(assumed.observation);
    if (assumed.credentials)
        mask(Object.values(assumed.credentials));
    return { observations, credentials: assumed.credentials, claims };
}
/** Why a role could not be assumed: the role's trust policy, where it may be read, and the base credentials themselves. Beside a token, other credentials of the job may read it. */
async function afterRefusal(connection, { settings }, observations) {
    const signer = ['base', 'environment', 'profile'].find((name) => connection.identities[name]);
    if (connection.deadline.aborted || !signer)
        return [];
    const { followUpIam, roleTrust } = await Promise.all(/* import() */[__webpack_require__.e(290), __webpack_require__.e(901)]).then(__webpack_require__.bind(__webpack_require__, 4901));
    if (signer !== 'base')
        return Promise.all(roleTrust({ connection, settings }, signer, observations));
    const context = {
        connection,
        settings,
        signer,
        signed: true,
        accountConfirmed: Promise.resolve(false),
    };
    return Promise.all([...followUpSts(context, observations), ...followUpIam(context, observations)]);
}
/** Who the job's other tools would be, asked while the services are. */
async function ask_otherIdentities(connection, gathered, mask) {
    if (gathered.environment)
        connection.identities.environment = gathered.environment;
    if (!gathered.environment && !gathered.profile)
        return { observations: [], profileFault: null };
    const profile = await gathered.profile?.();
    if (profile?.pair) {
        mask(Object.values(profile.pair));
        connection.identities.profile = profile.pair;
    }
    return { observations: await Promise.all(otherIdentities(connection)), profileFault: profile?.fault ?? null };
}


/***/ })

};
