export const id = 505;
export const ids = [505];
export const modules = {

/***/ 9047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ describeInvalid)
/* harmony export */ });
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2542);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6314);


const SECRETS = Object.keys(_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUTS */ .mc).filter((name) => 'secret' in _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUTS */ .mc[name]);
/** The one error that names everything wrong, without a secret that was put into the wrong input. */
function describeInvalid(problems, raw) {
    const secrets = SECRETS.map((name) => raw[name].trim()).filter((value) => value.length >= 4);
    const lines = problems.map((problem) => (0,_log_js__WEBPACK_IMPORTED_MODULE_1__/* .harmless */ .Is)(secrets.reduce((text, secret) => text.replaceAll(secret, '***'), problem)));
    return {
        lines,
        message: ['The inputs cannot be used, and nothing was sent to AWS.', ...lines.map((line) => `- ${line}`)].join('\n'),
    };
}


/***/ }),

/***/ 6314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Is: () => (/* binding */ harmless),
/* harmony export */   Po: () => (/* binding */ closingLines),
/* harmony export */   Vq: () => (/* binding */ snippetLines),
/* harmony export */   hq: () => (/* binding */ findingLines),
/* harmony export */   j7: () => (/* binding */ MARKS),
/* harmony export */   kQ: () => (/* binding */ symptomLine),
/* harmony export */   lw: () => (/* binding */ openingLine),
/* harmony export */   ni: () => (/* binding */ renderLine),
/* harmony export */   uu: () => (/* binding */ textLine),
/* harmony export */   xz: () => (/* binding */ observationLine)
/* harmony export */ });
/* harmony import */ var _rules_evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7156);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75);
// Lines for the job's log. Every line begins with a mark of ours, and nothing foreign can be read as a workflow command.


/** The runner obeys `##[command]` anywhere in a line, and `::command::` at its start. */
const harmless = (line) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(line)
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
    const asked = `${_rules_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .SERVICE_NAMES */ .Z1[o.service] ?? o.service} ${o.operation}${o.target ? ` ${show(o.target, true)}` : ''}${o.followUp && o.region ? ` in ${o.region}` : ''}`;
    const answer = o.status === 'ok'
        ? o.facts.arn
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
        ...f.fixes.slice(0, 1).flatMap((fix) => [
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
    const what = credentials.source
        ? `${credentials.type ?? 'unrecognised'} credentials${credentials.prefix ? ` (${credentials.prefix}…)` : ''} from ${credentials.source}`
        : settings.roleToAssume
            ? 'a role'
            : credentials.bearerToken
                ? 'a Bedrock API key'
                : 'no credentials';
    return {
        style: 'bold',
        text: `AWS Credentials Preflight ${version}: ${what}, Region ${settings.region ? show(settings.region, true) : '(none)'}, asking ${settings.services.join(', ')}`,
    };
}
/** The verdict and the first way out, where whoever scrolls to the end finds them. */
function closingLines({ rootCause }, { verdict, headline, failed }, show) {
    const fix = rootCause?.fixes[0];
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


/***/ }),

/***/ 75:
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

/***/ 4928:
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

/***/ 7615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ redactor),
/* harmony export */   v: () => (/* binding */ isRedacted)
/* harmony export */ });
/* harmony import */ var _names_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4473);
// Stable names for what a public log should not tell: account ids, ARNs, table and bucket names. Regions and model ids stay.

function isRedacted({ settings, context }) {
    if (settings.redact !== 'auto')
        return settings.redact === 'true';
    return context.inActions && (context.visibility === 'public' || context.visibility === 'unknown');
}
const ARN = /arn:aws[\w-]*:[\w-]+:[\w-]*:[\w*-]*:[^\s"'`,;)\]}<>]*[^\s"'`,;)\]}<>.:]/g;
// What AWS itself owns names nobody: its managed policies, and foundation models.
const OF_AWS = /^arn:aws[\w-]*:(iam::aws:|bedrock:[\w-]*::)/;
const ACCOUNT = /(?<![\w.-])\d{12}(?!\w|\.\d)/g;
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
    const targets = [
        ...scene.settings.tables.flatMap((t) => [...new Set([t, (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .tableName */ .Cm)(t)])].map((name) => ({ name, alias: () => nameFor('table', (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .tableName */ .Cm)(t)) }))),
        ...scene.settings.buckets.flatMap((b) => [...new Set([b, (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .bucketName */ .EL)(b)])].map((name) => ({ name, alias: () => nameFor('bucket', (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .bucketName */ .EL)(b)) }))),
    ].sort((a, b) => b.name.length - a.name.length);
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

/***/ 3531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ writeReport)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9198);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2542);





/** Writes the whole report and returns its path; null where it could not be written, which never changes the verdict. */
function writeReport(env, settings, report) {
    const folder = env.RUNNER_TEMP ?? node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir();
    const file = settings.reportPath
        ? node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(env.GITHUB_WORKSPACE ?? '.', settings.reportPath)
        : node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, `aws-credentials-preflight-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.json`);
    try {
        (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeContained */ .DZ)(file, `${JSON.stringify(report, null, 2)}\n`, settings.reportPath ? (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .writableFolders */ .SX)(env) : [folder]);
        return file;
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 6381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ REPORT_KEY),
  d: () => (/* binding */ makeReport)
});

// EXTERNAL MODULE: ./build/src/answers/caller-identity.js
var caller_identity = __webpack_require__(6693);
// EXTERNAL MODULE: ./build/src/names/arn.js
var arn = __webpack_require__(4473);
// EXTERNAL MODULE: ./build/src/text.js
var src_text = __webpack_require__(706);
// EXTERNAL MODULE: ./build/src/report/documentation.js + 1 modules
var documentation = __webpack_require__(6624);
// EXTERNAL MODULE: ./build/src/answers/answer.js
var answers_answer = __webpack_require__(9991);
// EXTERNAL MODULE: ./build/src/rules/bedrock/claims.js
var claims = __webpack_require__(359);
// EXTERNAL MODULE: ./build/src/rules/dynamodb/table-not-found.js
var table_not_found = __webpack_require__(1419);
;// CONCATENATED MODULE: ./build/src/report/service-status.js



/** One line per service, as the report's readers know it. `ready`: every asked target may be used now. */
function serviceStatus(service, scene) {
    const all = scene.observations.filter((o) => o.service === service && !o.followUp);
    // A role that cannot be assumed leaves nobody to ask about: then the refusal is STS's answer.
    const asked = all.every(isAssumption) ? all.filter(answers_answer/* isFailed */.p) : all.filter((o) => !isAssumption(o));
    if (asked.length === 0 || asked.every((o) => o.status === 'not-evaluated'))
        return { status: 'not-evaluated', ready: false };
    const failures = asked.filter(answers_answer/* isFailed */.p).filter((o) => !isGood(o, scene));
    const first = failures[0];
    if (first) {
        if ((0,answers_answer/* isExcused */.Ix)(first, scene))
            return { status: 'not-evaluated', ready: false };
        return { status: 'error', ready: false, error: [first.error.code, first.error.message].filter(Boolean).join(': ') };
    }
    const elsewhere = asked.some((o) => o.status === 'ok' && o.operation === 'DescribeTable' && o.region !== scene.settings.region);
    if (elsewhere)
        return { status: 'error', ready: false, error: 'The table’s ARN names another Region than the job’s.' };
    const inactive = asked.some((o) => o.status === 'ok' && o.facts.tableStatus !== undefined && !['ACTIVE', 'UPDATING'].includes(o.facts.tableStatus));
    const unproven = asked.some((o) => o.status === 'not-evaluated');
    return {
        status: service === 'bedrock' && !wasInvoked(asked) ? 'configured' : 'connected',
        ready: !inactive && !unproven,
    };
}
const isAssumption = (o) => o.operation.startsWith('AssumeRole');
/** A failure that proves what was asked: reachable where nothing is named, throttled after authentication, or granted by the next read. */
function isGood(o, scene) {
    const answer = (0,answers_answer/* answerOf */.ut)(o);
    // A spent quota is throttling in its code and an error in its meaning.
    if (answer === 'throttled')
        return (0,answers_answer/* provesCredentials */.sJ)(o) && !(0,claims/* isBedrockOwned */.i)(o, scene);
    if (answer === 'denied' && o.target === null) {
        return (o.service !== 'sts' ||
            (!scene.settings.named.includes('sts') &&
                scene.observations.some((other) => other.service !== 'sts' && (0,answers_answer/* provesCredentials */.sJ)(other))));
    }
    if (answer === 'denied' && o.operation === 'DescribeTable')
        return (0,answers_answer/* readGranted */.wX)(scene, o) && !(0,table_not_found/* missingTables */._b)(scene).some((missing) => missing.target === o.target);
    return false;
}
const wasInvoked = (asked) => asked.some((o) => /^(Converse|InvokeModel)/.test(o.operation) && (o.status === 'ok' || (0,answers_answer/* answerOf */.ut)(o) === 'throttled'));

;// CONCATENATED MODULE: ./build/src/report/report.js





const REPORT_KEY = {
    sts: 'sts',
    dynamodb: 'dynamodb',
    s3: 's3',
    bedrock: 'bedrock_runtime',
};
function makeReport(scene, diagnosis) {
    return {
        schema: 1,
        verdict: diagnosis.verdict,
        rootCause: diagnosis.rootCause?.id ?? null,
        headline: headlineOf(scene, diagnosis),
        region: scene.settings.region,
        identity: identityOf(scene),
        endpoints: scene.endpoints.map(({ variable, host }) => ({ variable, host })),
        services: Object.fromEntries(scene.settings.services.map((service) => [REPORT_KEY[service], serviceStatus(service, scene)])),
        checks: scene.observations.map(toCheck),
        findings: diagnosis.findings.map(toReportFinding),
        symptoms: diagnosis.symptoms.map((s) => ({ ...toReportFinding(s), of: s.of })),
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
    const facts = (0,caller_identity/* identityObservation */.D)(scene)?.facts;
    const assumed = scene.observations.find((o) => o.operation.startsWith('AssumeRole') && o.status === 'ok');
    const { credentials } = scene;
    return {
        accountId: facts?.accountId ?? null,
        arn: facts?.arn ?? null,
        type: facts?.arn ? (0,arn/* principalKind */.FP)(facts.arn) : null,
        credential: assumed
            ? {
                type: 'temporary',
                prefix: 'ASIA',
                source: assumed.operation === 'AssumeRole' ? 'assume-role' : 'oidc',
                expiresAt: (0,caller_identity/* endOf */.p)(scene),
            }
            : {
                type: credentials.type,
                prefix: credentials.prefix,
                source: credentials.source ?? (credentials.type === 'bedrock-api-key' ? 'environment' : null),
                expiresAt: (0,caller_identity/* endOf */.p)(scene),
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
        explanation: `${(0,src_text/* plain */.pj)(f.headline)} ${(0,src_text/* plain */.pj)(f.explanation)}`.trim(),
        evidence: f.evidence.map((e) => (0,src_text/* plain */.pj)(e.text)),
        fixes: f.fixes.map((fix) => [(0,src_text/* plain */.pj)(fix.title), ...fix.steps.map(src_text/* plain */.pj), ...(fix.snippets ?? []).map((s) => s.content)].join('\n')),
        docs: (0,documentation/* docsUrl */.fs)(f.id),
        ...(f.ignored ? { ignored: true } : {}),
    };
}


/***/ }),

/***/ 2637:
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

/***/ 9505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openTerminal: () => (/* binding */ openTerminal),
  refuseInvalid: () => (/* binding */ refuseInvalid),
  renderTerminal: () => (/* binding */ renderTerminal)
});

// EXTERNAL MODULE: ./build/src/diagnose.js + 1 modules
var diagnose = __webpack_require__(2159);
// EXTERNAL MODULE: ./build/src/rules/evidence.js
var evidence = __webpack_require__(7156);
// EXTERNAL MODULE: ./build/src/rules/index.js + 88 modules
var rules = __webpack_require__(3925);
// EXTERNAL MODULE: ./build/src/report/documentation.js + 1 modules
var documentation = __webpack_require__(6624);
// EXTERNAL MODULE: ./build/src/report/invalid.js
var invalid = __webpack_require__(9047);
// EXTERNAL MODULE: ./build/src/report/log.js
var log = __webpack_require__(6314);
// EXTERNAL MODULE: ./build/src/report/paint.js
var report_paint = __webpack_require__(4928);
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
var redact = __webpack_require__(7615);
// EXTERNAL MODULE: ./build/src/report/report.js + 1 modules
var report_report = __webpack_require__(6381);
// EXTERNAL MODULE: ./build/src/report/report-file.js
var report_file = __webpack_require__(3531);
// EXTERNAL MODULE: ./build/src/report/sink.js
var sink = __webpack_require__(2637);
;// CONCATENATED MODULE: ./build/src/report/terminal.js












function openTerminal({ env, scene, scrub, json }) {
    const { stdout, stderr } = process;
    // A reader that has seen enough, as `head` does, is no fault.
    stdout.on('error', () => { });
    const show = (0,redact/* redactor */.$)(scene);
    const paint = (0,report_paint/* paintForStream */.K)(stdout);
    const progress = startProgress(stderr, env);
    let answers = 0;
    return {
        mask: () => { },
        progress: (o) => progress.tell((0,log/* harmless */.Is)(`${++answers} ${answers === 1 ? 'answer' : 'answers'}, the last from ${evidence/* SERVICE_NAMES */.Z1[o.service] ?? o.service} after ${o.durationMs} ms`)),
        publish: (final) => {
            progress.stop();
            const diagnosis = (0,diagnose/* diagnose */.h)(final, rules.RULES);
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
        ...(rootCause.fixes.length > 0
            ? heading(rootCause.fixes.length > 1 ? 'What to do (one of these)' : 'What to do')
            : []),
        ...rootCause.fixes.flatMap((fix, i) => way(fix, i, show)),
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
            const found = report.services[report_report/* REPORT_KEY */.N[service]];
            return found
                ? [
                    {
                        ...STATUS[found.status],
                        indent: 2,
                        text: `${(evidence/* SERVICE_NAMES */.Z1[service] ?? service).padEnd(9)} ${found.status}${found.error ? `: ${show(found.error, true)}` : ''}`,
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
