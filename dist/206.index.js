export const id = 206;
export const ids = [206];
export const modules = {

/***/ 3206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fromWorkspace: () => (/* binding */ fromWorkspace),
  readWorkflow: () => (/* binding */ readWorkflow),
  workflowPath: () => (/* binding */ workflowPath)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/files.js
var files = __webpack_require__(2741);
// EXTERNAL MODULE: ./build/src/workflow/known-facts.js
var known_facts = __webpack_require__(1639);
// EXTERNAL MODULE: ./build/src/inputs/input-table.js + 1 modules
var input_table = __webpack_require__(7223);
;// CONCATENATED MODULE: ./build/src/workflow/step.js
// Which step of a workflow this run is. The file that is checked out need not be the one that runs (`pull_request_target`, another ref), and in a
// reusable workflow GITHUB_WORKFLOW_REF names the caller's: only a step whose text fits this run's inputs is taken for it.

/** Null where the workflow has no such job, or the job no such step. */
function candidates(workflow, running) {
    const job = workflow.jobs.find((j) => j.id === running.job);
    const steps = job?.steps.filter((step) => usesThisAction(step, running)) ?? [];
    return job && steps.length > 0 ? { job, steps } : null;
}
/** The one step that this run is; null where none fits, or several do and nothing tells them apart. */
function runningStep({ job, steps }, running) {
    const ids = stepIds(job);
    const named = steps.filter((step) => ids.get(step) === running.action);
    const fitting = (named.length > 0 ? named : steps).filter((step) => fitsInputs(step, running));
    return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
function usesThisAction({ uses, with: inputs }, { actionRepository, repository: own, inputs: known }) {
    if (/^\.{1,2}[/\\]/.test(uses) || uses === '.')
        return ((actionRepository === '' || actionRepository.toLowerCase() === own.toLowerCase()) &&
            inputs.every(({ name }) => Object.hasOwn(known, name.toLowerCase())));
    const [path = ''] = uses.split('@');
    const repository = path.split('/').slice(0, 2).join('/').toLowerCase();
    return actionRepository
        ? repository === actionRepository.toLowerCase()
        : repository.endsWith('/aws-credentials-preflight');
}
/**
 * The ids that the runner gives to steps without one: https://github.com/actions/languageservices/blob/main/workflow-parser/src/model/converter/steps.ts
 */
function stepIds(job) {
    const taken = new Set(job.steps.map((step) => step.id.toLowerCase()).filter(Boolean));
    const ids = new Map();
    for (const step of job.steps) {
        const base = `__${nameOf(step.uses)}`.replace(/[^\w-]/g, '_');
        let id = step.id || base;
        for (let attempt = 2; !step.id && taken.has(id.toLowerCase()); attempt++)
            id = `${base}_${attempt}`;
        taken.add(id.toLowerCase());
        ids.set(step, id);
    }
    return ids;
}
function nameOf(uses) {
    if (uses === '')
        return 'run';
    if (/^\.{1,2}[/\\]/.test(uses))
        return 'self';
    if (uses.startsWith('docker://'))
        return uses.slice('docker://'.length);
    return (uses.split('@')[0] ?? '').split('/').slice(0, 2).join('/');
}
/** Every input is what the step's `with:` says, or its default where that says nothing. */
function fitsInputs(step, { inputs }) {
    const written = new Map(step.with.map((entry) => [entry.name.toLowerCase(), entry]));
    return input_table/* INPUT_NAMES */.Qh.every((name) => {
        const entry = written.get(name);
        if (entry)
            return fitsText(entry, inputs[name]);
        const { default: usual, filledByRunner } = input_table/* INPUTS */.mc[name];
        return filledByRunner !== null || inputs[name] === '' || inputs[name] === usual;
    });
}
/** Whether a text with expressions could have become this value: an expression may have become anything. */
function fitsText({ value: written }, value) {
    const [first = '', ...rest] = written.trim().split(/\$\{\{.*?\}\}/s);
    const text = value.trim();
    const last = rest.pop();
    if (last === undefined)
        return first === text;
    if (!text.startsWith(first))
        return false;
    let at = first.length;
    for (const part of rest) {
        const found = text.indexOf(part, at);
        if (found < 0)
            return false;
        at = found + part.length;
    }
    return text.length - last.length >= at && text.endsWith(last);
}

// EXTERNAL MODULE: ./build/src/workflow/workflow.js
var workflow_workflow = __webpack_require__(3625);
// EXTERNAL MODULE: ./build/src/workflow/workflow-facts.js
var workflow_facts = __webpack_require__(8631);
;// CONCATENATED MODULE: ./build/src/workflow/read.js
// The workflow file of this run, as far as it can be read: from the workspace, or from GitHub. Whatever fails here is silent: the action works without it.






// In these events the files that are checked out are as a rule not those of the commit whose workflow runs, and may be a stranger's.
const OTHER_COMMIT = new Set(['pull_request_target', 'workflow_run']);
// A reusable workflow may call another: https://docs.github.com/en/actions/how-tos/reuse-automations/reuse-workflows
const DEEPEST_CALL = 4;
const MOST_FILES = 10;
/** The path in `owner/repo/PATH@ref`; null where the workflow is another repository's, or none that lies in a file, or its name is not fit to be shown. */
function workflowPath(workflowRef, repository) {
    const rest = repository && workflowRef.startsWith(`${repository}/`) ? workflowRef.slice(repository.length + 1) : '';
    return /^(\.github\/workflows\/[\p{L}\p{N}_ .()+-]+?\.ya?ml)(@|$)/u.exec(rest)?.[1] ?? null;
}
/** Reads from the workspace: regular files alone, after resolving links. */
const fromWorkspace = (workspace) => ({
    exact: false,
    read: (file) => {
        try {
            return workspace ? (0,files/* readContained */.gu)(external_node_path_.join(workspace, file), [workspace]) : null;
        }
        catch {
            return null; // most runs have nothing checked out when this step comes
        }
    },
});
/** Null where the workflow file itself cannot be had. */
async function readWorkflow(env, inputs, source) {
    const file = workflowPath(env.GITHUB_WORKFLOW_REF ?? '', env.GITHUB_REPOSITORY ?? '');
    const own = source.exact || !OTHER_COMMIT.has(env.GITHUB_EVENT_NAME ?? '');
    const top = file ? await load(file, source, own) : null;
    if (!file || !top)
        return null;
    const place = onePlace(await findPlaces({ file, ...top, caller: null }, { ...runningOf(env, inputs), own }, source));
    return { place, facts: own ? (0,workflow_facts/* factsOf */.x)(place, top.workflow) : known_facts/* WORKFLOW_UNKNOWN */.j };
}
const runningOf = (env, inputs) => ({
    job: env.GITHUB_JOB ?? '',
    action: env.GITHUB_ACTION ?? '',
    actionRepository: env.GITHUB_ACTION_REPOSITORY ?? '',
    repository: env.GITHUB_REPOSITORY ?? '',
    inputs,
});
async function load(file, source, own) {
    const text = await source.read(file);
    const workflow = text === null ? null : (0,workflow_workflow/* parseWorkflow */.h)(text);
    return workflow && { text: own ? text : null, workflow };
}
/** Every job that may be this one, in the workflow and in the repository's own reusable workflows that it calls. */
async function findPlaces(top, running, source) {
    const places = [];
    let level = [top];
    let files = 1;
    for (let depth = 0; depth <= DEEPEST_CALL && level.length > 0; depth++) {
        for (const each of level) {
            const found = candidates(each.workflow, running);
            if (found)
                places.push({ ...each, job: found.job, step: runningStep(found, running) });
        }
        const calls = level.flatMap(callsIn).slice(0, MOST_FILES - files);
        files += calls.length;
        const called = await Promise.all(calls.map(async ({ file, caller }) => ({ file, caller, loaded: await load(file, source, running.own) })));
        level = called.flatMap(({ loaded, ...call }) => (loaded ? [{ ...call, ...loaded }] : []));
    }
    return places;
}
/** The one whose step fits this run's inputs; else the only one there is. One file called from several jobs is one place whose caller is unknown. */
function onePlace(places) {
    const fitting = places.filter((place) => place.step);
    const [first, ...others] = fitting.length > 0 ? fitting : places;
    if (!first || others.some((other) => other.file !== first.file))
        return null;
    return others.length > 0 ? { ...first, caller: 'several' } : first;
}
/** Reusable workflows of the same repository and commit. */
function callsIn({ file: from, text, workflow }) {
    return workflow.jobs.flatMap((job) => {
        const file = job.call?.uses.replace(/^\.\//, '') ?? '';
        return job.call?.uses.startsWith('./') && /^\.github\/workflows\/[\p{L}\p{N}_ .()+-]+\.ya?ml$/u.test(file)
            ? [{ file, caller: { file: from, text, job, call: job.call, workflow } }]
            : [];
    });
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
