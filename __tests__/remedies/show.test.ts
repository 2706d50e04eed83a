import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { changeFiles, type FilesAtHand, NO_FILES } from '../../src/remedies/file-changes.ts';
import type { Change, Remedy } from '../../src/remedies/remedy.ts';
import { type Block, type Showing, showRemedy } from '../../src/remedies/show.ts';
import { fence } from '../../src/report/markdown.ts';
import { plain, text } from '../../src/text.ts';
import { parseWorkflow } from '../../src/workflow/workflow.ts';
import { lintWorkflow } from '../docs/workflow-lint.ts';
import { gitApply } from './git-apply.ts';

const FILE = '.github/workflows/deploy.yml';
const WORKFLOW = `name: Deploy
on: [push, pull_request]

permissions:
  contents: read

env:
  AWS_REGION: us-east-2

jobs:
  deploy:
    runs-on: ubuntu-latest
    env:
      AWS_SESSION_TOKEN: \${{ secrets.AWS_SESSION_TOKEN }} # of a person
    steps:
      - uses: actions/checkout@v5

      - uses: aws-actions/configure-aws-credentials@v6
        with:
          role-to-assume: arn:aws:iam::123456789012:role/deploy
          aws-region: us-east-2

      # looks before it leaps
      - name: Preflight
        uses: octo/preflight@v1
        with:
          aws-access-key-id: \${{ secrets.AWS_ACCESS_KEY_ID }}
          aws-secret-access-key: \${{ secrets.AWS_SECRET_ACCESS_KEY }}
          aws-region: us-east-2
          s3-buckets: |
            assets
            logs # of last year
          bedrock-models: amazon.nova-lite-v1:0, amazon.nova-pro-v1:0

      - uses: aws-actions/amazon-ecr-login@v2

      - run: ./deploy.sh
`;
const CALLER = `on: push
jobs:
  ship:
    uses: ./.github/workflows/deploy.yml
`;
const TRUST = `{
    "Version": "2012-10-17",
    "Statement": {
        "Effect": "Allow",
        "Principal": { "Federated": "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" },
        "Action": "sts:AssumeRoleWithWebIdentity",
        "Condition": {
            "StringEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" },
            "StringLike": { "token.actions.githubusercontent.com:sub": ["repo:octo/shop:ref:refs/heads/main"] }
        }
    }
}
`;
const STEP = parseWorkflow(WORKFLOW)?.jobs[0]?.steps.findIndex(({ uses }) => uses.startsWith('octo/')) ?? -1;
const FILES: FilesAtHand = {
  workflow: { file: FILE, text: WORKFLOW, job: 'deploy', step: STEP },
  caller: { file: '.github/workflows/ship it.yml', text: CALLER, job: 'ship', step: null },
  json: { './infra/trust.json': TRUST },
};
const showing = (more: Partial<Showing> = {}): Showing => ({
  terminal: false,
  forge: 'github',
  job: 'deploy',
  step: { uses: 'octo/preflight@v1', with: { 'aws-region': 'us-east-2', 's3-buckets': 'assets, logs' } },
  calledAs: './.github/workflows/deploy.yml',
  files: FILES,
  changeFiles,
  show: (value) => value,
  ...more,
});
const remedy = (...changes: readonly [Change, ...Change[]]): Remedy => ({
  title: text`Do it`,
  changes,
  after: text`it is done`,
});
const blocks = (changes: readonly [Change, ...Change[]], more: Partial<Showing> = {}): readonly Block[] =>
  showRemedy(remedy(...changes), showing(more)).parts.flatMap((part) => part.blocks);
const said = (changes: readonly [Change, ...Change[]], more: Partial<Showing> = {}): string =>
  showRemedy(remedy(...changes), showing(more))
    .parts.flatMap((part) => part.says.map(plain))
    .join(' ');

/** Of one file: it applies, and gives what the change makes of the file. */
async function diffOf(...changes: readonly Change[]): Promise<string[]> {
  const { files, left } = changeFiles(changes, FILES);
  expect(left).toEqual([]);
  expect(files).toHaveLength(1);
  const [file] = files;
  if (!file) return [];
  const { diff } = file;
  expect(gitApply(file.file, file.before, diff)).toBe(file.after);
  expect(await lintWorkflow(file.after)).toEqual([]);
  return diff.split('\n').filter((line) => /^[+-](?!--|\+\+)/.test(line));
}

describe('a change of the workflow file is a diff that git applies', () => {
  const signIn = { uses: 'aws-actions/configure-aws-credentials', where: 'before' } as const;
  const cases: readonly (readonly [string, readonly Change[], readonly string[]])[] = [
    [
      'an input beside its siblings',
      [{ kind: 'set-input', name: 'aws-session-token', value: '${{ secrets.AWS_SESSION_TOKEN }}' }],
      ['+          aws-session-token: ${{ secrets.AWS_SESSION_TOKEN }}'],
    ],
    [
      'an input of the step that signs in',
      [{ kind: 'set-input', name: 'aws-region', value: 'eu-west-1', step: signIn }],
      ['-          aws-region: us-east-2', '+          aws-region: eu-west-1'],
    ],
    [
      'inputs removed, a role in their place',
      [
        { kind: 'remove-input', name: 'aws-access-key-id' },
        { kind: 'remove-input', name: 'aws-secret-access-key' },
        { kind: 'set-input', name: 'role-to-assume', value: 'arn:aws:iam::123456789012:role/deploy' },
      ],
      [
        '-          aws-access-key-id: ${{ secrets.AWS_ACCESS_KEY_ID }}',
        '-          aws-secret-access-key: ${{ secrets.AWS_SECRET_ACCESS_KEY }}',
        '+          role-to-assume: arn:aws:iam::123456789012:role/deploy',
      ],
    ],
    [
      'a variable of the workflow',
      [{ kind: 'set-variable', name: 'AWS_REGION', value: 'eu-west-1', at: 'workflow' }],
      ['-  AWS_REGION: us-east-2', '+  AWS_REGION: eu-west-1'],
    ],
    [
      'the last variable of a job',
      [{ kind: 'unset-variable', name: 'AWS_SESSION_TOKEN', at: 'job' }],
      ['-    env:', '-      AWS_SESSION_TOKEN: ${{ secrets.AWS_SESSION_TOKEN }} # of a person'],
    ],
    [
      'a variable of the step',
      [{ kind: 'set-variable', name: 'AWS_PROFILE', value: 'ci', at: 'step' }],
      ['+        env:', '+          AWS_PROFILE: ci'],
    ],
    [
      'permissions of the job',
      [{ kind: 'job', key: 'permissions', value: { 'id-token': 'write', contents: 'read' } }],
      ['+    permissions:', '+      id-token: write', '+      contents: read'],
    ],
    ['an environment', [{ kind: 'job', key: 'environment', value: 'production' }], ['+    environment: production']],
    [
      'a condition',
      [{ kind: 'job', key: 'if', value: "github.event_name != 'pull_request'" }],
      ["+    if: github.event_name != 'pull_request'"],
    ],
    [
      'secrets that the caller hands on',
      [{ kind: 'job', key: 'secrets', value: 'inherit', job: 'ship' }],
      ['+    secrets: inherit'],
    ],
    [
      'permissions of the caller',
      [{ kind: 'job', key: 'permissions', value: { 'id-token': 'write' }, job: 'ship' }],
      ['+    permissions:', '+      id-token: write'],
    ],
    [
      'a step moved up',
      [{ kind: 'move-step', step: { uses: 'aws-actions/amazon-ecr-login', where: 'after' }, to: 'before-this' }],
      ['+      - uses: aws-actions/amazon-ecr-login@v2', '-      - uses: aws-actions/amazon-ecr-login@v2'],
    ],
    [
      'one model of several',
      [{ kind: 'replace-value', name: 'bedrock-models', from: 'amazon.nova-pro-v1:0', to: 'us.amazon.nova-pro-v1:0' }],
      [
        '-          bedrock-models: amazon.nova-lite-v1:0, amazon.nova-pro-v1:0',
        '+          bedrock-models: amazon.nova-lite-v1:0, us.amazon.nova-pro-v1:0',
      ],
    ],
    [
      'a value of a variable',
      [{ kind: 'replace-value', name: 'AWS_REGION', from: 'us-east-2', to: 'us-west-2' }],
      ['-  AWS_REGION: us-east-2', '+  AWS_REGION: us-west-2'],
    ],
    [
      'one bucket less',
      [{ kind: 'remove-value', name: 's3-buckets', item: 'logs' }],
      ['-            logs # of last year'],
    ],
    [
      'another step before this one',
      [{ kind: 'add-step', uses: 'octo/sign-in@v1', with: { role: 'arn:aws:iam::123456789012:role/x', n: '012' } }],
      [
        '+      - uses: octo/sign-in@v1',
        '+        with:',
        '+          role: arn:aws:iam::123456789012:role/x',
        "+          n: '012'",
        '+',
      ],
    ],
    [
      'this action a second time',
      [
        {
          kind: 'second-step',
          with: { 'aws-region': 'eu-west-1', services: 's3', 's3-buckets': 'assets' },
          moves: [{ name: 's3-buckets', item: 'assets' }],
        },
      ],
      [
        '-            assets',
        '+      - uses: octo/preflight@v1',
        '+        with:',
        '+          aws-region: eu-west-1',
        '+          services: s3',
        '+          s3-buckets: assets',
        '+',
      ],
    ],
  ];
  test.each(cases)('%s', async (_, changes, expected) => expect(await diffOf(...changes)).toEqual(expected));

  test('an added step and this step are told apart afterwards', async () =>
    expect(
      await diffOf(
        { kind: 'add-step', uses: 'octo/sign-in@v1', with: {} },
        { kind: 'remove-input', name: 'aws-access-key-id' },
      ),
    ).toContain('-          aws-access-key-id: ${{ secrets.AWS_ACCESS_KEY_ID }}'));

  test('several changes of one remedy are one diff of each file', () => {
    const all = blocks([
      { kind: 'job', key: 'permissions', value: { 'id-token': 'write' } },
      { kind: 'set-secret', name: 'X', store: 'repository', with: 'other-value' },
      { kind: 'job', key: 'secrets', value: 'inherit', job: 'ship' },
      { kind: 'set-input', name: 'audience', value: 'x' },
    ]);
    expect(all.map(({ language }) => language)).toEqual(['diff', 'diff', 'bash']);
    expect(all[0]?.content).toMatch(
      /^--- a\/\.github\/workflows\/deploy\.yml\n\+\+\+ b\/[^\n]+\n@@ -\d+,\d+ \+\d+,\d+ @@\n/,
    );
  });

  test('a condition that is there holds too', () => {
    const text = WORKFLOW.replace('    runs-on', "    if: ${{ github.actor != 'x' }}\n    runs-on");
    const at = { ...FILES, workflow: { file: FILE, text, job: 'deploy', step: STEP } };
    const { files } = changeFiles([{ kind: 'job', key: 'if', value: 'a == b' }], at);
    expect(files[0]?.after).toContain("    if: (github.actor != 'x') && (a == b)\n");
  });

  test('a step gets a condition before what it does, and keeps the one that it has', () => {
    const condition: Change = { kind: 'step', key: 'if', value: 'a == b' };
    const own = { ...FILES, workflow: { file: FILE, text: WORKFLOW, job: 'deploy', step: STEP } };
    expect(changeFiles([condition], own).files[0]?.after).toContain(
      '      - name: Preflight\n        if: a == b\n        uses: octo/preflight@v1\n',
    );
    const text = WORKFLOW.replace('- name: Preflight\n', "- name: Preflight\n        if: github.actor != 'x'\n");
    const known = { ...FILES, workflow: { file: FILE, text, job: 'deploy', step: STEP } };
    expect(changeFiles([condition], known).files[0]?.after).toContain(
      "        if: (github.actor != 'x') && (a == b)\n",
    );
    const before: Change = { ...condition, step: { uses: 'aws-actions/configure-aws-credentials', where: 'before' } };
    expect(changeFiles([before], own).files[0]?.after).toContain(
      '          aws-region: us-east-2\n        if: a == b\n\n      # looks before it leaps\n',
    );
  });

  test('a literal secret in it is not shown', () => {
    const text = WORKFLOW.replace('${{ secrets.AWS_SECRET_ACCESS_KEY }}', 'hunter2hunter2');
    const files = { ...FILES, workflow: { file: FILE, text, job: 'deploy', step: STEP } };
    const shown = blocks([{ kind: 'remove-input', name: 'aws-access-key-id' }], {
      files,
      show: (value) => value.replaceAll('hunter2hunter2', '***'),
    });
    expect(JSON.stringify(shown)).not.toContain('hunter2');
  });
});

describe('a document in the workspace is a diff too', () => {
  const sub = 'token.actions.githubusercontent.com:sub';
  const edit: Change = {
    kind: 'edit-trust-policy',
    role: 'arn:aws:iam::123456789012:role/deploy',
    file: './infra/trust.json',
    document: null,
    edits: [
      {
        op: 'set',
        path: ['Statement', 'Condition', 'StringLike', sub],
        value: ['repo:octo/shop:ref:refs/heads/main', 'repo:octo/shop:environment:production'],
      },
    ],
    says: text`Add it.`,
  };
  test('one value more keeps the rest as it is written', () => {
    const [file] = changeFiles([edit], FILES).files;
    const { diff = '' } = file ?? {};
    expect(gitApply('infra/trust.json', TRUST, diff)).toBe(file?.after);
    expect(JSON.parse(file?.after ?? '').Statement.Condition.StringLike[sub]).toHaveLength(2);
    expect(diff.split('\n').filter((line) => line.startsWith('-'))).toHaveLength(2);
  });
  test('AWS is told with one command', () =>
    expect(blocks([edit]).at(-1)?.content).toBe(
      'aws iam update-assume-role-policy --role-name deploy --policy-document file://./infra/trust.json',
    ));
  test('a file that is not at hand is changed by hand', () => {
    const shown = blocks([edit], { files: NO_FILES });
    expect(shown.map(({ language }) => language)).toEqual(['json', 'bash']);
    expect(JSON.parse(shown[0]?.content ?? '')).toContain('repo:octo/shop:environment:production');
  });
});

describe('without the file', () => {
  const none: Partial<Showing> = { files: NO_FILES };
  const placed = (block: Block | undefined): string =>
    `on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n${block?.content.replace(/^/gm, '      ')}\n`;

  test.each<readonly [string, Change, object]>([
    [
      'an input comes in its step',
      { kind: 'set-input', name: 'aws-session-token', value: '${{ secrets.T }}' },
      { 'aws-session-token': '${{ secrets.T }}', 'aws-region': 'us-east-2', 's3-buckets': 'assets, logs' },
    ],
    ['a removed input leaves the rest', { kind: 'remove-input', name: 's3-buckets' }, { 'aws-region': 'us-east-2' }],
    [
      'an item changes in its list',
      { kind: 'replace-value', name: 's3-buckets', from: 'logs', to: 'logs-2' },
      { 'aws-region': 'us-east-2', 's3-buckets': 'assets, logs-2' },
    ],
  ])('%s', async (_, change, expected) => {
    const [block, ...others] = blocks([change], none);
    expect(others).toEqual([]);
    expect(parse(block?.content ?? '')).toEqual([{ uses: 'octo/preflight@v1', with: expected }]);
    expect(await lintWorkflow(placed(block))).toEqual([]);
  });

  test('the job that calls, and keys of this job with its steps, are each whole', async () => {
    const all = blocks(
      [
        { kind: 'job', key: 'permissions', value: { 'id-token': 'write' } },
        { kind: 'job', key: 'secrets', value: 'inherit', job: 'ship' },
        { kind: 'set-variable', name: 'AWS_REGION', value: 'us-east-2', at: 'workflow' },
        { kind: 'add-step', uses: 'aws-actions/configure-aws-credentials@v6', with: { 'aws-region': 'us-east-2' } },
      ],
      none,
    );
    expect(all.map(({ content }) => parse(content))).toEqual([
      { env: { AWS_REGION: 'us-east-2' } },
      { jobs: { ship: { uses: './.github/workflows/deploy.yml', secrets: 'inherit' } } },
      {
        permissions: { 'id-token': 'write' },
        steps: [{ uses: 'aws-actions/configure-aws-credentials@v6', with: { 'aws-region': 'us-east-2' } }],
      },
    ]);
    for (const { content } of all) expect(await lintWorkflow(content)).toEqual([]);
  });

  test('is YAML whatever is shown in the place of its values', () => {
    const [block] = blocks([{ kind: 'set-input', name: 'audience', value: 'x' }], { ...none, show: () => '*** : #' });
    expect(parse(block?.content ?? '')[0].with.audience).toBe('*** : #');
  });

  test('a second step takes its items along', async () => {
    const [block] = blocks(
      [
        {
          kind: 'second-step',
          with: { 'aws-region': 'eu-west-1', 's3-buckets': 'assets' },
          moves: [{ name: 's3-buckets', item: 'assets' }],
        },
      ],
      none,
    );
    expect(parse(block?.content ?? '')).toEqual([
      { uses: 'octo/preflight@v1', with: { 'aws-region': 'us-east-2', 's3-buckets': 'logs' } },
      { uses: 'octo/preflight@v1', with: { 'aws-region': 'eu-west-1', 's3-buckets': 'assets' } },
    ]);
    expect(await lintWorkflow(placed(block))).toEqual([]);
  });
});

describe('what is stored', () => {
  const secret = (more: object): Change => ({
    kind: 'set-secret',
    name: 'AWS_SESSION_TOKEN',
    store: 'repository',
    with: 'session-token',
    ...more,
  });
  test.each([
    [{}, 'gh secret set AWS_SESSION_TOKEN', 'Settings → Secrets and variables → Actions'],
    [
      { store: 'environment', environment: 'prod eu' },
      "gh secret set AWS_SESSION_TOKEN --env 'prod eu'",
      'Settings → Environments → prod eu → Environment secrets',
    ],
    [
      { store: 'dependabot' },
      'gh secret set AWS_SESSION_TOKEN --app dependabot',
      'Settings → Secrets and variables → Dependabot',
    ],
  ])('%j', (more, command, place) => {
    expect(blocks([secret(more)])[0]?.content).toBe(command);
    expect(said([secret(more)])).toContain(place);
  });
  test('is one sentence for each store', () =>
    expect(said([secret({}), secret({ name: 'AWS_SECRET_ACCESS_KEY', with: 'secret-access-key' })])).toBe(
      'Store AWS_SESSION_TOKEN (the session token) and AWS_SECRET_ACCESS_KEY (the secret access key) in the repository’s Settings → Secrets and variables → Actions.',
    ));
});

describe('a policy', () => {
  const attach: Change = {
    kind: 'attach-policy',
    to: { type: 'role', name: 'deploy', account: '123456789012' },
    policyName: 'allow-s3',
    document: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 's3:ListBucket', Resource: 'arn:aws:s3:::assets' }],
    },
  };
  test('comes with the file and the exact command', () => {
    const [json, bash] = blocks([attach]);
    expect(JSON.parse(json?.content ?? '')).toEqual(attach.document);
    expect(bash?.content).toBe(
      'aws iam put-role-policy --role-name deploy --policy-name allow-s3 --policy-document file://policy.json',
    );
  });
  test('is JSON whatever is shown in the place of its names', () =>
    expect(JSON.parse(blocks([attach], { show: () => 'a "name"' })[0]?.content ?? '').Statement[0].Resource).toBe(
      'a "name"',
    ));
  test('of a permission set says what to fill in', () => {
    const shown = showRemedy(
      remedy({ ...attach, to: { type: 'permission-set', name: 'Dev', account: null } }),
      showing(),
    );
    expect(shown.notes.map(plain)).toEqual([
      'Replace INSTANCE_ARN (the ARN of the IAM Identity Center instance) and PERMISSION_SET_ARN (the ARN of the permission set) with your own values.',
    ]);
  });
});

describe('a terminal', () => {
  const terminal: Partial<Showing> = { terminal: true };
  test('has flags and commands, and no workflow', () => {
    const changes: readonly [Change, ...Change[]] = [
      { kind: 'set-input', name: 'aws-region', value: 'eu-west-1' },
      { kind: 'replace-value', name: 'bedrock-models', from: 'a', to: 'b' },
      { kind: 'set-variable', name: 'AWS_PROFILE', value: 'my own', at: 'terminal' },
      { kind: 'unset-variable', name: 'AWS_SESSION_TOKEN', at: 'terminal' },
    ];
    expect(blocks(changes, terminal).map(({ content }) => content)).toEqual([
      "export AWS_PROFILE='my own'\nunset AWS_SESSION_TOKEN",
    ]);
    expect(said(changes, terminal)).toContain('Run it with --aws-region eu-west-1.');
    expect(said(changes, terminal)).not.toMatch(/with:|this step|workflow/);
  });
});

test('a request is a text ready to send, with AWS’s request ID', () => {
  const [block] = blocks([{ kind: 'ask', whom: text`the owner`, message: 'Please allow it.', requestId: 'R-1' }]);
  expect(block).toEqual({
    language: 'text',
    caption: text`To send to ${text`the owner`}`,
    content: "Please allow it. AWS's request ID is R-1.",
  });
});

test('what is done in one place is told once, where the first of it comes', () => {
  const shown = showRemedy(
    remedy(
      { kind: 'command', run: 'aws iam create-role', by: 'aws-admin', effect: 'create-role' },
      { kind: 'remove-input', name: 'aws-access-key-id' },
      { kind: 'command', run: 'gh secret delete A', by: 'repository-admin', effect: 'delete-secret' },
      { kind: 'set-input', name: 'audience', value: 'x' },
      { kind: 'command', run: 'gh secret delete B', by: 'repository-admin', effect: 'delete-secret' },
    ),
    showing(),
  );
  expect(shown.parts.map((part) => part.blocks.map(({ language }) => language))).toEqual([
    ['bash'],
    ['diff'],
    ['bash', 'bash'],
  ]);
  expect(plain(shown.amount)).toBe('two lines in the workflow, three commands');
  expect(shown.who).toBe('an AWS administrator');
});

describe('no sentence points at what may not be there', () => {
  const all: readonly Change[] = [
    { kind: 'set-input', name: 'a', value: 'b' },
    { kind: 'remove-input', name: 'a' },
    { kind: 'set-variable', name: 'A', value: 'b', at: 'job' },
    { kind: 'unset-variable', name: 'A', at: 'runner' },
    { kind: 'set-secret', name: 'A', store: 'organization', with: 'role-arn' },
    { kind: 'job', key: 'permissions', value: { 'id-token': 'write' } },
    { kind: 'move-step', step: { uses: 'a/b', where: 'after' }, to: 'before-this' },
    { kind: 'replace-value', name: 'a', from: 'b', to: 'c' },
    { kind: 'remove-value', name: 'a', item: 'b' },
    { kind: 'add-step', uses: 'a/b@v1', with: { c: 'd' } },
    { kind: 'second-step', with: { c: 'd' }, moves: [{ name: 'a', item: 'b' }] },
    { kind: 'command', run: 'aws x', by: 'aws-admin', effect: 'create-key', console: text`Console.` },
    { kind: 'command', run: null, by: 'aws-admin', effect: 'activate-sts-region', console: text`Console.` },
    { kind: 'runner', setting: 'clock', says: text`Set the clock.`, run: 'chronyc makestep' },
    { kind: 'wait', until: text`it is there`, minutes: 5 },
    { kind: 'ask', whom: text`them`, message: 'Please.' },
  ];
  test.each(all.map((change) => [change.kind, change] as const))('%s', (_, change) => {
    const sentence = said([change], { files: NO_FILES });
    expect(sentence).toMatch(/^[A-Z].*\.`?$/s);
    expect(sentence).not.toMatch(/\babove\b|\bbelow\b|marked|in this step:|these lines/i);
  });
});

test('what the workflow file says cannot leave the block that shows it', () => {
  const text = WORKFLOW.replace('# looks before it leaps', '# ``` </details> <img src=x> ::error::');
  const files = { ...FILES, workflow: { file: FILE, text, job: 'deploy', step: STEP } };
  const [block] = blocks([{ kind: 'add-step', uses: 'octo/sign-in@v1', with: {} }], { files });
  const shown = fence('diff', block?.content ?? '');
  expect(shown.split('\n')[0]).toBe('````diff');
  expect(shown.split('\n').at(-1)).toBe('````');
});
