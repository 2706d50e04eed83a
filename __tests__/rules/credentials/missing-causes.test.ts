import { describe, expect, it } from 'vitest';
import { missing } from '../../../src/rules/credentials/missing.ts';
import type { Match } from '../../../src/rules/rule.ts';
import type { RunContext, WorkflowJob } from '../../../src/scene.ts';
import { type FlatCredentials, NONE, scene } from '../scene.ts';
import { type Tables, words } from '../table.ts';

const FILLED = {
  'aws-access-key-id': '${{ secrets.AWS_KEY }}',
  'aws-secret-access-key': '${{secrets.AWS_SECRET}}',
  'aws-region': '${{ vars.REGION }}',
};
const JOB: WorkflowJob = { timeoutMinutes: null, environment: null, permissions: null, container: false, caller: null };
const CALL = { job: 'release', uses: './.github/workflows/called.yml', passed: {}, permissions: null };
const inJob = (context: Partial<RunContext>, credentials: Partial<FlatCredentials> = {}) =>
  scene({ credentials: { ...NONE, ...credentials }, context: { workflowJob: JOB, expressions: FILLED, ...context } });
const inEnvironment = (environment: WorkflowJob['environment']) => inJob({ workflowJob: { ...JOB, environment } });

const rows: Tables['matches'] = [
  [
    'a job without an environment',
    inJob({}),
    {
      says: /Most likely AWS_KEY or AWS_SECRET belongs to an environment, and this job names none\. Or AWS_KEY or AWS_SECRET is mistyped[\s\S]*fills aws-access-key-id and aws-secret-access-key from secrets\.AWS_KEY and secrets\.AWS_SECRET, and nothing arrived/,
      silent: /reusable workflow without|no such input|REGION|is empty/,
    },
  ],
  [
    'a job with an environment',
    inEnvironment({ name: 'production' }),
    {
      says: /Most likely the environment production has no AWS_KEY or AWS_SECRET, and neither has the repository/,
      silent: /names none/,
    },
  ],
  ['an environment by an expression', inEnvironment('open'), { says: /another environment than this job’s/ }],
  [
    'a reusable workflow whose caller passes no secrets',
    inJob({ calledBy: { ...CALL, secrets: 'none' } }),
    {
      says: /Most likely the job release calls this reusable workflow without secrets: inherit, and passes none\. Or AWS_KEY[\s\S]*calls \.\/\.github\/workflows\/called\.yml and passes no secrets/,
    },
  ],
  [
    'a reusable workflow whose step cannot be read',
    scene({
      credentials: NONE,
      context: {
        calledBy: {
          job: 'release',
          uses: 'octo/ci/.github/workflows/deploy.yml@v1',
          secrets: 'none',
          passed: {},
          permissions: null,
        },
      },
    }),
    { says: /Most likely the job release calls this reusable workflow without/ },
  ],
  [
    'a reusable workflow whose caller passes some by name',
    inJob({ calledBy: { ...CALL, secrets: 'named' } }),
    { says: /Most likely the job release calls this reusable workflow and passes other secrets/ },
  ],
  [
    'a reusable workflow whose caller passes all',
    inJob({ calledBy: { ...CALL, secrets: 'inherit' } }),
    { says: /Most likely AWS_KEY or AWS_SECRET belongs to an environment/, silent: /job release/ },
  ],
  [
    'a reusable workflow that reads no secrets',
    inJob({ expressions: { 'aws-access-key-id': '${{ inputs.key }}' }, calledBy: { ...CALL, secrets: 'none' } }),
    { says: /Most likely inputs\.key is empty/, silent: /job release/ },
  ],
  [
    'a reusable workflow whose key comes from a step that is called secrets',
    inJob({
      expressions: { 'aws-access-key-id': '${{ steps.secrets.outputs.key }}' },
      calledBy: { ...CALL, secrets: 'none' },
    }),
    { says: /Most likely steps\.secrets\.outputs\.key is empty/, silent: /job release/ },
  ],
  [
    'a step that names a Region alone',
    inJob({ expressions: { 'aws-region': '${{ vars.REGION }}' } }),
    { says: /Most likely nothing gives this step a key/ },
  ],
  [
    'a job that cannot be found in its workflow',
    inJob({ workflowJob: null }),
    { says: /another environment than this job’s/ },
  ],
  [
    'an input that there is not',
    inJob({ expressions: {}, strangeInputs: ['aws-acces-key-id'] }),
    {
      says: /Most likely an input’s name is mistyped: aws-acces-key-id[\s\S]*this action has no such input/,
      silent: /nothing gives this step a key/,
    },
  ],
  [
    'nothing that names a key',
    inJob({ expressions: {} }),
    {
      says: /Most likely nothing gives this step a key[\s\S]*Neither the step’s with: nor an env: around it/,
      silent: /mistyped/,
    },
  ],
  [
    'nothing that names a key, and an empty variable that an earlier step has set',
    inJob({ expressions: {} }, { empty: ['AWS_ACCESS_KEY_ID'] }),
    { says: /Most likely the secret’s name is mistyped/, silent: /nothing gives this step/ },
  ],
  [
    'the variables around the step',
    inJob({ expressions: {}, keyVariables: { AWS_ACCESS_KEY_ID: '${{ secrets.AWS_KEY }}' } }),
    {
      says: /Most likely AWS_KEY belongs[\s\S]*fills AWS_ACCESS_KEY_ID from secrets\.AWS_KEY/,
      silent: /nothing gives/,
    },
  ],
  [
    'an expression of several parts',
    inJob({ expressions: { 'aws-access-key-id': '${{ secrets[format(env.X)] }}' } }),
    { says: /Most likely the secret’s name is mistyped, or the input’s/, silent: /nothing gives|format/ },
  ],
  [
    'an output of a step that did not run',
    inJob({ expressions: { 'aws-access-key-id': '${{ steps.creds.outputs.key }}' } }),
    { says: /Most likely steps\.creds\.outputs\.key is empty/, silent: /belongs to/ },
  ],
  [
    'a workflow that cannot be read',
    scene({ credentials: NONE }),
    {
      says: /Most likely the secret’s name is mistyped, or the input’s\. Or the secret belongs to an environment: that the job does not name; or this is a reusable workflow[\s\S]*; or the step that was to make/,
    },
  ],
  [
    'a workflow that cannot be read, and variables that are set',
    scene({ credentials: { ...NONE, empty: ['AWS_ACCESS_KEY_ID'] } }),
    { says: /Most likely the secret’s name is mistyped\. Or/, silent: /or the input’s|comes later/ },
  ],
];

describe('why no credentials arrived', () => {
  it.each(rows.map(([name, world, expected = {}]) => ({ name, world, expected })))(
    '$name',
    ({ world, expected: { says, silent } }) => {
      const [match] = missing.evaluate(world) as [Match];
      if (says) expect(words(match)).toMatch(says);
      if (silent) expect(words(match)).not.toMatch(silent);
    },
  );
});
