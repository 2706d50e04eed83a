export const id = 43;
export const ids = [43];
export const modules = {

/***/ 1043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jobTimeoutMinutes: () => (/* binding */ jobTimeoutMinutes)
/* harmony export */ });
/* unused harmony export workflowPath */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8815);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9198);




/** The path in `owner/repo/PATH@ref`. */
function workflowPath(workflowRef, repository) {
    const at = workflowRef.lastIndexOf('@refs/') > 0 ? workflowRef.lastIndexOf('@refs/') : workflowRef.lastIndexOf('@');
    const whole = at > 0 ? workflowRef.slice(0, at) : workflowRef;
    return whole.startsWith(`${repository}/`) ? whole.slice(repository.length + 1) : null;
}
/** `timeout-minutes` of the job that runs, where the checked-out workflow states a number in the job `GITHUB_JOB` and that job uses this action. */
function jobTimeoutMinutes(env) {
    const workspace = env.GITHUB_WORKSPACE;
    const file = workflowPath(env.GITHUB_WORKFLOW_REF ?? '', env.GITHUB_REPOSITORY ?? '');
    if (!workspace || !file || !node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(node_path__WEBPACK_IMPORTED_MODULE_1__.join(workspace, file)))
        return null;
    try {
        const workflow = (0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .qg)((0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readContained */ .gu)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(workspace, file), [workspace]), { maxAliasCount: 20 });
        const job = workflow?.jobs?.[env.GITHUB_JOB ?? ''];
        // Another job of the same id in another workflow would not have this step.
        const usesThis = job?.steps?.some((step) => typeof step?.uses === 'string' && (/aws-credentials-preflight/i.test(step.uses) || /^\.{1,2}\//.test(step.uses)));
        const minutes = job?.['timeout-minutes'];
        return usesThis && typeof minutes === 'number' && minutes > 0 ? minutes : null;
    }
    catch {
        return null; // a workflow that cannot be read says nothing of the job's time
    }
}


/***/ })

};
