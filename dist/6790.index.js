export const id = 6790;
export const ids = [6790,7107,5290];
export const modules = {

/***/ 9571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ beforeDeadline)
/* harmony export */ });
function beforeDeadline(promise,deadline){promise.catch(()=>{});return new Promise((resolve,reject)=>{const giveUp=()=>reject(Object.assign(/* @__PURE__ */ new Error(`no answer within the time limit`),{name:`TimeoutError`}));if(deadline.aborted)return giveUp();deadline.addEventListener(`abort`,giveUp,{once:true});promise.then(resolve,reject).finally(()=>deadline.removeEventListener(`abort`,giveUp))})}

/***/ }),

/***/ 8694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inWords: () => (/* binding */ inWords),
/* harmony export */   isUnanswered: () => (/* binding */ isUnanswered),
/* harmony export */   localError: () => (/* binding */ localError),
/* harmony export */   localFailure: () => (/* binding */ localFailure)
/* harmony export */ });
/* harmony import */ var _observed_error_B0hHAcvV_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4966);
const localFailure=({started,...asked},error)=>({service:`machine`,...asked,durationMs:Math.round(performance.now()-started),signer:`none`,followUp:false,status:`failed`,error});const UNANSWERED={status:void 0,headers:{},host:void 0};const localError=(error,scrub,host)=>(0,_observed_error_B0hHAcvV_js__WEBPACK_IMPORTED_MODULE_0__.t)(error,{...UNANSWERED,host},scrub);const inWords=(code,message)=>({kind:`client`,code,message});const isUnanswered=({kind})=>kind!==`service`&&kind!==`client`;

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

/***/ }),

/***/ 7107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   assumeRole: () => (/* binding */ assumeRole),
/* harmony export */   roleRequest: () => (/* binding */ roleRequest)
/* harmony export */ });
/* harmony import */ var _commandBuilder_OAAorrCa_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(397);
/* harmony import */ var _connection_BmqtxXpR_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5111);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7318);
/* harmony import */ var _observe_DKZRs0hC_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5676);
/* harmony import */ var _arn_gJQA8TMn_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9006);
var AssumeRoleCommand=class extends (0,_commandBuilder_OAAorrCa_js__WEBPACK_IMPORTED_MODULE_0__.r)(_commandBuilder_OAAorrCa_js__WEBPACK_IMPORTED_MODULE_0__.t,_commandBuilder_OAAorrCa_js__WEBPACK_IMPORTED_MODULE_0__.n,`AssumeRole`,_commandBuilder_OAAorrCa_js__WEBPACK_IMPORTED_MODULE_0__.a){};var AssumeRoleWithWebIdentityCommand=class extends (0,_commandBuilder_OAAorrCa_js__WEBPACK_IMPORTED_MODULE_0__.r)(_commandBuilder_OAAorrCa_js__WEBPACK_IMPORTED_MODULE_0__.t,_commandBuilder_OAAorrCa_js__WEBPACK_IMPORTED_MODULE_0__.n,`AssumeRoleWithWebIdentity`,_commandBuilder_OAAorrCa_js__WEBPACK_IMPORTED_MODULE_0__.o){};const roleRequest=settings=>({role:settings.roleToAssume,sessionName:settings.roleSessionName,seconds:settings.roleDurationSeconds,externalId:settings.roleExternalId});async function assumeRole(connection,{role,sessionName,seconds,externalId},options){const{signer,token}=options;const question={service:`sts`,operation:token?`AssumeRoleWithWebIdentity`:`AssumeRole`,target:role,signer:token?`none`:`base`};if(!token&&!signer)return{observation:(0,_index_js__WEBPACK_IMPORTED_MODULE_2__.Zr)(question,connection.region,`there is neither a token nor a key to assume the role with`),credentials:null};const request={RoleArn:role,RoleSessionName:sessionName,...seconds===null?{}:{DurationSeconds:seconds}};const command=token?new AssumeRoleWithWebIdentityCommand({...request,WebIdentityToken:token}):new AssumeRoleCommand({...request,...externalId?{ExternalId:externalId}:{}});let credentials=null;const observation=await (0,_observe_DKZRs0hC_js__WEBPACK_IMPORTED_MODULE_3__.t)(connection,question,(0,_connection_BmqtxXpR_js__WEBPACK_IMPORTED_MODULE_1__.t)(connection,_commandBuilder_OAAorrCa_js__WEBPACK_IMPORTED_MODULE_0__.i,question.signer),command,output=>{const{AccessKeyId,SecretAccessKey,SessionToken,Expiration}=output.Credentials??{};if(!AccessKeyId||!SecretAccessKey||!SessionToken)return null;credentials={accessKeyId:AccessKeyId,secretAccessKey:SecretAccessKey,sessionToken:SessionToken};const expiresAt=Expiration&&!Number.isNaN(Expiration.getTime())?Expiration.toISOString():null;const{Arn}=output.AssumedRoleUser??{};const accountId=(0,_arn_gJQA8TMn_js__WEBPACK_IMPORTED_MODULE_4__.n)(Arn??``)?.account;return{...accountId?{accountId}:{},...Arn?{arn:Arn}:{},...expiresAt?{expiresAt}:{}}});return observation.status===`ok`?{observation,credentials:withAccount(credentials,observation.facts.accountId)}:{observation,credentials:null}}const withAccount=(pair,accountId)=>pair&&accountId?{...pair,accountId}:pair;

/***/ }),

/***/ 6790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askWebIdentity: () => (/* binding */ askWebIdentity)
/* harmony export */ });
/* harmony import */ var _connection_BmqtxXpR_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5111);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7318);
/* harmony import */ var _regions_CbJDqrPC_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8321);
/* harmony import */ var _arn_gJQA8TMn_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9006);
/* harmony import */ var _local_failure_CVrFUmAA_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8694);
/* harmony import */ var _request_id_token_BS88Ov7_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5290);
/* harmony import */ var _role_cnuf2B5g_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7107);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3024);
const SESSION_NAME=`aws-credentials-preflight`;async function askWebIdentity({role,file,sessionName,profile},{region,deadline,caBundle,scrub}){const started=performance.now();const failure=fault=>({kind:`web-identity`,profile,role,file,fault});const unread={operation:`ReadTokenFile`,target:file,region,started};let token;try{token=node_fs__WEBPACK_IMPORTED_MODULE_6__.readFileSync(file,`utf8`)}catch(error){return (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.ei)(failure(`token-file`),(0,_local_failure_CVrFUmAA_js__WEBPACK_IMPORTED_MODULE_3__.localFailure)(unread,(0,_local_failure_CVrFUmAA_js__WEBPACK_IMPORTED_MODULE_3__.localError)(error,scrub)))}if(token.trim()===``)return (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.ei)(failure(`token-empty`),(0,_local_failure_CVrFUmAA_js__WEBPACK_IMPORTED_MODULE_3__.localFailure)(unread,(0,_local_failure_CVrFUmAA_js__WEBPACK_IMPORTED_MODULE_3__.inWords)(`EmptyFile`,`the file is empty`)));const hide=(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.wi)([token]).scrub;const connection=(0,_connection_BmqtxXpR_js__WEBPACK_IMPORTED_MODULE_0__.r)({region:region||homeOf(role),deadline,scrub:value=>hide(scrub(value)),caBundle});try{const{observation,credentials}=await (0,_role_cnuf2B5g_js__WEBPACK_IMPORTED_MODULE_5__.assumeRole)(connection,{role,sessionName:sessionName??SESSION_NAME,seconds:null,externalId:``},{signer:null,token});const secrets=[token];if(observation.status!==`failed`&&credentials){const end=observation.status===`ok`?observation.facts.expiresAt:void 0;return{...(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.ri)(`web-identity`,{...credentials,...end?{expiration:new Date(end)}:{}}),secrets}}const refusal=observation.status===`failed`?observation:null;const fault=refusal&&(0,_local_failure_CVrFUmAA_js__WEBPACK_IMPORTED_MODULE_3__.isUnanswered)(refusal.error)?`unreachable`:`refused`;return{...(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.ei)(failure(fault),refusal),claims:(0,_request_id_token_BS88Ov7_js__WEBPACK_IMPORTED_MODULE_4__.t)(token.trim()),secrets}}finally{connection.close()}}const homeOf=role=>_regions_CbJDqrPC_js__WEBPACK_IMPORTED_MODULE_2__.t.find(({id})=>id===(0,_arn_gJQA8TMn_js__WEBPACK_IMPORTED_MODULE_7__.n)(role)?.partition)?.home??`us-east-1`;

/***/ })

};
