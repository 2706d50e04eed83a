// The actions and programs that take credentials from the job, each as it was seen.
import { given, type Neighbour, type StepText } from './neighbour.ts';

export type OtherTrap = 'temporary key as a password';

/** A private registry of ECR. https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html */
export const ecrRegistry = (registry: string): { account: string; region: string } | null => {
  const parts = /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.com(?:\.cn)?|on\.aws)$/.exec(registry);
  return parts ? { account: parts[1] ?? '', region: parts[2] ?? '' } : null;
};

const KEY = /\b(aws-access-key-id|AWS_ACCESS_KEY_ID)\b/i;

const always = (): boolean => true;
const DAY = '2026-11-30';

const KEY_VARIABLES = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_PROFILE'] as const;

/** An action whose clients are those of the AWS SDK for JavaScript, which reads AWS_REGION alone. */
const javascript = {
  runs: null,
  asks: always,
  inputs: [],
  reads: ['AWS_REGION', ...KEY_VARIABLES],
  writes: [],
  region: ['AWS_REGION', 'profile'],
  emptyRegion: 'refused',
  credentials: 'javascript',
  traps: [],
} as const satisfies Partial<Neighbour>;

export const OTHERS: readonly Neighbour<OtherTrap>[] = [
  {
    ...javascript,
    name: 'amazon-ecr-login',
    uses: 'aws-actions/amazon-ecr-login',
    versions: { from: '1.0.0', before: '3.0.0' },
    seen: { version: '2.1.7', commit: '03f1aad', day: DAY, how: 'ran' },
    source: 'https://github.com/aws-actions/amazon-ecr-login/blob/03f1aad/index.js',
    inputs: ['registries', 'registry-type'],
    region: ['AWS_REGION', 'profile'],
  },
  {
    ...javascript,
    name: 'aws-secretsmanager-get-secrets',
    uses: 'aws-actions/aws-secretsmanager-get-secrets',
    versions: { from: '1.0.0', before: '4.0.0' },
    seen: { version: '3.0.1', commit: '33da984', day: DAY, how: 'ran' },
    source: 'https://github.com/aws-actions/aws-secretsmanager-get-secrets/blob/33da984/src/index.ts',
    inputs: ['secret-ids', 'parse-json-secrets'],
    reads: ['AWS_DEFAULT_REGION', 'AWS_REGION', ...KEY_VARIABLES],
    region: ['AWS_DEFAULT_REGION', 'AWS_REGION', 'profile'],
  },
  {
    ...javascript,
    name: 'aws-cloudformation-github-deploy',
    uses: 'aws-actions/aws-cloudformation-github-deploy',
    versions: { from: '1.0.0', before: '3.0.0' },
    seen: { version: '2.2.0', commit: '197fa4a', day: DAY, how: 'ran' },
    source: 'https://github.com/aws-actions/aws-cloudformation-github-deploy/blob/197fa4a/src/main.ts',
    inputs: ['role-arn'],
  },
  {
    ...javascript,
    name: 'amazon-ecs-deploy-task-definition',
    uses: 'aws-actions/amazon-ecs-deploy-task-definition',
    versions: { from: '1.0.0', before: '3.0.0' },
    seen: { version: '2.6.3', commit: 'c465972', day: DAY, how: 'ran' },
    source: 'https://github.com/aws-actions/amazon-ecs-deploy-task-definition/blob/c465972/index.js',
  },
  {
    ...javascript,
    name: 'aws-codebuild-run-build',
    uses: 'aws-actions/aws-codebuild-run-build',
    versions: { from: '1.0.0', before: '2.0.0' },
    seen: { version: '1.0.4', commit: 'd72652c', day: DAY, how: 'ran' },
    source: 'https://github.com/aws-actions/aws-codebuild-run-build/blob/d72652c/code-build.js',
  },
  {
    name: 'docker/login-action',
    uses: 'docker/login-action',
    runs: null,
    versions: { from: '1.0.0', before: '5.0.0' },
    seen: { version: '4.1.0', commit: '9f4a8ea', day: DAY, how: 'ran' },
    source: 'https://github.com/docker/login-action/blob/9f4a8ea/src/aws.ts',
    asks: (step) => ecrRegistry(given(step, 'registry')) !== null,
    inputs: ['registry', 'username', 'password', 'ecr'],
    reads: ['AWS_ACCOUNT_IDS', ...KEY_VARIABLES],
    writes: [],
    // The registry's own name has its Region.
    region: [],
    emptyRegion: 'skipped',
    credentials: 'javascript',
    traps: [
      {
        // It makes a client of user name and password, which have no place for a session token; the variable's is not
        // joined.
        id: 'temporary key as a password',
        does: 'fails',
        since: '1.9.0',
        how: 'ran',
        when: (step, { key }) => {
          const user = given(step, 'username');
          const temporary = /\bsteps\.[\w-]+\.outputs\.aws-access-key-id\b/.test(user) || key === 'session';
          return ecrRegistry(given(step, 'registry')) && KEY.test(user) && temporary
            ? { name: 'username', value: user }
            : null;
        },
      },
    ],
  },
  {
    name: 'claude-code-action',
    uses: 'anthropics/claude-code-action',
    runs: null,
    versions: { from: '1.0.0', before: '2.0.0' },
    seen: { version: '1.0.200', commit: '24dcd50', day: DAY, how: 'ran' },
    source: 'https://github.com/anthropics/claude-code-action/blob/24dcd50/base-action/src/validate-env.ts',
    // The text `true`, and no other.
    asks: (step) => given(step, 'use_bedrock') === 'true',
    inputs: ['use_bedrock', 'claude_args'],
    reads: [
      'AWS_REGION',
      'AWS_ACCESS_KEY_ID',
      'AWS_SECRET_ACCESS_KEY',
      'AWS_SESSION_TOKEN',
      'AWS_BEARER_TOKEN_BEDROCK',
    ],
    writes: [],
    region: ['AWS_REGION'],
    emptyRegion: 'refused',
    credentials: 'environment',
    traps: [],
  },
  {
    name: 'Claude Code',
    uses: null,
    runs: /(^|[\s;&|(])(claude\s|npx\s+(-\S+\s+)*@anthropic-ai\/claude-code\b)/m,
    versions: { from: '0.0.0', before: '99.0.0' },
    seen: { version: '2.1.240', commit: 'npm', day: DAY, how: 'ran' },
    source: 'https://code.claude.com/docs/en/amazon-bedrock',
    asks: always,
    inputs: [],
    reads: ['AWS_BEARER_TOKEN_BEDROCK', 'AWS_REGION', 'AWS_DEFAULT_REGION', ...KEY_VARIABLES],
    writes: [],
    region: ['AWS_REGION', 'AWS_DEFAULT_REGION', 'profile', { fixed: 'us-east-1' }],
    emptyRegion: 'skipped',
    credentials: 'javascript',
    traps: [],
  },
  ...(
    [
      ['setup-terraform', 'hashicorp/setup-terraform', '4.0.1', '8620a60', '5.0.0'],
      ['setup-sam', 'aws-actions/setup-sam', '3', '89ddb14', '4.0.0'],
    ] as const
  ).map(
    ([name, uses, version, commit, before]): Neighbour<OtherTrap> => ({
      name,
      uses,
      runs: null,
      versions: { from: '1.0.0', before },
      seen: { version, commit, day: DAY, how: 'read' },
      source: `https://github.com/${uses}/tree/${commit}`,
      // They install a program, and touch no variable of AWS.
      asks: () => false,
      inputs: [],
      reads: [],
      writes: [],
      region: [],
      emptyRegion: 'skipped',
      credentials: 'nothing',
      traps: [],
    }),
  ),
];

/**
 * Whether a step works through Claude Code with models of Bedrock, which it asks by streaming. `variables` are those
 * around the step.
 */
export function isClaudeOnBedrock(step: StepText, variables: Readonly<Record<string, string>>): boolean {
  const switched = { ...variables, ...step.env }.CLAUDE_CODE_USE_BEDROCK ?? '';
  if (/^anthropics\/claude-code(-base)?-action@/i.test(step.uses))
    return given(step, 'use_bedrock') === 'true' || /^(1|true)$/i.test(switched);
  const claude = OTHERS.find(({ runs }) => runs !== null)?.runs;
  return Boolean(claude?.test(step.run)) && /^(1|true)$/i.test(switched || exported(step.run));
}

const exported = (script: string): string => /\bCLAUDE_CODE_USE_BEDROCK=["']?(1|true)\b/i.exec(script)?.[1] ?? '';
