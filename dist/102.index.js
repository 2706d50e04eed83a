export const id = 102;
export const ids = [102];
export const modules = {

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

/***/ 1102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  followUpBedrock: () => (/* binding */ followUpBedrock),
  probeBedrock: () => (/* binding */ probeBedrock)
});

// EXTERNAL MODULE: ./build/src/answers/answer.js
var answer = __webpack_require__(1274);
// EXTERNAL MODULE: ./build/src/answers/bedrock-reasons.js
var bedrock_reasons = __webpack_require__(8808);
// EXTERNAL MODULE: ./build/src/knowledge/bedrock-ids.js
var bedrock_ids = __webpack_require__(8024);
// EXTERNAL MODULE: ./build/src/knowledge/bedrock-models.js
var bedrock_models = __webpack_require__(5494);
;// CONCATENATED MODULE: ./build/src/knowledge/bedrock-requests.js
// The smallest real request for each family of models. Bodies: https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters.html


const CHAT = { messages: [{ role: 'user', content: '.' }], max_tokens: 1 };
/** Families that Converse does not serve: InvokeModel alone. */
const INVOKE_ONLY = [
    [/^amazon\.titan-embed/, { inputText: '.' }],
    [
        /^amazon\.nova.*embed/,
        {
            taskType: 'SINGLE_EMBEDDING',
            singleEmbeddingParams: { embeddingPurpose: 'GENERIC_INDEX', text: { truncationMode: 'END', value: '.' } },
        },
    ],
    [/^cohere\.embed/, { texts: ['.'], input_type: 'search_query' }],
    [/^cohere\.rerank/, { api_version: 2, query: '.', documents: ['.'], top_n: 1 }],
    [/^amazon\.rerank/, { query: '.', documents: ['.'], top_n: 1 }],
];
/** Text models, where Converse says that it does not serve one. */
const INVOKE_TEXT = [
    [/^anthropic\./, { anthropic_version: 'bedrock-2023-05-31', ...CHAT }],
    [/^amazon\.nova/, { messages: [{ role: 'user', content: [{ text: '.' }] }], inferenceConfig: { maxTokens: 1 } }],
    [/^amazon\.titan-text/, { inputText: '.', textGenerationConfig: { maxTokenCount: 1 } }],
    [/^meta\.llama/, { prompt: '.', max_gen_len: 1 }],
    [/^mistral\.(mistral-7b|mixtral|mistral-(large|small)-24)/, { prompt: '<s>[INST].[/INST]', max_tokens: 1 }],
    [/^deepseek\.r1/, { prompt: '.', max_tokens: 1 }],
    [/^openai\.gpt-oss/, { messages: CHAT.messages, max_completion_tokens: 1 }],
    [/^(ai21\.jamba|mistral|deepseek|qwen|zai|moonshot(ai)?|minimax|google|nvidia|writer)\b/, CHAT],
];
const NEVER = [
    [/^(stability\.|amazon\.nova-canvas|amazon\.titan-image)/, 'image'],
    [/^(luma\.|amazon\.nova-reel)/, 'video'],
    [/sonic/, 'speech'],
    [/^twelvelabs\./, 'video'],
];
const WHY_NOT = {
    image: 'an image model has no small request: one call would make a whole image',
    video: 'a video model has no small request: one call would make or read a whole video',
    speech: 'a speech model is spoken with over a two-way stream, and has no small request',
    embedding: 'no smallest request is known for this embedding model',
};
// OpenAI's models from GPT-5 on refuse fewer output tokens than 16.
const OPENAI_MINIMUM = 16;
function smallestCall(base) {
    if (base === null)
        return { call: 'converse', maxTokens: 1 };
    const kind = NEVER.find(([pattern]) => pattern.test(base))?.[1] ?? (0,bedrock_models/* modelOf */.DM)(base)?.kind;
    const invoke = INVOKE_ONLY.find(([pattern]) => pattern.test(base));
    if (invoke)
        return { call: 'invoke', body: invoke[1] };
    if (kind)
        return { call: 'none', reason: `${WHY_NOT[kind]}, so it was not invoked` };
    const major = /^openai\.gpt-(\d+)/.exec(base)?.[1];
    return { call: 'converse', maxTokens: major && Number(major) >= 5 ? OPENAI_MINIMUM : 1 };
}
/** The smallest request for any identifier. A stored prompt sets its own limits, and takes none from the request. */
function smallestRequest(written) {
    const { kind, base } = (0,bedrock_ids/* parseModelId */.iA)(written);
    return kind === 'prompt'
        ? { call: 'none', reason: 'a stored prompt has no small request: it sets its own limits, so it was not invoked' }
        : smallestCall(base);
}
/** The body of InvokeModel for a model that Converse turns out not to serve. */
const invokeBody = (base) => base === null ? null : ([...INVOKE_ONLY, ...INVOKE_TEXT].find(([pattern]) => pattern.test(base))?.[1] ?? null);

// EXTERNAL MODULE: ./build/src/knowledge/regions.js
var regions = __webpack_require__(284);
// EXTERNAL MODULE: ../../main/node_modules/@aws-sdk/client-bedrock-runtime/dist-cjs/index.js
var dist_cjs = __webpack_require__(9520);
// EXTERNAL MODULE: ./build/src/aws/connection.js + 2 modules
var aws_connection = __webpack_require__(6497);
// EXTERNAL MODULE: ./build/src/aws/not-evaluated.js
var not_evaluated = __webpack_require__(2365);
// EXTERNAL MODULE: ./build/src/aws/observe.js
var observe = __webpack_require__(4388);
// EXTERNAL MODULE: ../../main/node_modules/@aws-sdk/client-bedrock/dist-cjs/index.js
var client_bedrock_dist_cjs = __webpack_require__(855);
;// CONCATENATED MODULE: ./build/src/probes/bedrock/words.js
// Some answers reach the SDK without a name: a refused API key has no `x-amzn-errortype`, and a model's own error comes in its provider's shape,
// `{"type":"error","error":{"type":"permission_error","message":"…"}}`, of which the SDK keeps no word.
/** Puts the answer's own words where the error's reader looks for them. */
function keepWords(command) {
    command.middlewareStack.add((next) => async (args) => {
        try {
            return await next(args);
        }
        catch (thrown) {
            const error = thrown;
            const words = error?.error?.message ?? error?.Message;
            if (words && /^(UnknownError|Unknown)?$/.test(error.message ?? '')) {
                error.message = words;
                if (error.error?.type)
                    error.name = error.error.type;
            }
            throw thrown;
        }
    }, { step: 'initialize', name: 'keepWords' });
    return command;
}
const AWS_WORDS = /API key|bearer token|is not authorized to perform|security token/i;
/** A nameless JSON answer in AWS's own words is the service's, though it carries neither an error name nor a request ID. */
function recognise(observation) {
    if (observation.status !== 'failed' || observation.error.kind !== 'protocol')
        return observation;
    const { httpStatus, message } = observation.error;
    if ((httpStatus !== 401 && httpStatus !== 403) || !AWS_WORDS.test(message))
        return observation;
    return { ...observation, error: { ...observation.error, kind: 'service' } };
}

;// CONCATENATED MODULE: ./build/src/probes/bedrock/list-models.js





const clientFor = (connection, { signer, region }) => new client_bedrock_dist_cjs/* BedrockClient */.eDv((0,aws_connection.clientSettings)(connection, signer, region));
async function read(connection, reader, operation, target, command, learn) {
    return recognise(await (0,observe/* observe */.l)(connection, { service: 'bedrock', operation, target, ...reader }, clientFor(connection, reader), keepWords(command), learn));
}
const listModels = (connection, reader) => read(connection, reader, 'ListFoundationModels', null, new client_bedrock_dist_cjs/* ListFoundationModelsCommand */.L6u({}), ({ modelSummaries }) => modelSummaries ? { models: modelSummaries.map(modelFact) } : null);
const MOST_PAGES = 5;
/** Every page is one observation: what is missing from a part of the list is missing from nothing. */
async function listProfiles(connection, reader) {
    const profiles = [];
    let token;
    for (let page = 1;; page++) {
        const command = new client_bedrock_dist_cjs/* ListInferenceProfilesCommand */.R58({ maxResults: 1000, ...(token ? { nextToken: token } : {}) });
        const answer = await read(connection, reader, 'ListInferenceProfiles', null, command, ({ inferenceProfileSummaries, nextToken }) => {
            if (!inferenceProfileSummaries)
                return null;
            profiles.push(...inferenceProfileSummaries.map(profileFact));
            token = nextToken;
            return { inferenceProfiles: profiles };
        });
        if (answer.status !== 'ok' || !token)
            return answer;
        if (page === MOST_PAGES)
            return (0,not_evaluated/* notEvaluated */.J)({ service: 'bedrock', operation: 'ListInferenceProfiles', ...reader }, reader.region, 'the list has more pages than are read');
    }
}
/** One model's own entry: a model that has ended is in no list, and its entry says why. */
const getModel = (connection, reader, base) => read(connection, reader, 'GetFoundationModel', base, new client_bedrock_dist_cjs/* GetFoundationModelCommand */.kFc({ modelIdentifier: base }), ({ modelDetails }) => modelDetails?.modelId ? { model: modelFact(modelDetails) } : null);
const getAvailability = (connection, reader, base) => read(connection, reader, 'GetFoundationModelAvailability', base, new client_bedrock_dist_cjs/* GetFoundationModelAvailabilityCommand */.Rai({ modelId: base }), (output) => {
    const { agreementAvailability, authorizationStatus, entitlementAvailability, regionAvailability } = output;
    if (!agreementAvailability?.status && !authorizationStatus && !entitlementAvailability && !regionAvailability)
        return null;
    const agreement = [agreementAvailability?.status, agreementAvailability?.errorMessage].filter(Boolean).join(': ');
    return {
        availability: {
            agreement,
            authorization: authorizationStatus ?? '',
            entitlement: entitlementAvailability ?? '',
            region: regionAvailability ?? '',
        },
    };
});
/** Whether Anthropic's first-use form is on file; without one AWS answers that nothing is found. */
async function getForm(connection, reader) {
    const answer = await read(connection, reader, 'GetUseCaseForModelAccess', null, new client_bedrock_dist_cjs/* GetUseCaseForModelAccessCommand */.X$J({}), () => ({ formSubmitted: true }));
    if (answer.status !== 'failed' ||
        answer.error.code !== 'ResourceNotFoundException' ||
        !/fill(ed)? out/i.test(answer.error.message))
        return answer;
    const { error: _, ...rest } = answer;
    return { ...rest, operation: 'GetUseCaseForModelAccess', status: 'ok', facts: { formSubmitted: false } };
}
/** One profile's own entry: application profiles are in no list that is asked for, and a role that may use a profile may read it. */
const getProfile = (connection, reader, id) => read(connection, reader, 'GetInferenceProfile', id, new client_bedrock_dist_cjs/* GetInferenceProfileCommand */.Yjh({ inferenceProfileIdentifier: id }), (profile) => profile.inferenceProfileArn ? { inferenceProfile: profileFact(profile) } : null);
const getRetention = (connection, reader) => read(connection, reader, 'GetAccountDataRetention', null, new client_bedrock_dist_cjs/* GetAccountDataRetentionCommand */.nzs({}), ({ mode }) => (mode ? { dataRetention: mode } : null));
const profileFact = (p) => ({
    id: p.inferenceProfileId ?? '',
    arn: p.inferenceProfileArn ?? '',
    modelArns: (p.models ?? []).flatMap((m) => m.modelArn ?? []),
    status: p.status ?? '',
});
function modelFact(m) {
    const end = m.modelLifecycle?.endOfLifeTime;
    return {
        id: m.modelId ?? '',
        inferenceTypes: m.inferenceTypesSupported ?? [],
        outputModalities: m.outputModalities ?? [],
        lifecycle: m.modelLifecycle?.status ?? null,
        endOfLife: end ? end.toISOString().slice(0, 10) : null,
    };
}

;// CONCATENATED MODULE: ./build/src/probes/bedrock/invoke.js









const NOT_SERVED = /action doesn.t support the model|(doesn.t|does not|isn.t|is not) support(ed)?\b.{0,30}\bconverse|use (the )?InvokeModel\b/i;
const STREAM_ONLY = /only (supports?|available (for|with)) streaming|streaming[- ]only|(doesn.t|does not) support non-?streaming|use (the )?(ConverseStream|InvokeModelWithResponseStream)|stream(ing)? is required/i;
// The request is this action's own: whatever is found wrong with its body says that AWS had authorised it and knew the model.
const MALFORMED = /malformed input request|extraneous key|required key|failed to satisfy constraint|unsupported (request )?(body|field)|^the model returned the following errors|max\w*tokens?\b.{0,80}\b(minimum|at least|greater than|>=|must be|not supported)|(doesn.t|does not) support the max\w*tokens?/i;
// "Invalid 'max_output_tokens': integer below minimum value. Expected a value >= 16, but got 1 instead."
const MINIMUM = /max\w*tokens?\b.{0,80}?(?:>=|at least|greater than or equal to|minimum (?:value )?(?:of|is))\s*(\d{1,3})\b/i;
const MOST_TOKENS = 64;
/** Asks for the smallest answer that the model can give. Nothing is sent where no small request exists. */
async function invoke(connection, target) {
    const call = smallestRequest(target.model);
    if (call.call === 'none')
        return refuse(target, call.reason);
    if (call.call === 'invoke')
        return unlessMalformed(target, await invokeModel(connection, target, call.body));
    const answer = await converse(connection, target, call.maxTokens);
    if (answer.status !== 'failed' || answer.error.code !== 'ValidationException')
        return answer;
    const { message } = answer.error;
    const least = Number(MINIMUM.exec(message)?.[1] ?? 0);
    if (least > call.maxTokens && least <= MOST_TOKENS)
        return unlessMalformed(target, await converse(connection, target, least));
    if (STREAM_ONLY.test(message))
        return unlessMalformed(target, await converseStream(connection, target, call.maxTokens));
    return NOT_SERVED.test(message) ? withoutConverse(connection, target) : unlessMalformed(target, answer);
}
async function withoutConverse(connection, target) {
    const body = invokeBody(await baseOf(connection, target));
    if (!body)
        return refuse(target, 'Converse does not serve this model, and no smallest request for InvokeModel is known, so it was not invoked');
    return unlessMalformed(target, await invokeModel(connection, target, body));
}
/** The model behind the identifier; behind an application profile only its entry tells, which is read where it is needed. */
async function baseOf(connection, { model, region, signer }) {
    const { base, kind } = (0,bedrock_ids/* parseModelId */.iA)(model);
    if (base !== null || kind !== 'application-profile')
        return base;
    const entry = await getProfile(connection, { region, signer, followUp: true }, model);
    const [arn] = entry.status === 'ok' ? entry.facts.inferenceProfile.modelArns : [];
    return arn ? (0,bedrock_ids/* parseModelId */.iA)(arn).base : null;
}
/** That the body does not fit proves nothing against the model, nor for it. */
function unlessMalformed(target, answer) {
    if (answer.status !== 'failed' || answer.error.code !== 'ValidationException')
        return answer;
    const { message } = answer.error;
    return MALFORMED.test(message) && !/modelId/.test(message) && (0,bedrock_reasons/* reasonOf */.A)(answer) === null
        ? refuse(target, `${answer.operation} found the smallest request malformed: ${message}`)
        : answer;
}
const questionOf = (target, operation) => ({
    service: 'bedrock',
    operation,
    target: target.model,
    region: target.region,
    signer: target.signer,
    followUp: target.followUp ?? false,
});
const refuse = (target, reason) => (0,not_evaluated/* notEvaluated */.J)(questionOf(target, 'InvokeModel'), target.region, reason);
const invoke_clientFor = (connection, { signer, region }) => new dist_cjs/* BedrockRuntimeClient */.mam((0,aws_connection.clientSettings)(connection, signer, region));
const shortest = ({ model }, maxTokens) => ({
    modelId: model,
    messages: [{ role: 'user', content: [{ text: '.' }] }],
    inferenceConfig: { maxTokens },
});
async function converse(connection, target, maxTokens) {
    const command = new dist_cjs/* ConverseCommand */.Ruf(shortest(target, maxTokens));
    return recognise(await (0,observe/* observe */.l)(connection, questionOf(target, 'Converse'), invoke_clientFor(connection, target), keepWords(command), ({ output, usage }) => (output || usage ? {} : null)));
}
const isUnframed = ({ code, $fault, $metadata }) => code === undefined && $fault === undefined && ($metadata?.httpStatusCode ?? 200) === 200;
/** A stream begins with 200 and may still end in an error, so it is read to its end: a few events for so short an answer. */
async function converseStream(connection, target, maxTokens) {
    const client = invoke_clientFor(connection, target);
    let whole = false;
    const reading = {
        send: async (command, options) => {
            try {
                const { stream } = (await client.send(command, options));
                let events = 0;
                for await (const _ of stream ?? [])
                    events++;
                return { events };
            }
            catch (error) {
                // A gateway in between may answer whole, without the framing of events.
                whole = !options.abortSignal.aborted && isUnframed(error);
                if (!whole)
                    throw error;
                return { events: 1 };
            }
        },
    };
    const command = keepWords(new dist_cjs/* ConverseStreamCommand */.vDc(shortest(target, maxTokens)));
    const answer = recognise(await (0,observe/* observe */.l)(connection, questionOf(target, 'ConverseStream'), reading, command, ({ events }) => (events > 0 ? {} : null)));
    return whole && answer.status === 'ok'
        ? refuse(target, 'the model only streams, and its answer was no stream of events')
        : answer;
}
async function invokeModel(connection, target, body) {
    const command = new dist_cjs/* InvokeModelCommand */.ZXi({
        modelId: target.model,
        contentType: 'application/json',
        accept: 'application/json',
        body: JSON.stringify(body),
    });
    return recognise(await (0,observe/* observe */.l)(connection, questionOf(target, 'InvokeModel'), invoke_clientFor(connection, target), keepWords(command), ({ body: answer }) => (isObject(answer) ? {} : null)));
}
/** Every model answers with a JSON object. */
function isObject(body) {
    try {
        const parsed = JSON.parse(new TextDecoder().decode(body));
        return typeof parsed === 'object' && parsed !== null;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/src/probes/bedrock/limit.js
/** Lets at most `width` tasks run at once; the others wait their turn. */
function limited(width) {
    let running = 0;
    const waiting = [];
    return async (task) => {
        if (running >= width)
            await new Promise((start) => waiting.push(start));
        else
            running++;
        try {
            return await task();
        }
        finally {
            const next = waiting.shift();
            if (next)
                next();
            else
                running--;
        }
    };
}

;// CONCATENATED MODULE: ./build/src/probes/bedrock.js
// Bedrock is asked the way the job will ask it: with one token, where a model can be asked so. The control plane only explains.








const WIDTH = 8;
/** Both SDK clients prefer a bearer token to any other credentials, and so does the job. */
const signerOf = ({ connection, signer }) => (connection.bearer ? 'bearer' : signer);
/** In the job's Region, also for an ARN that names another one: so the job will call it. */
const targetsOf = (context) => context.settings.models.map((model) => ({ model, region: context.connection.region, signer: signerOf(context) }));
const probeBedrock = (context) => {
    const { connection, settings } = context;
    const signer = signerOf(context);
    const targets = targetsOf(context);
    if (targets.length === 0)
        return [listModels(connection, { region: connection.region, signer, followUp: false })];
    const run = limited(WIDTH);
    const { region } = connection;
    // Where no model is invoked, the list is what Bedrock was asked; beside an invocation it only explains.
    const invoked = settings.bedrockProbe === 'invoke' && targets.some((t) => smallestRequest(t.model).call !== 'none');
    const lists = [
        run(() => listModels(connection, { region, signer, followUp: invoked })),
        run(() => listProfiles(connection, { region, signer, followUp: true })),
    ];
    if (settings.bedrockProbe === 'catalog') {
        const readers = targets.flatMap(({ model, region }) => {
            const { base } = (0,bedrock_ids/* parseModelId */.iA)(model);
            return base ? [{ base, region, signer, followUp: true }] : [];
        });
        const entries = unique(readers, (r) => `${r.region} ${r.base}`).map((r) => run(() => getAvailability(connection, pick(r), r.base)));
        const forms = unique(readers.filter((r) => isAnthropic(r.base)), (r) => r.region).map((r) => run(() => getForm(connection, pick(r))));
        return [
            ...targets.map(async (t) => refuse(t, 'bedrock-probe is catalog, so no model is invoked')),
            ...lists,
            ...entries,
            ...forms,
        ];
    }
    const invocations = targets.map(async (target) => {
        if (settings.allowedAccountIds.length > 0 && !(await context.accountConfirmed))
            return refuse(target, 'STS has not confirmed that the account is one of allowed-account-ids, so no model is invoked');
        return run(() => invoke(connection, target));
    });
    return [...invocations, ...lists];
};
const pick = ({ region, signer, followUp }) => ({
    region,
    signer,
    followUp,
});
const isAnthropic = (base) => base.startsWith('anthropic.');
/** Refusals about the account's access to a model: its availability tells more. */
const ABOUT_ACCESS = new Set([
    'not-enabled',
    'form',
    'marketplace',
    'payment',
    'pending',
    'account',
]);
/** Refusals about the id: its own entry tells whether the model has ended. */
const ABOUT_ID = new Set(['invalid-id', 'not-in-region', 'legacy']);
const followUpBedrock = (context, observations) => {
    const { connection } = context;
    const run = limited(WIDTH);
    const questions = observations.flatMap((o) => {
        if (o.service !== 'bedrock' || o.followUp || o.target === null)
            return [];
        const reader = { region: o.region, signer: o.signer, followUp: true };
        return questionsAbout(context, o, observations).map(([ask, of]) => ({ ask, of, ...reader }));
    });
    return unique(questions, (q) => `${q.ask} ${q.region} ${q.of}`).map((q) => run(() => put(connection, q)));
};
function put(connection, q) {
    const reader = pick(q);
    if (q.ask === 'model')
        return getModel(connection, reader, q.of);
    if (q.ask === 'availability')
        return getAvailability(connection, reader, q.of);
    if (q.ask === 'profile')
        return getProfile(connection, reader, q.of);
    if (q.ask === 'retention')
        return getRetention(connection, reader);
    if (q.ask === 'form')
        return getForm(connection, reader);
    return invoke(connection, {
        model: q.of,
        region: (0,bedrock_ids/* parseModelId */.iA)(q.of).region ?? q.region,
        signer: q.signer,
        followUp: true,
    });
}
/** What would tell more of one answer; nothing where it says all there is to say. */
function questionsAbout({ settings }, o, observations) {
    const written = o.target ?? '';
    const { base, kind, region } = (0,bedrock_ids/* parseModelId */.iA)(written);
    // Under `catalog` nothing was refused: a model that the list does not have is asked for by its id.
    if (settings.bedrockProbe === 'catalog')
        return base && isListed(observations, o.region, base) === false ? [['model', base]] : [];
    const reason = (0,bedrock_reasons/* reasonOf */.A)(o);
    if (region && region !== o.region && reason !== null && ABOUT_ID.has(reason))
        return (0,regions/* partitionOf */.iQ)(region).id === (0,regions/* partitionOf */.iQ)(o.region).id ? [['elsewhere', written]] : [];
    return [
        ...(needsEntry(o, kind, reason, observations) ? [['profile', written]] : []),
        ...(reason === 'retention' ? [['retention', '']] : []),
        ...(base && reason !== null ? aboutModel(base, reason, o.region, observations) : []),
    ];
}
function aboutModel(base, reason, region, observations) {
    if (ABOUT_ID.has(reason))
        return isListed(observations, region, base) ? [] : [['model', base]];
    if (!ABOUT_ACCESS.has(reason))
        return [];
    return [
        ['availability', base],
        ...(isAnthropic(base) && reason !== 'payment' && reason !== 'account' ? [['form', '']] : []),
    ];
}
/** A denial is mended in each of a profile's destinations, and a withdrawn model has a successor: both stand in the profile's entry. */
function needsEntry(o, kind, reason, observations) {
    const denied = (0,answer/* denialOf */.Z9)(o)?.action?.startsWith('bedrock:InvokeModel') === true;
    if (kind === 'application-profile')
        return denied || reason !== null;
    return (kind === 'profile' &&
        denied &&
        !observations.some((each) => each.operation === 'ListInferenceProfiles' && each.region === o.region && each.status === 'ok'));
}
/** Whether the Region's list has the model; null where the list could not be read. */
function isListed(observations, region, base) {
    for (const o of observations)
        if (o.operation === 'ListFoundationModels' && o.region === region && o.status === 'ok')
            return o.facts.models.some((m) => m.id === base);
    return null;
}
const unique = (items, key) => [
    ...new Map(items.map((item) => [key(item), item])).values(),
];


/***/ })

};
