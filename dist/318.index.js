export const id = 318;
export const ids = [318];
export const modules = {

/***/ 8318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   canBeIgnored: () => (/* binding */ canBeIgnored),
/* harmony export */   ignoreProblems: () => (/* binding */ ignoreProblems)
/* harmony export */ });
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3395);

/** Whether an id may be named by `ignore`: it can be a warning or a notice. An error of the same id is never ignored. */
const canBeIgnored = (id) => _catalogue_js__WEBPACK_IMPORTED_MODULE_0__.RULES.some((rule) => rule.id === id && rule.severities.some((severity) => severity !== 'error'));
/** What is wrong with the ids in the input `ignore`. */
const ignoreProblems = (ids) => ids
    .filter((id) => !canBeIgnored(id))
    .map((id) => `ignore: "${id}" is no id of a warning or notice; an error cannot be ignored`);


/***/ })

};
