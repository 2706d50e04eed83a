// A failure in the words of each tool, as the logs of `logs/` have them: one function for each form.

/** AWS's answer, or where `code` is null, words of a tool or of the network. */
export type Said = {
  service: string;
  operation: string;
  code: string | null;
  status: number | null;
  message: string;
};
type Names = { go: string; java: string; host: string; ruby: string };

const NAMES: Readonly<Record<string, Names>> = {
  sts: { go: 'STS', java: 'Sts', host: 'sts.us-east-1.amazonaws.com', ruby: 'STS' },
  s3: { go: 'S3', java: 'S3', host: 'acme-site.s3.us-east-1.amazonaws.com', ruby: 'S3' },
  dynamodb: { go: 'DynamoDB', java: 'DynamoDb', host: 'dynamodb.us-east-1.amazonaws.com', ruby: 'DynamoDB' },
  bedrock: { go: 'Bedrock', java: 'Bedrock', host: 'bedrock.us-east-1.amazonaws.com', ruby: 'Bedrock' },
  'bedrock-runtime': {
    go: 'Bedrock Runtime',
    java: 'BedrockRuntime',
    host: 'bedrock-runtime.us-east-1.amazonaws.com',
    ruby: 'BedrockRuntime',
  },
  ec2: { go: 'EC2', java: 'Ec2', host: 'ec2.us-east-1.amazonaws.com', ruby: 'EC2' },
};
const OPERATIONS: readonly (readonly [RegExp, string])[] = [
  [/Instances|Images|Volumes/, 'ec2'],
  [/CallerIdentity|AssumeRole|SessionToken/, 'sts'],
];

/** The name of a service in each tool, from the service or the operation. */
export function namesOf({ service, operation }: Pick<Said, 'service' | 'operation'>): Names {
  const other = OPERATIONS.find(([words]) => words.test(operation))?.[1] ?? service;
  const title = other.replace(/(?:^|-)(\w)/g, (_, first: string) => first.toUpperCase());
  return NAMES[other] ?? { go: title, java: title, host: `${other}.us-east-1.amazonaws.com`, ruby: title };
}

const REQUEST = '5f3c1a2e-7b64-4c0d-9e21-8a6f0d4b7c93';
/** The SDK for Java 2 has classes for the errors of a service's model, and one for all others of the service. */
const javaClass = (said: Said): string => {
  const { java } = namesOf(said);
  const code = said.code ?? '';
  if (/^(?:S3|Ec2)$/.test(java)) return /^NoSuch(?:Bucket|Key)$/.test(code) ? `${code}Exception` : `${java}Exception`;
  return /(?:Exception|Error|Fault)$/.test(code) ? code : `${code}Exception`;
};
const isHead = ({ operation }: Said): boolean => operation.startsWith('Head');
/** As the AWS CLI and boto3 write it. */
const python = (said: Said): string =>
  `An error occurred (${isHead(said) ? said.status : said.code}) when calling the ${said.operation} operation: ${said.message}`;
const STATUS_TEXT: Readonly<Record<number, string>> = { 400: 'Bad Request', 403: 'Forbidden', 404: 'Not Found' };
/** An answer without a body, as the SDK for Go 2 names it. */
const headOf = (said: Said): Said => {
  const words = STATUS_TEXT[said.status ?? 0] ?? '';
  return isHead(said) ? { ...said, code: words.replace(' ', ''), message: words } : said;
};
const go2 = (told: Said): string => goWords(headOf(told));
const goWords = (said: Said): string =>
  `operation error ${namesOf(said).go}: ${said.operation}, https response error StatusCode: ${said.status}, RequestID: ${REQUEST}, ${namesOf(said).go === 'S3' ? 'HostID: q1Zx3v0c8bN5m7L9k2J4h6G8f0D1s3A5, ' : ''}api error ${said.code}: ${said.message}`;

type Form = (said: Said) => string;

/** One answer of AWS in each tool's log. */
export const ANSWERS: Readonly<Record<string, Form>> = {
  'aws-cli': (said) =>
    `Run aws ${namesOf(said).host.split('.')[0]} …\n\n${python(said)}\n##[error]Process completed with exit code 254.\n`,
  boto3: (said) =>
    `Traceback (most recent call last):\n  File "/home/runner/work/shop/shop/deploy.py", line 10, in <module>\n    seed()\n  File "/opt/hostedtoolcache/Python/3.11.9/x64/lib/python3.11/site-packages/botocore/client.py", line 1094, in _make_api_call\n    raise error_class(parsed_response, operation_name)\nbotocore.exceptions.ClientError: ${python(said)}\n`,
  'javascript-3': (said) =>
    `node:internal/modules/run_main:107\n    triggerUncaughtException(\n    ^\n\n${isHead(said) && said.status !== 404 ? `${said.status}: UnknownError` : isHead(said) ? 'NotFound: UnknownError' : `${said.code}: ${said.message}`}\n    at ProtocolLib.getErrorSchemaOrThrowBaseException (/home/runner/work/shop/shop/node_modules/@aws-sdk/core/dist-cjs/submodules/protocols/index.js:79:67)\n    at async deploy (file:///home/runner/work/shop/shop/deploy.mjs:7:3) {\n  '$fault': 'client',\n  '$metadata': {\n    httpStatusCode: ${said.status},\n    requestId: '${REQUEST}',\n    attempts: 1,\n    totalRetryDelay: 0\n  }\n}\n\nNode.js v24.21.0\n`,
  'javascript-2': (said) =>
    `deploy failed ${said.code}: ${said.message}\n    at Request.extractError (/home/runner/work/shop/shop/node_modules/aws-sdk/lib/protocol/json.js:80:27)\n    at Request.callListeners (/home/runner/work/shop/shop/node_modules/aws-sdk/lib/sequential_executor.js:106:20) {\n  code: '${said.code}',\n  time: 2026-11-30T13:01:28.408Z,\n  requestId: '${REQUEST}',\n  statusCode: ${said.status},\n  retryable: false,\n  retryDelay: 12.3\n}\n`,
  'go-2': (said) => `2026/11/30 13:01:30 deploy: ${go2(said)}\nexit status 1\n`,
  'go-1': (said) => `Error: ${said.code}: ${said.message}\n\tstatus code: ${said.status}, request id: ${REQUEST}\n`,
  terraform: (said) => {
    const words = `reading shop (${REQUEST}): ${go2(said)}`;
    const lines = words.split('\n').flatMap((line) => line.match(/.{1,76}(?:\s|$)|\S+(?:\s|$)/g) ?? ['']);
    return `╷\n│ Error: ${lines.map((line) => line.trimEnd()).join('\n│ ')}\n│ \n│   with aws_resource.shop,\n│   on main.tf line 12, in resource "aws_resource" "shop":\n│   12: resource "aws_resource" "shop" {\n│ \n╵\n`;
  },
  'java-2': (said) =>
    `Exception in thread "main" software.amazon.awssdk.services.${namesOf(said).java.toLowerCase()}.model.${javaClass(said)}: ${said.message} (Service: ${namesOf(said).java}, Status Code: ${said.status}, Request ID: ${REQUEST}) (SDK Attempt Count: 1)\n\tat software.amazon.awssdk.core.internal.http.CombinedResponseHandler.handleErrorResponse(CombinedResponseHandler.java:125)\n\tat Deploy.main(Deploy.java:7)\n`,
  'java-1': (said) =>
    `Exception in thread "main" com.amazonaws.AmazonServiceException: ${said.message} (Service: Amazon${namesOf(said).java}; Status Code: ${said.status}; Error Code: ${said.code}; Request ID: ${REQUEST}; Proxy: null)\n\tat com.amazonaws.http.AmazonHttpClient$RequestExecutor.handleErrorResponse(AmazonHttpClient.java:1880)\n\tat Deploy.main(Deploy.java:8)\n`,
};

/** The log of a job as people download it. */
export const inRunnerLog = (text: string): string =>
  [
    '##[group]Run ./deploy.sh',
    '\u001b[36;1m./deploy.sh\u001b[0m',
    'shell: /usr/bin/bash -e {0}',
    'env:',
    '  AWS_REGION: us-east-1',
    '  AWS_SECRET_ACCESS_KEY: ***',
    '##[endgroup]',
    ...text.trimEnd().split('\n'),
    '##[error]Process completed with exit code 1.',
  ]
    .map(
      (line, i) =>
        `2026-11-30T13:01:${String(10 + Math.floor(i / 8)).padStart(2, '0')}.${String(1234567 + i * 1013)}Z ${line}\n`,
    )
    .join('');

/** Words that were printed as they are: alone, in a runner's log, behind a tool's own words, boxed. */
export const WORDS: Readonly<Record<string, (words: string) => string>> = {
  alone: (words) => `${words}\n`,
  'runner-log': (words) => inRunnerLog(words),
  'error-command': (words) => `Run ./deploy.sh\n##[error]${words}\nPost job cleanup.\n`,
  'behind-a-tool': (words) =>
    `> shop@1.0.0 deploy\n> node deploy.js\n\n❌ Deployment failed: ${words}\nnpm error Lifecycle script \`deploy\` failed with error:\nnpm error code 1\n`,
  boxed: (words) => `╷\n│ Error: ${words.split('\n').join('\n│ ')}\n│ \n╵\n`,
};

/** The address in words of the network, or AWS's of that service. */
const hostIn = (words: string): string => /[\w.-]+\.amazonaws\.com/.exec(words)?.[0] ?? 'sts.us-east-1.amazonaws.com';
const firstLine = (words: string): string =>
  (words.split('\n')[0] ?? '').replace(/^\{? ?(?:Error|NetworkingError): /, '');

/** What the network did, as the SDKs for JavaScript print it: nothing of AWS's is in the words themselves. */
export const NETWORK: Readonly<Record<string, (words: string) => string>> = {
  'javascript-3': (words) =>
    `node:internal/modules/run_main:107\n    triggerUncaughtException(\n    ^\n\nError: ${firstLine(words)}\n    at TLSSocket.onConnectEnd (node:internal/tls/wrap:1727:19) {\n  '$metadata': { attempts: 3, totalRetryDelay: 181 }\n}\n\nNode.js v24.21.0\n`,
  'javascript-2': (words) =>
    `deploy failed NetworkingError: ${firstLine(words)}\n    at TLSSocket.onConnectEnd (node:internal/tls/wrap:1727:19) {\n  code: 'NetworkingError',\n  region: 'us-east-1',\n  hostname: '${hostIn(words)}',\n  retryable: true,\n  time: 2026-11-30T13:01:28.408Z\n}\n`,
  'runner-log': (words) =>
    inRunnerLog(
      `Error: ${firstLine(words)}\n    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:2021:16) {\n  '$metadata': { attempts: 3, totalRetryDelay: 181 }\n}`,
    ),
};
