import { laterStep } from '../../../src/rules/context/later-step.ts';
import type { Observation } from '../../../src/scene.ts';
import { recorded } from '../facts.ts';
import { identity, LONG_TERM, OIDC, ok, ROLE, SESSION, TEMPORARY } from '../scene.ts';
import { EXPORTED, environment, inJob, type JobParts } from './jobs.ts';

const OTHER = 'arn:aws:iam::210987654321:role/prod';
const REGISTRY = '123456789012.dkr.ecr.us-east-2.amazonaws.com';
const ECR = '- uses: aws-actions/amazon-ecr-login@v2';
const SECRETS = '- uses: aws-actions/aws-secretsmanager-get-secrets@v3\n  with:\n    secret-ids: shop';
const CLAUDE = '- uses: anthropics/claude-code-action@v1\n  with:\n    use_bedrock: "true"';

const after = (text: string, parts: JobParts = {}, own = '') =>
  inJob({ after: text, own }, { observations: [identity(SESSION)], ...parts });

const configure = (given: Record<string, string>, more = ''): string =>
  [
    '- uses: aws-actions/configure-aws-credentials@v6',
    ...(more ? [`  ${more}`] : []),
    '  with:',
    ...Object.entries({ 'aws-region': 'us-east-2', ...given }).map(
      ([name, value]) => `    ${name}: ${JSON.stringify(value)}`,
    ),
  ].join('\n');

const check = (region: string): string =>
  `- uses: octo/aws-credentials-preflight@v1\n  with:\n    aws-region: ${region}`;

const KEYS = { 'aws-access-key-id': '${{ secrets.ID }}', 'aws-secret-access-key': '${{ secrets.SECRET }}' };

const { AWS_REGION: _, ...DEFAULT_ALONE } = EXPORTED;
const script = (run: string, env: Record<string, string> = {}): string =>
  [
    `- run: ${run}`,
    ...(Object.keys(env).length > 0 ? ['  env:'] : []),
    ...Object.entries(env).map(([n, v]) => `    ${n}: ${v}`),
  ].join('\n');

/** The step's own inputs, and nothing in the environment. */
const byInputs: JobParts = { env: {}, credentials: { ...TEMPORARY, environmentKey: null, ...environment() } };
const byOidc: JobParts = {
  env: {},
  credentials: { ...OIDC, ...environment({ AWS_REGION: 'us-east-2' }) },
  settings: { roleToAssume: ROLE },
};
const byProfile: JobParts = {
  credentials: {
    ...TEMPORARY,
    source: 'profile',
    profile: 'ci',
    environmentKey: null,
    ...environment({ AWS_PROFILE: 'ci', AWS_REGION: 'us-east-2' }),
  },
};
const assumed: readonly Observation[] = [
  ok(
    'sts',
    { accountId: '123456789012', arn: SESSION, expiresAt: '2026-11-23T13:00:00Z' },
    { operation: 'AssumeRole' },
  ),
  identity(SESSION, { signer: 'role' }),
];
const byKeys: JobParts = {
  credentials: { ...LONG_TERM, source: 'inputs', environmentKey: null, ...environment() },
  settings: { roleToAssume: ROLE },
  observations: assumed,
};

recorded(laterStep, {
  matches: [
    ['AWS_DEFAULT_REGION alone', after(ECR, { env: DEFAULT_ALONE })],
    [
      'AWS_DEFAULT_REGION alone, for two steps',
      after(`${ECR}\n- uses: aws-actions/amazon-ecs-deploy-task-definition@v2`, { env: DEFAULT_ALONE }),
    ],
    [
      'an empty AWS_REGION',
      after('- uses: aws-actions/aws-cloudformation-github-deploy@v2', { env: { ...EXPORTED, AWS_REGION: '' } }),
    ],
    ['an empty AWS_DEFAULT_REGION', after(SECRETS, { env: { ...EXPORTED, AWS_DEFAULT_REGION: '' } })],
    ['two Regions', after(SECRETS, { env: { ...EXPORTED, AWS_DEFAULT_REGION: 'eu-west-1' } })],
    ['inputs reach no other step', after(`${ECR}\n`, byInputs)],
    ['a role of this step reaches no other step', after(CLAUDE, byOidc)],
    ['a profile does not serve Claude', after(CLAUDE, byProfile)],
    [
      'a temporary key as a password',
      after(
        `- uses: docker/login-action@v4\n  with:\n    registry: ${REGISTRY}\n    username: \${{ env.AWS_ACCESS_KEY_ID }}\n    password: \${{ env.AWS_SECRET_ACCESS_KEY }}`,
      ),
    ],
    [
      'a Region of its own, and a second check after it',
      after(`${script('aws s3 ls', { AWS_REGION: 'eu-west-1' })}\n${check('eu-west-1')}`),
    ],
    ['a Region of its own', after(script('aws s3 sync . s3://shop', { AWS_REGION: 'us-west-2' }))],
    ['a profile of its own', after(script('terraform apply', { AWS_PROFILE: 'prod' }))],
    ['half of a key', after(script('aws s3 ls', { AWS_ACCESS_KEY_ID: '${{ secrets.ID }}' }))],
    [
      'a key that the job’s token joins',
      after(
        script('aws s3 ls', { AWS_ACCESS_KEY_ID: '${{ secrets.ID }}', AWS_SECRET_ACCESS_KEY: '${{ secrets.SECRET }}' }),
      ),
    ],
    [
      'chained for two hours',
      after(configure({ 'role-to-assume': OTHER, 'role-chaining': 'true', 'role-duration-seconds': '7200' })),
    ],
    ['nothing to chain from', after(configure({ 'role-to-assume': OTHER, 'role-chaining': 'true' }), byInputs)],
    [
      'keys and a role with a profile',
      after(configure({ ...KEYS, 'role-to-assume': ROLE, 'aws-profile': 'ci' }), byInputs),
    ],
    ['no OIDC and no keys', after(configure({ 'role-to-assume': ROLE, 'force-skip-oidc': 'true' }))],
    [
      'accounts in lines',
      after(configure({ 'role-to-assume': ROLE, 'allowed-account-ids': '123456789012\n210987654321' })),
    ],
    ['keeps what it finds', after(configure({ 'role-to-assume': OTHER, 'use-existing-credentials': 'no' }))],
    ['a role by its name', after(configure({ 'role-to-assume': 'deploy' }), byOidc)],
    [
      'a proxy in small letters',
      after(configure({ 'role-to-assume': ROLE }), {
        env: { ...EXPORTED, https_proxy: 'http://proxy:3128' },
        settings: { httpProxy: 'http://proxy:3128' },
      }),
    ],
    ['an hour, with its unit', after(configure({ 'role-to-assume': ROLE, 'role-duration-seconds': '1h' }))],
    [
      'a session name with brackets',
      after(configure({ 'role-to-assume': ROLE, 'role-session-name': 'dependabot[bot]' })),
    ],
    [
      'unset before it chains',
      after(configure({ 'role-to-assume': OTHER, 'role-chaining': 'true', 'unset-current-credentials': 'true' })),
    ],
    ['another role', after(configure({ 'role-to-assume': OTHER }))],
    ['session tags', after(configure({ ...KEYS, 'role-to-assume': ROLE }), byKeys)],
    [
      'the second of two that use the same',
      after(
        `${configure({ 'role-to-assume': ROLE })}\n${configure({ 'role-to-assume': ROLE, 'force-skip-oidc': 'true' })}`,
      ),
    ],
  ],
  ignores: [
    ['both Regions, and credentials that are exported', after(`${ECR}\n${SECRETS}\n${CLAUDE}`)],
    ['the step’s own Region', after(`${ECR}\n  env:\n    AWS_REGION: us-east-2`, { env: DEFAULT_ALONE })],
    ['a sign-in in between', after(`${configure({ 'role-to-assume': ROLE })}\n${ECR}\n${CLAUDE}`, byInputs)],
    [
      'a sign-in in between, by an expression',
      after(`${configure({ 'role-to-assume': '${{ vars.ROLE }}' })}\n${ECR}`, byInputs),
    ],
    ['an action in between that may sign in', after(`- uses: ./.github/actions/sign-in\n${ECR}`, byInputs)],
    [
      'a script in between that hands on a Region',
      after(`- run: echo "AWS_REGION=us-east-2" >> "$GITHUB_ENV"\n${ECR}`, { env: DEFAULT_ALONE }),
    ],
    [
      'Terraform and SAM are only installed',
      after('- uses: hashicorp/setup-terraform@v4\n- uses: aws-actions/setup-sam@v3', byInputs),
    ],
    [
      'Claude without Bedrock',
      after('- uses: anthropics/claude-code-action@v1\n  with:\n    anthropic_api_key: ${{ secrets.KEY }}', byInputs),
    ],
    [
      'a registry that is not ECR’s',
      after(
        '- uses: docker/login-action@v4\n  with:\n    registry: ghcr.io\n    username: ${{ github.actor }}\n    password: ${{ github.token }}',
        byInputs,
      ),
    ],
    [
      'a user’s key as a password',
      after(
        `- uses: docker/login-action@v4\n  with:\n    registry: ${REGISTRY}\n    username: \${{ secrets.AWS_ACCESS_KEY_ID }}\n    password: \${{ secrets.AWS_SECRET_ACCESS_KEY }}`,
        { env: {}, credentials: { ...LONG_TERM, environmentKey: null, ...environment() } },
      ),
    ],
    ['a certificate for CloudFront', after(script('aws acm list-certificates', { AWS_REGION: 'us-east-1' }))],
    ['the same Region', after(script('aws s3 ls', { AWS_REGION: 'us-east-2' }))],
    ['a Region by an expression', after(script('aws s3 ls', { AWS_REGION: '${{ matrix.region }}' }))],
    [
      'whole credentials of its own',
      after(
        script('aws s3 ls', {
          AWS_ACCESS_KEY_ID: '${{ secrets.ID }}',
          AWS_SECRET_ACCESS_KEY: '${{ secrets.SECRET }}',
          AWS_SESSION_TOKEN: '${{ secrets.TOKEN }}',
        }),
      ),
    ],
    [
      'a profile that a step of the job makes',
      after(
        `${configure({ 'role-to-assume': ROLE, 'aws-profile': 'prod' })}\n${script('terraform apply', { AWS_PROFILE: 'prod' })}`,
      ),
    ],
    ['the profile that was tested', after(script('terraform apply', { AWS_PROFILE: 'ci' }), byProfile)],
    [
      'chained for an hour',
      after(configure({ 'role-to-assume': ROLE, 'role-chaining': 'true', 'role-duration-seconds': '3600' })),
    ],
    ['an account', after(configure({ 'role-to-assume': ROLE, 'allowed-account-ids': '123456789012' }))],
    [
      'accounts in lines, with commas',
      after(configure({ 'role-to-assume': ROLE, 'allowed-account-ids': '123456789012,\n210987654321' })),
    ],
    ['the role of a step before, once more', after(configure({ 'role-to-assume': ROLE }))],
    ['another role, and a second check', after(`${configure({ 'role-to-assume': OTHER })}\n${check('us-east-2')}`)],
    [
      'a Region of its own, and a second check before it',
      after(`${check('eu-west-1')}\n${script('aws s3 ls', { AWS_REGION: 'eu-west-1' })}`),
    ],
    [
      'keys with a role that sends no tags',
      after(configure({ ...KEYS, 'role-to-assume': ROLE, 'role-skip-session-tagging': 'true' }), byKeys),
    ],
    [
      'a version that nobody has seen',
      after(configure({ 'role-to-assume': ROLE, 'force-skip-oidc': 'true' }).replace('@v6', '@v7')),
    ],
    [
      'a version that has no such input',
      after(configure({ 'role-to-assume': ROLE, 'force-skip-oidc': 'true' }).replace('@v6', '@v4')),
    ],
    ['a step that never runs', after(`${ECR}\n  if: false`, byInputs)],
    [
      'a machine that may have a role',
      after(ECR, {
        credentials: { ...TEMPORARY, environmentKey: null, ...environment({ RUNNER_ENVIRONMENT: 'self-hosted' }) },
      }),
    ],
    ['a step without AWS', after('- run: npm test', byInputs)],
  ],
});
