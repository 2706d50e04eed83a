export const id = 830;
export const ids = [830];
export const modules = {

/***/ 3830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   followUpDynamodb: () => (/* binding */ followUpDynamodb),
/* harmony export */   probeDynamodb: () => (/* binding */ probeDynamodb)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_dynamodb__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1759);
/* harmony import */ var _answers_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1274);
/* harmony import */ var _aws_connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6497);
/* harmony import */ var _aws_not_evaluated_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2365);
/* harmony import */ var _aws_observe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4388);
/* harmony import */ var _knowledge_regions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(284);
/* harmony import */ var _names_arn_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1214);







const TABLE_NAME = /^[a-zA-Z0-9_.-]{3,255}$/; // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html
const probeDynamodb = ({ connection, settings, signer }) => {
    if (settings.tables.length > 0)
        return settings.tables.map((table) => describe(connection, signer, table));
    const client = new _aws_sdk_client_dynamodb__WEBPACK_IMPORTED_MODULE_3__/* .DynamoDBClient */ .MGV((0,_aws_connection_js__WEBPACK_IMPORTED_MODULE_1__.clientSettings)(connection, signer));
    return [
        (0,_aws_observe_js__WEBPACK_IMPORTED_MODULE_4__/* .observe */ .l)(connection, { service: 'dynamodb', operation: 'ListTables', signer }, client, new _aws_sdk_client_dynamodb__WEBPACK_IMPORTED_MODULE_3__/* .ListTablesCommand */ .H7({ Limit: 1 }), ({ TableNames }) => (TableNames ? {} : null)),
    ];
};
/** A table given as an ARN is asked for where the ARN puts it: in another Region AWS would refuse the ARN itself. */
function describe(connection, signer, table) {
    const region = (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_5__/* .parseArn */ .Lw)(table)?.region || connection.region;
    const question = { service: 'dynamodb', operation: 'DescribeTable', target: table, region, signer };
    if (!TABLE_NAME.test((0,_names_arn_js__WEBPACK_IMPORTED_MODULE_5__/* .tableName */ .Cm)(table)))
        return Promise.resolve((0,_aws_not_evaluated_js__WEBPACK_IMPORTED_MODULE_6__/* .notEvaluated */ .J)(question, region, 'the name breaks DynamoDB’s naming rules, so no such table can exist'));
    return describeIn(connection, signer, table, region, false);
}
function describeIn(connection, signer, table, region, followUp) {
    const client = new _aws_sdk_client_dynamodb__WEBPACK_IMPORTED_MODULE_3__/* .DynamoDBClient */ .MGV((0,_aws_connection_js__WEBPACK_IMPORTED_MODULE_1__.clientSettings)(connection, signer, region));
    return (0,_aws_observe_js__WEBPACK_IMPORTED_MODULE_4__/* .observe */ .l)(connection, { service: 'dynamodb', operation: 'DescribeTable', target: table, region, signer, followUp }, client, new _aws_sdk_client_dynamodb__WEBPACK_IMPORTED_MODULE_3__/* .DescribeTableCommand */ .h8C({ TableName: table }), ({ Table }) => Table ? (Table.TableStatus ? { tableStatus: Table.TableStatus } : {}) : null);
}
/**
 * A denied DescribeTable is followed by a read of a key that cannot exist: where GetItem is granted, AWS answers that the key does not fit the
 * table's schema. A table that is not found is looked for in the partition's default-enabled Regions.
 */
const followUpDynamodb = ({ connection, signer }, observations) => observations
    .filter((o) => o.operation === 'DescribeTable' && !o.followUp && o.status === 'failed')
    .flatMap((o) => {
    const table = o.target ?? '';
    if ((0,_answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .answerOf */ .ut)(o) === 'denied') {
        const client = new _aws_sdk_client_dynamodb__WEBPACK_IMPORTED_MODULE_3__/* .DynamoDBClient */ .MGV((0,_aws_connection_js__WEBPACK_IMPORTED_MODULE_1__.clientSettings)(connection, signer, o.region));
        const command = new _aws_sdk_client_dynamodb__WEBPACK_IMPORTED_MODULE_3__/* .GetItemCommand */ .ZKh({
            TableName: table,
            Key: { 'aws-credentials-preflight/no-such-key': { S: '-' } },
        });
        return [
            (0,_aws_observe_js__WEBPACK_IMPORTED_MODULE_4__/* .observe */ .l)(connection, { service: 'dynamodb', operation: 'GetItem', target: table, region: o.region, signer, followUp: true }, client, command, () => ({})),
        ];
    }
    if (o.status === 'failed' && o.error.code === 'ResourceNotFoundException' && !(0,_names_arn_js__WEBPACK_IMPORTED_MODULE_5__/* .parseArn */ .Lw)(table)) {
        return (0,_knowledge_regions_js__WEBPACK_IMPORTED_MODULE_2__/* .partitionOf */ .iQ)(connection.region)
            .defaultRegions.filter((region) => region !== o.region)
            .map((region) => describeIn(connection, signer, table, region, true));
    }
    return [];
});


/***/ })

};
