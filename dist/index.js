#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 1916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = exports.kp = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
exports.kp = closest;


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 1553:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns/promises");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 9991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $O: () => (/* binding */ REFUSES_CREDENTIALS),
/* harmony export */   Ix: () => (/* binding */ isExcused),
/* harmony export */   RA: () => (/* binding */ underTest),
/* harmony export */   Sk: () => (/* binding */ acceptsCredentials),
/* harmony export */   U4: () => (/* binding */ isUnresolved),
/* harmony export */   Z9: () => (/* binding */ denialOf),
/* harmony export */   dJ: () => (/* binding */ failuresOf),
/* harmony export */   p: () => (/* binding */ isFailed),
/* harmony export */   sJ: () => (/* binding */ provesCredentials),
/* harmony export */   ut: () => (/* binding */ answerOf),
/* harmony export */   wX: () => (/* binding */ readGranted)
/* harmony export */ });
/* unused harmony export PROVES_CREDENTIALS */
/* harmony import */ var _knowledge_regions_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4295);
/* harmony import */ var _denial_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5298);
// What an answer says of the credentials, read from its code and words alone. The same fault has another name on each service:
// InvalidClientTokenId (Query) = UnrecognizedClientException (JSON) = InvalidAccessKeyId (S3).
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html, .../AmazonS3/latest/API/ErrorResponses.html


const CODES = {
    InvalidClientTokenId: 'key-unrecognized',
    UnrecognizedClientException: 'key-unrecognized',
    InvalidAccessKeyId: 'key-unrecognized',
    InvalidSecurity: 'key-unrecognized',
    AuthFailure: 'key-unrecognized',
    InvalidToken: 'token-undecodable',
    ExpiredToken: 'expired',
    ExpiredTokenException: 'expired',
    TokenRefreshRequired: 'expired',
    SignatureDoesNotMatch: 'signature-mismatch',
    InvalidSignatureException: 'signature-mismatch',
    InvalidSignature: 'signature-mismatch',
    IncompleteSignature: 'signature-incomplete',
    IncompleteSignatureException: 'signature-incomplete',
    AuthorizationHeaderMalformed: 'signature-incomplete',
    MissingAuthenticationToken: 'signature-incomplete',
    MissingAuthenticationTokenException: 'signature-incomplete',
    RequestTimeTooSkewed: 'clock',
    RequestExpired: 'clock',
    RequestInTheFuture: 'clock',
    OptInRequired: 'not-subscribed',
    NotSignedUp: 'not-subscribed',
    SubscriptionRequiredException: 'not-subscribed',
    AccountProblem: 'not-subscribed',
    Blocked: 'not-subscribed',
    PendingVerification: 'not-subscribed',
    PermanentRedirect: 'elsewhere',
    TemporaryRedirect: 'elsewhere',
    IllegalLocationConstraintException: 'elsewhere',
    AccessDenied: 'denied',
    AccessDeniedException: 'denied',
    UnauthorizedOperation: 'denied',
    UnauthorizedException: 'denied',
    AuthorizationError: 'denied',
    AllAccessDisabled: 'other',
    Throttling: 'throttled',
    ThrottlingException: 'throttled',
    ThrottledException: 'throttled',
    TooManyRequestsException: 'throttled',
    RequestThrottled: 'throttled',
    RequestThrottledException: 'throttled',
    RequestLimitExceeded: 'throttled',
    ProvisionedThroughputExceededException: 'throttled',
    BandwidthLimitExceeded: 'throttled',
    SlowDown: 'throttled',
    ModelNotReadyException: 'throttled',
};
const CLOCK_WORDS = /signature (expired|not yet current)|request (has )?expired|difference between the request time and the (current|server) time/i;
const SCOPE_WORDS = /credential should be scoped|date in credential scope does not match/i;
const BUCKET_REGION_WORDS = /region '?[\w-]+'? is wrong; expecting|location constraint is incompatible/i;
const BEARER_WORDS = /make sure your API key is valid|bearer token (has expired|is invalid)|invalid bearer token|api key (is invalid|has expired)/i;
// "no identity-based policy allows the aws-marketplace:Subscribe" and the like are said in words of a denial under other codes too.
const DENIAL_WORDS = /is not authorized to perform|explicit deny/i;
// An answer whose code is lost or new still says what it means.
const WORDS = [
    [/security token included in the request is expired|provided token has expired/i, 'expired'],
    [
        /security token included in the request is invalid|access key id .*does not exist in our records|not able to validate the provided access credentials/i,
        'key-unrecognized',
    ],
    [/provided token is malformed/i, 'token-undecodable'],
    [/request signature we calculated does not match/i, 'signature-mismatch'],
    [
        /not a valid key=value pair|authorization header requires|missing authentication token|must contain (either )?a valid \(registered\) AWS access key id/i,
        'signature-incomplete',
    ],
    [/access key id needs a subscription|account is not signed up|account is currently blocked/i, 'not-subscribed'],
    [/^(rate exceeded|too many (requests|tokens))|reduce your request rate/i, 'throttled'],
];
function answerOf(observation) {
    if (observation.status === 'not-evaluated')
        return 'none';
    if (observation.status === 'ok')
        return 'accepted';
    const { kind, code, message, httpStatus } = observation.error;
    if (kind !== 'service')
        return 'network';
    if (observation.signer === 'bearer' && BEARER_WORDS.test(message))
        return 'bearer-rejected';
    if (SCOPE_WORDS.test(message))
        return 'scope-mismatch';
    if (CLOCK_WORDS.test(message))
        return 'clock';
    if (BUCKET_REGION_WORDS.test(message))
        return 'elsewhere';
    const known = CODES[code];
    if (known)
        return known;
    const meant = WORDS.find(([words]) => words.test(message))?.[1];
    if (meant)
        return meant;
    if (DENIAL_WORDS.test(message))
        return 'denied';
    if (observation.service === 's3' && httpStatus === 301)
        return 'elsewhere';
    if (httpStatus === 429)
        return 'throttled';
    if ((httpStatus ?? 0) >= 500)
        return 'unavailable';
    // S3 without a body has no code: a 403 to a request that AWS could read is a denial that gives no reason.
    if (observation.service === 's3' &&
        httpStatus === 403 &&
        (!message || /^(HTTP 403|403|Forbidden|Unknown\w*)$/.test(code)))
        return 'denied';
    return 'other';
}
/** Answers that come only after AWS has accepted the key, the token, the signature and the clock. */
const PROVES_CREDENTIALS = new Set(['accepted', 'denied', 'throttled', 'other']);
/** Answers in which the credentials themselves are refused. */
const REFUSES_CREDENTIALS = new Set([
    'key-unrecognized',
    'token-undecodable',
    'expired',
    'signature-mismatch',
    'signature-incomplete',
    'not-subscribed',
]);
/**
 * Whether this answer proves that the signing credentials are accepted. Some errors come before authentication, and a bare S3 denial may be
 * given to an anonymous request, but every request here is signed. `other` is proof only where the service said it in a 4xx of its own.
 */
function provesCredentials(observation) {
    return (PROVES_CREDENTIALS.has(answerOf(observation)) &&
        observation.signer !== 'none' &&
        !(observation.status === 'failed' && observation.error.httpStatus === 404 && observation.service === 'sts'));
}
/** An acceptance that stands against another service's refusal. A throttled request may have been turned away at the door, before its signature was read. */
const acceptsCredentials = (observation) => provesCredentials(observation) && answerOf(observation) !== 'throttled';
function denialOf(observation) {
    return observation.status === 'failed' && answerOf(observation) === 'denied'
        ? (0,_denial_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDenial */ .P)(observation.error.message)
        : null;
}
const isFailed = (observation) => observation.status === 'failed';
/** Requests signed with the credentials under test, follow-ups in the same region excluded. */
function underTest(scene) {
    return scene.observations.filter((o) => (o.signer === 'base' || o.signer === 'role') && !o.followUp);
}
function failuresOf(scene, ...answers) {
    return underTest(scene)
        .filter(isFailed)
        .filter((o) => answers.includes(answerOf(o)));
}
/** Bedrock in a Region that has none, where nobody asked for it by name: no fault, and nothing to explain. */
function isExcused(observation, scene) {
    return (observation.service === 'bedrock' &&
        isFailed(observation) &&
        isUnresolved(observation) &&
        !scene.settings.named.includes('bedrock') &&
        !(0,_knowledge_regions_js__WEBPACK_IMPORTED_MODULE_0__/* .hasBedrock */ .Nd)(scene.settings.region));
}
const isUnresolved = (o) => o.error.kind === 'network' && /^(ENOTFOUND|EAI_\w+)$/.test(o.error.code);
/** Whether GetItem was granted where DescribeTable is denied: an answer about the key comes only after authorisation. */
function readGranted(scene, denied) {
    return scene.observations.some((o) => o.followUp &&
        o.operation === 'GetItem' &&
        o.target === denied.target &&
        (o.status === 'ok' ||
            answerOf(o) === 'throttled' ||
            (o.status === 'failed' && /^(Validation|ResourceNotFound)Exception$/.test(o.error.code))));
}


/***/ }),

/***/ 6693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ identityObservation),
/* harmony export */   p: () => (/* binding */ endOf)
/* harmony export */ });
/** The observation that told who the credentials under test are. */
function identityObservation(scene) {
    const answers = scene.observations.filter((o) => o.status === 'ok' && o.service === 'sts' && o.facts.arn !== undefined);
    return (answers.find((o) => o.operation === 'GetCallerIdentity' && !o.followUp) ??
        answers.find((o) => o.operation.startsWith('AssumeRole')) ??
        answers.find((o) => o.operation === 'GetCallerIdentity' && (o.signer === 'base' || o.signer === 'role')));
}
/** The known end of the session under test: an assumed role's own end wins. */
function endOf(scene) {
    const assumed = scene.observations.flatMap((o) => o.operation.startsWith('AssumeRole') && o.status === 'ok' && o.facts.expiresAt ? [o.facts.expiresAt] : []);
    return assumed.at(-1) ?? scene.credentials.expiresAt;
}


/***/ }),

/***/ 5298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isQuarantine),
/* harmony export */   P: () => (/* binding */ parseDenial)
/* harmony export */ });
const PRINCIPAL = /User: (arn:[^\s"]+|[^\s"]*\*{3}[^\s"]*)/;
const ACTION = /not authorized to perform:? ([\w-]+:\w+)/i;
// S3 puts the resource in double quotes, other services do not.
const RESOURCE = /on (?:the )?resource:? "?(arn:[^\s"]*[^\s".,;]|\*)"?/i;
const NO_ALLOW = /because no (.+?) (?:allows|allow) (?:the )?([\w-]+:\w+)?/i;
// A service that asked another one on the caller's behalf says "due to an explicit deny" as well.
const EXPLICIT = /explicit deny in ([\w -]+)(?:: (arn:[^\s"]*[^\s".,;)]))?/i;
const POLICY_ARN = /: (arn:[\w-]+:(?:iam|organizations|s3|dynamodb|kms)[^\s"]*?)\.?\s*$/m;
// What an SDK adds behind the service's own words, where one service hands on another's refusal.
const WRAPPER = /\s*\((?:Service|Status Code): [^()]*(?:\([^()]*\)[^()]*)*\)\s*$/i;
// DynamoDB wraps KMS's refusal in words of its own: "KMS key access denied error: … (Service: AWSKMS; …)".
const KMS = /^(?:[\w.]+: )*KMS key access denied|\(Service: (AWS)?Kms\w*;|model\.(AWS)?KMSException|not authorized to perform:? kms:[A-Z]\w+/i;
function parseDenial(whole) {
    const message = whole.replace(WRAPPER, '');
    const explicit = EXPLICIT.exec(message);
    const noAllow = explicit ? null : NO_ALLOW.exec(message);
    const action = ACTION.exec(message)?.[1] ?? noAllow?.[2] ?? null;
    const clause = explicit?.[1] ?? noAllow?.[1] ?? /S3 Block Public Access/i.exec(message)?.[0] ?? '';
    return {
        principal: PRINCIPAL.exec(message)?.[1] ?? null,
        action,
        resource: RESOURCE.exec(message)?.[1] ?? null,
        layer: layerIn(whole, action, layerOf(clause)),
        explicit: /explicit deny/i.test(message),
        policyArn: explicit?.[2] ?? POLICY_ARN.exec(message)?.[1] ?? null,
    };
}
/** A key that is out of reach is the key's matter, unless a policy that bounds the caller as a whole is named. */
function layerIn(message, action, layer) {
    const ofKey = KMS.test(message) || action?.startsWith('kms:');
    return ofKey && (layer === 'identity' || layer === 'resource' || layer === 'unspecified') ? 'kms' : layer;
}
function layerOf(clause) {
    // "VPC endpoint policy transitively through a service control policy" is the organisation's to change.
    if (/(service|resource) control/i.test(clause))
        return 'organization';
    if (/vpc endpoint/i.test(clause))
        return 'vpc-endpoint';
    if (/boundary/i.test(clause))
        return 'boundary';
    if (/sessions? polic/i.test(clause))
        return 'session';
    if (/role trust/i.test(clause))
        return 'role-trust';
    if (/resource-based|block public access|bucket policy/i.test(clause))
        return 'resource';
    if (/identity-based/i.test(clause))
        return 'identity';
    return 'unspecified';
}
const isQuarantine = (denial) => /AWSCompromisedKeyQuarantine/i.test(denial.policyArn ?? '');


/***/ }),

/***/ 5699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Sx: () => (/* binding */ sessionBounds),
/* harmony export */   Vc: () => (/* binding */ minute),
/* harmony export */   Yv: () => (/* binding */ foreignToken),
/* harmony export */   nv: () => (/* binding */ describeBounds)
/* harmony export */ });
/* unused harmony export issueTime */
/* harmony import */ var _names_arn_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4473);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(706);
/* harmony import */ var _caller_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6693);
// When a session whose end nobody told must end: bounds from the time of issue that its token tells. AWS documents none of the token, so this is
// shown as a hint and decides nothing.



// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_request.html: a role's session lasts 15 minutes to 12 hours, a user's to 36.
const SHORTEST_MS = 15 * 60_000;
const LONGEST_OF_ROLE_MS = 12 * 3_600_000;
const LONGEST_MS = 36 * 3_600_000;
const SKEW_MS = 5 * 60_000;
/** Null where there is no token under test, or where anything about it is in doubt: a time to come, or another account than the key's. */
function issueTime({ credentials: c, now }) {
    const { tokenContents: token } = c;
    if (!token ||
        c.prefix !== 'ASIA' ||
        Date.parse(token.issuedAt) > now + SKEW_MS ||
        foreignToken(c.tokenContents?.account ?? null, c.accountInKey))
        return null;
    return token.issuedAt;
}
/** The accounts of key and token, where both can be read and differ: they are not of one set. */
const foreignToken = (ofToken, ofKey) => ofToken !== null && ofKey !== null && ofToken !== ofKey;
function sessionBounds(scene) {
    const issuedAt = issueTime(scene);
    if (!issuedAt)
        return null;
    const arn = (0,_caller_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .identityObservation */ .D)(scene)?.facts.arn;
    const longest = arn && (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_1__/* .principalKind */ .FP)(arn) === 'assumed-role' ? LONGEST_OF_ROLE_MS : LONGEST_MS;
    const after = (ms) => new Date(Date.parse(issuedAt) + ms).toISOString();
    return { issuedAt, earliest: after(SHORTEST_MS), latest: after(longest) };
}
/** For the identity's line, where the end is not known. A role that was assumed has an end of its own. */
function describeBounds(scene) {
    const bounds = (0,_caller_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .endOf */ .p)(scene) ? null : sessionBounds(scene);
    if (!bounds)
        return null;
    const { issuedAt, latest } = bounds;
    const earliest = Math.max(Date.parse(bounds.earliest), scene.now);
    if (Date.parse(latest) <= scene.now)
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `issued at ${minute(issuedAt)} by its token, longer ago than any session lasts`;
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `issued at ${minute(issuedAt)} by its token, so it ends between ${earliest === scene.now ? 'now' : minute(bounds.earliest)} and ${minute(latest)}`;
}
const minute = (iso) => `${iso.slice(0, 16)}Z`;


/***/ }),

/***/ 4721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ZQ: () => (/* binding */ speaksFor),
/* harmony export */   _e: () => (/* binding */ hasNoSts),
/* harmony export */   hh: () => (/* binding */ isNotServed),
/* harmony export */   p1: () => (/* binding */ standInFor)
/* harmony export */ });
/* unused harmony export sameEndpoint */
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9991);
// Where a service's requests go. An endpoint override may lead to a system that stands in for AWS: it knows other keys, and may verify none.

// The suffixes of all partitions, dual-stack and VPC endpoints included: https://docs.aws.amazon.com/general/latest/gr/rande.html
const AWS_HOST = /(^|\.)(amazonaws\.(com|com\.cn|eu)|api\.aws|api\.amazonwebservices\.(com\.cn|eu)|c2s\.ic\.gov|sc2s\.sgov\.gov|cloud\.adc-e\.uk|csp\.hci\.ic\.gov)(:\d+)?$/i;
/** The override that a service's requests follow: one of its own, else the one for all; null where it leads to AWS, or there is none. */
function standInFor(scene, service) {
    const own = scene.endpoints.find((e) => e.service === service || (service === 'bedrock' && e.service === 'bedrock-runtime'));
    const override = own ?? scene.endpoints.find((e) => e.service === 'all');
    return override && !AWS_HOST.test(override.host) ? override : null;
}
const hostFor = (scene, service) => standInFor(scene, service)?.host ?? null;
const sameEndpoint = (scene, a, b) => hostFor(scene, a.service) === hostFor(scene, b.service);
/** Whether accepting one request says anything of a refusal of another: AWS's word does, and STS's to a stand-in for another service; any other stand-in speaks for itself alone. */
const speaksFor = (scene, accepted, refused) => hostFor(scene, accepted.service) === null ||
    sameEndpoint(scene, accepted, refused) ||
    (accepted.service === 'sts' && hostFor(scene, refused.service) !== null);
// Services say so of an operation that is another's, emulators of one that they lack; AWS answers none of what is asked here with 501.
const NOT_SERVED = /^(UnknownOperationException|NotImplemented|InvalidAction)$/;
const NOT_SERVED_WORDS = /requested operation is not recognized by the service|^unsupported action /i;
/** An answer of a system that does not have the operation: another service than the one that was meant, or a stand-in's gap. */
const isNotServed = (o) => (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailed */ .p)(o) &&
    o.error.kind === 'service' &&
    (NOT_SERVED.test(o.error.code) || NOT_SERVED_WORDS.test(o.error.message) || o.error.httpStatus === 501);
/** The same stand-in that is asked for STS has none: what it says of keys is its own matter, and not AWS's. */
function hasNoSts(scene, o) {
    const sts = scene.observations.find((other) => other.service === 'sts' && !other.followUp && other.signer === o.signer);
    if (!sts || o.service === 'sts' || hostFor(scene, o.service) === null || !sameEndpoint(scene, o, sts))
        return false;
    return isNotServed(sts) || ((0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .answerOf */ .ut)(sts) === 'network' && (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailed */ .p)(sts) && sts.error.kind === 'protocol');
}


/***/ }),

/***/ 574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ notEvaluated)
/* harmony export */ });
/** A question that was not put, and why. */
function notEvaluated(question, region, reason) {
    return {
        service: question.service,
        operation: question.operation,
        target: question.target ?? null,
        region: question.region ?? region,
        signer: question.signer,
        followUp: question.followUp ?? false,
        durationMs: 0,
        status: 'not-evaluated',
        reason,
    };
}


/***/ }),

/***/ 2159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  h: () => (/* binding */ diagnose),
  $: () => (/* binding */ stoppedBy)
});

// EXTERNAL MODULE: ./build/src/answers/answer.js
var answer = __nccwpck_require__(9991);
// EXTERNAL MODULE: ./build/src/rules/ids.js
var ids = __nccwpck_require__(295);
// EXTERNAL MODULE: ./build/src/text.js
var src_text = __nccwpck_require__(706);
;// CONCATENATED MODULE: ./build/src/rules/unexplained.js


/** Given the failures that no other rule cites: one finding for each distinct answer. */
const unexplained = {
    id: 'unexplained',
    severity: 'error',
    title: 'A failure that no rule explains',
    says: [],
    why: 'The answer fits none of the known faults. It is shown as it came, so that nothing is hidden and nobody is blamed for what is not proven.',
    check: 'Repeat the request with the AWS CLI and `--debug`, and look the request ID up in CloudTrail.',
    mend: 'Read the service’s own words; open an issue with the code, status and message, so that the next run can explain it.',
    references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot.html'],
    evaluate(scene) {
        const groups = Map.groupBy(scene.observations.filter(answer/* isFailed */.p), (o) => `${o.error.kind} ${o.error.code} ${o.error.message}`);
        return [...groups.values()].map((group) => describe(group));
    },
};
function describe(group) {
    const [first] = group;
    const { code, message, httpStatus, requestId } = first.error;
    const status = httpStatus === undefined ? (0,src_text/* text */.Qq) `without a status` : (0,src_text/* text */.Qq) `with status ${httpStatus}`;
    return {
        subjects: group.map((o) => o.target ?? o.service),
        headline: (0,src_text/* text */.Qq) `${first.operation} failed with ${code}, which no rule explains.`,
        explanation: (0,src_text/* text */.Qq) `${first.service} answered ${status}: ${message || code}. ${requestId ? (0,src_text/* text */.Qq) `Request ID ${requestId}.` : (0,src_text/* text */.Qq) `The answer carries no request ID.`}`,
        evidence: [
            { text: (0,src_text/* text */.Qq) `${first.operation}: ${code} ${message}`, observation: first },
            ...group.slice(1).map((o) => ({
                text: (0,src_text/* text */.Qq) `${o.operation}${o.target ? (0,src_text/* text */.Qq) ` of ${o.target}` : (0,src_text/* text */.Qq) ``}: the same`,
                observation: o,
            })),
        ],
        fixes: [
            {
                title: (0,src_text/* text */.Qq) `Follow the service’s own words`,
                steps: [
                    (0,src_text/* text */.Qq) `Repeat the request with the AWS CLI and ${'--debug'}, and give the request ID to AWS Support where the words do not help.`,
                ],
            },
        ],
        confidence: 'certain',
    };
}

;// CONCATENATED MODULE: ./build/src/diagnose.js
// Orders findings, folds symptoms under their cause, and keeps what no rule explains. It decides nothing of a fault itself.



const ORDER = { error: 0, warning: 1, notice: 2 };
function diagnose(scene, rules) {
    const found = rules.flatMap((rule) => rule.evaluate(scene).map((match) => toFinding(rule, match, scene)));
    const cited = new Set(found.flatMap((f) => f.evidence.flatMap((e) => (e.observation ? [e.observation] : []))));
    const uncited = scene.observations.filter((o) => (0,answer/* isFailed */.p)(o) && !o.followUp && !cited.has(o) && !(0,answer/* isExcused */.Ix)(o, scene));
    found.push(...unexplained.evaluate({ ...scene, observations: uncited }).map((match) => toFinding(unexplained, match, scene)));
    const causes = new Map(rules.map((rule) => [rule.id, rule.explains ?? []]));
    const symptoms = [];
    const findings = [];
    const ordered = [...found].sort((a, b) => ORDER[a.severity] - ORDER[b.severity] || a.rank - b.rank);
    for (const finding of ordered) {
        const cause = ordered.find((other) => outranks(other, finding) && explains(causes.get(other.id) ?? [], finding.id));
        if (cause)
            symptoms.push({ ...finding, of: cause.id });
        else
            findings.push(finding);
    }
    const counted = findings.filter((f) => !f.ignored);
    const rootCause = counted.find((f) => f.severity === 'error') ?? counted.find((f) => f.severity === 'warning') ?? null;
    return { verdict: verdictOf(rootCause, findings), rootCause, findings, symptoms };
}
function toFinding(rule, match, scene) {
    const severity = match.severity ?? rule.severity;
    return {
        ...match,
        id: rule.id,
        title: rule.title,
        severity,
        rank: (0,ids/* rankOf */.IQ)(rule.id),
        ignored: severity !== 'error' && scene.settings.ignore.includes(rule.id),
    };
}
const outranks = (cause, symptom) => cause.rank < symptom.rank && ORDER[cause.severity] <= ORDER[symptom.severity];
const explains = (patterns, id) => patterns.some((p) => p === id || (p.endsWith('/*') && id.startsWith(p.slice(0, -1))));
function verdictOf(rootCause, findings) {
    if (findings.some((f) => f.id.startsWith('context/') && f.severity === 'notice'))
        return 'skipped';
    if (!rootCause)
        return 'pass';
    return rootCause.severity === 'error' ? 'fail' : 'warn';
}
/** The faults that are certain before any request; where there is one, nothing is sent. */
function stoppedBy(scene, rules) {
    return rules.some((rule) => (rule.stops === true || rule.stops?.(scene)) && rule.evaluate(scene).length > 0);
}


/***/ }),

/***/ 9198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ writeContained),
/* harmony export */   fZ: () => (/* binding */ READ_LIMIT_BYTES),
/* harmony export */   gu: () => (/* binding */ readContained)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);


const READ_LIMIT_BYTES = 64 * 1024;
/** Reads a regular file that lies, after resolving links, in one of the folders. Throws an Error whose message names no content. */
function readContained(file, folders) {
    const real = node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(folders[0] ?? '.', file));
    if (!within(real, folders))
        throw new Error('it lies outside the workspace');
    const stat = node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync(real);
    if (!stat.isFile())
        throw new Error('it is no regular file');
    if (stat.size > READ_LIMIT_BYTES)
        throw new Error(`it is larger than ${READ_LIMIT_BYTES / 1024} KiB`);
    return node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(real, 'utf8');
}
/** Writes a new or regular file in one of the folders, after resolving links in its path. */
function writeContained(file, content, folders) {
    const target = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(folders[0] ?? '.', file);
    node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(target), { recursive: true });
    const real = node_path__WEBPACK_IMPORTED_MODULE_1__.join(node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(target)), node_path__WEBPACK_IMPORTED_MODULE_1__.basename(target));
    if (folders.length > 0 && !within(real, folders))
        throw new Error('it lies outside the workspace and RUNNER_TEMP');
    const existing = node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(real, { throwIfNoEntry: false });
    if (existing && !existing.isFile())
        throw new Error('it is no regular file');
    node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync(real, content, { mode: 0o600 });
}
function within(real, folders) {
    return folders.some((folder) => {
        try {
            return real.startsWith(`${node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync(folder)}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`);
        }
        catch {
            return false;
        }
    });
}


/***/ }),

/***/ 6728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ WORKFLOW_UNKNOWN),
/* harmony export */   y: () => (/* binding */ readContext)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
// What the run is: event, fork, actor, visibility. What the workflow file adds is read later. Data only; the event payload is foreign and read field by field.

const EVENT_LIMIT_BYTES = 5 * 1024 * 1024;
const FORK_EVENTS = new Set(['pull_request', 'pull_request_review', 'pull_request_review_comment']);
const WORKFLOW_UNKNOWN = {
    environmentName: null,
    jobTimeoutMinutes: null,
    workflowJob: null,
    calledBy: null,
    expressions: null,
    keyVariables: {},
    strangeInputs: [],
};
function readContext(env) {
    const payload = readPayload(env.GITHUB_EVENT_PATH);
    const eventName = env.GITHUB_EVENT_NAME ?? '';
    return {
        inActions: env.GITHUB_ACTIONS === 'true',
        eventName,
        actor: env.GITHUB_ACTOR ?? '',
        repository: env.GITHUB_REPOSITORY ?? '',
        repositoryId: env.GITHUB_REPOSITORY_ID ?? '',
        ownerId: env.GITHUB_REPOSITORY_OWNER_ID ?? '',
        ref: env.GITHUB_REF ?? '',
        job: env.GITHUB_JOB ?? '',
        workflowRef: env.GITHUB_WORKFLOW_REF ?? '',
        serverUrl: env.GITHUB_SERVER_URL ?? 'https://github.com',
        visibility: visibilityOf(payload),
        foreignHead: FORK_EVENTS.has(eventName) && isForeign(payload, env.GITHUB_REPOSITORY),
        stepDebug: env.RUNNER_DEBUG === '1',
        ...WORKFLOW_UNKNOWN,
        emulated: env.ACT === 'true', // https://nektosact.com/usage/index.html#skipping-steps
    };
}
function readPayload(file) {
    try {
        if (!file || node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync(file).size > EVENT_LIMIT_BYTES)
            return {};
        const payload = JSON.parse(node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(file, 'utf8'));
        return typeof payload === 'object' && payload !== null ? payload : {};
    }
    catch {
        return {}; // without a payload the run is no pull request, and the repository's visibility is unknown
    }
}
/** The `fork` flag of the head says only that the head is a fork of something; what withholds secrets is that it is another repository. */
function isForeign({ pull_request: pr }, repository = '') {
    if (!pr?.head)
        return false;
    const { repo: head } = pr.head;
    if (!head)
        return true;
    const base = pr.base?.repo;
    if (head.id !== undefined && base?.id !== undefined)
        return head.id !== base.id;
    return (typeof head.full_name === 'string' &&
        head.full_name.toLowerCase() !== String(base?.full_name ?? repository).toLowerCase());
}
function visibilityOf({ repository }) {
    const stated = repository?.visibility;
    if (stated === 'public' || stated === 'private' || stated === 'internal')
        return stated;
    if (repository?.private === true)
        return 'private';
    return repository?.private === false ? 'public' : 'unknown';
}


/***/ }),

/***/ 2542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   SX: () => (/* binding */ writableFolders),
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   _n: () => (/* binding */ unquote),
/* harmony export */   mc: () => (/* binding */ INPUTS),
/* harmony export */   pe: () => (/* binding */ parseTime)
/* harmony export */ });
/* unused harmony exports SERVICES, isInside */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var _rules_ids_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(295);
// The one table of inputs: names, defaults and parsers. A test holds it against action.yml, and the terminal's flags come from it too.


const SERVICES = ['sts', 'dynamodb', 's3', 'bedrock'];
const INPUTS = {
    'aws-access-key-id': { default: '', secret: true },
    'aws-secret-access-key': { default: '', secret: true },
    'aws-session-token': { default: '', secret: true },
    'aws-region': { default: '' },
    'role-to-assume': { default: '' },
    audience: { default: 'sts.amazonaws.com' },
    'role-session-name': { default: 'aws-credentials-preflight' },
    'role-duration-seconds': { default: '' },
    'trust-policy': { default: '' },
    'role-external-id': { default: '' },
    'allowed-account-ids': { default: '', list: true },
    'allowed-principals': { default: '', list: true },
    services: { default: '', list: true },
    'dynamodb-tables': { default: '', list: true },
    's3-buckets': { default: '', list: true },
    'bedrock-models': { default: '', list: true },
    'bedrock-probe': { default: 'invoke' },
    'credential-expiration': { default: '' },
    'min-session-minutes': { default: '0' },
    'on-fork': { default: 'fail' },
    'fail-on': { default: 'error' },
    ignore: { default: '', list: true },
    'timeout-seconds': { default: '30' },
    'http-proxy': { default: '' },
    'no-proxy': { default: '' },
    summary: { default: 'always' },
    annotate: { default: 'true' },
    redact: { default: 'auto' },
    'report-path': { default: '' },
    'github-token': { default: '', secret: true },
};
/** The inputs as the runner hands them over, untrimmed: stray white space in a secret is to be found, not hidden. */
function readInputs(env) {
    const entries = Object.keys(INPUTS).map((name) => [name, env[`INPUT_${name.toUpperCase()}`] ?? '']);
    return Object.fromEntries(entries);
}
/** Reads every input and collects every problem. Values are quoted in problems; secrets are never parsed here. */
function parseInputs(raw, env) {
    const problems = [];
    const value = (name) => raw[name].trim() || INPUTS[name].default;
    const list = (name) => [
        ...new Set(raw[name]
            .split('\n')
            .flatMap((line) => line.replace(/(^|\s)#.*$/, '').split(','))
            .map((item) => item.trim())
            .filter(Boolean)),
    ];
    const choice = (name, choices) => {
        const found = choices.find((c) => c === value(name));
        if (!found)
            problems.push(`${name}: "${value(name)}" is none of ${choices.join(', ')}`);
        return found ?? INPUTS[name].default;
    };
    const whole = (name, least, most) => {
        if (!value(name))
            return null;
        const number = /^\d{1,9}$/.test(value(name)) ? Number(value(name)) : Number.NaN;
        if (number >= least && number <= most)
            return number;
        problems.push(`${name}: "${value(name)}" is no whole number from ${least} to ${most}`);
        return null;
    };
    const listed = list('services');
    for (const name of listed.filter((s) => !SERVICES.includes(s)))
        problems.push(`services: "${name}" is none of ${SERVICES.join(', ')}`);
    const targets = { dynamodb: list('dynamodb-tables'), s3: list('s3-buckets'), bedrock: list('bedrock-models') };
    const named = SERVICES.filter((s) => listed.includes(s) || (s !== 'sts' && targets[s].length > 0));
    const services = SERVICES.filter((s) => s === 'sts' || listed.length === 0 || named.includes(s));
    for (const id of list('allowed-account-ids').filter((a) => !/^\d{12}$/.test(a))) {
        problems.push(`allowed-account-ids: "${id}" is no account id of twelve digits${/^\d{11}$/.test(id) ? ': YAML drops a leading zero, put the id in quotes' : ''}`);
    }
    for (const arn of list('allowed-principals').filter((a) => !/^(arn:[\w*-]+:(iam|sts|\*):[^:\s]*:[\d*?]*:\S+|\*)$/.test(a)))
        problems.push(`allowed-principals: "${arn}" is no ARN of a user, role or session`);
    for (const id of list('ignore').filter((i) => !(0,_rules_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .isAcceptable */ .Lr)(i)))
        problems.push(`ignore: "${id}" is no id of a warning or notice; an error cannot be ignored`);
    const expiration = unquote(raw['credential-expiration']);
    if (expiration && parseTime(expiration) === null)
        problems.push(`credential-expiration: "${expiration}" is no time such as 2026-01-31T12:00:00Z`);
    const proxy = value('http-proxy');
    if (proxy && !isProxyUrl(proxy))
        problems.push('http-proxy: the value is no URL such as http://proxy.example.com:8080');
    const timeoutSeconds = whole('timeout-seconds', 1, 3600) ?? 30;
    const trustPolicyPath = value('trust-policy');
    const reportPath = value('report-path');
    if (reportPath && !isInside(reportPath, writableFolders(env)))
        problems.push(`report-path: "${reportPath}" is not inside the workspace or RUNNER_TEMP`);
    return {
        problems,
        settings: {
            ...regionOf(raw, env),
            roleToAssume: value('role-to-assume'),
            audience: value('audience'),
            roleSessionName: value('role-session-name'),
            roleDurationSeconds: whole('role-duration-seconds', 900, 43_200),
            roleExternalId: value('role-external-id'),
            trustPolicyPath,
            allowedAccountIds: list('allowed-account-ids'),
            allowedPrincipals: list('allowed-principals'),
            services,
            named,
            tables: targets.dynamodb,
            buckets: targets.s3,
            models: targets.bedrock,
            bedrockProbe: choice('bedrock-probe', ['invoke', 'catalog']),
            credentialExpiration: expiration || null,
            minSessionMinutes: whole('min-session-minutes', 0, 10_080) ?? 0,
            onFork: choice('on-fork', ['fail', 'warn', 'skip']),
            failOn: choice('fail-on', ['error', 'warning', 'never']),
            ignore: list('ignore'),
            timeoutSeconds,
            httpProxy: proxy,
            noProxy: value('no-proxy'),
            summary: choice('summary', ['always', 'on-failure', 'never']),
            annotate: choice('annotate', ['true', 'false']) === 'true',
            redact: choice('redact', ['auto', 'true', 'false']),
            reportPath,
        },
    };
}
/** Where the report may be written and files may be read: the workspace and the runner's temporary folder. */
const writableFolders = (env) => [env.GITHUB_WORKSPACE, env.RUNNER_TEMP].filter((f) => Boolean(f));
/** Whether a path lies in one of the folders, by name alone; links are resolved where the file is opened. */
function isInside(file, folders) {
    if (folders.length === 0)
        return true;
    const resolved = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(folders[0], file);
    return folders.some((folder) => resolved.startsWith(`${node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(folder)}${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`));
}
/** `aws-expiration` of configure-aws-credentials carries literal quotes. */
const unquote = (value) => value
    .trim()
    .replace(/^(["'])(.*)\1$/s, '$2')
    .trim();
/** Milliseconds since the epoch, or null. Only full dates: `Date.parse` would take "15" for a year. */
function parseTime(value) {
    const time = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(value) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(time) ? null : time;
}
function regionOf(raw, env) {
    const candidates = [
        ['aws-region', raw['aws-region']],
        ['AWS_REGION', env.AWS_REGION],
        ['AWS_DEFAULT_REGION', env.AWS_DEFAULT_REGION],
    ];
    const found = candidates.find(([, region]) => region);
    // White space is kept: a Region with a newline in it breaks every other tool of the job.
    return { region: found?.[1] ?? '', regionSource: found?.[0] ?? null };
}
function isProxyUrl(value) {
    try {
        return /^https?:$/.test(new URL(value).protocol);
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mj: () => (/* binding */ withoutVariant),
/* harmony export */   O4: () => (/* binding */ isKnownPrefix),
/* harmony export */   iA: () => (/* binding */ parseModelId)
/* harmony export */ });
/* harmony import */ var _names_arn_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4473);
/* harmony import */ var _bedrock_models_json__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9906);
// Reads any identifier that Bedrock's runtime takes as `modelId`.
// https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html#API_runtime_Converse_RequestSyntax


const PROVIDERS = new Set([...Object.keys(_bedrock_models_json__WEBPACK_IMPORTED_MODULE_0__.models), ..._bedrock_models_json__WEBPACK_IMPORTED_MODULE_0__.gone].map((id) => id.split('.')[0] ?? ''));
const PREFIXES = new Set(Object.keys(_bedrock_models_json__WEBPACK_IMPORTED_MODULE_0__.prefixes));
const KINDS = {
    'foundation-model': 'model',
    'inference-profile': 'profile',
    'application-inference-profile': 'application-profile',
    'provisioned-model': 'provisioned',
    'imported-model': 'imported',
    'custom-model': 'custom',
    'custom-model-deployment': 'custom',
    'prompt-router': 'router',
    'default-prompt-router': 'router',
    prompt: 'prompt',
};
function parseModelId(written) {
    const arn = (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_1__/* .parseArn */ .Lw)(written);
    if (arn) {
        const [type = '', ...rest] = arn.resource.split('/');
        const kind = arn.service === 'bedrock' ? (KINDS[type] ?? 'other') : 'other';
        const named = kind === 'model'
            ? { prefix: null, base: rest.join('/') }
            : kind === 'profile'
                ? splitPrefix(rest.join('/'))
                : { prefix: null, base: null };
        return { written, kind, ...named, region: arn.region || null, account: arn.account || null };
    }
    const { prefix, base } = splitPrefix(written);
    return { written, kind: prefix ? 'profile' : 'model', prefix, base, region: null, account: null };
}
/** What stands before the first dot is a prefix unless it is a provider: new prefixes come without notice, as `in.` and `ca.` did in 2026. */
function splitPrefix(id) {
    const dot = id.indexOf('.');
    const head = id.slice(0, dot);
    const rest = id.slice(dot + 1);
    if (dot <= 0 || PROVIDERS.has(head))
        return { prefix: null, base: id };
    // A provider newer than the table has an id of one dot, e.g. `acme.model-v1:0`, or of a version such as `acme.model-v1.5`.
    const prefixed = PREFIXES.has(head) || PROVIDERS.has(rest.split('.')[0] ?? '') || /^[a-z][a-z0-9]*\.[a-z]/.test(rest);
    return prefixed ? { prefix: head, base: rest } : { prefix: null, base: id };
}
/** Without the suffix of a provisioned variant (`:200k`, `:mm`), which the catalogue lists beside the model. */
const withoutVariant = (base) => base.replace(/:(\d+k|mm)$/, '');
const isKnownPrefix = (prefix) => PREFIXES.has(prefix);


/***/ }),

/***/ 723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DM: () => (/* binding */ modelOf),
/* harmony export */   FF: () => (/* binding */ servesOnDemand),
/* harmony export */   Iw: () => (/* binding */ profilesFor),
/* harmony export */   Ky: () => (/* binding */ modelIds),
/* harmony export */   PB: () => (/* binding */ endOfLife),
/* harmony export */   ST: () => (/* binding */ isGone),
/* harmony export */   VC: () => (/* binding */ callableIds),
/* harmony export */   c1: () => (/* binding */ unrecordedProfiles),
/* harmony export */   co: () => (/* binding */ bedrockRegions),
/* harmony export */   ir: () => (/* binding */ successors),
/* harmony export */   ix: () => (/* binding */ prefixRegions),
/* harmony export */   jH: () => (/* binding */ isBedrockRegion),
/* harmony export */   uD: () => (/* binding */ regionsServing),
/* harmony export */   us: () => (/* binding */ isMantleOnly),
/* harmony export */   vZ: () => (/* binding */ runtimeIdFor),
/* harmony export */   w: () => (/* binding */ offlineAnswer),
/* harmony export */   x3: () => (/* binding */ tableDate)
/* harmony export */ });
/* harmony import */ var _bedrock_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(571);
/* harmony import */ var _bedrock_models_json__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9906);
/* harmony import */ var _regions_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4295);
// Models, Regions and inference profiles, as a hint: collected from control-plane answers and AWS's model cards; `tableDate` tells when.
// What the account's own catalogue says in this Region beats it. scripts/refresh-bedrock-models.ts rebuilds the JSON.



const TABLE = _bedrock_models_json__WEBPACK_IMPORTED_MODULE_1__;
const tableDate = TABLE.date;
const expand = (index) => index === undefined ? [] : (TABLE.sets[index] ?? '').split(' ').filter(Boolean);
const modelIds = Object.keys(TABLE.models);
const modelOf = (base) => TABLE.models[(0,_bedrock_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutVariant */ .Mj)(base)] ?? null;
/** Whether Bedrock has an endpoint there, by the list of botocore 1.43.107, 2026-10-01. */
const bedrockRegions = expand(TABLE.regions);
const isBedrockRegion = (region) => bedrockRegions.includes(region);
/** The Regions from which a profile of that prefix may be called, over all models. */
const prefixRegions = (prefix) => expand(TABLE.prefixes[prefix]);
const servesOnDemand = (base, region) => {
    const model = modelOf(base);
    return model !== null && (expand(model.onDemand).includes(region) || expand(model.unsure).includes(region));
};
/** The profiles of a model that may be called from a Region, the narrowest geography first. */
function profilesFor(base, region) {
    const id = (0,_bedrock_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutVariant */ .Mj)(base);
    const found = Object.entries(modelOf(id)?.profiles ?? {}).flatMap(([prefix, routes]) => (routes ?? [])
        .filter(([, sources]) => expand(sources).includes(region))
        .map(([to]) => ({
        id: `${prefix}.${id}`,
        prefix,
        destinations: to === null ? (prefix === 'global' ? [region, ''] : null) : expand(to),
    })));
    return found.sort((a, b) => width(a.prefix) - width(b.prefix));
}
const width = (prefix) => prefix === 'global' ? Number.MAX_SAFE_INTEGER : prefixRegions(prefix).length;
/** The ids with which a model may be called from a Region: the bare one, then its profiles. */
const callableIds = (base, region) => [
    ...(servesOnDemand(base, region) ? [(0,_bedrock_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutVariant */ .Mj)(base)] : []),
    ...profilesFor(base, region).map((p) => p.id),
];
/** Every Region from which a model may be called in some way. */
function regionsServing(base) {
    const model = modelOf(base);
    if (!model)
        return [];
    const sources = Object.values(model.profiles ?? {}).flatMap((routes) => (routes ?? []).flatMap(([, from]) => expand(from)));
    return [...new Set([...expand(model.onDemand), ...expand(model.unsure), ...sources])].sort();
}
/** Profiles of a model whose Regions the table does not have. */
const unrecordedProfiles = (base) => Object.entries(modelOf(base)?.profiles ?? {})
    .filter(([, routes]) => routes === null)
    .map(([prefix]) => `${prefix}.${base}`);
/** The published last day, `YYYY-MM-DD`. A date before which a model will not end is none. */
const endOfLife = (base) => modelOf(base)?.eol ?? null;
/** Whether the model had left the catalogue when the table was made. */
const isGone = (base) => !modelOf(base) &&
    TABLE.gone.some((pattern) => pattern.endsWith('*')
        ? base.startsWith(pattern.slice(0, -1))
        : base === pattern || (base.startsWith(pattern) && /^(-\d{8}.*|:.*)$/.test(base.slice(pattern.length))));
/** The id under which bedrock-runtime serves what another endpoint, bedrock-mantle, knows by this one. */
const runtimeIdFor = (base) => TABLE.mantleToRuntime[base] ?? null;
const isMantleOnly = (base) => modelOf(base)?.mantleOnly === true;
/**
 * Models that could take the place of one that ends: of the same provider and kind, the nearest line first, then the newest. `extra` are ids of
 * the account's own catalogue, which may be newer than the table.
 */
function successors(base, now, extra = []) {
    const kind = modelOf(base)?.kind;
    const words = (id) => id.split(/[.:-]/).filter((w) => /^[a-z]{3,}$/.test(w));
    const wanted = words(base);
    const goesOn = (id) => {
        const m = modelOf(id);
        return (!m || (m.kind === kind && !m.legacy && !m.mantleOnly && !(m.eol && Date.parse(m.eol) - now < 90 * 86_400_000)));
    };
    return [...new Set([...modelIds, ...extra])]
        .filter((id) => id !== base && id.split('.')[0] === base.split('.')[0] && goesOn(id))
        .map((id) => ({ id, score: words(id).filter((w) => wanted.includes(w)).length, start: modelOf(id)?.start ?? '' }))
        .sort((a, b) => b.score - a.score || b.start.localeCompare(a.start))
        .map(({ id }) => id);
}
/** What the table says of an id in a Region at a time, without asking anyone. */
function offlineAnswer(written, region, now) {
    const { base } = (0,_bedrock_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .parseModelId */ .iA)(written);
    if (base === null || modelOf(base) === null)
        return { answer: 'unknown' };
    const eol = endOfLife(base);
    if (eol && Date.parse(eol) <= now)
        return { answer: 'ended', eol };
    const ids = callableIds(base, region);
    if (ids.includes(bareOrProfile(written)))
        return { answer: 'callable', ids };
    if (ids.length > 0)
        return { answer: 'needs-profile', ids };
    return {
        answer: 'elsewhere',
        regions: regionsServing(base).filter((r) => (0,_regions_js__WEBPACK_IMPORTED_MODULE_2__/* .partitionOf */ .iQ)(r).id === (0,_regions_js__WEBPACK_IMPORTED_MODULE_2__/* .partitionOf */ .iQ)(region).id),
        ids: [],
    };
}
const bareOrProfile = (written) => {
    const { prefix, base } = (0,_bedrock_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .parseModelId */ .iA)(written);
    return prefix ? `${prefix}.${base}` : (base ?? written);
};


/***/ }),

/***/ 4295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Kk: () => (/* binding */ isKnownRegion),
/* harmony export */   Nd: () => (/* binding */ hasBedrock),
/* harmony export */   S1: () => (/* binding */ PARTITIONS),
/* harmony export */   Uw: () => (/* binding */ nearestRegions),
/* harmony export */   iQ: () => (/* binding */ partitionOf),
/* harmony export */   p: () => (/* binding */ regionLabel),
/* harmony export */   qN: () => (/* binding */ isWellFormedRegion),
/* harmony export */   rr: () => (/* binding */ isOptInRegion)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1916);
// Partitions, Regions and where Bedrock has endpoints: botocore 1.43.107 endpoints.json and partitions.json, 2026-10-01; names and opt-in status:
// https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html, read 2026-10. A hint: a Region newer than this list may answer.

const PARTITIONS = [
    {
        id: 'aws',
        pattern: /^(us|eu|ap|sa|ca|me|af|il|mx)-\w+-\d+$/,
        suffix: 'amazonaws.com',
        home: 'us-east-1',
        defaultRegions: [
            'us-east-1',
            'us-east-2',
            'us-west-1',
            'us-west-2',
            'ca-central-1',
            'sa-east-1',
            'eu-central-1',
            'eu-west-1',
            'eu-west-2',
            'eu-west-3',
            'eu-north-1',
            'ap-south-1',
            'ap-northeast-1',
            'ap-northeast-2',
            'ap-northeast-3',
            'ap-southeast-1',
            'ap-southeast-2',
        ],
        optInRegions: [
            'af-south-1',
            'ap-east-1',
            'ap-east-2',
            'ap-south-2',
            'ap-southeast-3',
            'ap-southeast-4',
            'ap-southeast-5',
            'ap-southeast-6',
            'ap-southeast-7',
            'ca-west-1',
            'eu-central-2',
            'eu-south-1',
            'eu-south-2',
            'il-central-1',
            'me-central-1',
            'me-south-1',
            'me-west-1',
            'mx-central-1',
            'sa-west-1',
        ],
    },
    {
        id: 'aws-cn',
        pattern: /^cn-\w+-\d+$/,
        suffix: 'amazonaws.com.cn',
        home: 'cn-north-1',
        defaultRegions: ['cn-north-1', 'cn-northwest-1'],
        optInRegions: [],
    },
    {
        id: 'aws-us-gov',
        pattern: /^us-gov-\w+-\d+$/,
        suffix: 'amazonaws.com',
        home: 'us-gov-west-1',
        defaultRegions: ['us-gov-west-1', 'us-gov-east-1'],
        optInRegions: [],
    },
    {
        id: 'aws-eusc',
        pattern: /^eusc-(de)-\w+-\d+$/,
        suffix: 'amazonaws.eu',
        home: 'eusc-de-east-1',
        defaultRegions: ['eusc-de-east-1'],
        optInRegions: [],
    },
    {
        id: 'aws-iso',
        pattern: /^us-iso-\w+-\d+$/,
        suffix: 'c2s.ic.gov',
        home: 'us-iso-east-1',
        defaultRegions: ['us-iso-east-1', 'us-iso-west-1'],
        optInRegions: [],
    },
    {
        id: 'aws-iso-b',
        pattern: /^us-isob-\w+-\d+$/,
        suffix: 'sc2s.sgov.gov',
        home: 'us-isob-east-1',
        defaultRegions: ['us-isob-east-1', 'us-isob-west-1'],
        optInRegions: [],
    },
    {
        id: 'aws-iso-e',
        pattern: /^eu-isoe-\w+-\d+$/,
        suffix: 'cloud.adc-e.uk',
        home: 'eu-isoe-west-1',
        defaultRegions: ['eu-isoe-west-1'],
        optInRegions: [],
    },
    {
        id: 'aws-iso-f',
        pattern: /^us-isof-\w+-\d+$/,
        suffix: 'csp.hci.ic.gov',
        home: 'us-isof-south-1',
        defaultRegions: ['us-isof-south-1', 'us-isof-east-1'],
        optInRegions: [],
    },
];
const NAMES = {
    'us-east-1': 'US East (N. Virginia)',
    'us-east-2': 'US East (Ohio)',
    'us-west-1': 'US West (N. California)',
    'us-west-2': 'US West (Oregon)',
    'ca-central-1': 'Canada (Central)',
    'ca-west-1': 'Canada West (Calgary)',
    'mx-central-1': 'Mexico (Central)',
    'sa-east-1': 'South America (São Paulo)',
    'eu-central-1': 'Europe (Frankfurt)',
    'eu-central-2': 'Europe (Zurich)',
    'eu-west-1': 'Europe (Ireland)',
    'eu-west-2': 'Europe (London)',
    'eu-west-3': 'Europe (Paris)',
    'eu-north-1': 'Europe (Stockholm)',
    'eu-south-1': 'Europe (Milan)',
    'eu-south-2': 'Europe (Spain)',
    'il-central-1': 'Israel (Tel Aviv)',
    'af-south-1': 'Africa (Cape Town)',
    'me-south-1': 'Middle East (Bahrain)',
    'me-central-1': 'Middle East (UAE)',
    'ap-east-1': 'Asia Pacific (Hong Kong)',
    'ap-east-2': 'Asia Pacific (Taipei)',
    'ap-south-1': 'Asia Pacific (Mumbai)',
    'ap-south-2': 'Asia Pacific (Hyderabad)',
    'ap-northeast-1': 'Asia Pacific (Tokyo)',
    'ap-northeast-2': 'Asia Pacific (Seoul)',
    'ap-northeast-3': 'Asia Pacific (Osaka)',
    'ap-southeast-1': 'Asia Pacific (Singapore)',
    'ap-southeast-2': 'Asia Pacific (Sydney)',
    'ap-southeast-3': 'Asia Pacific (Jakarta)',
    'ap-southeast-4': 'Asia Pacific (Melbourne)',
    'ap-southeast-5': 'Asia Pacific (Malaysia)',
    'ap-southeast-6': 'Asia Pacific (New Zealand)',
    'ap-southeast-7': 'Asia Pacific (Thailand)',
    'cn-north-1': 'China (Beijing)',
    'cn-northwest-1': 'China (Ningxia)',
    'us-gov-east-1': 'AWS GovCloud (US-East)',
    'us-gov-west-1': 'AWS GovCloud (US-West)',
    'eusc-de-east-1': 'AWS European Sovereign Cloud (Germany)',
};
const ALL = PARTITIONS.flatMap((p) => [...p.defaultRegions, ...p.optInRegions]);
// Real Regions without a Bedrock endpoint: botocore 1.43.107, 2026-10-01.
const WITHOUT_BEDROCK = [
    'ap-east-1',
    'me-west-1',
    'sa-west-1',
    'cn-north-1',
    'cn-northwest-1',
    'us-iso-west-1',
    'us-isob-west-1',
    'eu-isoe-west-1',
];
/** Whether Bedrock has an endpoint there, by the list; a Region that the list does not know may have one. */
const hasBedrock = (region) => !WITHOUT_BEDROCK.includes(region);
const isKnownRegion = (region) => ALL.includes(region);
const isOptInRegion = (region) => PARTITIONS.some((p) => p.optInRegions.includes(region));
/** A code of the shape that Regions have, whether or not there is such a Region. */
const isWellFormedRegion = (region) => /^[a-z]{2,4}(-(gov|iso[a-z]?|de))?-[a-z]+-\d{1,2}$/.test(region);
function partitionOf(region) {
    const home = PARTITIONS.find((p) => p.defaultRegions.includes(region) || p.optInRegions.includes(region));
    // Special partitions first: `us-gov-west-1` would also read as a Region of `aws`.
    return home ?? [...PARTITIONS].reverse().find((p) => p.pattern.test(region)) ?? PARTITIONS[0];
}
/** The code and its place: `us-east-1 (N. Virginia)`. */
const regionLabel = (region) => (NAMES[region] ? `${region} (${placeOf(region)})` : region);
const placeOf = (region) => /\((.+)\)/.exec(NAMES[region] ?? '')?.[1];
/** The real Regions whose code or console name is nearest to what was written, nearest first. */
function nearestRegions(written, count = 3) {
    const wanted = hyphenated(written);
    return ALL.map((region) => ({ region, score: distanceTo(region, wanted) }))
        .sort((a, b) => a.score - b.score || ALL.indexOf(a.region) - ALL.indexOf(b.region))
        .slice(0, count)
        .map(({ region }) => region);
}
const hyphenated = (written) => written
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9()]+/g, '-')
    .replace(/^-+|-+$/g, '');
/** Below zero where the code itself, or the place alone ("Oregon"), stands in the text. */
function distanceTo(region, wanted) {
    if (`-${wanted}`.includes(`-${region}`))
        return -2;
    const name = hyphenated(NAMES[region] ?? region);
    const place = /\(([a-z.-]+)\)/.exec(name)?.[1];
    // GovCloud's names have "US-East" where others have a place, and every Region of the east would be meant by it.
    if (place && partitionOf(region).id !== 'aws-us-gov' && wanted.includes(place))
        return -1;
    return Math.min((0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(wanted, region), (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(wanted, name));
}


/***/ }),

/***/ 4473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cm: () => (/* binding */ tableName),
/* harmony export */   EL: () => (/* binding */ bucketName),
/* harmony export */   FP: () => (/* binding */ principalKind),
/* harmony export */   Lw: () => (/* binding */ parseArn),
/* harmony export */   i6: () => (/* binding */ principalOf)
/* harmony export */ });
/** Splits an ARN; null where the string is none. The resource keeps its colons. */
function parseArn(value) {
    const parts = /^arn:(aws[\w-]*):([\w-]+):([\w-]*):([\w-]*):(.+)$/s.exec(value);
    if (!parts)
        return null;
    const [, partition = '', service = '', region = '', account = '', resource = ''] = parts;
    return { partition, service, region, account, resource };
}
/** What kind of principal a GetCallerIdentity ARN names. */
function principalKind(arn) {
    const resource = parseArn(arn)?.resource ?? '';
    if (resource === 'root')
        return 'root';
    const kind = resource.split('/')[0];
    return kind === 'user' || kind === 'assumed-role' || kind === 'federated-user' ? kind : null;
}
/** `arn:…:role/NAME` for a session of that role, so that two sessions of one role are one principal. Other ARNs stay. */
function principalOf(arn) {
    const parsed = parseArn(arn);
    if (!parsed?.resource.startsWith('assumed-role/'))
        return arn;
    return `arn:${parsed.partition}:iam::${parsed.account}:role/${parsed.resource.split('/')[1]}`;
}
/** The table's name in a name or an ARN. */
const tableName = (target) => parseArn(target)
    ?.resource.replace(/^table\//, '')
    .split('/')[0] ?? target;
/** The bucket's name in a name or an ARN; an access point's ARN stays whole, as the SDK takes it. */
const bucketName = (target) => {
    const arn = parseArn(target);
    return arn?.service === 's3' && !arn.region && !arn.account ? (arn.resource.split('/')[0] ?? target) : target;
};


/***/ }),

/***/ 5718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback),
/* harmony export */   w: () => (/* binding */ hostOf)
/* harmony export */ });
/** A URL's host, without the password that may stand in it. */
function hostOf(url) {
    try {
        return new URL(url).host;
    }
    catch {
        return 'a text that is no URL';
    }
}
/** Whether a host is this machine, by its name alone. */
const isLoopback = (hostname) => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i.test(hostname);


/***/ }),

/***/ 1412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ notAsked)
/* harmony export */ });
/* harmony import */ var _aws_not_evaluated_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(574);

/** What a service would have been asked first. */
function questionOf(service, settings) {
    if (service === 'dynamodb')
        return settings.tables.length > 0
            ? { operation: 'DescribeTable', targets: settings.tables }
            : { operation: 'ListTables', targets: [] };
    if (service === 's3')
        return settings.buckets.length > 0
            ? { operation: 'ListObjectsV2', targets: settings.buckets }
            : { operation: 'ListBuckets', targets: [] };
    if (service === 'bedrock')
        return settings.models.length > 0
            ? { operation: 'InvokeModel', targets: settings.models }
            : { operation: 'ListFoundationModels', targets: [] };
    return { operation: 'GetCallerIdentity', targets: [] };
}
/** A service's questions that were not put, target by target: there was nobody to sign them. */
function notAsked(service, settings, reason) {
    const { operation, targets } = questionOf(service, settings);
    return (targets.length > 0 ? targets : [null]).map((target) => (0,_aws_not_evaluated_js__WEBPACK_IMPORTED_MODULE_0__/* .notEvaluated */ .J)({ service, operation, target, signer: 'none' }, settings.region, reason));
}


/***/ }),

/***/ 1428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   SX: () => (/* binding */ adviseReplaceKey),
/* harmony export */   XZ: () => (/* binding */ adviseStoredKey),
/* harmony export */   a1: () => (/* binding */ adviseStoreAgain),
/* harmony export */   y$: () => (/* binding */ adviseRenewSession)
/* harmony export */ });
/* harmony import */ var _report_documentation_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6624);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(706);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1741);



const secretSet = (values) => `- uses: ${_report_documentation_js__WEBPACK_IMPORTED_MODULE_0__/* .ACTION */ .hr}
  with:
    aws-access-key-id: \${{ secrets.AWS_ACCESS_KEY_ID }}
    aws-secret-access-key: \${{ secrets.AWS_SECRET_ACCESS_KEY }}${values}`;
/** A new session for this run: a cure for an hour. */
function adviseRenewSession(scene) {
    return {
        title: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `Renew the session now, to get this one run through`,
        steps: [
            (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `Sign in again, print the new set, and replace all three secrets together: ${'AWS_ACCESS_KEY_ID'}, ${'AWS_SECRET_ACCESS_KEY'} and ${'AWS_SESSION_TOKEN'}. They work only as a set, and end with the session.`,
        ],
        snippets: [
            {
                language: 'bash',
                caption: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `On your machine`,
                content: 'aws sso login\naws configure export-credentials --format env',
            },
            {
                language: 'yaml',
                caption: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `The step, with the token`,
                content: secretSet(`\n    aws-session-token: \${{ secrets.AWS_SESSION_TOKEN }}\n    aws-region: ${safeRegion(scene)}`),
            },
        ],
    };
}
/** A stored key, for systems that OIDC does not reach, with no more than this run asked for. */
function adviseStoredKey(scene) {
    return {
        title: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `Store an IAM user’s key, where a system runs outside GitHub and must not expire`,
        steps: [
            (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `Create an IAM user for this one purpose, with a policy of no more than it does; add the actions that the job itself performs to the ones below. Store its key as secrets, rotate it every 90 days, and store no session token beside it.`,
        ],
        snippets: [
            { language: 'json', caption: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `Least privilege for what this run asked for`, content: (0,_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .leastPrivilege */ .rF)(scene) },
        ],
    };
}
/** A new key in the place of one that does not work. */
function adviseReplaceKey(scene) {
    return {
        title: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `Replace the stored key`,
        steps: [
            (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `In IAM → Users → the user → Security credentials: see whether the key is there and active. Create a new one, and copy id and secret together, since the secret is shown once.`,
            (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `Store both as ${'AWS_ACCESS_KEY_ID'} and ${'AWS_SECRET_ACCESS_KEY'}, without quotes or a final line break, then delete the old key.`,
        ],
        snippets: [
            {
                language: 'bash',
                caption: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `With the AWS and GitHub CLIs`,
                content: "aws iam create-access-key --user-name USER --query 'AccessKey.[AccessKeyId,SecretAccessKey]' --output text\ngh secret set AWS_ACCESS_KEY_ID\ngh secret set AWS_SECRET_ACCESS_KEY",
            },
            { language: 'yaml', caption: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `The step`, content: secretSet(`\n    aws-region: ${safeRegion(scene)}`) },
        ],
    };
}
/** The same values, stored again without what crept in. */
function adviseStoreAgain(secretNames) {
    return {
        title: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `Store the value again, without what crept in`,
        steps: [
            (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `Copy the bare value, and set the secret from it. ${'printf'} adds no line break, where ${'echo'} does.`,
        ],
        snippets: [
            {
                language: 'bash',
                caption: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `With the GitHub CLI, which asks for the value`,
                content: secretNames
                    .split(' ')
                    .map((name) => `gh secret set ${name}`)
                    .join('\n'),
            },
        ],
    };
}
const safeRegion = (scene) => /^[a-z0-9-]+$/.test(scene.settings.region) ? scene.settings.region : 'us-east-1';


/***/ }),

/***/ 5626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mz: () => (/* binding */ permissionsYaml),
/* harmony export */   Qd: () => (/* binding */ createProvider),
/* harmony export */   qM: () => (/* binding */ adviseOidc),
/* harmony export */   r7: () => (/* binding */ shellWord)
/* harmony export */ });
/* unused harmony export PERMISSIONS_YAML */
/* harmony import */ var _knowledge_regions_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4295);
/* harmony import */ var _names_arn_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4473);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(706);
/* harmony import */ var _trust_policy_describe_conditions_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(72);
/* harmony import */ var _trust_policy_generate_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7566);
/* harmony import */ var _trust_policy_issuer_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(3866);






/** `permissions:` as a job needs it to ask for an OIDC token. */
const PERMISSIONS_YAML = [
    'permissions:',
    '  id-token: write   # lets the job ask GitHub for its OIDC token',
    '  contents: read    # what a checkout needs: a permissions block takes away all that it does not name',
].join('\n');
/** The block as it stands in the workflow file, with what a token takes added; the usual lines where there is none, or one that names nothing. */
function permissionsYaml(block) {
    const kept = (block?.granted ?? []).filter(([name, access]) => name !== 'id-token' && access !== 'none');
    if (kept.length === 0)
        return PERMISSIONS_YAML;
    return [
        'permissions:',
        '  id-token: write   # lets the job ask GitHub for its OIDC token',
        ...kept.map(([name, access]) => `  ${name}: ${access}`),
    ].join('\n');
}
const DEFAULT_AUDIENCE = 'sts.amazonaws.com';
/** The way out that ends stored credentials: a role that this repository's jobs assume, ready to paste. */
function adviseOidc(scene) {
    const { arn, name, given } = roleFor(scene);
    const { snippets, remark } = (0,_trust_policy_describe_conditions_js__WEBPACK_IMPORTED_MODULE_1__/* .trustPolicySnippet */ .sF)(scene, (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq) `${'trust-policy.json'}: the role's trust policy, for exactly this repository and ${place(scene)}`);
    return {
        title: (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq) `Assume a role with OIDC`,
        steps: [
            given
                ? (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq) `Let the workflow assume ${arn} itself: nothing is stored, and every run gets a session of its own.`
                : (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq) `Let AWS trust this repository once, and let the workflow assume a role: nothing is stored, and every run gets a session of its own.`,
            (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq) `Attach to the role only the permissions that the job uses.`,
            ...(remark ? [remark] : []),
        ],
        snippets: [workflow(scene, arn), commands(scene, name, snippets.length > 0), ...snippets],
    };
}
function place({ context }) {
    if (context.environmentName)
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq) `environment`;
    if (context.eventName === 'pull_request')
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq) `its pull requests`;
    return context.ref.startsWith('refs/tags/') ? (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq) `tag` : (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq) `branch`;
}
/** The role asked for, where it is one; else one to be made, named after the repository. */
function roleFor(scene) {
    const asked = (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_4__/* .parseArn */ .Lw)(scene.settings.roleToAssume);
    if (asked?.service === 'iam' && /^\d{12}$/.test(asked.account) && /^role\/[\w+=,.@/-]+$/.test(asked.resource))
        return { arn: scene.settings.roleToAssume, name: asked.resource.split('/').pop() ?? '', given: true };
    const { partition, account } = (0,_trust_policy_generate_js__WEBPACK_IMPORTED_MODULE_2__/* .roleHome */ .IY)(scene);
    const repository = (scene.context.repository.split('/')[1] ?? '').replace(/[^\w.-]+/g, '-');
    const name = `github-${repository || 'deploy'}`.slice(0, 64);
    return { arn: `arn:${partition}:iam::${account}:role/${name}`, name, given: false };
}
function workflow(scene, role) {
    const { region } = scene.settings;
    const audience = (0,_trust_policy_generate_js__WEBPACK_IMPORTED_MODULE_2__/* .audienceOf */ .Ox)(scene);
    return {
        language: 'yaml',
        caption: (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq) `The job, before any step that uses AWS`,
        content: [
            PERMISSIONS_YAML,
            'steps:',
            '  - uses: aws-actions/configure-aws-credentials@v6',
            '    with:',
            `      role-to-assume: ${role}`,
            `      aws-region: ${(0,_knowledge_regions_js__WEBPACK_IMPORTED_MODULE_0__/* .isWellFormedRegion */ .qN)(region) ? region : 'REGION'}`,
            ...(audience === DEFAULT_AUDIENCE ? [] : [`      audience: ${JSON.stringify(audience)}`]),
        ].join('\n'),
    };
}
/** Commands that make the identity provider, once per account, and the role. */
function commands(scene, role, withPolicy) {
    const { account } = (0,_trust_policy_generate_js__WEBPACK_IMPORTED_MODULE_2__/* .roleHome */ .IY)(scene);
    return {
        language: 'bash',
        caption: account === _trust_policy_generate_js__WEBPACK_IMPORTED_MODULE_2__/* .ACCOUNT_PLACEHOLDER */ .a7
            ? (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq) `Once, with administrator rights; ${_trust_policy_generate_js__WEBPACK_IMPORTED_MODULE_2__/* .ACCOUNT_PLACEHOLDER */ .a7} stands for the twelve digits of the account`
            : (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq) `Once, with administrator rights in the account ${account}`,
        content: [
            createProvider(scene),
            ...(withPolicy
                ? [
                    `aws iam create-role --role-name ${shellWord(role)} --assume-role-policy-document file://trust-policy.json`,
                    `# a role that exists already: aws iam update-assume-role-policy --role-name ${shellWord(role)} --policy-document file://trust-policy.json`,
                ]
                : []),
        ].join('\n'),
    };
}
/** The command that registers the token's issuer and audience with the account. */
function createProvider(scene) {
    const claimed = scene.claims?.iss;
    const issuer = typeof claimed === 'string' && (0,_trust_policy_issuer_js__WEBPACK_IMPORTED_MODULE_5__/* .providerOf */ .lc)(claimed) ? claimed : (0,_trust_policy_issuer_js__WEBPACK_IMPORTED_MODULE_5__/* .issuerFor */ .Ve)(scene.context.serverUrl);
    return `aws iam create-open-id-connect-provider --url ${issuer} --client-id-list ${shellWord((0,_trust_policy_generate_js__WEBPACK_IMPORTED_MODULE_2__/* .audienceOf */ .Ox)(scene))}`;
}
/** A word that a shell takes as it stands; quoted where it holds anything else than plain characters. */
const shellWord = (value) => /^[\w+=,.@:/-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;


/***/ }),

/***/ 1741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   XP: () => (/* binding */ accountOf),
/* harmony export */   rF: () => (/* binding */ leastPrivilege),
/* harmony export */   yr: () => (/* binding */ policyDocument)
/* harmony export */ });
/* harmony import */ var _knowledge_bedrock_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(571);
/* harmony import */ var _knowledge_bedrock_models_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(723);
/* harmony import */ var _knowledge_regions_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4295);
/* harmony import */ var _names_arn_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4473);
// The smallest policy for what a run asked for. Only names that AWS could have accepted enter it: no wildcard comes in through an input.




const SAFE_NAME = /^[A-Za-z0-9_.:/@+=-]+$/;
function accountOf(scene) {
    const identity = scene.observations.find((o) => o.status === 'ok' && o.service === 'sts' && o.facts.accountId && !['environment', 'profile'].includes(o.signer));
    return ((identity?.status === 'ok' ? identity.facts.accountId : null) ?? scene.credentials.accountInKey ?? 'ACCOUNT_ID');
}
function policyDocument(statements) {
    return JSON.stringify({
        Version: '2012-10-17',
        Statement: statements.map((s) => ({
            ...s,
            Resource: Array.isArray(s.Resource) && s.Resource.length === 1 ? s.Resource[0] : s.Resource,
        })),
    }, null, 2);
}
/** What this run’s questions need, statement by statement. GetCallerIdentity needs nothing. */
function leastPrivilege(scene) {
    const { settings } = scene;
    const { id: partition } = (0,_knowledge_regions_js__WEBPACK_IMPORTED_MODULE_2__/* .partitionOf */ .iQ)(settings.region);
    const account = accountOf(scene);
    const safe = (names) => names.filter((n) => SAFE_NAME.test(n));
    const tables = safe(settings.tables).map((t) => (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_3__/* .parseArn */ .Lw)(t) ? t : `arn:${partition}:dynamodb:${settings.region}:${account}:table/${(0,_names_arn_js__WEBPACK_IMPORTED_MODULE_3__/* .tableName */ .Cm)(t)}`);
    const buckets = safe(settings.buckets).map((b) => (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_3__/* .parseArn */ .Lw)((0,_names_arn_js__WEBPACK_IMPORTED_MODULE_3__/* .bucketName */ .EL)(b)) ? (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_3__/* .bucketName */ .EL)(b) : `arn:${partition}:s3:::${(0,_names_arn_js__WEBPACK_IMPORTED_MODULE_3__/* .bucketName */ .EL)(b)}`);
    const models = safe(settings.models).flatMap((m) => modelArns(m, partition, settings.region, account));
    const statements = [
        ...(tables.length > 0
            ? [{ Effect: 'Allow', Action: ['dynamodb:DescribeTable'], Resource: tables }]
            : settings.services.includes('dynamodb')
                ? [{ Effect: 'Allow', Action: ['dynamodb:ListTables'], Resource: '*' }]
                : []),
        ...(buckets.length > 0
            ? [{ Effect: 'Allow', Action: ['s3:ListBucket'], Resource: buckets }]
            : settings.services.includes('s3')
                ? [{ Effect: 'Allow', Action: ['s3:ListAllMyBuckets'], Resource: '*' }]
                : []),
        ...(models.length > 0
            ? [{ Effect: 'Allow', Action: ['bedrock:InvokeModel'], Resource: models }]
            : settings.services.includes('bedrock')
                ? [{ Effect: 'Allow', Action: ['bedrock:ListFoundationModels'], Resource: '*' }]
                : []),
    ];
    return policyDocument(statements.length > 0 ? statements : [{ Effect: 'Allow', Action: ['sts:GetCallerIdentity'], Resource: '*' }]);
}
/** A profile needs its own ARN, and the model’s here and in every Region it routes to, where the table has them. */
function modelArns(model, partition, region, account) {
    if ((0,_names_arn_js__WEBPACK_IMPORTED_MODULE_3__/* .parseArn */ .Lw)(model))
        return [model];
    const { prefix, base } = (0,_knowledge_bedrock_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .parseModelId */ .iA)(model);
    const modelArn = (where) => `arn:${partition}:bedrock:${where}::foundation-model/${base}`;
    if (prefix === null || base === null)
        return [modelArn(region)];
    const destinations = (0,_knowledge_bedrock_models_js__WEBPACK_IMPORTED_MODULE_1__/* .profilesFor */ .Iw)(base, region).find((p) => p.prefix === prefix)?.destinations;
    const routes = destinations ? [...new Set([region, ...destinations])] : ['*'];
    return [`arn:${partition}:bedrock:${region}:${account}:inference-profile/${model}`, ...routes.map(modelArn)];
}


/***/ }),

/***/ 6624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  hr: () => (/* binding */ ACTION),
  Xh: () => (/* binding */ README_URL),
  xv: () => (/* binding */ VERSION),
  fs: () => (/* binding */ docsUrl)
});

;// CONCATENATED MODULE: ./build/package.json
const package_namespaceObject = /*#__PURE__*/JSON.parse('{"rE":"1.0.0","Jk":{"O":"git+https://github.com/aws-credentials-preflight/aws-credentials-preflight.git"}}');
;// CONCATENATED MODULE: ./build/src/report/documentation.js

const repository = package_namespaceObject.Jk.O.replace(/^git\+/, '').replace(/\.git$/, '');
/** The page of a finding, in this repository at the release's tag: `repository` and `version` in package.json are the one source of both. */
const docsUrl = (id) => `${repository}/blob/v${package_namespaceObject.rE}/docs/findings/${id}.md`;
const README_URL = `${repository}/blob/v${package_namespaceObject.rE}/README.md`;
const VERSION = package_namespaceObject.rE;
/** How a workflow names this action: `owner/repo@v1`. */
const ACTION = `${new URL(repository).pathname.slice(1)}@v${package_namespaceObject.rE.split('.')[0]}`;


/***/ }),

/***/ 3153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ durationExceeded)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(706);
/* harmony import */ var _trust_policy_exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8944);
/* harmony import */ var _credentials_written_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5615);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7156);




const OVER_MAXIMUM = /DurationSeconds exceeds the MaxSessionDuration|exceeds the MaxSessionDuration/i;
const IN_A_CHAIN = /session limit for roles assumed by role chaining|role chaining/i;
const OUT_OF_RANGE = /at 'durationSeconds' failed to satisfy/i;
const CHAIN_LIMIT = 3600;
const durationExceeded = {
    id: 'assume-role/duration-exceeded',
    severity: 'error',
    title: 'The session was asked to last longer than the role allows',
    says: [
        'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
        'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
    ],
    why: "A role has a maximum session duration, one hour unless it was raised, twelve at most. A role that is assumed with another role's session is given one hour, whatever its maximum.",
    causes: [
        'The duration asked for is over the role’s maximum, one hour unless it was raised.',
        'The role is assumed with another role’s session, where one hour is the limit.',
    ],
    answers: [
        {
            service: 'STS',
            operation: 'AssumeRole',
            status: 400,
            code: 'ValidationError',
            message: 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
        },
    ],
    check: '`aws iam get-role --role-name NAME --query Role.MaxSessionDuration` prints the maximum in seconds.',
    mend: "Lower `role-duration-seconds`, raise the role's maximum, or, in a chain, assume the last role directly with OIDC.",
    example: { language: 'sh', content: 'aws iam update-role --role-name NAME --max-session-duration 7200' },
    references: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-settings.html#id_roles_update-session-duration',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html#iam-term-role-chaining',
        'https://github.com/aws/eks-anywhere/pull/9485',
    ],
    stops: isCertainChain,
    evaluate(scene) {
        const before = isCertainChain(scene);
        const [first, ...others] = (0,_trust_policy_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .refusedExchanges */ .xx)(scene).filter((o) => OVER_MAXIMUM.test(o.error.message) || IN_A_CHAIN.test(o.error.message) || OUT_OF_RANGE.test(o.error.message));
        if (!first && !before)
            return [];
        const { settings } = scene;
        const chain = before || IN_A_CHAIN.test(first?.error.message ?? '');
        const maximum = maximumOf(scene);
        const asked = settings.roleDurationSeconds;
        const lower = {
            title: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `Ask for a shorter session`,
            steps: [
                chain
                    ? (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `Set ${'role-duration-seconds'} to ${CHAIN_LIMIT} or less, or leave it out.`
                    : maximum
                        ? (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `Set ${'role-duration-seconds'} to ${maximum} or less.`
                        : (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `Set ${'role-duration-seconds'} to the role's maximum or less; left out, it is one hour.`,
            ],
        };
        const direct = {
            title: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `Or assume the role directly with OIDC`,
            steps: [
                (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `Leave the access key out and give the job ${'id-token: write'}: the limit of one hour holds for chains alone.`,
            ],
        };
        const raise = {
            title: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `Or raise the role's maximum`,
            steps: [(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `Up to 43200 seconds, with the right to change the role.`],
            ...(asked && /^arn:[\w-]+:iam::\d{12}:role\/[\w+=,.@/-]+$/.test(settings.roleToAssume)
                ? {
                    snippets: [
                        {
                            language: 'bash',
                            caption: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `The role's maximum`,
                            content: `aws iam update-role --role-name ${settings.roleToAssume.split('/').pop()} --max-session-duration ${asked}`,
                        },
                    ],
                }
                : {}),
        };
        return [
            {
                subjects: [settings.roleToAssume],
                headline: chain
                    ? (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `A role that is assumed with another role's session lasts one hour at most.`
                    : (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `The session was asked to last longer than the role allows.`,
                explanation: chain
                    ? (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `The credentials given are themselves a role's session, so this is a chain, and the role's own maximum does not count.`
                    : (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `The role's maximum session duration is lower than ${'role-duration-seconds'}.`,
                evidence: (0,_evidence_js__WEBPACK_IMPORTED_MODULE_1__/* .evidence */ .MX)([
                    ...(first ? [(0,_trust_policy_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .said */ .ag)(first)] : []),
                    ...others.map(_trust_policy_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .said */ .ag),
                    ...(before
                        ? [{ text: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `the credentials come from ${[(0,_credentials_written_js__WEBPACK_IMPORTED_MODULE_3__/* .sourceLabel */ .en)(scene)]}, so they are a role's session` }]
                        : []),
                    ...(asked ? [{ text: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `${'role-duration-seconds'} is ${asked}` }] : []),
                    ...(maximum ? [{ text: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `the role's maximum is ${maximum} seconds` }] : []),
                ]),
                fixes: chain ? [lower, direct] : [lower, raise],
                confidence: 'certain',
            },
        ];
    },
};
/** A machine's or container's credentials are a role's session, so that more than an hour is refused whatever the role says. */
function isCertainChain({ settings, credentials: c }) {
    return (settings.roleToAssume !== '' &&
        (settings.roleDurationSeconds ?? 0) > CHAIN_LIMIT &&
        (c.source === 'instance' || c.source === 'container'));
}
const maximumOf = ({ observations }) => observations.flatMap((o) => o.operation === 'GetRole' && o.status === 'ok' && o.facts.maxSessionDuration ? [o.facts.maxSessionDuration] : [])[0] ?? null;


/***/ }),

/***/ 4122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ invalidParameter)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(706);
/* harmony import */ var _trust_policy_exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8944);


// https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
const SESSION_NAME = /^[\w+=,.@-]{2,64}$/;
const EXTERNAL_ID = /^[\w+=,.@:/-]{2,1224}$/;
const PACKED = /^PackedPolicyTooLarge/;
const NAMED = /at '(roleSessionName|externalId|tags?[\w.]*|policy|policyArns|transitiveTagKeys|sourceIdentity)[^']*' failed to satisfy|session tags?|source identity|RoleSessionName|ExternalId/i;
const invalidParameter = {
    id: 'assume-role/invalid-parameter',
    severity: 'error',
    title: "A parameter of the role session breaks STS's rules",
    says: [
        "Value 'refs/heads/main build' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*",
        'Packed size of session tags consumes 498% of allotted space.',
    ],
    why: 'A session name has 2 to 64 letters, digits and `+=,.@-_`; an external id 2 to 1224 of those, `:` and `/`; session tags and policies share a space that is measured after packing. STS refuses what breaks these rules, before it looks at any right.',
    causes: [
        'A branch’s name with slashes was used as the session’s name.',
        'Session tags or policies are too big together.',
        'The external id has a character that is not allowed.',
    ],
    check: 'Compare the input with https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html.',
    mend: "Correct the input; a branch's name becomes a session name when each slash and blank is replaced by a hyphen.",
    references: [
        'https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html',
        'https://github.com/aws-actions/configure-aws-credentials/issues/1898',
    ],
    stops: true,
    evaluate(scene) {
        if (!scene.settings.roleToAssume)
            return [];
        const refused = (0,_trust_policy_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .refusedExchanges */ .xx)(scene).filter((o) => PACKED.test(o.error.code) ||
            o.error.code === 'MalformedPolicyDocument' ||
            (/^ValidationError/.test(o.error.code) && NAMED.test(o.error.message)));
        const written = [...sessionName(scene, refused), ...externalId(scene, refused)];
        return written.length > 0 ? written : refusedAll(scene, refused);
    },
};
function sessionName({ settings }, refused) {
    const name = settings.roleSessionName;
    if (SESSION_NAME.test(name))
        return [];
    const valid = name
        .trim()
        .replace(/[^\w+=,.@-]+/g, '-')
        .slice(0, 64);
    return [
        {
            subjects: ['role-session-name'],
            headline: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `${'role-session-name'} is no valid name for a role session.`,
            explanation: name.length < 2 || name.length > 64
                ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `It has ${name.length} characters; STS takes 2 to 64.`
                : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `It holds other characters than letters, digits and ${'+=,.@-_'}, which are all that STS takes.`,
            evidence: [{ text: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `${'role-session-name'} is ${name.slice(0, 100)}` }, ...refused.map(_trust_policy_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .said */ .ag)],
            fixes: [
                {
                    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Use a name of letters, digits and hyphens`,
                    steps: [
                        SESSION_NAME.test(valid) ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `For example ${valid}.` : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `For example ${'aws-credentials-preflight'}.`,
                        (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `A branch's name has slashes: ${'${{ github.run_id }}'} has none.`,
                    ],
                },
            ],
            confidence: 'certain',
        },
    ];
}
/** The external id goes with AssumeRole alone: with a token it is not sent, and may be what it likes. */
function externalId({ settings, credentials }, refused) {
    const id = settings.roleExternalId;
    const sent = credentials.source === 'inputs' || (credentials.source !== null && !credentials.idToken);
    if (!id || !sent || EXTERNAL_ID.test(id))
        return [];
    return [
        {
            subjects: ['role-external-id'],
            headline: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `${'role-external-id'} is no valid external id.`,
            explanation: id.length < 2 || id.length > 1224
                ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `It has ${id.length} characters; STS takes 2 to 1224.`
                : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `It holds other characters than letters, digits and ${'+=,.@:/-_'}, which are all that STS takes.`,
            evidence: [{ text: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `${'role-external-id'} has ${id.length} characters` }, ...refused.map(_trust_policy_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .said */ .ag)],
            fixes: [
                {
                    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Copy the external id anew`,
                    steps: [
                        (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `From the condition on ${'sts:ExternalId'} in the role's trust policy, without quotes or white space.`,
                    ],
                },
            ],
            confidence: 'certain',
        },
    ];
}
function refusedAll({ settings, credentials }, refused) {
    const [first, ...others] = refused;
    if (!first)
        return [];
    const packed = PACKED.test(first.error.code);
    return [
        {
            subjects: [settings.roleToAssume],
            headline: packed
                ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `The session tags or policies are too large for the role's session.`
                : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `STS refuses a parameter of the role's session.`,
            explanation: packed
                ? packedText(credentials.sessionToken !== null)
                : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `The answer names it; it was not known to be wrong before.`,
            evidence: [(0,_trust_policy_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .said */ .ag)(first), ...others.map(_trust_policy_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .said */ .ag)],
            fixes: [
                packed
                    ? fewerTags()
                    : {
                        title: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Correct the parameter that the answer names`,
                        steps: [
                            (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `The inputs are ${'role-session-name'} and ${'role-external-id'}; tags and a source identity come with the caller's session.`,
                        ],
                    },
            ],
            confidence: 'certain',
        },
    ];
}
const packedText = (session) => session
    ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `This action sends neither: they come with the session that was given, which passes its tags on to every role that it assumes.`
    : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `This action sends neither, so they were added on the way, or come with the caller.`;
const fewerTags = () => ({
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Pass fewer or shorter tags on`,
    steps: [
        (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Look at the step or service that made the session: ${'aws-actions/configure-aws-credentials'} takes ${'role-skip-session-tagging: true'}, and EKS Pod Identity can leave its tags out.`,
        (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Or assume the role with OIDC, where no session stands in between.`,
    ],
});


/***/ }),

/***/ 4830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  p: () => (/* binding */ BEFORE_REQUESTS)
});

// EXTERNAL MODULE: ./build/src/rules/assume-role/duration-exceeded.js
var duration_exceeded = __nccwpck_require__(3153);
// EXTERNAL MODULE: ./build/src/rules/assume-role/invalid-parameter.js
var invalid_parameter = __nccwpck_require__(4122);
// EXTERNAL MODULE: ./build/src/text.js
var src_text = __nccwpck_require__(706);
// EXTERNAL MODULE: ./build/src/rules/context/withheld.js
var withheld = __nccwpck_require__(9886);
;// CONCATENATED MODULE: ./build/src/rules/context/withheld-from-dependabot.js


const withheldFromDependabot = {
    id: 'context/withheld-from-dependabot',
    severity: 'error',
    alsoSeverity: ['warning', 'notice'],
    title: 'GitHub passes only Dependabot secrets to Dependabot’s runs',
    says: [
        'Credentials could not be loaded, please check your action inputs: Could not load credentials from any providers',
    ],
    why: 'A run that Dependabot starts sees Dependabot secrets alone, with a read-only token and no OIDC token, also when somebody else runs it again. Actions secrets expand to nothing.',
    causes: [
        'The secret exists under Actions and not under Dependabot.',
        'Somebody ran Dependabot’s job again: it stays a run of Dependabot’s.',
        'The job assumes a role with OIDC, which such runs cannot.',
    ],
    check: '`github.actor` is `dependabot[bot]`; Settings → Secrets and variables → Dependabot lists what such runs get.',
    mend: 'Give Dependabot its own secrets, or leave its runs out with `on-fork: skip`.',
    references: [
        'https://docs.github.com/en/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-on-github-actions',
    ],
    stops: true,
    explains: ['credentials/*', 'region/missing', 'oidc/permission-missing'],
    evaluate(scene) {
        if ((0,withheld/* withheldFrom */.E)(scene) !== 'dependabot')
            return [];
        return [
            {
                subjects: ['dependabot[bot]'],
                headline: (0,src_text/* text */.Qq) `GitHub passes only Dependabot secrets to a run that Dependabot started.`,
                explanation: (0,src_text/* text */.Qq) `The repository’s Actions secrets and the OIDC token are withheld from it. Nothing is wrong with the credentials, and nothing was asked of AWS.`,
                evidence: [
                    { text: (0,src_text/* text */.Qq) `The run’s actor is ${'dependabot[bot]'}, and no complete set of credentials arrived.` },
                ],
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Leave Dependabot’s runs out`,
                        steps: [(0,src_text/* text */.Qq) `Set ${'on-fork: skip'} on this step, or guard the job.`],
                        snippets: [
                            { language: 'yaml', caption: (0,src_text/* text */.Qq) `In the workflow`, content: "if: github.actor != 'dependabot[bot]'" },
                        ],
                    },
                    {
                        title: (0,src_text/* text */.Qq) `Give Dependabot secrets of its own`,
                        steps: [
                            (0,src_text/* text */.Qq) `Settings → Secrets and variables → Dependabot: store a key there that may do no more than these runs need.`,
                        ],
                    },
                ],
                confidence: 'certain',
                severity: (0,withheld/* severityByInput */.J)(scene),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/src/rules/context/withheld-from-fork.js


const withheldFromFork = {
    id: 'context/withheld-from-fork',
    severity: 'error',
    alsoSeverity: ['warning', 'notice'],
    title: 'GitHub withholds secrets from a fork’s pull request',
    says: [
        'Credentials could not be loaded, please check your action inputs: Could not load credentials from any providers',
    ],
    why: 'A workflow that a fork’s pull request starts gets a read-only token, no secrets, no variables and no OIDC token, whatever `permissions:` says. The inputs are right; they expand to nothing.',
    causes: [
        'The workflow runs on `pull_request` and the pull request comes from a fork: GitHub passes no secrets, variables or OIDC token to it.',
        'The fork was deleted after the pull request was opened; its runs count as foreign all the same.',
    ],
    check: 'Look at the pull request: its head is another repository than its base, or is gone.',
    mend: 'Run what needs AWS on `push` or after a maintainer’s approval, and set `on-fork: skip` or `warn` here.',
    example: {
        language: 'yaml',
        content: "if: github.event_name != 'pull_request' || github.event.pull_request.head.repo.full_name == github.repository",
    },
    references: [
        'https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#workflows-in-forked-repositories',
    ],
    stops: true,
    explains: ['credentials/*', 'region/missing', 'oidc/permission-missing', 'context/withheld-from-dependabot'],
    evaluate(scene) {
        if ((0,withheld/* withheldFrom */.E)(scene) !== 'fork')
            return [];
        const { eventName } = scene.context;
        return [
            {
                subjects: [eventName],
                headline: (0,src_text/* text */.Qq) `GitHub withholds this repository’s secrets from a pull request of a fork.`,
                explanation: (0,src_text/* text */.Qq) `Secrets, variables and the OIDC token are not passed to a run that another repository’s pull request starts. Nothing is wrong with the credentials, and nothing was asked of AWS.`,
                evidence: [
                    {
                        text: (0,src_text/* text */.Qq) `The event is ${eventName}, and the pull request’s head is another repository than its base, or is gone.`,
                    },
                    { text: (0,src_text/* text */.Qq) `No complete set of credentials arrived, and the job has no id-token.` },
                ],
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Keep AWS out of pull requests of forks`,
                        steps: [(0,src_text/* text */.Qq) `Guard the job, or set ${'on-fork: skip'} on this step so that such runs end quietly.`],
                        snippets: [
                            {
                                language: 'yaml',
                                caption: (0,src_text/* text */.Qq) `In the workflow`,
                                content: 'if: github.event.pull_request.head.repo.full_name == github.repository',
                            },
                        ],
                    },
                    {
                        title: (0,src_text/* text */.Qq) `Run it after review`,
                        steps: [
                            (0,src_text/* text */.Qq) `Trigger on ${'push'} to a branch, or on ${'workflow_dispatch'}, once a maintainer has read the change. Do not switch to ${'pull_request_target'} and check out the fork’s code: that hands your secrets to it.`,
                        ],
                    },
                ],
                confidence: 'certain',
                severity: (0,withheld/* severityByInput */.J)(scene),
            },
        ];
    },
};

// EXTERNAL MODULE: ./build/src/remedies/credentials.js
var credentials = __nccwpck_require__(1428);
// EXTERNAL MODULE: ./build/src/remedies/oidc-role.js
var oidc_role = __nccwpck_require__(5626);
// EXTERNAL MODULE: ./build/src/rules/credentials/written.js
var written = __nccwpck_require__(5615);
;// CONCATENATED MODULE: ./build/src/rules/credentials/incomplete.js





const incomplete = {
    id: 'credentials/incomplete',
    severity: 'error',
    title: 'Half of the key pair is missing',
    says: ['Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY'],
    why: 'An access key is an id and a secret. One of them arrived, the other did not: as a rule its secret’s name is mistyped, so the expression expands to nothing.',
    causes: [
        'The name of the missing half is mistyped in the workflow.',
        'Only one of the two secrets was stored, or only one is shared with this repository.',
        'An earlier step exported one and not the other.',
    ],
    check: 'Look at the step’s `with:` or `env:`: both names must exist under Settings → Secrets and variables → Actions.',
    mend: 'Supply the missing half from the same key, or assume a role with OIDC.',
    references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html'],
    stops: true,
    evaluate(scene) {
        const { credentials: c } = scene;
        if ((c.keyId === null) === (c.secret === null) || (0,withheld/* withheldFrom */.E)(scene))
            return [];
        const [there, gone, input, variable] = c.keyId
            ? ['access key id', 'secret access key', 'aws-secret-access-key', 'AWS_SECRET_ACCESS_KEY']
            : ['secret access key', 'access key id', 'aws-access-key-id', 'AWS_ACCESS_KEY_ID'];
        return [
            {
                subjects: [c.source === 'environment' ? variable : input],
                headline: [`The ${there} arrived without its ${gone}.`],
                explanation: (0,src_text/* text */.Qq) `${[(0,written/* sourceLabel */.en)(scene)]} supplied one half of the pair. ${c.empty.includes(variable) ? (0,src_text/* text */.Qq) `${variable} is set, but empty: the secret it is filled from does not exist under that name.` : (0,src_text/* text */.Qq) `The other half is not set.`}`,
                evidence: [{ text: [`From ${(0,written/* sourceLabel */.en)(scene)}: ${there} present, ${gone} missing.`] }],
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Supply the missing half`,
                        steps: [
                            (0,src_text/* text */.Qq) `Set ${input} or ${variable} from the secret of the same key, and check the secret’s name letter by letter.`,
                        ],
                    },
                    (0,oidc_role/* adviseOidc */.qM)(scene),
                    (0,credentials/* adviseReplaceKey */.SX)(scene),
                ],
                confidence: 'certain',
            },
        ];
    },
};

// EXTERNAL MODULE: ./build/src/rules/evidence.js
var evidence = __nccwpck_require__(7156);
;// CONCATENATED MODULE: ./build/src/rules/credentials/malformed.js




/** The value as written, where it is neither an example nor in the wrong place. */
function oddValue(scene, input) {
    const value = (0,written/* writtenValues */.I)(scene).find((v) => v.input === input);
    return value && value.shape.placeholder === null && !scene.credentials.swapped ? value.shape : null;
}
/** A value with a fault that no service forgives (`refused` is empty), or with an oddity once AWS has refused it. */
function malformedMatch(scene, input, refused, meaning) {
    const value = (0,written/* writtenValues */.I)(scene).find((v) => v.input === input);
    const shape = oddValue(scene, input);
    if (!value || !shape)
        return [];
    const reasons = shape.faults.length > 0 ? shape.faults : refused.length > 0 ? shape.oddities : [];
    const [first, ...rest] = reasons.map((reason) => ({
        text: [`The ${value.label}, from ${(0,written/* sourceLabel */.en)(scene)}: ${reason}.`],
    }));
    if (!first)
        return [];
    return [
        {
            subjects: [input],
            headline: [`The ${value.label} is not written as one: ${reasons[0]}.`],
            explanation: meaning,
            evidence: [first, ...rest, ...(0,evidence/* citeAll */.rb)(shape.faults.length > 0 ? [] : refused)],
            fixes: [
                (0,credentials/* adviseStoreAgain */.a1)(value.variable),
                {
                    title: (0,src_text/* text */.Qq) `See whether it is the right value at all`,
                    steps: [
                        (0,src_text/* text */.Qq) `Key ids have 20 capital letters and digits and begin with ${'AKIA'} or ${'ASIA'}; secrets have 40 characters of letters, digits, ${'/'} and ${'+'}; session tokens have several hundred.`,
                    ],
                },
            ],
            confidence: shape.faults.length > 0 ? 'certain' : 'likely',
        },
    ];
}

// EXTERNAL MODULE: ./build/src/rules/credentials/refusals.js
var refusals = __nccwpck_require__(1915);
;// CONCATENATED MODULE: ./build/src/rules/credentials/malformed-key-id.js



const malformedKeyId = {
    id: 'credentials/malformed-key-id',
    severity: 'error',
    title: 'The access key id is not written as one',
    says: [
        'The security token included in the request is invalid.',
        "'/20260101/us-east-1/sts/aws4_request' not a valid key=value pair (missing equal-sign) in Authorization header",
        'Invalid character in header content ["authorization"]',
    ],
    why: 'White space, quotes or foreign characters came along when the value was copied, characters were lost, or a unique id of IAM (`AIDA…`, `AROA…`) was taken for a key.',
    causes: [
        'A line break or blank was stored with the value (`echo` adds one, a copy from a table often does).',
        'Quotes of a `.env` file or of a credentials file came along.',
        'An IAM user’s or role’s unique id (`AIDA…`, `AROA…`) was taken for an access key id.',
        'A character was lost at either end.',
    ],
    check: 'An access key id has 20 capital letters and digits, and begins with `AKIA` or `ASIA`.',
    mend: 'Store the bare value again; `printf %s` adds no line break, where `echo` does.',
    example: { language: 'sh', content: 'printf %s "$KEY_ID" | gh secret set AWS_ACCESS_KEY_ID' },
    references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes'],
    stops: true,
    explains: ['credentials/unknown-key', 'credentials/session-invalid', 'credentials/missing-session-token'],
    evaluate(scene) {
        const refused = (0,refusals/* acceptedSomewhere */.$2)(scene) ? [] : (0,refusals/* refusalsOf */.he)(scene, 'key-unrecognized', 'signature-incomplete');
        return malformedMatch(scene, 'aws-access-key-id', refused, (0,src_text/* text */.Qq) `AWS looks a key up by exactly what it is sent, so one character more or less makes it another key.`);
    },
};

// EXTERNAL MODULE: ./build/src/rules/service-answers.js
var service_answers = __nccwpck_require__(8400);
;// CONCATENATED MODULE: ./build/src/rules/credentials/malformed-secret.js




const malformedSecret = {
    id: 'credentials/malformed-secret',
    severity: 'error',
    title: 'The secret access key is not written as one',
    says: [
        'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.',
    ],
    why: 'Every request is signed with the secret. A line break, a quote, a lost character, or another kind of password (an SES SMTP password has 44 characters) gives another signature, and no service can say why.',
    causes: [
        'A line break or blank was stored with the value.',
        'The last character was not selected when it was copied: 39 remain of 40.',
        'Quotes came along, or a shell ate a special character.',
        'Another kind of password was stored: an SES SMTP password, or a console password.',
    ],
    answers: service_answers/* SIGNATURE_REFUSED */.kO,
    check: 'A secret access key has 40 characters of letters, digits, `/` and `+`.',
    mend: 'Store the bare value again; if it is lost, create a new key, since AWS shows a secret once.',
    example: { language: 'sh', content: 'printf %s "$SECRET" | gh secret set AWS_SECRET_ACCESS_KEY' },
    references: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
        'https://docs.aws.amazon.com/ses/latest/dg/smtp-credentials.html',
    ],
    stops: true,
    explains: ['credentials/wrong-secret'],
    evaluate(scene) {
        return malformedMatch(scene, 'aws-secret-access-key', (0,refusals/* acceptedSomewhere */.$2)(scene) ? [] : (0,refusals/* mismatches */.vJ)(scene), (0,src_text/* text */.Qq) `The secret signs every request; a single character too many or too few gives a signature that no service accepts.`);
    },
};

;// CONCATENATED MODULE: ./build/src/rules/credentials/malformed-session-token.js







const malformedSessionToken = {
    id: 'credentials/malformed-session-token',
    severity: 'error',
    title: 'The session token is damaged',
    says: [
        'The provided token is malformed or otherwise invalid.',
        'The security token included in the request is invalid.',
    ],
    why: 'S3’s `InvalidToken` on a temporary key says that the token cannot be decoded: it was cut off, wrapped by a terminal, quoted, or is something else altogether.',
    causes: [
        'A terminal wrapped the token, and the line break was copied too.',
        'Only its first characters were stored: some forms cut long values.',
        'Quotes came along.',
        'Another value stands in its place.',
    ],
    answers: service_answers/* TOKEN_REFUSED */.NO,
    check: 'A session token is one line of several hundred characters of base64.',
    mend: 'Copy the whole set again from one login, the token as one line.',
    references: [
        'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html',
        'https://docs.aws.amazon.com/STS/latest/APIReference/API_Credentials.html',
    ],
    stops: true,
    explains: ['credentials/session-invalid', 'credentials/unexpected-session-token'],
    evaluate(scene) {
        if (oddValue(scene, 'aws-session-token')?.faults.length)
            return malformedMatch(scene, 'aws-session-token', [], (0,src_text/* text */.Qq) `The token is part of every signed request. AWS decodes it as it stands.`);
        if (!(0,refusals/* isTemporary */.ey)(scene) || (0,refusals/* acceptedSomewhere */.$2)(scene) || (0,refusals/* regionRefuses */.w8)(scene) || (0,refusals/* knownEndPassed */.X9)(scene))
            return [];
        const refused = (0,refusals/* refusalsOf */.he)(scene, 'token-undecodable', 'key-unrecognized');
        const byShape = malformedMatch(scene, 'aws-session-token', refused, (0,src_text/* text */.Qq) `AWS decodes the token before anything else, and this one does not have the form of one.`);
        return byShape.length > 0 ? byShape : saidByS3(scene);
    },
};
function saidByS3(scene) {
    const s3 = (0,refusals/* undecodable */.z$)(scene);
    if (s3.length === 0)
        return [];
    return [
        {
            subjects: ['aws-session-token'],
            headline: (0,src_text/* text */.Qq) `The session token is damaged: S3 cannot decode it.`,
            explanation: (0,src_text/* text */.Qq) `S3 decodes a temporary key’s token before it looks at the pair, and calls a token that it can read but does not know by another name. It says nothing of the secret.`,
            evidence: (0,evidence/* evidence */.MX)([
                ...(0,evidence/* citeAll */.rb)(s3),
                ...(0,evidence/* citeAll */.rb)((0,refusals/* unrecognized */.YC)(scene)),
                { text: (0,src_text/* text */.Qq) `The token has ${scene.credentials.sessionToken?.length ?? 0} characters.` },
            ]),
            fixes: [(0,oidc_role/* adviseOidc */.qM)(scene), (0,credentials/* adviseRenewSession */.y$)(scene)],
            confidence: 'certain',
            lookalikes: [(0,src_text/* text */.Qq) `A token of another partition, or of a system that is not AWS.`],
        },
    ];
}

// EXTERNAL MODULE: ./build/src/answers/answer.js
var answer = __nccwpck_require__(9991);
;// CONCATENATED MODULE: ./build/src/rules/credentials/missing-causes.js
// Why no credentials arrived, the likeliest first: by the workflow file where it can be read, else by what was set and is empty.

function missingCauses(scene) {
    const { context, credentials } = scene;
    const filled = filledIn(context);
    const [first, ...rest] = [
        ...misspelt(context),
        ...notPassed(context, filled),
        ...notGiven(context, filled, credentials.empty),
        ...empty(context, filled),
    ];
    return first ? [first, ...rest] : unread(scene);
}
// A reference and nothing else: what is put together from several is not named.
const REFERENCE = /^\$\{\{\s*((?:secrets|vars|env|inputs|steps|needs)\.[\w.-]{1,200})\s*\}\}$/;
/** What fills the key, by the step's inputs and the variables around it. */
function filledIn({ expressions, keyVariables }) {
    const inputs = Object.entries(expressions ?? {}).filter(([name]) => name === 'aws-access-key-id' || name === 'aws-secret-access-key');
    return [...inputs, ...Object.entries(keyVariables)].flatMap(([name, expression]) => {
        const from = REFERENCE.exec(expression)?.[1];
        return from ? [{ name, from }] : [];
    });
}
const misspelt = ({ strangeInputs }) => strangeInputs.length > 0
    ? [
        {
            cause: (0,src_text/* text */.Qq) `an input’s name is mistyped: ${(0,src_text/* enumerate */.HL)(strangeInputs)} is none of this action’s`,
            evidence: { text: (0,src_text/* text */.Qq) `The step gives ${(0,src_text/* enumerate */.HL)(strangeInputs)}, and this action has no such input.` },
        },
    ]
    : [];
const secretsIn = (filled) => [
    ...new Set(filled.flatMap(({ from }) => /^secrets\.(.+)$/.exec(from)?.[1] ?? [])),
];
/** A reusable workflow sees the secrets that its caller hands on, and no others. */
function notPassed({ calledBy, expressions }, filled) {
    if (!calledBy || calledBy.secrets === 'inherit' || (expressions && secretsIn(filled).length === 0))
        return [];
    const { job, uses } = calledBy;
    return calledBy.secrets === 'none'
        ? [
            {
                cause: (0,src_text/* text */.Qq) `the job ${job} calls this reusable workflow without ${'secrets: inherit'}, and passes none`,
                evidence: { text: (0,src_text/* text */.Qq) `The job ${job} calls ${uses} and passes no secrets.` },
            },
        ]
        : [
            {
                cause: (0,src_text/* text */.Qq) `the job ${job} calls this reusable workflow and passes other secrets than the ones that it reads`,
                evidence: { text: (0,src_text/* text */.Qq) `The job ${job} calls ${uses} and passes secrets by name.` },
            },
        ];
}
/** Nothing names a key: an earlier step was to set it, or nobody. */
const notGiven = ({ expressions, strangeInputs }, filled, emptyNames) => expressions &&
    Object.keys(expressions).every((name) => !/access-key/.test(name)) &&
    filled.length === 0 &&
    strangeInputs.length === 0 &&
    emptyNames.length === 0
    ? [
        {
            cause: (0,src_text/* text */.Qq) `nothing gives this step a key: the step that was to make one, such as ${'configure-aws-credentials'}, comes later, or was skipped`,
            evidence: { text: (0,src_text/* text */.Qq) `Neither the step’s ${'with:'} nor an ${'env:'} around it names an access key.` },
        },
    ]
    : [];
function empty(context, filled) {
    const [secrets, others] = [
        filled.filter(({ from }) => from.startsWith('secrets.')),
        filled.filter(({ from }) => !from.startsWith('secrets.')),
    ];
    const names = secretsIn(secrets);
    const told = (some) => ({
        text: (0,src_text/* text */.Qq) `The workflow fills ${(0,src_text/* enumerate */.HL)(some.map(({ name }) => name))} from ${(0,src_text/* enumerate */.HL)([...new Set(some.map(({ from }) => from))])}, and nothing arrived.`,
    });
    return [
        ...(secrets.length > 0
            ? [
                { cause: placeOf(context, names), evidence: told(secrets) },
                { cause: (0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)(names, 'or')} is mistyped, or was deleted` },
            ]
            : []),
        ...(others.length > 0
            ? [
                {
                    cause: (0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)(others.map(({ from }) => from))} is empty: it is mistyped, or what sets it did not run`,
                    evidence: told(others),
                },
            ]
            : []),
    ];
}
/** Where the secret may be, and this job cannot see it. */
function placeOf({ workflowJob }, secrets) {
    const environment = workflowJob?.environment;
    if (environment === null)
        return (0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)(secrets, 'or')} belongs to an environment, and this job names none`;
    if (environment && environment !== 'open')
        return (0,src_text/* text */.Qq) `the environment ${environment.name} has no ${(0,src_text/* enumerate */.HL)(secrets, 'or')}, and neither has the repository`;
    return (0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)(secrets, 'or')} belongs to another environment than this job’s`;
}
/** The usual reasons, where the workflow cannot be read. */
function unread({ credentials: c }) {
    const environment = { cause: (0,src_text/* text */.Qq) `the secret belongs to an ${'environment:'} that the job does not name` };
    const notInherited = { cause: (0,src_text/* text */.Qq) `this is a reusable workflow, and its caller does not say ${'secrets: inherit'}` };
    if (c.empty.length > 0)
        return [{ cause: (0,src_text/* text */.Qq) `the secret’s name is mistyped` }, environment, notInherited];
    return [
        { cause: (0,src_text/* text */.Qq) `the secret’s name is mistyped, or the input’s` },
        environment,
        notInherited,
        { cause: (0,src_text/* text */.Qq) `the step that was to make the credentials comes later, or was skipped` },
    ];
}

;// CONCATENATED MODULE: ./build/src/rules/credentials/missing.js






const namedBesideBedrock = (scene) => scene.settings.named.filter((s) => s !== 'bedrock');
const missing = {
    id: 'credentials/missing',
    severity: 'error',
    title: 'No credentials reached this step',
    says: [
        'Could not load credentials from any providers',
        'Unable to locate credentials. You can configure credentials by running "aws configure".',
    ],
    why: 'Inputs, environment, profile and machine were asked in this order, and none had credentials. A misspelt secret or input expands to nothing without a word; so do secrets of an `environment:` that the job does not name, and secrets that a reusable workflow’s caller does not pass on.',
    causes: [
        'The secret’s name is mistyped in `${{ secrets.NAME }}`, or it is stored as a variable (`vars.`): the expression expands to nothing.',
        'The secret belongs to an `environment:` that the job does not name, or to an organisation that does not share it with this repository.',
        'A reusable workflow was called without `secrets: inherit`.',
        'A role was meant to be assumed with OIDC, and `id-token: write` or `role-to-assume` is missing.',
        '`AWS_PROFILE` names a profile that exists on a developer’s machine and not on the runner.',
    ],
    check: 'Compare the names in `with:` and `env:` with Settings → Secrets and variables → Actions, letter by letter.',
    mend: 'Assume a role with OIDC, which needs no stored secret; or pass the secrets under their right names.',
    references: [
        'https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/use-secrets',
        'https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html',
    ],
    stops: (scene) => !scene.credentials.bearerToken,
    evaluate(scene) {
        const { credentials: c, settings, context: { inActions }, } = scene;
        const refusal = refusedProfile(scene);
        // The network's fault, and a denial of the profile's role, have findings of their own.
        if (refusal && (refusal.error.kind !== 'service' || (0,answer/* answerOf */.ut)(refusal) === 'denied'))
            return [];
        if (c.source !== null || c.keyId || c.secret || c.sourceError?.reason === 'sso-expired' || (0,withheld/* withheldFrom */.E)(scene))
            return [];
        // A role without any credentials is a matter of the id-token, unless a profile was to supply the key.
        if (settings.roleToAssume && (c.idToken || !c.sourceError))
            return [];
        const services = namedBesideBedrock(scene);
        if (c.bearerToken && services.length === 0)
            return [];
        const evidence = [
            { text: (0,src_text/* text */.Qq) `The inputs ${'aws-access-key-id'} and ${'aws-secret-access-key'} are empty.` },
            { text: (0,src_text/* text */.Qq) `${'AWS_ACCESS_KEY_ID'} and ${'AWS_SECRET_ACCESS_KEY'} are not set in the environment.` },
        ];
        if (refusal)
            evidence.push({
                text: (0,src_text/* text */.Qq) `The profile ${c.profile ?? 'default'} asks for a role, and AWS answered ${refusal.error.code}: ${refusal.error.message}`,
                observation: refusal,
            });
        else if (c.sourceError)
            evidence.push({
                text: c.sourceError.reason === 'profile-not-found'
                    ? (0,src_text/* text */.Qq) `${'AWS_PROFILE'} names the profile ${c.profile ?? ''}, and the shared files have no such profile.`
                    : (0,src_text/* text */.Qq) `The profile ${c.profile ?? 'default'} is there, and supplies no credentials.`,
            });
        if (c.empty.length > 0)
            evidence.push({
                text: (0,src_text/* text */.Qq) `Set, but empty: ${(0,src_text/* enumerate */.HL)(c.empty)}. A secret that does not exist expands to nothing.`,
            });
        const causes = inActions ? missingCauses(scene) : null;
        evidence.push(...(causes ?? []).flatMap((cause) => cause.evidence ?? []));
        if (c.bearerToken)
            evidence.push({
                text: (0,src_text/* text */.Qq) `${'AWS_BEARER_TOKEN_BEDROCK'} is set, and serves Bedrock alone; also asked for: ${(0,src_text/* enumerate */.HL)(services)}.`,
            });
        return [
            {
                subjects: [settings.region || 'no region'],
                headline: c.sourceError?.reason === 'profile-not-found'
                    ? (0,src_text/* text */.Qq) `The profile ${c.profile ?? ''} does not exist on this ${[inActions ? 'runner' : 'machine']}, and nothing else supplies credentials.`
                    : inActions
                        ? (0,src_text/* text */.Qq) `No credentials reached this step.`
                        : (0,src_text/* text */.Qq) `No credentials were found on this machine.`,
                explanation: (0,src_text/* text */.Qq) `No source supplied an access key, so nothing was asked of AWS with one. ${c.sourceError ? (0,src_text/* text */.Qq) `` : causes ? inOrder(causes) : (0,src_text/* text */.Qq) `Nobody is signed in on this machine.`}`,
                evidence,
                fixes: inActions ? inWorkflow(scene) : [SIGN_IN],
                confidence: 'certain',
            },
        ];
    },
};
/** The request of the profile's own provider that failed. */
const refusedProfile = (scene) => scene.credentials.sourceError?.reason === 'request-failed' && scene.credentials.source === null
    ? scene.observations.filter(answer/* isFailed */.p).find((o) => o.service === 'sts')
    : undefined;
/** The likeliest first. */
const inOrder = ([first, ...others]) => (0,src_text/* text */.Qq) `Most likely ${first.cause}.${others.length > 0
    ? (0,src_text/* text */.Qq) ` Or ${(0,src_text/* join */.fj)(others.map(({ cause }) => cause), '; or ')}.`
    : (0,src_text/* text */.Qq) ``}`;
const inWorkflow = (scene) => [
    (0,oidc_role/* adviseOidc */.qM)(scene),
    {
        title: (0,src_text/* text */.Qq) `Pass the secrets under their right names`,
        steps: [
            (0,src_text/* text */.Qq) `Compare each name with Settings → Secrets and variables → Actions. A job reads an environment’s secrets only when it names that ${'environment:'}; a reusable workflow’s caller passes them on with ${'secrets: inherit'}.`,
        ],
        snippets: [
            {
                language: 'yaml',
                caption: (0,src_text/* text */.Qq) `The step’s inputs`,
                content: 'with:\n  aws-access-key-id: ${{ secrets.AWS_ACCESS_KEY_ID }}\n  aws-secret-access-key: ${{ secrets.AWS_SECRET_ACCESS_KEY }}',
            },
        ],
    },
    (0,credentials/* adviseStoredKey */.XZ)(scene),
];
const SIGN_IN = {
    title: (0,src_text/* text */.Qq) `Sign in on this machine`,
    steps: [
        (0,src_text/* text */.Qq) `Let ${'AWS_PROFILE'} name a profile, and sign in where it uses single sign-on; or set ${'AWS_ACCESS_KEY_ID'}, ${'AWS_SECRET_ACCESS_KEY'} and, for a temporary key, ${'AWS_SESSION_TOKEN'}.`,
    ],
    snippets: [
        {
            language: 'bash',
            caption: (0,src_text/* text */.Qq) `In the terminal`,
            content: 'aws configure list-profiles\nexport AWS_PROFILE=NAME\naws sso login',
        },
    ],
};

;// CONCATENATED MODULE: ./build/src/rules/credentials/missing-session-token.js





const missingSessionToken = {
    id: 'credentials/missing-session-token',
    severity: 'error',
    title: 'A temporary key without its session token',
    says: [
        'The security token included in the request is invalid.',
        'The AWS Access Key Id you provided does not exist in our records.',
    ],
    why: 'A key that begins with `ASIA` is one third of a set: id, secret and session token. Without the token AWS does not know the key, and answers as if it were invalid or did not exist; nothing has expired.',
    causes: [
        'Only key id and secret of an SSO login or `aws sts assume-role` were stored, as two secrets.',
        'The token is stored, and the step does not pass it on: no `aws-session-token`, no `AWS_SESSION_TOKEN`.',
        'The token’s secret has another name, so it expands to nothing.',
    ],
    answers: service_answers/* KEY_UNKNOWN */.hC,
    check: '`aws configure export-credentials --format env` prints all three values of a session.',
    mend: 'Pass the token beside the key, or, better, assume a role with OIDC and store nothing.',
    example: {
        language: 'yaml',
        content: [
            '- uses: aws-actions/configure-aws-credentials@v6',
            '  with:',
            '    aws-access-key-id: ${{ secrets.AWS_ACCESS_KEY_ID }}',
            '    aws-secret-access-key: ${{ secrets.AWS_SECRET_ACCESS_KEY }}',
            '    aws-session-token: ${{ secrets.AWS_SESSION_TOKEN }}',
            '    aws-region: us-east-2',
        ].join('\n'),
    },
    references: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_use-resources.html',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes',
    ],
    stops: true,
    evaluate(scene) {
        const { credentials: c } = scene;
        if (c.prefix !== 'ASIA' || c.sessionToken || !c.keyId || !c.secret || c.keyId.placeholder || c.secret.placeholder)
            return [];
        const empty = c.empty.includes('AWS_SESSION_TOKEN');
        return [
            {
                subjects: ['ASIA…', 'aws-session-token'],
                headline: (0,src_text/* text */.Qq) `The temporary key ${'ASIA…'} came without its session token.`,
                explanation: (0,src_text/* text */.Qq) `A key that begins with ${'ASIA'} belongs to a session and works only together with that session’s token. Without it DynamoDB calls the token invalid and S3 says that the key does not exist, although nothing need have expired. Nothing was sent.`,
                evidence: [
                    { text: (0,src_text/* text */.Qq) `The key id from ${[(0,written/* sourceLabel */.en)(scene)]} begins with ${'ASIA'}: temporary.` },
                    {
                        text: empty
                            ? (0,src_text/* text */.Qq) `${'AWS_SESSION_TOKEN'} is set, but empty.`
                            : (0,src_text/* text */.Qq) `Neither ${'aws-session-token'} nor ${'AWS_SESSION_TOKEN'} holds a token for it.`,
                    },
                ],
                fixes: [(0,oidc_role/* adviseOidc */.qM)(scene), (0,credentials/* adviseRenewSession */.y$)(scene), (0,credentials/* adviseStoredKey */.XZ)(scene)],
                confidence: 'certain',
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/src/rules/credentials/placeholder.js




const placeholder = {
    id: 'credentials/placeholder',
    severity: 'error',
    title: 'An example stands where a credential belongs',
    says: [
        'The security token included in the request is invalid.',
        'The AWS Access Key Id you provided does not exist in our records.',
    ],
    why: 'The value is a template text, one of AWS’s documented example keys, an expression that nothing expanded, or the asterisks that GitHub prints for a secret. No account has such a key.',
    causes: [
        'The value was copied out of documentation or a sample `.env` file.',
        'An expression or a shell variable stands in quotes where nothing expands it.',
        'The value was copied from a log, where GitHub prints `***` for a secret.',
    ],
    check: 'Open the workflow and the secret’s settings, and see where the text comes from.',
    mend: 'Replace the example by the real value, or assume a role with OIDC, which needs none.',
    references: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
        'https://docs.github.com/en/actions/reference/workflows-and-actions/expressions',
    ],
    stops: true,
    explains: [
        'credentials/missing-session-token',
        'credentials/malformed-key-id',
        'credentials/malformed-secret',
        'credentials/malformed-session-token',
        'credentials/unknown-key',
        'credentials/wrong-secret',
    ],
    evaluate(scene) {
        const found = (0,written/* writtenValues */.I)(scene).filter((v) => v.shape.placeholder !== null);
        const [first, ...rest] = found.map((v) => ({ text: (0,src_text/* text */.Qq) `The ${[v.label]} is ${v.shape.placeholder ?? ''}.` }));
        if (!first)
            return [];
        const literal = found.some((v) => v.shape.placeholder?.includes('${{'));
        return [
            {
                subjects: found.map((v) => v.input),
                headline: found.length === 1
                    ? [`The ${found[0]?.label} is an example text, not a credential.`]
                    : [`${found.length} of the credential’s values are example texts.`],
                explanation: literal
                    ? (0,src_text/* text */.Qq) `An expression reached the step as text: nothing expanded it. Expressions work in a workflow file’s values, not in files that a script reads, and not when they are quoted twice.`
                    : (0,src_text/* text */.Qq) `The text stands in for a value that was never filled in. Nothing was asked of AWS.`,
                evidence: [first, ...rest],
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Fill in the real values`,
                        steps: [(0,src_text/* text */.Qq) `Set ${(0,src_text/* enumerate */.HL)(found.map((v) => v.input))} from secrets that hold the real values.`],
                    },
                    (0,oidc_role/* adviseOidc */.qM)(scene),
                    (0,credentials/* adviseReplaceKey */.SX)(scene),
                ],
                confidence: 'certain',
            },
        ];
    },
};

// EXTERNAL MODULE: ./build/src/answers/session-time.js
var session_time = __nccwpck_require__(5699);
;// CONCATENATED MODULE: ./build/src/rules/credentials/session-expired.js








const sessionExpired = {
    id: 'credentials/session-expired',
    severity: 'error',
    title: 'The session has expired',
    says: [
        'The security token included in the request is expired',
        'The provided token has expired.',
        'Error when retrieving token from sso: Token has expired and refresh failed',
    ],
    why: 'AWS knows the session and says that it is over. It says so before it checks the signature, so a wrong secret would still be hidden behind it: renew first, then judge.',
    causes: [
        'A session was stored as secrets: it ends after 15 minutes to 36 hours, whatever it was made by.',
        'The job takes longer than its session: one hour by default for a role.',
        'The sign-on session of a profile (`aws sso login`) has ended.',
    ],
    answers: service_answers/* SESSION_EXPIRED */.BW,
    check: '`aws sts get-caller-identity` with the same three values answers `ExpiredToken`.',
    mend: 'Assume a role with OIDC, which makes a session for each run; a renewed session ends again.',
    references: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp.html',
        'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html',
    ],
    stops: true,
    explains: ['credentials/session-invalid', 'credentials/session-expiring', 'credentials/session-shorter-than-job'],
    evaluate(scene) {
        const pieces = [...saidByAws(scene), ...saidByTheClock(scene), ...saidBySso(scene)];
        if (pieces.length === 0)
            return [];
        const { expiresAt, expirySource } = scene.credentials;
        const end = (0,refusals/* knownEndPassed */.X9)(scene)
            ? [{ text: (0,src_text/* text */.Qq) `Its known end, ${expiresAt ?? ''} from ${expirySource ?? ''}, has passed.` }]
            : [];
        const bounds = end.length === 0 ? (0,session_time/* sessionBounds */.Sx)(scene) : null;
        const issued = bounds
            ? [
                {
                    text: (0,src_text/* text */.Qq) `By its token, the session was issued at ${(0,session_time/* minute */.Vc)(bounds.issuedAt)}: it ended between ${(0,session_time/* minute */.Vc)(bounds.earliest)} and ${Date.parse(bounds.latest) < scene.now ? (0,session_time/* minute */.Vc)(bounds.latest) : 'now'}. AWS does not document that time, so it is a hint.`,
                },
            ]
            : [];
        const sso = saidBySso(scene).length > 0;
        return [
            {
                subjects: [sso ? (scene.credentials.profile ?? 'default') : `${scene.credentials.prefix ?? ''}…`],
                headline: sso
                    ? (0,src_text/* text */.Qq) `The single sign-on session of the profile ${scene.credentials.profile ?? 'default'} has ended.`
                    : (0,src_text/* text */.Qq) `The temporary credentials have expired.`,
                explanation: sso
                    ? (0,src_text/* text */.Qq) `The profile gets its credentials from IAM Identity Center, and that login is over. Nothing was asked of AWS with it.`
                    : (0,src_text/* text */.Qq) `The session was real, and it is over. A stored session ends by design, after 15 minutes to 36 hours: renewing it helps until it ends again.`,
                evidence: (0,evidence/* evidence */.MX)([...pieces, ...end, ...issued]),
                fixes: [(0,oidc_role/* adviseOidc */.qM)(scene), (0,credentials/* adviseRenewSession */.y$)(scene), (0,credentials/* adviseStoredKey */.XZ)(scene)],
                confidence: 'certain',
            },
        ];
    },
};
const saidByAws = (scene) => scene.credentials.prefix === 'AKIA' ? [] : (0,evidence/* citeAll */.rb)((0,answer/* failuresOf */.dJ)(scene, 'expired'));
/** So long after its end, AWS may no longer say "expired". */
const saidByTheClock = (scene) => (0,refusals/* knownEndPassed */.X9)(scene) && (0,refusals/* isTemporary */.ey)(scene) && !(0,refusals/* acceptedSomewhere */.$2)(scene) && !(0,refusals/* regionRefuses */.w8)(scene)
    ? (0,evidence/* citeAll */.rb)([...(0,refusals/* unrecognized */.YC)(scene), ...(0,answer/* failuresOf */.dJ)(scene, 'token-undecodable')])
    : [];
/** A profile beside the credentials under test may have ended without harm to them. */
const saidBySso = ({ credentials: c, settings }) => c.sourceError?.reason === 'sso-expired' && c.source === null && !(settings.roleToAssume && c.idToken)
    ? [{ text: (0,src_text/* text */.Qq) `The profile’s cached login is past its end, and could not be refreshed.` }]
    : [];

;// CONCATENATED MODULE: ./build/src/rules/credentials/swapped.js


const swapped = {
    id: 'credentials/swapped',
    severity: 'error',
    title: 'Key id and secret stand in each other’s place',
    says: [
        'The AWS Access Key Id you provided does not exist in our records.',
        'The security token included in the request is invalid.',
    ],
    why: 'What stands where the secret belongs has the form of an access key id, and the other value does not.',
    causes: ['The two values were stored under each other’s name.', 'A CSV of keys was read with its columns exchanged.'],
    check: 'The value that begins with `AKIA` or `ASIA` and has 20 characters is the id.',
    mend: 'Swap the two values. The secret may have been logged as a key id: consider replacing the key.',
    references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes'],
    stops: true,
    explains: ['credentials/malformed-key-id', 'credentials/malformed-secret', 'credentials/missing-session-token'],
    evaluate(scene) {
        if (!scene.credentials.swapped)
            return [];
        return [
            {
                subjects: ['aws-access-key-id', 'aws-secret-access-key'],
                headline: (0,src_text/* text */.Qq) `The access key id and the secret access key stand in each other’s place.`,
                explanation: (0,src_text/* text */.Qq) `The value given as the secret has the form of an access key id; the one given as the id does not. Key ids are sent in plain text, so nothing was sent.`,
                evidence: [
                    {
                        text: (0,src_text/* text */.Qq) `From ${[(0,written/* sourceLabel */.en)(scene)]}: the secret has 20 characters and begins like an access key id; the key id has ${scene.credentials.keyId?.length ?? 0} characters.`,
                    },
                ],
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Swap the two values`,
                        steps: [
                            (0,src_text/* text */.Qq) `Put the value that begins with ${'AKIA'} or ${'ASIA'} into ${'AWS_ACCESS_KEY_ID'}, the other into ${'AWS_SECRET_ACCESS_KEY'}.`,
                        ],
                    },
                    {
                        title: (0,src_text/* text */.Qq) `Consider the secret exposed`,
                        steps: [(0,src_text/* text */.Qq) `Other tools of this job may have sent or logged it as a key id. A new key costs a minute.`],
                    },
                ],
                confidence: 'certain',
            },
        ];
    },
};

// EXTERNAL MODULE: ./build/src/rules/oidc/invalid-role-arn.js
var invalid_role_arn = __nccwpck_require__(1115);
// EXTERNAL MODULE: ./build/src/rules/oidc/permission-missing.js + 1 modules
var permission_missing = __nccwpck_require__(9412);
// EXTERNAL MODULE: ./build/src/knowledge/regions.js
var regions = __nccwpck_require__(4295);
;// CONCATENATED MODULE: ./build/src/rules/region/malformed.js


const malformed = {
    id: 'region/malformed',
    severity: 'error',
    title: 'The Region is not written as one',
    says: [
        'Region not accepted: region="US East (Ohio)" is not a valid hostname component.',
        'getaddrinfo ENOTFOUND sts.undefined.amazonaws.com',
    ],
    why: 'A Region’s code becomes part of every host name. A display name, an Availability Zone, quotes, white space, or a text such as `undefined` makes no host.',
    causes: [
        'The console’s name of the Region was copied (`US East (Ohio)`), or an Availability Zone (`us-east-2a`).',
        'Quotes or white space came along.',
        'The Region is stored as a secret, and `***` was copied out of a log: store it as a variable.',
        'A program wrote `undefined` or `null`.',
    ],
    check: '`aws ec2 describe-regions --query "Regions[].RegionName"` lists the codes.',
    mend: 'Write the code alone, such as `us-east-2`.',
    references: ['https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html'],
    stops: true,
    evaluate(scene) {
        const { region, regionSource } = scene.settings;
        if (!region || (0,regions/* isWellFormedRegion */.qN)(region))
            return [];
        const offered = suggestions(region);
        return [
            {
                subjects: [regionSource ?? 'aws-region'],
                headline: (0,src_text/* text */.Qq) `The Region ${region} is not written as one.`,
                explanation: (0,src_text/* text */.Qq) `${fault(region)} Nothing was sent.`,
                evidence: [{ text: (0,src_text/* text */.Qq) `${regionSource ?? 'aws-region'} is ${JSON.stringify(region)}.` }],
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Write the Region’s code`,
                        steps: [
                            offered.length > 0
                                ? (0,src_text/* text */.Qq) `Nearest: ${(0,src_text/* enumerate */.HL)(offered.map(regions/* regionLabel */.p), 'or')}.`
                                : (0,src_text/* text */.Qq) `Set the code alone, such as ${'us-east-1'}.`,
                        ],
                        ...(offered[0]
                            ? {
                                snippets: [
                                    {
                                        language: 'yaml',
                                        caption: (0,src_text/* text */.Qq) `In the step`,
                                        content: `with:\n  aws-region: ${offered[0]}`,
                                    },
                                ],
                            }
                            : {}),
                    },
                ],
                confidence: 'certain',
            },
        ];
    },
};
function suggestions(region) {
    if (/^\W*\*+\W*$|^(undefined|null|none)$/i.test(region.trim()))
        return [];
    const offered = (0,regions/* nearestRegions */.Uw)(region);
    return zoneOf(region) ? offered.slice(0, 1) : offered;
}
// `us-east-1a`, and the Local Zones' `us-west-2-lax-1a`.
const zoneOf = (region) => /^[a-z]{2,4}(-[a-z]+)+-\d(-[a-z]+-\d)?[a-z]$/.test(region.trim());
function fault(region) {
    const bare = region.trim();
    if (/^\*+$/.test(bare))
        return (0,src_text/* text */.Qq) `Asterisks are what GitHub prints in the place of a secret: somebody copied them from a log, or stored the Region as a secret.`;
    if (/^(undefined|null|none)$/i.test(bare))
        return (0,src_text/* text */.Qq) `The text is what a script prints for a value that it does not have.`;
    if (zoneOf(bare))
        return (0,src_text/* text */.Qq) `It is an Availability Zone; the Region is the first part of its name.`;
    if (bare.split(/[\s,;]+/).filter(regions/* isWellFormedRegion */.qN).length > 1)
        return (0,src_text/* text */.Qq) `It names several Regions; a run asks in one.`;
    if (bare !== region)
        return (0,src_text/* text */.Qq) `White space came along with it.`;
    if ((0,regions/* isWellFormedRegion */.qN)(bare.toLowerCase()))
        return (0,src_text/* text */.Qq) `Regions are written in small letters.`;
    if (/^["'].*["']$/.test(bare))
        return (0,src_text/* text */.Qq) `It is still in its quotes.`;
    if (bare.includes('_'))
        return (0,src_text/* text */.Qq) `Regions are written with hyphens.`;
    return (0,src_text/* text */.Qq) `Regions have codes such as ${'us-east-2'}; names of places are for the console.`;
}

;// CONCATENATED MODULE: ./build/src/rules/region/missing.js


const missing_missing = {
    id: 'region/missing',
    severity: 'error',
    title: 'No Region was given',
    says: [
        'Region is missing',
        'You must specify a region. You can also configure your region by running "aws configure".',
    ],
    why: 'Neither the input nor the environment names a Region. The JavaScript SDK does not read `AWS_DEFAULT_REGION`, the AWS CLI does; this action reads both.',
    causes: [
        'The step has no `aws-region`, and no step before exported `AWS_REGION`.',
        '`${{ vars.NAME }}` names a variable that does not exist, or that this environment does not have.',
        'Only `AWS_DEFAULT_REGION` is set, which the JavaScript SDK does not read (this action does).',
    ],
    check: 'Look for `aws-region:` in the step and `AWS_REGION` in the job’s `env:`; a `vars.` name that does not exist expands to nothing.',
    mend: 'Set `aws-region`.',
    references: ['https://docs.aws.amazon.com/sdkref/latest/guide/feature-region.html'],
    stops: true,
    evaluate(scene) {
        if (scene.settings.region || (0,withheld/* withheldFrom */.E)(scene))
            return [];
        return [
            {
                subjects: ['aws-region'],
                headline: (0,src_text/* text */.Qq) `No Region was given.`,
                explanation: (0,src_text/* text */.Qq) `Without one no request can be addressed. Nothing was sent.`,
                evidence: [{ text: (0,src_text/* text */.Qq) `${'aws-region'}, ${'AWS_REGION'} and ${'AWS_DEFAULT_REGION'} are all empty.` }],
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Name the Region`,
                        steps: [(0,src_text/* text */.Qq) `Set the Region in which the job’s tables, buckets and models are.`],
                        snippets: [{ language: 'yaml', caption: (0,src_text/* text */.Qq) `In the step`, content: 'with:\n  aws-region: us-east-1' }],
                    },
                ],
                confidence: 'certain',
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/src/rules/before-requests.js
// The rules that can stop a run before any request. They are loaded first; the whole catalogue comes while the requests are on their way.

















const BEFORE_REQUESTS = [
    withheldFromFork,
    withheldFromDependabot,
    missing,
    incomplete,
    placeholder,
    swapped,
    malformedKeyId,
    malformedSecret,
    malformedSessionToken,
    missingSessionToken,
    missing_missing,
    malformed,
    sessionExpired,
    permission_missing/* permissionMissing */.k,
    invalid_role_arn/* invalidRoleArn */.X,
    invalid_parameter/* invalidParameter */.V,
    duration_exceeded/* durationExceeded */.E,
];


/***/ }),

/***/ 9886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ withheldFrom),
/* harmony export */   J: () => (/* binding */ severityByInput)
/* harmony export */ });
const hasCompleteSet = ({ credentials: c }) => (c.keyId !== null && c.secret !== null) || c.bearerToken || c.idToken;
/** No complete set of credentials and no id-token, in a run from which GitHub withholds secrets. */
function withheldFrom(scene) {
    if (hasCompleteSet(scene))
        return null;
    if (scene.context.foreignHead)
        return 'fork';
    return scene.context.actor === 'dependabot[bot]' ? 'dependabot' : null;
}
const severityByInput = (scene) => ({ fail: 'error', warn: 'warning', skip: 'notice' })[scene.settings.onFork];


/***/ }),

/***/ 1915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ acceptedSomewhere),
/* harmony export */   BQ: () => (/* binding */ hasOwnOverride),
/* harmony export */   Ji: () => (/* binding */ SKEW_LIMIT_SECONDS),
/* harmony export */   RX: () => (/* binding */ inDefaultRegion),
/* harmony export */   ST: () => (/* binding */ refusedByOverride),
/* harmony export */   Tw: () => (/* binding */ strayToken),
/* harmony export */   X9: () => (/* binding */ knownEndPassed),
/* harmony export */   YC: () => (/* binding */ unrecognized),
/* harmony export */   cH: () => (/* binding */ acceptedByStandIn),
/* harmony export */   ey: () => (/* binding */ isTemporary),
/* harmony export */   he: () => (/* binding */ refusalsOf),
/* harmony export */   vJ: () => (/* binding */ mismatches),
/* harmony export */   w8: () => (/* binding */ regionRefuses),
/* harmony export */   z$: () => (/* binding */ undecodable)
/* harmony export */ });
/* harmony import */ var _answers_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9991);
/* harmony import */ var _answers_stand_in_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4721);
/* harmony import */ var _knowledge_regions_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4295);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(706);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7156);
// The reading of refusals that several rules on credentials need, in one place, so that they cannot contradict each other.





const SKEW_LIMIT_SECONDS = 300;
/** Whether any service accepted the same signature: then a refusal elsewhere is not the credentials' fault. A stand-in's acceptance says nothing of AWS's refusal. */
function acceptedSomewhere(scene) {
    const refused = (0,_answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .underTest */ .RA)(scene).filter((o) => _answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .REFUSES_CREDENTIALS */ .$O.has((0,_answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .answerOf */ .ut)(o)));
    return (0,_answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .underTest */ .RA)(scene).some((o) => (0,_answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .acceptsCredentials */ .Sk)(o) && refused.every((r) => (0,_answers_stand_in_js__WEBPACK_IMPORTED_MODULE_1__/* .speaksFor */ .ZQ)(scene, o, r)));
}
/** A stand-in that accepts what AWS refuses. */
function acceptedByStandIn(scene) {
    const accepted = acceptedSomewhere(scene) ? undefined : (0,_answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .underTest */ .RA)(scene).find(_answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .acceptsCredentials */ .Sk);
    const override = accepted && (0,_answers_stand_in_js__WEBPACK_IMPORTED_MODULE_1__/* .standInFor */ .p1)(scene, accepted.service);
    return override
        ? [
            (0,_evidence_js__WEBPACK_IMPORTED_MODULE_3__/* .proof */ .n1)(accepted, (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq) `accepted, by way of ${override.variable} at ${override.host}, which is not AWS: it may have keys of its own, or verify none`),
        ]
        : [];
}
/** Refusals that count against the credentials: not those of a stand-in that has no STS of its own. */
const refusalsOf = (scene, ...answers) => (0,_answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .failuresOf */ .dJ)(scene, ...answers).filter((o) => !(0,_answers_stand_in_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNoSts */ ._e)(scene, o));
/** Answers that do not know the key, or the key and its token as a pair. */
const unrecognized = (scene) => refusalsOf(scene, 'key-unrecognized');
/** Signature refusals while the clock is right. */
const mismatches = (scene) => (0,_answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .failuresOf */ .dJ)(scene, 'signature-mismatch').filter((o) => Math.abs(o.error.skewSeconds ?? 0) < SKEW_LIMIT_SECONDS);
/** The same credentials, asked in the partition's default Region because this one refused them. */
const inDefaultRegion = (scene) => scene.observations.find((o) => o.followUp &&
    o.operation === 'GetCallerIdentity' &&
    o.region !== scene.settings.region &&
    (o.signer === 'base' || o.signer === 'role'));
/** The Region is the reason: a default Region accepts what this one does not. */
function regionRefuses(scene) {
    const elsewhere = inDefaultRegion(scene);
    return (elsewhere !== undefined &&
        (0,_answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .acceptsCredentials */ .Sk)(elsewhere) &&
        !acceptedSomewhere(scene) &&
        (0,_answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .failuresOf */ .dJ)(scene, 'key-unrecognized', 'token-undecodable', 'not-subscribed').length > 0);
}
/** S3 could not decode the token, where a version 1 token is not the reason. */
const undecodable = (scene) => (0,_knowledge_regions_js__WEBPACK_IMPORTED_MODULE_2__/* .isOptInRegion */ .rr)(scene.settings.region) ? [] : refusalsOf(scene, 'token-undecodable');
const hasStrayToken = ({ credentials: c }) => c.prefix === 'AKIA' && c.sessionToken !== null;
/**
 * Beside a long-term key, a token is wrong whatever it holds. Whether it is the only fault is told by the same question without it, or by S3,
 * which checks a long-term key's existence and signature before it looks at a stray token.
 */
function strayToken(scene) {
    if (!hasStrayToken(scene) || acceptedSomewhere(scene))
        return null;
    const refused = refusalsOf(scene, 'key-unrecognized', 'token-undecodable', 'expired');
    if (refused.length === 0)
        return null;
    const without = scene.observations.find((o) => o.signer === 'without-token');
    if (without && (0,_answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .acceptsCredentials */ .Sk)(without))
        return { verdict: 'stray', certain: true, proof: without };
    if (without && (0,_answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .answerOf */ .ut)(without) === 'key-unrecognized')
        return { verdict: 'dead-key', certain: true, proof: without };
    const s3 = refused.find((o) => o.service === 's3');
    if (s3 && (0,_answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .answerOf */ .ut)(s3) === 'key-unrecognized')
        return { verdict: 'dead-key', certain: false, proof: s3 };
    return { verdict: 'stray', certain: s3 !== undefined, proof: s3 ?? null };
}
/** The known end of the credentials given has passed. */
const knownEndPassed = ({ credentials: c, now }) => Date.parse(c.expiresAt ?? '') <= now;
const isTemporary = ({ credentials: c }) => c.prefix !== 'AKIA' && c.sessionToken !== null;
/** Whether an endpoint override decides where requests to this service go. */
const isOverridden = (scene, o) => hasOwnOverride(scene, o) || scene.endpoints.some((e) => e.service === 'all');
/** The service's own variable, which leaves the other services where they were. */
const hasOwnOverride = (scene, o) => scene.endpoints.some((e) => e.service === o.service || (o.service === 'bedrock' && e.service === 'bedrock-runtime'));
/** A service that refuses the key by way of an endpoint override, while STS accepts it, or while there is no STS at that override. */
function refusedByOverride(scene, o) {
    if ((0,_answers_stand_in_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNoSts */ ._e)(scene, o))
        return true;
    return (isOverridden(scene, o) &&
        o.service !== 'sts' &&
        scene.observations.some((other) => other.service === 'sts' && other.signer === o.signer && !other.followUp && (0,_answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .acceptsCredentials */ .Sk)(other)));
}


/***/ }),

/***/ 5615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ writtenValues),
/* harmony export */   en: () => (/* binding */ sourceLabel),
/* harmony export */   w8: () => (/* binding */ keyLabel)
/* harmony export */ });
/** The values that were given, each with the names under which it is known. */
function writtenValues({ credentials: c }) {
    const values = [
        ['access key id', 'aws-access-key-id', 'AWS_ACCESS_KEY_ID', c.keyId],
        ['secret access key', 'aws-secret-access-key', 'AWS_SECRET_ACCESS_KEY', c.secret],
        ['session token', 'aws-session-token', 'AWS_SESSION_TOKEN', c.sessionToken],
    ];
    return values.flatMap(([label, input, variable, shape]) => (shape ? [{ label, input, variable, shape }] : []));
}
const sourceLabel = ({ credentials: c }) => ({
    inputs: 'the step’s inputs',
    environment: 'the environment',
    profile: 'the shared files',
    oidc: 'OIDC',
    'assume-role': 'a role',
    container: 'the container’s role',
    instance: 'the instance’s role',
})[c.source ?? 'inputs'];
/** `AKIA…`, the part of a key id that may be shown. */
const keyLabel = ({ credentials: c }) => `${c.prefix ?? '????'}…`;


/***/ }),

/***/ 7156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MX: () => (/* binding */ evidence),
/* harmony export */   Y0: () => (/* binding */ cite),
/* harmony export */   Yj: () => (/* binding */ servicesOf),
/* harmony export */   Z1: () => (/* binding */ SERVICE_NAMES),
/* harmony export */   Z6: () => (/* binding */ subjectsOf),
/* harmony export */   n1: () => (/* binding */ proof),
/* harmony export */   rb: () => (/* binding */ citeAll)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(706);

const SERVICE_NAMES = {
    sts: 'STS',
    dynamodb: 'DynamoDB',
    s3: 'S3',
    bedrock: 'Bedrock',
    iam: 'IAM',
    github: 'GitHub',
};
/** A failure in AWS's own words. */
function cite(o) {
    const { code, message, httpStatus } = o.error;
    const status = httpStatus === undefined || code.endsWith(String(httpStatus)) ? (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `` : (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `${httpStatus} `;
    return { text: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `${name(o)} answered ${status}${code}${message ? (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) ` ${message}` : (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) ``}`, observation: o };
}
const citeAll = (observations) => observations.map(cite);
/** An answer told as what it proves. A refusal that proves something is not explained by that, so it is not cited. */
const proof = (o, what) => ({
    text: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `${name(o)}: ${what}`,
    ...(o.status === 'failed' ? {} : { observation: o }),
});
/** At least one piece, as a match needs it. */
function evidence(pieces) {
    const [first, ...rest] = pieces;
    if (!first)
        throw new Error('a match without evidence');
    return [first, ...rest];
}
const name = (o) => [
    `${SERVICE_NAMES[o.service]} ${o.operation}`,
    ...(o.target ? (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) ` of ${o.target}` : []),
    ...(o.followUp ? (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) ` in ${o.region}` : []),
];
/** The services of some observations, by name, once each. */
const servicesOf = (observations) => [
    [...new Set(observations.map((o) => SERVICE_NAMES[o.service] ?? o.service))].join(', '),
];
/** The named targets, or the services where nothing was named. */
const subjectsOf = (observations) => [
    ...new Set(observations.map((o) => o.target ?? SERVICE_NAMES[o.service] ?? o.service)),
];


/***/ }),

/***/ 295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IQ: () => (/* binding */ rankOf),
/* harmony export */   Lr: () => (/* binding */ isAcceptable)
/* harmony export */ });
/* unused harmony export IDS */
const E = ['error'];
const W = ['warning'];
const N = ['notice'];
const ANY = ['error', 'warning', 'notice'];
const EW = ['error', 'warning'];
/** The rank of an id is its place here. Ids only grow: one that has been released is never renamed or removed. */
const IDS = {
    'context/withheld-from-fork': ANY,
    'context/withheld-from-dependabot': ANY,
    'credentials/missing': E,
    'credentials/incomplete': E,
    'credentials/placeholder': E,
    'credentials/swapped': E,
    'credentials/malformed-key-id': E,
    'credentials/malformed-secret': E,
    'credentials/malformed-session-token': E,
    'credentials/missing-session-token': E,
    'region/missing': E,
    'region/malformed': E,
    'region/unknown': E,
    'environment/clock-skew': E,
    'environment/dns-failure': E,
    'environment/connection-failed': E,
    'environment/timeout': E,
    'environment/tls-untrusted': E,
    'environment/proxy-rejected': E,
    'environment/unexpected-response': E,
    'environment/endpoint-mismatch': E,
    'environment/request-altered': E,
    'environment/service-unavailable': EW,
    'environment/throttled': W,
    'credentials/unexpected-session-token': E,
    'credentials/session-expired': E,
    'credentials/session-invalid': E,
    'credentials/unknown-key': E,
    'credentials/wrong-secret': E,
    'region/opt-in-rejected': E,
    'credentials/account-not-activated': E,
    'credentials/quarantined': E,
    'credentials/wrong-account': E,
    'credentials/wrong-principal': E,
    'credentials/session-expiring': E,
    'credentials/session-shorter-than-job': W,
    'credentials/root-user': W,
    'credentials/stored-session': W,
    'credentials/conflicting-sources': W,
    'credentials/bedrock-key-only': W,
    'credentials/long-lived-key': N,
    'credentials/key-too-old': W,
    'oidc/permission-missing': E,
    'oidc/token-request-failed': E,
    'oidc/invalid-role-arn': E,
    'oidc/provider-missing': E,
    'oidc/audience-mismatch': E,
    'oidc/trust-policy-mismatch': ['error', 'notice'],
    'oidc/trust-policy-too-open': W,
    'oidc/token-expired': E,
    'oidc/provider-unreachable': E,
    'assume-role/denied': E,
    'assume-role/tag-session-denied': E,
    'assume-role/invalid-parameter': E,
    'assume-role/duration-exceeded': E,
    'permissions/no-allow': EW,
    'permissions/explicit-deny': EW,
    'permissions/organization-policy': EW,
    'permissions/permissions-boundary': EW,
    'permissions/session-policy': EW,
    'permissions/resource-policy': EW,
    'permissions/vpc-endpoint-policy': EW,
    'permissions/kms-key': EW,
    'permissions/listing-denied': N,
    'permissions/unspecified': EW,
    'dynamodb/table-not-found': E,
    'dynamodb/table-in-other-region': E,
    'dynamodb/table-not-active': W,
    's3/bucket-not-found': E,
    's3/bucket-in-other-region': E,
    's3/bucket-disabled': E,
    's3/invalid-bucket-name': E,
    'region/without-bedrock': E,
    'bedrock/model-not-enabled': E,
    'bedrock/use-case-form-required': E,
    'bedrock/marketplace-subscription-required': E,
    'bedrock/payment-method-invalid': E,
    'bedrock/agreement-pending': W,
    'bedrock/account-restricted': E,
    'bedrock/invalid-model-id': E,
    'bedrock/model-not-in-region': E,
    'bedrock/inference-profile-required': E,
    'bedrock/profile-wrong-geography': E,
    'bedrock/destination-region-denied': E,
    'bedrock/model-legacy': E,
    'bedrock/model-end-of-life': E,
    'bedrock/model-retiring': W,
    'bedrock/quota-exhausted': E,
    'bedrock/api-key-rejected': E,
    'bedrock/data-retention-mode': E,
    'bedrock/invocation-not-proven': ['warning', 'notice'],
    unexplained: E,
};
const ORDER = Object.keys(IDS);
const rankOf = (id) => ORDER.indexOf(id);
/** Whether an id may stand in `ignore`: it can be a warning or a notice. An error of the same id is never ignored. */
const isAcceptable = (id) => Object.hasOwn(IDS, id) && IDS[id].some((s) => s !== 'error');


/***/ }),

/***/ 1115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ invalidRoleArn)
/* harmony export */ });
/* harmony import */ var _knowledge_regions_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4295);
/* harmony import */ var _names_arn_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4473);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(706);
/* harmony import */ var _trust_policy_exchange_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8944);




const invalidRoleArn = {
    id: 'oidc/invalid-role-arn',
    severity: 'error',
    title: 'What should be assumed is no role ARN',
    says: [
        'Request ARN is invalid',
        "Value 'deploy' at 'roleArn' failed to satisfy constraint: Member must have length greater than or equal to 20",
    ],
    why: 'Only a role can be assumed, and STS wants it as `arn:PARTITION:iam::ACCOUNT:role/NAME`, with the path where the role has one. A user, a policy, a session or a bare name is refused, and so is a role of another partition: the partitions share no identities.',
    causes: [
        'The bare name of the role was given.',
        'The ARN of a user, a policy, an instance profile or a session was copied.',
        'The role’s path is missing.',
        'The role is of another partition (`aws-cn`, `aws-us-gov`) than the Region.',
        'A secret or variable in the ARN expanded to nothing.',
    ],
    check: '`aws iam get-role --role-name NAME --query Role.Arn` prints the ARN as STS wants it.',
    mend: "Copy the ARN from the role's page in the IAM console into `role-to-assume`.",
    references: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns',
        'https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html',
    ],
    stops: true,
    evaluate(scene) {
        const role = scene.settings.roleToAssume;
        if (!role)
            return [];
        const refused = (0,_trust_policy_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .refusedExchanges */ .xx)(scene).filter((o) => /Request ARN is invalid|at 'roleArn' failed to satisfy|roleArn.*(invalid|malformed)|(invalid|malformed).*role ?arn/i.test(o.error.message));
        const fault = faultOf(role, scene);
        if (!fault && refused.length === 0)
            return [];
        return [
            {
                subjects: [role],
                headline: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `${'role-to-assume'} is not the ARN of a role that this job can assume.`,
                explanation: fault?.because ??
                    (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `It has the form of a role ARN, and STS refuses it all the same: a character in its path or name is one that no role has.`,
                evidence: [{ text: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `${'role-to-assume'} is ${role}` }, ...refused.map(_trust_policy_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .said */ .ag)],
                fixes: [fault?.fix ?? copyIt(null)],
                confidence: 'certain',
            },
        ];
    },
};
const copyIt = (suggestion) => ({
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `Give the role's ARN`,
    steps: [
        suggestion
            ? (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `Most likely ${suggestion} is meant.`
            : (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `Its form is ${'arn:aws:iam::ACCOUNT_ID:role/NAME'}, with the role's path before its name where it has one.`,
        (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `The role's page in the IAM console shows the ARN, and so does ${'aws iam get-role --role-name NAME --query Role.Arn'}.`,
    ],
});
// https://docs.aws.amazon.com/IAM/latest/APIReference/API_Role.html: a path is any printable ASCII between slashes, a name [\w+=,.@-]{1,64}.
const ROLE = /^role\/(?:[\x21-\x7e]+\/)?[\w+=,.@-]{1,64}$/;
function faultOf(role, scene) {
    const arn = (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_3__/* .parseArn */ .Lw)(role);
    const partition = (0,_knowledge_regions_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionOf */ .iQ)(scene.settings.region).id;
    if (/\*{3}/.test(role))
        return {
            because: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `It holds the stars with which GitHub's log hides a secret: the value was copied from a log.`,
            fix: copyIt(null),
        };
    if (/\$\{|\$[A-Z_]+\b|[<>]/.test(role))
        return { because: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `It holds a template that was not filled in.`, fix: copyIt(null) };
    if (!arn) {
        const name = /^(?:role\/)?([\w+=,.@-]{1,64})$/.exec(role)?.[1];
        return {
            because: name && !role.startsWith('arn')
                ? (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `It is a bare name: STS cannot know the account.`
                : (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `It is no ARN: ${'arn:PARTITION:iam::ACCOUNT_ID:role/NAME'} has five colons and no white space.`,
            fix: copyIt(name && !role.startsWith('arn') ? `arn:${partition}:iam::ACCOUNT_ID:role/${name}` : null),
        };
    }
    const session = /^assumed-role\/([^/]+)/.exec(arn.resource)?.[1];
    if (arn.service === 'sts' && session)
        return {
            because: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `It is a session of a role, not the role.`,
            fix: copyIt(`arn:${arn.partition}:iam::${arn.account}:role/${session}`),
        };
    if (arn.service !== 'iam')
        return { because: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `It is an ARN of ${arn.service}, and roles belong to ${'iam'}.`, fix: copyIt(null) };
    if (!/^\d{12}$/.test(arn.account)) {
        const lost = /^\d{9,11}$/.test(arn.account);
        return {
            because: lost
                ? (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `Its account has ${arn.account.length} digits, and account ids have 12: YAML drops leading zeros of a number without quotes.`
                : (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `Its account is no account id of 12 digits.`,
            fix: copyIt(lost ? `arn:${arn.partition}:iam::${arn.account.padStart(12, '0')}:${arn.resource}` : null),
        };
    }
    if (arn.region)
        return {
            because: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `It names a Region, and a role has none: nothing stands between ${'iam:'} and ${':ACCOUNT_ID'}.`,
            fix: copyIt(`arn:${arn.partition}:iam::${arn.account}:${arn.resource}`),
        };
    const kind = /^(user|group|policy|instance-profile|oidc-provider|saml-provider|server-certificate|mfa)\//.exec(arn.resource)?.[1];
    if (kind || arn.resource === 'root')
        return { because: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `It is the ARN of ${kind ?? 'root'}, and only a role can be assumed.`, fix: copyIt(null) };
    if (!ROLE.test(arn.resource) || arn.resource.includes('\\') || role.length > 2048) {
        const repaired = arn.resource.replaceAll('\\', '').trim();
        return {
            because: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `What follows the account is not ${'role/NAME'}: a name has letters, digits and ${'+=,.@-_'}, 64 at most.`,
            fix: copyIt(repaired !== arn.resource && ROLE.test(repaired)
                ? `arn:${arn.partition}:iam::${arn.account}:${repaired}`
                : null),
        };
    }
    return partitionFault(arn.partition, scene);
}
/** A role of another partition than the Region's. A Region that is none is not this rule's to judge. */
function partitionFault(partition, { settings }) {
    const known = _knowledge_regions_js__WEBPACK_IMPORTED_MODULE_0__/* .PARTITIONS */ .S1.some((p) => p.id === partition);
    if (!known)
        return { because: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `There is no partition ${partition}.`, fix: copyIt(null) };
    if (!(0,_knowledge_regions_js__WEBPACK_IMPORTED_MODULE_0__/* .isWellFormedRegion */ .qN)(settings.region))
        return null;
    const wanted = (0,_knowledge_regions_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionOf */ .iQ)(settings.region).id;
    if (wanted === partition || !_knowledge_regions_js__WEBPACK_IMPORTED_MODULE_0__/* .PARTITIONS */ .S1.some((p) => p.pattern.test(settings.region)))
        return null;
    return {
        because: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `The role belongs to the partition ${partition}, and the Region ${settings.region} to ${wanted}: the two share no identities, so neither can be used from the other.`,
        fix: {
            title: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `Let role and Region be of one partition`,
            steps: [
                (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `For this role, set ${'aws-region'} to a Region of ${partition}, such as ${_knowledge_regions_js__WEBPACK_IMPORTED_MODULE_0__/* .PARTITIONS */ .S1.find((p) => p.id === partition)?.home ?? ''}.`,
                (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `For this Region, give the ARN of a role of ${wanted}: it begins with ${`arn:${wanted}:iam::`}.`,
            ],
        },
    };
}


/***/ }),

/***/ 9412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  k: () => (/* binding */ permissionMissing)
});

// EXTERNAL MODULE: ./build/src/text.js
var src_text = __nccwpck_require__(706);
// EXTERNAL MODULE: ./build/src/rules/context/withheld.js
var withheld = __nccwpck_require__(9886);
// EXTERNAL MODULE: ./build/src/remedies/oidc-role.js
var oidc_role = __nccwpck_require__(5626);
;// CONCATENATED MODULE: ./build/src/rules/oidc/granted.js
// What the workflow file says of the permission to ask for an OIDC token, and the lines that grant it.


const URL_VARIABLE = 'ACTIONS_ID_TOKEN_REQUEST_URL';
const TOKEN_VARIABLE = 'ACTIONS_ID_TOKEN_REQUEST_TOKEN';
const EMPTY_SECRET = (0,src_text/* text */.Qq) `If an access key was meant to assume the role, its secret is empty in this run: a misspelt name, or a secret of an environment that the job does not name.`;
/** What the checked-out workflow says is evidence of where the permission is lost. */
function asWritten({ permissions, caller, container }, job) {
    const here = {
        text: sentence((0,src_text/* text */.Qq) `the job ${job}${caller ? (0,src_text/* text */.Qq) ` of ${caller.file}` : []}`, permissions, caller !== null),
    };
    const lookalikes = [EMPTY_SECRET];
    if (caller) {
        const there = {
            text: sentence((0,src_text/* text */.Qq) `the job ${caller.job}, which calls ${caller.file},`, caller.permissions, false),
        };
        if (!caller.permissions?.idToken) {
            return {
                headline: (0,src_text/* text */.Qq) `The job ${caller.job}, which calls this reusable workflow, does not grant the permission to ask for an OIDC token.`,
                explanation: (0,src_text/* text */.Qq) `A called workflow has at most what its caller grants, and ${'id-token: write'} is never granted by default. Asking for it in the called file alone does not help: GitHub then refuses to start the run.`,
                evidence: [there, here],
                fixes: [
                    grantInCaller((0,src_text/* text */.Qq) `Grant the permission in the job ${caller.job}`, caller.job, `./${caller.file}`, caller.permissions),
                ],
                lookalikes,
            };
        }
        if (permissions && !permissions.idToken) {
            return {
                headline: (0,src_text/* text */.Qq) `The caller grants the permission to ask for an OIDC token, and the reusable workflow gives it up.`,
                explanation: (0,src_text/* text */.Qq) `A ${'permissions'} block withdraws all that it does not name, also what the caller granted.`,
                evidence: [there, here],
                fixes: [grant(job, permissions, caller.file)],
                lookalikes,
            };
        }
        return contradicted([there, here], container);
    }
    if (permissions?.idToken)
        return contradicted([here], container);
    return {
        headline: (0,src_text/* text */.Qq) `This job has no permission to ask GitHub for an OIDC token, so the role cannot be assumed.`,
        explanation: permissions === null
            ? (0,src_text/* text */.Qq) `The workflow has no ${'permissions'} block, and ${'id-token: write'} is never granted by default. Nothing is wrong on the side of AWS, and nothing was sent there.`
            : permissions.place === 'job'
                ? (0,src_text/* text */.Qq) `The job's own ${'permissions'} block does not name ${'id-token: write'}, and it replaces the one at the top of the workflow. Nothing is wrong on the side of AWS, and nothing was sent there.`
                : (0,src_text/* text */.Qq) `The ${'permissions'} block at the top of the workflow does not name ${'id-token: write'}, and a block withdraws all that it does not name. Nothing is wrong on the side of AWS, and nothing was sent there.`,
        evidence: [here],
        fixes: [grant(job, permissions)],
        lookalikes,
    };
}
/** The file grants what the step does not have: it is another file than the one that runs, or the variables were lost on the way. */
const contradicted = (evidence, container) => ({
    headline: (0,src_text/* text */.Qq) `The workflow file grants the permission to ask for an OIDC token, and this step does not have it.`,
    explanation: container
        ? (0,src_text/* text */.Qq) `The job runs in a container of its own: where the variables do not reach it, the permission does not help.`
        : (0,src_text/* text */.Qq) `Either the file that is checked out is not the one that runs, or the variables do not reach this step.`,
    evidence,
    fixes: [
        passOn(),
        {
            title: (0,src_text/* text */.Qq) `Look at what the run was granted`,
            steps: [
                (0,src_text/* text */.Qq) `The log of the job, under ${'Set up job'} → ${'GITHUB_TOKEN Permissions'}, lists what it has: without ${'IdToken: write'} there, the file on the branch that started the run is an older one, or a rule of the organisation withholds it.`,
            ],
        },
    ],
    confidence: 'likely',
    lookalikes: [EMPTY_SECRET],
});
function sentence(who, block, called) {
    if (!block)
        return called
            ? (0,src_text/* text */.Qq) `${who} has no ${'permissions'} block: it has what its caller grants`
            : (0,src_text/* text */.Qq) `in the workflow file, ${who} has no ${'permissions'} block, and neither has the workflow`;
    const where = block.place === 'job' ? (0,src_text/* text */.Qq) `its own ${'permissions'} block` : (0,src_text/* text */.Qq) `the block at the top of the workflow`;
    const names = block.granted.map(([name, access]) => `${name}: ${access}`);
    return (0,src_text/* text */.Qq) `in the workflow file, ${who} has what ${where} grants: ${block.idToken && names.length === 0 ? (0,src_text/* text */.Qq) `${'write-all'}` : names.length > 0 ? (0,src_text/* enumerate */.HL)(names) : (0,src_text/* text */.Qq) `nothing of the kind`}`;
}
const passOn = () => ({
    title: (0,src_text/* text */.Qq) `Pass both variables on`,
    steps: [
        (0,src_text/* text */.Qq) `Where the workflow hands single variables to a container or a script, hand over ${URL_VARIABLE} and ${TOKEN_VARIABLE} together, and empty neither in ${'env:'}.`,
    ],
});
const grant = (job, block, file) => ({
    title: (0,src_text/* text */.Qq) `Grant the permission to the job`,
    steps: [
        block
            ? (0,src_text/* text */.Qq) `Write the ${'permissions'} block ${block.place === 'job' ? (0,src_text/* text */.Qq) `of the job${named(job)}` : (0,src_text/* text */.Qq) `at the top of the workflow`}${file ? (0,src_text/* text */.Qq) ` in ${file}` : []} like this.`
            : (0,src_text/* text */.Qq) `Put these lines into the job${named(job)}, or at the top of the workflow where no job has a ${'permissions'} block of its own.`,
    ],
    snippets: [
        {
            language: 'yaml',
            caption: block?.place === 'job'
                ? (0,src_text/* text */.Qq) `In the job`
                : block
                    ? (0,src_text/* text */.Qq) `At the top of the workflow`
                    : (0,src_text/* text */.Qq) `In the job, or at the top of the workflow`,
            content: (0,oidc_role/* permissionsYaml */.Mz)(block),
        },
    ],
});
const named = (job) => (job ? (0,src_text/* text */.Qq) ` ${job}` : []);
const grantInCaller = (title, job, called, block) => ({
    title,
    steps: [(0,src_text/* text */.Qq) `A called workflow can lower the permissions of its caller, never raise them.`],
    snippets: [
        {
            language: 'yaml',
            caption: (0,src_text/* text */.Qq) `In the workflow that calls`,
            content: [
                'jobs:',
                `  ${/^[\w-]+$/.test(job) ? job : 'deploy'}:`,
                ...(0,oidc_role/* permissionsYaml */.Mz)(block)
                    .split('\n')
                    .map((line) => `    ${line}`),
                `    uses: ${called}`,
            ].join('\n'),
        },
    ],
});

;// CONCATENATED MODULE: ./build/src/rules/oidc/permission-missing.js



const permissionMissing = {
    id: 'oidc/permission-missing',
    severity: 'error',
    title: 'The job may not ask GitHub for an OIDC token',
    says: [
        'Could not load credentials from any providers',
        'Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable',
        'Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable',
    ],
    why: 'The runner passes the address of the token endpoint and the right to ask it only to jobs with the permission `id-token: write`. A role was asked for, no key was given to assume it with, and the permission is missing: it is not among the defaults, a `permissions` block withdraws all that it does not name, and a reusable workflow has at most what its caller grants.',
    causes: [
        'The job has no `permissions:` block: `id-token` is not among the defaults.',
        'The block lists other permissions, and thereby withdraws this one.',
        'The job belongs to a reusable workflow, and the calling job does not grant it.',
        'The run is of a fork’s or Dependabot’s pull request, which never gets it.',
        'The step runs in a container or a sub-shell that the two variables do not reach.',
    ],
    check: 'The log of the job, under "Set up job" → "GITHUB_TOKEN Permissions", lists every permission that the job has: `IdToken: write` must be among them.',
    mend: 'Grant `id-token: write` and `contents: read` to the job, and where the job belongs to a reusable workflow, to the job that calls it as well.',
    example: {
        language: 'yaml',
        content: ['permissions:', '  id-token: write', '  contents: read'].join('\n'),
    },
    references: [
        'https://docs.github.com/en/actions/reference/security/oidc',
        'https://docs.github.com/en/actions/how-tos/reuse-automations/reuse-workflows',
        'https://github.com/aws-actions/configure-aws-credentials/issues/512',
    ],
    stops: true,
    evaluate(scene) {
        const { settings, credentials } = scene;
        const halfGiven = scene.observations.filter((o) => o.service === 'github' &&
            o.status === 'failed' &&
            /Unable to get ACTIONS_ID_TOKEN_REQUEST_\w+/.test(o.error.message));
        if (!settings.roleToAssume)
            return [];
        if (halfGiven.length === 0 && (credentials.source !== null || credentials.idToken || toldElsewhere(scene)))
            return [];
        return [match(scene, halfGiven)];
    },
};
/** Where GitHub withholds the permission whatever the workflow says, or a profile that was to supply the key is at fault. */
const toldElsewhere = (scene) => (0,withheld/* withheldFrom */.E)(scene) !== null || (scene.credentials.sourceError !== null && !scene.credentials.bearerToken);
function match(scene, halfGiven) {
    const { context, settings } = scene;
    const lost = lostVariable(scene, halfGiven);
    const { evidence = [], ...told } = !context.inActions || context.emulated
        ? outside(context)
        : lost
            ? half(lost, context)
            : context.workflowJob
                ? asWritten(context.workflowJob, context.job)
                : unknown(context);
    return {
        subjects: [settings.roleToAssume],
        evidence: [
            {
                text: (0,src_text/* text */.Qq) `${'role-to-assume'} asks for ${settings.roleToAssume}, and no access key was given to assume it with`,
            },
            ...halfGiven.map((observation) => ({
                text: (0,src_text/* text */.Qq) `asking for the token failed: ${observation.error.message}`,
                observation,
            })),
            lost
                ? { text: (0,src_text/* text */.Qq) `the step sees ${lost === TOKEN_VARIABLE ? URL_VARIABLE : TOKEN_VARIABLE}, but not ${lost}` }
                : {
                    text: (0,src_text/* text */.Qq) `the step does not see both ${URL_VARIABLE} and ${TOKEN_VARIABLE}, which the runner sets for a job with ${'id-token: write'}`,
                },
            ...evidence,
        ],
        confidence: 'certain',
        ...told,
    };
}
/** Which of the two variables is missing, where the other is there. */
function lostVariable({ credentials }, halfGiven) {
    const said = halfGiven.map((o) => /Unable to get (ACTIONS_ID_TOKEN_REQUEST_(?:URL|TOKEN))/.exec(o.error.message)?.[1])[0];
    return said ?? [URL_VARIABLE, TOKEN_VARIABLE].find((name) => credentials.empty.includes(name)) ?? null;
}
const outside = ({ emulated }) => ({
    headline: emulated
        ? (0,src_text/* text */.Qq) `A role was asked for in an emulator of GitHub's runner, where no OIDC token can be had.`
        : (0,src_text/* text */.Qq) `A role was asked for outside of GitHub Actions, where no OIDC token can be had.`,
    explanation: (0,src_text/* text */.Qq) `Only GitHub's runners can ask for a job's token; a run on one's own machine, or by an emulator, has none.`,
    ...(emulated
        ? {
            evidence: [
                { text: (0,src_text/* text */.Qq) `${'ACT'} is ${'true'}: the run is by ${'act'}, and ${'permissions:'} means nothing to it` },
            ],
        }
        : {}),
    fixes: [
        {
            title: (0,src_text/* text */.Qq) `Assume the role with credentials of your own`,
            steps: [
                (0,src_text/* text */.Qq) `Sign in (${'aws sso login'}), let ${'AWS_PROFILE'} name the profile, and run again: the role is then assumed with the profile's session.`,
                (0,src_text/* text */.Qq) `The role's trust policy must name that identity as well.`,
            ],
        },
    ],
});
const half = (lost, { job, workflowJob }) => ({
    headline: (0,src_text/* text */.Qq) `Only half of what it takes to ask for an OIDC token has reached this step.`,
    explanation: (0,src_text/* text */.Qq) `GitHub granted the permission, since the runner sets both variables together: ${lost} was lost on the way into this step, as happens in a container or sub-shell to which variables are passed by name.`,
    fixes: [passOn(), grant(job, workflowJob?.permissions ?? null)],
});
const unknown = ({ job }) => ({
    headline: (0,src_text/* text */.Qq) `This job has no permission to ask GitHub for an OIDC token, so the role cannot be assumed.`,
    explanation: (0,src_text/* text */.Qq) `Nothing is wrong on the side of AWS, and nothing was sent there. The permission ${'id-token: write'} is never granted by default, and a ${'permissions'} block at the job replaces the one at the top of the workflow.`,
    fixes: [
        grant(job, null),
        grantInCaller((0,src_text/* text */.Qq) `In a reusable workflow, grant it in the caller as well`, 'deploy', './.github/workflows/CALLED.yml', null),
    ],
    lookalikes: [
        (0,src_text/* text */.Qq) `In a reusable workflow the lines in the called file are not enough: the job that calls it must grant the permission too.`,
        EMPTY_SECRET,
        (0,src_text/* text */.Qq) `If the lines are there already, look whether this step runs in a container or sub-shell that does not pass on ${URL_VARIABLE} and ${TOKEN_VARIABLE}.`,
    ],
});


/***/ }),

/***/ 8400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ SESSION_EXPIRED),
/* harmony export */   NO: () => (/* binding */ TOKEN_REFUSED),
/* harmony export */   Ns: () => (/* binding */ NOT_SIGNED_UP),
/* harmony export */   hC: () => (/* binding */ KEY_UNKNOWN),
/* harmony export */   kO: () => (/* binding */ SIGNATURE_REFUSED),
/* harmony export */   q3: () => (/* binding */ CLOCK_REFUSED)
/* harmony export */ });
const everywhere = (sts, dynamodb, s3, bedrock) => [
    ['STS', 'GetCallerIdentity', sts],
    ['DynamoDB', 'ListTables', dynamodb],
    ['S3', 'ListBuckets', s3],
    ['Bedrock', 'ListFoundationModels', bedrock],
].map(([service, operation, [status, code, message]]) => ({ service, operation, status, code, message }));
const INVALID = 'The security token included in the request is invalid.';
/** A key that AWS does not know, or a token that is not its own. */
const KEY_UNKNOWN = everywhere([403, 'InvalidClientTokenId', INVALID], [400, 'UnrecognizedClientException', INVALID], [403, 'InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.'], [403, 'UnrecognizedClientException', INVALID]);
/** A token that cannot be read, or stands beside a key that has none. */
const TOKEN_REFUSED = everywhere([403, 'InvalidClientTokenId', INVALID], [400, 'UnrecognizedClientException', INVALID], [400, 'InvalidToken', 'The provided token is malformed or otherwise invalid.'], [403, 'UnrecognizedClientException', INVALID]);
const EXPIRED = 'The security token included in the request is expired';
const SESSION_EXPIRED = everywhere([403, 'ExpiredToken', EXPIRED], [400, 'ExpiredTokenException', EXPIRED], [400, 'ExpiredToken', 'The provided token has expired.'], [403, 'ExpiredTokenException', EXPIRED]);
const SIGNATURE = 'The request signature we calculated does not match the signature you provided.';
const SIGNATURE_IN_FULL = `${SIGNATURE} Check your AWS Secret Access Key and signing method. Consult the service documentation for details.`;
const SIGNATURE_REFUSED = everywhere([403, 'SignatureDoesNotMatch', SIGNATURE_IN_FULL], [400, 'InvalidSignatureException', SIGNATURE_IN_FULL], [403, 'SignatureDoesNotMatch', `${SIGNATURE} Check your key and signing method.`], [403, 'InvalidSignatureException', SIGNATURE_IN_FULL]);
const BEHIND = 'Signature expired: 20260101T000000Z is now earlier than 20260101T005500Z (20260101T010000Z - 5 min.)';
const CLOCK_REFUSED = everywhere([403, 'SignatureDoesNotMatch', BEHIND], [400, 'InvalidSignatureException', BEHIND], [403, 'RequestTimeTooSkewed', 'The difference between the request time and the current time is too large.'], [403, 'InvalidSignatureException', BEHIND]);
const SUBSCRIPTION = 'The AWS Access Key Id needs a subscription for the service';
const NOT_SIGNED_UP = everywhere([403, 'OptInRequired', SUBSCRIPTION], [400, 'SubscriptionRequiredException', SUBSCRIPTION], [403, 'NotSignedUp', 'Your account is not signed up for the S3 service. You must sign up before you can use S3.'], [403, 'SubscriptionRequiredException', SUBSCRIPTION]);


/***/ }),

/***/ 706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HL: () => (/* binding */ enumerate),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
// Text with a boundary in it: what the project wrote is prose, what came from outside is code. The template tag draws the line,
// so a foreign string cannot reach a sink as markup: each sink decides how a code span is made safe in its own format.
/** Prose from the template; every interpolated string is foreign and becomes a code span. Numbers and `Text` are taken as they are. */
function text(strings, ...parts) {
    const spans = [];
    strings.forEach((prose, i) => {
        if (prose)
            spans.push(prose);
        const part = parts[i];
        if (part === undefined)
            return;
        if (typeof part === 'string')
            spans.push({ code: part });
        else if (typeof part === 'number')
            spans.push(String(part));
        else
            spans.push(...part);
    });
    return spans;
}
// More names than this are a list that nobody reads in a sentence.
const MOST_NAMES = 12;
const FIRST_NAMES = 8;
/** `a`, `b` and `c`; of many, the first few and how many more. */
function enumerate(names, last = 'and') {
    if (names.length > MOST_NAMES)
        return [
            ...names
                .slice(0, FIRST_NAMES)
                .flatMap((name) => [{ code: name }, ', '])
                .slice(0, -1),
            ` ${last} ${names.length - FIRST_NAMES} more`,
        ];
    return names.flatMap((name, i) => [
        ...(i === 0 ? [] : [i === names.length - 1 ? ` ${last} ` : ', ']),
        { code: name },
    ]);
}
function join(texts, separator = ' ') {
    return texts.flatMap((t, i) => (i === 0 ? [...t] : [separator, ...t]));
}
/** The text without its marks, for JSON and for places that know no formatting. */
function plain(value) {
    return value.map((span) => (typeof span === 'string' ? span : span.code)).join('');
}


/***/ }),

/***/ 72:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Zs: () => (/* binding */ describeClaims),
  qD: () => (/* binding */ describeEvaluation),
  sF: () => (/* binding */ trustPolicySnippet)
});

// EXTERNAL MODULE: ./build/src/text.js
var src_text = __nccwpck_require__(706);
// EXTERNAL MODULE: ./build/src/trust-policy/generate.js
var generate = __nccwpck_require__(7566);
// EXTERNAL MODULE: ./build/src/trust-policy/operators.js
var operators = __nccwpck_require__(4968);
// EXTERNAL MODULE: ./build/src/trust-policy/subject.js
var trust_policy_subject = __nccwpck_require__(4009);
// EXTERNAL MODULE: ./build/src/trust-policy/wildcard.js
var wildcard = __nccwpck_require__(1783);
;// CONCATENATED MODULE: ./build/src/trust-policy/hints.js
// Why a condition fails, as far as the two values tell it: each hint is one of the ways in which trust policies go wrong in practice.




/** What is wrong with a condition that is not met, or why it has no verdict; null where there is nothing to add. */
function hintFor(result, claims) {
    if (result.open === 'operator')
        return (0,src_text/* text */.Qq) `the operator is not evaluated here`;
    if (result.open === 'key')
        return (0,src_text/* text */.Qq) `AWS knows the value, the token does not tell it`;
    if (result.open === 'undocumented-claim')
        return (0,src_text/* text */.Qq) `the token has this claim, but AWS does not document that a policy can ask for it`;
    if (result.open === 'value')
        return (0,src_text/* text */.Qq) `the value holds a policy variable, or there are several values under an operator for one`;
    if (result.verdict !== 'unmet')
        return null;
    if (result.actual === null)
        return absent(result, claims);
    const operator = (0,operators/* operatorOf */.gN)(result.operator);
    if (!operator || operator.negated || operator.base === 'null')
        return null;
    const actual = result.actual[0] ?? '';
    const first = (hint) => result.expected
        .map((expected) => hint(expected, actual, result.operator))
        .filter((found) => found !== null)
        .slice(0, 1);
    const near = [whiteSpace, letterCase].flatMap(first);
    const found = near.length > 0 ? near.slice(0, 1) : [literalWildcard, audience, subjectForm].flatMap(first);
    return found.length > 0 ? (0,src_text/* join */.fj)(found, '; ') : null;
}
function absent({ key, expected }, claims) {
    const claim = key.slice(key.lastIndexOf(':') + 1);
    const provider = typeof claims.iss === 'string' ? claims.iss.replace('https://', '') : '';
    if (provider && key.slice(0, key.lastIndexOf(':')).toLowerCase() !== provider.toLowerCase())
        return (0,src_text/* text */.Qq) `the key belongs to another provider: this token's keys begin with ${`${provider}:`}`;
    return expected.length > 0 && claim.toLowerCase() === 'environment'
        ? (0,src_text/* text */.Qq) `the job names no environment`
        : (0,src_text/* text */.Qq) `the request has no such value`;
}
const whiteSpace = (expected, actual) => expected !== actual && expected.trim() === actual ? (0,src_text/* text */.Qq) `white space stands around the value in the policy` : null;
function literalWildcard(expected, actual, operator) {
    const subject = (0,trust_policy_subject/* parseSubject */.Ci)(actual);
    const forms = subject ? [actual, namesOf(subject)] : [actual];
    return /[*?]/.test(expected) &&
        !(0,operators/* operatorOf */.gN)(operator)?.wildcards &&
        forms.some((form) => (0,wildcard/* matchesWildcard */._W)(expected, form))
        ? (0,src_text/* text */.Qq) `${operator} takes ${'*'} and ${'?'} as they stand: only ${operator.replace('Equals', 'Like').replace('IgnoreCase', '')} reads them as wildcards`
        : null;
}
const letterCase = (expected, actual, operator) => expected !== actual && matchesOrEquals(expected.toLowerCase(), actual.toLowerCase(), operator)
    ? (0,src_text/* text */.Qq) `the values differ in the case of their letters alone`
    : null;
function audience(expected, actual) {
    return /^https:\/\/github\.com\//i.test(expected) && !actual.startsWith('https://github.com/')
        ? (0,src_text/* text */.Qq) `this is the audience that GitHub puts in where none is asked for; actions that sign in to AWS ask for ${actual}`
        : null;
}
const namesOf = ({ owner, repository, tail }) => `repo:${owner}/${repository}:${tail}`;
/** Both are subjects: the form, the repository and what follows it are compared apart. */
function subjectForm(expected, actual, operator) {
    const subject = (0,trust_policy_subject/* parseSubject */.Ci)(actual);
    if (!subject || !expected.startsWith('repo:'))
        return null;
    const [, place = '', tail = ''] = /^repo:([^:]*):?(.*)$/s.exec(expected) ?? [];
    const names = `${subject.owner}/${subject.repository}`;
    const numbers = `${subject.owner}@${subject.ownerId}/${subject.repository}@${subject.repositoryId}`;
    if (subject.form === 'names' && place.includes('@'))
        return (0,src_text/* text */.Qq) `the policy has the immutable form, and the token has the form of names`;
    const fitsNames = matchesOrEquals(place, names, operator);
    const fitsNumbers = subject.form === 'immutable' && matchesOrEquals(place, numbers, operator);
    if (!fitsNames && !fitsNumbers) {
        const alike = [names, ...(subject.form === 'immutable' ? [numbers] : [])].some((name) => matchesOrEquals(place.toLowerCase(), name.toLowerCase(), operator));
        return alike
            ? (0,src_text/* text */.Qq) `the repository differs in the case of its letters alone`
            : (0,src_text/* text */.Qq) `the policy names another repository`;
    }
    const rest = tailHint(tail, subject, operator);
    if (subject.form === 'names' || fitsNumbers)
        return rest;
    return (0,src_text/* join */.fj)([
        (0,src_text/* text */.Qq) `the policy has the form of names, and the token has GitHub's immutable form, with the numbers of owner and repository`,
        ...(rest ? [rest] : []),
    ], '; ');
}
function tailHint(tail, subject, operator) {
    if (matchesOrEquals(tail, subject.tail, operator) || (0,wildcard/* matchesWildcard */._W)(tail, subject.tail))
        return null;
    if (!tail)
        return (0,src_text/* text */.Qq) `the policy stops after the repository: the subject goes on with ${`:${subject.tail}`}`;
    if (subject.kind === 'environment' && !tail.startsWith('environment:'))
        return (0,src_text/* text */.Qq) `the job names the environment ${subject.name}, which takes the place of the branch in the subject`;
    if (subject.kind !== 'environment' && tail.startsWith('environment:'))
        return (0,src_text/* text */.Qq) `the policy asks for an environment, and the job names none`;
    if (subject.kind === 'pull-request')
        return (0,src_text/* text */.Qq) `the run belongs to a pull request, whose subject names no branch`;
    if (tail === 'pull_request')
        return (0,src_text/* text */.Qq) `the policy lets only pull requests in, and this run belongs to none`;
    if (subject.kind === 'tag' && tail.startsWith('ref:refs/heads/'))
        return (0,src_text/* text */.Qq) `the policy names a branch, and the run is of a tag`;
    if (subject.kind === 'branch' && tail.startsWith('ref:refs/tags/'))
        return (0,src_text/* text */.Qq) `the policy names a tag, and the run is of a branch`;
    if (tail.startsWith('ref:') && !tail.startsWith('ref:refs/'))
        return (0,src_text/* text */.Qq) `a branch is written ${'ref:refs/heads/NAME'} in a subject`;
    return subject.kind === 'environment'
        ? (0,src_text/* text */.Qq) `the policy names another environment`
        : subject.kind === 'tag'
            ? (0,src_text/* text */.Qq) `the policy names another tag`
            : (0,src_text/* text */.Qq) `the policy names another branch`;
}
const matchesOrEquals = (expected, actual, operator) => (0,operators/* operatorOf */.gN)(operator)?.wildcards ? (0,wildcard/* matchesWildcard */._W)(expected, actual) : expected === actual;

;// CONCATENATED MODULE: ./build/src/trust-policy/describe-conditions.js



const SHOWN = ['sub', 'aud', 'iss', 'repository', 'ref', 'environment', 'job_workflow_ref', 'event_name'];
const MARKS = { met: '✓', unmet: '✗', unknown: '?', aside: '–' };
const MOST_VALUES = 5;
const MOST_CHARACTERS = 300;
// A key of the token's begins with its issuer's host, which is the same for all of them.
const ISSUER = /^[\w-]+(?:\.[\w-]+)+(?:\/[^:]*)?:/;
const describe_conditions_short = (value) => value.length > MOST_CHARACTERS ? `${value.slice(0, MOST_CHARACTERS)}…` : value;
const valuesOf = (claim) => (Array.isArray(claim) ? claim : [claim])
    .filter((v) => ['string', 'number', 'boolean'].includes(typeof v))
    .map((v) => describe_conditions_short(String(v)));
/** The claims that trust policies ask for, as this run's token carries them. */
function describeClaims(claims) {
    return SHOWN.flatMap((name) => {
        const values = valuesOf(claims[name]);
        return values.length > 0 ? [{ text: (0,src_text/* text */.Qq) `${name} is ${(0,src_text/* enumerate */.HL)(values)}` }] : [];
    });
}
/**
 * Each condition beside the token's claim. A mark says what a line does to this job: ✓ lets it in, ✗ keeps it out, – speaks of something else, where
 * another statement is the one that matters.
 */
function describeEvaluation({ statements }, claims) {
    const one = statements.some((s) => s.statement.effect === 'Allow' && s.action !== 'unmet' && s.principal !== 'unmet');
    return statements.flatMap((result) => describeStatement(result, claims, { numbered: statements.length > 1, aside: one ? MARKS.aside : MARKS.unmet }));
}
function describeStatement(result, claims, { numbered, aside }) {
    const { statement } = result;
    const place = numbered
        ? (0,src_text/* text */.Qq) `statement ${statement.position}${statement.sid ? (0,src_text/* text */.Qq) `, ${statement.sid},` : []} (${statement.effect}): `
        : statement.effect === 'Deny'
            ? (0,src_text/* text */.Qq) `(Deny) `
            : [];
    if (statement.effect === 'Deny')
        return denying(result).map((line) => evidenceOf(line, place));
    if (result.action === 'unmet')
        return [
            {
                text: (0,src_text/* text */.Qq) `${[aside]} ${place}its action is ${(0,src_text/* enumerate */.HL)(statement.notActions ?? statement.actions)}, not ${'sts:AssumeRoleWithWebIdentity'}`,
            },
        ];
    const principal = principalText(result);
    if (principal && result.principal === 'unmet')
        return [evidenceOf({ ...principal, mark: aside }, place)];
    const lines = [
        ...(principal ? [principal] : []),
        ...result.conditions.map((condition) => describeCondition(condition, hintFor(condition, claims))),
    ];
    return lines.length > 0
        ? lines.map((line) => evidenceOf(line, place))
        : [{ text: (0,src_text/* text */.Qq) `${MARKS.met} ${place}it has no condition` }];
}
const evidenceOf = ({ mark, line, condition }, place) => ({
    text: [`${mark} `, ...place, ...line],
    ...(condition ? { condition: { ...condition, name: [...place, ...condition.name] } } : {}),
});
/** A Deny keeps the job out where all of it is met, and lets it in where one part is not. */
function denying(result) {
    if (result.action === 'unmet' || result.principal === 'unmet')
        return [{ mark: MARKS.aside, line: (0,src_text/* text */.Qq) `it does not speak of this request` }];
    const mark = { met: MARKS.unmet, unmet: MARKS.met, unknown: MARKS.unknown }[result.verdict];
    const deciding = result.conditions.filter((c) => result.verdict !== 'unmet' || c.verdict === 'unmet');
    if (deciding.length === 0)
        return [{ mark, line: (0,src_text/* text */.Qq) `it denies every token` }];
    const effect = {
        met: (0,src_text/* text */.Qq) `so it denies this job`,
        unmet: (0,src_text/* text */.Qq) `so it does not deny this job`,
        unknown: (0,src_text/* text */.Qq) `so it may deny this job`,
    }[result.verdict];
    return deciding.map((condition) => {
        const { line, condition: sides } = describeCondition(condition, effect);
        return { mark, line, ...(sides ? { condition: { ...sides, mark } } : {}) };
    });
}
function principalText({ principal, statement }) {
    if (principal === 'met')
        return null;
    const { federated } = statement;
    if (!federated)
        return { mark: MARKS.unknown, line: (0,src_text/* text */.Qq) `its principal is not evaluated here` };
    if (federated.length === 0)
        return { mark: MARKS.unmet, line: (0,src_text/* text */.Qq) `it trusts no identity provider` };
    return {
        mark: MARKS[principal],
        line: (0,src_text/* text */.Qq) `it trusts ${(0,src_text/* enumerate */.HL)(federated.map(describe_conditions_short), 'or')}, and the token comes from another provider`,
    };
}
function describeCondition({ operator, key, expected, actual, verdict }, hint) {
    const wanted = expected.slice(0, MOST_VALUES).map(describe_conditions_short);
    const more = expected.length - wanted.length;
    const mark = MARKS[verdict];
    const name = (0,src_text/* text */.Qq) `${operator} ${key}`;
    const asks = (0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)(wanted, 'or')}${more > 0 ? (0,src_text/* text */.Qq) ` and ${more} more` : []}`;
    const has = actual ? (0,src_text/* enumerate */.HL)(actual.map(describe_conditions_short)) : (0,src_text/* text */.Qq) `no such value`;
    return {
        mark,
        line: (0,src_text/* text */.Qq) `${name} asks for ${asks}; the token has ${has}${hint ? (0,src_text/* text */.Qq) `: ${hint}` : []}`,
        condition: { mark, name: (0,src_text/* text */.Qq) `${operator} ${key.replace(ISSUER, '')}`, asks, has, hint },
    };
}
/** The trust policy for exactly this job as a snippet, or the reason why none is written. */
function trustPolicySnippet(scene, caption) {
    const generated = (0,generate/* trustPolicyForJob */.BQ)(scene);
    if ('refused' in generated)
        return { snippets: [], remark: (0,src_text/* text */.Qq) `No trust policy is written out here, because ${[generated.refused]}.` };
    const pull = generated.subjects.some((subject) => subject.endsWith(':pull_request'));
    return {
        snippets: [{ language: 'json', caption, content: generated.json }],
        remark: pull
            ? (0,src_text/* text */.Qq) `The subject of a pull request is the same for every pull request of the repository, from whatever branch: give this role no more than reading.`
            : null,
    };
}


/***/ }),

/***/ 7386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  G: () => (/* binding */ parseTrustPolicy),
  v: () => (/* binding */ readTrustPolicy)
});

;// CONCATENATED MODULE: ./build/src/trust-policy/json-position.js
// Where a text stops being JSON. `JSON.parse` tells it in words that quote the text, and an error must name line and column, never content.
const SPACE = /[ \t\r\n]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them within a string
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const MAX_DEPTH = 200;
/** The first place that is no JSON, counted from 1, or null where the whole text is JSON. */
function jsonFault(source) {
    const cursor = { source, at: 0 };
    if (value(cursor, 0) && ended(cursor))
        return null;
    const before = source.slice(0, cursor.at).split(/\r\n|\r|\n/);
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
function skip(cursor, pattern) {
    pattern.lastIndex = cursor.at;
    if (!pattern.test(cursor.source))
        return false;
    cursor.at = pattern.lastIndex;
    return true;
}
function ended(cursor) {
    skip(cursor, SPACE);
    return cursor.at === cursor.source.length;
}
function json_position_name(cursor) {
    skip(cursor, SPACE);
    return skip(cursor, STRING);
}
function token(cursor, character) {
    skip(cursor, SPACE);
    if (cursor.source[cursor.at] !== character)
        return false;
    cursor.at += 1;
    return true;
}
function value(cursor, depth) {
    skip(cursor, SPACE);
    if (depth > MAX_DEPTH)
        return false;
    if (token(cursor, '{'))
        return members(cursor, '}', () => json_position_name(cursor) && token(cursor, ':') && value(cursor, depth + 1));
    if (token(cursor, '['))
        return members(cursor, ']', () => value(cursor, depth + 1));
    return skip(cursor, STRING) || skip(cursor, SCALAR);
}
function members(cursor, close, member) {
    if (token(cursor, close))
        return true;
    do {
        if (!member())
            return false;
    } while (token(cursor, ','));
    return token(cursor, close);
}

;// CONCATENATED MODULE: ./build/src/trust-policy/document.js

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value) => value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
const strings = (value) => list(value).map((item) => (typeof item === 'object' ? JSON.stringify(item) : String(item)));
/** The content of a file that should hold a trust policy. The error names a place, never content. */
function parseTrustPolicy(content) {
    const source = decoded(content.replace(/^\uFEFF/, ''));
    const fault = jsonFault(source);
    if (fault)
        return { error: `line ${fault.line}, column ${fault.column}: this is no JSON` };
    const document = JSON.parse(source);
    return readTrustPolicy(document)
        ? { document }
        : {
            error: 'line 1, column 1: this JSON holds no trust policy, neither a Statement nor a role with its AssumeRolePolicyDocument',
        };
}
/**
 * The trust policy in a document: the policy itself, what `aws iam get-role` prints, or the URL-encoded text that the API returns. Null where
 * there is none.
 */
function readTrustPolicy(document, depth = 0) {
    if (depth > 5)
        return null;
    if (typeof document === 'string') {
        try {
            return readTrustPolicy(JSON.parse(decoded(document)), depth + 1);
        }
        catch {
            return null;
        }
    }
    if (!isObject(document))
        return null;
    const inner = document.Role ?? document.AssumeRolePolicyDocument;
    if (inner !== undefined)
        return readTrustPolicy(inner, depth + 1);
    if (document.Statement === undefined || !list(document.Statement).every(isObject))
        return null;
    return {
        // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html: without it, the version is the old one.
        version: typeof document.Version === 'string' ? document.Version : '2008-10-17',
        statements: list(document.Statement).map(readStatement),
    };
}
function readStatement(statement, index) {
    const principal = statement.Principal;
    return {
        position: index + 1,
        sid: typeof statement.Sid === 'string' ? statement.Sid : null,
        effect: statement.Effect === 'Deny' ? 'Deny' : 'Allow',
        federated: isObject(principal) ? strings(principal.Federated) : null,
        aws: isObject(principal) ? strings(principal.AWS) : typeof principal === 'string' ? [principal] : null,
        actions: strings(statement.Action),
        notActions: statement.NotAction === undefined ? null : strings(statement.NotAction),
        conditions: isObject(statement.Condition)
            ? Object.entries(statement.Condition).flatMap(([operator, keys]) => isObject(keys)
                ? Object.entries(keys).map(([key, expected]) => ({ operator, key, expected: strings(expected) }))
                : [])
            : [],
    };
}
function decoded(source) {
    if (!/^\s*"?%(7B|22)/i.test(source))
        return source;
    try {
        return decodeURIComponent(source);
    }
    catch {
        return source;
    }
}


/***/ }),

/***/ 8448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  PA: () => (/* binding */ WEB_IDENTITY_ACTION),
  mY: () => (/* binding */ actionVerdict),
  y1: () => (/* binding */ evaluateTrustPolicy),
  Zj: () => (/* binding */ providerArn)
});

// UNUSED EXPORTS: evaluateCondition

// EXTERNAL MODULE: ./build/src/names/arn.js
var arn = __nccwpck_require__(4473);
// EXTERNAL MODULE: ./build/src/trust-policy/issuer.js
var trust_policy_issuer = __nccwpck_require__(3866);
;// CONCATENATED MODULE: ./build/src/trust-policy/context-keys.js
// What AWS makes of a token's claims: `<provider>:<claim>`, for some claims alone. Condition keys are compared without regard to case, values with it.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif, read 2026-11

const FOR_EVERY_ISSUER = ['sub', 'aud', 'oaud', 'amr', 'azp'];
const FOR_GITHUB = [
    'actor',
    'actor_id',
    'job_workflow_ref',
    'repository',
    'repository_id',
    'workflow',
    'ref',
    'environment',
    'enterprise_id',
];
function lookUp(key, claims, sessionName) {
    const wanted = key.toLowerCase();
    if (wanted === 'sts:rolesessionname' && sessionName)
        return { state: 'known', values: [sessionName] };
    const provider = (0,trust_policy_issuer/* providerOf */.lc)(claims.iss)?.toLowerCase();
    if (provider && wanted.startsWith(`${provider}:`))
        return lookUpClaim(wanted.slice(provider.length + 1), claims);
    // The prefix of another identity provider: a key that this request does not have. Without an issuer nothing can be said.
    return provider && wanted.slice(0, wanted.lastIndexOf(':')).includes('.')
        ? { state: 'known', values: null }
        : { state: 'unknown' };
}
function lookUpClaim(name, claims) {
    // Where a token has `azp`, AWS takes it for the audience, and the audience for `oaud`.
    if (name === 'aud')
        return known(claims.azp ?? claims.aud);
    if (name === 'oaud')
        return known(claims.azp === undefined ? undefined : claims.aud);
    const values = valuesOf(claims[name]);
    if (values === 'unreadable')
        return { state: 'unknown' };
    const documented = FOR_EVERY_ISSUER.includes(name) || (FOR_GITHUB.includes(name) && (0,trust_policy_issuer/* issuerKind */.W8)(String(claims.iss)) === 'github.com');
    return documented || values === null ? { state: 'known', values } : { state: 'undocumented', values };
}
function known(claim) {
    const values = valuesOf(claim);
    return values === 'unreadable' ? { state: 'unknown' } : { state: 'known', values };
}
function valuesOf(claim) {
    if (claim === undefined || claim === null)
        return null;
    const all = Array.isArray(claim) ? claim : [claim];
    return all.every((value) => ['string', 'number', 'boolean'].includes(typeof value)) ? all.map(String) : 'unreadable';
}

// EXTERNAL MODULE: ./build/src/trust-policy/operators.js
var operators = __nccwpck_require__(4968);
// EXTERNAL MODULE: ./build/src/trust-policy/wildcard.js
var wildcard = __nccwpck_require__(1783);
;// CONCATENATED MODULE: ./build/src/trust-policy/evaluate.js





const WEB_IDENTITY_ACTION = 'sts:AssumeRoleWithWebIdentity';
/** Whether a trust policy lets the bearer of these claims assume the role by AssumeRoleWithWebIdentity, statement by statement. */
function evaluateTrustPolicy(policy, job) {
    const statements = policy.statements.map((statement) => evaluateStatement(statement, policy.version, job));
    const allowed = (0,operators/* any */.bz)(statements.filter((s) => s.statement.effect === 'Allow').map((s) => s.verdict));
    const denied = (0,operators/* any */.bz)(statements.filter((s) => s.statement.effect === 'Deny').map((s) => s.verdict));
    const decision = (0,operators/* every */.Si)([allowed, (0,operators/* not */.AU)(denied)]);
    return { decision: decision === 'met' ? 'accepts' : decision === 'unmet' ? 'refuses' : 'unknown', statements };
}
function evaluateStatement(statement, version, job) {
    const action = actionVerdict(statement);
    const principal = principalVerdict(statement, job);
    const conditions = statement.conditions.map((condition) => evaluateCondition(condition, version, job));
    return {
        statement,
        action,
        principal,
        conditions,
        verdict: (0,operators/* every */.Si)([action, principal, ...conditions.map((c) => c.verdict)]),
    };
}
/** Whether the statement speaks of web identities at all. */
function actionVerdict({ actions, notActions }) {
    const named = (patterns) => patterns.some((pattern) => (0,wildcard/* matchesWildcard */._W)(pattern.toLowerCase(), WEB_IDENTITY_ACTION.toLowerCase()));
    return (0,operators/* truth */.Im)(notActions ? !named(notActions) : named(actions));
}
/** The provider that a role of this account trusts for the token's issuer. */
function providerArn(roleArn, issuer) {
    const role = (0,arn/* parseArn */.Lw)(roleArn);
    const provider = (0,trust_policy_issuer/* providerOf */.lc)(issuer);
    return role && provider ? `arn:${role.partition}:iam::${role.account}:oidc-provider/${provider}` : null;
}
function principalVerdict({ federated }, { claims, roleArn }) {
    const wanted = providerArn(roleArn, claims.iss);
    if (!federated || !wanted)
        return 'unknown';
    if (federated.includes(wanted))
        return 'met';
    // Whether IAM would forgive another letter case, or take a bare `*`, is not documented.
    return federated.some((arn) => arn === '*' || arn.toLowerCase() === wanted.toLowerCase()) ? 'unknown' : 'unmet';
}
function evaluateCondition(condition, version, job) {
    const operator = (0,operators/* operatorOf */.gN)(condition.operator);
    const found = lookUp(condition.key, job.claims, job.sessionName ?? null);
    const actual = found.state === 'unknown' ? null : found.values;
    if (!operator)
        return { ...condition, actual, verdict: 'unknown', open: 'operator' };
    if (found.state === 'unknown')
        return { ...condition, actual, verdict: 'unknown', open: 'key' };
    const verdict = (0,operators/* holds */.v9)(operator, condition.expected, found.values, version);
    if (found.state === 'known')
        return { ...condition, actual, verdict, open: verdict === 'unknown' ? 'value' : null };
    // A verdict only where it is the same whether AWS passes the claim on or not.
    const without = (0,operators/* holds */.v9)(operator, condition.expected, null, version);
    return { ...condition, actual, verdict: verdict === without ? verdict : 'unknown', open: 'undocumented-claim' };
}


/***/ }),

/***/ 8944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qj: () => (/* binding */ TAG_SESSION),
/* harmony export */   aM: () => (/* binding */ deniedExchanges),
/* harmony export */   ag: () => (/* binding */ said),
/* harmony export */   fi: () => (/* binding */ readablePolicies),
/* harmony export */   qt: () => (/* binding */ grantedByToken),
/* harmony export */   xx: () => (/* binding */ refusedExchanges)
/* harmony export */ });
/* harmony import */ var _answers_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9991);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(706);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7386);
// The request that was to yield the role's session: which it was, whether AWS refused it, and the policies that can be read of the role.



/** Requests for the role's session that AWS itself answered with an error; what the network did to them is not told here. */
function refusedExchanges(scene, operation) {
    return scene.observations
        .filter(_answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailed */ .p)
        .filter((o) => o.service === 'sts' &&
        !o.followUp &&
        o.error.kind === 'service' &&
        (operation
            ? o.operation === operation
            : o.operation === 'AssumeRole' || o.operation === 'AssumeRoleWithWebIdentity'));
}
const deniedExchanges = (scene, operation) => refusedExchanges(scene, operation).filter((o) => (0,_answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .answerOf */ .ut)(o) === 'denied');
/** A denial of these belongs to another action than assuming the role. */
const TAG_SESSION = /not authorized to perform:? sts:TagSession/i;
const grantedByToken = (scene) => scene.observations.some((o) => o.service === 'sts' && o.operation === 'AssumeRoleWithWebIdentity' && o.status === 'ok');
/** What AWS holds, where GetRole was granted, before what a file says. */
function readablePolicies(scene) {
    const live = scene.observations.flatMap((o) => o.service === 'iam' && o.operation === 'GetRole' && o.status === 'ok' && o.facts.trustPolicy
        ? [{ source: 'iam:GetRole', live: true, document: o.facts.trustPolicy }]
        : []);
    const file = scene.trustPolicy ? [{ ...scene.trustPolicy, live: false }] : [];
    return [...live, ...file].flatMap(({ source, live, document }) => {
        const policy = (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readTrustPolicy */ .v)(document);
        return policy ? [{ source, live, policy }] : [];
    });
}
/** What AWS said, as evidence that this request is explained. */
function said(observation) {
    const { code, message, httpStatus } = observation.error;
    return {
        text: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `${observation.operation} was answered with ${httpStatus ? `${httpStatus} ${code}` : code}: ${message || 'no message'}`,
        observation,
    };
}


/***/ }),

/***/ 7566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BQ: () => (/* binding */ trustPolicyForJob),
/* harmony export */   IY: () => (/* binding */ roleHome),
/* harmony export */   Ox: () => (/* binding */ audienceOf),
/* harmony export */   a7: () => (/* binding */ ACCOUNT_PLACEHOLDER)
/* harmony export */ });
/* unused harmony export generateTrustPolicy */
/* harmony import */ var _knowledge_regions_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4295);
/* harmony import */ var _names_arn_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4473);
/* harmony import */ var _evaluate_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8448);
/* harmony import */ var _issuer_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3866);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4009);





const ACCOUNT_PLACEHOLDER = 'ACCOUNT_ID';
/**
 * The trust policy that accepts these subjects and no other. Under StringEquals nothing is a pattern, but the policy will be copied into other
 * places: a value that could turn into one there is refused, not copied.
 */
function generateTrustPolicy(options) {
    const { partition, account, issuer, audience, subjects } = options;
    const provider = (0,_issuer_js__WEBPACK_IMPORTED_MODULE_2__/* .providerOf */ .lc)(issuer);
    if (!provider)
        return { refused: 'the issuer is no https URL' };
    if (!/^aws[a-z-]*$/.test(partition) || !(/^\d{12}$/.test(account) || account === ACCOUNT_PLACEHOLDER))
        return { refused: 'the role is no role ARN' };
    if (subjects.length === 0)
        return { refused: 'the subject is not known' };
    const unsafe = [['audience', audience], ...subjects.map((s) => ['subject', s])].find(([, value]) => !isExact(value ?? ''));
    if (unsafe)
        return {
            refused: `the ${unsafe[0]} holds a character that a policy could read as a pattern, or that cannot be seen`,
        };
    const document = {
        Version: '2012-10-17',
        Statement: [
            {
                Effect: 'Allow',
                Principal: { Federated: `arn:${partition}:iam::${account}:oidc-provider/${provider}` },
                Action: _evaluate_js__WEBPACK_IMPORTED_MODULE_1__/* .WEB_IDENTITY_ACTION */ .PA,
                // On github.com no later repository can have the form of names: one that takes the name over gets the immutable form, with its own numbers.
                Condition: {
                    StringEquals: {
                        [`${provider}:aud`]: audience,
                        [`${provider}:sub`]: subjects.length === 1 ? subjects[0] : subjects,
                    },
                },
            },
        ],
    };
    return { json: JSON.stringify(document, null, 2), subjects };
}
const isExact = (value) => value.length > 0 && value.length <= 1000 && !/[*?\p{C}\p{Zl}\p{Zp}]|\$\{/u.test(value);
/** The trust policy for exactly this job, from its token where there is one, else from the run's context. */
function trustPolicyForJob(scene) {
    const { claims, context } = scene;
    const { partition, account } = roleHome(scene);
    return generateTrustPolicy({
        partition,
        account,
        issuer: typeof claims?.iss === 'string' ? claims.iss : (0,_issuer_js__WEBPACK_IMPORTED_MODULE_2__/* .issuerFor */ .Ve)(context.serverUrl),
        audience: audienceOf(scene),
        subjects: (0,_subject_js__WEBPACK_IMPORTED_MODULE_3__/* .subjectsOf */ .Z6)(claims, context),
    });
}
/** The audience of this run's token, or the one it would ask for. */
function audienceOf({ claims, settings }) {
    const given = Array.isArray(claims?.aud)
        ? claims.aud.includes(settings.audience)
            ? settings.audience
            : claims.aud[0]
        : claims?.aud;
    if (typeof given === 'string')
        return given;
    // https://github.com/aws-actions/configure-aws-credentials#oidc-audience: China's partition has its own.
    if (settings.audience === 'sts.amazonaws.com' && (0,_knowledge_regions_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionOf */ .iQ)(settings.region).id === 'aws-cn')
        return 'sts.amazonaws.com.cn';
    return settings.audience || 'sts.amazonaws.com';
}
/** Partition and account of the role asked for, else of the identity that AWS confirmed, else of what the key encodes. */
function roleHome({ settings, observations, credentials }) {
    const role = (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_4__/* .parseArn */ .Lw)(settings.roleToAssume);
    if (role?.service === 'iam' && /^\d{12}$/.test(role.account))
        return { partition: role.partition, account: role.account };
    const seen = observations.flatMap((o) => o.status === 'ok' &&
        o.operation === 'GetCallerIdentity' &&
        (o.signer === 'base' || o.signer === 'role') &&
        o.facts.accountId
        ? [o.facts.accountId]
        : [])[0];
    return {
        partition: (0,_knowledge_regions_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionOf */ .iQ)(settings.region).id,
        account: seen ?? credentials.accountInKey ?? ACCOUNT_PLACEHOLDER,
    };
}


/***/ }),

/***/ 3866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ve: () => (/* binding */ issuerFor),
/* harmony export */   W8: () => (/* binding */ issuerKind),
/* harmony export */   lc: () => (/* binding */ providerOf)
/* harmony export */ });
/* unused harmony export GITHUB_ISSUER */
// GitHub's issuers, by product. https://docs.github.com/en/actions/reference/security/oidc and
// https://docs.github.com/en/enterprise-cloud@latest/admin/data-residency/network-details-for-ghecom
const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';
const ISSUER = /^https:\/\/[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::\d{1,5})?(?:\/[\w.~-]+)*\/?$/i;
/** The issuer as IAM names its provider: without the scheme. Null for anything that could not stand in an ARN. */
const providerOf = (issuer) => typeof issuer === 'string' && issuer.length <= 255 && ISSUER.test(issuer) ? issuer.slice('https://'.length) : null;
function issuerKind(issuer) {
    const provider = (providerOf(issuer) ?? issuer).toLowerCase();
    // An enterprise may have its slug in the path, so that its tokens are told from everybody's.
    if (/^token\.actions\.githubusercontent\.com(\/|$)/.test(provider))
        return 'github.com';
    if (/^token\.actions\.[\w-]+\.ghe\.com(\/|$)/.test(provider))
        return 'ghe.com';
    return /^[^/]+\/_services\/token\/?$/.test(provider) ? 'enterprise-server' : 'other';
}
/** The issuer that a server's jobs get their tokens from, where the token itself is not at hand. */
function issuerFor(serverUrl) {
    const host = /^https?:\/\/([a-z\d.:-]+)\/?$/i.exec(serverUrl)?.[1]?.toLowerCase();
    if (!host || host === 'github.com')
        return GITHUB_ISSUER;
    const subdomain = /^([\w-]+)\.ghe\.com$/.exec(host)?.[1];
    return subdomain ? `https://token.actions.${subdomain}.ghe.com` : `https://${host}/_services/token`;
}


/***/ }),

/***/ 4968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ not),
/* harmony export */   Im: () => (/* binding */ truth),
/* harmony export */   Si: () => (/* binding */ every),
/* harmony export */   bz: () => (/* binding */ any),
/* harmony export */   gN: () => (/* binding */ operatorOf),
/* harmony export */   v9: () => (/* binding */ holds)
/* harmony export */ });
/* harmony import */ var _wildcard_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1783);
// The condition operators that decide over a web identity. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
// and .../reference_policies_condition-single-vs-multi-valued-context-keys.html

const BASES = {
    StringEquals: { base: 'string', negated: false, wildcards: false },
    StringNotEquals: { base: 'string', negated: true, wildcards: false },
    StringLike: { base: 'string', negated: false, wildcards: true },
    StringNotLike: { base: 'string', negated: true, wildcards: true },
    StringEqualsIgnoreCase: { base: 'string-ignoring-case', negated: false, wildcards: false },
    StringNotEqualsIgnoreCase: { base: 'string-ignoring-case', negated: true, wildcards: false },
    // The two forms of each ARN operator behave alike.
    ArnEquals: { base: 'arn', negated: false, wildcards: true },
    ArnLike: { base: 'arn', negated: false, wildcards: true },
    ArnNotEquals: { base: 'arn', negated: true, wildcards: true },
    ArnNotLike: { base: 'arn', negated: true, wildcards: true },
    Bool: { base: 'bool', negated: false, wildcards: false },
    Null: { base: 'null', negated: false, wildcards: false },
};
/** An operator's parts; null for one that is not evaluated here. */
function operatorOf(name) {
    const parts = /^(?:(ForAllValues|ForAnyValue):)?([A-Za-z]+?)(IfExists)?$/.exec(name);
    const known = parts?.[2] && Object.hasOwn(BASES, parts[2]) ? BASES[parts[2]] : undefined;
    if (!parts || !known || (known.base === 'null' && (parts[1] || parts[3])))
        return null;
    return {
        set: parts[1] === 'ForAllValues' ? 'all' : parts[1] === 'ForAnyValue' ? 'any' : null,
        ifExists: parts[3] !== undefined,
        ...known,
    };
}
/** Whether the condition holds for the request's values of its key; null where the request has no such key. */
function holds(operator, expected, values, version) {
    const absent = values === null || values.length === 0;
    if (operator.base === 'null')
        return expected.length === 1 && /^(true|false)$/i.test(expected[0] ?? '')
            ? truth((expected[0]?.toLowerCase() === 'true') === absent)
            : 'unknown';
    if (absent) {
        if (operator.set)
            return truth(operator.set === 'all');
        return truth(operator.ifExists || operator.negated);
    }
    const each = values.map((value) => {
        const found = any(expected.map((wanted) => matches(operator, wanted, value, version)));
        return operator.negated ? not(found) : found;
    });
    if (operator.set === 'all')
        return every(each);
    if (operator.set === 'any')
        return any(each);
    // Several values under an operator for one: AWS does not say what comes out.
    return each.length === 1 ? each[0] : 'unknown';
}
function matches(operator, wanted, value, version) {
    if (operator.base === 'bool')
        return truth(wanted.toLowerCase() === value.toLowerCase());
    if (operator.base === 'arn')
        return arnMatches(wanted, value, version);
    const ignoring = operator.base === 'string-ignoring-case';
    const pattern = (0,_wildcard_js__WEBPACK_IMPORTED_MODULE_0__/* .patternOf */ .Id)(ignoring ? wanted.toLowerCase() : wanted, operator.wildcards, version);
    return pattern ? truth((0,_wildcard_js__WEBPACK_IMPORTED_MODULE_0__/* .fits */ .lA)(pattern, ignoring ? value.toLowerCase() : value)) : 'unknown';
}
/** The six parts are compared one by one. What is no ARN is left open: AWS does not say what comes out. */
function arnMatches(wanted, value, version) {
    const [patterns, parts] = [arnParts(wanted), arnParts(value)];
    if (!patterns || !parts)
        return 'unknown';
    return every(patterns.map((part, i) => {
        const pattern = (0,_wildcard_js__WEBPACK_IMPORTED_MODULE_0__/* .patternOf */ .Id)(part, true, version);
        return pattern ? truth((0,_wildcard_js__WEBPACK_IMPORTED_MODULE_0__/* .fits */ .lA)(pattern, parts[i] ?? '')) : 'unknown';
    }));
}
const arnParts = (arn) => /^(arn):([^:]*):([^:]*):([^:]*):([^:]*):(.*)$/s.exec(arn)?.slice(1) ?? null;
const truth = (value) => (value ? 'met' : 'unmet');
const not = (verdict) => verdict === 'met' ? 'unmet' : verdict === 'unmet' ? 'met' : 'unknown';
const any = (verdicts) => verdicts.includes('met') ? 'met' : verdicts.includes('unknown') ? 'unknown' : 'unmet';
const every = (verdicts) => verdicts.includes('unmet') ? 'unmet' : verdicts.includes('unknown') ? 'unknown' : 'met';


/***/ }),

/***/ 4009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ parseSubject),
/* harmony export */   Z6: () => (/* binding */ subjectsOf),
/* harmony export */   qy: () => (/* binding */ describeSubject)
/* harmony export */ });
/* unused harmony export expectedTail */
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(706);
// The forms of a GitHub token's `sub`. https://docs.github.com/en/actions/reference/security/oidc: `repo:OWNER/REPO:<context>`, and
// `repo:OWNER@OWNER_ID/REPO@REPO_ID:<context>` for repositories made, renamed or transferred after 15 July 2026, or opted in.

const SUBJECT = /^repo:([^/@:]+)(?:@(\d+))?\/([^/@:]+)(?:@(\d+))?:(.+)$/s;
const TAIL = /^(?:(pull_request)|environment:([^:]+)|ref:(refs\/[^:]+))$/s;
/** A subject in one of GitHub's own forms; null for one that the owner has customised. */
function parseSubject(sub) {
    const parts = typeof sub === 'string' ? SUBJECT.exec(sub) : null;
    if (!parts)
        return null;
    const [, owner = '', ownerId, repository = '', repositoryId, tail = ''] = parts;
    const context = TAIL.exec(tail);
    if (!context || (ownerId === undefined) !== (repositoryId === undefined))
        return null;
    const [, pull, environment, ref] = context;
    const [, group, name] = /^refs\/(heads|tags)\/(.+)$/s.exec(ref ?? '') ?? [];
    const kind = pull
        ? 'pull-request'
        : environment !== undefined
            ? 'environment'
            : group === 'heads'
                ? 'branch'
                : group === 'tags'
                    ? 'tag'
                    : 'ref';
    return {
        form: ownerId ? 'immutable' : 'names',
        owner,
        repository,
        ownerId: ownerId ?? null,
        repositoryId: repositoryId ?? null,
        kind,
        name: name ?? environment ?? ref ?? '',
        tail,
    };
}
/** How a token came by its `sub`, in one sentence or two. */
function describeSubject(sub) {
    const subject = parseSubject(sub);
    if (!subject)
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `The subject has neither of GitHub's own forms: the repository or its organisation has customised it (${'include_claim_keys'}), so a trust policy must repeat it as it stands.`;
    return [...origin(subject), ' ', ...form(subject)];
}
function origin({ kind, name }) {
    if (kind === 'environment')
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `The job names the environment ${name}, and an environment takes the place of the branch or tag in the subject.`;
    if (kind === 'pull-request')
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `The run belongs to a pull request, and the subject then names no branch.`;
    if (kind === 'branch')
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `The run is of the branch ${name}, outside of any environment.`;
    return kind === 'tag'
        ? (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `The run is of the tag ${name}, outside of any environment.`
        : (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `The run is of the ref ${name}, outside of any environment.`;
}
function form({ form }) {
    return form === 'immutable'
        ? (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `The numbers behind each ${'@'} are the immutable form of the subject, which GitHub gives to repositories made, renamed or transferred after 15 July 2026, or opted in: a trust policy of names alone refuses it.`
        : (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `It is the form of names; were the repository renamed or transferred, GitHub would add the numbers of its owner and itself.`;
}
/** What would follow the repository in the subject of a job, from its context alone; null where an expression that cannot be read decides it. */
function expectedTail({ environmentName, workflowJob, eventName, ref }) {
    if (workflowJob?.environment === 'open')
        return null;
    // A colon within a value is written %3A, so that it cannot pass for the next part.
    if (environmentName)
        return `environment:${environmentName.replaceAll(':', '%3A')}`;
    if (eventName === 'pull_request')
        return 'pull_request';
    return ref ? `ref:${ref.replaceAll(':', '%3A')}` : null;
}
/** Every subject under which GitHub may present exactly this job: names, immutable, and the token's own where it is customised. */
function subjectsOf(claims, context) {
    const actual = parseSubject(claims?.sub);
    if (claims && typeof claims.sub === 'string' && !actual)
        return [claims.sub];
    const [owner, repository] = actual ? [actual.owner, actual.repository] : context.repository.split('/');
    const tail = actual?.tail ?? expectedTail(context);
    if (!owner || !repository || !tail)
        return [];
    const here = `${owner}/${repository}`.toLowerCase() === context.repository.toLowerCase();
    const ownerId = actual?.ownerId ?? id(claims?.repository_owner_id) ?? (here ? id(context.ownerId) : null);
    const repositoryId = actual?.repositoryId ?? id(claims?.repository_id) ?? (here ? id(context.repositoryId) : null);
    return [
        `repo:${owner}/${repository}:${tail}`,
        ...(ownerId && repositoryId ? [`repo:${owner}@${ownerId}/${repository}@${repositoryId}:${tail}`] : []),
    ];
}
const id = (value) => (typeof value === 'string' || typeof value === 'number') && /^\d{1,20}$/.test(String(value)) ? String(value) : null;


/***/ }),

/***/ 1783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Id: () => (/* binding */ patternOf),
/* harmony export */   _W: () => (/* binding */ matchesWildcard),
/* harmony export */   lA: () => (/* binding */ fits)
/* harmony export */ });
const ESCAPE = /^\$\{([*?$])\}/;
/** The pattern's parts, or null where it holds a policy variable, whose value is not known here. */
function patternOf(value, wildcards, version) {
    const parts = [];
    let at = 0;
    while (at < value.length) {
        const rest = value.slice(at, at + 4);
        const escaped = version === '2012-10-17' ? ESCAPE.exec(rest)?.[1] : undefined;
        if (escaped) {
            parts.push({ literal: escaped, many: false });
            at += 4;
            continue;
        }
        if (version === '2012-10-17' && rest.startsWith('${') && value.indexOf('}', at) > 0)
            return null;
        const character = String.fromCodePoint(value.codePointAt(at));
        const wild = wildcards && (character === '*' || character === '?');
        parts.push({ literal: wild ? null : character, many: wild && character === '*' });
        at += character.length;
    }
    return parts;
}
/** Whether the whole value fits. Greedy with one step back, so that no pattern takes more than length times length. */
function fits(pattern, value) {
    const characters = [...value];
    let [p, v, star, mark] = [0, 0, -1, 0];
    while (v < characters.length) {
        const part = pattern[p];
        if (part?.many) {
            star = p++;
            mark = v;
        }
        else if (part && (part.literal === null || part.literal === characters[v])) {
            p++;
            v++;
        }
        else if (star >= 0) {
            p = star + 1;
            v = ++mark;
        }
        else
            return false;
    }
    while (pattern[p]?.many)
        p++;
    return p === pattern.length;
}
const matchesWildcard = (pattern, value, version = '2008-10-17') => fits(patternOf(pattern, true, version) ?? [], value);


/***/ }),

/***/ 9906:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('{"date":"2026-11-22","regions":92,"prefixes":{"apac":93,"au":56,"ca":26,"eu":94,"global":61,"in":81,"jp":3,"us":95,"us-gov":62},"mantleToRuntime":{"anthropic.claude-haiku-4-5":"anthropic.claude-haiku-4-5-20251001-v1:0","deepseek.v3.1":"deepseek.v3-v1:0","moonshotai.kimi-k2-thinking":"moonshot.kimi-k2-thinking","openai.gpt-oss-120b":"openai.gpt-oss-120b-1:0","openai.gpt-oss-20b":"openai.gpt-oss-20b-1:0","qwen.qwen3-235b-a22b-2507":"qwen.qwen3-235b-a22b-2507-v1:0","qwen.qwen3-32b":"qwen.qwen3-32b-v1:0","qwen.qwen3-coder-30b-a3b-instruct":"qwen.qwen3-coder-30b-a3b-v1:0","qwen.qwen3-coder-480b-a35b-instruct":"qwen.qwen3-coder-480b-a35b-v1:0","qwen.qwen3-next-80b-a3b-instruct":"qwen.qwen3-next-80b-a3b","qwen.qwen3-vl-235b-a22b-instruct":"qwen.qwen3-vl-235b-a22b"},"gone":["amazon.titan-image-generator-v1","amazon.titan-image-generator-v2","amazon.titan-text-*","anthropic.claude-3-5-haiku","anthropic.claude-3-opus","anthropic.claude-instant-v1","anthropic.claude-opus-4","anthropic.claude-v2","anthropic.claude-v2:1","cohere.command-r-plus-v1:0","cohere.command-r-v1:0","meta.llama3-1-405b-instruct-v1:0","meta.llama3-2-11b-instruct-v1:0","meta.llama3-2-1b-instruct-v1:0","meta.llama3-2-3b-instruct-v1:0","meta.llama3-2-90b-instruct-v1:0"],"sets":["us-east-1","eu-central-1 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-3","ap-east-2 ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 eu-central-1 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 us-east-1 us-east-2 us-west-1 us-west-2","ap-northeast-1 ap-northeast-3","ap-northeast-1","ca-central-1 us-east-1 us-east-2 us-west-2","ca-central-1","ca-west-1 us-east-1 us-east-2 us-west-2","ca-west-1","us-east-1 us-east-2 us-west-2","us-east-1 us-east-2 us-west-1 us-west-2","us-west-1","ap-northeast-1 eu-north-1 us-east-1 us-west-2","ap-northeast-1 eu-west-1 us-east-1","ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4","ap-east-2","ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-southeast-1 ap-southeast-2","ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-1 ap-southeast-2","ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4","ap-southeast-3","ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-4","ap-southeast-4","ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5","ap-southeast-5","ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-7","ap-southeast-7","ca-central-1 ca-west-1","eu-central-1 eu-north-1 eu-west-1 eu-west-3","eu-central-1 eu-north-1 eu-south-1 eu-west-1 eu-west-3","eu-south-1","eu-central-1 eu-north-1 eu-south-2 eu-west-1 eu-west-3","eu-south-2","eu-central-1 eu-north-1 eu-south-1 eu-west-1 eu-west-3 il-central-1","il-central-1","ap-northeast-1 ap-southeast-2 ap-southeast-3 eu-north-1 eu-west-2 us-east-1 us-east-2 us-west-2","ap-southeast-2 eu-west-2 us-east-1","ap-southeast-2 ap-southeast-3 eu-west-2 us-east-1","ap-northeast-1 eu-north-1 us-east-1","ap-northeast-1 ca-central-1 eu-central-1 us-west-2","us-east-1 us-west-2","ap-south-1 ap-southeast-2 ca-central-1 eu-central-1 eu-west-1 eu-west-2 eu-west-3 sa-east-1 us-east-1 us-west-2","ap-northeast-1 eu-central-1 us-east-1 us-west-2","ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-2 ca-central-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 sa-east-1 us-east-1 us-east-2 us-west-2","ap-south-1","ap-northeast-2 ap-southeast-1","ap-northeast-2 ap-south-1 ap-southeast-1","ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2","eu-west-2","eu-central-1 eu-west-1 eu-west-3","eu-central-1","us-east-2","ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-1 ap-southeast-2 ca-central-1 eu-central-1 eu-central-2 eu-west-1 eu-west-2 eu-west-3 sa-east-1 us-east-1 us-west-2","ap-southeast-1","ap-south-1 ca-central-1 eu-west-2 sa-east-1","af-south-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 mx-central-1 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2","ap-southeast-2 ap-southeast-4","ap-southeast-2 ap-southeast-4 ap-southeast-6","ap-southeast-6","eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-3","eu-central-2","eu-central-1 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3","af-south-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 me-central-1 me-south-1 mx-central-1 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2","us-gov-east-1 us-gov-west-1","eu-central-1 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-3 il-central-1","ap-northeast-1 eu-west-1 us-east-1 us-east-2 us-west-2","ap-northeast-1 ap-south-1 ap-southeast-1 ap-southeast-2 ca-central-1 eu-central-1 eu-west-1 eu-west-2 eu-west-3 sa-east-1 us-east-1 us-west-2","ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ca-central-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2","ap-northeast-1 ca-central-1 eu-central-1 us-east-1 us-west-2","ap-northeast-1 ap-south-1 ap-southeast-2 ap-southeast-3 eu-north-1 eu-west-2 us-east-2 us-west-2","ap-northeast-1 ap-south-1 ap-southeast-2 eu-north-1 eu-west-2 sa-east-1 us-east-1 us-east-2 us-west-2","ap-southeast-3 ap-southeast-4","ap-northeast-1 ap-south-1 ap-southeast-2 eu-west-1 eu-west-2 sa-east-1 us-east-1 us-east-2 us-west-2","ap-southeast-3 ap-southeast-4 eu-south-1","us-west-2","ap-south-1 ca-central-1 eu-west-2 us-east-1 us-west-2","ap-northeast-1 ap-south-1 ap-southeast-2 eu-central-1 eu-north-1 eu-west-1 eu-west-2 sa-east-1 us-east-1 us-east-2 us-west-2","ap-south-1 ap-southeast-2 ca-central-1 eu-west-1 eu-west-2 eu-west-3 sa-east-1 us-east-1 us-west-2","ap-northeast-1 ap-south-1 ap-southeast-2 sa-east-1 us-east-1 us-east-2 us-west-2","ca-central-1 us-east-1 us-east-2 us-west-1 us-west-2","af-south-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 me-central-1 me-south-1 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2","ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-7 ca-central-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2","ap-south-1 ap-south-2","ap-northeast-1 ap-south-1 ap-southeast-2 ap-southeast-3 eu-central-1 eu-north-1 eu-south-1 eu-west-1 eu-west-2 sa-east-1 us-east-1 us-east-2 us-west-2","ap-northeast-1 ap-south-1 ap-southeast-2 ap-southeast-3 eu-central-1 eu-north-1 eu-south-1 eu-west-2 us-east-2 us-west-2","ap-northeast-1 ap-south-1 ap-southeast-2 eu-south-1 eu-west-1 eu-west-2 sa-east-1 us-east-1 us-east-2 us-west-2","ap-northeast-2","eu-west-1","ap-northeast-2 us-east-1","af-south-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-7 ca-central-1 ca-west-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 mx-central-1 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2","us-east-1 us-west-1","us-east-2 us-west-2","ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-7 ca-central-1 ca-west-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 me-central-1 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2","af-south-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 eusc-de-east-1 il-central-1 me-central-1 me-south-1 mx-central-1 sa-east-1 us-east-1 us-east-2 us-gov-east-1 us-gov-west-1 us-iso-east-1 us-isob-east-1 us-isof-east-1 us-isof-south-1 us-west-1 us-west-2","ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-7","eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1","ca-central-1 ca-west-1 us-east-1 us-east-2 us-west-1 us-west-2"],"models":{"ai21.jamba-1-5-large-v1:0":{"start":"2024-09-23","legacy":true,"eol":"2026-11-26","onDemand":0},"ai21.jamba-1-5-mini-v1:0":{"start":"2024-09-23","legacy":true,"eol":"2026-11-26","onDemand":0},"amazon.nova-2-lite-v1:0":{"start":"2025-12-02","profiles":{"eu":[[1,1]],"global":[[null,2]],"jp":[[3,4]],"us":[[5,6],[7,8],[9,9],[10,11]]}},"amazon.nova-2-multimodal-embeddings-v1:0":{"start":"2025-10-28","onDemand":0,"kind":"embedding"},"amazon.nova-2-sonic-v1:0":{"start":"2025-12-02","onDemand":12,"kind":"speech"},"amazon.nova-canvas-v1:0":{"start":"2024-12-03","eol":"2026-09-30","onDemand":13,"kind":"image"},"amazon.nova-lite-v1:0":{"start":"2024-12-03","onDemand":34,"profiles":{"apac":[[14,15],[16,17],[18,19],[20,21],[22,23],[24,25]],"ca":[[26,26]],"eu":[[27,27],[28,29],[30,31],[32,33]],"us":[[9,9],[10,11]]}},"amazon.nova-micro-v1:0":{"start":"2024-12-03","onDemand":35,"profiles":{"apac":[[14,15],[16,17],[18,19],[22,23],[24,25]],"eu":[[27,27],[28,29],[30,31],[32,33]],"us":[[9,9]]}},"amazon.nova-premier-v1:0":{"start":"2025-04-30","eol":"2026-09-14","profiles":{"us":[[9,9]]}},"amazon.nova-pro-v1:0":{"start":"2024-12-03","onDemand":36,"profiles":{"apac":[[14,15],[16,17],[18,19],[20,21],[22,23],[24,25]],"eu":[[27,27],[28,29],[30,31],[32,33]],"us":[[9,9],[10,11]]}},"amazon.nova-reel-v1:0":{"start":"2024-12-03","eol":"2026-09-30","onDemand":13,"kind":"video"},"amazon.nova-reel-v1:1":{"start":"2024-12-03","eol":"2026-09-30","onDemand":0,"kind":"video"},"amazon.nova-sonic-v1:0":{"start":"2025-04-08","eol":"2026-09-14","onDemand":37,"kind":"speech"},"amazon.rerank-v1:0":{"start":"2025-04-03","onDemand":38},"amazon.titan-embed-g1-text-02":{"start":"2023-11-29","onDemand":39,"kind":"embedding"},"amazon.titan-embed-image-v1":{"start":"2023-11-29","onDemand":40,"kind":"embedding"},"amazon.titan-embed-image-v1:0":{"start":"2023-11-29","kind":"embedding"},"amazon.titan-embed-text-v1":{"start":"2025-04-03","onDemand":41,"kind":"embedding"},"amazon.titan-embed-text-v2:0":{"start":"2024-04-30","onDemand":42,"kind":"embedding"},"anthropic.claude-3-5-sonnet-20240620-v1:0":{"start":"2024-06-20","onDemand":44,"profiles":{"apac":[[17,43]]}},"anthropic.claude-3-5-sonnet-20241022-v2:0":{"start":"2024-10-22","profiles":{"apac":[[16,45]]}},"anthropic.claude-3-7-sonnet-20250219-v1:0":{"start":"2025-02-19","onDemand":47,"profiles":{"apac":[[46,43]]}},"anthropic.claude-3-haiku-20240307-v1:0":{"start":"2024-03-13","eol":"2026-09-10","onDemand":51,"profiles":{"eu":[[48,49]],"us":[[9,50]]}},"anthropic.claude-3-sonnet-20240229-v1:0":{"start":"2024-03-04","onDemand":53,"profiles":{"apac":[[17,52]]}},"anthropic.claude-fable-5":{"start":"2026-06-09","profiles":{"global":[[null,54]],"us":[[5,6],[7,8],[9,9],[10,11]]}},"anthropic.claude-fable-5-1":{"start":"2026-09-01","profiles":{"us":null,"global":null,"us-gov":null},"retention":"aws_review"},"anthropic.claude-haiku-4-5":{"mantleOnly":true},"anthropic.claude-haiku-4-5-20251001-v1:0":{"start":"2025-10-15","profiles":{"au":[[55,55],[56,57]],"eu":[[1,1],[58,59],[60,47]],"global":[[null,54]],"jp":[[3,3]],"us":[[5,6],[9,9],[10,11]]}},"anthropic.claude-haiku-5-5":{"start":"2026-10-07","profiles":{"us":[[9,9],[10,11],[5,6],[7,8]],"eu":[[1,1],[58,59],[60,47]],"au":[[55,55]],"jp":[[3,3]],"global":[[null,61]],"us-gov":[[null,62]]}},"anthropic.claude-mythos-5-1":{},"anthropic.claude-opus-4-1-20250805-v1:0":{"start":"2025-08-05","legacy":true,"eol":"2027-01-08","profiles":{"us":[[9,9]]}},"anthropic.claude-opus-4-5-20251101-v1:0":{"start":"2025-11-24","profiles":{"eu":[[1,1],[58,59],[60,47]],"global":[[null,54]],"us":[[5,6],[9,9],[10,11]]}},"anthropic.claude-opus-4-6-v1":{"start":"2026-02-05","onDemand":47,"profiles":{"au":[[55,55],[56,57]],"eu":[[1,1],[58,59],[60,47]],"global":[[null,54]],"us":[[5,6],[7,8],[9,9],[10,11]]}},"anthropic.claude-opus-4-7":{"start":"2026-04-16","profiles":{"au":[[55,55]],"eu":[[1,1],[58,59],[60,47]],"global":[[null,54]],"jp":[[3,3]],"us":[[5,6],[7,8],[9,9],[10,11]]}},"anthropic.claude-opus-4-8":{"start":"2026-05-28","profiles":{"au":[[55,55]],"eu":[[1,1],[58,59],[60,47]],"global":[[null,54]],"jp":[[3,3]],"us":[[5,6],[7,8],[9,9],[10,11]]}},"anthropic.claude-opus-5":{"start":"2026-07-23","profiles":{"au":[[55,55]],"eu":[[1,1],[58,59],[60,47]],"global":[[null,54]],"us":[[5,6],[7,8],[9,9],[10,11]]}},"anthropic.claude-opus-5-5":{"start":"2026-09-22","onDemand":47,"profiles":{"us":[[9,9],[10,11],[5,6],[7,8]],"eu":[[1,1],[58,59],[60,47]],"au":[[55,55]],"jp":[[3,3]],"global":[[null,61]],"us-gov":[[null,62]]}},"anthropic.claude-sonnet-4-20250514-v1:0":{"start":"2025-05-22","eol":"2026-10-14","profiles":{"apac":[[14,15],[20,20],[18,19],[22,23],[24,25]],"eu":[[1,1],[63,33]],"global":[[null,64]],"us":[[9,9],[10,11]]}},"anthropic.claude-sonnet-4-5-20250929-v1:0":{"start":"2025-09-29","profiles":{"au":[[55,55],[56,57]],"eu":[[1,1],[58,59],[60,47]],"global":[[null,54]],"jp":[[3,3]],"us":[[5,6],[9,9],[10,11]]}},"anthropic.claude-sonnet-4-6":{"start":"2026-02-17","onDemand":47,"profiles":{"au":[[55,55],[56,57]],"eu":[[1,1],[58,59],[60,47]],"global":[[null,54]],"jp":[[3,3]],"us":[[5,6],[7,8],[9,9],[10,11]]}},"anthropic.claude-sonnet-5":{"start":"2026-06-30","profiles":{"au":[[55,55]],"eu":[[1,1],[58,59],[60,47]],"global":[[null,54]],"us":[[5,6],[7,8],[9,9],[10,11]]}},"anthropic.claude-sonnet-5-5":{"profiles":{"us":[[9,9],[10,11],[5,6],[7,8]],"eu":[[1,1],[58,59],[60,47]],"global":[[null,61]],"us-gov":[[null,62]]}},"cohere.embed-english-v3":{"start":"2025-01-24","onDemand":65,"kind":"embedding"},"cohere.embed-multilingual-v3":{"start":"2025-01-24","onDemand":65,"kind":"embedding"},"cohere.embed-v4:0":{"start":"2025-10-02","onDemand":13,"profiles":{"eu":[[1,1],[58,59],[60,47]],"global":[[null,66]],"us":[[9,9],[10,11]]},"kind":"embedding"},"cohere.rerank-v3-5:0":{"start":"2024-12-01","onDemand":67},"deepseek.r1-v1:0":{"start":"2025-03-10","profiles":{"us":[[9,9]]}},"deepseek.v3-v1:0":{"start":"2025-09-15","onDemand":68},"deepseek.v3.1":{"mantleOnly":true},"deepseek.v3.2":{"start":"2026-02-06","onDemand":69,"unsure":70},"google.gemma-3-12b-it":{"start":"2025-12-02","onDemand":71,"unsure":72},"google.gemma-3-27b-it":{"start":"2025-12-02","onDemand":71,"unsure":72},"google.gemma-3-4b-it":{"start":"2025-12-02","onDemand":71,"unsure":72},"google.gemma-4-26b-a4b":{"start":"2026-04-02","mantleOnly":true},"google.gemma-4-31b":{"start":"2026-04-02","mantleOnly":true},"google.gemma-4-e2b":{"start":"2026-04-02","mantleOnly":true},"luma.ray-v2:0":{"start":"2025-01-23","onDemand":73,"kind":"video"},"meta.llama3-1-70b-instruct-v1:0":{"start":"2024-07-23","onDemand":73,"profiles":{"us":[[9,9]]}},"meta.llama3-1-8b-instruct-v1:0":{"start":"2024-07-23","onDemand":73,"profiles":{"us":[[9,9]]}},"meta.llama3-3-70b-instruct-v1:0":{"start":"2024-12-19","onDemand":50,"profiles":{"us":[[9,9]]}},"meta.llama3-70b-instruct-v1:0":{"start":"2024-04-23","onDemand":74},"meta.llama3-8b-instruct-v1:0":{"start":"2024-04-23","onDemand":74},"meta.llama4-maverick-17b-instruct-v1:0":{"start":"2025-04-28","profiles":{"us":[[9,9],[10,11]]}},"meta.llama4-scout-17b-instruct-v1:0":{"start":"2025-04-28","profiles":{"us":[[9,9],[10,11]]}},"minimax.minimax-m2":{"start":"2025-12-02","onDemand":71,"unsure":72},"minimax.minimax-m2.1":{"start":"2026-02-06","onDemand":75,"unsure":72},"minimax.minimax-m2.5":{"start":"2026-03-18","onDemand":75,"unsure":72},"mistral.devstral-2-123b":{"start":"2026-02-17","onDemand":75,"unsure":72},"mistral.magistral-small-2509":{"start":"2025-12-02","onDemand":71,"unsure":72},"mistral.ministral-3-14b-instruct":{"start":"2025-12-02","onDemand":71,"unsure":72},"mistral.ministral-3-3b-instruct":{"start":"2025-12-02","onDemand":71,"unsure":72},"mistral.ministral-3-8b-instruct":{"start":"2025-12-02","onDemand":71,"unsure":72},"mistral.mistral-7b-instruct-v0:2":{"start":"2024-03-01","onDemand":76},"mistral.mistral-large-2402-v1:0":{"start":"2024-04-03","onDemand":76},"mistral.mistral-large-2407-v1:0":{"start":"2024-07-24","onDemand":73},"mistral.mistral-large-3-675b-instruct":{"start":"2025-12-02","onDemand":77,"unsure":70},"mistral.mistral-small-2402-v1:0":{"start":"2024-05-24","onDemand":0},"mistral.mixtral-8x7b-instruct-v0:1":{"start":"2024-03-01","onDemand":76},"mistral.pixtral-large-2502-v1:0":{"start":"2025-04-08","profiles":{"eu":[[27,27]],"us":[[9,9]]}},"mistral.voxtral-mini-3b-2507":{"start":"2025-12-02","onDemand":71,"unsure":72},"mistral.voxtral-small-24b-2507":{"start":"2025-12-02","onDemand":71,"unsure":72},"moonshot.kimi-k2-thinking":{"start":"2025-12-02","onDemand":77},"moonshotai.kimi-k2-thinking":{"mantleOnly":true},"moonshotai.kimi-k2.5":{"start":"2026-02-06","onDemand":69,"unsure":70},"moonshotai.kimi-k3":{"start":"2026-09-18","profiles":{"us":[[null,78]],"global":[[null,79]]}},"nvidia.nemotron-nano-12b-v2":{"start":"2025-12-02","onDemand":71,"unsure":72},"nvidia.nemotron-nano-3-30b":{"start":"2025-12-23","onDemand":71,"unsure":72},"nvidia.nemotron-nano-9b-v2":{"start":"2025-12-02","onDemand":71,"unsure":72},"nvidia.nemotron-super-3-120b":{"start":"2026-03-18","onDemand":75,"unsure":72},"openai.gpt-5.4":{"start":"2026-04-30","mantleOnly":true},"openai.gpt-5.4-2026-03-05":{"mantleOnly":true},"openai.gpt-5.5":{"start":"2026-05-21","mantleOnly":true},"openai.gpt-5.5-2026-04-23":{"mantleOnly":true},"openai.gpt-5.6-luna":{"start":"2026-08-13","profiles":{"global":[[null,80]],"in":[[81,81]],"us":[[5,6],[7,8],[9,9],[10,11]]}},"openai.gpt-5.6-sol":{"start":"2026-08-13","profiles":{"global":[[null,80]],"us":[[5,6],[7,8],[9,9],[10,11]]}},"openai.gpt-5.6-terra":{"start":"2026-08-13","profiles":{"global":[[null,80]],"in":[[81,81]],"us":[[5,6],[7,8],[9,9],[10,11]]}},"openai.gpt-6-astra":{"profiles":{"us":[[9,9],[10,11],[5,6],[7,8]],"global":null}},"openai.gpt-6-luna":{"profiles":{"us":[[9,9],[10,11],[5,6],[7,8]],"global":[[null,54]]}},"openai.gpt-6-sol":{"start":"2026-09-22","profiles":{"us":[[9,9],[10,11],[5,6],[7,8]],"global":[[null,54]]}},"openai.gpt-6.1-sol":{"profiles":{"us":null,"global":null}},"openai.gpt-oss-120b":{"mantleOnly":true},"openai.gpt-oss-120b-1:0":{"start":"2025-08-06","onDemand":82},"openai.gpt-oss-20b":{"mantleOnly":true},"openai.gpt-oss-20b-1:0":{"start":"2025-08-06","onDemand":82},"openai.gpt-oss-safeguard-120b":{"start":"2025-12-02","onDemand":71,"unsure":72},"openai.gpt-oss-safeguard-20b":{"start":"2025-12-02","onDemand":71,"unsure":72},"qwen.qwen3-235b-a22b-2507":{"mantleOnly":true},"qwen.qwen3-235b-a22b-2507-v1:0":{"start":"2025-09-15","onDemand":83},"qwen.qwen3-32b":{"mantleOnly":true},"qwen.qwen3-32b-v1:0":{"start":"2025-09-15","onDemand":82},"qwen.qwen3-coder-30b-a3b-instruct":{"mantleOnly":true},"qwen.qwen3-coder-30b-a3b-v1:0":{"start":"2025-09-15","onDemand":82},"qwen.qwen3-coder-480b-a35b-instruct":{"mantleOnly":true},"qwen.qwen3-coder-480b-a35b-v1:0":{"start":"2025-09-15","onDemand":68},"qwen.qwen3-coder-next":{"start":"2026-02-06","onDemand":35,"unsure":72},"qwen.qwen3-next-80b-a3b":{"start":"2025-12-02","onDemand":84},"qwen.qwen3-next-80b-a3b-instruct":{"mantleOnly":true},"qwen.qwen3-vl-235b-a22b":{"start":"2025-12-02","onDemand":84},"qwen.qwen3-vl-235b-a22b-instruct":{"mantleOnly":true},"stability.sd3-5-large-v1:0":{"start":"2024-12-12","onDemand":73,"kind":"image"},"stability.stable-conservative-upscale-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"stability.stable-creative-upscale-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"stability.stable-fast-upscale-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"stability.stable-image-control-sketch-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"stability.stable-image-control-structure-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"stability.stable-image-core-v1:1":{"start":"2024-12-12","onDemand":73,"kind":"image"},"stability.stable-image-erase-object-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"stability.stable-image-inpaint-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"stability.stable-image-remove-background-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"stability.stable-image-search-recolor-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"stability.stable-image-search-replace-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"stability.stable-image-style-guide-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"stability.stable-image-ultra-v1:1":{"start":"2024-02-22","onDemand":73,"kind":"image"},"stability.stable-outpaint-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"stability.stable-style-transfer-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"twelvelabs.marengo-embed-2-7-v1:0":{"start":"2025-07-15","legacy":true,"eol":"2026-11-30","profiles":{"apac":[[18,85]],"eu":[[1,86]],"us":[[10,0]]},"kind":"embedding"},"twelvelabs.marengo-embed-3-0-v1:0":{"start":"2025-10-28","onDemand":87,"profiles":{"eu":[[1,86]],"us":[[9,0]]},"kind":"embedding"},"twelvelabs.pegasus-1-2-v1:0":{"start":"2025-10-31","onDemand":87,"profiles":{"apac":[[20,85]],"eu":[[1,1],[58,59],[60,47]],"global":[[null,88]],"us":[[10,89],[9,90]]}},"writer.palmyra-vision-7b":{"start":"2026-03-20","onDemand":9,"unsure":72},"writer.palmyra-x4-v1:0":{"start":"2025-11-21","profiles":{"us":[[9,9],[10,11]]}},"writer.palmyra-x5-v1:0":{"start":"2025-11-21","profiles":{"us":[[9,9],[10,11]]}},"xai.grok-4.3":{"start":"2026-05-13","mantleOnly":true},"xai.grok-4.6":{"start":"2026-08-19","profiles":{"global":[[null,80]],"us":[[5,6],[7,8],[9,9],[10,11]]}},"xai.grok-4.7":{"profiles":{"us":[[9,9],[10,11],[5,6],[7,8]],"global":[[null,91]]}},"zai.glm-4.6":{"start":"2025-11-30","mantleOnly":true},"zai.glm-4.7":{"start":"2026-02-06","onDemand":69,"unsure":70},"zai.glm-4.7-flash":{"start":"2026-02-06","onDemand":75,"unsure":72},"zai.glm-5":{"start":"2026-03-18","onDemand":69,"unsure":70}}}');

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./build/src/aws/scrub.js
// AWS echoes what it was sent: key ids, tokens, canonical requests. Nothing of a secret value survives past this point, in any of the forms
// in which it travels: as it stands, trimmed, line by line, URL-encoded, JSON-escaped, base64 in a Basic header.
const MASK = '***';
// An access key id that is not under test (another source's, another account's) keeps its prefix alone.
const KEY_ID = /\b(A(?:KIA|SIA|BIA|CCA))[A-Z0-9]{12,}\b/g;
// Session tokens begin with one of these; a fragment of one is as secret as the whole.
const SESSION_TOKEN = /\b(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoDYXdz)[A-Za-z0-9+/=_%-]*/g;
const JWT = /\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g;
const BEDROCK_KEY = /\b(?:ABSK|bedrock-api-key-)[A-Za-z0-9+/=_-]{12,}/g;
// Up to the last @: a password may hold one, or a slash.
const URL_PASSWORD = /(\b[a-z][a-z0-9+.-]*:\/\/)\S*@/gi;
/** Removes every secret it has learnt, and whatever looks like one. */
function makeScrub(secrets) {
    const known = [...secrets];
    let scrub = scrubber(known);
    return {
        scrub: (value) => scrub(value),
        learn: (more) => {
            known.push(...more);
            scrub = scrubber(known);
        },
    };
}
function scrubber(secrets) {
    const forms = new Set();
    for (const secret of secrets) {
        for (const part of [secret, secret.trim(), ...secret.split(/\r?\n/)]) {
            const bare = part.trim();
            if (bare.length < 4)
                continue;
            for (const form of [
                part,
                bare,
                encodeURIComponent(bare),
                JSON.stringify(bare).slice(1, -1),
                Buffer.from(bare).toString('base64'),
            ])
                forms.add(form);
        }
    }
    const longestFirst = [...forms].sort((a, b) => b.length - a.length);
    return (value) => {
        let clean = value;
        for (const form of longestFirst)
            clean = clean.replaceAll(form, MASK);
        return clean
            .replace(KEY_ID, '$1…')
            .replace(SESSION_TOKEN, MASK)
            .replace(JWT, MASK)
            .replace(BEDROCK_KEY, MASK)
            .replace(URL_PASSWORD, `$1${MASK}@`);
    };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/src/inputs/inputs.js
var inputs = __nccwpck_require__(2542);
;// CONCATENATED MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/wire/varint.js
// Copyright 2008 Google Inc.  All rights reserved.
//
// Redistribution and use in source and binary forms, with or without
// modification, are permitted provided that the following conditions are
// met:
//
// * Redistributions of source code must retain the above copyright
// notice, this list of conditions and the following disclaimer.
// * Redistributions in binary form must reproduce the above
// copyright notice, this list of conditions and the following disclaimer
// in the documentation and/or other materials provided with the
// distribution.
// * Neither the name of Google Inc. nor the names of its
// contributors may be used to endorse or promote products derived from
// this software without specific prior written permission.
//
// THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS
// "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT
// LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR
// A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT
// OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,
// SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT
// LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE,
// DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY
// THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT
// (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
// OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
//
// Code generated by the Protocol Buffer compiler is owned by the owner
// of the input file used when generating it.  This code is not
// standalone and requires a support library to be linked with it.  This
// support library is itself covered by the above license.
/**
 * Read a 64 bit varint as two JS numbers.
 *
 * Stores the low and high words on the reader.
 *
 * Copyright 2008 Google Inc.  All rights reserved.
 *
 * See https://github.com/protocolbuffers/protobuf/blob/8a71927d74a4ce34efe2d8769fda198f52d20d12/js/experimental/runtime/kernel/buffer_decoder.js#L175
 */
function varint64read() {
    const buf = this.buf;
    let pos = this.pos;
    let lo = 0;
    let hi = 0;
    for (let shift = 0; shift < 28; shift += 7) {
        const b = buf[pos++];
        lo |= (b & 0x7f) << shift;
        if ((b & 0x80) == 0) {
            this.pos = pos;
            this.assertBounds();
            this.varint64Lo = lo;
            this.varint64Hi = hi;
            return;
        }
    }
    const middleByte = buf[pos++];
    // last four bits of the first 32 bit number
    lo |= (middleByte & 0x0f) << 28;
    // 3 upper bits are part of the next 32 bit number
    hi = (middleByte & 0x70) >> 4;
    if ((middleByte & 0x80) == 0) {
        this.pos = pos;
        this.assertBounds();
        this.varint64Lo = lo;
        this.varint64Hi = hi;
        return;
    }
    for (let shift = 3; shift <= 31; shift += 7) {
        const b = buf[pos++];
        hi |= (b & 0x7f) << shift;
        if ((b & 0x80) == 0) {
            this.pos = pos;
            this.assertBounds();
            this.varint64Lo = lo;
            this.varint64Hi = hi;
            return;
        }
    }
    throw new Error("invalid varint");
}
/**
 * Write a 64 bit varint, given as two JS numbers, to the given bytes array.
 *
 * Copyright 2008 Google Inc.  All rights reserved.
 *
 * See https://github.com/protocolbuffers/protobuf/blob/8a71927d74a4ce34efe2d8769fda198f52d20d12/js/experimental/runtime/kernel/writer.js#L344
 */
function varint64write(lo, hi, bytes) {
    for (let i = 0; i < 28; i = i + 7) {
        const shift = lo >>> i;
        const hasNext = !(shift >>> 7 == 0 && hi == 0);
        const byte = (hasNext ? shift | 0x80 : shift) & 0xff;
        bytes.push(byte);
        if (!hasNext) {
            return;
        }
    }
    const splitBits = ((lo >>> 28) & 0x0f) | ((hi & 0x07) << 4);
    const hasMoreBits = !(hi >> 3 == 0);
    bytes.push((hasMoreBits ? splitBits | 0x80 : splitBits) & 0xff);
    if (!hasMoreBits) {
        return;
    }
    for (let i = 3; i < 31; i = i + 7) {
        const shift = hi >>> i;
        const hasNext = !(shift >>> 7 == 0);
        const byte = (hasNext ? shift | 0x80 : shift) & 0xff;
        bytes.push(byte);
        if (!hasNext) {
            return;
        }
    }
    bytes.push((hi >>> 31) & 0x01);
}
// constants for binary math
const TWO_PWR_32_DBL = 0x100000000;
/**
 * Parse decimal string of 64 bit integer value as two JS numbers.
 *
 * Copyright 2008 Google Inc.  All rights reserved.
 *
 * See https://github.com/protocolbuffers/protobuf-javascript/blob/a428c58273abad07c66071d9753bc4d1289de426/experimental/runtime/int64.js#L10
 */
function int64FromString(dec) {
    // Check for minus sign.
    const minus = dec[0] === "-";
    if (minus) {
        dec = dec.slice(1);
    }
    // Work 6 decimal digits at a time, acting like we're converting base 1e6
    // digits to binary. This is safe to do with floating point math because
    // Number.isSafeInteger(ALL_32_BITS * 1e6) == true.
    const base = 1e6;
    let lowBits = 0;
    let highBits = 0;
    function add1e6digit(begin, end) {
        // Note: Number('') is 0.
        const digit1e6 = Number(dec.slice(begin, end));
        highBits *= base;
        lowBits = lowBits * base + digit1e6;
        // Carry bits from lowBits to
        if (lowBits >= TWO_PWR_32_DBL) {
            highBits = highBits + ((lowBits / TWO_PWR_32_DBL) | 0);
            lowBits = lowBits % TWO_PWR_32_DBL;
        }
    }
    add1e6digit(-24, -18);
    add1e6digit(-18, -12);
    add1e6digit(-12, -6);
    add1e6digit(-6);
    return minus ? negate(lowBits, highBits) : newBits(lowBits, highBits);
}
/**
 * Losslessly converts a 64-bit signed integer in 32:32 split representation
 * into a decimal string.
 *
 * Copyright 2008 Google Inc.  All rights reserved.
 *
 * See https://github.com/protocolbuffers/protobuf-javascript/blob/a428c58273abad07c66071d9753bc4d1289de426/experimental/runtime/int64.js#L10
 */
function int64ToString(lo, hi) {
    let bits = newBits(lo, hi);
    // If we're treating the input as a signed value and the high bit is set, do
    // a manual two's complement conversion before the decimal conversion.
    const negative = bits.hi & 0x80000000;
    if (negative) {
        bits = negate(bits.lo, bits.hi);
    }
    const result = uInt64ToString(bits.lo, bits.hi);
    return negative ? "-" + result : result;
}
/**
 * Losslessly converts a 64-bit unsigned integer in 32:32 split representation
 * into a decimal string.
 *
 * Copyright 2008 Google Inc.  All rights reserved.
 *
 * See https://github.com/protocolbuffers/protobuf-javascript/blob/a428c58273abad07c66071d9753bc4d1289de426/experimental/runtime/int64.js#L10
 */
function uInt64ToString(lo, hi) {
    ({ lo, hi } = toUnsigned(lo, hi));
    // Skip the expensive conversion if the number is small enough to use the
    // built-in conversions.
    // Number.MAX_SAFE_INTEGER = 0x001FFFFF FFFFFFFF, thus any number with
    // highBits <= 0x1FFFFF can be safely expressed with a double and retain
    // integer precision.
    // Proven by: Number.isSafeInteger(0x1FFFFF * 2**32 + 0xFFFFFFFF) == true.
    if (hi <= 0x1fffff) {
        return String(TWO_PWR_32_DBL * hi + lo);
    }
    // What this code is doing is essentially converting the input number from
    // base-2 to base-1e7, which allows us to represent the 64-bit range with
    // only 3 (very large) digits. Those digits are then trivial to convert to
    // a base-10 string.
    // The magic numbers used here are -
    // 2^24 = 16777216 = (1,6777216) in base-1e7.
    // 2^48 = 281474976710656 = (2,8147497,6710656) in base-1e7.
    // Split 32:32 representation into 16:24:24 representation so our
    // intermediate digits don't overflow.
    const low = lo & 0xffffff;
    const mid = ((lo >>> 24) | (hi << 8)) & 0xffffff;
    const high = (hi >> 16) & 0xffff;
    // Assemble our three base-1e7 digits, ignoring carries. The maximum
    // value in a digit at this step is representable as a 48-bit integer, which
    // can be stored in a 64-bit floating point number.
    let digitA = low + mid * 6777216 + high * 6710656;
    let digitB = mid + high * 8147497;
    let digitC = high * 2;
    // Apply carries from A to B and from B to C.
    const base = 10000000;
    if (digitA >= base) {
        digitB += Math.floor(digitA / base);
        digitA %= base;
    }
    if (digitB >= base) {
        digitC += Math.floor(digitB / base);
        digitB %= base;
    }
    // If digitC is 0, then we should have returned in the trivial code path
    // at the top for non-safe integers. Given this, we can assume both digitB
    // and digitA need leading zeros.
    return (digitC.toString() +
        decimalFrom1e7WithLeadingZeros(digitB) +
        decimalFrom1e7WithLeadingZeros(digitA));
}
function toUnsigned(lo, hi) {
    return { lo: lo >>> 0, hi: hi >>> 0 };
}
function newBits(lo, hi) {
    return { lo: lo | 0, hi: hi | 0 };
}
/**
 * Returns two's compliment negation of input.
 * @see https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Operators/Bitwise_Operators#Signed_32-bit_integers
 */
function negate(lowBits, highBits) {
    highBits = ~highBits;
    if (lowBits) {
        lowBits = ~lowBits + 1;
    }
    else {
        // If lowBits is 0, then bitwise-not is 0xFFFFFFFF,
        // adding 1 to that, results in 0x100000000, which leaves
        // the low bits 0x0 and simply adds one to the high bits.
        highBits += 1;
    }
    return newBits(lowBits, highBits);
}
/**
 * Returns decimal representation of digit1e7 with leading zeros.
 */
const decimalFrom1e7WithLeadingZeros = (digit1e7) => {
    const partial = String(digit1e7);
    return "0000000".slice(partial.length) + partial;
};
/**
 * Write a 32 bit varint, signed or unsigned. Same as `varint64write(0, value, bytes)`
 *
 * Copyright 2008 Google Inc.  All rights reserved.
 *
 * See https://github.com/protocolbuffers/protobuf/blob/1b18833f4f2a2f681f4e4a25cdf3b0a43115ec26/js/binary/encoder.js#L144
 */
function varint32write(value, bytes) {
    if (value >>> 0 < 0x80) {
        bytes.push(value);
        return;
    }
    if (value >= 0) {
        // write value as varint 32
        while (value > 0x7f) {
            bytes.push((value & 0x7f) | 0x80);
            value = value >>> 7;
        }
        bytes.push(value);
    }
    else {
        for (let i = 0; i < 9; i++) {
            bytes.push((value & 127) | 128);
            value = value >> 7;
        }
        bytes.push(1);
    }
}
/**
 * Read an unsigned 32 bit varint.
 *
 * See https://github.com/protocolbuffers/protobuf/blob/8a71927d74a4ce34efe2d8769fda198f52d20d12/js/experimental/runtime/kernel/buffer_decoder.js#L220
 */
function varint32read() {
    let b = this.buf[this.pos++];
    if ((b & 0x80) === 0) {
        this.assertBounds();
        return b;
    }
    let result = b & 0x7f;
    b = this.buf[this.pos++];
    result |= (b & 0x7f) << 7;
    if ((b & 0x80) === 0) {
        this.assertBounds();
        return result;
    }
    b = this.buf[this.pos++];
    result |= (b & 0x7f) << 14;
    if ((b & 0x80) === 0) {
        this.assertBounds();
        return result;
    }
    b = this.buf[this.pos++];
    result |= (b & 0x7f) << 21;
    if ((b & 0x80) === 0) {
        this.assertBounds();
        return result;
    }
    // Extract only last 4 bits
    b = this.buf[this.pos++];
    result |= (b & 0x0f) << 28;
    for (let readBytes = 5; (b & 0x80) !== 0 && readBytes < 10; readBytes++)
        b = this.buf[this.pos++];
    if ((b & 0x80) !== 0)
        throw new Error("invalid varint");
    this.assertBounds();
    return result >>> 0;
}

;// CONCATENATED MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/proto-int64.js
// Copyright 2021-2026 Buf Technologies, Inc.
//
// Licensed under the Apache License, Version 2.0 (the "License");
// you may not use this file except in compliance with the License.
// You may obtain a copy of the License at
//
//      http://www.apache.org/licenses/LICENSE-2.0
//
// Unless required by applicable law or agreed to in writing, software
// distributed under the License is distributed on an "AS IS" BASIS,
// WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
// See the License for the specific language governing permissions and
// limitations under the License.

/**
 * Int64Support for the current environment.
 */
const proto_int64_protoInt64 = /*@__PURE__*/ makeInt64Support();
function makeInt64Support() {
    const dv = new DataView(new ArrayBuffer(8));
    // note that Safari 14 implements BigInt, but not the DataView methods
    const ok = typeof BigInt === "function" &&
        typeof dv.getBigInt64 === "function" &&
        typeof dv.getBigUint64 === "function" &&
        typeof dv.setBigInt64 === "function" &&
        typeof dv.setBigUint64 === "function" &&
        (!!globalThis.Deno ||
            !!globalThis.Bun ||
            typeof process != "object" ||
            typeof process.env != "object" ||
            process.env.BUF_BIGINT_DISABLE !== "1");
    if (ok) {
        const MIN = BigInt("-9223372036854775808");
        const MAX = BigInt("9223372036854775807");
        const UMIN = BigInt("0");
        const UMAX = BigInt("18446744073709551615");
        return {
            zero: BigInt(0),
            supported: true,
            parse(value) {
                const bi = typeof value == "bigint" ? value : BigInt(value);
                if (bi > MAX || bi < MIN) {
                    throw new Error(`invalid int64: ${value}`);
                }
                return bi;
            },
            uParse(value) {
                const bi = typeof value == "bigint" ? value : BigInt(value);
                if (bi > UMAX || bi < UMIN) {
                    throw new Error(`invalid uint64: ${value}`);
                }
                return bi;
            },
            enc(value) {
                dv.setBigInt64(0, this.parse(value), true);
                return {
                    lo: dv.getInt32(0, true),
                    hi: dv.getInt32(4, true),
                };
            },
            uEnc(value) {
                dv.setBigInt64(0, this.uParse(value), true);
                return {
                    lo: dv.getInt32(0, true),
                    hi: dv.getInt32(4, true),
                };
            },
            dec(lo, hi) {
                dv.setInt32(0, lo, true);
                dv.setInt32(4, hi, true);
                return dv.getBigInt64(0, true);
            },
            uDec(lo, hi) {
                dv.setInt32(0, lo, true);
                dv.setInt32(4, hi, true);
                return dv.getBigUint64(0, true);
            },
        };
    }
    return {
        zero: "0",
        supported: false,
        parse(value) {
            if (typeof value != "string") {
                value = value.toString();
            }
            assertInt64String(value);
            return value;
        },
        uParse(value) {
            if (typeof value != "string") {
                value = value.toString();
            }
            assertUInt64String(value);
            return value;
        },
        enc(value) {
            if (typeof value != "string") {
                value = value.toString();
            }
            assertInt64String(value);
            return int64FromString(value);
        },
        uEnc(value) {
            if (typeof value != "string") {
                value = value.toString();
            }
            assertUInt64String(value);
            return int64FromString(value);
        },
        dec(lo, hi) {
            return int64ToString(lo, hi);
        },
        uDec(lo, hi) {
            return uInt64ToString(lo, hi);
        },
    };
}
function assertInt64String(value) {
    if (!/^-?[0-9]+$/.test(value)) {
        throw new Error("invalid int64: " + value);
    }
}
function assertUInt64String(value) {
    if (!/^[0-9]+$/.test(value)) {
        throw new Error("invalid uint64: " + value);
    }
}

;// CONCATENATED MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/wire/text-encoding.js
// Copyright 2021-2026 Buf Technologies, Inc.
//
// Licensed under the Apache License, Version 2.0 (the "License");
// you may not use this file except in compliance with the License.
// You may obtain a copy of the License at
//
//      http://www.apache.org/licenses/LICENSE-2.0
//
// Unless required by applicable law or agreed to in writing, software
// distributed under the License is distributed on an "AS IS" BASIS,
// WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
// See the License for the specific language governing permissions and
// limitations under the License.
let te;
/**
 * Protobuf-ES requires the Text Encoding API to convert UTF-8 from and to
 * binary. This WHATWG API is widely available, but it is not part of the
 * ECMAScript standard. This function used to be the way to supply an
 * implementation on runtimes that do not provide one.
 *
 * It only configures the copy of the library it is imported from. To provide
 * the encoding API for every copy of Protobuf-ES in an isolate, install
 * `TextEncoder` (with the methods `encode` and optionally `encodeInto`) and
 * `TextDecoder` (with the `fatal: true` and `ignoreBOM: true` constructor
 * arguments and the `decode` method) on `globalThis`.
 *
 * Providing `encodeUtf8Into` is optional for backwards compatibility. If it
 * is omitted, we emulate it with a wrapper that calls `encodeUtf8`.
 *
 * Note that the Text Encoding API does not provide a way to validate UTF-8.
 * Our implementation uses String.prototype.isWellFormed, and falls back
 * to use encodeURIComponent().
 *
 * @deprecated Install `TextEncoder` and `TextDecoder` on `globalThis` instead.
 */
function configureTextEncoding(textEncoding) {
    var _a;
    te = Object.assign(Object.assign({}, textEncoding), { encodeUtf8Into: (_a = textEncoding.encodeUtf8Into) !== null && _a !== void 0 ? _a : text_encoding_emulateEncodeInto(textEncoding.encodeUtf8.bind(textEncoding)) });
}
function text_encoding_getTextEncoding() {
    if (!te) {
        const globals = globalThis;
        if (!globals.TextEncoder || !globals.TextDecoder) {
            throw new Error("encoding API missing: install TextEncoder and TextDecoder on globalThis");
        }
        const textEncoder = new globals.TextEncoder();
        // A leading U+FEFF in a protobuf string is text, not a byte-order mark.
        const textDecoder = new globals.TextDecoder("utf-8", {
            ignoreBOM: true,
        });
        let textDecoderStrict;
        const config = {
            encodeUtf8(text) {
                return textEncoder.encode(text);
            },
            decodeUtf8(bytes, strict) {
                if (strict) {
                    if (!textDecoderStrict) {
                        textDecoderStrict = new globals.TextDecoder("utf-8", {
                            fatal: true,
                            ignoreBOM: true,
                        });
                    }
                    return textDecoderStrict.decode(bytes);
                }
                return textDecoder.decode(bytes);
            },
            checkUtf8(text) {
                try {
                    encodeURIComponent(text);
                    return true;
                }
                catch (_) {
                    return false;
                }
            },
        };
        // If encodeInto is available, use it. Otherwise, configureTextEncoding
        // fills in a slower fallback that uses encodeUtf8.
        if (textEncoder.encodeInto) {
            config.encodeUtf8Into = textEncoder.encodeInto.bind(textEncoder);
        }
        // Native String.prototype.isWellFormed, if the runtime provides it.
        const nativeStringIsWellFormed = String.prototype.isWellFormed;
        if (nativeStringIsWellFormed) {
            config.checkUtf8 = (text) => {
                return nativeStringIsWellFormed.call(text);
            };
        }
        configureTextEncoding(config);
    }
    return te;
}
/**
 * Simplistic polyfill for encodeUtf8Into.
 *
 * @private
 */
function text_encoding_emulateEncodeInto(encodeUtf8) {
    return (text, dest) => {
        const bytes = encodeUtf8(text);
        dest.set(bytes);
        return { written: bytes.byteLength };
    };
}

;// CONCATENATED MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/wire/binary-encoding.js
// Copyright 2021-2026 Buf Technologies, Inc.
//
// Licensed under the Apache License, Version 2.0 (the "License");
// you may not use this file except in compliance with the License.
// You may obtain a copy of the License at
//
//      http://www.apache.org/licenses/LICENSE-2.0
//
// Unless required by applicable law or agreed to in writing, software
// distributed under the License is distributed on an "AS IS" BASIS,
// WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
// See the License for the specific language governing permissions and
// limitations under the License.



/**
 * Protobuf binary format wire types.
 *
 * A wire type provides just enough information to find the length of the
 * following value.
 *
 * See https://developers.google.com/protocol-buffers/docs/encoding#structure
 */
var WireType;
(function (WireType) {
    /**
     * Used for int32, int64, uint32, uint64, sint32, sint64, bool, enum
     */
    WireType[WireType["Varint"] = 0] = "Varint";
    /**
     * Used for fixed64, sfixed64, double.
     * Always 8 bytes with little-endian byte order.
     */
    WireType[WireType["Bit64"] = 1] = "Bit64";
    /**
     * Used for string, bytes, embedded messages, packed repeated fields
     *
     * Only repeated numeric types (types which use the varint, 32-bit,
     * or 64-bit wire types) can be packed. In proto3, such fields are
     * packed by default.
     */
    WireType[WireType["LengthDelimited"] = 2] = "LengthDelimited";
    /**
     * Start of a tag-delimited aggregate, such as a proto2 group, or a message
     * in editions with message_encoding = DELIMITED.
     */
    WireType[WireType["StartGroup"] = 3] = "StartGroup";
    /**
     * End of a tag-delimited aggregate.
     */
    WireType[WireType["EndGroup"] = 4] = "EndGroup";
    /**
     * Used for fixed32, sfixed32, float.
     * Always 4 bytes with little-endian byte order.
     */
    WireType[WireType["Bit32"] = 5] = "Bit32";
})(WireType || (WireType = {}));
/**
 * Maximum value for a 32-bit floating point value (Protobuf FLOAT).
 */
const FLOAT32_MAX = 3.4028234663852886e38;
/**
 * Minimum value for a 32-bit floating point value (Protobuf FLOAT).
 */
const FLOAT32_MIN = (/* unused pure expression or super */ null && (-3.4028234663852886e38));
/**
 * Maximum value for an unsigned 32-bit integer (Protobuf UINT32, FIXED32).
 */
const UINT32_MAX = 0xffffffff;
/**
 * Maximum value for a signed 32-bit integer (Protobuf INT32, SFIXED32, SINT32).
 */
const INT32_MAX = 0x7fffffff;
/**
 * Minimum value for a signed 32-bit integer (Protobuf INT32, SFIXED32, SINT32).
 */
const INT32_MIN = (/* unused pure expression or super */ null && (-0x80000000));
class BinaryWriter {
    constructor(encodeUtf8) {
        /**
         * Previous fork positions (the write position at the time
         * `fork()` was called).
         */
        this.stackPos = [];
        this.encodeUtf8Into = encodeUtf8
            ? emulateEncodeInto(encodeUtf8)
            : getTextEncoding().encodeUtf8Into;
        this.buffer = EMPTY_BUFFER;
        this.viewCache = EMPTY_VIEW;
        this.pos = 0;
    }
    ensureCapacity(size) {
        const required = this.pos + size;
        if (required > this.buffer.length) {
            let newLen = this.buffer.length || INITIAL_SIZE;
            while (newLen < required)
                newLen *= 2;
            const newBuf = new Uint8Array(newLen);
            if (this.pos > 0)
                newBuf.set(this.buffer);
            this.buffer = newBuf;
        }
    }
    /**
     * The DataView over `buffer`, rebuilt only if the buffer has grown since it
     * was last used.
     */
    view() {
        const bytes = this.buffer;
        const view = this.viewCache;
        // Since ensureCapacity() only ever replaces the buffer with a strictly larger one,
        // equal lengths mean the view is still current. This is faster than comparing
        // buffers directly.
        if (view.byteLength === bytes.byteLength)
            return view;
        const newView = new DataView(bytes.buffer);
        this.viewCache = newView;
        return newView;
    }
    /**
     * Return all bytes written and reset this writer.
     */
    finish() {
        const result = this.buffer.slice(0, this.pos);
        this.pos = 0;
        this.stackPos = [];
        return result;
    }
    /**
     * Start a new fork for length-delimited data like a message
     * or a packed repeated field.
     *
     * Must be joined later with `join()`.
     */
    fork() {
        this.stackPos.push(this.pos);
        // Reserve room for the length prefix. Payloads under 128 bytes, fairly
        // common, will need no copy in join().
        this.ensureCapacity(DEFAULT_LEN_PREFIX_SIZE);
        this.buffer[this.pos++] = 0;
        return this;
    }
    /**
     * Join the last fork. Write its length and bytes, then
     * return to the previous state.
     */
    join() {
        const forkPos = this.stackPos.pop();
        if (forkPos === undefined)
            throw new Error("invalid state, fork stack empty");
        // fork() presumed the payload would fit the prefix it reserved. If it
        // doesn't, we need to shift the bytes we just wrote.
        const len = this.pos - forkPos - DEFAULT_LEN_PREFIX_SIZE;
        const lenPrefixSize = varint32Size(len);
        if (lenPrefixSize > DEFAULT_LEN_PREFIX_SIZE) {
            // Widening pushes the payload past the end of the buffer, so grow first:
            // copyWithin clamps to the buffer instead of throwing, so a short buffer
            // would silently drop the tail of the payload.
            this.ensureCapacity(lenPrefixSize - DEFAULT_LEN_PREFIX_SIZE);
            this.buffer.copyWithin(forkPos + lenPrefixSize, forkPos + DEFAULT_LEN_PREFIX_SIZE, this.pos);
        }
        this.pos = forkPos;
        this.uint32(len);
        this.pos += len;
        return this;
    }
    /**
     * Writes a tag (field number and wire type).
     *
     * Equivalent to `uint32( (fieldNo << 3 | type) >>> 0 )`.
     *
     * Generated code should compute the tag ahead of time and call `uint32()`.
     */
    tag(fieldNo, type) {
        return this.uint32(((fieldNo << 3) | type) >>> 0);
    }
    /**
     * Write a chunk of raw bytes.
     */
    raw(chunk) {
        this.ensureCapacity(chunk.length);
        this.buffer.set(chunk, this.pos);
        this.pos += chunk.length;
        return this;
    }
    /**
     * Write a `uint32` value, an unsigned 32 bit varint.
     */
    uint32(value) {
        assertUInt32(value);
        // uint32 varints are at most 5 bytes; reserve once and avoid per-byte
        // capacity checks.
        this.ensureCapacity(5);
        if (value < 0x80) {
            this.buffer[this.pos++] = value;
            return this;
        }
        while (value > 0x7f) {
            this.buffer[this.pos++] = (value & 0x7f) | 0x80;
            value >>>= 7;
        }
        this.buffer[this.pos++] = value;
        return this;
    }
    /**
     * Write a `int32` value, a signed 32 bit varint.
     */
    int32(value) {
        assertInt32(value);
        if (value >= 0) {
            return this.uint32(value);
        }
        // Negative: sign-extend to 64 bits, encodes to 10 bytes.
        this.ensureCapacity(10);
        for (let i = 0; i < 9; i++) {
            this.buffer[this.pos++] = (value & 0x7f) | 0x80;
            value >>= 7;
        }
        this.buffer[this.pos++] = 1;
        return this;
    }
    /**
     * Write a `bool` value, a varint.
     */
    bool(value) {
        this.ensureCapacity(1);
        this.buffer[this.pos++] = value ? 1 : 0;
        return this;
    }
    /**
     * Write a `bytes` value, length-delimited arbitrary data.
     */
    bytes(value) {
        this.uint32(value.byteLength);
        return this.raw(value);
    }
    /**
     * Write a `string` value, length-delimited data converted to UTF-8 text.
     */
    string(value) {
        // TextEncoder.encode() coerces its argument to string, but encodeInto()
        // rejects non-strings.
        if (typeof value !== "string") {
            value = String(value);
        }
        const len = value.length;
        // Fast path for ASCII.
        if (len <= ASCII_MAX_LENGTH) {
            this.ensureCapacity(len + 1);
            const ascii = this.buffer;
            let pos = this.pos;
            ascii[pos++] = len;
            let i = 0;
            for (; i < len; i++) {
                const code = value.charCodeAt(i);
                if (code > 0x7f)
                    break;
                ascii[pos++] = code;
            }
            if (i == len) {
                this.pos = pos;
                return this;
            }
        }
        // encodeUtf8Into needs the full-length buffer upfront. The length prefix
        // can be upto 5 bytes, and a UTF-16 code unit takes at most 3 UTF-8 bytes.
        this.ensureCapacity(len * 3 + 5);
        // The length prefix goes first, but the byte length is only known after
        // encoding. We guess the final varint size here (assuming most text is
        // ASCII) and then encode.
        const lenPrefixSizeGuess = varint32Size(len);
        const buf = this.buffer;
        const start = this.pos;
        const { written } = this.encodeUtf8Into(value, buf.subarray(start + lenPrefixSizeGuess));
        // If our guess was incorrect, we need to shift the bytes we just wrote.
        const lenPrefixSize = varint32Size(written);
        if (lenPrefixSize != lenPrefixSizeGuess) {
            buf.copyWithin(start + lenPrefixSize, start + lenPrefixSizeGuess, start + lenPrefixSizeGuess + written);
        }
        // Write the lenPrefix and advance the pos.
        this.uint32(written);
        this.pos += written;
        return this;
    }
    /**
     * Write a `float` value, 32-bit floating point number.
     */
    float(value) {
        assertFloat32(value);
        this.ensureCapacity(4);
        this.view().setFloat32(this.pos, value, true);
        this.pos += 4;
        return this;
    }
    /**
     * Write a `double` value, a 64-bit floating point number.
     */
    double(value) {
        this.ensureCapacity(8);
        this.view().setFloat64(this.pos, value, true);
        this.pos += 8;
        return this;
    }
    /**
     * Write a `fixed32` value, an unsigned, fixed-length 32-bit integer.
     */
    fixed32(value) {
        assertUInt32(value);
        this.ensureCapacity(4);
        this.view().setUint32(this.pos, value, true);
        this.pos += 4;
        return this;
    }
    /**
     * Write a `sfixed32` value, a signed, fixed-length 32-bit integer.
     */
    sfixed32(value) {
        assertInt32(value);
        this.ensureCapacity(4);
        this.view().setInt32(this.pos, value, true);
        this.pos += 4;
        return this;
    }
    /**
     * Write a `sint32` value, a signed, zigzag-encoded 32-bit varint.
     */
    sint32(value) {
        assertInt32(value);
        // zigzag encode then emit as uint32 varint
        return this.uint32(((value << 1) ^ (value >> 31)) >>> 0);
    }
    /**
     * Write a `sfixed64` value, a signed, fixed-length 64-bit integer.
     */
    sfixed64(value) {
        const tc = protoInt64.enc(value);
        this.ensureCapacity(8);
        const view = this.view();
        view.setInt32(this.pos, tc.lo, true);
        view.setInt32(this.pos + 4, tc.hi, true);
        this.pos += 8;
        return this;
    }
    /**
     * Write a `fixed64` value, an unsigned, fixed-length 64 bit integer.
     */
    fixed64(value) {
        const tc = protoInt64.uEnc(value);
        this.ensureCapacity(8);
        const view = this.view();
        view.setInt32(this.pos, tc.lo, true);
        view.setInt32(this.pos + 4, tc.hi, true);
        this.pos += 8;
        return this;
    }
    /**
     * Write a `int64` value, a signed 64-bit varint.
     */
    int64(value) {
        const tc = protoInt64.enc(value);
        return this.writeVarint64(tc.lo, tc.hi);
    }
    /**
     * Write a `sint64` value, a signed, zig-zag-encoded 64-bit varint.
     */
    sint64(value) {
        const tc = protoInt64.enc(value), 
        // zigzag encode
        sign = tc.hi >> 31, lo = (tc.lo << 1) ^ sign, hi = ((tc.hi << 1) | (tc.lo >>> 31)) ^ sign;
        return this.writeVarint64(lo, hi);
    }
    /**
     * Write a `uint64` value, an unsigned 64-bit varint.
     */
    uint64(value) {
        const tc = protoInt64.uEnc(value);
        return this.writeVarint64(tc.lo, tc.hi);
    }
    /**
     * Write a 64-bit varint directly into the buffer. Accepts the value as
     * split low/high 32-bit words.
     *
     * Ported from varint64write() to avoid the intermediate number[] buffer.
     * See https://github.com/protocolbuffers/protobuf/blob/8a71927d74a4ce34efe2d8769fda198f52d20d12/js/experimental/runtime/kernel/writer.js#L344
     */
    writeVarint64(lo, hi) {
        // Worst case: 10 bytes.
        this.ensureCapacity(10);
        const buf = this.buffer;
        let pos = this.pos;
        for (let i = 0; i < 28; i = i + 7) {
            const shift = lo >>> i;
            const hasNext = !(shift >>> 7 == 0 && hi == 0);
            buf[pos++] = (hasNext ? shift | 0x80 : shift) & 0xff;
            if (!hasNext) {
                this.pos = pos;
                return this;
            }
        }
        const splitBits = ((lo >>> 28) & 0x0f) | ((hi & 0x07) << 4);
        const hasMoreBits = !(hi >> 3 == 0);
        buf[pos++] = (hasMoreBits ? splitBits | 0x80 : splitBits) & 0xff;
        if (!hasMoreBits) {
            this.pos = pos;
            return this;
        }
        for (let i = 3; i < 31; i = i + 7) {
            const shift = hi >>> i;
            const hasNext = !(shift >>> 7 == 0);
            buf[pos++] = (hasNext ? shift | 0x80 : shift) & 0xff;
            if (!hasNext) {
                this.pos = pos;
                return this;
            }
        }
        buf[pos++] = (hi >>> 31) & 0x01;
        this.pos = pos;
        return this;
    }
}
/**
 * Capacity of the buffer allocated by the first write..
 */
const INITIAL_SIZE = 128;
/**
 * Bytes `fork()` reserves for the length prefix, betting that the payload will
 * be under 128 bytes. `join()` fills them in, and widens them if the bet was
 * wrong.
 */
const DEFAULT_LEN_PREFIX_SIZE = 1;
/**
 * Shared empty buffer used as the initial value before the first write.
 * Avoids allocating and zeroing `INITIAL_SIZE` bytes per BinaryWriter when a
 * writer is only used for a tiny message (or not used at all).
 */
const EMPTY_BUFFER = new Uint8Array(0);
/**
 * Shared empty view, paired with `EMPTY_BUFFER`. Never written to: any
 * fixed-width write first grows the buffer, which replaces this view.
 */
const EMPTY_VIEW = new DataView(EMPTY_BUFFER.buffer);
/**
 * Longest string on the ASCII fast paths. Must stay below 0x80, so
 * that the writer's length prefix always fits a single varint byte.
 */
const ASCII_MAX_LENGTH = 32;
/**
 * Number of bytes needed to encode `value` as an unsigned 32-bit varint.
 */
function varint32Size(value) {
    if (value < 0x80)
        return 1;
    if (value < 0x4000)
        return 2;
    if (value < 0x200000)
        return 3;
    if (value < 0x10000000)
        return 4;
    return 5;
}
class BinaryReader {
    constructor(buf, decodeUtf8 = text_encoding_getTextEncoding().decodeUtf8) {
        this.decodeUtf8 = decodeUtf8;
        this.varint64Lo = 0;
        this.varint64Hi = 0;
        this.varint64 = varint64read; // dirty cast for `this`
        /**
         * Read a `uint32` field, an unsigned 32 bit varint.
         */
        this.uint32 = varint32read;
        this.buf = buf;
        this.len = buf.length;
        this.pos = 0;
        this.view = new DataView(buf.buffer, buf.byteOffset, buf.byteLength);
    }
    /**
     * Reads a tag - field number and wire type. Tags are uint32 varints; values
     * that do not fit in uint32 are rejected.
     */
    tag() {
        const start = this.pos;
        const tag = this.uint32();
        const bytesRead = this.pos - start;
        if (bytesRead > 5 || (bytesRead == 5 && this.buf[this.pos - 1] > 0x0f)) {
            throw new Error("illegal tag: varint overflows uint32");
        }
        const fieldNo = tag >>> 3;
        const wireType = tag & 7;
        if (fieldNo <= 0 || wireType > 5) {
            throw new Error("illegal tag: field no " + fieldNo + " wire type " + wireType);
        }
        return [fieldNo, wireType];
    }
    /**
     * Skip one element and return the skipped data.
     *
     * When skipping StartGroup, provide the tags field number to check for
     * matching field number in the EndGroup tag. Recursion into nested groups
     * is guarded by the `recursionLimit` argument: When the limit is reached,
     * this method throws.
     */
    skip(wireType, fieldNo, recursionLimit = 100) {
        let start = this.pos;
        switch (wireType) {
            case WireType.Varint:
                while (this.buf[this.pos++] & 0x80) {
                    // ignore
                }
                break;
            // @ts-ignore TS7029: Fallthrough case in switch -- ignore instead of expect-error for compiler settings without noFallthroughCasesInSwitch: true
            case WireType.Bit64:
                this.pos += 4;
            case WireType.Bit32:
                this.pos += 4;
                break;
            case WireType.LengthDelimited:
                let len = this.uint32();
                this.pos += len;
                break;
            case WireType.StartGroup:
                if (recursionLimit <= 0) {
                    throw new Error("maximum recursion depth reached");
                }
                for (;;) {
                    const [fn, wt] = this.tag();
                    if (wt === WireType.EndGroup) {
                        if (fieldNo !== undefined && fn !== fieldNo) {
                            throw new Error("invalid end group tag");
                        }
                        break;
                    }
                    this.skip(wt, fn, recursionLimit - 1);
                }
                break;
            default:
                throw new Error("cant skip wire type " + wireType);
        }
        this.assertBounds();
        return this.buf.subarray(start, this.pos);
    }
    /**
     * Throws error if position in byte array is out of range.
     */
    assertBounds() {
        if (this.pos > this.len)
            throw new RangeError("premature EOF");
    }
    /**
     * Read a `int32` field, a signed 32 bit varint.
     */
    int32() {
        return this.uint32() | 0;
    }
    /**
     * Read a `sint32` field, a signed, zigzag-encoded 32-bit varint.
     */
    sint32() {
        let zze = this.uint32();
        // decode zigzag
        return (zze >>> 1) ^ -(zze & 1);
    }
    /**
     * Read a `int64` field, a signed 64-bit varint.
     */
    int64() {
        this.varint64();
        return proto_int64_protoInt64.dec(this.varint64Lo, this.varint64Hi);
    }
    /**
     * Read a `uint64` field, an unsigned 64-bit varint.
     */
    uint64() {
        this.varint64();
        return proto_int64_protoInt64.uDec(this.varint64Lo, this.varint64Hi);
    }
    /**
     * Read a `sint64` field, a signed, zig-zag-encoded 64-bit varint.
     */
    sint64() {
        this.varint64();
        let lo = this.varint64Lo;
        let hi = this.varint64Hi;
        // decode zig zag
        let s = -(lo & 1);
        lo = ((lo >>> 1) | ((hi & 1) << 31)) ^ s;
        hi = (hi >>> 1) ^ s;
        return proto_int64_protoInt64.dec(lo, hi);
    }
    /**
     * Read a `bool` field, a variant.
     */
    bool() {
        // Fast path: most bools are 0x0 or 0x1.
        const b = this.buf[this.pos];
        if (b < 0x80) {
            this.pos++;
            return b !== 0;
        }
        this.varint64();
        return this.varint64Lo !== 0 || this.varint64Hi !== 0;
    }
    /**
     * Read a `fixed32` field, an unsigned, fixed-length 32-bit integer.
     */
    fixed32() {
        // biome-ignore lint/suspicious/noAssignInExpressions: no
        return this.view.getUint32((this.pos += 4) - 4, true);
    }
    /**
     * Read a `sfixed32` field, a signed, fixed-length 32-bit integer.
     */
    sfixed32() {
        // biome-ignore lint/suspicious/noAssignInExpressions: no
        return this.view.getInt32((this.pos += 4) - 4, true);
    }
    /**
     * Read a `fixed64` field, an unsigned, fixed-length 64 bit integer.
     */
    fixed64() {
        return proto_int64_protoInt64.uDec(this.sfixed32(), this.sfixed32());
    }
    /**
     * Read a `fixed64` field, a signed, fixed-length 64-bit integer.
     */
    sfixed64() {
        return proto_int64_protoInt64.dec(this.sfixed32(), this.sfixed32());
    }
    /**
     * Read a `float` field, 32-bit floating point number.
     */
    float() {
        // biome-ignore lint/suspicious/noAssignInExpressions: no
        return this.view.getFloat32((this.pos += 4) - 4, true);
    }
    /**
     * Read a `double` field, a 64-bit floating point number.
     */
    double() {
        // biome-ignore lint/suspicious/noAssignInExpressions: no
        return this.view.getFloat64((this.pos += 8) - 8, true);
    }
    /**
     * Read a `bytes` field, length-delimited arbitrary data.
     */
    bytes() {
        let len = this.uint32(), start = this.pos;
        this.pos += len;
        this.assertBounds();
        return this.buf.subarray(start, start + len);
    }
    /**
     * Read a `string` field, length-delimited data converted to UTF-8 text. If
     * `strict` is true, throw on invalid UTF-8 instead of substituting U+FFFD.
     */
    string(strict) {
        // Like bytes(), but the ASCII fast path reads the buffer without a view.
        const len = this.uint32();
        const start = this.pos;
        this.pos += len;
        this.assertBounds();
        const buf = this.buf;
        // Fast path for ASCII.
        if (len <= ASCII_MAX_LENGTH) {
            const codes = new Array(len);
            for (let i = 0; i < len; i++) {
                const byte = buf[start + i];
                if (byte > 0x7f) {
                    return this.decodeUtf8(buf.subarray(start, this.pos), strict);
                }
                codes[i] = byte;
            }
            return String.fromCharCode.apply(String, codes);
        }
        return this.decodeUtf8(buf.subarray(start, this.pos), strict);
    }
}
/**
 * Assert a valid signed protobuf 32-bit integer as a number or string.
 */
function assertInt32(arg) {
    if (typeof arg == "string") {
        arg = Number(arg);
    }
    else if (typeof arg != "number") {
        throw new Error("invalid int32: " + typeof arg);
    }
    if (!Number.isInteger(arg) ||
        arg > INT32_MAX ||
        arg < INT32_MIN)
        throw new Error("invalid int32: " + arg);
}
/**
 * Assert a valid unsigned protobuf 32-bit integer as a number or string.
 */
function assertUInt32(arg) {
    if (typeof arg == "string") {
        arg = Number(arg);
    }
    else if (typeof arg != "number") {
        throw new Error("invalid uint32: " + typeof arg);
    }
    if (!Number.isInteger(arg) ||
        arg > UINT32_MAX ||
        arg < 0)
        throw new Error("invalid uint32: " + arg);
}
/**
 * Assert a valid protobuf float32 value as a number or string.
 */
function assertFloat32(arg) {
    if (typeof arg == "string") {
        const o = arg;
        arg = Number(arg);
        if (Number.isNaN(arg) && o !== "NaN") {
            throw new Error("invalid float32: " + o);
        }
    }
    else if (typeof arg != "number") {
        throw new Error("invalid float32: " + typeof arg);
    }
    // float32 is represented with regular 64-bit numbers. A value too large for
    // a float32 becomes infinity when rounded. NaN and infinity are valid values.
    if (!Number.isFinite(Math.fround(arg)) && Number.isFinite(arg)) {
        throw new Error("invalid float32: " + arg);
    }
}

;// CONCATENATED MODULE: ./build/src/credentials/session-token.js
// What a session token says in the open: when it was issued, and for type 33 the Region of STS and the account. AWS documents none of it and has
// changed it before, so the reading is strict, and what it yields is a hint and never a verdict. The end of the session is in the encrypted part.
// Layout: https://medium.com/@TalBeerySec/revealing-the-inner-structure-of-aws-session-tokens-a6c76469cba7 (July 2024)

const { Varint, LengthDelimited } = WireType;
const OLDER = { 1: LengthDelimited, 2: Varint, 3: LengthDelimited, 4: LengthDelimited, 5: Varint };
const LAYOUTS = [
    {
        type: 33,
        name: 'origin_ec',
        region: 3,
        user: 5,
        issued: 6,
        fields: {
            1: LengthDelimited,
            2: Varint,
            3: LengthDelimited,
            4: LengthDelimited,
            5: LengthDelimited,
            6: Varint,
            7: LengthDelimited,
        },
    },
    { type: 23, name: 'er/aws', region: null, user: null, issued: 5, fields: { ...OLDER, 6: LengthDelimited } },
    { type: 21, name: 'er/aws', region: null, user: null, issued: 5, fields: OLDER },
];
const USER_FIELDS = { 1: Varint, 2: Varint, 3: LengthDelimited, 4: LengthDelimited, 5: LengthDelimited };
const USER_ACCOUNT = 3;
const EARLIEST_SECONDS = Date.UTC(2015, 0, 1) / 1000;
/** Null for everything that is not in every part what the layout says. */
function readSessionToken(token) {
    if (!/^[A-Za-z0-9+/]{100,4096}={0,2}$/.test(token))
        return null;
    const bytes = Buffer.from(token, 'base64');
    const layout = LAYOUTS.find(({ type }) => type === bytes[0]);
    const found = layout ? fieldsOf(bytes.subarray(1), layout.fields) : null;
    if (!layout || !found || textOf(found.get(1)) !== layout.name)
        return null;
    const seconds = found.get(layout.issued);
    if (typeof seconds !== 'number' || seconds < EARLIEST_SECONDS || seconds > 0xffff_ffff)
        return null;
    const issuedAt = new Date(seconds * 1000).toISOString();
    if (layout.user === null || layout.region === null)
        return { issuedAt, account: null, region: null };
    const user = found.get(layout.user);
    const account = textOf(user instanceof Uint8Array ? fieldsOf(user, USER_FIELDS)?.get(USER_ACCOUNT) : undefined);
    const region = textOf(found.get(layout.region));
    return /^\d{12}$/.test(account) && /^[a-z]{2,4}(-[a-z]+)+-\d$/.test(region) ? { issuedAt, account, region } : null;
}
/** Each field at most once and of its own kind; the bytes end where the last one does. */
function fieldsOf(bytes, kinds) {
    const found = new Map();
    try {
        const reader = new BinaryReader(bytes);
        while (reader.pos < reader.len) {
            const [field, kind] = reader.tag();
            if (kinds[field] !== kind || found.has(field))
                return null;
            found.set(field, kind === Varint ? Number(reader.int64()) : reader.bytes());
        }
        return found;
    }
    catch {
        return null; // cut off, or no such message
    }
}
const textOf = (value) => value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : '';

;// CONCATENATED MODULE: ./build/src/credentials/placeholder-text.js
// Texts that stand where a credential belongs and are nobody's: AWS's documented examples, template texts, and expressions that nothing expanded.
// The words of emulators (`test`, `dummy`, `fakeSecretAccessKey`) are none: an emulator takes them.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html and the examples of STS's API reference.
const DOCUMENTED = [
    /EXAMPLE(KEY|TOKEN|SECRET)?$/,
    /^(wJalrXUtnFEMI|je7MtGbClwBF|9drTJvcXLB89EXAMPLELB8923FB892xMFI).*EXAMPLE/i,
    /^A[KS]IA(EXAMPLE|PLACEHOLDER|CHANGEME|REPLACEME|YOURKEY|YOURACCESS)/,
];
// A token of the documentation carries the word in its middle; no other of a token's hundreds of characters spell it by chance.
const isDocumentedToken = (value) => value.length >= 100 && /EXAMPLE/.test(value);
const FILLERS = [
    /^\*{3,}$/,
    /^(x|X|\.){3,}$/,
    /^(\.{2,}|…|[xX]{4,}[xX._-]*|0{8,}|1234567890\w{0,12})$/,
    /^A[KS]IA(\.{2,}|…|\*{3,}|[xX]{8,}|0{8,}|1234567890)/,
    /^A[KS]IA[._-]/,
];
// Of the shell, of Windows, of GitHub, Jinja, Azure Pipelines, deployment tools, 1Password, SOPS and CloudFormation; and a variable's or context's bare name.
const DELIMITED = [
    /^\$\{\{([\s\S]*)\}\}$/,
    /^\$\{?([A-Za-z_]\w*)\}?$/,
    /^\$\(([\w.-]+)\)$/,
    /^%([A-Za-z_]\w*)%$/,
    /^\{\{([\s\S]*)\}\}$/,
    /^<([^<>]*)>$/,
    /^\[([^[\]]*)\]$/,
    /^#\{([^{}]*)\}#?$/,
    /^__([A-Za-z]\w*?)__$/,
    /^@@?([A-Za-z_]\w*)@@?$/,
    /^!(?:Ref|Sub|GetAtt)\s+([\s\S]*)$/,
    /^ENC\[([\s\S]*)\]$/,
    /^op:\/\/(.*)$/,
];
const NAMES = [
    /^(?:secrets|env|vars|inputs|github|steps|needs|process\.env)(?:\.[A-Za-z_][\w-]*){1,4}$/,
    /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/,
    /^(aws[\s._-]?)?(access[\s._-]?key([\s._-]?id)?|secret[\s._-]?(access[\s._-]?)?key|session[\s._-]?token)$/i,
];
const TEMPLATE_WORDS = /^(your|my|the|insert|enter|replace|put|change|add|fill|set|example|sample|todo|fixme|placeholder|redacted|removed|secret|none|null|undefined|nil|n\/a|tbd)([\s._-]?(me|in|here|this|with|value|aws|iam|actual|real|access|secret|session|key|id|token|your|my|the|placeholder|example|and|a))*$/i;
/** The template text that a value is, or null. It is nobody's secret and may be shown; what stands in brackets and could be a credential is none. */
function placeholderIn(value) {
    const bare = unquoted(value.trim());
    if (isDocumentedToken(bare))
        return 'an example of AWS’s documentation';
    const inside = DELIMITED.map((form) => form.exec(bare)).find((found) => found !== null)?.[1];
    const isTemplate = inside !== undefined
        ? !couldBeCredential(inside)
        : [...DOCUMENTED, ...FILLERS, ...NAMES, TEMPLATE_WORDS].some((form) => form.test(bare));
    return isTemplate ? bare.slice(0, 80) : null;
}
const unquoted = (value) => /^(["'`])(.*)\1$/s.exec(value)?.[2] ?? value;
/** A key id, or a run so long and mixed that it could be a secret or a token: somebody left the brackets of a template around the real value. */
const couldBeCredential = (inside) => /A[KS]IA[A-Z0-9]{16}/.test(inside) ||
    (inside.match(/[A-Za-z0-9/+=]{24,}/g) ?? []).some((run) => /\d/.test(run) && /[a-z]/.test(run) && /[A-Z]/.test(run));

;// CONCATENATED MODULE: ./build/src/credentials/shape.js

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes
const UNIQUE_ID_PREFIXES = {
    ABIA: 'an STS service bearer token',
    ACCA: 'a context-specific credential',
    AGPA: 'a user group',
    AIDA: 'an IAM user',
    AIPA: 'an EC2 instance profile',
    ANPA: 'a managed policy',
    ANVA: 'a version of a managed policy',
    APKA: 'a public key',
    AROA: 'a role',
    ASCA: 'a certificate',
};
function shapeOf(kind, value) {
    return {
        length: value.length,
        faults: faultsOf(kind, value),
        oddities: odditiesOf(kind, value),
        placeholder: placeholderIn(value),
    };
}
function faultsOf(kind, value) {
    const faults = [];
    if (/^\s/.test(value))
        faults.push(`it begins with ${whiteSpaceName(value[0])}`);
    if (/\s$/.test(value))
        faults.push(`it ends with ${whiteSpaceName(value.at(-1))}`);
    if (/\S\s+\S/.test(value))
        faults.push(/\S[\r\n]+\S/.test(value) ? 'a line break stands in the middle of it' : 'white space stands in the middle of it');
    const bare = value.trim();
    if (/^["'`]|["'`]$/.test(bare))
        faults.push('it still has its quotes');
    if (/^[<[{$%(].*[>\]})%]$/.test(bare))
        faults.push('the brackets of a template still stand around it');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(value))
        faults.push('it holds a control character');
    if (/\P{ASCII}/u.test(bare))
        faults.push('it holds a character outside ASCII, such as an invisible space or a curly quote');
    const what = kind === 'key id' ? UNIQUE_ID_PREFIXES[bare.slice(0, 4)] : undefined;
    if (what && /^[A-Z0-9]{16,}$/.test(bare))
        faults.push(`its prefix ${bare.slice(0, 4)} is that of ${what}, and no access key`);
    return faults;
}
function odditiesOf(kind, value) {
    const bare = value.trim();
    if (kind === 'key id') {
        return [
            ...(bare.length === 20 ? [] : [`it has ${bare.length} characters, and access key ids have 20`]),
            ...(/^[A-Z0-9]*$/.test(bare) ? [] : ['it holds other characters than capital letters and digits']),
            ...(/^A[KS]IA/.test(bare) ? [] : ['it begins with neither AKIA nor ASIA']),
        ];
    }
    if (kind === 'secret') {
        return [
            ...(bare.length === 40
                ? []
                : [
                    `it has ${bare.length} characters, and secret access keys have 40${bare.length === 44 ? '; an SES SMTP password has 44' : ''}`,
                ]),
            ...(/^[A-Za-z0-9/+]*$/.test(bare) ? [] : ['it holds other characters than letters, digits, / and +']),
        ];
    }
    // AWS fixes no size: https://docs.aws.amazon.com/STS/latest/APIReference/API_Credentials.html. Tokens seen have more than 250 characters.
    return [
        ...(bare.length >= 100 ? [] : [`it has ${bare.length} characters, and session tokens have several hundred`]),
        ...(/^[A-Za-z0-9/+=_-]*$/.test(bare) ? [] : ['it holds characters that base64 does not have']),
    ];
}
function whiteSpaceName(character) {
    return ({ ' ': 'a space', '\t': 'a tab', '\n': 'a line break', '\r': 'a carriage return', '\ufeff': 'a byte order mark' }[character] ?? 'white space');
}
/** Whether the secret stands where the key id belongs. */
function areSwapped(keyId, secret) {
    return (/^A[KS]IA[A-Z0-9]{16}$/.test(secret.trim()) &&
        !/^A[KS]IA[A-Z0-9]{16}$/.test(keyId.trim()) &&
        keyId.trim().length >= 30);
}
/**
 * The account that a key id encodes: base32 after the prefix, 40 bits. Keys of the old generation (fifth character A to P) carry none.
 * https://medium.com/@TalBeerySec/a-short-note-on-aws-key-id-f88cc4317489 (undocumented by AWS, so a hint)
 */
function accountInKey(keyId) {
    if (!/^A[KS]IA[Q-Z2-7][A-Z2-7]{15}$/.test(keyId))
        return null;
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
    const bits = [...keyId.slice(4, 14)].reduce((sum, letter) => (sum << 5n) | BigInt(alphabet.indexOf(letter)), 0n);
    const firstSixBytes = bits >> 2n;
    const account = (firstSixBytes & 0x7fffffffff80n) >> 7n;
    return account > 999999999999n ? null : account.toString().padStart(12, '0');
}

;// CONCATENATED MODULE: ./build/src/credentials/inspect-credentials.js



const EMPTY_MATTERS = [
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'AWS_PROFILE',
    'AWS_BEARER_TOKEN_BEDROCK',
    'AWS_REGION',
    'AWS_DEFAULT_REGION',
];
/** What may be said of the credentials: shapes, sources and times, never a value. `env` is the environment before empty variables were dropped. */
function credentialFacts(resolved, raw, env, settings) {
    const { keyId, secret, sessionToken } = resolved.values;
    const bare = keyId.trim().replace(/^["']|["']$/g, '');
    const prefix = /^[A-Z]{4}/.exec(bare)?.[0] ?? null;
    const end = expiry(resolved, env, settings);
    return {
        source: resolved.source,
        type: prefix === 'AKIA'
            ? 'long-term'
            : prefix === 'ASIA' || (resolved.source !== null && sessionToken)
                ? 'temporary'
                : resolved.source === null && env.AWS_BEARER_TOKEN_BEDROCK
                    ? 'bedrock-api-key'
                    : null,
        prefix,
        keyId: keyId ? shapeOf('key id', keyId) : null,
        secret: secret ? shapeOf('secret', secret) : null,
        sessionToken: sessionToken ? shapeOf('session token', sessionToken) : null,
        tokenContents: readSessionToken(sessionToken),
        swapped: areSwapped(keyId, secret),
        accountInKey: accountInKey(keyId),
        expiresAt: prefix === 'AKIA' ? null : end.expiresAt,
        expirySource: prefix === 'AKIA' ? null : end.expirySource,
        sourceError: resolved.sourceError,
        environmentKey: keyIn(env),
        empty: [
            ...halfToken(env),
            ...EMPTY_MATTERS.filter((name) => env[name] === ''),
            ...(raw['aws-access-key-id'] === '' && raw['aws-secret-access-key'] === ''
                ? []
                : ['aws-access-key-id', 'aws-secret-access-key'].filter((name) => raw[name] === '')),
        ],
        profile: env.AWS_PROFILE || null,
        bearerToken: Boolean(env.AWS_BEARER_TOKEN_BEDROCK),
        ignoredVariables: end.ignored,
        idToken: Boolean(env.ACTIONS_ID_TOKEN_REQUEST_URL && env.ACTIONS_ID_TOKEN_REQUEST_TOKEN),
    };
}
function keyIn({ AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, }) {
    if (id)
        return secret ? 'pair' : 'id alone';
    return secret ? 'secret alone' : null;
}
/** The input tells of whatever is under test; the environment's variables tell of the environment's credentials alone. */
function expiry(resolved, env, settings) {
    const ignored = [];
    const variables = [
        ['AWS_CREDENTIAL_EXPIRATION', env.AWS_CREDENTIAL_EXPIRATION],
        ['AWS_SESSION_EXPIRATION', env.AWS_SESSION_EXPIRATION],
    ];
    const candidates = [
        ['credential-expiration', settings.credentialExpiration],
        ...(resolved.source === 'environment' ? variables : []),
    ];
    for (const [name, value] of candidates) {
        if (!value)
            continue;
        const time = (0,inputs/* parseTime */.pe)((0,inputs/* unquote */._n)(value));
        if (time !== null)
            return { expiresAt: new Date(time).toISOString(), expirySource: name, ignored };
        ignored.push(name);
    }
    return {
        expiresAt: resolved.expiresAt,
        expirySource: resolved.expiresAt ? 'the source of the credentials' : null,
        ignored,
    };
}
/** Of the two variables that a job with `id-token: write` has, the one that did not reach the step. */
function halfToken(env) {
    const names = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
    const absent = names.filter((name) => !env[name]);
    return absent.length === 1 ? absent : [];
}

;// CONCATENATED MODULE: ./build/src/credentials/source.js
const NO_VALUES = { keyId: '', secret: '', sessionToken: '' };
const fromInputs = (raw) => ({
    keyId: raw['aws-access-key-id'],
    secret: raw['aws-secret-access-key'],
    sessionToken: raw['aws-session-token'],
});
const fromEnvironment = (env) => ({
    keyId: env.AWS_ACCESS_KEY_ID ?? '',
    secret: env.AWS_SECRET_ACCESS_KEY ?? '',
    sessionToken: env.AWS_SESSION_TOKEN ?? '',
});
const hasKey = (values) => values.keyId !== '' || values.secret !== '';
/** The first source that has a key id or a secret, without asking any file or host. */
function resolveStatic(raw, env) {
    const inputs = fromInputs(raw);
    const environment = fromEnvironment(env);
    const found = [];
    // A token joins a pair given as inputs only where the environment has no key of its own to which it would belong.
    if (hasKey(inputs))
        found.push({
            source: 'inputs',
            values: inputs.sessionToken || environment.keyId ? inputs : { ...inputs, sessionToken: environment.sessionToken },
        });
    if (hasKey(environment))
        found.push({ source: 'environment', values: environment });
    const [first] = found;
    return {
        source: first?.source ?? null,
        values: first?.values ?? NO_VALUES,
        expiresAt: null,
        sourceError: null,
        refusal: null,
    };
}
/** A container's or an instance's role, asked last and never on GitHub's own machines, where nothing answers. */
async function resolveMetadata(env, { deadline, caBundle }) {
    try {
        if (env.AWS_WEB_IDENTITY_TOKEN_FILE && env.AWS_ROLE_ARN) {
            const [{ fromTokenFile }, { openHandler }] = await Promise.all([
                Promise.all(/* import() */[__nccwpck_require__.e(291), __nccwpck_require__.e(422), __nccwpck_require__.e(759), __nccwpck_require__.e(152), __nccwpck_require__.e(956)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 9956, 19)),
                Promise.all(/* import() */[__nccwpck_require__.e(291), __nccwpck_require__.e(422), __nccwpck_require__.e(759), __nccwpck_require__.e(121), __nccwpck_require__.e(96)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8096)),
            ]);
            const { requestHandler, close } = openHandler(caBundle);
            return provided('container', await withDeadline(fromTokenFile({ clientConfig: { requestHandler } })(), deadline).finally(close));
        }
        if (env.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI || env.AWS_CONTAINER_CREDENTIALS_FULL_URI) {
            const { fromHttp } = await Promise.all(/* import() */[__nccwpck_require__.e(291), __nccwpck_require__.e(422), __nccwpck_require__.e(759), __nccwpck_require__.e(152), __nccwpck_require__.e(605)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8605, 19));
            return provided('container', await withDeadline(fromHttp({})(), deadline));
        }
        if (env.AWS_EC2_METADATA_DISABLED?.toLowerCase() !== 'true') {
            const { fromInstanceMetadata } = await Promise.all(/* import() */[__nccwpck_require__.e(291), __nccwpck_require__.e(422), __nccwpck_require__.e(566)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 566, 19));
            return provided('instance', await withDeadline(fromInstanceMetadata({ timeout: 1000, maxRetries: 0 })(), deadline));
        }
    }
    catch {
        // nothing answers where there is no such role: the credentials are simply missing
    }
    return { source: null, values: NO_VALUES, expiresAt: null, sourceError: null, refusal: null };
}
const provided = (source, identity) => ({
    source,
    values: valuesOf(identity),
    expiresAt: identity.expiration?.toISOString() ?? null,
    sourceError: null,
    refusal: null,
});
const valuesOf = (identity) => ({
    keyId: identity.accessKeyId,
    secret: identity.secretAccessKey,
    sessionToken: identity.sessionToken ?? '',
});
function withDeadline(promise, deadline) {
    return Promise.race([
        promise,
        new Promise((_, reject) => deadline.addEventListener('abort', () => reject(new Error('timed out')), { once: true })),
    ]);
}

;// CONCATENATED MODULE: ./build/src/credentials/profile.js


async function resolveProfile(profile, region, { deadline, caBundle }) {
    const [{ fromIni }, { openHandler }] = await Promise.all([
        Promise.all(/* import() */[__nccwpck_require__.e(291), __nccwpck_require__.e(422), __nccwpck_require__.e(759), __nccwpck_require__.e(152), __nccwpck_require__.e(956), __nccwpck_require__.e(869)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 5869, 19)),
        Promise.all(/* import() */[__nccwpck_require__.e(291), __nccwpck_require__.e(422), __nccwpck_require__.e(759), __nccwpck_require__.e(121), __nccwpck_require__.e(96)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8096)),
    ]);
    // The clients inside the provider know of no proxy and no authority, unless they are told.
    const { requestHandler, close } = openHandler(caBundle);
    const asked = [];
    const started = performance.now();
    try {
        const provided = await withDeadline(fromIni({ ...(profile ? { profile } : {}), clientConfig: { requestHandler: watched(requestHandler, asked) } })(), deadline);
        return {
            source: 'profile',
            values: valuesOf(provided),
            expiresAt: provided.expiration?.toISOString() ?? null,
            sourceError: null,
            refusal: null,
        };
    }
    catch (error) {
        const refusal = await refusalOf(error, asked.at(-1), {
            profile,
            region,
            durationMs: Math.round(performance.now() - started),
        });
        return { source: null, values: NO_VALUES, expiresAt: null, sourceError: faultOf(error, profile, refusal), refusal };
    }
    finally {
        close();
    }
}
/** The handler, and what was asked by it: SSO's two operations have paths of their own, STS's have none. */
function watched(handler, asked) {
    const handle = async (request, options) => {
        const { hostname, port, path } = request;
        const operation = path.includes('/federation/credentials')
            ? 'GetRoleCredentials'
            : path.endsWith('/token')
                ? 'CreateToken'
                : 'AssumeRole';
        const answered = {
            operation,
            status: undefined,
            headers: {},
            host: port ? `${hostname}:${port}` : hostname,
        };
        asked.push(answered);
        const result = await handler.handle(request, options);
        Object.assign(answered, { status: result.response.statusCode, headers: result.response.headers });
        return result;
    };
    return Object.assign(Object.create(handler), { handle });
}
/** The failed request behind the provider's error. SSO's own refusals are of a login that has ended, and told as such. */
async function refusalOf(error, asked, { profile, region, durationMs }) {
    if (!asked)
        return null;
    const { observedError } = await __nccwpck_require__.e(/* import() */ 280).then(__nccwpck_require__.bind(__nccwpck_require__, 280));
    const seen = observedError(error, asked, makeScrub([]).scrub);
    if (seen.kind === 'client' || (seen.kind === 'service' && asked.operation !== 'AssumeRole'))
        return null;
    // Whoever signed it, it was not the credentials under test: those it was to yield.
    return {
        service: 'sts',
        operation: asked.operation,
        target: profile ?? 'default',
        region,
        durationMs,
        signer: 'none',
        followUp: false,
        status: 'failed',
        error: seen,
    };
}
function faultOf(error, profile, refusal) {
    const message = error.message ?? '';
    if (refusal)
        return { source: 'profile', reason: 'request-failed', detail: 'request-failed' };
    const reason = /sso|token.*(expired|invalid)|refresh/i.test(message) && /expired|invalid|login/i.test(message)
        ? 'sso-expired'
        : /could not be found|not found|could not find|Could not resolve credentials using profile/i.test(message)
            ? 'profile-not-found'
            : 'profile-unusable';
    // No profile was asked for and there is none: that is no fault of its own.
    return profile || reason === 'sso-expired' ? { source: 'profile', reason, detail: reason } : null;
}

;// CONCATENATED MODULE: ./build/src/credentials/gather-credentials.js






/** Resolves the credentials under test, in the contract's order, and what stands beside them. */
async function gatherCredentials({ raw, env, given, settings, deadline }) {
    const outward = { deadline, caBundle: env.AWS_CA_BUNDLE };
    const fixed = resolveStatic(raw, env);
    const idToken = Boolean(env.ACTIONS_ID_TOKEN_REQUEST_URL && env.ACTIONS_ID_TOKEN_REQUEST_TOKEN);
    const useOidc = settings.roleToAssume !== '' && idToken && fixed.source !== 'inputs';
    const resolved = useOidc ? { ...NOTHING } : await resolve(fixed, env, settings.region, outward);
    const facts = credentialFacts(resolved, raw, given, settings);
    const environment = fromEnvironment(env);
    const base = pairOf(resolved.values);
    const inputValues = Object.entries(raw)
        .filter(([name]) => /key|secret|token/.test(name))
        .map(([, value]) => value);
    const foreign = [
        environment.keyId,
        environment.secret,
        environment.sessionToken,
        env.AWS_BEARER_TOKEN_BEDROCK ?? '',
        env.ACTIONS_ID_TOKEN_REQUEST_TOKEN ?? '',
        ...passwordsIn([
            settings.httpProxy,
            env.https_proxy,
            env.HTTPS_PROXY,
            env.http_proxy,
            env.HTTP_PROXY,
            env.AWS_ENDPOINT_URL,
        ]),
    ];
    const fromElsewhere = resolved.source === 'inputs'
        ? foreign
        : [...foreign, resolved.values.keyId, resolved.values.secret, resolved.values.sessionToken];
    const isEnvironment = resolved.source === 'environment' && settings.roleToAssume === '';
    return {
        facts,
        base,
        bearer: env.AWS_BEARER_TOKEN_BEDROCK || null,
        environment: isEnvironment || sameValues(environment, resolved.values, settings) ? null : pairOf(environment),
        profile: env.AWS_PROFILE && resolved.source !== 'profile' && (resolved.source !== null || useOidc)
            ? () => otherProfile(env, facts, settings.region, outward)
            : null,
        secrets: [...inputValues, ...fromElsewhere].filter(Boolean),
        toMask: fromElsewhere.filter(Boolean),
        refusal: resolved.refusal,
        useOidc,
    };
}
const NOTHING = { source: null, values: NO_VALUES, expiresAt: null, sourceError: null, refusal: null };
async function resolve(fixed, env, region, outward) {
    if (fixed.source)
        return fixed;
    const profile = env.AWS_PROFILE || (hasSharedFiles(env) ? 'default' : undefined);
    const fromProfile = profile ? await resolveProfile(env.AWS_PROFILE, region, outward) : NOTHING;
    if (fromProfile.source || fromProfile.sourceError)
        return fromProfile;
    return env.RUNNER_ENVIRONMENT === 'github-hosted' ? fromProfile : resolveMetadata(env, outward);
}
function hasSharedFiles(env) {
    const home = external_node_path_.join(env.HOME ?? external_node_os_.homedir(), '.aws');
    return [
        env.AWS_SHARED_CREDENTIALS_FILE ?? external_node_path_.join(home, 'credentials'),
        env.AWS_CONFIG_FILE ?? external_node_path_.join(home, 'config'),
    ].some((file) => external_node_fs_.existsSync(file));
}
/** What the profile beside the credentials holds; that it holds nothing is written into the facts, since tools that heed it will fail. */
async function otherProfile(env, facts, region, outward) {
    const found = await resolveProfile(env.AWS_PROFILE, region, outward);
    // What the network did to this question says nothing of the other tools.
    facts.sourceError = found.refusal && found.refusal.error.kind !== 'service' ? null : found.sourceError;
    return pairOf(found.values);
}
const sameValues = (a, b, settings) => settings.roleToAssume === '' && a.keyId === b.keyId && a.secret === b.secret && a.sessionToken === b.sessionToken;
const pairOf = ({ keyId, secret, sessionToken }) => keyId && secret ? { accessKeyId: keyId, secretAccessKey: secret, ...(sessionToken ? { sessionToken } : {}) } : null;
function passwordsIn(urls) {
    return urls.flatMap((url) => {
        try {
            const { username, password } = new URL(url ?? '');
            return password
                ? [
                    decodeURIComponent(password),
                    Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64'),
                ]
                : [];
        }
        catch {
            return [];
        }
    });
}

// EXTERNAL MODULE: ./build/src/diagnose.js + 1 modules
var diagnose = __nccwpck_require__(2159);
// EXTERNAL MODULE: ./build/src/inputs/context.js
var context = __nccwpck_require__(6728);
// EXTERNAL MODULE: ./build/src/names/host.js
var host = __nccwpck_require__(5718);
;// CONCATENATED MODULE: ./build/src/inputs/environment.js
// What the job's environment settles for every client: endpoint overrides, proxies, empty variables.


const SERVICE_VARIABLES = [
    ['AWS_ENDPOINT_URL_STS', 'sts'],
    ['AWS_ENDPOINT_URL_DYNAMODB', 'dynamodb'],
    ['AWS_ENDPOINT_URL_S3', 's3'],
    ['AWS_ENDPOINT_URL_BEDROCK', 'bedrock'],
    ['AWS_ENDPOINT_URL_BEDROCK_RUNTIME', 'bedrock-runtime'],
    ['AWS_ENDPOINT_URL_IAM', 'iam'],
    ['AWS_ENDPOINT_URL', 'all'],
];
/** The overrides that the SDK heeds, each with its host alone: a URL may hold a password. */
function endpointOverrides(env) {
    if (env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS === 'true')
        return [];
    return SERVICE_VARIABLES.flatMap(([variable, service]) => {
        const url = env[variable];
        return url ? [{ variable, service, host: (0,host/* hostOf */.w)(url) }] : [];
    });
}
/**
 * On a machine of one's own, the working folder stands for the workspace. No token of GitHub's can be asked for there: `@actions/core` would print it
 * in a command that only a runner obeys.
 */
function settleTerminal(env) {
    for (const name of ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'])
        delete env[name];
    env.GITHUB_WORKSPACE ||= process.cwd();
    env.RUNNER_TEMP ||= external_node_os_.tmpdir();
}
/**
 * Makes the process's environment one that every client reads alike: empty `AWS_*` variables are unset (an empty `AWS_DEFAULTS_MODE` crashes the
 * SDK), and the proxy inputs stand where `proxy-from-env` and the Actions toolkit look.
 */
function settleEnvironment(env, settings) {
    for (const name of Object.keys(env))
        if (name.startsWith('AWS_') && env[name] === '')
            delete env[name];
    if (settings.httpProxy)
        for (const name of ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'])
            env[name] = settings.httpProxy;
    if (settings.noProxy)
        for (const name of ['no_proxy', 'NO_PROXY'])
            env[name] = settings.noProxy;
}

// EXTERNAL MODULE: ./build/src/probes/questions.js
var questions = __nccwpck_require__(1412);
// EXTERNAL MODULE: ./build/src/rules/before-requests.js + 15 modules
var before_requests = __nccwpck_require__(4830);
// EXTERNAL MODULE: ./build/src/files.js
var files = __nccwpck_require__(9198);
// EXTERNAL MODULE: ./build/src/trust-policy/document.js + 1 modules
var trust_policy_document = __nccwpck_require__(7386);
;// CONCATENATED MODULE: ./build/src/trust-policy/load.js



/** The file that `trust-policy` names, read as a JSON document. A problem names a place, never content. */
function loadTrustPolicy(settings, env) {
    const file = settings.trustPolicyPath;
    if (!file)
        return { policy: null, problem: null };
    const folders = (0,inputs/* writableFolders */.SX)(env);
    try {
        const parsed = (0,trust_policy_document/* parseTrustPolicy */.G)((0,files/* readContained */.gu)(file, folders.length > 0 ? folders : [process.cwd()]));
        if ('error' in parsed)
            return { policy: null, problem: `trust-policy: "${file}", ${parsed.error}` };
        return { policy: { source: file, document: parsed.document }, problem: null };
    }
    catch (error) {
        const reason = error.code === 'ENOENT'
            ? 'there is no such file'
            : error.message.startsWith('it ')
                ? error.message
                : 'it cannot be read';
        return { policy: null, problem: `trust-policy: "${file}": ${reason}` };
    }
}

;// CONCATENATED MODULE: ./build/src/workflow/reader.js
// When the workflow file is read: from the workspace at once; from GitHub only where it is not there and a finding is to be shown on its line.

function workflowReader(env, raw, deadline) {
    return {
        checkedOut: async () => {
            const { fromWorkspace, readWorkflow } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(994)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1994));
            return readWorkflow(env, raw, fromWorkspace(env.GITHUB_WORKSPACE));
        },
        fromGitHub: async (scene) => {
            const token = raw['github-token'].trim();
            if (!token || !scene.settings.annotate || !(await hasFindings(scene)))
                return null;
            const [{ readWorkflow }, { fromGitHub }] = await Promise.all([Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(994)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1994)), __nccwpck_require__.e(/* import() */ 752).then(__nccwpck_require__.bind(__nccwpck_require__, 752))]);
            const source = await fromGitHub({ env, token, deadline });
            return source && readWorkflow(env, raw, source);
        },
    };
}
async function hasFindings(scene) {
    const { RULES } = await __nccwpck_require__.e(/* import() */ 925).then(__nccwpck_require__.bind(__nccwpck_require__, 3925));
    return (0,diagnose/* diagnose */.h)(scene, RULES).findings.some((finding) => !finding.ignored);
}
/** Outside of GitHub Actions there is no workflow. */
const NO_WORKFLOW = { checkedOut: async () => null, fromGitHub: async () => null };

;// CONCATENATED MODULE: ./build/src/main.js
// The pipeline: inputs → context → credentials → requests → diagnosis → report. What only the report needs is loaded while requests are on their way.











/** Runs once and returns the exit status. */
async function run({ env, args, bundle, now }) {
    const terminal = env.GITHUB_ACTIONS !== 'true';
    const flags = args.length > 0 ? (await __nccwpck_require__.e(/* import() */ 497).then(__nccwpck_require__.bind(__nccwpck_require__, 6497))).readCommandLine(args) : null;
    if (flags?.show)
        return (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(805)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1805))).show(flags.show, bundle);
    if (terminal && !isNewEnough(process.versions.node))
        return tooOld();
    if (terminal)
        settleTerminal(env);
    const given = { ...env };
    // A runner's variables count everywhere; flags win over them.
    const raw = { ...(0,inputs/* readInputs */.Ko)(env), ...flags?.inputs };
    const { settings: stated, problems } = (0,inputs/* parseInputs */.TL)(raw, env);
    const trust = loadTrustPolicy(stated, env);
    const faults = [
        ...flagProblems(flags, terminal),
        ...problems,
        ...(trust.problem ? [trust.problem] : []),
        ...caBundleProblem(env),
    ];
    if (faults.length > 0)
        return refuse(faults, { terminal, env, settings: stated, raw });
    settleEnvironment(env, stated);
    const settings = terminal && !stated.region
        ? { ...stated, ...(await (await Promise.all(/* import() */[__nccwpck_require__.e(291), __nccwpck_require__.e(150)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1150))).profileRegion(env)) }
        : stated;
    const deadline = deadlineOf(settings);
    const gathered = await gatherCredentials({ raw, env, given, settings, deadline });
    const { scrub, learn } = makeScrub(gathered.secrets);
    const scene = {
        settings,
        credentials: gathered.facts,
        context: (0,context/* readContext */.y)(env),
        endpoints: endpointOverrides(env),
        claims: null,
        trustPolicy: trust.policy,
        observations: [],
        now: now(),
    };
    const open = () => terminal
        ? Promise.all(/* import() */[__nccwpck_require__.e(925), __nccwpck_require__.e(505)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9505)).then(({ openTerminal }) => openTerminal({ env, scene, scrub, json: flags?.json ?? false }))
        : Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(815), __nccwpck_require__.e(421), __nccwpck_require__.e(925), __nccwpck_require__.e(331)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6331)).then(({ openPublisher }) => openPublisher({ env, scene, secrets: gathered.toMask, scrub }));
    const workflow = terminal ? NO_WORKFLOW : workflowReader(env, raw, deadline);
    if (gathered.refusal || (0,diagnose/* stoppedBy */.$)(scene, before_requests/* BEFORE_REQUESTS */.p)) {
        const [sink, reading] = await Promise.all([open(), workflow.checkedOut()]);
        return publish({ ...scene, observations: stopped(settings, gathered.refusal) }, sink, reading, workflow);
    }
    return askAndPublish(scene, gathered, open, workflow, { deadline, scrub, learn, caBundle: env.AWS_CA_BUNDLE, now });
}
async function askAndPublish(scene, gathered, open, workflow, { now, learn, ...options }) {
    const early = [];
    let sink = null;
    const progress = (observation) => void (sink ? sink.progress(observation) : early.push(observation));
    const keepSecret = (secrets) => {
        learn(secrets);
        if (sink)
            sink.mask(secrets);
        else
            gathered.toMask.push(...secrets);
    };
    // The requests leave before the report's code is loaded and the workflow file is read.
    const { ask } = await Promise.all(/* import() */[__nccwpck_require__.e(291), __nccwpck_require__.e(422), __nccwpck_require__.e(759), __nccwpck_require__.e(152), __nccwpck_require__.e(956), __nccwpck_require__.e(869), __nccwpck_require__.e(121), __nccwpck_require__.e(695), __nccwpck_require__.e(286)]).then(__nccwpck_require__.bind(__nccwpck_require__, 286));
    const asked = ask(scene, gathered, { ...options, progress, keepSecret });
    sink = await open();
    for (const observation of early)
        sink.progress(observation);
    const [{ observations, claims }, reading] = await Promise.all([asked, workflow.checkedOut()]);
    return publish({ ...scene, observations, claims, now: now() }, sink, reading, workflow);
}
async function publish(scene, sink, checkedOut, workflow) {
    const reading = checkedOut ?? (await workflow.fromGitHub(scene));
    const informed = reading ? { ...scene, context: { ...scene.context, ...reading.facts } } : scene;
    return sink.publish(informed, reading?.place ?? null);
}
// A runner brings its own Node; on another machine it is whatever is installed.
const OLDEST_NODE = '22.15';
const isNewEnough = (version) => version.localeCompare(OLDEST_NODE, 'en', { numeric: true }) >= 0;
function tooOld() {
    process.stderr.write(`This takes Node ${OLDEST_NODE} or later; this is Node ${process.versions.node}.\n`);
    return 1;
}
function flagProblems(flags, terminal) {
    if (!flags)
        return [];
    return [
        ...flags.problems,
        ...(flags.json && !terminal
            ? ['--json: in GitHub Actions the report is the output "report" and the file at report-path']
            : []),
    ];
}
async function refuse(faults, { terminal, env, settings, raw }) {
    if (terminal)
        return (await Promise.all(/* import() */[__nccwpck_require__.e(925), __nccwpck_require__.e(505)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9505))).refuseInvalid(faults, raw);
    const workflow = workflowReader(env, raw, AbortSignal.timeout(settings.timeoutSeconds * 1000));
    const [{ publishInvalid }, reading] = await Promise.all([Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(815), __nccwpck_require__.e(421), __nccwpck_require__.e(925), __nccwpck_require__.e(331)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6331)), workflow.checkedOut()]);
    return publishInvalid(faults, { env, settings, raw, place: reading?.place ?? null });
}
/** Every client would fail for a bundle that is not there, and none would say why. */
function caBundleProblem({ AWS_CA_BUNDLE: file }) {
    if (!file)
        return [];
    try {
        external_node_fs_.accessSync(file, external_node_fs_.constants.R_OK);
        return external_node_fs_.statSync(file).isFile() ? [] : [`AWS_CA_BUNDLE: "${file}" is no file`];
    }
    catch {
        return [`AWS_CA_BUNDLE: "${file}" cannot be read`];
    }
}
/** Leaves the report its time: whatever hangs, the run ends within `timeout-seconds`, counted from the process's start. */
function deadlineOf({ timeoutSeconds }) {
    const reserve = Math.min(1_000, timeoutSeconds * 200);
    return AbortSignal.timeout(Math.max(200, Math.floor(timeoutSeconds * 1000 - reserve - performance.now())));
}
function stopped(settings, refusal) {
    const reason = refusal
        ? 'the profile’s own request failed, so there are no credentials to ask with'
        : 'nothing was sent: a fault was certain before any request';
    return [
        ...(refusal ? [refusal] : []),
        ...settings.services.flatMap((service) => (0,questions/* notAsked */.O)(service, settings, reason)),
    ];
}

;// CONCATENATED MODULE: ./build/src/index.js

// A socket that hangs must not keep the process: the run has ended when its report is written.
const leave = (code) => {
    process.exitCode = code;
    setTimeout(() => process.exit(), 250).unref();
};
run({ env: process.env, args: process.argv.slice(2), bundle: import.meta.url, now: Date.now }).then(leave, async (error) => {
    const { publishCrash } = await __nccwpck_require__.e(/* import() */ 95).then(__nccwpck_require__.bind(__nccwpck_require__, 8095));
    leave(await publishCrash(error, process.env));
});

