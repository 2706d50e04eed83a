import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { RawInputs } from '../../src/inputs/input-table.ts';
import { readInputs } from '../../src/inputs/parse-inputs.ts';
import { fromWorkspace, readWorkflow, workflowPath } from '../../src/workflow/read.ts';
import { fitsText } from '../../src/workflow/step.ts';
import { parseWorkflow } from '../../src/workflow/workflow.ts';

const FILE = '.github/workflows/deploy.yml';
const US = 'uses: octo/aws-credentials-preflight@v1';
const blank = readInputs({});
const ENV = {
  GITHUB_REPOSITORY: 'octo/shop',
  GITHUB_WORKFLOW_REF: `octo/shop/${FILE}@refs/heads/main`,
  GITHUB_JOB: 'deploy',
  GITHUB_ACTION: '__octo_aws-credentials-preflight',
  GITHUB_ACTION_REPOSITORY: 'octo/aws-credentials-preflight',
};

/** Reads a workflow, beside other files of the repository. */
type Around = { inputs?: Partial<RawInputs>; env?: NodeJS.ProcessEnv; files?: Record<string, string>; exact?: boolean };
const read = (workflow: string, { inputs = {}, env = {}, files = {}, exact = false }: Around = {}) =>
  readWorkflow(
    { ...ENV, ...env },
    { ...blank, ...inputs },
    { exact, read: (file) => ({ [FILE]: workflow, ...files })[file] ?? null },
  );

const job = (...lines: string[]) =>
  ['on: push', 'jobs:', '  deploy:', ...lines.map((line) => `    ${line}`)].join('\n');
const steps = (...lines: string[]) => job('steps:', ...lines);
const stepLine = async (...args: Parameters<typeof read>) => (await read(...args))?.place?.step?.line ?? null;

describe('workflowPath', () => {
  it.each([
    ['octo/shop/.github/workflows/deploy.yml@refs/heads/main', FILE],
    ['octo/shop/.github/workflows/deploy.yml@refs/heads/a@refs/b', FILE],
    ['octo/shop/.github/workflows/deploy.yaml@0123456789abcdef', '.github/workflows/deploy.yaml'],
    ['octo/other/.github/workflows/deploy.yml@refs/heads/main', null],
    ['octo/shop/dynamic/dependabot/dependabot-updates@refs/heads/main', null],
    ['octo/shop/.github/workflows/../../etc/passwd@refs/heads/main', null],
    ['octo/shop/.github/workflows/a/deploy.yml@refs/heads/main', null],
    ['', null],
  ])('%s: %s', (ref, expected) => expect(workflowPath(ref, 'octo/shop')).toBe(expected));
  it('knows no file without a repository', () =>
    expect(workflowPath('/.github/workflows/deploy.yml@refs/heads/main', '')).toBeNull());
});

describe('the step', () => {
  it('is the one that uses this action', async () =>
    expect(await stepLine(steps('  - run: make', `  - ${US}`, '  - uses: actions/checkout@v5'))).toBe(6));
  it('is found whatever the ref and the case', async () =>
    expect(await stepLine(steps('  - uses: Octo/AWS-Credentials-Preflight@0123456789abcdef'))).toBe(5));
  it('is none of another repository’s action', async () =>
    expect(await stepLine(steps('  - uses: evil/aws-credentials-preflight@v1'))).toBeNull());
  it('is found by the action’s own name where the runner does not tell its repository', async () =>
    expect(await stepLine(steps(`  - ${US}`), { env: { GITHUB_ACTION_REPOSITORY: undefined } })).toBe(5));
  it.each(['./', './.github/actions/preflight', '../preflight'])('may be the repository’s own %s', async (uses) =>
    expect(
      await stepLine(steps(`  - uses: ${uses}`), { env: { GITHUB_ACTION: '__self', GITHUB_ACTION_REPOSITORY: '' } }),
    ).toBe(5),
  );
  it('is no local action with inputs of its own', async () =>
    expect(
      await stepLine(steps('  - uses: ./deploy', '    with: { target: production }'), {
        env: { GITHUB_ACTION_REPOSITORY: '' },
      }),
    ).toBeNull());
  const two = steps(
    `  - ${US}`,
    '    with: { aws-region: us-east-1 }',
    `  - ${US}`,
    '    with: { aws-region: us-west-2 }',
  );
  it.each([
    ['us-east-1', 5],
    ['us-west-2', 7],
    ['eu-west-1', null],
  ])('among two is told by its inputs: %s', async (region, line) =>
    expect(await stepLine(two, { inputs: { 'aws-region': region }, env: { GITHUB_ACTION: 'unknown' } })).toBe(line),
  );
  const alike = steps(
    `  - ${US}`,
    '    with: { aws-region: "${{ matrix.region }}" }',
    `  - ${US}`,
    '    with: { aws-region: "${{ matrix.region }}" }',
    `  - ${US}`,
    '    id: third',
    '    with: { aws-region: "${{ matrix.region }}" }',
  );
  it.each([
    ['__octo_aws-credentials-preflight', 5],
    ['__octo_aws-credentials-preflight_2', 7],
    ['third', 9],
    ['unknown', null],
  ])('among several alike is told by GITHUB_ACTION %s', async (action, line) =>
    expect(await stepLine(alike, { inputs: { 'aws-region': 'us-east-2' }, env: { GITHUB_ACTION: action } })).toBe(line),
  );
  it('named by its id is no other that fits better', async () =>
    expect(
      await stepLine(two, {
        inputs: { 'aws-region': 'us-west-2' },
        env: { GITHUB_ACTION: '__octo_aws-credentials-preflight' },
      }),
    ).toBeNull());
  it('states no input that this run does not have, nor lacks one', async () => {
    const text = steps(`  - ${US}`, '    with: { aws-region: us-east-2 }');
    expect(await stepLine(text, { inputs: { 'aws-region': 'us-east-2', 's3-buckets': 'assets' } })).toBeNull();
    expect(await stepLine(text, { inputs: { 'aws-region': '' } })).toBeNull();
    expect(
      await stepLine(text, {
        inputs: { 'aws-region': 'us-east-2', audience: 'sts.amazonaws.com', 'github-token': 'ghs_x' },
      }),
    ).toBe(5);
  });
  it('is read as the runner reads YAML', async () => {
    const text = steps(
      `  - ${US}`,
      '    with:',
      '      allowed-account-ids: 012345678901',
      '      annotate: false',
      '      services:',
      '      dynamodb-tables: |',
      '        orders',
      '        carts',
    );
    expect(
      await stepLine(text, {
        inputs: { 'allowed-account-ids': '12345678901', annotate: 'false', 'dynamodb-tables': 'orders\ncarts\n' },
      }),
    ).toBe(5);
  });
  it('may come from an anchor', async () =>
    expect(
      await stepLine(
        steps(
          '  - run: &x make',
          `  - ${US}`,
          '    with: &w { aws-region: us-east-2 }',
          '  - uses: other/action@v1',
          '    with: *w',
        ),
        { inputs: { 'aws-region': 'us-east-2' } },
      ),
    ).toBe(6));
});

describe('the facts of the job', () => {
  const facts = async (...args: Parameters<typeof read>) => (await read(...args))?.facts;
  const stated = async (...args: Parameters<typeof read>) => (await facts(...args))?.workflowJob;
  const stepOf = (...lines: string[]) => job(...lines, 'steps:', `  - ${US}`);

  it('are its environment, permissions and time', async () =>
    expect(
      await facts(
        stepOf(
          'environment: production',
          'timeout-minutes: 45',
          'container: node:24',
          'permissions:',
          '  id-token: write',
        ),
      ),
    ).toEqual({
      environmentName: 'production',
      jobTimeoutMinutes: 45,
      calledBy: null,
      expressions: {},
      variableExpressions: {},
      variableLevels: {},
      givenInputs: [],
      jobSteps: {
        before: [],
        own: {
          id: '',
          uses: US.slice('uses: '.length),
          run: '',
          condition: '',
          continueOnError: '',
          with: {},
          env: {},
        },
        after: [],
        env: {},
      },
      signInBefore: null,
      signInAfter: null,
      signInElsewhere: {},
      otherEnvironments: [],
      toolsAfter: [],
      variablesAfter: {},
      credentialsGiven: false,
      emptyInputs: [],
      traces: {},
      namesRead: { secrets: {}, vars: {} },
      strangeInputs: [],
      workflowJob: {
        timeoutMinutes: 45,
        environment: { name: 'production' },
        permissions: { place: 'job', idToken: true, granted: [['id-token', 'write']] },
        container: true,
        caller: null,
      },
    }));
  it('are the other steps, with secrets in plain text hidden', async () => {
    const text = job(
      'env: { AWS_REGION: us-east-1, TOKEN: plain }',
      'steps:',
      '  - uses: aws-actions/configure-aws-credentials@v6',
      '    id: creds',
      '    if: ${{ github.ref_name == 1 }}',
      '    continue-on-error: true',
      '    with: { Role-To-Assume: deploy, aws-secret-access-key: plain, output-credentials: false }',
      `  - ${US}`,
      '  - run: make',
      '    env: { AWS_SECRET_ACCESS_KEY: "${{ secrets.KEY }}" }',
    );
    expect((await facts(text))?.jobSteps).toMatchObject({
      before: [
        {
          id: 'creds',
          condition: 'github.ref_name == 1',
          continueOnError: 'true',
          with: { 'role-to-assume': 'deploy', 'aws-secret-access-key': '***', 'output-credentials': 'false' },
        },
      ],
      after: [{ uses: '', run: 'make', env: { AWS_SECRET_ACCESS_KEY: '${{ secrets.KEY }}' } }],
      env: { AWS_REGION: 'us-east-1', TOKEN: '***' },
    });
  });
  it('are the variables of a key, the nearest of each name', async () => {
    const text = `${steps(`  - ${US}`, '    env:', '      AWS_ACCESS_KEY_ID: ${{ secrets.NEAR }}', '      AWS_REGION: ${{ vars.R }}').replace('on: push', 'on: push\nenv:\n  AWS_ACCESS_KEY_ID: ${{ secrets.FAR }}\n  AWS_SECRET_ACCESS_KEY: ${{ secrets.TOP }}')}`;
    expect((await facts(text))?.variableExpressions).toEqual({
      AWS_ACCESS_KEY_ID: '${{ secrets.NEAR }}',
      AWS_SECRET_ACCESS_KEY: '${{ secrets.TOP }}',
      AWS_REGION: '${{ vars.R }}',
    });
    expect(
      (await facts(job('env: { AWS_ACCESS_KEY_ID: AKIAQYLPMN5HFIQR7ZAB }', 'steps:', `  - ${US}`)))
        ?.variableExpressions,
    ).toEqual({});
  });
  it('are the level of each variable of AWS, the nearest of each name', async () => {
    const text = `${steps(`  - ${US}`, '    env:', '      AWS_REGION: us-east-2', '      PATH: x').replace('on: push', 'on: push\nenv:\n  AWS_REGION: us-east-1\n  AWS_PROFILE: ci')}`;
    expect((await facts(text))?.variableLevels).toEqual({ AWS_PROFILE: 'workflow', AWS_REGION: 'step' });
  });
  it('are the sign-in before this step, never one after it', async () => {
    const signIn = ['  - uses: aws-actions/configure-aws-credentials@v6', '    with:', '      aws-region: us-east-2'];
    expect((await facts(steps(...signIn, `  - ${US}`)))?.signInBefore).toEqual({
      uses: 'aws-actions/configure-aws-credentials',
      inputs: ['aws-region'],
      written: { uses: 'aws-actions/configure-aws-credentials@v6', with: { 'aws-region': 'us-east-2' } },
    });
    expect((await facts(steps(`  - ${US}`, ...signIn)))?.signInBefore).toBeNull();
  });
  it('are no value of the sign-in before, where a key is written in plain text', async () => {
    const withKey = (key: string) => [
      '  - uses: aws-actions/configure-aws-credentials@v6',
      `    with: { aws-access-key-id: "${key}", aws-region: us-east-2 }`,
    ];
    expect((await facts(steps(...withKey('${{ secrets.KEY }}'), `  - ${US}`)))?.signInBefore?.written?.with).toEqual({
      'aws-access-key-id': '${{ secrets.KEY }}',
      'aws-region': 'us-east-2',
    });
    expect((await facts(steps(...withKey('AKIAIOSFODNN7EXAMPL2'), `  - ${US}`)))?.signInBefore).toEqual({
      uses: 'aws-actions/configure-aws-credentials',
      inputs: ['aws-access-key-id', 'aws-region'],
    });
  });
  it('are the sign-in after this step', async () => {
    const signIn = '  - uses: aws-actions/configure-aws-credentials@v6';
    expect((await facts(steps(`  - ${US}`, signIn)))?.signInAfter).toBe('aws-actions/configure-aws-credentials');
    expect((await facts(steps(signIn, `  - ${US}`)))?.signInAfter).toBeNull();
  });
  it('are the other jobs that sign in, and the environments that they name', async () => {
    const other = (...lines: string[]) => `${job('steps:', `  - ${US}`)}\n  login:\n    ${lines.join('\n    ')}`;
    const text = other(
      'environment: production',
      'steps:',
      '  - uses: aws-actions/configure-aws-credentials@v6',
      '    with: { role-to-assume: "arn:aws:iam::123456789012:role/deploy", aws-region: "${{ vars.R }}" }',
    );
    expect(await facts(text)).toMatchObject({
      otherEnvironments: ['production'],
      signInElsewhere: {
        login: {
          uses: 'aws-actions/configure-aws-credentials@v6',
          role: 'arn:aws:iam::123456789012:role/deploy',
          region: null,
        },
      },
    });
    expect((await facts(other('environment: ${{ inputs.e }}', 'runs-on: x')))?.otherEnvironments).toEqual([]);
  });
  it('are the inputs that there are not', async () =>
    expect(
      (
        await facts(
          steps(
            `  - ${US}`,
            '    with:',
            '      aws-acces-key-id: ${{ secrets.KEY }}',
            '      AWS-Region: ""',
            '      "a b": 1',
          ),
        )
      )?.strangeInputs,
    ).toEqual(['aws-acces-key-id']));
  it.each([
    ['name: Deploy', null],
    ['environment:\n      name: prod eu\n      url: https://example.com', { name: 'prod eu' }],
    ['environment: 7', { name: '7' }],
    ['environment: ""', null],
    ['environment: ${{ matrix.target }}', 'open'],
    ['environment: prod-${{ github.ref_name }}', 'open'],
    ['environment: ${{ inputs.target }}', 'open'],
    ['environment: [a]', 'open'],
  ])('%j is the environment %j', async (text, environment) =>
    expect((await stated(stepOf(text)))?.environment).toEqual(environment),
  );
  it.each([
    ['', '', null],
    [
      'permissions:\n      id-token: write\n      contents: read',
      '',
      {
        place: 'job',
        idToken: true,
        granted: [
          ['id-token', 'write'],
          ['contents', 'read'],
        ],
      },
    ],
    ['', 'permissions:\n  id-token: write', { place: 'workflow', idToken: true, granted: [['id-token', 'write']] }],
    [
      'permissions:\n      contents: read',
      'permissions:\n  id-token: write',
      { place: 'job', idToken: false, granted: [['contents', 'read']] },
    ],
    ['permissions: {}', 'permissions: write-all', { place: 'job', idToken: false, granted: [] }],
    ['', 'permissions: write-all', { place: 'workflow', idToken: true, granted: [] }],
    ['', 'permissions: read-all', { place: 'workflow', idToken: false, granted: [] }],
    ['permissions:\n      id-token: none', '', { place: 'job', idToken: false, granted: [['id-token', 'none']] }],
    ['permissions:\n      "x: y\\n": write\n      contents: [a]', '', { place: 'job', idToken: false, granted: [] }],
  ])('%j under %j', async (text, top, permissions) =>
    expect((await stated(`${top}\n${stepOf(text)}`))?.permissions).toEqual(permissions),
  );
  it.each(['timeout-minutes: ${{ inputs.minutes }}', 'timeout-minutes: "30"', 'timeout-minutes: -1', 'name: x'])(
    'know no time from %j',
    async (text) => expect(await facts(stepOf(text))).toMatchObject({ jobTimeoutMinutes: null }),
  );
  it('tell which inputs are expressions, and never a value', async () =>
    expect(
      (
        await facts(
          steps(`  - ${US}`, '    with:', '      AWS-Access-Key-Id: ${{ secrets.KEY }}', '      aws-region: us-east-2'),
          { inputs: { 'aws-region': 'us-east-2' } },
        )
      )?.expressions,
    ).toEqual({ 'aws-access-key-id': '${{ secrets.KEY }}' }));
  it('say nothing of a job of that id that has no step of this action', async () =>
    expect(await stated(job('timeout-minutes: 5', 'steps:', '  - run: make'))).toBeNull());
  it.each(['build', '__proto__', 'constructor', ''])('say nothing of another job, %j', async (id) =>
    expect(await stated(stepOf('timeout-minutes: 5'), { env: { GITHUB_JOB: id } })).toBeNull(),
  );
  it('hold for the job where its step does not fit', async () => {
    const reading = await read(
      job('timeout-minutes: 5', 'steps:', `  - ${US}`, '    with: { aws-region: eu-west-1 }'),
      { inputs: { 'aws-region': 'us-east-2' } },
    );
    expect(reading?.place?.step).toBeNull();
    expect(reading?.facts).toMatchObject({ jobTimeoutMinutes: 5, expressions: null });
  });
  it.each(['pull_request_target', 'workflow_run'])(
    'are none in %s, unless the file is that of the commit',
    async (event) => {
      expect(await stated(stepOf('timeout-minutes: 5'), { env: { GITHUB_EVENT_NAME: event } })).toBeNull();
      expect(
        await stated(stepOf('timeout-minutes: 5'), { env: { GITHUB_EVENT_NAME: event }, exact: true }),
      ).toMatchObject({ timeoutMinutes: 5 });
    },
  );
});

describe('reusable workflows', () => {
  const call = (id: string, uses: string, ...more: string[]) =>
    [`  ${id}:`, `    uses: ${uses}`, ...more.map((line) => `    ${line}`)].join('\n');
  const caller = (...calls: string[]) => ['on: push', 'permissions: { contents: read }', 'jobs:', ...calls].join('\n');
  const HERE = './.github/workflows/called.yml';
  const called = job('environment: ${{ inputs.target }}', 'steps:', `  - ${US}`);
  const files = { '.github/workflows/called.yml': called };

  it('of the same repository are followed, with what the caller grants and gives', async () => {
    const reading = await read(caller(call('release', HERE, 'secrets: inherit', 'with: { target: production }')), {
      files,
    });
    expect(reading?.place).toMatchObject({ file: '.github/workflows/called.yml', step: { line: 6 } });
    expect(reading?.facts).toMatchObject({
      environmentName: 'production',
      calledBy: { job: 'release', uses: HERE, secrets: 'inherit' },
      workflowJob: {
        permissions: null,
        caller: {
          job: 'release',
          file: '.github/workflows/called.yml',
          permissions: { place: 'workflow', idToken: false, granted: [['contents', 'read']] },
        },
      },
    });
  });
  it('leave an environment open that the caller gives by an expression', async () =>
    expect(
      (await read(caller(call('release', HERE, 'with: { target: "${{ matrix.x }}" }')), { files }))?.facts.workflowJob
        ?.environment,
    ).toBe('open'));
  it('are followed through one that calls another', async () => {
    const inner = caller(call('inner', './.github/workflows/inner.yml'));
    expect(
      (
        await read(caller(call('release', HERE)), {
          files: { '.github/workflows/called.yml': inner, '.github/workflows/inner.yml': called },
        })
      )?.place?.file,
    ).toBe('.github/workflows/inner.yml');
  });
  it('that call themselves end', async () =>
    expect(
      (
        await read(caller(call('release', HERE)), {
          files: { '.github/workflows/called.yml': caller(call('release', HERE)) },
        })
      )?.place,
    ).toBeNull());
  it('called twice leave it open by whom, and not where', async () => {
    const reading = await read(caller(call('a', HERE), call('b', HERE)), { files });
    expect(reading?.place?.step?.line).toBe(6);
    expect(reading?.facts).toMatchObject({ workflowJob: null, calledBy: null });
  });
  it('of another repository are not read, and leave the job that calls', async () =>
    expect(
      await read(
        caller(
          call('release', 'octo/ci/.github/workflows/called.yml@v1', 'secrets: { KEY: x, TOKEN: "${{ secrets.T }}" }'),
        ),
        { files },
      ),
    ).toEqual({
      place: null,
      facts: {
        environmentName: null,
        jobTimeoutMinutes: null,
        workflowJob: null,
        expressions: null,
        variableExpressions: {},
        variableLevels: {},
        givenInputs: null,
        jobSteps: null,
        signInBefore: null,
        signInAfter: null,
        signInElsewhere: {},
        otherEnvironments: [],
        toolsAfter: null,
        variablesAfter: {},
        credentialsGiven: null,
        emptyInputs: [],
        traces: {},
        namesRead: { secrets: {}, vars: {} },
        calledBy: {
          job: 'release',
          uses: 'octo/ci/.github/workflows/called.yml@v1',
          secrets: 'named',
          passed: { KEY: '', TOKEN: '${{ secrets.T }}' },
          permissions: { place: 'workflow', idToken: false, granted: [['contents', 'read']] },
        },
      },
    }));
  it('of which there are two leave nobody to name', async () =>
    expect(
      (
        await read(
          caller(call('a', 'octo/ci/.github/workflows/x.yml@v1'), call('b', 'octo/ci/.github/workflows/y.yml@v1')),
        )
      )?.facts.calledBy,
    ).toBeNull());
  it('outside of the folder are not read', async () =>
    expect(
      (
        await read(caller(call('release', './.github/workflows/../../called.yml')), {
          files: { '.github/workflows/../../called.yml': called },
        })
      )?.place,
    ).toBeNull());
  it('win over a job of the same id whose step does not fit', async () => {
    const both = `${caller(call('release', HERE))}\n  deploy:\n    steps:\n      - ${US}\n        with: { aws-region: eu-west-1 }`;
    expect((await read(both, { files }))?.place?.file).toBe('.github/workflows/called.yml');
  });
});

describe('what is no workflow', () => {
  it.each([
    '',
    '- a',
    'jobs: text',
    'jobs: [deploy]',
    'jobs: { deploy: null }',
    'jobs: { deploy: { steps: {} } }',
    'jobs: { deploy: { steps: [null, 1, {}] } }',
    '\u0000',
    'a: b: c',
    'jobs: *nothing',
  ])('says nothing: %j', async (text) => expect((await read(text))?.place ?? null).toBeNull());
  it('ends soon: nesting without end, aliases of aliases', () => {
    expect(parseWorkflow('['.repeat(60_000))).toBeNull();
    expect(parseWorkflow(`a: &a [${'x,'.repeat(5_000)}]\njobs: [${'*a,'.repeat(5_000)}]`)).toBeNull();
  });
  it('never throws', () => fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseWorkflow(text))));
  it('never throws on YAML either', async () =>
    fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (one, other) => {
        await read(
          JSON.stringify({
            permissions: one,
            env: other,
            jobs: {
              deploy: {
                steps: [{ uses: 'octo/aws-credentials-preflight@v1', with: one, env: other }],
                environment: one,
                'timeout-minutes': other,
                permissions: other,
              },
              b: one,
            },
          }),
        );
      }),
    ));
});

describe('fitsText', () => {
  it.each([
    ['${{ secrets.A }}', 'anything\nat all', true],
    ['a-${{ x }}-b', 'a-1-b', true],
    ['a-${{ x }}-b', 'a-b', false],
    ['${{ a }},${{ b }}', '1,2', true],
    ['${{ a }},${{ b }}', '12', false],
    ['eu-${{ x }}', 'us-1', false],
    ['plain', 'plain', true],
    ['plain', 'plainer', false],
    ['', '', true],
    ['${{ a }}', '', true],
    ['x${{ a }}x', 'x', false],
  ])('%j as %j: %s', (written, value, expected) => expect(fitsText({ value: written }, value)).toBe(expected));
  it('takes every value that an expression could give', () =>
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z,-]*$/), { minLength: 1 }), fc.string(), (parts, value) => {
        expect(fitsText({ value: parts.join('${{ x }}') }, parts.join(parts.length > 1 ? value : ''))).toBe(true);
      }),
    ));
});

describe('fromWorkspace', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'workspace-'));
  const inside = path.join(folder, 'work');
  fs.mkdirSync(path.join(inside, '.github/workflows/folder.yml'), { recursive: true });
  const write = (name: string, content: string) =>
    fs.writeFileSync(path.join(inside, '.github/workflows', name), content);
  write('plain.yml', 'on: push');
  write('long.yml', '#'.repeat(64 * 1024 + 1));
  fs.writeFileSync(path.join(folder, 'outside.yml'), 'on: push');
  fs.symlinkSync(path.join(folder, 'outside.yml'), path.join(inside, '.github/workflows/link-out.yml'));
  fs.symlinkSync('plain.yml', path.join(inside, '.github/workflows/link-in.yml'));
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  it.each([
    ['plain', 'on: push'],
    ['link-in', 'on: push'],
    ['link-out', null],
    ['long', null],
    ['folder', null],
    ['absent', null],
  ])('%s.yml: %j', (name, expected) =>
    expect(fromWorkspace(inside).read(`.github/workflows/${name}.yml`)).toBe(expected),
  );
  it('reads nothing without a workspace', () => expect(fromWorkspace(undefined).read('package.json')).toBeNull());
});
