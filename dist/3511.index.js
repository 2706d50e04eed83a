export const id = 3511;
export const ids = [3511];
export const modules = {

/***/ 3511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   showingOf: () => (/* binding */ showingOf)
/* harmony export */ });
/* harmony import */ var _run_facts_D57wM41h_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1275);
/* harmony import */ var _documentation_CE87Xc2G_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5866);
const showingOf=(scene,{place,show,scrub})=>({terminal:!scene.context.inActions,job:place?.job.id??scene.context.job,step:knownStep(scene,place),calledAs:scene.context.calledBy?.uses??null,files:filesAtHand(scene,place),show:value=>show(value.split(EXPRESSION).map((part,i)=>i%2===0?scrub(part):part).join(``),true)});const EXPRESSION=/(\$\{\{[^{}\n]*\}\})/;function filesAtHand({trustPolicy},place){const caller=place&&place.caller!==`several`?place.caller:null;return{workflow:place&&place.text!==null?{file:place.file,text:place.text,job:place.job.id,step:place.step?place.job.steps.indexOf(place.step):null}:null,caller:caller&&caller.text!==null?{file:caller.file,text:caller.text,job:caller.job.id,step:null}:null,json:trustPolicy?.text===void 0?{}:{[trustPolicy.source]:trustPolicy.text}}}function knownStep(scene,place){if(place?.step)return{uses:place.step.uses,with:Object.fromEntries(place.step.with.map(({name,value})=>[name.toLowerCase(),value]))};const{settings,credentials}=scene;const{secretNames,source}=(0,_run_facts_D57wM41h_js__WEBPACK_IMPORTED_MODULE_0__.r)(scene);const secret=name=>`\${{ secrets.${name} }}`;const list=(name,items)=>items.length>0?[[name,items.join(`, `)]]:[];return{uses:_documentation_CE87Xc2G_js__WEBPACK_IMPORTED_MODULE_1__.t,with:Object.fromEntries([...source===`inputs`?[[`aws-access-key-id`,secret(secretNames.keyId)],[`aws-secret-access-key`,secret(secretNames.secret)],...credentials.given.state===`session`?[[`aws-session-token`,secret(secretNames.token)]]:[]]:[],...settings.roleToAssume?[[`role-to-assume`,settings.roleToAssume]]:[],...settings.regionSource===`aws-region`?[[`aws-region`,settings.region]]:[],...list(`dynamodb-tables`,settings.tables),...list(`s3-buckets`,settings.buckets),...list(`bedrock-models`,settings.models)])}}

/***/ })

};
