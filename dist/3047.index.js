export const id = 3047;
export const ids = [3047];
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

/***/ 8906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ jsonOf),
/* harmony export */   r: () => (/* binding */ refusedLocally),
/* harmony export */   t: () => (/* binding */ askLocal)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1692);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4708);
const ANSWER_WITHIN_MS=1e3;const LIMIT_BYTES=65536;function askLocal(url,{method=`GET`,headers={},deadline,caBundle}){return new Promise((resolve,reject)=>{const client=url.protocol===`https:`?node_https__WEBPACK_IMPORTED_MODULE_3__:node_http__WEBPACK_IMPORTED_MODULE_2__;const ca=url.protocol===`https:`&&caBundle?{ca:[...node_tls__WEBPACK_IMPORTED_MODULE_1__.getCACertificates(`default`),node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(caBundle,`utf8`)]}:{};const request=client.request(url,{method,headers,agent:false,timeout:ANSWER_WITHIN_MS,...ca},answer=>{const parts=[];let length=0;answer.on(`data`,part=>{length+=part.length;if(length<=LIMIT_BYTES)parts.push(part)});answer.on(`end`,()=>resolve({status:answer.statusCode??0,body:Buffer.concat(parts).toString(`utf8`)}));answer.on(`error`,reject)});const giveUp=()=>request.destroy(Object.assign(/* @__PURE__ */ new Error(`no answer from ${url.host}`),{code:`ETIMEDOUT`,name:`TimeoutError`}));if(deadline.aborted)giveUp();deadline.addEventListener(`abort`,giveUp,{once:true});request.on(`timeout`,giveUp);request.on(`error`,reject);request.on(`close`,()=>deadline.removeEventListener(`abort`,giveUp));request.end()})}const MOST_WORDS=500;function refusedLocally({status,body},host,scrub){const parsed=jsonOf(body);const{code,message}={code:parsed?.Code??parsed?.code??/\b([A-Z]\w+Exception)\b/.exec(body)?.[1]??`HTTP ${status}`,message:parsed?.Message??parsed?.message??(/^\s*[<{]/.test(body)?``:body)};return{kind:`service`,code:scrub(String(code)).slice(0,200),message:scrub(String(message).replace(/\s+/g,` `).trim()).slice(0,MOST_WORDS),httpStatus:status,host:scrub(host)}}function jsonOf(body){try{const parsed=JSON.parse(body);return typeof parsed===`object`&&parsed!==null&&!Array.isArray(parsed)?parsed:null}catch{return null}}

/***/ }),

/***/ 3047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askLogin: () => (/* binding */ askLogin),
/* harmony export */   askSso: () => (/* binding */ askSso),
/* harmony export */   wouldRenewLogin: () => (/* binding */ wouldRenewLogin),
/* harmony export */   wouldRenewSso: () => (/* binding */ wouldRenewSso)
/* harmony export */ });
/* harmony import */ var _connection_BmqtxXpR_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5111);
/* harmony import */ var _observe_DKZRs0hC_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5676);
/* harmony import */ var _observed_error_B0hHAcvV_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4966);
/* harmony import */ var _before_deadline_DCWfzyno_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9571);
/* harmony import */ var _local_failure_CVrFUmAA_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8694);
/* harmony import */ var _local_request_BILLqoGb_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8906);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7318);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6760);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7598);
async function askSso(profile,files,outward){const started=performance.now();const{sso_account_id:account=null,sso_role_name:role=null}=files.profiles[profile]??{};const failure=(fault,names=[])=>({kind:`sso`,profile,names,account,role,fault});const wrong=faultInSettings(profile,files);if(wrong){const place={operation:`ReadProfile`,target:profile,region:outward.region,started};return (0,_index_js__WEBPACK_IMPORTED_MODULE_5__.ei)(failure(wrong.fault,wrong.names),(0,_local_failure_CVrFUmAA_js__WEBPACK_IMPORTED_MODULE_3__.localFailure)(place,(0,_local_failure_CVrFUmAA_js__WEBPACK_IMPORTED_MODULE_3__.inWords)(`InvalidProfile`,wrong.says)))}const watched=watch(outward,`sso`);try{const{fromSSO}=await Promise.all(/* import() */[__webpack_require__.e(5417), __webpack_require__.e(6615)]).then(__webpack_require__.bind(__webpack_require__, 8996));const provider=fromSSO({profile,clientConfig:{requestHandler:watched.handler}});return{...(0,_index_js__WEBPACK_IMPORTED_MODULE_5__.ri)(`profile`,await (0,_before_deadline_DCWfzyno_js__WEBPACK_IMPORTED_MODULE_8__.t)(provider(),outward.deadline)),profile}}catch(error){const refusal=refusalOf(watched.asked.at(-1),error,{profile,started,outward});const fault=refusal&&faultOfAnswer(refusal);if(fault)return (0,_index_js__WEBPACK_IMPORTED_MODULE_5__.ei)(failure(fault),refusal);return signedOut(profile,refusal||!ABSENT.test(wordsOf(error))?`sso-expired`:`sso-absent`,refusal)}finally{watched.close()}}const REQUIRED=[`sso_start_url`,`sso_region`,`sso_account_id`,`sso_role_name`];function faultInSettings(profile,{profiles,sessions}){const data=profiles[profile]??{};const section=data.sso_session?sessions[data.sso_session]:void 0;if(data.sso_session&&!section)return{fault:`session-section`,names:[data.sso_session],says:`there is no section [sso-session ${data.sso_session}]`};const all={...data,...section};const missing=REQUIRED.filter(name=>!all[name]);if(missing.length>0)return{fault:`settings`,names:missing,says:`missing: ${missing.join(`, `)}`};if(!section||!data.sso_start_url||data.sso_start_url===section.sso_start_url)return null;return{fault:`start-url`,names:[`sso_start_url`],says:`sso_start_url of the profile and of its session differ`}}function faultOfAnswer({operation,error}){if((0,_local_failure_CVrFUmAA_js__WEBPACK_IMPORTED_MODULE_3__.isUnanswered)(error))return`unreachable`;const{httpStatus=0}=error;if(operation!==`GetRoleCredentials`)return httpStatus>=500?`refused`:null;return httpStatus===401?null:REFUSALS[httpStatus]??`refused`}const wordsOf=error=>String(error.message);const REFUSALS={403:`role-refused`,404:`account-unknown`};const ABSENT=/^The SSO session (token associated with profile=.* was not found or|associated with this profile) is invalid/;const signedOut=(profile,profileFault,refusal)=>({..._index_js__WEBPACK_IMPORTED_MODULE_5__.$r,profile,profileFault,refusal});async function askLogin(profile,data,outward){const started=performance.now();const watched=watch(outward,`signin`);const region=data.region||outward.region;try{const{fromLoginCredentials}=await Promise.all(/* import() */[__webpack_require__.e(5417), __webpack_require__.e(9082)]).then(__webpack_require__.bind(__webpack_require__, 9082));const provider=fromLoginCredentials({profile,clientConfig:{requestHandler:watched.handler,...region?{region}:{}}});return{...(0,_index_js__WEBPACK_IMPORTED_MODULE_5__.ri)(`profile`,await (0,_before_deadline_DCWfzyno_js__WEBPACK_IMPORTED_MODULE_8__.t)(provider(),outward.deadline)),profile}}catch(error){const refusal=refusalOf(watched.asked.at(-1),error,{profile,started,outward});const fault=refusal&&faultOfLogin(refusal,wordsOf(error));if(fault)return (0,_index_js__WEBPACK_IMPORTED_MODULE_5__.ei)({kind:`login`,profile,fault},refusal);return signedOut(profile,NO_LOGIN.test(wordsOf(error))?`login-absent`:`login-expired`,refusal)}finally{watched.close()}}const NO_LOGIN=/^Failed to load (a )?token (from|for session) /;function faultOfLogin({error},words){if((0,_local_failure_CVrFUmAA_js__WEBPACK_IMPORTED_MODULE_3__.isUnanswered)(error))return`unreachable`;if(/insufficient permissions/i.test(words))return`not-permitted`;return(error.httpStatus??0)>=500?`refused`:null}function refusalOf(asked,thrown,{profile,started,outward}){if(!asked)return null;const{service,operation,error,...answered}=asked;const{status=0}=answered;if(status>=200&&status<300&&operation!==`GetRoleCredentials`)return null;const{scrub}=outward;const seen=(0,_observed_error_B0hHAcvV_js__WEBPACK_IMPORTED_MODULE_2__.t)(error??thrown,{...answered,foreign:status>=200&&status<300},scrub);return{service,operation,target:profile,region:outward.region,durationMs:Math.round(performance.now()-started),signer:`none`,followUp:false,status:`failed`,error:status>=400?{...seen,...inWordsOf(answered,scrub)}:seen}}function inWordsOf({headers,refusal=``},scrub){const body=(0,_local_request_BILLqoGb_js__WEBPACK_IMPORTED_MODULE_4__.n)(refusal);const type=headers[`x-amzn-errortype`]??body?.__type??body?.error;if(typeof type!==`string`)return{};const said=[body?.error,body?.error_description??body?.message??body?.Message].filter(part=>typeof part===`string`&&part!==type);return{kind:`service`,code:scrub(type.replace(/^.*#|:.*$/g,``)).slice(0,200),message:scrub(said.join(`: `)).slice(0,500)}}function watch({caBundle},service){const{requestHandler,close}=(0,_connection_BmqtxXpR_js__WEBPACK_IMPORTED_MODULE_0__.i)(caBundle);const asked=[];const handle=async(request,options)=>{const{hostname,port,path:at}=request;const now={service,operation:service===`signin`?`CreateOAuth2Token`:at.includes(`/federation/credentials`)?`GetRoleCredentials`:`CreateToken`,error:null,status:void 0,headers:{},host:port?`${hostname}:${port}`:hostname};asked.push(now);try{const result=await requestHandler.handle(request,options);const{statusCode,headers}=result.response;Object.assign(now,{status:statusCode,headers,refusal:await (0,_observe_DKZRs0hC_js__WEBPACK_IMPORTED_MODULE_1__.n)(result.response)});return result}catch(error){now.error=error;throw error}};return{handler:Object.assign(Object.create(requestHandler),{handle}),asked,close}}const RENEWED_WITHIN_MS=36e4;function wouldRenewSso(profile,{profiles},env){const session=profiles[profile]?.sso_session;if(!session)return false;const cached=(0,_index_js__WEBPACK_IMPORTED_MODULE_5__.si)(node_path__WEBPACK_IMPORTED_MODULE_6__.join((0,_index_js__WEBPACK_IMPORTED_MODULE_5__.ci)(env),`${(0,node_crypto__WEBPACK_IMPORTED_MODULE_7__.createHash)(`sha1`).update(session).digest(`hex`)}.json`));return cached!==null&&typeof cached.refreshToken===`string`&&endsSoon(cached.expiresAt)}function wouldRenewLogin(profile,{profiles},env){const session=profiles[profile]?.login_session??``;const cached=(0,_index_js__WEBPACK_IMPORTED_MODULE_5__.si)(node_path__WEBPACK_IMPORTED_MODULE_6__.join((0,_index_js__WEBPACK_IMPORTED_MODULE_5__.oi)(env),`${(0,node_crypto__WEBPACK_IMPORTED_MODULE_7__.createHash)(`sha256`).update(session).digest(`hex`)}.json`));const token=cached?.accessToken;return cached!==null&&endsSoon(token?.expiresAt)}const endsSoon=end=>{const time=Date.parse(String(end));return Number.isNaN(time)||time-Date.now()<RENEWED_WITHIN_MS};

/***/ })

};
