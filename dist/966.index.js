export const id = 966;
export const ids = [966];
export const modules = {

/***/ 8966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FLAGS: () => (/* binding */ FLAGS),
/* harmony export */   OWN_FLAGS: () => (/* binding */ OWN_FLAGS),
/* harmony export */   readCommandLine: () => (/* binding */ readCommandLine)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1490);
/* harmony import */ var _input_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7223);
// The same inputs as flags, for a terminal. No flag takes a secret: whoever may list processes could read it there.



const OWN_FLAGS = {
    json: { type: 'boolean', about: 'Print the JSON report, and nothing else, on stdout.' },
    help: { type: 'boolean', short: 'h', about: 'Print this text.' },
    version: { type: 'boolean', short: 'v', about: 'Print the version.' },
};
const FLAGS = _input_table_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUT_NAMES */ .Qh.filter((name) => !_input_table_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUTS */ .mc[name].kind.secret);
/**
 * Reads every flag and collects every problem. A list may be given by several flags of one name; of any other flag the
 * last one counts. No problem repeats a value.
 */
function readCommandLine(args) {
    const options = {
        ...Object.fromEntries(_input_table_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUT_NAMES */ .Qh.map((name) => [name, { type: 'string' }])),
        ...OWN_FLAGS,
    };
    const { tokens } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
    const problems = [];
    const inputs = {};
    const own = new Set();
    let valueOfUnknown = -1;
    for (const token of tokens) {
        if (token.kind === 'positional' && token.index !== valueOfUnknown)
            problems.push('an argument stands alone: each value follows its flag, as in --aws-region us-east-2');
        if (token.kind !== 'option')
            continue;
        const { name, value } = token;
        const problem = problemOf(token);
        if (problem)
            problems.push(problem);
        if (isOwnFlag(name))
            own.add(name);
        else if (!(0,_input_table_js__WEBPACK_IMPORTED_MODULE_2__/* .isInputName */ .wp)(name))
            valueOfUnknown = token.index + 1;
        else if (!problem && value !== undefined)
            inputs[name] = _input_table_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUTS */ .mc[name].kind.list ? [inputs[name], value].filter(Boolean).join('\n') : value;
    }
    return {
        show: own.has('help') ? 'help' : own.has('version') ? 'version' : null,
        json: own.has('json'),
        inputs,
        problems: [...new Set(problems)],
    };
}
const isOwnFlag = (name) => Object.hasOwn(OWN_FLAGS, name);
function problemOf({ name, rawName, value, inlineValue }) {
    if (isOwnFlag(name))
        return value === undefined ? null : `--${name} takes no value`;
    if (!(0,_input_table_js__WEBPACK_IMPORTED_MODULE_2__/* .isInputName */ .wp)(name))
        return unknownFlag(rawName);
    if (_input_table_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUTS */ .mc[name].kind.secret)
        return secretFlag(name);
    const isValue = value !== undefined && (inlineValue || !value.startsWith('-'));
    return isValue ? null : `--${name} needs a value`;
}
function unknownFlag(flag) {
    const name = flag.replace(/^-+/, '');
    // What is forgotten is often the first word: --region, --models.
    const known = [...FLAGS, ...Object.keys(OWN_FLAGS)].flatMap((each) => [
        [each, each],
        [each.replace(/^[a-z0-9]+-/, ''), each],
    ]);
    const near = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_1__/* .closest */ .kp)(name, known.map(([text]) => text));
    const meant = known.find(([text]) => text === near)?.[1];
    return meant && (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_1__/* .distance */ .Io)(name, near) <= Math.min(2, name.length / 3)
        ? `there is no flag ${flag}: did you mean --${meant}?`
        : `there is no flag ${flag}: --help lists them`;
}
function secretFlag(name) {
    const [variable] = _input_table_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUTS */ .mc[name].variables;
    const profile = variable?.startsWith('AWS_') ? ', or let AWS_PROFILE name a profile' : '';
    const instead = variable ? `; set ${variable}${profile}` : '';
    return `--${name}: no flag takes a secret, since others may read it there${instead}`;
}


/***/ })

};
