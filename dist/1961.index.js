export const id = 1961;
export const ids = [1961,470];
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

/***/ }),

/***/ 5866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ docsUrl),
/* harmony export */   n: () => (/* binding */ README_URL),
/* harmony export */   r: () => (/* binding */ VERSION),
/* harmony export */   t: () => (/* binding */ ACTION)
/* harmony export */ });
var version=`1.0.0`;var repository$1={"type":`git`,"url":`git+https://github.com/aws-credentials-preflight/aws-credentials-preflight.git`};const repository=repository$1.url.replace(/^git\+/,``).replace(/\.git$/,``);const docsUrl=id=>`${repository}/blob/v${version}/docs/findings/${id}.md`;const README_URL=`${repository}/blob/v${version}/README.md`;const VERSION=version;const ACTION=`${new URL(repository).pathname.slice(1)}@v${version.split(`.`)[0]}`;

/***/ }),

/***/ 1961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   show: () => (/* binding */ show)
/* harmony export */ });
/* harmony import */ var _dist_CWtUHYaU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(933);
/* harmony import */ var _command_line_BTl120zD_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(470);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7318);
/* harmony import */ var _documentation_CE87Xc2G_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5866);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3024);
var import_dist=(0,_dist_CWtUHYaU_js__WEBPACK_IMPORTED_MODULE_0__.t)();const WIDTH=100;const INDENT=6;function show(what,bundle){process.stdout.write(what===`version`?`${_documentation_CE87Xc2G_js__WEBPACK_IMPORTED_MODULE_3__.r}\n`:renderHelp(readMetadata(bundle)));return 0}function renderHelp(metadata){const{description,inputs}=(0,import_dist.parse)(metadata);const flags=_command_line_BTl120zD_js__WEBPACK_IMPORTED_MODULE_1__.FLAGS.map(name=>{const usual=_index_js__WEBPACK_IMPORTED_MODULE_2__.li[name].default;return flag(`--${name} VALUE`,`${inputs[name]?.description??``}${usual?` Default: ${usual}.`:``}`)});const own=Object.entries(_command_line_BTl120zD_js__WEBPACK_IMPORTED_MODULE_1__.OWN_FLAGS).map(([name,option])=>flag(`--${name}${`short`in option?`, -${option.short}`:``}`,option.about));return`${[...wrap(description,0),``,`Usage: aws-credentials-preflight [flags]`,``,...wrap(`Credentials come as the AWS CLI finds them: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN, else the profile that AWS_PROFILE names or the default one, single sign-on included. No flag takes a secret. The exit status is 0, or 1 where the check fails.`,0),``,`Flags (a list takes commas, or several flags of one name):`,...flags,``,...own].join(`
`)}\n`}const readMetadata=bundle=>node_fs__WEBPACK_IMPORTED_MODULE_4__.readFileSync(new URL(`../action.yml`,bundle),`utf8`);const flag=(name,about)=>[`  ${name}`,...wrap(about,INDENT)].join(`
`);function wrap(value,indent){const lines=[``];for(const word of value.split(/\s+/).filter(Boolean)){const line=lines.at(-1)??``;if(line&&line.length+word.length>=WIDTH-indent)lines.push(word);else lines[lines.length-1]=line?`${line} ${word}`:word}return lines.map(line=>` `.repeat(indent)+line)}

/***/ })

};
