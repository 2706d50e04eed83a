// The tools that a job may run beside this action, and what in a workflow file is a sure sign of one. A program that
// may or may not ask AWS, such as
// `node` or `python`, is a sign of none: what its script names is.

import type { ToolName } from './tool-names.ts';

/** Other names of what behaves alike. */
export const TOOL_ALIASES: Readonly<Record<string, ToolName>> = {
  'minio-go': 'go',
  sam: 'boto3',
  tofu: 'terraform',
  sls: 'serverless',
};

/**
 * A program of a command. Arguments that match `offline` ask nobody: its first word, or each of them where it takes
 * several goals.
 */
export type Program = { tool: ToolName; offline: RegExp; takesGoals?: true };

const asking = (tool: ToolName, offline = ''): Program => ({
  tool,
  offline: new RegExp(`^((-{1,2})?(version|help)|-[vVh]${offline ? `|${offline}` : ''})$`),
});

const TERRAFORM = asking('terraform', 'fmt|validate|get|graph|login|logout|metadata|hclfmt');
const CDK = asking('cdk', 'init|docs?|acknowledge|ack|notices|doctor');
const SERVERLESS = asking('serverless', 'create|plugin');
const MAVEN: Program = {
  ...asking('java', 'clean|validate|compile|test-compile|(dependency|versions|help|spotless|wrapper):\\S+'),
  takesGoals: true,
};
const GRADLE: Program = {
  ...asking(
    'java',
    'clean|assemble|classes|compile\\w*|jar|wrapper|tasks|dependencies|properties|projects|spotless\\w*',
  ),
  takesGoals: true,
};

export const PROGRAMS: Readonly<Record<string, Program>> = {
  aws: asking('aws-cli'),
  terraform: TERRAFORM,
  tofu: TERRAFORM,
  terragrunt: TERRAFORM,
  cdk: CDK,
  'aws-cdk': CDK,
  sls: SERVERLESS,
  serverless: SERVERLESS,
  osls: SERVERLESS,
  s3cmd: asking('s3cmd'),
  rclone: asking('rclone', 'config|listremotes|completion|obscure'),
  litellm: asking('litellm'),
  sam: asking('boto3', 'init|build|validate'),
  chalice: asking('boto3', 'new-project|package'),
  zappa: asking('boto3'),
  mvn: MAVEN,
  mvnw: MAVEN,
  gradle: GRADLE,
  gradlew: GRADLE,
  eksctl: asking('go', 'info|completion'),
  copilot: asking('go', 'completion|docs'),
};

/** What comes before a program, and runs it. */
export const RUNNERS: ReadonlySet<string> = new Set([
  ...['sudo', 'time', 'env', 'exec', 'command', 'nohup', 'xargs', 'timeout', 'retry', 'if', 'then', 'else', 'elif'],
  ...['do', 'while', 'until', '!', '{', 'npx', 'bunx', 'yarn', 'pnpm', 'npm', 'dlx', 'run', 'uv', 'uvx', 'poetry'],
  ...['pipenv', 'pipx', 'hatch'],
]);

/** Texts of a script that name a library: what runs there, or is installed to run, asks AWS by it. */
export const LIBRARIES: readonly (readonly [RegExp, ToolName])[] = [
  [/\b(boto3|botocore)\b/, 'boto3'],
  [/@aws-sdk\//, 'javascript'],
  [/\baws-sdk-go(-v2)?\b/, 'go'],
  [/\bsoftware\.amazon\.awssdk\b/, 'java'],
  [/\bcargo\b.{0,400}\baws-(config|sdk-\w+)\b/, 'rust'],
];

/** AWS CLI 1 comes from PyPI; a runner of GitHub’s has version 2. */
export const INSTALLS_CLI_1 = /\b(pip3?|pipx|uv)\b[^\n;&|]{0,200}\binstall\b[^\n;&|]{0,400}\bawscli\b/;

/** Actions that ask AWS, or bring a program that does, by the start of their name. */
export const ACTIONS: readonly (readonly [RegExp, ToolName])[] = [
  [
    /^(hashicorp\/setup-terraform|opentofu\/setup-opentofu|dflook\/(terraform|tofu)-|gruntwork-io\/terragrunt-action)/i,
    'terraform',
  ],
  // Measured with the published bundles of November 2026: they take credentials and Region by the JavaScript SDK’s
  // default chain.
  [
    /^aws-actions\/(amazon-ecr-login|amazon-ecs-|aws-cloudformation-github-deploy|aws-codebuild-run-build|aws-secretsmanager-get-secrets)/i,
    'javascript',
  ],
  [/^aws-actions\/setup-sam/i, 'boto3'],
  [/^serverless\/github-action/i, 'serverless'],
  [/^animmouse\/setup-rclone/i, 'rclone'],
];
