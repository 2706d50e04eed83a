export const id = 986;
export const ids = [986];
export const modules = {

/***/ 1986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishCrash: () => (/* binding */ publishCrash)
/* harmony export */ });
/** A fault of this action's own. The message names no value: an unforeseen error may hold anything. */
async function publishCrash(error, env) {
    const name = error instanceof Error && /^\w+$/.test(error.name) ? error.name : typeof error;
    const place = error instanceof Error ? (/\bat [^\n]*?((?:index|\d+\.index)\.js:\d+:\d+)/.exec(error.stack ?? '')?.[1] ?? '') : '';
    const message = `This action met a fault of its own (${name}${place ? ` at ${place}` : ''}). Nothing is known of the credentials by it; please open an issue.`;
    if (env.GITHUB_ACTIONS !== 'true') {
        process.stderr.write(`${message}\n`);
        return 1;
    }
    const core = await Promise.all(/* import() */[__webpack_require__.e(11), __webpack_require__.e(559)]).then(__webpack_require__.bind(__webpack_require__, 4559));
    core.error(message, { title: 'AWS preflight: internal fault' });
    try {
        core.setOutput('verdict', 'fail');
    }
    catch {
        // without an output file there is nobody to tell
    }
    return 1;
}


/***/ })

};
