export const id = 5290;
export const ids = [5290];
export const modules = {

/***/ 9571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ beforeDeadline)
/* harmony export */ });
function beforeDeadline(promise,deadline){promise.catch(()=>{});return new Promise((resolve,reject)=>{const giveUp=()=>reject(Object.assign(/* @__PURE__ */ new Error(`no answer within the time limit`),{name:`TimeoutError`}));if(deadline.aborted)return giveUp();deadline.addEventListener(`abort`,giveUp,{once:true});promise.then(resolve,reject).finally(()=>deadline.removeEventListener(`abort`,giveUp))})}

/***/ }),

/***/ 5290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ request_id_token_exports),
/* harmony export */   t: () => (/* binding */ decodeClaims)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_ItjX36QX_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(888);
/* harmony import */ var _host_CQinwItO_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9229);
/* harmony import */ var _before_deadline_DCWfzyno_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9571);
var request_id_token_exports=/* @__PURE__ */ (0,_rolldown_runtime_ItjX36QX_js__WEBPACK_IMPORTED_MODULE_0__.r)({requestIdToken:()=>requestIdToken});async function requestIdToken(options){const started=performance.now();const url=endpoint();const base={service:`github`,operation:`getIDToken`,target:null,region:``,signer:`none`,followUp:false};const took=()=>Math.round(performance.now()-started);const failed=error=>({observation:{...base,durationMs:took(),status:`failed`,error:{...error,...url?{host:url.host}:{}}},token:null,claims:null});if(url&&url.protocol!==`https:`&&!(0,_host_CQinwItO_js__WEBPACK_IMPORTED_MODULE_1__.r)(url.hostname))return failed({kind:`client`,code:`InsecureTokenEndpoint`,message:`the token endpoint is no https URL, so nothing was sent to it`});try{const{getIDToken}=await Promise.all(/* import() */[__webpack_require__.e(1220), __webpack_require__.e(1781)]).then(__webpack_require__.bind(__webpack_require__, 1781));const token=await (0,_before_deadline_DCWfzyno_js__WEBPACK_IMPORTED_MODULE_2__.t)(getIDToken(options.audience),options.deadline);const claims=decodeClaims(token);if(!claims)return failed({kind:`protocol`,code:`NotAToken`,message:`the answer is no JSON Web Token`});return{observation:{...base,durationMs:took(),status:`ok`,facts:{}},token,claims}}catch(error){return failed(observedTokenError(error,options.scrub))}}function endpoint(){try{return new URL(process.env.ACTIONS_ID_TOKEN_REQUEST_URL??``)}catch{return null}}function decodeClaims(token){const parts=typeof token===`string`?token.split(`.`):[];if(parts.length!==3||parts.some(part=>!/^[\w-]+$/.test(part)))return null;try{const[header,claims]=parts.slice(0,2).map(part=>JSON.parse(Buffer.from(part,`base64url`).toString(`utf8`)));return isRecord(header)&&isRecord(claims)?claims:null}catch{return null}}const isRecord=value=>typeof value===`object`&&value!==null&&!Array.isArray(value);const WORDS=[[/Unable to get ACTIONS_ID_TOKEN_REQUEST_\w+ env variable/,`client`,`MissingVariable`],[/tunneling socket could not be established|proxy (authentication|response)/i,`proxy`,`ERR_PROXY_TUNNEL`],[/no answer within the time limit|timed? ?out|ETIMEDOUT/i,`timeout`,`TimeoutError`],[/self.signed certificate|unable to (get|verify)[\w ]*certificate|certificate (has expired|is not yet valid)|altnames|SSL routines/i,`tls`,`CertificateNotTrusted`],[/socket hang up|ECONNRESET/,`network`,`ECONNRESET`],[/ID Token field/i,`protocol`,`NoToken`],[/Invalid URL|Unsupported protocol/i,`client`,`InvalidUrl`]];function observedTokenError(thrown,scrub){const raw=thrown instanceof Error?thrown.message:String(thrown);const httpStatus=Number(/Error Code : (\d{3})\b/.exec(raw)?.[1]??/statusCode=(\d{3})/.exec(raw)?.[1])||void 0;const words=raw.replace(/^[\s\S]*Error Message: /,``).replace(/^Error message: /,``).replace(/\s+/g,` `).trim();const message=scrub(withoutRequestToken(words)).slice(0,2e3);const code=/\b(E[A-Z]{4,}|EAI_[A-Z]+)\b/.exec(words)?.[1];if(httpStatus===407||/tunneling socket/.test(words))return{kind:`proxy`,code:`ERR_PROXY_TUNNEL`,message,...httpStatus?{httpStatus}:{}};if(httpStatus)return{kind:`service`,code:`HTTP ${httpStatus}`,message,httpStatus};const known=WORDS.find(([pattern])=>pattern.test(words));if(known)return{kind:known[1],code:known[2],message};return code?{kind:`network`,code,message}:{kind:`client`,code:`Error`,message}}function withoutRequestToken(message){const requestToken=process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN;return requestToken&&requestToken.length>=4?message.replaceAll(requestToken,`***`):message}

/***/ })

};
