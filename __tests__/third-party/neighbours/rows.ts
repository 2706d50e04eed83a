// What each row of src/knowledge/neighbours says of an action, as a step that shows it and what is seen of it then.
import type { TrapId } from '../../../src/knowledge/neighbours/table.ts';
import type { Asked } from '../tools/stand-in.ts';
import type { Script, Step } from './run-neighbour.ts';

export type Seen = {
  /** Part of what it prints where the step fails. A step without it must succeed. */
  fails?: RegExp;
  /** The names that it writes to GITHUB_ENV, with the values where those count. */
  exports?: Readonly<Record<string, string | RegExp>>;
  outputs?: readonly string[];
  /** One request like this was received. `sent` is looked for in its body. */
  asks?: Partial<Pick<Asked, 'operation' | 'keyId' | 'region' | 'token'>> & { sent?: RegExp };
  asksNot?: string;
  /** Nothing was asked of AWS. */
  silent?: true;
};

export type Case = Step & {
  /** As the table names it. */
  of: string;
  name: string;
  /** The trap of the table that the step, as it is written, runs into; without it, none. */
  trap?: TrapId;
  /** The inputs as the workflow file has them, where those are expressions. */
  written?: Readonly<Record<string, string>>;
  /** What comes before the bundle's own end is enough: nothing here answers what the action asks last. */
  mayFail?: true;
  script?: Script;
  seen: Seen;
};

const SECRET = 'q8Zf3LkV0nXbR7sTjY2mWc5HdPaG9uEo1iK4vB6x';
const JOB = { AWS_ACCESS_KEY_ID: 'AKIAJOBJOBJOBJOBJOBJ', AWS_SECRET_ACCESS_KEY: SECRET };
const SESSION = {
  AWS_ACCESS_KEY_ID: 'ASIAJOBJOBJOBJOBJOBJ',
  AWS_SECRET_ACCESS_KEY: SECRET,
  AWS_SESSION_TOKEN: 'token-of-the-job',
};
const GIVEN = { 'aws-access-key-id': 'AKIAGIVENGIVENGIVENG', 'aws-secret-access-key': SECRET };
const ROLE = 'arn:aws:iam::123456789012:role/deploy';
const REGION = { 'aws-region': 'us-east-2' };
/** Tried once: otherwise the same refusal is tried twelve times. */
const ONCE = { 'disable-retry': 'true' };
const REGIONS = { AWS_REGION: 'us-east-2', AWS_DEFAULT_REGION: 'us-east-2' };
const NOTHING_FOUND = /Could not load credentials from any providers/;
const OIDC_KEY = 'ASIAWEBIDENTITYWEBID';
const ROLE_KEY = 'ASIAROLEROLEROLEROLE';
const OTHER = '[other]\naws_access_key_id = AKIAOTHEROTHEROTHERO\naws_secret_access_key = secret-of-another\n';

const of = (name: string, ...cases: Omit<Case, 'of'>[]): Case[] => cases.map((each) => ({ of: name, ...each }));

const configure = of(
  'configure-aws-credentials',
  {
    name: 'a role by OIDC: exports its session and both Regions',
    with: { ...REGION, 'role-to-assume': ROLE },
    idToken: true,
    seen: {
      exports: {
        AWS_ACCESS_KEY_ID: OIDC_KEY,
        AWS_SECRET_ACCESS_KEY: /./,
        AWS_SESSION_TOKEN: /./,
        AWS_REGION: 'us-east-2',
        AWS_DEFAULT_REGION: 'us-east-2',
      },
      asks: { operation: 'AssumeRoleWithWebIdentity', keyId: null, sent: /DurationSeconds=3600/ },
    },
  },
  {
    name: 'a role by OIDC is not asked for with the job’s keys',
    with: { ...REGION, 'role-to-assume': ROLE },
    env: JOB,
    idToken: true,
    seen: { asks: { operation: 'AssumeRoleWithWebIdentity' }, asksNot: 'AssumeRole' },
  },
  {
    name: 'keys: white space around the values is trimmed',
    with: {
      'aws-access-key-id': ' AKIAGIVENGIVENGIVENG\n',
      'aws-secret-access-key': ` ${SECRET}\n`,
      'aws-region': ' us-east-2 ',
    },
    seen: {
      asks: { operation: 'GetCallerIdentity', keyId: 'AKIAGIVENGIVENGIVENG', region: 'us-east-2' },
      exports: { AWS_SECRET_ACCESS_KEY: SECRET },
    },
  },
  {
    name: 'keys beside a stale token of the job: the token is cleared',
    with: { ...REGION, ...GIVEN },
    env: { AWS_SESSION_TOKEN: 'stale' },
    seen: { exports: { AWS_SESSION_TOKEN: '' }, asks: { operation: 'GetCallerIdentity', token: null } },
  },
  {
    name: 'without output-credentials, no aws-expiration',
    with: { ...REGION, 'role-to-assume': ROLE },
    idToken: true,
    seen: { outputs: ['aws-account-id'] },
  },
  {
    name: 'with output-credentials',
    with: { ...REGION, 'role-to-assume': ROLE, 'output-credentials': 'true' },
    idToken: true,
    seen: {
      outputs: ['aws-account-id', 'aws-access-key-id', 'aws-secret-access-key', 'aws-session-token', 'aws-expiration'],
    },
  },
  {
    name: 'a profile exports nothing',
    with: { ...REGION, 'role-to-assume': ROLE, 'aws-profile': 'ci' },
    idToken: true,
    seen: { exports: {} },
  },
  {
    name: 'output-env-credentials false exports nothing',
    with: { ...REGION, 'role-to-assume': ROLE, 'output-env-credentials': 'false' },
    idToken: true,
    seen: { exports: {} },
  },
  {
    name: 'the Region of the job, where the input is empty',
    with: { ...GIVEN, 'aws-region': '' },
    env: { AWS_REGION: 'eu-west-1' },
    seen: { exports: { AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'eu-west-1' } },
  },
  {
    name: 'AWS_DEFAULT_REGION is not read',
    with: { ...GIVEN, 'aws-region': '' },
    env: { AWS_DEFAULT_REGION: 'eu-west-1' },
    seen: { fails: /Input required and not supplied: aws-region/, silent: true },
  },
  ...(['output-env-credentials', 'aws-profile'] as const).map(
    (input): Omit<Case, 'of'> => ({
      name: `keys and a role, with ${input}`,
      trap: 'keys and a role, not exported',
      with: {
        ...REGION,
        ...GIVEN,
        ...ONCE,
        'role-to-assume': ROLE,
        [input]: input === 'aws-profile' ? 'ci' : 'false',
      },
      seen: { fails: /Could not assume role with user credentials: Could not load credentials/, asksNot: 'AssumeRole' },
    }),
  ),
  {
    name: 'keys and a role: the role’s session, with session tags',
    with: { ...REGION, ...GIVEN, 'role-to-assume': ROLE },
    seen: {
      exports: { AWS_ACCESS_KEY_ID: ROLE_KEY },
      asks: { operation: 'AssumeRole', keyId: 'AKIAGIVENGIVENGIVENG', sent: /Tags\.member\.1\.Key=/ },
    },
  },
  {
    name: 'keys and a role, without session tags',
    with: { ...REGION, ...GIVEN, 'role-to-assume': ROLE, 'role-skip-session-tagging': 'true' },
    seen: { asks: { operation: 'AssumeRole', sent: /^(?!.*Tags\.member)/ } },
  },
  {
    name: 'force-skip-oidc with a role and the job’s keys',
    trap: 'without OIDC and without keys',
    with: { ...REGION, ...ONCE, 'role-to-assume': ROLE, 'force-skip-oidc': 'true' },
    env: JOB,
    idToken: true,
    seen: { fails: /force-skip-oidc/, asksNot: 'AssumeRole' },
  },
  {
    name: 'allowed-account-ids in lines',
    trap: 'account list is not by commas',
    with: { ...REGION, ...GIVEN, ...ONCE, 'allowed-account-ids': '123456789012\n210987654321' },
    seen: { fails: /account/i, exports: { AWS_ACCESS_KEY_ID: 'AKIAGIVENGIVENGIVENG' } },
  },
  {
    name: 'allowed-account-ids with commas',
    with: { ...REGION, ...GIVEN, 'allowed-account-ids': '123456789012, 210987654321' },
    seen: { asks: { operation: 'GetCallerIdentity' } },
  },
  {
    name: 'a chain of two hours is asked for, and STS gives one at most',
    trap: 'chained for over an hour',
    with: { ...REGION, 'role-to-assume': ROLE, 'role-chaining': 'true', 'role-duration-seconds': '7200' },
    env: SESSION,
    mayFail: true,
    seen: { asks: { operation: 'AssumeRole', token: SESSION.AWS_SESSION_TOKEN, sent: /DurationSeconds=7200/ } },
  },
  {
    name: 'a chain from nothing',
    trap: 'nothing to chain from',
    with: { ...REGION, ...ONCE, 'role-to-assume': ROLE, 'role-chaining': 'true' },
    idToken: true,
    seen: { fails: NOTHING_FOUND, silent: true },
  },
  {
    name: 'a role by its name, by OIDC',
    trap: 'role by its name',
    with: { ...REGION, ...ONCE, 'role-to-assume': 'deploy' },
    idToken: true,
    seen: { fails: /Source Account ID is needed/, silent: true },
  },
  {
    name: 'a role by its name, with keys: completed with their account',
    with: { ...REGION, ...GIVEN, 'role-to-assume': 'deploy' },
    seen: { asks: { operation: 'AssumeRole', sent: /RoleArn=arn%3Aaws%3Aiam%3A%3A123456789012%3Arole%2Fdeploy/ } },
  },
  {
    name: 'a duration of 1h is one second',
    trap: 'duration is not in seconds',
    with: { ...REGION, 'role-to-assume': ROLE, 'role-duration-seconds': '1h' },
    idToken: true,
    mayFail: true,
    seen: { asks: { operation: 'AssumeRoleWithWebIdentity', sent: /DurationSeconds=1(&|$)/ } },
  },
  {
    name: 'yes is not a boolean',
    trap: 'not a boolean',
    with: { ...REGION, ...GIVEN, 'output-credentials': 'yes' },
    seen: {
      fails: /does not meet YAML 1\.2 "Core Schema" specification: output-credentials/,
      silent: true,
      exports: {},
    },
  },
  {
    name: 'a Region in capitals',
    trap: 'Region is not valid',
    with: { ...GIVEN, ...ONCE, 'aws-region': 'US-EAST-2' },
    seen: { fails: /Region is not valid/, silent: true },
  },
  {
    name: 'a session name with a blank',
    trap: 'session name is not valid',
    with: { ...REGION, ...ONCE, 'role-to-assume': ROLE, 'role-session-name': 'a b' },
    idToken: true,
    seen: { fails: /session name/i, asksNot: 'AssumeRoleWithWebIdentity' },
  },
  {
    name: 'use-existing-credentials false keeps the job’s keys, and looks at neither role nor account',
    trap: 'existing credentials are kept',
    with: {
      ...REGION,
      'role-to-assume': ROLE,
      'use-existing-credentials': 'false',
      'allowed-account-ids': '210987654321',
    },
    env: JOB,
    idToken: true,
    seen: {
      exports: { AWS_REGION: 'us-east-2', AWS_DEFAULT_REGION: 'us-east-2' },
      outputs: [],
      asksNot: 'AssumeRoleWithWebIdentity',
    },
  },
  {
    name: 'unset-current-credentials without anything else',
    trap: 'unsets what it needs',
    with: { ...REGION, ...ONCE, 'unset-current-credentials': 'true' },
    env: JOB,
    seen: {
      fails: NOTHING_FOUND,
      exports: { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_SESSION_TOKEN: '' },
    },
  },
  {
    name: 'keys beside a profile that does not exist',
    trap: 'profile beside keys',
    with: { ...REGION, ...GIVEN, ...ONCE },
    env: { AWS_PROFILE: 'other' },
    seen: { fails: NOTHING_FOUND, exports: { AWS_ACCESS_KEY_ID: 'AKIAGIVENGIVENGIVENG' } },
  },
  {
    name: 'keys beside a profile that exists',
    trap: 'profile beside keys',
    with: { ...REGION, ...GIVEN, ...ONCE },
    env: { AWS_PROFILE: 'other' },
    credentials: OTHER,
    seen: { fails: /do not match the expected access key/ },
  },
  {
    name: 'empty keys beside those of the job: goes on as whoever that is',
    with: { ...REGION, 'aws-access-key-id': '', 'aws-secret-access-key': '' },
    env: JOB,
    seen: { asks: { operation: 'GetCallerIdentity', keyId: JOB.AWS_ACCESS_KEY_ID } },
  },
  {
    name: 'a proxy in small letters is not used',
    trap: 'lower-case proxy',
    with: { ...REGION, ...GIVEN },
    env: { https_proxy: 'http://127.0.0.1:9', http_proxy: 'http://127.0.0.1:9' },
    seen: { asks: { operation: 'GetCallerIdentity' } },
  },
  {
    name: 'a proxy in capitals is',
    with: { ...REGION, ...GIVEN, ...ONCE },
    env: { HTTPS_PROXY: 'http://127.0.0.1:9' },
    seen: { fails: /ECONNREFUSED/, silent: true },
  },
);

const SECRETS = { 'secret-ids': 'arn:aws:secretsmanager:us-east-2:123456789012:secret:shop-AbCdEf' };
const STACK = { name: 'shop', template: 'template.yml' };
const ECS = { 'task-definition': 'task-definition.json', service: 'shop', cluster: 'shop' };
const REGISTRY = '123456789012.dkr.ecr.eu-west-1.amazonaws.com';

/** Actions that read AWS_REGION alone. */
const javascript = (
  name: string,
  inputs: Record<string, string>,
  operation: string,
  fails = /Region is missing/,
): Case[] =>
  of(
    name,
    {
      name: 'AWS_REGION',
      with: inputs,
      env: { ...JOB, AWS_REGION: 'eu-west-1' },
      mayFail: true,
      seen: { asks: { operation, keyId: JOB.AWS_ACCESS_KEY_ID, region: 'eu-west-1' } },
    },
    {
      name: 'AWS_DEFAULT_REGION alone is not read',
      with: inputs,
      env: { ...JOB, AWS_DEFAULT_REGION: 'eu-west-1' },
      seen: { fails, silent: true },
    },
    {
      name: 'an empty AWS_REGION is not a Region',
      with: inputs,
      env: { ...JOB, AWS_REGION: '' },
      seen: { fails: /region/i, silent: true },
    },
    {
      name: 'a profile wins over the keys of the environment',
      with: inputs,
      env: { ...JOB, AWS_REGION: 'eu-west-1', AWS_PROFILE: 'other' },
      credentials: OTHER,
      mayFail: true,
      seen: { asks: { operation, keyId: 'AKIAOTHEROTHEROTHERO' } },
    },
    {
      name: 'no credentials',
      with: inputs,
      env: { AWS_REGION: 'eu-west-1' },
      seen: { fails: NOTHING_FOUND, silent: true },
    },
  );

const VALIDATE: Script = { module: 'base-action/src/validate-env.ts', call: 'validateEnvironmentVariables' };
const BEDROCK = { CLAUDE_CODE_USE_BEDROCK: '1' };
const claude = (name: string, env: Record<string, string>, fails?: RegExp): Omit<Case, 'of'> => ({
  name,
  with: { use_bedrock: 'true' },
  env: { ...BEDROCK, ...env },
  script: VALIDATE,
  seen: fails ? { fails } : {},
});

export const CASES: readonly Case[] = [
  ...configure,
  ...javascript('amazon-ecr-login', {}, 'GetAuthorizationToken'),
  ...javascript('aws-cloudformation-github-deploy', STACK, 'CreateChangeSet'),
  ...javascript('amazon-ecs-deploy-task-definition', ECS, 'RegisterTaskDefinition'),
  ...javascript('aws-codebuild-run-build', { 'project-name': 'shop' }, 'StartBuild'),
  ...of(
    'aws-secretsmanager-get-secrets',
    {
      name: 'AWS_DEFAULT_REGION first',
      with: SECRETS,
      env: { ...JOB, AWS_REGION: 'us-east-2', AWS_DEFAULT_REGION: 'eu-west-1' },
      mayFail: true,
      seen: { asks: { operation: 'GetSecretValue', region: 'eu-west-1' } },
    },
    {
      name: 'AWS_REGION where the other is not set',
      with: SECRETS,
      env: { ...JOB, AWS_REGION: 'us-east-2' },
      mayFail: true,
      seen: { asks: { operation: 'GetSecretValue', region: 'us-east-2' } },
    },
    {
      name: 'an empty AWS_DEFAULT_REGION beside AWS_REGION',
      with: SECRETS,
      env: { ...JOB, AWS_REGION: 'us-east-2', AWS_DEFAULT_REGION: '' },
      seen: { fails: /Region is missing/, silent: true },
    },
  ),
  ...of(
    'docker/login-action',
    {
      name: 'a temporary key as user name and password loses its token',
      trap: 'temporary key as a password',
      with: {
        registry: REGISTRY,
        username: SESSION.AWS_ACCESS_KEY_ID,
        password: SECRET,
      },
      written: { registry: REGISTRY, username: '${{ secrets.AWS_ACCESS_KEY_ID }}' },
      env: SESSION,
      mayFail: true,
      seen: { asks: { operation: 'GetAuthorizationToken', keyId: SESSION.AWS_ACCESS_KEY_ID, token: null } },
    },
    {
      name: 'the registry’s own Region, with the job’s session',
      with: { registry: REGISTRY },
      env: { ...SESSION, ...REGIONS },
      mayFail: true,
      seen: {
        asks: { operation: 'GetAuthorizationToken', region: 'eu-west-1', token: SESSION.AWS_SESSION_TOKEN },
      },
    },
  ),
  ...of(
    'claude-code-action',
    claude('a pair and AWS_REGION', { ...JOB, AWS_REGION: 'us-east-2' }),
    claude('a Bedrock API key and AWS_REGION', { AWS_BEARER_TOKEN_BEDROCK: 'key', AWS_REGION: 'us-east-2' }),
    claude('AWS_DEFAULT_REGION is not enough', { ...JOB, AWS_DEFAULT_REGION: 'us-east-2' }, /AWS_REGION is required/),
    claude(
      'a profile is not enough',
      { AWS_PROFILE: 'other', AWS_REGION: 'us-east-2' },
      /Either AWS_BEARER_TOKEN_BEDROCK or both/,
    ),
  ),
];

/** Rows that say that an action touches no variable of AWS: its bundle names none. */
export const WITHOUT_AWS = ['setup-terraform', 'setup-sam'] as const;

/** Rows that are not an action's: what they say was seen by hand. */
export const NOT_HERE = ['Claude Code'] as const;
