export const id = 996;
export const ids = [996];
export const modules = {

/***/ 3171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ realRegion)
/* harmony export */ });
const REGION_CODE = /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/;
/** The Region that S3 names for a bucket, in a header or in words; null where it names none, and of any other service. */
function realRegion(observation) {
    if (observation.service !== 's3')
        return null;
    if (observation.status === 'ok' && observation.operation === 'ListObjectsV2')
        return observation.facts.bucketRegion ?? null;
    if (observation.status !== 'failed')
        return null;
    const words = /expecting '([\w-]+)'|The ([\w-]+) location constraint|\.s3[.-]([a-z]{2,4}(?:-[a-z]+)+-\d)\.amazonaws/.exec(observation.error.message);
    const named = observation.error.bucketRegion ?? words?.[1] ?? words?.[2] ?? words?.[3];
    // "The unspecified location constraint" is us-east-1, where a bucket has none.
    if (named === 'unspecified')
        return 'us-east-1';
    return named && REGION_CODE.test(named) ? named : null;
}


/***/ }),

/***/ 9996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   followUpS3: () => (/* binding */ followUpS3),
/* harmony export */   probeS3: () => (/* binding */ probeS3)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6265);
/* harmony import */ var _answers_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1274);
/* harmony import */ var _answers_bucket_region_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3171);
/* harmony import */ var _aws_connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6497);
/* harmony import */ var _aws_not_evaluated_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2365);
/* harmony import */ var _aws_observe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4388);
/* harmony import */ var _knowledge_regions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(284);
/* harmony import */ var _names_arn_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1214);
/* harmony import */ var _names_bucket_name_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5487);









const probeS3 = ({ connection, settings, signer }) => {
    if (settings.buckets.length > 0) {
        return settings.buckets.map((bucket) => {
            const reason = reasonNotToAsk(bucket);
            const question = { service: 's3', operation: 'ListObjectsV2', target: bucket, signer };
            return reason
                ? Promise.resolve((0,_aws_not_evaluated_js__WEBPACK_IMPORTED_MODULE_3__/* .notEvaluated */ .J)(question, connection.region, reason))
                : listObjects(connection, signer, bucket, homeOf(bucket) ?? connection.region, false);
        });
    }
    const client = new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_4__/* .S3Client */ .YxF(settingsOf(connection, signer, connection.region));
    return [
        (0,_aws_observe_js__WEBPACK_IMPORTED_MODULE_5__/* .observe */ .l)(connection, { service: 's3', operation: 'ListBuckets', signer }, client, new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_4__/* .ListBucketsCommand */ .$Lo({ MaxBuckets: 1 }), ({ Buckets, Owner, $metadata }) => Buckets || Owner || $metadata.requestId ? {} : null),
    ];
};
/** A directory bucket has a host in the Region of its zone alone. */
const homeOf = (bucket) => {
    const zone = (0,_names_bucket_name_js__WEBPACK_IMPORTED_MODULE_6__/* .directoryZone */ .w_)(bucket);
    return zone && (0,_knowledge_regions_js__WEBPACK_IMPORTED_MODULE_2__/* .regionOfZone */ .wA)(zone);
};
const UNASKABLE = {
    'multi-region access point': 'a multi-Region access point takes signatures for all Regions (SigV4a), which this action does not make',
    'table bucket': 'a table bucket answers S3 Tables alone, which this action does not ask',
};
function reasonNotToAsk(bucket) {
    const kind = (0,_names_bucket_name_js__WEBPACK_IMPORTED_MODULE_6__/* .unaskableKind */ .No)(bucket);
    if (kind)
        return UNASKABLE[kind];
    return (0,_names_bucket_name_js__WEBPACK_IMPORTED_MODULE_6__/* .bucketNameFault */ .oB)(bucket) ? 'the name breaks S3’s naming rules, so no such bucket can exist' : null;
}
/** ListObjectsV2 has words where HeadBucket has none, and needs the same permission; bucket-level answers name the bucket's Region. */
function listObjects(connection, signer, bucket, region, followUp) {
    const client = new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_4__/* .S3Client */ .YxF(settingsOf(connection, signer, region));
    const command = new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_4__/* .ListObjectsV2Command */ .u6x({ Bucket: (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_7__/* .bucketName */ .EL)(bucket), MaxKeys: 1 });
    return (0,_aws_observe_js__WEBPACK_IMPORTED_MODULE_5__/* .observe */ .l)(connection, { service: 's3', operation: 'ListObjectsV2', target: bucket, region, signer, followUp }, client, command, (output, headers) => {
        const bucketRegion = headers['x-amz-bucket-region'];
        return output.Name || output.KeyCount !== undefined || headers['x-amz-request-id']
            ? { ...(bucketRegion ? { bucketRegion } : {}) }
            : null;
    });
}
// A store behind an endpoint override seldom has a host for each bucket.
const settingsOf = (connection, signer, region) => ({
    ...(0,_aws_connection_js__WEBPACK_IMPORTED_MODULE_1__.clientSettings)(connection, signer, region),
    ...(process.env.AWS_ENDPOINT_URL_S3 || process.env.AWS_ENDPOINT_URL ? { forcePathStyle: true } : {}),
});
/** A bucket that AWS puts in another Region is asked for there, to tell whether moving would be enough. */
const followUpS3 = ({ connection, signer }, observations) => observations
    .filter((o) => o.operation === 'ListObjectsV2' && !o.followUp)
    .flatMap((o) => {
    const there = (0,_answers_bucket_region_js__WEBPACK_IMPORTED_MODULE_8__/* .realRegion */ .p)(o);
    return o.status === 'failed' && (0,_answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .answerOf */ .ut)(o) !== 'network' && there && there !== o.region
        ? [listObjects(connection, signer, o.target ?? '', there, true)]
        : [];
});


/***/ })

};
