export const id = 6054;
export const ids = [6054];
export const modules = {

/***/ 6054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ notice),
/* harmony export */   c: () => (/* binding */ startGroup),
/* harmony export */   i: () => (/* binding */ error),
/* harmony export */   l: () => (/* binding */ warning),
/* harmony export */   n: () => (/* binding */ debug),
/* harmony export */   o: () => (/* binding */ setOutput),
/* harmony export */   r: () => (/* binding */ endGroup),
/* harmony export */   s: () => (/* binding */ setSecret),
/* harmony export */   t: () => (/* binding */ core_exports)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_ItjX36QX_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(888);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(857);
/* harmony import */ var crypto__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6982);
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9896);
function toCommandValue(input){if(input===null||input===void 0)return``;else if(typeof input===`string`||input instanceof String)return input;return JSON.stringify(input)}function toCommandProperties(annotationProperties){if(!Object.keys(annotationProperties).length)return{};return{title:annotationProperties.title,file:annotationProperties.file,line:annotationProperties.startLine,endLine:annotationProperties.endLine,col:annotationProperties.startColumn,endColumn:annotationProperties.endColumn}}function issueCommand(command,properties,message){const cmd=new Command(command,properties,message);process.stdout.write(cmd.toString()+os__WEBPACK_IMPORTED_MODULE_1__.EOL)}function issue(name,message=``){issueCommand(name,{},message)}const CMD_STRING=`::`;var Command=class{constructor(command,properties,message){if(!command)command=`missing.command`;this.command=command;this.properties=properties;this.message=message}toString(){let cmdStr=CMD_STRING+this.command;if(this.properties&&Object.keys(this.properties).length>0){cmdStr+=` `;let first=true;for(const key in this.properties)if(this.properties.hasOwnProperty(key)){const val=this.properties[key];if(val){if(first)first=false;else cmdStr+=`,`;cmdStr+=`${key}=${escapeProperty(val)}`}}}cmdStr+=`${CMD_STRING}${escapeData(this.message)}`;return cmdStr}};function escapeData(s){return toCommandValue(s).replace(/%/g,`%25`).replace(/\r/g,`%0D`).replace(/\n/g,`%0A`)}function escapeProperty(s){return toCommandValue(s).replace(/%/g,`%25`).replace(/\r/g,`%0D`).replace(/\n/g,`%0A`).replace(/:/g,`%3A`).replace(/,/g,`%2C`)}function issueFileCommand(command,message){const filePath=process.env[`GITHUB_${command}`];if(!filePath)throw new Error(`Unable to find environment variable for file command ${command}`);if(!fs__WEBPACK_IMPORTED_MODULE_3__.existsSync(filePath))throw new Error(`Missing file at path: ${filePath}`);fs__WEBPACK_IMPORTED_MODULE_3__.appendFileSync(filePath,`${toCommandValue(message)}${os__WEBPACK_IMPORTED_MODULE_1__.EOL}`,{encoding:`utf8`})}function prepareKeyValueMessage(key,value){const delimiter=`ghadelimiter_${crypto__WEBPACK_IMPORTED_MODULE_2__.randomUUID()}`;const convertedValue=toCommandValue(value);if(key.includes(delimiter))throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);if(convertedValue.includes(delimiter))throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);return`${key}<<${delimiter}${os__WEBPACK_IMPORTED_MODULE_1__.EOL}${convertedValue}${os__WEBPACK_IMPORTED_MODULE_1__.EOL}${delimiter}`}var core_exports=/* @__PURE__ */ (0,_rolldown_runtime_ItjX36QX_js__WEBPACK_IMPORTED_MODULE_0__.r)({error:()=>error,setOutput:()=>setOutput});var __awaiter=void 0&&(void 0).__awaiter||function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve){resolve(value)})}return new(P||(P=Promise))(function(resolve,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator[`throw`](value))}catch(e){reject(e)}}function step(result){result.done?resolve(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})};var ExitCode;(function(ExitCode){ExitCode[ExitCode[`Success`]=0]=`Success`;ExitCode[ExitCode[`Failure`]=1]=`Failure`})(ExitCode||(ExitCode={}));function setSecret(secret){issueCommand(`add-mask`,{},secret)}function setOutput(name,value){if(process.env[`GITHUB_OUTPUT`]||``)return issueFileCommand(`OUTPUT`,prepareKeyValueMessage(name,value));process.stdout.write(os__WEBPACK_IMPORTED_MODULE_1__.EOL);issueCommand(`set-output`,{name},toCommandValue(value))}function debug(message){issueCommand(`debug`,{},message)}function error(message,properties={}){issueCommand(`error`,toCommandProperties(properties),message instanceof Error?message.toString():message)}function warning(message,properties={}){issueCommand(`warning`,toCommandProperties(properties),message instanceof Error?message.toString():message)}function notice(message,properties={}){issueCommand(`notice`,toCommandProperties(properties),message instanceof Error?message.toString():message)}function startGroup(name){issue(`group`,name)}function endGroup(){issue(`endgroup`)}

/***/ })

};
