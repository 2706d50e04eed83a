import { describe, expect, it } from 'vitest';
import type { RawInputs } from '../../src/inputs/input-table.ts';
import { readInputs } from '../../src/inputs/parse-inputs.ts';
import { readWorkflow } from '../../src/workflow/read.ts';

const FILE = '.github/workflows/deploy.yml';
const CALLED = '.github/workflows/called.yml';
const ENV = {
  GITHUB_REPOSITORY: 'octo/shop',
  GITHUB_WORKFLOW_REF: `octo/shop/${FILE}@refs/heads/main`,
  GITHUB_JOB: 'deploy',
  GITHUB_ACTION: '__octo_aws-credentials-preflight',
  GITHUB_ACTION_REPOSITORY: 'octo/aws-credentials-preflight',
};

const facts = async (files: Record<string, string>, inputs: Partial<RawInputs> = {}) =>
  (await readWorkflow(ENV, { ...readInputs({}), ...inputs }, { exact: false, read: (file) => files[file] ?? null }))
    ?.facts;

type Written = { on?: string; job?: string; before?: string; with: string };
const workflow = ({ on = 'push', job = '', before = '', with: given }: Written) => `on: ${on}
jobs:
  login:
    outputs:
      id: x
    steps: [{ run: make }]
  deploy:
    ${job}
    steps:
      ${before}
      - uses: octo/aws-credentials-preflight@v1
        with:
          ${given}
      - id: later
        run: make
`;
const one = async (written: Written, inputs: Partial<RawInputs> = {}) => facts({ [FILE]: workflow(written) }, inputs);

describe('inputs of which nothing arrived', () => {
  const rows: [name: string, Written, Partial<RawInputs>, unknown][] = [
    [
      'an expression',
      { with: 's3-buckets: ${{ vars.B }}' },
      {},
      [{ input: 's3-buckets', written: ['${{ vars.B }}'], items: false, meant: false }],
    ],
    [
      'several expressions',
      { with: "s3-buckets: '${{ vars.A }}, ${{ vars.B }}'" },
      { 's3-buckets': ', ' },
      [{ input: 's3-buckets', written: ['${{ vars.A }}', '${{ vars.B }}'], items: false, meant: false }],
    ],
    [
      'one item of a line',
      { with: "s3-buckets: 'uploads, ${{ vars.B }}'" },
      { 's3-buckets': 'uploads, ' },
      [{ input: 's3-buckets', written: ['${{ vars.B }}'], items: true, meant: false }],
    ],
    [
      'one item of a block',
      { with: 's3-buckets: |\n            ${{ vars.A }}\n            uploads\n            ${{ vars.B }}' },
      { 's3-buckets': 'assets\nuploads\n\n' },
      [{ input: 's3-buckets', written: ['${{ vars.B }}'], items: true, meant: false }],
    ],
    [
      'the first item of a block',
      { with: 's3-buckets: |\n            ${{ vars.A }}\n            uploads' },
      { 's3-buckets': '\nuploads\n' },
      [{ input: 's3-buckets', written: ['${{ vars.A }}'], items: true, meant: false }],
    ],
    [
      'a whole list that arrived by one expression',
      { with: 's3-buckets: ${{ vars.B }}' },
      { 's3-buckets': 'a,b,' },
      [],
    ],
    ['a list that is complete', { with: "s3-buckets: 'a, ${{ vars.B }}'" }, { 's3-buckets': 'a, b' }, []],
    ['a part of a name', { with: "s3-buckets: 'shop-${{ vars.B }}'" }, { 's3-buckets': 'shop-' }, []],
    ['a literal that is empty', { with: "s3-buckets: ''" }, {}, []],
    ['an input that is not given', { with: 'services: ${{ vars.S }}' }, { services: 'sts' }, []],
    [
      'an empty fallback',
      { with: "s3-buckets: ${{ vars.B || '' }}" },
      {},
      [{ input: 's3-buckets', written: ["${{ vars.B || '' }}"], items: false, meant: true }],
    ],
    [
      'an optional input',
      { on: '{ workflow_dispatch: { inputs: { b: { required: false } } } }', with: 's3-buckets: ${{ inputs.b }}' },
      {},
      [{ input: 's3-buckets', written: ['${{ inputs.b }}'], items: false, meant: true }],
    ],
    [
      'an optional input by a variable of the job',
      {
        on: '{ workflow_dispatch: { inputs: { b: { default: "" } } } }',
        job: 'env: { B: "${{ inputs.b }}" }',
        with: 's3-buckets: ${{ env.B }}',
      },
      {},
      [{ input: 's3-buckets', written: ['${{ env.B }}'], items: false, meant: true }],
    ],
    [
      'an input that must be given',
      { on: '{ workflow_dispatch: { inputs: { b: { required: true } } } }', with: 's3-buckets: ${{ inputs.b }}' },
      {},
      [{ input: 's3-buckets', written: ['${{ inputs.b }}'], items: false, meant: false }],
    ],
    [
      'an input that says nothing of it',
      { on: '{ workflow_dispatch: { inputs: { b: { type: string } } } }', with: 's3-buckets: ${{ inputs.b }}' },
      {},
      [{ input: 's3-buckets', written: ['${{ inputs.b }}'], items: false, meant: false }],
    ],
  ];
  it.each(rows.map(([name, written, inputs, expected]) => ({ name, written, inputs, expected })))(
    '$name',
    async ({ written, inputs, expected }) => expect((await one(written, inputs))?.emptyInputs).toEqual(expected),
  );
});

const nothing = { fault: null, byCaller: null, byHand: false };

describe('where references lead', () => {
  const rows: [name: string, Written, unknown][] = [
    ['a secret', { with: 's3-buckets: ${{ secrets.B }}' }, {}],
    [
      'a variable of the job',
      { job: 'env: { B: "${{ vars.BUCKET }}" }', with: 's3-buckets: ${{ env.B }}' },
      { 'env.B': { ...nothing, to: ['vars.BUCKET'] } },
    ],
    [
      'a variable that is written empty',
      { job: 'env: { B: "" }', with: 's3-buckets: ${{ env.B }}' },
      { 'env.B': { ...nothing, to: ['env.B'], fault: { kind: 'written empty', variable: 'B' } } },
    ],
    ['a variable that an earlier step sets', { with: 's3-buckets: ${{ env.B }}' }, {}],
    ['a variable of a literal', { job: 'env: { B: uploads }', with: 's3-buckets: ${{ env.B }}' }, {}],
    [
      'a job that is not needed',
      { with: 's3-buckets: ${{ needs.login.outputs.id }}' },
      {
        'needs.login.outputs.id': {
          ...nothing,
          to: ['needs.login.outputs.id'],
          fault: { kind: 'job is not needed', job: 'login' },
        },
      },
    ],
    [
      'an output that the job does not have',
      { job: 'needs: [login]', with: 's3-buckets: ${{ needs.login.outputs.key }}' },
      {
        'needs.login.outputs.key': {
          ...nothing,
          to: ['needs.login.outputs.key'],
          fault: { kind: 'no such output', job: 'login', output: 'key' },
        },
      },
    ],
    [
      'an output of a job that is needed',
      { job: 'needs: login', with: 's3-buckets: ${{ needs.login.outputs.id }}' },
      {},
    ],
    [
      'a step that the job does not have',
      { with: 's3-buckets: ${{ steps.creds.outputs.b }}' },
      {
        'steps.creds.outputs.b': {
          ...nothing,
          to: ['steps.creds.outputs.b'],
          fault: { kind: 'no such step', step: 'creds' },
        },
      },
    ],
    [
      'a step that comes later',
      { with: 's3-buckets: ${{ steps.later.outputs.b }}' },
      {
        'steps.later.outputs.b': {
          ...nothing,
          to: ['steps.later.outputs.b'],
          fault: { kind: 'step comes later', step: 'later' },
        },
      },
    ],
    [
      'a step before this one',
      { before: '- id: Creds\n        run: make', with: 's3-buckets: ${{ steps.creds.outputs.b }}' },
      {},
    ],
    [
      'an input of a run that somebody starts by hand',
      { on: '{ push: , workflow_dispatch: { inputs: { b: {} } } }', with: 's3-buckets: ${{ inputs.b }}' },
      { 'inputs.b': { ...nothing, to: ['inputs.b'], byHand: true } },
    ],
    ['an input that nothing declares', { with: 's3-buckets: ${{ inputs.b }}' }, {}],
  ];
  it.each(rows.map(([name, written, expected]) => ({ name, written, expected })))(
    '$name',
    async ({ written, expected }) => expect((await one(written))?.traces).toEqual(expected),
  );

  const call = (more: string) => `on: push\njobs:\n  release:\n    uses: ./${CALLED}\n${more}`;
  const called = (given: string) =>
    workflow({ on: '{ workflow_call: { inputs: { b: { type: string } } } }', with: given });
  it('by the job that calls a reusable workflow', async () => {
    const files = {
      [FILE]: call('    with: { b: "${{ vars.BUCKET }}" }\n'),
      [CALLED]: called('s3-buckets: ${{ inputs.b }}'),
    };
    expect((await facts(files))?.traces).toEqual({
      'inputs.b': { ...nothing, to: ['vars.BUCKET'], byCaller: 'release' },
    });
  });
  it('by a job that does not give the input', async () => {
    const files = { [FILE]: call(''), [CALLED]: called('s3-buckets: ${{ inputs.b }}') };
    expect((await facts(files))?.traces).toEqual({
      'inputs.b': { ...nothing, to: ['inputs.b'], fault: { kind: 'caller gives none', job: 'release', input: 'b' } },
    });
  });
  it('by a secret that the caller names otherwise', async () => {
    const files = {
      [FILE]: call('    secrets: { role: "${{ secrets.PROD_ROLE }}" }\n'),
      [CALLED]: called('role-to-assume: ${{ secrets.role }}'),
    };
    expect((await facts(files))?.traces).toEqual({
      'secrets.role': { ...nothing, to: ['secrets.PROD_ROLE'], byCaller: 'release' },
    });
  });
});

it('counts the names that the files read', async () =>
  expect(
    (await one({ job: 'env: { A: "${{ vars.ROLE }}" }', with: 'role-to-assume: ${{ secrets.role || secrets.ROLE }}' }))
      ?.namesRead,
  ).toEqual({ secrets: { ROLE: 2 }, vars: { ROLE: 1 } }));
