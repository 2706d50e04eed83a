// What the workflow file tells the rules of this job: plain data. A file is foreign, so every value is taken only where it has the form that GitHub gives it.

import { isInputName, type RawInputs } from '../inputs/input-table.ts';
import { withoutAddress } from '../names/forge.ts';
import type { RunContext } from '../scene.ts';
import { emptyInputs, namesRead, tracesOf } from './empty-inputs.ts';
import { hasExpression } from './expression.ts';
import { grantsIdToken } from './grants-id-token.ts';
import type { Permissions, WorkflowJob } from './job.ts';
import { type JobStep, type JobSteps, WORKFLOW_UNKNOWN, type WorkflowFacts } from './known-facts.ts';
import type { Place } from './place.ts';
import { toolsAfter, variablesAfter } from './tools-after.ts';
import type { Call, Entry, Job, Step, Workflow } from './workflow.ts';

/** `place` is null where no job of the workflow is this one: then the job that calls another repository's workflow is this one's caller, if there is but one. */
export function factsOf(place: Place | null, workflow: Workflow, inputs: RawInputs): WorkflowFacts {
  if (!place) {
    const [only, ...others] = workflow.jobs.filter((job) => job.call);
    return { ...WORKFLOW_UNKNOWN, calledBy: only && others.length === 0 ? calledBy(only, workflow) : null };
  }
  const { step, caller } = place;
  const around = { job: place.job.env, workflow: place.workflow.env };
  const job = caller === 'several' ? null : describe(place.job, place.workflow, caller);
  const variables = variableExpressions([place.workflow.env, place.job.env, step?.env ?? []]);
  return {
    workflowJob: job,
    environmentName: job?.environment && job.environment !== 'open' ? job.environment.name : null,
    jobTimeoutMinutes: job?.timeoutMinutes ?? null,
    calledBy: caller && caller !== 'several' ? calledBy(caller.job, caller.workflow) : null,
    expressions:
      step &&
      Object.fromEntries(
        step.with
          .filter((entry) => hasExpression(entry.value))
          .map((entry) => [entry.name.toLowerCase(), entry.value.trim()]),
      ),
    variableExpressions: variables,
    variableLevels: variableLevels(place),
    givenInputs: step?.with.map((entry) => entry.name.toLowerCase()) ?? null,
    jobSteps: step && jobSteps(place, step),
    signInBefore: step && signInBefore(place.job, step),
    signInAfter: step && signInAfter(place.job, step),
    signInElsewhere: signInElsewhere(place.workflow, place.job),
    otherEnvironments: otherEnvironments(place.workflow, place.job),
    toolsAfter: step && toolsAfter(place.job.steps, step, around),
    variablesAfter: step ? variablesAfter(step, around) : {},
    credentialsGiven: givesCredentials(place),
    emptyInputs: emptyInputs(place, inputs),
    traces: tracesOf(place, [...(step?.with.map(({ value }) => value) ?? []), ...Object.values(variables)]),
    namesRead: namesRead(place),
    ...(step ? { strangeInputs: strangeInputs(step) } : {}),
  };
}

const OF_CREDENTIALS = /access[-_]?key|session[-_]?token|role[-_]?(to[-_]?assume|arn)|assume[-_]?role/i;
const VARIABLES = /^AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|PROFILE|DEFAULT_PROFILE)$/;

/** By the names of inputs and variables alone, at every step of the job: which of them runs is not always known. */
const givesCredentials = ({ workflow, job }: Place): boolean =>
  [...workflow.env, ...job.env, ...job.steps.flatMap(({ env }) => env)].some(({ name }) => VARIABLES.test(name)) ||
  job.steps.some(({ uses, with: given }) => SIGNS_IN.test(uses) || given.some(({ name }) => OF_CREDENTIALS.test(name)));

const EXPRESSED = /^AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|REGION|DEFAULT_REGION)$/;

/** The nearest `env:` decides of each name. */
const variableExpressions = (outermostFirst: readonly (readonly Entry[])[]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(Object.fromEntries(outermostFirst.flat().map(({ name, value }) => [name, value.trim()]))).filter(
      ([name, value]) => EXPRESSED.test(name) && hasExpression(value),
    ),
  );

function variableLevels({ workflow, job, step }: Place): WorkflowFacts['variableLevels'] {
  const named = (entries: readonly Entry[], level: 'step' | 'job' | 'workflow') =>
    entries.filter(({ name }) => /^AWS_[A-Z0-9_]+$/.test(name)).map(({ name }) => [name, level] as const);
  return Object.fromEntries([
    ...named(workflow.env, 'workflow'),
    ...named(job.env, 'job'),
    ...named(step?.env ?? [], 'step'),
  ]);
}

const SECRET_NAME = /secret|token|password|passwd|access.key/i;

/** Values by name; a literal that may be a secret is hidden. */
const valuesOf = (entries: readonly Entry[], nameOf: (name: string) => string = (name) => name) =>
  Object.fromEntries(
    entries.map(({ name, value }) => [
      nameOf(name),
      value !== '' && SECRET_NAME.test(name) && !hasExpression(value) && !/^(true|false)$/i.test(value.trim())
        ? '***'
        : value,
    ]),
  );

const jobStep = ({ id, uses, run, condition, continueOnError, with: given, env }: Step): JobStep => ({
  ...{ id, uses: withoutAddress(uses), run, condition, continueOnError },
  with: valuesOf(given, (name) => name.toLowerCase()),
  env: valuesOf(env),
});

function jobSteps({ workflow, job }: Place, own: Step): JobSteps {
  const at = job.steps.indexOf(own);
  return {
    before: job.steps.slice(0, at).map(jobStep),
    own: jobStep(own),
    after: job.steps.slice(at + 1).map(jobStep),
    env: valuesOf([...workflow.env, ...job.env]),
  };
}

const SIGNS_IN = /^(https:\/\/[^/]+\/)?aws-actions\/configure-aws-credentials@/i;

function signInBefore({ steps }: Job, step: Step): WorkflowFacts['signInBefore'] {
  const found = steps.slice(0, steps.indexOf(step)).findLast(({ uses }) => SIGNS_IN.test(uses));
  if (!found) return null;
  return {
    uses: withoutAddress(found.uses).split('@')[0] ?? '',
    inputs: found.with.map(({ name }) => name.toLowerCase()),
    ...(found.with.every(isRepeatable)
      ? { written: { uses: found.uses, with: Object.fromEntries(found.with.map(({ name, value }) => [name, value])) } }
      : {}),
  };
}

const isRepeatable = ({ name, value }: Entry): boolean =>
  /^[\w-]{1,100}$/.test(name) &&
  (hasExpression(value) ||
    (/^[\w:/+=,.@-]{1,300}$/.test(value) && !/^aws-(access-key-id|secret-access-key|session-token)$/i.test(name)));

function signInAfter({ steps }: Job, step: Step): string | null {
  const found = steps.slice(steps.indexOf(step) + 1).find(({ uses }) => SIGNS_IN.test(uses));
  return found ? (withoutAddress(found.uses).split('@')[0] ?? null) : null;
}

const ROLE_ARN = /^arn:[\w-]+:iam::\d{12}:role\/[\w+=,.@/-]+$/;

/** The other jobs of the workflow that sign in; a role and a Region are taken where they are written out. */
const signInElsewhere = ({ jobs }: Workflow, own: Job): WorkflowFacts['signInElsewhere'] =>
  Object.fromEntries(
    jobs.flatMap((job) => {
      const step = job === own ? undefined : job.steps.findLast(({ uses }) => SIGNS_IN.test(uses));
      const value = (name: string): string => step?.with.find((entry) => entry.name === name)?.value ?? '';
      const [role, region] = [value('role-to-assume'), value('aws-region')];
      return step
        ? [
            [
              job.id,
              {
                uses: step.uses,
                role: ROLE_ARN.test(role) ? role : null,
                region: /^[a-z]{2}(-[a-z]+)+-\d$/.test(region) ? region : null,
              },
            ],
          ]
        : [];
    }),
  );

/** The environments that the workflow's other jobs name in plain words. */
const otherEnvironments = ({ jobs }: Workflow, own: Job): string[] => [
  ...new Set(
    jobs
      .flatMap((job) => (job !== own && job.environment?.name ? [job.environment.name] : []))
      .filter((name) => /^[\w. -]{1,100}$/.test(name)),
  ),
];

const strangeInputs = (step: Step): string[] =>
  step.with
    .map((entry) => entry.name)
    .filter((name) => /^[\w-]{1,100}$/.test(name) && !isInputName(name.toLowerCase()));

const calledBy = (job: Job, workflow: Workflow): RunContext['calledBy'] =>
  job.call && {
    job: job.id,
    uses: job.call.uses,
    secrets: job.call.secrets,
    passed: Object.fromEntries(
      job.call.passed
        .filter(({ name }) => /^\w{1,100}$/.test(name))
        .map(({ name, value }) => [name, hasExpression(value) ? value.trim() : '']),
    ),
    permissions: permissionsOf(job, workflow),
  };

function describe(job: Job, workflow: Workflow, caller: Exclude<Place['caller'], 'several'>): WorkflowJob {
  return {
    timeoutMinutes: job.timeout?.minutes ?? null,
    environment: environmentOf(job, caller?.call ?? null),
    permissions: permissionsOf(job, workflow),
    ...((job.openIdConnect ?? workflow.openIdConnect) ? { openIdConnect: true } : {}),
    container: job.container,
    caller: caller && {
      job: caller.job.id,
      file: caller.call.uses.replace(/^\.\//, ''),
      permissions: permissionsOf(caller.job, caller.workflow),
    },
  };
}

/** The environment by its name; `open` where an expression decides it that cannot be read from the files. */
function environmentOf({ environment }: Job, call: Call | null): WorkflowJob['environment'] {
  if (!environment || environment.name === '') return null;
  const input = /^\$\{\{\s*inputs\.([\w-]+)\s*\}\}$/.exec(environment.name ?? '')?.[1];
  const name = input ? call?.with.find((entry) => entry.name === input)?.value : environment.name;
  return name && !hasExpression(name) ? { name } : 'open';
}

/** The block that decides: a job's own replaces the workflow's. Null where there is neither, and the defaults hold, which never have `id-token`. */
function permissionsOf(job: Job, workflow: Workflow): Permissions | null {
  const block = job.permissions ?? workflow.permissions;
  if (!block) return null;
  const granted = block.scopes
    .filter(({ name, value }) => /^[a-z][a-z-]*$/.test(name) && /^(read|write|none)$/.test(value))
    .map(({ name, value }) => [name, value] as const);
  return { place: job.permissions ? 'job' : 'workflow', idToken: grantsIdToken(block), granted };
}
