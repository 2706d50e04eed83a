export const id = 154;
export const ids = [154];
export const modules = {

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

// EXTERNAL MODULE: ./build/src/services/registry.js + 4 modules
var registry = __webpack_require__(1784);
// EXTERNAL MODULE: ./build/src/report/documentation.js + 1 modules
var documentation = __webpack_require__(6191);
// EXTERNAL MODULE: ./build/src/report/invalid.js
var invalid = __webpack_require__(7758);
// EXTERNAL MODULE: ./build/src/report/log.js
var log = __webpack_require__(6947);
// EXTERNAL MODULE: ./build/src/report/offers.js + 6 modules
var offers = __webpack_require__(4807);
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
// EXTERNAL MODULE: ./build/src/report/report.js + 1 modules
var report_report = __webpack_require__(7593);
// EXTERNAL MODULE: ./build/src/report/report-file.js
var report_file = __webpack_require__(6073);
// EXTERNAL MODULE: ./build/src/report/showing.js
var showing = __webpack_require__(5542);
// EXTERNAL MODULE: ./build/src/report/sink.js
var sink = __webpack_require__(6438);
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
        progress: (o) => progress.tell((0,log/* harmless */.Is)(`${++answers} ${answers === 1 ? 'answer' : 'answers'}, the last from ${(0,registry/* nameOf */.Vb)(o.service)} after ${o.durationMs} ms`)),
        publish: ({ scene: final, diagnosis }) => {
            progress.stop();
            const report = (0,report_report/* makeReport */.d)(final, diagnosis);
            const failed = (0,sink/* fails */.c)(diagnosis, final.settings);
            if (json)
                stdout.write(`${JSON.stringify(report, null, 2)}\n`);
            else
                for (const line of renderTerminal({
                    scene: final,
                    diagnosis,
                    report,
                    failed,
                    show,
                    offers: (0,offers/* offersWith */.K)((0,showing/* showingOf */.p)(final, { place: null, show, scrub })),
                }))
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
function cause({ diagnosis: { rootCause }, show, offers }) {
    if (!rootCause)
        return [];
    const ways = offers(rootCause);
    return [
        BLANK,
        { ...log/* MARKS */.j7[rootCause.severity], text: (0,log/* textLine */.uu)(rootCause.headline, show) },
        { indent: 2, text: (0,log/* textLine */.uu)(rootCause.explanation, show) },
        { indent: 2, style: 'dim', text: `${rootCause.id} (${rootCause.confidence}) ${(0,documentation/* docsUrl */.fs)(rootCause.id)}` },
        ...heading('How we know'),
        ...rootCause.evidence.slice(0, 30).map((e) => ({ mark: '·', indent: 2, text: (0,log/* textLine */.uu)(e.text, show) })),
        ...(rootCause.lookalikes ?? []).map((l) => ({ mark: '?', indent: 2, text: (0,log/* textLine */.uu)(l, show) })),
        ...(ways.length > 0 ? heading(ways.length > 1 ? 'What to do (one of these)' : 'What to do') : []),
        ...ways.flatMap((remedy, i) => way(remedy, i, show)),
    ];
}
const way = ({ title, who, effort, parts, looks, notes, after }, index, show) => [
    {
        mark: `${index + 1}.`,
        style: 'cyan',
        indent: 2,
        text: `${(0,log/* textLine */.uu)(title, show)} (${who}, ${effort})`,
    },
    ...parts.flatMap(({ lead, blocks, tail }) => [
        ...lead.map((says) => ({ indent: 5, text: (0,log/* textLine */.uu)(says, show) })),
        ...blocks.flatMap((block) => (0,log/* blockLines */.B4)(block, show, 5)),
        ...tail.map((says) => ({ indent: 5, text: (0,log/* textLine */.uu)(says, show) })),
    ]),
    ...looks.flatMap((block) => (0,log/* blockLines */.B4)(block, show, 5)),
    ...notes.map((note) => ({ indent: 5, text: (0,log/* textLine */.uu)(note, show) })),
    { indent: 5, text: `Afterwards: ${(0,log/* textLine */.uu)(after, show)}.` },
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
function others({ diagnosis: { rootCause, findings, symptoms }, show, offers }) {
    const more = findings.filter((f) => f !== rootCause);
    return [
        ...(more.length > 0
            ? [
                ...heading('Also found'),
                ...more
                    .flatMap((f) => (0,log/* findingLines */.hq)(f, show, offers))
                    .map((line) => ({ ...line, indent: 2 + (line.indent ?? 0) })),
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
