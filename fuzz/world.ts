// The machine of one run: its folders, files, variables and arguments.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import type { CanaryName } from './canary.ts';
import { type Case, type Source, type Switches, sourceOf, type Way, wayOf } from './case.ts';
import { type Pieces, write } from './piece.ts';

export type World = {
  dir: string;
  env: Record<string, string>;
  args: string[];
  way: Way;
};

/** The secrets that a run has from its start, by where its credentials come from. */
export function givenSecrets(one: Case): Map<string, string> {
  const way = wayOf(one);
  const names = way === 'fan-out' ? [] : namesOf(one, way, sourceOf(one));
  return new Map(names.map((name) => [name, one.canaries[name]]));
}

function namesOf({ switches }: Case, way: Way, source: Source): CanaryName[] {
  const proxied: CanaryName[] = switches.proxy === 'none' ? [] : ['proxyPassword'];
  const override: CanaryName[] = switches.overrideOfService ? ['endpointPassword'] : [];
  const beside: CanaryName[] = switches.beside ? ['otherKeyId', 'otherSecret', 'otherToken'] : [];
  // The job's token reads the workflow file; at a terminal a variable has one.
  const ofJob: CanaryName[] = way === 'runner' ? (source === 'oidc' ? ['requestToken'] : []) : ['requestToken'];
  return [...OF_SOURCE[source], ...proxied, ...override, ...beside, 'githubToken', ...ofJob];
}

const PAIR: readonly CanaryName[] = ['keyId', 'secret', 'token'];

const OF_SOURCE: Readonly<Record<Source, readonly CanaryName[]>> = {
  ...{ inputs: PAIR, variables: PAIR, role: PAIR, profile: PAIR, chain: PAIR, bearer: ['bearer'] },
  ...{ oidc: [], process: [], container: ['bearer'], 'web-identity': ['otherToken'], sso: ['otherToken'] },
  ...{ instance: [], nothing: [] },
};

type Making = { one: Case; url: string; dir: string; say: (text: Pieces) => string; way: Way };

const inVariable = (value: string): string => value.replaceAll('\0', '').toWellFormed();

export function makeWorld(one: Case, url: string): World {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'fuzz-'));
  for (const folder of ['home/.aws', 'work/.github/workflows', 'temp', 'results/preflight-a'])
    fs.mkdirSync(path.join(dir, folder), { recursive: true });
  const secrets = [...givenSecrets(one).values()];
  const making: Making = { one, url, dir, say: (text) => write(text, secrets), way: wayOf(one) };
  const inputs = making.way === 'fan-out' ? inputsOfTask(making) : inputsOf(making);
  const isOnRunner = making.way === 'runner' || making.way === 'invalid' || making.way === 'fan-out';
  const env = {
    ...common(making),
    ...(isOnRunner ? runner(making) : {}),
    ...(making.way === 'fan-out' ? {} : sourceOfCredentials(making)),
    ...besides(making),
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  };
  leaveFiles(making);
  return {
    dir,
    way: making.way,
    args: argsOf(making),
    env: Object.fromEntries(Object.entries(env).map(([name, value]) => [name, inVariable(value)])),
  };
}

const put = (dir: string, name: string, content: string): string => {
  const file = path.join(dir, name);
  fs.writeFileSync(file, content);
  return file;
};

function common({ dir, url }: Making): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: path.join(dir, 'home'),
    LANG: 'C.UTF-8',
    RUNNER_TEMP: path.join(dir, 'temp'),
    GITHUB_WORKSPACE: path.join(dir, 'work'),
    AWS_ENDPOINT_URL: url,
    AWS_EC2_METADATA_DISABLED: 'true',
    NO_COLOR: '1',
  };
}

export const COMMAND_FILES = ['env', 'state', 'path'] as const;

function runner({ one: { texts, switches }, dir, url, say }: Making): Record<string, string> {
  const spoken = (text: Pieces | null, usual: string): string => (text ? say(text) : usual);
  for (const name of ['output', 'summary', ...COMMAND_FILES]) put(dir, name, '');
  const isPrivate = switches.visibility === 'private';
  const name = spoken(texts.event, 'octo/shop');
  const event = {
    repository: { private: isPrivate, visibility: switches.visibility, full_name: name, id: name },
    pull_request: { head: { repo: { full_name: name } }, base: { repo: { full_name: `${name}x` } } },
  };
  return {
    GITHUB_ACTIONS: 'true',
    ...(switches.noOutput ? {} : { GITHUB_OUTPUT: path.join(dir, 'output') }),
    GITHUB_STEP_SUMMARY: path.join(dir, 'summary'),
    GITHUB_ENV: path.join(dir, 'env'),
    GITHUB_STATE: path.join(dir, 'state'),
    GITHUB_PATH: path.join(dir, 'path'),
    GITHUB_EVENT_NAME: texts.event ? 'pull_request' : 'push',
    GITHUB_EVENT_PATH: put(dir, 'event.json', JSON.stringify(event)),
    GITHUB_REPOSITORY: spoken(texts.repository, 'octo/shop'),
    GITHUB_REPOSITORY_OWNER: 'octo',
    GITHUB_REPOSITORY_ID: '100200300',
    GITHUB_REPOSITORY_OWNER_ID: '400500',
    GITHUB_ACTOR: spoken(texts.actor, 'mona'),
    GITHUB_REF: spoken(texts.ref, 'refs/heads/main'),
    GITHUB_WORKFLOW_REF: `${spoken(texts.workflow, 'octo/shop')}/.github/workflows/deploy.yml@refs/heads/main`,
    GITHUB_JOB: spoken(texts.job, 'deploy'),
    GITHUB_ACTION: 'preflight',
    GITHUB_ACTION_REPOSITORY: 'octo/aws-credentials-preflight',
    GITHUB_API_URL: `${url}/_github`,
    GITHUB_SERVER_URL: 'https://github.com',
    RUNNER_ENVIRONMENT: 'self-hosted',
    ...(switches.debug ? { RUNNER_DEBUG: '1' } : {}),
  };
}

const ROLE = 'arn:aws:iam::123456789012:role/deploy';

function sourceOfCredentials({ one, dir, url, say }: Making): Record<string, string> {
  const { canaries: c, texts } = one;
  const variables = { AWS_ACCESS_KEY_ID: c.keyId, AWS_SECRET_ACCESS_KEY: c.secret, AWS_SESSION_TOKEN: c.token };
  const profile = (texts.profile ? say(texts.profile) : 'deploy').replace(/[\r\n\]]/g, '');
  const idToken = {
    ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/token?api-version=2`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: c.requestToken,
  };
  const inFiles = (): Record<string, string> => {
    put(dir, 'home/.aws/config', configOf(one, { profile, url, dir, say }));
    return { AWS_PROFILE: profile };
  };
  const BY_SOURCE: Readonly<Record<Source, () => Record<string, string>>> = {
    inputs: () => ({}),
    role: () => ({}),
    nothing: () => ({}),
    variables: () => variables,
    oidc: () => idToken,
    profile: inFiles,
    chain: inFiles,
    process: inFiles,
    sso: inFiles,
    bearer: () => ({ AWS_BEARER_TOKEN_BEDROCK: c.bearer }),
    'web-identity': () => ({
      AWS_WEB_IDENTITY_TOKEN_FILE: put(dir, 'token', c.otherToken),
      AWS_ROLE_ARN: texts.role ? say(texts.role) : ROLE,
    }),
    container: () => ({
      AWS_CONTAINER_CREDENTIALS_FULL_URI: `${url}/container`,
      AWS_CONTAINER_AUTHORIZATION_TOKEN: c.bearer,
    }),
    instance: () => ({ AWS_EC2_METADATA_DISABLED: 'false', AWS_EC2_METADATA_SERVICE_ENDPOINT: url }),
  };
  return BY_SOURCE[sourceOf(one)]();
}

type InFiles = Pick<Making, 'url' | 'dir' | 'say'> & { profile: string };

function configOf(one: Case, { profile, url, dir, say }: InFiles): string {
  const { canaries: c, texts } = one;
  const section = `[profile ${profile}]\n`;
  const keys = `aws_access_key_id = ${c.keyId}\naws_secret_access_key = ${c.secret}\naws_session_token = ${c.token}\n`;
  const source = sourceOf(one);
  if (source === 'chain') return `${section}role_arn = ${ROLE}\nsource_profile = base\n[profile base]\n${keys}`;
  if (source === 'process') {
    const says = {
      Version: 1,
      AccessKeyId: c.handedKeyId,
      SecretAccessKey: c.handedSecret,
      SessionToken: c.handedToken,
    };
    const script = put(dir, 'home/credentials.json', texts.command ? say(texts.command) : JSON.stringify(says));
    return `${section}credential_process = cat ${script}\n`;
  }
  if (source === 'sso') {
    const start = 'https://octo.awsapps.com/start';
    const cache = path.join('home/.aws/sso/cache');
    fs.mkdirSync(path.join(dir, cache), { recursive: true });
    // https://docs.aws.amazon.com/sdkref/latest/guide/feature-sso-credentials.html: SHA-1 of the session’s name.
    put(
      dir,
      `${cache}/d033e22ae348aeb5660fc2140aec35850c4da997.json`,
      JSON.stringify({
        accessToken: c.otherToken,
        expiresAt: '2099-01-01T00:00:00Z',
        region: 'us-east-2',
        startUrl: start,
      }),
    );
    return `${section}sso_session = admin\nsso_account_id = 123456789012\nsso_role_name = deploy\n[sso-session admin]\nsso_region = us-east-2\nsso_start_url = ${start}\n`;
  }
  return `${section}${keys}region = ${texts.region ? say(texts.region).replace(/[\r\n]/g, '') : 'us-east-2'}\nendpoint_url = ${url}\n`;
}

/** What is beside the credentials: a proxy, an override with a password, another key, names of nobody's. */
function besides({ one: { canaries: c, texts, switches }, url, say, way }: Making): Record<string, string> {
  const { host } = new URL(url);
  const proxy = `http://robot:${encodeURIComponent(c.proxyPassword)}@${host}`;
  const other = { AWS_ACCESS_KEY: c.otherKeyId, AWS_SECRET_KEY: c.otherSecret, AWS_SECURITY_TOKEN: c.otherToken };
  return {
    ...(switches.proxy === 'variable' ? { HTTPS_PROXY: proxy } : switches.proxy === 'all' ? { ALL_PROXY: proxy } : {}),
    ...(switches.overrideOfService
      ? { AWS_ENDPOINT_URL_DYNAMODB: `http://robot:${encodeURIComponent(c.endpointPassword)}@${host}` }
      : {}),
    ...(switches.beside ? other : {}),
    ...(texts.strange ? { 'INPUT_AWS-REGIN': say(texts.strange), INPUT_REGION: say(texts.strange) } : {}),
    ...(texts.variable
      ? {
          AWS_CREDENTIAL_EXPIRATION: say(texts.variable),
          AWS_STS_REGIONAL_ENDPOINTS: say(texts.variable),
          AWS_DEFAULT_REGION: say(texts.variable),
        }
      : {}),
    ...(way === 'runner' ? {} : { GITHUB_TOKEN: c.githubToken, ACTIONS_ID_TOKEN_REQUEST_TOKEN: c.requestToken }),
  };
}

function proxyInput({ one: { canaries: c, switches }, url }: Making): Record<string, string> {
  return switches.proxy === 'input'
    ? { 'http-proxy': `http://robot:${encodeURIComponent(c.proxyPassword)}@${new URL(url).host}` }
    : {};
}

function inputsOf(making: Making): Record<string, string> {
  const { one, way } = making;
  const { canaries: c, switches } = one;
  const { redact, annotate, summary, failOn } = switches;
  return {
    ...inputsOfSource(making),
    ...namedTargets(making),
    ...spokenInputs(making),
    ...{ redact, annotate, summary, 'fail-on': failOn },
    ...(way === 'runner' ? { 'github-token': c.githubToken } : {}),
    ...proxyInput(making),
    ...(way === 'invalid' ? wrongInputs(making) : {}),
  };
}

function inputsOfSource({ one, say }: Making): Record<string, string> {
  const { canaries: c, texts } = one;
  const source = sourceOf(one);
  const role = texts.role ? say(texts.role) : ROLE;
  return {
    ...(source === 'inputs' || source === 'role'
      ? { 'aws-access-key-id': c.keyId, 'aws-secret-access-key': c.secret, 'aws-session-token': c.token }
      : {}),
    ...(source === 'profile' ? {} : { 'aws-region': texts.region ? say(texts.region) : 'us-east-2' }),
    ...(source === 'role' || source === 'oidc' ? { 'role-to-assume': role } : {}),
  };
}

function namedTargets({ one: { texts, switches }, say }: Making): Record<string, string> {
  const bucket = switches.beside ? 'assets--use2-az1--x-s3' : 'assets';
  return {
    'dynamodb-tables': texts.table ? say(texts.table) : 'orders',
    's3-buckets': texts.bucket ? say(texts.bucket) : bucket,
    'bedrock-models': texts.model ? say(texts.model) : 'amazon.nova-micro-v1:0',
  };
}

function spokenInputs({ one: { texts }, dir, say }: Making): Record<string, string> {
  const spoken: Readonly<Record<string, Pieces | null>> = {
    ...{ audience: texts.audience, 'role-session-name': texts.session, 'role-external-id': texts.externalId },
    ...{ 'allowed-principals': texts.principals, 'no-proxy': texts.noProxy, 'required-actions': texts.actions },
    'report-path': texts.path,
  };
  return {
    ...Object.fromEntries(Object.entries(spoken).flatMap(([name, text]) => (text ? [[name, say(text)]] : []))),
    ...(texts.trust ? { 'trust-policy': 'trust.json' } : {}),
    ...(texts.log ? { 'log-file': path.join(dir, 'work/job.log') } : {}),
  };
}

const wrongInputs = ({ one: { texts }, say }: Making): Record<string, string> => {
  const spoken = (...from: (Pieces | null)[]): string => {
    const text = from.find((each) => each !== null);
    return text ? say(text) : 'nothing-of-ours';
  };
  return {
    services: spoken(texts.table, texts.ref),
    'fail-on': spoken(texts.bucket, texts.actor),
    ignore: spoken(texts.model),
  };
};

function inputsOfTask({ one: { texts, switches }, dir, say }: Making): Record<string, string> {
  const spoken = (text: Pieces | null, usual: string): string => (text ? say(text) : usual);
  const target = {
    name: spoken(texts.job, 'a'),
    'aws-region': spoken(texts.region, 'us-east-2'),
    ...(texts.table ? { 'dynamodb-tables': say(texts.table) } : {}),
    ...(texts.strange ? { [say(texts.strange)]: say(texts.strange) } : {}),
  };
  return {
    task: switches.task,
    targets: texts.wholeYaml
      ? say(texts.wholeYaml)
      : JSON.stringify([target, { name: 'b', 'aws-region': 'eu-central-1' }]),
    results: path.join(dir, 'results'),
    'artifact-prefix': spoken(texts.path, 'preflight-'),
    verdict: spoken(texts.variable, 'fail'),
    name: spoken(texts.job, 'a'),
    'fail-on': spoken(texts.principals, 'error'),
    redact: switches.redact,
  };
}

function leaveFiles({ one: { texts, switches }, dir, say, way }: Making): void {
  const title = texts.yaml ? say(texts.yaml) : 'deploy';
  const step = {
    uses: 'octo/aws-credentials-preflight@v1',
    name: title,
    id: title,
    env: { [title]: title },
    with: {
      'aws-access-key-id': '${{ secrets.KEY }}',
      'aws-secret-access-key': '${{ secrets.SECRET }}',
      'aws-region': 'us-east-2',
    },
  };
  const workflow = {
    ...{ on: 'push', [title]: title, permissions: { [title]: title } },
    jobs: { deploy: { environment: title, permissions: { [title]: 'write' }, steps: [step, { run: title }] } },
  };
  put(dir, 'work/.github/workflows/deploy.yml', texts.wholeYaml ? say(texts.wholeYaml) : stringify(workflow));
  if (texts.trust) put(dir, 'work/trust.json', JSON.stringify(trustWith(say(texts.trust))));
  if (texts.log || way === 'explain') put(dir, 'work/job.log', logWith(texts.log ? say(texts.log) : 'orders'));
  if (way === 'fan-out')
    put(dir, 'results/preflight-a/preflight-result.json', resultWith(texts.file ? say(texts.file) : 'a', switches));
}

const trustWith = (said: string): unknown => ({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: said,
      Effect: 'Allow',
      Principal: { Federated: said },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: { [said]: said, 'token.actions.githubusercontent.com:sub': said },
        [said]: { x: said },
      },
    },
  ],
});

const logWith = (said: string): string => `Run aws s3 ls ${said}
An error occurred (AccessDenied) when calling the ListBuckets operation: User: arn:aws:iam::123456789012:user/${said} is not authorized to perform: s3:ListAllMyBuckets because no identity-based policy allows it ${said}
${said}
botocore.exceptions.ClientError: An error occurred (ExpiredToken) when calling the GetCallerIdentity operation: ${said}
Error: operation error DynamoDB: DescribeTable, https response error StatusCode: 400, RequestID: ${said}, api error ResourceNotFoundException: ${said}
Error: Process completed with exit code 255.
`;

const resultWith = (said: string, { redact }: Switches): string =>
  JSON.stringify({
    ...{ schema: 1, name: 'a', verdict: 'fail', rootCause: said, title: said, redacted: redact },
    ...{
      services: { [said]: { status: said, ready: false, error: said } },
      report: { findings: [{ id: said }], headline: said },
    },
  });

const FLAGS = ['aws-region', 'services', 'dynamodb-tables'];

function argsOf({ one: { texts, switches }, dir, say, way }: Making): string[] {
  const log = path.join(dir, 'work/job.log');
  if (way === 'explain')
    return ['explain', ...(switches.ask ? ['--ask'] : []), ...(switches.debug ? ['--json'] : []), log];
  if (way !== 'terminal' && way !== 'json') return [];
  const flag = texts.path ? [`--${FLAGS[texts.path.parts.length % FLAGS.length]}=${inVariable(say(texts.path))}`] : [];
  return [...(way === 'json' ? ['--json'] : []), ...flag];
}
