// What in a workflow a finding speaks of, as plain data: the first of these that the file has is the line that the annotation points to.

import type { Finding } from '../diagnosis.ts';
import { INPUTS, type InputName } from '../inputs/inputs.ts';
import { bucketName, tableName } from '../names/arn.ts';
import type { Scene } from '../scene.ts';

export type Target =
  /** An input of the step, or one item of its list. */
  | { input: InputName; item?: string }
  /** A variable in the `env:` of the step, the job or the workflow. */
  | { variable: string }
  | { key: 'permissions' | 'timeout-minutes' };

const input = (...names: InputName[]): Target[] => names.map((name) => ({ input: name }));

const KEY: Target[] = input('aws-access-key-id');
const SECRET: Target[] = input('aws-secret-access-key', 'aws-access-key-id');
const TOKEN: Target[] = input('aws-session-token', 'aws-access-key-id');
const WHO: Target[] = input('role-to-assume', 'aws-access-key-id');

const BY_ID: Readonly<Record<string, readonly Target[]>> = {
  'credentials/missing': WHO,
  'credentials/incomplete': KEY,
  'credentials/placeholder': KEY,
  'credentials/swapped': KEY,
  'credentials/malformed-key-id': KEY,
  'credentials/malformed-secret': SECRET,
  'credentials/malformed-session-token': TOKEN,
  'credentials/missing-session-token': TOKEN,
  'credentials/unexpected-session-token': TOKEN,
  'credentials/session-expired': TOKEN,
  'credentials/session-invalid': TOKEN,
  'credentials/unknown-key': KEY,
  'credentials/wrong-secret': SECRET,
  'credentials/account-not-activated': WHO,
  'credentials/quarantined': KEY,
  'credentials/wrong-account': [...WHO, ...input('allowed-account-ids')],
  'credentials/wrong-principal': [...WHO, ...input('allowed-principals')],
  'credentials/session-expiring': input('credential-expiration', 'min-session-minutes'),
  'credentials/session-shorter-than-job': [{ key: 'timeout-minutes' }],
  'credentials/root-user': KEY,
  'credentials/stored-session': TOKEN,
  'credentials/long-lived-key': KEY,
  'credentials/key-too-old': KEY,
  'region/missing': input('aws-region'),
  'region/malformed': input('aws-region'),
  'region/unknown': input('aws-region'),
  'region/opt-in-rejected': input('aws-region'),
  'region/without-bedrock': input('aws-region'),
  'environment/proxy-rejected': [
    ...input('http-proxy'),
    ...['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'].map((variable) => ({ variable })),
  ],
  'environment/timeout': input('timeout-seconds'),
  'oidc/permission-missing': [{ key: 'permissions' }],
  'oidc/token-request-failed': [{ key: 'permissions' }],
  'oidc/audience-mismatch': input('audience', 'role-to-assume'),
  'oidc/trust-policy-too-open': input('trust-policy', 'role-to-assume'),
  'assume-role/duration-exceeded': input('role-duration-seconds', 'role-to-assume'),
  'bedrock/api-key-rejected': [{ variable: 'AWS_BEARER_TOKEN_BEDROCK' }],
};

/** Where a whole area has one place. */
const BY_AREA: Readonly<Record<string, readonly Target[]>> = {
  oidc: input('role-to-assume'),
  'assume-role': input('role-to-assume'),
  permissions: WHO,
  dynamodb: input('dynamodb-tables'),
  s3: input('s3-buckets'),
  bedrock: input('bedrock-models'),
};

/** Where the step leaves an input out, these variables stand for it. */
const VARIABLES: Partial<Record<InputName, readonly string[]>> = {
  'aws-access-key-id': ['AWS_ACCESS_KEY_ID'],
  'aws-secret-access-key': ['AWS_SECRET_ACCESS_KEY'],
  'aws-session-token': ['AWS_SESSION_TOKEN'],
  'aws-region': ['AWS_REGION', 'AWS_DEFAULT_REGION'],
  'credential-expiration': ['AWS_CREDENTIAL_EXPIRATION', 'AWS_SESSION_EXPIRATION'],
};

/** The finding's own subjects first: the table, the model, the input or the variable that it names. */
export function targetsOf(finding: Pick<Finding, 'id' | 'subjects'>, scene: Scene): Target[] {
  const area = finding.id.split('/')[0] ?? '';
  const named = finding.subjects.flatMap((subject) => [
    ...(Object.hasOwn(INPUTS, subject) ? input(subject as InputName) : []),
    ...(/^[A-Z][A-Z0-9_]+$/.test(subject) ? [{ variable: subject }] : []),
  ]);
  const endpoints =
    finding.id === 'environment/endpoint-mismatch' ? scene.endpoints.map(({ variable }) => ({ variable })) : [];
  const usual = BY_ID[finding.id] ?? BY_AREA[area] ?? [];
  return [...itemsOf(finding, area, scene), ...named, ...endpoints, ...usual].flatMap((target) =>
    withVariables(target, scene),
  );
}

const OF_RESOURCES = new Set(['permissions', 'dynamodb', 's3', 'bedrock', 'unexplained']);

function itemsOf({ subjects }: Pick<Finding, 'subjects'>, area: string, { settings }: Scene): Target[] {
  if (!OF_RESOURCES.has(area)) return [];
  const lists: [InputName, readonly string[], (item: string) => string][] = [
    ['dynamodb-tables', settings.tables, tableName],
    ['s3-buckets', settings.buckets, bucketName],
    ['bedrock-models', settings.models, (model) => model],
  ];
  return subjects.flatMap((subject) =>
    lists.flatMap(([name, items, nameOf]) =>
      items.filter((item) => item === subject || nameOf(item) === subject).map((item) => ({ input: name, item })),
    ),
  );
}

/** What the environment supplied is sought in `env:` before the input that it stands for. */
function withVariables(target: Target, { credentials, settings }: Scene): Target[] {
  const variables = 'input' in target ? (VARIABLES[target.input] ?? []).map((variable) => ({ variable })) : [];
  const fromEnvironment =
    'input' in target &&
    (/^aws-(access|secret|session)/.test(target.input)
      ? credentials.source === 'environment'
      : settings.regionSource !== 'aws-region' && settings.regionSource !== null);
  return fromEnvironment ? [...variables, target] : [target, ...variables];
}
