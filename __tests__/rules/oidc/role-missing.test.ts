import { roleMissing } from '../../../src/rules/oidc/role-missing.ts';
import type { RunContext, WorkflowJob } from '../../../src/scene.ts';
import { recorded } from '../facts.ts';
import { BEARER, type FlatCredentials, LONG_TERM, NONE, OIDC, ROLE, scene } from '../scene.ts';

const JOB: WorkflowJob = { timeoutMinutes: null, environment: null, permissions: null, container: false, caller: null };
const GIVEN = { 'role-to-assume': '${{ secrets.DEPLOY_ROLE }}' };
const empty = (written: string, meant = false): RunContext['emptyInputs'] => [
  { input: 'role-to-assume', written: [written], items: false, meant },
];
const FILE: Partial<RunContext> = {
  workflowJob: JOB,
  expressions: GIVEN,
  givenInputs: ['role-to-assume', 'aws-region'],
  emptyInputs: empty(GIVEN['role-to-assume']),
};
const EMPTY_FILE: Partial<RunContext> = { workflowJob: JOB, expressions: {}, givenInputs: [] };
const at = (credentials: FlatCredentials, context: Partial<RunContext> = FILE) => scene({ credentials, context });
const by = (expression: string, more: Partial<RunContext> = {}): Partial<RunContext> => ({
  ...FILE,
  expressions: { 'role-to-assume': expression },
  emptyInputs: empty(expression),
  ...more,
});

recorded(roleMissing, {
  matches: [
    ['a secret that is empty', at(OIDC)],
    ['a secret that is empty, in a job that may ask for no token', at(NONE)],
    ['a secret that is empty, beside a key of the environment', at({ ...LONG_TERM, source: 'environment' })],
    ['a secret that is empty, beside the role of the machine', at({ ...LONG_TERM, source: 'instance' })],
    ['a secret of Dependabot’s push', at(OIDC, { ...FILE, actor: 'dependabot[bot]' })],
    ['a variable of the job’s environment', at(OIDC, by('${{ vars.ROLE }}', { environmentName: 'production' }))],
    ['an expression of its own kind', at(OIDC, by('${{ fromJSON(vars.ROLES).deploy }}'))],
    ['a fallback that is empty', at(OIDC, { ...FILE, emptyInputs: empty("${{ vars.ROLE || '' }}", true) })],
    ['a token, and nothing that names a role', at(OIDC, EMPTY_FILE)],
    ['a token, and a file that cannot be read', at(OIDC, {})],
  ],
  ignores: [
    ['a role', scene({ credentials: OIDC, settings: { roleToAssume: ROLE }, context: FILE })],
    ['no token, and nothing that names a role', at(NONE, EMPTY_FILE)],
    ['no token, and a file that cannot be read', at(NONE, {})],
    [
      'a token, and a source of the runner’s that failed',
      at(
        {
          ...OIDC,
          failure: { kind: 'web-identity', profile: null, role: ROLE, file: '/token', fault: 'token-file' },
        },
        EMPTY_FILE,
      ),
    ],
    ['a token beside a key', at({ ...LONG_TERM, idToken: true }, EMPTY_FILE)],
    ['a token beside a Bedrock key', at({ ...BEARER, idToken: true }, EMPTY_FILE)],
    [
      'a token, and key inputs that are empty',
      at(OIDC, {
        ...EMPTY_FILE,
        expressions: { 'aws-access-key-id': '${{ secrets.KEY }}', 'aws-secret-access-key': '${{ secrets.SECRET }}' },
      }),
    ],
    ['a token, and variables of a key that are empty', at({ ...OIDC, empty: ['AWS_ACCESS_KEY_ID'] }, {})],
    [
      'a token, and a step before this one that signs in',
      at(OIDC, {
        ...EMPTY_FILE,
        signInBefore: { uses: 'aws-actions/configure-aws-credentials', inputs: ['role-to-assume'] },
      }),
    ],
    [
      'a token, and a step after this one that signs in',
      at(OIDC, { ...EMPTY_FILE, signInAfter: 'aws-actions/configure-aws-credentials' }),
    ],
    ['a token, and an input whose name is mistyped', at(OIDC, { ...EMPTY_FILE, strangeInputs: ['role_to_assume'] })],
    ['a fork’s pull request', at(NONE, { ...FILE, foreignHead: true, eventName: 'pull_request' })],
    ['Dependabot’s pull request', at(NONE, { ...FILE, actor: 'dependabot[bot]', eventName: 'pull_request' })],
    ['a terminal', at(OIDC, { inActions: false })],
    ['a profile that failed', at({ ...NONE, profile: 'ci', profileFault: 'profile-not-found' }, {})],
  ],
});
