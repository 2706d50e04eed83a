// Logs without an error of AWS's: builds, tests that expect errors, sources and documents that name them, and the refusals of
// everybody else. None of them may give a finding.
import fs from 'node:fs';
import path from 'node:path';
import { inRunnerLog } from './dialects.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

const TESTS = {
  'pytest passes': `============================= test session starts ==============================
platform linux -- Python 3.11.9, pytest-8.3.3, pluggy-1.5.0
collected 5 items

tests/test_s3.py::test_access_denied_is_reported PASSED                  [ 20%]
tests/test_s3.py::test_no_such_bucket PASSED                             [ 40%]
tests/test_sts.py::test_expired_token[ExpiredToken] PASSED               [ 60%]
tests/test_sts.py::test_expired_token[ExpiredTokenException] PASSED      [ 80%]
tests/test_sts.py::test_invalid_client_token_id PASSED                   [100%]

============================== 5 passed in 1.21s ===============================`,
  'pytest shows an expectation': `=================================== FAILURES ===================================
_______________________________ test_put_denied ________________________________

    def test_put_denied(store):
>       with pytest.raises(ClientError, match="An error occurred \\(AccessDenied\\) when calling the PutObject operation"):
E       Failed: DID NOT RAISE <class 'botocore.exceptions.ClientError'>

tests/test_store.py:41: Failed
=========================== short test summary info ============================
FAILED tests/test_store.py::test_put_denied - Failed: DID NOT RAISE <class 'botocore.exceptions.ClientError'>`,
  'pytest compares codes': `E       AssertionError: assert 'NoSuchBucket' == 'AccessDenied'
E         - AccessDenied
E         + NoSuchBucket

tests/test_codes.py:12: AssertionError`,
  'jest passes': `PASS  src/deploy.test.ts
  deploy
    ✓ rejects with AccessDeniedException (4 ms)
    ✓ retries after ThrottlingException (12 ms)
    ✓ says that the security token included in the request is expired (2 ms)
    ✓ names the action of "is not authorized to perform: s3:PutObject" (1 ms)

Test Suites: 1 passed, 1 total
Tests:       4 passed, 4 total`,
  'jest shows an expectation': `  ● deploy › throws when the session is over

    expect(received).rejects.toThrow(expected)

    Expected substring: "ExpiredTokenException: The security token included in the request is expired"
    Received promise resolved instead of rejected

      12 |     mock.on(GetObjectCommand).rejects(new Error('AccessDenied'));
    > 13 |     await expect(deploy()).rejects.toThrow('ExpiredTokenException');
         |                                   ^
      14 |   });

      at Object.<anonymous> (src/deploy.test.ts:13:35)`,
  'vitest verbose': ` ✓ src/errors.test.ts (6 tests) 14ms
   ✓ isRetryable > knows ThrottlingException 2ms
   ✓ isRetryable > does not retry AccessDenied 1ms
   ✓ words > An error occurred (InvalidClientTokenId) when calling the GetCallerIdentity operation 1ms
   ✓ words > Unable to locate credentials 1ms

 Test Files  1 passed (1)
      Tests  6 passed (6)`,
  'vitest diff': ` FAIL  src/words.test.ts > names the bucket
AssertionError: expected 'The bucket shop-artifacts does not ex…' to be 'NoSuchBucket: The specified bucket do…' // Object.is equality

- Expected
+ Received

- NoSuchBucket: The specified bucket does not exist
+ The bucket shop-artifacts does not exist.

 ❯ src/words.test.ts:9:21`,
  'go test': `=== RUN   TestRetriesOnThrottlingException
--- PASS: TestRetriesOnThrottlingException (0.02s)
=== RUN   TestAccessDeniedIsFatal
    store_test.go:41: expected error "AccessDenied", got nil
--- FAIL: TestAccessDeniedIsFatal (0.00s)
=== RUN   TestErrorCodes/InvalidClientTokenId
--- PASS: TestErrorCodes/InvalidClientTokenId (0.00s)
FAIL
FAIL	shop/store	0.031s`,
  surefire: `[INFO] Running shop.AccessDeniedExceptionTest
[INFO] Tests run: 4, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.12 s -- in shop.AccessDeniedExceptionTest
[INFO] Running shop.ExpiredTokenTest
[INFO] Tests run: 2, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.03 s -- in shop.ExpiredTokenTest
[ERROR]   StoreTest.deny:31 expected: <AccessDenied> but was: <null>
[INFO] BUILD FAILURE`,
  tap: `TAP version 13
ok 1 - throws CredentialsProviderError when nothing is set
ok 2 - explains "Could not load credentials from any providers"
not ok 3 - explains SignatureDoesNotMatch
  ---
  operator: equal
  expected: 'SignatureDoesNotMatch'
  actual:   undefined
  ...
1..3`,
  junit: `<testsuite name="errors" tests="2">
  <testcase classname="errors" name="An error occurred (AccessDenied) when calling the ListBuckets operation" time="0.01"/>
  <testcase classname="errors" name="ExpiredToken: The security token included in the request is expired" time="0.01"/>
</testsuite>`,
  rspec: `Deploy
  raises Aws::S3::Errors::AccessDenied when the policy forbids it
  raises Aws::STS::Errors::ExpiredToken when the session is over

Finished in 0.02 seconds (files took 0.4 seconds to load)
2 examples, 0 failures`,
  cargo: `running 3 tests
test errors::access_denied_exception ... ok
test errors::service_error_unhandled ... ok
test errors::the_security_token_included_in_the_request_is_invalid ... ok

test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s`,
  phpunit: `PHPUnit 10.5.20 by Sebastian Bergmann and contributors.

..F                                                                 3 / 3 (100%)

1) StoreTest::testDenied
Failed asserting that exception of type "Aws\\S3\\Exception\\S3Exception" is thrown.

FAILURES!`,
  dotnet: `  Passed Shop.Tests.DeployTests.Throws_AmazonS3Exception_AccessDenied [12 ms]
  Passed Shop.Tests.DeployTests.Throws_AmazonSecurityTokenServiceException_ExpiredToken [3 ms]
Passed!  - Failed:     0, Passed:     2, Skipped:     0, Total:     2, Duration: 80 ms - Shop.Tests.dll (net8.0)`,
  coverage: `-------------------------|---------|----------|---------|---------|-------------------
File                     | % Stmts | % Branch | % Funcs | % Lines | Uncovered Line #s
-------------------------|---------|----------|---------|---------|-------------------
 errors                  |     100 |      100 |     100 |     100 |
  AccessDenied.ts        |     100 |      100 |     100 |     100 |
  ExpiredToken.ts        |     100 |      100 |     100 |     100 |
  InvalidClientTokenId.ts|    92.3 |       80 |     100 |    92.3 | 41
-------------------------|---------|----------|---------|---------|-------------------`,
} as const;

const SOURCES = {
  'grep of sources': `$ grep -rn "AccessDenied" src
src/deploy.ts:41:  if (error.name === 'AccessDenied') {
src/deploy.ts:42:    throw new Error(\`AccessDenied: \${error.message}\`);
src/errors.ts:7:  AccessDeniedException: 'the policy does not allow it',
src/errors.ts:8:  ExpiredTokenException: 'The security token included in the request is expired',`,
  'grep of documents': `docs/runbook.md:12:    An error occurred (ExpiredToken) when calling the GetCallerIdentity operation: The security token included in the request is expired
docs/runbook.md:18:    Unable to locate credentials. You can configure credentials by running "aws configure".
README.md:40:> Error: Could not load credentials from any providers`,
  'shell trace': `+ aws s3 cp dist s3://shop-artifacts --recursive
+ grep -q 'An error occurred (AccessDenied)' upload.log
+ grep -Eq 'ExpiredToken|InvalidClientTokenId|Unable to locate credentials' upload.log
+ echo 'upload is fine'
upload is fine`,
  'the script of a step': `##[group]Run if aws s3 ls s3://shop-artifacts 2>&1 | grep -q "AccessDenied"; then
\u001b[36;1mif aws s3 ls s3://shop-artifacts 2>&1 | grep -q "AccessDenied"; then\u001b[0m
\u001b[36;1m  echo "::error::An error occurred (AccessDenied) when calling the ListObjectsV2 operation: Access Denied"\u001b[0m
\u001b[36;1m  exit 1\u001b[0m
\u001b[36;1mfi\u001b[0m
shell: /usr/bin/bash -e {0}
##[endgroup]
2026-11-30 09:12:11      12345 app.js`,
  'python source': `$ cat deploy.py
import boto3
from botocore.exceptions import ClientError, NoCredentialsError

try:
    boto3.client("s3").put_object(Bucket="shop", Key="a")
except NoCredentialsError:
    print("Unable to locate credentials")  # as the CLI says
except ClientError as error:
    # An error occurred (AccessDenied) when calling the PutObject operation: Access Denied
    if error.response["Error"]["Code"] in ("AccessDenied", "ExpiredToken"):
        raise`,
  'typescript source': `  12 | try {
  13 |   await client.send(command);
  14 | } catch (error) {
  15 |   // AccessDeniedException: User: arn:aws:iam::123456789012:user/a is not authorized to perform: s3:GetObject
  16 |   if (error instanceof AccessDeniedException) return null;
  17 |   throw error;
  18 | }`,
  'go source': `	var denied *types.AccessDeniedException
	if errors.As(err, &denied) {
		// operation error DynamoDB: GetItem, https response error StatusCode: 400, api error AccessDeniedException
		return fmt.Errorf("api error AccessDeniedException: %w", err)
	}`,
  diff: `diff --git a/src/errors.ts b/src/errors.ts
--- a/src/errors.ts
+++ b/src/errors.ts
@@ -1,4 +1,5 @@
 export const FATAL = [
   'AccessDenied',
+  'ExpiredToken: The security token included in the request is expired',
-  'InvalidClientTokenId: The security token included in the request is invalid.',
 ];`,
  'typescript errors': `src/deploy.ts(12,3): error TS2339: Property 'AccessDenied' does not exist on type 'S3ServiceException'.
src/deploy.ts(14,10): error TS2305: Module '"@aws-sdk/client-s3"' has no exported member 'ExpiredTokenException'.
Found 2 errors in the same file.`,
  eslint: `/home/runner/work/shop/shop/src/deploy.ts
  41:9  error  'AccessDeniedException' is defined but never used  @typescript-eslint/no-unused-vars
  42:9  error  'CredentialsProviderError' is not defined          no-undef

✖ 2 problems (2 errors, 0 warnings)`,
  'git log': `a1b2c3d (HEAD -> main) Handle ExpiredTokenException in deploy
b2c3d4e fix: AccessDenied when calling the PutObject operation (#41)
c3d4e5f Retry on ThrottlingException
d4e5f6a docs: what to do about "Unable to locate credentials"`,
  changelog: `## 3.2.0
### Bug fixes
* **s3:** handle \`AccessDenied\` from HeadObject ([#123](https://github.com/octo/shop/issues/123))
* **sts:** The security token included in the request is expired is now retried ([#130](https://github.com/octo/shop/issues/130))
### Features
* an error occurred (ExpiredToken) when calling any operation now refreshes credentials`,
  readme: `## Troubleshooting

| Message | What to do |
|---|---|
| \`Unable to locate credentials\` | run \`aws configure\` |
| \`ExpiredToken: The security token included in the request is expired\` | sign in again |
| \`User: … is not authorized to perform: s3:PutObject\` | ask for the policy |`,
  'man page': `DESCRIPTION
       Decodes additional information about the authorization status of a request from an encoded message returned in
       response to an Amazon Web Services request.

       For example, if a user is not authorized to perform an operation that he or she has requested, the request
       returns a Client.UnauthorizedOperation response (an HTTP 403 response).`,
  usage: `usage: aws [options] <command> <subcommand> [<subcommand> ...] [parameters]
To see help text, you can run:

  aws help
  aws <command> help

aws: error: argument command: Invalid choice, valid choices are:`,
  'here document': `Run cat > policy.json <<'EOF'
cat > policy.json <<'EOF'
{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*" }]
}
EOF`,
  'yaml of a workflow': `      - name: Deploy
        run: |
          ./deploy.sh 2>&1 | tee deploy.log
          if grep -q 'ExpiredTokenException' deploy.log; then echo "expired=true" >> "$GITHUB_OUTPUT"; fi
          # Error: Could not assume role with OIDC: Not authorized to perform sts:AssumeRoleWithWebIdentity`,
} as const;

const TOOLS = {
  'npm install': `npm warn deprecated inflight@1.0.6: This module is not supported
added 412 packages, and audited 413 packages in 12s
found 0 vulnerabilities`,
  'npm list': `shop@1.0.0 /home/runner/work/shop/shop
├── @aws-sdk/client-dynamodb@3.1164.0
├── @aws-sdk/client-s3@3.1164.0
└── @aws-sdk/credential-provider-node@3.972.0`,
  'pip freeze': `boto3==1.44.5
botocore==1.44.5
s3transfer==0.19.3`,
  'maven downloads': `[INFO] Downloading from central: software/amazon/awssdk/sts/2.31.0/sts-2.31.0.pom
[INFO] Downloaded from central: software/amazon/awssdk/sts/2.31.0/sts-2.31.0.pom (2.1 kB at 12 kB/s)
[INFO] BUILD SUCCESS`,
  'go downloads': `go: downloading github.com/aws/aws-sdk-go-v2 v1.48.0
go: downloading github.com/aws/aws-sdk-go-v2/service/sts v1.42.0`,
  'terraform plan': `Terraform will perform the following actions:

  # aws_cloudwatch_log_metric_filter.unauthorized will be created
  + resource "aws_cloudwatch_log_metric_filter" "unauthorized" {
      + name    = "UnauthorizedAPICalls"
      + pattern = "{ ($.errorCode = \\"*UnauthorizedOperation\\") || ($.errorCode = \\"AccessDenied*\\") }"
    }

Plan: 1 to add, 0 to change, 0 to destroy.`,
  'terraform plan of a distribution': `  ~ resource "aws_cloudfront_distribution" "shop" {
      + custom_error_response {
          + error_code         = 403
          + response_page_path = "/access-denied.html"
        }
    }

Plan: 0 to add, 1 to change, 0 to destroy.`,
  'terraform plan of a policy': `      + policy = jsonencode(
            {
              + Statement = [
                  + {
                      + Action    = "s3:PutObject"
                      + Effect    = "Deny"
                      + Sid       = "AccessDeniedWithoutTls"
                    },
                ]
            }
        )`,
  'retries that succeed': `[12:01:10] Uploading 214 objects
[12:01:12] ThrottlingException: Rate exceeded (attempt 1 of 5), retrying in 200ms
[12:01:12] retrying after ThrottlingException, attempt 2 of 5
[12:01:13] upload succeeded after 2 retries
[12:01:13] done`,
  'a debug log of retries': `DEBUG retry: SlowDown from s3, sleeping 0.4s
DEBUG retry: RequestTimeout, sleeping 0.8s
INFO upload complete`,
  uploads: `upload: dist/app.js to s3://shop-artifacts/app.js
upload: dist/errors/AccessDenied.html to s3://shop-artifacts/errors/AccessDenied.html
upload: dist/errors/403.html to s3://shop-artifacts/errors/403.html`,
  'an identity': `{
    "UserId": "AROA6ODU5DHT7VPXGSKE:GitHubActions",
    "Account": "123456789012",
    "Arn": "arn:aws:sts::123456789012:assumed-role/shop-deploy/GitHubActions"
}`,
  'cloudformation succeeds': `Waiting for changeset to be created..
Waiting for stack create/update to complete
Successfully created/updated stack - shop`,
  'cdk deploys': `✨  Synthesis time: 3.41s
Shop: deploying... [1/1]
Shop: creating CloudFormation changeset...
 ✅  Shop
✨  Deployment time: 21.4s`,
  'docker build': `#8 [4/6] COPY src/errors/AccessDeniedException.ts ./
#8 DONE 0.1s
#9 [5/6] RUN npm run build
#9 1.243 > tsc -p .
#9 DONE 4.1s`,
  'a successful login': `WARNING! Your credentials are stored unencrypted in '/home/runner/.docker/config.json'.
Login Succeeded`,
  'action sets credentials': `Run aws-actions/configure-aws-credentials@v6
Assuming role with OIDC
Authenticated as assumedRoleId AROA6ODU5DHT7VPXGSKE:GitHubActions`,
  webpack: `assets by status 1.2 MiB [cached] 3 assets
modules by path ./node_modules/@aws-sdk/ 412 KiB
  ./node_modules/@aws-sdk/client-sts/dist-es/models/errors.js 2.1 KiB [built]
webpack 5.95.0 compiled successfully in 4120 ms`,
  'bundle sizes': `dist/assets/ExpiredTokenException-BmUq2Wbd.js     0.41 kB │ gzip:  0.26 kB
dist/assets/AccessDenied-CkU1qJ7f.js              1.20 kB │ gzip:  0.61 kB`,
  'a language server': `Loading "NoSuchBucket" from models
Generated types: AccessDeniedException, ConflictException, ResourceNotFoundException, ThrottlingException, ValidationException`,
  'open api': `✔ Validated openapi.yaml
  responses: 400 ValidationException, 403 AccessDeniedException, 429 ThrottlingException`,
} as const;

const ELSEWHERE = {
  'npm 403 of another registry': `npm error code E403
npm error 403 403 Forbidden - PUT https://npm.pkg.github.com/@octo%2fshop - Permission permission_denied: write_package
npm error 403 In most cases, you or one of your dependencies are requesting
npm error 403 a package version that is forbidden by your security policy, or
npm error 403 on a server you do not have access to.`,
  'npm 401 of another registry': `npm error code E401
npm error Incorrect or missing password.
npm error If you were trying to login, change your password, create an
npm error authentication token or enable two-factor authentication then`,
  'npm without a network': `npm error code ENOTFOUND
npm error syscall getaddrinfo
npm error errno ENOTFOUND
npm error network request to https://npm.example.com/left-pad failed, reason: getaddrinfo ENOTFOUND npm.example.com`,
  'pip 403': `Looking in indexes: https://pypi.example.com/simple
ERROR: HTTP error 403 while getting https://pypi.example.com/simple/shop/
ERROR: Could not install requirement shop because of HTTP error 403 Client Error: Forbidden for url`,
  'maven 401': `[ERROR] Failed to execute goal on project shop: Could not resolve dependencies: Could not transfer artifact com.example:shop:jar:1.0 from/to nexus (https://nexus.example.com/repository): status code: 401, reason phrase: Unauthorized (401)`,
  'gradle host': `> Could not GET 'https://nexus.example.com/maven/shop.pom'.
   > java.net.UnknownHostException: nexus.example.com`,
  'docker hub login': `Error response from daemon: Get "https://registry-1.docker.io/v2/": unauthorized: incorrect username or password`,
  'docker hub rate': `Error response from daemon: toomanyrequests: You have reached your pull rate limit. You may increase the limit by authenticating and upgrading: https://www.docker.com/increase-rate-limit`,
  'docker hub denied': `denied: requested access to the resource is denied
Error response from daemon: pull access denied for octo/shop, repository does not exist or may require 'docker login'`,
  'ghcr denied': `#14 ERROR: failed to push ghcr.io/octo/shop:latest: denied: permission_denied: write_package
ERROR: failed to solve: failed to push ghcr.io/octo/shop:latest: denied: permission_denied: write_package`,
  'gitlab registry': `Error response from daemon: Head "https://registry.gitlab.com/v2/octo/shop/manifests/latest": denied: access forbidden`,
  'artifact registry of Google': `denied: Permission "artifactregistry.repositories.uploadArtifacts" denied on resource "projects/shop/locations/europe-west1/repositories/shop" (or it may not exist)`,
  gcloud: `ERROR: (gcloud.run.deploy) PERMISSION_DENIED: Permission 'run.services.get' denied on resource 'namespaces/shop/services/shop' (or resource may not exist).`,
  'google credentials': `google.auth.exceptions.DefaultCredentialsError: Your default credentials were not found. To set up Application Default Credentials, see https://cloud.google.com/docs/authentication/external/set-up-adc for more information.`,
  'google storage': `<?xml version='1.0' encoding='UTF-8'?><Error><Code>AccessDenied</Code><Message>Access denied.</Message><Details>Anonymous caller does not have storage.objects.get access to the Google Cloud Storage object.</Details></Error>`,
  'google grant': `google.auth.exceptions.RefreshError: ('invalid_grant: Token has been expired or revoked.', {'error': 'invalid_grant', 'error_description': 'Token has been expired or revoked.'})`,
  azure: `ERROR: AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value.`,
  'azure authorization': `(AuthorizationFailed) The client '0f1e2d3c' with object id '0f1e2d3c' does not have authorization to perform action 'Microsoft.Web/sites/read' over scope '/subscriptions/0f1e2d3c' or the scope is invalid.
Code: AuthorizationFailed`,
  'azure storage': `<?xml version="1.0" encoding="utf-8"?><Error><Code>AuthenticationFailed</Code><Message>Server failed to authenticate the request. Make sure the value of Authorization header is formed correctly including the signature.
RequestId:5f3c1a2e Time:2026-11-30T09:00:00.0000000Z</Message></Error>`,
  'azure login': `Error: Login failed with Error: Using auth-type: SERVICE_PRINCIPAL. Not all values are present. Ensure 'client-id' and 'tenant-id' are supplied.`,
  'object storage of Alibaba': `<Error><Code>AccessDenied</Code><Message>You have no right to access this object because of bucket acl.</Message><RequestId>5F3C1A2E</RequestId><HostId>shop.oss-cn-hangzhou.aliyuncs.com</HostId></Error>`,
  kubectl: `Error from server (Forbidden): pods is forbidden: User "system:serviceaccount:shop:deploy" cannot list resource "pods" in API group "" in the namespace "shop"`,
  'kubectl of another cloud': `Unable to connect to the server: getting credentials: exec: executable gke-gcloud-auth-plugin not found`,
  'kubectl logged out': `error: You must be logged in to the server (Unauthorized)`,
  helm: `Error: UPGRADE FAILED: could not get information about the resource: deployments.apps "shop" is forbidden: User "deploy" cannot get resource "deployments"`,
  'git over ssh': `git@github.com: Permission denied (publickey).
fatal: Could not read from remote repository.`,
  'git push': `remote: Permission to octo/shop.git denied to github-actions[bot].
fatal: unable to access 'https://github.com/octo/shop/': The requested URL returned error: 403`,
  'git credentials': `fatal: Authentication failed for 'https://github.com/octo/shop.git/'
fatal: could not read Username for 'https://github.com': terminal prompts disabled`,
  'file permissions': `Error: EACCES: permission denied, open '/etc/shadow'
    at Object.openSync (node:fs:573:18)
bash: ./deploy.sh: Permission denied`,
  'java files': `Exception in thread "main" java.nio.file.AccessDeniedException: /etc/shadow
	at java.base/sun.nio.fs.UnixException.translateToIOException(UnixException.java:90)`,
  spring: `org.springframework.security.access.AccessDeniedException: Access is denied
	at org.springframework.security.access.vote.AffirmativeBased.decide(AffirmativeBased.java:73)`,
  'spring validation': `jakarta.validation.ValidationException: HV000028: Unexpected exception during isValid call.`,
  'dotnet files': `Unhandled exception. System.UnauthorizedAccessException: Access to the path '/etc/shadow' is denied.`,
  windows: `The process cannot access the file because it is being used by another process.
Access is denied.`,
  mysql: `ERROR 1045 (28000): Access denied for user 'root'@'localhost' (using password: YES)`,
  postgres: `psql: error: connection to server at "localhost" (127.0.0.1), port 5432 failed: FATAL:  password authentication failed for user "shop"
ERROR:  permission denied for table orders`,
  'refused connection': `Error: connect ECONNREFUSED 127.0.0.1:5432
    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1611:16) {
  errno: -111,
  code: 'ECONNREFUSED',
  syscall: 'connect',
  address: '127.0.0.1',
  port: 5432
}`,
  'a timeout of GitHub': `Error: connect ETIMEDOUT 140.82.112.3:443
    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1611:16)
request to https://api.github.com/repos/octo/shop failed`,
  redis: `Error: getaddrinfo EAI_AGAIN redis
    at GetAddrInfoReqWrap.onlookup [as oncomplete] (node:dns:109:26)`,
  curl: `curl: (60) SSL certificate problem: self signed certificate in certificate chain
curl: (6) Could not resolve host: example.com
curl: (22) The requested URL returned error: 403`,
  'go tls': `Get "https://vault.example.com/v1/secret": tls: failed to verify certificate: x509: certificate signed by unknown authority`,
  vault: `Error making API request.

URL: GET https://vault.example.com/v1/sys/internal/ui/mounts/secret
Code: 403. Errors:

* permission denied`,
  jwt: `TokenExpiredError: jwt expired
    at /home/runner/work/shop/shop/node_modules/jsonwebtoken/verify.js:190:21 {
  expiredAt: 2026-11-30T08:00:00.000Z
}`,
  openai: `openai.AuthenticationError: Error code: 401 - {'error': {'message': 'Incorrect API key provided: sk-***. You can find your API key at https://platform.openai.com/account/api-keys.', 'type': 'invalid_request_error', 'code': 'invalid_api_key'}}`,
  anthropic: `anthropic.RateLimitError: Error code: 429 - {'type': 'error', 'error': {'type': 'rate_limit_error', 'message': 'This request would exceed your rate limit.'}}`,
  'litellm of another provider': `litellm.AuthenticationError: AuthenticationError: OpenAIException - The api_key client option must be set either by passing api_key to the client or by setting the OPENAI_API_KEY environment variable`,
  stripe: `StripeAuthenticationError: Expired API Key provided: sk_test_***`,
  cloudflare: `✘ [ERROR] A request to the Cloudflare API (/accounts/0f1e/workers/scripts/shop) failed.
  Authentication error [code: 10000]`,
  vercel: `Error: The specified token is not valid. Use \`vercel login\` to generate a new token.`,
  sentry: `error: API request failed
  caused by: sentry reported an error: Invalid token (http status: 401)`,
  elastic: `elasticsearch.AuthorizationException: AuthorizationException(403, 'security_exception', 'action [indices:admin/create] is unauthorized for user [shop]')`,
  kafka: `org.apache.kafka.common.errors.TopicAuthorizationException: Not authorized to access topics: [orders]`,
  rails: `Pundit::NotAuthorizedError (not allowed to update? this Order)`,
  symfony: `Symfony\\Component\\Routing\\Exception\\ResourceNotFoundException: No routes found for "/orders/"`,
  pydantic: `pydantic_core._pydantic_core.ValidationError: 1 validation error for Order
id
  Field required [type=missing, input_value={}, input_type=dict]`,
  mongoose: `ValidationError: Order validation failed: id: Path \`id\` is required.`,
  'github actions': `Error: Resource not accessible by integration
Error: Input required and not supplied: token`,
  'github oidc of another cloud': `Error: google-github-actions/auth failed with: failed to generate Google Cloud federated token for //iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p: {"error":"invalid_grant"}`,
  'rate limit of GitHub': `HttpError: API rate limit exceeded for installation ID 1234567.`,
  terraform: `╷
│ Error: Invalid provider configuration
│ 
│ Provider "registry.terraform.io/hashicorp/google" requires explicit configuration.
╵
╷
│ Error: googleapi: Error 403: Permission 'compute.networks.get' denied on 'projects/shop/global/networks/shop', forbidden
╵`,
  'terraform syntax': `╷
│ Error: Reference to undeclared resource
│ 
│   on main.tf line 12, in resource "aws_iam_policy" "shop":
│   12:   policy = data.aws_iam_policy_document.access_denied.json
╵`,
  'a proxy for npm': `npm error code ECONNRESET
npm error network aborted
npm error network This is a problem related to network connectivity.
npm error network In most cases you are behind a proxy or have bad network settings.`,
  apt: `E: Could not open lock file /var/lib/dpkg/lock-frontend - open (13: Permission denied)
E: Unable to acquire the dpkg frontend lock (/var/lib/dpkg/lock-frontend), are you root?`,
  sudo: `sudo: a password is required
su: Authentication failure`,
  smtp: `smtplib.SMTPAuthenticationError: (535, b'5.7.8 Username and Password not accepted.')`,
  ldap: `ldap.INVALID_CREDENTIALS: {'desc': 'Invalid credentials'}`,
  snowflake: `snowflake.connector.errors.DatabaseError: 250001 (08001): Failed to connect to DB: Incorrect username or password was specified.`,
} as const;

export type Quiet = { name: string; log: string };

const written: Readonly<Record<string, string>> = { ...TESTS, ...SOURCES, ...TOOLS, ...ELSEWHERE };

/** Every text alone and in the log of a runner, then files of this project that speak of errors all the time. */
export function quietLogs(): readonly Quiet[] {
  const texts = Object.entries(written).flatMap(([name, log]) => [
    { name, log: `${log}\n` },
    { name: `${name}, in a runner's log`, log: inRunnerLog(log) },
  ]);
  return [
    ...texts,
    ...sources('docs/findings', '.md'),
    ...sources('src/rules', '.ts'),
    ...sources('__tests__/rules', '.ts'),
  ];
}

/** `grep -n ''` of each file, as a log would show it. */
function sources(folder: string, ending: string): readonly Quiet[] {
  const root = path.join(ROOT, folder);
  return fs
    .readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => {
      const lines = fs.readFileSync(path.join(root, name), 'utf8').split('\n');
      return {
        name: `${folder}/${name}`,
        log: lines.map((line, i) => `${folder}/${name}:${i + 1}:${line}`).join('\n'),
      };
    });
}
