export const id = 955;
export const ids = [955];
export const modules = {

/***/ 3955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  diagnose: () => (/* binding */ diagnose)
});

// EXTERNAL MODULE: ./build/src/answers/answer.js
var answers_answer = __webpack_require__(1274);
;// CONCATENATED MODULE: ./build/src/rules/ids.js
// Every finding id, most fundamental first: its place is its rank. Ids only grow: one that has been released is never renamed or removed.
// A rule registers here, by its one line; npm run docs writes the catalogue from it.
const RULE_IDS = [
    'context/withheld-from-fork',
    'context/withheld-from-dependabot',
    'credentials/missing',
    'credentials/incomplete',
    'credentials/placeholder',
    'credentials/swapped',
    'credentials/malformed-key-id',
    'credentials/malformed-secret',
    'credentials/malformed-session-token',
    'credentials/missing-session-token',
    'region/missing',
    'region/malformed',
    'region/unknown',
    'environment/clock-skew',
    'environment/dns-failure',
    'environment/connection-failed',
    'environment/timeout',
    'environment/tls-untrusted',
    'environment/proxy-rejected',
    'environment/unexpected-response',
    'environment/endpoint-mismatch',
    'environment/request-altered',
    'environment/service-unavailable',
    'environment/throttled',
    'credentials/unexpected-session-token',
    'credentials/session-expired',
    'credentials/session-invalid',
    'credentials/unknown-key',
    'credentials/wrong-secret',
    'region/opt-in-rejected',
    'region/sts-not-active',
    'credentials/account-not-activated',
    'credentials/quarantined',
    'credentials/wrong-account',
    'credentials/wrong-principal',
    'credentials/session-expiring',
    'credentials/session-shorter-than-job',
    'credentials/root-user',
    'credentials/stored-session',
    'credentials/conflicting-sources',
    'credentials/bedrock-key-only',
    'credentials/long-lived-key',
    'credentials/key-too-old',
    'oidc/permission-missing',
    'oidc/token-request-failed',
    'oidc/invalid-role-arn',
    'oidc/provider-missing',
    'oidc/audience-mismatch',
    'oidc/trust-policy-mismatch',
    'oidc/trust-policy-too-open',
    'oidc/token-expired',
    'oidc/provider-unreachable',
    'assume-role/denied',
    'assume-role/tag-session-denied',
    'assume-role/invalid-parameter',
    'assume-role/duration-exceeded',
    'permissions/no-allow',
    'permissions/explicit-deny',
    'permissions/organization-policy',
    'permissions/permissions-boundary',
    'permissions/session-policy',
    'permissions/resource-policy',
    'permissions/vpc-endpoint-policy',
    'permissions/kms-key',
    'permissions/listing-denied',
    'permissions/unspecified',
    'dynamodb/table-not-found',
    'dynamodb/table-in-other-region',
    'dynamodb/table-not-active',
    'dynamodb/table-key-inaccessible',
    's3/bucket-not-found',
    's3/bucket-in-other-region',
    's3/bucket-disabled',
    's3/invalid-bucket-name',
    's3/not-proven',
    'region/without-bedrock',
    'bedrock/model-not-enabled',
    'bedrock/use-case-form-required',
    'bedrock/marketplace-subscription-required',
    'bedrock/payment-method-invalid',
    'bedrock/agreement-pending',
    'bedrock/account-restricted',
    'bedrock/invalid-model-id',
    'bedrock/model-not-in-region',
    'bedrock/other-endpoint',
    'bedrock/inference-profile-required',
    'bedrock/profile-wrong-geography',
    'bedrock/destination-region-denied',
    'bedrock/model-legacy',
    'bedrock/model-end-of-life',
    'bedrock/model-retiring',
    'bedrock/quota-exhausted',
    'bedrock/api-key-rejected',
    'bedrock/data-retention-mode',
    'bedrock/invocation-not-proven',
    'unexplained',
];
const rankOf = (id) => RULE_IDS.indexOf(id);
const isRuleId = (id) => RULE_IDS.includes(id);

// EXTERNAL MODULE: ./build/src/answers/bedrock-cause.js
var bedrock_cause = __webpack_require__(6582);
// EXTERNAL MODULE: ./build/src/answers/caller-identity.js
var caller_identity = __webpack_require__(9222);
// EXTERNAL MODULE: ./build/src/services/registry.js + 4 modules
var registry = __webpack_require__(1784);
// EXTERNAL MODULE: ./build/src/rules/dynamodb/table-not-active.js
var table_not_active = __webpack_require__(6614);
// EXTERNAL MODULE: ./build/src/rules/dynamodb/table-not-found.js
var table_not_found = __webpack_require__(870);
// EXTERNAL MODULE: ./build/src/rules/permissions/denials.js
var denials = __webpack_require__(5869);
;// CONCATENATED MODULE: ./build/src/rules/service-status.js







function serviceStatus(service, scene) {
    const all = scene.observations.filter((o) => o.service === service && !o.followUp);
    // A role that cannot be assumed leaves nobody to ask about: then the refusal is STS's answer.
    const asked = all.every(caller_identity/* isAssumption */.m7) ? all.filter(answers_answer/* isFailed */.p) : all.filter((o) => !(0,caller_identity/* isAssumption */.m7)(o));
    if (asked.length === 0 || asked.every((o) => o.status === 'not-evaluated'))
        return { status: 'not-evaluated', ready: false };
    const failures = asked.filter(answers_answer/* isFailed */.p).filter((o) => !isGood(o, scene));
    const first = failures[0];
    if (first) {
        if ((0,answers_answer/* isExcused */.Ix)(first, scene))
            return { status: 'not-evaluated', ready: false };
        return { status: 'error', ready: false, error: [first.error.code, first.error.message].filter(Boolean).join(': ') };
    }
    const elsewhere = asked.find((o) => o.status === 'ok' && o.operation in ELSEWHERE && o.region !== scene.settings.region);
    if (elsewhere)
        return { status: 'error', ready: false, error: ELSEWHERE[elsewhere.operation] };
    if (asked.some((o) => o.status === 'ok' && o.operation === 'DescribeTable' && (0,table_not_active/* isKeyInaccessible */.rB)(o)))
        return { status: 'error', ready: false, error: 'DynamoDB cannot use the KMS key of the table.' };
    const usable = asked.every((o) => o.status !== 'ok' || o.operation !== 'DescribeTable' || (0,table_not_active/* isUsable */.Ng)(o));
    const unproven = asked.some((o) => o.status === 'not-evaluated');
    return { status: isProven(service, asked) ? 'connected' : 'configured', ready: usable && !unproven };
}
const ELSEWHERE = {
    DescribeTable: 'The table’s ARN names another Region than the job’s.',
    ListObjectsV2: 'The bucket’s name has a zone of another Region than the job’s.',
};
/** A failure that proves what was asked: reachable where nothing is named, throttled after authentication, or granted by the next read. */
function isGood(o, scene) {
    const answer = (0,answers_answer/* answerOf */.ut)(o);
    // A spent quota is throttling in its code and an error in its meaning.
    if (answer === 'throttled')
        return (0,answers_answer/* provesCredentials */.sJ)(o) && !(0,bedrock_cause/* isBedrockOwned */.ip)(o, scene);
    if (answer === 'denied' && o.target === null)
        return o.operation !== 'GetCallerIdentity' || (!scene.settings.named.includes('sts') && (0,denials/* provenBesideSts */.ZO)(scene));
    if (answer === 'denied' && o.operation === 'DescribeTable')
        return (0,answers_answer/* readGranted */.wX)(scene, o) && !(0,table_not_found/* missingTables */._b)(scene).some((missing) => missing.target === o.target);
    return false;
}
function isProven(service, asked) {
    const { provenBy } = registry/* SERVICES */.Bg[service];
    return (provenBy === null ||
        asked.some((o) => provenBy.includes(o.operation) && (o.status === 'ok' || (0,answers_answer/* answerOf */.ut)(o) === 'throttled')));
}

// EXTERNAL MODULE: ./build/src/remedies/people.js
var people = __webpack_require__(2008);
// EXTERNAL MODULE: ./build/src/text.js
var src_text = __webpack_require__(2971);
// EXTERNAL MODULE: ./build/src/rules/rule.js
var rule = __webpack_require__(3386);
;// CONCATENATED MODULE: ./build/src/rules/unexplained.js




/** Given the failures that no other rule cites: one finding for each distinct answer. */
const unexplained = (0,rule/* rule */.H)({
    id: 'unexplained',
    severities: ['error'],
    title: 'A failure that no rule explains',
    since: '1.0',
    points: [],
    find(scene) {
        const groups = Map.groupBy(scene.observations.filter(answers_answer/* isFailed */.p), (o) => `${o.error.kind} ${o.error.code} ${o.error.message}`);
        return [...groups.values()].map((group) => ({
            subjects: group.map((o) => o.target ?? o.service),
            confidence: 'certain',
            answers: group,
        }));
    },
    tell: (facts) => ('answers' in facts ? tellAnswers(facts.answers) : tellBrokenRule(facts.brokenRule, facts.error)),
});
/** A fault of one rule must not silence the others, nor let the run pass. The error's name is shown, and none of its text: it may hold anything. */
const brokenRule = (id, error) => ({
    subjects: [id],
    confidence: 'certain',
    brokenRule: id,
    error: error instanceof Error && /^\w+$/.test(error.name) ? error.name : typeof error,
});
function tellBrokenRule(id, error) {
    return {
        headline: (0,src_text/* text */.Qq) `This action’s own rule ${id} failed.`,
        explanation: (0,src_text/* text */.Qq) `The rule could not be evaluated, so this run cannot tell whether its cause applies. The other findings are complete.`,
        evidence: [{ text: (0,src_text/* text */.Qq) `The rule ${id} ended with ${error}.` }],
        remedies: [
            (0,people/* ask */.kA)({
                whom: (0,src_text/* text */.Qq) `the maintainers of this action`,
                title: (0,src_text/* text */.Qq) `Report it`,
                message: `The rule ${id} of this action ended with ${error}. The report file of the run is attached.`,
                after: (0,src_text/* text */.Qq) `the next release of this action evaluates the rule ${id}`,
                notes: [(0,src_text/* text */.Qq) `Please report it as an issue, with the rule’s id and the report file.`],
            }),
        ],
    };
}
function tellAnswers(group) {
    const [first] = group;
    const { code, message, httpStatus, requestId } = first.error;
    const status = httpStatus === undefined ? (0,src_text/* text */.Qq) `without a status` : (0,src_text/* text */.Qq) `with status ${httpStatus}`;
    const request = requestId ? (0,src_text/* text */.Qq) `Request ID ${requestId}.` : (0,src_text/* text */.Qq) `The answer carries no request ID.`;
    return {
        headline: (0,src_text/* text */.Qq) `${first.operation} failed with ${code}, which no rule explains.`,
        explanation: (0,src_text/* text */.Qq) `${first.service} answered ${status}: ${message || code}. ${request}`,
        evidence: [
            { text: (0,src_text/* text */.Qq) `${first.operation}: ${code} ${message}`, observation: first },
            ...group.slice(1).map((o) => ({
                text: (0,src_text/* text */.Qq) `${o.operation}${o.target ? (0,src_text/* text */.Qq) ` of ${o.target}` : (0,src_text/* text */.Qq) ``}: the same`,
                observation: o,
            })),
        ],
        remedies: [askSupport(first)],
    };
}
/** What the service said is all that is known; its owner can look the request up. */
const askSupport = ({ operation, service, error: { code, message, requestId } }) => ({
    ...(0,people/* ask */.kA)({
        whom: (0,src_text/* text */.Qq) `AWS Support, or whoever owns what answered`,
        title: (0,src_text/* text */.Qq) `Follow the service’s own words`,
        message: `${operation} of ${service} failed with ${code}${message ? `: ${message}` : ''}. What does that mean for this request?`,
        requestId: requestId ?? null,
        after: (0,src_text/* text */.Qq) `${operation} answers without ${code}`,
    }),
    notes: [(0,src_text/* text */.Qq) `Repeat the request with the AWS CLI and ${'--debug'} first: it shows every header of the answer.`],
});

;// CONCATENATED MODULE: ./build/src/diagnose.js
// Orders findings, folds symptoms under their cause, and keeps what no rule explains. It decides nothing of a fault itself.




const ORDER = { error: 0, warning: 1, notice: 2 };
function diagnose(scene, rules) {
    const found = rules.flatMap((rule) => evaluate(rule, scene));
    const cited = new Set(found.flatMap((f) => f.evidence.flatMap((e) => (e.observation ? [e.observation] : []))));
    const uncited = scene.observations.filter((o) => (0,answers_answer/* isFailed */.p)(o) && !o.followUp && !cited.has(o) && !(0,answers_answer/* isExcused */.Ix)(o, scene));
    found.push(...evaluate(unexplained, { ...scene, observations: uncited }));
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
    const services = Object.fromEntries(scene.settings.services.map((service) => [service, statusOf(service, scene)]));
    return { verdict: verdictOf(rootCause, findings), rootCause, findings, symptoms, services };
}
/** One rule that throws must not silence the others: it becomes a finding of its own, beside theirs. */
function evaluate(rule, scene) {
    try {
        return rule.evaluate(scene).map((match) => toFinding(rule, match, scene));
    }
    catch (error) {
        const fault = brokenRule(rule.id, error);
        return [toFinding(unexplained, { ...fault, ...unexplained.tell(fault), points: [] }, scene)];
    }
}
/** What is read by a rule that throws cannot be relied upon here either. */
function statusOf(service, scene) {
    try {
        return serviceStatus(service, scene);
    }
    catch {
        return { status: 'not-evaluated', ready: false };
    }
}
function toFinding(rule, match, scene) {
    const severity = match.severity ?? rule.severities[0];
    return {
        ...match,
        id: rule.id,
        title: rule.title,
        severity,
        rank: rankOf(rule.id),
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


/***/ })

};
