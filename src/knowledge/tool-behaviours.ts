// What the tools of a job take from its environment and its shared files: the same variables mean different things to
// different tools. Each cell was seen: the tool, at the version of `RUN`, was given the situation and asked a server on
// loopback, which recorded who signed, for which Region, and at which host. __tests__/third-party/tools.test.ts does so
// again for every cell. A tool without a cell was not run in that situation: nothing is known of it.

import { TOOLS, type ToolName } from './tool-names.ts';

/**
 * How a tool is written for people, the version that was run, and how often it is run again: with every change, or once
 * a week.
 */
export type ToolRun = { readonly label: string; readonly version: string; readonly again: 'every change' | 'weekly' };

export const RUN: Readonly<Record<ToolName, ToolRun>> = {
  'aws-cli': { label: 'AWS CLI 2', version: '2.36.7', again: 'weekly' },
  'aws-cli-1': { label: 'AWS CLI 1', version: '1.46.3', again: 'every change' },
  boto3: { label: 'boto3', version: '1.44.5', again: 'every change' },
  javascript: { label: 'AWS SDK for JavaScript v3', version: '3.1177.0', again: 'every change' },
  go: { label: 'AWS SDK for Go v2', version: '1.48.0', again: 'weekly' },
  terraform: { label: 'Terraform, OpenTofu', version: 'aws-sdk-go-base 2.0.0-beta.74', again: 'weekly' },
  rclone: { label: 'rclone', version: '1.76.0', again: 'weekly' },
  java: { label: 'AWS SDK for Java v2', version: '2.59.1', again: 'weekly' },
  rust: { label: 'AWS SDK for Rust', version: 'aws-config 1.13.0', again: 'weekly' },
  cdk: { label: 'AWS CDK', version: '2.1148.1', again: 'weekly' },
  serverless: { label: 'Serverless Framework (osls)', version: '4.3.1', again: 'weekly' },
  s3cmd: { label: 's3cmd', version: '2.4.0', again: 'weekly' },
  litellm: { label: 'LiteLLM', version: '1.110.2', again: 'weekly' },
};

/** Whose credentials a request is signed with. */
export type Taken =
  /** `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`. */
  | 'environment'
  /** The profile that `AWS_PROFILE` names. */
  | 'AWS_PROFILE'
  /** The profile that `AWS_DEFAULT_PROFILE` names. */
  | 'AWS_DEFAULT_PROFILE'
  | 'default profile'
  /** The role of `AWS_ROLE_ARN`, by the token in `AWS_WEB_IDENTITY_TOKEN_FILE`. */
  | 'web identity'
  /** The role of the machine. */
  | 'instance'
  /** `AWS_ACCESS_KEY` and `AWS_SECRET_KEY`, names of earlier days. */
  | 'old names'
  /** Of one profile: its keys, the role of its `role_arn`, or what its `credential_process` prints. */
  | 'keys of the profile'
  | 'role of the profile'
  | 'process of the profile'
  | 'login of the profile'
  /** The session of the profile's role that the AWS CLI has in its own cache. */
  | 'session in the cache'
  /** What the endpoint of a container hands out. */
  | 'container'
  /** The second of two that the file has under one name. */
  | 'second'
  /** `Authorization: Bearer`, with the value of `AWS_BEARER_TOKEN_BEDROCK`; or with nothing after it. */
  | 'bearer'
  | 'empty bearer';

/**
 * What a tool does. One of:
 * - `takes`: it signs with these credentials.
 * - `region`: it signs for the Region of this variable or file.
 * - `host`: it asks this kind of host.
 * - `sends`: what it makes of a value or a file that is written oddly.
 * - `fails`: it stops. The text is part of what it prints, with `{value}` where it repeats the value of the variable;
 * empty where its words were not kept.
 */
export type Outcome =
  | { readonly takes: Taken }
  | { readonly region: 'AWS_REGION' | 'AWS_DEFAULT_REGION' | 'credentials file' | 'config file' | 'instance' | 'empty' }
  | { readonly host: 'endpoint variable' | 'AWS' | 'account' | 'regional' | 'global' }
  | { readonly sends: Sent }
  | { readonly fails: string };

export type Sent =
  /** As if the variable were not set, or the file well written. */
  | 'as unset'
  | 'as intended'
  /** With the blank, newline, quote or comment in it; or without. */
  | 'as written'
  | 'trimmed'
  | 'with the token'
  | 'without a token'
  /** A request for a role that may ask for a code of multi-factor authentication. */
  | 'without a code';

export type Outcomes = Readonly<Partial<Record<ToolName, Outcome>>>;

type Cell = readonly [Outcome, ...(ToolName | readonly ToolName[])[]];

const row = (...cells: readonly Cell[]): Outcomes =>
  Object.fromEntries(cells.flatMap(([outcome, ...tools]) => tools.flat().map((tool) => [tool, outcome])));

const takes = (taken: Taken): Outcome => ({ takes: taken });
const fails = (words: string): Outcome => ({ fails: words });
const sends = (sent: Sent): Outcome => ({ sends: sent });

const PYTHON = ['aws-cli', 'aws-cli-1', 'boto3'] as const;
/** What is made with the SDK for Go. */
const GO = ['go', 'terraform', 'rclone'] as const;
/** rclone takes no Region from its environment: it asks us-east-1, and a bucket then tells its own. */
const GO_OF_REGION = ['go', 'terraform'] as const;
const SDKS = [...PYTHON, 'javascript', ...GO, 'java', 'rust'] as const;

const ENVIRONMENT = takes('environment');
const PROFILE = takes('AWS_PROFILE');
const DEFAULT = takes('default profile');
const NO_PROFILE = fails('The config profile ({value}) could not be found');
const NOTHING_IN_JAVASCRIPT = fails('Could not load credentials from any providers');
const NOTHING_IN_PYTHON = fails('Unable to locate credentials');
const NOTHING_IN_JAVA = fails('Unable to load credentials from any of the providers in the chain');
const NOTHING_IN_RUST = fails('no credentials found in chain');
const NOTHING_IN_GO = fails('failed to refresh cached credentials');
const NO_PARSE = fails('Unable to parse config file');
/** A tool was seen to stop, and its words were not kept. */
const STOPS = fails('');
const AS_UNSET = sends('as unset');
const AS_WRITTEN = sends('as written');
const AS_INTENDED = sends('as intended');
const TRIMMED = sends('trimmed');

/**
 * By situation. "Beside key" means that `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY` are set. Unless the name says
 * otherwise, every file and value in it is in order, and both Region variables name the same Region.
 */
export const SITUATIONS = {
  // Which identity.

  /** `AWS_PROFILE` names a profile of the shared files. */
  'profile-beside-key': row(
    [ENVIRONMENT, PYTHON, GO, 'java', 'rust', 'cdk', 'litellm'],
    [PROFILE, 'javascript', 'serverless', 's3cmd'],
  ),
  /** `AWS_PROFILE` names a profile that the shared files do not have; they have others. */
  'missing-profile-beside-key': row(
    [NO_PROFILE, PYTHON, 'litellm'],
    [NOTHING_IN_JAVASCRIPT, 'javascript'],
    [fails('failed to get shared config profile, {value}'), GO],
    [ENVIRONMENT, 'java', 'rust', 'cdk', 's3cmd'],
  ),
  /** `AWS_PROFILE=default`, and there is no shared file. */
  'default-profile-without-file-beside-key': row(
    [NO_PROFILE, PYTHON, 'litellm'],
    [NOTHING_IN_JAVASCRIPT, 'javascript'],
    [fails('failed to get shared config profile, {value}'), GO],
    [ENVIRONMENT, 'cdk', 'java', 'rust', 's3cmd'],
  ),
  /** `AWS_PROFILE` is set and empty. */
  'empty-profile-beside-key': row(
    [NO_PROFILE, PYTHON, 'litellm'],
    [ENVIRONMENT, 'javascript', GO, 'java', 'rust', 'cdk', 'serverless', 's3cmd'],
  ),
  /** The same without a key: the default profile has one. */
  'empty-profile-beside-default-profile': row(
    [NO_PROFILE, PYTHON, 'litellm'],
    [DEFAULT, 'javascript', GO, 'cdk', 'serverless'],
    [fails("Couldn't find AWS Profile ''"), 's3cmd'],
    [NOTHING_IN_JAVA, 'java'],
    [NOTHING_IN_RUST, 'rust'],
  ),
  /** `AWS_DEFAULT_PROFILE` names a profile, the default profile has another key, and nothing else is set. */
  'default-profile-variable': row(
    [takes('AWS_DEFAULT_PROFILE'), PYTHON, GO, 'cdk', 'serverless', 'litellm'],
    [DEFAULT, 'javascript', 'java', 'rust'],
  ),
  'missing-default-profile-variable-beside-key': row(
    [NO_PROFILE, PYTHON, 'litellm'],
    [ENVIRONMENT, 'cdk', 'javascript', GO, 'java', 'rust'],
  ),
  'empty-default-profile-variable-beside-key': row(
    [NO_PROFILE, PYTHON, 'litellm'],
    [ENVIRONMENT, 'cdk', 'javascript', GO, 'java', 'rust', 's3cmd'],
  ),
  /** Both are set, without a key, and name two profiles that exist. */
  'two-profile-variables': row(
    [takes('AWS_DEFAULT_PROFILE'), 'aws-cli-1', 'boto3', 'litellm'],
    [PROFILE, 'cdk', 'aws-cli', 'javascript', GO, 'java', 'rust', 's3cmd'],
  ),
  /** `AWS_ACCESS_KEY_ID` is set, `AWS_SECRET_ACCESS_KEY` is empty or not set, and the default profile has a key. */
  'half-key-beside-default-profile': row(
    [fails('Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY'), PYTHON, 'litellm'],
    [DEFAULT, 'javascript', GO, 'java', 'rust', 'cdk', 'serverless'],
    [fails('AWS_ACCESS_KEY environment variable is used but AWS_SECRET_KEY variable is missing'), 's3cmd'],
  ),
  /** The other half. */
  'secret-alone-beside-default-profile': row([DEFAULT, 'cdk', SDKS, 'litellm']),
  'web-identity-beside-key': row([ENVIRONMENT, TOOLS]),
  'web-identity-beside-default-profile': row(
    [takes('web identity'), PYTHON, GO, 'java', 'litellm'],
    [DEFAULT, 'javascript', 'rust', 'cdk', 'serverless'],
  ),
  /** With `AWS_PROFILE` naming a profile that exists. */
  'web-identity-beside-profile': row(
    [takes('web identity'), PYTHON, GO, 'java', 'litellm'],
    [PROFILE, 'javascript', 'rust', 'cdk', 'serverless', 's3cmd'],
  ),
  'container-beside-default-profile': row([DEFAULT, SDKS, 'cdk', 'serverless', 'litellm']),
  /** `AWS_ACCESS_KEY` and `AWS_SECRET_KEY` are set, the usual names are not. */
  'old-key-names-beside-default-profile': row(
    [takes('old names'), GO, 's3cmd'],
    [DEFAULT, PYTHON, 'javascript', 'java', 'rust', 'cdk', 'litellm'],
  ),
  /** A key of the environment that begins with ASIA, whose token is in `AWS_SECURITY_TOKEN` alone. */
  'old-token-name': row(
    [sends('with the token'), PYTHON, 's3cmd'],
    [sends('without a token'), 'javascript', GO, 'java', 'rust', 'cdk', 'litellm'],
  ),
  /** One profile has keys in the credentials file, and a `credential_process` in the config file. */
  'process-beside-keys-of-profile': row(
    [takes('keys of the profile'), 'cdk', PYTHON, 'litellm', 'javascript', GO, 's3cmd'],
    [takes('process of the profile'), 'java', 'rust'],
  ),
  /** `AWS_PROFILE` names a profile with `role_arn` and `credential_source = Environment`. */
  'role-by-environment-beside-key': row(
    [ENVIRONMENT, 'cdk', PYTHON, 'litellm', GO, 'java', 'rust', 's3cmd'],
    [takes('role of the profile'), 'javascript'],
  ),
  /** The profile has keys, `role_arn`, and itself as `source_profile`. */
  'profile-is-its-own-source': row(
    [takes('role of the profile'), 'cdk', PYTHON, 'litellm', 'javascript', GO, 'rust'],
    [fails('Circular relationship'), 'java'],
  ),

  /** One profile has keys, and a `login_session` whose cached sign-in is good. */
  'login-beside-keys-of-profile': row(
    [takes('keys of the profile'), 'cdk', PYTHON, 'litellm', 'javascript', GO],
    [takes('login of the profile'), 'java', 'rust'],
  ),
  /** A profile of `aws login` is the `source_profile` of another one's role. */
  'login-as-source-of-role': row(
    [takes('role of the profile'), 'cdk', 'aws-cli', 'javascript', 'java', 'rust'],
    [fails('failed to load assume role'), GO],
  ),
  /** `credential_process` with a tilde, a variable or a pipe: only a shell knows what it means. */
  'process-command-for-a-shell': row(
    [fails('Error when retrieving credentials from custom-process'), PYTHON, 'litellm'],
    [takes('process of the profile'), 'cdk', 'javascript', GO, 'java', 'rust'],
  ),
  /** `credential_process = "/a folder/program" --for "a b"`, as AWS documents it: the first character and the last are quotes. */
  'process-command-in-quotes': row(
    [takes('process of the profile'), 'cdk', PYTHON, 'litellm', 'javascript', 'java', 'rust'],
    [fails('not found'), GO],
  ),
  /** The command takes eight seconds, and `AWS_MAX_ATTEMPTS` is 1. */
  'slow-process-of-profile': row(
    [takes('process of the profile'), 'cdk', 'aws-cli', 'javascript', 'litellm', GO, 'java'],
    [fails('identity resolver timed out'), 'rust'],
  ),
  /** A profile's role with `mfa_serial`, nobody to type a code, and a live session of it in the AWS CLI's cache. */
  'mfa-session-in-cli-cache': row(
    [AS_INTENDED, 'aws-cli', 'aws-cli-1'],
    [fails('EOFError'), 'boto3'],
    [fails('requires multi-factor authentication, but no MFA code callback was provided'), 'javascript'],
    [fails('assume role with MFA enabled, but AssumeRoleTokenProvider session option not set'), GO],
    [sends('without a code'), 'java', 'rust'],
  ),
  /** A profile's role, and a live session of it in the AWS CLI's cache. */
  'role-session-in-cli-cache': row(
    [takes('session in the cache'), 'aws-cli', 'aws-cli-1'],
    [takes('role of the profile'), 'boto3', 'litellm', 'javascript', GO, 'java', 'rust'],
  ),
  /** A container's endpoint hands out what is past its written end. */
  'expired-answer-of-container': row(
    [fails('Credentials were refreshed, but the refreshed credentials are still expired'), PYTHON, 'litellm'],
    [takes('container'), 'cdk', 'javascript', GO, 'java', 'rust'],
  ),
  /** The metadata service refuses to give a token, and answers without one. */
  'metadata-without-token': row([takes('instance'), PYTHON, 'litellm', 'javascript', GO, 'java'], [STOPS, 'rust']),

  /** `AWS_EC2_METADATA_DISABLED` is neither `true` nor `false`, on a machine with a role, and nothing else is set. */
  'metadata-disabled-by-another-word': row(
    [takes('instance'), PYTHON, 'litellm', GO, 'rust'],
    [NOTHING_IN_JAVASCRIPT, 'javascript'],
    [NOTHING_IN_JAVA, 'java'],
  ),

  /** The token file that `AWS_WEB_IDENTITY_TOKEN_FILE` names is not there. */
  'web-identity-without-file-beside-default-profile': row(
    [fails('No such file or directory'), PYTHON, 'litellm'],
    [DEFAULT, 'cdk', 'javascript', 'java'],
    [fails('no such file or directory'), GO],
  ),
  'web-identity-alone': row([takes('web identity'), 'cdk', PYTHON, 'litellm', 'javascript', 'java', GO]),
  'default-profile-variable-beside-key': row([
    ENVIRONMENT,
    'cdk',
    PYTHON,
    'litellm',
    'javascript',
    'java',
    GO,
    's3cmd',
  ]),
  /** `AWS_ACCESS_KEY` and `AWS_SECRET_KEY`, and nothing else. */
  'old-key-names-alone': row(
    [NOTHING_IN_PYTHON, 'litellm', PYTHON],
    [NOTHING_IN_JAVASCRIPT, 'javascript'],
    [NOTHING_IN_JAVA, 'java'],
    [takes('old names'), GO, 's3cmd'],
  ),

  // Amazon Bedrock.

  'bearer-beside-key': row([takes('bearer'), PYTHON, 'javascript', 'go', 'java', 'rust', 'litellm']),
  /** `AWS_BEARER_TOKEN_BEDROCK` is set and empty. */
  'empty-bearer-beside-key': row(
    [takes('empty bearer'), PYTHON, 'java', 'rust'],
    [fails('request could not be signed with `token` since the `token` is not defined'), 'javascript'],
    [ENVIRONMENT, 'go', 'litellm'],
  ),

  // Which Region.

  'region-variable-alone': row(
    [fails('You must specify a region'), 'aws-cli-1', 'boto3'],
    [{ region: 'AWS_REGION' }, 'aws-cli', 'javascript', GO_OF_REGION, 'java', 'rust', 'litellm'],
  ),
  'default-region-variable-alone': row(
    [{ region: 'AWS_DEFAULT_REGION' }, PYTHON, GO_OF_REGION, 'rust', 'litellm'],
    [fails('Region is missing'), 'javascript'],
    [fails('Unable to load region'), 'java'],
  ),
  'two-region-variables': row(
    [{ region: 'AWS_DEFAULT_REGION' }, 'aws-cli-1', 'boto3'],
    [{ region: 'AWS_REGION' }, 'aws-cli', 'javascript', GO_OF_REGION, 'java', 'rust', 'litellm'],
  ),
  /** No variable; the default profile has one Region in the credentials file and another in the config file. */
  'region-in-both-files': row([
    { region: 'credentials file' },
    PYTHON,
    'javascript',
    GO_OF_REGION,
    'java',
    'rust',
    'litellm',
  ]),
  /** No variable and no file names one, and the credentials are an instance's. */
  'no-region-on-instance': row(
    [{ region: 'instance' }, 'aws-cli', 'javascript', 'java', 'rust', 'terraform'],
    [{ host: 'global' }, 'aws-cli-1', 'boto3'],
    [fails('Missing Region'), 'go'],
  ),

  // Which host.

  /** DynamoDB, by a role (web identity or profile): its account is known, and part of the host's name. */
  'dynamodb-by-role': row([{ host: 'account' }, PYTHON, 'javascript', 'go', 'java', 'rust']),
  'dynamodb-by-key': row([{ host: 'regional' }, PYTHON, 'javascript', 'go', 'java', 'rust']),
  'dynamodb-by-key-with-account-id': row([{ host: 'account' }, PYTHON, 'javascript', 'go', 'java', 'rust']),
  /** `AWS_ENDPOINT_URL`, without `AWS_ENDPOINT_URL_STS`, for the exchange of a web identity. */
  'endpoint-variable-for-web-identity': row(
    [{ host: 'endpoint variable' }, PYTHON, 'litellm', 'javascript', 'java', 'rust'],
    [{ host: 'AWS' }, GO],
  ),
  /** `AWS_STS_REGIONAL_ENDPOINTS=legacy`, in us-west-2. */
  'legacy-sts': row(
    [{ host: 'global' }, 'aws-cli-1', 'boto3'],
    [{ host: 'regional' }, 'aws-cli', 'javascript', GO_OF_REGION, 'java', 'rust'],
  ),

  // How the shared files are read.

  /** `aws_access_key_id = AKIA… # a comment` */
  'comment-after-key-id': row(
    [AS_WRITTEN, PYTHON, 's3cmd', 'litellm'],
    [TRIMMED, 'cdk', 'javascript', GO, 'java', 'rust'],
  ),
  /** The same with a semicolon. */
  'semicolon-after-key-id': row([AS_WRITTEN, PYTHON, 's3cmd', 'litellm'], [TRIMMED, 'cdk', 'javascript', GO, 'java']),
  /** `region = us-east-1 # a comment` */
  'comment-after-region': row(
    [fails("doesn't match a supported format"), PYTHON],
    [fails('Invalid AWS region format'), 'litellm'],
    [TRIMMED, 'javascript', GO, 'java', 'rust'],
  ),
  /** `AWS_ACCESS_KEY_ID = …` as the name of a line. */
  'upper-case-names': row(
    [AS_INTENDED, PYTHON, 'litellm', GO, 'rust', 's3cmd'],
    [NOTHING_IN_JAVASCRIPT, 'javascript'],
    [NOTHING_IN_JAVA, 'java'],
  ),
  'quoted-values': row([AS_WRITTEN, 'cdk', PYTHON, 'litellm', 'javascript', 'java', 'rust', 's3cmd'], [TRIMMED, GO]),
  /** Two sections with the name of the profile. */
  'profile-twice': row(
    [NO_PARSE, PYTHON, 'litellm'],
    [fails('An unexpected error has occurred'), 's3cmd'],
    [takes('second'), 'javascript', GO, 'java', 'rust', 'cdk'],
  ),
  /** Two lines `aws_access_key_id` in one section. */
  'line-twice': row(
    [NO_PARSE, PYTHON, 'litellm'],
    [fails('An unexpected error has occurred'), 's3cmd'],
    [takes('second'), 'cdk', 'javascript', GO, 'java', 'rust'],
  ),
  'indented-lines': row(
    [AS_INTENDED, 'cdk', PYTHON, 'litellm', 'javascript', GO, 's3cmd'],
    [fails('Expected a profile or property definition'), 'java'],
    [fails('could not parse profile file'), 'rust'],
  ),
  /** The credentials file has a line that is neither a section nor an assignment, in a profile that nobody takes. */
  'line-without-equals': row(
    [NO_PARSE, PYTHON, 'litellm'],
    [fails("Expected an '=' sign defining a property"), 'java'],
    [ENVIRONMENT, 'cdk', 'javascript', GO, 's3cmd'],
  ),
  /** At the start of the credentials file, whose first section is the profile. */
  'byte-order-mark': row(
    [AS_INTENDED, 'cdk', 'javascript'],
    [NO_PARSE, PYTHON, 'litellm'],
    [fails('Expected a profile definition'), 'java'],
    [fails('Source contains parsing errors'), 's3cmd'],
    [fails('failed to get shared config profile, {value}'), GO],
  ),
  /** `AWS_SHARED_CREDENTIALS_FILE=~/…`, where no shell expanded the tilde. */
  'tilde-in-credentials-file': row(
    [DEFAULT, PYTHON, 'litellm', 'javascript', 'java', 'rust', 'cdk'],
    [NOTHING_IN_GO, GO],
  ),
} as const satisfies Readonly<Record<string, Outcomes>>;

export type Situation = keyof typeof SITUATIONS;

/** What is odd about the value of a variable. */
export type ValueKind =
  | 'empty'
  /** Not one of `ACCEPTED`. */
  | 'unknown'
  /** One of `ACCEPTED`, but for its capitals. */
  | 'capitals'
  /** `legacy`, which some tools accept. */
  | 'legacy'
  /** A whole number was due. */
  | 'zero'
  | 'not a number'
  /** A moment was due: it is over; it is given in seconds since 1970; or it cannot be read. */
  | 'past'
  | 'epoch'
  | 'not a time'
  /** As `aws-actions/configure-aws-credentials` puts out the moment. */
  | 'in quotes'
  | 'blank at the end'
  | 'newline at the end';

/** One odd value of one variable beside a key of the environment that is in order, unless `beside` says otherwise. */
export type VariableBehaviour = {
  readonly variable: string;
  readonly value: ValueKind;
  /** What else has to be so for a tool to notice. */
  readonly beside?:
    | 'a key in the default profile'
    | 'a request to Bedrock'
    | 'a request to DynamoDB'
    | 'a request to S3'
    | 'AWS_WEB_IDENTITY_TOKEN_FILE, without a key';
  readonly outcomes: Outcomes;
};

/**
 * The values of a variable that has few, in lower case. `true` and `false` are so in any case; of the others, see the
 * rows on capitals.
 */
export const ACCEPTED: Readonly<Record<string, readonly string[]>> = {
  AWS_RETRY_MODE: ['standard', 'adaptive', 'legacy'],
  AWS_DEFAULTS_MODE: ['legacy', 'standard', 'in-region', 'cross-region', 'mobile', 'auto'],
  AWS_REQUEST_CHECKSUM_CALCULATION: ['when_supported', 'when_required'],
  AWS_RESPONSE_CHECKSUM_VALIDATION: ['when_supported', 'when_required'],
  AWS_ACCOUNT_ID_ENDPOINT_MODE: ['preferred', 'disabled', 'required'],
  AWS_STS_REGIONAL_ENDPOINTS: ['legacy', 'regional'],
  AWS_USE_FIPS_ENDPOINT: ['true', 'false'],
  AWS_USE_DUALSTACK_ENDPOINT: ['true', 'false'],
  AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: ['true', 'false'],
  AWS_DISABLE_REQUEST_COMPRESSION: ['true', 'false'],
};

const variable = (name: string, value: ValueKind, outcomes: Outcomes, beside?: VariableBehaviour['beside']) => ({
  variable: name,
  value,
  ...(beside === undefined ? {} : { beside }),
  outcomes,
});

const NO_REGION_WITH_BLANK = fails("doesn't match a supported format");
const NO_ENDPOINT_IN_JAVA = fails('The URI scheme of endpointOverride must not be null');
const NO_HEADER_IN_PYTHON = fails('Invalid header value');
const NO_HEADER_IN_JAVASCRIPT = fails('Invalid character in header content');
const NO_HEADER_IN_GO = fails('invalid header field value');
const NO_VALUE_IN_GO = (name: string): Outcome => fails(`invalid value for environment variable, ${name}={value}`);

const FLAGS = [
  'AWS_USE_FIPS_ENDPOINT',
  'AWS_USE_DUALSTACK_ENDPOINT',
  'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS',
  'AWS_DISABLE_REQUEST_COMPRESSION',
];

export const VARIABLES: readonly VariableBehaviour[] = [
  variable(
    'AWS_REGION',
    'empty',
    row(
      [fails('Invalid AWS region format'), 'litellm'],
      [AS_UNSET, 'aws-cli-1', 'boto3', GO],
      [{ region: 'empty' }, 'aws-cli'],
      [fails('Region not accepted'), 'javascript'],
      [STOPS, 'java', 'rust'],
    ),
  ),
  variable(
    'AWS_DEFAULT_REGION',
    'empty',
    row([{ region: 'empty' }, 'aws-cli-1', 'boto3'], [AS_UNSET, 'litellm', 'aws-cli', 'javascript', 'java', GO]),
  ),
  variable(
    'AWS_REGION',
    'blank at the end',
    row(
      [fails('Invalid AWS region format'), 'litellm'],
      [NO_REGION_WITH_BLANK, 'aws-cli'],
      [AS_UNSET, 'aws-cli-1', 'boto3', 'rclone'],
      [fails('Region not accepted'), 'javascript'],
      [fails('invalid input region'), GO_OF_REGION],
      [TRIMMED, 'java'],
      [STOPS, 'rust'],
    ),
  ),
  variable(
    'AWS_REGION',
    'newline at the end',
    row(
      [fails('Invalid AWS region format'), 'litellm'],
      [NO_HEADER_IN_PYTHON, 'aws-cli'],
      [AS_UNSET, 'aws-cli-1', 'boto3', 'rclone'],
      [fails('Region not accepted'), 'javascript'],
      [fails('invalid input region'), GO_OF_REGION],
      [TRIMMED, 'java'],
      [STOPS, 'rust'],
    ),
  ),
  variable(
    'AWS_DEFAULT_REGION',
    'blank at the end',
    row([NO_REGION_WITH_BLANK, 'aws-cli-1', 'boto3'], [AS_UNSET, 'litellm', 'aws-cli', 'javascript', 'java', GO]),
  ),
  variable(
    'AWS_DEFAULT_REGION',
    'newline at the end',
    row([NO_HEADER_IN_PYTHON, 'aws-cli-1', 'boto3'], [AS_UNSET, 'litellm', 'aws-cli', 'javascript', 'java', GO]),
  ),
  ...['AWS_ENDPOINT_URL', 'AWS_ENDPOINT_URL_STS'].map((name) =>
    variable(name, 'empty', row([AS_UNSET, PYTHON, 'javascript', GO], [NO_ENDPOINT_IN_JAVA, 'java'], [STOPS, 'rust'])),
  ),
  variable(
    'AWS_ENDPOINT_URL_DYNAMODB',
    'empty',
    row([AS_UNSET, PYTHON, 'javascript', 'go'], [NO_ENDPOINT_IN_JAVA, 'java'], [STOPS, 'rust']),
    'a request to DynamoDB',
  ),
  variable(
    'AWS_ENDPOINT_URL_S3',
    'empty',
    row([AS_UNSET, PYTHON, 'rclone', 's3cmd'], [NO_ENDPOINT_IN_JAVA, 'java']),
    'a request to S3',
  ),
  variable(
    'AWS_ENDPOINT_URL_BEDROCK_RUNTIME',
    'empty',
    row([AS_UNSET, PYTHON, 'javascript', 'go'], [NO_ENDPOINT_IN_JAVA, 'java']),
    'a request to Bedrock',
  ),
  variable(
    'AWS_ENDPOINT_URL',
    'newline at the end',
    row(
      [fails('Invalid endpoint'), PYTHON],
      [fails('Failed to parse uri'), 'go', 'terraform'],
      [TRIMMED, 'javascript'],
      [fails('An invalid URI was configured'), 'java'],
    ),
  ),
  variable(
    'AWS_CA_BUNDLE',
    'empty',
    row([fails('Invalid CA bundle'), PYTHON], [AS_UNSET, 'litellm', 'javascript', GO, 'java', 'rust']),
  ),
  variable(
    'AWS_MAX_ATTEMPTS',
    'empty',
    row([fails('invalid literal for int()'), PYTHON], [STOPS, 'java', 'rust'], [AS_UNSET, 'litellm', 'javascript', GO]),
  ),
  variable(
    'AWS_MAX_ATTEMPTS',
    'zero',
    row(
      [fails('must be an integer greater than or equal to'), PYTHON],
      [STOPS, 'java', 'rust'],
      [AS_UNSET, 'litellm', 'javascript', GO],
    ),
  ),
  variable(
    'AWS_MAX_ATTEMPTS',
    'not a number',
    row(
      [fails('invalid literal for int()'), PYTHON],
      [fails('invalid value AWS_MAX_ATTEMPTS={value}'), GO],
      [STOPS, 'java', 'rust'],
      [AS_UNSET, 'litellm', 'javascript'],
    ),
  ),
  variable(
    'AWS_RETRY_MODE',
    'empty',
    row([fails('must be one of'), PYTHON], [STOPS, 'rust'], [AS_UNSET, 'litellm', 'javascript', GO, 'java']),
  ),
  variable(
    'AWS_RETRY_MODE',
    'unknown',
    row(
      [fails('"{value}" must be one of'), PYTHON],
      [fails('unknown RetryMode, {value}'), GO],
      [STOPS, 'java', 'rust'],
      [AS_UNSET, 'litellm', 'javascript', 'cdk'],
    ),
  ),
  variable(
    'AWS_RETRY_MODE',
    'capitals',
    row(
      [fails('"{value}" must be one of'), PYTHON],
      [fails('unknown RetryMode, {value}'), GO],
      [AS_UNSET, 'litellm', 'javascript', 'java'],
    ),
  ),
  variable(
    'AWS_RETRY_MODE',
    'legacy',
    row(
      [AS_UNSET, 'litellm', 'aws-cli-1', 'boto3', 'javascript', 'java'],
      [fails('"{value}" must be one of'), 'aws-cli'],
      [fails('unknown RetryMode, {value}'), GO],
    ),
  ),
  variable(
    'AWS_DEFAULTS_MODE',
    'empty',
    row(
      [fails('invalid defaults mode'), 'aws-cli-1', 'boto3'],
      [fails('Invalid parameter for "defaultsMode"'), 'javascript'],
      [STOPS, 'java'],
      [AS_UNSET, 'litellm', 'aws-cli', GO, 'rust'],
    ),
  ),
  variable(
    'AWS_DEFAULTS_MODE',
    'unknown',
    row(
      [fails('invalid defaults mode: {value}'), 'aws-cli-1', 'boto3'],
      [fails('Invalid parameter for "defaultsMode"'), 'javascript'],
      [fails('invalid AWS_DEFAULTS_MODE value: {value}'), GO],
      [STOPS, 'java'],
      [AS_UNSET, 'litellm', 'aws-cli', 'rust', 'cdk'],
    ),
  ),
  ...FLAGS.map((name) => variable(name, 'empty', row([AS_UNSET, PYTHON, 'javascript', GO, 'rust'], [STOPS, 'java']))),
  variable(
    'AWS_USE_FIPS_ENDPOINT',
    'unknown',
    row([AS_UNSET, PYTHON, 'javascript', 'rust'], [NO_VALUE_IN_GO('AWS_USE_FIPS_ENDPOINT'), GO], [STOPS, 'java']),
  ),
  ...FLAGS.slice(1).map((name) =>
    variable(
      name,
      'unknown',
      row(
        [fails("but should be 'false' or 'true'"), 'java'],
        [AS_UNSET, PYTHON, 'javascript'],
        [NO_VALUE_IN_GO(name), GO],
      ),
    ),
  ),
  variable(
    'AWS_REQUEST_CHECKSUM_CALCULATION',
    'empty',
    row(
      [fails('Unsupported configuration value for request_checksum_calculation'), PYTHON],
      [AS_UNSET, 'litellm', 'javascript', GO, 'java', 'rust'],
    ),
  ),
  variable(
    'AWS_REQUEST_CHECKSUM_CALCULATION',
    'unknown',
    row(
      [fails('Unsupported configuration value for request_checksum_calculation'), PYTHON],
      [NO_VALUE_IN_GO('AWS_REQUEST_CHECKSUM_CALCULATION'), GO],
      [AS_UNSET, 'litellm', 'javascript', 'java', 'rust'],
    ),
  ),
  variable(
    'AWS_RESPONSE_CHECKSUM_VALIDATION',
    'empty',
    row(
      [fails('Unsupported configuration value for response_checksum_validation'), PYTHON],
      [AS_UNSET, 'litellm', 'javascript', 'java', GO],
    ),
  ),
  variable(
    'AWS_RESPONSE_CHECKSUM_VALIDATION',
    'unknown',
    row(
      [fails('Unsupported configuration value for response_checksum_validation'), PYTHON],
      [NO_VALUE_IN_GO('AWS_RESPONSE_CHECKSUM_VALIDATION'), GO],
      [AS_UNSET, 'litellm', 'javascript', 'java'],
    ),
  ),
  variable(
    'AWS_ACCOUNT_ID_ENDPOINT_MODE',
    'empty',
    row(
      [fails("for 'account_id_endpoint_mode' is invalid"), PYTHON],
      [AS_UNSET, 'litellm', 'javascript', GO, 'java', 'rust'],
    ),
  ),
  variable(
    'AWS_ACCOUNT_ID_ENDPOINT_MODE',
    'unknown',
    row(
      [fails("'{value}' for 'account_id_endpoint_mode' is invalid"), PYTHON],
      [NO_VALUE_IN_GO('AWS_ACCOUNT_ID_ENDPOINT_MODE'), GO],
      [AS_UNSET, 'litellm', 'javascript', 'java', 'rust'],
    ),
  ),
  variable(
    'AWS_ACCOUNT_ID_ENDPOINT_MODE',
    'capitals',
    row([AS_UNSET, 'litellm', PYTHON, 'javascript', 'java'], [NO_VALUE_IN_GO('AWS_ACCOUNT_ID_ENDPOINT_MODE'), GO]),
  ),
  variable(
    'AWS_STS_REGIONAL_ENDPOINTS',
    'unknown',
    row(
      [fails('STS regional endpoints option {value} is invalid'), 'aws-cli-1', 'boto3'],
      [AS_UNSET, 'litellm', 'aws-cli', 'javascript', 'java', GO],
    ),
  ),
  variable(
    'AWS_SHARED_CREDENTIALS_FILE',
    'empty',
    row(
      [NOTHING_IN_PYTHON, 'litellm', PYTHON],
      [NOTHING_IN_JAVA, 'java'],
      [NOTHING_IN_RUST, 'rust'],
      [AS_UNSET, 'javascript', GO],
    ),
    'a key in the default profile',
  ),
  variable(
    'AWS_ROLE_ARN',
    'empty',
    row(
      [fails('no role ARN configured'), PYTHON, 'litellm'],
      [fails('role ARN is not set'), GO],
      // Java asks STS for a role without a name, is refused, and goes on.
      [AS_UNSET, 'javascript', 'java', 'rust'],
    ),
    'AWS_WEB_IDENTITY_TOKEN_FILE, without a key',
  ),
  variable(
    'AWS_CREDENTIAL_EXPIRATION',
    'past',
    row(
      [fails('Credentials were refreshed, but the refreshed credentials are still expired'), PYTHON],
      [AS_UNSET, 'javascript', GO, 'java', 'rust', 'cdk', 's3cmd', 'litellm'],
    ),
  ),
  variable(
    'AWS_CREDENTIAL_EXPIRATION',
    'epoch',
    row([fails('year {value} is out of range'), PYTHON], [AS_UNSET, 'litellm', 'javascript', GO, 'java', 'rust']),
  ),
  variable(
    'AWS_CREDENTIAL_EXPIRATION',
    'not a time',
    row([fails('Unknown string format: {value}'), PYTHON], [AS_UNSET, 'litellm', 'javascript', 'java', GO]),
  ),
  variable(
    'AWS_CREDENTIAL_EXPIRATION',
    'in quotes',
    row([fails('Unknown string format: {value}'), PYTHON], [AS_UNSET, 'litellm', 'javascript', 'java', GO]),
  ),
  variable(
    'AWS_ACCESS_KEY_ID',
    'newline at the end',
    row(
      [NO_HEADER_IN_PYTHON, PYTHON],
      [NO_HEADER_IN_JAVASCRIPT, 'javascript'],
      [NO_HEADER_IN_GO, GO],
      [TRIMMED, 'java'],
      [STOPS, 'rust', 's3cmd'],
    ),
  ),
  variable(
    'AWS_ACCESS_KEY_ID',
    'blank at the end',
    row([AS_WRITTEN, PYTHON, 'litellm', 'javascript', GO, 'rust'], [TRIMMED, 'java']),
  ),
  variable(
    'AWS_SECRET_ACCESS_KEY',
    'newline at the end',
    row([AS_WRITTEN, PYTHON, 'litellm', 'javascript', GO, 'rust', 's3cmd'], [TRIMMED, 'java']),
  ),
  variable(
    'AWS_SESSION_TOKEN',
    'newline at the end',
    row(
      [NO_HEADER_IN_PYTHON, PYTHON],
      [NO_HEADER_IN_JAVASCRIPT, 'javascript'],
      [NO_HEADER_IN_GO, GO],
      [TRIMMED, 'java', 'rust'],
    ),
  ),
  variable(
    'AWS_BEARER_TOKEN_BEDROCK',
    'newline at the end',
    row(
      [NO_HEADER_IN_PYTHON, PYTHON],
      [NO_HEADER_IN_JAVASCRIPT, 'javascript'],
      [NO_HEADER_IN_GO, 'go'],
      [STOPS, 'rust', 'litellm'],
      [TRIMMED, 'java'],
    ),
    'a request to Bedrock',
  ),
];
