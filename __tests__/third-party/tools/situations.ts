// Each row of src/knowledge/tool-behaviours.ts as a job would have it: variables and files; and how to read off the
// requests what a tool made of it.
import { createHash, generateKeyPairSync } from 'node:crypto';
import { parseAuthorization } from '../../../sandbox/authorization.ts';
import { recompute } from '../../../sandbox/signature.ts';
import {
  type Outcome,
  type Outcomes,
  type Sent,
  SITUATIONS,
  type Situation,
  type Taken,
  VARIABLES,
  type VariableBehaviour,
} from '../../../src/knowledge/tool-behaviours.ts';
import { ACCOUNT, type Asked, HANDED_OUT, INSTANCE_REGION, type MachineKind, type StandIn } from './stand-in.ts';

/** What is asked of AWS. */
export type Question = 'sts' | 'dynamodb' | 's3' | 'bedrock';

/** One question, in its own home and environment. */
export type Asking = { readonly home: string; readonly env: Readonly<Record<string, string>>; readonly asks: Question };

/** A tool that is ready. `ask` answers each question with what the tool printed. */
export type Asker = {
  readonly version: string;
  /** What it can ask. */
  readonly asks: readonly Question[];
  ask(questions: readonly Asking[]): Promise<string[]>;
  /**
   * Where only the proxy keeps a request on this machine, and the tool knows no proxy. Such a situation is not tried.
   */
  leaves?(env: Asking['env']): boolean;
};

/** Where a run takes place: a home of its own, and a stand-in of its own. */
export type Place = { readonly home: string; readonly server: Pick<StandIn, 'url' | 'tlsUrl'> };

export type Setup = {
  /** Over the variables that every job has; undefined takes one of them away. */
  readonly variables: (place: Place) => Readonly<Record<string, string | undefined>>;
  readonly credentials?: string;
  readonly config?: string | ((place: Place) => string);
  /** Other files of the home folder: `{now+60m}` is a time. */
  readonly files?: Readonly<Record<string, string>>;
  readonly machine?: MachineKind;
  readonly asks?: Question;
  /** The value that a tool's words may repeat. */
  readonly value?: string;
  /** What the requests show, where the tool did not stop before its own question. */
  readonly reads: (question: Asked, all: readonly Asked[]) => Outcome;
};

/** One row of the table, with what makes it. */
export type Row = { readonly name: string; readonly outcomes: Outcomes; readonly setup: Setup };

export type Seen = { readonly asked: readonly Asked[]; readonly said: string };

const SOMEWHERE = { home: '/home/runner', server: { url: 'http://127.0.0.1:1', tlsUrl: 'https://127.0.0.1:1' } };

/** Who a tool is, it shows by the one question that it can ask, where that is not STS's. */
export const questionOf = ({ asks }: Pick<Asker, 'asks'>, setup: Setup): Question =>
  setup.asks ?? (asks.includes('sts') ? 'sts' : (asks[0] ?? 'sts'));

/** The rows that a tool can be tried in. */
export const rowsFor = (tool: Asker): Row[] =>
  ROWS.filter(({ setup }) => {
    const env = { ...everyJob(SOMEWHERE), ...setup.variables(SOMEWHERE) } as Asking['env'];
    return tool.asks.includes(questionOf(tool, setup)) && !tool.leaves?.(env);
  });

const PREPARES = new Set([
  'Region',
  'Region of the document',
  'zone',
  'AssumeRole',
  'AssumeRoleWithWebIdentity',
  'container',
  'instance',
  'instance roles',
  '/latest/api/token',
]);

/** What a tool was seen to do. Its words, where it stopped before it asked its own question. */
export function outcomeOf({ setup }: Row, { asked, said }: Seen): Outcome {
  const question = asked.find(({ operation }) => !PREPARES.has(operation));
  return question ? setup.reads(question, asked) : { fails: said };
}

const REGION = 'us-west-2';
const ELSEWHERE = 'eu-west-1';
const ROLE = `arn:aws:iam::${ACCOUNT}:role/deploy`;

const KEYS = {
  environment: 'AKIAENVIRONMENTENVIR',
  AWS_PROFILE: 'AKIAPROFILEPROFILEPR',
  AWS_DEFAULT_PROFILE: 'AKIAOTHERPROFILEOTHE',
  'default profile': 'AKIADEFAULTDEFAULTDE',
  'old names': 'AKIAOLDNAMESOLDNAMES',
  'process of the profile': 'AKIAPROCESSPROCESSPR',
  'login of the profile': 'ASIALOGINLOGINLOGINL',
  'session in the cache': 'ASIACACHECACHECACHEC',
  second: 'AKIASECONDSECONDSECO',
} as const satisfies Partial<Record<Taken, string>>;

const secretOf = (keyId: string): string => `${keyId}/secretsecretsecret`;
const pair = (keyId: string): string => `aws_access_key_id = ${keyId}\naws_secret_access_key = ${secretOf(keyId)}\n`;

const DEFAULT = `[default]\n${pair(KEYS['default profile'])}`;
const P = `[p]\n${pair(KEYS.AWS_PROFILE)}`;
const Q = `[q]\n${pair(KEYS.AWS_DEFAULT_PROFILE)}`;
const KEY = { AWS_ACCESS_KEY_ID: KEYS.environment, AWS_SECRET_ACCESS_KEY: secretOf(KEYS.environment) };
const web = (home: string) => ({ AWS_WEB_IDENTITY_TOKEN_FILE: `${home}/token`, AWS_ROLE_ARN: ROLE });

/** What every job has. `token` and `process.json` are in its home. */
export const everyJob = ({ home, server }: Place): Readonly<Record<string, string>> => ({
  HOME: home,
  AWS_REGION: REGION,
  AWS_DEFAULT_REGION: REGION,
  AWS_ENDPOINT_URL: server.url,
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_MAX_ATTEMPTS: '1',
  HTTPS_PROXY: server.url,
  HTTP_PROXY: server.url,
  NO_PROXY: '127.0.0.1,localhost',
});
export const PROCESS_PRINTS = JSON.stringify({
  Version: 1,
  AccessKeyId: KEYS['process of the profile'],
  SecretAccessKey: secretOf(KEYS['process of the profile']),
});

const HANDED: Readonly<Record<string, Taken>> = {
  ...Object.fromEntries(Object.entries(KEYS).map(([taken, keyId]) => [keyId, taken as Taken])),
  [HANDED_OUT.AssumeRole]: 'role of the profile',
  [HANDED_OUT.AssumeRoleWithWebIdentity]: 'web identity',
  [HANDED_OUT.instance]: 'instance',
  [HANDED_OUT.container]: 'container',
};

/** An outcome that the table cannot have: it says what came. */
const unforeseen = (question: Asked): Outcome => ({
  fails: `${question.operation} at ${question.host} by ${question.keyId} for ${question.region}`,
});

const identity = (question: Asked): Outcome => {
  if (question.bearer !== null) return { takes: question.bearer === '' ? 'empty bearer' : 'bearer' };
  const taken = HANDED[question.keyId ?? ''];
  return taken ? { takes: taken } : unforeseen(question);
};
/** The one profile has several sources. */
const within = (question: Asked): Outcome =>
  question.keyId === KEYS.AWS_PROFILE ? { takes: 'keys of the profile' } : identity(question);

/** By the Region that each place names. */
const regions =
  (names: Readonly<Record<string, Extract<Outcome, { region: unknown }>['region']>>) =>
  (question: Asked): Outcome => {
    const region = names[question.region ?? ''];
    return region ? { region } : unforeseen(question);
  };

const HOSTS: Readonly<Record<string, Extract<Outcome, { host: unknown }>['host']>> = {
  [`dynamodb.${REGION}.amazonaws.com`]: 'regional',
  [`${ACCOUNT}.ddb.${REGION}.amazonaws.com`]: 'account',
  'sts.amazonaws.com': 'global',
  [`sts.${REGION}.amazonaws.com`]: 'regional',
};
const hosts = (question: Asked): Outcome => {
  const host = HOSTS[question.host];
  return host ? { host } : unforeseen(question);
};

/** `intended` is the key id that the file means; the other is what it says to the letter. */
const written =
  (intended: string, letters: string, without: Sent = 'trimmed') =>
  (question: Asked): Outcome => {
    if (question.keyId === intended) return { sends: without };
    return question.keyId === letters ? { sends: 'as written' } : unforeseen(question);
  };
const asIntended = (question: Asked): Outcome =>
  question.keyId === KEYS.AWS_PROFILE ? { sends: 'as intended' } : unforeseen(question);

/** A name of the proxy's, where the table tells AWS's own host from the override. */
const overridden = (question: Asked, all: readonly Asked[]): Outcome =>
  all.some(({ operation }) => operation === 'AssumeRoleWithWebIdentity')
    ? { host: 'endpoint variable' }
    : question.operation === 'CONNECT'
      ? { host: 'AWS' }
      : unforeseen(question);

const LOGIN = `arn:aws:sts::${ACCOUNT}:assumed-role/Admin/mona`;
const MFA = `arn:aws:iam::${ACCOUNT}:mfa/mona`;
const role = (source: string): string => `[profile p]\nrole_arn = ${ROLE}\nsource_profile = ${source}\n`;
const hashed = (algorithm: 'sha1' | 'sha256', text: string): string => createHash(algorithm).update(text).digest('hex');

/** As `aws login` leaves it. Nothing of it is renewed, so its key of proof is never used. */
const SIGNED_IN = {
  [`.aws/login/cache/${hashed('sha256', LOGIN)}.json`]: JSON.stringify({
    accessToken: {
      accessKeyId: KEYS['login of the profile'],
      secretAccessKey: secretOf(KEYS['login of the profile']),
      sessionToken: 'token-of-the-login',
      accountId: ACCOUNT,
      expiresAt: '{now+60m}',
    },
    tokenType: 'urn:aws:params:oauth:token-type:access_token_sigv4',
    clientId: 'arn:aws:signin:::devtools/same-device',
    refreshToken: 'refresh-token',
    idToken: 'id-token',
    dpopKey: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'sec1', format: 'pem' }),
  }),
};

/** As the AWS CLI leaves the session of a role that it asked for so. */
const inCliCache = (asked: Readonly<Record<string, string>>): Record<string, string> => ({
  [`.aws/cli/cache/${hashed('sha1', JSON.stringify(asked).replaceAll('":"', '": "').replaceAll('","', '", "'))}.json`]:
    JSON.stringify({
      Credentials: {
        AccessKeyId: KEYS['session in the cache'],
        SecretAccessKey: secretOf(KEYS['session in the cache']),
        SessionToken: 'token-of-the-cache',
        Expiration: '{now+60m}',
      },
      AssumedRoleUser: { AssumedRoleId: 'AROA:job', Arn: `arn:aws:sts::${ACCOUNT}:assumed-role/deploy/job` },
    }),
});

const SETUPS: Readonly<Record<Situation, Setup>> = {
  'profile-beside-key': { variables: () => ({ ...KEY, AWS_PROFILE: 'p' }), credentials: DEFAULT + P, reads: identity },
  'missing-profile-beside-key': {
    variables: () => ({ ...KEY, AWS_PROFILE: 'ghost' }),
    credentials: DEFAULT + P,
    value: 'ghost',
    reads: identity,
  },
  'default-profile-without-file-beside-key': {
    variables: () => ({ ...KEY, AWS_PROFILE: 'default' }),
    value: 'default',
    reads: identity,
  },
  'empty-profile-beside-key': { variables: () => ({ ...KEY, AWS_PROFILE: '' }), credentials: DEFAULT, reads: identity },
  'empty-profile-beside-default-profile': {
    variables: () => ({ AWS_PROFILE: '' }),
    credentials: DEFAULT,
    reads: identity,
  },
  'default-profile-variable': {
    variables: () => ({ AWS_DEFAULT_PROFILE: 'q' }),
    credentials: DEFAULT + Q,
    reads: identity,
  },
  'missing-default-profile-variable-beside-key': {
    variables: () => ({ ...KEY, AWS_DEFAULT_PROFILE: 'ghost' }),
    credentials: DEFAULT + Q,
    value: 'ghost',
    reads: identity,
  },
  'empty-default-profile-variable-beside-key': {
    variables: () => ({ ...KEY, AWS_DEFAULT_PROFILE: '' }),
    credentials: DEFAULT,
    reads: identity,
  },
  'two-profile-variables': {
    variables: () => ({ AWS_PROFILE: 'p', AWS_DEFAULT_PROFILE: 'q' }),
    credentials: DEFAULT + P + Q,
    reads: identity,
  },
  'half-key-beside-default-profile': {
    variables: () => ({ ...KEY, AWS_SECRET_ACCESS_KEY: undefined }),
    credentials: DEFAULT,
    reads: identity,
  },
  'secret-alone-beside-default-profile': {
    variables: () => ({ ...KEY, AWS_ACCESS_KEY_ID: undefined }),
    credentials: DEFAULT,
    reads: identity,
  },
  'web-identity-beside-key': { variables: ({ home }) => ({ ...KEY, ...web(home) }), reads: identity },
  'web-identity-beside-default-profile': {
    variables: ({ home, server }) => ({ ...web(home), AWS_ENDPOINT_URL_STS: server.url }),
    credentials: DEFAULT,
    reads: identity,
  },
  'web-identity-beside-profile': {
    variables: ({ home, server }) => ({ ...web(home), AWS_PROFILE: 'p', AWS_ENDPOINT_URL_STS: server.url }),
    credentials: DEFAULT + P,
    reads: identity,
  },
  'container-beside-default-profile': {
    variables: ({ server }) => ({ AWS_CONTAINER_CREDENTIALS_FULL_URI: `${server.url}/container` }),
    credentials: DEFAULT,
    reads: identity,
  },
  'old-key-names-beside-default-profile': {
    variables: () => ({ AWS_ACCESS_KEY: KEYS['old names'], AWS_SECRET_KEY: secretOf(KEYS['old names']) }),
    credentials: DEFAULT,
    reads: identity,
  },
  'old-token-name': {
    variables: () => ({ ...KEY, AWS_ACCESS_KEY_ID: HANDED_OUT.AssumeRole, AWS_SECURITY_TOKEN: 'old-token' }),
    reads: ({ token }) => ({ sends: token === 'old-token' ? 'with the token' : 'without a token' }),
  },
  'process-beside-keys-of-profile': {
    variables: () => ({ AWS_PROFILE: 'p' }),
    credentials: P,
    config: ({ home }) => `[profile p]\ncredential_process = cat ${home}/process.json\n`,
    reads: within,
  },
  'role-by-environment-beside-key': {
    variables: ({ server }) => ({ ...KEY, AWS_PROFILE: 'p', AWS_ENDPOINT_URL_STS: server.url }),
    config: `[profile p]\nrole_arn = ${ROLE}\ncredential_source = Environment\n`,
    reads: identity,
  },
  'profile-is-its-own-source': {
    variables: ({ server }) => ({ AWS_PROFILE: 'p', AWS_ENDPOINT_URL_STS: server.url }),
    credentials: P,
    config: `[profile p]\nrole_arn = ${ROLE}\nsource_profile = p\n`,
    reads: identity,
  },
  'metadata-disabled-by-another-word': {
    variables: ({ server }) => ({ AWS_EC2_METADATA_DISABLED: '1', AWS_EC2_METADATA_SERVICE_ENDPOINT: server.url }),
    reads: identity,
  },
  'login-beside-keys-of-profile': {
    variables: () => ({ AWS_PROFILE: 'p' }),
    credentials: P,
    config: `[profile p]\nlogin_session = ${LOGIN}\n`,
    files: SIGNED_IN,
    reads: within,
  },
  'login-as-source-of-role': {
    variables: ({ server }) => ({ AWS_PROFILE: 'p', AWS_ENDPOINT_URL_STS: server.url }),
    config: `[profile q]\nlogin_session = ${LOGIN}\n${role('q')}`,
    files: SIGNED_IN,
    reads: identity,
  },
  'process-command-for-a-shell': {
    variables: () => ({ AWS_PROFILE: 'p' }),
    config: '[profile p]\ncredential_process = cat ~/process.json\n',
    reads: identity,
  },
  'process-command-in-quotes': {
    variables: () => ({ AWS_PROFILE: 'p' }),
    config: ({ home }) => `[profile p]\ncredential_process = "${home}/a folder/program" --for "a b"\n`,
    files: { 'a folder/program': '#!/bin/sh\ncat ~/process.json\n' },
    reads: identity,
  },
  'slow-process-of-profile': {
    variables: () => ({ AWS_PROFILE: 'p' }),
    config: ({ home }) => `[profile p]\ncredential_process = ${home}/slowly\n`,
    files: { slowly: '#!/bin/sh\nsleep 8\ncat ~/process.json\n' },
    reads: identity,
  },
  'mfa-session-in-cli-cache': {
    variables: ({ server }) => ({ AWS_PROFILE: 'p', AWS_ENDPOINT_URL_STS: server.url }),
    credentials: DEFAULT,
    config: `${role('default')}mfa_serial = ${MFA}\n`,
    files: inCliCache({ RoleArn: ROLE, SerialNumber: MFA }),
    reads: (question) =>
      question.keyId === HANDED_OUT.AssumeRole
        ? { sends: 'without a code' }
        : question.keyId === KEYS['session in the cache']
          ? { sends: 'as intended' }
          : unforeseen(question),
  },
  'role-session-in-cli-cache': {
    variables: ({ server }) => ({ AWS_PROFILE: 'p', AWS_ENDPOINT_URL_STS: server.url }),
    credentials: DEFAULT,
    config: role('default'),
    files: inCliCache({ RoleArn: ROLE }),
    reads: identity,
  },
  'expired-answer-of-container': {
    variables: ({ server }) => ({ AWS_CONTAINER_CREDENTIALS_FULL_URI: `${server.url}/container` }),
    machine: 'expired',
    reads: identity,
  },
  'metadata-without-token': {
    variables: ({ server }) => ({
      AWS_EC2_METADATA_DISABLED: undefined,
      AWS_EC2_METADATA_SERVICE_ENDPOINT: server.url,
    }),
    machine: 'no tokens',
    reads: identity,
  },
  'web-identity-alone': {
    variables: ({ home, server }) => ({ ...web(home), AWS_ENDPOINT_URL_STS: server.url }),
    reads: identity,
  },
  'web-identity-without-file-beside-default-profile': {
    variables: ({ home, server }) => ({
      ...web(home),
      AWS_WEB_IDENTITY_TOKEN_FILE: `${home}/none`,
      AWS_ENDPOINT_URL_STS: server.url,
    }),
    credentials: DEFAULT,
    reads: identity,
  },
  'old-key-names-alone': {
    variables: () => ({ AWS_ACCESS_KEY: KEYS['old names'], AWS_SECRET_KEY: secretOf(KEYS['old names']) }),
    reads: identity,
  },
  'default-profile-variable-beside-key': {
    variables: () => ({ ...KEY, AWS_DEFAULT_PROFILE: 'q' }),
    credentials: DEFAULT + Q,
    reads: identity,
  },

  'bearer-beside-key': {
    variables: ({ server }) => ({ ...KEY, AWS_BEARER_TOKEN_BEDROCK: 'bedrock-key', AWS_ENDPOINT_URL: server.tlsUrl }),
    asks: 'bedrock',
    reads: identity,
  },
  'empty-bearer-beside-key': {
    variables: ({ server }) => ({ ...KEY, AWS_BEARER_TOKEN_BEDROCK: '', AWS_ENDPOINT_URL: server.tlsUrl }),
    asks: 'bedrock',
    reads: identity,
  },

  'region-variable-alone': {
    variables: () => ({ ...KEY, AWS_DEFAULT_REGION: undefined }),
    reads: regions({ [REGION]: 'AWS_REGION' }),
  },
  'default-region-variable-alone': {
    variables: () => ({ ...KEY, AWS_REGION: undefined }),
    reads: regions({ [REGION]: 'AWS_DEFAULT_REGION' }),
  },
  'two-region-variables': {
    variables: () => ({ ...KEY, AWS_DEFAULT_REGION: ELSEWHERE }),
    reads: regions({ [REGION]: 'AWS_REGION', [ELSEWHERE]: 'AWS_DEFAULT_REGION' }),
  },
  'region-in-both-files': {
    variables: () => ({ AWS_REGION: undefined, AWS_DEFAULT_REGION: undefined }),
    credentials: `${DEFAULT}region = eu-north-1\n`,
    config: '[default]\nregion = eu-west-3\n',
    reads: regions({ 'eu-north-1': 'credentials file', 'eu-west-3': 'config file' }),
  },

  'no-region-on-instance': {
    variables: ({ server }) => ({
      AWS_REGION: undefined,
      AWS_DEFAULT_REGION: undefined,
      AWS_ENDPOINT_URL: undefined,
      AWS_EC2_METADATA_DISABLED: undefined,
      AWS_EC2_METADATA_SERVICE_ENDPOINT: server.url,
    }),
    reads: (question) =>
      question.host === `sts.${INSTANCE_REGION}.amazonaws.com` ? { region: 'instance' } : hosts(question),
  },

  'dynamodb-by-role': {
    variables: ({ home, server }) => ({ ...web(home), AWS_ENDPOINT_URL: undefined, AWS_ENDPOINT_URL_STS: server.url }),
    asks: 'dynamodb',
    reads: hosts,
  },
  'dynamodb-by-key': {
    variables: () => ({ ...KEY, AWS_ENDPOINT_URL: undefined }),
    asks: 'dynamodb',
    reads: hosts,
  },
  'dynamodb-by-key-with-account-id': {
    variables: () => ({ ...KEY, AWS_ENDPOINT_URL: undefined, AWS_ACCOUNT_ID: ACCOUNT }),
    asks: 'dynamodb',
    reads: hosts,
  },
  'endpoint-variable-for-web-identity': { variables: ({ home }) => web(home), reads: overridden },
  'legacy-sts': {
    variables: () => ({ ...KEY, AWS_ENDPOINT_URL: undefined, AWS_STS_REGIONAL_ENDPOINTS: 'legacy' }),
    reads: hosts,
  },

  'comment-after-key-id': {
    variables: () => ({ AWS_PROFILE: 'p' }),
    credentials: P.replace(KEYS.AWS_PROFILE, `${KEYS.AWS_PROFILE} # prod`),
    reads: written(KEYS.AWS_PROFILE, `${KEYS.AWS_PROFILE} # prod`),
  },
  'semicolon-after-key-id': {
    variables: () => ({ AWS_PROFILE: 'p' }),
    credentials: P.replace(KEYS.AWS_PROFILE, `${KEYS.AWS_PROFILE} ; prod`),
    reads: written(KEYS.AWS_PROFILE, `${KEYS.AWS_PROFILE} ; prod`),
  },
  'comment-after-region': {
    variables: () => ({ ...KEY, AWS_REGION: undefined, AWS_DEFAULT_REGION: undefined }),
    config: '[default]\nregion = us-east-1 # eu\n',
    reads: (question) => (question.region === 'us-east-1' ? { sends: 'trimmed' } : unforeseen(question)),
  },
  'upper-case-names': {
    variables: () => ({ AWS_PROFILE: 'p' }),
    credentials: P.replaceAll(/^aws_\w+/gm, (name) => name.toUpperCase()),
    reads: asIntended,
  },
  'quoted-values': {
    variables: () => ({ AWS_PROFILE: 'p' }),
    credentials: P.replaceAll(/ = (.*)/g, ' = "$1"'),
    reads: written(KEYS.AWS_PROFILE, `"${KEYS.AWS_PROFILE}"`),
  },
  'profile-twice': {
    variables: () => ({ AWS_PROFILE: 'p' }),
    credentials: `${P}[p]\n${pair(KEYS.second)}`,
    reads: identity,
  },
  'line-twice': {
    variables: () => ({ AWS_PROFILE: 'p' }),
    credentials: P + pair(KEYS.second),
    reads: identity,
  },
  'indented-lines': {
    variables: () => ({ AWS_PROFILE: 'p' }),
    credentials: P.replaceAll(/^aws_/gm, '  aws_'),
    reads: asIntended,
  },
  'line-without-equals': {
    variables: () => ({ ...KEY }),
    credentials: `${DEFAULT}AWS_ACCESS_KEY_ID\n`,
    reads: identity,
  },
  'byte-order-mark': { variables: () => ({ AWS_PROFILE: 'p' }), credentials: `\uFEFF${P}`, reads: asIntended },
  'tilde-in-credentials-file': {
    variables: () => ({ AWS_SHARED_CREDENTIALS_FILE: '~/.aws/credentials' }),
    credentials: DEFAULT,
    reads: identity,
  },
};

const ODD: Readonly<Record<VariableBehaviour['value'], (right: string) => string>> = {
  empty: () => '',
  unknown: () => 'bogus',
  zero: () => '0',
  'not a number': () => 'many',
  past: () => '2020-01-01T00:00:00Z',
  epoch: () => '1764500000',
  'not a time': () => 'tomorrow',
  legacy: () => 'legacy',
  capitals: (right) => right.toUpperCase(),
  'in quotes': () => '"2099-01-01T00:00:00.000Z"',
  'blank at the end': (right) => `${right} `,
  'newline at the end': (right) => `${right}\n`,
};
const RIGHT: Readonly<Record<string, string>> = {
  AWS_RETRY_MODE: 'standard',
  AWS_USE_FIPS_ENDPOINT: 'false',
  AWS_REQUEST_CHECKSUM_CALCULATION: 'when_supported',
  AWS_ACCOUNT_ID_ENDPOINT_MODE: 'preferred',
  AWS_DEFAULTS_MODE: 'standard',
  AWS_DEFAULT_REGION: REGION,
  ...KEY,
  AWS_REGION: REGION,
  AWS_SESSION_TOKEN: 'session-token',
  AWS_BEARER_TOKEN_BEDROCK: 'bedrock-key',
};

/** As if the variable were not there: by the environment's key, for the right Region. */
const asUnset = (question: Asked): Outcome => {
  if (question.region === '') return { region: 'empty' };
  // s3cmd takes no Region from its environment.
  const region = question.operation === 'ListBuckets' || question.region === REGION;
  const right = question.operation === 'CONNECT' || (HANDED[question.keyId ?? ''] && region);
  return right ? { sends: 'as unset' } : unforeseen(question);
};

const trimmed =
  (is: (question: Asked) => boolean) =>
  (question: Asked): Outcome =>
    is(question) ? { sends: 'trimmed' } : unforeseen(question);

/** Which secret signed, by signing the request again with both. */
function secretUsed(question: Asked): Outcome {
  const parsed = parseAuthorization(question.incoming);
  if (parsed.kind !== 'sigv4') return unforeseen(question);
  const right = secretOf(KEYS.environment);
  const signed = (secret: string): boolean => recompute(question.incoming, parsed.authorization, secret).matches;
  if (signed(right)) return { sends: 'trimmed' };
  return signed(`${right}\n`) ? { sends: 'as written' } : unforeseen(question);
}

/** The other variable names another Region: who signs for that has not looked at this one. */
const regionUsed = (question: Asked): Outcome => {
  if (question.region === REGION) return { sends: 'trimmed' };
  // rclone takes a Region from neither.
  const others = question.operation === 'ListBuckets' ? [ELSEWHERE, 'us-east-1'] : [ELSEWHERE];
  return others.includes(question.region ?? '') ? { sends: 'as unset' } : unforeseen(question);
};

const READS: Readonly<Record<string, (question: Asked) => Outcome>> = {
  AWS_ACCESS_KEY_ID: written(KEYS.environment, `${KEYS.environment} `),
  AWS_SECRET_ACCESS_KEY: secretUsed,
  AWS_SESSION_TOKEN: trimmed(({ token }) => token === RIGHT.AWS_SESSION_TOKEN),
  AWS_BEARER_TOKEN_BEDROCK: trimmed(({ bearer }) => bearer === RIGHT.AWS_BEARER_TOKEN_BEDROCK),
  AWS_REGION: regionUsed,
  AWS_DEFAULT_REGION: regionUsed,
  AWS_ENDPOINT_URL: trimmed(({ keyId }) => keyId === KEYS.environment),
};

function setupOf({ variable, value, beside }: VariableBehaviour): Setup {
  const odd = (place?: Place): string =>
    ODD[value]((variable === 'AWS_ENDPOINT_URL' ? place?.server.url : RIGHT[variable]) ?? '');
  const reads = (value.endsWith('at the end') && READS[variable]) || asUnset;
  const base = { value: odd(), reads };
  if (beside === 'a key in the default profile')
    return { ...base, variables: () => ({ [variable]: odd() }), credentials: DEFAULT };
  if (beside === 'a request to Bedrock')
    return {
      ...base,
      variables: ({ server }) => ({ ...KEY, [variable]: odd(), AWS_ENDPOINT_URL: server.tlsUrl }),
      asks: 'bedrock',
    };
  if (beside === 'a request to DynamoDB' || beside === 'a request to S3')
    return {
      ...base,
      variables: () => ({ ...KEY, [variable]: odd() }),
      asks: beside === 'a request to S3' ? 's3' : 'dynamodb',
    };
  if (beside === 'AWS_WEB_IDENTITY_TOKEN_FILE, without a key')
    return {
      ...base,
      variables: ({ home, server }) => ({ ...web(home), AWS_ENDPOINT_URL_STS: server.url, [variable]: odd() }),
      credentials: DEFAULT,
    };
  const other = { AWS_REGION: 'AWS_DEFAULT_REGION', AWS_DEFAULT_REGION: 'AWS_REGION' }[variable];
  const elsewhere = other && value.endsWith('at the end') ? { [other]: ELSEWHERE } : {};
  return { ...base, variables: (place) => ({ ...KEY, ...elsewhere, [variable]: odd(place) }) };
}

/** Every row of the table. */
export const ROWS: readonly Row[] = [
  ...Object.entries(SETUPS).map(([name, setup]) => ({ name, setup, outcomes: SITUATIONS[name as Situation] })),
  ...VARIABLES.map((row) => ({
    name: [row.variable, row.value, ...(row.beside ? [`beside ${row.beside}`] : [])].join(' '),
    setup: setupOf(row),
    outcomes: row.outcomes,
  })),
];
