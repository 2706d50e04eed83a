export const id = 470;
export const ids = [470];
export const modules = {

/***/ 470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FLAGS: () => (/* binding */ FLAGS),
/* harmony export */   OWN_FLAGS: () => (/* binding */ OWN_FLAGS),
/* harmony export */   readCommandLine: () => (/* binding */ readCommandLine)
/* harmony export */ });
/* harmony import */ var _regions_CbJDqrPC_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8321);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7318);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7975);
const OWN_FLAGS={json:{type:`boolean`,about:`Print the JSON report, and nothing else, on stdout.`},help:{type:`boolean`,short:`h`,about:`Print this text.`},version:{type:`boolean`,short:`v`,about:`Print the version.`}};const FLAGS=_index_js__WEBPACK_IMPORTED_MODULE_1__.ui.filter(name=>!_index_js__WEBPACK_IMPORTED_MODULE_1__.li[name].kind.secret);function readCommandLine(args){const options={...Object.fromEntries(_index_js__WEBPACK_IMPORTED_MODULE_1__.ui.map(name=>[name,{type:`string`}])),...OWN_FLAGS};const{tokens}=(0,node_util__WEBPACK_IMPORTED_MODULE_2__.parseArgs)({args:[...args],options,strict:false,allowPositionals:true,tokens:true});const problems=[];const inputs={};const own=/* @__PURE__ */ new Set;let valueOfUnknown=-1;for(const token of tokens){if(token.kind===`positional`&&token.index!==valueOfUnknown)problems.push(`an argument stands alone: each value follows its flag, as in --aws-region us-east-2`);if(token.kind!==`option`)continue;const{name,value}=token;const problem=problemOf(token);if(problem)problems.push(problem);if(isOwnFlag(name))own.add(name);else if(!(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.di)(name))valueOfUnknown=token.index+1;else if(!problem&&value!==void 0)inputs[name]=_index_js__WEBPACK_IMPORTED_MODULE_1__.li[name].kind.list?[inputs[name],value].filter(Boolean).join(`
`):value}return{show:own.has(`help`)?`help`:own.has(`version`)?`version`:null,json:own.has(`json`),inputs,problems:[...new Set(problems)]}}const isOwnFlag=name=>Object.hasOwn(OWN_FLAGS,name);function problemOf({name,rawName,value,inlineValue}){if(isOwnFlag(name))return value===void 0?null:`--${name} takes no value`;if(!(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.di)(name))return unknownFlag(rawName);if(_index_js__WEBPACK_IMPORTED_MODULE_1__.li[name].kind.secret)return secretFlag(name);return value!==void 0&&(inlineValue||!value.startsWith(`-`))?null:`--${name} needs a value`}function unknownFlag(flag){const name=flag.replace(/^-+/,``);const known=[...FLAGS,...Object.keys(OWN_FLAGS)].flatMap(each=>[[each,each],[each.replace(/^[a-z0-9]+-/,``),each]]);const near=(0,_regions_CbJDqrPC_js__WEBPACK_IMPORTED_MODULE_0__.f)(name,known.map(([text])=>text));const meant=known.find(([text])=>text===near)?.[1];return meant&&(0,_regions_CbJDqrPC_js__WEBPACK_IMPORTED_MODULE_0__.p)(name,near)<=Math.min(2,name.length/3)?`there is no flag ${flag}: did you mean --${meant}?`:`there is no flag ${flag}: --help lists them`}function secretFlag(name){const[variable]=_index_js__WEBPACK_IMPORTED_MODULE_1__.li[name].variables;const profile=variable?.startsWith(`AWS_`)?`, or let AWS_PROFILE name a profile`:``;return`--${name}: no flag takes a secret, since others may read it there${variable?`; set ${variable}${profile}`:``}`}

/***/ })

};
