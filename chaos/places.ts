// The hosts that a run may reach, by their real names, and where each is found on this machine.

/** `elsewhere` is where faults redirect to: nothing may ever be asked there. */
export const PLACES = [
  'sts',
  'dynamodb',
  's3',
  'bedrock',
  'bedrock-runtime',
  'iam',
  'token',
  'api',
  'elsewhere',
] as const;
export type Place = (typeof PLACES)[number];

/** The places that are AWS's. */
export const AWS_PLACES = ['sts', 'dynamodb', 's3', 'bedrock', 'bedrock-runtime', 'iam'] as const satisfies Place[];
export type AwsPlace = (typeof AWS_PLACES)[number];

export const TOKEN_HOST = 'run-actions-1.actions.githubusercontent.com';
export const ELSEWHERE = 'login.captive.test';

/** The names of each place. */
export const FORMS: Readonly<Record<Place, RegExp>> = {
  sts: /^sts\.([a-z0-9-]+\.)?amazonaws\.com$/,
  dynamodb: /^(dynamodb|\d{12}\.ddb)\.[a-z0-9-]+\.amazonaws\.com$/,
  s3: /^([a-z0-9-]+\.)?s3\.[a-z0-9-]+\.amazonaws\.com$/,
  bedrock: /^bedrock\.[a-z0-9-]+\.amazonaws\.com$/,
  'bedrock-runtime': /^bedrock-runtime\.[a-z0-9-]+\.amazonaws\.com$/,
  iam: /^iam\.amazonaws\.com$/,
  token: /^run-actions-1\.actions\.githubusercontent\.com$/,
  api: /^api\.github\.com$/,
  elsewhere: /^login\.captive\.test$/,
};

/** Null for a host that does not exist here. */
export const placeOf = (host: string): Place | null => PLACES.find((place) => FORMS[place].test(host)) ?? null;

/** Each place has a loopback address of its own in a namespace, so that one alone can refuse. */
export const addressOf = (place: Place): string => `127.0.1.${10 + PLACES.indexOf(place)}`;

const REGIONS = ['us-east-1', 'us-east-2', 'us-west-2', 'eu-west-1', 'eu-central-1'];

/** The names in the certificate of a healthy host. */
export const CERTIFIED: readonly string[] = [
  ...REGIONS.flatMap((region) => ['', 's3.', 'ddb.'].map((of) => `*.${of}${region}.amazonaws.com`)),
  '*.amazonaws.com',
  '*.actions.githubusercontent.com',
  '*.github.com',
  ELSEWHERE,
];
