export const id = 322;
export const ids = [322,966];
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


/***/ }),

/***/ 6191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hr: () => (/* binding */ ACTION),
  Xh: () => (/* binding */ README_URL),
  xv: () => (/* binding */ VERSION),
  fs: () => (/* binding */ docsUrl)
});

;// CONCATENATED MODULE: ./build/package.json
const package_namespaceObject = /*#__PURE__*/JSON.parse('{"rE":"1.0.0","Jk":{"O":"git+https://github.com/aws-credentials-preflight/aws-credentials-preflight.git"}}');
;// CONCATENATED MODULE: ./build/src/report/documentation.js

const repository = package_namespaceObject.Jk.O.replace(/^git\+/, '').replace(/\.git$/, '');
/** The page of a finding, in this repository at the release's tag: `repository` and `version` in package.json are the one source of both. */
const docsUrl = (id) => `${repository}/blob/v${package_namespaceObject.rE}/docs/findings/${id}.md`;
const README_URL = `${repository}/blob/v${package_namespaceObject.rE}/README.md`;
const VERSION = package_namespaceObject.rE;
/** How a workflow names this action: `owner/repo@v1`. */
const ACTION = `${new URL(repository).pathname.slice(1)}@v${package_namespaceObject.rE.split('.')[0]}`;


/***/ }),

/***/ 4322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderHelp: () => (/* binding */ renderHelp),
/* harmony export */   show: () => (/* binding */ show)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3645);
/* harmony import */ var _inputs_command_line_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8966);
/* harmony import */ var _inputs_input_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7223);
/* harmony import */ var _documentation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6191);
// `--help`, made from the table of inputs and the descriptions in action.yml.





const WIDTH = 100;
const INDENT = 6;
/** Prints what is asked for instead of a run. */
function show(what, bundle) {
    process.stdout.write(what === 'version' ? `${_documentation_js__WEBPACK_IMPORTED_MODULE_4__/* .VERSION */ .xv}\n` : renderHelp(readMetadata(bundle)));
    return 0;
}
function renderHelp(metadata) {
    const { description, inputs } = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(metadata);
    const flags = _inputs_command_line_js__WEBPACK_IMPORTED_MODULE_2__.FLAGS.map((name) => {
        const usual = _inputs_input_table_js__WEBPACK_IMPORTED_MODULE_3__/* .INPUTS */ .mc[name].default;
        return flag(`--${name} VALUE`, `${inputs[name]?.description ?? ''}${usual ? ` Default: ${usual}.` : ''}`);
    });
    const own = Object.entries(_inputs_command_line_js__WEBPACK_IMPORTED_MODULE_2__.OWN_FLAGS).map(([name, option]) => flag(`--${name}${'short' in option ? `, -${option.short}` : ''}`, option.about));
    return `${[
        ...wrap(description, 0),
        '',
        'Usage: aws-credentials-preflight [flags]',
        '',
        ...wrap('Credentials come as the AWS CLI finds them: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN, else the profile that AWS_PROFILE names or the default one, single sign-on included. No flag takes a secret. The exit status is 0, or 1 where the check fails.', 0),
        '',
        'Flags (a list takes commas, or several flags of one name):',
        ...flags,
        '',
        ...own,
    ].join('\n')}\n`;
}
/** action.yml stands beside the bundle's folder, in the repository and in the package. */
const readMetadata = (bundle) => node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(new URL('../action.yml', bundle), 'utf8');
const flag = (name, about) => [`  ${name}`, ...wrap(about, INDENT)].join('\n');
function wrap(value, indent) {
    const lines = [''];
    for (const word of value.split(/\s+/).filter(Boolean)) {
        const line = lines.at(-1) ?? '';
        if (line && line.length + word.length >= WIDTH - indent)
            lines.push(word);
        else
            lines[lines.length - 1] = line ? `${line} ${word}` : word;
    }
    return lines.map((line) => ' '.repeat(indent) + line);
}


/***/ })

};
