export const id = 461;
export const ids = [461];
export const modules = {

/***/ 3756:
/***/ ((__unused_webpack_module, exports) => {

const ATTR_ESCAPE_RE = /[&<>"]/g;
const ATTR_ESCAPE_MAP = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
};
function escapeAttribute(value) {
    return value.replace(ATTR_ESCAPE_RE, (ch) => ATTR_ESCAPE_MAP[ch]);
}

const ELEMENT_ESCAPE_RE = /[&"'<>\r\n\u0085\u2028]/g;
const ELEMENT_ESCAPE_MAP = {
    "&": "&amp;",
    '"': "&quot;",
    "'": "&apos;",
    "<": "&lt;",
    ">": "&gt;",
    "\r": "&#x0D;",
    "\n": "&#x0A;",
    "\u0085": "&#x85;",
    "\u2028": "&#x2028;",
};
function escapeElement(value) {
    return value.replace(ELEMENT_ESCAPE_RE, (ch) => ELEMENT_ESCAPE_MAP[ch]);
}

class XmlText {
    value;
    constructor(value) {
        this.value = value;
    }
    toString() {
        return escapeElement("" + this.value);
    }
}

class XmlNode {
    name;
    children;
    attributes = {};
    static of(name, childText, withName) {
        const node = new XmlNode(name);
        if (childText !== undefined) {
            node.addChildNode(new XmlText(childText));
        }
        if (withName !== undefined) {
            node.withName(withName);
        }
        return node;
    }
    constructor(name, children = []) {
        this.name = name;
        this.children = children;
    }
    withName(name) {
        this.name = name;
        return this;
    }
    addAttribute(name, value) {
        this.attributes[name] = value;
        return this;
    }
    addChildNode(child) {
        this.children.push(child);
        return this;
    }
    removeAttribute(name) {
        delete this.attributes[name];
        return this;
    }
    n(name) {
        this.name = name;
        return this;
    }
    c(child) {
        this.children.push(child);
        return this;
    }
    a(name, value) {
        if (value != null) {
            this.attributes[name] = value;
        }
        return this;
    }
    cc(input, field, withName = field) {
        if (input[field] != null) {
            const node = XmlNode.of(field, input[field]).withName(withName);
            this.c(node);
        }
    }
    l(input, listName, memberName, valueProvider) {
        if (input[listName] != null) {
            const nodes = valueProvider();
            nodes.map((node) => {
                node.withName(memberName);
                this.c(node);
            });
        }
    }
    lc(input, listName, memberName, valueProvider) {
        if (input[listName] != null) {
            const nodes = valueProvider();
            const containerNode = new XmlNode(memberName);
            nodes.map((node) => {
                containerNode.c(node);
            });
            this.c(containerNode);
        }
    }
    toString() {
        const hasChildren = Boolean(this.children.length);
        let xmlText = `<${this.name}`;
        const attributes = this.attributes;
        for (const attributeName of Object.keys(attributes)) {
            const attribute = attributes[attributeName];
            if (attribute != null) {
                xmlText += ` ${attributeName}="${escapeAttribute("" + attribute)}"`;
            }
        }
        return (xmlText += !hasChildren ? "/>" : `>${this.children.map((c) => c.toString()).join("")}</${this.name}>`);
    }
}

function writeKey(obj) {
    Object.defineProperty(obj, "__proto__", { value: undefined, writable: true, enumerable: true, configurable: true });
}
function parseXML(xml) {
    const state = new AwsXmlParser(xml);
    return state.parse();
}
class AwsXmlParser {
    x;
    i = 0;
    z;
    constructor(x) {
        this.x = x;
        this.x = x.replace(/\r\n?/g, "\n");
        this.z = this.x.length;
    }
    parse() {
        const p = this;
        const { z } = p;
        while (p.i < z) {
            p.trim();
            if (p.i >= z) {
                break;
            }
            if (p.isNext("<?")) {
                p.readTo("?>");
                p.trim();
            }
            else if (p.isNext("<!--")) {
                p.readTo("-->");
                p.trim();
            }
            else if (p.isNext("<!DOCTYPE", false)) {
                p.skipDoctype();
                p.trim();
            }
            else if (p.x[p.i] === "<") {
                const root = p.parseTag();
                return { [root.tag]: root.value };
            }
            else {
                throw new Error("@aws-sdk XML parse error: unexpected content.");
            }
        }
        throw new Error("@aws-sdk XML parse error: no root element.");
    }
    isNext(s, caseSensitive = true) {
        const p = this;
        if (caseSensitive) {
            return p.x.startsWith(s, p.i);
        }
        return p.x.toLowerCase().startsWith(s.toLowerCase(), p.i);
    }
    readTo(stop) {
        const p = this;
        const _i = p.x.indexOf(stop, p.i);
        if (_i === -1) {
            throw new Error(`@aws-sdk XML parse error: expected "${stop}" not found.`);
        }
        const result = p.x.slice(p.i, _i);
        p.i = _i + stop.length;
        return result;
    }
    trim() {
        const p = this;
        while (p.i < p.z && " \t\r\n".includes(p.x[p.i])) {
            ++p.i;
        }
    }
    readAttrValue() {
        const p = this;
        const quote = p.x[p.i];
        ++p.i;
        let value = "";
        while (p.i < p.z && p.x[p.i] !== quote) {
            value += p.x[p.i++];
        }
        ++p.i;
        return p.decodeEntities(value);
    }
    parseTag() {
        const p = this;
        ++p.i;
        let tag = "";
        while (p.i < p.z && !" \t\r\n>/".includes(p.x[p.i])) {
            tag += p.x[p.i++];
        }
        let hasAttrs = false;
        const attrs = {};
        while (p.i < p.z) {
            p.trim();
            if (">/".includes(p.x[p.i])) {
                break;
            }
            let name = "";
            while (p.i < p.z && !"= \t\r\n>/?".includes(p.x[p.i])) {
                name += p.x[p.i++];
            }
            p.trim();
            if (p.x[p.i] !== "=") {
                break;
            }
            ++p.i;
            p.trim();
            if (name === "__proto__") {
                writeKey(attrs);
            }
            attrs[name] = p.readAttrValue();
            hasAttrs = true;
        }
        if (p.i >= p.z) {
            throw new Error("@aws-sdk XML parse error: unexpected end of input.");
        }
        if (p.x[p.i] === "/") {
            ++p.i;
            if (p.i >= p.z || p.x[p.i] !== ">") {
                throw new Error("@aws-sdk XML parse error: expected > at the end of self-closing tag.");
            }
            ++p.i;
            return { tag, value: hasAttrs ? attrs : "" };
        }
        if (p.x[p.i] !== ">") {
            throw new Error("@aws-sdk XML parse error: expected > at the end of opening tag.");
        }
        ++p.i;
        const textParts = [];
        const childTags = [];
        let hasElementChild = false;
        while (p.i < p.z) {
            if (p.isNext("</")) {
                break;
            }
            if (p.x[p.i] === "<") {
                if (p.isNext("<!--")) {
                    p.readTo("-->");
                }
                else if (p.isNext("<![CDATA[")) {
                    p.i += 9;
                    textParts.push(p.readTo("]]>"));
                }
                else if (p.isNext("<?")) {
                    p.readTo("?>");
                }
                else {
                    hasElementChild = true;
                    childTags.push(p.parseTag());
                }
            }
            else {
                let text = "";
                while (p.i < p.z && p.x[p.i] !== "<") {
                    text += p.x[p.i++];
                }
                textParts.push(p.decodeEntities(text));
            }
        }
        if (!p.isNext("</")) {
            throw new Error(`@aws-sdk XML parse error: missing closing tag </${tag}>.`);
        }
        p.i += 2;
        const closeTag = p.readTo(">").trim();
        if (closeTag !== tag) {
            throw new Error(`@aws-sdk XML parse error: mismatched tags <${tag}> and </${closeTag}>.`);
        }
        if (!hasAttrs && textParts.length === 0 && !hasElementChild) {
            return { tag, value: "" };
        }
        if (!hasAttrs && !hasElementChild) {
            const text = textParts.length === 1 ? textParts[0] : textParts.join("");
            if (text.trim() === "" && text.includes("\n")) {
                return { tag, value: "" };
            }
            return { tag, value: text };
        }
        const obj = {};
        for (const text of textParts) {
            if (text.trim() === "" && text.includes("\n")) {
                continue;
            }
            obj["#text"] = "#text" in obj ? obj["#text"] + text : text;
        }
        for (const child of childTags) {
            if (child.tag === "__proto__") {
                writeKey(obj);
            }
            if (child.tag in obj) {
                if (Array.isArray(obj[child.tag])) {
                    obj[child.tag].push(child.value);
                }
                else {
                    obj[child.tag] = [obj[child.tag], child.value];
                }
            }
            else {
                obj[child.tag] = child.value;
            }
        }
        for (const [k, v] of Object.entries(attrs)) {
            if (k === "__proto__") {
                writeKey(obj);
            }
            obj[k] = v;
        }
        return { tag, value: obj };
    }
    static ENTITIES = {
        amp: "&",
        lt: "<",
        gt: ">",
        quot: '"',
        apos: "'",
    };
    skipDoctype() {
        const p = this;
        p.i += 9;
        let depth = 0;
        while (p.i < p.z) {
            const c = p.x[p.i];
            if (c === "[") {
                ++depth;
            }
            else if (c === "]") {
                --depth;
            }
            else if (c === ">" && depth === 0) {
                ++p.i;
                return;
            }
            ++p.i;
        }
        throw new Error("@aws-sdk XML parse error: unclosed DOCTYPE.");
    }
    decodeEntities(s) {
        return s.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|([a-zA-Z][a-zA-Z0-9]{0,30}));/g, (_, hex, dec, named) => {
            if (hex) {
                return String.fromCharCode(parseInt(hex, 16));
            }
            if (dec) {
                return String.fromCharCode(parseInt(dec, 10));
            }
            return AwsXmlParser.ENTITIES[named] ?? "";
        });
    }
}

exports.XmlNode = XmlNode;
exports.XmlText = XmlText;
exports.parseXML = parseXML;


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


/***/ })

};
