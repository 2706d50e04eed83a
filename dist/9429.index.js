export const id = 9429;
export const ids = [9429];
export const modules = {

/***/ 9429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isByProfile: () => (/* binding */ isByProfile),
/* harmony export */   profileRegion: () => (/* binding */ profileRegion)
/* harmony export */ });
/* harmony import */ var _config_DbL6Gsp9_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1010);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7318);
var import_config=(0,_config_DbL6Gsp9_js__WEBPACK_IMPORTED_MODULE_0__.t)();const isByProfile=(raw,env,{roleToAssume,assumeWith})=>(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.ii)(raw,env).source===null&&!(env.AWS_WEB_IDENTITY_TOKEN_FILE&&env.AWS_ROLE_ARN)&&!(roleToAssume&&(assumeWith===`oidc`||assumeWith===`auto`&&env.ACTIONS_ID_TOKEN_REQUEST_URL));async function profileRegion(env){const profile=env.AWS_PROFILE||env.AWS_DEFAULT_PROFILE||`default`;const{configFile,credentialsFile}=await(0,import_config.loadSharedConfigFiles)().catch(()=>({configFile:{},credentialsFile:{}}));const region=credentialsFile[profile]?.region??configFile[profile]?.region;return region?{region,regionSource:`the profile ${profile}`}:null}

/***/ })

};
