// What readers of a job summary meet, each as a scenario: one of the scenarios' own, or one made for the summary.
import { loadScenarios } from '../../scenarios/load.ts';
import type { Scenario } from '../../scenarios/scenario.ts';

const keys = {
  'aws-access-key-id': 'AKIARZPUZDIKMIJAIXJ6',
  'aws-secret-access-key': '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',
  'aws-region': 'us-east-1',
};
const identity = {
  account: '123456789012',
  arn: 'arn:aws:iam::123456789012:user/deploy',
  userId: 'AIDAQ3EGVD5MOQ7LKXW2N',
};
const made = (title: string, more: Partial<Scenario>): Scenario => ({
  id: 'made',
  title,
  source: 'made for the summary',
  identity,
  inputs: keys,
  expect: {},
  ...more,
});

const refuse = (resource: string, code: string, message: string, status = 400) => ({
  service: 'bedrock-runtime',
  resource,
  status,
  error: { code, message },
});

const severalModels = made('Four models, each with a fault of its own', {
  inputs: {
    ...keys,
    'bedrock-models':
      'us.anthropic.claude-sonnet-4-5-20250929-v1:0\nanthropic.claude-haiku-4-5-20251001-v1:0\neu.amazon.nova-lite-v1:0\namazon.nova-micro-v1:0',
  },
  aws: [
    refuse(
      'us.anthropic.claude-sonnet-4-5-20250929-v1:0',
      'AccessDeniedException',
      "You don't have access to the model with the specified model ID.",
      403,
    ),
    refuse(
      'anthropic.claude-haiku-4-5-20251001-v1:0',
      'ValidationException',
      'Invocation of model ID anthropic.claude-haiku-4-5-20251001-v1:0 with on-demand throughput isn’t supported. Retry your request with the ID or ARN of an inference profile that contains this model.',
    ),
    refuse('eu.amazon.nova-lite-v1:0', 'ValidationException', 'The provided model identifier is invalid.'),
  ],
});

const hostileNames = made('Names and messages that would be markup', {
  inputs: {
    ...keys,
    'dynamodb-tables': '<img src=x onerror=alert(1)>, orders|@octocat|`#1`',
    's3-buckets': '</details><h1>gone</h1>',
  },
  aws: [
    {
      service: 'dynamodb',
      status: 400,
      error: {
        code: 'ResourceNotFoundException',
        message:
          'Requested resource not found: **Table** <b>@octocat</b> `x` | https://evil.example www.evil.example a@evil.example octo/shop#1 deadbeef0123 :tada: ::error::x ##[error]y',
      },
    },
  ],
});

/** By the name of the golden file. */
const FROM_SCENARIOS: Readonly<Record<string, string>> = {
  'session-invalid': 'cred-seed-session-invalid',
  'missing-session-token': 'cred-asia-without-token',
  'wrong-secret': 'cred-wrong-secret',
  'session-expired': 'cred-session-expired',
  'unknown-key': 'cred-unknown-key',
  'secret-with-line-break': 'cred-secret-trailing-newline',
  'oidc-permission-missing': 'oidc-no-id-token-permission',
  'oidc-permission-diff': 'roles-permission-lost-in-the-caller',
  'oidc-condition-table': 'oidc-trust-file-branch',
  'oidc-no-policy-at-hand': 'oidc-trust-branch',
  'table-denied': 'perm-no-allow-dynamodb',
  'organization-policy': 'perm-scp-explicit-s3',
  'bucket-in-other-region': 's3-other-region-redirect',
  'region-masked': 'region-malformed-masked',
  'proxy-refuses': 'env-proxy-tunnel-403',
  'tls-untrusted': 'env-tls-untrusted',
  'clock-skew': 'env-clock-behind',
  'fork-skipped': 'context-fork-skip',
  'all-green': 'ok-user-everything-named',
  'all-green-oidc': 'ok-oidc-role',
  'warnings-only': 'cred-stored-session-sso',
  'model-retiring': 'bedrock-retiring',
  'two-causes': 'near-two-bucket-and-model',
  'invalid-inputs': 'near-input-several',
  unexplained: 'near-unexplained',
  redacted: 'near-redact-auto-public',
};

export function situations(): ReadonlyMap<string, Scenario> {
  const known = new Map(loadScenarios().map((scenario) => [scenario.id, scenario]));
  const borrowed = Object.entries(FROM_SCENARIOS).map(([name, id]): [string, Scenario] => {
    const scenario = known.get(id);
    if (!scenario) throw new Error(`There is no scenario ${id}.`);
    return [name, scenario];
  });
  return new Map([...borrowed, ['several-models', severalModels], ['hostile-names', hostileNames]]);
}
