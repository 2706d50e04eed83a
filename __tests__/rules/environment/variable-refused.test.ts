import { describe, expect, it } from 'vitest';
import { variableRefused } from '../../../src/rules/environment/variable-refused.ts';
import type { FailedObservation, Observation, Settings, SourceTrait, ToolAfter } from '../../../src/scene.ts';
import { factsOfJob } from '../context/jobs.ts';
import { recorded } from '../facts.ts';
import { type Around, identity, LONG_TERM, NONE, scene, unresolved } from '../scene.ts';

type Given = Around & { tools?: Settings['tools']; after?: readonly ToolAfter[]; settings?: Partial<Settings> };

const given = ({ tools = [], after, settings = {}, ...environment }: Given) =>
  scene({
    credentials: LONG_TERM,
    environment,
    settings: { tools, ...settings },
    ...(after ? { context: { toolsAfter: after } } : {}),
    observations: [identity()],
  });

const seen = (tool: ToolAfter['tool'], sees: ToolAfter['sees'] = {}): ToolAfter => ({ tool, by: 'a command', sees });
const KEY = { AWS_ACCESS_KEY_ID: 'AKIA', AWS_SECRET_ACCESS_KEY: 'secret' };
const beside = (variables: Record<string, string>, more: Omit<Given, 'variables'> = {}) =>
  given({ ...more, variables: { ...KEY, ...variables } });
const BEDROCK = { named: ['bedrock'] } as const;
const LINES = 'aws_access_key_id = AKIA\naws_secret_access_key = secret\n';
const file = (credentialsFile: string, more: Omit<Given, 'credentialsFile'> = {}) =>
  given({ ...more, credentialsFile });

const command = (fault: 'not-run' | 'failed') =>
  scene({
    credentials: {
      ...NONE,
      failure: {
        kind: 'process',
        profile: 'ci',
        program: './login-helper',
        fault,
        inWorkspace: fault === 'not-run' ? 'AWS_CONFIG_FILE' : null,
      },
    },
  });

/** A script that runs the AWS CLI with a variable of its own. */
const ofStep = (line: string, variables: Record<string, string>) =>
  scene({
    credentials: LONG_TERM,
    environment: { variables },
    context: factsOfJob({ after: `- run: aws s3 ls\n  env:\n    ${line}` }),
    observations: [identity()],
  });

const clientRefusal = (message: string): Observation => ({
  ...(unresolved('dynamodb') as FailedObservation),
  error: { kind: 'client', code: 'EndpointError', message },
});
const REQUIRED = clientRefusal('AccountIdEndpointMode is required but no AccountID was provided');

const SESSION = 'arn:aws:sts::123456789012:assumed-role/Admin/mona';
const LOGIN_OF_B = `[profile b]\nlogin_session = ${SESSION}\n`;
const tools = (names: string) => names.split(',') as Settings['tools'];

/** The profile that every tool of the job takes. */
const profile = (lines: string, names: string, others = '') =>
  given({
    configFile: `[profile ci]\n${lines}\n${others}`,
    variables: { AWS_PROFILE: 'ci' },
    tools: tools(names),
  });
const ofSource = (trait: SourceTrait, names: string, variables: Record<string, string> = {}) =>
  given({
    configFile: '[profile ci]\ncredential_process = /opt/helper\n[profile b]\nregion = us-east-2\n',
    variables: { AWS_PROFILE: 'ci', ...variables },
    ofSource: [trait],
    tools: tools(names),
  });
const ofMachine = (trait: SourceTrait, names: string) => given({ ofSource: [trait], tools: tools(names) });
const SLOW = (seconds: number) =>
  ({ is: 'slow-process-of-profile', profile: 'ci', program: '/opt/helper', seconds }) as const;
const WITH_CODE = { is: 'mfa-session-in-cli-cache', profile: 'ci', end: '2026-09-21T13:00:00.000Z' } as const;
const PAST = { is: 'expired-answer-of-container', end: '2026-09-21T11:00:00.000Z' } as const;
const inCache = (code: string) =>
  scene({
    credentials: LONG_TERM,
    environment: {
      configFile: '[profile ci]\nrole_arn = x\nsource_profile = b\n[profile b]\nregion = us-east-2\n',
      variables: { AWS_PROFILE: 'ci' },
    },
    settings: { tools: ['aws-cli'] },
    observations: [
      identity(),
      {
        ...(unresolved('sts') as FailedObservation),
        operation: 'GetCallerIdentity',
        target: '~/.aws/cli/cache',
        signer: 'profile',
        followUp: true,
        error: { kind: 'service', code, message: 'no', httpStatus: code === 'ExpiredToken' ? 403 : 503 },
        ...(code === '' ? { status: 'not-evaluated', reason: 'not asked' } : {}),
      } as Observation,
    ],
  });

recorded(variableRefused, {
  matches: [
    [
      'an account that nothing tells',
      scene({
        credentials: LONG_TERM,
        environment: { variables: { ...KEY, AWS_ACCOUNT_ID_ENDPOINT_MODE: 'required' } },
        observations: [identity(), REQUIRED],
      }),
    ],
    ['a command of the workspace', command('not-run')],
    ['an empty AWS_PROFILE, and no tool is known', beside({ AWS_PROFILE: '' })],
    ['an empty AWS_PROFILE of a later step', ofStep("AWS_PROFILE: ''", KEY)],
    ['an empty AWS_PROFILE of the job and of a later step', ofStep("AWS_PROFILE: ''", { ...KEY, AWS_PROFILE: '' })],
    ['a retry mode of a later step', ofStep('AWS_RETRY_MODE: fast', KEY)],
    ['an empty AWS_PROFILE, and the AWS CLI is named', beside({ AWS_PROFILE: '' }, { tools: ['aws-cli'] })],
    ['an empty AWS_PROFILE, and Terraform is named', beside({ AWS_PROFILE: '' }, { tools: ['terraform'] })],
    [
      'an empty AWS_PROFILE in a later step alone',
      beside({}, { after: [seen('aws-cli', { AWS_PROFILE: { text: '' } })] }),
    ],
    [
      'an empty AWS_PROFILE without a key',
      file(`[default]\n${LINES}`, { variables: { AWS_PROFILE: '' }, tools: ['java'] }),
    ],
    ['an empty AWS_DEFAULT_PROFILE', beside({ AWS_DEFAULT_PROFILE: '' }, { tools: ['boto3'] })],
    [
      'an empty bearer token, and Bedrock is named',
      beside({ AWS_BEARER_TOKEN_BEDROCK: '' }, { tools: ['boto3'], settings: BEDROCK }),
    ],
    ['an empty bearer token, and Bedrock is not named', beside({ AWS_BEARER_TOKEN_BEDROCK: '' }, { tools: ['boto3'] })],
    ['an empty AWS_REGION', beside({ AWS_REGION: '', AWS_DEFAULT_REGION: 'us-east-2' }, { tools: ['aws-cli'] })],
    ['an empty endpoint', beside({ AWS_ENDPOINT_URL: '' }, { tools: ['java'] })],
    ['a past end', beside({ AWS_CREDENTIAL_EXPIRATION: '2020-01-01T00:00:00Z' }, { tools: ['aws-cli'] })],
    ['an end in seconds', beside({ AWS_CREDENTIAL_EXPIRATION: '1764500000' })],
    ['a retry mode that does not exist', beside({ AWS_RETRY_MODE: 'bogus' }, { tools: ['go'] })],
    ['capitals in a mode', beside({ AWS_RETRY_MODE: 'Standard' }, { tools: ['boto3'] })],
    ['a mode that only some tools have', beside({ AWS_RETRY_MODE: 'legacy' }, { tools: ['go'] })],
    ['an end in quotes', beside({ AWS_CREDENTIAL_EXPIRATION: '"2099-01-01T00:00:00Z"' }, { tools: ['boto3'] })],
    ['no attempts', beside({ AWS_MAX_ATTEMPTS: '0' }, { tools: ['go'] })],
    ['many attempts', beside({ AWS_MAX_ATTEMPTS: 'many' }, { tools: ['terraform'] })],
    ['a FIPS setting that is neither', beside({ AWS_USE_FIPS_ENDPOINT: 'yes' }, { tools: ['go'] })],
    ['a profile that stands twice', file(`[default]\n${LINES}[default]\n${LINES}`, { tools: ['aws-cli'] })],
    ['a line that stands twice', file(`[default]\n${LINES}${LINES}`)],
    ['a comment behind the key', file(`[default]\n${LINES.replace('AKIA', 'AKIA # prod')}`, { tools: ['aws-cli'] })],
    ['capitals', file(`[default]\n${LINES.toUpperCase()}`, { tools: ['javascript'] })],
    ['a byte order mark', file(`\uFEFF[default]\n${LINES}`, { tools: ['boto3'] })],
    [
      'indented lines',
      file(`[default]\n  aws_access_key_id = AKIA\n  aws_secret_access_key = s\n`, { tools: ['java'] }),
    ],
    ['keys and aws login', profile(`${LINES}login_session = ${SESSION}`, 'java')],
    ['a profile of aws login as a source', profile('role_arn = x\nsource_profile = b', 'go', LOGIN_OF_B)],
    ['a command with a tilde', profile('credential_process = ~/helper', 'boto3')],
    ['a command with a pipe', profile('credential_process = /opt/helper | jq .', 'aws-cli')],
    ['a command in quotes', profile('credential_process = "/opt/my tools/helper" --for "a b"', 'terraform')],
    ['a slow command', ofSource(SLOW(25), 'rust')],
    ['a command that takes more than a minute', ofSource(SLOW(61), 'go')],
    ['a slow command, tried once', ofSource(SLOW(8), 'rust', { AWS_MAX_ATTEMPTS: '1' })],
    ['a session that was made with a code', ofSource(WITH_CODE, 'boto3')],
    ['a session that was made with a code, and Java asks without', ofSource(WITH_CODE, 'java')],
    ['an answer of the container that is past its end', ofMachine(PAST, 'boto3')],
    ['a metadata service without tokens', ofMachine({ is: 'metadata-without-token', refused: true }, 'rust')],
    ['a metadata service that is too far away', ofMachine({ is: 'metadata-without-token', refused: false }, 'rust')],
    ['a session that AWS has ended in the AWS CLI’s cache', inCache('ExpiredToken')],
    ['a tilde', file(`[default]\n${LINES}`, { tilde: '/home/runner/creds', tools: ['terraform'] })],
  ],
  ignores: [
    [
      'a role whose source has keys',
      profile('role_arn = x\nsource_profile = b', 'go', LOGIN_OF_B.replace('login', `${LINES}login`)),
    ],
    ['aws login alone', profile(`login_session = ${SESSION}`, 'java,go')],
    ['a command by its full path', profile('credential_process = /opt/helper --for a', 'boto3,go')],
    [
      'a command with a word in quotes',
      profile('credential_process = /opt/helper "https://x.example/?a=1&b=~2"', 'boto3'),
    ],
    ['a command that needs no shell, in quotes of its own', profile('credential_process = "/opt/helper"', 'go')],
    ['a session in the AWS CLI’s cache that AWS accepts', inCache('')],
    ['a source that is not there', profile('role_arn = x\nsource_profile = c', 'go', LOGIN_OF_B)],
    ['a command in single quotes', profile("credential_process = '/opt/helper' --for '~'", 'boto3,go')],
    [
      'a command with a tilde in a profile that nobody takes',
      profile('region = us-east-2', 'boto3', '[profile b]\ncredential_process = ~/x\n'),
    ],
    ['a command that takes its time', ofSource(SLOW(20), 'rust,go,boto3')],
    ['a slow command of another profile', ofSource({ ...SLOW(25), profile: 'b' }, 'rust')],
    ['where the instance is', ofMachine({ is: 'region-of-instance', region: 'us-east-2' }, 'rust')],
    ['an answer of the container, and a key in the environment', beside({}, { tools: ['boto3'], ofSource: [PAST] })],
    ['a session in the AWS CLI’s cache, and STS that does not answer', inCache('ServiceUnavailable')],
    ['a retry mode of a later step that every tool knows', ofStep('AWS_RETRY_MODE: standard', KEY)],
    ['a retry mode of a later step by an expression', ofStep('AWS_RETRY_MODE: ${{ vars.MODE }}', KEY)],
    ['a profile of a later step', ofStep('AWS_PROFILE: ci', KEY)],
    [
      'a request that the client refuses for another reason',
      scene({
        credentials: LONG_TERM,
        environment: { variables: { ...KEY, AWS_ACCOUNT_ID_ENDPOINT_MODE: 'required' } },
        observations: [identity(), clientRefusal('FIPS and custom endpoint are not supported')],
      }),
    ],
    [
      'an account that a variable tells',
      scene({
        credentials: LONG_TERM,
        environment: {
          variables: { ...KEY, AWS_ACCOUNT_ID_ENDPOINT_MODE: 'required', AWS_ACCOUNT_ID: '123456789012' },
        },
        observations: [identity()],
      }),
    ],
    ['a command of the machine that failed', command('failed')],
    ['nothing odd', beside({ AWS_REGION: 'us-east-2', AWS_RETRY_MODE: 'standard', AWS_MAX_ATTEMPTS: '3' })],
    ['capitals where all tools allow them', beside({ AWS_REQUEST_CHECKSUM_CALCULATION: 'WHEN_SUPPORTED' })],
    ['a mode of defaults in capitals', beside({ AWS_DEFAULTS_MODE: 'STANDARD' })],
    ['STS of earlier days', beside({ AWS_STS_REGIONAL_ENDPOINTS: 'legacy' })],
    ['a flag that is off', beside({ AWS_USE_DUALSTACK_ENDPOINT: 'False', AWS_DISABLE_REQUEST_COMPRESSION: 'false' })],
    ['an end that is written otherwise', beside({ AWS_CREDENTIAL_EXPIRATION: 'Nov 30 2099' })],
    ['an end to come', beside({ AWS_CREDENTIAL_EXPIRATION: '2036-01-01T00:00:00Z' })],
    ['a past end without a key', given({ variables: { AWS_CREDENTIAL_EXPIRATION: '2020-01-01T00:00:00Z' } })],
    ['an empty session token', beside({ AWS_SESSION_TOKEN: '' })],
    ['an empty key id', given({ variables: { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' } })],
    [
      'an empty bearer token, and Bedrock is not asked',
      beside({ AWS_BEARER_TOKEN_BEDROCK: '' }, { settings: { services: ['sts'] } }),
    ],
    ['a variable of which nothing is known', beside({}, { after: [seen('aws-cli', { AWS_PROFILE: 'open' })] })],
    [
      'an empty AWS_PROFILE of this step alone',
      scene({
        credentials: LONG_TERM,
        environment: { variables: { ...KEY, AWS_PROFILE: '' } },
        context: { variablesAfter: { AWS_PROFILE: 'open' }, toolsAfter: [seen('aws-cli', { AWS_PROFILE: 'open' })] },
      }),
    ],
    ['a file in order', file(`# a comment\n[default]\n${LINES}\n[other]\n${LINES}region = us-east-2\n`)],
    ['nested settings', file(`[default]\n${LINES}s3 =\n  max_concurrent_requests = 1\n  max_queue_size = 2\n`)],
    ['capitals in a profile that nobody takes', file(`[default]\n${LINES}[other]\n${LINES.toUpperCase()}`)],
    [
      'a comment behind a key that nobody takes',
      beside({}, { credentialsFile: `[default]\n${LINES.replace('AKIA', 'AKIA # prod')}` }),
    ],
    ['a hash in a secret', file(`[default]\n${LINES.replace('secret', 'se#cret')}`)],
    ['the two files', given({ credentialsFile: `[ci]\n${LINES}`, configFile: '[profile ci]\nregion = us-east-2\n' })],
    [
      'a tilde that nobody follows',
      beside({}, { credentialsFile: `[default]\n${LINES}`, tilde: '/home/runner/creds' }),
    ],
    ['FIPS in capitals', beside({ AWS_USE_FIPS_ENDPOINT: 'TRUE' })],
    ['metadata that is off', beside({ AWS_EC2_METADATA_DISABLED: 'true' })],
    ['an account id mode', beside({ AWS_ACCOUNT_ID_ENDPOINT_MODE: 'disabled' })],
    ['three attempts', beside({ AWS_MAX_ATTEMPTS: '10' })],
    ['a key under test with a line break', given({ variables: { AWS_REGION: 'us-east-2' } })],
    [
      'a Region under test with white space',
      beside({ AWS_REGION: 'us-east-2 ' }, { settings: { region: 'us-east-2 ', regionSource: 'AWS_REGION' } }),
    ],
  ],
});

describe('environment/variable-refused', () => {
  it('is as bad as the tools of the job make it', () => {
    const severity = (tools: Settings['tools']) =>
      variableRefused.find(beside({ AWS_PROFILE: '' }, { tools }))[0]?.severity;
    expect([severity([]), severity(['boto3']), severity(['go']), severity(['go', 'boto3'])]).toEqual([
      'warning',
      'error',
      'notice',
      'error',
    ]);
  });
});
