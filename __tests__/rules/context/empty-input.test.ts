import { emptyInput } from '../../../src/rules/context/empty-input.ts';
import type { EmptyInput, InputName, RunContext, WorkflowJob } from '../../../src/scene.ts';
import { recorded } from '../facts.ts';
import { type FlatCredentials, LONG_TERM, NONE, OIDC, type Parts, ROLE, scene } from '../scene.ts';

const JOB: WorkflowJob = { timeoutMinutes: null, environment: null, permissions: null, container: false, caller: null };
const empty = (input: InputName, written: string, more: Partial<EmptyInput> = {}): EmptyInput => ({
  input,
  written: [written],
  items: false,
  meant: false,
  ...more,
});
const BUCKETS = empty('s3-buckets', '${{ vars.BUCKET }}');
const ACCOUNTS = empty('allowed-account-ids', '${{ vars.ACCOUNT }}');
const KEY_ID = empty('aws-access-key-id', '${{ secrets.KEY }}');
const SECRET = empty('aws-secret-access-key', '${{ secrets.SECRET }}');
const REGION = empty('aws-region', '${{ vars.REGION }}');

const at = (inputs: readonly EmptyInput[], parts: Parts = {}, more: Partial<RunContext> = {}) =>
  scene({
    credentials: LONG_TERM,
    ...parts,
    context: {
      workflowJob: JOB,
      expressions: Object.fromEntries(inputs.map(({ input, written: [first = ''] }) => [input, first])),
      givenInputs: inputs.map(({ input }) => input),
      emptyInputs: inputs,
      ...more,
    },
  });
const using = (source: NonNullable<FlatCredentials['source']>): Parts => ({ credentials: { ...LONG_TERM, source } });
const OTHER_REGION: Parts = { settings: { region: 'us-west-2', regionSource: 'AWS_REGION' } };

recorded(emptyInput, {
  matches: [
    ['a bucket', at([BUCKETS])],
    ['a bucket of the matrix', at([empty('s3-buckets', '${{ matrix.bucket }}')])],
    ['items of a list', at([{ ...BUCKETS, items: true }])],
    ['a bucket and a model of one environment', at([BUCKETS, empty('bedrock-models', '${{ vars.MODEL }}')])],
    ['a table by an expression of its own kind', at([empty('dynamodb-tables', "${{ join(vars.TABLES, ',') }}")])],
    ['a bucket that may be empty', at([{ ...BUCKETS, meant: true }])],
    ['a guard', at([ACCOUNTS])],
    ['both guards', at([ACCOUNTS, empty('allowed-principals', '${{ vars.CALLER }}')])],
    ['a guard that may be empty', at([{ ...ACCOUNTS, meant: true }])],
    ['a key behind the environment’s', at([KEY_ID, SECRET], using('environment'))],
    ['a key behind a profile', at([KEY_ID, SECRET], using('profile'))],
    ['a key behind the machine’s role', at([KEY_ID, SECRET], using('instance'))],
    ['a key behind GitHub’s token', at([KEY_ID, SECRET], { credentials: OIDC, settings: { roleToAssume: ROLE } })],
    ['a Region behind the environment’s', at([REGION], OTHER_REGION)],
  ],
  ignores: [
    ['nothing that is empty', at([])],
    ['a key, and nothing else', at([KEY_ID, SECRET], { credentials: NONE })],
    ['half a key', at([SECRET], { credentials: { ...LONG_TERM, secret: null } })],
    ['a key id alone beside a token', at([KEY_ID], { credentials: OIDC, settings: { roleToAssume: ROLE } })],
    ['a session token beside a long-term key', at([empty('aws-session-token', '${{ secrets.TOKEN }}')])],
    ['a role, which has a finding of its own', at([empty('role-to-assume', '${{ secrets.ROLE }}')])],
    ['a Region, and no other', at([REGION], { settings: { region: '', regionSource: null } })],
    ['a guard of which a part arrived', at([{ ...ACCOUNTS, items: true }])],
    ['an input that asks for nothing', at([empty('role-session-name', '${{ vars.NAME }}')])],
    ['services, which are then all', at([empty('services', '${{ vars.SERVICES }}')])],
    ['a fork’s pull request', at([BUCKETS], { credentials: NONE }, { foreignHead: true, eventName: 'pull_request' })],
    ['Dependabot’s pull request', at([BUCKETS], { credentials: NONE }, { actor: 'dependabot[bot]' })],
    ['an expression that arrived', scene({ context: { expressions: { 's3-buckets': '${{ vars.B }}' } } })],
    ['a workflow that cannot be read', scene({ context: { expressions: null } })],
  ],
});
