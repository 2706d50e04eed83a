export const id = 95;
export const ids = [95];
export const modules = {

/***/ 8095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishCrash: () => (/* binding */ publishCrash)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);

/** A fault of this action's own. The message names no value: an unforeseen error may hold anything. */
function publishCrash(error, env) {
    const name = error instanceof Error ? error.name : typeof error;
    const place = error instanceof Error ? (/\bat [^\n]*?((?:index|\d+\.index)\.js:\d+:\d+)/.exec(error.stack ?? '')?.[1] ?? '') : '';
    const message = `This action met a fault of its own (${name}${place ? ` at ${place}` : ''}). Nothing is known of the credentials by it; please open an issue.`;
    if (env.GITHUB_ACTIONS !== 'true') {
        process.stderr.write(`${message}\n`);
        return 1;
    }
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3(message, { title: 'AWS preflight: internal fault' });
    try {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH('verdict', 'fail');
    }
    catch {
        // without an output file there is nobody to tell
    }
    return 1;
}


/***/ })

};
