#!/usr/bin/env bash
# STS answers an ended session with ExpiredToken. The AWS CLI 1 prints that. The AWS CDK prints that no credentials have
# been configured, and the code only with --debug: a job whose session ended during a long build looks like one that
# never had a key.
# Seen: aws-cdk 2.1148.1: Need to perform AWS calls for account 123456789012, but no credentials have been configured
#       awscli 1.46.3: An error occurred (ExpiredToken) when calling the GetCallerIdentity operation
# Everything is asked of loopback. It needs Node, npm and Python 3. It ends with 0 while both do so, with 1 once one of
# them has changed, and with 2 where it could not install them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
{
  npm init -y
  npm install --no-audit --no-fund aws-cdk@2.1148.1
  python3 -m venv python
  python/bin/pip install --quiet --disable-pip-version-check --only-binary :all: awscli==1.46.3
} >install.log 2>&1 || { cat install.log; exit 2; }

cat >ask.cjs <<'JS'
const http = require('node:http');
const { execFile } = require('node:child_process');

const server = http.createServer((_, response) => {
  response.writeHead(403, { 'content-type': 'text/xml', 'x-amzn-requestid': '11111111-2222-3333-4444-555555555555' });
  response.end(
    '<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type>' +
      '<Code>ExpiredToken</Code><Message>The security token included in the request is expired</Message></Error>' +
      '<RequestId>11111111-2222-3333-4444-555555555555</RequestId></ErrorResponse>',
  );
});
const WORDS = [/no credentials have been configured/, /ExpiredToken/];
const run = (command, args, env) =>
  new Promise((resolve) =>
    execFile(command, args, { env, timeout: 120_000 }, (_, out, err) => resolve(`${out}${err}`)),
  );

server.listen(0, '127.0.0.1', async () => {
  const env = { ...process.env, AWS_ENDPOINT_URL: `http://127.0.0.1:${server.address().port}` };
  const told = async (name, ...command) => {
    const words = await run(command[0], command.slice(1), env);
    console.log(`${name}: ${WORDS.flatMap((each) => each.exec(words)?.[0] ?? []).join(', ') || words}`);
  };
  const bootstrap = ['node_modules/aws-cdk/bin/cdk', 'bootstrap', 'aws://123456789012/us-west-2'];
  await told('aws-cdk 2.1148.1', process.execPath, ...bootstrap);
  await told('awscli 1.46.3', 'python/bin/aws', 'sts', 'get-caller-identity');
  server.close();
  server.closeAllConnections();
});
JS

export HOME=$folder AWS_REGION=us-west-2 AWS_DEFAULT_REGION=us-west-2 AWS_EC2_METADATA_DISABLED=true AWS_MAX_ATTEMPTS=1
export AWS_ACCESS_KEY_ID=ASIAEXAMPLEEXAMPLE12 AWS_SECRET_ACCESS_KEY=example AWS_SESSION_TOKEN=example
export CI=true CDK_DISABLE_CLI_TELEMETRY=true
unset AWS_PROFILE HTTP_PROXY HTTPS_PROXY http_proxy https_proxy
node ask.cjs | tee seen
[ "$(cat seen)" = 'aws-cdk 2.1148.1: no credentials have been configured
awscli 1.46.3: ExpiredToken' ] || exit 1
