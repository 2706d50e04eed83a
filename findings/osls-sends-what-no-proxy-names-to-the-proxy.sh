#!/usr/bin/env bash
# osls sends every request to the proxy of HTTP_PROXY or HTTPS_PROXY, also to a host that NO_PROXY names. The AWS CLI 1
# asks the same host directly. A job behind a proxy that reaches AWS through VPC endpoints, and names them in NO_PROXY,
# has an AWS CLI that works and an `osls deploy` that asks the proxy for them.
# Seen: osls 4.3.1 asked the proxy for 127.0.0.1
#       awscli 1.46.3 asked the endpoint
# Everything is asked of loopback. It needs Node, npm and Python 3. It ends with 0 while both do so, with 1 once one of
# them has changed, and with 2 where it could not install them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
{
  npm init -y
  npm install --no-audit --no-fund osls@4.3.1
  python3 -m venv python
  python/bin/pip install --quiet --disable-pip-version-check --only-binary :all: awscli==1.46.3
} >install.log 2>&1 || { cat install.log; exit 2; }
printf 'service: job\nprovider:\n  name: aws\n  region: us-west-2\n' >serverless.yml

cat >ask.cjs <<'JS'
const http = require('node:http');
const { execFile } = require('node:child_process');

const seen = { proxy: [], endpoint: 0 };
const proxy = http.createServer(({ url }, response) => {
  seen.proxy.push(new URL(url).hostname);
  response.writeHead(502).end();
});
proxy.on('connect', ({ url }, socket) => {
  seen.proxy.push(url.split(':')[0]);
  socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
});
const endpoint = http.createServer((_, response) => {
  seen.endpoint++;
  response.writeHead(403, { 'content-type': 'text/xml' });
  response.end(
    '<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>',
  );
});
const address = (server) => `http://127.0.0.1:${server.address().port}`;
const run = (command, args, env) =>
  new Promise((resolve) => execFile(command, args, { env, timeout: 120_000 }, () => resolve()));

proxy.listen(0, '127.0.0.1', () =>
  endpoint.listen(0, '127.0.0.1', async () => {
    const env = {
      ...process.env,
      AWS_ENDPOINT_URL: address(endpoint),
      HTTP_PROXY: address(proxy),
      HTTPS_PROXY: address(proxy),
      NO_PROXY: '127.0.0.1,localhost',
    };
    const told = async (name, ...command) => {
      Object.assign(seen, { proxy: [], endpoint: 0 });
      await run(command[0], command.slice(1), env);
      const asked = [...new Set(seen.proxy)].map((host) => `the proxy for ${host}`);
      console.log(`${name} asked ${[...asked, ...(seen.endpoint > 0 ? ['the endpoint'] : [])].join(', ')}`);
    };
    await told('osls 4.3.1', process.execPath, 'node_modules/osls/bin/serverless.js', 'info');
    await told('awscli 1.46.3', 'python/bin/aws', 'cloudformation', 'describe-stacks');
    for (const server of [proxy, endpoint]) server.close(() => {}), server.closeAllConnections();
  }),
);
JS

export HOME=$folder AWS_REGION=us-west-2 AWS_DEFAULT_REGION=us-west-2 AWS_EC2_METADATA_DISABLED=true AWS_MAX_ATTEMPTS=1
export AWS_ACCESS_KEY_ID=AKIAEXAMPLEEXAMPLE12 AWS_SECRET_ACCESS_KEY=example
export CI=true SLS_TRACKING_DISABLED=1 SLS_NOTIFICATIONS_MODE=off
unset AWS_PROFILE AWS_SESSION_TOKEN http_proxy https_proxy no_proxy ALL_PROXY all_proxy
node ask.cjs | tee seen
[ "$(cat seen)" = 'osls 4.3.1 asked the proxy for 127.0.0.1
awscli 1.46.3 asked the endpoint' ] || exit 1
