import { missing } from '../../../src/rules/region/missing.ts';
import type { WorkflowJob } from '../../../src/scene.ts';
import { recorded } from '../facts.ts';
import { LONG_TERM, NONE, OIDC, scene } from '../scene.ts';

const JOB: WorkflowJob = { timeoutMinutes: null, environment: null, permissions: null, container: false, caller: null };
const WITHOUT = { region: '', regionSource: null };

recorded(missing, {
  matches: [
    ['none given', scene({ settings: WITHOUT })],
    ['none, and no credentials either', scene({ settings: WITHOUT, credentials: NONE })],
    [
      'none, in a fork’s pull request that has an id-token',
      scene({ settings: WITHOUT, credentials: OIDC, context: { foreignHead: true } }),
    ],
    [
      'a variable of an environment that the job does not name',
      scene({
        settings: WITHOUT,
        context: {
          workflowJob: JOB,
          expressions: { 'aws-region': '${{ vars.REGION }}' },
          otherEnvironments: ['production'],
        },
      }),
    ],
    [
      'a variable around the step, of the job’s own environment',
      scene({
        settings: WITHOUT,
        context: {
          workflowJob: { ...JOB, environment: { name: 'production' } },
          environmentName: 'production',
          expressions: {},
          variableExpressions: { AWS_REGION: '${{ vars.REGION }}' },
          variableLevels: { AWS_REGION: 'job' },
        },
      }),
    ],
    [
      'none, on an instance that tells where it is',
      scene({
        settings: WITHOUT,
        environment: { ofSource: [{ is: 'region-of-instance', region: 'eu-central-1' }] },
      }),
    ],
    ['a name that this action does not have', scene({ settings: WITHOUT, context: { strangeInputs: ['aws_region'] } })],
    [
      'a name that this action does not have, as the file has it',
      scene({
        settings: WITHOUT,
        context: { strangeInputs: ['region'], expressions: { region: '${{ vars.REGION }}' } },
      }),
    ],
    [
      'an output of a step that did not run',
      scene({ settings: WITHOUT, context: { expressions: { 'aws-region': '${{ steps.where.outputs.region }}' } } }),
    ],
  ],
  ignores: [
    [
      'a Region, on an instance that is in another one',
      scene({ environment: { ofSource: [{ is: 'region-of-instance', region: 'eu-central-1' }] } }),
    ],
    ['an expression that arrived', scene({ context: { expressions: { 'aws-region': '${{ vars.REGION }}' } } })],
    [
      'an expression that is empty behind the environment’s Region',
      scene({
        settings: { regionSource: 'AWS_REGION' },
        context: { expressions: { 'aws-region': '${{ vars.REGION }}' } },
      }),
    ],
    ['a Region beside a name that this action does not have', scene({ context: { strangeInputs: ['region'] } })],
    ['one given', scene()],
    ['a malformed one', scene({ settings: { region: 'US East (Ohio)' } })],
    ['a blank one, which is malformed', scene({ settings: { region: ' ' } })],
    [
      'a fork’s pull request: variables are withheld too',
      scene({ settings: WITHOUT, credentials: NONE, context: { foreignHead: true } }),
    ],
    [
      'Dependabot',
      scene({ settings: WITHOUT, credentials: { ...LONG_TERM, secret: null }, context: { actor: 'dependabot[bot]' } }),
    ],
  ],
});
