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

/***/ 5487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ bucketNameFault)
/* harmony export */ });
/* harmony import */ var _arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1214);
// https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html, read 2026-10

/** Why no bucket can have this name, or null. Rules for new buckets that older ones break are left to S3. */
function bucketNameFault(bucket) {
    const arn = (0,_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseArn */ .Lw)(bucket);
    if (bucket.startsWith('arn:') && arn?.service !== 's3')
        return 'it is no ARN of S3';
    if (arn && (arn.region || arn.account))
        return null;
    const name = (0,_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .bucketName */ .EL)(bucket);
    if (/^[a-z0-9+.-]+:\/\//i.test(bucket))
        return 'it is a URL; the name alone is wanted';
    if (name.includes('/'))
        return 'it holds a path; the bucket’s name alone is wanted';
    if (name.length < 3 || name.length > 63)
        return `it has ${name.length} characters, and names have 3 to 63`;
    if (/[A-Z]/.test(name))
        return 'it holds capital letters';
    if (!/^[a-z0-9.-]+$/.test(name))
        return 'it holds other characters than small letters, digits, dots and hyphens';
    if (!/^[a-z0-9].*[a-z0-9]$/.test(name))
        return 'it does not begin and end with a letter or digit';
    if (name.includes('..'))
        return 'it holds two dots in a row';
    if (/^\d+\.\d+\.\d+\.\d+$/.test(name))
        return 'it has the form of an IP address';
    return null;
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
/* harmony import */ var _answers_bucket_region_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3171);
/* harmony import */ var _aws_connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6497);
/* harmony import */ var _aws_not_evaluated_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2365);
/* harmony import */ var _aws_observe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4388);
/* harmony import */ var _names_arn_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1214);
/* harmony import */ var _names_bucket_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5487);








const probeS3 = ({ connection, settings, signer }) => {
    if (settings.buckets.length > 0) {
        return settings.buckets.map((bucket) => (0,_names_bucket_name_js__WEBPACK_IMPORTED_MODULE_2__/* .bucketNameFault */ .o)(bucket)
            ? Promise.resolve((0,_aws_not_evaluated_js__WEBPACK_IMPORTED_MODULE_3__/* .notEvaluated */ .J)({ service: 's3', operation: 'ListObjectsV2', target: bucket, signer }, connection.region, 'the name breaks S3’s naming rules, so no such bucket can exist'))
            : listObjects(connection, signer, bucket, connection.region, false));
    }
    const client = new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_4__/* .S3Client */ .YxF(settingsOf(connection, signer, connection.region));
    return [
        (0,_aws_observe_js__WEBPACK_IMPORTED_MODULE_5__/* .observe */ .l)(connection, { service: 's3', operation: 'ListBuckets', signer }, client, new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_4__/* .ListBucketsCommand */ .$Lo({ MaxBuckets: 1 }), ({ Buckets, Owner, $metadata }) => Buckets || Owner || $metadata.requestId ? {} : null),
    ];
};
/** ListObjectsV2 has words where HeadBucket has none, and needs the same permission; bucket-level answers name the bucket's Region. */
function listObjects(connection, signer, bucket, region, followUp) {
    const client = new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_4__/* .S3Client */ .YxF(settingsOf(connection, signer, region));
    const command = new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_4__/* .ListObjectsV2Command */ .u6x({ Bucket: (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_6__/* .bucketName */ .EL)(bucket), MaxKeys: 1 });
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
    const there = (0,_answers_bucket_region_js__WEBPACK_IMPORTED_MODULE_7__/* .realRegion */ .p)(o);
    return o.status === 'failed' && (0,_answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .answerOf */ .ut)(o) !== 'network' && there && there !== o.region
        ? [listObjects(connection, signer, o.target ?? '', there, true)]
        : [];
});


/***/ })

};
