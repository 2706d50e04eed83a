export const id = 154;
export const ids = [154];
export const modules = {

/***/ 2368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ fixesOf)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2971);

const fixesOf = ({ remedies, fixes }) => remedies?.map(({ title, after, notes = [] }) => ({ title, steps: [...notes, (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `Afterwards: ${after}.`] })) ??
    fixes ??
    [];


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
/* harmony export */   Is: () => (/* binding */ harmless),
/* harmony export */   Po: () => (/* binding */ closingLines),
/* harmony export */   Vq: () => (/* binding */ snippetLines),
/* harmony export */   Z$: () => (/* binding */ wayLines),
/* harmony export */   hq: () => (/* binding */ findingLines),
/* harmony export */   j7: () => (/* binding */ MARKS),
/* harmony export */   kQ: () => (/* binding */ symptomLine),
/* harmony export */   lw: () => (/* binding */ openingLine),
/* harmony export */   ni: () => (/* binding */ renderLine),
/* harmony export */   uu: () => (/* binding */ textLine),
/* harmony export */   xz: () => (/* binding */ observationLine)
/* harmony export */ });
/* harmony import */ var _answers_given_key_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4817);
/* harmony import */ var _remedies_fixes_of_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2368);
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
function findingLines(f, show) {
    return [
        {
            ...MARKS[f.severity],
            text: `${f.id}${f.ignored ? ' (accepted)' : ''}: ${textLine(f.headline, show)} ${textLine(f.explanation, show)}`,
        },
        ...f.evidence.slice(0, 12).map((e) => ({ mark: '·', indent: 4, text: textLine(e.text, show) })),
        ...(0,_remedies_fixes_of_js__WEBPACK_IMPORTED_MODULE_3__/* .fixesOf */ .j)(f)
            .slice(0, 1)
            .flatMap((fix) => [
            {
                mark: '→',
                indent: 4,
                text: `${textLine(fix.title, show)}. ${fix.steps.map((s) => textLine(s, show)).join(' ')}`,
            },
            ...(fix.snippets ?? []).slice(0, 2).flatMap((snippet) => snippetLines(snippet, show, 6)),
        ]),
    ];
}
const LONGEST_SNIPPET = 60;
function snippetLines({ caption, content }, show, indent) {
    const lines = show(content, true).split('\n');
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
    const key = (0,_answers_given_key_js__WEBPACK_IMPORTED_MODULE_4__/* .givenKey */ .xy)(credentials);
    const what = key
        ? `${(0,_answers_given_key_js__WEBPACK_IMPORTED_MODULE_4__/* .credentialType */ .gx)(credentials) ?? 'unrecognised'} credentials${key.prefix ? ` (${key.prefix}…)` : ''} from ${key.source}`
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
/** The verdict and the first way out, where whoever scrolls to the end finds them. */
function closingLines({ rootCause }, { verdict, headline, failed }, show) {
    const fix = rootCause && (0,_remedies_fixes_of_js__WEBPACK_IMPORTED_MODULE_3__/* .fixesOf */ .j)(rootCause)[0];
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
        ...(fix
            ? [
                { mark: '→', style: 'cyan', text: `First fix: ${textLine(fix.title, show)}.` },
                ...fix.steps.map((step, i) => ({ indent: 4, text: `${i + 1}. ${textLine(step, show)}` })),
                ...(fix.snippets?.length ? [{ indent: 4, text: 'The exact lines stand under “Findings” above.' }] : []),
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
/* harmony export */   $p: () => (/* binding */ redactor),
/* harmony export */   f$: () => (/* binding */ hasStandInName),
/* harmony export */   vX: () => (/* binding */ isRedacted)
/* harmony export */ });
/* harmony import */ var _services_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1784);

function isRedacted({ settings, context }) {
    if (settings.redact !== 'auto')
        return settings.redact === 'true';
    return context.inActions && (context.visibility === 'public' || context.visibility === 'unknown');
}
const ARN = /arn:aws[\w-]*:[\w-]+:[\w-]*:[\w*-]*:[^\s"'`,;)\]}<>]*[^\s"'`,;)\]}<>.:]/g;
// What AWS itself owns names nobody: its managed policies, and foundation models.
const OF_AWS = /^arn:aws[\w-]*:(iam::aws:|bedrock:[\w-]*::)/;
const ACCOUNT = /(?<![\w.-])\d{12}(?!\w|\.\d)/g;
const KINDS = ['account', 'arn', ..._services_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .SERVICE_IDS */ .xK.flatMap((service) => _services_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .SERVICES */ .Bg[service].targets?.alias ?? [])];
const NAME = new RegExp(`\\b(${KINDS.join('|')})-\\d`);
/** Whether a text has a name that stands in for another. */
const hasStandInName = (text) => NAME.test(text);
/** The same string always gets the same name within one run. */
function redactor(scene) {
    if (!isRedacted(scene))
        return (value) => value;
    const names = new Map();
    const counts = new Map();
    const nameFor = (kind, value) => {
        const known = names.get(value);
        if (known)
            return known;
        const count = (counts.get(kind) ?? 0) + 1;
        counts.set(kind, count);
        names.set(value, `${kind}-${count}`);
        return `${kind}-${count}`;
    };
    const targets = _services_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .SERVICE_IDS */ .xK.flatMap((service) => {
        const { alias, bareName } = _services_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .SERVICES */ .Bg[service].targets ?? {};
        if (!alias || !bareName)
            return [];
        return (0,_services_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .targetsOf */ .QR)(scene.settings, service).flatMap((target) => [...new Set([target, bareName(target)])].map((name) => ({ name, alias: () => nameFor(alias, bareName(target)) })));
    }).sort((a, b) => b.name.length - a.name.length);
    return (value, foreign) => {
        let shown = value;
        if (foreign)
            for (const { name, alias } of targets)
                shown = shown.replace(new RegExp(`(?<![\\w-])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`, 'g'), alias);
        return shown
            .replace(ARN, (arn) => (OF_AWS.test(arn) ? arn : nameFor('arn', arn)))
            .replace(ACCOUNT, (account) => nameFor('account', account));
    };
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

/***/ 8627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ makeReport)
/* harmony export */ });
/* harmony import */ var _answers_caller_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9222);
/* harmony import */ var _answers_given_key_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4817);
/* harmony import */ var _names_arn_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1214);
/* harmony import */ var _remedies_fixes_of_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2368);
/* harmony import */ var _services_registry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1784);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2971);
/* harmony import */ var _documentation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6191);







function makeReport(scene, diagnosis) {
    return {
        schema: 1,
        verdict: diagnosis.verdict,
        rootCause: diagnosis.rootCause?.id ?? null,
        headline: headlineOf(scene, diagnosis),
        region: scene.settings.region,
        identity: identityOf(scene),
        endpoints: scene.endpoints.map(({ variable, host }) => ({ variable, host })),
        services: Object.fromEntries(scene.settings.services.map((service) => [_services_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .SERVICES */ .Bg[service].reportKey, diagnosis.services[service]])),
        checks: scene.observations.map(toCheck),
        findings: diagnosis.findings.map(toReportFinding),
        symptoms: diagnosis.symptoms.map((s) => ({ ...toReportFinding(s), of: s.of })),
    };
}
function headlineOf(scene, diagnosis) {
    if (diagnosis.rootCause)
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(diagnosis.rootCause.headline);
    if (diagnosis.verdict === 'skipped')
        return 'GitHub withholds the credentials from this run; nothing was checked.';
    return scene.settings.models.length > 0 && scene.settings.bedrockProbe === 'catalog'
        ? 'The credentials work; no model was invoked.'
        : 'The credentials work for everything that was asked.';
}
function identityOf(scene) {
    const facts = (0,_answers_caller_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .identityObservation */ .D2)(scene)?.facts;
    const assumed = scene.observations.find((o) => o.operation.startsWith('AssumeRole') && o.status === 'ok');
    const key = (0,_answers_given_key_js__WEBPACK_IMPORTED_MODULE_4__/* .givenKey */ .xy)(scene.credentials);
    const type = (0,_answers_given_key_js__WEBPACK_IMPORTED_MODULE_4__/* .credentialType */ .gx)(scene.credentials);
    return {
        accountId: facts?.accountId ?? null,
        arn: facts?.arn ?? null,
        type: facts?.arn ? (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_5__/* .principalKind */ .FP)(facts.arn) : null,
        credential: assumed
            ? {
                type: 'temporary',
                prefix: 'ASIA',
                source: assumed.operation === 'AssumeRole' ? 'assume-role' : 'oidc',
                expiresAt: (0,_answers_caller_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .endOf */ .pJ)(scene),
            }
            : {
                type,
                prefix: key?.prefix ?? null,
                source: key?.source ?? (type === 'bedrock-api-key' ? 'environment' : null),
                expiresAt: (0,_answers_caller_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .endOf */ .pJ)(scene),
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
function toReportFinding(f) {
    return {
        id: f.id,
        severity: f.severity,
        confidence: f.confidence,
        title: f.title,
        subjects: [...f.subjects],
        explanation: `${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(f.headline)} ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(f.explanation)}`.trim(),
        evidence: f.evidence.map((e) => (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(e.text)),
        fixes: (0,_remedies_fixes_of_js__WEBPACK_IMPORTED_MODULE_6__/* .fixesOf */ .j)(f).map((fix) => [(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(fix.title), ...fix.steps.map(_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj), ...(fix.snippets ?? []).map((s) => s.content)].join('\n')),
        docs: (0,_documentation_js__WEBPACK_IMPORTED_MODULE_2__/* .docsUrl */ .fs)(f.id),
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


/***/ }),

/***/ 9154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openTerminal: () => (/* binding */ openTerminal),
  refuseInvalid: () => (/* binding */ refuseInvalid),
  renderTerminal: () => (/* binding */ renderTerminal)
});

// EXTERNAL MODULE: ./build/src/remedies/fixes-of.js
var fixes_of = __webpack_require__(2368);
// EXTERNAL MODULE: ./build/src/services/registry.js + 4 modules
var registry = __webpack_require__(1784);
// EXTERNAL MODULE: ./build/src/report/documentation.js + 1 modules
var documentation = __webpack_require__(6191);
// EXTERNAL MODULE: ./build/src/report/invalid.js
var invalid = __webpack_require__(7758);
// EXTERNAL MODULE: ./build/src/report/log.js
var log = __webpack_require__(6947);
// EXTERNAL MODULE: ./build/src/report/paint.js
var report_paint = __webpack_require__(7061);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(481);
;// CONCATENATED MODULE: ./build/src/report/progress.js
// One line on a terminal that tells what is going on, and leaves nothing behind. Where nobody watches, nothing is written.

const FRAMES = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';
const INTERVAL_MS = 80;
function startProgress(stream, env) {
    if (!stream.isTTY || env.TERM === 'dumb')
        return { tell: () => { }, stop: () => { } };
    let text = 'asking AWS';
    let frame = 0;
    const clear = () => {
        external_node_readline_.cursorTo(stream, 0);
        external_node_readline_.clearLine(stream, 0);
    };
    const draw = () => {
        clear();
        stream.write(`${FRAMES[frame++ % FRAMES.length]} ${text}`.slice(0, Math.max(1, (stream.columns || 80) - 1)));
    };
    const timer = setInterval(draw, INTERVAL_MS).unref();
    draw();
    return {
        tell: (next) => {
            text = next;
        },
        stop: () => {
            clearInterval(timer);
            clear();
        },
    };
}

// EXTERNAL MODULE: ./build/src/report/redact.js
var redact = __webpack_require__(6304);
// EXTERNAL MODULE: ./build/src/report/report.js
var report_report = __webpack_require__(8627);
// EXTERNAL MODULE: ./build/src/report/report-file.js
var report_file = __webpack_require__(6073);
// EXTERNAL MODULE: ./build/src/report/sink.js
var sink = __webpack_require__(6438);
;// CONCATENATED MODULE: ./build/src/report/terminal.js











function openTerminal({ env, scene, scrub, json }) {
    const { stdout, stderr } = process;
    // A reader that has seen enough, as `head` does, is no fault.
    stdout.on('error', () => { });
    const show = (0,redact/* redactor */.$p)(scene);
    const paint = (0,report_paint/* paintForStream */.K)(stdout);
    const progress = startProgress(stderr, env);
    let answers = 0;
    return {
        mask: () => { },
        progress: (o) => progress.tell((0,log/* harmless */.Is)(`${++answers} ${answers === 1 ? 'answer' : 'answers'}, the last from ${(0,registry/* nameOf */.Vb)(o.service)} after ${o.durationMs} ms`)),
        publish: ({ scene: final, diagnosis }) => {
            progress.stop();
            const report = (0,report_report/* makeReport */.d)(final, diagnosis);
            const failed = (0,sink/* fails */.c)(diagnosis, final.settings);
            if (json)
                stdout.write(`${JSON.stringify(report, null, 2)}\n`);
            else
                for (const line of renderTerminal({ scene: final, diagnosis, report, failed, show }))
                    stdout.write(`${(0,log/* renderLine */.ni)(line, scrub, paint)}\n`);
            if (final.settings.reportPath && (0,report_file/* writeReport */.u)(env, final.settings, report) === null)
                stderr.write('The report file could not be written; the verdict is not changed by it.\n');
            return failed ? 1 : 0;
        },
    };
}
/** Every invalid input in one error on stderr. */
function refuseInvalid(problems, raw) {
    process.stderr.write(`${(0,invalid/* describeInvalid */.x)(problems, raw).message}\n`);
    return 1;
}
const MOST_FOLLOW_UPS = 8;
const BLANK = { text: '' };
const heading = (text) => [BLANK, { style: 'bold', text }];
/** The cause and its way out first; then what was asked, and what else was found. */
function renderTerminal(r) {
    return [
        (0,log/* openingLine */.lw)(r.scene, documentation/* VERSION */.xv, r.show),
        ...cause(r),
        ...services(r),
        ...answers(r),
        ...others(r),
        BLANK,
        ...verdict(r),
    ];
}
function cause({ diagnosis: { rootCause }, show }) {
    if (!rootCause)
        return [];
    return [
        BLANK,
        { ...log/* MARKS */.j7[rootCause.severity], text: (0,log/* textLine */.uu)(rootCause.headline, show) },
        { indent: 2, text: (0,log/* textLine */.uu)(rootCause.explanation, show) },
        { indent: 2, style: 'dim', text: `${rootCause.id} (${rootCause.confidence}) ${(0,documentation/* docsUrl */.fs)(rootCause.id)}` },
        ...heading('How we know'),
        ...rootCause.evidence.slice(0, 30).map((e) => ({ mark: '·', indent: 2, text: (0,log/* textLine */.uu)(e.text, show) })),
        ...(rootCause.lookalikes ?? []).map((l) => ({ mark: '?', indent: 2, text: (0,log/* textLine */.uu)(l, show) })),
        ...((0,fixes_of/* fixesOf */.j)(rootCause).length > 0
            ? heading((0,fixes_of/* fixesOf */.j)(rootCause).length > 1 ? 'What to do (one of these)' : 'What to do')
            : []),
        ...(0,fixes_of/* fixesOf */.j)(rootCause).flatMap((fix, i) => way(fix, i, show)),
    ];
}
const way = (fix, index, show) => [
    { mark: `${index + 1}.`, style: 'cyan', indent: 2, text: (0,log/* textLine */.uu)(fix.title, show) },
    ...fix.steps.map((step) => ({ indent: 5, text: (0,log/* textLine */.uu)(step, show) })),
    ...(fix.snippets ?? []).flatMap((snippet) => (0,log/* snippetLines */.Vq)(snippet, show, 5)),
];
const STATUS = {
    connected: { mark: '✓', style: 'green' },
    configured: { mark: '✓', style: 'green' },
    error: { mark: '✗', style: 'red' },
    'not-evaluated': { mark: '–', style: 'dim' },
};
function services({ scene, report, show }) {
    return [
        ...heading('Services'),
        ...scene.settings.services.flatMap((service) => {
            const found = report.services[registry/* SERVICES */.Bg[service].reportKey];
            return found
                ? [
                    {
                        ...STATUS[found.status],
                        indent: 2,
                        text: `${(0,registry/* nameOf */.Vb)(service).padEnd(9)} ${found.status}${found.error ? `: ${show(found.error, true)}` : ''}`,
                    },
                ]
                : [];
        }),
    ];
}
function answers({ scene: { observations, endpoints }, show }) {
    if (observations.every((o) => o.status === 'not-evaluated'))
        return [];
    const line = (o) => ({ ...(0,log/* observationLine */.xz)(o, show), indent: 2 });
    const followUps = observations.filter((o) => o.followUp);
    return [
        ...heading('Asked'),
        ...endpoints.map(({ variable, host }) => ({ mark: '→', indent: 2, text: `${variable}: ${show(host, true)}` })),
        ...observations.filter((o) => !o.followUp).map(line),
        ...(followUps.length > 0
            ? [...heading('Also asked, to tell causes apart'), ...followUps.slice(0, MOST_FOLLOW_UPS).map(line)]
            : []),
        ...(followUps.length > MOST_FOLLOW_UPS
            ? [{ indent: 2, text: `… and ${followUps.length - MOST_FOLLOW_UPS} more, which --json lists` }]
            : []),
    ];
}
function others({ diagnosis: { rootCause, findings, symptoms }, show }) {
    const more = findings.filter((f) => f !== rootCause);
    return [
        ...(more.length > 0
            ? [
                ...heading('Also found'),
                ...more.flatMap((f) => (0,log/* findingLines */.hq)(f, show)).map((line) => ({ ...line, indent: 2 + (line.indent ?? 0) })),
            ]
            : []),
        ...(symptoms.length > 0
            ? [
                ...heading('Symptoms'),
                ...symptoms.map((s) => ({ mark: '·', indent: 2, text: `${s.id}: ${(0,log/* textLine */.uu)(s.headline, show)}` })),
            ]
            : []),
    ];
}
function verdict({ report, failed, show }) {
    const { arn, credential } = report.identity;
    const [mark, style] = failed
        ? ['✗', 'red']
        : report.verdict === 'pass'
            ? ['✓', 'green']
            : ['!', 'yellow'];
    return [
        ...(arn
            ? [{ text: `Identity: ${show(arn, true)}${credential.expiresAt ? `, until ${credential.expiresAt}` : ''}` }]
            : []),
        { mark, style, text: `Verdict: ${report.verdict}. ${show(report.headline, true)}` },
    ];
}


/***/ })

};
