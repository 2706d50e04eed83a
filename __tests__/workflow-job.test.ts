import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { jobIn } from '../src/workflow-job.ts';

const STEP = '\n    steps:\n      - uses: octo/aws-credentials-preflight@v1';
const workflow = (job: string, top = '') => parse(`on: push\n${top}\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n${job}${STEP}\n`);
const read = (files: Record<string, unknown>) => (file: string) => files[file] ?? null;
const nothing = read({});
const of = (job: string, top?: string) => jobIn(workflow(job, top), 'deploy', nothing);

describe('the environment', () => {
  it.each([
    ['', null],
    ['    environment: production', { name: 'production' }],
    ['    environment:\n      name: prod eu\n      url: https://example.com', { name: 'prod eu' }],
    ['    environment: 7', { name: '7' }],
    ['    environment: ""', null],
    ['    environment: ${{ matrix.target }}', 'open'],
    ['    environment: prod-${{ github.ref_name }}', 'open'],
    ['    environment: ${{ inputs.target }}', 'open'],
    ['    environment: [a]', 'open'],
  ])('%j', (job, environment) => expect(of(job)?.environment).toEqual(environment));
});

describe('the permissions', () => {
  it.each([
    ['', '', null],
    ['    permissions:\n      id-token: write\n      contents: read', '', { place: 'job', idToken: true, granted: [['id-token', 'write'], ['contents', 'read']] }],
    ['', 'permissions:\n  id-token: write', { place: 'workflow', idToken: true, granted: [['id-token', 'write']] }],
    ['    permissions:\n      contents: read', 'permissions:\n  id-token: write', { place: 'job', idToken: false, granted: [['contents', 'read']] }],
    ['    permissions: {}', 'permissions: write-all', { place: 'job', idToken: false, granted: [] }],
    ['', 'permissions: write-all', { place: 'workflow', idToken: true, granted: [] }],
    ['', 'permissions: read-all', { place: 'workflow', idToken: false, granted: [] }],
    ['    permissions:\n      id-token: none', '', { place: 'job', idToken: false, granted: [['id-token', 'none']] }],
    ['    permissions:\n      "x: y\\n": write\n      contents: [a]', '', { place: 'job', idToken: false, granted: [] }],
  ])('%j under %j', (job, top, permissions) => expect(of(job, top)?.permissions).toEqual(permissions));
});

describe('which job', () => {
  const called = workflow('    environment: ${{ inputs.target }}');
  const caller = (calls: string) => parse(`on: push\npermissions:\n  contents: read\njobs:\n${calls}`);
  const call = (job: string, more = '') => `  ${job}:\n    uses: ./.github/workflows/called.yml\n${more}`;
  const files = read({ '.github/workflows/called.yml': called });

  it('one that does not use this action may be another workflow’s', () => expect(jobIn(parse('jobs:\n  deploy:\n    steps:\n      - run: make'), 'deploy', nothing)).toBeNull());
  it('an action of the repository itself counts', () => expect(jobIn(parse('jobs:\n  deploy:\n    timeout-minutes: 7\n    steps:\n      - uses: ./'), 'deploy', nothing)?.timeoutMinutes).toBe(7));
  it('a reusable workflow’s, with what its caller grants and gives', () =>
    expect(jobIn(caller(call('release', '    with:\n      target: production\n')), 'deploy', files)).toEqual({
      timeoutMinutes: null, environment: { name: 'production' }, permissions: null, container: false, caller: { job: 'release', file: '.github/workflows/called.yml', permissions: { place: 'workflow', idToken: false, granted: [['contents', 'read']] } },
    }));
  it('an input that is an expression again stays open', () => expect(jobIn(caller(call('release', '    with:\n      target: ${{ matrix.x }}\n')), 'deploy', files)?.environment).toBe('open'));
  it('two calls leave it open which one runs', () => expect(jobIn(caller(call('a') + call('b')), 'deploy', files)).toBeNull());
  it('another repository’s workflow is not read', () => expect(jobIn(parse('jobs:\n  release:\n    uses: octo/ci/.github/workflows/called.yml@v1'), 'deploy', files)).toBeNull());
  it('a path out of the folder is not read', () => expect(jobIn(parse('jobs:\n  release:\n    uses: ./.github/workflows/../../called.yml'), 'deploy', () => called)).toBeNull());
  it.each([null, 7, [], {}, { jobs: null }, { jobs: { deploy: null } }, { jobs: { deploy: { steps: [null, 'x'] } } }])('%j has none', (content) => expect(jobIn(content, 'deploy', nothing)).toBeNull());
  it.each(['__proto__', 'constructor', ''])('a job called %j', (id) => expect(jobIn(workflow(''), id, nothing)).toBeNull());
});
