export const id = 776;
export const ids = [776];
export const modules = {

/***/ 776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fromTokenFile: () => (/* binding */ fromTokenFile)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_ItjX36QX_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(888);
/* harmony import */ var _client_BAFdp0_u_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5417);
/* harmony import */ var _config_DbL6Gsp9_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1010);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3024);
var import_config=(0,_config_DbL6Gsp9_js__WEBPACK_IMPORTED_MODULE_2__.t)();var import_client=(0,_client_BAFdp0_u_js__WEBPACK_IMPORTED_MODULE_1__.t)();const fromWebToken=init=>async awsIdentityProperties=>{init.logger?.debug(`@aws-sdk/credential-provider-web-identity - fromWebToken`);const{roleArn,roleSessionName,webIdentityToken,providerId,policyArns,policy,durationSeconds}=init;let{roleAssumerWithWebIdentity}=init;if(!roleAssumerWithWebIdentity){const{getDefaultRoleAssumerWithWebIdentity}=await __webpack_require__.e(/* import() */ 3633).then(__webpack_require__.bind(__webpack_require__, 3633)).then(m=>/* @__PURE__ */ (0,_rolldown_runtime_ItjX36QX_js__WEBPACK_IMPORTED_MODULE_0__.o)(m.default));roleAssumerWithWebIdentity=getDefaultRoleAssumerWithWebIdentity({...init.clientConfig,credentialProviderLogger:init.logger,parentClientConfig:{...awsIdentityProperties?.callerClientConfig,...init.parentClientConfig}},init.clientPlugins)}return roleAssumerWithWebIdentity({RoleArn:roleArn,RoleSessionName:roleSessionName??`aws-sdk-js-session-${Date.now()}`,WebIdentityToken:webIdentityToken,ProviderId:providerId,PolicyArns:policyArns,Policy:policy,DurationSeconds:durationSeconds})};const ENV_TOKEN_FILE=`AWS_WEB_IDENTITY_TOKEN_FILE`;const ENV_ROLE_ARN=`AWS_ROLE_ARN`;const ENV_ROLE_SESSION_NAME=`AWS_ROLE_SESSION_NAME`;const fromTokenFile=(init={})=>async awsIdentityProperties=>{init.logger?.debug(`@aws-sdk/credential-provider-web-identity - fromTokenFile`);const webIdentityTokenFile=init?.webIdentityTokenFile??process.env[ENV_TOKEN_FILE];const roleArn=init?.roleArn??process.env[ENV_ROLE_ARN];const roleSessionName=init?.roleSessionName??process.env[ENV_ROLE_SESSION_NAME];if(!webIdentityTokenFile||!roleArn)throw new import_config.CredentialsProviderError(`Web identity configuration not specified`,{logger:init.logger});const credentials=await fromWebToken({...init,webIdentityToken:import_config.externalDataInterceptor?.getTokenRecord?.()[webIdentityTokenFile]??(0,node_fs__WEBPACK_IMPORTED_MODULE_3__.readFileSync)(webIdentityTokenFile,{encoding:`ascii`}),roleArn,roleSessionName})(awsIdentityProperties);if(webIdentityTokenFile===process.env[ENV_TOKEN_FILE])(0,import_client.setCredentialFeature)(credentials,`CREDENTIALS_ENV_VARS_STS_WEB_ID_TOKEN`,`h`);return credentials};

/***/ })

};
