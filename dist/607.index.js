export const id = 607;
export const ids = [607];
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

/***/ 9607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openPublisher: () => (/* binding */ openPublisher),
  publishInvalid: () => (/* binding */ publishInvalid)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ../../main/node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(4559);
// EXTERNAL MODULE: ./build/src/inputs/input-table.js + 1 modules
var input_table = __webpack_require__(7223);
// EXTERNAL MODULE: ./build/src/workflow/workflow-facts.js
var workflow_facts = __webpack_require__(8631);
;// CONCATENATED MODULE: ./build/src/workflow/locate.js

/** The first target that the file states; else the step itself. Null where no step of the file is certain to be the one that runs. */
function locate(place, targets) {
    if (!place?.step)
        return null;
    for (const target of targets) {
        const found = find(place, target);
        if (found)
            return found;
    }
    return { file: place.file, line: place.step.usesLine };
}
function find(place, target) {
    const { file, workflow, job, step } = place;
    const at = (line) => (line === undefined ? null : { file, line });
    if ('variable' in target)
        return at([step?.env ?? [], job.env, workflow.env].flatMap((env) => env.filter((entry) => entry.name === target.variable))[0]?.line);
    if ('input' in target) {
        const entry = step?.with.find(({ name }) => name.toLowerCase() === target.input);
        return entry ? at(target.item === undefined ? entry.line : lineOfItem(entry, target.item)) : null;
    }
    return target.key === 'timeout-minutes' ? at(job.timeout?.line) : permissionsOf(place);
}
/** The block that withholds, else the job's line, which lacks one. A called workflow has at most what its caller grants. */
function permissionsOf({ file, workflow, job, caller }) {
    if (caller && caller !== 'several') {
        const above = caller.job.permissions ?? caller.workflow.permissions;
        if (!above || !(0,workflow_facts/* grantsIdToken */.C)(above))
            return { file: caller.file, line: above?.line ?? caller.job.line };
    }
    return { file, line: (job.permissions ?? workflow.permissions)?.line ?? job.line };
}
/** A list may stand in one line, in a block, or in quotes; what is a comment in the list is none of it. */
function lineOfItem({ source, sourceLine, line }, item) {
    const bare = (part) => part
        .trim()
        .replace(/^["']|["']$/g, '')
        .trim();
    const index = source.split('\n').findIndex((text) => text
        .replace(/(^|\s)#.*$/, '')
        .split(',')
        .some((part) => bare(part) === item));
    return index < 0 ? line : sourceLine + index;
}

// EXTERNAL MODULE: ./build/src/remedies/fixes-of.js
var fixes_of = __webpack_require__(2368);
// EXTERNAL MODULE: ./build/src/report/documentation.js + 1 modules
var documentation = __webpack_require__(6191);
// EXTERNAL MODULE: ./build/src/report/log.js
var log = __webpack_require__(6947);
;// CONCATENATED MODULE: ./build/src/report/annotations.js



// GitHub keeps ten of a kind for a step, and 4,096 characters of each after masking. A mask may be longer than a short secret that it hides.
const MOST = 10;
const MOST_CHARACTERS = 4_000;
/** One annotation for each root cause, the most fundamental first, then the action's `own`; what is accepted by `ignore` is only listed in the summary. */
function renderAnnotations(diagnosis, { show, scrub, locationOf, own = [] }) {
    const counted = diagnosis.findings.filter((f) => !f.ignored).map((f) => ({ f, severity: f.severity }));
    return ['error', 'warning', 'notice'].flatMap((severity) => [
        ...counted
            .filter((c) => c.severity === severity)
            .slice(0, MOST)
            .map(({ f }) => annotation(f, { show, scrub, locationOf })),
        ...own.filter((a) => a.severity === severity),
    ].slice(0, MOST));
}
function annotation(f, { show, scrub, locationOf }) {
    const fix = (0,fixes_of/* fixesOf */.j)(f)[0];
    const last = `${f.id} (${f.confidence}): ${(0,documentation/* docsUrl */.fs)(f.id)}`;
    const lines = [
        (0,log/* textLine */.uu)(f.headline, show),
        (0,log/* textLine */.uu)(f.explanation, show),
        ...(fix ? [`Fix: ${(0,log/* textLine */.uu)(fix.title, show)}. ${fix.steps.map((s) => (0,log/* textLine */.uu)(s, show)).join(' ')}`] : []),
    ].map((line) => (0,log/* harmless */.Is)(scrub(line)));
    return {
        severity: f.severity,
        title: `AWS preflight: ${f.title}`,
        message: `${shorten(lines.join('\n'), MOST_CHARACTERS - last.length - 1)}\n${last}`,
        location: locationOf(f),
    };
}
/** Cuts without splitting a character of two code units. */
function shorten(value, most) {
    if (value.length <= most)
        return value;
    const cut = value.slice(0, most - 1);
    return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

// EXTERNAL MODULE: ./build/src/report/invalid.js
var invalid = __webpack_require__(7758);
// EXTERNAL MODULE: ./build/src/report/paint.js
var report_paint = __webpack_require__(7061);
// EXTERNAL MODULE: ./build/src/report/redact.js
var redact = __webpack_require__(6304);
// EXTERNAL MODULE: ./build/src/report/report.js
var report_report = __webpack_require__(8627);
// EXTERNAL MODULE: ./build/src/report/report-file.js
var report_file = __webpack_require__(6073);
// EXTERNAL MODULE: ./build/src/report/sink.js
var sink = __webpack_require__(6438);
// EXTERNAL MODULE: ./build/src/answers/given-key.js
var given_key = __webpack_require__(4817);
// EXTERNAL MODULE: ./build/src/answers/session-time.js
var session_time = __webpack_require__(7142);
// EXTERNAL MODULE: ./build/src/services/registry.js + 4 modules
var registry = __webpack_require__(1784);
// EXTERNAL MODULE: ./build/src/text.js
var src_text = __webpack_require__(2971);
// EXTERNAL MODULE: ./build/src/report/markdown.js
var markdown = __webpack_require__(2816);
;// CONCATENATED MODULE: ./build/src/report/results.js



// More rows than fit a screen are folded; more than that are in the report file alone.
const OPEN_ROWS = 20;
const MOST_ROWS = 120;
// A message is told in full once, in the report file; AWS's own rarely exceed this.
const results_MOST_CHARACTERS = 400;
const MARK = { ok: '✅', failed: '❌', 'not-evaluated': '⚪' };
const HEAD = '| Asked | Answer | Time |\n|---|---|---|';
function renderResults(r) {
    const asked = r.scene.observations.filter((o) => !o.followUp);
    const followUps = r.scene.observations.filter((o) => o.followUp);
    const also = followUps.length > 0 ? (0,markdown/* folded */.TM)('Also asked, to tell causes apart', table(r, followUps)) : '';
    return ['### 📊 Test results', nothingAsked(asked) ?? table(r, asked), also, asJson(r), endpointLine(r)]
        .filter(Boolean)
        .join('\n\n');
}
/** A table in which every row says the same is one sentence. */
function nothingAsked(asked) {
    const reasons = new Set(asked.map((o) => (o.status === 'not-evaluated' ? o.reason : null)));
    const [reason] = reasons;
    if (reasons.size !== 1 || !reason)
        return null;
    const services = [...new Set(asked.map((o) => (0,registry/* nameOf */.Vb)(o.service)))];
    return `⚪ ${(0,markdown/* prose */.CS)(services.join(', '))}: not evaluated. ${(0,markdown/* prose */.CS)(reason.charAt(0).toUpperCase() + reason.slice(1))}.`;
}
function table(r, observations) {
    if (observations.length <= OPEN_ROWS)
        return rows(r, observations);
    const ordered = worstFirst(observations);
    const shown = ordered.slice(0, MOST_ROWS);
    const more = [rows(r, shown.slice(OPEN_ROWS)), ...rest(ordered.slice(MOST_ROWS))].join('\n');
    return `${rows(r, shown.slice(0, OPEN_ROWS))}\n\n${(0,markdown/* folded */.TM)(`The other ${observations.length - OPEN_ROWS}: ${counted(ordered.slice(OPEN_ROWS))}`, more)}`;
}
const worstFirst = (observations) => ['failed', 'not-evaluated', 'ok'].flatMap((status) => observations.filter((o) => o.status === status));
const rows = (r, observations) => [HEAD, ...observations.map((o) => row(r, o))].join('\n');
/** What the table leaves out, counted by answer. */
const rest = (left) => left.length > 0 ? [`| … and ${left.length} more, in the report file | ${counted(left)} | |`] : [];
const counted = (observations) => ['failed', 'not-evaluated', 'ok']
    .map((status) => [MARK[status], observations.filter((o) => o.status === status).length])
    .flatMap(([mark, count]) => (count > 0 ? [`${count} ${mark}`] : []))
    .join(', ');
function row(r, o) {
    const where = o.region && o.region !== r.scene.settings.region ? (0,src_text/* text */.Qq) ` in ${o.region}` : (0,src_text/* text */.Qq) ``;
    const asked = (0,src_text/* text */.Qq) `${[`${(0,registry/* nameOf */.Vb)(o.service)} ${o.operation}`]}${o.target ? (0,src_text/* text */.Qq) ` ${o.target}` : (0,src_text/* text */.Qq) ``}${where}`;
    // A follow-up that is refused is no fault: it was asked only to tell causes apart.
    const mark = o.followUp && o.status === 'failed' ? MARK['not-evaluated'] : MARK[o.status];
    return `| ${mark} ${(0,markdown/* markdown */.wD)(asked, r.show)} | ${(0,markdown/* markdown */.wD)(answer(o), r.show)} | ${o.status === 'not-evaluated' ? '–' : `${o.durationMs}&nbsp;ms`} |`;
}
function answer(o) {
    if (o.status === 'ok') {
        if ('arn' in o.facts && o.facts.arn)
            return (0,src_text/* text */.Qq) `${o.facts.arn}`;
        return 'tableStatus' in o.facts && o.facts.tableStatus ? (0,src_text/* text */.Qq) `${o.facts.tableStatus}` : (0,src_text/* text */.Qq) `accepted`;
    }
    if (o.status === 'not-evaluated')
        return (0,src_text/* text */.Qq) `not evaluated: ${[o.reason]}`;
    const { code, message, httpStatus } = o.error;
    const status = httpStatus === undefined || code.endsWith(String(httpStatus)) ? (0,src_text/* text */.Qq) `` : (0,src_text/* text */.Qq) `${httpStatus} `;
    const said = message.length > results_MOST_CHARACTERS ? `${message.slice(0, results_MOST_CHARACTERS)}…` : message;
    return (0,src_text/* text */.Qq) `${status}${said ? `${code}: ${said}` : code}`;
}
/** The services as the report's JSON has them: the shape that readers of the first report know. */
function asJson({ scene, report, show }) {
    const services = Object.fromEntries(scene.settings.services.map((s) => [registry/* SERVICES */.Bg[s].reportKey, report.services[registry/* SERVICES */.Bg[s].reportKey]]));
    return (0,markdown/* folded */.TM)('As JSON', (0,markdown/* fence */.EU)('json', show(JSON.stringify({ region: scene.settings.region, services }, null, 2), true)));
}
function endpointLine({ scene, show }) {
    if (scene.endpoints.length === 0)
        return '';
    return (0,markdown/* markdown */.wD)((0,src_text/* text */.Qq) `Endpoint overrides in force: ${scene.endpoints.flatMap((e, i) => [...(i === 0 ? [] : [', ']), { code: e.variable }, ' → ', { code: e.host }])}.`, show);
}

// EXTERNAL MODULE: ./build/src/report/role-way.js
var role_way = __webpack_require__(3535);
;// CONCATENATED MODULE: ./build/src/report/ways-out.js
// The fixes: the first in full, where readers see it without scrolling; the others after the proof.


function renderFirstFix(p, finding) {
    const fix = finding && (0,fixes_of/* fixesOf */.j)(finding)[0];
    if (!fix)
        return '';
    return [`### 🎯 First fix: ${(0,markdown/* markdown */.wD)(headingOf(fix.title), p.show)}`, ...body(p, fix, true)].join('\n\n');
}
const COUNT = ['', '', 'Two', 'Three', 'Four', 'Five'];
function renderOtherWays(p, finding) {
    const [first, ...others] = finding ? (0,fixes_of/* fixesOf */.j)(finding) : [];
    if (!first || others.length === 0)
        return '';
    const count = others.length + 1;
    const ways = others.flatMap((fix, i) => [`#### ${i + 2} · ${(0,markdown/* markdown */.wD)(fix.title, p.show)}`, ...body(p, fix, false)]);
    return [
        `### ✅ ${COUNT[count] ?? String(count)} ways out`,
        `**1 · ${(0,markdown/* markdown */.wD)(first.title, p.show)}**, recommended: the first fix, above.`,
        ...ways,
    ].join('\n\n');
}
// Longer, and what follows would be out of sight.
const MOST_LINES = 40;
/** Steps, numbered where there are several, and snippets: the first one open where it is what most readers came for, the rest folded. */
function body(p, fix, open) {
    const steps = fix.steps.map((s) => (0,markdown/* markdown */.wD)(s, p.show));
    const snippets = (fix.snippets ?? []).map((s, i) => open && i === 0 && s.content.split('\n').length <= MOST_LINES ? opened(p, s) : ways_out_hidden(p, s));
    return [steps.length > 1 ? steps.map((s, i) => `${i + 1}. ${s}`).join('\n') : steps.join(''), ...snippets].filter(Boolean);
}
const opened = (p, s) => `${(0,markdown/* markdown */.wD)(s.caption, p.show)}:\n\n${(0,markdown/* fence */.EU)(s.language, p.show(s.content, true))}`;
const ways_out_hidden = (p, s) => (0,markdown/* folded */.TM)((0,markdown/* html */.qy)(s.caption, p.show), (0,markdown/* fence */.EU)(s.language, p.show(s.content, true)));
const NAMES = /^(AWS|STS|S3|IAM|KMS|GitHub|DynamoDB|Bedrock|OIDC|Anthropic|Region|Dependabot|Marketplace|Service Quotas|[A-Z]{2,})\b/;
/** A title after a colon begins in lower case, unless it begins with a name. */
function headingOf(title) {
    const [first, ...rest] = title;
    if (typeof first !== 'string' || NAMES.test(first))
        return title;
    return [first.charAt(0).toLowerCase() + first.slice(1), ...rest];
}

;// CONCATENATED MODULE: ./build/src/report/summary.js
// The job summary: the diagnosis report, section by section, ordered so that the cause and its first fix are seen without scrolling.











// GitHub keeps one MiB of summary for a step, and shows nothing of a longer one.
const LIMIT_BYTES = 900 * 1024;
const MOST_FINDINGS = 20;
const MOST_EVIDENCE = 15;
function renderSummary(p) {
    const main = mainFinding(p);
    const below = [
        renderFirstFix(p, main),
        renderResults(p),
        howWeKnow(p),
        renderOtherWays(p, main),
        otherFindings(p),
        verify(p),
        practice(p),
        closing(p),
    ];
    const above = [title(p), cause(p)];
    const whole = [...above, redactionLine(p, [...above, ...below].join('\n')), ...below].filter(Boolean).join('\n\n');
    return `${Buffer.byteLength(whole) > LIMIT_BYTES ? shortened(p) : whole}\n`;
}
/** What is left of a summary that GitHub would not show. */
function shortened(p) {
    return [
        title(p),
        cause(p),
        'The tables and snippets are too long for a job summary; the report file has them all.',
        closing(p),
    ].join('\n\n');
}
const md = (p, value) => (0,markdown/* markdown */.wD)(value, p.show);
/** The root cause; of a skipped run, the reason why it was skipped. */
function mainFinding({ diagnosis, report }) {
    return (diagnosis.rootCause ??
        (report.verdict === 'skipped' ? (diagnosis.findings.find((f) => f.id.startsWith('context/')) ?? null) : null));
}
function title(p) {
    const main = mainFinding(p);
    if (!main)
        return '## ✅ AWS preflight: the credentials work';
    const mark = { pass: '✅', warn: '⚠️', fail: '❌', skipped: '⏭️' }[p.report.verdict];
    return `## ${mark} AWS preflight: ${p.report.verdict === 'skipped' ? 'skipped, since ' : ''}${(0,markdown/* prose */.CS)((0,src_text/* plain */.pj)(headingOf([main.title])))}`;
}
const ALERT = { warn: 'WARNING', fail: 'CAUTION', skipped: 'NOTE' };
function cause(p) {
    const main = mainFinding(p);
    const { verdict, headline } = p.report;
    if (!main || verdict === 'pass')
        return `**${(0,markdown/* prose */.CS)(headline)}**${identityLine(p)}`;
    return `> [!${ALERT[verdict]}]\n> **${md(p, main.headline)}** ${md(p, main.explanation)}\n\n${facts(p, main)}`;
}
/** Which cause, where, with which credentials, and how much it struck: a line, since a table of it does not fit a phone. */
function facts(p, { id, confidence }) {
    const asked = p.scene.observations.filter((o) => !o.followUp && o.status !== 'not-evaluated');
    const failed = asked.filter((o) => o.status === 'failed').length;
    const told = asked.length === 0
        ? ['nothing was sent to AWS']
        : failed > 0
            ? [`${failed} of ${asked.length} requests failed`]
            : [];
    const region = p.scene.settings.region;
    return [
        `[${(0,markdown/* code */.aY)(id)}](${(0,documentation/* docsUrl */.fs)(id)})`,
        confidence,
        region ? `Region ${(0,markdown/* code */.aY)(p.show(region, true))}` : 'no Region',
        credentialLine(p),
        ...told,
    ].join(' · ');
}
function identityLine(p) {
    const { arn, accountId } = p.report.identity;
    const bounds = (0,session_time/* describeBounds */.nv)(p.scene);
    const way = (0,role_way/* describeRoleWay */.R)(p.scene);
    return arn
        ? ` ${md(p, (0,src_text/* text */.Qq) `They are those of ${arn}, account ${accountId ?? ''}${bounds ? (0,src_text/* text */.Qq) `; the session was ${bounds}` : []}.${way ? (0,src_text/* text */.Qq) ` ${way}` : []}`)}`
        : '';
}
const SOURCES = {
    inputs: 'from the step’s inputs',
    environment: 'from the environment',
    profile: 'from a profile',
    oidc: 'by OIDC',
    'assume-role': 'by an assumed role',
    container: 'from the container’s role',
    instance: 'from the instance’s role',
};
const TYPES = {
    temporary: 'temporary credentials',
    'long-term': 'long-term key',
    'bedrock-api-key': 'Bedrock API key',
};
function credentialLine(p) {
    const { credential, accountId } = p.report.identity;
    const account = accountId ?? (0,given_key/* givenKey */.xy)(p.scene.credentials)?.accountInKey;
    const what = [
        credential.type ? [TYPES[credential.type] ?? credential.type] : ['no credentials'],
        ...(credential.prefix ? [(0,src_text/* text */.Qq) `${`${credential.prefix}…`}`] : []),
        ...(credential.source ? [[SOURCES[credential.source]]] : []),
        ...(!credential.type && p.scene.settings.roleToAssume && p.scene.credentials.beside.idToken
            ? [['but GitHub’s token for the role']]
            : []),
    ];
    const bounds = (0,session_time/* describeBounds */.nv)(p.scene);
    const when = bounds ? md(p, (0,src_text/* text */.Qq) `, ${bounds}`) : '';
    const whose = account ? md(p, (0,src_text/* text */.Qq) `, account ${account}${accountId ? (0,src_text/* text */.Qq) `` : (0,src_text/* text */.Qq) ` (by the key id)`}`) : '';
    return `${what.map((part) => md(p, part)).join(' ')}${whose}${when}`;
}
/** Said only where a name stands in for another. */
function redactionLine({ scene }, shown) {
    if (!(0,redact/* isRedacted */.vX)(scene) || !(0,redact/* hasStandInName */.f$)(shown))
        return '';
    return `<sub>Account ids, ARNs, tables and buckets go by stable names here (<code>redact</code>)${scene.settings.redact === 'auto' ? ', since others may read this run' : ''}. The report file has them whole.</sub>`;
}
function howWeKnow(p) {
    const main = mainFinding(p);
    if (!main)
        return '';
    const all = evidenceOf(main);
    const evidence = all.slice(0, MOST_EVIDENCE).map((e) => `- ${md(p, e)}`);
    if (all.length > MOST_EVIDENCE)
        evidence.push(`- … and ${all.length - MOST_EVIDENCE} more, in the report file`);
    const lookalikes = main.lookalikes?.length
        ? `\n\n**What would look the same:** ${main.lookalikes.map((l) => md(p, l)).join(' ')}`
        : '';
    return `### ⚠️ Root cause\n\n${typeTable(p)}**How we know**\n\n${evidence.join('\n')}${conditionTable(p, main)}${toolTable(p, main)}${lookalikes}${symptoms(p, main)}`;
}
/** Answers that the table of results has already are not told again, unless nothing else is known. */
function evidenceOf({ evidence }) {
    const more = evidence.filter(({ observation, condition, tool }) => !condition && !tool && (observation?.status !== 'failed' || observation.followUp));
    if (more.length === 0)
        return evidence
            .slice(0, 5)
            .map((e) => e.text)
            .concat(evidence.length > 5 ? [[`… and ${evidence.length - 5} more answers of this kind`]] : []);
    return [
        ...(more.length < evidence.length ? [(0,src_text/* text */.Qq) `What AWS answered: see the test results.`] : []),
        ...more.map((e) => e.text),
    ];
}
/** Each condition of a trust policy beside what the token has. */
function conditionTable(p, { evidence }) {
    const rows = evidence.flatMap(({ condition: c }) => c
        ? [`| ${c.mark} ${md(p, c.name)} | ${md(p, c.asks)} | ${md(p, c.has)}${c.hint ? `<br>${md(p, c.hint)}` : ''} |`]
        : []);
    return rows.length > 0
        ? `\n\n| Condition | The policy asks for | This run’s token has |\n|---|---|---|\n${rows.join('\n')}`
        : '';
}
/** Which identity each kind of tool would use in this job. */
function toolTable(p, { evidence }) {
    const rows = evidence.flatMap(({ tool: t }) => (t ? [`| ${t.tool} | ${md(p, t.uses)} | ${md(p, t.who)} |`] : []));
    return rows.length > 0 ? `\n\n| In this job | takes | and is |\n|---|---|---|\n${rows.join('\n')}` : '';
}
function symptoms(p, main) {
    const explained = p.diagnosis.symptoms.filter((s) => s.of === main.id);
    if (explained.length === 0)
        return '';
    const lines = explained.slice(0, MOST_FINDINGS).map((s) => `- ${(0,markdown/* code */.aY)(s.id)}: ${md(p, s.headline)}`);
    const more = explained.length > MOST_FINDINGS ? [`- … and ${explained.length - MOST_FINDINGS} more, in the report file`] : [];
    return `\n\n${(0,markdown/* folded */.TM)(`Symptoms of this cause (${explained.length})`, [...lines, ...more].join('\n'))}`;
}
const KINDS = {
    temporary: ['temporary key', '15 minutes to 36 hours', 'SSO login, AssumeRole, GetSessionToken, OIDC'],
    'long-term': ['long-term key', 'until it is deleted', 'IAM user'],
    'bedrock-api-key': ['Bedrock API key', 'up to 12 hours, or as set', 'Bedrock, for Bedrock alone'],
};
/** Type, prefix, lifespan and source: where the kind of credentials is part of the matter. */
function typeTable(p) {
    const id = p.diagnosis.rootCause?.id ?? '';
    const { type, prefix } = p.report.identity.credential;
    if (!/^credentials\/(missing-session|unexpected|session-|unknown-key|stored-session|long-lived)/.test(id) || !type)
        return '';
    const [kind, lives, from] = KINDS[type];
    return `| | Kind | Lives | Comes from |\n|---|---|---|---|\n| **Yours** | ${kind}${prefix ? ` ${(0,markdown/* code */.aY)(`${prefix}…`)}` : ''} | ${lives} | ${from} |\n| **Needed here** | temporary key \`ASIA…\` with its own token | as long as the job | a role assumed by OIDC, anew in each run |\n\n`;
}
function otherFindings(p) {
    const others = p.diagnosis.findings.filter((f) => f !== mainFinding(p));
    if (others.length === 0)
        return '';
    const shown = others.slice(0, MOST_FINDINGS).map((f) => finding(p, f));
    const more = others.length > MOST_FINDINGS ? [`… and ${others.length - MOST_FINDINGS} more, in the report file.`] : [];
    return ['### 🔎 Also found', ...shown, ...more].join('\n\n');
}
const ICON = { error: '❌', warning: '⚠️', notice: 'ℹ️' };
function finding(p, f) {
    const evidence = `${f.evidence
        .filter((e) => !e.tool)
        .slice(0, 10)
        .map((e) => `- ${md(p, e.text)}`)
        .join('\n')}${toolTable(p, f)}`;
    const fixes = (0,fixes_of/* fixesOf */.j)(f).map((fix) => [
        `**${md(p, fix.title)}.** ${fix.steps.map((s) => md(p, s)).join(' ')}`,
        ...(fix.snippets ?? [])
            .slice(0, 4)
            .map((s) => `${md(p, s.caption)}:\n\n${(0,markdown/* fence */.EU)(s.language, p.show(s.content, true))}`),
    ].join('\n\n'));
    return `${ICON[f.severity]} **${md(p, f.headline)}** ${md(p, f.explanation)} [${(0,markdown/* code */.aY)(f.id)}](${(0,documentation/* docsUrl */.fs)(f.id)})${f.ignored ? ' (accepted by `ignore`)' : ''}\n\n${(0,markdown/* folded */.TM)('Evidence and remedy', [evidence, ...fixes].join('\n\n'))}`;
}
const MOST_NAMED = 5;
function verify(p) {
    const { rootCause } = p.diagnosis;
    if (!rootCause)
        return '';
    const { settings, credentials } = p.scene;
    const account = settings.allowedAccountIds[0] ?? p.report.identity.accountId ?? (0,given_key/* givenKey */.xy)(credentials)?.accountInKey;
    const named = registry/* SERVICE_IDS */.xK.flatMap((service) => {
        const { targets } = registry/* SERVICES */.Bg[service];
        return targets ? (0,registry/* targetsOf */.QR)(settings, service).map((target) => targets.works(target, settings.region)) : [];
    });
    const checks = [
        (0,src_text/* text */.Qq) `${'aws sts get-caller-identity'} answers${account ? (0,src_text/* text */.Qq) ` with account ${account}` : (0,src_text/* text */.Qq) ``}`,
        ...named.slice(0, MOST_NAMED),
        ...(named.length > MOST_NAMED ? [[`so do the other ${named.length - MOST_NAMED} that this step names`]] : []),
        (0,src_text/* text */.Qq) `this step is green when the job runs again`,
    ];
    return `### 📋 Check that it worked\n\n${checks.map((c) => `- [ ] ${md(p, c)}`).join('\n')}`;
}
const PRACTICE = [
    (0,src_text/* text */.Qq) `In GitHub Actions, let each job assume a role with OIDC: nothing is stored, and nothing outlives the run.`,
    (0,src_text/* text */.Qq) `Give a role or key no more than the job does, on the resources it uses; name no ${'*'} where a name will do.`,
    (0,src_text/* text */.Qq) `Where a key must be stored, rotate it every 90 days, and store its id and secret together.`,
    (0,src_text/* text */.Qq) `Never store the root user’s key, and never a person’s sign-in session.`,
    (0,src_text/* text */.Qq) `A secret that has been in a log, a commit or a chat is public: replace it.`,
    (0,src_text/* text */.Qq) `Where ${'***'} stands above, GitHub masks a value that is stored as a secret. A Region or an account id need not be one: stored as a variable, it stays readable.`,
];
function practice(p) {
    return p.diagnosis.rootCause ? (0,markdown/* folded */.TM)('🔐 Good practice', PRACTICE.map((line) => `- ${md(p, line)}`).join('\n')) : '';
}
function closing(p) {
    const { report, diagnosis, scene } = p;
    const { rootCause } = diagnosis;
    const first = rootCause && (0,fixes_of/* fixesOf */.j)(rootCause)[0];
    if (rootCause && first)
        return `**Now:** ${(0,markdown/* prose */.CS)((0,src_text/* plain */.pj)(headingOf([rootCause.title])))} · **Needed:** ${md(p, headingOf(first.title))} · **Effort:** ${effort(rootCause.id)}`;
    if (rootCause || report.verdict === 'skipped')
        return '';
    const { credential } = report.identity;
    const now = credential.type
        ? `${TYPES[credential.type]}${credential.expiresAt ? `, until ${(0,markdown/* prose */.CS)(readable(credential.expiresAt))}` : ''}`
        : 'no credentials';
    const asked = scene.observations.filter((o) => !o.followUp);
    return `**Now:** ${now} · **Proven:** ${asked.filter((o) => o.status === 'ok').length} of ${asked.length} requests accepted · **Needed:** nothing`;
}
const readable = (iso) => iso.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):.*$/, '$1 $2 UTC');
const EFFORT = [
    [/^environment\/(throttled|service-unavailable)$/, 'another run, later'],
    [/^environment\/(clock-skew|endpoint-mismatch)$/, 'about five minutes, on the runner'],
    [/^environment\//, 'a word with whoever runs this runner’s network'],
    [
        /^permissions\/(organization-policy|permissions-boundary|resource-policy|vpc-endpoint-policy|kms-key)$/,
        'a word with whoever owns that policy',
    ],
    [
        /^(bedrock\/(account-restricted|payment-method-invalid|quota-exhausted)|credentials\/(account-not-activated|quarantined))$/,
        'a word with the account’s owner, or with AWS',
    ],
    [/^unexplained$/, 'unknown'],
];
const effort = (id) => EFFORT.find(([pattern]) => pattern.test(id))?.[1] ?? 'about five minutes';
/** An invalid input has no report: what is wrong, and nothing else. */
function renderInvalid(problems) {
    const lines = problems.map((problem) => `- ${(0,markdown/* code */.aY)(problem)}`);
    return [
        '## ❌ AWS preflight: the inputs cannot be used',
        '> [!CAUTION]\n> **Nothing was sent to AWS.** Mend these inputs of the step, all at once, and run it again:',
        lines.join('\n'),
        `What each input takes: [README](${documentation/* README_URL */.Xh}#inputs)`,
    ]
        .join('\n\n')
        .concat('\n');
}

;// CONCATENATED MODULE: ./build/src/report/targets.js
// What in a workflow a finding speaks of, as plain data: the first of these that the file has is the line that the annotation points to.



const input = (...names) => names.map((name) => ({ input: name }));
/** The finding's own subjects first: the table, the model, the input or the variable that it names. */
function targetsOf(finding, scene) {
    const area = finding.id.split('/')[0] ?? '';
    const named = finding.subjects.flatMap((subject) => [
        ...((0,input_table/* isInputName */.wp)(subject) ? input(subject) : []),
        ...(/^[A-Z][A-Z0-9_]+$/.test(subject) ? [{ variable: subject }] : []),
    ]);
    const endpoints = finding.id === 'environment/endpoint-mismatch' ? scene.endpoints.map(({ variable }) => ({ variable })) : [];
    return [...itemsOf(finding, area, scene), ...named, ...endpoints, ...finding.points].flatMap((target) => withVariables(target, scene));
}
const OF_RESOURCES = new Set(['permissions', 'unexplained', ...registry/* SERVICE_IDS */.xK]);
function itemsOf({ subjects }, area, { settings }) {
    if (!OF_RESOURCES.has(area))
        return [];
    return subjects.flatMap((subject) => registry/* SERVICE_IDS */.xK.flatMap((service) => {
        const { targets } = registry/* SERVICES */.Bg[service];
        if (!targets)
            return [];
        return (0,registry/* targetsOf */.QR)(settings, service)
            .filter((item) => item === subject || targets.bareName(item) === subject)
            .map((item) => ({ input: targets.input, item }));
    }));
}
/** What the environment supplied is sought in `env:` before the input that it stands for. */
function withVariables(target, scene) {
    if (!('input' in target))
        return [target];
    const variables = input_table/* INPUTS */.mc[target.input].variables.map((variable) => ({ variable }));
    return isFromEnvironment(target.input, scene) ? [...variables, target] : [target, ...variables];
}
function isFromEnvironment(name, { credentials, settings }) {
    const { kind, variables } = input_table/* INPUTS */.mc[name];
    if (kind.secret)
        return (0,given_key/* givenKey */.xy)(credentials)?.source === 'environment';
    const sources = [settings.regionSource, credentials.end?.toldBy];
    return variables.some((variable) => sources.includes(variable));
}

;// CONCATENATED MODULE: ./build/src/report/publish.js
// The runner's sinks: log, annotations, summary, outputs, the report file. They show the one report; they decide nothing but where it goes.















const OUTPUT_LIMIT_BYTES = 100 * 1024;
/** Registers the secrets with the runner, then opens the log. */
function openPublisher({ env, scene, secrets, scrub }) {
    const show = (0,redact/* redactor */.$p)(scene);
    const paint = (0,report_paint/* paintForRunner */.u)(env);
    const write = (...lines) => void process.stdout.write(lines.map((line) => `${(0,log/* renderLine */.ni)(line, scrub, paint)}\n`).join(''));
    const told = new Set();
    const tell = (o) => {
        if (!told.has(o))
            write((0,log/* observationLine */.xz)(o, show));
        told.add(o);
    };
    registerMasks(secrets);
    write((0,log/* openingLine */.lw)(scene, documentation/* VERSION */.xv, show), ...(0,log/* wayLines */.Z$)(scene, show), ...scene.endpoints.map(({ variable, host }) => ({ text: `Endpoint override: ${variable} → ${show(host, true)}` })));
    return {
        mask: registerMasks,
        progress: tell,
        publish: ({ scene: final, diagnosis, place }) => {
            const report = (0,report_report/* makeReport */.d)(final, diagnosis);
            const failed = (0,sink/* fails */.c)(diagnosis, final.settings);
            for (const o of final.observations.filter((each) => !each.followUp))
                tell(o);
            const followUps = final.observations.filter((o) => o.followUp && !told.has(o));
            fold(`Also asked, to tell causes apart (${followUps.length})`, followUps.map((o) => (0,log/* observationLine */.xz)(o, show)), write);
            fold(`Findings, with their evidence (${diagnosis.findings.length})`, diagnosis.findings.flatMap((f) => (0,log/* findingLines */.hq)(f, show)), write);
            fold(`Symptoms of these (${diagnosis.symptoms.length})`, diagnosis.symptoms.map((s) => (0,log/* symptomLine */.kQ)(s, show)), write);
            publishToRunner({ env, scene: final, place, diagnosis, report, failed, show, scrub, write });
            write(...(0,log/* closingLines */.Po)(diagnosis, { verdict: report.verdict, headline: report.headline, failed }, show));
            return failed ? 1 : 0;
        },
    };
}
/** A group of the log, which GitHub shows folded. */
function fold(title, lines, write) {
    if (lines.length === 0)
        return;
    core.startGroup(title);
    write(...lines);
    core.endGroup();
}
/** A secret may have several lines, and the log is masked line by line. */
function registerMasks(values) {
    const lines = values.flatMap((value) => value.split(/\r?\n/)).map((line) => line.trim());
    // Masking a character or two would make the whole log unreadable, and hide nothing.
    for (const line of new Set(lines))
        if (line.length >= 4)
            core.setSecret(line);
}
const ANNOTATE = { error: core.error, warning: core.warning, notice: core.notice };
function publishToRunner({ env, scene, place, diagnosis, report, failed, show, scrub, write }) {
    const { settings } = scene;
    const reportPath = (0,report_file/* writeReport */.u)(env, settings, report);
    const own = scene.credentials.beside.ignoredVariables.map((name) => ({
        severity: 'notice',
        title: 'AWS preflight: variable ignored',
        message: `${name} holds no time such as 2026-01-31T12:00:00Z, and was ignored.`,
        location: null,
    }));
    if (reportPath === null)
        own.push({
            severity: 'warning',
            title: 'AWS preflight: report not written',
            message: 'The report file could not be written; the verdict is not changed by it.',
            location: null,
        });
    if (settings.annotate) {
        for (const annotation of renderAnnotations(diagnosis, {
            show,
            scrub,
            own,
            locationOf: (finding) => locate(place, targetsOf(finding, scene)),
        }))
            annotate(annotation);
    }
    else
        write(...own.map(({ severity, message }) => ({ mark: severity === 'notice' ? 'i' : '!', text: message })));
    const wanted = settings.summary === 'always' || (settings.summary === 'on-failure' && (failed || report.verdict === 'fail'));
    if (wanted)
        writeSummary(env, renderSummary({ scene, diagnosis, report, show }), write);
    try {
        setOutputs(scene, report, reportPath ?? '', write);
    }
    catch {
        write({ mark: '!', text: 'The outputs could not be written: GITHUB_OUTPUT names no file.' });
    }
}
function annotate({ severity, title, message, location }) {
    ANNOTATE[severity](message, { title, ...(location ? { file: location.file, startLine: location.line } : {}) });
}
function writeSummary(env, content, write) {
    if (!env.GITHUB_STEP_SUMMARY)
        return;
    try {
        // What stands there already may end in the middle of a line, or of HTML, which ends with a blank line only.
        const before = external_node_fs_.statSync(env.GITHUB_STEP_SUMMARY, { throwIfNoEntry: false })?.size ? '\n\n' : '';
        external_node_fs_.appendFileSync(env.GITHUB_STEP_SUMMARY, `${before}${content}`);
    }
    catch {
        write({ mark: '!', text: 'The job summary could not be written.' });
    }
}
function setOutputs(scene, report, reportPath, write) {
    const { identity } = report;
    // With step debugging on, the runner prints every output.
    const hidden = scene.context.stepDebug;
    const text = JSON.stringify(report);
    const tooLong = Buffer.byteLength(text) > OUTPUT_LIMIT_BYTES;
    if (tooLong)
        write({ mark: '!', text: 'The report is too long for an output; the file at report-path is whole.' });
    const outputs = {
        verdict: report.verdict,
        'root-cause': report.rootCause ?? '',
        findings: report.findings.map((f) => f.id).join(','),
        report: hidden || tooLong ? '' : text,
        'report-path': reportPath,
        'account-id': hidden ? '' : publish_closed(identity.accountId, /^\d{12}$/),
        'principal-arn': hidden ? '' : publish_closed(identity.arn, /^arn:[\w+=,.@:/-]+$/),
        'principal-type': identity.type ?? '',
        'credential-type': identity.credential.type ?? '',
        'expires-at': publish_closed(identity.credential.expiresAt, /^[\d:.TZ-]+$/),
    };
    for (const [name, value] of Object.entries(outputs))
        core.setOutput(name, value);
}
/** Outputs come from a closed alphabet: no text of a payload's in them. */
const publish_closed = (value, alphabet) => (value && alphabet.test(value) ? value : '');
/** Every invalid input in one titled error and a short summary; nothing is sent, and there is no report. */
function publishInvalid(problems, { env, settings, raw, place }) {
    const { lines, message } = (0,invalid/* describeInvalid */.x)(problems, raw);
    // One error for all of them has one place: that of the first.
    const first = problems.map((problem) => problem.split(':')[0] ?? '').find(input_table/* isInputName */.wp);
    const location = first ? locate(place, [{ input: first }]) : null;
    if (settings.annotate)
        annotate({
            severity: 'error',
            title: 'AWS preflight: invalid inputs',
            message: shorten(message, MOST_CHARACTERS),
            location,
        });
    else
        process.stdout.write(`${message}\n`);
    if (settings.summary !== 'never')
        writeSummary(env, renderInvalid(lines), () => { });
    try {
        for (const name of [
            'root-cause',
            'findings',
            'report',
            'report-path',
            'account-id',
            'principal-arn',
            'principal-type',
            'credential-type',
            'expires-at',
        ])
            core.setOutput(name, '');
        core.setOutput('verdict', 'fail');
    }
    catch {
        // without an output file there is nobody to tell
    }
    return 1;
}


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

/***/ 8631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ grantsIdToken),
/* harmony export */   x: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var _inputs_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2901);
/* harmony import */ var _inputs_input_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7223);
/* harmony import */ var _workflow_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3625);
// What the workflow file tells the rules of this job: plain data. A file is foreign, so every value is taken only where it has the form that GitHub gives it.



/** `place` is null where no job of the workflow is this one: then the job that calls another repository's workflow is this one's caller, if there is but one. */
function factsOf(place, workflow) {
    if (!place) {
        const [only, ...others] = workflow.jobs.filter((job) => job.call);
        return { ..._inputs_context_js__WEBPACK_IMPORTED_MODULE_0__/* .WORKFLOW_UNKNOWN */ .j, calledBy: only && others.length === 0 ? calledBy(only, workflow) : null };
    }
    const { step, caller } = place;
    const job = caller === 'several' ? null : describe(place.job, place.workflow, caller);
    return {
        workflowJob: job,
        environmentName: job?.environment && job.environment !== 'open' ? job.environment.name : null,
        jobTimeoutMinutes: job?.timeoutMinutes ?? null,
        calledBy: caller && caller !== 'several' ? calledBy(caller.job, caller.workflow) : null,
        expressions: step &&
            Object.fromEntries(step.with
                .filter((entry) => (0,_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .hasExpression */ .x)(entry.value))
                .map((entry) => [entry.name.toLowerCase(), entry.value.trim()])),
        keyVariables: keyVariables([place.workflow.env, place.job.env, step?.env ?? []]),
        variableLevels: variableLevels(place),
        givenInputs: step?.with.map((entry) => entry.name.toLowerCase()) ?? null,
        signInBefore: step && signInBefore(place.job, step),
        strangeInputs: (step?.with ?? [])
            .map((entry) => entry.name)
            .filter((name) => /^[\w-]{1,100}$/.test(name) && !(0,_inputs_input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .isInputName */ .wp)(name.toLowerCase())),
    };
}
/** The nearest `env:` decides of each name. */
const keyVariables = (outermostFirst) => Object.fromEntries(outermostFirst
    .flat()
    .filter(({ name, value }) => (name === 'AWS_ACCESS_KEY_ID' || name === 'AWS_SECRET_ACCESS_KEY') && (0,_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .hasExpression */ .x)(value))
    .map(({ name, value }) => [name, value.trim()]));
function variableLevels({ workflow, job, step }) {
    const named = (entries, level) => entries.filter(({ name }) => /^AWS_[A-Z0-9_]+$/.test(name)).map(({ name }) => [name, level]);
    return Object.fromEntries([
        ...named(workflow.env, 'workflow'),
        ...named(job.env, 'job'),
        ...named(step?.env ?? [], 'step'),
    ]);
}
const SIGNS_IN = /^aws-actions\/configure-aws-credentials@/i;
function signInBefore({ steps }, step) {
    const found = steps.slice(0, steps.indexOf(step)).findLast(({ uses }) => SIGNS_IN.test(uses));
    return found
        ? { uses: found.uses.split('@')[0] ?? '', inputs: found.with.map(({ name }) => name.toLowerCase()) }
        : null;
}
const calledBy = (job, workflow) => job.call && {
    job: job.id,
    uses: job.call.uses,
    secrets: job.call.secrets,
    permissions: permissionsOf(job, workflow),
};
function describe(job, workflow, caller) {
    return {
        timeoutMinutes: job.timeout?.minutes ?? null,
        environment: environmentOf(job, caller?.call ?? null),
        permissions: permissionsOf(job, workflow),
        container: job.container,
        caller: caller && {
            job: caller.job.id,
            file: caller.call.uses.replace(/^\.\//, ''),
            permissions: permissionsOf(caller.job, caller.workflow),
        },
    };
}
/** The environment by its name; `open` where an expression decides it that cannot be read from the files. */
function environmentOf({ environment }, call) {
    if (!environment || environment.name === '')
        return null;
    const input = /^\$\{\{\s*inputs\.([\w-]+)\s*\}\}$/.exec(environment.name ?? '')?.[1];
    const name = input ? call?.with.find((entry) => entry.name === input)?.value : environment.name;
    return name && !(0,_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .hasExpression */ .x)(name) ? { name } : 'open';
}
/** The block that decides: a job's own replaces the workflow's. Null where there is neither, and the defaults hold, which never have `id-token`. */
function permissionsOf(job, workflow) {
    const block = job.permissions ?? workflow.permissions;
    if (!block)
        return null;
    const granted = block.scopes
        .filter(({ name, value }) => /^[a-z][a-z-]*$/.test(name) && /^(read|write|none)$/.test(value))
        .map(({ name, value }) => [name, value]);
    return { place: job.permissions ? 'job' : 'workflow', idToken: grantsIdToken(block), granted };
}
const grantsIdToken = ({ all, scopes }) => all === 'write-all' || scopes.some(({ name, value }) => name === 'id-token' && value === 'write');


/***/ }),

/***/ 3625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ parseWorkflow),
/* harmony export */   x: () => (/* binding */ hasExpression)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3645);
// A workflow file as plain data: what it states, and on which line. Nothing of it is trusted: a file that is no workflow has no jobs.

// Each alias repeats what it names; a workflow needs few, and a file that is an attack needs many.
const MOST_ALIASES = 100;
/** Null for a text that is no YAML, or that GitHub would not take. */
function parseWorkflow(text) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    try {
        const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter: lines, uniqueKeys: false, logLevel: 'silent' });
        if (document.errors.length > 0 || countAliases(document) > MOST_ALIASES)
            return null;
        return workflowOf({ document, text, lineAt: (offset) => lines.linePos(offset).line });
    }
    catch {
        return null; // nesting without end, or an alias to nothing
    }
}
function countAliases(document) {
    let count = 0;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, { Alias: () => void count++ });
    return count;
}
/** The keys of a mapping, in their order. `written` is the value as it stands there, which may be an alias of `node`. */
function properties(source, node) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
        return [];
    return node.items.flatMap(({ key, value }) => {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) || !key.range)
            return [];
        const written = (value ?? null);
        return [{ name: String(key.value), line: source.lineAt(key.range[0]), node: resolve(source, written), written }];
    });
}
const resolve = ({ document }, node) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) ? (node.resolve(document) ?? null) : node;
const property = (all, name) => all.find((p) => p.name === name);
const items = (source, node) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) ? node.items.map((item) => resolve(source, item)) : [];
function workflowOf(source) {
    const top = properties(source, source.document.contents);
    const jobs = properties(source, property(top, 'jobs')?.node);
    return {
        permissions: permissionsOf(source, property(top, 'permissions')),
        env: entriesOf(source, property(top, 'env')),
        jobs: jobs.map((job) => jobOf(source, job)),
    };
}
function jobOf(source, { name, line, node }) {
    const all = properties(source, node);
    const timeout = property(all, 'timeout-minutes');
    const uses = scalar(property(all, 'uses'));
    return {
        id: name,
        line,
        permissions: permissionsOf(source, property(all, 'permissions')),
        env: entriesOf(source, property(all, 'env')),
        environment: environmentOf(source, property(all, 'environment')),
        timeout: timeout ? { line: timeout.line, minutes: minutesOf(timeout) } : null,
        steps: items(source, property(all, 'steps')?.node).map((step) => stepOf(source, step)),
        container: property(all, 'container') !== undefined,
        call: uses
            ? { uses, secrets: secretsOf(property(all, 'secrets')), with: entriesOf(source, property(all, 'with')) }
            : null,
    };
}
function stepOf(source, node) {
    const all = properties(source, node);
    const uses = property(all, 'uses');
    const line = all[0]?.line ?? 1;
    return {
        line,
        id: scalar(property(all, 'id')),
        uses: scalar(uses),
        usesLine: uses?.line ?? line,
        with: entriesOf(source, property(all, 'with')),
        env: entriesOf(source, property(all, 'env')),
    };
}
function permissionsOf(source, found) {
    if (!found)
        return null;
    const word = scalar(found);
    return {
        line: found.line,
        all: word === 'write-all' || word === 'read-all' ? word : null,
        scopes: entriesOf(source, found),
    };
}
function environmentOf(source, found) {
    if (!found)
        return null;
    const name = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(found.node) ? property(properties(source, found.node), 'name') : found;
    return { line: found.line, name: name && !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(name.node) ? null : scalar(name) };
}
function minutesOf({ node }) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && typeof node.value === 'number' && node.value > 0 ? node.value : null;
}
function secretsOf(found) {
    if (!found)
        return 'none';
    return scalar(found) === 'inherit' ? 'inherit' : 'named';
}
function entriesOf(source, found) {
    return properties(source, found?.node).map((p) => {
        const [from, to] = p.written?.range ?? [0, 0];
        return {
            name: p.name,
            line: p.line,
            value: scalar(p),
            source: source.text.slice(from, to),
            sourceLine: p.written?.range ? source.lineAt(from) : p.line,
        };
    });
}
/** A scalar as the runner makes a text of it: a number loses its leading zeros, as YAML reads it. */
function scalar(found) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(found?.node) && found.node.value !== null && found.node.value !== undefined
        ? String(found.node.value)
        : '';
}
const hasExpression = (value) => value.includes('${{');


/***/ })

};
