import { describe, expect, it } from 'vitest';
import { commandsIn } from '../../src/workflow/commands.ts';
import { type ToolAfter, toolsAfter, variablesAfter } from '../../src/workflow/tools-after.ts';
import { parseWorkflow } from '../../src/workflow/workflow.ts';

const US = 'uses: octo/aws-credentials-preflight@v1';

/** The job of a workflow, and its step that uses this action. */
function jobOf(text: string) {
  const workflow = parseWorkflow(text);
  const job = workflow?.jobs[0];
  const own = job?.steps.find(({ uses }) => uses.includes('preflight'));
  if (!workflow || !job || !own) throw new Error('no such workflow');
  return { steps: job.steps, own, around: { job: job.env, workflow: workflow.env } };
}

const found = (...steps: string[]): readonly ToolAfter[] => {
  const {
    steps: all,
    own,
    around,
  } = jobOf(['jobs:', '  deploy:', '    steps:', `      - ${US}`, ...steps.map((step) => `      ${step}`)].join('\n'));
  return toolsAfter(all, own, around);
};
const ofScript = (...lines: string[]) => found('- run: |', ...lines.map((line) => `    ${line}`));
const names = (tools: readonly ToolAfter[]) => tools.map(({ tool }) => tool);

describe('the commands of a script', () => {
  it.each<[string, string[][]]>([
    [
      'aws s3 ls && terraform apply # aws s3 rm',
      [
        ['aws', 's3', 'ls'],
        ['terraform', 'apply'],
      ],
    ],
    ['echo "aws s3 ls"', [['echo', 'aws s3 ls']]],
    ['A=$(aws sts x)', [['A=$'], ['aws', 'sts', 'x']]],
    ['A="$(aws sts x)"', [['A=$(aws sts x)'], ['aws', 'sts', 'x']]],
    ["AWS_PROFILE='' aws s3 \\\n  cp a b", [['AWS_PROFILE=', 'aws', 's3', 'cp', 'a', 'b']]],
    ['cat <<EOF > notes\naws s3 rm\nEOF\nls', [['cat', '<<EOF', '>', 'notes'], ['ls']]],
    ['deploy ${{ a && b }}', [['deploy', '${{ a && b }}']]],
    ["echo it's\nls", [['echo', "it's"], ['ls']]],
    ['a#b', [['a#b']]],
    ['', []],
  ])('%j', (script, commands) => expect(commandsIn(script)).toEqual(commands));

  it.each(['"', "'", '${{', '$(', '"$(', '<<A\n', '\\', '`'])('ends soon for many %j', (text) => {
    const started = performance.now();
    commandsIn(text.repeat(30_000));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('the tools after this step', () => {
  it.each<[string, string[]]>([
    ['aws s3 sync . s3://b', ['aws-cli']],
    ['sudo -E aws s3 ls', ['aws-cli']],
    ['if ! aws s3 ls; then exit 1; fi', ['aws-cli']],
    ['terraform -chdir=infra apply -auto-approve', ['terraform']],
    ['tofu plan', ['terraform']],
    ['npx --yes aws-cdk@2 deploy', ['cdk']],
    ['yarn cdk deploy --all', ['cdk']],
    ['npx sls deploy', ['serverless']],
    ['s3cmd put a s3://b', ['s3cmd']],
    ['rclone copy a b:', ['rclone']],
    ['sam deploy', ['boto3']],
    ['./mvnw -B clean deploy', ['java']],
    ['./gradlew publish', ['java']],
    ['uv run litellm --model x', ['litellm']],
    ['pip install boto3 && python deploy.py', ['boto3']],
    ['node -e "import(\'@aws-sdk/client-s3\')"', ['javascript']],
    ['go get github.com/aws/aws-sdk-go-v2/config', ['go']],
    ['pip install awscli && aws s3 ls', ['aws-cli-1']],
    ['terraform init && aws s3 ls', ['terraform', 'aws-cli']],
  ])('%s', (script, tools) => expect(names(ofScript(script))).toEqual(tools));

  it.each([
    'aws --version',
    'terraform fmt -check',
    'terraform --version',
    'tofu validate',
    'mvn -B -ntp clean compile',
    './gradlew assemble',
    'cdk --version',
    'echo "then aws s3 ls"',
    '# aws s3 ls',
    'make aws',
    'node server.js',
    'python deploy.py',
    'docker run amazon/aws-cli s3 ls',
    'cat <<EOF\naws s3 ls\nEOF',
  ])('none: %s', (script) => expect(ofScript(...script.split('\n'))).toEqual([]));

  it.each<[string, string[]]>([
    ['hashicorp/setup-terraform@v4', ['terraform']],
    ['aws-actions/amazon-ecr-login@v2', ['javascript']],
    ['aws-actions/setup-sam@v3', ['boto3']],
    ['actions/setup-node@v6', []],
    ['aws-actions/configure-aws-credentials@v6', []],
  ])('%s', (uses, tools) => expect(names(found(`- uses: ${uses}`))).toEqual(tools));

  it('are none of the steps before it', () =>
    expect(
      (() => {
        const { steps, own, around } = jobOf(
          `jobs: { deploy: { steps: [{ run: aws s3 ls }, { ${US.replace(': ', ': ')} }, { run: ls }] } }`,
        );
        return toolsAfter(steps, own, around);
      })(),
    ).toEqual([]));
  it('are read as Python where Python is the shell', () =>
    expect(names(found('- shell: python', '  run: |', '    import boto3', '    aws = 1'))).toEqual(['boto3']));
  it('have their sign', () => expect(ofScript('aws s3 ls --recursive')[0]?.by).toBe('aws s3'));
});

describe('what a later tool sees', () => {
  const sees = (...args: Parameters<typeof found>) => found(...args).map((each) => each.sees);
  it.each<[string, string[], unknown[]]>([
    ['nothing of its own', ['- run: aws s3 ls'], [{}]],
    [
      'its step’s env',
      ['- run: aws s3 ls', '  env: { AWS_REGION: eu-west-1, OTHER: x }'],
      [{ AWS_REGION: { text: 'eu-west-1' } }],
    ],
    ['an expression', ['- run: aws s3 ls', '  env: { AWS_REGION: "${{ vars.R }}" }'], [{ AWS_REGION: 'open' }]],
    ['an empty text', ['- run: aws s3 ls', "  env: { AWS_PROFILE: '' }"], [{ AWS_PROFILE: { text: '' } }]],
    ['an assignment', ['- run: AWS_PROFILE=ci aws s3 ls'], [{ AWS_PROFILE: { text: 'ci' } }]],
    ['an assignment of what only the shell knows', ['- run: AWS_PROFILE=$P aws s3 ls'], [{ AWS_PROFILE: 'open' }]],
    ['an export', ['- run: export AWS_PROFILE=ci; aws s3 ls'], [{ AWS_PROFILE: { text: 'ci' } }]],
    ['an unset', ['- run: unset AWS_PROFILE; aws s3 ls'], [{ AWS_PROFILE: 'unset' }]],
    ['a flag', ['- run: aws s3 ls --region eu-west-1'], [{ AWS_REGION: 'open', AWS_DEFAULT_REGION: 'open' }]],
    [
      'each set of variables',
      ['- run: aws s3 ls; aws s3 ls; AWS_REGION=x aws s3 ls'],
      [{}, { AWS_REGION: { text: 'x' } }],
    ],
    [
      'what a step between has left',
      ['- run: echo "AWS_REGION=eu-west-1" >> "$GITHUB_ENV"', '- run: aws s3 ls'],
      [{ AWS_REGION: 'open' }],
    ],
  ])('%s', (_, lines, expected) => expect(sees(...lines)).toEqual(expected));
  it('what a sign-in between exports', () =>
    expect(sees('- uses: aws-actions/configure-aws-credentials@v6', '- run: aws s3 ls')[0]).toMatchObject({
      AWS_ACCESS_KEY_ID: 'open',
      AWS_REGION: 'open',
    }));
  it('is not what this step alone has', () => {
    const { own, around } = jobOf(
      [
        'env: { AWS_REGION: eu-west-1 }',
        'jobs:',
        '  deploy:',
        '    env: { AWS_PROFILE: "${{ vars.P }}" }',
        '    steps:',
        `      - ${US}`,
        '        env: { AWS_REGION: us-east-1, AWS_PROFILE: ci, AWS_MAX_ATTEMPTS: 3, OTHER: x }',
      ].join('\n'),
    );
    expect(variablesAfter(own, around)).toEqual({
      AWS_REGION: { text: 'eu-west-1' },
      AWS_PROFILE: 'open',
      AWS_MAX_ATTEMPTS: 'open',
    });
  });
});
