export const id = 5546;
export const ids = [5546];
export const modules = {

/***/ 5546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ mayBeClaude),
/* harmony export */   r: () => (/* binding */ usesClaudeOnBedrock),
/* harmony export */   t: () => (/* binding */ claude_code_exports)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_ItjX36QX_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(888);
/* harmony import */ var _bedrock_ids_CdQOekCw_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2733);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7318);
var claude_code_exports=/* @__PURE__ */ (0,_rolldown_runtime_ItjX36QX_js__WEBPACK_IMPORTED_MODULE_0__.r)({mayBeClaude:()=>mayBeClaude,usesClaudeOnBedrock:()=>usesClaudeOnBedrock});const usesClaudeOnBedrock=jobSteps=>(jobSteps?.after??[]).some(step=>(0,_index_js__WEBPACK_IMPORTED_MODULE_2__.Zn)(step,jobSteps?.env??{}));function mayBeClaude(model){const{base}=(0,_bedrock_ids_CdQOekCw_js__WEBPACK_IMPORTED_MODULE_1__.n)(model);return base===null||base.startsWith(`anthropic.`)}

/***/ })

};
