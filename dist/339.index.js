export const id = 339;
export const ids = [339];
export const modules = {

/***/ 8339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fromGitHub: () => (/* binding */ fromGitHub)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2741);
/* harmony import */ var _names_host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2211);
// The workflow file by GitHub's API, where it is not checked out: exactly the file of the commit whose workflow runs.



// An annotation is worth no more waiting than this.
const LIMIT_MS = 3_000;
/** Null where there is no token, or no place to which it may be sent. Every failure of a read is silent: the action works without it. */
async function fromGitHub({ env, token, deadline }) {
    const [owner, repo, ...rest] = (env.GITHUB_REPOSITORY ?? '').split('/');
    if (!token ||
        !owner ||
        !repo ||
        rest.length > 0 ||
        deadline.aborted ||
        !maySend(env.GITHUB_API_URL) ||
        !hasPayload(env))
        return null;
    const signal = AbortSignal.any([deadline, AbortSignal.timeout(LIMIT_MS)]);
    try {
        const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(11), __webpack_require__.e(587)]).then(__webpack_require__.bind(__webpack_require__, 8587));
        // GitHub's deprecation notes are no business of the log.
        const silent = { debug() { }, info() { }, warn() { }, error() { } };
        const octokit = getOctokit(token, { log: silent });
        const ref = env.GITHUB_WORKFLOW_SHA;
        return {
            exact: Boolean(ref),
            read: async (path) => {
                try {
                    const { data } = await octokit.rest.repos.getContent({
                        owner,
                        repo,
                        path,
                        ...(ref ? { ref } : {}),
                        request: { signal },
                    });
                    if (Array.isArray(data) || data.type !== 'file' || !('content' in data) || data.size > _files_js__WEBPACK_IMPORTED_MODULE_1__/* .READ_LIMIT_BYTES */ .fZ)
                        return null;
                    return Buffer.from(data.content, 'base64').toString('utf8');
                }
                catch {
                    return null;
                }
            },
        };
    }
    catch {
        return null;
    }
}
/** No token goes over plain HTTP to another machine. */
function maySend(url = 'https://api.github.com') {
    const parsed = URL.parse(url);
    return (parsed !== null && (parsed.protocol === 'https:' || (parsed.protocol === 'http:' && (0,_names_host_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoopback */ .U)(parsed.hostname))));
}
/** Without its payload, `@actions/github` would say so on stdout when it is loaded. */
const hasPayload = ({ GITHUB_EVENT_PATH: file }) => !file || node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(file);


/***/ })

};
