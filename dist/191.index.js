export const id = 191;
export const ids = [191,873];
export const modules = {

/***/ 1191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   otherIdentities: () => (/* binding */ otherIdentities)
/* harmony export */ });
/* unused harmony export confirmsAccount */
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4750);
/* harmony import */ var _sts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2873);


/** Who the job's other tools would be: asked of STS, since two keys may belong to one principal. */
function otherIdentities(connection) {
    const others = ['environment', 'profile'].filter((signer) => connection.identities[signer]);
    return others.map((signer) => (0,_sts_js__WEBPACK_IMPORTED_MODULE_1__.callerIdentity)(connection, signer, { followUp: true }));
}
/** Whether the account that STS named is one that the inputs allow. */
function confirmsAccount(observation, allowed) {
    return observation !== undefined && answerOf(observation) === 'accepted' && observation.status === 'ok' && allowed.includes(observation.facts.accountId ?? '');
}


/***/ }),

/***/ 2873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   callerIdentity: () => (/* binding */ callerIdentity),
/* harmony export */   followUpSts: () => (/* binding */ followUpSts),
/* harmony export */   probeSts: () => (/* binding */ probeSts)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1695);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4750);
/* harmony import */ var _aws_connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5460);
/* harmony import */ var _aws_observe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5374);
/* harmony import */ var _knowledge_regions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4295);





/** GetCallerIdentity needs no permission: that it succeeds proves the credentials and nothing more. */
function callerIdentity(connection, signer, options = {}) {
    const region = options.region ?? connection.region;
    const client = new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_3__/* .STSClient */ .iM((0,_aws_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .clientSettings */ .r)(connection, signer, region));
    return (0,_aws_observe_js__WEBPACK_IMPORTED_MODULE_4__/* .observe */ .l)(connection, { service: 'sts', operation: 'GetCallerIdentity', region, signer, followUp: options.followUp ?? false }, client, new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_3__/* .GetCallerIdentityCommand */ .zI({}), ({ Account, Arn, UserId }) => (Account && Arn ? { accountId: Account, arn: Arn, ...(UserId ? { userId: UserId } : {}) } : null));
}
const probeSts = ({ connection, signer, signed }) => (signed ? [callerIdentity(connection, signer)] : []);
const UNCLEAR = new Set(['key-unrecognized', 'token-undecodable', 'signature-mismatch']);
/** The same question where it tells causes apart: in a default Region, and without the token that does not belong to an `AKIA` key. */
const followUpSts = ({ connection, signer }, observations) => {
    const asked = [];
    const refused = observations.some((o) => o.signer === signer && !o.followUp && (UNCLEAR.has((0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .answerOf */ .ut)(o)) || (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .answerOf */ .ut)(o) === 'expired'));
    const silent = observations.some((o) => o.signer === signer && !o.followUp && (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .answerOf */ .ut)(o) === 'network');
    const { region } = connection;
    const home = (0,_knowledge_regions_js__WEBPACK_IMPORTED_MODULE_2__/* .partitionOf */ .iQ)(region).home;
    if (region !== home && ((refused && ((0,_knowledge_regions_js__WEBPACK_IMPORTED_MODULE_2__/* .isOptInRegion */ .rr)(region) || !(0,_knowledge_regions_js__WEBPACK_IMPORTED_MODULE_2__/* .isKnownRegion */ .Kk)(region))) || (silent && !(0,_knowledge_regions_js__WEBPACK_IMPORTED_MODULE_2__/* .isKnownRegion */ .Kk)(region)))) {
        asked.push(callerIdentity(connection, signer, { region: home, followUp: true }));
    }
    const identity = connection.identities[signer];
    if (refused && identity?.accessKeyId.startsWith('AKIA') && identity.sessionToken) {
        const { sessionToken: _, ...withoutToken } = identity;
        connection.identities['without-token'] = withoutToken;
        asked.push(callerIdentity(connection, 'without-token', { followUp: true }));
    }
    return asked;
};


/***/ })

};
