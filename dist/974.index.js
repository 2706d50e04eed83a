export const id = 974;
export const ids = [974];
export const modules = {

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

/***/ 8044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ sayBlanks),
/* harmony export */   R: () => (/* binding */ blanksOf)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2971);
/* harmony import */ var _policy_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3941);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5373);
// What only the reader knows: a word in capitals where the value belongs, and what to put in its place. Whoever carries a remedy out fills in these
// words and nothing else, so a maker that writes another word in capitals makes a remedy that nobody can carry out.



const MEANINGS = {
    ACCESS_KEY_ID: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the id of the access key`,
    ACCOUNT_ID: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the twelve digits of the AWS account`,
    ASSOCIATION_ID: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the id of the pod identity association`,
    BACKUP_ARN: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the ARN of the backup`,
    BEDROCK_API_KEY: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the Bedrock API key`,
    BUCKET: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the name of the bucket`,
    CALLER_ARN: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the ARN of the role or user that calls`,
    CLEANED_VALUE: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the same value without what crept in`,
    CLOUDFLARE_ACCOUNT_ID: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the id of the Cloudflare account`,
    CLUSTER: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the name of the EKS cluster`,
    COMPANY: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the name of your company`,
    COMPANY_WEBSITE: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `its website`,
    DAILY_LOAD: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `what the job needs in a day`,
    ENVIRONMENT: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the name of the environment, as Settings → Environments lists it`,
    EXTERNAL_ID: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the external id that the trust policy asks for`,
    GROUP: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the name of the IAM group`,
    INDUSTRY: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `your industry`,
    INSTANCE_ARN: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the ARN of the IAM Identity Center instance`,
    INSTANCE_ID: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the id of the runner’s EC2 instance`,
    KEY_ID: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the id or ARN of the KMS key`,
    ORGANIZATION: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the name of the GitHub organization`,
    PERMISSION_SET_ARN: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the ARN of the permission set`,
    POLICY_ARN: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the ARN of the policy`,
    POLICY_ID: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the id of the organization’s policy`,
    PROFILE: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the name of your profile`,
    PROVIDER_ARN: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the ARN of the identity provider`,
    PROXY_HOST: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the host of the proxy`,
    PROXY_PASSWORD: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the password for the proxy`,
    PROXY_PORT: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the port of the proxy`,
    PROXY_USER: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the user name for the proxy`,
    ROLE: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the name of the role`,
    ROLE_ARN: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the ARN of the role`,
    SECRET_ACCESS_KEY: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the secret access key`,
    SESSION_TOKEN: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the session token`,
    STORE_REGION: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the store’s own name of the Region, as it shows it beside the key`,
    TABLE_ARN: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the ARN of the table`,
    THUMBPRINT: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the thumbprint of the certificate`,
    USER: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the name of the IAM user`,
    USE_CASE: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `what the model is used for`,
    VPC_ENDPOINT_ID: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the id of the VPC endpoint`,
    YOUR_BUCKET: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the name of your bucket`,
    YOUR_MODEL: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the id of the model`,
    YOUR_REGION: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the name of the Region`,
    YOUR_ROLE: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the role’s name, with its path where it has one`,
    YOUR_TABLE: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the name of your table`,
};
// A key of a policy or an assignment is not a blank: `ENVIRONMENT=production`, `secrets.ROLE`, `$USER`.
const patternOf = (name) => new RegExp(`(?<![\\w.$])${name}(?![\\w=])`);
/** The blanks of a remedy, by name. */
function blanksOf({ changes, looks = [] }) {
    const written = [...changes.flatMap(writtenBy), ...looks.map(({ run }) => run)].join('\n');
    return Object.entries(MEANINGS).flatMap(([name, means]) => (patternOf(name).test(written) ? [{ name, means }] : []));
}
/** What a change has people write: values, documents and commands. Names of inputs, variables and secrets are no values. */
function writtenBy(change) {
    switch (change.kind) {
        case 'set-input':
        case 'set-variable':
        case 'job':
        case 'step':
            return [JSON.stringify(change.value)];
        case 'replace-value':
            return [change.to];
        case 'add-step':
        case 'second-step':
            return [JSON.stringify(change.with)];
        case 'set-secret':
            return [
                ...(change.store === 'organization' ? ['ORGANIZATION'] : []),
                ...(change.store === 'environment' ? [change.environment ?? 'ENVIRONMENT'] : []),
            ];
        case 'attach-policy':
            return [
                JSON.stringify(change.document),
                (0,_policy_command_js__WEBPACK_IMPORTED_MODULE_2__/* .policyCommand */ .Ej)(change.to, change.policyName, '') ?? '',
                ...(0,_policy_command_js__WEBPACK_IMPORTED_MODULE_2__/* .afterPolicyCommand */ .uc)(change.to),
                (0,_policy_command_js__WEBPACK_IMPORTED_MODULE_2__/* .lookBefore */ .PN)(change.to) ?? '',
            ];
        case 'edit-policy':
            return [JSON.stringify(change.edits), (0,_policy_command_js__WEBPACK_IMPORTED_MODULE_2__/* .lookBefore */ .PN)(change.of) ?? ''];
        case 'edit-trust-policy':
            return [JSON.stringify([change.edits, change.document ?? null]), (0,_trust_js__WEBPACK_IMPORTED_MODULE_0__/* .roleNameOf */ .xZ)(change.role ?? '')];
        case 'command':
            return [change.run ?? '', JSON.stringify(change.files ?? {})];
        case 'runner':
            return [change.run ?? ''];
        case 'ask':
            return [change.message];
        default:
            return [];
    }
}
/** One sentence; none where there is nothing to fill in. */
function sayBlanks(blanks) {
    const [first, ...others] = blanks;
    if (!first)
        return [];
    if (others.length === 0)
        return [(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Put ${first.means} in the place of ${first.name}.`];
    const each = blanks.flatMap(({ name, means }, i) => [
        ...(i === 0 ? [] : [i === blanks.length - 1 ? ' and ' : ', ']),
        ...(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `${name} (${means})`,
    ]);
    return [(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Put your own values in the place of ${each}.`];
}


/***/ }),

/***/ 5748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OI: () => (/* binding */ asMessage),
/* harmony export */   cj: () => (/* binding */ sentencesOf)
/* harmony export */ });
/* unused harmony export sentenceOf */
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2971);
/* harmony import */ var _attach_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9733);
// One sentence for each change. It is true wherever it is read: in an annotation, a log, a summary, a report. It never points at a snippet.


/** Sentences for changes of one kind of place. Secrets of one store are one sentence. */
function sentencesOf(changes, words) {
    const secrets = changes.filter((change) => change.kind === 'set-secret');
    const stores = new Map();
    for (const secret of secrets) {
        const place = `${secret.store} ${secret.environment ?? ''}`;
        stores.set(place, [...(stores.get(place) ?? []), secret]);
    }
    return [
        ...changes.flatMap((change) => (change.kind === 'set-secret' ? [] : [sentenceOf(change, words)])),
        ...[...stores.values()].flatMap((all) => (all[0] ? [storing(all, all[0])] : [])),
    ];
}
const stepWords = (step) => step === undefined || step === 'this' ? ['this step'] : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the step ${step.uses} ${[step.where]} this one`;
const flag = (name, value) => `--${name} ${/[\s"'$`\\]/.test(value) ? `'${value}'` : value}`;
const inLine = (value) => value
    .trim()
    .split(/\s*\n\s*/)
    .join(', ');
function sentenceOf(change, words) {
    const { terminal, job } = words;
    switch (change.kind) {
        case 'set-input':
            return terminal
                ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Run it with ${flag(change.name, inLine(change.value))}.`
                : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Set the input ${change.name} of ${stepWords(change.step)} to ${inLine(change.value)}.`;
        case 'remove-input':
            return terminal
                ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Run it without ${`--${change.name}`}.`
                : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Remove the input ${change.name} from ${stepWords(change.step)}.`;
        case 'set-variable':
            return setVariable(change, words);
        case 'unset-variable':
            return unsetVariable(change, words);
        case 'job':
            return jobKey(change, job);
        case 'step':
            return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Add the condition ${change.value} to the ${'if'} of ${stepWords(change.step)}, joined by ${'&&'} to one that is there.`;
        case 'replace-value':
            return terminal
                ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Replace ${change.from} by ${change.to} in ${`--${change.name}`}.`
                : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Replace ${change.from} by ${change.to} in ${change.name}${change.step && change.step !== 'this' ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) ` of ${stepWords(change.step)}` : []}.`;
        case 'remove-value':
            return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Remove ${change.item} from ${terminal ? `--${change.name}` : change.name}.`;
        case 'move-step':
            return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Move ${stepWords(change.step)} ${[change.to === 'before-this' ? 'to right before this step' : 'to right after this step']}.`;
        case 'add-step':
            return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Add a step before this one that uses ${change.uses} with ${entries(change.with)}.`;
        case 'second-step':
            return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Add this action a second time after this step, with ${entries(change.with)}${moved(change.moves)}.`;
        case 'attach-policy':
            return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `${attaching(change.to.type)} ${(0,_attach_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .describeHolder */ .sG)(change.to)} ${grants(change.document.Statement)}.`;
        case 'edit-policy':
        case 'edit-trust-policy':
            return change.says;
        case 'command':
            return command(change);
        case 'runner':
            return change.run && !words.withBlocks
                ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `${change.says} The command is ${inCommands(change.run)}.`
                : change.says;
        case 'wait':
            return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Wait until ${change.until}.`;
        case 'ask':
            return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Ask ${change.whom}: ${asMessage(change)}`;
        case 'set-secret':
            return storing([change], change);
    }
}
/** The text to send, with AWS's request ID where whom it concerns can look it up. */
const asMessage = ({ message, requestId }) => requestId ? `${message.trim()} AWS's request ID is ${requestId}.` : message.trim();
function setVariable({ name, value, at }, { job }) {
    if (at === 'terminal')
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Set the variable: ${`export ${name}=${value}`}.`;
    if (at === 'runner')
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Set ${name} to ${value} in the environment of the runner.`;
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Set ${name} to ${value} in the ${'env'} of ${levelWords(at, job)}.`;
}
function unsetVariable(change, { job, elsewhere }) {
    const { name, at } = change;
    if (at === 'terminal')
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Unset the variable: ${`unset ${name}`}.`;
    if (at === 'runner')
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Remove ${name} from the environment of the runner.`;
    return elsewhere(change)
        ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Remove ${name} where the job gets it: from the step before that sets it, or from the environment of the runner.`
        : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Remove ${name} from the ${'env'} of ${levelWords(at, job)}, or where else the job gets it.`;
}
function levelWords(level, job) {
    if (level === 'step')
        return ['this step'];
    return level === 'job' ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the job${job ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) ` ${job}` : []}` : ['the workflow'];
}
function jobKey({ key, value, job: other }, own) {
    const job = other ?? own;
    const where = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the job${job ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) ` ${job}` : []}`;
    if (key === 'if')
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Add the condition ${String(value)} to the ${'if'} of ${where}, joined by ${'&&'} to one that is there.`;
    if (typeof value === 'string')
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Set ${`${key}: ${value}`} in ${where}.`;
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Set ${key} of ${where} to ${entries(value)}.`;
}
const entries = (map) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .enumerate */ .HL)(Object.entries(map).map(([name, value]) => `${name}: ${inLine(value)}`));
const moved = (moves) => moves.length === 0
    ? []
    : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `, and remove ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .enumerate */ .HL)(moves.map(({ item }) => item))} from ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .enumerate */ .HL)([...new Set(moves.map(({ name }) => name))])} of this step`;
const REPLACES_NOTHING = new Set(['role', 'user', 'group']);
const attaching = (type) => [REPLACES_NOTHING.has(type) ? 'Attach a policy to' : 'Add to the policy of'];
const list = (value) => (typeof value === 'string' ? [value] : value);
function grants(statements) {
    const each = statements.map(({ Effect, Action, Resource }) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `${[Effect === 'Allow' ? 'that allows' : 'that denies']} ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .enumerate */ .HL)(list(Action))} on ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .enumerate */ .HL)(list(Resource))}`);
    return each.flatMap((part, i) => (i === 0 ? [...part] : [i === each.length - 1 ? ', and ' : ', ', ...part]));
}
function command({ run, console: way }) {
    if (run === null)
        return way ?? ['Do it in the console of AWS.'];
    return way ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Run ${inCommands(run)}. Or in the console: ${way}` : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Run ${inCommands(run)}.`;
}
/** Commands, one after another. */
const inCommands = (run) => {
    const each = run.split('\n').filter((line) => line.trim() !== '');
    return each.flatMap((line, i) => [...(i === 0 ? [] : [', then ']), { code: line }]);
};
const CONTENT = {
    'access-key-id': 'the access key ID',
    'secret-access-key': 'the secret access key',
    'session-token': 'the session token',
    'role-arn': 'the ARN of the role',
    'bedrock-api-key': 'the Bedrock API key',
    'same-value-cleaned': 'the same value, cleaned',
    'other-value': 'the right value',
};
function storing(secrets, first) {
    const names = secrets.flatMap((secret, i) => [
        ...(i === 0 ? [] : [i === secrets.length - 1 ? ' and ' : ', ']),
        { code: secret.name },
        ` (${CONTENT[secret.with]})`,
    ]);
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Store ${names} ${storeWords(first)}.`;
}
/** Where a person finds the store. https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/use-secrets */
function storeWords({ store, environment }) {
    switch (store) {
        case 'environment':
            return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `in the repository’s Settings → Environments → ${environment ?? 'ENVIRONMENT'} → Environment secrets`;
        case 'organization':
            return ['in the organization’s Settings → Secrets and variables → Actions'];
        case 'dependabot':
            return ['in the repository’s Settings → Secrets and variables → Dependabot'];
        case 'reusable-workflow':
            return ['where the calling workflow passes its secrets on'];
        case 'repository':
            return ['in the repository’s Settings → Secrets and variables → Actions'];
    }
}


/***/ }),

/***/ 5425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OD: () => (/* binding */ whoOf),
/* harmony export */   QH: () => (/* binding */ describeWho),
/* harmony export */   Ze: () => (/* binding */ describeMinutes),
/* harmony export */   dp: () => (/* binding */ minutesOf)
/* harmony export */ });
/* unused harmony exports whoOfChange, byEffort */
/** The least privileged first. */
const RANK = ['workflow', 'repository-admin', 'runner-admin', 'aws-admin', 'person'];
/** A terminal's variables and flags, and lines of the workflow, are whoever's who reads this. */
function whoOfChange(change) {
    switch (change.kind) {
        case 'set-secret':
            return 'repository-admin';
        case 'set-variable':
        case 'unset-variable':
            return change.at === 'runner' ? 'runner-admin' : 'workflow';
        case 'attach-policy':
        case 'edit-policy':
        case 'edit-trust-policy':
            return 'aws-admin';
        case 'command':
            return change.by;
        case 'runner':
            return 'runner-admin';
        case 'ask':
            return 'person';
        default:
            return 'workflow';
    }
}
/** The most privileged of the changes. */
const whoOf = ({ changes }) => RANK[Math.max(...changes.map((change) => RANK.indexOf(whoOfChange(change))))] ?? 'workflow';
// AWS's or somebody's time, which nobody can promise.
const OPEN_END = new Set([
    'enable-region',
    'request-quota',
    'restore-resource',
    'submit-use-case-form',
]);
/** Null where it depends on somebody else, or on AWS's own time. */
function minutesOfChange(change) {
    switch (change.kind) {
        case 'set-secret':
            return 2;
        case 'attach-policy':
        case 'edit-policy':
        case 'edit-trust-policy':
            return 5;
        case 'command':
            return OPEN_END.has(change.effect) ? null : change.effect === 'sign-in' ? 1 : 3;
        case 'runner':
            return 10;
        case 'wait':
            return change.minutes;
        case 'ask':
            return null;
        case 'add-step':
        case 'second-step':
            return 3;
        default:
            return 1;
    }
}
/** In steps that people count in; null where any change has no known end. */
function minutesOf({ changes }) {
    const each = changes.map(minutesOfChange);
    const sum = each.reduce((total, minutes) => total + (minutes ?? 0), 0);
    if (each.includes(null))
        return null;
    return [2, 5, 10, 15, 20, 30, 45, 60].find((step) => sum <= step) ?? Math.ceil(sum / 60) * 60;
}
const WHO = {
    workflow: 'whoever may change the workflow',
    'repository-admin': 'whoever may store secrets of the repository',
    'runner-admin': 'whoever runs the runner',
    'aws-admin': 'an AWS administrator',
    person: 'somebody who must decide',
};
/** Who, in words. Signing in is a person's own matter, asking ends with somebody else. */
function describeWho(remedy, terminal) {
    const who = whoOf(remedy);
    if (who === 'workflow')
        return terminal ? 'you' : WHO.workflow;
    if (who !== 'person')
        return WHO[who];
    return remedy.changes.some((change) => change.kind === 'ask') ? WHO.person : 'you, by signing in';
}
/** Time, in words. */
function describeMinutes(remedy) {
    const minutes = minutesOf(remedy);
    if (minutes !== null)
        return minutes === 1 ? '1 minute' : `${minutes} minutes`;
    return remedy.changes.some((change) => change.kind === 'ask') ? 'depends on their answer' : 'depends on AWS';
}
/**
 * The smallest change that mends the named cause first. A rule's own order decides among equals, and what the rule puts first stays there unless
 * somebody less privileged can do another one that mends the same.
 */
const byEffort = (remedies) => [...remedies].sort((a, b) => RANK.indexOf(whoOf(a)) - RANK.indexOf(whoOf(b)) || a.changes.length - b.changes.length);


/***/ }),

/***/ 3941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ policyCommand),
/* harmony export */   PN: () => (/* binding */ lookBefore),
/* harmony export */   uc: () => (/* binding */ afterPolicyCommand)
/* harmony export */ });
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9998);
// The commands that attach a policy, as the AWS CLI takes them. `file` is the document as the CLI reads it, such as `file://policy.json`.

/** Null where no command does it, or nothing tells which resource it is. */
function policyCommand({ type, name }, policyName, file) {
    const who = (placeholder) => (name ? (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r)(name) : placeholder);
    switch (type) {
        case 'role':
            return `aws iam put-role-policy --role-name ${who('ROLE')} --policy-name ${policyName} --policy-document ${file}`;
        case 'user':
            return `aws iam put-user-policy --user-name ${who('USER')} --policy-name ${policyName} --policy-document ${file}`;
        case 'group':
            return `aws iam put-group-policy --group-name ${who('GROUP')} --policy-name ${policyName} --policy-document ${file}`;
        case 'permission-set':
            return [
                'aws sso-admin put-inline-policy-to-permission-set --instance-arn INSTANCE_ARN',
                `--permission-set-arn PERMISSION_SET_ARN --inline-policy ${file}`,
            ].join(' ');
        case 'bucket':
            return `aws s3api put-bucket-policy --bucket ${who('BUCKET')} --policy ${file}`;
        case 'table':
            return `aws dynamodb put-resource-policy --resource-arn ${who('TABLE_ARN')} --policy ${file}`;
        case 'kms-key':
            return `aws kms put-key-policy --key-id ${who('KEY_ID')} --policy-name default --policy ${file}`;
        case 'vpc-endpoint':
            return `aws ec2 modify-vpc-endpoint --vpc-endpoint-id ${who('VPC_ENDPOINT_ID')} --policy-document ${file}`;
        case 'organization':
            return `aws organizations update-policy --policy-id ${who('POLICY_ID')} --content ${file}`;
        case 'boundary':
            return `aws iam create-policy-version --policy-arn ${who('POLICY_ARN')} --policy-document ${file} --set-as-default`;
        case 'unknown':
            return null;
    }
}
/** What follows, so that the policy takes effect; and what tells the words in capitals. */
function afterPolicyCommand({ type }) {
    return type === 'permission-set'
        ? [
            'aws sso-admin provision-permission-set --instance-arn INSTANCE_ARN --permission-set-arn PERMISSION_SET_ARN --target-type ALL_PROVISIONED_ACCOUNTS',
        ]
        : [];
}
/** Commands that print the policy that is there, before it is replaced. */
function lookBefore({ type, name }) {
    const who = (placeholder) => (name ? (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r)(name) : placeholder);
    switch (type) {
        case 'permission-set':
            return [
                'aws sso-admin list-instances',
                'aws sso-admin list-permission-sets --instance-arn INSTANCE_ARN',
                'aws sso-admin get-inline-policy-for-permission-set --instance-arn INSTANCE_ARN --permission-set-arn PERMISSION_SET_ARN',
            ].join('\n');
        case 'bucket':
            return `aws s3api get-bucket-policy --bucket ${who('BUCKET')} --query Policy --output text`;
        case 'table':
            return `aws dynamodb get-resource-policy --resource-arn ${who('TABLE_ARN')} --query Policy --output text`;
        case 'kms-key':
            return `aws kms get-key-policy --key-id ${who('KEY_ID')} --policy-name default --query Policy --output text`;
        case 'vpc-endpoint':
            return `aws ec2 describe-vpc-endpoints --vpc-endpoint-ids ${who('VPC_ENDPOINT_ID')} --query 'VpcEndpoints[0].PolicyDocument' --output text`;
        case 'organization':
            return `aws organizations describe-policy --policy-id ${who('POLICY_ID')} --query Policy.Content --output text`;
        default:
            return null;
    }
}


/***/ }),

/***/ 6191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
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

/***/ 7758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ describeInvalid)
/* harmony export */ });
/* harmony import */ var _inputs_input_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7223);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6947);


/** The one error that names everything wrong, without a secret that was put into the wrong input. */
function describeInvalid(problems, raw) {
    const secrets = (0,_inputs_input_table_js__WEBPACK_IMPORTED_MODULE_0__/* .secretValues */ .VX)(raw)
        .map((value) => value.trim())
        .filter((value) => value.length >= 4);
    const lines = problems.map((problem) => (0,_log_js__WEBPACK_IMPORTED_MODULE_1__/* .harmless */ .Is)(secrets.reduce((text, secret) => text.replaceAll(secret, '***'), problem)));
    return {
        lines,
        message: ['The inputs cannot be used, and nothing was sent to AWS.', ...lines.map((line) => `- ${line}`)].join('\n'),
    };
}


/***/ }),

/***/ 6947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ blockLines),
/* harmony export */   Is: () => (/* binding */ harmless),
/* harmony export */   Po: () => (/* binding */ closingLines),
/* harmony export */   RB: () => (/* binding */ remedyLine),
/* harmony export */   Z$: () => (/* binding */ wayLines),
/* harmony export */   hq: () => (/* binding */ findingLines),
/* harmony export */   j7: () => (/* binding */ MARKS),
/* harmony export */   kQ: () => (/* binding */ symptomLine),
/* harmony export */   lw: () => (/* binding */ openingLine),
/* harmony export */   ni: () => (/* binding */ renderLine),
/* harmony export */   u9: () => (/* binding */ hasMore),
/* harmony export */   uu: () => (/* binding */ textLine),
/* harmony export */   xz: () => (/* binding */ observationLine)
/* harmony export */ });
/* harmony import */ var _answers_given_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4817);
/* harmony import */ var _services_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1784);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2816);
/* harmony import */ var _role_way_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3535);
// Lines for the job's log. Every line begins with a mark of ours, and nothing foreign can be read as a workflow command.




/** The runner obeys `##[command]` anywhere in a line, and `::command::` at its start. */
const harmless = (line) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(line)
    .replaceAll('##[', '## [')
    .replace(/^(\s*)::/, '$1: :');
const textLine = (value, show) => value.map((span) => (typeof span === 'string' ? show(span, false) : show(span.code, true))).join('');
/** Colours the mark, or the whole line where there is none. Only what is safe is coloured, so that nothing can hide behind a colour. */
function renderLine({ mark, style, text, indent = 0 }, clean, paint) {
    const safe = harmless(clean(text));
    const start = ' '.repeat(indent);
    if (mark)
        return `${start}${style ? paint(style, mark) : mark} ${safe}`;
    return `${start}${style ? paint(style, safe) : safe}`;
}
// A follow-up that is refused is no fault: it was asked only to tell causes apart.
const markOf = (o) => {
    if (o.status === 'ok')
        return { mark: '✓', style: 'green' };
    if (o.status === 'not-evaluated')
        return { mark: '–', style: 'dim' };
    return o.followUp ? { mark: '·', style: 'dim' } : { mark: '✗', style: 'red' };
};
function observationLine(o, show) {
    const asked = `${(0,_services_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(o.service)} ${o.operation}${o.target ? ` ${show(o.target, true)}` : ''}${o.followUp && o.region ? ` in ${o.region}` : ''}`;
    const answer = o.status === 'ok'
        ? 'arn' in o.facts && o.facts.arn
            ? show(o.facts.arn, true)
            : 'accepted'
        : o.status === 'failed'
            ? show(`${o.error.httpStatus ?? o.error.kind} ${o.error.code} ${o.error.message}`, true)
            : o.reason;
    return { ...markOf(o), text: `${asked}${o.status === 'not-evaluated' ? '' : ` (${o.durationMs} ms)`}: ${answer}` };
}
const MARKS = {
    error: { mark: '✗', style: 'red' },
    warning: { mark: '!', style: 'yellow' },
    notice: { mark: 'i', style: 'cyan' },
};
/** A remedy in one line: what to do, who can do it and how long it takes. Nothing in it points at what is not there. */
function remedyLine({ title, parts, who, effort }, show) {
    const says = parts.flatMap((part) => part.says).map((s) => textLine(s, show));
    return `${textLine(title, show)} (${who}, ${effort}). ${says.join(' ')}`.trim();
}
/** Whether it has something to paste. */
const hasMore = ({ parts }) => parts.some(({ blocks }) => blocks.length > 0);
function findingLines(f, show, offers) {
    return [
        {
            ...MARKS[f.severity],
            text: `${f.id}${f.ignored ? ' (accepted)' : ''}: ${textLine(f.headline, show)} ${textLine(f.explanation, show)}`,
        },
        ...f.evidence.slice(0, 12).map((e) => ({ mark: '·', indent: 4, text: textLine(e.text, show) })),
        ...offers(f)
            .slice(0, 1)
            .flatMap((remedy) => [
            { mark: '→', indent: 4, text: remedyLine(remedy, show) },
            ...remedy.parts.flatMap(({ blocks }) => blocks).flatMap((block) => blockLines(block, show, 6)),
            ...remedy.notes.map((note) => ({ mark: '·', indent: 6, text: textLine(note, show) })),
        ]),
    ];
}
const LONGEST_SNIPPET = 60;
function blockLines({ caption, content }, show, indent) {
    const lines = content.split('\n');
    const more = lines.length > LONGEST_SNIPPET
        ? [{ indent: indent + 4, text: `… and ${lines.length - LONGEST_SNIPPET} lines more, in the report` }]
        : [];
    return [
        { indent, style: 'dim', text: `${textLine(caption, show)}:` },
        ...lines.slice(0, LONGEST_SNIPPET).map((text) => ({ indent: indent + 4, text })),
        ...more,
    ];
}
const symptomLine = (s, show) => ({
    mark: '·',
    style: 'dim',
    text: `${s.id}, of ${s.of}: ${textLine(s.headline, show)}`,
});
function openingLine({ settings, credentials }, version, show) {
    const key = (0,_answers_given_key_js__WEBPACK_IMPORTED_MODULE_3__/* .givenKey */ .xy)(credentials);
    const what = key
        ? `${(0,_answers_given_key_js__WEBPACK_IMPORTED_MODULE_3__/* .credentialType */ .gx)(credentials) ?? 'unrecognised'} credentials${key.prefix ? ` (${key.prefix}…)` : ''} from ${key.source}`
        : settings.roleToAssume
            ? 'a role'
            : credentials.beside.bearerToken
                ? 'a Bedrock API key'
                : 'no credentials';
    return {
        style: 'bold',
        text: `AWS Credentials Preflight ${version}: ${what}, Region ${settings.region ? show(settings.region, true) : '(none)'}, asking ${settings.services.join(', ')}`,
    };
}
/** The verdict and the first way out, where whoever scrolls to the end finds them. `rest` says where the lines to paste are. */
function closingLines({ rootCause }, { verdict, headline, failed, offers, rest }, show) {
    const [first] = rootCause ? offers(rootCause) : [];
    const [mark, style] = failed
        ? ['✗', 'red']
        : verdict === 'pass'
            ? ['✓', 'green']
            : ['!', 'yellow'];
    return [
        {
            mark,
            style,
            text: `Verdict: ${verdict}. ${show(headline, true)}${rootCause ? ` (${rootCause.id}, ${rootCause.confidence})` : ''}`,
        },
        ...(first
            ? [
                { mark: '→', style: 'cyan', text: `Fix: ${remedyLine({ ...first, parts: [] }, show)}` },
                ...first.parts.flatMap(({ says }) => says).map((says) => ({ indent: 4, text: textLine(says, show) })),
                ...(hasMore(first) ? [{ indent: 4, text: rest }] : []),
            ]
            : []),
    ];
}
/** Where a role could have been assumed in another way too. */
function wayLines(scene, show) {
    const way = (0,_role_way_js__WEBPACK_IMPORTED_MODULE_1__/* .describeRoleWay */ .R)(scene);
    return way ? [{ mark: '·', style: 'dim', text: textLine(way, show) }] : [];
}


/***/ }),

/***/ 2816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   qy: () => (/* binding */ html),
/* harmony export */   wD: () => (/* binding */ markdown)
/* harmony export */ });
// Within these a backtick span is literal in paragraphs and table cells alike.
const PLAIN = /^[\p{L}\p{N} _.,:;/@=+'"()<>{}[\]$#!?%&*~^…’–—✓✗→·-]*$/u;
// Longer than any ARN; what is longer still is in the report file.
const MOST_CHARACTERS = 2_100;
function markdown(value, show) {
    const spans = value.map((span) => spanOf(span, show));
    // Two spans side by side would be read as one.
    return spans
        .map((span, i) => (span.startsWith('`') && spans[i - 1]?.endsWith('`') ? `<!-- -->${span}` : span))
        .join('');
}
function spanOf(span, show) {
    return typeof span === 'string' ? prose(show(span, false)) : code(show(span.code, true));
}
/** A code span. Characters that could end it, or a table's cell, are written as entities inside an element. */
function code(value) {
    const line = cut(visible(value));
    if (line === '')
        return '` `';
    if (PLAIN.test(line) && line.trim() === line)
        return `\`${line}\``;
    return element(line);
}
// GitHub links addresses even where their characters are written as entities; an empty comment within breaks them.
const element = (line) => `<code>${entities(line).replace(/www(?=&#46;)|&#(?:58|64);/gi, '$&<!-- -->')}</code>`;
const entities = (line) => line.replace(/[^A-Za-z0-9 ]/gu, (c) => `&#${c.codePointAt(0)};`);
const cut = (line) => line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS)}…`.toWellFormed() : line;
/** The project's own words: characters that Markdown could read as markup are escaped. */
const prose = (value) => visible(value).replace(/[\\`*_{}[\]<>#|~@&]/g, (c) => c === '@' ? '@<!-- -->' : c === '<' || c === '>' || c === '&' ? `&#${c.charCodeAt(0)};` : `\\${c}`);
/** The same text for a place that is HTML, such as `<summary>`, where no Markdown is read. */
const html = (value, show) => value
    .map((span) => typeof span === 'string'
    ? visible(show(span, false)).replace(/[<>&"]/g, (c) => `&#${c.charCodeAt(0)};`)
    : `<code>${entities(cut(visible(show(span.code, true))))}</code>`)
    .join('');
/** A fence longer than any run of backticks within. */
function fence(language, content) {
    const longest = Math.max(2, ...[...content.matchAll(/`+/g)].map((run) => run[0].length));
    const marks = '`'.repeat(longest + 1);
    return `${marks}${language}\n${content.replace(/\r/g, '').split('\n').map(printable).join('\n')}\n${marks}`;
}
/** Folded away behind a line that is HTML. */
const folded = (summary, content) => `<details><summary>${summary}</summary>\n\n${content}\n\n</details>`;
/** Line breaks become spaces; other control characters and direction marks are shown as what they are not. */
const visible = (value) => printable(value.replace(/[\r\n\t]+/g, ' '));
const UNSEEN = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced
/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const printable = (value) => value.replace(UNSEEN, '�').toWellFormed();


/***/ }),

/***/ 4807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ offersWith)
});

// EXTERNAL MODULE: ./build/src/text.js
var src_text = __webpack_require__(2971);
// EXTERNAL MODULE: ../../main/node_modules/diff/libesm/diff/line.js + 1 modules
var line = __webpack_require__(5491);
;// CONCATENATED MODULE: ./build/src/remedies/amount.js
// How much a remedy changes, in a few words: "one line in the workflow, one secret".

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const count = (number, one, many = `${one}s`) => `${NUMBERS[number] ?? number} ${number === 1 ? one : many}`;
function amountOf({ files: changed, left }, { terminal, files }) {
    const lines = (of) => changed.filter(({ file }) => of(file)).reduce((sum, { before, after }) => sum + changedLines(before, after), 0);
    const isDocument = (file) => Object.hasOwn(files.json, file);
    const number = (kinds) => left.filter(({ kind }) => kinds.includes(kind)).length;
    const some = (amount, words) => (amount > 0 ? [words(amount)] : []);
    const commands = left.filter((change) => change.kind === 'command');
    const parts = [
        ...some(lines((file) => !isDocument(file)), (n) => `${count(n, 'line')} in the workflow`),
        ...some(lines(isDocument), (n) => `${count(n, 'line')} in the policy’s file`),
        ...some(number(INPUTS), (n) => (terminal ? count(n, 'flag') : `${count(n, 'place')} in the workflow`)),
        ...some(number(['set-variable', 'unset-variable']), (n) => count(n, 'variable')),
        ...some(number(['set-secret']), (n) => count(n, 'secret')),
        ...some(number(['attach-policy', 'edit-policy']), (n) => count(n, 'policy', 'policies')),
        ...some(number(['edit-trust-policy']), () => 'the trust policy'),
        ...some(commands.filter(({ effect }) => effect === 'sign-in').length, () => 'a new sign-in'),
        ...some(commands.filter(({ effect, run }) => effect !== 'sign-in' && run !== null).length, (n) => count(n, 'command')),
        ...some(commands.filter(({ run }) => run === null).length, (n) => `${count(n, 'setting')} in the console`),
        ...some(number(['runner']), () => 'the runner'),
        ...some(number(['wait']), () => 'nothing, only time'),
    ];
    const asked = left.flatMap((change) => (change.kind === 'ask' ? [change.whom] : []));
    return [
        ...(parts.length > 0 ? [parts.join(', ')] : []),
        ...asked.flatMap((whom, i) => [i === 0 && parts.length === 0 ? 'a request to ' : ', a request to ', ...whom]),
    ];
}
const INPUTS = [
    'set-input',
    'remove-input',
    'replace-value',
    'remove-value',
    'job',
    'step',
    'move-step',
    'add-step',
    'second-step',
];
/** A line that is replaced is one line. */
function changedLines(before, after) {
    const parts = (0,line/* diffLines */.Pp)(before, after);
    return parts.reduce((sum, { added, removed, count: lines }, i) => {
        const replaced = added && parts[i - 1]?.removed ? (parts[i - 1]?.count ?? 0) : 0;
        return sum + (added ? Math.max(0, lines - replaced) : removed ? lines : 0);
    }, 0);
}

// EXTERNAL MODULE: ./build/src/remedies/blanks.js
var blanks = __webpack_require__(8044);
// EXTERNAL MODULE: ./build/src/remedies/change-words.js
var change_words = __webpack_require__(5748);
// EXTERNAL MODULE: ./build/src/remedies/effort.js
var effort = __webpack_require__(5425);
// EXTERNAL MODULE: ../../main/node_modules/diff/libesm/patch/create.js
var create = __webpack_require__(674);
// EXTERNAL MODULE: ./build/src/remedies/edit-json.js
var edit_json = __webpack_require__(8842);
// EXTERNAL MODULE: ../../main/node_modules/yaml/dist/index.js
var dist = __webpack_require__(3645);
;// CONCATENATED MODULE: ./build/src/workflow/yaml-text.js
// Edits of a YAML text in place: places come from the parser, and the text is spliced, so that comments, quotes and blank lines stay as they are.
// Null where the text is not written in a way that these edits know, such as behind an alias.

// One remedy's edits begin at the same text, and each at what the one before it made. Parsing is all that takes time here.
const MOST_KEPT = 8;
const kept = new Map();
function parse(text) {
    const known = kept.get(text);
    if (known !== undefined)
        return known;
    const document = (0,dist/* parseDocument */.Tp)(text, { uniqueKeys: false, logLevel: 'silent' });
    const usable = document.errors.length > 0 ? null : document;
    const [oldest] = kept.keys();
    if (kept.size >= MOST_KEPT && oldest !== undefined)
        kept.delete(oldest);
    kept.set(text, usable);
    return usable;
}
const pairsOf = (map) => map.items.filter((pair) => (0,dist/* isScalar */.jn)(pair.key) && pair.key.range !== undefined);
const pairAt = (map, key) => pairsOf(map).find((pair) => String(pair.key.value).toLowerCase() === key.toLowerCase());
/** Undefined where an alias is in the way, null where there is nothing. */
function nodeAt(document, path) {
    let node = document.contents;
    for (const key of path) {
        if ((0,dist/* isAlias */.Vj)(node))
            return undefined;
        if ((0,dist/* isMap */.jh)(node) && typeof key === 'string')
            node = pairAt(node, key)?.value ?? null;
        else if ((0,dist/* isSeq */.oP)(node) && typeof key === 'number')
            node = node.items[key] ?? null;
        else
            return null;
    }
    return (0,dist/* isAlias */.Vj)(node) ? undefined : node;
}
const lineStart = (text, offset) => text.lastIndexOf('\n', offset - 1) + 1;
const lineEnd = (text, offset) => {
    const end = text.indexOf('\n', offset);
    return end < 0 ? text.length : end + 1;
};
const columnOf = (text, offset) => offset - lineStart(text, offset);
const splice = (text, from, to, into) => text.slice(0, from) + into + text.slice(to);
/** Where the last character of a node is: what follows on its line, such as a comment, belongs to it. */
function contentEnd(text, node, otherwise) {
    if ((0,dist/* isMap */.jh)(node) && !node.flow) {
        const last = pairsOf(node).at(-1);
        return last ? contentEnd(text, last.value, last.key.range?.[1] ?? otherwise) : otherwise;
    }
    if ((0,dist/* isSeq */.oP)(node) && !node.flow)
        return contentEnd(text, node.items.at(-1) ?? null, otherwise);
    const [from, to] = node?.range ?? [otherwise, otherwise];
    return Math.max(otherwise, text.slice(from, to).trimEnd().length + from);
}
const pairEnd = (text, { key, value }) => contentEnd(text, value, key.range?.[1] ?? 0);
const withBreak = (text, at, lines) => at > 0 && text[at - 1] !== '\n'
    ? splice(text, at, at, `${eol(text)}${lines.trimEnd()}`)
    : splice(text, at, at, lines);
const eol = (text) => (text.includes('\r\n') ? '\r\n' : '\n');
/** A scalar as YAML takes it, in quotes only where it needs them. */
const scalarText = (value) => (0,dist/* stringify */.As)(value, { lineWidth: 0, singleQuote: true }).trimEnd();
/** The lines of a key and its value, indented. */
function lines(key, value, indent, end) {
    const pad = ' '.repeat(indent);
    if (typeof value !== 'string')
        return [`${pad}${key}:`, ...Object.entries(value).map(([k, v]) => `${pad}  ${k}: ${scalarText(v)}`), ''].join(end);
    if (!value.includes('\n'))
        return `${pad}${key}: ${scalarText(value)}${end}`;
    return [
        `${pad}${key}: |`,
        ...value
            .trimEnd()
            .split('\n')
            .map((line) => `${pad}  ${line}`),
        '',
    ].join(end);
}
/** Sets one key of the mapping at a path; the mapping is made where its own parent is there. */
function setKey(text, path, key, value, placing = {}) {
    const document = parse(text);
    const map = document && nodeAt(document, path);
    if (map === undefined || !document)
        return null;
    if (map === null || ((0,dist/* isScalar */.jn)(map) && map.value === null)) {
        const parent = path.slice(0, -1);
        const name = path.at(-1);
        if (typeof name !== 'string' || path.length === 0 || typeof value !== 'string')
            return null;
        return setKey(text, parent, name, { [key]: value }, placing);
    }
    if (!(0,dist/* isMap */.jh)(map))
        return null;
    const present = pairAt(map, key);
    if (map.flow)
        return setInFlow(text, map, key, value);
    // Of a mapping, what stays keeps its lines and comments.
    if (present && typeof value !== 'string' && (0,dist/* isMap */.jh)(present.value) && !present.value.flow)
        return Object.entries(value).reduce((result, [name, each]) => result && setKey(result, [...path, key], name, each), text);
    if (present)
        return replacePair(text, present, value);
    const pairs = pairsOf(map);
    const [first] = pairs;
    if (!first)
        return null;
    const indent = columnOf(text, first.key.range?.[0] ?? 0);
    const sibling = placing.after?.length
        ? pairs.findLast(({ key: k }) => placing.after?.includes(String(k.value)))
        : undefined;
    const next = placing.before?.length
        ? pairs.find(({ key: k }) => placing.before?.includes(String(k.value)))
        : undefined;
    const nextFrom = next?.key.range?.[0] ?? 0;
    // The first key of a list's item shares its line with the dash.
    if (!sibling && next && text.slice(lineStart(text, nextFrom), nextFrom).trim() === '') {
        const at = lineStart(text, nextFrom);
        return splice(text, at, at, lines(key, value, indent, eol(text)));
    }
    const at = lineEnd(text, pairEnd(text, sibling ?? pairs.at(-1)));
    return withBreak(text, at, lines(key, value, indent, eol(text)));
}
function replacePair(text, pair, value) {
    const { key, value: node } = pair;
    if ((0,dist/* isAlias */.Vj)(node))
        return null;
    const keyFrom = key.range?.[0] ?? 0;
    if ((0,dist/* isScalar */.jn)(node) && node.value === value)
        return text;
    const plain = typeof value === 'string' && !value.includes('\n') && (0,dist/* isScalar */.jn)(node) && node.value !== null;
    if (plain && node.range && node.type !== dist/* Scalar */.X5.BLOCK_LITERAL && node.type !== dist/* Scalar */.X5.BLOCK_FOLDED)
        return splice(text, node.range[0], node.range[1], quotedLike(node, value));
    const from = lineStart(text, keyFrom);
    const to = lineEnd(text, pairEnd(text, pair));
    const lead = text.slice(from, keyFrom);
    const indent = columnOf(text, keyFrom);
    const made = lines(String(key.value), value, indent, eol(text));
    return splice(text, from, to, lead + made.slice(indent));
}
const quotedLike = ({ type }, value) => {
    if (type === dist/* Scalar */.X5.QUOTE_DOUBLE)
        return JSON.stringify(value);
    return type === dist/* Scalar */.X5.QUOTE_SINGLE ? `'${value.replaceAll("'", "''")}'` : scalarText(value);
};
function setInFlow(text, map, key, value) {
    if (typeof value !== 'string' || !map.range)
        return null;
    const kept = pairsOf(map).filter((pair) => String(pair.key.value).toLowerCase() !== key.toLowerCase());
    return flowOf(text, map, [...kept.map((pair) => sourceOf(text, pair)), `${key}: ${inFlow(value)}`]);
}
const inFlow = (value) => (/[,[\]{}]/.test(value) ? JSON.stringify(value) : scalarText(value));
const sourceOf = (text, { key, value }) => text.slice(key.range?.[0] ?? 0, value?.range?.[1] ?? key.range?.[1] ?? 0).trim();
const flowOf = (text, map, parts) => map.range ? splice(text, map.range[0], map.range[1], `{ ${parts.join(', ')} }`) : null;
/** Removes one key, and the mapping with it where nothing is left in it. The text itself where the key is not there. */
function removeKey(text, path, key) {
    const document = parse(text);
    const map = document && nodeAt(document, path);
    if (map === undefined || !document)
        return null;
    if (!(0,dist/* isMap */.jh)(map))
        return text;
    const pair = pairAt(map, key);
    if (!pair)
        return text;
    const rest = pairsOf(map).filter((other) => other !== pair);
    const name = path.at(-1);
    if (rest.length === 0)
        return typeof name === 'string' ? removeKey(text, path.slice(0, -1), name) : null;
    if (map.flow)
        return flowOf(text, map, rest.map((other) => sourceOf(text, other)));
    const from = lineStart(text, pair.key.range?.[0] ?? 0);
    const keyFrom = pair.key.range?.[0] ?? 0;
    const end = lineEnd(text, pairEnd(text, pair));
    if (text.slice(from, keyFrom).trim() === '')
        return splice(text, from, end, '');
    // The first key of a list's item shares its line with the dash.
    const next = pairsOf(map)[pairsOf(map).indexOf(pair) + 1];
    return next ? splice(text, keyFrom, next.key.range?.[0] ?? end, '') : null;
}
/** The whole lines of one item of a list, with the comment lines right above it. */
function itemAt(text, seq, index) {
    const node = seq.items[index];
    if (seq.flow || !node?.range)
        return null;
    const dash = text.lastIndexOf('-', node.range[0] - 1);
    if (dash < 0 || text.slice(lineStart(text, dash), dash).trim() !== '')
        return null;
    let from = lineStart(text, dash);
    for (;;) {
        const above = lineStart(text, from - 1);
        if (from === 0 || !/^\s*#/.test(text.slice(above, from)))
            break;
        from = above;
    }
    return { from, to: lineEnd(text, contentEnd(text, node, node.range[0])), dash };
}
function seqAt(text, path) {
    const document = parse(text);
    const node = document && nodeAt(document, path);
    return (0,dist/* isSeq */.oP)(node) ? node : null;
}
/** A blank line between items is the style of some files. */
const spaced = (text, { from }) => /(^|\n)\s*\n$/.test(text.slice(0, from));
/** Lines of a new item, before or after another one. `source` is the item's text without indentation, beginning with its dash. */
function insertItem(text, path, index, where, source) {
    const seq = seqAt(text, path);
    const item = seq && itemAt(text, seq, index);
    if (!seq || !item)
        return null;
    const end = eol(text);
    const pad = ' '.repeat(columnOf(text, item.dash));
    const made = `${source
        .trimEnd()
        .split('\n')
        .map((line) => (line ? pad + line : line))
        .join(end)}${end}`;
    const apart = seq.items.some((_, i) => {
        const each = itemAt(text, seq, i);
        return i > 0 && each !== null && spaced(text, each);
    });
    const gap = apart ? end : '';
    return where === 'before'
        ? splice(text, item.from, item.from, `${made}${gap}`)
        : withBreak(text, item.to, `${gap}${made}`);
}
/** An item changes its place to right before or after another one. */
function moveItem(text, path, from, to, where) {
    const seq = seqAt(text, path);
    const moved = seq && itemAt(text, seq, from);
    const other = seq && itemAt(text, seq, to);
    if (!moved || !other || from === to)
        return null;
    const own = text.slice(moved.from, moved.to);
    const source = own.endsWith('\n') ? own : `${own}${eol(text)}`;
    const at = where === 'before' ? other.from : other.to;
    if (at > moved.from) {
        const moving = withBreak(text, at, source);
        return splice(moving, moved.from, moved.to, '');
    }
    return splice(splice(text, moved.from, moved.to, ''), at, at, source);
}
/** The items of a list that is one scalar, by lines and commas, with their places: what is a comment in it does not count. */
function tokensOf(source, block) {
    let offset = 0;
    return source.split('\n').flatMap((line, number) => {
        const start = offset;
        offset += line.length + 1;
        if (block && number === 0)
            return [];
        let at = start;
        return line
            .replace(/(^|\s)#.*$/, '')
            .split(',')
            .flatMap((part) => {
            const value = part.replace(/^\s*['"]?\s*|\s*['"]?\s*$/g, '');
            const from = at + part.indexOf(value);
            at += part.length + 1;
            return value ? [{ value, from, to: from + value.length, line: number }] : [];
        });
    });
}
function scalarAt(text, path) {
    const document = parse(text);
    const node = document && nodeAt(document, path);
    if (!(0,dist/* isScalar */.jn)(node) || !node.range)
        return null;
    const [from, to] = node.range;
    const block = node.type === dist/* Scalar */.X5.BLOCK_LITERAL || node.type === dist/* Scalar */.X5.BLOCK_FOLDED;
    const source = text.slice(from, to);
    return { from, to, source, block, tokens: tokensOf(source, block) };
}
/** One item of a list that is one scalar becomes another; null where it is not there as it is written. */
function replaceListItem(text, path, from, to) {
    const written = scalarAt(text, path);
    const token = written?.tokens.find(({ value }) => value === from);
    if (!written || !token)
        return null;
    if (!written.block && written.source === from)
        return splice(text, written.from, written.to, scalarText(to));
    if (/[\n'"\\]/.test(to))
        return null;
    return splice(text, written.from + token.from, written.from + token.to, to);
}
/** One item leaves a list that is one scalar; the key itself where it was the only one. */
function removeListItem(text, path, item) {
    const written = scalarAt(text, path);
    const token = written?.tokens.find(({ value }) => value === item);
    const key = path.at(-1);
    if (!written || !token || typeof key !== 'string')
        return null;
    const { tokens, source, from } = written;
    if (tokens.length === 1)
        return removeKey(text, path.slice(0, -1), key);
    const row = tokens.filter(({ line }) => line === token.line);
    const at = row.indexOf(token);
    const [before, next] = [row[at - 1], row[at + 1]];
    const cut = (start, end) => splice(text, from + start, from + end, '');
    if (next)
        return cut(token.from, next.from);
    if (before)
        return cut(before.to, token.to);
    return cut(lineStart(source, token.from), lineEnd(source, token.from));
}
/** The scalar at a path as the runner takes it; null where there is none. */
function valueAt(text, path) {
    const document = parse(text);
    const node = document && nodeAt(document, path);
    return (0,dist/* isScalar */.jn)(node) && node.value !== null ? String(node.value) : null;
}
/** Whether there is something at a path. */
function hasNode(text, path) {
    const document = parse(text);
    return Boolean(document && nodeAt(document, path));
}
/** One key of each item of a list, as the runner takes it; null where an item has none. */
function valuesAt(text, path, key) {
    return seqAt(text, path)?.items.map((_, i) => valueAt(text, [...path, i, key])) ?? [];
}

;// CONCATENATED MODULE: ./build/src/remedies/edit-workflow.js
// One change, made in the text of the workflow file.


// Sign-in inputs are read together.
const SIGN_IN_INPUTS = [
    'aws-access-key-id',
    'aws-secret-access-key',
    'aws-session-token',
    'role-to-assume',
    'audience',
    'aws-region',
];
// The order in which most workflows write a job.
const JOB_KEYS = [
    'name',
    'needs',
    'if',
    'runs-on',
    'environment',
    'permissions',
    'timeout-minutes',
    'env',
    'uses',
    'with',
    'secrets',
    'container',
    'services',
    'steps',
];
/** Null where the file has no such place, or is not written in a way that can be edited. */
function editWorkflow(at, change) {
    const text = (result) => result === null || result === at.text ? null : { ...at, text: result };
    switch (change.kind) {
        case 'set-input':
            return text(onStep(at, change.step, (path) => setInput(at.text, path, change.name, change.value)));
        case 'remove-input':
            return text(onStep(at, change.step, (path) => removeKey(at.text, [...path, 'with'], change.name)));
        case 'set-variable':
            return text(onLevel(at, change.at, (path) => setVariable(at.text, path, change.name, change.value)));
        case 'unset-variable':
            return text(onLevel(at, change.at, (path) => removeKey(at.text, [...path, 'env'], change.name)));
        case 'job':
            return text(setJobKey(at, change.key, change.value, change.job));
        case 'replace-value':
            return text(onValue(at, change, (path) => replaceListItem(at.text, path, change.from, change.to)));
        case 'remove-value':
            return text(onValue(at, change, (path) => removeListItem(at.text, path, change.item)));
        case 'step':
            return text(onStep(at, change.step, (path) => joinCondition(at.text, path, change.value)));
        case 'move-step':
            return moveStep(at, change.step, change.to);
        case 'add-step':
            return addStep(at, 'before', { uses: change.uses, with: change.with });
        case 'second-step':
            return secondStep(at, change);
        default:
            return null;
    }
}
const stepsOf = ({ job }) => ['jobs', job, 'steps'];
/** The index of a step: this one, or the nearest before or after it that uses an action. */
function stepIndex(at, step = 'this') {
    if (step === 'this' || at.step === null)
        return step === 'this' ? at.step : null;
    const own = at.step;
    const action = (uses) => (uses?.split('@')[0] ?? '').toLowerCase();
    const using = valuesAt(at.text, stepsOf(at), 'uses').flatMap((uses, i) => action(uses) === action(step.uses) ? [i] : []);
    return (step.where === 'before' ? using.findLast((i) => i < own) : using.find((i) => i > own)) ?? null;
}
function onStep(at, step, edit) {
    const index = stepIndex(at, step);
    return index === null ? null : edit([...stepsOf(at), index]);
}
const setInput = (text, step, name, value) => {
    const order = SIGN_IN_INPUTS.indexOf(name);
    return setKey(text, [...step, 'with'], name, value, order < 0 ? {} : { after: SIGN_IN_INPUTS.slice(0, order), before: SIGN_IN_INPUTS.slice(order + 1) });
};
function onLevel(at, level, edit) {
    if (level === 'step')
        return onStep(at, 'this', edit);
    if (level === 'job')
        return edit(['jobs', at.job]);
    return level === 'workflow' ? edit([]) : null;
}
const setVariable = (text, path, name, value) => setKey(text, [...path, 'env'], name, value, path.length === 0 ? { before: ['jobs'] } : beside('env', path));
/** A step has no order of its own: what is new comes last. */
const beside = (key, path) => path.length === 2
    ? { after: JOB_KEYS.slice(0, JOB_KEYS.indexOf(key)), before: JOB_KEYS.slice(JOB_KEYS.indexOf(key) + 1) }
    : {};
function setJobKey(at, key, value, other) {
    const path = ['jobs', other ?? at.job];
    if (!hasNode(at.text, path))
        return null;
    return key === 'if' && typeof value === 'string'
        ? joinCondition(at.text, path, value, beside(key, path))
        : setKey(at.text, path, key, value, beside(key, path));
}
/** A condition that is there still holds. Of a step, a new one comes first, where readers look for it. */
function joinCondition(text, path, value, order = BEFORE_ALL) {
    const condition = valueAt(text, [...path, 'if']);
    return setKey(text, path, 'if', condition === null ? value : `(${bare(condition)}) && (${value})`, order);
}
const BEFORE_ALL = { after: ['name', 'id'], before: ['uses', 'run'] };
const bare = (condition) => condition.trim().replace(/^\$\{\{\s*(.*?)\s*\}\}$/s, '$1');
/** Where a value is written: an input of a step, else a variable of the nearest `env:`. */
function onValue(at, { name, step }, edit) {
    const index = stepIndex(at, step);
    const own = index === null ? [] : [[...stepsOf(at), index]];
    const places = [
        ...own.map((path) => [...path, 'with', name]),
        ...[...own, ['jobs', at.job], []].map((path) => [...path, 'env', name]),
    ];
    const place = places.find((path) => valueAt(at.text, path) !== null);
    return place ? edit(place) : null;
}
function moveStep(at, step, to) {
    const from = stepIndex(at, step);
    if (from === null || at.step === null)
        return null;
    const text = moveItem(at.text, stepsOf(at), from, at.step, to === 'before-this' ? 'before' : 'after');
    const shift = to === 'before-this' ? Number(from > at.step) : -Number(from < at.step);
    return text === null ? null : { ...at, text, step: at.step + shift };
}
/** A step as YAML, from its dash on. */
const stepYaml = ({ uses, with: inputs }) => (0,dist/* stringify */.As)([{ uses, ...(Object.keys(inputs).length > 0 ? { with: inputs } : {}) }], {
    lineWidth: 0,
    singleQuote: true,
});
function addStep(at, where, step) {
    if (at.step === null)
        return null;
    const text = insertItem(at.text, stepsOf(at), at.step, where, stepYaml(step));
    return text === null ? null : { ...at, text, step: at.step + Number(where === 'before') };
}
function secondStep(at, change) {
    if (at.step === null)
        return null;
    const uses = valueAt(at.text, [...stepsOf(at), at.step, 'uses']);
    const added = uses === null ? null : addStep(at, 'after', { uses, with: change.with });
    const path = [...stepsOf(at), at.step, 'with'];
    const text = change.moves.reduce((result, { name, item }) => result && removeListItem(result, [...path, name], item), added?.text ?? null);
    return added && text !== null ? { ...added, text } : null;
}

;// CONCATENATED MODULE: ./build/src/remedies/file-changes.js
// The changes of a remedy that are made in files at hand: each file before and after, as a diff that `git apply` takes.



const NO_FILES = { workflow: null, caller: null, json: {} };
/** What became of each file, in the order of the changes; and the changes that no file at hand could take. */
function changeFiles(changes, files) {
    const changed = new Map();
    const left = [];
    let texts = files;
    for (const change of changes) {
        const edited = editOne(texts, change);
        if (!edited) {
            left.push(change);
            continue;
        }
        const { file, before, after } = edited;
        const known = changed.get(file);
        changed.set(file, { file, before: known?.before ?? before, after, changes: [...(known?.changes ?? []), change] });
        texts = edited.texts;
    }
    return { files: [...changed.values()], left };
}
function editOne(texts, change) {
    const { workflow, caller, json } = texts;
    if (change.kind === 'edit-policy' || change.kind === 'edit-trust-policy') {
        const { file, edits } = change;
        const before = file === null ? undefined : json[file];
        const after = before !== undefined && edits.length > 0 ? (0,edit_json/* editJson */.p)(before, edits) : null;
        if (file === null || before === undefined || after === null || after === before)
            return null;
        return { file, before, after, texts: { ...texts, json: { ...json, [file]: after } } };
    }
    const other = change.kind === 'job' ? change.job : undefined;
    if (caller && other !== undefined && other === caller.job) {
        const edited = editWorkflow(caller, change);
        return (edited && {
            file: caller.file,
            before: caller.text,
            after: edited.text,
            // A workflow that calls itself is one file.
            texts: {
                ...texts,
                caller: edited,
                workflow: workflow && (workflow.file === caller.file ? { ...workflow, text: edited.text } : workflow),
            },
        });
    }
    const edited = workflow && editWorkflow(workflow, change);
    return (edited && {
        file: workflow.file,
        before: workflow.text,
        after: edited.text,
        texts: {
            ...texts,
            workflow: edited,
            caller: caller && (caller.file === workflow.file ? { ...caller, text: edited.text } : caller),
        },
    });
}
/** Unified, with the real line numbers, and paths as `git diff` writes them. Its last line may be an empty one of the file. */
function unifiedDiff({ file, before, after }) {
    const path = file.replace(/^(\.\/)+/, '');
    const patch = (0,create/* structuredPatch */.YB)(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context: 3 });
    return (0,create/* formatPatch */.Gu)(patch, create/* FILE_HEADERS_ONLY */.jr).replace(/\n$/, '');
}

// EXTERNAL MODULE: ./build/src/remedies/policy-command.js
var policy_command = __webpack_require__(3941);
// EXTERNAL MODULE: ./build/src/remedies/shell-word.js
var shell_word = __webpack_require__(9998);
;// CONCATENATED MODULE: ./build/src/remedies/snippet.js
// Changes of a workflow file that is not at hand, as YAML to place: whole steps, and whole keys of the job.

// Of another action the version is not known without the file.
const VERSIONS = { 'aws-actions/configure-aws-credentials': 'v6' };
/** Each whole in itself: a job of another workflow, keys of this job, steps. None where nothing can be written without the file. */
function snippetsOf(changes, { own, calledAs, show }) {
    // A name that takes the place of another is quoted where it needs it.
    const yaml = (value) => (0,dist/* stringify */.As)(value, (_, each) => (typeof each === 'string' ? show(each) : each), {
        lineWidth: 0,
        singleQuote: true,
    }).trimEnd();
    const empty = {
        env: {},
        job: { keys: {}, env: {} },
        callers: {},
        own: null,
        others: { before: [], after: [] },
    };
    const draft = changes.reduce((sum, change) => draftOf(sum, change, own), empty);
    const steps = [...draft.others.before, ...(draft.own ? [draft.own] : []), ...draft.others.after].map(stepOf);
    const keys = { ...draft.job.keys, ...some('env', draft.job.env) };
    const top = some('env', draft.env);
    const job = { ...keys, ...(steps.length > 0 ? { steps } : {}) };
    return [
        ...(Object.keys(top).length > 0 ? [{ of: 'file', job: null, content: yaml(top) }] : []),
        ...Object.entries(draft.callers).flatMap(([name, each]) => {
            const { permissions, ...rest } = each;
            const whole = { ...(permissions ? { permissions } : {}), uses: calledAs, ...rest };
            return calledAs === null ? [] : [{ of: 'caller', job: name, content: yaml({ jobs: { [name]: whole } }) }];
        }),
        ...(Object.keys(keys).length > 0 ? [{ of: 'job', job: null, content: yaml(job) }] : []),
        ...(Object.keys(keys).length === 0 && steps.length > 0
            ? [{ of: 'steps', job: null, content: yaml(steps) }]
            : []),
    ];
}
const some = (key, map) => (Object.keys(map).length > 0 ? { [key]: map } : {});
const stepOf = ({ uses, with: inputs, env, if: condition }) => ({
    ...(condition === undefined ? {} : { if: condition }),
    uses,
    ...some('env', env),
    ...some('with', inputs),
});
function draftOf(draft, change, known) {
    const own = draft.own ?? { ...known, env: {} };
    switch (change.kind) {
        case 'set-input':
            return snippet_onStep(draft, change.step, own, (inputs) => ({ ...inputs, [change.name]: change.value }));
        case 'remove-input':
            return snippet_onStep(draft, change.step, own, (inputs) => without(inputs, change.name));
        case 'replace-value':
            return change.name in own.with
                ? snippet_onStep(draft, change.step, own, (inputs) => ({
                    ...inputs,
                    [change.name]: items(inputs[change.name], (item) => (item === change.from ? [change.to] : [item])),
                }))
                : draft;
        case 'remove-value':
            return { ...draft, own: { ...own, with: take(own.with, change) } };
        case 'set-variable':
            return snippet_setVariable(draft, own, change);
        case 'job':
            return change.job
                ? {
                    ...draft,
                    callers: { ...draft.callers, [change.job]: { ...draft.callers[change.job], [change.key]: change.value } },
                }
                : { ...draft, job: { ...draft.job, keys: { ...draft.job.keys, [change.key]: change.value } } };
        case 'step':
            return change.step === undefined || change.step === 'this'
                ? { ...draft, own: { ...own, if: change.value } }
                : draft;
        case 'add-step':
            return {
                ...draft,
                others: {
                    ...draft.others,
                    before: [...draft.others.before, { uses: change.uses, with: change.with, env: {} }],
                },
            };
        case 'second-step':
            return {
                ...draft,
                own: { ...own, with: change.moves.reduce(take, own.with) },
                others: { ...draft.others, after: [...draft.others.after, { uses: known.uses, with: change.with, env: {} }] },
            };
        default:
            return draft;
    }
}
const take = (inputs, { name, item }) => {
    const rest = items(inputs[name], (each) => (each === item ? [] : [each]));
    return rest === '' ? without(inputs, name) : { ...inputs, [name]: rest };
};
const without = (inputs, name) => Object.fromEntries(Object.entries(inputs).filter(([each]) => each !== name));
const items = (value, change) => (value ?? '')
    .split(/[,\n]/)
    .map((item) => item.trim())
    .filter(Boolean)
    .flatMap(change)
    .join(', ');
function snippet_onStep(draft, step, own, change) {
    if (step === undefined || step === 'this')
        return { ...draft, own: { ...own, with: change(own.with) } };
    const version = VERSIONS[step.uses];
    if (version === undefined)
        return draft;
    const uses = `${step.uses}@${version}`;
    const list = draft.others[step.where];
    const present = list.find((each) => each.uses === uses);
    const next = { uses, env: {}, with: change(present?.with ?? {}) };
    const others = present ? list.map((each) => (each === present ? next : each)) : [...list, next];
    return { ...draft, others: { ...draft.others, [step.where]: others } };
}
function snippet_setVariable(draft, own, { name, value, at }) {
    if (at === 'step')
        return { ...draft, own: { ...own, env: { ...own.env, [name]: value } } };
    if (at === 'job')
        return { ...draft, job: { ...draft.job, env: { ...draft.job.env, [name]: value } } };
    return at === 'workflow' ? { ...draft, env: { ...draft.env, [name]: value } } : draft;
}

// EXTERNAL MODULE: ./build/src/remedies/trust.js
var trust = __webpack_require__(5373);
;// CONCATENATED MODULE: ./build/src/remedies/show.js
// A remedy as it is shown: sentences that are true anywhere, and what to paste, ready for a place that has room for it. All of it comes from the data.










function showRemedy(remedy, showing) {
    const { terminal, files } = showing;
    const atHand = terminal ? { ...files, workflow: null, caller: null } : files;
    const groups = groupsOf(remedy.changes).map((changes) => ({ changes, made: changeFiles(changes, atHand) }));
    const parts = groups.map(({ changes, made }) => showChanges(changes, made, showing));
    return {
        title: remedy.title,
        who: (0,effort/* describeWho */.QH)(remedy, showing.terminal),
        effort: (0,effort/* describeMinutes */.Ze)(remedy),
        amount: amountOf({ files: groups.flatMap(({ made }) => made.files), left: groups.flatMap(({ made }) => made.left) }, showing),
        parts,
        notes: [...(remedy.notes ?? []), ...(0,blanks/* sayBlanks */.P)((0,blanks/* blanksOf */.R)(remedy))],
        looks: (remedy.looks ?? []).map(({ caption, run }) => bash(caption, [run], showing)),
        after: remedy.after,
    };
}
const PLACES = {
    'set-input': 'workflow',
    'remove-input': 'workflow',
    'set-variable': 'workflow',
    'unset-variable': 'workflow',
    job: 'workflow',
    step: 'workflow',
    'move-step': 'workflow',
    'replace-value': 'workflow',
    'remove-value': 'workflow',
    'add-step': 'workflow',
    'second-step': 'workflow',
    'set-secret': 'secrets',
};
/** What is done in one place is shown at once, where the first of it comes. */
function groupsOf(changes) {
    const groups = new Map();
    for (const change of changes) {
        const place = change.kind === 'command' && change.effect === 'delete-secret'
            ? 'delete-secrets'
            : 'file' in change && change.file !== null
                ? `file ${change.file}`
                : (PLACES[change.kind] ?? change);
        groups.set(place, [...(groups.get(place) ?? []), change]);
    }
    return [...groups.values()];
}
function showChanges(changes, made, showing) {
    const { terminal, job, files } = showing;
    const { files: changed, left } = made;
    const inDiff = new Set(changed.flatMap((file) => file.changes));
    const words = { terminal, job, elsewhere: (change) => files.workflow !== null && !inDiff.has(change) };
    return {
        says: (0,change_words/* sentencesOf */.cj)(changes, words),
        lead: (0,change_words/* sentencesOf */.cj)(changes.filter((change) => ('says' in change ? true : !inDiff.has(change) && !isBlock(change))), { ...words, withBlocks: true }),
        tail: changes.flatMap((change) => change.kind === 'command' && change.console
            ? [change.run === null ? change.console : (0,src_text/* text */.Qq) `Or in the console: ${change.console}`]
            : []),
        blocks: [
            ...changed.map((file) => ({
                language: 'diff',
                caption: (0,src_text/* text */.Qq) `In ${file.file.replace(/^(\.\/)+/, '')}`,
                content: showing.show(unifiedDiff(file)),
            })),
            ...leftBlocks(left, showing),
            ...changed.flatMap((file) => file.changes.flatMap((change) => applying(change, showing))),
        ],
    };
}
/** What a block says whole. */
const isBlock = (change) => change.kind === 'command' || change.kind === 'ask' || ('at' in change && change.at === 'terminal');
function leftBlocks(left, showing) {
    const secrets = left.filter((change) => change.kind === 'set-secret');
    const terminal = left.flatMap((change) => terminalLine(change, showing.terminal));
    return [
        ...(showing.terminal ? [] : workflowSnippets(left, showing)),
        ...(terminal.length > 0 ? [bash(['In the shell'], terminal, showing)] : []),
        ...(secrets.length > 0
            ? [bash(['With the GitHub CLI, which asks for the value'], secrets.map(secretCommand), showing)]
            : []),
        ...left.flatMap((change) => blocksOf(change, showing)),
    ];
}
function workflowSnippets(changes, { step, job, calledAs, files, show }) {
    const captionOf = (snippet) => {
        if (snippet.of === 'file')
            return ['At the top of the workflow file'];
        if (snippet.of === 'caller')
            return (0,src_text/* text */.Qq) `The job ${snippet.job ?? ''}, which calls this workflow`;
        if (snippet.of === 'job')
            return job ? (0,src_text/* text */.Qq) `In the job ${job}` : ['In the job'];
        return files.workflow ? ['The step afterwards'] : ['The step afterwards, which keeps its other inputs'];
    };
    return snippetsOf(changes, { own: step, calledAs, show }).map((snippet) => ({
        language: 'yaml',
        caption: captionOf(snippet),
        content: snippet.content,
    }));
}
const terminalLine = (change, terminal) => {
    if (change.kind === 'set-variable' && change.at === 'terminal')
        return [`export ${change.name}=${(0,shell_word/* shellWord */.r)(change.value)}`];
    if (change.kind === 'unset-variable' && change.at === 'terminal')
        return [`unset ${change.name}`];
    return terminal && change.kind === 'set-variable' ? [`export ${change.name}=${(0,shell_word/* shellWord */.r)(change.value)}`] : [];
};
/** https://cli.github.com/manual/gh_secret_set */
function secretCommand({ name, store, environment }) {
    switch (store) {
        case 'environment':
            return `gh secret set ${name} --env ${(0,shell_word/* shellWord */.r)(environment ?? 'ENVIRONMENT')}`;
        case 'organization':
            return `gh secret set ${name} --org ORGANIZATION`;
        case 'dependabot':
            return `gh secret set ${name} --app dependabot`;
        default:
            return `gh secret set ${name}`;
    }
}
const ONCE = {
    workflow: ['The command'],
    'repository-admin': ['With the GitHub CLI'],
    'runner-admin': ['On the runner'],
    'aws-admin': ['Once, as an AWS administrator'],
    person: ['On your machine'],
};
function blocksOf(change, showing) {
    switch (change.kind) {
        case 'attach-policy':
            return policyBlocks(change, showing);
        case 'command':
            return [
                ...Object.entries(change.files ?? {}).map(([name, content]) => json((0,src_text/* text */.Qq) `${name}`, content, showing)),
                ...(change.run === null ? [] : [bash(ONCE[change.by], change.run.split('\n'), showing)]),
            ];
        case 'runner':
            return change.run ? [bash(['The command'], change.run.split('\n'), showing)] : [];
        case 'ask':
            return [{ language: 'text', caption: (0,src_text/* text */.Qq) `To send to ${change.whom}`, content: showing.show((0,change_words/* asMessage */.OI)(change)) }];
        case 'edit-policy':
            return [...looking((0,policy_command/* lookBefore */.PN)(change.of), showing), ...change.edits.flatMap((edit) => editBlock(edit, showing))];
        case 'edit-trust-policy':
            return trustBlocks(change, showing);
        default:
            return [];
    }
}
/** What AWS must be told once its policy's file has changed. */
function applying(change, showing) {
    if (change.kind !== 'edit-trust-policy' ||
        change.file === null ||
        change.edits.some(({ path }) => path[0] !== 'Statement'))
        return [];
    return [bash(['Then apply the file'], [updateTrust(change.role, change.file)], showing)];
}
const updateTrust = (role, file) => `aws iam update-assume-role-policy --role-name ${(0,shell_word/* shellWord */.r)((0,trust/* roleNameOf */.xZ)(role ?? ''))} --policy-document ${(0,shell_word/* shellWord */.r)(`file://${file}`)}`;
function trustBlocks(change, showing) {
    const name = (0,shell_word/* shellWord */.r)((0,trust/* roleNameOf */.xZ)(change.role ?? ''));
    const get = `aws iam get-role --role-name ${name} --query Role.AssumeRolePolicyDocument --output json > trust-policy.json`;
    return [
        ...(change.document === null || change.document === undefined
            ? []
            : [json(['A policy that accepts exactly this job, to take the values from'], change.document, showing)]),
        ...change.edits.flatMap((edit) => editBlock(edit, showing)),
        bash(['Before and after the change of the file'], [get, '# change trust-policy.json', updateTrust(change.role, 'trust-policy.json')], showing),
    ];
}
function policyBlocks({ to, policyName, document }, showing) {
    const command = (0,policy_command/* policyCommand */.Ej)(to, policyName, 'file://policy.json');
    return [
        json((0,src_text/* text */.Qq) `${'policy.json'}`, document, showing),
        ...looking((0,policy_command/* lookBefore */.PN)(to), showing),
        ...(command ? [bash(['The command that attaches it'], [command, ...(0,policy_command/* afterPolicyCommand */.uc)(to)], showing)] : []),
    ];
}
const looking = (commands, showing) => commands === null ? [] : [bash(['What is there now'], commands.split('\n'), showing)];
const editBlock = (edit, showing) => edit.op === 'set' ? [json((0,src_text/* text */.Qq) `The value of ${pathWords(edit.path)}`, edit.value, showing)] : [];
const pathWords = (path) => path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : ` → ${key}`)).join('');
const bash = (caption, lines, { show }) => ({
    language: 'bash',
    caption,
    content: lines.map(show).join('\n'),
});
/** Names are put in the place of others within each string, so that what is shown is JSON. */
const json = (caption, value, { show }) => ({
    language: 'json',
    caption,
    content: JSON.stringify(value, (_, each) => (typeof each === 'string' ? show(each) : each), 2),
});

;// CONCATENATED MODULE: ./build/src/report/offers.js

function offersWith(showing) {
    const made = new WeakMap();
    return (finding) => {
        const known = made.get(finding);
        if (known)
            return known;
        const shown = finding.remedies.map((remedy) => showRemedy(remedy, showing));
        made.set(finding, shown);
        return shown;
    };
}


/***/ }),

/***/ 7061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ paintForStream),
/* harmony export */   u: () => (/* binding */ paintForRunner)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);

/** GitHub shows colours in a job's log, although its stream is no terminal. */
const paintForRunner = (env) => env.NO_COLOR ? (_, value) => value : (style, value) => (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(style, value, { validateStream: false });
/** Colours on a terminal alone, as NO_COLOR, NODE_DISABLE_COLORS and FORCE_COLOR say: https://nodejs.org/api/util.html#utilstyletextformat-text-options */
const paintForStream = (stream) => (style, value) => (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(style, value, { stream });


/***/ }),

/***/ 6304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ redactor)
/* harmony export */ });
/* unused harmony export isRedacted */
/* harmony import */ var _names_arn_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1214);
/* harmony import */ var _names_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9187);
/* harmony import */ var _services_registry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1784);
// Stable names for what a public log should not tell: account ids, ARNs, table and bucket names. Regions and model ids stay. An ARN keeps its form,
// with a name in the place of each part that tells something: so a policy with it is still a policy, and one thing has one name wherever it is.



function isRedacted({ settings, context }) {
    if (settings.redact !== 'auto')
        return settings.redact === 'true';
    return context.inActions && (context.visibility === 'public' || context.visibility === 'unknown');
}
// A backslash ends it too: in JSON within JSON it belongs to the quote.
const ARN = /(arn:aws[\w-]*:[\w-]+:[\w-]*:[\w*-]*:[^\s"'`,;)\]}<>\\]*[^\s"'`,;)\]}<>.:\\])/g;
// What AWS itself owns names nobody: its managed policies, and foundation models.
const OF_AWS = /^arn:aws[\w-]*:(iam::aws:|bedrock:[\w-]*::)/;
const ACCOUNT = /(?<![\w.-])\d{12}(?!\w|\.\d)/g;
const FLAG = /(?<=--)(role|user|group|table|bucket)(-name)?([ =])(?![A-Z_]+(?:\s|$))('[^']*'|[^\s'"]+)/g;
/** The same thing always gets the same name within one run. */
function redactor(scene) {
    if (!isRedacted(scene))
        return (value) => value;
    const names = new Map();
    const given = new Map();
    const counts = new Map();
    const nameFor = (kind, value) => {
        const known = names.has(value) ? value : given.get(`${kind} ${value}`);
        if (known)
            return known;
        const count = (counts.get(kind) ?? 0) + 1;
        const name = `${kind}-${count}`;
        counts.set(kind, count);
        given.set(`${kind} ${value}`, name);
        names.set(name, { kind, value });
        return name;
    };
    const targets = namedTargets(scene, nameFor);
    const own = new Set([scene.context.job, scene.context.environmentName]);
    const between = (value, foreign) => (foreign ? targets.reduce((text, { pattern, name }) => text.replace(pattern, name), value) : value)
        .replace(FLAG, (_, kind, suffix = '', space, name) => `${kind}${suffix}${space}${nameFor(kind, name.replace(/^'|'$/g, ''))}`)
        .replace(ACCOUNT, (account) => nameFor('account', account));
    const show = (value, foreign) => {
        const bare = foreign && !own.has(value) ? OF_PRINCIPALS.find((kind) => given.has(`${kind} ${value}`)) : undefined;
        if (bare)
            return nameFor(bare, value);
        // Every other piece is an ARN.
        return value
            .split(ARN)
            .map((piece, i) => (i % 2 === 0 ? between(piece, foreign) : OF_AWS.test(piece) ? piece : arnWith(nameFor, piece)))
            .join('');
    };
    // What is known from the start is named first, so that its bare name is known too.
    for (const value of [scene.settings.roleToAssume, ...scene.settings.allowedPrincipals, ...arnsOf(scene)])
        show(value, true);
    return Object.assign(show, { names });
}
/** Kinds whose bare name is put in the place of a text that is nothing else. */
const OF_PRINCIPALS = ['role', 'user', 'group'];
function namedTargets(scene, nameFor) {
    return _services_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .SERVICE_IDS */ .xK.flatMap((service) => {
        const { alias, bareName } = _services_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .SERVICES */ .Bg[service].targets ?? {};
        if (!alias || !bareName)
            return [];
        return [...(0,_services_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .targetsOf */ .QR)(scene.settings, service), ...offeredNames(scene, service)].flatMap((target) => {
            const name = nameFor(alias, bareName(target));
            // An ARN is taken apart like any other.
            return (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_2__/* .parseArn */ .Lw)(bareName(target)) ? [] : [{ bare: bareName(target), name }];
        });
    })
        .sort((a, b) => b.bare.length - a.bare.length)
        .map(({ bare, name }) => ({
        pattern: new RegExp(`(?<![\\w-])${bare.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`, 'g'),
        name,
    }));
}
/** Names of the account's own list that take the place of one that does not exist: only these are ever shown. */
function offeredNames(scene, service) {
    const listed = scene.observations.flatMap((o) => o.service === service && o.operation === 'ListTables' && o.status === 'ok' ? (o.facts.tableNames ?? []) : []);
    const { bareName } = _services_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .SERVICES */ .Bg[service].targets ?? {};
    const wanted = bareName ? (0,_services_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .targetsOf */ .QR)(scene.settings, service).map(bareName) : [];
    return [...new Set(wanted.flatMap((name) => (0,_names_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestNames */ .L)(name, listed)))];
}
const arnsOf = ({ observations }) => JSON.stringify(observations).match(ARN) ?? [];
function arnWith(nameFor, arn) {
    const parts = (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_2__/* .parseArn */ .Lw)(arn);
    if (!parts)
        return nameFor('arn', arn);
    const { partition, service, region, account, resource } = parts;
    const whose = /^(aws|\*|)$/.test(account) ? account : nameFor('account', account);
    return `arn:${partition}:${service}:${region}:${whose}:${resourceWith(nameFor, service, resource)}`;
}
const part = (nameFor, kind, value) => (value === '*' ? value : nameFor(kind, value));
function resourceWith(nameFor, service, resource) {
    const [kind = '', separator = '', rest = ''] = resource.split(/([:/])(.*)/s);
    if (resource === '*' || resource === 'root')
        return resource;
    if (service === 's3' && separator !== ':' && kind !== 'accesspoint')
        return `${part(nameFor, 'bucket', kind)}${separator}${rest && part(nameFor, 'path', rest)}`;
    if (!/^[a-z][a-z-]*$/.test(kind) || separator === '')
        return nameFor('resource', resource);
    if (service === 'dynamodb' && kind === 'table') {
        const [table = '', ...below] = rest.split('/');
        return `table/${part(nameFor, 'table', table)}${below.length > 0 ? `/${below.length > 1 ? `${below[0]}/` : ''}${part(nameFor, 'index', below.at(-1) ?? '')}` : ''}`;
    }
    if (kind === 'assumed-role') {
        const [role = '', ...session] = rest.split('/');
        return `assumed-role/${part(nameFor, 'role', role)}${session.length > 0 ? `/${part(nameFor, 'session', session.join('/'))}` : ''}`;
    }
    if (kind === 'oidc-provider' && rest === 'token.actions.githubusercontent.com')
        return resource;
    // A profile that AWS made has a model's id for its name.
    if (kind === 'inference-profile' && /^[a-z-]+\.[a-z0-9-]+\./.test(rest))
        return resource;
    const last = kind === 'role' || kind === 'user' || kind === 'group' ? (rest.split('/').at(-1) ?? rest) : rest;
    return `${kind}${separator}${part(nameFor, kind, last)}`;
}


/***/ }),

/***/ 6073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ writeReport)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2741);
/* harmony import */ var _inputs_allowed_folders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2686);





/** Writes the whole report and returns its path; null where it could not be written, which never changes the verdict. */
function writeReport(env, settings, report) {
    const folder = env.RUNNER_TEMP ?? node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir();
    const file = settings.reportPath
        ? node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(env.GITHUB_WORKSPACE ?? '.', settings.reportPath)
        : node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, `aws-credentials-preflight-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.json`);
    try {
        (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeContained */ .DZ)(file, `${JSON.stringify(report, null, 2)}\n`, settings.reportPath ? (0,_inputs_allowed_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .writableFolders */ .S)(env) : [folder]);
        return file;
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 7593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ makeReport)
});

// EXTERNAL MODULE: ./build/src/answers/caller-identity.js
var caller_identity = __webpack_require__(9222);
// EXTERNAL MODULE: ./build/src/answers/given-key.js
var given_key = __webpack_require__(4817);
// EXTERNAL MODULE: ./build/src/names/arn.js
var arn = __webpack_require__(1214);
// EXTERNAL MODULE: ./build/src/services/registry.js + 4 modules
var registry = __webpack_require__(1784);
// EXTERNAL MODULE: ./build/src/text.js
var src_text = __webpack_require__(2971);
// EXTERNAL MODULE: ./build/src/report/documentation.js + 1 modules
var documentation = __webpack_require__(6191);
// EXTERNAL MODULE: ./build/src/remedies/blanks.js
var remedies_blanks = __webpack_require__(8044);
// EXTERNAL MODULE: ./build/src/remedies/change-words.js
var change_words = __webpack_require__(5748);
// EXTERNAL MODULE: ./build/src/remedies/effort.js
var effort = __webpack_require__(5425);
;// CONCATENATED MODULE: ./build/src/report/report-remedies.js
// Remedies as the report has them: the same data, with plain strings for texts.




function toReportRemedy(remedy) {
    const blanks = (0,remedies_blanks/* blanksOf */.R)(remedy).map(({ name, means }) => ({ name, means: (0,src_text/* plain */.pj)(means) }));
    return { ...dataOf(remedy), ...(blanks.length > 0 ? { blanks } : {}) };
}
const dataOf = (remedy) => ({
    title: (0,src_text/* plain */.pj)(remedy.title),
    who: (0,effort/* whoOf */.OD)(remedy),
    minutes: (0,effort/* minutesOf */.dp)(remedy),
    changes: remedy.changes.map(toReportChange),
    after: (0,src_text/* plain */.pj)(remedy.after),
    ...(remedy.notes?.length ? { notes: remedy.notes.map(src_text/* plain */.pj) } : {}),
    ...(remedy.looks?.length
        ? { looks: remedy.looks.map(({ caption, run }) => ({ caption: (0,src_text/* plain */.pj)(caption), run })) }
        : {}),
});
const toReportChange = (change) => Object.fromEntries(Object.entries(change).map(([name, value]) => [name, TEXTS.has(name) && isText(value) ? (0,src_text/* plain */.pj)(value) : value]));
const TEXTS = new Set(['says', 'until', 'whom', 'console']);
const isText = (value) => Array.isArray(value);
/** The title and the sentences, for readers of `fixes`. */
function fixLines(remedy, { context }) {
    const { title, changes, notes = [] } = remedy;
    const words = { terminal: !context.inActions, job: context.job, elsewhere: () => false };
    return [title, ...(0,change_words/* sentencesOf */.cj)(changes, words), ...notes, ...(0,remedies_blanks/* sayBlanks */.P)((0,remedies_blanks/* blanksOf */.R)(remedy))].map(src_text/* plain */.pj).join('\n');
}

;// CONCATENATED MODULE: ./build/src/report/report.js







function makeReport(scene, diagnosis) {
    return {
        schema: 1,
        verdict: diagnosis.verdict,
        rootCause: diagnosis.rootCause?.id ?? null,
        headline: headlineOf(scene, diagnosis),
        region: scene.settings.region,
        identity: identityOf(scene),
        endpoints: scene.endpoints.map(({ variable, host }) => ({ variable, host })),
        services: Object.fromEntries(scene.settings.services.map((service) => [registry/* SERVICES */.Bg[service].reportKey, diagnosis.services[service]])),
        checks: scene.observations.map(toCheck),
        findings: diagnosis.findings.map((f) => toReportFinding(f, scene)),
        symptoms: diagnosis.symptoms.map((s) => ({ ...toReportFinding(s, scene), of: s.of })),
    };
}
function headlineOf(scene, diagnosis) {
    if (diagnosis.rootCause)
        return (0,src_text/* plain */.pj)(diagnosis.rootCause.headline);
    if (diagnosis.verdict === 'skipped')
        return 'GitHub withholds the credentials from this run; nothing was checked.';
    return scene.settings.models.length > 0 && scene.settings.bedrockProbe === 'catalog'
        ? 'The credentials work; no model was invoked.'
        : 'The credentials work for everything that was asked.';
}
function identityOf(scene) {
    const facts = (0,caller_identity/* identityObservation */.D2)(scene)?.facts;
    const assumed = scene.observations.find((o) => o.operation.startsWith('AssumeRole') && o.status === 'ok');
    const key = (0,given_key/* givenKey */.xy)(scene.credentials);
    const type = (0,given_key/* credentialType */.gx)(scene.credentials);
    return {
        accountId: facts?.accountId ?? null,
        arn: facts?.arn ?? null,
        type: facts?.arn ? (0,arn/* principalKind */.FP)(facts.arn) : null,
        credential: assumed
            ? {
                type: 'temporary',
                prefix: 'ASIA',
                source: assumed.operation === 'AssumeRole' ? 'assume-role' : 'oidc',
                expiresAt: (0,caller_identity/* endOf */.pJ)(scene),
            }
            : {
                type,
                prefix: key?.prefix ?? null,
                source: key?.source ?? (type === 'bedrock-api-key' ? 'environment' : null),
                expiresAt: (0,caller_identity/* endOf */.pJ)(scene),
            },
    };
}
function toCheck(o) {
    const base = {
        service: o.service,
        operation: o.operation,
        target: o.target,
        region: o.region,
        status: o.status,
        durationMs: o.durationMs,
    };
    if (o.status === 'not-evaluated')
        return { ...base, reason: o.reason };
    if (o.status === 'ok')
        return base;
    const { kind, code, message, httpStatus, requestId, skewSeconds, host } = o.error;
    return {
        ...base,
        error: {
            kind,
            code,
            message,
            ...(httpStatus === undefined ? {} : { httpStatus }),
            ...(requestId === undefined ? {} : { requestId }),
            ...(skewSeconds === undefined ? {} : { skewSeconds }),
            ...(host === undefined ? {} : { host }),
        },
    };
}
function toReportFinding(f, scene) {
    return {
        id: f.id,
        severity: f.severity,
        confidence: f.confidence,
        title: f.title,
        subjects: [...f.subjects],
        explanation: `${(0,src_text/* plain */.pj)(f.headline)} ${(0,src_text/* plain */.pj)(f.explanation)}`.trim(),
        evidence: f.evidence.map((e) => (0,src_text/* plain */.pj)(e.text)),
        fixes: f.remedies.map((remedy) => fixLines(remedy, scene)),
        remedies: f.remedies.map(toReportRemedy),
        docs: (0,documentation/* docsUrl */.fs)(f.id),
        ...(f.ignored ? { ignored: true } : {}),
    };
}


/***/ }),

/***/ 3535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ describeRoleWay)
/* harmony export */ });
/* harmony import */ var _answers_given_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4817);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2971);
// With what the role was asked for, and what the other way would be: a job may have both a token and a key.


const OTHER = {
    environment: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `the access key of the environment`,
    'web-identity': (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `the runner’s web identity`,
    profile: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `the profile of the shared files`,
    container: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `the role of the runner’s container`,
};
/** Null where there is one way alone, where an input chose it, or where no role was asked for. */
function describeRoleWay({ settings, credentials }) {
    if (!settings.roleToAssume || settings.assumeWith !== 'auto')
        return null;
    const { idToken, insteadOfToken } = credentials.beside;
    if ((0,_answers_given_key_js__WEBPACK_IMPORTED_MODULE_1__/* .givenKey */ .xy)(credentials))
        return idToken
            ? (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `The role was asked for with the access key; ${'assume-with: oidc'} takes GitHub’s token.`
            : null;
    return insteadOfToken && insteadOfToken !== 'machine'
        ? (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `The role was asked for with GitHub’s token; ${'assume-with: credentials'} takes ${OTHER[insteadOfToken]}.`
        : null;
}


/***/ }),

/***/ 5542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ showingOf)
/* harmony export */ });
/* harmony import */ var _remedies_run_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2556);
/* harmony import */ var _documentation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6191);


const showingOf = (scene, { place, show, scrub }) => ({
    terminal: !scene.context.inActions,
    job: place?.job.id ?? scene.context.job,
    step: knownStep(scene, place),
    calledAs: scene.context.calledBy?.uses ?? null,
    files: filesAtHand(scene, place),
    show: (value) => show(value
        .split(EXPRESSION)
        .map((part, i) => (i % 2 === 0 ? scrub(part) : part))
        .join(''), true),
});
// An expression is never a secret, not even where one arrived as it is written.
const EXPRESSION = /(\$\{\{[^{}\n]*\}\})/;
function filesAtHand({ trustPolicy }, place) {
    const caller = place && place.caller !== 'several' ? place.caller : null;
    return {
        workflow: place && place.text !== null
            ? {
                file: place.file,
                text: place.text,
                job: place.job.id,
                step: place.step ? place.job.steps.indexOf(place.step) : null,
            }
            : null,
        caller: caller && caller.text !== null ? { file: caller.file, text: caller.text, job: caller.job.id, step: null } : null,
        json: trustPolicy?.text === undefined ? {} : { [trustPolicy.source]: trustPolicy.text },
    };
}
/** As the file has it; else what the run itself tells of it. */
function knownStep(scene, place) {
    if (place?.step)
        return {
            uses: place.step.uses,
            with: Object.fromEntries(place.step.with.map(({ name, value }) => [name.toLowerCase(), value])),
        };
    const { settings, credentials } = scene;
    const { secretNames, source } = (0,_remedies_run_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .runFacts */ .pI)(scene);
    const secret = (name) => `\${{ secrets.${name} }}`;
    const list = (name, items) => items.length > 0 ? [[name, items.join(', ')]] : [];
    return {
        uses: _documentation_js__WEBPACK_IMPORTED_MODULE_1__/* .ACTION */ .hr,
        with: Object.fromEntries([
            ...(source === 'inputs'
                ? [
                    ['aws-access-key-id', secret(secretNames.keyId)],
                    ['aws-secret-access-key', secret(secretNames.secret)],
                    ...(credentials.given.state === 'session' ? [['aws-session-token', secret(secretNames.token)]] : []),
                ]
                : []),
            ...(settings.roleToAssume ? [['role-to-assume', settings.roleToAssume]] : []),
            ...(settings.regionSource === 'aws-region' ? [['aws-region', settings.region]] : []),
            ...list('dynamodb-tables', settings.tables),
            ...list('s3-buckets', settings.buckets),
            ...list('bedrock-models', settings.models),
        ]),
    };
}


/***/ }),

/***/ 6438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ fails)
/* harmony export */ });
/** Whether the step fails: by the least severity that counts, of what is not accepted. */
function fails({ findings }, { failOn }) {
    const counted = findings.filter((f) => !f.ignored);
    if (failOn === 'never')
        return false;
    return counted.some((f) => f.severity === 'error' || (failOn === 'warning' && f.severity === 'warning'));
}


/***/ })

};
