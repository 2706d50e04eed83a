#!/usr/bin/env bash
# Behind an endpoint override, the AWS SDK for JavaScript writes two slashes behind the name of a bucket that ends in
# --ZONE--x-s3, and one behind any other. boto3 writes no slash behind either. So a store or a proxy behind
# AWS_ENDPOINT_URL_S3 sees three forms of one request, of which two differ by the bucket's name alone.
# Seen: @aws-sdk/client-s3 3.1173.0: GET /plain-bucket/ and GET /logs--use1-az4--x-s3//
#       boto3 1.44.5: GET /plain-bucket and GET /logs--use1-az4--x-s3
# Everything is asked of loopback. It needs Node, npm and Python 3. It ends with 0 while both do so, with 1 once one of
# them has changed, and with 2 where it could not install them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
{
  npm init -y
  npm install --no-audit --no-fund @aws-sdk/client-s3@3.1173.0
  python3 -m venv python
  python/bin/pip install --quiet --disable-pip-version-check --only-binary :all: boto3==1.44.5
} >install.log 2>&1 || { cat install.log; exit 2; }

cat >ask.cjs <<'JS'
const http = require('node:http');
const { execFile } = require('node:child_process');
const { ListObjectsV2Command, S3Client } = require('@aws-sdk/client-s3');

const seen = [];
const server = http.createServer((request, response) => {
  seen.push(request.url.split('?')[0]);
  response.setHeader('content-type', 'application/xml');
  response.end('<ListBucketResult/>');
});
server.listen(0, '127.0.0.1', async () => {
  const endpoint = `http://127.0.0.1:${server.address().port}`;
  const client = new S3Client({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'AKIAEXAMPLEEXAMPLE12', secretAccessKey: 'example' },
    forcePathStyle: true,
    disableS3ExpressSessionAuth: true,
  });
  for (const Bucket of ['plain-bucket', 'logs--use1-az4--x-s3'])
    await client.send(new ListObjectsV2Command({ Bucket }));
  execFile('python/bin/python', ['ask.py', endpoint], (error) => {
    if (error) seen.push(String(error));
    console.log(`@aws-sdk/client-s3 3.1173.0: ${seen.slice(0, 2).join(' ')}`);
    console.log(`boto3 1.44.5: ${seen.slice(2).join(' ')}`);
    server.close();
    server.closeAllConnections();
  });
});
JS
cat >ask.py <<'PY'
import sys
import boto3
from botocore.config import Config

client = boto3.client('s3', endpoint_url=sys.argv[1], config=Config(s3={'addressing_style': 'path'}))
for bucket in ['plain-bucket', 'logs--use1-az4--x-s3']:
    client.list_objects_v2(Bucket=bucket)
PY

export HOME=$folder AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1 AWS_S3_DISABLE_EXPRESS_SESSION_AUTH=true
export AWS_ACCESS_KEY_ID=AKIAEXAMPLEEXAMPLE12 AWS_SECRET_ACCESS_KEY=example
unset AWS_PROFILE AWS_SESSION_TOKEN AWS_ENDPOINT_URL AWS_ENDPOINT_URL_S3
node ask.cjs | tee seen
[ "$(cat seen)" = '@aws-sdk/client-s3 3.1173.0: /plain-bucket/ /logs--use1-az4--x-s3//
boto3 1.44.5: /plain-bucket /logs--use1-az4--x-s3' ]
