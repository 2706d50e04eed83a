import { expect, it } from 'vitest';
import { runFacts } from '../../../src/remedies/run-facts.ts';
import { permissionMissing } from '../../../src/rules/oidc/permission-missing.ts';
import type { Permissions, RunContext, Scene, WorkflowJob } from '../../../src/scene.ts';
import { DENIED, ROLE, scene, tokenFailed } from '../../trust-policy/scene.ts';
import { finds, told } from '../facts.ts';
import type { FlatCredentials } from '../scene.ts';
import { rulesOf } from '../table.ts';

const without = (context: Partial<RunContext> = {}, credentials: Partial<FlatCredentials> = {}): Scene =>
  scene({ credentials: { idToken: false, ...credentials }, context });
const JOB: WorkflowJob = { timeoutMinutes: null, environment: null, permissions: null, container: false, caller: null };
const inJob = (job: Partial<WorkflowJob>, credentials: Partial<FlatCredentials> = {}): Scene =>
  without({ workflowJob: { ...JOB, ...job } }, credentials);
const block = (place: Permissions['place'], ...granted: Permissions['granted']): Permissions => ({
  place,
  idToken: granted.some(([name]) => name === 'id-token'),
  granted,
});
const called = (above: Permissions | null, below: Permissions | null, more: Partial<RunContext> = {}): Scene => {
  const caller = { job: 'release', file: '.github/workflows/called.yml', permissions: above };
  return without({
    workflowJob: { ...JOB, permissions: below, caller },
    calledBy: {
      job: 'release',
      uses: './.github/workflows/called.yml',
      secrets: 'inherit',
      passed: {},
      permissions: above,
    },
    ...more,
  });
};
const calling = (permissions: Permissions | null): Scene =>
  without({
    calledBy: {
      job: 'release',
      uses: 'octo/ci/.github/workflows/deploy.yml@v1',
      secrets: 'inherit',
      passed: {},
      permissions,
    },
  });
const HALF = tokenFailed({
  kind: 'client',
  code: 'MissingVariable',
  message: 'Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable',
});
const lacking = (name: string): Partial<FlatCredentials> => ({ empty: [name] });
const TOKEN = 'ACTIONS_ID_TOKEN_REQUEST_TOKEN';
const URL = 'ACTIONS_ID_TOKEN_REQUEST_URL';
const READ = block('workflow', ['contents', 'read']);
const GRANTED = block('job', ['id-token', 'write']);

const byName = (assumeWith: 'oidc' | 'credentials') =>
  scene({ credentials: { idToken: false }, settings: { assumeWith } });

type Facts = ReturnType<typeof permissionMissing.find>[number];

const facts = (of: Scene, more: Partial<Facts>): Facts => ({
  subjects: [ROLE],
  confidence: 'certain',
  role: ROLE,
  lost: 'unknown',
  variable: null,
  isEmptied: false,
  failures: [],
  written: of.context.workflowJob && {
    permissions: of.context.workflowJob.permissions,
    caller: of.context.workflowJob.caller,
    container: of.context.workflowJob.container,
  },
  calling: null,
  byName: false,
  run: runFacts(of),
  ...more,
});
const hit = (name: string, of: Scene, more: Partial<Facts> = {}): [string, Scene, Facts[]] => [
  name,
  of,
  [facts(of, more)],
];

finds(permissionMissing, {
  matches: [
    hit('no permission', without()),
    hit('a pull request of the repository itself', without({ eventName: 'pull_request' })),
    hit('a fork under an event that keeps its secrets', without({ eventName: 'pull_request_target' })),
    hit('half given, as the facts tell', without({}, lacking(TOKEN)), {
      lost: 'half on the way',
      variable: TOKEN,
      isEmptied: true,
    }),
    hit('the other half', without({}, lacking(URL)), {
      lost: 'half on the way',
      variable: URL,
      isEmptied: true,
    }),
    hit('half given, as the request tells', scene({ observations: [HALF] }), {
      lost: 'half on the way',
      variable: TOKEN,
      failures: [HALF],
    }),
    hit("on a machine of one's own", without({ inActions: false }), { lost: 'outside Actions' }),
    hit('an emulator', without({ emulated: true }), { lost: 'in an emulator' }),
    hit('a block at the job', inJob({ permissions: block('job', ['contents', 'read'], ['packages', 'write']) }), {
      lost: 'in the job',
    }),
    hit('a block at the top', inJob({ permissions: READ }), { lost: 'in the workflow' }),
    hit('an empty block', inJob({ permissions: block('job') }), { lost: 'in the job' }),
    hit('no block anywhere', inJob({}), { lost: 'nowhere granted' }),
    hit('a caller that does not grant it', called(null, null), { lost: 'in the caller' }),
    hit('a caller that does not grant what the called workflow asks for', called(READ, GRANTED), {
      lost: 'in the caller',
    }),
    hit('a called workflow that gives it up', called(GRANTED, READ), { lost: 'below the caller' }),
    hit("the caller of another repository's workflow", calling(READ), {
      lost: 'in the caller',
      calling: { job: 'release', file: 'octo/ci/.github/workflows/deploy.yml@v1', permissions: READ },
    }),
    hit("another repository's workflow that may give it up", calling(GRANTED), {
      calling: { job: 'release', file: 'octo/ci/.github/workflows/deploy.yml@v1', permissions: GRANTED },
    }),
    hit('a file that grants it', inJob({ permissions: GRANTED }), {
      lost: 'between file and step',
      confidence: 'likely',
    }),
    hit('a caller that grants it to a file that says nothing', called(GRANTED, null), {
      lost: 'between file and step',
      confidence: 'likely',
    }),
    hit('write-all, in a container', inJob({ container: true, permissions: { ...block('workflow'), idToken: true } }), {
      lost: 'between file and step',
      confidence: 'likely',
    }),
    hit('a profile beside a Bedrock key', without({}, { bearerToken: true, profileFault: 'profile-not-found' })),
  ],
  ignores: [
    ['a token can be had', scene()],
    ['a token can be had, whatever the file says', scene({ context: { workflowJob: { ...JOB, permissions: READ } } })],
    ['no role asked for', scene({ credentials: { idToken: false }, settings: { roleToAssume: '' } })],
    ['no role asked for, and half given', scene({ settings: { roleToAssume: '' }, observations: [HALF] })],
    ['a key is given', without({}, { source: 'inputs' })],
    ['a key is given, and the file has no block', inJob({}, { source: 'inputs' })],
    ['the environment has a key', without({}, { source: 'environment' })],
    ['a profile has a key', without({}, { source: 'profile' })],
    ['a profile has a key, in a terminal', without({ inActions: false }, { source: 'profile' })],
    ['the environment has a key, in an emulator', without({ emulated: true }, { source: 'environment' })],
    ['the instance has a role', without({}, { source: 'instance' })],
    ['the container has a role', without({}, { source: 'container' })],
    ["a fork's pull request", without({ eventName: 'pull_request', foreignHead: true })],
    ["a review of a fork's pull request", without({ eventName: 'pull_request_review', foreignHead: true })],
    ['a profile that gave none', without({}, { profileFault: 'profile-not-found' })],
    ['Dependabot', without({ actor: 'dependabot[bot]' })],
    ['the endpoint refuses', scene({ observations: [tokenFailed({})] })],
    ['the endpoint fails', scene({ observations: [tokenFailed({ httpStatus: 500 })] })],
    ['the endpoint hangs', scene({ observations: [tokenFailed({ kind: 'timeout' })] })],
    ['AWS refuses', scene({ observations: [DENIED] })],
    ['credentials that were asked for by name', byName('credentials')],
    ['half given, and a key', without({}, { source: 'inputs', ...lacking(TOKEN) })],
  ],
});

const tellOf = (of: Scene): string =>
  permissionMissing.find(of).map((each) => told(permissionMissing.tell(each)))[0] ?? '';

it('tells of a job whose file is not at hand', () =>
  expect(tellOf(without())).toMatchInlineSnapshot(`
    "This job has no permission to request an OIDC token from GitHub, so the role cannot be assumed.
    AWS is not the cause, and nothing was sent there. The permission id-token: write is never granted by default, and a permissions block at the job replaces the one at the top of the workflow.
    - role-to-assume asks for arn:aws:iam::123456789012:role/deploy, and no access key was given to assume it with
    - the step does not see both ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN, which the runner sets for a job with id-token: write
    ~ In a reusable workflow the lines in the called file are not enough: the job that calls it must grant id-token: write too.
    ~ If an access key should assume the role, its secret is empty in this run: its name is misspelled, or it belongs to an environment that the job does not name.
    ~ If the lines are already there, check whether this step runs in a container or sub-shell that does not pass on ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN.
    → Let the job deploy request an OIDC token
      job {"key":"permissions","value":{"id-token":"write","contents":"read"}}
      (A permissions block removes every permission that it does not name.)
      ✓ the log of the job, under Set up job, lists IdToken: write"
  `));
it('tells of a block at the job, with what it keeps', () =>
  expect(
    tellOf(inJob({ permissions: block('job', ['contents', 'read'], ['packages', 'write'], ['issues', 'none']) })),
  ).toMatchInlineSnapshot(`
    "This job has no permission to request an OIDC token from GitHub, so the role cannot be assumed.
    The job’s own permissions block does not name id-token: write, and it replaces the one at the top of the workflow. AWS is not the cause, and nothing was sent there.
    - role-to-assume asks for arn:aws:iam::123456789012:role/deploy, and no access key was given to assume it with
    - the step does not see both ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN, which the runner sets for a job with id-token: write
    - in the workflow file, the job deploy has what its own permissions block grants: contents: read, packages: write and issues: none
    ~ If an access key should assume the role, its secret is empty in this run: its name is misspelled, or it belongs to an environment that the job does not name.
    → Let the job deploy request an OIDC token
      job {"key":"permissions","value":{"id-token":"write","contents":"read","packages":"write"}}
      (A permissions block removes every permission that it does not name.)
      ✓ the log of the job, under Set up job, lists IdToken: write"
  `));
it('tells of a caller that does not grant it', () =>
  expect(tellOf(called(null, READ))).toMatchInlineSnapshot(`
    "The job release, which calls this reusable workflow, does not grant the permission to request an OIDC token.
    A called workflow has at most what its caller grants, and id-token: write is never granted by default. Naming it only in the called file does not help: GitHub then refuses to start the run.
    - role-to-assume asks for arn:aws:iam::123456789012:role/deploy, and no access key was given to assume it with
    - the step does not see both ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN, which the runner sets for a job with id-token: write
    - in the workflow file, the job release, which calls .github/workflows/called.yml, has no permissions block, and neither has the workflow
    - in the workflow file, the job deploy of .github/workflows/called.yml has what the block at the top of the workflow grants: contents: read
    ~ If an access key should assume the role, its secret is empty in this run: its name is misspelled, or it belongs to an environment that the job does not name.
    → Let the job release request an OIDC token
      job {"key":"permissions","value":{"id-token":"write","contents":"read"},"job":"release"}
      job {"key":"permissions","value":{"id-token":"write","contents":"read"}}
      (A permissions block removes every permission that it does not name.)
      ✓ the log of the job, under Set up job, lists IdToken: write"
  `));
it('tells of a variable that was lost', () =>
  expect(tellOf(without({}, lacking(TOKEN)))).toMatchInlineSnapshot(`
    "Only one of the two variables that an OIDC token needs has reached this step.
    GitHub granted the permission, since the runner sets both variables together. ACTIONS_ID_TOKEN_REQUEST_TOKEN did not reach this step. That happens in a container or sub-shell that gets its variables by name.
    - role-to-assume asks for arn:aws:iam::123456789012:role/deploy, and no access key was given to assume it with
    - the step sees ACTIONS_ID_TOKEN_REQUEST_URL, but not ACTIONS_ID_TOKEN_REQUEST_TOKEN
    → Let ACTIONS_ID_TOKEN_REQUEST_TOKEN reach this step
      unset-variable {"name":"ACTIONS_ID_TOKEN_REQUEST_TOKEN","at":"job"}
      (Do not set either variable to an empty value in env:.)
      ✓ the step sees ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN
    → Let the job deploy request an OIDC token
      job {"key":"permissions","value":{"id-token":"write","contents":"read"}}
      (A permissions block removes every permission that it does not name.)
      ✓ the log of the job, under Set up job, lists IdToken: write"
  `));
it('tells of a variable that was not passed on', () =>
  expect(tellOf(scene({ observations: [HALF] }))).toMatchInlineSnapshot(`
    "Only one of the two variables that an OIDC token needs has reached this step.
    GitHub granted the permission, since the runner sets both variables together. ACTIONS_ID_TOKEN_REQUEST_TOKEN did not reach this step. That happens in a container or sub-shell that gets its variables by name.
    - role-to-assume asks for arn:aws:iam::123456789012:role/deploy, and no access key was given to assume it with
    - requesting the token failed: Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable
    - the step sees ACTIONS_ID_TOKEN_REQUEST_URL, but not ACTIONS_ID_TOKEN_REQUEST_TOKEN
    → Let ACTIONS_ID_TOKEN_REQUEST_TOKEN reach this step
      runner {"setting":"software","says":"Pass ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN on to the container or script in which this step runs."}
      (Do not set either variable to an empty value in env:.)
      ✓ the step sees ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN
    → Let the job deploy request an OIDC token
      job {"key":"permissions","value":{"id-token":"write","contents":"read"}}
      (A permissions block removes every permission that it does not name.)
      ✓ the log of the job, under Set up job, lists IdToken: write"
  `));
it('tells of a file that grants it', () =>
  expect(tellOf(inJob({ permissions: GRANTED }))).toMatchInlineSnapshot(`
    "The workflow file grants the permission to request an OIDC token, but this step does not have it.
    Either the file that is checked out is not the one that runs, or the variables do not reach this step.
    - role-to-assume asks for arn:aws:iam::123456789012:role/deploy, and no access key was given to assume it with
    - the step does not see both ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN, which the runner sets for a job with id-token: write
    - in the workflow file, the job deploy has what its own permissions block grants: id-token: write
    ~ The log of the job, under Set up job → GITHUB_TOKEN Permissions, lists what the run was granted. Without IdToken: write there, the file on the branch that started the run is an older one.
    ~ If an access key should assume the role, its secret is empty in this run: its name is misspelled, or it belongs to an environment that the job does not name.
    → Ask why the job does not get the permission
      ask {"whom":["the owners of the GitHub organization"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-1. Its workflow file grants \\"id-token: write\\", but the job does not get the permission. Is OIDC restricted in our organization or enterprise?"}
      (First compare the file with the one on the branch that started the run: that is the one that counts.)
      ✓ the log of the job, under Set up job, lists IdToken: write"
  `));
it('tells of an emulator', () =>
  expect(tellOf(without({ emulated: true }))).toMatchInlineSnapshot(`
  "This step needs an OIDC token for the role, and there is none in an emulator of GitHub’s runner.
  Only GitHub’s own runners can request a job’s token. A run in an emulator has none.
  - role-to-assume asks for arn:aws:iam::123456789012:role/deploy, and no access key was given to assume it with
  - the step does not see both ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN, which the runner sets for a job with id-token: write
  - ACT is true: act runs the job, and it ignores permissions:
  → Give act credentials of your own that can assume the role
    command {"run":"aws sso login --profile PROFILE\\naws configure export-credentials --profile PROFILE --format env-no-export > aws.env\\nact --env-file aws.env","by":"person","effect":"sign-in"}
    (The role’s trust policy must name that identity.)
    (Do not commit aws.env.)
    ✓ the run by act has AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN"
`));
it('tells a person at a terminal', () =>
  expect(tellOf(without({ inActions: false }))).toMatchInlineSnapshot(`
  "This step needs an OIDC token for the role, and there is none outside GitHub Actions.
  Only GitHub’s runners can request a job’s token. A run on your own machine has none.
  - role-to-assume asks for arn:aws:iam::123456789012:role/deploy, and no access key was given to assume it with
  - the step does not see both ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN, which the runner sets for a job with id-token: write
  → Assume the role with credentials of your own
    command {"run":"aws sso login --profile PROFILE","by":"person","effect":"sign-in"}
    set-variable {"name":"AWS_PROFILE","value":"PROFILE","at":"terminal"}
    (The role’s trust policy must name that identity.)
    ✓ aws sts get-caller-identity --profile PROFILE answers, and AWS_PROFILE names the profile"
`));

it('takes back what asks for the token by name, where there is none', () => {
  const [found] = permissionMissing.find(
    scene({ credentials: { idToken: false }, settings: { assumeWith: 'oidc' }, context: { inActions: false } }),
  );
  expect(found && permissionMissing.tell(found).remedies?.[0].changes.at(-1)).toEqual({
    kind: 'remove-input',
    name: 'assume-with',
  });
});

it('of these rules, only what is certain before any request stops the run', () =>
  expect(rulesOf('oidc').flatMap(({ id, stops }) => (stops ? [id] : []))).toEqual([
    'oidc/permission-missing',
    'oidc/invalid-role-arn',
  ]));
