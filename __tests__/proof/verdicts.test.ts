import { describe, expect, it } from 'vitest';
import type { ReportedChange } from '../../proof/remedy.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import {
  ACCOUNT,
  bySession,
  byUser,
  DEPLOYER,
  denied,
  FILE,
  NO_ALLOW,
  outcome,
  ROLE,
  SESSION_KEY,
  STORED,
  scenario,
  TOKEN,
  workflow,
} from './scene.ts';

type Row = [what: string, given: Scenario, changes: ReportedChange[], root: string, verdict: string];

function rows(title: string, table: Row[]): void {
  describe(title, () => {
    it.concurrent.each(table)('%s', async (_, given, changes, root, verdict) => {
      const found = await outcome(given, ...changes);
      expect({ root: found.root, verdict: found.verdict }, JSON.stringify(found)).toEqual({ root, verdict });
    });
  });
}

const secret = (name: string, content: string, store = 'repository', environment?: string): ReportedChange =>
  ({ kind: 'set-secret', name, store, with: content, ...(environment ? { environment } : {}) }) as ReportedChange;
const input = (name: string, value: string): ReportedChange => ({ kind: 'set-input', name, value });

const KEY = secret('AWS_ACCESS_KEY_ID', 'access-key-id');
const SECRET = secret('AWS_SECRET_ACCESS_KEY', 'secret-access-key');
const SESSION = secret('AWS_SESSION_TOKEN', 'session-token');
const PASS = input('aws-session-token', '${{ secrets.AWS_SESSION_TOKEN }}');

const missingToken = scenario({
  inputs: { ...bySession, 'aws-session-token': '' },
  aws: [
    {
      withToken: false,
      status: 403,
      error: { code: 'InvalidClientTokenId', message: 'The security token included in the request is invalid.' },
    },
  ],
  env: {
    AWS_ACCESS_KEY_ID: 'ASIARZPUZDIKHNZ2RTRS',
    AWS_SECRET_ACCESS_KEY: SESSION_KEY.secret,
    AWS_SESSION_TOKEN: TOKEN,
  },
});
const expired = scenario({ inputs: bySession, preset: 'expired' });

rows('stored credentials', [
  ['a token passed beside its key', missingToken, [PASS, SESSION], 'credentials/missing-session-token', 'green'],
  // Class 1 of what went wrong before: inputs win over the environment, so a step that signs in changes nothing for this one.
  [
    'a step that signs in, with the key inputs left in place',
    { ...missingToken, oidc: true },
    [
      {
        kind: 'add-step',
        uses: 'aws-actions/configure-aws-credentials@v6',
        with: { 'role-to-assume': ROLE, 'aws-region': 'us-east-1' },
      },
    ],
    'credentials/missing-session-token',
    'same',
  ],
  [
    'the key inputs removed, where the environment has a session that works',
    missingToken,
    [
      { kind: 'remove-input', name: 'aws-access-key-id' },
      { kind: 'remove-input', name: 'aws-secret-access-key' },
    ],
    'credentials/missing-session-token',
    'green',
  ],
  [
    'a secret that the workflow does not hand over',
    missingToken,
    [secret('OTHER', 'session-token')],
    'credentials/missing-session-token',
    'same',
  ],
  ['all three values of a new session', expired, [KEY, SECRET, SESSION], 'credentials/session-expired', 'green'],
  ['a new token beside the old key', expired, [SESSION], 'credentials/session-expired', 'same'],
  ['a new key, and the old token', expired, [KEY, SECRET], 'credentials/session-expired', 'worse'],
  [
    'a new key, and no token',
    expired,
    [KEY, SECRET, { kind: 'remove-input', name: 'aws-session-token' }],
    'credentials/session-expired',
    'green',
  ],
  [
    'the secrets of an environment that the job does not name',
    { ...expired, files: { [FILE]: workflow({ ...STORED, 'aws-session-token': '${{ secrets.AWS_SESSION_TOKEN }}' }) } },
    [
      secret('AWS_ACCESS_KEY_ID', 'access-key-id', 'environment', 'production'),
      secret('AWS_SECRET_ACCESS_KEY', 'secret-access-key', 'environment', 'production'),
      secret('AWS_SESSION_TOKEN', 'session-token', 'environment', 'production'),
    ],
    'credentials/session-expired',
    'same',
  ],
  [
    'secrets of other names than the workflow reads',
    {
      ...expired,
      files: {
        [FILE]: workflow({
          'aws-access-key-id': '${{ secrets.ID }}',
          'aws-secret-access-key': '${{ secrets.KEY }}',
          'aws-session-token': '${{ secrets.TOKEN }}',
        }),
      },
    },
    [KEY, SECRET, SESSION],
    'credentials/session-expired',
    'same',
  ],
  [
    'the same value without its line break',
    scenario({ inputs: { ...byUser, 'aws-secret-access-key': `${byUser['aws-secret-access-key']}\n` } }),
    [secret('AWS_SECRET_ACCESS_KEY', 'same-value-cleaned')],
    'credentials/malformed-secret',
    'green',
  ],
  [
    'another value cleaned than the one that needs it',
    scenario({ inputs: { ...byUser, 'aws-secret-access-key': `${byUser['aws-secret-access-key']}\n` } }),
    [secret('AWS_ACCESS_KEY_ID', 'same-value-cleaned')],
    'credentials/malformed-secret',
    'same',
  ],
  [
    'a new key pair',
    scenario({ preset: 'unknown-key' }),
    [
      { kind: 'command', run: 'aws iam create-access-key --user-name deploy', by: 'aws-admin', effect: 'create-key' },
      KEY,
      SECRET,
    ],
    'credentials/unknown-key',
    'green',
  ],
  [
    'a new key pair that nobody stores',
    scenario({ preset: 'unknown-key' }),
    [{ kind: 'command', run: 'aws iam create-access-key --user-name deploy', by: 'aws-admin', effect: 'create-key' }],
    'credentials/unknown-key',
    'same',
  ],
  [
    'a key deleted that is still used',
    scenario({ inputs: { ...byUser, 'allowed-account-ids': '210987654321' } }),
    [{ kind: 'command', run: 'aws iam delete-access-key', by: 'aws-admin', effect: 'delete-key' }],
    'credentials/wrong-account',
    'worse',
  ],
]);

const TABLE = `arn:aws:dynamodb:us-east-1:${ACCOUNT}:table/orders`;
const DESCRIBE = 'dynamodb:DescribeTable';
const table = (clause: string, more: Partial<Scenario> = {}): Scenario =>
  scenario({ inputs: { ...byUser, 'dynamodb-tables': 'orders' }, aws: [denied(DESCRIBE, TABLE, clause)], ...more });
const attach = (
  type: string,
  name: string | null,
  statement: { Action: string | string[]; Resource: string; Principal?: '*' },
): ReportedChange =>
  ({
    kind: 'attach-policy',
    to: { type, name, account: type === 'bucket' ? null : ACCOUNT },
    policyName: 'made',
    document: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...statement }] },
  }) as ReportedChange;

rows('policies', [
  [
    'what was denied, allowed to whom it was denied',
    table(NO_ALLOW(DESCRIBE)),
    [attach('user', 'deploy', { Action: DESCRIBE, Resource: TABLE })],
    'permissions/no-allow',
    'green',
  ],
  [
    'with wildcards',
    table(NO_ALLOW(DESCRIBE)),
    [attach('user', 'deploy', { Action: 'dynamodb:Describe*', Resource: 'arn:aws:dynamodb:*:*:table/ord*' })],
    'permissions/no-allow',
    'green',
  ],
  [
    'for another resource',
    table(NO_ALLOW(DESCRIBE)),
    [attach('user', 'deploy', { Action: DESCRIBE, Resource: `${TABLE}-2` })],
    'permissions/no-allow',
    'same',
  ],
  [
    'for a resource whose name redaction hides',
    table(NO_ALLOW(DESCRIBE)),
    [attach('user', 'deploy', { Action: DESCRIBE, Resource: 'arn-2' })],
    'permissions/no-allow',
    'same',
  ],
  [
    'for another action',
    table(NO_ALLOW(DESCRIBE)),
    [attach('user', 'deploy', { Action: 'dynamodb:GetItem', Resource: TABLE })],
    'permissions/no-allow',
    'same',
  ],
  [
    'to another user',
    table(NO_ALLOW(DESCRIBE)),
    [attach('user', 'somebody', { Action: DESCRIBE, Resource: TABLE })],
    'permissions/no-allow',
    'same',
  ],
  [
    'to a role of the user’s name',
    table(NO_ALLOW(DESCRIBE)),
    [attach('role', 'deploy', { Action: DESCRIBE, Resource: TABLE })],
    'permissions/no-allow',
    'same',
  ],
  [
    'by an identity’s policy against an organization’s deny',
    table(' with an explicit deny in a service control policy'),
    [attach('user', 'deploy', { Action: '*', Resource: '*' })],
    'permissions/organization-policy',
    'same',
  ],
  [
    'by an identity’s policy against a boundary',
    table(` because no permissions boundary allows the ${DESCRIBE} action`),
    [attach('user', 'deploy', { Action: '*', Resource: '*' })],
    'permissions/permissions-boundary',
    'same',
  ],
  [
    'by the boundary itself',
    table(` because no permissions boundary allows the ${DESCRIBE} action`),
    [attach('boundary', null, { Action: DESCRIBE, Resource: TABLE })],
    'permissions/permissions-boundary',
    'green',
  ],
  [
    'by an allow against an explicit deny',
    table(' with an explicit deny in an identity-based policy'),
    [attach('user', 'deploy', { Action: DESCRIBE, Resource: TABLE })],
    'permissions/explicit-deny',
    'same',
  ],
  [
    'the deny taken out of the policy that has it',
    table(' with an explicit deny in an identity-based policy: arn:aws:iam::123456789012:policy/no-tables'),
    [
      {
        kind: 'edit-policy',
        of: { type: 'user', name: 'deploy', account: ACCOUNT },
        policy: 'arn:aws:iam::123456789012:policy/no-tables',
        edits: [],
        file: null,
        says: 'Remove the deny.',
      },
    ],
    'permissions/explicit-deny',
    'green',
  ],
  [
    'a deny taken out of another policy',
    table(' with an explicit deny in an identity-based policy: arn:aws:iam::123456789012:policy/no-tables'),
    [
      {
        kind: 'edit-policy',
        of: { type: 'user', name: 'deploy', account: ACCOUNT },
        policy: 'arn:aws:iam::123456789012:policy/other',
        edits: [],
        file: null,
        says: 'Remove the deny.',
      },
    ],
    'permissions/explicit-deny',
    'same',
  ],
]);

const SSO = `arn:aws:sts::${ACCOUNT}:assumed-role/AWSReservedSSO_Deploy_0123456789abcdef/mona`;
const bySso = scenario({
  inputs: { ...bySession, 'dynamodb-tables': 'orders' },
  identity: { account: ACCOUNT, arn: SSO, userId: 'AROAEXAMPLEROLEID0001:mona' },
  aws: [denied(DESCRIBE, TABLE, NO_ALLOW(DESCRIBE), SSO)],
});
const WITH_DETAILS =
  '. Go to the console for complete details, or call the API with the following authorization id: abc123';
/** AWS names the policy in the details of the denial alone. */
const byDetails = (checkType: string): Scenario =>
  table(WITH_DETAILS, {
    aws: [
      denied(DESCRIBE, TABLE, WITH_DETAILS),
      {
        service: 'iam-toolbox',
        operation: 'GetRequestAuthorizationDetails',
        resource: 'abc123',
        body: {
          evaluations: [
            {
              action: DESCRIBE,
              resource: TABLE,
              evaluatedEffect: 'IMPLICIT_DENY',
              checks: [{ checkType, evaluatedEffect: 'IMPLICIT_DENY' }],
            },
          ],
          policies: [],
        },
      },
    ],
  });
rows('a denial that only its details explain', [
  [
    'by the boundary that they name',
    byDetails('PERMISSIONS_BOUNDARY'),
    [attach('boundary', null, { Action: DESCRIBE, Resource: TABLE })],
    'permissions/permissions-boundary',
    'green',
  ],
  [
    'by the identity’s policy, where they name the boundary',
    byDetails('PERMISSIONS_BOUNDARY'),
    [attach('user', 'deploy', { Action: DESCRIBE, Resource: TABLE })],
    'permissions/permissions-boundary',
    'same',
  ],
]);

rows('sessions of a permission set', [
  [
    'the permission set',
    bySso,
    [attach('permission-set', 'Deploy', { Action: DESCRIBE, Resource: TABLE })],
    'permissions/no-allow',
    'green',
  ],
  [
    'its role, which nobody may change',
    bySso,
    [attach('role', 'AWSReservedSSO_Deploy_0123456789abcdef', { Action: DESCRIBE, Resource: TABLE })],
    'permissions/no-allow',
    'same',
  ],
]);

const byOidc = scenario({
  inputs: { 'role-to-assume': ROLE, 'aws-region': 'us-east-1' },
  oidc: true,
  oidcClaims: { sub: 'repo:octo/shop:ref:refs/heads/main', repository: 'octo/shop' },
  aws: [
    {
      service: 'sts',
      operation: 'AssumeRoleWithWebIdentity',
      status: 403,
      error: { code: 'AccessDenied', message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity' },
    },
  ],
});
const PROVIDER = 'token.actions.githubusercontent.com';
const trust = (sub: string, operator = 'StringEquals') => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Federated: `arn:aws:iam::${ACCOUNT}:oidc-provider/${PROVIDER}` },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: { [`${PROVIDER}:aud`]: 'sts.amazonaws.com' },
        [operator === 'StringEquals' ? 'StringLike' : operator]: { [`${PROVIDER}:sub`]: sub },
      },
    },
  ],
});
const editTrust = (more: object): ReportedChange =>
  ({
    kind: 'edit-trust-policy',
    role: ROLE,
    edits: [],
    file: null,
    document: null,
    says: 'Change it.',
    ...more,
  }) as ReportedChange;
const atHand: Scenario = {
  ...byOidc,
  inputs: { ...byOidc.inputs, 'trust-policy': 'trust.json' },
  files: { 'trust.json': JSON.stringify(trust('repo:octo/shop:environment:production')) },
};
const path = ['Statement', 0, 'Condition', 'StringLike', `${PROVIDER}:sub`];

rows('trust policies', [
  [
    'one that accepts the job',
    byOidc,
    [editTrust({ document: trust('repo:octo/shop:ref:refs/heads/main') })],
    'oidc/trust-policy-mismatch',
    'green',
  ],
  [
    'one for another branch',
    byOidc,
    [editTrust({ document: trust('repo:octo/shop:ref:refs/heads/release') })],
    'oidc/trust-policy-mismatch',
    'same',
  ],
  [
    'one for another audience',
    { ...byOidc, inputs: { ...byOidc.inputs, audience: 'api://shop' } },
    [editTrust({ document: trust('repo:octo/*') })],
    'oidc/trust-policy-mismatch',
    'same',
  ],
  [
    'of another role',
    byOidc,
    [editTrust({ role: `${ROLE}-2`, document: trust('repo:octo/*') })],
    'oidc/trust-policy-mismatch',
    'same',
  ],
  [
    'the subject added to the file at hand',
    atHand,
    [
      editTrust({
        file: 'trust.json',
        edits: [
          { op: 'set', path, value: ['repo:octo/shop:environment:production', 'repo:octo/shop:ref:refs/heads/main'] },
        ],
      }),
    ],
    'oidc/trust-policy-mismatch',
    'green',
  ],
  [
    'another subject added to it',
    atHand,
    [editTrust({ file: 'trust.json', edits: [{ op: 'set', path, value: ['repo:octo/shop:pull_request'] }] })],
    'oidc/trust-policy-mismatch',
    'same',
  ],
]);

const wrongAudience: Scenario = {
  ...byOidc,
  inputs: { ...byOidc.inputs, audience: 'api://shop' },
  aws: [
    {
      service: 'sts',
      operation: 'AssumeRoleWithWebIdentity',
      status: 400,
      error: { code: 'InvalidIdentityToken', message: 'Incorrect token audience' },
    },
  ],
};
const addAudience = (audience: string): ReportedChange => ({
  kind: 'command',
  run: `aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn arn:aws:iam::${ACCOUNT}:oidc-provider/${PROVIDER} --client-id ${audience}`,
  by: 'aws-admin',
  effect: 'add-audience',
});
const fromElsewhere = (variable: string): Scenario =>
  scenario({
    inputs: { ...byUser, 'dynamodb-tables': 'orders' },
    env: { AWS_ENDPOINT_URL_DYNAMODB: '{server}', AWS_ENDPOINT_URL_S3: '{server}' },
    aws: [
      {
        service: 'dynamodb',
        status: 400,
        error: {
          code: 'InvalidSignatureException',
          message: `Credential should be scoped to a valid region. ${variable}`,
        },
      },
    ],
  });
const unset = (name: string): ReportedChange => ({ kind: 'unset-variable', name, at: 'job' });

rows('what one setting mends', [
  ['the audience that the token has', wrongAudience, [addAudience('api://shop')], 'oidc/audience-mismatch', 'green'],
  ['another audience', wrongAudience, [addAudience('sts.amazonaws.com')], 'oidc/audience-mismatch', 'same'],
  [
    'the usual audience',
    wrongAudience,
    [{ kind: 'remove-input', name: 'audience' }],
    'oidc/audience-mismatch',
    'green',
  ],
  [
    'the endpoint that is overridden',
    fromElsewhere(''),
    [unset('AWS_ENDPOINT_URL_DYNAMODB')],
    'environment/endpoint-mismatch',
    'green',
  ],
  [
    'the endpoint of another service',
    fromElsewhere(''),
    [unset('AWS_ENDPOINT_URL_S3')],
    'environment/endpoint-mismatch',
    'same',
  ],
]);

const notThere = {
  service: 's3',
  region: 'us-east-1',
  status: 400,
  headers: { 'x-amz-bucket-region': 'eu-west-1' },
  error: {
    code: 'AuthorizationHeaderMalformed',
    message: "The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'eu-west-1'",
    Region: 'eu-west-1',
  },
};
const twoRegions = scenario({
  inputs: { ...byUser, 's3-buckets': 'shop-assets', 'dynamodb-tables': 'orders' },
  aws: [notThere],
  files: { [FILE]: workflow({ ...STORED, 's3-buckets': 'shop-assets', 'dynamodb-tables': 'orders' }) },
});
rows('one resource among others', [
  ['another Region for all', twoRegions, [input('aws-region', 'eu-west-1')], 's3/bucket-in-other-region', 'worse'],
  [
    'a second step for the one',
    twoRegions,
    [
      {
        kind: 'second-step',
        with: { ...STORED, 'aws-region': 'eu-west-1', 's3-buckets': 'shop-assets' },
        moves: [{ name: 's3-buckets', item: 'shop-assets' }],
      },
    ],
    's3/bucket-in-other-region',
    'green',
  ],
  [
    'a second step that has no credentials',
    twoRegions,
    [
      {
        kind: 'second-step',
        with: { 'aws-region': 'eu-west-1', 's3-buckets': 'shop-assets' },
        moves: [{ name: 's3-buckets', item: 'shop-assets' }],
      },
    ],
    's3/bucket-in-other-region',
    'worse',
  ],
  [
    'a second step, and the item left in the first',
    twoRegions,
    [{ kind: 'second-step', with: { ...STORED, 'aws-region': 'eu-west-1', 's3-buckets': 'shop-assets' }, moves: [] }],
    's3/bucket-in-other-region',
    'same',
  ],
  [
    'a table that is not in the account',
    scenario({
      inputs: { ...byUser, 'dynamodb-tables': 'orders', 's3-buckets': 'shop-assets' },
      aws: [
        denied('s3:ListBucket', '"arn:aws:s3:::shop-assets"', NO_ALLOW('s3:ListBucket')),
        {
          service: 'dynamodb',
          status: 400,
          error: {
            code: 'ResourceNotFoundException',
            message: 'Requested resource not found: Table: orders not found',
          },
        },
      ],
    }),
    [attach('user', 'deploy', { Action: 's3:ListBucket', Resource: 'arn:aws:s3:::shop-assets' })],
    'permissions/no-allow',
    'next',
  ],
]);

const NOVA = 'amazon.nova-lite-v1:0';
const invalid = scenario({
  inputs: { ...byUser, 'bedrock-models': 'amazon.nova-lite-v9:0' },
  aws: [
    {
      service: 'bedrock-runtime',
      status: 400,
      error: { code: 'ValidationException', message: 'The provided model identifier is invalid.' },
    },
    {
      service: 'bedrock',
      operation: 'GetFoundationModel*',
      status: 400,
      error: { code: 'ValidationException', message: 'The provided model identifier is invalid.' },
    },
  ],
});
const replace = (from: string, to: string): ReportedChange => ({
  kind: 'replace-value',
  name: 'bedrock-models',
  from,
  to,
});
rows('values', [
  ['a model that exists', invalid, [replace('amazon.nova-lite-v9:0', NOVA)], 'bedrock/invalid-model-id', 'green'],
  [
    'another one that does not',
    invalid,
    [replace('amazon.nova-lite-v9:0', 'amazon.nova-lite-v8:0')],
    'bedrock/invalid-model-id',
    'same',
  ],
  ['a value that is not there', invalid, [replace('amazon.nova-pro-v9:0', NOVA)], 'bedrock/invalid-model-id', 'same'],
]);

const pull = (head: string) => ({
  eventName: 'pull_request',
  ref: 'refs/pull/8/merge',
  event: {
    repository: { private: true, full_name: 'octo/shop' },
    pull_request: {
      number: 8,
      head: { ref: 'topic', repo: { full_name: head, fork: head !== 'octo/shop' } },
      base: { ref: 'main', repo: { full_name: 'octo/shop' } },
    },
  },
});
const fork = scenario({
  inputs: { 'aws-region': 'us-east-1', 'aws-access-key-id': '', 'aws-secret-access-key': '' },
  context: pull('stranger/shop'),
});
const condition = (value: string): ReportedChange => ({ kind: 'job', key: 'if', value });
rows('keys of the job', [
  [
    'a condition that leaves out forks',
    fork,
    [
      condition(
        "github.event_name != 'pull_request' || github.event.pull_request.head.repo.full_name == github.repository",
      ),
    ],
    'context/withheld-from-fork',
    'green',
  ],
  [
    'one that leaves out every push too',
    fork,
    [condition('github.event.pull_request.head.repo.full_name == github.repository')],
    'context/withheld-from-fork',
    'worse',
  ],
  [
    'a condition beside one that has left out pushes all along',
    {
      ...fork,
      files: {
        [FILE]: workflow({ 'aws-region': 'us-east-1' }, { job: "    if: ${{ github.event_name == 'pull_request' }}" }),
      },
    },
    [condition('github.event.pull_request.head.repo.full_name == github.repository')],
    'context/withheld-from-fork',
    'green',
  ],
  [
    'a condition of this step alone',
    { ...fork, files: { [FILE]: workflow({ 'aws-region': 'us-east-1' }) } },
    [
      {
        kind: 'step',
        key: 'if',
        value:
          "github.event_name != 'pull_request' || github.event.pull_request.head.repo.full_name == github.repository",
      },
    ],
    'context/withheld-from-fork',
    'green',
  ],
  ['a secret, which a fork does not see', fork, [KEY, SECRET], 'context/withheld-from-fork', 'same'],
  [
    'the permission that was lacking',
    scenario({
      inputs: { 'role-to-assume': ROLE, 'aws-region': 'us-east-1' },
      files: { [FILE]: workflow({ 'role-to-assume': ROLE, 'aws-region': 'us-east-1' }) },
    }),
    [{ kind: 'job', key: 'permissions', value: { 'id-token': 'write', contents: 'read' } }],
    'oidc/permission-missing',
    'green',
  ],
  [
    'the permission in a called workflow whose caller does not give it',
    scenario({
      inputs: { 'role-to-assume': ROLE, 'aws-region': 'us-east-1' },
      files: {
        [FILE]: 'on: push\npermissions:\n  contents: read\njobs:\n  release:\n    uses: ./.github/workflows/ship.yml\n',
        '.github/workflows/ship.yml': workflow({ 'role-to-assume': ROLE, 'aws-region': 'us-east-1' }).replace(
          'on: push',
          'on: workflow_call',
        ),
      },
    }),
    [{ kind: 'job', key: 'permissions', value: { 'id-token': 'write', contents: 'read' } }],
    'oidc/permission-missing',
    'same',
  ],
  [
    'the environment to which the secrets belong',
    scenario({
      inputs: { 'aws-region': 'us-east-1', 'aws-access-key-id': '', 'aws-secret-access-key': '' },
      files: { [FILE]: workflow(STORED) },
    }),
    [{ kind: 'job', key: 'environment', value: 'production' }],
    'credentials/missing',
    'green',
  ],
]);

const SIGN_IN = 'aws-actions/configure-aws-credentials';
const signIn = (lines: readonly string[]): string =>
  [`      - uses: ${SIGN_IN}@v6`, '        continue-on-error: true', '        with:', '          aws-region: us-east-1']
    .concat(lines.map((line) => `          ${line}`))
    .join('\n');
const REGION = { 'aws-region': 'us-east-1' };
const TOKEN_GRANT = '    permissions:\n      id-token: write';
const nothingLeft = (lines: readonly string[]): Scenario =>
  scenario({
    inputs: REGION,
    oidc: true,
    files: { [FILE]: workflow(REGION, { before: signIn(lines), job: TOKEN_GRANT }) },
  });
const KEYS_OF_JOB = {
  AWS_ACCESS_KEY_ID: byUser['aws-access-key-id'],
  AWS_SECRET_ACCESS_KEY: byUser['aws-secret-access-key'],
};
const emptyLater = `${workflow(REGION)}      - run: aws s3 ls\n        env:\n          AWS_PROFILE: ''\n`;
const withoutEnd = scenario({
  inputs: { ...REGION, 'min-session-minutes': '30' },
  env: {
    AWS_ACCESS_KEY_ID: SESSION_KEY.id,
    AWS_SECRET_ACCESS_KEY: SESSION_KEY.secret,
    AWS_SESSION_TOKEN: TOKEN,
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
  },
  oidc: true,
  identity: { account: ACCOUNT, arn: `arn:aws:sts::${ACCOUNT}:assumed-role/deploy/ci` },
  files: {
    [FILE]: workflow(
      { ...REGION, 'min-session-minutes': '30' },
      { before: signIn([`role-to-assume: ${ROLE}`]), job: TOKEN_GRANT },
    ),
  },
});
const byEarlier = { kind: 'remove-input', step: { uses: SIGN_IN, where: 'before' } } as const;

rows('steps beside this one', [
  [
    'a secret that an earlier step reads, stored',
    scenario({
      env: { AWS_ACCESS_KEY_ID: byUser['aws-access-key-id'], AWS_SECRET_ACCESS_KEY: byUser['aws-secret-access-key'] },
      inputs: REGION,
      oidc: true,
      files: {
        [FILE]: workflow(REGION, { before: signIn(['role-to-assume: ${{ secrets.ROLE }}']), job: TOKEN_GRANT }),
      },
    }),
    [secret('ROLE', 'role-arn')],
    'context/earlier-step',
    'green',
  ],
  [
    'an earlier step that takes the token',
    nothingLeft([`role-to-assume: ${ROLE}`, 'role-chaining: true', 'unset-current-credentials: true']),
    [{ ...byEarlier, name: 'role-chaining' }],
    'credentials/missing',
    'green',
  ],
  [
    'an earlier step that chains from nothing',
    nothingLeft([`role-to-assume: ${ROLE}`, 'role-chaining: true', 'unset-current-credentials: true']),
    [{ ...byEarlier, name: 'unset-current-credentials' }],
    'credentials/missing',
    'worse',
  ],
  [
    'an empty variable of a later step, removed there',
    scenario({ inputs: REGION, env: KEYS_OF_JOB, files: { [FILE]: emptyLater } }),
    [{ kind: 'unset-variable', name: 'AWS_PROFILE', at: 'step', step: { uses: '', where: 'after', away: 1 } }],
    'environment/variable-refused',
    'green',
  ],
  [
    'an empty variable of a later step, removed from the job',
    scenario({ inputs: REGION, env: KEYS_OF_JOB, files: { [FILE]: emptyLater } }),
    [{ kind: 'unset-variable', name: 'AWS_PROFILE', at: 'job' }],
    'environment/variable-refused',
    'same',
  ],
  [
    'an output that the earlier step makes',
    withoutEnd,
    [
      { kind: 'step', key: 'id', value: 'creds', step: { uses: SIGN_IN, where: 'before' } },
      {
        kind: 'set-input',
        name: 'output-credentials',
        value: 'true',
        step: { uses: SIGN_IN, where: 'before' },
      },
      input('credential-expiration', '${{ steps.creds.outputs.aws-expiration }}'),
    ],
    'credentials/session-end-unknown',
    'green',
  ],
  [
    'an output that the earlier step does not make',
    withoutEnd,
    [
      { kind: 'step', key: 'id', value: 'creds', step: { uses: SIGN_IN, where: 'before' } },
      input('credential-expiration', '${{ steps.creds.outputs.aws-expiration }}'),
    ],
    'credentials/session-end-unknown',
    'same',
  ],
]);

rows('commands', [
  [
    'the Region that is closed',
    scenario({
      inputs: { ...byUser, 'aws-region': 'ap-east-1' },
      aws: [
        {
          region: 'ap-east-1',
          status: 403,
          error: { code: 'InvalidClientTokenId', message: 'The security token included in the request is invalid' },
        },
      ],
    }),
    [
      {
        kind: 'command',
        run: 'aws account enable-region --region-name ap-east-1',
        by: 'aws-admin',
        effect: 'enable-region',
      },
    ],
    'region/opt-in-rejected',
    'green',
  ],
  [
    'another Region than the closed one',
    scenario({
      inputs: { ...byUser, 'aws-region': 'ap-east-1' },
      aws: [
        {
          region: 'ap-east-1',
          status: 403,
          error: { code: 'InvalidClientTokenId', message: 'The security token included in the request is invalid' },
        },
      ],
    }),
    [
      {
        kind: 'command',
        run: 'aws account enable-region --region-name ap-south-2',
        by: 'aws-admin',
        effect: 'enable-region',
      },
    ],
    'region/opt-in-rejected',
    'same',
  ],
]);

const oidcRole = (statements: object[], branch = 'main'): ReportedChange[] =>
  [
    {
      kind: 'command',
      run: `aws iam create-open-id-connect-provider --url https://${PROVIDER} --client-id-list sts.amazonaws.com`,
      by: 'aws-admin',
      effect: 'create-provider',
    },
    {
      kind: 'command',
      run: 'aws iam create-role --role-name github-shop --assume-role-policy-document file://trust-policy.json',
      by: 'aws-admin',
      effect: 'create-role',
      files: { 'trust-policy.json': trust(`repo:octo/shop:ref:refs/heads/${branch}`) },
    },
    ...statements.map((statement) => ({
      kind: 'attach-policy',
      to: { type: 'role', name: 'github-shop', account: ACCOUNT },
      policyName: 'made',
      document: { Version: '2012-10-17', Statement: [statement] },
    })),
    { kind: 'job', key: 'permissions', value: { 'id-token': 'write', contents: 'read' } },
    { kind: 'remove-input', name: 'aws-access-key-id' },
    { kind: 'remove-input', name: 'aws-secret-access-key' },
    { kind: 'remove-input', name: 'aws-session-token' },
    { kind: 'set-input', name: 'role-to-assume', value: `arn:aws:iam::${ACCOUNT}:role/github-shop` },
  ] as ReportedChange[];
const withTable = { ...expired, inputs: { ...bySession, 'dynamodb-tables': 'orders' } };
rows('a new role', [
  [
    'with its permissions',
    withTable,
    oidcRole([{ Effect: 'Allow', Action: DESCRIBE, Resource: TABLE }]),
    'credentials/session-expired',
    'green',
  ],
  ['without permissions', withTable, oidcRole([]), 'credentials/session-expired', 'worse'],
  [
    'that trusts another branch',
    withTable,
    oidcRole([{ Effect: 'Allow', Action: '*', Resource: '*' }], 'release'),
    'credentials/session-expired',
    'worse',
  ],
  [
    'for a job that may not ask for a token',
    withTable,
    oidcRole([{ Effect: 'Allow', Action: '*', Resource: '*' }]).filter(({ kind }) => kind !== 'job'),
    'credentials/session-expired',
    'worse',
  ],
]);

describe('somebody who has to decide', () => {
  it('gets a text', async () =>
    expect(
      (
        await outcome(expired, {
          kind: 'ask',
          whom: 'the account’s owner',
          message: `Please renew the session of ${DEPLOYER}.`,
        })
      ).verdict,
    ).toBe('human'));
  it('is not asked without one', async () =>
    expect((await outcome(expired, { kind: 'ask', whom: 'the account’s owner', message: '' })).verdict).toBe('same'));
});
