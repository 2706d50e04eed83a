export const id = 5882;
export const ids = [5882];
export const modules = {

/***/ 5882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ignoreProblems: () => (/* binding */ ignoreProblems)
/* harmony export */ });
/* harmony import */ var _catalogue_iXSu7nBB_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(884);
const canBeIgnored=id=>_catalogue_iXSu7nBB_js__WEBPACK_IMPORTED_MODULE_0__.RULES.some(rule=>rule.id===id&&rule.severities.some(severity=>severity!==`error`));const ignoreProblems=ids=>ids.filter(id=>!canBeIgnored(id)).map(id=>`ignore: "${id}" is no id of a warning or notice; an error cannot be ignored`);

/***/ })

};
