import { describe, expect, it } from 'vitest';
import { missing } from '../../../src/rules/credentials/missing.ts';
import { type MissingCause, missingCauses } from '../../../src/rules/credentials/missing-causes.ts';
import type { RunContext, Scene, WorkflowJob } from '../../../src/scene.ts';
import { factsOfJob } from '../context/jobs.ts';
import { told } from '../facts.ts';
import { type FlatCredentials, NONE, scene } from '../scene.ts';

const FILLED = {
  'aws-access-key-id': '${{ secrets.AWS_KEY }}',
  'aws-secret-access-key': '${{secrets.AWS_SECRET}}',
  'aws-region': '${{ vars.REGION }}',
};
const GIVEN = Object.keys(FILLED);
const JOB: WorkflowJob = { timeoutMinutes: null, environment: null, permissions: null, container: false, caller: null };
const HERE = './.github/workflows/called.yml';
const CALL = { job: 'release', uses: HERE, passed: {}, permissions: null };
const inJob = (context: Partial<RunContext>, credentials: Partial<FlatCredentials> = {}): Scene =>
  scene({
    credentials: { ...NONE, ...credentials },
    context: { workflowJob: JOB, expressions: FILLED, givenInputs: GIVEN, ...context },
  });
const inEnvironment = (environment: WorkflowJob['environment'], more: Partial<RunContext> = {}) =>
  inJob({ workflowJob: { ...JOB, environment }, ...more });

const names = ['AWS_KEY', 'AWS_SECRET'];
const filled = [
  { name: 'aws-access-key-id', from: 'secrets.AWS_KEY' },
  { name: 'aws-secret-access-key', from: 'secrets.AWS_SECRET' },
];
const STORED = { store: 'secrets', names, filled } as const;
const NOT_THERE: MissingCause = { kind: 'not stored', ...STORED };
const IN_ENVIRONMENT: MissingCause = { kind: 'in an environment', ...STORED, candidates: [] };
const ELSEWHERE: MissingCause = { kind: 'in another environment', ...STORED };
const emptied = (from: string, name = 'aws-access-key-id'): MissingCause => ({
  kind: 'other values empty',
  filled: [{ name, from }],
});
const SIGN_IN = 'aws-actions/configure-aws-credentials';
const OUTPUTS = {
  'aws-access-key-id': '${{ needs.login.outputs.key-id }}',
  'aws-secret-access-key': '${{ needs.login.outputs.secret }}',
  'aws-session-token': '${{ needs.login.outputs.token }}',
};
const fromJob = [
  { name: 'aws-access-key-id', from: 'needs.login.outputs.key-id' },
  { name: 'aws-secret-access-key', from: 'needs.login.outputs.secret' },
];
const LOGIN = { uses: `${SIGN_IN}@v6`, role: 'arn:aws:iam::123456789012:role/deploy', region: null };
const PASSED = { AWS_KEY: '${{ secrets.AWS_KEY }}', AWS_SECRET: '${{ secrets.AWS_SECRET }}' };

const WITHOUT_ENVIRONMENT = inJob({});
const ONE_CANDIDATE = inJob({ otherEnvironments: ['production'] });
const NOT_IN_IT = inEnvironment({ name: 'production' }, { environmentName: 'production' });
const NONE_PASSED = inJob({ calledBy: { ...CALL, secrets: 'none' } });
const OTHERS_PASSED = inJob({ calledBy: { ...CALL, secrets: 'named', passed: { TOKEN: '${{ secrets.TOKEN }}' } } });
const OTHERS_PASSED_ABROAD = inJob({
  calledBy: {
    ...CALL,
    uses: 'other/ci/.github/workflows/x.yml@v1',
    secrets: 'named',
    passed: { TOKEN: '${{ secrets.TOKEN }}' },
  },
});
const HIDDEN = inEnvironment('open', { calledBy: { ...CALL, secrets: 'named', passed: PASSED } });
const MISTYPED = inJob({
  expressions: { 'aws-acces-key-id': '${{ secrets.KEY }}' },
  givenInputs: ['aws-acces-key-id', 'aws-region'],
  strangeInputs: ['aws-acces-key-id'],
});
const UNDERSCORES = scene({
  credentials: NONE,
  context: { strangeInputs: ['aws_access_key_id', 'aws_secret_access_key'] },
});
const MASKED = inJob({
  expressions: OUTPUTS,
  givenInputs: [...Object.keys(OUTPUTS), 'aws-region'],
  signInElsewhere: { login: LOGIN },
});
const LATER = inJob({ expressions: {}, givenInputs: [], signInAfter: SIGN_IN });
const steps = (given: string, more = ''): Partial<RunContext> =>
  factsOfJob({
    before: `- uses: ${SIGN_IN}@v6\n${more ? `  ${more}\n` : ''}  with:\n    aws-region: us-east-2\n    role-to-assume: deploy\n${given ? `    ${given}\n` : ''}`,
  });
const SKIPPED = inJob(steps('', "if: github.ref == 'refs/heads/main'"));
const FAILED = inJob(steps('', 'continue-on-error: true'));
const NOT_EXPORTED = inJob(steps('output-env-credentials: false'));
const PROFILE = inJob(steps('aws-profile: ci'));
const CANNOT = inJob(steps('force-skip-oidc: true', 'continue-on-error: true'));
const NO_OUTPUTS = inJob(
  factsOfJob({
    before: `- uses: ${SIGN_IN}@v6\n  id: creds\n  with:\n    aws-region: us-east-2\n    role-to-assume: deploy`,
    own: 'with:\n  aws-access-key-id: ${{ steps.creds.outputs.aws-access-key-id }}',
  }),
);
const NOTHING = inJob({ expressions: {}, givenInputs: [] });
const TOKEN_ALONE = inJob({ expressions: {}, givenInputs: [] }, { idToken: true });
const EMPTY_ROLE = inJob({ expressions: { 'role-to-assume': '${{ secrets.ROLE }}' } });
const UNREAD = scene({ credentials: NONE });
const EMPTIED = scene({ credentials: { ...NONE, empty: ['AWS_ACCESS_KEY_ID'] } });

const IN_VARIABLE = {
  store: 'secrets',
  names: ['AWS_KEY'],
  filled: [{ name: 'AWS_ACCESS_KEY_ID', from: 'secrets.AWS_KEY' }],
} as const;

const rows: [name: string, world: Scene, causes: MissingCause[]][] = [
  ['a job without an environment', WITHOUT_ENVIRONMENT, [IN_ENVIRONMENT, NOT_THERE]],
  [
    'a job without an environment, beside one that has one',
    ONE_CANDIDATE,
    [{ ...IN_ENVIRONMENT, candidates: ['production'] } as MissingCause, NOT_THERE],
  ],
  [
    'a job with an environment',
    NOT_IN_IT,
    [{ kind: 'not in the environment', ...STORED, environment: 'production' }, NOT_THERE],
  ],
  ['an environment by an expression', inEnvironment('open'), [ELSEWHERE, NOT_THERE]],
  [
    'a reusable workflow whose caller passes no secrets',
    NONE_PASSED,
    [{ kind: 'caller passes none', job: 'release', uses: HERE, names }, IN_ENVIRONMENT, NOT_THERE],
  ],
  [
    'a reusable workflow whose step cannot be read',
    scene({
      credentials: NONE,
      context: { calledBy: { ...CALL, uses: 'octo/ci/.github/workflows/deploy.yml@v1', secrets: 'none' } },
    }),
    [{ kind: 'caller passes none', job: 'release', uses: 'octo/ci/.github/workflows/deploy.yml@v1', names: [] }],
  ],
  [
    'a reusable workflow whose caller passes others by name',
    OTHERS_PASSED,
    [
      {
        kind: 'caller passes others',
        job: 'release',
        uses: HERE,
        passed: { TOKEN: '${{ secrets.TOKEN }}' },
        lacking: names,
      },
      IN_ENVIRONMENT,
      NOT_THERE,
    ],
  ],
  [
    'a reusable workflow with an environment, whose caller passes the very names',
    HIDDEN,
    [{ kind: 'caller hides the environment', job: 'release', uses: HERE, names }, ELSEWHERE, NOT_THERE],
  ],
  [
    'a reusable workflow without an environment, whose caller passes the very names',
    inJob({ calledBy: { ...CALL, secrets: 'named', passed: PASSED } }),
    [IN_ENVIRONMENT, NOT_THERE],
  ],
  [
    'a reusable workflow whose caller passes all',
    inJob({ calledBy: { ...CALL, secrets: 'inherit' } }),
    [IN_ENVIRONMENT, NOT_THERE],
  ],
  [
    'a reusable workflow that reads no secrets',
    inJob({ expressions: { 'aws-access-key-id': '${{ inputs.key }}' }, calledBy: { ...CALL, secrets: 'none' } }),
    [emptied('inputs.key')],
  ],
  [
    'a reusable workflow whose key comes from a step that is called secrets',
    inJob({
      expressions: { 'aws-access-key-id': '${{ steps.secrets.outputs.key }}' },
      calledBy: { ...CALL, secrets: 'none' },
    }),
    [emptied('steps.secrets.outputs.key')],
  ],
  [
    'a step that names a Region alone',
    inJob({ expressions: { 'aws-region': '${{ vars.REGION }}' } }),
    [{ kind: 'nothing named' }],
  ],
  ['a job that cannot be found in its workflow', inJob({ workflowJob: null }), [ELSEWHERE, NOT_THERE]],
  [
    'an input that there is not, and none for the secret',
    MISTYPED,
    [
      {
        kind: 'misspelt',
        misspelt: [{ given: 'aws-acces-key-id', meant: 'aws-access-key-id', value: '${{ secrets.KEY }}' }],
        missing: ['aws-secret-access-key'],
      },
    ],
  ],
  [
    'inputs with underscores, and no workflow to read',
    UNDERSCORES,
    [
      {
        kind: 'misspelt',
        misspelt: [
          { given: 'aws_access_key_id', meant: 'aws-access-key-id', value: null },
          { given: 'aws_secret_access_key', meant: 'aws-secret-access-key', value: null },
        ],
        missing: [],
      },
    ],
  ],
  [
    'an input that there is not, and that stands for no key',
    inJob({ strangeInputs: ['s3-bucket', 'debug'] }),
    [IN_ENVIRONMENT, NOT_THERE],
  ],
  [
    'outputs of another job',
    MASKED,
    [{ kind: 'job outputs', filled: fromJob, job: 'login', signIn: { job: 'login', ...LOGIN } }],
  ],
  [
    'outputs of another job whose sign-in the file does not have',
    inJob({ expressions: OUTPUTS }),
    [{ kind: 'job outputs', filled: fromJob, job: 'login', signIn: null }],
  ],
  ['nothing that names a key', NOTHING, [{ kind: 'nothing named' }]],
  ['nothing that names a key, and a sign-in after this step', LATER, [{ kind: 'signs in later', uses: SIGN_IN }]],
  [
    'nothing that names a key, and a sign-in before this step',
    SKIPPED,
    [expect.objectContaining({ kind: 'sign-in left nothing', uses: SIGN_IN, why: 'skipped or failed' })],
  ],
  ['a sign-in that may fail', FAILED, [expect.objectContaining({ kind: 'sign-in left nothing', why: 'failed' })]],
  [
    'a sign-in that exports nothing',
    NOT_EXPORTED,
    [expect.objectContaining({ kind: 'sign-in exports nothing', name: 'output-env-credentials' })],
  ],
  [
    'a sign-in that writes a profile',
    PROFILE,
    [expect.objectContaining({ kind: 'sign-in exports nothing', name: 'aws-profile', value: 'ci' })],
  ],
  ['a sign-in that cannot work', CANNOT, [expect.objectContaining({ kind: 'sign-in cannot work' })]],
  [
    'outputs that no step makes',
    NO_OUTPUTS,
    [
      expect.objectContaining({ kind: 'sign-in has no outputs' }),
      expect.objectContaining({ kind: 'other values empty' }),
    ],
  ],
  ['nothing that names a key, and a right to a token', TOKEN_ALONE, [{ kind: 'token without a role' }]],
  ['a role by a secret that is empty', EMPTY_ROLE, [{ kind: 'role is empty', from: 'secrets.ROLE' }]],
  [
    'nothing that names a key, and an empty variable that an earlier step has set',
    inJob({ expressions: {} }, { empty: ['AWS_ACCESS_KEY_ID'] }),
    [{ kind: 'unread', forge: 'github', emptied: true }],
  ],
  [
    'the variables around the step',
    inJob({ expressions: {}, variableExpressions: { AWS_ACCESS_KEY_ID: '${{ secrets.AWS_KEY }}' } }),
    [
      { kind: 'in an environment', ...IN_VARIABLE, candidates: [] },
      { kind: 'not stored', ...IN_VARIABLE },
    ],
  ],
  [
    'an expression of several parts',
    inJob({ expressions: { 'aws-access-key-id': '${{ secrets[format(env.X)] }}' } }),
    [{ kind: 'unread', forge: 'github', emptied: false }],
  ],
  [
    'an output of a step that did not run',
    inJob({ expressions: { 'aws-access-key-id': '${{ steps.creds.outputs.key }}' } }),
    [emptied('steps.creds.outputs.key')],
  ],
  ['a workflow that cannot be read', UNREAD, [{ kind: 'unread', forge: 'github', emptied: false }]],
  [
    'a workflow that cannot be read, and variables that are set',
    EMPTIED,
    [{ kind: 'unread', forge: 'github', emptied: true }],
  ],
  [
    'a workflow that cannot be read, and an empty profile',
    scene({ credentials: { ...NONE, empty: ['AWS_PROFILE'] } }),
    [{ kind: 'unread', forge: 'github', emptied: false }],
  ],
];

describe('why no credentials arrived', () => {
  it.each(rows.map(([name, world, causes]) => ({ name, world, causes })))('$name', ({ world, causes }) => {
    expect(missingCauses(world)).toEqual(causes);
    const found = missing.find(world);
    expect(found).toMatchObject([{ causes }]);
    for (const facts of found) expect(told(missing.tell(facts))).not.toMatch(/\[object |NaN|undefined|null/);
  });
});

describe('is told', () => {
  const words = (world: Scene, most = 1) =>
    missing.find(world).map((facts) => {
      const all = missing.tell(facts);
      return told({ ...all, remedies: all.remedies?.slice(0, most) as never });
    })[0];
  it('of an environment that no file names', () =>
    expect(words(WITHOUT_ENVIRONMENT, 2)).toMatchInlineSnapshot(`
      "No credentials reached this step.
      No source supplied an access key, so no request was sent with one. Most likely AWS_KEY or AWS_SECRET belongs to an environment, and this job names none. Or AWS_KEY or AWS_SECRET is mistyped, or was deleted.
      - The inputs aws-access-key-id and aws-secret-access-key are empty.
      - AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set in the environment.
      - The workflow fills aws-access-key-id and aws-secret-access-key from secrets.AWS_KEY and secrets.AWS_SECRET, and nothing arrived.
      → Name the environment that has AWS_KEY and AWS_SECRET in the job
        job {"key":"environment","value":"ENVIRONMENT"}
        (The environment’s protection rules, such as reviewers and branches, then apply to this job.)
        The secrets of an environment: gh secret list --env ENVIRONMENT
        ✓ the job names the environment ENVIRONMENT, and its secrets reach this step
      → Store AWS_KEY and AWS_SECRET in the secrets of the repository
        set-secret {"name":"AWS_KEY","store":"repository","with":"access-key-id"}
        set-secret {"name":"AWS_SECRET","store":"repository","with":"secret-access-key"}
        ✓ AWS_KEY and AWS_SECRET are stored in the secrets of the repository"
    `));
  it('of an environment that another job names', () =>
    expect(words(ONE_CANDIDATE)).toMatchInlineSnapshot(`
    "No credentials reached this step.
    No source supplied an access key, so no request was sent with one. Most likely AWS_KEY or AWS_SECRET belongs to an environment, and this job names none. Or AWS_KEY or AWS_SECRET is mistyped, or was deleted.
    - The inputs aws-access-key-id and aws-secret-access-key are empty.
    - AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set in the environment.
    - The workflow fills aws-access-key-id and aws-secret-access-key from secrets.AWS_KEY and secrets.AWS_SECRET, and nothing arrived.
    → Name the environment production in the job
      job {"key":"environment","value":"production"}
      (The environment’s protection rules, such as reviewers and branches, then apply to this job.)
      ✓ the job names the environment production, and its secrets reach this step"
  `));
  it('of the job’s own environment', () =>
    expect(words(NOT_IN_IT)).toMatchInlineSnapshot(`
    "No credentials reached this step.
    No source supplied an access key, so no request was sent with one. Most likely the environment production has no AWS_KEY or AWS_SECRET, and neither has the repository. Or AWS_KEY or AWS_SECRET is mistyped, or was deleted.
    - The inputs aws-access-key-id and aws-secret-access-key are empty.
    - AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set in the environment.
    - The workflow fills aws-access-key-id and aws-secret-access-key from secrets.AWS_KEY and secrets.AWS_SECRET, and nothing arrived.
    → Store AWS_KEY and AWS_SECRET in the environment production
      set-secret {"name":"AWS_KEY","store":"environment","environment":"production","with":"access-key-id"}
      set-secret {"name":"AWS_SECRET","store":"environment","environment":"production","with":"secret-access-key"}
      ✓ AWS_KEY and AWS_SECRET are stored in the environment production"
  `));
  it('of a caller that passes none', () =>
    expect(words(NONE_PASSED)).toMatchInlineSnapshot(`
    "No credentials reached this step.
    No source supplied an access key, so no request was sent with one. The reason: the job release calls this reusable workflow without secrets: inherit, and passes none.
    - The inputs aws-access-key-id and aws-secret-access-key are empty.
    - AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set in the environment.
    - The job release calls ./.github/workflows/called.yml and passes no secrets.
    - The workflow fills aws-access-key-id and aws-secret-access-key from secrets.AWS_KEY and secrets.AWS_SECRET, and nothing arrived.
    → Pass the secrets on to the reusable workflow
      job {"key":"secrets","value":"inherit","job":"release"}
      ✓ the job release says secrets: inherit"
  `));
  it('of a caller in another organization that passes others', () =>
    expect(words(OTHERS_PASSED_ABROAD)).toMatchInlineSnapshot(`
      "No credentials reached this step.
      No source supplied an access key, so no request was sent with one. Most likely the job release calls this reusable workflow and does not pass AWS_KEY and AWS_SECRET. Or AWS_KEY or AWS_SECRET belongs to an environment, and this job names none; or AWS_KEY or AWS_SECRET is mistyped, or was deleted.
      - The inputs aws-access-key-id and aws-secret-access-key are empty.
      - AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set in the environment.
      - The job release calls other/ci/.github/workflows/x.yml@v1 and passes secrets by name.
      - The workflow fills aws-access-key-id and aws-secret-access-key from secrets.AWS_KEY and secrets.AWS_SECRET, and nothing arrived.
      → Pass AWS_KEY and AWS_SECRET on to the reusable workflow
        job {"key":"secrets","value":{"TOKEN":"\${{ secrets.TOKEN }}","AWS_KEY":"\${{ secrets.AWS_KEY }}","AWS_SECRET":"\${{ secrets.AWS_SECRET }}"},"job":"release"}
        ✓ the job release passes AWS_KEY and AWS_SECRET on"
    `));
  it('of a caller that hides the environment', () =>
    expect(words(HIDDEN)).toMatchInlineSnapshot(`
    "No credentials reached this step.
    No source supplied an access key, so no request was sent with one. Most likely the job release passes AWS_KEY and AWS_SECRET by name: a job that calls a workflow has no environment, so it passes empty values, and those hide the secrets of this job’s environment. Or AWS_KEY or AWS_SECRET belongs to another environment than this job’s; or AWS_KEY or AWS_SECRET is mistyped, or was deleted.
    - The inputs aws-access-key-id and aws-secret-access-key are empty.
    - AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set in the environment.
    - The job release calls ./.github/workflows/called.yml and passes secrets by name.
    - The workflow fills aws-access-key-id and aws-secret-access-key from secrets.AWS_KEY and secrets.AWS_SECRET, and nothing arrived.
    → Pass the secrets on to the reusable workflow
      job {"key":"secrets","value":"inherit","job":"release"}
      ✓ the job release says secrets: inherit"
  `));
  it('of a mistyped input', () =>
    expect(words(MISTYPED)).toMatchInlineSnapshot(`
      "? did you mean aws-access-key-id
      No credentials reached this step.
      No source supplied an access key, so no request was sent with one. The reason: an input’s name is mistyped: aws-acces-key-id should be aws-access-key-id.
      - The inputs aws-access-key-id and aws-secret-access-key are empty.
      - AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set in the environment.
      - The step gives aws-acces-key-id, and this action has no such input.
      → Write aws-access-key-id instead of aws-acces-key-id
        remove-input {"name":"aws-acces-key-id"}
        set-input {"name":"aws-access-key-id","value":"\${{ secrets.KEY }}"}
        set-input {"name":"aws-secret-access-key","value":"\${{ secrets.AWS_SECRET_ACCESS_KEY }}"}
        ✓ the step gives aws-access-key-id and aws-secret-access-key"
    `));
  it('of another job’s outputs', () =>
    expect(words(MASKED)).toMatchInlineSnapshot(`
      "No credentials reached this step.
      No source supplied an access key, so no request was sent with one. The reason: the job login passes the key on in its outputs. GitHub leaves out an output that may contain a secret, so it arrives empty.
      - The inputs aws-access-key-id and aws-secret-access-key are empty.
      - AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set in the environment.
      - The workflow fills aws-access-key-id and aws-secret-access-key from needs.login.outputs.key-id and needs.login.outputs.secret, and nothing arrived.
      → Sign in within the job deploy, as the job login does
        add-step {"uses":"aws-actions/configure-aws-credentials@v6","with":{"role-to-assume":"arn:aws:iam::123456789012:role/deploy","aws-region":"us-east-2"}}
        job {"key":"permissions","value":{"id-token":"write","contents":"read"}}
        remove-input {"name":"aws-access-key-id"}
        remove-input {"name":"aws-secret-access-key"}
        remove-input {"name":"aws-session-token"}
        (The role’s trust policy must accept this job too: its token has the same subject, unless the jobs name different environments.)
        ✓ a step of the job deploy assumes arn:aws:iam::123456789012:role/deploy, and this step has no key inputs"
    `));
  it('of a sign-in that comes later', () =>
    expect(words(LATER)).toMatchInlineSnapshot(`
    "No credentials reached this step.
    No source supplied an access key, so no request was sent with one. The reason: the step aws-actions/configure-aws-credentials, which signs in, comes after this one.
    - The inputs aws-access-key-id and aws-secret-access-key are empty.
    - AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set in the environment.
    - Neither the step’s with: nor an env: around it names an access key.
    → Move the step aws-actions/configure-aws-credentials before this one
      move-step {"step":{"uses":"aws-actions/configure-aws-credentials","where":"after"},"to":"before-this"}
      ✓ the step aws-actions/configure-aws-credentials runs before this one"
  `));
  it('of a sign-in that was skipped', () =>
    expect(words(SKIPPED)).toMatchInlineSnapshot(`
      "No credentials reached this step.
      No source supplied an access key, so no request was sent with one. Most likely the step aws-actions/configure-aws-credentials before this one was skipped by its condition github.ref == 'refs/heads/main', or it failed.
      - The inputs aws-access-key-id and aws-secret-access-key are empty.
      - AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set in the environment.
      → Pass the stored key to this step
        set-input {"name":"aws-access-key-id","value":"\${{ secrets.AWS_ACCESS_KEY_ID }}"}
        set-input {"name":"aws-secret-access-key","value":"\${{ secrets.AWS_SECRET_ACCESS_KEY }}"}
        (The secrets must exist under these names: Settings → Secrets and variables → Actions.)
        (If the step before this one should sign in, check why it did not: look at its if: and continue-on-error.)
        ✓ the step passes AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"
    `));
  it('of a sign-in that does not export', () =>
    expect(words(NOT_EXPORTED)).toMatchInlineSnapshot(`
      "No credentials reached this step.
      No source supplied an access key, so no request was sent with one. The reason: the step aws-actions/configure-aws-credentials before this one has output-env-credentials: false, so it exports nothing, not even a Region.
      - The inputs aws-access-key-id and aws-secret-access-key are empty.
      - AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set in the environment.
      → Let the step aws-actions/configure-aws-credentials export its credentials
        remove-input {"name":"output-env-credentials","step":{"uses":"aws-actions/configure-aws-credentials","where":"before"}}
        ✓ the step aws-actions/configure-aws-credentials sets AWS_ACCESS_KEY_ID for the steps after it"
    `));
  it('of nothing', () =>
    expect(words(NOTHING)).toMatchInlineSnapshot(`
    "No credentials reached this step.
    No source supplied an access key, so no request was sent with one. The reason: nothing gives this step a key or a role.
    - The inputs aws-access-key-id and aws-secret-access-key are empty.
    - AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set in the environment.
    - Neither the step’s with: nor an env: around it names an access key.
    → Pass the stored key to this step
      set-input {"name":"aws-access-key-id","value":"\${{ secrets.AWS_ACCESS_KEY_ID }}"}
      set-input {"name":"aws-secret-access-key","value":"\${{ secrets.AWS_SECRET_ACCESS_KEY }}"}
      (The secrets must exist under these names: Settings → Secrets and variables → Actions.)
      ✓ the step passes AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"
  `));
  it('of a token without a role', () =>
    expect(words(TOKEN_ALONE)).toMatchInlineSnapshot(`
      "No credentials reached this step.
      No source supplied an access key, so no request was sent with one. The reason: the job can request an OIDC token, but it has no role to use it for: role-to-assume is not set.
      - The inputs aws-access-key-id and aws-secret-access-key are empty.
      - AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set in the environment.
      - Neither the step’s with: nor an env: around it names an access key.
      → Assume a role with OIDC, without stored keys
        command {"run":"aws iam create-open-id-connect-provider --url https://token.actions.githubusercontent.com --client-id-list sts.amazonaws.com","by":"aws-admin","effect":"create-provider","console":"IAM console → Identity providers → Add provider → OpenID Connect: provider URL https://token.actions.githubusercontent.com, audience sts.amazonaws.com."}
        command {"run":"aws iam create-role --role-name github-shop --assume-role-policy-document file://trust-policy.json","by":"aws-admin","effect":"create-role","console":"IAM console → Roles → Create role → Custom trust policy: paste trust-policy.json. Name the role github-shop.","files":{"trust-policy.json":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::ACCOUNT_ID:oidc-provider/token.actions.githubusercontent.com"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{"token.actions.githubusercontent.com:aud":"sts.amazonaws.com","token.actions.githubusercontent.com:sub":["repo:octo/shop:ref:refs/heads/main","repo:octo@400500/shop@100200300:ref:refs/heads/main"]}}}]}}}
        add-step {"uses":"aws-actions/configure-aws-credentials@v6","with":{"role-to-assume":"arn:aws:iam::ACCOUNT_ID:role/github-shop","aws-region":"us-east-2"}}
        (Skip the first command if the account already has the provider token.actions.githubusercontent.com.)
        (Give the role the permissions that the job uses: this run named no table, bucket or model.)
        ✓ this step shows a session of the role arn:aws:iam::ACCOUNT_ID:role/github-shop, and the workflow reads no stored key"
    `));
  it('of an empty role', () =>
    expect(words(EMPTY_ROLE)).toMatchInlineSnapshot(`
    "No credentials reached this step.
    No source supplied an access key, so no request was sent with one. The reason: secrets.ROLE, from which the workflow fills role-to-assume, is empty.
    - The inputs aws-access-key-id and aws-secret-access-key are empty.
    - AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set in the environment.
    - The workflow fills role-to-assume from secrets.ROLE, and nothing arrived.
    → Store the secret ROLE
      set-secret {"name":"ROLE","store":"repository","with":"role-arn"}
      ✓ the secret ROLE has a value in the secrets of the repository"
  `));
  it('of a workflow that cannot be read', () =>
    expect(words(UNREAD)).toMatchInlineSnapshot(`
    "No credentials reached this step.
    No source supplied an access key, so no request was sent with one. Most likely the workflow does not pass the key to this step, or the secret is not stored under the name that it reads. Or the secret belongs to an environment that the job does not name; or this is a reusable workflow, and its caller does not say secrets: inherit; or the step that should create the credentials comes later, or was skipped.
    - The inputs aws-access-key-id and aws-secret-access-key are empty.
    - AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set in the environment.
    → Pass the stored key to this step
      set-input {"name":"aws-access-key-id","value":"\${{ secrets.AWS_ACCESS_KEY_ID }}"}
      set-input {"name":"aws-secret-access-key","value":"\${{ secrets.AWS_SECRET_ACCESS_KEY }}"}
      (The secrets must exist under these names: Settings → Secrets and variables → Actions.)
      ✓ the step passes AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"
  `));
  it('of variables that are empty', () =>
    expect(words(EMPTIED)).toMatchInlineSnapshot(`
    "No credentials reached this step.
    No source supplied an access key, so no request was sent with one. Most likely the secret is not stored under this name. Or the secret belongs to an environment that the job does not name; or this is a reusable workflow, and its caller does not say secrets: inherit.
    - The inputs aws-access-key-id and aws-secret-access-key are empty.
    - AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set in the environment.
    - Set but empty: AWS_ACCESS_KEY_ID. A secret that does not exist becomes an empty string.
    → Store AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the secrets of the repository
      set-secret {"name":"AWS_ACCESS_KEY_ID","store":"repository","with":"access-key-id"}
      set-secret {"name":"AWS_SECRET_ACCESS_KEY","store":"repository","with":"secret-access-key"}
      ✓ AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are stored in the secrets of the repository"
  `));
});
