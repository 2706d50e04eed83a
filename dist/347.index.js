export const id = 347;
export const ids = [347];
export const modules = {

/***/ 571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mj: () => (/* binding */ withoutVariant),
/* harmony export */   O4: () => (/* binding */ isKnownPrefix),
/* harmony export */   iA: () => (/* binding */ parseModelId),
/* harmony export */   nv: () => (/* binding */ isKnownProvider)
/* harmony export */ });
/* harmony import */ var _arn_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8870);
/* harmony import */ var _bedrock_models_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9906);
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
};
function parseModelId(written) {
    const arn = (0,_arn_js__WEBPACK_IMPORTED_MODULE_1__/* .parseArn */ .Lw)(written);
    if (arn) {
        const [type = '', ...rest] = arn.resource.split('/');
        const kind = arn.service === 'bedrock' ? (KINDS[type] ?? 'other') : 'other';
        const named = kind === 'model' ? { prefix: null, base: rest.join('/') } : kind === 'profile' ? splitPrefix(rest.join('/')) : { prefix: null, base: null };
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
const isKnownProvider = (base) => PROVIDERS.has(base.split('.')[0] ?? '');


/***/ }),

/***/ 723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
/* harmony export */   jX: () => (/* binding */ regionsServingAll),
/* harmony export */   uD: () => (/* binding */ regionsServing),
/* harmony export */   us: () => (/* binding */ isMantleOnly),
/* harmony export */   vZ: () => (/* binding */ runtimeIdFor),
/* harmony export */   x3: () => (/* binding */ tableDate)
/* harmony export */ });
/* unused harmony exports isKnown, offlineAnswer */
/* harmony import */ var _bedrock_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(571);
/* harmony import */ var _bedrock_models_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9906);
/* harmony import */ var _regions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4295);
// Models, Regions and inference profiles, as a hint: collected from control-plane answers and AWS's model cards; `tableDate` tells when.
// What the account's own catalogue says in this Region beats it. scripts/refresh-bedrock-models.ts rebuilds the JSON.



const TABLE = _bedrock_models_json__WEBPACK_IMPORTED_MODULE_1__;
const tableDate = TABLE.date;
const expand = (index) => (index === undefined ? [] : (TABLE.sets[index] ?? '').split(' ').filter(Boolean));
const modelIds = Object.keys(TABLE.models);
const modelOf = (base) => TABLE.models[(0,_bedrock_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutVariant */ .Mj)(base)] ?? null;
/** Whether the table has the model behind an id of any form. */
function isKnown(written) {
    const { base } = parseModelId(written);
    return base !== null && modelOf(base) !== null;
}
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
    const found = Object.entries(modelOf(id)?.profiles ?? {}).flatMap(([prefix, routes]) => (routes ?? []).filter(([, sources]) => expand(sources).includes(region)).map(([to]) => ({ id: `${prefix}.${id}`, prefix, destinations: to === null ? (prefix === 'global' ? [region, ''] : null) : expand(to) })));
    return found.sort((a, b) => width(a.prefix) - width(b.prefix));
}
const width = (prefix) => (prefix === 'global' ? Number.MAX_SAFE_INTEGER : prefixRegions(prefix).length);
/** The ids with which a model may be called from a Region: the bare one, then its profiles. */
const callableIds = (base, region) => [...(servesOnDemand(base, region) ? [(0,_bedrock_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutVariant */ .Mj)(base)] : []), ...profilesFor(base, region).map((p) => p.id)];
/** Every Region from which a model may be called in some way. */
function regionsServing(base) {
    const model = modelOf(base);
    if (!model)
        return [];
    const sources = Object.values(model.profiles ?? {}).flatMap((routes) => (routes ?? []).flatMap(([, from]) => expand(from)));
    return [...new Set([...expand(model.onDemand), ...expand(model.unsure), ...sources])].sort();
}
/** The Regions from which every one of the models may be called. */
function regionsServingAll(bases) {
    const [first, ...others] = bases;
    if (first === undefined)
        return [];
    return regionsServing(first).filter((region) => others.every((base) => callableIds(base, region).length > 0));
}
/** Profiles of a model whose Regions the table does not have. */
const unrecordedProfiles = (base) => Object.entries(modelOf(base)?.profiles ?? {})
    .filter(([, routes]) => routes === null)
    .map(([prefix]) => `${prefix}.${base}`);
/** The published last day, `YYYY-MM-DD`. A date before which a model will not end is none. */
const endOfLife = (base) => modelOf(base)?.eol ?? null;
/** Whether the model had left the catalogue when the table was made. */
const isGone = (base) => !modelOf(base) && TABLE.gone.some((pattern) => (pattern.endsWith('*') ? base.startsWith(pattern.slice(0, -1)) : base === pattern || (base.startsWith(pattern) && /^(-\d{8}.*|:.*)$/.test(base.slice(pattern.length)))));
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
        return !m || (m.kind === kind && !m.legacy && !m.mantleOnly && !(m.eol && Date.parse(m.eol) - now < 90 * 86_400_000));
    };
    return [...new Set([...modelIds, ...extra])]
        .filter((id) => id !== base && id.split('.')[0] === base.split('.')[0] && goesOn(id))
        .map((id) => ({ id, score: words(id).filter((w) => wanted.includes(w)).length, start: modelOf(id)?.start ?? '' }))
        .sort((a, b) => b.score - a.score || b.start.localeCompare(a.start))
        .map(({ id }) => id);
}
/** What the table says of an id in a Region at a time, without asking anyone. */
function offlineAnswer(written, region, now) {
    const { base } = parseModelId(written);
    if (base === null || !isKnown(written))
        return { answer: 'unknown' };
    const eol = endOfLife(base);
    if (eol && Date.parse(eol) <= now)
        return { answer: 'ended', eol };
    const ids = callableIds(base, region);
    if (ids.includes(bareOrProfile(written)))
        return { answer: 'callable', ids };
    if (ids.length > 0)
        return { answer: 'needs-profile', ids };
    return { answer: 'elsewhere', regions: regionsServing(base).filter((r) => partitionOf(r).id === partitionOf(region).id), ids: [] };
}
const bareOrProfile = (written) => {
    const { prefix, base } = parseModelId(written);
    return prefix ? `${prefix}.${base}` : (base ?? written);
};


/***/ }),

/***/ 6501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ reasonOf)
/* harmony export */ });
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4750);
// What a refusal of Bedrock means, by its words: the same reason comes as a 400, a 403 or a 404, and a ValidationException proves nothing by its name.
// https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html; wordings as users quote them, 2024 to 2026-11.

// The first that matches counts: a payment fault is told in a Marketplace sentence, and a pending subscription in one about the account.
const WORDS = [
    ['api-key', /make sure your API key is valid|bearer token (has expired|is (invalid|expired|malformed))|invalid bearer token|invalid_api_key|API key (is (invalid|expired|not valid)|has expired)/i],
    ['payment', /INVALID_PAYMENT_INSTRUMENT|valid payment (instrument|method)/i],
    ['marketplace', /required AWS Marketplace actions|not authorized to perform:? aws-marketplace:|aws-marketplace:Subscribe/i],
    ['pending', /subscription for this model is still being processed|MPAgreementBeingCreated|(agreement|subscription)\b.{0,60}\b(is (still )?(pending|being (created|processed))|in progress)/i],
    ['form', /use case details have not been submitted|(not|n.t) (been )?(filled|submitted|completed)\b.{0,40}\b(use[- ]case|request) (details )?form|fill out the .{0,20}use case details form|FTUFormNotFilled/i],
    ['retention', /data[- ]retention mode/i],
    ['end-of-life', /reached (the )?end[- ]of[- ](its |their )?life|past its end[- ]of[- ]life/i],
    ['legacy', /marked by (the )?provider as legacy|model is (in )?legacy/i],
    ['profile-required', /on-demand throughput (isn.t|is not) supported/i],
    ['not-enabled', /don.t have access to the model|does(n.t| not) have an agreement|not (available|accessible)\b.{0,60}\buntil\b.{0,40}\benabled?\b|model access (is|has) not (been )?(enabled|granted)|(is|been) not enabled for (this|your) account/i],
    ['account', /\boperation not allowed\b|account is not authorized to (invoke this API|perform this action|access this model)|is not available for (this|your) account|channel program account|not allowed from unsupported countries|contact AWS Sales/i],
    ['not-in-region', /model\b.{0,80}\b(not|n.t) (supported|available|offered) in (this|the|your)\b.{0,20}\bregion|not (supported|available) in region/i],
    ['quota', /\bper day\b|daily\b.{0,30}\bquota|quota\b.{0,40}\b(is|of) (0|zero)\b/i],
    ['invalid-id', /model identifier is (invalid|not valid)|could not resolve the foundation model|(model|inference profile|resource)\b.{0,60}\b(does not exist|not found|could not be found)|at 'modelId' failed to satisfy/i],
];
/** Why Bedrock refused, or null where it did not, or where the answer is another area's: credentials, network, permissions, plain throttling. */
function reasonOf(o) {
    if (o.status !== 'failed' || o.service !== 'bedrock' || o.error.kind !== 'service')
        return null;
    const { code, message } = o.error;
    const answer = (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .answerOf */ .ut)(o);
    if (answer === 'bearer-rejected')
        return 'api-key';
    if (o.signer === 'bearer' && (o.error.httpStatus === 401 || answer === 'key-unrecognized' || answer === 'expired'))
        return 'api-key';
    if (answer !== 'denied' && answer !== 'other' && answer !== 'throttled')
        return null;
    if (code === 'ServiceQuotaExceededException')
        return 'quota';
    const reason = WORDS.find(([, words]) => words.test(message))?.[0] ?? null;
    if (answer === 'throttled')
        return reason === 'quota' ? 'quota' : null;
    // A key is judged only where one was sent.
    if (reason === 'api-key' && o.signer !== 'bearer')
        return null;
    // "User: … is not authorized to perform: bedrock:InvokeModel on resource: …" is a matter of policies, whatever else it says.
    if (reason !== 'marketplace' && /^user: .+ is not authorized to perform:? bedrock/i.test(message))
        return null;
    if (reason === null && code === 'ResourceNotFoundException' && o.target !== null)
        return 'invalid-id';
    return reason;
}


/***/ }),

/***/ 9906:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('{"date":"2026-11-22","regions":92,"prefixes":{"apac":93,"au":56,"ca":26,"eu":94,"global":61,"in":81,"jp":3,"us":95,"us-gov":62},"mantleToRuntime":{"anthropic.claude-haiku-4-5":"anthropic.claude-haiku-4-5-20251001-v1:0","deepseek.v3.1":"deepseek.v3-v1:0","moonshotai.kimi-k2-thinking":"moonshot.kimi-k2-thinking","openai.gpt-oss-120b":"openai.gpt-oss-120b-1:0","openai.gpt-oss-20b":"openai.gpt-oss-20b-1:0","qwen.qwen3-235b-a22b-2507":"qwen.qwen3-235b-a22b-2507-v1:0","qwen.qwen3-32b":"qwen.qwen3-32b-v1:0","qwen.qwen3-coder-30b-a3b-instruct":"qwen.qwen3-coder-30b-a3b-v1:0","qwen.qwen3-coder-480b-a35b-instruct":"qwen.qwen3-coder-480b-a35b-v1:0","qwen.qwen3-next-80b-a3b-instruct":"qwen.qwen3-next-80b-a3b","qwen.qwen3-vl-235b-a22b-instruct":"qwen.qwen3-vl-235b-a22b"},"gone":["amazon.titan-image-generator-v1","amazon.titan-image-generator-v2","amazon.titan-text-*","anthropic.claude-3-5-haiku","anthropic.claude-3-opus","anthropic.claude-instant-v1","anthropic.claude-opus-4","anthropic.claude-v2","anthropic.claude-v2:1","cohere.command-r-plus-v1:0","cohere.command-r-v1:0","meta.llama3-1-405b-instruct-v1:0","meta.llama3-2-11b-instruct-v1:0","meta.llama3-2-1b-instruct-v1:0","meta.llama3-2-3b-instruct-v1:0","meta.llama3-2-90b-instruct-v1:0"],"sets":["us-east-1","eu-central-1 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-3","ap-east-2 ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 eu-central-1 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 us-east-1 us-east-2 us-west-1 us-west-2","ap-northeast-1 ap-northeast-3","ap-northeast-1","ca-central-1 us-east-1 us-east-2 us-west-2","ca-central-1","ca-west-1 us-east-1 us-east-2 us-west-2","ca-west-1","us-east-1 us-east-2 us-west-2","us-east-1 us-east-2 us-west-1 us-west-2","us-west-1","ap-northeast-1 eu-north-1 us-east-1 us-west-2","ap-northeast-1 eu-west-1 us-east-1","ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4","ap-east-2","ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-southeast-1 ap-southeast-2","ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-1 ap-southeast-2","ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4","ap-southeast-3","ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-4","ap-southeast-4","ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5","ap-southeast-5","ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-7","ap-southeast-7","ca-central-1 ca-west-1","eu-central-1 eu-north-1 eu-west-1 eu-west-3","eu-central-1 eu-north-1 eu-south-1 eu-west-1 eu-west-3","eu-south-1","eu-central-1 eu-north-1 eu-south-2 eu-west-1 eu-west-3","eu-south-2","eu-central-1 eu-north-1 eu-south-1 eu-west-1 eu-west-3 il-central-1","il-central-1","ap-northeast-1 ap-southeast-2 ap-southeast-3 eu-north-1 eu-west-2 us-east-1 us-east-2 us-west-2","ap-southeast-2 eu-west-2 us-east-1","ap-southeast-2 ap-southeast-3 eu-west-2 us-east-1","ap-northeast-1 eu-north-1 us-east-1","ap-northeast-1 ca-central-1 eu-central-1 us-west-2","us-east-1 us-west-2","ap-south-1 ap-southeast-2 ca-central-1 eu-central-1 eu-west-1 eu-west-2 eu-west-3 sa-east-1 us-east-1 us-west-2","ap-northeast-1 eu-central-1 us-east-1 us-west-2","ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-2 ca-central-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 sa-east-1 us-east-1 us-east-2 us-west-2","ap-south-1","ap-northeast-2 ap-southeast-1","ap-northeast-2 ap-south-1 ap-southeast-1","ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2","eu-west-2","eu-central-1 eu-west-1 eu-west-3","eu-central-1","us-east-2","ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-1 ap-southeast-2 ca-central-1 eu-central-1 eu-central-2 eu-west-1 eu-west-2 eu-west-3 sa-east-1 us-east-1 us-west-2","ap-southeast-1","ap-south-1 ca-central-1 eu-west-2 sa-east-1","af-south-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 mx-central-1 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2","ap-southeast-2 ap-southeast-4","ap-southeast-2 ap-southeast-4 ap-southeast-6","ap-southeast-6","eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-3","eu-central-2","eu-central-1 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3","af-south-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 me-central-1 me-south-1 mx-central-1 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2","us-gov-east-1 us-gov-west-1","eu-central-1 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-3 il-central-1","ap-northeast-1 eu-west-1 us-east-1 us-east-2 us-west-2","ap-northeast-1 ap-south-1 ap-southeast-1 ap-southeast-2 ca-central-1 eu-central-1 eu-west-1 eu-west-2 eu-west-3 sa-east-1 us-east-1 us-west-2","ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ca-central-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2","ap-northeast-1 ca-central-1 eu-central-1 us-east-1 us-west-2","ap-northeast-1 ap-south-1 ap-southeast-2 ap-southeast-3 eu-north-1 eu-west-2 us-east-2 us-west-2","ap-northeast-1 ap-south-1 ap-southeast-2 eu-north-1 eu-west-2 sa-east-1 us-east-1 us-east-2 us-west-2","ap-southeast-3 ap-southeast-4","ap-northeast-1 ap-south-1 ap-southeast-2 eu-west-1 eu-west-2 sa-east-1 us-east-1 us-east-2 us-west-2","ap-southeast-3 ap-southeast-4 eu-south-1","us-west-2","ap-south-1 ca-central-1 eu-west-2 us-east-1 us-west-2","ap-northeast-1 ap-south-1 ap-southeast-2 eu-central-1 eu-north-1 eu-west-1 eu-west-2 sa-east-1 us-east-1 us-east-2 us-west-2","ap-south-1 ap-southeast-2 ca-central-1 eu-west-1 eu-west-2 eu-west-3 sa-east-1 us-east-1 us-west-2","ap-northeast-1 ap-south-1 ap-southeast-2 sa-east-1 us-east-1 us-east-2 us-west-2","ca-central-1 us-east-1 us-east-2 us-west-1 us-west-2","af-south-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 me-central-1 me-south-1 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2","ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-7 ca-central-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2","ap-south-1 ap-south-2","ap-northeast-1 ap-south-1 ap-southeast-2 ap-southeast-3 eu-central-1 eu-north-1 eu-south-1 eu-west-1 eu-west-2 sa-east-1 us-east-1 us-east-2 us-west-2","ap-northeast-1 ap-south-1 ap-southeast-2 ap-southeast-3 eu-central-1 eu-north-1 eu-south-1 eu-west-2 us-east-2 us-west-2","ap-northeast-1 ap-south-1 ap-southeast-2 eu-south-1 eu-west-1 eu-west-2 sa-east-1 us-east-1 us-east-2 us-west-2","ap-northeast-2","eu-west-1","ap-northeast-2 us-east-1","af-south-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-7 ca-central-1 ca-west-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 mx-central-1 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2","us-east-1 us-west-1","us-east-2 us-west-2","ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-7 ca-central-1 ca-west-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 me-central-1 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2","af-south-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 eusc-de-east-1 il-central-1 me-central-1 me-south-1 mx-central-1 sa-east-1 us-east-1 us-east-2 us-gov-east-1 us-gov-west-1 us-iso-east-1 us-isob-east-1 us-isof-east-1 us-isof-south-1 us-west-1 us-west-2","ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-7","eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1","ca-central-1 ca-west-1 us-east-1 us-east-2 us-west-1 us-west-2"],"models":{"ai21.jamba-1-5-large-v1:0":{"start":"2024-09-23","legacy":true,"eol":"2026-11-26","onDemand":0},"ai21.jamba-1-5-mini-v1:0":{"start":"2024-09-23","legacy":true,"eol":"2026-11-26","onDemand":0},"amazon.nova-2-lite-v1:0":{"start":"2025-12-02","profiles":{"eu":[[1,1]],"global":[[null,2]],"jp":[[3,4]],"us":[[5,6],[7,8],[9,9],[10,11]]}},"amazon.nova-2-multimodal-embeddings-v1:0":{"start":"2025-10-28","onDemand":0,"kind":"embedding"},"amazon.nova-2-sonic-v1:0":{"start":"2025-12-02","onDemand":12,"kind":"speech"},"amazon.nova-canvas-v1:0":{"start":"2024-12-03","eol":"2026-09-30","onDemand":13,"kind":"image"},"amazon.nova-lite-v1:0":{"start":"2024-12-03","onDemand":34,"profiles":{"apac":[[14,15],[16,17],[18,19],[20,21],[22,23],[24,25]],"ca":[[26,26]],"eu":[[27,27],[28,29],[30,31],[32,33]],"us":[[9,9],[10,11]]}},"amazon.nova-micro-v1:0":{"start":"2024-12-03","onDemand":35,"profiles":{"apac":[[14,15],[16,17],[18,19],[22,23],[24,25]],"eu":[[27,27],[28,29],[30,31],[32,33]],"us":[[9,9]]}},"amazon.nova-premier-v1:0":{"start":"2025-04-30","eol":"2026-09-14","profiles":{"us":[[9,9]]}},"amazon.nova-pro-v1:0":{"start":"2024-12-03","onDemand":36,"profiles":{"apac":[[14,15],[16,17],[18,19],[20,21],[22,23],[24,25]],"eu":[[27,27],[28,29],[30,31],[32,33]],"us":[[9,9],[10,11]]}},"amazon.nova-reel-v1:0":{"start":"2024-12-03","eol":"2026-09-30","onDemand":13,"kind":"video"},"amazon.nova-reel-v1:1":{"start":"2024-12-03","eol":"2026-09-30","onDemand":0,"kind":"video"},"amazon.nova-sonic-v1:0":{"start":"2025-04-08","eol":"2026-09-14","onDemand":37,"kind":"speech"},"amazon.rerank-v1:0":{"start":"2025-04-03","onDemand":38},"amazon.titan-embed-g1-text-02":{"start":"2023-11-29","onDemand":39,"kind":"embedding"},"amazon.titan-embed-image-v1":{"start":"2023-11-29","onDemand":40,"kind":"embedding"},"amazon.titan-embed-image-v1:0":{"start":"2023-11-29","kind":"embedding"},"amazon.titan-embed-text-v1":{"start":"2025-04-03","onDemand":41,"kind":"embedding"},"amazon.titan-embed-text-v2:0":{"start":"2024-04-30","onDemand":42,"kind":"embedding"},"anthropic.claude-3-5-sonnet-20240620-v1:0":{"start":"2024-06-20","onDemand":44,"profiles":{"apac":[[17,43]]}},"anthropic.claude-3-5-sonnet-20241022-v2:0":{"start":"2024-10-22","profiles":{"apac":[[16,45]]}},"anthropic.claude-3-7-sonnet-20250219-v1:0":{"start":"2025-02-19","onDemand":47,"profiles":{"apac":[[46,43]]}},"anthropic.claude-3-haiku-20240307-v1:0":{"start":"2024-03-13","eol":"2026-09-10","onDemand":51,"profiles":{"eu":[[48,49]],"us":[[9,50]]}},"anthropic.claude-3-sonnet-20240229-v1:0":{"start":"2024-03-04","onDemand":53,"profiles":{"apac":[[17,52]]}},"anthropic.claude-fable-5":{"start":"2026-06-09","profiles":{"global":[[null,54]],"us":[[5,6],[7,8],[9,9],[10,11]]}},"anthropic.claude-fable-5-1":{"start":"2026-09-01","profiles":{"us":null,"global":null,"us-gov":null},"retention":"aws_review"},"anthropic.claude-haiku-4-5":{"mantleOnly":true},"anthropic.claude-haiku-4-5-20251001-v1:0":{"start":"2025-10-15","profiles":{"au":[[55,55],[56,57]],"eu":[[1,1],[58,59],[60,47]],"global":[[null,54]],"jp":[[3,3]],"us":[[5,6],[9,9],[10,11]]}},"anthropic.claude-haiku-5-5":{"start":"2026-10-07","profiles":{"us":[[9,9],[10,11],[5,6],[7,8]],"eu":[[1,1],[58,59],[60,47]],"au":[[55,55]],"jp":[[3,3]],"global":[[null,61]],"us-gov":[[null,62]]}},"anthropic.claude-mythos-5-1":{},"anthropic.claude-opus-4-1-20250805-v1:0":{"start":"2025-08-05","legacy":true,"eol":"2027-01-08","profiles":{"us":[[9,9]]}},"anthropic.claude-opus-4-5-20251101-v1:0":{"start":"2025-11-24","profiles":{"eu":[[1,1],[58,59],[60,47]],"global":[[null,54]],"us":[[5,6],[9,9],[10,11]]}},"anthropic.claude-opus-4-6-v1":{"start":"2026-02-05","onDemand":47,"profiles":{"au":[[55,55],[56,57]],"eu":[[1,1],[58,59],[60,47]],"global":[[null,54]],"us":[[5,6],[7,8],[9,9],[10,11]]}},"anthropic.claude-opus-4-7":{"start":"2026-04-16","profiles":{"au":[[55,55]],"eu":[[1,1],[58,59],[60,47]],"global":[[null,54]],"jp":[[3,3]],"us":[[5,6],[7,8],[9,9],[10,11]]}},"anthropic.claude-opus-4-8":{"start":"2026-05-28","profiles":{"au":[[55,55]],"eu":[[1,1],[58,59],[60,47]],"global":[[null,54]],"jp":[[3,3]],"us":[[5,6],[7,8],[9,9],[10,11]]}},"anthropic.claude-opus-5":{"start":"2026-07-23","profiles":{"au":[[55,55]],"eu":[[1,1],[58,59],[60,47]],"global":[[null,54]],"us":[[5,6],[7,8],[9,9],[10,11]]}},"anthropic.claude-opus-5-5":{"start":"2026-09-22","onDemand":47,"profiles":{"us":[[9,9],[10,11],[5,6],[7,8]],"eu":[[1,1],[58,59],[60,47]],"au":[[55,55]],"jp":[[3,3]],"global":[[null,61]],"us-gov":[[null,62]]}},"anthropic.claude-sonnet-4-20250514-v1:0":{"start":"2025-05-22","eol":"2026-10-14","profiles":{"apac":[[14,15],[20,20],[18,19],[22,23],[24,25]],"eu":[[1,1],[63,33]],"global":[[null,64]],"us":[[9,9],[10,11]]}},"anthropic.claude-sonnet-4-5-20250929-v1:0":{"start":"2025-09-29","profiles":{"au":[[55,55],[56,57]],"eu":[[1,1],[58,59],[60,47]],"global":[[null,54]],"jp":[[3,3]],"us":[[5,6],[9,9],[10,11]]}},"anthropic.claude-sonnet-4-6":{"start":"2026-02-17","onDemand":47,"profiles":{"au":[[55,55],[56,57]],"eu":[[1,1],[58,59],[60,47]],"global":[[null,54]],"jp":[[3,3]],"us":[[5,6],[7,8],[9,9],[10,11]]}},"anthropic.claude-sonnet-5":{"start":"2026-06-30","profiles":{"au":[[55,55]],"eu":[[1,1],[58,59],[60,47]],"global":[[null,54]],"us":[[5,6],[7,8],[9,9],[10,11]]}},"anthropic.claude-sonnet-5-5":{"profiles":{"us":[[9,9],[10,11],[5,6],[7,8]],"eu":[[1,1],[58,59],[60,47]],"global":[[null,61]],"us-gov":[[null,62]]}},"cohere.embed-english-v3":{"start":"2025-01-24","onDemand":65,"kind":"embedding"},"cohere.embed-multilingual-v3":{"start":"2025-01-24","onDemand":65,"kind":"embedding"},"cohere.embed-v4:0":{"start":"2025-10-02","onDemand":13,"profiles":{"eu":[[1,1],[58,59],[60,47]],"global":[[null,66]],"us":[[9,9],[10,11]]},"kind":"embedding"},"cohere.rerank-v3-5:0":{"start":"2024-12-01","onDemand":67},"deepseek.r1-v1:0":{"start":"2025-03-10","profiles":{"us":[[9,9]]}},"deepseek.v3-v1:0":{"start":"2025-09-15","onDemand":68},"deepseek.v3.1":{"mantleOnly":true},"deepseek.v3.2":{"start":"2026-02-06","onDemand":69,"unsure":70},"google.gemma-3-12b-it":{"start":"2025-12-02","onDemand":71,"unsure":72},"google.gemma-3-27b-it":{"start":"2025-12-02","onDemand":71,"unsure":72},"google.gemma-3-4b-it":{"start":"2025-12-02","onDemand":71,"unsure":72},"google.gemma-4-26b-a4b":{"start":"2026-04-02","mantleOnly":true},"google.gemma-4-31b":{"start":"2026-04-02","mantleOnly":true},"google.gemma-4-e2b":{"start":"2026-04-02","mantleOnly":true},"luma.ray-v2:0":{"start":"2025-01-23","onDemand":73,"kind":"video"},"meta.llama3-1-70b-instruct-v1:0":{"start":"2024-07-23","onDemand":73,"profiles":{"us":[[9,9]]}},"meta.llama3-1-8b-instruct-v1:0":{"start":"2024-07-23","onDemand":73,"profiles":{"us":[[9,9]]}},"meta.llama3-3-70b-instruct-v1:0":{"start":"2024-12-19","onDemand":50,"profiles":{"us":[[9,9]]}},"meta.llama3-70b-instruct-v1:0":{"start":"2024-04-23","onDemand":74},"meta.llama3-8b-instruct-v1:0":{"start":"2024-04-23","onDemand":74},"meta.llama4-maverick-17b-instruct-v1:0":{"start":"2025-04-28","profiles":{"us":[[9,9],[10,11]]}},"meta.llama4-scout-17b-instruct-v1:0":{"start":"2025-04-28","profiles":{"us":[[9,9],[10,11]]}},"minimax.minimax-m2":{"start":"2025-12-02","onDemand":71,"unsure":72},"minimax.minimax-m2.1":{"start":"2026-02-06","onDemand":75,"unsure":72},"minimax.minimax-m2.5":{"start":"2026-03-18","onDemand":75,"unsure":72},"mistral.devstral-2-123b":{"start":"2026-02-17","onDemand":75,"unsure":72},"mistral.magistral-small-2509":{"start":"2025-12-02","onDemand":71,"unsure":72},"mistral.ministral-3-14b-instruct":{"start":"2025-12-02","onDemand":71,"unsure":72},"mistral.ministral-3-3b-instruct":{"start":"2025-12-02","onDemand":71,"unsure":72},"mistral.ministral-3-8b-instruct":{"start":"2025-12-02","onDemand":71,"unsure":72},"mistral.mistral-7b-instruct-v0:2":{"start":"2024-03-01","onDemand":76},"mistral.mistral-large-2402-v1:0":{"start":"2024-04-03","onDemand":76},"mistral.mistral-large-2407-v1:0":{"start":"2024-07-24","onDemand":73},"mistral.mistral-large-3-675b-instruct":{"start":"2025-12-02","onDemand":77,"unsure":70},"mistral.mistral-small-2402-v1:0":{"start":"2024-05-24","onDemand":0},"mistral.mixtral-8x7b-instruct-v0:1":{"start":"2024-03-01","onDemand":76},"mistral.pixtral-large-2502-v1:0":{"start":"2025-04-08","profiles":{"eu":[[27,27]],"us":[[9,9]]}},"mistral.voxtral-mini-3b-2507":{"start":"2025-12-02","onDemand":71,"unsure":72},"mistral.voxtral-small-24b-2507":{"start":"2025-12-02","onDemand":71,"unsure":72},"moonshot.kimi-k2-thinking":{"start":"2025-12-02","onDemand":77},"moonshotai.kimi-k2-thinking":{"mantleOnly":true},"moonshotai.kimi-k2.5":{"start":"2026-02-06","onDemand":69,"unsure":70},"moonshotai.kimi-k3":{"start":"2026-09-18","profiles":{"us":[[null,78]],"global":[[null,79]]}},"nvidia.nemotron-nano-12b-v2":{"start":"2025-12-02","onDemand":71,"unsure":72},"nvidia.nemotron-nano-3-30b":{"start":"2025-12-23","onDemand":71,"unsure":72},"nvidia.nemotron-nano-9b-v2":{"start":"2025-12-02","onDemand":71,"unsure":72},"nvidia.nemotron-super-3-120b":{"start":"2026-03-18","onDemand":75,"unsure":72},"openai.gpt-5.4":{"start":"2026-04-30","mantleOnly":true},"openai.gpt-5.4-2026-03-05":{"mantleOnly":true},"openai.gpt-5.5":{"start":"2026-05-21","mantleOnly":true},"openai.gpt-5.5-2026-04-23":{"mantleOnly":true},"openai.gpt-5.6-luna":{"start":"2026-08-13","profiles":{"global":[[null,80]],"in":[[81,81]],"us":[[5,6],[7,8],[9,9],[10,11]]}},"openai.gpt-5.6-sol":{"start":"2026-08-13","profiles":{"global":[[null,80]],"us":[[5,6],[7,8],[9,9],[10,11]]}},"openai.gpt-5.6-terra":{"start":"2026-08-13","profiles":{"global":[[null,80]],"in":[[81,81]],"us":[[5,6],[7,8],[9,9],[10,11]]}},"openai.gpt-6-astra":{"profiles":{"us":[[9,9],[10,11],[5,6],[7,8]],"global":null}},"openai.gpt-6-luna":{"profiles":{"us":[[9,9],[10,11],[5,6],[7,8]],"global":[[null,54]]}},"openai.gpt-6-sol":{"start":"2026-09-22","profiles":{"us":[[9,9],[10,11],[5,6],[7,8]],"global":[[null,54]]}},"openai.gpt-6.1-sol":{"profiles":{"us":null,"global":null}},"openai.gpt-oss-120b":{"mantleOnly":true},"openai.gpt-oss-120b-1:0":{"start":"2025-08-06","onDemand":82},"openai.gpt-oss-20b":{"mantleOnly":true},"openai.gpt-oss-20b-1:0":{"start":"2025-08-06","onDemand":82},"openai.gpt-oss-safeguard-120b":{"start":"2025-12-02","onDemand":71,"unsure":72},"openai.gpt-oss-safeguard-20b":{"start":"2025-12-02","onDemand":71,"unsure":72},"qwen.qwen3-235b-a22b-2507":{"mantleOnly":true},"qwen.qwen3-235b-a22b-2507-v1:0":{"start":"2025-09-15","onDemand":83},"qwen.qwen3-32b":{"mantleOnly":true},"qwen.qwen3-32b-v1:0":{"start":"2025-09-15","onDemand":82},"qwen.qwen3-coder-30b-a3b-instruct":{"mantleOnly":true},"qwen.qwen3-coder-30b-a3b-v1:0":{"start":"2025-09-15","onDemand":82},"qwen.qwen3-coder-480b-a35b-instruct":{"mantleOnly":true},"qwen.qwen3-coder-480b-a35b-v1:0":{"start":"2025-09-15","onDemand":68},"qwen.qwen3-coder-next":{"start":"2026-02-06","onDemand":35,"unsure":72},"qwen.qwen3-next-80b-a3b":{"start":"2025-12-02","onDemand":84},"qwen.qwen3-next-80b-a3b-instruct":{"mantleOnly":true},"qwen.qwen3-vl-235b-a22b":{"start":"2025-12-02","onDemand":84},"qwen.qwen3-vl-235b-a22b-instruct":{"mantleOnly":true},"stability.sd3-5-large-v1:0":{"start":"2024-12-12","onDemand":73,"kind":"image"},"stability.stable-conservative-upscale-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"stability.stable-creative-upscale-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"stability.stable-fast-upscale-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"stability.stable-image-control-sketch-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"stability.stable-image-control-structure-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"stability.stable-image-core-v1:1":{"start":"2024-12-12","onDemand":73,"kind":"image"},"stability.stable-image-erase-object-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"stability.stable-image-inpaint-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"stability.stable-image-remove-background-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"stability.stable-image-search-recolor-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"stability.stable-image-search-replace-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"stability.stable-image-style-guide-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"stability.stable-image-ultra-v1:1":{"start":"2024-02-22","onDemand":73,"kind":"image"},"stability.stable-outpaint-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"stability.stable-style-transfer-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"twelvelabs.marengo-embed-2-7-v1:0":{"start":"2025-07-15","legacy":true,"eol":"2026-11-30","profiles":{"apac":[[18,85]],"eu":[[1,86]],"us":[[10,0]]},"kind":"embedding"},"twelvelabs.marengo-embed-3-0-v1:0":{"start":"2025-10-28","onDemand":87,"profiles":{"eu":[[1,86]],"us":[[9,0]]},"kind":"embedding"},"twelvelabs.pegasus-1-2-v1:0":{"start":"2025-10-31","onDemand":87,"profiles":{"apac":[[20,85]],"eu":[[1,1],[58,59],[60,47]],"global":[[null,88]],"us":[[10,89],[9,90]]}},"writer.palmyra-vision-7b":{"start":"2026-03-20","onDemand":9,"unsure":72},"writer.palmyra-x4-v1:0":{"start":"2025-11-21","profiles":{"us":[[9,9],[10,11]]}},"writer.palmyra-x5-v1:0":{"start":"2025-11-21","profiles":{"us":[[9,9],[10,11]]}},"xai.grok-4.3":{"start":"2026-05-13","mantleOnly":true},"xai.grok-4.6":{"start":"2026-08-19","profiles":{"global":[[null,80]],"us":[[5,6],[7,8],[9,9],[10,11]]}},"xai.grok-4.7":{"profiles":{"us":[[9,9],[10,11],[5,6],[7,8]],"global":[[null,91]]}},"zai.glm-4.6":{"start":"2025-11-30","mantleOnly":true},"zai.glm-4.7":{"start":"2026-02-06","onDemand":69,"unsure":70},"zai.glm-4.7-flash":{"start":"2026-02-06","onDemand":75,"unsure":72},"zai.glm-5":{"start":"2026-03-18","onDemand":69,"unsure":70}}}');

/***/ })

};
