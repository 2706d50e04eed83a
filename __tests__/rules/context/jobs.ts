// Scenes of a job as its workflow file has it: steps before and after this action's own.

import { jobVariables } from '../../../src/credentials/job-variables.ts';
import { readInputs } from '../../../src/inputs/parse-inputs.ts';
import type { RunContext, Scene } from '../../../src/scene.ts';
import { parseWorkflow } from '../../../src/workflow/workflow.ts';
import { factsOf } from '../../../src/workflow/workflow-facts.ts';
import { type FlatCredentials, type Parts, scene, TEMPORARY } from '../scene.ts';

const OWN = 'octo/aws-credentials-preflight@v1';

const indented = (text: string, by: number): string =>
  text
    .trim()
    .split('\n')
    .map((line) => ' '.repeat(by) + line)
    .join('\n');

export type JobText = {
  /** Steps as YAML, each from its dash on. */
  before?: string;
  after?: string;
  /** Lines of this action's own step. */
  own?: string;
  /** `env:` of the job. */
  env?: string;
};

/** What the file tells of a job. */
export function factsOfJob({ before = '', after = '', own = '', env = '' }: JobText): Partial<RunContext> {
  const lines = [
    'on: push',
    'jobs:',
    '  deploy:',
    ...(env ? ['    env:', indented(env, 6)] : []),
    '    steps:',
    ...(before ? [indented(before, 6)] : []),
    `      - uses: ${OWN}`,
    ...(own ? [indented(own, 8)] : []),
    ...(after ? [indented(after, 6)] : []),
  ];
  const text = lines.join('\n');
  const workflow = parseWorkflow(text);
  const [job] = workflow?.jobs ?? [];
  const step = job?.steps.find(({ uses }) => uses === OWN);
  if (!workflow || !job || !step) throw new Error(`no such workflow:\n${text}`);
  const { strangeInputs = [], ...facts } = factsOf(
    { file: 'deploy.yml', text, workflow, job, step, caller: null },
    workflow,
    readInputs({}),
  );
  return { ...facts, strangeInputs };
}

/** GitHub-hosted, with nothing but what is told. */
export const environment = (env: NodeJS.ProcessEnv = {}): Pick<FlatCredentials, 'variables'> => ({
  variables: jobVariables({ RUNNER_ENVIRONMENT: 'github-hosted', HOME: '/nonexistent', ...env }),
});

/** A session's values in the environment, as a sign-in exports them. */
export const EXPORTED = {
  AWS_ACCESS_KEY_ID: 'ASIAIOSFODNN7EXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'x'.repeat(40),
  AWS_SESSION_TOKEN: 'x'.repeat(400),
  AWS_REGION: 'us-east-2',
  AWS_DEFAULT_REGION: 'us-east-2',
};

export type JobParts = Omit<Parts, 'credentials'> & {
  credentials?: Partial<FlatCredentials>;
  env?: NodeJS.ProcessEnv;
};

/** The credentials of the environment, unless something else is told. */
export const inJob = (job: JobText, { credentials, env = EXPORTED, context, ...parts }: JobParts = {}): Scene =>
  scene({
    ...parts,
    credentials: {
      ...TEMPORARY,
      source: 'environment',
      environmentKey: 'pair',
      ...environment(env),
      ...credentials,
    },
    context: { ...factsOfJob(job), ...context },
  });
