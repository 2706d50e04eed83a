// How tools print AWS's errors: one row for each form. Each expression is plain, and runs in time linear in the line.

import { AWS_AROUND, isOwnCode, isSharedCode, SENTENCES } from './codes.ts';
import type { LocalFault, LogError } from './log-error.ts';
import type { Passage } from './passage.ts';

export type Told = Partial<LogError> & { code: string; message: string };
type Row = Readonly<{
  tool: string | null;
  /** The line has one of these, or the expression is not tried. */
  needles: readonly string[];
  pattern: RegExp;
  read: (match: RegExpExecArray, passage: Passage) => Told | null;
}>;

const STATUS_OF_GO = /https response error StatusCode: (\d{3})/;
const REQUEST_OF_GO = /RequestID: ([\w-]{4,80})/;
const HOST = /https?:\/\/([\w.-]{1,200}\.amazonaws\.com(?:\.cn)?|[\w.-]{1,200}\.(?:api\.aws|on\.aws))/;

const num = (value: string | undefined): number | null => (value ? Number(value) : null);
const orNull = (value: string | undefined): string | null => (value && value !== 'null' ? value : null);

/** The exception's class as the code, without its package; null where it is a service's or an SDK's common one. */
function codeOfClass(name: string): string {
  const last =
    /([A-Za-z0-9]{1,80})$/.exec(name.replace(/\$/g, '.'))?.[1]?.replace(/^(NoSuch(?:Bucket|Key))Exception$/, '$1') ??
    '';
  return /^(?:Amazon\w*|AWS\w*|S3|Sts|DynamoDb|Ec2|Ecr|Ssm|Kms|Lambda|Iam|Bedrock\w*|CloudFormation|SecretsManager|SdkClient|SdkService|AwsService|Service|Client|Unknown)(?:Service|Client)?Exception$|^ClientError$/i.test(
    last,
  )
    ? ''
    : last;
}

/** What Java's SDKs put behind the service's words. */
const JAVA =
  /\(Service: ([^;,()]{1,60}(?:\([^()]{0,40}\))?)[;,] Status Code: (\d{1,3})[;,] (?:Error Code: ([\w.:-]{1,100}); )?(?:Request ID: ([\w-]{1,80}))?/;

export const DIALECTS: readonly Row[] = [
  {
    tool: 'AWS CLI or boto3',
    needles: ['An error occurred ('],
    pattern:
      /An error occurred \(([\w.:-]{1,100})\) when calling the (\w{1,80}) operation(?: \(reached max retries: \d{1,4}\))?: ?(.*)/s,
    // An answer without a body has its status for a code.
    read: ([, code = '', operation = '', message = '']) =>
      /^[345]\d\d$/.test(code)
        ? { code: `HTTP ${code}`, operation, message, httpStatus: Number(code) }
        : { code, operation, message },
  },
  {
    tool: 'AWS SDK for Kotlin',
    needles: ['Service returned error code '],
    pattern:
      /Service returned error code (?:(\d{3}): )?([\w ]{3,60}?)?(?:, Error type: \w+)?, Protocol response: HTTP (\d{3})\b[^,]{0,40}(?:, Request ID: (\w{4,40}))?/,
    read: ([, , name = '', status, requestId]) => ({
      code: / /.test(name) || name === 'Forbidden' ? `HTTP ${status}` : name,
      message: '',
      service: 'S3',
      httpStatus: num(status),
      requestId: orNull(requestId),
    }),
  },
  {
    // HEAD is S3's alone.
    tool: 'AWS SDK for JavaScript',
    needles: [': UnknownError'],
    pattern: /(?:^|\s)(?:([345]\d\d)|NotFound|Forbidden|BadRequest): UnknownError\b/,
    read: ([whole, digits], { around }) => {
      const status = Number(
        digits ?? /httpStatusCode: (\d{3})/.exec(around())?.[1] ?? (whole.includes('NotFound') ? 404 : 403),
      );
      return { code: status === 404 ? 'NotFound' : `HTTP ${status}`, message: '', service: 'S3', httpStatus: status };
    },
  },
  {
    // Found by the action itself, in the words of what STS would say.
    tool: 'configure-aws-credentials',
    needles: ['Role session name is not valid'],
    pattern: /Role session name is not valid: '.{0,200}?'\. Must satisfy regular expression pattern: \S{1,60}/,
    read: ([message]) => ({
      code: 'ValidationError',
      message,
      service: 'STS',
      operation: 'AssumeRole',
      httpStatus: 400,
    }),
  },
  {
    // https://github.com/apache/arrow/blob/main/cpp/src/arrow/filesystem/s3_internal.h
    tool: 'AWS SDK for C++ in Arrow',
    needles: ['AWS Error '],
    pattern: /AWS Error ([A-Z][A-Z_]{2,60})(?: \(HTTP status (\d{3})\))? during (\w{1,80}) operation: (.*)/s,
    read: ([, code = '', status, operation = '', message = '']) => ({
      code: code.toLowerCase().replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      message: message.replace(/^No response body\.?$/, 'Forbidden'),
      service: 'S3',
      operation,
      httpStatus: num(status) ?? (code === 'ACCESS_DENIED' ? 403 : null),
    }),
  },
  {
    tool: 'AWS SDK for Go v2',
    needles: ['api error '],
    pattern: /(?:operation error ([\w .-]{1,60}): (\w{1,80}),[\s\S]{0,600}?)?\bapi error ([\w.:-]{1,100}): ?(.*)/s,
    read: ([whole, service, operation, code = '', message = '']) => ({
      code,
      message,
      service: orNull(service),
      operation: orNull(operation),
      httpStatus: num(STATUS_OF_GO.exec(whole)?.[1]),
      requestId: orNull(REQUEST_OF_GO.exec(whole)?.[1]),
    }),
  },
  {
    tool: 'AWS SDK for Go v2',
    needles: ['https response error StatusCode: '],
    pattern:
      /operation error ([\w .-]{1,60}): (\w{1,80}),[\s\S]{0,400}?https response error StatusCode: (\d{1,3}), (?:RequestID: ([\w-]{0,80}), )?(?:HostID: [^,\s]{0,200},? )?(?:(\w{1,100}(?:Exception|Error|Fault)): )?(.*)$/s,
    read: ([, service, operation, status, requestId, code, message = '']) => {
      const isSent = status !== '0';
      return isSent
        ? {
            code: code ?? `HTTP ${status}`,
            message,
            service: orNull(service),
            operation: orNull(operation),
            httpStatus: num(status),
            requestId: orNull(requestId),
          }
        : null;
    },
  },
  {
    tool: 'AWS SDK for Rust',
    needles: ['ErrorMetadata', 'aws_request_id', 'service error'],
    pattern: /code: (?:Some\()?"([\w.:-]{1,100})"\)?,\s{0,40}message: (?:Some\()?"((?:[^"\\]|\\.){0,4000})"/s,
    read: ([whole, code = '', message = ''], { text }) => ({
      code,
      message,
      requestId: orNull(/aws_request_id": ?"([\w-]{4,80})"/.exec(text)?.[1]),
      ...(whole ? {} : {}),
    }),
  },
  {
    tool: 'AWS SDK for Java',
    needles: ['(Service: '],
    pattern: JAVA,
    read: (match, { text }) => {
      const [, service = '', status, code, requestId] = match;
      const before = text.slice(0, match.index).trimEnd();
      const named = /(?:^|[\s:(])((?:[a-z][\w$]*\.){2,}[A-Z]\w*|[A-Z]\w*(?:Exception|Error)): ([\s\S]*)$/.exec(before);
      const quoted = /(?:message: ?"|returned message: ?\\?")([\s\S]*)$/i.exec(before);
      const message = quoted?.[1] ?? named?.[2] ?? before.replace(/^.*?(?:Error|Exception|Message): /s, '');
      return {
        code: code ?? ((named ? codeOfClass(named[1] ?? '') : '') || codeOfWords(message) || `HTTP ${status}`),
        message,
        service: service === 'null' ? null : service,
        httpStatus: num(status),
        requestId: orNull(requestId),
      };
    },
  },
  {
    tool: 'AWS SDK for PHP',
    needles: ['Error executing "'],
    pattern:
      /Error executing "(\w{1,80})" on "([^"\s]{1,400})"(?:[\s\S]{0,3000}?[^\w]([A-Z]\w{1,80}) \((?:client|server)\): (.*)|[\s\S]*)$/s,
    read: ([whole, operation = '', url = '', code, message]) => ({
      code: code ?? (/cURL error (\d+)/.exec(whole)?.[0] || ''),
      message: (message ?? whole).replace(/ - (?:<\?xml|\{)[\s\S]*$/, ''),
      operation,
      host: HOST.exec(url)?.[1] ?? null,
      httpStatus: num(/resulted in a `(\d{3})/.exec(whole)?.[1]),
    }),
  },
  {
    tool: 'AWS SDK for Ruby',
    needles: ['Aws::'],
    pattern: /(?:^|[\s(>])Aws::(\w{1,40})::Errors::(\w{1,80})(?:: |\)?:? ?(?=\(|$|\s))(.*)$/s,
    read: (match, { text }) => {
      const [, service = '', code = '', after = ''] = match;
      const before = text.slice(0, match.index + 1);
      const ahead = /(?:: )?([^:(][^(]{3,400})\($/.exec(before)?.[1]?.trim();
      return { code, message: ahead ? ahead : after, service };
    },
  },
  {
    tool: 'AWS SDK for C++',
    needles: ['Exception name: '],
    pattern:
      /(?:HTTP response code: (\d{3})[\s\S]{0,300}?)?(?:Request ID: ([\w-]{0,80})\s{1,4})?Exception name: (\w{1,80})\s{1,4}Error message: ([\s\S]{0,16384}?)(?:\s\d{1,2} response headers:|$)/s,
    read: ([, status, requestId, code = '', message = '']) => ({
      code,
      message,
      httpStatus: num(status),
      requestId: orNull(requestId),
    }),
  },
  {
    tool: 'AWS SDK for .NET',
    needles: ['Amazon.'],
    pattern: /(?:^|[\s>(])Amazon\.([\w.]{1,80}?)\.(?:Model\.)?(\w{1,80}Exception): (.*)$/s,
    read: ([, service = '', name = '', message = '']) => ({
      code: codeOfClass(name) || codeOfWords(message) || '',
      message,
      service: service === 'Runtime' ? null : (service.split('.')[0] ?? null),
    }),
  },
  {
    tool: 's3cmd',
    needles: ['S3 error: '],
    pattern: /S3 error: (\d{3}) \((\w{1,80})\)(?:: (.*)|$)/s,
    read: ([, status, code = '', message = '']) => ({ code, message, service: 'S3', httpStatus: num(status) }),
  },
  {
    tool: 'AWS SDK for Go v1',
    needles: ['status code: '],
    pattern: /\bstatus code: (\d{3}), request id: ([\w-]{0,80})/,
    read: (match, { text }) => {
      const [, status, requestId] = match;
      const told = codeAndWords(text.slice(0, match.index).trimEnd());
      return told && { ...told, httpStatus: num(status), requestId: orNull(requestId) };
    },
  },
  {
    tool: null,
    needles: ['<Code>'],
    pattern: /<Code>([\w.:-]{1,100})<\/Code>\s{0,20}<Message>([^<]{0,4000})<\/Message>/s,
    read: ([, code = '', message = ''], { text }) =>
      OTHER_CLOUD.test(text)
        ? null
        : {
            code,
            message: message
              .replaceAll('&lt;', '<')
              .replaceAll('&gt;', '>')
              .replaceAll('&quot;', '"')
              .replaceAll('&#39;', "'")
              .replaceAll('&apos;', "'")
              .replaceAll('&amp;', '&'),
            ...(/<HostId>|<BucketName>|<Region>|<Resource>|<RequestTime>/.test(text) ? { service: 'S3' } : {}),
            requestId: orNull(/<Request(?:Id|ID)>([\w-]{4,80})</.exec(text)?.[1]),
          },
  },
  {
    tool: null,
    needles: ['"__type"', '"errorCode"', '"errorType"', '"Code"', '"code"'],
    pattern:
      /\\?"(?:__type|errorCode|errorType|[Cc]ode)\\?"\s?:\s?\\?"(?:[\w.]{1,100}#)?([A-Z][\w.]{2,100})(?::[^"]{0,100})?\\?"/,
    read: ([, code = ''], { text, around }) => {
      const said = /\\?"(?:[Mm]essage|errorMessage|Message)\\?"\s?:\s?(\\?)"((?:[^"\\]|\\.){1,4000}?)\1"/s.exec(text);
      if (!(isOwnCode(code) || (isSharedCode(code) && AWS_AROUND.test(around())))) return null;
      return { code, message: said?.[2] ?? '' };
    },
  },
];

/** Others speak S3's language, or nearly: Google Cloud, Azure, Alibaba, Tencent. */
const OTHER_CLOUD =
  /Google Cloud|googleapis\.com|aliyuncs\.com|myqcloud\.com|\bRequestId:\S{1,80}\s{1,9}Time:|blob\.core\.windows\.net/i;

/** Of `Error: deploying: Code: words` the code, which is AWS's where one of AWS's is among them, and the words. */
function codeAndWords(text: string): Told | null {
  const named = [...text.matchAll(/(?<=^|[\s:(])([A-Z]\w{2,80}): /g)].map((found) => ({
    code: found[1] ?? '',
    message: text.slice(found.index + found[0].length),
  }));
  return (
    named.findLast(({ code }) => isOwnCode(code)) ??
    named.findLast(({ code }) => isSharedCode(code)) ??
    named.find(({ code }) => /\w(?:Exception|Error|Fault)$/.test(code)) ??
    named.find(({ code, message }) => !/^(?:Error|Failed|User|Failure|Fatal)$/i.test(code) && message !== '') ??
    null
  );
}

export const codeOfWords = (message: string): string => SENTENCES.find(([words]) => words.test(message))?.[1] ?? '';

// ── what fails before any answer

type LocalRow = readonly [needle: string, pattern: RegExp, fault: LocalFault, tool: string | null];

/** Nothing was sent: no credentials, no Region, a profile that is not there. */
export const LOCAL: readonly LocalRow[] = [
  [
    'redential',
    /Unable to locate credentials|NoCredentialsError|Could not load credentials from any providers|Credentials could not be loaded, please check your action inputs(?!: The )|No valid credential sources? (?:found|for)|NoCredentialProviders: no valid providers in chain|Unable to load credentials from any of the providers in the chain|Unable to load AWS credentials from any provider in the chain|no providers in chain provided credentials|the credential provider was not enabled|No credentials found\b.{0,40}AWS|failed to (?:retrieve|refresh cached) credentials[\s\S]{0,120}(?:no EC2 IMDS role found|static credentials are empty)|Missing credentials in config|unable to sign request without credentials set|Failed to (?:resolve|get) AWS credentials|Unable to get IAM security credentials|Cannot find credentials|Error retrieving credentials from the instance profile metadata|AWS credentials not found|No AWS (?:credentials|accounts) (?:were |are )?(?:found|configured)|Need to perform AWS calls for account \d+, but no credentials have been configured|Need to perform AWS calls[\s\S]{0,80}no credentials|AWS provider credentials not found|Resolved credential object is not valid/i,
    'no-credentials',
    null,
  ],
  // The last of the chain: nothing before it had any.
  ['TimeoutError', /TimeoutError\b[\s\S]{0,200}(?:credential-provider-imds|remoteProvider)/, 'no-credentials', null],
  ['MissingCredentialsError', /Aws::Errors::MissingCredentialsError/, 'no-credentials', 'AWS SDK for Ruby'],
  [
    'EC2 IMDS role',
    /no EC2 IMDS role found|failed to refresh cached credentials, no EC2 IMDS/i,
    'no-credentials',
    'AWS SDK for Go v2',
  ],
  [
    'artial',
    /Partial credentials found in \w+, missing: \w+|PartialCredentialsError/i,
    'half-pair',
    'AWS CLI or boto3',
  ],
  [
    'egion',
    /You must specify a region|NoRegionError|MissingRegion: could not find region configuration|Region is missing|Missing region in config|Unable to find a region via the region provider chain|Input required and not supplied: aws-region|No RegionEndpoint or ServiceURL configured|missing required field, Region|Invalid Configuration: Missing Region|Aws::Errors::MissingRegionError|A region must be set when sending requests|You must specify a region\. You can also configure/i,
    'no-region',
    null,
  ],
  [
    'egion',
    /Region is not valid: |Region not accepted: region=|Provided region_name '[^']{0,80}' doesn't match a supported format|invalid AWS Region: |is not a valid hostname component/i,
    'malformed-region',
    null,
  ],
  [
    'rofile',
    /The config profile \([^)]{0,80}\) could not be found|failed to get shared config profile, |ProfileNotFound|profile "[^"]{0,80}" (?:not found|could not be found)|The profile '?[^']{0,80}'? (?:could not be found|does not exist)|SharedConfigProfileNotExist/i,
    'unknown-profile',
    null,
  ],
  [
    'SSO',
    /The SSO session (?:associated with this profile|token) has expired|The SSO session token associated with profile=\S+ was not found|Error loading SSO Token: |Error when retrieving token from sso|UnauthorizedSSOTokenError|refresh cached SSO token failed|the SSO session has expired or is invalid/i,
    'sign-in-ended',
    null,
  ],
  ['from sso', /Error when retrieving token from sso: /i, 'sign-in-ended', 'AWS CLI or boto3'],
  [
    'ACTIONS_ID_TOKEN_REQUEST',
    /Unable to get ACTIONS_ID_TOKEN_REQUEST_(?:URL|TOKEN) env variable|Did you mean to set the `?id-token`? permission|It looks like you might be trying to authenticate with OIDC/i,
    'no-id-token',
    'configure-aws-credentials',
  ],
  [
    'id-token',
    /It looks like you might be trying to authenticate with OIDC\. Did you mean to set the `?id-token`? permission/i,
    'no-id-token',
    'configure-aws-credentials',
  ],
  ['ID Token', /Failed to get ID Token|getIDToken call failed/i, 'id-token-refused', null],
  [
    'nvalid',
    /Invalid character in header content \["?authorization"?\]|The header content contains invalid characters|invalid header field value for "Authorization"|Invalid header value b'AWS4-HMAC/i,
    'malformed-key',
    null,
  ],
  [
    'redential',
    /Error when retrieving credentials from (?:custom-process|process|Ec2InstanceMetadata|container-role|iam-role|InstanceMetadata)|Failed to (?:retrieve|load) credentials from (?:the )?(?:ECS|container|EC2 Instance Metadata|instance metadata)|credential_process[\s\S]{0,60}(?:failed|error|exited)|CredentialRetrievalError/i,
    'source-failed',
    null,
  ],
];

type NetworkRow = readonly [needle: string, pattern: RegExp, kind: LogError['kind'], code: string];

/** No answer of AWS's. */
export const NETWORK: readonly NetworkRow[] = [
  ['ENOTFOUND', /getaddrinfo (?:ENOTFOUND|EAI_AGAIN) ([\w.-]{0,200})/, 'network', 'ENOTFOUND'],
  ['EAI_AGAIN', /getaddrinfo EAI_AGAIN ([\w.-]{0,200})/, 'network', 'EAI_AGAIN'],
  ['no such host', /lookup ([\w.-]{1,200})(?: on \S{1,60})?: no such host/, 'network', 'ENOTFOUND'],
  ['UnknownHostException', /UnknownHostException: ([\w.-]{1,200})/, 'network', 'ENOTFOUND'],
  [
    'Name or service not known',
    /(?:getaddrinfo|Failed to resolve '([\w.-]{1,200})'|Errno -2\]|Could not resolve host)[\s\S]{0,80}Name or service not known|Name or service not known/,
    'network',
    'ENOTFOUND',
  ],
  [
    'ame resolution',
    /(?:Failed to resolve '([\w.-]{1,200})'[\s\S]{0,40})?(?:Temporary failure in name resolution|nodename nor servname provided)/i,
    'network',
    'ENOTFOUND',
  ],
  ['Could not resolve host', /Could not resolve host: ([\w.-]{1,200})/, 'network', 'ENOTFOUND'],
  ['failed to lookup address', /failed to lookup address information/, 'network', 'ENOTFOUND'],
  [
    'Could not connect to the endpoint URL',
    /Could not connect to the endpoint URL: "?https?:\/\/([\w.-]{1,200})/,
    'network',
    'EndpointConnectionError',
  ],
  ['ECONNREFUSED', /connect ECONNREFUSED ([\w.:-]{0,200})/, 'network', 'ECONNREFUSED'],
  [
    'onnection refused',
    /(?:dial tcp [\w.:[\]-]{1,80}: connect: |Errno 111\] |Connect(?:ion)? to ([\w.-]{1,200})[\s\S]{0,120})?[Cc]onnection refused/,
    'network',
    'ECONNREFUSED',
  ],
  ['ECONNRESET', /(?:read |write )?ECONNRESET/, 'network', 'ECONNRESET'],
  ['onnection reset by peer', /[Cc]onnection reset by peer/, 'network', 'ECONNRESET'],
  ['socket hang up', /socket hang up/, 'network', 'ECONNRESET'],
  [
    'Connection was closed before',
    /Connection was closed before we received a valid response from endpoint URL: "?https?:\/\/([\w.-]{1,200})/,
    'network',
    'ECONNRESET',
  ],
  ['ETIMEDOUT', /connect ETIMEDOUT ?([\w.:-]{0,200})|(?:^|[\s:'"])ETIMEDOUT\b/, 'timeout', 'ETIMEDOUT'],
  [
    'timeout on endpoint URL',
    /(?:Connect|Read) timeout on endpoint URL: "?https?:\/\/([\w.-]{1,200})/,
    'timeout',
    'ETIMEDOUT',
  ],
  ['TimeoutError', /\bTimeoutError\b/, 'timeout', 'TimeoutError'],
  ['i/o timeout', /dial tcp (?:[\w.:[\]-]{1,80}): (?:connect: )?i\/o timeout|i\/o timeout/, 'timeout', 'ETIMEDOUT'],
  ['onnect timed out', /[Cc]onnect timed out/, 'timeout', 'ETIMEDOUT'],
  [
    'certificate',
    /self[- ]signed certificate(?: in certificate chain)?|unable to get local issuer certificate|unable to verify the first certificate|certificate signed by unknown authority|certificate verify failed|certificate has expired|PKIX path building failed|SSL validation failed for https?:\/\/([\w.-]{1,200})|invalid peer certificate|does not match certificate's altnames|doesn't match certificate's altnames/i,
    'tls',
    'CERTIFICATE',
  ],
  ['PKIX path building failed', /PKIX path building failed/, 'tls', 'CERTIFICATE'],
  ['SSL validation failed', /SSL validation failed for https?:\/\/([\w.-]{1,200})/, 'tls', 'CERTIFICATE'],
  ['altnames', /Hostname\/IP (?:doesn't|does not) match certificate's altnames/, 'tls', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  [
    'roxy',
    /Failed to connect to proxy URL: |Tunnel connection failed: \d{3}|proxyconnect tcp: |Proxy Authentication Required|ProxyConnectionError/i,
    'proxy',
    'ERR_PROXY_TUNNEL',
  ],
];
