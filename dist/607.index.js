export const id = 607;
export const ids = [607];
export const modules = {

/***/ 2607:
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
// The line of a workflow file to which an annotation points.

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

// EXTERNAL MODULE: ./build/src/report/documentation.js + 1 modules
var documentation = __webpack_require__(6191);
// EXTERNAL MODULE: ./build/src/report/log.js
var log = __webpack_require__(6947);
;// CONCATENATED MODULE: ./build/src/report/annotations.js


// GitHub keeps ten of a kind for a step, and 4,096 characters of each after masking. A mask may be longer than a short secret that it hides.
const MOST = 10;
const MOST_CHARACTERS = 4_000;
/** One annotation for each root cause, the most fundamental first, then the action's `own`; what is accepted by `ignore` is only listed in the summary. */
function renderAnnotations(diagnosis, { own = [], ...options }) {
    const counted = diagnosis.findings.filter((f) => !f.ignored).map((f) => ({ f, severity: f.severity }));
    return ['error', 'warning', 'notice'].flatMap((severity) => [
        ...counted
            .filter((c) => c.severity === severity)
            .slice(0, MOST)
            .map(({ f }) => annotation(f, options)),
        ...own.filter((a) => a.severity === severity),
    ].slice(0, MOST));
}
function annotation(f, { show, scrub, locationOf, offers, rest = '' }) {
    const [first] = offers(f);
    const last = `${f.id} (${f.confidence}): ${(0,documentation/* docsUrl */.fs)(f.id)}`;
    const lines = [
        (0,log/* textLine */.uu)(f.headline, show),
        (0,log/* textLine */.uu)(f.explanation, show),
        ...(first ? [`Fix: ${(0,log/* remedyLine */.RB)(first, show)}${(0,log/* hasMore */.u9)(first) && rest ? ` ${rest}` : ''}`] : []),
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
// EXTERNAL MODULE: ./build/src/report/offers.js + 6 modules
var report_offers = __webpack_require__(4807);
// EXTERNAL MODULE: ./build/src/report/paint.js
var report_paint = __webpack_require__(7061);
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
// EXTERNAL MODULE: ./build/src/answers/given-key.js
var given_key = __webpack_require__(4817);
// EXTERNAL MODULE: ./build/src/answers/session-time.js
var session_time = __webpack_require__(7142);
// EXTERNAL MODULE: ./build/src/text.js
var src_text = __webpack_require__(2971);
// EXTERNAL MODULE: ./build/src/report/markdown.js
var markdown = __webpack_require__(2816);
;// CONCATENATED MODULE: ./build/src/report/credential-kinds.js

const KINDS = {
    temporary: ['temporary key', '15 minutes to 36 hours', 'SSO sign-in, AssumeRole, GetSessionToken, OIDC'],
    'long-term': ['long-term key', 'until it is deleted', 'an IAM user'],
    'bedrock-api-key': ['Bedrock API key', 'up to 12 hours, or as set', 'Bedrock, for Bedrock alone'],
};
/** Empty where the remedy leaves the kind of credentials as it is. */
function renderKinds({ credential }, changes) {
    const yours = KINDS[credential.type ?? ''];
    const needed = neededBy(changes);
    if (!yours || !needed)
        return '';
    const [kind, lives, from] = yours;
    const prefix = credential.prefix ? ` ${(0,markdown/* code */.aY)(`${credential.prefix}…`)}` : '';
    const rows = [
        '| | Kind | Lives | Comes from |',
        '|---|---|---|---|',
        `| **Yours** | ${kind}${prefix} | ${lives} | ${from} |`,
        `| **Needed here** | ${needed.join(' | ')} |`,
    ];
    return `${rows.join('\n')}\n\n`;
}
function neededBy(changes) {
    const sets = (input) => changes.some((change) => (change.kind === 'set-input' && change.name === input) || (change.kind === 'add-step' && input in change.with));
    const stores = (content) => changes.some((change) => change.kind === 'set-secret' && change.with === content);
    if (sets('role-to-assume'))
        return ['temporary key `ASIA…` with its own token', 'as long as the job', 'a role assumed with OIDC, in each run'];
    if (stores('session-token') || sets('aws-session-token'))
        return ['temporary key `ASIA…` with its own token', 'until the session ends', 'one sign-in, all three values'];
    const creates = changes.some((change) => change.kind === 'command' && change.effect === 'create-key');
    const drops = changes.some((change) => (change.kind === 'remove-input' && change.name === 'aws-session-token') ||
        (change.kind === 'unset-variable' && change.name === 'AWS_SESSION_TOKEN'));
    return creates || drops ? ['long-term key `AKIA…` without a token', 'until it is deleted', 'an IAM user'] : null;
}

// EXTERNAL MODULE: ./build/src/answers/caller-identity.js
var caller_identity = __webpack_require__(9222);
// EXTERNAL MODULE: ./build/src/names/arn.js
var arn = __webpack_require__(1214);
;// CONCATENATED MODULE: ./build/src/report/legend.js
// What the stable names of a redacted run stand for, and where to find it: never the value itself.





const legend_MOST = 30;
/** A line for each name that a text has. */
function legendOf(shown, names, { scene, place }) {
    const used = [...names].filter(([name]) => new RegExp(`(?<![\\w-])${name}(?!\\d)`).test(shown));
    const lines = used.slice(0, legend_MOST).map(([name, named]) => (0,src_text/* text */.Qq) `${name}: ${whereFound(named, scene, place)}`);
    return used.length > legend_MOST ? [...lines, [`… and ${used.length - legend_MOST} more`]] : lines;
}
function whereFound(named, scene, place) {
    const { settings } = scene;
    const { kind, value } = named;
    const line = (pointer) => {
        const found = place?.step && 'input' in pointer && gives(place, pointer.input) ? locate(place, [pointer]) : null;
        return found ? (0,src_text/* text */.Qq) `, line ${found.line} of ${found.file}` : [];
    };
    const listed = (input, items, nameOf) => {
        const item = items.find((each) => nameOf(each) === value);
        return item === undefined ? null : (0,src_text/* text */.Qq) `named in ${input}${line({ input, item })}`;
    };
    const role = (0,arn/* parseArn */.Lw)(settings.roleToAssume);
    const identity = (0,arn/* parseArn */.Lw)((0,caller_identity/* identityObservation */.D2)(scene)?.facts.arn ?? '');
    const lastOf = (resource) => resource?.split('/').at(-1) ?? '';
    const found = {
        account: (role?.account === value
            ? (0,src_text/* text */.Qq) `the account of the role in ${'role-to-assume'}${line({ input: 'role-to-assume' })}`
            : null) ??
            listed('allowed-account-ids', settings.allowedAccountIds, (item) => item) ??
            (identity?.account === value ? (0,src_text/* text */.Qq) `the account of the credentials under test` : null) ??
            ((0,given_key/* givenKey */.xy)(scene.credentials)?.accountInKey === value ? (0,src_text/* text */.Qq) `the account that the access key id encodes` : null),
        role: (role?.resource.startsWith('role/') && lastOf(role.resource) === value
            ? (0,src_text/* text */.Qq) `the role in ${'role-to-assume'}${line({ input: 'role-to-assume' })}`
            : null) ?? (identity?.resource.split('/')[1] === value ? (0,src_text/* text */.Qq) `the role of the credentials under test` : null),
        user: lastOf(identity?.resource) === value ? (0,src_text/* text */.Qq) `the user of the credentials under test` : null,
        session: lastOf(identity?.resource) === value ? (0,src_text/* text */.Qq) `the session under test` : null,
        table: listed('dynamodb-tables', settings.tables, arn/* tableName */.Cm),
        bucket: listed('s3-buckets', settings.buckets, arn/* bucketName */.EL),
    };
    return (found[kind] ??
        listed('allowed-principals', settings.allowedPrincipals, (item) => lastOf((0,arn/* parseArn */.Lw)(item)?.resource)) ??
        (0,src_text/* text */.Qq) `${[legend_KINDS[kind] ?? 'named']} in what AWS answered, or in a file of the workspace`);
}
const legend_KINDS = {
    account: 'an account',
    role: 'a role',
    user: 'a user',
    session: 'a session',
    table: 'a table',
    bucket: 'a bucket',
    key: 'a KMS key',
    policy: 'a policy',
};
const gives = ({ step }, input) => step?.with.some(({ name }) => name.toLowerCase() === input) ?? false;

// EXTERNAL MODULE: ./build/src/services/registry.js + 4 modules
var registry = __webpack_require__(1784);
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
    return (0,markdown/* folded */.TM)('As JSON', (0,markdown/* fence */.EU)('json', toJson({ region: scene.settings.region, services }, show)));
}
function endpointLine({ scene, show }) {
    if (scene.endpoints.length === 0)
        return '';
    return (0,markdown/* markdown */.wD)((0,src_text/* text */.Qq) `Endpoint overrides in force: ${scene.endpoints.flatMap((e, i) => [...(i === 0 ? [] : [', ']), { code: e.variable }, ' → ', { code: e.host }])}.`, show);
}
/** Names are put in the place of others within each string, so that it stays JSON. */
const toJson = (value, show) => JSON.stringify(value, (_, each) => (typeof each === 'string' ? show(each, true) : each), 2);

// EXTERNAL MODULE: ./build/src/report/role-way.js
var role_way = __webpack_require__(3535);
;// CONCATENATED MODULE: ./build/src/report/ways-out.js
// The remedies of the cause: the first in full, where readers see it without scrolling; the others folded, each with who can do it and how long it takes.

function renderFirstFix(p, finding) {
    const [first] = finding ? p.offers(finding) : [];
    if (!first)
        return '';
    return [`### 🎯 Fix: ${(0,markdown/* markdown */.wD)(headingOf(first.title), p.show)}`, ...renderRemedy(p, first, true)].join('\n\n');
}
function renderOtherWays(p, finding) {
    const [, ...others] = finding ? p.offers(finding) : [];
    return others
        .map((remedy) => {
        const heading = [`<b>${(0,markdown/* html */.qy)(remedy.title, p.show)}</b>`, remedy.who, remedy.effort];
        return (0,markdown/* folded */.TM)(heading.join(' · '), renderRemedy(p, remedy, false).join('\n\n'));
    })
        .join('\n\n');
}
// Longer, and what follows would be out of sight.
const MOST_LINES = 40;
/** Part by part, numbered where there are several; then what to know, and what is true afterwards. */
function renderRemedy(p, { parts, notes, looks, after }, open) {
    const steps = parts.flatMap((part, i) => renderPart(p, part, { number: parts.length > 1 ? i + 1 : null, open }));
    return [
        ...steps,
        ...looks.map((block) => ways_out_hidden(p, block)),
        ...(notes.length > 1 ? [notes.map((note) => `- ${(0,markdown/* markdown */.wD)(note, p.show)}`).join('\n')] : []),
        ...(notes.length === 1 && notes[0] ? [(0,markdown/* markdown */.wD)(notes[0], p.show)] : []),
        `**Afterwards:** ${(0,markdown/* markdown */.wD)(after, p.show)}.`,
    ];
}
function renderPart(p, part, { number, open }) {
    const mark = number === null ? '' : `**${number}.** `;
    const { lead, blocks, tail } = part;
    // Steps of one part are a list, unless something of theirs is shown right below.
    const said = lead.length > 1
        ? [`${mark}${mark ? '\n\n' : ''}${lead.map((s) => `- ${(0,markdown/* markdown */.wD)(s, p.show)}`).join('\n')}`]
        : lead.map((s) => `${mark}${(0,markdown/* markdown */.wD)(s, p.show)}`);
    const marked = said.length === 0 ? mark : '';
    return [
        ...said,
        ...blocks.map((block, i) => fits(block) && (open || blocks.length === 1)
            ? opened(p, block, i === 0 ? marked : '')
            : ways_out_hidden(p, block, i === 0 ? marked : '')),
        ...tail.map((s) => `${said.length === 0 && blocks.length === 0 ? mark : ''}${(0,markdown/* markdown */.wD)(s, p.show)}`),
    ];
}
const fits = ({ content }) => content.split('\n').length <= MOST_LINES;
const opened = (p, { caption, language, content }, mark) => `${mark}${(0,markdown/* markdown */.wD)(caption, p.show)}:\n\n${(0,markdown/* fence */.EU)(language, content)}`;
const ways_out_hidden = (p, { caption, language, content }, mark = '') => `${mark ? `${mark}\n\n` : ''}${(0,markdown/* folded */.TM)((0,markdown/* html */.qy)(caption, p.show), (0,markdown/* fence */.EU)(language, content))}`;
const NAMES = /^(AWS|STS|S3|IAM|KMS|GitHub|DynamoDB|Bedrock|OIDC|Anthropic|Region|Dependabot|Marketplace|Service Quotas|[A-Z]{2,})\b/;
/** A title after a colon begins in lower case, unless it begins with a name. */
function headingOf(title) {
    const [first, ...rest] = title;
    if (typeof first !== 'string' || NAMES.test(first))
        return title;
    return [first.charAt(0).toLowerCase() + first.slice(1), ...rest];
}
/** In one line: how much it changes, who can do it, how long it takes. */
function renderEffort(p, { amount, who, effort }) {
    return `**Change:** ${(0,markdown/* markdown */.wD)(headingOf(amount), p.show)} · **Who:** ${who} · **Effort:** ${effort}`;
}

;// CONCATENATED MODULE: ./build/src/report/summary.js
// The job summary: the diagnosis report, section by section, ordered so that the cause and its first fix are seen without scrolling.












// GitHub keeps one MiB of summary for a step, and shows nothing of a longer one.
const LIMIT_BYTES = 900 * 1024;
const MOST_FINDINGS = 20;
const MOST_EVIDENCE = 15;
function renderSummary({ place = null, offers, ...given }) {
    const { scene, show } = given;
    const p = {
        ...given,
        place,
        offers: offers ?? (0,report_offers/* offersWith */.K)((0,showing/* showingOf */.p)(scene, { place, show, scrub: (value) => value })),
    };
    const main = mainFinding(p);
    const below = [
        renderFirstFix(p, main),
        renderOtherWays(p, main),
        renderResults(p),
        howWeKnow(p),
        otherFindings(p),
        verify(p),
        practice(p),
        closing(p),
    ];
    const above = [title(p), atOnce(p), cause(p)];
    const whole = [...above, ...redaction(p, [...above, ...below].join('\n')), ...below].filter(Boolean).join('\n\n');
    return `${Buffer.byteLength(whole) > LIMIT_BYTES ? shortened(p) : whole}\n`;
}
/** What is left of a summary that GitHub would not show. */
function shortened(p) {
    return [
        title(p),
        atOnce(p),
        cause(p),
        'The tables and snippets are too long for a job summary; the report file has them all.',
        closing(p),
    ]
        .filter(Boolean)
        .join('\n\n');
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
    return `## ${mark} AWS preflight: ${p.report.verdict === 'skipped' ? 'skipped, since ' : ''}${(0,markdown/* prose */.CS)((0,src_text/* plain */.pj)(headingOf([main.title])))}${andMore(p, main)}`;
}
/** Other errors are counted where nobody overlooks them. */
function andMore({ diagnosis }, main) {
    const more = diagnosis.findings.filter((f) => f !== main && f.severity === 'error').length;
    return more > 0 ? `, and ${more} more` : '';
}
/** What was tested, how much the first remedy changes, who can do it and how long it takes. */
function atOnce(p) {
    const main = mainFinding(p);
    const [first] = main ? p.offers(main) : [];
    return first ? `**Now:** ${[credentialLine(p), ...requestsLine(p)].join(', ')} · ${renderEffort(p, first)}` : '';
}
const ALERT = { warn: 'WARNING', fail: 'CAUTION', skipped: 'NOTE' };
function cause(p) {
    const main = mainFinding(p);
    const { verdict, headline } = p.report;
    if (!main || verdict === 'pass')
        return `**${(0,markdown/* prose */.CS)(headline)}**${identityLine(p)}`;
    return `> [!${ALERT[verdict]}]\n> **${md(p, main.headline)}** ${md(p, main.explanation)}\n\n${facts(p, main)}`;
}
function requestsLine({ scene }) {
    const asked = scene.observations.filter((o) => !o.followUp && o.status !== 'not-evaluated');
    const failed = asked.filter((o) => o.status === 'failed').length;
    if (asked.length === 0)
        return ['nothing was sent to AWS'];
    return failed > 0 ? [`${failed} of ${asked.length} requests failed`] : [];
}
/** Which cause, how sure, and where. */
function facts(p, { id, confidence }) {
    const region = p.scene.settings.region;
    return [
        `[${(0,markdown/* code */.aY)(id)}](${(0,documentation/* docsUrl */.fs)(id)})`,
        confidence,
        region ? `Region ${(0,markdown/* code */.aY)(p.show(region, true))}` : 'no Region',
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
/** Said only where a name stands in for another, with what each stands for. */
function redaction({ scene, show, place }, shown) {
    const legend = legendOf(shown, show.names ?? new Map(), { scene, place });
    if (legend.length === 0)
        return [];
    const why = scene.settings.redact === 'auto' ? ', since others may read this run' : '';
    return [
        `<sub>Account ids, ARNs, tables and buckets go by stable names here (<code>redact</code>)${why}. The report file has them whole: put those in their place where you paste.</sub>`,
        (0,markdown/* folded */.TM)('What the names stand for', legend.map((line) => `- ${(0,markdown/* markdown */.wD)(line, (value) => value)}`).join('\n')),
    ];
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
    return `### ⚠️ Root cause\n\n${renderKinds(p.report.identity, main.remedies?.[0].changes ?? [])}**How we know**\n\n${evidence.join('\n')}${conditionTable(p, main)}${toolTable(p, main)}${lookalikes}${symptoms(p, main)}`;
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
    const remedies = p
        .offers(f)
        .flatMap((remedy) => [`**${headingLine(p, remedy)}**`, ...renderRemedy(p, remedy, false)]);
    return `${ICON[f.severity]} **${md(p, f.headline)}** ${md(p, f.explanation)} [${(0,markdown/* code */.aY)(f.id)}](${(0,documentation/* docsUrl */.fs)(f.id)})${f.ignored ? ' (accepted by `ignore`)' : ''}\n\n${(0,markdown/* folded */.TM)('Evidence and remedy', [evidence, ...remedies].join('\n\n'))}`;
}
const headingLine = (p, { title, who, effort }) => [md(p, title), who, effort].join(' · ');
const MOST_CHECKS = 5;
/** What is true once the first remedy of each error is done. */
function verify(p) {
    const { rootCause, findings } = p.diagnosis;
    if (!rootCause)
        return '';
    const errors = findings.filter((f) => f === rootCause || f.severity === 'error');
    const done = errors.flatMap((f) => p.offers(f).slice(0, 1)).map(({ after }) => after);
    const checks = [...done.slice(0, MOST_CHECKS), (0,src_text/* text */.Qq) `this step is green when the job runs again`];
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
    if (diagnosis.rootCause || report.verdict === 'skipped')
        return '';
    const { credential } = report.identity;
    const now = credential.type
        ? `${TYPES[credential.type]}${credential.expiresAt ? `, until ${(0,markdown/* prose */.CS)(readable(credential.expiresAt))}` : ''}`
        : 'no credentials';
    const asked = scene.observations.filter((o) => !o.followUp);
    return `**Now:** ${now} · **Proven:** ${asked.filter((o) => o.status === 'ok').length} of ${asked.length} requests accepted · **Needed:** nothing`;
}
const readable = (iso) => iso.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):.*$/, '$1 $2 UTC');
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
    const show = (0,redact/* redactor */.$)(scene);
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
            const offers = (0,report_offers/* offersWith */.K)((0,showing/* showingOf */.p)(final, { place, show, scrub }));
            const summarised = isSummarised(final.settings, { failed, verdict: report.verdict });
            for (const o of final.observations.filter((each) => !each.followUp))
                tell(o);
            const followUps = final.observations.filter((o) => o.followUp && !told.has(o));
            fold(`Also asked, to tell causes apart (${followUps.length})`, followUps.map((o) => (0,log/* observationLine */.xz)(o, show)), write);
            fold(`Findings, with their evidence (${diagnosis.findings.length})`, diagnosis.findings.flatMap((f) => (0,log/* findingLines */.hq)(f, show, offers)), write);
            fold(`Symptoms of these (${diagnosis.symptoms.length})`, diagnosis.symptoms.map((s) => (0,log/* symptomLine */.kQ)(s, show)), write);
            const rest = summarised ? IN_SUMMARY : IN_LOG;
            publishToRunner({ env, scene: final, place, diagnosis, report, show, scrub, write, offers, summarised, rest });
            const { verdict, headline } = report;
            write(...(0,log/* closingLines */.Po)(diagnosis, { verdict, headline, failed, offers, rest }, show));
            return failed ? 1 : 0;
        },
    };
}
const IN_SUMMARY = 'The job summary has the lines to paste.';
const IN_LOG = 'The log of this step has the lines to paste, in the group “Findings”.';
const isSummarised = ({ summary }, { failed, verdict }) => summary === 'always' || (summary === 'on-failure' && (failed || verdict === 'fail'));
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
function publishToRunner(publication) {
    const { env, scene, place, diagnosis, report, show, scrub, write, offers, summarised, rest } = publication;
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
            offers,
            rest,
            locationOf: (finding) => locate(place, targetsOf(finding, scene)),
        }))
            annotate(annotation);
    }
    else
        write(...own.map(({ severity, message }) => ({ mark: severity === 'notice' ? 'i' : '!', text: message })));
    if (summarised)
        writeSummary(env, renderSummary({ scene, diagnosis, report, show, place, offers }), write);
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

/***/ 8631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ grantsIdToken),
/* harmony export */   x: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var _inputs_input_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7223);
/* harmony import */ var _known_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1639);
/* harmony import */ var _workflow_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3625);
// What the workflow file tells the rules of this job: plain data. A file is foreign, so every value is taken only where it has the form that GitHub gives it.



/** `place` is null where no job of the workflow is this one: then the job that calls another repository's workflow is this one's caller, if there is but one. */
function factsOf(place, workflow) {
    if (!place) {
        const [only, ...others] = workflow.jobs.filter((job) => job.call);
        return { ..._known_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .WORKFLOW_UNKNOWN */ .j, calledBy: only && others.length === 0 ? calledBy(only, workflow) : null };
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
        signInAfter: step && signInAfter(place.job, step),
        signInElsewhere: signInElsewhere(place.workflow, place.job),
        otherEnvironments: otherEnvironments(place.workflow, place.job),
        ...(step ? { strangeInputs: strangeInputs(step) } : {}),
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
    if (!found)
        return null;
    return {
        uses: found.uses.split('@')[0] ?? '',
        inputs: found.with.map(({ name }) => name.toLowerCase()),
        ...(found.with.every(isRepeatable)
            ? { written: { uses: found.uses, with: Object.fromEntries(found.with.map(({ name, value }) => [name, value])) } }
            : {}),
    };
}
const isRepeatable = ({ name, value }) => /^[\w-]{1,100}$/.test(name) &&
    ((0,_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .hasExpression */ .x)(value) ||
        (/^[\w:/+=,.@-]{1,300}$/.test(value) && !/^aws-(access-key-id|secret-access-key|session-token)$/i.test(name)));
function signInAfter({ steps }, step) {
    const found = steps.slice(steps.indexOf(step) + 1).find(({ uses }) => SIGNS_IN.test(uses));
    return found ? (found.uses.split('@')[0] ?? null) : null;
}
const ROLE_ARN = /^arn:[\w-]+:iam::\d{12}:role\/[\w+=,.@/-]+$/;
/** The other jobs of the workflow that sign in; a role and a Region are taken where they are written out. */
const signInElsewhere = ({ jobs }, own) => Object.fromEntries(jobs.flatMap((job) => {
    const step = job === own ? undefined : job.steps.findLast(({ uses }) => SIGNS_IN.test(uses));
    const value = (name) => step?.with.find((entry) => entry.name === name)?.value ?? '';
    const [role, region] = [value('role-to-assume'), value('aws-region')];
    return step
        ? [
            [
                job.id,
                {
                    uses: step.uses,
                    role: ROLE_ARN.test(role) ? role : null,
                    region: /^[a-z]{2}(-[a-z]+)+-\d$/.test(region) ? region : null,
                },
            ],
        ]
        : [];
}));
/** The environments that the workflow's other jobs name in plain words. */
const otherEnvironments = ({ jobs }, own) => [
    ...new Set(jobs
        .flatMap((job) => (job !== own && job.environment?.name ? [job.environment.name] : []))
        .filter((name) => /^[\w. -]{1,100}$/.test(name))),
];
const strangeInputs = (step) => step.with
    .map((entry) => entry.name)
    .filter((name) => /^[\w-]{1,100}$/.test(name) && !(0,_inputs_input_table_js__WEBPACK_IMPORTED_MODULE_0__/* .isInputName */ .wp)(name.toLowerCase()));
const calledBy = (job, workflow) => job.call && {
    job: job.id,
    uses: job.call.uses,
    secrets: job.call.secrets,
    passed: Object.fromEntries(job.call.passed
        .filter(({ name }) => /^\w{1,100}$/.test(name))
        .map(({ name, value }) => [name, (0,_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .hasExpression */ .x)(value) ? value.trim() : ''])),
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
            ? {
                uses,
                secrets: secretsOf(property(all, 'secrets')),
                passed: entriesOf(source, property(all, 'secrets')),
                with: entriesOf(source, property(all, 'with')),
            }
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
