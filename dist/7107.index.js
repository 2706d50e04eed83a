export const id = 7107;
export const ids = [7107];
export const modules = {

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

/***/ })

};
