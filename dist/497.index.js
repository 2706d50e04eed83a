export const id = 497;
export const ids = [497];
export const modules = {

/***/ 6497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FLAGS: () => (/* binding */ FLAGS),
/* harmony export */   OWN_FLAGS: () => (/* binding */ OWN_FLAGS),
/* harmony export */   readCommandLine: () => (/* binding */ readCommandLine)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1916);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2542);
// The same inputs as flags, for a terminal. No flag takes a secret: whoever may list processes could read it there.



const OWN_FLAGS = {
    json: { type: 'boolean', about: 'Print the JSON report, and nothing else, on stdout.' },
    help: { type: 'boolean', short: 'h', about: 'Print this text.' },
    version: { type: 'boolean', short: 'v', about: 'Print the version.' },
};
const NAMES = Object.keys(_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUTS */ .mc);
const FLAGS = NAMES.filter((name) => !('secret' in _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUTS */ .mc[name]));
/** Where a secret belongs when it is no input of a step. */
const VARIABLES = {
    'aws-access-key-id': 'AWS_ACCESS_KEY_ID',
    'aws-secret-access-key': 'AWS_SECRET_ACCESS_KEY',
    'aws-session-token': 'AWS_SESSION_TOKEN',
};
/** Reads every flag and collects every problem. A list may be given by several flags of one name; of any other flag the last one holds. No problem repeats a value. */
function readCommandLine(args) {
    const options = { ...Object.fromEntries(NAMES.map((name) => [name, { type: 'string' }])), ...OWN_FLAGS };
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
        const { name, value, inlineValue } = token;
        if (Object.hasOwn(OWN_FLAGS, name)) {
            own.add(name);
            if (value !== undefined)
                problems.push(`--${name} takes no value`);
        }
        else if (!Object.hasOwn(_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUTS */ .mc, name)) {
            problems.push(unknownFlag(token.rawName));
            valueOfUnknown = token.index + 1;
        }
        else if (!FLAGS.includes(name))
            problems.push(secretFlag(name));
        else if (value === undefined || (!inlineValue && value.startsWith('-')))
            problems.push(`--${name} needs a value`);
        else
            inputs[name] =
                'list' in _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUTS */ .mc[name] ? [inputs[name], value].filter(Boolean).join('\n') : value;
    }
    return {
        show: own.has('help') ? 'help' : own.has('version') ? 'version' : null,
        json: own.has('json'),
        inputs,
        problems: [...new Set(problems)],
    };
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
    const variable = VARIABLES[name];
    return `--${name}: no flag takes a secret, since others may read it there${variable ? `; set ${variable}, or let AWS_PROFILE name a profile` : ''}`;
}


/***/ })

};
