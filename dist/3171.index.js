export const id = 3171;
export const ids = [3171];
export const modules = {

/***/ 3171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fromGitHub: () => (/* binding */ fromGitHub)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7318);
/* harmony import */ var _host_CQinwItO_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9229);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
const LIMIT_MS=3e3;async function fromGitHub({env,token,deadline}){const[owner,repo,...rest]=(env.GITHUB_REPOSITORY??``).split(`/`);if(!token||!owner||!repo||rest.length>0||deadline.aborted||!maySend(env.GITHUB_API_URL)||!hasPayload(env))return null;const signal=AbortSignal.any([deadline,AbortSignal.timeout(LIMIT_MS)]);try{const{getOctokit}=await Promise.all(/* import() */[__webpack_require__.e(1220), __webpack_require__.e(6471)]).then(__webpack_require__.bind(__webpack_require__, 6471));const octokit=getOctokit(token,{log:{debug(){},info(){},warn(){},error(){}}});const ref=env.GITHUB_WORKFLOW_SHA;return{exact:Boolean(ref),read:async path=>{try{const{data}=await octokit.rest.repos.getContent({owner,repo,path,...ref?{ref}:{},request:{signal}});if(Array.isArray(data)||data.type!==`file`||!(`content`in data)||data.size>65536)return null;return Buffer.from(data.content,`base64`).toString(`utf8`)}catch{return null}}}}catch{return null}}function maySend(url=`https://api.github.com`){const parsed=URL.parse(url);return parsed!==null&&(parsed.protocol===`https:`||parsed.protocol===`http:`&&(0,_host_CQinwItO_js__WEBPACK_IMPORTED_MODULE_2__.r)(parsed.hostname))}const hasPayload=({GITHUB_EVENT_PATH:file})=>!file||node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync(file);

/***/ })

};
