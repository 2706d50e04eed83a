export const id = 901;
export const ids = [901];
export const modules = {

/***/ 4901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   followUpIam: () => (/* binding */ followUpIam),
/* harmony export */   roleTrust: () => (/* binding */ roleTrust)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3290);
/* harmony import */ var _answers_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1274);
/* harmony import */ var _aws_connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6497);
/* harmony import */ var _aws_observe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4388);
/* harmony import */ var _names_arn_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1214);





/** Reads of IAM that make an answer clearer where they are granted; where they are denied, nothing is lost. */
const followUpIam = (context, observations) => [
    ...keyAge(context, observations),
    ...denyingPolicies(context, observations),
    ...roleTrust(context, context.signer, observations),
];
const identityIn = (observations, signer) => observations.flatMap((o) => o.operation === 'GetCallerIdentity' && o.status === 'ok' && o.signer === signer ? [o.facts.arn] : [])[0];
const keyAge = ({ connection, signer }, observations) => {
    const key = connection.identities[signer];
    const arn = identityIn(observations, signer);
    if (!key?.accessKeyId.startsWith('AKIA') || !arn || (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_2__/* .principalKind */ .FP)(arn) !== 'user')
        return [];
    const client = new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_3__/* .IAMClient */ .h8v((0,_aws_connection_js__WEBPACK_IMPORTED_MODULE_1__.clientSettings)(connection, signer));
    return [
        (0,_aws_observe_js__WEBPACK_IMPORTED_MODULE_4__/* .observe */ .l)(connection, { service: 'iam', operation: 'ListAccessKeys', signer, followUp: true }, client, new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_3__/* .ListAccessKeysCommand */ .Qxm({ UserName: (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_2__/* .parseArn */ .Lw)(arn)?.resource.split('/').pop() }), ({ AccessKeyMetadata }) => {
            const created = AccessKeyMetadata?.find((k) => k.AccessKeyId === key.accessKeyId)?.CreateDate;
            return created ? { keyCreatedAt: created.toISOString() } : {};
        }),
    ];
};
/** An explicit deny whose message names no policy: the policies attached to the caller, by name. */
const denyingPolicies = ({ connection, signer }, observations) => {
    const unnamed = observations
        .map(_answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .denialOf */ .Z9)
        .find((d) => d?.explicit && d.layer === 'identity' && !d.policyArn && d.principal);
    const principal = (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_2__/* .parseArn */ .Lw)(unnamed?.principal ?? '');
    if (!principal)
        return [];
    const [kind, name] = principal.resource.split('/');
    const client = new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_3__/* .IAMClient */ .h8v((0,_aws_connection_js__WEBPACK_IMPORTED_MODULE_1__.clientSettings)(connection, signer));
    const command = kind === 'user'
        ? new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_3__/* .ListAttachedUserPoliciesCommand */ .zf4({ UserName: principal.resource.split('/').pop() })
        : new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_3__/* .ListAttachedRolePoliciesCommand */ .wfM({ RoleName: name });
    const operation = kind === 'user' ? 'ListAttachedUserPolicies' : 'ListAttachedRolePolicies';
    return [
        (0,_aws_observe_js__WEBPACK_IMPORTED_MODULE_4__/* .observe */ .l)(connection, { service: 'iam', operation, target: unnamed?.principal ?? null, signer, followUp: true }, client, command, ({ AttachedPolicies }) => ({
            attachedPolicies: (AttachedPolicies ?? []).flatMap((p) => (p.PolicyArn ? [p.PolicyArn] : [])),
        })),
    ];
};
/** The trust policy of a role that could not be assumed, asked with the credentials that tried, or with those that stand beside a token. */
const roleTrust = ({ connection, settings }, signer, observations) => {
    const refused = observations.find((o) => o.operation.startsWith('AssumeRole') && (0,_answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .denialOf */ .Z9)(o));
    const role = (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_2__/* .parseArn */ .Lw)(settings.roleToAssume)?.resource.split('/').pop();
    if (!refused || !role || !connection.identities[signer])
        return [];
    const client = new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_3__/* .IAMClient */ .h8v((0,_aws_connection_js__WEBPACK_IMPORTED_MODULE_1__.clientSettings)(connection, signer));
    return [
        (0,_aws_observe_js__WEBPACK_IMPORTED_MODULE_4__/* .observe */ .l)(connection, { service: 'iam', operation: 'GetRole', target: settings.roleToAssume, signer, followUp: true }, client, new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_3__/* .GetRoleCommand */ .kbp({ RoleName: role }), ({ Role }) => ({
            // IAM looks the name up in the caller's own account, where a role of that name may be another one.
            ...(Role?.Arn && Role.Arn !== settings.roleToAssume
                ? {}
                : {
                    ...(Role?.AssumeRolePolicyDocument ? { trustPolicy: Role.AssumeRolePolicyDocument } : {}),
                    ...(Role?.MaxSessionDuration ? { maxSessionDuration: Role.MaxSessionDuration } : {}),
                }),
        })),
    ];
};


/***/ })

};
