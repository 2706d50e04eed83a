export const id = 925;
export const ids = [925];
export const modules = {

/***/ 9779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ reasonOf)
/* harmony export */ });
/* harmony import */ var _knowledge_bedrock_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(571);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9991);
// What a refusal of Bedrock means, by its words: the same reason comes as a 400, a 403 or a 404, and a ValidationException proves nothing by its name.
// https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html; wordings as users quote them, 2024 to 2026-11.


// The first that matches counts: a payment fault is told in a Marketplace sentence, and a pending subscription in one about the account.
const WORDS = [
    [
        'api-key',
        /make sure your API key is valid|bearer token (has expired|is (invalid|expired|malformed))|invalid bearer token|invalid_api_key|API key (is (invalid|expired|not valid)|has expired)/i,
    ],
    ['payment', /INVALID_PAYMENT_INSTRUMENT|valid payment (instrument|method)/i],
    [
        'marketplace',
        /required AWS Marketplace actions|not authorized to perform:? aws-marketplace:|aws-marketplace:Subscribe/i,
    ],
    [
        'pending',
        /subscription for this model is still being processed|MPAgreementBeingCreated|(agreement|subscription)\b.{0,60}\b(is (still )?(pending|being (created|processed))|in progress)/i,
    ],
    [
        'form',
        /use case details have not been submitted|(not|n.t) (been )?(filled|submitted|completed)\b.{0,40}\b(use[- ]case|request) (details )?form|fill out the .{0,20}use case details form|FTUFormNotFilled/i,
    ],
    ['retention', /data[- ]retention mode/i],
    [
        'end-of-life',
        /reached (the )?end[- ]of[- ](its |their )?life|past its end[- ]of[- ]life|\bmodel\b.{0,80}\b(has|have) been (retired|discontinued|withdrawn)|\bmodel\b.{0,80}\bis no longer (available|supported|offered)(?!.{0,30}\bregion)/i,
    ],
    ['legacy', /marked by (the )?provider as legacy|model is (in )?legacy/i],
    [
        'profile-required',
        /on-demand (throughput|inference|invocations?)\b.{0,20}\b(isn.t|is not|not) (supported|available)|(doesn.t|does not) support on-demand|ID or ARN of an inference profile/i,
    ],
    [
        'not-enabled',
        /don.t have access to the model|does(n.t| not) have an agreement|not (available|accessible)\b.{0,60}\buntil\b.{0,40}\benabled?\b|model access (is|has) not (been )?(enabled|granted)|(is|been) not enabled for (this|your) account/i,
    ],
    [
        'account',
        /\boperation not allowed\b|account is not authorized to (invoke this API|perform this action|access this model)|is not available for (this|your) account|channel program account|not allowed from unsupported countries|contact AWS Sales/i,
    ],
    [
        'not-in-region',
        /model\b.{0,80}(\bnot|n.t) (supported|available|offered) in ((this|the|your)\b.{0,20}\bregion|[a-z]{2}(-[a-z]+)+-\d)|not (supported|available) in region|no longer (available|supported|offered)\b.{0,30}\bregion/i,
    ],
    ['quota', /\bper day\b|daily\b.{0,30}\b(quota|limit)|quota\b.{0,40}\b(is|of) (0|zero)\b/i],
    [
        'invalid-id',
        /model (id|identifier)\b.{0,120}\b(is |isn.t |is not )?(invalid|not valid|isn.t valid)|invalid model (id|identifier|name)|could not resolve the foundation model|(model|inference profile|resource)\b.{0,60}\b(does not exist|not found|could not be found)|at 'modelId' failed to satisfy/i,
    ],
];
/** A 404 in words not seen before is about the id only where they say so, or where a resource of the account's own was named. */
const isNothingThere = (target, message) => message === '' || NOTHING_THERE.test(message) || (0,_knowledge_bedrock_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .parseModelId */ .iA)(target).base === null;
const NOTHING_THERE = /not (be )?found|(doesn.t|does not) exist|no such|unknown (model|resource)|could ?n.t (be )?(find|found|resolve)/i;
/** Why Bedrock refused, or null where it did not, or where the answer is another area's: credentials, network, permissions, plain throttling. */
function reasonOf(o) {
    if (o.status !== 'failed' || o.service !== 'bedrock' || o.error.kind !== 'service')
        return null;
    const { code, message } = o.error;
    const answer = (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answerOf */ .ut)(o);
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
    if (reason === null && code === 'ResourceNotFoundException' && o.target !== null && isNothingThere(o.target, message))
        return 'invalid-id';
    return reason;
}


/***/ }),

/***/ 1972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ realRegion)
/* harmony export */ });
const REGION_CODE = /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/;
/** The Region that AWS names for a bucket, in a header or in words; null where it names none. */
function realRegion(observation) {
    if (observation.status === 'ok')
        return observation.facts.bucketRegion ?? null;
    if (observation.status !== 'failed')
        return null;
    const words = /expecting '([\w-]+)'|The ([\w-]+) location constraint|\.s3[.-]([a-z]{2,4}(?:-[a-z]+)+-\d)\.amazonaws/.exec(observation.error.message);
    const named = observation.error.bucketRegion ?? words?.[1] ?? words?.[2] ?? words?.[3];
    // "The unspecified location constraint" is us-east-1, where a bucket has none.
    if (named === 'unspecified')
        return 'us-east-1';
    return named && REGION_CODE.test(named) ? named : null;
}


/***/ }),

/***/ 7308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ bucketNameFault)
/* harmony export */ });
/* harmony import */ var _arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4473);
// https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html, read 2026-10

/** Why no bucket can have this name, or null. Rules for new buckets that older ones break are left to S3. */
function bucketNameFault(bucket) {
    const arn = (0,_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseArn */ .Lw)(bucket);
    if (bucket.startsWith('arn:') && arn?.service !== 's3')
        return 'it is no ARN of S3';
    if (arn && (arn.region || arn.account))
        return null;
    const name = (0,_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .bucketName */ .EL)(bucket);
    if (/^[a-z0-9+.-]+:\/\//i.test(bucket))
        return 'it is a URL; the name alone is wanted';
    if (name.includes('/'))
        return 'it holds a path; the bucket’s name alone is wanted';
    if (name.length < 3 || name.length > 63)
        return `it has ${name.length} characters, and names have 3 to 63`;
    if (/[A-Z]/.test(name))
        return 'it holds capital letters';
    if (!/^[a-z0-9.-]+$/.test(name))
        return 'it holds other characters than small letters, digits, dots and hyphens';
    if (!/^[a-z0-9].*[a-z0-9]$/.test(name))
        return 'it does not begin and end with a letter or digit';
    if (name.includes('..'))
        return 'it holds two dots in a row';
    if (/^\d+\.\d+\.\d+\.\d+$/.test(name))
        return 'it has the form of an IP address';
    return null;
}


/***/ }),

/***/ 4899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GY: () => (/* binding */ sourceNote),
/* harmony export */   H8: () => (/* binding */ refOf),
/* harmony export */   MR: () => (/* binding */ formSubmitted),
/* harmony export */   NY: () => (/* binding */ lastDay),
/* harmony export */   Nu: () => (/* binding */ destinationsOf),
/* harmony export */   XA: () => (/* binding */ idsHere),
/* harmony export */   XT: () => (/* binding */ endedEntry),
/* harmony export */   Z8: () => (/* binding */ liveProfiles),
/* harmony export */   gT: () => (/* binding */ idsListed),
/* harmony export */   hS: () => (/* binding */ isReadable),
/* harmony export */   mS: () => (/* binding */ liveModel),
/* harmony export */   nS: () => (/* binding */ availabilityOf),
/* harmony export */   sS: () => (/* binding */ retentionMode),
/* harmony export */   tE: () => (/* binding */ isReal),
/* harmony export */   w3: () => (/* binding */ liveProfile),
/* harmony export */   z1: () => (/* binding */ liveModels)
/* harmony export */ });
/* harmony import */ var _answers_bedrock_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9779);
/* harmony import */ var _knowledge_bedrock_ids_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(571);
/* harmony import */ var _knowledge_bedrock_models_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(723);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(706);
// What the account's catalogue says in a Region, and where it may not be read, what the bundled table says.




function answer(scene, operation, region, target = null) {
    const found = scene.observations.find((o) => o.status === 'ok' &&
        o.service === 'bedrock' &&
        o.operation === operation &&
        o.region === region &&
        o.target === target);
    return found ?? null;
}
const liveModels = (scene, region) => answer(scene, 'ListFoundationModels', region)?.facts.models ?? null;
const liveProfiles = (scene, region) => answer(scene, 'ListInferenceProfiles', region)?.facts.inferenceProfiles ?? null;
const availabilityOf = (scene, base, region) => answer(scene, 'GetFoundationModelAvailability', region, base)?.facts.availability ?? null;
const retentionMode = (scene, region) => answer(scene, 'GetAccountDataRetention', region)?.facts.dataRetention ?? null;
const formSubmitted = (scene, region) => answer(scene, 'GetUseCaseForModelAccess', region)?.facts.formSubmitted ?? null;
const isReadable = (scene, region) => liveModels(scene, region) !== null || liveProfiles(scene, region) !== null;
/** The model's live entry: the list decides, and only where it may not be read does the entry of its own. */
function liveModel(scene, base, region) {
    const id = (0,_knowledge_bedrock_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutVariant */ .Mj)(base);
    const list = liveModels(scene, region);
    return ((list ? list.find((m) => m.id === id) : answer(scene, 'GetFoundationModel', region, base)?.facts.models?.[0]) ??
        null);
}
/** The answer in which AWS says of the model's own entry that it has ended. */
const endedEntry = (scene, base, region) => scene.observations.find((o) => o.status === 'failed' &&
    o.operation === 'GetFoundationModel' &&
    o.target === base &&
    o.region === region &&
    (0,_answers_bedrock_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A)(o) === 'end-of-life') ?? null;
/** The ids with which a model may be called here; live lists decide, each where it could be read. */
function idsHere(scene, base, region) {
    const id = (0,_knowledge_bedrock_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutVariant */ .Mj)(base);
    const models = liveModels(scene, region);
    const bare = models
        ? models.some((m) => m.id === id && m.inferenceTypes.includes('ON_DEMAND'))
        : (0,_knowledge_bedrock_models_js__WEBPACK_IMPORTED_MODULE_2__/* .servesOnDemand */ .FF)(id, region);
    const listed = liveProfiles(scene, region)
        ?.map((p) => p.id)
        .filter((p) => p.endsWith(`.${id}`));
    // A global profile after those of one geography: it may leave the continent.
    const profiles = listed
        ? [...listed].sort((a, b) => Number(a.startsWith('global.')) - Number(b.startsWith('global.')))
        : (0,_knowledge_bedrock_models_js__WEBPACK_IMPORTED_MODULE_2__/* .profilesFor */ .Iw)(id, region).map((p) => p.id);
    return [...(bare ? [id] : []), ...profiles];
}
/** Every id that the account's lists show in a Region. */
const idsListed = (scene, region) => [
    ...(liveModels(scene, region) ?? []).filter((m) => m.inferenceTypes.includes('ON_DEMAND')).map((m) => m.id),
    ...(liveProfiles(scene, region) ?? []).map((p) => p.id),
];
/** Whether there is such a model at all, as far as the account's lists here or the table know. */
const isReal = (scene, base, region) => (0,_knowledge_bedrock_models_js__WEBPACK_IMPORTED_MODULE_2__/* .modelOf */ .DM)(base) !== null ||
    liveModel(scene, base, region) !== null ||
    (liveProfiles(scene, region) ?? []).some((p) => p.id.endsWith(`.${base}`));
/** The published last day and who says so. A live entry without one beats the table. */
function lastDay(scene, base, region) {
    const live = liveModel(scene, base, region);
    if (live?.endOfLife)
        return { day: live.endOfLife, live: true };
    if (live && live.lifecycle !== 'LEGACY')
        return null;
    const day = (0,_knowledge_bedrock_models_js__WEBPACK_IMPORTED_MODULE_2__/* .endOfLife */ .PB)(base);
    return day ? { day, live: false } : null;
}
/** A profile's live entry, from the list or its own: the list holds no application profiles. */
function liveProfile(scene, { written, prefix, base }, region) {
    const id = prefix && base ? `${prefix}.${base}` : null;
    const found = liveProfiles(scene, region)?.find((p) => p.id === id || p.arn === written) ??
        answer(scene, 'GetInferenceProfile', region, written)?.facts.inferenceProfiles?.[0];
    return found && found.modelArns.length > 0 ? found : null;
}
/** What an identifier names; the model behind an application profile is known from the profile's own entry alone. */
function refOf(scene, written, region) {
    const ref = (0,_knowledge_bedrock_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .parseModelId */ .iA)(written);
    if (ref.kind !== 'application-profile')
        return ref;
    const model = liveProfile(scene, ref, region)?.modelArns[0];
    return model ? { ...ref, base: (0,_knowledge_bedrock_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .parseModelId */ .iA)(model).base } : ref;
}
/** Where a profile's requests may run: Regions, and '' for the region-less ARN of a global one; null where nobody tells. */
function destinationsOf(scene, ref, region) {
    const live = liveProfile(scene, ref, region);
    if (live)
        return [...new Set(live.modelArns.map((arn) => arn.split(':')[3] ?? ''))];
    return ref.base && ref.prefix
        ? ((0,_knowledge_bedrock_models_js__WEBPACK_IMPORTED_MODULE_2__/* .profilesFor */ .Iw)(ref.base, region).find((p) => p.prefix === ref.prefix)?.destinations ?? null)
        : null;
}
/** Whose word a statement about Regions and profiles is. */
const sourceNote = (scene, region) => isReadable(scene, region)
    ? (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq) `The account’s own catalogue in ${region} was read for this.`
    : (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq) `The account’s catalogue could not be read; this is from the table of ${_knowledge_bedrock_models_js__WEBPACK_IMPORTED_MODULE_2__/* .tableDate */ .x3} that the action carries, a hint.`;


/***/ }),

/***/ 359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ isBedrockOwned)
/* harmony export */ });
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9831);

/** Whether a failed answer of Bedrock belongs to a rule in this folder, so that rules on permissions, throttling and the like leave it alone. */
const isBedrockOwned = (observation, scene) => observation.status === 'failed' && (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .causeOf */ .rl)(observation, scene) !== null;


/***/ }),

/***/ 9831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X0: () => (/* binding */ isArnOfElsewhere),
/* harmony export */   YY: () => (/* binding */ deniedDestination),
/* harmony export */   g$: () => (/* binding */ judged),
/* harmony export */   hK: () => (/* binding */ judgedByRegion),
/* harmony export */   rl: () => (/* binding */ causeOf)
/* harmony export */ });
/* harmony import */ var _answers_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9991);
/* harmony import */ var _answers_bedrock_reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9779);
/* harmony import */ var _answers_denial_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5298);
/* harmony import */ var _knowledge_bedrock_ids_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(571);
/* harmony import */ var _knowledge_bedrock_models_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(723);
/* harmony import */ var _names_arn_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4473);
/* harmony import */ var _catalogue_facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4899);
// Which finding each answer about a model belongs to. One place decides, so that two rules cannot claim one answer.







const BY_REASON = {
    'api-key': 'api-key-rejected',
    payment: 'payment-method-invalid',
    marketplace: 'marketplace-subscription-required',
    pending: 'agreement-pending',
    form: 'use-case-form-required',
    retention: 'data-retention-mode',
    'end-of-life': 'model-end-of-life',
    legacy: 'model-legacy',
    'profile-required': 'inference-profile-required',
    'not-enabled': 'model-not-enabled',
    account: 'account-restricted',
    'not-in-region': 'model-not-in-region',
    quota: 'quota-exhausted',
};
/** The bedrock finding that an answer belongs to, or null. A follow-up only explains: it belongs to none. */
function causeOf(o, scene) {
    if (o.service !== 'bedrock' || o.followUp)
        return null;
    const ref = o.target === null ? null : (0,_knowledge_bedrock_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .parseModelId */ .iA)(o.target);
    if (o.status !== 'ok' &&
        ref &&
        isElsewhere(ref, o.region) &&
        (o.status === 'not-evaluated'
            ? scene.settings.bedrockProbe === 'catalog'
            : /^(invalid-id|not-in-region)$/.test((0,_answers_bedrock_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A)(o) ?? '')))
        return 'model-not-in-region';
    if (o.status === 'not-evaluated')
        return ref && scene.settings.bedrockProbe === 'catalog' ? catalogueCause(scene, ref, o.region) : null;
    if (o.status !== 'failed')
        return null;
    if (deniedDestination(o) !== null)
        return 'destination-region-denied';
    const reason = (0,_answers_bedrock_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A)(o);
    if (reason === null)
        return null;
    if (reason !== 'invalid-id')
        return BY_REASON[reason];
    return ref ? idCause(scene, ref, o.region) : 'invalid-model-id';
}
/** Whether an ARN names another Region than the one that was called. */
const isElsewhere = (ref, region) => ref.region !== null && ref.region !== region;
const isArnOfElsewhere = ({ ref, region }) => ref !== null && isElsewhere(ref, region);
/** The Region of a profile's destination that a policy denies; '' where the ARN names none, as for a global profile. */
function deniedDestination(o) {
    const denial = (0,_answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .denialOf */ .Z9)(o);
    if (!denial?.resource || o.target === null || (0,_answers_denial_js__WEBPACK_IMPORTED_MODULE_5__/* .isQuarantine */ .B)(denial))
        return null;
    const { kind } = (0,_knowledge_bedrock_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .parseModelId */ .iA)(o.target);
    const arn = (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_6__/* .parseArn */ .Lw)(denial.resource);
    if (!['profile', 'application-profile', 'router'].includes(kind) ||
        arn?.service !== 'bedrock' ||
        !arn.resource.startsWith('foundation-model/'))
        return null;
    return arn.region === o.region ? null : arn.region;
}
const hasPassed = (scene, day) => Date.parse(day) <= scene.now;
/** "The provided model identifier is invalid" has four causes; the catalogue and the table tell them apart. */
function idCause(scene, { base, prefix }, region) {
    if (base === null)
        return 'invalid-model-id';
    const ids = (0,_catalogue_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .idsHere */ .XA)(scene, base, region);
    const last = (0,_catalogue_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .lastDay */ .NY)(scene, base, region);
    if ((0,_catalogue_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .endedEntry */ .XT)(scene, base, region) ||
        (last && hasPassed(scene, last.day) && (last.live || !(0,_catalogue_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .liveModel */ .mS)(scene, base, region))) ||
        ((0,_knowledge_bedrock_models_js__WEBPACK_IMPORTED_MODULE_3__/* .isGone */ .ST)(base) && ids.length === 0))
        return 'model-end-of-life';
    if (!(0,_catalogue_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .isReal */ .tE)(scene, base, region))
        return 'invalid-model-id';
    if (ids.length === 0)
        return (0,_knowledge_bedrock_models_js__WEBPACK_IMPORTED_MODULE_3__/* .isMantleOnly */ .us)(base) && (0,_knowledge_bedrock_models_js__WEBPACK_IMPORTED_MODULE_3__/* .runtimeIdFor */ .vZ)(base) ? 'invalid-model-id' : 'model-not-in-region';
    // Listed, and refused all the same: lists keep what has been withdrawn, and a name that only the list has proves nothing.
    if (ids.includes(prefix ? `${prefix}.${base}` : base))
        return (0,_knowledge_bedrock_models_js__WEBPACK_IMPORTED_MODULE_3__/* .modelOf */ .DM)(base) ? 'model-not-in-region' : 'invalid-model-id';
    if (prefix === null)
        return 'inference-profile-required';
    if (!(0,_knowledge_bedrock_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .isKnownPrefix */ .O4)(prefix))
        return 'invalid-model-id';
    return ids.some((id) => id !== base) || !(0,_knowledge_bedrock_models_js__WEBPACK_IMPORTED_MODULE_3__/* .prefixRegions */ .ix)(prefix).includes(region)
        ? 'profile-wrong-geography'
        : 'invalid-model-id';
}
/** What the control plane alone is certain of: a list that lacks the id, or a status that rules an invocation out. */
function catalogueCause(scene, ref, region) {
    const { base, prefix, written } = ref;
    if (base === null)
        return null;
    const live = (0,_catalogue_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .liveModel */ .mS)(scene, base, region);
    if ((0,_catalogue_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .endedEntry */ .XT)(scene, base, region) || (live?.endOfLife && hasPassed(scene, live.endOfLife)))
        return 'model-end-of-life';
    const models = (0,_catalogue_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .liveModels */ .z1)(scene, region);
    const profiles = (0,_catalogue_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .liveProfiles */ .Z8)(scene, region);
    if (prefix === null && models) {
        if (!live)
            return idCause(scene, ref, region);
        if (live.inferenceTypes.includes('INFERENCE_PROFILE') && !live.inferenceTypes.includes('ON_DEMAND'))
            return 'inference-profile-required';
    }
    if (prefix !== null && profiles && !profiles.some((p) => p.id === `${prefix}.${base}` || p.arn === written))
        return idCause(scene, ref, region);
    const availability = (0,_catalogue_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .availabilityOf */ .nS)(scene, base, region);
    if (!availability)
        return null;
    if (availability.authorization === 'NOT_AUTHORIZED')
        return 'account-restricted';
    if (availability.region === 'NOT_AVAILABLE')
        return 'model-not-in-region';
    if (/PAYMENT/i.test(availability.agreement))
        return 'payment-method-invalid';
    if (availability.agreement.startsWith('PENDING'))
        return 'agreement-pending';
    // An agreement is proof that the form is not what is missing, and one sent in by the organisation may not show here.
    if (base.startsWith('anthropic.') &&
        availability.agreement.startsWith('NOT_AVAILABLE') &&
        (0,_catalogue_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .formSubmitted */ .MR)(scene, region) === false)
        return 'use-case-form-required';
    return null;
}
/** The answers of one finding, Region by Region: what is said of a Region holds for that one alone. */
const judgedByRegion = (scene, cause) => [...Map.groupBy(judged(scene, cause), (j) => j.region).values()];
/** The answers that belong to one finding. */
const judged = (scene, cause) => scene.observations
    .filter((o) => causeOf(o, scene) === cause)
    .map((observation) => ({
    cause,
    observation,
    ref: observation.target === null ? null : (0,_catalogue_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(scene, observation.target, observation.region),
    region: observation.region,
}));


/***/ }),

/***/ 1419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QR: () => (/* binding */ foundIn),
/* harmony export */   U9: () => (/* binding */ tableNotFound),
/* harmony export */   _b: () => (/* binding */ missingTables)
/* harmony export */ });
/* harmony import */ var _answers_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9991);
/* harmony import */ var _names_arn_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4473);
/* harmony import */ var _remedies_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1741);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(706);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7156);





const saysMissing = (o) => (0,_answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailed */ .p)(o) &&
    o.error.kind === 'service' &&
    (o.error.code === 'ResourceNotFoundException' ||
        /non-existent table|Requested resource not found/i.test(o.error.message));
/** Missing by DescribeTable's word, by GetItem's where describing is denied, or by a name that no table can have. */
const isMissing = (o) => (o.operation === 'DescribeTable' &&
    !o.followUp &&
    (saysMissing(o) || (o.status === 'not-evaluated' && /naming rules/.test(o.reason)))) ||
    (o.operation === 'GetItem' && saysMissing(o));
/** Other Regions in which a table that is missing here was found. */
const foundIn = (scene, table) => scene.observations.filter((o) => o.followUp && o.operation === 'DescribeTable' && o.target === table && o.status === 'ok');
const missingTables = (scene) => scene.observations.filter(isMissing);
const tableNotFound = {
    id: 'dynamodb/table-not-found',
    severity: 'error',
    title: 'The table does not exist here',
    says: [
        'Requested resource not found: Table: orders not found',
        'Requested resource not found',
        'Cannot do operations on a non-existent table',
    ],
    why: 'The credentials are accepted, and there is no table of this name in this Region of this account: the name is mistyped, the stack is not deployed yet, or the account or Region is another.',
    causes: [
        'The table is in another Region: `dynamodb/table-in-other-region`.',
        'The stack that makes it has not been deployed, or adds a prefix or suffix to the name.',
        'The credentials are of another account.',
        'The name is mistyped; letter case counts.',
    ],
    answers: [
        {
            service: 'DynamoDB',
            operation: 'DescribeTable',
            status: 400,
            code: 'ResourceNotFoundException',
            message: 'Requested resource not found: Table: orders not found',
        },
    ],
    check: '`aws dynamodb list-tables --region REGION`',
    mend: 'Correct the name, the Region or the account, or deploy the table first.',
    references: ['https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html'],
    evaluate(scene) {
        const missing = missingTables(scene).filter((o) => foundIn(scene, o.target ?? '').length === 0);
        if (missing.length === 0)
            return [];
        const tables = missing.map((o) => o.target ?? '');
        const regions = [...new Set(missing.map((o) => o.region))];
        const looked = [
            ...new Set(scene.observations
                .filter((o) => o.followUp && o.operation === 'DescribeTable' && o.status === 'failed' && o.error.kind === 'service')
                .map((o) => o.region)),
        ];
        const pieces = missing.map((o) => (0,_answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailed */ .p)(o)
            ? (0,_evidence_js__WEBPACK_IMPORTED_MODULE_2__/* .cite */ .Y0)(o)
            : {
                text: (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq) `${o.target ?? ''} breaks DynamoDB’s naming rules (3 to 255 letters, digits, ${'_'}, ${'.'}, ${'-'}).`,
            });
        return [
            {
                subjects: tables,
                headline: (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq) `The table ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .enumerate */ .HL)(tables)} does not exist in ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .enumerate */ .HL)(regions)}, account ${(0,_remedies_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .accountOf */ .XP)(scene)}.`,
                explanation: (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq) `The credentials are accepted, and DynamoDB has no table of this name there.${looked.length > 0 ? (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq) ` It is in none of the Regions that were also asked.` : (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq) ``}`,
                evidence: (0,_evidence_js__WEBPACK_IMPORTED_MODULE_2__/* .evidence */ .MX)([
                    ...pieces,
                    ...(looked.length > 0
                        ? [{ text: (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq) `Also asked, and not found or not readable: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .enumerate */ .HL)(looked)}.` }]
                        : []),
                ]),
                fixes: [
                    {
                        title: (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq) `Correct the name, Region or account`,
                        steps: [(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq) `Compare with what is there.`],
                        snippets: [
                            {
                                language: 'bash',
                                caption: (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq) `The tables of this Region`,
                                content: `aws dynamodb list-tables --region ${/^[a-z0-9-]+$/.test(scene.settings.region) ? scene.settings.region : 'REGION'}`,
                            },
                        ],
                    },
                    {
                        title: (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq) `Or deploy the table first`,
                        steps: [
                            (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq) `Where this job creates it later, take ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .enumerate */ .HL)(tables.map((t) => ((0,_names_arn_js__WEBPACK_IMPORTED_MODULE_4__/* .parseArn */ .Lw)(t) ? (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_4__/* .tableName */ .Cm)(t) : t)))} out of ${'dynamodb-tables'}.`,
                        ],
                    },
                ],
                confidence: 'certain',
                lookalikes: [(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq) `A table of another account: the credentials may be those of the wrong one.`],
            },
        ];
    },
};


/***/ }),

/***/ 3925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RULES: () => (/* binding */ RULES)
});

// EXTERNAL MODULE: ./build/src/answers/answer.js
var answer = __webpack_require__(9991);
// EXTERNAL MODULE: ./build/src/answers/denial.js
var answers_denial = __webpack_require__(5298);
// EXTERNAL MODULE: ./build/src/names/arn.js
var names_arn = __webpack_require__(4473);
// EXTERNAL MODULE: ./build/src/text.js
var src_text = __webpack_require__(706);
// EXTERNAL MODULE: ./build/src/trust-policy/operators.js
var operators = __webpack_require__(4968);
// EXTERNAL MODULE: ./build/src/trust-policy/wildcard.js
var wildcard = __webpack_require__(1783);
;// CONCATENATED MODULE: ./build/src/trust-policy/caller.js
// A trust policy held against a caller of AssumeRole: whether it names the caller, and what it asks for beside that.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html




const ACTION = 'sts:assumerole';
function readForCaller(policy, { caller, externalId }) {
    const relevant = policy.statements.filter(speaksOfAssumeRole).map((statement) => ({
        statement,
        named: names(statement, caller),
        id: externalIdVerdict(statement, policy.version, externalId),
        rest: others(statement),
    }));
    const denying = relevant.find(({ statement, named, id, rest }) => statement.effect === 'Deny' && named && (0,operators/* every */.Si)([id, rest]) === 'met');
    if (denying)
        return {
            cause: 'denied',
            evidence: [(0,src_text/* text */.Qq) `✗ statement ${denying.statement.position} (${'Deny'}) denies ${caller}`],
        };
    const allowing = relevant.filter(({ statement }) => statement.effect === 'Allow');
    const letting = allowing.filter(({ named }) => named);
    if (letting.length === 0) {
        const trusted = [...new Set(allowing.flatMap(({ statement }) => statement.aws ?? []))];
        return {
            cause: allowing.some(({ statement }) => statement.aws === null) ? null : 'not-named',
            evidence: [
                trusted.length > 0
                    ? (0,src_text/* text */.Qq) `✗ it trusts ${(0,src_text/* enumerate */.HL)(trusted.slice(0, 5), 'or')}, and ${caller} asked`
                    : (0,src_text/* text */.Qq) `✗ no statement lets an AWS identity assume the role`,
            ],
        };
    }
    const evidence = letting.map(({ statement, id }) => (0,src_text/* text */.Qq) `${[MARKS[id]]} statement ${statement.position} names ${caller}${id === 'met' ? [] : (0,src_text/* text */.Qq) `, and asks for ${'sts:ExternalId'}`}`);
    if (letting.every(({ id }) => id === 'unmet'))
        return { cause: 'external-id', evidence };
    return { cause: letting.some(({ id, rest }) => (0,operators/* every */.Si)([id, rest]) === 'met') ? 'caller' : null, evidence };
}
const MARKS = { met: '✓', unmet: '✗', unknown: '?' };
function speaksOfAssumeRole({ actions, notActions }) {
    const named = (patterns) => patterns.some((pattern) => (0,wildcard/* matchesWildcard */._W)(pattern.toLowerCase(), ACTION));
    return notActions ? !named(notActions) : named(actions);
}
/** Whether the statement names the caller, its role, or its account. A session does not show its role's path. */
function names({ aws }, caller) {
    const account = (0,names_arn/* parseArn */.Lw)(caller)?.account ?? '';
    const own = new Set([caller, (0,names_arn/* principalOf */.i6)(caller)]);
    return (aws ?? []).some((one) => one === '*' ||
        one === account ||
        ((0,names_arn/* parseArn */.Lw)(one)?.account === account && (0,names_arn/* parseArn */.Lw)(one)?.resource === 'root') ||
        own.has(one) ||
        own.has(one.replace(/:role\/.*\//, ':role/')));
}
const isExternalId = (key) => key.toLowerCase() === 'sts:externalid';
function externalIdVerdict({ conditions }, version, externalId) {
    return (0,operators/* every */.Si)(conditions
        .filter(({ key }) => isExternalId(key))
        .map(({ operator, expected }) => {
        const known = (0,operators/* operatorOf */.gN)(operator);
        return known ? (0,operators/* holds */.v9)(known, expected, externalId ? [externalId] : null, version) : 'unknown';
    }));
}
const others = ({ conditions }) => conditions.some(({ key }) => !isExternalId(key)) ? 'unknown' : 'met';

// EXTERNAL MODULE: ./build/src/trust-policy/exchange.js
var exchange = __webpack_require__(8944);
;// CONCATENATED MODULE: ./build/src/rules/assume-role/denied.js






const denied = {
    id: 'assume-role/denied',
    severity: 'error',
    title: 'The key may not assume the role',
    says: [
        'User: arn:aws:iam::123456789012:user/deploy is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::210987654321:role/target',
        'Not authorized to perform sts:AssumeRole',
        'is not authorized to perform: sts:AssumeRole with an explicit deny in the role trust policy',
    ],
    why: "The key itself is accepted. To assume a role in another account, both sides must agree: a policy of the caller allows sts:AssumeRole on the role, and the role's trust policy names the caller. AWS gives one sentence where either is missing, where the external id differs, and where the role does not exist.",
    causes: [
        'The role’s trust policy does not name this caller: another account, another user, or a user that was deleted and made again.',
        'The caller’s own policy does not allow `sts:AssumeRole` on the role; across accounts both sides must.',
        'The role asks for an external id, and `role-external-id` is missing or differs.',
        'The role does not exist, or its ARN is mistyped.',
        'An organisation’s policy, or an explicit deny in the trust policy, forbids it.',
    ],
    answers: [
        {
            service: 'STS',
            operation: 'AssumeRole',
            status: 403,
            code: 'AccessDenied',
            message: 'User: arn:aws:iam::123456789012:user/deploy is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::210987654321:role/target',
        },
    ],
    check: "`aws sts get-caller-identity` tells who asks; `aws iam get-role --role-name NAME --query Role.AssumeRolePolicyDocument`, in the role's account, tells whom the role trusts and whether it asks for `sts:ExternalId`.",
    mend: 'Let the trust policy name the caller, let a policy of the caller allow sts:AssumeRole on exactly this role, and give `role-external-id` where the role asks for one.',
    references: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_roles.html',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html',
    ],
    evaluate(scene) {
        // A denial by AWS's quarantine policy is the credentials' fault, whatever was asked.
        const [first, ...others] = (0,exchange/* deniedExchanges */.aM)(scene, 'AssumeRole').filter((o) => !exchange/* TAG_SESSION */.Qj.test(o.error.message) && !(0,answers_denial/* isQuarantine */.B)((0,answer/* denialOf */.Z9)(o) ?? NOTHING));
        if (!first)
            return [];
        const denial = (0,answer/* denialOf */.Z9)(first) ?? NOTHING;
        // A profile's role is named by the denial alone.
        const role = scene.settings.roleToAssume || (denial.resource ?? 'the profile’s role');
        const read = readPolicy(scene, denial);
        const told = tell(scene, role, denial, first.error.message);
        const evidence = [
            (0,exchange/* said */.ag)(first),
            ...others.map(exchange/* said */.ag),
            ...known(scene),
            ...(read?.evidence ?? []),
        ];
        return [{ subjects: [role], evidence, ...told, ...(read && told.confidence !== 'certain' ? read.told : {}) }];
    },
};
const NOTHING = {
    principal: null,
    action: null,
    resource: null,
    layer: 'unspecified',
    explicit: false,
    policyArn: null,
};
const known = ({ settings, credentials }) => settings.roleToAssume
    ? externalIdSent(settings)
    : [
        {
            text: (0,src_text/* text */.Qq) `the profile ${credentials.profile ?? 'default'} asks for this role with the credentials of its source`,
        },
    ];
const externalIdSent = (settings) => [
    {
        text: settings.roleExternalId
            ? (0,src_text/* text */.Qq) `an external id of ${settings.roleExternalId.length} characters was sent`
            : (0,src_text/* text */.Qq) `no external id was sent: the input ${'role-external-id'} is empty`,
    },
];
/** What the role's trust policy says of the caller, where it can be read: it settles what AWS's sentence leaves open. */
function readPolicy(scene, { principal }) {
    const [readable] = (0,exchange/* readablePolicies */.fi)(scene);
    const { settings } = scene;
    if (!settings.roleToAssume || !readable || !principal || !(0,names_arn/* parseArn */.Lw)(principal))
        return null;
    const caller = (0,names_arn/* principalOf */.i6)(principal);
    if (caller === settings.roleToAssume)
        return null;
    const { cause, evidence } = readForCaller(readable.policy, {
        caller: principal,
        externalId: settings.roleExternalId,
    });
    const certain = { confidence: readable.live ? 'certain' : 'likely', lookalikes: [] };
    const told = {
        'not-named': {
            ...certain,
            headline: (0,src_text/* text */.Qq) `The role's trust policy does not name the caller.`,
            explanation: (0,src_text/* text */.Qq) `AWS accepts the key of ${caller}, and the trust policy of ${settings.roleToAssume} does not let it in.`,
            fixes: [
                ...(readable.policy.statements.some(({ federated }) => federated?.some((arn) => arn.includes(':oidc-provider/')))
                    ? [byToken()]
                    : []),
                trustFix(caller, settings.roleToAssume),
            ],
        },
        'external-id': {
            ...certain,
            headline: settings.roleExternalId
                ? (0,src_text/* text */.Qq) `The role asks for another external id.`
                : (0,src_text/* text */.Qq) `The role asks for an external id, and none was sent.`,
            explanation: (0,src_text/* text */.Qq) `The trust policy names the caller, and its condition on ${'sts:ExternalId'} is not met.`,
            fixes: [externalId(settings.roleExternalId !== '')],
        },
        denied: {
            ...certain,
            headline: (0,src_text/* text */.Qq) `The role's trust policy denies the caller outright.`,
            explanation: (0,src_text/* text */.Qq) `A ${'Deny'} statement there outweighs every statement that would let it in.`,
            fixes: [
                { title: (0,src_text/* text */.Qq) `Change the Deny statement`, steps: [(0,src_text/* text */.Qq) `In the trust policy of ${settings.roleToAssume}.`] },
            ],
        },
        caller: {
            explanation: (0,src_text/* text */.Qq) `The trust policy of ${settings.roleToAssume} would let ${caller} in, so it is a policy of the caller that lacks the permission or denies it, or the trust policy was changed within the last minute.`,
            fixes: [allowFix(caller, settings.roleToAssume)],
            lookalikes: [],
        },
    };
    return {
        evidence: [{ text: (0,src_text/* text */.Qq) `the trust policy from ${readable.source}:` }, ...evidence.map((line) => ({ text: line }))],
        told: cause ? (told[cause] ?? {}) : {},
    };
}
function tell({ settings, credentials }, role, denial, message) {
    const caller = denial.principal && (0,names_arn/* parseArn */.Lw)(denial.principal) ? (0,names_arn/* principalOf */.i6)(denial.principal) : null;
    if (/root accounts?/i.test(message) || caller?.endsWith(':root'))
        return {
            headline: (0,src_text/* text */.Qq) `The account's root user cannot assume a role.`,
            explanation: (0,src_text/* text */.Qq) `AWS lets root assume no role, whatever the policies say.`,
            fixes: [
                {
                    title: (0,src_text/* text */.Qq) `Use the key of an IAM user or a role`,
                    steps: [(0,src_text/* text */.Qq) `Delete the root user's access key: nothing needs one.`],
                },
            ],
            confidence: 'certain',
        };
    if (/MultiFactorAuthentication|multi-factor/i.test(message))
        return {
            headline: (0,src_text/* text */.Qq) `The role asks for multi-factor authentication, which a job cannot give.`,
            explanation: (0,src_text/* text */.Qq) `The trust policy has a condition on ${'aws:MultiFactorAuthPresent'}.`,
            fixes: [
                {
                    title: (0,src_text/* text */.Qq) `Give the job a role of its own`,
                    steps: [(0,src_text/* text */.Qq) `Let its trust policy name this caller, without that condition.`],
                },
            ],
            confidence: 'certain',
        };
    if (denial.action === 'sts:SetSourceIdentity') {
        return {
            headline: (0,src_text/* text */.Qq) `The role does not let the caller's source identity through.`,
            explanation: (0,src_text/* text */.Qq) `The caller's session carries a source identity, which is passed on with every role that it assumes; that takes ${'sts:SetSourceIdentity'} in the trust policy of ${role} as well.`,
            fixes: [
                {
                    title: (0,src_text/* text */.Qq) `Allow ${'sts:SetSourceIdentity'} in the role's trust policy`,
                    steps: [
                        (0,src_text/* text */.Qq) `Add it beside ${'sts:AssumeRole'} in the statement that names the caller.`,
                        (0,src_text/* text */.Qq) `The caller's own policy must allow it too.`,
                    ],
                },
            ],
            confidence: 'certain',
        };
    }
    const trust = trustFix(caller, role);
    const allow = allowFix(caller, role);
    const layer = layerText(denial, role);
    if (layer)
        return {
            ...layer,
            fixes: denial.layer === 'identity' && !denial.explicit
                ? [allow]
                : denial.layer === 'role-trust'
                    ? [trust]
                    : [
                        {
                            title: (0,src_text/* text */.Qq) `Ask whoever keeps that policy`,
                            steps: [
                                (0,src_text/* text */.Qq) `It must let ${caller ?? 'the caller'} perform ${denial.action ?? 'sts:AssumeRole'} on ${role}.${denial.policyArn ? (0,src_text/* text */.Qq) ` Its ARN is ${denial.policyArn}.` : []}`,
                            ],
                        },
                    ],
            confidence: 'certain',
        };
    const self = caller !== null && caller === role;
    const across = caller !== null && (0,names_arn/* parseArn */.Lw)(caller)?.account !== (0,names_arn/* parseArn */.Lw)(role)?.account;
    return {
        headline: self
            ? (0,src_text/* text */.Qq) `The role is asked to assume itself, and its trust policy does not name it.`
            : (0,src_text/* text */.Qq) `AWS accepts the key and does not let it assume the role.`,
        explanation: self
            ? (0,src_text/* text */.Qq) `The credentials given are a session of ${role} already, so nothing needs to be assumed.`
            : (0,src_text/* text */.Qq) `${caller ?? 'The caller'} asked for ${role}${across ? (0,src_text/* text */.Qq) `, a role of another account, where the caller's policy and the role's trust policy must both allow it` : []}. AWS's answer fits four causes and names none.`,
        fixes: self
            ? [{ title: (0,src_text/* text */.Qq) `Leave ${'role-to-assume'} out`, steps: [(0,src_text/* text */.Qq) `The credentials are that role's own.`] }, trust]
            : [trust, allow, externalId(settings.roleExternalId !== '')],
        confidence: 'likely',
        lookalikes: [
            (0,src_text/* text */.Qq) `The role does not exist, or its name differs in the case of a letter: ${'aws iam get-role'} in its account tells.`,
            (0,src_text/* text */.Qq) `The trust policy asks for another ${'sts:ExternalId'}: the policy's text tells.`,
            (0,src_text/* text */.Qq) `The role or its trust policy was changed within the last minute: a second run tells.`,
            ...(credentials.idToken
                ? []
                : [
                    (0,src_text/* text */.Qq) `The role was made for GitHub's OIDC token: then leave the access key out and give the job ${'id-token: write'}.`,
                ]),
        ],
    };
}
function layerText({ layer, explicit, action }, role) {
    const what = (0,src_text/* text */.Qq) `AWS names the policy that decided: it concerns ${action ?? 'sts:AssumeRole'} on ${role}.`;
    switch (layer) {
        case 'identity':
            return {
                headline: explicit
                    ? (0,src_text/* text */.Qq) `A policy of the caller denies assuming the role.`
                    : (0,src_text/* text */.Qq) `No policy of the caller allows assuming the role.`,
                explanation: what,
            };
        case 'role-trust':
        case 'resource':
            return {
                headline: explicit
                    ? (0,src_text/* text */.Qq) `The role's trust policy denies the caller outright.`
                    : (0,src_text/* text */.Qq) `The role's trust policy does not name the caller.`,
                explanation: what,
            };
        case 'organization':
            return {
                headline: (0,src_text/* text */.Qq) `A policy of the organisation keeps the caller from assuming the role.`,
                explanation: what,
            };
        case 'boundary':
            return { headline: (0,src_text/* text */.Qq) `The caller's permissions boundary does not let it assume the role.`, explanation: what };
        case 'session':
            return { headline: (0,src_text/* text */.Qq) `The policy of the caller's session does not let it assume the role.`, explanation: what };
        case 'vpc-endpoint':
            return {
                headline: (0,src_text/* text */.Qq) `The policy of the VPC endpoint for STS does not let the caller assume the role.`,
                explanation: what,
            };
        default:
            return null;
    }
}
const statement = (body) => JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...body }] }, null, 2);
const trustFix = (caller, role) => ({
    title: (0,src_text/* text */.Qq) `Let the role trust the caller`,
    steps: [(0,src_text/* text */.Qq) `In the trust policy of ${role}; a ${'Deny'} statement there outweighs it.`],
    ...(caller
        ? {
            snippets: [
                {
                    language: 'json',
                    caption: (0,src_text/* text */.Qq) `The role's trust policy`,
                    content: statement({ Principal: { AWS: caller }, Action: 'sts:AssumeRole' }),
                },
            ],
        }
        : {}),
});
const allowFix = (caller, role) => ({
    title: (0,src_text/* text */.Qq) `Let the caller assume the role`,
    steps: [(0,src_text/* text */.Qq) `In a policy of ${caller ?? 'the caller'}.`],
    ...((0,names_arn/* parseArn */.Lw)(role)
        ? {
            snippets: [
                {
                    language: 'json',
                    caption: (0,src_text/* text */.Qq) `The caller's policy`,
                    content: statement({ Action: 'sts:AssumeRole', Resource: role }),
                },
            ],
        }
        : {}),
});
const byToken = () => ({
    title: (0,src_text/* text */.Qq) `Assume the role as it was made to be assumed, with GitHub's OIDC token`,
    steps: [(0,src_text/* text */.Qq) `Leave the access key out, and give the job ${'id-token: write'}: the role trusts an OIDC provider.`],
});
const externalId = (given) => ({
    title: given ? (0,src_text/* text */.Qq) `Compare the external id` : (0,src_text/* text */.Qq) `Give the external id, where the role asks for one`,
    steps: [
        (0,src_text/* text */.Qq) `${'role-external-id'} must be what the trust policy's condition on ${'sts:ExternalId'} says, to the letter.`,
    ],
});

// EXTERNAL MODULE: ./build/src/rules/assume-role/duration-exceeded.js
var duration_exceeded = __webpack_require__(3153);
// EXTERNAL MODULE: ./build/src/rules/assume-role/invalid-parameter.js
var invalid_parameter = __webpack_require__(4122);
;// CONCATENATED MODULE: ./build/src/rules/assume-role/tag-session-denied.js


const tagSessionDenied = {
    id: 'assume-role/tag-session-denied',
    severity: 'error',
    title: "The role does not let the caller's session tags through",
    says: ['is not authorized to perform: sts:TagSession on resource: arn:aws:iam::123456789012:role/deploy'],
    why: "The caller's session has tags that it passes on to every role it assumes, and that takes sts:TagSession in the role's trust policy. This action sends no tags of its own. The same answer is met where a job was meant to use OIDC and fell back to the runner's own role, for want of `id-token: write`.",
    causes: [
        'The trust policy allows `sts:AssumeRole` alone, and the caller’s session passes tags on.',
        'The job was meant to use OIDC and fell back to the runner’s own role, for want of `id-token: write`.',
    ],
    check: '`aws sts get-caller-identity` in the job tells which session asks.',
    mend: "Allow sts:TagSession beside sts:AssumeRole in the role's trust policy, or assume the role with OIDC, where there is no session in between.",
    references: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html',
        'https://github.com/aws-actions/configure-aws-credentials/issues/600',
    ],
    evaluate(scene) {
        const [first, ...others] = (0,exchange/* refusedExchanges */.xx)(scene).filter((o) => exchange/* TAG_SESSION */.Qj.test(o.error.message));
        if (!first)
            return [];
        const { settings, credentials } = scene;
        const oidc = {
            title: (0,src_text/* text */.Qq) `Or assume the role with OIDC`,
            steps: [
                (0,src_text/* text */.Qq) `Leave the access key out and give the job ${'id-token: write'}: then no session stands between the job and the role, and no tags are passed on.`,
            ],
        };
        const allow = {
            title: (0,src_text/* text */.Qq) `Allow ${'sts:TagSession'} in the role's trust policy`,
            steps: [(0,src_text/* text */.Qq) `In the statement of ${settings.roleToAssume} that lets the caller in.`],
            snippets: [
                {
                    language: 'json',
                    caption: (0,src_text/* text */.Qq) `The action of that statement`,
                    content: JSON.stringify({
                        Action: [
                            first.operation === 'AssumeRoleWithWebIdentity' ? 'sts:AssumeRoleWithWebIdentity' : 'sts:AssumeRole',
                            'sts:TagSession',
                        ],
                    }, null, 2),
                },
            ],
        };
        const runners = credentials.source === 'instance' || credentials.source === 'container';
        return [
            {
                subjects: [settings.roleToAssume],
                headline: (0,src_text/* text */.Qq) `The role's trust policy does not allow the session tags that the caller passes on.`,
                explanation: runners
                    ? (0,src_text/* text */.Qq) `The role was asked for with the runner's own role, since the job has no OIDC token: if OIDC was meant, ${'id-token: write'} is missing and nothing is wrong in AWS.`
                    : (0,src_text/* text */.Qq) `The tags come with the session that was given; this action adds none.`,
                evidence: [(0,exchange/* said */.ag)(first), ...others.map(exchange/* said */.ag)],
                fixes: first.operation === 'AssumeRoleWithWebIdentity' ? [allow] : runners ? [oidc, allow] : [allow, oidc],
                confidence: 'certain',
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/src/rules/assume-role/index.js




const assumeRoleRules = [denied, tagSessionDenied, invalid_parameter/* invalidParameter */.V, duration_exceeded/* durationExceeded */.E];

// EXTERNAL MODULE: ./build/src/knowledge/bedrock-ids.js
var bedrock_ids = __webpack_require__(571);
// EXTERNAL MODULE: ./build/src/knowledge/bedrock-models.js
var bedrock_models = __webpack_require__(723);
// EXTERNAL MODULE: ./build/src/knowledge/regions.js
var knowledge_regions = __webpack_require__(4295);
;// CONCATENATED MODULE: ./build/src/knowledge/region-distance.js
// How far Regions lie from each other, for advice that puts the nearest first. The places are those of AWS's own names, to the nearest degree:
// https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html

const PLACES = {
    'us-east-1': [39, -77],
    'us-east-2': [40, -83],
    'us-west-1': [37, -122],
    'us-west-2': [46, -120],
    'ca-central-1': [45, -74],
    'ca-west-1': [51, -114],
    'mx-central-1': [21, -100],
    'sa-east-1': [-24, -47],
    'eu-central-1': [50, 9],
    'eu-central-2': [47, 9],
    'eu-west-1': [53, -6],
    'eu-west-2': [52, 0],
    'eu-west-3': [49, 2],
    'eu-north-1': [59, 18],
    'eu-south-1': [45, 9],
    'eu-south-2': [42, -1],
    'il-central-1': [32, 35],
    'af-south-1': [-34, 18],
    'me-south-1': [26, 51],
    'me-central-1': [24, 54],
    'ap-east-1': [22, 114],
    'ap-east-2': [25, 122],
    'ap-south-1': [19, 73],
    'ap-south-2': [17, 78],
    'ap-northeast-1': [36, 140],
    'ap-northeast-2': [38, 127],
    'ap-northeast-3': [35, 136],
    'ap-southeast-1': [1, 104],
    'ap-southeast-2': [-34, 151],
    'ap-southeast-3': [-6, 107],
    'ap-southeast-4': [-38, 145],
    'ap-southeast-5': [3, 102],
    'ap-southeast-6': [-37, 175],
    'ap-southeast-7': [14, 101],
    'us-gov-east-1': [40, -83],
    'us-gov-west-1': [46, -120],
};
const EARTH_KM = 6371;
const radians = (degrees) => (degrees * Math.PI) / 180;
/** Great-circle distance in kilometres; infinite where a Region's place is not known. */
function distanceKm(a, b) {
    if (a === b)
        return 0;
    const [from, to] = [PLACES[a], PLACES[b]];
    if (!from || !to)
        return Number.POSITIVE_INFINITY;
    const [lat1, lat2] = [radians(from[0]), radians(to[0])];
    const h = Math.sin((lat2 - lat1) / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin(radians(to[1] - from[1]) / 2) ** 2;
    return Math.round(2 * EARTH_KM * Math.asin(Math.sqrt(h)));
}
const areaOf = (region) => region.slice(0, region.indexOf('-'));
/** Regions of the same partition as `from`, those of its own area first (data rarely may leave it), each by distance. */
function nearestFirst(regions, from) {
    const abroad = (region) => Number(areaOf(region) !== areaOf(from));
    const far = (region) => Math.min(distanceKm(from, region), Number.MAX_SAFE_INTEGER);
    return regions
        .filter((r) => (0,knowledge_regions/* partitionOf */.iQ)(r).id === (0,knowledge_regions/* partitionOf */.iQ)(from).id)
        .sort((a, b) => abroad(a) - abroad(b) || far(a) - far(b) || a.localeCompare(b));
}

;// CONCATENATED MODULE: ./build/src/knowledge/bedrock-regions.js
// Where a set of models can be called together: from the bundled table, so a hint.



const serving = (region, bases) => {
    const ids = bases.flatMap((base) => (0,bedrock_models/* callableIds */.VC)(base, region)[0] ?? []);
    return { region, ids, prefixes: [...new Set(ids.flatMap((id) => (0,bedrock_ids/* parseModelId */.iA)(id).prefix ?? []))] };
};
/** The Regions of `from`'s partition for a set of models, given by their bare ids, at a time. */
function adviseRegionsFor(models, from, now) {
    const bases = [...new Set(models)];
    const ended = (base) => Date.parse((0,bedrock_models/* endOfLife */.PB)(base) ?? '') <= now;
    const places = new Map(bases.map((base) => [base, ended(base) ? [] : nearestFirst((0,bedrock_models/* regionsServing */.uD)(base), from)]));
    const placed = bases.filter((base) => (places.get(base) ?? []).length > 0);
    const unplaced = bases.filter((base) => !placed.includes(base));
    const [first, ...others] = placed;
    if (first === undefined)
        return { together: [], apart: [], unplaced };
    const common = (places.get(first) ?? []).filter((region) => others.every((base) => places.get(base)?.includes(region)));
    if (common.length > 0)
        return { together: common.map((region) => serving(region, placed)), apart: [], unplaced };
    return { together: [], apart: fewestRegions(placed, places), unplaced };
}
/** Region by Region the one that serves most of what is left; among equals the nearest. */
function fewestRegions(placed, places) {
    const chosen = [];
    let left = placed;
    while (left.length > 0) {
        const served = Map.groupBy(left.flatMap((base) => (places.get(base) ?? []).map((region) => ({ base, region, place: (places.get(base) ?? []).indexOf(region) }))), (s) => s.region);
        const [best] = [...served].sort(([, a], [, b]) => b.length - a.length || Math.min(...a.map((s) => s.place)) - Math.min(...b.map((s) => s.place)));
        if (!best)
            break;
        const [region, group] = best;
        const bases = group.map((s) => s.base);
        chosen.push(serving(region, bases));
        left = left.filter((base) => !bases.includes(base));
    }
    return chosen;
}
/** The Regions of `from`'s partition from which every id can be called just as it is written, the nearest first. */
function regionsCalling(ids, from) {
    const [first, ...others] = ids.map(bedrock_ids/* parseModelId */.iA);
    if (!first?.base)
        return [];
    const calls = (region) => [first, ...others].every(({ base, prefix }) => base !== null && (0,bedrock_models/* callableIds */.VC)(base, region).includes(prefix ? `${prefix}.${base}` : base));
    return nearestFirst((0,bedrock_models/* regionsServing */.uD)(first.base).filter(calls), from);
}

// EXTERNAL MODULE: ./build/src/remedies/policy.js
var policy = __webpack_require__(1741);
// EXTERNAL MODULE: ./build/src/rules/evidence.js
var evidence = __webpack_require__(7156);
// EXTERNAL MODULE: ./build/src/rules/bedrock/catalogue-facts.js
var catalogue_facts = __webpack_require__(4899);
;// CONCATENATED MODULE: ./build/src/rules/bedrock/advice.js
// Ways out that several rules of this folder offer.








const SAFE_ID = /^[A-Za-z0-9_.:/@+=-]+$/;
/** An id as it may stand in a snippet, or a word in its place. */
const safeId = (id) => (id && SAFE_ID.test(id) ? id : 'MODEL_ID');
const targetsOf = (items) => [
    ...new Set(items.map((j) => j.observation.target ?? 'Bedrock')),
];
const namesOf = (items) => (0,src_text/* enumerate */.HL)(targetsOf(items));
/** What was seen: AWS's words, or, under `catalog`, what the control plane showed. */
function evidenceOf(items, shown, ...more) {
    const pieces = items.map((item) => item.observation.status === 'failed'
        ? (0,evidence/* cite */.Y0)(item.observation)
        : { text: shown(item), observation: item.observation });
    return (0,evidence/* evidence */.MX)([...pieces, ...more]);
}
function matchOf({ items, confidence = 'certain', fixes: [way, ...others], ...rest }) {
    if (!way)
        throw new Error('a match without a way out');
    return { subjects: targetsOf(items), confidence, fixes: [way, ...others], ...rest };
}
/** The ARNs that one model's invocation is authorised against: the profile's own, and the model's wherever the profile may route to. */
function invocationArns(scene, ref, region) {
    const { id: partition } = (0,knowledge_regions/* partitionOf */.iQ)(region);
    if (!SAFE_ID.test(ref.written))
        return [];
    const model = (r) => `arn:${partition}:bedrock:${r}::foundation-model/${ref.base ?? '*'}`;
    if (ref.kind === 'application-profile' || ref.kind === 'router')
        return [ref.written, ...((0,catalogue_facts/* liveProfile */.w3)(scene, ref, region)?.modelArns ?? [model('*')])];
    if (ref.kind !== 'profile')
        return ref.base ? [model(region)] : [ref.written];
    const profile = ref.written.startsWith('arn:')
        ? ref.written
        : `arn:${partition}:bedrock:${region}:${(0,policy/* accountOf */.XP)(scene)}:inference-profile/${ref.written}`;
    // The source Region is authorised too, also where the profile does not route to it.
    const destinations = (0,catalogue_facts/* destinationsOf */.Nu)(scene, ref, region);
    return [profile, ...(destinations ? [...new Set([region, ...destinations])].map(model) : [model('*')])];
}
/** The smallest identity-based policy with which the models may be invoked. */
const invocationPolicy = (scene, items) => ({
    language: 'json',
    caption: (0,src_text/* text */.Qq) `The smallest policy that allows it`,
    content: (0,policy/* policyDocument */.yr)([
        {
            Effect: 'Allow',
            Action: ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'],
            Resource: [...new Set(items.flatMap(({ ref, region }) => (ref ? invocationArns(scene, ref, region) : [])))],
        },
    ]),
});
/** "`a` instead of `b`": the ids that this Region calls, for each model that was named in another way. */
function adviseIds(items, ids, title) {
    const offers = items.flatMap((item) => {
        const offered = ids(item)
            .filter((id) => SAFE_ID.test(id))
            .slice(0, 3);
        return offered.length > 0 ? [{ written: item.observation.target ?? '', offered }] : [];
    });
    if (offers.length === 0)
        return [];
    return [
        {
            title,
            steps: [
                ...offers.map(({ written, offered }) => (0,src_text/* text */.Qq) `Instead of ${written}: ${(0,src_text/* enumerate */.HL)(offered, 'or')}.`),
                (0,src_text/* text */.Qq) `Change the id where the job uses it, and in this step:`,
            ],
            snippets: [
                {
                    language: 'yaml',
                    caption: (0,src_text/* text */.Qq) `The step’s input`,
                    content: `bedrock-models: ${offers.map((o) => o.offered[0]).join(', ')}`,
                },
            ],
        },
    ];
}
const MOST_REGIONS = 3;
const line = ({ region, ids }) => (0,src_text/* text */.Qq) `${(0,knowledge_regions/* regionLabel */.p)(region)}: ${(0,src_text/* enumerate */.HL)(ids)}.`;
/** The nearest other Regions that serve every model the run asked for, with the ids to use there; or the fewest that serve them between them. */
function adviseRegions(scene, region) {
    const bases = [...new Set(scene.settings.models.flatMap((m) => (0,bedrock_ids/* parseModelId */.iA)(m).base ?? []))];
    const { together, apart, unplaced } = adviseRegionsFor(bases, region, scene.now);
    const others = together.filter((s) => s.region !== region);
    const shown = others.length > 0 ? others.slice(0, MOST_REGIONS) : apart;
    if (shown.length === 0)
        return [];
    const several = bases.length - unplaced.length > 1;
    const whole = (0,src_text/* text */.Qq) `Set ${'aws-region'} here, or the Region of the Bedrock client alone where the job’s other resources stay.`;
    const split = (0,src_text/* text */.Qq) `Give the job a Bedrock client for each of them, and run this action once for each.`;
    return [
        {
            title: others.length === 0
                ? (0,src_text/* text */.Qq) `Use more than one Region: none serves all the models asked for`
                : several
                    ? (0,src_text/* text */.Qq) `Use a Region that serves all the models asked for`
                    : (0,src_text/* text */.Qq) `Use a Region that serves the model`,
            steps: [
                ...shown.map(line),
                ...(others.length > MOST_REGIONS ? [(0,src_text/* text */.Qq) `${others.length - MOST_REGIONS} more, further away, do too.`] : []),
                ...(unplaced.length > 0
                    ? [(0,src_text/* text */.Qq) `Left out, since no Region near here is known for it: ${(0,src_text/* enumerate */.HL)(unplaced)}.`]
                    : []),
                (0,src_text/* text */.Qq) `${others.length > 0 ? whole : split} The action’s table of ${bedrock_models/* tableDate */.x3} says so, as a hint.`,
            ],
        },
    ];
}
/** The two lists that together hold every id a Region calls. */
const whatIsHere = (region) => ({
    language: 'bash',
    caption: (0,src_text/* text */.Qq) `What ${region} calls`,
    content: `aws bedrock list-foundation-models --region ${region} --by-inference-type ON_DEMAND --query 'modelSummaries[].modelId'\naws bedrock list-inference-profiles --region ${region} --query 'inferenceProfileSummaries[].inferenceProfileId'`,
});
/** One call by someone who may do more than the job. */
const adminCall = (items) => ({
    language: 'bash',
    caption: (0,src_text/* text */.Qq) `Once, with an administrator’s credentials of the same account`,
    content: items
        .map(({ ref, region }) => `aws bedrock-runtime converse --region ${region} --model-id ${safeId(ref?.written ?? null)} \\\n  --messages '[{"role":"user","content":[{"text":"."}]}]' --inference-config maxTokens=1`)
        .join('\n'),
});
const availabilityCheck = (items) => ({
    language: 'bash',
    caption: (0,src_text/* text */.Qq) `What the account’s catalogue says of it`,
    content: items
        .map(({ ref, region }) => `aws bedrock get-foundation-model-availability --region ${region} --model-id ${safeId(ref?.base ?? null)}`)
        .join('\n'),
});
/** Models that can take the place of others, by the ids that this Region calls. */
function adviseSuccessors(scene, items) {
    const ids = ({ ref, region }) => {
        const listed = ((0,catalogue_facts/* liveModels */.z1)(scene, region) ?? [])
            .filter((m) => m.lifecycle === 'ACTIVE' && m.outputModalities.includes('TEXT'))
            .map((m) => m.id);
        return ref?.base
            ? (0,bedrock_models/* successors */.ir)(ref.base, scene.now, listed).flatMap((base) => (0,catalogue_facts/* idsHere */.XA)(scene, base, region)[0] ?? [])
            : [];
    };
    return adviseIds(items, ids, (0,src_text/* text */.Qq) `Move to a model that goes on`);
}

// EXTERNAL MODULE: ./build/src/rules/bedrock/judge.js
var judge = __webpack_require__(9831);
;// CONCATENATED MODULE: ./build/src/rules/bedrock/account-restricted.js




const SUPPORT = {
    title: (0,src_text/* text */.Qq) `Open a case with AWS Support`,
    steps: [
        (0,src_text/* text */.Qq) `Account and billing cases are free on every support plan. Give the Region, the model and the request ID, and ask for the account’s Bedrock access to be opened. New accounts are often held back until they are verified or have paid a first invoice.`,
    ],
};
const KINDS = [
    {
        words: /channel program/i,
        headline: (items) => (0,src_text/* text */.Qq) `${namesOf(items)} is not sold to accounts of resellers.`,
        explanation: (0,src_text/* text */.Qq) `The account is managed by an AWS Solution Provider or Distributor, and may not subscribe to this model.`,
        fix: {
            title: (0,src_text/* text */.Qq) `Ask the reseller`,
            steps: [
                (0,src_text/* text */.Qq) `Only the Solution Provider or Distributor that manages the account can have the model opened, or name an account that may use it.`,
            ],
        },
    },
    {
        words: /unsupported countries/i,
        headline: (items) => (0,src_text/* text */.Qq) `The provider of ${namesOf(items)} does not serve the country that the calls come from.`,
        explanation: (0,src_text/* text */.Qq) `The provider looks at the account’s address and at where the request comes from. The Region in the configuration does not change that.`,
        fix: {
            title: (0,src_text/* text */.Qq) `Run the job where the provider serves, or use another provider’s model`,
            steps: [
                (0,src_text/* text */.Qq) `See https://www.anthropic.com/supported-countries. A self-hosted runner, a proxy or the account’s address may be what counts as the country; models of Amazon have no such rule.`,
            ],
        },
    },
    {
        words: /not available for (this|your) account|contact AWS Sales/i,
        headline: (items) => (0,src_text/* text */.Qq) `AWS does not offer ${namesOf(items)} to this account.`,
        explanation: (0,src_text/* text */.Qq) `Some newer models are opened account by account. The catalogue may show every field as positive; only a call tells.`,
        fix: {
            title: (0,src_text/* text */.Qq) `Ask AWS Sales, or use a model that the account has`,
            steps: [
                (0,src_text/* text */.Qq) `Contact the account manager or https://aws.amazon.com/contact-us/sales-support/ with the model’s id and the account. The generation before is usually open to every account.`,
            ],
        },
    },
    {
        words: /^/,
        headline: (items) => (0,src_text/* text */.Qq) `AWS holds this account back from ${targetsOf(items)[0] === 'Bedrock' ? (0,src_text/* text */.Qq) `Bedrock` : namesOf(items)}.`,
        explanation: (0,src_text/* text */.Qq) `The block lies on the account, not on the caller: no IAM policy lifts it.`,
        fix: SUPPORT,
    },
];
const unauthorized = ({ ref, region }) => (0,src_text/* text */.Qq) `GetFoundationModelAvailability of ${ref?.base ?? ''} in ${region}: authorisation ${'NOT_AUTHORIZED'}`;
const isUnauthorized = (scene, { ref, region }) => ref?.base != null && (0,catalogue_facts/* availabilityOf */.nS)(scene, ref.base, region)?.authorization === 'NOT_AUTHORIZED';
const accountRestricted = {
    id: 'bedrock/account-restricted',
    severity: 'error',
    title: 'AWS restricts the account’s use of Bedrock or of the model',
    says: [
        'Operation not allowed',
        'Your account is not authorized to invoke this API operation.',
        'MODEL is not available for this account. You can explore other available models on Amazon Bedrock. For additional access options, contact AWS Sales',
        'Access to this model is not available for channel program accounts.',
        'Access to Anthropic models is not allowed from unsupported countries, regions, or territories.',
    ],
    why: 'The credentials and the policies are right; AWS or the model’s provider does not serve this account: a new account that awaits verification, a reseller’s account, a country, or a model that is opened account by account.',
    causes: [
        'The account is new and waits for AWS’s verification.',
        'A reseller’s account may not use this provider’s models.',
        'The model is opened account by account.',
        'The provider does not serve the country of the account.',
    ],
    answers: [
        {
            service: 'Bedrock Runtime',
            operation: 'Converse',
            status: 400,
            code: 'ValidationException',
            message: 'Operation not allowed',
        },
    ],
    check: '`aws bedrock get-foundation-model-availability --model-id MODEL_ID --region REGION`: authorizationStatus is NOT_AUTHORIZED, where the account itself is held back.',
    mend: 'A support case, the reseller or AWS Sales, as the message says; or another provider’s model.',
    references: [
        'https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html',
        'https://docs.aws.amazon.com/awssupport/latest/user/case-management.html',
    ],
    explains: ['bedrock/invocation-not-proven'],
    evaluate(scene) {
        const groups = Map.groupBy((0,judge/* judged */.g$)(scene, 'account-restricted'), (j) => KINDS.findIndex((k) => k.words.test(j.observation.status === 'failed' ? j.observation.error.message : '')));
        return [...groups].map(([index, items]) => {
            const kind = KINDS[index];
            return matchOf({
                items,
                headline: kind.headline(items),
                explanation: (0,src_text/* text */.Qq) `${kind.explanation} The credentials were accepted, and the refusal names no policy.`,
                evidence: evidenceOf(items, unauthorized, ...items
                    .filter((j) => j.observation.status === 'failed' && isUnauthorized(scene, j))
                    .map((j) => ({ text: unauthorized(j) }))),
                fixes: items.some((j) => j.ref?.base)
                    ? [{ ...kind.fix, snippets: [availabilityCheck(items.filter((j) => j.ref?.base))] }]
                    : [kind.fix],
            });
        });
    },
};

;// CONCATENATED MODULE: ./build/src/rules/bedrock/agreement-pending.js



const agreementPending = {
    id: 'bedrock/agreement-pending',
    severity: 'warning',
    title: 'The model’s subscription is still being processed',
    says: [
        'Your account is not authorized to access this model. Your AWS Marketplace subscription for this model is still being processed',
    ],
    why: 'Someone’s first call has started the account’s Marketplace subscription, perhaps this very check. It takes about two minutes, at most 15. Until then some calls succeed and others are refused.',
    causes: ['The model’s first call was made within the last minutes.'],
    check: '`aws bedrock get-foundation-model-availability --model-id MODEL_ID --region REGION`: the agreement is PENDING, then AVAILABLE.',
    mend: 'Wait up to 15 minutes and run again.',
    references: [
        'https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html',
        'https://docs.aws.amazon.com/bedrock/latest/userguide/model-access.html',
    ],
    explains: ['bedrock/invocation-not-proven'],
    evaluate(scene) {
        const items = (0,judge/* judged */.g$)(scene, 'agreement-pending');
        if (items.length === 0)
            return [];
        return [
            matchOf({
                items,
                headline: (0,src_text/* text */.Qq) `The account’s subscription to ${namesOf(items)} is still being processed.`,
                explanation: (0,src_text/* text */.Qq) `Nothing needs mending now. A refusal that stays after 15 minutes means that the agreement failed: then look at the payment method and at Marketplace’s e-mail to the account’s owner.`,
                evidence: evidenceOf(items, () => (0,src_text/* text */.Qq) `GetFoundationModelAvailability reports the agreement as pending.`),
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Wait up to 15 minutes, then run again`,
                        steps: [(0,src_text/* text */.Qq) `The agreement is made once for the account.`],
                        snippets: [availabilityCheck(items)],
                    },
                ],
            }),
        ];
    },
};

;// CONCATENATED MODULE: ./build/src/rules/bedrock/api-key-rejected.js



const VARIABLE = 'AWS_BEARER_TOKEN_BEDROCK';
const messageOf = ({ observation }) => observation.status === 'failed' ? observation.error.message : '';
const apiKeyRejected = {
    id: 'bedrock/api-key-rejected',
    severity: 'error',
    title: 'The Bedrock API key is not accepted',
    says: ['Authentication failed: Please make sure your API Key is valid.', 'Bearer Token has expired'],
    why: '`AWS_BEARER_TOKEN_BEDROCK` is set, and the SDKs send it to Bedrock instead of any other credentials, also where good ones are at hand. A short-term key ends after 12 hours, or with the session that made it, and counts only in the Region it was made for; a long-term key ends on its date, or with its IAM user.',
    causes: [
        'A short-term key was stored: it ends after 12 hours at most.',
        'The key is of another Region than the client’s.',
        'The variable is set by mistake, and hides good credentials.',
        'The key was copied in part.',
    ],
    check: 'Unset `AWS_BEARER_TOKEN_BEDROCK` and run again: the other credentials are used then.',
    mend: 'Remove the variable, or store a new key made for this Region.',
    references: [
        'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html',
        'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-how.html',
    ],
    explains: ['bedrock/invocation-not-proven'],
    evaluate(scene) {
        const items = (0,judge/* judged */.g$)(scene, 'api-key-rejected');
        const [first] = items;
        if (!first)
            return [];
        const expired = items.some((j) => /expired/i.test(messageOf(j)));
        const keys = scene.credentials.source !== null;
        const others = keys
            ? (0,src_text/* text */.Qq) ` The other credentials of this run were not asked: the SDKs prefer the key wherever the variable is set.`
            : (0,src_text/* text */.Qq) ``;
        return [
            matchOf({
                items,
                headline: expired
                    ? (0,src_text/* text */.Qq) `The Bedrock API key in ${VARIABLE} has expired.`
                    : (0,src_text/* text */.Qq) `Bedrock does not accept the API key in ${VARIABLE}.`,
                explanation: (0,src_text/* text */.Qq) `${expired ? (0,src_text/* text */.Qq) `A short-term key lives 12 hours at most, and never longer than the session that made it.` : (0,src_text/* text */.Qq) `It is mistyped, was deleted, has expired, or is a short-term key that was made for another Region than ${first.region}.`}${others}`,
                evidence: evidenceOf(items, () => (0,src_text/* text */.Qq) ``),
                fixes: [
                    ...(keys
                        ? [
                            {
                                title: (0,src_text/* text */.Qq) `Remove the variable — recommended, the job has other credentials`,
                                steps: [
                                    (0,src_text/* text */.Qq) `Delete ${VARIABLE} from the job’s environment and the secret behind it. Bedrock is then called with the same credentials as the other services; they need ${'bedrock:InvokeModel'}.`,
                                ],
                            },
                        ]
                        : [
                            {
                                title: (0,src_text/* text */.Qq) `Assume a role with OIDC instead`,
                                steps: [(0,src_text/* text */.Qq) `A role with ${'bedrock:InvokeModel'} needs no stored key, and no renewal.`],
                            },
                        ]),
                    {
                        title: (0,src_text/* text */.Qq) `Or store a new key, made for ${first.region}`,
                        steps: [
                            (0,src_text/* text */.Qq) `Bedrock console, in ${first.region} → API keys. For a job that runs again and again only a long-term key will do, with an end date; keep it as a secret, without quotes or a line break.`,
                        ],
                    },
                ],
                confidence: 'certain',
                lookalikes: expired
                    ? []
                    : [
                        (0,src_text/* text */.Qq) `A policy that forbids API keys is answered otherwise: the denial names ${'bedrock:CallWithBearerToken'}.`,
                    ],
            }),
        ];
    },
};

;// CONCATENATED MODULE: ./build/src/rules/bedrock/data-retention-mode.js





const dataRetentionMode = {
    id: 'bedrock/data-retention-mode',
    severity: 'error',
    title: 'The account’s data-retention mode is too strict for the model',
    says: ['data retention mode "MODE" is not available for this model'],
    why: 'Some models are offered only where AWS, or the provider, may keep prompts for a while to look for misuse. The account sets a mode for each Region: `none`, `default`, `aws_review`, `provider_data_share`, from strict to open.',
    causes: [
        'The account was set to keep nothing (`none`), and the model is offered only with review.',
        'The mode was set in another Region.',
    ],
    check: '`aws bedrock get-account-data-retention --region REGION`',
    mend: 'Set a mode that the model accepts, if the account’s owner agrees, or use another model.',
    references: ['https://docs.aws.amazon.com/bedrock/latest/userguide/data-retention.html'],
    explains: ['bedrock/invocation-not-proven'],
    evaluate(scene) {
        return (0,judge/* judgedByRegion */.hK)(scene, 'data-retention-mode').map((items) => {
            const [{ region, observation }] = items;
            const read = (0,catalogue_facts/* retentionMode */.sS)(scene, region);
            const mode = read ??
                (observation.status === 'failed'
                    ? /mode ['‘"]?([a-z_]+)['’"]?/i.exec(observation.error.message)?.[1]
                    : undefined);
            const wanted = [...new Set(items.flatMap((j) => (j.ref?.base ? ((0,bedrock_models/* modelOf */.DM)(j.ref.base)?.retention ?? []) : [])))];
            return matchOf({
                items,
                headline: (0,src_text/* text */.Qq) `${namesOf(items)} ${items.length > 1 ? (0,src_text/* text */.Qq) `are` : (0,src_text/* text */.Qq) `is`} not offered under the account’s data-retention mode${mode ? (0,src_text/* text */.Qq) ` ${mode}` : (0,src_text/* text */.Qq) ``}.`,
                explanation: (0,src_text/* text */.Qq) `The mode is set for the account in ${region}, and is stricter than the model allows. Credentials and permissions are right.${wanted.length > 0 ? (0,src_text/* text */.Qq) ` The model is known to need ${(0,src_text/* enumerate */.HL)(wanted)}.` : (0,src_text/* text */.Qq) ``}`,
                evidence: evidenceOf(items, () => (0,src_text/* text */.Qq) ``, ...(read ? [{ text: (0,src_text/* text */.Qq) `GetAccountDataRetention in ${region}: ${read}` }] : [])),
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Set a mode that the model accepts`,
                        steps: [
                            (0,src_text/* text */.Qq) `This decides what AWS or the provider may keep of the account’s prompts: have whoever answers for the data agree first.`,
                        ],
                        snippets: [
                            {
                                language: 'bash',
                                caption: (0,src_text/* text */.Qq) `By someone who may ${'bedrock:PutAccountDataRetention'}`,
                                content: `aws bedrock get-account-data-retention --region ${region}\naws bedrock put-account-data-retention --region ${region} --mode ${wanted[0] ?? 'aws_review'}`,
                            },
                        ],
                    },
                    { title: (0,src_text/* text */.Qq) `Or use a model without that demand`, steps: [(0,src_text/* text */.Qq) `Most models are offered under every mode.`] },
                ],
            });
        });
    },
};

;// CONCATENATED MODULE: ./build/src/rules/bedrock/example.js
const MODEL = 'anthropic.claude-haiku-4-5-20251001-v1:0';
/** Copy on the pages: a profile is invoked by its own ARN and by its model's in every destination. */
const INVOKE_BY_PROFILE = {
    language: 'json',
    content: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
            {
                Effect: 'Allow',
                Action: 'bedrock:InvokeModel',
                Resource: [
                    `arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.${MODEL}`,
                    `arn:aws:bedrock:*::foundation-model/${MODEL}`,
                ],
            },
        ],
    }, null, 2),
};

;// CONCATENATED MODULE: ./build/src/rules/bedrock/destination-region-denied.js






const LAYERS = {
    identity: 'the caller’s identity-based policies',
    organization: 'a policy of the organisation',
    boundary: 'the permissions boundary',
    session: 'the session policy',
    resource: 'a resource-based policy',
    'vpc-endpoint': 'the VPC endpoint’s policy',
};
const layerOf = ({ observation }) => (0,answer/* denialOf */.Z9)(observation)?.layer ?? 'unspecified';
const destinationRegionDenied = {
    id: 'bedrock/destination-region-denied',
    severity: 'error',
    title: 'A policy denies the model in a Region that the profile routes to',
    says: [
        'User: ARN is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-west-2::foundation-model/MODEL because no identity-based policy allows the bedrock:InvokeModel action',
        'User: ARN is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-2::foundation-model/MODEL with an explicit deny in a service control policy',
    ],
    why: 'A cross-Region inference profile runs the request in one of several Regions, and the caller needs the model in each of them, besides the profile itself. The ARN in the refusal names a Region that the job never asked for, or none: that is a global profile, for which `aws:RequestedRegion` is `unspecified`. Where requests are routed changes from call to call, so such a job fails now and then.',
    causes: [
        'The policy allows the model in the job’s own Region only.',
        'A Region deny of the organisation (Control Tower) strikes a destination.',
        'The policy allows the profile and not the foundation model behind it.',
        'A `global.` profile is used, and the policy wants a Region by `aws:RequestedRegion`.',
    ],
    check: '`aws bedrock get-inference-profile --inference-profile-identifier PROFILE --region REGION` lists the destinations.',
    mend: 'Allow the model in every destination, and except Bedrock’s destinations from a Region deny.',
    example: INVOKE_BY_PROFILE,
    references: [
        'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html',
        'https://docs.aws.amazon.com/bedrock/latest/userguide/global-cross-region-inference.html',
    ],
    explains: ['bedrock/invocation-not-proven'],
    evaluate(scene) {
        return (0,judge/* judgedByRegion */.hK)(scene, 'destination-region-denied').map((items) => {
            const [{ region }] = items;
            const denied = [...new Set(items.map((j) => (0,judge/* deniedDestination */.YY)(j.observation) ?? ''))];
            const regions = denied.filter(Boolean);
            const layers = [...new Set(items.map(layerOf))];
            const routes = [...new Set(items.flatMap(({ ref }) => (ref ? ((0,catalogue_facts/* destinationsOf */.Nu)(scene, ref, region) ?? []) : [])))];
            const strays = routes.length > 0 ? denied.filter((d) => !routes.includes(d)) : [];
            const named = layers.flatMap((l) => LAYERS[l] ?? []).join(' and ');
            const explicit = items.some((j) => (0,answer/* denialOf */.Z9)(j.observation)?.explicit);
            const allow = {
                title: (0,src_text/* text */.Qq) `Allow the profile, and the model in each of its Regions`,
                steps: [(0,src_text/* text */.Qq) `In the identity-based policy of the caller.`],
                snippets: [invocationPolicy(scene, items)],
            };
            const change = {
                title: (0,src_text/* text */.Qq) `Change the policy that denies`,
                steps: [
                    (0,src_text/* text */.Qq) `The refusal names its kind${named ? (0,src_text/* text */.Qq) `: ${[named]}` : (0,src_text/* text */.Qq) ``}. It must allow ${'bedrock:InvokeModel'} on the same ARNs.`,
                ],
            };
            return matchOf({
                items,
                headline: (0,src_text/* text */.Qq) `A policy denies ${namesOf(items)}${regions.length > 0 ? (0,src_text/* text */.Qq) ` in ${(0,src_text/* enumerate */.HL)(regions)}, where the profile routes requests` : (0,src_text/* text */.Qq) ` outside any one Region, as a global profile calls it`}.`,
                explanation: (0,src_text/* text */.Qq) `The client calls ${region}, and the inference profile ran the request elsewhere. ${named ? [`${explicit ? 'It is denied by' : 'It is not allowed by'} ${named}. `] : []}${routes.length > 0 ? (0,src_text/* text */.Qq) `The profile may route to ${(0,src_text/* enumerate */.HL)(routes.map((d) => d || 'any Region'))}${strays.length > 0 ? (0,src_text/* text */.Qq) `, and by this refusal to ${(0,src_text/* enumerate */.HL)(strays.map((d) => d || 'any Region'))} too` : (0,src_text/* text */.Qq) ``}.` : (0,src_text/* text */.Qq) ``}`,
                evidence: evidenceOf(items, () => (0,src_text/* text */.Qq) ``),
                fixes: layers.includes('organization')
                    ? [exceptDestinations(denied, routes), allow]
                    : [allow, ...(layers.some((l) => l !== 'identity') ? [change] : [])],
            });
        });
    },
};
/** A geographic profile's request fails where any of its destinations is denied, so all of them are named. */
function exceptDestinations(denied, routes) {
    const global = denied.includes('') || routes.includes('');
    const values = [...new Set([...routes, ...denied])].filter(Boolean).sort();
    return {
        title: (0,src_text/* text */.Qq) `Except Bedrock’s destinations from the organisation’s Region deny`,
        steps: [
            (0,src_text/* text */.Qq) `For whoever manages the organisation’s policies: a Region deny must let ${'bedrock:InvokeModel*'} through in every destination${global ? (0,src_text/* text */.Qq) `; a global profile’s requests carry ${'aws:RequestedRegion'} = ${'unspecified'}` : (0,src_text/* text */.Qq) ``}. Or use a profile whose destinations are all allowed.`,
        ],
        snippets: [
            {
                language: 'json',
                caption: (0,src_text/* text */.Qq) `In the denying statement`,
                content: JSON.stringify({
                    Condition: {
                        StringNotEquals: { 'aws:RequestedRegion': ['…', ...values, ...(global ? ['unspecified'] : [])] },
                    },
                }, null, 2),
            },
        ],
    };
}

// EXTERNAL MODULE: ./build/src/answers/bedrock-reasons.js
var bedrock_reasons = __webpack_require__(9779);
;// CONCATENATED MODULE: ./build/src/rules/bedrock/inference-profile-required.js








const inferenceProfileRequired = {
    id: 'bedrock/inference-profile-required',
    severity: 'error',
    title: 'The model is called through an inference profile only',
    says: [
        'Invocation of model ID MODEL with on-demand throughput isn’t supported. Retry your request with the ID or ARN of an inference profile that contains this model.',
    ],
    why: 'Newer models have no on-demand throughput of one Region. They are called by an inference profile’s id: the model’s, with a prefix for the geography (`us.`, `eu.`, `jp.`, `au.`, …) or `global.`, which spreads requests over several Regions.',
    causes: ['The model’s bare id was copied from the catalogue.', 'A tool strips the prefix.'],
    answers: [
        {
            service: 'Bedrock Runtime',
            operation: 'Converse',
            status: 400,
            code: 'ValidationException',
            message: 'Invocation of model ID MODEL with on-demand throughput isn’t supported. Retry your request with the ID or ARN of an inference profile that contains this model.',
        },
    ],
    check: '`aws bedrock list-inference-profiles --region REGION`',
    mend: 'Put the prefix of this Region’s geography before the model id, and allow the profile and the model in each of its Regions.',
    example: INVOKE_BY_PROFILE,
    references: [
        'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html',
        'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html',
    ],
    explains: ['bedrock/invocation-not-proven'],
    evaluate(scene) {
        return (0,judge/* judgedByRegion */.hK)(scene, 'inference-profile-required').map((items) => {
            const [{ region }] = items;
            const profiles = ({ ref }) => ref?.base ? (0,catalogue_facts/* idsHere */.XA)(scene, ref.base, region).filter((id) => id !== ref.base) : [];
            const chosen = items.flatMap((j) => profiles(j)
                .slice(0, 1)
                .map((id) => ({ ...j, ref: (0,bedrock_ids/* parseModelId */.iA)(id) })));
            const nowhere = chosen.length === 0;
            const elsewhere = items.some((j) => (0,bedrock_models/* regionsServing */.uD)(j.ref?.base ?? '').length > 0);
            const told = items.every((j) => (0,bedrock_reasons/* reasonOf */.A)(j.observation) === 'profile-required') || (0,catalogue_facts/* isReadable */.hS)(scene, region);
            return matchOf({
                items,
                headline: (0,src_text/* text */.Qq) `${namesOf(items)} can be called through an inference profile only.`,
                explanation: (0,src_text/* text */.Qq) `The bare id has no on-demand throughput${nowhere ? (0,src_text/* text */.Qq) `, and no profile of it is known in ${region}${elsewhere ? (0,src_text/* text */.Qq) `, only in other Regions` : (0,src_text/* text */.Qq) ``}` : (0,src_text/* text */.Qq) `; from ${region} the id is ${(0,src_text/* enumerate */.HL)(chosen.flatMap((c) => c.ref?.written ?? []))}`}. ${(0,catalogue_facts/* sourceNote */.GY)(scene, region)}`,
                evidence: evidenceOf(items, (j) => (0,src_text/* text */.Qq) `The catalogue of ${j.region} lists ${j.observation.target ?? ''} for inference profiles alone.`),
                fixes: [
                    ...adviseIds(items, profiles, (0,src_text/* text */.Qq) `Use the profile’s id`),
                    ...(nowhere ? adviseRegions(scene, region) : []),
                    nowhere
                        ? {
                            title: (0,src_text/* text */.Qq) `Look for a profile`,
                            steps: [(0,src_text/* text */.Qq) `A profile of the account’s own, or provisioned throughput, serves as well.`],
                            snippets: [
                                {
                                    language: 'bash',
                                    caption: (0,src_text/* text */.Qq) `Profiles here`,
                                    content: `aws bedrock list-inference-profiles --region ${region}`,
                                },
                            ],
                        }
                        : {
                            title: (0,src_text/* text */.Qq) `Allow the profile, and the model wherever it routes to`,
                            steps: [(0,src_text/* text */.Qq) `A policy that names the bare model in ${region} alone is not enough for a profile.`],
                            snippets: [invocationPolicy(scene, chosen)],
                        },
                ],
                confidence: told ? 'certain' : 'likely',
                ...(told
                    ? {}
                    : {
                        lookalikes: [
                            (0,src_text/* text */.Qq) `A mistyped id gets the same answer; this one is a real model’s, which the table has for profiles alone.`,
                        ],
                    }),
            });
        });
    },
};

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
;// CONCATENATED MODULE: ./build/src/knowledge/bedrock-nearest.js
// What a mistyped id may have meant.



// Without provider, date and version, an alias such as `claude-sonnet-4-5` or `sonnet` is compared with what it names.
const bare = (id) => id
    .replace(/^[a-z0-9]+\.(?=[a-z])/, '')
    .replace(/-\d{8}(?=-|$)/, '')
    .replace(/-?v\d+(:\d+)?(:\w+)?$/, '')
    .replace(/[-:]+$/, '');
const wordsOf = (id) => id
    .toLowerCase()
    .split(/[^a-z0-9]+|(?<=[a-z])(?=\d)/)
    .filter(Boolean);
/** As other tools write it: `bedrock/…` before the id, a slash after the provider, `@` before the date, `-latest` at the end. */
const withoutForeignForm = (written) => written
    .trim()
    .replace(/^(?:(?:amazon[.-])?bedrock|converse|aws)[/:]/i, '')
    .replace(/^([a-z0-9]+)\//i, '$1.')
    .replace(/[-:@]latest$/i, '')
    .replace('@', '-');
// Further apart than this, two names have nothing in common.
const FARTHEST = 0.4;
// Every word that was written, and more besides.
const NAMED = 0.1;
/** Real ids near to what was written, nearest first: an alias's newest bearers, else the fewest edits. */
function nearestIds(written, { region, now, count = 3, extra = [] } = {}) {
    const { base, prefix } = (0,bedrock_ids/* parseModelId */.iA)(withoutForeignForm(written));
    const wanted = (base ?? written).toLowerCase();
    const words = wordsOf(bare(wanted));
    const near = [...new Set([...bedrock_models/* modelIds */.Ky, ...extra.map((id) => (0,bedrock_ids/* parseModelId */.iA)(id).base ?? id)])].flatMap((id) => {
        const eol = (0,bedrock_models/* endOfLife */.PB)(id);
        if ((0,bedrock_models/* isMantleOnly */.us)(id) || (eol && now !== undefined && Date.parse(eol) <= now))
            return [];
        const own = wordsOf(id);
        const edits = Math.min((0,mod/* distance */.Io)(wanted, id) / Math.max(wanted.length, id.length), (0,mod/* distance */.Io)(bare(wanted), bare(id)) / Math.max(bare(wanted).length, bare(id).length) + 0.01);
        const named = words.some((w) => /^[a-z]{3,}$/.test(w)) && words.every((w) => own.includes(w));
        const score = id === (0,bedrock_models/* runtimeIdFor */.vZ)(wanted) ? -1 : Math.min(edits, named ? NAMED : 1);
        const more = own.slice(1).filter((w) => /^[a-z]{2,}$/.test(w) && !words.includes(w)).length;
        return score < FARTHEST ? [{ id, score, more, start: (0,bedrock_models/* modelOf */.DM)(id)?.start ?? '' }] : [];
    });
    near.sort((a, b) => a.score - b.score || a.more - b.more || b.start.localeCompare(a.start));
    const ids = near.flatMap(({ id }) => {
        if (region === undefined)
            return [prefix ? `${prefix}.${id}` : id];
        const live = extra.filter((e) => e === id || e.endsWith(`.${id}`));
        const callable = live.length > 0 ? live : (0,bedrock_models/* callableIds */.VC)(id, region);
        return [callable.find((c) => prefix !== null && c.startsWith(`${prefix}.`)) ?? callable[0] ?? []].flat();
    });
    return [...new Set(ids)].slice(0, count);
}

;// CONCATENATED MODULE: ./build/src/rules/bedrock/invalid-model-id.js







/** Ids that this Region calls and that may have been meant: of the same model where it is real, else the nearest names. */
function meant(scene, { ref, observation, region }) {
    const written = observation.target ?? '';
    const others = (ids) => ids.filter((id) => id !== written);
    const same = ref?.base && !(0,bedrock_models/* runtimeIdFor */.vZ)(ref.base) && (0,catalogue_facts/* isReal */.tE)(scene, ref.base, region)
        ? others((0,catalogue_facts/* idsHere */.XA)(scene, ref.base, region))
        : [];
    if (same.length > 0)
        return same;
    const near = others(nearestIds(written, { region, now: scene.now, extra: (0,catalogue_facts/* idsListed */.gT)(scene, region) }));
    return near.length > 0 ? near : others(nearestIds(written, { now: scene.now }));
}
/** An id of the form that real ones have, and near to none of them: it may be newer than every list at hand. */
const maybeNew = (scene, j) => /^[a-z0-9]+\.[a-z0-9]/.test(j.ref?.base ?? '') &&
    !(0,bedrock_models/* runtimeIdFor */.vZ)(j.ref?.base ?? '') &&
    (!(0,catalogue_facts/* isReadable */.hS)(scene, j.region) || meant(scene, j).length === 0);
function noModel(scene, items) {
    const [{ region }] = items;
    const suggestions = [...new Set(items.flatMap((j) => meant(scene, j).slice(0, 3)))];
    const unsure = items.some((j) => maybeNew(scene, j));
    const listed = items.flatMap((j) => (0,catalogue_facts/* idsListed */.gT)(scene, region).filter((id) => id === j.observation.target));
    return matchOf({
        items,
        headline: items.length > 1 ? (0,src_text/* text */.Qq) `${namesOf(items)} are no model ids.` : (0,src_text/* text */.Qq) `${namesOf(items)} is no model id.`,
        explanation: (0,src_text/* text */.Qq) `Bedrock knows no such model or inference profile. ${suggestions.length > 0 ? (0,src_text/* text */.Qq) `Near to it: ${(0,src_text/* enumerate */.HL)(suggestions, 'or')}. ` : (0,src_text/* text */.Qq) ``}${(0,catalogue_facts/* sourceNote */.GY)(scene, region)}`,
        evidence: evidenceOf(items, (j) => (0,src_text/* text */.Qq) `The catalogue of ${j.region} lists neither ${j.observation.target ?? ''} nor a model of that name.`),
        fixes: [
            ...adviseIds(items, (j) => meant(scene, j), (0,src_text/* text */.Qq) `Use the id that ${region} knows`),
            {
                title: (0,src_text/* text */.Qq) `Look the id up`,
                steps: [(0,src_text/* text */.Qq) `Ids are exact: provider, name, often a date, and a version only where the catalogue shows one.`],
                snippets: [whatIsHere(region)],
            },
        ],
        confidence: unsure || listed.length > 0 ? 'likely' : 'certain',
        lookalikes: [
            ...(unsure
                ? [
                    (0,src_text/* text */.Qq) `A model newer than the action’s table that this Region does not serve gets the same answer: compare the id with the provider’s page in the Bedrock user guide.`,
                ]
                : []),
            ...(listed.length > 0
                ? [
                    (0,src_text/* text */.Qq) `The account’s own list shows ${(0,src_text/* enumerate */.HL)(listed)} all the same: lists keep for a while what has been withdrawn.`,
                ]
                : []),
        ],
    });
}
const RESOURCES = {
    'application-profile': {
        name: 'application inference profile',
        list: 'list-inference-profiles --type-equals APPLICATION',
    },
    provisioned: { name: 'provisioned throughput', list: 'list-provisioned-model-throughputs' },
    imported: { name: 'imported model', list: 'list-imported-models' },
    custom: { name: 'custom model or deployment of one', list: 'list-custom-model-deployments' },
    router: { name: 'prompt router', list: 'list-prompt-routers' },
};
/** A resource of the account's own: nothing is near to it, and the account that its ARN names may be another one. */
function noResource(scene, kind, items) {
    const [{ region }] = items;
    const { name, list } = RESOURCES[kind] ?? { name: 'resource', list: 'list-inference-profiles' };
    const caller = (0,policy/* accountOf */.XP)(scene);
    const foreign = [...new Set(items.flatMap((j) => j.ref?.account ?? []))].filter((account) => /^\d{12}$/.test(caller) && account !== caller);
    return matchOf({
        items,
        headline: (0,src_text/* text */.Qq) `Bedrock knows no ${[name]} ${namesOf(items)} in ${region}.`,
        explanation: (0,src_text/* text */.Qq) `It was deleted or mistyped, or lies in another Region or account.${foreign.length > 0 ? (0,src_text/* text */.Qq) ` The ARN names account ${(0,src_text/* enumerate */.HL)(foreign)}, and the caller is of ${caller}.` : (0,src_text/* text */.Qq) ``}`,
        evidence: evidenceOf(items, (j) => (0,src_text/* text */.Qq) `${j.observation.target ?? ''} is not known in ${j.region}.`),
        fixes: [
            {
                title: (0,src_text/* text */.Qq) `Take the ARN from the account’s own list`,
                steps: [(0,src_text/* text */.Qq) `A resource that was made anew has a new ARN.`],
                snippets: [
                    {
                        language: 'bash',
                        caption: (0,src_text/* text */.Qq) `What there is in ${region}`,
                        content: `aws bedrock ${list} --region ${region}`,
                    },
                ],
            },
            ...(foreign.length > 0
                ? [
                    {
                        title: (0,src_text/* text */.Qq) `Or call it as account ${(0,src_text/* enumerate */.HL)(foreign)}`,
                        steps: [(0,src_text/* text */.Qq) `Let the job assume a role there with ${'role-to-assume'}.`],
                    },
                ]
                : []),
        ],
    });
}
const invalidModelId = {
    id: 'bedrock/invalid-model-id',
    severity: 'error',
    title: 'There is no model of this id',
    says: [
        'The provided model identifier is invalid.',
        'Could not resolve the foundation model from the provided model identifier.',
    ],
    why: 'The id is neither in the account’s catalogue here nor in the list of models that the action carries. Usual reasons: an alias or another platform’s name, a version suffix that this model does not have, a missing date, a prefix that the model has no profile for, or a name of the bedrock-mantle endpoint.',
    causes: [
        'A short alias or another platform’s name was used (`claude-sonnet-4-5`).',
        'The date or the version suffix (`-v1:0`) is missing, or is there where the model has none.',
        'A prefix (`us.`, `eu.`, `amazon.`) was added that this model has no profile for.',
        'The model was withdrawn: `bedrock/model-end-of-life`.',
    ],
    answers: [
        {
            service: 'Bedrock Runtime',
            operation: 'Converse',
            status: 400,
            code: 'ValidationException',
            message: 'The provided model identifier is invalid.',
        },
    ],
    check: '`aws bedrock list-foundation-models --region REGION --query "modelSummaries[].modelId"` and `aws bedrock list-inference-profiles --region REGION --query "inferenceProfileSummaries[].inferenceProfileId"`',
    mend: 'Copy the id from the catalogue.',
    references: [
        'https://docs.aws.amazon.com/bedrock/latest/userguide/models-supported.html',
        'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html',
    ],
    explains: ['bedrock/invocation-not-proven'],
    evaluate(scene) {
        return (0,judge/* judgedByRegion */.hK)(scene, 'invalid-model-id').flatMap((items) => {
            const kinds = Map.groupBy(items, (j) => (j.ref && RESOURCES[j.ref.kind] ? j.ref.kind : 'model'));
            return [...kinds].map(([kind, group]) => kind === 'model'
                ? noModel(scene, group)
                : noResource(scene, kind, group));
        });
    },
};

;// CONCATENATED MODULE: ./build/src/rules/bedrock/invocation-not-proven.js








/** What the table says, where the account's own catalogue says nothing. */
function hint({ target, region }, now) {
    const given = (0,bedrock_models/* offlineAnswer */.w)(target ?? '', region, now);
    if (given.answer === 'callable')
        return (0,src_text/* text */.Qq) `can be called from ${region} as it is`;
    if (given.answer === 'needs-profile')
        return (0,src_text/* text */.Qq) `is called from ${region} as ${(0,src_text/* enumerate */.HL)(given.ids, 'or')}`;
    if (given.answer === 'ended')
        return (0,src_text/* text */.Qq) `ended on ${given.eol}`;
    if (given.answer === 'elsewhere')
        return (0,src_text/* text */.Qq) `is not served in ${region}${given.regions.length > 0 ? (0,src_text/* text */.Qq) `, and nearest in ${(0,src_text/* enumerate */.HL)(nearestFirst(given.regions, region).slice(0, 3), 'or')}` : (0,src_text/* text */.Qq) ``}`;
    return (0,src_text/* text */.Qq) ``;
}
/** The model itself failed on a call that AWS had authorised and passed on to it. */
const MODEL_FAILED = /^Model(Error|StreamError|Timeout)Exception$/;
function unproven(scene) {
    return scene.observations.filter((o) => {
        // What nobody was there to sign has its reason in another finding.
        if (o.service !== 'bedrock' || o.signer === 'none' || o.followUp || o.target === null || (0,judge/* causeOf */.rl)(o, scene) !== null)
            return false;
        return (o.status === 'not-evaluated' ||
            (o.status === 'failed' && o.error.kind === 'service' && MODEL_FAILED.test(o.error.code) && (0,bedrock_reasons/* reasonOf */.A)(o) === null));
    });
}
const reasonFor = (o) => o.status === 'not-evaluated'
    ? o.reason
    : o.status === 'failed'
        ? 'AWS passed the call on, and the model itself failed'
        : '';
function seen(scene, o) {
    if (o.status === 'failed')
        return (0,evidence/* cite */.Y0)(o);
    const base = (0,bedrock_ids/* parseModelId */.iA)(o.target ?? '').base;
    const a = base ? (0,catalogue_facts/* availabilityOf */.nS)(scene, base, o.region) : null;
    const told = (0,catalogue_facts/* isReadable */.hS)(scene, o.region) ? [] : hint(o, scene.now);
    return {
        text: (0,src_text/* text */.Qq) `${o.target ?? ''}: ${[reasonFor(o)]}${told.length > 0 ? (0,src_text/* text */.Qq) `; by the action’s table of ${bedrock_models/* tableDate */.x3}, a hint, it ${told}` : (0,src_text/* text */.Qq) ``}${a ? (0,src_text/* text */.Qq) `; the catalogue says agreement ${a.agreement}, authorisation ${a.authorization}, Region ${a.region}` : (0,src_text/* text */.Qq) ``}`,
        observation: o,
    };
}
const invocationNotProven = {
    id: 'bedrock/invocation-not-proven',
    severity: 'warning',
    alsoSeverity: ['notice'],
    title: 'The model was not invoked, so that it can be is not proven',
    says: [],
    why: 'Only a call proves that a model may be called: the catalogue can show every field as positive for a model that is refused. Image, video and speech models have no small call, `bedrock-probe: catalog` makes none, and with `allowed-account-ids` none is made before STS has confirmed the account.',
    causes: [
        'The step asks for `bedrock-probe: catalog`.',
        'The model makes images, video or speech: there is no small call.',
        'STS did not answer, and `allowed-account-ids` is set.',
    ],
    check: 'Call the model once with the job’s credentials, or let the job be the test.',
    mend: 'Set `bedrock-probe: invoke` where a token’s price is no matter; otherwise accept the finding with `ignore`.',
    references: ['https://docs.aws.amazon.com/bedrock/latest/userguide/model-access.html'],
    evaluate(scene) {
        const catalog = scene.settings.bedrockProbe === 'catalog';
        const groups = Map.groupBy(unproven(scene), (o) => `${reasonFor(o)}|${catalog && (0,catalogue_facts/* isReadable */.hS)(scene, o.region)}`);
        return [...groups.values()].map((items) => {
            const [first] = items;
            const names = (0,src_text/* enumerate */.HL)([...new Set(items.map((o) => o.target ?? ''))]);
            const readable = items.every((o) => (0,catalogue_facts/* isReadable */.hS)(scene, o.region));
            return {
                subjects: [...new Set(items.map((o) => o.target ?? ''))],
                headline: (0,src_text/* text */.Qq) `${names} ${items.length > 1 ? (0,src_text/* text */.Qq) `were` : (0,src_text/* text */.Qq) `was`} not invoked.`,
                explanation: (0,src_text/* text */.Qq) `The reason: ${[reasonFor(first)]}. ${readable ? (0,src_text/* text */.Qq) `What the account’s catalogue shows speaks against nothing; whether policies, quota and agreement let a call through is not proven.` : (0,src_text/* text */.Qq) `The catalogue could not be read either, so nothing is known of the model in this account.`}`,
                evidence: (0,evidence/* evidence */.MX)(items.map((o) => seen(scene, o))),
                fixes: [
                    catalog
                        ? {
                            title: (0,src_text/* text */.Qq) `Prove it with one token`,
                            steps: [
                                (0,src_text/* text */.Qq) `${'bedrock-probe: invoke'} makes the smallest real call for each model. A model’s first call in an account may start its Marketplace subscription.`,
                            ],
                        }
                        : {
                            title: (0,src_text/* text */.Qq) `Prove it where it is used`,
                            steps: [
                                (0,src_text/* text */.Qq) `Let the job’s first real call be the test, or accept this with ${'ignore: bedrock/invocation-not-proven'}.`,
                            ],
                        },
                    ...(readable
                        ? []
                        : [
                            {
                                title: (0,src_text/* text */.Qq) `Let the catalogue be read`,
                                steps: [
                                    (0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)(['bedrock:ListFoundationModels', 'bedrock:ListInferenceProfiles', 'bedrock:GetFoundationModelAvailability'])} cost nothing, and tell what can be known without a call.`,
                                ],
                            },
                        ]),
                ],
                confidence: 'certain',
                // What was asked for is less than a call, and has been done: a notice.
                severity: catalog && readable ? 'notice' : 'warning',
            };
        });
    },
};

;// CONCATENATED MODULE: ./build/src/rules/bedrock/marketplace-subscription-required.js




const marketplaceSubscriptionRequired = {
    id: 'bedrock/marketplace-subscription-required',
    severity: 'error',
    title: 'The caller may not make the model’s Marketplace subscription',
    says: [
        'Model access is denied due to IAM user or service role is not authorized to perform the required AWS Marketplace actions (aws-marketplace:ViewSubscriptions, aws-marketplace:Subscribe) to enable access to this model.',
    ],
    why: 'Models of third parties are sold through AWS Marketplace. The first call in an account subscribes by itself, with the caller’s permissions. Nobody in this account has subscribed yet, and this caller may not. Models of Amazon, DeepSeek, Meta, Mistral AI and Qwen need no subscription.',
    causes: [
        'It is the account’s first call of the model, made by a role without Marketplace rights.',
        'An organisation’s policy keeps Marketplace closed.',
    ],
    answers: [
        {
            service: 'Bedrock Runtime',
            operation: 'Converse',
            status: 403,
            code: 'AccessDeniedException',
            message: 'Model access is denied due to IAM user or service role is not authorized to perform the required AWS Marketplace actions (aws-marketplace:ViewSubscriptions, aws-marketplace:Subscribe) to enable access to this model.',
        },
    ],
    check: 'AWS Marketplace → Manage subscriptions, in the same account.',
    mend: 'Let an administrator call the model once, or add the two Marketplace actions to the role.',
    references: [
        'https://docs.aws.amazon.com/bedrock/latest/userguide/model-access.html',
        'https://docs.aws.amazon.com/bedrock/latest/userguide/model-access-product-ids.html',
    ],
    explains: ['bedrock/invocation-not-proven'],
    evaluate(scene) {
        const items = (0,judge/* judged */.g$)(scene, 'marketplace-subscription-required');
        if (items.length === 0)
            return [];
        return [
            matchOf({
                items,
                headline: (0,src_text/* text */.Qq) `Nobody in the account has subscribed to ${namesOf(items)}, and this caller may not.`,
                explanation: (0,src_text/* text */.Qq) `The first call to a third party’s model makes an AWS Marketplace subscription for the whole account. The caller may call Bedrock; what it lacks are the Marketplace actions for that one time.`,
                evidence: evidenceOf(items, () => (0,src_text/* text */.Qq) ``),
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Let an administrator call the model once — recommended, the job’s role stays small`,
                        steps: [
                            (0,src_text/* text */.Qq) `After that the account is subscribed, and every other caller needs only ${'bedrock:InvokeModel'}. It is ready within 15 minutes, mostly within two.`,
                        ],
                        snippets: [adminCall(items)],
                    },
                    {
                        title: (0,src_text/* text */.Qq) `Or let this caller subscribe`,
                        steps: [
                            (0,src_text/* text */.Qq) `The actions know no resource, so they cover every Marketplace product unless a condition on ${'aws-marketplace:ProductId'} limits them.`,
                        ],
                        snippets: [
                            {
                                language: 'json',
                                caption: (0,src_text/* text */.Qq) `Beside the policy that allows the invocation`,
                                content: (0,policy/* policyDocument */.yr)([
                                    {
                                        Effect: 'Allow',
                                        Action: ['aws-marketplace:ViewSubscriptions', 'aws-marketplace:Subscribe'],
                                        Resource: '*',
                                    },
                                ]),
                            },
                        ],
                    },
                ],
                lookalikes: [
                    (0,src_text/* text */.Qq) `Permissions that were mended a moment ago: AWS asks to wait the minutes that the message names.`,
                ],
            }),
        ];
    },
};

;// CONCATENATED MODULE: ./build/src/rules/bedrock/model-end-of-life.js







/** How it is known that the model has ended, where the refusal itself does not say so. */
function proofOf(scene, { observation, ref, region }) {
    if (!ref?.base || (0,bedrock_reasons/* reasonOf */.A)(observation) === 'end-of-life')
        return [];
    const entry = (0,catalogue_facts/* endedEntry */.XT)(scene, ref.base, region);
    if (entry?.status === 'failed')
        return [(0,evidence/* cite */.Y0)(entry)];
    const last = (0,catalogue_facts/* lastDay */.NY)(scene, ref.base, region);
    if (last)
        return [
            {
                text: (0,src_text/* text */.Qq) `${ref.base} ended on ${last.day}, by ${last.live ? (0,src_text/* text */.Qq) `the account’s catalogue` : (0,src_text/* text */.Qq) `the action’s table of ${bedrock_models/* tableDate */.x3}`}.`,
            },
        ];
    return (0,bedrock_models/* isGone */.ST)(ref.base)
        ? [
            {
                text: (0,src_text/* text */.Qq) `${ref.base} was in no Region’s catalogue any more when the action’s table was made, on ${bedrock_models/* tableDate */.x3}.`,
            },
        ]
        : [];
}
const since = (scene, { ref, region }) => {
    const last = ref?.base ? (0,catalogue_facts/* lastDay */.NY)(scene, ref.base, region) : null;
    return last && Date.parse(last.day) <= scene.now ? (0,src_text/* text */.Qq) ` It ended on ${last.day}.` : (0,src_text/* text */.Qq) ``;
};
const modelEndOfLife = {
    id: 'bedrock/model-end-of-life',
    severity: 'error',
    title: 'The model has reached its end of life',
    says: [
        'This model version has reached the end of its life. Please refer to the AWS documentation for more details.',
        'The provided model identifier is invalid.',
    ],
    why: 'AWS withdraws a model at its end-of-life date, for every account. Some withdrawn models answer so, others as if their id had never been valid; the date may differ by Region.',
    causes: ['The date has passed; nothing on your side changed.'],
    check: '`aws bedrock get-foundation-model --model-identifier MODEL_ID --region REGION`',
    mend: 'Move to a successor.',
    references: ['https://docs.aws.amazon.com/bedrock/latest/userguide/model-lifecycle.html'],
    explains: ['bedrock/invocation-not-proven'],
    evaluate(scene) {
        const items = (0,judge/* judged */.g$)(scene, 'model-end-of-life');
        if (items.length === 0)
            return [];
        const proofs = items.flatMap((j) => proofOf(scene, j));
        const said = items.every((j) => (0,bedrock_reasons/* reasonOf */.A)(j.observation) === 'end-of-life' || (j.ref?.base && (0,catalogue_facts/* endedEntry */.XT)(scene, j.ref.base, j.region)));
        return [
            matchOf({
                items,
                headline: (0,src_text/* text */.Qq) `${namesOf(items)} ${items.length > 1 ? (0,src_text/* text */.Qq) `have` : (0,src_text/* text */.Qq) `has`} reached the end of ${items.length > 1 ? (0,src_text/* text */.Qq) `their` : (0,src_text/* text */.Qq) `its`} life.`,
                explanation: (0,src_text/* text */.Qq) `AWS has withdrawn it; no permission and no form brings it back.${items.length === 1 ? since(scene, items[0]) : (0,src_text/* text */.Qq) ``}`,
                evidence: evidenceOf(items, (j) => (0,src_text/* text */.Qq) `The catalogue of ${j.region} shows that ${j.observation.target ?? ''} has ended.`, ...proofs),
                fixes: [
                    ...adviseSuccessors(scene, items),
                    {
                        title: (0,src_text/* text */.Qq) `Choose a successor`,
                        steps: [
                            (0,src_text/* text */.Qq) `Lifecycle dates, and the model that each provider recommends instead: https://docs.aws.amazon.com/bedrock/latest/userguide/model-lifecycle.html. Allow the new model, and its profile’s destinations, in the policy.`,
                        ],
                    },
                    ...adviseRegions(scene, items[0].region).filter(() => !said && proofs.length === 0),
                ],
                confidence: said ? 'certain' : 'likely',
            }),
        ];
    },
};

;// CONCATENATED MODULE: ./build/src/rules/bedrock/model-legacy.js




const modelLegacy = {
    id: 'bedrock/model-legacy',
    severity: 'error',
    title: 'The model is Legacy, and closed to accounts that have not used it lately',
    says: [
        'Access denied. This Model is marked by provider as Legacy and you have not been actively using the model in the last 15 days. Please upgrade to an active model on Amazon Bedrock',
    ],
    why: 'A Legacy model takes no new customers, and drops those who have not called it for 15 or 30 days. The answer begins with "Access denied" and is a 404; no permission mends it.',
    causes: [
        'The account has not called the model for 15 or 30 days.',
        'The account is new to a model that takes no new customers.',
    ],
    answers: [
        {
            service: 'Bedrock Runtime',
            operation: 'Converse',
            status: 404,
            code: 'ResourceNotFoundException',
            message: 'Access denied. This Model is marked by provider as Legacy and you have not been actively using the model in the last 15 days. Please upgrade to an active model on Amazon Bedrock',
        },
    ],
    check: '`aws bedrock get-foundation-model --model-identifier MODEL_ID --region REGION --query modelDetails.modelLifecycle`',
    mend: 'Move to an active model.',
    references: ['https://docs.aws.amazon.com/bedrock/latest/userguide/model-lifecycle.html'],
    explains: ['bedrock/invocation-not-proven'],
    evaluate(scene) {
        const items = (0,judge/* judged */.g$)(scene, 'model-legacy');
        if (items.length === 0)
            return [];
        const days = [
            ...new Set(items.flatMap((j) => (j.ref?.base ? ((0,catalogue_facts/* lastDay */.NY)(scene, j.ref.base, j.region)?.day ?? []) : []))),
        ];
        return [
            matchOf({
                items,
                headline: (0,src_text/* text */.Qq) `${namesOf(items)} ${items.length > 1 ? (0,src_text/* text */.Qq) `are` : (0,src_text/* text */.Qq) `is`} Legacy, and this account has lost access by not using ${items.length > 1 ? (0,src_text/* text */.Qq) `them` : (0,src_text/* text */.Qq) `it`}.`,
                explanation: (0,src_text/* text */.Qq) `Credentials and permissions are right. A Legacy model is open only to accounts that have called it within the last weeks${days.length > 0 ? (0,src_text/* text */.Qq) `; it ends on ${(0,src_text/* enumerate */.HL)(days)}` : (0,src_text/* text */.Qq) ``}.`,
                evidence: evidenceOf(items, () => (0,src_text/* text */.Qq) ``),
                fixes: [
                    ...adviseSuccessors(scene, items),
                    {
                        title: (0,src_text/* text */.Qq) `Choose an active model`,
                        steps: [
                            (0,src_text/* text */.Qq) `Lifecycle dates: https://docs.aws.amazon.com/bedrock/latest/userguide/model-lifecycle.html. Access to a Legacy model comes back only by way of AWS Support or the account manager.`,
                        ],
                    },
                ],
            }),
        ];
    },
};

;// CONCATENATED MODULE: ./build/src/rules/bedrock/model-not-enabled.js




const modelNotEnabled = {
    id: 'bedrock/model-not-enabled',
    severity: 'error',
    title: 'The account has no access to the model',
    says: [
        "You don't have access to the model with the specified model ID.",
        'The account does not have an agreement to this model.',
    ],
    why: 'Bedrock knows the model and the caller, and the account has no access to it. There is no model-access page any more in commercial Regions: every serverless model is open by default, and the first call by someone who may subscribe makes the AWS Marketplace agreement. Where that never happened, or failed, the account is refused; in GovCloud access is still granted by hand.',
    causes: [
        'Nobody who may subscribe has called the model in this account yet.',
        'Anthropic’s first-use form has not been sent: `bedrock/use-case-form-required`.',
        'The model was enabled in another account than the one of these credentials.',
        'The Marketplace agreement failed or ended.',
    ],
    answers: [
        {
            service: 'Bedrock Runtime',
            operation: 'Converse',
            status: 403,
            code: 'AccessDeniedException',
            message: "You don't have access to the model with the specified model ID.",
        },
    ],
    check: '`aws bedrock get-foundation-model-availability --model-id MODEL_ID --region REGION`',
    mend: 'Have someone with `aws-marketplace:Subscribe` call the model once in this account; for Anthropic, send in the first-use form.',
    example: {
        language: 'sh',
        content: 'aws bedrock-runtime converse --region REGION --model-id MODEL_ID --messages \'[{"role":"user","content":[{"text":"."}]}]\' --inference-config maxTokens=1',
    },
    references: [
        'https://docs.aws.amazon.com/bedrock/latest/userguide/model-access.html',
        'https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html',
    ],
    explains: ['bedrock/invocation-not-proven'],
    evaluate(scene) {
        const items = (0,judge/* judged */.g$)(scene, 'model-not-enabled');
        if (items.length === 0)
            return [];
        const availability = (j) => (j.ref?.base ? (0,catalogue_facts/* availabilityOf */.nS)(scene, j.ref.base, j.region) : null);
        const known = items.flatMap((j) => availability(j) ? [{ j, a: availability(j) }] : []);
        const gov = items.some((j) => j.region.startsWith('us-gov-'));
        const formMissing = items.some((j) => j.ref?.base?.startsWith('anthropic.') && (0,catalogue_facts/* formSubmitted */.MR)(scene, j.region) === false);
        const positive = known.length > 0 && known.every(({ a }) => a.agreement === 'AVAILABLE' && a.authorization === 'AUTHORIZED');
        return [
            matchOf({
                items,
                headline: (0,src_text/* text */.Qq) `The account has no access to ${namesOf(items)}.`,
                explanation: (0,src_text/* text */.Qq) `AWS accepted the credentials and refused the model, so this is neither the key nor a missing IAM action. ${positive
                    ? (0,src_text/* text */.Qq) `The catalogue shows agreement and authorisation as given all the same: the refusal then comes from AWS’s side of the account, or from credentials of another account than the one that was enabled.`
                    : (0,src_text/* text */.Qq) `The agreement for the model was never made in this account, or not completed.`}`,
                evidence: evidenceOf(items, () => (0,src_text/* text */.Qq) ``, ...known.map(({ j, a }) => ({
                    text: (0,src_text/* text */.Qq) `GetFoundationModelAvailability of ${j.ref?.base ?? ''}: agreement ${a.agreement}, authorisation ${a.authorization}, entitlement ${a.entitlement}, Region ${a.region}`,
                }))),
                fixes: [
                    gov
                        ? {
                            title: (0,src_text/* text */.Qq) `Grant access in GovCloud`,
                            steps: [
                                (0,src_text/* text */.Qq) `Call the model once in the linked commercial account, then enable it on the Model access page of the Bedrock console in ${'us-gov-west-1'}.`,
                            ],
                        }
                        : {
                            title: (0,src_text/* text */.Qq) `Call the model once as an administrator`,
                            steps: [
                                (0,src_text/* text */.Qq) `The first call by someone who holds ${'aws-marketplace:Subscribe'} and ${'aws-marketplace:ViewSubscriptions'} makes the agreement for the whole account. It is ready within 15 minutes; afterwards the job needs neither action.`,
                            ],
                            snippets: [adminCall(items)],
                        },
                    ...(formMissing
                        ? [
                            {
                                title: (0,src_text/* text */.Qq) `Send in Anthropic’s first-use form`,
                                steps: [
                                    (0,src_text/* text */.Qq) `The form is not on file in this account. In the Bedrock console open an Anthropic model in the catalogue and fill it in; it counts within 15 minutes.`,
                                ],
                            },
                        ]
                        : []),
                    {
                        title: (0,src_text/* text */.Qq) `See what the account’s catalogue says`,
                        steps: [
                            (0,src_text/* text */.Qq) `Where every field is positive and the call is still refused, open a case with AWS Support with the request ID.`,
                        ],
                        snippets: [availabilityCheck(items)],
                    },
                ],
                lookalikes: [
                    (0,src_text/* text */.Qq) `Access was granted in another account: compare the account in the report with the one where the model works.`,
                ],
            }),
        ];
    },
};

;// CONCATENATED MODULE: ./build/src/rules/bedrock/model-not-in-region.js








const SHOWN = 4;
function where({ ref, region }) {
    const base = ref?.base ?? '';
    if ((0,bedrock_models/* isMantleOnly */.us)(base))
        return (0,src_text/* text */.Qq) `${base} is served by the bedrock-mantle endpoint alone, which the job would have to call with another client.`;
    const regions = nearestFirst((0,bedrock_models/* regionsServing */.uD)(base), region).filter((r) => r !== region);
    if (regions.length === 0) {
        const profiles = (0,bedrock_models/* unrecordedProfiles */.c1)(base);
        return profiles.length > 0
            ? (0,src_text/* text */.Qq) `${base} is called by ${(0,src_text/* enumerate */.HL)(profiles, 'or')}; from which Regions is not recorded.`
            : (0,src_text/* text */.Qq) `Which Region serves ${base} is not recorded.`;
    }
    const more = regions.length - SHOWN;
    return (0,src_text/* text */.Qq) `${base} can be called from ${(0,src_text/* enumerate */.HL)(regions.slice(0, SHOWN), 'or')}${more > 0 ? (0,src_text/* text */.Qq) ` and ${more} more` : (0,src_text/* text */.Qq) ``}.`;
}
function notServed(scene, items) {
    const [{ region }] = items;
    return matchOf({
        items,
        headline: (0,src_text/* text */.Qq) `${region} does not serve ${namesOf(items)}.`,
        explanation: (0,src_text/* text */.Qq) `${items.flatMap((j) => [...where(j), ' '])}${(0,catalogue_facts/* sourceNote */.GY)(scene, region)}`,
        evidence: evidenceOf(items, (j) => (0,src_text/* text */.Qq) `The catalogue of ${j.region} offers ${j.observation.target ?? ''} in no way.`),
        fixes: [
            ...adviseRegions(scene, region),
            {
                title: (0,src_text/* text */.Qq) `Or use a model that ${region} serves`,
                steps: [(0,src_text/* text */.Qq) `The lists show what can be called from here.`],
                snippets: [whatIsHere(region)],
            },
        ],
        confidence: (0,catalogue_facts/* isReadable */.hS)(scene, region) ? 'certain' : 'likely',
        lookalikes: [
            (0,src_text/* text */.Qq) `A mistyped id and a model that has ended get the same answer; this id is a real one, and no end is known.`,
        ],
    });
}
/** What the ARN's own Region answered, where it was asked. */
function inItsRegion(scene, { observation, ref }) {
    const there = scene.observations.find((o) => o.followUp && o.target === observation.target && o.region === ref?.region);
    if (there?.status === 'ok')
        return [(0,evidence/* proof */.n1)(there, (0,src_text/* text */.Qq) `accepted`)];
    return there?.status === 'failed' ? [(0,evidence/* cite */.Y0)(there)] : [];
}
function arnOfElsewhere(scene, items) {
    const [{ region }] = items;
    const homes = [...new Set(items.flatMap((j) => j.ref?.region ?? []))];
    const foreign = homes.some((home) => (0,knowledge_regions/* partitionOf */.iQ)(home).id !== (0,knowledge_regions/* partitionOf */.iQ)(region).id);
    const here = adviseIds(items, ({ ref }) => (ref?.base ? (0,catalogue_facts/* idsHere */.XA)(scene, ref.base, region) : []), (0,src_text/* text */.Qq) `Or use an id that ${region} knows`);
    const move = {
        title: (0,src_text/* text */.Qq) `Call Bedrock in the ARN’s own Region`,
        steps: [
            (0,src_text/* text */.Qq) `Give the job’s Bedrock client ${(0,src_text/* enumerate */.HL)(homes)} as its Region, and run this action with it as ${'aws-region'}. What else the job uses may stay in ${region}.${foreign ? (0,src_text/* text */.Qq) ` It lies in another partition, which takes other credentials.` : (0,src_text/* text */.Qq) ``}`,
        ],
    };
    return matchOf({
        items,
        headline: (0,src_text/* text */.Qq) `${namesOf(items)} ${items.length > 1 ? (0,src_text/* text */.Qq) `belong` : (0,src_text/* text */.Qq) `belongs`} to ${(0,src_text/* enumerate */.HL)(homes)}, and the job calls ${region}.`,
        explanation: (0,src_text/* text */.Qq) `An ARN of Bedrock is known in its own Region alone; a client of ${region} is told that there is no such model. Some tools take the Region from the ARN, the SDKs do not.`,
        evidence: evidenceOf(items, (j) => (0,src_text/* text */.Qq) `${j.observation.target ?? ''} names ${j.ref?.region ?? ''}.`, ...items.flatMap((j) => inItsRegion(scene, j))),
        fixes: [move, ...here],
        confidence: items.some((j) => j.observation.status === 'not-evaluated') ? 'likely' : 'certain',
    });
}
const modelNotInRegion = {
    id: 'bedrock/model-not-in-region',
    severity: 'error',
    title: 'The Region does not serve the model',
    says: ['The provided model identifier is invalid.', 'This model is not supported in this Region.'],
    why: 'The model is real, and this Region offers it neither on demand nor through an inference profile, or no longer does; or it was named by an ARN of another Region. AWS answers as it does to a mistyped id.',
    causes: [
        'The model is offered in a few Regions only.',
        'It is offered here through an inference profile of another id.',
        'The Bedrock client takes the job’s Region, and was meant to have one of its own.',
    ],
    check: '`aws bedrock list-foundation-models --region REGION` and `aws bedrock list-inference-profiles --region REGION`; https://docs.aws.amazon.com/bedrock/latest/userguide/models-regions.html',
    mend: 'Call Bedrock in a Region that serves the model, or use a model that this one serves.',
    references: [
        'https://docs.aws.amazon.com/bedrock/latest/userguide/models-regions.html',
        'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html',
    ],
    explains: ['bedrock/invocation-not-proven'],
    evaluate(scene) {
        return (0,judge/* judgedByRegion */.hK)(scene, 'model-not-in-region').flatMap((items) => {
            const [arns, others] = [items.filter(judge/* isArnOfElsewhere */.X0), items.filter((j) => !(0,judge/* isArnOfElsewhere */.X0)(j))];
            return [
                ...(isSome(others) ? [notServed(scene, others)] : []),
                ...(isSome(arns) ? [arnOfElsewhere(scene, arns)] : []),
            ];
        });
    },
};
const isSome = (items) => items.length > 0;

;// CONCATENATED MODULE: ./build/src/rules/bedrock/model-retiring.js








const NOTICE_DAYS = 90;
const DAY = 86_400_000;
/** Models that answered, or that under `catalog` nothing speaks against, and whose last day is near. A date that has passed for a model that answers is no date. */
function retiring(scene) {
    return scene.observations.flatMap((observation) => {
        if (observation.service !== 'bedrock' || observation.followUp || observation.target === null)
            return [];
        const works = observation.status === 'ok' ||
            (0,answer/* answerOf */.ut)(observation) === 'throttled' ||
            (observation.status === 'not-evaluated' && scene.settings.bedrockProbe === 'catalog');
        const ref = (0,bedrock_ids/* parseModelId */.iA)(observation.target);
        if (!works || !ref.base || (0,judge/* causeOf */.rl)(observation, scene) !== null)
            return [];
        const last = (0,catalogue_facts/* lastDay */.NY)(scene, ref.base, observation.region);
        const left = last ? Math.ceil((Date.parse(last.day) - scene.now) / DAY) : Number.NaN;
        return last && left >= 0 && left <= NOTICE_DAYS
            ? [{ cause: 'model-end-of-life', observation, ref, region: observation.region, ...last, left }]
            : [];
    });
}
const inDays = (left) => (left === 0 ? (0,src_text/* text */.Qq) `today` : left === 1 ? (0,src_text/* text */.Qq) `tomorrow` : (0,src_text/* text */.Qq) `in ${left} days`);
const modelRetiring = {
    id: 'bedrock/model-retiring',
    severity: 'warning',
    title: 'The model ends soon',
    says: [],
    why: 'The model works today, and AWS has published the day on which it is withdrawn for every account. From then on each call fails.',
    causes: ['AWS has announced the date.'],
    check: '`aws bedrock get-foundation-model --model-identifier MODEL_ID --region REGION --query modelDetails.modelLifecycle`',
    mend: 'Move to a successor before that day.',
    references: ['https://docs.aws.amazon.com/bedrock/latest/userguide/model-lifecycle.html'],
    evaluate(scene) {
        const items = retiring(scene).sort((a, b) => a.left - b.left);
        const [first, ...others] = items;
        if (!first)
            return [];
        const line = (r) => (0,src_text/* text */.Qq) `${r.observation.target ?? ''} ends on ${r.day}, ${inDays(r.left)}`;
        return [
            matchOf({
                items,
                headline: others.length === 0
                    ? (0,src_text/* text */.Qq) `${line(first)}.`
                    : (0,src_text/* text */.Qq) `${items.length} of the models end within ${NOTICE_DAYS} days, the first on ${first.day}.`,
                explanation: (0,src_text/* text */.Qq) `The ${others.length === 0 ? (0,src_text/* text */.Qq) `model works` : (0,src_text/* text */.Qq) `models work`} today. On the day of its end of life AWS withdraws a model for every account.`,
                evidence: [(0,evidence/* proof */.n1)(first.observation, whose(first)), ...others.map((r) => (0,evidence/* proof */.n1)(r.observation, whose(r)))],
                fixes: [
                    ...adviseSuccessors(scene, items),
                    {
                        title: (0,src_text/* text */.Qq) `Plan the change`,
                        steps: [
                            (0,src_text/* text */.Qq) `Dates and recommended successors: https://docs.aws.amazon.com/bedrock/latest/userguide/model-lifecycle.html. Extended access after the Legacy date costs more, where it is offered.`,
                        ],
                    },
                ],
                confidence: items.every((r) => r.live) ? 'certain' : 'likely',
            }),
        ];
    },
};
/** Dates differ by Region, and are moved: where the published one is another, it is told too. */
function whose(r) {
    const published = (0,bedrock_models/* endOfLife */.PB)(r.ref?.base ?? '');
    const other = r.live && published && published !== r.day ? (0,src_text/* text */.Qq) `; the action’s table of ${bedrock_models/* tableDate */.x3} has ${published}` : (0,src_text/* text */.Qq) ``;
    return (0,src_text/* text */.Qq) `end of life ${r.day}, ${inDays(r.left)}, by ${r.live ? (0,src_text/* text */.Qq) `the account’s catalogue` : (0,src_text/* text */.Qq) `the action’s table of ${bedrock_models/* tableDate */.x3}`}${other}`;
}

;// CONCATENATED MODULE: ./build/src/rules/bedrock/payment-method-invalid.js



const paymentMethodInvalid = {
    id: 'bedrock/payment-method-invalid',
    severity: 'error',
    title: 'The account has no valid payment method for AWS Marketplace',
    says: ['Model access is denied due to INVALID_PAYMENT_INSTRUMENT:A valid payment instrument must be provided.'],
    why: 'A third party’s model is bought through AWS Marketplace, which takes not every way of paying: prepaid and credits-only accounts, cards without international payments, and some Regions’ direct debits are refused, although they pay for AWS itself.',
    causes: [
        'The account pays by credits, prepaid or direct debit, which Marketplace does not take.',
        'The card is expired, or not open to international payments.',
        'The payer’s account, not this one, lacks a valid method.',
    ],
    answers: [
        {
            service: 'Bedrock Runtime',
            operation: 'Converse',
            status: 403,
            code: 'AccessDeniedException',
            message: 'Model access is denied due to INVALID_PAYMENT_INSTRUMENT:A valid payment instrument must be provided.',
        },
    ],
    check: 'Billing and Cost Management → Payment preferences, in the paying account.',
    mend: 'Set a valid card as the default payment method in the account that pays, and call the model again after some minutes.',
    references: [
        'https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html',
        'https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/manage-payments.html',
    ],
    explains: ['bedrock/invocation-not-proven'],
    evaluate(scene) {
        const items = (0,judge/* judged */.g$)(scene, 'payment-method-invalid');
        if (items.length === 0)
            return [];
        return [
            matchOf({
                items,
                headline: (0,src_text/* text */.Qq) `The account’s payment method is not valid for ${namesOf(items)}.`,
                explanation: (0,src_text/* text */.Qq) `The subscription that the first call makes could not be paid for. Credentials and permissions are right.`,
                evidence: evidenceOf(items, () => (0,src_text/* text */.Qq) `GetFoundationModelAvailability reports that the agreement failed over the payment instrument.`),
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Mend the payment method`,
                        steps: [
                            (0,src_text/* text */.Qq) `In the account that pays (the organisation’s management account, where there is one): Billing and Cost Management → Payment preferences, add a card that allows international payments, and make it the default.`,
                            (0,src_text/* text */.Qq) `Call the model again some minutes later; AWS subscribes anew by itself.`,
                        ],
                    },
                    {
                        title: (0,src_text/* text */.Qq) `Or use a model that needs no subscription`,
                        steps: [
                            (0,src_text/* text */.Qq) `Models of Amazon, such as the Nova family, and of DeepSeek, Meta, Mistral AI and Qwen are billed by AWS itself, not through Marketplace.`,
                        ],
                    },
                ],
            }),
        ];
    },
};

;// CONCATENATED MODULE: ./build/src/rules/bedrock/profile-wrong-geography.js






/** The nearest Regions from which all of the run's ids can be called as they are; failing that, those of the refused ones. */
function keepIds(scene, items, region) {
    const refused = items.flatMap((j) => j.observation.target ?? []);
    const all = regionsCalling(scene.settings.models, region);
    const origins = all.length > 0 ? all : regionsCalling(refused, region);
    if (origins.length === 0)
        return [];
    const whole = all.length > 0 && scene.settings.models.length > 1;
    return [
        {
            title: (0,src_text/* text */.Qq) `Or keep the id, and call Bedrock where it serves`,
            steps: [
                (0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)(whole ? scene.settings.models : refused)} ${(whole ? scene.settings.models : refused).length > 1 ? (0,src_text/* text */.Qq) `are` : (0,src_text/* text */.Qq) `is`} called from ${(0,src_text/* enumerate */.HL)(origins.slice(0, 4), 'or')}: set that Region for the Bedrock client.`,
            ],
        },
    ];
}
const profileWrongGeography = {
    id: 'bedrock/profile-wrong-geography',
    severity: 'error',
    title: 'The inference profile’s prefix does not serve this Region',
    says: ['The provided model identifier is invalid.'],
    why: 'A geographic inference profile is called from its own Regions only: `us.` from North America, `eu.` from Europe, and so on. From elsewhere AWS answers as it does to a mistyped id.',
    causes: [
        'The id was copied from an example of another part of the world.',
        'The job moved to another Region, the id did not.',
    ],
    check: '`aws bedrock list-inference-profiles --region REGION`',
    mend: 'Use the prefix of the Region in which the job calls Bedrock, or `global.`.',
    references: [
        'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html',
        'https://docs.aws.amazon.com/bedrock/latest/userguide/cross-region-inference.html',
    ],
    explains: ['bedrock/invocation-not-proven'],
    evaluate(scene) {
        return (0,judge/* judgedByRegion */.hK)(scene, 'profile-wrong-geography').map((items) => {
            const [{ region }] = items;
            const ids = ({ ref }) => (ref?.base ? (0,catalogue_facts/* idsHere */.XA)(scene, ref.base, region) : []);
            const prefixes = [...new Set(items.flatMap((j) => j.ref?.prefix ?? []))];
            const chosen = items.flatMap((j) => ids(j)
                .slice(0, 1)
                .map((id) => ({ ...j, ref: (0,bedrock_ids/* parseModelId */.iA)(id) })));
            const right = [...new Set(chosen.flatMap((j) => j.ref?.written ?? []))];
            return matchOf({
                items,
                headline: (0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)(prefixes.map((p) => `${p}.`))} profiles of ${items.length > 1 ? (0,src_text/* text */.Qq) `these models` : (0,src_text/* text */.Qq) `this model`} cannot be called from ${region}.`,
                explanation: (0,src_text/* text */.Qq) `From ${region} the id is ${(0,src_text/* enumerate */.HL)(right)}. ${(0,catalogue_facts/* sourceNote */.GY)(scene, region)}`,
                evidence: evidenceOf(items, (j) => (0,src_text/* text */.Qq) `The catalogue of ${j.region} has other profiles of the model, and not ${j.observation.target ?? ''}.`),
                fixes: [
                    ...adviseIds(items, ids, (0,src_text/* text */.Qq) `Use this Region’s profile`),
                    {
                        title: (0,src_text/* text */.Qq) `Allow the profile, and the model wherever it routes to`,
                        steps: [(0,src_text/* text */.Qq) `The policy must name the new profile too.`],
                        snippets: [invocationPolicy(scene, chosen)],
                    },
                    ...keepIds(scene, items, region),
                    ...(scene.settings.models.length > 1 ? adviseRegions(scene, region) : []),
                ],
                confidence: (0,catalogue_facts/* isReadable */.hS)(scene, region) ? 'certain' : 'likely',
            });
        });
    },
};

;// CONCATENATED MODULE: ./build/src/rules/bedrock/quota-exhausted.js



const quota_exhausted_messageOf = ({ observation }) => observation.status === 'failed' ? observation.error.message : '';
const quota_exhausted_NAMED = /["'“‘`]((?:[\w-]+ )*(?:per (?:day|minute|hour)|concurrent|quota)\b[^"'”’`]{0,80})["'”’`]|\b((?:Model invocation max|On-demand|(?:Global )?[Cc]ross-[Rr]egion) [^.,;]{0,40}\bper (?:day|minute) for [\w .:-]{2,60}?)(?=[.,;]|$)/;
const DAILY = /per[ -]day|daily/i;
/** The quota as AWS's message names it, else by the name that Service Quotas has for what the message tells. Service Quotas is not asked. */
function quotaOf(items) {
    const messages = items.map(quota_exhausted_messageOf);
    const named = messages.flatMap((m) => quota_exhausted_NAMED.exec(m)?.[1] ?? quota_exhausted_NAMED.exec(m)?.[2] ?? []);
    if (named.length > 0)
        return (0,src_text/* text */.Qq) `its quota ${(0,src_text/* enumerate */.HL)([...new Set(named)])}`;
    if (messages.some((m) => /requests? per day|daily request/i.test(m)))
        return (0,src_text/* text */.Qq) `its requests per day`;
    if (messages.some((m) => DAILY.test(m)))
        return (0,src_text/* text */.Qq) `its tokens per day (the quota ${'Model invocation max tokens per day'})`;
    return (0,src_text/* text */.Qq) `a service quota of Bedrock`;
}
const quotaExhausted = {
    id: 'bedrock/quota-exhausted',
    severity: 'error',
    title: 'A Bedrock quota of the account is spent, or zero',
    says: [
        'Too many tokens per day, please wait before trying again.',
        'Your request exceeds the service quota for your account. You can view your quotas at Viewing service quotas. You can resubmit your request later.',
    ],
    why: 'This is no throttling for the moment: the account’s allowance for the day is used up, or was never above zero, as on many new accounts. Where the first call of the day is refused, the quota is zero, and neither waiting nor another Region helps.',
    causes: [
        'The account is new, and its daily allowance is zero or very small.',
        'Other jobs used the day’s allowance.',
        'One request asks for more than the quota (`maxTokens` counts in full when the request is accepted).',
    ],
    answers: [
        {
            service: 'Bedrock Runtime',
            operation: 'Converse',
            status: 429,
            code: 'ThrottlingException',
            message: 'Too many tokens per day, please wait before trying again.',
        },
    ],
    check: 'Service Quotas → Amazon Bedrock → "Model invocation max tokens per day for …": the applied value.',
    mend: 'Ask for a higher quota; where the applied value is 0, open a support case, since Service Quotas takes no request below the default.',
    references: [
        'https://docs.aws.amazon.com/bedrock/latest/userguide/quotas.html',
        'https://docs.aws.amazon.com/bedrock/latest/userguide/quotas-token-burndown.html',
    ],
    explains: ['bedrock/invocation-not-proven'],
    evaluate(scene) {
        return (0,judge/* judgedByRegion */.hK)(scene, 'quota-exhausted').map((items) => {
            const [{ region }] = items;
            const all = items.length > 1 &&
                items.length ===
                    scene.observations.filter((o) => o.service === 'bedrock' && !o.followUp && o.target !== null).length;
            const zero = items.some((j) => /\b(is|of) (0|zero)\b|: 0(\.0)?\b/i.test(quota_exhausted_messageOf(j)));
            const daily = items.some((j) => DAILY.test(quota_exhausted_messageOf(j)));
            const look = {
                title: (0,src_text/* text */.Qq) `Look at the applied quota`,
                steps: [
                    (0,src_text/* text */.Qq) `Service Quotas → Amazon Bedrock in ${region}, the rows with ${daily ? 'per day' : 'Model invocation'} and the model’s name. A value of 0 is AWS’s limit on a new account, and no request can raise it from there.`,
                ],
                snippets: [
                    {
                        language: 'bash',
                        caption: (0,src_text/* text */.Qq) `With the AWS CLI`,
                        content: `aws service-quotas list-service-quotas --service-code bedrock --region ${region} \\\n  --query "Quotas[?contains(QuotaName, '${daily ? 'per day' : 'odel invocation'}')].[QuotaName,Value,Adjustable]" --output table`,
                    },
                ],
            };
            const openCase = {
                title: zero ? (0,src_text/* text */.Qq) `Open a case` : (0,src_text/* text */.Qq) `Where it is 0: open a case`,
                steps: [
                    (0,src_text/* text */.Qq) `AWS Support, account and billing, or the account manager. Say which models, which Region and what load.`,
                ],
            };
            const wait = {
                title: (0,src_text/* text */.Qq) `Where it is used up: wait, or raise it`,
                steps: [
                    (0,src_text/* text */.Qq) `The count starts anew every day${daily ? (0,src_text/* text */.Qq) ` (UTC)` : (0,src_text/* text */.Qq) ``}. ${(0,src_text/* enumerate */.HL)(['max_tokens', 'maxTokens'], 'or')} is set aside in advance, so a smaller value goes further.`,
                ],
            };
            return matchOf({
                items,
                headline: zero
                    ? (0,src_text/* text */.Qq) `The account’s allowance for ${namesOf(items)} is zero: ${quotaOf(items)}.`
                    : (0,src_text/* text */.Qq) `The account has used up ${quotaOf(items)} for ${namesOf(items)}, or has none.`,
                explanation: (0,src_text/* text */.Qq) `Access is proven: AWS counts only calls that it has authorised. The allowance is the account’s, not the caller’s.${all ? (0,src_text/* text */.Qq) ` Every model asked for is refused alike, which speaks for a quota of zero.` : (0,src_text/* text */.Qq) ``}`,
                evidence: evidenceOf(items, () => (0,src_text/* text */.Qq) ``),
                fixes: zero ? [openCase, look] : [look, openCase, wait],
                lookalikes: daily && !zero ? [(0,src_text/* text */.Qq) `A quota that is used up and one of zero say the same; the applied value tells.`] : [],
            });
        });
    },
};

;// CONCATENATED MODULE: ./build/src/rules/bedrock/use-case-form-required.js




const useCaseFormRequired = {
    id: 'bedrock/use-case-form-required',
    severity: 'error',
    title: 'Anthropic’s first-use form has not been submitted',
    says: [
        'Model use case details have not been submitted for this account. Fill out the Anthropic use case details form before using the model.',
        'You have not filled out the required use-case form for this model.',
    ],
    why: 'Anthropic asks every AWS account once what it will use the models for, before the first call. The answer is a 404 or a 400 and nothing is missing: model, Region and permissions are right. The organisation’s management account may send the form for all; an opt-in Region wants it again.',
    causes: [
        'The account has never called an Anthropic model.',
        'The form was sent in another account of the organisation and not in the management account.',
        'The Region is an opt-in one, which wants the form again.',
        'The form was sent less than 15 minutes ago.',
    ],
    answers: [
        {
            service: 'Bedrock Runtime',
            operation: 'Converse',
            status: 404,
            code: 'ResourceNotFoundException',
            message: 'Model use case details have not been submitted for this account. Fill out the Anthropic use case details form before using the model.',
        },
    ],
    check: '`aws bedrock get-use-case-for-model-access --region REGION`',
    mend: 'Send the form in the Bedrock console or with PutUseCaseForModelAccess, and wait up to 15 minutes.',
    references: [
        'https://docs.aws.amazon.com/bedrock/latest/userguide/model-access.html',
        'https://docs.aws.amazon.com/bedrock/latest/APIReference/API_PutUseCaseForModelAccess.html',
    ],
    explains: ['bedrock/invocation-not-proven'],
    evaluate(scene) {
        return (0,judge/* judgedByRegion */.hK)(scene, 'use-case-form-required').map((items) => {
            const [{ region }] = items;
            const onFile = (0,catalogue_facts/* formSubmitted */.MR)(scene, region);
            const refused = items.some((j) => j.observation.status === 'failed');
            return matchOf({
                items,
                headline: (0,src_text/* text */.Qq) `Anthropic’s first-use form has not been submitted for this account.`,
                explanation: (0,src_text/* text */.Qq) `${namesOf(items)} will not answer before it. The credentials and the IAM policies are not the reason.${onFile === true ? (0,src_text/* text */.Qq) ` A form is on file by now, so it was sent a moment ago, or for another Region.` : (0,src_text/* text */.Qq) ``}`,
                evidence: evidenceOf(items, () => (0,src_text/* text */.Qq) `No agreement for the model, and GetUseCaseForModelAccess says that the form has not been filled out.`, ...(refused && onFile === false
                    ? [{ text: (0,src_text/* text */.Qq) `GetUseCaseForModelAccess in ${region}: the form has not been filled out` }]
                    : [])),
                fixes: [
                    {
                        title: onFile === true ? (0,src_text/* text */.Qq) `Wait a quarter of an hour` : (0,src_text/* text */.Qq) `Send in the form, once`,
                        steps: [
                            ...(onFile === true
                                ? [(0,src_text/* text */.Qq) `What has been sent counts within 15 minutes; run this again then.`]
                                : [
                                    (0,src_text/* text */.Qq) `In the Bedrock console, in ${region}, open an Anthropic model in the model catalogue and fill in the use-case details; or use the command below. It counts within 15 minutes.`,
                                ]),
                            (0,src_text/* text */.Qq) `Sent in the organisation’s management account, it holds for every member account. An opt-in Region wants it again.`,
                        ],
                        snippets: [
                            {
                                language: 'bash',
                                caption: (0,src_text/* text */.Qq) `With the AWS CLI, by someone who may ${'bedrock:PutUseCaseForModelAccess'}`,
                                content: `aws bedrock put-use-case-for-model-access --region ${region} --form-data "$(printf '%s' '{"companyName":"…","companyWebsite":"https://…","intendedUsers":"0","industryOption":"…","otherIndustryOption":"","useCases":"…"}' | base64 -w0)"`,
                            },
                        ],
                    },
                ],
                confidence: refused ? 'certain' : 'likely',
            });
        });
    },
};

;// CONCATENATED MODULE: ./build/src/rules/bedrock/index.js


















const bedrockRules = [
    modelNotEnabled,
    useCaseFormRequired,
    marketplaceSubscriptionRequired,
    paymentMethodInvalid,
    agreementPending,
    accountRestricted,
    invalidModelId,
    modelNotInRegion,
    inferenceProfileRequired,
    profileWrongGeography,
    destinationRegionDenied,
    modelLegacy,
    modelEndOfLife,
    modelRetiring,
    quotaExhausted,
    apiKeyRejected,
    dataRetentionMode,
    invocationNotProven,
];

// EXTERNAL MODULE: ./build/src/rules/before-requests.js + 15 modules
var before_requests = __webpack_require__(4830);
// EXTERNAL MODULE: ./build/src/rules/service-answers.js
var service_answers = __webpack_require__(8400);
// EXTERNAL MODULE: ./build/src/rules/credentials/refusals.js
var refusals = __webpack_require__(1915);
;// CONCATENATED MODULE: ./build/src/rules/credentials/account-not-activated.js






const accountNotActivated = {
    id: 'credentials/account-not-activated',
    severity: 'error',
    title: 'The AWS account is not activated',
    says: [
        'The AWS Access Key Id needs a subscription for the service',
        'Your account is not signed up for the S3 service. You must sign up before you can use S3.',
    ],
    why: 'The key is known, and its account may not use AWS’s services: sign-up is not finished, the payment method is missing or was refused, or the account is suspended or closed.',
    causes: [
        'The account is new, and its activation (up to 24 hours) or its payment method is not finished.',
        'The account was suspended for an unpaid bill, or closed.',
    ],
    answers: service_answers/* NOT_SIGNED_UP */.Ns,
    check: 'Sign in to the console as the account’s root user: a banner tells what is missing.',
    mend: 'Finish the sign-up and the payment method. Activation takes up to 24 hours.',
    references: [
        'https://repost.aws/knowledge-center/create-and-activate-aws-account',
        'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html',
    ],
    explains: ['permissions/*', 'bedrock/*'],
    evaluate(scene) {
        const refused = (0,answer/* failuresOf */.dJ)(scene, 'not-subscribed');
        if (refused.length === 0 || (0,refusals/* regionRefuses */.w8)(scene))
            return [];
        const others = (0,answer/* underTest */.RA)(scene).filter((o) => o.service !== 'sts' && (0,answer/* provesCredentials */.sJ)(o));
        // One service that wants a subscription while another serves the account is that service's matter.
        if (others.length > 0)
            return [];
        return [
            {
                subjects: [(0,policy/* accountOf */.XP)(scene)],
                headline: (0,src_text/* text */.Qq) `The AWS account is not activated: ${(0,evidence/* servicesOf */.Yj)(refused)} will not serve it.`,
                explanation: (0,src_text/* text */.Qq) `The key is known, so the credentials are not the fault. The account’s sign-up or payment is not complete, or the account is suspended.`,
                evidence: (0,evidence/* evidence */.MX)((0,evidence/* citeAll */.rb)(refused)),
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Finish the account’s activation`,
                        steps: [
                            (0,src_text/* text */.Qq) `Sign in as the root user of account ${(0,policy/* accountOf */.XP)(scene)}, complete sign-up, payment method and phone verification, and look for AWS’s mail about it. Activation takes up to 24 hours; then run this again.`,
                        ],
                    },
                ],
                confidence: refused.length > 1 || refused.some((o) => o.service === 'sts') ? 'certain' : 'likely',
                lookalikes: [(0,src_text/* text */.Qq) `An opt-in Region that the account has not enabled.`],
            },
        ];
    },
};

// EXTERNAL MODULE: ./build/src/remedies/oidc-role.js
var oidc_role = __webpack_require__(5626);
;// CONCATENATED MODULE: ./build/src/rules/credentials/bedrock-key-only.js


const bedrockKeyOnly = {
    id: 'credentials/bedrock-key-only',
    severity: 'warning',
    title: 'Only a Bedrock API key was supplied',
    says: [],
    why: '`AWS_BEARER_TOKEN_BEDROCK` is accepted by Bedrock alone. STS, DynamoDB and S3 take no bearer token, so they could not be asked.',
    causes: ['Bedrock is all that the job uses.', 'The other credentials were meant to be set too.'],
    check: 'Only `AWS_BEARER_TOKEN_BEDROCK` is set among the credentials.',
    mend: 'Accept it with `ignore: credentials/bedrock-key-only` where Bedrock is all the job needs, or supply credentials for the rest.',
    references: ['https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html'],
    evaluate(scene) {
        const { credentials: c, settings } = scene;
        const unasked = settings.services.filter((s) => s !== 'bedrock' && !settings.named.includes(s));
        if (c.source !== null || !c.bearerToken || settings.roleToAssume || unasked.length === 0)
            return [];
        return [
            {
                subjects: unasked,
                headline: (0,src_text/* text */.Qq) `Only a Bedrock API key was supplied, so ${(0,src_text/* enumerate */.HL)(unasked)} could not be asked.`,
                explanation: (0,src_text/* text */.Qq) `${'AWS_BEARER_TOKEN_BEDROCK'} serves Bedrock alone. Who it belongs to cannot be asked either: STS takes no bearer token.`,
                evidence: [{ text: (0,src_text/* text */.Qq) `${'AWS_BEARER_TOKEN_BEDROCK'} is set, and no access key is.` }],
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Accept it, where the job needs nothing else`,
                        steps: [(0,src_text/* text */.Qq) `Set ${'ignore: credentials/bedrock-key-only'} on this step.`],
                    },
                    (0,oidc_role/* adviseOidc */.qM)(scene),
                ],
                confidence: 'certain',
            },
        ];
    },
};

// EXTERNAL MODULE: ./build/src/answers/caller-identity.js
var caller_identity = __webpack_require__(6693);
;// CONCATENATED MODULE: ./build/src/rules/credentials/identity-check.js

/** Who the credentials under test are, where STS has said so. */
function knownIdentity(scene) {
    const observation = (0,caller_identity/* identityObservation */.D)(scene);
    const { accountId, arn } = observation?.facts ?? {};
    return observation && accountId && arn ? { accountId, arn, observation } : null;
}

// EXTERNAL MODULE: ./build/src/rules/credentials/written.js
var written = __webpack_require__(5615);
;// CONCATENATED MODULE: ./build/src/rules/credentials/tools.js
// Which identity each kind of tool takes from the job's environment, where several stand in it. The step's inputs reach no other tool.
// AWS CLI and boto3: an environment's key wins over AWS_PROFILE, whose profile must exist all the same:
// https://github.com/boto/botocore/blob/develop/botocore/credentials.py, .../session.py (get_scoped_config)
// JavaScript SDK: AWS_PROFILE, even of a profile that does not exist, wins over the environment's key:
// https://github.com/aws/aws-sdk-js-v3/blob/main/packages/credential-provider-node/src/defaultProvider.ts
// Bedrock clients of both: https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-use.html




/** One line for this step and for each kind of tool: what it takes, and who that is, where STS has said so. */
function toolIdentities(scene) {
    const { credentials: c } = scene;
    const mine = knownIdentity(scene);
    const tools = [
        ['AWS CLI, boto3', cliChoice(c)],
        ['JavaScript SDK', sdkChoice(c)],
    ];
    return [
        { tool: 'This step', uses: [tested(scene)], who: mine ? (0,src_text/* text */.Qq) `${mine.arn}` : NOT_KNOWN },
        ...tools.map(([tool, choice]) => ({ tool, uses: usesOf(choice, c), who: whoOf(choice, scene) })),
        ...(c.bearerToken
            ? [
                {
                    tool: 'Bedrock clients of either',
                    uses: (0,src_text/* text */.Qq) `${'AWS_BEARER_TOKEN_BEDROCK'}`,
                    who: (0,src_text/* text */.Qq) `the owner of the Bedrock API key, whom no request tells`,
                },
            ]
            : []),
    ];
}
const NOT_KNOWN = (0,src_text/* text */.Qq) `not known`;
/** What this step tested, in words. */
const tested = (scene) => scene.observations.some((o) => o.operation.startsWith('AssumeRole') && o.status === 'ok')
    ? 'the role that it assumed'
    : (0,written/* sourceLabel */.en)(scene);
function cliChoice(c) {
    if (c.profile && c.sourceError?.reason === 'profile-not-found')
        return { fails: (0,src_text/* text */.Qq) `fails: The config profile (${c.profile}) could not be found` };
    if (c.empty.includes('AWS_PROFILE'))
        return { fails: (0,src_text/* text */.Qq) `fails: The config profile () could not be found` };
    if (c.environmentKey === 'pair')
        return 'environment';
    if (c.environmentKey === 'id alone')
        return { fails: (0,src_text/* text */.Qq) `fails: Partial credentials found in env, missing: ${'AWS_SECRET_ACCESS_KEY'}` };
    return c.profile ? 'profile' : 'rest';
}
function sdkChoice(c) {
    if (c.profile)
        return c.sourceError?.source === 'profile'
            ? { fails: (0,src_text/* text */.Qq) `fails, where the machine has no role: Could not load credentials from any providers` }
            : 'profile';
    return c.environmentKey === 'pair' ? 'environment' : 'rest';
}
function usesOf(choice, c) {
    if (typeof choice === 'object')
        return choice.fails;
    if (choice === 'environment')
        return (0,src_text/* text */.Qq) `the environment’s ${'AWS_ACCESS_KEY_ID'}`;
    return choice === 'profile'
        ? (0,src_text/* text */.Qq) `the profile ${c.profile ?? ''} of ${'AWS_PROFILE'}`
        : (0,src_text/* text */.Qq) `the default profile, then the machine’s role, where there is one`;
}
function whoOf(choice, scene) {
    if (typeof choice === 'object')
        return (0,src_text/* text */.Qq) `nobody`;
    const asked = scene.observations.find((o) => o.signer === choice);
    if (asked)
        return said(asked);
    return isTested(choice, scene) ? (0,src_text/* text */.Qq) `the identity that was tested` : NOT_KNOWN;
}
function said(o) {
    if (o.status === 'ok')
        return (0,src_text/* text */.Qq) `${o.facts.arn ?? ''}`;
    return o.status === 'failed' && answer/* REFUSES_CREDENTIALS */.$O.has((0,answer/* answerOf */.ut)(o))
        ? (0,src_text/* text */.Qq) `nobody: AWS answers ${o.error.code}`
        : NOT_KNOWN;
}
/** A key of the environment that STS was not asked about is the one under test: another one would have been asked about. */
function isTested(choice, { credentials: c, settings }) {
    if (settings.roleToAssume)
        return false;
    if (choice === 'rest')
        return c.source === 'profile' || c.source === 'container' || c.source === 'instance';
    return choice === 'environment' ? c.source === 'environment' || c.source === 'inputs' : c.source === 'profile';
}

;// CONCATENATED MODULE: ./build/src/rules/credentials/conflicting-sources.js







const conflictingSources = {
    id: 'credentials/conflicting-sources',
    severity: 'warning',
    title: 'Tools in this job would use different identities',
    says: ['@aws-sdk/credential-provider-node - defaultProvider::fromEnv WARNING: Multiple credential sources detected'],
    why: 'Several sources hold credentials, and tools choose differently: the AWS CLI and boto3 prefer the environment’s keys to `AWS_PROFILE`, the JavaScript SDK prefers the profile, and Bedrock clients prefer `AWS_BEARER_TOKEN_BEDROCK` to everything.',
    causes: [
        'A profile is selected by `AWS_PROFILE` beside keys in the environment.',
        'An earlier step exported other credentials than the ones given to this step.',
        '`AWS_BEARER_TOKEN_BEDROCK` is set for the whole job, and only one tool was meant to use it.',
    ],
    check: 'Run `aws sts get-caller-identity` in a step of its own, with the same environment.',
    mend: 'Leave one source in the job: unset what is not meant.',
    references: [
        'https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html',
        'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-use.html',
    ],
    evaluate(scene) {
        const conflicts = [
            ...profileConflict(scene),
            ...environmentConflict(scene),
            ...bearerConflict(scene),
            ...machineConflict(scene),
        ];
        if (conflicts.length === 0)
            return [];
        return [
            {
                subjects: conflicts.map((c) => c.variable),
                headline: (0,src_text/* text */.Qq) `Other tools in this job would not use the identity that was tested.`,
                explanation: (0,src_text/* text */.Qq) `This action tested the credentials from ${[tested(scene)]}${hid(scene)}. ${conflicts.flatMap((c) => [...c.says, ' '])}`,
                evidence: (0,evidence/* evidence */.MX)([
                    ...conflicts.map((c) => c.evidence),
                    ...empty(scene),
                    ...toolIdentities(scene).map((tool) => ({ text: (0,src_text/* text */.Qq) `${[tool.tool]}: ${tool.uses}; ${tool.who}.`, tool })),
                ]),
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Leave one source in the job`,
                        steps: [
                            (0,src_text/* text */.Qq) `Unset what is not meant: ${conflicts.flatMap((c, i) => (i === 0 ? [{ code: c.variable }] : [', ', { code: c.variable }]))}. An empty variable counts as unset.`,
                        ],
                    },
                    {
                        title: (0,src_text/* text */.Qq) `Accept it, where it is meant`,
                        steps: [(0,src_text/* text */.Qq) `Set ${'ignore: credentials/conflicting-sources'} on this step.`],
                    },
                ],
                confidence: 'certain',
            },
        ];
    },
};
/** What stood behind the source that won, and was not looked at. */
function hid({ credentials: c, settings }) {
    const behind = [
        ...(c.environmentKey === 'pair' && (c.source !== 'environment' || settings.roleToAssume)
            ? ['AWS_ACCESS_KEY_ID']
            : []),
        ...(c.profile && c.source !== 'profile' ? ['AWS_PROFILE'] : []),
    ];
    return behind.length > 0 ? (0,src_text/* text */.Qq) `, which stand before ${(0,src_text/* enumerate */.HL)(behind)}` : (0,src_text/* text */.Qq) ``;
}
const empty = ({ credentials: c }) => c.empty.length > 0
    ? [{ text: (0,src_text/* text */.Qq) `Set, but empty, which is as good as unset to this action: ${(0,src_text/* enumerate */.HL)(c.empty)}.` }]
    : [];
/** What STS says of another identity in the job: the same principal is no conflict. */
function compare(scene, signer) {
    const asked = scene.observations.find((o) => o.signer === signer);
    const mine = knownIdentity(scene);
    if (!asked || asked.status === 'not-evaluated')
        return null;
    if (asked.status === 'ok') {
        const arn = asked.facts.arn ?? '';
        if (!mine || (0,names_arn/* principalOf */.i6)(arn) === (0,names_arn/* principalOf */.i6)(mine.arn))
            return null;
        return {
            says: (0,src_text/* text */.Qq) `that is ${arn}, not ${mine.arn}.`,
            evidence: {
                text: (0,src_text/* text */.Qq) `STS GetCallerIdentity with the ${[signer === 'profile' ? 'profile’s' : 'environment’s']} credentials: ${arn}.`,
                observation: asked,
            },
        };
    }
    // A service that fails, a clock that is wrong or an endpoint elsewhere refuses nobody.
    if (!answer/* REFUSES_CREDENTIALS */.$O.has((0,answer/* answerOf */.ut)(asked)))
        return null;
    return {
        says: (0,src_text/* text */.Qq) `AWS refuses those: ${asked.error.code}.`,
        evidence: {
            text: (0,src_text/* text */.Qq) `STS GetCallerIdentity with the ${[signer === 'profile' ? 'profile’s' : 'environment’s']} credentials answered ${asked.error.code}.`,
            observation: asked,
        },
    };
}
function profileConflict(scene) {
    const { credentials: c } = scene;
    if (!c.profile || (c.source === null && !scene.settings.roleToAssume))
        return [];
    if (c.sourceError?.source === 'profile') {
        return [
            {
                variable: 'AWS_PROFILE',
                says: (0,src_text/* text */.Qq) `Tools that heed ${'AWS_PROFILE'} look for the profile ${c.profile}, which supplies no credentials here, and fail.`,
                evidence: { text: (0,src_text/* text */.Qq) `${'AWS_PROFILE'} is ${c.profile}; the shared files supply no credentials for it.` },
            },
        ];
    }
    const other = compare(scene, 'profile');
    return other
        ? [
            {
                variable: 'AWS_PROFILE',
                says: (0,src_text/* text */.Qq) `The JavaScript SDK would take the profile ${c.profile} of ${'AWS_PROFILE'}: ${other.says}`,
                evidence: other.evidence,
            },
        ]
        : [];
}
function environmentConflict(scene) {
    const other = compare(scene, 'environment');
    return other
        ? [
            {
                variable: 'AWS_ACCESS_KEY_ID',
                says: (0,src_text/* text */.Qq) `Every other tool would take the environment’s key: ${other.says}`,
                evidence: other.evidence,
            },
        ]
        : [];
}
function bearerConflict(scene) {
    const { credentials: c, settings } = scene;
    if (!c.bearerToken || (c.source === null && !settings.roleToAssume))
        return [];
    return [
        {
            variable: 'AWS_BEARER_TOKEN_BEDROCK',
            says: (0,src_text/* text */.Qq) `Bedrock clients take ${'AWS_BEARER_TOKEN_BEDROCK'}, also beside keys or a role: Bedrock was tested with it.`,
            evidence: { text: (0,src_text/* text */.Qq) `${'AWS_BEARER_TOKEN_BEDROCK'} is set beside other credentials.` },
        },
    ];
}
/** The machine's own role serves where something else was meant to, and is empty. */
function machineConflict(scene) {
    const { credentials: c } = scene;
    const meant = c.empty.find((name) => /ACCESS_KEY|PROFILE|access-key/i.test(name));
    if ((c.source !== 'container' && c.source !== 'instance') || !meant)
        return [];
    return [
        {
            variable: meant,
            says: (0,src_text/* text */.Qq) `${meant} is set, but empty, so the machine’s own role stepped in.`,
            evidence: { text: (0,src_text/* text */.Qq) `${meant} is empty; the credentials came from ${[(0,written/* sourceLabel */.en)(scene)]}.` },
        },
    ];
}

// EXTERNAL MODULE: ./build/src/remedies/credentials.js
var credentials = __webpack_require__(1428);
;// CONCATENATED MODULE: ./build/src/rules/credentials/key-too-old.js




const LIMIT_DAYS = 90; // https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-3
const keyTooOld = {
    id: 'credentials/key-too-old',
    severity: 'warning',
    title: 'The access key is older than 90 days',
    says: [],
    why: 'IAM tells when the key was made. AWS’s own controls ask for a new one after 90 days, since nobody knows where an old one has been.',
    causes: ['Nothing rotates the key.', 'It was rotated in IAM, and this secret still holds the old one.'],
    check: '`aws iam list-access-keys --user-name USER` shows `CreateDate`.',
    mend: 'Rotate the key, or do away with it by OIDC.',
    references: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html',
        'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-3',
    ],
    evaluate(scene) {
        const listed = scene.observations.find((o) => o.status === 'ok' && o.facts.keyCreatedAt !== undefined);
        const created = listed?.facts.keyCreatedAt ?? '';
        const days = Math.floor((scene.now - Date.parse(created)) / 86_400_000);
        if (!listed || days <= LIMIT_DAYS)
            return [];
        return [
            {
                subjects: ['AKIA…'],
                headline: (0,src_text/* text */.Qq) `The access key is ${days} days old.`,
                explanation: (0,src_text/* text */.Qq) `It was created on ${created.slice(0, 10)}. AWS’s controls ask for a new key after ${LIMIT_DAYS} days.`,
                evidence: [(0,evidence/* proof */.n1)(listed, (0,src_text/* text */.Qq) `created ${created}`)],
                fixes: [(0,oidc_role/* adviseOidc */.qM)(scene), (0,credentials/* adviseReplaceKey */.SX)(scene)],
                confidence: 'certain',
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/src/rules/credentials/long-lived-key.js





const longLivedKey = {
    id: 'credentials/long-lived-key',
    severity: 'notice',
    title: 'A long-term key is stored for this workflow',
    says: [],
    why: 'A key that begins with `AKIA` never ends, so a leak has no end either. GitHub’s OIDC gives each run a session of its own, and stores nothing.',
    causes: ['The workflow was set up before GitHub had OIDC, or before the role was made.'],
    check: 'The key id begins with `AKIA`.',
    mend: 'Let the job assume a role with OIDC; the finding shows the trust policy for exactly this repository.',
    references: [
        'https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
    ],
    evaluate(scene) {
        const works = (0,answer/* underTest */.RA)(scene).find((o) => o.signer === 'base' && (0,answer/* provesCredentials */.sJ)(o));
        if (scene.credentials.prefix !== 'AKIA' || !scene.context.inActions || !works || !(0,refusals/* acceptedSomewhere */.$2)(scene))
            return [];
        return [
            {
                subjects: ['AKIA…'],
                headline: (0,src_text/* text */.Qq) `The long-term key ${'AKIA…'} works; a role assumed with OIDC would need no stored key.`,
                explanation: (0,src_text/* text */.Qq) `Nothing is wrong. A stored key that never ends is worth replacing when there is time.`,
                evidence: [(0,evidence/* proof */.n1)(works, (0,src_text/* text */.Qq) `accepted, signed with a key that begins with ${'AKIA'}`)],
                fixes: [(0,oidc_role/* adviseOidc */.qM)(scene)],
                confidence: 'certain',
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/src/rules/credentials/quarantined.js





const quarantined = {
    id: 'credentials/quarantined',
    severity: 'error',
    title: 'AWS has quarantined this key: it was found in public',
    says: ['with an explicit deny in an identity-based policy: arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3'],
    why: 'AWS watches public places for access keys. It found this one and attached its quarantine policy to the user, which denies what attackers do first. Others may already have used the key.',
    causes: ['The key was committed to a public repository.', 'The key stood in a public log, package, image or chat.'],
    check: '`aws iam list-attached-user-policies --user-name USER` lists `AWSCompromisedKeyQuarantine…`; CloudTrail shows what the key did.',
    mend: 'Treat it as an emergency: deactivate the key, look at CloudTrail, remove what was made, then replace the key. Only then detach the policy.',
    references: [
        'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSCompromisedKeyQuarantineV3.html',
        'https://repost.aws/knowledge-center/potential-account-compromise',
    ],
    explains: ['permissions/*', 'bedrock/*', 'dynamodb/*', 's3/*'],
    evaluate(scene) {
        const denied = scene.observations.filter(answer/* isFailed */.p).flatMap((o) => {
            const denial = (0,answer/* denialOf */.Z9)(o);
            return denial && (0,answers_denial/* isQuarantine */.B)(denial) ? [(0,evidence/* cite */.Y0)(o)] : [];
        });
        const attached = scene.observations.flatMap((o) => o.status === 'ok'
            ? (o.facts.attachedPolicies ?? [])
                .filter((arn) => /AWSCompromisedKeyQuarantine/.test(arn))
                .map((arn) => ({ text: (0,src_text/* text */.Qq) `Attached to the caller: ${arn}.`, observation: o }))
            : []);
        if (denied.length + attached.length === 0)
            return [];
        const key = (0,written/* keyLabel */.w8)(scene);
        return [
            {
                subjects: [key],
                headline: (0,src_text/* text */.Qq) `Emergency: AWS found the key ${key} in public and quarantined it.`,
                explanation: (0,src_text/* text */.Qq) `AWS attaches its ${'AWSCompromisedKeyQuarantine'} policy when it finds a key in a public place. The denial is not yours to repair in a policy: the key is known to others, and may have been used by them.`,
                evidence: (0,evidence/* evidence */.MX)([...denied, ...attached]),
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Stop the key, now`,
                        steps: [
                            (0,src_text/* text */.Qq) `Deactivate it, create a new one only for what must go on, and look at CloudTrail and the bill for what the old one did, in every Region.`,
                            (0,src_text/* text */.Qq) `Remove the key from where it was published, its history included. Answer AWS’s support case, then delete the key and detach the quarantine policy.`,
                        ],
                        snippets: [
                            {
                                language: 'bash',
                                caption: (0,src_text/* text */.Qq) `With an administrator’s credentials`,
                                content: 'aws iam update-access-key --user-name USER --access-key-id KEY_ID --status Inactive\naws cloudtrail lookup-events --lookup-attributes AttributeKey=AccessKeyId,AttributeValue=KEY_ID',
                            },
                        ],
                    },
                ],
                confidence: 'certain',
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/src/rules/credentials/root-user.js






const rootUser = {
    id: 'credentials/root-user',
    severity: 'warning',
    title: 'The key belongs to the account’s root user',
    says: [],
    why: 'The root user may do everything in the account, and no identity-based policy can restrict it. A leaked root key is a lost account.',
    causes: ['The account’s first key was made before there was an IAM user or role.'],
    check: '`aws sts get-caller-identity` names an ARN that ends with `:root`.',
    mend: 'Assume a role with OIDC, then delete the root user’s access key.',
    references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html'],
    evaluate(scene) {
        const identity = knownIdentity(scene);
        if (!identity || (0,names_arn/* principalKind */.FP)(identity.arn) !== 'root')
            return [];
        return [
            {
                subjects: [identity.arn],
                headline: (0,src_text/* text */.Qq) `The key belongs to the root user of account ${identity.accountId}.`,
                explanation: (0,src_text/* text */.Qq) `It works, and may do everything there. AWS advises to have no access key of the root user at all.`,
                evidence: [(0,evidence/* proof */.n1)(identity.observation, (0,src_text/* text */.Qq) `${identity.arn}`)],
                fixes: [(0,oidc_role/* adviseOidc */.qM)(scene), (0,credentials/* adviseStoredKey */.XZ)(scene)],
                confidence: 'certain',
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/src/rules/credentials/session-expiring.js



const roleName = ({ settings }) => /:role\/(?:.*\/)?([\w+=,.@-]{1,64})$/.exec(settings.roleToAssume)?.[1] ?? 'ROLE';
const minutesLeft = (end, now) => Math.floor((Date.parse(end) - now) / 60_000);
const sessionExpiring = {
    id: 'credentials/session-expiring',
    severity: 'error',
    title: 'The session ends too soon',
    says: [],
    why: 'The session’s end is known, and it is nearer than `min-session-minutes` asks for: the job would lose its credentials in the middle.',
    causes: [
        'Credentials were made at the start of a long job, and this step runs late in it.',
        'The role’s session is as short as it may be (one hour by default, one hour at most in a chain of roles).',
    ],
    check: 'Compare the `expires-at` output with the time the job takes.',
    mend: 'Ask for a longer session with `role-duration-seconds`, up to the role’s maximum; in a chain of roles one hour is the limit.',
    references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-settings.html'],
    explains: ['credentials/session-shorter-than-job'],
    evaluate(scene) {
        const end = (0,caller_identity/* endOf */.p)(scene);
        const wanted = scene.settings.minSessionMinutes;
        // A session of exactly the length asked for has lost some seconds since it was made.
        if (!end || wanted === 0 || Date.parse(end) - scene.now > wanted * 60_000 - 30_000)
            return [];
        const left = Math.max(0, minutesLeft(end, scene.now));
        return [
            {
                subjects: [end],
                headline: (0,src_text/* text */.Qq) `The session ends in ${left} minutes, and this job asks for ${wanted}.`,
                explanation: (0,src_text/* text */.Qq) `It works now, and will stop at ${end}, in the middle of the job.`,
                evidence: [
                    {
                        text: (0,src_text/* text */.Qq) `Known end: ${end}, from ${scene.credentials.expirySource ?? 'the role’s assumption'}; ${'min-session-minutes'} is ${wanted}.`,
                    },
                ],
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Ask for a longer session`,
                        steps: [
                            (0,src_text/* text */.Qq) `Set ${'role-duration-seconds'} to at least ${wanted * 60}, and raise the role’s maximum session duration where it is lower. A role assumed from another role’s session has one hour at most.`,
                        ],
                        snippets: [
                            {
                                language: 'bash',
                                caption: (0,src_text/* text */.Qq) `The role’s maximum, up to twelve hours`,
                                content: `aws iam update-role --role-name ${roleName(scene)} --max-session-duration ${Math.max(3600, wanted * 60)}`,
                            },
                        ],
                    },
                    (0,oidc_role/* adviseOidc */.qM)(scene),
                ],
                confidence: 'certain',
            },
        ];
    },
};

// EXTERNAL MODULE: ./build/src/answers/session-time.js
var session_time = __webpack_require__(5699);
;// CONCATENATED MODULE: ./build/src/rules/credentials/session-invalid.js








const sessionInvalid = {
    id: 'credentials/session-invalid',
    severity: 'error',
    title: 'AWS does not know this session',
    says: [
        'The security token included in the request is invalid.',
        'The AWS Access Key Id you provided does not exist in our records.',
    ],
    why: 'Key id and token are both there, and AWS knows no live session of this pair: the session was replaced or revoked, its role was deleted or made again, the token comes from another login, or the session is so old that AWS no longer says expired. An expired one would be answered with `ExpiredToken`.',
    causes: [
        'One of the three values was replaced and the others were not: key id and token come from different logins.',
        'The session ended so long ago that AWS no longer knows it.',
        'The role’s sessions were revoked, or the role was deleted or made again.',
        'The Region is one that the account has not enabled, and every default Region would accept the session.',
    ],
    answers: service_answers/* KEY_UNKNOWN */.hC,
    check: '`aws sts get-caller-identity` with exactly these three values; then with a set freshly printed by `aws configure export-credentials`.',
    mend: 'Replace all three values together from one login; or assume a role with OIDC and store none.',
    references: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_disable-perms.html',
        'https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html',
    ],
    explains: ['assume-role/denied'],
    evaluate(scene) {
        if (!(0,refusals/* isTemporary */.ey)(scene) || (0,refusals/* acceptedSomewhere */.$2)(scene) || (0,refusals/* knownEndPassed */.X9)(scene) || (0,refusals/* regionRefuses */.w8)(scene))
            return [];
        const refused = (0,refusals/* refusalsOf */.he)(scene, 'key-unrecognized', 'token-undecodable');
        const standIn = (0,refusals/* acceptedByStandIn */.cH)(scene);
        if (refused.length === 0)
            return [];
        const key = (0,written/* keyLabel */.w8)(scene);
        const { accountInKey, tokenContents } = scene.credentials;
        const mixed = (0,session_time/* foreignToken */.Yv)(tokenContents?.account ?? null, accountInKey);
        const bounds = (0,session_time/* sessionBounds */.Sx)(scene);
        const over = bounds !== null && Date.parse(bounds.latest) <= scene.now;
        const known = [
            {
                text: (0,src_text/* text */.Qq) `An expired session is answered with ${'ExpiredToken'}. ${(0,evidence/* servicesOf */.Yj)(refused)} said ${'invalid'} or ${'does not exist'} instead: AWS does not know this key and token as a pair.`,
            },
            ...(refused.some((o) => o.service === 'sts')
                ? [
                    {
                        text: (0,src_text/* text */.Qq) `STS needs no permission to answer GetCallerIdentity, and it refused: this is no missing permission.`,
                    },
                ]
                : []),
            {
                text: (0,src_text/* text */.Qq) `A token is present (${scene.credentials.sessionToken?.length ?? 0} characters), so it is not a forgotten ${'AWS_SESSION_TOKEN'}.`,
            },
            ...(mixed
                ? [
                    {
                        text: (0,src_text/* text */.Qq) `By what they say in the open, the key belongs to account ${accountInKey ?? ''} and the token to account ${tokenContents?.account ?? ''}: they are not of one set.`,
                    },
                ]
                : []),
            ...(bounds
                ? [
                    {
                        text: (0,src_text/* text */.Qq) `By its own time of issue, ${(0,session_time/* minute */.Vc)(bounds.issuedAt)}, the token is ${over ? (0,src_text/* text */.Qq) `older than any session lasts` : (0,src_text/* text */.Qq) `of a session that would end between ${(0,session_time/* minute */.Vc)(bounds.earliest)} and ${(0,session_time/* minute */.Vc)(bounds.latest)}`}. AWS does not document that time, so it is a hint.`,
                    },
                ]
                : []),
        ];
        return [
            {
                subjects: [key],
                headline: (0,src_text/* text */.Qq) `The temporary key ${key} and its session token do not belong to a live session.`,
                explanation: mixed
                    ? (0,src_text/* text */.Qq) `The key and the token seem to come from two accounts, so ${'AWS_SESSION_TOKEN'} was taken from another login than the other two values in ${[(0,written/* sourceLabel */.en)(scene)]}. Replace all three together; assuming a role with OIDC ends the problem.`
                    : over
                        ? (0,src_text/* text */.Qq) `The token seems to be so old that AWS no longer says expired: whoever stored it in ${[(0,written/* sourceLabel */.en)(scene)]} has not renewed it. Renewing it helps until it ends; assuming a role with OIDC ends the problem.`
                        : (0,src_text/* text */.Qq) `AWS no longer knows the pair: the session was replaced or revoked, its role was deleted or made again, or the token from ${[(0,written/* sourceLabel */.en)(scene)]} comes from another login. Renewing it helps until it ends; assuming a role with OIDC ends the problem.`,
                evidence: (0,evidence/* evidence */.MX)([...(0,evidence/* citeAll */.rb)(refused), ...known, ...standIn]),
                fixes: [(0,oidc_role/* adviseOidc */.qM)(scene), (0,credentials/* adviseRenewSession */.y$)(scene), (0,credentials/* adviseStoredKey */.XZ)(scene)],
                confidence: standIn.length > 0 ? 'likely' : 'certain',
                lookalikes: [
                    (0,src_text/* text */.Qq) `A session older than AWS remembers; a role that was deleted and made again during the run; a Region that the account has not enabled.`,
                ],
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/src/rules/credentials/session-shorter-than-job.js



// The job began before this step, so a session as long as the job outlasts it.
const TOLERANCE_MS = 2 * 60_000;
const sessionShorterThanJob = {
    id: 'credentials/session-shorter-than-job',
    severity: 'warning',
    title: 'The session may end before the job does',
    says: [],
    why: 'The session’s end is known, and the job’s `timeout-minutes` lets it run longer. A job that uses its time loses its credentials on the way, which looks random.',
    causes: [
        'The role’s session has the default of one hour, and the job may take longer.',
        'The job states no `timeout-minutes` that fits: a job without one may run for six hours.',
    ],
    check: 'Compare the `expires-at` output with the job’s `timeout-minutes`.',
    mend: 'Make the session as long as the job, the job shorter, or assume the role again before the late steps.',
    references: [
        'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idtimeout-minutes',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-settings.html',
    ],
    evaluate(scene) {
        const end = (0,caller_identity/* endOf */.p)(scene);
        const minutes = scene.context.jobTimeoutMinutes;
        const time = end ? Date.parse(end) : 0;
        if (!end || minutes === null || time <= scene.now || time + TOLERANCE_MS >= scene.now + minutes * 60_000)
            return [];
        const left = minutesLeft(end, scene.now);
        return [
            {
                subjects: [scene.context.job],
                headline: (0,src_text/* text */.Qq) `The session ends in ${left} minutes, and the job ${scene.context.job} may run for ${minutes}.`,
                explanation: (0,src_text/* text */.Qq) `A job that takes its full time loses its credentials at ${end}.`,
                evidence: [{ text: (0,src_text/* text */.Qq) `Known end: ${end}. The workflow gives the job ${`timeout-minutes: ${minutes}`}.` }],
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Make the session as long as the job`,
                        steps: [
                            (0,src_text/* text */.Qq) `Set ${'role-duration-seconds'} to ${minutes * 60}, where the role’s maximum session duration allows it.`,
                        ],
                    },
                    {
                        title: (0,src_text/* text */.Qq) `Or make the job as short as the session`,
                        steps: [
                            (0,src_text/* text */.Qq) `Lower ${'timeout-minutes'} to ${left}, or assume the role again before the steps that come late.`,
                        ],
                    },
                ],
                confidence: 'likely',
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/src/rules/credentials/stored-session.js







const storedSession = {
    id: 'credentials/stored-session',
    severity: 'warning',
    title: 'A person’s sign-in session serves a workflow',
    says: [],
    why: 'The role’s name begins with `AWSReservedSSO_`: IAM Identity Center made this session for a person who signed in. It works today, and ends within hours.',
    causes: ['Somebody signed in with `aws sso login` and stored the three values as secrets, to get a workflow going.'],
    check: '`aws sts get-caller-identity` names a role `AWSReservedSSO_…`.',
    mend: 'Assume a role with OIDC, which makes a session for each run.',
    references: ['https://docs.aws.amazon.com/singlesignon/latest/userguide/howtosessionduration.html'],
    evaluate(scene) {
        const identity = knownIdentity(scene);
        if (!scene.context.inActions ||
            !identity ||
            !(0,names_arn/* parseArn */.Lw)(identity.arn)?.resource.startsWith('assumed-role/AWSReservedSSO_'))
            return [];
        const bounds = (0,session_time/* sessionBounds */.Sx)(scene);
        return [
            {
                subjects: [identity.arn],
                headline: (0,src_text/* text */.Qq) `This workflow runs on a person’s sign-in session, which will end.`,
                explanation: (0,src_text/* text */.Qq) `IAM Identity Center made the session for somebody who signed in. Stored as a secret it works until it ends, at most twelve hours later, and then nobody knows why the job fails.`,
                evidence: [
                    (0,evidence/* proof */.n1)(identity.observation, (0,src_text/* text */.Qq) `${identity.arn}`),
                    ...(bounds
                        ? [
                            {
                                text: (0,src_text/* text */.Qq) `By its token, the session was issued at ${(0,session_time/* minute */.Vc)(bounds.issuedAt)}, so it ends by ${(0,session_time/* minute */.Vc)(bounds.latest)}. AWS does not document that time, so it is a hint.`,
                            },
                        ]
                        : []),
                ],
                fixes: [(0,oidc_role/* adviseOidc */.qM)(scene), (0,credentials/* adviseStoredKey */.XZ)(scene)],
                confidence: 'certain',
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/src/rules/credentials/unexpected-session-token.js





const unexpectedSessionToken = {
    id: 'credentials/unexpected-session-token',
    severity: 'error',
    title: 'A session token beside a long-term key',
    says: [
        'The provided token is malformed or otherwise invalid.',
        'The security token included in the request is invalid.',
        'The security token included in the request is expired',
    ],
    why: 'A key that begins with `AKIA` has no session. A token left over from another login is sent along all the same, and every request is refused for it. S3 checks a long-term key’s signature first, so its `InvalidToken` proves the secret right.',
    causes: [
        '`AWS_SESSION_TOKEN` is left over from an earlier step, or from a session that was stored before the key.',
        'The step passes `aws-session-token` although the stored key is an IAM user’s.',
        'The key id was replaced by a long-term one, and the token’s secret was kept.',
    ],
    answers: service_answers/* TOKEN_REFUSED */.NO,
    check: 'Ask `aws sts get-caller-identity` with `AWS_SESSION_TOKEN` unset.',
    mend: 'Unset `AWS_SESSION_TOKEN`, or leave the input away.',
    references: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_use-resources.html',
        'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html',
    ],
    explains: ['credentials/session-expired', 'credentials/session-invalid', 'credentials/unknown-key'],
    evaluate(scene) {
        const stray = (0,refusals/* strayToken */.Tw)(scene);
        if (stray?.verdict !== 'stray')
            return [];
        const refused = (0,refusals/* refusalsOf */.he)(scene, 'key-unrecognized', 'token-undecodable', 'expired');
        const proven = stray.proof?.followUp === true;
        return [
            {
                subjects: ['AKIA…', 'aws-session-token'],
                headline: (0,src_text/* text */.Qq) `A session token that belongs to something else is sent beside the long-term key ${'AKIA…'}.`,
                explanation: (0,src_text/* text */.Qq) `A key that begins with ${'AKIA'} has no session, so any token beside it is wrong, and AWS refuses the request because of it. ${proven ? (0,src_text/* text */.Qq) `Without the token the same key is accepted.` : stray.proof ? (0,src_text/* text */.Qq) `S3 checks such a key’s signature before it looks at the token: the secret is right.` : (0,src_text/* text */.Qq) `Whether the key itself is good cannot be told from these answers.`}`,
                evidence: (0,evidence/* evidence */.MX)([
                    {
                        text: (0,src_text/* text */.Qq) `The key id from ${[(0,written/* sourceLabel */.en)(scene)]} begins with ${'AKIA'}, and a token of ${scene.credentials.sessionToken?.length ?? 0} characters comes with it.`,
                    },
                    ...(stray.proof && proven ? [(0,evidence/* proof */.n1)(stray.proof, (0,src_text/* text */.Qq) `accepted without the token`)] : []),
                    ...(0,evidence/* citeAll */.rb)(refused),
                ]),
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Remove the token`,
                        steps: [
                            (0,src_text/* text */.Qq) `Leave ${'aws-session-token'} away, and unset ${'AWS_SESSION_TOKEN'} where an earlier step or the job’s ${'env:'} sets it.`,
                        ],
                        snippets: [
                            { language: 'yaml', caption: (0,src_text/* text */.Qq) `For this step alone`, content: "env:\n  AWS_SESSION_TOKEN: ''" },
                        ],
                    },
                ],
                confidence: stray.certain ? 'certain' : 'likely',
                lookalikes: [
                    (0,src_text/* text */.Qq) `A key that is deleted or inactive is answered in the same words by STS; S3 tells the two apart.`,
                ],
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/src/rules/credentials/unknown-key.js








const unknownKey = {
    id: 'credentials/unknown-key',
    severity: 'error',
    title: 'AWS does not know this access key',
    says: [
        'The security token included in the request is invalid.',
        'The AWS Access Key Id you provided does not exist in our records.',
    ],
    why: 'A long-term key is looked up before its signature is checked. It was deleted or deactivated, a character is mistyped, or it belongs to another partition (China, GovCloud). Nothing is said of the secret.',
    causes: [
        'The key was deleted or rotated, and the secret in GitHub was not replaced.',
        'The key is inactive: IAM refuses it in the same words.',
        'A character is mistyped.',
        'The key belongs to another partition: a key of AWS China or GovCloud is unknown elsewhere.',
        'The IAM user or the whole account is gone.',
    ],
    answers: service_answers/* KEY_UNKNOWN */.hC,
    check: '`aws iam list-access-keys --user-name USER` in the account that the key names: is it listed, and active?',
    mend: 'Activate the key or replace it; better, assume a role with OIDC.',
    references: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
        'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html',
    ],
    explains: ['assume-role/denied'],
    evaluate(scene) {
        const { credentials: c } = scene;
        const stray = (0,refusals/* strayToken */.Tw)(scene);
        const isLongTerm = c.prefix !== 'ASIA' && c.sessionToken === null;
        if (!(isLongTerm || stray?.verdict === 'dead-key') || (0,refusals/* acceptedSomewhere */.$2)(scene) || (0,refusals/* regionRefuses */.w8)(scene))
            return [];
        const refused = (0,refusals/* unrecognized */.YC)(scene);
        if (refused.length === 0)
            return [];
        const key = (0,written/* keyLabel */.w8)(scene);
        const standIn = (0,refusals/* acceptedByStandIn */.cH)(scene);
        const known = [
            ...(c.accountInKey
                ? [
                    {
                        text: (0,src_text/* text */.Qq) `The key id encodes account ${c.accountInKey}: look there first. A typo could have changed it.`,
                    },
                ]
                : [{ text: (0,src_text/* text */.Qq) `The key id does not tell its account.` }]),
            ...(stray
                ? [
                    {
                        text: (0,src_text/* text */.Qq) `A session token comes with it, which a key that begins with ${'AKIA'} never has; ${stray.certain ? (0,src_text/* text */.Qq) `without the token the key is refused as well` : (0,src_text/* text */.Qq) `S3 looks at the key before the token, and does not know it`}.`,
                    },
                ]
                : [{ text: (0,src_text/* text */.Qq) `No session token comes with it, so none is in the way.` }]),
        ];
        return [
            {
                subjects: [key],
                headline: (0,src_text/* text */.Qq) `AWS does not know the access key ${key}: it is deleted, inactive, mistyped, or of another partition.`,
                explanation: (0,src_text/* text */.Qq) `Keys are looked up before anything else, so this says nothing of the secret or of permissions. In the partition ${(0,knowledge_regions/* partitionOf */.iQ)(scene.settings.region).id} no active key has this id.`,
                evidence: (0,evidence/* evidence */.MX)([...(0,evidence/* citeAll */.rb)([...refused, ...(0,refusals/* refusalsOf */.he)(scene, 'token-undecodable')]), ...known, ...standIn]),
                fixes: [(0,oidc_role/* adviseOidc */.qM)(scene), (0,credentials/* adviseReplaceKey */.SX)(scene)],
                confidence: standIn.length > 0 || (stray && !stray.certain) ? 'likely' : 'certain',
                lookalikes: [(0,src_text/* text */.Qq) `A key made seconds ago is not known everywhere yet.`],
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/src/rules/credentials/wrong-account.js




const wrongAccount = {
    id: 'credentials/wrong-account',
    severity: 'error',
    title: 'The credentials belong to another account',
    says: [],
    why: 'The credentials work, and STS says that they belong to an account that `allowed-account-ids` does not list: as a rule another environment’s secret. What is missing or denied there is a symptom.',
    causes: [
        'A secret of another environment (staging, production) is set for this job.',
        'The role’s ARN names another account.',
        'The account id in `allowed-account-ids` is mistyped.',
    ],
    check: '`aws sts get-caller-identity` names the account.',
    mend: 'Use the credentials, or the role, of the account that this job deploys to.',
    references: ['https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html'],
    explains: ['dynamodb/*', 's3/*', 'permissions/*', 'bedrock/*', 'credentials/wrong-principal'],
    evaluate(scene) {
        const identity = knownIdentity(scene);
        const allowed = scene.settings.allowedAccountIds;
        if (!identity || allowed.length === 0 || allowed.includes(identity.accountId))
            return [];
        return [
            {
                subjects: [identity.accountId],
                headline: (0,src_text/* text */.Qq) `The credentials belong to account ${identity.accountId}, and this job allows only ${(0,src_text/* enumerate */.HL)(allowed, 'or')}.`,
                explanation: (0,src_text/* text */.Qq) `They work, in another account than the one meant. What this run did not find or was denied there may well exist in the right one.`,
                evidence: [
                    (0,evidence/* proof */.n1)(identity.observation, (0,src_text/* text */.Qq) `account ${identity.accountId}, ${identity.arn}`),
                    { text: (0,src_text/* text */.Qq) `${'allowed-account-ids'} lists ${(0,src_text/* enumerate */.HL)(allowed)}.` },
                ],
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Use the right account’s credentials`,
                        steps: [
                            (0,src_text/* text */.Qq) `They came from ${[(0,written/* sourceLabel */.en)(scene)]}. Check which secret or role this job and its ${'environment:'} name.`,
                        ],
                    },
                    {
                        title: (0,src_text/* text */.Qq) `Or allow the account`,
                        steps: [(0,src_text/* text */.Qq) `Where account ${identity.accountId} is meant, add it to ${'allowed-account-ids'}.`],
                    },
                ],
                confidence: 'certain',
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/src/rules/credentials/wrong-principal.js




/** `*` stands for any run of characters; everything else for itself. */
const matches = (pattern, arn) => new RegExp(`^${pattern
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*')}$`).test(arn);
/** Whether one of the patterns names the identity; a role's ARN covers its sessions. Roles are compared without their path, which a session does not show. */
function isAllowed(patterns, arn) {
    const role = (0,names_arn/* principalOf */.i6)(arn);
    return patterns.some((pattern) => matches(pattern, arn) ||
        matches(pattern, role) ||
        (role !== arn && matches(pattern.replace(/:role\/(?:[^/*]+\/)+/, ':role/'), role)));
}
const wrongPrincipal = {
    id: 'credentials/wrong-principal',
    severity: 'error',
    title: 'The credentials are another identity’s',
    says: [],
    why: 'The credentials work, and belong to a user or role that `allowed-principals` does not list: as a rule another job’s or a person’s.',
    causes: [
        'Another job’s or a person’s key is stored under this name.',
        'The role was renamed; a session’s ARN carries the role’s name.',
    ],
    check: '`aws sts get-caller-identity` names the ARN.',
    mend: 'Use the identity that this job is meant to have.',
    references: ['https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html'],
    explains: ['permissions/*'],
    evaluate(scene) {
        const identity = knownIdentity(scene);
        const allowed = scene.settings.allowedPrincipals;
        if (!identity || allowed.length === 0 || isAllowed(allowed, identity.arn))
            return [];
        return [
            {
                subjects: [identity.arn],
                headline: (0,src_text/* text */.Qq) `The credentials are those of ${identity.arn}, which this job does not allow.`,
                explanation: (0,src_text/* text */.Qq) `They work, and belong to another identity than the one meant.`,
                evidence: [
                    (0,evidence/* proof */.n1)(identity.observation, (0,src_text/* text */.Qq) `${identity.arn}`),
                    { text: (0,src_text/* text */.Qq) `${'allowed-principals'} lists ${(0,src_text/* enumerate */.HL)(allowed)}.` },
                ],
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Use the identity that is meant`,
                        steps: [
                            (0,src_text/* text */.Qq) `Check which secret or role the job names, and whether an earlier step replaced the credentials.`,
                        ],
                    },
                    {
                        title: (0,src_text/* text */.Qq) `Or allow this one`,
                        steps: [(0,src_text/* text */.Qq) `Add ${(0,names_arn/* principalOf */.i6)(identity.arn)} to ${'allowed-principals'}.`],
                    },
                ],
                confidence: 'certain',
            },
        ];
    },
};

// EXTERNAL MODULE: ./build/src/answers/stand-in.js
var stand_in = __webpack_require__(4721);
;// CONCATENATED MODULE: ./build/src/rules/credentials/wrong-secret.js









const wrongSecret = {
    id: 'credentials/wrong-secret',
    severity: 'error',
    title: 'The secret does not belong to this key',
    says: [
        'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.',
    ],
    why: 'AWS found the key, signed the request itself, and got another signature, on every service. STS and S3 check a temporary key’s token first, so that is right as well. Only the secret is left.',
    causes: [
        'Key id and secret come from different keys: one of the two was rotated.',
        'The secret lost or gained a character when it was stored; with another length or alphabet it is `credentials/malformed-secret`.',
        'The secret of another kind of access was stored.',
    ],
    answers: service_answers/* SIGNATURE_REFUSED */.kO,
    check: 'Compare the key id with the one beside which the secret was stored: they come in pairs.',
    mend: 'Store id and secret of the same key together; a lost secret cannot be shown again, so create a new key.',
    references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/signature-v4-troubleshooting.html'],
    explains: ['assume-role/denied'],
    evaluate(scene) {
        const refused = (0,refusals/* mismatches */.vJ)(scene);
        if (refused.length === 0 || (0,refusals/* acceptedSomewhere */.$2)(scene))
            return [];
        const answered = (0,answer/* underTest */.RA)(scene).filter((o) => !['none', 'network'].includes((0,answer/* answerOf */.ut)(o)) && refused.some((r) => (0,stand_in/* speaksFor */.ZQ)(scene, o, r)));
        // A service that does not know the key contradicts one that found it: then the key is the question, not the secret.
        if (answered.some((o) => (0,answer/* answerOf */.ut)(o) === 'key-unrecognized') &&
            !refused.some((o) => o.service === 'sts' || o.service === 's3'))
            return [];
        const skew = refused.find((o) => o.error.skewSeconds !== undefined)?.error.skewSeconds;
        const known = [
            {
                text: (0,src_text/* text */.Qq) `A signature is checked after the key${scene.credentials.sessionToken ? (0,src_text/* text */.Qq) ` and its session token` : (0,src_text/* text */.Qq) ``}: ${scene.credentials.sessionToken ? (0,src_text/* text */.Qq) `both are` : (0,src_text/* text */.Qq) `the key is`} known to AWS.`,
            },
            ...(skew === undefined
                ? []
                : [
                    {
                        text: (0,src_text/* text */.Qq) `The runner’s clock is ${Math.abs(skew)} s from AWS’s, well within the five minutes that signatures allow.`,
                    },
                ]),
        ];
        const all = answered.every((o) => (0,answer/* answerOf */.ut)(o) === 'signature-mismatch');
        return [
            {
                subjects: [(0,written/* keyLabel */.w8)(scene)],
                headline: (0,src_text/* text */.Qq) `The secret access key does not belong to the key ${(0,written/* keyLabel */.w8)(scene)}.`,
                explanation: (0,src_text/* text */.Qq) `AWS knows the key and computes another signature than the one it was sent. ${all && answered.length > 1 ? (0,src_text/* text */.Qq) `All ${answered.length} answers say so` : (0,src_text/* text */.Qq) `No service accepts the signature`}, and the clock is right, so the secret is of another key, or was changed on its way into the secret store.`,
                evidence: (0,evidence/* evidence */.MX)([...(0,evidence/* citeAll */.rb)(refused), ...known, ...(0,refusals/* acceptedByStandIn */.cH)(scene)]),
                fixes: [(0,credentials/* adviseReplaceKey */.SX)(scene), (0,oidc_role/* adviseOidc */.qM)(scene)],
                confidence: answered.length > 1 && all ? 'certain' : 'likely',
                lookalikes: [
                    (0,src_text/* text */.Qq) `Something on the way that rewrites every request; other tools on this runner would fail alike.`,
                ],
            },
        ];
    },
};

// EXTERNAL MODULE: ./build/src/rules/dynamodb/table-not-found.js
var table_not_found = __webpack_require__(1419);
;// CONCATENATED MODULE: ./build/src/rules/dynamodb/table-in-other-region.js





function elsewhere(scene) {
    const byLook = (0,table_not_found/* missingTables */._b)(scene).flatMap((o) => {
        const [found] = (0,table_not_found/* foundIn */.QR)(scene, o.target ?? '');
        return found
            ? [
                {
                    table: o.target ?? '',
                    region: found.region,
                    evidence: [...((0,answer/* isFailed */.p)(o) ? [(0,evidence/* cite */.Y0)(o)] : []), (0,evidence/* proof */.n1)(found, (0,src_text/* text */.Qq) `there is such a table`)],
                },
            ]
            : [];
    });
    const byArn = scene.observations
        .filter((o) => isForeign(o, scene))
        .map((o) => ({
        table: o.target ?? '',
        region: o.region,
        evidence: [
            {
                text: (0,src_text/* text */.Qq) `The ARN ${o.target ?? ''} names ${o.region}; the job’s Region is ${scene.settings.region}.`,
                observation: o,
            },
        ],
    }));
    return [...byArn, ...byLook];
}
const isForeign = (o, scene) => o.operation === 'DescribeTable' &&
    !o.followUp &&
    o.status === 'ok' &&
    ((0,names_arn/* parseArn */.Lw)(o.target ?? '')?.region ?? scene.settings.region) !== scene.settings.region;
const tableInOtherRegion = {
    id: 'dynamodb/table-in-other-region',
    severity: 'error',
    title: 'The table is in another Region',
    says: ['Requested resource not found: Table: orders not found'],
    why: 'DynamoDB does not tell where a table is: in a Region where it is not, it does not exist. Its ARN, or a look in the partition’s other default-enabled Regions, puts it elsewhere.',
    causes: [
        'The job’s Region was changed, the table’s was not.',
        'The table’s ARN was copied from another environment.',
    ],
    check: '`aws dynamodb describe-table --table-name NAME --region REGION`',
    mend: 'Use the table’s Region, or make it a global table with a replica here.',
    references: [
        'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GlobalTables.html',
        'https://docs.aws.amazon.com/general/latest/gr/ddb.html',
    ],
    evaluate(scene) {
        return [...Map.groupBy(elsewhere(scene), (e) => e.region)].map(([region, group]) => {
            const tables = group.flatMap((e, i) => (i === 0 ? [{ code: e.table }] : [', ', { code: e.table }]));
            return {
                subjects: group.map((e) => e.table),
                headline: (0,src_text/* text */.Qq) `The table ${tables} is in ${region}, and the job runs in ${scene.settings.region}.`,
                explanation: (0,src_text/* text */.Qq) `A client for ${scene.settings.region} does not find it. A table of the same name in ${region} may be another one: compare before switching.`,
                evidence: (0,evidence/* evidence */.MX)(group.flatMap((e) => e.evidence)),
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Use the table’s Region`,
                        steps: [(0,src_text/* text */.Qq) `Set the Region to ${region}, here and for the clients that use the table.`],
                        snippets: [
                            {
                                language: 'yaml',
                                caption: (0,src_text/* text */.Qq) `In the step`,
                                content: `with:\n  aws-region: ${/^[a-z0-9-]+$/.test(region) ? region : 'REGION'}`,
                            },
                        ],
                    },
                    {
                        title: (0,src_text/* text */.Qq) `Or replicate it`,
                        steps: [(0,src_text/* text */.Qq) `Make it a global table with a replica in ${scene.settings.region}.`],
                    },
                ],
                confidence: group.every((e) => (0,names_arn/* parseArn */.Lw)(e.table)) ? 'certain' : 'likely',
            };
        });
    },
};

;// CONCATENATED MODULE: ./build/src/rules/dynamodb/table-not-active.js


const tableNotActive = {
    id: 'dynamodb/table-not-active',
    severity: 'warning',
    title: 'The table exists and is not ready',
    says: [],
    why: 'DescribeTable answers with a status other than `ACTIVE` or `UPDATING`: the table is being made, deleted or archived, or its key is out of reach.',
    causes: [
        'The deploy that makes the table is still at work.',
        'The table’s key is out of reach, so DynamoDB has archived it.',
    ],
    check: '`aws dynamodb describe-table --table-name NAME --query Table.TableStatus`',
    mend: 'Wait until it is active; restore an archived table from its backup.',
    references: ['https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TableDescription.html'],
    evaluate(scene) {
        const inactive = scene.observations.filter((o) => o.status === 'ok' &&
            !o.followUp &&
            o.facts.tableStatus !== undefined &&
            !['ACTIVE', 'UPDATING'].includes(o.facts.tableStatus));
        if (inactive.length === 0)
            return [];
        return [
            {
                subjects: inactive.map((o) => o.target ?? ''),
                headline: (0,src_text/* text */.Qq) `The table ${(0,src_text/* enumerate */.HL)(inactive.map((o) => o.target ?? ''))} exists and is ${(0,src_text/* enumerate */.HL)([...new Set(inactive.map((o) => o.facts.tableStatus ?? ''))])}.`,
                explanation: (0,src_text/* text */.Qq) `The credentials reach it; reads and writes will be refused until it is active.`,
                evidence: (0,evidence/* evidence */.MX)(inactive.map((o) => (0,evidence/* proof */.n1)(o, (0,src_text/* text */.Qq) `status ${o.facts.tableStatus ?? ''}`))),
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Wait until it is active`,
                        steps: [
                            (0,src_text/* text */.Qq) `An archived table must be restored from its backup; one whose key is out of reach needs the key.`,
                        ],
                        snippets: [
                            {
                                language: 'bash',
                                caption: (0,src_text/* text */.Qq) `Wait for a new table`,
                                content: 'aws dynamodb wait table-exists --table-name TABLE',
                            },
                        ],
                    },
                ],
                confidence: 'certain',
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/src/rules/environment/clock-skew.js





function skewed(scene) {
    return scene.observations
        .filter(answer/* isFailed */.p)
        .filter((o) => !o.followUp &&
        ((0,answer/* answerOf */.ut)(o) === 'clock' ||
            ((0,answer/* answerOf */.ut)(o) === 'signature-mismatch' && Math.abs(o.error.skewSeconds ?? 0) >= refusals/* SKEW_LIMIT_SECONDS */.Ji)));
}
const clockSkew = {
    id: 'environment/clock-skew',
    severity: 'error',
    title: 'The runner’s clock is wrong',
    says: [
        'Signature expired: 20260101T000000Z is now earlier than 20260101T005500Z (20260101T010000Z - 5 min.)',
        'Signature not yet current: 20260101T013000Z is still later than 20260101T000500Z (20260101T000000Z + 5 min.)',
        'The difference between the request time and the current time is too large.',
    ],
    why: 'Every request carries the time at which it was signed. AWS takes five minutes of difference, S3 fifteen. A machine that slept, or has no time service, is further off.',
    causes: [
        'A self-hosted runner, virtual machine or container host slept, or has no time service.',
        'The host’s clock is right and its time zone was set by changing the clock.',
        'A test froze the time (`faketime`).',
    ],
    answers: service_answers/* CLOCK_REFUSED */.q3,
    check: 'Compare `date -u` with the `Date` header of any HTTPS answer.',
    mend: 'Let the machine keep time (chrony, systemd-timesyncd), and run again.',
    references: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/signature-v4-troubleshooting.html',
        'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html',
    ],
    explains: ['credentials/wrong-secret'],
    evaluate(scene) {
        const failures = skewed(scene);
        if (failures.length === 0)
            return [];
        const skew = failures.map((o) => o.error.skewSeconds).find((s) => s !== undefined);
        const late = skew !== undefined && Math.abs(skew) < 60;
        const measured = skew === undefined
            ? (0,src_text/* text */.Qq) `AWS’s answers carry no time to measure it by`
            : (0,src_text/* text */.Qq) `It is ${Math.abs(skew)} s ${[skew > 0 ? 'behind' : 'ahead of']} AWS’s`;
        return [
            {
                subjects: ['clock'],
                headline: late
                    ? (0,src_text/* text */.Qq) `The requests reached AWS long after they were signed.`
                    : (0,src_text/* text */.Qq) `The runner’s clock is wrong${skew === undefined ? (0,src_text/* text */.Qq) `` : (0,src_text/* text */.Qq) `: ${describe(Math.abs(skew))} ${[skew > 0 ? 'behind' : 'ahead']}`}.`,
                explanation: late
                    ? (0,src_text/* text */.Qq) `The clocks agree now (${Math.abs(skew)} s apart), so the machine was paused or overloaded between signing and sending. The secret was not judged.`
                    : (0,src_text/* text */.Qq) `${measured}; AWS allows five minutes. A wrong secret would be refused in other words, and the secret was not judged.`,
                evidence: (0,evidence/* evidence */.MX)([
                    ...(0,evidence/* citeAll */.rb)(failures),
                    ...(skew === undefined
                        ? []
                        : [{ text: (0,src_text/* text */.Qq) `AWS’s ${'Date'} header and this machine’s clock are ${Math.abs(skew)} s apart.` }]),
                ]),
                fixes: [
                    {
                        title: late ? (0,src_text/* text */.Qq) `Give the runner air` : (0,src_text/* text */.Qq) `Set the runner’s clock`,
                        steps: [
                            late
                                ? (0,src_text/* text */.Qq) `Look for a suspended machine, a full CPU or a paused container, and run again.`
                                : (0,src_text/* text */.Qq) `Let a time service keep it, and run again. Every other tool on this machine is refused alike.`,
                        ],
                        snippets: [
                            {
                                language: 'bash',
                                caption: (0,src_text/* text */.Qq) `On a Linux runner`,
                                content: 'sudo timedatectl set-ntp true\ntimedatectl status',
                            },
                        ],
                    },
                ],
                confidence: late ? 'likely' : 'certain',
            },
        ];
    },
};
const describe = (seconds) => [
    seconds >= 5400
        ? `${Math.round(seconds / 360) / 10} hours`
        : seconds >= 120
            ? `${Math.round(seconds / 60)} minutes`
            : `${seconds} s`,
];

// EXTERNAL MODULE: ./build/src/names/host.js
var host = __webpack_require__(5718);
;// CONCATENATED MODULE: ./build/src/rules/environment/faults.js
// Failures without an answer of AWS's, whoever signed: they never blame the credentials.




const faultsOf = (scene, kind) => scene.observations
    .filter(answer/* isFailed */.p)
    .filter((o) => o.error.kind === kind && !o.followUp && o.service !== 'github' && !(0,answer/* isExcused */.Ix)(o, scene));
/** DNS failures that have no better reason than the network: neither the Region nor a Bedrock that is not there. */
const unresolved = (scene) => faultsOf(scene, 'network')
    .filter(answer/* isUnresolved */.U4)
    .filter((o) => !(o.service === 'bedrock' && !(0,knowledge_regions/* hasBedrock */.Nd)(scene.settings.region)));
const hostsOf = (failures) => [
    ...new Set(failures.flatMap((o) => (o.error.host ? [o.error.host] : []))),
];
/** Endpoint overrides in force for the services that failed: each is named, since one left on is the usual reason. */
function overrides(scene, failures) {
    const services = new Set(failures.map((o) => o.service));
    return scene.endpoints
        .filter((e) => e.service === 'all' || services.has(e.service) || (e.service === 'bedrock-runtime' && services.has('bedrock')))
        .map((e) => ({ text: (0,src_text/* text */.Qq) `${e.variable} sends the requests to ${e.host}.` }));
}
const proxyNote = (scene) => scene.settings.httpProxy ? [{ text: (0,src_text/* text */.Qq) `A proxy is set: ${(0,host/* hostOf */.w)(scene.settings.httpProxy)}.` }] : [];
const whichServices = (scene, failures) => {
    const failed = new Set(failures.map((o) => o.service)).size;
    const asked = new Set(scene.observations
        .filter((o) => !o.followUp && o.status !== 'not-evaluated' && o.service !== 'github')
        .map((o) => o.service)).size;
    return failed === asked
        ? (0,src_text/* text */.Qq) `No service could be reached`
        : (0,src_text/* text */.Qq) `${failed} of ${asked} services could not be reached`;
};

;// CONCATENATED MODULE: ./build/src/rules/environment/connection-failed.js




const connectionFailed = {
    id: 'environment/connection-failed',
    severity: 'error',
    title: 'The connection to AWS fails',
    says: ['connect ECONNREFUSED 127.0.0.1:4566', 'read ECONNRESET', 'connect EHOSTUNREACH', 'socket hang up'],
    why: 'Nothing listens there, something cut the line, or the answer stopped half-way: a firewall, a proxy that is not running, or an emulator’s address left in an endpoint variable.',
    causes: [
        '`AWS_ENDPOINT_URL` still points to an emulator (LocalStack, DynamoDB Local) that does not run here.',
        'A firewall refuses the way to AWS: the proxy is the only way out.',
        'The proxy named in `http-proxy` or `HTTPS_PROXY` is not running.',
        'A middlebox resets or cuts long connections.',
    ],
    check: '`curl -sv https://sts.REGION.amazonaws.com` on the runner; `env | grep AWS_ENDPOINT_URL`',
    mend: 'Open the way to the host, correct the proxy, or unset the endpoint override.',
    references: ['https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html'],
    evaluate(scene) {
        const failures = faultsOf(scene, 'network').filter((o) => !(0,answer/* isUnresolved */.U4)(o));
        if (failures.length === 0)
            return [];
        const override = overrides(scene, failures);
        const codes = [...new Set(failures.map((o) => o.error.code))];
        return [
            {
                subjects: (0,evidence/* subjectsOf */.Z6)(failures),
                headline: (0,src_text/* text */.Qq) `${whichServices(scene, failures)}: the connection fails with ${(0,src_text/* enumerate */.HL)(codes)}.`,
                explanation: (0,src_text/* text */.Qq) `No answer of AWS’s arrived, so nothing is known of the credentials by it. Asked: ${(0,src_text/* enumerate */.HL)(hostsOf(failures))}.`,
                evidence: (0,evidence/* evidence */.MX)([...(0,evidence/* citeAll */.rb)(failures), ...override, ...proxyNote(scene)]),
                fixes: [
                    ...(override.length > 0
                        ? [
                            {
                                title: (0,src_text/* text */.Qq) `Check the endpoint override`,
                                steps: [(0,src_text/* text */.Qq) `Unset the variable where it was left on from an emulator or a test.`],
                            },
                        ]
                        : []),
                    {
                        title: (0,src_text/* text */.Qq) `Open the way to AWS`,
                        steps: [
                            (0,src_text/* text */.Qq) `On a self-hosted runner, allow HTTPS to the host, or set ${'http-proxy'} to the proxy that may. Check that the proxy is running.`,
                        ],
                    },
                ],
                confidence: 'certain',
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/src/rules/region/unknown.js





/** The failures of all requests to this Region, where every one of them is of one kind. */
function allFailed(scene, ofKind) {
    const asked = scene.observations.filter((o) => o.status !== 'not-evaluated' && !o.followUp && o.service !== 'github');
    const failed = asked.filter(answer/* isFailed */.p).filter(ofKind);
    return failed.length === asked.length ? failed : [];
}
/** Requests to this Region that ended where a host does not exist: at the resolver, or at a proxy that could not resolve it. */
const unreachable = (scene) => allFailed(scene, (o) => (0,answer/* isUnresolved */.U4)(o) || (o.error.kind === 'proxy' && [502, 503, 504].includes(o.error.httpStatus ?? 0)));
const NO_SUCH_REGION = /scoped to a valid region/i;
/** An endpoint of one's own answers, and knows no such Region either. */
function disowned(scene) {
    const refused = allFailed(scene, (o) => ['scope-mismatch', 'elsewhere'].includes((0,answer/* answerOf */.ut)(o)));
    return refused.some((o) => NO_SUCH_REGION.test(o.error.message)) ? refused : [];
}
/** A Region that is on no list, and whose hosts do not exist or disown it. One that is newer than the list answers, and is fine. */
function isUnknownRegion(scene) {
    const { region } = scene.settings;
    return ((0,knowledge_regions/* isWellFormedRegion */.qN)(region) &&
        !(0,knowledge_regions/* isKnownRegion */.Kk)(region) &&
        (unreachable(scene).length > 0 || disowned(scene).length > 0));
}
const unknown = {
    id: 'region/unknown',
    severity: 'error',
    title: 'There is no such Region',
    says: ['getaddrinfo ENOTFOUND sts.us-esat-1.amazonaws.com', 'Could not connect to the endpoint URL'],
    why: 'The code has a Region’s form, is on no list of Regions, and its hosts do not resolve; or an endpoint of one’s own answers, and knows no such Region.',
    causes: [
        'Two letters are exchanged or one is missing.',
        'The number does not exist in this part of the world.',
        'The Region is of another cloud.',
    ],
    check: '`nslookup sts.REGION.amazonaws.com`',
    mend: 'Correct the code.',
    references: ['https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html'],
    explains: [
        'environment/dns-failure',
        'environment/proxy-rejected',
        'environment/endpoint-mismatch',
        'region/without-bedrock',
        's3/bucket-in-other-region',
    ],
    evaluate(scene) {
        if (!isUnknownRegion(scene))
            return [];
        const { region, regionSource } = scene.settings;
        const home = (0,refusals/* inDefaultRegion */.RX)(scene);
        const elsewhere = home && (0,answer/* acceptsCredentials */.Sk)(home);
        const offered = (0,knowledge_regions/* nearestRegions */.Uw)(region);
        const answered = disowned(scene);
        return [
            {
                subjects: [region],
                headline: (0,src_text/* text */.Qq) `There is no AWS Region ${region}.`,
                explanation: (0,src_text/* text */.Qq) `${answered.length > 0 ? (0,src_text/* text */.Qq) `What answers knows no such Region` : (0,src_text/* text */.Qq) `None of its hosts resolves`}, and it is on no list of Regions. The credentials were not judged by it.${elsewhere ? (0,src_text/* text */.Qq) ` In ${home.region} they are accepted.` : (0,src_text/* text */.Qq) ``}`,
                evidence: (0,evidence/* evidence */.MX)([
                    ...(0,evidence/* citeAll */.rb)(unreachable(scene)),
                    ...(0,evidence/* citeAll */.rb)(answered),
                    ...(elsewhere ? [(0,evidence/* proof */.n1)(home, (0,src_text/* text */.Qq) `accepted`)] : []),
                    { text: (0,src_text/* text */.Qq) `${regionSource ?? 'aws-region'} is ${region}.` },
                ]),
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Correct the Region`,
                        steps: [(0,src_text/* text */.Qq) `Nearest: ${(0,src_text/* enumerate */.HL)(offered.map(knowledge_regions/* regionLabel */.p), 'or')}.`],
                        snippets: [{ language: 'yaml', caption: (0,src_text/* text */.Qq) `In the step`, content: `with:\n  aws-region: ${offered[0]}` }],
                    },
                ],
                confidence: elsewhere || ((0,answer/* underTest */.RA)(scene).some(isUnresolvedFailure) && !(home && isUnresolvedFailure(home)))
                    ? 'certain'
                    : 'likely',
                ...(home && isUnresolvedFailure(home)
                    ? {
                        lookalikes: [
                            (0,src_text/* text */.Qq) `A resolver that knows no host at all: ${home.region} does not resolve either. The Region is on no list all the same.`,
                        ],
                    }
                    : {}),
            },
        ];
    },
};
const isUnresolvedFailure = (o) => (0,answer/* isFailed */.p)(o) && (0,answer/* isUnresolved */.U4)(o);

;// CONCATENATED MODULE: ./build/src/rules/environment/dns-failure.js




const dnsFailure = {
    id: 'environment/dns-failure',
    severity: 'error',
    title: 'AWS’s host names do not resolve',
    says: ['getaddrinfo ENOTFOUND sts.us-east-1.amazonaws.com', 'getaddrinfo EAI_AGAIN dynamodb.us-east-1.amazonaws.com'],
    why: 'The Region is a real one, and this machine’s resolver does not know the host: no DNS, a private zone that shadows AWS’s, a network that only a proxy leaves, or an endpoint override with a mistyped host.',
    causes: [
        'The network leaves by a proxy only, and no proxy is set for this job.',
        'An endpoint variable names a mistyped host.',
        'A private hosted zone or a VPC endpoint’s private DNS shadows AWS’s names.',
        'The runner has no resolver at all (a container without DNS).',
    ],
    check: '`nslookup HOST` on the runner.',
    mend: 'Repair the resolver, set the proxy, or remove the endpoint override.',
    references: [
        'https://docs.aws.amazon.com/general/latest/gr/rande.html',
        'https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html',
    ],
    evaluate(scene) {
        const failures = isUnknownRegion(scene) ? [] : unresolved(scene);
        if (failures.length === 0)
            return [];
        const hosts = hostsOf(failures);
        const override = overrides(scene, failures);
        return [
            {
                subjects: (0,evidence/* subjectsOf */.Z6)(failures),
                headline: (0,src_text/* text */.Qq) `${hosts.length === 1 ? (0,src_text/* text */.Qq) `The host ${hosts[0]} does` : (0,src_text/* text */.Qq) `${hosts.length || 'Some'} host names do`} not resolve.`,
                explanation: (0,src_text/* text */.Qq) `The request never left this machine, so nothing is known of the credentials by it.${hosts.length > 1 ? (0,src_text/* text */.Qq) ` Asked for: ${(0,src_text/* enumerate */.HL)(hosts)}.` : (0,src_text/* text */.Qq) ``}`,
                evidence: (0,evidence/* evidence */.MX)([...(0,evidence/* citeAll */.rb)(failures), ...override, ...proxyNote(scene)]),
                fixes: [
                    ...(override.length > 0
                        ? [
                            {
                                title: (0,src_text/* text */.Qq) `Check the endpoint override`,
                                steps: [(0,src_text/* text */.Qq) `Correct the host in the variable, or unset it.`],
                            },
                        ]
                        : []),
                    {
                        title: (0,src_text/* text */.Qq) `Let the runner resolve and reach AWS`,
                        steps: [
                            (0,src_text/* text */.Qq) `On a self-hosted runner: check the resolver, the VPC’s DNS settings and private hosted zones; behind a proxy set ${'http-proxy'}, so that the proxy resolves.`,
                        ],
                    },
                ],
                confidence: 'certain',
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/src/rules/environment/endpoint-mismatch.js






const SETTINGS_WORDS = /endpoint|FIPS|dual-?stack|invalid url/i;
function misdirected(scene) {
    const scoped = scene.observations
        .filter(answer/* isFailed */.p)
        .filter((o) => !o.followUp &&
        ((0,answer/* answerOf */.ut)(o) === 'scope-mismatch' || ((0,answer/* answerOf */.ut)(o) === 'elsewhere' && o.target === null) || (0,stand_in/* isNotServed */.hh)(o)));
    const strangers = (0,answer/* failuresOf */.dJ)(scene, 'key-unrecognized', 'token-undecodable').filter((o) => (0,refusals/* refusedByOverride */.ST)(scene, o));
    // An API gateway that has no such route says that the token is missing.
    const unsigned = (0,answer/* failuresOf */.dJ)(scene, 'signature-incomplete').filter((o) => (0,refusals/* hasOwnOverride */.BQ)(scene, o) && !scene.credentials.keyId?.oddities.length);
    const refusedHere = scene.observations
        .filter(answer/* isFailed */.p)
        .filter((o) => !o.followUp && o.error.kind === 'client' && SETTINGS_WORDS.test(o.error.message));
    return [...scoped, ...strangers, ...unsigned, ...refusedHere];
}
const endpointMismatch = {
    id: 'environment/endpoint-mismatch',
    severity: 'error',
    title: 'Requests go to an endpoint that is not the right one',
    says: [
        'Credential should be scoped to a valid region.',
        "Credential should be scoped to correct service: 'sts'.",
        'Invalid Configuration: FIPS and custom endpoint are not supported',
    ],
    why: 'A signature names the Region and service it was made for. The host that was asked serves another, or does not know a key that STS accepts, or the SDK refuses the endpoint settings: an endpoint override points somewhere else.',
    causes: [
        'An endpoint variable was set for one Region or service and is used for another.',
        'An emulator’s or another vendor’s endpoint is left in the environment or in `~/.aws/config`.',
        '`AWS_USE_FIPS_ENDPOINT` or `AWS_USE_DUALSTACK_ENDPOINT` is set beside an endpoint override.',
    ],
    check: '`env | grep -i -E "AWS_(ENDPOINT|USE_)"` in the job, and `endpoint_url` in the shared files.',
    mend: 'Unset the override, or make it the endpoint of this Region and service.',
    references: [
        'https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/signature-v4-troubleshooting.html',
    ],
    explains: ['s3/*', 'dynamodb/*'],
    evaluate(scene) {
        const failures = misdirected(scene);
        if (failures.length === 0)
            return [];
        const override = overrides(scene, failures);
        return [
            {
                subjects: (0,evidence/* subjectsOf */.Z6)(failures),
                headline: (0,src_text/* text */.Qq) `Requests to ${(0,evidence/* servicesOf */.Yj)(failures)} go to an endpoint that is not the one for ${scene.settings.region}.`,
                explanation: (0,src_text/* text */.Qq) `What answered at ${(0,src_text/* enumerate */.HL)(hostsOf(failures))} does not serve this Region and service, or does not know a key that STS accepts, or finds no signature where one was sent. The credentials are not the fault.`,
                evidence: (0,evidence/* evidence */.MX)([...(0,evidence/* citeAll */.rb)(failures), ...override]),
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Unset or correct the endpoint override`,
                        steps: [
                            (0,src_text/* text */.Qq) `${override.length > 0 ? (0,src_text/* text */.Qq) `It is named above.` : (0,src_text/* text */.Qq) `Look for ${'AWS_ENDPOINT_URL'}, ${'AWS_ENDPOINT_URL_<SERVICE>'}, ${'AWS_USE_FIPS_ENDPOINT'} and ${'AWS_USE_DUALSTACK_ENDPOINT'} in the job’s environment, and ${'endpoint_url'} in the shared files.`} FIPS and dual-stack cannot be combined with an override.`,
                        ],
                    },
                    {
                        title: (0,src_text/* text */.Qq) `Or set the Region of the endpoint`,
                        steps: [(0,src_text/* text */.Qq) `Where the endpoint is right, ${'aws-region'} must be the Region that it serves.`],
                    },
                ],
                confidence: failures.some((o) => (0,answer/* answerOf */.ut)(o) === 'scope-mismatch' || o.error.kind === 'client')
                    ? 'certain'
                    : 'likely',
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/src/rules/environment/proxy-rejected.js




const proxyRejected = {
    id: 'environment/proxy-rejected',
    severity: 'error',
    title: 'The proxy refuses the connection',
    says: ['Proxy Authentication Required', 'the proxy refused the tunnel with status 403'],
    why: 'A proxy stands between this machine and AWS, and it answered in AWS’s place: it wants a login (407), or does not allow the host.',
    causes: [
        'The proxy wants a login (407), and the URL has none or a wrong one.',
        'The proxy allows only listed hosts, and AWS’s are not among them (403).',
        'AWS should go around the proxy by a VPC endpoint, and `NO_PROXY` does not list it.',
    ],
    check: '`curl -sv -x PROXY https://sts.REGION.amazonaws.com` on the runner.',
    mend: 'Give the proxy its login, have AWS’s hosts allowed, or take them out of its way with `no-proxy`.',
    references: [
        'https://docs.aws.amazon.com/sdk-for-javascript/v3/developer-guide/node-configuring-proxies.html',
        'https://docs.github.com/en/actions/how-tos/manage-runners/self-hosted-runners/use-proxy-servers',
    ],
    evaluate(scene) {
        const failures = isUnknownRegion(scene) ? [] : faultsOf(scene, 'proxy');
        if (failures.length === 0)
            return [];
        const status = failures.map((o) => o.error.httpStatus).find((s) => s !== undefined);
        const login = status === 407;
        return [
            {
                subjects: (0,evidence/* subjectsOf */.Z6)(failures),
                headline: login
                    ? (0,src_text/* text */.Qq) `The proxy wants a login.`
                    : (0,src_text/* text */.Qq) `The proxy refuses the connection to AWS${status === undefined ? (0,src_text/* text */.Qq) `` : (0,src_text/* text */.Qq) ` with status ${status}`}.`,
                explanation: (0,src_text/* text */.Qq) `The answer is the proxy’s. No request reached AWS, so nothing is known of the credentials by it.`,
                evidence: (0,evidence/* evidence */.MX)([
                    ...(0,evidence/* citeAll */.rb)(failures),
                    ...hostsOf(failures).map((host) => ({ text: (0,src_text/* text */.Qq) `Asked for ${host}.` })),
                    ...proxyNote(scene),
                ]),
                fixes: [
                    login
                        ? {
                            title: (0,src_text/* text */.Qq) `Give the proxy its login`,
                            steps: [(0,src_text/* text */.Qq) `Put user and password into the proxy’s URL, as a secret.`],
                            snippets: [
                                {
                                    language: 'yaml',
                                    caption: (0,src_text/* text */.Qq) `In the step`,
                                    content: 'with:\n  http-proxy: ${{ secrets.PROXY_URL }}   # http://user:password@proxy.example.com:8080',
                                },
                            ],
                        }
                        : {
                            title: (0,src_text/* text */.Qq) `Have AWS’s hosts allowed`,
                            steps: [(0,src_text/* text */.Qq) `Ask whoever runs the proxy to allow CONNECT to the hosts named above, port 443.`],
                        },
                    {
                        title: (0,src_text/* text */.Qq) `Go around it, where that is allowed`,
                        steps: [(0,src_text/* text */.Qq) `List the hosts in ${'no-proxy'}, for instance those that a VPC endpoint serves.`],
                    },
                ],
                confidence: 'certain',
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/src/rules/environment/request-altered.js






const requestAltered = {
    id: 'environment/request-altered',
    severity: 'error',
    title: 'Something rewrites the request on its way',
    says: [
        'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
        'Request is missing Authentication Token',
        "Authorization header requires 'Signature' parameter.",
    ],
    why: 'One service accepts the secret’s signature and another does not. The secret is therefore right, and what arrived at the other is not what was signed: a proxy or gateway changed a header, the path or the body. Or a service finds no signature at all, where one was sent.',
    causes: [
        'A proxy rewrites a header that is signed, or changes the host or path.',
        'A gateway decodes and encodes the URL again.',
        'An endpoint override leads through a server that changes requests.',
        'A proxy or a log filter removes the `Authorization` header, or cuts it.',
    ],
    check: 'Send the same request past the proxy, or from another machine.',
    mend: 'Let the proxy pass requests to that host unchanged.',
    references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/signature-v4-troubleshooting.html'],
    evaluate: (scene) => [...otherSignature(scene), ...noSignature(scene)],
};
const LET_PASS = (0,src_text/* text */.Qq) `Take the host out of the proxy’s way with ${'no-proxy'}, or have it pass ${'Host'}, ${'Authorization'}, ${'x-amz-*'} headers, the path and the query as they are.`;
function otherSignature(scene) {
    const refused = (0,refusals/* mismatches */.vJ)(scene);
    const accepted = (0,answer/* underTest */.RA)(scene).find((o) => (0,answer/* acceptsCredentials */.Sk)(o) && refused.some((r) => r.signer === o.signer && (0,stand_in/* speaksFor */.ZQ)(scene, o, r)));
    if (refused.length === 0 || !accepted)
        return [];
    return [
        {
            subjects: (0,evidence/* subjectsOf */.Z6)(refused),
            headline: (0,src_text/* text */.Qq) `${(0,evidence/* servicesOf */.Yj)(refused)} finds the signature wrong, while ${(0,evidence/* servicesOf */.Yj)([accepted])} accepts the same secret.`,
            explanation: (0,src_text/* text */.Qq) `So the secret is right, and the request was changed between this machine and the service: a proxy, a gateway or an endpoint that rewrites headers, the path or the body.`,
            evidence: (0,evidence/* evidence */.MX)([
                ...(0,evidence/* citeAll */.rb)(refused),
                (0,evidence/* proof */.n1)(accepted, (0,src_text/* text */.Qq) `accepted, signed with the same secret`),
                ...overrides(scene, refused),
                ...proxyNote(scene),
            ]),
            fixes: [{ title: (0,src_text/* text */.Qq) `Let requests pass unchanged`, steps: [LET_PASS] }],
            confidence: 'likely',
            lookalikes: [(0,src_text/* text */.Qq) `An endpoint override to a system with other secrets.`],
        },
    ];
}
/** The header that carries the signature is missing or cut, and this action sends it whole. A key id that is not written as one would break it too. */
const withoutSignature = (scene) => scene.credentials.keyId?.oddities.length
    ? []
    : (0,answer/* failuresOf */.dJ)(scene, 'signature-incomplete').filter((o) => !(0,refusals/* hasOwnOverride */.BQ)(scene, o));
function noSignature(scene) {
    const refused = withoutSignature(scene);
    if (refused.length === 0)
        return [];
    return [
        {
            subjects: (0,evidence/* subjectsOf */.Z6)(refused),
            headline: (0,src_text/* text */.Qq) `The signature did not reach ${(0,evidence/* servicesOf */.Yj)(refused)} whole.`,
            explanation: (0,src_text/* text */.Qq) `Every request left this machine with its ${'Authorization'} header, and the service found none, or a part of one: a proxy or gateway removes or rewrites it. The service has not looked at the key.`,
            evidence: (0,evidence/* evidence */.MX)([...(0,evidence/* citeAll */.rb)(refused), ...proxyNote(scene)]),
            fixes: [{ title: (0,src_text/* text */.Qq) `Let the header pass`, steps: [LET_PASS] }],
            confidence: (0,refusals/* acceptedSomewhere */.$2)(scene) ? 'likely' : 'possible',
        },
    ];
}

;// CONCATENATED MODULE: ./build/src/rules/environment/service-unavailable.js




const serviceUnavailable = {
    id: 'environment/service-unavailable',
    severity: 'error',
    alsoSeverity: ['warning'],
    title: 'AWS answers with an error of its own',
    says: [
        'The request processing has failed because of an unknown error, exception or failure.',
        'Bedrock is unable to process your request.',
        'We encountered an internal error. Please try again.',
    ],
    why: 'A status of 5xx is the service’s fault or its lack of capacity, after several tries. It says nothing against the credentials.',
    causes: [
        'The service, or the model’s capacity in this Region, has a bad hour.',
        'An endpoint override leads to something that answers 5xx.',
    ],
    check: 'The AWS Health Dashboard; the same request some minutes later.',
    mend: 'Run again later. For a model short of capacity, a cross-Region inference profile spreads the load.',
    references: [
        'https://health.aws.amazon.com/health/status',
        'https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html',
    ],
    evaluate(scene) {
        const failures = scene.observations
            .filter(answer/* isFailed */.p)
            .filter((o) => !o.followUp && (0,answer/* answerOf */.ut)(o) === 'unavailable' && !(0,stand_in/* isNotServed */.hh)(o) && o.service !== 'github');
        if (failures.length === 0)
            return [];
        const refused = scene.observations.some((o) => o.service === 'sts' && !o.followUp && answer/* REFUSES_CREDENTIALS */.$O.has((0,answer/* answerOf */.ut)(o)));
        const identified = scene.observations.some((o) => o.service === 'sts' && !o.followUp && (0,answer/* provesCredentials */.sJ)(o));
        return [
            {
                subjects: (0,evidence/* subjectsOf */.Z6)(failures),
                headline: (0,src_text/* text */.Qq) `${(0,evidence/* servicesOf */.Yj)(failures)} answers with an error of its own.`,
                explanation: (0,src_text/* text */.Qq) `The service is unavailable or short of capacity, after several tries. ${identified ? (0,src_text/* text */.Qq) `STS accepts the credentials; whether this target may be used was not proven.` : refused ? (0,src_text/* text */.Qq) `What STS says of the credentials stands in a finding of its own.` : (0,src_text/* text */.Qq) `Nothing is known of the credentials.`}`,
                evidence: (0,evidence/* evidence */.MX)((0,evidence/* citeAll */.rb)(failures)),
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Run again later`,
                        steps: [(0,src_text/* text */.Qq) `See the AWS Health Dashboard for this Region. The fault is not in this workflow.`],
                    },
                ],
                confidence: 'certain',
                severity: identified || refused ? 'warning' : 'error',
            },
        ];
    },
};

// EXTERNAL MODULE: ./build/src/rules/bedrock/claims.js
var claims = __webpack_require__(359);
;// CONCATENATED MODULE: ./build/src/rules/environment/throttled.js




/** Throttling for the moment. A quota of a day, or none at all, is another fault. A table is judged by GetItem where DescribeTable is denied. */
const throttledNow = (scene) => scene.observations
    .filter(answer/* isFailed */.p)
    .filter((o) => (!o.followUp || o.operation === 'GetItem') &&
    o.service !== 'github' &&
    (0,answer/* answerOf */.ut)(o) === 'throttled' &&
    !(0,claims/* isBedrockOwned */.i)(o, scene));
const throttled = {
    id: 'environment/throttled',
    severity: 'warning',
    title: 'AWS throttles the requests',
    says: [
        'Rate exceeded',
        'Too many requests, please wait before trying again.',
        'Please reduce your request rate.',
        'The level of configured provisioned throughput for the table was exceeded.',
    ],
    why: 'A service throttles only whom it has recognised: access is proven. The job itself may meet the same limit.',
    causes: ['Other jobs of the account use the same limit at this moment.', 'The table or model has a low limit.'],
    check: 'CloudWatch’s throttling metrics, and Service Quotas.',
    mend: 'Nothing, for this check; slow the job down, or raise the quota, where the job meets it too.',
    references: [
        'https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html',
        'https://docs.aws.amazon.com/bedrock/latest/userguide/quotas.html',
    ],
    evaluate(scene) {
        const failures = throttledNow(scene);
        if (failures.length === 0)
            return [];
        // A token of GitHub's is sent unsigned: whom it belongs to has not been looked at.
        const proven = failures.every((o) => o.signer !== 'none');
        return [
            {
                subjects: (0,evidence/* subjectsOf */.Z6)(failures),
                headline: proven
                    ? (0,src_text/* text */.Qq) `${(0,evidence/* servicesOf */.Yj)(failures)} throttles the requests; access is proven.`
                    : (0,src_text/* text */.Qq) `${(0,evidence/* servicesOf */.Yj)(failures)} throttles the requests.`,
                explanation: proven
                    ? (0,src_text/* text */.Qq) `AWS throttles after it has accepted the credentials. The job may meet the same limit.`
                    : (0,src_text/* text */.Qq) `The role’s session could not be asked for, so nothing could be asked as the role.`,
                evidence: (0,evidence/* evidence */.MX)((0,evidence/* citeAll */.rb)(failures)),
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Slow down, or raise the limit`,
                        steps: [(0,src_text/* text */.Qq) `Spread the load, let the SDK retry, or ask for a higher quota in Service Quotas.`],
                    },
                ],
                confidence: 'certain',
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/src/rules/environment/timeout.js



const timeout = {
    id: 'environment/timeout',
    severity: 'error',
    title: 'AWS does not answer in time',
    says: ['connect ETIMEDOUT', 'Connection timed out after 5000 ms'],
    why: 'Packets go out and nothing comes back: a firewall that drops them, a VPC endpoint without a route or with a security group that does not let the runner in, or a network that only a proxy leaves.',
    causes: [
        'A firewall or security group drops the packets.',
        'An interface VPC endpoint’s security group does not let the runner in on port 443.',
        'A gateway endpoint (S3, DynamoDB) has no route in this subnet, and there is no NAT.',
        'The network leaves by a proxy only.',
    ],
    check: '`curl -m 5 -sv https://HOST` on the runner.',
    mend: 'Open the route, or set the proxy; raise `timeout-seconds` only where answers are slow but come.',
    references: [
        'https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html',
        'https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html',
    ],
    evaluate(scene) {
        const failures = faultsOf(scene, 'timeout');
        if (failures.length === 0)
            return [];
        const hosts = hostsOf(failures);
        return [
            {
                subjects: (0,evidence/* subjectsOf */.Z6)(failures),
                headline: (0,src_text/* text */.Qq) `${whichServices(scene, failures)}: no answer came in time.`,
                explanation: (0,src_text/* text */.Qq) `The requests went out and nothing came back within the time limit of ${scene.settings.timeoutSeconds} s for the whole run. Nothing is known of the credentials by it.${hosts.length > 0 ? (0,src_text/* text */.Qq) ` Asked: ${(0,src_text/* enumerate */.HL)(hosts)}.` : (0,src_text/* text */.Qq) ``}`,
                evidence: (0,evidence/* evidence */.MX)([...(0,evidence/* citeAll */.rb)(failures), ...overrides(scene, failures), ...proxyNote(scene)]),
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Open the route to the service`,
                        steps: [
                            (0,src_text/* text */.Qq) `On a self-hosted runner: check the firewall, the route to a gateway endpoint (DynamoDB, S3), the security group of an interface endpoint, and whether the network is left only through a proxy (${'http-proxy'}).`,
                        ],
                    },
                    { title: (0,src_text/* text */.Qq) `Allow more time`, steps: [(0,src_text/* text */.Qq) `Where answers are slow but come, raise ${'timeout-seconds'}.`] },
                ],
                confidence: 'certain',
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/src/rules/environment/tls-untrusted.js



const tlsUntrusted = {
    id: 'environment/tls-untrusted',
    severity: 'error',
    title: 'A certificate on the way is not trusted',
    says: [
        'self-signed certificate in certificate chain',
        'unable to get local issuer certificate',
        'unable to verify the first certificate',
        'certificate has expired',
    ],
    why: 'Something between this machine and AWS opens TLS with a certificate of its own, which Node does not trust. Node does not read the system’s store unless told to, so a browser or curl on the same machine may be content.',
    causes: [
        'A company’s proxy opens TLS, and its root certificate is not given to Node.',
        'The certificate is in the system’s store, which Node reads only when it is told to.',
        'An endpoint override leads to a server with a self-signed certificate.',
        'A certificate on the way has expired.',
    ],
    check: '`openssl s_client -connect HOST:443 -showcerts` shows who issued the certificate.',
    mend: 'Give Node the authority’s certificate: `NODE_EXTRA_CA_CERTS` for Node tools, `AWS_CA_BUNDLE` for the AWS CLI and boto3; this action heeds both.',
    example: {
        language: 'yaml',
        content: [
            'env:',
            '  NODE_EXTRA_CA_CERTS: /etc/ssl/certs/company-root.pem',
            '  AWS_CA_BUNDLE: /etc/ssl/certs/company-root.pem',
        ].join('\n'),
    },
    references: [
        'https://nodejs.org/api/cli.html#node_extra_ca_certsfile',
        'https://docs.aws.amazon.com/sdkref/latest/guide/feature-gen-config.html',
    ],
    evaluate(scene) {
        const failures = faultsOf(scene, 'tls');
        if (failures.length === 0)
            return [];
        const issuer = failures.map((o) => o.error.issuer).find(Boolean);
        return [
            {
                subjects: (0,evidence/* subjectsOf */.Z6)(failures),
                headline: (0,src_text/* text */.Qq) `The certificate of ${(0,src_text/* enumerate */.HL)(hostsOf(failures))} is not trusted here.`,
                explanation: (0,src_text/* text */.Qq) `The connection was closed before anything was sent, so nothing is known of the credentials by it. A proxy that opens TLS is the usual reason.${issuer ? (0,src_text/* text */.Qq) ` The certificate was issued by ${issuer}.` : (0,src_text/* text */.Qq) ``}`,
                evidence: (0,evidence/* evidence */.MX)([...(0,evidence/* citeAll */.rb)(failures), ...overrides(scene, failures), ...proxyNote(scene)]),
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Trust the authority that issued it`,
                        steps: [
                            (0,src_text/* text */.Qq) `Get the proxy’s root certificate as a PEM file from whoever runs it, and name the file for Node and for the AWS CLI. Do not turn verification off.`,
                        ],
                        snippets: [
                            {
                                language: 'yaml',
                                caption: (0,src_text/* text */.Qq) `In the job`,
                                content: 'env:\n  NODE_EXTRA_CA_CERTS: /etc/ssl/certs/company-root.pem\n  AWS_CA_BUNDLE: /etc/ssl/certs/company-root.pem',
                            },
                        ],
                    },
                ],
                confidence: 'certain',
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/src/rules/environment/unexpected-response.js



const unexpectedResponse = {
    id: 'environment/unexpected-response',
    severity: 'error',
    title: 'Something other than AWS answers',
    says: [
        'Unexpected token < in JSON at position 0',
        'Deserialization error: to see the raw response, inspect the hidden field {error}.$response',
    ],
    why: 'The answer has neither the form of the service’s nor a request ID of AWS’s: a block page, a captive portal, a gateway’s error page, or another server at an overridden endpoint.',
    causes: [
        'A web filter or captive portal answers with a page.',
        'An endpoint override leads to another kind of server.',
        'A gateway on the way answers for AWS with an error page.',
    ],
    check: '`curl -s https://HOST | head` on the runner.',
    mend: 'Have the host allowed where the page comes from, or correct the endpoint.',
    references: ['https://docs.aws.amazon.com/general/latest/gr/rande.html'],
    evaluate(scene) {
        const failures = faultsOf(scene, 'protocol');
        if (failures.length === 0)
            return [];
        const statuses = [
            ...new Set(failures.flatMap((o) => (o.error.httpStatus === undefined ? [] : [String(o.error.httpStatus)]))),
        ];
        return [
            {
                subjects: (0,evidence/* subjectsOf */.Z6)(failures),
                headline: (0,src_text/* text */.Qq) `Something other than AWS answers at ${(0,src_text/* enumerate */.HL)(hostsOf(failures))}.`,
                explanation: (0,src_text/* text */.Qq) `The answers${statuses.length > 0 ? (0,src_text/* text */.Qq) `, with status ${(0,src_text/* enumerate */.HL)(statuses)},` : (0,src_text/* text */.Qq) ``} have neither AWS’s form nor a request ID. They say nothing of the credentials; a status of 403 in them is no missing permission.`,
                evidence: (0,evidence/* evidence */.MX)([...(0,evidence/* citeAll */.rb)(failures), ...overrides(scene, failures), ...proxyNote(scene)]),
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Find out what answers`,
                        steps: [
                            (0,src_text/* text */.Qq) `Fetch the address from the runner and read the page: a proxy’s block page names whom to ask. Have AWS’s hosts allowed there.`,
                        ],
                    },
                    {
                        title: (0,src_text/* text */.Qq) `Check endpoint overrides`,
                        steps: [(0,src_text/* text */.Qq) `A variable such as ${'AWS_ENDPOINT_URL'} may lead to a server that is no AWS service.`],
                    },
                ],
                confidence: 'certain',
            },
        ];
    },
};

// EXTERNAL MODULE: ./build/src/rules/ids.js
var ids = __webpack_require__(295);
// EXTERNAL MODULE: ./build/src/trust-policy/evaluate.js + 1 modules
var evaluate = __webpack_require__(8448);
// EXTERNAL MODULE: ./build/src/trust-policy/generate.js
var generate = __webpack_require__(7566);
;// CONCATENATED MODULE: ./build/src/rules/oidc/audience-mismatch.js





const DEFAULT = 'sts.amazonaws.com';
// https://github.com/aws-actions/configure-aws-credentials#oidc-audience
const IN_CHINA = 'sts.amazonaws.com.cn';
const audienceMismatch = {
    id: 'oidc/audience-mismatch',
    severity: 'error',
    title: "The identity provider does not list the token's audience",
    says: ['Incorrect token audience'],
    why: "The IAM identity provider has a list of audiences (client IDs), and the token's `aud` is not on it. STS says so before it looks at the role, so this is no fault of the trust policy.",
    causes: [
        'The provider lists `sts.amazonaws.com`, and the job asks for another audience; in China that is `sts.amazonaws.com.cn`.',
        'The provider was made with the organisation’s URL as its audience.',
        'The provider was made by a template without a client id list.',
    ],
    answers: [
        {
            service: 'STS',
            operation: 'AssumeRoleWithWebIdentity',
            status: 400,
            code: 'InvalidIdentityToken',
            message: 'Incorrect token audience',
        },
    ],
    check: '`aws iam get-open-id-connect-provider --open-id-connect-provider-arn ARN --query ClientIDList` prints the list.',
    mend: 'Add the audience to the provider, or ask for one that is on its list, with the input `audience`.',
    example: {
        language: 'sh',
        content: 'aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ARN --client-id sts.amazonaws.com',
    },
    references: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html',
        'https://github.com/guardian/cdk/pull/1350',
        'https://github.com/aws-actions/configure-aws-credentials#oidc-audience',
    ],
    evaluate(scene) {
        const refused = (0,exchange/* refusedExchanges */.xx)(scene, 'AssumeRoleWithWebIdentity').filter((o) => /incorrect token audience/i.test(o.error.message));
        const [first, ...others] = refused;
        if (!first)
            return [];
        const audience = (0,generate/* audienceOf */.Ox)(scene);
        const china = audience !== IN_CHINA && scene.settings.roleToAssume.startsWith('arn:aws-cn:');
        const provider = (0,evaluate/* providerArn */.Zj)(scene.settings.roleToAssume, scene.claims?.iss);
        const change = {
            title: (0,src_text/* text */.Qq) `Ask for an audience that the provider lists`,
            steps: [
                china
                    ? (0,src_text/* text */.Qq) `Providers in China's partition usually list ${IN_CHINA}: set the input ${'audience'} to it, and for every other action that signs in there.`
                    : audience === DEFAULT
                        ? (0,src_text/* text */.Qq) `If the provider was made for another audience, name that one in the input ${'audience'}.`
                        : (0,src_text/* text */.Qq) `Providers for AWS usually list ${DEFAULT}: leave the input ${'audience'} out to ask for it.`,
                (0,src_text/* text */.Qq) `A trust policy that asks for ${'aud'} must name the same audience.`,
            ],
        };
        const add = {
            title: (0,src_text/* text */.Qq) `Add the audience to the provider`,
            steps: [(0,src_text/* text */.Qq) `Once, with administrator rights in the role's account.`],
            ...(provider
                ? {
                    snippets: [
                        {
                            language: 'bash',
                            caption: (0,src_text/* text */.Qq) `The provider's list of audiences`,
                            content: `aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${(0,oidc_role/* shellWord */.r7)(provider)} --client-id ${(0,oidc_role/* shellWord */.r7)(audience)}`,
                        },
                    ],
                }
                : {}),
        };
        return [
            {
                subjects: [audience],
                headline: (0,src_text/* text */.Qq) `The account's identity provider does not accept the audience ${audience}.`,
                explanation: (0,src_text/* text */.Qq) `The token was issued for ${audience}, and the provider's list of audiences does not have it. The role's trust policy was not looked at yet.`,
                evidence: [
                    (0,exchange/* said */.ag)(first),
                    ...others.map(exchange/* said */.ag),
                    {
                        text: (0,src_text/* text */.Qq) `the token's ${'aud'} is ${audience}${audience === scene.settings.audience ? (0,src_text/* text */.Qq) `, as the input ${'audience'} asks` : []}`,
                    },
                ],
                fixes: audience === DEFAULT && !china ? [add, change] : [change, add],
                confidence: 'certain',
            },
        ];
    },
};

// EXTERNAL MODULE: ./build/src/rules/oidc/invalid-role-arn.js
var invalid_role_arn = __webpack_require__(1115);
// EXTERNAL MODULE: ./build/src/rules/oidc/permission-missing.js + 1 modules
var permission_missing = __webpack_require__(9412);
// EXTERNAL MODULE: ./build/src/trust-policy/issuer.js
var trust_policy_issuer = __webpack_require__(3866);
;// CONCATENATED MODULE: ./build/src/rules/oidc/provider-missing.js





const WORDS = /No OpenIDConnect provider found in your account for (\S+)|No OpenID ?Connect provider found/i;
const providerMissing = {
    id: 'oidc/provider-missing',
    severity: 'error',
    title: "The account has no identity provider for the token's issuer",
    says: ['No OpenIDConnect provider found in your account for https://token.actions.githubusercontent.com'],
    why: "STS looks in the role's account for an IAM identity provider whose URL is the token's `iss`, to the letter. It found none: the provider was never made, was made in another account, or was made for github.com while the token comes from an Enterprise Server or a data-residency host, each of which is an issuer of its own.",
    causes: [
        'The identity provider was never made in this account: it is needed once per account, not per role.',
        'It was made in another account than the role’s.',
        'It was made for `token.actions.githubusercontent.com`, and the token comes from an Enterprise Server or from an enterprise’s own issuer; or the reverse.',
    ],
    answers: [
        {
            service: 'STS',
            operation: 'AssumeRoleWithWebIdentity',
            status: 400,
            code: 'InvalidIdentityToken',
            message: 'No OpenIDConnect provider found in your account for https://token.actions.githubusercontent.com',
        },
    ],
    check: "`aws iam list-open-id-connect-providers`, with credentials of the role's account, lists what there is.",
    mend: 'Create the provider for exactly this issuer, once per account.',
    example: {
        language: 'sh',
        content: 'aws iam create-open-id-connect-provider --url https://token.actions.githubusercontent.com --client-id-list sts.amazonaws.com',
    },
    references: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html',
        'https://docs.github.com/en/enterprise-server@latest/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws',
        'https://github.com/aws-actions/configure-aws-credentials/issues/727',
    ],
    evaluate(scene) {
        const refused = (0,exchange/* refusedExchanges */.xx)(scene, 'AssumeRoleWithWebIdentity').filter((o) => WORDS.test(o.error.message));
        const [first, ...others] = refused;
        if (!first)
            return [];
        const claimed = scene.claims?.iss;
        const issuer = typeof claimed === 'string' && (0,trust_policy_issuer/* providerOf */.lc)(claimed)
            ? claimed
            : (WORDS.exec(first.error.message)?.[1]?.replace(/[.,]$/, '') ?? "the token's issuer");
        const account = (0,names_arn/* parseArn */.Lw)(scene.settings.roleToAssume)?.account ?? '';
        return [
            {
                subjects: [issuer],
                headline: (0,src_text/* text */.Qq) `The role's account has no identity provider for the issuer of this job's tokens.`,
                explanation: [
                    ...(0,src_text/* text */.Qq) `The token was issued by ${issuer}. `,
                    ...provider_missing_whose(issuer),
                    ...(0,src_text/* text */.Qq) ` The role was not looked at yet: its trust policy may be right or wrong.`,
                ],
                evidence: [
                    (0,exchange/* said */.ag)(first),
                    ...others.map(exchange/* said */.ag),
                    { text: (0,src_text/* text */.Qq) `the token's ${'iss'} is ${issuer}` },
                    ...(account ? [{ text: (0,src_text/* text */.Qq) `the role belongs to the account ${account}` }] : []),
                ],
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Create the provider in the role's account`,
                        steps: [
                            (0,src_text/* text */.Qq) `Run this once with administrator rights in the account${account ? (0,src_text/* text */.Qq) ` ${account}` : []}; the URL must be the issuer to the letter.`,
                            ...((0,trust_policy_issuer/* issuerKind */.W8)(issuer) === 'enterprise-server'
                                ? [
                                    (0,src_text/* text */.Qq) `AWS must be able to fetch ${`${issuer}/.well-known/openid-configuration`} and the keys that it names: they must be public.`,
                                ]
                                : []),
                        ],
                        snippets: [{ language: 'bash', caption: (0,src_text/* text */.Qq) `The identity provider`, content: (0,oidc_role/* createProvider */.Qd)(scene) }],
                    },
                    {
                        title: (0,src_text/* text */.Qq) `Or give a role of the account that has the provider`,
                        steps: [(0,src_text/* text */.Qq) `Compare the account in ${'role-to-assume'} with the account in which the provider was made.`],
                    },
                ],
                confidence: 'certain',
            },
        ];
    },
};
function provider_missing_whose(issuer) {
    const kind = (0,trust_policy_issuer/* issuerKind */.W8)(issuer);
    if (kind === 'enterprise-server')
        return (0,src_text/* text */.Qq) `That is a GitHub Enterprise Server, which is an issuer of its own: a provider for github.com does not serve it.`;
    if (kind === 'ghe.com')
        return (0,src_text/* text */.Qq) `That is GitHub Enterprise Cloud with data residency, which is an issuer of its own: a provider for github.com does not serve it.`;
    return kind === 'github.com' ? (0,src_text/* text */.Qq) `That is github.com.` : (0,src_text/* text */.Qq) `That is none of GitHub's usual issuers.`;
}

;// CONCATENATED MODULE: ./build/src/rules/oidc/provider-unreachable.js




const THUMBPRINT = /thumbprint|HTTPS certificate/i;
const KEYS = /retrieve verification key|verification key from your identity provider|could not (be reached|communicate)|communicat\w+ with the identity provider/i;
const providerUnreachable = {
    id: 'oidc/provider-unreachable',
    severity: 'error',
    title: "AWS cannot fetch the issuer's keys, or does not trust its certificate",
    says: [
        "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements",
        "OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint",
    ],
    why: "To check a token, STS fetches the issuer's discovery document and keys over the internet. It could not, or the certificate that it met is not the one that the provider is configured for. For github.com AWS no longer relies on thumbprints, so there the fault usually passes; an Enterprise Server behind a firewall, or with a private authority, is the lasting case.",
    causes: [
        'The issuer is an Enterprise Server that AWS cannot reach from the internet.',
        'The issuer’s certificate changed, and the provider is held to its old thumbprint.',
        'A passing fault between AWS and github.com.',
    ],
    answers: [
        {
            service: 'STS',
            operation: 'AssumeRoleWithWebIdentity',
            status: 400,
            code: 'InvalidIdentityToken',
            message: "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements",
        },
    ],
    check: "`curl ISSUER/.well-known/openid-configuration`, and the `jwks_uri` that it names, from outside the company's network.",
    mend: "Run the job again where the issuer is github.com. Otherwise make the two documents public, or update the provider's thumbprint.",
    references: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc_verify-thumbprint.html',
        'https://github.com/awslabs/aws-sdk-rust/issues/827',
        'https://github.com/aws-actions/configure-aws-credentials/issues/357',
    ],
    evaluate(scene) {
        const refused = (0,exchange/* refusedExchanges */.xx)(scene, 'AssumeRoleWithWebIdentity').filter((o) => o.error.code.startsWith('IDPCommunicationError') ||
            THUMBPRINT.test(o.error.message) ||
            KEYS.test(o.error.message));
        const [first, ...others] = refused;
        if (!first)
            return [];
        const claimed = scene.claims?.iss;
        const issuer = typeof claimed === 'string' && (0,trust_policy_issuer/* providerOf */.lc)(claimed) ? claimed : 'https://token.actions.githubusercontent.com';
        const provider = (0,evaluate/* providerArn */.Zj)(scene.settings.roleToAssume, issuer);
        const thumbprint = THUMBPRINT.test(first.error.message);
        const again = {
            title: (0,src_text/* text */.Qq) `Run the job again`,
            steps: [
                (0,src_text/* text */.Qq) `Faults between AWS and github.com pass; https://www.githubstatus.com and https://health.aws.amazon.com tell of them.`,
            ],
        };
        const open = {
            title: (0,src_text/* text */.Qq) `Let AWS reach the issuer`,
            steps: [
                (0,src_text/* text */.Qq) `${`${issuer}/.well-known/openid-configuration`} and the keys that it names must be public, over HTTPS with a certificate of a public authority, and answer within seconds.`,
            ],
        };
        const renew = {
            title: (0,src_text/* text */.Qq) `Update the provider's thumbprint`,
            steps: [
                (0,src_text/* text */.Qq) `Take the thumbprint of the top authority in the issuer's chain, and give it to the provider${provider ? (0,src_text/* text */.Qq) ` ${provider}` : []} with ${'aws iam update-open-id-connect-provider-thumbprint'}.`,
            ],
        };
        const own = (0,trust_policy_issuer/* issuerKind */.W8)(issuer) === 'github.com';
        return [
            {
                subjects: [issuer],
                headline: thumbprint
                    ? (0,src_text/* text */.Qq) `The certificate of the token's issuer is not the one that the identity provider is configured for.`
                    : (0,src_text/* text */.Qq) `AWS could not fetch the keys of the token's issuer.`,
                explanation: (0,src_text/* text */.Qq) `The issuer is ${issuer}. The token could not be verified, so the role and its trust policy were not looked at.`,
                evidence: [(0,exchange/* said */.ag)(first), ...others.map(exchange/* said */.ag)],
                fixes: thumbprint ? (own ? [again, renew] : [renew, open]) : own ? [again] : [open, again],
                confidence: 'certain',
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/src/rules/oidc/token-expired.js


const tokenExpired = {
    id: 'oidc/token-expired',
    severity: 'error',
    title: 'The OIDC token was past its end when STS saw it',
    says: [
        'Token expired: current date/time 1731098245 must be before the expiration date/time 1731095240',
        'Token too old',
    ],
    why: "GitHub's tokens live for minutes. This one reached STS after its end, so it was issued long before, or the clock of the issuer is behind. The credentials that AWS would have issued are not in question.",
    causes: [
        'A tool kept the token and used it minutes later.',
        'The Enterprise Server’s clock is behind.',
        'The way to STS took very long.',
    ],
    check: "The two times in AWS's answer are seconds since 1970: now, and the token's end.",
    mend: 'Run the job again. Where it happens each time, look at the clock of the Enterprise Server, at a slow way to STS, and at tools that keep a token to use it later.',
    references: [
        'https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html',
        'https://github.com/aws/aws-sdk-java-v2/issues/5709',
        'https://github.com/aws-actions/configure-aws-credentials/issues/1848',
    ],
    evaluate(scene) {
        const refused = (0,exchange/* refusedExchanges */.xx)(scene, 'AssumeRoleWithWebIdentity').filter((o) => /^ExpiredToken(Exception)?$/.test(o.error.code) ||
            /token (is )?(expired|too old)|token has expired/i.test(o.error.message));
        const [first, ...others] = refused;
        if (!first)
            return [];
        return [
            {
                subjects: ['getIDToken'],
                headline: (0,src_text/* text */.Qq) `GitHub's OIDC token had expired when AWS received it.`,
                explanation: (0,src_text/* text */.Qq) `The token was asked for in this run and is good for minutes, so time was lost on the way to STS, or a clock is wrong. No session was issued.`,
                evidence: [(0,exchange/* said */.ag)(first), ...others.map(exchange/* said */.ag), ...lifetime(scene.claims)],
                fixes: [
                    { title: (0,src_text/* text */.Qq) `Run the job again`, steps: [(0,src_text/* text */.Qq) `Each run gets a fresh token.`] },
                    {
                        title: (0,src_text/* text */.Qq) `Where it happens each time`,
                        steps: [
                            (0,src_text/* text */.Qq) `On GitHub Enterprise Server, set the appliance's clock by NTP: its clock writes the token's end.`,
                            (0,src_text/* text */.Qq) `Look whether the runner's way to STS is slow: a request that hangs for minutes outlives the token.`,
                        ],
                    },
                ],
                confidence: 'certain',
            },
        ];
    },
};
/** What the token itself says of its life. */
function lifetime(claims) {
    const iso = (seconds) => typeof seconds === 'number' && seconds > 0 && seconds < 8e12 ? new Date(seconds * 1000).toISOString() : null;
    const [from, to] = [iso(claims?.iat), iso(claims?.exp)];
    return to
        ? [{ text: from ? (0,src_text/* text */.Qq) `the token was issued at ${from} and ends at ${to}` : (0,src_text/* text */.Qq) `the token ends at ${to}` }]
        : [];
}

;// CONCATENATED MODULE: ./build/src/rules/oidc/token-request-failed.js

const tokenRequestFailed = {
    id: 'oidc/token-request-failed',
    severity: 'error',
    title: 'GitHub did not give the job its OIDC token',
    says: [
        'Failed to get ID Token. Error Code : 403',
        'Failed to get ID Token. Error Code : 500',
        'Response json body do not have ID Token field',
    ],
    why: "The job has the permission, and GitHub's token endpoint refused, failed, or answered with something that is no token. AWS was not asked: nothing is known of the role or its trust policy.",
    causes: [
        'GitHub’s token service has a fault (5xx).',
        'A proxy on a self-hosted runner refuses or alters the request.',
        'The organisation’s rules refuse the token (403).',
    ],
    check: 'https://www.githubstatus.com tells of faults in Actions; a second run tells whether the fault lasts.',
    mend: 'Run the job again after a 5xx answer; after a refusal, look at the permissions of the job and at the rules of the organisation; on self-hosted runners, at what stands between the runner and GitHub.',
    references: [
        'https://docs.github.com/en/actions/reference/security/oidc',
        'https://github.com/actions/toolkit/blob/main/packages/core/src/oidc-utils.ts',
    ],
    evaluate(scene) {
        const failures = scene.observations.filter((o) => o.service === 'github' &&
            o.operation === 'getIDToken' &&
            o.status === 'failed' &&
            !/Unable to get ACTIONS_ID_TOKEN_REQUEST_\w+/.test(o.error.message));
        const [first, ...others] = failures;
        if (!first)
            return [];
        const { headline, explanation, fixes } = token_request_failed_tell(first);
        return [
            {
                subjects: [first.error.host ?? 'getIDToken'],
                headline,
                explanation,
                evidence: [token_request_failed_seen(first), ...others.map(token_request_failed_seen)],
                fixes,
                confidence: 'certain',
            },
        ];
    },
};
const token_request_failed_seen = (observation) => {
    const { code, message, host } = observation.error;
    return {
        text: (0,src_text/* text */.Qq) `GitHub's token endpoint${host ? (0,src_text/* text */.Qq) ` ${host}` : []}: ${code}${message ? (0,src_text/* text */.Qq) `, ${message}` : []}`,
        observation,
    };
};
function token_request_failed_tell({ error }) {
    const { kind, httpStatus = 0, code } = error;
    const again = {
        title: (0,src_text/* text */.Qq) `Run the job again`,
        steps: [
            (0,src_text/* text */.Qq) `See https://www.githubstatus.com for faults in Actions; nothing needs to be changed where one is reported.`,
        ],
    };
    if (code === 'InsecureTokenEndpoint' || code === 'InvalidUrl') {
        return {
            headline: (0,src_text/* text */.Qq) `The address of GitHub's token endpoint cannot be used.`,
            explanation: (0,src_text/* text */.Qq) `The runner's right to ask for tokens must not cross a network in the clear, and a real runner gives an ${'https'} address.`,
            fixes: [
                {
                    title: (0,src_text/* text */.Qq) `Leave ${'ACTIONS_ID_TOKEN_REQUEST_URL'} as the runner sets it`,
                    steps: [
                        (0,src_text/* text */.Qq) `Look for a step or an ${'env:'} that sets the variable, or for an emulator in the runner's place.`,
                    ],
                },
            ],
        };
    }
    if (kind === 'service' && httpStatus >= 500)
        return {
            headline: (0,src_text/* text */.Qq) `GitHub's OIDC token endpoint failed.`,
            explanation: (0,src_text/* text */.Qq) `The fault lies with GitHub and is likely to pass; AWS was not asked.`,
            fixes: [again],
        };
    if (kind === 'service') {
        return {
            headline: (0,src_text/* text */.Qq) `GitHub refused to give this job an OIDC token.`,
            explanation: (0,src_text/* text */.Qq) `The runner has the address and the right to ask, and the endpoint refused all the same. That comes of a right that has ended with its job, or of a rule of the organisation or enterprise.`,
            fixes: [
                {
                    title: (0,src_text/* text */.Qq) `Look at the job's permissions and the organisation's rules`,
                    steps: [
                        (0,src_text/* text */.Qq) `Let the job itself have ${'id-token: write'}, and let no step save ${'ACTIONS_ID_TOKEN_REQUEST_TOKEN'} for another job: it ends with this one.`,
                        (0,src_text/* text */.Qq) `Ask the organisation's owners whether OIDC is restricted there.`,
                    ],
                },
                again,
            ],
        };
    }
    if (kind === 'protocol') {
        return {
            headline: (0,src_text/* text */.Qq) `What answered in place of GitHub's token endpoint gave no OIDC token.`,
            explanation: (0,src_text/* text */.Qq) `The answer has no token in it. A proxy's own page, or an endpoint that is not GitHub's, answers so.`,
            fixes: [
                {
                    title: (0,src_text/* text */.Qq) `Let the runner reach GitHub itself`,
                    steps: [
                        (0,src_text/* text */.Qq) `Look at the proxy of this runner, and at whether a step sets ${'ACTIONS_ID_TOKEN_REQUEST_URL'}.`,
                    ],
                },
                again,
            ],
        };
    }
    return {
        headline: (0,src_text/* text */.Qq) `GitHub's OIDC token endpoint could not be reached.`,
        explanation: (0,src_text/* text */.Qq) `No answer came, so AWS was not asked. The credentials and the role are not in question.`,
        fixes: [
            {
                title: (0,src_text/* text */.Qq) `Let the runner reach GitHub`,
                steps: [
                    (0,src_text/* text */.Qq) `On a self-hosted runner, let ${error.host ?? '*.actions.githubusercontent.com'} through the firewall and the proxy, port 443; the endpoint honours ${'HTTPS_PROXY'} and ${'NO_PROXY'}.`,
                ],
            },
            again,
        ],
    };
}

// EXTERNAL MODULE: ./build/src/trust-policy/describe-conditions.js + 1 modules
var describe_conditions = __webpack_require__(72);
// EXTERNAL MODULE: ./build/src/trust-policy/subject.js
var subject = __webpack_require__(4009);
;// CONCATENATED MODULE: ./build/src/rules/oidc/trust-policy-mismatch.js






const trustPolicyMismatch = {
    id: 'oidc/trust-policy-mismatch',
    severity: 'error',
    alsoSeverity: ['notice'],
    title: 'The role does not trust this job',
    says: ['Not authorized to perform sts:AssumeRoleWithWebIdentity'],
    why: 'STS verified the token, and refused the role to its bearer. It names neither the claim nor the condition, and says the same of a role that does not exist. Usually the trust policy asks for another `sub`: an environment takes the place of the branch in it, a pull request has none, letter case counts, and since 15 July 2026 the subject of a new, renamed or transferred repository carries the numbers of owner and repository.',
    causes: [
        'The condition on `sub` names another branch, tag or environment: `environment:` in the job takes the branch’s place in the subject.',
        'The repository was made, renamed or transferred after 15 July 2026: its subject carries the numbers of owner and repository (`repo:octo@400500/shop@100200300:…`), and the policy has the names alone.',
        'The run is of a pull request, whose subject ends with `:pull_request`.',
        'A wildcard stands under `StringEquals`, which takes it literally: `StringLike` is meant.',
        'Owner or repository is written with other capital letters.',
        'The condition on `aud` wants another audience.',
        'The role does not exist, or its ARN has another account or path.',
    ],
    answers: [
        {
            service: 'STS',
            operation: 'AssumeRoleWithWebIdentity',
            status: 403,
            code: 'AccessDenied',
            message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
        },
    ],
    check: 'Hold the claims of this run against each condition of `aws iam get-role --role-name NAME --query Role.AssumeRolePolicyDocument`; the input `trust-policy` lets this action do it.',
    mend: 'Change the condition on `sub` (or `aud`) so that it accepts this job and no other.',
    example: {
        language: 'json',
        content: [
            '{',
            '  "Version": "2012-10-17",',
            '  "Statement": [',
            '    {',
            '      "Effect": "Allow",',
            '      "Principal": { "Federated": "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" },',
            '      "Action": "sts:AssumeRoleWithWebIdentity",',
            '      "Condition": {',
            '        "StringEquals": {',
            '          "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",',
            '          "token.actions.githubusercontent.com:sub": [',
            '            "repo:octo/shop:ref:refs/heads/main",',
            '            "repo:octo@400500/shop@100200300:ref:refs/heads/main"',
            '          ]',
            '        }',
            '      }',
            '    }',
            '  ]',
            '}',
        ].join('\n'),
    },
    references: [
        'https://docs.github.com/en/actions/reference/security/oidc',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif',
        'https://github.com/aws-actions/configure-aws-credentials/issues/1446',
        'https://github.com/terraform-aws-modules/terraform-aws-iam/issues/659',
    ],
    evaluate(scene) {
        const [first, ...others] = (0,exchange/* deniedExchanges */.aM)(scene, 'AssumeRoleWithWebIdentity').filter((o) => !exchange/* TAG_SESSION */.Qj.test(o.error.message));
        return first ? [refused(scene, [first, ...others])] : stale(scene);
    },
};
const EXACT = (0,src_text/* text */.Qq) `A trust policy that accepts exactly this job, in both forms of the subject`;
const heldAgainst = (scene) => scene.claims
    ? (0,exchange/* readablePolicies */.fi)(scene).map((readable) => ({
        ...readable,
        evaluation: (0,evaluate/* evaluateTrustPolicy */.y1)(readable.policy, {
            claims: scene.claims ?? {},
            roleArn: scene.settings.roleToAssume,
            sessionName: scene.settings.roleSessionName,
        }),
    }))
    : [];
function refused(scene, failures) {
    const { claims, settings } = scene;
    const denial = failures.map(answer/* denialOf */.Z9).find((d) => d !== null) ?? null;
    const held = heldAgainst(scene);
    const refusing = held.find((h) => h.evaluation.decision === 'refuses');
    const elsewhere = deniedByName(denial, settings.roleToAssume);
    const { snippets, remark } = (0,describe_conditions/* trustPolicySnippet */.sF)(scene, EXACT);
    const evidence = [
        (0,exchange/* said */.ag)(failures[0]),
        ...failures.slice(1).map(exchange/* said */.ag),
        ...(claims ? (0,describe_conditions/* describeClaims */.Zs)(claims) : []),
        ...held.flatMap((h) => conditions(h, scene)),
    ];
    return {
        subjects: [settings.roleToAssume],
        headline: elsewhere?.headline ??
            (refusing
                ? (0,src_text/* text */.Qq) `The role's trust policy refuses this job.`
                : (0,src_text/* text */.Qq) `AWS does not let this job assume the role: its trust policy does not accept the token's claims.`),
        explanation: elsewhere?.explanation ?? [...(claims ? (0,subject/* describeSubject */.qy)(claims.sub) : []), ' ', ...knowledge(held)],
        evidence,
        fixes: elsewhere
            ? [elsewhere.fix]
            : [change(settings.roleToAssume, snippets, remark), ...(held.some((h) => h.live) ? [] : [readIt(scene)])],
        // A file need not be what AWS holds, and without any policy a role that does not exist gives the same answer.
        confidence: refusing?.live || (denial && denial.layer !== 'unspecified') ? 'certain' : 'likely',
        ...(elsewhere || refusing?.live ? {} : { lookalikes: UNTOLD }),
    };
}
const UNTOLD = [
    (0,src_text/* text */.Qq) `A role that does not exist, or whose name differs in the case of a letter, is answered with the same words.`,
    (0,src_text/* text */.Qq) `So is a role whose ${'Principal'} names the provider of another account, and one that was made or changed within the last minute.`,
];
/** AWS granted the role, and the file that should say why would refuse it. */
function stale(scene) {
    if (!scene.claims || !(0,exchange/* grantedByToken */.qt)(scene))
        return [];
    const refusing = heldAgainst(scene).filter((h) => !h.live && h.evaluation.decision === 'refuses');
    const { snippets, remark } = (0,describe_conditions/* trustPolicySnippet */.sF)(scene, EXACT);
    return refusing.map((held) => ({
        subjects: [held.source],
        severity: 'notice',
        headline: (0,src_text/* text */.Qq) `AWS let this job assume the role, and the trust policy in ${held.source} would refuse it.`,
        explanation: (0,src_text/* text */.Qq) `The file is not what AWS holds for this role: applying it would lock this job out.`,
        evidence: [
            { text: (0,src_text/* text */.Qq) `${'AssumeRoleWithWebIdentity'} was granted for ${scene.settings.roleToAssume}` },
            ...(0,describe_conditions/* describeClaims */.Zs)(scene.claims ?? {}),
            ...conditions(held, scene),
        ],
        fixes: [change(held.source, snippets, remark)],
        confidence: 'certain',
    }));
}
function conditions({ source, evaluation }, scene) {
    const verdict = {
        accepts: (0,src_text/* text */.Qq) `would accept this job`,
        refuses: (0,src_text/* text */.Qq) `refuses this job`,
        unknown: (0,src_text/* text */.Qq) `cannot be judged to its end here`,
    }[evaluation.decision];
    return [
        { text: (0,src_text/* text */.Qq) `the trust policy from ${source} ${verdict}` },
        ...(0,describe_conditions/* describeEvaluation */.qD)(evaluation, scene.claims ?? {}),
    ];
}
function knowledge(held) {
    const [first] = held;
    if (!first)
        return (0,src_text/* text */.Qq) `AWS does not say which condition failed, and the trust policy could not be read here: the claims below are what its conditions must accept.`;
    if (first.evaluation.decision === 'refuses')
        return (0,src_text/* text */.Qq) `The conditions marked ${'✗'} are those that this token does not meet.`;
    if (first.evaluation.decision === 'accepts')
        return (0,src_text/* text */.Qq) `The trust policy from ${first.source} would accept this token, so it is not what AWS holds for this role, or the role's name or account is another.`;
    return (0,src_text/* text */.Qq) `Some conditions of the trust policy cannot be judged from the token alone; they are marked ${'?'}.`;
}
/** A denial that names the policy which decided: the conditions of the trust policy are then not in question. */
function deniedByName(denial, role) {
    const arn = denial?.policyArn ? (0,src_text/* text */.Qq) ` Its ARN is ${denial.policyArn}.` : [];
    const ask = {
        title: (0,src_text/* text */.Qq) `Ask whoever keeps that policy`,
        steps: [(0,src_text/* text */.Qq) `It must let GitHub's tokens perform ${'sts:AssumeRoleWithWebIdentity'} on ${role}.${arn}`],
    };
    if (denial?.layer === 'organization')
        return {
            headline: (0,src_text/* text */.Qq) `A policy of the organisation keeps this job from assuming the role.`,
            explanation: (0,src_text/* text */.Qq) `AWS names the kind of policy that denies it: a service or resource control policy, which stands above the role. Nothing in the role's trust policy can lift it.`,
            fix: ask,
        };
    if (denial?.layer === 'vpc-endpoint')
        return {
            headline: (0,src_text/* text */.Qq) `The policy of the VPC endpoint for STS keeps this job from assuming the role.`,
            explanation: (0,src_text/* text */.Qq) `The request went to STS by way of a VPC endpoint, whose own policy does not let it through. The role's trust policy is not in question.`,
            fix: ask,
        };
    if (!denial?.explicit || denial.layer !== 'role-trust')
        return null;
    return {
        headline: (0,src_text/* text */.Qq) `The role's trust policy denies this job outright.`,
        explanation: (0,src_text/* text */.Qq) `A ${'Deny'} statement of the trust policy is met by this token, and it outweighs every statement that would let the job in.`,
        fix: {
            title: (0,src_text/* text */.Qq) `Change the Deny statement`,
            steps: [
                (0,src_text/* text */.Qq) `In the trust policy of ${role}: except this job's subject, or ask for something that it does not have. Adding it to the statements that allow does not help.`,
            ],
        },
    };
}
const change = (subject, snippets, remark) => ({
    title: (0,src_text/* text */.Qq) `Let the trust policy accept this job`,
    steps: [
        (0,src_text/* text */.Qq) `Change the conditions of ${subject}, or add what the policy below has to the values that they accept already: replacing the policy locks out every job that it does not name.`,
        ...(remark ? [remark] : []),
    ],
    ...(snippets.length > 0 ? { snippets } : {}),
});
const readIt = ({ settings, trustPolicy }) => ({
    title: (0,src_text/* text */.Qq) `See which condition fails`,
    steps: [
        trustPolicy
            ? (0,src_text/* text */.Qq) `The file may be older than the role: print the policy anew and compare.`
            : (0,src_text/* text */.Qq) `Save what the command prints in the repository and name the file in the input ${'trust-policy'}: each condition is then held against the token's claims.`,
    ],
    snippets: [
        {
            language: 'bash',
            caption: (0,src_text/* text */.Qq) `With credentials that may read the role`,
            content: `aws iam get-role --role-name ${/role\/(?:.*\/)?([\w+=,.@-]{1,64})$/.exec(settings.roleToAssume)?.[1] ?? 'NAME'} > trust-policy.json`,
        },
    ],
});

;// CONCATENATED MODULE: ./build/src/trust-policy/lint.js
// What is dangerous in a trust policy that lets GitHub's tokens in: that others than this repository fit it.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html and
// https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws




/** The Allow statements through which tokens of other repositories would pass. */
function lintTrustPolicy(policy) {
    return policy.statements.flatMap((statement) => {
        if (statement.effect !== 'Allow' || (0,evaluate/* actionVerdict */.mY)(statement) !== 'met')
            return [];
        const providers = (statement.federated ?? [])
            .flatMap((arn) => /:oidc-provider\/(.+)$/.exec(arn)?.[1] ?? [])
            .filter((provider) => (0,trust_policy_issuer/* issuerKind */.W8)(`https://${provider}`) !== 'other');
        return providers.flatMap((provider) => openingOf(statement, provider, excludedElsewhere(policy, provider)) ?? []);
    });
}
function openingOf(statement, provider, restrictions) {
    const on = (claim) => statement.conditions.filter((c) => c.key.toLowerCase() === `${provider}:${claim}`.toLowerCase());
    const subjects = on('sub').filter(restricts);
    const alone = subjects.length > 0 && subjects.every((c) => (0,operators/* operatorOf */.gN)(c.operator)?.set === 'all');
    const groups = [...subjects.filter((c) => (0,operators/* operatorOf */.gN)(c.operator)?.set !== 'all').map(patternsOf), ...restrictions];
    const pinned = [...on('repository'), ...on('repository_id')].some((c) => restricts(c) && (0,operators/* operatorOf */.gN)(c.operator)?.set !== 'all' && patternsOf(c).every((v) => !/[*?]/.test(v)));
    const narrowed = ['ref', 'environment', 'job_workflow_ref'].some((claim) => on(claim).some(restricts));
    if (groups.length === 0 && alone) {
        return {
            statement,
            kind: 'for-all-values',
            explanation: (0,src_text/* text */.Qq) `The subject is asked for under ${'ForAllValues'} alone, which also holds where the token has no such claim, or where the key is misspelt.`,
        };
    }
    if (groups.length === 0) {
        if (pinned && narrowed)
            return null;
        return {
            statement,
            kind: 'no-subject',
            explanation: pinned
                ? (0,src_text/* text */.Qq) `No condition asks for the token's ${'sub'}: every branch, tag, pull request and environment of the repository may assume the role.`
                : (0,src_text/* text */.Qq) `No condition asks for the token's ${'sub'}: every workflow of every repository that gets a token from ${provider} may assume the role.`,
        };
    }
    // All conditions of a statement must hold, so one that is narrow closes it.
    if (pinned || groups.some((values) => values.length > 0 && values.every((value) => wildcardIn(value) === null)))
        return null;
    const open = groups.flatMap((values) => values.filter((value) => wildcardIn(value) !== null));
    const owner = open.some((value) => wildcardIn(value) === 'owner');
    return {
        statement,
        kind: owner ? 'wildcard-owner' : 'wildcard-repository',
        explanation: owner
            ? (0,src_text/* text */.Qq) `The subject ${(0,src_text/* enumerate */.HL)(open.slice(0, 3), 'or')} leaves the owner of the repository open: repositories that anybody may create on GitHub fit it.`
            : (0,src_text/* text */.Qq) `The subject ${(0,src_text/* enumerate */.HL)(open.slice(0, 3), 'or')} leaves the repository open: other repositories of the owner fit it, also ones that are created later.`,
    };
}
/** Whether the condition lets only named values pass; `Null` and the negated operators leave all the others. */
function restricts(condition) {
    const operator = (0,operators/* operatorOf */.gN)(condition.operator);
    return operator !== null && operator.base !== 'null' && !operator.negated;
}
/** The values as patterns; without wildcards in the operator, a `*` is a star and nothing more. */
const patternsOf = ({ operator, expected }) => expected.map((value) => ((0,operators/* operatorOf */.gN)(operator)?.wildcards ? value : value.replaceAll(/[*?]/g, '_')));
/** Deny statements that refuse every subject but some: they close what an Allow statement leaves open. */
function excludedElsewhere(policy, provider) {
    return policy.statements.flatMap((statement) => {
        const [only, ...others] = statement.conditions;
        const operator = only ? (0,operators/* operatorOf */.gN)(only.operator) : null;
        const closes = statement.effect === 'Deny' &&
            (0,evaluate/* actionVerdict */.mY)(statement) === 'met' &&
            only &&
            others.length === 0 &&
            operator?.negated &&
            !operator.ifExists &&
            operator.set !== 'any';
        return closes && only.key.toLowerCase() === `${provider}:sub`.toLowerCase() ? [patternsOf(only)] : [];
    });
}
/** Which part of `repo:OWNER/REPO:…` a pattern leaves open; null where it fixes both, or where the subject is of another form that begins with fixed text. */
function wildcardIn(pattern) {
    const first = pattern.search(/[*?]/);
    if (first < 0)
        return null;
    if (first < 'repo:'.length)
        return 'repo:'.startsWith(pattern.slice(0, first)) ? 'owner' : null;
    if (!pattern.startsWith('repo:'))
        return null;
    const place = pattern.slice('repo:'.length).split(':')[0] ?? '';
    const slash = place.indexOf('/');
    // A wildcard in the place of the numbers alone leaves the names fixed.
    const open = (part) => /[*?]/.test(part.split('@')[0] ?? '');
    if (slash < 0 || open(place.slice(0, slash)))
        return 'owner';
    return open(place.slice(slash + 1)) ? 'repository' : null;
}

;// CONCATENATED MODULE: ./build/src/rules/oidc/trust-policy-too-open.js




const trustPolicyTooOpen = {
    id: 'oidc/trust-policy-too-open',
    severity: 'warning',
    title: 'The role trusts other repositories than its own',
    says: [],
    why: "All of GitHub's jobs get their tokens from one issuer, so the condition on `sub` is what tells this repository's jobs from everybody else's. Without one, with a wildcard for the owner or the repository, or with `ForAllValues` alone, which also holds where the claim is missing, others may assume the role.",
    causes: [
        'A tutorial’s policy with `repo:*` or with `aud` alone was used.',
        'The wildcard was meant for branches and stands before the repository.',
        '`ForAllValues:` was taken for a stricter test; it holds where the claim is missing.',
    ],
    check: '`aws iam get-role --role-name NAME --query Role.AssumeRolePolicyDocument`: the condition on `sub` must name owner and repository in full.',
    mend: 'Ask for the subject with `StringEquals`, or with `StringLike` whose wildcard stands after the repository.',
    references: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html',
        'https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html',
    ],
    evaluate(scene) {
        // What AWS holds outweighs a file that says what it should hold.
        const [readable] = (0,exchange/* readablePolicies */.fi)(scene);
        const openings = readable ? lintTrustPolicy(readable.policy) : [];
        const [first, ...others] = openings;
        if (!readable || !first)
            return [];
        const evidenceOf = ({ statement, explanation }) => ({
            text: (0,src_text/* text */.Qq) `statement ${statement.position}${statement.sid ? (0,src_text/* text */.Qq) ` (${statement.sid})` : []} of ${readable.source}: ${explanation}`,
        });
        const { snippets, remark } = (0,describe_conditions/* trustPolicySnippet */.sF)(scene, (0,src_text/* text */.Qq) `A trust policy that accepts exactly this job, in both forms of the subject`);
        return [
            {
                subjects: [readable.source],
                headline: {
                    'no-subject': (0,src_text/* text */.Qq) `The role's trust policy does not say which jobs of the repository, or of GitHub at all, may assume it.`,
                    'for-all-values': (0,src_text/* text */.Qq) `The role's trust policy asks for the subject in a way that also lets tokens without one in.`,
                    'wildcard-owner': (0,src_text/* text */.Qq) `The role's trust policy accepts repositories of other owners.`,
                    'wildcard-repository': (0,src_text/* text */.Qq) `The role's trust policy accepts every repository that fits a wildcard.`,
                }[first.kind],
                explanation: first.explanation,
                evidence: [evidenceOf(first), ...others.map(evidenceOf)],
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Name owner and repository in full`,
                        steps: [
                            (0,src_text/* text */.Qq) `Ask for ${'sub'} with ${'StringEquals'}. For all branches of one repository, ${'StringLike'} with ${'repo:OWNER/REPO:*'} will do, where the wildcard stands after the repository.`,
                            ...(remark ? [remark] : []),
                        ],
                        ...(snippets.length > 0 ? { snippets } : {}),
                    },
                ],
                confidence: readable.live ? 'certain' : 'likely',
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/src/rules/oidc/index.js









const oidcRules = [
    permission_missing/* permissionMissing */.k,
    tokenRequestFailed,
    invalid_role_arn/* invalidRoleArn */.X,
    providerMissing,
    audienceMismatch,
    trustPolicyMismatch,
    trustPolicyTooOpen,
    tokenExpired,
    providerUnreachable,
];

// EXTERNAL MODULE: ./build/src/answers/bucket-region.js
var bucket_region = __webpack_require__(1972);
;// CONCATENATED MODULE: ./build/src/rules/permissions/denials.js
// Which denials the rules on permissions may judge, and by which layer. What belongs to another rule is left to it.




/** Denials of what the job asked for: a named target, or an operation that was asked for by name. */
function denialsOf(scene, ...layers) {
    return allDenials(scene).filter(({ observation, denial }) => !isListing(observation, scene) && layers.includes(denial.layer));
}
/** Denials that no named target depends on. */
function listingsDenied(scene) {
    return allDenials(scene).filter(({ observation }) => isListing(observation, scene));
}
function allDenials(scene) {
    return scene.observations.filter(answer/* isFailed */.p).flatMap((observation) => {
        const denial = (0,answer/* denialOf */.Z9)(observation);
        if (!denial ||
            observation.followUp ||
            (0,answers_denial/* isQuarantine */.B)(denial) ||
            observation.service === 'github' ||
            observation.operation.startsWith('AssumeRole'))
            return [];
        if (observation.service === 'bedrock' && (0,claims/* isBedrockOwned */.i)(observation, scene))
            return [];
        const there = observation.service === 's3' ? (0,bucket_region/* realRegion */.p)(observation) : null;
        return there && there !== observation.region ? [] : [{ observation, denial }];
    });
}
function isListing(o, scene) {
    if (o.service === 'sts')
        return false;
    if (o.target === null)
        return true;
    return o.operation === 'DescribeTable' && (0,answer/* readGranted */.wX)(scene, o);
}
/** A GetCallerIdentity that is denied is a warning where another service proves the credentials and `sts` was not named. */
function severityOf(scene, denied) {
    const onlyIdentity = denied.every((d) => d.observation.service === 'sts');
    const proven = scene.observations.some((o) => o.service !== 'sts' && (0,answer/* provesCredentials */.sJ)(o));
    return onlyIdentity && proven && !scene.settings.named.includes('sts') ? 'warning' : 'error';
}

;// CONCATENATED MODULE: ./build/src/rules/permissions/describe-denials.js








/** One match for all denials of one kind: they have one cause, and one person who can mend it. */
function describeDenials(scene, denied, wording) {
    if (denied.length === 0)
        return [];
    const observations = denied.map((d) => d.observation);
    const principal = denied.map((d) => d.denial.principal).find((p) => p !== null);
    return [
        {
            subjects: (0,evidence/* subjectsOf */.Z6)(observations),
            headline: wording.headline(whatIsDenied(denied)),
            explanation: (0,src_text/* join */.fj)([
                wording.explanation,
                ...(principal ? [(0,src_text/* text */.Qq) `The denial proves the credentials: AWS knows the caller as ${principal}.`] : []),
            ]),
            evidence: (0,evidence/* evidence */.MX)([
                ...(0,evidence/* citeAll */.rb)(observations),
                ...policies(denied),
                ...strangeResources(denied),
                ...grantsElsewhere(scene, denied),
            ]),
            fixes: wording.fixes(scene, denied),
            confidence: wording.confidence ?? 'certain',
            severity: severityOf(scene, denied),
            ...(wording.lookalikes ? { lookalikes: wording.lookalikes } : {}),
        },
    ];
}
function whatIsDenied(denied) {
    const actions = [...new Set(denied.map((d) => d.denial.action ?? d.observation.operation))];
    const targets = [...new Set(denied.flatMap((d) => (d.observation.target ? [d.observation.target] : [])))];
    return targets.length > 0 ? (0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)(actions)} on ${(0,src_text/* enumerate */.HL)(targets)}` : (0,src_text/* enumerate */.HL)(actions);
}
const policies = (denied) => [...new Set(denied.flatMap((d) => (d.denial.policyArn ? [d.denial.policyArn] : [])))].map((arn) => ({
    text: (0,src_text/* text */.Qq) `The message names the policy ${arn}.`,
}));
/** A resource in the message that is not the one asked for: an index, an object, a key, or a name that differs. */
function strangeResources(denied) {
    return denied.flatMap(({ observation, denial }) => {
        const { target } = observation;
        const resource = denial.resource ? (0,names_arn/* parseArn */.Lw)(denial.resource) : null;
        if (!target || !resource || observation.service === 'bedrock')
            return [];
        const asked = observation.service === 's3' ? (0,names_arn/* bucketName */.EL)(target) : (0,names_arn/* tableName */.Cm)(target);
        const said = resource.resource.replace(/^table\//, '');
        if (said === asked || (0,names_arn/* parseArn */.Lw)(target)?.resource === resource.resource)
            return [];
        return [
            {
                text: said.startsWith(`${asked}/`)
                    ? (0,src_text/* text */.Qq) `The denial is about ${denial.resource}, a part of ${asked}.`
                    : (0,src_text/* text */.Qq) `The denial is about ${denial.resource}, which is not ${asked}.`,
            },
        ];
    });
}
/** Other requests that were granted: the identity may do something. */
function grantsElsewhere(scene, denied) {
    const granted = scene.observations.find((o) => o.status === 'ok' && o.service === 'sts' && !o.followUp && !denied.some((d) => d.observation.service === 'sts'));
    return granted ? [(0,evidence/* proof */.n1)(granted, (0,src_text/* text */.Qq) `accepted, so key, secret, token and clock are right`)] : [];
}
const SAFE_ARN = /^(arn:[\w-]+:[\w-]+:[\w-]*:\d*:[\w.:/*@=+-]+|\*)$/;
/** The resource of a statement: what AWS named, where it is a plain ARN, or what was asked for. */
function resourceOf(scene, { observation, denial }) {
    // GitHub masks a name that is also stored as a secret.
    if (denial.resource && SAFE_ARN.test(denial.resource) && denial.resource !== '*' && !denial.resource.includes('***'))
        return denial.resource;
    const { target } = observation;
    if (!target || !/^[\w.:/-]+$/.test(target))
        return '*';
    if ((0,names_arn/* parseArn */.Lw)(target))
        return target;
    const partition = (0,knowledge_regions/* partitionOf */.iQ)(scene.settings.region).id;
    if (observation.service === 's3')
        return `arn:${partition}:s3:::${target}`;
    if (observation.service === 'dynamodb')
        return `arn:${partition}:dynamodb:${observation.region}:${(0,policy/* accountOf */.XP)(scene)}:table/${target}`;
    return '*';
}
/** A profile is authorised with its models in every destination: a policy that names only the first ARN refused would meet the next refusal. */
function resourcesOf(scene, denied) {
    const { observation } = denied;
    const own = resourceOf(scene, denied);
    if (observation.service !== 'bedrock' || !observation.target || !/^bedrock:InvokeModel/.test(actionOf(denied)))
        return [own];
    const arns = invocationArns(scene, (0,catalogue_facts/* refOf */.H8)(scene, observation.target, observation.region), observation.region);
    return arns.some((arn) => arn.includes('*')) || !arns.includes(own) ? [own] : arns;
}
const actionOf = ({ observation, denial }) => denial.action ??
    {
        DescribeTable: 'dynamodb:DescribeTable',
        ListObjectsV2: 's3:ListBucket',
        ListBuckets: 's3:ListAllMyBuckets',
        ListTables: 'dynamodb:ListTables',
        GetCallerIdentity: 'sts:GetCallerIdentity',
    }[observation.operation] ??
    'bedrock:InvokeModel';
/** The smallest policy that allows exactly what was denied. */
function smallestPolicy(scene, denied) {
    const byAction = Map.groupBy(denied, actionOf);
    return (0,policy/* policyDocument */.yr)([...byAction].map(([action, group]) => ({
        Effect: 'Allow',
        Action: [action],
        Resource: [...new Set(group.flatMap((d) => resourcesOf(scene, d)))],
    })));
}
const allowIt = (scene, denied) => ({
    title: (0,src_text/* text */.Qq) `Allow exactly this`,
    steps: [
        (0,src_text/* text */.Qq) `Attach the statement to ${callerOf(denied)}, and add the actions that the job itself performs on the same resource.`,
    ],
    snippets: [{ language: 'json', caption: (0,src_text/* text */.Qq) `The smallest policy`, content: smallestPolicy(scene, denied) }],
});
const callerOf = (denied) => {
    const principal = denied.map((d) => d.denial.principal).find((p) => p !== null);
    return principal ? (0,src_text/* text */.Qq) `${principal}` : (0,src_text/* text */.Qq) `the caller`;
};
const askOwner = (title, who) => ({ title, steps: [who] });

;// CONCATENATED MODULE: ./build/src/rules/permissions/explicit-deny.js



const explicitDeny = {
    id: 'permissions/explicit-deny',
    severity: 'error',
    alsoSeverity: ['warning'],
    title: 'A policy of the caller denies it',
    says: [
        'is not authorized to perform: dynamodb:GetItem on resource: arn:aws:dynamodb:us-east-2:123456789012:table/orders with an explicit deny in an identity-based policy: arn:aws:iam::123456789012:policy/Guard',
    ],
    why: 'An explicit deny in a policy attached to the user, its group or the role wins over every allow. Since 2026 the message names the policy; AWS Budgets actions and ended lab accounts leave such policies too.',
    causes: [
        'A guard policy denies the action, the Region or requests without MFA.',
        'An AWS Budgets action or an ended lab account attached a deny.',
        'AWS attached its quarantine policy: `credentials/quarantined`.',
    ],
    check: '`aws iam list-attached-role-policies --role-name ROLE`, and look for `"Effect": "Deny"`.',
    mend: 'Narrow the deny, or use an identity that it does not meet; another allow does not help.',
    references: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html',
    ],
    evaluate(scene) {
        const denied = denialsOf(scene, 'identity').filter((d) => d.denial.explicit);
        const attached = scene.observations.flatMap((o) => (o.status === 'ok' ? (o.facts.attachedPolicies ?? []) : []));
        return describeDenials(scene, denied, {
            headline: (what) => (0,src_text/* text */.Qq) `A policy of the caller denies ${what}.`,
            explanation: (0,src_text/* text */.Qq) `An explicit deny wins over every allow: adding permissions will not help.${attached.length > 0 ? (0,src_text/* text */.Qq) ` Attached to the caller: ${attached.join(', ')}.` : (0,src_text/* text */.Qq) ``}`,
            fixes: (_, d) => [
                {
                    title: (0,src_text/* text */.Qq) `Narrow the deny`,
                    steps: [
                        (0,src_text/* text */.Qq) `Find the statement with ${'"Effect": "Deny"'} in the policies of ${callerOf(d)}, its groups included, and except this action or resource. Ask whoever wrote it first: a deny is seldom an accident.`,
                    ],
                },
                { title: (0,src_text/* text */.Qq) `Or use another identity`, steps: [(0,src_text/* text */.Qq) `Let the job assume a role that the deny does not meet.`] },
            ],
        });
    },
};

;// CONCATENATED MODULE: ./build/src/rules/permissions/kms-key.js



const kmsKey = {
    id: 'permissions/kms-key',
    severity: 'error',
    alsoSeverity: ['warning'],
    title: 'The KMS key is out of the caller’s reach',
    says: [
        'is not authorized to perform: kms:GenerateDataKey on this resource because no identity-based policy allows the kms:GenerateDataKey action',
        'KMS key access denied error',
        'The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access.',
    ],
    why: 'The data is encrypted with a customer-managed key, and the caller may not use it, or the key is disabled, deleted, or in another Region or account. Access to the bucket or table does not bring access to its key.',
    causes: [
        'The caller’s policy allows the bucket or table and not its key.',
        'The key’s policy does not name the caller’s account or role.',
        'The key is disabled, waits for deletion, or is in another Region.',
    ],
    check: '`aws kms describe-key --key-id KEY` and `aws kms get-key-policy --key-id KEY --policy-name default`',
    mend: 'Let the key’s policy and the caller’s own policy allow the kms actions named.',
    references: [
        'https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html',
        'https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html',
    ],
    evaluate(scene) {
        return describeDenials(scene, denialsOf(scene, 'kms'), {
            headline: (what) => (0,src_text/* text */.Qq) `The KMS key behind it is out of the caller’s reach: ${what} is denied.`,
            explanation: (0,src_text/* text */.Qq) `The resource is encrypted with a key that this caller may not use.`,
            fixes: (s, d) => {
                const keyed = d.filter(({ denial }) => denial.action?.startsWith('kms:') && denial.resource?.includes(':kms:'));
                return [
                    {
                        title: (0,src_text/* text */.Qq) `Let the caller use the key`,
                        steps: [
                            (0,src_text/* text */.Qq) `Allow ${'kms:Decrypt'} and, for writing, ${'kms:GenerateDataKey'} on the key’s ARN for ${callerOf(d)}, in its own policy and, across accounts or where the key policy does not delegate to IAM, in the key’s policy.`,
                        ],
                        ...(keyed.length > 0
                            ? {
                                snippets: [
                                    {
                                        language: 'json',
                                        caption: (0,src_text/* text */.Qq) `For the caller’s policy`,
                                        content: smallestPolicy(s, keyed),
                                    },
                                ],
                            }
                            : {}),
                    },
                    {
                        title: (0,src_text/* text */.Qq) `See whether the key is alive`,
                        steps: [
                            (0,src_text/* text */.Qq) `A key that is disabled, scheduled for deletion or of another Region is refused in the same words.`,
                        ],
                    },
                ];
            },
        });
    },
};

;// CONCATENATED MODULE: ./build/src/rules/permissions/listing-denied.js



const listingDenied = {
    id: 'permissions/listing-denied',
    severity: 'notice',
    title: 'A listing is denied, on which nothing depends',
    says: [
        'is not authorized to perform: s3:ListAllMyBuckets because no identity-based policy allows the s3:ListAllMyBuckets action',
    ],
    why: 'Listing is how this action asks whether a service can be reached when nothing is named. The denial proves that AWS accepts the credentials, and least privilege denies listings rightly.',
    causes: ['Least privilege: the policy allows named resources, and no listing.'],
    check: 'Name the table, bucket or model that the job needs, so that it is asked for itself.',
    mend: 'Nothing. Name the resources that matter.',
    references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege'],
    evaluate(scene) {
        const denied = listingsDenied(scene);
        if (denied.length === 0)
            return [];
        const observations = denied.map((d) => d.observation);
        const described = observations.filter((o) => o.target !== null);
        return [
            {
                subjects: (0,evidence/* subjectsOf */.Z6)(observations),
                headline: (0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)([...new Set(observations.map((o) => o.operation))])} is denied, on which nothing depends.`,
                explanation: described.length > 0
                    ? (0,src_text/* text */.Qq) `The table is readable all the same: GetItem is granted, as an application’s role needs it.`
                    : (0,src_text/* text */.Qq) `AWS accepted the credentials before it denied the listing: the service is reachable.`,
                evidence: (0,evidence/* evidence */.MX)((0,evidence/* citeAll */.rb)(observations)),
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Name what the job needs`,
                        steps: [
                            (0,src_text/* text */.Qq) `List it under ${'dynamodb-tables'}, ${'s3-buckets'} or ${'bedrock-models'}, and this run asks for exactly that.`,
                        ],
                    },
                ],
                confidence: 'certain',
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/src/rules/permissions/no-allow.js



const noAllow = {
    id: 'permissions/no-allow',
    severity: 'error',
    alsoSeverity: ['warning'],
    title: 'No policy of the caller allows it',
    says: [
        'User: arn:aws:sts::123456789012:assumed-role/deploy/session is not authorized to perform: dynamodb:DescribeTable on resource: arn:aws:dynamodb:us-east-1:123456789012:table/orders because no identity-based policy allows the dynamodb:DescribeTable action',
    ],
    why: 'AWS knows the caller, found no explicit deny, and no identity-based policy that allows this action on this resource. A policy of single resources turns a mistyped name or Region into such a denial too.',
    causes: [
        'The policy of the user or role does not have this action.',
        'It has the action on another resource: a mistyped name, another Region, another account, a missing `/*`.',
        'The job runs as another identity than the one whose policy was changed.',
        'The policy was changed seconds ago.',
    ],
    answers: [
        {
            service: 'DynamoDB',
            operation: 'DescribeTable',
            status: 400,
            code: 'AccessDeniedException',
            message: 'User: arn:aws:sts::123456789012:assumed-role/deploy/session is not authorized to perform: dynamodb:DescribeTable on resource: arn:aws:dynamodb:us-east-1:123456789012:table/orders because no identity-based policy allows the dynamodb:DescribeTable action',
        },
        {
            service: 'S3',
            operation: 'ListObjectsV2',
            status: 403,
            code: 'AccessDenied',
            message: 'User: arn:aws:sts::123456789012:assumed-role/deploy/session is not authorized to perform: s3:ListBucket on resource: "arn:aws:s3:::shop-assets" because no identity-based policy allows the s3:ListBucket action',
        },
    ],
    check: '`aws iam simulate-principal-policy --policy-source-arn ARN --action-names ACTION --resource-arns RESOURCE`',
    mend: 'Allow exactly this action on exactly this resource.',
    example: {
        language: 'json',
        content: [
            '{',
            '  "Version": "2012-10-17",',
            '  "Statement": [{ "Effect": "Allow", "Action": "dynamodb:DescribeTable", "Resource": "arn:aws:dynamodb:us-east-1:123456789012:table/orders" }]',
            '}',
        ].join('\n'),
    },
    references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html'],
    evaluate(scene) {
        const denied = denialsOf(scene, 'identity').filter((d) => !d.denial.explicit);
        return describeDenials(scene, denied, {
            headline: (what) => (0,src_text/* text */.Qq) `No policy of the caller allows ${what}.`,
            explanation: (0,src_text/* text */.Qq) `Nothing forbids it; nothing allows it either.`,
            fixes: (s, d) => [
                allowIt(s, d),
                {
                    title: (0,src_text/* text */.Qq) `Check the name and the Region`,
                    steps: [
                        (0,src_text/* text */.Qq) `A policy that lists single resources denies a mistyped name just so. Compare the resource in the message with what is meant.`,
                    ],
                },
            ],
            lookalikes: [(0,src_text/* text */.Qq) `A resource that does not exist: AWS denies before it looks.`],
        });
    },
};

;// CONCATENATED MODULE: ./build/src/rules/permissions/organization-policy.js



const organizationPolicy = {
    id: 'permissions/organization-policy',
    severity: 'error',
    alsoSeverity: ['warning'],
    title: 'An organization’s policy denies it',
    says: [
        'with an explicit deny in a service control policy: arn:aws:organizations::123456789012:policy/o-example/service_control_policy/p-example',
        'because no service control policy allows the dynamodb:DescribeTable action',
        'with an explicit deny in a resource control policy',
    ],
    why: 'A service or resource control policy of the AWS Organization bounds what anyone in the account may do. Nothing in the account itself can override it. Region restrictions are the usual reason.',
    causes: [
        'The organisation restricts Regions, and the request goes to another one.',
        'The organisation allows listed services only.',
        'A resource control policy lets only the organisation’s own identities in.',
    ],
    check: 'In the management account: `aws organizations list-policies-for-target --target-id ACCOUNT --filter SERVICE_CONTROL_POLICY`',
    mend: 'Only whoever runs the organization can change it; do not edit the role.',
    references: [
        'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html',
        'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html',
    ],
    evaluate(scene) {
        return describeDenials(scene, denialsOf(scene, 'organization'), {
            headline: (what) => (0,src_text/* text */.Qq) `A policy of the AWS organization denies ${what}.`,
            explanation: (0,src_text/* text */.Qq) `A service or resource control policy bounds the whole account. The role’s own policies are not the fault and cannot override it.`,
            fixes: (s) => [
                askOwner((0,src_text/* text */.Qq) `Ask whoever runs the organization`, (0,src_text/* text */.Qq) `Give them the message above, with the policy’s ARN where it is named and the Region ${s.settings.region}: they can except this action, Region or role.`),
                {
                    title: (0,src_text/* text */.Qq) `Or work where it is allowed`,
                    steps: [
                        (0,src_text/* text */.Qq) `Where the policy restricts Regions or services, use one that it allows. Do not edit the role: it changes nothing.`,
                    ],
                },
            ],
        });
    },
};

;// CONCATENATED MODULE: ./build/src/rules/permissions/permissions-boundary.js



const permissionsBoundary = {
    id: 'permissions/permissions-boundary',
    severity: 'error',
    alsoSeverity: ['warning'],
    title: 'The permissions boundary does not allow it',
    says: [
        'because no permissions boundary allows the dynamodb:DescribeTable action',
        'with an explicit deny in a permissions boundary',
    ],
    why: 'A permissions boundary is the outer limit of what an identity’s policies can allow. This action lies outside it.',
    causes: [
        'The boundary was written before the job needed this action.',
        'The boundary restricts resources by name or tag.',
    ],
    check: '`aws iam get-role --role-name ROLE --query Role.PermissionsBoundary`',
    mend: 'Whoever owns the boundary adds the action to it; the identity’s own policy must allow it as well.',
    references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html'],
    evaluate(scene) {
        return describeDenials(scene, denialsOf(scene, 'boundary'), {
            headline: (what) => (0,src_text/* text */.Qq) `The caller’s permissions boundary does not allow ${what}.`,
            explanation: (0,src_text/* text */.Qq) `The boundary limits what the identity’s policies can allow, whatever they say.`,
            fixes: (s, d) => [
                {
                    title: (0,src_text/* text */.Qq) `Have the boundary widened`,
                    steps: [
                        (0,src_text/* text */.Qq) `Ask whoever owns the boundary of ${callerOf(d)} to add this action and resource. The identity’s own policy must allow it as well.`,
                    ],
                    snippets: allowIt(s, d).snippets ?? [],
                },
            ],
        });
    },
};

;// CONCATENATED MODULE: ./build/src/rules/permissions/resource-policy.js



const resourcePolicy = {
    id: 'permissions/resource-policy',
    severity: 'error',
    alsoSeverity: ['warning'],
    title: 'The resource’s own policy does not let the caller in',
    says: [
        'with an explicit deny in a resource-based policy',
        'because no resource-based policy allows the dynamodb:DescribeTable action',
    ],
    why: 'The policy on the bucket, table or key decides besides the caller’s own: it denies the caller, or, across accounts, it does not name the caller at all.',
    causes: [
        'The bucket’s or table’s policy denies whoever is not listed, or whoever comes from another network.',
        'The resource belongs to another account, and its policy does not name the caller.',
    ],
    check: '`aws s3api get-bucket-policy --bucket BUCKET`, `aws dynamodb get-resource-policy --resource-arn ARN`',
    mend: 'The resource’s owner changes its policy; across accounts both sides must allow.',
    references: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies-cross-account-resource-access.html',
        'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html',
    ],
    evaluate(scene) {
        return describeDenials(scene, denialsOf(scene, 'resource'), {
            headline: (what) => (0,src_text/* text */.Qq) `The resource’s own policy does not let the caller do ${what}.`,
            explanation: (0,src_text/* text */.Qq) `Its owner decides about this, besides the caller’s own policies.`,
            fixes: (_, d) => [
                {
                    title: (0,src_text/* text */.Qq) `Have the resource’s policy changed`,
                    steps: [
                        (0,src_text/* text */.Qq) `Ask the owner of the resource to let ${callerOf(d)} in, or to except it from the deny. Conditions on VPC, address or organization are usual reasons: a runner is seldom inside them. Across accounts the caller’s own policy must allow it as well.`,
                    ],
                },
            ],
        });
    },
};

;// CONCATENATED MODULE: ./build/src/rules/permissions/session-policy.js



const sessionPolicy = {
    id: 'permissions/session-policy',
    severity: 'error',
    alsoSeverity: ['warning'],
    title: 'The session’s own policy does not allow it',
    says: ['because no session policy allows the s3:ListBucket action', 'with an explicit deny in a session policy'],
    why: 'Whoever made the session passed a policy with it, and a session can do no more than that, even where the role can.',
    causes: [
        'The step that assumed the role passed `inline-session-policy` or `managed-session-policies`.',
        'A broker in the company narrows every session.',
    ],
    check: 'Look for `inline-session-policy` or `managed-session-policies` where the role is assumed.',
    mend: 'Widen or drop the session policy; the role itself need not change.',
    references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session'],
    evaluate(scene) {
        return describeDenials(scene, denialsOf(scene, 'session'), {
            headline: (what) => (0,src_text/* text */.Qq) `The session’s own policy does not allow ${what}.`,
            explanation: (0,src_text/* text */.Qq) `The role may be allowed to; this session of it was made narrower.`,
            fixes: () => [
                {
                    title: (0,src_text/* text */.Qq) `Widen or drop the session policy`,
                    steps: [
                        (0,src_text/* text */.Qq) `Where the role is assumed, look for ${'inline-session-policy'} and ${'managed-session-policies'} (configure-aws-credentials), ${'Policy'} and ${'PolicyArns'} (STS), or a credential broker that adds one.`,
                    ],
                },
            ],
        });
    },
};

;// CONCATENATED MODULE: ./build/src/rules/permissions/unspecified.js



const unspecified = {
    id: 'permissions/unspecified',
    severity: 'error',
    alsoSeverity: ['warning'],
    title: 'AWS denies it and gives no reason',
    says: [
        'Access Denied',
        'Forbidden',
        'User: arn:aws:iam::123456789012:user/deploy is not authorized to perform: dynamodb:DescribeTable on resource: arn:aws:dynamodb:us-east-1:123456789012:table/orders',
    ],
    why: 'The denial names no policy: S3 leaves it out across accounts and organizations, some services never say. Any layer may be behind it, from a missing allow to a bucket policy, a block on public access or a key.',
    causes: [
        'The caller’s policy has no such action.',
        'The bucket or object belongs to another account.',
        'The bucket’s policy, its block on public access or its key refuses.',
        'The object does not exist, and the caller may not list the bucket: S3 then says 403 instead of 404.',
    ],
    answers: [{ service: 'S3', operation: 'ListObjectsV2', status: 403, code: 'AccessDenied', message: 'Access Denied' }],
    check: 'CloudTrail’s event of this request ID; `aws iam simulate-principal-policy` for the caller’s own policies.',
    mend: 'Check the caller’s policy first, then the resource’s, then the organization’s.',
    references: [
        'https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html',
    ],
    evaluate(scene) {
        return describeDenials(scene, denialsOf(scene, 'unspecified', 'role-trust'), {
            headline: (what) => (0,src_text/* text */.Qq) `AWS denies ${what}, and does not say which policy.`,
            explanation: (0,src_text/* text */.Qq) `The credentials are accepted, and the request is denied without a reason.`,
            fixes: (s, d) => [
                ...(d.some(({ denial }) => denial.explicit)
                    ? [
                        {
                            title: (0,src_text/* text */.Qq) `Find the deny`,
                            steps: [
                                (0,src_text/* text */.Qq) `The message names an explicit deny without its place: another allow does not help. Look through the policies of the caller, the resource and the organization.`,
                            ],
                        },
                    ]
                    : [allowIt(s, d)]),
                {
                    title: (0,src_text/* text */.Qq) `Then look at the other side`,
                    steps: [
                        (0,src_text/* text */.Qq) `The resource’s own policy, its KMS key, S3’s block on public access, and an organization’s policies can deny in the same words; a bucket of another account always does. CloudTrail’s event has the request ID.`,
                    ],
                },
            ],
            confidence: 'likely',
            lookalikes: [
                (0,src_text/* text */.Qq) `A resource that does not exist, where the caller may not list: S3 answers 403 in the place of 404.`,
            ],
        });
    },
};

;// CONCATENATED MODULE: ./build/src/rules/permissions/vpc-endpoint-policy.js



const vpcEndpointPolicy = {
    id: 'permissions/vpc-endpoint-policy',
    severity: 'error',
    alsoSeverity: ['warning'],
    title: 'The VPC endpoint’s policy denies it',
    says: [
        'because no VPC endpoint policy allows the dynamodb:DescribeTable action',
        'with an explicit deny in a VPC endpoint policy',
    ],
    why: 'The request passed through a VPC endpoint whose policy does not let it through. The caller’s own permissions are not the fault: from another network the same call may work.',
    causes: [
        'The endpoint’s policy lists accounts, buckets or tables, and this one is not among them.',
        'The endpoint’s policy wants the organisation’s own identities.',
    ],
    check: '`aws ec2 describe-vpc-endpoints --query "VpcEndpoints[].PolicyDocument"`',
    mend: 'Whoever runs the network adds the action and resource to the endpoint’s policy.',
    references: ['https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html'],
    evaluate(scene) {
        return describeDenials(scene, denialsOf(scene, 'vpc-endpoint'), {
            headline: (what) => (0,src_text/* text */.Qq) `The VPC endpoint’s policy does not let ${what} through.`,
            explanation: (0,src_text/* text */.Qq) `This runner reaches AWS through a VPC endpoint, and its policy stops the request. The role need not change.`,
            fixes: () => [
                {
                    title: (0,src_text/* text */.Qq) `Have the endpoint’s policy changed`,
                    steps: [
                        (0,src_text/* text */.Qq) `Ask whoever runs the runner’s network to allow this action and resource in the endpoint’s policy.`,
                    ],
                },
            ],
        });
    },
};

;// CONCATENATED MODULE: ./build/src/rules/region/opt-in-rejected.js







const optInRejected = {
    id: 'region/opt-in-rejected',
    severity: 'error',
    title: 'An opt-in Region refuses credentials that work elsewhere',
    says: [
        'The security token included in the request is invalid.',
        'The provided token is malformed or otherwise invalid.',
        'The AWS Access Key Id you provided does not exist in our records.',
    ],
    why: 'A Region launched after March 2019 knows an account’s identities only once the account has enabled it; and it takes no session token of version 1, which the global STS endpoint hands out. A default Region accepts the same credentials, so they are good.',
    causes: [
        'The Region is not enabled in this account.',
        'The Region was enabled minutes ago: it takes a while until it knows the account’s identities.',
        'The session token came from the global STS endpoint, whose tokens of version 1 are good in default Regions only.',
    ],
    answers: service_answers/* KEY_UNKNOWN */.hC,
    check: '`aws account get-region-opt-status --region-name REGION`',
    mend: 'Enable the Region in the account, or get the session from a regional STS endpoint.',
    references: [
        'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_enable-regions.html',
    ],
    evaluate(scene) {
        const home = (0,refusals/* inDefaultRegion */.RX)(scene);
        if (!home || !(0,refusals/* regionRefuses */.w8)(scene))
            return [];
        const { region } = scene.settings;
        const refused = (0,answer/* failuresOf */.dJ)(scene, 'key-unrecognized', 'token-undecodable', 'not-subscribed');
        const temporary = scene.credentials.sessionToken !== null;
        return [
            {
                subjects: [region],
                headline: (0,src_text/* text */.Qq) `${region} refuses credentials that ${home.region} accepts.`,
                explanation: temporary
                    ? (0,src_text/* text */.Qq) `Either account ${(0,policy/* accountOf */.XP)(scene)} has not enabled ${region}, or the session token is of version 1, which opt-in Regions do not take. The credentials themselves are good.`
                    : (0,src_text/* text */.Qq) `Account ${(0,policy/* accountOf */.XP)(scene)} has not enabled ${region}. The credentials themselves are good.`,
                evidence: (0,evidence/* evidence */.MX)([
                    (0,evidence/* proof */.n1)(home, (0,src_text/* text */.Qq) `accepted in ${home.region}`),
                    ...(0,evidence/* citeAll */.rb)(refused),
                    ...((0,knowledge_regions/* isOptInRegion */.rr)(region)
                        ? [{ text: (0,src_text/* text */.Qq) `${region} is an opt-in Region: it knows an account only once that has enabled it.` }]
                        : []),
                ]),
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Enable the Region in the account`,
                        steps: [(0,src_text/* text */.Qq) `It takes some minutes, sometimes hours, until it is ready.`],
                        snippets: [
                            {
                                language: 'bash',
                                caption: (0,src_text/* text */.Qq) `With an administrator’s credentials`,
                                content: `aws account enable-region --region-name ${region}\naws account get-region-opt-status --region-name ${region}`,
                            },
                        ],
                    },
                    ...(temporary
                        ? [
                            {
                                title: (0,src_text/* text */.Qq) `Get the session from a regional STS endpoint`,
                                steps: [
                                    (0,src_text/* text */.Qq) `Tokens of regional endpoints are valid in every Region. Set ${'AWS_STS_REGIONAL_ENDPOINTS=regional'} where the session is made, or let the account’s global endpoint issue version 2 tokens.`,
                                ],
                            },
                        ]
                        : []),
                    {
                        title: (0,src_text/* text */.Qq) `Or use a Region that the account has`,
                        steps: [(0,src_text/* text */.Qq) `Set ${'aws-region'} to the Region in which the job’s resources are.`],
                    },
                ],
                confidence: temporary ? 'likely' : 'certain',
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/src/rules/region/without-bedrock.js







const UNREACHED = new Set(['network', 'timeout', 'tls', 'proxy', 'protocol']);
/** Failures to reach a Bedrock that, by the list, is not there: its host does not resolve; or, where an override names another host, that cannot be reached. */
function unreached(scene) {
    const { region, named } = scene.settings;
    if (!named.includes('bedrock') || !(0,knowledge_regions/* isKnownRegion */.Kk)(region) || (0,bedrock_models/* isBedrockRegion */.jH)(region))
        return [];
    const overridden = scene.endpoints.some((e) => e.service === 'bedrock' || e.service === 'bedrock-runtime' || e.service === 'all');
    return scene.observations
        .filter(answer/* isFailed */.p)
        .filter((o) => o.service === 'bedrock' &&
        o.region === region &&
        ((0,answer/* isUnresolved */.U4)(o) || (overridden && UNREACHED.has(o.error.kind))));
}
/** Where the models asked for can be called; without one, the nearest Regions that have Bedrock at all. */
function without_bedrock_elsewhere(scene, region) {
    const stays = (0,src_text/* text */.Qq) `Prompts then leave ${region}: see whether that is allowed.`;
    const [advice] = adviseRegions(scene, region);
    if (advice)
        return [{ ...advice, steps: [...advice.steps, stays] }];
    const near = nearestFirst(bedrock_models/* bedrockRegions */.co, region).slice(0, 4);
    return near.length === 0
        ? []
        : [
            {
                title: (0,src_text/* text */.Qq) `Call Bedrock in a Region that has it`,
                steps: [
                    (0,src_text/* text */.Qq) `Nearest: ${(0,src_text/* enumerate */.HL)(near, 'or')}. Set that Region for the Bedrock client alone, and run this action a second time with it as ${'aws-region'}.`,
                    stays,
                ],
            },
        ];
}
const withoutBedrock = {
    id: 'region/without-bedrock',
    severity: 'error',
    title: 'The Region has no Bedrock',
    says: ['getaddrinfo ENOTFOUND bedrock-runtime.ap-east-1.amazonaws.com'],
    why: 'The Region is a real one, and AWS runs no Bedrock endpoint in it, so its host name does not exist. The other services work there.',
    causes: [
        'The job’s resources are in a Region where Bedrock is not offered, and the Bedrock client takes the same Region.',
    ],
    check: '`nslookup bedrock-runtime.REGION.amazonaws.com`; https://docs.aws.amazon.com/general/latest/gr/bedrock.html',
    mend: 'Give the Bedrock client a Region that has it; the job’s other resources may stay.',
    references: [
        'https://docs.aws.amazon.com/general/latest/gr/bedrock.html',
        'https://docs.aws.amazon.com/bedrock/latest/userguide/bedrock-regions.html',
    ],
    explains: ['bedrock/*'],
    evaluate(scene) {
        const failures = unreached(scene);
        if (failures.length === 0)
            return [];
        const { region } = scene.settings;
        return [
            {
                subjects: [region],
                headline: (0,src_text/* text */.Qq) `${region} has no Bedrock.`,
                explanation: (0,src_text/* text */.Qq) `${(0,knowledge_regions/* regionLabel */.p)(region)} is a real Region without a Bedrock endpoint, by the list of ${bedrock_models/* tableDate */.x3}, and ${failures.every(answer/* isUnresolved */.U4) ? (0,src_text/* text */.Qq) `the host does not resolve` : (0,src_text/* text */.Qq) `the host could not be reached`}. Nothing is wrong with the network or the credentials.`,
                evidence: (0,evidence/* evidence */.MX)((0,evidence/* citeAll */.rb)(failures)),
                fixes: [
                    ...without_bedrock_elsewhere(scene, region),
                    {
                        title: (0,src_text/* text */.Qq) `Or do without Bedrock here`,
                        steps: [(0,src_text/* text */.Qq) `Take ${'bedrock'} out of ${'services'}, and the models out of ${'bedrock-models'}.`],
                    },
                ],
                confidence: 'certain',
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/src/rules/s3/bucket-disabled.js



const bucketDisabled = {
    id: 's3/bucket-disabled',
    severity: 'error',
    title: 'AWS has disabled the bucket',
    says: ['All access to this object has been disabled', 'All access to this Amazon S3 resource has been disabled.'],
    why: 'AWS itself has closed the bucket: it is a documentation sample’s name, or its account is closed or suspended. No policy opens it.',
    causes: ['The name is that of a documentation’s sample.', 'The bucket’s account is suspended or closed.'],
    check: 'Who owns the bucket? A name out of a tutorial is somebody else’s.',
    mend: 'Use a bucket of your own; where it is yours, ask AWS Support.',
    references: ['https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html'],
    evaluate(scene) {
        const failures = scene.observations
            .filter(answer/* isFailed */.p)
            .filter((o) => !o.followUp && o.error.code === 'AllAccessDisabled');
        if (failures.length === 0)
            return [];
        const buckets = failures.map((o) => o.target ?? 'S3');
        return [
            {
                subjects: buckets,
                headline: (0,src_text/* text */.Qq) `AWS has disabled the bucket ${(0,src_text/* enumerate */.HL)(buckets)}.`,
                explanation: (0,src_text/* text */.Qq) `No permission can open it. Names out of tutorials are usual here.`,
                evidence: (0,evidence/* evidence */.MX)((0,evidence/* citeAll */.rb)(failures)),
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Use a bucket of your own`,
                        steps: [
                            (0,src_text/* text */.Qq) `Check where the name comes from. Where the bucket is yours, ask AWS Support why it was closed.`,
                        ],
                    },
                ],
                confidence: 'certain',
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/src/rules/s3/bucket-in-other-region.js




function misplaced(scene) {
    return scene.observations.filter(answer/* isFailed */.p).filter((o) => {
        const there = (0,bucket_region/* realRegion */.p)(o);
        if (o.service !== 's3' || o.followUp || o.target === null || o.error.code === 'NoSuchBucket')
            return false;
        return ((0,answer/* answerOf */.ut)(o) === 'elsewhere' || (['denied', 'other'].includes((0,answer/* answerOf */.ut)(o)) && there !== null && there !== o.region));
    });
}
const bucketInOtherRegion = {
    id: 's3/bucket-in-other-region',
    severity: 'error',
    title: 'The bucket is in another Region',
    says: [
        'The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.',
        "The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'eu-central-1'",
        'The eu-south-1 location constraint is incompatible for the region specific endpoint this request was sent to.',
    ],
    why: 'S3 found the bucket’s name in another Region, and says so in one of four ways, or in the `x-amz-bucket-region` header beside another refusal. It says nothing of the credentials.',
    causes: [
        'The job’s Region is not the bucket’s.',
        'The bucket was deleted and made again elsewhere: for some hours its name may lead to the old Region.',
    ],
    answers: [
        {
            service: 'S3',
            operation: 'ListObjectsV2',
            status: 301,
            code: 'PermanentRedirect',
            message: 'The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.',
        },
        {
            service: 'S3',
            operation: 'ListObjectsV2',
            status: 400,
            code: 'AuthorizationHeaderMalformed',
            message: "The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'eu-central-1'",
        },
    ],
    check: '`aws s3api head-bucket --bucket NAME` prints `BucketRegion`.',
    mend: 'Use the bucket’s Region.',
    references: [
        'https://docs.aws.amazon.com/AmazonS3/latest/userguide/Redirects.html',
        'https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html',
    ],
    evaluate(scene) {
        return [...Map.groupBy(misplaced(scene), (o) => (0,bucket_region/* realRegion */.p)(o) ?? '')].map(([region, group]) => {
            const buckets = group.map((o) => o.target ?? '');
            const there = scene.observations.filter((o) => o.followUp && o.service === 's3' && buckets.includes(o.target ?? '') && o.region === region);
            const where = region ? (0,src_text/* text */.Qq) `in ${region}` : (0,src_text/* text */.Qq) `in another Region`;
            const works = there.find((o) => (0,answer/* answerOf */.ut)(o) === 'accepted');
            const denied = there.find((o) => (0,answer/* isFailed */.p)(o) && (0,answer/* provesCredentials */.sJ)(o));
            return {
                subjects: buckets,
                headline: (0,src_text/* text */.Qq) `The bucket ${(0,src_text/* enumerate */.HL)(buckets)} is ${where}, and the job runs in ${scene.settings.region}.`,
                explanation: works
                    ? (0,src_text/* text */.Qq) `Asked there, S3 lists it: the Region is the only fault.`
                    : denied && (0,answer/* isFailed */.p)(denied)
                        ? (0,src_text/* text */.Qq) `Asked there, S3 refuses with ${denied.error.code}: the Region is not the only fault.`
                        : (0,src_text/* text */.Qq) `S3 names the Region itself; the credentials are not the fault.`,
                evidence: (0,evidence/* evidence */.MX)([
                    ...(0,evidence/* citeAll */.rb)(group),
                    ...(region ? [{ text: (0,src_text/* text */.Qq) `S3 names ${region} as the bucket’s Region.` }] : []),
                    ...(works ? [(0,evidence/* proof */.n1)(works, (0,src_text/* text */.Qq) `listed`)] : []),
                    ...(denied && (0,answer/* isFailed */.p)(denied) ? (0,evidence/* citeAll */.rb)([denied]) : []),
                ]),
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Use the bucket’s Region`,
                        steps: [
                            region
                                ? (0,src_text/* text */.Qq) `Set the Region to ${region}, here and for the S3 clients of the job.`
                                : (0,src_text/* text */.Qq) `Ask for it with ${'aws s3api head-bucket'}.`,
                        ],
                        ...(region
                            ? {
                                snippets: [
                                    {
                                        language: 'yaml',
                                        caption: (0,src_text/* text */.Qq) `In the step`,
                                        content: `with:\n  aws-region: ${region}`,
                                    },
                                ],
                            }
                            : {}),
                    },
                    {
                        title: (0,src_text/* text */.Qq) `Or check the name`,
                        steps: [(0,src_text/* text */.Qq) `A bucket of somebody else may have the name that was mistyped.`],
                    },
                ],
                confidence: 'certain',
            };
        });
    },
};

;// CONCATENATED MODULE: ./build/src/rules/s3/bucket-not-found.js



const bucketNotFound = {
    id: 's3/bucket-not-found',
    severity: 'error',
    title: 'The bucket does not exist',
    says: ['The specified bucket does not exist'],
    why: 'Bucket names are unique in a partition. S3 knows none of this name, in any account or Region: it is mistyped, not created yet, or deleted.',
    causes: [
        'The name is mistyped, or lacks an environment’s suffix.',
        'The stack that makes the bucket has not been deployed.',
        'The bucket was deleted.',
        'It is in another partition.',
    ],
    answers: [
        {
            service: 'S3',
            operation: 'ListObjectsV2',
            status: 404,
            code: 'NoSuchBucket',
            message: 'The specified bucket does not exist',
        },
    ],
    check: '`aws s3api head-bucket --bucket NAME`',
    mend: 'Correct the name, or create the bucket first.',
    references: ['https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html'],
    evaluate(scene) {
        const failures = scene.observations
            .filter(answer/* isFailed */.p)
            .filter((o) => o.service === 's3' &&
            !o.followUp &&
            o.target !== null &&
            o.error.kind === 'service' &&
            (o.error.code === 'NoSuchBucket' ||
                (o.error.httpStatus === 404 && /^(NotFound|HTTP 404)$/.test(o.error.code))));
        if (failures.length === 0)
            return [];
        const buckets = failures.map((o) => o.target ?? '');
        return [
            {
                subjects: buckets,
                headline: (0,src_text/* text */.Qq) `The bucket ${(0,src_text/* enumerate */.HL)(buckets)} does not exist.`,
                explanation: (0,src_text/* text */.Qq) `S3 accepts the credentials and knows no bucket of this name in any account of the partition.`,
                evidence: (0,evidence/* evidence */.MX)((0,evidence/* citeAll */.rb)(failures)),
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Correct the name`,
                        steps: [(0,src_text/* text */.Qq) `Compare with what the account has.`],
                        snippets: [
                            {
                                language: 'bash',
                                caption: (0,src_text/* text */.Qq) `The account’s buckets`,
                                content: "aws s3api list-buckets --query 'Buckets[].Name'",
                            },
                        ],
                    },
                    {
                        title: (0,src_text/* text */.Qq) `Or create it first`,
                        steps: [
                            (0,src_text/* text */.Qq) `Where this job creates the bucket later, take it out of ${'s3-buckets'}. Once a bucket is deleted, somebody else may take its name.`,
                        ],
                    },
                ],
                confidence: 'certain',
            },
        ];
    },
};

// EXTERNAL MODULE: ./build/src/names/bucket-name.js
var bucket_name = __webpack_require__(7308);
;// CONCATENATED MODULE: ./build/src/rules/s3/invalid-bucket-name.js




const invalidBucketName = {
    id: 's3/invalid-bucket-name',
    severity: 'error',
    title: 'No bucket can have this name',
    says: ['The specified bucket is not valid.'],
    why: 'The name breaks S3’s naming rules, so it is none: a placeholder that nothing filled in, a URL or path, or a name with capital letters or underscores.',
    causes: [
        'A URL (`s3://name/path`) or a path was given.',
        'A template’s placeholder was not filled in.',
        'The name has capital letters or underscores.',
    ],
    check: 'Bucket names have 3 to 63 small letters, digits, dots and hyphens.',
    mend: 'Write the bucket’s name alone.',
    references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html'],
    evaluate(scene) {
        const refused = scene.observations
            .filter(answer/* isFailed */.p)
            .filter((o) => o.service === 's3' && !o.followUp && o.error.code === 'InvalidBucketName');
        const broken = scene.settings.buckets.filter((bucket) => (0,bucket_name/* bucketNameFault */.o)(bucket) !== null && scene.observations.some((o) => o.service === 's3' && o.target === bucket));
        const pieces = [
            ...broken.map((bucket) => ({ text: (0,src_text/* text */.Qq) `${bucket}: ${[(0,bucket_name/* bucketNameFault */.o)(bucket) ?? '']}.` })),
            ...refused.map(evidence/* cite */.Y0),
        ];
        if (pieces.length === 0)
            return [];
        const names = [...new Set([...broken, ...refused.map((o) => o.target ?? '')])];
        return [
            {
                subjects: names,
                headline: (0,src_text/* text */.Qq) `No bucket can be called ${(0,src_text/* enumerate */.HL)(names)}.`,
                explanation: refused.length === 0
                    ? (0,src_text/* text */.Qq) `The name breaks S3’s naming rules, so no request was sent for it.`
                    : (0,src_text/* text */.Qq) `The name breaks S3’s naming rules.`,
                evidence: (0,evidence/* evidence */.MX)(pieces),
                fixes: [
                    {
                        title: (0,src_text/* text */.Qq) `Write the bucket’s name alone`,
                        steps: [
                            (0,src_text/* text */.Qq) `Without ${'s3://'}, path or quotes; or as an ARN ${'arn:aws:s3:::name'}. Check that the variable it comes from was filled in.`,
                        ],
                    },
                ],
                confidence: 'certain',
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/src/rules/index.js
// The catalogue: every rule, most fundamental first.




















































const environment = [
    clockSkew,
    dnsFailure,
    connectionFailed,
    timeout,
    tlsUntrusted,
    proxyRejected,
    unexpectedResponse,
    endpointMismatch,
    requestAltered,
    serviceUnavailable,
    throttled,
];
const rules_credentials = [
    unexpectedSessionToken,
    sessionInvalid,
    unknownKey,
    wrongSecret,
    accountNotActivated,
    quarantined,
    wrongAccount,
    wrongPrincipal,
    sessionExpiring,
    sessionShorterThanJob,
    rootUser,
    storedSession,
    conflictingSources,
    bedrockKeyOnly,
    longLivedKey,
    keyTooOld,
];
const permissions = [
    noAllow,
    explicitDeny,
    organizationPolicy,
    permissionsBoundary,
    sessionPolicy,
    resourcePolicy,
    vpcEndpointPolicy,
    kmsKey,
    listingDenied,
    unspecified,
];
const resources = [
    table_not_found/* tableNotFound */.U9,
    tableInOtherRegion,
    tableNotActive,
    bucketNotFound,
    bucketInOtherRegion,
    bucketDisabled,
    invalidBucketName,
];
const rules_all = [
    ...before_requests/* BEFORE_REQUESTS */.p,
    unknown,
    optInRejected,
    withoutBedrock,
    ...environment,
    ...rules_credentials,
    ...oidcRules,
    ...assumeRoleRules,
    ...permissions,
    ...resources,
    ...bedrockRules,
];
/** Each rule once, by the rank that its id has in `ids.ts`. */
const RULES = [...new Map(rules_all.map((rule) => [rule.id, rule])).values()].sort((a, b) => (0,ids/* rankOf */.IQ)(a.id) - (0,ids/* rankOf */.IQ)(b.id));


/***/ })

};
