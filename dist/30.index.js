export const id = 30;
export const ids = [30];
export const modules = {

/***/ 124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ refOf),
/* harmony export */   MR: () => (/* binding */ formSubmitted),
/* harmony export */   NY: () => (/* binding */ lastDay),
/* harmony export */   Nu: () => (/* binding */ destinationsOf),
/* harmony export */   XA: () => (/* binding */ idsHere),
/* harmony export */   XT: () => (/* binding */ endedEntry),
/* harmony export */   Z8: () => (/* binding */ liveProfiles),
/* harmony export */   a8: () => (/* binding */ wordOn),
/* harmony export */   gT: () => (/* binding */ idsListed),
/* harmony export */   hS: () => (/* binding */ isReadable),
/* harmony export */   mS: () => (/* binding */ liveModel),
/* harmony export */   nS: () => (/* binding */ availabilityOf),
/* harmony export */   sS: () => (/* binding */ retentionMode),
/* harmony export */   tE: () => (/* binding */ isReal),
/* harmony export */   w3: () => (/* binding */ liveProfile),
/* harmony export */   z1: () => (/* binding */ liveModels)
/* harmony export */ });
/* harmony import */ var _knowledge_bedrock_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8024);
/* harmony import */ var _knowledge_bedrock_models_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5494);
/* harmony import */ var _bedrock_reasons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8808);
/* harmony import */ var _query_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(974);
// What the account's catalogue says in a Region, and where it may not be read, what the bundled table says.




const answer = (scene, operation, region, target = null) => (0,_query_js__WEBPACK_IMPORTED_MODULE_3__/* .successes */ .o)(scene, operation, { region, target, followUp: 'too' })[0];
const liveModels = (scene, region) => answer(scene, 'ListFoundationModels', region)?.facts.models ?? null;
const liveProfiles = (scene, region) => answer(scene, 'ListInferenceProfiles', region)?.facts.inferenceProfiles ?? null;
const availabilityOf = (scene, base, region) => answer(scene, 'GetFoundationModelAvailability', region, base)?.facts.availability ?? null;
const retentionMode = (scene, region) => answer(scene, 'GetAccountDataRetention', region)?.facts.dataRetention ?? null;
const formSubmitted = (scene, region) => answer(scene, 'GetUseCaseForModelAccess', region)?.facts.formSubmitted ?? null;
const isReadable = (scene, region) => liveModels(scene, region) !== null || liveProfiles(scene, region) !== null;
/** The model's live entry: the list decides, and only where it may not be read does the entry of its own. */
function liveModel(scene, base, region) {
    const id = (0,_knowledge_bedrock_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutVariant */ .Mj)(base);
    const list = liveModels(scene, region);
    return ((list ? list.find((m) => m.id === id) : answer(scene, 'GetFoundationModel', region, base)?.facts.model) ?? null);
}
/** The answer in which AWS says of the model's own entry that it has ended. */
const endedEntry = (scene, base, region) => scene.observations.find((o) => o.status === 'failed' &&
    o.operation === 'GetFoundationModel' &&
    o.target === base &&
    o.region === region &&
    (0,_bedrock_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A)(o) === 'end-of-life') ?? null;
/** The ids with which a model may be called here; live lists decide, each where it could be read. */
function idsHere(scene, base, region) {
    const id = (0,_knowledge_bedrock_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutVariant */ .Mj)(base);
    const models = liveModels(scene, region);
    const bare = models
        ? models.some((m) => m.id === id && m.inferenceTypes.includes('ON_DEMAND'))
        : (0,_knowledge_bedrock_models_js__WEBPACK_IMPORTED_MODULE_1__/* .servesOnDemand */ .FF)(id, region);
    const listed = liveProfiles(scene, region)
        ?.map((p) => p.id)
        .filter((p) => p.endsWith(`.${id}`));
    // A global profile after those of one geography: it may leave the continent.
    const profiles = listed
        ? [...listed].sort((a, b) => Number(a.startsWith('global.')) - Number(b.startsWith('global.')))
        : (0,_knowledge_bedrock_models_js__WEBPACK_IMPORTED_MODULE_1__/* .profilesFor */ .Iw)(id, region).map((p) => p.id);
    return [...(bare ? [id] : []), ...profiles];
}
/** Every id that the account's lists show in a Region. */
const idsListed = (scene, region) => [
    ...(liveModels(scene, region) ?? []).filter((m) => m.inferenceTypes.includes('ON_DEMAND')).map((m) => m.id),
    ...(liveProfiles(scene, region) ?? []).map((p) => p.id),
];
/** Whose word it is that an id can be called in a Region: the account's list, the table where that list could not be read; null where the list lacks it. */
function wordOn(scene, id, region) {
    const list = (0,_knowledge_bedrock_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .parseModelId */ .iA)(id).prefix ? liveProfiles(scene, region) : liveModels(scene, region);
    if (list === null)
        return 'table';
    return idsListed(scene, region).includes(id) ? 'account' : null;
}
/** Whether there is such a model at all, as far as the account's lists here or the table know. */
const isReal = (scene, base, region) => (0,_knowledge_bedrock_models_js__WEBPACK_IMPORTED_MODULE_1__/* .modelOf */ .DM)(base) !== null ||
    liveModel(scene, base, region) !== null ||
    (liveProfiles(scene, region) ?? []).some((p) => p.id.endsWith(`.${base}`));
/** The published last day and who says so. A live entry without one beats the table. */
function lastDay(scene, base, region) {
    const live = liveModel(scene, base, region);
    if (live?.endOfLife)
        return { day: live.endOfLife, live: true };
    if (live && live.lifecycle !== 'LEGACY')
        return null;
    const day = (0,_knowledge_bedrock_models_js__WEBPACK_IMPORTED_MODULE_1__/* .endOfLife */ .PB)(base);
    return day ? { day, live: false } : null;
}
/** A profile's live entry, from the list or its own: the list holds no application profiles. */
function liveProfile(scene, { written, prefix, base }, region) {
    const id = prefix && base ? `${prefix}.${base}` : null;
    const found = liveProfiles(scene, region)?.find((p) => p.id === id || p.arn === written) ??
        answer(scene, 'GetInferenceProfile', region, written)?.facts.inferenceProfile;
    return found && found.modelArns.length > 0 ? found : null;
}
/** What an identifier names; the model behind an application profile is known from the profile's own entry alone. */
function refOf(scene, written, region) {
    const ref = (0,_knowledge_bedrock_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .parseModelId */ .iA)(written);
    if (ref.kind !== 'application-profile')
        return ref;
    const model = liveProfile(scene, ref, region)?.modelArns[0];
    return model ? { ...ref, base: (0,_knowledge_bedrock_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .parseModelId */ .iA)(model).base } : ref;
}
/** Where a profile's requests may run: Regions, and '' for the region-less ARN of a global one; null where nobody tells. */
function destinationsOf(scene, ref, region) {
    const live = liveProfile(scene, ref, region);
    if (live)
        return [...new Set(live.modelArns.map((arn) => arn.split(':')[3] ?? ''))];
    return ref.base && ref.prefix
        ? ((0,_knowledge_bedrock_models_js__WEBPACK_IMPORTED_MODULE_1__/* .profilesFor */ .Iw)(ref.base, region).find((p) => p.prefix === ref.prefix)?.destinations ?? null)
        : null;
}


/***/ }),

/***/ 6582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: () => (/* binding */ isInvocation),
/* harmony export */   X0: () => (/* binding */ isArnOfElsewhere),
/* harmony export */   YY: () => (/* binding */ deniedDestination),
/* harmony export */   g$: () => (/* binding */ judged),
/* harmony export */   hK: () => (/* binding */ judgedByRegion),
/* harmony export */   ip: () => (/* binding */ isBedrockOwned),
/* harmony export */   rl: () => (/* binding */ causeOf)
/* harmony export */ });
/* harmony import */ var _knowledge_bedrock_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8024);
/* harmony import */ var _knowledge_bedrock_models_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5494);
/* harmony import */ var _names_arn_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1214);
/* harmony import */ var _services_registry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1784);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1274);
/* harmony import */ var _bedrock_catalogue_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(124);
/* harmony import */ var _bedrock_reasons_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8808);
/* harmony import */ var _denial_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7175);
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
    const ref = o.target === null ? null : (0,_knowledge_bedrock_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .parseModelId */ .iA)(o.target);
    if (o.status !== 'ok' &&
        ref &&
        isElsewhere(ref, o.region) &&
        (o.status === 'not-evaluated'
            ? scene.settings.bedrockProbe === 'catalog'
            : /^(invalid-id|not-in-region)$/.test((0,_bedrock_reasons_js__WEBPACK_IMPORTED_MODULE_5__/* .reasonOf */ .A)(o) ?? '')))
        return 'model-not-in-region';
    if (o.status === 'not-evaluated')
        return ref && scene.settings.bedrockProbe === 'catalog' ? catalogueCause(scene, ref, o.region) : null;
    if (o.status !== 'failed')
        return null;
    if (deniedDestination(o) !== null)
        return 'destination-region-denied';
    const reason = (0,_bedrock_reasons_js__WEBPACK_IMPORTED_MODULE_5__/* .reasonOf */ .A)(o);
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
    const denial = (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .denialOf */ .Z9)(o);
    if (!denial?.resource || o.target === null || (0,_denial_js__WEBPACK_IMPORTED_MODULE_6__/* .isQuarantine */ .B)(denial))
        return null;
    const { kind } = (0,_knowledge_bedrock_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .parseModelId */ .iA)(o.target);
    const arn = (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_7__/* .parseArn */ .Lw)(denial.resource);
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
    const ids = (0,_bedrock_catalogue_js__WEBPACK_IMPORTED_MODULE_4__/* .idsHere */ .XA)(scene, base, region);
    const last = (0,_bedrock_catalogue_js__WEBPACK_IMPORTED_MODULE_4__/* .lastDay */ .NY)(scene, base, region);
    if ((0,_bedrock_catalogue_js__WEBPACK_IMPORTED_MODULE_4__/* .endedEntry */ .XT)(scene, base, region) ||
        (last && hasPassed(scene, last.day) && (last.live || !(0,_bedrock_catalogue_js__WEBPACK_IMPORTED_MODULE_4__/* .liveModel */ .mS)(scene, base, region))) ||
        ((0,_knowledge_bedrock_models_js__WEBPACK_IMPORTED_MODULE_1__/* .isGone */ .ST)(base) && ids.length === 0))
        return 'model-end-of-life';
    if (!(0,_bedrock_catalogue_js__WEBPACK_IMPORTED_MODULE_4__/* .isReal */ .tE)(scene, base, region))
        return 'invalid-model-id';
    if (ids.length === 0)
        return nowhereHere(scene, { base, prefix }, region);
    // Listed, and refused all the same: lists keep what has been withdrawn, and a name that only the list has proves nothing.
    if (ids.includes(prefix ? `${prefix}.${base}` : base))
        return (0,_knowledge_bedrock_models_js__WEBPACK_IMPORTED_MODULE_1__/* .modelOf */ .DM)(base) ? 'model-not-in-region' : 'invalid-model-id';
    if (prefix === null)
        return 'inference-profile-required';
    if (!(0,_knowledge_bedrock_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .isKnownPrefix */ .O4)(prefix))
        return 'invalid-model-id';
    return ids.some((id) => id !== base) || !(0,_knowledge_bedrock_models_js__WEBPACK_IMPORTED_MODULE_1__/* .prefixRegions */ .ix)(prefix).includes(region)
        ? 'profile-wrong-geography'
        : 'invalid-model-id';
}
/** A real model that nothing here calls. */
function nowhereHere(scene, { base, prefix }, region) {
    if ((0,_knowledge_bedrock_models_js__WEBPACK_IMPORTED_MODULE_1__/* .isMantleOnly */ .us)(base))
        return (0,_knowledge_bedrock_models_js__WEBPACK_IMPORTED_MODULE_1__/* .runtimeIdFor */ .vZ)(base) ? 'invalid-model-id' : 'other-endpoint';
    const own = (0,_knowledge_bedrock_models_js__WEBPACK_IMPORTED_MODULE_1__/* .ownPrefix */ .l1)(region);
    // No list says that the model is here, and none that it is not: the prefix is wrong in any case.
    return prefix && own && prefix !== own && (0,_bedrock_catalogue_js__WEBPACK_IMPORTED_MODULE_4__/* .liveProfiles */ .Z8)(scene, region) === null
        ? 'profile-wrong-geography'
        : 'model-not-in-region';
}
/** What the control plane alone is certain of: a list that lacks the id, or a status that rules an invocation out. */
function catalogueCause(scene, ref, region) {
    const { base, prefix, written } = ref;
    if (base === null)
        return null;
    const live = (0,_bedrock_catalogue_js__WEBPACK_IMPORTED_MODULE_4__/* .liveModel */ .mS)(scene, base, region);
    if ((0,_bedrock_catalogue_js__WEBPACK_IMPORTED_MODULE_4__/* .endedEntry */ .XT)(scene, base, region) || (live?.endOfLife && hasPassed(scene, live.endOfLife)))
        return 'model-end-of-life';
    const models = (0,_bedrock_catalogue_js__WEBPACK_IMPORTED_MODULE_4__/* .liveModels */ .z1)(scene, region);
    const profiles = (0,_bedrock_catalogue_js__WEBPACK_IMPORTED_MODULE_4__/* .liveProfiles */ .Z8)(scene, region);
    if (prefix === null && models) {
        if (!live)
            return idCause(scene, ref, region);
        if (live.inferenceTypes.includes('INFERENCE_PROFILE') && !live.inferenceTypes.includes('ON_DEMAND'))
            return 'inference-profile-required';
    }
    if (prefix !== null && profiles && !profiles.some((p) => p.id === `${prefix}.${base}` || p.arn === written))
        return idCause(scene, ref, region);
    const availability = (0,_bedrock_catalogue_js__WEBPACK_IMPORTED_MODULE_4__/* .availabilityOf */ .nS)(scene, base, region);
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
        (0,_bedrock_catalogue_js__WEBPACK_IMPORTED_MODULE_4__/* .formSubmitted */ .MR)(scene, region) === false)
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
    ref: observation.target === null ? null : (0,_bedrock_catalogue_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(scene, observation.target, observation.region),
    region: observation.region,
}));
/** Whether a failed answer of Bedrock belongs to a finding on Bedrock, so that rules on permissions, throttling and the like leave it alone. */
const isBedrockOwned = (observation, scene) => observation.status === 'failed' && causeOf(observation, scene) !== null;
const isInvocation = ({ operation }) => _services_registry_js__WEBPACK_IMPORTED_MODULE_2__/* .SERVICES */ .Bg.bedrock.provenBy?.includes(operation) ?? false;


/***/ }),

/***/ 8808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ reasonOf)
/* harmony export */ });
/* harmony import */ var _knowledge_bedrock_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8024);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1274);
// What a refusal of Bedrock means, by its words: the same reason comes as a 400, a 403 or a 404, and a ValidationException proves nothing by its name.
// https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html; wordings as users quote them, 2024 to 2026-11.


// The first that matches counts: a payment fault is told in a Marketplace sentence, and a pending subscription in one about the account.
const WORDS = [
    [
        'api-key',
        /make sure your API key is valid|bearer token (has expired|is (invalid|expired|malformed))|invalid bearer token|invalid_api_key|invalid API key format|API key (is (invalid|expired|not valid)|has expired)/i,
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

/***/ 3171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ realRegion)
/* harmony export */ });
const REGION_CODE = /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/;
/** The Region that S3 names for a bucket, in a header or in words; null where it names none, and of any other service. */
function realRegion(observation) {
    if (observation.service !== 's3')
        return null;
    if (observation.status === 'ok' && observation.operation === 'ListObjectsV2')
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

/***/ 9187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ nearestNames)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1490);
// Which names that exist a mistyped one may have meant.

const MOST = 3;
// Further apart than this, two names have nothing in common.
const FARTHEST = 0.34;
const wordsOf = (name) => name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('-');
/** The nearest of the names that exist, best first: those that differ in form alone, then those with few edits, then those that have it as a part. */
function nearestNames(wanted, known) {
    const own = wordsOf(wanted);
    const score = (name) => {
        const other = wordsOf(name);
        const edits = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(own, other) / Math.max(own.length, other.length, 1);
        const isPart = own.length >= 3 && `-${other}-`.includes(`-${own}-`);
        return isPart ? Math.min(edits, FARTHEST) : edits;
    };
    return known
        .filter((name) => name !== wanted)
        .map((name) => ({ name, score: score(name) }))
        .filter(({ score }) => score <= FARTHEST)
        .sort((a, b) => a.score - b.score)
        .slice(0, MOST)
        .map(({ name }) => name);
}


/***/ }),

/***/ 6510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ awaitTable),
/* harmony export */   Ub: () => (/* binding */ findBucket),
/* harmony export */   WS: () => (/* binding */ listTables),
/* harmony export */   YV: () => (/* binding */ createBuckets),
/* harmony export */   aR: () => (/* binding */ TABLE_STAND_IN),
/* harmony export */   fQ: () => (/* binding */ restoreTable),
/* harmony export */   fU: () => (/* binding */ listDirectoryBuckets),
/* harmony export */   mv: () => (/* binding */ BUCKET_STAND_IN),
/* harmony export */   oh: () => (/* binding */ listBuckets),
/* harmony export */   wd: () => (/* binding */ replicateTable)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2971);
/* harmony import */ var _administration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9625);
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9998);
// Remedies for tables and buckets themselves: to make, restore or copy one, and the commands that show what there is.



/** What stands where only the reader knows the name. */
const BUCKET_STAND_IN = 'YOUR_BUCKET';
const TABLE_STAND_IN = 'YOUR_TABLE';
// https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html: us-east-1 is the location without a name.
const location = (region) => region === 'us-east-1' ? '' : ` --create-bucket-configuration LocationConstraint=${region}`;
const createBuckets = (buckets, region) => (0,_administration_js__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)({
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Create the ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .forCount */ .VL)(buckets, ['bucket'], ['buckets'])} ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .enumerate */ .HL)(buckets)}`,
    run: buckets
        .map((name) => `aws s3api create-bucket --bucket ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r)(name)} --region ${region}${location(region)}`)
        .join('\n'),
    effect: 'create-resource',
    after: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .enumerate */ .HL)(buckets)} can be listed in ${region}`,
});
const listBuckets = {
    caption: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `The buckets of the account`,
    run: "aws s3api list-buckets --query 'Buckets[].Name'",
};
const listDirectoryBuckets = (region) => ({
    caption: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `The directory buckets of the account in ${region}`,
    run: `aws s3api list-directory-buckets --region ${region}`,
});
const findBucket = (bucket) => ({
    caption: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `The Region of the bucket`,
    run: `aws s3api head-bucket --bucket ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r)(bucket)}`,
});
const listTables = (region) => ({
    caption: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `The tables of the account in ${region}`,
    run: `aws dynamodb list-tables --region ${region}`,
});
const awaitTable = (table, region) => ({
    caption: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `This command ends when the table is active`,
    run: `aws dynamodb wait table-exists --table-name ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r)(table)} --region ${region}`,
});
/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.howitworks.html: an archived table has left a backup. */
const restoreTable = (table, region) => ({
    ...(0,_administration_js__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)({
        title: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Restore the table ${table} from its backup`,
        run: `aws dynamodb restore-table-from-backup --region ${region} --target-table-name ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r)(table)} --backup-arn BACKUP_ARN`,
        effect: 'restore-resource',
        after: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the table ${table} is ${'ACTIVE'} in ${region}`,
        notes: [(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Delete the archived table first, where it has the same name.`],
    }),
    looks: [
        {
            caption: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `The backups of the table`,
            run: `aws dynamodb list-backups --region ${region} --table-name ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r)(table)}`,
        },
    ],
});
/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GlobalTables.html */
const replicateTable = (table, from, to) => (0,_administration_js__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)({
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Replicate the table ${table} to ${to}`,
    run: `aws dynamodb update-table --region ${from} --table-name ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r)(table)} --replica-updates Create={RegionName=${to}}`,
    effect: 'create-resource',
    after: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the table ${table} is ${'ACTIVE'} in ${to}`,
    notes: [(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `A replica costs as much as a table, and every write goes to both Regions.`],
});


/***/ }),

/***/ 6614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ng: () => (/* binding */ isUsable),
/* harmony export */   oO: () => (/* binding */ tableNotActive),
/* harmony export */   rB: () => (/* binding */ isKeyInaccessible),
/* harmony export */   us: () => (/* binding */ standIn)
/* harmony export */ });
/* harmony import */ var _answers_query_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(974);
/* harmony import */ var _names_arn_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1214);
/* harmony import */ var _remedies_people_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2008);
/* harmony import */ var _remedies_resources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6510);
/* harmony import */ var _remedies_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(561);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2971);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4645);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3386);








/** Whether a table may be read and written, as far as its status is told. */
const isUsable = ({ facts: { tableStatus: status } }) => status === undefined || status === 'ACTIVE' || status === 'UPDATING';
const isKeyInaccessible = ({ facts: { tableStatus } }) => tableStatus === 'INACCESSIBLE_ENCRYPTION_CREDENTIALS';
const tableNotActive = (0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .rule */ .H)({
    id: 'dynamodb/table-not-active',
    severities: ['warning'],
    title: 'The table exists and is not ready',
    since: '1.0',
    points: (0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .inputs */ .Q)('dynamodb-tables'),
    find: (scene) => [...Map.groupBy(inactiveTables(scene), ({ status }) => status)].map(([status, group]) => ({
        subjects: group.map(({ table }) => table),
        confidence: 'certain',
        status,
        tables: group,
    })),
    tell: ({ subjects, status, tables }) => ({
        headline: headline(subjects, status),
        explanation: EXPLAIN[status] ?? UNTIL_ACTIVE,
        evidence: (0,_evidence_js__WEBPACK_IMPORTED_MODULE_3__/* .evidence */ .MX)(tables.map(({ described }) => (0,_evidence_js__WEBPACK_IMPORTED_MODULE_3__/* .proof */ .n1)(described, (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `status ${status}`))),
        remedies: remediesFor(status, tables[0]),
    }),
});
const inactiveTables = (scene) => (0,_answers_query_js__WEBPACK_IMPORTED_MODULE_0__/* .successes */ .o)(scene, 'DescribeTable').flatMap((described) => {
    const { target, region, facts } = described;
    if (!facts.tableStatus || isUsable(described) || isKeyInaccessible(described))
        return [];
    return [{ table: target ?? '', status: facts.tableStatus, region, described }];
});
const headline = (tables, status) => (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .forCount */ .VL)(tables, (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `The table ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .enumerate */ .HL)(tables)} exists and is ${status}.`, (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `The tables ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .enumerate */ .HL)(tables)} exist and are ${status}.`);
const UNTIL_ACTIVE = (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `The credentials reach it; reads and writes will be refused until it is active.`;
// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TableDescription.html
const ARCHIVED = (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `The credentials reach it. DynamoDB archives a table whose KMS key was out of reach for seven days, and keeps a backup: it cannot be read or written again.`;
const EXPLAIN = {
    DELETING: (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `The credentials reach it, and it will be gone within minutes: reads and writes are refused.`,
    ARCHIVING: ARCHIVED,
    ARCHIVED,
};
function remediesFor(status, { table, region }) {
    switch (status) {
        case 'DELETING':
            return [nameAnother(table), leaveOut(table)];
        case 'ARCHIVING':
        case 'ARCHIVED':
            return [(0,_remedies_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .restoreTable */ .fQ)((0,_names_arn_js__WEBPACK_IMPORTED_MODULE_6__/* .tableName */ .Cm)(table), region), nameAnother(table)];
        default:
            return [awaitActive(table, region)];
    }
}
const awaitActive = (table, region) => ({
    ...(0,_remedies_people_js__WEBPACK_IMPORTED_MODULE_7__/* .waitUntil */ .a0)((0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `Wait until ${table} is active`, (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `the table ${table} is ${'ACTIVE'} in ${region}`, null),
    looks: [(0,_remedies_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .awaitTable */ .L4)((0,_names_arn_js__WEBPACK_IMPORTED_MODULE_6__/* .tableName */ .Cm)(table), region)],
});
const nameAnother = (table) => (0,_remedies_values_js__WEBPACK_IMPORTED_MODULE_2__/* .replaceValue */ .uQ)('dynamodb-tables', table, standIn(table), {
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `Name the table that takes the place of ${table}`,
    after: (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `${'dynamodb-tables'} names a table that is ${'ACTIVE'}`,
    notes: [(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `Change the name where the job uses it, too.`],
});
/** An ARN keeps its form. */
const standIn = (table) => (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_6__/* .parseArn */ .Lw)(table) ? table.replace(/table\/.*$/, `table/${_remedies_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .TABLE_STAND_IN */ .aR}`) : _remedies_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .TABLE_STAND_IN */ .aR;
const leaveOut = (table) => (0,_remedies_values_js__WEBPACK_IMPORTED_MODULE_2__/* .removeItem */ .Ai)('dynamodb-tables', table, {
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `If this job creates ${table} again later, do not ask for it here`,
    after: (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `${'dynamodb-tables'} does not name ${table}`,
});


/***/ }),

/***/ 870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ tableNotFound),
/* harmony export */   ZI: () => (/* binding */ foundElsewhere),
/* harmony export */   _b: () => (/* binding */ missingTables)
/* harmony export */ });
/* harmony import */ var _answers_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1274);
/* harmony import */ var _answers_query_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(974);
/* harmony import */ var _names_arn_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1214);
/* harmony import */ var _names_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9187);
/* harmony import */ var _remedies_resources_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6510);
/* harmony import */ var _remedies_run_facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2556);
/* harmony import */ var _remedies_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(561);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2971);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4645);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3386);
/* harmony import */ var _table_not_active_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6614);











const tableNotFound = (0,_rule_js__WEBPACK_IMPORTED_MODULE_8__/* .rule */ .H)({
    id: 'dynamodb/table-not-found',
    severities: ['error'],
    title: 'The table does not exist here',
    since: '1.0',
    points: (0,_rule_js__WEBPACK_IMPORTED_MODULE_8__/* .inputs */ .Q)('dynamodb-tables'),
    find(scene) {
        const { account } = (0,_remedies_run_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .runFacts */ .pI)(scene);
        const nowhere = missingTables(scene).filter(({ target }) => foundElsewhere(scene, target ?? '').length === 0);
        return [...Map.groupBy(nowhere, ({ region }) => region)].map(([region, answers]) => {
            const [listing = null] = (0,_answers_query_js__WEBPACK_IMPORTED_MODULE_1__/* .successes */ .o)(scene, 'ListTables', { followUp: true, region });
            const missing = answers.map((answer) => missingTable(answer, listing));
            return {
                subjects: missing.map(({ table }) => table),
                confidence: 'certain',
                missing: missing,
                region,
                account,
                lookedIn: regionsLookedIn(scene),
                listing,
            };
        });
    },
    tell: (facts) => ({
        headline: headline(facts),
        explanation: facts.lookedIn.length > 0 ? NOWHERE : NOT_THERE,
        evidence: (0,_evidence_js__WEBPACK_IMPORTED_MODULE_6__/* .evidence */ .MX)([...facts.missing.map(evidenceOf), ...citeNear(facts), ...citeLooks(facts.lookedIn)]),
        remedies: [correctNames(facts), leaveOut(facts.subjects)],
        lookalikes: [(0,_text_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq) `A table of another account: the credentials may be those of the wrong one.`],
    }),
});
const saysMissing = (o) => (0,_answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailed */ .p)(o) &&
    o.error.kind === 'service' &&
    (o.error.code === 'ResourceNotFoundException' ||
        /non-existent table|Requested resource not found/i.test(o.error.message));
/** Missing by DescribeTable's word, by GetItem's where describing is denied, or by a name that no table can have. */
const missingTables = (scene) => scene.observations.filter((o) => {
    if (o.operation === 'GetItem')
        return saysMissing(o);
    if (o.operation !== 'DescribeTable' || o.followUp)
        return false;
    return saysMissing(o) || (o.status === 'not-evaluated' && /naming rules/.test(o.reason));
});
/** Other Regions in which a table that is missing here was found. */
const foundElsewhere = (scene, table) => (0,_answers_query_js__WEBPACK_IMPORTED_MODULE_1__/* .successes */ .o)(scene, 'DescribeTable', { followUp: true, target: table });
function missingTable(answer, listing) {
    const table = answer.target ?? '';
    return { table, answer, near: (0,_names_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestNames */ .L)((0,_names_arn_js__WEBPACK_IMPORTED_MODULE_10__/* .tableName */ .Cm)(table), listing?.facts.tableNames ?? []) };
}
const regionsLookedIn = (scene) => [
    ...new Set((0,_answers_query_js__WEBPACK_IMPORTED_MODULE_1__/* .failures */ .e)(scene, { operation: 'DescribeTable', followUp: true, kind: 'service' }).map(({ region }) => region)),
];
function headline({ subjects, region, account }) {
    const where = account ? (0,_text_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq) `${region}, account ${account}` : (0,_text_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq) `${region}`;
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_9__/* .forCount */ .VL)(subjects, (0,_text_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq) `The table ${(0,_text_js__WEBPACK_IMPORTED_MODULE_9__/* .enumerate */ .HL)(subjects)} does not exist in ${where}.`, (0,_text_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq) `The tables ${(0,_text_js__WEBPACK_IMPORTED_MODULE_9__/* .enumerate */ .HL)(subjects)} do not exist in ${where}.`);
}
const NOT_THERE = (0,_text_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq) `The credentials are accepted, and DynamoDB has no table of this name there.`;
const NOWHERE = (0,_text_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq) `The credentials are accepted, and DynamoDB has no table of this name there. It is in none of the Regions that were also asked.`;
const evidenceOf = ({ table, answer }) => (0,_answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailed */ .p)(answer)
    ? (0,_evidence_js__WEBPACK_IMPORTED_MODULE_6__/* .cite */ .Y0)(answer)
    : { text: (0,_text_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq) `${table} breaks DynamoDB’s naming rules (3 to 255 letters, digits, ${'_'}, ${'.'}, ${'-'}).` };
function citeNear({ missing, listing }) {
    const near = [...new Set(missing.flatMap((each) => each.near))];
    return listing && near.length > 0 ? [(0,_evidence_js__WEBPACK_IMPORTED_MODULE_6__/* .proof */ .n1)(listing, (0,_text_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq) `the account has ${(0,_text_js__WEBPACK_IMPORTED_MODULE_9__/* .enumerate */ .HL)(near)}`)] : [];
}
const citeLooks = (regions) => regions.length > 0 ? [{ text: (0,_text_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq) `Also asked, and not found or not readable: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_9__/* .enumerate */ .HL)(regions)}.` }] : [];
function correctNames({ missing, region }) {
    const pairs = missing.map((each) => [each.table, replacementFor(each)]);
    const isKnown = missing.every(({ near }) => near.length > 0);
    const others = isKnown ? [...new Set(missing.flatMap(({ near }) => near.slice(1)))] : [];
    const tables = missing.map(({ table }) => table);
    const words = {
        ...(isKnown ? {} : { title: (0,_text_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq) `Correct the ${(0,_text_js__WEBPACK_IMPORTED_MODULE_9__/* .forCount */ .VL)(tables, ['name'], ['names'])} ${(0,_text_js__WEBPACK_IMPORTED_MODULE_9__/* .enumerate */ .HL)(tables)}` }),
        after: isKnown
            ? (0,_text_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq) `${'dynamodb-tables'} names ${(0,_text_js__WEBPACK_IMPORTED_MODULE_9__/* .enumerate */ .HL)(pairs.map(([, to]) => to))}`
            : (0,_text_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq) `${'dynamodb-tables'} names a table that exists in ${region}`,
        notes: [
            ...(others.length > 0 ? [(0,_text_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq) `Names that are near, too: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_9__/* .enumerate */ .HL)(others)}.`] : []),
            (0,_text_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq) `Change the name where the job uses it, too.`,
        ],
    };
    return {
        ...(0,_remedies_values_js__WEBPACK_IMPORTED_MODULE_5__/* .replaceValues */ .Tv)('dynamodb-tables', pairs, words),
        looks: [(0,_remedies_resources_js__WEBPACK_IMPORTED_MODULE_3__/* .listTables */ .WS)(region)],
    };
}
/** An ARN keeps its form. */
function replacementFor({ table, near: [nearest] }) {
    if (nearest === undefined)
        return (0,_table_not_active_js__WEBPACK_IMPORTED_MODULE_7__/* .standIn */ .us)(table);
    return (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_10__/* .parseArn */ .Lw)(table) ? table.replace(/table\/.*$/, `table/${nearest}`) : nearest;
}
const leaveOut = (tables) => (0,_remedies_values_js__WEBPACK_IMPORTED_MODULE_5__/* .removeItems */ .dZ)('dynamodb-tables', tables, {
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq) `If this job creates ${(0,_text_js__WEBPACK_IMPORTED_MODULE_9__/* .enumerate */ .HL)(tables.map(_names_arn_js__WEBPACK_IMPORTED_MODULE_10__/* .tableName */ .Cm))} later, do not ask for it here`,
    after: (0,_text_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq) `${'dynamodb-tables'} does not name ${(0,_text_js__WEBPACK_IMPORTED_MODULE_9__/* .enumerate */ .HL)(tables.map(_names_arn_js__WEBPACK_IMPORTED_MODULE_10__/* .tableName */ .Cm), 'or')}`,
});


/***/ }),

/***/ 5869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NX: () => (/* binding */ listingsDenied),
/* harmony export */   ZO: () => (/* binding */ provenBesideSts),
/* harmony export */   os: () => (/* binding */ denialsOf),
/* harmony export */   xJ: () => (/* binding */ severityOf)
/* harmony export */ });
/* harmony import */ var _answers_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1274);
/* harmony import */ var _answers_bedrock_cause_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6582);
/* harmony import */ var _answers_bucket_region_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3171);
/* harmony import */ var _answers_denial_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7175);
/* harmony import */ var _services_registry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1784);
// Which denials the rules on permissions may judge, and by which layer. What belongs to another rule is left to it.





/** Denials of what the job asked for: a named target, or an operation that was asked for by name. */
function denialsOf(scene, ...layers) {
    return allDenials(scene).filter(({ observation, denial }) => !isListing(observation, scene) && layers.includes(denial.layer) && hasKnownWords(observation, denial));
}
// Some tools put the API before it, and print the body of an answer that has none as `null`.
const BARE = /^(API: [\w:-]{1,80} )?(access ?denied|forbidden)?(: null)?[.!]?$/i;
// The last is MinIO's STS: https://github.com/minio/minio/blob/master/cmd/sts-errors.go
const WITHOUT_CLAUSE = /not authorized to perform|explicit deny[.]?$|temporary credentials not allowed for this request/i;
const CLAUSE = /because no |explicit deny in /i;
/** A denial that names no layer is known by its words alone: it says no more than that, or its clause is left out. Other words say something that no rule knows. */
function hasKnownWords({ error }, { layer }) {
    if (layer !== 'unspecified')
        return true;
    const words = error.message.trim();
    return BARE.test(words) || (WITHOUT_CLAUSE.test(words) && !CLAUSE.test(words));
}
/** Denials that no named target depends on. */
function listingsDenied(scene) {
    return allDenials(scene).filter(({ observation }) => isListing(observation, scene));
}
function allDenials(scene) {
    return scene.observations.filter(_answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailed */ .p).flatMap((observation) => {
        const denial = (0,_answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .denialOf */ .Z9)(observation);
        if (!denial ||
            observation.followUp ||
            (0,_answers_denial_js__WEBPACK_IMPORTED_MODULE_3__/* .isQuarantine */ .B)(denial) ||
            (0,_services_registry_js__WEBPACK_IMPORTED_MODULE_2__/* .descriptorOf */ .nb)(observation.service) === null ||
            observation.operation.startsWith('AssumeRole'))
            return [];
        if ((0,_answers_bedrock_cause_js__WEBPACK_IMPORTED_MODULE_1__/* .isBedrockOwned */ .ip)(observation, scene))
            return [];
        const there = (0,_answers_bucket_region_js__WEBPACK_IMPORTED_MODULE_4__/* .realRegion */ .p)(observation);
        return there && there !== observation.region ? [] : [{ observation, denial }];
    });
}
function isListing(o, scene) {
    if (o.operation === 'GetCallerIdentity')
        return false;
    if (o.target === null)
        return true;
    return o.operation === 'DescribeTable' && (0,_answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .readGranted */ .wX)(scene, o);
}
const provenBesideSts = (scene) => scene.observations.some((o) => o.service !== 'sts' && (0,_answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .provesCredentials */ .sJ)(o));
/** A GetCallerIdentity that is denied is a warning where another service proves the credentials and `sts` was not named. */
function severityOf(scene, denied) {
    const onlyIdentity = denied.every((d) => d.observation.operation === 'GetCallerIdentity');
    return onlyIdentity && provenBesideSts(scene) && !scene.settings.named.includes('sts') ? 'warning' : 'error';
}


/***/ })

};
