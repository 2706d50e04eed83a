export const id = 39;
export const ids = [39];
export const modules = {

/***/ 8039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   profileRegion: () => (/* binding */ profileRegion)
/* harmony export */ });
/* harmony import */ var _smithy_core_config__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3433);

/** The Region of the profile in the shared files, as the AWS CLI finds it where no variable names one. */
async function profileRegion(env) {
    const profile = env.AWS_PROFILE || 'default';
    const { configFile, credentialsFile } = await (0,_smithy_core_config__WEBPACK_IMPORTED_MODULE_0__.loadSharedConfigFiles)().catch(() => ({ configFile: {}, credentialsFile: {} }));
    const region = configFile[profile]?.region ?? credentialsFile[profile]?.region;
    return region ? { region, regionSource: `the profile ${profile}` } : null;
}


/***/ })

};
