export const id = 975;
export const ids = [975];
export const modules = {

/***/ 975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  withWorkflow: () => (/* binding */ withWorkflow),
  workflowPath: () => (/* binding */ workflowPath)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/src/files.js
var files = __webpack_require__(9198);
;// CONCATENATED MODULE: ./build/src/workflow-job.js
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const at = (value, name) => (isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined);
/**
 * The job that runs, in the workflow itself or in one of the reusable workflows of this repository that it calls. Null where no job of that id uses
 * this action, or where more than one call would fit.
 */
function jobIn(workflow, id, read) {
    const own = at(at(workflow, 'jobs'), id);
    if (usesThisAction(own))
        return describe(own, workflow, null);
    const calls = callsIn(workflow).flatMap((call) => {
        const called = read(call.file);
        const job = at(at(called, 'jobs'), id);
        return usesThisAction(job) ? [describe(job, called, { job: call.job, file: call.file, permissions: permissionsOf(call.content, workflow) }, at(call.content, 'with'))] : [];
    });
    return calls.length === 1 ? (calls[0] ?? null) : null;
}
const LOCAL = /^\.\/(\.github\/workflows\/[\w.-]+\.ya?ml)$/;
function callsIn(workflow) {
    const jobs = at(workflow, 'jobs');
    return Object.entries(isObject(jobs) ? jobs : {}).flatMap(([job, content]) => {
        const uses = at(content, 'uses');
        const file = typeof uses === 'string' ? LOCAL.exec(uses)?.[1] : undefined;
        return file ? [{ job, file, content }] : [];
    });
}
/** Another job of the same id in another workflow would not have this step. */
function usesThisAction(job) {
    const steps = at(job, 'steps');
    return Array.isArray(steps) && steps.some((step) => { const uses = at(step, 'uses'); return typeof uses === 'string' && (/aws-credentials-preflight/i.test(uses) || /^\.{1,2}\//.test(uses)); });
}
function describe(job, workflow, caller, given) {
    const minutes = at(job, 'timeout-minutes');
    return {
        timeoutMinutes: typeof minutes === 'number' && minutes > 0 ? minutes : null,
        environment: environmentOf(job, given),
        permissions: permissionsOf(job, workflow),
        container: at(job, 'container') !== undefined,
        caller,
    };
}
/** The environment by its name; `open` where an expression decides it that cannot be read from the files. */
function environmentOf(job, given) {
    const written = at(job, 'environment');
    const name = isObject(written) ? written.name : written;
    if (name === undefined || name === null || name === '')
        return null;
    if (typeof name !== 'string' && typeof name !== 'number')
        return 'open';
    const input = /^\$\{\{\s*inputs\.([\w-]+)\s*\}\}$/.exec(String(name))?.[1];
    const value = input ? at(given, input) : name;
    return (typeof value === 'string' || typeof value === 'number') && !String(value).includes('${{') ? { name: String(value) } : 'open';
}
/** The block that decides: a job's own replaces the workflow's. Null where there is neither, and the defaults hold, which never have `id-token`. */
function permissionsOf(job, workflow) {
    const own = at(job, 'permissions');
    const block = own === undefined ? at(workflow, 'permissions') : own;
    if (block === undefined)
        return null;
    const place = own === undefined ? 'workflow' : 'job';
    if (typeof block === 'string')
        return { place, idToken: block === 'write-all', granted: [] };
    const granted = Object.entries(isObject(block) ? block : {}).filter((entry) => /^[a-z][a-z-]*$/.test(entry[0]) && typeof entry[1] === 'string' && /^(read|write|none)$/.test(entry[1]));
    return { place, idToken: granted.some(([name, access]) => name === 'id-token' && access === 'write'), granted };
}

;// CONCATENATED MODULE: ./build/src/workflow-file.js





// In these events the files that are checked out are as a rule not those of the commit whose workflow runs, and may be a stranger's.
const OTHER_COMMIT = new Set(['pull_request_target', 'workflow_run']);
/** The path in `owner/repo/PATH@ref`. */
function workflowPath(workflowRef, repository) {
    const at = workflowRef.lastIndexOf('@refs/') > 0 ? workflowRef.lastIndexOf('@refs/') : workflowRef.lastIndexOf('@');
    const whole = at > 0 ? workflowRef.slice(0, at) : workflowRef;
    return whole.startsWith(`${repository}/`) ? whole.slice(repository.length + 1) : null;
}
/** What the checked-out workflow says of the job that runs: its time limit, its environment and its permissions. */
function withWorkflow(context, env) {
    const job = context.inActions ? workflowJob(env) : null;
    if (!job)
        return context;
    return { ...context, workflowJob: job, jobTimeoutMinutes: job.timeoutMinutes, environmentName: job.environment && job.environment !== 'open' ? job.environment.name : null };
}
function workflowJob(env) {
    const workspace = env.GITHUB_WORKSPACE;
    const file = workflowPath(env.GITHUB_WORKFLOW_REF ?? '', env.GITHUB_REPOSITORY ?? '');
    if (!workspace || !file || OTHER_COMMIT.has(env.GITHUB_EVENT_NAME ?? ''))
        return null;
    const read = (name) => {
        const whole = external_node_path_.join(workspace, name);
        if (!external_node_fs_.existsSync(whole))
            return null;
        try {
            return (0,dist/* parse */.qg)((0,files/* readContained */.gu)(whole, [workspace]), { maxAliasCount: 20 });
        }
        catch {
            return null; // a workflow that cannot be read says nothing of the job
        }
    };
    return jobIn(read(file), env.GITHUB_JOB ?? '', read);
}


/***/ })

};
