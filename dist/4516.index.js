export const id = 4516;
export const ids = [4516];
export const modules = {

/***/ 4516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishCrash: () => (/* binding */ publishCrash)
/* harmony export */ });
async function publishCrash(error,env){const name=error instanceof Error&&/^\w+$/.test(error.name)?error.name:typeof error;const place=error instanceof Error?/\bat [^\n]*?((?:index|\d+\.index)\.js:\d+:\d+)/.exec(error.stack??``)?.[1]??``:``;const message=`This action met a fault of its own (${name}${place?` at ${place}`:``}). Nothing is known of the credentials by it; please open an issue.`;if(env.GITHUB_ACTIONS!==`true`){process.stderr.write(`${message}\n`);return 1}const{error:annotate,setOutput}=await __webpack_require__.e(/* import() */ 6054).then(__webpack_require__.bind(__webpack_require__, 6054)).then(n=>n.t);annotate(message,{title:`AWS preflight: internal fault`});try{setOutput(`verdict`,`fail`)}catch{}return 1}

/***/ })

};
