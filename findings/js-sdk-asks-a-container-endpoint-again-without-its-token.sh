#!/usr/bin/env bash
# Where the credentials endpoint of a container (ECS, or EKS Pod Identity with a token file) answers 403, the default
# chain of the AWS SDK for JavaScript asks it four times with the token of AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE, and
# once more without any token. Its words are then "Could not load credentials from any providers", and the endpoint's
# log ends with a request that nobody authorized, which looks as if the token's file had not been read. boto3 asks with
# the token alone, and hands on what the endpoint said.
# Seen: @aws-sdk/client-sts 3.1177.0: token token token token none
#       boto3 1.44.5: token token token
# Everything is asked of loopback. It needs Node, npm and Python 3. It ends with 0 while both do so, with 1 once one of
# them has changed, and with 2 where it could not install them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
{
  npm init -y
  npm install --no-audit --no-fund @aws-sdk/client-sts@3.1177.0
  python3 -m venv python
  python/bin/pip install --quiet --disable-pip-version-check --only-binary :all: boto3==1.44.5
} >install.log 2>&1 || { cat install.log; exit 2; }

cat >ask.cjs <<'JS'
const http = require('node:http');
const { execFile } = require('node:child_process');
const { GetCallerIdentityCommand, STSClient } = require('@aws-sdk/client-sts');

let seen = [];
const server = http.createServer((request, response) => {
  seen.push(request.headers.authorization === 'the-token' ? 'token' : 'none');
  response.writeHead(403, { 'content-type': 'application/json' }).end('{"code":"AccessDenied","message":"no"}');
});
server.listen(0, '127.0.0.1', async () => {
  process.env.AWS_CONTAINER_CREDENTIALS_FULL_URI = `http://127.0.0.1:${server.address().port}/credentials`;
  await new STSClient({}).send(new GetCallerIdentityCommand({})).catch(() => {});
  console.log(`@aws-sdk/client-sts 3.1177.0: ${seen.join(' ')}`);
  seen = [];
  execFile('python/bin/python', ['ask.py'], () => {
    console.log(`boto3 1.44.5: ${seen.join(' ')}`);
    server.close();
    server.closeAllConnections();
  });
});
JS
cat >ask.py <<'PY'
import boto3

boto3.client('sts').get_caller_identity()
PY

printf the-token >token
export HOME=$folder AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1 AWS_EC2_METADATA_DISABLED=true
export AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE=$folder/token
unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN AWS_PROFILE AWS_DEFAULT_PROFILE AWS_ENDPOINT_URL
unset AWS_WEB_IDENTITY_TOKEN_FILE AWS_CONTAINER_CREDENTIALS_RELATIVE_URI AWS_CONTAINER_AUTHORIZATION_TOKEN HTTP_PROXY http_proxy
node ask.cjs | tee seen
[ "$(cat seen)" = '@aws-sdk/client-sts 3.1177.0: token token token token none
boto3 1.44.5: token token token' ]
