export const id = 6546;
export const ids = [6546];
export const modules = {

/***/ 6546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fromProcess: () => (/* binding */ fromProcess)
/* harmony export */ });
/* harmony import */ var _config_DbL6Gsp9_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1010);
/* harmony import */ var _client_BAFdp0_u_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5417);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7975);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1421);
var import_config=(0,_config_DbL6Gsp9_js__WEBPACK_IMPORTED_MODULE_0__.t)();var import_client=(0,_client_BAFdp0_u_js__WEBPACK_IMPORTED_MODULE_1__.t)();const getValidatedProcessCredentials=(profileName,data,profiles)=>{if(data.Version!==1)throw Error(`Profile ${profileName} credential_process did not return Version 1.`);if(data.AccessKeyId===void 0||data.SecretAccessKey===void 0)throw Error(`Profile ${profileName} credential_process returned invalid credentials.`);if(data.Expiration){const currentTime=/* @__PURE__ */ new Date;if(new Date(data.Expiration)<currentTime)throw Error(`Profile ${profileName} credential_process returned expired credentials.`)}let accountId=data.AccountId;if(!accountId&&profiles?.[profileName]?.aws_account_id)accountId=profiles[profileName].aws_account_id;const credentials={accessKeyId:data.AccessKeyId,secretAccessKey:data.SecretAccessKey,...data.SessionToken&&{sessionToken:data.SessionToken},...data.Expiration&&{expiration:new Date(data.Expiration)},...data.CredentialScope&&{credentialScope:data.CredentialScope},...accountId&&{accountId}};(0,import_client.setCredentialFeature)(credentials,`CREDENTIALS_PROCESS`,`w`);return credentials};const resolveProcessCredentials=async(profileName,profiles,logger)=>{const profile=profiles[profileName];if(profiles[profileName]){const credentialProcess=profile[`credential_process`];if(credentialProcess!==void 0){const execPromise=(0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(import_config.externalDataInterceptor?.getTokenRecord?.().exec??node_child_process__WEBPACK_IMPORTED_MODULE_3__.exec);try{const{stdout}=await execPromise(credentialProcess);let data;try{data=JSON.parse(stdout.trim())}catch{throw Error(`Profile ${profileName} credential_process returned invalid JSON.`)}return getValidatedProcessCredentials(profileName,data,profiles)}catch(error){throw new import_config.CredentialsProviderError(error.message,{logger})}}else throw new import_config.CredentialsProviderError(`Profile ${profileName} did not contain credential_process.`,{logger})}else throw new import_config.CredentialsProviderError(`Profile ${profileName} could not be found in shared credentials file.`,{logger})};const fromProcess=(init={})=>async({callerClientConfig}={})=>{init.logger?.debug(`@aws-sdk/credential-provider-process - fromProcess`);const profiles=await(0,import_config.parseKnownFiles)(init);return resolveProcessCredentials((0,import_config.getProfileName)({profile:init.profile??callerClientConfig?.profile}),profiles,init.logger)};

/***/ })

};
