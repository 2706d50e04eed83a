export const id = 635;
export const ids = [635];
export const modules = {

/***/ 9635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   assumeRole: () => (/* binding */ assumeRole)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7453);
/* harmony import */ var _aws_connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6497);
/* harmony import */ var _aws_not_evaluated_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2365);
/* harmony import */ var _aws_observe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4388);
/* harmony import */ var _names_arn_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1214);





/**
 * Asks STS for a session of `role-to-assume`: with the token where there is one, else with the base credentials. Only what the inputs set is
 * sent: a duration left out is AWS's default, and session tags, which need a right of their own, are never sent.
 */
async function assumeRole(connection, settings, options) {
    const { signer, token } = options;
    const question = {
        service: 'sts',
        operation: token ? 'AssumeRoleWithWebIdentity' : 'AssumeRole',
        target: settings.roleToAssume,
        signer: token ? 'none' : 'base',
    };
    if (!token && !signer)
        return {
            observation: (0,_aws_not_evaluated_js__WEBPACK_IMPORTED_MODULE_1__/* .notEvaluated */ .J)(question, connection.region, 'there is neither a token nor a key to assume the role with'),
            credentials: null,
        };
    const request = {
        RoleArn: settings.roleToAssume,
        RoleSessionName: settings.roleSessionName,
        ...(settings.roleDurationSeconds === null ? {} : { DurationSeconds: settings.roleDurationSeconds }),
    };
    const command = token
        ? new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_2__/* .AssumeRoleWithWebIdentityCommand */ .WH({ ...request, WebIdentityToken: token })
        : new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_2__/* .AssumeRoleCommand */ .QL({
            ...request,
            ...(settings.roleExternalId ? { ExternalId: settings.roleExternalId } : {}),
        });
    let credentials = null;
    const observation = await (0,_aws_observe_js__WEBPACK_IMPORTED_MODULE_3__/* .observe */ .l)(connection, question, new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_2__/* .STSClient */ .iM((0,_aws_connection_js__WEBPACK_IMPORTED_MODULE_0__.clientSettings)(connection, question.signer)), command, (output) => {
        const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = output.Credentials ?? {};
        if (!AccessKeyId || !SecretAccessKey || !SessionToken)
            return null;
        credentials = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
        const expiresAt = Expiration && !Number.isNaN(Expiration.getTime()) ? Expiration.toISOString() : null;
        const { Arn } = output.AssumedRoleUser ?? {};
        const accountId = (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_4__/* .parseArn */ .Lw)(Arn ?? '')?.account;
        return {
            ...(accountId ? { accountId } : {}),
            ...(Arn ? { arn: Arn } : {}),
            ...(expiresAt ? { expiresAt } : {}),
        };
    });
    return observation.status === 'ok' ? { observation, credentials } : { observation, credentials: null };
}


/***/ })

};
