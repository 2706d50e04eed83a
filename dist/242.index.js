export const id = 242;
export const ids = [242];
export const modules = {

/***/ 6242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  followUpBedrock: () => (/* binding */ followUpBedrock),
  probeBedrock: () => (/* binding */ probeBedrock)
});

// EXTERNAL MODULE: ./build/src/knowledge/bedrock-ids.js
var bedrock_ids = __webpack_require__(571);
// EXTERNAL MODULE: ./build/src/knowledge/bedrock-models.js
var bedrock_models = __webpack_require__(723);
;// CONCATENATED MODULE: ./build/src/knowledge/bedrock-requests.js
// The smallest real request for each family of models. Bodies: https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters.html

const CHAT = { messages: [{ role: 'user', content: '.' }], max_tokens: 1 };
/** Families that Converse does not serve: InvokeModel alone. */
const INVOKE_ONLY = [
    [/^amazon\.titan-embed/, { inputText: '.' }],
    [/^amazon\.nova.*embed/, { taskType: 'SINGLE_EMBEDDING', singleEmbeddingParams: { embeddingPurpose: 'GENERIC_INDEX', text: { truncationMode: 'END', value: '.' } } }],
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
/** The body of InvokeModel for a model that Converse turns out not to serve. */
const invokeBody = (base) => (base === null ? null : ([...INVOKE_ONLY, ...INVOKE_TEXT].find(([pattern]) => pattern.test(base))?.[1] ?? null));

// EXTERNAL MODULE: ./build/src/rules/bedrock/reasons.js
var reasons = __webpack_require__(6501);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-bedrock/dist-cjs/index.js
var dist_cjs = __webpack_require__(6082);
// EXTERNAL MODULE: ./build/src/aws/connection.js + 2 modules
var aws_connection = __webpack_require__(8096);
// EXTERNAL MODULE: ./build/src/aws/observe.js + 1 modules
var observe = __webpack_require__(5374);
;// CONCATENATED MODULE: ./build/src/probes/bedrock/words.js
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

;// CONCATENATED MODULE: ./build/src/probes/bedrock/catalogue.js




const clientFor = (connection, { signer, region }) => new dist_cjs/* BedrockClient */.eDv((0,aws_connection/* clientSettings */.r)(connection, signer, region));
async function read(connection, reader, operation, target, command, learn) {
    return recognise(await (0,observe/* observe */.l)(connection, { service: 'bedrock', operation, target, ...reader }, clientFor(connection, reader), keepWords(command), learn));
}
const listModels = (connection, reader) => read(connection, reader, 'ListFoundationModels', null, new dist_cjs/* ListFoundationModelsCommand */.L6u({}), ({ modelSummaries }) => (modelSummaries ? { models: modelSummaries.map(modelFact) } : null));
const MOST_PAGES = 5;
/** Every page is one observation: what is missing from a part of the list is missing from nothing. */
async function listProfiles(connection, reader) {
    const profiles = [];
    let token;
    for (let page = 1;; page++) {
        const command = new dist_cjs/* ListInferenceProfilesCommand */.R58({ maxResults: 1000, ...(token ? { nextToken: token } : {}) });
        const answer = await read(connection, reader, 'ListInferenceProfiles', null, command, ({ inferenceProfileSummaries, nextToken }) => {
            if (!inferenceProfileSummaries)
                return null;
            profiles.push(...inferenceProfileSummaries.map((p) => ({ id: p.inferenceProfileId ?? '', arn: p.inferenceProfileArn ?? '', modelArns: (p.models ?? []).flatMap((m) => m.modelArn ?? []), status: p.status ?? '' })));
            token = nextToken;
            return { inferenceProfiles: profiles };
        });
        if (answer.status !== 'ok' || !token || page === MOST_PAGES)
            return answer;
    }
}
/** One model's own entry: a model that has ended is in no list, and its entry says why. */
const getModel = (connection, reader, base) => read(connection, reader, 'GetFoundationModel', base, new dist_cjs/* GetFoundationModelCommand */.kFc({ modelIdentifier: base }), ({ modelDetails }) => (modelDetails?.modelId ? { models: [modelFact(modelDetails)] } : null));
const getAvailability = (connection, reader, base) => read(connection, reader, 'GetFoundationModelAvailability', base, new dist_cjs/* GetFoundationModelAvailabilityCommand */.Rai({ modelId: base }), (output) => {
    const { agreementAvailability, authorizationStatus, entitlementAvailability, regionAvailability } = output;
    if (!agreementAvailability?.status && !authorizationStatus && !entitlementAvailability && !regionAvailability)
        return null;
    const agreement = [agreementAvailability?.status, agreementAvailability?.errorMessage].filter(Boolean).join(': ');
    return { availability: { agreement, authorization: authorizationStatus ?? '', entitlement: entitlementAvailability ?? '', region: regionAvailability ?? '' } };
});
/** Whether Anthropic's first-use form is on file; without one AWS answers that nothing is found. */
async function getForm(connection, reader) {
    const answer = await read(connection, reader, 'GetUseCaseForModelAccess', null, new dist_cjs/* GetUseCaseForModelAccessCommand */.X$J({}), () => ({ formSubmitted: true }));
    if (answer.status !== 'failed' || answer.error.code !== 'ResourceNotFoundException' || !/fill(ed)? out/i.test(answer.error.message))
        return answer;
    const { error: _, ...rest } = answer;
    return { ...rest, status: 'ok', facts: { formSubmitted: false } };
}
function modelFact(m) {
    const end = m.modelLifecycle?.endOfLifeTime;
    return { id: m.modelId ?? '', inferenceTypes: m.inferenceTypesSupported ?? [], outputModalities: m.outputModalities ?? [], lifecycle: m.modelLifecycle?.status ?? null, endOfLife: end ? end.toISOString().slice(0, 10) : null };
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-bedrock-runtime/dist-cjs/index.js
var client_bedrock_runtime_dist_cjs = __webpack_require__(7462);
// EXTERNAL MODULE: ./build/src/aws/not-evaluated.js
var not_evaluated = __webpack_require__(574);
;// CONCATENATED MODULE: ./build/src/probes/bedrock/invoke.js







const NOT_SERVED = /action doesn.t support the model/i;
const MALFORMED = /malformed input request|extraneous key|required key|failed to satisfy constraint|unsupported (request )?(body|field)/i;
// "Invalid 'max_output_tokens': integer below minimum value. Expected a value >= 16, but got 1 instead."
const MINIMUM = /max\w*tokens?\b.{0,80}?(?:>=|at least|greater than or equal to|minimum (?:value )?(?:of|is))\s*(\d{1,3})\b/i;
const MOST_TOKENS = 64;
/** Asks for the smallest answer that the model can give. Nothing is sent where no small request exists. */
async function invoke(connection, target) {
    const { base } = (0,bedrock_ids/* parseModelId */.iA)(target.model);
    const call = smallestCall(base);
    if (call.call === 'none')
        return refuse(target, call.reason);
    if (call.call === 'invoke')
        return unlessMalformed(target, await invokeModel(connection, target, call.body));
    const answer = await converse(connection, target, call.maxTokens);
    if (answer.status !== 'failed')
        return answer;
    const { message } = answer.error;
    const least = Number(MINIMUM.exec(message)?.[1] ?? 0);
    if (least > call.maxTokens && least <= MOST_TOKENS)
        return converse(connection, target, least);
    if (!NOT_SERVED.test(message))
        return unlessMalformed(target, answer);
    const body = invokeBody(base);
    if (!body)
        return refuse(target, 'Converse does not serve this model, and no smallest request for InvokeModel is known, so it was not invoked');
    return unlessMalformed(target, await invokeModel(connection, target, body));
}
/** The body is this action's, not the job's: that it does not fit proves nothing against the model, nor for it. */
function unlessMalformed(target, answer) {
    if (answer.status !== 'failed' || answer.error.code !== 'ValidationException')
        return answer;
    const { message } = answer.error;
    return MALFORMED.test(message) && !/modelId/.test(message) ? refuse(target, `${answer.operation} found the smallest request malformed: ${message}`) : answer;
}
const questionOf = (target, operation) => ({ service: 'bedrock', operation, target: target.model, region: target.region, signer: target.signer });
const refuse = (target, reason) => (0,not_evaluated/* notEvaluated */.J)(questionOf(target, 'InvokeModel'), target.region, reason);
const invoke_clientFor = (connection, { signer, region }) => new client_bedrock_runtime_dist_cjs/* BedrockRuntimeClient */.mam((0,aws_connection/* clientSettings */.r)(connection, signer, region));
async function converse(connection, target, maxTokens) {
    const command = new client_bedrock_runtime_dist_cjs/* ConverseCommand */.Ruf({ modelId: target.model, messages: [{ role: 'user', content: [{ text: '.' }] }], inferenceConfig: { maxTokens } });
    return recognise(await (0,observe/* observe */.l)(connection, questionOf(target, 'Converse'), invoke_clientFor(connection, target), keepWords(command), ({ output, usage }) => (output || usage ? tokens(usage?.inputTokens, usage?.outputTokens) : null)));
}
async function invokeModel(connection, target, body) {
    const command = new client_bedrock_runtime_dist_cjs/* InvokeModelCommand */.ZXi({ modelId: target.model, contentType: 'application/json', accept: 'application/json', body: JSON.stringify(body) });
    return recognise(await (0,observe/* observe */.l)(connection, questionOf(target, 'InvokeModel'), invoke_clientFor(connection, target), keepWords(command), (output, headers) => {
        const answer = parseBody(output.body);
        if (!answer)
            return null;
        const { usage } = answer;
        return tokens(count(headers['x-amzn-bedrock-input-token-count']) ?? usage?.input_tokens ?? usage?.prompt_tokens ?? answer.inputTextTokenCount, count(headers['x-amzn-bedrock-output-token-count']) ?? usage?.output_tokens ?? usage?.completion_tokens);
    }));
}
function parseBody(body) {
    try {
        const parsed = JSON.parse(new TextDecoder().decode(body));
        return typeof parsed === 'object' && parsed !== null ? parsed : null;
    }
    catch {
        return null;
    }
}
const count = (header) => (header && /^\d+$/.test(header) ? Number(header) : undefined);
const tokens = (input, output) => ({ ...(input === undefined ? {} : { inputTokens: input }), ...(output === undefined ? {} : { outputTokens: output }) });

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
/** A model given as an ARN is asked for where the ARN puts it: in another Region AWS would not know it. */
const targetsOf = (context) => context.settings.models.map((model) => ({ model, region: (0,bedrock_ids/* parseModelId */.iA)(model).region ?? context.connection.region, signer: signerOf(context) }));
const probeBedrock = (context) => {
    const { connection, settings } = context;
    const signer = signerOf(context);
    const targets = targetsOf(context);
    if (targets.length === 0)
        return [listModels(connection, { region: connection.region, signer, followUp: false })];
    const run = limited(WIDTH);
    const regions = [...new Set(targets.map((t) => t.region))];
    // Where no model is invoked, the list is what Bedrock was asked; beside an invocation it only explains.
    const invoked = (region) => settings.bedrockProbe === 'invoke' && targets.some((t) => t.region === region && smallestCall((0,bedrock_ids/* parseModelId */.iA)(t.model).base).call !== 'none');
    const lists = regions.flatMap((region) => [run(() => listModels(connection, { region, signer, followUp: invoked(region) })), run(() => listProfiles(connection, { region, signer, followUp: true }))]);
    if (settings.bedrockProbe === 'catalog') {
        const readers = targets.flatMap(({ model, region }) => {
            const { base } = (0,bedrock_ids/* parseModelId */.iA)(model);
            return base ? [{ base, region, signer, followUp: true }] : [];
        });
        const entries = unique(readers, (r) => `${r.region} ${r.base}`).map((r) => run(() => getAvailability(connection, pick(r), r.base)));
        const forms = unique(readers.filter((r) => isAnthropic(r.base)), (r) => r.region).map((r) => run(() => getForm(connection, pick(r))));
        return [...targets.map(async (t) => refuse(t, 'bedrock-probe is catalog, so no model is invoked')), ...lists, ...entries, ...forms];
    }
    const invocations = targets.map(async (target) => {
        if (settings.allowedAccountIds.length > 0 && !(await context.accountConfirmed))
            return refuse(target, 'STS has not confirmed that the account is one of allowed-account-ids, so no model is invoked');
        return run(() => invoke(connection, target));
    });
    return [...invocations, ...lists];
};
const pick = ({ region, signer, followUp }) => ({ region, signer, followUp });
const isAnthropic = (base) => base.startsWith('anthropic.');
/** Refusals about the account's access to a model: its availability tells more. */
const ABOUT_ACCESS = new Set(['not-enabled', 'form', 'marketplace', 'payment', 'pending', 'account']);
/** Refusals about the id: its own entry tells whether the model has ended. */
const ABOUT_ID = new Set(['invalid-id', 'not-in-region', 'legacy']);
const followUpBedrock = (context, observations) => {
    const { connection, settings } = context;
    const run = limited(WIDTH);
    const questions = observations.flatMap((o) => {
        if (o.service !== 'bedrock' || o.followUp || o.target === null)
            return [];
        const { base } = (0,bedrock_ids/* parseModelId */.iA)(o.target);
        const reader = { region: o.region, signer: o.signer, followUp: true };
        const reason = (0,reasons/* reasonOf */.A)(o);
        if (!base)
            return [];
        // Under `catalog` nothing was refused: a model that the list does not have is asked for by its id.
        if (settings.bedrockProbe === 'catalog')
            return isListed(observations, o.region, base) === false ? [{ ask: 'model', base, ...reader }] : [];
        if (reason === null)
            return [];
        if (ABOUT_ID.has(reason))
            return isListed(observations, o.region, base) ? [] : [{ ask: 'model', base, ...reader }];
        if (!ABOUT_ACCESS.has(reason))
            return [];
        return [{ ask: 'availability', base, ...reader }, ...(isAnthropic(base) && reason !== 'payment' && reason !== 'account' ? [{ ask: 'form', base: '', ...reader }] : [])];
    });
    return unique(questions, (q) => `${q.ask} ${q.region} ${q.base}`).map((q) => run(() => (q.ask === 'model' ? getModel(connection, pick(q), q.base) : q.ask === 'availability' ? getAvailability(connection, pick(q), q.base) : getForm(connection, pick(q)))));
};
/** Whether the Region's list has the model; null where the list could not be read. */
function isListed(observations, region, base) {
    const list = observations.find((o) => o.operation === 'ListFoundationModels' && o.region === region && o.status === 'ok');
    return list?.status === 'ok' ? (list.facts.models ?? []).some((m) => m.id === base) : null;
}
const unique = (items, key) => [...new Map(items.map((item) => [key(item), item])).values()];


/***/ })

};
