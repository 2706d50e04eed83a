// Set-ups of a job over which the AWS CLI and the action are compared. What differs between them is written down with its reason; nothing is left out for differing.
import type { World } from '../../sandbox/world.ts';
import { type KeyPair, sessionCredentials, userCredentials } from '../../sandbox/worlds.ts';
import type { Targets } from './aws-cli.ts';
import type { Difference, Differences } from './judge.ts';

const REGION = 'us-east-2';
export const TARGETS: Targets = { table: 'orders', bucket: 'acme-artifacts' };
/** Loopback's discard port: nothing listens there. */
const NOWHERE = 'http://127.0.0.1:9';

export type SetUp = {
  name: string;
  /** The job's environment beside the endpoint; the world may be changed on the way. */
  job(world: World): Record<string, string>;
  /** `~/.aws/credentials` and `~/.aws/config`, where the job has them. */
  credentials?(world: World): string;
  config?(world: World): string;
  /** Another table or bucket than the healthy world's. */
  targets?: Partial<Targets>;
  /** What the action names as the root cause; '' where it passes. */
  says: string;
  /** Where the two part ways. */
  differs?: Differences;
};

const region = { AWS_REGION: REGION, AWS_DEFAULT_REGION: REGION };
const variables = ({ accessKeyId, secretAccessKey, sessionToken }: KeyPair): Record<string, string> => ({
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: secretAccessKey,
  ...(sessionToken === undefined ? {} : { AWS_SESSION_TOKEN: sessionToken }),
});
const session = (world: World, more: Partial<KeyPair> = {}): Record<string, string> => ({
  ...region,
  ...variables({ ...sessionCredentials(world), ...more }),
});
const user = (world: World, more: Partial<KeyPair> = {}): Record<string, string> => ({
  ...region,
  ...variables({ ...userCredentials(world), ...more }),
});
const lines = ({ accessKeyId, secretAccessKey, sessionToken }: KeyPair): string =>
  [
    `aws_access_key_id = ${accessKeyId}`,
    `aws_secret_access_key = ${secretAccessKey}`,
    ...(sessionToken === undefined ? [] : [`aws_session_token = ${sessionToken}`]),
  ].join('\n');
const profile = (name: string, ...body: string[]): string => `[${name}]\n${body.join('\n')}\n`;

type MakeJob = (world: World) => Record<string, string>;
const changed =
  (change: (world: World) => void, job: MakeJob): MakeJob =>
  (world) => {
    change(world);
    return job(world);
  };
const reversed = (text: string): string => [...text].reverse().join('');
const otherToken = (world: World): string => world.sessions[1]!.token;
const roleOf = (world: World) => world.roles[0]!;
const UNKNOWN: KeyPair = {
  accessKeyId: 'AKIAQYLPMN5HHHFPZAM2',
  secretAccessKey: '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',
};

const everywhere = (difference: Difference): Differences => ({ sts: difference, dynamodb: difference, s3: difference });
const bothButS3 = (difference: Difference): Differences => ({ sts: difference, dynamodb: difference });
const FOLLOWED: Difference = {
  only: 'cli',
  because: 'the CLI follows S3 to the bucket’s Region; other clients of the job would not',
};
const stopsFirst = (because: string) => everywhere({ only: 'cli', because });

export const SET_UPS: readonly SetUp[] = [
  // Keys of all kinds.
  { name: 'a session', job: (w) => session(w), says: '' },
  { name: 'a user’s key', job: (w) => user(w), says: '' },
  {
    name: 'a key that AWS does not know',
    job: () => ({ ...region, ...variables(UNKNOWN) }),
    says: 'credentials/unknown-key',
  },
  {
    name: 'an inactive key',
    job: changed((w) => {
      w.users[0]!.accessKeys[0]!.status = 'inactive';
    }, user),
    says: 'credentials/unknown-key',
  },
  {
    name: 'a user’s key with a wrong secret',
    job: (w) => user(w, { secretAccessKey: reversed(userCredentials(w).secretAccessKey) }),
    says: 'credentials/wrong-secret',
  },
  {
    name: 'a session with a wrong secret',
    job: (w) => session(w, { secretAccessKey: reversed(sessionCredentials(w).secretAccessKey) }),
    says: 'credentials/wrong-secret',
  },
  {
    name: 'a session that has expired',
    job: changed((w) => {
      w.sessions[0]!.expiresAt = Date.now() - 1;
    }, session),
    says: 'credentials/session-expired',
  },
  {
    name: 'a session of a role that was made again',
    job: changed((w) => {
      roleOf(w).roleId = 'AROAZZZZZZZZZZZZZZZZ';
    }, session),
    says: 'credentials/session-invalid',
  },
  {
    name: 'key and secret swapped',
    job: (w) =>
      user(w, { accessKeyId: userCredentials(w).secretAccessKey, secretAccessKey: userCredentials(w).accessKeyId }),
    says: 'credentials/swapped',
  },
  {
    name: 'a key without a secret',
    job: (w) => ({ ...region, AWS_ACCESS_KEY_ID: userCredentials(w).accessKeyId }),
    says: 'credentials/incomplete',
  },
  { name: 'nothing at all', job: () => region, says: 'credentials/missing' },

  // Tokens that are missing, stray, empty or foreign.
  {
    name: 'a session without its token',
    job: (w) => ({
      ...region,
      ...variables({
        accessKeyId: sessionCredentials(w).accessKeyId,
        secretAccessKey: sessionCredentials(w).secretAccessKey,
      }),
    }),
    says: 'credentials/missing-session-token',
  },
  {
    name: 'a session with an empty token',
    job: (w) => session(w, { sessionToken: '' }),
    says: 'credentials/missing-session-token',
  },
  {
    name: 'a session with another session’s token',
    job: (w) => session(w, { sessionToken: otherToken(w) }),
    says: 'credentials/session-invalid',
  },
  {
    name: 'a session with a token that is cut off',
    job: (w) => session(w, { sessionToken: sessionCredentials(w).sessionToken.slice(0, 400) }),
    says: 'credentials/malformed-session-token',
  },
  { name: 'a user’s key with an empty token', job: (w) => user(w, { sessionToken: '' }), says: '' },
  {
    name: 'a user’s key with a session’s token',
    job: (w) => user(w, { sessionToken: otherToken(w) }),
    says: 'credentials/unexpected-session-token',
  },
  {
    name: 'a session whose token has its old name',
    job: (w) => ({ ...session(w), AWS_SESSION_TOKEN: '', AWS_SECURITY_TOKEN: sessionCredentials(w).sessionToken }),
    says: 'credentials/missing-session-token',
    differs: stopsFirst('botocore still reads AWS_SECURITY_TOKEN; the other SDKs and the action do not'),
  },

  // White space, line breaks, quotes.
  {
    name: 'a line break after the key id',
    job: (w) => user(w, { accessKeyId: `${userCredentials(w).accessKeyId}\n` }),
    says: 'credentials/malformed-key-id',
  },
  {
    name: 'a blank before the key id',
    job: (w) => user(w, { accessKeyId: ` ${userCredentials(w).accessKeyId}` }),
    says: 'credentials/malformed-key-id',
  },
  {
    name: 'a line break after the secret',
    job: (w) => user(w, { secretAccessKey: `${userCredentials(w).secretAccessKey}\n` }),
    says: 'credentials/malformed-secret',
  },
  {
    name: 'quotes around the secret',
    job: (w) => user(w, { secretAccessKey: `"${userCredentials(w).secretAccessKey}"` }),
    says: 'credentials/malformed-secret',
  },
  {
    name: 'a line break after the token',
    job: (w) => session(w, { sessionToken: `${sessionCredentials(w).sessionToken}\n` }),
    says: 'credentials/malformed-session-token',
  },
  {
    name: 'a blank after the token',
    job: (w) => session(w, { sessionToken: `${sessionCredentials(w).sessionToken} ` }),
    says: 'credentials/malformed-session-token',
    differs: stopsFirst(
      'HTTP drops blanks around a header, and botocore signs it without them; the next tool may not, so the action stops first',
    ),
  },
  {
    name: 'a blank after the Region',
    job: (w) => ({ ...session(w), AWS_REGION: `${REGION} `, AWS_DEFAULT_REGION: `${REGION} ` }),
    says: 'region/malformed',
  },

  // Profiles.
  {
    name: 'a profile with a key',
    job: () => ({ ...region, AWS_PROFILE: 'deploy' }),
    credentials: (w) => profile('deploy', lines(userCredentials(w))),
    says: '',
  },
  {
    name: 'a profile with a session',
    job: () => ({ ...region, AWS_PROFILE: 'deploy' }),
    credentials: (w) => profile('deploy', lines(sessionCredentials(w))),
    says: '',
  },
  {
    name: 'the default profile',
    job: () => region,
    credentials: (w) => profile('default', lines(userCredentials(w))),
    says: '',
  },
  {
    name: 'a profile that does not exist',
    job: () => ({ ...region, AWS_PROFILE: 'nobody' }),
    credentials: (w) => profile('default', lines(userCredentials(w))),
    says: 'credentials/missing',
  },
  {
    name: 'a profile with a wrong secret',
    job: () => ({ ...region, AWS_PROFILE: 'deploy' }),
    credentials: (w) =>
      profile(
        'deploy',
        lines({ ...userCredentials(w), secretAccessKey: reversed(userCredentials(w).secretAccessKey) }),
      ),
    says: 'credentials/wrong-secret',
  },
  {
    name: 'a profile with a role and a source profile',
    job: () => ({ ...region, AWS_PROFILE: 'deploy' }),
    credentials: (w) => profile('base', lines(userCredentials(w))),
    config: (w) => profile('profile deploy', `role_arn = ${roleOf(w).arn}`, 'source_profile = base'),
    says: '',
  },
  {
    name: 'a profile with a role that does not exist',
    job: () => ({ ...region, AWS_PROFILE: 'deploy' }),
    credentials: (w) => profile('base', lines(userCredentials(w))),
    config: (w) => profile('profile deploy', `role_arn = ${roleOf(w).arn}-gone`, 'source_profile = base'),
    says: 'assume-role/denied',
  },
  {
    name: 'a profile with a role, and the environment’s key as its source',
    job: (w) => ({ ...user(w), AWS_PROFILE: 'deploy' }),
    config: (w) => profile('profile deploy', `role_arn = ${roleOf(w).arn}`, 'credential_source = Environment'),
    says: 'credentials/conflicting-sources',
  },
  {
    name: 'a profile with a process',
    job: () => ({ ...region, AWS_PROFILE: 'deploy' }),
    config: (w) =>
      profile(
        'profile deploy',
        `credential_process = echo '${JSON.stringify({ Version: 1, AccessKeyId: userCredentials(w).accessKeyId, SecretAccessKey: userCredentials(w).secretAccessKey })}'`,
      ),
    says: '',
  },
  {
    name: 'a profile with a process that fails',
    job: () => ({ ...region, AWS_PROFILE: 'deploy' }),
    config: () => profile('profile deploy', 'credential_process = false'),
    says: 'credentials/source-failed',
  },
  {
    name: 'a profile without anything',
    job: () => ({ ...region, AWS_PROFILE: 'deploy' }),
    config: () => profile('profile deploy', 'output = json'),
    says: 'credentials/missing',
  },
  {
    name: 'a profile under the CLI’s old name for the variable',
    job: () => ({ ...region, AWS_DEFAULT_PROFILE: 'deploy' }),
    credentials: (w) => profile('deploy', lines(userCredentials(w))),
    says: '',
  },

  // The environment beside a profile: the environment's keys win.
  {
    name: 'a good key in the environment, a bad profile',
    job: (w) => ({ ...user(w), AWS_PROFILE: 'deploy' }),
    credentials: () => profile('deploy', lines(UNKNOWN)),
    says: 'credentials/conflicting-sources',
  },
  {
    name: 'a bad key in the environment, a good profile',
    job: () => ({ ...region, ...variables(UNKNOWN), AWS_PROFILE: 'deploy' }),
    credentials: (w) => profile('deploy', lines(userCredentials(w))),
    says: 'credentials/unknown-key',
  },
  {
    name: 'empty keys in the environment, a good profile',
    job: () => ({
      ...region,
      AWS_ACCESS_KEY_ID: '',
      AWS_SECRET_ACCESS_KEY: '',
      AWS_SESSION_TOKEN: '',
      AWS_PROFILE: 'deploy',
    }),
    credentials: (w) => profile('deploy', lines(userCredentials(w))),
    says: '',
  },
  {
    name: 'a foreign token in the environment, a good profile',
    job: (w) => ({ ...region, AWS_SESSION_TOKEN: otherToken(w), AWS_PROFILE: 'deploy' }),
    credentials: (w) => profile('deploy', lines(userCredentials(w))),
    says: '',
  },

  // The Region.
  {
    name: 'AWS_DEFAULT_REGION alone',
    job: (w) => ({ ...variables(sessionCredentials(w)), AWS_DEFAULT_REGION: REGION }),
    says: 'region/split',
  },
  {
    name: 'AWS_REGION alone',
    job: (w) => ({ ...variables(sessionCredentials(w)), AWS_REGION: REGION }),
    says: 'region/split',
    differs: bothButS3({
      only: 'action',
      because: 'version 1 of the CLI reads AWS_DEFAULT_REGION alone; version 2 and the SDKs read AWS_REGION too',
    }),
  },
  {
    name: 'two Regions that disagree',
    job: (w) => ({ ...variables(sessionCredentials(w)), AWS_REGION: 'us-west-2', AWS_DEFAULT_REGION: REGION }),
    says: 'dynamodb/table-in-other-region',
    differs: {
      dynamodb: { only: 'cli', because: 'AWS_REGION counts first, and version 1 of the CLI does not read it' },
      s3: { only: 'cli', because: 'the same' },
    },
  },
  {
    name: 'a Region in the profile alone',
    job: () => ({ AWS_PROFILE: 'deploy' }),
    credentials: (w) => profile('deploy', lines(userCredentials(w))),
    config: () => profile('profile deploy', `region = ${REGION}`),
    says: '',
  },
  {
    name: 'no Region',
    job: (w) => variables(sessionCredentials(w)),
    says: 'region/missing',
    differs: { s3: { only: 'cli', because: 'the CLI asks S3 without a Region, and follows it to the bucket’s' } },
  },
  {
    name: 'another Region than the table’s and the bucket’s',
    job: (w) => ({ ...session(w), AWS_REGION: 'us-west-2', AWS_DEFAULT_REGION: 'us-west-2' }),
    says: 'dynamodb/table-in-other-region',
    differs: { s3: FOLLOWED },
  },
  {
    name: 'a Region that does not exist',
    job: (w) => ({ ...session(w), AWS_REGION: 'us-east-9', AWS_DEFAULT_REGION: 'us-east-9' }),
    says: 'region/unknown',
    differs: { s3: FOLLOWED },
  },
  {
    name: 'an opt-in Region that is not enabled',
    job: (w) => ({ ...session(w), AWS_REGION: 'me-south-1', AWS_DEFAULT_REGION: 'me-south-1' }),
    says: 'region/opt-in-rejected',
    differs: { s3: FOLLOWED },
  },

  // Endpoints.
  {
    name: 'an endpoint where nothing listens',
    job: (w) => ({ ...session(w), AWS_ENDPOINT_URL: NOWHERE }),
    says: 'environment/connection-failed',
  },
  {
    name: 'an endpoint of S3’s where nothing listens',
    job: (w) => ({ ...session(w), AWS_ENDPOINT_URL_S3: NOWHERE }),
    says: 'environment/connection-failed',
  },
  {
    name: 'FIPS beside an endpoint',
    job: (w) => ({ ...session(w), AWS_USE_FIPS_ENDPOINT: 'true' }),
    says: 'environment/endpoint-mismatch',
    differs: stopsFirst('the JavaScript SDK refuses FIPS beside an endpoint; botocore takes the endpoint as it is'),
  },
  {
    name: 'dual-stack beside an endpoint',
    job: (w) => ({ ...session(w), AWS_USE_DUALSTACK_ENDPOINT: 'true' }),
    says: 'environment/endpoint-mismatch',
    differs: stopsFirst(
      'the JavaScript SDK refuses dual-stack beside an endpoint; botocore takes the endpoint as it is',
    ),
  },

  // Permissions and targets.
  {
    name: 'a table that may not be described',
    job: changed((w) => {
      roleOf(w).deny = [{ action: 'dynamodb:*', layer: 'identity' }];
    }, session),
    says: 'permissions/explicit-deny',
  },
  {
    name: 'a table that may be read and not described',
    job: changed((w) => {
      roleOf(w).allow = ['dynamodb:GetItem', 's3:*'];
    }, session),
    says: '',
    differs: {
      dynamodb: { only: 'action', because: 'a granted read proves the table, so a denied DescribeTable is a notice' },
    },
  },
  {
    name: 'a table that does not exist',
    job: (w) => session(w),
    targets: { table: 'nowhere' },
    says: 'dynamodb/table-not-found',
  },
  {
    name: 'a table by its ARN',
    job: (w) => session(w),
    targets: { table: `arn:aws:dynamodb:${REGION}:123456789012:table/orders` },
    says: '',
  },
  {
    name: 'a table that is being made',
    job: changed((w) => {
      w.tables[0]!.status = 'CREATING';
    }, session),
    says: 'dynamodb/table-not-active',
  },
  {
    name: 'a table that is another’s by policy',
    job: changed((w) => {
      roleOf(w).allow = ['dynamodb:* on arn:aws:dynamodb:us-east-2:123456789012:table/inv*', 's3:*'];
    }, session),
    says: 'permissions/no-allow',
  },
  {
    name: 'tables and buckets by wildcard',
    job: changed((w) => {
      roleOf(w).allow = [
        'dynamodb:Describe* on arn:aws:dynamodb:us-east-2:123456789012:table/ord*',
        's3:List* on arn:aws:s3:::acme-*',
      ];
    }, session),
    says: '',
  },
  {
    name: 'a bucket that may not be listed',
    job: changed((w) => {
      roleOf(w).deny = [{ action: 's3:ListBucket', layer: 'identity' }];
    }, session),
    says: 'permissions/explicit-deny',
  },
  {
    name: 'a bucket beyond the permissions boundary',
    job: changed((w) => {
      roleOf(w).deny = [{ action: 's3:*', layer: 'boundary', implicit: true }];
    }, session),
    says: 'permissions/permissions-boundary',
  },
  {
    name: 'a bucket of another account',
    job: changed((w) => {
      w.buckets[0]!.account = '210987654321';
    }, session),
    says: 'permissions/unspecified',
  },
  {
    name: 'a bucket that does not exist',
    job: (w) => session(w),
    targets: { bucket: 'nobody-made-this-bucket' },
    says: 's3/bucket-not-found',
  },
  {
    name: 'a bucket in another Region',
    job: changed((w) => {
      w.buckets[0]!.region = 'us-west-2';
    }, session),
    says: 's3/bucket-in-other-region',
    differs: { s3: FOLLOWED },
  },
  {
    name: 'a bucket in another Region that redirects',
    job: changed((w) => {
      Object.assign(w.buckets[0]!, { region: 'us-west-2', wrongRegion: 'redirect' });
    }, session),
    says: 's3/bucket-in-other-region',
    differs: { s3: FOLLOWED },
  },
  {
    name: 'a user without any permission',
    job: changed((w) => {
      w.users[0]!.allow = [];
    }, user),
    says: 'permissions/no-allow',
  },
  {
    name: 'an identity that an explicit deny covers',
    job: changed((w) => {
      w.users[0]!.deny = [{ action: 'sts:*', layer: 'scp' }];
    }, user),
    says: '',
  },

  // The clock.
  {
    name: 'a clock that is an hour slow',
    job: changed((w) => {
      w.clockOffsetSeconds = 3600;
      w.sessions[0]!.expiresAt += 7_200_000;
    }, session),
    says: 'environment/clock-skew',
  },
  {
    name: 'a clock that is four minutes slow',
    job: changed((w) => {
      w.clockOffsetSeconds = 240;
    }, session),
    says: '',
  },
];
